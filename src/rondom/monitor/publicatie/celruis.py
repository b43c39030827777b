"""``rondom monitor celruis``: children of one source counted with noise of their own, where the policy chooses that method.

Children are counted once in every cell, totals too: a child with two kinds of help is one child in the total. Its key is
one and the same wherever it is counted, so the noise of a cell is that of the children in it (``onthulling.celruis``).
"""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
import numpy as np
import pyarrow as pa

from rondom.monitor.bronnen.contract import Behandeling, Contract, Kolom, Soort, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.indicatoren.berekenen import BronnenProbleem, find_sources
from rondom.monitor.indicatoren.werkbank import Verslagperiode, schema
from rondom.monitor.motor import DuckDB, MotorProbleem
from rondom.monitor.onthulling.celruis import Ruistabel, recordsleutels
from rondom.monitor.pseudonimiseren.sleutel import Sleutel, SleutelFout, read
from rondom.monitor.publicatie.beleid import BeleidFout, Methode, Publicatiebeleid, read_policy
from rondom.monitor.publicatie.schrijven import MANIFEST, put_in_place, seal

TABEL = "celruis.csv"
TOTAAL = "totaal"
ONBEKEND = "onbekend"
MEESTE_KOLOMMEN = 4
"""With more of them nearly every cell is one child, and noise of a few says little about it."""
WAT = {
    "nl": "Elk aantal is een paar hoger of lager dan het is, en bij dezelfde kinderen steeds evenveel. Aantallen tellen"
    " daarom niet precies op. Wat er niet staat, is nul of bijna nul.",
    "en": "Each number is a few higher or lower than it is, and always the same for the same children. So numbers do not"
    " add up exactly. What is not there is zero or nearly zero.",
}
Rij = tuple[tuple[str, ...], int]


class RuisFout(ValueError):
    """What was asked cannot be counted with noise; the text says why and what can."""


@dataclass(frozen=True)
class Vraag:
    """Children of ``bron`` by the columns ``op``, in ``verslag`` where it is given and the source knows a day."""

    bron: str
    op: tuple[str, ...]
    verslag: Verslagperiode | None = None

    def __post_init__(self) -> None:
        if self.bron not in CONTRACTEN or not self.contract.over_personen:
            bronnen = ", ".join(k for k, c in CONTRACTEN.items() if c.over_personen)
            raise RuisFout(f"{self.bron} is geen bron over kinderen; kies uit {bronnen}")
        kan = [k.naam for k in self.contract.in_vorm(Vorm.PSEUDONIEM) if _may_split(k)]
        if fout := [naam for naam in self.op if naam not in kan]:
            raise RuisFout(f"op {', '.join(fout)} kan {self.bron} niet worden gesplitst; kies uit {', '.join(kan)}")
        if not self.op or len(set(self.op)) != len(self.op) or len(self.op) > MEESTE_KOLOMMEN:
            raise RuisFout(f"noem met --op één tot {MEESTE_KOLOMMEN} verschillende kolommen")
        if self.verslag and self.contract.peildatum is None:
            raise RuisFout(f"{self.bron} heeft geen dag om op te kiezen; laat --van en --tot-en-met weg")

    @property
    def contract(self) -> Contract:
        """The contract of the source."""
        return CONTRACTEN[self.bron]


def _may_split(kolom: Kolom) -> bool:
    """A code or a name of an area; no free words, nothing of one child, no neighbourhood."""
    vast = kolom.codes is not None or kolom.patroon is not None
    return (
        kolom.soort is Soort.TEKST and vast and kolom.behandeling is Behandeling.NIET
        and kolom.naam not in ("pseudoniem", "pc4")
    )  # fmt: skip


def count(
    bronnen: Mapping[str, tuple[Path, ...]], vraag: Vraag, sleutel: Sleutel, beleid: Publicatiebeleid
) -> list[Rij]:
    """(codes, count with noise) per cell and per total, sorted; ``totaal`` stands for all of a column.

    A count that became 0 is left out, as a cell without children is: shown, it would tell that somebody is there.

    Raises :class:`RuisFout` when the source is not there, ``MotorProbleem`` when it cannot be read.
    """
    if vraag.bron not in bronnen:
        raise RuisFout(f"{vraag.bron} is er niet; er is wel {', '.join(sorted(bronnen))}")
    motor = DuckDB()
    try:
        motor.register(vraag.bron, bronnen[vraag.bron], schema(vraag.contract))
        wie = [str(rij[0]) for rij in motor.rows(f"SELECT DISTINCT pseudoniem FROM {vraag.bron}")]  # noqa: S608
        eigen = recordsleutels((w.encode() for w in wie), sleutel.derive("celruis"))
        motor.verbinding.register("sleutels", pa.table({"pseudoniem": wie, "eigen": eigen}))
        rijen = motor.rows(_query(vraag))
    finally:
        motor.close()
    tellingen = np.array([r[-2] for r in rijen], dtype=np.int64)
    # The keys of a cell are added up modulo 2^64.
    sommen = np.array([int(r[-1]) % 2**64 for r in rijen], dtype=np.uint64)
    stappen = Ruistabel.maak(beleid.variantie, beleid.grootste).stap(tellingen, sommen)
    met_ruis = (tellingen + stappen).tolist()
    return sorted((tuple(r[:-2]), n) for r, n in zip(rijen, met_ruis, strict=True) if n)


