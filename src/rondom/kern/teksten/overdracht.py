"""Texts of ``kern.overdracht``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "overdracht.soort.jeugdhulp": ("Jeugdhulp", "Youth help"),
    "overdracht.soort.leerplicht": ("Leerplicht", "Attendance"),
    "overdracht.soort.ondersteuning": ("Ondersteuning op school", "Support at school"),
    "overdracht.soort.gezondheid": ("Gezondheid en diagnose", "Health and diagnosis"),
    "overdracht.resultaat.doel_bereikt": ("Het doel is bereikt", "The goal was reached"),
    "overdracht.resultaat.deels": ("Het doel is voor een deel bereikt", "The goal was reached in part"),
    "overdracht.resultaat.niet_bereikt": ("Het doel is niet bereikt", "The goal was not reached"),
    "overdracht.resultaat.gestopt": ("Het is eerder gestopt", "It stopped early"),
    "overdracht.resultaat.loopt_nog": ("Het loopt nog", "It still runs"),
    "overdracht.gesloten": ("Deze casus is gesloten.", "This casus is closed."),
    "overdracht.eerst_toestemming": (
        "Wat er eerder was, kunt u hier niet opzoeken. Aan een vorige school of team vragen mag pas met toestemming.",
        "You cannot look up here what came before. Asking an earlier school or team needs consent first.",
    ),
    "overdracht.alt_gezin": (
        "Vraag het aan het gezin zelf. Zij mogen ook zelf een verslag meegeven.",
        "Ask the family itself. They may also give you a report themselves.",
    ),
    "overdracht.aan_partner": (
        "Er is toestemming om dit aan deze partner te vragen.",
        "There is consent to ask this partner.",
    ),
    "overdracht.bewaard": ("Het traject is bewaard.", "The trajectory is kept."),
    "overdracht.geen_toestemming": (
        "Hiervoor gaf het gezin geen toestemming. Vul hierover niets in.",
        "The family gave no consent for this. Enter nothing about it.",
    ),
    "overdracht.wie_hielp": ("Vul in wie er hielp.", "Enter who helped."),
    "overdracht.begin_later": (
        "Dit begint na vandaag. Vul een dag in die voorbij is.",
        "This begins after today. Enter a day in the past.",
    ),
    "overdracht.einde_eerder": (
        "Het einde ligt vóór het begin. Kijk beide dagen na.",
        "The end is before the beginning. Check both days.",
    ),
    "overdracht.einde_later": (
        "Het einde ligt na vandaag. Kies dan ‘Het loopt nog’ en laat het einde leeg.",
        "The end is after today. Then choose ‘It still runs’ and leave the end empty.",
    ),
    "overdracht.loopt_zonder_einde": ("Het loopt nog: laat het einde leeg.", "It still runs: leave the end empty."),
    "overdracht.einde_nodig": (
        "Vul in tot wanneer het liep, of kies ‘Het loopt nog’.",
        "Enter until when it ran, or choose ‘It still runs’.",
    ),
    "overdracht.geen_woorden": (
        "Hierover deelt u alleen wie, wanneer en het resultaat. Maak dit veld leeg.",
        "Of this you share only who, when and the result. Clear this field.",
    ),
    "overdracht.geen_diagnose": (
        "Hier staat een woord dat een diagnose noemt. Die hoort alleen bij ‘Gezondheid en diagnose’, met toestemming.",
        "This holds a word that names a diagnosis. That belongs to ‘Health and diagnosis’ only, with consent.",
    ),
}
