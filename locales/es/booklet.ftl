### Las palabras de los folletos en español. Las variables de un mensaje son las de su texto inglés.

booklet-contents = Índice
booklet-section = Sección
booklet-guides = Guías
booklet-in-this-section = En esta sección
booklet-at-a-glance = De un vistazo
booklet-colophon = Acerca de este folleto
booklet-notes = Notas

booklet-page = Página
booklet-page-short = p.
booklet-see-page = p. { $page }
booklet-continued = continuación

booklet-note = Nota
booklet-tip = Consejo
booklet-important = Importante
booklet-warning = Atención
booklet-caution = Peligro

booklet-draft = Esta traducción es un borrador: ningún hablante del idioma la ha revisado todavía.
booklet-fallback = Esta guía todavía no está disponible en su idioma. Idioma del texto que sigue: { $language }.

booklet-made-on = Elaborado el { $date }
booklet-version = Versión { $version }
booklet-published-by = Publicado por { $publisher }
booklet-typefaces = Tipos de letra: { $fonts }
booklet-web = Las mismas guías, siempre al día: { $address }
booklet-online = Leer esta guía en línea
