### Думите на листа за печатницата на български. Променливите на всяко съобщение са тези на английския
### му текст.

ticket-heading = Технологична карта за печат
ticket-label = { $label }:
ticket-forced = НАСИЛА ВЪПРЕКИ { $errors } { $errors ->
        [one] ГРЕШКА
       *[other] ГРЕШКИ
    } ПРИ ПРОВЕРКА
ticket-forced-advice = Не печатайте без съгласието на лицето за контакт.
ticket-none = няма

## Брошура

ticket-part-booklet = Брошура
ticket-title = Заглавие
ticket-title-in = Заглавие ({ $language })
ticket-publisher = Издател
ticket-edition = Издание
ticket-made = Файлове от
ticket-language = Език
ticket-language-name = { $tag ->
        [ar] арабски
        [bg] български
        [en] английски
        [es] испански
        [fr] френски
        [ro] румънски
        [zh-Hans] опростен китайски
       *[other] { $tag }
    }
ticket-script = Писменост
ticket-script-name = { $script ->
        [Arab] арабска
        [Cyrl] кирилица
        [Hans] опростена китайска
        [Hant] традиционна китайска
        [Latn] латиница
       *[other] { $script }
    }
ticket-direction = Посока на четене
ticket-direction-name = { $direction ->
        [rtl] отдясно наляво
       *[ltr] отляво надясно
    }

## Поръчка

ticket-part-order = Поръчка
ticket-job = Номер на поръчката
ticket-due = Краен срок
ticket-contact = Лице за контакт
ticket-phone = Телефон
ticket-email = Имейл
ticket-quantity = Тираж (броя)

## Формат

ticket-part-size = Формат и страници
ticket-trim = Обрязан формат
ticket-size = { $width } × { $height } мм ({ $width-inches } × { $height-inches } инча), ширина × височина
ticket-trim-size = { $name ->
        [half-letter] половин Letter, { $size }
        [letter] Letter, { $size }
        [a5] A5, { $size }
        [a4] A4, { $size }
        [square-210] квадрат, { $size }
       *[other] { $size }
    }
ticket-length = { $mm } мм ({ $inches } инча)
ticket-bleed = Наддаване, 4 страни
ticket-safe = Безопасно поле
ticket-marks = Знаци за рязане
ticket-marks-value = { $marks ->
        [yes] да, извън наддаването
       *[no] няма
    }
ticket-pages = Страници, общо
ticket-pages-inside = Страници, тяло
ticket-pages-cover = Страници, корица
ticket-pages-notes = От тях за бележки

## Мастила

ticket-part-inks = Цветност
ticket-inks = Цветност, всичко
ticket-inks-inside = Цветност, тяло
ticket-inks-cover = Цветност, корица
ticket-inks-value = { $front }+{ $back } ({ $inks })
ticket-ink-process = пълноцветно CMYK
ticket-ink-black = черно
ticket-spots = Спот цветове
ticket-ink-limit = Макс. покритие
ticket-percent = { $percent } %
ticket-condition = Условия на печат
ticket-profile = ICC профил

## Хартия и подвързия

ticket-part-paper = Хартия и подвързия
ticket-stock = Хартия
ticket-stock-inside = Хартия, тяло
ticket-stock-cover = Хартия, корица
ticket-caliper = Дебелина на лист
ticket-cover = Корица
ticket-cover-value = { $cover ->
        [separate] печатана отделно
       *[self] от същата хартия като тялото
    }
ticket-binding = Подвързия
ticket-binding-value = { $binding ->
        [saddle-stitch] телбод: коли една в друга, сгънати и зашити с телчета в гърба
        [perfect] лепена, мека корица
       *[none] без, свободни листове
    }
ticket-bound = Подвързано
ticket-bound-value = { $edge ->
        [right] ОТДЯСНО: предната корица е там, където българска книга има задната си корица
       *[left] отляво
    }
ticket-spine = Ширина на гърба

## Файлове

ticket-part-files = Файлове
ticket-file-role = { $role ->
        [all] ЗА ПЕЧАТ: всички страници с корицата, единични, по реда на четене, CMYK, структура PDF/X-4
        [inside] ЗА ПЕЧАТ: тяло, единични страници по реда на четене, CMYK, структура PDF/X-4
        [cover] ЗА ПЕЧАТ: корица, четири единични страници (1., 2., 3. и 4. корица), CMYK, структура PDF/X-4
        [cover-sheet] ЗА ПЕЧАТ: разгъната корица с гърба, отвън и отвътре, CMYK, структура PDF/X-4
        [fold] ЗА КОПИРНА МАШИНА: по две страници на лице, вече монтирани; не е за печатната машина
       *[preflight] Отчет от нашата проверка, за компютри
    }
ticket-file-size = Размер в байтове: { $bytes }

## Проверка

ticket-part-preflight = Предпечатна проверка на тези файлове
ticket-errors = Грешки
ticket-warnings = Предупреждения
ticket-unjudged = Непроверени точки

## Копирна машина

ticket-part-copier = На копирна машина
ticket-fold = Отпечатайте двустранно на хартия { $sheet ->
        [letter] Letter
       *[a4] A4
    }, с обръщане по КЪСАТА страна, в мащаб 100 % (без побиране в страницата). Запазете реда на листовете, сгънете ги по средата и ги защийте с телчета в сгъвката.
ticket-fold-scale = Страниците са намалени до { $percent } %, за да се поберат на листа.
