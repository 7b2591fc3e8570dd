"""Reads the calendar files of a site as a calendar program does, and holds them against the kit.

    calendars.py KIT SITE TODAY

The kit's records are read by Python's own TOML parser, the files by `icalendar`, and every time is
computed with the rules that the file itself brings along; the system's own time zones are only what
they are compared with.
"""

import sys
import tomllib
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar

faults = []
figures = Counter()


def hold(is_true, what):
    figures["assertions"] += 1
    if not is_true:
        faults.append(what)


def expected_dates(records, oldest):
    """Yields every date that a file must hold: its UID without the host, its event, the date."""
    for name, event in records.items():
        count = Counter()
        for row in event.get("dates", []):
            start, end = moment(row["from"]), moment(row.get("to", row["from"]))
            count[start.year] += 1
            place = "" if count[start.year] == 1 else f".{count[start.year]}"
            if end.year >= oldest:
                yield f"{name}-{start.year:04}{place}", name, start, end, row.get("cancelled", False)


def moment(value):
    """Returns a day, or what the clocks show; records may also write both as text."""
    if isinstance(value, str):
        day, _, clock = value.replace(" ", "T").partition("T")
        if not clock:
            return date.fromisoformat(day)
        hour, minute = clock.split(":")[:2]
        midnight = datetime.combine(date.fromisoformat(day), time())
        return midnight + timedelta(hours=int(hour), minutes=int(minute))
    return value


def in_order(text, languages):
    """Returns a localized text and its language: the first of `languages` that has it."""
    if isinstance(text, str):
        return text, languages[-1]
    return next(((text[tag], tag) for tag in languages if tag in text), (None, None))


def plain(text):
    """Returns a text without what typography adds."""
    for typed, plainly in (("\u00a0", " "), ("\u202f", " "), ("\u2060", ""), ("’", "'")):
        text = text.replace(typed, plainly)
    return "".join(text.split())


def check_form(path, raw):
    """Holds a file against the rules for lines."""
    hold(raw.endswith(b"END:VCALENDAR\r\n"), f"{path}: does not end as calendars do")
    hold(b"\n" not in raw.replace(b"\r\n", b""), f"{path}: lines end with CR and LF")
    for line in raw.split(b"\r\n"):
        hold(len(line) <= 75, f"{path}: a line of {len(line)} octets")
        line.decode("utf-8")


def check_zone(path, calendar, years):
    """Holds the file's own rules against the database, hour by hour."""
    zones = {}
    for part in calendar.walk("VTIMEZONE"):
        name = str(part["TZID"])
        zones[name] = own = part.to_tz(lookup_tzid=False)
        hold(not isinstance(own, ZoneInfo), f"{path}: {name} was looked up elsewhere")
        theirs = ZoneInfo(name)
        key = (name, part.to_ical(), tuple(years))
        if key in seen_zones:
            continue
        seen_zones.add(key)
        hour = datetime(min(years, default=2026), 1, 1)
        while hour.year <= max(years, default=2026):
            for fold in (0, 1):
                here = hour.replace(fold=fold)
                # A time that is skipped has no offset of its own.
                back = here.replace(tzinfo=theirs).astimezone(UTC).astimezone(theirs)
                if back.replace(tzinfo=None) == hour:
                    ours = here.replace(tzinfo=own).utcoffset()
                    hold(
                        ours == here.replace(tzinfo=theirs).utcoffset(),
                        f"{path}: {name} is at {ours} on {here}",
                    )
            hour += timedelta(minutes=30)
        figures["zones"] += 1
    return zones


def check_file(path, kit, records, languages, wanted, oldest):
    raw = path.read_bytes()
    check_form(path, raw)
    calendar = Calendar.from_ical(raw)
    figures["files"] += 1
    for part in calendar.walk():
        hold(not part.errors, f"{path}: {part.errors}")
    hold(calendar["VERSION"] == "2.0" and "PRODID" in calendar, f"{path}: lacks its head")
    hold("METHOD" not in calendar, f"{path}: is no invitation")
    hold(calendar.subcomponents, f"{path}: a calendar must hold something")
    hold(calendar["NAME"] == calendar["X-WR-CALNAME"], f"{path}: two names")
    expected = {
        uid: rest for uid, *rest in expected_dates(records, oldest) if wanted in (None, rest[0])
    }
    timed = [rest for rest in expected.values() if isinstance(rest[1], datetime)]
    years = sorted({at.year for rest in timed for at in rest[1:3]})
    zones = check_zone(path, calendar, years)
    needs_zone = (timed and "time_zone" in kit) or not expected
    hold(bool(zones) == bool(needs_zone), f"{path}: a time zone where none is due")
    host = urlsplit(kit["base_url"]).hostname
    events = calendar.walk("VEVENT")
    uids = [str(event["UID"]) for event in events]
    hold(len(uids) == len(set(uids)), f"{path}: a UID stands twice")
    hold(
        set(uids) == {f"{uid}@{host}" for uid in expected},
        f"{path}: holds {sorted(uids)}, not {sorted(expected)}",
    )
    for event in events:
        figures["events"] += 1
        uid = str(event["UID"]).removesuffix(f"@{host}")
        if uid in expected:
            check_event(path, kit, event, zones, records, languages, *expected[uid])
    return set(uids)


