"""Commands about access: `rondom audit verify` and `rondom audit herreken`."""

import sys

import click
from django.utils import timezone

from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting, system_actor
from rondom.toegang.models import Dossier
from rondom.toegang.services import rechten


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


@audit.command("herreken", help="Reken de rechten van alle dossiers opnieuw uit, na een wijziging van een convenant.")
def recompute_command() -> None:
    """What a region changes (a convenant that ends earlier or names other purposes) is a fact of every dossier.

    One transaction per dossier; stopping halfway is harmless, starting again ends at the same.
    """
    aantal = 0
    door = system_actor("herrekenen", timezone.now())
    for dossier in Dossier.objects.using("eigenaar").filter(hoofd=None).values_list("id", flat=True).order_by("id"):
        with acting(door):
            rechten.recompute(dossier)
        aantal += 1
    click.echo(f"{aantal} dossiers opnieuw uitgerekend")
