"""Tell everybody at the table that somebody else takes over, and be told (R006, P06). Nothing personal goes by mail."""

from uuid import UUID, uuid5

from rondom.casus.services import taak
from rondom.casus.tasks import tell_by_mail
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import Dossiersoort, lezers_op
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend

WISSELS = ("functie.opgevolgd", "functie.vertrokken")
"""The events that say that somebody was replaced, or left."""
SOORT = "wissel_lezen"


def tell(*, dossier: UUID, wijziging: UUID, door: Handelend) -> None:
    """Ask everybody who may know how things stand to read who takes over; a mail says that something waits.

    Only in a casus: other dossiers say it in their history. The grants have been computed again before.
    """
    feiten, regio = read_dossierfeiten(dossier)
    if feiten.soort is not Dossiersoort.CASUS:
        return
    for houder in sorted(lezers_op(feiten, Categorie.STATUS, door.vandaag, read_parameters(regio))):
        taak.ask(dossier=dossier, soort=SOORT, houder=houder, object_id=object_key(dossier, wijziging), door=door)
        tell_by_mail(houder)


def mark_read(*, dossier: UUID, wijzigingen: list[UUID], door: Handelend) -> None:
    """Whoever was told has read it."""
    for wijziging in wijzigingen:
        taak.finish(soort=SOORT, object_id=object_key(dossier, wijziging), houder=door.houder, door=door)


def object_key(dossier: UUID, wijziging: UUID) -> UUID:
    """One key per change and dossier, so that somebody in several casussen hears it in each."""
    return uuid5(dossier, str(wijziging))
