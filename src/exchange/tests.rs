//! What leaves comes back the same, and what is broken is told.

use super::markup::{assemble, codes, numbers, restore, tokens};
use super::{Context, Exchange, Format, Left, Named, State, Syntax, Unit, compare, read, write};
use crate::diagnostic::{Arg, Findings};
use crate::source::LocaleId;
use proptest::prelude::*;

fn exchange(units: Vec<Unit>) -> Exchange {
    let locale = |tag| LocaleId::parse(tag).expect("a tag");
    Exchange { source: locale("fr"), target: locale("zh-Hans"), units }
}

/// A unit that has a translation made from its source.
fn unit(id: &str, source: &str, target: &str) -> Unit {
    Unit {
        id: id.into(),
        source: source.into(),
        target: Some(target.to_owned()).filter(|text| !text.is_empty()),
        state: if target.is_empty() { State::New } else { State::Translated },
        ..Unit::default()
    }
}

/// Returns each finding as its place and its code with values.
fn told(findings: &Findings) -> Vec<String> {
    let tell = |finding: &crate::diagnostic::Diagnostic| {
        let place = finding.place.as_ref().expect("a place");
        let (line, column) = place.file.line_column(place.span.start);
        let args = finding.args.iter().map(|(name, value)| match value {
            Arg::Text(text) => format!(" {name}={text}"),
            Arg::Number(number) => format!(" {name}={number}"),
        });
        format!("{line}:{column} {}{}", finding.code.name, args.collect::<String>())
    };
    findings.iter().map(tell).collect()
}

fn reread(text: &str) -> Exchange {
    let read = read("a.po", text.as_bytes().to_vec());
    assert!(read.findings.is_empty(), "{:?}\n{text}", told(&read.findings));
    read.value.and_then(super::Returned::into_exchange).expect("an exchange")
}

/// Reads a file and compares it with what would leave now; returns what was told.
fn import(known: &Exchange, text: &str) -> (Vec<(usize, String, bool)>, Vec<String>) {
    let mut read = read("a", text.as_bytes().to_vec());
    let mut answers = Vec::new();
    if let Some(returned) = &read.value {
        let compared = compare(known, returned, &|_| Named::Unknown).into_value(&mut read.findings);
        answers.extend(compared.into_iter().map(|a| (a.unit, a.text, a.is_changed)));
    }
    (answers, told(&read.findings))
}

const SOURCE: &str = "Le *[loyer](term:loyer)* : appelez <contact:ville-311>[^1], `a<b>`.";

fn sample() -> Exchange {
    exchange(vec![
        Unit {
            id: "housing/lease#3".into(),
            context: Context {
                guide: "Comprendre son bail".into(),
                file: "content/housing/lease.fr.md".into(),
                line: 12,
                page: Some("https://kit.example/zh-Hans/a/".into()),
            },
            left: Some(Left::of(Some("Autre."))),
            previous: Some("Le loyer : appelez **vite**.".into()),
            notes: vec!["bail = 租约".into()],
            state: State::NeedsWork,
            words: 5,
            ..unit("", SOURCE, "*[租金](term:loyer)*：致电 <contact:ville-311>[^1]，`a<b>`。")
        },
        Unit {
            left: Some(Left::of(None)),
            ..unit("kit#name", "Trousse \\* \"d’accueil\" &amp; \\\\ plus", "")
        },
        Unit {
            syntax: Syntax::Message,
            ..unit("site#next", "Page { $number } <b> *x*", "第 { $number } 页")
        },
        Unit { syntax: Syntax::Plain, ..unit("contact.a#name", "2 * 3 <x> _y_", "*二*") },
    ])
}

#[test]
fn files_look_as_translators_expect() {
    insta::assert_snapshot!("po", write(&sample(), Format::Po));
    insta::assert_snapshot!("xliff", write(&sample(), Format::Xliff));
}

