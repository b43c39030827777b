"""Blocks to files. A block that is written is not made again; a file is there whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pcsv
import pyarrow.parquet as pq

from rondom.monitor.bronnen.contract import Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.genereren.bevolking import Opzet, draw_children, numbers_with_check
from rondom.monitor.genereren.kolommen import pseudonyms
from rondom.monitor.genereren.leveringen import as_table, draw_deliveries, schema, typed_wrong
from rondom.monitor.genereren.onderwijs import year_name
from rondom.monitor.genereren.structuur import LANDELIJK, SOORTEN, Structuur

GEREED = "gereed"
"""Folder with a mark per block that is written."""


class OtherRun(Exception):
    """The folder holds deliveries of another set-up; the message says what differs."""


@dataclass(frozen=True)
class Uitvoer:
    """Where and how a run is written."""

    map: Path
    vorm: Vorm = Vorm.PSEUDONIEM
    formaat: str = "parquet"
    waarheid: Path | None = None
    """Folder for the tables of who is who, apart from the deliveries; None writes none."""


def generate(
    structuur: Structuur, opzet: Opzet, uit: Uitvoer, werkers: int = 1, melden: Callable[[int, int], None] | None = None
) -> dict[str, int]:
    """Write all deliveries and return the number of rows per source. Blocks of an interrupted run stay.

    Raises OtherRun when the folder was begun with another seed, size, form or region.
    """
    _begin(structuur, opzet, uit)
    _write_public(structuur, opzet, uit)
    te_doen = [b for b in range(opzet.blokken) if not _mark(uit, b).is_file()]
    for klaar, _ in enumerate(_run(structuur, opzet, uit, te_doen, werkers), opzet.blokken - len(te_doen) + 1):
        if melden:
            melden(klaar, opzet.blokken)
    aantallen: dict[str, int] = {}
    for blok in range(opzet.blokken):
        for sleutel, aantal in json.loads(_mark(uit, blok).read_text(encoding="utf-8")).items():
            aantallen[sleutel] = aantallen.get(sleutel, 0) + aantal
    return aantallen


def _run(structuur: Structuur, opzet: Opzet, uit: Uitvoer, te_doen: list[int], werkers: int) -> Iterator[int]:
    if werkers <= 1 or len(te_doen) < 2:
        for blok in te_doen:
            yield write_block(structuur, opzet, uit, blok)
        return
    with ProcessPoolExecutor(werkers, mp_context=get_context("spawn")) as pool:
        for klaar in as_completed([pool.submit(write_block, structuur, opzet, uit, blok) for blok in te_doen]):
            yield klaar.result()


def write_block(structuur: Structuur, opzet: Opzet, uit: Uitvoer, blok: int) -> int:
    """All deliveries about one block, then its mark."""
    keuzes = {soort: structuur.choice(soort) for soort in SOORTEN}
    kinderen = draw_children(structuur, opzet, blok, keuzes)
    aantallen = {}
    for contract, rijen in draw_deliveries(kinderen):
        tabel = as_table(contract, rijen, kinderen, uit.vorm)
        write_table(tabel, uit.map / contract.sleutel / f"deel-{blok:05}.{uit.formaat}", uit.formaat)
        aantallen[contract.sleutel] = tabel.num_rows
        if uit.waarheid and contract.over_personen:
            wie = {"rij": np.arange(len(rijen)), "kind": kinderen.nummer[rijen.kind]}
            write_table(pa.table(wie), uit.waarheid / contract.sleutel / f"deel-{blok:05}.parquet", "parquet")
    if uit.waarheid:
        nummer = kinderen.nummer
        wie_is_wie = {"kind": nummer, "pseudoniem": pseudonyms(nummer, opzet.zaad), "bsn": numbers_with_check(nummer)}
        fout = {
            f"fout_{s}": typed_wrong(kinderen, s, nummer) != nummer for s in ("inschrijvingen", "jeugdhulp_trajecten")
        }
        write_table(pa.table({**wie_is_wie, **fout}), uit.waarheid / "kinderen" / f"deel-{blok:05}.parquet", "parquet")
    _write_text(_mark(uit, blok), json.dumps(aantallen))
    return blok


def _write_public(structuur: Structuur, opzet: Opzet, uit: Uitvoer) -> None:
    """Reference tables, and which team works with which school."""
    s = structuur
    rijen: dict[str, list[Any]] = {
        "scholen": [
            {naam: getattr(x, _VELD.get(naam, naam), None) for naam in _namen("scholen")}
            | {f"{swv}_naam": s.swv_namen.get(getattr(x, swv)) for swv in ("swv_po", "swv_vo")}
            for x in s.scholen
        ],
        "gemeenten": [
            {"gemeente": code, "naam": naam, "provincie": provincie or None, "regio": regio or None}
            for code, (naam, provincie, regio) in s.gemeenten.items()
        ],
        "pc4_gebieden": list(
            {
                g.pc4: {"pc4": g.pc4, "gemeente": g.gemeente, "wijk": g.wijk or None, "swv_po": g.swv_po, "swv_vo": g.swv_vo}
                for g in s.gebieden
            }.values()
        ),
        "cbs_jeugdzorg": [
            {"gemeente": code, "naam": s.gemeenten[code][0], "pct_jeugdzorg": round(s.jeugdhulp[code] * 100, 1)}
            for code in s.gemeenten
            if code in s.jeugdhulp
        ],
        "openbare_cijfers": [
            {"indicator": "I13", "maat": "aandeel", "periode": year_name(jaar), "waarde": 100 * LANDELIJK,
             "uitgever": "Bureau Voorbeeld (verzonnen)", "titel": "Jeugdhulp in een verzonnen land",
             "datum": date(jaar + 1, 12, 1), "uitleg": "Telt alle jongeren tot 23 jaar, niet alleen leerlingen.",
             "uitleg_en": "Counts all young people under 23, not only pupils."}
            for jaar in opzet.jaren
        ],
        "team_scholen": [
            {"gemeente": g.gemeente, "team": g.team, "vestiging": x.vestiging, "schooljaar": year_name(jaar),
             "in_ondersteuningsteam": (sum(x.vestiging.encode()) + jaar) % 5 > 0}
            for jaar in opzet.jaren
            for g in {y.team: y for y in s.gebieden}.values()
            for x in s.scholen
            if x.gemeente == g.gemeente and sum(x.vestiging.encode()) % 7
        ],
    }  # fmt: skip
    for sleutel, lijst in rijen.items():
        vorm = schema(CONTRACTEN[sleutel].kolommen)
        write_table(pa.Table.from_pylist(lijst, schema=vorm), uit.map / sleutel / f"deel.{uit.formaat}", uit.formaat)


_VELD = {"onderwijssoort": "soort"}
"""Where a column of the contract has another name in the structure."""


def _namen(sleutel: str) -> list[str]:
    return [k.naam for k in CONTRACTEN[sleutel].kolommen]


def _begin(structuur: Structuur, opzet: Opzet, uit: Uitvoer) -> None:
    wat = json.dumps(
        {**asdict(opzet), "regio": structuur.naam, "vorm": uit.vorm, "formaat": uit.formaat}, indent=1, sort_keys=True
    )
    kaart = uit.map / GEREED / "opzet.json"
    if kaart.is_file() and (eerder := kaart.read_text(encoding="utf-8")) != wat:
        oud, nieuw = json.loads(eerder), json.loads(wat)
        anders = ", ".join(f"{k} {oud.get(k)} → {nieuw[k]}" for k in nieuw if oud.get(k) != nieuw[k])
        raise OtherRun(f"{uit.map} bevat leveringen van een andere opzet ({anders}); kies een lege map")
    _write_text(kaart, wat)


def _mark(uit: Uitvoer, blok: int) -> Path:
    return uit.map / GEREED / f"blok-{blok:05}.json"


def write_table(tabel: pa.Table, doel: Path, formaat: str) -> None:
    """One file, whole or not at all."""
    doel.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = doel.with_name(f".{doel.name}.{os.getpid()}")
    if formaat == "csv":
        pcsv.write_csv(readable(tabel), tijdelijk, pcsv.WriteOptions(delimiter=";", quoting_style="needed"))
    else:
        pq.write_table(tabel, tijdelijk, compression="zstd", row_group_size=1_000_000)
    tijdelijk.replace(doel)


def readable(tabel: pa.Table) -> pa.Table:
    """As owners write CSV: J and N, plain text instead of dictionaries."""
    for i, veld in enumerate(tabel.schema):
        if pa.types.is_boolean(veld.type):
            tabel = tabel.set_column(i, veld.name, pc.if_else(tabel[i], "J", "N"))
        elif pa.types.is_dictionary(veld.type):
            tabel = tabel.set_column(i, veld.name, tabel[i].cast(pa.string()))
    return tabel


def _write_text(doel: Path, tekst: str) -> None:
    doel.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = doel.with_name(f".{doel.name}.{os.getpid()}")
    tijdelijk.write_text(tekst, encoding="utf-8")
    tijdelijk.replace(doel)
