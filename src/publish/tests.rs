//! What a folder looks like after a run, after a run that was refused, and after one that was killed.

#![expect(
    clippy::disallowed_methods,
    reason = "tests make, change and read the folders themselves"
)]

use super::*;
use crate::source::OutputPath;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

type Files<'a> = &'a [(&'a str, &'a str)];

fn to(out: &Path) -> Destination {
    let audience = Audience::Public;
    Destination { out: out.to_owned(), protected: Vec::new(), is_partial: false, audience }
}

fn path(text: &str) -> OutputPath {
    OutputPath::new(text).expect("a path")
}

fn put_all(stage: &Stage, files: Files) -> Result<Verdict, PublishError> {
    files.iter().try_for_each(|(name, text)| stage.put(&path(name), text.as_bytes()))?;
    Ok(Verdict::Publish)
}

fn publish(out: &Path, files: Files) -> Result<Published, PublishError> {
    replace_folder(&to(out), |stage| put_all(stage, files)).map(|it| it.expect("published"))
}

fn refusal(result: Result<Published, PublishError>) -> PublishErrorKind {
    result.expect_err("a refusal").kind
}

/// Everything below a folder, the manifest left out.
fn read(out: &Path) -> BTreeMap<String, String> {
    let files = walkdir::WalkDir::new(out).into_iter().map(|entry| entry.expect("an entry"));
    let files = files.filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(out).unwrap().to_str().unwrap().replace('\\', "/");
    files
        .map(|entry| (name(entry.path()), fs::read_to_string(entry.path()).expect("text")))
        .filter(|(name, _)| name != manifest::NAME)
        .collect()
}

fn expect_files(out: &Path, files: Files) {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    assert_eq!(read(out), files.collect());
    let beside: Vec<_> =
        fs::read_dir(out.parent().unwrap()).unwrap().map(|it| it.unwrap()).collect();
    assert!(beside.iter().all(|it| !it.file_name().to_string_lossy().contains("staging")));
}

fn make_old(file: &Path) -> SystemTime {
    let past = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let handle = fs::File::options().write(true).open(file).expect("a file");
    handle.set_times(fs::FileTimes::new().set_modified(past)).expect("a time");
    past
}

fn modified(file: &Path) -> SystemTime {
    fs::metadata(file).and_then(|metadata| metadata.modified()).expect("a time")
}

#[test]
fn a_folder_is_made_with_the_folders_above_it() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("a/b/public");
    let files: Files = &[("index.html", "home"), ("fr/logement/index.html", "logement")];
    let published = publish(&out, files).expect("published");
    assert_eq!(published, Published { written: 2, unchanged: 0, removed: 0 });
    expect_files(&out, files);
}

#[test]
fn an_empty_folder_may_be_replaced() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    fs::create_dir(&out).unwrap();
    publish(&out, &[("index.html", "home")]).expect("published");
    expect_files(&out, &[("index.html", "home")]);
}

#[test]
fn what_is_for_the_house_stays_apart_from_what_is_public() {
    let temp = tempfile::tempdir().unwrap();
    let place = |name: &str| temp.path().join(name);
    let house = |name: &str| {
        let audience = Audience::House { apart_from: vec![place("kit/public")] };
        let destination = Destination { audience, ..to(&place(name)) };
        replace_folder(&destination, |stage| put_all(stage, &[("index.html", "names")]))
            .map(|it| it.expect("published"))
    };
    publish(&place("site"), &[("index.html", "home")]).expect("published");
    for name in ["kit/public", "kit/public/report", "kit", "site", "site/in/it"] {
        assert_eq!(refusal(house(name)), PublishErrorKind::Public, "{name}");
    }
    expect_files(&place("site"), &[("index.html", "home")]);
    house("kit/report").expect("published");
    house("kit/report").expect("published again");
    let replaced = publish(&place("kit/report"), &[("index.html", "home")]);
    assert_eq!(refusal(replaced), PublishErrorKind::Private);
    expect_files(&place("kit/report"), &[("index.html", "names")]);
}

#[test]
fn unchanged_files_keep_their_time_and_changed_ones_do_not() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    publish(&out, &[("a/same", "1"), ("a/other", "1"), ("gone", "1")]).expect("published");
    let past = make_old(&out.join("a/same"));
    make_old(&out.join("a/other"));
    let published = publish(&out, &[("a/same", "1"), ("a/other", "2"), ("new", "1")]);
    let expected = Published { written: 2, unchanged: 1, removed: 1 };
    assert_eq!(published.expect("published"), expected);
    expect_files(&out, &[("a/same", "1"), ("a/other", "2"), ("new", "1")]);
    assert_eq!(modified(&out.join("a/same")), past);
    assert_ne!(modified(&out.join("a/other")), past);
}

