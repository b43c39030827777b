"""Own words of a parent or young person, at any time: a story, a question, 'it no longer works' (R131, R179)."""

from uuid import uuid4

from django.db import transaction

from rondom.casus.feiten_inzet import list_coordinators, list_responsible
from rondom.casus.models import Familiebericht
from rondom.casus.services import taak
from rondom.kern.categorie import Categorie
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, inzicht_in
from rondom.toegang.models import Dossier, Naaste
from rondom.toegang.services import gebeurtenis

SOORTEN = ("verhaal", "vraag", "werkt_niet_meer")


@transaction.atomic
def send(*, dossier: Dossier, naaste: Naaste, soort: str, tekst: str, door: Handelend) -> Familiebericht:
    """Keep a message of the family and ask whoever steers to read it; after closing it goes to school's coordinator.

    ``soort``: one of ``SOORTEN``. Raises ``Geweigerd`` for somebody who may not write in this dossier or writes for
    somebody else, and ``ValueError`` for an unknown kind.
    """
    if soort not in SOORTEN:
        raise ValueError(soort)
    if naaste.id != door.houder or not inzicht_in(dossier.id, door).bijdragen & Categorie.VERSLAG:
        raise Geweigerd("familiebericht", None, dossier.id)
    bericht = Familiebericht(
        id=uuid4(), dossier=dossier, naaste=naaste, soort=soort, tekst=tekst.strip(), op=door.moment
    )
    bericht.save(force_insert=True)
    gebeurtenis.record(
        dossier=dossier.id,
        soort=f"familiebericht.{soort}",
        object_soort="familiebericht",
        object_id=bericht.id,
        door=door,
        regels=("R131",),
        inhoud=tekst,
    )
    wie = list_responsible(dossier.id, door.vandaag) if dossier.gesloten_op is None else []
    for houder in wie or list_coordinators(dossier.id, door.vandaag):
        taak.ask(
            dossier=dossier.id,
            soort="familiebericht_lezen",
            houder=houder,
            object_id=bericht.id,
            termijn=door.vandaag,
            door=door,
        )
    return bericht


@transaction.atomic
def mark_seen(*, bericht: Familiebericht, door: Handelend) -> None:
    """A professional has read it; the family sees by whom and when. The first reader counts."""
    if bericht.gezien_op is None:
        bericht.gezien_door, bericht.gezien_op = door.houder, door.moment
        bericht.save(update_fields=["gezien_door", "gezien_op"])
        gebeurtenis.record(
            dossier=bericht.dossier_id,
            soort="familiebericht.gezien",
            object_soort="familiebericht",
            object_id=bericht.id,
            door=door,
            regels=("R131",),
        )
    taak.finish(soort="familiebericht_lezen", object_id=bericht.id, door=door)
