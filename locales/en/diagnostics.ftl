### The words of findings and of the command line, in English.
###
### Every code of `src/diagnostic/code.rs` has a message of its name: the problem, in lower case and
### without a full stop; `.help` is the remedy, `.explain` says why it matters; `.fix` heads an edit
### that would mend it; `.here`, `.first` are labels on marked text. An argument that has nothing to
### say is the word `none`.

## Levels

error = error
warning = warning
note = note
help = help

## Files as they lie on disk

unreadable-file = cannot read `{ $path }`: { $reason ->
        [not-found] it is not there
        [permission-denied] this account may not read it
        [not-a-file] it is neither a file nor a folder
       *[other] { $reason }
    }
    .help = { $reason ->
        [not-found] put the file in place, or correct its name where it is mentioned
        [permission-denied] allow this account to read the file
        [not-a-file] move it out of the kit
       *[other] check that the file can be opened, then try again
    }
    .explain = Everything in the kit is read before anything is published, so that a page or a picture is never left out in silence.

file-too-large = `{ $path }` holds { $size } MB, more than the limit of { $limit } MB
    .help = split the guide in two, or move what is not a guide out of the kit
    .explain = No guide that people read is that long. The limit keeps a file that landed here by mistake, such as an export or a backup, from holding up every build.

not-utf8 = `{ $path }` is not UTF-8 text
    .help = save the file again with the encoding UTF-8
    .explain = UTF-8 is the one encoding that writes every language of the kit. In any other, accents, Arabic or Chinese would turn into wrong characters on some computers.

outside-kit = `{ $path }` leads out of the kit
    .help = copy the file into the kit in place of the link
    .explain = What lies outside the kit's folder is missing on every other computer, and might be something that was never meant to be published.

symlink-loop = `{ $path }` leads back to a folder that holds it
    .help = remove this link
    .explain = Following it would never end.

case-conflict = the names `{ $path }` and `{ $other }` differ only by capital letters
    .help = rename one of the two
    .first = the other one is here
    .explain = On Windows and macOS both names mean the same file, so one of the two would replace the other there.

untagged-guide = the file name `{ $path }` does not say its language
    .help = { $suggestion ->
        [none] add the locale before the ending, as in `lease.fr.md`
       *[other] rename the file to `{ $suggestion }`
    }
    .explain = The tag before `.md` tells which translation of a guide the file is: `lease.fr.md` and `lease.en.md` are one guide in two languages.

unlisted-locale = the locale `{ $tag }` is not one of this kit
    .help = { $nearest ->
        [none] add it to `locales` in `kit.toml`, or correct the tag
       *[other] did you mean `{ $nearest }`? Otherwise add the locale to `locales` in `kit.toml`
    }
    .fix = a locale with a similar tag is listed
    .explain = Only the locales listed in `kit.toml` are published, so these words would be seen by nobody.

invalid-file-name = the file name `{ $path }` cannot become an address
    .help = use letters without accents, digits and hyphens, such as `snow-removal.en.md`
    .explain = The name of a file becomes a part of the page's address. Spaces and signs break when an address is sent by e-mail or read aloud, and some names cannot exist on Windows.

duplicate-guide = `{ $path }` and `{ $other }` are the same guide in the same language
    .help = keep one of the two files, or give one another name
    .first = the other file is here
    .explain = A guide has one page per language. With two files, nobody could tell which of them readers see.

## TOML: kit.toml, theme.toml, front matter

lock-not-written = { $path } was not written: a newer version of this program made it
    .help = use that version, or get the older file back from its history
    .explain = Writing the file would lose what the newer version knows of translations, so nothing was written at all.

corrupt-lock = { $count ->
        [one] a line of this lock says nothing
       *[other] { $count } lines of this lock say nothing
    }
    .here = not `guide digest digest`
    .other = nor this
    .help = get the line back from the history of the file; `trousse translate accept` writes the lock anew without it
    .explain = The program writes this file, and nobody else should: every line names a text of the source and the translation that was made from it. Lines that cannot be read, such as the marks of a merge, are passed over. Paragraphs that only they told of count as not translated.

newer-lock = a newer version of this program wrote { $path } (version { $version } of the file)
    .help = use that version; this one leaves the file as it is
    .explain = What the file says is not known to this version, so translations in this language count as untracked, and no command changes the file.

toml-syntax = this TOML cannot be read: { $detail }
    .help = write `key = value` on each line, with texts between straight quotation marks: `title = "Your lease"`
    .explain = TOML is the way in which settings are written here. A missing quotation mark is the most frequent fault; it often lies at the end of the line before.

unknown-key = the key `{ $key }` means nothing here
    .help = { $nearest ->
        [none] remove the line, or see in the kit's documentation which keys there are
       *[other] did you mean `{ $nearest }`?
    }
    .fix = a key with a similar name exists
    .explain = A key that the program does not know has no effect. It is refused so that a misspelt setting is noticed at once rather than missed.

duplicate-key = the key `{ $key }` stands twice
    .help = keep one of the two, or give one of them another name
    .explain = Nobody could tell which of the two is meant. Records are told apart by the name in brackets, and each name stands once in its file.

impossible-date = there is no such day or time: `{ $value }`
    .help = write days as `2026-06-24` and times as `08:30`, and check how many days the month has
    .explain = A day that the calendar does not have cannot be shown, counted or put into a calendar.

missing-key = the key `{ $key }` is missing in `{ $file }`
    .help = add a line `{ $key } = …`
    .explain = Without this setting, the program would have to guess what you want.

wrong-type = `{ $key }` takes { $expected ->
        [string] text
        [integer] a whole number
        [boolean] `true` or `false`
        [date] a date
        [time] a time
        [localized] text, or a table of texts by locale
        [strings] a list of texts
        [table] a table
        [tables] a list of tables
        [list] a list
        [length] a length with its unit
        [trim] the name of a size, or two lengths
       *[other] { $expected }
    }, not { $found ->
        [string] text
        [integer] a whole number
        [float] a number with decimals
        [boolean] `true` or `false`
        [datetime] a date
        [array] a list
        [table] a table
       *[other] { $found }
    }
    .help = { $expected ->
        [string] put the value between quotation marks: `{ $key } = "…"`
        [integer] write digits without quotation marks: `{ $key } = 20`
        [boolean] write `{ $key } = true` or `{ $key } = false`, without quotation marks
        [date] write year, month and day: `{ $key } = 2026-06-24`
        [time] write hours and minutes: `{ $key } = "08:30"`
        [localized] write `{ $key } = "…"`, or `{ $key } = { "{" } fr = "…", en = "…" { "}" }`
        [strings] write the texts between brackets: `{ $key } = ["…", "…"]`
        [table] write { $key ->
            [directive] `directive = { "{" } title = "…", adopted = 2025-05-01 { "}" }`
            [press] a heading `[press]`, and its keys below it
            [address] `address = { "{" } street = "…", city = "Québec", region = "QC", postal = "G1R 4S9" { "}" }`
            [times] `times = { "{" } from = "22:00", to = "07:00" { "}" }`
            [duration] `duration = { "{" } months = 3 { "}" }`
            [contact] `contact = { "{" } name = "…", phone = "…", email = "…" { "}" }`
            [spot] `spot = { "{" } name = "PANTONE 300 C", cmyk = [100, 44, 0, 0] { "}" }`
           *[other] `{ $key } = { "{" } fr = "…", en = "…" { "}" }`, or a heading `[{ $key }]`
        }
        [tables] { $key ->
            [hours] write `hours = [{ "{" } days = "mon-fri", open = "08:00", close = "16:30" { "}" }]`
            [closed] write `closed = [{ "{" } from = 2026-12-24, to = 2027-01-02 { "}" }]`
            [dates] write `dates = [{ "{" } from = 2027-02-05, to = 2027-02-14 { "}" }]`
           *[other] begin each one with a line `[[{ $key }]]`
        }
        [list] write the values between brackets: `{ $key } = [100, 44, 0, 0]`
        [length] write number and unit between quotation marks: `{ $key } = "3 mm"`
        [trim] write `trim = "half-letter"`, or width and height: `trim = ["148 mm", "210 mm"]`
       *[other] change the value to that kind
    }
    .explain = Each setting takes one kind of value. Quotation marks make the difference: `20` is a number, `"20"` is text.

invalid-value = { $value ->
        [none] `{ $key }` is empty
       *[other] `{ $key }` cannot be `{ $value }`
    }
    .help = { $expected ->
        [not-empty] give `{ $key }` a value, or remove the line
        [plain-text] remove the invisible character
        [small-number] choose a smaller number
        [date] write a day that the calendar has, such as `2026-06-24`
        [booklet-id] use lower-case letters without accents, digits and hyphens, such as `welcome`
        [content-path] write a path inside `content`, such as `housing/lease`
        [web-address] write the whole address, such as `https://welcome.example.org/`
        [region] write two capital letters, such as `CA`, or three digits
        [time-zone] write an IANA time zone, such as `America/Toronto`
        [audience-name] use lower-case letters without accents, digits and hyphens, such as `newcomers`
        [another-locale] name other locales of the kit
        [script] write codes of four letters, such as `Arab` or `Hans`
        [contract] write `contract = 1`
        [once] list it only once
        [time] write hours and minutes of 24 hours, such as `"08:30"`
        [another-time] let it end at another time than it begins
        [moment] write a day, such as `2027-02-05`, or a day and a time, such as `2026-06-23T20:00:00`, without a time zone
        [next-day] write 00:00 of the next day: 24:00 can only be an end
        [day-too] write a day without a time, as in `from`
        [moment-too] write a day and a time, as in `from`
        [duration] write one unit and how many: `duration = { "{" } months = 3 { "}" }`, in `years`, `months`, `weeks`, `days`, `hours` or `minutes`
        [money] write the amount with a point and two decimals, without its sign: `"1234.50"`
        [number] write digits, with a point before decimals and nothing between thousands: `1234.5`
        [currency] write the three capital letters of the currency, such as `CAD`
        [phone] write the number as one dials it in Canada, `418 641-6311` or `311`; what belongs to an extension goes into the label
        [email] write an address such as `info@example.org`
        [record-tag] use lower-case letters without accents, digits and hyphens, such as `winter`
        [trim-sides] write width and height, each with its unit: `trim = ["148 mm", "210 mm"]`
        [kit-path] write the path of a file in the kit, seen from `kit.toml`, with `/` between folders: `profiles/CRPC6.icc`
        [ink-name] write the name that the ink has in its maker's book, such as `PANTONE 300 C`; the four process inks need no name
        [cmyk] write four percentages, of cyan, magenta, yellow and black: `cmyk = [100, 44, 0, 0]`
       *[other] write { $expected }
    }
    .fix = written like this, it is clear
    .explain = The value is of the right kind, but nothing can be made of it.

