"""Commands about the network: `rondom region load`."""

import sys
from collections import Counter
from datetime import date

import click

from rondom.kern.regiocheck import check_regio
from rondom.netwerk.services.regio import load_regio
from rondom.region_cli import read_or_stop


@click.command()
@click.argument("regio", default="demo")
@click.option("--toch", is_flag=True, help="Laad ook als de controle nog iets open laat.")
def load(regio: str, toch: bool) -> None:
    """Zet een regio in de database. Kan opnieuw: wat er al is blijft, en wat gold wordt niet herschreven."""
    gegevens = read_or_stop(regio)
    open_ = check_regio(gegevens).bevindingen
    if open_ and not toch:
        for bevinding in open_[:20]:
            click.echo(f"rondom: {bevinding.uitleg('nl')}", err=True)
        click.echo(f"rondom: {len(open_)} open punten; niets geladen. Draai `rondom region check {regio}`.", err=True)
        sys.exit(1)
    verslag = load_regio(gegevens=gegevens, vandaag=date.today())
    click.echo(f"{gegevens.regio.naam}, vanaf {gegevens.routes.geldig_vanaf}")
    for kop, aantallen in (
        ("nieuw", verslag.nieuw),
        ("gewijzigd", verslag.gewijzigd),
        ("gelijk gebleven", verslag.gelijk),
    ):
        if aantallen:
            click.echo(f"  {kop}: {_count(aantallen)}")
    for regel in verslag.afgewezen:
        click.echo(f"  afgewezen: {regel}")
    if verslag.afgewezen:
        sys.exit(1)


def _count(aantallen: "Counter[str]") -> str:
    return ", ".join(f"{aantal} {soort}" for soort, aantal in sorted(aantallen.items()))
