### Las palabras del sitio en español. Las variables de un mensaje son las de su texto inglés.

skip-to-content = Ir al contenido
choose-language = Elija su idioma
language-menu = Idiomas
main-menu = Menú principal
breadcrumb = Usted está aquí
home = Inicio
sections = Secciones
guides = Guías
on-this-page = En esta página
at-a-glance = De un vistazo
previous = Anterior
next = Siguiente
in-this-section = En esta sección
top-of-page = Volver arriba
this-section-guides =
    { $count ->
        [one] { $count } guía
       *[other] { $count } guías
    }

translated-draft = Esta traducción es un borrador: ningún hablante del idioma la ha revisado todavía.
read-in-source = Leer la versión original ({ $language })
fallback-notice = Esta página todavía no está disponible en su idioma. Idioma del texto que sigue: { $language }.
translator-credit = Traducción: { $name }
about-translation = Acerca de esta traducción
original-version = Versión en español: { $title }
stale-notice =
    { $source ->
        [fr] El texto francés cambió después de que se tradujo esta página.
        [en] El texto inglés cambió después de que se tradujo esta página.
       *[other] El texto original ({ $language }) cambió después de que se tradujo esta página.
    } { $count ->
        [one] El cambio está señalado en el texto.
       *[other] Los { $count } cambios están señalados en el texto.
    }
mark-changed =
    { $source ->
        [fr] El texto francés cambió después de esta traducción
        [en] El texto inglés cambió después de esta traducción
       *[other] El texto original ({ $language }) cambió después de esta traducción
    }
mark-missing =
    { $source ->
        [fr] Aquí el texto francés dice algo más
        [en] Aquí el texto inglés dice algo más
       *[other] Aquí el texto original ({ $language }) dice algo más
    }
mark-removed =
    { $source ->
        [fr] El texto francés ya no dice esto
        [en] El texto inglés ya no dice esto
       *[other] El texto original ({ $language }) ya no dice esto
    }
mark-untranslated = Todavía sin traducir
parallel-link =
    { $source ->
        [fr] Leer junto al texto francés
        [en] Leer junto al texto inglés
       *[other] Leer junto al texto original ({ $language })
    }
parallel-back = Leer en un solo idioma

facts-checked = Información verificada el { $date }
facts-checked-between = Información verificada entre el { $from } y el { $to }
last-changed = Actualizado el { $date }
recheck-by = Por verificar de nuevo antes del { $date }
kit-date = Sitio publicado el { $date }

booklets = Para llevar
download-booklet = Descargar el folleto “{ $title }”
booklet-pdf-note = PDF accesible, para leer o imprimir
booklet-other-language = Todavía no está disponible en su idioma. Idioma de este folleto: { $language }

footnotes = Notas
back-to-text = Volver a la llamada { $number } en el texto
callout-note = Nota
callout-tip = Consejo
callout-important = Importante
callout-warning = Atención
callout-caution = Peligro

not-found-title = Página no encontrada
not-found-text = Quizá la dirección esté mal escrita o la página haya cambiado de lugar. Empiece de nuevo desde la página de inicio.
back-home = Volver a la página de inicio
page-moved = Esta página ha cambiado de dirección

events-next = Próximamente
all-events = Ver todo el calendario
calendar = Calendario de eventos
calendar-summary = Lo que viene, mes por mes. Los eventos sin fecha confirmada están al final.
calendar-undated = Fechas por confirmar
calendar-empty = Por ahora no hay fechas confirmadas.
calendar-subscribe = Suscribirse a este calendario
calendar-subscribe-how = Copie este enlace en su aplicación de calendario, en «Suscribirse» o «Agregar desde la web»: las fechas se actualizarán solas.
event-add = Agregar a mi calendario (.ics)
event-cancelled = Este evento está cancelado.
event-years = Otros años
glossary = Glosario
glossary-summary = Las palabras oficiales que encontrará en la ventanilla y en los formularios, y lo que significan.
glossary-letters = Ir a una letra

published-by = Publicado por { $publisher }
nothing-collected = Este sitio no recopila ningún dato sobre usted.
