"""Which deadline, from when, in which calendar? Day 0 is the day it happens."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.termijn import (
    TERMIJNEN,
    Eenheid,
    Stand,
    Termijn,
    add_duur,
    add_maanden,
    dag_van,
    stand_op,
    start_termijn,
    start_zorgplicht,
)

D = date.fromisoformat
KERST = Vakantie("kerstvakantie", D("2026-12-19"), D("2027-01-04"))
KALENDER = Kalender((KERST,), frozenset({D("2027-05-07")}))

TERMIJN = [
    # wat er moet gebeuren, dag 0, laatste dag
    ("gesprek binnen een week: van maandag tot maandag", "gesprek", "2026-11-02", "2026-11-09"),
    ("gesprek binnen een week telt ook het weekend", "gesprek", "2026-11-06", "2026-11-13"),
    ("een week over kerst blijft een week", "gesprek", "2026-12-21", "2026-12-28"),
    ("team noemt een naam in vijf werkdagen", "aanmelding_persoon", "2026-11-02", "2026-11-09"),
    ("vijf werkdagen vanaf vrijdag", "terugkoppeling", "2026-11-06", "2026-11-13"),
    ("vijf werkdagen vanaf zaterdag", "terugkoppeling", "2026-11-07", "2026-11-13"),
    ("vijf werkdagen over kerst en nieuwjaar", "terugkoppeling", "2026-12-23", "2026-12-31"),
    ("goede vrijdag en tweede paasdag zijn geen werkdag", "terugkoppeling", "2027-03-24", "2027-04-02"),
    ("bevrijdingsdag telt elk jaar als feestdag", "duo_melding", "2026-05-01", "2026-05-11"),
    ("dag die bij besluit vrij is, telt niet", "duo_melding", "2027-05-03", "2027-05-13"),
    ("koningsdag is geen werkdag", "duo_melding", "2026-04-24", "2026-05-04"),
    ("besluit over de aanmelding in zes weken", "zorgplicht_besluit", "2026-11-02", "2026-12-14"),
    ("wettelijke termijn eindigt op zaterdag: maandag", "zorgplicht_besluit", "2026-11-07", "2026-12-21"),
    (
        "zes weken eindigen op eerste kerstdag: maandag",
        "zorgplicht_besluit",
        "2026-11-13",
        "2026-12-28",
    ),
    ("ontwikkelingsperspectief in zes weken", "opp", "2026-08-24", "2026-10-05"),
    ("herinnering na twee weken zonder overleg", "overleg_herinnering", "2026-11-02", "2026-11-16"),
    ("terugkijken na twaalf weken", "evaluatie", "2026-11-02", "2027-01-25"),
    ("nazorg na drie maanden", "nazorg_eerste", "2026-11-30", "2027-02-28"),
    ("nazorg na zes maanden", "nazorg_tweede", "2026-11-30", "2027-05-30"),
    ("toestemming duurt hoogstens een jaar", "toestemming_einde", "2028-02-29", "2029-02-28"),
]


@pytest.mark.parametrize(("soort", "begin", "einde"), [r[1:] for r in TERMIJN], ids=[r[0] for r in TERMIJN])
def test_deadline(soort: str, begin: str, einde: str) -> None:
    assert start_termijn(soort, D(begin), STANDAARD, KALENDER).einde == D(einde)


@pytest.mark.parametrize(
    ("aangemeld", "verlengd", "einde"),
    [
        ("2026-11-02", False, "2026-12-14"),
        ("2026-11-02", True, "2027-01-11"),
        ("2026-11-07", True, "2027-01-18"),
    ],
    ids=["zes weken", "tien weken na verlenging", "verlengen telt door vanaf zaterdag, niet vanaf maandag"],
)
def test_duty_of_placement(aangemeld: str, verlengd: bool, einde: str) -> None:
    termijn = start_zorgplicht(D(aangemeld), verlengd=verlengd, parameters=STANDAARD, kalender=KALENDER)
    assert (termijn.einde, termijn.regel) == (D(einde), "L14")


def test_parameter_of_the_day_the_term_starts_applies() -> None:
    regio = parameters_from([("gesprek_dagen", 10, D("2026-11-03"))])
    assert start_termijn("gesprek", D("2026-11-02"), regio, KALENDER).einde == D("2026-11-09")
    assert start_termijn("gesprek", D("2026-11-03"), regio, KALENDER).einde == D("2026-11-13")


@pytest.mark.parametrize(
    ("begin", "weken", "einde"),
    [("2026-12-14", 1, "2027-01-04"), ("2026-11-02", 4, "2026-11-30"), ("2026-12-18", 1, "2027-01-08")],
    ids=["over de kerstvakantie heen", "gewone weken", "begint op de laatste schooldag"],
)
def test_school_weeks_stretch_over_a_holiday(begin: str, weken: int, einde: str) -> None:
    assert add_duur(D(begin), weken, Eenheid.SCHOOLWEEK, KALENDER) == D(einde)


WEEK = Termijn(D("2026-11-02"), D("2026-11-09"), "BR12")
VIJF = Termijn(D("2026-11-06"), D("2026-11-13"), "BR13", Eenheid.WERKDAG)
STAND = [
    ("dag 0 van 7", WEEK, "2026-11-02", None, (0, 7), Stand.OP_TIJD, 7),
    ("dag 3 van 7", WEEK, "2026-11-05", None, (3, 7), Stand.OP_TIJD, 4),
    ("dag 6 van 7: bijna", WEEK, "2026-11-08", None, (6, 7), Stand.BIJNA, 1),
    ("dag 7 van 7: vandaag de laatste dag", WEEK, "2026-11-09", None, (7, 7), Stand.BIJNA, 0),
    ("dag 9 van 7: twee dagen te laat", WEEK, "2026-11-11", None, (9, 7), Stand.TE_LAAT, -2),
    (
        "gedaan op dag 3: op tijd, ook later gezien",
        WEEK,
        "2026-12-01",
        "2026-11-05",
        (29, 7),
        Stand.OP_TIJD,
        4,
    ),
    (
        "gedaan op de laatste dag is op tijd",
        WEEK,
        "2026-12-01",
        "2026-11-09",
        (29, 7),
        Stand.OP_TIJD,
        0,
    ),
    ("te laat gedaan blijft te laat", WEEK, "2026-12-01", "2026-11-12", (29, 7), Stand.TE_LAAT, -3),
    (
        "in het weekend gaat geen werkdag voorbij",
        VIJF,
        "2026-11-08",
        None,
        (0, 5),
        Stand.OP_TIJD,
        5,
    ),
    ("werkdag 4 van 5: bijna", VIJF, "2026-11-12", None, (4, 5), Stand.BIJNA, 1),
    (
        "zaterdag na de laatste werkdag: te laat",
        VIJF,
        "2026-11-14",
        None,
        (5, 5),
        Stand.TE_LAAT,
        -1,
    ),
    ("dinsdag erna: twee werkdagen te laat", VIJF, "2026-11-17", None, (7, 5), Stand.TE_LAAT, -2),
]


@pytest.mark.parametrize(
    ("termijn", "dag", "gedaan", "teller", "stand", "dagen"),
    [r[1:] for r in STAND],
    ids=[r[0] for r in STAND],
)
def test_how_a_term_stands(
    termijn: Termijn, dag: str, gedaan: str | None, teller: tuple[int, int], stand: Stand, dagen: int
) -> None:
    gevonden = stand_op(termijn, D(dag), STANDAARD, KALENDER, D(gedaan) if gedaan else None)
    assert dag_van(termijn, D(dag), KALENDER) == teller
    assert (gevonden.stand, gevonden.dagen, gevonden.reden.regel) == (stand, dagen, termijn.regel)


def test_term_that_has_not_begun_has_no_day() -> None:
    with pytest.raises(ValueError, match="not begun"):
        dag_van(WEEK, D("2026-11-01"), KALENDER)


def test_a_quarter_of_the_term_left_is_almost() -> None:
    acht = Termijn(D("2026-11-02"), D("2026-11-10"), "BR12")
    assert [stand_op(acht, D(f"2026-11-0{n}"), STANDAARD, KALENDER).stand for n in (7, 8)] == [
        Stand.OP_TIJD,
        Stand.BIJNA,
    ]


def test_term_may_end_on_the_day_it_begins() -> None:
    vandaag = Termijn(D("2026-11-02"), D("2026-11-02"), "BR12")
    assert stand_op(vandaag, D("2026-11-02"), STANDAARD, KALENDER).stand is Stand.BIJNA


def test_term_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Termijn(D("2026-11-02"), D("2026-11-01"), "BR12")
    with pytest.raises(ValueError, match="before it begins"):
        Vakantie("omgekeerd", D("2026-11-02"), D("2026-11-01"))


DAGEN = st.dates(date(2024, 1, 1), date(2031, 12, 31))
VAKANTIES = st.lists(
    st.tuples(DAGEN, st.integers(1, 45)).map(lambda v: Vakantie("v", v[0], v[0] + timedelta(v[1]))),
    max_size=4,
).map(tuple)


def _pasen(jaar: int) -> date:
    """Easter Sunday by Gauss's reckoning: a second source beside the library."""
    a, b, c = jaar % 19, jaar // 100, jaar % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    maand, dag = divmod(h + i - 7 * m + 114, 31)
    return date(jaar, maand, dag + 1)


