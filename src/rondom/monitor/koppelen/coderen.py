"""How a record leaves its owner when plain fields may not meet: one Bloom filter per field and per view.

A view is a salt: the normal forms of some fields of the record (say, the birth date). HMAC-SHA256 with the key of the
project turns view and salt into the key of that record in that view; with it SipHash sends each pair of neighbouring
letters to eight positions of a filter of 256 bits (after Schnell, Bachteler and Reiher 2009). So equal names of children
with another birth date have filters that have nothing to do with each other, and counting filters does not give names away.

`verhard` sets positions by exclusive or: two letter pairs that meet cancel, so that a bit no longer proves that a letter
pair is absent or present (the idea of XOR folding, Schnell and Borgs 2016).
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rondom.monitor.koppelen.plan import Koppelplan, PlanFout
from rondom.monitor.koppelen.sipzeef import U64, siphash
from rondom.monitor.pseudonimiseren.normaal import NORMAAL

BITS = 256
WOORDEN = BITS // 64
LENGTE = 32  # bytes of a value that are encoded; what comes after hardly ever tells two people apart
STUK = 16_384  # records at a time: their letter pairs stay in the processor's cache
VERSIE = 1


class CoderingFout(ValueError):
    """An encoding cannot be used; the message says why."""


@dataclass(frozen=True)
class Codering:
    """The encoded records of one party.

    `rijen`: the party's own key per record, bytes. `zouten`: [n, views] uint64, a keyed value of the salt, 0 where a field
    of the salt is missing. `filters`: [n, views, fields, 4] uint64, all zero where the field or the salt is missing.
    """

    partij: str
    plan: str
    rijen: NDArray[np.bytes_]
    zouten: U64
    filters: U64

    def __len__(self) -> int:
        return len(self.rijen)

    @property
    def sleutels(self) -> list[str]:
        """The party's own key per record, as text."""
        return [key.decode() for key in self.rijen.tolist()]


