"""Texts of ``kern.taken``: key → (Dutch, English). Short: the line also names child, date and rule."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "taken.zorgplicht_bijna": (
        "De termijn van de schoolplek is bijna om",
        "The term for the place at school is almost over",
    ),
    "taken.zorgplicht_besluiten": ("Besluit over de schoolplek", "Decide about the place at school"),
    "taken.zorgplicht_gegevens": (
        "Gegevens voor de schoolplek: zijn ze er?",
        "Data for the place at school: have they come?",
    ),
    "taken.zorgplicht_tijdelijk": (
        "Nog geen besluit: geef een tijdelijke plaats",
        "No decision yet: give a temporary place",
    ),
    "taken.verjaardag_mee": (
        "Bijna 12 jaar: lees wat er verandert",
        "Almost 12: read what changes",
    ),
    "taken.verjaardag_alleen": (
        "Bijna 16 jaar: lees wat er verandert",
        "Almost 16: read what changes",
    ),
    "taken.trede": (
        "Te laat: nu op trede ‘{naam}’ van de ladder. Daar beslist {wie}.",
        "Late: now on step ‘{naam}’ of the ladder. There {wie} decides.",
    ),
    "taken.verjaardag_toekomst": (
        "Over een half jaar 18 jaar: kijk wat er geregeld moet zijn",
        "Eighteen in half a year: see what must be arranged",
    ),
    "taken.verjaardag_volwassen": (
        "Bijna 18 jaar: lees wat er verandert",
        "Almost 18: read what changes",
    ),
    "taken.wissel_lezen": ("Er is iemand anders: lees wie", "Somebody else takes over: read who"),
    "taken.hulp_navragen": ("Zeg of er al hulp is", "Say whether there is help already"),
    "taken.hulpnavraag_lezen": ("Lees of er al hulp is", "Read whether there is help already"),
    "taken.instemming_lezen": (
        "Iemand wil deze hulp niet: lees het en praat erover",
        "Somebody does not want this help: read it and talk about it",
    ),
    "taken.toestemming_beantwoorden": ("Toestemming: zeg ja of nee", "Consent: say yes or no"),
    "taken.gezag_controleren": ("Controleer het gezag opnieuw", "Check the custody again"),
    "taken.toestemming_bevestigen": (
        "Bevestig dat u het getekende papier gezien hebt",
        "Confirm that you have seen the signed paper",
    ),
    "taken.toestemming_navragen": (
        "Vraag of er al een antwoord is op de toestemming",
        "Ask whether there is an answer on consent",
    ),
    "taken.signaal_wegen": (
        "Weeg het signaal: zelf doen of iemand erbij?",
        "Weigh the signal: do it yourself or bring somebody in?",
    ),
    "taken.bespreken": ("Bespreek het met leerling en ouders", "Discuss it with pupil and parents"),
    "taken.duo_melding": ("Meld het verzuim bij DUO", "Report the absence to DUO"),
    "taken.leerplicht_uitkomst_lezen": (
        "Leerplicht heeft iets besloten: lees wat",
        "Leerplicht has decided something: read what",
    ),
    "taken.jgz_overwegen": ("Denk aan de jeugdgezondheidszorg", "Consider youth health care"),
    "taken.aanmelding_oppakken": ("Nieuwe aanmelding: wie pakt dit op?", "New registration: who takes this up?"),
    "taken.aanmelding_opgepakt": (
        "Uw aanmelding is opgepakt: lees door wie",
        "Your registration was taken up: read by whom",
    ),
    "taken.aanmelding_terug": ("De aanmelding kwam terug: lees waarom", "The registration came back: read why"),
    "taken.eerder_werk_lezen": ("Lees wat er al gedaan is", "Read what has been done already"),
    "taken.consultatie_beantwoorden": ("Beantwoord de consultatievraag", "Answer the consultation question"),
    "taken.consultatie_opvolgen": (
        "Er is antwoord op uw vraag: leg vast wat u ermee doet",
        "Your question was answered: record what you do with it",
    ),
    "taken.overleg_plannen": ("Plan het overleg binnen de termijn", "Plan the meeting within the term"),
    "taken.uitnodiging_beantwoorden": ("Laat weten of u bij het overleg bent", "Say whether you come to the meeting"),
    "taken.overleg_gewijzigd": ("Er is iets veranderd aan het overleg", "Something changed about the meeting"),
    "taken.overlegcheck": ("Korte check na het overleg", "Quick check after the meeting"),
    "taken.afspraak_met": ("Afspraak: {tekst}", "Action: {tekst}"),
    "taken.afspraak": ("Voer uw afspraak uit", "Carry out your action"),
    "taken.rechtsverzoek_beantwoorden": (
        "Verzoek van het gezin over de eigen gegevens",
        "Request of the family about its own data",
    ),
    "taken.rechtsverzoek_lezen": ("Lees het antwoord op een verzoek", "Read the answer to your request"),
    "taken.deeltaak": ("U bent gevraagd voor één taak", "You were asked for one task"),
    "taken.deeltaak_bericht": ("Antwoord op de taak die u gaf", "Answer on the task that you gave"),
    "taken.regie_aannemen": ("Neemt u de regie aan?", "Will you be the regisseur?"),
    "taken.standpunt": ("Lees het plan en zeg wat u ervan vindt", "Read the plan and say what you think"),
    "taken.schoolbeeld": ("Vertel hoe het nu op school gaat", "Tell how things go at school now"),
    "taken.inzet_starten": ("Start de hulp of laat weten waarom niet", "Start the help or say why not"),
    "taken.statusbericht_lezen": ("Nieuw bericht over de hulp", "News about the help"),
    "taken.terugkoppelen": ("Laat de anderen weten hoe het met de hulp staat", "Tell the others how the help stands"),
    "taken.geen_hulp_besluiten": (
        "Het gezin wil geen hulp: besluit wie de regie heeft",
        "The family wants no help: decide who steers",
    ),
    "taken.evaluatie": ("Kijk terug op de doelen", "Look back at the goals"),
    "taken.nazorg": ("Vraag na hoe het nu gaat", "Ask how things are going now"),
    "taken.nazorg_contact": ("Het gaat niet goed: neem contact op", "Things do not go well: get in touch"),
    # Neutral on purpose: this line can stand on a screen that others see.
    "taken.vertrouwelijk": ("Ga verder met uw vertrouwelijke taak", "Go on with your confidential task"),
    "taken.nood_gezien": ("Iemand keek in een noodgeval mee: lees wie", "Somebody looked in an emergency: read who"),
    "taken.familiebericht_lezen": ("Bericht van het gezin", "Message from the family"),
    "taken.namens.opschrijven": (
        "Bel {naam}, of geef de vraag op papier mee. U mag het antwoord opschrijven.",
        "Call {naam}, or give the question on paper. You may write the answer down.",
    ),
    "taken.namens.zelf": (
        "Bel {naam}, of help met inloggen. Alleen {naam} zelf kan hierop antwoorden.",
        "Call {naam}, or help to sign in. Only {naam} can answer this.",
    ),
}
