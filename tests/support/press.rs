//! What a print shop receives, looked at with the tools of a print shop.

use super::Promise;
use super::scratch::{Scratch, TODAY, checkout, files_of};
use libtest_mimic::{Failed, Trial};
use lopdf::{Document, Object};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;
use trousse::pipeline::press::{Fate, Outcome, Request, press};
use trousse::source::LocaleId;

const LOCALES: [&str; 4] = ["fr", "ar", "zh-Hans", "bg"];

/// Returns one trial per promise.
pub fn trials() -> Vec<Trial> {
    let cases: &[Promise] = &[
        ("the sample kit passes its preflight", sample_passes),
        ("qpdf finds nothing wrong", structure),
        ("all fonts are embedded", fonts),
        ("boxes are those of the trim size, and pages fill whole sheets", boxes),
        ("text and rules are on the black plate alone, and ink stays within its limit", plates),
        ("colour runs to the edge of the bleed", bleed),
        ("the ticket names every file and its digest", ticket),
        ("the archive holds all that the ticket names", archive),
        ("the same kit gives the same bytes", same_bytes),
        ("a perfect binding has a cover of one sheet, its spine included", perfect),
        ("a separate cover is a file of its own", separate),
        ("a booklet that a shop would send back is held, and written when forced", held),
        ("a photograph that is cut off is told, not printed gray", cut_photograph),
        ("every trim size passes its preflight", trims),
        ("a spot colour has a plate of its own", spot),
        ("a profile that is none is told at its key", wrong_profile),
    ];
    super::promises("press", cases)
}

type Files = BTreeMap<String, Vec<u8>>;

/// Returns the welcome booklet of the sample kit in four scripts, and one that has two languages: the
/// files by path below `press/`.
fn sample() -> &'static (Scratch, Files) {
    static SAMPLE: OnceLock<(Scratch, Files)> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let scratch = Scratch::copy_of(&checkout());
        let outcome = make_all(&scratch, &["welcome", "side-by-side"], &LOCALES, false);
        assert!(outcome.booklets.iter().all(|it| it.is_written()), "{}", told(&outcome));
        let files = files_of(&scratch.path().join("press"));
        (scratch, files)
    })
}

fn make(scratch: &Scratch, locales: &[&str], is_forced: bool) -> Outcome {
    make_all(scratch, &["welcome"], locales, is_forced)
}

fn make_all(scratch: &Scratch, booklets: &[&str], locales: &[&str], is_forced: bool) -> Outcome {
    let request = Request {
        booklets: booklets.iter().map(|id| (*id).to_owned()).collect(),
        locales: locales.iter().filter_map(|tag| LocaleId::parse(tag)).collect(),
        is_forced,
        ..Request::default()
    };
    let out = scratch.path().join("press");
    press(scratch.path(), &out, &|_| TODAY, &request, &|_| {}).expect("a machine that lets us work")
}

fn told(outcome: &Outcome) -> String {
    let mut findings = outcome.findings.clone();
    for booklet in &outcome.booklets {
        findings.extend(booklet.findings.clone());
    }
    super::diagnostics::drawn(&findings, "en")
}

fn pdfs<'a>(files: &'a Files, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
    let of_kind = files.iter().filter(move |(path, _)| path.ends_with(ending));
    of_kind.map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
}

