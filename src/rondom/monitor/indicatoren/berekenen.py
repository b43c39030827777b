"""From a folder of accepted deliveries to long-form counts: one Parquet file per indicator, with a manifest.

What is counted here still shows small numbers. It stays with whoever links the data and goes to disclosure control
before anybody else sees it (design §7).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.indicatoren.definitie import Indicator, Maat, Tijdvak
from rondom.monitor.indicatoren.niveaus import UITKOMSTKOLOMMEN
from rondom.monitor.indicatoren.plan import GEBIEDSBRONNEN, Onderdeel, make_plan, parts
from rondom.monitor.indicatoren.werkbank import Stap, Verslagperiode, schema
from rondom.monitor.motor import Motor
from rondom.monitor.parameters import SOORTEN, STANDAARD, Parameters

MANIFEST = "indicatoren.json"
Melder = Callable[[Indicator, int], None]


class BronnenProbleem(RuntimeError):
    """The folder of deliveries cannot be used, with the reason."""


@dataclass(frozen=True)
class Opdracht:
    """What to count, about which days, with which parameters, from which files, to which folder."""

    indicatoren: Sequence[Indicator]
    verslag: Verslagperiode
    bronnen: Mapping[str, tuple[Path, ...]]
    uit: Path
    parameters: Parameters = STANDAARD


@dataclass
class Rapport:
    """What came of it: rows per indicator, and the measures that were not counted with the source that is missing."""

    rijen: dict[str, int] = field(default_factory=dict)
    ontbreekt: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)


def find_sources(map_: Path) -> dict[str, tuple[Path, ...]]:
    """Source → its files: ``<source>.<csv|parquet>``, or all of one kind in the folder ``<source>``.

    The folder that ``rondom monitor controleer`` wrote will do: what it accepted stands in ``goed``.

    Raises :class:`BronnenProbleem` when there is no folder, nothing in it, two kinds for one source, or a delivery in the
    form in which its owner recognises people.
    """
    if not map_.is_dir():
        raise BronnenProbleem(f"{map_} is geen map")
    gevonden: dict[str, tuple[Path, ...]] = {}
    for sleutel in CONTRACTEN:
        los = [map_ / f"{sleutel}.{soort}" for soort in ("parquet", "csv")]
        paden = [p for p in los if p.is_file()]
        paden += sorted(p for p in (map_ / sleutel).glob("*") if p.suffix in (".parquet", ".csv") and p.is_file())
        if any(p.name == "herkenbaar.parquet" for p in paden):
            raise BronnenProbleem(
                f"{sleutel}: er is een levering bij waarin mensen te herkennen zijn; die wordt niet geteld"
            )
        if len({p.suffix for p in paden}) > 1:
            raise BronnenProbleem(f"{sleutel}: er staan CSV en Parquet door elkaar; laat één van beide staan")
        if paden:
            gevonden[sleutel] = tuple(paden)
    if not gevonden and (map_ / "goed").is_dir():
        return find_sources(map_ / "goed")
    if ontbreekt := [b for b in GEBIEDSBRONNEN if b not in gevonden]:
        raise BronnenProbleem(f"in {map_} ontbreekt {' en '.join(ontbreekt)}: zonder die is geen gebied te maken")
    return gevonden


def split_by_sources(
    indicatoren: Iterable[Indicator], bronnen: Iterable[str]
) -> tuple[list[tuple[Indicator, Maat, Tijdvak]], list[tuple[str, str, tuple[str, ...]]]]:
    """The measures that these sources carry, and the others with what is missing."""
    er = set(bronnen)
    alle = parts(indicatoren)
    kan = [o for o in alle if er.issuperset(o[1].bronnen)]
    niet = {(i.id, m.sleutel): tuple(b for b in m.bronnen if b not in er) for i, m, _ in alle}
    return kan, [(*sleutel, mist) for sleutel, mist in niet.items() if mist]


def compute(motor: Motor, opdracht: Opdracht, melden: Melder | None = None) -> Rapport:
    """Count and write. An indicator that a run with the same input already wrote is not counted again."""
    uit = opdracht.uit
    uit.mkdir(parents=True, exist_ok=True)
    kan, ontbreekt = split_by_sources(opdracht.indicatoren, opdracht.bronnen)
    rapport = Rapport(ontbreekt=ontbreekt)
    plan = make_plan(kan, opdracht.verslag, opdracht.parameters)
    vragen = {stap.naam: stap.sql(motor.dialect) for deel in plan for stap in deel.stappen}
    afdruk = fingerprint(opdracht, vragen)
    eerder = _earlier(uit, afdruk)
    _register(motor, opdracht.bronnen, {b for o in plan for b in (*o.maat.bronnen, *GEBIEDSBRONNEN)})
    _write_manifest(opdracht, afdruk, rapport, eerder)
    wachtend: list[Stap] = []
    for indicator in opdracht.indicatoren:
        stappen = [s for o in plan if o.indicator.id == indicator.id for s in o.stappen]
        if not stappen:
            continue
        wachtend += stappen
        if indicator.id in eerder:
            # Its own tables are not needed again; what it would have made for others still is.
            wachtend = [s for s in wachtend if s.gedeeld]
            rapport.rijen[indicator.id] = eerder[indicator.id]
        else:
            for stap in wachtend:
                motor.run(stap.naam, vragen[stap.naam])
            wachtend = []
            delen = [o for o in plan if o.indicator.id == indicator.id]
            rapport.rijen[indicator.id] = _write(motor, delen, uit / f"{indicator.id}.parquet")
            _write_manifest(opdracht, afdruk, rapport, eerder)
        if melden:
            melden(indicator, rapport.rijen[indicator.id])
    return rapport


def _register(motor: Motor, bronnen: Mapping[str, tuple[Path, ...]], nodig: set[str]) -> None:
    for sleutel in sorted(nodig):
        motor.register(sleutel, bronnen[sleutel], schema(CONTRACTEN[sleutel]))


def outcome_query(delen: Sequence[Onderdeel]) -> str:
    """All rows of these parts in a fixed order."""
    samen = " UNION ALL ".join(f"SELECT * FROM {deel.uitkomst}" for deel in delen)  # noqa: S608
    return f"SELECT * FROM ({samen}) AS alles ORDER BY {', '.join(UITKOMSTKOLOMMEN)}"  # noqa: S608


def _write(motor: Motor, delen: Sequence[Onderdeel], pad: Path) -> int:
    """Write the outcome, forget the tables of this indicator alone, answer the number of rows."""
    vraag = outcome_query(delen)
    motor.write(vraag, pad)
    rijen = int(motor.rows(f"SELECT count(*) FROM ({vraag}) AS alles")[0][0])  # noqa: S608
    for stap in (s for deel in delen for s in deel.stappen if not s.gedeeld):
        motor.drop(stap.naam)
    return rijen


def fingerprint(opdracht: Opdracht, vragen: Mapping[str, str]) -> str:
    """What the outcome depends on, in one word: files with size and time, and the queries with days and thresholds."""
    bestanden = [
        (sleutel, p.name, p.stat().st_size, p.stat().st_mtime_ns)
        for sleutel, paden in sorted(opdracht.bronnen.items())
        for p in paden
    ]
    alles = repr((bestanden, sorted(vragen.items())))
    return hashlib.sha256(alles.encode()).hexdigest()[:16]


def _values(parameters: Parameters) -> dict[str, list[dict[str, Any]]]:
    return {
        sleutel: [{"waarde": w.waarde, "vanaf": w.vanaf.isoformat()} for w in parameters.waarden(sleutel)]
        for sleutel in SOORTEN
    }


def _earlier(uit: Path, afdruk: str) -> dict[str, int]:
    """The indicators that a run with this fingerprint finished, with their rows."""
    try:
        vorig = json.loads((uit / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    if vorig.get("afdruk") != afdruk:
        return {}
    return {i: n for i, n in vorig["rijen"].items() if (uit / f"{i}.parquet").is_file()}


def _write_manifest(opdracht: Opdracht, afdruk: str, rapport: Rapport, eerder: Mapping[str, int]) -> None:
    inhoud = {
        "afdruk": afdruk,
        "van": opdracht.verslag.van.isoformat(),
        "tot_en_met": opdracht.verslag.tot_en_met.isoformat(),
        "kolommen": list(UITKOMSTKOLOMMEN),
        "rijen": {**eerder, **rapport.rijen},
        "niet_geteld": [{"indicator": i, "maat": m, "bron_ontbreekt": list(b)} for i, m, b in rapport.ontbreekt],
        "bronnen": {b: [p.name for p in paden] for b, paden in sorted(opdracht.bronnen.items())},
        "parameters": _values(opdracht.parameters),
    }
    half = opdracht.uit / f"{MANIFEST}.half"
    half.write_text(json.dumps(inhoud, indent=1, ensure_ascii=False), encoding="utf-8")
    half.replace(opdracht.uit / MANIFEST)
