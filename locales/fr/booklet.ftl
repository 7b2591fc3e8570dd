### Les mots des livrets en français. Les variables d'un message sont celles de son texte anglais.

## Parties d'un livret

booklet-contents = Sommaire
booklet-section = Section
booklet-guides = Guides
booklet-in-this-section = Dans cette section
booklet-at-a-glance = En un coup d’œil
booklet-colophon = À propos de ce livret
booklet-notes = Notes

## Pages

booklet-page = Page
booklet-page-short = p.
# $page (texte) : un numéro de page.
booklet-see-page = p. { $page }
booklet-continued = suite

## Encadrés

booklet-note = À noter
booklet-tip = Conseil
booklet-important = Important
booklet-warning = Attention
booklet-caution = Danger

## Traductions

booklet-draft = Cette traduction est une ébauche : aucune personne qui parle cette langue ne l’a encore révisée.
# $language (texte) : le nom, dans cette langue, de la langue affichée.
booklet-fallback = Ce guide n’existe pas encore dans votre langue. Langue du texte ci-dessous : { $language }.

## Colophon

# $date (texte) : un jour en toutes lettres.
booklet-made-on = Produit le { $date }
# $version (texte) : l'état de la trousse.
booklet-version = Version { $version }
# $publisher (texte) : qui publie la trousse.
booklet-published-by = Publié par { $publisher }
# $fonts (texte) : les noms des caractères, en liste.
booklet-typefaces = Caractères : { $fonts }
# $address (texte) : l'adresse du site.
booklet-web = Les mêmes guides, tenus à jour : { $address }
booklet-online = Lire ce guide en ligne
