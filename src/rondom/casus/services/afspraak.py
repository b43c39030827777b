"""Agreements: who does what, and when (R125). Always an owner and a date."""

from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.models import Afspraak, Doel, Overleg
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tasks import tell_by_mail
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED, Categorie, Leefgebied
from rondom.kern.oordeel import geweigerd, reden
from rondom.kern.overleg import wie_leest
from rondom.kern.statussen import AfspraakStatus, check_overgang
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.toestemming import Ongeldig


def category_of(leefgebied: Leefgebied | None) -> Categorie:
    """Under which category an agreement falls: the life area's part of the plan, else the report."""
    return PLAN_PER_LEEFGEBIED[leefgebied] if leefgebied else Categorie.VERSLAG


@transaction.atomic
def add(
    *,
    dossier: UUID,
    tekst: str,
    eigenaar: UUID,
    termijn: date,
    door: Handelend,
    categorie: Categorie = Categorie.VERSLAG,
    overleg: Overleg | None = None,
    doel: Doel | None = None,
    begin: date | None = None,
    na: Afspraak | None = None,
) -> Afspraak:
    """Agree on something: the owner gets a task with the date. Raises ``Ongeldig`` for a date that cannot be.

    An owner who may not read this category (no consent) gets no task: whoever writes must tell, and the page says so.
    """
    check_termijn(termijn, na, door)
    afspraak = Afspraak(
        id=uuid4(),
        dossier_id=dossier,
        categorie=int(categorie),
        overleg=overleg,
        doel=doel,
        tekst=tekst,
        eigenaar=eigenaar,
        begin=begin,
        termijn=termijn,
        na=na,
        status=AfspraakStatus.OPEN.value,
        door=door.houder,
        op=door.moment,
        versie=1,
    )
    afspraak.save(force_insert=True)
    _record(afspraak, "afspraak.gemaakt", door, tekst)
    _ask_owner(afspraak, door)
    return afspraak


def check_termijn(termijn: date, na: Afspraak | None, door: Handelend) -> None:
    """Raises ``Ongeldig`` for a day in the past, or before what comes first."""
    if termijn < door.vandaag:
        raise Ongeldig("termijn", geweigerd(reden("R125", "overleg.datum_nodig")))
    if na is not None and termijn < na.termijn:
        raise Ongeldig("termijn", geweigerd(reden("R125", "overleg.na_eerder", datum=na.termijn.isoformat())))


def readers_of(dossier: UUID, categorie: Categorie, door: Handelend) -> frozenset[UUID]:
    """Who reads a category of this dossier today, by the rule."""
    feiten, regio = read_dossierfeiten(dossier)
    return wie_leest(feiten, categorie, door.vandaag, read_parameters(regio))


@transaction.atomic
def move(*, afspraak: Afspraak, naar: str, door: Handelend, reden_tekst: str = "") -> None:
    """Tick off (``gedaan``), drop (``vervallen``) or open again (``open``). Raises ``NietMogelijk``."""
    nu = Afspraak.objects.select_for_update().get(pk=afspraak.pk)
    oordeel = check_overgang("afspraak", nu.status, naar)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    nu.status = AfspraakStatus(naar).value
    nu.gedaan_op = door.moment if naar == AfspraakStatus.GEDAAN else None
    nu.verzet_reden = reden_tekst or nu.verzet_reden
    _save(nu)
    if naar == AfspraakStatus.OPEN:
        _record(nu, "afspraak.heropend", door)
        _ask_owner(nu, door)
    else:
        _record(nu, f"afspraak.{naar}", door, reden_tekst)
        taak.finish(soort="afspraak", object_id=nu.id, door=door)


@transaction.atomic
def reschedule(*, afspraak: Afspraak, termijn: date, reden_tekst: str, versie: int, door: Handelend) -> None:
    """Another date, with the reason. Raises ``Ongeldig`` or ``VersieConflict``."""
    nu = Afspraak.objects.select_for_update().get(pk=afspraak.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)
    check_termijn(termijn, nu.na, door)
    nu.termijn, nu.verzet_reden = termijn, reden_tekst
    _save(nu)
    _record(nu, "afspraak.verzet", door, reden_tekst)
    _ask_owner(nu, door)


def _ask_owner(afspraak: Afspraak, door: Handelend) -> None:
    if afspraak.eigenaar not in readers_of(afspraak.dossier_id, Categorie(afspraak.categorie), door):
        return
    taak.ask(
        dossier=afspraak.dossier_id,
        soort="afspraak",
        houder=afspraak.eigenaar,
        object_id=afspraak.id,
        termijn=afspraak.termijn,
        door=door,
    )
    if afspraak.eigenaar != door.houder:
        tell_by_mail(afspraak.eigenaar)


def _save(afspraak: Afspraak) -> None:
    afspraak.versie += 1
    afspraak.save()


def _record(afspraak: Afspraak, soort: str, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=afspraak.dossier_id,
        soort=soort,
        object_soort="afspraak",
        object_id=afspraak.id,
        door=door,
        regels=("R125",),
        inhoud=inhoud,
    )
