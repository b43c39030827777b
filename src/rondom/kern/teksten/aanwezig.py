"""Texts of ``kern.aanwezig``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "aanwezig.vast": ("Dit dagdeel staat vast.", "This half-day is fixed."),
    "aanwezig.tijd_loopt_niet": (
        "De eindtijd ligt niet na de begintijd.",
        "The end is not after the beginning.",
    ),
    "aanwezig.periode_loopt_niet": (
        "De einddatum ligt niet na de begindatum.",
        "The last day is not after the first.",
    ),
    "aanwezig.botst": (
        "Op dat dagdeel staat deze persoon al vast op een school. Beëindig eerst dat dagdeel of kies een andere tijd.",
        "This person already has a fixed half-day at a school then. End that one first, or choose another time.",
    ),
    "aanwezig.spreekuur_half": (
        "Voor een spreekuur zijn een begin, een einde en de minuten per gesprek nodig. Laat ze anders alle drie leeg.",
        "A consultation hour needs a beginning, an end and the minutes per talk. Otherwise leave all three empty.",
    ),
    "aanwezig.spreekuur_buiten": (
        "Het spreekuur valt buiten het dagdeel.",
        "The consultation hour lies outside the half-day.",
    ),
    "aanwezig.spreekuur_te_kort": (
        "In dit spreekuur past nog geen gesprek. Maak het langer of de gesprekken korter.",
        "Not one talk fits in this consultation hour. Make it longer or the talks shorter.",
    ),
    "aanwezig.weg": (
        "Op deze dagen is er niemand, tenzij de waarnemer komt. Waarom, wordt niet vastgelegd.",
        "Nobody is there on these days, unless the deputy comes. Why is not written down.",
    ),
    "aanwezig.verplaatst": ("Dit dagdeel is verplaatst.", "This half-day is moved."),
    "aanwezig.weg_is_voorbij": (
        "Kies een periode die nog niet voorbij is, met de laatste dag niet voor de eerste.",
        "Choose a period that is not over, with the last day not before the first.",
    ),
    "aanwezig.geen_schooldag": (
        "Op die dag is er geen school, of de dag is al geweest. Kies een andere dag.",
        "There is no school on that day, or it has been. Choose another day.",
    ),
    "aanwezig.dagdeel.ochtend": ("ochtend", "morning"),
    "aanwezig.dagdeel.middag": ("middag", "afternoon"),
    "aanwezig.weken.elke": ("elke week", "every week"),
    "aanwezig.weken.even": ("even weken", "even weeks"),
    "aanwezig.weken.oneven": ("oneven weken", "odd weeks"),
}
