//! Files for translators, held against the tools that translators use: gettext's own, and a library
//! that shares nothing with Trousse.

use super::scratch::checkout;
use libtest_mimic::{Failed, Trial};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use trousse::diagnostic::Findings;
use trousse::exchange::{
    Answer, Context, Exchange, Format, Named, State, Syntax, Unit, compare, read, write,
};
use trousse::source::LocaleId;

/// Returns one trial for each promise that a file for translators keeps.
pub fn trials() -> Vec<Trial> {
    let cases: &[super::Promise] = &[
        ("gettext finds nothing wrong with a PO file", valid_for_gettext),
        ("gettext writes a PO file as we do", written_as_gettext_does),
        ("what gettext wraps, sorts or indents comes back unchanged", changed_by_gettext),
        ("what gettext merged is told from what is up to date", merged_by_gettext),
        ("a PO file in Latin-1 is refused", refused_in_latin),
        ("another library reads, fills in and saves an XLIFF file", edited_by_toolkit),
    ];
    super::promises("exchange", cases)
}

fn unit(id: &str, source: &str, target: &str, state: State) -> Unit {
    Unit {
        id: id.into(),
        context: Context {
            guide: "Comprendre son bail".into(),
            file: format!("content/{}.fr.md", id.split('#').next().unwrap_or(id)),
            line: 7,
            page: Some("https://kit.example/ar/bail/".into()),
        },
        source: source.into(),
        target: Some(target.to_owned()).filter(|text| !text.is_empty()),
        notes: vec!["bail = عقد إيجار".into()],
        words: source.split_whitespace().count(),
        state,
        ..Unit::default()
    }
}

/// Texts with everything that has a meaning somewhere on the way.
fn sample() -> Exchange {
    let locale = |tag| LocaleId::parse(tag).expect("a tag");
    let long = "Une phrase bien assez longue pour que les outils la plient, avec un « mot », une \
                barre \\\\, et *le reste*.";
    let mut units = vec![
        unit("lease#1", "Comprendre son bail", "فهم عقد الإيجار", State::Translated),
        unit(
            "lease#2",
            "Appelez <contact:ville-311>\nou **venez** voir le [bail](../a.fr.md \"Un 'titre'\").",
            "اتصل بـ <contact:ville-311>\nأو **تعال** لرؤية [العقد](../a.ar.md \"عنوان\").",
            State::NeedsWork,
        ),
        unit("lease#3", long, long, State::Translated),
        unit("other guide#1", "`a<b>` &amp; \\* 2 * 3 \"x\" %s\t[^1]", "", State::New),
        unit("other guide#2", "![Un plan](plan.jpg) et <https://a.example/?b&c>", "", State::New),
        Unit { syntax: Syntax::Plain, ..unit("contact.a#name", "2 * 3 <x>", "", State::New) },
        Unit { syntax: Syntax::Message, ..unit("site#a", "Page { $n } <b>", "", State::New) },
    ];
    units[1].previous = Some("Appelez <contact:ville-311>\nou **venez**.".into());
    units[2].remarks = vec!["Wer hat \"das\" geschrieben?".into()];
    Exchange { source: locale("fr"), target: locale("ar"), units }
}

/// Runs a program of gettext in a folder and returns what it wrote.
fn gettext(folder: &Path, program: &str, arguments: &[&str]) -> Result<Vec<u8>, Failed> {
    let output = Command::new(program).current_dir(folder).args(arguments).output();
    let output = output.map_err(|_| "gettext is not installed: run `make tools`")?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(output.stdout) } else { Err(said.into()) }
}

/// Makes a folder with the sample in `a.po`.
fn folder() -> Result<TempDir, Failed> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.po"), write(&sample(), Format::Po))?;
    Ok(folder)
}

/// Reads a file that came back, and says what was told of it.
fn import(bytes: Vec<u8>) -> (Vec<Answer>, Findings) {
    let mut read = read("a", bytes);
    let compared =
        read.value.as_ref().map(|returned| compare(&sample(), returned, &|_| Named::Unknown));
    let answers = compared.map(|compared| compared.into_value(&mut read.findings));
    (answers.unwrap_or_default(), read.findings)
}

/// Holds that every translation came back as it left, and nothing else.
fn unchanged(bytes: Vec<u8>) -> Result<(), Failed> {
    let (answers, findings) = import(bytes);
    let sent = sample();
    let translated = sent.units.iter().filter(|unit| unit.target.is_some()).count();
    let same = answers.len() == translated
        && answers.iter().all(|answer| answer.state == sent.units[answer.unit].state);
    if !findings.is_empty() || !same || answers.iter().any(|answer| answer.is_changed) {
        return Err(format!("{answers:#?}{}", super::diagnostics::drawn(&findings, "en")).into());
    }
    Ok(())
}