#[test]
fn nothing_changes_on_the_way() {
    let known = sample();
    for format in [Format::Po, Format::Xliff] {
        let text = write(&known, format);
        assert_eq!(write(&reread(&text), format), text);
        for other in [format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
            let (answers, told) = import(&known, &other);
            assert_eq!(told, [""; 0]);
            assert!(answers.len() == 3 && answers.iter().all(|answer| !answer.2), "{answers:?}");
        }
    }
}

#[test]
fn any_po_file_is_read() {
    let text = "# Comment\n#~ msgid \"old\"\n#~ msgstr \"alt\"\n\nmsgctxt \"a\"\nmsgid \"\"\n\"Un \\\"mot\\\"\"\n  \" et\\tdeux\"\n\
                msgstr \"\" \"x\" \"y\\101\\x42\\n\"\n\"z\"\n\nmsgid \"\"\nmsgstr \"\"\n\"language: zh_Hans\\n\"\n\
                #. note\n#. Words: x\n# remarque\n#: a.md:3 b.md:4\n#, c-format, fuzzy\n#| msgid \"\"\n#| \"Av\"\n#| \"ant\"\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"C\"\n#~ msgid \"gone\"\n";
    let read = read("a.po", text.into());
    assert_eq!(told(&read.findings), [""; 0]);
    let returned = read.value.expect("a file");
    assert_eq!(returned.target, LocaleId::parse("zh-Hans"));
    let units: Vec<_> = returned.units.into_iter().map(|returned| returned.unit).collect();
    assert_eq!(units[0], unit("a", "Un \"mot\" et\tdeux", "xyAB\nz"));
    let context = Context { file: "a.md".into(), line: 3, ..Context::default() };
    assert_eq!(
        units[1],
        Unit {
            context,
            previous: Some("Avant".into()),
            notes: vec!["note".into(), "Words: x".into()],
            remarks: vec!["remarque".into()],
            state: State::NeedsWork,
            ..unit("b", "B", "C")
        }
    );
}

#[test]
fn broken_po_is_told() {
    let header = "msgid \"\"\nmsgstr \"Language: ro\\n\"\n";
    for (entry, expected) in [
        ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c", "5:8 po-syntax what=unclosed"),
        ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\" d", "5:12 po-syntax what=outside-quotes"),
        ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr", "5:1 po-syntax what=unknown-line"),
        ("msgctxt \"a\"\nmsgid \"b\"", "4:1 po-syntax what=no-translation"),
        ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\\q\"", "5:9 po-syntax what=escape"),
        ("msgid \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"\"", "4:1 po-syntax what=plural"),
        ("msgid \"b\"\nmsgstr \"c\"", "3:1 unknown-unit id=b nearest=none"),
        ("<<<<<<< ours\n", "3:1 po-syntax what=unknown-line"),
    ] {
        let read = read("a.po", format!("{header}{entry}").into());
        let told = told(&read.findings);
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0].split_once(' '), expected.split_once(' '), "{entry}");
        assert!(read.value.expect("a file").units.is_empty());
    }
}

#[test]
fn other_encodings_are_told() {
    let latin = |text: &str| -> Vec<u8> { text.chars().map(|c| c as u8).collect() };
    let po = "msgid \"\"\nmsgstr \"Language: ro\\nContent-Type: text/plain; charset=ISO-8859-1\\n\"\n\nmsgctxt \"a\"\nmsgid \"été\"\nmsgstr \"\"\n";
    let xliff = "<?xml version='1.0' encoding='ISO-8859-1'?><xliff version='1.2'><file target-language='ro'><body/></file><!-- é --></xliff>";
    for (bytes, expected) in [
        (latin(po), "5:8 not-utf8 path=a"),
        (po.into(), "2:1 other-charset charset=ISO-8859-1"),
        (po.replace('é', "e").into(), ""),
        (latin(xliff), "1:111 not-utf8 path=a"),
        (xliff.into(), "1:1 xliff-syntax what=other-encoding"),
        (b"\xff\xfem\0s\0g\0".into(), "1:1 not-utf8 path=a"),
        (b"PK\x03\x04".into(), "1:1 no-exchange-file path=a"),
        (b"".into(), "1:1 no-exchange-file path=a"),
        (b"<xliff version='2.0'/>".into(), "1:1 no-exchange-file path=a"),
        (b"<html/>".into(), "1:1 no-exchange-file path=a"),
    ] {
        let read = read("a", bytes);
        assert_eq!(told(&read.findings).join("\n"), expected);
    }
    let large = read("a", vec![b' '; 50 << 20]);
    assert_eq!(told(&large.findings), ["1:1 exchange-too-large path=a size=50 limit=32"]);
}

