"""Reads of a meldcode: what I handle, its steps and reports, and what was told to one of the family."""

from uuid import UUID

from django.db.models import QuerySet

from rondom.casus.models import Casus, Meldcode, Meldcodestap, Vrijgave
from rondom.kern.meldcode import Stap
from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import list_leden
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, log, visible
from rondom.toegang.models import Betrokkene


def list_meldcodes(door: Handelend) -> QuerySet[Meldcode]:
    """What this holder handles: running first, newest first."""
    return (
        visible(Meldcode.objects.all(), door)
        .select_related("dossier__jeugdige")
        .order_by("afgerond_op", "-begonnen_op", "id")
    )


def steps_done(meldcode: Meldcode) -> dict[Stap, Meldcodestap]:
    """The latest record of each step that was taken."""
    return {Stap(s.stap): s for s in Meldcodestap.objects.filter(meldcode=meldcode).order_by("op", "id")}


def list_steps(meldcode: Meldcode) -> list[Meldcodestap]:
    """Everything that was recorded, oldest first, with what the family was told of it."""
    rijen = Meldcodestap.objects.filter(meldcode=meldcode).prefetch_related("vrijgaven__naaste")
    return list(rijen.order_by("op", "id"))


def list_handlers(meldcode: Meldcode) -> list[UUID]:
    """The functions that handle it, in the order in which they came."""
    rijen = Betrokkene.objects.filter(dossier=meldcode.dossier_id, tot__isnull=True, functie__isnull=False)
    return [f for f in rijen.order_by("vanaf", "id").values_list("functie_id", flat=True) if f]


def list_colleagues(meldcode: Meldcode, door: Handelend) -> list[tuple[UUID, str]]:
    """Who can be asked to handle it too, the aandachtsfunctionaris first."""
    leden = list_leden(door.organisatie, Bevoegdheid.VEILIGHEID_BEHANDELEN, door.vandaag)
    erbij = set(list_handlers(meldcode))
    functies = [f for f in leden if f.id not in erbij]
    functies.sort(key=lambda f: not _begeleidt(f))
    return [(f.id, f"{f.persoon.naam}, {ROLLEN[f.rol].nl}") for f in functies]


def _begeleidt(functie: Functie) -> bool:
    return Bevoegdheid.VEILIGHEID_BEGELEIDEN in ROLLEN[functie.rol].bevoegdheden


def find_casus_for(pk: UUID, door: Handelend) -> Casus:
    """The casus from which a meldcode is started. Logged as safety, so that the family's log says nothing of it.

    Raises ``Geweigerd`` (404).
    """
    casus = visible(Casus.objects.filter(pk=pk), door).select_related("jeugdige").first()
    if casus is None:
        raise Geweigerd("casus", pk)
    log(
        door=door,
        actie="lezen",
        object_soort="casus",
        objecten=[pk],
        doel="veiligheid",
        dossier=casus.dossier_id,
        veiligheid=True,
    )
    return casus


def list_released(door: Handelend) -> QuerySet[Vrijgave]:
    """What was told to this family member, newest first; nothing says that there is more."""
    return Vrijgave.objects.filter(naaste=door.houder).order_by("-op", "id")
