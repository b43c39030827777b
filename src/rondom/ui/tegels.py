"""Where does the tile of each municipality lie on the map of tiles? From the data of the region, not from code."""

import csv
from pathlib import Path

from django.conf import settings


def read_tiles() -> dict[str, tuple[int, int]]:
    """Municipality code → (column, row); empty without a map (RONDOM_TEGELKAART)."""
    pad = Path(settings.TEGELKAART) if settings.TEGELKAART else None
    if pad is None or not pad.is_file():
        return {}
    with pad.open(encoding="utf-8", newline="") as bestand:
        return {r["gemeente"]: (int(r["kolom"]), int(r["rij"])) for r in csv.DictReader(bestand)}
