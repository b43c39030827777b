"""Who hears of a birthday, and when? Priya becomes 18; Noor 12 and 16. The birthday itself acts in the grants."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rondom.kern.leeftijd import verjaardag
from rondom.kern.parameters import Parameters, Waarde
from rondom.kern.rechten import Dossiersoort, Gezagsbesluit, Periode
from rondom.kern.verjaardag import Mijlpaal, Rol, aankondiging_op, list_berichten
from tests.kern.test_rechten import NOOR, TESSA, VANDAAG, dossier, key, ouder

GEBOREN = date(2009, 2, 10)


@pytest.mark.parametrize(
    ("leeftijd", "dagen", "mijlpaal"), [(12, 42, Mijlpaal.MEE), (16, 42, Mijlpaal.ALLEEN), (18, 90, Mijlpaal.VOLWASSEN)]
)
def test_it_is_told_from_the_region_s_day_until_the_birthday(leeftijd: int, dagen: int, mijlpaal: Mijlpaal) -> None:
    jarig = verjaardag(GEBOREN, leeftijd)
    eerste = aankondiging_op(GEBOREN, jarig - timedelta(days=dagen))
    laatste = aankondiging_op(GEBOREN, jarig - timedelta(days=1))
    assert eerste is not None and laatste == eerste
    assert (eerste.mijlpaal, eerste.leeftijd, eerste.jarig) == (mijlpaal, leeftijd, jarig)
    assert aankondiging_op(GEBOREN, jarig - timedelta(days=dagen + 1)) is None
    assert aankondiging_op(GEBOREN, jarig) is None


def test_the_term_is_a_dated_parameter() -> None:
    jarig = verjaardag(GEBOREN, 18)
    kort = Parameters((Waarde("verjaardag_volwassen_dagen", 7, date(2027, 1, 1)),))
    assert aankondiging_op(GEBOREN, date(2026, 12, 31), kort) is not None
    assert aankondiging_op(GEBOREN, date(2027, 1, 1), kort) is None
    assert aankondiging_op(GEBOREN, jarig - timedelta(days=7), kort) is not None


PRIYA = dossier(geboortedatum=verjaardag(VANDAAG, -18) + timedelta(days=30))


def told(feiten: object) -> set[tuple[str, Rol]]:
    namen = {key(n): n for n in ("noor", "eva", "omar", "tessa", "anouk", "mees", "bram")}
    return {(namen[b.houder], b.rol) for b in list_berichten(feiten, VANDAAG)}  # type: ignore[arg-type]


# fmt: off
TABEL = [
    ("bijna 18: zij zelf, haar ouders en de zorgcoördinator", PRIYA, {("noor", Rol.JEUGDIGE), ("eva", Rol.OUDER), ("omar", Rol.OUDER), ("anouk", Rol.SCHOOL)}),
    ("een ouder zonder gezag hoort niets", replace(PRIYA, naasten=(NOOR, ouder("eva"), ouder("omar", gezag=None))), {("noor", Rol.JEUGDIGE), ("eva", Rol.OUDER), ("anouk", Rol.SCHOOL)}),
    ("de voogd in plaats van de ouders", replace(PRIYA, naasten=(NOOR, ouder("eva"), TESSA)), {("noor", Rol.JEUGDIGE), ("tessa", Rol.OUDER), ("anouk", Rol.SCHOOL)}),
    ("bijna 12: nog geen eigen toegang, school vertelt het", replace(PRIYA, geboortedatum=verjaardag(VANDAAG, -12) + timedelta(days=30)), {("eva", Rol.OUDER), ("omar", Rol.OUDER), ("anouk", Rol.SCHOOL)}),
    ("wie het niet kan overzien, heeft geen eigen toegang", replace(PRIYA, gezagsbesluiten=(Gezagsbesluit(date(2026, 9, 1), wilsbekwaam=False),)), {("eva", Rol.OUDER), ("omar", Rol.OUDER), ("anouk", Rol.SCHOOL)}),
    ("een gesloten casus zegt niets meer", replace(PRIYA, open=Periode(date(2026, 9, 1), VANDAAG)), set()),
    ("een gezinsdeel heeft geen verjaardag", replace(PRIYA, soort=Dossiersoort.GEZINSDEEL, geboortedatum=None), set()),
    ("nog lang niet jarig", replace(PRIYA, geboortedatum=date(2012, 5, 4)), set()),
]
# fmt: on


@pytest.mark.parametrize(("zin", "feiten", "wie"), TABEL, ids=[r[0] for r in TABEL])
def test_who_hears_it(zin: str, feiten: object, wie: set[tuple[str, Rol]]) -> None:
    assert told(feiten) == wie
