"""Command: `rondom logboek export`, the access log in the form of a standard."""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TextIO
from uuid import UUID

import click

from rondom.kern.logboekvelden import Vorm
from rondom.toegang.logboekvorm import BLOK, write_lines
from rondom.toegang.models import Inzage
from rondom.toegang.selectors_toezicht import between

DAG = click.DateTime(formats=["%Y-%m-%d"])


@click.group(help="Het toegangslogboek meenemen.")
def logboek() -> None:
    """Holds the commands of the log."""


@logboek.command("export", help="Schrijf het logboek als JSON, één regel per keer dat iemand keek.")
@click.option("--vorm", type=click.Choice([v.value for v in Vorm]), required=True, help="Volgens welke standaard.")
@click.option("--van", type=DAG, required=True, help="Eerste dag, jjjj-mm-dd.")
@click.option("--tot", type=DAG, required=True, help="Laatste dag, jjjj-mm-dd.")
@click.option("--organisatie", type=click.UUID, help="Alleen wat namens deze organisatie werd gelezen.")
@click.option("--naar", type=click.Path(path_type=Path, dir_okay=False), help="Bestand; anders de uitvoer.")
def export(vorm: str, van: datetime, tot: datetime, organisatie: UUID | None, naar: Path | None) -> None:
    """Stream the lines of these days, earliest first. A file is written under another name first, and readable by
    the owner alone: a log says who was where."""
    if tot < van:
        raise click.BadParameter("de laatste dag ligt vóór de eerste", param_hint="--tot")
    begin, einde = between(van.date(), tot.date())
    rijen = Inzage.objects.using("eigenaar").filter(moment__gte=begin, moment__lt=einde).order_by("moment", "id")
    if organisatie is not None:
        rijen = rijen.filter(organisatie=organisatie)
    regels = write_lines(rijen.iterator(chunk_size=BLOK), Vorm(vorm))
    if naar is None:
        sys.stdout.writelines(regels)
        return
    half = naar.with_name(naar.name + ".deel")
    half.touch(mode=0o600)
    with half.open("w", encoding="utf-8") as bestand:
        aantal = _write(bestand, regels)
    half.replace(naar)
    click.echo(f"{aantal} regels in {naar}", err=True)


def _write(bestand: TextIO, regels: Iterator[str]) -> int:
    aantal = 0
    for regel in regels:
        bestand.write(regel)
        aantal += 1
    return aantal
