### Les mots des constats et de la ligne de commande, en français.
###
### Chaque code de `src/diagnostic/code.rs` a un message de son nom : le problème, sans majuscule ni
### point final; `.help` est le remède, `.explain` dit pourquoi c'est important; `.fix` annonce une
### correction toute prête; `.here` et `.first` sont des étiquettes sur le texte montré. Un argument
### qui n'a rien à dire est le mot `none`.

## Niveaux

error = erreur
warning = avertissement
note = remarque
help = aide

## Les fichiers sur le disque

unreadable-file = impossible de lire « { $path } » : { $reason ->
        [not-found] il n’existe pas
        [permission-denied] votre compte n’a pas le droit de le lire
        [not-a-file] ce n’est ni un fichier ni un dossier
       *[other] { $reason }
    }
    .help = { $reason ->
        [not-found] mettez le fichier en place, ou corrigez son nom là où il est mentionné
        [permission-denied] donnez à votre compte le droit de lire ce fichier
        [not-a-file] sortez-le de la trousse
       *[other] vérifiez que le fichier s’ouvre, puis recommencez
    }
    .explain = Toute la trousse est lue avant que quoi que ce soit soit publié. Ainsi, aucune page ni aucune image ne disparaît en silence.

file-too-large = « { $path } » pèse { $size } Mo, la limite est de { $limit } Mo
    .help = divisez le guide en deux, ou sortez de la trousse ce qui n’est pas un guide
    .explain = Aucun guide que l’on lit n’est aussi long. Cette limite évite qu’un fichier arrivé là par erreur, comme une exportation ou une copie de sauvegarde, ralentisse tout le travail.

not-utf8 = « { $path } » n’est pas un texte en UTF-8
    .help = enregistrez de nouveau le fichier avec l’encodage UTF-8
    .explain = UTF-8 est le seul encodage qui écrit toutes les langues de la trousse. Avec un autre, les accents, l’arabe ou le chinois deviendraient illisibles sur certains ordinateurs.

outside-kit = « { $path } » mène hors de la trousse
    .help = remplacez ce raccourci (lien symbolique) par une copie du fichier
    .explain = Ce qui se trouve hors du dossier de la trousse manque sur les autres ordinateurs, et n’était peut-être pas destiné à être publié.

symlink-loop = « { $path } » ramène à un dossier qui le contient
    .help = supprimez ce raccourci (lien symbolique)
    .explain = Le suivre n’aurait pas de fin.

case-conflict = les noms « { $path } » et « { $other } » ne diffèrent que par les majuscules
    .help = renommez l’un des deux fichiers
    .first = l’autre est ici
    .explain = Sous Windows et macOS, ces deux noms désignent le même fichier : l’un y remplacerait l’autre.

untagged-guide = le nom du fichier « { $path } » ne dit pas sa langue
    .help = { $suggestion ->
        [none] ajoutez la langue juste avant « .md », comme dans « bail.fr.md »
       *[other] renommez le fichier « { $suggestion } »
    }
    .explain = L’étiquette qui précède « .md » dit de quelle traduction il s’agit : « bail.fr.md » et « bail.en.md » sont un même guide en deux langues.

unlisted-locale = la langue « { $tag } » n’est pas prévue dans cette trousse
    .help = { $nearest ->
        [none] ajoutez-la à « locales » dans « kit.toml », ou corrigez l’étiquette
       *[other] vouliez-vous écrire « { $nearest } »? Sinon, ajoutez cette langue à « locales » dans « kit.toml »
    }
    .fix = une langue à l’étiquette semblable est prévue
    .explain = Seules les langues énumérées dans « kit.toml » sont publiées. Personne ne verrait donc ce texte.

invalid-file-name = le nom de fichier « { $path } » ne peut pas devenir une adresse
    .help = n’employez que des lettres sans accent, des chiffres et des traits d’union, comme dans « deneigement.fr.md »
    .explain = Le nom du fichier devient une partie de l’adresse de la page. Les espaces et les signes se perdent dans un courriel ou quand on dicte l’adresse, et certains noms sont impossibles sous Windows.

duplicate-guide = « { $path } » et « { $other } » sont le même guide dans la même langue
    .help = gardez un seul des deux fichiers, ou donnez un autre nom à l’un d’eux
    .first = l’autre fichier est ici
    .explain = Un guide a une seule page par langue. Avec deux fichiers, personne ne saurait lequel est publié.

## TOML : kit.toml, theme.toml, en-têtes

lock-not-written = { $path } n’a pas été écrit : une version plus récente de ce programme l’a produit
    .help = utilisez cette version, ou reprenez l’ancien fichier dans son historique
    .explain = Écrire le fichier ferait perdre ce que la version plus récente sait des traductions : rien n’a été écrit.

corrupt-lock = { $count ->
        [one] une ligne de ce fichier de suivi ne dit rien
       *[other] { $count } lignes de ce fichier de suivi ne disent rien
    }
    .here = n’est pas de la forme « guide empreinte empreinte »
    .other = cette ligne non plus
    .help = reprenez la ligne dans l’historique du fichier; `trousse translate accept` réécrit le fichier sans elle
    .explain = C’est le programme qui écrit ce fichier, et personne d’autre ne devrait le faire : chaque ligne nomme un texte d’origine et la traduction qui en a été faite. Les lignes illisibles, comme les marques d’une fusion, sont laissées de côté. Les paragraphes qu’elles étaient seules à nommer comptent comme non traduits.

newer-lock = une version plus récente de ce programme a écrit { $path } (version { $version } du fichier)
    .help = utilisez cette version; celle-ci laisse le fichier tel quel
    .explain = Cette version ne sait pas lire ce que dit le fichier : les traductions dans cette langue comptent comme non suivies, et aucune commande ne modifie le fichier.

toml-syntax = ce TOML est illisible : { $detail }
    .help = écrivez « clé = valeur » sur chaque ligne, les textes entre guillemets droits : title = "Votre bail"
    .explain = Le TOML est la façon d’écrire les réglages. La faute la plus fréquente est un guillemet oublié; elle se trouve souvent à la fin de la ligne précédente.

