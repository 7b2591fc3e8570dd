### Cuvintele broșurilor în română. Variabilele unui mesaj sunt cele din textul său englezesc.

booklet-contents = Cuprins
booklet-section = Secțiunea
booklet-guides = Ghiduri
booklet-in-this-section = În această secțiune
booklet-at-a-glance = Pe scurt
booklet-colophon = Despre această broșură
booklet-notes = Note

booklet-page = Pagina
booklet-page-short = p.
booklet-see-page = p. { $page }
booklet-continued = continuare

booklet-note = De reținut
booklet-tip = Sfat
booklet-important = Important
booklet-warning = Atenție
booklet-caution = Pericol

booklet-draft = Această traducere este o ciornă: încă nu a fost revizuită de un vorbitor al limbii.
booklet-fallback = Acest ghid nu există încă în limba dumneavoastră. Limba textului de mai jos: { $language }.

booklet-made-on = Realizată la { $date }
booklet-version = Versiunea { $version }
booklet-published-by = Publicată de { $publisher }
booklet-typefaces = Caractere: { $fonts }
booklet-web = Aceleași ghiduri, mereu actualizate: { $address }
booklet-online = Citiți acest ghid online
