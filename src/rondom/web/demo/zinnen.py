"""Own sentences for the casework of the demo, in plain Dutch (B1): what is seen, wished, tried, agreed. No diagnosis.

``{naam}`` is the child. A theme holds sentences that belong together, so that a casus reads as one story.
"""

from __future__ import annotations

from dataclasses import dataclass

from rondom.kern.categorie import Leefgebied as L
from rondom.kern.route import Vraag


@dataclass(frozen=True)
class Doelzin:
    """A goal in one life area: what, how one can measure it and notice it, and what family and network do."""

    leefgebied: L
    tekst: str
    meetbaar: str
    merkbaar: str
    eigen_kracht: str = ""


@dataclass(frozen=True)
class Thema:
    """Sentences of one kind of story. ``voor``: po, vo or both; ``hulp``: it takes more than school."""

    sleutel: str
    voor: str
    vraag: Vraag
    leefgebieden: tuple[L, ...]
    gezien: tuple[str, ...]
    wens: tuple[str, ...]
    basis: tuple[str, ...]
    kind: tuple[str, ...]
    """What the child wants, in own words; the first also reads as an own goal."""
    ouders: tuple[str, ...]
    thuis: tuple[str, ...]
    school: tuple[str, ...]
    doelen: tuple[Doelzin, ...]
    hulp: tuple[str, ...]
    verzuim: bool = False


