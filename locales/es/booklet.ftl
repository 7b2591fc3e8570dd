### Las palabras de los folletos en español. Las variables de un mensaje son las de su texto inglés.

booklet-contents = Índice
booklet-at-a-glance = De un vistazo
booklet-dates = Fechas que recordar
booklet-glossary = Glosario
booklet-notes = Notas
booklet-colophon = Acerca de este folleto
booklet-online = Leer esta guía en línea
booklet-page = p. { $page }

booklet-note = Nota
booklet-tip = Consejo
booklet-important = Importante
booklet-warning = Atención
booklet-caution = Peligro

booklet-draft = Borrador
booklet-draft-notice = Ningún hablante del idioma ha revisado todavía esta traducción.
booklet-fallback = Esta guía todavía no está disponible en su idioma. Idioma del texto que sigue: { $language }.
booklet-about-translation = Acerca de esta traducción
booklet-original-version = Versión en español: { $title }

booklet-sign-changed =
    { $source ->
        [fr] El texto francés cambió después de esta traducción.
        [en] El texto inglés cambió después de esta traducción.
       *[other] El texto original ({ $language }) cambió después de esta traducción.
    }
booklet-sign-removed =
    { $source ->
        [fr] El texto francés ya no dice esto.
        [en] El texto inglés ya no dice esto.
       *[other] El texto original ({ $language }) ya no dice esto.
    }
booklet-sign-more =
    { $source ->
        [fr] Aquí el texto francés dice algo más.
        [en] Aquí el texto inglés dice algo más.
       *[other] Aquí el texto original ({ $language }) dice algo más.
    }
booklet-signs = Textos con un signo en el margen: { $texts }. Guías: { $guides }.
booklet-drafts = Traducciones que ningún hablante del idioma ha revisado todavía: { $guides }.

booklet-edition = Edición del { $date }
booklet-checked = La información de este folleto se verificó el { $date }.
booklet-checked-between = La información de este folleto se verificó entre el { $from } y el { $to }.
booklet-up-to-date = Las normas, los precios y las direcciones cambian. Las mismas guías, siempre al día, están en el sitio web.
booklet-publisher = Editor
booklet-date = Fecha
booklet-version = Versión
booklet-typefaces = Tipos de letra
