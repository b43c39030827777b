"""What may be recorded about who decides: rows a practitioner can read, on a day in November."""

from dataclasses import replace
from datetime import date

import pytest

from rondom.kern.categorie import Categorie as C
from rondom.kern.gezag import Wetsgrondvraag, check_gezagsbesluit, check_wetsgrond
from rondom.kern.rechten import Wetsgrondsoort

VANDAAG = date(2026, 11, 9)


def born(leeftijd: int) -> date:
    return date(VANDAAG.year - leeftijd, 5, 4)


# fmt: off
BESLUITEN = [
    ("14 jaar beslist alleen, met een reden", 14, True, True, "Hij kan dit goed overzien; thuis is het onveilig.", True),
    ("14 jaar beslist alleen, zonder reden", 14, True, True, "  ", False),
    ("11 jaar beslist alleen", 11, True, True, "Zij wil dit.", False),
    ("16 jaar beslist al alleen: daar is geen besluit voor", 16, True, True, "Zij wil dit.", False),
    ("14 jaar kan het niet overzien", 14, False, False, "Verklaring van de orthopedagoog gezien.", True),
    ("17 jaar kan het niet overzien", 17, False, False, "Verklaring gezien.", True),
    ("18 jaar: dat is aan de rechter, niet aan school", 18, False, False, "Verklaring gezien.", False),
    ("8 jaar: ouders beslissen al", 8, False, False, "Te jong.", False),
    ("niet overzien en toch alleen beslissen", 14, False, True, "Allebei.", False),
    ("terug naar wat bij de leeftijd hoort", 14, True, False, "De situatie is veranderd.", True),
]
# fmt: on


@pytest.mark.parametrize(
    ("zin", "leeftijd", "bekwaam", "alleen", "waarom", "mag"), BESLUITEN, ids=[r[0] for r in BESLUITEN]
)
def test_who_decides_in_this_casus(
    zin: str, leeftijd: int, bekwaam: bool, alleen: bool, waarom: str, mag: bool
) -> None:
    oordeel = check_gezagsbesluit(born(leeftijd), VANDAAG, wilsbekwaam=bekwaam, alleen_jeugdige=alleen, waarom=waarom)
    assert oordeel.mag is mag


OTS = Wetsgrondvraag(
    soort=Wetsgrondsoort.ONDERTOEZICHTSTELLING,
    geboortedatum=born(9),
    vandaag=VANDAAG,
    categorieen=C.CONTACT | C.GEZIN,
    vanaf=date(2026, 10, 1),
    tot=date(2027, 10, 1),
    bron="beschikking",
    gecontroleerd_op=date(2026, 11, 5),
    geldige_ontvanger=True,
)
INFO = replace(OTS, soort=Wetsgrondsoort.INFORMATIE, categorieen=C.ONDERWIJS, tot=None, bron="verzoek")

# fmt: off
WETSGRONDEN = [
    ("een ondertoezichtstelling met beschikking", OTS, ""),
    ("zonder einde", replace(OTS, tot=None), "tot"),
    ("langer dan een jaar", replace(OTS, tot=date(2027, 10, 2)), "tot"),
    ("einde voor begin", replace(OTS, tot=date(2026, 9, 1)), "tot"),
    ("nergens gezien", replace(OTS, bron=""), "bron"),
    ("morgen gezien", replace(OTS, gecontroleerd_op=date(2026, 11, 10)), "gecontroleerd_op"),
    ("geen instelling", replace(OTS, geldige_ontvanger=False), "ontvanger"),
    ("met veiligheid erbij", replace(OTS, categorieen=C.VEILIGHEID | C.GEZIN), "categorieen"),
    ("zonder keuze", replace(OTS, categorieen=C.GEEN), "categorieen"),
    ("een ouder zonder gezag vraagt naar school", INFO, ""),
    ("een ouder zonder gezag vraagt naar thuis", replace(INFO, categorieen=C.GEZIN), "categorieen"),
    ("een ouder zonder gezag vraagt het adres", replace(INFO, categorieen=C.CONTACT), "categorieen"),
    ("een ouder mét gezag", replace(INFO, geldige_ontvanger=False), "ontvanger"),
    ("het kind heeft er schade van", replace(INFO, strijdig_belang=True), "strijdig_belang"),
]
# fmt: on


@pytest.mark.parametrize(("zin", "vraag", "veld"), WETSGRONDEN, ids=[r[0] for r in WETSGRONDEN])
def test_what_the_law_opens_is_recorded_only_when_it_was_seen(zin: str, vraag: Wetsgrondvraag, veld: str) -> None:
    waar, oordeel = check_wetsgrond(vraag)
    assert (waar, oordeel.mag) == (veld, veld == "")


def test_of_age_there_is_no_order_and_no_information() -> None:
    for vraag in (OTS, INFO):
        assert not check_wetsgrond(replace(vraag, geboortedatum=born(18)))[1].mag
