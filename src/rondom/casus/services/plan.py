"""One plan for one family: begin, add the family part, present, adopt, revise (R071, R080, R128)."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction

from rondom.casus.feiten_plan import Plankant, read_plankant
from rondom.casus.models import Afspraak, Casus, Doel, Inzet, Plan, Plandeel, Planversie, Regie, Standpunt
from rondom.casus.services import casus as casussen
from rondom.casus.services import regie, taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED, Categorie, Leefgebied
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.plan import Plandeelsoort, check_evaluatie, check_leiden
from rondom.kern.rechten import Dossiersoort
from rondom.kern.statussen import CasusStatus, DoelStatus, PlanStatus, check_overgang
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Casusrol, Dossier, Gezin
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis

LOPENDE_DOELEN = (DoelStatus.OPEN.value, DoelStatus.LOOPT.value, DoelStatus.DEELS_BEHAALD.value)


@transaction.atomic
def start_plan(*, casus: Casus, door: Handelend) -> Plandeel:
    """Begin the child's part, in the plan of a brother or sister when ``door`` knows one, else in a new plan.

    A casus that was opened again goes on with the plan it had (R131). Of a plan that nobody steers ``door`` is the
    regisseur. Raises ``NietMogelijk``.
    """
    deel = Plandeel.objects.select_related("plan").filter(dossier=casus.dossier_id).first()
    if deel is None:
        deel = _new_part(_plan_of(casus, door), casus.dossier_id, Plandeelsoort.KIND, door)
    elif can_resume(casus, deel):
        _step(deel, PlanStatus.HERZIEN, door)
    else:
        raise NietMogelijk(geweigerd(reden("R071", "plan.loopt_al")))
    if not _is_steered(deel.plan_id):
        regie.begin(plan=deel.plan, dossier=casus.dossier_id, door=door)
    casussen.move(casus=casus, naar=CasusStatus.PLAN.value, door=door)
    return deel


def can_resume(casus: Casus | None, deel: Plandeel) -> bool:
    """Was the casus opened again and has it come so far that its earlier plan goes on?"""
    return (
        casus is not None
        and casus.dossier_id == deel.dossier_id
        and casus.status in (CasusStatus.OPGEPAKT, CasusStatus.OVERLEG)
        and deel.status in (PlanStatus.AFGESLOTEN, PlanStatus.VASTGESTELD)
    )


def _plan_of(casus: Casus, door: Handelend) -> Plan:
    gezin = _family_of(casus, door)
    plan = Plan.objects.filter(gezin=gezin).order_by("begonnen_op").first()
    if plan is None:
        plan = Plan(id=uuid4(), gezin=gezin, begonnen_op=door.moment, begonnen_door=door.houder)
        plan.save(force_insert=True)
    return plan


@transaction.atomic
def close_with_casus(*, dossier: UUID, door: Handelend) -> None:
    """The casus ended: its part is closed, and with the last child's part the family part and the steering (R129, BR10).

    While a brother's or sister's part goes on, somebody steers: school, when the regisseur is from outside this school
    and leaves with this casus.
    """
    deel = Plandeel.objects.select_for_update(of=("self",)).select_related("plan").filter(dossier=dossier).first()
    if deel is None or deel.status == PlanStatus.AFGESLOTEN:
        return
    _close_part(deel, door)
    if _goes_on(deel.plan_id, dossier):
        regie.leave(plan=deel.plan, dossier=dossier, door=door)
        return
    for gezinsdeel in Plandeel.objects.select_for_update().filter(plan=deel.plan_id, soort=Plandeelsoort.GEZIN):
        if gezinsdeel.status != PlanStatus.AFGESLOTEN:
            _close_part(gezinsdeel, door)
    regie.end(plan=deel.plan, door=door)


def _close_part(deel: Plandeel, door: Handelend) -> None:
    _step(deel, PlanStatus.AFGESLOTEN, door)
    taak.finish(soort="standpunt", object_id=deel.id, door=door)


def _goes_on(plan: UUID, dossier: UUID) -> bool:
    """Does another child's part of this plan still go on? Also one that the acting holder may not see."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT casus_plan_loopt(%s, %s)", [plan, dossier])
        return bool(cursor.fetchone()[0])


