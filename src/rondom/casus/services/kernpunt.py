"""Put a point on the agenda of a core team, and say that it was discussed (R062, R068, R024)."""

from uuid import uuid4

from django.db import transaction

from rondom.casus.feiten_kernoverleg import judge_hearing
from rondom.casus.models import Casus, Kernbespreking, Kernnotitie, Kernoverleg, Kernpunt
from rondom.casus.selectors_consultatie import names_of_own_children
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.consultatie import Herkenbaar
from rondom.kern.categorie import Categorie
from rondom.kern.herkenbaar import find_sporen
from rondom.kern.kernoverleg import Gehoor, Puntsoort, check_afvinken
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import inzicht_in
from rondom.toegang.services import gebeurtenis


class StaatErAl(ValueError):
    """This casus stands on this agenda already and was not discussed yet."""


@transaction.atomic
def add_topic(*, overleg: Kernoverleg, tekst: str, door: Handelend) -> Kernpunt:
    """Put a topic on the agenda that says nothing about anybody recognisable. Raises ``Herkenbaar``."""
    _check_text("tekst", tekst, door)
    punt = _add(overleg, Puntsoort.THEMA, Gehoor.IEDEREEN, tekst, door)
    _record_point(punt, "kernpunt.toegevoegd", door, tekst)
    return punt


@transaction.atomic
def add_casus(*, overleg: Kernoverleg, casus: Casus, gehoor: Gehoor, door: Handelend) -> Kernpunt:
    """Put a casus on the agenda. Which one stands in the casus' own dossier; the agenda says only that there is one.

    Raises ``NietMogelijk`` with the verdict on who may hear it, and ``StaatErAl``.
    """
    oordeel = judge_hearing(overleg, casus.dossier_id, door, gehoor)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    if Kernbespreking.objects.filter(dossier=casus.dossier_id, punt__overleg=overleg, besproken_op=None).exists():
        raise StaatErAl(str(casus.id))
    punt = _add(overleg, Puntsoort.CASUS, gehoor, "", door)
    bespreking = Kernbespreking(
        id=uuid4(),
        dossier_id=casus.dossier_id,
        punt=punt,
        gehoor=gehoor.value,
        door=door.houder,
        op=door.moment,
    )
    bespreking.save(force_insert=True)
    _record_point(punt, "kernpunt.toegevoegd", door)
    _record_casus(bespreking, "kernbespreking.geagendeerd", door)
    return punt


@transaction.atomic
def tick_topic(*, punt: Kernpunt, uitkomst: str, door: Handelend) -> Kernpunt:
    """Say that a topic was discussed, and what came out of it. Raises ``Herkenbaar``, ``NietMogelijk``."""
    _check_text("uitkomst", uitkomst, door)
    nu = _lock(punt, hoort=True)
    _tick(nu, uitkomst, door)
    return nu


@transaction.atomic
def tick_casus(*, punt: Kernpunt, bespreking: Kernbespreking | None, notitie: str, door: Handelend) -> Kernpunt:
    """Say that a casus was discussed. The note goes to the casus and not to the meeting. Raises ``NietMogelijk``.

    ``bespreking`` is None for who put the point there and may no longer see the casus: then the point alone goes.
    """
    nu = _lock(punt, hoort=may_tell(punt, bespreking, door))
    _tick(nu, "", door)
    if bespreking is None:
        return nu
    bespreking.besproken_door, bespreking.besproken_op = door.houder, door.moment
    bespreking.save(update_fields=["besproken_door", "besproken_op"])
    if notitie:
        Kernnotitie(
            id=uuid4(),
            dossier_id=bespreking.dossier_id,
            bespreking=bespreking,
            tekst=notitie,
            door=door.houder,
            op=door.moment,
        ).save(force_insert=True)
    _record_casus(bespreking, "kernbespreking.besproken", door, notitie)
    return nu


def may_tell(punt: Kernpunt, bespreking: Kernbespreking | None, door: Handelend) -> bool:
    """May this holder say that a casus was discussed: who writes in it, or who takes the own point away."""
    if bespreking is None:
        return punt.door == door.houder
    inzicht = inzicht_in(bespreking.dossier_id, door)
    nodig = Categorie.CONTACT | Categorie.VERSLAG
    return inzicht.lezen & nodig == nodig and inzicht.schrijven & nodig == nodig


def _lock(punt: Kernpunt, *, hoort: bool) -> Kernpunt:
    nu = Kernpunt.objects.select_for_update().get(pk=punt.pk)
    oordeel = check_afvinken(besproken=nu.besproken_op is not None, hoort=hoort)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    return nu


def _tick(punt: Kernpunt, uitkomst: str, door: Handelend) -> None:
    punt.uitkomst, punt.besproken_door, punt.besproken_op = uitkomst, door.houder, door.moment
    punt.save(update_fields=["uitkomst", "besproken_door", "besproken_op"])
    _record_point(punt, "kernpunt.besproken", door, uitkomst)


def _check_text(veld: str, tekst: str, door: Handelend) -> None:
    sporen = find_sporen(tekst, names_of_own_children(door))
    if sporen:
        raise Herkenbaar({veld: sporen})


def _add(overleg: Kernoverleg, soort: Puntsoort, gehoor: Gehoor, tekst: str, door: Handelend) -> Kernpunt:
    punt = Kernpunt(
        id=uuid4(),
        dossier_id=overleg.dossier_id,
        overleg=overleg,
        soort=soort.value,
        tekst=tekst,
        gehoor=gehoor.value,
        door=door.houder,
        op=door.moment,
    )
    punt.save(force_insert=True)
    return punt


def _record_point(punt: Kernpunt, soort: str, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=punt.dossier_id,
        soort=soort,
        object_soort="kernpunt",
        object_id=punt.id,
        door=door,
        regels=("R062",),
        inhoud=inhoud,
    )


def _record_casus(bespreking: Kernbespreking, soort: str, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=bespreking.dossier_id,
        soort=soort,
        object_soort="kernbespreking",
        object_id=bespreking.id,
        door=door,
        regels=("R062", "BR14"),
        inhoud=inhoud,
    )
