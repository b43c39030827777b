"""Is a publication still what was proven? Hashes, proofs, and every figure against the cells that were protected."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rondom.monitor.indicatoren.definitie import Niveau
from rondom.monitor.onthulling import controle
from rondom.monitor.onthulling.bewijs import BEWIJS, UITGAVE
from rondom.monitor.publicatie.cijfers import VERBORGEN
from rondom.monitor.publicatie.lagen import cel_van
from rondom.monitor.publicatie.schrijven import CIJFERS, MANIFEST, UITGAVEN, sha256


class NietInOrde(Exception):
    """The first thing that is not as it was proven."""


def inspect(map_: Path, bewijzen: Path, melden: Callable[[str], None] = lambda _: None) -> tuple[int, int]:
    """Check a whole publication; answers the numbers of hidden cells and of witness tables. Raises :class:`NietInOrde`.

    ``bewijzen`` is the confidential folder: each proof is recognised by the seal in the manifest.
    """
    manifest = _read(map_ / MANIFEST)
    try:
        aanwezig = {str(p.relative_to(map_)) for p in map_.rglob("*") if p.is_file()} - {MANIFEST}
        for naam in sorted(aanwezig ^ set(manifest["bestanden"])):
            raise NietInOrde(f"{naam} is {'niet genoemd in het manifest' if naam in aanwezig else 'verdwenen'}")
        for naam, hash_ in manifest["bestanden"].items():
            if sha256(map_ / naam) != hash_:
                raise NietInOrde(f"{naam} is veranderd")
        zegels = {sha256(p): p for p in bewijzen.rglob(BEWIJS)}
        cellen: dict[Any, int | None] = {}
        som = [0, 0]
        for deel in manifest["uitgaven"]:
            melden(deel["naam"])
            pad = map_ / UITGAVEN / deel["naam"] / UITGAVE
            if deel["bewijs"] not in zegels:
                raise NietInOrde(f"{deel['naam']}: het bewijs met dit zegel is er niet")
            for i, aantal in enumerate(controle.main(str(pad), str(zegels[deel["bewijs"]]))):
                som[i] += aantal
            beleid, uitgave = (inhoud := _read(pad))["beleid"], inhoud["uitgaven"][0]
            if (beleid["drempel"], beleid["marge"]) != (manifest["drempel"], manifest["marge"]):
                raise NietInOrde(f"{deel['naam']}: het manifest noemt een ander beleid")
            cellen |= {(maat, tuple(sorted(plek.items()))): w for maat, plek, w in uitgave["cellen"]}
        _figures(map_ / f"{CIJFERS}.csv", cellen)
    except (KeyError, TypeError, AttributeError, ValueError, OSError, controle.Fout) as fout:
        raise NietInOrde(f"{fout}" or type(fout).__name__) from fout
    return som[0], som[1]


def _read(pad: Path) -> Any:
    try:
        return json.loads(pad.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fout:
        raise NietInOrde(f"{pad.name} is niet te lezen") from fout


def _figures(pad: Path, cellen: dict[Any, int | None]) -> None:
    """Every figure is a protected cell; a sum is shown only where its noemer is."""
    with pad.open(encoding="utf-8", newline="") as bestand:
        for rij in csv.DictReader(bestand):
            plek = (Niveau(rij["niveau"]), rij["gebied"])
            waar = f"{rij['indicator']}.{rij['maat']} {rij['niveau']} {rij['gebied']} {rij['periode']} {rij['klasse']}"
            for soort in ("teller", "noemer"):
                naam = f"{rij['indicator']}.{rij['maat']}/{soort}@{rij['tijdvak']} {rij['periode']}"
                cel = cel_van(naam + (f"#{rij['klasse']}" if rij["klasse"] else ""), plek)
                if cel in cellen:
                    mag = VERBORGEN if cellen[cel] is None else str(cellen[cel])
                    if rij[soort] != mag:
                        raise NietInOrde(f"{waar}: {soort} is niet wat er is bewezen")
                elif soort == "teller" and (rij["noemer"] == VERBORGEN) != (rij["teller"] == VERBORGEN):
                    raise NietInOrde(f"{waar}: een som hoort verborgen te zijn met haar noemer")
                elif soort == "noemer" and rij["noemer"]:
                    raise NietInOrde(f"{waar}: noemer is niet bewezen")
            if VERBORGEN in (rij["teller"], rij["noemer"]) and rij["waarde"] != VERBORGEN:
                raise NietInOrde(f"{waar}: waarde volgt uit iets dat verborgen is")
