### Les mots des contacts, des événements, des faits et des termes en français, sur le Web et sur papier.
### Les variables d'un message sont celles de son texte anglais.

## Une fiche dans une phrase

record-contact = { $name }, { $phone }
record-event = { $name }, { $when }
record-term = { $word } ({ $official })
record-name = { $name } ({ $gloss })
record-state = { $what } : { $state }
record-with-note = { $what } ({ $note })
record-counted = { $number } { $unit }

## Jours et heures

record-days = du { $from } au { $to }
record-day-and-time = { $day }, { $time }
record-times = de { $from } à { $to }
record-times-overnight = de { $from } à { $to }
record-midnight = minuit
record-weekdays = du { $from } au { $to }
record-every-day = tous les jours
record-all-day = 24 heures sur 24
record-public-holidays = jours fériés
record-open = ouvert
record-closed = fermé

## Durées

record-duration-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
record-duration-months = { $count ->
   *[other] { $count } mois
}
record-duration-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
record-duration-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
record-duration-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
record-duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## Étiquettes d'une fiche

record-label-phones = Téléphone
record-label-email = Courriel
record-label-web = Site Web
record-label-address = Adresse
record-label-hours = Heures d’ouverture
record-label-closed = Fermeture
record-label-accessibility = Accessibilité
record-label-languages = Langues
record-label-dates = Dates
record-label-typical = D’habitude
record-label-place = Lieu
record-label-fee = Prix

## Ce que dit une fiche

record-free = gratuit
record-interpreter = On peut demander un interprète.
record-no-interpreter = Il n’y a pas d’interprète.
record-cancelled = Annulé.
record-called-off = annulé
record-checked = Vérifié le { $day }
record-nothing = Rien à afficher pour le moment.
record-unconfirmed = Les dates ne sont pas encore confirmées.
record-over = Cet événement est terminé.
record-source = Source : { $source }
record-kept = nom propre, jamais traduit
record-all-events = Voir toutes les dates dans le calendrier
