"""Register a casus with a team, and take it up (R017–R019, R025, R055, BR06, BR39)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus import feiten_route
from rondom.casus.feiten_aanmelding import read_stand
from rondom.casus.models import Aanmelding, Casus
from rondom.casus.services import casus as casussen
from rondom.casus.services import groeidocument, taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern import route
from rondom.kern.oordeel import Uitkomst, geweigerd, reden
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import AANMELDING, AanmeldingStatus, CasusStatus, check_overgang
from rondom.kern.termijn import start_termijn
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import (
    find_gemeente,
    find_team,
    is_same_person,
    list_leden,
    read_kalender,
    read_parameters,
    read_routetabel,
)
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Betrokkene, Casusrol, Jeugdige
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis, rechten

S = AanmeldingStatus
_IN_BEWERKING = (S.CONCEPT.value, S.TERUGGEGEVEN.value)
_NAAR_AANGEMELD = (CasusStatus.WEGING.value, CasusStatus.TOESTEMMING.value, CasusStatus.AANGEMELD.value)


@dataclass(frozen=True)
class Aanvulling:
    """One text for the groeidocument that was not there yet."""

    soort: str
    leefgebied: str
    tekst: str


class Terugreden(StrEnum):
    """Why a team gives a registration back."""

    ANDER_TEAM = "ander_team"
    AL_HULP = "al_hulp"
    SCHOOL_ZELF = "school_zelf"
    GEEN_HULPVRAAG = "geen_hulpvraag"
    """The family wants no help: not by itself a ground (R109)."""
    ANDERS = "anders"


@transaction.atomic
def fill_in(
    *,
    casus: Casus,
    aanvullingen: Sequence[Aanvulling],
    antwoorden: feiten_route.Antwoorden,
    door: Handelend,
    pc4: str = "",
    versie: int | None = None,
) -> Aanmelding:
    """Keep what was still missing and ask the region's table for the route; makes the draft when there is none.

    ``versie`` is that of the draft that was opened, None for a new one. Raises ``VersieConflict`` when somebody else
    changed it, ``NietMogelijk`` while a registration is on its way or when the region has no table.
    """
    aanmelding = _open_for_change(casus, versie)
    if pc4 and pc4 != casus.jeugdige.pc4:
        _set_home(casus.jeugdige, pc4, door)
    for a in aanvullingen:
        groeidocument.add(
            dossier=casus.dossier_id,
            soort=a.soort,
            leefgebied=a.leefgebied,
            tekst=a.tekst,
            bron="aanmelding",
            door=door,
        )
    nieuw = aanmelding is None
    if aanmelding is None:
        aanmelding = _draft(casus, door)
    _take_route(aanmelding, casus, antwoorden, door)
    aanmelding.save(force_insert=nieuw)
    gebeurtenis.record(
        dossier=casus.dossier_id,
        soort="aanmelding.begonnen" if nieuw else "aanmelding.aangevuld",
        object_soort="aanmelding",
        object_id=aanmelding.id,
        door=door,
        regels=aanmelding.route_regels,
    )
    return aanmelding


def _open_for_change(casus: Casus, versie: int | None) -> Aanmelding | None:
    laatste = Aanmelding.objects.select_for_update().filter(dossier=casus.dossier_id).order_by("-gemaakt_op").first()
    if laatste is None or laatste.status in (S.OPGEPAKT.value, S.INGETROKKEN.value):
        return None
    if laatste.status not in _IN_BEWERKING:
        raise NietMogelijk(geweigerd(reden("R025", "aanmelding.loopt_al")))
    if laatste.versie != (versie or 0):
        raise VersieConflict(laatste)
    return laatste


def _draft(casus: Casus, door: Handelend) -> Aanmelding:
    return Aanmelding(
        id=uuid4(),
        dossier_id=casus.dossier_id,
        status=S.CONCEPT.value,
        afgeweken=False,
        gemaakt_door=door.houder,
        gemaakt_op=door.moment,
        versie=0,
    )


def _set_home(jeugdige: Jeugdige, pc4: str, door: Handelend) -> None:
    """Keep the postcode; it also tells the home municipality, unless that was recorded from another source."""
    jeugdige.pc4 = pc4
    if jeugdige.woongemeente_id is None:
        jeugdige.woongemeente = find_gemeente(pc4, door.vandaag)
    jeugdige.save(update_fields=["pc4", "woongemeente"])


def _take_route(aanmelding: Aanmelding, casus: Casus, antwoorden: feiten_route.Antwoorden, door: Handelend) -> None:
    """Ask the table and put its answer in the registration: proposal, rules, and the team it leads to."""
    tabel = read_routetabel(casus.dossier.regio_id, door.vandaag)
    if tabel is None:
        raise NietMogelijk(geweigerd(reden("R055", "route.geen_antwoord")))
    feiten = feiten_route.routefeiten_of(casus, antwoorden, door.vandaag)
    uitkomst = route.beoordeel(feiten, tabel)
    team = None
    if uitkomst.team is not None:
        team = find_team(
            uitkomst.team,
            school=casus.dossier.school,
            pc4=casus.jeugdige.pc4,
            woongemeente=feiten.woongemeente or None,
            dag=door.vandaag,
        )
    betaler = feiten_route.betaler_of(casus, antwoorden, door.vandaag)
    aanmelding.hulpvraag_gezin = antwoorden.hulpvraag_gezin.value
    aanmelding.actieve_hulp = antwoorden.actieve_hulp.value
    aanmelding.route = feiten_route.keep(uitkomst, feiten, antwoorden, betaler, team)
    aanmelding.route_regels = [r.regel for r in uitkomst.oordeel.redenen]
    aanmelding.team, aanmelding.afgeweken, aanmelding.afgeweken_reden = team, False, ""
    aanmelding.versie += 1


@transaction.atomic
def choose_team(*, aanmelding: Aanmelding, team: Organisatie, waarom: str, versie: int, door: Handelend) -> Aanmelding:
    """Follow the proposed route, or overrule it with a reason (R055). Raises ``NietMogelijk``, ``VersieConflict``."""
    nu = _lock(aanmelding, versie)
    if nu.status not in _IN_BEWERKING:
        raise NietMogelijk(check_overgang("aanmelding", nu.status, S.VERZONDEN.value))
    afgeweken = str(team.pk) != nu.route["voorstel"]
    if afgeweken:
        oordeel = route.check_afwijken(waarom=waarom, eerste=door.bevoegdheden, tweede=None)
        if oordeel.uitkomst is Uitkomst.GEWEIGERD:
            raise NietMogelijk(oordeel)
    nu.team, nu.afgeweken, nu.afgeweken_reden = team, afgeweken, waarom.strip() if afgeweken else ""
    nu.versie += 1
    nu.save(update_fields=["team", "afgeweken", "afgeweken_reden", "versie"])
    gebeurtenis.record(
        dossier=nu.dossier_id,
        soort="aanmelding.team_gekozen",
        object_soort="aanmelding",
        object_id=nu.id,
        door=door,
        regels=("R055",) if afgeweken else (),
        inhoud=nu.afgeweken_reden,
    )
    return nu


@transaction.atomic
def send(*, aanmelding: Aanmelding, casus: Casus, versie: int, door: Handelend) -> Aanmelding:
    """Send to the team: from now on all its members see what consent opens, until one of them is named.

    Raises ``NietMogelijk`` with everything that is needed first, and ``VersieConflict``.
    """
    nu = _lock(aanmelding, versie)
    parameters = read_parameters(casus.dossier.regio_id)
    zelf = feiten_route.leads_to_school(nu.route)
    oordeel = read_stand(casus, nu.team, door, parameters, school_zelf=zelf).oordeel
    if not oordeel.mag or nu.team is None:
        raise NietMogelijk(oordeel)
    kalender = read_kalender(casus.dossier.regio_id)
    soort = _step(nu, S.VERZONDEN)
    nu.verzonden_op = door.moment
    nu.termijn = start_termijn("aanmelding_persoon", door.vandaag, parameters, kalender).einde
    nu.opgepakt_door, nu.opgepakt_op, nu.eerder_werk_gezien_op = None, None, None
    nu.opnieuw_reden, nu.terug_reden = "", ""
    nu.save()
    dossiers.add_betrokkene(dossier=casus.dossier, organisatie=nu.team, casusrol=Casusrol.AANMELDTEAM, door=door)
    _move_to_aangemeld(casus, door)
    taak.finish(soort="aanmelding_terug", object_id=nu.id, door=door)
    for lid in list_leden(nu.team.pk, Bevoegdheid.AANMELDING_OPPAKKEN, door.vandaag):
        taak.ask(
            dossier=nu.dossier_id,
            soort="aanmelding_oppakken",
            houder=lid.id,
            object_id=nu.id,
            termijn=nu.termijn,
            door=door,
        )
    _record(nu, soort, door, ("BR39", *(r.regel for r in oordeel.redenen)))
    return nu


def _move_to_aangemeld(casus: Casus, door: Handelend) -> None:
    """Bring the casus along the table to 'aangemeld'; one that is further stays where it is."""
    if casus.status == CasusStatus.OVERLEG.value:
        casussen.move(casus=casus, naar=CasusStatus.AANGEMELD.value, door=door)
    elif casus.status in (CasusStatus.SIGNAAL.value, *_NAAR_AANGEMELD):
        begin = _NAAR_AANGEMELD.index(casus.status) + 1 if casus.status in _NAAR_AANGEMELD else 0
        for naar in _NAAR_AANGEMELD[begin:]:
            casussen.move(casus=casus, naar=naar, door=door)


@transaction.atomic
def pick_up(
    *,
    aanmelding: Aanmelding,
    casus: Casus,
    functie: Functie,
    gelezen: bool,
    door: Handelend,
    opnieuw: bool = False,
    opnieuw_reden: str = "",
) -> Aanmelding:
    """Name who takes it up: oneself or a colleague, after reading what was done already (BR06, R019).

    A team that does its own intake again (``opnieuw``) says why. Whoever registered hears who it is (R025). The rest
    of the team no longer sees the casus. Raises ``NietMogelijk``.
    """
    nu = _lock(aanmelding, None)
    soort = _step(nu, S.OPGEPAKT)
    akkoord = _agree(nu, door)
    if not gelezen:
        raise NietMogelijk(geweigerd(reden("BR06", "aanmelding.eerst_lezen")))
    if opnieuw and not opnieuw_reden.strip():
        raise NietMogelijk(geweigerd(reden("R019", "aanmelding.opnieuw_reden")))
    if not list_leden(_team_of(nu), Bevoegdheid.AANMELDING_OPPAKKEN, door.vandaag).filter(pk=functie.pk).exists():
        raise NietMogelijk(geweigerd(reden("R025", "aanmelding.niet_in_team")))
    nu.opgepakt_door, nu.opgepakt_op, nu.eerder_werk_gezien_op = functie, door.moment, door.moment
    nu.opnieuw_reden = opnieuw_reden.strip()
    nu.save()
    if casus.status in (CasusStatus.AANGEMELD.value, CasusStatus.OVERLEG.value):
        casussen.move(casus=casus, naar=CasusStatus.OPGEPAKT.value, door=door)
    dossiers.add_betrokkene(
        dossier=casus.dossier, organisatie=functie.organisatie, functie=functie, casusrol=Casusrol.OPPAKKER, door=door
    )
    _finish_team_tasks(nu, door)
    if functie.id != door.houder:
        taak.ask(dossier=nu.dossier_id, soort="eerder_werk_lezen", houder=functie.id, object_id=nu.id, door=door)
    _tell_school(nu, "aanmelding_opgepakt", door)
    regels = ("R025", "R019" if nu.opnieuw_reden else "BR06", *akkoord)
    _record(nu, soort, door, regels, nu.opnieuw_reden)
    _end_team(nu, (Casusrol.AANMELDTEAM,), door)
    return nu


def _agree(aanmelding: Aanmelding, door: Handelend) -> tuple[str, ...]:
    """Who takes up what was sent by another route than the table's agrees with that: the second role (R055)."""
    if not aanmelding.afgeweken:
        return ()
    oordeel = route.check_afwijken(
        waarom=aanmelding.afgeweken_reden,
        eerste=frozenset({Bevoegdheid.CASUS_COORDINEREN}),  # ``choose_team`` lets nobody else propose
        tweede=door.bevoegdheden,
        dezelfde=is_same_person(aanmelding.gemaakt_door, door.houder),
    )
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    return tuple(r.regel for r in oordeel.redenen)


