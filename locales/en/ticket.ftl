### The words of the ticket for the print shop, in English. A message's variables are those that
### stand here. Every text fits plain text: no line breaks, no quotation marks of computers.

ticket-heading = Print ticket
# $label (Text): a word of this file, before what it names.
ticket-label = { $label }:
# The very first line, in capitals and short: two languages share 78 columns.
# $errors (Number): how many errors the preflight found.
ticket-forced = FORCED DESPITE { $errors } PREFLIGHT { $errors ->
        [one] ERROR
       *[other] ERRORS
    }
ticket-forced-advice = Do not print before the person to call has agreed.
ticket-none = none

## Booklet

ticket-part-booklet = Booklet
ticket-title = Title
# $language (Text): a language, see ticket-language-name.
ticket-title-in = Title ({ $language })
ticket-publisher = Publisher
ticket-edition = Edition
ticket-made = Files made on
ticket-language = Language
# $tag (Text): a language, with its script if it is Chinese.
ticket-language-name = { $tag ->
        [ar] Arabic
        [bg] Bulgarian
        [en] English
        [es] Spanish
        [fr] French
        [ro] Romanian
        [zh-Hans] simplified Chinese
       *[other] { $tag }
    }
ticket-script = Script
# $script (Text): ISO 15924 code of a script.
ticket-script-name = { $script ->
        [Arab] Arabic
        [Cyrl] Cyrillic
        [Hans] simplified Chinese
        [Hant] traditional Chinese
        [Latn] Latin
       *[other] { $script }
    }
ticket-direction = Reading direction
# $direction (Text): ltr or rtl.
ticket-direction-name = { $direction ->
        [rtl] right to left
       *[ltr] left to right
    }

## Order

ticket-part-order = Order
ticket-job = Job number
ticket-due = Due date
ticket-contact = Person to call
ticket-phone = Telephone
ticket-email = E-mail
ticket-quantity = Quantity

## Size

ticket-part-size = Size and pages
ticket-trim = Trim size
# $width, $height, $width-inches, $height-inches (Number).
ticket-size = { $width } × { $height } mm ({ $width-inches } × { $height-inches } in), width × height
# $name (Text): a name of kit.toml. $size (Text): see ticket-size.
ticket-trim-size = { $name ->
        [half-letter] half letter, { $size }
        [letter] letter, { $size }
        [a5] A5, { $size }
        [a4] A4, { $size }
        [square-210] square, { $size }
       *[other] { $size }
    }
# $mm, $inches (Number): the same length.
ticket-length = { $mm } mm ({ $inches } in)
ticket-bleed = Bleed, all sides
ticket-safe = Safe margin
ticket-marks = Crop marks
# $marks (Text): yes or no.
ticket-marks-value = { $marks ->
        [yes] yes, outside the bleed
       *[no] none
    }
ticket-pages = Pages, all
ticket-pages-inside = Pages, inside
ticket-pages-cover = Pages, cover
# Pages for notes, so that the count of pages is one that can be bound; they are among all pages.
ticket-pages-notes = Of these, notes pages

## Inks

ticket-part-inks = Inks
ticket-inks = Inks, all pages
ticket-inks-inside = Inks, inside
ticket-inks-cover = Inks, cover
# $front, $back (Number): inks on either side of a leaf. $inks (Text): their names.
ticket-inks-value = { $front }/{ $back } ({ $inks })
ticket-ink-process = CMYK
ticket-ink-black = black
ticket-spots = Spot colours
ticket-ink-limit = Total ink limit
# $percent (Number).
ticket-percent = { $percent }%
ticket-condition = Printing condition
ticket-profile = ICC profile

## Paper and binding

ticket-part-paper = Paper and binding
ticket-stock = Stock
ticket-stock-inside = Stock, inside
ticket-stock-cover = Stock, cover
ticket-caliper = Caliper, one leaf
ticket-cover = Cover
# $cover (Text): self or separate.
ticket-cover-value = { $cover ->
        [separate] separate
       *[self] self-cover, same stock as the inside
    }
ticket-binding = Binding
# $binding (Text): a value of kit.toml.
ticket-binding-value = { $binding ->
        [saddle-stitch] saddle stitch: nested, folded, stapled in the fold
        [perfect] perfect binding: leaves glued into the cover
       *[none] none, loose leaves
    }
ticket-bound = Bound
# $edge (Text): left or right, seen from the front.
ticket-bound-value = { $edge ->
        [right] ON THE RIGHT: the front cover is where an English book has its back cover
       *[left] on the left
    }
ticket-spine = Spine width

## Files

ticket-part-files = Files
# $role (Text): what the file is.
ticket-file-role = { $role ->
        [all] TO PRINT: all pages, cover included, single pages in reading order, CMYK, PDF/X-4 structure
        [inside] TO PRINT: inside pages, single pages in reading order, CMYK, PDF/X-4 structure
        [cover] TO PRINT: cover, four single pages (front, inside front, inside back, back), CMYK, PDF/X-4 structure
        [cover-sheet] TO PRINT: cover as one sheet with its spine, outside and inside, CMYK, PDF/X-4 structure
        [fold] FOR AN OFFICE COPIER: two pages to a side, already imposed; not for the press
       *[preflight] Report of our preflight, for computers
    }
# $bytes (Number).
ticket-file-size = Size in bytes: { $bytes }

## Preflight

ticket-part-preflight = Preflight of these files
ticket-errors = Errors
ticket-warnings = Warnings
ticket-unjudged = Points not judged

## Office copier

ticket-part-copier = On an office copier
# $sheet (Text): letter or a4.
ticket-fold = Print double-sided on { $sheet ->
        [letter] letter
       *[a4] A4
    } paper, flipped on the SHORT edge, at 100% (no fitting to the page). Keep the sheets in order, fold them in the middle, and staple them in the fold.
# $percent (Number): the size of the pages on the sheet.
ticket-fold-scale = Pages are reduced to { $percent }% to fit on the sheet.
