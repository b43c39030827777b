"""The step ``rondom monitor build``."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

import click

from rondom.monitor.motor import MOTOREN

_DAG = click.DateTime(["%Y-%m-%d"])
JAREN_TERUG = 3


@click.command()
@click.option("--sources", "bronnen", type=click.Path(path_type=Path), required=True, help="Map met leveringen.")
@click.option("--out", "uit", type=click.Path(path_type=Path), required=True, help="Map van de publicatie; openbaar.")
@click.option("--besloten", type=click.Path(file_okay=False, path_type=Path),
              help="Map voor verslagen, tellingen, bewijzen en register; standaard --out met -besloten.")  # fmt: skip
@click.option("--beleid", "beleid_pad", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Publicatiebeleid (TOML): drempel, marge, nullen, scholen, heel_land, elk met vanaf.")  # fmt: skip
@click.option(
    "--parameters", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Eigen grenzen (TOML)."
)
@click.option("--van", type=_DAG, help="Eerste dag van het verslag; standaard 1 augustus, drie schooljaren terug.")
@click.option("--tot-en-met", type=_DAG, help="Laatste dag waarover de leveringen gaan; standaard --datum.")
@click.option("--datum", type=_DAG, help="Dag van publicatie; standaard vandaag.")
@click.option("--indicator", "-i", "ids", multiple=True, help="Alleen deze, zoals I13; vaker mag. Standaard alle.")
@click.option("--koppeling", "koppelingen", multiple=True, type=click.Path(path_type=Path),
              help="koppeling.csv van `monitor koppel`; vaker mag. Nodig om school en hulp samen te tellen.")  # fmt: skip
@click.option("--doel", default="", help="Bij --koppeling: waarvoor u telt, zoals het koppelplan het noemt.")
@click.option("--engine", type=click.Choice(list(MOTOREN)), default="duckdb", show_default=True)
@click.option("--json", "als_json", is_flag=True, help="Druk de uitkomst af als JSON.")
def build(
    bronnen: Path, uit: Path, besloten: Path | None, beleid_pad: Path | None, parameters: Path | None,
    van: datetime | None, tot_en_met: datetime | None, datum: datetime | None, ids: tuple[str, ...],
    koppelingen: tuple[Path, ...], doel: str, engine: str, als_json: bool,
) -> None:  # fmt: skip
    """Van leveringen naar een publicatie: controleren, tellen, beschermen, schrijven.

    Exitcode 0: gepubliceerd; 1: gepubliceerd, maar niet alles was te beschermen of een bestand is niet geteld;
    2: er is niets gepubliceerd.
    """
    from rondom.monitor.indicatoren.berekenen import BronnenProbleem
    from rondom.monitor.indicatoren.register import OnbekendeIndicator, choose
    from rondom.monitor.indicatoren.werkbank import Verslagperiode
    from rondom.monitor.koppelen.linkbestand import LinkFout
    from rondom.monitor.motor import MotorProbleem
    from rondom.monitor.onthulling.register import RegisterFout
    from rondom.monitor.parameters import STANDAARD, OnbekendeParameter, read_parameters
    from rondom.monitor.publicatie import bouwen
    from rondom.monitor.publicatie.beleid import BeleidFout, Methode, read_policy

    if inside := [map_ for map_ in (uit, besloten) if map_ and map_.resolve().is_relative_to(bronnen.resolve())]:
        click.echo(f"rondom: {inside[0]} ligt in de map met leveringen. Kies een map daarbuiten.", err=True)
        sys.exit(2)
    dag = datum.date() if datum else date.today()
    laatste = tot_en_met.date() if tot_en_met else dag
    eerste = van.date() if van else date(laatste.year - JAREN_TERUG, 8, 1)
    try:
        beleid = read_policy(beleid_pad, dag)
        if beleid.methode is not Methode.VERBERGEN:
            raise BeleidFout("het beleid kiest celruis; tel met `rondom monitor celruis`. Er is niets gepubliceerd")
        opdracht = bouwen.Bouw(
            bronnen, uit, besloten or uit.with_name(f"{uit.name}-besloten"), Verslagperiode(eerste, laatste), dag,
            beleid, read_parameters(parameters) if parameters else STANDAARD, choose(ids),
            koppelingen, doel, engine,
        )  # fmt: skip
        uitkomst = bouwen.build(opdracht, lambda regel: click.echo(regel, err=True))
    except (
        BronnenProbleem, BeleidFout, OnbekendeIndicator, OnbekendeParameter, MotorProbleem, RegisterFout, LinkFout,
        ValueError,
    ) as probleem:  # fmt: skip
        click.echo(f"rondom: {probleem}", err=True)
        sys.exit(2)
    if als_json:
        click.echo(json.dumps(asdict(uitkomst), indent=1, ensure_ascii=False))
    elif uitkomst.onveranderd:
        click.echo(f"Niets veranderd: {uit} is al de publicatie van deze leveringen.")
    else:
        click.echo(f"{uit}: {uitkomst.rijen} cijfers, waarvan {uitkomst.verborgen} verborgen.")
        for naam in uitkomst.achtergehouden:
            click.echo(f"achtergehouden: {naam}")
    if uitkomst.verworpen and not als_json:
        click.echo(f"{uitkomst.verworpen} rijen verworpen; zie controle/verslag.md in de besloten map.")
    for regel in uitkomst.geweigerd if not als_json else ():
        click.echo(f"niet geteld: {regel}")
    sys.exit(1 if uitkomst.achtergehouden or uitkomst.geweigerd else 0)
