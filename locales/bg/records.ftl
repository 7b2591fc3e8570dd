### Думите на контактите, събитията, фактите и термините на български, в мрежата и на хартия.
### Променливите на всяко съобщение са тези на английския му текст.

## Запис в изречение

record-contact = { $name }, { $phone }
record-event = { $name }, { $when }
record-term = { $word } ({ $official })
record-name = { $name } ({ $gloss })
record-state = { $what }: { $state }
record-with-note = { $what } ({ $note })
record-counted = { $number } { $unit }

## Дни и часове

record-days = от { $from } до { $to }
record-day-and-time = { $day }, { $time }
record-times = от { $from } до { $to }
record-times-overnight = от { $from } до { $to }
record-midnight = полунощ
record-weekdays = от { $from } до { $to }
record-every-day = всеки ден
record-all-day = денонощно
record-public-holidays = официални празници
record-open = отворено
record-closed = затворено

## Продължителност

record-duration-years = { $count ->
    [one] { $count } година
   *[other] { $count } години
}
record-duration-months = { $count ->
    [one] { $count } месец
   *[other] { $count } месеца
}
record-duration-weeks = { $count ->
    [one] { $count } седмица
   *[other] { $count } седмици
}
record-duration-days = { $count ->
    [one] { $count } ден
   *[other] { $count } дни
}
record-duration-hours = { $count ->
    [one] { $count } час
   *[other] { $count } часа
}
record-duration-minutes = { $count ->
    [one] { $count } минута
   *[other] { $count } минути
}

## Надписи на картичка

record-label-phones = Телефон
record-label-email = Имейл
record-label-web = Уебсайт
record-label-address = Адрес
record-label-hours = Работно време
record-label-closed = Затворено
record-label-accessibility = Достъпност
record-label-languages = Езици
record-label-dates = Дати
record-label-typical = Обичайно
record-label-place = Място
record-label-fee = Цена

## Какво казва картичката

record-free = безплатно
record-interpreter = Може да поискате преводач.
record-no-interpreter = Няма преводач.
record-cancelled = Отменено.
record-called-off = отменено
record-checked = Проверено на { $day }
record-nothing = Засега няма какво да се покаже.
record-unconfirmed = Датите още не са потвърдени.
record-over = Това събитие приключи.
record-source = Източник: { $source }
record-kept = собствено име, не се превежда
record-all-events = Вижте всички дати в календара
