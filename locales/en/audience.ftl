### For whom pages and booklets in other languages than French are: a message for each audience that
### kit.toml declares, and its short name for the report. These are sample words, still a draft: the
### city's legal service decides them (Charter of the French language, section 22.3).

audience-newcomers = This translation is for people who have immigrated, during their first six months in Québec. After that, the French text takes over.
    .name = Newcomers, in their first six months
audience-abroad = This translation is for people who live outside Québec and are preparing to come.
    .name = People outside Québec
audience-safety = This translation is for everyone, for as long as it is needed: it is about health and public safety.
    .name = Health and public safety
audience-visitors = This translation is for tourists, and for people who have immigrated, during their first six months in Québec.
    .name = Tourists, and newcomers in their first six months
