### The words of `trousse report` in English. The variables of a message are those of this file.

report-title = State of the kit
# $date (Text): a day in full.
report-as-of = As of { $date }
# $version (Text): which state of the kit this is, as its editors count.
report-version = Version { $version }
report-private = For the team: this page names who answers for what. It is not meant to be published.
report-contents = On this page

## Figures

report-figures = At a glance
report-figure-guides = { $count ->
        [one] guide
       *[other] guides
    }
report-figure-locales = { $count ->
        [one] language
       *[other] languages
    }
report-figure-translated = of the text is translated
report-figure-reviewed = of translations are reviewed
report-figure-stale = { $count ->
        [one] translation is stale
       *[other] translations are stale
    }
report-figure-due = due for checking
report-figure-soon = due within { $days } days
report-figure-undated = { $count ->
        [one] event without dates
       *[other] events without dates
    }
report-figure-errors = { $count ->
        [one] error to mend
       *[other] errors to mend
    }
report-percent = { $percent }%

## Coverage

report-coverage = Languages
report-coverage-lead = What there is in each language. A draft is a translation that no speaker has reviewed yet; what is missing is shown to readers in another language, with a notice.
report-head-language = Language
report-head-reviewed = Reviewed
report-head-drafts = Drafts
report-head-missing = Missing
report-head-words = Length
report-head-covered = Share of the text
report-head-booklets = Booklets
report-words = { $count ->
        [one] { $number } word
       *[other] { $number } words
    }
report-characters = { $count ->
        [one] { $number } character
       *[other] { $number } characters
    }
# $tag (Text): a language. $autonym (Text): its name in itself.
report-language = { $tag ->
        [ar] Arabic
        [bg] Bulgarian
        [de] German
        [en] English
        [es] Spanish
        [fa] Persian
        [fr] French
        [ht] Haitian Creole
        [it] Italian
        [pl] Polish
        [prs] Dari
        [ps] Pashto
        [pt] Portuguese
        [ro] Romanian
        [ru] Russian
        [so] Somali
        [sw] Swahili
        [ti] Tigrinya
        [tr] Turkish
        [uk] Ukrainian
        [ur] Urdu
        [vi] Vietnamese
        [zh] Chinese
       *[other] { $autonym }
    }
report-language-source = { $language } (source)

## Translations

report-translations = Translations
report-translations-lead = Whether each page still says what its source says, paragraph by paragraph: the home page, sections and guides. A draft may be current, and what a speaker has reviewed goes stale like any other.
report-translations-none = This kit has one language.
report-head-current = Current
report-head-stale = Stale
report-head-untracked = Untracked
report-head-missing-pages = Missing
report-head-words-due = Words to translate
report-stale = Stale translations
report-stale-lead = The source has changed since these were translated. Counted are paragraphs, items, rows and headings; readers see a mark beside each. “trousse translate diff” shows them.
report-stale-none = No translation is stale.
report-head-texts-changed = Changed
report-head-texts-added = New
report-head-texts-removed = Gone
report-head-texts-moved = Moved

## Guides

report-guides = Guides by language
report-guides-lead = Every page of the kit, in reading order.
report-head-guide = Guide
report-home = Home page
report-section = Section
report-guide = Guide
report-state-source = source
report-state-reviewed = reviewed
report-state-draft = draft
report-state-missing = missing
report-state-current = current
report-state-stale = stale
report-state-untracked = untracked

## What is due

report-due = Facts to check
# $days (Number): how many days ahead something counts as due soon.
report-due-lead = What should be compared with its source again, now or within { $days } days, by the team that answers for it.
report-due-none = Nothing is due now or within { $days } days.
report-no-owner = Nobody is named
report-head-record = Record
report-head-value = Value
report-head-source = Source
report-head-seen = Seen on
report-head-recheck = Check by
report-head-state = State
report-is-due = due
report-is-soon = soon
report-is-later = later
report-is-unset = no day set
report-contact = Contact
report-event = Event
report-fact = Fact
report-term = Term

## Events without dates

report-undated = Events without dates
report-undated-lead = No source has confirmed a date in the coming year. Readers see when the event usually is; calendars and booklets leave it out.
report-undated-none = Every event has a confirmed date in the coming year.
report-head-event = Event
report-head-owner = Owner
report-head-typical = Usually

## Guides to review

report-review = Guides to review
report-review-lead = Pages to read again, now or within { $days } days.
report-review-none = No page is to be read again now or within { $days } days.
report-head-changed = Changed on

## Owners

report-owners = Owners
report-owners-lead = What each team answers for. A guide without an owner belongs to the owner of its section.
report-head-pages = Pages
report-head-contacts = Contacts
report-head-events = Events
report-head-facts = Facts
report-head-terms = Terms
report-head-due = Due
report-head-soon = Soon
report-head-next = Next on

## Audiences

report-audiences = Audiences
report-audiences-lead = For whom each guide and booklet may be in other languages than the source, as “audience” says.
# $title (Text): what the directive is called. $date (Text): a day in full.
report-directive = The directive that decides on them: { $title }, adopted on { $date }.
report-head-audience = Audience
report-head-count = Guides
report-head-guides = Which
report-everyone = No audience stated

## Findings

report-findings = Findings
report-findings-lead = What was noticed in the text and on the pages. “trousse check” shows the places, and looks at booklets too.
report-findings-none = Nothing was noticed.
report-head-finding = Finding
report-head-severity = Weight
report-head-times = Times
report-severity-error = error
report-severity-warning = warning
report-severity-note = note

## How it was counted

report-method = How this was counted
report-method-words = Words are what stands between spaces; for languages that put no spaces between words, characters are counted. Title, summary, text, tables, captions and alternative texts count; values of records do not.
report-method-covered = The share of the text is measured in words of the source language, so that all languages can be compared.
report-method-due = Something is due on the day that “recheck” names. An event has no dates if none is confirmed and not called off within a year; a series counts as one event.
report-method-files = guides.csv, facts.csv and coverage.csv beside this page hold the same for spreadsheets.

## Heads of the spreadsheets that the page does not have

report-sheet-path = Path
report-sheet-locale = Locale
report-sheet-kind = Kind
report-sheet-title = Title
report-sheet-unit = Unit
report-sheet-id = Id
report-sheet-name = Name
report-sheet-due = When to check
report-sheet-written = Written in it
report-sheet-covered = Words of the source covered
report-sheet-guides = Guides
report-sheet-fresh = Translation
report-sheet-texts-due = Texts to look at
report-sheet-words-due = Words to translate
report-sheet-current = Pages current
report-sheet-stale = Pages stale
report-sheet-untracked = Pages untracked
report-sheet-missing = Pages missing
report-unit-words = words
report-unit-characters = characters