@transaction.atomic
def give_back(
    *, aanmelding: Aanmelding, casus: Casus, soort: Terugreden, waarom: str, besproken: bool, door: Handelend
) -> Aanmelding:
    """Give a registration back to school with a reason; the team no longer sees the casus.

    That the family wants no help is a ground only after a talk with school about who steers (R109, R051).
    """
    nu = _lock(aanmelding, None)
    stap = _step(nu, S.TERUGGEGEVEN)
    if soort is Terugreden.GEEN_HULPVRAAG and not besproken:
        raise NietMogelijk(geweigerd(reden("R109", "aanmelding.eerst_met_school")))
    nu.terug_reden = waarom.strip()
    nu.save()
    rechten.recompute(nu.dossier_id)  # a colleague who stays no longer holds the registration
    if casus.status in (CasusStatus.AANGEMELD.value, CasusStatus.OPGEPAKT.value):
        casussen.move(casus=casus, naar=CasusStatus.WEGING.value, door=door)
    _finish_team_tasks(nu, door)
    _tell_school(nu, "aanmelding_terug", door)
    _record(nu, stap, door, ("R109", "R051") if soort is Terugreden.GEEN_HULPVRAAG else ("R109",), nu.terug_reden)
    _end_team(nu, (Casusrol.AANMELDTEAM, Casusrol.OPPAKKER), door)
    return nu


