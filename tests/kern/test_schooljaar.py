"""The year of a core team: when each step is due, who must be there, who writes and reads (R191, R192, R224)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.schooljaar import (
    Band,
    Cijfervraag,
    Jaarstap,
    Plek,
    Schooljaar,
    Stapstand,
    check_aanwezig,
    check_bijhouden,
    check_dag,
    check_lezen,
    check_wijzigen,
    cijferbeeld,
    hoe_lang,
    jaarplan,
    naar_volgend_jaar,
    plek_van,
    schooljaar_op,
    te_doen,
    waar,
)

J = Schooljaar(2026)
KALENDER = Kalender(
    (
        Vakantie("zomer", date(2026, 7, 18), date(2026, 8, 31)),
        Vakantie("herfst", date(2026, 10, 17), date(2026, 10, 26)),
        Vakantie("kerst", date(2026, 12, 19), date(2027, 1, 4)),
        Vakantie("zomer", date(2027, 7, 10), date(2027, 8, 23)),
    )
)


@pytest.mark.parametrize(
    ("dag", "naam"),
    [
        (date(2026, 7, 31), "2025-2026"),
        (date(2026, 8, 1), "2026-2027"),
        (date(2026, 12, 31), "2026-2027"),
        (date(2027, 1, 1), "2026-2027"),
        (date(2028, 2, 29), "2027-2028"),
    ],
)
def test_a_school_year_runs_from_august_up_to_august(dag: date, naam: str) -> None:
    assert schooljaar_op(dag).naam == naam


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_every_day_is_in_one_year_of_twelve_months(dag: date) -> None:
    jaar = schooljaar_op(dag)
    assert jaar.vanaf <= dag < jaar.tot
    assert len(set(jaar.maanden())) == 12
    assert jaar.maanden()[0] == jaar.vanaf
    assert jaar.volgende.vanaf == jaar.tot


@pytest.mark.parametrize(
    ("stap", "begint", "uiterlijk"),
    [
        # Six weeks of school after the summer holiday, not six weeks after 1 August.
        (Jaarstap.BEGIN, date(2026, 8, 1), date(2026, 10, 9)),
        (Jaarstap.ONTWIKKEL_1, date(2026, 11, 1), date(2026, 11, 27)),
        # January begins in the holiday, so four weeks of school end later.
        (Jaarstap.ONTWIKKEL_2, date(2027, 1, 1), date(2027, 1, 29)),
        (Jaarstap.EIND, date(2027, 5, 1), date(2027, 6, 25)),
        (Jaarstap.ONTWIKKEL_3, date(2027, 6, 1), date(2027, 6, 29)),
        (Jaarstap.EVALUATIE, date(2027, 6, 1), date(2027, 7, 6)),
    ],
)
def test_each_step_has_its_term_by_the_law_of_the_sources(stap: Jaarstap, begint: date, uiterlijk: date) -> None:
    gevonden = {s.stap: s for s in jaarplan(J, {}, J.vanaf, STANDAARD, KALENDER)}[stap]
    assert (gevonden.termijn.begin, gevonden.uiterst) == (begint, uiterlijk)


def test_a_region_moves_a_moment_from_a_day_on_and_last_year_stays() -> None:
    eigen = parameters_from([("ontwikkelmoment_1_maand", 10, date(2026, 8, 1))])
    nieuw = {s.stap: s.termijn.begin for s in jaarplan(J, {}, J.vanaf, eigen, KALENDER)}
    oud = {s.stap: s.termijn.begin for s in jaarplan(Schooljaar(2025), {}, J.vanaf, eigen, KALENDER)}
    assert nieuw[Jaarstap.ONTWIKKEL_1] == date(2026, 10, 1)
    assert oud[Jaarstap.ONTWIKKEL_1] == date(2025, 11, 1)


NOVEMBER = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("dag", "gedaan", "stap", "stand"),
    [
        (date(2026, 9, 1), {}, Jaarstap.BEGIN, Stapstand.LOOPT),
        (date(2026, 10, 9), {}, Jaarstap.BEGIN, Stapstand.LOOPT),
        (date(2026, 10, 10), {}, Jaarstap.BEGIN, Stapstand.TE_LAAT),
        (date(2026, 10, 10), {Jaarstap.BEGIN: date(2026, 10, 10)}, Jaarstap.BEGIN, Stapstand.GEDAAN),
        (NOVEMBER, {}, Jaarstap.ONTWIKKEL_1, Stapstand.LOOPT),
        (NOVEMBER, {}, Jaarstap.ONTWIKKEL_2, Stapstand.LATER),
        (date(2027, 8, 2), {}, Jaarstap.EVALUATIE, Stapstand.TE_LAAT),
    ],
)
def test_how_a_step_stands(dag: date, gedaan: dict[Jaarstap, date], stap: Jaarstap, stand: Stapstand) -> None:
    assert {s.stap: s.stand for s in jaarplan(J, gedaan, dag, STANDAARD, KALENDER)}[stap] is stand


def test_what_is_asked_now_and_where_a_team_is() -> None:
    plan = jaarplan(J, {Jaarstap.BEGIN: date(2026, 9, 8)}, NOVEMBER, STANDAARD, KALENDER)
    assert [s.stap for s in te_doen(plan)] == [Jaarstap.ONTWIKKEL_1]
    nu = waar(plan)
    assert nu is not None
    assert nu.stap is Jaarstap.ONTWIKKEL_1
    stand = hoe_lang(nu, NOVEMBER, STANDAARD, KALENDER)
    assert stand is not None
    assert stand.dagen == 1
    assert hoe_lang(plan[-1], NOVEMBER, STANDAARD, KALENDER) is None
    alles = jaarplan(J, dict.fromkeys(Jaarstap, NOVEMBER), NOVEMBER, STANDAARD, KALENDER)
    assert waar(alles) is None
    assert te_doen(alles) == ()


@given(st.sets(st.sampled_from(Jaarstap)), st.dates(J.vanaf, J.tot + timedelta(days=60)))
def test_every_step_stands_somewhere_and_only_what_is_not_done_is_asked(gedaan: set[Jaarstap], dag: date) -> None:
    plan = jaarplan(J, dict.fromkeys(gedaan, J.vanaf), dag, STANDAARD, KALENDER)
    assert {s.stap for s in plan} == set(Jaarstap)
    assert {s.stap for s in plan if s.stand is Stapstand.GEDAAN} == gedaan
    assert not {s.stap for s in te_doen(plan)} & gedaan


# Who must be there ------------------------------------------------------------------------------------------------

ALLEN = frozenset(Plek)


@pytest.mark.parametrize(
    ("er", "afgemeld", "uitkomst", "mist"),
    [
        (ALLEN, (), "toegestaan", []),
        (ALLEN - {Plek.GEZIN}, (), "onder_voorwaarde", ["gezin"]),
        (ALLEN - {Plek.GEZIN}, (Plek.GEZIN,), "toegestaan", []),
        ({Plek.SCHOOL}, (), "onder_voorwaarde", ["leerplicht", "jeugdgezondheid", "gezin", "passend"]),
        (ALLEN - {Plek.SCHOOL}, (Plek.SCHOOL,), "geweigerd", []),
        ((), (), "geweigerd", []),
    ],
)
def test_who_is_missing_needs_a_reason_and_school_is_always_there(
    er: frozenset[Plek], afgemeld: tuple[Plek, ...], uitkomst: str, mist: list[str]
) -> None:
    oordeel = check_aanwezig(er, afgemeld)
    assert (oordeel.uitkomst, [v.sleutel for v in oordeel.voorwaarden]) == (uitkomst, mist)


@pytest.mark.parametrize(
    ("rol", "plek"),
    [
        ("zorgcoordinator", Plek.SCHOOL),
        ("intern_begeleider", Plek.SCHOOL),
        ("schoolleider", Plek.SCHOOL),
        ("leerplichtambtenaar", Plek.LEERPLICHT),
        ("jeugdverpleegkundige", Plek.JEUGDGEZONDHEID),
        ("gezinswerker", Plek.GEZIN),
        ("buurtteammedewerker", Plek.GEZIN),
        ("begeleider_passend_onderwijs", Plek.PASSEND),
        ("mentor", None),
        ("ouder", None),
    ],
)
def test_which_seat_a_role_takes(rol: str, plek: Plek | None) -> None:
    assert plek_van(rol) is plek


@pytest.mark.parametrize(
    ("dag", "mag"),
    [
        (date(2026, 9, 8), True),
        (NOVEMBER, True),
        (NOVEMBER + timedelta(days=1), False),
        (date(2026, 7, 31), False),
        (date(2027, 8, 1), False),
    ],
)
def test_a_talk_is_recorded_after_it_was_held_in_its_own_year(dag: date, mag: bool) -> None:
    assert check_dag(dag, J, NOVEMBER).mag is mag


# Who may ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wie", "band", "schrijft", "leest"),
    [
        ("coordinator of the school", Band("zorgcoordinator", eigen_school=True, zelfde_regio=True), True, True),
        ("head of the school", Band("schoolleider", eigen_school=True), True, True),
        ("mentor of the school reads along", Band("mentor", eigen_school=True), False, True),
        ("coordinator of another school", Band("zorgcoordinator", zelfde_regio=True), False, False),
        ("family worker fixed for the school", Band("gezinswerker", vaste_partner=True), True, True),
        ("family worker of another school", Band("gezinswerker", zelfde_regio=True), False, False),
        ("specialist who is fixed contact reads", Band("jeugdhulpverlener", vaste_partner=True), False, True),
        ("policy officer of the municipality", Band("beleidsmedewerker", zelfde_regio=True), False, True),
        ("policy officer of another region", Band("beleidsmedewerker"), False, False),
        (
            "policy officer of the own board",
            Band("beleidsmedewerker", van_bestuur=True, werkt_bij_bestuur=True),
            False,
            True,
        ),
        (
            "policy officer of another board in the region",
            Band("beleidsmedewerker", werkt_bij_bestuur=True, zelfde_regio=True),
            False,
            False,
        ),
        ("parent", Band("ouder", zelfde_regio=True), False, False),
        ("administrator", Band("beheerder", zelfde_regio=True), False, False),
        ("a role that does not exist", Band("tovenaar", eigen_school=True), False, True),
    ],
)
def test_who_writes_and_who_reads_a_core_teams_year(wie: str, band: Band, schrijft: bool, leest: bool) -> None:
    assert (check_bijhouden(band).mag, check_lezen(band).mag) == (schrijft, leest), wie


@given(st.builds(Band, rol=st.sampled_from(["gezinswerker", "mentor", "beleidsmedewerker", "ouder"])))
def test_who_writes_can_read(band: Band) -> None:
    assert check_lezen(band).mag or not check_bijhouden(band).mag


def test_what_was_adopted_stays() -> None:
    assert check_wijzigen(vastgesteld=False).mag
    assert not check_wijzigen(vastgesteld=True).mag


# Marks ------------------------------------------------------------------------------------------------------------


def test_marks_by_hand() -> None:
    beeld = {
        b.vraag: b
        for b in cijferbeeld(
            [(Cijfervraag.BASIS, 6), (Cijfervraag.BASIS, 8), (Cijfervraag.BASIS, 8), (Cijfervraag.STEM, 5)]
        )
    }
    basis = beeld[Cijfervraag.BASIS]
    assert (basis.aantal, basis.gemiddelde, basis.laagste, basis.hoogste) == (3, 7.3, 6, 8)
    geen = beeld[Cijfervraag.OP_TIJD]
    assert (geen.aantal, geen.gemiddelde, geen.laagste) == (0, None, None)


# Copying the calendar forward -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "wordt"),
    [
        (date(2026, 9, 15), date(2027, 9, 14)),
        (date(2026, 1, 5), date(2027, 1, 4)),
        # Next year this Tuesday falls in the Christmas holiday: the first day of school after it.
        (date(2025, 12, 23), date(2027, 1, 4)),
        # Next year it is King's Day: the day after.
        (date(2026, 4, 28), date(2027, 4, 28)),
    ],
)
def test_the_same_weekday_next_year_moved_to_a_day_of_school(dag: date, wordt: date) -> None:
    assert naar_volgend_jaar(dag, KALENDER) == wordt


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_copied_day_is_a_school_day_a_year_on(dag: date) -> None:
    nieuw = naar_volgend_jaar(dag, KALENDER)
    assert KALENDER.is_schooldag(nieuw)
    assert timedelta(weeks=52) <= nieuw - dag < timedelta(weeks=60)
