"""Is a region's data whole, what does it say, and what changes? `rondom region check | show | diff | schema`.

Reads files only: no database, no Django. `rondom region load` stands in `netwerk`, because it writes there.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from rondom.kern.regiocheck import Regiocheck, check_regio
from rondom.kern.regiodata import VORMEN, Regiogegevens, schema_of
from rondom.kern.regioverschil import compare
from rondom.kern.routebeeld import page, rows_of
from rondom.kern.routetabel import geldt
from rondom.regiomap import Regioprobleem, read_folder

FOUT = 2
OPEN = 1
MEESTE = 40


def parse_dag(waarde: str | None) -> date | None:
    """A day as it is typed. Raises ``BadParameter``."""
    try:
        return date.fromisoformat(waarde) if waarde else None
    except ValueError:
        raise click.BadParameter(f"{waarde!r} is geen dag; schrijf zoals 2026-08-01") from None


def read_or_stop(regio: str, taal: str = "nl") -> Regiogegevens:
    """The data of a region; one line per mistake and exit 2 when they cannot be read."""
    try:
        return read_folder(regio, taal)
    except Regioprobleem as probleem:
        for regel in probleem.regels:
            click.echo(f"rondom: {regel}", err=True)
        sys.exit(FOUT)


def names_of(gegevens: Regiogegevens) -> dict[str, str]:
    """Codes of the municipalities and what they are called."""
    return {g.code: g.naam for g in gegevens.regio.gemeenten}


# check ---------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("regio", default="demo")
@click.option("--taal", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de uitleg.")
@click.option("--beeld", type=click.Path(dir_okay=False, path_type=Path), help="Teken de tabel in dit HTML-bestand.")
@click.option("--json", "als_json", is_flag=True, help="Geef de uitkomst als JSON.")
def check(regio: str, taal: str, beeld: Path | None, als_json: bool) -> None:
    """Klopt elk bestand, en geeft de routetabel in elke situatie precies één antwoord?"""
    gegevens = read_or_stop(regio, taal)
    uitkomst = check_regio(gegevens)
    if beeld is not None:
        beeld.write_text(page(uitkomst.tijdvakken[-1].tabel, taal, names_of(gegevens)), encoding="utf-8")
    if als_json:
        click.echo(json.dumps(_as_json(gegevens, uitkomst, taal), ensure_ascii=False, indent=2))
    else:
        for regel in _tell(gegevens, uitkomst, taal):
            click.echo(regel)
    sys.exit(0 if uitkomst.heel else OPEN)


def _tell(gegevens: Regiogegevens, uitkomst: Regiocheck, taal: str) -> Iterator[str]:
    nl = taal == "nl"
    for vak in uitkomst.tijdvakken:
        aantal = vak.dekking.situaties
        rijen = len(vak.tabel.rijen)
        if nl:
            yield f"{gegevens.regio.naam}, vanaf {vak.vanaf}: {rijen} rijen, {aantal} situaties"
        else:
            yield f"{gegevens.regio.naam}, from {vak.vanaf}: {rijen} rows, {aantal} situations"
    for bevinding in uitkomst.bevindingen[:MEESTE]:
        yield f"  {bevinding.uitleg(taal)}"
    if (rest := len(uitkomst.bevindingen) - MEESTE) > 0:
        yield f"  … en nog {rest}" if nl else f"  … and {rest} more"
    if uitkomst.heel:
        if nl:
            yield "  elke situatie heeft één antwoord, elke rij kan antwoord geven"
            yield f"  elk team en elke school heeft een aanspreekpunt; {uitkomst.situaties} voorbeelden kloppen"
        else:
            yield "  every situation has one answer, every row can answer"
            yield f"  every team and school has a contact; {uitkomst.situaties} examples come out"


def _as_json(gegevens: Regiogegevens, uitkomst: Regiocheck, taal: str) -> dict[str, object]:
    return {
        "regio": gegevens.regio.sleutel,
        "heel": uitkomst.heel,
        "voorbeelden": uitkomst.situaties,
        "tijdvakken": [
            {"vanaf": v.vanaf.isoformat(), "rijen": len(v.tabel.rijen), "situaties": v.dekking.situaties}
            for v in uitkomst.tijdvakken
        ],
        "bevindingen": [
            {"bestand": b.bestand, "regel": b.regel, "soort": b.soort, "uitleg": b.uitleg(taal)}
            for b in uitkomst.bevindingen
        ],
    }


# show ----------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("regio", default="demo")
@click.option("--op", "dag", help="Op welke dag, zoals 2026-08-01; weggelaten: de eerste dag van de tabel.")
@click.option("--taal", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de uitleg.")
def show(regio: str, dag: str | None, taal: str) -> None:
    """Wie waarvoor, op een dag: rijen, teams met hun aanspreekpunt, mandaten en de ladder."""
    gegevens = read_or_stop(regio, taal)
    for regel in _who_for_what(gegevens, parse_dag(dag) or gegevens.routes.geldig_vanaf, taal):
        click.echo(regel)


def _who_for_what(gegevens: Regiogegevens, dag: date, taal: str) -> Iterator[str]:
    nl = taal == "nl"
    tabel = gegevens.routes.op(dag)
    yield f"{gegevens.regio.naam}, {dag}"
    yield ""
    yield "Wie pakt het op" if nl else "Who takes it up"
    for rij in rows_of(tabel, taal, names_of(gegevens)):
        wie = (
            f"{rij.team}; beslist: {rij.beslist}; betaalt: {rij.betaalt}"
            if nl
            else (f"{rij.team}; decides: {rij.beslist}; pays: {rij.betaalt}")
        )
        yield f"  {rij.nummer}. {'als' if nl else 'if'} {rij.als}: {wie} [{rij.id}; {rij.regels}]"
    yield ""
    yield "Teams"
    for team in gegevens.regio.teams:
        if geldt(team.vanaf, team.tot, dag):
            vorm = gegevens.regio.naam_of_vorm(team.soort)
            contact = f"{team.contact.functie.replace('_', ' ')}, {team.contact.bereikbaar}" if team.contact else "–"
            yield f"  {team.naam} ({getattr(vorm, taal, team.soort)}): {contact}. {' '.join(team.pc4)}".rstrip()
    yield ""
    yield "Mandaten" if nl else "Mandates"
    for m in tabel.mandaten:
        grens = f" < {m.tot_leeftijd}" if m.tot_leeftijd is not None else ""
        bedrag = f" ≤ € {m.bedrag}" if m.bedrag is not None else ""
        yield f"  {m.partij}: {m.wat.replace('_', ' ')} {' '.join(m.gemeenten)}{grens}{bedrag}"
    yield ""
    yield "Ladder"
    for n, trede in enumerate(gegevens.afspraken.tredes, 1):
        yield f"  {n}. {getattr(trede.naam, taal)}: {getattr(trede.beslist, taal)} ({trede.na_dagen})"


# diff ----------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("eerst")
@click.argument("nu", required=False)
@click.option("--van", help="Dag van de eerste, zoals 2025-08-01; weggelaten: de eerste dag van die tabel.")
@click.option("--naar", help="Dag van de tweede; weggelaten: de laatste dag waarop daar iets verandert.")
@click.option("--taal", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de uitleg.")
def diff(eerst: str, nu: str | None, van: str | None, naar: str | None, taal: str) -> None:
    """Welke antwoorden veranderen tussen twee mappen, of in één map tussen twee dagen?"""
    een = read_or_stop(eerst, taal)
    ander = read_or_stop(nu, taal) if nu else een
    dag_een = parse_dag(van) or een.routes.geldig_vanaf
    dag_ander = parse_dag(naar) or ander.routes.wisseldagen()[-1]
    verschillen = compare(een, dag_een, ander, dag_ander)
    click.echo(f"{een.regio.naam}, {dag_een} → {ander.regio.naam}, {dag_ander}")
    for verschil in verschillen:
        click.echo(f"  {verschil.zin(taal)}")
    if not verschillen:
        click.echo("  geen enkel antwoord verandert" if taal == "nl" else "  no answer changes")


# schema --------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("bestand", type=click.Choice([naam.removesuffix(".toml") for naam in VORMEN]))
def schema(bestand: str) -> None:
    """Het JSON-schema van een bestand van de regio, voor aanvullen en controleren in een editor."""
    click.echo(json.dumps(schema_of(f"{bestand}.toml"), ensure_ascii=False, indent=2))
