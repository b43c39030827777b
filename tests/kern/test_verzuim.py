"""What does absence ask of a school? The oracle counts windows over a plain list of days."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.kern.verzuim import (
    LEERPLICHT,
    MELDERS_EERST,
    VAGE_KLACHTEN,
    Melding,
    Meldingsoort,
    Registratie,
    Verzuimbeeld,
    Verzuimreden,
    Verzuimsoort,
    beoordeel,
    check_melden,
    venster_begin,
)

D = date.fromisoformat
HERFST = Vakantie("herfstvakantie", D("2026-10-17"), D("2026-10-26"))
KALENDER = Kalender((HERFST,))
ONG, GEO, ZIEK = Verzuimsoort.ONGEOORLOOFD, Verzuimsoort.GEOORLOOFD, Verzuimsoort.ZIEKTE
ZESTIEN, LANGDURIG, LUXE = Meldingsoort.ZESTIEN_UUR, Meldingsoort.LANGDURIG, Meldingsoort.LUXE


def uren(*dagen: str, per_dag: str = "6", soort: Verzuimsoort = ONG) -> list[Registratie]:
    return [Registratie(D(f"2026-{d}"), Decimal(per_dag), soort) for d in dagen]


def elke_schooldag(van: str, tot: str, per_dag: str = "6") -> list[Registratie]:
    eerste = D(f"2026-{van}")
    dagen = [eerste + timedelta(n) for n in range((D(f"2026-{tot}") - eerste).days + 1)]
    return [Registratie(d, Decimal(per_dag), ONG) for d in dagen if KALENDER.is_schooldag(d)]


def beeld(registraties: list[Registratie], op: str, *meldingen: Melding) -> Verzuimbeeld:
    return beoordeel(registraties, meldingen, D(f"2026-{op}"), STANDAARD, KALENDER)


def gemeld(dag: str, soort: Meldingsoort = ZESTIEN, over: str | None = None) -> Melding:
    return Melding(D(f"2026-{dag}"), soort, D(f"2026-{over}") if over else None)


# De herfstvakantie is van 17 tot en met 25 oktober. Maandagen: 28-9, 5-10, 12-10, 26-10, 2-11, 9-11.
MELDEN = [
    (
        "Noah: 18 uur in drieënhalve week",
        uren("11-02", "11-11", "11-25"),
        "11-25",
        (),
        [(ZESTIEN, "11-25", "12-02")],
    ),
    (
        "16 uur precies is genoeg",
        uren("11-02", "11-03", per_dag="8"),
        "11-03",
        (),
        [(ZESTIEN, "11-03", "11-10")],
    ),
    ("15,5 uur is niet genoeg", uren("11-02", "11-03", per_dag="7.75"), "11-03", (), []),
    ("18 uur geoorloofd wordt niet gemeld", uren("11-02", "11-03", "11-04", soort=GEO), "11-04", (), []),
    ("18 uur ziek wordt niet gemeld", uren("11-02", "11-03", "11-04", soort=ZIEK), "11-04", (), []),
    ("uren van morgen tellen nog niet", uren("11-02", "11-03", "11-04"), "11-03", (), []),
    ("vijfde week: de eerste uren vallen eruit", uren("11-02", "11-09", "11-30"), "11-30", (), []),
    (
        "precies vier weken: vrijdag hoort er nog bij",
        uren("11-02", "11-09", "11-27"),
        "11-27",
        (),
        [(ZESTIEN, "11-27", "12-04")],
    ),
    (
        "vakantie telt niet: vijf weken later is het de vierde schoolweek",
        uren("10-05", "10-12", "11-06"),
        "11-06",
        (),
        [(ZESTIEN, "11-06", "11-13")],
    ),
    ("zonder vakantie zou het de vijfde week zijn", uren("11-02", "11-09", "12-04"), "12-04", (), []),
    ("uren in de vakantie bestaan niet", uren("10-19", "10-20", "10-21"), "10-26", (), []),
    ("uren op zaterdag bestaan niet", uren("11-07", "11-14", "11-21"), "11-21", (), []),
    (
        "plicht blijft staan tot er gemeld is",
        uren("11-02", "11-03", "11-04"),
        "12-20",
        (),
        [(ZESTIEN, "11-04", "11-11")],
    ),
    (
        "gemeld: de teller begint de dag erna opnieuw",
        uren("11-02", "11-03", "11-04"),
        "11-20",
        (gemeld("11-05"),),
        [],
    ),
    (
        "na de melding tellen oude uren niet mee",
        uren("11-02", "11-03", "11-04", "11-09", "11-16"),
        "11-16",
        (gemeld("11-05"),),
        [],
    ),
    (
        "na de melding opnieuw 16 uur: opnieuw melden",
        uren("11-02", "11-03", "11-04", "11-09", "11-16", "11-18"),
        "11-18",
        (gemeld("11-05"),),
        [(ZESTIEN, "11-18", "11-25")],
    ),
    (
        "uren op de dag van de melding tellen niet opnieuw",
        uren("11-02", "11-03", "11-04", "11-05", "11-10", "11-11"),
        "11-11",
        (gemeld("11-05"),),
        [],
    ),
    (
        "16 uur bereikt op woensdag, maandag pas gemeld: donderdag en vrijdag tellen voor de volgende",
        uren("11-02", "11-03", "11-04", "11-05", "11-06", "11-16"),
        "11-16",
        (gemeld("11-09", over="11-04"),),
        [(ZESTIEN, "11-16", "11-23")],
    ),
    (
        "uren tot en met de dag waarop 16 uur bereikt was, zijn gemeld",
        uren("11-02", "11-03", "11-04", "11-05", "11-06"),
        "11-16",
        (gemeld("11-09", over="11-04"),),
        [],
    ),
    (
        "elke dag weg: niet vaker dan eens per zeven dagen",
        elke_schooldag("11-02", "11-10"),
        "11-10",
        (gemeld("11-04"),),
        [],
    ),
    (
        "elke dag weg: na zeven dagen weer melden",
        elke_schooldag("11-02", "11-11"),
        "11-11",
        (gemeld("11-04"),),
        [(ZESTIEN, "11-11", "11-18")],
    ),
    (
        "vier weken elke dag weg is nog niet langdurig",
        elke_schooldag("11-02", "11-27"),
        "11-27",
        (gemeld("11-26"),),
        [],
    ),
    (
        "meer dan vier weken elke dag weg: langdurig",
        elke_schooldag("11-02", "11-30"),
        "11-30",
        (gemeld("11-26"),),
        [(LANGDURIG, "11-30", "12-07")],
    ),
    (
        "langdurig over de vakantie heen: vakantie maakt niet langer",
        elke_schooldag("10-05", "11-06"),
        "11-06",
        (gemeld("11-05"),),
        [],
    ),
    (
        "langdurig over de vakantie heen: en breekt niet af",
        elke_schooldag("10-05", "11-09"),
        "11-09",
        (gemeld("11-05"),),
        [(LANGDURIG, "11-09", "11-16")],
    ),
    (
        "langdurig gemeld: niet nog een keer",
        elke_schooldag("11-02", "12-01"),
        "12-01",
        (gemeld("11-30", LANGDURIG),),
        [],
    ),
    (
        "een dag op school breekt langdurig af",
        elke_schooldag("11-02", "11-16") + elke_schooldag("11-18", "12-04"),
        "12-04",
        (gemeld("12-03"),),
        [],
    ),
    (
        "luxeverzuim: meteen melden",
        [Registratie(D("2026-11-02"), Decimal(6), ONG, Verzuimreden.LUXE)],
        "11-02",
        (),
        [(LUXE, "11-02", "11-09")],
    ),
    (
        "luxeverzuim gemeld",
        [Registratie(D("2026-11-02"), Decimal(6), ONG, Verzuimreden.LUXE)],
        "11-04",
        (gemeld("11-03", LUXE),),
        [],
    ),
    (
        "uren vrij op de dag van de luxemelding zijn ook gemeld",
        [Registratie(D("2026-11-03"), Decimal(6), ONG, Verzuimreden.LUXE), *uren("11-04", "11-05")],
        "11-05",
        (gemeld("11-03", LUXE),),
        [],
    ),
    (
        "verlof vooraf gevraagd is geen luxeverzuim",
        [Registratie(D("2026-11-02"), Decimal(6), GEO, Verzuimreden.LUXE)],
        "11-02",
        (),
        [],
    ),
    (
        "uren die als luxe gemeld zijn, tellen niet nog eens",
        [Registratie(D("2026-11-02"), Decimal(6), ONG, Verzuimreden.LUXE), *uren("11-03", "11-05")],
        "11-05",
        (gemeld("11-03", LUXE),),
        [],
    ),
]


@pytest.mark.parametrize(
    ("registraties", "op", "meldingen", "plichten"), [r[1:] for r in MELDEN], ids=[r[0] for r in MELDEN]
)
def test_what_must_be_reported(
    registraties: list[Registratie],
    op: str,
    meldingen: tuple[Melding, ...],
    plichten: list[tuple[Meldingsoort, str, str]],
) -> None:
    gevonden = beeld(registraties, op, *meldingen).meldplichten
    assert [(p.soort, p.ontstaan_op, p.termijn.einde) for p in gevonden] == [
        (soort, D(f"2026-{dag}"), D(f"2026-{einde}")) for soort, dag, einde in plichten
    ]
    for plicht in gevonden:
        assert plicht.oordeel.uitkomst is Uitkomst.TOEGESTAAN
        assert [r.regel for r in plicht.oordeel.redenen] == ["L20", "L09"]


def test_report_names_its_hours() -> None:
    zestien = beeld(uren("11-02", "11-09", "11-16", "11-30"), "11-30").meldplichten
    assert [(p.soort, p.uren, dict(p.oordeel.redenen[0].gegevens)) for p in zestien] == [
        (ZESTIEN, Decimal(18), {"uren": "18", "weken": "4"})
    ]
    weg = [*uren("10-01", "10-08", per_dag="1"), *elke_schooldag("11-02", "12-04", "1.5")]
    langdurig = beeld(weg, "12-04", gemeld("12-03")).meldplichten
    assert [(p.soort, p.ontstaan_op, p.uren) for p in langdurig] == [(LANGDURIG, D("2026-11-30"), Decimal("31.5"))]


def klacht(reden: Verzuimreden, soort: Verzuimsoort = ONG, dag: str = "11-02") -> list[Registratie]:
    return [Registratie(D(f"2026-{dag}"), Decimal(2), soort, reden)]


JGZ = [
    ("Noah heeft buikpijn: meteen vragen", klacht(Verzuimreden.BUIKPIJN), ["BR32"]),
    ("moe, en ziek gemeld", klacht(Verzuimreden.MOE, ZIEK), ["BR32"]),
    ("geen zin: geen vraag aan de jeugdverpleegkundige", klacht(Verzuimreden.GEEN_ZIN), []),
    ("thuis is er iets: geen vraag aan de jeugdverpleegkundige", klacht(Verzuimreden.THUIS), []),
    ("een dag ziek", uren("11-02", soort=ZIEK), []),
    ("acht uur ziek in vier weken", uren("11-02", "11-16", per_dag="4", soort=ZIEK), ["R136"]),
    ("acht uur ziek, te lang geleden", uren("10-05", "10-06", per_dag="4", soort=ZIEK), []),
    (
        "vaak ziek en buikpijn",
        [*uren("11-02", soort=ZIEK), *klacht(Verzuimreden.BUIKPIJN, ZIEK, "11-03")],
        ["BR32", "R136"],
    ),
    ("buikpijn van een half jaar geleden", klacht(Verzuimreden.BUIKPIJN, dag="05-11"), []),
]


@pytest.mark.parametrize(("registraties", "regels"), [r[1:] for r in JGZ], ids=[r[0] for r in JGZ])
def test_when_youth_health_care_is_asked(registraties: list[Registratie], regels: list[str]) -> None:
    jgz = beeld(registraties, "11-18").jgz
    assert [r.regel for r in jgz.redenen] if jgz else regels == []


def test_every_vague_complaint_is_a_question_to_youth_health_care() -> None:
    assert {r for r in Verzuimreden if beeld(klacht(r), "11-18").jgz is not None} == VAGE_KLACHTEN


def test_hours_shown_are_those_that_count_now() -> None:
    nu = beeld([*uren("10-01", "11-02", "11-04"), *uren("11-05", soort=ZIEK)], "11-11", gemeld("11-02"))
    assert (nu.uren, nu.venster_vanaf, nu.ziekte_uren) == (Decimal(6), D("2026-10-08"), Decimal(6))


def test_another_threshold_changes_the_outcome_without_code() -> None:
    regio = parameters_from([("duo_melding_uren", 100, D("2026-11-04"))])
    streng = uren("11-02", "11-03", "11-04")
    assert beoordeel(streng, (), D("2026-11-04"), regio, KALENDER).meldplichten == ()
    eerder = uren("10-28", "10-29", "10-30")
    assert beoordeel(eerder, (), D("2026-11-04"), regio, KALENDER).meldplichten != ()


@pytest.mark.parametrize("aantal", ["0", "-1", "10.25"])
def test_hours_that_cannot_be_are_refused(aantal: str) -> None:
    with pytest.raises(ValueError, match="hours"):
        Registratie(D("2026-11-02"), Decimal(aantal), ONG)


def test_a_full_day_of_ten_hours_is_possible() -> None:
    assert beeld(uren("11-02", per_dag="10"), "11-02").uren == Decimal(10)


BEGIN = date(2026, 8, 31)
DAG = st.integers(0, 160).map(lambda n: BEGIN + timedelta(n))
VAKANTIES = st.lists(
    st.tuples(DAG, st.integers(1, 20)).map(lambda v: Vakantie("v", v[0], v[0] + timedelta(v[1]))), max_size=3
)
REGISTRATIES = st.lists(
    st.builds(
        Registratie,
        DAG,
        st.sampled_from([Decimal(1), Decimal("2.5"), Decimal(6), Decimal(8)]),
        st.sampled_from([ONG, ONG, ONG, GEO, ZIEK]),
    ),
    max_size=40,
)


MELDING = st.builds(Melding, DAG) | st.tuples(DAG, st.integers(0, 9)).map(
    lambda m: Melding(m[0], tot_en_met=m[0] - timedelta(m[1]))
)


def _orakel(
    registraties: list[Registratie], meldingen: list[Melding], vandaag: date, vakanties: list[Vakantie]
) -> date | None:
    """On which day does the duty arise? A list of all days of school weeks, and every slice of twenty of
    them.
    """
    alle = [date(2026, 8, 1) + timedelta(n) for n in range(250)]
    vrij = {d for d in alle for v in vakanties if v.vanaf <= d < v.tot}
    feest = {date(2026, 12, 25), date(2027, 1, 1), date(2027, 3, 26), date(2027, 3, 29)}
    weekdagen = [d for d in alle if d.isoweekday() not in (6, 7) and d not in vrij]
    gemaakt = [m for m in meldingen if m.dag <= vandaag]
    laatste = max([m.dag for m in gemaakt], default=None)
    vanaf = max([m.dag if m.tot_en_met is None else m.tot_en_met for m in gemaakt], default=None)
    som = {d: Decimal(0) for d in weekdagen}
    for r in registraties:
        nieuw = vanaf is None or r.dag > vanaf
        if nieuw and r.soort is ONG and r.dag in som and r.dag not in feest and r.dag <= vandaag:
            som[r.dag] += r.uren
    for i, dag in enumerate(weekdagen):
        if dag <= vandaag and som[dag] and sum(som[d] for d in weekdagen[max(0, i - 19) : i + 1]) >= 16:
            if laatste is not None and vanaf is not None:
                ertussen = [d for d in weekdagen if vanaf < d <= dag and d not in feest]
                if all(som[d] for d in ertussen) and dag < laatste + timedelta(7):
                    dag = laatste + timedelta(7)
            return dag if dag <= vandaag else None
    return None


@settings(max_examples=400)
@given(REGISTRATIES, st.lists(MELDING, max_size=3), DAG, VAKANTIES)
def test_sixteen_hours_as_a_naive_count_finds_them(
    registraties: list[Registratie], meldingen: list[Melding], vandaag: date, vakanties: list[Vakantie]
) -> None:
    kalender = Kalender(tuple(vakanties))
    gevonden = beoordeel(registraties, meldingen, vandaag, STANDAARD, kalender)
    zestien = [p for p in gevonden.meldplichten if p.soort is ZESTIEN]
    verwacht = _orakel(registraties, meldingen, vandaag, vakanties)
    assert [p.ontstaan_op for p in zestien] == ([] if verwacht is None else [verwacht])
    for plicht in zestien:
        assert kalender.count_werkdagen(plicht.ontstaan_op, plicht.termijn.einde) == 5


@given(REGISTRATIES, DAG)
def test_order_of_entering_does_not_matter(registraties: list[Registratie], vandaag: date) -> None:
    heen = beoordeel(registraties, (), vandaag, STANDAARD, KALENDER)
    assert beoordeel(registraties[::-1], (), vandaag, STANDAARD, KALENDER) == heen


@given(DAG, st.integers(1, 6), VAKANTIES)
def test_window_holds_exactly_its_school_weeks(dag: date, weken: int, vakanties: list[Vakantie]) -> None:
    kalender = Kalender(tuple(vakanties))
    vanaf = venster_begin(dag, weken, kalender)
    dagen = [vanaf + timedelta(n) for n in range((dag - vanaf).days + 1)]
    assert sum(kalender.is_lesweekdag(d) for d in dagen) == weken * 5
    assert kalender.is_lesweekdag(vanaf)


@pytest.mark.parametrize(
    ("eigen_school", "mag_melden", "mag", "waarom"),
    [
        (True, True, True, "verzuim.meldt_wie"),
        (True, False, False, "verzuim.meldt_wie"),
        (False, True, False, "verzuim.meldt_eigen_school"),
        (False, False, False, "verzuim.meldt_eigen_school"),
    ],
)
def test_the_own_school_reports_and_there_only_who_may(
    eigen_school: bool, mag_melden: bool, mag: bool, waarom: str
) -> None:
    oordeel = check_melden(mag_melden=mag_melden, eigen_school=eigen_school)
    assert oordeel.mag is mag
    assert [(r.regel, r.tekst) for r in oordeel.redenen] == [("L20", waarom)]


def test_somebody_for_absence_is_asked_before_who_coordinates() -> None:
    assert MELDERS_EERST == ("verzuimcoordinator",)
    assert Bevoegdheid.VERZUIM_MELDEN in ROLLEN["zorgcoordinator"].bevoegdheden
    assert Bevoegdheid.VERZUIM_MELDEN not in ROLLEN["mentor"].bevoegdheden
    assert LEERPLICHT in ROLLEN
