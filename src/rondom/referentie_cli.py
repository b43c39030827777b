"""Is `docs/referentie` what the code says? `rondom referentie` writes it, with `--check` it only compares."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import click

from rondom.kern.referentie import DOCUMENTEN as REGELS
from rondom.kern.regiodata import VORMEN, schema_of
from rondom.monitor.bronnen.documentatie import document as bronnen
from rondom.monitor.indicatoren.referentie import document as indicatoren
from rondom.portaal.archiefdocument import document as archief
from rondom.toegang.dpia import dpia


def _schema(bestand: str) -> Callable[[], str]:
    return lambda: json.dumps(schema_of(bestand), ensure_ascii=False, indent=2) + "\n"


SCHEMAS = {naam.replace(".toml", ".schema.json"): _schema(naam) for naam in VORMEN}
"""The JSON schema of each file of a region, where editors look for it."""
DOCUMENTEN = {
    **REGELS,
    "bronnen.md": bronnen,
    "indicatoren.md": indicatoren,
    "archief.md": archief,
    "dpia.md": dpia,
    **SCHEMAS,
}
MAP = Path(__file__).resolve().parents[2] / "docs" / "referentie"


def verouderd(folder: Path = MAP) -> list[str]:
    """The files that are missing or differ from what the code says."""
    return [
        naam
        for naam, maak in DOCUMENTEN.items()
        if not (folder / naam).is_file() or (folder / naam).read_text(encoding="utf-8") != maak()
    ]


@click.command()
@click.option("--check", "alleen_controleren", is_flag=True, help="Schrijf niets; exitcode 1 als iets verouderd is.")
def referentie(alleen_controleren: bool) -> None:
    """Maak docs/referentie uit de registers en tabellen."""
    anders = verouderd()
    if alleen_controleren:
        for naam in anders:
            click.echo(f"docs/referentie/{naam} is verouderd: draai `rondom referentie`", err=True)
        sys.exit(1 if anders else 0)
    MAP.mkdir(parents=True, exist_ok=True)
    for naam in anders:
        (MAP / naam).write_text(DOCUMENTEN[naam](), encoding="utf-8")
        click.echo(f"docs/referentie/{naam}")
