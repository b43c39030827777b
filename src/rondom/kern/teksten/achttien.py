"""Texts of ``kern.achttien``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "achttien.nog_jeugdhulp": (
        "Tot de 18e verjaardag is dit jeugdhulp.",
        "Until the 18th birthday this is youth help.",
    ),
    "achttien.begeleiding": (
        "Begeleiding kan na 18 jaar niet als jeugdhulp doorgaan.",
        "Guidance cannot go on as youth help after 18.",
    ),
    "achttien.wmo": (
        "De Wmo van de woongemeente neemt het over. Vraag dat op tijd aan, zodat er geen gat valt.",
        "The Wmo of the home municipality takes over. Ask for it in time, so that no gap falls.",
    ),
    "achttien.ggz": (
        "Behandeling voor de geestelijke gezondheid valt vanaf 18 jaar onder de zorgverzekering.",
        "Mental health treatment falls under health insurance from 18.",
    ),
    "achttien.pleegzorg": (
        "Pleegzorg duurt tot {jaar} jaar, als de jongere dat wil.",
        "Foster care lasts until {jaar}, if the young person wants it.",
    ),
    "achttien.gezinshuis": (
        "Wonen in een gezinshuis duurt tot {jaar} jaar, als de jongere dat wil.",
        "Living in a family home lasts until {jaar}, if the young person wants it.",
    ),
    "achttien.jeugdreclassering": (
        "Hulp binnen het jeugdstrafrecht kan doorgaan tot {jaar} jaar.",
        "Help within juvenile law can go on until {jaar}.",
    ),
    "achttien.te_oud": (
        "Vanaf {jaar} jaar is het nooit meer jeugdhulp.",
        "From {jaar} it is never youth help any more.",
    ),
    "achttien.begon_eerder": (
        "De hulp begon vóór 18 jaar en is nog nodig: zij kan doorgaan, tot uiterlijk {jaar} jaar.",
        "The help began before 18 and is still needed: it can go on, until {jaar} at most.",
    ),
    "achttien.vastgesteld_eerder": (
        "Vóór 18 jaar is vastgesteld dat de hulp nodig is: zij kan beginnen, tot uiterlijk {jaar} jaar.",
        "Before 18 it was fixed that the help is needed: it can begin, until {jaar} at most.",
    ),
    "achttien.opnieuw": (
        "De hulp stopte minder dan een half jaar geleden: zij kan opnieuw beginnen, tot uiterlijk {jaar} jaar.",
        "The help ended less than half a year ago: it can begin again, until {jaar} at most.",
    ),
    "achttien.geen_grond": (
        "De hulp begon niet vóór 18 jaar en is toen ook niet vastgesteld.",
        "The help did not begin before 18, nor was the need fixed then.",
    ),
    "achttien.andere_wet": (
        "Ga eerst na of een andere wet helpt: Wmo, Wlz of zorgverzekering. Dan gaat die voor.",
        "First find out whether another law helps: Wmo, Wlz or health insurance. Then that one goes first.",
    ),
    "achttien.alt_huisarts": ("Vraag de huisarts om een verwijzing.", "Ask the family doctor for a referral."),
    "achttien.onderwerp.wonen": (
        "Wonen: waar woon je straks, en hoe betaal je dat?",
        "Living: where will you live, and how do you pay for it?",
    ),
    "achttien.onderwerp.geld": ("Geld: inkomen, toeslagen, schulden", "Money: income, allowances, debts"),
    "achttien.onderwerp.verzekering": (
        "Gezondheid: eigen zorgverzekering en huisarts",
        "Health: own insurance and family doctor",
    ),
    "achttien.onderwerp.school": (
        "School: diploma, studiefinanciering, vervolg",
        "School: diploma, student finance, what comes next",
    ),
    "achttien.onderwerp.werk": (
        "Werk: baan, leerwerkplek of dagbesteding",
        "Work: job, apprenticeship or day activities",
    ),
    "achttien.onderwerp.netwerk": (
        "Netwerk: wie helpt je als het tegenzit?",
        "Network: who helps you when things go wrong?",
    ),
    "achttien.hulp.begeleiding": ("Begeleiding, thuis of ergens anders", "Guidance, at home or elsewhere"),
    "achttien.hulp.behandeling": ("Behandeling die geen ggz is", "Treatment other than mental health"),
    "achttien.hulp.ggz": ("Behandeling in de ggz", "Mental health treatment"),
    "achttien.hulp.pleegzorg": ("Pleegzorg", "Foster care"),
    "achttien.hulp.gezinshuis": ("Gezinshuis", "Family home"),
    "achttien.hulp.jeugdreclassering": ("Jeugdreclassering", "Juvenile probation"),
    "achttien.hulp.vaardigheden": ("Vaardigheidstraining", "Training of skills"),
    "achttien.wet.jeugdwet": ("Jeugdwet", "Jeugdwet (youth help)"),
    "achttien.wet.wmo": ("Wmo", "Wmo (social support)"),
    "achttien.wet.zvw": ("Zorgverzekeringswet", "Zvw (health insurance)"),
}
