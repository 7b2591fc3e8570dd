### The words of the booklets in English. A message's variables are those that stand here.

## Parts of a booklet

booklet-contents = Contents
booklet-at-a-glance = At a glance
booklet-dates = Dates to remember
booklet-glossary = Glossary
# Above a page of empty lines.
booklet-notes = Notes
booklet-colophon = About this booklet
# Above an address and a code to photograph.
booklet-online = Read this guide online
# $page (Text): a page number.
booklet-page = p. { $page }

## Boxed notes

booklet-note = Note
booklet-tip = Tip
booklet-important = Important
booklet-warning = Warning
booklet-caution = Danger

## Translations

# Before the next sentence.
booklet-draft = Draft
booklet-draft-notice = No speaker of the language has reviewed this translation yet.
# $language (Text): the name of the language that is shown, in itself.
booklet-fallback = This guide is not available in your language yet. Language of the text below: { $language }.
# Above the sentences that say for whom a booklet is in another language than the originals'.
booklet-about-translation = About this translation
# $title (Text): the booklet's title in this language. It stands in booklets in other languages, when
# this is the language of the originals.
booklet-original-version = English version: { $title }

## Signs in the margin

# What a sign beside a text means, in the imprint and as alternative text. $source (Text): the tag of
# the language of the originals, such as "fr". $language (Text): its name in itself.
booklet-sign-changed =
    { $source ->
        [fr] The French text has changed since this translation.
       *[other] The original ({ $language }) has changed since this translation.
    }
booklet-sign-removed =
    { $source ->
        [fr] The French text no longer says this.
       *[other] The original ({ $language }) no longer says this.
    }
booklet-sign-more =
    { $source ->
        [fr] The French text says more here.
       *[other] The original ({ $language }) says more here.
    }
# $texts (Text): how many texts bear a sign. $guides (Text): the titles of the guides, or how many they are.
booklet-signs = Texts with a sign in the margin: { $texts }. Guides: { $guides }.
# $guides (Text): the same.
booklet-drafts = Translations that no speaker of the language has reviewed yet: { $guides }.

## Cover and colophon

# $date (Text): a day in full.
booklet-edition = Edition of { $date }
# $date (Text): a day in full.
booklet-checked = The facts in this booklet were checked on { $date }.
# $from (Text): the oldest of several days.
# $to (Text): the newest of them.
booklet-checked-between = The facts in this booklet were checked between { $from } and { $to }.
booklet-up-to-date = Rules, prices and addresses change. The same guides, kept up to date, are on the website.
booklet-publisher = Publisher
booklet-date = Date
booklet-version = Version
booklet-typefaces = Typefaces
