"""What is the country? All deliveries when everybody delivered; else public figures beside them, with source and day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from rondom.monitor.indicatoren.berekenen import BronnenProbleem
from rondom.monitor.indicatoren.definitie import Maat
from rondom.openbaar.landelijk import MINSTE_GEMEENTEN

BRON = "openbare_cijfers"


def require_whole(dekking: Mapping[str, Mapping[str, Any]]) -> None:
    """Raises ``BronnenProbleem`` when somebody did not deliver: then the deliveries together are not the country."""
    meeste = max((d["geleverd"] for d in dekking.values() if d["per"] == "gemeente"), default=0)
    if meeste < MINSTE_GEMEENTEN:
        raise BronnenProbleem(f"het beleid zegt heel_land, maar er leverden {meeste} gemeenten")
    mist = {bron: len(d["ontbreekt"]) for bron, d in dekking.items() if d["ontbreekt"]}
    if mist:
        namen = ", ".join(f"{bron} ({n})" for bron, n in sorted(mist.items()))
        raise BronnenProbleem(f"het beleid zegt heel_land, maar niet iedereen leverde: {namen}")


def public_figures(bronnen: Mapping[str, Sequence[Path]], maten: Mapping[str, Maat]) -> list[dict[str, Any]]:
    """The accepted public figures, as the manifest tells them. Nothing is calculated with them.

    Raises ``BronnenProbleem`` for a measure that does not exist: a figure would be missing without anybody noticing.
    """
    if BRON not in bronnen:
        return []
    with duckdb.connect() as con:
        rijen = con.execute(
            "SELECT indicator, maat, periode, waarde, uitgever, titel, datum, uitleg, uitleg_en FROM read_parquet(?) "
            "ORDER BY indicator, maat, periode, uitgever",
            [[str(p) for p in bronnen[BRON]]],
        ).fetchall()
    if vreemd := sorted({f"{i} {m}" for i, m, *_ in rijen if f"{i}.{m}" not in maten}):
        raise BronnenProbleem(f"{BRON}: er is geen maat {', '.join(vreemd)}")
    return [
        {
            "indicator": i, "maat": m, "periode": periode, "waarde": waarde, "uitgever": uitgever, "titel": titel,
            "datum": datum.isoformat(), "uitleg": {"nl": nl or "", "en": en or nl or ""},
        }
        for i, m, periode, waarde, uitgever, titel, datum, nl, en in rijen
    ]  # fmt: skip
