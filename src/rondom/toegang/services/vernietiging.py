"""Propose, put forward, approve and destroy (L46, W11, R240). The database destroys; here stands what leads to it.

Each dossier is one transaction: who is killed halfway goes on with the next one, and nothing is destroyed twice.
"""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import DataError, IntegrityError, InternalError, ProgrammingError, connection, transaction
from django.db.models import QuerySet

from rondom.kern.bewaren import REGELS_PER_SOORT, Soort, beoordeel_einde, check_tweede, list_termijnen, rijp_op
from rondom.kern.parameters import Parameters
from rondom.kern.statussen import VernietigingStatus as S
from rondom.netwerk.models import Functie, Regio
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.beleid_bewaren import TAAK
from rondom.toegang.feiten_bewaren import PER_KEER, Bewaarbeeld, list_beelden, read_beeld
from rondom.toegang.handelen import TIJDZONE, Handelend, acting, system_actor
from rondom.toegang.handlers import Gebeurd, tell
from rondom.toegang.models import Vernietigingsverzoek, Vernietigingsvoorstel
from rondom.toegang.services.bewaren import Achterhaald, BewarenNietMogelijk, _record, lapse

logger = logging.getLogger(__name__)

MISLUKT = "mislukt"
"""The database refused; the dossier is whole and is tried again."""
VERTELD = "vernietiging.verteld"
"""What the rooms above hear when somebody of a family must be told; ``object_id`` is that person's key."""


class NietVernietigd(Exception):
    """So many dossiers could not be destroyed tonight; the reason of each stands in the log of the application."""


@dataclass(frozen=True)
class Stand:
    """How far a long job is."""

    gezien: int
    gedaan: int


# Propose ----------------------------------------------------------------------------------------------------------


def propose_all(moment: datetime, per_keer: int = PER_KEER) -> Iterator[Stand]:
    """Look at every dossier and propose those whose term is over. Yields after each page; a page is one transaction."""
    parameters: dict[str, Parameters] = {}
    gezien = gedaan = 0
    na: UUID | None = None
    while True:
        with acting(system_actor(TAAK, moment)) as door:
            beelden = list_beelden(na, per_keer)
            nieuw = [v for b in beelden if (v := _proposal(b, parameters, door)) is not None]
            Vernietigingsvoorstel.objects.bulk_create(nieuw)
        if not beelden:
            return
        na = beelden[-1].dossier
        gezien, gedaan = gezien + len(beelden), gedaan + len(nieuw)
        yield Stand(gezien, gedaan)


def _proposal(b: Bewaarbeeld, bekend: dict[str, Parameters], door: Handelend) -> Vernietigingsvoorstel | None:
    if b.regio not in bekend:
        bekend[b.regio] = read_parameters(b.regio)
    if not beoordeel_einde(b.feiten, b.stops, door.vandaag, bekend[b.regio]).mag:
        return None
    return _new(b, bekend[b.regio], door, status=S.VOORGESTELD, op_verzoek=False)


def _new(
    b: Bewaarbeeld, parameters: Parameters, door: Handelend, *, status: S, op_verzoek: bool
) -> Vernietigingsvoorstel:
    termijnen = list_termijnen(b.feiten, parameters)
    regels = {"L10"} if op_verzoek else {t.bron for t in termijnen}
    return Vernietigingsvoorstel(
        id=uuid4(),
        dossier_id=b.dossier,
        organisatie_id=b.organisatie,
        veiligheid=b.veiligheid,
        kenmerk=b.kenmerk,
        dossiersoort=b.feiten.soort.value,
        op_verzoek=op_verzoek,
        regels=sorted(regels),
        gesloten_op=b.feiten.gesloten_op,
        rijp_op=door.vandaag if op_verzoek else rijp_op(b.feiten, parameters) or door.vandaag,
        status=status.value,
        voorgesteld_op=door.moment,
        voorgesteld_door=door.houder,
    )


# Decide -----------------------------------------------------------------------------------------------------------


@transaction.atomic
def present(*, voorstel: Vernietigingsvoorstel, door: Handelend) -> None:
    """The first person puts it forward: the family hears of it and the waiting term begins.

    Looks at the facts again. Raises ``BewarenNietMogelijk`` when the dossier must stay after all, ``Achterhaald`` when
    somebody else was first.
    """
    beeld = _beeld_of(voorstel)
    parameters = read_parameters(beeld.regio)
    oordeel = beoordeel_einde(beeld.feiten, beeld.stops, door.vandaag, parameters)
    if not oordeel.mag:
        raise BewarenNietMogelijk(oordeel)
    _step(
        voorstel,
        S.VOORGESTELD,
        S.VOORGELEGD,
        door,
        voorgelegd_op=door.moment,
        voorgelegd_door=door.houder,
        wacht_tot=_wait(parameters, door),
    )


