"""Texts of ``kern.meting``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "meting.kan_maken": ("U kunt hiermee een meting maken.", "You can make a measurement with this."),
    "meting.kan_anders": ("U kunt deze meting aanpassen.", "You can change this measurement."),
    "meting.eind_voor_begin": ("De laatste dag ligt vóór de eerste.", "The last day is before the first."),
    "meting.herinneren_erbuiten": (
        "Kies een dag waarop de meting open is.",
        "Choose a day on which the measurement is open.",
    ),
    "meting.onbekende_groep": ("Kies uit de groepen in de lijst.", "Choose from the groups in the list."),
    "meting.al_uitgenodigd": (
        "Uit deze groepen zijn al mensen uitgenodigd: {groepen}.",
        "People of these groups were invited already: {groepen}.",
    ),
    "meting.al_open": ("Deze meting is al open of gesloten.", "This measurement is open or closed already."),
    "meting.geen_groepen": (
        "Kies eerst minstens één groep die u wilt vragen.",
        "First choose at least one group to ask.",
    ),
    "meting.voorbij": (
        "De laatste dag was {datum}. Kies eerst een latere dag.",
        "The last day was {datum}. Choose a later day first.",
    ),
    "meting.kan_open": (
        "De meting kan open. Daarna nodigt u mensen uit; de vragen liggen dan vast.",
        "The measurement can open. After that you invite people; the questions are fixed then.",
    ),
    "meting.niet_open": ("Deze meting is niet open.", "This measurement is not open."),
    "meting.kan_uitnodigen": ("U kunt mensen uitnodigen.", "You can invite people."),
    "meting.kan_dicht": (
        "Bij het sluiten worden antwoorden tellingen. Van wie ze waren, is daarna niet meer na te gaan.",
        "At the close answers become counts. Whose they were cannot be found out after that.",
    ),
    "meting.nog_geen_uitkomst": (
        "Er is pas een uitkomst als de meting dicht is. De laatste dag is {datum}.",
        "There is a result only when the measurement is closed. The last day is {datum}.",
    ),
    "meting.uitkomst": ("De uitkomst is het begin van een gesprek.", "The result is the start of a talk."),
    "meting.niet_van_u": (
        "Deze meting is van een andere organisatie in de regio. U kunt de uitkomst lezen.",
        "This measurement belongs to another organisation in the region. You can read the result.",
    ),
    "meting.alleen_in_casus": (
        "Deze vragen vult iedereen na een overleg in, met naam, in de casus. Hier worden ze alleen geteld.",
        "Everybody answers these questions after a meeting, by name, in the casus. Here they are only counted.",
    ),
    "meting.geen_regio": (
        "Een meting is van een organisatie in een regio. Uw functie hoort bij geen regio.",
        "A measurement belongs to an organisation in a region. Your function belongs to none.",
    ),
    "meting.te_veel_tegelijk": (
        "Nodig van 1 tot en met {meest} mensen tegelijk uit.",
        "Invite from 1 up to {meest} people at a time.",
    ),
    "meting.te_veel_punten": ("Kies hooguit drie punten.", "Choose at most three points."),
    "meting.punt_wat": ("Vul in wat u afspreekt.", "Enter what you agree."),
    "meting.punt_wie": (
        "Vul in wie dit doet: een organisatie of een functie.",
        "Enter who does this: an organisation or a function.",
    ),
    "meting.punt_wanneer": ("Kies de dag waarop het klaar is.", "Choose the day on which it is done."),
    "meting.punt_voorbij": ("Die dag is al voorbij. Kies een latere.", "That day has passed. Choose a later one."),
    "meting.punt_veranderd": (
        "Iemand anders veranderde dit punt terwijl u schreef. Uw tekst staat er nog; open de pagina ernaast en kies.",
        "Somebody else changed this point while you wrote. Your text is still here; open the page beside it and choose.",
    ),
    "meting.punten_goed": ("De punten zijn bewaard.", "The points are kept."),
    "meting.stand.concept": ("nog niet open", "not open yet"),
    "meting.stand.open": ("mensen kunnen antwoorden", "people can answer"),
    "meting.stand.sluit": ("wordt gesloten", "being closed"),
    "meting.sluit_al": (
        "Deze meting wordt al gesloten. De uitkomst staat klaar zodra alles is geteld.",
        "This measurement is being closed already. The result is ready when everything has been counted.",
    ),
    "meting.stand.gesloten": ("gesloten", "closed"),
    "meting.ontwikkeling.hoger": ("hoger", "higher"),
    "meting.ontwikkeling.lager": ("lager", "lower"),
    "meting.ontwikkeling.toeval": ("kan toeval zijn", "may be chance"),
    "meting.ontwikkeling.onbekend": ("te weinig antwoorden", "too few answers"),
}