#[test]
fn hostile_xml_is_told() {
    let file = |inner: &str| {
        format!(
            "<xliff version='1.2'><file target-language='ro'><body>{inner}</body></file></xliff>"
        )
    };
    let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]>";
    for (text, expected) in [
        (format!("{bomb}{}", file("")), "1:1 xliff-entity what=<!DOCTYPE>"),
        (
            file("<trans-unit id='a'><source>&b;</source></trans-unit>"),
            "1:82 xliff-entity what=&b;",
        ),
        (file("<trans-unit id='&b;'/>"), "1:55 xliff-entity what=&b;"),
        (file("<trans-unit id='a'>").replace("</", "<"), "xliff-syntax what=cut-off"),
        (file(&"<g>".repeat(100_000)), "xliff-syntax what=too-deep"),
        (file("<trans-unit id='a'/>"), "1:55 xliff-syntax what=no-source"),
    ] {
        let read = read("a", text.into());
        let told = told(&read.findings);
        assert!(told.len() == 1 && told[0].ends_with(expected), "{told:?} {expected}");
    }
    let text = write(&sample(), Format::Xliff);
    for at in (0..text.len() - 2).step_by(97) {
        let cut = read("a", text.as_bytes()[..text.floor_char_boundary(at)].into());
        assert!(!cut.findings.is_empty(), "{}", &text[..at]);
    }
}

#[test]
fn placeholders_cannot_be_broken() {
    let known = sample();
    let text = write(&known, Format::Xliff);
    let edited = |from: &str, to: &str| {
        let at = text.find("<target").expect("a translation");
        let (before, after) = text.split_at(at);
        assert!(after.contains(from), "{from}");
        import(&known, &format!("{before}{}", after.replacen(from, to, 1)))
    };
    let contact = "<x id=\"3\" ctype=\"x-contact\" equiv-text=\"&lt;contact:ville-311&gt;\"/>";
    for (from, to, expected) in [
        (contact, "", "7:43 lost-placeholder shown=<contact:ville-311>"),
        (contact, "<x id='3'/>", ""),
        (contact, "<x id='9'/>", "unknown-placeholder shown=<x id=\"9\">"),
        (contact, "<ph id='3'>a</ph>", "unknown-placeholder shown=<ph>"),
        ("contact:ville-311", "contact:other", "added-placeholder shown=<contact:other>"),
        ("致电 ", "*a* [b](c) ", ""),
        ("</g>：", "</g>：<mrk mtype='seg' mid='1'>1. 好</mrk>", ""),
        ("<g id=\"1\" ctype=\"italic\" equiv-text=\"*…*\">", "1<g id='1'>", "misplaced-markup"),
    ] {
        let (answers, told) = edited(from, to);
        let last = told.last().map_or("", String::as_str);
        assert!(
            last.ends_with(expected) && expected.is_empty() == told.is_empty(),
            "{told:?} {expected}"
        );
        assert!(answers.iter().any(|answer| answer.0 == 0) == expected.is_empty(), "{from}");
    }
    let (answers, _) = edited("致电 ", "*a* [b](c) ");
    assert_eq!(
        answers[0],
        (
            0,
            "*[租金](term:loyer)*：\\*a\\* \\[b\\](c) <contact:ville-311>[^1]，`a<b>`。".into(),
            true
        )
    );
}

