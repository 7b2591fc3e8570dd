//! What `kit.toml` asks of a print shop: the kit's `[press]` table and that of each booklet, with
//! what is usual where neither says anything.

use super::Located;
use super::press_table::StatedProfile;
pub(super) use super::press_table::{Stated, stated};
use super::profile::ProfileSource;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::paper::{Binding, Condition, Cover, Length, Order, Preset, PrintSpec};
use std::path::Path;

/// What holds for all booklets of a kit.
pub(super) struct Press<'a> {
    /// The kit's folder.
    pub(super) root: &'a Path,
    /// The kit's region.
    pub(super) region: Option<&'a str>,
    /// What the kit's own table states.
    pub(super) kit: Stated,
}

impl Press<'_> {
    /// Completes what a booklet's own table states, and says where the result contradicts itself.
    pub(super) fn of_booklet(
        &self,
        own: Stated,
        findings: &mut Findings,
    ) -> (PrintSpec, ProfileSource) {
        let stated = own.or(self.kit.clone());
        let preset = stated.preset.unwrap_or_else(|| Preset::for_region(self.region));
        let usual = PrintSpec::preset(preset);
        let (bleed, safe) = margins(&stated, &usual, findings);
        let binding = stated.binding.as_ref().map_or(usual.binding, |binding| binding.value);
        let cover = cover(&stated, binding, findings);
        let (profile, condition) = profile(self.root, stated.profile, usual.condition);
        let (contact, phone, email) = match stated.contact {
            Some(contact) => (contact.name, contact.phone, contact.email),
            None => (None, None, None),
        };
        let print = PrintSpec {
            preset,
            trim: stated.trim.unwrap_or(usual.trim),
            bleed,
            safe,
            binding,
            caliper: stated.caliper.unwrap_or(usual.caliper),
            cover,
            marks: stated.marks.unwrap_or(usual.marks),
            sheet: stated.sheet.unwrap_or(usual.sheet),
            edition: stated.edition,
            quantity: stated.quantity,
            stock: stated.stock,
            cover_stock: stated.cover_stock,
            ink_limit: stated.ink_limit.unwrap_or(usual.ink_limit),
            condition,
            spot: stated.spot,
            order: Order { job: stated.job, due: stated.due, contact, phone, email },
        };
        (print, profile)
    }
}

impl Stated {
    /// Returns this, completed key by key from another table.
    fn or(self, other: Self) -> Self {
        Self {
            preset: self.preset.or(other.preset),
            trim: self.trim.or(other.trim),
            bleed: self.bleed.or(other.bleed),
            safe: self.safe.or(other.safe),
            caliper: self.caliper.or(other.caliper),
            binding: self.binding.or(other.binding),
            cover: self.cover.or(other.cover),
            marks: self.marks.or(other.marks),
            sheet: self.sheet.or(other.sheet),
            edition: self.edition.or(other.edition),
            quantity: self.quantity.or(other.quantity),
            stock: self.stock.or(other.stock),
            cover_stock: self.cover_stock.or(other.cover_stock),
            job: self.job.or(other.job),
            due: self.due.or(other.due),
            contact: self.contact.or(other.contact),
            profile: self.profile.or(other.profile),
            ink_limit: self.ink_limit.or(other.ink_limit),
            spot: self.spot.or(other.spot),
        }
    }
}

/// Decides bleed and safe margin. Where a cut may be off by the bleed, text that is nearer to it
/// than that may be cut into.
fn margins(stated: &Stated, usual: &PrintSpec, findings: &mut Findings) -> (Length, Length) {
    let bleed = stated.bleed.as_ref().map_or(usual.bleed, |bleed| bleed.value);
    let Some(safe) = &stated.safe else { return (bleed, usual.safe.max(bleed)) };
    if bleed > safe.value {
        let place = stated.bleed.as_ref().map_or(&safe.place, |bleed| &bleed.place);
        let told = Diagnostic::new(&code::BLEED_BEYOND_MARGIN).arg("margin", "safe");
        let told = told.arg("bleed", bleed.to_string()).arg("most", safe.value.to_string());
        findings.push(told.at(place.clone()));
    }
    (bleed, safe.value)
}

fn cover(stated: &Stated, binding: Binding, findings: &mut Findings) -> Cover {
    match (&stated.cover, &stated.binding) {
        (
            Some(Located { value: Cover::SelfCover, place }),
            Some(Located { value: Binding::Perfect, place: first }),
        ) => {
            let told = Diagnostic::new(&code::SELF_COVER_PERFECT_BINDING).at(place.clone());
            findings.push(told.label(first.clone(), "first"));
            Cover::Separate
        }
        (Some(cover), _) => cover.value,
        (None, _) if binding == Binding::Perfect => Cover::Separate,
        (None, _) => Cover::SelfCover,
    }
}

fn profile(
    root: &Path,
    stated: Option<StatedProfile>,
    usual: Condition,
) -> (ProfileSource, Condition) {
    let root = root.to_owned();
    let Some(StatedProfile { icc, condition, condition_name }) = stated else {
        return (ProfileSource::Usual { root }, usual);
    };
    let description = condition_name.unwrap_or_default();
    let source = ProfileSource::Kit { root, path: icc.value, place: icc.place };
    (source, Condition { identifier: condition, description })
}
