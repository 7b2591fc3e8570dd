//! Where a link leads from within a booklet.

use super::composer::Composer;
use crate::model::{Kit, LocaleIndex, PageId, Target};
use crate::source::OutputPath;
use url::Url;

/// What the reader of a booklet can do with a link.
pub(super) enum Way {
    /// Turn to another page: the name of the place.
    Inside(String),
    /// Visit an address.
    Outside(String),
    /// Nothing.
    Nowhere,
}

/// The typesetter refuses longer addresses.
const LONGEST_ADDRESS: usize = 7_000;

impl Composer<'_> {
    /// Returns where a link of the text leads.
    pub(super) fn way(&self, target: &Target) -> Way {
        let outside = |address: Option<String>| {
            let usable = |address: &String| !address.is_empty() && address.len() < LONGEST_ADDRESS;
            address.filter(usable).map_or(Way::Nowhere, Way::Outside)
        };
        match target {
            Target::Page { page, anchor } => {
                match self.plan.anchor(self.kit, *page, anchor.as_deref()) {
                    Some(name) => Way::Inside(name),
                    None => outside(address(self.kit, *page, anchor.as_deref(), self.reader)),
                }
            }
            Target::Asset(asset) => outside(absolute(self.kit, &self.kit.asset(*asset).path)),
            Target::External(typed) => outside(Some(portable(typed))),
            Target::Record(_) | Target::RecordList { .. } | Target::Broken => Way::Nowhere,
        }
    }
}

/// Returns the address of a page of the website, in the reader's locale.
pub(super) fn address(
    kit: &Kit,
    page: PageId,
    anchor: Option<&str>,
    reader: LocaleIndex,
) -> Option<String> {
    let path = kit.page(page).paths[usize::from(reader.0)].as_ref()?;
    let mut url = Url::parse(&absolute(kit, path)?).ok()?;
    url.set_fragment(anchor);
    Some(url.into())
}

/// Returns the address of a file of the website.
pub(super) fn absolute(kit: &Kit, path: &OutputPath) -> Option<String> {
    let base = Url::parse(&kit.base_url).ok()?;
    // A name such as `a?b` or `a#b` must stay a name; a full stop first keeps `a:b` from being read
    // as a scheme.
    let escaped = path.address().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    base.join(&format!("./{escaped}")).ok().map(Url::into)
}

/// Returns an address in the letters that PDF readers take: those of ASCII.
fn portable(typed: &str) -> String {
    let typed = if typed.starts_with("//") { format!("https:{typed}") } else { typed.to_owned() };
    if typed.is_ascii() {
        return typed;
    }
    match Url::parse(&typed) {
        Ok(url) => url.into(),
        Err(_) => typed,
    }
}

#[cfg(test)]
mod tests {
    use super::portable;

    #[test]
    fn addresses_are_ascii() {
        assert_eq!(portable("tel:311"), "tel:311");
        assert_eq!(portable("//example.org/a"), "https://example.org/a");
        assert_eq!(
            portable("https://exämple.org/é?q=里#x"),
            "https://xn--exmple-cua.org/%C3%A9?q=%E9%87%8C#x"
        );
    }
}
