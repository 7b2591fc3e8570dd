### Las palabras de los contactos, eventos, datos y términos en español, en la web y en papel.
### Las variables de un mensaje son las de su texto inglés.

## Una ficha dentro de una frase

record-contact = { $name }, { $phone }
record-event = { $name }, { $when }
record-term = { $word } ({ $official })
record-name = { $name } ({ $gloss })
record-state = { $what }: { $state }
record-with-note = { $what } ({ $note })
record-counted = { $number } { $unit }

## Días y horas

record-days = del { $from } al { $to }
record-day-and-time = { $day }, { $time }
record-times = de { $from } a { $to }
record-times-overnight = de { $from } a { $to }
record-midnight = medianoche
record-weekdays = de { $from } a { $to }
record-every-day = todos los días
record-all-day = las 24 horas
record-public-holidays = días feriados
record-open = abierto
record-closed = cerrado

## Duraciones

record-duration-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
record-duration-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
record-duration-weeks = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
record-duration-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
record-duration-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
record-duration-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}

## Etiquetas de una ficha

record-label-phones = Teléfono
record-label-email = Correo electrónico
record-label-web = Sitio web
record-label-address = Dirección
record-label-hours = Horario
record-label-closed = Cierre
record-label-accessibility = Accesibilidad
record-label-languages = Idiomas
record-label-dates = Fechas
record-label-typical = Época habitual
record-label-place = Lugar
record-label-fee = Precio

## Lo que dice una ficha

record-free = gratis
record-interpreter = Se puede pedir un intérprete.
record-no-interpreter = No hay intérprete.
record-cancelled = Cancelado.
record-called-off = cancelado
record-checked = Verificado el { $day }
record-nothing = Nada que mostrar por ahora.
record-unconfirmed = Las fechas aún no están confirmadas.
record-over = Este evento ya terminó.
record-source = Fuente: { $source }
record-kept = nombre propio, no se traduce
record-all-events = Ver todas las fechas en el calendario
