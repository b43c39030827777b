"""Texts of ``kern.spreekuur``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "spreekuur.zonder_reden": (
        "Een plek boeken kan zonder te zeggen waarom. Een gesprek in het spreekuur is geen casus.",
        "A place can be booked without saying why. A talk in the consultation hour is no casus.",
    ),
    "spreekuur.alleen_jij": (
        "Vanaf {jaar} jaar boekt een jongere zelf. Ouders zien deze afspraak niet.",
        "From {jaar} a young person books alone. Parents do not see this appointment.",
    ),
    "spreekuur.ouders_zien": (
        "Onder de {jaar} jaar zien ouders met gezag dat er een afspraak is. Waarover het gaat, zien zij niet.",
        "Below {jaar} parents with custody see that there is an appointment. What about, they do not see.",
    ),
    "spreekuur.niet_uw_school": (
        "Boeken kan alleen in het spreekuur van de eigen school.",
        "Only the consultation hour of the own school can be booked.",
    ),
    "spreekuur.al_genoeg": (
        "Er staan al {aantal} afspraken open. Daarna kan er weer een bij.",
        "There are {aantal} appointments to come already. After those another one can be made.",
    ),
    "spreekuur.al_afgezegd": ("Deze afspraak gaat al niet meer door.", "This appointment is off already."),
    "spreekuur.al_geweest": ("Deze afspraak is al begonnen of geweest.", "This appointment has begun or is over."),
    "spreekuur.afzeggen_kan": ("Afzeggen kan tot het begin.", "It can be cancelled until it begins."),
    "spreekuur.bezet": (
        "Iemand was net eerder: deze plek is bezet. Kies een andere plek; wat er getypt is, staat er nog.",
        "Somebody was just before: this place is taken. Choose another place; what was typed is still there.",
    ),
    "spreekuur.weg": (
        "Deze plek is er niet meer. Kies een andere plek; wat er getypt is, staat er nog.",
        "This place is not there any more. Choose another place; what was typed is still there.",
    ),
    "spreekuur.alt_bellen": ("Bel met het vaste aanspreekpunt.", "Call the fixed contact."),
    "spreekuur.alt_afzeggen": ("Zeg eerst een andere afspraak af.", "Cancel another appointment first."),
    "spreekuur.boeker.jongere": ("leerling", "pupil"),
    "spreekuur.boeker.ouder": ("ouder", "parent"),
    "spreekuur.boeker.school": ("collega op school", "colleague at school"),
    "spreekuur.boeker.ander": ("iemand anders", "somebody else"),
    "spreekuur.stand.geboekt": ("staat", "booked"),
    "spreekuur.stand.afgezegd": ("afgezegd", "cancelled"),
    "spreekuur.stand.vervallen": ("gaat niet door", "is off"),
}