@transaction.atomic
def withdraw(*, aanmelding: Aanmelding, casus: Casus, door: Handelend) -> Aanmelding:
    """School takes its registration back before it was taken up; the team no longer sees the casus."""
    nu = _lock(aanmelding, None)
    verzonden = nu.status == S.VERZONDEN.value
    soort = _step(nu, S.INGETROKKEN)
    nu.save()
    if verzonden:
        if casus.status == CasusStatus.AANGEMELD.value:
            casussen.move(casus=casus, naar=CasusStatus.WEGING.value, door=door)
        _end_team(nu, (Casusrol.AANMELDTEAM,), door)
    _finish_team_tasks(nu, door)
    taak.finish(soort="aanmelding_terug", object_id=nu.id, door=door)
    _record(nu, soort, door, ("L03",))
    return nu


@transaction.atomic
def mark_read(*, aanmelding: Aanmelding, door: Handelend) -> None:
    """The acting person has read the news about this registration."""
    for soort in ("aanmelding_opgepakt", "aanmelding_terug", "eerder_werk_lezen"):
        taak.finish(soort=soort, object_id=aanmelding.id, houder=door.houder, door=door)


def _lock(aanmelding: Aanmelding, versie: int | None) -> Aanmelding:
    nu = Aanmelding.objects.select_for_update(of=("self",)).select_related("team").get(pk=aanmelding.pk)
    if versie is not None and nu.versie != versie:
        raise VersieConflict(nu)
    return nu


