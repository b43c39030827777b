"""Texts of ``kern.gezag``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "gezag.waarom": (
        "Schrijf op waarom. Zonder reden blijft gelden wat bij de leeftijd hoort.",
        "Write down why. Without a reason what belongs to the age goes on.",
    ),
    "gezag.niet_beide": (
        "Kies één van de twee: de jongere kan het niet overzien, of de jongere beslist alleen.",
        "Choose one of the two: the young person cannot oversee it, or decides alone.",
    ),
    "gezag.alleen_past_niet": (
        "Dit besluit kan alleen voor een jongere van {van} tot en met {tot} jaar.",
        "This decision is only possible for a young person of {van} up to and including {tot}.",
    ),
    "gezag.onbekwaam_past_niet": (
        "Dit besluit kan alleen voor een jongere vanaf {van} jaar die nog niet volwassen is.",
        "This decision is only possible for a young person from {van} who is not of age yet.",
    ),
    "gezag.besloten": (
        "Het besluit geldt vanaf vandaag, voor deze casus.",
        "The decision holds from today, for this casus.",
    ),
    "gezag.volwassen": (
        "De jongere is volwassen. Gezag en ondertoezichtstelling zijn geëindigd.",
        "The young person is of age. Custody and supervision orders have ended.",
    ),
    "gezag.ontvanger_ondertoezichtstelling": (
        "Kies de gecertificeerde instelling die in de beschikking staat.",
        "Choose the certified institution that the court's order names.",
    ),
    "gezag.ontvanger_informatie": (
        "Kies een ouder zonder gezag. Een ouder met gezag leest zelf al mee.",
        "Choose a parent without custody. A parent with custody reads along already.",
    ),
    "gezag.kies_wat": ("Kies welke gegevens nodig zijn.", "Choose which data are needed."),
    "gezag.te_veel": (
        "Kies alleen wat hier gegeven mag worden.",
        "Choose only what may be given here.",
    ),
    "gezag.welke_bron": ("Kies waar u dit hebt gezien of gehoord.", "Choose where you saw or heard this."),
    "gezag.wanneer_gezien": ("Vul in wanneer u dit hebt gecontroleerd.", "Enter when you checked this."),
    "gezag.dag_komt_nog": ("Deze dag komt nog.", "This day is still to come."),
    "gezag.tot_wanneer": (
        "Vul in tot wanneer de ondertoezichtstelling loopt.",
        "Enter until when the supervision order runs.",
    ),
    "gezag.einde_voor_begin": ("Het einde ligt voor het begin.", "The end lies before the beginning."),
    "gezag.te_lang": (
        "Een ondertoezichtstelling loopt nooit langer dan tot {datum}. Daarna is er een nieuwe beschikking nodig.",
        "A supervision order never runs longer than until {datum}. After that a new order is needed.",
    ),
    "gezag.eigen_keuze": (
        "Jouw keuze is bewaard en geldt meteen. Je kunt hem altijd veranderen.",
        "Your choice is kept and holds at once. You can always change it.",
    ),
    "gezag.ondertoezichtstelling": (
        "Vastgelegd. De instelling ziet alleen wat u koos, en alleen zolang de maatregel loopt.",
        "Recorded. The institution sees only what you chose, and only as long as the measure runs.",
    ),
    "gezag.informatie": (
        "Vastgelegd. Deze ouder ziet alleen wat u koos, en beslist nergens over.",
        "Recorded. This parent sees only what you chose, and decides about nothing.",
    ),
}
