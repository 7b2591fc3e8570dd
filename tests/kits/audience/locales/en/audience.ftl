audience-newcomers =
    For people who arrive,
    in their first months.
audience-visitors = For visitors & guests.
audience-safety = For everyone.
