"""From counts to a pattern that its own attacker cannot break, or a refusal with the cells and the reason.

The order is always the same: hide, attack in whole children, repair, attack again. What leaves here has a witness for
every hidden cell.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rondom.monitor.onthulling.aanval import ONTBREEKT, Uitslag, val_aan
from rondom.monitor.onthulling.netwerk import STIL, verklein
from rondom.monitor.onthulling.onveilig import NietBewezen
from rondom.monitor.onthulling.oplosser import NEER, OP
from rondom.monitor.onthulling.stelsel import Stelsel, Uitgave, Vlaggen, bouw
from rondom.monitor.onthulling.tabellen import Beleid, Cel
from rondom.monitor.onthulling.verbergen import Verborgen, verberg
from rondom.monitor.onthulling.wegen import Wegen

HERSTELRONDES = 6


@dataclass(frozen=True)
class Bescherming:
    """A publication with its hidden cells and the attack that they withstood.

    ``verborgen`` counts; ``secundair`` includes what was added for whole children. Times in seconds.
    """

    uitgave: Uitgave
    beleid: Beleid
    stelsel: Stelsel
    verborgen: Verborgen
    uitslag: Uitslag
    seconden_verbergen: float
    seconden_aanval: float

    @property
    def cellen(self) -> frozenset[Cel]:
        """The hidden cells of the publication itself."""
        own = self.uitgave.cellen
        hidden = np.flatnonzero(self.verborgen.masker).tolist()
        return frozenset(cel for cel in (self.stelsel.cellen[i] for i in hidden) if cel in own)

    def waarde(self, cel: Cel) -> int | None:
        """What may be shown for a cell: its count, or None for the one symbol that says "hidden"."""
        return None if cel in self.cellen else self.uitgave.cellen[cel][0]


def bescherm(
    uitgave: Uitgave,
    beleid: Beleid,
    *,
    eerder: Sequence[Uitgave] = (),
    bekend: frozenset[Cel] = frozenset(),
    speling: float = 0.01,
    seconden: float = 240.0,
    voortgang: Callable[[str], None] = lambda regel: None,
) -> Bescherming:
    """Hides what must be hidden, together with earlier publications (see ``register``), and attacks the result.

    Raises ``Onbeschermbaar`` when no pattern is safe, ``NietBewezen`` when the attack still succeeds after repair.
    """
    stelsel = bouw(uitgave, beleid, eerder=eerder, bekend=bekend)
    begin = time.monotonic()
    chosen = verberg(stelsel, beleid.marge, speling=speling, seconden=seconden, voortgang=voortgang)
    hiding, attack = time.monotonic() - begin, time.monotonic()
    mask = chosen.masker
    outcome = val_aan(stelsel, mask)
    attacking = time.monotonic() - attack
    for _ in range(HERSTELRONDES):
        if outcome.veilig:
            break
        voortgang(f"repair: {len(outcome.binnen)} within the margin, {len(outcome.precies)} needless")
        repair = time.monotonic()
        mask = _herstel(stelsel, outcome)
        hiding, attack = hiding + time.monotonic() - repair, time.monotonic()
        outcome = val_aan(stelsel, mask, getuigen=outcome.getuigen)
        attacking += time.monotonic() - attack
    if not outcome.veilig:
        raise NietBewezen(outcome.redenen)
    count = int((mask & ~stelsel.primair & ~stelsel.geheim).sum())
    chosen = replace(chosen, masker=mask, secundair=count, ondergrens=min(chosen.ondergrens, count))
    return Bescherming(uitgave, beleid, stelsel, chosen, outcome, hiding, attacking)


def _herstel(stelsel: Stelsel, outcome: Uitslag) -> Vlaggen:
    """Hides what lets the disclosed cells move in whole children; shows again what protects nothing."""
    mask = outcome.verborgen.copy()
    missing = (outcome.hoog == ONTBREEKT) | (outcome.laag == ONTBREEKT)
    # Hidden for others and yet readable: then it protects nothing, and showing it tells nothing new.
    mask[missing & ~stelsel.primair & ~stelsel.geheim] = False
    netwerk = verklein(stelsel, ~stelsel.vast)
    alive = netwerk.klasse != STIL
    hidden = np.zeros(netwerk.aantal, dtype=bool)
    hidden[netwerk.klasse[alive & mask]] = True
    for way, numbers in ((OP, outcome.hoog), (NEER, outcome.laag)):
        need = netwerk.nodig_op if way == OP else netwerk.nodig_neer
        todo = netwerk.klasse[(numbers == ONTBREEKT) & stelsel.primair & alive]
        for klasse in np.unique(todo).tolist():
            if need[klasse]:
                cost = np.where(hidden, 0.01, netwerk.gewicht.astype(np.float64))
                ways = Wegen(netwerk, np.arange(netwerk.aantal), kosten=cost, heel=True)
                move = ways.zoek(klasse, way, int(need[klasse]), seconden=20.0)
                if move is not None:
                    hidden |= np.abs(move) > 0.5
    mask[alive] |= hidden[netwerk.klasse[alive]]
    return mask