def _step(aanmelding: Aanmelding, naar: AanmeldingStatus) -> str:
    """Take one step of the table; answers the kind of its event. Raises ``NietMogelijk``."""
    oordeel = check_overgang("aanmelding", aanmelding.status, naar.value)
    overgang = AANMELDING.find_overgang(aanmelding.status, naar.value)
    if overgang is None:
        raise NietMogelijk(oordeel)
    aanmelding.status = naar.value
    aanmelding.versie += 1
    return overgang.soort


def _record(aanmelding: Aanmelding, soort: str, door: Handelend, regels: Sequence[str], inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=aanmelding.dossier_id,
        soort=soort,
        object_soort="aanmelding",
        object_id=aanmelding.id,
        door=door,
        regels=dict.fromkeys(regels),
        inhoud=inhoud,
    )


def _finish_team_tasks(aanmelding: Aanmelding, door: Handelend) -> None:
    for soort in ("aanmelding_oppakken", "eerder_werk_lezen"):
        taak.finish(soort=soort, object_id=aanmelding.id, door=door)


def _tell_school(aanmelding: Aanmelding, soort: str, door: Handelend) -> None:
    """Whoever registered, coordinates or first saw it hears of it (R025)."""
    school = Betrokkene.objects.filter(
        dossier=aanmelding.dossier_id,
        casusrol__in=(Casusrol.MELDER, Casusrol.COORDINATOR),
        functie__isnull=False,
        tot__isnull=True,
    ).values_list("functie_id", flat=True)
    for houder in {aanmelding.gemaakt_door, *school} - {door.houder}:
        taak.ask(dossier=aanmelding.dossier_id, soort=soort, houder=houder, object_id=aanmelding.id, door=door)


def _end_team(aanmelding: Aanmelding, rollen: Sequence[Casusrol], door: Handelend) -> None:
    """End the team's part. The last thing to do: whoever acts may lose sight of the casus by it."""
    for betrokkene in Betrokkene.objects.filter(
        dossier=aanmelding.dossier_id, organisatie=aanmelding.team_id, casusrol__in=rollen, tot__isnull=True
    ):
        dossiers.end_betrokkene(betrokkene=betrokkene, door=door)


def _team_of(aanmelding: Aanmelding) -> UUID:
    if aanmelding.team_id is None:
        raise NietMogelijk(geweigerd(reden("R049", "aanmelding.geen_team")))
    return aanmelding.team_id
