"""Commands about keeping: `rondom bewaren voorstel | vernietig | bewijs | naspelen`. The pages do the deciding."""

import sys
from collections import Counter
from pathlib import Path

import click
from django.utils import timezone

from rondom.toegang.audit import verify_proofs
from rondom.toegang.naspelen import LijstOnleesbaar, replay, write_list
from rondom.toegang.services import vernietiging


@click.group(
    help="Bewaren: wat voorbij zijn termijn is voorstellen, vernietigen wat twee mensen goedkeurden, en het bewijs."
)
def bewaren() -> None:
    """Holds the commands of keeping."""


@bewaren.command("voorstel", help="Kijk alle dossiers na en stel voor wat voorbij zijn termijn is.")
def propose() -> None:
    """Print progress per thousand; the last line says how many were proposed. Nothing is destroyed."""
    moment, gedaan = timezone.now(), 0
    for stand in vernietiging.propose_all(moment):
        gedaan = stand.gedaan
        click.echo(f"{stand.gezien} dossiers nagekeken, {stand.gedaan} voorgesteld")
    click.echo(f"{vernietiging.tell_families(moment)} dossiers: het gezin krijgt bericht")
    click.echo(f"klaar: {gedaan} nieuw voorgesteld")


@bewaren.command(
    "vernietig", help="Vernietig wat goedgekeurd is en waarvan de wachttijd voorbij is; ruim op wat vanzelf eindigt."
)
def destroy() -> None:
    """One transaction per dossier: who is stopped halfway runs it again. Prints progress per hundred, then the result."""
    moment = timezone.now()
    alle = len(vernietiging.list_due(moment))
    geteld: Counter[str] = Counter()
    for uitslag in vernietiging.destroy_approved(moment):
        geteld[uitslag.uitkomst] += 1
        if geteld.total() % 100 == 0:
            click.echo(f"{geteld.total()} van {alle} dossiers")
    click.echo(f"{geteld['vernietigd']} van {alle} dossiers vernietigd")
    for uitkomst, aantal in sorted(geteld.items()):
        if uitkomst != "vernietigd":
            click.echo(f"{aantal} niet: {_WAAROM.get(uitkomst, uitkomst)}")
    for soort, aantal in vernietiging.clean_up(moment).items():
        click.echo(f"{soort}: {aantal} opgeruimd")
    if geteld[vernietiging.MISLUKT]:
        sys.exit(1)


_WAAROM = {
    "stop": "er geldt een bewaarstop, het voorstel vervalt",
    "veranderd": "er veranderde iets sinds het voorstel, het vervalt",
    "kind_eerst": "eerst het dossier van het kind, dan het gezinsdeel",
    "geen_twee": "niet door twee verschillende mensen goedgekeurd",
    "wacht": "de wachttijd is nog niet voorbij",
    "klaar": "was al vernietigd",
    vernietiging.MISLUKT: "het lukte niet; niets van dat dossier is weg, de reden staat in het logboek van de toepassing",
}


@bewaren.command("bewijs", help="Druk de lijst af van alles wat vernietigd is; bewaar die apart van de reservekopie.")
@click.option("--controleer", is_flag=True, help="Reken alle bewijzen na; exit 1 bij een verschil.")
def proof(controleer: bool) -> None:
    """One proof per line, as JSON: what `naspelen` reads after a backup was put back."""
    if not controleer:
        for regel in write_list(using="eigenaar"):
            click.echo(regel)
        return
    aantal = 0
    for verschil in verify_proofs(using="eigenaar"):
        click.echo(f"{verschil.soort}  {verschil.dossier}  {verschil.uitleg}")
        aantal += 1
    click.echo("geen verschillen" if not aantal else f"{aantal} verschillen")
    if aantal:
        sys.exit(1)


@bewaren.command("naspelen", help="Na het terugzetten van een reservekopie: vernietig opnieuw wat op de lijst staat.")
@click.argument("lijst", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def replay_command(lijst: Path) -> None:
    """Reads the list of `bewijs`; nothing happens when a line is unreadable (exit 1)."""
    geteld: Counter[str] = Counter()
    try:
        for rij in replay(lijst.read_text(encoding="utf-8").splitlines(), using="eigenaar"):
            geteld[rij.uitkomst] += 1
            if geteld.total() % 100 == 0:
                click.echo(f"{geteld.total()} regels")
    except (LijstOnleesbaar, UnicodeDecodeError) as fout:
        click.echo(f"Er is niets gedaan: {fout}.", err=True)
        sys.exit(1)
    click.echo(
        f"{geteld['opnieuw']} opnieuw vernietigd, {geteld['al_weg']} waren al weg,"
        f" {geteld['onbekend']} staan niet in deze database"
    )
