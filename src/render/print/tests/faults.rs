//! What cannot be set is told where an editor or the author of the theme can mend it.

use super::TestKit;

/// The theme without fonts of its own: only what is inside the program.
fn kit(text: &str) -> TestKit {
    TestKit::new(&[("content/home/a.en.md", text)])
}

#[test]
fn characters_that_no_font_has() {
    let (pdf, told) = kit("# Title\n\nOne.\n\n- two 欢迎\n- three\n\n> 欢\n").render("en");
    assert!(pdf.is_none());
    let expected = "content/home/a.en.md:5:7: missing-glyph characters=欢 (U+6B22), 迎 (U+8FCE) \
                    booklet=all-en command=npm ci --prefix themes/default/fonts";
    assert_eq!(told, [expected]);
}

#[test]
fn characters_of_titles_and_tables() {
    for (text, place) in [
        ("+++\ntitle = \"A 欢\"\n+++\n\nText.\n", "2:12"),
        ("+++\ntitle = \"A\"\nsummary = \"B 欢\"\n+++\n\nText.\n", "3:14"),
        ("# A 欢\n", "1:5"),
        ("# A\n\n| a | b |\n|---|---|\n| c | 欢 |\n", "5:7"),
        ("# A\n\n## B 欢\n", "3:6"),
        ("# A\n\nwho\n: B 欢\n", "4:5"),
        ("# A\n\nb[^n]\n\n[^n]: B 欢\n", "5:9"),
        ("# A\n\n`欢`\n", "3:2"),
    ] {
        let (_, told) = kit(text).render("en");
        let expected = format!("content/home/a.en.md:{place}: missing-glyph");
        assert!(told.len() == 1 && told[0].starts_with(&expected), "{text}: {told:?}");
    }
}

#[test]
fn families_that_the_theme_does_not_name() {
    let kit = kit("# Title\n\nText.\n").with_theme_file("blocks.typ", |text| {
        let paragraph = "#let paragraph(body) = {\n  set text(font: \"New Computer Modern\")";
        text.replace("#let paragraph(body) = {", paragraph)
    });
    let (pdf, told) = kit.render("en");
    assert!(pdf.is_none());
    assert_eq!(told.len(), 1, "{told:?}");
    let expected =
        "content/home/a.en.md:3:1: foreign-font family=New Computer Modern characters=U+002E, T";
    assert!(told[0].starts_with(expected), "{told:?}");
}

#[test]
fn faults_of_a_theme() {
    for (file, from, to, expected) in [
        (
            "palette.typ",
            "#let ink = ",
            "#let ink = no-such-colour(); #let ink = ",
            "themes/default/booklet/palette.typ:12:12: typesetting-fault detail=unknown variable: no-such-colour",
        ),
        (
            "blocks.typ",
            "#let rule() = align(",
            "#let rule() = align(heigth: 1pt, ",
            "themes/default/booklet/blocks.typ:",
        ),
        (
            "cover.typ",
            "#let back-face() =",
            "#let back-face() = {",
            "themes/default/booklet/cover.typ:",
        ),
        (
            "imprint.typ",
            "  v(1fr)\n",
            "  set text(font: \"No Such Family\")\n",
            "themes/default/booklet/imprint.typ:87:20: typesetting-fault detail=unknown font family",
        ),
    ] {
        let kit = kit("# Title\n\n---\n").with_theme_file(file, |text| text.replace(from, to));
        let (pdf, told) = kit.render("en");
        assert!(pdf.is_none(), "{file}");
        let told = told.first().expect("a finding");
        assert!(told.starts_with(expected) && told.contains("typesetting-fault"), "{told}");
    }
}

#[test]
fn a_theme_without_booklets() {
    let mut kit = kit("# Title\n");
    kit.inputs.theme.booklet.clear();
    let (pdf, told) = kit.render("en");
    assert!(pdf.is_none());
    assert!(told[0].starts_with("themes/default/theme.toml:1:1: typesetting-fault"), "{told:?}");
}

#[test]
fn scripts_without_a_font() {
    let (pdf, told) = TestKit::new(&[("content/home/a.ar.md", "# عنوان\n")]).render("ar");
    assert!(pdf.is_none());
    let expected = "missing-font families=Amiri booklet=all-ar \
                    command=npm ci --prefix themes/default/fonts";
    assert_eq!(told, [expected]);
}

#[test]
fn pictures_that_cannot_be_read() {
    let header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x09\0\0\0\x09\x08\x02\0\0\0cut off";
    let kit = TestKit::of_bytes(&[
        ("content/home/a.en.md", b"# Title\n\nText.\n\n![A line](line.png)\n"),
        ("content/home/line.png", header),
    ]);
    let (pdf, told) = kit.render("en");
    assert!(pdf.is_none());
    let expected = "content/home/a.en.md:5:11: unreadable-image target=home/line.png reason=";
    assert!(told.len() == 1 && told[0].starts_with(expected), "{told:?}");
}

#[test]
fn pictures_that_paper_cannot_show() {
    let kit = TestKit::of_bytes(&[
        ("content/home/a.en.md", b"# Title\n\n![A line](line.avif)\n"),
        ("content/home/line.avif", b"\0\0\0\x20ftypavif"),
    ]);
    let (pdf, told) = kit.render("en");
    assert!(pdf.is_some());
    assert_eq!(told, ["content/home/a.en.md:3:11: unprintable-image target=home/line.avif"]);
}
