//! How large a drawing is shown.

use super::ImageFacts;

/// Returns the size in CSS pixels that `width` and `height` state; what they leave open follows
/// from the view box.
pub(super) fn size(
    width: Option<&str>,
    height: Option<&str>,
    view_box: Option<&str>,
) -> Option<ImageFacts> {
    let view_box = view_box.and_then(extent);
    let (width, height) = match (width.and_then(pixels), height.and_then(pixels), view_box) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some(extent)) => extent,
        (_, _, None) => return None,
    };
    Some(ImageFacts { width: whole(width)?, height: whole(height)? })
}

fn whole(pixels: f64) -> Option<u32> {
    let rounded = pixels.round().max(1.0);
    // The bounds make the conversion exact; no picture is larger.
    (pixels > 0.0 && rounded <= 1e6).then_some(rounded as u32)
}

/// Returns a length in CSS pixels; one that depends on the page, such as `100%`, is none.
fn pixels(length: &str) -> Option<f64> {
    let length = length.trim();
    let unit_start = length.find(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E'));
    let unit_start = unit_start.or_else(|| length.find('%')).unwrap_or(length.len());
    // `1em`: the `e` belongs to the unit where no digit follows it.
    let number = length[..unit_start].trim_end_matches(['e', 'E']);
    let per_unit = match length[number.len()..].to_ascii_lowercase().as_str() {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "q" => 96.0 / 101.6,
        _ => return None,
    };
    let pixels = number.trim().parse::<f64>().ok()? * per_unit;
    (pixels.is_finite() && pixels > 0.0).then_some(pixels)
}

/// Returns width and height of a view box.
fn extent(view_box: &str) -> Option<(f64, f64)> {
    let parts = view_box.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty());
    let numbers: Vec<f64> = parts.map(str::parse).collect::<Result<_, _>>().ok()?;
    let [_, _, width, height] = numbers[..] else { return None };
    let is_length = |n: f64| n.is_finite() && n > 0.0;
    (is_length(width) && is_length(height)).then_some((width, height))
}

#[cfg(test)]
mod tests {
    use super::size;

    fn check(
        width: Option<&str>,
        height: Option<&str>,
        view_box: Option<&str>,
        expected: Option<(u32, u32)>,
    ) {
        let size = size(width, height, view_box).map(|facts| (facts.width, facts.height));
        assert_eq!(size, expected, "{width:?} {height:?} {view_box:?}");
    }

    #[test]
    fn sizes_are_in_pixels() {
        check(Some("200"), Some("100px"), None, Some((200, 100)));
        check(Some("1in"), Some("72pt"), None, Some((96, 96)));
        check(Some("25.4mm"), Some("2.54cm"), None, Some((96, 96)));
        check(Some("2e2"), Some("10"), None, Some((200, 10)));
        check(None, None, Some("0 0 200.4 100"), Some((200, 100)));
        check(None, None, Some("0,0,200,100"), Some((200, 100)));
        check(Some("400"), None, Some("0 0 200 100"), Some((400, 200)));
        check(Some("100%"), Some("100%"), Some("-5 -5 20 10"), Some((20, 10)));
        check(Some("1em"), Some("1em"), None, None);
        check(Some("100"), None, None, None);
        check(None, None, Some("0 0 0 10"), None);
        check(None, None, Some("0 0 1e300 1e300"), None);
        check(Some("-3"), Some("nan"), Some("0 0 a b"), None);
    }
}