THEMAS: tuple[Thema, ...] = (
    Thema(
        "weg_van_school",
        "vo",
        Vraag.MEERVOUDIG,
        (L.SCHOOL, L.GEZIN),
        (
            "{naam} mist vaak het eerste uur en gaat soms na de pauze naar huis. In de les is {naam} stil.",
            "{naam} is de laatste weken veel weg. Als {naam} er is, zit {naam} alleen en praat met bijna niemand.",
            "Vorig jaar was {naam} er altijd. Sinds de zomer mist {naam} elke week wel een dag.",
        ),
        (
            "Weten wat er achter de uren zit, en samen zorgen dat {naam} er weer is.",
            "Dat {naam} zich weer welkom voelt en durft te zeggen wat er is.",
        ),
        (
            "De mentor heeft elke maandag tien minuten met {naam} gepraat. Het rooster begint op dinsdag later.",
            "{naam} mag beginnen in de studieruimte en krijgt hulp bij het inhalen.",
        ),
        (
            "Ik wil een plek op school waar ik even rustig kan zitten.",
            "Ik wil dat niet elke leraar vraagt waar ik was.",
        ),
        (
            "Wij willen dat {naam} weer met plezier gaat. Thuis is het nu onrustig.",
            "We horen het graag dezelfde dag als {naam} er niet is.",
        ),
        ("'s Ochtends kost opstaan veel moeite. Er is vaak ruzie over school.",),
        ("In de les werkt {naam} mee als de dag rustig begint. Grote groepen zijn lastig.",),
        (
            Doelzin(
                L.SCHOOL,
                "{naam} is elke dag op school, ook het eerste uur.",
                "Na acht weken hoogstens één gemist uur per week.",
                "De mentor ziet {naam} weer praten in de pauze.",
                "Opa belt op maandag en brengt {naam}.",
            ),
            Doelzin(
                L.GEZIN,
                "De ochtend thuis verloopt zonder ruzie.",
                "Vier van de vijf ochtenden vertrekt {naam} op tijd.",
                "Ouders zeggen dat er weer gelachen wordt.",
                "Ouders maken samen één afspraak over bedtijd.",
            ),
        ),
        ("Gesprekken met {naam} en met beide ouders over rust in de ochtend en in de avond.",),
        verzuim=True,
    ),
    Thema(
        "stil",
        "beide",
        Vraag.PSYCHOSOCIAAL,
        (L.SCHOOL, L.VRIJE_TIJD),
        (
            "{naam} zegt weinig en speelt of praat bijna niet meer met anderen. Dat was eerder anders.",
            "{naam} trekt zich terug. In de pauze zit {naam} vaak alleen met een boek of een telefoon.",
            "{naam} huilt soms zonder dat duidelijk is waarom, en wil er niet over praten.",
        ),
        (
            "Dat {naam} weer aansluiting vindt bij een paar klasgenoten.",
            "Weten wat {naam} nodig heeft om zich fijn te voelen.",
        ),
        (
            "{naam} heeft een vast maatje gekregen en mag vragen op een kaartje schrijven.",
            "De groep heeft vier lessen gehad over samen spelen en samenwerken.",
        ),
        ("Ik wil iemand hebben om mee te zitten in de pauze.", "Ik wil niet voor de groep hoeven praten."),
        (
            "Thuis is {naam} ook stiller dan vroeger. Wij maken ons zorgen.",
            "Wij denken dat {naam} de verhuizing lastig vindt.",
        ),
        ("Thuis zit {naam} veel op de eigen kamer. Met oma praat {naam} wel.",),
        ("In kleine groepjes doet {naam} mee. In de hele klas niet.",),
        (
            Doelzin(
                L.VRIJE_TIJD,
                "{naam} doet elke week iets leuks met anderen.",
                "Eén keer per week naar de club, twaalf weken lang.",
                "{naam} vertelt thuis over iemand van de club.",
                "Een buurmeisje gaat de eerste keren mee.",
            ),
            Doelzin(
                L.SCHOOL,
                "{naam} werkt twee keer per dag samen met een klasgenoot.",
                "De leerkracht houdt het zes weken bij.",
                "{naam} kiest zelf met wie.",
            ),
        ),
        ("Een groep van zes kinderen die leren hoe je contact maakt en voor jezelf opkomt.",),
    ),
    Thema(
        "ruzie",
        "beide",
        Vraag.PSYCHOSOCIAAL,
        (L.SCHOOL, L.GEZIN),
        (
            "{naam} heeft bijna elke dag ruzie, vooral buiten de les. Achteraf heeft {naam} er spijt van.",
            "{naam} wordt snel boos en loopt dan weg. Dit gebeurt drie of vier keer per week.",
            "Er zijn klachten van andere ouders over slaan en schelden. {naam} zegt dat anderen beginnen.",
        ),
        (
            "Dat {naam} rustig kan blijven en weet waar {naam} heen kan.",
            "Minder ruzie, en dat {naam} er weer bij hoort.",
        ),
        (
            "Er is een vaste plek om af te koelen en een afspraak over een teken met de hand.",
            "Twee keer per week praat de conciërge met {naam} na de pauze.",
        ),
        ("Ik wil dat ze naar mijn kant van het verhaal luisteren.", "Ik wil niet meer voor straf binnen zitten."),
        (
            "Thuis kennen we dit ook. We weten niet altijd wat we moeten doen.",
            "Wij willen dat school eerst met {naam} praat.",
        ),
        ("Na school is {naam} moe en snel boos. In het weekend gaat het beter.",),
        ("In de kring en bij gym gaat het vaak mis. Bij tekenen en techniek gaat het goed.",),
        (
            Doelzin(
                L.SCHOOL,
                "{naam} loopt naar de rustplek als het te veel wordt.",
                "In vier van de vijf keren, gemeten in zes weken.",
                "Klasgenoten vragen {naam} weer mee te doen.",
                "{naam} oefent het teken thuis met vader.",
            ),
            Doelzin(
                L.GEZIN,
                "Ouders en {naam} hebben elke dag een kwartier samen zonder telefoon.",
                "Vijf dagen per week.",
                "{naam} vertelt iets over de dag.",
            ),
        ),
        ("Begeleiding thuis: wat doe je als een kind boos is, en hoe blijf je zelf rustig.",),
    ),
    Thema(
        "twee_huizen",
        "beide",
        Vraag.MEERVOUDIG,
        (L.GEZIN, L.SCHOOL),
        (
            "De ouders van {naam} gaan uit elkaar. {naam} is vaak moe en vergeet spullen.",
            "{naam} woont de ene week hier en de andere week daar. Huiswerk blijft liggen en er zijn vaak tranen.",
        ),
        (
            "Dat {naam} op school gewoon kind kan zijn.",
            "Eén afspraak met beide ouders over wat school met wie bespreekt.",
        ),
        (
            "School belt beide ouders apart. Boeken liggen dubbel klaar.",
            "De mentor kijkt op vrijdag of {naam} alles heeft voor de week.",
        ),
        ("Ik wil niet hoeven kiezen.", "Ik wil dat allebei mijn ouders bij mijn presentatie komen."),
        (
            "We willen er samen voor {naam} zijn, maar praten lukt nu slecht.",
            "Ik wil graag apart praten, zonder de andere ouder erbij.",
        ),
        ("In beide huizen zijn andere regels. {naam} slaapt slecht op wisseldagen.",),
        ("Op maandag is {naam} het stilst. Later in de week gaat het beter.",),
        (
            Doelzin(
                L.GEZIN,
                "Ouders spreken één keer per week af wat {naam} nodig heeft.",
                "Acht weken achter elkaar een kort bericht of gesprek.",
                "{naam} hoeft geen boodschappen over te brengen.",
                "Een tante helpt op wisseldagen.",
            ),
            Doelzin(
                L.SCHOOL,
                "{naam} heeft elke week alle spullen bij zich.",
                "Zes van de acht weken.",
                "{naam} begint de maandag rustig.",
            ),
        ),
        ("Gesprekken met beide ouders over samen ouder blijven, en drie gesprekken met {naam}.",),
    ),
    Thema(
        "druk",
        "po",
        Vraag.OPVOEDING,
        (L.SCHOOL, L.GEZIN),
        (
            "{naam} kan moeilijk blijven zitten en begint niet uit zichzelf. De groep heeft er last van.",
            "{naam} praat door de uitleg heen en maakt weinig werk af. Buiten is {naam} juist een goede leider.",
        ),
        ("Dat {naam} een taak afmaakt en trots is.", "Een manier van werken die bij {naam} past."),
        (
            "{naam} werkt met een kleurenklok en krijgt korte taken. Na elke taak is er even beweging.",
            "De tafel van {naam} staat vooraan en er is een beloningskaart.",
        ),
        ("Ik wil vaker buiten mogen rennen.", "Ik wil dat de juf ziet wat wel goed gaat."),
        ("Thuis is het net zo druk. Wij zoeken regels die werken.", "Wij herkennen het, maar buitenspelen helpt echt."),
        ("Aan tafel zitten duurt nooit langer dan vijf minuten. Voorlezen gaat wel goed.",),
        ("Met de kleurenklok werkt {naam} acht minuten achter elkaar. Dat was er drie.",),
        (
            Doelzin(
                L.SCHOOL,
                "{naam} maakt elke dag drie taken af.",
                "Gemeten met de taakkaart, zes weken.",
                "{naam} laat zelf het werk zien.",
            ),
            Doelzin(
                L.GEZIN,
                "Thuis gelden vijf vaste regels met plaatjes.",
                "Ouders bespreken ze elke zondag.",
                "Het eten duurt een kwartier zonder ruzie.",
                "Opa en oma gebruiken dezelfde regels.",
            ),
        ),
        ("Zes gesprekken met ouders over regels en rust, met oefeningen voor thuis.",),
    ),
    Thema(
        "lezen",
        "po",
        Vraag.SCHOOLLOOPBAAN,
        (L.SCHOOL,),
        (
            "Lezen gaat langzaam en {naam} raakt de moed kwijt. Rekenen gaat goed.",
            "{naam} spreekt sinds een jaar Nederlands en begrijpt de uitleg vaak niet.",
            "{naam} heeft na de zomer minder geleerd dan verwacht. Vooral taal blijft achter.",
        ),
        ("Dat {naam} weer durft te lezen.", "Extra uitleg in een klein groepje."),
        (
            "Drie keer per week een kwartier samen lezen met een maatje uit groep 8.",
            "{naam} krijgt de woorden van de week vooraf en leest ze thuis.",
        ),
        ("Ik wil boeken over dieren lezen.", "Ik wil niet hardop hoeven lezen."),
        ("Wij lezen thuis in onze eigen taal voor. Mag dat?", "We willen graag weten wat wij thuis kunnen doen."),
        ("Thuis leest moeder elke avond voor.",),
        ("In het kleine groepje durft {naam} vragen te stellen.",),
        (
            Doelzin(
                L.SCHOOL,
                "{naam} leest elke dag een kwartier.",
                "Na tien weken twee niveaus hoger.",
                "{naam} kiest zelf een boek.",
                "Een zus luistert mee.",
            ),
        ),
        ("Extra uitleg in een klein groepje, drie keer per week.",),
    ),
    Thema(
        "geldzorgen",
        "beide",
        Vraag.MEERVOUDIG,
        (L.GEZIN, L.SCHOOL),
        (
            "{naam} komt vaak zonder ontbijt en zonder gymspullen. Het schoolreisje is niet betaald.",
            "{naam} heeft al weken dezelfde dunne jas aan en gaat niet mee naar feestjes.",
        ),
        ("Dat {naam} met alles mee kan doen.", "Dat het gezin weet welke regelingen er zijn."),
        ("School heeft fruit en brood klaarstaan en heeft de kosten van het schoolreisje geregeld.",),
        ("Ik wil op voetbal.", "Ik wil mee op kamp, net als de anderen."),
        (
            "We willen er liever niet met veel mensen over praten.",
            "De brieven stapelen zich op. Wij willen hulp bij de papieren.",
        ),
        ("Er zijn zorgen over de huur. {naam} merkt dat.",),
        ("{naam} is vrolijk in de klas, maar heeft vaak honger.",),
        (
            Doelzin(
                L.GEZIN,
                "Het gezin heeft weer overzicht over geld en brieven.",
                "Binnen tien weken staan alle betalingen op één lijst.",
                "Ouders durven de post te openen.",
                "Een nicht helpt op zaterdag met de papieren.",
            ),
            Doelzin(
                L.VRIJE_TIJD,
                "{naam} sport elke week.",
                "Aangemeld binnen vier weken, via het jeugdfonds.",
                "{naam} vertelt over de training.",
            ),
        ),
        ("Hulp bij brieven en regelingen, thuis aan de keukentafel.",),
    ),
    Thema(
        "moe",
        "beide",
        Vraag.GEZONDHEID,
        (L.SCHOOL, L.GEZIN),
        (
            "{naam} is vaak moe en heeft buikpijn, vooral op maandag. {naam} ligt soms met het hoofd op tafel.",
            "{naam} is dit jaar al veel ziek gemeld. Het gaat steeds om kleine klachten.",
        ),
        ("Weten waar de klachten vandaan komen.", "Dat {naam} uitgerust op school komt."),
        ("{naam} mag even liggen in de rustkamer. De mentor belt bij elke ziekmelding.",),
        ("Ik wil beter slapen.", "Ik wil niet dat iedereen denkt dat ik doe alsof."),
        ("De huisarts vond niets. Wij weten het ook niet meer.", "{naam} ligt laat in bed met de telefoon."),
        ("Slapen lukt vaak pas na middernacht.",),
        ("Na de middag gaat het beter. Toetsen op maandag gaan vaak mis.",),
        (
            Doelzin(
                L.GEZIN,
                "{naam} ligt op schooldagen op tijd in bed, zonder telefoon.",
                "Vijf avonden per week.",
                "{naam} wordt uit zichzelf wakker.",
                "Alle telefoons liggen om negen uur in de keuken.",
            ),
            Doelzin(
                L.SCHOOL,
                "{naam} volgt alle lessen op maandag.",
                "Zes maandagen achter elkaar.",
                "{naam} zegt zelf wanneer het even niet gaat.",
            ),
        ),
        ("Gesprekken van de jeugdverpleegkundige met {naam} over slapen, eten en bewegen.",),
        verzuim=True,
    ),
    Thema(
        "op_straat",
        "vo",
        Vraag.MEERVOUDIG,
        (L.VRIJE_TIJD, L.GEZIN, L.SCHOOL),
        (
            "{naam} is veel op straat met oudere jongens en komt laat thuis. De cijfers zijn flink gezakt.",
            "{naam} heeft ineens dure spullen en praat daar niet over. {naam} mist lessen na de lunch.",
        ),
        ("Dat {naam} iets heeft om de middag mee te vullen.", "Dat thuis en school hetzelfde zeggen."),
        ("{naam} helpt twee middagen bij techniek. De teamleider praat elke week met {naam}.",),
        ("Ik wil een bijbaan.", "Ik wil dat mijn vader niet elke avond controleert."),
        ("We hebben er weinig zicht op. Streng zijn helpt niet meer.", "Wij willen weten met wie {naam} omgaat."),
        ("{naam} komt 's avonds laat thuis en slaapt uit.",),
        ("Bij techniek is {naam} een van de besten.",),
        (
            Doelzin(
                L.VRIJE_TIJD,
                "{naam} werkt twee middagen in de fietswerkplaats.",
                "Tien weken lang, met een kaart om af te tekenen.",
                "{naam} repareert de fiets van een zusje.",
                "Een oom haalt {naam} op.",
            ),
            Doelzin(
                L.GEZIN,
                "{naam} is op schooldagen om negen uur thuis.",
                "Vier van de vijf avonden.",
                "Er wordt weer samen gegeten.",
            ),
        ),
        ("Een jongerenwerker loopt mee bij werk en vrije tijd, en praat met ouders over afspraken.",),
        verzuim=True,
    ),
    Thema(
        "zorgt_thuis",
        "beide",
        Vraag.MEERVOUDIG,
        (L.GEZIN, L.SCHOOL, L.VRIJE_TIJD),
        (
            "{naam} zorgt thuis veel voor een zieke ouder en voor een kleiner kind. {naam} komt vaak te laat.",
            "{naam} kookt, doet boodschappen en brengt een broertje weg. Voor huiswerk is geen tijd.",
        ),
        ("Dat {naam} tijd heeft voor zichzelf.", "Dat er thuis iemand meehelpt."),
        ("{naam} mag huiswerk op school maken en hoeft bij te laat komen geen briefje te halen.",),
        ("Ik wil op zaterdag iets voor mezelf doen.", "Ik wil dat iemand vraagt hoe het met míj gaat."),
        (
            "Wij zijn trots op {naam}, en weten dat het veel is.",
            "Hulp in huis zou fijn zijn, maar wij willen niet veel vreemden.",
        ),
        ("De ochtend is het zwaarst. In het weekend komt een tante.",),
        ("{naam} werkt hard en vraagt nooit om hulp.",),
        (
            Doelzin(
                L.GEZIN,
                "Er is op drie ochtenden hulp in huis.",
                "Binnen zes weken geregeld.",
                "{naam} ontbijt zelf ook.",
                "De buurvrouw brengt het broertje.",
            ),
            Doelzin(
                L.VRIJE_TIJD,
                "{naam} heeft elke zaterdag vrij.",
                "Acht zaterdagen achter elkaar.",
                "{naam} spreekt af met een vriend.",
            ),
        ),
        ("Hulp in huis regelen en {naam} laten kennismaken met andere jongeren die thuis zorgen.",),
    ),
    Thema(
        "overstap",
        "vo",
        Vraag.SCHOOLLOOPBAAN,
        (L.SCHOOL,),
        (
            "{naam} vindt dit niveau te zwaar en werkt tot laat in de avond.",
            "{naam} weet niet welke richting past en doet nergens moeite voor.",
            "{naam} is dit jaar van een andere school gekomen en mist stof bij wiskunde en Engels.",
        ),
        ("Een plek die past, zonder gezakt te voelen.", "Dat {naam} weer iets heeft om naar uit te kijken."),
        ("Er zijn drie gesprekken met de decaan geweest. {naam} heeft een dag meegelopen bij techniek.",),
        ("Ik wil iets met dieren leren.", "Ik wil niet opnieuw in een nieuwe klas."),
        ("Wij willen geen overstap midden in het jaar.", "Ouders willen vooral dat {naam} weer slaapt."),
        ("Thuis gaat het over niets anders meer dan school.",),
        ("Praktijkvakken gaan goed. Bij talen haakt {naam} af.",),
        (
            Doelzin(
                L.SCHOOL,
                "{naam} kiest voor de voorjaarsvakantie een richting.",
                "Na twee meeloopdagen en een gesprek.",
                "{naam} praat weer over later.",
                "Een neef laat zijn werk zien.",
            ),
        ),
        ("Begeleiding bij de keuze, met meeloopdagen.",),
    ),
    Thema(
        "grenzen",
        "po",
        Vraag.OPVOEDING,
        (L.GEZIN, L.SCHOOL),
        (
            "{naam} luistert slecht en gooit soms met spullen. Na het weekend is het het lastigst.",
            "Bij het ophalen is er vaak strijd op het plein. Moeder vertelt dat het thuis ook zo gaat.",
        ),
        ("Dat ouders en school dezelfde grens trekken.", "Meer rust voor {naam} en voor het gezin."),
        (
            "Er is een vast begin van de dag: jas ophangen, hand geven, samen een boekje.",
            "De leerkracht schrijft elke dag één ding op dat goed ging.",
        ),
        ("Ik wil stickers sparen voor zwemmen.", "Ik wil dat mama ook eens meegaat naar gym."),
        ("Wij zijn moe. Hulp is welkom als het maar snel kan.", "We willen leren hoe we nee zeggen en het volhouden."),
        ("Naar bed gaan duurt soms twee uur.",),
        ("In de ochtend gaat het goed. Na de lunch is {naam} op.",),
        (
            Doelzin(
                L.GEZIN,
                "Naar bed gaan duurt een half uur en gaat zonder gooien.",
                "Vijf avonden per week, zes weken lang.",
                "{naam} vraagt zelf om een verhaal.",
                "Oma past op donderdag op dezelfde manier op.",
            ),
            Doelzin(
                L.SCHOOL,
                "{naam} begint de middag rustig met een vaste taak.",
                "Vier van de vijf middagen.",
                "{naam} speelt na met andere kinderen.",
            ),
        ),
        ("Meedoen aan de oudercursus en vier bezoeken thuis.",),
    ),
)

