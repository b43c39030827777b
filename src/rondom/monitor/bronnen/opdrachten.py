"""The steps ``rondom monitor bronnen`` and ``rondom monitor controleer``."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from rondom.monitor.bronnen.documentatie import document


@click.command()
@click.option("--openbaar", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="Map met openbare bestanden van DUO en CBS; schrijf ze als leveringen naar --uit.")  # fmt: skip
@click.option("--uit", type=click.Path(file_okay=False, path_type=Path), help="Map voor die leveringen.")
@click.option("--gepubliceerd", type=click.DateTime(["%Y-%m-%d"]),
              help="Dag waarop CBS deze cijfers publiceerde; dan komt het cijfer van heel Nederland ernaast.")  # fmt: skip
def bronnen(openbaar: Path | None, uit: Path | None, gepubliceerd: datetime | None) -> None:
    """Druk af wat elke bron moet leveren: kolommen, codes, eigenaar, grondslag en waarvoor het dient.

    Met --openbaar en --uit: zet openbare bestanden om, zodat ze naast de leveringen gecontroleerd worden. Met
    --gepubliceerd maakt een CBS-bestand met een jaar ook een openbaar cijfer over heel Nederland.
    """
    if (openbaar is None) != (uit is None):
        raise click.UsageError("--openbaar en --uit horen bij elkaar")
    if gepubliceerd is not None and openbaar is None:
        raise click.UsageError("--gepubliceerd hoort bij --openbaar")
    if openbaar is None or uit is None:
        click.echo(document(), nl=False)
        return
    from rondom.monitor.bronnen.redenen import Weigering
    from rondom.monitor.bronnen.referentie import load_reference

    try:
        geschreven = load_reference(openbaar, uit, gepubliceerd.date() if gepubliceerd else None)
    except Weigering as weigering:
        click.echo(f"rondom: {weigering.reden}", err=True)
        sys.exit(1)
    if not geschreven:
        raise click.UsageError(f"in {openbaar} staat geen openbaar bestand dat bekend is")
    for bestand, rijen in geschreven.items():
        click.echo(f"{rijen:>8}  {bestand}")
    if not any(bestand.startswith("openbare_cijfers/") for bestand in geschreven):
        click.echo(
            "Geen cijfer over heel Nederland gemaakt. Daarvoor is nodig: --gepubliceerd, en een CBS-bestand met een kolom "
            "perioden of een jaar aan het eind van zijn naam, met een rij NL01 of ten minste 300 gemeenten.",
            err=True,
        )


@click.command()
@click.argument("leveringen", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--uit",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Map voor wat goed is en het verslag.",
)
@click.option(
    "--vorige", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Map van de vorige controle."
)
@click.option("--json", "als_json", is_flag=True, help="Druk het verslag af voor machines.")
def controleer(leveringen: Path, uit: Path, vorige: Path | None, als_json: bool) -> None:
    """Controleer alle leveringen in een map. Exitcode 0: alles goed; 1: er is iets verworpen of geweigerd."""
    from rondom.monitor.bronnen.controle import check
    from rondom.monitor.bronnen.verslag import write_report

    if vorige and not (vorige / "verslag.json").is_file():
        raise click.UsageError(f"{vorige} bevat geen verslag.json van een eerdere controle")
    standaarden = os.environ.get("RONDOM_STANDARDS")
    controle = check(
        leveringen,
        uit,
        standaarden=Path(standaarden) if standaarden else None,
        melden=lambda wat: click.echo(wat, err=True),
    )
    if not controle.bestanden:
        raise click.UsageError(f"in {leveringen} staan geen leveringen (.csv, .parquet of .xml)")
    write_report(controle, vorige)
    click.echo((uit / ("verslag.json" if als_json else "verslag.md")).read_text(encoding="utf-8"))
    sys.exit(0 if controle.in_orde else 1)
