//! Whole tickets.

use super::{Booklet, Inks, Outcome, Pages, PrintFile, Role, Ticket, how_to_fold};
use crate::i18n::{TicketWords, columns};
use crate::paper::{Binding, Cover, Edge, Preset, PrintSpec, TrimSize};
use crate::source::{Date, LocaleId};

fn locale(tag: &str) -> LocaleId {
    LocaleId::parse(tag).expect("a tag")
}

fn words(tag: &str) -> TicketWords {
    TicketWords::new(&locale(tag))
}

fn ticket(tag: &str, title: &str) -> Ticket {
    let is_arabic = tag == "ar";
    Ticket {
        booklet: Booklet {
            id: "welcome".into(),
            title: title.into(),
            other_titles: vec![
                (locale("fr"), "Bienvenue à Québec".into()),
                (locale("en"), "Welcome to Québec City".into()),
            ],
            publisher: Some("Trousse d’accueil (exemple)".into()),
            locale: locale(tag),
            edge: if is_arabic { Edge::Right } else { Edge::Left },
        },
        spec: PrintSpec { quantity: Some(1500), ..PrintSpec::preset(Preset::NorthAmerica) },
        pages: Pages { all: 40, cover: 0, notes: 3 },
        inks: Inks { front: 4, back: 4, spots: Vec::new() },
        cover_inks: None,
        profile: "ISO Coated v2 300% (basICColor)".into(),
        files: vec![
            PrintFile::new(format!("welcome-{tag}-press.pdf"), Role::All, &[0; 1_234_567]),
            PrintFile::new(format!("welcome-{tag}-fold.pdf"), Role::Fold, b"%PDF-1.6"),
            PrintFile::new(format!("welcome-{tag}-preflight.json"), Role::Preflight, b"{}"),
        ],
        preflight: Outcome { errors: 0, warnings: 2, unjudged: 0 },
        made: Date::new(2026, 11, 22).expect("a day"),
    }
}

/// Returns the answer that stands behind a label, on however many lines.
#[track_caller]
fn answer(text: &str, label: &str) -> String {
    let mut lines = text.lines().skip_while(|line| !line.starts_with(label));
    let first = lines.next().unwrap_or_else(|| panic!("{label} is not in {text}"));
    let rest = lines.take_while(|line| line.starts_with("      "));
    let mut answer = first[label.len()..].trim().to_owned();
    rest.for_each(|line| answer = format!("{answer} {}", line.trim()));
    answer
}

#[test]
fn a_french_ticket_answers_in_french_and_english() {
    let text = ticket("fr", "Bienvenue à Québec").to_text(&words("fr-CA"));
    let (french, english) = text.split_once(&"=".repeat(78)).expect("a divider");
    let french_answer = |label: &str| answer(french, &format!("{label}\u{a0}:"));
    assert_eq!(
        french_answer("Format fini"),
        "demi-lettre, 139,7 × 215,9\u{a0}mm (5,5 × 8,5\u{a0}po), largeur\u{a0}×\u{a0}hauteur"
    );
    assert_eq!(french_answer("Fond perdu, 4 côtés"), "3,175\u{a0}mm (0,125\u{a0}po)");
    assert_eq!(french_answer("Fichiers produits le"), "22\u{a0}novembre 2026");
    assert_eq!(french_answer("Quantité"), "1\u{a0}500");
    assert_eq!(french_answer("Encres, toutes pages"), "4/4 (quadrichromie CMJN)");
    assert_eq!(french_answer("Relié"), "à gauche");
    assert_eq!(french_answer("Langue"), "français");
    assert!(french_answer("Numéro de dossier").starts_with("____"));
    assert!(french.starts_with("Fiche d’impression – Bienvenue à Québec\n==="));
    assert!(!french.contains("Titre (français)"), "it is the title");
    assert_eq!(answer(english, "Title (English):"), "Welcome to Québec City");
    assert_eq!(answer(english, "Language:"), "French [fr], Français");
    assert_eq!(answer(english, "Quantity:"), "1,500");
    assert_eq!(answer(english, "Total ink limit:"), "300%");
    assert_eq!(answer(english, "Of these, notes pages:"), "3");
    assert_eq!(answer(english, "Binding:"), "saddle stitch: nested, folded, stapled in the fold");
    assert!(english.contains("welcome-fr-press.pdf\n    TO PRINT: all pages"));
    assert!(english.contains("Size in bytes: 1,234,567\n    SHA-256 "));
    assert!(english.contains("flipped on the SHORT edge"));
}

