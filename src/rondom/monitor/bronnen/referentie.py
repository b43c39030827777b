"""Public files as their publishers make them, in the columns of the contracts: schools, municipalities, areas, CBS.

How such a file is written stands in ``rondom.openbaar``. What comes out is the table of a contract, checked as any
delivery is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pcsv

from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.redenen import Weigering
from rondom.openbaar.bestanden import Onleesbaar, read_text, split_csv
from rondom.openbaar.landelijk import national_figures
from rondom.openbaar.rijen import Rij, area, municipality, school, youth_care


@dataclass(frozen=True)
class Openbaar:
    """One public file: which contract it fills and how a row becomes a row of it; None leaves a row out."""

    bron: str
    row: Callable[[Rij], dict[str, str] | None]


_NUMMER = re.compile(r"_[0-9]+$")
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


def load_reference(folder: Path, uit: Path, gepubliceerd: date | None = None) -> dict[str, int]:
    """Write every public file of a folder as a delivery ``<source>/<file>.csv`` and return the rows per file.

    A file of CBS that says its year (or has it in its name) becomes a public figure of the country too, when
    ``gepubliceerd`` (the day on which it was published) is given. The same key twice in one file (DUO's list has some)
    is left to the check, which reports it. Raises Weigering for a file that cannot be read.
    """
    geschreven: dict[str, int] = {}
    for pad in sorted(folder.glob("*.csv")):
        wat = next((o for begin, o in BESTANDEN.items() if pad.name.startswith(begin)), None)
        if wat is None:
            continue
        tabellen = {wat.bron: read_public(pad, wat)}
        if wat.bron == "cbs_jeugdzorg" and gepubliceerd and (figures := read_country(pad, gepubliceerd)) is not None:
            tabellen["openbare_cijfers"] = figures
        for bron, tabel in tabellen.items():
            _write(tabel, uit / bron / pad.name)
            geschreven[f"{bron}/{pad.name}"] = tabel.num_rows
    return geschreven


def read_country(pad: Path, gepubliceerd: date) -> pa.Table | None:
    """What a file of CBS says of the whole country, as a delivery of public figures; None without year or country."""
    cijfers = [c.as_row(gepubliceerd) for c in national_figures(pad.stem, list(_rows(pad)))]
    namen = [k.naam for k in CONTRACTEN["openbare_cijfers"].kolommen]
    return pa.Table.from_pylist(cijfers, schema=pa.schema([(n, pa.string()) for n in namen])) if cijfers else None


def _write(tabel: pa.Table, doel: Path) -> None:
    doel.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = doel.with_name(f".{doel.name}")
    pcsv.write_csv(tabel, tijdelijk, pcsv.WriteOptions(delimiter=";", quoting_style="needed"))
    tijdelijk.replace(doel)


def read_public(pad: Path, wat: Openbaar) -> pa.Table:
    """One public file as text in the columns of its contract."""
    namen = [k.naam for k in CONTRACTEN[wat.bron].kolommen]
    rijen = [{n: r.get(n) or None for n in namen} for ruw in _rows(pad) if (r := wat.row(ruw)) is not None]
    if not rijen:
        raise Weigering(f"{pad.name} bevat geen enkele rij")
    return pa.Table.from_pylist(rijen, schema=pa.schema([(n, pa.string()) for n in namen]))


def _rows(pad: Path) -> Iterator[dict[str, str]]:
    try:
        _koppen, rijen = split_csv(read_text(pad))
    except Onleesbaar as fout:
        raise Weigering(str(fout)) from fout
    # CBS numbers its columns (``AantalInwoners_5``); they are known under both names.
    return ({_NUMMER.sub("", naam): waarde for naam, waarde in rij.items()} | rij for _nummer, rij in rijen)
