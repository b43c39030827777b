"""Texts of ``kern.bestuur``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "bestuur.soort.bestuurlijk": ("bestuurlijk overleg", "administrators' meeting"),
    "bestuur.soort.oogo_onderwijs": ("OOGO passend onderwijs", "OOGO on inclusive education"),
    "bestuur.soort.oogo_jeugd": ("OOGO jeugdhulp", "OOGO on youth help"),
    "bestuur.soort.oogo_samen": ("OOGO onderwijs en jeugdhulp samen", "OOGO on education and youth help together"),
    "bestuur.soort.stuurgroep": ("stuurgroep", "steering group"),
    "bestuur.soort.werkgroep": ("werkgroep", "working group"),
    "bestuur.partij.onderwijs": ("onderwijs", "education"),
    "bestuur.partij.gemeente": ("gemeente", "municipality"),
    "bestuur.partij.hulp": ("jeugdhulp", "youth help"),
    "bestuur.partij.ouders_jongeren": ("ouders en jongeren", "parents and young people"),
    "bestuur.partij.anders": ("andere partij", "another party"),
    "bestuur.mandaat.beslissen": ("mag aan tafel beslissen", "may decide at the table"),
    "bestuur.mandaat.adviseren": ("adviseert, en vraagt het thuis na", "advises, and asks at home"),
    "bestuur.mandaat.luisteren": ("luistert en neemt mee", "listens and takes along"),
    "bestuur.antwoord.eens": ("eens", "agrees"),
    "bestuur.antwoord.oneens": ("niet eens", "does not agree"),
    "bestuur.antwoord.open": ("nog niet gezegd", "not said yet"),
    "bestuur.geen_zetel.onderwijs": (
        "Het onderwijs heeft hier geen zetel. Zonder onderwijs is dit geen overleg tussen onderwijs en jeugdhulp.",
        "Education has no seat here. Without it this is no talk between education and youth help.",
    ),
    "bestuur.geen_zetel.gemeente": (
        "De gemeente heeft hier geen zetel. Zonder gemeente is dit geen overleg tussen onderwijs en jeugdhulp.",
        "The municipality has no seat here. Without it this is no talk between education and youth help.",
    ),
    "bestuur.geen_mandaat.onderwijs": (
        "Niemand van het onderwijs mag hier beslissen.",
        "Nobody of education may decide here.",
    ),
    "bestuur.geen_mandaat.gemeente": (
        "Niemand van de gemeente mag hier beslissen.",
        "Nobody of the municipality may decide here.",
    ),
    "bestuur.afwezig.onderwijs": (
        "Het onderwijs was er niet. Wat hier is besproken, geldt nog niet voor de scholen.",
        "Education was not there. What was discussed does not hold for the schools yet.",
    ),
    "bestuur.afwezig.gemeente": (
        "De gemeente was er niet. Wat hier is besproken, geldt nog niet voor de gemeente.",
        "The municipality was not there. What was discussed does not hold for the municipality yet.",
    ),
    "bestuur.zonder_mandaat.onderwijs": (
        "Van het onderwijs was er niemand die mag beslissen.",
        "Of education nobody was there who may decide.",
    ),
    "bestuur.zonder_mandaat.gemeente": (
        "Van de gemeente was er niemand die mag beslissen.",
        "Of the municipality nobody was there who may decide.",
    ),
    "bestuur.telt_niet_als_oogo": (
        "Dit telt niet als het jaarlijkse OOGO: daar horen onderwijs en gemeente allebei bij te zitten.",
        "This does not count as the yearly OOGO: education and municipality both belong at that table.",
    ),
    "bestuur.geen_overeenstemming": (
        "Er is geen overeenstemming. Niet eens: {namen}.",
        "There is no agreement. Not agreed: {namen}.",
    ),
    "bestuur.opnieuw_bespreken": (
        "Zet het opnieuw op de agenda, met wat er in de weg staat.",
        "Put it on the agenda again, with what stands in the way.",
    ),
    "bestuur.geschillenregeling": (
        "Komt u er niet uit? De procedure in de regio zegt wie bemiddelt.",
        "No way out? The procedure in the region says who mediates.",
    ),
    "bestuur.nog_open": (
        "Nog niet iedere partij heeft gezegd of zij het eens is.",
        "Not every party has said whether it agrees.",
    ),
    "bestuur.vraag_antwoord": ("Vraag het aan: {namen}.", "Ask: {namen}."),
    "bestuur.overeenstemming": ("Iedereen is het eens: {namen}.", "All agree: {namen}."),
    "bestuur.spreekt_namens": (
        "U spreekt in dit overleg voor deze partij.",
        "You speak for this party in this body.",
    ),
    "bestuur.spreekt_niet": (
        "Alleen wie in dit overleg voor deze partij spreekt, zegt of zij het eens is.",
        "Only who speaks for this party in this body says whether it agrees.",
    ),
    "bestuur.zelf_gezegd": (
        "Deze partij heeft zelf gezegd wat zij vindt. Alleen zij kan dat veranderen.",
        "This party has said itself what it thinks. Only the party can change it.",
    ),
    "bestuur.schrijft_op": (
        "U schrijft op wat deze partij heeft gezegd. De partij kan het zelf bevestigen of verbeteren.",
        "You write down what this party said. The party can confirm or correct it.",
    ),
    "bestuur.stand.overeenstemming": ("overeenstemming", "agreement"),
    "bestuur.stand.geen": ("geen overeenstemming", "no agreement"),
    "bestuur.stand.open": ("nog open", "still open"),
    "bestuur.jaarplicht.oogo": ("OOGO houden", "hold the OOGO"),
    "bestuur.jaarplicht.oogo.uitleg": (
        "Minstens één keer per jaar, met onderwijs en gemeente aan tafel. Telt vanzelf als u zo’n bijeenkomst vastlegt.",
        "At least once a year, with education and municipality at the table. Counts by itself when such a meeting is recorded.",
    ),
    "bestuur.jaarplicht.evaluatie_kernpartners": (
        "de kernpartners per school evalueren",
        "evaluate the core partners per school",
    ),
    "bestuur.jaarplicht.evaluatie_kernpartners.uitleg": (
        "Elke school kijkt met haar kernpartners terug. Leg vast wanneer de laatste school klaar was.",
        "Every school looks back with its core partners. Record when the last school was done.",
    ),
    "bestuur.jaarplicht.evaluatie_samenwerking": ("de samenwerking evalueren", "evaluate the cooperation"),
    "bestuur.jaarplicht.evaluatie_samenwerking.uitleg": (
        "Onderwijs, jeugdhulp en gemeenten bespreken samen hoe het gaat, ook met ouders en jongeren.",
        "Education, youth help and municipalities discuss how it goes, with parents and young people too.",
    ),
    "bestuur.jaarplicht.professionalisering": (
        "vragen wat mensen willen leren",
        "ask what people want to learn",
    ),
    "bestuur.jaarplicht.professionalisering.uitleg": (
        "Vraag scholen en teams welke training zij dit jaar nodig hebben.",
        "Ask schools and teams which training they need this year.",
    ),
    "bestuur.jaarplicht.inkoop": (
        "behoeften van scholen meenemen in de inkoop",
        "take the needs of schools into purchasing",
    ),
    "bestuur.jaarplicht.inkoop.uitleg": (
        "Vraag per school wat er aan jeugdhulp nodig is en bespreek dat voordat er wordt ingekocht.",
        "Ask each school which youth help it needs, and discuss it before purchasing.",
    ),
}
