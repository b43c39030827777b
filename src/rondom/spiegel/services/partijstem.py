"""What each party says to a decision: said by who speaks for it, or written down for it at the table (R204, R207)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from rondom.kern.bestuur import Antwoord, Mandaat, Sprekerfeiten, mag_antwoorden, spreekt_voor
from rondom.kern.programma import mag_bijhouden
from rondom.netwerk.models import Organisatie
from rondom.spiegel.models import Bestuursbesluit, Gremiumlid, Partijstem
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import TIJDZONE, Handelend


@dataclass(frozen=True)
class Sprekers:
    """All seats that a body has or had, and so who speaks for which party when."""

    zetels: tuple[Gremiumlid, ...]

    def mandates(self, organisatie: UUID, moment: datetime) -> dict[UUID, Mandaat]:
        """The mandate of everybody (key of the function) who sat there for this party at a moment.

        A seat that was given later, on paper from an earlier day, or that ended later that day, says nothing about who
        spoke then.
        """
        return {
            z.functie: Mandaat(z.mandaat) for z in self.zetels if z.organisatie_id == organisatie and _holds(z, moment)
        }

    def speaks(self, functie: UUID, organisatie: UUID, moment: datetime) -> bool:
        """Does this function speak for this party at that moment?"""
        mandaten = self.mandates(organisatie, moment)
        return spreekt_voor(mandaten.get(functie), mandaten.values())

    def said_itself(self, stem: Partijstem | None) -> bool:
        """Did who wrote this answer speak for the party when it was written?"""
        return stem is not None and self.speaks(stem.door, stem.organisatie_id, stem.op)

    def facts(self, organisatie: UUID, stem: Partijstem | None, door: Handelend, *, houdt_bij: bool) -> Sprekerfeiten:
        """What ``kern.bestuur`` judges about ``door`` answering for a party that said ``stem``."""
        mandaten = self.mandates(organisatie, door.moment)
        return Sprekerfeiten(houdt_bij, mandaten.get(door.houder), frozenset(mandaten.values()), self.said_itself(stem))


def _holds(zetel: Gremiumlid, moment: datetime) -> bool:
    """Was this seat there at that moment? Its last change is its end."""
    dag = moment.astimezone(TIJDZONE).date()
    if zetel.tot is not None and (zetel.tot < dag or (zetel.tot == dag and zetel.gewijzigd_op <= moment)):
        return False
    return zetel.gemaakt_op <= moment and zetel.vanaf <= dag


def read_sprekers(gremium: UUID) -> Sprekers:
    """The seats of one body. One query."""
    return Sprekers(tuple(Gremiumlid.objects.filter(gremium=gremium).order_by("vanaf", "id")))


def keeps(door: Handelend, regio: str) -> bool:
    """Does ``door`` keep the programme of this region?"""
    return mag_bijhouden(sturing.writer(door), regio).mag


@transaction.atomic
def agree_all(*, besluit: UUID, antwoorden: Iterable[tuple[UUID, Antwoord, str]], door: Handelend) -> None:
    """Write what several parties say, all or none: organisation, answer, why. Raises ``Ongeldig``."""
    for organisatie, antwoord, waarom in antwoorden:
        partij = Organisatie.objects.get(pk=organisatie)
        agree(besluit=besluit, organisatie=partij, antwoord=antwoord, toelichting=waarom, door=door)


@transaction.atomic
def agree(
    *, besluit: UUID, organisatie: Organisatie, antwoord: Antwoord, toelichting: str, door: Handelend
) -> Partijstem:
    """Write what one party says to a decision; what it said before is replaced. Raises ``Ongeldig``."""
    rij = Bestuursbesluit.objects.select_related("bijeenkomst").get(pk=besluit)
    gezegd = rij.stemmen.select_for_update().filter(organisatie=organisatie).first()
    sprekers = read_sprekers(rij.bijeenkomst.gremium_id)
    houdt_bij = keeps(door, rij.regio_id)
    sturing.require(mag_antwoorden(sprekers.facts(organisatie.pk, gezegd, door, houdt_bij=houdt_bij)))
    zegt = dict(antwoord=antwoord, toelichting=toelichting, op=door.moment, door=door.houder)
    if gezegd is None:
        gezegd, nieuw = Partijstem.objects.get_or_create(
            besluit=rij, organisatie=organisatie, defaults=zegt | {"regio_id": rij.regio_id}
        )
        if nieuw:
            return gezegd
        # Somebody answered at the same moment: perhaps the party itself.
        sturing.require(mag_antwoorden(sprekers.facts(organisatie.pk, gezegd, door, houdt_bij=houdt_bij)))
    for veld, waarde in zegt.items():
        setattr(gezegd, veld, waarde)
    gezegd.save(update_fields=list(zegt))
    return gezegd