@transaction.atomic
def present_request(*, verzoek: Vernietigingsverzoek, door: Handelend) -> Vernietigingsvoorstel:
    """A granted request is put forward at once, in place of a proposal that was there. The whole family hears of it.

    What was put forward already goes on as it is: the family was told of that one.
    """
    loopt = Vernietigingsvoorstel.objects.filter(
        dossier=verzoek.dossier_id, status__in=(S.VOORGELEGD.value, S.GOEDGEKEURD.value)
    ).first()
    if loopt is not None:
        return loopt
    beeld = read_beeld(verzoek.dossier_id)
    if beeld is None:
        raise Achterhaald
    parameters = read_parameters(beeld.regio)
    for oud in Vernietigingsvoorstel.objects.filter(dossier=verzoek.dossier_id, status=S.VOORGESTELD.value):
        lapse(voorstel=oud, door=door)
    voorstel = _new(beeld, parameters, door, status=S.VOORGELEGD, op_verzoek=True)
    voorstel.voorgelegd_op, voorstel.voorgelegd_door = door.moment, door.houder
    voorstel.wacht_tot = _wait(parameters, door)
    voorstel.save(force_insert=True)
    _record(voorstel, "vernietiging.voorgelegd", door)
    return voorstel


@transaction.atomic
def approve(*, voorstel: Vernietigingsvoorstel, door: Handelend) -> None:
    """The second person approves; never who put it forward (W11). Raises ``BewarenNietMogelijk`` or ``Achterhaald``."""
    eerste, tweede = _person_of(voorstel.voorgelegd_door), _person_of(door.houder)
    oordeel = check_tweede(eerste, tweede)
    if not oordeel.mag:
        raise BewarenNietMogelijk(oordeel)
    beeld = _beeld_of(voorstel)
    if not voorstel.op_verzoek:
        oordeel = beoordeel_einde(beeld.feiten, beeld.stops, door.vandaag, read_parameters(beeld.regio))
        if not oordeel.mag:
            raise BewarenNietMogelijk(oordeel)
    _step(
        voorstel,
        S.VOORGELEGD,
        S.GOEDGEKEURD,
        door,
        goedgekeurd_op=door.moment,
        goedgekeurd_door=door.houder,
    )


def _person_of(functie: UUID | None) -> UUID | None:
    return Functie.objects.filter(id=functie).values_list("persoon_id", flat=True).first() if functie else None


def _wait(parameters: Parameters, door: Handelend) -> date:
    return door.vandaag + timedelta(days=parameters.op("vernietigen_wacht_dagen", door.vandaag))


def _beeld_of(voorstel: Vernietigingsvoorstel) -> Bewaarbeeld:
    beeld = read_beeld(voorstel.dossier_id)
    if beeld is None:
        raise Achterhaald
    return beeld


def _step(voorstel: Vernietigingsvoorstel, van: S, naar: S, door: Handelend, **velden: Any) -> None:
    """One step, only from the status that was seen: of two people at once the second changes nothing."""
    if not Vernietigingsvoorstel.objects.filter(pk=voorstel.pk, status=van.value).update(status=naar.value, **velden):
        raise Achterhaald
    _record(voorstel, f"vernietiging.{naar.value}", door)


# Tell -------------------------------------------------------------------------------------------------------------


def tell_families(moment: datetime) -> int:
    """Have everybody of a family who decides told of what was put forward; how many dossiers were told."""
    with acting(system_actor(TAAK, moment)):
        ids = list(_untold().values_list("id", flat=True))
    gedaan = 0
    for pk in ids:
        with acting(system_actor(TAAK, moment)) as door:
            # It may have lapsed, or another worker may have told it, since the keys were read.
            voorstel = _untold().select_for_update().filter(pk=pk).first()
            if voorstel is not None:
                _tell(voorstel, door)
                gedaan += 1
    return gedaan


def _untold() -> QuerySet[Vernietigingsvoorstel]:
    return Vernietigingsvoorstel.objects.filter(
        status__in=(S.VOORGELEGD.value, S.GOEDGEKEURD.value), verteld_op__isnull=True
    )


def _tell(voorstel: Vernietigingsvoorstel, door: Handelend) -> None:
    beeld = read_beeld(voorstel.dossier_id)
    # Of a meldcode nobody of the family hears (L35).
    for naaste in beeld.gezin if beeld and not voorstel.veiligheid else ():
        tell(Gebeurd(VERTELD, voorstel.dossier_id, naaste, door))
    voorstel.verteld_op = door.moment
    voorstel.save(update_fields=["verteld_op"])


