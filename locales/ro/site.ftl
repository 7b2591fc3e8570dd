### Cuvintele site-ului în română. Variabilele unui mesaj sunt cele din textul său englezesc.

skip-to-content = Salt la conținut
choose-language = Alegeți limba
language-menu = Limbi
main-menu = Meniu principal
breadcrumb = Vă aflați aici
home = Acasă
sections = Secțiuni
guides = Ghiduri
on-this-page = Pe această pagină
at-a-glance = Pe scurt
previous = Anterior
next = Următor
in-this-section = În această secțiune
top-of-page = Înapoi la începutul paginii
this-section-guides =
    { $count ->
        [one] { $count } ghid
        [few] { $count } ghiduri
       *[other] { $count } de ghiduri
    }

translated-draft = Această traducere este o ciornă: încă nu a fost revizuită de un vorbitor al limbii.
read-in-source = Citiți originalul ({ $language })
fallback-notice = Această pagină nu există încă în limba dumneavoastră. Limba textului de mai jos: { $language }.
translator-credit = Traducere: { $name }
about-translation = Despre această traducere
original-version = Versiunea în limba română: { $title }
stale-notice =
    { $source ->
        [fr] Textul francez s-a schimbat de când a fost tradusă această pagină.
        [en] Textul englez s-a schimbat de când a fost tradusă această pagină.
       *[other] Textul original ({ $language }) s-a schimbat de când a fost tradusă această pagină.
    } { $count ->
        [one] Schimbarea este semnalată în text.
        [few] Cele { $count } schimbări sunt semnalate în text.
       *[other] Cele { $count } de schimbări sunt semnalate în text.
    }
mark-changed =
    { $source ->
        [fr] Textul francez s-a schimbat după această traducere
        [en] Textul englez s-a schimbat după această traducere
       *[other] Textul original ({ $language }) s-a schimbat după această traducere
    }
mark-missing =
    { $source ->
        [fr] Aici textul francez spune mai mult
        [en] Aici textul englez spune mai mult
       *[other] Aici textul original ({ $language }) spune mai mult
    }
mark-removed =
    { $source ->
        [fr] Textul francez nu mai spune acest lucru
        [en] Textul englez nu mai spune acest lucru
       *[other] Textul original ({ $language }) nu mai spune acest lucru
    }
mark-untranslated = Încă netradus
parallel-link =
    { $source ->
        [fr] Citiți alături de textul francez
        [en] Citiți alături de textul englez
       *[other] Citiți alături de textul original ({ $language })
    }
parallel-back = Citiți într-o singură limbă

facts-checked = Informații verificate la { $date }
facts-checked-between = Informații verificate între { $from } și { $to }
last-changed = Actualizat la { $date }
recheck-by = De verificat din nou până la { $date }
kit-date = Site publicat la { $date }

booklets = De luat cu dumneavoastră
download-booklet = Descărcați broșura „{ $title }”
booklet-pdf-note = PDF accesibil, de citit sau de tipărit
booklet-other-language = Nu există încă în limba dumneavoastră. Limba acestei broșuri: { $language }

footnotes = Note
back-to-text = Înapoi la trimiterea { $number } din text
callout-note = De reținut
callout-tip = Sfat
callout-important = Important
callout-warning = Atenție
callout-caution = Pericol

not-found-title = Pagina nu a fost găsită
not-found-text = Poate că adresa a fost scrisă greșit sau pagina a fost mutată. Porniți din nou de la pagina principală.
back-home = Înapoi la pagina principală
page-moved = Această pagină a fost mutată

events-next = Urmează
all-events = Vedeți tot calendarul
calendar = Calendarul evenimentelor
calendar-summary = Ce urmează, lună de lună. Evenimentele fără dată confirmată sunt la sfârșit.
calendar-undated = Date de confirmat
calendar-empty = Deocamdată nu este confirmată nicio dată.
calendar-subscribe = Abonați-vă la acest calendar
calendar-subscribe-how = Copiați acest link în aplicația de calendar, la „Abonare” sau „Adăugare de pe web”: datele se actualizează apoi singure.
event-add = Adaugă în calendarul meu (.ics)
event-cancelled = Acest eveniment este anulat.
event-years = Alți ani
glossary = Glosar
glossary-summary = Cuvintele oficiale pe care le veți întâlni la ghișeu și în formulare, și ce înseamnă ele.
glossary-letters = Mergeți la o literă

published-by = Publicat de { $publisher }
nothing-collected = Acest site nu colectează nicio informație despre dumneavoastră.
