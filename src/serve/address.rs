//! The names of files, as browsers write them.

/// Returns the path of an address with its `%` sequences decoded and without the first `/`; `None`
/// if it is no path of ours.
pub(super) fn decode(path: &str) -> Option<String> {
    let mut rest = path.strip_prefix('/')?.bytes();
    let mut bytes = Vec::with_capacity(path.len());
    let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// Returns the media type of a file by the ending of its name.
pub(super) fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, media_type};

    #[test]
    fn sequences_become_letters() {
        let check = |path, expected: Option<&str>| assert_eq!(decode(path).as_deref(), expected);
        check("/", Some(""));
        check("/fr/caf%C3%A9/", Some("fr/café/"));
        check("/%2e%2E/kit.toml", Some("../kit.toml"));
        check("/%", None);
        check("/%4", None);
        check("/%+1", None);
        check("/%ff", None);
        check("fr", None);
    }

    #[test]
    fn what_programs_read_has_its_type() {
        assert_eq!(media_type("fr/calendar.ics"), "text/calendar; charset=utf-8");
        assert_eq!(media_type("fr/feed.xml"), "application/xml");
    }
}