fn valid_for_gettext() -> Result<(), Failed> {
    let folder = folder()?;
    gettext(folder.path(), "msgfmt", &["--check", "--output-file=a.mo", "a.po"])?;
    Ok(())
}

fn written_as_gettext_does() -> Result<(), Failed> {
    let folder = folder()?;
    let theirs = gettext(folder.path(), "msgcat", &["--no-wrap", "a.po"])?;
    let (theirs, ours) = (String::from_utf8(theirs)?, write(&sample(), Format::Po));
    if theirs != ours {
        return Err(super::difference(&theirs, &ours).into());
    }
    Ok(())
}

fn changed_by_gettext() -> Result<(), Failed> {
    let folder = folder()?;
    for options in [&["--width=40"][..], &["--sort-output", "--no-location"], &["--indent"]] {
        unchanged(gettext(folder.path(), "msgcat", &[options, &["a.po"]].concat())?)?;
    }
    Ok(())
}

fn merged_by_gettext() -> Result<(), Failed> {
    let folder = folder()?;
    let mut later = sample();
    // A template has no translations, one text has changed, one has gone and one is new.
    for unit in &mut later.units {
        (unit.target, unit.state, unit.previous) = (None, State::New, None);
    }
    later.units[0].source.push_str(" et son logement");
    later.units.remove(2);
    later.units.push(unit("lease#9", "Un texte de plus", "", State::New));
    fs::write(folder.path().join("new.pot"), write(&later, Format::Po))?;
    let merged = gettext(folder.path(), "msgmerge", &["--previous", "--quiet", "a.po", "new.pot"])?;
    let read = read("a.po", merged);
    let returned = read.value.ok_or("not read")?;
    if !read.findings.is_empty() {
        return Err(super::diagnostics::drawn(&read.findings, "en").into());
    }
    let compared = compare(&later, &returned, &|_| Named::Unknown);
    let first = &returned.units[0].unit;
    let is_marked = first.state == State::NeedsWork
        && first.previous.as_deref() == Some("Comprendre son bail")
        && first.target.as_deref() == Some("فهم عقد الإيجار");
    let current = compared.value.iter().filter(|answer| answer.state >= State::Translated).count();
    if !is_marked || returned.units.len() != later.units.len() || current > 0 {
        return Err(format!("{returned:#?}").into());
    }
    Ok(())
}

fn refused_in_latin() -> Result<(), Failed> {
    let folder = folder()?;
    let mut french = sample();
    french.units.retain(|unit| unit.target.is_none());
    french.units.iter_mut().for_each(|unit| unit.notes.clear());
    french.units[0].target = Some("`a<b>` été &amp; \\* 2 * 3 \"x\" %s\t[^1]".into());
    fs::write(folder.path().join("fr.po"), write(&french, Format::Po))?;
    let latin = gettext(folder.path(), "msgconv", &["--to-code=ISO-8859-1", "fr.po"])?;
    let (answers, findings) = import(latin);
    let told: Vec<_> = findings.iter().map(|finding| finding.code.name).collect();
    if !answers.is_empty() || told != ["not-utf8"] {
        return Err(format!("{told:?}").into());
    }
    Ok(())
}

fn edited_by_toolkit() -> Result<(), Failed> {
    let python = checkout().join(".venv/bin/python");
    if !python.exists() {
        return Err("the readers are not installed: run `make tools`".into());
    }
    let folder = tempfile::tempdir()?;
    let (sent, came) = (folder.path().join("a.xlf"), folder.path().join("b.xlf"));
    fs::write(&sent, write(&sample(), Format::Xliff))?;
    let mut command = Command::new(python);
    let script = checkout().join("tests/translators.py");
    let output = command.arg(script).arg(&sent).arg(&came).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    // The script translates by writing the source text's words and placeholders backwards.
    let (answers, findings) = import(fs::read(&came)?);
    let units = sample().units;
    let texts: Vec<_> =
        answers.iter().map(|answer| (&*units[answer.unit].id, &*answer.text)).collect();
    let expected = [
        ("lease#1", "فهم عقد الإيجار"),
        ("lease#2", units[1].target.as_deref().unwrap_or("")),
        ("lease#3", units[2].target.as_deref().unwrap_or("")),
        ("other guide#1", "[^1] 2 * 3 \"x\" %s\t\\* &amp; `a<b>`"),
        ("other guide#2", "<https://a.example/?b&c> et ![Un plan](plan.jpg)"),
        ("contact.a#name", "2 * 3 <x>"),
        ("site#a", "<b>{ $n }Page"),
    ];
    if texts != expected || !findings.is_empty() {
        let told = super::diagnostics::drawn(&findings, "en");
        return Err(format!("{texts:#?}{told}{}", fs::read_to_string(&came)?).into());
    }
    Ok(())
}
