"""Texts of ``kern.verwerkingen``: key → (Dutch, English). The activities of the register of processing."""

_KIND = ("Kinderen en jongeren, hun ouders en anderen in het gezin", "Children, young people, their parents and family")
_MENSEN = ("Mensen die met Rondom werken", "People who work with Rondom")

TEKSTEN: dict[str, tuple[str, str]] = {
    "verwerking.signaleren": ("Signaleren en vragen", "Signals and questions"),
    "verwerking.signaleren.doel": (
        "Vastleggen wat school ziet, dat met het gezin bespreken en raad vragen zonder naam.",
        "Record what school sees, discuss it with the family and ask advice without a name.",
    ),
    "verwerking.signaleren.wie": _KIND,
    "verwerking.signaleren.grond": (
        "Taak van school: AVG artikel 6 lid 1 onder e; UAVG artikel 30 lid 2",
        "Task of the school: GDPR article 6(1)(e); UAVG article 30(2)",
    ),
    "verwerking.samenwerken": ("Samenwerken rond een kind", "Working together around a child"),
    "verwerking.samenwerken.doel": (
        "Samen uitzoeken wat helpt, daarover beslissen en het doen: één kind, één plan.",
        "Find out together what helps, decide on it and do it: one child, one plan.",
    ),
    "verwerking.samenwerken.wie": _KIND,
    "verwerking.samenwerken.grond": (
        "Taak van de ontvanger: AVG artikel 6 lid 1 onder e; toestemming opent de geheimhouding",
        "Task of the receiver: GDPR article 6(1)(e); consent opens the duty of secrecy",
    ),
    "verwerking.verzuim": ("Verzuim melden en volgen", "Reporting and following absence"),
    "verwerking.verzuim.doel": (
        "Verzuim bijhouden, melden wat de wet vraagt en het kind terug op school helpen.",
        "Keep absence, report what the law asks and help the child back to school.",
    ),
    "verwerking.verzuim.wie": _KIND,
    "verwerking.verzuim.grond": (
        "Leerplichtwet artikel 21a: AVG artikel 6 lid 1 onder c",
        "Leerplichtwet article 21a: GDPR article 6(1)(c)",
    ),
    "verwerking.toelaatbaarheid": ("Ondersteuning toewijzen", "Allocating support"),
    "verwerking.toelaatbaarheid.doel": (
        "Arrangement, advies of toelaatbaarheidsverklaring van het samenwerkingsverband.",
        "Arrangement, advice or declaration of the samenwerkingsverband.",
    ),
    "verwerking.toelaatbaarheid.wie": _KIND,
    "verwerking.toelaatbaarheid.grond": (
        "Wpo artikel 18a en WVO 2020 artikel 2.47: AVG artikel 6 lid 1 onder e",
        "Wpo article 18a and WVO 2020 article 2.47: GDPR article 6(1)(e)",
    ),
    "verwerking.bescherming": ("Veiligheid en bescherming", "Safety and protection"),
    "verwerking.bescherming.doel": (
        "De meldcode doorlopen, handelen in een noodgeval en een maatregel van de rechter uitvoeren.",
        "Follow the meldcode, act in an emergency and carry out a measure of the court.",
    ),
    "verwerking.bescherming.wie": _KIND,
    "verwerking.bescherming.grond": (
        "Wet verplichte meldcode en Jeugdwet artikel 7.3.11: AVG artikel 6 lid 1 onder c en e",
        "Wet verplichte meldcode and Jeugdwet article 7.3.11: GDPR article 6(1)(c) and (e)",
    ),
    "verwerking.informeren": ("Ouders informeren", "Informing parents"),
    "verwerking.informeren.doel": (
        "Ouders vertellen wat hen als ouder aangaat, ook een ouder zonder gezag die daarom vraagt.",
        "Tell parents what concerns them as parents, also a parent without custody who asks.",
    ),
    "verwerking.informeren.wie": _KIND,
    "verwerking.informeren.grond": (
        "Burgerlijk Wetboek 1:377b en 1:377c: AVG artikel 6 lid 1 onder c",
        "Burgerlijk Wetboek 1:377b and 1:377c: GDPR article 6(1)(c)",
    ),
    "verwerking.toestemmen": ("Toestemming en rechten", "Consent and rights"),
    "verwerking.toestemmen.doel": (
        "Vastleggen wie ja of nee zei, wie beslist en wie daarom wat mag zien.",
        "Record who said yes or no, who decides and who may therefore see what.",
    ),
    "verwerking.toestemmen.wie": _KIND,
    "verwerking.toestemmen.grond": (
        "Bewijs van toestemming, AVG artikel 7: AVG artikel 6 lid 1 onder c",
        "Proof of consent, GDPR article 7: GDPR article 6(1)(c)",
    ),
    "verwerking.verantwoorden": ("Verantwoorden", "Accounting"),
    "verwerking.verantwoorden.doel": (
        "Vastleggen wie wat zag en deed, en verzoeken, vragen en datalekken afhandelen.",
        "Record who saw and did what, and deal with requests, questions and data breaches.",
    ),
    "verwerking.verantwoorden.wie": (
        "Kinderen en ouders, en mensen die met Rondom werken",
        "Children and parents, and people who work with Rondom",
    ),
    "verwerking.verantwoorden.grond": (
        "AVG artikel 5 lid 2 en NEN 7513: AVG artikel 6 lid 1 onder c",
        "GDPR article 5(2) and NEN 7513: GDPR article 6(1)(c)",
    ),
    "verwerking.spreekuur": ("Spreekuur op school", "Consultation hour at school"),
    "verwerking.spreekuur.doel": (
        "Leerlingen, ouders en collega’s zonder drempel een gesprek laten boeken met een partner van school.",
        "Let pupils, parents and colleagues book a talk with a partner of the school without a threshold.",
    ),
    "verwerking.spreekuur.wie": ("Wie een gesprek boekt", "Who books a talk"),
    "verwerking.spreekuur.grond": (
        "Publieke taak: AVG artikel 6 lid 1 onder e; Jeugdwet artikel 2.5 en Wpg artikel 5",
        "Public task: GDPR article 6(1)(e); Jeugdwet article 2.5 and Wpg article 5",
    ),
    "verwerking.bewaren": ("Bewaren en vernietigen", "Keeping and destroying"),
    "verwerking.bewaren.doel": (
        "Niets langer bewaren dan de wet vraagt, en kunnen laten zien wat wanneer is vernietigd.",
        "Keep nothing longer than the law asks, and be able to show what was destroyed when.",
    ),
    "verwerking.bewaren.wie": ("Kinderen en ouders van wie een dossier is", "Children and parents who have a record"),
    "verwerking.bewaren.grond": (
        "AVG artikel 5 lid 1 onder e: AVG artikel 6 lid 1 onder c",
        "GDPR article 5(1)(e): GDPR article 6(1)(c)",
    ),
    "verwerking.meten": ("Meten hoe de samenwerking gaat", "Measuring how cooperation goes"),
    "verwerking.meten.doel": (
        "Groepen vragen hoe de samenwerking gaat en samen afspreken wat beter kan. Antwoorden worden tellingen van niemand.",
        "Ask groups how cooperation goes and agree together what can be better. Answers become counts of nobody.",
    ),
    "verwerking.meten.wie": (
        "Professionals, ouders en jongeren die antwoorden; niet wie wat antwoordde",
        "Professionals, parents and young people who answer; not who answered what",
    ),
    "verwerking.meten.grond": (
        "Taak van de organisatie, meedoen is vrijwillig: AVG artikel 6 lid 1 onder e",
        "Task of the organisation, taking part is voluntary: GDPR article 6(1)(e)",
    ),
    "verwerking.toegang_geven": ("Inloggen", "Signing in"),
    "verwerking.toegang_geven.doel": (
        "Weten wie er inlogt, en dat met twee stappen controleren.",
        "Know who signs in, and check it in two steps.",
    ),
    "verwerking.toegang_geven.wie": (
        "Mensen die met Rondom werken, ouders en jongeren met een login",
        "People who work with Rondom, parents and young people with a login",
    ),
    "verwerking.toegang_geven.grond": (
        "Beveiliging, AVG artikel 32: AVG artikel 6 lid 1 onder c",
        "Security, GDPR article 32: GDPR article 6(1)(c)",
    ),
    "verwerking.samen_leren": ("Samen sturen en leren", "Steering and learning together"),
    "verwerking.samen_leren.doel": (
        "Vastleggen hoe kernteams en regio samenwerken en wat zij daarvan leren. Er staat geen kind in.",
        "Record how core teams and the region work together and what they learn from it. No child stands in it.",
    ),
    "verwerking.samen_leren.wie": _MENSEN,
    "verwerking.samen_leren.grond": (
        "Taak van de organisatie: AVG artikel 6 lid 1 onder e",
        "Task of the organisation: GDPR article 6(1)(e)",
    ),
    "verwerking.netwerk": ("Het netwerk van mensen en organisaties", "The network of people and organisations"),
    "verwerking.netwerk.doel": (
        "Weten wie waar werkt, in welke functie en hoe die te bereiken is.",
        "Know who works where, in which function and how to reach them.",
    ),
    "verwerking.netwerk.wie": _MENSEN,
    "verwerking.netwerk.grond": (
        "Taak van de organisatie: AVG artikel 6 lid 1 onder e",
        "Task of the organisation: GDPR article 6(1)(e)",
    ),
    "verwerking.sturen": ("Samen sturen", "Steering together"),
    "verwerking.sturen.doel": (
        "Een programma met weinig doelen, overleg van onderwijs en gemeente, en pilots die eindigen in een besluit.",
        "A programme of few goals, talks of education and municipality, and pilots that end in a decision.",
    ),
    "verwerking.sturen.wie": (
        "Mensen die in een overleg zitten of een actie op zich nemen. Nooit een kind.",
        "People who sit in a body or take on an action. Never a child.",
    ),
    "verwerking.sturen.grond": (
        "Taak van gemeenten en schoolbesturen, Jeugdwet 2.2 en Wet passend onderwijs: AVG artikel 6 lid 1 onder e",
        "Task of municipalities and school boards, Youth Act 2.2 and the law on inclusive education: GDPR article 6(1)(e)",
    ),
}
