"""Record what the attendance officer decides about reported absence (R034, R144)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.models import Casus, Inzet, Leerplichtbesluit, Verzuimmelding
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, list_coordinators
from rondom.kern.categorie import Categorie
from rondom.kern.leerplicht import LOOPT, Hulpfeit, Hulpstand, Uitkomst, beoordeel_uitkomst, hulpstand
from rondom.kern.oordeel import Oordeel
from rondom.kern.statussen import InzetStatus
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import inzicht_in, visible
from rondom.toegang.services import gebeurtenis

GELEZEN = "leerplicht_uitkomst_lezen"


@dataclass(frozen=True)
class Hulpbeeld:
    """What the acting holder may know of help in a dossier: how it stands, since when, and which one runs."""

    stand: Hulpstand
    sinds: date | None
    inzet: Inzet | None


def read_hulpbeeld(dossier: UUID, door: Handelend) -> Hulpbeeld:
    """Help in this dossier as status, for who may know that; else unknown (R034)."""
    rijen = list(visible(Inzet.objects.filter(dossier=dossier, soort="hulp"), door).order_by("gestart_op", "id"))
    mag = inzicht_in(dossier, door).ziet(Categorie.STATUS)
    stand, sinds = hulpstand(mag, (Hulpfeit(InzetStatus(i.status), i.gestart_op) for i in rijen))
    loopt = next((i for i in rijen if i.status in LOOPT and i.gestart_op == sinds), None)
    return Hulpbeeld(stand, sinds, loopt if stand is Hulpstand.ACTIEF else None)


def latest_outcome(dossier: UUID, door: Handelend) -> Leerplichtbesluit | None:
    """The outcome that holds now."""
    rijen = visible(Leerplichtbesluit.objects.filter(dossier=dossier), door)
    return rijen.order_by("-moment", "id").first()


@transaction.atomic
def decide(*, casus: Casus, uitkomst: Uitkomst, besloten_op: date, door: Handelend) -> Oordeel:
    """Record an outcome and tell school; answers the verdict, with what was known of help. Raises ``NietMogelijk``.

    An earlier outcome stays: a report to the prosecutor that became a warning is told as it went.
    """
    dossier = casus.dossier_id
    gemeld = Verzuimmelding.objects.filter(dossier=dossier, gemeld_op__isnull=False).order_by("gemeld_op", "id").first()
    hulp, eerder = read_hulpbeeld(dossier, door), latest_outcome(dossier, door)
    oordeel = beoordeel_uitkomst(
        uitkomst,
        gemeld_op=gemeld.gemeld_op if gemeld else None,
        eerder=Uitkomst(eerder.uitkomst) if eerder else None,
        besloten_op=besloten_op,
        vandaag=door.vandaag,
        stand=hulp.stand,
        sinds=hulp.sinds,
    )
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    besluit = Leerplichtbesluit(
        id=uuid4(),
        dossier_id=dossier,
        uitkomst=uitkomst.value,
        besloten_op=besloten_op,
        besloten_door=door.houder,
        moment=door.moment,
        hulp=hulp.inzet,
    )
    besluit.save(force_insert=True)
    gebeurtenis.record(
        dossier=dossier,
        soort="leerplicht.besloten",
        object_soort="leerplichtbesluit",
        object_id=besluit.id,
        door=door,
        regels=("R144", "R034"),
    )
    # By the school's own list: an officer without consent does not see who takes part.
    school = [f.id for f in list_coordinators(casus.dossier.school, door)]
    melder = [gemeld.gemeld_door] if gemeld and gemeld.gemeld_door else []
    for houder in dict.fromkeys(melder + school):
        taak.ask(dossier=dossier, soort=GELEZEN, houder=houder, object_id=casus.id, door=door)
    return oordeel


@transaction.atomic
def mark_read(*, casus: Casus, door: Handelend) -> None:
    """School has read what leerplicht decided."""
    taak.finish(soort=GELEZEN, object_id=casus.id, houder=door.houder, door=door)
