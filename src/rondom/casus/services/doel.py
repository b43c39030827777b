"""Goals of a plan: add, rewrite, order, reach or stop, and say what one thinks of them (R075, R079, R080)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Max

from rondom.casus.feiten_plan import Plankant, read_plankant
from rondom.casus.models import Doel, Plandeel, Standpunt
from rondom.casus.services import plan as plannen
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED, Leefgebied
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.plan import Plandeelsoort, check_leefgebied, check_toevoegen, check_wijzigen, latest_evaluation
from rondom.kern.rechten import Relatie
from rondom.kern.statussen import DoelStatus, check_overgang
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis

WIJZIGBAAR = ("tekst", "meetbaar", "merkbaar", "eigen_kracht", "financiering", "begin", "eind")
"""What can be rewritten. The life area cannot: it decides who reads the goal and everything that was said of it."""


@transaction.atomic
def add_goal(
    *,
    plandeel: Plandeel,
    leefgebied: str,
    tekst: str,
    door: Handelend,
    eigen_doel: bool = False,
    meetbaar: str = "",
    merkbaar: str = "",
    eigen_kracht: str = "",
    financiering: str = "",
    begin: date | None = None,
    eind: date | None = None,
) -> Doel:
    """Add a goal in one life area. An own goal stands above all others and keeps the child's own words.

    Without dates it runs from today until people look back. Raises ``NietMogelijk``, and ``ValueError`` for a life area
    that does not exist.
    """
    gebied = Leefgebied(leefgebied)
    kant = read_plankant(plandeel, door)
    _check(check_toevoegen(kant.schrijver, gebied, eigen_doel=eigen_doel))
    feiten = kant.aan_tafel.feiten
    soort = Plandeelsoort(plandeel.soort)
    _check(check_leefgebied(gebied, soort, feiten.geboortedatum, door.vandaag, kant.aan_tafel.parameters))
    van = begin or door.vandaag
    laatste = Doel.objects.filter(plandeel=plandeel, leefgebied=gebied.value).aggregate(m=Max("volgorde"))["m"]
    doel = Doel(
        id=uuid4(),
        dossier_id=plandeel.dossier_id,
        categorie=int(PLAN_PER_LEEFGEBIED[gebied]),
        plandeel=plandeel,
        leefgebied=gebied.value,
        tekst=tekst,
        eigen_doel=eigen_doel,
        meetbaar=meetbaar,
        merkbaar=merkbaar,
        eigen_kracht=eigen_kracht,
        financiering=financiering,
        begin=van,
        eind=eind or max(latest_evaluation(door.vandaag, kant.aan_tafel.parameters), van + timedelta(days=1)),
        status=DoelStatus.OPEN.value,
        volgorde=(laatste or 0) + 1,
        door=door.houder,
        op=door.moment,
        versie=1,
    )
    doel.save(force_insert=True)
    _record("doel.gemaakt", doel, door)
    plannen.goals_changed(deel=plandeel, doel=doel, door=door)
    return doel


@transaction.atomic
def edit_goal(*, doel: Doel, versie: int, velden: Mapping[str, Any], door: Handelend) -> Doel:
    """Rewrite a goal that was opened at ``versie``. Whoever said something of the old text is asked again.

    Raises ``VersieConflict`` when it changed since, ``NietMogelijk`` when these words are somebody else's.
    """
    nu = _lock(doel, versie, door)
    nieuw = {v: velden[v] for v in WIJZIGBAAR if v in velden and velden[v] != getattr(nu, v)}
    kant = read_plankant(nu.plandeel, door)
    _check(check_rewrite(kant, nu, door, tekst_anders="tekst" in nieuw))
    _check_open(nu)
    if not nieuw:
        return nu
    for veld, waarde in nieuw.items():
        setattr(nu, veld, waarde)
    nu.versie += 1
    nu.save(update_fields=[*nieuw, "versie"])
    _record("doel.gewijzigd", nu, door)
    plannen.goals_changed(deel=nu.plandeel, doel=nu, door=door)
    return nu


def check_rewrite(kant: Plankant, doel: Doel, door: Handelend, *, tekst_anders: bool) -> Oordeel:
    """May ``door`` rewrite this goal? The words that the young person wrote are his or hers alone."""
    jeugdige = next((n.id for n in kant.aan_tafel.feiten.naasten if n.relatie is Relatie.JEUGDIGE), None)
    return check_wijzigen(
        kant.schrijver,
        Leefgebied(doel.leefgebied),
        eigen_woorden=doel.eigen_doel and doel.door == jeugdige,
        van_mij=doel.door == door.houder,
        tekst_anders=tekst_anders,
    )


@transaction.atomic
def place(*, doel: Doel, omhoog: bool, door: Handelend) -> None:
    """Move a goal one place up or down in its life area. Raises ``NietMogelijk``."""
    kant = read_plankant(doel.plandeel, door)
    _check(
        check_wijzigen(
            kant.schrijver, Leefgebied(doel.leefgebied), eigen_woorden=False, van_mij=False, tekst_anders=False
        )
    )
    rij = list(
        Doel.objects.select_for_update()
        .filter(plandeel=doel.plandeel_id, leefgebied=doel.leefgebied, eigen_doel=doel.eigen_doel)
        .filter(status__in=plannen.LOPENDE_DOELEN)
        .order_by("volgorde", "id")
    )
    plaats = next((i for i, d in enumerate(rij) if d.id == doel.id), None)
    ander = (plaats or 0) + (-1 if omhoog else 1)
    if plaats is None or not 0 <= ander < len(rij):
        return
    rij.insert(ander, rij.pop(plaats))
    for nummer, d in enumerate(rij, 1):
        if d.volgorde != nummer:
            d.volgorde = nummer
            d.save(update_fields=["volgorde"])
    _record("doel.verplaatst", doel, door)


@transaction.atomic
def move_goal(*, doel: Doel, naar: str, versie: int, door: Handelend) -> None:
    """Bring a goal to another status: loopt, behaald, deels_behaald, gestopt. Raises ``NietMogelijk``."""
    nu = _lock(doel, versie, door)
    oordeel = check_overgang("doel", nu.status, naar)
    _check(oordeel)
    nu.status = naar
    nu.save(update_fields=["status"])
    _record(f"doel.{naar}", nu, door, tuple(r.regel for r in oordeel.redenen))


@transaction.atomic
def say(*, doel: Doel, akkoord: bool, toelichting: str = "", door: Handelend) -> Standpunt:
    """Say what ``door`` thinks of a goal as it reads now: agreed, or 'I see it differently' with words (R080).

    Saying something else later adds a row; what was said earlier stays. Raises ``NietMogelijk``.
    """
    if not akkoord and not toelichting.strip():
        raise NietMogelijk(geweigerd(reden("R080", "plan.zeg_wat")))
    _check_open(doel)
    standpunt = Standpunt(
        id=uuid4(),
        dossier_id=doel.dossier_id,
        categorie=doel.categorie,
        doel=doel,
        houder=door.houder,
        akkoord=akkoord,
        toelichting=toelichting.strip(),
        doelversie=doel.versie,
        moment=door.moment,
    )
    standpunt.save(force_insert=True)
    gebeurtenis.record(
        dossier=doel.dossier_id,
        soort="standpunt.akkoord" if akkoord else "standpunt.anders",
        object_soort="standpunt",
        object_id=standpunt.id,
        door=door,
        regels=("R080",),
        inhoud=standpunt.toelichting,
    )
    if not list_open_for(doel.plandeel_id, door):
        taak.finish(soort="standpunt", object_id=doel.plandeel_id, houder=door.houder, door=door)
    return standpunt


def list_open_for(plandeel: UUID, door: Handelend) -> list[Doel]:
    """The goals of a part of which ``door`` has not said anything as they read now."""
    doelen = list(Doel.objects.filter(plandeel=plandeel, status__in=plannen.LOPENDE_DOELEN))
    gezegd = plannen.latest_views(doelen)
    return [d for d in doelen if (s := gezegd[d.id].get(door.houder)) is None or s.doelversie != d.versie]


def _lock(doel: Doel, versie: int, door: Handelend) -> Doel:
    """The goal as it stands now, for who may write it; the database lets nobody else lock it."""
    _check(check_rewrite(read_plankant(doel.plandeel, door), doel, door, tekst_anders=False))
    nu = Doel.objects.select_for_update(of=("self",)).select_related("plandeel__plan").get(pk=doel.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)
    return nu


def _check(oordeel: Oordeel) -> None:
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _check_open(doel: Doel) -> None:
    if doel.status not in plannen.LOPENDE_DOELEN:
        raise NietMogelijk(geweigerd(reden("R075", "plan.doel_dicht")))


def _record(soort: str, doel: Doel, door: Handelend, regels: tuple[str, ...] = ("R075",)) -> None:
    gebeurtenis.record(
        dossier=doel.dossier_id,
        soort=soort,
        object_soort="doel",
        object_id=doel.id,
        door=door,
        regels=regels,
        inhoud=doel.tekst,
    )
