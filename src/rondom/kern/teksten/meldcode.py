"""Texts of ``kern.meldcode``: key → (Dutch, English). The steps, the questions of the framework, and what they lead to."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "meldcode.behandelt_niet": ("Deze persoon behandelt dit niet.", "This person does not handle this."),
    "meldcode.een_blijft": (
        "Minstens één persoon blijft dit behandelen. Vraag eerst een collega erbij.",
        "At least one person keeps handling this. First ask a colleague to join.",
    ),
    "meldcode.eraf": ("Deze persoon ziet dit niet meer.", "This person no longer sees this."),
    "kindcheck.geen_kinderen": (
        "Er zijn geen kinderen die van deze volwassene afhangen. U hoeft nu niets te doen.",
        "No children depend on this adult. You need not do anything now.",
    ),
    "kindcheck.niet_nodig": (
        "U maakt zich nu geen zorgen over de kinderen. Vraag het opnieuw als er thuis iets verandert.",
        "You are not worried about the children now. Ask again when something changes at home.",
    ),
    "kindcheck.eerst_vragen": (
        "Vraag eerst aan de volwassene of er kinderen zijn, hoe oud zij zijn en wie er voor hen is.",
        "First ask the adult whether there are children, how old they are and who is there for them.",
    ),
    "kindcheck.overleggen": (
        "Overleg met de aandachtsfunctionaris, of vraag Veilig Thuis om advies. Dat kan zonder naam.",
        "Consult the aandachtsfunctionaris, or ask Veilig Thuis for advice. That can be done without a name.",
    ),
    "kindcheck.meldcode": (
        "Begin met de meldcode. Schrijf in stap 1 op wat u ziet, ook als u de kinderen zelf niet kent.",
        "Start the meldcode. In step 1 write down what you see, also when you do not know the children yourself.",
    ),
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
