"""Plan a meeting of a body with its agenda, record who was there and what came of it, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from rondom.kern.bestuur import Gremiumsoort, Partij, telt_als_oogo
from rondom.kern.statussen import BijeenkomstStatus, check_overgang
from rondom.spiegel.models import (
    Aanwezigheid,
    Agendaplek,
    Bestuursbesluit,
    Bijeenkomst,
    Gremium,
    Gremiumlid,
    Jaarplichtblijk,
    Werkpunt,
)
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import Handelend


@transaction.atomic
def plan(*, gremium: UUID, dag: date, plaats: str, agenda: Iterable[UUID], door: Handelend) -> Bijeenkomst:
    """A meeting with points of the work list as its agenda. Raises ``Ongeldig``."""
    ouder = sturing.lock(Gremium, gremium, door)
    rij = sturing.first(Bijeenkomst(gremium=ouder, dag=dag, plaats=plaats), ouder.regio_id, door=door)
    _set_agenda(rij, agenda)
    return rij


@transaction.atomic
def change(
    *, bijeenkomst: UUID, dag: date, plaats: str, agenda: Iterable[UUID], versie: int, door: Handelend
) -> Bijeenkomst:
    """Another day, place or agenda of a meeting that was not held yet. Raises ``Ongeldig`` and ``Veranderd``."""
    rij = sturing.lock(Bijeenkomst, bijeenkomst, door, versie)
    rij.dag, rij.plaats = dag, plaats
    sturing.keep(rij, door=door)
    if rij.status == BijeenkomstStatus.GEPLAND:
        _set_agenda(rij, agenda)
    return rij


def _set_agenda(rij: Bijeenkomst, agenda: Iterable[UUID]) -> None:
    """The agenda in the order given; only points of the own body. What came of a point stays with it."""
    bekend = set(Werkpunt.objects.filter(gremium=rij.gremium_id).values_list("id", flat=True))
    gewenst = [punt for punt in dict.fromkeys(agenda) if punt in bekend]
    rij.plekken.exclude(werkpunt__in=gewenst).delete()
    staat = {p.werkpunt_id: p for p in rij.plekken.all()}
    for nummer, punt in enumerate(gewenst, 1):
        plek = staat.get(punt)
        if plek is None:
            Agendaplek(regio_id=rij.regio_id, bijeenkomst=rij, werkpunt_id=punt, nummer=nummer).save(force_insert=True)
        elif plek.nummer != nummer:
            plek.nummer = nummer
            plek.save(update_fields=["nummer"])


@transaction.atomic
def move(*, bijeenkomst: UUID, naar: BijeenkomstStatus, door: Handelend) -> Bijeenkomst:
    """Cancel a meeting, or plan it again. Raises ``Ongeldig``."""
    rij = sturing.lock(Bijeenkomst, bijeenkomst, door)
    sturing.require(check_overgang("bijeenkomst", rij.status, naar))
    rij.status = naar
    sturing.keep(rij, door=door)
    return rij


@transaction.atomic
def hold(
    *,
    bijeenkomst: UUID,
    aanwezig: Iterable[UUID],
    uitkomsten: Mapping[UUID, str],
    verslag: str,
    versie: int,
    door: Handelend,
) -> Bijeenkomst:
    """Record that it was held: who was there, what came of each point, and the minutes.

    May be done again: minutes are put right afterwards. An OOGO with education and municipality at the table is the proof
    of that yearly duty; without one of them it is held, marked, and no proof (BR40, R207).
    Raises ``Ongeldig`` and ``Veranderd``.
    """
    rij = sturing.lock(Bijeenkomst, bijeenkomst, door, versie)
    if rij.status != BijeenkomstStatus.GEHOUDEN:
        sturing.require(check_overgang("bijeenkomst", rij.status, BijeenkomstStatus.GEHOUDEN))
    rij.status, rij.verslag = BijeenkomstStatus.GEHOUDEN, verslag
    sturing.keep(rij, door=door)
    leden = list(list_members_on(rij))
    er = set(aanwezig)
    rij.aanwezigen.all().delete()
    Aanwezigheid.objects.bulk_create(
        Aanwezigheid(regio_id=rij.regio_id, bijeenkomst=rij, lid=lid, aanwezig=lid.id in er) for lid in leden
    )
    for plek in rij.plekken.all():
        plek.uitkomst = uitkomsten.get(plek.werkpunt_id, plek.uitkomst)
        plek.save(update_fields=["uitkomst"])
    partijen = [Partij(lid.partij) for lid in leden if lid.id in er]
    if telt_als_oogo(Gremiumsoort(rij.gremium.soort), partijen):
        _prove(rij, door)
    return rij


def list_members_on(rij: Bijeenkomst) -> Iterable[Gremiumlid]:
    """Who held a seat on the day of a meeting."""
    leden = Gremiumlid.objects.filter(gremium=rij.gremium_id, vanaf__lte=rij.dag).exclude(tot__lte=rij.dag)
    return leden.select_related("organisatie").order_by("partij", "organisatie__naam", "id")


def _prove(rij: Bijeenkomst, door: Handelend) -> None:
    if not Jaarplichtblijk.objects.filter(bijeenkomst=rij).exists():
        Jaarplichtblijk(
            regio_id=rij.regio_id, soort="oogo", gedaan_op=rij.dag, bijeenkomst=rij, op=door.moment, door=door.houder
        ).save(force_insert=True)


@transaction.atomic
def decide(*, bijeenkomst: UUID, tekst: str, werkpunt: UUID | None, door: Handelend) -> Bestuursbesluit:
    """Write down a decision. Every party at the table must still say whether it agrees. Raises ``Ongeldig``."""
    rij = sturing.lock(Bijeenkomst, bijeenkomst, door)
    besluit = Bestuursbesluit(bijeenkomst=rij, werkpunt_id=werkpunt, tekst=tekst)
    return sturing.first(besluit, rij.regio_id, door=door)
