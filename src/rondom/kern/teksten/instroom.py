"""Texts of ``kern.instroom``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "instroom.vraag.jeugdhulp": (
        "Is of was er jeugdhulp?",
        "Is there youth help, or was there?",
    ),
    "instroom.vraag.leerplicht": (
        "Loopt of liep er iets bij leerplicht?",
        "Is or was there a case with the attendance officer?",
    ),
    "instroom.vraag.ondersteuning": (
        "Is of was er extra ondersteuning op school?",
        "Is or was there extra support at school?",
    ),
    "instroom.antwoord.loopt": ("Ja, het loopt nog", "Yes, it still runs"),
    "instroom.antwoord.was": ("Ja, eerder", "Yes, before"),
    "instroom.antwoord.nee": ("Nee", "No"),
    "instroom.antwoord.onbekend": ("Onbekend", "Not known"),
    "instroom.verplicht": ("Kies een antwoord. Onbekend mag ook.", "Choose an answer. Not known is one too."),
    "instroom.waarom_onbekend": (
        "Schrijf op waarom het niet bekend is. Dan weet een collega wat er nog te vragen is.",
        "Write down why it is not known. Then a colleague knows what is still to be asked.",
    ),
    "instroom.geen_diagnose": (
        "Hier staat een woord dat een diagnose noemt. Schrijf alleen waarom het niet bekend is.",
        "This names a diagnosis. Write only why it is not known.",
    ),
    "instroom.niets": (
        "Er loopt niets en er was niets. Rondom bewaart daarom niets over deze leerling.",
        "Nothing runs and nothing was there. So Rondom keeps nothing about this pupil.",
    ),
    "instroom.vastgelegd": (
        "De intakecheck is vastgelegd. Hieronder ziet u wat u met toestemming kunt vragen.",
        "The intake check is recorded. Below you see what you can ask with consent.",
    ),
}
