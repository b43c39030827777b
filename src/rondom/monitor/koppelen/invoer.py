"""Files that are linked: one record per child."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rondom.monitor.koppelen.plan import Koppelplan
from rondom.monitor.pseudonimiseren import bestanden
from rondom.monitor.pseudonimiseren.behandeling import Behandelaar, Kolommen
from rondom.monitor.pseudonimiseren.sleutel import Sleutel


class InvoerFout(ValueError):
    """Files that cannot be linked; the message says why."""


@dataclass(frozen=True)
class Lijst:
    """`rijen`: a key per record. `kolommen`: the values by column. `overgeslagen`: rows without a key."""

    rijen: list[str]
    kolommen: dict[str, list[str]]
    overgeslagen: int = 0


def read_list(path: Path, sleutelkolom: str) -> Lijst:
    """A file with a key per row. Raises `InvoerFout` and `BestandFout`."""
    rows = bestanden.open_rows(path)
    names = [name.strip().lower() for name in rows.kop]
    if sleutelkolom not in names:
        raise InvoerFout(f"{path}: de kolom '{sleutelkolom}' ontbreekt")
    columns: list[list[str]] = [[] for _ in names]
    for number, row in rows:
        if isinstance(row, str):
            raise InvoerFout(f"{path}: rij {number} heeft {row}")
        for column, value in zip(columns, row, strict=True):
            column.append(value)
    found = dict(zip(names, columns, strict=True))
    return Lijst(found[sleutelkolom], found)


def read_children(
    paths: Sequence[Path],
    find: Callable[[Path], Kolommen],
    sleutel: Sleutel,
    plan: Koppelplan,
    tekenset: str,
    vervang: bool,
) -> Lijst:
    """One record per pseudonym of recognisable files: of each field the first value that is not empty. `find` gives the
    treatment of the columns of a file."""
    children: dict[str, list[str]] = {}
    skipped = 0
    for path in paths:
        rows = bestanden.open_rows(path, tekenset)
        kolommen = find(path)
        names = kolommen.match(rows.kop)
        if missing := [naam for naam in plan.veldnamen if naam not in names]:
            raise InvoerFout(f"{path}: deze kolommen van het plan ontbreken: {', '.join(missing)}")
        treated = Behandelaar(kolommen, names, sleutel, vervang)
        places = [names.index(naam) for naam in plan.veldnamen]
        for _, row in rows:
            key = "" if isinstance(row, str) else treated.pseudonym(row)
            if isinstance(row, str) or not key:
                skipped += 1
                continue
            known = children.setdefault(key, [""] * len(places))
            for number, place in enumerate(places):
                known[number] = known[number] or row[place]
    # By pseudonym: a file sorted by name would tell the linkage unit the alphabet.
    keys = sorted(children)
    columns = {naam: [children[key][n] for key in keys] for n, naam in enumerate(plan.veldnamen)}
    return Lijst(keys, columns, skipped)
