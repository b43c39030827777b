"""The step ``rondom monitor genereer``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from rondom.monitor.bronnen.contract import Vorm
from rondom.monitor.genereren.bevolking import Opzet
from rondom.monitor.genereren.schrijven import OtherRun, Uitvoer, generate
from rondom.monitor.genereren.structuur import DEMO, StructureProblem, read_country, read_demo


@click.command()
@click.option("--jeugdigen", type=click.IntRange(1, 45_000_000), required=True, help="Hoeveel jeugdigen.")
@click.option("--uit", type=click.Path(file_okay=False, path_type=Path), required=True, help="Map voor de leveringen.")
@click.option(
    "--zaad", type=click.IntRange(0), default=1, show_default=True, help="Hetzelfde zaad geeft dezelfde bestanden."
)
@click.option("--regio", type=click.Choice(["demo", "land"]), default="land", show_default=True)
@click.option("--structuur", type=click.Path(exists=True, file_okay=False, path_type=Path), default=DEMO,
              help="Map met regio.toml en scholen.csv, bij --regio demo.")  # fmt: skip
@click.option("--schooljaren", type=click.IntRange(1, 10), default=3, show_default=True, help="Hoeveel schooljaren.")
@click.option(
    "--tot", type=click.IntRange(2020, 2100), default=2026, show_default=True, help="Jaar waarin het laatste eindigt."
)
@click.option("--declaraties", type=click.IntRange(0), help="Hoeveel declaraties; standaard 3,3 per jeugdige.")
@click.option("--vorm", type=click.Choice([v.value for v in Vorm]), default="pseudoniem", show_default=True,
              help="Herkenbaar is zoals de eigenaar het heeft, met verzonnen namen en nummers.")  # fmt: skip
@click.option("--formaat", type=click.Choice(["parquet", "csv"]), default="parquet", show_default=True)
@click.option("--waarheid", type=click.Path(file_okay=False, path_type=Path), help="Map voor wie wie is, voor toetsen.")
@click.option("--schoon", is_flag=True, help="Zonder de fouten die echte leveringen hebben.")
@click.option("--werkers", type=click.IntRange(1), default=min(os.cpu_count() or 1, 4), help="Hoeveel processen.")
def genereer(
    jeugdigen: int, uit: Path, zaad: int, regio: str, structuur: Path, schooljaren: int, tot: int,
    declaraties: int | None, vorm: str, formaat: str, waarheid: Path | None, schoon: bool, werkers: int,
) -> None:  # fmt: skip
    """Maak fictieve leveringen voor alle bronnen, op elke grootte. Een onderbroken opdracht gaat verder waar zij bleef."""
    opzet = Opzet(
        jeugdigen=jeugdigen,
        zaad=zaad,
        jaren=tuple(range(tot - schooljaren, tot)),
        declaraties_per_jeugdige=3.3 if declaraties is None else declaraties / jeugdigen,
        schoon=schoon,
    )
    reference = os.environ.get("RONDOM_REFERENCE")
    try:
        land = read_demo(structuur) if regio == "demo" else read_country(Path(reference) if reference else None)
        aantallen = generate(
            land,
            opzet,
            Uitvoer(uit, Vorm(vorm), formaat, waarheid),
            werkers,
            lambda klaar, totaal: click.echo(f"blok {klaar} van {totaal}", err=True),
        )
    except (StructureProblem, OtherRun) as problem:
        click.echo(f"rondom: {problem}", err=True)
        sys.exit(2)
    if regio == "land" and not reference:
        click.echo("RONDOM_REFERENCE is niet gezet: gemaakt met afgeronde landelijke aandelen", err=True)
    for sleutel, aantal in aantallen.items():
        click.echo(f"{aantal:>12}  {sleutel}")
