### Les mots de la fiche pour l’imprimerie, en français. Les variables d’un message sont celles de
### son texte anglais.

ticket-heading = Fiche d’impression
# $label (texte) : un mot de ce fichier, devant ce qu’il nomme.
ticket-label = { $label } :
# La toute première ligne, courte : deux langues se partagent 78 colonnes.
# $errors (nombre) : combien d’erreurs le contrôle a trouvées.
ticket-forced = FORCÉ MALGRÉ { $errors } { $errors ->
        [one] ERREUR
       *[other] ERREURS
    } AU CONTRÔLE
ticket-forced-advice = N’imprimez pas sans l’accord de la personne à appeler.
ticket-none = aucun

## Livret

ticket-part-booklet = Livret
ticket-title = Titre
ticket-title-in = Titre ({ $language })
ticket-publisher = Éditeur
ticket-edition = Édition
ticket-made = Fichiers produits le
ticket-language = Langue
ticket-language-name = { $tag ->
        [ar] arabe
        [bg] bulgare
        [en] anglais
        [es] espagnol
        [fr] français
        [ro] roumain
        [zh-Hans] chinois simplifié
       *[other] { $tag }
    }
ticket-script = Écriture
ticket-script-name = { $script ->
        [Arab] arabe
        [Cyrl] cyrillique
        [Hans] chinoise simplifiée
        [Hant] chinoise traditionnelle
        [Latn] latine
       *[other] { $script }
    }
ticket-direction = Sens de lecture
ticket-direction-name = { $direction ->
        [rtl] de droite à gauche
       *[ltr] de gauche à droite
    }

## Commande

ticket-part-order = Commande
ticket-job = Numéro de dossier
ticket-due = Date de livraison
ticket-contact = Personne à appeler
ticket-phone = Téléphone
ticket-email = Courriel
ticket-quantity = Quantité

## Format

ticket-part-size = Format et pages
ticket-trim = Format fini
ticket-size = { $width } × { $height } mm ({ $width-inches } × { $height-inches } po), largeur × hauteur
ticket-trim-size = { $name ->
        [half-letter] demi-lettre, { $size }
        [letter] lettre, { $size }
        [a5] A5, { $size }
        [a4] A4, { $size }
        [square-210] carré, { $size }
       *[other] { $size }
    }
ticket-length = { $mm } mm ({ $inches } po)
ticket-bleed = Fond perdu, 4 côtés
ticket-safe = Marge de sécurité
ticket-marks = Traits de coupe
ticket-marks-value = { $marks ->
        [yes] oui, hors du fond perdu
       *[no] aucun
    }
ticket-pages = Pages, total
ticket-pages-inside = Pages, intérieur
ticket-pages-cover = Pages, couverture
ticket-pages-notes = Dont pages de notes

## Encres

ticket-part-inks = Encres
ticket-inks = Encres, toutes pages
ticket-inks-inside = Encres, intérieur
ticket-inks-cover = Encres, couverture
ticket-inks-value = { $front }/{ $back } ({ $inks })
ticket-ink-process = quadrichromie CMJN
ticket-ink-black = noir
ticket-spots = Tons directs
ticket-ink-limit = Taux d’encrage maximal
ticket-percent = { $percent } %
ticket-condition = Condition d’impression
ticket-profile = Profil ICC

## Papier et reliure

ticket-part-paper = Papier et reliure
ticket-stock = Papier
ticket-stock-inside = Papier, intérieur
ticket-stock-cover = Papier, couverture
ticket-caliper = Épaisseur d’un feuillet
ticket-cover = Couverture
ticket-cover-value = { $cover ->
        [separate] imprimée à part
       *[self] même papier que l’intérieur (autocouverture)
    }
ticket-binding = Reliure
ticket-binding-value = { $binding ->
        [saddle-stitch] piqûre à cheval : feuilles encartées, pliées, agrafées dans le pli
        [perfect] dos carré collé
       *[none] aucune, feuillets libres
    }
ticket-bound = Relié
ticket-bound-value = { $edge ->
        [right] À DROITE : le plat avant est là où un livre français a son plat arrière
       *[left] à gauche
    }
ticket-spine = Épaisseur du dos

## Fichiers

ticket-part-files = Fichiers
ticket-file-role = { $role ->
        [all] À IMPRIMER : toutes les pages, couverture comprise, en pages simples dans l’ordre de lecture, CMJN, structure PDF/X-4
        [inside] À IMPRIMER : intérieur, en pages simples dans l’ordre de lecture, CMJN, structure PDF/X-4
        [cover] À IMPRIMER : couverture, quatre pages simples (1, 2, 3 et 4 de couverture), CMJN, structure PDF/X-4
        [cover-sheet] À IMPRIMER : couverture à plat avec son dos, extérieur et intérieur, CMJN, structure PDF/X-4
        [fold] POUR LA PHOTOCOPIEUSE : deux pages par face, déjà imposées; pas pour la presse
       *[preflight] Rapport de notre contrôle, pour les ordinateurs
    }
ticket-file-size = Taille en octets : { $bytes }

## Contrôle

ticket-part-preflight = Contrôle prépresse de ces fichiers
ticket-errors = Erreurs
ticket-warnings = Avertissements
ticket-unjudged = Points non vérifiés

## Photocopieuse

ticket-part-copier = À la photocopieuse
ticket-fold = Imprimez recto verso sur du papier { $sheet ->
        [letter] lettre
       *[a4] A4
    }, retournement sur le bord COURT, à 100 % (sans ajuster à la page). Gardez les feuilles dans l’ordre, pliez-les au milieu et agrafez-les dans le pli.
ticket-fold-scale = Les pages sont réduites à { $percent } % pour tenir sur la feuille.
