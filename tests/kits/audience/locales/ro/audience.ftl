audience-newcomers = Pentru cei care sosesc.
audience-visitors = Pentru vizitatori.
audience-safety = Pentru toți.
