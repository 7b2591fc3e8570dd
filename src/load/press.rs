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

#[cfg(test)]
mod tests {
    use super::super::kit::kit;
    use super::super::test_kit::told;
    use crate::diagnostic::Findings;
    use crate::load::{KitConfig, ProfileSource};
    use crate::paper::{Binding, Cover, FoldSheet, Length, Preset, PrintSpec, TrimSize};
    use crate::source::SourceFile;
    use std::path::Path;
    use std::sync::Arc;

    /// A kit of three lines, so that what is added begins on line 4.
    const KIT: &str = "base_url = 'https://a.example'\nsource = 'fr'\nlocales = ['fr']\n";
    const BOOKLET: &str = "[[booklet]]\nid = 'w'\ntitle = 'W'\ncontents = ['a']\n";

    fn check(text: &str, expected: &[&str]) -> KitConfig {
        let file = Arc::new(SourceFile::new("kit.toml", format!("{KIT}{text}")));
        let mut findings = Findings::default();
        let config = kit(Path::new("/kit"), &file, &mut findings).expect("a kit");
        findings.sort();
        assert_eq!(told(&findings), expected, "{text}");
        config
    }

    /// Reads a kit with this `[press]` table, which begins on line 5, and one booklet.
    fn check_press(table: &str, expected: &[&str]) -> PrintSpec {
        check(&format!("[press]\n{table}\n{BOOKLET}"), expected).booklets[0].print.clone()
    }

    #[test]
    fn nothing_has_to_be_said() {
        let booklet = check(BOOKLET, &[]).booklets.remove(0);
        assert_eq!(booklet.print, PrintSpec::preset(Preset::NorthAmerica));
        assert!(
            matches!(booklet.profile, ProfileSource::Usual { root } if root == Path::new("/kit"))
        );
    }

    #[test]
    fn regions_have_their_usual_sizes() {
        for (line, preset) in [
            ("region = 'CA'\n", Preset::NorthAmerica),
            ("region = 'RO'\n", Preset::Europe),
            ("region = 'ca'\n[press]\npreset = 'europe'\n", Preset::Europe),
            ("region = '419'\n", Preset::NorthAmerica),
            ("region = '150'\n", Preset::Europe),
        ] {
            let booklet = check(&format!("{line}{BOOKLET}"), &[]).booklets.remove(0);
            assert_eq!(booklet.print, PrintSpec::preset(preset), "{line}");
        }
    }

    #[test]
    fn every_key_is_read() {
        let config = check(
            "[press]\npreset = 'europe'\ntrim = ['148 mm', '21 cm']\nbleed = '1/8 in'\nsafe = '6 mm'\n\
            caliper = '0.004 in'\nbinding = 'perfect'\ncover = 'separate'\nmarks = true\nsheet = 'letter'\n\
            edition = '2026-11'\nquantity = 10_000_000\nstock = ' a \n b '\ncover_stock = 'c'\njob = '7'\n\
            due = 2026-12-01\nicc = 'profiles/x.icc'\ncondition = 'CRPC6'\ncondition_name = 'Coated'\n\
            ink_limit = 320\n[press.contact]\nname = 'A'\nphone = '+1 418'\nemail = 'a@b'\n\
            [press.spot]\nname = 'PANTONE 300 C'\ncmyk = [100, 44, 0, 0]\n"
                .replace("' a \n b '", "'''a \n b'''")
                .as_str(),
            &[],
        );
        assert!(config.booklets.is_empty());
        let text = "[press]\ntrim = ['148 mm', '21 cm']\nbleed = '1/8 in'\nsafe = '6 mm'\n\
            caliper = '0.004 in'\nbinding = 'perfect'\nmarks = true\nsheet = 'a4'\nedition = '2026-11'\n\
            quantity = 500\nstock = '''a \n b'''\ncover_stock = 'c'\njob = '7'\ndue = 2026-12-01\n\
            icc = 'profiles/x.icc'\ncondition = 'CRPC6'\ncondition_name = 'Coated'\nink_limit = 320\n\
            contact = { name = 'A', phone = '+1 418', email = 'a@b' }\n\
            spot = { name = 'PANTONE 300 C', cmyk = [100, 44, 0, 0] }\n";
        let booklet = check(&format!("{text}{BOOKLET}"), &[]).booklets.remove(0);
        let print = booklet.print;
        assert_eq!(print.trim, TrimSize::NAMED[2]);
        assert_eq!((print.bleed, print.safe), (Length::eighths(1), Length::millimetres(6)));
        assert_eq!(print.caliper, Length::micrometres(102));
        assert_eq!((print.binding, print.cover), (Binding::Perfect, Cover::Separate));
        assert_eq!((print.marks, print.sheet), (true, FoldSheet::A4));
        assert_eq!((print.quantity, print.ink_limit), (Some(500), 320));
        assert_eq!(print.stock.as_deref(), Some("a b"));
        assert_eq!(print.condition.identifier, "CRPC6");
        assert_eq!(print.condition.description, "Coated");
        assert_eq!(print.spot.expect("a spot colour").cmyk, [100, 44, 0, 0]);
        assert_eq!(print.order.due.expect("a day").to_string(), "2026-12-01");
        assert_eq!(print.order.phone.as_deref(), Some("+1 418"));
        let ProfileSource::Kit { path, place, .. } = booklet.profile else { panic!("no profile") };
        assert_eq!(path, "profiles/x.icc");
        assert_eq!(&place.file.text()[place.span.range()], "'profiles/x.icc'");
    }

