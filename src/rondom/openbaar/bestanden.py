"""Which public file is this, and what are its rows? A file is known by its columns, whatever it is called.

CSV of DUO, CBS and OCW (``;`` or ``,``, UTF-8 or windows-1252), the OData answer of CBS as JSON, and boundaries as
GeoJSON (WGS84).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from rondom.openbaar import rijen


class Soort(StrEnum):
    """What a public file is about."""

    SCHOLEN = "scholen"
    GEMEENTEN = "gemeenten"
    GRENZEN = "grenzen"
    PC4_GEBIEDEN = "pc4_gebieden"
    PC4_PUNTEN = "pc4_punten"
    CBS_JEUGDZORG = "cbs_jeugdzorg"


class Onleesbaar(Exception):
    """The file cannot be read, or is none that is known. The message says which file, what is wrong and what helps."""


@dataclass(frozen=True)
class Regel:
    """One row of a file: the line it stands on (from 1, the header counts), and its values as text; boundaries as
    GeoJSON geometry.
    """

    nummer: int
    waarden: dict[str, str]
    grens: dict[str, Any] | None = None


@dataclass(frozen=True)
class Bestand:
    """A recognised file and its rows, in the order of the file."""

    pad: Path
    soort: Soort
    regels: tuple[Regel, ...]


Vertaler = Callable[[rijen.Rij], dict[str, str] | None]
# Columns that must all be there, one of each group → kind and how its rows are read. The first that fits counts.
_KENMERKEN: tuple[tuple[tuple[frozenset[str], ...], Soort, Vertaler], ...] = (
    (
        (frozenset({"vestigingscode", "vestigingsnummer"}), frozenset({"brin", "brin nummer", "instellingscode"})),
        Soort.SCHOLEN,
        rijen.school,
    ),
    (
        (
            frozenset({"pct_jongeren_met_jeugdzorg", "percentagejongerenmetjeugdzorg"}),
            frozenset({"gemeentecode", "regios", "wijkenenbuurten"}),
        ),
        Soort.CBS_JEUGDZORG,
        rijen.youth_care,
    ),
    ((frozenset({"pc4", "postcode"}), frozenset({"swv_po"}), frozenset({"swv_vo"})), Soort.PC4_GEBIEDEN, rijen.area),
    (
        (frozenset({"pc4", "postcode"}), frozenset({"latitude", "lat"}), frozenset({"longitude", "lon"})),
        Soort.PC4_PUNTEN,
        rijen.point,
    ),
    (
        (frozenset({"gemeentecode", "gemeentenummer"}), frozenset({"gemeente", "gemeentenaam"})),
        Soort.GEMEENTEN,
        rijen.municipality,
    ),
)
_VOLGNUMMER = re.compile(r"_[0-9]+$")
"""CBS numbers its OData columns: ``AantalInwoners_5``."""


def read(pad: Path) -> Bestand:
    """Recognise and read one file whole. Raises ``Onleesbaar``."""
    tekst = read_text(pad)
    if pad.suffix.lower() in (".json", ".geojson"):
        return _read_json(pad, tekst)
    koppen, ruw = split_csv(tekst)
    soort, vertaal = _recognise(pad, koppen)
    regels = tuple(
        Regel(nummer, waarden) for nummer, rij in ruw if (waarden := vertaal(rij)) is not None
    )  # fmt: skip
    return Bestand(pad, soort, regels)


def read_text(pad: Path) -> str:
    """The text of a file in UTF-8, else in windows-1252. Raises ``Onleesbaar`` when it is empty or not there."""
    try:
        inhoud = pad.read_bytes()
    except OSError as fout:
        raise Onleesbaar(f"{pad.name} kan niet worden gelezen: {fout.strerror}") from fout
    if b"\x00" in inhoud[:4096]:
        raise Onleesbaar(f"{pad.name} is geen tekstbestand. Geef CSV, JSON of GeoJSON.")
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("windows-1252", errors="replace")
    if not tekst.split("\n", 1)[0].strip():
        raise Onleesbaar(f"{pad.name} is leeg")
    return tekst


def split_csv(tekst: str) -> tuple[set[str], Iterator[tuple[int, dict[str, str]]]]:
    """The column names in lower case, and the rows with the line on which each ends."""
    kop = tekst.split("\n", 1)[0]
    scheiding = ";" if kop.count(";") > kop.count(",") else ","
    lezer = csv.DictReader(io.StringIO(tekst, newline=""), delimiter=scheiding)
    koppen = {_name(k) for k in lezer.fieldnames or ()}

    def rows() -> Iterator[tuple[int, dict[str, str]]]:
        for rij in lezer:
            yield (
                lezer.line_num,
                {_name(k): v or "" for k, v in rij.items() if k is not None and not isinstance(v, list)},
            )

    return koppen, rows()


def _name(kolom: str) -> str:
    return kolom.strip().lower()


def _recognise(pad: Path, koppen: set[str]) -> tuple[Soort, Vertaler]:
    for groepen, soort, vertaal in _KENMERKEN:
        if all(groep & koppen for groep in groepen):
            return soort, vertaal
    raise Onleesbaar(
        f"{pad.name}: dit bestand is niet herkend. De kolommen zijn: {', '.join(sorted(koppen)) or 'geen'}. "
        "Bekend zijn: scholen (DUO), gemeenten en jeugdzorg (CBS), postcodegebieden (OCW), coördinaten en grenzen."
    )


def _read_json(pad: Path, tekst: str) -> Bestand:
    try:
        inhoud = json.loads(tekst)
    except json.JSONDecodeError as fout:
        raise Onleesbaar(f"{pad.name}: geen geldige JSON, regel {fout.lineno}, teken {fout.colno}") from fout
    if isinstance(inhoud, dict) and inhoud.get("type") == "FeatureCollection":
        return _read_boundaries(pad, inhoud.get("features"))
    ruw = inhoud.get("value") if isinstance(inhoud, dict) else inhoud
    if not isinstance(ruw, list) or not all(isinstance(r, dict) for r in ruw):
        raise Onleesbaar(f"{pad.name}: geen lijst van rijen. Een OData-antwoord van CBS heeft die onder 'value'.")
    rijen_ = [{_VOLGNUMMER.sub("", _name(k)): _text(v) for k, v in r.items()} for r in ruw]
    soort, vertaal = _recognise(pad, set(rijen_[0]) if rijen_ else set())
    regels = tuple(
        Regel(nummer, waarden) for nummer, r in enumerate(rijen_, start=1) if (waarden := vertaal(r)) is not None
    )
    return Bestand(pad, soort, regels)


def _text(waarde: object) -> str:
    return "" if waarde is None else str(waarde)


def _read_boundaries(pad: Path, vormen: object) -> Bestand:
    if not isinstance(vormen, list):
        raise Onleesbaar(f"{pad.name}: de kaart heeft geen lijst 'features'")
    regels = []
    for nummer, vorm in enumerate(vormen, start=1):
        eigen = vorm.get("properties") if isinstance(vorm, dict) else None
        if not isinstance(eigen, dict):
            raise Onleesbaar(f"{pad.name}: vorm {nummer} heeft geen 'properties'")
        klein = {_name(k): _text(v) for k, v in eigen.items()}
        waarden = {
            "gemeente": rijen.code_of(rijen.first(klein, "code", "gemeentecode", "statcode")),
            "naam": rijen.first(klein, "naam", "gemeente", "statnaam"),
            "provincie": rijen.first(klein, "provincie"),
        }
        regels.append(Regel(nummer, waarden, vorm.get("geometry")))
    return Bestand(pad, Soort.GRENZEN, tuple(regels))
