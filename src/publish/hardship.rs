//! Tests in which the run is killed, or the disk refuses: each runs this test program as a child.

#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    reason = "tests make, change and read the folders themselves"
)]

use super::*;
use crate::source::OutputPath;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const FILES: usize = 100;

/// The version that a child publishes before it ends; from any other one it goes on for ever.
const ONCE: usize = 1;

/// What the child does, given by environment: nothing at all when the tests run by themselves.
#[test]
fn child() {
    let [out, job] = ["TROUSSE_TEST_OUT", "TROUSSE_TEST_JOB"].map(std::env::var_os);
    let (Some(out), Some(job)) = (out, job) else { return };
    let job: usize = job.to_str().and_then(|job| job.parse().ok()).expect("a first version");
    let last = if job == ONCE { ONCE } else { usize::MAX };
    for version in job..=last {
        if let Err(error) = publish(Path::new(&out), version) {
            println!("refused: {:?}", error.kind);
            return;
        }
    }
    println!("published");
}

/// Publishes a folder in which every file but one tells its version.
fn publish(out: &Path, version: usize) -> Result<(), PublishError> {
    let path = |text: String| OutputPath::new(text).expect("a path");
    let out = Destination {
        out: out.to_owned(),
        protected: Vec::new(),
        is_partial: false,
        audience: Audience::Public,
    };
    replace_folder(&out, |stage| {
        stage.put(&path("same".into()), &[b'x'; 9000])?;
        for n in 0..FILES + version % 3 {
            let text = format!("{version:>9000}");
            stage.put(&path(format!("{}/{n}.html", n % 5)), text.as_bytes())?;
        }
        Ok(Verdict::Publish)
    })?;
    Ok(())
}

/// Returns the version of a folder, after making sure that it is one and whole.
fn version_of(out: &Path) -> usize {
    let files: Vec<_> = walkdir::WalkDir::new(out)
        .into_iter()
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().extension().is_some_and(|it| it == "html"))
        .collect();
    let text = |path: &Path| fs::read_to_string(path).expect("a file");
    let first = text(files[0].path());
    assert!(files.iter().all(|file| text(file.path()) == first), "one version");
    assert_eq!(text(&out.join("same")).len(), 9000);
    let version: usize = first.trim().parse().expect("a version");
    assert_eq!(files.len(), FILES + version % 3, "a whole version");
    version
}

fn this_program(out: &Path, first_version: usize) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", "publish::hardship::child", "--nocapture"]);
    command
        .env("TROUSSE_TEST_OUT", out)
        .env("TROUSSE_TEST_JOB", first_version.to_string())
        .stdout(Stdio::piped());
    command
}

/// Runs the child through a shell that sets the scene; `None` if the scene cannot be set here.
fn in_scene(out: &Path, shell: &[&str]) -> Option<String> {
    let program = this_program(out, ONCE);
    let mut command = Command::new(shell[0]);
    command.args(&shell[1..]).arg(program.get_program()).args(program.get_args());
    command.envs(program.get_envs().filter_map(|(key, value)| Some((key, value?))));
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (text.contains("refused: ") || text.contains("published")).then_some(text)
}

#[test]
fn a_killed_run_leaves_one_whole_version() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    publish(&out, 1).expect("published");
    let mut seen = std::collections::BTreeSet::new();
    for round in 1_u16..=25 {
        let mut child = this_program(&out, usize::from(round) * 1000).spawn().expect("a child");
        let delay = 30_000 + u64::from(round) * 7919 % 167 * 1000 + u64::from(round) * 37;
        std::thread::sleep(Duration::from_micros(delay));
        child.kill().expect("killed");
        child.wait().expect("ended");
        seen.insert(version_of(&out));
    }
    assert!(seen.len() > 1, "the child must get somewhere: {seen:?}");
    publish(&out, 2).expect("published");
    assert_eq!(version_of(&out), 2);
    assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 1, "nothing is left beside");
}

#[test]
fn a_full_disk_is_told_and_changes_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let (mount, out) = (temp.path().join("disk"), temp.path().join("disk/public"));
    fs::create_dir(&mount).unwrap();
    let script =
        format!("mount -t tmpfs -o size=800k none '{}' && exec \"$0\" \"$@\"", mount.display());
    let scene = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", &script];
    match in_scene(&out, &scene) {
        Some(text) => assert!(text.contains("refused: NoSpace"), "{text}"),
        None => println!("skipped: this system does not let tests mount a small disk"),
    }
}

#[test]
fn a_limit_on_file_size_is_told_and_changes_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    publish(&out, 3).expect("published");
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
    let text = in_scene(&out, &["sh", "-c", script]).expect("every shell can do this");
    assert!(text.contains("refused: NoSpace"), "{text}");
    assert_eq!(version_of(&out), 3);
}

#[test]
fn a_forbidden_folder_is_told_and_stays() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    publish(&out, 3).expect("published");
    fs::set_permissions(temp.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let is_root = fs::write(temp.path().join("probe"), "").is_ok();
    let mut child = this_program(&out, ONCE);
    if is_root {
        // Nothing is forbidden to root, so the child is somebody else.
        child.uid(65534).gid(65534);
    }
    match child.output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(text.contains("refused: Denied"), "{text}");
        }
        Err(error) => println!("skipped: nobody cannot run this program ({error})"),
    }
    assert_eq!(version_of(&out), 3);
    fs::set_permissions(temp.path(), fs::Permissions::from_mode(0o755)).unwrap();
}
