//! The words that state values: small numbers, noon and midnight, halves of the day.
//!
//! The numbers are those of the languages that the sample kit speaks; a language without a table
//! is compared by its digits alone.

use super::super::value::Strength;

/// A half of the day, as far as it changes the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// Before noon; twelve is midnight.
    Morning,
    /// After noon; twelve is noon.
    Afternoon,
    /// Evening and night: ten is twenty-two, twelve is midnight, two is two.
    Night,
    /// Around noon.
    Noon,
}

impl Half {
    /// Returns the hour by twenty-four.
    pub(super) fn apply(self, hour: u8) -> u8 {
        match (self, hour) {
            (Self::Morning | Self::Night, 12) => 0,
            (Self::Afternoon, 1..=11) | (Self::Night, 6..=11) | (Self::Noon, 1..=3) => hour + 12,
            _ => hour,
        }
    }

    /// Returns whether a number in front of it is a time without any other sign.
    pub(super) fn is_sure(self) -> bool {
        matches!(self, Self::Morning | Self::Afternoon)
    }
}

/// What stands behind a time; words are parted by spaces.
pub(super) const HALVES: [(&str, Half); 32] = [
    ("am", Half::Morning),
    ("pm", Half::Afternoon),
    ("matin", Half::Morning),
    ("soir", Half::Night),
    ("après midi", Half::Afternoon),
    ("morning", Half::Morning),
    ("afternoon", Half::Afternoon),
    ("evening", Half::Night),
    ("mañana", Half::Morning),
    ("madrugada", Half::Morning),
    ("tarde", Half::Afternoon),
    ("noche", Half::Night),
    ("dimineața", Half::Morning),
    ("dimineaţa", Half::Morning),
    ("după amiaza", Half::Afternoon),
    ("seara", Half::Night),
    ("noaptea", Half::Night),
    ("сутринта", Half::Morning),
    ("следобед", Half::Afternoon),
    ("вечерта", Half::Night),
    ("през нощта", Half::Night),
    ("ص", Half::Morning),
    ("صباحا", Half::Morning),
    ("فجرا", Half::Morning),
    ("قبل الظهر", Half::Morning),
    ("م", Half::Afternoon),
    ("مساء", Half::Afternoon),
    ("عصرا", Half::Afternoon),
    ("بعد الظهر", Half::Afternoon),
    ("ظهرا", Half::Noon),
    ("ليلا", Half::Night),
    ("قبل از ظهر", Half::Morning),
];

/// Returns whether a word before `14.30` makes a time of it.
pub(super) fn is_hour_lead(word: &str) -> bool {
    matches!(word, "ora" | "orele" | "la" | "las" | "um" | "às" | "الساعة")
}

/// Returns whether a word directly behind a number makes an ordinal of it.
pub(super) fn is_ordinal(word: &str) -> bool {
    matches!(word, "er" | "re" | "e" | "st" | "nd" | "rd" | "th" | "º" | "ª" | "o" | "ви" | "ро")
}

/// Returns whether a word may stand between the two ends of a range, or in an enumeration.
pub(super) fn is_connector(word: &str) -> bool {
    CONNECTORS.contains(&word)
}

const CONNECTORS: [&str; 37] = [
    "à", "au", "aux", "et", "ou", "jusqu", "to", "and", "or", "until", "till", "through", "a",
    "al", "y", "e", "o", "hasta", "la", "și", "şi", "sau", "până", "pe", "до", "и", "или", "إلى",
    "الى", "و", "حتى", "أو", "至", "到", "和", "次", "或",
];

/// The signs and words behind an amount, and in front of it.
pub(super) fn is_currency_word(word: &str) -> bool {
    matches!(
        word,
        "cad"
            | "dollar"
            | "dollars"
            | "dólar"
            | "dólares"
            | "dolar"
            | "dolari"
            | "долар"
            | "долара"
            | "долари"
            | "دولار"
            | "دولارا"
            | "دولارات"
            | "加元"
            | "usd"
            | "eur"
            | "euro"
            | "euros"
    )
}

/// Words for noon and midnight, with the hour; `true` where the word often means something else.
const TIMES_OF_DAY: [(&str, u8, bool); 24] = [
    ("minuit", 0, false),
    ("midi", 12, true),
    ("midnight", 0, false),
    ("noon", 12, false),
    ("medianoche", 0, false),
    ("mediodía", 12, true),
    ("miezul", 0, false),
    ("amiază", 12, true),
    ("amiaza", 12, true),
    ("prânz", 12, true),
    ("полунощ", 0, false),
    ("обяд", 12, true),
    ("обед", 12, true),
    ("пладне", 12, true),
    ("منتصف", 0, true),
    ("الظهر", 12, true),
    ("ظهرا", 12, true),
    ("午夜", 0, false),
    ("半夜", 0, true),
    ("零点", 0, true),
    ("零时", 0, true),
    ("中午", 12, true),
    ("正午", 12, false),
    ("mezzanotte", 0, false),
];

