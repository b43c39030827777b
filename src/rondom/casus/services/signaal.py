"""Record, change, withdraw and weigh a signal (R013–R016, BR04, BR05, BR07). Each opens or joins one transaction."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_gesprek import besproken
from rondom.casus.models import Casus, Signaal
from rondom.casus.services import casus as casussen
from rondom.casus.services import groeidocument, taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict, list_coordinators
from rondom.kern.categorie import INHOUD_PER_LEEFGEBIED, Categorie, Leefgebied
from rondom.kern.rechten import Dossiersoort, Relatie
from rondom.kern.signaal import Meedenker, Over, Weging, beoordeel_weging, mag_wijzigen, signaalcategorie
from rondom.kern.statussen import SIGNAAL, CasusStatus, SignaalStatus, check_overgang
from rondom.kern.termijn import start_termijn
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Casusrol, Dossier
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis


@dataclass(frozen=True)
class Signaalinhoud:
    """What somebody typed in the form of a signal."""

    over: Over
    gezien: str
    leefgebieden: tuple[str, ...]
    sinds: str = ""
    wens: str = ""
    groep: str = ""
    besproken_met_jeugdige: bool = False
    besproken_met_ouders: bool = False


@dataclass(frozen=True)
class NieuweLeerling:
    """A pupil who is not in Rondom yet."""

    roepnaam: str
    achternaam: str
    geboortedatum: date
    tussenvoegsel: str = ""
    groep: str = ""

    @property
    def naam(self) -> str:
        return " ".join(deel for deel in (self.roepnaam, self.tussenvoegsel, self.achternaam) if deel)


@transaction.atomic
def record_for_new(*, leerling: NieuweLeerling, school: Organisatie, inhoud: Signaalinhoud, door: Handelend) -> Signaal:
    """Register a pupil, open a casus with the pupil as its first participant, and record the signal in it."""
    casus = register_pupil(leerling=leerling, school=school, door=door)
    return record_for_casus(casus=casus, inhoud=inhoud, door=door)


@transaction.atomic
def register_pupil(*, leerling: NieuweLeerling, school: Organisatie, door: Handelend) -> Casus:
    """Register a pupil and open a casus with the pupil as its first participant."""
    jeugdige = dossiers.register_jeugdige(
        roepnaam=leerling.roepnaam,
        tussenvoegsel=leerling.tussenvoegsel,
        achternaam=leerling.achternaam,
        geboortedatum=leerling.geboortedatum,
        groep=leerling.groep,
        school=school,
        door=door,
    )
    casus = casussen.open_casus(jeugdige=jeugdige, school=school, door=door)
    dossiers.add_naaste(
        dossier=casus.dossier, jeugdige=jeugdige, relatie=Relatie.JEUGDIGE, naam=leerling.naam, door=door
    )
    return casus


@transaction.atomic
def record_for_casus(*, casus: Casus, inhoud: Signaalinhoud, door: Handelend) -> Signaal:
    """Record a signal in a pupil's casus. A casus that was done is opened again."""
    if casus.status == CasusStatus.INGETROKKEN:
        casussen.move(casus=casus, naar=CasusStatus.SIGNAAL, door=door)
    elif casus.status in (CasusStatus.NAZORG, CasusStatus.AFGESLOTEN):
        casussen.move(casus=casus, naar=CasusStatus.WEGING, door=door)
    signaal = _save_new(casus.dossier, inhoud, door)
    _ask(signaal, casus, door)
    return signaal


@transaction.atomic
def record_for_school(*, school: Organisatie, inhoud: Signaalinhoud, door: Handelend) -> Signaal:
    """Record a signal about a class, a group or the school: a dossier without a child (R014)."""
    dossier = dossiers.open_dossier(soort=Dossiersoort.SCHOOLVRAAG, school=school, door=door)
    for functie in list_coordinators(school, door):
        if functie.id != door.houder:
            dossiers.add_betrokkene(
                dossier=dossier, organisatie=school, functie=functie, casusrol=Casusrol.COORDINATOR, door=door
            )
    signaal = _save_new(dossier, inhoud, door)
    _ask(signaal, None, door)
    return signaal


@transaction.atomic
def rewrite(*, signaal: Signaal, inhoud: Signaalinhoud, versie: int, door: Handelend) -> Signaal:
    """Change an own signal that was opened at ``versie`` and is not weighed yet.

    Raises ``NietMogelijk`` with the reason, and ``VersieConflict`` when it was changed since.
    """
    nu = Signaal.objects.select_for_update().get(pk=signaal.pk)
    _check_own(nu, door)
    if nu.versie != versie:
        raise VersieConflict(nu)
    nu.groep, nu.gezien, nu.sinds, nu.wens = inhoud.groep, inhoud.gezien, inhoud.sinds, inhoud.wens
    nu.leefgebieden, nu.categorie = list(inhoud.leefgebieden), int(_category(inhoud, door))
    nu.besproken_met_jeugdige = inhoud.besproken_met_jeugdige
    nu.besproken_met_ouders = inhoud.besproken_met_ouders
    nu.gewijzigd_door, nu.gewijzigd_op, nu.versie = door.houder, door.moment, versie + 1
    nu.save()
    _record("signaal.gewijzigd", nu, door, ("R013",), inhoud.gezien)
    close_talk_task(dossier=nu.dossier_id, door=door)
    return nu


