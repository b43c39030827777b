"""Is the file of an instrument right? `rondom instrument check | schema`: reads files only, no database."""

import json
import sys
from pathlib import Path

import click

from rondom.kern.instrument import Fout, Instrument, Instrumentfout, read
from rondom.kern.instrument import schema as schema_of

FOUT = 2


def parse(inhoud: bytes) -> Instrument:
    """The instrument in a file. Raises ``Instrumentfout``."""
    try:
        return read(json.loads(inhoud.decode("utf-8-sig")))
    except json.JSONDecodeError as fout:
        raise Instrumentfout([Fout("", "geen_json", {"regel": str(fout.lineno), "reden": fout.msg})]) from fout
    except (UnicodeDecodeError, RecursionError) as fout:
        raise Instrumentfout([Fout("", "geen_json", {"regel": "1", "reden": "UTF-8"})]) from fout


def tell(bestand: Path, fout: Instrumentfout) -> None:
    """One line per mistake, on standard error."""
    for regel in fout.fouten:
        click.echo(f"rondom: {bestand}: {regel.uitleg('nl')}", err=True)


@click.command()
@click.argument("bestanden", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check(bestanden: tuple[Path, ...]) -> None:
    """Controleer bestanden met een vragenlijst; noemt elke fout met haar plek."""
    fout = False
    for bestand in bestanden:
        try:
            i = parse(bestand.read_bytes())
            click.echo(f"{bestand}: {i.titel.nl}, versie {i.versie}, {len(i.items)} vragen")
        except Instrumentfout as gevonden:
            fout = True
            tell(bestand, gevonden)
    if fout:
        sys.exit(FOUT)


@click.command()
def schema() -> None:
    """Het JSON-schema van een bestand met een vragenlijst, voor editors."""
    click.echo(json.dumps(schema_of(), indent=2))