def _vrij(dag: date) -> bool:
    """Weekend or public holiday, written out by hand (Algemene termijnenwet art. 3)."""
    koningsdag = date(dag.year, 4, 27)
    vast = {(1, 1), (5, 5), (12, 25), (12, 26)}
    los = {_pasen(dag.year) + timedelta(n) for n in (-2, 1, 39, 50)}
    return dag.strftime("%a") in ("Sat", "Sun") or (dag.month, dag.day) in vast or dag in los | {koningsdag}


@given(DAGEN)
def test_working_day_agrees_with_the_law_written_out(dag: date) -> None:
    assert Kalender().is_werkdag(dag) is not _vrij(dag)


@given(DAGEN, st.integers(0, 40))
def test_working_days_are_counted_one_by_one(dag: date, aantal: int) -> None:
    dagen, over = dag, aantal
    while over:
        dagen = date.fromordinal(dagen.toordinal() + 1)
        if not _vrij(dagen):
            over -= 1
    assert Kalender().add_werkdagen(dag, aantal) == dagen
    assert Kalender().count_werkdagen(dag, dagen) == aantal


@given(VAKANTIES, DAGEN, st.integers(0, 12))
def test_school_weeks_hold_exactly_their_days_outside_holidays(
    vakanties: tuple[Vakantie, ...], dag: date, weken: int
) -> None:
    einde = add_duur(dag, weken, Eenheid.SCHOOLWEEK, Kalender(vakanties))
    binnen = [date.fromordinal(n) for n in range(dag.toordinal() + 1, einde.toordinal() + 1)]
    door_de_week = [d for d in binnen if d.strftime("%a") not in ("Sat", "Sun")]
    school = [d for d in door_de_week if not any(v.vanaf <= d < v.tot for v in vakanties)]
    assert len(school) == weken * 5
    assert weken == 0 or school[-1] == einde


@given(st.sampled_from(sorted(TERMIJNEN)), DAGEN, VAKANTIES, st.integers(0, 500))
def test_a_term_turns_late_once_and_never_back(
    soort: str, begin: date, vakanties: tuple[Vakantie, ...], later: int
) -> None:
    kalender = Kalender(vakanties)
    termijn = start_termijn(soort, begin, STANDAARD, kalender)
    dag = begin + timedelta(later)
    stand = stand_op(termijn, dag, STANDAARD, kalender)
    assert (stand.stand is Stand.TE_LAAT) == (dag > termijn.einde) == (stand.dagen < 0)
    assert stand_op(termijn, termijn.einde, STANDAARD, kalender).stand is Stand.BIJNA
    if TERMIJNEN[soort].wettelijk:
        assert kalender.is_werkdag(termijn.einde)


@given(DAGEN, st.integers(0, 36))
def test_months_keep_the_day_or_take_the_last_one(dag: date, maanden: int) -> None:
    einde = add_maanden(dag, maanden)
    assert (einde.year * 12 + einde.month) - (dag.year * 12 + dag.month) == maanden
    assert einde.day == dag.day or (einde.day < dag.day and (einde + timedelta(1)).day == 1)
