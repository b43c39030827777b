"""Meetings: ask for one, choose people, invite, sit together, write down, look back (R056–R070)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from rondom.casus.feiten_overleg import (
    Genodigdenfeiten,
    find_genodigde,
    judge_present,
    read_genodigdenfeiten,
    readers,
)
from rondom.casus.models import Agendapunt, Casus, Genodigde, Overleg, Overlegcheck, Taak, Verslag, Verslagversie
from rondom.casus.services import casus as casussen
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tasks import tell_by_mail
from rondom.kern.categorie import Categorie
from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import geweigerd, reden
from rondom.kern.overleg import (
    STANDAARDPUNTEN,
    Familiekeuze,
    Overlegsoort,
    Overlegvorm,
    Uitnodiging,
    beoordeel_uitlaten,
)
from rondom.kern.statussen import CasusStatus, OverlegStatus, check_overgang
from rondom.kern.teksten import tekst
from rondom.kern.termijn import start_termijn
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.models import Casusrol
from rondom.toegang.services import concept as concepten
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis

DUUR = 60
"""Minutes a meeting takes unless somebody says otherwise."""
VELDEN = ("zoals_thuis", "zoals_school", "tekst", "besluiten")
"""The texts of a report, in the order of the page."""
_VOOR_HET_OVERLEG = (CasusStatus.WEGING, CasusStatus.TOESTEMMING, CasusStatus.AANGEMELD, CasusStatus.OPGEPAKT)


@dataclass(frozen=True)
class Afwijkend:
    """One field of a report that two people changed: what was sent, and what stands there now."""

    veld: str
    mijn: str
    ander: str


class Verslagconflict(VersieConflict):
    """Somebody else changed the same field of the report since it was opened; ``velden`` shows both texts of each."""

    def __init__(self, verslag: Verslag, velden: Iterable[Afwijkend]) -> None:
        super().__init__(verslag)
        self.verslag = verslag
        self.velden = tuple(velden)


def concept_key(overleg: Overleg) -> str:
    """Under which key the report saves itself while it is typed."""
    return f"verslag:{overleg.id}"


@transaction.atomic
def request_meeting(*, casus: Casus, soort: Overlegsoort, door: Handelend) -> Overleg:
    """Ask that a meeting is held; the school's coordinators choose people and date. The week of BR12 begins today.

    Asking again while nothing is planned answers the meeting that was asked.
    """
    bestaand = find_request(casus)
    if bestaand is not None:
        return bestaand
    overleg = _new(casus, soort, door)
    overleg.save(force_insert=True)
    termijn = start_termijn("gesprek", door.vandaag, read_parameters(casus.dossier.regio_id), Kalender())
    gebeurtenis.record(
        dossier=casus.dossier_id, soort="overleg.gevraagd", object_soort="overleg", object_id=overleg.id, door=door,
        regels=("BR12",),
    )  # fmt: skip
    for functie in casussen.list_coordinators(casus.dossier.school, door):
        _ask(overleg, "overleg_plannen", functie.id, door, termijn.einde)
    return overleg


def find_request(casus: Casus) -> Overleg | None:
    """The meeting that was asked for and has no date yet."""
    return Overleg.objects.filter(
        dossier=casus.dossier_id, status=OverlegStatus.GEPLAND, gepland_op__isnull=True
    ).first()


@transaction.atomic
def plan_meeting(
    *,
    casus: Casus,
    soort: Overlegsoort,
    op: datetime,
    genodigden: Collection[UUID],
    door: Handelend,
    uitgelaten: Mapping[UUID, str] | None = None,
    duur_minuten: int = DUUR,
    plaats: str = "",
    plaats_is_thuis: bool = False,
    vorm: Overlegvorm = Overlegvorm.SAMEN,
    tolk: str = "",
) -> Overleg:
    """Plan a meeting with the people chosen for this child, and invite them.

    Family that belongs at the table and is not in ``genodigden`` needs a reason in ``uitgelaten``. Raises
    ``NietMogelijk`` with the verdict when somebody may not be left out, invited, or talk without the family.
    """
    tafel = read_genodigdenfeiten(casus.dossier, door, soort)
    redenen = {wie: waarom.strip() for wie, waarom in (uitgelaten or {}).items()}
    gekozen = frozenset(genodigden) | ({door.houder} if not door.is_familie else frozenset())
    check_plan(tafel, gekozen, redenen)
    overleg = find_request(casus) or _new(casus, soort, door)
    nieuw = overleg.gepland_door is None and not Overleg.objects.filter(pk=overleg.pk).exists()
    overleg.soort, overleg.gepland_op, overleg.gepland_door = soort.value, op, door.houder
    overleg.duur_minuten, overleg.plaats, overleg.plaats_is_thuis = duur_minuten, plaats, plaats_is_thuis
    overleg.vorm, overleg.tolk = vorm.value, tolk
    overleg.save(force_insert=nieuw)
    gebeurtenis.record(
        dossier=casus.dossier_id, soort="overleg.gepland", object_soort="overleg", object_id=overleg.id, door=door,
        regels=("BR01", "BR33", *(("R057",) if tafel.hoort_erbij - gekozen else ())),
    )  # fmt: skip
    _let_take_part(casus, tafel, gekozen, door)
    leest = readers(overleg, Categorie.CONTACT, door)
    for houder in sorted(gekozen):
        _invite(overleg, tafel, houder, houder in leest, door)
    for houder in sorted(tafel.hoort_erbij - gekozen):
        _row(overleg, tafel, houder, uitgelaten_reden=redenen[houder]).save(force_insert=True)
    for open_taak in Taak.objects.filter(dossier=casus.dossier_id, soort="overleg_plannen", afgerond_op__isnull=True):
        taak.finish(soort="overleg_plannen", object_id=open_taak.object_id, door=door)
    if casus.status in _VOOR_HET_OVERLEG:
        casussen.move(casus=casus, naar=CasusStatus.OVERLEG, door=door)
    return overleg


def check_plan(tafel: Genodigdenfeiten, gekozen: Collection[UUID], redenen: Mapping[UUID, str]) -> None:
    """Raises ``NietMogelijk`` when these people may not be invited, or not without those who are left out."""
    for houder in gekozen:
        kandidaat = tafel.find(houder)
        if kandidaat is not None and not kandidaat.oordeel.mag:
            raise NietMogelijk(kandidaat.oordeel)
    weg = [k for k in tafel.kandidaten if k.hoort_erbij and k.wie.id not in gekozen]
    oordeel = beoordeel_uitlaten([(k.wie.naam, redenen.get(k.wie.id, "")) for k in weg])
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    oordeel = tafel.beoordeel(gekozen)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _new(casus: Casus, soort: Overlegsoort, door: Handelend) -> Overleg:
    return Overleg(
        id=uuid4(),
        dossier_id=casus.dossier_id,
        soort=soort.value,
        status=OverlegStatus.GEPLAND.value,
        gevraagd_op=door.vandaag,
        gevraagd_door=door.houder,
        duur_minuten=DUUR,
        vorm=Overlegvorm.SAMEN.value,
        plaats_is_thuis=False,
        versie=1,
    )


def _row(overleg: Overleg, tafel: Genodigdenfeiten, houder: UUID, uitgelaten_reden: str = "") -> Genodigde:
    familie = any(n.id == houder for n in tafel.feiten.naasten)
    return Genodigde(
        id=uuid4(),
        dossier_id=overleg.dossier_id,
        overleg=overleg,
        functie_id=None if familie else houder,
        naaste_id=houder if familie else None,
        houder=houder,
        antwoord=Uitnodiging.OPEN.value,
        familie_keuze=Familiekeuze.OPEN.value,
        uitgelaten=bool(uitgelaten_reden),
        uitgelaten_reden=uitgelaten_reden,
    )


def _let_take_part(casus: Casus, tafel: Genodigdenfeiten, gekozen: Collection[UUID], door: Handelend) -> None:
    """Who is invited and does not take part yet, takes part from now on; consent decides what they see."""
    erbij = [k.wie.id for k in tafel.kandidaten if k.wie.id in gekozen and not k.doet_mee]
    for functie in Functie.objects.filter(pk__in=erbij).select_related("organisatie").order_by("id"):
        dossiers.add_betrokkene(
            dossier=casus.dossier,
            organisatie=functie.organisatie,
            functie=functie,
            casusrol=Casusrol.DEELNEMER,
            door=door,
        )


def _invite(overleg: Overleg, tafel: Genodigdenfeiten, houder: UUID, leest: bool, door: Handelend) -> None:
    genodigde = _row(overleg, tafel, houder)
    zelf = houder == door.houder
    if zelf:
        genodigde.antwoord = Uitnodiging.JA.value
    genodigde.save(force_insert=True)
    # A child under 12 or a supporter has no screens of their own: parents tell them.
    if not zelf and leest:
        _ask(overleg, "uitnodiging_beantwoorden", houder, door, _answer_before(overleg, door))


def _answer_before(overleg: Overleg, door: Handelend) -> date:
    assert overleg.gepland_op is not None
    dag_ervoor = overleg.gepland_op.astimezone(TIJDZONE).date() - timedelta(days=1)
    return max(door.vandaag, dag_ervoor)


def _ask(overleg: Overleg, soort: str, houder: UUID, door: Handelend, termijn: date | None = None) -> None:
    """Ask, and tell by mail. Who may not see others' tasks cannot know that it is open already: then it stands."""
    try:
        with transaction.atomic():
            taak.ask(
                dossier=overleg.dossier_id, soort=soort, houder=houder, object_id=overleg.id, termijn=termijn, door=door
            )
    except IntegrityError:
        return
    tell_by_mail(houder)