unknown-key = la clé « { $key } » n’a pas de sens ici
    .help = { $nearest ->
        [none] supprimez cette ligne, ou cherchez dans la documentation de la trousse les clés qui existent
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .fix = une clé au nom semblable existe
    .explain = Une clé inconnue n’aurait aucun effet. Elle est refusée pour qu’une faute de frappe se voie tout de suite.

duplicate-key = la clé « { $key } » paraît deux fois
    .help = gardez l’une des deux, ou donnez-lui un autre nom
    .explain = On ne saurait pas laquelle des deux compte. Le nom entre crochets distingue les fiches; il paraît une seule fois par fichier.

impossible-date = ce jour ou cette heure n’existe pas : « { $value } »
    .help = écrivez les jours comme 2026-06-24 et les heures comme 08:30, et vérifiez combien de jours a le mois
    .explain = Un jour qui n’existe pas ne peut être ni montré, ni compté, ni mis dans un calendrier.

missing-key = il manque la clé « { $key } » dans « { $file } »
    .help = ajoutez une ligne « { $key } = … »
    .explain = Sans ce réglage, le programme devrait deviner ce que vous voulez.

wrong-type = « { $key } » demande { $expected ->
        [string] un texte
        [integer] un nombre entier
        [boolean] « true » ou « false »
        [date] une date
        [time] une heure
        [localized] un texte, ou une table de textes par langue
        [strings] une liste de textes
        [table] une table
        [tables] une liste de tables
        [list] une liste
        [length] une longueur avec son unité
        [trim] le nom d’un format, ou deux longueurs
       *[other] { $expected }
    }, et non { $found ->
        [string] un texte
        [integer] un nombre entier
        [float] un nombre à décimales
        [boolean] « true » ou « false »
        [datetime] une date
        [array] une liste
        [table] une table
       *[other] { $found }
    }
    .help = { $expected ->
        [string] mettez la valeur entre guillemets droits : { $key } = "…"
        [integer] écrivez des chiffres sans guillemets : { $key } = 20
        [boolean] écrivez { $key } = true ou { $key } = false, sans guillemets
        [date] écrivez l’année, le mois et le jour : { $key } = 2026-06-24
        [time] écrivez les heures et les minutes : { $key } = "08:30"
        [localized] écrivez { $key } = "…", ou { $key } = { "{" } fr = "…", en = "…" { "}" }
        [strings] écrivez les textes entre crochets : { $key } = ["…", "…"]
        [table] écrivez { $key ->
            [directive] « directive = { "{" } title = "…", adopted = 2025-05-01 { "}" } »
            [press] un titre [press], et ses clés en dessous
            [address] address = { "{" } street = "…", city = "Québec", region = "QC", postal = "G1R 4S9" { "}" }
            [times] times = { "{" } from = "22:00", to = "07:00" { "}" }
            [duration] duration = { "{" } months = 3 { "}" }
            [contact] contact = { "{" } name = "…", phone = "…", email = "…" { "}" }
            [spot] spot = { "{" } name = "PANTONE 300 C", cmyk = [100, 44, 0, 0] { "}" }
           *[other] { $key } = { "{" } fr = "…", en = "…" { "}" }, ou un titre [{ $key }]
        }
        [tables] { $key ->
            [hours] écrivez hours = [{ "{" } days = "mon-fri", open = "08:00", close = "16:30" { "}" }]
            [closed] écrivez closed = [{ "{" } from = 2026-12-24, to = 2027-01-02 { "}" }]
            [dates] écrivez dates = [{ "{" } from = 2027-02-05, to = 2027-02-14 { "}" }]
           *[other] commencez chacune par une ligne [[{ $key }]]
        }
        [list] écrivez les valeurs entre crochets : { $key } = [100, 44, 0, 0]
        [length] écrivez le nombre et l’unité entre guillemets droits : { $key } = "3 mm"
        [trim] écrivez trim = "half-letter", ou la largeur et la hauteur : trim = ["148 mm", "210 mm"]
       *[other] remplacez la valeur par une valeur de cette sorte
    }
    .explain = Chaque réglage prend une seule sorte de valeur. Les guillemets font la différence : 20 est un nombre, "20" est un texte.

invalid-value = { $value ->
        [none] la clé « { $key } » est vide
       *[other] la clé « { $key } » ne peut pas valoir « { $value } »
    }
    .help = { $expected ->
        [not-empty] donnez une valeur à « { $key } », ou supprimez la ligne
        [plain-text] supprimez le caractère invisible
        [small-number] choisissez un nombre plus petit
        [date] écrivez un jour qui existe, comme 2026-06-24
        [booklet-id] employez des minuscules sans accent, des chiffres et des traits d’union, comme dans « bienvenue »
        [content-path] écrivez un chemin dans « content », comme « logement/bail »
        [web-address] écrivez l’adresse complète, comme « https://bienvenue.example.org/ »
        [region] écrivez deux majuscules, comme « CA », ou trois chiffres
        [time-zone] écrivez un fuseau horaire de l’IANA, comme « America/Toronto »
        [audience-name] employez des minuscules sans accent, des chiffres et des traits d’union, comme dans « accueil »
        [another-locale] nommez d’autres langues de la trousse
        [script] écrivez des codes de quatre lettres, comme « Arab » ou « Hans »
        [contract] écrivez contract = 1
        [once] ne l’énumérez qu’une fois
        [time] écrivez les heures et les minutes sur 24 heures, comme "08:30"
        [another-time] choisissez une fin qui diffère du début
        [moment] écrivez un jour, comme 2027-02-05, ou un jour et une heure, comme 2026-06-23T20:00:00, sans fuseau horaire
        [next-day] écrivez 0 h du jour suivant : 24:00 ne peut être qu’une fin
        [day-too] écrivez un jour sans heure, comme pour « from »
        [moment-too] écrivez un jour et une heure, comme pour « from »
        [duration] écrivez une unité et un nombre : duration = { "{" } months = 3 { "}" }, avec years, months, weeks, days, hours ou minutes
        [money] écrivez le montant avec un point et deux décimales, sans symbole : "1234.50"
        [number] écrivez des chiffres, avec un point avant les décimales et rien entre les milliers : 1234.5
        [currency] écrivez les trois majuscules de la monnaie, comme CAD
        [phone] écrivez le numéro comme on le compose au Canada, « 418 641-6311 » ou « 311 »; un numéro de poste va dans « label »
        [email] écrivez une adresse comme « info@example.org »
        [record-tag] employez des minuscules sans accent, des chiffres et des traits d’union, comme dans « winter »
        [trim-sides] écrivez la largeur et la hauteur, chacune avec son unité : trim = ["148 mm", "210 mm"]
        [kit-path] écrivez le chemin d’un fichier de la trousse à partir de « kit.toml », avec « / » entre les dossiers : « profiles/CRPC6.icc »
        [ink-name] écrivez le nom de l’encre dans le nuancier de son fabricant, comme « PANTONE 300 C »; les quatre encres de base n’ont pas besoin de nom
        [cmyk] écrivez quatre pourcentages, de cyan, magenta, jaune et noir : cmyk = [100, 44, 0, 0]
       *[other] écrivez { $expected }
    }
    .fix = écrite ainsi, la valeur est claire
    .explain = La valeur est de la bonne sorte, mais on ne peut rien en faire.

invalid-locale = « { $tag } » n’est pas une étiquette de langue
    .help = écrivez une étiquette comme « fr », « es-419 » ou « zh-Hans »
    .explain = Les langues sont désignées par des étiquettes (norme BCP 47) que comprennent les navigateurs et les lecteurs d’écran. C’est d’après elles qu’ils choisissent la voix et la forme des lettres.

front-matter-unclosed = l’en-tête n’est pas fermé
    .help = ajoutez une ligne « +++ » après sa dernière clé
    .here = il commence ici
    .explain = L’en-tête se trouve entre deux lignes « +++ ». Sans la seconde, tout le guide serait pris pour des réglages.

shared-key-in-translation = « { $key } » n’a pas sa place dans une traduction
    .help = supprimez cette ligne; la valeur commune à toutes les langues est dans « { $source } »
    .fix = supprimez cette ligne
    .explain = Ce que toutes les langues ont en commun s’écrit une seule fois, dans la langue source. Une seconde copie finirait par dire autre chose.

invalid-slug = le « slug » « { $slug } » ne convient pas à une adresse
    .help = { $suggestion ->
        [none] employez des minuscules, des chiffres et des traits d’union
       *[other] écrivez « { $suggestion } »
    }
    .fix = ce « slug » convient à une adresse
    .explain = Le « slug » est la fin de l’adresse de la page. Seuls les chiffres, les minuscules et les traits d’union passent bien sur papier, dans un message et de vive voix.

## Fiches : content/data/

unknown-records-file = « { $path } » n’est pas un fichier de fiches
    .help = { $nearest ->
        [none] les fiches se trouvent dans « contacts.toml », « events.toml », « facts.toml » et « terms.toml »
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .explain = Personne ne lit ce que contient ce fichier. Chaque sorte de fiche a un fichier qui porte son nom.

key-outside-record = la clé « { $key } » n’appartient à aucune fiche
    .help = écrivez au-dessus d’elle le nom de la fiche, entre crochets : [ville-311]
    .explain = Une fiche commence par son nom entre crochets. Les clés qui suivent, jusqu’aux prochains crochets, sont les siennes.

invalid-record-id = « { $id } » ne peut pas être le nom d’une fiche
    .help = { $suggestion ->
        [none] employez des minuscules sans accent, des chiffres et des traits d’union
       *[other] écrivez « { $suggestion } », ici et dans les liens
    }
    .fix = ce nom convient à un lien
    .explain = Le nom d’une fiche paraît dans les liens, les adresses et les calendriers. Seuls les chiffres, les minuscules et les traits d’union y passent toujours bien.

ambiguous-record-id = « { $id } » est à la fois { $other ->
        [contact] un contact
        [event] un événement
        [fact] un fait
       *[other] un terme
    } et { $kind ->
        [contact] un contact
        [event] un événement
        [fact] un fait
       *[other] un terme
    }
    .help = donnez un autre nom à l’un des deux
    .first = l’autre est ici
    .explain = Les liens les distinguent par le mot qui précède le deux-points. Les personnes qui écrivent les guides, moins bien : elles obtiendraient une carte au lieu d’une valeur.

end-before-start = « { $key } » ({ $end }) n’est pas après « { $other } » ({ $start })
    .help = corrigez l’un des deux
    .first = le début est ici
    .explain = Les calendriers refusent ce qui finit avant de commencer, et le lecteur trouverait porte close. Souvent, l’année est fausse, ou 4:30 est écrit au lieu de 16:30.

skipped-time = les horloges de { $zone } n’indiquent jamais { $value }
    .help = on les avance à ce moment-là : écrivez { $after }, ou l’heure qui convient
    .explain = Au passage à l’heure d’été, les horloges sautent une heure. Aucun calendrier ne peut dire quand a lieu un événement qui commence ou finit pendant cette heure-là. Une heure que les horloges indiquent deux fois, au retour à l’heure normale, est la première des deux.

missing-time-zone = cette heure n’appartient à aucun fuseau horaire
    .help = dites dans `kit.toml` de quelles horloges il s’agit : `time_zone = "America/Toronto"`
    .explain = Les fichiers de calendrier et les moteurs de recherche doivent savoir à quel moment correspond une heure. Sans fuseau horaire, un calendrier affiche l’événement à cette heure-là où que soit la personne qui le consulte.

overlapping-hours = ces heures en chevauchent d’autres le { $day ->
        [mon] lundi
        [tue] mardi
        [wed] mercredi
        [thu] jeudi
        [fri] vendredi
        [sat] samedi
       *[sun] dimanche
    }
    .help = faites finir les unes avant que les autres commencent, ou réunissez-les
    .first = les autres sont ici
    .explain = Deux lignes pour un même jour veulent dire qu’il y a une pause. Si elles se chevauchent, l’une des deux est fausse.

fact-without-value = ce fait n’a pas de valeur
    .help = donnez-lui une de ces clés : { $keys }
    .explain = Un fait est une seule valeur avec sa source. Les pages qui le nomment montrent cette valeur.

several-values = ce fait a plusieurs valeurs : { $keys }
    .help = gardez une valeur, et faites des autres d’autres faits
    .first = la première valeur est ici
    .explain = Un fait est une seule valeur avec sa source. Ainsi, un lien vers lui dit toujours la même chose.

series-cycle = ces séries tournent en rond : { $ids }
    .help = donnez la même série à toutes les années de l’événement, et aucune autre à cette série
    .explain = La série relie les années d’un même événement. Si elle tourne en rond, il n’y a pas de première.

unknown-series = aucun autre événement n’appartient à la série « { $series } »
    .help = vouliez-vous écrire « { $nearest } »?
    .fix = une série au nom semblable existe
    .explain = La série relie les années d’un même événement. Avec un autre nom, les dates de l’an dernier seraient séparées de celles de cette année.

## Liens vers des fiches

unknown-record = { $id ->
        [none] ce lien ne nomme aucun { $kind ->
            [contact] contact
            [event] événement
            [fact] fait
           *[other] terme
        }
       *[other] il n’y a pas { $kind ->
            [contact] de contact
            [event] d’événement
            [fact] de fait
           *[other] de terme
        } nommé « { $id } »
    }
    .help = { $nearest ->
        [none] écrivez le nom qui se trouve entre crochets dans « content/data/{ $kind }s.toml »
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .fix = il y en a un au nom semblable
    .explain = La page aurait un trou à la place d’un numéro, d’une date ou d’une carte. Les fiches se trouvent dans le dossier « content/data ».

unknown-tag = aucun { $kind ->
        [contact] contact
        [event] événement
        [fact] fait
       *[other] terme
    } ne porte l’étiquette « { $tag } »
    .help = { $nearest ->
        [none] écrivez une étiquette qui se trouve dans « content/data/{ $kind }s.toml », ou aucune pour toute la liste
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .fix = une étiquette au nom semblable existe
    .explain = La liste serait vide. Elle montre les fiches dont les étiquettes (tags) comprennent le mot qui suit le deux-points.

broken-record-link = « { $typed } » n’est pas lu comme un lien
    .help = écrivez-le sans espace, entre « < » et « > » : <contact:ville-311>
    .fix = voici un lien
    .explain = Une adresse qui contient une espace est pour Markdown du texte ordinaire. Le lecteur la verrait telle quelle.

misplaced-record = { $kind ->
        [term] un terme
       *[other] une liste de fiches
    } ne peut pas se trouver { $where ->
        [link] dans un lien
        [title] dans un titre
        [alt] dans un texte de remplacement
       *[line] ici
    }
    .help = { $kind ->
        [term] écrivez le mot lui-même
       *[other] placez-la seule dans un paragraphe, hors des listes et des tableaux
    }
    .explain = Une liste occupe un paragraphe à elle seule. Un terme montre un mot avec sa forme officielle : un lien, un titre ou un texte de remplacement n’ont pas cette place.

record-link-as-text = « { $typed } » n’est pas lu ici comme un lien
    .help = écrivez les mots ou la valeur, ou mettez le lien dans le texte d’un guide
    .explain = Les titres, les résumés, les légendes et les textes des fiches sont du texte simple. Le lecteur verrait le lien tel quel.

## Markdown

missing-title = cette page n’a pas de titre
    .help = commencez le texte par une ligne « # Titre », ou écrivez title = "…" dans l’en-tête
    .explain = Le titre paraît sur la page, dans les menus, dans les livrets et dans les résultats de recherche. C’est la première chose qu’annonce un lecteur d’écran.

second-title = la page a un second titre
    .help = la page a déjà un titre : faites de celui-ci un intertitre avec « ## »
    .fix = faites-en un intertitre de niveau 2
    .here = ce titre est de trop
    .first = le titre de la page est ici
    .explain = Une page a un seul titre. Les personnes qui écoutent la page circulent d’un titre à l’autre et croiraient être sur une autre page.

skipped-heading-level = un intertitre de niveau { $found } se trouve là où le niveau { $expected } est attendu
    .help = mettez { $expected } signes « # » au début de la ligne
    .fix = employez le niveau attendu
    .explain = Les lecteurs d’écran présentent les intertitres comme une arborescence, et un PDF accessible ne doit sauter aucun niveau. Pour changer la taille des lettres, changez plutôt le thème.

raw-html = le HTML ne peut pas être employé ici : « { $tag } »
    .help = écrivez-le en Markdown, ou supprimez-le
    .here = visible à l’écran, perdu sur papier
    .explain = Un guide devient à la fois une page web et un livret. Le HTML ne s’imprime pas, et il ouvrirait la porte aux scripts. Le saut de ligne (<br>) et les commentaires sont permis.

link-scheme = les adresses qui commencent par « { $scheme } » ne sont pas permises
    .help = { $nearest ->
        [none] employez une adresse qui commence par « https: », « http: », « mailto: » ou « tel: », le chemin d’un guide, ou le nom d’une fiche, comme « contact:ville-311 »
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .fix = une sorte d’adresse au nom semblable existe
    .explain = Certaines adresses lancent un programme ou ouvrent un fichier sur l’appareil du lecteur. Seules celles qui sont sans danger partout sont publiées.

nesting-too-deep = des listes ou des citations s’emboîtent sur plus de { $limit } niveaux
    .help = divisez la liste, ou écrivez des paragraphes sous des intertitres
    .explain = Personne ne peut suivre un texte aussi emboîté, surtout sur un téléphone ou à l’oreille. C’est en général l’effet d’un copier-coller.

missing-alt-text = l’image « { $target } » n’a pas de texte de remplacement
    .help = dites entre les crochets ce que montre l’image : ![Le bac bleu au bord de la rue]({ $target })
    .here = le texte va entre ses crochets
    .explain = Les personnes qui ne voient pas l’image entendent ce texte; les autres le lisent si l’image ne s’affiche pas. Dites en une phrase ce qui compte dans l’image.

bidi-control = un caractère invisible ({ $character }) change l’ordre de ce texte
    .help = supprimez ce caractère; le programme garde lui-même les noms et les numéros dans le bon ordre
    .here = il se trouve ici
    .explain = Ces caractères arrivent souvent par copier-coller. Ils montrent autre chose que ce qui est écrit, et servent parfois à déguiser une adresse.

duplicate-anchor = deux intertitres ont l’ancre « { $anchor } »
    .help = donnez une autre ancre à l’un des deux : ## Intertitre { "{" }#autre-ancre{ "}" }
    .first = le premier est ici
    .explain = Un lien vers cette ancre pourrait mener à l’un ou à l’autre; les navigateurs choisissent toujours le premier.

reserved-anchor = l’ancre « { $anchor } » appartient à la page elle-même
    .help = choisissez-en une qui ne commence pas par « p_ »
    .explain = Les identifiants qui commencent par « p_ » sont ceux des parties de la page, comme son texte principal. Un intertitre de ce nom rendrait des liens ambigus.

extra-table-cells = cette rangée a plus de cellules que le tableau n’a de colonnes ({ $columns })
    .help = retirez ce qui est de trop, ou ajoutez une colonne à la première rangée du tableau
    .here = de trop
    .explain = Les colonnes d’un tableau sont celles de sa première rangée. Ce qui dépasse ne paraîtrait nulle part. Pour écrire une barre dans une cellule, tapez \|.

undefined-footnote = l’appel « [^{ $label }] » n’a pas de note
    .help = { $nearest ->
        [none] écrivez la note plus bas : [^{ $label }]: Texte de la note.
       *[other] vouliez-vous écrire « [^{ $nearest }] »?
    }
    .fix = une note au nom semblable existe
    .explain = Sans sa note, l’appel paraîtrait tel quel dans le texte, crochets compris.

unused-footnote = aucun appel dans le texte ne renvoie à la note « [^{ $label }] »
    .help = mettez [^{ $label }] là où la note doit être appelée, ou supprimez la note
    .explain = Une note sans appel n’est pas publiée. Le plus souvent, la phrase a été supprimée, ou l’appel contient une faute de frappe.

undefined-reference = le lien « [{ $label }] » n’a pas d’adresse
    .help = écrivez l’adresse à la suite, [{ $label }](adresse), ou plus bas : [{ $label }]: adresse
    .explain = Des crochets sans adresse paraissent tels quels dans le texte. Si vous voulez vraiment des crochets, écrivez \[ et \].

callout-marker = la marque « { $marker } » ne donne pas d’encadré
    .help = écrivez [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] ou [!CAUTION] sans rien d’autre sur la ligne, et le texte sur la suivante
    .fix = ainsi, c’est un encadré
    .explain = Il y a cinq sortes d’encadrés. Avec une autre marque, ou avec du texte à côté d’elle, Markdown ne voit qu’une simple citation, et l’encadré serait perdu sans que rien ne le signale.

broken-emphasis = ces astérisques resteraient visibles dans le texte
    .help = laissez la ponctuation hors des astérisques, comme dans **Important** : lisez ceci, ou mettez un espace à côté d’eux
    .here = ni gras ni italique ici
    .fix = avec une espace, c’est du gras
    .explain = Markdown reconnaît le gras à ce qui touche les astérisques. À côté d’une ponctuation, surtout en chinois, il les lit souvent autrement qu’on le croit.

## Liens, images, pages

broken-link = aucune page nommée « { $target } »
    .help = { $nearest ->
        [none] vérifiez le chemin : il part de ce fichier ou, s’il commence par « / », du dossier « content »
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .fix = une page au nom semblable existe
    .explain = Le lecteur tomberait sur une page d’erreur. Un lien nomme le fichier d’un guide dans n’importe quelle langue; chaque lecteur arrive à la page dans la sienne.

broken-anchor = la page « { $page } » n’a pas d’intertitre dont l’ancre est « { $anchor } »
    .help = { $nearest ->
        [none] faites le lien sans « #{ $anchor } », ou donnez cette ancre à l’intertitre
       *[other] vouliez-vous écrire « #{ $nearest } »?
    }
    .fix = un intertitre à l’ancre semblable existe
    .explain = Le lien mènerait au début de la page plutôt qu’au passage voulu. Les ancres sont celles de la langue source et valent dans toutes les langues.

missing-file = aucun fichier nommé « { $target } »
    .help = { $nearest ->
        [none] placez le fichier à côté du guide, ou corrigez le chemin
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .fix = un fichier au nom semblable existe
    .explain = L’image ou le document manquerait sur la page et dans le livret. Les majuscules comptent : « Bac.svg » et « bac.svg » sont deux noms.

unreadable-image = impossible d’employer l’image « { $target } » : { $reason ->
        [not-found] elle n’existe pas
        [permission-denied] votre compte n’a pas le droit de la lire
        [not-utf8] ce n’est pas un texte en UTF-8
        [not-an-image] ce n’est pas une image d’une sorte connue
        [no-size] elle n’indique pas ses dimensions
        [cut-off] il manque la fin du fichier
        [too-many-pixels] elle a plus de pixels qu’aucune page n’en demande
       *[other] { $reason }
    }
    .help = { $reason ->
        [too-many-pixels] réduisez-la : 80 millions de pixels suffisent à une affiche
        [no-size] enregistrez le dessin avec une largeur et une hauteur, ou avec un « viewBox »
        [permission-denied] donnez à votre compte le droit de lire ce fichier
       *[other] enregistrez de nouveau l’image en SVG, en PNG ou en JPEG
    }
    .explain = La page réserve la place de l’image avant de la charger, pour que le texte ne saute pas. Il faut donc en connaître les dimensions.

unprintable-image = les livrets ne peuvent pas montrer une image comme « { $target } »
    .help = enregistrez l’image en SVG, PNG, JPEG, GIF ou WebP
    .explain = Le site la montre. Dans les livrets, son texte de remplacement prend sa place.

unsafe-svg = le dessin « { $target } » ne fait pas que dessiner : « { $what } »
    .help = exportez-le en SVG simple, sans script, sans lien et sans page incorporée
    .here = ceci n’a pas sa place dans un dessin
    .explain = Un SVG peut contenir des programmes et aller chercher des choses ailleurs. Le site ne doit rien faire de tel : un dessin de ce genre est refusé en entier.

route-conflict = « { $path } » serait l’adresse de deux pages
    .help = { $other ->
        [calendar-page] donnez un autre « slug » à cette page : le calendrier de vos événements va là
        [event-page] donnez un autre « slug » à cette page : la page d’un événement va là
        [glossary-page] donnez un autre « slug » à cette page : le glossaire de vos termes va là
        [parallel-page] donnez un autre « slug » à cette page : une page en deux langues va là
       *[other] donnez un autre « slug » à l’une des deux; l’autre page est « { $other } »
    }
    .first = l’autre page est ici
    .explain = Une adresse mène à une seule page. Deux guides d’une même section ont besoin de deux « slugs », dans chaque langue.

records-due = { $count ->
        [one] { $count } fiche
       *[other] { $count } fiches
    } { $owner ->
        [none] dont personne ne répond
       *[other] de « { $owner } »
    } { $count ->
        [one] est
       *[other] sont
    } à revérifier : { $names }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    }
    .here = le jour prévu
    .other = aussi à revérifier
    .help = consultez chaque source; inscrivez ensuite la date d’aujourd’hui dans « seen » et la prochaine date dans « recheck »{ $owner ->
        [none] , et nommez un « owner »
       *[other] {""}
    }
    .explain = Le jour inscrit dans « recheck » est arrivé. La valeur est peut-être encore bonne : seule sa source peut le dire. C’est toujours une remarque, parce que cela dépend du jour; « trousse report » dresse la liste de tout ce qui est à revérifier, par responsable.

guides-due = { $count ->
        [one] { $count } page
       *[other] { $count } pages
    } { $owner ->
        [none] dont personne ne répond
       *[other] de « { $owner } »
    } { $count ->
        [one] est
       *[other] sont
    } à réviser : { $names }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    }
    .here = le jour prévu
    .other = aussi à réviser
    .help = relisez chaque page; inscrivez ensuite la prochaine date dans « recheck », et « changed » si le sens a changé{ $owner ->
        [none] , et nommez un « owner »
       *[other] {""}
    }
    .explain = Le jour inscrit dans « recheck », en tête du fichier, est arrivé. Un guide sans « owner » relève du responsable de sa section. C’est toujours une remarque, parce que cela dépend du jour.

events-without-dates = { $count ->
        [one] { $count } événement
       *[other] { $count } événements
    } { $owner ->
        [none] dont personne ne répond
       *[other] de « { $owner } »
    } { $count ->
        [one] n’a
       *[other] n’ont
    } aucune date confirmée d’ici un an : { $names }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    }
    .here = aucune date à venir
    .other = ici non plus
    .help = inscrivez les prochaines « dates » dès qu’une source les confirme, ou supprimez l’événement s’il n’a plus lieu{ $owner ->
        [none] ; nommez un « owner »
       *[other] {""}
    }
    .explain = Le public voit la période habituelle de l’événement; les calendriers et les livrets le laissent de côté. Une date annulée ne compte pas; une seule date suffit pour toute une série. C’est toujours une remarque, parce que cela dépend du jour.

alias-conflict = { $how ->
        [page] cette page n’a pas pu s’appeler « { $alias } » : une autre page s’y trouve
       *[alias] cette page n’a pas pu s’appeler « { $alias } » : « { $page } » dit l’avoir fait
    }
    .help = { $how ->
        [page] supprimez l’alias, ou donnez un autre nom à la page qui s’y trouve
       *[alias] gardez l’alias dans une seule des deux pages
    }
    .first = { $how ->
        [page] la page qui s’y trouve
       *[alias] l’autre alias
    }
    .explain = Un alias est un ancien chemin d’une page : ses traductions y gardent leur historique, et ses anciennes adresses mènent à la page. Les deux n’appartiennent qu’à une seule page, quelle que soit la casse.

idle-alias = { $how ->
        [itself] « { $alias } » est le nom actuel de cette page
        [case] « { $alias } » ne diffère du nom de cette page que par la casse
       *[twice] « { $alias } » figure ici deux fois
    }
    .help = { $how ->
        [case] supprimez-le une fois les traductions acceptées sous le nouveau nom : le site peut être servi depuis un disque pour lequel les deux adresses n’en font qu’une, donc rien ne mène plus loin
       *[other] supprimez-le
    }
    .explain = Un alias est un ancien chemin d’une page, et mène de son ancienne adresse à la nouvelle. Là où la page se trouve, il n’y a rien à faire suivre.

taken-address = rien ne mène plus loin depuis « { $path } » : une autre page s’y trouve
    .help = donnez un autre « slug » à l’autre page, ou supprimez l’alias
    .first = l’autre page
    .explain = Un alias est un ancien chemin d’une page, et ses anciennes adresses mènent à l’adresse actuelle, dans toutes les langues. Une adresse où se trouve une autre page mène à celle-ci.

missing-translation = il n’y a pas encore de traduction de « { $page } » : { $locales }
    .help = traduisez la page quand vous le pourrez; d’ici là, elle paraît dans une autre langue, avec un avis
    .explain = Ceci n’est qu’une information. Dans ces langues, la page paraît dans une langue de remplacement et le dit clairement.

stale-translation = { $count ->
        [0] des textes de « { $page } » sont ailleurs que dans ses traductions : { $locales }
        [one] un texte de « { $page } » n’est plus tel qu’il a été traduit : { $locales }
       *[other] { $count } textes de « { $page } » ne sont plus tels qu’ils ont été traduits : { $locales }
    }
    .help = traduisez ce qui a changé et dites-le avec « trousse translate accept »; si le sens est le même, « trousse translate keep { $page } » le dit pour toutes les langues
    .explain = Ceci n’est qu’une information. Dans ces langues, le texte paraît tel qu’il a été traduit; un mot dit que l’original a changé, et le texte original est à portée de main. Un texte qui a seulement changé de place ne porte aucune marque. « trousse translate diff { $page } { $locale } » montre chaque changement. Si l’original a seulement été reformulé, « trousse translate keep » met toutes ses traductions à jour d’un coup.

missing-source = « { $page } » n’a pas de texte dans la langue source, « { $source } »
    .help = rédigez la page en « { $source } », ou corrigez le nom du fichier
    .explain = Une traduction accompagne l’original et ne le remplace jamais : chaque page et chaque livret dans une autre langue renvoie au texte dans la langue source. Sans ce texte, personne ne peut dire non plus si une traduction est à jour.

fact-mismatch = { $found ->
        [none] la source dit « { $expected } », pas la traduction
       *[other] { $expected ->
            [none] la traduction dit « { $found } », pas la source
           *[other] la traduction dit « { $found } » là où la source dit « { $expected } »
        }
    }
    .help = { $kind ->
        [number] écrivez le même nombre, à la manière de la langue
        [money] écrivez le même montant, à la manière de la langue
        [percent] écrivez le même pourcentage, à la manière de la langue
        [phone] écrivez le même numéro de téléphone
        [date] écrivez la même date, à la manière de la langue
        [time] écrivez la même heure, sur douze ou sur vingt-quatre heures
       *[address] écrivez la même adresse
    }, ou corrigez la source
    .first = la source
    .explain = Un chiffre faux dans une langue envoie ses lecteurs au mauvais endroit, trop tard ou avec trop peu d’argent, et les responsables de la trousse ne savent pas le lire. Chaque traduction est donc comparée à la source, texte par texte, quelle que soit la manière d’écrire de la langue. Une différence est un avertissement : c’est peut-être la traduction qui a raison.

link-mismatch = { $found ->
        [none] la source mène à « { $expected } », pas la traduction
       *[other] { $expected ->
            [none] la traduction mène à « { $found } », pas la source
           *[other] la traduction mène à « { $found } » là où la source mène à « { $expected } »
        }
    }
    .help = mettez un lien vers la même page ou la même fiche : la langue du lecteur vient d’elle-même
    .first = la source
    .explain = Dans toutes les langues, les mêmes mots doivent mener à la même aide. La page d’un site externe dans la langue du lecteur compte comme la même page.

lost-term = la traduction n’a pas de lien vers le terme « { $term } », comme la source
    .help = faites du mot traduit un lien, comme dans « [le mot](term:{ $term }) »
    .first = la source
    .explain = Le lien montre le mot officiel à côté du mot traduit. Les lecteurs le trouveront sur les formulaires et au comptoir.

translated-name = le nom « { $name } » manque dans la traduction
    .help = écrivez le nom comme dans la source, en lettres latines; sa traduction peut l’accompagner
    .first = la source
    .explain = Pour ce nom, « terms.toml » dit « keep = true » : les panneaux, les formulaires et le personnel ne le connaissent que sous cette forme.

missing-block = { $count ->
        [one] il manque à la traduction { $kind ->
            [heading] un titre
            [paragraph] un paragraphe
            [figure] une figure
            [list] une liste
            [item] un élément
            [quote] une citation
            [callout] un encadré
            [table] un tableau
            [row] une rangée
            [definition] une définition
            [record] une fiche
            [code] un bloc de code
            [rule] un filet
            [footnote] une note de bas de page
            [summary] un résumé
            [caption] une légende
           *[other] un bloc
        } de la source
       *[other] il manque à la traduction { $count } { $kind ->
            [heading] titres
            [paragraph] paragraphes
            [figure] figures
            [list] listes
            [item] éléments
            [quote] citations
            [callout] encadrés
            [table] tableaux
            [row] rangées
            [definition] définitions
            [record] fiches
            [code] blocs de code
            [rule] filets
            [footnote] notes de bas de page
           *[other] blocs
        } de la source
    }
    .here = { $beside ->
        [after] sa place serait après ceci
        [before] sa place serait avant ceci
       *[in] sa place serait ici
    }
    .help = traduisez ce qui manque; si un autre texte le contient déjà, notez-le avec « trousse translate accept »
    .first = la source
    .explain = Ce qu’une traduction omet, ses lecteurs ne l’apprennent jamais, et les responsables de la trousse ne peuvent pas le voir. Un texte ajouté à la source depuis que la traduction a été acceptée est signalé par « trousse translate status », et non ici. Ce qui a été accepté tel quel compte comme complet : deux paragraphes peuvent en devenir un.

added-block = { $count ->
        [one] la traduction a { $kind ->
            [heading] un titre
            [paragraph] un paragraphe
            [figure] une figure
            [list] une liste
            [item] un élément
            [quote] une citation
            [callout] un encadré
            [table] un tableau
            [row] une rangée
            [definition] une définition
            [record] une fiche
            [code] un bloc de code
            [rule] un filet
            [footnote] une note de bas de page
            [summary] un résumé
            [caption] une légende
           *[other] un bloc
        } de plus que la source
       *[other] la traduction a { $count } { $kind ->
            [heading] titres
            [paragraph] paragraphes
            [figure] figures
            [list] listes
            [item] éléments
            [quote] citations
            [callout] encadrés
            [table] tableaux
            [row] rangées
            [definition] définitions
            [record] fiches
            [code] blocs de code
            [rule] filets
            [footnote] notes de bas de page
           *[other] blocs
        } de plus que la source
    }
    .help = ajoutez-le à la source, ou supprimez-le ici; si ce texte va avec celui d’à côté, notez-le avec « trousse translate accept »
    .first = { $beside ->
        [after] dans la source, sa place serait après ceci
        [before] dans la source, sa place serait avant ceci
       *[in] dans la source, sa place serait ici
    }
    .explain = Une traduction dit ce que dit sa source, et rien de plus : personne parmi les responsables de la trousse ne veille sur le reste. Un texte supprimé de la source depuis que la traduction a été acceptée est signalé par « trousse translate status », et non ici. Ce qui a été accepté tel quel va avec le texte d’à côté : un paragraphe peut en devenir deux.

other-block = la traduction a { $found ->
        [heading-2] un titre de niveau 2
        [heading-3] un titre de niveau 3
        [heading-4] un titre de niveau 4
        [heading-5] un titre de niveau 5
        [heading-6] un titre de niveau 6
        [paragraph] un paragraphe
        [figure] une figure
        [list] une liste à puces
        [numbered-list] une liste numérotée
        [task-list] une liste à cocher
        [quote] une citation
        [note] une note
        [tip] un conseil
        [important] un encadré « Important »
        [warning] un avertissement
        [caution] une mise en garde
        [table] un tableau
        [definition] une définition
        [record] une fiche
        [code] un bloc de code
        [rule] un filet
        [footnote] une note de bas de page
       *[other] un bloc
    } là où la source a { $expected ->
        [heading-2] un titre de niveau 2
        [heading-3] un titre de niveau 3
        [heading-4] un titre de niveau 4
        [heading-5] un titre de niveau 5
        [heading-6] un titre de niveau 6
        [paragraph] un paragraphe
        [figure] une figure
        [list] une liste à puces
        [numbered-list] une liste numérotée
        [task-list] une liste à cocher
        [quote] une citation
        [note] une note
        [tip] un conseil
        [important] un encadré « Important »
        [warning] un avertissement
        [caution] une mise en garde
        [table] un tableau
        [definition] une définition
        [record] une fiche
        [code] un bloc de code
        [rule] un filet
        [footnote] une note de bas de page
       *[other] un bloc
    }
    .help = donnez à la traduction la même marque qu’à la source, ou corrigez la source
    .first = la source
    .explain = On suit dans l’ordre les étapes d’une liste numérotée, on lit un avertissement autrement qu’un conseil, et un titre d’un autre niveau déplace la suite dans une autre section. Dans toutes les langues, les lecteurs doivent voir la même chose.

other-columns = le tableau a { $found ->
        [one] { $found } colonne
       *[other] { $found } colonnes
    }, celui de la source en a { $expected }
    .help = donnez au tableau les mêmes colonnes, dans le même ordre
    .first = la source
    .explain = Les cellules sont comparées une à une, dans l’ordre. Une colonne qui manque emporte ses valeurs et place les suivantes sous un autre titre.

image-mismatch = { $found ->
        [none] la source montre « { $expected } », pas la traduction
       *[other] { $expected ->
            [none] la traduction montre « { $found } », pas la source
           *[other] la traduction montre « { $found } » là où la source montre « { $expected } »
        }
    }
    .help = montrez la même image, ou une image dont le nom ne diffère que par la langue : « plan.fr.svg », « plan.es.svg »
    .first = la source
    .explain = Une image omise emporte ce qu’elle montre. L’image dans la langue du lecteur, sous un nom qui ne diffère que par la langue, compte comme la même.

other-structure = la traduction est un autre texte que la source : elles sont construites différemment à { $count } endroits
    .help = donnez à la traduction les mêmes titres, paragraphes, listes et tableaux qu’à la source; d’ici là, ce qui y est écrit n’est comparé qu’en partie
    .first = la source, près du premier de ces endroits
    .explain = Les nombres et les liens sont comparés paragraphe par paragraphe, élément par élément, cellule par cellule. Ce qui n’a pas de pendant n’est pas comparé, et ses voisins ne le sont qu’en partie : personne ne sait ce qui a été réuni, coupé ou omis. Quelques différences sont signalées une à une.

other-order = la traduction dit la même chose dans un autre ordre
    .help = gardez l’ordre de la source : chaque ligne peut alors être comparée à la sienne
    .first = la source
    .explain = Plusieurs éléments ou cellules diffèrent un à un, et disent ensemble la même chose. Dans une liste triée autrement, des nombres échangés passent inaperçus.

missing-index = la section « { $path } » n’a pas sa propre page
    .help = ajoutez un fichier « _index » avec un titre et une phrase sur la section
    .explain = Sans elle, la section porte le nom de son dossier et ne dit pas de quoi elle parle.

unknown-content = aucune section et aucun guide ne s’appelle « { $name } »
    .help = { $nearest ->
        [none] écrivez un chemin dans « content », sans langue ni « .md » : « logement/bail »
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .fix = il en existe un au nom semblable
    .explain = Un livret réunit les sections et les guides que nomme « contents », dans cet ordre. Ce qui n’existe pas y manquerait.

unknown-audience = « kit.toml » ne déclare aucun public nommé « { $name } »
    .help = { $nearest ->
        [none] écrivez « audiences = ["{ $name }"] » dans « kit.toml », et son avis, « audience-{ $name } = … », dans le fichier « audience.ftl » de chaque langue
       *[other] vouliez-vous écrire « { $nearest } »?
    }
    .fix = il y en a un au nom semblable
    .explain = Un public, ce sont les personnes pour qui une page peut exister dans une autre langue que la langue source. Son avis paraît sur toutes ces pages; une faute de frappe les en priverait.

future-date = « { $key } » est le { $value }, qui n’est pas encore venu
    .help = corrigez l’année, ou attendez ce jour pour l’écrire
    .explain = « seen » dit quand on a vu la source, « changed » quand le sens a changé, « adopted » quand la directive a été adoptée. Les pages le répètent : un jour à venir ferait croire à une vérification qui n’a pas eu lieu.

literal-contact = « { $address } » est une coordonnée du contact « { $id } »
    .help = menez au contact : quand sa fiche changera, ce lien suivra
    .explain = Un numéro ou une adresse qui ne s’écrit qu’à un endroit ne peut pas se contredire. Le lien vers la fiche compose le même numéro, et le fera encore quand la fiche aura changé.

old-directive = la directive du { $adopted } date de { $years } ans ou plus
    .help = faites-la réviser, puis écrivez la nouvelle date sous « adopted »
    .explain = La directive dit pour qui la ville écrit dans d’autres langues. Elle est révisée au moins tous les { $years } ans; ce que disent les avis n’est peut-être plus exact.

duplicate-booklet = deux livrets ont l’identifiant « { $id } »
    .help = donnez un autre « id » à l’un des deux
    .first = le premier est ici
    .explain = L’identifiant donne leur nom aux fichiers du livret : l’un des livrets remplacerait l’autre.

bilingual-not-source = « bilingual » attend la langue dans laquelle les guides sont écrits, et ce n’est pas « { $tag } »
    .help = écrivez `bilingual = "{ $source }"`
    .fix = la langue source de la trousse
    .explain = Un livret bilingue place une traduction à côté du texte dont elle est tirée, pour que les deux disent la même chose ligne par ligne. Deux traductions côte à côte pourraient différer.

bilingual-in-source = un livret bilingue ne peut pas être fait en « { $source } » : cette langue occupe déjà l’autre côté
    .help = retirez « { $source } » de « locales », ou retirez « locales » pour avoir toutes les autres langues
    .explain = Chaque langue de « locales » est placée à côté de la langue source de la trousse.

## Les fichiers qui partent chez les traducteurs et en reviennent

exchange-too-large = « { $path } » pèse { $size } Mo, la limite est de { $limit } Mo
    .help = vérifiez que c’est bien le fichier du traducteur; exportez de nouveau une grande trousse avec « --only stale,missing »
    .explain = Tous les textes d’une grande trousse tiennent en quelques mégaoctets. Au-delà, c’est un autre fichier, choisi par erreur, et le lire bloquerait longtemps l’ordinateur.

no-exchange-file = « { $path } » n’est ni un fichier PO ni du XLIFF 1.2
    .help = demandez au traducteur le fichier dans le format dans lequel il est parti
    .explain = Les textes partent chez les traducteurs et en reviennent en PO (.po) ou en XLIFF 1.2 (.xlf). Les feuilles de calcul, les documents et le XLIFF 2 ne peuvent pas être lus.

no-exchange-locale = ce fichier ne dit pas vers quelle langue il traduit
    .help = indiquez la langue : en PO à la ligne « Language: » de l’en-tête, en XLIFF par « target-language »
    .explain = Sans elle, des traductions pourraient aboutir dans les pages d’une autre langue. Les fichiers qui partent d’ici la nomment toujours; certains outils l’omettent.

other-exchange-locale = ce fichier est pour « { $found } », pas pour « { $expected } »
    .help = choisissez la langue du fichier, ou le fichier de la langue
    .explain = Un fichier contient les traductions d’une langue vers une seule autre. Ailleurs, elles seraient fausses à chaque page.

other-charset = l’en-tête annonce { $charset }, et le fichier est en UTF-8
    .help = vérifiez que les accents sont justes; si oui, écrivez « charset=UTF-8 » dans l’en-tête
    .explain = Un outil qui aurait cru l’en-tête aurait mal lu et mal enregistré chaque lettre accentuée. Seule une personne peut voir si c’est arrivé.

po-syntax = ce fichier PO est illisible ici : { $what ->
        [unclosed] le guillemet fermant manque
        [outside-quotes] quelque chose suit les guillemets
        [no-quotes] le texte entre guillemets manque
        [escape] une séquence à barre oblique inverse que PO ne connaît pas
        [plural] un texte à plusieurs nombres, qu’aucune trousse ne contient
        [no-translation] « msgstr » manque, comme si le fichier était tronqué
        [no-source] un « msgstr » sans son « msgid »
        [twice] la même ligne est deux fois dans une entrée
       *[other] cette ligne n’a pas sa place dans un tel fichier
    }
    .help = ouvrez le fichier dans l’outil de traduction et enregistrez-le de nouveau, ou redemandez-le
    .explain = Un fichier PO est une suite d’entrées avec un nom (« msgctxt »), un texte (« msgid ») et sa traduction (« msgstr »). L’entrée fautive est laissée de côté; les autres ont été lues.

xliff-syntax = ce fichier XLIFF est illisible ici : { $what ->
        [cut-off] il manque la fin du fichier
        [no-source] une unité sans « <source> »
        [too-deep] des éléments s’emboîtent plus profondément qu’aucun outil n’en écrit
        [other-encoding] il se dit dans un autre encodage que l’UTF-8
       *[other] { $what }
    }
    .help = redemandez le fichier, complet et tel que l’outil de traduction l’a enregistré
    .explain = Le XLIFF est du XML, où tout ce qui s’ouvre doit se fermer. Ce qui suit la faute n’a pas été lu.

xliff-entity = « { $what } » est refusé
    .help = retirez-le, ou redemandez le fichier tel que l’outil de traduction l’a enregistré
    .explain = Un type de document ou une entité peut faire entrer d’autres fichiers de cet ordinateur, ou grossir jusqu’à remplir la mémoire. Aucun outil de traduction n’en a besoin.

unknown-unit = aucun texte de la trousse ne s’appelle « { $id } »
    .help = { $nearest ->
        [none] exportez de nouveau, et reportez la traduction à la main si elle sert encore
       *[other] vouliez-vous dire « { $nearest } »?
    }
    .explain = Chaque unité du fichier nomme son texte dans la trousse. Celui-ci a disparu depuis le départ du fichier, ou son nom a été changé.

unit-gone = la trousse n’a plus de texte « { $id } »
    .help = si un guide a été renommé, mettez son ancien nom dans ses `aliases` et importez de nouveau
    .explain = Son guide, sa fiche ou son message a été retiré ou renommé depuis le départ du fichier. Cette traduction a été laissée de côté, et les autres sont reprises.

duplicate-unit = l’unité « { $id } » est deux fois dans le fichier, avec deux traductions
    .help = gardez l’une des deux
    .first = la première est ici
    .explain = Une seule peut entrer dans la trousse, et seule une personne peut dire laquelle.

other-source-text = le texte de départ de « { $id } » n’est plus le même
    .help = exportez de nouveau : le fichier montrera ce qui a changé
    .explain = Cette traduction a été faite à partir d’un texte qui a changé depuis, ou l’original a été modifié dans le fichier. Reprise telle quelle, elle passerait pour à jour.

changed-meanwhile = la traduction de « { $id } » a changé dans la trousse pendant l’absence du fichier, et dans le fichier aussi
    .help = comparez les deux et mettez la bonne dans la trousse à la main, ou exportez de nouveau
    .explain = La traductrice ou le traducteur a changé ce texte, et quelqu’un l’a changé dans la trousse depuis le départ du fichier. Reprendre l’un déferait l’autre : le texte de la trousse reste tel quel.

unknown-placeholder = rien ne dit ce que remplace le repère « { $shown } »
    .help = mettez à sa place les repères du texte de départ
    .explain = Les liens, les fiches, les images et les mises en relief partent sous forme de repères, numérotés dans le texte de départ. Une traduction peut les déplacer, pas en créer.

lost-placeholder = il manque « { $shown } » dans la traduction
    .help = mettez-le à sa place dans la phrase
    .explain = Un lien, une fiche, une image, du code ou une valeur du texte de départ doit aussi être dans la traduction : sans lui, il manquerait au lecteur le numéro de téléphone, la date ou la page.

added-placeholder = le texte de départ ne contient pas « { $shown } »
    .help = retirez-le, ou mettez à sa place ce que contient le texte de départ
    .explain = La traduction mène quelque part ou montre quelque chose que le texte de départ ne contient pas. C’est peut-être une faute de frappe dans une adresse.

lost-emphasis = il manque la mise en relief « { $shown } » dans la traduction
    .help = mettez-la autour des mots importants, si la langue s’en sert
    .explain = Certaines langues insistent par les mots plutôt que par les lettres : cela peut donc être juste. Dans un avertissement, le lecteur pourrait manquer l’essentiel.

misplaced-markup = cette traduction serait lue autrement par Markdown
    .help = gardez-la en un seul paragraphe; mettez une espace avant et après les mots en gras, et aucun chiffre suivi d’un point au début
    .explain = Une ligne vide ferait deux paragraphes, un chiffre suivi d’un point ferait une liste, et un gras collé à des lettres des deux côtés montrerait des astérisques.

broken-message = la traduction de `{ $id }` serait lue autrement
    .help = gardez tel quel ce qui est entre accolades, et ne commencez aucune ligne par un point, un astérisque ou un crochet
    .explain = Les messages contiennent des valeurs entre accolades, comme `{ "{" } $count { "}" }`, et des choix entre plusieurs textes. S’il manque une accolade, le message entier manque sur les pages.

unplaced-text = la traduction de `{ $id }` n’a pas de place
    .help = ajoutez-la à la main au fichier de la traduction, puis acceptez le guide
    .explain = À cet endroit, le fichier de la traduction n’est pas construit comme le texte d’origine : personne ne peut savoir où va ce texte. Rien d’autre n’en dépend.

translator-remark = remarque d’un traducteur sur « { $id } » : { $remark }
    .help = répondez-lui, ou modifiez le texte d’origine
    .explain = Ceci n’est qu’une information. Les remarques faites à côté d’un texte ne sont pas conservées dans la trousse; c’est ici qu’on les lit.

joined-translation = la traduction de `{ $id }` partage son paragraphe avec une autre, ou en occupe plusieurs
    .help = modifiez-la dans le fichier de la traduction, puis acceptez le guide
    .explain = Quelqu’un a fait un seul paragraphe de plusieurs, ou plusieurs d’un seul. Ce qu’un nouveau texte y remplace, seule une personne peut le dire.

guide-not-created = `{ $guide }` n’a pas été créé en `{ $locale }` : { $reason ->
        [title] son titre n’est pas traduit
        [text] seul son titre est traduit
       *[structure] assemblé de ses traductions, il serait construit autrement que le texte de départ
    }
    .help = { $reason ->
        [structure] copiez le fichier du texte de départ et traduisez-le à la main, puis acceptez le guide
       *[other] traduisez-en davantage, puis importez de nouveau
    }
    .explain = D’ici là, on montre le guide entier dans la langue où il a été écrit.

partial-guide = `{ $guide }` est nouveau en `{ $locale }`, et il y manque { $count } textes sur { $texts }
    .help = traduisez le reste, ou retirez le fichier en attendant
    .explain = Ce qui n’est pas traduit est laissé hors de la nouvelle page, avec ce qui en dépend, pour que rien ne passe pour traduit sans l’être. On voit cette page au lieu du guide entier dans la langue où il a été écrit.

## Les mots de l'interface

message-syntax = ce message est illisible : { $detail }
    .help = écrivez « nom = texte »; les lignes qui continuent le texte commencent par des espaces
    .explain = Les mots de l’interface sont des messages Fluent. Un message illisible laisserait un vide sur chaque page.

missing-message = il manque le message « { $id } » (langue : { $locale })
    .help = ajoutez une ligne « { $id } = … » au fichier « { $file } » de cette langue, ou corrigez le nom là où il est employé
    .explain = Chaque mot de l’interface doit exister dans chaque langue qui a ses propres messages. Sinon, la page paraîtrait en deux langues.

unused-message = rien n’emploie le message « { $id } »
    .help = supprimez-le, ou corrigez son nom
    .explain = Un message qu’aucun gabarit ne montre contient souvent une faute de frappe. Il ne faut pas faire traduire des mots que personne ne lira.

variable-mismatch = { $locale ->
        [none] le message « { $id } » montre { $variables }, qui n’est pas fourni ici
       *[other] le message « { $id } » en « { $locale } » et son texte anglais ne s’accordent pas sur { $variables }
    }
    .help = { $locale ->
        [none] fournissez { $variables } là où le message est employé, ou retirez-le du message
       *[other] employez les mêmes variables que le texte anglais
    }
    .explain = Une variable tient la place d’un nom, d’un nombre ou d’une date. S’il en manque une, le renseignement manque; s’il y en a une de trop, son nom paraît tel quel.

duplicate-message = le message « { $id } » est deux fois dans ce fichier
    .help = supprimez l’un des deux
    .first = le premier est ici
    .explain = Un seul des deux serait montré, et vos corrections pourraient aller à l’autre.

borrowed-messages = { $of ->
        [audience] les avis aux publics des pages en « { $locale } » empruntent les mots de « { $lender } »
       *[interface] l’interface en « { $locale } » emprunte les mots de « { $lender } »
    }
    .help = traduisez { $of ->
        [audience] « audience.ftl »
       *[interface] « site.ftl », « booklet.ftl » et « records.ftl »
    } dans un dossier « locales/{ $locale } »
    .explain = Ni la trousse ni le programme n’ont de messages dans cette langue. Ce qu’ils disent paraît donc dans une autre, et le signale; les guides ne sont pas touchés.

## Thème

unknown-theme = aucun thème ne s’appelle « { $name } »
    .help = placez-le dans le dossier « themes/{ $name } », ou écrivez theme = "default" dans « kit.toml »
    .explain = Le thème donne leur apparence au site et aux livrets. Sans thème, rien ne peut être montré.

newer-contract = ce thème est fait pour le contrat { $found }, et ce programme connaît le contrat { $supported }
    .help = installez une version plus récente du programme, ou une version plus ancienne du thème
    .explain = Le contrat est ce que le thème et le programme attendent l’un de l’autre. Avec un contrat plus récent, des pages pourraient être fausses sans que personne ne le remarque.

missing-template = le thème n’a pas de gabarit « { $name } »
    .help = ajoutez ce fichier au dossier « templates » du thème
    .explain = Chaque sorte de page a son gabarit. Sans celui-ci, ces pages ne peuvent pas être produites.

template-fault = le gabarit est inutilisable : { $detail }
    .help = corrigez le gabarit à l’endroit indiqué, ou écrivez à la personne qui a fait le thème
    .explain = La faute est dans le thème, pas dans vos guides. Rien n’est publié avant la correction, car elle se verrait sur toutes les pages de cette sorte.

typesetting-fault = le thème ne permet pas de composer le livret : { $detail }
    .help = corrigez le fichier du thème à l’endroit indiqué, ou construisez le site sans livrets avec --no-booklets
    .passage = pendant la composition de ce passage
    .explain = La faute est dans le thème, pas dans vos guides. En attendant, le site peut être construit sans les livrets.

typesetting-warning = le compositeur a un doute sur le livret « { $booklet } » : { $detail }
    .help = regardez le livret; s’il est bon, écrivez à la personne qui a fait le thème
    .explain = Le livret est produit quand même. Ces mots sont ceux du compositeur.

## Livrets

refused-translation = le livret « { $booklet } » n’admet que des traductions { $demand ->
        [reviewed] révisées
       *[current] à jour
    }, et « { $guide } » { $state ->
        [missing] n’en a pas en « { $locale } »
        [untracked] en a une que personne n’a comparée à sa source
        [draft] en a une que personne qui parle la langue n’a révisée
       *[stale] en a une dont la source a changé depuis : { $count ->
            [0] dans son ordre
            [one] { $count } texte
           *[other] { $count } textes
        }
    }
    .help = { $state ->
        [missing] traduisez le guide dans « { $file } », ou retirez-le des « contents » du livret
        [untracked] comparez « { $file } » à sa source, puis notez qu’elle dit la même chose : `trousse translate accept { $guide } { $locale }`
        [draft] faites lire « { $file } » par une personne qui parle la langue, puis écrivez `reviewed = true` en tête du fichier
       *[stale] voyez ce qui a changé (`trousse translate diff { $guide } { $locale }`), corrigez « { $file } », puis `trousse translate accept { $guide } { $locale }`
    }
    .explain = Ce qui est imprimé ne se corrige plus : un livret peut donc refuser des traductions peut-être fausses. `translations = "current"` demande que chacune dise ce que dit sa source et que quelqu’un l’ait noté; `"reviewed"` demande en plus qu’une personne qui parle la langue l’ait lue. `trousse translate status` montre où en est chacune. Sans cette clé, toute traduction est admise, et ce qui est périmé porte un signe dans la marge.

missing-glyph = aucune police n’a ces caractères du livret « { $booklet } » : { $characters }
    .help = { $command ->
        [none] ajoutez au thème une police qui les a, ou construisez le site sans livrets avec --no-booklets
       *[other] installez les polices avec « { $command } », ou construisez le site sans livrets avec --no-booklets
    }
    .explain = Des cases vides seraient imprimées à leur place. À l’écran, la page emprunte les lettres de l’appareil du lecteur; le papier ne le peut pas.

foreign-font = le livret « { $booklet } » prend des caractères dans une police que le thème ne nomme pas ({ $family }) : { $characters }
    .help = { $command ->
        [none] nommez cette police dans « theme.toml », ou ajoutez-en une qui a ces caractères
       *[other] installez les polices du thème avec « { $command } », ou construisez le site sans livrets avec --no-booklets
    }
    .explain = Seules les polices du thème donnent le même livret sur tous les ordinateurs, dans un seul style et avec le droit de les imprimer.

missing-font = aucune des polices du livret « { $booklet } » n’est installée : { $families }
    .help = { $command ->
        [none] placez-en une dans le dossier « fonts » du thème, ou construisez le site sans livrets avec --no-booklets
       *[other] installez les polices avec « { $command } », ou construisez le site sans livrets avec --no-booklets
    }
    .explain = Les polices de certaines écritures sont lourdes et ne viennent pas avec le programme. On les installe une seule fois, dans la même version pour tout le monde.

pdf-standard = le livret « { $booklet } » enfreint une règle du PDF accessible : { $detail }
    .help = corrigez ce qui est nommé, ou écrivez à la personne qui a fait le thème
    .explain = Les livrets suivent les normes PDF/UA et PDF/A, pour que les lecteurs d’écran puissent les lire et les archives les conserver. Un fichier qui les enfreint n’est pas publié.

## Impression : ce que demande kit.toml

length-without-unit = « { $key } » n’a pas d’unité : « { $value } »
    .help = écrivez l’unité après le nombre : { $key ->
        [trim] trim = ["148 mm", "210 mm"]
        [caliper] caliper = "0.1 mm"
       *[other] { $key } = "3 mm"
    }; les unités sont « mm », « cm », « in » (pouce) et « pt »
    .fix = c’est sans doute cette unité
    .explain = Trois millimètres et trois points sont tous deux courants chez un imprimeur, et bien différents. Pour que personne n’ait à deviner, chaque longueur dit son unité.

invalid-length = { $unit ->
        [none] la clé « { $key } » ne peut pas valoir « { $value } »
       *[other] la clé « { $key } » est dans une unité inconnue ici : « { $unit } »
    }
    .help = écrivez un nombre et l’une des unités « mm », « cm », « in » (pouce), « pt » : { $key ->
        [trim] trim = ["148 mm", "210 mm"]
        [caliper] caliper = "0.1 mm"
       *[other] { $key } = "3 mm"
    }
    .fix = voici comment cette unité s’écrit ici
    .explain = Une longueur est un nombre, avec des décimales ou en fraction comme 1/8, suivi d’une unité.

out-of-range = la clé « { $key } » ne peut pas valoir { $value }
    .help = { $key ->
        [bleed] choisissez de { $least } à { $most }; les imprimeurs demandent d’ordinaire 3 mm ou 0,125 po (0.125 in)
        [caliper] choisissez de { $least } à { $most } : le papier de bureau a une épaisseur de 0,1 mm
        [quantity] écrivez le nombre d’exemplaires à imprimer, de { $least } à { $most }
        [ink_limit] écrivez la limite qu’indique l’imprimeur, en pour cent, de { $least } à { $most }; 300 est courant
       *[other] choisissez de { $least } à { $most }
    }
    .explain = Au-delà de ces limites, la valeur n’a plus de sens. Souvent, il manque un chiffre, il y en a un de trop, ou l’unité est une autre.

bleed-beyond-margin = { $margin ->
        [page] le fond perdu de { $bleed } est plus grand que la marge des pages ({ $most })
       *[other] le fond perdu de { $bleed } est plus grand que la marge de sécurité ({ $most })
    }
    .help = { $margin ->
        [page] choisissez au plus { $most }; les imprimeurs demandent d’ordinaire 3 mm ou 0,125 po (0.125 in)
       *[other] diminuez « bleed », ou écrivez safe = "{ $bleed }"
    }
    .explain = Le fond perdu est la couleur qui déborde de la page, parce que la coupe peut s’en écarter d’autant, des deux côtés. Si elle s’écarte de plus que la marge, elle entame le texte.

safe-beyond-margin = la marge de sécurité de { $safe } est plus grande que la marge des pages ({ $most })
    .help = choisissez au plus { $most }; les imprimeurs demandent d’ordinaire 5 mm ou 0,25 po (0.25 in)
    .explain = Aucun texte n’est plus près du bord que la marge de sécurité. Le thème promet une marge de cette grandeur, numéros de page compris, et n’en garantit pas de plus grande.

unknown-choice = la clé « { $key } » ne peut pas valoir « { $value } »
    .help = { $nearest ->
        [none] choisissez parmi : { $choices }{ $key ->
            [trim] {"; ou deux longueurs : [\"148 mm\", \"210 mm\"]"}
           *[other] {""}
        }
       *[other] vouliez-vous écrire « { $nearest } »? Les choix sont : { $choices }
    }
    .fix = il en existe un au nom semblable
    .explain = Cette clé prend un nom parmi quelques-uns. Avec un autre, l’imprimeur ou le lecteur devrait deviner.

self-cover-perfect-binding = un livret collé demande une couverture imprimée à part
    .help = écrivez cover = "separate", ou choisissez binding = "saddle-stitch"
    .first = le dos collé est demandé ici
    .explain = Dans le dos carré collé, les feuillets sont collés au dos d’une couverture imprimée à part, d’une seule feuille : quatrième, dos, première. Sans elle, il n’y a rien où les coller.

profile-without-condition = la condition d’impression du profil « { $profile } » n’est pas nommée
    .help = demandez à l’imprimeur le nom de la condition selon laquelle il imprime, puis ajoutez-le : condition = "CGATS21-2-CRPC6"
    .explain = Un PDF pour la presse dit pour quel papier et quelles encres ses couleurs sont faites, par un nom convenu dans le métier, comme FOGRA39, FOGRA51 ou CGATS21-2-CRPC6. Le profil seul ne le dit pas.

condition-without-profile = une condition d’impression est nommée, mais aucun profil
    .help = placez le profil de cette condition dans la trousse et nommez-le : icc = "profiles/CRPC6.icc"; ou supprimez la ligne
    .explain = Les couleurs sont converties avec le profil. Avec le profil courant sous le nom d’une autre condition, elles sortiraient fausses, et personne ne saurait pourquoi.

missing-profile = { $profile ->
        [none] il n’y a pas de profil pour imprimer en couleurs
       *[other] il n’y a pas de profil à l’endroit « { $profile } »
    }
    .help = { $command ->
        [none] placez-y le fichier, ou corrigez le chemin, qui part du dossier de « kit.toml »
       *[other] exécutez « { $command } », ou placez dans la trousse le profil CMJN de votre imprimeur et nommez-le dans « kit.toml » avec « icc » et « condition »
    }
    .explain = Un profil ICC décrit l’aspect des encres sur le papier. Il sert à convertir les photos et les couleurs pour la presse. Le profil courant, ISO Coated v2 300 %, est libre et vient avec un paquet de Debian; les imprimeurs donnent le leur.

unusable-profile = { $reason ->
        [not-a-profile] « { $profile } » n’est pas un profil ICC
        [not-an-output-profile] « { $profile } » n’est pas le profil d’une presse, mais { $found ->
            [mntr] celui d’un écran
            [scnr] celui d’un appareil photo ou d’un numériseur
            [spac] celui d’un espace de couleurs
            [link] un lien entre deux appareils
            [abst] un profil abstrait
            [nmcl] une liste de couleurs nommées
           *[other] un profil d’une autre sorte ({ $found })
        }
        [not-cmyk] « { $profile } » n’est pas fait pour les encres cyan, magenta, jaune et noire, mais pour { $found }
       *[other] le profil « { $profile } » est inutilisable : { $reason }
    }
    .help = demandez à l’imprimeur son profil de sortie CMJN, et nommez celui-là avec « icc » et « condition »
    .explain = Les couleurs sont converties pour les quatre encres de la presse. Seul un profil de sortie CMJN dit combien de chaque encre donne une couleur sur ce papier.

## Impression : profil et couleur

unreadable-pages = les pages de « { $booklet } » n’ont pas pu être préparées pour la presse
    .help = c’est une faute de ce programme : signalez-la avec ce détail : { $detail }
    .explain = L’étape de presse reprend les pages que la composition vient d’écrire. Si elle ne sait pas les lire, rien dans votre trousse n’en est la cause.

## Impression : reliure, pliage et bon de commande

## Contrôle en amont (preflight)

cli-preflight-pages = { $count ->
        [one] page { $pages }
       *[other] pages { $pages }
    }
cli-preflight-place = { $count ->
        [one] page { $page }, à { $x } mm du bord gauche et { $y } mm du haut
       *[other] pages { $pages }; voyez d’abord la page { $page }, à { $x } mm du bord gauche et { $y } mm du haut
    }

not-a-pdf = ce n’est pas un PDF
    .help = exportez le document en PDF et donnez ce fichier
    .explain = Un PDF commence par les caractères « %PDF- ». Ce n’est pas le cas de ce fichier, quelle que soit la fin de son nom.

damaged-pdf = { $what ->
        [no-pages] aucune page n’a été trouvée dans ce PDF
        [objects] des pages de ce PDF manquent, alors que sa liste de pages les nomme
        [truncated] la fin de ce PDF manque ou est abîmée
       *[other] ce PDF est abîmé et illisible
    }
    .help = téléchargez ou copiez de nouveau le fichier, ou exportez-le encore une fois
    .explain = Un fichier est tronqué quand un téléchargement ou une copie s’arrête en chemin. Certains programmes devinent ce qui manque; une presse peut deviner autre chose, ou s’arrêter.

damaged-stream = { $what ->
        [profile] le profil des conditions d’impression est abîmé et ne se décomprime pas
        [font] la police { $name } est dans le fichier, mais abîmée : { cli-preflight-pages }
        [image] une image est abîmée ou tronquée : { cli-preflight-pages }
       *[other] le contenu est abîmé ou tronqué : { cli-preflight-pages }
    }
    .help = { $what ->
        [image] placez de nouveau l’image à partir de l’original, puis exportez de nouveau
        [font] exportez de nouveau; si rien ne change, réinstallez la police ou prenez-en une autre
       *[other] téléchargez ou copiez de nouveau le fichier, ou exportez-le encore une fois
    }
    .explain = Une presse qui rencontre un tel dommage s’arrête, omet des choses ou imprime un rectangle gris. Un écran devine souvent et n’en montre rien.

unread-content = { $what ->
        [broken-content] le contenu est abîmé et n’a été lu qu’en partie : { cli-preflight-pages }
        [too-much] le contenu est trop long ou trop imbriqué pour être lu jusqu’au bout : { cli-preflight-pages }
        [unknown-filter] le contenu est comprimé d’une façon que PDF ne connaît pas : { cli-preflight-pages }
        [unknown-operator] le contenu a des commandes que PDF ne connaît pas : { cli-preflight-pages }
       *[other] une chose que la page emploie n’est pas dans le fichier ({ $name }) : { cli-preflight-pages }
    }
    .help = exportez de nouveau le fichier, au besoin avec un autre programme ou un autre préréglage
    .explain = Ce qui ne peut pas être lu ici peut manquer ou paraître autrement sur la presse, et rien d’autre n’a pu en être jugé.

too-much-to-read = ce PDF contient plus qu’une presse ne peut lire en un temps raisonnable : une partie n’a pas été examinée
    .help = exportez-le de nouveau, avec des images réduites à 300 ppp; méfiez-vous d’un fichier envoyé par un inconnu
    .explain = Un petit fichier peut en contenir un énorme, par erreur ou par malice. La lecture s’arrête à une limite qu’aucun fichier ordinaire n’approche.

encrypted-pdf = ce PDF est protégé par un mot de passe ou des interdictions : rien n’a pu y être examiné
    .help = exportez-le de nouveau sans mot de passe et sans restriction
    .explain = Les machines d’une imprimerie ouvrent les fichiers sans personne pour taper un mot de passe. PDF/X interdit tout chiffrement.

no-pdfx-claim = ce PDF ne se dit pas prêt pour l’impression (PDF/X)
    .help = exportez-le de nouveau avec le préréglage PDF/X-4, si votre programme en a un; sinon, demandez à l’imprimerie si elle accepte un PDF ordinaire
    .explain = PDF/X est un PDF sans ce que les presses ne savent pas employer, et qui nomme ses conditions d’impression. La plupart des imprimeries acceptent aussi d’autres fichiers, mais risquent de vous rappeler.

pdfx-rule = { $rule ->
        [version] un fichier PDF/X-4 doit être en PDF 1.6 ou moins; celui-ci est en { $found }
        [intent-count] PDF/X demande exactement une intention de sortie; ce fichier en a { $found }
        [intent-identifier] l’intention de sortie ne nomme pas ses conditions d’impression
        [intent-registry] l’intention de sortie ne nomme pas le registre de ses conditions d’impression
        [intent-info] l’intention de sortie ne dit pas en mots de quelles conditions d’impression il s’agit
        [profile-missing] l’intention de sortie n’a pas de profil de couleur
        [profile-unreadable] le profil de couleur de l’intention de sortie est abîmé
        [profile-class] le profil de couleur de l’intention de sortie n’est pas fait pour imprimer : { $found ->
            [none] il ne dit rien
           *[other] sa classe est { $found }
        }
        [profile-space] le profil de couleur de l’intention de sortie n’est pas fait pour les quatre encres : { $found }
        [profile-components] le profil de couleur de l’intention de sortie doit avoir quatre composantes; ce fichier dit { $found ->
            [none] « rien »
           *[other] { $found }
        }
        [info-trapped] le fichier ne dit pas si le recouvrement des encres (trapping) a été fait
        [file-id] le fichier n’a pas d’identifiant en deux parties
        [xmp-missing] le fichier n’a pas de métadonnées XMP
        [xmp-packed] les métadonnées XMP sont comprimées
        [xmp-property] il manque { $found } aux métadonnées XMP
        [title-differs] le titre n’est pas le même aux deux endroits des métadonnées : { $found }
        [date-differs] la date { $found } n’est pas la même aux deux endroits des métadonnées
       *[other] les métadonnées se contredisent : { $found }
    }
    .help = { $rule ->
        [version] exportez-le de nouveau en PDF/X-4, ou en PDF 1.6
        [profile-class] exportez-le de nouveau en choisissant le profil de la presse, comme ISO Coated ou GRACoL
        [profile-space] exportez-le de nouveau en choisissant le profil de la presse, comme ISO Coated ou GRACoL
        [profile-components] exportez-le de nouveau en choisissant le profil de la presse, comme ISO Coated ou GRACoL
        [profile-missing] exportez-le de nouveau en choisissant le profil de la presse, comme ISO Coated ou GRACoL
       *[other] exportez-le de nouveau avec le préréglage PDF/X-4, et ne changez plus rien au fichier ensuite
    }
    .explain = Le fichier dit suivre les règles de PDF/X, et celle-ci est enfreinte. Une imprimerie qui se fie à l’étiquette peut refuser le fichier, ou l’imprimer autrement que prévu.

missing-trim-box = rien ne dit où la feuille est coupée (pas de TrimBox) : { cli-preflight-pages }
    .help = exportez de nouveau avec le format de coupe : l’option s’appelle souvent PDF/X, ou « fonds perdus et repères »
    .explain = La TrimBox est la page finie; tout ce qui en sort est coupé. Sans elle, l’imprimerie doit deviner, et des fonds perdus ou des repères peuvent se retrouver dans le livret.

boxes-not-nested = { $what ->
        [trim] la page finie (TrimBox) dépasse du fond perdu (BleedBox) : { cli-preflight-pages }
        [bleed] le fond perdu (BleedBox) dépasse de la feuille (MediaBox) : { cli-preflight-pages }
        [both] il y a une TrimBox et une ArtBox, alors qu’une seule est permise : { cli-preflight-pages }
        [tiny] la page finie (TrimBox) n’a pas de taille : { cli-preflight-pages }
       *[other] rien ne dit la taille de la feuille (pas de MediaBox) : { cli-preflight-pages }
    }
    .help = exportez de nouveau plutôt que de recadrer le PDF fini
    .explain = La page finie est dans le fond perdu, et le fond perdu sur la feuille. Des cadres qui disent autre chose viennent d’un recadrage après coup, et l’imprimerie ne peut pas placer ces pages.

wrong-trim-size = la page finie mesure { $found } et non { $expected } : { cli-preflight-pages }
    .help = mettez le document au format commandé, ou changez la commande
    .explain = L’imprimerie prévoit le papier et la machine pour le format commandé. Réduire ou agrandir les pages sur la presse change les marges, la taille des lettres et les plis.

page-sizes-differ = toutes les pages n’ont pas la taille de la première ({ $found }) : { cli-preflight-pages }
    .help = donnez une seule taille à toutes les pages, ou envoyez à part celles d’une autre taille, comme une couverture
    .explain = Un livret est coupé d’un seul coup : ses pages ont une seule taille.

bleed-too-small = le fond perdu est de { $found },{ $found-tenths } mm et devrait être de { $expected },{ $expected-tenths } mm : { cli-preflight-pages }
    .help = réglez le fond perdu dans le document et exportez-le avec son fond perdu
    .explain = La coupe n’est jamais exacte au cheveu près. Les couleurs et les images qui vont jusqu’au bord doivent continuer au-delà, sinon un liseré blanc paraît.

colour-without-bleed = une couleur ou une image va jusqu’au bord, mais ne le dépasse que de { $found },{ $found-tenths } mm : { cli-preflight-pages }
    .help = faites-la dépasser de 3 mm (1/8 po) et exportez avec le fond perdu, ou éloignez-la du bord
    .explain = La coupe n’est jamais exacte au cheveu près. Ce qui s’arrête juste à la coupe montrera un liseré blanc sur certains exemplaires.

page-count = { $found } pages ne font pas un multiple de { $multiple }
    .help = { $missing ->
        [one] ajoutez une page, par exemple de notes, avant la quatrième de couverture
       *[other] ajoutez { $missing } pages, par exemple de notes, avant la quatrième de couverture
    }
    .explain = Chaque feuille pliée fait quatre pages. S’il en manque, l’imprimerie ajoute des pages blanches où bon lui semble.

too-many-pages-to-staple = { $found } pages, c’est plus que les { $limit } qui se plient et s’agrafent bien
    .help = choisissez la reliure collée (« perfect »), divisez le livret, ou demandez un papier plus mince
    .explain = Dans un livret épais, le pli pousse les pages du milieu vers l’extérieur : elles perdent davantage à la coupe, et le livret ne reste pas fermé.

font-not-embedded = la police { $font } n’est pas dans le fichier : { cli-preflight-pages }
    .help = exportez de nouveau en incorporant toutes les polices; si la police l’interdit, prenez-en une autre
    .explain = Sans la police, la presse en prend une qu’elle a. Les lettres, les coupures de lignes et les accents changent, et les lettres d’autres écritures disparaissent.

rgb-colour = une couleur pour écrans (RVB) et non une encre : { cli-preflight-place }
    .help = employez des couleurs CMJN, le noir à 100 % de noir seul, ou laissez votre programme convertir les couleurs pour la presse à l’exportation
    .explain = Les presses impriment quatre encres. Les couleurs pour écrans sont converties sur la presse : les plus vives ternissent, et le texte noir est fait de quatre encres qui ne se superposent jamais exactement.

rgb-image = une image en couleurs pour écrans (RVB) : { cli-preflight-place }
    .help = convertissez l’image en CMJN avec le profil de la presse, ou laissez votre programme le faire à l’exportation
    .explain = L’image sera convertie sur la presse selon des réglages que personne ici ne connaît. Ses couleurs peuvent différer de ce que vous avez vu.

lab-colour = { $what ->
        [image] une image en couleurs Lab : { cli-preflight-place }
       *[other] une couleur Lab, qui dit son apparence et non ses encres : { cli-preflight-place }
    }
    .help = convertissez-la en CMJN, ou employez une encre d’accompagnement si l’imprimerie en tire une
    .explain = Chaque presse convertit ces couleurs selon ses propres réglages.

gray-profile = { $what ->
        [image] une image grise avec un profil de couleur, qui risque d’être imprimée en quatre encres : { cli-preflight-place }
       *[other] du noir ou du gris avec un profil de couleur, qui risque d’être imprimé en quatre encres : { cli-preflight-place }
    }
    .help = employez un gris ordinaire, ou l’encre noire seule (0, 0, 0, 100)
    .explain = Beaucoup de presses font du gris à profil un mélange des quatre encres. Les filets et les petites lettres ont alors des bords colorés.

cmyk-profile = { $what ->
        [image] une image CMJN apporte son propre profil : { cli-preflight-place }
       *[other] des couleurs CMJN apportent leur propre profil : { cli-preflight-place }
    }
    .help = exportez de nouveau avec le profil de la presse pour tout, sans profil propre à chaque objet
    .explain = Une presse peut convertir ces encres une seconde fois, et le noir d’une seule plaque peut sortir sur quatre.

registration-black = { $what ->
        [text] du texte en couleur de repérage, qui s’imprime sur toutes les plaques : { cli-preflight-place }
       *[other] de la couleur de repérage, qui s’imprime sur toutes les plaques : { cli-preflight-place }
    }
    .help = employez le noir seul (0, 0, 0, 100); la couleur de repérage ne sert qu’aux repères hors de la page
    .explain = Toutes les encres à plein font quatre fois l’encre du noir. Elle ne sèche pas, tache la feuille suivante et montre des bords colorés là où les plaques ne se superposent pas exactement.

rich-black-text = du texte noir sur plusieurs plaques : { cli-preflight-place }
    .help = employez le noir seul (0, 0, 0, 100) pour le texte; dans un dessin SVG, c’est le noir pur #000
    .explain = Les plaques ne se superposent jamais exactement. Les lettres faites de plusieurs encres ont des bords colorés et se bouchent, d’autant plus qu’elles sont petites.

too-much-ink = { $what ->
        [image] une image demande { $ink } % d’encre, plus que { $limit } % : { cli-preflight-place }
       *[other] une couleur demande { $ink } % d’encre, plus que { $limit } % : { cli-preflight-place }
    }
    .help = { $what ->
        [image] convertissez l’image avec le profil de la presse, qui respecte sa limite
       *[other] enlevez du cyan, du magenta et du jaune jusqu’à ce que la somme convienne; le noir n’a pas besoin d’eux
    }
    .explain = La somme des encres au même endroit a une limite, qui dépend du papier. Au-delà, l’encre ne sèche pas et tache la feuille suivante.

white-overprint = du blanc réglé en surimpression disparaît : { cli-preflight-place }
    .help = enlevez la surimpression de tout ce qui est blanc
    .explain = Le blanc est le papier, qui se voit là où les autres encres le laissent libre. En surimpression, il ne libère rien et n’existe donc pas, bien que l’écran le montre.

rgb-blend = de la transparence est mélangée en couleurs pour écrans (RVB) : { cli-preflight-place }
    .help = réglez l’espace de la transparence à CMJN et exportez de nouveau; un PDF placé dans le document peut apporter ce défaut
    .explain = Tout ce que contient un tel groupe passe par les couleurs de l’écran, même le texte noir, qui sort alors sur les quatre plaques.

transparency = il y a de la transparence : { cli-preflight-place }
    .help = rien à faire si l’imprimerie accepte PDF/X-4; pour une presse plus ancienne, demandez d’abord
    .explain = PDF/X-4 permet la transparence. La somme de ses encres n’est pas mesurée ici.

low-resolution = { $kind ->
        [line-art] un dessin au trait de { $ppi } ppp, qui s’imprimera en escalier : { cli-preflight-place }
       *[other] une image de { $ppi } ppp, qui s’imprimera floue : { cli-preflight-place }
    }
    .help = prenez un original plus grand ({ $wanted } ppp à cette taille), ou placez-le plus petit; l’agrandir dans un programme n’ajoute aucun détail
    .explain = Un écran montre environ 100 pixels au pouce, une presse 300, et un dessin au trait en demande 1200. Ce qui est beau à l’écran peut être bien trop grossier sur papier.

modest-resolution = { $kind ->
        [line-art] un dessin au trait de { $ppi } ppp; { $wanted } vaut mieux : { cli-preflight-place }
       *[other] une image de { $ppi } ppp; { $wanted } vaut mieux : { cli-preflight-place }
    }
    .help = prenez un original plus grand s’il y en a un, ou placez-le un peu plus petit
    .explain = L’impression est possible, mais les détails seront un peu mous.

small-text = du texte de { $size },{ $size-tenths } pt, sous les 5 pt qui s’impriment bien : { cli-preflight-place }
    .help = agrandissez-le à 5 pt au moins, et à 6 pt ou plus pour être lu de tous
    .explain = Les traits fins des très petites lettres se cassent ou se bouchent.

small-white-text = du texte blanc de { $size },{ $size-tenths } pt sur une couleur, sous les 9 pt qui restent lisibles : { cli-preflight-place }
    .help = passez à 9 pt ou plus, en gras, ou imprimez-le en foncé sur clair
    .explain = Les lettres blanches sont des trous dans l’encre, et l’encre y entre de tous les côtés.

text-near-edge = du texte à seulement { $distance },{ $distance-tenths } mm de la coupe, alors qu’il en faut { $safe },{ $safe-tenths } mm : { cli-preflight-place }
    .help = rentrez-le davantage, ou élargissez la marge
    .explain = La coupe et le pli ne sont jamais exacts. Un texte trop près du bord est coupé sur certains exemplaires.

text-cut-off = du texte est coupé par le bord de la page, sur { $distance },{ $distance-tenths } mm : { cli-preflight-place }
    .help = rentrez-le dans la page, ou retirez-le s’il n’est pas à imprimer
    .explain = Tout ce qui sort de la page finie est coupé.

forbidden-feature = { $what ->
        [postscript] du PostScript incorporé : { cli-preflight-pages }
        [proxy] une image de remplacement, dont l’original n’est pas dans le fichier (OPI) : { cli-preflight-pages }
        [alternate] une image qui a des variantes, dont une autre peut être imprimée : { cli-preflight-pages }
        [transfer] une courbe de transfert, qui change les tons sur la presse : { cli-preflight-pages }
       *[other] la compression LZW, que PDF/X interdit
    }
    .help = { $what ->
        [proxy] exportez de nouveau avec les images elles-mêmes
       *[other] exportez de nouveau en PDF/X-4, qui s’en passe
    }
    .explain = Ce qui ne s’imprime pas partout de la même façon n’a pas sa place dans un fichier pour la presse.

doubtful-feature = { $what ->
        [halftone] une trame particulière, que l’imprimerie peut ignorer : { cli-preflight-pages }
        [jpx] des images comprimées en JPEG 2000, que les presses anciennes ne lisent pas : { cli-preflight-pages }
        [layers] des calques visibles ou cachés; une presse peut imprimer ce que vous ne voyez pas
        [crop] le cadre de vue (CropBox) montre moins que la page finie, et certains programmes n’impriment rien d’autre : { cli-preflight-pages }
        [rotate] des pages sont tournées d’autre chose que de quarts de tour : { cli-preflight-pages }
        [unit] des pages ont une unité de longueur qui n’en est pas une (UserUnit) : { cli-preflight-pages }
       *[other] la compression LZW, que PDF/X interdit
    }
    .help = { $what ->
        [layers] exportez de nouveau sans calques, ou aplati
       *[other] exportez de nouveau en PDF/X-4, qui s’en passe
    }
    .explain = Cela fonctionne d’habitude, mais pas partout. Tous les calques ont été jugés ici comme s’ils étaient visibles.

annotation-on-page = { $kind ->
        [Link] un lien sur la page, ce que PDF/X interdit : { cli-preflight-place }
        [Widget] un champ de formulaire sur la page : { cli-preflight-place }
       *[other] une note ou un dessin posé sur la page ({ $kind }) : { cli-preflight-place }
    }
    .help = enlevez-le et exportez de nouveau sans notes, liens ni champs
    .explain = Ces choses ne font pas partie de la page. Certaines presses les impriment, d’autres non.

link-on-page = un lien sur la page : { cli-preflight-place }
    .help = exportez pour l’impression sans liens, et imprimez les adresses en toutes lettres
    .explain = Un lien ne fait rien sur le papier, et certaines presses tracent un cadre autour.

javascript-in-pdf = le fichier contient un programme (JavaScript)
    .help = enlevez-le, ou exportez de nouveau pour l’impression
    .explain = Un programme peut changer les pages à l’ouverture. Aucune imprimerie n’en laisse fonctionner.

interactive-pdf = { $what ->
        [form] le fichier est un formulaire à remplir
        [media] du son, un film ou un modèle 3D est posé sur la page : { cli-preflight-pages }
        [files] d’autres fichiers sont joints au fichier
       *[other] le fichier agit de lui-même à l’ouverture ou au clic
    }
    .help = { $what ->
        [form] exportez-le en pages ordinaires, champs remplis ou dessinés
        [media] mettez une image à sa place
        [files] envoyez à part les fichiers joints
       *[other] exportez de nouveau pour l’impression
    }
    .explain = Le papier n’agit pas. Ce qui est fait pour l’écran peut s’imprimer comme un cadre vide, ou arrêter la presse.

unjudged = { $what ->
        [mixed-ink] là où il y a transparence ou surimpression, les encres superposées n’ont pas été additionnées : { cli-preflight-pages }
        [colour] une couleur d’une sorte inconnue ici : { cli-preflight-pages }
        [image-ink] l’encre d’une image qui n’a pas pu être décomprimée : { cli-preflight-pages }
        [shading-ink] l’encre d’un dégradé : { cli-preflight-pages }
        [text-position] la distance entre le bord et le texte en { $name } : { cli-preflight-pages }
        [text-size] la taille du texte en { $name } : { cli-preflight-pages }
       *[other] les règles d’un autre PDF/X que PDF/X-4, que le fichier dit suivre
    }
    .help = regardez vous-même, ou demandez à l’imprimerie de le faire
    .explain = Ce contrôle dit ce qu’il ne peut pas juger, pour qu’un silence ne passe jamais pour un accord.

## La ligne de commande

cli-summary-built = { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } en { $locales ->
        [one] { $locales } langue
       *[other] { $locales } langues
    }
cli-summary-booklets = { $count ->
        [0] aucun livret
        [one] { $count } livret
       *[other] { $count } livrets
    }
cli-summary-pressed = { $count ->
        [one] { $count } livret prêt
       *[other] { $count } livrets prêts
    } pour l’imprimeur, { $pages } pages
cli-summary-forced = { $count ->
        [one] { $count } livret écrit malgré des erreurs
       *[other] { $count } livrets écrits malgré des erreurs
    }, { $pages } pages : leur bon de commande le dit à la première ligne
cli-summary-failed = { $count ->
        [one] { $count } livret n’a pas pu être préparé
       *[other] { $count } livrets n’ont pas pu être préparés
    } : corrigez ce qui est dit plus haut
cli-summary-held = { $count ->
        [one] { $count } livret retenu : un imprimeur le refuserait. Corrigez ce qui est dit plus haut, ou ajoutez --force
       *[other] { $count } livrets retenus : un imprimeur les refuserait. Corrigez ce qui est dit plus haut, ou ajoutez --force
    }
cli-summary-press-where = Chaque livret a son dossier dans { $path } : le fichier .zip est celui à envoyer.
cli-nothing-pressed = Rien n’a été préparé pour l’imprimeur.
cli-preflight-clean = { $file } : rien à redire.
cli-preflight-found = { $file } : { $errors ->
        [0] aucune erreur
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }, { $unjudged ->
        [0] rien qui n’ait pu être jugé
        [one] { $unjudged } point non jugé
       *[other] { $unjudged } points non jugés
    }
cli-summary-unchanged = { $count ->
        [0] tous les fichiers sont nouveaux ou modifiés
        [one] { $count } fichier inchangé
       *[other] { $count } fichiers inchangés
    }
cli-summary-findings = { $errors ->
        [0] aucune erreur
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }, { $notes ->
        [0] aucune remarque
        [one] { $notes } remarque
       *[other] { $notes } remarques
    }
cli-summary-where = Le site est dans { $path }
cli-summary-report = { $guides ->
        [one] { $guides } guide
       *[other] { $guides } guides
    } en { $locales ->
        [one] { $locales } langue
       *[other] { $locales } langues
    }. À revérifier : { $due } maintenant, { $soon } de plus d’ici 90 jours.
cli-summary-report-where = Le rapport est dans { $path } : ouvrez index.html. Il nomme des responsables; gardez-le à l’interne.
cli-status-guide = Guide
cli-status-locale = Langue
cli-status-state = État
cli-status-review = Révision
cli-status-blocks = Blocs
cli-status-words = Mots
cli-status-current = à jour
cli-status-stale = périmée
cli-status-untracked = non suivie
cli-status-missing = absente
cli-status-reviewed = révisée
cli-status-draft = brouillon
cli-status-sum = { $locale } : { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }; { $current } à jour, { $stale ->
        [one] { $stale } périmée
       *[other] { $stale } périmées
    }, { $untracked ->
        [one] { $untracked } non suivie
       *[other] { $untracked } non suivies
    }, { $missing ->
        [one] { $missing } absente
       *[other] { $missing } absentes
    }; { $words ->
        [0] rien à traduire
        [one] { $words } mot à traduire
       *[other] { $words } mots à traduire
    }
cli-accepted = { $translations ->
        [one] { $translations } traduction est maintenant à jour
       *[other] { $translations } traductions sont maintenant à jour
    } ({ $new ->
        [one] { $new } ligne ajoutée
       *[other] { $new } lignes ajoutées
    } aux fichiers de suivi, { $gone ->
        [one] { $gone } retirée
       *[other] { $gone } retirées
    }). Enregistrez les fichiers de suivi avec les textes.
cli-accepted-already = { $translations ->
        [one] Cette traduction était déjà à jour.
       *[other] Ces { $translations } traductions étaient déjà à jour.
    }
cli-accepted-none = Il n’y a aucune traduction à accepter.
cli-diff-then = avant
cli-diff-now = maintenant
cli-diff-changed = modifié
cli-diff-added = pas encore traduit
cli-diff-removed = disparu du texte d’origine
cli-diff-moved = déplacé
cli-diff-none = Rien n’est périmé dans cette traduction.
cli-keep-ask = Le sens est-il resté le même? [o/N]
cli-kept = { $count ->
        [one] { $count } changement conservé : ses traductions sont à jour.
       *[other] { $count } changements conservés : leurs traductions sont à jour.
    } Enregistrez les fichiers de suivi avec les textes.
cli-kept-none = Rien n’a été conservé. Ce qui est nouveau ou disparu doit être traduit, puis accepté.
cli-exported = { $locale } : { $texts ->
        [one] { $texts } texte
       *[other] { $texts } textes
    }, { $words ->
        [0] rien à traduire
        [one] { $words } mot à traduire
       *[other] { $words } mots à traduire
    }
cli-exported-none = { $locale } : aucun texte n’est dans cet état.
cli-exported-where = Fichier écrit : { $path }
cli-imported = { $texts ->
        [one] { $texts } texte repris
       *[other] { $texts } textes repris
    }, { $recorded ->
        [0] aucun inscrit comme à jour
        [one] { $recorded } inscrit comme à jour
       *[other] { $recorded } inscrits comme à jour
    } ({ $files ->
        [one] { $files } fichier modifié
       *[other] { $files } fichiers modifiés
    }). Enregistrez les fichiers de suivi avec les textes.
cli-imported-none = Ce fichier n’apporte rien de nouveau; aucun fichier n’a été modifié.
cli-imported-created = { $count ->
        [one] Nouveau, comme brouillon : { $paths }
       *[other] Nouveaux, comme brouillons : { $paths }
    }
cli-imported-marked = { $count ->
        [one] { $count } texte porte encore la marque de ce qui n’est pas terminé et a été laissé de côté.
       *[other] { $count } textes portent encore la marque de ce qui n’est pas terminé et ont été laissés de côté.
    }
cli-imported-untracked = { $count ->
        [one] { $count } guide reste non suivi : ses textes ne sont pas tous revenus terminés.
       *[other] { $count } guides restent non suivis : leurs textes ne sont pas tous revenus terminés.
    }
cli-import-refused = Rien n’a été repris : la trousse n’a pas changé.
cli-no-report = Il n’y a pas de rapport : kit.toml ne peut pas être lu.
cli-clean = Rien à corriger.
cli-nothing-published = Rien n’a été publié : la trousse contient des erreurs. Ce qui était en place n’a pas changé.
cli-serving = Votre site est à l’adresse { $address }
cli-rebuilt = À jour en { $milliseconds } ms
cli-stop-hint = Pour arrêter, appuyez sur Ctrl+C.
cli-progress-press = Préparation pour l’imprimeur : { $title }
cli-progress-booklet = Composition du livret { $title }
cli-error-no-kit = il n’y a pas de fichier « kit.toml » dans { $path } : placez-vous dans le dossier d’une trousse, ou indiquez-le avec --kit
cli-error-read = impossible de lire { $path } : { $reason }
cli-error-output = le résultat n’a pas pu être écrit sur la sortie standard : { $reason }
cli-error-write = impossible d’écrire { $path } : { $reason }
cli-error-foreign-folder = le dossier { $path } n’est pas vide et ne vient pas de ce programme : choisissez-en un autre avec --out, ou videz-le vous-même
cli-error-port = ce port est occupé ou interdit : choisissez-en un autre avec --port
cli-error-no-such-booklets = la trousse ne fait aucun livret de ce que vous demandez : voyez les tables [[booklet]] et leurs « locales » dans kit.toml
cli-error-not-a-file = { $path } n’est pas un fichier ordinaire, ou il est beaucoup trop grand
cli-error-unknown-booklet = « { $id } » n’est pas un livret de cette trousse. Ses livrets : { $known }
cli-error-unknown-locale = « { $tag } » n’est pas une langue de cette trousse : voyez « locales » dans kit.toml
cli-error-source-locale = les guides sont rédigés en { $tag } : nommez une langue dans laquelle ils sont traduits
cli-error-unknown-guide = cette trousse n’a pas de guide { $guide } : nommez son chemin sous content/, par exemple logement/bail
cli-error-no-translation = { $guide } n’est pas traduit en { $tag }
cli-error-not-for-translators = { $path } contient autre chose que des textes à traduire : le fichier n’a pas été touché; donnez un autre nom avec --out
cli-error-no-such-change = aucun texte modifié de { $guide } ne commence à la ligne { $line } de sa source : `trousse translate diff` les nomme
cli-error-no-booklets-feature = ce programme a été construit sans les livrets : employez --no-booklets, ou construisez-le avec la fonction « booklets »
cli-page-returns = Cette page revient d’elle-même dès que vous enregistrez le fichier corrigé.
cli-error-epoch = SOURCE_DATE_EPOCH vaut { $value }, ce qui n’est pas un nombre de secondes depuis 1970
cli-error-newer-folder = { $path } vient d’une version plus récente de ce programme : choisissez un autre dossier avec --out, ou employez cette version
cli-error-not-a-folder = { $path } n’est pas un dossier : choisissez un autre nom avec --out
cli-error-symlink = { $path } est un lien symbolique : donnez avec --out le dossier où il mène
cli-error-kit-folder = { $path } fait partie de la trousse ou la contient : choisissez un autre dossier avec --out
cli-error-public-folder = { $path } est public ou se trouve dans un dossier public, et un rapport nomme des personnes : choisissez un autre dossier avec --out
cli-error-private-folder = { $path } contient un rapport, qui n’est pas destiné au public : choisissez un autre dossier avec --out
cli-error-whole-site = { $path } contient le site entier, qu’une partie ne doit pas remplacer : choisissez un autre dossier avec --out
cli-error-busy = un autre programme est en train d’écrire dans { $path } : attendez qu’il ait fini
cli-error-same-path = { $path } serait écrit deux fois
cli-error-foreign-file = { $path } ne vient pas de ce programme et gêne : déplacez-le hors du dossier
cli-error-incomplete = { $path } a changé ou disparu pendant la publication : recommencez
cli-error-changed = { $path } a été modifié entre-temps : rien n’a été écrit, recommencez
cli-error-no-space = il n’y a pas assez d’espace pour écrire { $path }. Ce qui était en place n’a pas changé
cli-error-denied = vous n’avez pas le droit d’écrire { $path }. Ce qui était en place n’a pas changé
cli-error-not-watched = les changements dans { $path } ne seront pas remarqués : { $reason }
cli-error-unknown-code = il n’y a pas de code « { $code } »{ $nearest ->
        [none] {" "}: « trousse explain » les énumère
       *[other] {" "}: vouliez-vous dire « { $nearest } » ?
    }