#[test]
fn arabic_is_bound_on_the_right_in_words() {
    let ticket = ticket("ar", "مرحبًا بكم في مدينة كيبيك");
    let text = ticket.to_text(&words("fr-CA"));
    assert!(text.contains("À DROITE\u{a0}: le plat avant est là où un livre français"));
    assert_eq!(
        answer(&text, "Bound:"),
        "ON THE RIGHT: the front cover is where an English book has its back cover"
    );
    assert_eq!(answer(&text, "Titre (français)\u{a0}:"), "Bienvenue à Québec");
    assert_eq!(answer(&text, "Langue\u{a0}:"), "arabe [ar], \u{2067}العربية\u{2069}");
    assert_eq!(answer(&text, "Reading direction:"), "right to left");
    assert_eq!(answer(&text, "Script:"), "Arabic");
    let arabic = ticket.to_text(&words("ar"));
    assert!(arabic.contains("على اليمين: الغلاف الأمامي"));
    // What people copy has no hidden characters in it.
    assert!(arabic.contains("\nwelcome-ar-press.pdf\n") && arabic.contains("\n    SHA-256 "));
    assert!(ticket.to_json().contains("\"edge\": \"right\""));
}

#[test]
fn what_was_forced_says_so_first_in_both_languages() {
    for tag in ["fr-CA", "ro", "bg", "zh-Hans", "ar", "es", "en", "ht"] {
        let mut ticket = ticket("fr", "Bienvenue");
        let calm = ticket.to_text(&words(tag));
        assert!(!calm.contains("FORCED"), "{tag}");
        for errors in [1, 12, 345] {
            ticket.preflight.errors = errors;
            let text = ticket.to_text(&words(tag));
            let first = text.lines().next().expect("a line");
            let english = if errors == 1 { "ERROR" } else { "ERRORS" };
            let english = format!("FORCED DESPITE {errors} PREFLIGHT {english}");
            assert!(first.ends_with(&english) && columns(first) <= 78, "{first}");
            let voices = words(tag).voices().len();
            assert_eq!(first.matches(&errors.to_string()).count(), voices, "{first}");
            assert!(text.contains("Do not print before"));
        }
        assert!(ticket.to_json().contains("\"forced\": true"));
    }
    let mut forced = ticket("fr", "Bienvenue");
    forced.preflight.errors = 2;
    let first = "FORCÉ MALGRÉ 2 ERREURS AU CONTRÔLE / FORCED DESPITE 2 PREFLIGHT ERRORS\n";
    assert!(forced.to_text(&words("fr")).starts_with(first));
}

