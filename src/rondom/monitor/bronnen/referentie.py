"""Public files as their publishers make them, in the columns of the contracts: schools, municipalities, areas, CBS.

DUO names its columns differently over the years: until 2022 ``BRIN NUMMER`` and ``VESTIGINGSNUMMER`` in windows-1252
with ``;``, since then ``INSTELLINGSCODE`` and ``VESTIGINGSCODE`` in UTF-8 with ``,``. Both are read. What comes out is
the table of a contract, checked as any delivery is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pcsv

from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.redenen import Weigering

Rij = Mapping[str, str]
_SOORT = {"basisschool": "po", "sbao": "sbo", "bo": "po", "sbo": "sbo", "so": "so", "vso": "vso", "(v)so": "so"}
"""DUO's kinds of school; every other name is a kind of secondary school. (V)SO holds both, and counts as so."""


@dataclass(frozen=True)
class Openbaar:
    """One public file: which contract it fills and how a row becomes a row of it; None leaves a row out."""

    bron: str
    row: Callable[[Rij], dict[str, str] | None]


def _first(rij: Rij, *namen: str) -> str:
    """The value of the first of these columns that is there."""
    return next((rij[n].strip() for n in namen if rij.get(n)), "")


def _code(gemeente: str) -> str:
    """A municipality code of four digits, as CBS (``GM0363``), DUO (``363``) and others write it."""
    cijfers = re.sub(r"\D", "", gemeente)
    return cijfers.zfill(4) if cijfers else ""


def school(rij: Rij) -> dict[str, str] | None:
    """A location of DUO, in its old and new columns, or of the compiled list of 2024."""
    brin = _first(rij, "brin nummer", "instellingscode", "brin")
    vestiging = _first(rij, "vestigingscode", "vestigingsnummer")
    if len(vestiging) == 2:
        vestiging = brin + vestiging
    if not vestiging:
        return None
    soort = _first(rij, "onderwijssoort", "type", "type_po", "soort po").lower()
    return {
        "vestiging": vestiging,
        "naam": _first(rij, "vestigingsnaam", "instellingsnaam", "naam"),
        "onderwijssoort": _SOORT.get(soort, "vo") if soort else _kind_by_columns(rij),
        "bestuur": _first(
            rij, "bevoegd gezag nummer", "bevoegd_gezagnummer", "bevoegd_gezag_nummer", "bevoegd_gezag_code"
        ),
        "bestuur_naam": _first(rij, "bevoegd gezag naam", "bevoegd_gezagnaam", "bevoegd_gezag_naam"),
        "gemeente": _code(_first(rij, "gemeentenummer", "gemeentecode")),
        "pc4": _first(rij, "postcode").replace(" ", "")[:4],
        "swv_po": _first(rij, "swv_po"),
        "swv_vo": _first(rij, "swv_vo"),
        "swv_po_naam": _first(rij, "swv_po_naam"),
        "swv_vo_naam": _first(rij, "swv_vo_naam"),
        "leerlingen": _first(rij, "leerlingen", "aantal_leerlingen", "aantal leerlingen"),
    }


def _kind_by_columns(rij: Rij) -> str:
    """Files of primary schools have no kind; those of secondary schools say which levels they give."""
    return "vo" if "onderwijsstructuur" in rij else "po"


def municipality(rij: Rij) -> dict[str, str] | None:
    """A municipality of CBS."""
    code = _code(_first(rij, "gemeentecode", "gemeentenummer"))
    return {"gemeente": code, "naam": _first(rij, "gemeente", "gemeentenaam"), "provincie": _first(rij, "provincie")}


def area(rij: Rij) -> dict[str, str] | None:
    """A postcode area of the law's annex. Its municipality is a name of 2015 and is left out: the code is what counts."""
    return {
        "pc4": _first(rij, "pc4", "postcode"),
        "gemeente": _code(_first(rij, "gemeentecode")),
        "wijk": _first(rij, "wijk", "wijknaam"),
        "swv_po": _first(rij, "swv_po"),
        "swv_vo": _first(rij, "swv_vo"),
    }


def youth_care(rij: Rij) -> dict[str, str] | None:
    """Figures of CBS per municipality; regions above it (``NL01``, ``PV20``) are left out."""
    code = _first(rij, "gemeentecode", "regios", "wijkenenbuurten")
    if code and not re.match(r"(GM)?\d", code):
        return None
    return {
        "gemeente": _code(code),
        "naam": _first(rij, "gemeente"),
        "inwoners": _first(rij, "inwoners"),
        "pct_0_15": _first(rij, "pct_0_15"),
        "pct_15_25": _first(rij, "pct_15_25"),
        "pct_jeugdzorg": _first(rij, "pct_jongeren_met_jeugdzorg", "percentagejongerenmetjeugdzorg"),
    }


BESTANDEN: dict[str, Openbaar] = {
    "scholen": Openbaar("scholen", school),
    "gemeenten": Openbaar("gemeenten", municipality),
    "pc4_gemeente_swv": Openbaar("pc4_gebieden", area),
    "cbs_": Openbaar("cbs_jeugdzorg", youth_care),
    "adressen": Openbaar("scholen", school),
    "hoofdvestigingen": Openbaar("scholen", school),
    "vestigingen": Openbaar("scholen", school),
}
"""How a public file's name begins → what it is."""


def load_reference(folder: Path, uit: Path) -> dict[str, int]:
    """Write every public file of a folder as a delivery ``<source>/<file>.csv`` and return the rows per file.

    The same key twice in one file (DUO's list has some) is left to the check, which reports it. Raises Weigering for a
    file that cannot be read.
    """
    geschreven: dict[str, int] = {}
    for pad in sorted(folder.glob("*.csv")):
        wat = next((o for begin, o in BESTANDEN.items() if pad.name.startswith(begin)), None)
        if wat is None:
            continue
        tabel = read_public(pad, wat)
        doel = uit / wat.bron / pad.name
        doel.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk = doel.with_name(f".{doel.name}")
        pcsv.write_csv(tabel, tijdelijk, pcsv.WriteOptions(delimiter=";", quoting_style="needed"))
        tijdelijk.replace(doel)
        geschreven[f"{wat.bron}/{pad.name}"] = tabel.num_rows
    return geschreven


def read_public(pad: Path, wat: Openbaar) -> pa.Table:
    """One public file as text in the columns of its contract."""
    namen = [k.naam for k in CONTRACTEN[wat.bron].kolommen]
    rijen = [{n: r.get(n) or None for n in namen} for ruw in _rows(pad) if (r := wat.row(ruw)) is not None]
    if not rijen:
        raise Weigering(f"{pad.name} bevat geen enkele rij")
    return pa.Table.from_pylist(rijen, schema=pa.schema([(n, pa.string()) for n in namen]))


def _rows(pad: Path) -> Iterator[dict[str, str]]:
    inhoud = pad.read_bytes()
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("windows-1252", errors="replace")
    kop = tekst.split("\n", 1)[0]
    if not kop.strip():
        raise Weigering(f"{pad.name} is leeg")
    scheiding = ";" if kop.count(";") > kop.count(",") else ","
    for rij in csv.DictReader(io.StringIO(tekst, newline=""), delimiter=scheiding):
        yield {(k or "").strip().lower(): v or "" for k, v in rij.items() if isinstance(v, str) or v is None}
