"""Small random deliveries with the dirt that accepted deliveries still have: nulls, doubles, moves, odd dates."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from rondom.monitor.bronnen.contract import Kolom, Soort, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN

ARROW = {
    Soort.TEKST: pa.string(),
    Soort.GEBOORTEDATUM: pa.string(),
    Soort.GETAL: pa.int64(),
    Soort.CENTEN: pa.int64(),
    Soort.DECIMAAL: pa.float64(),
    Soort.DATUM: pa.date32(),
    Soort.JA_NEE: pa.bool_(),
}
SCHOLEN = ("01AA00", "02BB00", "02BB01", "03CC00", "04DD00", "99ZZ00")  # the last one is in no register
GEMEENTEN = ("0001", "0002", "0344", "9999")  # the last one too
PC4 = ("1001", "1002", "3581", None)
EERSTE, LAATSTE = date(2022, 1, 1), date(2026, 12, 31)


def _value(r: random.Random, kolom: Kolom) -> Any:
    if not kolom.verplicht and r.random() < 0.3:
        return None
    if kolom.codes is not None:
        return r.choice(list(kolom.codes.codes))
    vast = {"vestiging": SCHOLEN, "gemeente": GEMEENTEN, "pc4": PC4, "swv": ("PO2001", "VO2001", "PO2002")}
    if kolom.naam in vast:
        return r.choice(vast[kolom.naam])
    if kolom.naam == "schooljaar":
        jaar = r.choice((2022, 2023, 2024, 2025))
        return f"{jaar}-{jaar + 1}"
    if kolom.naam == "geboortejaar":
        return r.choice((1997, 2000, 2003, 2006, 2012, 2018))
    if kolom.soort is Soort.DATUM:
        return EERSTE + timedelta(r.randrange((LAATSTE - EERSTE).days))
    if kolom.soort is Soort.JA_NEE:
        return r.random() < 0.5
    if kolom.soort in (Soort.GETAL, Soort.CENTEN):
        return r.randrange(0, 2 if r.random() < 0.2 else min(kolom.maximum or 90_000, 90_000) + 1)
    return 0.5 if kolom.soort is Soort.DECIMAAL else r.choice(("a", "b", "c"))


def _row(r: random.Random, sleutel: str) -> dict[str, Any]:
    contract = CONTRACTEN[sleutel]
    rij = {k.naam: _value(r, k) for k in contract.in_vorm(Vorm.PSEUDONIEM)}
    if "pseudoniem" in rij:
        rij["pseudoniem"] = f"{r.randrange(12):032x}"
    if sleutel == "rondom_metingen":
        rij["score"] = r.randrange(0, 3) if rij["soort"] == "bekendheid" else r.randrange(1, 11)
    if sleutel == "inschrijvingen":
        begin = date(int(rij["schooljaar"][:4]), 8, 1)
        rij["ingeschreven"] = begin + timedelta(r.choice((0, 0, 0, 61, 62, 150)))
        rij["uitgeschreven"] = r.choice((None, None, begin + timedelta(r.choice((60, 61, 200)))))
    if "debet_credit" in rij:
        rij["debet_credit"] = r.choice(("D", "D", "D", "C"))
    # Often days lie in order and close together, as in a real trajectory; sometimes they lie anywhere.
    for eerder, later in contract.volgorde:
        if rij[eerder] is not None and rij[later] is not None and r.random() < 0.9:
            rij[later] = rij[eerder] + timedelta(r.choice((0, 1, 6, 7, 8, 28, 29, 56, 57, 91, 92, 400)))
    return rij


def draw(zaad: int, rijen: int = 40) -> dict[str, list[dict[str, Any]]]:
    """Every source with up to so many rows; some sources are empty, some rows come twice."""
    r = random.Random(zaad)
    bronnen = {}
    for sleutel in CONTRACTEN:
        aantal = r.choice((0, rijen // 4, rijen, rijen, rijen))
        lijst = [_row(r, sleutel) for _ in range(aantal)]
        bronnen[sleutel] = lijst + [dict(rij) for rij in lijst if r.random() < 0.1]
    bronnen["scholen"] = [
        {**_row(r, "scholen"), "vestiging": v, "swv_po": f"PO200{n % 2}", "swv_vo": r.choice((None, "VO2001"))}
        for n, v in enumerate(SCHOLEN[:-1])
    ]
    bronnen["gemeenten"] = [
        {**_row(r, "gemeenten"), "gemeente": g, "regio": r.choice(("Oost", "West", None))} for g in GEMEENTEN[:-1]
    ]
    return bronnen


def write(bronnen: dict[str, list[dict[str, Any]]], folder: Path) -> Path:
    """As Parquet, one file per source."""
    folder.mkdir(parents=True, exist_ok=True)
    for sleutel, rijen in bronnen.items():
        kolommen = CONTRACTEN[sleutel].in_vorm(Vorm.PSEUDONIEM)
        vorm = pa.schema([(k.naam, ARROW[k.soort]) for k in kolommen])
        pq.write_table(pa.Table.from_pylist(rijen, schema=vorm), folder / f"{sleutel}.parquet")
    return folder
