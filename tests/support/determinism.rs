//! The same input gives the same bytes: twice, from another folder, and on one thread or many.

use super::scratch::{Scratch, checkout};
use libtest_mimic::{Failed, Trial};
use std::fs;

/// Returns one trial for the sample kit and one for every folder below `tests/kits`.
pub fn trials() -> Vec<Trial> {
    let mut kits = vec![checkout()];
    let folders = fs::read_dir(checkout().join("tests/kits")).expect("the folder of kits");
    kits.extend(folders.map(|entry| entry.expect("a readable entry").path()));
    kits.sort();
    let trial = |kit: std::path::PathBuf| {
        let name = if kit == checkout() {
            "the sample kit".into()
        } else {
            kit.file_name().unwrap_or_default().to_owned()
        };
        let name = format!("determinism/{}", name.to_string_lossy());
        Trial::test(name, move || {
            let one_thread = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
            let (_, first) = one_thread.install(|| Scratch::copy_of(&kit).build(true));
            let five_threads = rayon::ThreadPoolBuilder::new().num_threads(5).build()?;
            let (_, second) = five_threads.install(|| Scratch::copy_of(&kit).build(true));
            let paths = first.keys().chain(second.keys());
            let differing: Vec<_> =
                paths.filter(|path| first.get(*path) != second.get(*path)).collect();
            if differing.is_empty() { Ok(()) } else { Err(Failed::from(format!("{differing:?}"))) }
        })
    };
    kits.into_iter().map(trial).collect()
}
