"""One file through the treatment: a pseudonymised file, a report of rejected rows, and a manifest that is written last."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from rondom.monitor.pseudonimiseren import bestanden, elfproef
from rondom.monitor.pseudonimiseren.behandeling import Behandelaar, Kolommen
from rondom.monitor.pseudonimiseren.sleutel import Sleutel
from rondom.monitor.pseudonimiseren.volgorde import Volgorde

VORM = 2  # 2: in the order of the pseudonyms, and only what the contract knows
STAP = 100_000
LEVERING = "levering"


@dataclass(frozen=True)
class Opdracht:
    """What must be done with one file. In `uit` come three folders: `levering` leaves, `thuis` stays with the owner, and
    `overgang` (old and new pseudonyms) leaves only when that was agreed. `onder`: the folder within these."""

    bron: Path
    uit: Path
    kolommen: Kolommen
    sleutel: Sleutel
    vorige: Sleutel | None = None
    vervang: bool = False
    tekenset: str = "utf-8-sig"
    onder: Path = Path()

    @property
    def naam(self) -> str:
        return self.bron.stem

    @property
    def levering(self) -> Path:
        return (
            self.uit
            / LEVERING
            / self.onder
            / f"{self.naam}{'.parquet' if self.bron.suffix.lower() == '.parquet' else '.csv'}"
        )

    @property
    def afgewezen(self) -> Path:
        return self.uit / "thuis" / self.onder / f"{self.naam}.afgewezen.csv"

    @property
    def overgang(self) -> Path:
        return self.uit / "overgang" / self.onder / f"{self.naam}.csv"

    @property
    def manifest(self) -> Path:
        return self.uit / LEVERING / self.onder / f"{self.naam}.manifest.json"


def is_telling(opdracht: Opdracht) -> bool:
    """Whether file or folder bears a citizen service number: the name leaves too."""
    numbers = re.findall(r"(?<!\d)\d{9}(?!\d)", (opdracht.onder / opdracht.naam).as_posix())
    return any(elfproef.check(number)[0] for number in numbers)


def installed() -> str:
    try:
        return version("rondom")
    except PackageNotFoundError:
        return "onbekend"


def pseudonymise(opdracht: Opdracht, tel: Callable[[int], None] = lambda rows: None) -> tuple[dict[str, Any], bool]:
    """(manifest, whether it was there already). Raises `BestandFout` or `KolommenFout` before anything is written.

    A run that was interrupted leaves no file under its own name; the next run begins anew and ends with the same files.
    """
    rows = bestanden.open_rows(opdracht.bron, opdracht.tekenset)
    names = opdracht.kolommen.match(rows.kop)
    scope = _scope(opdracht)
    if (made := _made_before(opdracht, scope)) is not None:
        return made, True
    for old in (opdracht.manifest, opdracht.levering, opdracht.overgang, opdracht.afgewezen):
        old.unlink(missing_ok=True)
        if old != opdracht.overgang or opdracht.vorige:
            old.parent.mkdir(parents=True, exist_ok=True)
    treated = Behandelaar(opdracht.kolommen, names, opdracht.sleutel, opdracht.vervang)
    counts = _treat_all(opdracht, rows, treated, tel)
    if opdracht.vorige is not None:
        previous = Behandelaar(opdracht.kolommen, names, opdracht.vorige, opdracht.vervang)
        _write_transition(opdracht, rows, previous, treated)
    manifest = scope | {
        "versie": installed(),
        "kolommen": treated.header,
        **counts,
        "bestanden": {
            path.relative_to(opdracht.uit).as_posix(): bestanden.fingerprint(path)
            for path in (opdracht.levering, opdracht.overgang)
            if path.exists()
        },
    }
    part = opdracht.manifest.with_name(opdracht.manifest.name + bestanden.DEEL)
    try:
        part.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(part, opdracht.manifest)
    finally:
        part.unlink(missing_ok=True)
    return manifest, False


def _scope(opdracht: Opdracht) -> dict[str, Any]:
    """What decides the outcome, and so says whether an earlier outcome still stands."""
    sleutel, vorige = opdracht.sleutel, opdracht.vorige
    return {
        "vorm": VORM,
        "bron": opdracht.kolommen.bron,
        "bronkenmerk": bestanden.fingerprint(opdracht.bron, sleutel.derive("bestand")),
        "behandeling": dict(opdracht.kolommen.behandeling),
        "doel": sleutel.doel,
        "project": sleutel.project,
        "periode": sleutel.periode,
        "sleutel": sleutel.kenmerk,
        "vorige_sleutel": vorige.kenmerk if vorige else None,
        "zonder_bsn": "vervangen" if opdracht.vervang else "afwijzen",
    }


def _made_before(opdracht: Opdracht, scope: dict[str, Any]) -> dict[str, Any] | None:
    try:
        made = json.loads(opdracht.manifest.read_text(encoding="utf-8"))
        same = all(made.get(name) == value for name, value in scope.items())
        files = {path: bestanden.fingerprint(opdracht.uit / path) for path in made["bestanden"]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return made if same and files == made["bestanden"] and made.get("versie") == installed() else None


def _treat_all(
    opdracht: Opdracht, rows: bestanden.Rijen, treated: Behandelaar, tel: Callable[[int], None]
) -> dict[str, Any]:
    reasons: Counter[str] = Counter()
    read = kept = rejected = 0
    kinds = {name: kind for name, kind in rows.soorten.items() if opdracht.kolommen.behandeling.get(name) == "niet"}
    place = treated.header.index("pseudoniem") if "bsn" in treated.kinds else None
    with bestanden.Schrijver(opdracht.levering, treated.header, rows.scheiding, kinds) as out:
        with (
            bestanden.Schrijver(opdracht.afgewezen, ["rij", "kolom", "reden", "gevolg"]) as report,
            Volgorde(opdracht.afgewezen.parent, place) as order,
        ):
            for number, row in rows:
                read += 1
                if isinstance(row, str):
                    left, objections = None, [("", row, True)]
                else:
                    left, found = treated.treat(row)
                    objections = [(bezwaar.kolom, bezwaar.reden, bezwaar.afgewezen) for bezwaar in found]
                for kolom, reden, afgewezen in objections:
                    report.write([str(number), kolom, reden, "afgewezen" if afgewezen else "gebleven"])
                    reasons[f"{kolom}: {reden}" if kolom else reden] += 1
                if left is None:
                    rejected += 1
                else:
                    kept += 1
                    order.add(left)
                if read % STAP == 0:
                    tel(read)
            for left in order:
                out.write(left)
    return {"gelezen": read, "geleverd": kept, "afgewezen": rejected, "redenen": dict(sorted(reasons.items()))}


def _write_transition(opdracht: Opdracht, rows: bestanden.Rijen, old: Behandelaar, new: Behandelaar) -> None:
    """Old pseudonym → new pseudonym, in the order of the new one, so that the order of rows tells nothing."""
    pairs = {
        (new.pseudonym(row), old.pseudonym(row)) for _, row in rows if not isinstance(row, str) and new.pseudonym(row)
    }
    with bestanden.Schrijver(opdracht.overgang, ["pseudoniem", "pseudoniem_vorig"]) as out:
        for pair in sorted(pairs):
            out.write(pair)
