"""One child, one pseudonym: lays links over accepted deliveries, so that pupils and youth help can be counted together.

Parties make pseudonyms with keys of their own (R241, L12); a link says which two belong to one child. The linked rows exist
while they are counted and no longer.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa

from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.vertalen import tekst
from rondom.monitor.koppelen import linkbestand
from rondom.monitor.motor import DuckDB

VEEL = 100
"""From this many children on it is no chance that two sources share nobody."""
VERWACHT = 10
"""Where so many are expected, nobody is chance in one of twenty thousand: e to the power -10."""
GEBRUIKER = "monitor"
"""As plans of linkage name the one who counts."""


def read_links(paden: Sequence[Path], doel: str, vandaag: datetime.date) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """(pseudonym → the one that stands for the child, cards). Raises `LinkFout` for a link that may not be used."""
    ouder: dict[str, str] = {}
    kaarten = []
    for pad in paden:
        koppels, kaart = linkbestand.read(pad, gebruiker=GEBRUIKER, doel=doel, vandaag=vandaag)
        for a, b, _kans in koppels:
            _join(ouder, a, b)
        kaarten.append(kaart)
    return {p: _root(ouder, p) for p in ouder if _root(ouder, p) != p}, kaarten


def apply_links(
    bronnen: Mapping[str, tuple[Path, ...]], namen: Mapping[str, str], uit: Path
) -> dict[str, tuple[Path, ...]]:
    """The sources with one pseudonym per child; those about people are written anew in `uit`, the others stay.

    What does not fit in memory waits in `uit` as well, and goes with it. Raises `MotorProbleem`.
    """
    gekoppeld = dict(bronnen)
    uit.mkdir(parents=True, exist_ok=True)
    with closing(DuckDB(tijdelijk=uit)) as motor:
        motor.verbinding.register("namen", pa.table({"van": list(namen), "naar": list(namen.values())}))
        for sleutel in [s for s in bronnen if CONTRACTEN[s].over_personen]:
            doel = uit / sleutel / "deel.parquet"
            doel.parent.mkdir(exist_ok=True)
            motor.write(
                f"SELECT rijen.* REPLACE (coalesce(namen.naar, rijen.pseudoniem) AS pseudoniem) "  # noqa: S608
                f"FROM {_read(bronnen[sleutel])} AS rijen "
                "LEFT JOIN namen ON namen.van = rijen.pseudoniem",
                doel,
            )
            gekoppeld[sleutel] = (doel,)
    return gekoppeld


def strangers(
    bronnen: Mapping[str, tuple[Path, ...]], paren: Iterable[tuple[str, str]]
) -> tuple[str, str, str, str] | None:
    """(source, column, whose, other source): children of one owner who should be met in the other source and never are.

    Each owner may have a key of its own, so the pupils of every board, and of every area that delivered to the other
    source, are looked at apart. Of so many pupils as these, ``VERWACHT`` would be there if they were as often as all
    are. Column and whose are empty when nobody at all is met.
    """
    with closing(DuckDB()) as motor:
        for links, rechts in sorted(set(paren)):
            gebied = _area(rechts)
            motor.run("links", f"SELECT DISTINCT pseudoniem, bestuur, {gebied} FROM {_read(bronnen[links])}")  # noqa: S608
            motor.run("rechts", f"SELECT DISTINCT pseudoniem FROM {_read(bronnen[rechts])}")  # noqa: S608
            motor.run("plaats", f"SELECT DISTINCT {gebied} FROM {_read(bronnen[rechts])}")  # noqa: S608
            vraag = "SELECT count(DISTINCT pseudoniem) FROM {}"
            [[een]], [[ander]], [[beide]] = (
                motor.rows(vraag.format(waar))
                for waar in ("links", "rechts", "links SEMI JOIN rechts USING (pseudoniem)")
            )
            if min(een, ander) >= VEEL and beide == 0:
                return links, "", "", rechts
            for kolom in ("bestuur", gebied):
                # The largest first: the same deliveries give the same message.
                rijen = motor.rows(
                    f"SELECT {kolom}, count(DISTINCT links.pseudoniem) AS n FROM links SEMI JOIN plaats USING ({gebied}) "  # noqa: S608
                    f"LEFT JOIN rechts USING (pseudoniem) GROUP BY {kolom} HAVING count(rechts.pseudoniem) = 0 "
                    f"ORDER BY n DESC, {kolom}"
                )
                if rijen and rijen[0][1] * beide >= VERWACHT * een:
                    return links, kolom, str(rijen[0][0] or "onbekend"), rechts
    return None


def _area(bron: str) -> str:
    """The column that says who delivered to this source."""
    verplicht = {k.naam for k in CONTRACTEN[bron].kolommen if k.verplicht}
    return next(k for k in ("gemeente", "swv") if k in verplicht)


def _read(paden: Iterable[Path]) -> str:
    return f"read_parquet([{_listed(paden)}])"


def told(kaarten: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What readers may know of links: between whom, what for, how good. Not how many: that is a count of children."""
    return [
        {
            "partijen": list(k["partijen"]), "doel": k["doel"],
            **{naam: _rounded(k["kwaliteit"][naam]) for naam in ("precisie", "opbrengst")},
        }
        for k in kaarten
    ]  # fmt: skip


def _rounded(deel: float | None) -> float | None:
    """None where the linkage cannot say: by key alone nobody knows what was missed."""
    return None if deel is None else round(float(deel), 2)


def _listed(paden: Iterable[Path]) -> str:
    return ", ".join(tekst(str(pad)) for pad in paden)


def _root(ouder: dict[str, str], wie: str) -> str:
    while ouder.get(wie, wie) != wie:
        wie = ouder[wie]
    return wie


def _join(ouder: dict[str, str], a: str, b: str) -> None:
    """The smallest pseudonym stands for the child, in whatever order links come."""
    klein, groot = sorted((_root(ouder, a), _root(ouder, b)))
    ouder.setdefault(klein, klein)
    ouder[groot] = klein
