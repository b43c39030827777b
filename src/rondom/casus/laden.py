"""Load a casus with its child and what the holder may do in it: the check and the log in one."""

from dataclasses import dataclass
from uuid import UUID

from rondom.casus.models import Casus
from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, Inzicht, load


@dataclass(frozen=True)
class Tafel:
    """A casus as it lies on the table for one holder."""

    casus: Casus
    inzicht: Inzicht

    @property
    def dossier(self) -> UUID:
        return self.casus.dossier_id


def load_casus(pk: UUID, *, door: Handelend, doel: str, schrijven: Categorie | None = None) -> Tafel:
    """The casus for a page or a write. With ``schrijven`` the holder must also be allowed to write that category.

    Raises ``Geweigerd`` (404) when absent or not granted; writes the access log.
    """
    casus, inzicht = load(
        Casus.objects.select_related("jeugdige", "dossier", "dossier__school", "jeugdige__school", "jeugdige__woongemeente"),
        pk,
        door=door,
        doel=doel,
        nodig=Actie.LEZEN,
    )
    if schrijven is not None and not inzicht.schrijven & schrijven:
        raise Geweigerd("casus", pk, casus.dossier_id)
    return Tafel(casus, inzicht)
