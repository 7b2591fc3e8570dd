### The words of contacts, events, facts and terms in English, on the web and on paper.
### A message's variables are those that stand here.

## A record in a sentence

# $name (Text): what a contact is called. $phone (Text): its first telephone number.
record-contact = { $name }, { $phone }
# $name (Text): what an event is called. $when (Text): its dates, or when it usually is.
record-event = { $name }, { $when }
# $word (Text): the word that readers know. $official (Text): the official French word.
record-term = { $word } ({ $official })
# $name (Text): a name that is never translated. $gloss (Text): what it is.
record-name = { $name } ({ $gloss })
# $what (Text): days. $state (Text): open, closed or cancelled.
record-state = { $what }: { $state }
# $what (Text): a telephone number, days. $note (Text): for whom or why.
record-with-note = { $what } ({ $note })
# $number (Text): a number. $unit (Text): what is counted.
record-counted = { $number } { $unit }

## Days and times

# $from, $to (Text): days; the first may lack the month and the year.
record-days = { $from } to { $to }
# $day (Text): a day or a word for days. $time (Text): a time or several.
record-day-and-time = { $day }, { $time }
# $from, $to (Text): times of day.
record-times = { $from } to { $to }
# The same, past midnight.
record-times-overnight = { $from } to { $to }
record-midnight = midnight
# $from, $to (Text): days of the week.
record-weekdays = { $from } to { $to }
record-every-day = every day
record-all-day = 24 hours a day
record-public-holidays = public holidays
record-open = open
record-closed = closed

## How long something takes

record-duration-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
record-duration-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
record-duration-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
record-duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
record-duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
record-duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## Labels of a card

record-label-phones = Phone
record-label-email = Email
record-label-web = Website
record-label-address = Address
record-label-hours = Opening hours
record-label-closed = Closed
record-label-accessibility = Accessibility
record-label-languages = Languages
record-label-dates = Dates
record-label-typical = Usually
record-label-place = Place
record-label-fee = Price

## What a card says

record-free = free
record-interpreter = You can ask for an interpreter.
record-no-interpreter = There is no interpreter.
record-cancelled = Cancelled.
record-called-off = cancelled
# $day (Text): a day in full.
record-checked = Checked on { $day }
record-nothing = Nothing to show for now.
record-unconfirmed = The dates are not confirmed yet.
record-over = This event is over.
# $source (Text): the name of a site or of a document.
record-source = Source: { $source }
# Beside a name in the glossary.
record-kept = proper name, never translated
# A link below a list of events.
record-all-events = See all dates in the calendar
