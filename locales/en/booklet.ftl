### The words of the booklets in English. A message's variables are those that stand here.

## Parts of a booklet

booklet-contents = Contents
booklet-section = Section
booklet-guides = Guides
booklet-in-this-section = In this section
booklet-at-a-glance = At a glance
booklet-colophon = About this booklet
booklet-notes = Notes

## Pages

booklet-page = Page
booklet-page-short = p.
# $page (Text): a page number.
booklet-see-page = p. { $page }
booklet-continued = continued

## Boxed notes

booklet-note = Note
booklet-tip = Tip
booklet-important = Important
booklet-warning = Warning
booklet-caution = Danger

## Translations

booklet-draft = This translation is a draft: no speaker of the language has reviewed it yet.
# $language (Text): the name of the language that is shown, in itself.
booklet-fallback = This guide is not available in your language yet. Language of the text below: { $language }.

## Colophon

# $date (Text): a day in full.
booklet-made-on = Made on { $date }
# $version (Text): which state of the kit this is.
booklet-version = Version { $version }
# $publisher (Text): who publishes the kit.
booklet-published-by = Published by { $publisher }
# $fonts (Text): the names of the typefaces, as a list.
booklet-typefaces = Typefaces: { $fonts }
# $address (Text): the address of the website.
booklet-web = The same guides, kept up to date: { $address }
booklet-online = Read this guide online
