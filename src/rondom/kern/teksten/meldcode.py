"""Texts of ``kern.meldcode``: key → (Dutch, English). The steps, the questions of the framework, and what they lead to."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "meldcode.stap.1": ("Breng in kaart wat u ziet", "Write down what you see"),
    "meldcode.stap.2": (
        "Overleg met een deskundige collega, en zo nodig met Veilig Thuis",
        "Consult an expert colleague, and if needed Veilig Thuis",
    ),
    "meldcode.stap.3": ("Praat met de ouders en het kind", "Talk with the parents and the child"),
    "meldcode.stap.4": ("Weeg wat er aan de hand is", "Weigh what is going on"),
    "meldcode.stap.5": ("Besluit: melden, hulp, of afsluiten", "Decide: report, help, or close"),
    "meldcode.vraag.vermoeden": (
        "Hebt u op grond van stap 1 tot en met 4 een vermoeden van geweld of verwaarlozing?",
        "Do steps 1 to 4 give you a suspicion of violence or neglect?",
    ),
    "meldcode.vraag.onveilig": (
        "Is het nu acuut onveilig, of al langer onveilig?",
        "Is there acute danger now, or has it been unsafe for longer?",
    ),
    "meldcode.vraag.zelf_helpen": (
        "Kunt u zelf, of samen met anderen, hulp geven die werkt?",
        "Can you, alone or with others, give help that works?",
    ),
    "meldcode.vraag.aanvaard": (
        "Nemen de betrokkenen die hulp aan en werken zij mee?",
        "Do the people concerned accept that help and take part?",
    ),
    "meldcode.vraag.resultaat": (
        "Leidt de hulp binnen de afgesproken tijd tot veiligheid en herstel?",
        "Does the help lead to safety and recovery within the agreed time?",
    ),
    "meldcode.open.vermoeden": ("Zeg eerst of er een vermoeden is.", "First say whether there is a suspicion."),
    "meldcode.open.onveilig": ("Zeg eerst of het nu onveilig is.", "First say whether it is unsafe now."),
    "meldcode.open.zelf_helpen": (
        "Zoek eerst uit of u zelf hulp kunt geven die werkt.",
        "First find out whether you can give help that works.",
    ),
    "meldcode.open.aanvaard": (
        "Zoek eerst uit of de betrokkenen de hulp aannemen.",
        "First find out whether the people concerned accept the help.",
    ),
    "meldcode.open.resultaat": (
        "Spreek af wanneer u kijkt of de hulp werkt, en weeg dan opnieuw.",
        "Agree when you will see whether the help works, and weigh again then.",
    ),
    "meldcode.afsluiten.vermoeden": (
        "Er is geen vermoeden: u kunt afsluiten. Wat u zag, blijft bewaard.",
        "There is no suspicion: you can close this. What you saw is kept.",
    ),
    "meldcode.melden.onveilig": (
        "Het is acuut of al langer onveilig: melden is nodig.",
        "There is acute or structural danger: a report is needed.",
    ),
    "meldcode.melden.zelf_helpen": (
        "U kunt zelf geen hulp geven die werkt: melden is nodig.",
        "You cannot give help that works: a report is needed.",
    ),
    "meldcode.melden.aanvaard": (
        "De hulp wordt niet aangenomen: melden is nodig.",
        "The help is not accepted: a report is needed.",
    ),
    "meldcode.melden.resultaat": (
        "De hulp leidt niet tot veiligheid: melden is (opnieuw) nodig.",
        "The help does not lead to safety: a report is needed (again).",
    ),
    "meldcode.hulp.resultaat": (
        "De hulp werkt: melden is nu niet nodig. Blijf volgen hoe het gaat.",
        "The help works: a report is not needed now. Keep following how it goes.",
    ),
    "meldcode.is_afgerond": ("Deze meldcode is afgerond.", "This meldcode is finished."),
    "meldcode.acuut": (
        "Er is acuut gevaar: wacht niet op de andere stappen.",
        "There is acute danger: do not wait for the other steps.",
    ),
    "meldcode.eerst": ("Andere stappen komen eerst.", "Other steps come first."),
    "meldcode.kan": ("Deze stap kan nu.", "This step can be taken now."),
    "meldcode.afgeweken": ("U besluit anders en schrijft waarom.", "You decide otherwise and write why."),
    "meldcode.schrijf_waarom": (
        "Schrijf op waarom u anders besluit dan het afwegingskader.",
        "Write down why you decide otherwise than the framework.",
    ),
}
