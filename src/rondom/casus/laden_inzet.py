"""Load something that belongs to a casus, with the casus it belongs to: the check and the log in one."""

from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet

from rondom.casus.laden import Tafel
from rondom.casus.selectors_inzet import find_casus
from rondom.kern.categorie import Actie
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import load
from rondom.toegang.models import Beschermd

B = TypeVar("B", bound=Beschermd)


def load_at_table(
    rijen: QuerySet[B], pk: UUID, *, door: Handelend, doel: str, nodig: Actie = Actie.LEZEN
) -> tuple[B, Tafel]:
    """One row and the casus it lies in. Raises ``Geweigerd`` (404); writes the access log."""
    rij, inzicht = load(rijen, pk, door=door, doel=doel, nodig=nodig)
    return rij, Tafel(find_casus(rij.dossier_id), inzicht)