def _query(vraag: Vraag) -> str:
    """Distinct children and the sum of their keys, per cell and per total of every choice of columns."""
    codes = ", ".join(f"coalesce(nullif({k}, ''), '{ONBEKEND}') AS {k}" for k in vraag.op)
    namen = ", ".join(f"CASE WHEN grouping({k}) = 1 THEN '{TOTAAL}' ELSE {k} END" for k in vraag.op)
    dagen = ""
    if vraag.verslag:
        tussen = (f"DATE '{d.isoformat()}'" for d in (vraag.verslag.van, vraag.verslag.tot_en_met))
        dagen = f" WHERE {vraag.contract.peildatum} BETWEEN {' AND '.join(tussen)}"
    kolommen = ", ".join(vraag.op)
    return (
        f"WITH kind AS (SELECT DISTINCT pseudoniem, {codes} FROM {vraag.bron}{dagen}) "  # noqa: S608
        f"SELECT {namen}, count(DISTINCT eigen), sum(DISTINCT eigen::HUGEINT) "
        f"FROM kind JOIN sleutels USING (pseudoniem) GROUP BY CUBE ({kolommen})"
    )


def write(uit: Path, vraag: Vraag, rijen: Sequence[Rij], sleutel: Sleutel, beleid: Publicatiebeleid, dag: date) -> None:
    """The folder with the table and its manifest, complete or not there.

    Raises :class:`RuisFout` for another's folder, or a table with noise of another key: both beside each other give it away.
    """
    if uit.exists():
        eerder = _earlier(uit)
        if eerder.get("methode") != Methode.CELRUIS:
            raise RuisFout(f"{uit} bestaat en is geen tabel met celruis; kies een andere map")
        if eerder.get("sleutel") != sleutel.kenmerk:
            raise RuisFout(
                f"de tabel in {uit} is gemaakt met een andere sleutel ({eerder.get('sleutel')}). Gebruik die: met een andere "
                "is de ruis weg te rekenen"
            )
    nieuw = uit.with_name(f".{uit.name}.nieuw")
    shutil.rmtree(nieuw, ignore_errors=True)
    nieuw.mkdir(parents=True)
    with (nieuw / TABEL).open("w", encoding="utf-8", newline="") as bestand:
        schrijver = csv.writer(bestand, lineterminator="\n")
        schrijver.writerow([*vraag.op, "kinderen"])
        schrijver.writerows([*codes, aantal] for codes, aantal in rijen)
    verslag = vraag.verslag and {"van": str(vraag.verslag.van), "tot_en_met": str(vraag.verslag.tot_en_met)}
    seal(nieuw, {
        "methode": str(Methode.CELRUIS), "datum": dag.isoformat(), "bron": vraag.bron, "op": list(vraag.op),
        "verslag": verslag, "variantie": beleid.variantie, "grootste": beleid.grootste,
        "sleutel": sleutel.kenmerk, "wat": WAT,
    })  # fmt: skip
    put_in_place(nieuw, uit)


def _earlier(map_: Path) -> dict[str, Any]:
    """The manifest that is there, empty when there is none."""
    try:
        return dict(json.loads((map_ / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


_DAG = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--bronnen", type=click.Path(path_type=Path), required=True, help="Map van `monitor controleer`.")
@click.option("--bron", required=True, help="Welke levering, zoals jeugdhulp_declaraties.")
@click.option("--op", multiple=True, required=True, help="Kolom om op te splitsen, zoals gemeente; vaker mag.")
@click.option("--sleutel", "sleutelpad", type=click.Path(path_type=Path), required=True,
              help="Sleutel van wie publiceert; altijd dezelfde, en nooit mee naar buiten.")  # fmt: skip
@click.option("--beleid", "beleid_pad", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True,
              help='Publicatiebeleid (TOML) met methode = "celruis".')  # fmt: skip
@click.option("--uit", type=click.Path(path_type=Path), required=True, help="Map van de tabel; openbaar.")
@click.option("--van", type=_DAG, help="Eerste dag waarover u telt.")
@click.option("--tot-en-met", type=_DAG, help="Laatste dag waarover u telt.")
@click.option("--datum", type=_DAG, help="Dag van publicatie; standaard vandaag.")
def celruis(
    bronnen: Path, bron: str, op: tuple[str, ...], sleutelpad: Path, beleid_pad: Path, uit: Path,
    van: datetime | None, tot_en_met: datetime | None, datum: datetime | None,
) -> None:  # fmt: skip
    """Tel kinderen met ruis: niets verborgen, elk aantal een paar ernaast.

    De andere methode is verbergen (`build`). Het beleid kiest er één: ruis over wat verborgen was, verraadt het verborgene.
    """
    dag = datum.date() if datum else date.today()
    try:
        beleid = read_policy(beleid_pad, dag)
        if beleid.methode is not Methode.CELRUIS:
            raise RuisFout(f'{beleid_pad.name} kiest verbergen; dat doet `monitor build`. Of zet methode = "celruis".')
        if bool(van) != bool(tot_en_met):
            raise RuisFout("noem --van en --tot-en-met allebei, of geen van beide")
        verslag = Verslagperiode(van.date(), tot_en_met.date()) if van and tot_en_met else None
        vraag, sleutel = Vraag(bron, op, verslag), read(sleutelpad)
        rijen = count(find_sources(bronnen), vraag, sleutel, beleid)
        write(uit, vraag, rijen, sleutel, beleid, dag)
    except (RuisFout, BeleidFout, SleutelFout, BronnenProbleem, MotorProbleem, ValueError) as probleem:
        click.echo(f"rondom: {probleem}", err=True)
        sys.exit(2)
    click.echo(f"{uit / TABEL}: {len(rijen)} aantallen, elk hoogstens {beleid.grootste} ernaast.")
