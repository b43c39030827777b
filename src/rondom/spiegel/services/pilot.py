"""Register a pilot, change it, let it begin, measure along the ladder, decide how it goes on."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from rondom.kern.pilot import NAAR, Besluitfeiten, Metingfeiten, Pilotfeiten, Trede, Uitslag, kan_besluiten, kan_naar
from rondom.kern.statussen import PILOT, PilotStatus
from rondom.netwerk.models import Gemeente, Organisatie
from rondom.netwerk.zoekindex import write_index
from rondom.spiegel.models import Pilot, Pilotbesluit, Pilotmeting
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import Handelend

VELDEN = (
    "naam", "doel", "verwacht", "gemeenten", "scholen", "vanaf", "einde", "kosten", "betaald_door", "thema", "eigenaar",
)  # fmt: skip
"""What somebody writes; ``kosten`` in cents."""


@transaction.atomic
def register(*, gegevens: dict[str, Any], door: Handelend) -> Pilot:
    """A pilot in preparation. Raises ``Ongeldig``."""
    regio = sturing.require_keeper(door, door.regio)
    pilot = Pilot(status=PilotStatus.VOORBEREIDING, **{v: gegevens[v] for v in VELDEN})
    sturing.first(pilot, regio, door=door)
    sturing.note(pilot, "pilot.gemaakt", door=door)
    index(pilot)
    return pilot


@transaction.atomic
def change(*, pilot: UUID, gegevens: dict[str, Any], versie: int, door: Handelend) -> Pilot:
    """Other words, places or costs. The end of one that runs moves by a decision. Raises ``Ongeldig``, ``Veranderd``."""
    rij = sturing.lock(Pilot, pilot, door, versie)
    for veld in VELDEN:
        if veld != "einde" or rij.status == PilotStatus.VOORBEREIDING:
            setattr(rij, veld, gegevens[veld])
    sturing.keep(rij, door=door)
    sturing.note(rij, "pilot.gewijzigd", door=door)
    index(rij)
    return rij


@transaction.atomic
def begin(*, pilot: UUID, door: Handelend) -> Pilot:
    """It runs from now on. Raises ``Ongeldig``."""
    rij = sturing.lock(Pilot, pilot, door)
    sturing.require(kan_naar(facts_of(rij), PilotStatus.LOOPT, None))
    rij.status = PilotStatus.LOOPT
    sturing.keep(rij, door=door)
    sturing.note(rij, "pilot.begonnen", door=door)
    return rij


@transaction.atomic
def measure(
    *, pilot: UUID, trede: Trede, dag: date, uitslag: Uitslag, meetbaar: str, merkbaar: str, door: Handelend
) -> Pilotmeting:
    """What was measured and noticed on one step, by who leads it or keeps the programme. Raises ``Ongeldig``."""
    rij = Pilot.objects.get(pk=pilot)
    sturing.require_owner(door, rij.regio_id, rij.eigenaar)
    meting = Pilotmeting(
        regio_id=rij.regio_id, pilot=rij, trede=trede, dag=dag, uitslag=uitslag, meetbaar=meetbaar, merkbaar=merkbaar,
        op=door.moment, door=door.houder,
    )  # fmt: skip
    meting.save(force_insert=True)
    return meting


@transaction.atomic
def decide(*, pilot: UUID, besluit: Besluitfeiten, versie: int, door: Handelend) -> Pilotbesluit:
    """Stop, go on or broaden, with the reason and what was learned (BR42). Raises ``Ongeldig`` and ``Veranderd``."""
    rij = sturing.lock(Pilot, pilot, door, versie)
    oordeel = kan_besluiten(facts_of(rij), besluit)
    sturing.require(oordeel, oordeel.voorwaarden[0].sleutel if oordeel.voorwaarden else "")
    stap = PILOT.find_overgang(rij.status, NAAR[besluit.besluit])
    assert stap is not None, "the rule allowed it"
    genomen = Pilotbesluit(
        regio_id=rij.regio_id, pilot=rij, besluit=besluit.besluit, reden=besluit.reden, geleerd=besluit.geleerd,
        tot=besluit.tot if stap.naar == PilotStatus.LOOPT else None, waar=besluit.waar, op=door.moment, door=door.houder,
    )  # fmt: skip
    genomen.save(force_insert=True)
    rij.status, rij.geleerd = PilotStatus(stap.naar), besluit.geleerd
    rij.einde = genomen.tot or rij.einde
    sturing.keep(rij, door=door)
    sturing.note(rij, stap.soort, door=door, tekst=besluit.reden)
    index(rij)
    return genomen


def facts_of(rij: Pilot) -> Pilotfeiten:
    """A pilot as ``kern.pilot`` judges it."""
    return Pilotfeiten(rij.status, rij.einde)


def measurement_facts(meting: Pilotmeting) -> Metingfeiten:
    """A measurement as ``kern.pilot`` judges it."""
    return Metingfeiten(Trede(meting.trede), Uitslag(meting.uitslag), bool(meting.meetbaar), bool(meting.merkbaar))


def index(rij: Pilot) -> None:
    """What search looks in: the name weighs most, then goal and what was learned, then places and expectation."""
    plaatsen = [*Gemeente.objects.filter(code__in=rij.gemeenten).values_list("naam", flat=True)]
    plaatsen += Organisatie.objects.filter(id__in=rij.scholen).values_list("naam", flat=True)
    write_index(rij, rij.naam, f"{rij.doel} {rij.geleerd}", f"{rij.verwacht} {' '.join(plaatsen)}")