invalid-locale = `{ $tag }` is not a language tag
    .help = write a tag such as `fr`, `es-419` or `zh-Hans`
    .explain = Languages are named by BCP 47 tags, which browsers, screen readers and typesetters understand. It is by this tag that they choose voice, letter shapes and hyphenation.

front-matter-unclosed = the front matter is not closed
    .help = add a line `+++` after its last key
    .here = it begins here
    .explain = The front matter stands between two lines `+++`. Without the second one, the whole guide would be taken for settings.

shared-key-in-translation = `{ $key }` does not belong in a translation
    .help = remove the line; the value for all languages stands in `{ $source }`
    .fix = remove the line
    .explain = What all languages share is written once, in the source locale. A second copy would sooner or later say something else.

invalid-slug = the slug `{ $slug }` is not a plain part of an address
    .help = { $suggestion ->
        [none] use lower-case letters, digits and hyphens
       *[other] write `{ $suggestion }`
    }
    .fix = this slug can be an address
    .explain = The slug is the last part of the page's address. Only lower-case letters, digits and hyphens survive on paper, in messages and when read aloud.

## Records: content/data/

unknown-records-file = `{ $path }` is not a file of records
    .help = { $nearest ->
        [none] records stand in `contacts.toml`, `events.toml`, `facts.toml` and `terms.toml`
       *[other] did you mean `{ $nearest }`?
    }
    .explain = What stands in this file is read by nobody. Each kind of record has one file of its own name.

key-outside-record = the key `{ $key }` belongs to no record
    .help = write the name of the record above it, in brackets: `[ville-311]`
    .explain = Every record begins with its name in brackets. The keys below it, up to the next brackets, are its own.

invalid-record-id = `{ $id }` cannot be the name of a record
    .help = { $suggestion ->
        [none] use lower-case letters without accents, digits and hyphens
       *[other] write `{ $suggestion }`, here and in the links to it
    }
    .fix = this name can stand in links
    .explain = The name of a record stands in links, in addresses and in calendars. Only lower-case letters, digits and hyphens survive everywhere.

ambiguous-record-id = `{ $id }` is both { $other ->
        [contact] a contact
        [event] an event
        [fact] a fact
       *[other] a term
    } and { $kind ->
        [contact] a contact
        [event] an event
        [fact] a fact
       *[other] a term
    }
    .help = give one of the two another name
    .first = the other one is here
    .explain = Links tell them apart by the word before the colon. People who write guides do so less well, and would get a card where they want a value.

end-before-start = `{ $key }` ({ $end }) is not after `{ $other }` ({ $start })
    .help = correct one of the two
    .first = this is the beginning
    .explain = Calendars refuse what ends before it begins, and readers would stand before a closed door. Often a year is wrong, or 4:30 was written for 16:30.

skipped-time = the clocks of { $zone } never show { $value }
    .help = they are put forward then: write { $after }, or the time that is meant
    .explain = When summer time begins, the clocks skip an hour. No calendar can say when an event is that begins or ends in it. An hour that is shown twice, when summer time ends, is taken to be the first one.

missing-time-zone = this time belongs to no time zone
    .help = say in `kit.toml` by whose clocks it is: `time_zone = "America/Toronto"`
    .explain = Calendar files and search engines must know which moment a time of day is. Without a time zone, a calendar shows an event at that hour wherever its owner may be.

overlapping-hours = these hours overlap others on { $day ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }
    .help = let one end before the other begins, or make one of the two
    .first = the others are here
    .explain = Two rows for one day say that there is a break between them. If they overlap, one of them is wrong.

fact-without-value = this fact has no value
    .help = give it one of these keys: { $keys }
    .explain = A fact is one value with its source. Pages that name it show the value.

several-values = this fact has several values: { $keys }
    .help = keep one value, and make facts of the others
    .first = the first value is here
    .explain = A fact is one value with its source, so that a link to it always says the same.

series-cycle = these series lead in a circle: { $ids }
    .help = let all years of an event name the same series, and let that series name no other
    .explain = The series ties the years of an event together. In a circle there is no first one.

unknown-series = no other event belongs to the series `{ $series }`
    .help = did you mean `{ $nearest }`?
    .fix = there is a series with a similar name
    .explain = A series ties the years of an event together. With another name, last year's dates would stand apart from this year's.

## Links to records

unknown-record = { $id ->
        [none] this link names no { $kind ->
            [contact] contact
            [event] event
            [fact] fact
           *[other] term
        }
       *[other] there is no { $kind ->
            [contact] contact
            [event] event
            [fact] fact
           *[other] term
        } named `{ $id }`
    }
    .help = { $nearest ->
        [none] write the name that stands in brackets in `content/data/{ $kind }s.toml`
       *[other] did you mean `{ $nearest }`?
    }
    .fix = there is one with a similar name
    .explain = The page would have a gap where a number, a date or a card should be. Records stand in the folder `content/data`.

unknown-tag = no { $kind ->
        [contact] contact
        [event] event
        [fact] fact
       *[other] term
    } has the tag `{ $tag }`
    .help = { $nearest ->
        [none] write a tag that stands in `content/data/{ $kind }s.toml`, or none for the whole list
       *[other] did you mean `{ $nearest }`?
    }
    .fix = there is a tag with a similar name
    .explain = The list would be empty. It shows the records that have the word after the colon among their `tags`.

broken-record-link = `{ $typed }` is not read as a link
    .help = write it without spaces, between `<` and `>`: `<contact:ville-311>`
    .fix = this is a link
    .explain = Markdown takes an address with a space in it for ordinary text. Readers would see it as it is typed.

misplaced-record = { $kind ->
        [term] a term
       *[other] a list of records
    } cannot stand { $where ->
        [link] inside a link
        [title] in a title
        [alt] in alternative text
       *[line] here
    }
    .help = { $kind ->
        [term] write the word itself
       *[other] put it into a paragraph of its own, outside lists and tables
    }
    .explain = A list takes a paragraph of its own. A term shows a word with its official form, for which a link, a title and alternative text have no room.

record-link-as-text = `{ $typed }` is not read as a link here
    .help = write the words or the value itself, or move the link into the text of a guide
    .explain = Titles, summaries, captions and the texts of records are plain text. Readers would see the link as it is typed.

## Markdown

missing-title = this page has no title
    .help = begin the text with a line `# Title`, or write `title = "…"` in the front matter
    .explain = The title stands on the page, in menus, in booklets and in search results. Screen readers announce it first.

second-title = the page has a second title
    .help = the page has its title already; make this a heading with `##`
    .fix = make it a heading of the second level
    .here = one title too many
    .first = the title of the page is here
    .explain = A page has one title. Readers who listen to the page move by its headings and would take this one for another page.

skipped-heading-level = a heading of level { $found } follows where level { $expected } is due
    .help = change the number of `#` signs to { $expected }
    .fix = use the level that is due
    .explain = Screen readers present headings as a tree, and accessible PDFs must not skip a level. For larger or smaller letters, change the theme.

raw-html = HTML cannot be used here: `{ $tag }`
    .help = say it in Markdown, or remove it
    .here = shown on the web, lost on paper
    .explain = A guide becomes a web page and a booklet. HTML cannot be printed, and it would be the one way for a script to enter the site. A line break (`<br>`) and comments are allowed.

link-scheme = addresses that begin with `{ $scheme }` are not allowed
    .help = { $nearest ->
        [none] use an address that begins with `https:`, `http:`, `mailto:` or `tel:`, the path of a guide, or the name of a record, such as `contact:ville-311`
       *[other] did you mean `{ $nearest }`?
    }
    .fix = there is a kind of address with a similar name
    .explain = Some kinds of addresses run programs or open files on the reader's device. Only those that are safe everywhere are published.

nesting-too-deep = lists or quotations stand more than { $limit } deep within one another
    .help = break the list up, or write paragraphs under headings
    .explain = Nobody can follow a text nested that deep, least of all on a telephone or by ear. Usually it comes from a bad paste.

missing-alt-text = the image `{ $target }` has no alternative text
    .help = say between the brackets what the image shows: `![The blue bin at the kerb]({ $target })`
    .here = the text belongs between its brackets
    .explain = People who do not see the image hear this text instead, and others read it when the image does not load. Say what matters in the picture, in one sentence.

bidi-control = an invisible character ({ $character }) reorders this text
    .help = remove the character; the program keeps names and numbers in order by itself
    .here = it stands here
    .explain = Such characters often come with pasted text. They make the text look different from what is written, and have been used to disguise addresses.

duplicate-anchor = two headings have the anchor `{ $anchor }`
    .help = give one of the headings another anchor: `## Heading { "{" }#other-anchor{ "}" }`
    .first = the first one is here
    .explain = A link to this anchor could lead to either heading; browsers always choose the first.

reserved-anchor = the anchor `{ $anchor }` belongs to the page itself
    .help = choose one that does not begin with `p_`
    .explain = Ids that begin with `p_` are those of the page's own parts, such as its main text. A heading of that name would make links ambiguous.

extra-table-cells = this row has more cells than the table has columns ({ $columns })
    .help = remove what is too much, or add a column to the first row of the table
    .here = too much
    .explain = The columns of a table are those of its first row. What goes beyond them would be shown nowhere. To write a bar inside a cell, type `\|`.

undefined-footnote = there is no note for the mark `[^{ $label }]`
    .help = { $nearest ->
        [none] write the note below: `[^{ $label }]: Text of the note.`
       *[other] did you mean `[^{ $nearest }]`?
    }
    .fix = a note with a similar name exists
    .explain = Without its note, the mark would stand in the text as typed, brackets included.

unused-footnote = no mark in the text refers to the note `[^{ $label }]`
    .help = put `[^{ $label }]` where the note belongs, or remove the note
    .explain = A note without a mark is not shown. Most often the sentence with the mark was removed or the mark is misspelt.

