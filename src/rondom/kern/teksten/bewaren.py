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
        "Er geldt een bewaarstop tot {tot}. Tot die dag wordt er niets vernietigd.",
        "There is a hold until {tot}. Until that day nothing is destroyed.",
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
        "De gedeelde werkruimte telde vanaf {vanaf} en mag weg vanaf {tot}.",
        "The shared workspace counted from {vanaf} and may go from {tot}.",
    ),
    "bewaren.voorbij.school": (
        "Het schooldeel telde vanaf {vanaf} en mag weg vanaf {tot}.",
        "The school part counted from {vanaf} and may go from {tot}.",
    ),
    "bewaren.voorbij.verzuim": (
        "Het verzuim telde vanaf {vanaf} en mag weg vanaf {tot}.",
        "The absence counted from {vanaf} and may go from {tot}.",
    ),
    "bewaren.voorbij.jeugdhulp": (
        "Het deel van de jeugdhulp telde vanaf {vanaf} en mag weg vanaf {tot}.",
        "The part of youth help counted from {vanaf} and may go from {tot}.",
    ),
    "bewaren.voorbij.swv": (
        "Het deel van het samenwerkingsverband telde vanaf {vanaf} en mag weg vanaf {tot}.",
        "The part of the samenwerkingsverband counted from {vanaf} and may go from {tot}.",
    ),
    "bewaren.voorbij.leerplicht": (
        "Het besluit van leerplicht telde vanaf {vanaf} en mag weg vanaf {tot}.",
        "The decision of leerplicht counted from {vanaf} and may go from {tot}.",
    ),
    "bewaren.voorbij.veiligheid": (
        "Het deel over veiligheid telde vanaf {vanaf} en mag weg vanaf {tot}.",
        "The part about safety counted from {vanaf} and may go from {tot}.",
    ),
    "bewaren.voorbij.vraag": (
        "De vraag zonder naam telde vanaf {vanaf} en mag weg vanaf {tot}.",
        "The question without a name counted from {vanaf} and may go from {tot}.",
    ),
    # what is still kept
    "bewaren.bewaart.werkruimte": (
        "De gedeelde werkruimte blijft tot {tot}. Dat telt vanaf {vanaf}.",
        "The shared workspace stays until {tot}. That counts from {vanaf}.",
    ),
    "bewaren.bewaart.school": (
        "Het schooldeel blijft tot {tot}. Dat telt vanaf {vanaf}.",
        "The school part stays until {tot}. That counts from {vanaf}.",
    ),
    "bewaren.bewaart.verzuim": (
        "Het verzuim blijft tot {tot}. Dat telt vanaf {vanaf}.",
        "The absence stays until {tot}. That counts from {vanaf}.",
    ),
    "bewaren.bewaart.jeugdhulp": (
        "Het deel van de jeugdhulp blijft tot {tot}. Dat telt vanaf {vanaf}.",
        "The part of youth help stays until {tot}. That counts from {vanaf}.",
    ),
    "bewaren.bewaart.swv": (
        "Het deel van het samenwerkingsverband blijft tot {tot}. Dat telt vanaf {vanaf}.",
        "The part of the samenwerkingsverband stays until {tot}. That counts from {vanaf}.",
    ),
    "bewaren.bewaart.leerplicht": (
        "Het besluit van leerplicht blijft tot {tot}. Dat telt vanaf {vanaf}.",
        "The decision of leerplicht stays until {tot}. That counts from {vanaf}.",
    ),
    "bewaren.bewaart.veiligheid": (
        "Het deel over veiligheid blijft tot {tot}. Dat telt vanaf {vanaf}.",
        "The part about safety stays until {tot}. That counts from {vanaf}.",
    ),
    "bewaren.bewaart.vraag": (
        "De vraag zonder naam blijft tot {tot}. Dat telt vanaf {vanaf}.",
        "The question without a name stays until {tot}. That counts from {vanaf}.",
    ),
    # the owner takes its own copy first
    "bewaren.kopie.school": (
        "School heeft een eigen kopie. Zonder kopie wacht dit tot {tot}.",
        "School has its own copy. Without a copy this waits until {tot}.",
    ),
    "bewaren.kopie.verzuim": (
        "School heeft een eigen kopie van het verzuim. Zonder kopie wacht dit tot {tot}.",
        "School has its own copy of the absence. Without a copy this waits until {tot}.",
    ),
    "bewaren.kopie.jeugdhulp": (
        "De jeugdhulp heeft een eigen kopie. Zonder kopie wacht dit tot {tot}.",
        "Youth help has its own copy. Without a copy this waits until {tot}.",
    ),
    "bewaren.kopie.swv": (
        "Het samenwerkingsverband heeft een eigen kopie. Zonder kopie wacht dit tot {tot}.",
        "The samenwerkingsverband has its own copy. Without a copy this waits until {tot}.",
    ),
    "bewaren.kopie.leerplicht": (
        "Leerplicht heeft een eigen kopie. Zonder kopie wacht dit tot {tot}.",
        "Leerplicht has its own copy. Without a copy this waits until {tot}.",
    ),
    # names of kinds, holds and grounds of refusal
    "bewaren.soort.school": ("het schooldeel", "the school part"),
    "bewaren.soort.verzuim": ("het verzuim", "the absence"),
    "bewaren.soort.jeugdhulp": ("het deel van de jeugdhulp", "the part of youth help"),
    "bewaren.soort.swv": ("het deel van het samenwerkingsverband", "the part of the samenwerkingsverband"),
    "bewaren.soort.leerplicht": ("het besluit van leerplicht", "the decision of leerplicht"),
    "bewaren.stopsoort.klacht": ("een klacht loopt", "a complaint runs"),
    "bewaren.stopsoort.procedure": ("een rechtszaak of bezwaar loopt", "a court case or objection runs"),
    "bewaren.stopsoort.onderzoek": ("een onderzoek loopt", "an inquiry runs"),
    "bewaren.stopsoort.bewaarplicht": ("een wet vraagt langer bewaren", "a law asks to keep it longer"),
    "bewaren.grond.belang_ander": (
        "een ander heeft er groot belang bij dat dit blijft",
        "somebody else has a great interest in keeping this",
    ),
    "bewaren.grond.wet": ("een wet vraagt dat dit blijft", "a law asks that this stays"),
}
