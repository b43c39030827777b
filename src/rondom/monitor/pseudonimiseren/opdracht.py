"""The step ``rondom monitor pseudonimiseer``: what a data owner runs at home."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rondom.monitor.pseudonimiseren import levering, sleutel
from rondom.monitor.pseudonimiseren.behandeling import KolommenFout, find_columns
from rondom.monitor.pseudonimiseren.bestanden import BestandFout, list_files
from rondom.monitor.pseudonimiseren.sleutel import SleutelFout
from rondom.monitor.storing import explain

FOUTEN = (BestandFout, KolommenFout, SleutelFout)


def refuse(message: object) -> None:
    """One clear line and exit code 2: nothing was made."""
    click.echo(f"rondom: {message}", err=True)
    sys.exit(2)


@click.command(
    help="Vervang wat herkenbaar is door pseudoniemen. Draait bij de eigenaar; alleen het resultaat vertrekt."
)
@click.argument("bestanden", nargs=-1, type=click.Path(path_type=Path))
@click.option("--sleutel", "pad", type=click.Path(path_type=Path), help="Het sleutelbestand.")
@click.option("--maak-sleutel", type=click.Path(path_type=Path), help="Maak een nieuw sleutelbestand en stop.")
@click.option("--doel", help="Bij --maak-sleutel: waarvoor de pseudoniemen dienen.")
@click.option("--project", help="Bij --maak-sleutel: het project.")
@click.option("--periode", help="Bij --maak-sleutel: de periode, zoals 2026.")
@click.option("--contract", help="De bron, zoals jeugdhulp_trajecten. Standaard de naam van het bestand of zijn map.")
@click.option(
    "--kolommen", type=click.Path(path_type=Path), help="JSON met per kolom een behandeling, in plaats van --contract."
)
@click.option("--uit", type=click.Path(path_type=Path), help="De map voor het resultaat.")
@click.option(
    "--vorige-sleutel", type=click.Path(path_type=Path), help="Maak ook een overgang van oude naar nieuwe pseudoniemen."
)
@click.option(
    "--zonder-bsn",
    type=click.Choice(["afwijzen", "vervangen"]),
    default="afwijzen",
    show_default=True,
    help="Een rij zonder geldig burgerservicenummer: afwijzen, of een pseudoniem uit naam, geboortedatum en postcode.",
)
@click.option("--tekenset", default="utf-8-sig", help="Tekenset van CSV, zoals cp1252.")
def pseudonimiseer(
    bestanden: tuple[Path, ...],
    pad: Path | None,
    maak_sleutel: Path | None,
    doel: str | None,
    project: str | None,
    periode: str | None,
    contract: str | None,
    kolommen: Path | None,
    uit: Path | None,
    vorige_sleutel: Path | None,
    zonder_bsn: str,
    tekenset: str,
) -> None:
    """Exit code 0 done, 1 done but no row could leave, 2 refused."""
    try:
        if maak_sleutel is not None:
            _make_key(maak_sleutel, doel, project, periode)
            return
        if not bestanden or pad is None or uit is None:
            refuse("geef een of meer bestanden of mappen, --sleutel en --uit (of --maak-sleutel)")
            return
        key = sleutel.read(pad)
        old = sleutel.read(vorige_sleutel) if vorige_sleutel else None
        if inside := [path for path in bestanden if path.is_dir() and uit.resolve().is_relative_to(path.resolve())]:
            refuse(
                f"--uit {uit} ligt in {inside[0]}. Kies een map daarbuiten, anders leest Rondom het eigen resultaat."
            )
            return
        orders = []
        for bron, onder in list_files(bestanden):
            columns = find_columns(bron, contract, kolommen)
            replace = zonder_bsn == "vervangen"
            orders.append(levering.Opdracht(bron, uit, columns, key, old, replace, tekenset.lower(), onder))
        if len({order.levering for order in orders}) < len(orders):
            refuse("twee bestanden hebben dezelfde naam; lever ze na elkaar, elk in een eigen map")
        if telling := sum(map(levering.is_telling, orders)):
            refuse(
                f"{telling} van {len(orders)} bestanden: in de naam van bestand of map staat een burgerservicenummer, en die "
                "naam vertrekt mee. Geef een andere naam."
            )
            return
        _run(orders)
    except FOUTEN as fout:
        refuse(fout)
    except LookupError:
        refuse(f"de tekenset {tekenset} bestaat niet; probeer utf-8 of cp1252")
    except BrokenPipeError:
        raise
    except OSError as fout:
        refuse(f"{fout.filename or uit}: {explain(fout)}")


def _make_key(path: Path, doel: str | None, project: str | None, periode: str | None) -> None:
    if not (doel and project and periode):
        refuse("een sleutel heeft --doel, --project en --periode nodig")
        return
    made = sleutel.create(path, doel=doel, project=project, periode=periode)
    click.echo(f"Sleutel {made.kenmerk} staat in {path}. Bewaar hem veilig; stuur hem nooit met een levering mee.")


def _run(orders: list[levering.Opdracht]) -> None:
    empty = False
    for order in orders:
        click.echo(f"{order.bron.name} …", err=True)
        made, before = levering.pseudonymise(order, lambda rows: click.echo(f"  {rows} rijen gelezen", err=True))
        already = " (stond er al, niets veranderd)" if before else ""
        click.echo(
            f"{order.levering}: {made['geleverd']} van {made['gelezen']} rijen, {made['afgewezen']} afgewezen{already}"
        )
        for reason, count in made["redenen"].items():
            click.echo(f"  {count} × {reason}")
        if made["redenen"]:
            click.echo(f"  Welke rijen: {order.afgewezen}. Dat blijft bij u.")
        empty = empty or (made["gelezen"] > 0 and made["geleverd"] == 0)
    click.echo(f"Alleen de map {orders[0].uit / levering.LEVERING} vertrekt.")
    if empty:
        click.echo("rondom: van ten minste één bestand kon geen enkele rij vertrekken", err=True)
        sys.exit(1)


if __name__ == "__main__":
    pseudonimiseer(prog_name="pseudonimiseer")
