"""Texts of ``kern.bewaren``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "bewaren.loopt": (
        "Dit dossier loopt nog. De bewaartermijn begint als het gesloten is.",
        "This record still runs. Its term begins when it is closed.",
    ),
    "bewaren.stop_open": (
        "Er geldt een bewaarstop. Zolang die duurt, wordt er niets vernietigd.",
        "There is a hold. As long as it lasts nothing is destroyed.",
    ),
    "bewaren.stop_tot": (
        "Er geldt een bewaarstop tot {datum_tot}. Tot die dag wordt er niets vernietigd.",
        "There is a hold until {datum_tot}. Until that day nothing is destroyed.",
    ),
    "bewaren.stop_te_lang": (
        "Kies een einddatum na vandaag en uiterlijk {datum}. Duurt het langer, dan zet u daarna een nieuwe bewaarstop.",
        "Choose an end after today and at most {datum}. If it takes longer, place a new hold after that.",
    ),
    "bewaren.dag_komt_nog": ("Kies een dag tot en met vandaag.", "Choose a day up to today."),
    "bewaren.nee_heeft_reden": (
        "Schrijf op waarom. Wie het vroeg, leest dat en kan er bezwaar tegen maken.",
        "Write down why. Who asked reads it and can object.",
    ),
    "bewaren.niet_van_u": (
        "Een jongere vanaf 12 jaar of een ouder met gezag kan dit vragen.",
        "A young person from 12 or a parent with custody can ask for this.",
    ),
    "bewaren.verzoek_kan": (
        "Wie het aangaat vraagt dit, en geen wet houdt het tegen.",
        "Those concerned ask for it, and no law stands in the way.",
    ),
    "bewaren.zelfde_persoon": (
        "U hebt dit zelf voorgelegd. Iemand anders beslist of het door kan gaan.",
        "You put this forward yourself. Somebody else decides whether it can go on.",
    ),
    "bewaren.tweede_persoon": (
        "Iemand anders heeft dit voorgelegd; u bent de tweede persoon.",
        "Somebody else put this forward; you are the second person.",
    ),
    # what was kept, and is over
    "bewaren.voorbij.werkruimte": (
        "De gedeelde werkruimte telde vanaf {datum_vanaf} en mag weg vanaf {datum_tot}.",
        "The shared workspace counted from {datum_vanaf} and may go from {datum_tot}.",
    ),
    "bewaren.voorbij.school": (
        "Het schooldeel telde vanaf {datum_vanaf} en mag weg vanaf {datum_tot}.",
        "The school part counted from {datum_vanaf} and may go from {datum_tot}.",
    ),
    "bewaren.voorbij.verzuim": (
        "Het verzuim telde vanaf {datum_vanaf} en mag weg vanaf {datum_tot}.",
        "The absence counted from {datum_vanaf} and may go from {datum_tot}.",
    ),
    "bewaren.voorbij.jeugdhulp": (
        "Het deel van de jeugdhulp telde vanaf {datum_vanaf} en mag weg vanaf {datum_tot}.",
        "The part of youth help counted from {datum_vanaf} and may go from {datum_tot}.",
    ),
    "bewaren.voorbij.swv": (
        "Het deel van het samenwerkingsverband telde vanaf {datum_vanaf} en mag weg vanaf {datum_tot}.",
        "The part of the samenwerkingsverband counted from {datum_vanaf} and may go from {datum_tot}.",
    ),
    "bewaren.voorbij.leerplicht": (
        "Het besluit van leerplicht telde vanaf {datum_vanaf} en mag weg vanaf {datum_tot}.",
        "The decision of leerplicht counted from {datum_vanaf} and may go from {datum_tot}.",
    ),
    "bewaren.voorbij.veiligheid": (
        "Het deel over veiligheid telde vanaf {datum_vanaf} en mag weg vanaf {datum_tot}.",
        "The part about safety counted from {datum_vanaf} and may go from {datum_tot}.",
    ),
    "bewaren.voorbij.vraag": (
        "De vraag zonder naam telde vanaf {datum_vanaf} en mag weg vanaf {datum_tot}.",
        "The question without a name counted from {datum_vanaf} and may go from {datum_tot}.",
    ),
    # what is still kept
    "bewaren.bewaart.werkruimte": (
        "De gedeelde werkruimte blijft tot {datum_tot}. Dat telt vanaf {datum_vanaf}.",
        "The shared workspace stays until {datum_tot}. That counts from {datum_vanaf}.",
    ),
    "bewaren.bewaart.school": (
        "Het schooldeel blijft tot {datum_tot}. Dat telt vanaf {datum_vanaf}.",
        "The school part stays until {datum_tot}. That counts from {datum_vanaf}.",
    ),
    "bewaren.bewaart.verzuim": (
        "Het verzuim blijft tot {datum_tot}. Dat telt vanaf {datum_vanaf}.",
        "The absence stays until {datum_tot}. That counts from {datum_vanaf}.",
    ),
    "bewaren.bewaart.jeugdhulp": (
        "Het deel van de jeugdhulp blijft tot {datum_tot}. Dat telt vanaf {datum_vanaf}.",
        "The part of youth help stays until {datum_tot}. That counts from {datum_vanaf}.",
    ),
    "bewaren.bewaart.swv": (
        "Het deel van het samenwerkingsverband blijft tot {datum_tot}. Dat telt vanaf {datum_vanaf}.",
        "The part of the samenwerkingsverband stays until {datum_tot}. That counts from {datum_vanaf}.",
    ),
    "bewaren.bewaart.leerplicht": (
        "Het besluit van leerplicht blijft tot {datum_tot}. Dat telt vanaf {datum_vanaf}.",
        "The decision of leerplicht stays until {datum_tot}. That counts from {datum_vanaf}.",
    ),
    "bewaren.bewaart.veiligheid": (
        "Het deel over veiligheid blijft tot {datum_tot}. Dat telt vanaf {datum_vanaf}.",
        "The part about safety stays until {datum_tot}. That counts from {datum_vanaf}.",
    ),
    "bewaren.bewaart.vraag": (
        "De vraag zonder naam blijft tot {datum_tot}. Dat telt vanaf {datum_vanaf}.",
        "The question without a name stays until {datum_tot}. That counts from {datum_vanaf}.",
    ),
    # the owner takes its own copy first
    "bewaren.kopie.school": (
        "School heeft een eigen kopie. Zonder kopie wacht dit tot {datum_tot}.",
        "School has its own copy. Without a copy this waits until {datum_tot}.",
    ),
    "bewaren.kopie.verzuim": (
        "School heeft een eigen kopie van het verzuim. Zonder kopie wacht dit tot {datum_tot}.",
        "School has its own copy of the absence. Without a copy this waits until {datum_tot}.",
    ),
    "bewaren.kopie.jeugdhulp": (
        "De jeugdhulp heeft een eigen kopie. Zonder kopie wacht dit tot {datum_tot}.",
        "Youth help has its own copy. Without a copy this waits until {datum_tot}.",
    ),
    "bewaren.kopie.swv": (
        "Het samenwerkingsverband heeft een eigen kopie. Zonder kopie wacht dit tot {datum_tot}.",
        "The samenwerkingsverband has its own copy. Without a copy this waits until {datum_tot}.",
    ),
    "bewaren.kopie.leerplicht": (
        "Leerplicht heeft een eigen kopie. Zonder kopie wacht dit tot {datum_tot}.",
        "Leerplicht has its own copy. Without a copy this waits until {datum_tot}.",
    ),
    # names of kinds, holds and grounds of refusal
    "bewaren.soort.werkruimte": ("de gedeelde werkruimte", "the shared workspace"),
    "bewaren.soort.veiligheid": ("het deel over veiligheid", "the part about safety"),
    "bewaren.soort.vraag": ("de vraag zonder naam", "the question without a name"),
    "bewaren.dossier.casus": ("casus van een kind", "casus of a child"),
    "bewaren.dossier.gezinsdeel": ("gezinsdeel", "family part"),
    "bewaren.dossier.consultatie": ("vraag aan een team", "question to a team"),
    "bewaren.dossier.schoolvraag": ("vraag van school", "question of school"),
    "bewaren.dossier.kernoverleg": ("kernteam van school", "core team of school"),
    "bewaren.dossier.meldcode": ("meldcode volgen", "following the meldcode"),
    "bewaren.soort.school": ("het schooldeel", "the school part"),
    "bewaren.soort.verzuim": ("het verzuim", "the absence"),
    "bewaren.soort.jeugdhulp": ("het deel van de jeugdhulp", "the part of youth help"),
    "bewaren.soort.swv": ("het deel van het samenwerkingsverband", "the part of the samenwerkingsverband"),
    "bewaren.soort.leerplicht": ("het besluit van leerplicht", "the decision of leerplicht"),
    "bewaren.stopsoort.klacht": ("een klacht loopt", "a complaint runs"),
    "bewaren.stopsoort.procedure": ("een rechtszaak of bezwaar loopt", "a court case or objection runs"),
    "bewaren.stopsoort.onderzoek": ("een onderzoek loopt", "an inquiry runs"),
    "bewaren.stopsoort.bewaarplicht": ("een wet vraagt langer bewaren", "a law asks to keep it longer"),
    "bewaren.stopsoort.hulp": ("het is langer nodig voor goede hulp", "good help needs it longer"),
    "bewaren.grond.belang_ander": (
        "een ander heeft er groot belang bij dat dit blijft",
        "somebody else has a great interest in keeping this",
    ),
    "bewaren.grond.wet": ("een wet vraagt dat dit blijft", "a law asks that this stays"),
}
