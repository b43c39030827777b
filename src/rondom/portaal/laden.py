"""The casus and the records of the one who acts, loaded with check and log like everybody else's."""

from typing import Any
from uuid import UUID

from django.apps import apps

from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Casus
from rondom.portaal.beeld import BEELD
from rondom.portaal.dossierbeeld import Stuk, find_person, find_stuk, label_of
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, load, visible


def find_own(door: Handelend) -> Tafel | None:
    """The casus of this child that changed last; None when there is none (any more) that this person may see."""
    pk = (
        visible(Casus.objects.filter(jeugdige=door.jeugdige), door)
        .order_by("-bijgewerkt_op", "id")
        .values_list("id", flat=True)
        .first()
    )
    return load_casus(pk, door=door, doel="eigen inzage") if pk else None


def load_record(tafel: Tafel, soort: str, pk: UUID, door: Handelend) -> tuple[Any, Stuk]:
    """One record that the family can have put right, and how it is shown.

    Raises ``KeyError`` for a kind of which that is not asked, and ``Geweigerd`` (404); writes the access log.
    """
    persoon = find_person(tafel, soort, pk, door)
    if persoon is not None:
        return persoon
    label = label_of(soort)
    if not BEELD[label].rechtzetten:
        raise KeyError(soort)
    rij, _inzicht = load(apps.get_model(label).objects.all(), pk, door=door, doel="eigen inzage")  # type: ignore[attr-defined]
    if rij.dossier_id != tafel.dossier:
        raise Geweigerd(soort, pk, rij.dossier_id)
    return rij, find_stuk(tafel, door, rij)
