"""Texts of ``kern.termijn``: key → (Dutch, English). What must be done in time, and how it stands."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "termijn.op_tijd": ("Op tijd. Nog {dagen} dagen.", "In time. {dagen} days left."),
    "termijn.op_tijd_een": ("Op tijd. Nog 1 dag.", "In time. 1 day left."),
    "termijn.gedaan": ("Op tijd gedaan.", "Done in time."),
    "termijn.bijna_een": ("Bijna: nog 1 dag.", "Almost: 1 day left."),
    "termijn.te_laat_een": ("1 dag te laat.", "1 day late."),
    "termijn.bijna": ("Bijna: nog {dagen} dagen.", "Almost: {dagen} days left."),
    "termijn.vandaag": ("Vandaag is de laatste dag.", "Today is the last day."),
    "termijn.te_laat": ("{dagen} dagen te laat.", "{dagen} days late."),
    "termijn.gesprek": ("gesprek met iedereen", "talk with everybody"),
    "termijn.overdracht": (
        "een vorige school of team vertelt wat er was",
        "an earlier school or team tells what there was",
    ),
    "termijn.aanmelding_persoon": ("het team noemt wie het oppakt", "the team names who takes it up"),
    "termijn.terugkoppeling": ("bericht over de hulp", "message about the help"),
    "termijn.toestemming_antwoord": (
        "antwoord op de vraag om toestemming",
        "answer to the request for consent",
    ),
    "termijn.toestemming_einde": ("einde van de toestemming", "end of the consent"),
    "termijn.overleg_herinnering": ("overleg plannen", "plan a meeting"),
    "termijn.evaluatie": ("samen terugkijken op het plan", "look back on the plan together"),
    "termijn.nazorg_eerste": ("eerste keer vragen hoe het gaat", "ask how things are for the first time"),
    "termijn.nazorg_tweede": ("tweede keer vragen hoe het gaat", "ask how things are for the second time"),
    "termijn.duo_melding": ("verzuim melden bij DUO", "report absence to DUO"),
    "termijn.zorgplicht_besluit": (
        "besluit over de aanmelding op school",
        "decision on the school application",
    ),
    "termijn.veilig_thuis": ("Veilig Thuis besluit", "Veilig Thuis decides"),
    "termijn.veiligheid_reactie": ("reactie op de melding", "reaction to the report"),
    "termijn.opp": ("het ontwikkelingsperspectief vaststellen", "adopt the development perspective"),
}
