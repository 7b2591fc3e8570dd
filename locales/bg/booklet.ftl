### Думите на брошурите на български. Променливите на съобщението са тези от английския му текст.

booklet-contents = Съдържание
booklet-section = Раздел
booklet-guides = Ръководства
booklet-in-this-section = В този раздел
booklet-at-a-glance = Накратко
booklet-colophon = За тази брошура
booklet-notes = Бележки

booklet-page = Страница
booklet-page-short = с.
booklet-see-page = с. { $page }
booklet-continued = продължение

booklet-note = Забележка
booklet-tip = Съвет
booklet-important = Важно
booklet-warning = Внимание
booklet-caution = Опасност

booklet-draft = Този превод е чернова: още не е прегледан от човек, който владее езика.
booklet-fallback = Това ръководство все още не е налично на вашия език. Език на текста по-долу: { $language }.

booklet-made-on = Изготвена на { $date }
booklet-version = Версия { $version }
booklet-published-by = Издател: { $publisher }
booklet-typefaces = Шрифтове: { $fonts }
booklet-web = Същите ръководства, винаги актуални: { $address }
booklet-online = Прочетете това ръководство онлайн