undefined-reference = the link `[{ $label }]` has no address
    .help = write the address after it: `[{ $label }](address)`, or define it below: `[{ $label }]: address`
    .explain = Brackets without an address are shown as they are typed. If you mean brackets, write `\[` and `\]`.

callout-marker = the marker `{ $marker }` does not make a box
    .help = write `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` with nothing else on the line, and the text on the next one
    .fix = this makes a box
    .explain = There are five kinds of boxes. With another marker, or with text beside it, Markdown sees an ordinary quotation, and the box would be lost without notice.

broken-emphasis = these asterisks would stay visible in the text
    .help = keep punctuation outside the asterisks, as in `**Important**: read this`, or put a space beside them
    .here = not read as bold or italic
    .fix = with a space, it is bold
    .explain = Markdown opens and closes bold by what stands beside the asterisks. Beside punctuation, most of all in Chinese, it often reads them otherwise than they look.

## Links, images, pages

broken-link = no page named `{ $target }`
    .help = { $nearest ->
        [none] check the path: it begins at this file, or with `/` at the folder `content`
       *[other] did you mean `{ $nearest }`?
    }
    .fix = a page with a similar name exists
    .explain = Readers would meet an error page. Links name the file of a guide in any language; each reader is led to the page in their own.

broken-anchor = the page `{ $page }` has no heading with the anchor `{ $anchor }`
    .help = { $nearest ->
        [none] link to the page without `#{ $anchor }`, or give the heading this anchor
       *[other] did you mean `#{ $nearest }`?
    }
    .fix = a heading with a similar anchor exists
    .explain = The link would lead to the top of the page instead of the passage. Anchors are those of the source locale, and hold in all languages.

missing-file = no file named `{ $target }`
    .help = { $nearest ->
        [none] put the file beside the guide, or correct the path
       *[other] did you mean `{ $nearest }`?
    }
    .fix = a file with a similar name exists
    .explain = The image or document would be missing on the page and in the booklet. Capital letters count: `Bin.svg` and `bin.svg` are two names.

unreadable-image = cannot use the image `{ $target }`: { $reason ->
        [not-found] it is not there
        [permission-denied] this account may not read it
        [not-utf8] it is not UTF-8 text
        [not-an-image] this is not an image of a known kind
        [no-size] it does not say how large it is
        [cut-off] its end is missing
        [too-many-pixels] it has more pixels than any page needs
       *[other] { $reason }
    }
    .help = { $reason ->
        [too-many-pixels] make it smaller: 80 million pixels are enough for a poster
        [no-size] save the drawing with a width and a height, or with a `viewBox`
        [permission-denied] allow this account to read the file
       *[other] save the image again as SVG, PNG or JPEG
    }
    .explain = Pages keep room for an image before it is loaded, so that the text does not jump. For that its size must be known.

unprintable-image = booklets cannot show images of the kind of `{ $target }`
    .help = save the image again as SVG, PNG, JPEG, GIF or WebP
    .explain = The website shows it. In booklets its alternative text stands in its place.

unsafe-svg = the drawing `{ $target }` does more than draw: `{ $what }`
    .help = export it as a plain SVG, without scripts, links or embedded pages
    .here = this has no place in a drawing
    .explain = An SVG can hold programs and fetch things from elsewhere. The site must neither run nor fetch anything, so such drawings are refused whole.

route-conflict = `{ $path }` would be the address of two pages
    .help = { $other ->
        [calendar-page] give this page another `slug`: the calendar of your events goes there
        [event-page] give this page another `slug`: the page of an event goes there
        [glossary-page] give this page another `slug`: the glossary of your terms goes there
        [parallel-page] give this page another `slug`: a page in two languages goes there
       *[other] give one of the two another `slug`; the other page is `{ $other }`
    }
    .first = the other page is here
    .explain = An address leads to one page. Two guides in one section need two slugs, in every language.

records-due = { $count ->
        [one] { $count } record
       *[other] { $count } records
    } { $owner ->
        [none] that nobody answers for
       *[other] of “{ $owner }”
    } { $count ->
        [one] is
       *[other] are
    } due for checking: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .here = the day to look again
    .other = also due
    .help = look at each source; then set `seen` to today and `recheck` to the day to look next{ $owner ->
        [none] , and name an `owner`
       *[other] {""}
    }
    .explain = The day that `recheck` names has come. The value may still be right: only its source can tell. This is always a note, because it depends on the day; `trousse report` lists everything that is due, owner by owner.

guides-due = { $count ->
        [one] { $count } page
       *[other] { $count } pages
    } { $owner ->
        [none] that nobody answers for
       *[other] of “{ $owner }”
    } { $count ->
        [one] is
       *[other] are
    } due for review: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .here = the day to look again
    .other = also due
    .help = read each page again; then set `recheck` to the day to read it next, and `changed` if its meaning has changed{ $owner ->
        [none] , and name an `owner`
       *[other] {""}
    }
    .explain = The day that `recheck` names in the front matter has come. A guide without an `owner` belongs to the owner of its section. This is always a note, because it depends on the day.

events-without-dates = { $count ->
        [one] { $count } event
       *[other] { $count } events
    } { $owner ->
        [none] that nobody answers for
       *[other] of “{ $owner }”
    } { $count ->
        [one] has
       *[other] have
    } no confirmed date in the coming year: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .here = no date to come
    .other = none here either
    .help = write the next `dates` as soon as a source confirms them, or remove an event that is no more{ $owner ->
        [none] ; name an `owner`
       *[other] {""}
    }
    .explain = Readers see when the event usually is, and calendars and booklets leave it out. A date that was called off does not count; one date is enough for a whole series. This is always a note, because it depends on the day.

alias-conflict = { $how ->
        [page] this page cannot have been `{ $alias }`: a page is there now
       *[alias] this page cannot have been `{ $alias }`: `{ $page }` says that it was
    }
    .help = { $how ->
        [page] remove the alias, or give the page that is there now another name
       *[alias] keep the alias in one of the two pages
    }
    .first = { $how ->
        [page] the page that is there now
       *[alias] the other alias
    }
    .explain = An alias is a former path of a page: its translations keep their history under it, and its former addresses lead on to the page. Both belong to one page only, in letters of whatever case.

idle-alias = { $how ->
        [itself] `{ $alias }` is what this page is called now
        [case] `{ $alias }` differs from this page’s name by case only
       *[twice] `{ $alias }` stands here twice
    }
    .help = { $how ->
        [case] remove it once the translations are accepted under the new name: the site may be served from a disk that takes both addresses for one, so nothing leads on from there
       *[other] remove it
    }
    .explain = An alias is a former path of a page, and leads on from its former address. Where the page is now, there is nothing to lead on from.

taken-address = nothing leads on from `{ $path }`: another page is there now
    .help = give the other page another `slug`, or remove the alias
    .first = the other page
    .explain = An alias is a former path of a page, and its former addresses lead on to where the page is now, in every language. An address at which another page is now leads to that one.

missing-translation = there is no translation of `{ $page }` yet: { $locales }
    .help = translate the page when you can; until then it is shown in another language, with a notice
    .explain = This is for your information. Readers of these languages get the page in a language of the fallback chain, marked as such.

stale-translation = { $count ->
        [0] texts of `{ $page }` stand elsewhere than in its translations: { $locales }
        [one] a text of `{ $page }` is not as it was translated: { $locales }
       *[other] { $count } texts of `{ $page }` are not as they were translated: { $locales }
    }
    .help = translate what changed and say so with `trousse translate accept`; if it means the same, `trousse translate keep { $page }` says so for every language
    .explain = This is for your information. Readers of these translations see the text as it was translated, with a word that the source has changed, and the source's text at hand. A text that only stands elsewhere bears no mark. `trousse translate diff { $page } { $locale }` shows each change. Where the source was only put in other words, `trousse translate keep` makes all its translations current at once.

missing-source = `{ $page }` has no text in the source locale `{ $source }`
    .help = write the page in `{ $source }`, or correct the name of the file
    .explain = A translation stands beside its original and never in its place: every page and every booklet in another language shows the way to the text in the source locale. Without it, nobody can tell whether a translation is current, either.

fact-mismatch = { $found ->
        [none] the source says `{ $expected }`, and the translation does not
       *[other] { $expected ->
            [none] the translation says `{ $found }`, and the source does not
           *[other] the translation says `{ $found }` where the source says `{ $expected }`
        }
    }
    .help = { $kind ->
        [number] write the same number, in the format of the language
        [money] write the same amount, in the format of the language
        [percent] write the same percentage, in the format of the language
        [phone] write the same telephone number
        [date] write the same date, in the format of the language
        [time] write the same time, by twelve or by twenty-four hours
       *[address] write the same address
    } — or correct the source
    .first = the source
    .explain = A wrong digit in one language sends its readers to the wrong place, too late, or with too little money, and those who keep the kit cannot read it. So every translation is compared with the source, text by text, whatever the format of the language. A difference is a warning: perhaps the translation is right and the source is not.

link-mismatch = { $found ->
        [none] the source links to `{ $expected }`, and the translation does not
       *[other] { $expected ->
            [none] the translation links to `{ $found }`, and the source does not
           *[other] the translation links to `{ $found }` where the source links to `{ $expected }`
        }
    }
    .help = link to the same page or record: the reader’s language comes by itself
    .first = the source
    .explain = Readers of every language should find the same help behind the same words. The page of an outside site in the reader’s language counts as the same page.

lost-term = the translation does not link to the term `{ $term }`, as the source does
    .help = write the word of the language as a link, such as `[the word](term:{ $term })`
    .first = the source
    .explain = The link shows the official word beside the translated one. Readers will meet it on forms and at the counter.

translated-name = the name “{ $name }” is missing in the translation
    .help = write the name as in the source, in Latin letters; its translation may stand beside it
    .first = the source
    .explain = `terms.toml` says `keep = true` for this name: signs, forms and staff know it in this spelling only.

