"""Code lists. What law and standards name is taken literally; the rest is Rondom's own and says so."""

from __future__ import annotations

from rondom.monitor.bronnen.contract import Codelijst

EIGEN = "Rondom"

GESLACHT_CBS = Codelijst(
    "geslacht",
    "Regeling Jeugdwet, bijlage 2",
    {"V": ("vrouw", "female"), "M": ("man", "male"), "O": ("onbekend", "unknown")},
)
GESLACHT_IJW = Codelijst(
    "geslacht (iJw)",
    "iJw 3.2, COD046",
    {"0": ("onbekend", "unknown"), "1": ("mannelijk", "male"), "2": ("vrouwelijk", "female")},
)
HULPVORM = Codelijst(
    "hulpvorm",
    "Regeling Jeugdwet, bijlage 2",
    {
        "01": ("wijk- of buurtteam", "neighbourhood team"),
        "02": ("ambulant op locatie van de aanbieder", "outpatient at the provider"),
        "03": ("daghulp op locatie van de aanbieder", "day help at the provider"),
        "04": ("hulp in het netwerk van de jeugdige", "help in the young person's network"),
        "11": ("pleegzorg", "foster care"),
        "12": ("gezinsgericht", "family-like home"),
        "13": ("gesloten plaatsing", "secure placement"),
        "14": ("overig verblijf", "other residential"),
    },
)
VERBLIJF = ("11", "12", "13", "14")
"""Hulpvormen with residence (I08)."""
VERWIJZER = Codelijst(
    "verwijzer",
    "iJw 3.2, COD327; Regeling Jeugdwet, bijlage 2",
    {
        "01": ("gemeentelijke toegang", "municipal access"),
        "02": ("huisarts", "general practitioner"),
        "03": ("jeugdarts", "youth doctor"),
        "04": ("gecertificeerde instelling", "certified institution"),
        "05": ("medisch specialist", "medical specialist"),
        "06": ("geen verwijzer", "no referrer"),
        "08": ("rechter, officier van justitie of justitiële inrichting", "court, prosecutor or youth prison"),
    },
)
REDEN_EINDE = Codelijst(
    "reden beëindiging",
    "iJw 3.2, JZ588",
    {
        "02": ("overlijden", "death"),
        "20": ("tijdelijk beëindigd", "ended for a time"),
        "31": ("volgens plan beëindigd", "ended as planned"),
        "32": ("voortijdig, door cliënt", "early, by client"),
        "33": ("voortijdig, door aanbieder", "early, by provider"),
        "34": ("voortijdig, in overleg", "early, agreed"),
        "35": ("voortijdig, externe oorzaak", "early, external cause"),
        "36": ("door de gemeente", "by the municipality"),
        "37": ("in verband met een wijzigingsverzoek", "because of a request for change"),
        "38": ("overstap naar andere aanbieder", "to another provider"),
        "39": ("uitstroom naar ander domein", "to another domain"),
    },
)
PRODUCTCATEGORIE = Codelijst(
    "productcategorie",
    "iJw 3.2, JZ020",
    {
        "31": ("wijk- of buurtteam", "neighbourhood team"),
        "32": ("ambulant op locatie van de aanbieder", "outpatient at the provider"),
        "33": ("daghulp op locatie van de aanbieder", "day help at the provider"),
        "34": ("hulp in het netwerk van de jeugdige", "help in the young person's network"),
        "35": ("pleegzorg", "foster care"),
        "36": ("gezinsgericht", "family-like home"),
        "37": ("gesloten plaatsing", "secure placement"),
        "38": ("overig residentieel", "other residential"),
        "40": ("persoonlijke verzorging", "personal care"),
        "41": ("dagbehandeling", "day treatment"),
        "42": ("vervoerdiensten", "transport"),
        "43": ("verblijf inclusief behandeling", "residence with treatment"),
        "44": ("verblijf exclusief behandeling", "residence without treatment"),
        "45": ("ambulant", "outpatient"),
        "46": ("crisis", "crisis"),
        "47": ("jeugdreclassering", "youth probation"),
        "48": ("jeugdbescherming", "youth protection"),
        "49": ("preventief justitieel kader", "preventive judicial"),
        "50": ("maatwerkarrangement", "tailored arrangement"),
        "51": ("generalistische basis-ggz", "basic mental health"),
        "52": ("specialistische ggz", "specialist mental health"),
        "53": ("kindergeneeskunde", "paediatrics"),
        "54": ("jeugd-ggz", "youth mental health"),
        "55": ("landelijk ingekocht", "bought nationally"),
    },
)
EENHEID = Codelijst(
    "eenheid",
    "iJw 3.2, WJ756",
    {
        "01": ("minuut", "minute"),
        "04": ("uur", "hour"),
        "14": ("etmaal", "day and night"),
        "16": ("dagdeel", "half day"),
        "82": ("stuks (output)", "pieces (output)"),
        "83": ("euro", "euro"),
        "84": ("stuks (inspanning)", "pieces (effort)"),
    },
)
FREQUENTIE = Codelijst(
    "frequentie",
    "iJw 3.2, WMO757",
    {
        "1": ("per dag", "a day"),
        "2": ("per week", "a week"),
        "4": ("per maand", "a month"),
        "6": ("totaal binnen de toewijzing", "in all of the allocation"),
    },
)
STATUS_AANLEVERING = Codelijst(
    "status aanlevering",
    "iJw 3.2, COD467",
    {
        "1": ("eerste aanlevering", "first delivery"),
        "2": ("gewijzigde aanlevering", "changed"),
        "3": ("verwijderen", "remove"),
        "9": ("ongewijzigd", "unchanged"),
    },
)
DEBET_CREDIT = Codelijst(
    "debet of credit",
    "iJw 3.2, COD043",
    {"D": ("debet", "debit"), "C": ("credit", "credit")},
)
VERZUIMSOORT = Codelijst(
    "soort verzuim",
    "Besluit verzuimmelding",
    {
        "luxe": ("luxeverzuim", "holiday without leave"),
        "beginnend": ("beginnend verzuim", "beginning absence"),
        "signaal": ("signaalverzuim", "absence as a signal"),
        "16_uur": ("16 uur in 4 lesweken", "16 hours in 4 school weeks"),
        "langdurig": ("een maand of langer", "a month or longer"),
    },
)
VERZUIMSTATUS = Codelijst(
    "status verzuimmelding",
    "Besluit verzuimmelding",
    {
        "in_behandeling": ("in behandeling", "being handled"),
        "afgesloten": ("afgesloten", "closed"),
        "ter_kennisneming": ("ter kennisneming", "for information"),
    },
)
THUISZITTERSOORT = Codelijst(
    "soort thuiszitter",
    "L21",
    {
        "absoluut": ("absoluut verzuim: niet ingeschreven", "not enrolled"),
        "relatief": ("relatief verzuim van meer dan vier weken", "enrolled, absent for over four weeks"),
        "ziek": ("ziek gemeld, maar in staat tot onderwijs", "reported ill, able to learn"),
    },
)
VRIJSTELLINGSGROND = Codelijst(
    "grond van vrijstelling",
    "Leerplichtwet 1969, art. 5 en 15",
    {
        "5a": ("lichamelijke of psychische gronden", "physical or mental grounds"),
        "5b": ("bezwaar tegen de richting", "objection to the denomination"),
        "5c": ("school in het buitenland", "school abroad"),
        "15": ("ander onderwijs", "other education"),
    },
)
VERVOERSOORT = Codelijst(
    "soort vervoer",
    "L38",
    {
        "fiets": ("fiets", "bicycle"),
        "ov": ("openbaar vervoer", "public transport"),
        "eigen": ("eigen vervoer", "own transport"),
        "aangepast": ("aangepast vervoer", "adapted transport"),
    },
)
INGANG = Codelijst(
    "ingang",
    EIGEN,
    {
        "school": ("school", "school"),
        "ouder": ("ouder of jeugdige zelf", "parent or young person"),
        "huisarts": ("huisarts", "general practitioner"),
        "jgz": ("jeugdgezondheidszorg", "youth health care"),
        "overig": ("overig", "other"),
    },
)
LOKALE_HULP = Codelijst(
    "soort lokale hulp",
    EIGEN,
    {
        "advies": ("advies of informatie", "advice"),
        "preventie": ("groep of training", "group or training"),
        "licht": ("lichte hulp aan het gezin", "light help"),
    },
)
LOKALE_UITKOMST = Codelijst(
    "uitkomst",
    EIGEN,
    {
        "loopt": ("loopt nog", "still running"),
        "eigen_team": ("afgerond in het eigen team", "finished in the own team"),
        "doorverwezen": ("doorverwezen naar gespecialiseerde hulp", "referred to specialist help"),
        "geen_hulp": ("geen hulp nodig of gewenst", "no help needed or wanted"),
    },
)
VRAAG = Codelijst(
    "vraag",
    EIGEN,
    {
        "opvoeden": ("opvoeden", "parenting"),
        "gedrag": ("gedrag", "behaviour"),
        "angst": ("angst of somberheid", "anxiety or low mood"),
        "school": ("moeite met school of leren", "trouble with school or learning"),
        "verzuim": ("verzuim", "absence"),
        "scheiding": ("scheiding", "separation of parents"),
        "pesten": ("pesten", "bullying"),
        "online": ("gamen en sociale media", "gaming and social media"),
        "geld": ("geldzorgen", "money trouble"),
        "wonen": ("wonen", "housing"),
        "verlies": ("verlies en rouw", "loss and grief"),
        "middelen": ("alcohol en drugs", "alcohol and drugs"),
        "ontwikkeling": ("ontwikkeling", "development"),
        "overig": ("overig", "other"),
    },
)
ARRANGEMENTSOORT = Codelijst(
    "soort arrangement",
    EIGEN,
    {
        "licht": ("lichte ondersteuning", "light support"),
        "intensief": ("intensieve ondersteuning", "intensive support"),
        "voorziening": ("plaats in een bovenschoolse voorziening", "place in a facility of several schools"),
        "oza": ("onderwijs-zorgarrangement", "education and help arrangement"),
    },
)
TLV_CATEGORIE = Codelijst(
    "categorie TLV",
    "OSO 2019.1: tlvcategorie",
    {"L": ("laag", "low"), "M": ("midden", "middle"), "H": ("hoog", "high")},
)
TLV_UITKOMST = Codelijst(
    "uitkomst TLV",
    EIGEN,
    {
        "toegekend": ("toegekend", "granted"),
        "afgewezen": ("afgewezen", "refused"),
        "in_behandeling": ("in behandeling", "being decided"),
        "ingetrokken": ("ingetrokken", "withdrawn"),
    },
)
ONDERWIJSSOORT = Codelijst(
    "onderwijssoort",
    "DUO; WOORDENLIJST",
    {
        "po": ("basisonderwijs", "primary"),
        "sbo": ("speciaal basisonderwijs", "special primary"),
        "so": ("speciaal onderwijs", "special, primary age"),
        "vo": ("voortgezet onderwijs", "secondary"),
        "vso": ("voortgezet speciaal onderwijs", "special, secondary age"),
        "mbo": ("middelbaar beroepsonderwijs", "vocational"),
    },
)
ADVIES = Codelijst(
    "schooladvies",
    "WPO; DUO",
    {
        "vso": ("vso", "special secondary"),
        "pro": ("praktijkonderwijs", "practical"),
        "vmbo_b": ("vmbo basis", "vmbo basic"),
        "vmbo_k": ("vmbo kader", "vmbo advanced"),
        "vmbo_gt": ("vmbo gemengd of theoretisch", "vmbo mixed or theoretical"),
        "havo": ("havo", "havo"),
        "vwo": ("vwo", "vwo"),
    },
)
HERKOMST = Codelijst(
    "herkomst of bestemming",
    EIGEN,
    {
        "zelfde_soort": ("andere school van dezelfde soort", "another school of the same kind"),
        "po": ("basisonderwijs", "primary"),
        "sbo": ("speciaal basisonderwijs", "special primary"),
        "so": ("speciaal onderwijs", "special, primary age"),
        "vo": ("voortgezet onderwijs", "secondary"),
        "vso": ("voortgezet speciaal onderwijs", "special, secondary age"),
        "mbo": ("middelbaar beroepsonderwijs", "vocational"),
        "particulier": ("particulier onderwijs", "private"),
        "vrijgesteld": ("vrijgesteld van leerplicht", "exempt"),
        "werk": ("werk", "work"),
        "buitenland": ("buitenland", "abroad"),
        "nieuw": ("voor het eerst naar school", "first time at school"),
        "onbekend": ("onbekend", "unknown"),
    },
)
DIPLOMA = Codelijst(
    "diploma",
    "DUO; startkwalificatie: havo, vwo of mbo vanaf niveau 2",
    {
        "geen": ("geen", "none"),
        "pro": ("praktijkonderwijs", "practical"),
        "vmbo": ("vmbo", "vmbo"),
        "havo": ("havo", "havo"),
        "vwo": ("vwo", "vwo"),
        "mbo1": ("mbo 1", "vocational 1"),
        "mbo2": ("mbo 2", "vocational 2"),
        "mbo3": ("mbo 3", "vocational 3"),
        "mbo4": ("mbo 4", "vocational 4"),
    },
)
STARTKWALIFICATIE = ("havo", "vwo", "mbo2", "mbo3", "mbo4")
LEEFGEBIED = Codelijst(
    "leefgebied",
    "WOORDENLIJST; GGM: Leefgebied",
    {
        "school": ("school", "school"),
        "gezin": ("gezin", "family"),
        "vrije_tijd": ("vrije tijd", "leisure"),
        "wonen": ("wonen", "housing"),
        "geld": ("geld", "money"),
        "gezondheid": ("gezondheid", "health"),
        "werk": ("werk", "work"),
    },
)
DOELUITKOMST = Codelijst(
    "uitkomst van een doel",
    "WOORDENLIJST: DoelStatus",
    {
        "loopt": ("loopt", "running"),
        "behaald": ("behaald", "reached"),
        "deels_behaald": ("deels behaald", "partly reached"),
        "gestopt": ("gestopt", "stopped"),
    },
)
INZETSOORT = Codelijst(
    "soort inzet",
    "WOORDENLIJST: Inzet",
    {"ondersteuning": ("ondersteuning van school", "support of school"), "hulp": ("jeugdhulp", "youth help")},
)
DOELGROEP = Codelijst(
    "doelgroep",
    "R225",
    {
        "ouder": ("ouders", "parents"),
        "jongere": ("jongeren", "young people"),
        "professional": ("professionals", "professionals"),
    },
)
MEETSOORT = Codelijst(
    "soort meting",
    "I11, I12, I24",
    {
        "tevredenheid": ("tevredenheid met de hulp", "satisfaction with help"),
        "samenwerking": ("cijfer voor de samenwerking", "mark for cooperation"),
        "bekendheid": ("kent de opdracht en taken van de partner", "knows the partner's mission and tasks"),
    },
)
DUURKLASSE = Codelijst(
    "duur",
    EIGEN,
    {
        "kort": ("kort", "short"),
        "middel": ("middel", "medium"),
        "lang": ("lang", "long"),
        "zeer_lang": ("zeer lang", "very long"),
    },
)
SAMENLOOP = Codelijst(
    "ondersteuning en hulp",
    "I10",
    {
        "beide": ("beide", "both"),
        "ondersteuning": ("alleen ondersteuning", "support only"),
        "hulp": ("alleen jeugdhulp", "youth help only"),
        "geen": ("geen van beide", "neither"),
    },
)
SCHOOLSECTOR = Codelijst(
    "sector",
    "I23",
    {
        "po": ("primair onderwijs, met sbo en so", "primary, with special"),
        "vo": ("voortgezet onderwijs, met vso en mbo", "secondary, with special and vocational"),
    },
)
KENT = Codelijst("kent de partner", "I24", {"ja": ("ja", "yes"), "half": ("half", "half"), "nee": ("nee", "no")})
LEEFTIJDSGROEP = Codelijst(
    "leeftijdsgroep",
    EIGEN,
    {
        "0-4": ("jonger dan 4 jaar", "younger than 4"),
        "4-12": ("4 tot 12 jaar", "4 to 12"),
        "12-16": ("12 tot 16 jaar", "12 to 16"),
        "16-18": ("16 of 17 jaar", "16 or 17"),
        "18+": ("18 jaar of ouder", "18 or older"),
    },
)
ROUTEAKKOORD = Codelijst(
    "wat het team van een andere route vond",
    "R055",
    {
        "ja": ("het team pakte het op", "the team took it up"),
        "nee": ("het team gaf het terug", "the team gave it back"),
        "open": ("nog niet bekend", "not known yet"),
    },
)
CONSULTATIEUITKOMST = Codelijst(
    "uitkomst van een consultatie",
    "R063",
    {
        "loopt": ("loopt nog", "still running"),
        "advies": ("advies was genoeg", "advice was enough"),
        "lichte_hulp": ("lichte hulp, zonder aanmelding", "light help, without registration"),
        "aanmelden": ("aanmelding, als het gezin dat wil", "registration, if the family wants that"),
    },
)
