"""What a family without a login asks and signs on paper: written down, answered, and given on paper (A06, L10)."""

from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.oordeel import Oordeel, reden, toegestaan
from rondom.kern.papier import Papierfeit, Papiersoort, antwoord_voor, check_papier
from rondom.kern.parameters import Parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import log
from rondom.toegang.models import Dossier, Naaste, Papier
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.toestemming import Ongeldig


@transaction.atomic
def write_down(
    *,
    dossier: Dossier,
    naaste: Naaste,
    soort: Papiersoort,
    getekend_op: date | None,
    papier: str,
    tekst: str,
    parameters: Parameters,
    door: Handelend,
) -> tuple[Papier, Oordeel]:
    """Write down what somebody signed, when, on which paper. The term to answer runs from the signature.

    Raises ``Ongeldig`` with the form field.
    """
    veld, oordeel = check_papier(Papierfeit(soort, door.vandaag, getekend_op, papier, tekst))
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)
    assert getekend_op is not None  # check_papier asks for it
    rij = Papier(
        id=uuid4(),
        dossier=dossier,
        naaste=naaste,
        soort=soort.value,
        getekend_op=getekend_op,
        papier=papier.strip(),
        tekst=tekst.strip(),
        antwoord_voor=antwoord_voor(getekend_op, parameters),
        door=door.houder,
        op=door.moment,
    )
    rij.save(force_insert=True)
    _record("vastgelegd", dossier.id, rij.id, door, tekst)
    return rij, oordeel


@transaction.atomic
def answer(*, papier: Papier, uitkomst: str, door: Handelend) -> Oordeel:
    """Write down what came of it. Once; nothing happens to what was answered already."""
    if papier.afgehandeld_op is None:
        papier.uitkomst, papier.afgehandeld_op, papier.afgehandeld_door = uitkomst.strip(), door.moment, door.houder
        papier.save(update_fields=["uitkomst", "afgehandeld_op", "afgehandeld_door"])
        _record("afgehandeld", papier.dossier_id, papier.id, door, uitkomst)
    return toegestaan(reden("A06", "papier.afgehandeld"))


@transaction.atomic
def give(*, dossier: Dossier, naaste: Naaste, door: Handelend) -> None:
    """An overview was made on paper for this person: an event, and a line of the access log that the family reads."""
    log(door=door, actie="afdrukken", object_soort="naaste", objecten=[naaste.id], doel="op papier", dossier=dossier.id)
    _record("gegeven", dossier.id, naaste.id, door)


def _record(wat: str, dossier: UUID, object_id: UUID, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=dossier,
        soort=f"papier.{wat}",
        object_soort="naaste" if wat == "gegeven" else "papier",
        object_id=object_id,
        door=door,
        regels=("A06", "L10"),
        inhoud=inhoud,
    )
