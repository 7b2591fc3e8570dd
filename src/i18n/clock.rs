//! Times of day as a locale's readers see them where the kit is used.
//!
//! Signs and timetables in Québec go by 24 hours, and so does every text but an English one. CLDR
//! would write `02:30` where people write `2:30`.

use super::Formats;

impl Formats {
    /// Writes a time of day: "14 h 30", "2:30 p.m.", "14:30 ч.". The hour 24 is the end of a day.
    pub fn time(&self, hour: u8, minute: u8) -> String {
        match self.id.language() {
            "bg" => format!("{}\u{a0}ч.", self.bare_time(hour, minute)),
            _ => self.bare_time(hour, minute),
        }
    }

    /// Writes a time of day that another one follows: "14:30" of "14:30 до 16:00 ч.".
    pub fn bare_time(&self, hour: u8, minute: u8) -> String {
        match (self.id.language(), minute) {
            ("fr", 0) => format!("{hour}\u{a0}h"),
            ("fr", _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
            ("en", _) => english(hour, minute),
            (_, _) => format!("{hour}:{minute:02}"),
        }
    }
}

fn english(hour: u8, minute: u8) -> String {
    // Nobody agrees on which half of the day 12:00 belongs to.
    if (hour, minute) == (12, 0) {
        return "noon".to_owned();
    }
    let half = if hour % 24 < 12 { "a.m." } else { "p.m." };
    let hour = match hour % 12 {
        0 => 12,
        hour => hour,
    };
    match minute {
        0 => format!("{hour}\u{a0}{half}"),
        _ => format!("{hour}:{minute:02}\u{a0}{half}"),
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Formats;
    use crate::source::LocaleId;

    #[test]
    fn times_are_those_of_signs() {
        for (tag, times) in [
            ("fr-CA", "14 h 30 | 8 h | 12 h | 24 h | 0 h 05"),
            ("en-CA", "2:30 p.m. | 8 a.m. | noon | 12 a.m. | 12:05 a.m."),
            ("es-CA", "14:30 | 8:00 | 12:00 | 24:00 | 0:05"),
            ("ro-CA", "14:30 | 8:00 | 12:00 | 24:00 | 0:05"),
            ("bg-CA", "14:30 ч. | 8:00 ч. | 12:00 ч. | 24:00 ч. | 0:05 ч."),
            ("zh-Hans-CA", "14:30 | 8:00 | 12:00 | 24:00 | 0:05"),
            ("ar-CA", "14:30 | 8:00 | 12:00 | 24:00 | 0:05"),
        ] {
            let formats = Formats::new(&LocaleId::parse(tag).expect("a tag"));
            let said = [(14, 30), (8, 0), (12, 0), (24, 0), (0, 5)];
            let said = said.map(|(hour, minute)| formats.time(hour, minute)).join(" | ");
            assert!(!said.replace(" | ", "").contains(' '), "{said}");
            assert_eq!(said.replace('\u{a0}', " "), times, "{tag}");
        }
        let bulgarian = Formats::new(&LocaleId::parse("bg").expect("a tag"));
        assert_eq!(bulgarian.bare_time(22, 0), "22:00");
    }
}
