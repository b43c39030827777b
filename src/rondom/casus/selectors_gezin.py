"""Reads of the family around a child, with what has to be checked (L07)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.kern.leeftijd import heeft_bereikt
from rondom.kern.oordeel import Reden, reden
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Relatie, gezagdragers_op
from rondom.kern.uitnodigen import check_gezagscontrole
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.models import Gezagsbesluit, Jeugdige, Naaste, Wetsgrond


@dataclass(frozen=True)
class Gezinslid:
    """Somebody of the family, and whether custody holds today. A guardian takes the place of the parents (L07)."""

    naaste: Naaste
    heeft_gezag: bool
    naast_voogd: bool
    """A parent whose custody was recorded, and does not count while there is a guardian."""
    is_kind: bool


def list_gezin(jeugdige: Jeugdige, dossier: UUID, dag: date) -> list[Gezinslid]:
    """The family today: the child first, then in the order in which they were added."""
    feiten, regio = read_dossierfeiten(dossier)
    gezag = {n.id for n in gezagdragers_op(feiten, dag, read_parameters(regio))}
    rijen = Naaste.objects.filter(Q(tot__isnull=True) | Q(tot__gt=dag), jeugdige=jeugdige).order_by(
        "vanaf", "naam", "id"
    )
    leden = [
        Gezinslid(
            n, n.id in gezag, bool(gezag) and _has_gezag(n, dag) and n.id not in gezag, n.relatie == Relatie.JEUGDIGE
        )
        for n in rijen
    ]
    return sorted(leden, key=lambda lid: not lid.is_kind)


def find_ended(jeugdige: Jeugdige, sleutel: str, dag: date) -> Naaste | None:
    """Who was taken from the family today, so that it can be undone; None for any other key."""
    try:
        pk = UUID(sleutel)
    except ValueError:
        return None
    return Naaste.objects.filter(pk=pk, jeugdige=jeugdige, tot=dag).first()


def warnings(jeugdige: Jeugdige, leden: list[Gezinslid], dag: date, parameters: Parameters) -> tuple[Reden, ...]:
    """What is missing before anybody can decide about sharing."""
    return tuple(_warnings(jeugdige, leden, dag, parameters))


def _warnings(jeugdige: Jeugdige, leden: list[Gezinslid], dag: date, parameters: Parameters) -> Iterator[Reden]:
    gezag = [lid.naaste for lid in leden if lid.heeft_gezag]
    volwassen = heeft_bereikt(jeugdige.geboortedatum, "leeftijd_volwassen", dag, parameters)
    if not gezag and not volwassen:
        yield reden("L07", "delen.niemand_beslist")
    if len(gezag) == 1 and not volwassen and gezag[0].relatie == Relatie.OUDER:
        yield reden("L07", "gezin.een_ouder", wie=gezag[0].naam)
    for naaste in gezag:
        opnieuw = check_gezagscontrole(naaste.naam, naaste.gezag_gecontroleerd_op, dag, parameters)
        if opnieuw is not None:
            yield opnieuw
    if volwassen and any(lid.naaste.relatie == Relatie.OUDER for lid in leden):
        yield reden("BR45", "gezin.volwassen", kind=jeugdige.roepnaam)
    if not any(lid.is_kind for lid in leden):
        yield reden("L04", "gezin.kind_ontbreekt")
    if jeugdige.woongemeente_id is None:
        yield reden("R049", "gezin.woonplaats_ontbreekt")


def list_ouders_zonder_gezag(jeugdige: Jeugdige, dossier: UUID, dag: date) -> QuerySet[Naaste]:
    """The parents who have no custody on a day: never had it, lost it, or a guardian took their place (L07)."""
    feiten, regio = read_dossierfeiten(dossier)
    gezag = [n.id for n in gezagdragers_op(feiten, dag, read_parameters(regio))]
    rijen = Naaste.objects.filter(Q(tot__isnull=True) | Q(tot__gt=dag), jeugdige=jeugdige, relatie=Relatie.OUDER)
    return rijen.exclude(id__in=gezag).order_by("naam", "id")


def list_wetsgronden(dossier: UUID, door: Handelend) -> list[Wetsgrond]:
    """What the law opens in this dossier today, as the holder may see it."""
    rijen = visible(Wetsgrond.objects.filter(dossier=dossier, beeindigd_op=None), door)
    return list(
        rijen.filter(Q(tot__isnull=True) | Q(tot__gt=door.vandaag))
        .select_related("instelling", "naaste")
        .order_by("op")
    )


def find_gezagsbesluit(dossier: UUID, door: Handelend) -> Gezagsbesluit | None:
    """The latest decision about who decides, as the holder may see it."""
    return visible(Gezagsbesluit.objects.filter(dossier=dossier), door).order_by("-vanaf", "-id").first()


def _has_gezag(naaste: Naaste, dag: date) -> bool:
    return (
        naaste.gezag_vanaf is not None
        and naaste.gezag_vanaf <= dag
        and (naaste.gezag_tot is None or naaste.gezag_tot > dag)
    )
