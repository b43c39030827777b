"""Texts of ``kern.overleg``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "overleg.soort_overleg": ("Overleg", "Meeting"),
    "overleg.soort_startgesprek": ("Startgesprek", "Start talk"),
    "overleg.soort_regieoverleg": ("Regieoverleg", "Steering meeting"),
    "overleg.soort_eindevaluatie": ("Eindevaluatie", "Final evaluation"),
    "overleg.vorm_samen": ("Samen aan tafel", "Together at the table"),
    "overleg.vorm_video": ("Met beeldbellen", "By video"),
    "overleg.vorm_telefoon": ("Met de telefoon", "By telephone"),
    "overleg.vorm_gemengd": ("Deels aan tafel, deels op afstand", "Partly at the table, partly at a distance"),
    "overleg.antwoord_open": ("Nog geen antwoord", "No answer yet"),
    "overleg.antwoord_ja": ("Komt", "Comes"),
    "overleg.antwoord_nee": ("Kan niet", "Cannot come"),
    "overleg.antwoord_video": ("Doet mee op afstand", "Takes part at a distance"),
    "overleg.punt_behoeften": (
        "Wat hebben kind, ouders en leraar nodig, en wat kunnen zij zelf?",
        "What do child, parents and teacher need, and what can they do themselves?",
    ),
    "overleg.punt_doelen": ("Wat willen we bereiken?", "What do we want to achieve?"),
    "overleg.punt_besluiten": (
        "Wat kunnen we vandaag in één keer besluiten: school, hulp, gezondheid, leerplicht, vervoer?",
        "What can we decide today at once: school, help, health, attendance, transport?",
    ),
    "overleg.punt_wie_wat": ("Wie doet wat, en wanneer?", "Who does what, and when?"),
    "overleg.punt_regie": ("Wie heeft de regie?", "Who steers?"),
    "overleg.punt_voortgang": ("Hoe gaat het met eerdere afspraken?", "How are earlier agreements going?"),
    "overleg.punt_terugkoppeling": (
        "Wie hoort wanneer hoe het gaat?",
        "Who hears when how things are going?",
    ),
    "overleg.punt_evaluatie": ("Wanneer kijken we samen terug?", "When do we look back together?"),
    "overleg.gezin_erbij": (
        "Ouders en jongere zitten erbij. Dan mag er samen over gesproken worden.",
        "Parents and young person are present. Then you may talk about it together.",
    ),
    "overleg.zonder_gezin": (
        "Er zit niemand van het gezin aan tafel.",
        "Nobody of the family is at the table.",
    ),
    "overleg.zonder_ouders": (
        "Er zit geen ouder met gezag aan tafel.",
        "No parent with custody is at the table.",
    ),
    "overleg.zonder_jongere": (
        "De jongere zit niet aan tafel, en beslist wel mee.",
        "The young person is not at the table, but decides too.",
    ),
    "overleg.alleen_school": (
        "Alleen collega’s van dezelfde school zitten erbij. Zij mogen samen overleggen. Deel alleen wat nodig is.",
        "Only colleagues of the same school are present. They may confer. Share only what is needed.",
    ),
    "overleg.toestemming_dekt": (
        "Voor iedereen van buiten school is er toestemming om het verslag te delen.",
        "For everybody from outside school there is consent to share the report.",
    ),
    "overleg.toestemming_nodig": (
        "Dan mag dit overleg met mensen van buiten school alleen als daar toestemming voor is.",
        "Then this meeting with people from outside school needs consent.",
    ),
    "overleg.vraag_toestemming": (
        "Vraag toestemming om het verslag te delen met {wie}.",
        "Ask consent to share the report with {wie}.",
    ),
    "overleg.alt_samen": (
        "Nodig ouders en jongere uit: met hen aan tafel is geen aparte toestemming nodig.",
        "Invite parents and young person: with them at the table no separate consent is needed.",
    ),
    "overleg.hoort_erbij": (
        "Ouders, en de jongere vanaf 12 jaar, horen aan tafel te zitten.",
        "Parents, and the young person from 12, belong at the table.",
    ),
    "overleg.geef_reden": (
        "Schrijf op waarom {wie} niet wordt uitgenodigd.",
        "Write down why {wie} is not invited.",
    ),
    "overleg.reden_vastgelegd": (
        "De reden om iemand niet uit te nodigen is vastgelegd.",
        "The reason for not inviting somebody is recorded.",
    ),
    "overleg.alt_uitnodigen": (
        "Nodig toch uit. Iemand kan ook meedoen met beeldbellen of met een tolk.",
        "Invite after all. Somebody can also take part by video or with an interpreter.",
    ),
    "overleg.mag_uitnodigen": ("Mag uitgenodigd worden.", "May be invited."),
    "overleg.uitnodigen_zegt_wie": (
        "Een uitnodiging vertelt om welk kind het gaat. Daar is nog geen toestemming voor.",
        "An invitation tells which child it is about. There is no consent for that yet.",
    ),
    "overleg.vraag_toestemming_contact": (
        "Vraag toestemming om naam en contact te delen met {wie}.",
        "Ask consent to share name and contact with {wie}.",
    ),
    "overleg.alt_ouders_vragen": (
        "Ouders of de jongere kunnen deze persoon zelf meevragen.",
        "Parents or the young person can bring this person along themselves.",
    ),
    "overleg.gepland_op_tijd": ("Gepland op {datum}: op tijd.", "Planned on {datum}: in time."),
    "overleg.gepland_te_laat": (
        "Gepland op {datum}: later dan afgesproken.",
        "Planned on {datum}: later than agreed.",
    ),
    "overleg.niet_uitgenodigd": (
        "Alleen wie is uitgenodigd, kan dit doen.",
        "Only who is invited can do this.",
    ),
    "overleg.datum_nodig": (
        "Kies een dag vanaf vandaag.",
        "Choose a day from today on.",
    ),
    "overleg.na_eerder": (
        "Deze afspraak komt na een andere. Kies een dag op of na {datum}.",
        "This agreement comes after another. Choose a day on or after {datum}.",
    ),
    "gebeurtenis.overleg.gevraagd": ("om een overleg gevraagd", "meeting asked for"),
    "gebeurtenis.overleg.gepland": ("overleg gepland", "meeting planned"),
    "gebeurtenis.overleg.uitgenodigd": ("iemand uitgenodigd voor het overleg", "somebody invited to the meeting"),
    "gebeurtenis.overleg.verplaatst": ("overleg veranderd", "meeting changed"),
    "gebeurtenis.overleg.vervallen": ("overleg gaat niet door", "meeting cancelled"),
    "gebeurtenis.overleg.beantwoord": ("uitnodiging beantwoord", "invitation answered"),
    "gebeurtenis.overleg.familie_koos": ("gezin koos samen of apart", "family chose together or apart"),
    "gebeurtenis.overleg.begonnen": ("overleg begonnen", "meeting begun"),
    "gebeurtenis.overleg.aanwezigheid": ("aangevinkt wie er is", "presence recorded"),
    "gebeurtenis.overleg.afgerond": ("overleg afgerond", "meeting finished"),
    "gebeurtenis.agendapunt.toegevoegd": ("agendapunt toegevoegd", "agenda point added"),
    "gebeurtenis.agendapunt.besproken": ("agendapunt besproken", "agenda point discussed"),
    "gebeurtenis.agendapunt.heropend": ("agendapunt weer open", "agenda point open again"),
    "gebeurtenis.verslag.geschreven": ("verslag bijgewerkt", "report written"),
    "gebeurtenis.overlegcheck.gegeven": ("korte check ingevuld", "quick check given"),
    "gebeurtenis.afspraak.gemaakt": ("afspraak gemaakt", "agreement made"),
    "gebeurtenis.afspraak.gedaan": ("afspraak gedaan", "agreement done"),
    "gebeurtenis.afspraak.vervallen": ("afspraak vervallen", "agreement dropped"),
    "gebeurtenis.afspraak.heropend": ("afspraak weer open", "agreement open again"),
    "gebeurtenis.afspraak.verzet": ("datum van een afspraak veranderd", "date of an agreement changed"),
}
