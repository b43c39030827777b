"""Texts of ``kern.aanstelling``, ``kern.opvolging``, ``kern.plaatsen`` and ``kern.mandaat``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "netwerk.niet_van_u": (
        "U houdt deze organisatie niet bij. Vraag het aan wie dat wel doet, of aan de beheerder van de regio.",
        "You do not keep this organisation. Ask who does, or the administrator of the region.",
    ),
    "netwerk.niet_voor_uzelf": (
        "Dit gaat over uzelf. Een ander legt het vast: een collega die bijhoudt, of de beheerder van de regio.",
        "This is about yourself. Somebody else records it: a colleague, or the administrator of the region.",
    ),
    "netwerk.rol_past_niet": (
        "Deze functie bestaat niet bij deze soort organisatie.",
        "This function does not exist at this kind of organisation.",
    ),
    "netwerk.rol_bijzonder": (
        "Deze functie waakt over anderen. Alleen de beheerder van de regio legt haar vast.",
        "This function guards others. Only the administrator of the region records it.",
    ),
    "netwerk.mag_aanstellen": ("Deze functie hoort bij deze organisatie.", "This function belongs here."),
    "netwerk.einde_voor_begin": (
        "Het einde ligt voor het begin ({vanaf}). Kies een latere dag.",
        "The end lies before the start ({vanaf}). Choose a later day.",
    ),
    "netwerk.periode_klopt": ("Begin en einde kloppen.", "Start and end are right."),
    "netwerk.vertrek_apart": (
        "Dan werkt deze persoon hier vandaag niet meer, en niemand in de lopende casussen hoort dat.",
        "Then this person no longer works here today, and nobody in the open casussen hears so.",
    ),
    "netwerk.gebruik_wissel": (
        "Kies 'Iemand anders neemt het over': dan hoort iedereen het meteen. Een dag in de toekomst kan hier wel.",
        "Choose 'Somebody else takes over': then everybody hears at once. A day in the future can be chosen here.",
    ),
    "netwerk.al_geeindigd": (
        "Deze functie is al geëindigd of nog niet begonnen.",
        "This function has ended already, or has not begun yet.",
    ),
    "netwerk.begon_vandaag": (
        "Deze functie begon vandaag. Is dat een vergissing? Zet dan het begin goed.",
        "This function began today. Is that a mistake? Then put the start right.",
    ),
    "netwerk.zonder_opvolger": (
        "De functie eindigt en niemand neemt het over. Iedereen in de lopende casussen hoort dat.",
        "The function ends and nobody takes over. Everybody in the open casussen hears so.",
    ),
    "netwerk.kies_opvolger": (
        "De functie blijft bestaan. Kies dus wie het overneemt.",
        "The function goes on. So choose who takes over.",
    ),
    "netwerk.zelfde_persoon": (
        "Dit is dezelfde persoon. Kies iemand anders.",
        "This is the same person. Choose another.",
    ),
    "netwerk.andere_plek": (
        "Toestemming is gegeven aan deze organisatie, voor deze functie. Kies een collega met dezelfde functie.",
        "Consent was given to this organisation, for this function. Choose a colleague with the same function.",
    ),
    "netwerk.vraag_opnieuw": (
        "Moet een andere organisatie het overnemen? Vraag dan in de casus opnieuw toestemming.",
        "Should another organisation take over? Then ask consent again in the casus.",
    ),
    "netwerk.opvolger_niet_begonnen": (
        "Wie het overneemt, is hier nog niet begonnen. Dat kan vanaf de eerste dag van die functie.",
        "Who takes over has not begun here yet. It can be done from the first day of that function.",
    ),
    "netwerk.tweede_persoon": (
        "U legde zelf vast dat deze persoon hier werkt. Daarom draagt een ander de casussen over.",
        "You recorded yourself that this person works here. Therefore somebody else hands the casussen over.",
    ),
    "netwerk.laat_ander": (
        "De coördinator van de organisatie kan dit doen, of een andere beheerder.",
        "The organisation's coordinator can do this, or another administrator.",
    ),
    "netwerk.neemt_over": (
        "Dezelfde organisatie en dezelfde functie: de toestemming van het gezin blijft gelden.",
        "The same organisation and function: the family's consent goes on.",
    ),
    "netwerk.zetel_andere_functie": (
        "Deze plaats is voor iemand met een andere functie.",
        "This seat is for somebody with another function.",
    ),
    "netwerk.zetel_andere_organisatie": (
        "Deze plaats is voor iemand van een andere soort organisatie.",
        "This seat is for somebody of another kind of organisation.",
    ),
    "netwerk.zetel_buiten_functie": (
        "Op deze dag heeft deze persoon de functie niet.",
        "On this day this person does not hold the function.",
    ),
    "netwerk.zetel_past": ("Deze persoon past op deze plaats.", "This person fits this seat."),
    "netwerk.reden.vertrek": ("Werkt hier niet meer", "No longer works here"),
    "netwerk.reden.andere_functie": ("Doet hier ander werk", "Does other work here"),
    "netwerk.reden.waarneming": ("De waarnemer neemt het over", "The deputy takes over"),
    "netwerk.reden.verdeling": ("Het werk is anders verdeeld", "The work is divided differently"),
    "netwerk.opgevolgd": (
        "{oud} van {organisatie} is vervangen. {nieuw} neemt het over, vanaf {datum}.",
        "{oud} of {organisatie} was replaced. {nieuw} takes over, from {datum}.",
    ),
    "netwerk.vertrokken": (
        "{oud} werkt vanaf {datum} niet meer bij {organisatie}. Wie het overneemt, is nog niet bekend.",
        "{oud} no longer works at {organisatie} from {datum}. Who takes over is not known yet.",
    ),
    "netwerk.voor_gezin": (
        "U hoeft niets te doen. Uw toestemming blijft gelden voor deze organisatie, voor niemand anders.",
        "You need not do anything. Your consent goes on for this organisation, and for nobody else.",
    ),
    "netwerk.voor_jongere": (
        "Je hoeft niets te doen. Wat jij goed vond, blijft gelden voor deze organisatie, en voor niemand anders.",
        "You need not do anything. What you agreed to goes on for this organisation, and for nobody else.",
    ),
    "netwerk.voor_opvolger": (
        "U neemt deze casus over. Lees eerst wat er al gedaan is, en maak kennis met het gezin.",
        "You take over this casus. First read what was done already, and meet the family.",
    ),
    "netwerk.voor_tafel": (
        "Maak kennis, en noem wat de ander moet weten om niet opnieuw te beginnen.",
        "Get acquainted, and tell what the other must know so as not to start over.",
    ),
    "mandaat.dekt": ("Uw mandaat dekt dit besluit.", "Your mandate covers this decision."),
    "mandaat.dekt_tot": (
        "Uw mandaat dekt dit besluit, tot {bedrag} euro.",
        "Your mandate covers this decision, up to {bedrag} euros.",
    ),
    "mandaat.bedrag_te_hoog": (
        "Uw mandaat gaat tot {bedrag} euro per besluit. Dit is meer.",
        "Your mandate goes up to {bedrag} euros per decision. This is more.",
    ),
    "mandaat.geen": (
        "Uw organisatie heeft voor dit besluit geen mandaat.",
        "Your organisation has no mandate for this decision.",
    ),
    "mandaat.leeftijd": (
        "Uw mandaat geldt niet voor deze leeftijd.",
        "Your mandate does not hold for this age.",
    ),
    "mandaat.woongemeente": (
        "Uw mandaat geldt niet voor de gemeente waar deze jongere woont.",
        "Your mandate does not hold for the municipality where this young person lives.",
    ),
    "mandaat.ander_besliste": (
        "Dit valt buiten uw mandaat. U schreef op wie erover besliste.",
        "This is outside your mandate. You wrote down who decided about it.",
    ),
    "mandaat.schrijf_wie": (
        "Besliste iemand anders? Schrijf dan op wie, en wanneer. Dan kunt u de hulp vastleggen.",
        "Did somebody else decide? Then write down who, and when. Then you can record the help.",
    ),
    "mandaat.nergens_opschrijven": (
        "U kunt hier niet opschrijven wie besliste. Vraag het een collega die het plan mag schrijven.",
        "You cannot write here who decided. Ask a colleague who may write the plan.",
    ),
    "mandaat.ander_beslist": ("Hierover beslist: {nl}.", "Who decides about this: {en}."),
}