missing-block = { $count ->
        [one] the translation lacks { $kind ->
            [heading] a heading
            [paragraph] a paragraph
            [figure] a figure
            [list] a list
            [item] an item
            [quote] a quotation
            [callout] a boxed note
            [table] a table
            [row] a row
            [definition] a definition
            [record] a record
            [code] a block of code
            [rule] a rule
            [footnote] a footnote
            [summary] a summary
            [caption] a caption
           *[other] a block
        } of the source
       *[other] the translation lacks { $count } { $kind ->
            [heading] headings
            [paragraph] paragraphs
            [figure] figures
            [list] lists
            [item] items
            [quote] quotations
            [callout] boxed notes
            [table] tables
            [row] rows
            [definition] definitions
            [record] records
            [code] blocks of code
            [rule] rules
            [footnote] footnotes
           *[other] blocks
        } of the source
    }
    .here = { $beside ->
        [after] it would stand after this
        [before] it would stand before this
       *[in] it would stand in this
    }
    .help = translate it; if another text here holds it already, record that with `trousse translate accept`
    .first = the source
    .explain = What a translation leaves out, its readers never learn, and those who keep the kit cannot see it. A text that was added to the source since the translation was accepted is told by `trousse translate status` and not here. What was accepted as it is counts as complete: two paragraphs may become one.

added-block = { $count ->
        [one] the translation has { $kind ->
            [heading] a heading
            [paragraph] a paragraph
            [figure] a figure
            [list] a list
            [item] an item
            [quote] a quotation
            [callout] a boxed note
            [table] a table
            [row] a row
            [definition] a definition
            [record] a record
            [code] a block of code
            [rule] a rule
            [footnote] a footnote
            [summary] a summary
            [caption] a caption
           *[other] a block
        } that the source lacks
       *[other] the translation has { $count } { $kind ->
            [heading] headings
            [paragraph] paragraphs
            [figure] figures
            [list] lists
            [item] items
            [quote] quotations
            [callout] boxed notes
            [table] tables
            [row] rows
            [definition] definitions
            [record] records
            [code] blocks of code
            [rule] rules
            [footnote] footnotes
           *[other] blocks
        } that the source lacks
    }
    .help = add it to the source, or remove it here; if it belongs to the text beside it, record that with `trousse translate accept`
    .first = { $beside ->
        [after] in the source, it would stand after this
        [before] in the source, it would stand before this
       *[in] in the source, it would stand in this
    }
    .explain = A translation says what its source says, and no more: nobody who keeps the kit looks after the rest. A text that was removed from the source since the translation was accepted is told by `trousse translate status` and not here. What was accepted as it is belongs to the text beside it: one paragraph may become two.

other-block = the translation has { $found ->
        [heading-2] a level-2 heading
        [heading-3] a level-3 heading
        [heading-4] a level-4 heading
        [heading-5] a level-5 heading
        [heading-6] a level-6 heading
        [paragraph] a paragraph
        [figure] a figure
        [list] a bulleted list
        [numbered-list] a numbered list
        [task-list] a task list
        [quote] a quotation
        [note] a note
        [tip] a tip
        [important] an important note
        [warning] a warning
        [caution] a caution
        [table] a table
        [definition] a definition
        [record] a record
        [code] a block of code
        [rule] a rule
        [footnote] a footnote
       *[other] a block
    } where the source has { $expected ->
        [heading-2] a level-2 heading
        [heading-3] a level-3 heading
        [heading-4] a level-4 heading
        [heading-5] a level-5 heading
        [heading-6] a level-6 heading
        [paragraph] a paragraph
        [figure] a figure
        [list] a bulleted list
        [numbered-list] a numbered list
        [task-list] a task list
        [quote] a quotation
        [note] a note
        [tip] a tip
        [important] an important note
        [warning] a warning
        [caution] a caution
        [table] a table
        [definition] a definition
        [record] a record
        [code] a block of code
        [rule] a rule
        [footnote] a footnote
       *[other] a block
    }
    .help = give the translation the same mark as the source, or correct the source
    .first = the source
    .explain = Steps in a numbered list are done in order, a warning is read otherwise than a tip, and a heading of another level moves what follows into another section. Readers of every language should see the same.

other-columns = the table has { $found ->
        [one] { $found } column
       *[other] { $found } columns
    }, and the source’s has { $expected }
    .help = give the table the same columns, in the same order
    .first = the source
    .explain = Cells are compared one by one, in order. A column that is missing takes its values with it, and moves those behind it below another heading.

image-mismatch = { $found ->
        [none] the source shows `{ $expected }`, and the translation does not
       *[other] { $expected ->
            [none] the translation shows `{ $found }`, and the source does not
           *[other] the translation shows `{ $found }` where the source shows `{ $expected }`
        }
    }
    .help = show the same image, or one whose name differs by the language only: `map.fr.svg`, `map.es.svg`
    .first = the source
    .explain = An image that is left out takes what it shows with it. The image in the reader’s language, under a name that differs by the language only, counts as the same.

other-structure = the translation is another text than the source: they are built differently in { $count } places
    .help = give the translation the same headings, paragraphs, lists and tables as the source: until then, what they state is compared only in part
    .first = the source, near the first of these places
    .explain = Numbers and links are compared paragraph by paragraph, item by item, cell by cell. What has no counterpart is not compared, and its neighbours only in part, because nobody knows what was joined, cut or left out. A few differences are told one by one.

other-order = the translation says the same in another order
    .help = keep the order of the source, so that each line can be compared with its own
    .first = the source
    .explain = Several items or cells differ one by one, and are the same taken together. A list that is sorted anew hides numbers that have changed places.

missing-index = the section `{ $path }` has no page of its own
    .help = add a file `_index` with a title and a sentence about the section
    .explain = Without it, the section bears the name of its folder and does not say what it is about.

unknown-content = no section and no guide named `{ $name }`
    .help = { $nearest ->
        [none] write a path below `content`, without language and ending: `housing/lease`
       *[other] did you mean `{ $nearest }`?
    }
    .fix = one with a similar name exists
    .explain = A booklet holds the sections and guides that its `contents` names, in that order. One that does not exist would be left out.

unknown-audience = `kit.toml` declares no audience named `{ $name }`
    .help = { $nearest ->
        [none] write `audiences = ["{ $name }"]` into `kit.toml`, and its notice, `audience-{ $name } = …`, into `audience.ftl` of every locale
       *[other] did you mean `{ $nearest }`?
    }
    .fix = there is one with a similar name
    .explain = An audience is those for whom a page may be in another language than the source's. Its notice stands on all of these pages; a misspelt name would leave them without one.

future-date = `{ $key }` is { $value }, which is still to come
    .help = correct the year, or wait for that day to write it
    .explain = `seen` says when somebody saw the source, `changed` when the meaning changed, `adopted` when the directive was adopted. Pages repeat it: a day to come would tell of a check that never took place.

literal-contact = `{ $address }` belongs to the contact `{ $id }`
    .help = lead to the contact: when its record changes, this link follows
    .explain = A number or an address that stands in one place only cannot contradict itself. The link to the record dials the same number, and still does so when the record has changed.

old-directive = the directive of { $adopted } is { $years } years old or older
    .help = have it revised, then write the new day as `adopted`
    .explain = The directive says for whom the city writes in other languages. It is revised every { $years } years at least; what the notices say may no longer hold.

duplicate-booklet = two booklets have the id `{ $id }`
    .help = give one of the two another `id`
    .first = the first one is here
    .explain = The id is the name of the booklet's files; one booklet would replace the other.

bilingual-not-source = `bilingual` takes the language that guides are written in, which is not `{ $tag }`
    .help = write `bilingual = "{ $source }"`
    .fix = the source language of the kit
    .explain = A bilingual booklet lays a translation beside the text that it was made from, so that both say the same line by line. Two translations side by side could differ.

bilingual-in-source = a bilingual booklet cannot be made in `{ $source }`: that language stands on its other side
    .help = take `{ $source }` out of `locales`, or leave `locales` out for all other languages
    .explain = Each language of `locales` is laid beside the source language of the kit.

## Files that go to translators and come back

exchange-too-large = `{ $path }` holds { $size } MB, more than the limit of { $limit } MB
    .help = check that this is the translator's file; export a large kit again with `--only stale,missing`
    .explain = All texts of a large kit fit into a few megabytes. A file beyond the limit is something else by mistake, and reading it would stop the computer for a long time.

no-exchange-file = `{ $path }` is neither a PO file nor XLIFF 1.2
    .help = ask the translator for the file in the format in which it left
    .explain = Texts go to translators and come back as PO (.po) or XLIFF 1.2 (.xlf). Spreadsheets, documents and XLIFF 2 cannot be read.

no-exchange-locale = this file does not say into which language it translates
    .help = name the language: in PO by the header line `Language:`, in XLIFF by `target-language`
    .explain = Without it, translations could end up in the pages of another language. Files that leave from here always say it; some tools leave it out.

other-exchange-locale = this file is for `{ $found }`, not for `{ $expected }`
    .help = choose the language of the file, or the file of the language
    .explain = A file holds translations from one language into one other. In any other they would be wrong on every page.

other-charset = the header says { $charset }, and the file is UTF-8
    .help = look whether accents are right; if they are, write `charset=UTF-8` in the header
    .explain = A tool that believed the header would have read and saved every accented letter wrongly. Only a person can tell whether that happened.

po-syntax = this PO file cannot be read here: { $what ->
        [unclosed] the closing quotation mark is missing
        [outside-quotes] something stands behind the quotation marks
        [no-quotes] the text in quotation marks is missing
        [escape] a backslash sequence that PO does not know
        [plural] a text in several numbers, which no kit has
        [no-translation] `msgstr` is missing, as if the file were cut off
        [no-source] a `msgstr` without its `msgid`
        [twice] the same line stands twice in one entry
       *[other] this line is nothing that such a file holds
    }
    .help = open the file in the translation tool and save it again, or ask for it once more
    .explain = A PO file is a list of entries with a name (`msgctxt`), a text (`msgid`) and its translation (`msgstr`). The entry with the fault is left out; the others were read.

xliff-syntax = this XLIFF file cannot be read here: { $what ->
        [cut-off] its end is missing
        [no-source] a unit without `<source>`
        [too-deep] elements stand in each other deeper than any tool writes
        [other-encoding] it says to be in another encoding than UTF-8
       *[other] { $what }
    }
    .help = ask for the file once more, complete and as the translation tool saved it
    .explain = XLIFF is XML, in which every part that opens must close. What stands behind the fault was not read.