def _is_steered(plan: UUID) -> bool:
    return Regie.objects.filter(plan=plan, aanvaard_op__isnull=False, tot__isnull=True).exists()


@transaction.atomic
def open_family_part(*, casus: Casus, deelnemers: list[Functie], door: Handelend) -> Plandeel:
    """Open the family part under a dossier of its own: parents decide who reads it, school included.

    Who opens it knows that it exists and asks consent, and reads no content without. Raises ``NietMogelijk``.
    """
    deel = Plandeel.objects.select_related("plan").filter(dossier=casus.dossier_id).first()
    if deel is None:
        raise NietMogelijk(geweigerd(reden("R071", "plan.eerst_beginnen")))
    if Plandeel.objects.filter(plan=deel.plan_id, soort=Plandeelsoort.GEZIN).exists():
        raise NietMogelijk(geweigerd(reden("R071", "plan.gezinsdeel_bestaat")))
    dossier = dossiers.open_dossier(
        soort=Dossiersoort.GEZINSDEEL,
        school=casus.dossier.school,
        gezin=deel.plan.gezin,
        hoofd=casus.dossier,
        casusrol=Casusrol.COORDINATOR,
        grondslag="R071",
        door=door,
    )
    gezinsdeel = _new_part(deel.plan, dossier.id, Plandeelsoort.GEZIN, door)
    join_family_part(deel=gezinsdeel, deelnemers=deelnemers, door=door)
    return gezinsdeel


@transaction.atomic
def join_family_part(*, deel: Plandeel, deelnemers: list[Functie], door: Handelend) -> None:
    """Let more people work on the family part; what they read, the parents decide."""
    dossier = Dossier.objects.get(id=deel.dossier_id)
    for functie in deelnemers:
        if functie.id != door.houder:
            dossiers.add_betrokkene(
                dossier=dossier,
                organisatie=functie.organisatie,
                functie=functie,
                casusrol=Casusrol.DEELNEMER,
                door=door,
            )


@transaction.atomic
def present(*, deel: Plandeel, versie: int, door: Handelend) -> None:
    """Lay the part before everybody at its table and ask what they think (R080). Raises ``NietMogelijk``."""
    nu, kant = _lock(deel, versie, door)
    _check(check_leiden(kant.schrijver, _count_goals(nu)))
    _step(nu, PlanStatus.VOORGELEGD, door)
    ask_views(kant=kant, doelen=list_goals(nu), door=door)


@transaction.atomic
def adopt(*, deel: Plandeel, versie: int, evalueren_op: date, door: Handelend) -> int:
    """Adopt the part as its next version and say when people look back; answers the number.

    Disagreement does not block it and stays in the version, word for word. Written per life area, so that who may read
    an area also reads its versions; an area that ``door`` may not see keeps its own. Raises ``NietMogelijk``.
    """
    nu, kant = _lock(deel, versie, door)
    doelen = list_goals(nu)
    _check(check_leiden(kant.schrijver, len(doelen)))
    _check(check_evaluatie(evalueren_op, door.vandaag, kant.aan_tafel.parameters))
    nu.nummer += 1
    nu.vastgesteld_op, nu.evalueren_op = door.vandaag, evalueren_op
    _write_areas(nu, kant, doelen, door)
    _step(nu, PlanStatus.VASTGESTELD, door, ["nummer", "vastgesteld_op", "evalueren_op"])
    casus = Casus.objects.filter(dossier=nu.dossier_id, status=CasusStatus.PLAN).first()
    if casus is not None:
        casussen.move(casus=casus, naar=CasusStatus.UITVOERING.value, door=door)
    return nu.nummer


@transaction.atomic
def complete(*, deel: Plandeel, versie: int, door: Handelend) -> None:
    """Add to the version that holds the life areas that who adopted it may not read, such as the child's own goal.

    Only by a professional who writes there; a version that stands is not touched. Raises ``NietMogelijk``.
    """
    nu, kant = _lock(deel, versie, door)
    if nu.status != PlanStatus.VASTGESTELD:
        _check(check_overgang("plan", nu.status, nu.status))
    erin = set(Planversie.objects.filter(plandeel=nu, nummer=nu.nummer).values_list("leefgebied", flat=True))
    rest = [d for d in list_goals(nu) if d.leefgebied not in erin and kant.inzicht.schrijven & d.categorie]
    if not rest:
        raise NietMogelijk(geweigerd(reden("R075", "plan.niet_jouw_leefgebied")))
    _write_areas(nu, kant, rest, door)
    _record("plan.aangevuld", nu, door, ("R080",))


