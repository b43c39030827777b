"""The answer as a file: who belongs to whom, how sure that is, and who may use it until when. Reading it is the check."""

from __future__ import annotations

import csv
import datetime
import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rondom.monitor.koppelen.coderen import fingerprint
from rondom.monitor.koppelen.koppeling import Koppeling
from rondom.monitor.koppelen.plan import Koppelplan

KOP = ("a", "b", "kans", "wijze")


class LinkFout(ValueError):
    """A link file may not be used, or cannot be; the message says why."""


def write(
    uit: Path, plan: Koppelplan, koppeling: Koppeling, rijen: tuple[Sequence[str], Sequence[str]], wijze: str
) -> Path:
    """`koppeling.csv` with the links and `koppeling.json` with quality and use; the second is written last."""
    uit.mkdir(parents=True, exist_ok=True)
    links, kaart = uit / "koppeling.csv", uit / "koppeling.json"
    kaart.unlink(missing_ok=True)
    part = links.with_name(links.name + ".deel")
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(KOP)
        rows = [
            (rijen[0][i], rijen[1][j], f"{chance:.4f}", "exact" if exact else wijze)
            for i, j, chance, exact in zip(koppeling.i, koppeling.j, koppeling.kans, koppeling.exact, strict=True)
        ]
        writer.writerows(sorted(rows))  # the order of the deliveries tells nothing
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, links)
    facts = {
        "doel": plan.doel,
        "project": plan.project,
        "partijen": plan.partijen,
        "gebruikers": plan.gebruikers,
        "einddatum": plan.einddatum.isoformat(),
        "overeenkomst": plan.overeenkomst,
        "plan": fingerprint(plan),
        "koppels": hashlib.sha256(links.read_bytes()).hexdigest(),
        "kwaliteit": koppeling.kwaliteit.as_dict(),
    }
    part = kaart.with_name(kaart.name + ".deel")
    part.write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(part, kaart)
    return links


def read(
    links: Path, *, gebruiker: str, doel: str, vandaag: datetime.date
) -> tuple[list[tuple[str, str, float]], dict[str, Any]]:
    """(links, card) for who may use them. Raises `LinkFout`: not for this user or purpose, too late, or damaged."""
    try:
        card = json.loads(links.with_suffix(".json").read_text(encoding="utf-8"))
        content = links.read_bytes()
        until = datetime.date.fromisoformat(card["einddatum"])
        users = list(card["gebruikers"])
        if missing := {"doel", "partijen", "koppels"} - set(card) | {"precisie", "opbrengst"} - set(card["kwaliteit"]):
            raise KeyError(*missing)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LinkFout(f"{links}: het bestand of zijn kaart is er niet of is beschadigd") from error
    if gebruiker not in users:
        raise LinkFout(f"{links}: {gebruiker} mag deze koppeling niet gebruiken; wel: {', '.join(map(str, users))}")
    if doel != card["doel"]:
        raise LinkFout(f"{links}: deze koppeling is gemaakt voor '{card['doel']}', niet voor '{doel}'")
    if vandaag > until:
        raise LinkFout(f"{links}: deze koppeling mocht worden gebruikt tot en met {until}; vernietig haar")
    if hashlib.sha256(content).hexdigest() != card["koppels"]:
        raise LinkFout(f"{links}: veranderd nadat zij werd gemaakt")
    rows = csv.DictReader(content.decode().splitlines(), delimiter=";")
    return [(row["a"], row["b"], float(row["kans"])) for row in rows], card
