"""What a school offers, where nobody does, which school can, and what practice shows (R198–R201, L15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern import ondersteuning as o
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.plaatszoeken import KM_PER_GRAAD, Kandidaat, Plekken, Zoekvraag, beoordeel_school, distance
from rondom.kern.praktijk import Beeld, Helft, compare, last_finished
from rondom.kern.wittevlek import Schoolaanbod, Stand, beoordeel_gebied

D = date.fromisoformat
DAG = D("2026-11-09")
RUST = o.Voorziening("gedrag", "basis")
KLAS = o.Voorziening("zorgklas", "extra", van=4, tot=12, plaatsen=4, bezet=2)
SOORTEN = {"gedrag", "zorgklas"}


@pytest.mark.parametrize(
    ("dag", "jaar"), [("2026-07-31", 2025), ("2026-08-01", 2026), ("2026-12-31", 2026), ("2027-01-01", 2026)]
)
def test_a_school_year_begins_on_the_first_of_august(dag: str, jaar: int) -> None:
    assert o.schooljaar_of(D(dag)) == jaar
    assert o.begin_of(jaar) <= D(dag) < o.begin_of(jaar + 1)


@pytest.mark.parametrize(
    ("zin", "plaatsen", "bezet", "gehouden", "vrij", "klopt"),
    [
        ("vier plaatsen, twee bezet", 4, 2, 0, 2, True),
        ("de laatste is vastgehouden", 4, 3, 1, 0, True),
        ("meer dan er zijn kan niet", 4, 3, 2, 0, False),
        ("zonder grens is er altijd plaats", None, 9, 9, None, True),
        ("nul plaatsen is vol", 0, 0, 0, 0, True),
    ],
)
def test_places(zin: str, plaatsen: int | None, bezet: int, gehouden: int, vrij: int | None, klopt: bool) -> None:
    regel = replace(KLAS, plaatsen=plaatsen, bezet=bezet, gehouden=gehouden)
    assert (regel.vrij, regel.heeft_plaats) == (vrij, vrij != 0), zin
    assert o.beoordeel_plaatsen(plaatsen=plaatsen, bezet=bezet, gehouden=gehouden).mag is klopt


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_places_are_never_below_zero(plaatsen: int, bezet: int, gehouden: int) -> None:
    assert (replace(KLAS, plaatsen=plaatsen, bezet=bezet, gehouden=gehouden).vrij or 0) >= 0


@pytest.mark.parametrize(
    ("zin", "regels", "jaar", "uitkomst"),
    [
        ("basis en extra, dit jaar", (RUST, KLAS), 2026, Uitkomst.TOEGESTAAN),
        ("het volgende jaar kan ook", (RUST,), 2027, Uitkomst.TOEGESTAAN),
        ("vorig jaar niet meer", (RUST,), 2025, Uitkomst.GEWEIGERD),
        ("zonder basis is het niet heel", (KLAS,), 2026, Uitkomst.ONDER_VOORWAARDE),
        ("leeg ook niet", (), 2026, Uitkomst.ONDER_VOORWAARDE),
        ("een soort die de regio niet meer kent", (RUST, o.Voorziening("oud", "extra")), 2026,
         Uitkomst.ONDER_VOORWAARDE),
    ],
)  # fmt: skip
def test_adopting(zin: str, regels: tuple[o.Voorziening, ...], jaar: int, uitkomst: Uitkomst) -> None:
    assert o.beoordeel_vaststellen(regels, SOORTEN, schooljaar=jaar, dag=DAG).uitkomst is uitkomst, zin


@pytest.mark.parametrize(
    ("zin", "regel", "van_elders", "vastgesteld", "voorbij", "mag"),
    [
        ("er is een plaats", KLAS, True, True, False, True),
        ("de laatste is weg", replace(KLAS, gehouden=2), True, True, False, False),
        ("een concept heeft nog geen plaatsen", KLAS, True, False, False, False),
        ("bij de eigen school hoeft het niet", KLAS, False, True, False, False),
        ("van vorig schooljaar kan niet meer", KLAS, True, True, True, False),
    ],
)
def test_holding(zin: str, regel: o.Voorziening, van_elders: bool, vastgesteld: bool, voorbij: bool, mag: bool) -> None:
    oordeel = o.beoordeel_houden(regel, van_elders=van_elders, vastgesteld=vastgesteld, voorbij=voorbij)
    assert oordeel.mag is mag, zin


@pytest.mark.parametrize(
    ("zin", "tot", "vrij_op", "mag"),
    [
        ("wie kwam, telt mee", DAG + timedelta(days=1), None, True),
        ("wie al telde of werd losgelaten niet", DAG + timedelta(days=1), DAG, False),
        ("na de laatste dag niet", DAG, None, False),
    ],
)
def test_coming(zin: str, tot: date, vrij_op: date | None, mag: bool) -> None:
    assert o.beoordeel_gekomen(tot=tot, vrij_op=vrij_op, dag=DAG).mag is mag, zin


# White spots ----------------------------------------------------------------------------------------------------------

ZWIJGT = Schoolaanbod(False)
ZONDER = Schoolaanbod(True)
MET = Schoolaanbod(True, (KLAS,))
VOL = Schoolaanbod(True, (replace(KLAS, bezet=4),))


@pytest.mark.parametrize(
    ("zin", "scholen", "leeftijd", "km", "stand"),
    [
        ("een school biedt het", (MET, ZONDER), 8, None, Stand.ER_IS),
        ("elke plaats is bezet", (VOL, ZONDER), 8, 3, Stand.KRAP),
        ("ergens is nog een plaats", (VOL, MET), 8, None, Stand.ER_IS),
        ("niet voor deze leeftijd", (MET, ZONDER), 14, None, Stand.WIT),
        ("bij de buren, dichtbij", (ZONDER,), 8, 10, Stand.DICHTBIJ),
        ("bij de buren, te ver", (ZONDER,), 8, 11, Stand.WIT),
        ("niemand", (ZONDER, ZONDER), 8, None, Stand.WIT),
        ("wie niets zei, telt niet als nee", (ZONDER, ZWIJGT, ZWIJGT), 8, None, Stand.ONBEKEND),
        ("genoeg scholen zeiden het", (ZONDER, ZONDER, ZWIJGT), 8, None, Stand.WIT),
        ("één die het biedt, is genoeg om te weten", (MET, ZWIJGT, ZWIJGT), 8, None, Stand.ER_IS),
        ("geen school van deze soort", (), 8, 2, Stand.GEEN_SCHOOL),
    ],
)
def test_white_spots(zin: str, scholen: tuple[Schoolaanbod, ...], leeftijd: int, km: int | None, stand: Stand) -> None:
    vlek = beoordeel_gebied(scholen, leeftijd=leeftijd, km_elders=km, dag=DAG, parameters=STANDAARD)
    assert vlek.stand is stand, zin
    assert vlek.reden.regel == "R199"


def test_a_changed_bound_changes_the_answer_from_its_day_on() -> None:
    vanaf = D("2027-01-01")
    anders = parameters_from([("dekking_scholen", 2, vanaf), ("dekking_afstand_km", 3, vanaf)])

    def stand(scholen: tuple[Schoolaanbod, ...], km: int | None, dag: date) -> Stand:
        return beoordeel_gebied(scholen, leeftijd=8, km_elders=km, dag=dag, parameters=anders).stand

    voor = vanaf - timedelta(days=1)
    assert [stand((MET, ZONDER), None, d) for d in (voor, vanaf)] == [Stand.ER_IS, Stand.WIT]
    assert [stand((ZONDER,), 5, d) for d in (voor, vanaf)] == [Stand.DICHTBIJ, Stand.WIT]


# Finding a school -----------------------------------------------------------------------------------------------------

VRAAG = Zoekvraag("zorgklas", ("po", "so"), leeftijd=8, hooguit_km=10)
KAN = Kandidaat("po", True, (RUST, KLAS), km=4)


@pytest.mark.parametrize(
    ("zin", "school", "tegen"),
    [
        ("past, met plaats, dichtbij", KAN, []),
        ("zei nog niets", replace(KAN, gezegd=False), ["zei_niets"]),
        ("biedt het niet", replace(KAN, regels=(RUST,)), ["biedt_niet"]),
        ("andere leeftijd", replace(KAN, regels=(replace(KLAS, van=9),)), ["leeftijd_niet"]),
        ("vol", replace(KAN, regels=(replace(KLAS, bezet=4),)), ["geen_plaats"]),
        ("andere soort school", replace(KAN, onderwijs="vo"), ["andere_soort_school"]),
        ("te ver", replace(KAN, km=11), ["te_ver"]),
        ("te ver én vol: beide redenen", replace(KAN, km=11, regels=(replace(KLAS, bezet=4),)),
         ["geen_plaats", "te_ver"]),
        ("afstand onbekend is geen reden ertegen", replace(KAN, km=None), []),
    ],
)  # fmt: skip
def test_why_a_school_does_or_does_not_fit(zin: str, school: Kandidaat, tegen: list[str]) -> None:
    oordeel = beoordeel_school(VRAAG, school)
    assert oordeel.mag is (not tegen), zin
    if tegen:
        assert [r.tekst for r in oordeel.redenen] == [f"plaatszoeken.{t}" for t in tegen], zin


def test_a_school_that_fits_says_how_many_places_and_how_far() -> None:
    woorden = {r.tekst: dict(r.gegevens) for r in beoordeel_school(VRAAG, KAN).redenen}
    assert woorden["plaatszoeken.plaatsen_vrij"] == {"vrij": "2"}
    assert woorden["plaatszoeken.afstand"] == {"km": "4"}


PLEK = st.tuples(st.floats(50.7, 53.6), st.floats(3.3, 7.2))
GEBIED = st.sampled_from(["A", "B", "C"])


@given(st.lists(st.tuples(PLEK, GEBIED), max_size=25), st.lists(PLEK, max_size=4), GEBIED)
def test_the_nearest_place_is_the_one_that_trying_all_finds(
    plekken: list[tuple[tuple[float, float], str]], van: list[tuple[float, float]], gebied: str
) -> None:
    alle = [distance(hier, daar) for hier in van for daar, waar in plekken if waar != gebied]
    assert Plekken(plekken).nearest(van, gebied) == (min(alle) if alle else None)


def test_a_degree_of_latitude_is_longer_than_what_a_search_stops_at() -> None:
    assert distance((50.7, 5.0), (51.7, 5.0)) - 1 >= KM_PER_GRAAD


@given(st.tuples(st.floats(50, 54), st.floats(3, 7)), st.tuples(st.floats(50, 54), st.floats(3, 7)))
def test_a_distance_goes_both_ways_and_a_place_is_at_itself(a: tuple[float, float], b: tuple[float, float]) -> None:
    assert distance(a, b) == distance(b, a)
    assert distance(a, a) == 0


def test_one_degree_north_is_about_111_kilometres() -> None:
    assert distance((52.0, 5.0), (53.0, 5.0)) == 112


# Paper and practice ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "helft"),
    [
        ("2026-08-01", Helft(2025, True)),
        ("2027-01-31", Helft(2025, True)),
        ("2027-02-01", Helft(2026, False)),
        ("2027-07-31", Helft(2026, False)),
    ],
)
def test_only_a_half_year_that_is_over_is_counted(dag: str, helft: Helft) -> None:
    assert last_finished(D(dag)) == helft
    assert helft.tot <= D(dag)


def test_halves_follow_each_other_without_overlap() -> None:
    assert Helft(2026, False).tot == Helft(2026, True).vanaf
    assert Helft(2026, True).tot == Helft(2027, False).vanaf


@pytest.mark.parametrize(
    ("zin", "gezegd", "extra", "aantal", "beeld"),
    [
        ("op papier en in de praktijk", True, 2, 12, Beeld.BEIDE),
        ("niets extra op papier, wel gedaan", True, 0, 12, Beeld.ALLEEN_PRAKTIJK),
        ("een verborgen aantal zegt niets", True, 2, None, Beeld.TE_KLEIN),
        ("niets op papier, wel gedaan", False, 0, 12, Beeld.NIETS_GEZEGD),
    ],
)
def test_paper_beside_practice(zin: str, gezegd: bool, extra: int, aantal: int | None, beeld: Beeld) -> None:
    assert compare(gezegd=gezegd, extra=extra, ondersteuning=aantal) is beeld, zin