@transaction.atomic
def invite_extra(*, overleg: Overleg, casus: Casus, houder: UUID, door: Handelend) -> None:
    """Invite one more, or somebody who was left out after all. Raises ``NietMogelijk``."""
    tafel = read_genodigdenfeiten(casus.dossier, door, Overlegsoort(overleg.soort))
    kandidaat = tafel.find(houder)
    if kandidaat is None or not kandidaat.oordeel.mag:
        raise NietMogelijk(kandidaat.oordeel if kandidaat else geweigerd(reden("BR14", "overleg.uitnodigen_zegt_wie")))
    _let_take_part(casus, tafel, {houder}, door)
    leest = houder in readers(overleg, Categorie.CONTACT, door)
    eerder = Genodigde.objects.filter(overleg=overleg, houder=houder).first()
    if eerder is None:
        _invite(overleg, tafel, houder, leest, door)
    elif eerder.uitgelaten:
        eerder.uitgelaten, eerder.uitgelaten_reden = False, ""
        eerder.save(update_fields=["uitgelaten", "uitgelaten_reden"])
        if leest:
            _ask(overleg, "uitnodiging_beantwoorden", houder, door, _answer_before(overleg, door))
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="overleg.uitgenodigd", object_soort="overleg", object_id=overleg.id,
        door=door, regels=("BR33",),
    )  # fmt: skip


