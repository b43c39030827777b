"""Which figures say something about each other? They are protected together; what stands apart is protected apart.

A figure that is published consists of counts of people or events, each with a name of its own that does not depend on the
occasion (``I13.aandeel/noemer@schooljaar 2024-2025``), so that the register recognises it next year:

- a count is its ``teller``; a share is ``teller``, ``noemer`` and what is left, because who reads two reads the third;
- of a sum (days, cents, marks) only the ``noemer`` is a count. The sum is shown exactly where its ``noemer`` is shown;
- classes that add up are parts of the total; of others, class and what is left are two parts of it.

Two counts with the same numbers everywhere are the same people (pupils on the counting day stand under many shares): a
``Verband`` says so, and their figures become one part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rondom.monitor.indicatoren.definitie import Eenheid, Maat, Niveau
from rondom.monitor.indicatoren.niveaus import LAND
from rondom.monitor.onthulling.stelsel import Uitgave
from rondom.monitor.onthulling.tabellen import Verband
from rondom.monitor.publicatie.gebieden import Gebieden
from rondom.monitor.publicatie.lagen import Laag, Plaatsen, Plek, Reeks, TeltNietOp, layer

TELLER, NOEMER, REST = "teller", "noemer", "rest"
OPGETELD = (Eenheid.DAGEN, Eenheid.EUROCENT, Eenheid.GEMIDDELDE)


def name(reeks: Reeks, deel: str, klasse: str = "") -> str:
    """The name of a count, the same in every publication."""
    return f"{reeks.sleutel}/{deel}@{reeks.tijdvak} {reeks.periode}" + (f"#{klasse}" if klasse else "")


def is_sum(maat: Maat) -> bool:
    """Is the teller a sum of amounts instead of a count?"""
    return maat.eenheid in OPGETELD


@dataclass(frozen=True)
class Onderdeel:
    """Measures of one period that are protected together."""

    naam: str
    reeksen: tuple[Reeks, ...]
    plaatsen: Plaatsen = field(repr=False)


def _totals(reeks: Reeks, maat: Maat) -> list[tuple[tuple[Plek, int], ...]]:
    """The counts by which measures are the same people, as something that can be compared."""
    delen = [reeks.noemer] if is_sum(maat) else [reeks.teller, reeks.noemer]
    return [
        tuple(sorted((p, n) for p, n in getallen.items() if n))
        for deel in delen
        for getallen in deel.values()
        if getallen.get((Niveau.LAND, LAND), 0)
    ]


def group(reeksen: Sequence[Reeks], maten: Mapping[str, Maat], gebieden: Gebieden) -> list[Onderdeel]:
    """The measures of every period in parts: measures of one indicator, and those that count the same people."""
    groep = list(range(len(reeksen)))

    def kop(i: int) -> int:
        while groep[i] != i:
            i = groep[i]
        return i

    eerste: dict[object, int] = {}
    for i, reeks in enumerate(reeksen):
        for getallen in _totals(reeks, maten[reeks.sleutel]):
            j = eerste.setdefault((reeks.tijdvak, reeks.periode, getallen), i)
            low, high = sorted((kop(i), kop(j)))
            groep[high] = low
    leden: dict[int, list[Reeks]] = {}
    for i, reeks in enumerate(reeksen):
        leden.setdefault(kop(i), []).append(reeks)
    return [
        Onderdeel(f"{r[0].tijdvak}-{r[0].periode}-{r[0].sleutel}", tuple(r), Plaatsen.van(r, gebieden))
        for r in leden.values()
    ]


@dataclass
class Telsel:
    """The layers of a part and the sums between them, while they are collected."""

    plaatsen: Plaatsen
    lagen: dict[str, Laag] = field(default_factory=dict)
    verbanden: list[Verband] = field(default_factory=list)

    def laag(self, naam: str, getallen: Mapping[Plek, int], *, fijn: bool) -> Laag:
        return self.lagen.setdefault(naam, layer(naam, getallen, self.plaatsen, fijn=fijn))

    def rest(self, geheel: Laag, deel: Laag, naam: str) -> None:
        """``geheel`` = ``deel`` + what is left, over the places that both have."""
        rest = geheel.min(deel, naam)
        self.lagen[naam] = rest
        self.som(geheel, (deel, rest))

    def som(self, geheel: Laag, delen: Sequence[Laag]) -> None:
        """``geheel`` = the sum of ``delen``; a whole over more places than its parts gets a coarse twin."""
        fijn = min(deel.fijn for deel in delen)
        twin = self.grof(geheel) if geheel.fijn and not fijn else geheel
        self.verbanden.append(Verband(twin.naam, tuple(deel.naam for deel in delen)))

    def grof(self, laag: Laag) -> Laag:
        """The same numbers without schools and boards, tied to the layer."""
        naam = f"{laag.naam}|grof"
        if naam not in self.lagen:
            self.lagen[naam] = layer(naam, laag.waarde, self.plaatsen, fijn=False)
            self.verbanden.append(Verband(naam, (laag.naam,)))
        return self.lagen[naam]

    def uitgave(self, naam: str) -> Uitgave:
        """All tables; layers with the same numbers are tied to each other."""
        tabellen = [tabel for laag in self.lagen.values() for tabel in laag.tabellen()]
        return Uitgave(naam, tuple(tabellen), tuple((*self.verbanden, *self._zelfde())))

    def _zelfde(self) -> Iterable[Verband]:
        """Layers of one kind with equal numbers everywhere.

        The whole is always the layer that was made first, as with every other sum: so no sum comes back to itself.
        """
        for fijn in (True, False):
            eerste: dict[tuple[int, ...], Laag] = {}
            plekken = self.plaatsen.plekken(fijn=fijn)
            for laag in self.lagen.values():
                if laag.fijn is fijn and laag.waarde[Niveau.LAND, LAND] and "|grof" not in laag.naam:
                    ander = eerste.setdefault(tuple(laag.waarde[p] for p in plekken), laag)
                    if ander is not laag:
                        yield Verband(ander.naam, (laag.naam,))


def tables(onderdeel: Onderdeel, maten: Mapping[str, Maat], naam: str, *, scholen: bool = True) -> Uitgave:
    """The publication of one part. Raises :class:`TeltNietOp` when its figures do not add up."""
    telsel = Telsel(onderdeel.plaatsen)
    for reeks in onderdeel.reeksen:
        maat = maten[reeks.sleutel]
        soorten = (NOEMER,) if is_sum(maat) else (NOEMER, TELLER)
        for soort in soorten:
            _counts(telsel, reeks, soort, maat, scholen)
        if maat.eenheid is Eenheid.AANDEEL:
            _shares(telsel, reeks)
    return telsel.uitgave(naam)


def _counts(telsel: Telsel, reeks: Reeks, soort: str, maat: Maat, scholen: bool) -> None:
    getallen = reeks.teller if soort == TELLER else reeks.noemer
    if "" not in getallen:
        return
    totaal = telsel.laag(name(reeks, soort), getallen[""], fijn=scholen)
    klassen = [telsel.laag(name(reeks, soort, k), getallen[k], fijn=False) for k in sorted(getallen) if k]
    if not klassen:
        return
    plekken = telsel.plaatsen.plekken(fijn=False)
    if all(totaal.waarde[p] == sum(k.waarde[p] for k in klassen) for p in plekken):
        telsel.som(totaal, klassen)
    elif maat.telt_op:
        raise TeltNietOp(f"{totaal.naam}: klassen tellen niet op")
    else:
        for klasse in klassen:
            telsel.rest(totaal, klasse, f"{klasse.naam}/{REST}")


def _shares(telsel: Telsel, reeks: Reeks) -> None:
    for klasse in reeks.noemer:
        noemer, teller = (telsel.lagen.get(name(reeks, soort, klasse)) for soort in (NOEMER, TELLER))
        if noemer and teller:
            telsel.rest(noemer, teller, name(reeks, REST, klasse))


def is_complete(reeks: Reeks, van: date, tot_en_met: date) -> bool:
    """Does the whole period lie within the report? Half a year beside a whole one misleads."""
    jaar = int(reeks.periode[:4])
    if reeks.tijdvak == "schooljaar":
        return van <= date(jaar, 8, 1) and tot_en_met >= date(jaar + 1, 7, 31)
    return van <= date(jaar, 1, 1) and tot_en_met >= date(jaar, 12, 31)
