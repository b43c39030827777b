"""Reads for the family: what a birthday changed, and what a parent without custody is told."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.formats import date_format

from rondom.casus.feiten_instemming import HULP, read_instemfeiten_van
from rondom.casus.models import Groeidocumentdeel, Inzet, Taak
from rondom.casus.services.instemming import AF
from rondom.casus.tonen_instemming import answer_name
from rondom.casus.tonen_inzet import name_of
from rondom.kern.delen import Besluit
from rondom.kern.instemming import wie_stemt_in
from rondom.kern.teksten import tekst
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import log, valid_rechten, visible
from rondom.toegang.tonen import taal


def told_of_age(door: Handelend) -> str:
    """Neutral words for a parent whose child came of age; empty for anybody else, and as long as that is to come."""
    taak = Taak.objects.filter(houder=door.houder, soort="verjaardag_volwassen").order_by("-termijn").first()
    if taak is None or taak.termijn is None or taak.termijn > door.vandaag:
        return ""
    return tekst("verjaardag.geweest", taal(), {"datum": date_format(taak.termijn, "j F Y")})


@dataclass(frozen=True)
class Informatie:
    """What a parent without custody is told on request: what school noted, and that help runs (L07)."""

    school: tuple[Groeidocumentdeel, ...]
    hulp: tuple[Inzet, ...]


def read_informatie(door: Handelend) -> Informatie | None:
    """The important facts about this child; None when nothing is open on that ground. Writes the access log."""
    open_ = valid_rechten(door).filter(regel="L07").values_list("dossier", flat=True)
    dossiers = set(open_)
    if not dossiers:
        return None
    school = tuple(visible(Groeidocumentdeel.objects.filter(dossier__in=dossiers), door).order_by("-op", "id")[:50])
    hulp = tuple(
        visible(Inzet.objects.filter(dossier__in=dossiers), door)
        .select_related("aanbieder")
        .order_by("-aangevraagd_op")[:20]
    )
    for dossier in dossiers:
        log(
            door=door,
            actie="lezen",
            object_soort="informatie",
            objecten=[r.id for r in (*school, *hulp) if r.dossier_id == dossier],
            doel="informatie",
            dossier=dossier,
            grond="L07",
        )
    return Informatie(school, hulp)


@dataclass(frozen=True)
class Gevraagd:
    """Help about which this person decides, and what he or she said last."""

    inzet: Inzet
    naam: str
    antwoord: str
    open: bool


def list_to_agree(dossier: UUID, door: Handelend) -> list[Gevraagd]:
    """The youth help of this child that is asked or runs and about which ``door`` decides, newest first (L33)."""
    gevonden = []
    rijen = visible(Inzet.objects.filter(dossier=dossier, soort=HULP).exclude(status__in=AF), door)
    inzetten = list(rijen.select_related("aanbieder", "dossier").order_by("-aangevraagd_op", "id")[:20])
    feiten = read_instemfeiten_van(inzetten, door)
    parameters = read_parameters(inzetten[0].dossier.regio_id) if inzetten else None
    for inzet in inzetten:
        wie = {i.id: i for i in wie_stemt_in(feiten[inzet.id], parameters)} if parameters else {}
        if (ik := wie.get(door.houder)) is not None:
            gevonden.append(Gevraagd(inzet, name_of(inzet), answer_name(ik.besluit), ik.besluit is Besluit.GEEN))
    return gevonden