xliff-entity = `{ $what }` is refused
    .help = remove it, or ask for the file as the translation tool saved it
    .explain = A document type or an entity can draw in other files of this computer, or grow until nothing else fits into memory. No translation tool needs one.

unknown-unit = no text of the kit is called `{ $id }`
    .help = { $nearest ->
        [none] export again, and carry the translation over by hand if it is still needed
       *[other] did you mean `{ $nearest }`?
    }
    .explain = Each unit of the file names its text in the kit. This one has gone since the file left, or its name was changed.

unit-gone = the kit has no text `{ $id }` any more
    .help = if a guide was renamed, put its former name into its `aliases` and import again
    .explain = Its guide, record or message was removed or renamed since the file left. This translation was left out, and the others are taken.

duplicate-unit = the unit `{ $id }` stands twice, with two translations
    .help = keep one of the two
    .first = the first one is here
    .explain = Only one of them can go into the kit, and only a person can tell which.

other-source-text = the source text of `{ $id }` is another by now
    .help = export again: the file will show what changed
    .explain = This translation was made from a text that has been changed since, or the source was edited in the file. Taken over, it would pass for up to date.

changed-meanwhile = the kit's translation of `{ $id }` was changed while the file was away, and so was the file's
    .help = compare the two, and put the right one into the kit by hand, or export again
    .explain = The translator changed this text, and somebody changed it in the kit since the file left. Taking over the one would undo the other, so that the kit's stays as it is.

unknown-placeholder = nothing says what the placeholder `{ $shown }` stands for
    .help = put the placeholders of the source text in its place
    .explain = Links, records, images and emphasis leave as placeholders, numbered in the source text. A translation may move them; it cannot make new ones.

lost-placeholder = the translation lacks `{ $shown }`
    .help = put it where it belongs in the sentence
    .explain = A link, a record, an image, code or a value of the source text must be in the translation too: without it readers would miss the telephone number, the date or the page.

added-placeholder = the source text has no `{ $shown }`
    .help = remove it, or put what the source text has in its place
    .explain = The translation leads somewhere or shows something that the source text does not. It may be a typing error in an address.

lost-emphasis = the translation lacks the emphasis `{ $shown }`
    .help = put it around the words that matter, if the language has a use for it
    .explain = Some languages stress by words rather than by letters, so that this may be right. In a warning, readers could miss what matters.

misplaced-markup = this translation would be read as something else by Markdown
    .help = keep it in one paragraph; put a space before and behind bold words, and no digit with a full stop at its beginning
    .explain = A blank line would make two paragraphs, a number with a full stop a list, and bold marks that touch letters on both sides would be shown as asterisks.

broken-message = the translation of `{ $id }` would be read as something else
    .help = keep what stands between braces as it is, and let no line begin with a full stop, an asterisk or a bracket
    .explain = Messages hold values between braces, such as `{ "{" } $count { "}" }`, and choices between texts. With a brace missing, the whole message would be missing from the pages.

unplaced-text = there is no place for the translation of `{ $id }`
    .help = put it into the translation's file by hand, then accept the guide
    .explain = The translation's file is built otherwise than the source here, so that nobody can tell where the text belongs. Nothing else depends on it.

translator-remark = a translator wrote about `{ $id }`: { $remark }
    .help = answer it, or change the text in the source
    .explain = This is for your information. Remarks beside a text are not kept in the kit, so this is where they are read.

joined-translation = the translation of `{ $id }` shares its paragraph with another, or stands in several
    .help = change it in the translation's file, then accept the guide
    .explain = A translator once made one paragraph of several, or several of one. Which part of it a new text replaces, only a person can tell.

guide-not-created = `{ $guide }` was not created in `{ $locale }`: { $reason ->
        [title] its title is not translated
        [text] nothing but its title is translated
       *[structure] put together from its translations, it would not be built like the source
    }
    .help = { $reason ->
        [structure] copy the source’s file and translate it by hand, then accept the guide
       *[other] translate more of it, then import again
    }
    .explain = Until then readers are shown the whole guide in the language in which it was written.

partial-guide = `{ $guide }` is new in `{ $locale }` and lacks { $count } of { $texts } texts
    .help = translate the rest, or take the file away until that is done
    .explain = What is not translated is left out of the new page, with what depends on it, so that nothing passes for translated that is not. Readers see this page instead of the whole guide in the language in which it was written.

## Words of the interface

message-syntax = this message cannot be read: { $detail }
    .help = write `name = text`; lines that continue the text begin with spaces
    .explain = The words of the interface are Fluent messages. One that cannot be read would leave a gap on every page.

missing-message = the message `{ $id }` is missing (locale: { $locale })
    .help = add a line `{ $id } = …` to `{ $file }` of this locale, or correct the name where it is used
    .explain = Every word of the interface must be there in every language that has messages of its own. Otherwise readers would meet a page in two languages.

unused-message = nothing uses the message `{ $id }`
    .help = remove it, or correct its name
    .explain = A message that no template shows is often a misspelt one. Translators should not work on words that nobody reads.

variable-mismatch = { $locale ->
        [none] the message `{ $id }` shows { $variables }, which is not given here
       *[other] the message `{ $id }` in `{ $locale }` and its English text do not agree on { $variables }
    }
    .help = { $locale ->
        [none] give { $variables } where the message is used, or take it out of the message
       *[other] use the same variables as the English text
    }
    .explain = A variable stands for a name, a number or a date. One too few leaves the fact out; one that nobody fills would be shown as typed.

duplicate-message = the message `{ $id }` stands twice in this file
    .help = remove one of the two
    .first = the first one is here
    .explain = Only one of them would be shown, and a correction might go to the other.

borrowed-messages = { $of ->
        [audience] the notices to the audiences of pages in `{ $locale }` are in the words of `{ $lender }`
       *[interface] the interface in `{ $locale }` uses the words of `{ $lender }`
    }
    .help = translate { $of ->
        [audience] `audience.ftl`
       *[interface] `site.ftl`, `booklet.ftl` and `records.ftl`
    } into a folder `locales/{ $locale }`
    .explain = There are no messages in this language, neither in the kit nor in the program. What they say is shown in another language and marked as such; the guides are not concerned.

## Theme

unknown-theme = there is no theme named `{ $name }`
    .help = put it in the folder `themes/{ $name }`, or write `theme = "default"` in `kit.toml`
    .explain = The theme is the look of the site and of the booklets. Without one nothing can be shown.

newer-contract = this theme is made for contract { $found }, and this program knows { $supported }
    .help = install a newer version of the program, or an older one of the theme
    .explain = The contract is what the theme and the program expect of each other. Under a newer one, pages could come out wrong without anyone noticing.

missing-template = the theme has no template `{ $name }`
    .help = add the file to the theme's folder `templates`
    .explain = Each kind of page has its template. Without this one, such pages cannot be made.

template-fault = the template cannot be used: { $detail }
    .help = correct the template at the place shown, or ask whoever made the theme
    .explain = The fault lies in the theme, not in your guides. Nothing is published until it is mended, because it would be on every page of this kind.

typesetting-fault = the theme's booklet cannot be typeset: { $detail }
    .help = correct the theme's file at the place shown, or build without booklets with `--no-booklets`
    .passage = while this passage was being set
    .explain = The fault lies in the theme, not in your guides. The site can be built without booklets in the meantime.

typesetting-warning = the typesetter has a doubt about the booklet `{ $booklet }`: { $detail }
    .help = look at the booklet; if it is right, tell whoever made the theme
    .explain = The booklet is made all the same. The words are the typesetter's own.

## Booklets

refused-translation = the booklet `{ $booklet }` takes { $demand ->
        [reviewed] reviewed
       *[current] current
    } translations only, and `{ $guide }` { $state ->
        [missing] has none in `{ $locale }`
        [untracked] has one that nobody has compared with its source
        [draft] has one that no speaker has reviewed
       *[stale] has one whose source has changed since: { $count ->
            [0] in its order
            [one] { $count } text
           *[other] { $count } texts
        }
    }
    .help = { $state ->
        [missing] translate the guide into `{ $file }`, or take it out of the booklet's `contents`
        [untracked] compare `{ $file }` with its source, then record that it says the same: `trousse translate accept { $guide } { $locale }`
        [draft] let a speaker of the language read `{ $file }`, then write `reviewed = true` at its top
       *[stale] see what changed (`trousse translate diff { $guide } { $locale }`), mend `{ $file }`, then `trousse translate accept { $guide } { $locale }`
    }
    .explain = What is printed cannot be mended, so a booklet can refuse translations that may be wrong: `translations = "current"` asks that each says what its source says and that somebody has recorded it, `"reviewed"` asks besides that a speaker has read it. `trousse translate status` shows how all of them stand. Without the key every translation is taken, and what is behind bears a sign in the margin.

missing-glyph = no font has these characters of the booklet `{ $booklet }`: { $characters }
    .help = { $command ->
        [none] add a font that has them to the theme, or build without booklets with `--no-booklets`
       *[other] get the fonts with `{ $command }`, or build without booklets with `--no-booklets`
    }
    .explain = In their place, empty boxes would be printed. A page on the web borrows letters from the reader's device; paper cannot.

foreign-font = the booklet `{ $booklet }` takes characters from a font that the theme does not name ({ $family }): { $characters }
    .help = { $command ->
        [none] name the font in `theme.toml`, or add one that has these characters
       *[other] get the theme's fonts with `{ $command }`, or build without booklets with `--no-booklets`
    }
    .explain = Only the fonts of the theme give the same booklet on every computer, with letters of one style and with the right to print them.

missing-font = none of the fonts for the booklet `{ $booklet }` is there: { $families }
    .help = { $command ->
        [none] put one of them in the theme's folder `fonts`, or build without booklets with `--no-booklets`
       *[other] get the fonts with `{ $command }`, or build without booklets with `--no-booklets`
    }
    .explain = Fonts for some scripts are large and do not come with the program. They are fetched once, in the same version for everybody.

pdf-standard = the booklet `{ $booklet }` breaks a rule of accessible PDF: { $detail }
    .help = correct what the finding names, or ask whoever made the theme
    .explain = Booklets follow PDF/UA and PDF/A, so that screen readers can read them and archives can keep them. A file that breaks the rules is not published.

## Print: what kit.toml asks for