#[test]
fn only_answers_to_what_was_asked_are_taken() {
    let known = exchange(vec![
        unit("lease#1", "Le **bail**.", ""),
        unit("lease#2", "Appelez <contact:a>.", "致电 <contact:a>。"),
    ]);
    let file = |entries: &str| {
        import(&known, &format!("msgid \"\"\nmsgstr \"Language: zh_Hans\\n\"\n{entries}"))
    };
    let entry = |id: &str, source: &str, target: &str| {
        format!("msgctxt \"{id}\"\nmsgid \"{source}\"\nmsgstr \"{target}\"\n")
    };
    let one = entry("lease#1", "Le **bail**.", "**租约**。");
    assert_eq!(file(&one), (vec![(0, "**租约**。".into(), true)], vec![]));
    // An empty translation, or none at all, takes nothing away.
    assert_eq!(file(&entry("lease#2", "Appelez <contact:a>.", "")), (vec![], vec![]));
    let trimmed = file(&entry("lease#1", "Le **bail**.", " **租约**。\\n"));
    assert_eq!(trimmed, (vec![(0, "**租约**。".into(), true)], vec![]));
    for (entries, expected) in [
        (entry("lease#3", "Le **bail**.", "x"), "3:1 unknown-unit id=lease#3 nearest=lease#1"),
        (entry("lease#1", "Le bail.", "x"), "4:1 other-source-text id=lease#1"),
        (format!("{one}{}", one.replace("租", "住")), "6:1 duplicate-unit id=lease#1"),
        (
            entry("lease#2", "Appelez <contact:a>.", "致电"),
            "5:1 lost-placeholder shown=<contact:a>",
        ),
        (
            entry("lease#2", "Appelez <contact:a>.", "<contact:a> <fact:b>"),
            "5:1 added-placeholder shown=<fact:b>",
        ),
        (entry("lease#1", "Le **bail**.", "**a**\\n\\nb"), "5:1 misplaced-markup"),
        (entry("lease#1", "Le **bail**.", "1. **a**"), "5:1 misplaced-markup"),
    ] {
        assert_eq!(file(&entries).1, [expected]);
        assert!(file(&entries).0.is_empty());
    }
    assert_eq!(file(&format!("{one}{one}")).1, [""; 0]);
    let none = entry("lease#1", "Le **bail**.", "");
    assert_eq!(file(&format!("{none}{one}")), file(&one));
    let nameless: String =
        (0..1000).map(|n| format!("msgid \"{n}\"\nmsgstr \"{n}\"\n\n")).collect();
    assert_eq!(file(&nameless).1.len(), 100);
    let (answers, told) = file(&entry("lease#1", "Le **bail**.", "租约。"));
    assert_eq!((answers.len(), told[0].as_str()), (1, "5:1 lost-emphasis shown=**…**"));
    let links = exchange(vec![unit("a", "[x](b.fr.md \"t\") <contact:d> ![y](z.jpg)", "")]);
    let typed = "![i](z.jpg 'c') [j](contact:d) *k* [l](b.ro.md)";
    let entry = entry("a", &links.units[0].source.replace('"', "\\\""), typed);
    let (answers, told) =
        import(&links, &format!("msgid \"\"\nmsgstr \"Language: zh_Hans\\n\"\n{entry}"));
    assert_eq!((answers, told), (vec![(0, typed.into(), true)], vec![]));
    let (_, told) = import(&known, "msgid \"\"\nmsgstr \"Language: ro\\n\"\n");
    assert_eq!(told, ["1:1 other-exchange-locale found=ro expected=zh-Hans"]);
    let (_, told) = import(&known, &one);
    assert_eq!(told, ["1:1 no-exchange-locale"]);
}

