"""``rondom monitor audit``: is the proof of a publication in order?"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rondom.monitor.onthulling import controle
from rondom.monitor.onthulling.bewijs import BEWIJS, UITGAVE


@click.command(help="Controleer het bewijs van een publicatie door op te tellen.")
@click.argument("map_", metavar="MAP", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--bewijs",
    type=click.Path(exists=True, path_type=Path),
    help=f"Het besloten bewijs, of de besloten map; standaard {BEWIJS} in MAP of MAP-besloten.",
)
def audit(map_: Path, bewijs: Path | None) -> None:
    """Exit code 0 when the proof holds, 1 with the reason when it does not, 2 when a file is missing."""
    if (map_ / "manifest.json").is_file():
        _publication(map_, bewijs)
        return
    shown, proof = map_ / UITGAVE, bewijs or map_ / BEWIJS
    for pad in (shown, proof):
        if not pad.is_file():
            raise click.UsageError(f"{pad} is er niet; noem het bewijs met --bewijs")
    try:
        cells, tables = controle.main(str(shown), str(proof))
    except (controle.Fout, OSError, ValueError, KeyError, TypeError, IndexError) as fout:
        click.echo(f"Niet in orde: {fout}", err=True)
        sys.exit(1)
    click.echo(f"In orde: {cells} verborgen cellen, {tables} tabellen als getuige.")


def _publication(map_: Path, besloten: Path | None) -> None:
    """A folder that ``rondom monitor build`` wrote: all its parts, and every figure against them."""
    # Loaded here: a single proof is checked with the standard library alone.
    from rondom.monitor.publicatie.nakijken import NietInOrde, inspect

    bewijzen = besloten or map_.resolve().with_name(f"{map_.resolve().name}-besloten")
    if not bewijzen.is_dir():
        raise click.UsageError(f"{bewijzen} is er niet; noem de besloten map met --bewijs")
    try:
        cells, tables = inspect(map_, bewijzen)
    except NietInOrde as fout:
        click.echo(f"Niet in orde: {fout}", err=True)
        sys.exit(1)
    click.echo(f"In orde: {cells} verborgen cellen, {tables} tabellen als getuige; elk cijfer is wat er is bewezen.")
