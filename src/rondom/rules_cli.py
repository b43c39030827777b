"""What do the rules say about these facts? `rondom rules` asks one rule; `rondom region` is about a whole region.

Facts come in as JSON on standard input, the verdict goes out with its reasons, rule ids and sources. A verdict is
always exit code 0, whatever it says; facts that cannot be read are exit code 2 and a message that names the field.
"""

import json
import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

import click

from rondom.kern import delen, route
from rondom.kern.categorie import Categorie
from rondom.kern.feitenvorm import Feitfout, parse_feiten, schema
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.regels import REGELS
from rondom.kern.routetabel import Partij, Routetabel
from rondom.kern.teksten import TEKSTEN, tekst
from rondom.region_cli import parse_dag, read_or_stop

FOUTE_FEITEN = 2
_F = TypeVar("_F", bound=Callable[..., Any])
_Soort = TypeVar("_Soort")


def _opties(functie: _F) -> _F:
    """The options that every rule has."""
    for optie in (
        click.option("--regio", default="demo", help="Map van de regio: een naam in regios/ of een pad."),
        click.option("--taal", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de redenen."),
        click.option("--schema", "toon_schema", is_flag=True, help="Toon het JSON-schema van de feiten."),
        click.option("--json", "als_json", is_flag=True, help="Geef het oordeel als JSON."),
    ):
        functie = optie(functie)
    return functie


@click.group()
def rules() -> None:
    """Vraag een oordeel van de regels: feiten als JSON op standaardinvoer."""


@rules.command()
@_opties
def share(als_json: bool, toon_schema: bool, taal: str, regio: str) -> None:
    """Mag dit gedeeld worden, en wat is eerst nodig?"""
    if toon_schema:
        _print_json(schema(delen.Deelfeiten))
        return
    feiten = _lees(delen.Deelfeiten, taal, _check_delen)
    _print_oordeel(_oordeel(delen.beoordeel(feiten, _parameters(regio, taal)), taal), als_json)


@rules.command("route")
@click.option("--op", "dag", help="Op welke dag, zoals 2026-08-01; weggelaten: de eerste dag van de tabel.")
@_opties
def ask_route(als_json: bool, toon_schema: bool, taal: str, regio: str, dag: str | None) -> None:
    """Wie pakt dit op, wie is aanspreekpunt, wie beslist en wie betaalt?"""
    if toon_schema:
        _print_json(schema(route.Routefeiten))
        return
    feiten = _lees(route.Routefeiten, taal, _check_route)
    uitkomst = route.beoordeel(feiten, _tabel(regio, parse_dag(dag), taal))
    antwoord = _oordeel(uitkomst.oordeel, taal) | {
        "rij": uitkomst.rij,
        "team": _partij(uitkomst.team, taal),
        "contact": _partij(uitkomst.contact, taal),
        "beslist": _partij(uitkomst.beslist, taal),
        "betaalt": _partij(uitkomst.betaalt, taal),
        "school_eerst": None if uitkomst.school_eerst is None else getattr(uitkomst.school_eerst, taal),
    }
    _print_oordeel(antwoord, als_json)


def _lees(soort: type[_Soort], taal: str, check_feiten: Callable[[_Soort], None]) -> _Soort:
    """The facts on standard input, or one clear line and exit 2."""
    try:
        try:
            invoer = sys.stdin.buffer.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise Feitfout("", "geen_tekst") from None
        feiten = parse_feiten(soort, invoer)
        check_feiten(feiten)
    except Feitfout as fout:
        click.echo(f"rondom: {fout.veld}: {fout.uitleg(taal)}", err=True)
        sys.exit(FOUTE_FEITEN)
    return feiten


def _check_delen(feiten: delen.Deelfeiten) -> None:
    if feiten.vandaag < feiten.geboortedatum:
        raise Feitfout("vandaag", "voor_geboorte")
    if feiten.categorieen == Categorie.GEEN:
        raise Feitfout("categorieen", "leeg")


def _check_route(feiten: route.Routefeiten) -> None:
    if feiten.leeftijd < 0:
        raise Feitfout("leeftijd", "negatief")


def _parameters(regio: str, taal: str) -> Parameters:
    return read_or_stop(regio, taal).parameters


def _tabel(regio: str, op: date | None, taal: str) -> Routetabel:
    """The routing table of one day; the table's first day when none is given."""
    routes = read_or_stop(regio, taal).routes
    return routes.op(op or routes.geldig_vanaf)


def _tekst(sleutel: str, gegevens: tuple[tuple[str, str], ...], taal: str) -> str:
    return tekst(sleutel, taal, {naam: _waarde(waarde, taal) for naam, waarde in gegevens})


def _waarde(waarde: str, taal: str) -> str:
    """Categories arrive by their names, a young person without a name as Dutch words; all else is shown as it is."""
    for sleutel in delen.ZONDER_NAAM:
        if waarde == tekst(sleutel, "nl"):
            return tekst(sleutel, taal)
    soorten = [f"categorie.{naam}" for naam in waarde.split(",")]
    return ", ".join(tekst(s, taal) for s in soorten) if all(s in TEKSTEN for s in soorten) else waarde


def _oordeel(oordeel: Oordeel, taal: str) -> dict[str, Any]:
    return {
        "uitkomst": oordeel.uitkomst.value,
        "redenen": [
            {"regel": r.regel, "tekst": _tekst(r.tekst, r.gegevens, taal), "bron": r.bron} for r in oordeel.redenen
        ],
        "voorwaarden": [
            {
                "sleutel": v.sleutel,
                "regel": v.regel,
                "tekst": _tekst(v.tekst, v.gegevens, taal),
                "bron": REGELS[v.regel].bron,
            }
            for v in oordeel.voorwaarden
        ],
        "alternatieven": [
            {"sleutel": a.sleutel, "tekst": _tekst(a.tekst, a.gegevens, taal)} for a in oordeel.alternatieven
        ],
    }


def _partij(partij: Partij | None, taal: str) -> dict[str, str] | None:
    if partij is None:
        return None
    return {
        "sleutel": partij.sleutel,
        "naam": getattr(partij.naam, taal),
        "organisatiesoort": partij.organisatiesoort,
        "vindplaats": partij.vindplaats,
        "aanmelden": partij.aanmelden,
    }


def _print_json(waarde: Mapping[str, Any]) -> None:
    click.echo(json.dumps(waarde, ensure_ascii=False, indent=2))


def _print_oordeel(antwoord: dict[str, Any], als_json: bool) -> None:
    if als_json:
        _print_json(antwoord)
        return
    click.echo(antwoord.pop("uitkomst"))
    for reden in antwoord.pop("redenen"):
        click.echo(f"  {reden['regel']}: {reden['tekst']} ({reden['bron']})")
    for voorwaarde in antwoord.pop("voorwaarden"):
        click.echo(f"  ! {voorwaarde['regel']}: {voorwaarde['tekst']}")
    for alternatief in antwoord.pop("alternatieven"):
        click.echo(f"  > {alternatief['tekst']}")
    for naam, waarde in antwoord.items():
        if waarde is not None:
            click.echo(f"  {naam}: {waarde['naam'] if isinstance(waarde, dict) else waarde}")
