//! Values as readers of a locale write them: amounts, numbers, times, addresses.

use super::{Piece, SHORT, Said, Speaker, plain};
use crate::load::records::{
    Address, Decimal, Duration, DurationUnit, FactValue, Number, Phone, Time, TimeSpan, Web,
};

impl Speaker<'_> {
    /// Returns the value of a fact.
    pub fn value(&self, value: &FactValue) -> Vec<Piece> {
        match value {
            FactValue::Money(money) => {
                vec![Piece::Together(self.formats.money(money.cents, &money.currency))]
            }
            FactValue::Number(number) => self.number(number),
            FactValue::Percent(Decimal { digits, decimals }) => {
                vec![Piece::Together(self.formats.percent(*digits, *decimals))]
            }
            FactValue::Date(date) => vec![self.date(*date)],
            FactValue::Time(time) => vec![self.time(*time)],
            FactValue::Times(TimeSpan { from, to }) => self.times(*from, *to),
            FactValue::Duration(duration) => vec![Piece::Together(self.duration(*duration))],
            FactValue::Phone(phone) => vec![self.phone(phone)],
            FactValue::Address(address) => self.within(self.postal(address)),
            FactValue::Web(web) => self.web(web).map(page).into_iter().collect(),
        }
    }

    fn number(&self, number: &Number) -> Vec<Piece> {
        let Decimal { digits, decimals } = number.value;
        let value = vec![Piece::Together(self.formats.decimal(digits, decimals))];
        match self.inside(&number.unit) {
            Some(unit) => self.phrase("record-counted", [("number", value), ("unit", unit)]),
            None => value,
        }
    }

    fn duration(&self, duration: Duration) -> String {
        let id = match duration.unit {
            DurationUnit::Years => "record-duration-years",
            DurationUnit::Months => "record-duration-months",
            DurationUnit::Weeks => "record-duration-weeks",
            DurationUnit::Days => "record-duration-days",
            DurationUnit::Hours => "record-duration-hours",
            DurationUnit::Minutes => "record-duration-minutes",
        };
        self.counted(id, duration.count)
    }

    /// Returns a time of day.
    pub(super) fn time(&self, time: Time) -> Piece {
        self.clock(time, false)
    }

    /// Returns a stretch of a day, which may pass midnight.
    pub(super) fn times(&self, from: Time, to: Time) -> Vec<Piece> {
        let is_overnight = to < from && to != MIDNIGHT;
        let id = if is_overnight { "record-times-overnight" } else { "record-times" };
        let (from, to) = (self.clock(from, true), self.clock(to, false));
        let mut pieces = self.phrase(id, [("from", vec![from]), ("to", vec![to])]);
        if plain(&pieces).chars().count() <= SHORT {
            for piece in &mut pieces {
                if let Piece::Text(text) = piece {
                    *text = text.replace(' ', "\u{a0}");
                }
            }
        }
        pieces
    }

    /// Returns a time of day; `is_first` if another one follows, which closes the two.
    fn clock(&self, time: Time, is_first: bool) -> Piece {
        let Time { hour, minute } = time;
        let text = if time == MIDNIGHT || time == END_OF_DAY {
            self.word("record-midnight")
        } else if is_first {
            self.formats.bare_time(hour, minute)
        } else {
            self.formats.time(hour, minute)
        };
        // HTML knows no hour 24.
        Piece::Time { machine: format!("{:02}:{minute:02}", hour % 24), text }
    }

    /// Returns a number that can be called.
    pub(super) fn phone(&self, phone: &Phone) -> Piece {
        let pieces = vec![Piece::Ltr(phone.shown.clone())];
        Piece::Link { address: dialled(phone), pieces }
    }

    /// Returns a postal address, which is the source locale's in every language.
    pub(super) fn postal(&self, address: &Address) -> Said {
        let mut pieces = vec![Piece::Text(address.street.clone())];
        let region = address.region.as_ref().map(|region| format!("({region})"));
        let town = [address.city.clone(), region, address.postal.clone()];
        let town: Vec<String> = town.into_iter().flatten().collect();
        if !town.is_empty() {
            pieces.push(Piece::Text(", ".to_owned()));
            pieces.push(Piece::Together(town.join(" ")));
        }
        Said { pieces, locale: self.kit.source }
    }
}

const MIDNIGHT: Time = Time { hour: 0, minute: 0 };
const END_OF_DAY: Time = Time { hour: 24, minute: 0 };

/// Returns the address of a telephone number.
pub(super) fn dialled(phone: &Phone) -> String {
    format!("tel:{}", phone.dial)
}

/// Returns a page of the web by its address, without what browsers add by themselves.
pub(super) fn page(web: &Web) -> Piece {
    let shown = web.0.split_once("://").map_or(&*web.0, |(_, shown)| shown);
    let shown = match shown.strip_suffix('/') {
        Some(host) if !host.contains('/') => host,
        Some(_) | None => shown,
    };
    let pieces = vec![Piece::Ltr(shown.to_owned())];
    Piece::Link { address: web.0.clone(), pieces }
}

/// Returns an address of e-mail.
pub(super) fn mail(address: &str) -> Piece {
    let pieces = vec![Piece::Ltr(address.to_owned())];
    Piece::Link { address: format!("mailto:{address}"), pieces }
}
