"""Every indicator equals a naive second opinion, on deliveries with dirt; and Spark equals DuckDB to the last integer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.indicatoren.berekenen import outcome_query
from rondom.monitor.indicatoren.plan import Onderdeel, make_plan, parts
from rondom.monitor.indicatoren.register import INDICATOREN
from rondom.monitor.indicatoren.werkbank import Verslag, schema
from rondom.monitor.motor import DuckDB, Motor
from rondom.monitor.parameters import Parameters, Waarde
from tests.monitor import orakel
from tests.monitor.leveringen import draw, write

VERSLAG = Verslag(date(2023, 1, 1), date(2025, 11, 30))
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
def duck() -> Iterator[DuckDB]:
    motor = DuckDB(geheugen="1GB")
    yield motor
    motor.close()


def counted(motor: Motor, plan: list[Onderdeel], map_: Path) -> Uitkomst:
    for sleutel, contract in CONTRACTEN.items():
        motor.register(sleutel, [map_ / f"{sleutel}.parquet"], schema(contract))
    for deel in plan:
        for stap in deel.stappen:
            motor.run(stap.naam, stap.sql(motor.dialect))
    uit: Uitkomst = {}
    for *sleutel, teller, noemer in motor.rows(outcome_query(plan)):
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
    return [(k, uit.get(k), verwacht.get(k)) for k in sorted({*uit, *verwacht}) if uit.get(k) != verwacht.get(k)]


def test_the_oracle_knows_every_measure_its_periods_and_its_levels() -> None:
    ons = {
        (i.id, m.sleutel): ({t.value for t in i.tijdvakken}, {n.value for n in m.niveaus or i.niveaus})
        for i in INDICATOREN.values()
        for m in i.maten
    }
    assert ons == {k: (set(tijdvakken), set(niveaus)) for k, (_, tijdvakken, niveaus) in orakel.ORAKEL.items()}


@pytest.mark.parametrize("zaad", range(6))
def test_every_indicator_equals_the_naive_count(zaad: int, duck: DuckDB, plan: list[Onderdeel], tmp_path: Path) -> None:
    bronnen = draw(zaad)
    uit, verwacht = counted(duck, plan, write(bronnen, tmp_path)), expected(bronnen)
    assert differences(uit, verwacht)[:5] == []
    assert len(uit) > 1000
