"""Steer a plan: begin, offer, accept, decline, take back, and fall back when the regisseur leaves (BR10, R072, R074).

On every day of a plan's life there is exactly one regisseur: ``kern.regie`` decides, a lock on the facts of the dossier
makes two changes wait for each other, and the database refuses a second one.
"""

from datetime import date, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_plan import schrijver_of
from rondom.casus.feiten_regie import Aanzittenden, Regiestand, read_aanzittenden, read_regie
from rondom.casus.models import Plan, Regie
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk
from rondom.kern import regie as kern
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.parameters import Parameters
from rondom.kern.plan import check_leiden
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import inzicht_in
from rondom.toegang.services import gebeurtenis


@transaction.atomic
def begin(*, plan: Plan, dossier: UUID, door: Handelend) -> Regie:
    """Make who opens the plan, or takes it up again, its regisseur, until somebody else accepts.

    Raises ``NietMogelijk``.
    """
    aan_tafel = read_aanzittenden(dossier, door.vandaag)
    perioden = read_regie(plan).perioden
    uitkomst = kern.hervat(perioden, str(door.houder), door.vandaag, aan_tafel.partners)
    if isinstance(uitkomst, Oordeel):
        raise NietMogelijk(uitkomst)
    rij = _new(plan, dossier, door.houder, door)
    rij.vanaf, rij.aanvaard_op = door.vandaag, door.moment
    rij.save(force_insert=True)
    _record("regie.begonnen", rij, door)
    return rij


@transaction.atomic
def offer(*, plan: Plan, aan: UUID, toelichting: str = "", door: Handelend) -> Regie:
    """Offer the steering to somebody at the table. Nothing changes until they accept. Raises ``NietMogelijk``."""
    stand, aan_tafel = _lock(plan, door)
    _check_leads(stand, aan_tafel, door)
    oordeel = kern.check_aanbod(stand.perioden, str(aan), door.vandaag, aan_tafel.partners)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    assert stand.dossier is not None
    rij = _new(plan, stand.dossier, aan, door)
    rij.reden = toelichting
    rij.save(force_insert=True)
    termijn = _answer_by(door, aan_tafel.parameters)
    taak.ask(dossier=rij.dossier_id, soort="regie_aannemen", houder=aan, object_id=rij.id, termijn=termijn, door=door)
    _record("regie_aanbod.aangeboden", rij, door)
    return rij


@transaction.atomic
def accept(*, plan: Plan, door: Handelend) -> Regie:
    """Accept the offer made to ``door``: from today on ``door`` steers and nobody else. Raises ``NietMogelijk``."""
    stand, aan_tafel = _lock(plan, door)
    oordeel = kern.check_aanvaarding(stand.perioden, str(door.houder), door.vandaag, aan_tafel.partners)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    rij = stand.aanbod
    assert rij is not None
    _end(stand.lopend, door)
    rij.vanaf, rij.aanvaard_op = door.vandaag, door.moment
    rij.save(update_fields=["vanaf", "aanvaard_op"])
    taak.finish(soort="regie_aannemen", object_id=rij.id, door=door)
    _record("regie_aanbod.aanvaard", rij, door)
    return rij


@transaction.atomic
def decline(*, plan: Plan, toelichting: str, door: Handelend) -> None:
    """Decline the offer made to ``door``, with the reason; the present regisseur stays. Raises ``NietMogelijk``."""
    stand, _aan_tafel = _lock(plan, door)
    uitkomst = kern.wijs_af(stand.perioden, str(door.houder), door.vandaag)
    if isinstance(uitkomst, Oordeel):
        raise NietMogelijk(uitkomst)
    _drop(stand.aanbod, "regie_aanbod.afgewezen", toelichting, door)


@transaction.atomic
def take_back(*, plan: Plan, door: Handelend) -> None:
    """Take the offer back. Raises ``NietMogelijk`` when there is none."""
    stand, aan_tafel = _lock(plan, door)
    _check_leads(stand, aan_tafel, door)
    uitkomst = kern.trek_terug(stand.perioden, door.vandaag)
    if isinstance(uitkomst, Oordeel):
        raise NietMogelijk(uitkomst)
    _drop(stand.aanbod, "regie_aanbod.ingetrokken", "", door)


@transaction.atomic
def end(*, plan: Plan, door: Handelend) -> None:
    """End the steering with the plan: from today nobody is regisseur any more. Raises ``NietMogelijk``."""
    stand = read_regie(plan)
    lopend = stand.lopend
    if lopend is None:
        return
    uitkomst = kern.beeindig(stand.perioden, door.vandaag)
    if isinstance(uitkomst, Oordeel):
        raise NietMogelijk(uitkomst)
    if stand.aanbod:
        _drop(stand.aanbod, "regie_aanbod.ingetrokken", "", door)
    _end(lopend, door)
    _record("regie.beeindigd", lopend, door)


