//! Whole files of records, as kits hold them.

use super::{DurationUnit, FactValue, Record, Records, Weekday};
use crate::document::RecordKind;
use crate::load::test_kit::{TestKit, check};
use crate::source::LocaleId;
use std::fmt::Write;

/// Loads one file of records and compares the findings, without the file's name.
fn read(file: &str, text: &str, expected: &[&str]) -> Records {
    let path = format!("content/data/{file}.toml");
    let kit = TestKit::new(&[(&path, text)]);
    let (inputs, told) = kit.load();
    let told: Vec<&str> =
        told.iter().map(|line| line.strip_prefix(&format!("{path}:")).unwrap_or(line)).collect();
    assert_eq!(told, expected, "{text}");
    Records::clone(&inputs.expect("a kit").records)
}

fn said(text: &super::Text, tag: &str) -> Option<String> {
    let locale = LocaleId::parse(tag).expect("a tag");
    text.0.get(&locale).map(|text| text.value.clone())
}

#[test]
fn a_kit_needs_no_records() {
    let kit = TestKit::new(&[("content/data/notes.txt", "x"), ("content/data/old/a.toml", "x")]);
    assert!(kit.check(&[]).expect("a kit").records.is_empty());
}

#[test]
fn every_key_of_a_contact_is_read() {
    let records = read(
        "contacts",
        "[city]\nname = 'Ville'\nrole = { fr = 'Aide : tout', en = 'Help' }\n\
         phones = ['311', { number = '418 641-6311', label = { fr = 'de loin' } }]\n\
         email = 'info@example.org'\nweb = { fr = 'https://a.example/', en = 'https://a.example/en' }\n\
         address = { street = '2, rue des Jardins', city = 'Québec', region = 'QC', postal = 'G1R 4S9' }\n\
         hours = [{ days = 'mon-wed,fri', open = '08:00', close = '12:00' }, \
         { days = 'mon', open = 13:00:00, close = '24:00' }, { days = 'sat-sun', open = '9:00', close = '10:00' }]\n\
         closed = [{ from = 2026-12-24, to = 2027-01-02, reason = 'Fêtes' }, { from = 2027-06-24 }]\n\
         holidays = 'closed'\naccessibility = 'Rampe'\nlanguages = ['fr', 'vi']\ninterpreter = true\n\
         note = 'N'\nsource = 'S'\nseen = 2026-11-22\nowner = 'O'\nrecheck = '2027-01-01'\ntags = ['city']\n",
        &[],
    );
    let id = records.find(RecordKind::Contact, "city").expect("a contact");
    let Record::Contact(contact) = records.get(id) else { panic!("a contact") };
    assert_eq!(said(&contact.role, "fr").as_deref(), Some("Aide\u{a0}: tout"));
    assert_eq!(said(&contact.role, "en").as_deref(), Some("Help"));
    assert_eq!(contact.phones[1].phone.value.dial, "+14186416311");
    assert_eq!(contact.web.0.len(), 2);
    assert_eq!(contact.hours[0].days.len(), 4);
    assert_eq!(contact.hours[2].days, [Weekday::Saturday, Weekday::Sunday]);
    assert_eq!(contact.closed[1].from, contact.closed[1].to);
    assert_eq!(contact.languages[1].as_str(), "vi");
    assert_eq!(records.listed(RecordKind::Contact, Some("city")), [id]);
    assert_eq!(contact.id.place.span.range(), 1..5);
}

#[test]
fn every_value_of_a_fact_is_read() {
    let mut text = String::new();
    let values = [
        "money = '89.5'",
        "number = 26\nunit = 'x'",
        "percent = 2.5",
        "date = 2026-07-01",
        "time = '22:00'",
        "times = { from = '22:00', to = '07:00' }",
        "duration = { months = 3 }",
        "phone = '811'",
        "address = '2, rue des Jardins'",
        "web = 'https://a.example/x'",
    ];
    for (number, value) in values.iter().enumerate() {
        let _ =
            write!(text, "[f{number}]\nlabel = 'L'\nsource = 'S'\nseen = 2026-11-22\n{value}\n");
    }
    let facts = read("facts", &text, &[]).facts;
    let value = |number: usize| &facts[number].value.as_ref().expect("a value").value;
    assert!(
        matches!(value(0), FactValue::Money(money) if money.cents == 8950 && money.currency == "CAD")
    );
    assert!(matches!(value(1), FactValue::Number(number) if number.value.digits == 26));
    assert!(matches!(value(2), FactValue::Percent(percent) if percent.decimals == 1));
    assert!(matches!(value(5), FactValue::Times(times) if times.to.hour == 7));
    assert!(matches!(value(6), FactValue::Duration(long)
        if (long.count, long.unit) == (3, DurationUnit::Months)));
    assert!(matches!(value(9), FactValue::Web(web) if web.0.len() == 1));
}

