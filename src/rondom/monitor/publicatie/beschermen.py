"""Every part through disclosure control: proven and registered, or withheld with the reason.

A part goes out with as much as can be protected. First zeros are published (the attacker knows that a hidden cell is at
least 1). Where zeros stand so close that a share follows from them, zeros may be hidden in that part; where even that is
not enough, schools and boards are left out of it. What was published before decides too: a part keeps the way of zeros
that its earlier publication had, because an attacker does not forget.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rondom.monitor.indicatoren.definitie import Maat, Niveau
from rondom.monitor.onthulling.bewijs import BEWIJS, UITGAVE
from rondom.monitor.onthulling.onveilig import Onveilig
from rondom.monitor.onthulling.register import Register
from rondom.monitor.onthulling.stelsel import Uitgave
from rondom.monitor.onthulling.tabellen import Beleid, Cel, Nullen
from rondom.monitor.onthulling.uitgeven import geef_uit
from rondom.monitor.publicatie.beleid import Publicatiebeleid
from rondom.monitor.publicatie.lagen import TeltNietOp
from rondom.monitor.publicatie.samenhang import Onderdeel, tables

# Parts are many: the first safe choice within this of the bound will do, once what it hides needlessly is shown again.
# The clock must not decide, or a second build would differ; the limit in seconds is far beyond what a part of a region
# takes.
SPELING = 0.25
SECONDEN = 3600.0


@dataclass(frozen=True)
class Uitgifte:
    """One occasion: under which name and day, with which policy, and where its files go."""

    naam: str
    datum: date
    beleid: Publicatiebeleid
    register: Register
    openbaar: Path
    besloten: Path


@dataclass(frozen=True)
class Beschermd:
    """What became of a part. ``cellen``: every cell that may be known or is hidden; empty when it is withheld."""

    onderdeel: Onderdeel
    cellen: Mapping[Cel, int]
    verborgen: frozenset[Cel]
    scholen: bool = True
    nullen: Nullen = Nullen.GEPUBLICEERD
    bewijs: str = ""
    geweigerd: str = ""
    """Confidential: the cells and why."""

    def waarde(self, cel: Cel) -> int | None:
        """The number that may be shown; None is hidden."""
        return None if cel in self.verborgen else self.cellen[cel]


def protect(onderdeel: Onderdeel, maten: Mapping[str, Maat], uitgifte: Uitgifte) -> Beschermd:
    """The part as it goes out. An interrupted build finds in the register what it did before."""
    waarom = ""
    for nullen, scholen in _ways(uitgifte.beleid):
        naam = f"{uitgifte.naam}/{onderdeel.naam}/{nullen}" + ("" if scholen else "/zonder scholen")
        try:
            uitgave = tables(onderdeel, maten, naam, scholen=scholen)
        except TeltNietOp as fout:
            return Beschermd(onderdeel, {}, frozenset(), geweigerd=str(fout))
        if not uitgave.tabellen:
            return Beschermd(onderdeel, {}, frozenset())
        try:
            verborgen, bewijs = _give_out(
                uitgave, replace(uitgifte.beleid.controle, nullen=nullen), uitgifte, onderdeel
            )
        except Onveilig as fout:
            waarom = str(fout)
            continue
        cellen = {cel: waarde for cel, (waarde, _) in uitgave.cellen.items()}
        return Beschermd(onderdeel, cellen, verborgen, scholen, nullen, bewijs)
    return Beschermd(onderdeel, {}, frozenset(), geweigerd=waarom)


def _ways(beleid: Publicatiebeleid) -> Iterator[tuple[Nullen, bool]]:
    for scholen in (True, False) if beleid.scholen else (False,):
        for nullen in Nullen:
            if nullen is Nullen.VERBERGBAAR or beleid.controle.nullen is Nullen.GEPUBLICEERD:
                yield nullen, scholen


def _give_out(uitgave: Uitgave, beleid: Beleid, uitgifte: Uitgifte, onderdeel: Onderdeel) -> tuple[frozenset[Cel], str]:
    openbaar, besloten = uitgifte.openbaar / onderdeel.naam, uitgifte.besloten / onderdeel.naam
    posten = uitgifte.register.posten()
    if post := next((p for p in posten if p.uitgave.naam == uitgave.naam), None):
        tekst = (besloten / UITGAVE).read_bytes()
        bewijs = (besloten / BEWIJS).read_bytes()
        if hashlib.sha256(bewijs).hexdigest() != post.bewijs:
            raise Onveilig({cel: "has a proof that is not the registered one" for cel in post.verborgen})
        assert json.loads(bewijs)["uitgave_sha256"] == hashlib.sha256(tekst).hexdigest()
        openbaar.mkdir(parents=True, exist_ok=True)
        (openbaar / UITGAVE).write_bytes(tekst)
        return post.verborgen, post.bewijs
    eerder, _ = uitgifte.register.verwant(uitgave)
    if any(f"/{beleid.nullen}" not in een.naam for een in eerder):
        raise Onveilig({cel: "had another policy of zeros before" for cel in list(uitgave.cellen)[:1]})
    shutil.rmtree(besloten, ignore_errors=True)
    result = geef_uit(
        uitgave, beleid, register=uitgifte.register, openbaar=openbaar, besloten=besloten, datum=uitgifte.datum,
        speling=SPELING, seconden=SECONDEN,
    )  # fmt: skip
    return result.cellen, hashlib.sha256((besloten / BEWIJS).read_bytes()).hexdigest()


def shown_levels(scholen: bool, klasse: str) -> tuple[Niveau, ...]:
    """The levels for which a figure is given."""
    grof = (Niveau.SWV, Niveau.GEMEENTE, Niveau.REGIO, Niveau.LAND)
    return (Niveau.SCHOOL, Niveau.BESTUUR, *grof) if scholen and not klasse else grof
