"""Look back: plan a moment, ask everybody, keep what each says apart, and decide (R128, R129)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_inzet import list_functies, list_holders, list_responsible, read_toekenningen
from rondom.casus.models import Casus, Doel, Evaluatie, Evaluatieantwoord, Inzet, Plandeel
from rondom.casus.services import casus as casussen
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import PLAN, Actie, Categorie
from rondom.kern.samen import check_samen
from rondom.kern.statussen import EVALUATIE, CasusStatus, EvaluatieStatus, check_overgang
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis

GEHEEL = Categorie.VERSLAG
"""What somebody says of the whole stands with talks and reports; of a goal, with that goal."""


@dataclass(frozen=True)
class Antwoord:
    """What one party says of one goal, or of the whole (``doel`` None). ``cijfer`` 1–10, None: prefers not to say."""

    doel: Doel | None
    cijfer: int | None
    tekst: str = ""


@transaction.atomic
def plan(
    *,
    casus: Casus,
    soort: str,
    gepland_op: date,
    door: Handelend,
    plandeel: Plandeel | None = None,
    inzet: Inzet | None = None,
) -> Evaluatie:
    """Fix the day on which everybody looks back: on the given part of the plan, else on the child's own, if any."""
    deel = plandeel or Plandeel.objects.filter(dossier=casus.dossier_id, soort="kind").first()
    evaluatie = Evaluatie(
        id=uuid4(),
        dossier_id=casus.dossier_id,
        plandeel=deel,
        inzet=inzet,
        soort=soort,
        status=EVALUATIE.begin,
        gepland_op=gepland_op,
        versie=1,
    )
    evaluatie.save(force_insert=True)
    _record(evaluatie, "evaluatie.gepland", door, ("R128",))
    for houder in list_responsible(casus.dossier_id, door.vandaag):
        _ask_one(evaluatie, houder, door)
    return evaluatie


@transaction.atomic
def follow_plan(*, deel: Plandeel, door: Handelend) -> Evaluatie | None:
    """The day on which people look back follows the plan as it was adopted: one planned moment, never two."""
    if deel.evalueren_op is None:
        return None
    gepland = Evaluatie.objects.filter(plandeel=deel, soort="tussen", status=EVALUATIE.begin, inzet=None).first()
    if gepland is None:
        casus = Casus.objects.filter(dossier=deel.dossier_id).first()
        if casus is None:
            return None
        return plan(casus=casus, soort="tussen", gepland_op=deel.evalueren_op, plandeel=deel, door=door)
    gepland.gepland_op = deel.evalueren_op
    gepland.save(update_fields=["gepland_op"])
    for houder in list_responsible(deel.dossier_id, door.vandaag):
        _ask_one(gepland, houder, door)
    return gepland


def _ask_one(evaluatie: Evaluatie, houder: UUID, door: Handelend) -> None:
    taak.ask(
        dossier=evaluatie.dossier_id,
        soort="evaluatie",
        houder=houder,
        object_id=evaluatie.id,
        termijn=evaluatie.gepland_op,
        door=door,
    )


@transaction.atomic
def ask(*, evaluatie: Evaluatie, door: Handelend) -> tuple[UUID, ...]:
    """Ask child, parents and professionals to look back; answers whom. Only who may add to a goal or to the whole."""
    _advance(evaluatie, EvaluatieStatus.GEVRAAGD, door)
    feiten, toekenningen = read_toekenningen(evaluatie.dossier_id, door)
    mogen = list_holders(toekenningen, GEHEEL | PLAN, Actie.BIJDRAGEN)
    wie = [n.id for n in feiten.naasten] + list_functies(evaluatie.dossier_id, door.vandaag)
    gevraagd = tuple(w for w in dict.fromkeys(wie) if w in mogen)
    for houder in gevraagd:
        _ask_one(evaluatie, houder, door)
    casus = Casus.objects.get(dossier=evaluatie.dossier_id)
    if casus.status == CasusStatus.UITVOERING and evaluatie.inzet_id is None:
        casussen.move(casus=casus, naar=CasusStatus.EVALUATIE.value, door=door)
    return gevraagd


