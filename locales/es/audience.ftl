### A quién se dirigen las páginas y los folletos en otros idiomas que el francés. Texto de muestra, todavía
### un borrador: el servicio jurídico de la ciudad decide la redacción.

audience-newcomers = Esta traducción se dirige a las personas inmigrantes, durante los seis primeros meses después de su llegada a la provincia de Quebec. Después, el texto en francés toma el relevo.
    .name = Recién llegados, en sus seis primeros meses
audience-abroad = Esta traducción se dirige a las personas que viven fuera de la provincia de Quebec y preparan su llegada.
    .name = Personas fuera de la provincia de Quebec
audience-safety = Esta traducción se dirige a todo el mundo, durante el tiempo que haga falta: se trata de la salud y la seguridad pública.
    .name = Salud y seguridad pública
audience-visitors = Esta traducción se dirige a los turistas, y a las personas inmigrantes durante los seis primeros meses después de su llegada a la provincia de Quebec.
    .name = Turistas y recién llegados en sus seis primeros meses