length-without-unit = `{ $key }` has no unit: `{ $value }`
    .help = write the unit after the number: `{ $key ->
        [trim] trim = ["148 mm", "210 mm"]
        [caliper] caliper = "0.1 mm"
       *[other] { $key } = "3 mm"
    }`; units are `mm`, `cm`, `in` and `pt`
    .fix = this unit is likely to be the one
    .explain = Three millimetres and three points are both usual at a print shop, and very different. So that nobody has to guess, every length says its unit.

invalid-length = { $unit ->
        [none] `{ $key }` cannot be `{ $value }`
       *[other] `{ $key }` is in a unit that is not known here: `{ $unit }`
    }
    .help = write a number and one of the units `mm`, `cm`, `in`, `pt`: `{ $key ->
        [trim] trim = ["148 mm", "210 mm"]
        [caliper] caliper = "0.1 mm"
       *[other] { $key } = "3 mm"
    }`
    .fix = this is the unit's name here
    .explain = A length is a number, with decimals or as a fraction such as `1/8`, and a unit.

out-of-range = `{ $key }` cannot be { $value }
    .help = { $key ->
        [bleed] choose from { $least } to { $most }; print shops usually ask for 3 mm or 0.125 in
        [caliper] choose from { $least } to { $most }: ordinary office paper is 0.1 mm thick
        [quantity] write how many copies are to be printed, from { $least } to { $most }
        [ink_limit] write the limit that the print shop states, in percent, from { $least } to { $most }; 300 is usual
       *[other] choose from { $least } to { $most }
    }
    .explain = Beyond these limits nothing sensible can be made of it. Often a digit is missing or one too many, or the unit is another.

bleed-beyond-margin = { $margin ->
        [page] the bleed of { $bleed } is larger than the margin of the pages ({ $most })
       *[other] the bleed of { $bleed } is larger than the safe margin ({ $most })
    }
    .help = { $margin ->
        [page] choose at most { $most }; print shops usually ask for 3 mm or 0.125 in
       *[other] choose a smaller `bleed`, or write `safe = "{ $bleed }"`
    }
    .explain = The bleed is colour that runs over the edge because a cut may miss it by that much, to either side. A cut that misses it by more than the margin goes into the text.

safe-beyond-margin = the safe margin of { $safe } is larger than the margin of the pages ({ $most })
    .help = choose at most { $most }; print shops usually ask for 5 mm or 0.25 in
    .explain = No text comes nearer to the edge than the safe margin. The theme promises a margin of that size, page numbers included, and cannot keep a larger one.

unknown-choice = `{ $key }` cannot be `{ $value }`
    .help = { $nearest ->
        [none] choose one of these: { $choices }{ $key ->
            [trim] {"; or two lengths: `[\"148 mm\", \"210 mm\"]`"}
           *[other] {""}
        }
       *[other] did you mean `{ $nearest }`? There are: { $choices }
    }
    .fix = there is one with a similar name
    .explain = This key takes one of a few names. Another name would leave the print shop, or the reader, guessing.

self-cover-perfect-binding = a glued booklet needs a cover that is printed apart
    .help = write `cover = "separate"`, or choose `binding = "saddle-stitch"`
    .first = glued binding is asked for here
    .explain = In perfect binding the leaves are glued into the spine of a cover, which is printed apart as one sheet: back, spine, front. Without it there is nothing to glue them into.

profile-without-condition = the printing condition of the profile `{ $profile }` is not named
    .help = ask the print shop for the name of the condition that it prints to, and add it: `condition = "CGATS21-2-CRPC6"`
    .explain = A PDF for the press says for which paper and inks its colours were made, by a name that the trade has agreed on, such as FOGRA39, FOGRA51 or CGATS21-2-CRPC6. The profile alone does not say it.

condition-without-profile = a printing condition is named, but no profile
    .help = put the profile of this condition into the kit and name it: `icc = "profiles/CRPC6.icc"`; or remove the line
    .explain = Colours are converted with the profile. With the usual profile under another condition's name, they would come out wrong, and nobody would know why.

missing-profile = { $profile ->
        [none] there is no profile for printing in colour
       *[other] there is no profile at `{ $profile }`
    }
    .help = { $command ->
        [none] put the file there, or correct the path, which begins beside `kit.toml`
       *[other] run `{ $command }`, or put the CMYK profile of your print shop into the kit and name it in `kit.toml` with `icc` and `condition`
    }
    .explain = An ICC profile describes how inks look on paper. With it, photographs and colours are converted for the press. The usual one, ISO Coated v2 300 %, is free and comes with a package of Debian; print shops hand out theirs.

unusable-profile = { $reason ->
        [not-a-profile] `{ $profile }` is not an ICC profile
        [not-an-output-profile] `{ $profile }` is not the profile of a printing press, but { $found ->
            [mntr] of a screen
            [scnr] of a camera or scanner
            [spac] of a colour space
            [link] a link between two devices
            [abst] an abstract one
            [nmcl] a list of named colours
           *[other] of another kind ({ $found })
        }
        [not-cmyk] `{ $profile }` is not made for the inks cyan, magenta, yellow and black, but for { $found }
       *[other] the profile `{ $profile }` cannot be used: { $reason }
    }
    .help = ask the print shop for its CMYK output profile, and name that one with `icc` and `condition`
    .explain = Colours are converted to the four inks of the press. Only an output profile for CMYK says how much of each ink makes a colour on that paper.

## Print: profile and colour

unreadable-pages = the pages of `{ $booklet }` could not be made ready for the press
    .help = this is a fault of this program: report it with this detail: { $detail }
    .explain = The press step takes over the pages that the typesetter has just written. If it cannot read them, nothing in your kit is the cause.

## Print: binding, fold and ticket

## Preflight

cli-preflight-pages = { $count ->
        [one] page { $pages }
       *[other] pages { $pages }
    }
cli-preflight-place = { $count ->
        [one] page { $page }, { $x } mm from the left and { $y } mm from the top
       *[other] pages { $pages }; look first at page { $page }, { $x } mm from the left and { $y } mm from the top
    }

not-a-pdf = this is not a PDF
    .help = export the document as PDF and give that file
    .explain = A PDF begins with the characters `%PDF-`. This file does not, whatever its name ends in.

damaged-pdf = { $what ->
        [no-pages] this PDF has no pages that can be found
        [objects] some pages of this PDF are missing although its list of pages names them
        [truncated] the end of this PDF is missing or damaged
       *[other] this PDF is damaged and cannot be read
    }
    .help = fetch or copy the file again, or export it again
    .explain = Files are cut off when a download or a copy stops half way. Some programs guess what is missing; a press may guess otherwise, or stop.

damaged-stream = { $what ->
        [profile] the profile of the printing condition is damaged and cannot be unpacked
        [font] the font { $name } is in the file, but damaged: { cli-preflight-pages }
        [image] a picture is damaged or cut short: { cli-preflight-pages }
       *[other] the content is damaged or cut short: { cli-preflight-pages }
    }
    .help = { $what ->
        [image] place the picture again from its original and export again
        [font] export again; if it stays, install the font anew or choose another one
       *[other] fetch or copy the file again, or export it again
    }
    .explain = A press that meets such damage stops, leaves things out, or prints a gray field. Screens often guess and show nothing of it.

unread-content = { $what ->
        [broken-content] the content is damaged and was read in part: { cli-preflight-pages }
        [too-much] the content is too long or too deep to be read to its end: { cli-preflight-pages }
        [unknown-filter] the content is packed in a way that PDF does not know: { cli-preflight-pages }
        [unknown-operator] the content has commands that PDF does not know: { cli-preflight-pages }
       *[other] something that the page uses is not in the file ({ $name }): { cli-preflight-pages }
    }
    .help = export the file again, with another program or preset if need be
    .explain = What cannot be read here may be missing or look different on the press, and nothing else about it could be judged.

too-much-to-read = there is more packed in this PDF than a press can read in reasonable time, so part of it was not looked at
    .help = export it again, with pictures scaled down to 300 ppi; be careful with a file from somebody you do not know
    .explain = A small file can unpack to a huge one, by mistake or by malice. Reading stops after a limit that no sane file comes near.

encrypted-pdf = this PDF is protected by a password or forbids something, so nothing in it was looked at
    .help = export it again without a password and without restrictions
    .explain = Machines of a print shop open files without anybody there to type a password. PDF/X forbids encryption altogether.

no-pdfx-claim = this PDF does not say that it is made for print (PDF/X)
    .help = export it again with the preset PDF/X-4, if your program has one; if not, ask the print shop whether it takes plain PDF
    .explain = PDF/X is PDF with what presses cannot use left out, and with the printing condition named. Most shops print other files too, but they may have to ask.

pdfx-rule = { $rule ->
        [version] a file for PDF/X-4 must be PDF 1.6 or older; this one is { $found }
        [intent-count] PDF/X wants exactly one output intent; this file has { $found }
        [intent-identifier] the output intent does not name its printing condition
        [intent-registry] the output intent does not name the registry of its printing condition
        [intent-info] the output intent does not say in words which printing condition it is
        [profile-missing] the output intent has no colour profile
        [profile-unreadable] the colour profile of the output intent is damaged
        [profile-class] the colour profile of the output intent is none for printing: { $found ->
            [none] it says nothing
           *[other] its class is { $found }
        }
        [profile-space] the colour profile of the output intent is not for the four inks: { $found }
        [profile-components] the colour profile of the output intent must have four components; this file says { $found ->
            [none] nothing
           *[other] { $found }
        }
        [info-trapped] the file does not say whether it has been trapped
        [file-id] the file has no identifier of two parts
        [xmp-missing] the file has no XMP metadata
        [xmp-packed] the XMP metadata is compressed
        [xmp-property] the XMP metadata lacks { $found }
        [title-differs] the title in the metadata is not the same in both places: { $found }
        [date-differs] the date { $found } is not the same in both places of the metadata
       *[other] the metadata says two different things about { $found }
    }
    .help = { $rule ->
        [version] export it again as PDF/X-4, or as PDF 1.6
        [profile-class] export it again and choose the profile of the press, such as ISO Coated or GRACoL
        [profile-space] export it again and choose the profile of the press, such as ISO Coated or GRACoL
        [profile-components] export it again and choose the profile of the press, such as ISO Coated or GRACoL
        [profile-missing] export it again and choose the profile of the press, such as ISO Coated or GRACoL
       *[other] export it again with the preset PDF/X-4, and change nothing in the file afterwards
    }
    .explain = The file says that it keeps the rules of PDF/X, and this one is broken. A print shop that trusts the label may refuse the file, or print it otherwise than meant.

