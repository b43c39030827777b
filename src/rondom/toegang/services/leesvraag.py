"""Ask a reader to explain a fact about the own reading, answer that, and mark a fact as explained (R037).

A fact can span many dossiers, so its steps stand in no chain of a dossier: each writes a line of the access log, which
nobody changes, and the row's own columns are guarded by the database.
"""

from django.db import transaction

from rondom.kern.oordeel import geweigerd, reden
from rondom.kern.opvallend import Feit
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import Gebeurd, tell
from rondom.toegang.laden import log
from rondom.toegang.models import Inzage, Leesvraag
from rondom.toegang.services.toestemming import Ongeldig

GEVRAAGD = "leesvraag.gevraagd"


@transaction.atomic
def ask(*, feit: Feit, vraag: str, door: Handelend) -> Leesvraag:
    """Ask the reader of this fact to explain it. Raises ``Ongeldig`` without words, or when it was asked already."""
    if not vraag.strip():
        raise Ongeldig("vraag", geweigerd(reden("R037", "leesvraag.zeg_wat")))
    rij = _new(feit, door, vraag.strip())
    log(door=door, actie="vragen", object_soort="leesvraag", objecten=[rij.id], doel="toezicht", dossier=rij.dossier)
    # What is told has no dossier of its own when the fact spans several.
    tell(Gebeurd(GEVRAAGD, rij.dossier or rij.id, rij.id, door))
    return rij


@transaction.atomic
def explain(*, feit: Feit, verklaring: str, door: Handelend) -> Leesvraag:
    """Mark a fact as explained, whether or not the reader was asked. Raises ``Ongeldig`` without words or when closed."""
    if not verklaring.strip():
        raise Ongeldig("verklaring", geweigerd(reden("R037", "leesvraag.zeg_waarom")))
    rij = Leesvraag.objects.select_for_update().filter(pk=feit.sleutel).first() or _new(feit, door)
    if rij.verklaard_op is not None:
        raise Ongeldig("verklaring", geweigerd(reden("R037", "leesvraag.al_verklaard")))
    rij.verklaring, rij.verklaard_door, rij.verklaard_op = verklaring.strip(), door.houder, door.moment
    rij.save(update_fields=["verklaring", "verklaard_door", "verklaard_op"])
    log(door=door, actie="verklaren", object_soort="leesvraag", objecten=[rij.id], doel="toezicht", dossier=rij.dossier)
    return rij


@transaction.atomic
def answer(*, leesvraag: Leesvraag, antwoord: str, door: Handelend) -> None:
    """The reader explains, once. Raises ``Ongeldig`` without words, or when it was answered or closed already."""
    if not antwoord.strip():
        raise Ongeldig("antwoord", geweigerd(reden("R037", "leesvraag.zeg_antwoord")))
    rij = Leesvraag.objects.select_for_update().get(pk=leesvraag.pk)
    if rij.beantwoord_op is not None or rij.verklaard_op is not None:
        raise Ongeldig("antwoord", geweigerd(reden("R037", "leesvraag.al_beantwoord")))
    rij.antwoord, rij.beantwoord_op = antwoord.strip(), door.moment
    rij.save(update_fields=["antwoord", "beantwoord_op"])
    log(door=door, actie="antwoorden", object_soort="leesvraag", objecten=[rij.id], doel="toezicht")


def _new(feit: Feit, door: Handelend, vraag: str = "") -> Leesvraag:
    if Leesvraag.objects.filter(pk=feit.sleutel).exists():
        raise Ongeldig("vraag", geweigerd(reden("R037", "leesvraag.al_gevraagd")))
    dossiers = {r.dossier for r in feit.regels}
    eerste = Inzage.objects.get(pk=feit.regels[0].id)
    rij = Leesvraag(
        id=feit.sleutel,
        soort=feit.soort.value,
        houder=feit.houder,
        organisatie=eerste.organisatie,
        dossier=dossiers.pop() if len(dossiers) == 1 else None,
        inzagen=[r.id for r in feit.regels],
        vraag=vraag,
        gevraagd_door=door.houder,
        gevraagd_op=door.moment,
    )
    rij.save(force_insert=True)
    return rij
