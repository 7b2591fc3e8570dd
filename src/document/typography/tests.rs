//! What the typography of each locale makes of a text, and that doing it twice changes nothing.

use super::Typography;
use crate::source::LocaleId;
use proptest::prelude::*;

fn typography(tag: &str) -> Typography {
    Typography::for_locale(&LocaleId::parse(tag).expect("a tag"))
}

/// Checks a table in which `~` stands for a no-break space and `_` for a narrow one.
fn check(tag: &str, rows: &[(&str, &str)]) {
    for (typed, set) in rows {
        let shown = typography(tag).apply(typed).replace('\u{A0}', "~").replace('\u{202F}', "_");
        assert_eq!(shown, *set, "{tag}: {typed}");
    }
}

#[test]
fn french_of_canada() {
    check(
        "fr-CA",
        &[
            ("Prix : 5", "Prix~: 5"),
            ("Prix: 5", "Prix~: 5"),
            ("à 12:30, https://a.b:80/ ou a:b", "à 12:30, https://a.b:80/ ou a:b"),
            ("voir https://a.b: ici", "voir https://a.b: ici"),
            (":-) :sourire: non", ":-) :sourire: non"),
            ("Quoi ? Non ! Bon ; oui", "Quoi? Non! Bon; oui"),
            ("Quoi\u{A0}?", "Quoi?"),
            ("Quoi? (vraiment ?) !important", "Quoi? (vraiment?) !important"),
            ("« oui »", "«~oui~»"),
            ("«oui»", "«~oui~»"),
            ("« oui ? »", "«~oui?~»"),
            ("«~».replace", "«~~~».replace"),
            ("\"oui\" et \"non\"", "«~oui~» et «~non~»"),
            ("(\"oui\")", "(«~oui~»)"),
            ("l'\"eau\"", "l’«~eau~»"),
            ("il dit \"le \"bail\" ici\".", "il dit «~le “bail” ici~»."),
            ("« le \"bail\" »", "«~le “bail”~»"),
            ("un écran de 27\"", "un écran de 27\""),
            ("il dit \" oui \"", "il dit \" oui \""),
            ("l'eau, qu'il, aujourd'hui, l'1", "l’eau, qu’il, aujourd’hui, l’1"),
            ("'oui' 5' rock 'n' roll", "'oui' 5' rock 'n' roll"),
            (
                "5 % 89,50 $ 10 km 2 kg 5 m 3 h 15 min 20 °C",
                "5~% 89,50~$ 10~km 2~kg 5~m 3~h~15~min 20~°C",
            ),
            ("3 heures, 5 mots, 2 s'il", "3 heures, 5 mots, 2 s’il"),
            ("89 500 et 1 234 567,50 $", "89~500 et 1~234~567,50~$"),
            ("en 2026 500 personnes", "en 2026 500 personnes"),
            ("2,5 100", "2,5 100"),
            ("14 h 30, 14 h, 14h 30", "14~h~30, 14~h, 14h 30"),
            (
                "le 24 juin, le 1er juillet 2026, 2 maisons",
                "le 24~juin, le 1er~juillet 2026, 2 maisons",
            ),
            ("M. Roy, Mme Roy, Dre Roy, Mme la", "M.~Roy, Mme~Roy, Dre~Roy, Mme la"),
            ("FILM. Roy", "FILM. Roy"),
            ("418 641-6000 ou 1 800 463-1234", "418~641‑6000 ou 1~800~463‑1234"),
            ("418-641-6000", "418-641-6000"),
            ("attendre... puis", "attendre… puis"),
            (".... ../.. .../a", ".... ../.. .../a"),
            ("a -- b --c 2020--2026", "a – b --c 2020–2026"),
            ("e\u{301}te\u{301}", "été"),
            ("rien à faire", "rien à faire"),
        ],
    );
}

#[test]
fn french_elsewhere() {
    check(
        "fr-FR",
        &[
            ("Prix : 5", "Prix~: 5"),
            ("Quoi ? Non! Bon ;", "Quoi_? Non_! Bon_;"),
            ("Quoi?! page?x=1;y", "Quoi_?! page?x=1;y"),
            ("« oui » «non»", "«_oui_» «_non_»"),
            ("\"Quoi ?\"", "«_Quoi_?_»"),
            ("89 500 habitants", "89_500 habitants"),
            ("01 23 45 67 89", "01 23 45 67 89"),
        ],
    );
    check(
        "fr",
        &[("Quoi ? Non! Prix : 5", "Quoi~? Non! Prix~: 5"), ("«oui» \"non\"", "«~oui~» «~non~»")],
    );
}

