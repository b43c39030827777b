"""Mijn dag: everything that is asked of one holder, by urgency, with who asks it and by which rule (R125)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from rondom.casus.models import Afspraak, Casus, Plandeel, Regie, Taak
from rondom.casus.selectors_opschaling import read_tredes
from rondom.casus.taakadressen import address_for, address_of
from rondom.kern.afspraken import Trede
from rondom.kern.parameters import Parameters
from rondom.kern.regels import REGELS
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.taken import OP_DE_DAG, TAAKSOORTEN, urgency
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import DAGVRAGEN, Dagvraag, ask_handlers
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import visible
from rondom.toegang.tonen import taal

AFSPRAAK_LENGTE = 120
"""Characters of an agreement on one line; its own page has the whole."""


@dataclass(frozen=True)
class Dagregel:
    """One line: what, for whom, until when, why; and whose it was when it came to me because it is late."""

    taak: Taak
    wat: str
    voor: str
    url: str
    urgentie: str
    """te_laat, vandaag, binnenkort, later"""
    regel: str
    waarom: str
    bron: str
    van: Houder | None = None
    doen: str = ""
    """What the reader can do about a task of somebody of the family: call, paper, who may write the answer down."""
    trede: str = ""
    """On which step of the region's ladder it stands because it is late, and who decides there."""
    toont_inhoud: bool = False
    """The line tells what the agreement says, so the access log names the agreement too."""


def open_taken(door: Handelend, parameters: Parameters) -> QuerySet[Taak]:
    """What is open for this holder: own tasks first, then late ones of a plan that he or she steers or of the own team."""
    vandaag = door.vandaag
    vraag = Q(houder=door.houder)
    if not door.is_familie:
        laat = vandaag - timedelta(days=parameters.op("te_laat_regisseur_dagen", vandaag))
        vraag |= Q(termijn__lt=laat, dossier__in=_steered_dossiers(door))
    if door.mag(Bevoegdheid.TE_LAAT_ZIEN):
        laat = vandaag - timedelta(days=parameters.op("te_laat_opschalen_dagen", vandaag))
        collegas = Functie.objects.filter(organisatie=door.organisatie).values("id")
        vraag |= Q(termijn__lt=laat, houder__in=collegas)
    van_mij = Case(When(houder=door.houder, then=Value(0)), default=Value(1))
    return Taak.objects.filter(vraag, ~before_its_day(vandaag), afgerond_op__isnull=True).order_by(
        van_mij, F("termijn").asc(nulls_last=True), "gemaakt_op", "id"
    )


def list_vragen(door: Handelend) -> list[Dagvraag]:
    """What other rooms ask of this holder today: of a school or a group, never about a child."""
    return [vraag for antwoord in ask_handlers(DAGVRAGEN) for vraag in antwoord(door)]


def before_its_day(dag: date) -> Q:
    """Tasks that were asked far ahead and whose day has not come."""
    return Q(soort__in=OP_DE_DAG, termijn__gt=dag)


def list_dag(
    taken: list[Taak],
    door: Handelend,
    *,
    casus: Casus | None = None,
    namen: Mapping[UUID, Houder] | None = None,
) -> list[Dagregel]:
    """Lines for one page of tasks. Three queries, whatever the number; one more when a task is of no casus, one
    when an agreement is among them: its own words tell more than the name of its kind, and two when something is late.

    Who has read the ``casus`` of all of them, with its child, and the ``namen`` of their holders already, gives them.
    """
    casussen = {casus.dossier_id: casus} if casus else _casussen_of(taken)
    los = {t.dossier_id for t in taken} - casussen.keys()
    delen = dict(Plandeel.objects.filter(dossier__in=los).values_list("dossier", "id")) if los else {}
    anderen = read_houders({t.houder for t in taken if t.houder != door.houder}) if namen is None else namen
    afspraken = {t.object_id for t in taken if t.soort == "afspraak"}
    woorden: dict[UUID, str] = {}
    if afspraken:
        woorden = dict(visible(Afspraak.objects.filter(id__in=afspraken), door).values_list("id", "tekst"))
    tredes = {} if door.is_familie else read_tredes([t.id for t in taken if _is_late(t, door)], door)
    regels = [
        _regel(
            t,
            casussen.get(t.dossier_id),
            delen.get(t.dossier_id),
            door,
            anderen.get(t.houder) if t.houder != door.houder else None,
            woorden.get(t.object_id, ""),
        )
        for t in taken
    ]
    return [replace(r, trede=_say_trede(tredes[r.taak.id])) if r.taak.id in tredes else r for r in regels]


def _is_late(taak: Taak, door: Handelend) -> bool:
    return taak.termijn is not None and taak.termijn < door.vandaag


def _say_trede(trede: Trede) -> str:
    return tekst("taken.trede", taal(), {"naam": getattr(trede.naam, taal()), "wie": getattr(trede.beslist, taal())})


def _casussen_of(taken: list[Taak]) -> dict[UUID, Casus]:
    dossiers = {t.dossier_id for t in taken}
    return {c.dossier_id: c for c in Casus.objects.filter(dossier__in=dossiers).select_related("jeugdige")}


def _steered_dossiers(door: Handelend) -> QuerySet[Regie, UUID]:
    gestuurd = Regie.objects.filter(houder=door.houder, aanvaard_op__isnull=False, tot__isnull=True)
    return gestuurd.values_list("dossier", flat=True)


def _regel(
    taak: Taak, casus: Casus | None, deel: UUID | None, door: Handelend, van: Houder | None, woorden: str
) -> Dagregel:
    soort = TAAKSOORTEN[taak.soort]
    regel = REGELS[taak.regel]
    return Dagregel(
        taak=taak,
        wat=tekst("taken.afspraak_met", taal(), {"tekst": Truncator(woorden).chars(AFSPRAAK_LENGTE)})
        if woorden
        else tekst(soort.tekst, taal()),
        voor=casus.jeugdige.naam if casus else _("Gezinsdeel van het plan") if deel else "",
        # What somebody else must do is done on a page of theirs; whoever steers goes to the casus.
        url=(address_for(taak, casus.id if casus else None, door) if _for_family(van, door) else "")
        or address_of(
            taak.soort if taak.houder == door.houder else "",
            object_id=taak.object_id,
            dossier=taak.dossier_id,
            casus=casus.id if casus else None,
            deel=deel,
            familie=door.is_familie,
        ),
        urgentie=urgency(taak.termijn, door.vandaag),
        regel=regel.id,
        waarom=regel.en if taal() == "en" else regel.nl,
        bron=regel.bron,
        van=van,
        doen=tekst(soort.namens.tekst, taal(), {"naam": van.naam})
        if van is not None and soort.namens is not None and _for_family(van, door)
        else "",
        toont_inhoud=bool(woorden),
    )


def _for_family(van: Houder | None, door: Handelend) -> bool:
    """Is this a task of somebody of the family that came to a professional?"""
    return van is not None and van.is_familie and not door.is_familie
