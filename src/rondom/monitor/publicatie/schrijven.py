"""The folder that everybody may read: complete, or not there."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from rondom.monitor.indicatoren.definitie import Indicator, Maat
from rondom.monitor.indicatoren.register import NIET_GEDRAGEN
from rondom.monitor.publicatie.cijfers import KOLOMMEN, SCHEMA, Cijfer
from rondom.monitor.publicatie.gebieden import Gebied

MANIFEST, DEFINITIES, CIJFERS, GEBIEDEN, UITGAVEN = (
    "manifest.json",
    "definities.json",
    "cijfers",
    "gebieden",
    "uitgaven",
)
_GEBIED = ("niveau", "code", "naam", "ouder", "ouder_niveau", "swv")


def sha256(pad: Path) -> str:
    """The hash of a file."""
    with pad.open("rb") as bestand:
        return hashlib.file_digest(bestand, "sha256").hexdigest()


def write_json(pad: Path, inhoud: Any) -> None:
    """Always the same bytes for the same content."""
    pad.write_text(json.dumps(inhoud, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _write_csv(pad: Path, kop: Sequence[str], rijen: Iterable[Sequence[str]]) -> None:
    tekst = io.StringIO()
    schrijver = csv.writer(tekst, lineterminator="\n")
    schrijver.writerow(kop)
    schrijver.writerows(rijen)
    pad.write_bytes(tekst.getvalue().encode())


def write_figures(map_: Path, cijfers: Sequence[Cijfer], gebieden: Iterable[Gebied]) -> None:
    """``cijfers`` and ``gebieden``, as CSV and as Parquet."""
    _write_csv(map_ / f"{CIJFERS}.csv", KOLOMMEN, (c.als_tekst() for c in cijfers))
    pq.write_table(pa.Table.from_pylist([asdict(c) for c in cijfers], schema=SCHEMA), map_ / f"{CIJFERS}.parquet")
    rijen = [(str(g.niveau), g.code, g.naam, g.ouder, str(g.ouder_niveau), g.swv) for g in gebieden]
    _write_csv(map_ / f"{GEBIEDEN}.csv", _GEBIED, rijen)
    pq.write_table(
        pa.table([[r[i] for r in rijen] for i in range(len(_GEBIED))], names=list(_GEBIED)),
        map_ / f"{GEBIEDEN}.parquet",
    )


def definitions(indicatoren: Iterable[Indicator], cijfers: Iterable[Cijfer]) -> dict[str, Any]:
    """The definition records of what is published, with the levels and periods that it is published for."""
    niveaus: dict[tuple[str, str], dict[str, None]] = {}
    tijdvakken: dict[str, dict[str, None]] = {}
    for c in cijfers:
        niveaus.setdefault((c.indicator, c.maat), {})[c.niveau] = None
        tijdvakken.setdefault(c.indicator, {})[c.tijdvak] = None
    uit = []
    for i in indicatoren:
        maten = [_measure(m, list(niveaus[i.id, m.sleutel])) for m in i.maten if (i.id, m.sleutel) in niveaus]
        if maten:
            uit.append({
                "id": i.id, "naam": i.naam._asdict(), "vraag": i.vraag._asdict(), "herkomst": i.herkomst,
                "niveaus": list(dict.fromkeys(n for m in maten for n in m["niveaus"])),
                "tijdvakken": list(tijdvakken[i.id]), "bronnen": list(i.bronnen), "parameters": list(i.parameters),
                "kanttekeningen": [k._asdict() for k in i.kanttekeningen], "maten": maten,
            })  # fmt: skip
    niet = [
        {"id": n.id, "naam": n.naam._asdict(), "reden": n.reden._asdict(), "herkomst": n.herkomst}
        for n in NIET_GEDRAGEN
    ]
    return {"indicatoren": uit, "niet_gedragen": niet}


def _measure(maat: Maat, niveaus: list[str]) -> dict[str, Any]:
    return {
        "sleutel": maat.sleutel, "naam": maat.naam._asdict(), "teller": maat.teller._asdict(),
        "noemer": maat.noemer and maat.noemer._asdict(),
        "eenheid": maat.eenheid.value, "bronnen": list(maat.bronnen), "klassen": maat.klassen and maat.klassen._asdict(),
        "telt_op": maat.telt_op, "niveaus": niveaus,
        "klassenamen": {k: {"nl": nl, "en": en} for k, (nl, en) in maat.codes.codes.items()} if maat.codes else {},
    }  # fmt: skip


def seal(map_: Path, manifest: dict[str, Any]) -> None:
    """Write the manifest, last, with the hash of every other file."""
    bestanden = {
        str(pad.relative_to(map_)): sha256(pad)
        for pad in sorted(map_.rglob("*"))
        if pad.is_file() and pad.name != MANIFEST
    }
    write_json(map_ / MANIFEST, {**manifest, "bestanden": bestanden})


def put_in_place(nieuw: Path, doel: Path) -> None:
    """The new folder takes the place of the old one. A reader finds one of both, or for an instant none; never a half."""
    oud = doel.with_name(f".{doel.name}.oud")
    shutil.rmtree(oud, ignore_errors=True)
    if doel.exists():
        os.replace(doel, oud)
    os.replace(nieuw, doel)
    shutil.rmtree(oud, ignore_errors=True)