@transaction.atomic
def leave(*, plan: Plan, dossier: UUID, door: Handelend) -> None:
    """This dossier closes while the plan goes on: a regisseur from outside leaves with it, school steers until accepted."""
    lopend = read_regie(plan).lopend
    if lopend is None or lopend.dossier_id != dossier:
        return
    aan_tafel = read_aanzittenden(dossier, door.vandaag)
    if lopend.houder not in (*aan_tafel.school, *aan_tafel.familie):
        settle(dossier=dossier, vertrekt=lopend.houder, door=door)


@transaction.atomic
def settle(*, dossier: UUID, door: Handelend, vertrekt: UUID | None = None) -> None:
    """Let the steering of this dossier fall back when the regisseur is no longer at the table.

    ``vertrekt`` is somebody who is leaving now and still counts in the facts. Raises ``NietMogelijk`` when nobody of
    school is there to take over: then the steering is handed over first.
    """
    rij = (
        Regie.objects.filter(dossier=dossier, aanvaard_op__isnull=False, tot__isnull=True)
        .select_related("plan")
        .first()
    )
    if rij is None:
        return
    aan_tafel = read_aanzittenden(dossier, door.vandaag)
    stand = read_regie(rij.plan)
    zonder = {str(vertrekt)} if vertrekt else set()
    if stand.aanbod and (stand.aanbod.houder == vertrekt or str(stand.aanbod.houder) not in aan_tafel.partners):
        _drop(stand.aanbod, "regie_aanbod.ingetrokken", "", door)
        stand = read_regie(rij.plan)
    wie = kern.regisseur_op(stand.perioden, door.vandaag)
    partners = aan_tafel.partners - zonder
    if wie is None or wie in partners:
        return
    terugval = aan_tafel.terugval(UUID(wie))
    uitkomst = kern.beeindig_deelname(stand.perioden, wie, door.vandaag, partners, str(terugval) if terugval else None)
    if isinstance(uitkomst, Oordeel):
        raise NietMogelijk(uitkomst)
    assert terugval is not None
    _fall_back(stand, terugval, door)


def _fall_back(stand: Regiestand, terugval: UUID, door: Handelend) -> None:
    if stand.aanbod and stand.aanbod.houder == terugval:
        _drop(stand.aanbod, "regie_aanbod.ingetrokken", "", door)
    lopend = stand.lopend
    assert lopend is not None
    _end(lopend, door)
    rij = _new(lopend.plan, lopend.dossier_id, terugval, door)
    rij.vanaf, rij.aanvaard_op = door.vandaag, door.moment
    rij.save(force_insert=True)
    _record("regie.teruggevallen", rij, door)


def _check_leads(stand: Regiestand, aan_tafel: Aanzittenden, door: Handelend) -> None:
    """Only the regisseur, or the professional beside a parent who steers, offers the steering."""
    assert stand.dossier is not None
    regisseur = stand.regisseur(door.vandaag, aan_tafel)
    oordeel = check_leiden(schrijver_of(inzicht_in(stand.dossier, door), regisseur, aan_tafel, door))
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _lock(plan: Plan, door: Handelend) -> tuple[Regiestand, Aanzittenden]:
    """The steering as it stands now, with its facts locked until the transaction ends, and settled first."""
    dossier = read_regie(plan).dossier
    if dossier is None:
        raise NietMogelijk(geweigerd(reden("BR10", "regie.geen_lopend_plan")))
    settle(dossier=dossier, door=door)
    aan_tafel = read_aanzittenden(dossier, door.vandaag)
    return read_regie(plan), aan_tafel


def _new(plan: Plan, dossier: UUID, houder: UUID, door: Handelend) -> Regie:
    return Regie(
        id=uuid4(),
        dossier_id=dossier,
        plan=plan,
        houder=houder,
        aangeboden_door=door.houder,
        aangeboden_op=door.moment,
    )


def _end(rij: Regie | None, door: Handelend) -> None:
    assert rij is not None
    rij.tot = door.vandaag
    rij.save(update_fields=["tot"])


def _drop(rij: Regie | None, soort: str, toelichting: str, door: Handelend) -> None:
    assert rij is not None
    rij.afgewezen_op, rij.reden = door.moment, toelichting or rij.reden
    rij.save(update_fields=["afgewezen_op", "reden"])
    taak.finish(soort="regie_aannemen", object_id=rij.id, door=door)
    _record(soort, rij, door)


def _answer_by(door: Handelend, parameters: Parameters) -> date:
    return door.vandaag + timedelta(days=parameters.op("gesprek_dagen", door.vandaag))


def _record(soort: str, rij: Regie, door: Handelend) -> None:
    gebeurtenis.record(
        dossier=rij.dossier_id,
        soort=soort,
        object_soort="regie",
        object_id=rij.id,
        door=door,
        regels=("BR10", "R072"),
        inhoud=rij.reden,
    )
