"""What is wrong in a file with an instrument."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "instrument.geen_vak": ("Hier hoort een vak met velden.", "An object with fields belongs here."),
    "instrument.ontbreekt": ("{naam} ontbreekt.", "{naam} is missing."),
    "instrument.onbekend": ("{naam} kent Rondom niet. Haal het weg.", "Rondom does not know {naam}. Take it away."),
    "instrument.geen_lijst": (
        "Hier hoort een lijst met minstens één regel.",
        "A list with at least one entry belongs here.",
    ),
    "instrument.leeg": ("Hier hoort een tekst.", "A text belongs here."),
    "instrument.sleutel": (
        "{waarde} kan niet als sleutel: gebruik letters, cijfers, punt en streepje.",
        "{waarde} cannot be a key: use letters, digits, dot and dash.",
    ),
    "instrument.geen_getal": ("Hier hoort een heel getal vanaf 1.", "A whole number from 1 belongs here."),
    "instrument.keuze": (
        "{waarde} kan hier niet. Kies uit: {keuzes}.",
        "{waarde} cannot stand here. Choose from: {keuzes}.",
    ),
    "instrument.aantal_antwoorden": (
        "Een schaal heeft twee tot zeven antwoorden.",
        "A scale has two to seven answers.",
    ),
    "instrument.dubbel": ("{naam} staat er twee keer.", "{naam} stands there twice."),
    "instrument.geen_woorden": (
        "De vraag heeft keuzes, maar de schaal heeft geen antwoorden.",
        "The question has choices, but the scale has no answers.",
    ),
    "instrument.voorwaarde": (
        "alleen_als verwijst naar {item}: dat moet een eerdere vraag zijn, met een antwoord dat bestaat.",
        "alleen_als points at {item}: that must be an earlier question, with an answer that exists.",
    ),
    "instrument.geen_json": ("Dit is geen JSON: regel {regel}, {reden}.", "This is no JSON: line {regel}, {reden}."),
    "instrument.te_groot": ("Het bestand is groter dan 1 MB.", "The file is larger than 1 MB."),
    "instrument.bestaat_anders": (
        "Versie {versie} van {naam} is al geladen en was anders. Een versie verandert nooit: geef het bestand een hogere versie.",
        "Version {versie} of {naam} was loaded already and was different. A version never changes: give the file a higher one.",
    ),
}