NAAR_VOLWASSEN = Doelzin(
    L.GELD,
    "{naam} heeft een eigen rekening en weet wat alles kost.",
    "Voor de achttiende verjaardag geregeld.",
    "{naam} betaalt zelf de telefoon.",
    "Een broer kijkt mee.",
)
WERK = Doelzin(
    L.WERK,
    "{naam} loopt vier weken stage om te kijken of het werk past.",
    "Start binnen acht weken.",
    "{naam} vertelt over collega's.",
)

DOEL_TOESTEMMING = (
    "Samen kijken wat {naam} nodig heeft, op school en thuis.",
    "Het team wil met u en {naam} praten over wat kan helpen.",
    "Zodat u uw verhaal niet opnieuw hoeft te vertellen.",
)
NEE = (
    "Ik wil eerst zelf kijken of het beter gaat.",
    "Er kijken al genoeg mensen mee.",
    "Ik wil niet dat iemand anders dit leest.",
    "Niet nu. Misschien na de vakantie.",
)
MINDER = ("Alleen het gesprek en hoe we te bereiken zijn.", "Over school mag alles. Over thuis vertel ik zelf.")
INGETROKKEN = ("Het loopt nu goed, dus het hoeft niet meer.", "Ik wil dit niet langer delen.")
WEGING_ZELF = (
    "Dit kan de groep zelf, met de intern begeleider erbij.",
    "We proberen eerst zes weken wat hierboven staat.",
)
WEGING_MEE = (
    "We doen het zelf, maar willen iemand die meedenkt.",
    "Twee keer geprobeerd en nog niet genoeg. Iemand mag meekijken.",
)
WEGING_PARTNER = (
    "Er speelt ook thuis iets. Dat kan school niet alleen.",
    "Wat school deed helpt een beetje, en is niet genoeg.",
    "Het gezin vraagt zelf om hulp die school niet geeft.",
)
AGENDA_FAMILIE = (
    "Wat er thuis al beter gaat.",
    "Wie belt ons als er iets is?",
    "Kan het gesprek later op de dag, in verband met werk?",
    "Ik wil vertellen hoe mijn dag eruitziet.",
    "Wat staat er in het dossier over ons?",
)
AGENDA_SCHOOL = (
    "Wat werkt er al in de klas?",
    "Welke afspraken over verzuim en bellen?",
    "Wie doet wat tot de vakantie?",
)
BESLUITEN = (
    "We maken samen één plan. Over zes weken kijken we hoe het gaat.",
    "School en thuis doen hetzelfde: rustig begin en elke vrijdag een bericht.",
    "We vragen iemand erbij die ook thuis kan helpen.",
)
VERSLAG = (
    "Iedereen heeft verteld wat er goed gaat en wat lastig is. {naam} heeft als eerste gepraat.",
    "We hebben eerst geluisterd naar {naam} en de ouders. Daarna is gekeken wat ieder kan doen.",
)
AFSPRAKEN_SCHOOL = (
    "Elke vrijdag een kort bericht aan thuis over de week.",
    "De rustige plek regelen en aan {naam} laten zien.",
    "De andere leraren vertellen wat is afgesproken.",
)
AFSPRAKEN_THUIS = (
    "Elke avond samen de tas inpakken.",
    "Bellen als er een slechte nacht was.",
    "Inschrijven bij de club.",
)
AFSPRAKEN_KIND = ("Na de les even langs de mentor als het niet gaat.", "Zelf kiezen wie mijn maatje is.")
AFSPRAKEN_HULP = ("Kennismaken thuis, binnen twee weken.", "Uitzoeken welke groep in de buurt past.")
ANDERS = (
    "Voor mij hoeft dit doel nog niet. Eerst rust.",
    "Ik denk dat dit te snel gaat.",
    "Ik wil dat hier ook staat wat school gaat doen.",
)
TERUGBLIK_KIND = (
    "Het gaat beter. Ik ga weer met een vriend naar buiten.",
    "Het is fijn dat ze naar me luisteren.",
    "Ik wil nog wel dat iemand af en toe vraagt hoe het gaat.",
)
TERUGBLIK_OUDER = ("Er is meer rust in huis.", "We weten nu wie we kunnen bellen.", "Het kostte tijd, maar het helpt.")
TERUGBLIK_PROFESSIONAL = (
    "Het doel is bijna gehaald. De afspraken worden nagekomen.",
    "{naam} laat zien wat werkt. Het tempo mag iets lager.",
)
SCHOOLBEELD = (
    "{naam} is er elke dag en doet mee.",
    "In de klas is het rustiger. {naam} vraagt om hulp als het nodig is.",
)
GROEP = (
    "In deze groep is veel onrust na de pauze. Drie kinderen worden vaak buitengesloten.",
    "De klas heeft in drie maanden vier invallers gehad. De sfeer is hard geworden.",
)
VERHAAL = (
    "Dit is hoe het bij ons begon, en wat wij al hebben geprobeerd.",
    "Wat ik vandaag niet kon zeggen: ik ben blij dat er geluisterd wordt.",
)
VRAAG = ("Wie van het team belt ons deze week?", "Mag mijn zus bij het volgende gesprek zijn?")
WERKT_NIET = ("Het gaat sinds vorige week weer slechter. Kan iemand bellen?",)
CONSULTATIES = (
    (
        "4-12",
        "Een kind in de middenbouw wil al drie weken niet naar binnen. Wat kan een leerkracht nog proberen?",
        "Rustig binnenkomen, een vast maatje, elke dag dezelfde volwassene bij de deur.",
        "Laat het kind zelf een taak kiezen voor het eerste kwartier. Maak de dag zichtbaar met plaatjes.",
    ),
    (
        "12-16",
        "Een leerling is vaak weg en zegt dat niemand iets kan doen. Hoe houden we contact?",
        "Bellen, huisbezoek, een later begin van de dag.",
        "Spreek één vaste volwassene af en één vaste dag. Vraag wat de leerling zelf wil, niet waarom het niet lukt.",
    ),
    (
        "12-16",
        "Ouders praten niet met elkaar en willen elk een eigen gesprek. Hoe houden we één lijn?",
        "Twee gesprekken gevoerd, met twee verslagen.",
        "Maak met elk apart dezelfde afspraken en zet ze op één blad dat beiden krijgen.",
    ),
    (
        "16-18",
        "Een jongere wordt bijna achttien en weet niet wat er dan verandert. Wat bespreken we?",
        "Een lijst van school over stage en diploma.",
        "Bespreek wonen, geld, zorgverzekering en wie er daarna nog is. Begin een half jaar van tevoren.",
    ),
)
WEDERVRAAG = ("Sinds wanneer is dat zo, en wat veranderde er toen?", "Wie merkt het nog meer, behalve school?")
TOELICHTING = ("Sinds de herfst. Toen werd de dag op school langer.", "Ook thuis valt het op, vooral in het weekend.")
VRIJWILLIGER_AFSPRAAK = ("Iemand fietst op woensdag met {naam} mee naar de training.",)
KLOPT_NIET = "Zo heb ik het niet gezegd."
ZO_WEL = "Het gaat om de ochtenden. In het weekend gaat het goed."
RECHTGEZET = "Dank u. Zo staat het er nu."
VERKLARING = (
    "Wij zijn met dit alles bezig sinds de verhuizing. Dat lezen wij nergens terug, en voor ons hoort het erbij."
)
VRIJWILLIGER = ("Fietst u de komende weken op woensdag om vier uur met {naam} mee naar de training?",)
KERNONDERWERPEN = (
    ("Vapen op het schoolplein: wat doen wij samen?", "Een les in alle tweede klassen, en een avond voor ouders."),
    ("Een drukke brugklas na de lunch. Wie kijkt een keer mee?", ""),
)
"""Topic, and what came out of it; empty when it is still to be discussed."""
KETEN = {
    (
        "leerplichtambtenaar",
        "doet",
    ): "Wij praten eerst met leerling en ouders, samen met school. Wij zijn er op dinsdag.",
    (
        "leerplichtambtenaar",
        "grens",
    ): "Wij geven geen hulp thuis. Loopt er hulp, dan wachten wij met een proces-verbaal.",
    ("jeugdverpleegkundige", "doet"): "Wij spreken leerlingen die vaak ziek zijn, en denken mee over slapen en eten.",
    ("jeugdverpleegkundige", "grens"): "Wij geven geen behandeling. Wij wijzen wel de weg.",
    ("gezinswerker", "doet"): "Wij helpen leerling en gezin, op school of thuis, tot een half jaar.",
    ("gezinswerker", "grens"): "Zonder ja van het gezin beginnen wij niet.",
}
"""What a partner writes in the list of the chain."""


