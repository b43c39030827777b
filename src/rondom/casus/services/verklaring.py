"""Add an own statement beside a record or the dossier, and take it back (Jeugdwet 7.3.8, R179)."""

from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.models import Verklaring
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import rechten_op
from rondom.kern.rechtsverzoek import check_verklaring
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, inzicht_in
from rondom.toegang.models import Dossier, Naaste, Papier
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.rechtsverzoek import EIGEN_RECHT, Onderwerp
from rondom.toegang.services.toestemming import Ongeldig

DOSSIER = Onderwerp(Categorie.CONTACT)
"""A statement beside the whole dossier shows to everybody who knows the child in it."""


@transaction.atomic
def add(*, dossier: Dossier, naaste: Naaste, onderwerp: Onderwerp, tekst: str, door: Handelend) -> Verklaring:
    """Keep a statement of who acts. Raises ``Ongeldig``, and ``Geweigerd`` for the words of somebody else."""
    if naaste.id != door.houder:
        raise Geweigerd("verklaring", None, dossier.id)
    eigen_recht = any(g.startswith(EIGEN_RECHT) for g in inzicht_in(dossier.id, door).gronden)
    oordeel = check_verklaring(eigen_recht=eigen_recht, tekst=tekst)
    if not oordeel.mag:
        raise Ongeldig("tekst", oordeel)
    return _keep(uuid4(), dossier.id, naaste.id, onderwerp, tekst.strip(), door)


@transaction.atomic
def add_from_paper(*, papier: Papier, door: Handelend) -> Verklaring:
    """Keep what somebody signed on paper as the statement that it is, under the key of the paper (A06).

    ``door`` wrote the paper down. Raises ``Ongeldig`` as ``add`` does, on the kind of paper.
    """
    feiten, regio = read_dossierfeiten(papier.dossier_id)
    rechten = rechten_op(feiten, door.vandaag, read_parameters(regio))
    eigen_recht = any(r.houder == papier.naaste_id and r.regel == EIGEN_RECHT for r in rechten)
    oordeel = check_verklaring(eigen_recht=eigen_recht, tekst=papier.tekst)
    if not oordeel.mag:
        raise Ongeldig("soort", oordeel)
    return _keep(papier.id, papier.dossier_id, papier.naaste_id, DOSSIER, papier.tekst, door)


def _keep(pk: UUID, dossier: UUID, naaste: UUID, onderwerp: Onderwerp, tekst: str, door: Handelend) -> Verklaring:
    verklaring = Verklaring(
        id=pk,
        dossier_id=dossier,
        categorie=int(onderwerp.categorie),
        naaste_id=naaste,
        object_soort=onderwerp.object_soort,
        object_id=onderwerp.object_id,
        tekst=tekst,
        op=door.moment,
    )
    verklaring.save(force_insert=True)
    _record("verklaring.toegevoegd", dossier, pk, door, tekst)
    return verklaring


@transaction.atomic
def take_back(*, verklaring: Verklaring, door: Handelend) -> None:
    """Who wrote it takes it back: it no longer shows, and that it was there stays known. Twice is once."""
    if verklaring.naaste_id != door.houder:
        raise Geweigerd("verklaring", verklaring.id, verklaring.dossier_id)
    if verklaring.ingetrokken_op is None:
        verklaring.ingetrokken_op = door.moment
        verklaring.save(update_fields=["ingetrokken_op"])
        _record("verklaring.ingetrokken", verklaring.dossier_id, verklaring.id, door)


def _record(soort: str, dossier: UUID, pk: UUID, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=dossier,
        soort=soort,
        object_soort="verklaring",
        object_id=pk,
        door=door,
        regels=(EIGEN_RECHT,),
        inhoud=inhoud,
    )
