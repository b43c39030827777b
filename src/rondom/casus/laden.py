"""Load a casus with its child and what the holder may do in it: the check and the log in one."""

from dataclasses import dataclass
from uuid import UUID

from rondom.casus.models import Aanmelding, Casus, Deeltaak
from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, Inzicht, inzicht_in, load, log


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
        Casus.objects.select_related(
            "jeugdige", "dossier", "dossier__school", "jeugdige__school", "jeugdige__woongemeente"
        ),
        pk,
        door=door,
        doel=doel,
        nodig=Actie.LEZEN,
    )
    if schrijven is not None and not inzicht.schrijven & schrijven:
        raise Geweigerd("casus", pk, casus.dossier_id)
    return Tafel(casus, inzicht)


def load_aanmelding(pk: UUID, *, door: Handelend, doel: str, nodig: Actie = Actie.LEZEN) -> tuple[Aanmelding, Tafel]:
    """A registration with the casus it brings. Raises ``Geweigerd`` (404); writes the access log."""
    rijen = Aanmelding.objects.select_related("team", "opgepakt_door__persoon", "opgepakt_door__organisatie")
    aanmelding, inzicht = load(rijen, pk, door=door, doel=doel, nodig=nodig)
    casus = (
        Casus.objects.select_related("jeugdige", "dossier", "dossier__school", "jeugdige__woongemeente")
        .filter(dossier=aanmelding.dossier_id)
        .first()
    )
    if casus is None:
        raise Geweigerd("aanmelding", pk, aanmelding.dossier_id)
    return aanmelding, Tafel(casus, inzicht)


def load_deeltaak(pk: UUID, *, door: Handelend) -> Deeltaak:
    """The task that was given to the one who acts, and nothing around it (R082).

    Raises ``Geweigerd`` (404) when absent, another's, ended or without consent; writes the access log.
    """
    rij = Deeltaak.objects.filter(pk=pk, houder=door.houder).first()
    if rij is None:
        raise Geweigerd("deeltaak", pk)
    inzicht = inzicht_in(rij.dossier_id, door)
    if not inzicht.ziet(Categorie.TAAK):
        raise Geweigerd("deeltaak", pk, rij.dossier_id)
    grond = next(g for g in inzicht.gronden if g.startswith("R082"))
    log(
        door=door,
        actie="lezen",
        object_soort="deeltaak",
        objecten=[pk],
        doel="taak",
        dossier=rij.dossier_id,
        grond=grond,
    )
    return rij
