"""Texts of ``kern.feitenvorm``: key → (Dutch, English). What is wrong with facts that cannot be read."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "feiten.geen_json": (
        "Dit is geen geldige JSON (regel {regel}, kolom {kolom}).",
        "This is no valid JSON (line {regel}, column {kolom}).",
    ),
    "feiten.te_diep": ("Dit is te diep genest.", "This is nested too deeply."),
    "feiten.dubbel": ("Dit veld staat er twee keer.", "This field is there twice."),
    "feiten.ontbreekt": ("Dit veld ontbreekt.", "This field is missing."),
    "feiten.onbekend_veld": (
        "Dit veld bestaat niet. Wel: {velden}.",
        "This field does not exist. These do: {velden}.",
    ),
    "feiten.keuze": ("Kies uit: {keuzes}.", "Choose from: {keuzes}."),
    "feiten.getal_te_groot": ("Hier staat een te groot getal.", "A number here is too large."),
    "feiten.onleesbaar": (
        "Hier staan tekens die niet te lezen zijn.",
        "This holds characters that cannot be read.",
    ),
    "feiten.geen_tekst": ("De invoer is geen tekst in UTF-8.", "The input is no text in UTF-8."),
    "feiten.leeg": ("Noem er minstens één.", "Name at least one."),
    "feiten.voor_geboorte": (
        "Deze dag ligt vóór de geboortedatum.",
        "This day lies before the date of birth.",
    ),
    "feiten.negatief": ("Dit getal mag niet kleiner zijn dan 0.", "This number cannot be less than 0."),
    "feiten.moet_bool": ("Hier moet true of false staan.", "This must be true or false."),
    "feiten.moet_int": ("Hier moet een heel getal staan.", "This must be a whole number."),
    "feiten.moet_str": ("Hier moet tekst staan.", "This must be text."),
    "feiten.moet_date": (
        "Hier moet een datum staan, zoals 2026-09-01.",
        "This must be a date, such as 2026-09-01.",
    ),
    "feiten.moet_lijst": ("Hier moet een lijst staan.", "This must be a list."),
    "feiten.moet_object": ("Hier moet een object met velden staan.", "This must be an object with fields."),
}
