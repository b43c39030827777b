"""The files of a publication and the proof that goes with it.

``uitgave.json`` holds only what everyone may read: definitions, sums, values, and ``null`` for what is hidden.
``bewijs.json`` holds the hidden values and the witness tables around them. It is confidential: a high and a low table
have the real value between them. It stays with who publishes; ``controle.py`` reads both and believes neither.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from rondom.monitor.onthulling.aanval import ONTBREEKT, Uitslag
from rondom.monitor.onthulling.onveilig import NietBewezen
from rondom.monitor.onthulling.stelsel import Stelsel, Uitgave
from rondom.monitor.onthulling.tabellen import Beleid, Cel, Dimensie

UITGAVE, BEWIJS = "uitgave.json", "bewijs.json"


def beschrijf_dimensies(dimensies: Mapping[str, Dimensie]) -> dict[str, dict[str, str]]:
    """Hierarchies as plain values."""
    return {naam: dict(dimensie.ouder) for naam, dimensie in sorted(dimensies.items())}


def beschrijf(uitgave: Uitgave, verborgen: frozenset[Cel]) -> dict[str, Any]:
    """A publication as everyone may read it."""
    return {
        "naam": uitgave.naam,
        "dimensies": beschrijf_dimensies(uitgave.dimensies),
        "tabellen": [[tabel.maat, sorted(d.naam for d in tabel.dimensies)] for tabel in uitgave.tabellen],
        "verbanden": [[verband.geheel, list(verband.delen)] for verband in uitgave.verbanden],
        "cellen": [
            [maat, dict(where), None if (maat, where) in verborgen else value]
            for (maat, where), (value, _) in uitgave.cellen.items()
        ],
    }


def schrijf_bewijs(
    map_openbaar: Path,
    map_besloten: Path,
    *,
    beleid: Beleid,
    stelsel: Stelsel,
    uitslag: Uitslag,
    uitgaven: Sequence[tuple[Uitgave, frozenset[Cel]]],
) -> str:
    """Writes ``uitgave.json`` (public) and ``bewijs.json`` (confidential, mode 0600); returns the hash of the proof.

    ``uitgaven``: the publication and the earlier ones in the system, each with its hidden cells. Raises
    ``NietBewezen`` when the attack succeeded: a proof with holes is not written.
    """
    if not uitslag.veilig or ONTBREEKT in uitslag.hoog[uitslag.verborgen]:
        raise NietBewezen(uitslag.redenen)
    public = {
        "beleid": {"drempel": beleid.drempel, "marge": beleid.marge, "nullen": str(beleid.nullen)},
        "uitgaven": [beschrijf(uitgave, hidden) for uitgave, hidden in uitgaven],
    }
    text = json.dumps(public, ensure_ascii=False, separators=(",", ":"))
    variables = {
        (cel, int(value)): i for i, (cel, value) in enumerate(zip(stelsel.cellen, stelsel.waarde, strict=True))
    }
    used = sorted({n for n in (*uitslag.hoog.tolist(), *uitslag.laag.tolist()) if n >= 0})
    number = {old: new for new, old in enumerate(used)}
    witness = {-1: -1, **number}
    proof = {
        "uitgave_sha256": hashlib.sha256(text.encode()).hexdigest(),
        # per publication, in its order of cells: the hidden values
        "verborgen": [
            [value for cel, (value, _) in uitgave.cellen.items() if cel in hidden] for uitgave, hidden in uitgaven
        ],
        "getuigen": [
            [
                [int(c), int(v)]
                for c, v in zip(uitslag.getuigen[old].cellen, uitslag.getuigen[old].verschil, strict=True)
            ]
            for old in used
        ],
        "cellen": [[cel[0], dict(cel[1]), value] for cel, value in variables],
        "hoog_laag": [
            [int(c), witness[int(uitslag.hoog[c])], witness[int(uitslag.laag[c])]]
            for c in np.flatnonzero(uitslag.verborgen).tolist()
        ],
    }
    map_openbaar.mkdir(parents=True, exist_ok=True)
    map_besloten.mkdir(parents=True, exist_ok=True)
    (map_openbaar / UITGAVE).write_text(text, encoding="utf-8")
    sealed = json.dumps(proof, ensure_ascii=False, separators=(",", ":")).encode()
    path = map_besloten / BEWIJS
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(sealed)
    return hashlib.sha256(sealed).hexdigest()
