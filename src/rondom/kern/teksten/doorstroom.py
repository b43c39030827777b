"""Texts of ``kern.doorstroom``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "doorstroom.leerplicht": (
        "Tot {jaar} jaar gaat de melding naar de leerplichtambtenaar van de woongemeente.",
        "Until {jaar} the report goes to the attendance officer of the home municipality.",
    ),
    "doorstroom.doorstroompunt": (
        "Vanaf 18 jaar gaat de melding naar het Doorstroompunt, tot {jaar} jaar en zolang er geen startkwalificatie is.",
        "From 18 the report goes to the Doorstroompunt, until {jaar} and as long as there is no basic qualification.",
    ),
    "doorstroom.heeft_diploma": (
        "Met een startkwalificatie hoeft verzuim niet gemeld te worden. Praat wel samen over wat er speelt.",
        "With a basic qualification absence need not be reported. Do talk together about what is going on.",
    ),
    "doorstroom.te_oud": (
        "Vanaf {jaar} jaar wordt verzuim niet meer gemeld. Praat wel samen over wat er speelt.",
        "From {jaar} absence is not reported any more. Do talk together about what is going on.",
    ),
    "doorstroom.vraag_diploma": (
        "Is er al een diploma van havo, vwo of mbo niveau 2 of hoger? Dan hoeft de melding niet.",
        "Is there a diploma of havo, vwo or mbo level 2 or higher? Then no report is needed.",
    ),
}