@transaction.atomic
def withdraw(*, signaal: Signaal, door: Handelend) -> None:
    """Take an own signal back before it is weighed; the casus too when it holds no other. Raises ``NietMogelijk``."""
    nu = Signaal.objects.select_for_update().get(pk=signaal.pk)
    _check_own(nu, door)
    _move(nu, SignaalStatus.INGETROKKEN, door)
    taak.finish(soort="signaal_wegen", object_id=nu.id, door=door)
    casus = find_casus(nu)
    if casus is None or casus.status != CasusStatus.SIGNAAL or _has_open_signal(casus):
        return
    taak.finish(soort="bespreken", object_id=casus.id, door=door)
    casussen.move(casus=casus, naar=CasusStatus.INGETROKKEN, door=door)


@transaction.atomic
def put_back(*, signaal: Signaal, door: Handelend) -> None:
    """Undo ``withdraw``. Raises ``NietMogelijk`` when it was not withdrawn, or by somebody else."""
    nu = Signaal.objects.select_for_update().get(pk=signaal.pk)
    if nu.gemaakt_door != door.houder:
        raise NietMogelijk(mag_wijzigen(False, SignaalStatus.VASTGELEGD))
    _move(nu, SignaalStatus.VASTGELEGD, door)
    casus = find_casus(nu)
    if casus is not None and casus.status == CasusStatus.INGETROKKEN:
        casussen.move(casus=casus, naar=CasusStatus.SIGNAAL, door=door)
    _ask(nu, casus, door)


@transaction.atomic
def weigh(
    *,
    signaal: Signaal,
    weging: Weging,
    wie: Meedenker | None,
    waarom: str,
    basis_gedaan: str,
    door: Handelend,
) -> None:
    """Record whether school does this itself or who else is needed, and why (BR05, R016, BR07).

    What was seen and tried goes to the running record, so that nobody types it again. Raises ``NietMogelijk``.
    """
    oordeel = beoordeel_weging(weging, wie, waarom, basis_gedaan)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    nu = Signaal.objects.select_for_update().get(pk=signaal.pk)
    nu.weging, nu.weging_wie, nu.weging_reden = weging.value, "" if wie is None else wie.value, waarom
    nu.basis_gedaan, nu.gewogen_door, nu.gewogen_op = basis_gedaan, door.houder, door.moment
    _move(nu, SignaalStatus.GEWOGEN, door, ("BR05", "BR07", "R016"), waarom)
    taak.finish(soort="signaal_wegen", object_id=nu.id, door=door)
    casus = find_casus(nu)
    if casus is None:
        return
    if casus.status == CasusStatus.SIGNAAL:
        casussen.move(casus=casus, naar=CasusStatus.WEGING, door=door)
    _add_to_groeidocument(nu, door)


@transaction.atomic
def weigh_again(*, signaal: Signaal, door: Handelend) -> None:
    """Open the weighing again: things turned out differently. Raises ``NietMogelijk``."""
    nu = Signaal.objects.select_for_update().get(pk=signaal.pk)
    _move(nu, SignaalStatus.VASTGELEGD, door)
    _ask(nu, find_casus(nu), door)


@transaction.atomic
def finish_at_school(*, signaal: Signaal, door: Handelend) -> None:
    """School solved it itself: finish the signal, and the casus when nothing else is open. Raises ``NietMogelijk``."""
    nu = Signaal.objects.select_for_update().get(pk=signaal.pk)
    _move(nu, SignaalStatus.AFGEROND, door)
    casus = find_casus(nu)
    if casus is None:
        return
    if casus.status == CasusStatus.WEGING and not _has_open_signal(casus):
        casussen.move(casus=casus, naar=CasusStatus.AFGESLOTEN, door=door)
        taak.finish(soort="bespreken", object_id=casus.id, door=door)


@transaction.atomic
def pass_on(*, dossier: UUID, door: Handelend) -> None:
    """The casus was registered with a team: its weighed signals went along (BR04)."""
    for signaal in Signaal.objects.select_for_update().filter(dossier=dossier, status=SignaalStatus.GEWOGEN):
        _move(signaal, SignaalStatus.DOORGEZET, door)


def find_casus(signaal: Signaal) -> Casus | None:
    """The casus of a signal; None for a group or the school."""
    return Casus.objects.filter(dossier=signaal.dossier_id).select_related("jeugdige", "dossier").first()


