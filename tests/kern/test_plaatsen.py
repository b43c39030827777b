"""Which seats are empty, who fits, and which contact is missing? (R003, R005)"""

from datetime import date, timedelta
from itertools import product
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.plaatsen import Bezetting, Dekking, check_bezetting, contactcel, zetelstanden
from rondom.kern.regio import Zetel

NS = UUID("5c0c7f1e-6a55-4b1f-8a0e-0f1d2c3b4a59")
DAG = date(2026, 11, 9)
ZETEL = Zetel("jeugdverpleegkundige", van="jgz")


def k(naam: str) -> UUID:
    return uuid5(NS, naam)


def zit(wie: str, vanaf: date = date(2026, 9, 1), tot: date | None = None, waarnemer: bool = False) -> Bezetting:
    return Bezetting(k(f"{wie}{vanaf}"), "jeugdverpleegkundige", k(wie), waarnemer, vanaf, tot)


WEKEN = timedelta(weeks=1)
STANDEN = [
    ("niemand ooit", [], True, None),
    ("Jip zit er", [zit("jip")], False, None),
    ("alleen een waarnemer is leeg", [zit("fien", waarnemer=True)], True, None),
    ("Jip is net weg", [zit("jip", tot=DAG)], True, None),
    ("Jip stopt over drie weken en niemand komt", [zit("jip", tot=DAG + 3 * WEKEN)], False, DAG + 3 * WEKEN),
    ("en Fien komt dan", [zit("jip", tot=DAG + 3 * WEKEN), zit("fien", DAG + 3 * WEKEN)], False, None),
    ("Fien komt te laat", [zit("jip", tot=DAG + 2 * WEKEN), zit("fien", DAG + 3 * WEKEN)], False, DAG + 2 * WEKEN),
    ("Jip stopt volgend jaar: dat komt later", [zit("jip", tot=DAG + 30 * WEKEN)], False, None),
    ("Jip stopt en Fien blijft", [zit("jip", tot=DAG + WEKEN), zit("fien")], False, None),
    ("Fien begint pas morgen", [zit("fien", DAG + timedelta(1))], True, None),
]


@pytest.mark.parametrize(("zin", "rijen", "leeg", "tot"), STANDEN, ids=[r[0] for r in STANDEN])
def test_a_seat_on_a_day(zin, rijen, leeg, tot) -> None:
    (stand,) = zetelstanden((ZETEL,), rijen, DAG)
    assert (stand.leeg, stand.tot) == (leeg, tot)


PASSEN = [
    ("de verpleegkundige van de jgz", "jeugdverpleegkundige", "jgz", DAG, None, True),
    ("een gezinswerker niet", "gezinswerker", "jgz", DAG, None, False),
    ("een verpleegkundige van elders niet", "jeugdverpleegkundige", "vo_team", DAG, None, False),
    ("niet voordat zij de functie had", "jeugdverpleegkundige", "jgz", date(2023, 1, 1), None, False),
    ("niet nadat de functie eindigde", "jeugdverpleegkundige", "jgz", date(2027, 8, 1), None, False),
    ("niet eerder uit dan in", "jeugdverpleegkundige", "jgz", DAG, DAG, False),
]


@pytest.mark.parametrize(("zin", "rol", "soort", "vanaf", "tot", "mag"), PASSEN, ids=[r[0] for r in PASSEN])
def test_who_fits_a_seat(zin, rol, soort, vanaf, tot, mag) -> None:
    oordeel = check_bezetting(
        zetel=ZETEL, rol=rol, soort=soort, vanaf=vanaf, tot=tot,
        functie_vanaf=date(2024, 8, 1), functie_tot=date(2027, 8, 1),
    )  # fmt: skip
    assert oordeel.mag is mag


def test_a_seat_with_a_word_of_the_region_is_for_anybody_of_the_right_organisation() -> None:
    zetel = Zetel("schoolcoach", van="vo_team")
    for soort, mag in (("vo_team", True), ("jgz", False)):
        oordeel = check_bezetting(
            zetel=zetel, rol="gezinswerker", soort=soort, vanaf=DAG, tot=None, functie_vanaf=DAG, functie_tot=None
        )
        assert oordeel.mag is mag


S, JGZ, LP = k("school"), k("jgz"), k("lp")
CELLEN = [
    ("geen team van deze soort", (), set(), set(), Dekking.NVT, 0),
    ("beide kanten", (JGZ,), {(S, JGZ)}, {(S, JGZ)}, Dekking.COMPLEET, 0),
    ("alleen bij de partner", (JGZ,), {(S, JGZ)}, set(), Dekking.DEELS, 1),
    ("alleen op school", (JGZ,), set(), {(S, JGZ)}, Dekking.DEELS, 1),
    ("niemand", (JGZ,), set(), set(), Dekking.ONTBREEKT, 2),
    ("twee teams, een geregeld", (JGZ, LP), {(S, JGZ)}, {(S, JGZ)}, Dekking.DEELS, 2),
    ("een contact van een andere school telt niet", (JGZ,), {(k("ander"), JGZ)}, set(), Dekking.ONTBREEKT, 2),
]


@pytest.mark.parametrize(("zin", "partners", "heen", "terug", "dekking", "mist"), CELLEN, ids=[r[0] for r in CELLEN])
def test_which_contact_is_missing(zin, partners, heen, terug, dekking, mist) -> None:
    cel = contactcel(S, partners, heen, terug)
    assert cel.dekking is dekking
    assert len(cel.zonder_partnercontact) + len(cel.zonder_schoolcontact) == mist


PAREN = st.sets(st.sampled_from([(s, p) for s in (S, k("ander")) for p in (JGZ, LP)]))


@given(st.lists(st.sampled_from((JGZ, LP)), unique=True), PAREN, PAREN)
def test_coverage_is_what_a_count_by_hand_says(partners, heen, terug) -> None:
    cel = contactcel(S, partners, heen, terug)
    aanwezig = sum((S, p) in richting for p, richting in product(partners, (heen, terug)))
    verwacht = (
        Dekking.NVT if not partners
        else Dekking.COMPLEET if aanwezig == 2 * len(partners)
        else Dekking.ONTBREEKT if not aanwezig
        else Dekking.DEELS
    )  # fmt: skip
    assert cel.dekking is verwacht