/// Runs a program on a file, and returns what it printed.
fn tool(name: &str, arguments: &[&str], file: &Path) -> Result<Vec<u8>, Failed> {
    let output = Command::new(name).args(arguments).arg(file).output();
    let output = output.map_err(|error| format!("{name}: {error}; run `make tools`"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = [output.stdout, output.stderr].concat();
    Err(format!("{name} {}: {}", file.display(), String::from_utf8_lossy(&said)).into())
}

fn sample_passes() -> Result<(), Failed> {
    let scratch = Scratch::copy_of(&checkout());
    let outcome = make(&scratch, &["en", "ro", "es"], false);
    let is_whole = outcome.booklets.len() == 3 && outcome.booklets.iter().all(|it| it.is_written());
    let is_quiet = told(&outcome).lines().all(|line| !line.starts_with("warning"));
    if is_whole && is_quiet { Ok(()) } else { Err(told(&outcome).into()) }
}

fn structure() -> Result<(), Failed> {
    let (scratch, files) = sample();
    for (path, _) in pdfs(files, ".pdf") {
        tool("qpdf", &["--check"], &scratch.path().join("press").join(path))?;
    }
    Ok(())
}

fn fonts() -> Result<(), Failed> {
    let (scratch, files) = sample();
    for (path, _) in pdfs(files, ".pdf") {
        let list = tool("pdffonts", &[], &scratch.path().join("press").join(path))?;
        let list = String::from_utf8(list)?;
        let (head, fonts) = list.split_once("\n---").ok_or("a table of fonts")?;
        let column = head.find("emb").ok_or("a column of the table")?;
        let mut count = 0;
        for font in fonts.lines().skip(1) {
            count += 1;
            if !font.is_char_boundary(column) || !font[column..].starts_with("yes") {
                return Err(format!("{path}: {font}").into());
            }
        }
        if count < 2 {
            return Err(format!("{path} has {count} fonts").into());
        }
    }
    Ok(())
}

/// Returns the corners of a box of a page, in points.
fn corners(pdf: &Document, page: (u32, u16), name: &str) -> Result<[f32; 4], Failed> {
    let sides = pdf.get_dictionary(page)?.get(name.as_bytes()).and_then(Object::as_array)?;
    let sides: Vec<f32> = sides.iter().map(Object::as_float).collect::<Result<_, _>>()?;
    Ok(sides.try_into().map_err(|_| format!("{name} has not four sides"))?)
}

fn is_near(found: [f32; 4], expected: [f32; 4]) -> bool {
    found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 0.02)
}

fn boxes() -> Result<(), Failed> {
    let (_, files) = sample();
    let mut count = 0;
    for (path, bytes) in pdfs(files, "-press.pdf") {
        let pdf = Document::load_mem(bytes)?;
        let pages = pdf.get_pages();
        if pages.len() % 4 != 0 {
            return Err(format!("{path} has {} pages", pages.len()).into());
        }
        for page in pages.into_values() {
            // Half letter and an eighth of an inch, in points.
            let expected = [
                ("MediaBox", [0.0, 0.0, 414.0, 630.0]),
                ("BleedBox", [0.0, 0.0, 414.0, 630.0]),
                ("TrimBox", [9.0, 9.0, 405.0, 621.0]),
            ];
            for (name, expected) in expected {
                let found = corners(&pdf, page, name)?;
                if !is_near(found, expected) {
                    return Err(format!("{path}: {name} is {found:?}").into());
                }
            }
            let page = pdf.get_dictionary(page)?;
            if page.has(b"Annots") || page.has(b"CropBox") || page.has(b"ArtBox") {
                return Err(format!("{path}: a page has more than it should").into());
            }
        }
        count += 1;
    }
    for (path, bytes) in pdfs(files, "-fold.pdf") {
        let pdf = Document::load_mem(bytes)?;
        for page in pdf.get_pages().into_values() {
            let found = corners(&pdf, page, "MediaBox")?;
            if !is_near(found, [0.0, 0.0, 792.0, 612.0]) {
                return Err(format!("{path}: a sheet is {found:?}").into());
            }
        }
        count += 1;
    }
    // One booklet in each locale, and one in two languages.
    if count == 2 * (LOCALES.len() + 1) { Ok(()) } else { Err(format!("{count} files").into()) }
}

/// A page as ink: cyan, magenta, yellow and black of each pixel, 255 for full.
struct Plates {
    width: usize,
    inks: Vec<[u8; 4]>,
}

const RESOLUTION: usize = 96;

/// Returns the pages of a PDF as Ghostscript separates them, at 96 pixels to the inch.
fn separate_plates(file: &Path) -> Result<Vec<Plates>, Failed> {
    let resolution = format!("-r{RESOLUTION}");
    let arguments = [
        "-q",
        "-dSAFER",
        "-dBATCH",
        "-dNOPAUSE",
        "-sDEVICE=pamcmyk32",
        &resolution,
        "-sOutputFile=-",
    ];
    let images = tool("gs", &arguments, file)?;
    let mut pages = Vec::new();
    let mut rest = images.as_slice();
    while !rest.is_empty() {
        const END: &[u8] = b"ENDHDR\n";
        let end = rest.windows(END.len()).position(|it| it == END).ok_or("a header")?;
        let header = std::str::from_utf8(&rest[..end])?;
        let number = |key: &str| -> Result<usize, Failed> {
            let line = header.lines().find_map(|line| line.strip_prefix(key));
            Ok(line.ok_or("a size")?.trim().parse()?)
        };
        let (width, height) = (number("WIDTH ")?, number("HEIGHT ")?);
        let start = end + END.len();
        let pixels = rest.get(start..start + width * height * 4).ok_or("whole pixels")?;
        let inks = pixels.chunks_exact(4).map(|ink| [ink[0], ink[1], ink[2], ink[3]]).collect();
        pages.push(Plates { width, inks });
        rest = &rest[start + width * height * 4..];
    }
    Ok(pages)
}

fn plates() -> Result<(), Failed> {
    let (scratch, files) = sample();
    for (path, _) in pdfs(files, ".pdf") {
        let pages = separate_plates(&scratch.path().join("press").join(path))?;
        let mut with_text = 0;
        for (index, page) in pages.iter().enumerate() {
            let mut black = 0;
            for (at, [c, m, y, k]) in page.inks.iter().enumerate() {
                let place = || {
                    let (row, column) = (at / page.width, at % page.width);
                    format!("{path}, page {}, pixel {column} {row}: {c} {m} {y} {k}", index + 1)
                };
                let sum: u32 = [c, m, y, k].into_iter().map(|ink| u32::from(*ink)).sum();
                if sum > 300 * 255 / 100 + 2 {
                    return Err(format!("too much ink: {}", place()).into());
                }
                let is_clean = [c, m, y].into_iter().all(|ink| *ink <= 2);
                if *k > 200 && !is_clean {
                    return Err(format!("black on more than one plate: {}", place()).into());
                }
                black += usize::from(*k > 200);
            }
            with_text += usize::from(black * 100 > page.inks.len());
        }
        if with_text * 2 < pages.len() {
            return Err(format!("{path}: {with_text} of {} pages show text", pages.len()).into());
        }
    }
    Ok(())
}

fn bleed() -> Result<(), Failed> {
    let (scratch, files) = sample();
    for (path, _) in pdfs(files, "-press.pdf") {
        let pages = separate_plates(&scratch.path().join("press").join(path))?;
        let is_filled = |page: &Plates| {
            let height = page.inks.len() / page.width;
            let is_bare = |(x, y): &(usize, usize)| {
                page.inks[y * page.width + x].iter().map(|ink| u32::from(*ink)).sum::<u32>() < 100
            };
            let columns = (1..page.width - 1).flat_map(|x| [(x, 1), (x, height - 2)]);
            let rows = (1..height - 1).flat_map(|y| [(1, y), (page.width - 2, y)]);
            let edge: Vec<(usize, usize)> = columns.chain(rows).collect();
            // White strokes of a drawing may cross the edge.
            edge.iter().filter(|place| is_bare(place)).count() * 20 < edge.len()
        };
        let filled: Vec<usize> = (0..pages.len()).filter(|at| is_filled(&pages[*at])).collect();
        // Front cover, openers, back cover.
        let least = if path.starts_with("welcome") { 5 } else { 4 };
        let is_right =
            filled.len() >= least && filled[0] == 0 && filled.last() == Some(&(pages.len() - 1));
        if !is_right {
            return Err(format!("{path}: only pages {filled:?} are filled to the edge").into());
        }
    }
    Ok(())
}

fn ticket() -> Result<(), Failed> {
    let (_, files) = sample();
    for locale in LOCALES {
        let folder = format!("welcome-{locale}");
        let ticket = &files[&format!("{folder}/{folder}-ticket.json")];
        let ticket: serde_json::Value = serde_json::from_slice(ticket)?;
        let listed = ticket["files"].as_array().ok_or("a list of files")?;
        let text = String::from_utf8(files[&format!("{folder}/{folder}-ticket.txt")].clone())?;
        for file in listed {
            let name = file["name"].as_str().ok_or("a name")?;
            let bytes = files.get(&format!("{folder}/{name}")).ok_or(format!("no {name}"))?;
            let digest: String =
                Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            if file["sha256"] != digest.as_str() || !text.contains(&digest) {
                return Err(format!("{name} has the digest {digest}").into());
            }
        }
        let side = if locale == "ar" { "right" } else { "left" };
        if !text.to_lowercase().contains(&format!("on the {side}")) {
            return Err(format!("{folder}: the ticket does not say {side}").into());
        }
    }
    Ok(())
}

fn archive() -> Result<(), Failed> {
    let (scratch, files) = sample();
    for locale in LOCALES {
        let folder = format!("welcome-{locale}");
        let path = scratch.path().join(format!("press/{folder}/{folder}.zip"));
        let list = "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n\
            assert z.testzip() is None\nprint('\\n'.join(z.namelist()))";
        let names = String::from_utf8(tool("python3", &["-c", list], &path)?)?;
        let mut names: Vec<&str> = names.lines().collect();
        names.sort_unstable();
        let prefix = format!("{folder}/");
        let expected: Vec<&str> = files
            .keys()
            .filter_map(|path| path.strip_prefix(&prefix))
            .filter(|name| !name.starts_with('.') && !name.ends_with(".zip"))
            .collect();
        if names != expected {
            return Err(format!("{folder}: {names:?}, not {expected:?}").into());
        }
    }
    Ok(())
}

fn same_bytes() -> Result<(), Failed> {
    let (_, files) = sample();
    let again = Scratch::copy_of(&checkout());
    make(&again, &["ar"], false);
    for (path, bytes) in files_of(&again.path().join("press")) {
        if files.get(&path) != Some(&bytes) {
            return Err(format!("{path} differs").into());
        }
    }
    Ok(())
}

/// Returns a copy of the sample kit with other print settings for its first booklet.
fn kit_with(settings: &str) -> Scratch {
    let scratch = Scratch::copy_of(&checkout());
    let kit = fs::read_to_string(checkout().join("kit.toml")).expect("a kit");
    let booklet = "id       = \"welcome\"\n";
    assert!(kit.contains(booklet));
    let settings = format!("{booklet}press = {{ {settings} }}\n");
    scratch.write("kit.toml", kit.replacen(booklet, &settings, 1).as_bytes());
    scratch
}

/// Makes one booklet of a kit, and returns its files by the ends of their names.
fn made(scratch: &Scratch, locale: &str) -> Result<Files, Failed> {
    let outcome = make(scratch, &[locale], false);
    if !outcome.booklets.iter().all(|it| it.is_written()) || outcome.booklets.is_empty() {
        return Err(told(&outcome).into());
    }
    let folder = format!("welcome-{locale}");
    let files = files_of(&scratch.path().join("press").join(&folder));
    let short = |name: String| name.strip_prefix(&folder).unwrap_or(&name).to_owned();
    Ok(files.into_iter().map(|(name, bytes)| (short(name), bytes)).collect())
}

fn perfect() -> Result<(), Failed> {
    for locale in ["fr", "ar"] {
        let scratch = kit_with(
            "binding = \"perfect\", caliper = \"0.25 mm\", trim = \"a5\", bleed = \"3 mm\"",
        );
        let files = made(&scratch, locale)?;
        let inside = Document::load_mem(&files["-press.pdf"])?.get_pages().len();
        let cover = Document::load_mem(&files["-cover.pdf"])?;
        let spine = (inside as f32 / 2.0) * 0.25;
        let points = |millimetres: f32| millimetres / 25.4 * 72.0;
        let pages = cover.get_pages();
        let right = points(3.0 + 148.0 * 2.0 + spine);
        let expected = [points(3.0), points(3.0), right, points(213.0)];
        if pages.len() != 2 {
            return Err(format!("a cover of {} pages", pages.len()).into());
        }
        for page in pages.into_values() {
            let found = corners(&cover, page, "TrimBox")?;
            if !is_near(found, expected) {
                return Err(format!("{locale}: the cover is {found:?}, not {expected:?}").into());
            }
        }
    }
    Ok(())
}

fn separate() -> Result<(), Failed> {
    let together = made(&kit_with("cover = \"self\""), "fr")?;
    let apart = made(&kit_with("cover = \"separate\""), "fr")?;
    let pages = |files: &Files, name: &str| -> Result<usize, Failed> {
        Ok(Document::load_mem(files.get(name).ok_or(name.to_owned())?)?.get_pages().len())
    };
    let (inside, cover) = (pages(&apart, "-press.pdf")?, pages(&apart, "-cover.pdf")?);
    let whole = pages(&together, "-press.pdf")?;
    let is_right = cover == 4 && inside % 4 == 0 && inside + 4 >= whole && inside <= whole;
    if together.contains_key("-cover.pdf") || !is_right {
        return Err(format!("{whole} pages, or {cover} and {inside}").into());
    }
    Ok(())
}

/// Returns a photograph of a plain colour.
fn photograph(width: u16, height: u16) -> Vec<u8> {
    let pixels = vec![90; usize::from(width) * usize::from(height) * 3];
    let mut photograph = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut photograph, 90);
    encoder.encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb).expect("a photograph");
    photograph
}

