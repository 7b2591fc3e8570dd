### Cuvintele broșurilor în română. Variabilele unui mesaj sunt cele ale textului său englez.

booklet-contents = Cuprins
booklet-at-a-glance = Pe scurt
booklet-dates = Date de reținut
booklet-glossary = Glosar
booklet-notes = Notițe
booklet-colophon = Despre această broșură
booklet-online = Citiți acest ghid online
booklet-page = p. { $page }

booklet-note = De reținut
booklet-tip = Sfat
booklet-important = Important
booklet-warning = Atenție
booklet-caution = Pericol

booklet-draft = Ciornă
booklet-draft-notice = Această traducere nu a fost încă revizuită de un vorbitor al limbii.
booklet-fallback = Acest ghid nu există încă în limba dumneavoastră. Limba textului de mai jos: { $language }.
booklet-about-translation = Despre această traducere
booklet-original-version = Versiunea în limba română: { $title }

booklet-sign-changed =
    { $source ->
        [fr] Textul francez s-a schimbat după această traducere.
        [en] Textul englez s-a schimbat după această traducere.
       *[other] Textul original ({ $language }) s-a schimbat după această traducere.
    }
booklet-sign-removed =
    { $source ->
        [fr] Textul francez nu mai spune acest lucru.
        [en] Textul englez nu mai spune acest lucru.
       *[other] Textul original ({ $language }) nu mai spune acest lucru.
    }
booklet-sign-more =
    { $source ->
        [fr] Aici textul francez spune mai mult.
        [en] Aici textul englez spune mai mult.
       *[other] Aici textul original ({ $language }) spune mai mult.
    }
booklet-signs = Texte cu un semn pe margine: { $texts }. Ghiduri: { $guides }.
booklet-drafts = Traduceri pe care încă nu le-a revizuit niciun vorbitor al limbii: { $guides }.

booklet-edition = Ediția din { $date }
booklet-checked = Informațiile din această broșură au fost verificate la { $date }.
booklet-checked-between = Informațiile din această broșură au fost verificate între { $from } și { $to }.
booklet-up-to-date = Regulile, prețurile și adresele se schimbă. Aceleași ghiduri, mereu actualizate, se găsesc pe site.
booklet-publisher = Editor
booklet-date = Data
booklet-version = Versiunea
booklet-typefaces = Caractere
