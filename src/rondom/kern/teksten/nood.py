"""Texts of ``kern.nood``: key → (Dutch, English). What an emergency opens, and what must be written first."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "nood.niet_bevoegd": ("Met uw functie kan dit niet.", "Your function does not allow this."),
    "nood.veiligheid_apart": (
        "Gegevens over veiligheid staan apart en gaan zo niet open.",
        "Safety records stand apart and are not opened in this way.",
    ),
    "nood.nog_niet": ("Er ontbreekt nog iets.", "Something is still missing."),
    "nood.mag_inzage": (
        "U kunt nu enkele uren lezen. De regisseur en het toezicht horen dit meteen.",
        "You can read for some hours now. The regisseur and the oversight hear of it at once.",
    ),
    "nood.mag_route": (
        "De tweede lezer leest dit nu. Pas als die het eens is, wordt er iets gedeeld.",
        "The second reader reads this now. Nothing is shared until he or she agrees.",
    ),
    "nood.reden": ("Schrijf op wat er aan de hand is.", "Write down what is going on."),
    "nood.een_soort": ("Kies welke gegevens nodig zijn, en niet meer.", "Choose which data are needed, and no more."),
    "nood.waarom_onveilig": (
        "Schrijf op waarom het gezin dit nu niet veilig kan horen.",
        "Write down why the family cannot safely hear this now.",
    ),
    "nood.tweede": (
        "Kies een tweede persoon: een collega van uw organisatie of een aandachtsfunctionaris.",
        "Choose a second person: a colleague of your organisation or a child protection lead.",
    ),
    "nood.anoniem_eerst": (
        "Vraag eerst anoniem advies, en wacht op het antwoord.",
        "First ask advice anonymously, and wait for the answer.",
    ),
    "nood.geprobeerd": (
        "Schrijf op hoe u toestemming hebt gevraagd, of waarom dat niet kon.",
        "Write down how you asked for consent, or why you could not.",
    ),
    "nood.geen_andere_weg": ("Schrijf op waarom er geen andere weg is.", "Write down why there is no other way."),
    "nood.minimum": (
        "Schrijf op waarom deze gegevens genoeg zijn en minder niet.",
        "Write down why these data are enough and less is not.",
    ),
    "nood.evenredig": (
        "Schrijf op waarom het delen opweegt tegen het zwijgen.",
        "Write down why sharing outweighs keeping silent.",
    ),
    "nood.ontvanger": ("Kies één ander die dit moet weten.", "Choose one other person who must know this."),
}
