"""Texts of ``kern.rechten``: key → (Dutch, English). Each says why somebody can see something."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "rechten.eigen_school": ("werkt op de school van de leerling en is betrokken", "works at the pupil's school and is involved"),
    "rechten.toestemming": ("er is toestemming voor", "there is consent for it"),
    "rechten.ouder": ("is ouder met gezag", "is a parent with custody"),
    "rechten.jeugdige": ("is de jongere zelf", "is the young person"),
    "rechten.zonder_jeugdige": ("de vraag gaat niet over een herkenbaar kind", "the question is not about a recognisable child"),
    "rechten.opener": ("heeft dit dossier geopend", "opened this record"),
}
