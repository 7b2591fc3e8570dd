### Думите на сайта на български. Променливите на съобщението са тези от английския му текст.

skip-to-content = Към съдържанието
choose-language = Изберете език
language-menu = Езици
main-menu = Главно меню
breadcrumb = Вие сте тук
home = Начало
sections = Раздели
guides = Ръководства
on-this-page = На тази страница
at-a-glance = Накратко
previous = Предишна
next = Следваща
in-this-section = В този раздел
top-of-page = Към началото на страницата
this-section-guides =
    { $count ->
        [one] { $count } ръководство
       *[other] { $count } ръководства
    }

translated-draft = Този превод е чернова: още не е прегледан от човек, който владее езика.
read-in-source = Прочетете оригинала ({ $language })
fallback-notice = Тази страница все още не е налична на вашия език. Език на текста по-долу: { $language }.
translator-credit = Превод: { $name }
about-translation = За този превод
original-version = Версия на български език: { $title }
stale-notice =
    { $source ->
        [fr] Френският текст е променен, след като тази страница е преведена.
        [en] Английският текст е променен, след като тази страница е преведена.
       *[other] Оригиналният текст ({ $language }) е променен, след като тази страница е преведена.
    } { $count ->
        [one] Промяната е отбелязана в текста.
       *[other] В текста са отбелязани { $count } промени.
    }
mark-changed =
    { $source ->
        [fr] Френският текст е променен след този превод
        [en] Английският текст е променен след този превод
       *[other] Оригиналният текст ({ $language }) е променен след този превод
    }
mark-missing =
    { $source ->
        [fr] Тук френският текст казва повече
        [en] Тук английският текст казва повече
       *[other] Тук оригиналният текст ({ $language }) казва повече
    }
mark-removed =
    { $source ->
        [fr] Френският текст вече не казва това
        [en] Английският текст вече не казва това
       *[other] Оригиналният текст ({ $language }) вече не казва това
    }
mark-untranslated = Още не е преведено
parallel-link =
    { $source ->
        [fr] Четете успоредно с френския текст
        [en] Четете успоредно с английския текст
       *[other] Четете успоредно с оригинала ({ $language })
    }
parallel-back = Четете само на един език

facts-checked = Данните са проверени на { $date }
facts-checked-between = Данните са проверени между { $from } и { $to }
last-changed = Обновено на { $date }
recheck-by = Следваща проверка до { $date }
kit-date = Сайтът е публикуван на { $date }

booklets = Вземете със себе си
download-booklet = Изтеглете брошурата „{ $title }“
booklet-pdf-note = Достъпен PDF – за четене или за печат
booklet-other-language = Все още не е налична на вашия език. Език на тази брошура: { $language }

footnotes = Бележки
back-to-text = Обратно към знака за бележка { $number } в текста
callout-note = Забележка
callout-tip = Съвет
callout-important = Важно
callout-warning = Внимание
callout-caution = Опасност

not-found-title = Страницата не е намерена
not-found-text = Може би адресът е изписан погрешно или страницата е преместена. Започнете отново от началната страница.
back-home = Към началната страница
page-moved = Тази страница е преместена

events-next = Предстои
all-events = Вижте целия календар
calendar = Календар на събитията
calendar-summary = Какво предстои, месец по месец. Събитията без потвърдена дата са в края.
calendar-undated = Без потвърдена дата засега
calendar-empty = Засега няма потвърдени дати.
calendar-subscribe = Абонирайте се за този календар
calendar-subscribe-how = Копирайте тази връзка в приложението си за календар, в „Абониране“ или „Добавяне от интернет“: после датите се обновяват сами.
event-add = Добавяне в моя календар (.ics)
event-cancelled = Това събитие е отменено.
event-years = Други години
glossary = Речник
glossary-summary = Официалните думи, които ще срещнете на гишето и във формулярите, и какво означават.
glossary-letters = Към буква

published-by = Издател: { $publisher }
nothing-collected = Този сайт не събира никаква информация за вас.
