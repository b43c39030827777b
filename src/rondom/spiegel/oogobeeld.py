"""The pictures in the document for the OOGO: bars, a line through time and a map, with what they show as words beside."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext

from rondom.spiegel.dashboard import HOOFDCIJFERS
from rondom.spiegel.indicatorpagina import Keuze, bar_picture, line_picture, tile_map
from rondom.spiegel.publicatie import Gebied, Publicatie
from rondom.spiegel.tonen import in_language
from rondom.ui import grafiek


def pictures(publicatie: Publicatie, gebied: Gebied, gekozen: Collection[str]) -> list[dict[str, Any]]:
    """Of the handful of figures that matter most, as far as chosen and published: plain data for the document."""
    gevonden = []
    for indicator, maat in HOOFDCIJFERS:
        if indicator not in publicatie.indicatoren or (gekozen and indicator not in gekozen):
            continue
        keuze = Keuze(
            publicatie, indicator, maat, "" if gebied.niveau in ("regio", "land") else gebied.niveau, gebied.code
        )
        if keuze.maat["sleutel"] != maat:
            continue
        perioden = keuze.periods()
        beeld = {
            "naam": in_language(publicatie.indicatoren[indicator]["naam"]),
            "staven": _bars(bar_picture(keuze, perioden)),
            "lijn": _line(line_picture(keuze, perioden)),
            "kaart": _map(tile_map(keuze, perioden)),
        }
        if any(beeld[soort] for soort in ("staven", "lijn", "kaart")):
            gevonden.append(beeld)
    return gevonden


def _bars(beeld: dict[str, Any] | None) -> dict[str, Any] | None:
    """``deel``: the length of a bar from 0 to 1; None for what is hidden or absent."""
    if beeld is None:
        return None
    hoogste = max((r["waarde"] for r in beeld["rijen"] if r["waarde"] is not None), default=0) or 1
    rijen = [
        {
            **{k: r[k] for k in ("naam", "tekst", "nadruk")},
            "deel": None if r["waarde"] is None else r["waarde"] / hoogste,
        }
        for r in beeld["rijen"]
    ]
    return {"titel": beeld["titel"], "kolommen": [beeld["kop"], gettext("Beeld"), beeld["eenheid"]], "rijen": rijen}


def _line(beeld: dict[str, Any] | None) -> dict[str, Any] | None:
    """Heights from 0 to 1 per period; a line is broken where a figure is hidden. ``tekst`` says the same in words."""
    if beeld is None:
        return None
    alle = [w for r in beeld["reeksen"] for w in r["waarden"] if w is not None]
    if not alle:
        return None
    top = grafiek.nice_top(max(alle))
    reeksen = [
        {"naam": r["naam"], "hoogten": [None if w is None else w / top for w in r["waarden"]]} for r in beeld["reeksen"]
    ]
    woorden = [
        f"{r['naam']}: " + ", ".join(f"{p} {t}" for p, t in zip(beeld["perioden"], r["teksten"], strict=True))
        for r in beeld["reeksen"]
    ]
    return {
        "titel": f"{beeld['titel']} ({beeld['eenheid']})", "perioden": beeld["perioden"], "reeksen": reeksen,
        "tekst": "; ".join(woorden), "top": beeld["asteken"](top), "nul": beeld["asteken"](0.0),
    }  # fmt: skip


def _map(beeld: dict[str, Any] | None) -> dict[str, Any] | None:
    """Tiles in columns and half rows, with a step from 0 (low) to 4; None where there is no figure."""
    if beeld is None:
        return None
    grenzen = grafiek.bands([t["waarde"] for t in beeld["tegels"]])
    tegels = []
    for t in beeld["tegels"]:
        x, y, _hoeken = grafiek.hexagon(t["kolom"], t["rij"])
        tegels.append(
            {"naam": t["naam"], "tekst": t["tekst"], "x": x, "y": y, "stap": grafiek.step_of(t["waarde"], grenzen)}
        )
    woorden = ", ".join(f"{t['naam']} {t['tekst']}" for t in tegels)
    return {"titel": f"{beeld['titel']} ({beeld['eenheid']})", "tegels": tegels, "tekst": woorden}
