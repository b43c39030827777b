"""Commands about casework: `rondom casuswerk …`, deliveries for the monitor in which no person stands."""

import csv
from pathlib import Path

import click

from rondom.casus.selectors_afwijking import count_for_monitor
from rondom.casus.selectors_consultatie import list_for_monitor

KOLOMMEN = ("vraag", "maand", "gemeente", "leeftijdsgroep", "uitkomst")
"""As the contract ``rondom_consultaties`` of the monitor names them."""
AFWIJKINGEN = ("kwartaal", "gemeente", "rij", "van", "naar", "akkoord", "aantal")
"""As the contract ``rondom_afwijkingen`` of the monitor names them: the first day of the quarter, no person, no reason."""


@click.group(help="Schrijf leveringen van het casuswerk voor de monitor.")
def casuswerk() -> None:
    """Holds the commands of the casework's deliveries."""


@casuswerk.command("consultaties", help="Schrijf de anonieme vragen als levering: zonder persoon, school of dag.")
@click.option("--uit", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Het csv-bestand.")
def consultaties(uit: Path) -> None:
    """Write one row per question, in an order that does not tell when it was asked; the last line says how many."""
    rijen = list_for_monitor(using="eigenaar")
    _write(uit, KOLOMMEN, [(str(nummer), *rij) for nummer, rij in enumerate(rijen, 1)])
    click.echo(f"{len(rijen)} vragen")


@casuswerk.command(
    "afwijkingen", help="Tel hoe vaak er van de route is afgeweken: zonder persoon, school, dag of reden."
)
@click.option("--uit", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Het csv-bestand.")
def afwijkingen(uit: Path) -> None:
    """Write one row per kind of overruled route and quarter (R055); the last line says how many there were."""
    rijen = count_for_monitor(using="eigenaar")
    _write(uit, AFWIJKINGEN, rijen)
    click.echo(f"{sum(int(rij[-1]) for rij in rijen)} afwijkingen")


def _write(uit: Path, kolommen: tuple[str, ...], rijen: list[tuple[str, ...]]) -> None:
    try:
        with uit.open("w", encoding="utf-8", newline="") as bestand:
            schrijver = csv.writer(bestand, delimiter=";")
            schrijver.writerow(kolommen)
            schrijver.writerows(rijen)
    except OSError as fout:
        raise click.ClickException(f"kan niet schrijven naar {uit}: {fout.strerror}") from fout
