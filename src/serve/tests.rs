//! The loop as a browser and an editor meet it: over a socket, and with files that are saved.

#![expect(clippy::disallowed_methods, reason = "tests write the kit that they edit")]

use super::*;
use crate::source::LocaleId;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use tokio::sync::oneshot;

/// A kit that is being served; it ends with the test.
struct Served {
    folder: tempfile::TempDir,
    port: u16,
    notices: mpsc::Receiver<Notice>,
    stop: Option<oneshot::Sender<()>>,
    server: Option<std::thread::JoinHandle<Result<(), ServeError>>>,
}

/// What came back.
#[derive(Debug)]
struct Reply {
    status: u16,
    head: String,
    body: String,
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

fn start() -> Served {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        (
            "kit.toml",
            "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\", \"fr\"]\n",
        ),
        ("content/_index.en.md", "# Welcome\n"),
        ("content/lease.en.md", "# The lease\n\nRead it first. [Form](form.txt)\n"),
        ("content/form.txt", "a form"),
        ("content/secret.txt", "nobody links here"),
    ] {
        write(folder.path(), name, text);
    }
    let settings = Settings {
        kit: folder.path().to_owned(),
        port: 43_210,
        has_system_fonts: false,
        words: DiagnosticWords::new(&LocaleId::parse("en").expect("a tag")),
        today: Box::new(|_| Date { year: 2026, month: 11, day: 22 }),
    };
    let (told, notices) = mpsc::channel();
    let (stop, stopped) = oneshot::channel();
    let tell = move |notice| {
        let _ = told.send(notice);
    };
    let server = std::thread::spawn(|| {
        serve_until(settings, Arc::new(tell), async {
            let _ = stopped.await;
        })
    });
    let address = notices.iter().find_map(|notice| match notice {
        Notice::Ready { address } => Some(address),
        _ => None,
    });
    let address = address.expect("an address");
    let port = address.trim_end_matches('/').rsplit(':').next().and_then(|port| port.parse().ok());
    let port = port.expect("a port");
    Served { folder, port, notices, stop: Some(stop), server: Some(server) }
}

