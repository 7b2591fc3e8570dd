//! Addresses: relative ones for links, absolute ones where they are due.

use crate::source::OutputPath;

/// Returns the relative address of `to` as seen from the page `from`, ready for an attribute.
pub(super) fn relative(from: &OutputPath, to: &OutputPath) -> String {
    encoded(&to.relative_from(from))
}

/// Returns the address of `path` from the site's root, without a leading `/`.
pub(super) fn from_root(path: &OutputPath) -> String {
    encoded(path.address())
}

/// Returns the way from the page `from` to the site's root: `../../`, or `./` at the root itself.
pub(super) fn root(from: &OutputPath) -> String {
    match from.as_str().matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// Returns the address of `path` on the published site.
pub(super) fn absolute(base_url: &str, path: &OutputPath) -> String {
    format!("{base_url}{}", from_root(path))
}

/// Returns `path` with everything percent-encoded that an address, an attribute or XML could
/// misread.
pub(super) fn encoded(path: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            _ => {
                address.push('%');
                address.push(char::from(DIGITS[usize::from(byte >> 4)]));
                address.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> OutputPath {
        OutputPath::new(text).expect("a path")
    }

    #[test]
    fn addresses_are_safe_in_attributes_and_in_the_address_bar() {
        let from = path("fr/logement/index.html");
        assert_eq!(
            relative(&from, &path("fr/eau & gaz/100%.pdf")),
            "../eau%20%26%20gaz/100%25.pdf"
        );
        assert_eq!(
            relative(&from, &path("bg/жилище/index.html")),
            "../../bg/%D0%B6%D0%B8%D0%BB%D0%B8%D1%89%D0%B5/"
        );
        assert_eq!(
            absolute("https://a.example/k/", &path("fr/index.html")),
            "https://a.example/k/fr/"
        );
    }

    #[test]
    fn the_root_is_seen_from_any_depth() {
        assert_eq!(root(&path("index.html")), "./");
        assert_eq!(root(&path("fr/a/index.html")), "../../");
    }
}
