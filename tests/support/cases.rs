//! Test cases in Markdown files: a heading is a case, its fenced blocks are its files.
//!
//! A fence opens with three or more backticks, a word, and often a file name:
//! ` ```md content/a.en.md `. `BLESS=1` writes what came out into the block that holds the
//! expectation.

use std::fs;
use std::path::{Path, PathBuf};

/// One heading of a file.
pub struct Case {
    pub file: PathBuf,
    pub name: String,
    pub fences: Vec<Fence>,
}

/// One fenced block of a case.
#[derive(Clone)]
pub struct Fence {
    /// The first word after the backticks.
    pub kind: String,
    /// The rest of that line, such as a file name.
    pub name: String,
    pub text: String,
}

impl Case {
    /// Returns the first fence of a kind.
    pub fn fence(&self, kind: &str) -> Option<&Fence> {
        self.fences.iter().find(|fence| fence.kind == kind)
    }

    /// Compares what came out with the block `kind`, or, if blessed, writes it there.
    pub fn expect(&self, kind: &str, actual: &str) -> Result<(), libtest_mimic::Failed> {
        let expected = self.fence(kind).map_or("", |fence| &fence.text);
        if expected.trim_end() == actual.trim_end() {
            return Ok(());
        }
        if super::blessing() {
            self.write(kind, actual);
            return Ok(());
        }
        Err(super::difference(expected, actual).into())
    }

    fn write(&self, kind: &str, actual: &str) {
        // Cases of one file run at the same time; each rewrites its own block of the newest text.
        static LOCK: std::sync::Mutex<()> = std::sync::Mutex::new(());
        let _guard = LOCK.lock().expect("no test panics while writing");
        let text = fs::read_to_string(&self.file).expect("the file was read before");
        let heading = format!("## {}\n", self.name);
        let start = text.find(&heading).expect("the heading was read before") + heading.len();
        let end = start + section_length(&text[start..]);
        let mut section = text[start..end].trim_end().to_owned();
        let open = format!("```{kind}\n");
        if let Some(at) = section.find(&open) {
            let body = at + open.len();
            let close = section[body..].find("```").expect("a closed fence") + body;
            section.replace_range(body..close, &format!("{}\n", actual.trim_end()));
        } else {
            section.push_str(&format!("\n\n{open}{}\n```", actual.trim_end()));
        }
        let tail = if end == text.len() { "\n" } else { "\n\n" };
        let text = format!("{}{section}{tail}{}", &text[..start], &text[end..]);
        fs::write(&self.file, text).expect("a writable checkout");
    }
}

/// Returns how far a case goes: to the next heading that stands in no fence.
fn section_length(text: &str) -> usize {
    let (mut length, mut open) = (0, 0);
    for line in text.split_inclusive('\n') {
        let ticks = line.chars().take_while(|c| *c == '`').count();
        if open > 0 {
            if ticks >= open && line.trim_end().len() == ticks {
                open = 0;
            }
        } else if ticks >= 3 {
            open = ticks;
        } else if line.starts_with("## ") {
            break;
        }
        length += line.len();
    }
    length
}

/// Reads all cases of the Markdown files in a folder below `tests`.
pub fn read(folder: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    files.sort();
    files.iter().flat_map(|file| read_file(file)).collect()
}

fn read_file(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).expect("a readable file of cases");
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<(usize, Fence)> = None;
    for line in text.split_inclusive('\n') {
        let ticks = line.chars().take_while(|c| *c == '`').count();
        match &mut open {
            Some((fence_ticks, fence)) => {
                if ticks >= *fence_ticks && line.trim_end().len() == ticks {
                    let case = cases.last_mut().expect("a heading before the first fence");
                    case.fences.extend(open.take().map(|(_, fence)| fence));
                } else {
                    fence.text.push_str(line);
                }
            }
            None if ticks >= 3 => {
                let (kind, name) =
                    line[ticks..].trim().split_once(' ').unwrap_or((line[ticks..].trim(), ""));
                open = Some((
                    ticks,
                    Fence { kind: kind.into(), name: name.into(), text: String::new() },
                ));
            }
            None => {
                if let Some(name) = line.strip_prefix("## ") {
                    let name = name.trim().to_owned();
                    cases.push(Case { file: file.to_owned(), name, fences: Vec::new() });
                }
            }
        }
    }
    cases
}
