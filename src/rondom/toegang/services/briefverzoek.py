"""Write down a request that came by letter or phone, check who asks, take longer, and answer (L10). Each step is logged."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.briefverzoek import Identiteit, Ontvangst, check_brief
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.rechtsverzoek import Verzoeksoort, antwoordtermijn, check_verlengen
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import log
from rondom.toegang.models import Briefverzoek
from rondom.toegang.services.toestemming import Ongeldig


@dataclass(frozen=True)
class Ontvangen:
    """What came in: of whom, how, when, what is asked, and where the answer goes."""

    soort: Verzoeksoort
    naam: str
    contact: str
    wijze: Ontvangst
    ontvangen_op: date
    wat: str = ""


@transaction.atomic
def receive(*, organisatie: UUID, ontvangen: Ontvangen, door: Handelend) -> Briefverzoek:
    """Write it down; the term runs from the day on which it came in. Raises ``Ongeldig``."""
    if ontvangen.ontvangen_op > door.vandaag:
        raise Ongeldig("ontvangen_op", geweigerd(reden("L10", "briefverzoek.later")))
    rij = Briefverzoek(
        id=uuid4(),
        organisatie_id=organisatie,
        soort=ontvangen.soort.value,
        naam=ontvangen.naam,
        contact=ontvangen.contact,
        wat=ontvangen.wat,
        wijze=ontvangen.wijze.value,
        ontvangen_op=ontvangen.ontvangen_op,
        termijn=_termijn(ontvangen.ontvangen_op, door, verlengd=False),
        door=door.houder,
        op=door.moment,
    )
    rij.save(force_insert=True)
    _log(rij, "vastleggen", door)
    return rij


@transaction.atomic
def identify(*, verzoek: Briefverzoek, identiteit: Identiteit, door: Handelend) -> None:
    """Record how it was made sure who asks. Raises ``Ongeldig`` when it was answered already."""
    rij = _lock(verzoek)
    rij.identiteit, rij.identiteit_op = identiteit.value, door.vandaag
    rij.save(update_fields=["identiteit", "identiteit_op"])
    _log(rij, "identiteit", door)


@transaction.atomic
def extend(*, verzoek: Briefverzoek, waarom: str, door: Handelend) -> Oordeel:
    """Take two months more, once, with the reason that the person is told. Raises ``Ongeldig``."""
    rij = _lock(verzoek)
    oordeel = check_verlengen(
        dag=door.vandaag, einde=rij.termijn, verlengd=rij.verlengd_op is not None, open_=True, waarom=waarom
    )
    if not oordeel.mag:
        raise Ongeldig("waarom", oordeel)
    rij.verlengd_op, rij.verlengd_waarom = door.vandaag, waarom.strip()
    rij.termijn = _termijn(rij.ontvangen_op, door, verlengd=True)
    rij.save(update_fields=["verlengd_op", "verlengd_waarom", "termijn"])
    _log(rij, "verlengen", door)
    return oordeel


@transaction.atomic
def answer(*, verzoek: Briefverzoek, uitkomst: RechtsverzoekStatus, antwoord: str, door: Handelend) -> Oordeel:
    """Answer. Raises ``Ongeldig`` when nobody made sure who asks, or a no has no reason."""
    rij = _lock(verzoek)
    identiteit = Identiteit(rij.identiteit) if rij.identiteit else None
    veld, oordeel = check_brief(
        Verzoeksoort(rij.soort), uitkomst, identiteit=identiteit, open_=True, toelichting=antwoord
    )
    if not oordeel.mag:
        raise Ongeldig("antwoord" if veld == "toelichting" else veld, oordeel)
    rij.status, rij.antwoord = uitkomst.value, antwoord.strip()
    rij.beantwoord_op, rij.beantwoord_door = door.vandaag, door.houder
    rij.save(update_fields=["status", "antwoord", "beantwoord_op", "beantwoord_door"])
    _log(rij, "beantwoorden", door)
    return oordeel


def _termijn(vanaf: date, door: Handelend, *, verlengd: bool) -> date:
    regio = door.regio or ""
    termijn = antwoordtermijn(
        vanaf, verlengd=verlengd, parameters=read_parameters(regio), kalender=read_kalender(regio)
    )
    return termijn.einde


def _lock(verzoek: Briefverzoek) -> Briefverzoek:
    rij = Briefverzoek.objects.select_for_update(of=("self",)).get(pk=verzoek.pk)
    if rij.beantwoord_op is not None:
        raise Ongeldig("", geweigerd(reden("L10", "rechtsverzoek.al_beantwoord")))
    return rij


def _log(rij: Briefverzoek, actie: str, door: Handelend) -> None:
    log(door=door, actie=actie, object_soort="briefverzoek", objecten=[rij.id], doel="verzoek")