def fingerprint(plan: Koppelplan) -> str:
    """What both parties must have in common before their encodings can be compared."""
    text = json.dumps(plan.as_dict(), sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(f"{VERSIE}|{text}".encode()).hexdigest()


def normalise(plan: Koppelplan, kolommen: Mapping[str, Sequence[str | None]]) -> dict[str, list[str]]:
    """The normal forms per field, "" where missing. Raises `PlanFout` when a field of the plan is absent."""
    if missing := [naam for naam in plan.veldnamen if naam not in kolommen]:
        raise PlanFout(f"deze kolommen van het plan ontbreken: {', '.join(missing)}")
    found = {}
    for veld in plan.velden:
        form = NORMAAL[veld.soort]
        known: dict[str | None, str] = {None: ""}
        for value in kolommen[veld.naam]:
            if value not in known:
                known[value] = form(value or "")
        found[veld.naam] = [known[value] for value in kolommen[veld.naam]]
    return found


def encode(
    plan: Koppelplan,
    sleutel: bytes,
    partij: str,
    rijen: Sequence[str],
    kolommen: Mapping[str, Sequence[str | None]],
    tel: Callable[[int], None] | None = None,
    threads: int = 2,
) -> Codering:
    """The encoding of these records; `sleutel` is the project's, known to both owners and to nobody else."""
    if len(sleutel) < 32:
        raise CoderingFout("een sleutel van een koppeling heeft ten minste 32 bytes")
    forms = normalise(plan, kolommen)
    letters = [_letters(forms[naam]) for naam in plan.veldnamen]
    spaces = sorted({veld.ruimte for veld in plan.velden})
    space = [spaces.index(veld.ruimte) for veld in plan.velden]
    keys = [_view_keys(plan, sleutel, view, forms) for view in range(len(plan.zouten))]
    n = len(rijen)
    zouten = np.zeros((n, len(keys)), np.uint64)
    filters = np.zeros((n, len(keys), len(letters), WOORDEN), np.uint64)

    def work(start: int) -> int:
        part = slice(start, min(start + STUK, n))
        for view, key in enumerate(keys):
            present = np.asarray(key[part].any(axis=1), np.bool_)
            token = siphash(key[part, 0], key[part, 1], np.uint64(0), 0)  # type: ignore[arg-type]
            zouten[part, view] = np.where(present, token | np.uint64(1), np.uint64(0))
            for field, text in enumerate(letters):
                filters[part, view, field] = _filter(text[part], key[part], present, space[field], plan.verhard)
        return part.stop - part.start

    with ThreadPoolExecutor(threads) as pool:
        for done in pool.map(work, range(0, n, STUK)):
            if tel:
                tel(done)
    return Codering(partij, fingerprint(plan), np.array(rijen, dtype=np.bytes_), zouten, filters)


def _letters(values: Sequence[str]) -> NDArray[np.uint8]:
    """[n, LENGTE] bytes of UTF-8, 0 after the end."""
    packed = np.array([value.encode()[:LENGTE] for value in values], dtype=f"S{LENGTE}")
    return packed.view(np.uint8).reshape(len(values), LENGTE)


def _view_keys(plan: Koppelplan, sleutel: bytes, view: int, forms: Mapping[str, Sequence[str]]) -> U64:
    """[n, 2]: the key of SipHash per record, zero where a field of the salt is missing."""
    zout = plan.zouten[view]
    what = "\x1f".join(("rondom koppelen", str(VERSIE), plan.project, *zout))
    known: dict[tuple[str, ...], bytes] = {}
    made = bytearray()
    for values in zip(*(forms[naam] for naam in zout), strict=True):
        if (key := known.get(values)) is None:
            message = "\x1f".join((what, *values)).encode()
            key = hmac.digest(sleutel, message, "sha256")[:16] if all(values) else bytes(16)
            known[values] = key
        made += key
    return np.frombuffer(bytes(made), dtype="<u8").reshape(-1, 2)


def _filter(text: NDArray[np.uint8], key: U64, present: NDArray[np.bool_], space: int, hard: bool) -> U64:
    """[m, WOORDEN]: the filters of one field of these records in one view."""
    m = len(text)
    edged = np.zeros((m, LENGTE + 2), np.uint64)
    edged[:, 1:-1] = text
    pair = edged[:, :-1] | (edged[:, 1:] << np.uint64(8))
    pair[~present] = 0
    row, slot = np.nonzero(pair)
    word = pair[row, slot] | np.uint64(space << 16)
    hashed = siphash(key[row, 0], key[row, 1], word, 4)
    place = hashed.view(np.uint8).reshape(-1, 8) + (row * BITS)[:, None]
    if hard:
        bits = (np.bincount(place.ravel(), minlength=m * BITS) & 1).astype(np.uint8)
    else:
        bits = np.zeros(m * BITS, np.uint8)
        bits[place.ravel()] = 1
    return np.packbits(bits.reshape(m, BITS), axis=1).view(np.uint64)


def save(codering: Codering, path: Path) -> None:
    """Writes the encoding for the linkage unit, readable by this user only."""
    kop = json.dumps({"partij": codering.partij, "plan": codering.plan, "versie": VERSIE}).encode()
    path.touch(mode=0o600)
    with path.open("wb") as file:
        np.savez(
            file,
            kop=np.frombuffer(kop, np.uint8),
            rijen=codering.rijen,
            zouten=codering.zouten,
            filters=codering.filters,
        )


def load(path: Path, plan: Koppelplan) -> Codering:
    """The encoding in a file. Raises `CoderingFout` when it is damaged or was made with another plan."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
            kop = json.loads(found["kop"].tobytes())
            made = Codering(kop["partij"], kop["plan"], found["rijen"], found["zouten"], found["filters"])
    except FileNotFoundError as error:
        raise CoderingFout(f"{path}: dit bestand is er niet") from error
    except Exception as error:  # numpy and zipfile raise a dozen kinds for a damaged file
        raise CoderingFout(f"{path}: beschadigd of geen codering") from error
    n, views = len(made), len(plan.zouten)
    shapes = (made.zouten.shape, made.filters.shape)
    if made.plan != fingerprint(plan):
        raise CoderingFout(f"{path}: gemaakt met een ander plan; laat beide partijen hetzelfde plan gebruiken")
    if shapes != ((n, views), (n, views, len(plan.velden), WOORDEN)) or made.filters.dtype != np.uint64:
        raise CoderingFout(f"{path}: beschadigd (de maten kloppen niet met het plan)")
    return made