/// Returns the words of a language that may mean numbers, with what they mean.
pub(in super::super) fn small_numbers(language: &str) -> impl Iterator<Item = (&'static str, u64)> {
    let tables = NUMBERS.iter().filter(move |(tag, _)| *tag == language);
    let rows = tables.flat_map(|(_, rows)| rows.iter());
    rows.flat_map(|(number, words)| words.split(' ').map(|word| (word, *number)))
}

/// Returns the words for noon and midnight in all languages, with their hours.
pub(in super::super) fn times_of_day() -> impl Iterator<Item = (&'static str, (u8, Strength))> {
    let strength = |is_doubtful| if is_doubtful { Strength::Doubtful } else { Strength::Words };
    TIMES_OF_DAY.iter().map(move |(word, hour, doubt)| (*word, (*hour, strength(*doubt))))
}

type Words = (&'static str, &'static [(u64, &'static str)]);

static NUMBERS: [Words; 7] = [
    (
        "fr",
        &[
            (1, "un une premier première seul seule"),
            (2, "deux deuxième second seconde"),
            (3, "trois troisième"),
            (4, "quatre quatrième"),
            (5, "cinq cinquième"),
            (6, "six sixième"),
            (7, "sept septième"),
            (8, "huit huitième"),
            (9, "neuf neuvième"),
            (10, "dix dixième dizaine"),
            (11, "onze"),
            (12, "douze douzaine"),
            (15, "quinze quinzaine"),
            (20, "vingt vingtaine"),
            (30, "trente"),
            (100, "cent"),
            (1000, "mille"),
        ],
    ),
    (
        "en",
        &[
            (1, "a an one first once single"),
            (2, "two second twice both"),
            (3, "three third"),
            (4, "four fourth"),
            (5, "five fifth"),
            (6, "six sixth"),
            (7, "seven seventh"),
            (8, "eight eighth"),
            (9, "nine ninth"),
            (10, "ten tenth"),
            (11, "eleven"),
            (12, "twelve dozen"),
            (15, "fifteen"),
            (20, "twenty"),
            (30, "thirty"),
            (100, "hundred"),
            (1000, "thousand"),
        ],
    ),
    (
        "es",
        &[
            (1, "un uno una primer primero primera solo sola"),
            (2, "dos segundo segunda ambos"),
            (3, "tres tercer tercero tercera"),
            (4, "cuatro cuarto"),
            (5, "cinco quinto"),
            (6, "seis"),
            (7, "siete"),
            (8, "ocho"),
            (9, "nueve"),
            (10, "diez"),
            (11, "once"),
            (12, "doce docena"),
            (15, "quince quincena"),
            (20, "veinte"),
            (30, "treinta"),
            (100, "cien"),
            (1000, "mil"),
        ],
    ),
    (
        "ro",
        &[
            (1, "un o una unu unui unei primul prima singur singură"),
            (2, "doi două doua ambele"),
            (3, "trei treia"),
            (4, "patru"),
            (5, "cinci"),
            (6, "șase şase"),
            (7, "șapte şapte"),
            (8, "opt"),
            (9, "nouă"),
            (10, "zece"),
            (11, "unsprezece"),
            (12, "doisprezece douăsprezece"),
            (15, "cincisprezece"),
            (20, "douăzeci"),
            (30, "treizeci"),
            (100, "sută"),
            (1000, "mie"),
        ],
    ),
    (
        "bg",
        &[
            (1, "един една едно първи първия първият първа първата първо само"),
            (2, "два две двама двата двете втори втора"),
            (3, "три трима трети"),
            (4, "четири"),
            (5, "пет"),
            (6, "шест"),
            (7, "седем"),
            (8, "осем"),
            (9, "девет"),
            (10, "десет"),
            (11, "единадесет единайсет"),
            (12, "дванадесет дванайсет"),
            (15, "петнадесет"),
            (20, "двадесет двайсет"),
            (30, "тридесет"),
            (100, "сто"),
            (1000, "хиляда"),
        ],
    ),
    (
        "ar",
        &[
            (1, "واحد واحدة الواحدة الأول أول الأولى"),
            (2, "اثنان اثنين اثنتان اثنتين الثاني الثانية يومين يومان شهرين شهران سنتين ساعتين"),
            (3, "ثلاث ثلاثة الثالث الثالثة"),
            (4, "أربع أربعة"),
            (5, "خمس خمسة"),
            (6, "ست ستة"),
            (7, "سبع سبعة"),
            (8, "ثمان ثماني ثمانية"),
            (9, "تسع تسعة"),
            (10, "عشر عشرة"),
            (11, "أحد"),
            (12, "اثنا اثني اثنتا اثنتي"),
            (20, "عشرون عشرين"),
            (30, "ثلاثون ثلاثين"),
            (100, "مئة مائة"),
            (1000, "ألف"),
        ],
    ),
    (
        "zh",
        &[
            (1, "一 首 单"),
            (2, "二 两 兩 双"),
            (3, "三"),
            (4, "四"),
            (5, "五"),
            (6, "六"),
            (7, "七"),
            (8, "八"),
            (9, "九"),
            (10, "十"),
            (100, "百"),
            (1000, "千"),
        ],
    ),
];
