"""Report a breach inside the house, work it out, and close it (AVG art. 33 lid 5, L11). Each step is a line of the log."""

from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.datalek import Risico, beoordeel_afsluiten
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten_datalek import lekfeiten_of
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import log
from rondom.toegang.models import Datalek
from rondom.toegang.services.toestemming import Ongeldig


class LekNietKlaar(Exception):
    """Not complete; ``oordeel`` says what is missing."""

    def __init__(self, oordeel: Oordeel) -> None:
        super().__init__()
        self.oordeel = oordeel


@dataclass(frozen=True)
class Lekinhoud:
    """What can be written about a breach as more becomes known."""

    feiten: str
    gevolgen: str = ""
    maatregelen: str = ""
    aantal: int | None = None
    risico: Risico | None = None
    gemeld_op: datetime | None = None
    meldnummer: str = ""
    waarom_niet_gemeld: str = ""
    waarom_later: str = ""
    verteld_op: datetime | None = None
    waarom_niet_verteld: str = ""


@transaction.atomic
def report(*, organisatie: UUID, ontdekt_op: datetime, feiten: str, door: Handelend) -> Datalek:
    """Record that something went wrong: the clock runs from the discovery. Raises ``Ongeldig``."""
    if ontdekt_op > door.moment:
        raise Ongeldig("ontdekt_op", geweigerd(reden("L11", "datalek.ontdekt_later")))
    rij = Datalek(
        id=uuid4(),
        organisatie_id=organisatie,
        ontdekt_op=ontdekt_op,
        feiten=feiten.strip(),
        door=door.houder,
        op=door.moment,
    )
    rij.save(force_insert=True)
    log(door=door, actie="vastleggen", object_soort="datalek", objecten=[rij.id], doel="datalek")
    return rij


@transaction.atomic
def work_out(*, datalek: Datalek, inhoud: Lekinhoud, versie: int, door: Handelend) -> Datalek:
    """Write what is known now. Raises ``Ongeldig`` when closed, changed by another, or reported in the future."""
    rij = _lock(datalek)
    if rij.versie != versie:
        raise Ongeldig("", geweigerd(reden("L11", "datalek.door_ander_gewijzigd")))
    for veld in ("gemeld_op", "verteld_op"):
        moment = getattr(inhoud, veld)
        if moment is not None and moment > door.moment:
            raise Ongeldig(veld, geweigerd(reden("L11", "datalek.later")))
    for f in fields(inhoud):
        setattr(rij, f.name, getattr(inhoud, f.name))
    rij.risico = inhoud.risico.value if inhoud.risico else ""
    rij.versie += 1
    rij.save()
    log(door=door, actie="wijzigen", object_soort="datalek", objecten=[rij.id], doel="datalek")
    return rij


@transaction.atomic
def close(*, datalek: Datalek, door: Handelend) -> None:
    """Close a breach that is complete. Raises ``LekNietKlaar`` with what is missing, ``Ongeldig`` when it is closed."""
    rij = _lock(datalek)
    oordeel = beoordeel_afsluiten(lekfeiten_of(rij, door.moment), read_parameters(door.regio or ""))
    if not oordeel.mag:
        raise LekNietKlaar(oordeel)
    rij.afgesloten_op = door.moment
    rij.save(update_fields=["afgesloten_op"])
    log(door=door, actie="afsluiten", object_soort="datalek", objecten=[rij.id], doel="datalek")


def _lock(datalek: Datalek) -> Datalek:
    rij = Datalek.objects.select_for_update().get(pk=datalek.pk)
    if rij.afgesloten_op is not None:
        raise Ongeldig("", geweigerd(reden("L11", "datalek.al_afgesloten")))
    return rij
