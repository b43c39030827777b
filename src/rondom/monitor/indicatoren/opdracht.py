"""The step ``rondom monitor indicatoren``."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path

import click

from rondom.monitor.indicatoren.berekenen import BronnenProbleem, Opdracht, Rapport, compute, find_sources
from rondom.monitor.indicatoren.definitie import Indicator
from rondom.monitor.indicatoren.plan import make_plan, parts
from rondom.monitor.indicatoren.register import NIET_GEDRAGEN, OnbekendeIndicator, choose
from rondom.monitor.indicatoren.werkbank import Verslagperiode
from rondom.monitor.motor import MOTOREN, MotorProbleem, start_engine
from rondom.monitor.parameters import STANDAARD, OnbekendeParameter, read_parameters

JAREN_TERUG = 3
_DAG = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--bronnen", type=click.Path(path_type=Path), help="Map met goedgekeurde leveringen.")
@click.option("--uit", type=click.Path(file_okay=False, path_type=Path), help="Map voor de tellingen.")
@click.option("--indicator", "-i", "ids", multiple=True, help="Alleen deze, zoals I13; vaker mag. Standaard alle.")
@click.option("--van", type=_DAG, help="Eerste dag van het verslag; standaard 1 januari, drie jaar terug.")
@click.option("--tot-en-met", type=_DAG, help="Laatste dag waarover de leveringen gaan; standaard vandaag.")
@click.option(
    "--parameters", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="Eigen grenzen (TOML)."
)
@click.option("--engine", type=click.Choice(list(MOTOREN)), default="duckdb", show_default=True)
@click.option("--lijst", is_flag=True, help="Noem alle indicatoren en reken niets.")
@click.option("--vragen", is_flag=True, help="Druk de vragen (SQL) af en reken niets.")
@click.option("--json", "als_json", is_flag=True, help="Druk de uitkomst af als JSON.")
def indicatoren(
    bronnen: Path | None, uit: Path | None, ids: tuple[str, ...], van: datetime | None, tot_en_met: datetime | None,
    parameters: Path | None, engine: str, lijst: bool, vragen: bool, als_json: bool,
) -> None:  # fmt: skip
    """Tel de indicatoren uit goedgekeurde leveringen. Een onderbroken opdracht gaat verder waar zij bleef.

    De tellingen bevatten kleine aantallen: zij gaan eerst door de onthullingscontrole.
    """
    laatste = tot_en_met.date() if tot_en_met else date.today()
    eerste = van.date() if van else date(laatste.year - JAREN_TERUG, 1, 1)
    try:
        gekozen = choose(ids)
        verslag = Verslagperiode(eerste, laatste)
        grenzen = read_parameters(parameters) if parameters else STANDAARD
        if lijst or vragen:
            click.echo(_list(gekozen) if lijst else _queries(gekozen, verslag, engine))
            return
        if bronnen is None or uit is None:
            raise BronnenProbleem("zeg met --bronnen waar de leveringen staan en met --uit waar de tellingen komen")
        opdracht = Opdracht(gekozen, verslag, find_sources(bronnen), uit, grenzen)
        motor = start_engine(engine)
        try:
            rapport = compute(motor, opdracht, lambda i, n: click.echo(f"{i.id} {i.naam.nl}: {n} rijen", err=True))
        finally:
            motor.close()
    except (OnbekendeIndicator, OnbekendeParameter, BronnenProbleem, MotorProbleem, ValueError) as probleem:
        click.echo(f"rondom: {probleem}", err=True)
        sys.exit(2)
    click.echo(json.dumps(_as_json(rapport), indent=1) if als_json else _summary(rapport))


def _list(gekozen: list[Indicator]) -> str:
    regels = [f"{i.id}  {i.naam.nl}: {', '.join(m.sleutel for m in i.maten)}" for i in gekozen]
    return "\n".join(regels + [f"niet te tellen  {n.id}: {n.reden.nl}" for n in NIET_GEDRAGEN])


def _queries(gekozen: list[Indicator], verslag: Verslagperiode, engine: str) -> str:
    dialect = MOTOREN[engine].dialect
    plan = make_plan(parts(gekozen), verslag)
    return "\n\n".join(f"-- {stap.naam}\n{stap.sql(dialect)};" for deel in plan for stap in deel.stappen)


def _summary(rapport: Rapport) -> str:
    regels = [f"{len(rapport.rijen)} indicatoren, {sum(rapport.rijen.values())} rijen"]
    regels += [f"niet geteld: {i} {m}, want {', '.join(b)} is niet geleverd" for i, m, b in rapport.ontbreekt]
    return "\n".join(regels)


def _as_json(rapport: Rapport) -> dict[str, object]:
    niet = [{"indicator": i, "maat": m, "bron_ontbreekt": list(b)} for i, m, b in rapport.ontbreekt]
    return {"rijen": rapport.rijen, "niet_geteld": niet}
