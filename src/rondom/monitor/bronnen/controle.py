"""Check deliveries: accepted rows become typed Parquet, all others a reason with its place.

Two passes. The first judges every file by itself and keeps its result as a checkpoint, so that an interrupted run goes
on after the last finished file. The second looks at each source as a whole: a key that came before is rejected.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from rondom.monitor.bronnen import manifest
from rondom.monitor.bronnen.contract import Contract, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.lezen import Lezing, find_files, open_file
from rondom.monitor.bronnen.redenen import Verworpen, Weigering
from rondom.monitor.bronnen.vertalen import ONBEKEND_BSN, RIJ, delivered_columns, judge, naam, tekst

WERK, GOED = ".werk", "goed"
_LANG = 500_000
"""From this many rows on, a file says how far it is."""
_VERWORPEN = pa.schema(
    [("rij", pa.int64()), ("kolom", pa.string()), ("reden", pa.string()), ("vorm", pa.string())]
)  # fmt: skip
BESTAND = "_bestand"


@dataclass
class Bevinding:
    """What became of one file."""

    bestand: str
    bron: str = ""
    vorm: str = ""
    rijen: int = 0
    goed: int = 0
    verworpen: int = 0
    geweigerd: str = ""
    """Why the whole file was refused; empty when it was read."""
    plek: str = ""
    opmerking: str = ""
    """What the owner should look at although the file was read."""


@dataclass
class Controle:
    """The result of checking a folder: per file, per source, and where the accepted rows are."""

    uit: Path
    bestanden: list[Bevinding]
    goed: dict[str, int] = field(default_factory=dict)
    """Source → accepted rows, after doubles."""
    dubbel: dict[str, int] = field(default_factory=dict)

    @property
    def in_orde(self) -> bool:
        """Did every file and every row pass?"""
        return not any(b.geweigerd or b.verworpen for b in self.bestanden) and not any(self.dubbel.values())


def check(
    folder: Path,
    uit: Path,
    *,
    standaarden: Path | None = None,
    melden: Callable[[str], None] = lambda _: None,
) -> Controle:
    """Judge all files in a folder. Writes ``goed/<source>/deel.parquet`` and keeps the rejections for the report."""
    paden = find_files(folder)
    (uit / WERK).mkdir(parents=True, exist_ok=True)
    bestanden: list[Bevinding] = []
    for nummer, pad in enumerate(paden, 1):
        melden(f"{nummer}/{len(paden)} {pad.relative_to(folder)}")
        bestanden += check_file(pad, folder, uit, standaarden, melden)
    bestanden += [Bevinding(str(k.relative_to(folder)), geweigerd=manifest.KWIJT) for k in manifest.lost(folder, paden)]
    controle = Controle(uit, bestanden)
    # What an earlier check accepted may be refused or gone by now: nothing of it may be counted again.
    shutil.rmtree(uit / GOED, ignore_errors=True)
    with duckdb.connect() as con:
        con.execute("SET preserve_insertion_order = true")
        for sleutel, contract in CONTRACTEN.items():
            delen = [b for b in bestanden if b.bron == sleutel and not b.geweigerd]
            if delen:
                melden(f"{sleutel}: dubbele rijen")
                _finish(con, contract, delen, controle)
    return controle


def check_file(
    pad: Path, folder: Path, uit: Path, standaarden: Path | None = None, melden: Callable[[str], None] = lambda _: None
) -> list[Bevinding]:
    """Judge one file, or take the result of an earlier run when file and contracts did not change since.

    One outcome per source that the file carries; one without a source when it is refused.
    """
    plaats = str(pad.relative_to(folder))
    kaart = work_file(uit, Bevinding(plaats)).with_suffix(".json")
    stempel = _stamp(pad, standaarden)
    if kaart.is_file() and (eerder := json.loads(kaart.read_text(encoding="utf-8")))["stempel"] == stempel:
        return [Bevinding(**u) for u in eerder["bevindingen"]]
    bevindingen: list[Bevinding] = []
    try:
        manifest.verify(pad)
        for lezing in open_file(pad, folder, standaarden):
            bevinding = Bevinding(plaats, lezing.contract.sleutel, lezing.vorm.value, opmerking=_remark(lezing))
            bevindingen.append(bevinding)
            _judge_all(lezing, bevinding, work_file(uit, bevinding), melden)
    except Weigering as weigering:
        for bevinding in bevindingen:
            for soort in (".goed", ".fout"):
                work_file(uit, bevinding).with_suffix(soort).unlink(missing_ok=True)
        bron = bevindingen[0].bron if bevindingen else ""
        bevindingen = [Bevinding(plaats, bron, geweigerd=weigering.reden, plek=weigering.plek)]
    _write_whole(kaart, json.dumps({"stempel": stempel, "bevindingen": [asdict(u) for u in bevindingen]}))
    return bevindingen


def _remark(lezing: Lezing) -> str:
    """How many columns were left out; their headers may be anything, so they are not repeated."""
    return f"{len(lezing.overig)} kolommen die het contract niet kent" if lezing.overig else ""


def _judge_all(lezing: Lezing, bevinding: Bevinding, doel: Path, melden: Callable[[str], None]) -> None:
    contract, vorm = lezing.contract, lezing.vorm
    goed_pad, fout_pad = doel.with_suffix(".goed"), doel.with_suffix(".fout")
    schrijver: pq.ParquetWriter | None = None
    tijdelijk = goed_pad.with_suffix(f".{os.getpid()}")
    with duckdb.connect() as con, pq.ParquetWriter(fout_pad, _VERWORPEN) as fouten:
        try:
            for blok in lezing.batches:
                con.register("blok", blok)
                velden = {v.name: v.type for v in blok.schema}
                con.execute(f"CREATE OR REPLACE TEMP TABLE beoordeeld AS {judge(contract, vorm, 'blok', velden)}")
                goed = fetch(con, f"SELECT {RIJ}, * EXCLUDE ({RIJ}, _redenen) FROM beoordeeld WHERE len(_redenen) = 0")
                fouten.write_table(_reasons(con))
                bevinding.rijen += blok.num_rows
                bevinding.goed += goed.num_rows
                if bevinding.rijen >= _LANG:
                    melden(f"  {bevinding.bestand}: {bevinding.rijen} rijen")
                schrijver = schrijver or pq.ParquetWriter(tijdelijk, goed.schema, compression="zstd")
                schrijver.write_table(goed)
            if lezing.verworpen:
                bevinding.rijen += len(lezing.verworpen)
                fouten.write_table(_unread(lezing.verworpen))
            if schrijver:
                schrijver.close()
                tijdelijk.replace(goed_pad)
        finally:
            if schrijver:
                schrijver.close()
            # Of a file that is refused halfway, or a run that is broken off, no rows stay: they may be recognisable.
            tijdelijk.unlink(missing_ok=True)
    bevinding.verworpen = bevinding.rijen - bevinding.goed
    if not bevinding.rijen:
        bevinding.opmerking = "; ".join(o for o in (bevinding.opmerking, "geen enkele rij") if o)


def _reasons(con: duckdb.DuckDBPyConnection) -> pa.Table:
    return fetch(
        con,
        f"SELECT {RIJ} AS rij, u.kolom, u.reden, u.vorm FROM "
        f"(SELECT {RIJ}, unnest(_redenen) AS u FROM beoordeeld WHERE len(_redenen) > 0) ORDER BY 1",
    ).cast(_VERWORPEN)


def _unread(verworpen: list[Verworpen]) -> pa.Table:
    return pa.Table.from_pylist(
        [{"rij": v.rij, "kolom": v.kolom, "reden": v.reden, "vorm": v.vorm} for v in verworpen], schema=_VERWORPEN
    )


def _finish(con: duckdb.DuckDBPyConnection, contract: Contract, delen: list[Bevinding], controle: Controle) -> None:
    """All files of one source under one another, without the rows whose key came before. Rows that leave are kept apart."""
    uit, vormen = controle.uit, sorted({Vorm(d.vorm) for d in delen})
    controle.goed[contract.sleutel] = controle.dubbel[contract.sleutel] = 0
    for vorm in vormen:
        paden = [d for d in delen if d.vorm == vorm and work_file(uit, d).with_suffix(".goed").is_file()]
        if not paden:
            continue
        bron = " UNION ALL ".join(
            f"SELECT {i} AS {BESTAND}, * FROM read_parquet({tekst(str(work_file(uit, d).with_suffix('.goed')))})"
            for i, d in enumerate(paden)
        )
        doel = uit / GOED / contract.sleutel / ("deel.parquet" if vorm is Vorm.PSEUDONIEM else "herkenbaar.parquet")
        con.execute(f"CREATE OR REPLACE TEMP VIEW alles AS {bron}")
        dubbel = _doubles(con, contract, vorm)
        doel.parent.mkdir(parents=True, exist_ok=True)
        kolommen = ", ".join(naam(k) for k in delivered_columns(contract, vorm))
        zonder = f" ANTI JOIN dubbelen USING ({BESTAND}, {RIJ})" if dubbel else ""
        tijdelijk = doel.with_name(f".{doel.name}")
        con.execute(
            f"COPY (SELECT {kolommen} FROM alles{zonder}) TO {tekst(str(tijdelijk))} (FORMAT parquet, COMPRESSION zstd)"
        )
        tijdelijk.replace(doel)
        _keep_doubles(con, contract, vorm, paden, uit)
        controle.goed[contract.sleutel] += sum(p.goed for p in paden) - dubbel
        controle.dubbel[contract.sleutel] += dubbel


def _doubles(con: duckdb.DuckDBPyConnection, contract: Contract, vorm: Vorm) -> int:
    """Rows whose key came in an earlier row. First by hash, so that only suspects are compared in full."""
    delen = [naam(k) for k in contract.uniek_in(vorm)]
    if naam("bsn") in delen:  # without a number, name and birth date say who it is
        delen.append(f"CASE WHEN bsn = '{ONBEKEND_BSN}' THEN concat_ws('|', achternaam, voornaam, geboortedatum) END")
    sleutel = ", ".join(delen)
    con.execute(
        f"""CREATE OR REPLACE TEMP TABLE dubbelen AS
        WITH verdacht AS (SELECT hash({sleutel}) AS h FROM alles GROUP BY h HAVING count(*) > 1)
        SELECT {BESTAND}, {RIJ} FROM (
            SELECT {BESTAND}, {RIJ}, row_number() OVER (PARTITION BY {sleutel} ORDER BY {BESTAND}, {RIJ}) AS keer
            FROM alles WHERE hash({sleutel}) IN (SELECT h FROM verdacht)
        ) WHERE keer > 1"""
    )
    return _count(con, "SELECT count(*) FROM dubbelen")


def _keep_doubles(
    con: duckdb.DuckDBPyConnection, contract: Contract, vorm: Vorm, paden: list[Bevinding], uit: Path
) -> None:
    eerste = contract.uniek_in(vorm)[0]
    for i, deel in enumerate(paden):
        doel = work_file(uit, deel).with_suffix(".dubbel")
        con.execute(
            f"COPY (SELECT {RIJ} AS rij, {tekst(eerste)} AS kolom, 'dubbel' AS reden, '' AS vorm FROM dubbelen "
            f"WHERE {BESTAND} = {i} ORDER BY 1) TO {tekst(str(doel))} (FORMAT parquet)"
        )


def fetch(con: duckdb.DuckDBPyConnection, vraag: str) -> pa.Table:
    """The answer as an Arrow table."""
    antwoord: Any = con.sql(vraag)
    return antwoord.to_arrow_table()


def _count(con: duckdb.DuckDBPyConnection, vraag: str) -> int:
    rij: Any = con.execute(vraag).fetchone()
    return int(rij[0])


def work_file(uit: Path, bevinding: Bevinding) -> Path:
    """Where the checkpoint of a file and source is; its name is a hash, so that no folder of an owner is copied."""
    return uit / WERK / hashlib.sha256(f"{bevinding.bestand}|{bevinding.bron}".encode()).hexdigest()[:24]


def _stamp(pad: Path, standaarden: Path | None) -> str:
    """Changes when the file, its manifest, a contract or this way of judging changes."""
    stand, kaart = pad.stat(), manifest.manifest_of(pad)
    beloofd = kaart.stat().st_mtime_ns if kaart.is_file() else 0
    wat = (stand.st_size, stand.st_mtime_ns, beloofd, bool(standaarden), _CODE)
    return hashlib.sha256(repr(wat).encode()).hexdigest()


def _code_version() -> str:
    """Everything in this folder together: contracts and judging."""
    som = hashlib.sha256()
    for pad in sorted(Path(__file__).parent.rglob("*.py")):
        som.update(pad.read_bytes())
    return som.hexdigest()


_CODE = _code_version()


def _write_whole(doel: Path, inhoud: str) -> None:
    tijdelijk = doel.with_name(f".{doel.name}.{os.getpid()}")
    tijdelijk.write_text(inhoud, encoding="utf-8")
    tijdelijk.replace(doel)