def all_sentences() -> tuple[str, ...]:
    """Every sentence, for the tests."""
    los = [
        w for naam, w in globals().items() if naam.isupper() and isinstance(w, tuple) and w and isinstance(w[0], str)
    ]
    rijen = [
        z for t in THEMAS for z in (*t.gezien, *t.wens, *t.basis, *t.kind, *t.ouders, *t.thuis, *t.school, *t.hulp)
    ]
    doelen = [d for t in THEMAS for d in t.doelen] + [NAAR_VOLWASSEN, WERK]
    rijen += [z for d in doelen for z in (d.tekst, d.meetbaar, d.merkbaar, d.eigen_kracht)]
    rijen += [z for c in CONSULTATIES for z in c]
    rijen += [z for onderwerp in KERNONDERWERPEN for z in onderwerp] + list(KETEN.values())
    return tuple(rijen) + tuple(z for lijst in los for z in lijst)


STUK_SCHOOL = ("Brief van school over de afspraken in de klas", "Weekrooster van {naam}")
STUK_GEZIN = ("Foto van de tekening die {naam} maakte", "Tekening van {naam} over een fijne dag")
OP_PAPIER = ("Er staat dat ik niet op het gesprek kwam. Ik was er wel, ik was alleen later.",)
OP_PAPIER_GEWENST = ("Dat ik er was, en dat ik later kwam door mijn werk.",)
