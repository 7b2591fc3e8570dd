//! Every kind of finding, by name.
//!
//! A code names the problem, not the remedy. Its words are the Fluent message of the same name in
//! `locales/<tag>/diagnostics.ftl`; the values that each one shows stand beside it here.

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published while there is one.
    Error,
    /// Published, but somebody should look at it.
    Warning,
    /// Worth knowing.
    Note,
}

/// One kind of finding.
#[derive(Debug)]
pub struct Code {
    /// Its name, which is also the name of its Fluent message.
    pub name: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The values that its words may show.
    pub args: &'static [&'static str],
}

macro_rules! codes {
    ($($(#[$doc:meta])* $constant:ident = $severity:ident $name:literal [$($arg:literal),*];)*) => {
        $($(#[$doc])* pub static $constant: Code =
            Code { name: $name, severity: Severity::$severity, args: &[$($arg),*] };)*

        /// All codes, in the order of this file.
        pub static ALL: &[&Code] = &[$(&$constant),*];
    };
}

codes! {
    // Files as they lie on disk.
    /// A file cannot be read.
    UNREADABLE_FILE = Error "unreadable-file" ["path", "reason"];
    /// A file is larger than any guide can be.
    FILE_TOO_LARGE = Error "file-too-large" ["path", "size", "limit"];
    /// A file is not UTF-8 text.
    NOT_UTF8 = Error "not-utf8" ["path"];
    /// A symbolic link leads out of the kit.
    OUTSIDE_KIT = Error "outside-kit" ["path"];
    /// A symbolic link leads back to a folder that holds it.
    SYMLINK_LOOP = Error "symlink-loop" ["path"];
    /// Two names differ by case only.
    CASE_CONFLICT = Error "case-conflict" ["path", "other"];
    /// A guide's file name bears no locale.
    UNTAGGED_GUIDE = Error "untagged-guide" ["path", "suggestion"];
    /// A guide's file name bears a locale that the kit does not list.
    UNLISTED_LOCALE = Error "unlisted-locale" ["tag", "nearest"];
    /// A file name cannot become an address.
    INVALID_FILE_NAME = Error "invalid-file-name" ["path"];
    /// Two files are the same guide in the same locale.
    DUPLICATE_GUIDE = Error "duplicate-guide" ["path", "other"];

    // What is known of translations.
    /// Lines of a lock that say nothing.
    CORRUPT_LOCK = Warning "corrupt-lock" ["count"];
    /// A lock that a newer program wrote.
    NEWER_LOCK = Warning "newer-lock" ["version", "path"];
    /// A lock that was not written, because a newer program wrote it.
    LOCK_NOT_WRITTEN = Error "lock-not-written" ["path"];

    // TOML: kit.toml, theme.toml, front matter.
    /// The TOML cannot be read.
    TOML_SYNTAX = Error "toml-syntax" ["detail"];
    /// A key that means nothing here.
    UNKNOWN_KEY = Error "unknown-key" ["key", "nearest"];
    /// A key that stands twice.
    DUPLICATE_KEY = Error "duplicate-key" ["key"];
    /// A day that the calendar lacks, or a time that no clock shows.
    IMPOSSIBLE_DATE = Error "impossible-date" ["value"];
    /// A key that must be there.
    MISSING_KEY = Error "missing-key" ["key", "file"];
    /// A value of another kind than the key takes.
    WRONG_TYPE = Error "wrong-type" ["key", "expected", "found"];
    /// A value of the right kind that makes no sense.
    INVALID_VALUE = Error "invalid-value" ["key", "value", "expected"];
    /// A tag that is not BCP 47.
    INVALID_LOCALE = Error "invalid-locale" ["tag"];
    /// The opening `+++` has no closing line.
    FRONT_MATTER_UNCLOSED = Error "front-matter-unclosed" [];
    /// A key of all locales stands in a translation.
    SHARED_KEY_IN_TRANSLATION = Error "shared-key-in-translation" ["key", "source"];
    /// A slug that is not one plain URL segment.
    INVALID_SLUG = Error "invalid-slug" ["slug", "suggestion"];

    // Records: content/data/.
    /// A file of records whose name says nothing.
    UNKNOWN_RECORDS_FILE = Error "unknown-records-file" ["path", "nearest"];
    /// A key that stands before the first record.
    KEY_OUTSIDE_RECORD = Error "key-outside-record" ["key"];
    /// An id that cannot stand in links.
    INVALID_RECORD_ID = Error "invalid-record-id" ["id", "suggestion"];
    /// Two records of different kinds have one id.
    AMBIGUOUS_RECORD_ID = Warning "ambiguous-record-id" ["id", "kind", "other"];
    /// Something ends before it begins.
    END_BEFORE_START = Error "end-before-start" ["key", "end", "other", "start"];
    /// A time that the clocks skip when summer time begins.
    SKIPPED_TIME = Error "skipped-time" ["value", "zone", "after"];
    /// Times of day in a kit without a time zone.
    MISSING_TIME_ZONE = Warning "missing-time-zone" [];
    /// A contact opens again before it has closed.
    OVERLAPPING_HOURS = Error "overlapping-hours" ["day"];
    /// A fact that states nothing.
    FACT_WITHOUT_VALUE = Error "fact-without-value" ["keys"];
    /// A fact that states several things.
    SEVERAL_VALUES = Error "several-values" ["keys"];
    /// Series of events that lead in a circle.
    SERIES_CYCLE = Error "series-cycle" ["ids"];
    /// A series of one event, with a name that is nearly another's.
    UNKNOWN_SERIES = Warning "unknown-series" ["series", "nearest"];

    // What depends on the day: always notes.
    /// Records whose day of checking has come.
    RECORDS_DUE = Note "records-due" ["owner", "count", "names", "more"];
    /// Guides whose day of checking has come.
    GUIDES_DUE = Note "guides-due" ["owner", "count", "names", "more"];
    /// Events without a confirmed date in the coming year.
    EVENTS_WITHOUT_DATES = Note "events-without-dates" ["owner", "count", "names", "more"];

    /// A day that is said to be over and is still to come.
    FUTURE_DATE = Note "future-date" ["key", "value"];

    // Links to records.
    /// A number or an address that a contact has.
    LITERAL_CONTACT = Note "literal-contact" ["address", "id"];
    /// A link to a record that does not exist.
    UNKNOWN_RECORD = Error "unknown-record" ["kind", "id", "nearest"];
    /// A list by a tag that no record has.
    UNKNOWN_TAG = Error "unknown-tag" ["kind", "tag", "nearest"];
    /// What was meant as a link to a record and is text.
    BROKEN_RECORD_LINK = Error "broken-record-link" ["typed"];
    /// A list or a term where it cannot stand.
    MISPLACED_RECORD = Error "misplaced-record" ["kind", "where"];
    /// A link to a record in a text that holds no links.
    RECORD_LINK_AS_TEXT = Error "record-link-as-text" ["typed"];

    // Markdown.
    /// A guide has neither a title nor a first heading.
    MISSING_TITLE = Error "missing-title" [];
    /// A level-one heading below a front-matter title.
    SECOND_TITLE = Error "second-title" [];
    /// A heading level is skipped.
    SKIPPED_HEADING_LEVEL = Error "skipped-heading-level" ["found", "expected"];
    /// Raw HTML.
    RAW_HTML = Error "raw-html" ["tag"];
    /// A link scheme that is not allowed.
    LINK_SCHEME = Error "link-scheme" ["scheme", "nearest"];
    /// Lists or quotes nested beyond any reader.
    NESTING_TOO_DEEP = Error "nesting-too-deep" ["limit"];
    /// An image without alternative text.
    MISSING_ALT_TEXT = Error "missing-alt-text" ["target"];
    /// An invisible character that reorders text.
    BIDI_CONTROL = Error "bidi-control" ["character"];
    /// Two headings of a guide have one anchor.
    DUPLICATE_ANCHOR = Error "duplicate-anchor" ["anchor"];
    /// An anchor that the page itself may use.
    RESERVED_ANCHOR = Error "reserved-anchor" ["anchor"];
    /// A table row with more cells than the head.
    EXTRA_TABLE_CELLS = Error "extra-table-cells" ["columns"];
    /// A footnote mark without its note.
    UNDEFINED_FOOTNOTE = Error "undefined-footnote" ["label", "nearest"];
    /// A note that no mark refers to.
    UNUSED_FOOTNOTE = Warning "unused-footnote" ["label"];
    /// A reference link without its definition.
    UNDEFINED_REFERENCE = Warning "undefined-reference" ["label"];
    /// A callout marker with text on its line is an ordinary quote.
    CALLOUT_MARKER = Error "callout-marker" ["marker"];
    /// Asterisks that CommonMark shows as asterisks.
    BROKEN_EMPHASIS = Warning "broken-emphasis" [];

    // Links, images, pages.
    /// A link to a guide that does not exist.
    BROKEN_LINK = Error "broken-link" ["target", "nearest"];
    /// A link to a heading that does not exist.
    BROKEN_ANCHOR = Error "broken-anchor" ["anchor", "page", "nearest"];
    /// An image or file that does not exist.
    MISSING_FILE = Error "missing-file" ["target", "nearest"];
    /// An image whose size cannot be read.
    UNREADABLE_IMAGE = Error "unreadable-image" ["target", "reason"];
    /// An SVG that could do more than draw.
    UNSAFE_SVG = Error "unsafe-svg" ["target", "what"];
    /// Two pages would have one address.
    ROUTE_CONFLICT = Error "route-conflict" ["path", "other"];
    /// A former path of a page that another page has, or had.
    ALIAS_CONFLICT = Error "alias-conflict" ["alias", "how", "page"];
    /// A former path that says nothing.
    IDLE_ALIAS = Warning "idle-alias" ["alias", "how"];
    /// A former address of a page at which another page is now.
    TAKEN_ADDRESS = Warning "taken-address" ["path"];
    /// A guide that some locales lack.
    MISSING_TRANSLATION = Note "missing-translation" ["page", "locales"];
    /// A guide that says something else than some of its translations.
    STALE_TRANSLATION = Note "stale-translation" ["page", "locale", "locales", "count"];
    /// A guide that the source locale lacks.
    MISSING_SOURCE = Error "missing-source" ["page", "source"];
    /// A number, date, time, amount or address that source and translation state differently.
    FACT_MISMATCH = Warning "fact-mismatch" ["kind", "found", "expected"];
    /// A link that leads elsewhere than the source's.
    LINK_MISMATCH = Warning "link-mismatch" ["found", "expected"];
    /// An official word to which the source links and the translation does not.
    LOST_TERM = Warning "lost-term" ["term"];
    /// A name that is never translated and that a translation lacks.
    TRANSLATED_NAME = Warning "translated-name" ["name"];
    /// Parts of a guide that its translation lacks.
    MISSING_BLOCK = Warning "missing-block" ["kind", "count", "beside"];
    /// Parts of a translation that its source lacks.
    ADDED_BLOCK = Warning "added-block" ["kind", "count", "beside"];
    /// A part of a translation that is of another kind than the source's.
    OTHER_BLOCK = Warning "other-block" ["found", "expected"];
    /// A table with more or fewer columns than the source's.
    OTHER_COLUMNS = Warning "other-columns" ["found", "expected"];
    /// An image that only source or translation shows.
    IMAGE_MISMATCH = Warning "image-mismatch" ["found", "expected"];
    /// A translation that is another text than its source.
    OTHER_STRUCTURE = Warning "other-structure" ["count"];
    /// A list or table that states the same in another order.
    OTHER_ORDER = Warning "other-order" [];
    /// A folder of guides without `_index`.
    MISSING_INDEX = Note "missing-index" ["path"];
    /// A booklet names something that is no section and no guide.
    UNKNOWN_CONTENT = Error "unknown-content" ["name", "nearest"];
    /// An audience that `kit.toml` does not declare.
    UNKNOWN_AUDIENCE = Error "unknown-audience" ["name", "nearest"];
    /// A directive on languages that should have been revised.
    OLD_DIRECTIVE = Note "old-directive" ["adopted", "years"];
    /// Two booklets have one id.
    DUPLICATE_BOOKLET = Error "duplicate-booklet" ["id"];
    /// A booklet in two languages of which the second is not the source's.
    BILINGUAL_NOT_SOURCE = Error "bilingual-not-source" ["tag", "source"];
    /// A booklet that would have the source locale on both sides.
    BILINGUAL_IN_SOURCE = Error "bilingual-in-source" ["source"];

    // Files that go to translators and come back.
    /// A file larger than any kit's texts.
    EXCHANGE_TOO_LARGE = Error "exchange-too-large" ["path", "size", "limit"];
    /// A file that is neither PO nor XLIFF 1.2.
    NO_EXCHANGE_FILE = Error "no-exchange-file" ["path"];
    /// A file that does not say into which language it translates.
    NO_EXCHANGE_LOCALE = Error "no-exchange-locale" [];
    /// A file for another pair of languages.
    OTHER_EXCHANGE_LOCALE = Error "other-exchange-locale" ["found", "expected"];
    /// A PO file whose header names another encoding than its bytes have.
    OTHER_CHARSET = Error "other-charset" ["charset"];
    /// A PO file that cannot be read in full.
    PO_SYNTAX = Error "po-syntax" ["what"];
    /// An XLIFF file that cannot be read in full.
    XLIFF_SYNTAX = Error "xliff-syntax" ["what"];
    /// A document type or an entity, which could reach outside of the file.
    XLIFF_ENTITY = Error "xliff-entity" ["what"];
    /// A unit that the kit does not have.
    UNKNOWN_UNIT = Error "unknown-unit" ["id", "nearest"];
    /// A unit of a guide, a record or messages that are gone.
    UNIT_GONE = Warning "unit-gone" ["id"];
    /// A unit that stands twice with two translations.
    DUPLICATE_UNIT = Error "duplicate-unit" ["id"];
    /// A translation that was made from a source text that is another by now.
    OTHER_SOURCE_TEXT = Warning "other-source-text" ["id"];
    /// A translation that both the translator and the kit changed since it left.
    CHANGED_MEANWHILE = Warning "changed-meanwhile" ["id"];
    /// A placeholder of which nothing says what it stands for.
    UNKNOWN_PLACEHOLDER = Error "unknown-placeholder" ["shown"];
    /// A link, record, image or code that a translation lost.
    LOST_PLACEHOLDER = Error "lost-placeholder" ["shown"];
    /// A link, record, image or code that the source does not have.
    ADDED_PLACEHOLDER = Error "added-placeholder" ["shown"];
    /// Emphasis that a translation lost.
    LOST_EMPHASIS = Warning "lost-emphasis" ["shown"];
    /// A translation that Markdown would read as something else.
    MISPLACED_MARKUP = Error "misplaced-markup" [];
    /// A translation that Fluent would read as something else.
    BROKEN_MESSAGE = Error "broken-message" ["id"];
    /// A translation of which nobody can tell where it belongs.
    UNPLACED_TEXT = Warning "unplaced-text" ["id"];
    /// What a translator wrote beside a text.
    TRANSLATOR_REMARK = Note "translator-remark" ["id", "remark"];
    /// A text that does not answer to one text of the source alone.
    JOINED_TRANSLATION = Warning "joined-translation" ["id"];
    /// A page that was not made, because too little of it is translated.
    GUIDE_NOT_CREATED = Warning "guide-not-created" ["guide", "locale", "reason"];
    /// A new page that lacks texts of its source.
    PARTIAL_GUIDE = Warning "partial-guide" ["guide", "locale", "count", "texts"];

    // Words of the interface.
    /// A Fluent file cannot be read in full.
    MESSAGE_SYNTAX = Error "message-syntax" ["detail"];
    /// A message that is used and not there.
    MISSING_MESSAGE = Error "missing-message" ["id", "locale", "file"];
    /// A message that nothing uses.
    UNUSED_MESSAGE = Warning "unused-message" ["id"];
    /// A message with other variables than its English text.
    VARIABLE_MISMATCH = Error "variable-mismatch" ["id", "locale", "variables"];
    /// A message that stands twice.
    DUPLICATE_MESSAGE = Error "duplicate-message" ["id"];
    /// A locale whose interface words come from another.
    BORROWED_MESSAGES = Warning "borrowed-messages" ["locale", "lender", "of"];

    // Theme.
    /// The kit names a theme that is not there.
    UNKNOWN_THEME = Error "unknown-theme" ["name"];
    /// The theme wants a newer program.
    NEWER_CONTRACT = Error "newer-contract" ["found", "supported"];
    /// A template that the theme must have.
    MISSING_TEMPLATE = Error "missing-template" ["name"];
    /// A template cannot be read or filled.
    TEMPLATE_FAULT = Error "template-fault" ["detail"];
    /// A `.typ` file of the theme cannot be evaluated.
    TYPESETTING_FAULT = Error "typesetting-fault" ["detail"];
    /// The typesetter doubts something.
    TYPESETTING_WARNING = Warning "typesetting-warning" ["detail", "booklet"];
    /// An image of a kind that booklets cannot show.
    UNPRINTABLE_IMAGE = Warning "unprintable-image" ["target"];

    // Booklets.
    /// A booklet takes no translation in the state that this one is in.
    REFUSED_TRANSLATION = Error "refused-translation"
        ["booklet", "demand", "guide", "locale", "file", "state", "count"];
    /// Characters that no font of the theme has.
    MISSING_GLYPH = Error "missing-glyph" ["characters", "booklet", "command"];
    /// Text that was drawn by a family the theme did not name.
    FOREIGN_FONT = Error "foreign-font" ["family", "characters", "booklet", "command"];
    /// None of the families that the theme names for a script is there.
    MISSING_FONT = Error "missing-font" ["families", "booklet", "command"];
    /// The PDF breaks a rule of its standards.
    PDF_STANDARD = Error "pdf-standard" ["detail", "booklet"];

    // Print: what kit.toml asks for.
    /// A length without a unit.
    LENGTH_WITHOUT_UNIT = Error "length-without-unit" ["key", "value"];
    /// Something that is no length, or in a unit that nobody here knows.
    INVALID_LENGTH = Error "invalid-length" ["key", "value", "unit"];
    /// A value that is too small or too large.
    OUT_OF_RANGE = Error "out-of-range" ["key", "value", "least", "most"];
    /// A bleed larger than the margin that keeps text from the cut.
    BLEED_BEYOND_MARGIN = Error "bleed-beyond-margin" ["bleed", "margin", "most"];
    /// A safe margin larger than that of the pages.
    SAFE_BEYOND_MARGIN = Error "safe-beyond-margin" ["safe", "most"];
    /// A name that is none of those that the key takes.
    UNKNOWN_CHOICE = Error "unknown-choice" ["key", "value", "choices", "nearest"];
    /// A glued booklet without a cover of its own.
    SELF_COVER_PERFECT_BINDING = Error "self-cover-perfect-binding" [];
    /// A profile whose printing condition is not named.
    PROFILE_WITHOUT_CONDITION = Error "profile-without-condition" ["profile"];
    /// A printing condition whose profile is not named.
    CONDITION_WITHOUT_PROFILE = Error "condition-without-profile" [];
    /// An ICC profile that is not there.
    MISSING_PROFILE = Error "missing-profile" ["profile", "command"];
    /// A file that is no output profile for four inks.
    UNUSABLE_PROFILE = Error "unusable-profile" ["profile", "reason", "found"];

    // Print: profile and colour.
    /// The press step cannot read what the typesetter wrote.
    UNREADABLE_PAGES = Error "unreadable-pages" ["booklet", "detail"];

    // Print: binding, fold and ticket.

    // Preflight.
    /// The bytes are not a PDF.
    NOT_A_PDF = Error "not-a-pdf" [];
    /// A PDF that is cut off or damaged.
    DAMAGED_PDF = Error "damaged-pdf" ["what"];
    /// A stream that a page uses and that does not unpack to its end.
    DAMAGED_STREAM = Error "damaged-stream" ["what", "name", "pages", "count"];
    /// Content of a page that was read in part or not at all.
    UNREAD_CONTENT = Error "unread-content" ["what", "name", "pages", "count"];
    /// A file with more in it than any press reads in time.
    TOO_MUCH_TO_READ = Error "too-much-to-read" [];
    /// A PDF that asks for a password or forbids something.
    ENCRYPTED_PDF = Error "encrypted-pdf" [];
    /// A PDF that does not say to be made for the press.
    NO_PDFX_CLAIM = Warning "no-pdfx-claim" [];
    /// A rule of PDF/X that a file claims to keep.
    PDFX_RULE = Error "pdfx-rule" ["rule", "found"];
    /// Pages that do not say where they are cut.
    MISSING_TRIM_BOX = Error "missing-trim-box" ["pages", "count"];
    /// Boxes that do not lie in each other.
    BOXES_NOT_NESTED = Error "boxes-not-nested" ["pages", "count", "what"];
    /// Pages of another size than ordered.
    WRONG_TRIM_SIZE = Error "wrong-trim-size" ["pages", "count", "found", "expected"];
    /// Pages of several sizes.
    PAGE_SIZES_DIFFER = Warning "page-sizes-differ" ["pages", "count", "found"];
    /// Less bleed than ordered.
    BLEED_TOO_SMALL = Error "bleed-too-small" ["pages", "count", "found", "found-tenths", "expected", "expected-tenths"];
    /// Colour that ends where the page is cut.
    COLOUR_WITHOUT_BLEED = Warning "colour-without-bleed" ["pages", "count", "found", "found-tenths"];
    /// A number of pages that no sheets make.
    PAGE_COUNT = Error "page-count" ["found", "multiple", "missing"];
    /// More pages than fold and staple well.
    TOO_MANY_PAGES_TO_STAPLE = Warning "too-many-pages-to-staple" ["found", "limit"];
    /// A font that is not in the file.
    FONT_NOT_EMBEDDED = Error "font-not-embedded" ["pages", "count", "font"];
    /// Colour for screens.
    RGB_COLOUR = Error "rgb-colour" ["pages", "count", "page", "position", "x", "y"];
    /// A picture in colours for screens.
    RGB_IMAGE = Error "rgb-image" ["pages", "count", "page", "position", "x", "y"];
    /// Colour that says how it looks and not which inks it takes.
    LAB_COLOUR = Error "lab-colour" ["pages", "count", "page", "position", "x", "y", "what"];
    /// Gray that may be printed with four inks.
    GRAY_PROFILE = Error "gray-profile" ["pages", "count", "page", "position", "x", "y", "what"];
    /// Inks with a profile of their own.
    CMYK_PROFILE = Warning "cmyk-profile" ["pages", "count", "page", "position", "x", "y", "what"];
    /// Black on all plates in full.
    REGISTRATION_BLACK = Error "registration-black" ["pages", "count", "page", "position", "x", "y", "what"];
    /// Black text on several plates.
    RICH_BLACK_TEXT = Error "rich-black-text" ["pages", "count", "page", "position", "x", "y"];
    /// More ink than paper takes.
    TOO_MUCH_INK = Error "too-much-ink" ["pages", "count", "page", "position", "x", "y", "what", "ink", "limit"];
    /// White that vanishes.
    WHITE_OVERPRINT = Error "white-overprint" ["pages", "count", "page", "position", "x", "y"];
    /// Transparency that is mixed in colours for screens.
    RGB_BLEND = Error "rgb-blend" ["pages", "count", "page", "position", "x", "y"];
    /// Transparency.
    TRANSPARENCY = Note "transparency" ["pages", "count", "page", "position", "x", "y"];
    /// A picture with far too few pixels for its size.
    LOW_RESOLUTION = Error "low-resolution" ["pages", "count", "page", "position", "x", "y", "kind", "ppi", "wanted"];
    /// A picture with rather few pixels for its size.
    MODEST_RESOLUTION = Warning "modest-resolution" ["pages", "count", "page", "position", "x", "y", "kind", "ppi", "wanted"];
    /// Text too small to print well.
    SMALL_TEXT = Warning "small-text" ["pages", "count", "page", "position", "x", "y", "size", "size-tenths"];
    /// White text too small to stay open.
    SMALL_WHITE_TEXT = Warning "small-white-text" ["pages", "count", "page", "position", "x", "y", "size", "size-tenths"];
    /// Text that a cut a little off would touch.
    TEXT_NEAR_EDGE = Error "text-near-edge" ["pages", "count", "page", "position", "x", "y", "distance", "distance-tenths", "safe", "safe-tenths"];
    /// Text that is cut.
    TEXT_CUT_OFF = Error "text-cut-off" ["pages", "count", "page", "position", "x", "y", "distance", "distance-tenths"];
    /// Something that presses cannot do.
    FORBIDDEN_FEATURE = Error "forbidden-feature" ["pages", "count", "what"];
    /// Something that some presses do otherwise.
    DOUBTFUL_FEATURE = Warning "doubtful-feature" ["pages", "count", "what"];
    /// A note or a field on the page.
    ANNOTATION_ON_PAGE = Error "annotation-on-page" ["pages", "count", "page", "position", "x", "y", "kind"];
    /// A link on the page.
    LINK_ON_PAGE = Warning "link-on-page" ["pages", "count", "page", "position", "x", "y"];
    /// A program in the file.
    JAVASCRIPT_IN_PDF = Error "javascript-in-pdf" ["pages", "count"];
    /// A file that does something, or carries others.
    INTERACTIVE_PDF = Error "interactive-pdf" ["pages", "count", "what"];
    /// Something that was not judged.
    UNJUDGED = Note "unjudged" ["what", "name", "pages", "count"];
}

#[cfg(test)]
mod tests {
    use super::ALL;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_kebab_case_and_unique() {
        let names: BTreeSet<_> = ALL.iter().map(|code| code.name).collect();
        assert_eq!(names.len(), ALL.len());
        for name in names {
            let plain = |c: char| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit();
            assert!(name.chars().all(plain), "{name}");
        }
    }
}
