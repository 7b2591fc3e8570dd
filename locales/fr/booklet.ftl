### Les mots des livrets en français. Les variables d'un message sont celles de son texte anglais.

## Parties d'un livret

booklet-contents = Sommaire
booklet-at-a-glance = En un coup d’œil
booklet-dates = Dates à retenir
booklet-glossary = Glossaire
# Au-dessus d'une page de lignes vides.
booklet-notes = Notes
booklet-colophon = À propos de ce livret
# Au-dessus d'une adresse et d'un code à photographier.
booklet-online = Lire ce guide en ligne
# $page (texte) : un numéro de page.
booklet-page = p. { $page }

## Encadrés

booklet-note = À noter
booklet-tip = Conseil
booklet-important = Important
booklet-warning = Attention
booklet-caution = Danger

## Traductions

# Devant la phrase suivante.
booklet-draft = Ébauche
booklet-draft-notice = Aucune personne qui parle cette langue n’a encore révisé cette traduction.
# $language (texte) : le nom, dans cette langue, de la langue affichée.
booklet-fallback = Ce guide n’existe pas encore dans votre langue. Langue du texte ci-dessous : { $language }.
# Au-dessus des phrases qui disent pour qui le livret existe dans une autre langue que les originaux.
booklet-about-translation = À propos de cette traduction
# $title (Text) : le titre du livret dans cette langue. Paraît dans les livrets dans d'autres langues,
# quand celle-ci est la langue des originaux.
booklet-original-version = Version française : { $title }

## Signes dans la marge

# Ce que veut dire un signe à côté d'un texte, dans la page « À propos » et comme texte de remplacement.
# $source (texte) : l'étiquette de la langue des originaux. $language (texte) : son nom, dans cette langue.
booklet-sign-changed =
    { $source ->
        [en] Le texte anglais a changé depuis cette traduction.
       *[other] Le texte original ({ $language }) a changé depuis cette traduction.
    }
booklet-sign-removed =
    { $source ->
        [en] Le texte anglais ne dit plus cela.
       *[other] Le texte original ({ $language }) ne dit plus cela.
    }
booklet-sign-more =
    { $source ->
        [en] Le texte anglais en dit plus ici.
       *[other] Le texte original ({ $language }) en dit plus ici.
    }
# $texts (texte) : combien de textes portent un signe. $guides (texte) : les titres des guides, ou leur nombre.
booklet-signs = Textes qui portent un signe dans la marge : { $texts }. Guides : { $guides }.
# $guides (texte) : de même.
booklet-drafts = Traductions qu’aucune personne qui parle la langue n’a encore révisées : { $guides }.

## Couverture et colophon

# $date (texte) : un jour en toutes lettres.
booklet-edition = Édition du { $date }
# $date (texte) : un jour en toutes lettres.
booklet-checked = Les renseignements de ce livret ont été vérifiés le { $date }.
# $from (texte) : le plus ancien de plusieurs jours.
# $to (texte) : le plus récent.
booklet-checked-between = Les renseignements de ce livret ont été vérifiés entre le { $from } et le { $to }.
booklet-up-to-date = Les règles, les prix et les adresses changent. Les mêmes guides, tenus à jour, sont sur le site Web.
booklet-publisher = Éditeur
booklet-date = Date
booklet-version = Version
booklet-typefaces = Caractères
