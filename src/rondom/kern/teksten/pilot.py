"""Texts of ``kern.pilot``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "pilot.vraagt_besluit": (
        "Deze pilot eindigt op {datum}. Besluit: stoppen, doorgaan of verbreden.",
        "This pilot ends on {datum}. Decide: stop, go on or broaden.",
    ),
    "pilot.niet_zonder_besluit": (
        "Een pilot eindigt niet vanzelf. Neem een besluit: stoppen, doorgaan of verbreden.",
        "A pilot does not end by itself. Decide: stop, go on or broaden.",
    ),
    "pilot.zeg_waarom": ("Zeg waarom u dit besluit.", "Say why you decide this."),
    "pilot.zeg_geleerd": (
        "Schrijf op wat u leerde. Ook als het niet lukte: dan hoeft een ander het niet opnieuw te proberen.",
        "Write down what you learned. Also when it failed: then nobody else has to try it again.",
    ),
    "pilot.zeg_tot": (
        "Zeg tot wanneer de pilot doorgaat: een dag na {datum}.",
        "Say until when the pilot goes on: a day after {datum}.",
    ),
    "pilot.zeg_waar": (
        "Zeg waar dit gewone praktijk wordt, en wie het betaalt.",
        "Say where this becomes normal practice, and who pays.",
    ),
    "pilot.besluit_niet_heel": ("Het besluit is nog niet compleet.", "The decision is not complete yet."),
    "pilot.besluit_kan": ("Dit besluit is compleet.", "This decision is complete."),
    "pilot.trede_overgeslagen": (
        "Trede {trede} lijkt gelukt, maar trede {onder} is niet gemeten. Zonder die trede weet u niet waardoor het komt.",
        "Step {trede} seems to work, but step {onder} was not measured. Without it you do not know what caused it.",
    ),
    "pilot.trede_eronder_niet": (
        "Trede {trede} lijkt gelukt, maar trede {onder} niet. Dan kan het ook ergens anders door komen.",
        "Step {trede} seems to work, but step {onder} does not. Then something else may have caused it.",
    ),
    "pilot.alleen_meetbaar": (
        "Trede {trede} heeft alleen cijfers. Vraag ook wat mensen merken.",
        "Step {trede} has figures alone. Ask what people notice too.",
    ),
    "pilot.alleen_merkbaar": (
        "Trede {trede} heeft alleen verhalen. Zoek er een cijfer bij.",
        "Step {trede} has stories alone. Find a figure to go with them.",
    ),
    "pilot.trede.1": ("tevreden", "satisfied"),
    "pilot.trede.1.vraag": (
        "Zijn leerlingen, ouders en professionals blij met wat er gebeurt?",
        "Are pupils, parents and professionals happy with what happens?",
    ),
    "pilot.trede.2": ("geleerd", "learned"),
    "pilot.trede.2.vraag": (
        "Weten en kunnen professionals nu iets wat zij eerst niet wisten of konden?",
        "Do professionals know or can they do something that they could not before?",
    ),
    "pilot.trede.3": ("gesteund", "supported"),
    "pilot.trede.3.vraag": (
        "Geeft de organisatie tijd, ruimte en steun om zo te werken?",
        "Does the organisation give time, room and support to work this way?",
    ),
    "pilot.trede.4": ("toegepast", "applied"),
    "pilot.trede.4.vraag": (
        "Werken mensen nu echt anders, ook als niemand kijkt?",
        "Do people really work differently now, also when nobody looks?",
    ),
    "pilot.trede.5": ("resultaat voor kinderen en ouders", "result for children and parents"),
    "pilot.trede.5.vraag": (
        "Wat is er beter geworden voor kinderen, jongeren en ouders?",
        "What has become better for children, young people and parents?",
    ),
    "pilot.uitslag.gelukt": ("gelukt", "works"),
    "pilot.uitslag.deels": ("deels gelukt", "works in part"),
    "pilot.uitslag.niet": ("niet gelukt", "does not work"),
    "pilot.uitslag.onbekend": ("nog niet te zeggen", "cannot be said yet"),
    "pilot.besluit.stoppen": ("stoppen", "stop"),
    "pilot.besluit.doorgaan": ("doorgaan, met een nieuwe einddatum", "go on, with a new end date"),
    "pilot.besluit.verbreden": ("verbreden: het wordt gewone praktijk", "broaden: it becomes normal practice"),
}
