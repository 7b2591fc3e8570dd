### Cui se adresează paginile și broșurile în alte limbi decât franceza. Text demonstrativ, încă o ciornă:
### formularea o stabilește serviciul juridic al orașului.

audience-newcomers = Această traducere se adresează persoanelor imigrate, în primele șase luni de la sosirea lor în Québec. După aceea, locul ei este luat de textul în limba franceză.
    .name = Nou-veniți, în primele șase luni
audience-abroad = Această traducere se adresează persoanelor care locuiesc în afara Québecului și își pregătesc sosirea.
    .name = Persoane din afara Québecului
audience-safety = Această traducere se adresează tuturor, oricât timp este nevoie: este vorba despre sănătate și siguranță publică.
    .name = Sănătate și siguranță publică
audience-visitors = Această traducere se adresează turiștilor, precum și persoanelor imigrate, în primele șase luni de la sosirea lor în Québec.
    .name = Turiști și nou-veniți, în primele șase luni
