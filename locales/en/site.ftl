### The words of the website in English. A message's variables are those that stand here.

## Finding one's way

skip-to-content = Skip to the content
choose-language = Choose your language
language-menu = Languages
main-menu = Main menu
breadcrumb = You are here
home = Home
sections = Sections
guides = Guides
on-this-page = On this page
at-a-glance = At a glance
previous = Previous
next = Next
in-this-section = In this section
top-of-page = Back to the top
# $count (Number): how many guides the section holds.
this-section-guides =
    { $count ->
        [one] { $count } guide
       *[other] { $count } guides
    }

## Translations

translated-draft = This translation is a draft: no speaker of the language has reviewed it yet.
# $language (Text): the name of the original's language in itself, such as "Français".
read-in-source = Read the original ({ $language })
# $language (Text): the name of the language that is shown, in itself.
fallback-notice = This page is not available in your language yet. Language of the text below: { $language }.
# $name (Text): who translated the page.
translator-credit = Translation: { $name }
# Above the sentence that says for whom a page is in another language than the original's.
about-translation = About this translation
# $title (Text): the title of the page in this language. It stands on pages in other languages,
# when this is the language of the originals.
original-version = English version: { $title }
# $count (Number): how many passages are marked on the page.
# $source (Text): the tag of the language of the originals, such as "fr".
# $language (Text): its name in itself, such as "français", for languages that are not named here.
stale-notice =
    { $source ->
        [fr] The French text has changed since this page was translated.
       *[other] The original ({ $language }) has changed since this page was translated.
    } { $count ->
        [one] The change is marked in the text.
       *[other] The { $count } changes are marked in the text.
    }
# Below a passage of a translation; opens to what the original says now. $source, $language: as above.
mark-changed =
    { $source ->
        [fr] The French text has changed since this translation
       *[other] The original ({ $language }) has changed since this translation
    }
# Where the original has a passage that has yet to be translated; opens to it.
mark-missing =
    { $source ->
        [fr] The French text says more here
       *[other] The original ({ $language }) says more here
    }
# Below a passage that the original no longer has.
mark-removed =
    { $source ->
        [fr] The French text no longer says this
       *[other] The original ({ $language }) no longer says this
    }
# In a page in two languages, beside a passage of the original.
mark-untranslated = Not translated yet
# A link to the page in two languages, passage by passage.
parallel-link =
    { $source ->
        [fr] Read side by side with French
       *[other] Read side by side with the original ({ $language })
    }
# The way back from there.
parallel-back = Read in one language only

## Freshness

# $date (Text): a day in full.
facts-checked = Facts checked on { $date }
# $from (Text): the oldest of several days.
# $to (Text): the newest of them.
facts-checked-between = Facts checked between { $from } and { $to }
# $date (Text): a day in full.
last-changed = Last updated on { $date }
# $date (Text): a day in full.
recheck-by = To be checked again by { $date }
# $date (Text): a day in full.
kit-date = Site published on { $date }

## Booklets

booklets = Take it with you
# $title (Text): the booklet's title.
download-booklet = Download the booklet “{ $title }”
booklet-pdf-note = Accessible PDF, to read or to print
# $language (Text): the name of the booklet's language, in itself.
booklet-other-language = Not available in your language yet. Language of this booklet: { $language }

## Inside a guide

footnotes = Notes
# $number (Number): the number of the note.
back-to-text = Back to mark { $number } in the text
callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Danger

## A page that does not exist

not-found-title = Page not found
not-found-text = The address may be mistyped, or the page may have moved. Start again from the home page.
back-home = Back to the home page
# Where a page was, above the link to where it is.
page-moved = This page has moved

## Calendar and glossary

# Above the next events, on the home page.
events-next = Coming up
all-events = See the whole calendar
calendar = Events calendar
calendar-summary = What is coming up, month by month. Events without a confirmed date stand at the end.
# Above events that come back every year, with a season only.
calendar-undated = Dates not confirmed yet
calendar-empty = No date is confirmed for now.
calendar-subscribe = Subscribe to this calendar
calendar-subscribe-how = Copy this link into your calendar app, under “Subscribe” or “Add from the web”: the dates then stay up to date by themselves.
# A link to a file that calendar apps read.
event-add = Add to my calendar (.ics)
event-cancelled = This event is cancelled.
# Above past and later dates of the same event.
event-years = Other years
glossary = Glossary
glossary-summary = The official words that you will meet at the counter and on forms, and what they mean.
# Names a row of letters that lead into the list.
glossary-letters = Go to a letter

## At the foot of every page

# $publisher (Text): who publishes the kit.
published-by = Published by { $publisher }
nothing-collected = This site collects nothing about you.
