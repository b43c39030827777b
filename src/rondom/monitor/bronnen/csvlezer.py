"""CSV as owners make it: ``;`` or ``,``, UTF-8 or windows-1252. Read as text, in batches, with row numbers."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pcsv

from rondom.monitor.bronnen.contract import Contract, Kolom, Vorm
from rondom.monitor.bronnen.redenen import Verworpen, Weigering
from rondom.monitor.bronnen.vertalen import RIJ

_BLOK = 32 << 20
_GRENS = 1 << 20


@dataclass(frozen=True)
class Kop:
    """How a CSV is written: encoding, delimiter and its columns as the contract names them."""

    codering: str
    scheiding: str
    koppen: tuple[str, ...]
    kolommen: tuple[str, ...]
    """Contract name per header; empty for a column that the contract does not know."""

    @property
    def overig(self) -> list[str]:
        """Headers that the contract does not know; they are left out and named in the report."""
        return [kop for kop, kolom in zip(self.koppen, self.kolommen, strict=True) if not kolom]


def sniff(pad: Path, contract: Contract) -> tuple[Kop, Vorm]:
    """Encoding, delimiter and columns. Raises Weigering for what cannot be a delivery of this contract."""
    codering = _encoding(pad)
    with pad.open(encoding=codering, newline="") as bestand:
        regel = bestand.readline(_GRENS)
    if not regel.strip():
        raise Weigering("de eerste regel is leeg; daar moeten de kolomnamen staan", regel=1)
    scheiding = ";" if regel.count(";") >= regel.count(",") else ","
    koppen = tuple(k.strip().strip('"').strip().lower() for k in regel.rstrip("\r\n").split(scheiding))
    dubbel = sorted({k for k in koppen if koppen.count(k) > 1})
    if dubbel:
        raise Weigering("deze kolom staat twee keer in de kopregel", regel=1, kolom=_safe(dubbel[0], contract))
    vorm = form_of(koppen, contract)
    kolommen = match_columns(koppen, contract.in_vorm(vorm))
    return Kop(codering, scheiding, koppen, kolommen), vorm


def form_of(koppen: tuple[str, ...], contract: Contract) -> Vorm:
    """A delivery with a citizen service number is recognisable; one with a pseudonym is not."""
    return Vorm.PSEUDONIEM if "pseudoniem" in koppen or not contract.over_personen else Vorm.HERKENBAAR


def match_columns(koppen: tuple[str, ...], kolommen: tuple[Kolom, ...]) -> tuple[str, ...]:
    """The contract's column per header. Raises Weigering when a required column is missing or came twice."""
    bekend = {naam: k.naam for k in kolommen for naam in (k.naam, *k.ook)}
    gevonden = tuple(bekend.get(kop.replace(" ", "_"), "") for kop in koppen)
    dubbel = [k for k in dict.fromkeys(gevonden) if k and gevonden.count(k) > 1]
    if dubbel:
        raise Weigering("deze kolom staat twee keer in de kopregel", regel=1, kolom=dubbel[0])
    mist = [k.naam for k in kolommen if k.verplicht and k.naam not in gevonden]
    if mist:
        raise Weigering(f"verplichte kolom ontbreekt: {', '.join(mist)}", regel=1, kolom=mist[0])
    return gevonden


def _safe(kop: str, contract: Contract) -> str:
    """A header that the contract knows may be repeated; any other might be data of somebody without a header."""
    namen = {n for vorm in Vorm for k in contract.in_vorm(vorm) for n in (k.naam, *k.ook)}
    return kop if kop in namen else "(onbekende kolom)"


