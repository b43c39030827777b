"""Texts of ``kern.briefverzoek``: key → (Dutch, English). A request by letter, phone or at the desk."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "briefverzoek.wie_vraagt": (
        "Stel eerst vast wie het vraagt. Kijk naar een document zonder het te kopiëren, of bel terug op een bekend nummer.",
        "First make sure who asks. Look at a document without copying it, or call back on a number you know.",
    ),
    "briefverzoek.later": ("Deze dag komt nog. Kijk de datum na.", "This day is still to come. Check the date."),
    "briefverzoek.brief": ("Brief", "Letter"),
    "briefverzoek.telefoon": ("Telefoon", "Phone"),
    "briefverzoek.mail": ("E-mail", "Email"),
    "briefverzoek.balie": ("Aan de balie", "At the desk"),
    "briefverzoek.gezien": ("Document gezien aan de balie", "Document seen at the desk"),
    "briefverzoek.teruggebeld": ("Teruggebeld op een bekend nummer", "Called back on a known number"),
    "briefverzoek.bekend": ("Ik ken deze persoon", "I know this person"),
    "briefverzoek.adres": ("Antwoord gaat naar het bekende adres", "The answer goes to the known address"),
}