#[test]
fn a_folder_in_which_nothing_changes_is_left_alone() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    let files: Files = &[("a", "1"), ("b/c", "2")];
    publish(&out, files).expect("published");
    let past = make_old(&out.join(manifest::NAME));
    assert!(publish(&out, files).expect("published").is_unchanged());
    assert_eq!(modified(&out.join(manifest::NAME)), past);
    expect_files(&out, files);
}

#[test]
fn a_published_file_that_was_changed_by_hand_is_mended() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    let files: Files = &[("a", "1"), ("b", "2"), ("c", "3")];
    publish(&out, files).expect("published");
    fs::write(out.join("a"), "X").unwrap();
    fs::remove_file(out.join("b")).unwrap();
    let published = publish(&out, files).expect("published");
    assert_eq!(published, Published { written: 2, unchanged: 1, removed: 0 });
    expect_files(&out, files);
}

#[test]
fn what_others_put_into_the_folder_stays() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    publish(&out, &[("a/index.html", "1")]).expect("published");
    fs::write(out.join("CNAME"), "example.org").unwrap();
    fs::create_dir(out.join(".git")).unwrap();
    fs::write(out.join(".git/HEAD"), "main").unwrap();
    publish(&out, &[("b/index.html", "2")]).expect("published");
    let expected: Files = &[("b/index.html", "2"), ("CNAME", "example.org"), (".git/HEAD", "main")];
    expect_files(&out, expected);
    assert_eq!(refusal(publish(&out, &[("CNAME", "ours")])), PublishErrorKind::ForeignFile);
    expect_files(&out, expected);
}

#[test]
fn a_foreign_folder_is_refused_and_left_alone() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    fs::create_dir(&out).unwrap();
    for (name, text) in [("thesis.doc", "ten years"), (manifest::NAME, "{}")] {
        fs::write(out.join(name), text).unwrap();
        assert_eq!(refusal(publish(&out, &[("a", "1")])), PublishErrorKind::ForeignFolder);
        assert_eq!(fs::read_to_string(out.join("thesis.doc")).unwrap(), "ten years");
    }
    fs::write(out.join(manifest::NAME), r#"{"format":99,"pages":[]}"#).unwrap();
    assert_eq!(refusal(publish(&out, &[("a", "1")])), PublishErrorKind::NewerManifest);
    assert!(!temp.path().join("public.staging").exists());
}

#[test]
fn a_foreign_staging_folder_is_refused_and_left_alone() {
    let temp = tempfile::tempdir().unwrap();
    let staging = temp.path().join("public.staging");
    fs::create_dir(&staging).unwrap();
    fs::write(staging.join("mine"), "mine").unwrap();
    let out = temp.path().join("public");
    assert_eq!(refusal(publish(&out, &[("a", "1")])), PublishErrorKind::ForeignFolder);
    assert_eq!(fs::read_to_string(staging.join("mine")).unwrap(), "mine");
}

#[test]
fn a_file_is_no_folder() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    fs::write(&out, "text").unwrap();
    assert_eq!(refusal(publish(&out, &[("a", "1")])), PublishErrorKind::NotAFolder);
    assert_eq!(fs::read_to_string(&out).unwrap(), "text");
}

#[cfg(unix)]
#[test]
fn a_link_is_refused_but_links_above_are_followed() {
    let temp = tempfile::tempdir().unwrap();
    fs::create_dir(temp.path().join("real")).unwrap();
    let link = temp.path().join("link");
    std::os::unix::fs::symlink("real", &link).unwrap();
    assert_eq!(refusal(publish(&link, &[("a", "1")])), PublishErrorKind::Symlink);
    publish(&link.join("public"), &[("a", "1")]).expect("published");
    expect_files(&temp.path().join("real/public"), &[("a", "1")]);
}