impl Served {
    fn connect(&self, method: &str, path: &str, host: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time-out");
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .expect("sent");
        stream
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> Reply {
        let mut text = String::new();
        self.connect(method, path, host).read_to_string(&mut text).expect("an answer");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
        Reply { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, &format!("localhost:{}", self.port))
    }

    fn save(&self, name: &str, text: &str) {
        write(self.folder.path(), name, text);
    }

    /// Asks until the answer is as expected: one save may make two states, of which the first is half.
    fn get_until(&self, path: &str, is_expected: impl Fn(&Reply) -> bool) -> Reply {
        let begin = std::time::Instant::now();
        loop {
            let reply = self.get(path);
            if is_expected(&reply) {
                return reply;
            }
            assert!(begin.elapsed() < Duration::from_secs(40), "{path}: {reply:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Opens the events, and returns what reads one state after the other.
    fn events(&self) -> impl FnMut() -> String + use<> {
        let host = format!("localhost:{}", self.port);
        let mut lines = BufReader::new(self.connect("GET", "/__trousse/events", &host)).lines();
        move || {
            // The connection is kept alive by other lines, so the socket's time-out is not enough.
            let begin = std::time::Instant::now();
            let mut states = lines.by_ref().filter_map(|line| {
                assert!(begin.elapsed() < Duration::from_secs(40), "no state came");
                Some(line.expect("an event").strip_prefix("data: ")?.to_owned())
            });
            states.next().expect("a state")
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.stop.take().map(|stop| stop.send(()));
        let ended = self.server.take().map(std::thread::JoinHandle::join);
        if !std::thread::panicking() {
            assert!(matches!(ended, Some(Ok(Ok(())))), "the server ends when it is told to");
        }
    }
}

#[test]
fn pages_files_and_folders() {
    let served = start();
    let page = served.get("/en/lease/");
    assert_eq!(page.status, 200, "{page:?}");
    assert!(page.head.contains("content-type: text/html; charset=utf-8"), "{page:?}");
    assert!(page.head.contains("cache-control: no-store"), "{page:?}");
    assert!(page.body.contains("Read it first."));
    assert!(page.body.contains("<script src=\"/__trousse/reload.js\" data-state="), "{page:?}");
    assert_eq!(served.get("/en/lease/index.html").status, 200);

    let redirect = served.get("/en/lease?x=1");
    assert_eq!(redirect.status, 307);
    assert!(redirect.head.contains("location: /en/lease/?x=1"), "{redirect:?}");

    let style = page.body.split('"').find(|text| text.ends_with(".css")).expect("a style sheet");
    let style = served.get(&format!("/{}", style.trim_start_matches("../")));
    assert_eq!(style.status, 200);
    assert!(style.head.contains("content-type: text/css"), "{}", style.head);

    let form = page.body.split('"').find(|text| text.ends_with("form.txt")).expect("a link");
    let form = served.get(&format!("/{}", form.trim_start_matches("../")));
    assert!(form.status == 200 && form.body.contains("a form"), "{form:?}");

    assert!(served.get("/__trousse/reload.js").body.contains("EventSource"));
    let sitemap = served.get("/en/sitemap.xml");
    assert!(sitemap.status == 200 && !sitemap.body.contains("__trousse"), "{sitemap:?}");
    let head = served.ask("HEAD", "/en/lease/", &format!("localhost:{}", served.port));
    assert!(head.status == 200 && head.body.is_empty(), "{head:?}");
}

#[test]
fn what_is_not_published_is_not_served() {
    let served = start();
    for path in [
        "/nowhere/",
        "/kit.toml",
        "/content/lease.en.md",
        "/files/secret.txt",
        "/../kit.toml",
        "/%2e%2e/kit.toml",
        "/en/..%2f..%2fkit.toml",
        "//etc/passwd",
        "/en/%00",
        "/%ff",
    ] {
        let reply = served.get(path);
        assert_eq!(reply.status, 404, "{path}: {reply:?}");
        assert!(!reply.body.contains("base_url") && !reply.body.contains("nobody"), "{path}");
    }
    let missing = served.get("/nowhere/").body;
    assert!(missing.contains("<html"), "the kit's own page: {missing}");
}

#[test]
fn other_names_and_methods_are_refused() {
    let served = start();
    let port = served.port;
    for host in ["evil.example".into(), format!("evil.example:{port}"), "localhost:1".into()] {
        let reply = served.ask("GET", "/en/lease/", &host);
        assert!(reply.status == 403 && !reply.body.contains("lease"), "{reply:?}");
        assert_eq!(served.ask("GET", "/__trousse/events", &host).status, 403);
    }
    assert_eq!(served.ask("GET", "/en/lease/", &format!("127.0.0.1:{port}")).status, 200);
    assert_eq!(served.ask("POST", "/en/lease/", &format!("127.0.0.1:{port}")).status, 405);
}

#[test]
fn an_edit_is_seen_at_once() {
    let served = start();
    let mut next_state = served.events();
    let first = next_state();
    assert!(served.get("/en/lease/").body.contains(&format!("data-state=\"{first}\"")));
    served.save("content/lease.en.md", "# The lease\n\nRead it twice.\n");
    let second = next_state();
    assert_ne!(first, second);
    let page = served.get_until("/en/lease/", |reply| reply.body.contains("Read it twice."));
    assert!(!page.body.contains(&format!("data-state=\"{first}\"")), "{page:?}");
    // Menus are pages' dependants, and a new folder is watched too.
    served.save("content/moving/_index.en.md", "# Moving\n");
    served.get_until("/en/", |reply| reply.body.contains("Moving"));
    served.save("content/moving/boxes.en.md", "# Boxes\n");
    served.get_until("/en/moving/boxes/", |reply| reply.body.contains("Boxes"));
    served.save("locales/en/site.ftl", "skip-to-content = Hop over\n");
    served.get_until("/en/", |reply| reply.body.contains("Hop over"));
    let told = served.notices.try_iter().filter(|it| matches!(it, Notice::Read { .. })).count();
    assert!(told >= 4, "{told}");
}

#[test]
fn faults_are_shown_until_they_are_mended() {
    let served = start();
    let is_shown =
        |text: &'static str| move |reply: &Reply| reply.status == 503 && reply.body.contains(text);
    let faulty = "# The lease\n\n[x](gone.en.md) <b>y</b> <script>z</script>\n";
    served.save("content/lease.en.md", faulty);
    for path in ["/en/lease/", "/en/", "/", "/nowhere/"] {
        let page = served.get_until(path, is_shown("content/lease.en.md:3:5"));
        assert!(page.body.contains("broken-link") && page.body.contains("raw-html"), "{page:?}");
        assert!(page.body.contains("reload.js") && !page.body.contains("<script>z"), "{page:?}");
    }
    served.save("kit.toml", "locales = [");
    served.get_until("/en/lease/", is_shown("kit.toml:1"));
    fs::remove_file(served.folder.path().join("kit.toml")).expect("removed");
    served.get_until("/en/lease/", is_shown("cannot read"));
    let kit = "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\"]\n";
    served.save("kit.toml", kit);
    served.get_until("/en/lease/", is_shown("content/lease.en.md:3:5"));
    served.save("content/lease.en.md", "# The lease\n\nMended.\n");
    let page = served.get_until("/en/lease/", |reply| reply.status == 200);
    assert!(page.body.contains("Mended."), "{page:?}");
}

#[cfg(feature = "booklets")]
#[test]
fn a_booklet_is_typeset_when_it_is_opened() {
    let served = start();
    let kit = "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\"]\n\
               [[booklet]]\nid = \"all\"\ntitle = \"All\"\ncontents = [\"housing\"]\n";
    served.save("content/housing/rent.en.md", "# Rent\n\nPay it.\n");
    served.get_until("/en/housing/rent/", |reply| reply.status == 200);
    served.save("kit.toml", kit);
    served.get_until("/fr/", |reply| reply.status == 404);
    let host = format!("localhost:{}", served.port);
    let mut bytes = Vec::new();
    let mut stream = served.connect("GET", "/booklets/all-en.pdf", &host);
    stream.read_to_end(&mut bytes).expect("an answer");
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("HTTP/1.1 200") && text.contains("%PDF-"), "{text:.400}");
    assert!(text.to_ascii_lowercase().contains("content-type: application/pdf"));
}

#[test]
fn a_folder_that_is_no_kit_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings {
        kit: folder.path().to_owned(),
        port: 43_210,
        has_system_fonts: false,
        words: DiagnosticWords::new(&LocaleId::parse("en").expect("a tag")),
        today: Box::new(|_| Date { year: 2026, month: 11, day: 22 }),
    };
    let result = serve_until(settings, Arc::new(|_| ()), async {});
    assert!(matches!(result, Err(ServeError::Load(_))));
}
