### Las palabras de la ficha para la imprenta, en español. Las variables de un mensaje son las de su
### texto inglés.

ticket-heading = Ficha de impresión
ticket-label = { $label }:
ticket-forced = FORZADO PESE A { $errors } { $errors ->
        [one] ERROR
       *[other] ERRORES
    } DE CONTROL
ticket-forced-advice = No imprima sin el acuerdo de la persona de contacto.
ticket-none = ninguno

## Folleto

ticket-part-booklet = Folleto
ticket-title = Título
ticket-title-in = Título ({ $language })
ticket-publisher = Editor
ticket-edition = Edición
ticket-made = Fecha de los archivos
ticket-language = Idioma
ticket-language-name = { $tag ->
        [ar] árabe
        [bg] búlgaro
        [en] inglés
        [es] español
        [fr] francés
        [ro] rumano
        [zh-Hans] chino simplificado
       *[other] { $tag }
    }
ticket-script = Escritura
ticket-script-name = { $script ->
        [Arab] árabe
        [Cyrl] cirílica
        [Hans] china simplificada
        [Hant] china tradicional
        [Latn] latina
       *[other] { $script }
    }
ticket-direction = Sentido de lectura
ticket-direction-name = { $direction ->
        [rtl] de derecha a izquierda
       *[ltr] de izquierda a derecha
    }

## Pedido

ticket-part-order = Pedido
ticket-job = Número de trabajo
ticket-due = Fecha de entrega
ticket-contact = Persona de contacto
ticket-phone = Teléfono
ticket-email = Correo electrónico
ticket-quantity = Tirada (ejemplares)

## Formato

ticket-part-size = Formato y páginas
ticket-trim = Formato final
ticket-size = { $width } × { $height } mm ({ $width-inches } × { $height-inches } in), ancho × alto
ticket-trim-size = { $name ->
        [half-letter] media carta, { $size }
        [letter] carta, { $size }
        [a5] A5, { $size }
        [a4] A4, { $size }
        [square-210] cuadrado, { $size }
       *[other] { $size }
    }
ticket-length = { $mm } mm ({ $inches } in)
ticket-bleed = Sangrado, 4 lados
ticket-safe = Margen de seguridad
ticket-marks = Marcas de corte
ticket-marks-value = { $marks ->
        [yes] sí, fuera del sangrado
       *[no] no
    }
ticket-pages = Páginas, total
ticket-pages-inside = Páginas, interior
ticket-pages-cover = Páginas, cubierta
ticket-pages-notes = De ellas, para notas

## Tintas

ticket-part-inks = Tintas
ticket-inks = Tintas, todo
ticket-inks-inside = Tintas, interior
ticket-inks-cover = Tintas, cubierta
ticket-inks-value = { $front }/{ $back } ({ $inks })
ticket-ink-process = cuatricromía CMYK
ticket-ink-black = negro
ticket-spots = Tintas directas
ticket-ink-limit = Cobertura máxima
ticket-percent = { $percent } %
ticket-condition = Condición de impresión
ticket-profile = Perfil ICC

## Papel y encuadernación

ticket-part-paper = Papel y encuadernación
ticket-stock = Papel
ticket-stock-inside = Papel, interior
ticket-stock-cover = Papel, cubierta
ticket-caliper = Grosor de una hoja
ticket-cover = Cubierta
ticket-cover-value = { $cover ->
        [separate] impresa aparte
       *[self] del mismo papel que el interior
    }
ticket-binding = Encuadernación
ticket-binding-value = { $binding ->
        [saddle-stitch] grapado a caballete: pliegos embuchados, plegados y grapados en el lomo
        [perfect] rústica fresada y encolada
       *[none] ninguna, hojas sueltas
    }
ticket-bound = Encuadernado
ticket-bound-value = { $edge ->
        [right] A LA DERECHA: la cubierta está donde un libro español tiene la contracubierta
       *[left] a la izquierda
    }
ticket-spine = Ancho del lomo

## Archivos

ticket-part-files = Archivos
ticket-file-role = { $role ->
        [all] PARA IMPRIMIR: todas las páginas, con cubierta, sueltas y en orden de lectura, CMYK, estructura PDF/X-4
        [inside] PARA IMPRIMIR: interior, páginas sueltas en orden de lectura, CMYK, estructura PDF/X-4
        [cover] PARA IMPRIMIR: cubierta, cuatro páginas sueltas (exterior e interior, delante y detrás), CMYK, estructura PDF/X-4
        [cover-sheet] PARA IMPRIMIR: cubierta desplegada con su lomo, exterior e interior, CMYK, estructura PDF/X-4
        [fold] PARA LA FOTOCOPIADORA: dos páginas por cara, ya impuestas; no para la imprenta
       *[preflight] Informe de nuestro control, para ordenadores
    }
ticket-file-size = Tamaño en bytes: { $bytes }

## Control

ticket-part-preflight = Control previo (preflight) de estos archivos
ticket-errors = Errores
ticket-warnings = Advertencias
ticket-unjudged = Puntos no comprobados

## Fotocopiadora

ticket-part-copier = En la fotocopiadora
ticket-fold = Imprima a doble cara en papel { $sheet ->
        [letter] carta
       *[a4] A4
    }, volteo por el borde CORTO, al 100 % (sin ajustar a la página). Mantenga el orden de las hojas, dóblelas por la mitad y grápelas en el doblez.
ticket-fold-scale = Las páginas se reducen al { $percent } % para caber en la hoja.