#[test]
fn other_latin_and_cyrillic() {
    check(
        "en-CA",
        &[
            ("\"Hello,\" don't... he's", "“Hello,” don’t… he’s"),
            ("\"a \"b\" c\"", "“a ‘b’ c”"),
            ("5' 10\" and 'quoted'", "5' 10\" and 'quoted'"),
            ("What ? Price : 5", "What ? Price : 5"),
            ("a -- b", "a – b"),
        ],
    );
    check(
        "ro",
        &[
            ("Şcoala şi ţara Ţ", "Școala și țara Ț"),
            ("s\u{327}i", "și"),
            ("\"Bună \"ziua\"\" l'a", "„Bună «ziua»” l’a"),
            ("5 % 1.234,50 $ 5 $", "5~% 1.234,50~$ 5~$"),
        ],
    );
    check("tr", &[("Şişli \"x\" l'a ...", "Şişli \"x\" l'a ...")]);
    check("es", &[("¿\"Qué\"? \"¿Qué?\" 50 %", "¿\"Qué\"? \"¿Qué?\" 50~%")]);
    check("es-419", &[("\"¿Qué?\"", "“¿Qué?”")]);
    check("bg", &[("\"Да\" 89 500", "„Да“ 89~500")]);
    check("uk", &[("\"Так\" п'ять", "«Так» п'ять")]);
    check("vi", &[("\"Có\"...", "“Có”…")]);
}

#[test]
fn arabic_and_chinese() {
    check(
        "ar",
        &[
            ("مرحبا, نعم; هل؟ كيف?", "مرحبا، نعم؛ هل؟ كيف؟"),
            ("1,5 a, b? نعم,5", "1,5 a, b? نعم,5"),
            ("\"نعم\"", "”نعم“"),
        ],
    );
    check("fa-AF", &[("\"بله\"?", "«بله»?")]);
    check(
        "zh-Hans",
        &[
            ("你好,世界:好;好", "你好，世界：好；好"),
            ("你好, 世界", "你好, 世界"),
            ("中 文  字", "中文字"),
            ("中文 Trousse 中文", "中文 Trousse 中文"),
            ("好吗? Yes?", "好吗? Yes?"),
            ("好吗?", "好吗？"),
            ("中(文)字 中(A)字 (文)", "中（文）字中(A)字 (文)"),
            ("\"好\"，他说\"是\"。", "“好”，他说“是”。"),
            ("等等...", "等等……"),
            ("等等......好", "等等……好"),
            ("12:30, a.b", "12:30, a.b"),
        ],
    );
    check("zh-Hant", &[("他說\"好\"。", "他說「好」。")]);
    check("zh-TW", &[("\"好\"", "「好」")]);
}

#[test]
fn nothing_is_allocated_when_nothing_changes() {
    for tag in ["fr-CA", "fr-FR", "en", "ro", "zh-Hans", "ar", "xx"] {
        for text in ["", "word", "été, çà et là", "中文。", "مرحبا"] {
            assert!(matches!(typography(tag).apply(text), std::borrow::Cow::Borrowed(_)));
        }
    }
}

const TAGS: [&str; 14] = [
    "fr-CA", "fr-FR", "fr", "en", "es", "ro", "de", "bg", "uk", "ar", "fa", "zh-Hans", "zh-Hant",
    "xx",
];

/// Text made of what the rules look at.
fn tricky() -> impl Strategy<Value = String> {
    let pieces = concat!(
        " ¦ ¦\n¦\u{A0}¦\u{202F}¦a¦É¦h¦m¦1¦24¦123¦6000¦er¦juin¦M.¦Mme¦km¦%¦$¦\"¦\"¦'¦’¦«¦»¦",
        "“¦”¦:¦;¦!¦?¦.¦...¦…¦-¦--¦,¦(¦)¦[¦/¦中¦文¦。¦（¦س¦ل¦،¦ş¦s\u{327}¦\u{323}¦e\u{301}¦",
        "\u{FFFC}¦\u{2028}¦*¦0¦°",
    );
    let pieces: Vec<&str> = pieces.split('¦').collect();
    prop::collection::vec(prop::sample::select(pieces), 0..14).prop_map(|all| all.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 20_000, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn twice_is_once_and_the_result_is_composed(text in tricky(), tag in prop::sample::select(&TAGS[..])) {
        let typography = typography(tag);
        let once = typography.apply(&text).into_owned();
        prop_assert!(super::is_composed(&once), "{once:?}");
        prop_assert_eq!(typography.apply(&once), once.as_str(), "{} {:?}", tag, text);
    }
}