@transaction.atomic
def move_meeting(
    *,
    overleg: Overleg,
    op: datetime,
    reden_tekst: str,
    versie: int,
    door: Handelend,
    duur_minuten: int | None = None,
    plaats: str | None = None,
    plaats_is_thuis: bool | None = None,
    vorm: Overlegvorm | None = None,
    tolk: str | None = None,
) -> None:
    """Change date, place or form; who was invited answers again when the date changed. Raises ``VersieConflict``."""
    _check_versie(overleg, versie)
    ander_moment = overleg.gepland_op != op
    overleg.gepland_op, overleg.reden, overleg.gepland_door = op, reden_tekst, door.houder
    for veld, waarde in (
        ("duur_minuten", duur_minuten), ("plaats", plaats), ("plaats_is_thuis", plaats_is_thuis),
        ("vorm", vorm and vorm.value), ("tolk", tolk),
    ):  # fmt: skip
        if waarde is not None:
            setattr(overleg, veld, waarde)
    overleg.versie += 1
    overleg.save()
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="overleg.verplaatst", object_soort="overleg", object_id=overleg.id,
        door=door, regels=("BR33",), inhoud=reden_tekst,
    )  # fmt: skip
    leest = readers(overleg, Categorie.CONTACT, door)
    for genodigde in _others(overleg, door):
        if ander_moment:
            genodigde.antwoord = Uitnodiging.OPEN.value
            genodigde.save(update_fields=["antwoord"])
        if genodigde.houder in leest:
            soort = "uitnodiging_beantwoorden" if ander_moment else "overleg_gewijzigd"
            _ask(overleg, soort, genodigde.houder, door, _answer_before(overleg, door))


