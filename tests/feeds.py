"""Reads the feeds of a site as a feed reader does, and holds them against the kit's guides.

    feeds.py KIT SITE
"""

import re
import sys
import tomllib
from datetime import datetime, time
from pathlib import Path
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")

faults = []
entries_read = 0


def hold(is_true, what):
    if not is_true:
        faults.append(what)


def front_matter(path):
    text = path.read_text("utf-8-sig").replace("\r\n", "\n")
    return tomllib.loads(text.split("+++\n")[1]) if text.startswith("+++\n") else {}


def one(element, name):
    """Returns the text of the one child with this name."""
    found = element.findall(ATOM + name)
    hold(len(found) == 1, f"{element.tag} has {len(found)} of {name}")
    return found[0].text if found else ""


def links(element):
    return {link.get("rel"): link for link in element.findall(f"{ATOM}link")}


def expected_guides(kit, content, tag):
    """Returns each guide that a locale's feed must tell of: its path, and when it changed."""
    found = {}
    for path in sorted(content.rglob(f"*.{kit['source']}.md")):
        name = path.relative_to(content).as_posix().removesuffix(f".{kit['source']}.md")
        shared = front_matter(path)
        own = path.with_name(path.name.replace(f".{kit['source']}.md", f".{tag}.md"))
        is_guide = not name.split("/")[-1].startswith("_index")
        if is_guide and own.exists() and "changed" in shared and shared.get("publish", True):
            found[name] = (shared["changed"], front_matter(own))
    return found


def check(kit, content, site, tag):
    global entries_read
    base, path = kit["base_url"], site / tag / "feed.xml"
    expected = expected_guides(kit, content, tag)
    hold(path.exists() == bool(expected), f"{path}: {len(expected)} guides have changed")
    if not path.exists():
        return
    feed = ElementTree.parse(path).getroot()
    hold(feed.tag == f"{ATOM}feed" and feed.get(LANG) == tag, f"{path}: {feed.tag}")
    address = f"{base}{tag}/feed.xml"
    hold(one(feed, "id") == address, f"{path}: id")
    hold(one(feed, "title"), f"{path}: no title")
    author = feed.find(f"{ATOM}author/{ATOM}name")
    hold(author is not None and author.text, f"{path}: no author")
    hold(links(feed)["self"].get("href") == address, f"{path}: self")
    hold(links(feed)["alternate"].get("href") == f"{base}{tag}/", f"{path}: alternate")
    entries = feed.findall(f"{ATOM}entry")
    moments = [one(entry, "updated") for entry in entries]
    hold(moments == sorted(moments, reverse=True), f"{path}: not newest first")
    hold(moments and one(feed, "updated") == moments[0], f"{path}: updated")
    ids = [one(entry, "id") for entry in entries]
    hold(len(set(ids)) == len(ids), f"{path}: an id stands twice")
    names = {unquote(name.split("#", 1)[1]): entry for name, entry in zip(ids, entries)}
    newest = sorted(expected, key=lambda name: expected[name][0], reverse=True)[:50]
    hold(set(names) == set(newest) or len(expected) > 50, f"{path}: {names} for {newest}")
    zone = ZoneInfo(kit["time_zone"]) if "time_zone" in kit else None
    for name, entry in names.items():
        entries_read += 1
        changed, own = expected[name]
        said = one(entry, "updated")
        hold(MOMENT.fullmatch(said), f"{path}: {said}")
        if zone:
            midnight = datetime.combine(changed, time(), zone)
            hold(datetime.fromisoformat(said) == midnight, f"{path}: {name} changed {said}")
        else:
            hold(said == f"{changed}T00:00:00Z", f"{path}: {name} changed {said}")
        link = links(entry)["alternate"]
        hold(link.get("hreflang") == tag and link.get("type") == "text/html", f"{path}: {name}")
        page = unquote(link.get("href")).removeprefix(base)
        hold((site / page / "index.html").exists(), f"{path}: leads to {page}")
        hold(bool(one(entry, "title")), f"{path}: {name} has no title")
        if "summary" in own:
            hold(bool(one(entry, "summary")), f"{path}: {name} has no summary")


def check_pages(site, tags):
    """Every page that names a feed names its language's."""
    link = re.compile(r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)">')
    for tag in tags:
        for page in (site / tag).rglob("*.html"):
            for href in link.findall(page.read_text("utf-8")):
                here = f"http://site/{page.relative_to(site).as_posix()}"
                there = urljoin(here, href)
                hold(there == f"http://site/{tag}/feed.xml", f"{page}: feed at {there}")
                hold((site / tag / "feed.xml").exists(), f"{page}: no feed")


kit_folder, site = Path(sys.argv[1]), Path(sys.argv[2])
kit = tomllib.loads((kit_folder / "kit.toml").read_text("utf-8-sig"))
for tag in kit["locales"]:
    check(kit, kit_folder / "content", site, tag)
check_pages(site, kit["locales"])
for fault in faults[:40]:
    print(fault)
print(f"{entries_read} entries", file=sys.stderr)
sys.exit(1 if faults else 0)