#[test]
fn no_text_takes_long() {
    let known = exchange(vec![unit("a", "b", "")]);
    for pattern in ["[", "[a](", "*a _b ", "`a``b", "<a", "![", "&a", "[^", "\\", "[a][b]", "<!--"]
    {
        let text = pattern.repeat(30_000 / pattern.len());
        let xml = text.replace('&', "&amp;").replace('<', "&lt;");
        let file = "<xliff version='1.2'><file target-language='zh-Hans'><body>";
        import(
            &known,
            &format!("{file}<trans-unit id='a'><source>b</source><target>{xml}</target>"),
        );
        let header = "msgid \"\"\nmsgstr \"Language: zh_Hans\\n\"\nmsgctxt \"a\"\nmsgid \"b\"\n";
        import(&known, &format!("{header}msgstr \"{}\"", text.replace('\\', "\\\\")));
    }
    let faults = read("a.po", format!("msgid \"\"\n{}", "x\n".repeat(100_000)).into()).findings;
    assert_eq!(faults.iter().count(), 101);
    let holders = "<x id='1'/>".repeat(10_000);
    let file =
        "<xliff version='1.2'><file target-language='zh-Hans'><body><trans-unit id='a'><source>";
    assert!(
        read("a", format!("{file}{holders}</source></trans-unit>").into()).findings.iter().count()
            < 30
    );
}

#[test]
fn rows_keep_their_cells() {
    let source = "| Le *bail* | a `b\\|c` |";
    let known = exchange(vec![Unit { syntax: Syntax::Row, ..unit("a", source, "") }]);
    let text = write(&known, Format::Xliff);
    let cell = |id, code| format!("<x id=\"{id}\" ctype=\"x-cell\" equiv-text=\"{code}\"/>");
    assert!(text.contains(&format!("<source>{}Le <g", cell(1, "| "))), "{text}");
    let (_, body) = text.split_once("<source>").expect("a source");
    let (body, _) = body.split_once("</source>").expect("its end");
    let filled = |target: String| {
        import(&known, &text.replace("</source>", &format!("</source><target>{target}</target>")))
    };
    let (answers, told) = filled(body.replace("Le ", "Le|la "));
    assert_eq!((told, &*answers[0].1), (vec![], "| Le\\|la *bail* | a `b\\|c` |"));
    let (answers, told) = filled(body.replace(&cell(3, " | "), ""));
    assert!(answers.is_empty() && told[0].ends_with("lost-placeholder shown=|"), "{told:?}");
}

#[test]
fn placeholders_bear_the_numbers_of_their_fellows() {
    let source = tokens("[a](x.fr.md) *b* [c](y) **d**", Syntax::Markdown);
    let target = tokens("**d** [c](y) [a](x.ro.md) `e` *b* *f*", Syntax::Markdown);
    let (source, target): (Vec<_>, Vec<_>) = (codes(&source).collect(), codes(&target).collect());
    assert_eq!(numbers(&source, &target), [4, 3, 1, 5, 2, 6]);
}

/// Markdown, well made or not.
const MARKDOWN: &str = r#"(a|é|里|。| |\n|\r|\t|\*|\*\*|_|`|~|\[b\]\(c\)|\[|\]|!\[x\]\(y "z…"\)|<contact:d>|<|>|"|'|\\|&amp;|&nbsp;|\{ \$e \}|\{|#|1\.|…|\[\^1\]|  \n|\|){1,24}"#;