@transaction.atomic
def answer(
    *,
    evaluatie: Evaluatie,
    houder: UUID,
    partij: str,
    antwoorden: Sequence[Antwoord],
    door: Handelend,
    samen: bool = False,
) -> list[Evaluatieantwoord]:
    """Keep what one party says. ``houder`` is who says it; ``door`` typed it, for oneself or as it was said.

    ``partij``: jeugdige, ouder, professional. ``samen``: a young child chose itself, beside ``door`` (R182). Answering
    again adds; the latest counts. Raises ``NietMogelijk`` when the evaluation asks nothing any more.
    """
    if evaluatie.status != EvaluatieStatus.GEVRAAGD:
        raise NietMogelijk(check_overgang("evaluatie", evaluatie.status, EvaluatieStatus.GEVRAAGD.value))
    if samen:
        _check_together(evaluatie, door)
    rijen = [
        Evaluatieantwoord(
            id=uuid4(),
            dossier_id=evaluatie.dossier_id,
            categorie=int(GEHEEL) if a.doel is None else a.doel.categorie,
            evaluatie=evaluatie,
            doel=a.doel,
            houder=houder,
            partij=partij,
            cijfer=a.cijfer,
            tekst=a.tekst.strip(),
            vastgelegd_door=door.houder,
            samen=samen,
            op=door.moment,
        )
        for a in antwoorden
    ]
    for rij in rijen:
        rij.save(force_insert=True)
    taak.finish(soort="evaluatie", object_id=evaluatie.id, houder=houder, door=door)
    _record(evaluatie, "evaluatie.beantwoord", door, ("R128",), " ".join(r.tekst for r in rijen))
    return rijen


def _check_together(evaluatie: Evaluatie, door: Handelend) -> None:
    feiten, toekenningen = read_toekenningen(evaluatie.dossier_id, door)
    assert feiten.geboortedatum is not None
    oordeel = check_samen(
        feiten.geboortedatum,
        door.vandaag,
        read_parameters(evaluatie.dossier.regio_id),
        gevraagd=True,
        bijdraagt=door.houder in list_holders(toekenningen, GEHEEL | PLAN, Actie.BIJDRAGEN),
    )
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


NA_BESLUIT = {"doorgaan": CasusStatus.UITVOERING, "aanpassen": CasusStatus.PLAN}
"""Where the casus goes after a decision on the plan; ``afsluiten`` leaves it here until the closing check is met."""


@transaction.atomic
def decide(*, evaluatie: Evaluatie, besluit: str, door: Handelend) -> None:
    """Decide: doorgaan, aanpassen or afsluiten. Raises ``NietMogelijk`` and ``VersieConflict``."""
    evaluatie.besluit, evaluatie.afgerond_op = besluit, door.moment
    _advance(evaluatie, EvaluatieStatus.AFGEROND, door, "besluit", "afgerond_op")
    taak.finish(soort="evaluatie", object_id=evaluatie.id, door=door)
    casus = Casus.objects.get(dossier=evaluatie.dossier_id)
    if casus.status == CasusStatus.EVALUATIE and evaluatie.inzet_id is None and besluit in NA_BESLUIT:
        casussen.move(casus=casus, naar=NA_BESLUIT[besluit].value, door=door)


@transaction.atomic
def cancel(*, evaluatie: Evaluatie, door: Handelend) -> None:
    """The moment does not go on; nobody needs to answer any more."""
    _advance(evaluatie, EvaluatieStatus.VERVALLEN, door)
    taak.finish(soort="evaluatie", object_id=evaluatie.id, door=door)


def _advance(evaluatie: Evaluatie, naar: EvaluatieStatus, door: Handelend, *velden: str) -> None:
    huidig = Evaluatie.objects.select_for_update().get(pk=evaluatie.pk)
    if huidig.versie != evaluatie.versie:
        raise VersieConflict(huidig)
    stap = EVALUATIE.find_overgang(huidig.status, naar.value)
    if stap is None:
        raise NietMogelijk(check_overgang("evaluatie", huidig.status, naar.value))
    evaluatie.status, evaluatie.versie = naar.value, huidig.versie + 1
    evaluatie.save(update_fields=["status", "versie", *velden])
    _record(evaluatie, stap.soort, door, (stap.regel,))


def _record(evaluatie: Evaluatie, soort: str, door: Handelend, regels: tuple[str, ...], inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=evaluatie.dossier_id,
        soort=soort,
        object_soort="evaluatie",
        object_id=evaluatie.id,
        door=door,
        regels=regels,
        inhoud=inhoud,
    )
