"""Texts of ``kern.vervolg``: what to do next, as one does it: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "vervolg.signaal": (
        "Weeg het signaal: zelf doen, of iemand erbij?",
        "Weigh the concern: yourself, or with somebody?",
    ),
    "vervolg.weging": (
        "Bespreek het met leerling en ouders. Kies daarna: zelf oppakken, toestemming vragen of samen om tafel.",
        "Discuss it with pupil and parents. Then choose: do it yourself, ask consent or meet.",
    ),
    "vervolg.toestemming": (
        "Vraag hoe het met de toestemming staat. Meld aan zodra het mag.",
        "Ask how consent stands. Register as soon as it is allowed.",
    ),
    "vervolg.aangemeld": ("Het team laat weten wie het oppakt.", "The team says who takes it up."),
    "vervolg.opgepakt": ("Plan het eerste overleg, met het gezin erbij.", "Plan the first meeting, with the family."),
    "vervolg.overleg": (
        "Houd het overleg en leg vast wie wat doet.",
        "Hold the meeting and record who does what.",
    ),
    "vervolg.plan": (
        "Maak samen het plan en leg het aan iedereen voor.",
        "Make the plan together and present it to everybody.",
    ),
    "vervolg.uitvoering": (
        "Volg de afspraken en plan wanneer u samen terugkijkt.",
        "Follow the actions and plan when to look back together.",
    ),
    "vervolg.evaluatie": ("Kijk samen per doel terug.", "Look back together, goal by goal."),
    "vervolg.nazorg": ("Vraag op de afgesproken dagen hoe het gaat.", "Ask on the agreed days how things are."),
}
