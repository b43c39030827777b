"""Fictional sentences with what should be marked in them: the measure of what marking finds (docs/uitleg/consultatie.md).

Between «» stands what could identify somebody. The casus about which they are written: Noor van den Aldermans, her
parents Eva Aldermans-Rietkerk and Omar El Farissi, her brother Tijmen, mentor Mees Dorland, at the Lindecollege, class
2b, postcode 9901. Everybody is invented.
"""

from rondom.kern.herkenbaar import Bekende, Spoor

BEKENDEN = (
    Bekende("Noor van den Aldermans", Spoor.NAAM, "leerling"),
    Bekende("Eva Aldermans-Rietkerk", Spoor.NAAM, "ouder"),
    Bekende("Omar El Farissi", Spoor.NAAM, "ouder"),
    Bekende("Tijmen van den Aldermans", Spoor.NAAM, "broer_zus"),
    Bekende("Mees Dorland", Spoor.NAAM, "professional"),
    Bekende("Lindecollege", Spoor.SCHOOL, "school"),
    Bekende("2b", Spoor.KLAS, "klas"),
    Bekende("9901", Spoor.POSTCODE, "adres"),
)

EIGEN = """
«Noor» komt vaak te laat en zegt weinig.
Ik maak me zorgen over «noor», zij eet niet meer mee.
«NOOR» IS WEER NIET GEKOMEN.
Met «Noortje» gaat het thuis niet goed.
«Noors» moeder wil geen gesprek.
Haar broer «Tijmen» zit al een jaar thuis.
«Teimen» belde vanmorgen namens zijn zus.
Mevrouw «Aldermans» huilt als we bellen.
Mevr. «Aldermans-Rietkerk» wil dat het stopt.
De familie «van den Aldermans» heeft al veel hulp gehad.
De familie «v.d. Aldermans» kent het wijkteam.
«Adermans» is de naam van het gezin.
De vader, «Omar El Farissi», is er zelden.
Meneer «el farissi» spreekt weinig Nederlands.
Meneer «Al Farissi» komt wel naar het gesprek.
Meneer «Farisi» was boos.
«N. van den Aldermans» is vijftien keer te laat.
«N.A.» is vijftien keer te laat.
Leerling «N.» is vijftien keer te laat.
Mentor «Mees Dorland» sprak met haar.
Zij vertrouwt alleen «Mees».
Meester «Dorland» sprak met haar.
Zij zit op het «Lindecollege» en wil daar weg.
Zij zit in «2b», een drukke klas.
Zij woont in «9901 AB», vlak bij school.
Ze fietst elke dag vanuit «9901» hierheen.
«Eva» en «Omar» wonen niet meer samen.
«Noor» en «Tijmen» slapen bij hun oma.
De moeder, «Eva A.», is ziek.
Ik sprak «Ева» gisteren.
"""

ANDEREN = """
Haar beste vriendin is «Fleur Hagenaar».
Zij logeert vaak bij «Fleur».
Juf «Brechtje» vindt haar stil.
Meneer «Van Wijngaarden» van wiskunde stuurt haar weg.
Wijkagent «Sjoerd de Haan» kent het gezin.
Dokter «Kuiperberg» schreef medicijnen voor.
Zij is doorverwezen door huisarts «P. van Leeuwen».
Het meisje is geboren op «4 mei 2012».
Geboortedatum «04-05-2012».
Zij werd op «12/3/12» geschorst.
Zij woont aan de «Zonnebloemstraat 14».
Het gezin woont op de «Kerkweg 3b» met zes kinderen.
Zij komt uit «Leeuwarden» en mist haar vrienden.
Sinds de verhuizing uit «Bergen op Zoom» is zij stil.
Het gezin vluchtte uit «Aleppo».
Mail naar «moeder.vannoor@voorbeeld.nl» helpt niet.
Bel mij op «06-12345678».
Het nummer van thuis is «030 - 123 45 67».
Haar burgerservicenummer is «123456782».
Zij zit in «havo 3» en haalt onvoldoendes.
Zij zit in «groep 7» bij een nieuwe leerkracht.
Zij krijgt begeleiding van «Yulius».
Op zaterdag voetbalt zij bij «VV Rood-Wit».
Haar stiefvader heet «Kees».
Zij werd gezien in het «Wilhelmina Kinderziekenhuis».
Haar oom «Abdelkarim» haalt haar op.
Het gaat om de tweeling «Sem» en «Saar».
Zij zat eerst op basisschool «De Regenboog».
Zij werkt bij de bakker op het «Marktplein».
Haar opa, burgemeester van het dorp, belde ook.
"""

NIETS = """
Een leerling van veertien komt vaak te laat. Wat kan ik nog proberen?
Een kind in de onderbouw wil niet naar binnen. Wij hebben een vast maatje gezocht.
De ouders zijn het niet eens over hulp. Hoe houden wij één lijn?
Hoe begin ik een gesprek met een moeder die boos is op school?
Een jongen mist al weken lessen en zegt dat niemand iets kan doen.
Wij hebben gebeld, een brief gestuurd en een huisbezoek gedaan.
De leerling heeft buikpijn op maandag en donderdag.
Sinds de scheiding slaapt het meisje slecht.
De vader heeft geen werk en er zijn schulden.
Wat kan een mentor doen als een leerling niet wil praten?
Zij leest graag en is goed in rekenen.
Hij is al drie keer gezakt voor hetzelfde vak.
Er is thuis veel ruzie. De leerling vertelt er weinig over.
Wanneer is het goed om wél aan te melden, samen met het gezin?
Wij denken aan faalangst, maar weten het niet zeker.
De leerling wordt bijna achttien en weet niet wat er dan verandert.
Een moeder vraagt of wij iets voor haar oudste kunnen doen.
Begin bij de ochtend: wat gaat er wel goed?
Kijk of een kleine taak op school helpt. Maak de dag zichtbaar.
Vraag het haar zelf, en bel daarna de ouders samen met haar.
Spreek één vaste volwassene af en één vaste dag.
Zijn jullie al bij de jeugdarts geweest?
De leerling is goed in Engels en Nederlands, maar niet in wiskunde.
In de kerstvakantie ging het beter, na de toets weer slechter.
Streng zijn helpt niet, zegt de oma.
Veel rust, een vast ritme en buiten spelen helpen vaak.
De klas is druk en de leerling trekt zich terug.
Misschien is een gesprek met school en thuis samen een goed begin.
Ik hoor graag wat u denkt. Groot probleem is dat de tijd kort is.
Het is mooi dat hij zelf om hulp vraagt. Goed gedaan.
"""


def read(zinnen: str) -> list[tuple[str, list[str]]]:
    """Each sentence without its signs, and the words between them."""
    rijen = []
    for zin in zinnen.strip().splitlines():
        delen = zin.replace("»", "«").split("«")
        rijen.append(("".join(delen), delen[1::2]))
    return rijen
