//! What is wrong with a kit, where, and what to do about it.
//!
//! In: findings pushed by every stage. Out: one sorted list, drawn for people ([`draw`]) or written
//! as JSON ([`json`]). A diagnostic carries a code and arguments, never sentences: its words are
//! Fluent messages named after the code, reached through [`Words`], so that editors read them in
//! their own language. Nothing here prints.

pub mod code;
pub mod draw;
pub mod json;

use crate::source::{Place, Span};
pub use code::{Code, Severity};

/// A value that the words of a diagnostic may show.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A number, which may choose a plural form.
    Number(i64),
}

impl<T: Into<String>> From<T> for Arg {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// The named values of one diagnostic.
pub type Args = Vec<(&'static str, Arg)>;

/// A second place that helps to understand the first.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// The attribute of the code's message that says what is there.
    pub words: &'static str,
}

/// A change that would put the finding right.
#[derive(Clone, Debug)]
pub struct Fix {
    /// What is replaced.
    pub place: Place,
    /// By what.
    pub replacement: String,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What kind of problem this is.
    pub code: &'static Code,
    /// The values its words show.
    pub args: Args,
    /// Where the problem is; `None` if it belongs to no file of the kit.
    pub place: Option<Place>,
    /// Other places that matter.
    pub labels: Vec<Label>,
    /// The remedy as an edit, where one is certain enough to show.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Starts a finding of the given kind.
    pub fn new(code: &'static Code) -> Self {
        Self { code, args: Vec::new(), place: None, labels: Vec::new(), fix: None }
    }

    /// Starts a finding about a character that nobody sees and that changes what is seen.
    pub fn hidden_character(character: char) -> Self {
        let name = format!("U+{:04X}", u32::from(character));
        Self::new(&code::BIDI_CONTROL).arg("character", name)
    }

    /// Says where the problem is.
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds a text that the words show.
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, Arg::Text(value.into())));
        self
    }

    /// Adds a number that the words show.
    pub fn number(mut self, name: &'static str, value: usize) -> Self {
        self.args.push((name, Arg::Number(i64::try_from(value).unwrap_or(i64::MAX))));
        self
    }

    /// Adds a second place, with the attribute of the message that describes it.
    pub fn label(mut self, place: Place, words: &'static str) -> Self {
        self.labels.push(Label { place, words });
        self
    }

    /// Adds the edit that would mend it.
    pub fn fix(mut self, place: Place, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { place, replacement: replacement.into() });
        self
    }

    fn sort_key(&self) -> (&str, Span, &'static str) {
        let place = self.place.as_ref();
        (
            place.map_or("", |p| p.file.path()),
            place.map_or(Span::default(), |p| p.span),
            self.code.name,
        )
    }
}

/// The findings of one run, in whatever order they were made.
#[derive(Clone, Debug, Default)]
pub struct Findings(Vec<Diagnostic>);

impl Findings {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all of another stage's findings.
    pub fn extend(&mut self, other: Findings) {
        self.0.extend(other.0);
    }

    /// Returns whether anything forbids publishing.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Returns how many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.code.severity == severity).count()
    }

    /// Returns whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sorts by file, place, code and values, and drops repetitions, so that threads leave no trace.
    pub fn sort(&mut self) {
        let key = |d: &Diagnostic| format!("{:?}", d.args);
        self.0.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()).then_with(|| key(a).cmp(&key(b))));
        self.0.dedup_by(|a, b| a.sort_key() == b.sort_key() && a.args == b.args);
    }

    /// Returns the findings in their present order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }
}

impl FromIterator<Diagnostic> for Findings {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}

/// A stage's best value, and what it noticed on the way.
#[derive(Clone, Debug, Default)]
pub struct Reported<T> {
    /// What could be made of the input.
    pub value: T,
    /// What was wrong with it.
    pub findings: Findings,
}

impl<T> Reported<T> {
    /// Joins a value with its findings.
    pub fn new(value: T, findings: Findings) -> Self {
        Self { value, findings }
    }

    /// Hands the findings over and returns the value.
    pub fn into_value(self, findings: &mut Findings) -> T {
        findings.extend(self.findings);
        self.value
    }
}

/// The words of diagnostics in one language; `i18n` implements it over Fluent.
pub trait Words {
    /// Returns the message of a code, or one of its attributes (`help`, `fix`, `explain`, a label),
    /// with the values filled in; `None` if the language has no such words.
    fn say(&self, code: &str, attribute: Option<&str>, args: &Args) -> Option<String>;
}

/// Returns the candidate nearest to `typed`, if one is near enough to be what was meant.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let score =
        |name: &str| strsim::damerau_levenshtein(&typed.to_lowercase(), &name.to_lowercase());
    // Names of one or two letters resemble everything.
    let limit = typed.chars().count() / 3;
    if limit == 0 {
        return None;
    }
    // Comparing letters is slow, and names of another length are never near.
    let length = typed.chars().count();
    let is_like = |name: &&str| name.chars().count().abs_diff(length) <= limit;
    let scored = candidates.into_iter().filter(is_like).map(|name| (score(name), name));
    scored.filter(|(distance, _)| *distance <= limit).min().map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_misses_are_found_and_far_ones_are_not() {
        let names = ["locales", "source", "base_url"];
        assert_eq!(nearest("ab", ["a", "abc"]), None);
        assert_eq!(nearest("local", names), None);
        assert_eq!(nearest("locale", names), Some("locales"));
        assert_eq!(nearest("sorce", names), Some("source"));
        assert_eq!(nearest("colour", names), None);
    }
}