#[test]
fn no_line_is_too_long_in_any_language() {
    let long =
        "Une très longue notice ".repeat(9) + &"x".repeat(99) + &"欢迎来到魁北克市".repeat(9);
    for tag in ["fr-CA", "ro", "bg", "zh-Hans", "ar", "es", "en"] {
        for mut ticket in
            [ticket("ar", "مرحبًا بكم"), ticket("zh-Hans", "欢迎"), ticket("bg", &long)]
        {
            ticket.spec.binding = Binding::Perfect;
            ticket.spec.cover = Cover::Separate;
            ticket.spec.trim = TrimSize::by_name("a4").expect("a size");
            ticket.spec.stock = Some(long.clone());
            ticket.pages.cover = 4;
            ticket.cover_inks =
                Some(Inks { front: 5, back: 1, spots: vec!["PANTONE 300 C".into()] });
            ticket.files.push(PrintFile::new("c.pdf", Role::CoverSheet, b""));
            ticket.files.push(PrintFile::new("i.pdf", Role::Inside, b""));
            ticket.files.push(PrintFile::new("p.pdf", Role::Cover, b""));
            let text = ticket.to_text(&words(tag));
            for line in text.lines() {
                assert!(columns(line) <= 78, "{tag}: {line}");
                assert_eq!(line.trim_end(), line, "{tag}");
            }
            assert!(text.ends_with('\n') && !text.ends_with("\n\n") && !text.contains("\n\n\n"));
            assert!(!text.contains("ticket-") && !text.contains('\r'), "{tag}");
        }
    }
}

#[test]
fn a_glued_booklet_has_a_spine_and_a_cover_of_its_own() {
    let mut ticket = ticket("fr", "Bienvenue");
    ticket.spec.binding = Binding::Perfect;
    ticket.spec.cover = Cover::Separate;
    ticket.pages = Pages { all: 104, cover: 4, notes: 1 };
    ticket.cover_inks = Some(Inks { front: 5, back: 1, spots: vec!["PANTONE 300 C".into()] });
    ticket.inks = Inks { front: 1, back: 1, spots: Vec::new() };
    let text = ticket.to_text(&words("en-CA"));
    assert!(text.starts_with("Print ticket – Bienvenue\n"), "English comes once");
    assert_eq!(answer(&text, "Spine width:"), "5\u{a0}mm (0.197\u{a0}in)");
    assert_eq!(answer(&text, "Pages, inside:"), "100");
    assert_eq!(answer(&text, "Pages, cover:"), "4");
    assert_eq!(answer(&text, "Inks, inside:"), "1/1 (black)");
    assert_eq!(answer(&text, "Inks, cover:"), "5/1 (CMYK + PANTONE 300 C)");
    assert_eq!(answer(&text, "Spot colours:"), "PANTONE 300 C");
    assert!(answer(&text, "Stock, cover:").starts_with("____"));
}

#[test]
fn systems_read_numbers_and_stable_keys() {
    let json = ticket("zh-Hans", "欢迎来到魁北克市").to_json();
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["schema"], 1);
    assert_eq!(value["trim"]["width"], 139.7);
    assert_eq!(value["bleed"], 3.175);
    assert_eq!(value["language"]["script"], "Hans");
    assert_eq!(value["booklet"]["titles"]["fr"], "Bienvenue à Québec");
    assert_eq!(value["order"]["job"], serde_json::Value::Null);
    assert_eq!(value["order"]["quantity"], 1500);
    assert_eq!(value["binding"]["spine"], serde_json::Value::Null);
    assert_eq!(value["files"][1]["bytes"], 8);
    let digest = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    assert_eq!(value["files"][2]["sha256"], digest);
    let keys: Vec<&String> = value.as_object().expect("an object").keys().collect();
    let documented = include_str!("json.rs");
    for key in keys {
        let in_a_row = |line: &str| line.starts_with("//! |") && line.contains(&format!("`{key}`"));
        assert!(documented.lines().any(in_a_row), "{key}");
    }
}

#[test]
fn the_fold_is_explained_with_its_scale() {
    let mut spec = PrintSpec::preset(Preset::NorthAmerica);
    let how = how_to_fold(&spec, &words("fr-CA"));
    assert!(how.starts_with("Imprimez recto verso sur du papier lettre"));
    assert!(how.contains(" / Print double-sided on letter paper") && !how.contains("reduced"));
    spec.trim = TrimSize::by_name("letter").expect("a size");
    let how = how_to_fold(&spec, &words("en"));
    assert!(how.ends_with("Pages are reduced to 64% to fit on the sheet."), "{how}");
}
