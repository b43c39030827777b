"""The report of a check: what was refused and rejected, who delivered, and what differs from the last delivery.

Three files: ``verslag.md`` to read, ``verworpen.csv`` with every rejected row, ``verslag.json`` for machines. None
holds a value of a row.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from rondom.monitor.bronnen.contract import Contract, Soort, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.controle import Controle, work_file
from rondom.monitor.bronnen.redenen import REDENEN
from rondom.monitor.bronnen.vertalen import naam, tekst

_SPRONG = 0.05
"""A share that differs by more than five per cent points from the last delivery is named."""
_GROEI = 0.20
"""So is a number of rows that differs by more than a fifth."""


def write_report(controle: Controle, vorige: Path | None = None) -> dict[str, Any]:
    """Write the three files and return what stands in ``verslag.json``.

    ``vorige`` is the folder of the last check. Raises FileNotFoundError when it holds no ``verslag.json``.
    """
    eerder = json.loads((vorige / "verslag.json").read_text(encoding="utf-8")) if vorige else None
    kenmerken = {s: describe(controle.uit, CONTRACTEN[s]) for s in sorted(controle.goed)}
    inhoud: dict[str, Any] = {
        "bestanden": [asdict(b) for b in controle.bestanden],
        "goed": controle.goed,
        "dubbel": controle.dubbel,
        "kenmerken": kenmerken,
        "dekking": coverage(controle),
        "verschillen": compare(eerder["kenmerken"], kenmerken) if eerder else None,
    }
    per_reden = _write_rejected(controle)
    inhoud["redenen"] = per_reden
    (controle.uit / "verslag.json").write_text(json.dumps(inhoud, indent=1, sort_keys=True), encoding="utf-8")
    (controle.uit / "verslag.md").write_text("\n".join(_readable(inhoud)) + "\n", encoding="utf-8")
    return inhoud


def rejected(controle: Controle) -> Iterator[tuple[str, str, int, str, str, str]]:
    """Every reason: source, file, row, column, reason, shape; file by file."""
    for bestand in controle.bestanden:
        for soort in (".fout", ".dubbel"):
            pad = work_file(controle.uit, bestand).with_suffix(soort)
            if bestand.geweigerd or not pad.is_file():
                continue
            for blok in pq.ParquetFile(pad).iter_batches(50_000):
                for rij in blok.to_pylist():
                    yield bestand.bron, bestand.bestand, rij["rij"], rij["kolom"], rij["reden"], rij["vorm"]


def _write_rejected(controle: Controle) -> list[dict[str, Any]]:
    som: dict[tuple[str, str, str], int] = {}
    with (controle.uit / "verworpen.csv").open("w", encoding="utf-8", newline="") as bestand:
        uit = csv.writer(bestand, delimiter=";")
        uit.writerow(("bron", "bestand", "rij", "kolom", "reden", "uitleg", "vorm"))
        for bron, naam_, rij, kolom, reden, vorm in rejected(controle):
            uit.writerow((bron, naam_, rij, kolom, reden, REDENEN[reden][0], vorm))
            som[bron, kolom, reden] = som.get((bron, kolom, reden), 0) + 1
    return [{"bron": b, "kolom": k, "reden": r, "rijen": n} for (b, k, r), n in sorted(som.items())]


def _tables(uit: Path, contract: Contract) -> Iterator[tuple[Vorm, str]]:
    for vorm, bestand in ((Vorm.PSEUDONIEM, "deel.parquet"), (Vorm.HERKENBAAR, "herkenbaar.parquet")):
        pad = uit / "goed" / contract.sleutel / bestand
        if pad.is_file():
            yield vorm, f"read_parquet({tekst(str(pad))})"


def describe(uit: Path, contract: Contract) -> dict[str, Any]:
    """What can be compared with the next delivery: rows, the share of every code, of empty, and the mean amounts."""
    kenmerken: dict[str, Any] = {}
    with duckdb.connect() as con:
        for vorm, bron in _tables(uit, contract):
            som = _one(con, f"SELECT count(*) FROM {bron}")[0]
            deel: dict[str, Any] = {"rijen": som}
            for kolom in contract.in_vorm(vorm):
                k = naam(kolom.naam)
                if kolom.codes is not None:
                    rijen = con.execute(f"SELECT {k}, count(*) FROM {bron} GROUP BY 1 ORDER BY 1").fetchall()
                    deel[kolom.naam] = {c or "(leeg)": round(n / max(som, 1), 4) for c, n in rijen}
                elif kolom.soort is Soort.CENTEN:
                    deel[f"{kolom.naam}_gemiddeld"] = _one(con, f"SELECT round(avg({k}))::BIGINT FROM {bron}")[0]
                elif not kolom.verplicht:
                    leeg = _one(con, f"SELECT count(*) - count({k}) FROM {bron}")[0]
                    deel[kolom.naam] = {"(leeg)": round(leeg / max(som, 1), 4)}
            kenmerken[vorm.value] = deel
    return kenmerken


def compare(eerder: dict[str, Any], nu: dict[str, Any]) -> list[str]:
    """Sentences on what differs more than is usual. Sources that came or went are named too."""
    uit = [f"{s}: was er de vorige keer, nu niet" for s in sorted(set(eerder) - set(nu))]
    uit += [f"{s}: nieuw" for s in sorted(set(nu) - set(eerder))]
    for sleutel in sorted(set(eerder) & set(nu)):
        for vorm in sorted(set(eerder[sleutel]) & set(nu[sleutel])):
            uit += [f"{sleutel}: {zin}" for zin in _differences(eerder[sleutel][vorm], nu[sleutel][vorm])]
    return uit


def _differences(oud: dict[str, Any], nieuw: dict[str, Any]) -> Iterator[str]:
    for wat, was in oud.items():
        is_nu = nieuw.get(wat)
        if isinstance(was, dict) and isinstance(is_nu, dict):
            for code in sorted(set(was) | set(is_nu)):
                verschil = is_nu.get(code, 0) - was.get(code, 0)
                if abs(verschil) > _SPRONG:
                    yield f"{wat} = {code} ging van {was.get(code, 0):.1%} naar {is_nu.get(code, 0):.1%}"
        elif isinstance(was, int) and isinstance(is_nu, int) and abs(is_nu - was) > _GROEI * max(was, 1):
            yield f"{wat} ging van {was} naar {is_nu}"


def coverage(controle: Controle) -> dict[str, Any]:
    """Per source and owner column: who delivered, who is missing of the reference tables, and which months miss."""
    uit: dict[str, Any] = {}
    with duckdb.connect() as con:
        verwacht = {
            "gemeente": _expected(con, controle.uit, "gemeenten", "gemeente"),
            "vestiging": _expected(con, controle.uit, "scholen", "vestiging"),
        }
        for sleutel in sorted(controle.goed):
            contract = CONTRACTEN[sleutel]
            for kolom in contract.dekking:
                for _, bron in _tables(controle.uit, contract):
                    rijen = con.execute(f"SELECT DISTINCT {naam(kolom)} FROM {bron}").fetchall()
                    geleverd = {r[0] for r in rijen if r[0]}
                    uit[sleutel] = {
                        "per": kolom,
                        "geleverd": len(geleverd),
                        "ontbreekt": sorted(verwacht.get(kolom, set()) - geleverd),
                        "onbekend": sorted(geleverd - verwacht[kolom]) if verwacht.get(kolom) else [],
                        "gaten": _gaps(con, contract, bron, kolom),
                    }
    return uit


def _expected(con: duckdb.DuckDBPyConnection, uit: Path, sleutel: str, kolom: str) -> set[str]:
    return {
        r[0]
        for _, bron in _tables(uit, CONTRACTEN[sleutel])
        for r in con.execute(f"SELECT {naam(kolom)} FROM {bron}").fetchall()
    }


def _gaps(con: duckdb.DuckDBPyConnection, contract: Contract, bron: str, kolom: str) -> list[dict[str, str]]:
    """Owners without a single row in the last period that others did deliver: the last quarter, or school year."""
    if contract.peildatum:
        periode = f"strftime(date_trunc('quarter', {naam(contract.peildatum)}), '%Y-%m')"
    elif any(k.naam == "schooljaar" for k in contract.kolommen):
        periode = "schooljaar"
    else:
        return []
    rijen = con.execute(
        f"""WITH per AS (SELECT {naam(kolom)} AS wie, {periode} AS p, count(*) AS n FROM {bron} GROUP BY ALL),
        som AS (SELECT p, sum(n) AS s FROM per GROUP BY p),
        laatste AS (SELECT max(p) AS p FROM som WHERE s > 0.2 * (SELECT max(s) FROM som))
        SELECT wie, max(per.p) FROM per GROUP BY wie HAVING max(per.p) < (SELECT p FROM laatste) ORDER BY 1"""
    ).fetchall()
    return [{"wie": wie, "laatste": laatste} for wie, laatste in rijen if wie]


def _one(con: duckdb.DuckDBPyConnection, vraag: str) -> Any:
    return con.execute(vraag).fetchone()


def _readable(inhoud: dict[str, Any]) -> Iterator[str]:
    bestanden = inhoud["bestanden"]
    geweigerd = [b for b in bestanden if b["geweigerd"]]
    yield "# Controle van leveringen\n"
    yield f"{len(bestanden)} bestanden, {sum(b['rijen'] for b in bestanden)} rijen gelezen."
    yield f"{sum(inhoud['goed'].values())} rijen goed, {sum(b['verworpen'] for b in bestanden)} verworpen,"
    yield f"{sum(inhoud['dubbel'].values())} dubbel, {len(geweigerd)} bestanden geweigerd.\n"
    if geweigerd:
        yield "## Geweigerde bestanden\n\n| bestand | waar | waarom |\n|---|---|---|"
        yield from (f"| {b['bestand']} | {b['plek'] or 'hele bestand'} | {b['geweigerd']} |" for b in geweigerd)
    yield "\n## Per bestand\n\n| bestand | bron | rijen | goed | verworpen | opmerking |\n|---|---|---:|---:|---:|---|"
    for b in bestanden:
        if not b["geweigerd"]:
            yield f"| {b['bestand']} | {b['bron']} | {b['rijen']} | {b['goed']} | {b['verworpen']} | {b['opmerking']} |"
    if inhoud["redenen"]:
        yield "\n## Waarom rijen zijn verworpen\n\nElke rij staat met haar plaats in `verworpen.csv`.\n"
        yield "| bron | kolom | reden | rijen |\n|---|---|---|---:|"
        for r in inhoud["redenen"]:
            yield f"| {r['bron']} | {r['kolom']} | {REDENEN[r['reden']][0]} | {r['rijen']} |"
    yield "\n## Wie leverde\n\n| bron | per | geleverd | ontbreekt | zonder laatste periode |\n|---|---|---:|---|---|"
    for sleutel, d in inhoud["dekking"].items():
        gaten = ", ".join(f"{g['wie']} (tot {g['laatste']})" for g in d["gaten"][:20])
        yield f"| {sleutel} | {d['per']} | {d['geleverd']} | {_short(d['ontbreekt'])} | {gaten} |"
    if inhoud["verschillen"] is not None:
        yield "\n## Anders dan de vorige levering\n"
        yield from ([f"- {zin}" for zin in inhoud["verschillen"]] or ["Niets opvallends."])


def _short(lijst: list[str]) -> str:
    return ", ".join(lijst[:20]) + (f" en {len(lijst) - 20} meer" if len(lijst) > 20 else "")