def check_event(path, kit, event, zones, records, languages, name, start, end, is_cancelled):
    record, where = records[name], f"{path}: {event['UID']}"
    check_times(where, event, zones, kit.get("time_zone"), start, end)
    status = "CANCELLED" if is_cancelled else "CONFIRMED"
    hold(event["STATUS"] == status, f"{where}: is {event['STATUS']}")
    hold(event["SEQUENCE"] == record.get("revision", 0), f"{where}: SEQUENCE {event['SEQUENCE']}")
    seen = record.get("seen", date(1970, 1, 1))
    hold(event["DTSTAMP"].dt == datetime.combine(seen, time(), UTC), f"{where}: DTSTAMP")
    address = f"{kit['base_url']}{languages[0]}/calendar/{name}/"
    hold(event["URL"] == address, f"{where}: leads to {event['URL']}")
    tags = event["CATEGORIES"].cats if "CATEGORIES" in event else []
    hold([str(tag) for tag in tags] == record.get("tags", []), f"{where}: {tags}")
    for key, property_name in (("name", "SUMMARY"), ("place", "LOCATION")):
        text, tag = in_order(record.get(key, {}), languages)
        hold((text is not None) == (property_name in event), f"{where}: {property_name}")
        if text is None or property_name not in event:
            continue
        said = event[property_name]
        hold(plain(str(said)) == plain(text), f"{where}: says {said}, not {text}")
        marked = said.params.get("LANGUAGE")
        hold(marked == (tag if tag != languages[0] else None), f"{where}: {marked}")
    text, _ = in_order(record.get("summary", {}), languages)
    if text is not None:
        said = plain(str(event.get("DESCRIPTION", "")))
        hold(said.startswith(plain(text)), f"{where}: says {said}, not {text}")


def check_times(where, event, zones, zone, start, end):
    begins, ends = event["DTSTART"], event.get("DTEND")
    if not isinstance(start, datetime):
        figures["days"] += 1
        hold(begins.params.get("VALUE") == "DATE", f"{where}: is a day")
        hold(begins.dt == start, f"{where}: begins on {begins.dt}")
        hold(ends.dt == end + timedelta(days=1), f"{where}: ends before {ends.dt}")
        return
    figures["times"] += 1
    for value, clock in ((begins, start), (ends, end)):
        if value is None:
            hold(start == end, f"{where}: has an end")
            continue
        shown = value.dt.replace(tzinfo=None)
        hold(shown == clock, f"{where}: is at {shown}, not {clock}")
        hold(value.params.get("TZID") == zone, f"{where}: is in {value.params.get('TZID')}")
        if zone is None:
            continue
        ours = clock.replace(tzinfo=zones[zone]).astimezone(UTC)
        theirs = clock.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        hold(ours == theirs, f"{where}: is at {ours}, not {theirs}")


def main(kit_folder, site, today):
    kit_folder, site = Path(kit_folder), Path(site)
    kit = tomllib.loads((kit_folder / "kit.toml").read_text("utf-8-sig"))
    records = (kit_folder / "content/data/events.toml").read_text("utf-8-sig")
    records = tomllib.loads(records)
    oldest = date.fromisoformat(today).year - 1
    by_locale = defaultdict(set)
    for tag in kit["locales"]:
        fallback = [other for other in kit.get("fallback", {}).get(tag, []) if other != tag]
        languages = list(dict.fromkeys([tag, *fallback, kit["source"]]))
        arguments = (kit, records, languages)
        whole = check_file(site / tag / "calendar.ics", *arguments, None, oldest)
        single = set()
        for name in records:
            single |= check_file(site / tag / f"calendar/{name}.ics", *arguments, name, oldest)
        hold(whole == single, f"{tag}: the files hold other dates than the calendar")
        by_locale[tag] = whole
    hold(len({frozenset(uids) for uids in by_locale.values()}) == 1, "locales differ in UIDs")


seen_zones = set()
main(*sys.argv[1:])
for fault in faults[:40]:
    print(fault)
print(", ".join(f"{count} {what}" for what, count in figures.items()), file=sys.stderr)
sys.exit(1 if faults else 0)
