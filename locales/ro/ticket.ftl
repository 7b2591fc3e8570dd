### Cuvintele fișei pentru tipografie, în română. Variabilele unui mesaj sunt cele ale textului său
### englez.

ticket-heading = Fișă de tipar
ticket-label = { $label }:
ticket-forced = FORȚAT, ÎN CIUDA ERORILOR ({ $errors })
ticket-forced-advice = Nu tipăriți fără acordul persoanei de contact.
ticket-none = niciuna

## Broșura

ticket-part-booklet = Broșura
ticket-title = Titlu
ticket-title-in = Titlu ({ $language })
ticket-publisher = Editor
ticket-edition = Ediție
ticket-made = Fișiere create la
ticket-language = Limba
ticket-language-name = { $tag ->
        [ar] arabă
        [bg] bulgară
        [en] engleză
        [es] spaniolă
        [fr] franceză
        [ro] română
        [zh-Hans] chineză simplificată
       *[other] { $tag }
    }
ticket-script = Scriere
ticket-script-name = { $script ->
        [Arab] arabă
        [Cyrl] chirilică
        [Hans] chineză simplificată
        [Hant] chineză tradițională
        [Latn] latină
       *[other] { $script }
    }
ticket-direction = Sensul citirii
ticket-direction-name = { $direction ->
        [rtl] de la dreapta la stânga
       *[ltr] de la stânga la dreapta
    }

## Comanda

ticket-part-order = Comanda
ticket-job = Numărul lucrării
ticket-due = Termen de livrare
ticket-contact = Persoană de contact
ticket-phone = Telefon
ticket-email = E-mail
ticket-quantity = Tiraj (exemplare)

## Format

ticket-part-size = Format și pagini
ticket-trim = Format finit
ticket-size = { $width } × { $height } mm ({ $width-inches } × { $height-inches } in), lățime × înălțime
ticket-trim-size = { $name ->
        [half-letter] jumătate de Letter, { $size }
        [letter] Letter, { $size }
        [a5] A5, { $size }
        [a4] A4, { $size }
        [square-210] pătrat, { $size }
       *[other] { $size }
    }
ticket-length = { $mm } mm ({ $inches } in)
ticket-bleed = Bleed, toate laturile
ticket-safe = Margine de siguranță
ticket-marks = Semne de tăiere
ticket-marks-value = { $marks ->
        [yes] da, în afara bleedului
       *[no] fără
    }
ticket-pages = Pagini, total
ticket-pages-inside = Pagini, interior
ticket-pages-cover = Pagini, copertă
ticket-pages-notes = Din care, pentru notițe

## Cerneluri

ticket-part-inks = Cerneluri
ticket-inks = Culori, toate paginile
ticket-inks-inside = Culori, interior
ticket-inks-cover = Culori, copertă
ticket-inks-value = { $front }+{ $back } ({ $inks })
ticket-ink-process = policromie CMYK
ticket-ink-black = negru
ticket-spots = Culori spot
ticket-ink-limit = Acoperire maximă (TAC)
ticket-percent = { $percent }%
ticket-condition = Condiție de tipărire
ticket-profile = Profil ICC

## Hârtie și finisare

ticket-part-paper = Hârtie și legare
ticket-stock = Hârtie
ticket-stock-inside = Hârtie, interior
ticket-stock-cover = Hârtie, copertă
ticket-caliper = Grosimea unei file
ticket-cover = Copertă
ticket-cover-value = { $cover ->
        [separate] tipărită separat
       *[self] din aceeași hârtie ca interiorul
    }
ticket-binding = Legare
ticket-binding-value = { $binding ->
        [saddle-stitch] capsare la cotor: coli intercalate, fălțuite, capsate în fald
        [perfect] broșare cu adeziv, cu cotor
       *[none] fără, file libere
    }
ticket-bound = Cotorul
ticket-bound-value = { $edge ->
        [right] LA DREAPTA: coperta întâi este acolo unde o carte românească are coperta a patra
       *[left] la stânga
    }
ticket-spine = Lățimea cotorului

## Fișiere

ticket-part-files = Fișiere
ticket-file-role = { $role ->
        [all] DE TIPĂRIT: toate paginile, cu copertă, pagini simple în ordinea citirii, CMYK, structură PDF/X-4
        [inside] DE TIPĂRIT: interiorul, pagini simple în ordinea citirii, CMYK, structură PDF/X-4
        [cover] DE TIPĂRIT: coperta, patru pagini simple (copertele 1, 2, 3 și 4), CMYK, structură PDF/X-4
        [cover-sheet] DE TIPĂRIT: coperta desfășurată, cu cotor, exterior și interior, CMYK, structură PDF/X-4
        [fold] PENTRU COPIATOR: două pagini pe față, gata montate; nu pentru tipografie
       *[preflight] Raportul controlului nostru, pentru calculatoare
    }
ticket-file-size = Mărime în octeți: { $bytes }

## Control

ticket-part-preflight = Controlul preflight al acestor fișiere
ticket-errors = Erori
ticket-warnings = Avertismente
ticket-unjudged = Puncte neverificate

## Copiator

ticket-part-copier = La copiator
ticket-fold = Tipăriți față-verso pe hârtie { $sheet ->
        [letter] Letter
       *[a4] A4
    }, cu întoarcere pe latura SCURTĂ, la 100% (fără potrivire la pagină). Păstrați ordinea colilor, îndoiți-le la mijloc și capsați-le în îndoitură.
ticket-fold-scale = Paginile sunt micșorate la { $percent }% ca să încapă pe coală.