missing-trim-box = nothing says where the sheet is cut (no TrimBox): { cli-preflight-pages }
    .help = export again with crop or trim information: the option is often called PDF/X, or bleed and marks
    .explain = The TrimBox is the finished page; everything outside it is cut off. Without one, the shop has to guess, and bleed or marks may end up in the booklet.

boxes-not-nested = { $what ->
        [trim] the finished page (TrimBox) sticks out of the bleed (BleedBox): { cli-preflight-pages }
        [bleed] the bleed (BleedBox) sticks out of the sheet (MediaBox): { cli-preflight-pages }
        [both] there is both a TrimBox and an ArtBox, and only one may be there: { cli-preflight-pages }
        [tiny] the finished page (TrimBox) has no size: { cli-preflight-pages }
       *[other] nothing says how large the sheet is (no MediaBox): { cli-preflight-pages }
    }
    .help = export again rather than cropping the finished PDF
    .explain = The finished page lies in the bleed, and the bleed on the sheet. Boxes that say otherwise come from cropping a PDF afterwards, and shops cannot place such pages.

wrong-trim-size = the finished page measures { $found } and not { $expected }: { cli-preflight-pages }
    .help = make the document in the size that was ordered, or change the order
    .explain = The shop plans paper and machine for the size that was ordered. Scaling pages at the press changes margins, type size and folds.

page-sizes-differ = not all pages are as large as the first ({ $found }): { cli-preflight-pages }
    .help = give all pages one size, or send pages of another size, such as a cover, as a file of their own
    .explain = A booklet is cut in one go, so its pages have one size.

bleed-too-small = the bleed is { $found }.{ $found-tenths } mm and should be { $expected }.{ $expected-tenths } mm: { cli-preflight-pages }
    .help = set the bleed in the document and export it with its bleed
    .explain = Cutting is never exact to the hair. Colour and pictures that go to the edge must run on beyond it, or a white line shows.

colour-without-bleed = colour or a picture goes to the edge, but only { $found }.{ $found-tenths } mm beyond it: { cli-preflight-pages }
    .help = let it run 3 mm (1/8 in) beyond the edge and export with bleed, or keep it away from the edge
    .explain = Cutting is never exact to the hair. What ends exactly where the page is cut will show a white line on some copies.

page-count = { $found } pages are not a multiple of { $multiple }
    .help = { $missing ->
        [one] add one page, such as one for notes, before the back cover
       *[other] add { $missing } pages, such as pages for notes, before the back cover
    }
    .explain = Every sheet that is folded has four pages. If some are missing, the shop adds white ones where it sees fit.

too-many-pages-to-staple = { $found } pages are more than the { $limit } that fold and staple well
    .help = choose glued binding (`perfect`), divide the booklet, or ask the shop for thinner paper
    .explain = In a thick booklet the inner pages are pushed out by the fold and lose more when cut, and it does not stay closed.

font-not-embedded = the font { $font } is not in the file: { cli-preflight-pages }
    .help = export again with all fonts embedded; if the font forbids that, choose another one
    .explain = Without the font, the press takes one that it has. Letters, line breaks and accents change, and letters of other scripts disappear.

rgb-colour = colour for screens (RGB) and not ink: { cli-preflight-place }
    .help = use CMYK colours, black as 100 % of black alone, or let your program convert colours for the press when it exports
    .explain = Presses print four inks. Colours for screens are converted at the press: bright ones turn dull, and black text is made of four inks, which do not meet exactly.

rgb-image = a picture in colours for screens (RGB): { cli-preflight-place }
    .help = convert the picture to CMYK with the profile of the press, or let your program do so when it exports
    .explain = The picture will be converted at the press by settings that nobody here knows. Its colours may differ from what you saw.

lab-colour = { $what ->
        [image] a picture in Lab colours: { cli-preflight-place }
       *[other] a Lab colour, which says how it looks and not which inks it takes: { cli-preflight-place }
    }
    .help = convert it to CMYK, or use a spot ink if the shop prints one
    .explain = Each press converts such colours by its own settings.

gray-profile = { $what ->
        [image] a gray picture with a colour profile, which may be printed with four inks: { cli-preflight-place }
       *[other] black or gray with a colour profile, which may be printed with four inks: { cli-preflight-place }
    }
    .help = use plain gray, or black ink alone (0, 0, 0, 100)
    .explain = Many presses convert gray with a profile to a mixture of all four inks. Thin lines and small letters then have coloured edges.

cmyk-profile = { $what ->
        [image] a CMYK picture brings a profile of its own: { cli-preflight-place }
       *[other] CMYK colours bring a profile of their own: { cli-preflight-place }
    }
    .help = export again with the profile of the press for everything, without profiles on single objects
    .explain = A press may convert these inks once more, and black on one plate may come out on four.

registration-black = { $what ->
        [text] text in registration black, which prints on every plate: { cli-preflight-place }
       *[other] registration black, which prints on every plate: { cli-preflight-place }
    }
    .help = use black alone (0, 0, 0, 100); registration colour is for marks outside the page only
    .explain = Every ink in full is four times the ink of black. It does not dry, smears onto the next sheet, and shows coloured edges where the plates do not meet exactly.

rich-black-text = black text on several plates: { cli-preflight-place }
    .help = use black alone (0, 0, 0, 100) for text; in SVG drawings, the pure black #000 is meant
    .explain = Plates never meet exactly. Letters made of several inks have coloured edges and fill in, the smaller the worse.

too-much-ink = { $what ->
        [image] a picture takes { $ink } % of ink, more than { $limit } %: { cli-preflight-place }
       *[other] a colour takes { $ink } % of ink, more than { $limit } %: { cli-preflight-place }
    }
    .help = { $what ->
        [image] convert the picture with the profile of the press, which keeps to its limit
       *[other] take away cyan, magenta and yellow until the sum fits; black needs no help from them
    }
    .explain = The sum of all inks at one place has a limit that depends on the paper. More does not dry and comes off on the next sheet.

white-overprint = white that is set to overprint disappears: { cli-preflight-place }
    .help = turn off overprint for everything white
    .explain = White is the paper, seen where other inks leave it free. Set to overprint, it leaves nothing free and so is not there, although the screen shows it.

rgb-blend = transparency is mixed in colours for screens (RGB): { cli-preflight-place }
    .help = set the colour space for transparency to CMYK and export again; a PDF placed in a document may bring the fault with it
    .explain = Everything in such a group goes through screen colours, black text too, which comes out on all four plates.

transparency = something is transparent: { cli-preflight-place }
    .help = nothing, if the shop takes PDF/X-4; for an older press, ask the shop first
    .explain = PDF/X-4 allows transparency. What its ink adds up to is not measured here.

low-resolution = { $kind ->
        [line-art] black-and-white artwork of { $ppi } ppi, which prints with stairs: { cli-preflight-place }
       *[other] a picture of { $ppi } ppi, which prints blurred: { cli-preflight-place }
    }
    .help = use a larger original ({ $wanted } ppi at this size), or place it smaller; enlarging it in a program adds no detail
    .explain = A screen shows about 100 pixels to the inch, a press 300, and black-and-white artwork needs 1200. What looks good on screen may be much too coarse on paper.

modest-resolution = { $kind ->
        [line-art] black-and-white artwork of { $ppi } ppi; { $wanted } is better: { cli-preflight-place }
       *[other] a picture of { $ppi } ppi; { $wanted } is better: { cli-preflight-place }
    }
    .help = use a larger original if there is one, or place it a little smaller
    .explain = It can be printed, but details are a little soft.

small-text = text of { $size }.{ $size-tenths } pt, smaller than the 5 pt that print well: { cli-preflight-place }
    .help = make it larger, at least 5 pt, and 6 pt or more to be read by everybody
    .explain = Thin strokes of very small letters break or fill in.

small-white-text = white text of { $size }.{ $size-tenths } pt on colour, smaller than the 9 pt that stay open: { cli-preflight-place }
    .help = make it 9 pt or larger and bold, or print it dark on light
    .explain = White letters are holes in the ink, and ink runs into them from all sides.

text-near-edge = text only { $distance }.{ $distance-tenths } mm from where the page is cut, { $safe }.{ $safe-tenths } mm are needed: { cli-preflight-place }
    .help = move it further inside, or make the margin wider
    .explain = Cutting and folding are never exact. Text too near to the edge is cut on some copies.

text-cut-off = text is cut by the edge of the page, by { $distance }.{ $distance-tenths } mm: { cli-preflight-place }
    .help = move it inside the page, or take it off the page if it is not meant to be printed
    .explain = Everything outside the finished page is cut off.

forbidden-feature = { $what ->
        [postscript] embedded PostScript: { cli-preflight-pages }
        [proxy] a stand-in for a picture that is not in the file (OPI): { cli-preflight-pages }
        [alternate] a picture with alternates of which another one may be printed: { cli-preflight-pages }
        [transfer] a transfer curve, which changes tones at the press: { cli-preflight-pages }
       *[other] compression by LZW, which PDF/X forbids
    }
    .help = { $what ->
        [proxy] export again with the pictures themselves
       *[other] export again as PDF/X-4, which leaves it out
    }
    .explain = What cannot be printed the same way everywhere has no place in a file for the press.

doubtful-feature = { $what ->
        [halftone] a screen of its own, which the shop may ignore: { cli-preflight-pages }
        [jpx] pictures compressed by JPEG 2000, which older presses cannot read: { cli-preflight-pages }
        [layers] layers that may be shown or hidden; a press may print what you do not see
        [crop] the view (CropBox) shows less than the finished page, and some programs print no more than it: { cli-preflight-pages }
        [rotate] pages are turned by something other than quarter turns: { cli-preflight-pages }
        [unit] pages have a unit of length that is none (UserUnit): { cli-preflight-pages }
       *[other] compression by LZW, which PDF/X forbids
    }
    .help = { $what ->
        [layers] export again without layers, or flattened
       *[other] export again as PDF/X-4, which leaves it out
    }
    .explain = It usually works, but not everywhere. All layers were judged here as if they were visible.