    #[test]
    fn a_booklet_overrides_single_keys() {
        let text = format!(
            "[press]\ntrim = 'letter'\nquantity = 100\nicc = 'a.icc'\ncondition = 'A'\ncondition_name = 'In words'\n\
            contact = {{ name = 'A', phone = '1' }}\n{BOOKLET}\
            [booklet.press]\npreset = 'europe'\nquantity = 200\nbinding = 'none'\n\
            icc = 'b.icc'\ncondition = 'B'\ncontact = {{ name = 'B' }}\n{}",
            BOOKLET.replace("'w'", "'x'")
        );
        let config = check(&text, &[]);
        let [own, other] = &config.booklets[..] else { panic!("two booklets") };
        assert_eq!((own.print.trim, other.print.trim), (TrimSize::NAMED[1], TrimSize::NAMED[1]));
        assert_eq!(
            (own.print.bleed, other.print.bleed),
            (Length::millimetres(3), Length::eighths(1))
        );
        assert_eq!((own.print.quantity, other.print.quantity), (Some(200), Some(100)));
        // A profile's condition and a person's telephone are not mixed with those of another.
        assert_eq!(own.print.condition.description, "");
        assert_eq!(other.print.condition.description, "In words");
        assert_eq!((own.profile.name(), other.profile.name()), ("b.icc", "a.icc"));
        assert_eq!(
            (own.print.order.phone.as_deref(), other.print.order.phone.as_deref()),
            (None, Some("1"))
        );
    }

    #[test]
    fn what_contradicts_itself_is_told() {
        let print = check_press("bleed = '6 mm'", &[]);
        assert_eq!((print.bleed, print.safe), (Length::millimetres(6), Length::micrometres(6350)));
        let print = check_press("bleed = '8 mm'", &[]);
        assert_eq!((print.bleed, print.safe), (Length::millimetres(8), Length::millimetres(8)));
        check_press(
            "bleed = '6 mm'\nsafe = '5 mm'",
            &["kit.toml:5:9 `'6 mm'` bleed-beyond-margin margin=safe bleed=6 mm most=5 mm"],
        );
        check_press(
            "safe = '3 mm'",
            &["kit.toml:5:8 `'3 mm'` bleed-beyond-margin margin=safe bleed=3.175 mm most=3 mm"],
        );
        check_press(
            "binding = 'perfect'\ncover = 'self'",
            &["kit.toml:6:9 `'self'` self-cover-perfect-binding"],
        );
        // The kit's table is all that is wrong here, and it is told once for both booklets.
        let two = format!("{BOOKLET}{}", BOOKLET.replace("'w'", "'x'"));
        check(
            &format!("[press]\nsafe = '3 mm'\n{two}[booklet.press]\nbinding = 'perfect'\n"),
            &["kit.toml:5:8 `'3 mm'` bleed-beyond-margin margin=safe bleed=3.175 mm most=3 mm"],
        );
        check(
            &format!("[press]\ncover = 'self'\n{BOOKLET}[booklet.press]\nbinding = 'perfect'\n"),
            &["kit.toml:5:9 `'self'` self-cover-perfect-binding"],
        );
        check(
            "[press]\nsafe = '3 mm'",
            &["kit.toml:5:8 `'3 mm'` bleed-beyond-margin margin=safe bleed=3.175 mm most=3 mm"],
        );
    }

