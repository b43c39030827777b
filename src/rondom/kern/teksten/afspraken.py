"""Texts of ``kern.afspraken``: key → (Dutch, English). The rows themselves stand in the region's data."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "afspraken.grijs": (
        "Geen enkele wet sluit hier. Dat is een geldig antwoord: de hulp begint, en een overleg beslist wie wat doet.",
        "No law closes here. That is a valid answer: help begins, and a meeting decides who does what.",
    ),
    "afspraken.overleg": (
        "Plan een overleg met school, gemeente en het gezin.",
        "Plan a meeting with school, municipality and the family.",
    ),
    "afspraken.wet.passend_onderwijs": ("Passend onderwijs", "Inclusive education law"),
    "afspraken.wet.jeugdwet": ("Jeugdwet", "Youth Act"),
    "afspraken.wet.wmo": ("Wmo 2015", "Social Support Act (Wmo)"),
    "afspraken.wet.wlz": ("Wet langdurige zorg (Wlz)", "Long-term Care Act (Wlz)"),
    "afspraken.wet.zvw": ("Zorgverzekeringswet (Zvw)", "Health Insurance Act (Zvw)"),
    "afspraken.wet.participatiewet": ("Participatiewet", "Participation Act"),
    "afspraken.wet.leerplichtwet": ("Leerplichtwet", "Compulsory Education Act"),
    "afspraken.wet.leerlingenvervoer": ("Leerlingenvervoer", "Pupil transport"),
    "afspraken.wet.wpg": ("Wet publieke gezondheid", "Public Health Act"),
    "afspraken.wet.schuldhulp": ("Wet gemeentelijke schuldhulpverlening", "Municipal Debt Counselling Act"),
}