#[test]
fn the_kit_is_never_replaced() {
    let temp = tempfile::tempdir().unwrap();
    let kit = temp.path().join("kit");
    fs::create_dir_all(kit.join("content/housing")).unwrap();
    let protected = vec![kit.join("kit.toml"), kit.join("content"), kit.join("locales")];
    let try_at = |out: &str| {
        let out = temp.path().join(out);
        let destination = Destination { protected: protected.clone(), ..to(&out) };
        replace_folder(&destination, |stage| put_all(stage, &[("a", "1")]))
    };
    for out in ["", "kit", "kit/.", "kit/public/..", "kit/content", "kit/content/x", "kit/locales"]
    {
        assert_eq!(try_at(out).expect_err(out).kind, PublishErrorKind::Kit, "{out}");
    }
    for out in ["kit/public", "kit/contents", "site"] {
        try_at(out).expect(out);
    }
}

#[test]
fn a_part_never_replaces_a_whole() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    let part = Destination { is_partial: true, ..to(&out) };
    let publish_part = |files| replace_folder(&part, |stage| put_all(stage, files));
    publish_part(&[("fr/a", "1")]).expect("published");
    publish_part(&[("fr/a", "2")]).expect("published");
    publish(&out, &[("fr/a", "2")]).expect("published");
    let error = publish_part(&[("fr/a", "2")]).expect_err("a whole site is there");
    assert_eq!(error.kind, PublishErrorKind::WholeSite);
}

#[test]
fn one_path_is_taken_once_whatever_its_case() {
    for (first, second) in
        [("a/b", "a/b"), ("a/b", "A/B"), ("a/b", "a"), ("É", "é/x"), ("a", "A/b/c")]
    {
        let temp = tempfile::tempdir().unwrap();
        let out = temp.path().join("public");
        let result = publish(&out, &[(first, "1"), (second, "2")]);
        assert_eq!(refusal(result), PublishErrorKind::SamePath, "{first} {second}");
        assert!(!out.exists());
    }
}

#[test]
fn files_are_copied_and_compared_like_others() {
    let temp = tempfile::tempdir().unwrap();
    let (out, from) = (temp.path().join("public"), temp.path().join("figure.svg"));
    let large = "x".repeat(100_000);
    fs::write(&from, &large).unwrap();
    let copy = |stage: &Stage| {
        stage.copy(&path("fr/figure.svg"), &from)?;
        Ok(Verdict::Publish)
    };
    let run = || replace_folder(&to(&out), copy).expect("published").expect("published");
    assert_eq!(run().written, 1);
    assert_eq!(run().unchanged, 1);
    expect_files(&out, &[("fr/figure.svg", &large)]);
    fs::write(&from, large.replace('x', "y")).unwrap();
    assert_eq!(run().written, 1);
    fs::remove_file(&from).unwrap();
    let error = replace_folder(&to(&out), copy).expect_err("the source is gone");
    assert_eq!(error.path, from);
}

#[test]
fn what_fails_or_panics_leaves_all_as_it_was() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    publish(&out, &[("a", "1")]).expect("published");
    let abandoned = replace_folder(&to(&out), |stage| {
        put_all(stage, &[("a", "2")])?;
        Ok(Verdict::Abandon)
    });
    assert!(abandoned.expect("no fault").is_none());
    expect_files(&out, &[("a", "1")]);
    let panicked = std::panic::catch_unwind(|| {
        replace_folder(&to(&out), |stage| {
            put_all(stage, &[("a", "2")])?;
            panic!("on purpose")
        })
    });
    assert!(panicked.is_err());
    expect_files(&out, &[("a", "1")]);
}

#[test]
fn two_runs_do_not_fight() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    replace_folder(&to(&out), |stage| {
        assert_eq!(refusal(publish(&out, &[("a", "2")])), PublishErrorKind::Busy);
        put_all(stage, &[("a", "1")])
    })
    .expect("published");
    expect_files(&out, &[("a", "1")]);
}

#[test]
fn many_threads_may_put() {
    use rayon::prelude::*;
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    let run = |count: usize| {
        let put = |n: usize, stage: &Stage| {
            stage.put(&path(&format!("{}/{n}/index.html", n % 7)), n.to_string().as_bytes())
        };
        replace_folder(&to(&out), |stage| {
            (0..count).into_par_iter().try_for_each(|n| put(n, stage))?;
            Ok(Verdict::Publish)
        })
    };
    run(500).expect("published");
    let first = fs::read(out.join(manifest::NAME)).unwrap();
    fs::remove_dir_all(&out).unwrap();
    run(500).expect("published");
    assert_eq!(fs::read(out.join(manifest::NAME)).unwrap(), first);
    assert_eq!(run(501).unwrap().unwrap(), Published { written: 1, unchanged: 500, removed: 0 });
    assert_eq!(read(&out).len(), 501);
}