def _write_areas(deel: Plandeel, kant: Plankant, doelen: list[Doel], door: Handelend) -> None:
    for leefgebied in Leefgebied:
        eigen = [d for d in doelen if d.leefgebied == leefgebied]
        if eigen and _mag_versie(kant, PLAN_PER_LEEFGEBIED[leefgebied], door):
            for doel in eigen:
                if doel.status == DoelStatus.OPEN:
                    _begin_goal(doel, door)
            _write_version(deel, leefgebied, eigen, door)


@transaction.atomic
def revise(*, deel: Plandeel, versie: int, door: Handelend) -> None:
    """Open an adopted or presented part for change. Raises ``NietMogelijk``."""
    nu, kant = _lock(deel, versie, door)
    _check(check_leiden(kant.schrijver))
    _step(nu, PlanStatus.HERZIEN, door)


def goals_changed(*, deel: Plandeel, doel: Doel, door: Handelend) -> None:
    """What follows when a goal came or changed: an adopted part is under revision, a presented one is asked again."""
    nu = Plandeel.objects.select_for_update(of=("self",)).select_related("plan").get(pk=deel.pk)
    if nu.status == PlanStatus.VASTGESTELD:
        _step(nu, PlanStatus.HERZIEN, door)
    elif nu.status == PlanStatus.VOORGELEGD:
        ask_views(kant=read_plankant(nu, door), doelen=[doel], door=door)


def ask_views(*, kant: Plankant, doelen: list[Doel], door: Handelend) -> None:
    """Ask everybody at the table who can read one of these goals what he or she thinks; not who asks."""
    masker = Categorie.GEEN
    for doel in doelen:
        masker |= Categorie(doel.categorie)
    termijn = door.vandaag + timedelta(days=kant.aan_tafel.parameters.op("standpunt_dagen", door.vandaag))
    for wie, lezen in kant.aan_tafel.lezen.items():
        if wie != door.houder and lezen & masker:
            taak.ask(
                dossier=kant.deel.dossier_id,
                soort="standpunt",
                houder=wie,
                object_id=kant.deel.id,
                termijn=termijn,
                door=door,
            )


def list_goals(deel: Plandeel) -> list[Doel]:
    """The goals of a part that still count, as far as the acting holder may see them."""
    doelen = Doel.objects.filter(plandeel=deel, status__in=LOPENDE_DOELEN)
    return sorted(
        doelen, key=lambda d: (not d.eigen_doel, list(Leefgebied).index(Leefgebied(d.leefgebied)), d.volgorde)
    )


def latest_views(doelen: list[Doel]) -> dict[UUID, dict[UUID, Standpunt]]:
    """Per goal the last thing that each party said."""
    per_doel: dict[UUID, dict[UUID, Standpunt]] = {d.id: {} for d in doelen}
    for s in Standpunt.objects.filter(doel__in=doelen).order_by("moment", "id"):
        per_doel[s.doel_id][s.houder] = s
    return per_doel


def _family_of(casus: Casus, door: Handelend) -> Gezin:
    """The family of the child; made when there is none yet."""
    jeugdige = casus.jeugdige
    if jeugdige.gezin is None:
        gezin = Gezin(id=uuid4(), geregistreerd_door=door.houder)
        gezin.save(force_insert=True)
        jeugdige.gezin = gezin
        jeugdige.save(update_fields=["gezin"])
    return jeugdige.gezin


def _new_part(plan: Plan, dossier: UUID, soort: Plandeelsoort, door: Handelend) -> Plandeel:
    deel = Plandeel(
        id=uuid4(),
        dossier_id=dossier,
        plan=plan,
        soort=soort.value,
        status=PlanStatus.CONCEPT.value,
        nummer=0,
        versie=1,
    )
    deel.save(force_insert=True)
    _record("plan.begonnen", deel, door, ("R071", "BR10"))
    return deel


