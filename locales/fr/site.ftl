### Les mots du site en français. Les variables d'un message sont celles de son texte anglais.

## S'orienter

skip-to-content = Aller au contenu
choose-language = Choisissez votre langue
language-menu = Langues
main-menu = Menu principal
breadcrumb = Vous êtes ici
home = Accueil
sections = Sections
guides = Guides
on-this-page = Sur cette page
at-a-glance = En un coup d’œil
previous = Précédent
next = Suivant
in-this-section = Dans cette section
top-of-page = Haut de la page
# $count (nombre) : combien de guides contient la section.
this-section-guides =
    { $count ->
        [one] { $count } guide
       *[other] { $count } guides
    }

## Traductions

translated-draft = Cette traduction est une ébauche : aucune personne qui parle cette langue ne l’a encore révisée.
# $language (texte) : le nom de la langue d'origine dans cette langue.
read-in-source = Lire la version originale ({ $language })
# $language (texte) : le nom, dans cette langue, de la langue affichée.
fallback-notice = Cette page n’existe pas encore dans votre langue. Langue du texte ci-dessous : { $language }.
# $name (texte) : qui a traduit la page.
translator-credit = Traduction : { $name }
# Au-dessus de la phrase qui dit pour qui la page existe dans une autre langue que l'original.
about-translation = À propos de cette traduction
# $title (Text) : le titre de la page dans cette langue. Paraît sur les pages dans d'autres langues,
# quand celle-ci est la langue des originaux.
original-version = Version française : { $title }
# $count (nombre) : combien de passages sont marqués dans la page.
# $source (texte) : l'étiquette de la langue des originaux, comme « fr ».
# $language (texte) : son nom dans cette langue, pour celles qui ne sont pas nommées ici.
stale-notice =
    { $source ->
        [en] Le texte anglais a changé depuis la traduction de cette page.
       *[other] Le texte original ({ $language }) a changé depuis la traduction de cette page.
    } { $count ->
        [one] Le changement est signalé dans le texte.
       *[other] Les { $count } changements sont signalés dans le texte.
    }
# Sous un passage traduit; s'ouvre sur ce que dit maintenant l'original. $source, $language : comme ci-dessus.
mark-changed =
    { $source ->
        [en] Le texte anglais a changé depuis cette traduction
       *[other] Le texte original ({ $language }) a changé depuis cette traduction
    }
# Là où l'original a un passage qui reste à traduire; s'ouvre sur lui.
mark-missing =
    { $source ->
        [en] Le texte anglais en dit plus ici
       *[other] Le texte original ({ $language }) en dit plus ici
    }
# Sous un passage que l'original n'a plus.
mark-removed =
    { $source ->
        [en] Le texte anglais ne dit plus cela
       *[other] Le texte original ({ $language }) ne dit plus cela
    }
# Dans une page en deux langues, à côté d'un passage de l'original.
mark-untranslated = Pas encore traduit
# Un lien vers la page en deux langues, passage par passage.
parallel-link =
    { $source ->
        [en] Lire côte à côte avec l’anglais
       *[other] Lire côte à côte avec l’original ({ $language })
    }
# Le chemin du retour.
parallel-back = Lire dans une seule langue

## Actualité

# $date (texte) : un jour en toutes lettres.
facts-checked = Renseignements vérifiés le { $date }
# $from (texte) : le plus ancien de plusieurs jours.
# $to (texte) : le plus récent.
facts-checked-between = Renseignements vérifiés entre le { $from } et le { $to }
# $date (texte) : un jour en toutes lettres.
last-changed = Mise à jour le { $date }
# $date (texte) : un jour en toutes lettres.
recheck-by = À revérifier avant le { $date }
# $date (texte) : un jour en toutes lettres.
kit-date = Site publié le { $date }

## Livrets

booklets = À emporter
# $title (texte) : le titre du livret.
download-booklet = Télécharger le livret « { $title } »
booklet-pdf-note = PDF accessible, à lire ou à imprimer
# $language (texte) : le nom de la langue du livret dans cette langue.
booklet-other-language = N’existe pas encore dans votre langue. Langue de ce livret : { $language }

## Dans un guide

footnotes = Notes
# $number (nombre) : le numéro de la note.
back-to-text = Retour à l’appel de note { $number } dans le texte
callout-note = À noter
callout-tip = Conseil
callout-important = Important
callout-warning = Attention
callout-caution = Danger

## Une page qui n'existe pas

not-found-title = Page introuvable
not-found-text = L’adresse contient peut-être une faute de frappe, ou la page a été déplacée. Repartez de la page d’accueil.
back-home = Retour à l’accueil
# Là où était une page, au-dessus du lien vers la nouvelle.
page-moved = Cette page a été déplacée

## Calendrier et glossaire

# Au-dessus des prochains événements, sur la page d'accueil.
events-next = À venir
all-events = Voir tout le calendrier
calendar = Calendrier des événements
calendar-summary = Ce qui s’en vient, mois par mois. Les événements sans date confirmée sont à la fin.
# Au-dessus des événements qui reviennent, dont on ne connaît que la saison.
calendar-undated = Dates à confirmer
calendar-empty = Aucune date n’est confirmée pour le moment.
calendar-subscribe = S’abonner à ce calendrier
calendar-subscribe-how = Copiez ce lien dans votre application d’agenda, à « S’abonner » ou « Ajouter à partir du Web » : les dates s’y mettront à jour toutes seules.
# Un lien vers un fichier que lisent les applications d'agenda.
event-add = Ajouter à mon agenda (.ics)
event-cancelled = Cet événement est annulé.
# Au-dessus des autres dates du même événement.
event-years = Autres années
glossary = Glossaire
glossary-summary = Les mots officiels que vous verrez au comptoir et dans les formulaires, et ce qu’ils veulent dire.
# Nomme une rangée de lettres qui mènent dans la liste.
glossary-letters = Aller à une lettre

## Au bas de chaque page

# $publisher (texte) : qui publie la trousse.
published-by = Publié par { $publisher }
nothing-collected = Ce site ne recueille aucun renseignement sur vous.