def _encoding(pad: Path) -> str:
    """UTF-8 when the whole file is, else windows-1252. Raises Weigering for NUL bytes, UTF-16 and an empty file."""
    if pad.stat().st_size == 0:
        raise Weigering("het bestand is leeg")
    decoder, utf8, regel = codecs.getincrementaldecoder("utf-8")(), True, 1
    with pad.open("rb") as bestand:
        begin = bestand.read(4)
        if begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise Weigering("het bestand is UTF-16; lever UTF-8 of windows-1252", regel=1)
        bestand.seek(0)
        while blok := bestand.read(_BLOK):
            if (plek := blok.find(b"\0")) >= 0:
                raise Weigering("het bestand bevat een NUL-teken", regel=regel + blok[:plek].count(b"\n"))
            if utf8:
                try:
                    decoder.decode(blok)
                except UnicodeDecodeError:
                    utf8 = False
            regel += blok.count(b"\n")
    if utf8 and not decoder.getstate()[0]:
        return "utf-8-sig" if begin.startswith(codecs.BOM_UTF8) else "utf-8"
    _check_1252(pad)
    return "windows-1252"


def _check_1252(pad: Path) -> None:
    """Five bytes mean nothing in windows-1252; a file that holds one is in neither encoding."""
    with pad.open("rb") as bestand:
        for nummer, regel in enumerate(bestand, 1):
            if any(b in regel for b in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")):
                raise Weigering("een teken is geen UTF-8 en geen windows-1252", regel=nummer)


def read_csv(pad: Path, kop: Kop, bron: str, verworpen: list[Verworpen]) -> Iterator[pa.Table]:
    """Batches of text columns with ``_rij``; rows with another number of fields are put on the list of rejections."""
    fout: list[int] = []

    def wrong(rij: Any) -> str:
        fout.append(rij.number)
        verworpen.append(Verworpen(bron, pad.name, rij.number, "", "kolommen"))
        return "skip"

    lezer = _open(pad, kop, wrong)
    if lezer is None:
        return
    gelezen = 0
    while True:
        try:
            blok = lezer.read_next_batch()
        except StopIteration:
            return
        except (pa.ArrowInvalid, UnicodeDecodeError):
            raise Weigering(
                "vanaf hier is het bestand niet te lezen; is een aanhalingsteken niet gesloten?", regel=gelezen + 2
            ) from None
        nummers = _place(np.arange(gelezen, gelezen + blok.num_rows), fout)
        gelezen += blok.num_rows
        vol = _not_empty(blok)
        nummers, blok = nummers[vol], blok.filter(pa.array(vol))
        houden = [i for i, k in enumerate(kop.kolommen) if k]
        yield pa.Table.from_arrays(
            [pa.array(nummers), *(blok.column(i) for i in houden)], names=[RIJ, *(kop.kolommen[i] for i in houden)]
        )


def _not_empty(blok: pa.RecordBatch) -> Any:
    """Which lines hold anything. An empty line is no row, but it counts for the place of the next."""
    leeg = np.ones(blok.num_rows, dtype=bool)
    for kolom in blok.columns:
        leeg &= pc.fill_null(pc.equal(kolom, ""), True).to_numpy(zero_copy_only=False)
        if not leeg.any():
            break
    return ~leeg


def _open(pad: Path, kop: Kop, wrong: Any) -> pcsv.CSVStreamingReader | None:
    """The reader; None when nothing follows the header."""
    namen = [f"k{i}" for i in range(len(kop.koppen))]
    try:
        return pcsv.open_csv(
            pad,
            pcsv.ReadOptions(
                use_threads=False,
                block_size=_BLOK,
                column_names=namen,
                skip_rows=1,
                encoding=kop.codering.removesuffix("-sig"),
            ),
            pcsv.ParseOptions(
                delimiter=kop.scheiding, newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=wrong
            ),
            pcsv.ConvertOptions(column_types=dict.fromkeys(namen, pa.string()), strings_can_be_null=False),
        )
    except pa.ArrowInvalid as fout:
        if "Empty CSV" in str(fout) or "skip initial" in str(fout):
            return None
        raise Weigering("het bestand is niet te lezen; is een aanhalingsteken niet gesloten?", regel=2) from None


def _place(goed: Any, fout: list[int]) -> Any:
    """Row numbers in the file for the n-th good rows, given the numbers of the bad ones. The header is row 1."""
    nummers = goed + 2
    for f in sorted(fout):
        nummers = np.where(nummers >= f, nummers + 1, nummers)
    return nummers
