"""Texts of ``kern.bijlage``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "bijlage.past": ("Er is ruimte voor dit stuk.", "There is room for this file."),
    "bijlage.gesloten": (
        "Deze casus is gesloten. Er kan geen stuk meer bij.",
        "This casus is closed. No file can be added any more.",
    ),
    "bijlage.te_veel": (
        "Er staan over dit onderwerp al {aantal} stukken. Haal eerst een stuk weg dat niet meer nodig is.",
        "There are already {aantal} files about this subject. First remove one that is no longer needed.",
    ),
    "bijlage.vol": (
        "De stukken over dit onderwerp zijn samen te groot: meer dan {mb} MB past niet. Haal eerst een stuk weg.",
        "The files about this subject are too large together: no more than {mb} MB fits. First remove one.",
    ),
    "bijlage.gebrek.leeg": ("Dit bestand is leeg. Kies een ander bestand.", "This file is empty. Choose another one."),
    "bijlage.gebrek.soort": (
        "Dit is geen PDF, PNG of JPEG. Bewaar het stuk als PDF en kies het dan opnieuw.",
        "This is no PDF, PNG or JPEG. Save it as a PDF and choose it again.",
    ),
    "bijlage.gebrek.beschadigd": (
        "Dit bestand is niet goed te lezen. Open het, bewaar het opnieuw en kies het dan nog eens.",
        "This file cannot be read well. Open it, save it again and choose it once more.",
    ),
    "bijlage.gebrek.opslot": (
        "Op dit PDF-bestand zit een wachtwoord. Bewaar het zonder wachtwoord en kies het dan opnieuw.",
        "This PDF has a password. Save it without one and choose it again.",
    ),
    "bijlage.gebrek.actief": (
        "In dit PDF-bestand zit iets dat vanzelf werkt, of een ander bestand. Druk het af naar een nieuwe PDF en kies die.",
        "This PDF holds something that runs by itself, or another file. Print it to a new PDF and choose that one.",
    ),
    "bijlage.gebrek.bewegend": (
        "Dit is een bewegend beeld. Kies een gewone foto of afbeelding.",
        "This is a moving picture. Choose an ordinary photo or picture.",
    ),
    "bijlage.gebrek.te_groot": (
        "Dit bestand is te groot. Een bestand mag {mb} MB zijn. Maak het kleiner, of splits het.",
        "This file is too large. A file may be {mb} MB. Make it smaller, or split it.",
    ),
    "bijlage.gebrek.te_veel_punten": (
        "Deze afbeelding heeft te veel beeldpunten. Maak de afbeelding kleiner en kies haar dan opnieuw.",
        "This picture has too many pixels. Make it smaller and choose it again.",
    ),
}