def _lock(deel: Plandeel, versie: int, door: Handelend) -> tuple[Plandeel, Plankant]:
    nu = Plandeel.objects.select_for_update().get(pk=deel.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)
    kant = read_plankant(nu, door)
    return nu, kant


def _check(oordeel: Oordeel) -> None:
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _step(deel: Plandeel, naar: PlanStatus, door: Handelend, velden: list[str] | None = None) -> None:
    oordeel = check_overgang("plan", deel.status, naar.value)
    _check(oordeel)
    deel.status = naar.value
    deel.versie += 1
    deel.save(update_fields=["status", "versie", *(velden or [])])
    _record(f"plan.{naar.value}", deel, door, tuple(r.regel for r in oordeel.redenen))


def _count_goals(deel: Plandeel) -> int:
    return Doel.objects.filter(plandeel=deel, status__in=LOPENDE_DOELEN).count()


def _begin_goal(doel: Doel, door: Handelend) -> None:
    if not Doel.objects.filter(pk=doel.pk).update(status=DoelStatus.LOOPT.value):
        return  # not ours to change: this life area is only read
    doel.status = DoelStatus.LOOPT.value
    gebeurtenis.record(
        dossier=doel.dossier_id, soort="doel.loopt", object_soort="doel", object_id=doel.id, door=door, regels=("R075",)
    )


def _mag_versie(kant: Plankant, categorie: Categorie, door: Handelend) -> bool:
    return bool(kant.inzicht.schrijven & categorie or (door.is_familie and kant.inzicht.bijdragen & categorie))


def _write_version(deel: Plandeel, leefgebied: Leefgebied, doelen: list[Doel], door: Handelend) -> None:
    standpunten = latest_views(doelen)
    afspraken = list(Afspraak.objects.filter(doel__in=doelen).exclude(status="vervallen").order_by("termijn", "id"))
    Planversie(
        id=uuid4(),
        dossier_id=deel.dossier_id,
        categorie=int(PLAN_PER_LEEFGEBIED[leefgebied]),
        plandeel=deel,
        nummer=deel.nummer,
        leefgebied=leefgebied.value,
        inhoud={
            "doelen": [_content(d, standpunten[d.id], [a for a in afspraken if a.doel_id == d.id]) for d in doelen],
            "hulp": _named_help(deel) if leefgebied is Leefgebied.SCHOOL else [],
        },
        door=door.houder,
        vastgesteld_op=door.moment,
    ).save(force_insert=True)


def _named_help(deel: Plandeel) -> list[str]:
    """Keys of the youth help that the part about school names (BR17). What a reader may know of it, the ledger says."""
    rijen = Inzet.objects.filter(dossier=deel.dossier_id, gestopt_op__isnull=True).exclude(leefgebied=Leefgebied.SCHOOL)
    return [str(pk) for pk in rijen.order_by("aangevraagd_op", "id").values_list("id", flat=True)]


def _content(doel: Doel, standpunten: dict[UUID, Standpunt], afspraken: list[Afspraak]) -> dict[str, Any]:
    """A goal as it was agreed: plain values, people by their key."""
    return {
        "id": str(doel.id),
        "tekst": doel.tekst,
        "eigen_doel": doel.eigen_doel,
        "meetbaar": doel.meetbaar,
        "merkbaar": doel.merkbaar,
        "eigen_kracht": doel.eigen_kracht,
        "financiering": doel.financiering,
        "begin": doel.begin.isoformat(),
        "eind": doel.eind.isoformat(),
        "versie": doel.versie,
        "standpunten": [
            {"houder": str(s.houder), "akkoord": s.akkoord, "toelichting": s.toelichting, "versie": s.doelversie}
            for s in standpunten.values()
        ],
        "afspraken": [
            {"tekst": a.tekst, "eigenaar": str(a.eigenaar), "termijn": a.termijn.isoformat()} for a in afspraken
        ],
    }


def _record(soort: str, deel: Plandeel, door: Handelend, regels: tuple[str, ...]) -> None:
    gebeurtenis.record(
        dossier=deel.dossier_id, soort=soort, object_soort="plandeel", object_id=deel.id, door=door, regels=regels
    )
