"""Texts of ``kern.papier``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "papier.soort.verbeteren": ("Er staat iets dat niet klopt", "Something is not right"),
    "papier.soort.bezwaar": (
        "Bezwaar: ik wil niet dat dit bewaard of gedeeld wordt",
        "Objection: I do not want this kept or shared",
    ),
    "papier.soort.verklaring": ("Mijn eigen verklaring moet erbij", "My own statement must be added"),
    "papier.soort.kopie": ("Ik wil een kopie op papier", "I want a copy on paper"),
    "papier.soort.steun": ("Ik wil dat iemand mij steunt en meeleest", "I want somebody to support me and read along"),
    "papier.welke_dag": ("Vul in op welke dag er getekend is.", "Fill in on which day it was signed."),
    "papier.dag_komt_nog": (
        "De dag van de handtekening ligt in de toekomst. Kies vandaag of eerder.",
        "The day of the signature lies in the future. Choose today or earlier.",
    ),
    "papier.welk_papier": (
        "Schrijf op welk papier het is en waar het ligt.",
        "Write down which paper it is and where it is kept.",
    ),
    "papier.welke_woorden": (
        "Neem over wat er op het papier staat, in de woorden van wie tekende.",
        "Copy what the paper says, in the words of who signed.",
    ),
    "papier.wat_moet_er_staan": (
        "Neem ook over wat er volgens deze persoon moet staan.",
        "Copy too what it should say according to this person.",
    ),
    "papier.vastgelegd": (
        "Vastgelegd als gevraagd op papier. Antwoord binnen een maand.",
        "Recorded as asked on paper. Answer within a month.",
    ),
    "papier.afgehandeld": ("Vastgelegd. Laat het ook op papier weten.", "Recorded. Let it be known on paper too."),
}