/// Returns a copy of the sample kit with this photograph on the cover of its first booklet.
fn kit_with_cover(photograph: &[u8]) -> Result<Scratch, Failed> {
    let scratch = kit_with("quantity = 10");
    scratch.write("content/cover.jpg", photograph);
    let kit = fs::read_to_string(scratch.path().join("kit.toml"))?;
    let drawing = "id       = \"welcome\"\ndrawing = \"cover.jpg\"\n";
    scratch.write("kit.toml", kit.replacen("id       = \"welcome\"\n", drawing, 1).as_bytes());
    Ok(scratch)
}

fn held() -> Result<(), Failed> {
    // The cover is 5.5 inches wide.
    let scratch = kit_with_cover(&photograph(300, 300))?;
    let folder = scratch.path().join("press/welcome-fr");
    let outcome = make(&scratch, &["fr"], false);
    if outcome.booklets[0].fate != Fate::Held
        || folder.exists()
        || !told(&outcome).contains("low-resolution")
    {
        return Err(told(&outcome).into());
    }
    let outcome = make(&scratch, &["fr"], true);
    let ticket = fs::read_to_string(folder.join("welcome-fr-ticket.txt"))?;
    let first = ticket.lines().next().unwrap_or_default();
    if outcome.booklets[0].fate != Fate::Forced || !first.contains("FORCED") {
        return Err(format!("the ticket begins with `{first}`").into());
    }
    Ok(())
}