prop_compose! {
    fn units()(
        source in MARKDOWN, target in proptest::option::of(MARKDOWN),
        previous in proptest::option::of(MARKDOWN),
        line in prop_oneof!["", "[a-zé:;<>&\"\\\\.]([a-zé:;<>&\"\\\\. ]{0,9}[a-z:])?"],
        file in "[a-z]{0,2}( [a-z])?(:[0-9])?", number in 0..3_usize, kind in 0..4_usize,
        state in 0..3_usize, page in proptest::option::of("https://[a-z&]{1,4}"),
        left in proptest::option::of(proptest::option::of("[a-z]{0,3}")),
    ) -> Unit {
        let syntax = [Syntax::Markdown, Syntax::Row, Syntax::Message, Syntax::Plain][kind];
        let state = match target {
            None => State::New,
            Some(_) => [State::NeedsWork, State::Translated, State::Reviewed][state],
        };
        let notes: Vec<String> = (0..number).map(|n| format!("{n}{line}")).collect();
        let line_number = if file.is_empty() { 0 } else { number };
        Unit {
            left: left.map(|text| Left::of(text.as_deref())),
            id: String::new(), source, target, previous, state, syntax, words: number,
            context: Context { guide: line.clone(), file, line: line_number, page },
            remarks: notes.clone(), notes,
        }
    }
}

fn named(units: Vec<Unit>) -> Vec<Unit> {
    let name = |(n, unit)| Unit { id: format!("a \"{n}\"<&\\"), ..unit };
    units.into_iter().enumerate().map(name).collect()
}

proptest! {
    #[test]
    fn markdown_is_put_together_exactly(text in MARKDOWN) {
        for syntax in [Syntax::Markdown, Syntax::Row, Syntax::Message, Syntax::Plain] {
            let tokens = tokens(&text, syntax);
            prop_assert_eq!(assemble(&tokens), text.clone());
            prop_assert_eq!(restore(&tokens, syntax), Some(text.clone()));
        }
    }

    #[test]
    fn units_come_back_the_same(units in proptest::collection::vec(units(), 0..5)) {
        let sent = exchange(named(units));
        let text = write(&sent, Format::Xliff);
        let back = reread(&text);
        prop_assert_eq!(&back, &sent, "{}", text);
        prop_assert_eq!(write(&back, Format::Xliff), text);
        let text = write(&sent, Format::Po);
        let back = reread(&text);
        prop_assert_eq!(&write(&back, Format::Po), &text);
        // PO says neither how a text is written nor that a speaker reviewed it.
        let mut expected = sent.clone();
        for unit in &mut expected.units {
            unit.syntax = Syntax::Markdown;
            unit.state = unit.state.min(State::Translated);
        }
        prop_assert_eq!(&back, &expected, "{}", text);
        for format in [Format::Po, Format::Xliff] {
            let (answers, told) = import(&sent, &write(&sent, format));
            prop_assert_eq!(told, Vec::<String>::new());
            prop_assert!(answers.iter().all(|answer| !answer.2));
            let with = |unit: &&Unit| unit.translation().is_some();
            prop_assert_eq!(answers.len(), sent.units.iter().filter(with).count());
        }
    }

    #[test]
    fn no_bytes_are_too_much(
        po in r#"(msgid|msgctxt|msgstr|msgid_plural|msgstr\[0\]| |"|\n|\\|é|#|~|\||,|:|\.|"a"|\r)*"#,
        xml in r#"(<|>|/|</g>|<g id="1">|<x/>|=|'|&|;|trans-unit|<source>|</source>|<target>|</target>|a|é|<!--|-->|<!\[CDATA\[|\]\]>)*"#,
        cut in 0..2000_usize,
    ) {
        let known = sample();
        import(&known, &po);
        import(&known, &format!("msgid \"\"\nmsgstr \"Language: zh_Hans\\n\"\n{po}"));
        let whole = write(&known, Format::Xliff);
        import(&known, &xml);
        let cut = whole.floor_char_boundary(cut);
        import(&known, &format!("{}{xml}{}", &whole[..cut], &whole[cut..]));
        import(&known, &format!("<xliff version='1.2'><file target-language='zh-Hans'><body><trans-unit id='kit#name'>{xml}"));
    }
}
