"""Ask a partner for advice about nobody recognisable; answer, ask back, close; tie it to a casus with consent.

Every text is marked again here, whatever the page did: nothing leaves while a mark is undecided (R024, R063, BR15).
"""

from collections.abc import Mapping
from uuid import uuid4

from django.db import transaction

from rondom.casus.feiten_consultatie import read_bekenden, read_marks
from rondom.casus.models import Casus, Consultatie, Consultatiebericht, Consultatiekoppeling
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.services.hulpnavraag import judge_partner
from rondom.kern.consultatie import Berichtsoort, Uitkomst, beoordeel_koppelen
from rondom.kern.herkenbaar import Markering, Vondst, undecided
from rondom.kern.oordeel import Oordeel
from rondom.kern.rechten import Dossiersoort
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import CONSULTATIE, ConsultatieStatus, check_overgang
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import list_leden
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Betrokkene, Casusrol
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis

NIETS: Mapping[str, str] = {}


class Herkenbaar(ValueError):
    """Somebody could be recognised; what was found and not decided, by form field."""

    def __init__(self, vondsten: Mapping[str, tuple[Markering | Vondst, ...]]) -> None:
        super().__init__()
        self.vondsten = vondsten


@transaction.atomic
def ask(
    *,
    team: Organisatie,
    vraag: str,
    al_geprobeerd: str,
    leeftijdsgroep: str,
    door: Handelend,
    blijft: Mapping[str, str] = NIETS,
) -> Consultatie:
    """Ask a team. The dossier has no child and is tied to no casus. ``blijft``: key of a mark → why it may stand.

    Raises ``Herkenbaar``.
    """
    gebleven = _check({"vraag": vraag, "al_geprobeerd": al_geprobeerd}, blijft, door)
    vrager = Organisatie.objects.get(functies=door.houder)
    dossier = dossiers.open_dossier(soort=Dossiersoort.CONSULTATIE, school=vrager, door=door)
    dossiers.add_betrokkene(dossier=dossier, organisatie=team, casusrol=Casusrol.AANMELDTEAM, door=door)
    consultatie = Consultatie(
        id=uuid4(),
        dossier=dossier,
        team=team,
        vraag=vraag,
        al_geprobeerd=al_geprobeerd,
        blijft=gebleven,
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
def answer(
    *, consultatie: Consultatie, antwoord: str, versie: int, door: Handelend, blijft: Mapping[str, str] = NIETS
) -> Consultatie:
    """Answer, or add to what was answered. Raises ``Herkenbaar``, ``VersieConflict``, ``NietMogelijk``."""
    gebleven = _check({"antwoord": antwoord}, blijft, door)
    nu = _lock(consultatie, versie)
    soort = "consultatie.antwoord_gewijzigd"
    if nu.status != ConsultatieStatus.BEANTWOORD:
        soort = _step(nu, ConsultatieStatus.BEANTWOORD)
    _add(nu, Berichtsoort.ANTWOORD, antwoord, gebleven, door)
    nu.beantwoord_door, nu.beantwoord_op = door.houder, door.moment
    _save(nu)
    taak.finish(soort="consultatie_beantwoorden", object_id=nu.id, door=door)
    _ask_asker(nu, door)
    _record(nu, soort, door, antwoord)
    return nu


@transaction.atomic
def ask_back(
    *, consultatie: Consultatie, wedervraag: str, versie: int, door: Handelend, blijft: Mapping[str, str] = NIETS
) -> Consultatie:
    """The team needs to know more before it can advise. Raises as ``answer``."""
    gebleven = _check({"wedervraag": wedervraag}, blijft, door)
    nu = _lock(consultatie, versie)
    soort = _step(nu, ConsultatieStatus.TERUGGEVRAAGD)
    _add(nu, Berichtsoort.WEDERVRAAG, wedervraag, gebleven, door)
    _save(nu)
    taak.finish(soort="consultatie_beantwoorden", object_id=nu.id, door=door)
    _ask_asker(nu, door)
    _record(nu, soort, door, wedervraag)
    return nu


@transaction.atomic
def ask_on(
    *, consultatie: Consultatie, vraag: str, versie: int, door: Handelend, blijft: Mapping[str, str] = NIETS
) -> Consultatie:
    """Who asked writes on: explains what was asked back, or asks something more. Raises as ``answer``."""
    gebleven = _check({"vraag": vraag}, blijft, door)
    nu = _lock(consultatie, versie)
    terug = nu.status == ConsultatieStatus.TERUGGEVRAAGD
    soort = _step(nu, ConsultatieStatus.GESTELD)
    _add(nu, Berichtsoort.TOELICHTING if terug else Berichtsoort.DOORVRAAG, vraag, gebleven, door)
    _save(nu)
    taak.finish(soort="consultatie_opvolgen", object_id=nu.id, door=door)
    _ask_team(nu, door)
    _record(nu, soort, door, vraag)
    return nu


@transaction.atomic
def follow_up(
    *,
    consultatie: Consultatie,
    uitkomst: Uitkomst,
    opvolging: str,
    versie: int,
    door: Handelend,
    blijft: Mapping[str, str] = NIETS,
) -> Consultatie:
    """Close it with how it goes on; ``opvolging`` is a last message, or empty. Raises as ``answer``."""
    gebleven = _check({"opvolging": opvolging}, blijft, door)
    nu = _lock(consultatie, versie)
    soort = _step(nu, ConsultatieStatus.OPGEVOLGD)
    if opvolging.strip():
        _add(nu, Berichtsoort.AFSLUITING, opvolging, gebleven, door)
    nu.uitkomst, nu.afgesloten_op = uitkomst.value, door.moment
    _save(nu)
    taak.finish(soort="consultatie_opvolgen", object_id=nu.id, door=door)
    _record(nu, soort, door, opvolging)
    return nu


@transaction.atomic
def tie_to_casus(*, consultatie: Consultatie, casus: Casus, door: Handelend) -> Consultatiekoppeling:
    """From now on this question belongs to a casus, and its team takes part there by consent (R024).

    Raises ``NietMogelijk`` with the reasons of the gate; then the two stay as far apart as they were.
    """
    oordeel = judge_tie(consultatie, casus, door)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    dossier = casus.dossier
    if not Betrokkene.objects.filter(dossier=dossier, organisatie=consultatie.team_id, tot__isnull=True).exists():
        dossiers.add_betrokkene(
            dossier=dossier, organisatie=consultatie.team, casusrol=Casusrol.DEELNEMER, door=door
        )  # fmt: skip
    koppeling = Consultatiekoppeling(
        id=uuid4(),
        dossier=dossier,
        consultatie=consultatie.id,
        team=consultatie.team,
        door=door.houder,
        op=door.moment,
    )
    koppeling.save(force_insert=True)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="consultatie.gekoppeld",
        object_soort="consultatiekoppeling",
        object_id=koppeling.id,
        door=door,
        regels=("R024",),
    )
    return koppeling