# Destroy ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Uitslag:
    """What came of one approved proposal: ``vernietigd``, or why not (yet). The dossier is None when that is not known."""

    voorstel: UUID
    dossier: UUID | None
    uitkomst: str


def list_due(moment: datetime) -> list[UUID]:
    """What was approved and whose waiting term is over, children before the family part of their plan.

    The family has the whole term from the day on which it heard of it, also when telling came late.
    """
    with acting(system_actor(TAAK, moment)) as door:
        regios = [read_parameters(r) for r in Regio.objects.values_list("sleutel", flat=True)] or [read_parameters("")]
        wacht = max(p.op("vernietigen_wacht_dagen", door.vandaag) for p in regios)
        return list(
            Vernietigingsvoorstel.objects.filter(
                status=S.GOEDGEKEURD.value,
                wacht_tot__lte=door.vandaag,
                verteld_op__date__lte=door.vandaag - timedelta(days=wacht),
            )
            .order_by("dossiersoort", "wacht_tot", "id")
            .values_list("id", flat=True)
        )


def destroy_approved(moment: datetime) -> Iterator[Uitslag]:
    """Destroy everything that is due, one transaction per dossier. What changed since it was approved lapses.

    A dossier that the database refuses stays whole and waits for the next time; the others do not wait for it. Without
    a connection nothing goes on.
    """
    for pk in list_due(moment):
        try:
            uitslag = destroy(pk, moment)
        except (IntegrityError, ProgrammingError, DataError, InternalError):
            logger.exception("a dossier could not be destroyed, proposal %s", pk)
            uitslag = Uitslag(pk, None, MISLUKT)
        yield uitslag


def destroy(pk: UUID, moment: datetime) -> Uitslag:
    """Destroy one approved dossier: a last look at the terms, then the database with its own conditions."""
    with acting(system_actor(TAAK, moment)) as door:
        voorstel = Vernietigingsvoorstel.objects.select_for_update().get(pk=pk)
        beeld = read_beeld(voorstel.dossier_id)
        if beeld is not None and not _still_due(voorstel, beeld, door):
            uitkomst = "veranderd"
        else:
            with connection.cursor() as cursor:
                cursor.execute("SELECT bewaren_vernietig(%s)", [pk])
                uitkomst = cursor.fetchone()[0]
        if uitkomst in ("veranderd", "stop"):
            lapse(voorstel=voorstel, door=door)
        return Uitslag(pk, voorstel.dossier_id, uitkomst)


def _still_due(voorstel: Vernietigingsvoorstel, beeld: Bewaarbeeld, door: Handelend) -> bool:
    if voorstel.op_verzoek or voorstel.status != S.GOEDGEKEURD:
        return True
    return beoordeel_einde(beeld.feiten, beeld.stops, door.vandaag, read_parameters(beeld.regio)).mag


# What ends by itself ----------------------------------------------------------------------------------------------

VANZELF = (Soort.CONCEPT, Soort.INLOG, Soort.LOGBOEK, Soort.BERICHTSPOOR, Soort.SPREEKUUR, Soort.BIJLAGE)
"""Kinds that no person has to decide about."""


def clean_up(moment: datetime) -> dict[str, int]:
    """Drafts, invitations, appointments and traces of mail that lapsed, and lines of the log of what is gone: how many went.

    Where regions differ, the longest term applies: these rows belong to no region.
    """
    with acting(system_actor(TAAK, moment)) as door:
        regios = [read_parameters(r) for r in Regio.objects.values_list("sleutel", flat=True)] or [read_parameters("")]
        voor = {s.value: min(_cutoff(s, door.vandaag, p) for p in regios).isoformat() for s in VANZELF}
        with connection.cursor() as cursor:
            cursor.execute("SELECT bewaren_ruim_op(%s::jsonb)", [json.dumps(voor)])
            (rij,) = cursor.fetchone()
    geteld: dict[str, int] = rij if isinstance(rij, dict) else json.loads(rij)
    return geteld


def _cutoff(soort: Soort, dag: date, parameters: Parameters) -> datetime:
    """Rows from before this moment may go on ``dag``."""
    sleutel = REGELS_PER_SOORT[soort].parameter
    aantal = parameters.op(sleutel, dag)
    jaren = sleutel.endswith("_jaren")
    grens = _years_back(dag, aantal) if jaren else dag - timedelta(days=aantal)
    return datetime.combine(grens, time.min, tzinfo=TIJDZONE)


def _years_back(dag: date, jaren: int) -> date:
    """Never a day too late: 29 February goes back to 28 February."""
    try:
        return dag.replace(year=dag.year - jaren)
    except ValueError:
        return date(dag.year - jaren, 2, 28)
