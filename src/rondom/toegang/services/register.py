"""Fill in the register of processing, record an agreement and end one (L11, R039). Each step is a line of the access log."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.oordeel import geweigerd, reden
from rondom.kern.overeenkomst import Overeenkomstsoort
from rondom.kern.verwerkingen import VERWERKINGEN
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import log
from rondom.toegang.models import Overeenkomst, Verwerkingsregel
from rondom.toegang.services.toestemming import Ongeldig


@dataclass(frozen=True)
class Aanvulling:
    """What an organisation adds to one activity."""

    eigenaar: str
    contact: str
    dpia_op: date | None = None
    bewaren: str = ""


@transaction.atomic
def fill_in(*, organisatie: UUID, verwerking: str, aanvulling: Aanvulling, door: Handelend) -> Verwerkingsregel:
    """Add or replace what one organisation says about one activity. Raises ``KeyError`` for one that does not exist."""
    VERWERKINGEN[verwerking]
    if aanvulling.dpia_op is not None and aanvulling.dpia_op > door.vandaag:
        raise Ongeldig("dpia_op", geweigerd(reden("L11", "register.later")))
    rij = Verwerkingsregel.objects.select_for_update().filter(organisatie=organisatie, verwerking=verwerking).first()
    nieuw = rij is None
    rij = rij or Verwerkingsregel(id=uuid4(), organisatie_id=organisatie, verwerking=verwerking)
    rij.eigenaar, rij.contact = aanvulling.eigenaar, aanvulling.contact
    rij.dpia_op, rij.bewaren = aanvulling.dpia_op, aanvulling.bewaren
    rij.door, rij.op = door.houder, door.moment
    rij.save(force_insert=nieuw)
    log(door=door, actie="wijzigen", object_soort="verwerkingsregel", objecten=[rij.id], doel="register")
    return rij


@dataclass(frozen=True)
class Ondertekend:
    """What a signed agreement says: kind, with whom, for which activity, from when up to when, and where it is kept."""

    soort: Overeenkomstsoort
    partij: str
    verwerking: str
    vanaf: date
    tot: date | None
    vindplaats: str


@transaction.atomic
def sign(*, organisatie: UUID, ondertekend: Ondertekend, door: Handelend) -> Overeenkomst:
    """Record an agreement that was signed. Raises ``Ongeldig`` when it ends before it begins."""
    VERWERKINGEN[ondertekend.verwerking]
    if ondertekend.tot is not None and ondertekend.tot <= ondertekend.vanaf:
        raise Ongeldig("tot", geweigerd(reden("R039", "overeenkomst.einde_voor_begin")))
    rij = Overeenkomst(
        id=uuid4(),
        organisatie_id=organisatie,
        soort=ondertekend.soort.value,
        partij=ondertekend.partij,
        verwerking=ondertekend.verwerking,
        vanaf=ondertekend.vanaf,
        tot=ondertekend.tot,
        vindplaats=ondertekend.vindplaats,
        door=door.houder,
        op=door.moment,
    )
    rij.save(force_insert=True)
    log(door=door, actie="vastleggen", object_soort="overeenkomst", objecten=[rij.id], doel="register")
    return rij


@transaction.atomic
def end(*, overeenkomst: Overeenkomst, door: Handelend) -> None:
    """End an agreement today. Raises ``Ongeldig`` when it was ended already."""
    rij = Overeenkomst.objects.select_for_update().get(pk=overeenkomst.pk)
    if rij.beeindigd_op is not None:
        raise Ongeldig("", geweigerd(reden("R039", "overeenkomst.al_beeindigd")))
    rij.beeindigd_op = door.vandaag
    rij.save(update_fields=["beeindigd_op"])
    log(door=door, actie="beeindigen", object_soort="overeenkomst", objecten=[rij.id], doel="register")