@transaction.atomic
def cancel_meeting(*, overleg: Overleg, reden_tekst: str, versie: int, door: Handelend) -> None:
    """Cancel with a reason that those invited read. Raises ``NietMogelijk`` or ``VersieConflict``."""
    _check_versie(overleg, versie)
    regels = _step(overleg, OverlegStatus.VERVALLEN)
    overleg.reden = reden_tekst
    overleg.versie += 1
    overleg.save(update_fields=["status", "reden", "versie"])
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="overleg.vervallen", object_soort="overleg", object_id=overleg.id,
        door=door, regels=regels, inhoud=reden_tekst,
    )  # fmt: skip
    taak.finish(soort="uitnodiging_beantwoorden", object_id=overleg.id, door=door)
    taak.finish(soort="overleg_plannen", object_id=overleg.id, door=door)
    leest = readers(overleg, Categorie.CONTACT, door)
    for genodigde in _others(overleg, door):
        if genodigde.houder in leest:
            _ask(overleg, "overleg_gewijzigd", genodigde.houder, door)


@transaction.atomic
def mark_seen(*, overleg: Overleg, door: Handelend) -> None:
    """The acting holder has seen what changed."""
    taak.finish(soort="overleg_gewijzigd", object_id=overleg.id, houder=door.houder, door=door)


@transaction.atomic
def respond(*, genodigde: Genodigde, antwoord: Uitnodiging, door: Handelend) -> None:
    """Answer an invitation, or write down what somebody answered by telephone.

    The view checks that ``door`` is invited, or may write contact. A family member who cannot come is told to whoever
    planned: parents choose the moment (BR33).
    """
    genodigde.antwoord = antwoord.value
    genodigde.save(update_fields=["antwoord"])
    overleg = genodigde.overleg
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="overleg.beantwoord", object_soort="overleg", object_id=overleg.id,
        door=door, regels=("BR33",),
    )  # fmt: skip
    taak.finish(soort="uitnodiging_beantwoorden", object_id=overleg.id, houder=genodigde.houder, door=door)
    if antwoord is Uitnodiging.NEE and genodigde.naaste_id is not None:
        _tell_planner(overleg, door)


@transaction.atomic
def choose_apart(*, genodigde: Genodigde, keuze: Familiekeuze, door: Handelend) -> None:
    """One of the family chooses to talk together or apart. One 'apart' is enough; the planner is told."""
    if genodigde.naaste_id is None:
        raise NietMogelijk(geweigerd(reden("BR33", "overleg.niet_uitgenodigd")))
    genodigde.familie_keuze = keuze.value
    genodigde.save(update_fields=["familie_keuze"])
    overleg = genodigde.overleg
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="overleg.familie_koos", object_soort="overleg", object_id=overleg.id,
        door=door, regels=("BR33",),
    )  # fmt: skip
    if keuze is Familiekeuze.APART:
        _tell_planner(overleg, door)


def _tell_planner(overleg: Overleg, door: Handelend) -> None:
    if overleg.gepland_door is not None and overleg.gepland_door != door.houder:
        _ask(overleg, "overleg_gewijzigd", overleg.gepland_door, door)


@transaction.atomic
def add_point(*, overleg: Overleg, tekst_punt: str, door: Handelend) -> Agendapunt:
    """Put a point on the agenda: everybody invited can (R060). Raises ``NietMogelijk`` for who is not."""
    if find_genodigde(overleg, door.houder) is None and overleg.gepland_door != door.houder:
        raise NietMogelijk(geweigerd(reden("BR33", "overleg.niet_uitgenodigd")))
    punt = Agendapunt(
        id=uuid4(), dossier_id=overleg.dossier_id, overleg=overleg, tekst=tekst_punt, door=door.houder, op=door.moment,
        besproken=False,
    )  # fmt: skip
    punt.save(force_insert=True)
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="agendapunt.toegevoegd", object_soort="agendapunt", object_id=punt.id,
        door=door, regels=("BR33",), inhoud=tekst_punt,
    )  # fmt: skip
    return punt


@transaction.atomic
def add_standard_points(*, overleg: Overleg, taal: str, door: Handelend) -> int:
    """Add the standard points that are not on the agenda yet; answers how many."""
    aanwezig = set(Agendapunt.objects.filter(overleg=overleg).values_list("tekst", flat=True))
    nieuw = [p for p in (tekst(s, taal) for s in STANDAARDPUNTEN) if p not in aanwezig]
    for nummer, punt in enumerate(nieuw):
        # Points show in the order in which they were put there.
        add_point(overleg=overleg, tekst_punt=punt, door=door.op(door.moment + timedelta(microseconds=nummer)))
    return len(nieuw)