def judge_tie(consultatie: Consultatie, casus: Casus, door: Handelend) -> Oordeel:
    """May this question belong to this casus now?"""
    feiten, regio = read_dossierfeiten(casus.dossier_id)
    return beoordeel_koppelen(
        judge_partner(feiten, consultatie.team_id, door, regio),
        uitkomst=consultatie.uitkomst,
        is_vrager=consultatie.gesteld_door == door.houder,
        al_gekoppeld=Consultatiekoppeling.objects.filter(consultatie=consultatie.id).exists(),
        open_=feiten.open.omvat(door.vandaag),
    )


def _check(teksten: Mapping[str, str], blijft: Mapping[str, str], door: Handelend) -> dict[str, str]:
    """What stands in the texts with a reason. Raises ``Herkenbaar`` when a mark is undecided."""
    bekenden = read_bekenden(door)
    marks = read_marks(teksten, bekenden)
    open_ = {veld: nog for veld, rij in marks.items() if (nog := undecided(rij, blijft))}
    redenen = {m.sleutel: blijft[m.sleutel] for rij in marks.values() for m in rij if m.sleutel in blijft}
    for sleutel, gevonden in read_marks(redenen, bekenden).items():
        if any(m.sleutel != sleutel for m in gevonden):
            open_["reden"] = gevonden
    if open_:
        raise Herkenbaar(open_)
    return redenen


def _add(c: Consultatie, soort: Berichtsoort, tekst: str, blijft: dict[str, str], door: Handelend) -> None:
    Consultatiebericht(
        id=uuid4(),
        dossier_id=c.dossier_id,
        consultatie=c,
        soort=soort.value,
        tekst=tekst,
        blijft=blijft,
        door=door.houder,
        op=door.moment,
    ).save(force_insert=True)


def _save(consultatie: Consultatie) -> None:
    consultatie.versie += 1
    consultatie.save()


def _ask_team(consultatie: Consultatie, door: Handelend) -> None:
    for lid in list_leden(consultatie.team_id, Bevoegdheid.CONSULTATIE_BEANTWOORDEN, door.vandaag):
        taak.ask(
            dossier=consultatie.dossier_id,
            soort="consultatie_beantwoorden",
            houder=lid.id,
            object_id=consultatie.id,
            door=door,
        )


def _ask_asker(consultatie: Consultatie, door: Handelend) -> None:
    taak.ask(
        dossier=consultatie.dossier_id,
        soort="consultatie_opvolgen",
        houder=consultatie.gesteld_door,
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
        regels=("R024", "R063"),
        inhoud=inhoud,
    )
