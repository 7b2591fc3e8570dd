//! What records say in the languages that the program ships.

use super::{Piece, Speaker, check_messages, phrase, plain};
use crate::document::RecordKind;
use crate::i18n::{Domain, Messages, shipped};
use crate::load::Located;
use crate::load::records::*;
use crate::model::{Kit, LocaleIndex};
use crate::source::{Date, LocaleId, Localized, Place, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const TAGS: [&str; 7] = ["fr", "en", "es", "ro", "bg", "zh-Hans", "ar"];

fn id(tag: &str) -> LocaleId {
    LocaleId::parse(tag).expect("a tag")
}

fn place() -> Place {
    Place::start_of(&Arc::new(SourceFile::new("content/data/x.toml", "")))
}

fn located<T>(value: T) -> Located<T> {
    Located { value, place: place() }
}

fn text(texts: &[(&str, &str)]) -> Text {
    let text = |(tag, text): &(&str, &str)| (id(tag), located((*text).to_owned()));
    Localized(texts.iter().map(text).collect())
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn time(hour: u8, minute: u8) -> Time {
    Time { hour, minute }
}

fn messages() -> Messages {
    let file = Arc::new(SourceFile::new("kit.toml", ""));
    Messages::new(&TAGS.map(id), &BTreeMap::new(), &file, shipped()).value
}

/// A kit of all languages; French is the source.
fn kit(records: Records) -> Kit {
    let locales = TAGS.map(id).map(|id| {
        let facts = crate::i18n::describe(&id, Some("CA"));
        crate::model::Locale {
            id,
            format_id: facts.format_id,
            autonym: facts.autonym,
            direction: facts.direction,
            script: facts.script,
            fallback: vec![LocaleIndex(0)],
        }
    });
    Kit {
        audiences: Vec::new(),
        directive: None,
        file: Arc::new(SourceFile::new("kit.toml", "")),
        name: Localized(BTreeMap::new()),
        publisher: None,
        version: None,
        base_url: "https://kit.example/".to_owned(),
        time_zone: None,
        today: day("2026-11-22"),
        locales: locales.into(),
        source: LocaleIndex(0),
        pages: Vec::new(),
        records: Arc::new(records),
        locks: Arc::default(),
        withheld: Default::default(),
        booklets: Vec::new(),
        assets: Vec::new(),
        routes: Vec::new(),
    }
}

/// Returns what all languages say, one line each, with ordinary spaces.
fn in_all(kit: &Kit, say: impl Fn(&Speaker<'_>) -> Vec<Piece>) -> Vec<String> {
    let messages = messages();
    let line = |index: LocaleIndex| {
        let said = plain(&say(&Speaker::new(kit, &messages, index)));
        said.replace(['\u{a0}', '\u{202f}'], " ")
    };
    kit.locale_indices().map(line).collect()
}

fn values(value: &FactValue) -> Vec<String> {
    in_all(&kit(Records::default()), |speaker| speaker.value(value))
}

#[test]
fn every_message_is_used_and_there_in_all_languages() {
    let messages = messages();
    let told: Vec<_> = check_messages(&messages).iter().cloned().collect();
    assert!(told.is_empty(), "{told:?}");
    let used: BTreeSet<&str> = phrase::USES.iter().map(|(id, _)| *id).collect();
    let there: BTreeSet<&str> = messages.ids(Domain::Record).into_iter().collect();
    assert_eq!(used, there);
    for (id, variables) in phrase::USES {
        let shown = messages.variables(id);
        assert_eq!(
            shown.iter().map(String::as_str).collect::<BTreeSet<_>>(),
            variables.iter().copied().collect(),
            "{id}"
        );
    }
}

#[test]
fn times_of_day() {
    let times = |from, to| FactValue::Times(TimeSpan { from, to });
    assert_eq!(
        values(&times(time(22, 0), time(7, 0))),
        [
            "de 22 h à 7 h",
            "10 p.m. to 7 a.m.",
            "de 22:00 a 7:00",
            "între 22:00 și 7:00",
            "от 22:00 до 7:00 ч.",
            "22:00至次日7:00",
            "من 22:00 إلى 7:00"
        ]
    );
    assert_eq!(
        values(&times(time(0, 0), time(16, 30))),
        [
            "de minuit à 16 h 30",
            "midnight to 4:30 p.m.",
            "de medianoche a 16:30",
            "între miezul nopții și 16:30",
            "от полунощ до 16:30 ч.",
            "午夜至16:30",
            "من منتصف الليل إلى 16:30"
        ]
    );
    assert_eq!(
        values(&FactValue::Time(time(14, 30))),
        ["14 h 30", "2:30 p.m.", "14:30", "14:30", "14:30 ч.", "14:30", "14:30"]
    );
}

#[test]
fn durations_count_as_each_language_does() {
    let months = |count| FactValue::Duration(Duration { unit: DurationUnit::Months, count });
    assert_eq!(
        values(&months(1)),
        ["1 mois", "1 month", "1 mes", "1 lună", "1 месец", "1个月", "شهر واحد"]
    );
    assert_eq!(
        values(&months(3)),
        ["3 mois", "3 months", "3 meses", "3 luni", "3 месеца", "3个月", "3 أشهر"]
    );
    assert_eq!(
        values(&months(24)),
        ["24 mois", "24 months", "24 meses", "24 de luni", "24 месеца", "24个月", "24 شهرًا"]
    );
}

#[test]
fn numbers_stand_before_what_is_counted() {
    let unit = text(&[("fr", "bibliothèques"), ("en", "libraries"), ("zh-Hans", "座图书馆")]);
    let value = FactValue::Number(Number { value: Decimal { digits: 4200, decimals: 0 }, unit });
    let said = values(&value);
    assert_eq!(&said[..2], ["4 200 bibliothèques", "4,200 libraries"]);
    assert_eq!(said[5], "4,200座图书馆");
    // What lacks a translation stays French, and says so.
    let kit = kit(Records::default());
    let pieces = Speaker::new(&kit, &messages(), LocaleIndex(6)).value(&value);
    assert!(
        matches!(&pieces[2], Piece::Foreign(said) if said.locale == LocaleIndex(0)),
        "{pieces:?}"
    );
}

#[test]
fn a_week_in_few_lines() {
    let row =
        |days: &[Weekday], open, close| Hours { days: days.into(), open, close, place: place() };
    let hours = [
        row(&Weekday::ALL[..5], time(9, 0), time(12, 0)),
        row(&Weekday::ALL[..5], time(13, 0), time(16, 30)),
    ];
    let kit = kit(Records::default());
    let line = |number: usize| in_all(&kit, |speaker| speaker.week(&hours)[number].clone());
    assert_eq!(
        line(0),
        [
            "du lundi au vendredi, de 9 h à 12 h et de 13 h à 16 h 30",
            "Monday to Friday, 9 a.m. to noon and 1 p.m. to 4:30 p.m.",
            "de lunes a viernes, de 9:00 a 12:00 y de 13:00 a 16:30",
            "de luni până vineri, între 9:00 și 12:00 și între 13:00 și 16:30",
            "от понеделник до петък, от 9:00 до 12:00 ч. и от 13:00 до 16:30 ч.",
            "星期一至星期五，9:00至12:00和13:00至16:30",
            "من الاثنين إلى الجمعة، من 9:00 إلى 12:00 ومن 13:00 إلى 16:30",
        ]
    );
    assert_eq!(line(1)[..2], ["samedi et dimanche : fermé", "Saturday and Sunday: closed"]);
    let always = [row(&Weekday::ALL, time(0, 0), time(24, 0))];
    let said = in_all(&kit, |speaker| speaker.week(&always)[0].clone());
    assert_eq!(said[..2], ["tous les jours, 24 heures sur 24", "every day, 24 hours a day"]);
}

fn records() -> Records {
    let phone = |dial: &str, shown: &str| Phone { dial: dial.to_owned(), shown: shown.to_owned() };
    let contact = Contact {
        id: located("city".to_owned()),
        name: text(&[("fr", "Ville de Québec"), ("en", "the City"), ("ar", "البلدية")]),
        role: text(&[("fr", "Les services")]),
        phones: vec![ContactPhone {
            phone: located(phone("+14186416311", "418 641-6311")),
            label: text(&[]),
        }],
        email: None,
        web: Localized(BTreeMap::new()),
        address: None,
        hours: Vec::new(),
        closed: Vec::new(),
        holidays: Some(Holidays::Closed),
        accessibility: text(&[]),
        languages: vec![id("fr"), id("ar")],
        is_government: true,
        interpreter: Some(true),
        note: text(&[]),
        provenance: Provenance::default(),
    };
    let event = |name: &str, dates: Vec<Occurrence>, typical: Text| Event {
        id: located(name.to_owned()),
        name: text(&[("fr", name)]),
        summary: text(&[]),
        typical,
        dates,
        place: text(&[]),
        fee: None,
        web: Localized(BTreeMap::new()),
        series: name.to_owned(),
        revision: 0,
        provenance: Provenance::default(),
    };
    let date = |from: &str, to: &str, is_cancelled| {
        let when = |text| When { date: day(text), time: None };
        Occurrence { from: when(from), to: Some(when(to)), is_cancelled, at: place() }
    };
    let term = |word: &str, gloss: &[(&str, &str)], keep| Term {
        id: located(word.to_owned()),
        term: located(word.to_owned()),
        gloss: text(gloss),
        meaning: text(&[]),
        keep,
        provenance: Provenance::default(),
    };
    let mut records = Records::default();
    records.contacts = vec![contact];
    records.events = vec![
        event("seasonal", Vec::new(), text(&[("fr", "en mars")])),
        event(
            "summer",
            vec![date("2026-07-01", "2026-07-01", false), date("2027-07-01", "2027-07-02", false)],
            text(&[]),
        ),
        event("over", vec![date("2026-03-05", "2026-03-07", false)], text(&[])),
        event(
            "carnaval",
            vec![date("2027-02-05", "2027-02-14", true)],
            text(&[("fr", "en février")]),
        ),
    ];
    records.terms = vec![
        term("bail", &[("en", "lease"), ("zh-Hans", "租约")], false),
        term("RTC", &[("en", "the bus network")], true),
    ];
    records.index_for_tests();
    records
}

fn find(kit: &Kit, kind: RecordKind, name: &str) -> RecordId {
    kit.records.find(kind, name).expect("a record")
}

#[test]
fn records_in_a_sentence() {
    let kit = kit(records());
    let short = |kind, name| in_all(&kit, |speaker| speaker.short(find(&kit, kind, name)).pieces);
    let contact = short(RecordKind::Contact, "city");
    assert_eq!(contact[..2], ["Ville de Québec, 418 641-6311", "the City, 418 641-6311"]);
    assert_eq!(contact[6], "البلدية، 418 641-6311");
    let event = short(RecordKind::Event, "summer");
    assert_eq!(event[0], "summer, du 1er au 2 juillet 2027");
    assert_eq!(event[5], "summer，2027年7月1日至2日");
    assert_eq!(short(RecordKind::Event, "seasonal")[0], "seasonal, en mars");
    assert_eq!(
        short(RecordKind::Event, "carnaval")[1],
        "carnaval, February 5 to 14, 2027: cancelled"
    );
    let term = short(RecordKind::Term, "bail");
    assert_eq!(
        (&*term[0], &*term[1], &*term[5], &*term[6]),
        ("bail", "lease (bail)", "租约（bail）", "bail")
    );
    assert_eq!(short(RecordKind::Term, "RTC")[1], "RTC (the bus network)");
}

#[test]
fn own_words_bring_what_they_lack() {
    let kit = kit(records());
    let messages = messages();
    let around = |locale, name: &str, words: &str| {
        let speaker = Speaker::new(&kit, &messages, LocaleIndex(locale));
        let around = speaker.around(find(&kit, RecordKind::Term, name), words);
        around.map(|(before, after)| (plain(&before), plain(&after)))
    };
    let after = |text: &str| Some((String::new(), text.to_owned()));
    assert_eq!(around(0, "bail", "baux"), None);
    assert_eq!(around(1, "bail", "leases"), after(" (bail)"));
    assert_eq!(around(1, "bail", "the Bail"), None);
    assert_eq!(around(5, "bail", "租约"), after("（bail）"));
    assert_eq!(around(1, "RTC", "the RTC"), after(" (the bus network)"));
    assert_eq!(around(6, "RTC", "الشبكة"), after(" (RTC)"));
    assert_eq!(around(6, "RTC", "RTC"), None);
}

#[test]
fn lists_begin_with_what_comes_next() {
    let kit = kit(records());
    let messages = messages();
    let speaker = Speaker::new(&kit, &messages, LocaleIndex(1));
    let names = |kind| {
        let list = speaker.list(kind, None).into_iter();
        list.map(|record| kit.record(record).id().value.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(RecordKind::Event), ["carnaval", "summer", "seasonal"]);
    assert_eq!(names(RecordKind::Term), ["bail", "RTC"]);
}

#[test]
fn cards_say_what_is_known() {
    let kit = kit(records());
    let messages = messages();
    let speaker = Speaker::new(&kit, &messages, LocaleIndex(6));
    let card = speaker.card(find(&kit, RecordKind::Contact, "city"));
    assert_eq!(card.lines[0].locale, LocaleIndex(0));
    let rows: Vec<(&str, usize)> =
        card.rows.iter().map(|row| (row.kind.name(), row.values.len())).collect();
    assert_eq!(rows, [("phones", 1), ("hours", 1), ("languages", 2)]);
    let Piece::Link { address, pieces } = &card.rows[0].values[0].pieces[0] else {
        panic!("a link")
    };
    assert_eq!(address, "tel:+14186416311");
    assert_eq!(pieces, &[Piece::Ltr("418 641-6311".to_owned())]);
    let card = speaker.card(find(&kit, RecordKind::Event, "carnaval"));
    assert!(card.is_cancelled);
    assert_eq!(card.notes.len(), 1);
}

/// Returns the calendar as lines: months with their entries, then what has no dates.
fn agenda(kit: &Kit, locale: u16) -> Vec<String> {
    let messages = messages();
    let agenda = Speaker::new(kit, &messages, LocaleIndex(locale)).agenda();
    let entry = |entry: super::Entry| {
        let when = entry.when.map(|said| plain(&said.pieces)).unwrap_or_default();
        let state = entry.cancelled.map(|word| format!(" [{word}]")).unwrap_or_default();
        format!("{} – {when}{state}", plain(&entry.name.pieces))
            .replace(['\u{a0}', '\u{202f}'], " ")
    };
    let mut lines = Vec::new();
    for month in agenda.months {
        lines.push(month.name);
        lines.extend(month.entries.into_iter().map(entry));
    }
    lines.push("undated".to_owned());
    lines.extend(agenda.undated.into_iter().map(entry));
    lines
}

#[test]
fn a_calendar_goes_by_months() {
    let mut kit = kit(records());
    assert_eq!(
        agenda(&kit, 0),
        [
            "Février 2027",
            "carnaval – du 5 au 14 février 2027 [annulé]",
            "Juillet 2027",
            "summer – du 1er au 2 juillet 2027",
            "undated",
            "seasonal – D’habitude : en mars",
        ]
    );
    // What is under way stands in this month, and goes the day after its end.
    kit.today = day("2027-07-02");
    assert_eq!(agenda(&kit, 1)[..2], ["July 2027", "summer – July 1 to 2, 2027"]);
    kit.today = day("2027-07-03");
    assert_eq!(
        agenda(&kit, 1),
        ["undated", "seasonal – Usually: en mars", "carnaval – Usually: en février"]
    );
    // Across months: at the first, or at today's if that is past.
    let mut records = records();
    records.events[1].dates[1].from.date = day("2027-05-20");
    let mut kit = self::kit(records);
    assert_eq!(agenda(&kit, 1)[2..4], ["May 2027", "summer – May 20 to July 2, 2027"]);
    kit.today = day("2027-06-10");
    assert_eq!(agenda(&kit, 1)[..2], ["June 2027", "summer – May 20 to July 2, 2027"]);
}

#[test]
fn an_event_tells_its_dates_and_its_other_years() {
    let mut records = records();
    records.events[2].series = "summer".to_owned();
    records.events[1].provenance.source = Some(located("https://www.example.org/a?b".to_owned()));
    let kit = kit(records);
    let messages = messages();
    let speaker = Speaker::new(&kit, &messages, LocaleIndex(1));
    let of = |name| speaker.occasion(find(&kit, RecordKind::Event, name)).expect("an event");
    let rows = |name| {
        let rows = of(name).rows.into_iter();
        rows.map(|row| format!("{}: {}", row.kind.name(), plain(&row.values[0].pieces)))
            .collect::<Vec<_>>()
    };
    let years = |name| {
        let years = of(name).years.into_iter();
        let other = |event: Option<(_, super::Said)>| event.map(|(_, name)| plain(&name.pieces));
        years.map(|year| (plain(&year.when.pieces), other(year.event))).collect::<Vec<_>>()
    };
    assert_eq!(rows("summer"), ["dates: July 1 to 2, 2027"]);
    assert_eq!(
        years("summer"),
        [
            ("July 1, 2026".to_owned(), None),
            ("March 5 to 7, 2026".to_owned(), Some("over".to_owned()))
        ]
    );
    let source = of("summer").source.expect("a source").pieces;
    assert_eq!(plain(&source), "Source: example.org");
    assert_eq!(rows("seasonal"), ["typical: en mars", "dates: The dates are not confirmed yet."]);
    assert_eq!(rows("over"), ["dates: This event is over."]);
    assert!(of("carnaval").is_cancelled && of("carnaval").has_dates);
    assert!(speaker.occasion(find(&kit, RecordKind::Term, "bail")).is_none());
}

#[test]
fn a_glossary_leads_both_ways() {
    let mut records = records();
    let sample = records.terms[0].clone();
    let more = ["état", "école", "eau", "œuvre", "autobus"].iter().cycle().take(25).enumerate();
    records.terms.extend(more.map(|(number, word)| Term {
        id: located(format!("t{number}")),
        term: located(format!("{word} {number}")),
        gloss: text(&[("ro", &format!("ș{number}")), ("zh-Hans", "词")]),
        ..sample.clone()
    }));
    records.index_for_tests();
    let kit = kit(records);
    let messages = messages();
    let glossary = |locale| Speaker::new(&kit, &messages, LocaleIndex(locale)).glossary();
    let letters = |list: &[super::Letter]| {
        let letters = list.iter().map(|l| l.letter.map_or("-".to_owned(), |c| c.to_string()));
        letters.collect::<Vec<_>>().join("")
    };
    let french = glossary(0);
    assert_eq!(letters(&french.official), "ABEOR");
    assert!(french.own.is_empty());
    let romanian = glossary(3);
    assert_eq!(letters(&romanian.official), "ABEOR");
    assert_eq!(letters(&romanian.own), "Ș");
    assert_eq!(letters(&glossary(5).own), "-");
    // Short lists need no letters.
    assert_eq!(letters(&glossary(1).own), "-");
    let english = glossary(1).own;
    let official: Vec<String> =
        english[0].entries.iter().map(|entry| plain(&entry.official.pieces)).collect();
    assert_eq!(official, ["bail", "RTC"]);
    assert!(english[0].entries[1].is_kept);
}
