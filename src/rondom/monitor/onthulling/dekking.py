"""Which cells can move far enough when these cells are hidden: movements that show it, and demands where they cannot."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from rondom.monitor.onthulling.netwerk import Netwerk, Reeks
from rondom.monitor.onthulling.oplosser import KIER, NEER, OP, Blok, snede
from rondom.monitor.onthulling.stelsel import Vlaggen
from rondom.monitor.onthulling.tabellen import Getallen

Open = dict[int, Vlaggen]  # per direction, per class: still to be shown
Eis = tuple[Getallen, Reeks]
STUK = 400


class Voorraad:
    """Movements found earlier: each still holds wherever everything it moves is hidden."""

    def __init__(self, netwerk: Netwerk) -> None:
        self.netwerk = netwerk
        self.bewegingen: list[tuple[Getallen, Getallen, Getallen]] = []  # optional classes moved, hits up, hits down

    def bewaar(self, beweging: Reeks) -> None:
        """Keeps a movement of all classes."""
        net = self.netwerk
        optional = np.flatnonzero((np.abs(beweging) > KIER) & ~net.verplicht)
        up = np.flatnonzero((net.nodig_op > 0) & (beweging >= net.nodig_op - KIER))
        down = np.flatnonzero((net.nodig_neer > 0) & (beweging <= -net.nodig_neer + KIER))
        self.bewegingen.append((optional, up, down))

    def pas_toe(self, verborgen: Reeks, open_: Open) -> None:
        """Closes what a kept movement shows."""
        hidden = verborgen > 0.5
        for optional, up, down in self.bewegingen:
            if hidden[optional].all():
                open_[OP][up] = False
                open_[NEER][down] = False


class Dekking:
    """The network in pieces: slices and branches of its largest dimension, and the whole."""

    def __init__(self, netwerk: Netwerk, marge: int) -> None:
        self.netwerk, self.marge = netwerk, marge
        slices: dict[str, list[int]] = {}
        branches: dict[str, list[int]] = {}
        for row, (slice_, branch) in enumerate(netwerk.vak):
            if slice_ is not None:
                slices.setdefault(slice_, []).append(row)
            if branch is not None:
                branches.setdefault(branch, []).append(row)
        everything = len(netwerk.kolommen)
        self.plakken = [Blok(netwerk, rows) for rows in slices.values() if len(rows) < everything]
        # A branch that is most of the whole costs as much as the whole and shows less.
        self.takken = [Blok(netwerk, rows) for rows in branches.values() if len(rows) < everything / 2]
        self.stukken = [Blok(netwerk, netwerk.rijen_met(piece), piece) for piece in netwerk.stukken(STUK)]
        self.geheel = Blok(netwerk, range(everything), np.arange(netwerk.aantal))
        self.grote_stukken: list[Blok] | None = None
        self.toeval = np.random.default_rng(7)
        self.voorraad = Voorraad(netwerk)

    def alles_open(self) -> Open:
        """Every class that needs room, in each direction in which it needs it."""
        return {OP: self.netwerk.nodig_op > 0, NEER: self.netwerk.nodig_neer > 0}

    def dek(self, verborgen: Reeks, open_: Open, *, bewaar: bool) -> None:
        """Closes in ``open_`` what can be shown to move far enough; leaves what must be asked one by one."""
        if bewaar:
            self.voorraad.pas_toe(verborgen, open_)
        for stuk in self.stukken:
            stuk.stel(verborgen, self.marge, los=False)
            self._veeg(stuk, open_, bewaar)
            self._vraag(stuk, open_, bewaar)
        if self.grote_stukken is None:
            self.grote_stukken = [
                Blok(self.netwerk, self.netwerk.rijen_met(piece), piece)
                for piece in self.netwerk.stukken(4 * STUK)
                if len(piece) < self.netwerk.aantal
            ]
        for stuk in (*self.grote_stukken, self.geheel):
            stuk.stel(verborgen, self.marge, los=False)
            self._veeg(stuk, open_, bewaar)

    def _local(self, blok: Blok, open_: Open) -> Open:
        return {way: flags[blok.kolommen] & blok.binnen for way, flags in open_.items()}

    def _close(self, blok: Blok, move: Reeks, local: Open, open_: Open, bewaar: bool) -> int:
        hit_up = local[OP] & (move >= blok.nodig[OP] - KIER)
        hit_down = local[NEER] & (move <= -blok.nodig[NEER] + KIER)
        hits = int(hit_up.sum() + hit_down.sum())
        if hits:
            local[OP] &= ~hit_up
            local[NEER] &= ~hit_down
            open_[OP][blok.kolommen[hit_up]] = False
            open_[NEER][blok.kolommen[hit_down]] = False
            if bewaar:
                whole = np.zeros(self.netwerk.aantal)
                whole[blok.kolommen] = move
                self.voorraad.bewaar(whole)
        return hits

    def _veeg(self, blok: Blok, open_: Open, bewaar: bool) -> None:
        local = self._local(blok, open_)
        while (left := int(local[OP].sum() + local[NEER].sum())) > 3:
            move = blok.gezamenlijk(local, 2.0 * self.marge, self.toeval)
            if self._close(blok, move, local, open_, bewaar) < max(4, 0.02 * left):
                return

    def _vraag(self, blok: Blok, open_: Open, bewaar: bool) -> None:
        local = self._local(blok, open_)
        for way in (OP, NEER):
            for column in np.flatnonzero(local[way]).tolist():
                if local[way][column]:
                    _, move, _ = blok.uiterste(column, way, float(blok.nodig[way][column]))
                    self._close(blok, move, local, open_, bewaar)

    def tekorten(
        self, blok: Blok, verborgen: Reeks, open_: Open, *, bewaar: bool = False
    ) -> Iterator[tuple[int, int, Eis | None]]:
        """Asks one by one, with the other rows forgotten; yields (class, direction, demand) for each that falls short.

        ``open_`` keeps what falls short; the rest of this block is closed in it.
        """
        blok.stel(verborgen, self.marge, los=True)
        local = {way: flags[blok.kolommen] for way, flags in open_.items()}
        for way in (OP, NEER):
            for column in np.flatnonzero(local[way]).tolist():
                if not local[way][column]:
                    continue
                need = float(blok.nodig[way][column])
                reach, move, dual = blok.uiterste(column, way, need)
                if reach >= need - KIER:
                    self._close(blok, move, local, open_, bewaar and blok is self.geheel)
                else:
                    yield int(blok.kolommen[column]), way, snede(blok, column, need, dual)

    def eerste_tekort(self, verborgen: Reeks, open_: Open) -> Eis | None:
        """The demand of the first class in ``open_`` that cannot move far enough; ``None`` when all can."""
        for stuk in (*self.stukken, *(self.grote_stukken or ())):
            local = self._local(stuk, open_)
            if local[OP].any() or local[NEER].any():
                stuk.stel(verborgen, self.marge, los=False)
                self._vraag(stuk, open_, bewaar=True)
        if not (open_[OP].any() or open_[NEER].any()):
            return None
        for _, _, eis in self.tekorten(self.geheel, verborgen, open_, bewaar=True):
            assert eis is not None, "a whole choice always has a demand that it fails"
            return eis
        return None