@transaction.atomic
def tick_points(*, overleg: Overleg, besproken: Collection[UUID], door: Handelend) -> None:
    """Which points of the agenda have been talked about."""
    for punt in Agendapunt.objects.filter(overleg=overleg):
        if punt.besproken != (punt.id in besproken):
            punt.besproken = not punt.besproken
            punt.save(update_fields=["besproken"])
            soort = "agendapunt.besproken" if punt.besproken else "agendapunt.heropend"
            gebeurtenis.record(
                dossier=overleg.dossier_id, soort=soort, object_soort="agendapunt", object_id=punt.id, door=door
            )


@transaction.atomic
def begin_meeting(*, overleg: Overleg, aanwezig: Collection[UUID], door: Handelend) -> None:
    """Sit down: who is here, and an empty report that everybody can read from now on.

    Raises ``NietMogelijk`` when those who are here may not talk without the family, or the meeting cannot begin.
    """
    oordeel = judge_present(overleg, _invited(overleg, aanwezig), door)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    regels = _step(overleg, OverlegStatus.BEZIG)
    overleg.versie += 1
    overleg.save(update_fields=["status", "versie"])
    _write_presence(overleg, aanwezig)
    Verslag(
        id=uuid4(), dossier_id=overleg.dossier_id, overleg=overleg, door=door.houder, bijgewerkt_op=door.moment,
        versie=1,
    ).save(force_insert=True)  # fmt: skip
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="overleg.begonnen", object_soort="overleg", object_id=overleg.id, door=door,
        regels=(*regels, *(r.regel for r in oordeel.redenen)),
    )  # fmt: skip


@transaction.atomic
def set_presence(*, overleg: Overleg, aanwezig: Collection[UUID], door: Handelend) -> None:
    """Who is here; somebody can come in later."""
    if _write_presence(overleg, aanwezig):
        gebeurtenis.record(
            dossier=overleg.dossier_id, soort="overleg.aanwezigheid", object_soort="overleg", object_id=overleg.id,
            door=door, regels=("BR01",),
        )  # fmt: skip


def _write_presence(overleg: Overleg, aanwezig: Collection[UUID]) -> bool:
    anders = False
    for genodigde in Genodigde.objects.filter(overleg=overleg, uitgelaten=False):
        if genodigde.aanwezig is not (genodigde.houder in aanwezig):
            genodigde.aanwezig, anders = genodigde.houder in aanwezig, True
            genodigde.save(update_fields=["aanwezig"])
    return anders


def _invited(overleg: Overleg, houders: Collection[UUID]) -> set[UUID]:
    rijen = Genodigde.objects.filter(overleg=overleg, uitgelaten=False, houder__in=list(houders))
    return set(rijen.values_list("houder", flat=True))


@transaction.atomic
def write_report(
    *,
    overleg: Overleg,
    teksten: Mapping[str, str],
    geopend: Mapping[str, str],
    door: Handelend,
    verworpen: Mapping[str, str] | None = None,
) -> Verslag:
    """Save the texts of the report. ``geopend`` is each field as it was when the writer opened it.

    Two people may write in different fields at the same time. When both changed the same field the second gets
    ``Verslagconflict`` with both texts, and sends the choice with the other's text as ``geopend``. What is replaced is
    kept, and so are the writer's own texts that were not chosen (``verworpen``).
    """
    verslag = Verslag.objects.select_for_update().get(overleg=overleg)
    nieuw: dict[str, str] = {}
    anders: list[Afwijkend] = []
    for veld in VELDEN:
        mijn, nu = _lines(teksten.get(veld, "")), _lines(getattr(verslag, veld))
        toen = _lines(geopend.get(veld, ""))
        if mijn in (nu, toen):
            continue
        if nu != toen:
            anders.append(Afwijkend(veld, mijn, nu))
        nieuw[veld] = mijn
    if anders:
        raise Verslagconflict(verslag, anders)
    if verworpen:
        _keep(verslag, verworpen, door.houder, door.moment)
    if nieuw:
        _keep_earlier(verslag, nieuw)
        for veld, waarde in nieuw.items():
            setattr(verslag, veld, waarde)
        verslag.door, verslag.bijgewerkt_op = door.houder, door.moment
        verslag.versie += 1
        verslag.save()
        gebeurtenis.record(
            dossier=overleg.dossier_id, soort="verslag.geschreven", object_soort="verslag", object_id=verslag.id,
            door=door, regels=("R066",), inhoud="\n".join(getattr(verslag, v) for v in VELDEN),
        )  # fmt: skip
    concepten.clear(sleutel=concept_key(overleg), door=door)
    return verslag