def close_talk_task(*, dossier: UUID, door: Handelend) -> None:
    """The task to talk with pupil and parents is done once it was discussed enough (BR04)."""
    casus = Casus.objects.filter(dossier=dossier).first()
    if casus is not None and besproken(dossier, door=door).compleet:
        taak.finish(soort="bespreken", object_id=casus.id, door=door)


def weighers(dossier: Dossier, door: Handelend) -> list[UUID]:
    """Who weighs: the coordinators of the school; where there are none, whoever made the signal."""
    coordinatoren: list[Functie] = list_coordinators(dossier.school, door)
    return [functie.id for functie in coordinatoren] or [door.houder]


def _ask(signaal: Signaal, casus: Casus | None, door: Handelend) -> None:
    dossier = signaal.dossier
    parameters, kalender = read_parameters(dossier.regio_id), read_kalender(dossier.regio_id)
    einde = start_termijn("gesprek", door.vandaag, parameters, kalender).einde
    for houder in weighers(dossier, door):
        taak.ask(
            dossier=dossier.id, soort="signaal_wegen", houder=houder, object_id=signaal.id, termijn=einde, door=door
        )
    if casus is not None and not besproken(dossier.id, door=door, parameters=parameters).compleet:
        taak.ask(
            dossier=dossier.id, soort="bespreken", houder=door.houder, object_id=casus.id, termijn=einde, door=door
        )


def _save_new(dossier: Dossier, inhoud: Signaalinhoud, door: Handelend) -> Signaal:
    signaal = Signaal(
        id=uuid4(),
        dossier=dossier,
        categorie=int(_category(inhoud, door)),
        over=inhoud.over.value,
        groep=inhoud.groep,
        gezien=inhoud.gezien,
        leefgebieden=list(inhoud.leefgebieden),
        sinds=inhoud.sinds,
        wens=inhoud.wens,
        besproken_met_jeugdige=inhoud.besproken_met_jeugdige,
        besproken_met_ouders=inhoud.besproken_met_ouders,
        status=SignaalStatus.VASTGELEGD.value,
        gemaakt_door=door.houder,
        gemaakt_op=door.moment,
        versie=1,
    )
    signaal.save(force_insert=True)
    _record("signaal.vastgelegd", signaal, door, ("R013",), inhoud.gezien)
    return signaal


def _category(inhoud: Signaalinhoud, door: Handelend) -> Categorie:
    rol = door.rolbeschrijving
    return signaalcategorie(map(Leefgebied, inhoud.leefgebieden), rol.schrijft if rol else Categorie.ONDERWIJS)


def _check_own(signaal: Signaal, door: Handelend) -> None:
    oordeel = mag_wijzigen(signaal.gemaakt_door == door.houder, signaal.status)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _move(
    signaal: Signaal, naar: SignaalStatus, door: Handelend, regels: tuple[str, ...] = (), inhoud: str = ""
) -> None:
    stap = SIGNAAL.find_overgang(signaal.status, naar)
    if stap is None:
        raise NietMogelijk(check_overgang("signaal", signaal.status, naar))
    signaal.status = naar.value
    signaal.versie += 1
    signaal.save()
    _record(stap.soort, signaal, door, regels or (stap.regel,), inhoud)


def _has_open_signal(casus: Casus) -> bool:
    open_ = (SignaalStatus.VASTGELEGD.value, SignaalStatus.GEWOGEN.value)
    return Signaal.objects.filter(dossier=casus.dossier_id, status__in=open_).exists()


def _add_to_groeidocument(signaal: Signaal, door: Handelend) -> None:
    """Under the first life area of the signal that the weigher may write; a part is never lost for want of a right."""
    mag = inzicht_in(signaal.dossier_id, door).schrijven
    gebieden = [Leefgebied(g) for g in signaal.leefgebieden] + [Leefgebied.SCHOOL, Leefgebied.GEZIN]
    gebied = next((g for g in gebieden if INHOUD_PER_LEEFGEBIED[g] & mag), None)
    if gebied is None:
        return
    op_school = Leefgebied.SCHOOL if Categorie.ONDERWIJS & mag else gebied
    for soort, waar, tekst in (
        ("hulpvraag", gebied, signaal.gezien),
        ("hulpvraag", gebied, signaal.wens),
        ("geprobeerd", op_school, signaal.basis_gedaan),
    ):
        if tekst.strip():
            groeidocument.add(
                dossier=signaal.dossier_id, soort=soort, leefgebied=waar.value, tekst=tekst, bron="signaal", door=door
            )


def _record(soort: str, signaal: Signaal, door: Handelend, regels: tuple[str, ...], inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=signaal.dossier_id,
        soort=soort,
        object_soort="signaal",
        object_id=signaal.id,
        door=door,
        regels=regels,
        inhoud=inhoud,
    )
