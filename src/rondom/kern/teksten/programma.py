"""Texts of ``kern.programma``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "programma.andere_regio": (
        "Dit hoort bij een andere regio. Lezen kan, veranderen niet.",
        "This belongs to another region. You can read it, not change it.",
    ),
    "programma.houdt_bij": ("U houdt het programma van uw regio bij.", "You keep the programme of your region."),
    "programma.houdt_niet_bij": (
        "Beleidsmedewerkers, de programmaleider en de directeur van het samenwerkingsverband houden dit bij.",
        "Policy officers, the programme leader and the director of the SWV keep this.",
    ),
    "programma.vraag_wie_bijhoudt": (
        "Vraag het aan wie het programma bijhoudt.",
        "Ask whoever keeps the programme.",
    ),
    "programma.is_eigenaar": ("Dit is van u.", "This is yours."),
    "programma.gebrek.voor_wie": (
        "Er staat niet voor wie dit iets verandert. Noem kinderen, jongeren of ouders, en wat zij ervan merken.",
        "It does not say for whom this changes something. Name children, young people or parents, and what they notice.",
    ),
    "programma.gebrek.meting": (
        "Er is geen cijfer of vraag waaraan u ziet of het lukt. Kies een cijfer uit de spiegel of een vraag uit een vragenlijst.",
        "There is no figure or question that shows whether it works. Choose a figure of the mirror or an item of a questionnaire.",
    ),
    "programma.gebrek.nu": ("Er staat niet hoe het nu is.", "It does not say how it is now."),
    "programma.gebrek.streef": ("Er staat niet wat het moet worden.", "It does not say what it must become."),
    "programma.gebrek.streef_op": ("Er staat niet wanneer het zover is.", "It does not say by when."),
    "programma.gebrek.kort": (
        "Dit is te kort. Schrijf wat iemand doet, met wie, en wat er dan ligt.",
        "This is too short. Write what somebody does, with whom, and what is there then.",
    ),
    "programma.gebrek.eigenaar": (
        "Deze actie is van niemand. Kies wie ervoor zorgt.",
        "This action is nobody's. Choose who sees to it.",
    ),
    "programma.gebrek.eigenaar_weg": (
        "Wie hiervoor zorgde, werkt hier niet meer sinds {datum}. Kies iemand anders.",
        "Whoever saw to this has not worked here since {datum}. Choose somebody else.",
    ),
    "programma.gebrek.datum": ("Er staat geen datum bij.", "There is no date."),
    "programma.te_laat": (
        "Dit zou klaar zijn op {datum}. Zeg hoe ver het is, of zet een nieuwe datum met de reden.",
        "This was to be done on {datum}. Say how far it is, or set a new date with the reason.",
    ),
    "programma.vaag.werkwoord": (
        "‘{woorden}’ kan niemand zien gebeuren. Schrijf wat iemand doet en wat er dan ligt.",
        "Nobody can see ‘{woorden}’ happen. Write what somebody does and what is there then.",
    ),
    "programma.vaag.hoeveelheid": (
        "‘{woorden}’: hoeveel is dat? Noem een getal.",
        "‘{woorden}’: how much is that? Give a number.",
    ),
    "programma.vaag.tijd": ("‘{woorden}’: wanneer is dat? Noem een datum.", "‘{woorden}’: when is that? Give a date."),
    "programma.vaag.voorbehoud": (
        "‘{woorden}’: dan hoeft het nooit. Zeg wie het doet en wanneer.",
        "‘{woorden}’: then it never has to happen. Say who does it and when.",
    ),
    "programma.vaag.rommel": ("‘{woorden}’: wat nog meer? Schrijf het op.", "‘{woorden}’: what else? Write it down."),
    "programma.eerst_van_iemand": (
        "Een actie begint pas als zij van iemand is en een datum heeft.",
        "An action starts only when it is somebody's and has a date.",
    ),
    "programma.uitstel_vraagt_reden": ("Uitstellen kan, met een reden.", "It can be put off, with a reason."),
    "programma.zeg_waarom": ("Zeg waarom het later wordt.", "Say why it will be later."),
    "programma.datum_kan": ("Deze datum kan.", "This date is possible."),
    "programma.te_veel_themas": (
        "Er lopen al {aantal} thema’s: {namen}. De regio sprak af: hooguit {grens} tegelijk. Zo blijft het uitvoerbaar.",
        "{aantal} themes run already: {namen}. The region agreed on {grens} at the same time, so that it can be carried out.",
    ),
    "programma.rond_eerst_af": (
        "Rond eerst een ander thema af, of leg het terug.",
        "First finish another theme, or put it back.",
    ),
    "programma.thema_zonder_doel": (
        "Een thema begint met een doel: wat merken kinderen en ouders straks?",
        "A theme starts with a goal: what will children and parents notice?",
    ),
    "programma.schrijf_doel": ("Schrijf eerst een doel.", "First write a goal."),
    "programma.te_veel_acties": (
        "Er staan {aantal} acties open. Boven de {grens} raakt een programma uit zicht. Rond af of schrap.",
        "{aantal} actions are open. Above {grens} a programme gets out of sight. Finish some or drop them.",
    ),
    "programma.spoor.koers": ("koers", "course"),
    "programma.spoor.organisatie": ("organisatie", "organisation"),
    "programma.spoor.monitor": ("meten en bespreken", "measuring and discussing"),
    "programma.spoor.uitvoering": ("uitvoering", "execution"),
    "programma.schaal.lokaal": ("in één gemeente of school", "in one municipality or school"),
    "programma.schaal.regionaal": ("in de hele regio", "in the whole region"),
    # What the history says
    "programma.wijziging.thema.gemaakt": ("Thema gemaakt", "Theme made"),
    "programma.wijziging.thema.gewijzigd": ("Thema gewijzigd", "Theme changed"),
    "programma.wijziging.thema.begonnen": ("Thema begonnen", "Theme started"),
    "programma.wijziging.thema.teruggelegd": ("Thema teruggelegd", "Theme put back"),
    "programma.wijziging.thema.afgerond": ("Thema afgerond", "Theme finished"),
    "programma.wijziging.thema.gestopt": ("Thema gestopt", "Theme stopped"),
    "programma.wijziging.themadoel.gemaakt": ("Doel geschreven", "Goal written"),
    "programma.wijziging.themadoel.gewijzigd": ("Doel gewijzigd", "Goal changed"),
    "programma.wijziging.themaactie.gemaakt": ("Actie geschreven", "Action written"),
    "programma.wijziging.themaactie.gewijzigd": ("Actie gewijzigd", "Action changed"),
    "programma.wijziging.themaactie.begonnen": ("Actie begonnen", "Action started"),
    "programma.wijziging.themaactie.gedaan": ("Actie gedaan", "Action done"),
    "programma.wijziging.themaactie.gestopt": ("Actie gestopt", "Action stopped"),
    "programma.wijziging.themaactie.heropend": ("Actie weer opgepakt", "Action taken up again"),
    "programma.wijziging.themaactie.voortgang": ("Hoe het gaat", "How it goes"),
    "programma.wijziging.themaactie.uitgesteld": ("Uitgesteld", "Put off"),
    "programma.wijziging.themaactie.vervroegd": ("Vervroegd", "Brought forward"),
    "programma.wijziging.pilot.gemaakt": ("Pilot aangemeld", "Pilot registered"),
    "programma.wijziging.pilot.gewijzigd": ("Pilot gewijzigd", "Pilot changed"),
    "programma.wijziging.pilot.begonnen": ("Pilot begonnen", "Pilot started"),
    "programma.wijziging.pilot.doorgegaan": ("Besluit: doorgaan", "Decision: go on"),
    "programma.wijziging.pilot.gestopt": ("Besluit: stoppen", "Decision: stop"),
    "programma.wijziging.pilot.verbreed": ("Besluit: verbreden", "Decision: broaden"),
}