    #[test]
    fn the_examples_of_the_editors_page_hold() {
        let page = include_str!("../../docs/kit.md");
        let examples = page.split("```toml\n").skip(1);
        let examples = examples.filter_map(|rest| rest.split("```").next());
        let examples: Vec<_> = examples.filter(|text| text.contains("[press]")).collect();
        assert_eq!(examples.len(), 2);
        let prints = examples.iter().flat_map(|text| check(text, &[]).booklets);
        let prints: Vec<_> = prints.map(|booklet| booklet.print).collect();
        assert_eq!(prints[0].quantity, Some(2000));
        assert_eq!((prints[0].binding, prints[0].cover), (Binding::Perfect, Cover::Separate));
    }

    #[test]
    fn a_profile_and_its_condition_belong_together() {
        check_press(
            "icc = 'a.icc'",
            &["kit.toml:5:7 `'a.icc'` profile-without-condition profile=a.icc"],
        );
        check_press(
            "icc = 'a.icc'\ncondition_name = 'A'",
            &["kit.toml:5:7 `'a.icc'` profile-without-condition profile=a.icc"],
        );
        check_press("condition = 'A'", &["kit.toml:5:13 `'A'` condition-without-profile"]);
        check_press("condition_name = 'A'", &["kit.toml:5:18 `'A'` condition-without-profile"]);
        // A faulty value is told by itself, not as a lack as well.
        check_press(
            "icc = 1\ncondition = 'A'",
            &["kit.toml:5:7 `1` wrong-type key=icc expected=string found=integer"],
        );
        check_press(
            "icc = 'a.icc'\ncondition = ' '",
            &["kit.toml:6:13 `' '` invalid-value key=condition value= expected=not-empty"],
        );
        for path in ["/etc/a.icc", "../a.icc", "a/../../b.icc", "C:/a.icc", "a\\b.icc", "a//b", "."]
        {
            let told = format!(
                "kit.toml:5:7 `'{path}'` invalid-value key=icc value={path} expected=kit-path"
            );
            check_press(&format!("icc = '{path}'\ncondition = 'A'"), &[&told]);
        }
    }

    #[test]
    fn all_faults_are_told_in_one_run() {
        check(
            &format!(
                "press = 1\n{BOOKLET}[booklet.press]\ntrimm = 'a5'\ntrim = 'a6'\nmarks = 'yes'\nquantity = 0\n\
                due = 'soon'\nink_limit = 401\ncontact = 'me'\nspot = {{ cmyk = [1, 2, 3] }}\n"
            ),
            &[
                "kit.toml:4:9 `1` wrong-type key=press expected=table found=integer",
                "kit.toml:10:1 `trimm` unknown-key key=trimm nearest=trim fix=trim",
                "kit.toml:11:8 `'a6'` unknown-choice key=trim value=a6 choices=half-letter, letter, a5, a4, square-210 nearest=",
                "kit.toml:12:9 `'yes'` wrong-type key=marks expected=boolean found=string",
                "kit.toml:13:12 `0` out-of-range key=quantity value=0 least=1 most=10000000",
                "kit.toml:14:7 `'soon'` invalid-value key=due value=soon expected=date",
                "kit.toml:15:13 `401` out-of-range key=ink_limit value=401 least=100 most=400",
                "kit.toml:16:11 `'me'` wrong-type key=contact expected=table found=string",
                "kit.toml:17:8 `{ cmyk = [1, 2, 3] }` missing-key key=name file=kit.toml",
                "kit.toml:17:17 `[1, 2, 3]` invalid-value key=cmyk value=[1, 2, 3] expected=cmyk",
            ],
        );
    }
}
