"""Texts of ``kern.instemming``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "instemming.ondersteuning": (
        "Dit is ondersteuning op school. Daarvoor is geen aparte instemming nodig.",
        "This is support at school. It needs no agreement of its own.",
    ),
    "instemming.iedereen_ja": (
        "Iedereen die over deze hulp beslist, heeft ja gezegd.",
        "Everybody who decides about this help said yes.",
    ),
    "instemming.nog_niet": (
        "Nog niet iedereen die over deze hulp beslist, heeft ja gezegd.",
        "Not everybody who decides about this help has said yes.",
    ),
    "instemming.vraag_aan": ("Vraag {wie} of die deze hulp wil.", "Ask {wie} whether this help is wanted."),
    "instemming.leg_gezag_vast": (
        "Leg eerst vast wie gezag heeft, en zet de jongere bij het gezin.",
        "First record who has custody, and add the young person to the family.",
    ),
    "instemming.zei_nee": ("{wie} wil deze hulp niet.", "{wie} does not want this help."),
    "instemming.ernstig_nadeel": (
        "De hulp begint zonder ja van de ouders: zij is nodig om ernstig nadeel te voorkomen, en de jongere wil haar.",
        "The help starts without the yes of the parents: it is needed to prevent serious harm, and the young person wants it.",
    ),
    "instemming.weloverwogen_wens": (
        "De hulp begint zonder ja van de ouders: de jongere heeft er goed over nagedacht en blijft haar willen.",
        "The help starts without the yes of the parents: the young person thought it over and keeps wanting it.",
    ),
    "instemming.alt_uitzondering": (
        "Is de hulp nodig om ernstig nadeel te voorkomen, of blijft de jongere haar weloverwogen willen? Leg dat dan vast.",
        "Is the help needed to prevent serious harm, or does the young person keep wanting it? Then record that.",
    ),
    "instemming.past_niet": (
        "Deze uitzondering geldt alleen voor iemand van 12 tot en met 15 die het kan overzien.",
        "This exception is only for somebody of 12 up to and including 15 who can oversee it.",
    ),
    "instemming.eerst_zelf": (
        "Dit kan alleen als de jongere zelf ja heeft gezegd.",
        "This is possible only when the young person said yes.",
    ),
    "instemming.zeg_waarom": ("Schrijf op waarom.", "Write down why."),
    "instemming.ander_schrijft": (
        "U mag niet schrijven over de inhoud van deze hulp. Vraag wie dat wel mag.",
        "You may not write about the content of this help. Ask who may.",
    ),
    "instemming.uitzondering_kan": ("De uitzondering is vastgelegd.", "The exception was recorded."),
    "instemming.beslist_niet": (
        "Deze persoon beslist niet over deze hulp.",
        "This person does not decide about this help.",
    ),
    "instemming.nee_blijft_nee": (
        "Deze persoon zei nee. Alleen die persoon zelf maakt daar een ja van.",
        "This person said no. Only that person turns it into a yes.",
    ),
    "instemming.bewaard_gegeven": (
        "Bewaard: ja. Dat antwoord kan altijd nog anders worden.",
        "Kept: yes. That answer can always change.",
    ),
    "instemming.bewaard_geweigerd": (
        "Bewaard: nee. De ondersteuning op school gaat gewoon door.",
        "Kept: no. Support at school simply goes on.",
    ),
    "instemming.bewaard_ingetrokken": (
        "Bewaard: u wilt deze hulp niet meer. Wie de hulp geeft, hoort het meteen.",
        "Kept: you no longer want this help. Who gives the help hears it at once.",
    ),
}