#[test]
fn events_are_tied_into_series() {
    let event = |id: &str, series: &str| format!("[{id}]\nname = 'N'\n{series}\n");
    let text = [
        event("a", ""),
        event("b", "series = 'c'"),
        event("c", "series = 'a'"),
        event("d", "series = 'winter-fun'"),
        event("e", "series = 'winter-fun'"),
        event("f", "series = 'f'"),
    ];
    let events = read("events", &text.concat(), &[]).events;
    let series: Vec<&str> = events.iter().map(|event| &*event.series).collect();
    assert_eq!(series, ["a", "a", "a", "winter-fun", "winter-fun", "f"]);
    let text = [event("a", "series = 'b'"), event("b", "series = 'c'"), event("c", "series = 'b'")];
    read("events", &text.concat(), &["6:10 `'c'` series-cycle ids=b → c → b"]);
}

#[test]
fn dates_stand_in_the_order_of_time() {
    let text = "[a]\nname = 'N'\nfee = { free = true }\ndates = [{ from = 2027-02-05T20:00:00, to = '2027-02-05T23:00' }, \
         { from = 2026-02-05, cancelled = true }]\n";
    let event = read("events", text, &[]).events.remove(0);
    assert!(event.dates[0].is_cancelled && event.fee.expect("a fee").is_free);
    assert_eq!(event.dates[1].to.expect("an end").to_string(), "2027-02-05 23:00");
    read(
        "events",
        "[a]\nname = 'N'\ndates = [{ from = 2026-02-05 }, { from = 2026-02-05, to = 2026-02-06 }]\n",
        &["3:42 `2026-02-05` invalid-value key=from value=2026-02-05 expected=once"],
    );
}

#[test]
fn texts_name_the_locales_of_the_kit() {
    read(
        "terms",
        "[a]\nterm = 'bail'\ngloss = { de = 'Mietvertrag', en = 'lease' }\nkept = true\n",
        &["3:11 `de` unlisted-locale tag=de nearest=", "4:1 `kept` unknown-key key=kept nearest="],
    );
    read(
        "contacts",
        "[a]\nname = { en = 'City' }\n",
        &["1:1 `[a]` missing-key key=name.fr file=content/data/contacts.toml"],
    );
}

#[test]
fn a_fault_of_syntax_spares_the_other_records() {
    let records = read(
        "terms",
        "[a]\nterm = bail\n[b]\nterm = 'loyer'\n[b]\nterm = 'x'\n",
        &[
            "2:8 `bail` toml-syntax detail=string values must be quoted, expected literal string",
            "5:2 `b` duplicate-key key=b",
        ],
    );
    assert_eq!(records.terms.len(), 2);
}

#[test]
fn links_to_records_are_no_words_of_settings() {
    check(
        &[("content/a.fr.md", "+++\ntitle = 'Le <fact:prix>'\n+++\n")],
        &["content/a.fr.md:2:13 `<fact:prix>` record-link-as-text typed=<fact:prix>"],
    );
}

#[test]
fn ten_thousand_records_are_read_and_all_their_faults_told() {
    let mut text = String::new();
    for number in 0..10_000 {
        let next = (number + 1) % 10_000;
        let _ = write!(
            text,
            "[event-{number}]\nname = {{ fr = 'Événement : {number}', en = 'Event', zh-Hans = '活动' }}\n\
             series = 'event-{next}'\ndates = [{{ from = 2027-02-05, to = 2026-02-05 }}]\n"
        );
    }
    let kit = TestKit::new(&[("content/data/events.toml", &text)]);
    let (inputs, told) = kit.load();
    assert_eq!(inputs.expect("a kit").records.events.len(), 10_000);
    assert_eq!(told.len(), 10_001);
}

proptest::proptest! {
    #[test]
    fn no_record_is_too_much(
        key in "(money|number|percent|date|time|times|duration|phone|address|web|hours|closed|dates|series|phones|email|languages|fee|tags|revision|name|label|currency)",
        value in r#"([0-9.,:Té😀'\[\]{}= -]|"|true|mon|from|to|days|open|free|inf){0,24}"#,
        file in "(contacts|events|facts|terms)",
    ) {
        let kit = TestKit::new(&[
            (&format!("content/data/{file}.toml"), &format!("[a]\nmoney = '1'\n{key} = {value}\n")),
        ]);
        kit.load();
    }
}
