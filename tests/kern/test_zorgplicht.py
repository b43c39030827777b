"""Until when does a school decide, what stops the clock, and what if it cannot? (L14, BR24)"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.zorgplicht import (
    Aanmelding,
    Besluit,
    Besluitfeiten,
    Pauze,
    Soort,
    beoordeel_besluit,
    beoordeel_pauze,
    beoordeel_tijdelijk,
    beoordeel_verlengen,
    count_stil,
    holds,
    is_vroeg,
    read_klok,
)

KALENDER = Kalender((Vakantie("herfst", date(2026, 10, 17), date(2026, 10, 26)),))
MAANDAG = date(2026, 9, 14)
NIEUW = Aanmelding(Soort.AANMELDING, MAANDAG)
D = date.fromisoformat


def clock(feiten: Aanmelding, dag: date = MAANDAG, parameters=STANDAARD):  # type: ignore[no-untyped-def]
    klok = read_klok(feiten, dag, parameters, KALENDER)
    assert klok is not None
    return klok


@pytest.mark.parametrize(
    ("zin", "feiten", "besluit_op", "tijdelijk_vanaf"),
    [
        ("zes weken na maandag 14 september; de herfstvakantie telt mee", NIEUW, "2026-10-26", "2026-11-24"),
        ("op zaterdag aangemeld: het eind schuift naar maandag",
         replace(NIEUW, aangemeld_op=D("2026-09-12")), "2026-10-26", "2026-11-24"),
        ("zes weken eindigen op tweede kerstdag, een zaterdag",
         replace(NIEUW, aangemeld_op=D("2026-11-14")), "2026-12-28", "2027-01-26"),
        ("verlengd: vier weken erbij", replace(NIEUW, verlengd_op=MAANDAG), "2026-11-23", "2026-11-24"),
        ("verlengen telt vanaf zes weken, niet vanaf de verschoven maandag",
         replace(NIEUW, aangemeld_op=D("2026-09-12"), verlengd_op=D("2026-09-12")), "2026-11-23", "2026-11-24"),
        ("vijf dagen stil: vijf dagen later",
         replace(NIEUW, pauzes=(Pauze(D("2026-09-14"), D("2026-09-28"), D("2026-09-19")),)), "2026-11-02", "2026-12-01"),
        ("wie nog wacht, telt tot de laatste dag die gegeven is",
         replace(NIEUW, pauzes=(Pauze(D("2026-09-14"), D("2026-09-28")),)), "2026-11-09", "2026-12-08"),
        ("te laat gekomen gegevens tellen niet langer dan gegeven was",
         replace(NIEUW, pauzes=(Pauze(D("2026-09-14"), D("2026-09-28"), D("2026-10-19")),)), "2026-11-09", "2026-12-08"),
        ("op de dag zelf gekomen: niets stil",
         replace(NIEUW, pauzes=(Pauze(D("2026-09-14"), D("2026-09-28"), D("2026-09-14")),)), "2026-10-26", "2026-11-24"),
    ],
)  # fmt: skip
def test_the_clock(zin: str, feiten: Aanmelding, besluit_op: str, tijdelijk_vanaf: str) -> None:
    klok = clock(feiten)
    assert (klok.termijn.einde, klok.tijdelijk_vanaf) == (D(besluit_op), D(tijdelijk_vanaf)), zin
    assert klok.termijn.regel == "L14"


def test_no_clock_runs_for_a_pupil_of_the_school_or_without_writing() -> None:
    assert read_klok(replace(NIEUW, soort=Soort.ZITTEND), MAANDAG, STANDAARD, KALENDER) is None
    assert read_klok(replace(NIEUW, schriftelijk=False), MAANDAG, STANDAARD, KALENDER) is None


def test_a_changed_parameter_counts_for_requests_from_its_day_on() -> None:
    anders = parameters_from([("zorgplicht_besluit_weken", 5, D("2026-09-15"))])
    assert clock(NIEUW, parameters=anders).termijn.einde == clock(NIEUW).termijn.einde
    later = replace(NIEUW, aangemeld_op=D("2026-09-15"))
    assert clock(later, parameters=anders).termijn.einde == D("2026-10-20")
    assert clock(later).termijn.einde == D("2026-10-27")


@pytest.mark.parametrize(
    ("zin", "dag", "stil"),
    [
        ("de dag van vragen telt nog", "2026-09-16", False),
        ("de dag erna staat de klok stil", "2026-09-17", True),
        ("ook op de dag dat het kwam", "2026-09-21", True),
        ("daarna loopt hij weer", "2026-09-22", False),
    ],
)
def test_it_stands_still_from_the_day_after_asking(zin: str, dag: str, stil: bool) -> None:
    feiten = replace(NIEUW, pauzes=(Pauze(D("2026-09-16"), D("2026-09-30"), D("2026-09-21")),))
    assert clock(feiten, D(dag)).staat_stil is stil, zin


DAGEN = st.dates(D("2026-08-01"), D("2027-07-31"))


@st.composite
def applications(draw: st.DrawFn) -> Aanmelding:
    begin = draw(DAGEN)
    pauzes = []
    for _ in range(draw(st.integers(0, 3))):
        van = begin + timedelta(days=draw(st.integers(0, 60)))
        uiterlijk = van + timedelta(days=draw(st.integers(1, 28)))
        duurt = draw(st.none() | st.integers(0, 40))
        pauzes.append(Pauze(van, uiterlijk, None if duurt is None else van + timedelta(days=duurt)))
    verlengd = begin if draw(st.booleans()) else None
    return Aanmelding(Soort.AANMELDING, begin, pauzes=tuple(pauzes), verlengd_op=verlengd)


def oracle(feiten: Aanmelding, weken: int) -> date:
    """Turn the leaves of the calendar one by one, cross out the days that stand still, and wait for a working day."""
    over, dag = weken * 7, feiten.aangemeld_op
    stil = set()
    for p in feiten.pauzes:
        d = p.van
        while d < (p.uiterlijk if p.tot is None or p.tot > p.uiterlijk else p.tot):
            d += timedelta(days=1)
            stil.add(d)
    over += len(stil)
    while over:
        dag += timedelta(days=1)
        over -= 1
    while dag.isoweekday() > 5 or not KALENDER.is_werkdag(dag):
        dag += timedelta(days=1)
    return dag


@given(applications())
def test_the_clock_agrees_with_turning_the_leaves(feiten: Aanmelding) -> None:
    dag = D("2028-01-01")
    klok = clock(feiten, dag)
    assert klok.zonder_verlenging == oracle(feiten, 6)
    assert klok.met_verlenging == oracle(feiten, 10)
    assert klok.termijn.einde == oracle(feiten, 10 if feiten.verlengd_op else 6)
    assert klok.tijdelijk_vanaf == oracle(feiten, 10) + timedelta(days=1)
    assert klok.stil == count_stil(feiten.pauzes, dag)


@given(applications())
def test_waiting_never_brings_the_end_nearer(feiten: Aanmelding) -> None:
    zonder = replace(feiten, pauzes=())
    assert clock(feiten, D("2028-01-01")).termijn.einde >= clock(zonder, D("2028-01-01")).termijn.einde


@pytest.mark.parametrize(
    ("zin", "anders", "uitkomst"),
    [
        ("een schriftelijke aanmelding met extra ondersteuning", {}, Uitkomst.TOEGESTAAN),
        ("ook als nog niemand weet of die nodig is", {"extra": None}, Uitkomst.TOEGESTAAN),
        ("niet als die zeker niet nodig is", {"extra": False}, Uitkomst.GEWEIGERD),
        ("eerst op schrift", {"schriftelijk": False}, Uitkomst.ONDER_VOORWAARDE),
        ("eerst delen ouders wat nodig is", {"deelt": False}, Uitkomst.ONDER_VOORWAARDE),
        ("niet bij de tweede keuze", {"eerste": False}, Uitkomst.GEWEIGERD),
        ("niet als de school vol is voor iedereen", {"vol": True}, Uitkomst.GEWEIGERD),
        ("niet als ouders de grondslag niet respecteren", {"respecteert": False}, Uitkomst.GEWEIGERD),
        ("voor een eigen leerling altijd", {"soort": Soort.ZITTEND, "schriftelijk": False}, Uitkomst.TOEGESTAAN),
    ],
)
def test_does_the_duty_rest_on_this_school(zin: str, anders: dict[str, object], uitkomst: Uitkomst) -> None:
    assert holds(replace(NIEUW, **anders)).uitkomst is uitkomst, zin  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("zin", "gewenst", "tekst"),
    [
        ("tien weken ervoor is op tijd", MAANDAG + timedelta(weeks=10), "zorgplicht.op_tijd_aangemeld"),
        ("een dag later niet", MAANDAG + timedelta(weeks=10, days=-1), "zorgplicht.laat_aangemeld"),
        ("geen dag genoemd", None, "zorgplicht.geen_dag"),
    ],
)
def test_ten_weeks_before_the_wished_day(zin: str, gewenst: date | None, tekst: str) -> None:
    oordeel = is_vroeg(replace(NIEUW, gewenst_op=gewenst), STANDAARD)
    assert oordeel.mag, "late is never a reason to refuse"
    assert oordeel.redenen[0].tekst == tekst, zin


@pytest.mark.parametrize(
    ("zin", "anders", "waarom", "dag", "tekst"),
    [
        ("op de laatste dag kan het nog", {}, "Wacht op advies", "2026-10-26", "zorgplicht.verlengd"),
        ("een dag later niet", {}, "Wacht op advies", "2026-10-27", "zorgplicht.te_laat_verlengd"),
        ("één keer", {"verlengd_op": MAANDAG}, "Nog eens", "2026-10-01", "zorgplicht.al_verlengd"),
        ("met een reden", {}, "  ", "2026-10-01", "zorgplicht.reden_verlengen"),
        ("niet na een besluit", {"besloten_op": MAANDAG}, "x", "2026-10-01", "zorgplicht.al_besloten"),
        ("niet voor een eigen leerling", {"soort": Soort.ZITTEND}, "x", "2026-10-01", "zorgplicht.geen_klok"),
    ],
)
def test_extending(zin: str, anders: dict[str, object], waarom: str, dag: str, tekst: str) -> None:
    feiten = replace(NIEUW, **anders)  # type: ignore[arg-type]
    oordeel = beoordeel_verlengen(feiten, waarom, D(dag), read_klok(feiten, D(dag), STANDAARD, KALENDER))
    assert oordeel.redenen[0].tekst == tekst, zin
    assert oordeel.mag is (tekst == "zorgplicht.verlengd")


@pytest.mark.parametrize(
    ("zin", "anders", "uiterlijk", "dag", "tekst"),
    [
        ("vier weken mag", {}, "2026-10-12", "2026-09-14", "zorgplicht.staat_stil"),
        ("langer niet", {}, "2026-10-13", "2026-09-14", "zorgplicht.pauze_te_lang"),
        ("vandaag is geen tijd", {}, "2026-09-14", "2026-09-14", "zorgplicht.pauze_te_lang"),
        ("niet twee tegelijk", {"pauzes": (Pauze(MAANDAG, D("2026-09-28")),)}, "2026-09-25", "2026-09-20",
         "zorgplicht.pauze_loopt"),
        ("wel na de eerste", {"pauzes": (Pauze(MAANDAG, D("2026-09-28"), D("2026-09-18")),)}, "2026-09-25",
         "2026-09-20", "zorgplicht.staat_stil"),
        ("niet als de termijn al voorbij is", {}, "2026-11-06", "2026-11-02", "zorgplicht.te_laat_stil"),
        ("niet na een besluit", {"besloten_op": MAANDAG}, "2026-09-25", "2026-09-20", "zorgplicht.al_besloten"),
    ],
)  # fmt: skip
def test_standing_still(zin: str, anders: dict[str, object], uiterlijk: str, dag: str, tekst: str) -> None:
    feiten = replace(NIEUW, **anders)  # type: ignore[arg-type]
    klok = read_klok(feiten, D(dag), STANDAARD, KALENDER)
    assert beoordeel_pauze(feiten, D(uiterlijk), D(dag), klok, STANDAARD).redenen[0].tekst == tekst, zin


HEEL = Besluitfeiten(Besluit.ANDERE_SCHOOL, "Geen verpleging in huis", toegezegd=True, overlegd=True, akkoord=True)


@pytest.mark.parametrize(
    ("zin", "over", "nodig"),
    [
        ("met school, overleg en akkoord", HEEL, []),
        ("niet kunnen is geen besluit", Besluitfeiten(Besluit.ANDERE_SCHOOL), ["waarom", "toezegging", "overleg"]),
        ("eerst een school die ja zegt", replace(HEEL, toegezegd=False), ["toezegging"]),
        ("eerst met ouders spreken", replace(HEEL, overlegd=False, akkoord=False), ["overleg"]),
        ("ouders zeggen nee: samen verder zoeken", replace(HEEL, akkoord=False), ["akkoord"]),
        ("en de reden staat erbij", replace(HEEL, waarom=" "), ["waarom"]),
    ],
)
@pytest.mark.parametrize("soort", Soort)
def test_a_school_that_cannot_finds_one_that_can(zin: str, over: Besluitfeiten, nodig: list[str], soort: Soort) -> None:
    oordeel = beoordeel_besluit(replace(NIEUW, soort=soort), over, MAANDAG)
    assert [v.sleutel for v in oordeel.voorwaarden] == nodig, zin
    assert oordeel.mag is (not nodig)
    assert "BR24" in {r.regel for r in oordeel.redenen}, "the old school teaches until the new one enrols"


@pytest.mark.parametrize(
    ("zin", "pauzes", "dag", "mag"),
    [
        ("nooit om gegevens gevraagd", (), "2026-10-01", False),
        ("de gegeven dag is er nog", (Pauze(MAANDAG, D("2026-09-28")),), "2026-09-28", False),
        ("de gegeven dag is voorbij", (Pauze(MAANDAG, D("2026-09-28")),), "2026-09-29", True),
        ("maar ze kwamen", (Pauze(MAANDAG, D("2026-09-28"), D("2026-09-29")),), "2026-10-01", False),
    ],
)
def test_not_dealing_with_it_needs_a_day_that_passed(zin: str, pauzes: tuple[Pauze, ...], dag: str, mag: bool) -> None:
    over = Besluitfeiten(Besluit.NIET_BEHANDELD)
    assert beoordeel_besluit(replace(NIEUW, pauzes=pauzes), over, D(dag)).mag is mag, zin


@pytest.mark.parametrize("besluit", [Besluit.PLAATSEN, Besluit.INGETROKKEN])
def test_placing_and_taking_back_need_nothing_and_happen_once(besluit: Besluit) -> None:
    assert beoordeel_besluit(NIEUW, Besluitfeiten(besluit), MAANDAG).mag
    assert not beoordeel_besluit(replace(NIEUW, besloten_op=MAANDAG), Besluitfeiten(besluit), MAANDAG).mag


@pytest.mark.parametrize(
    ("zin", "anders", "dag", "tekst"),
    [
        ("tien weken zijn nog niet om", {}, "2026-11-23", "zorgplicht.nog_geen_tijdelijk"),
        ("de dag erna heeft het kind er recht op", {}, "2026-11-24", "zorgplicht.tijdelijk"),
        ("niet als het ergens is ingeschreven", {"heeft_school": True}, "2026-11-24", "zorgplicht.heeft_school"),
        ("niet na een besluit", {"besloten_op": D("2026-11-20")}, "2026-11-24", "zorgplicht.al_besloten"),
        ("niet waar geen zorgplicht rust", {"vol": True}, "2026-11-24", "zorgplicht.school_vol"),
        ("verlengen verandert die dag niet", {"verlengd_op": MAANDAG}, "2026-11-24", "zorgplicht.tijdelijk"),
    ],
)
def test_a_temporary_place(zin: str, anders: dict[str, object], dag: str, tekst: str) -> None:
    feiten = replace(NIEUW, **anders)  # type: ignore[arg-type]
    oordeel = beoordeel_tijdelijk(feiten, D(dag), read_klok(feiten, D(dag), STANDAARD, KALENDER))
    assert oordeel.redenen[0].tekst == tekst, zin
