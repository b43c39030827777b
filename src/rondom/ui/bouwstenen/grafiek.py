"""Pictures of figures: a line over time, bars over places, a map of tiles. Each has its table in the same figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext

from rondom.ui import grafiek
from rondom.ui.kring import short

register = template.Library()

SOORTEN = ("eigen", "tweede", "derde", "vierde")


def _plain(getal: float) -> str:
    return number_format(getal, 0 if getal == int(getal) else 1, force_grouping=True)


@register.inclusion_tag("ui/lijnbeeld.html")
def lijnbeeld(beeld: dict[str, Any], sleutel: str = "lijn") -> dict[str, Any]:
    """One to four lines over time, with the table.

    ``beeld``: ``titel, perioden`` (texts, old to new), ``eenheid`` (text at the axis) and ``reeksen``: ``{naam, waarden:
    [number or None], teksten: [what the table says]}``, the one that matters most first. ``asteken`` writes a
    number on the axis. A None breaks the line. ``sleutel``: start of its element ids.
    """
    reeksen = beeld["reeksen"][: len(SOORTEN)]
    top = grafiek.nice_top(max((w for r in reeksen for w in r["waarden"] if w is not None), default=0.0))
    schrijf: Callable[[float], str] = beeld.get("asteken") or _plain
    lijnen = []
    for soort, reeks in zip(SOORTEN, reeksen, strict=False):
        punten = grafiek.points(reeks["waarden"], top)
        lijnen.append({**reeks, "soort": soort, "pad": grafiek.path(punten), "punten": punten})
    perioden = beeld["perioden"]
    return {
        "id": sleutel,
        "beeld": beeld,
        "lijnen": lijnen[::-1],
        "legenda": lijnen,
        "streepjes": [{"tekst": schrijf(w), "y": y} for w, y in grafiek.ticks(top)],
        "namen": [{"tekst": perioden[i], "x": grafiek.x_of(i, len(perioden))} for i in grafiek.labels(len(perioden))],
        "kolommen": [gettext("Periode"), *({"naam": r["naam"], "getal": True} for r in reeksen)],
        "rijen": [[p, *(r["teksten"][i] for r in reeksen)] for i, p in enumerate(perioden)],
        "breed": grafiek.BREED,
        "hoog": grafiek.HOOG,
        "links": grafiek.LINKS,
        "rechts": grafiek.BREED - grafiek.RECHTS,
        "voet": grafiek.HOOG - grafiek.ONDER,
    }


LETTER, KORTST = 9, 120
"""Room for a letter beside a bar, and the least room for the longest bar, in units of the picture."""


@register.inclusion_tag("ui/staafbeeld.html")
def staafbeeld(beeld: dict[str, Any], sleutel: str = "staven") -> dict[str, Any]:
    """Bars beside each other, in the order given, with the table.

    ``beeld``: ``titel, kop`` (what the rows are), ``eenheid`` and ``rijen``: ``{naam, waarde: number or None, tekst,
    nadruk: bool}``. A row without a number shows its text and no bar. ``schaal``: the ends of the scale, where a mark can
    only lie between them; without it a bar is as long as its part of the highest.
    """
    hoogste = max((r["waarde"] for r in beeld["rijen"] if r["waarde"] is not None), default=0.0)
    laag, top = beeld.get("schaal", (0.0, hoogste))
    # Beside the longest bar its text still fits.
    breed = max(grafiek.BREED - 24 - LETTER * max((len(r["tekst"]) for r in beeld["rijen"]), default=0), KORTST)
    staven = [
        {
            **rij,
            "kort": short(rij["naam"], 46),
            "lang": grafiek.bar(None if rij["waarde"] is None else rij["waarde"] - laag, top - laag, min(breed, 370)),
            "y": 52 * i,
        }
        for i, rij in enumerate(beeld["rijen"])
    ]
    return {
        "id": sleutel,
        "beeld": beeld,
        "staven": staven,
        "breed": grafiek.BREED,
        "hoog": 52 * len(staven) + 4,
        "kolommen": [beeld["kop"], {"naam": beeld["eenheid"], "getal": True}],
        "rijen": [[r["naam"], r["tekst"]] for r in beeld["rijen"]],
    }


@register.inclusion_tag("ui/tegelkaart.html")
def tegelkaart(beeld: dict[str, Any], sleutel: str = "kaart") -> dict[str, Any]:
    """A map in which every area is a tile of the same size, darker with a higher figure, with the table.

    ``beeld``: ``titel, kop, eenheid, schrijf`` (a number as text) and ``tegels``: ``{naam, kolom, rij, waarde: number or
    None, tekst}``. A tile that stands for a word and not a number names its ``stap`` (0, light, to 4, or ``geen``) itself,
    and ``uitleg`` then says what dark means.
    """
    grenzen = grafiek.bands([t["waarde"] for t in beeld["tegels"]])
    tegels = []
    for tegel in beeld["tegels"]:
        x, y, hoeken = grafiek.hexagon(tegel["kolom"], tegel["rij"])
        stap = tegel["stap"] if "stap" in tegel else grafiek.step_of(tegel["waarde"], grenzen)
        tegels.append({**tegel, "x": x, "y": y, "hoeken": hoeken, "stap": "geen" if stap is None else stap})
    breed = max((t["x"] for t in tegels), default=0) + grafiek.TEGEL
    hoog = max((t["y"] for t in tegels), default=0) + grafiek.TEGEL + 4
    return {
        "id": sleutel,
        "beeld": beeld,
        "tegels": [{**t, "kort": short(t["naam"], 12)} for t in tegels],
        "breed": round(breed),
        "hoog": round(hoog),
        "kolommen": [beeld["kop"], {"naam": beeld["eenheid"], "getal": True}],
        "rijen": [[t["naam"], t["tekst"]] for t in sorted(tegels, key=lambda t: t["naam"])],
    }


@register.inclusion_tag("ui/cijfers.html")
def cijfers(lijst: list[dict[str, Any]]) -> dict[str, Any]:
    """The handful of figures that matter: ``naam, url, tekst`` (the figure), ``wat`` it counts, ``bij`` (lines below)."""
    return {"cijfers": lijst}
