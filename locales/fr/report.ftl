### Les mots de « trousse report » en français. Les variables d'un message sont celles de son texte anglais.

report-title = État de la trousse
# $date (texte) : un jour en toutes lettres.
report-as-of = En date du { $date }
# $version (texte) : l'état de la trousse, selon ceux qui la rédigent.
report-version = Version { $version }
report-private = Pour l’équipe : cette page nomme les responsables. Elle n’est pas destinée à être publiée.
report-contents = Sur cette page

## Chiffres

report-figures = En un coup d’œil
report-figure-guides = { $count ->
        [one] guide
       *[other] guides
    }
report-figure-locales = { $count ->
        [one] langue
       *[other] langues
    }
report-figure-translated = du texte est traduit
report-figure-reviewed = des traductions sont révisées
report-figure-stale = { $count ->
        [one] traduction est périmée
       *[other] traductions sont périmées
    }
report-figure-due = à revérifier maintenant
report-figure-soon = à revérifier d’ici { $days } jours
report-figure-undated = { $count ->
        [one] événement sans date
       *[other] événements sans date
    }
report-figure-errors = { $count ->
        [one] erreur à corriger
       *[other] erreurs à corriger
    }
report-percent = { $percent } %

## Couverture

report-coverage = Langues
report-coverage-lead = Ce qui existe dans chaque langue. Une ébauche est une traduction que personne n’a encore révisée; ce qui manque paraît dans une autre langue, avec un avis.
report-head-language = Langue
report-head-reviewed = Révisés
report-head-drafts = Ébauches
report-head-missing = Manquants
report-head-words = Longueur
report-head-covered = Part du texte
report-head-booklets = Livrets
report-words = { $count ->
        [one] { $number } mot
       *[other] { $number } mots
    }
report-characters = { $count ->
        [one] { $number } caractère
       *[other] { $number } caractères
    }
# $tag (texte) : une langue. $autonym (texte) : son nom dans cette langue.
report-language = { $tag ->
        [ar] Arabe
        [bg] Bulgare
        [de] Allemand
        [en] Anglais
        [es] Espagnol
        [fa] Persan
        [fr] Français
        [ht] Créole haïtien
        [it] Italien
        [pl] Polonais
        [prs] Dari
        [ps] Pachto
        [pt] Portugais
        [ro] Roumain
        [ru] Russe
        [so] Somali
        [sw] Swahili
        [ti] Tigrigna
        [tr] Turc
        [uk] Ukrainien
        [ur] Ourdou
        [vi] Vietnamien
        [zh] Chinois
       *[other] { $autonym }
    }
report-language-source = { $language } (source)

## Traductions

report-translations = Traductions
report-translations-lead = Chaque page dit-elle encore ce que dit sa source, paragraphe par paragraphe? L’accueil, les sections et les guides. Une ébauche peut être à jour, et une traduction révisée se périme comme les autres.
report-translations-none = Cette trousse est en une seule langue.
report-head-current = À jour
report-head-stale = Périmées
report-head-untracked = Non suivies
report-head-missing-pages = Manquantes
report-head-words-due = Mots à traduire
report-stale = Traductions périmées
report-stale-lead = La source a changé depuis que ces pages ont été traduites. On compte les paragraphes, les éléments, les rangées et les titres; les lecteurs voient un signe à côté de chacun. « trousse translate diff » les montre.
report-stale-none = Aucune traduction n’est périmée.
report-head-texts-changed = Changés
report-head-texts-added = Nouveaux
report-head-texts-removed = Supprimés
report-head-texts-moved = Déplacés

## Guides

report-guides = Guides par langue
report-guides-lead = Toutes les pages de la trousse, dans l’ordre de lecture.
report-head-guide = Guide
report-home = Page d’accueil
report-section = Section
report-guide = Guide
report-state-source = source
report-state-reviewed = révisé
report-state-draft = ébauche
report-state-missing = manquant
report-state-current = à jour
report-state-stale = périmée
report-state-untracked = non suivie

## Échéances

