### Cuvintele contactelor, evenimentelor, datelor și termenilor în română, pe web și pe hârtie.
### Variabilele unui mesaj sunt cele ale textului său englez.

## O fișă într-o propoziție

record-contact = { $name }, { $phone }
record-event = { $name }, { $when }
record-term = { $word } ({ $official })
record-name = { $name } ({ $gloss })
record-state = { $what }: { $state }
record-with-note = { $what } ({ $note })
record-counted = { $number } { $unit }

## Zile și ore

record-days = { $from } – { $to }
record-day-and-time = { $day }, { $time }
record-times = între { $from } și { $to }
record-times-overnight = între { $from } și { $to }
record-midnight = miezul nopții
record-weekdays = de { $from } până { $to }
record-every-day = în fiecare zi
record-all-day = 24 de ore din 24
record-public-holidays = zile de sărbătoare legală
record-open = deschis
record-closed = închis

## Durate

record-duration-years = { $count ->
    [one] { $count } an
    [few] { $count } ani
   *[other] { $count } de ani
}
record-duration-months = { $count ->
    [one] { $count } lună
    [few] { $count } luni
   *[other] { $count } de luni
}
record-duration-weeks = { $count ->
    [one] { $count } săptămână
    [few] { $count } săptămâni
   *[other] { $count } de săptămâni
}
record-duration-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}
record-duration-hours = { $count ->
    [one] { $count } oră
    [few] { $count } ore
   *[other] { $count } de ore
}
record-duration-minutes = { $count ->
    [one] { $count } minut
    [few] { $count } minute
   *[other] { $count } de minute
}

## Etichetele unei fișe

record-label-phones = Telefon
record-label-email = E-mail
record-label-web = Site web
record-label-address = Adresă
record-label-hours = Program
record-label-closed = Închis
record-label-accessibility = Accesibilitate
record-label-languages = Limbi
record-label-dates = Date
record-label-typical = De obicei
record-label-place = Loc
record-label-fee = Preț

## Ce spune o fișă

record-free = gratuit
record-interpreter = Se poate cere un interpret.
record-no-interpreter = Nu există interpret.
record-cancelled = Anulat.
record-called-off = anulat
record-checked = Verificat la { $day }
record-nothing = Nimic de afișat deocamdată.
record-unconfirmed = Datele nu sunt încă confirmate.
record-over = Acest eveniment s-a încheiat.
record-source = Sursa: { $source }
record-kept = nume propriu, nu se traduce
record-all-events = Vedeți toate datele în calendar
