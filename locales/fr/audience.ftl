### À qui s'adressent les pages et les livrets dans d'autres langues que le français : un message par public
### que déclare kit.toml, et son nom court pour le rapport. Ces avis sont des exemples. C'est le service
### juridique de la ville qui en arrête le texte, selon l'article 22.3 de la Charte de la langue française.
### Les pages françaises n'en montrent aucun; les textes d'ici sont les originaux des traductions.

# Art. 22.3, par. 2°, c) : l'accueil des personnes immigrantes, pendant les six premiers mois.
audience-newcomers = Cette traduction s’adresse aux personnes immigrantes, pendant leurs six premiers mois au Québec. Ensuite, le texte français prend le relais.
    .name = Personnes arrivées depuis moins de six mois
# Art. 22.3, par. 2°, d) : les services et les relations hors du Québec.
audience-abroad = Cette traduction s’adresse aux personnes qui vivent hors du Québec et qui préparent leur arrivée.
    .name = Personnes hors du Québec
# Art. 22.3, par. 1° : la santé et la sécurité publique.
audience-safety = Cette traduction s’adresse à tout le monde, aussi longtemps qu’il le faut : il y va de la santé et de la sécurité publique.
    .name = Santé et sécurité publique
# Art. 22.3, par. 2°, e) et c) : les services touristiques, et l'accueil.
audience-visitors = Cette traduction s’adresse aux touristes, ainsi qu’aux personnes immigrantes pendant leurs six premiers mois au Québec.
    .name = Touristes et personnes arrivées depuis moins de six mois
