"""Texts of ``kern.verzuim``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "verzuim.zestien_uur": (
        "Er is {uren} uur zonder geldige reden gemist in {weken} schoolweken. School meldt dat bij DUO.",
        "{uren} hours missed without a valid reason in {weken} school weeks. School reports this to DUO.",
    ),
    "verzuim.luxe": (
        "Er is {uren} uur vrij genomen zonder verlof. School meldt dit meteen bij DUO.",
        "{uren} hours were taken off without leave. School reports this to DUO at once.",
    ),
    "verzuim.langdurig": (
        "De leerling is langer dan {weken} weken afwezig ({uren} uur). School meldt dit apart bij DUO.",
        "The pupil is absent for more than {weken} weeks ({uren} hours). School reports this apart to DUO.",
    ),
    "verzuim.zonder_toestemming": (
        "Deze melding is verplicht. Toestemming is niet nodig. Vertel het wel aan de leerling en de ouders.",
        "This report is a legal duty. No consent is needed. Do tell the pupil and the parents.",
    ),
    "verzuim.alt_gesprek": (
        "Praat met de leerling en de ouders over het verhaal achter de uren.",
        "Talk with the pupil and the parents about the story behind the hours.",
    ),
    "verzuim.vage_klachten": (
        "De leerling heeft klachten, zoals buikpijn. Vraag de jeugdverpleegkundige om mee te kijken.",
        "The pupil has complaints, such as a stomach ache. Ask the youth health nurse to look too.",
    ),
    "verzuim.vaak_ziek": (
        "{uren} uur ziek of klachten in {weken} schoolweken. Vraag de jeugdverpleegkundige om mee te kijken.",
        "Ill or with complaints for {uren} hours in {weken} school weeks. Ask the youth nurse to look.",
    ),
    "verzuim.alt_ouders_uitnodigen": (
        "Nodig de ouders zelf uit voor het gesprek met de jeugdverpleegkundige.",
        "Invite the parents themselves to the talk with the youth health nurse.",
    ),
    "verzuim.al_gemeld": ("Deze melding is al gedaan of vervallen.", "This report was made already, or has lapsed."),
    "verzuim.meldingsdag": (
        "Kies een dag vanaf {datum} en niet later dan vandaag.",
        "Choose a day from {datum} and not after today.",
    ),
    "verzuim.meldt_eigen_school": (
        "De eigen school van de leerling meldt het verzuim.",
        "The pupil's own school reports the absence.",
    ),
    "verzuim.meldt_wie": (
        "De verzuimcoördinator meldt het verzuim, of wie de ondersteuning op school coördineert.",
        "The absence coordinator reports it, or whoever coordinates support at school.",
    ),
    "verzuim.eerst_melden": (
        "Meld het verzuim eerst bij DUO. Daarna mag leerplicht de uren zien.",
        "Report the absence to DUO first. After that the attendance officer may see the hours.",
    ),
}
