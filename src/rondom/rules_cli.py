"""What do the rules say about these facts? `rondom rules` asks one rule, `rondom region check` a whole region.

Facts come in as JSON on standard input, the verdict goes out with its reasons, rule ids and sources. A verdict is
always exit code 0, whatever it says; facts that cannot be read are exit code 2 and a message that names the field.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from rondom.kern import delen, route
from rondom.kern.categorie import Categorie
from rondom.kern.feitenvorm import Feitfout, parse_feiten, schema
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.regels import REGELS
from rondom.kern.regiodata import parse_parameters, parse_schoolvakanties
from rondom.kern.routetabel import Partij, Routetabel
from rondom.kern.tabellezer import Tabelfout
from rondom.kern.teksten import TEKSTEN, tekst

REGIOS = Path(__file__).resolve().parents[2] / "regios"
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
    _print_oordeel(_oordeel(delen.beoordeel(feiten, _parameters(regio)), taal), als_json)


@rules.command("route")
@_opties
def ask_route(als_json: bool, toon_schema: bool, taal: str, regio: str) -> None:
    """Wie pakt dit op, wie is aanspreekpunt, wie beslist en wie betaalt?"""
    if toon_schema:
        _print_json(schema(route.Routefeiten))
        return
    feiten = _lees(route.Routefeiten, taal, _check_route)
    uitkomst = route.beoordeel(feiten, _tabel(regio))
    antwoord = _oordeel(uitkomst.oordeel, taal) | {
        "rij": uitkomst.rij,
        "team": _partij(uitkomst.team, taal),
        "contact": _partij(uitkomst.contact, taal),
        "beslist": _partij(uitkomst.beslist, taal),
        "betaalt": _partij(uitkomst.betaalt, taal),
        "school_eerst": None if uitkomst.school_eerst is None else getattr(uitkomst.school_eerst, taal),
    }
    _print_oordeel(antwoord, als_json)


@click.group()
def region() -> None:
    """De regio als gegevens."""


@region.command()
@click.argument("regio", default="demo")
def check(regio: str) -> None:
    """Klopt elk bestand, en geeft de routetabel in elke situatie antwoord?"""
    tabel = _tabel(regio)
    _parameters(regio)
    _read(regio, "schoolvakanties.toml", parse_schoolvakanties)
    dekking = route.dekking(tabel)
    click.echo(f"{tabel.regio}: {len(tabel.rijen)} rijen, {dekking.situaties} situaties")
    for gat in dekking.gaten[:MAX_GATEN]:
        click.echo("  geen antwoord bij " + ", ".join(f"{k} = {w}" for k, w in gat.items()))
    if len(dekking.gaten) > MAX_GATEN:
        click.echo(f"  … en {len(dekking.gaten) - MAX_GATEN} andere")
    for rij in dekking.dode_rijen:
        click.echo(f"  rij {rij} kan nooit antwoord geven")
    if not dekking.volledig:
        sys.exit(1)
    click.echo("  elke situatie heeft een antwoord, elke rij kan antwoord geven")


MAX_GATEN = 20


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


def _map(regio: str) -> Path:
    return Path(regio) if "/" in regio or regio.startswith(".") else REGIOS / regio


def _read(regio: str, bestand: str, parse: Callable[[str, str], _Soort]) -> _Soort:
    """A file of the region, or one clear line and exit 2."""
    pad = _map(regio) / bestand
    try:
        return parse(pad.read_text(encoding="utf-8"), bestand)
    except (OSError, UnicodeDecodeError):
        click.echo(f"rondom: --regio: geen leesbaar bestand {bestand} voor {regio!r}", err=True)
    except Tabelfout as fout:
        click.echo(f"rondom: {fout}", err=True)
    sys.exit(FOUTE_FEITEN)


def _parameters(regio: str) -> Parameters:
    return _read(regio, "parameters.toml", parse_parameters)


def _tabel(regio: str) -> Routetabel:
    return _read(regio, "routes.toml", route.read_tabel)


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
