"""The dirt that real deliveries have: duplicates, late owners, missing values, impossible rows and typing errors.

Every kind has a share of its own below. Typing errors in who somebody is are the same in all rows of one source, as
they are when an owner typed a child once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rondom.monitor.bronnen.contract import Contract, Soort
from rondom.monitor.genereren.bevolking import Bevolking
from rondom.monitor.genereren.kolommen import LEEG, Codes, Getallen, Kolomwaarde, Rijen, mix

DUBBEL = 0.002
LEEG_GELATEN = 0.008
ONMOGELIJK = 0.0003
TYPFOUT = 0.004
"""Share of children whose number is wrong in one source."""
NAAMFOUT = 0.015
_LAAT = 29
"""One in 29 owners delivers nothing of the last months."""


def share(nummers: Getallen, zout: int) -> NDArray[np.float64]:
    """A fixed number between 0 and 1 for every child and subject."""
    return (mix(nummers.astype(np.uint64), zout) >> np.uint64(11)).astype(np.float64) / 2**53


def soil(contract: Contract, rijen: Rijen, kinderen: Bevolking, onderwerp: int) -> Rijen:
    """The same rows as an owner would really deliver them."""
    rng = kinderen.rng(5000 + onderwerp)
    vies = _spoil(contract, _leave_out_late(contract, rijen, kinderen), rng)
    dubbel = np.flatnonzero(rng.random(len(vies)) < DUBBEL)
    return vies.take(np.concatenate([np.arange(len(vies)), dubbel]))


def _leave_out_late(contract: Contract, rijen: Rijen, kinderen: Bevolking) -> Rijen:
    """Some municipalities miss the last three months, some schools the last year."""
    eigenaar = rijen.kolommen.get(contract.dekking[0]) if contract.dekking else None
    if not isinstance(eigenaar, Codes) or contract.eigenaar == "samenwerkingsverband":
        return rijen
    laat = np.array([sum(w.encode()) * 31 % _LAAT == 0 for w in eigenaar.waarden])
    van_laat = laat[eigenaar.plaats] & (eigenaar.plaats >= 0)
    dag = rijen.kolommen.get(contract.peildatum or "")
    schooljaar = rijen.kolommen.get("schooljaar")
    if isinstance(dag, np.ndarray):
        recent = dag >= kinderen.opzet.einde - 90
    elif isinstance(schooljaar, Codes):
        laatste = f"{kinderen.opzet.jaren[-1]}-{kinderen.opzet.jaren[-1] + 1}"
        recent = np.array([w == laatste for w in schooljaar.waarden])[schooljaar.plaats]
    else:
        return rijen
    return rijen.take(np.flatnonzero(~(van_laat & recent)))


def _spoil(contract: Contract, rijen: Rijen, rng: np.random.Generator) -> Rijen:
    kolommen: dict[str, Kolomwaarde] = dict(rijen.kolommen)
    begin_van = {einde: begin for begin, einde in contract.volgorde}
    eerste_code = next((k.naam for k in contract.kolommen if k.codes is not None and k.naam in kolommen), None)
    for kolom in contract.kolommen:
        waarde = kolommen.get(kolom.naam)
        if waarde is None:
            continue
        if not kolom.verplicht and kolom.naam not in contract.uniek:
            waarde = _emptied(waarde, rng.random(len(rijen)) < LEEG_GELATEN)
        mis = rng.random(len(rijen)) < ONMOGELIJK
        if kolom.naam in begin_van and isinstance(waarde, np.ndarray) and kolom.soort is Soort.DATUM:
            begin = kolommen[begin_van[kolom.naam]]
            assert isinstance(begin, np.ndarray)
            waarde = np.where(mis & (waarde != LEEG) & (begin != LEEG), begin - 10, waarde)
        if kolom.naam == eerste_code and isinstance(waarde, Codes):
            fout = np.where(mis, len(waarde.waarden), waarde.plaats).astype(np.int32)
            waarde = Codes(fout, [*waarde.waarden, "99?"])
        kolommen[kolom.naam] = waarde
    return Rijen(rijen.kind, kolommen)


def _emptied(kolom: Kolomwaarde, waar: NDArray[np.bool_]) -> Kolomwaarde:
    if isinstance(kolom, Codes):
        return Codes(np.where(waar, -1, kolom.plaats).astype(np.int32), kolom.waarden)
    if isinstance(kolom, np.ndarray) and kolom.dtype == np.int64:
        return np.where(waar, LEEG, kolom)
    return kolom
