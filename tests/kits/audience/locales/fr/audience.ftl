audience-newcomers = Pour les personnes qui arrivent.
    .name = Personnes qui arrivent
audience-visitors = Pour les visiteurs.
audience-safety = Pour tout le monde.
