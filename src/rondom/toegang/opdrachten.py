"""Commands about access: `rondom audit verify`."""

import sys

import click

from rondom.toegang.audit import verify


@click.group(help="Controleer of keten en rechten kloppen met de feiten.")
def audit() -> None:
    """Holds the commands of the audit."""


@audit.command("verify", help="Reken alle rechten en ketens na; exit 1 bij een verschil.")
@click.option("--steekproef", type=click.IntRange(min=1), help="Controleer zoveel dossiers in plaats van alle.")
@click.option("--zaad", type=int, default=0, show_default=True, help="Kiest dezelfde steekproef opnieuw.")
def verify_command(steekproef: int | None, zaad: int) -> None:
    """Print each difference on a line of its own; the last line says how many."""
    aantal = 0
    for verschil in verify(using="eigenaar", sample=steekproef, seed=zaad):
        click.echo(f"{verschil.soort}  {verschil.dossier}  {verschil.uitleg}")
        aantal += 1
    click.echo("geen verschillen" if not aantal else f"{aantal} verschillen")
    if aantal:
        sys.exit(1)
