"""Commands about casework: `rondom casuswerk consultaties`, the delivery for the monitor in which no person stands."""

import csv
from pathlib import Path

import click

from rondom.casus.selectors_consultatie import list_for_monitor

KOLOMMEN = ("vraag", "maand", "gemeente", "leeftijdsgroep", "uitkomst")
"""As the contract ``rondom_consultaties`` of the monitor names them."""


@click.group(help="Schrijf leveringen van het casuswerk voor de monitor.")
def casuswerk() -> None:
    """Holds the commands of the casework's deliveries."""


@casuswerk.command("consultaties", help="Schrijf de anonieme vragen als levering: zonder persoon, school of dag.")
@click.option("--uit", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Het csv-bestand.")
def consultaties(uit: Path) -> None:
    """Write one row per question, in an order that does not tell when it was asked; the last line says how many."""
    rijen = list_for_monitor(using="eigenaar")
    try:
        with uit.open("w", encoding="utf-8", newline="") as bestand:
            schrijver = csv.writer(bestand, delimiter=";")
            schrijver.writerow(KOLOMMEN)
            schrijver.writerows((nummer, *rij) for nummer, rij in enumerate(rijen, 1))
    except OSError as fout:
        raise click.ClickException(f"kan niet schrijven naar {uit}: {fout.strerror}") from fout
    click.echo(f"{len(rijen)} vragen")
