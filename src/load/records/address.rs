//! Where something is: postal addresses, web addresses, e-mail.

use super::reader::plain;
use crate::diagnostic::Findings;
use crate::load::Located;
use crate::load::toml_value::{Value, invalid};
use url::Url;

/// A postal address as on an envelope, which is never translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Number and street; everything, if the address was written in one piece.
    pub street: String,
    /// The town.
    pub city: Option<String>,
    /// The province, as post offices abbreviate it: `QC`.
    pub region: Option<String>,
    /// The postal code: `G1R 4S9`.
    pub postal: Option<String>,
}

/// An address of the web, whole: it begins with `https://` or `http://`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Web(pub String);

/// Reads a postal address: a table of its parts, or a text.
pub(super) fn address(
    value: Option<Value<'_>>,
    findings: &mut Findings,
) -> Option<Located<Address>> {
    let value = value?;
    let place = value.place();
    if value.is_string() {
        let street = plain(Some(value), findings)?.value;
        let value = Address { street, city: None, region: None, postal: None };
        return Some(Located { value, place });
    }
    let mut table = value.table(findings)?;
    let street = plain(table.require("street", findings), findings).map(|text| text.value);
    let mut part = |key| plain(table.take(key), findings).map(|text| text.value);
    let (city, region, postal) = (part("city"), part("region"), part("postal"));
    table.finish(findings);
    Some(Located { value: Address { street: street?, city, region, postal }, place })
}

/// Reads the address of a page.
pub(super) fn web(key: &str, text: &Located<String>, findings: &mut Findings) -> Option<Web> {
    let url = Url::parse(&text.value).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| host.contains('.'))
            && url.username().is_empty()
            && url.password().is_none()
            && !text.value.contains(char::is_whitespace)
    });
    if url.is_none() {
        findings.push(invalid(key, &text.value, "web-address", &text.place));
    }
    url.map(|_| Web(text.value.clone()))
}

/// Reads an address of e-mail.
pub(super) fn email(value: Option<Value<'_>>, findings: &mut Findings) -> Option<Located<String>> {
    let text = value?.string(findings)?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let is_host = |host: &str| {
        let parts = || host.split('.');
        parts().count() > 1
            && parts().all(|part| {
                let is_letter = |c: char| c.is_alphanumeric() || c == '-';
                !part.is_empty() && !part.starts_with('-') && part.chars().all(is_letter)
            })
    };
    let parts = text.value.rsplit_once('@');
    let is_email = parts.is_some_and(|(name, host)| {
        !name.is_empty() && name.chars().all(is_plain) && is_host(host)
    });
    if !is_email {
        findings.push(invalid("email", &text.value, "email", &text.place));
        return None;
    }
    Some(text)
}
