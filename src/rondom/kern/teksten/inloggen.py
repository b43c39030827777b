"""Texts of ``kern.inloggen``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "inloggen.twee_stappen": ("U bent in twee stappen ingelogd.", "You signed in with two steps."),
    "inloggen.tweede_stap_nodig": (
        "Wie met gegevens van anderen werkt, logt in met twee stappen.",
        "Whoever works with other people's data signs in with two steps.",
    ),
    "inloggen.stel_in": (
        "Stel eerst een tweede stap in: een app op uw telefoon of een passkey.",
        "First set up a second step: an app on your phone or a passkey.",
    ),
    "inloggen.gezin_kiest": (
        "Een tweede stap is voor gezinnen een eigen keuze.",
        "For families a second step is a choice of their own.",
    ),
    "inloggen.niet_voor_uzelf": (
        "Dit gaat over uw eigen inlog. Twee andere beheerders moeten het doen.",
        "This is about your own login. Two other administrators must do it.",
    ),
    "inloggen.niet_alleen": (
        "U hebt dit zelf gevraagd. Een andere beheerder moet het bevestigen.",
        "You asked for this yourself. Another administrator must confirm it.",
    ),
    "inloggen.met_zijn_tweeen": (
        "Twee beheerders zijn het eens. De ander krijgt nu een mail.",
        "Two administrators agree. The other person now gets an email.",
    ),
    "inloggen.geen_adres": (
        "Deze inlog heeft geen mailadres. Leg dat eerst vast.",
        "This login has no email address. Record one first.",
    ),
    "inloggen.herstel_loopt": (
        "Er loopt al een herstel voor deze inlog.",
        "A recovery for this login is already going on.",
    ),
    "inloggen.herstel_weg": (
        "Er is geen herstel dat op bevestiging wacht. Misschien is het al bevestigd of verlopen.",
        "No recovery is waiting to be confirmed. It may have been confirmed already, or have expired.",
    ),
    "inloggen.herstel_gevraagd": (
        "Het is gevraagd. Een tweede beheerder bevestigt het. Tot die tijd verandert er niets.",
        "It was asked. A second administrator confirms it. Until then nothing changes.",
    ),
}