def _lines(waarde: str) -> str:
    return waarde.replace("\r\n", "\n").strip()


def _keep_earlier(verslag: Verslag, nieuw: Mapping[str, str]) -> None:
    """Keep how it stood when words go away; adding at the end loses nothing."""
    if all(waarde.startswith(getattr(verslag, veld)) for veld, waarde in nieuw.items()):
        return
    _keep(verslag, {veld: getattr(verslag, veld) for veld in VELDEN}, verslag.door, verslag.bijgewerkt_op)


def _keep(verslag: Verslag, teksten: Mapping[str, str], door: UUID, op: datetime) -> None:
    Verslagversie(
        id=uuid4(), dossier_id=verslag.dossier_id, verslag=verslag, nummer=verslag.versie, door=door, op=op,
        **{veld: teksten.get(veld, "") for veld in VELDEN},
    ).save(force_insert=True)  # fmt: skip


@transaction.atomic
def finish_meeting(*, overleg: Overleg, door: Handelend, casus: Casus | None = None, naar: str = "") -> None:
    """Close the meeting: everybody who was there is asked for the quick check (R067).

    With ``naar`` the casus goes on to that status. Raises ``NietMogelijk``.
    """
    regels = _step(overleg, OverlegStatus.AFGEROND)
    overleg.afgerond_op = door.moment
    overleg.versie += 1
    overleg.save(update_fields=["status", "afgerond_op", "versie"])
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="overleg.afgerond", object_soort="overleg", object_id=overleg.id, door=door,
        regels=regels,
    )  # fmt: skip
    taak.finish(soort="uitnodiging_beantwoorden", object_id=overleg.id, door=door)
    leest = readers(overleg, Categorie.VERSLAG, door)
    for genodigde in Genodigde.objects.filter(overleg=overleg, aanwezig=True).order_by("id"):
        if genodigde.houder in leest:
            _ask(overleg, "overlegcheck", genodigde.houder, door, door.vandaag + timedelta(days=7))
    if casus is not None and naar:
        casussen.move(casus=casus, naar=naar, door=door)


@transaction.atomic
def give_check(
    *,
    overleg: Overleg,
    aan_tafel: int,
    gehoord: int,
    duidelijk: int,
    door: Handelend,
    toelichting: str = "",
) -> Overlegcheck:
    """Three marks and a remark from one participant, once. Raises ``NietMogelijk`` for who was not invited."""
    if find_genodigde(overleg, door.houder) is None:
        raise NietMogelijk(geweigerd(reden("R067", "overleg.niet_uitgenodigd")))
    eerder = Overlegcheck.objects.filter(overleg=overleg, houder=door.houder).first()
    if eerder is not None:
        return eerder
    check = Overlegcheck(
        id=uuid4(), dossier_id=overleg.dossier_id, overleg=overleg, houder=door.houder, aan_tafel=aan_tafel,
        gehoord=gehoord, duidelijk=duidelijk, toelichting=toelichting, op=door.moment,
    )  # fmt: skip
    check.save(force_insert=True)
    gebeurtenis.record(
        dossier=overleg.dossier_id, soort="overlegcheck.gegeven", object_soort="overlegcheck", object_id=check.id,
        door=door, regels=("R067",), inhoud=toelichting,
    )  # fmt: skip
    taak.finish(soort="overlegcheck", object_id=overleg.id, houder=door.houder, door=door)
    return check


def _others(overleg: Overleg, door: Handelend) -> list[Genodigde]:
    rijen = Genodigde.objects.filter(overleg=overleg, uitgelaten=False).exclude(houder=door.houder)
    return list(rijen.order_by("id"))


def _check_versie(overleg: Overleg, versie: int) -> None:
    nu = Overleg.objects.select_for_update().get(pk=overleg.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)


def _step(overleg: Overleg, naar: OverlegStatus) -> tuple[str, ...]:
    """Set the next status and answer the rules it rests on. Raises ``NietMogelijk`` when the table has no such step."""
    oordeel = check_overgang("overleg", overleg.status, naar)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    overleg.status = naar.value
    return tuple(r.regel for r in oordeel.redenen)
