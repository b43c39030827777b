"""Which rules exist, what do they mean and where do they come from? The one register (design §3).

``docs/referentie/regels.md`` is generated from it. The ids are those of the field: BR (business rule of the source
documents), R (requirement), L (law), X (cross-check).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Regel:
    """One rule: id, meaning in Dutch and English, source."""

    id: str
    nl: str
    en: str
    bron: str


_NJI = "NJi, Samen om het kind / Kenniskaart"
_UTRECHT = "NJi, School en wijk in de praktijk: Utrecht"
_OBERON = "Oberon, Van de 6 een 8 maken"

REGELS: dict[str, Regel] = {
    r.id: r
    for r in (
        Regel(
            "BR01",
            "Ouders en liefst de jongere zitten vanaf het begin aan tafel.",
            "Parents and preferably the young person are at the table from the start.",
            _NJI,
        ),
        Regel(
            "BR02",
            "De plek waar de vraag binnenkomt, bepaalt wie het oppakt.",
            "Where the question comes in decides who takes it up.",
            _UTRECHT,
        ),
        Regel(
            "BR03",
            "Wie al helpt in het gezin, blijft: geen tweede hulpverlener ernaast.",
            "Whoever already helps the family stays: no second helper beside them.",
            _NJI,
        ),
        Regel(
            "BR04",
            "School bespreekt het eerst met leerling en ouders, daarna pas met een partner.",
            "School discusses it with pupil and parents before it brings in a partner.",
            _UTRECHT,
        ),
        Regel(
            "BR05",
            "Een professional weegt eerst zelf: kan ik dit, of wie heb ik erbij nodig?",
            "A professional weighs first: can I do this, or whom do I need?",
            _NJI,
        ),
        Regel(
            "BR06",
            "Wie het overneemt, bouwt verder op wat er al gedaan is.",
            "Whoever takes over builds on the work already done.",
            _OBERON,
        ),
        Regel("BR07", "Eerst de basisondersteuning van school.", "The school's basic support comes first.", _NJI),
        Regel(
            "BR10",
            "Er is altijd precies één regisseur, bij naam.",
            "There is always exactly one regisseur, by name.",
            "Notitie Onderwijs-zorgarrangementen",
        ),
        Regel("BR12", "Binnen een week is er een gesprek.", "There is a talk within a week.", _UTRECHT),
        Regel(
            "BR13",
            "Terugkoppeling wordt bij de start afgesproken; het einde van hulp wordt altijd gemeld.",
            "Feedback is agreed at the start; the end of help is always reported.",
            _UTRECHT,
        ),
        Regel(
            "BR14", "Deel alleen wat nodig is, met toestemming.", "Share only what is necessary, with consent.", _NJI
        ),
        Regel(
            "BR15",
            "Eerst anoniem; zonder toestemming alleen bij ernstige zorg, met schriftelijke onderbouwing.",
            "Anonymous first; without consent only over serious worry, justified in writing.",
            _NJI,
        ),
        Regel(
            "BR16",
            "Of er al hulp is, hoor je van het gezin of met toestemming; alleen ja of nee en wie.",
            "Whether there is help already is told by the family or with consent; only yes or no and who.",
            _UTRECHT,
        ),
        Regel(
            "BR17",
            "Het deel over school noemt de jeugdhulp; het gezinsdeel noemt de schoolloopbaan.",
            "The part about school names youth help; the family part names the school career.",
            _NJI,
        ),
        Regel(
            "BR21",
            "De woongemeente beslist over specialistische hulp; de schoolgemeente geeft lichte hulp.",
            "The home municipality decides on specialist help; the school's municipality gives light help.",
            _NJI,
        ),
        Regel(
            "BR22",
            "Vragen over broertjes of zusjes gaan naar het wijkteam van de woonplaats.",
            "Questions on siblings go to the local team where they live.",
            _NJI,
        ),
        Regel(
            "BR23", "Met 18 jaar eindigt het mandaat van de Jeugdwet.", "At 18 the mandate of the Jeugdwet ends.", _NJI
        ),
        Regel(
            "BR24",
            "School laat pas los als de leerling ergens anders geplaatst is.",
            "School lets go only when the pupil is placed elsewhere.",
            "Notitie Onderwijs-zorgarrangementen",
        ),
        Regel(
            "BR26",
            "Nee tegen hulp is geen einde: er wordt besloten wie de regie heeft.",
            "No to help is not the end: it is decided who steers.",
            _OBERON,
        ),
        Regel(
            "BR27",
            "Hulp stopt niet zonder het beeld van school en een gezamenlijke evaluatie.",
            "Help does not close without the school's view and a joint evaluation.",
            _NJI,
        ),
        Regel(
            "BR32",
            "De jeugdgezondheidszorg wordt eerder gevraagd dan leerplicht.",
            "Youth health care is asked earlier than the attendance officer.",
            _NJI,
        ),
        Regel(
            "BR33",
            "Alleen wie nodig is, zit aan tafel; ouders kiezen het moment.",
            "Only people who are needed are at the table; parents choose the moment.",
            _NJI,
        ),
        Regel(
            "BR36",
            "Toegang tot (v)so gaat via het samenwerkingsverband; aanvullende hulp via het team.",
            "Access to special education goes through the SWV; additional help through the team.",
            _UTRECHT,
        ),
        Regel(
            "BR37",
            "Er is een convenant voordat organisaties gegevens op naam delen.",
            "There is a convenant before organisations share named data.",
            _NJI,
        ),
        Regel(
            "BR39",
            "Aanmelden gaat via de zorgcoördinator of intern begeleider.",
            "Registration goes through the zorgcoördinator or intern begeleider.",
            _UTRECHT,
        ),
        Regel(
            "BR45",
            "Een jongere van 18 of ouder beslist over contact met ouders.",
            "A young person of 18 or older decides on contact with parents.",
            "AVG; BW 1:233",
        ),
        Regel(
            "L01",
            "Gegevens stromen alleen als er voor dat doel een wettelijke grond is; toestemming opent het geheim.",
            "Data flow only when there is a legal ground for that purpose; consent opens the secrecy.",
            "AVG art. 5, 6 en 9",
        ),
        Regel(
            "L03",
            "Toestemming is vrij, bewijsbaar en even makkelijk in te trekken als te geven.",
            "Consent is free, provable and as easy to withdraw as to give.",
            "AVG art. 4(11) en 7",
        ),
        Regel(
            "L04",
            "Leeftijd bepaalt wie toestemming geeft voor delen door jeugdhulp.",
            "Age decides who consents to sharing by youth help.",
            "Jeugdwet 7.3.11 en 7.3.15",
        ),
        Regel(
            "L05",
            "Leeftijd bepaalt wie toestemming geeft voor delen door school.",
            "Age decides who consents to sharing by school.",
            "UAVG art. 5; AVG art. 8",
        ),
        Regel(
            "L06",
            "Vanaf 18 jaar beslist de jongere alleen.",
            "From 18 the young person decides alone.",
            "BW 1:233; AVG",
        ),
        Regel(
            "L07",
            "Ouders met gezag beslissen; een voogd komt in hun plaats. Bij een ondertoezichtstelling krijgt de instelling"
            " wat daarvoor nodig is.",
            "Parents with custody decide; a guardian replaces them. Under a supervision order the institution receives"
            " what that needs.",
            "BW 1:245, 1:253a, 1:255 en 1:377c; Jeugdwet 7.3.11 lid 4",
        ),
        Regel(
            "L08",
            "Beroepsgeheim: wie samen dezelfde hulp geeft, mag delen wat nodig is.",
            "Professional secrecy: those who give the same help may share what is needed.",
            "Jeugdwet 7.3.11",
        ),
        Regel(
            "L09",
            "Zonder toestemming alleen bij een wettelijke plicht of ernstig gevaar.",
            "Without consent only for a legal duty or serious danger.",
            "Wmo 2015 art. 5.2.6; conflict van plichten",
        ),
        Regel(
            "L10",
            "Ouders met gezag en jongeren vanaf 12 mogen hun dossier zien.",
            "Parents with custody and young people from 12 may see their record.",
            "AVG art. 15; Jeugdwet 7.3.10",
        ),
        Regel(
            "L14",
            "Zorgplicht: binnen 6 weken een besluit, één keer 4 weken langer.",
            "Duty of placement: a decision within 6 weeks, once 4 weeks longer.",
            "WVO 2020 art. 8.9; WPO art. 40",
        ),
        Regel(
            "L20",
            "16 uur ongeoorloofd verzuim in 4 schoolweken wordt gemeld.",
            "16 hours of unauthorised absence in 4 school weeks are reported.",
            "Leerplichtwet 1969 art. 21a; DUO verzuimloket",
        ),
        Regel(
            "L29",
            "De gemeente waar de jeugdige woont (BRP), betaalt de jeugdhulp.",
            "The municipality where the young person lives (BRP) pays for youth help.",
            "Jeugdwet art. 1.1, woonplaatsbeginsel",
        ),
        Regel(
            "L33",
            "Leeftijd bepaalt wie toestemming geeft voor de hulp zelf.",
            "Age decides who consents to the help itself.",
            "Jeugdwet 7.3.4 en 7.3.5",
        ),
        Regel(
            "R013",
            "Een signaal zegt wat je ziet, niet wat er aan de hand is.",
            "A signal says what you see, not what is the matter.",
            _NJI,
        ),
        Regel(
            "R014",
            "Een signaal kan ook over een groep, de klas of de school gaan.",
            "A signal can concern a group, the class or the school.",
            _NJI,
        ),
        Regel("R016", "De afweging en de reden worden vastgelegd.", "The weighing and its reason are recorded.", _NJI),
        Regel("R019", "Opnieuw een intake doen kan alleen met een reden.", "A new intake needs a reason.", _OBERON),
        Regel(
            "R025",
            "De aanmelder hoort op tijd wie het oppakt.",
            "The person who registered hears in time who takes it up.",
            _OBERON,
        ),
        Regel(
            "R028",
            "Binnen één school mogen collega's overleggen, met zo min mogelijk gegevens.",
            "Inside one school colleagues may confer, with minimal data.",
            _NJI,
        ),
        Regel(
            "R029",
            "Overleg zonder ouders of jongere erbij vraagt toestemming.",
            "An overleg without parents or young person needs consent.",
            _NJI,
        ),
        Regel(
            "R047",
            "Verwijzen naar specialistische hulp kan alleen met mandaat.",
            "Referring to specialist help needs a mandate.",
            _NJI,
        ),
        Regel(
            "R055",
            "Van de route afwijken kan met een reden van twee genoemde rollen.",
            "The route can be overruled by two named roles with a reason.",
            _OBERON,
        ),
        Regel(
            "R057",
            "Overleg zonder ouders vraagt een vastgelegde reden en toestemming.",
            "An overleg without parents needs a recorded reason and consent.",
            _NJI,
        ),
        Regel(
            "R059",
            "Bij ernstig verzuim of zorg is er binnen een week een gesprek met iedereen.",
            "At serious absence or worry there is a talk with everybody within a week.",
            _UTRECHT,
        ),
        Regel(
            "R062",
            "Kernpartners zien elkaar elke week op een vast moment; de keten weet wie wat doet en waar grenzen liggen.",
            "Core partners meet every week at a fixed moment; the chain knows who does what and where limits lie.",
            _UTRECHT,
        ),
        Regel(
            "R024",
            "Anoniem bespreken: niets waaraan iemand te herkennen is. Met naam pas na toestemming.",
            "Discuss anonymously: nothing that gives anybody away. By name only after consent.",
            _NJI,
        ),
        Regel(
            "R063",
            "Een consultatievraag kan anoniem en zonder dossier.",
            "A consultation question can be anonymous and without a file.",
            _UTRECHT,
        ),
        Regel(
            "R067",
            "Na elk overleg een korte check bij iedereen.",
            "After each overleg a quick check with everybody.",
            _NJI,
        ),
        Regel(
            "R071",
            "Er is één plan per gezin, met een deel per kind en een gezinsdeel.",
            "There is one plan per family, with a part per child and a family part.",
            "Notitie Onderwijs-zorgarrangementen",
        ),
        Regel(
            "R079",
            "Het eigen doel van het kind staat in eigen woorden bovenaan.",
            "The child's own goal comes first, in own words.",
            "NJi, Vangrail",
        ),
        Regel(
            "R072",
            "De regie gaat pas over als de ander die aanneemt.",
            "Steering passes on only when the other accepts.",
            "Notitie Onderwijs-zorgarrangementen",
        ),
        Regel(
            "R080",
            "Iedere partij zegt akkoord of ‘ik zie het anders’.",
            "Every party says agreed or 'I see it differently'.",
            _UTRECHT,
        ),
        Regel(
            "R109",
            "Geen hulpvraag? Dan eerst een gesprek met school en een besluit.",
            "No question for help? Then a talk with school and a decision first.",
            _UTRECHT,
        ),
        Regel(
            "R111",
            "School hoort bij start, wijziging en einde van hulp.",
            "School hears at start, change and end of help.",
            _NJI,
        ),
        Regel(
            "R112",
            "Hulp stopt niet op grond van één leefgebied.",
            "Help does not end on the basis of one life area.",
            _NJI,
        ),
        Regel(
            "R125",
            "Elke afspraak heeft een eigenaar en een datum.",
            "Every action has an owner and a date.",
            "Notitie Onderwijs-zorgarrangementen",
        ),
        Regel(
            "R127",
            "Start, wijziging en einde van hulp worden gemeld zonder inhoud.",
            "Start, change and end of help are reported without content.",
            _UTRECHT,
        ),
        Regel(
            "R032",
            "Ieder hoort en ziet alleen wat nodig is voor de eigen taak.",
            "Everybody hears and sees only what the own task needs.",
            _UTRECHT,
        ),
        Regel(
            "R033",
            "Of er al hulp is, vraag je aan het gezin, of met toestemming aan de partner. Opzoeken kan niet.",
            "Whether there is help already you ask the family, or with consent the partner. It cannot be looked up.",
            _UTRECHT,
        ),
        Regel(
            "R034",
            "Leerplicht weet alleen of hulp actief, geweigerd of gestopt is, met toestemming.",
            "Leerplicht knows only whether help is active, declined or ended, with consent.",
            _UTRECHT,
        ),
        Regel(
            "R144",
            "Leerplicht legt de uitkomst van een melding vast, samen met of er toen hulp was.",
            "Leerplicht records the outcome of a report, with whether there was help then.",
            _UTRECHT,
        ),
        Regel(
            "R128",
            "Evaluatie per doel door kind, ouders en professionals.",
            "Evaluation per goal by child, parents and professionals.",
            _NJI,
        ),
        Regel("R129", "Afsluiten na een gezamenlijke eindevaluatie.", "Closing after a joint final evaluation.", _NJI),
        Regel(
            "R130", "Na het afsluiten volgt een nazorgcontrole.", "After closing follows an after-care check.", _UTRECHT
        ),
        Regel(
            "R131",
            "Ouders kunnen altijd laten weten dat het niet meer werkt.",
            "Parents can always say that it no longer works.",
            _UTRECHT,
        ),
        Regel(
            "R133",
            "Nee tegen hulp krijgt een reden en een vervolgstap.",
            "A no to help gets a reason and a next step.",
            _OBERON,
        ),
        Regel(
            "L16",
            "Een ontwikkelingsperspectief staat binnen 6 weken na inschrijving vast.",
            "An OPP is adopted within 6 weeks after enrolment.",
            "WPO art. 40a; WVO 2020 art. 2.44",
        ),
        Regel(
            "L21",
            "Langer dan 4 weken afwezig zonder geldige reden is langdurig relatief verzuim.",
            "Absence over 4 weeks without valid reason is long-term relative absence.",
            "Leerplichtwet 1969; DUO verzuimloket",
        ),
        Regel(
            "R021",
            "School laat zien welke basisondersteuning al geprobeerd is.",
            "School shows which basic support was tried.",
            _OBERON,
        ),
        Regel(
            "R027",
            "Met ouders aan tafel is geen aparte toestemming nodig om te overleggen.",
            "With parents at the table no separate consent is needed to meet.",
            _NJI,
        ),
        Regel(
            "R042",
            "Wie het signaal krijgt, pakt het op: vo-school bij het vo-team, buurtteam zelf.",
            "Who gets the signal takes it up: a secondary school goes to the vo-team, a buurtteam does it itself.",
            _UTRECHT,
        ),
        Regel(
            "R043",
            "Is er al een buurtteam in het gezin, dan werkt school rechtstreeks met dat team.",
            "If a buurtteam already helps the family, school works directly with that team.",
            _UTRECHT,
        ),
        Regel(
            "R044",
            "Het vo-team is geen doorgeefluik tussen school en buurtteam.",
            "The vo-team is no go-between for school and buurtteam.",
            _UTRECHT,
        ),
        Regel(
            "R045",
            "Het stedelijk vo-team helpt alle leerlingen van de vo-scholen in de stad, waar ze ook wonen.",
            "The city's vo-team helps all pupils of the city's secondary schools wherever they live.",
            _UTRECHT,
        ),
        Regel(
            "R046",
            "Mbo: woont de student elders, dan helpt het mbo-team alleen de student en de opvoeders.",
            "Mbo: for a student from elsewhere the mbo-team helps only student and carers.",
            _UTRECHT,
        ),
        Regel(
            "R048",
            "Per gemeente staat vast hoe school contact legt met het team.",
            "Each municipality fixes how school contacts the team.",
            _NJI,
        ),
        Regel(
            "R049",
            "Gemeente van school en woongemeente worden allebei bewaard.",
            "The school's and the home municipality are both kept.",
            _NJI,
        ),
        Regel(
            "R050",
            "Mbo: loopbaanvragen naar school, andere en meervoudige vragen naar het mbo-team.",
            "Mbo: career questions go to school, other and multiple questions to the mbo-team.",
            _UTRECHT,
        ),
        Regel(
            "R051",
            "Wat bij de basisondersteuning hoort, doet school zelf.",
            "What belongs to basic support is done by school itself.",
            _OBERON,
        ),
        Regel(
            "R052",
            "Specialistische kennis is rechtstreeks te vragen als dat nodig is.",
            "Specialist expertise can be asked directly when needed.",
            _UTRECHT,
        ),
        Regel(
            "R054",
            "Ouders en school hebben vanaf de eerste dag één aanspreekpunt.",
            "Parents and school have one contact from the first day.",
            _OBERON,
        ),
        Regel(
            "R066",
            "Het verslag wordt tijdens het overleg gemaakt, in gewone taal.",
            "The report is made during the meeting, in plain language.",
            _UTRECHT,
        ),
        Regel(
            "R074",
            "Ouders of de jongere hebben de regie als zij dat willen.",
            "Parents or the young person steer when they wish.",
            _NJI,
        ),
        Regel(
            "R075",
            "Elk doel zegt wie, wat, wanneer en waaraan je het merkt.",
            "Every goal says who, what, when and how you notice it.",
            _OBERON,
        ),
        Regel(
            "R136",
            "Jeugdgezondheidszorg kijkt eerder mee dan het lokale aantal uren voor leerplicht.",
            "Youth health care looks earlier than the local number of hours for leerplicht.",
            _NJI,
        ),
        Regel(
            "R137",
            "Bij verzuim hoort een gesprek over het verhaal achter de uren.",
            "Absence calls for a talk about the story behind the hours.",
            _UTRECHT,
        ),
        Regel(
            "R138",
            "Ouders worden zelf uitgenodigd voor het gesprek met de jeugdgezondheidszorg.",
            "Parents are invited themselves to the talk with youth health care.",
            _UTRECHT,
        ),
        Regel(
            "ATW",
            "Een wettelijke termijn die eindigt in het weekend of op een feestdag, loopt door tot de eerste werkdag.",
            "A statutory term that ends in a weekend or on a public holiday runs on to the first working day.",
            "Algemene termijnenwet art. 1 en 3",
        ),
        Regel(
            "R082",
            "Een professional, mantelzorger of vrijwilliger kan een taak krijgen en ziet dan alleen die taak.",
            "A professional, relative or volunteer can be given a task and then sees that task alone.",
            "Regionale samenwerkingsafspraken; AVG art. 5 lid 1c",
        ),
        Regel(
            "R182",
            "Ook een jong kind geeft zelf zijn oordeel: met gezichtjes en eigen woorden, met iemand erbij.",
            "A young child, too, gives its own view: with faces and own words, with somebody beside it.",
            _NJI,
        ),
        Regel(
            "R077",
            "Het plan heeft altijd een deel over school, en het deel over school noemt altijd de jeugdhulp.",
            "The plan always has a part about school, and the part about school always names youth help.",
            _NJI,
        ),
        Regel(
            "W01",
            "Een stap kan alleen als de statustabel die kent.",
            "A step is possible only when the table of statuses knows it.",
            "Rondom, statustabellen",
        ),
        Regel(
            "W02",
            "Van een nee maakt alleen wie het gaf weer een ja: zelf, of met een handtekening die twee mensen zagen.",
            "Only who said no turns it into a yes: in person, or with a signature that two people have seen.",
            "AVG art. 7 lid 1 en 3; Rondom",
        ),
        Regel(
            "R026",
            "Toestemming is vastgelegd per persoon, ontvanger, soort gegevens, doel en periode.",
            "Consent is recorded per person, receiver, kind of data, purpose and period.",
            _NJI,
        ),
        Regel(
            "L23",
            "Tot 27 jaar zonder startkwalificatie helpt het Doorstroompunt.",
            "Up to 27 without a basic qualification the Doorstroompunt helps.",
            "Wet van school naar duurzaam werk",
        ),
        Regel(
            "L35",
            "De meldcode heeft vijf stappen; Veilig Thuis geeft advies en neemt meldingen aan.",
            "The meldcode has five steps; Veilig Thuis advises and takes reports.",
            "Wet verplichte meldcode",
        ),
        Regel(
            "R022",
            "Zorg over veiligheid volgt de meldcode en staat apart van gewone signalen.",
            "Worry about safety follows the meldcode and stays apart from ordinary signals.",
            _NJI,
        ),
        Regel(
            "W10",
            "In een noodgeval leest een professional enkele uren een soort gegevens; regisseur, toezicht en gezin horen dat.",
            "In an emergency a professional reads one kind of data for some hours; regisseur, oversight and family hear of it.",
            "NEN 7513; Rondom",
        ),
        Regel(
            "R030",
            "Delen zonder toestemming mag alleen bij ernstige zorg: eerst anoniem, met een reden op papier en een tweede lezer.",
            "Sharing without consent is only for serious worry: anonymous first, with a written reason and a second reader.",
            "Samen om het kind, privacy",
        ),
        Regel(
            "R108",
            "Na een melding is zichtbaar wanneer een reactie wordt verwacht; blijft die uit, dan komt er een herinnering.",
            "After a report it shows when a reaction is expected; when none comes, there is a reminder.",
            "Samen om het kind, Veilig Thuis en jeugdbescherming",
        ),
        Regel(
            "R020",
            "Ook zonder hulpvraag van de jongere mag school haar zorg vastleggen.",
            "School may record its concern even when the young person asks nothing.",
            _UTRECHT,
        ),
        Regel(
            "R240",
            "Wat lang genoeg bewaard is, wordt voorgesteld; mensen beslissen, en een bewaarstop houdt alles tegen.",
            "What was kept long enough is proposed; people decide, and a hold stops everything.",
            "AVG art. 5 lid 1e; Archiefwet",
        ),
        Regel(
            "L41",
            "Een dossier van jeugdhulp blijft 20 jaar na de laatste wijziging, of korter als wie het aangaat dat vraagt.",
            "A youth help record stays 20 years after its last change, or shorter when those concerned ask for it.",
            "Jeugdwet 7.3.8 en 7.3.9",
        ),
        Regel(
            "L42",
            "School bewaart het leerlingdossier 2 jaar en het verzuim 5 jaar nadat de leerling weg is.",
            "School keeps the pupil's record 2 years and absence 5 years after the pupil left.",
            "Besluit bekostiging; PO-Raad",
        ),
        Regel(
            "L43",
            "Het samenwerkingsverband bewaart gegevens 3 jaar na het einde.",
            "The samenwerkingsverband keeps data 3 years after the end.",
            "WPO art. 18a",
        ),
        Regel(
            "L44",
            "Wat over veiligheid gaat, blijft ten minste tot het jongste kind 18 is.",
            "What is about safety stays at least until the youngest child is 18.",
            "Rijksoverheid, bewaartermijn jeugdhulp",
        ),
        Regel(
            "L45",
            "De gemeente bewaart volgens haar selectielijst; leerplicht ten minste 5 jaar.",
            "The municipality keeps by its selection list; leerplicht at least 5 years.",
            "Archiefwet, selectielijst gemeenten",
        ),
        Regel(
            "L46",
            "Een gedeelde werkruimte leeft niet langer dan nodig: ieder houdt zijn eigen kopie onder zijn eigen termijn.",
            "A shared workspace lives no longer than needed: each keeps its own copy under its own term.",
            "AVG art. 5 lid 1e; Rondom",
        ),
        Regel(
            "L47",
            "Wie wat zag, blijft ten minste 5 jaar vastliggen.",
            "Who saw what stays on record for at least 5 years.",
            "NEN 7513; Stcrt. 2019, 38007",
        ),
        Regel(
            "W11",
            "Vernietigen doen twee mensen: de een legt voor, een ander keurt goed.",
            "Two people destroy: one puts it forward, another approves.",
            "Rondom",
        ),
        Regel(
            "W12",
            "Een stuk wordt op inhoud gekeurd, opnieuw geschreven en alleen als bestand meegegeven.",
            "A file is checked by content, written again and handed out only as a file.",
            "OWASP ASVS 5 V5; Rondom",
        ),
        Regel(
            "A01",
            "Wie met gegevens van anderen werkt, logt in met twee stappen.",
            "Whoever works with other people's data signs in with two steps.",
            "Rondom, ontwerp van de toegang; OWASP ASVS 5 V6.3",
        ),
        Regel(
            "A02",
            "Een gezin kiest zelf of het een tweede stap instelt; Rondom biedt het aan.",
            "A family chooses whether to set up a second step; Rondom offers it.",
            "Rondom, ontwerp van de toegang",
        ),
        Regel(
            "A03",
            "Een verloren tweede stap wordt door twee beheerders samen weggehaald, nooit door één.",
            "A lost second step is taken away by two administrators together, never by one.",
            "Rondom, ontwerp van de toegang; OWASP ASVS 5 V6.4",
        ),
    )
}