annotation-on-page = { $kind ->
        [Link] a link on the page, which PDF/X forbids: { cli-preflight-place }
        [Widget] a form field on the page: { cli-preflight-place }
       *[other] a note or a drawing that lies over the page ({ $kind }): { cli-preflight-place }
    }
    .help = remove it and export again without notes, links and fields
    .explain = Such things are not part of the page. Some presses print them, others leave them out.

link-on-page = a link on the page: { cli-preflight-place }
    .help = export for print without links, and print addresses as text
    .explain = A link does nothing on paper, and some presses draw a frame around it.

javascript-in-pdf = the file holds a program (JavaScript)
    .help = remove it, or export again for print
    .explain = A program may change the pages while they are opened. No shop lets one run.

interactive-pdf = { $what ->
        [form] the file is a form to fill in
        [media] sound, film or a 3-D model lies on the page: { cli-preflight-pages }
        [files] other files are attached to the file
       *[other] the file does something by itself when it is opened or clicked
    }
    .help = { $what ->
        [form] export it as ordinary pages, with the fields filled in or drawn
        [media] put a picture in its place
        [files] send the attached files apart
       *[other] export again for print
    }
    .explain = Paper does not do anything. What is for screens may be printed as an empty frame, or hold up the press.

unjudged = { $what ->
        [mixed-ink] where things are transparent or overprint, the ink of what lies over each other was not added up: { cli-preflight-pages }
        [colour] a colour of a kind that is not known here: { cli-preflight-pages }
        [image-ink] the ink of a picture that could not be unpacked: { cli-preflight-pages }
        [shading-ink] the ink of a colour gradient: { cli-preflight-pages }
        [text-position] how near to the edge text in { $name } comes: { cli-preflight-pages }
        [text-size] how large text in { $name } is: { cli-preflight-pages }
       *[other] the rules of another PDF/X than PDF/X-4 that the file claims to keep
    }
    .help = look at it yourself, or ask the shop to
    .explain = This preflight says what it cannot judge, so that silence is never taken for a pass.

## The command line

cli-summary-built = { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } in { $locales ->
        [one] { $locales } language
       *[other] { $locales } languages
    }
cli-summary-booklets = { $count ->
        [0] no booklets
        [one] { $count } booklet
       *[other] { $count } booklets
    }
cli-summary-pressed = { $count ->
        [one] { $count } booklet ready
       *[other] { $count } booklets ready
    } for the print shop, { $pages } pages
cli-summary-forced = { $count ->
        [one] { $count } booklet written in spite of errors
       *[other] { $count } booklets written in spite of errors
    }, { $pages } pages: the first line of their tickets says so
cli-summary-failed = { $count ->
        [one] { $count } booklet could not be made
       *[other] { $count } booklets could not be made
    }: mend what is said above
cli-summary-held = { $count ->
        [one] { $count } booklet held back: a print shop would refuse it. Mend what is said above, or add --force
       *[other] { $count } booklets held back: a print shop would refuse them. Mend what is said above, or add --force
    }
cli-summary-press-where = Each booklet has its folder in { $path }: its .zip is the file to send.
cli-nothing-pressed = Nothing was made ready for the print shop.
cli-preflight-clean = { $file }: nothing to object to.
cli-preflight-found = { $file }: { $errors ->
        [0] no errors
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $unjudged ->
        [0] nothing left unjudged
        [one] { $unjudged } point not judged
       *[other] { $unjudged } points not judged
    }
cli-summary-unchanged = { $count ->
        [0] every file is new or changed
        [one] { $count } file unchanged
       *[other] { $count } files unchanged
    }
cli-summary-findings = { $errors ->
        [0] no errors
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [0] no notes
        [one] { $notes } note
       *[other] { $notes } notes
    }
cli-summary-where = The site is in { $path }
cli-summary-report = { $guides ->
        [one] { $guides } guide
       *[other] { $guides } guides
    } in { $locales ->
        [one] { $locales } locale
       *[other] { $locales } locales
    }. Due for checking: { $due } now, { $soon } more within 90 days.
cli-summary-report-where = The report is in { $path }: open index.html. It names people who answer for things; keep it in the house.
cli-status-guide = Guide
cli-status-locale = Locale
cli-status-state = State
cli-status-review = Review
cli-status-blocks = Blocks
cli-status-words = Words
cli-status-current = current
cli-status-stale = stale
cli-status-untracked = untracked
cli-status-missing = missing
cli-status-reviewed = reviewed
cli-status-draft = draft
cli-status-sum = { $locale }: { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }; { $current } current, { $stale } stale, { $untracked } untracked, { $missing } missing; { $words ->
        [0] nothing to translate
        [one] { $words } word to translate
       *[other] { $words } words to translate
    }
cli-accepted = { $translations ->
        [one] { $translations } translation is current now
       *[other] { $translations } translations are current now
    } ({ $new ->
        [one] { $new } line
       *[other] { $new } lines
    } added to the locks, { $gone } removed). Commit the locks with the texts.
cli-accepted-already = { $translations ->
        [one] This translation was current already.
       *[other] These { $translations } translations were current already.
    }
cli-accepted-none = There is no translation to accept.
cli-diff-then = then
cli-diff-now = now
cli-diff-changed = changed
cli-diff-added = not translated yet
cli-diff-removed = gone from the source
cli-diff-moved = moved
cli-diff-none = Nothing in this translation is stale.
cli-keep-ask = Does it still mean the same? [y/N]
cli-kept = { $count ->
        [one] { $count } change kept: its translations are current.
       *[other] { $count } changes kept: their translations are current.
    } Commit the locks with the texts.
cli-kept-none = Nothing was kept. What is new or gone has to be translated, then accepted.
cli-exported = { $locale }: { $texts ->
        [one] { $texts } text
       *[other] { $texts } texts
    }, { $words ->
        [0] nothing to translate
        [one] { $words } word to translate
       *[other] { $words } words to translate
    }
cli-exported-none = { $locale }: no text is in this state.
cli-exported-where = Written to { $path }
cli-imported = { $texts ->
        [one] { $texts } text taken over
       *[other] { $texts } texts taken over
    }, { $recorded ->
        [0] none recorded as current
        [one] { $recorded } recorded as current
       *[other] { $recorded } recorded as current
    } ({ $files ->
        [one] { $files } file changed
       *[other] { $files } files changed
    }). Commit the locks with the texts.
cli-imported-none = Nothing in this file is new to the kit; no file was changed.
cli-imported-created = { $count ->
        [one] New, and a draft: { $paths }
       *[other] New, and drafts: { $paths }
    }
cli-imported-marked = { $count ->
        [one] { $count } text is still marked as not done and was left out.
       *[other] { $count } texts are still marked as not done and were left out.
    }
cli-imported-untracked = { $count ->
        [one] { $count } guide stays untracked: not all of its texts came back done.
       *[other] { $count } guides stay untracked: not all of their texts came back done.
    }
cli-import-refused = Nothing was taken over: the kit is as it was.
cli-no-report = There is no report: kit.toml cannot be read.
cli-clean = Nothing to mend.
cli-nothing-published = Nothing was published: the kit has errors. What was there before is unchanged.
cli-serving = Your site is at { $address }
cli-rebuilt = Up to date after { $milliseconds } ms
cli-stop-hint = Press Ctrl+C to stop.
cli-progress-press = Making ready for the press: { $title }
cli-progress-booklet = Typesetting { $title }
cli-error-no-kit = there is no `kit.toml` in { $path }: go to the folder of a kit, or name it with --kit
cli-error-read = cannot read { $path }: { $reason }
cli-error-output = the result could not be written to the standard output: { $reason }
cli-error-write = cannot write { $path }: { $reason }
cli-error-foreign-folder = { $path } is not empty and was not made by this program: choose another folder with --out, or empty this one yourself
cli-error-port = this port is in use or not allowed: choose another one with --port
cli-error-no-such-booklets = this kit makes no booklet of what you ask for: see the [[booklet]] tables and their `locales` in kit.toml
cli-error-not-a-file = { $path } is no ordinary file, or much too large
cli-error-unknown-booklet = { $id } is not a booklet of this kit. Its booklets: { $known }
cli-error-unknown-locale = { $tag } is not a locale of this kit: see `locales` in kit.toml
cli-error-source-locale = guides are written in { $tag }: name a locale that they are translated into
cli-error-unknown-guide = this kit has no guide { $guide }: name its path below content/, such as housing/lease
cli-error-no-translation = { $guide } is not translated into { $tag }
cli-error-not-for-translators = { $path } holds something else than texts for translators: it was left as it is; give another name with --out
cli-error-no-such-change = no changed text of { $guide } begins on line { $line } of its source: `trousse translate diff` names them
cli-error-no-booklets-feature = this program was built without booklets: use --no-booklets, or build it with the feature `booklets`
cli-page-returns = This page comes back by itself as soon as you save the file without the mistake.
cli-error-epoch = SOURCE_DATE_EPOCH is { $value }, which is not a number of seconds since 1970
cli-error-newer-folder = { $path } was made by a newer version of this program: choose another folder with --out, or use the newer version
cli-error-not-a-folder = { $path } is not a folder: choose another name with --out
cli-error-symlink = { $path } is a symbolic link: give the folder that it leads to with --out
cli-error-kit-folder = { $path } belongs to the kit or holds it: choose another folder with --out
cli-error-public-folder = { $path } is published, or lies in a folder that is, and a report names people: choose another folder with --out
cli-error-private-folder = { $path } holds a report, which is not for the public: choose another folder with --out
cli-error-whole-site = { $path } holds the whole site, which a part must not replace: choose another folder with --out
cli-error-busy = another run is writing to { $path }: wait until it ends
cli-error-same-path = { $path } would be written twice
cli-error-foreign-file = { $path } was not made by this program and is in the way: move it out of the folder
cli-error-incomplete = { $path } changed or disappeared while it was being published: try again
cli-error-changed = { $path } was changed by somebody else meanwhile: nothing was written, try again
cli-error-no-space = there is not enough space to write { $path }. What was there before is unchanged
cli-error-denied = you are not allowed to write { $path }. What was there before is unchanged
cli-error-not-watched = changes in { $path } will not be noticed: { $reason }
cli-error-unknown-code = there is no code `{ $code }`{ $nearest ->
        [none] : `trousse explain` lists them all
       *[other] : did you mean `{ $nearest }`?
    }
