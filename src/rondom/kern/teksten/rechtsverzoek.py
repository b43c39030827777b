"""Texts of ``kern.rechtsverzoek``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "rechtsverzoek.soort.inzage": ("inzage", "access"),
    "rechtsverzoek.soort.kopie": ("een kopie", "a copy"),
    "rechtsverzoek.soort.correctie": ("rechtzetten wat niet klopt", "putting right what is wrong"),
    "rechtsverzoek.soort.wissing": ("weghalen", "erasure"),
    "rechtsverzoek.soort.beperking": ("een tijd niet gebruiken", "not using it for a time"),
    "rechtsverzoek.soort.bezwaar": ("bezwaar", "objection"),
    "rechtsverzoek.geen_eigen_recht": (
        "Dit kan wie zelf recht heeft op het dossier: de jongere vanaf 12 jaar, en ouders met gezag.",
        "This can be asked by who has a right to the record: the young person from 12, and parents with custody.",
    ),
    "rechtsverzoek.alt_bericht": ("Schrijf een bericht; de school leest het.", "Write a message; school reads it."),
    "rechtsverzoek.over_wat": (
        "Kies eerst wat er niet klopt, bij het stuk zelf.",
        "First choose what is wrong, beside the record itself.",
    ),
    "rechtsverzoek.zeg_wat_correctie": ("Schrijf op wat er niet klopt.", "Write down what is wrong."),
    "rechtsverzoek.zeg_wat_wissing": ("Schrijf op wat er weg moet.", "Write down what must go."),
    "rechtsverzoek.zeg_wat_beperking": (
        "Schrijf op wat een tijd niet gebruikt mag worden.",
        "Write down what may not be used for a time.",
    ),
    "rechtsverzoek.zeg_wat_bezwaar": ("Schrijf op waartegen het bezwaar is.", "Write down what you object to."),
    "rechtsverzoek.zeg_gewenst": ("Schrijf op wat er moet staan.", "Write down what it should say."),
    "rechtsverzoek.ontvangen_inzage": ("De vraag om inzage staat genoteerd.", "The request for access is registered."),
    "rechtsverzoek.ontvangen_kopie": (
        "De vraag om een kopie staat genoteerd.",
        "The request for a copy is registered.",
    ),
    "rechtsverzoek.ontvangen_correctie": (
        "De vraag om dit recht te zetten staat genoteerd.",
        "The request to put this right is registered.",
    ),
    "rechtsverzoek.ontvangen_wissing": (
        "De vraag om iets weg te halen staat genoteerd.",
        "The request for erasure is registered.",
    ),
    "rechtsverzoek.ontvangen_beperking": (
        "De vraag om dit een tijd niet te gebruiken staat genoteerd.",
        "The request not to use this for a time is registered.",
    ),
    "rechtsverzoek.ontvangen_bezwaar": ("Het bezwaar staat genoteerd.", "The objection is registered."),
    "rechtsverzoek.al_beantwoord": (
        "Op deze vraag is al geantwoord, of zij is teruggenomen.",
        "This request was answered already, or taken back.",
    ),
    "rechtsverzoek.al_verlengd": ("Verlengen kan één keer.", "The term can be made longer once."),
    "rechtsverzoek.te_laat_verlengen": (
        "De termijn is voorbij. Verlengen kan alleen daarvoor; antwoord nu.",
        "The term is over. It can only be made longer before that; answer now.",
    ),
    "rechtsverzoek.zeg_waarom_verlengen": (
        "Schrijf op waarom het langer duurt. Wie het vroeg leest dat.",
        "Write down why it takes longer. Who asked reads that.",
    ),
    "rechtsverzoek.verlengd": ("De termijn is verlengd.", "The term is longer now."),
    "rechtsverzoek.geen_antwoord": ("Kies een antwoord.", "Choose an answer."),
    "rechtsverzoek.zeg_waarom": (
        "Schrijf op waarom niet, of niet helemaal. Wie het vroeg leest dat.",
        "Write down why not, or not wholly. Who asked reads that.",
    ),
    "rechtsverzoek.zeg_hoe": (
        "Schrijf op wat er voortaan geldt. Dat komt bij het stuk te staan.",
        "Write down what holds from now on. It will stand beside the record.",
    ),
    "rechtsverzoek.zeg_verklaring": ("Schrijf de verklaring op.", "Write your statement."),
    "rechtsverzoek.verklaring_erbij": (
        "De verklaring staat erbij. Niemand kan de woorden veranderen.",
        "The statement stands beside it. Nobody can change the words.",
    ),
    "rechtsverzoek.toegewezen_inzage": ("Inzage is gegeven.", "Access was given."),
    "rechtsverzoek.toegewezen_kopie": ("De kopie is gegeven.", "The copy was given."),
    "rechtsverzoek.toegewezen_correctie": ("Het is rechtgezet.", "It was put right."),
    "rechtsverzoek.toegewezen_wissing": ("Het wordt weggehaald.", "It will be erased."),
    "rechtsverzoek.toegewezen_beperking": ("Het wordt een tijd niet gebruikt.", "It is not used for a time."),
    "rechtsverzoek.toegewezen_bezwaar": (
        "Het bezwaar is gegrond. Wat op toestemming werd gedeeld, stopt.",
        "The objection is upheld. What was shared on consent stops.",
    ),
    "rechtsverzoek.deels_inzage": ("Inzage is voor een deel gegeven.", "Access was given in part."),
    "rechtsverzoek.deels_kopie": ("De kopie is voor een deel gegeven.", "The copy was given in part."),
    "rechtsverzoek.deels_correctie": ("Het is voor een deel rechtgezet.", "It was put right in part."),
    "rechtsverzoek.deels_wissing": ("Het wordt voor een deel weggehaald.", "It will be erased in part."),
    "rechtsverzoek.deels_beperking": ("Een deel wordt een tijd niet gebruikt.", "A part is not used for a time."),
    "rechtsverzoek.deels_bezwaar": ("Het bezwaar is voor een deel gegrond.", "The objection is upheld in part."),
    "rechtsverzoek.afgewezen_inzage": ("Inzage is niet gegeven.", "Access was not given."),
    "rechtsverzoek.afgewezen_kopie": ("De kopie is niet gegeven.", "The copy was not given."),
    "rechtsverzoek.afgewezen_correctie": ("Het blijft staan zoals het stond.", "It stays as it was."),
    "rechtsverzoek.afgewezen_wissing": ("Het wordt niet weggehaald.", "It will not be erased."),
    "rechtsverzoek.afgewezen_beperking": ("Het blijft in gebruik.", "It stays in use."),
    "rechtsverzoek.afgewezen_bezwaar": ("Het bezwaar is niet gegrond.", "The objection is not upheld."),
    "rechtsverzoek.delen_gaat_door": (
        "Het delen gaat ondertussen door.",
        "Sharing goes on in the meantime.",
    ),
    "rechtsverzoek.beslist_niet": (
        "Het delen gaat ondertussen door: daarover beslist iemand anders.",
        "Sharing goes on in the meantime: somebody else decides about that.",
    ),
    "rechtsverzoek.delen_wacht": (
        "Tot er antwoord is, wordt er niets gedeeld op grond van toestemming. Wat de wet zelf vraagt, gaat door.",
        "Until there is an answer nothing is shared on consent. What the law itself asks goes on.",
    ),
}