report-due = Renseignements à revérifier
# $days (nombre) : combien de jours à l'avance une échéance est annoncée.
report-due-lead = Ce qu’il faut comparer de nouveau avec sa source, maintenant ou d’ici { $days } jours, selon l’équipe qui en répond.
report-due-none = Rien n’est à revérifier maintenant ni d’ici { $days } jours.
report-no-owner = Personne n’est nommé
report-head-record = Fiche
report-head-value = Valeur
report-head-source = Source
report-head-seen = Vu le
report-head-recheck = À revérifier le
report-head-state = État
report-is-due = échu
report-is-soon = bientôt
report-is-later = plus tard
report-is-unset = sans date
report-contact = Contact
report-event = Événement
report-fact = Fait
report-term = Terme

## Événements sans date

report-undated = Événements sans date
report-undated-lead = Aucune source ne confirme de date d’ici un an. Le public voit la période habituelle; les calendriers et les livrets laissent l’événement de côté.
report-undated-none = Chaque événement a une date confirmée d’ici un an.
report-head-event = Événement
report-head-owner = Responsable
report-head-typical = D’habitude

## Guides à réviser

report-review = Guides à réviser
report-review-lead = Les pages à relire, maintenant ou d’ici { $days } jours.
report-review-none = Aucune page n’est à relire maintenant ni d’ici { $days } jours.
report-head-changed = Modifié le

## Responsables

report-owners = Responsables
report-owners-lead = Ce dont chaque équipe répond. Un guide sans responsable relève du responsable de sa section.
report-head-pages = Pages
report-head-contacts = Contacts
report-head-events = Événements
report-head-facts = Faits
report-head-terms = Termes
report-head-due = Échus
report-head-soon = Bientôt
report-head-next = Prochain le

## Publics

report-audiences = Publics
report-audiences-lead = À qui chaque guide et chaque livret s’adressent dans les autres langues que la source, selon « audience ».
# $title (texte) : le titre de la directive. $date (texte) : un jour en toutes lettres.
report-directive = La directive qui en décide : { $title }, adoptée le { $date }.
report-head-audience = Public
report-head-count = Guides
report-head-guides = Lesquels
report-everyone = Aucun public indiqué

## Constats

report-findings = Constats
report-findings-lead = Ce qui a été remarqué dans les textes et sur les pages. « trousse check » montre les endroits et examine aussi les livrets.
report-findings-none = Rien n’a été remarqué.
report-head-finding = Constat
report-head-severity = Gravité
report-head-times = Nombre
report-severity-error = erreur
report-severity-warning = avertissement
report-severity-note = remarque

## Comment on a compté

report-method = Comment on a compté
report-method-words = Un mot est ce qui se trouve entre deux espaces; dans les langues qui n’en mettent pas entre les mots, on compte les caractères. Le titre, le résumé, le texte, les tableaux, les légendes et les textes de remplacement comptent; les valeurs des fiches ne comptent pas.
report-method-covered = La part du texte se mesure en mots de la langue source, pour que toutes les langues se comparent.
report-method-due = Une échéance est atteinte le jour inscrit dans « recheck ». Un événement est sans date si aucune n’est confirmée et maintenue d’ici un an; une série compte pour un seul événement.
report-method-files = guides.csv, facts.csv et coverage.csv, à côté de cette page, contiennent la même chose pour les tableurs.

## En-têtes des feuilles de calcul que la page n'a pas

report-sheet-path = Chemin
report-sheet-locale = Langue (code)
report-sheet-kind = Genre
report-sheet-title = Titre
report-sheet-unit = Unité
report-sheet-id = Nom dans la trousse
report-sheet-name = Nom
report-sheet-due = Échéance
report-sheet-written = Rédigés dans cette langue
report-sheet-covered = Mots de la source couverts
report-sheet-guides = Guides
report-sheet-fresh = Traduction
report-sheet-texts-due = Textes à revoir
report-sheet-words-due = Mots à traduire
report-sheet-current = Pages à jour
report-sheet-stale = Pages périmées
report-sheet-untracked = Pages non suivies
report-sheet-missing = Pages manquantes
report-unit-words = mots
report-unit-characters = caractères
