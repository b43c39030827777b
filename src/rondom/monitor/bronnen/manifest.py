"""Is a file still what its owner made? Beside a pseudonymised file stands a manifest with the hash of what left."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from rondom.monitor.bronnen.redenen import Weigering

ACHTERVOEGSEL = ".manifest.json"
VERANDERD = (
    "is niet meer wat de eigenaar maakte: het controlegetal in het manifest is anders. Vraag de eigenaar om bestand en "
    "manifest opnieuw te sturen"
)
ONLEESBAAR = "het manifest ernaast is niet te lezen. Vraag de eigenaar om bestand en manifest opnieuw te sturen"
KWIJT = "het manifest is er, het bestand niet. Vraag de eigenaar om het opnieuw te sturen"


def manifest_of(pad: Path) -> Path:
    """Where the manifest of a delivered file would stand."""
    return pad.with_name(pad.stem + ACHTERVOEGSEL)


def verify(pad: Path) -> None:
    """Raises `Weigering` when the manifest beside a file is about another content. Without a manifest nothing is asked.

    Content alone counts: who receives `inschrijvingen.csv` of two boards gives both, file and manifest, another name.
    """
    if not (kaart := manifest_of(pad)).is_file():
        return
    try:
        getallen = set(json.loads(kaart.read_text(encoding="utf-8"))["bestanden"].values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fout:
        raise Weigering(ONLEESBAAR) from fout
    with pad.open("rb") as bestand:
        if hashlib.file_digest(bestand, "sha256").hexdigest() not in getallen:
            raise Weigering(VERANDERD)


def lost(folder: Path, paden: list[Path]) -> list[Path]:
    """Manifests whose file did not arrive."""
    met = {manifest_of(pad) for pad in paden}
    return sorted(kaart for kaart in folder.rglob(f"*{ACHTERVOEGSEL}") if kaart not in met)
