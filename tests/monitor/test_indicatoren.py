"""Every indicator equals a naive second opinion, on deliveries with dirt; and Spark equals DuckDB to the last integer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.indicatoren.berekenen import outcome_query
from rondom.monitor.indicatoren.definitie import Niveau, Tijdvak
from rondom.monitor.indicatoren.niveaus import CELKOLOMMEN
from rondom.monitor.indicatoren.plan import GEBIEDSBRONNEN, Onderdeel, make_plan, parts
from rondom.monitor.indicatoren.register import INDICATOREN
from rondom.monitor.indicatoren.werkbank import Verslagperiode, schema
from rondom.monitor.motor import DuckDB, Motor, Spark
from rondom.monitor.parameters import Parameters, Waarde
from tests.monitor import orakel
from tests.monitor.leveringen import draw, write

VERSLAG = Verslagperiode(date(2023, 1, 1), date(2025, 11, 30))
PARAMETERS = Parameters(
    {
        "zorgintensief_procent": (Waarde(50, date(2024, 8, 1)),),
        "thuiszitter_ziek_telt": (Waarde(1, date(2024, 8, 1)),),
        "gesprek_dagen": (Waarde(28, date(2025, 1, 1)),),
    }
)
Uitkomst = dict[tuple[str, ...], tuple[int, int | None]]


@pytest.fixture(scope="module")
def plan() -> list[Onderdeel]:
    return make_plan(parts(INDICATOREN.values()), VERSLAG, PARAMETERS)


@pytest.fixture(scope="module")
def vragen(plan: list[Onderdeel]) -> list[tuple[str, str]]:
    return compiled(plan, "duckdb")


@pytest.fixture(scope="module")
def duck() -> Iterator[DuckDB]:
    motor = DuckDB(geheugen="1GB")
    yield motor
    motor.close()


def compiled(plan: list[Onderdeel], dialect: str) -> list[tuple[str, str]]:
    return [(stap.naam, stap.sql(dialect)) for deel in plan for stap in deel.stappen]


def counted(
    motor: Motor,
    plan: list[Onderdeel],
    vragen: list[tuple[str, str]],
    map_: Path,
    lees: list[Onderdeel] | None = None,
) -> Uitkomst:
    """Run these queries and read the outcome, of all parts or of those in ``lees``."""
    nodig = {b for deel in plan for b in (*deel.maat.bronnen, *GEBIEDSBRONNEN)}
    for sleutel, contract in CONTRACTEN.items():
        if sleutel not in nodig:
            continue
        motor.register(sleutel, [map_ / f"{sleutel}.parquet"], schema(contract))
    for naam, vraag in vragen:
        motor.run(naam, vraag)
    uit: Uitkomst = {}
    for *sleutel, teller, noemer in motor.rows(outcome_query(plan if lees is None else lees)):
        assert tuple(sleutel) not in uit, f"two rows for {sleutel}"
        uit[tuple(sleutel)] = (teller, noemer)
    return uit


def expected(bronnen: dict[str, list[dict[str, Any]]]) -> Uitkomst:
    vraag = orakel.Vraag(bronnen, VERSLAG.van, VERSLAG.tot_en_met, PARAMETERS.op)
    uit: Uitkomst = {}
    for indicator, sleutel in orakel.ORAKEL:
        uit |= orakel.outcome(vraag, indicator, sleutel)
    return uit


def differences(uit: Uitkomst, verwacht: Uitkomst) -> list[tuple[Any, ...]]:
    return [
        (k, uit.get(k), verwacht.get(k)) for k in sorted({*uit, *verwacht}, key=repr) if uit.get(k) != verwacht.get(k)
    ]


def test_the_oracle_knows_every_measure_its_periods_and_its_levels() -> None:
    ons = {
        (i.id, m.sleutel): ({t.value for t in i.tijdvakken}, {n.value for n in m.niveaus or i.niveaus})
        for i in INDICATOREN.values()
        for m in i.maten
    }
    assert ons == {k: (set(tijdvakken), set(niveaus)) for k, (_, tijdvakken, niveaus) in orakel.ORAKEL.items()}


@pytest.mark.parametrize("zaad", range(6))
def test_every_indicator_equals_the_naive_count(
    zaad: int, duck: DuckDB, plan: list[Onderdeel], vragen: list[tuple[str, str]], tmp_path: Path
) -> None:
    bronnen = draw(zaad)
    uit, verwacht = counted(duck, plan, vragen, write(bronnen, tmp_path)), expected(bronnen)
    assert differences(uit, verwacht)[:5] == []
    assert len(uit) > 1000


def test_proof_another_threshold_another_day_or_another_row_is_noticed(
    duck: DuckDB, plan: list[Onderdeel], vragen: list[tuple[str, str]], tmp_path: Path
) -> None:
    bronnen = draw(1)
    uit = counted(duck, plan, vragen, write(bronnen, tmp_path))
    anders = {
        "threshold": orakel.Vraag(bronnen, VERSLAG.van, VERSLAG.tot_en_met, Parameters().op),
        "day": orakel.Vraag(bronnen, VERSLAG.van, date(2025, 11, 1), PARAMETERS.op),
        "row": orakel.Vraag(
            {**bronnen, "lokale_teams": bronnen["lokale_teams"][1:]}, VERSLAG.van, VERSLAG.tot_en_met, PARAMETERS.op
        ),
    }
    for wat, vraag in anders.items():
        verwacht: Uitkomst = {}
        for indicator, sleutel in orakel.ORAKEL:
            verwacht |= orakel.outcome(vraag, indicator, sleutel)
        assert differences(uit, verwacht), wat


def test_areas_add_up_to_the_country(
    duck: DuckDB, plan: list[Onderdeel], vragen: list[tuple[str, str]], tmp_path: Path
) -> None:
    """Whoever is counted is counted at one place: disclosure control relies on it."""
    som: dict[tuple[str, ...], dict[str, int]] = {}
    for (indicator, maat, niveau, _, *rest), (teller, _n) in counted(
        duck, plan, vragen, write(draw(2), tmp_path)
    ).items():
        per = som.setdefault((indicator, maat, *rest), {})
        per[niveau] = per.get(niveau, 0) + teller
    assert {niveau for per in som.values() for niveau in per} == {n.value for n in Niveau}
    assert [(k, per) for k, per in som.items() if len(set(per.values())) > 1] == []


def test_classes_that_should_add_up_do(
    duck: DuckDB, plan: list[Onderdeel], vragen: list[tuple[str, str]], tmp_path: Path
) -> None:
    telt_op = {(i.id, m.sleutel): m.telt_op for i in INDICATOREN.values() for m in i.maten if m.klassen}
    som: dict[tuple[str, ...], list[int]] = {}
    for (*plaats, klasse), (teller, _) in counted(duck, plan, vragen, write(draw(3), tmp_path)).items():
        paar = som.setdefault(tuple(plaats), [0, 0])
        paar[klasse != ""] += teller
    fout = [p for p, (totaal, delen) in som.items() if telt_op.get((p[0], p[1])) and totaal != delen]
    assert fout == []
    assert [p for p, (totaal, delen) in som.items() if telt_op.get((p[0], p[1])) is False and delen > totaal]


def test_every_measure_has_a_name_of_its_own_in_both_languages() -> None:
    for indicator in INDICATOREN.values():
        for taal in ("nl", "en"):
            namen = [getattr(maat.naam, taal) for maat in indicator.maten]
            assert all(namen) and len(set(namen)) == len(namen), (indicator.id, namen)
            assert not [n for n in namen if "_" in n or not n[0].isupper()], namen


def test_every_class_that_is_counted_has_a_name_in_both_languages(
    duck: DuckDB, plan: list[Onderdeel], vragen: list[tuple[str, str]], tmp_path: Path
) -> None:
    codes = {(i.id, m.sleutel): m.codes for i in INDICATOREN.values() for m in i.maten}
    assert all((m.codes is None) == (m.klassen is None) for i in INDICATOREN.values() for m in i.maten)
    geteld = {(i, m, klasse) for i, m, *_, klasse in counted(duck, plan, vragen, write(draw(4), tmp_path)) if klasse}
    zonder = [
        (i, m, k) for i, m, k in geteld if k != "onbekend" and not ((c := codes[i, m]) and all(c.codes.get(k, ())))
    ]
    assert len(geteld) > 60 and zonder == []


def cells_counted(motor: Motor, plan: list[Onderdeel]) -> dict[str, list[tuple[Any, ...]]]:
    """Per measure its cells, in an order of our own: engines sort empty values differently."""
    kolommen = ", ".join(CELKOLOMMEN)
    namen = [next(s.naam for s in deel.stappen if s.naam.endswith("_cellen")) for deel in plan]
    return {n: sorted(motor.rows(f"SELECT {kolommen} FROM {n}"), key=repr) for n in namen}  # noqa: S608


def added_up_once(plan: list[Onderdeel]) -> tuple[list[Onderdeel], list[Onderdeel]]:
    """The parts of which cells are added up to areas too, one of every form; and all parts, the others with cells only.

    Adding up depends on the levels and the kind of period alone (``per_area`` is given nothing else but the cells), so
    one measure of each form shows that engines agree on it.
    """
    vormen: dict[object, Onderdeel] = {}
    for deel in plan:
        vormen.setdefault((deel.maat.niveaus or deel.indicator.niveaus, deel.tijdvak), deel)
    heel = list(vormen.values())
    return heel, [deel if deel in heel else replace(deel, stappen=deel.stappen[:-1]) for deel in plan]


@pytest.mark.traag
def test_spark_equals_duckdb_to_the_last_integer(duck: DuckDB, tmp_path: Path) -> None:
    """One start of Java: the first measure of every indicator, all that share counts, and one over months."""
    gekozen = [(i, i.maten[0], i.tijdvakken[0]) for i in INDICATOREN.values() if i.id not in ("I08", "I13")]
    gekozen += [(i, m, i.tijdvakken[0]) for i in (INDICATOREN["I08"], INDICATOREN["I13"]) for m in i.maten]
    gekozen.append((INDICATOREN["I02"], INDICATOREN["I02"].maten[1], Tijdvak.MAAND))
    heel, plan = added_up_once(make_plan(gekozen, VERSLAG, PARAMETERS))
    map_ = write(draw(5, rijen=30), tmp_path)
    spark = Spark(geheugen="1g", draden=1, delen=1)
    try:
        via_spark = counted(spark, plan, compiled(plan, "pyspark"), map_, heel)
        cellen = cells_counted(spark, plan)
    finally:
        spark.close()
    assert differences(via_spark, counted(duck, plan, compiled(plan, "duckdb"), map_, heel)) == []
    assert len(via_spark) > 200
    assert cellen == cells_counted(duck, plan)
    assert len(cellen) == len(gekozen) and sum(map(len, cellen.values())) > 200
    assert {len(d.maat.niveaus or d.indicator.niveaus) for d in heel} >= {len(Niveau)}
