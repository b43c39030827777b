"""Reads for who decides about keeping: proposals, holds, requests and proofs of the own area. Policies decide which."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, F, QuerySet

from rondom.kern.bewaren import MET_KOPIE, Stopsoort, beoordeel_einde, beoordeel_verzoek, list_termijnen
from rondom.kern.oordeel import Oordeel
from rondom.kern.statussen import VERNIETIGING, VernietigingStatus
from rondom.kern.teksten import tekst
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten_bewaren import Bewaarbeeld, read_beeld
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.models import (
    Bewaarfeit,
    Bewaarstop,
    Vernietigingsbewijs,
    Vernietigingsverzoek,
    Vernietigingsvoorstel,
)
from rondom.toegang.models.bewaren import OPEN
from rondom.toegang.tonen import taal


def list_voorstellen(stand: str) -> QuerySet[Vernietigingsvoorstel]:
    """Proposals in one status, what may go first on top; those on their way for any other word."""
    standen = (stand,) if stand in {s.value for s in VernietigingStatus} else OPEN
    rijen = Vernietigingsvoorstel.objects.filter(status__in=standen).select_related("organisatie")
    return rijen.order_by("rijp_op", "kenmerk", "id")


def count_standen() -> list[tuple[str, str, int]]:
    """(status, its name, how many) for every status, in the order in which it goes."""
    geteld = dict(Vernietigingsvoorstel.objects.order_by().values_list("status").annotate(n=Count("id")))
    return [(s.status, tekst(s.tekst, taal()), geteld.get(s.status, 0)) for s in VERNIETIGING.standen]


def list_verzoeken() -> QuerySet[Vernietigingsverzoek]:
    """Requests of families that wait for an answer, the oldest first."""
    return Vernietigingsverzoek.objects.filter(beantwoord_op__isnull=True).order_by("gevraagd_op", "id")


def list_bewijzen() -> QuerySet[Vernietigingsbewijs]:
    """Proofs of destruction, the newest first."""
    return Vernietigingsbewijs.objects.select_related("organisatie").order_by("-volgnummer")


@dataclass(frozen=True)
class Dossierbeeld:
    """One dossier as its page shows it: the verdict of today, terms, and what was written and decided about keeping."""

    beeld: Bewaarbeeld
    oordeel: Oordeel
    termijnen: tuple[Any, ...]
    voorstel: Vernietigingsvoorstel | None
    stops: list[Bewaarstop]
    feiten: list[Bewaarfeit]
    verzoek: Vernietigingsverzoek | None
    verzoek_oordeel: Oordeel | None
    wie: dict[UUID, Houder]


def read_dossierbeeld(dossier: UUID, door: Handelend) -> Dossierbeeld | None:
    """Everything about keeping one dossier; None when it is not for this holder, or gone. A fixed number of queries."""
    beeld = read_beeld(dossier)
    if beeld is None:
        return None
    parameters = read_parameters(beeld.regio)
    stops = list(Bewaarstop.objects.filter(dossier=dossier).order_by("-op", "id"))
    feiten = list(Bewaarfeit.objects.filter(dossier=dossier).order_by("-op", "id"))
    voorstel = Vernietigingsvoorstel.objects.filter(dossier=dossier).order_by("-voorgesteld_op").first()
    verzoeken = Vernietigingsverzoek.objects.filter(dossier=dossier)
    # Both parents may ask; what waits for an answer comes first.
    verzoek = verzoeken.order_by(F("beantwoord_op").desc(nulls_first=True), "gevraagd_op").first()
    wie = {s.door for s in stops} | {f.door for f in feiten}
    if voorstel is not None:
        wie |= {w for w in (voorstel.voorgelegd_door, voorstel.goedgekeurd_door) if w}
    eerder = verzoek is not None and verzoek.beantwoord_op is None
    return Dossierbeeld(
        beeld,
        beoordeel_einde(beeld.feiten, beeld.stops, door.vandaag, parameters),
        list_termijnen(beeld.feiten, parameters),
        voorstel,
        stops,
        feiten,
        verzoek,
        beoordeel_verzoek(beeld.feiten, beeld.stops, door.vandaag, mag_vragen=True, parameters=parameters)
        if eerder
        else None,
        read_houders(wie),
    )


def read_vanishing_day(dossier: UUID) -> date | None:
    """The day until which a dossier that was put forward stays, for who may know it; None when nothing was."""
    return find_announced(dossier).values_list("wacht_tot", flat=True).first()


def find_announced(dossier: UUID) -> QuerySet[Vernietigingsvoorstel]:
    """What was put forward about this dossier and may still go on."""
    standen = (VernietigingStatus.VOORGELEGD.value, VernietigingStatus.GOEDGEKEURD.value)
    return Vernietigingsvoorstel.objects.filter(dossier=dossier, status__in=standen)


def stop_choices() -> list[tuple[str, str]]:
    """Why something is kept longer, in the visitor's words; what is about safety is never written down by hand."""
    return [
        (s.value, tekst(f"bewaren.stopsoort.{s.value}", taal())) for s in Stopsoort if s is not Stopsoort.VEILIGHEID
    ]


def copy_choices() -> list[tuple[str, str]]:
    """Parts of which an owner can have its own copy."""
    return [(s.value, tekst(f"bewaren.soort.{s.value}", taal())) for s in MET_KOPIE]
