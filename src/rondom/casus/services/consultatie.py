"""Ask a partner for advice about nobody recognisable; answer; record what was done with it (R063, BR15)."""

from collections.abc import Mapping
from uuid import uuid4

from django.db import transaction

from rondom.casus.models import Consultatie
from rondom.casus.selectors_consultatie import names_of_own_children
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.herkenbaar import Vondst, find_sporen
from rondom.kern.rechten import Dossiersoort
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import CONSULTATIE, ConsultatieStatus, check_overgang
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import list_leden
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Casusrol
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis


class Herkenbaar(ValueError):
    """Somebody could be recognised; what was found, by form field."""

    def __init__(self, vondsten: Mapping[str, tuple[Vondst, ...]]) -> None:
        super().__init__()
        self.vondsten = vondsten


@transaction.atomic
def ask(*, team: Organisatie, vraag: str, al_geprobeerd: str, leeftijdsgroep: str, door: Handelend) -> Consultatie:
    """Ask a team. The dossier has no child and is tied to no casus. Raises ``Herkenbaar``."""
    _check({"vraag": vraag, "al_geprobeerd": al_geprobeerd}, door)
    vrager = Organisatie.objects.get(functies=door.houder)
    dossier = dossiers.open_dossier(soort=Dossiersoort.CONSULTATIE, school=vrager, door=door)
    dossiers.add_betrokkene(dossier=dossier, organisatie=team, casusrol=Casusrol.AANMELDTEAM, door=door)
    consultatie = Consultatie(
        id=uuid4(),
        dossier=dossier,
        team=team,
        vraag=vraag,
        al_geprobeerd=al_geprobeerd,
        leeftijdsgroep=leeftijdsgroep,
        status=ConsultatieStatus.GESTELD.value,
        gesteld_door=door.houder,
        gesteld_op=door.moment,
        versie=1,
    )
    consultatie.save(force_insert=True)
    _ask_team(consultatie, door)
    _record(consultatie, "consultatie.gesteld", door, vraag)
    return consultatie


@transaction.atomic
def answer(*, consultatie: Consultatie, antwoord: str, versie: int, door: Handelend) -> Consultatie:
    """Answer, or improve an answer that was given. Raises ``Herkenbaar``, ``VersieConflict``, ``NietMogelijk``."""
    _check({"antwoord": antwoord}, door)
    nu = _lock(consultatie, versie)
    soort = "consultatie.antwoord_gewijzigd"
    if nu.status != ConsultatieStatus.BEANTWOORD:
        soort = _step(nu, ConsultatieStatus.BEANTWOORD)
    nu.antwoord, nu.beantwoord_door, nu.beantwoord_op = antwoord, door.houder, door.moment
    nu.versie += 1
    nu.save()
    taak.finish(soort="consultatie_beantwoorden", object_id=nu.id, door=door)
    taak.ask(dossier=nu.dossier_id, soort="consultatie_opvolgen", houder=nu.gesteld_door, object_id=nu.id, door=door)
    _record(nu, soort, door, antwoord)
    return nu


@transaction.atomic
def ask_on(*, consultatie: Consultatie, vraag: str, versie: int, door: Handelend) -> Consultatie:
    """Ask the same team something more; the first question stays. Raises as ``answer``."""
    _check({"nog_vraag": vraag}, door)
    nu = _lock(consultatie, versie)
    soort = _step(nu, ConsultatieStatus.GESTELD)
    nu.vraag = f"{nu.vraag}\n\n{vraag}"
    nu.versie += 1
    nu.save()
    taak.finish(soort="consultatie_opvolgen", object_id=nu.id, door=door)
    _ask_team(nu, door)
    _record(nu, soort, door, vraag)
    return nu


@transaction.atomic
def follow_up(*, consultatie: Consultatie, opvolging: str, versie: int, door: Handelend) -> Consultatie:
    """Record what was done with the answer; that closes the question. Raises as ``answer``."""
    _check({"opvolging": opvolging}, door)
    nu = _lock(consultatie, versie)
    soort = _step(nu, ConsultatieStatus.OPGEVOLGD)
    nu.opvolging = opvolging
    nu.versie += 1
    nu.save()
    taak.finish(soort="consultatie_opvolgen", object_id=nu.id, door=door)
    _record(nu, soort, door, opvolging)
    return nu


def _check(teksten: Mapping[str, str], door: Handelend) -> None:
    namen = names_of_own_children(door)
    vondsten = {veld: sporen for veld, tekst in teksten.items() if (sporen := find_sporen(tekst, namen))}
    if vondsten:
        raise Herkenbaar(vondsten)


def _ask_team(consultatie: Consultatie, door: Handelend) -> None:
    for lid in list_leden(consultatie.team_id, Bevoegdheid.CONSULTATIE_BEANTWOORDEN, door.vandaag):
        taak.ask(
            dossier=consultatie.dossier_id,
            soort="consultatie_beantwoorden",
            houder=lid.id,
            object_id=consultatie.id,
            door=door,
        )


def _lock(consultatie: Consultatie, versie: int) -> Consultatie:
    nu = Consultatie.objects.select_for_update().get(pk=consultatie.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)
    return nu


def _step(consultatie: Consultatie, naar: ConsultatieStatus) -> str:
    overgang = CONSULTATIE.find_overgang(consultatie.status, naar.value)
    if overgang is None:
        raise NietMogelijk(check_overgang("consultatie", consultatie.status, naar.value))
    consultatie.status = naar.value
    return overgang.soort


def _record(consultatie: Consultatie, soort: str, door: Handelend, inhoud: str) -> None:
    gebeurtenis.record(
        dossier=consultatie.dossier_id,
        soort=soort,
        object_soort="consultatie",
        object_id=consultatie.id,
        door=door,
        regels=("R063",),
        inhoud=inhoud,
    )
