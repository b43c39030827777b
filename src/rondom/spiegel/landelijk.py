"""How is it in the country? Public figures beside those of the deliveries, always with source and day, never mixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from rondom.spiegel.publicatie import Publicatie
from rondom.spiegel.tonen import GEEN, Waarde, in_language, in_unit


@dataclass(frozen=True)
class Landelijk:
    """One public figure about the country. ``bron`` says who published it, in which table, and when."""

    periode: str
    waarde: Waarde
    uitgever: str
    bron: str
    uitleg: str


def is_country(publicatie: Publicatie) -> bool:
    """Are all deliveries together the whole country? Whoever publishes states it; the build checks who delivered."""
    return bool(publicatie.manifest.get("land", {}).get("heel_land"))


def figures(publicatie: Publicatie, indicator: str, maat: dict[str, Any]) -> list[Landelijk]:
    """The public figures that stand beside a measure, oldest period first; none when the deliveries are the country."""
    if is_country(publicatie):
        return []
    gevonden = [
        Landelijk(
            str(o["periode"]),
            Waarde(in_unit(float(o["waarde"]), maat["eenheid"]), float(o["waarde"])),
            str(o["uitgever"]),
            f"{o['uitgever']}, {o['titel']}, {date_format(date.fromisoformat(o['datum']), 'j F Y')}",
            in_language(o.get("uitleg")),
        )
        for o in publicatie.manifest.get("land", {}).get("openbaar", ())
        if (o["indicator"], o["maat"]) == (indicator, maat["sleutel"])
    ]
    return sorted(gevonden, key=lambda c: c.periode)


def beside(publicatie: Publicatie, indicator: str, maat: dict[str, Any]) -> dict[str, Any]:
    """What the page of an indicator says about the country: a table of public figures, or why there is none."""
    cijfers = figures(publicatie, indicator, maat)
    return {
        "heel_land": is_country(publicatie),
        "kolommen": [
            gettext("Periode"),
            {"naam": gettext("Nederland"), "getal": True},
            gettext("Bron"),
            gettext("Wat het anders telt"),
        ],
        "rijen": [[c.periode, c.waarde, c.bron, c.uitleg or "–"] for c in cijfers],
    }


def shortly(publicatie: Publicatie, indicator: str, maat: dict[str, Any]) -> str:
    """The newest public figure in one line for a dashboard, or empty."""
    cijfers = figures(publicatie, indicator, maat)
    if not cijfers:
        return ""
    return gettext("Nederland, %(periode)s: %(waarde)s (%(uitgever)s)") % {
        "periode": cijfers[-1].periode,
        "waarde": cijfers[-1].waarde,
        "uitgever": cijfers[-1].uitgever,
    }


def newest(publicatie: Publicatie, indicator: str, maat: dict[str, Any]) -> Waarde:
    """The newest public figure with its own period, for a column of its own; a dash when there is none."""
    cijfers = figures(publicatie, indicator, maat)
    if not cijfers:
        return Waarde(GEEN)
    return Waarde(f"{cijfers[-1].waarde} ({cijfers[-1].periode})", cijfers[-1].waarde.getal)


def column() -> str:
    """The name of that column: what it is, and that it is not of these deliveries."""
    return gettext("Nederland (openbaar cijfer)")


def bar(publicatie: Publicatie, indicator: str, maat: dict[str, Any]) -> dict[str, Any] | None:
    """The newest public figure as a bar that says its publisher and period; None without one, and for counts."""
    cijfers = figures(publicatie, indicator, maat)
    if not cijfers or maat["eenheid"] == "aantal":
        return None
    naam = gettext("Nederland, %(periode)s (%(uitgever)s)") % {
        "periode": cijfers[-1].periode,
        "uitgever": cijfers[-1].uitgever,
    }
    return {"naam": naam, "waarde": cijfers[-1].waarde.getal, "tekst": cijfers[-1].waarde.tekst, "nadruk": True}


def lines(
    publicatie: Publicatie, indicator: str, maat: dict[str, Any], perioden: Sequence[str]
) -> list[dict[str, Any]]:
    """Per publisher a line through the same periods, broken where it has no figure; none where no period agrees."""
    if maat["eenheid"] == "aantal":
        return []
    gevonden: dict[str, dict[str, Waarde]] = {}
    for c in figures(publicatie, indicator, maat):
        if c.periode in perioden:
            gevonden.setdefault(c.uitgever, {})[c.periode] = c.waarde
    leeg = Waarde(GEEN)
    return [
        {
            "naam": gettext("Nederland (%(uitgever)s)") % {"uitgever": uitgever},
            "waarden": [per.get(p, leeg).getal for p in perioden],
            "teksten": [per.get(p, leeg).tekst for p in perioden],
        }
        for uitgever, per in sorted(gevonden.items())
    ]