fn cut_photograph() -> Result<(), Failed> {
    let photograph = photograph(2000, 2000);
    let scratch = kit_with_cover(&photograph[..photograph.len() / 3])?;
    let outcome = make(&scratch, &["fr"], true);
    match (outcome.booklets[0].fate, told(&outcome).contains("unreadable-image")) {
        (Fate::Failed, true) => Ok(()),
        _ => Err(told(&outcome).into()),
    }
}

fn trims() -> Result<(), Failed> {
    for trim in [
        "\"letter\"",
        "\"a4\"",
        "\"square-210\"",
        "[\"105 mm\", \"105 mm\"]",
        "[\"450 mm\", \"105 mm\"]",
        "\"a5\", safe = \"10 mm\", bleed = \"10 mm\"",
    ] {
        made(&kit_with(&format!("trim = {trim}")), "fr").map_err(|error| {
            Failed::from(format!("{trim}: {}", error.message().unwrap_or_default()))
        })?;
    }
    Ok(())
}

fn spot() -> Result<(), Failed> {
    let scratch = kit_with("spot = { name = \"PANTONE 300 C\", cmyk = [100, 44, 0, 0] }");
    made(&scratch, "fr")?;
    let plates = tempfile::tempdir()?;
    let out = format!("-sOutputFile={}/p%d.tif", plates.path().display());
    let arguments =
        ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-r36", "-dLastPage=1", &out];
    tool("gs", &arguments, &scratch.path().join("press/welcome-fr/welcome-fr-press.pdf"))?;
    let files: Vec<String> = files_of(plates.path()).into_keys().collect();
    match files.iter().any(|name| name.contains("PANTONE 300 C")) {
        true => Ok(()),
        false => Err(format!("plates: {files:?}").into()),
    }
}

fn wrong_profile() -> Result<(), Failed> {
    for (bytes, words) in [
        (&b"not a profile"[..], "profile"),
        (&fs::read("/usr/share/scribus/profiles/sRGB_icc22.icm")?[..], "profile"),
    ] {
        let scratch = kit_with("icc = \"profiles/shop.icc\", condition = \"CRPC6\"");
        scratch.write("profiles/shop.icc", bytes);
        let outcome = make(&scratch, &["fr"], true);
        let told = told(&outcome);
        if scratch.path().join("press/welcome-fr").exists()
            || !told.contains(words)
            || !told.contains("kit.toml:")
        {
            return Err(told.into());
        }
    }
    Ok(())
}
