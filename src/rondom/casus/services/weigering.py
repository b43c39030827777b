"""The family says no to help: a status with a reason and a next step, never a silent end (R109, R133, BR26)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from rondom.casus.feiten_inzet import find_regisseur, list_coordinators, list_responsible
from rondom.casus.models import Evaluatie, Inzet, Plan
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import regie as regies
from rondom.casus.services import statusbericht, taak
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.inzet import advance, ask_to_start, feedback_term, write_content
from rondom.kern.afsluiten import Weigering, beoordeel_weigering
from rondom.kern.oordeel import Oordeel
from rondom.kern.statussen import InzetStatus
from rondom.kern.terugkoppeling import Berichtsoort
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Gebeurtenis
from rondom.toegang.services import gebeurtenis

REDEN_VASTGELEGD = "inzet.reden_vastgelegd"
AFLOOP = "geweigerd_door_gezin"


@transaction.atomic
def decline(
    *, inzet: Inzet, reden: str, vervolg: str, versie: int, door: Handelend, gesprek_school_op: date | None = None
) -> statusbericht.Verzending:
    """Record that the family does not want this now, in their own words, and what comes next.

    School's coordinator and the regisseur must decide who steers. Raises ``NietMogelijk``, ``VersieConflict``.
    """
    advance(
        inzet=inzet,
        naar=InzetStatus.GEWEIGERD,
        versie=versie,
        door=door,
        vervolg=vervolg,
        gesprek_school_op=gesprek_school_op,
        stop_voorgesteld_op=None,
    )
    _write_reason(inzet, reden, door)
    _put_away(inzet, door)
    # A parent who steers is at the talk and gets the message; writing the decision down is a professional's task.
    dossier, dag = inzet.dossier_id, door.vandaag
    for houder in dict.fromkeys([*list_coordinators(dossier, dag), *list_responsible(dossier, dag)]):
        taak.ask(
            dossier=inzet.dossier_id,
            soort="geen_hulp_besluiten",
            houder=houder,
            object_id=inzet.id,
            termijn=feedback_term(inzet, door.vandaag),
            door=door,
        )
    return statusbericht.send(inzet=inzet, soort=Berichtsoort.GEWEIGERD, feit_op=door.vandaag, door=door)


def _write_reason(inzet: Inzet, reden: str, door: Handelend) -> None:
    if write_content(inzet=inzet, soort="reden_nee", tekst=reden, door=door) is not None:
        gebeurtenis.record(
            dossier=inzet.dossier_id,
            soort=REDEN_VASTGELEGD,
            object_soort="inzet",
            object_id=inzet.id,
            door=door,
            regels=("R133",),
            inhoud=reden,
        )


def has_reason(inzet: Inzet) -> bool:
    """Was the family's reason recorded? Also for who may not read it: that it was, is status."""
    return Gebeurtenis.objects.filter(object_id=inzet.id, soort=REDEN_VASTGELEGD).exists()


def _put_away(inzet: Inzet, door: Handelend) -> None:
    for soort in ("inzet_starten", "terugkoppelen", "schoolbeeld"):
        taak.finish(soort=soort, object_id=inzet.id, door=door)
    for eind in Evaluatie.objects.filter(inzet=inzet, status__in=("gepland", "gevraagd")):
        evaluaties.cancel(evaluatie=eind, door=door)


def check(inzet: Inzet) -> Oordeel:
    """May this no be put aside? Only when it is decided what comes next and who steers."""
    return beoordeel_weigering(
        Weigering(
            reden_vastgelegd=has_reason(inzet),
            gesprek_met_school=inzet.gesprek_school_op is not None,
            vervolgstap=bool(inzet.vervolg),
            regie_besloten=inzet.regie_bij is not None,
        )
    )


@transaction.atomic
def decide(
    *,
    inzet: Inzet,
    regie_bij: UUID,
    vervolg: str,
    gesprek_school_op: date,
    versie: int,
    door: Handelend,
    reden: str = "",
) -> None:
    """Decide who steers and what comes next after a no; that closes the question, not the casus.

    With a plan, somebody else than the present regisseur is offered the steering, and steers once he or she accepts.
    Raises ``NietMogelijk`` and ``VersieConflict``.
    """
    _write_reason(inzet, reden, door)
    inzet.regie_bij, inzet.vervolg, inzet.gesprek_school_op = regie_bij, vervolg, gesprek_school_op
    oordeel = check(inzet)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    advance(
        inzet=inzet,
        naar=InzetStatus.GESTOPT,
        versie=versie,
        door=door,
        regie_bij=regie_bij,
        vervolg=vervolg,
        gesprek_school_op=gesprek_school_op,
        gestopt_op=door.vandaag,
        afloop=AFLOOP,
    )
    taak.finish(soort="geen_hulp_besluiten", object_id=inzet.id, door=door)
    plan = Plan.objects.filter(delen__dossier=inzet.dossier_id, delen__soort="kind").first()
    if plan is not None and find_regisseur(inzet.dossier_id, door.vandaag) != regie_bij:
        regies.offer(plan=plan, aan=regie_bij, door=door)


@transaction.atomic
def ask_again(*, inzet: Inzet, versie: int, door: Handelend) -> None:
    """The family thinks about it again: the request stands as before."""
    advance(inzet=inzet, naar=InzetStatus.AANGEVRAAGD, versie=versie, door=door, vervolg="", regie_bij=None)
    taak.finish(soort="geen_hulp_besluiten", object_id=inzet.id, door=door)
    ask_to_start(inzet=inzet, houder=inzet.uitvoerder_id or door.houder, door=door)
