"""Commands of the mirror: `rondom instrument load`."""

import sys
from pathlib import Path

import click
from django.utils import timezone

from rondom.instrument_cli import FOUT, tell
from rondom.kern.instrument import Instrumentfout
from rondom.spiegel.services import instrument as instrumenten


@click.command()
@click.argument("bestanden", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def load(bestanden: tuple[Path, ...]) -> None:
    """Zet vragenlijsten in de database; zonder bestanden die van Rondom. Kan opnieuw: een versie verandert nooit."""
    fout = False
    for bestand in bestanden or tuple(instrumenten.own_files()):
        try:
            rij, nieuw = instrumenten.load(
                inhoud=bestand.read_bytes(), moment=timezone.now(), door=None, using="eigenaar"
            )
            click.echo(f"{rij.sleutel}, versie {rij.versie}: {'geladen' if nieuw else 'stond er al'}")
        except Instrumentfout as gevonden:
            fout = True
            tell(bestand, gevonden)
    if fout:
        sys.exit(FOUT)
