"""One delivered file to batches of columns: which source is it, in which form, and how is it read?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from rondom.monitor.bronnen.contract import Contract, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.csvlezer import form_of, match_columns, read_csv, sniff
from rondom.monitor.bronnen.redenen import Verworpen, Weigering
from rondom.monitor.bronnen.vertalen import RIJ

_XML = ".xml"
SOORTEN = (".csv", ".txt", ".parquet", _XML)


@dataclass
class Lezing:
    """A file that is being read: its source, its form, and its batches with ``_rij``."""

    contract: Contract
    vorm: Vorm
    batches: Iterator[pa.Table]
    verworpen: list[Verworpen] = field(default_factory=list)
    """Rows that could not be cut into fields; grows while the batches are read."""
    overig: list[str] = field(default_factory=list)
    """Headers that the contract does not know; not passed on."""


def find_files(folder: Path) -> list[Path]:
    """All deliveries in a folder and its subfolders, in a fixed order. Hidden names and marks are no deliveries."""
    return sorted(
        pad
        for pad in folder.rglob("*")
        if pad.is_file()
        and pad.suffix.lower() in SOORTEN
        and not any(deel.startswith(".") for deel in pad.relative_to(folder).parts)
    )


def source_of(pad: Path, folder: Path) -> Contract:
    """The contract that a file is named after: ``<key>.csv``, ``<key>-2026.csv`` or a folder ``<key>/``."""
    for deel in reversed(pad.relative_to(folder).parts):
        stam = deel.lower().split(".")[0]
        for sleutel in sorted(CONTRACTEN, key=len, reverse=True):
            if stam == sleutel or stam.startswith((f"{sleutel}-", f"{sleutel}_")):
                return CONTRACTEN[sleutel]
    raise Weigering("uit naam en map blijkt niet van welke bron dit bestand is; noem het naar de bron")


def open_file(pad: Path, folder: Path, standaarden: Path | None = None) -> list[Lezing]:
    """Begin reading one file; a dossier may carry two sources.

    Raises Weigering, with the place, when the file as a whole is refused.
    """
    if pad.suffix.lower() == _XML:
        from rondom.monitor.bronnen.berichten import open_message

        return open_message(pad, standaarden)
    contract = source_of(pad, folder)
    if pad.suffix.lower() == ".parquet":
        return [_open_parquet(pad, contract)]
    kop, vorm = sniff(pad, contract)
    lezing = Lezing(contract, vorm, iter(()), overig=kop.overig)
    lezing.batches = read_csv(pad, kop, contract.sleutel, lezing.verworpen)
    return [lezing]


def _open_parquet(pad: Path, contract: Contract) -> Lezing:
    if pad.stat().st_size == 0:
        raise Weigering("het bestand is leeg")
    try:
        bestand = pq.ParquetFile(pad)
    except (pa.ArrowInvalid, OSError):
        raise Weigering("het bestand is geen Parquet, of niet volledig") from None
    koppen = tuple(n.lower() for n in bestand.schema_arrow.names)
    vorm = form_of(koppen, contract)
    kolommen = match_columns(koppen, contract.in_vorm(vorm))
    overig = [k for k, kolom in zip(koppen, kolommen, strict=True) if not kolom]
    return Lezing(contract, vorm, _parquet_batches(bestand, kolommen), overig=overig)


def _parquet_batches(bestand: pq.ParquetFile, kolommen: tuple[str, ...]) -> Iterator[pa.Table]:
    houden = [i for i, k in enumerate(kolommen) if k]
    gelezen = 0
    try:
        for blok in bestand.iter_batches(1_000_000):
            nummers = pa.array(np.arange(gelezen + 1, gelezen + blok.num_rows + 1))
            gelezen += blok.num_rows
            yield pa.Table.from_arrays(
                [nummers, *(blok.column(i) for i in houden)], names=[RIJ, *(kolommen[i] for i in houden)]
            )
    except (pa.ArrowInvalid, OSError):
        raise Weigering("het bestand is beschadigd", regel=gelezen + 1) from None
