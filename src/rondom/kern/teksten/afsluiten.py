"""Texts of ``kern.afsluiten``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "afsluiten.hulp_kan": (
        "Iedereen heeft teruggekeken, en school heeft verteld hoe het daar gaat. De hulp kan stoppen.",
        "Everybody has looked back and school has told how it goes there. The help can stop.",
    ),
    "afsluiten.casus_kan": (
        "Iedereen heeft teruggekeken en er loopt niets meer. De nazorg kan beginnen.",
        "Everybody has looked back and nothing runs any more. After-care can begin.",
    ),
    "afsluiten.bericht_volgt": (
        "Wie daar recht op heeft, krijgt bericht dat de hulp stopt. Zonder inhoud.",
        "Those entitled get a message that the help stops. Without content.",
    ),
    "afsluiten.nog_niet": (
        "Nog niet. Stoppen doen we samen, en we kijken naar alles.",
        "Not yet. We stop together and look at everything.",
    ),
    "afsluiten.vraag_school": (
        "Vraag school hoe het daar gaat.",
        "Ask school how it goes there.",
    ),
    "afsluiten.vraag_verzuim": (
        "Vraag school of de leerling meer of minder afwezig is.",
        "Ask school whether the pupil is absent more or less.",
    ),
    "afsluiten.bespreek_verzuim": (
        "School ziet meer verzuim. Bespreek dat samen en besluit wat er nodig is.",
        "School sees more absence. Discuss it together and decide what is needed.",
    ),
    "afsluiten.bekijk_alle_leefgebieden": (
        "Kijk samen naar elk leefgebied uit het plan, niet naar één.",
        "Look together at every life area of the plan, not at one.",
    ),
    "afsluiten.evaluatie_kind": (
        "Vraag het kind of de jongere hoe het was.",
        "Ask the child or young person how it was.",
    ),
    "afsluiten.evaluatie_ouders": ("Vraag de ouders hoe het was.", "Ask the parents how it was."),
    "afsluiten.evaluatie_professionals": (
        "Vraag de professionals hoe het was.",
        "Ask the professionals how it was.",
    ),
    "afsluiten.cijfer_kind": (
        "Vraag het kind of de jongere om een cijfer.",
        "Ask the child or young person for a mark.",
    ),
    "afsluiten.cijfer_ouders": ("Vraag de ouders om een cijfer.", "Ask the parents for a mark."),
    "afsluiten.rond_afspraken_af": (
        "Rond eerst de open afspraken af, of laat ze vervallen ({aantal}).",
        "First finish the open actions or drop them ({aantal}).",
    ),
    "afsluiten.spreek_nazorg_af": (
        "Spreek af wie later vraagt hoe het gaat.",
        "Agree who will ask later how things are.",
    ),
    "afsluiten.alt_verleng": (
        "Of besluit samen om nog even door te gaan.",
        "Or decide together to go on for a while.",
    ),
    "afsluiten.rond_inzet_af": (
        "Er loopt nog hulp ({aantal}). Rond die eerst af.",
        "Some help still runs ({aantal}). Finish it first.",
    ),
    "afsluiten.beoordeel_doelen": (
        "Zeg van elk doel of het gelukt is. Nog open: {aantal}.",
        "Say of each goal whether it worked. Still open: {aantal}.",
    ),
    "afsluiten.wacht_op_plek": (
        "De leerling heeft nog geen plek op de nieuwe school. Tot die tijd blijft de oude school.",
        "The pupil has no place at the new school yet. Until then the old school stays.",
    ),
    "afsluiten.nazorg_loopt": ("De nazorg is nog niet klaar.", "After-care is not finished yet."),
    "afsluiten.nazorg_klaar": (
        "Er is twee keer gevraagd hoe het gaat.",
        "It was asked twice how things are.",
    ),
    "afsluiten.nazorg_eerste": (
        "Vraag de eerste keer hoe het gaat.",
        "Ask for the first time how things are.",
    ),
    "afsluiten.nazorg_tweede": (
        "Vraag de tweede keer hoe het gaat.",
        "Ask for the second time how things are.",
    ),
    "afsluiten.signaal_beantwoorden": (
        "Het gezin liet weten dat het niet meer goed gaat. Neem eerst contact op.",
        "The family said that it no longer goes well. Get in touch first.",
    ),
    "afsluiten.alt_heropenen": (
        "Gaat het niet goed? Open de casus weer. Alles wat er al is, blijft bruikbaar.",
        "Does it not go well? Reopen the casus. Everything that is there stays of use.",
    ),
    "afsluiten.nee_is_geen_einde": (
        "Nee tegen hulp mag. Het is geen einde: er wordt besloten hoe het verdergaat.",
        "A no to help is allowed. It is no end: it is decided how things go on.",
    ),
    "afsluiten.leg_reden_vast": (
        "Leg vast waarom het gezin dit nu niet wil, in hun eigen woorden.",
        "Record why the family does not want this now, in their own words.",
    ),
    "afsluiten.gesprek_met_school": (
        "Praat eerst met school over de zorgen die blijven.",
        "Talk with school first about the worries that remain.",
    ),
    "afsluiten.kies_vervolgstap": ("Kies een vervolgstap.", "Choose a next step."),
    "afsluiten.besluit_regie": ("Besluit wie nu de regie heeft.", "Decide who steers now."),
    "afsluiten.regie_is_besloten": (
        "Het is duidelijk wie de regie heeft en wat de volgende stap is.",
        "It is clear who steers and what the next step is.",
    ),
    "afsluiten.alt_blijf_in_gesprek": (
        "Blijf in gesprek en vraag later nog eens.",
        "Keep talking and ask again later.",
    ),
    "afsluiten.alt_schoolplan": ("Maak een plan alleen voor school.", "Make a plan for school only."),
    "afsluiten.alt_overleg": (
        "Bespreek het met iedereen in een overleg.",
        "Discuss it with everybody in a meeting.",
    ),
    "afsluiten.alt_meldcode": (
        "Ernstige zorg over veiligheid? Volg de meldcode.",
        "Serious worry about safety? Follow the meldcode.",
    ),
}
