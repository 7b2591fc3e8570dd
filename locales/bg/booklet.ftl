### Думите на брошурите на български. Променливите на всяко съобщение са тези на английския му текст.

booklet-contents = Съдържание
booklet-at-a-glance = Накратко
booklet-dates = Дати, които да запомните
booklet-glossary = Речник
booklet-notes = Бележки
booklet-colophon = За тази брошура
booklet-online = Прочетете това ръководство онлайн
booklet-page = с. { $page }

booklet-note = Забележка
booklet-tip = Съвет
booklet-important = Важно
booklet-warning = Внимание
booklet-caution = Опасност

booklet-draft = Чернова
booklet-draft-notice = Този превод още не е прегледан от човек, който говори езика.
booklet-fallback = Това ръководство все още го няма на вашия език. Език на текста по-долу: { $language }.
booklet-about-translation = За този превод
booklet-original-version = Версия на български език: { $title }

booklet-sign-changed =
    { $source ->
        [fr] Френският текст е променен след този превод.
        [en] Английският текст е променен след този превод.
       *[other] Оригиналният текст ({ $language }) е променен след този превод.
    }
booklet-sign-removed =
    { $source ->
        [fr] Френският текст вече не казва това.
        [en] Английският текст вече не казва това.
       *[other] Оригиналният текст ({ $language }) вече не казва това.
    }
booklet-sign-more =
    { $source ->
        [fr] Тук френският текст казва повече.
        [en] Тук английският текст казва повече.
       *[other] Тук оригиналният текст ({ $language }) казва повече.
    }
booklet-signs = Текстове със знак в полето: { $texts }. Ръководства: { $guides }.
booklet-drafts = Преводи, които още не е прегледал човек, говорещ езика: { $guides }.

booklet-edition = Издание от { $date }
# Датата сама завършва с точка.
booklet-checked = Данните в тази брошура са проверени на { $date }
booklet-checked-between = Данните в тази брошура са проверени между { $from } и { $to }
booklet-up-to-date = Правилата, цените и адресите се променят. Същите ръководства, винаги актуални, са на уебсайта.
booklet-publisher = Издател
booklet-date = Дата
booklet-version = Версия
booklet-typefaces = Шрифтове
