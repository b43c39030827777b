"""Keep the clock of an application, decide, and hold a place at a school that can (L14, R201, R202)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_zorgplicht import aanmelding_of
from rondom.casus.models import Zorgplicht, Zorgplichtadvies, Zorgplichtpauze, Zorgplichtplaats
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.zorgplicht import (
    Aanmelding,
    Besluit,
    Besluitfeiten,
    Klok,
    beoordeel_besluit,
    beoordeel_pauze,
    beoordeel_tijdelijk,
    beoordeel_verlengen,
    read_klok,
)
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.netwerk.services import ondersteuning as aanbod
from rondom.netwerk.services.aanbod import Schrijver
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Dossier
from rondom.toegang.services import gebeurtenis

TAKEN = ("zorgplicht_bijna", "zorgplicht_besluiten", "zorgplicht_gegevens", "zorgplicht_tijdelijk")
FEITEN = (
    "schriftelijk", "gewenst_op", "extra", "deelt", "eerste", "vol", "respecteert", "heeft_school", "zoekt", "nodig",
)  # fmt: skip
"""What may turn out otherwise while the application runs."""


@transaction.atomic
def start(
    *, dossier: Dossier, soort: str, aangemeld_op: date, gegevens: Mapping[str, Any], door: Handelend
) -> Zorgplicht:
    """An application, or a search for a pupil of one's own. One runs at a time: the one that is open is answered."""
    open_ = Zorgplicht.objects.filter(dossier=dossier, besloten_op=None).first()
    if open_ is not None:
        return open_
    rij = Zorgplicht(
        id=uuid4(),
        dossier=dossier,
        soort=soort,
        aangemeld_op=aangemeld_op,
        door=door.houder,
        op=door.moment,
        versie=1,
        **{v: gegevens[v] for v in FEITEN},
    )
    rij.save(force_insert=True)
    _record("zorgplicht.begonnen", rij, door, rij.nodig)
    _plan(rij, door)
    return rij


@transaction.atomic
def change(*, zorgplicht: UUID, gegevens: Mapping[str, Any], versie: int, door: Handelend) -> Zorgplicht:
    """Facts that turned out otherwise. Raises ``VersieConflict``, and ``NietMogelijk`` once it was decided."""
    rij = _lock_open(zorgplicht)
    if rij.versie != versie:
        raise VersieConflict(rij)
    for veld in FEITEN:
        setattr(rij, veld, gegevens[veld])
    _save(rij)
    _record("zorgplicht.gewijzigd", rij, door, rij.nodig)
    _plan(rij, door)
    return rij


def read_stand(rij: Zorgplicht, regio: str, dag: date) -> tuple[Aanmelding, Klok | None]:
    """The facts and the clock of an application on a day."""
    feiten = aanmelding_of(rij, rij.pauzes.order_by("van", "id"))
    return feiten, read_klok(feiten, dag, read_parameters(regio), read_kalender(regio))


@transaction.atomic
def pause(*, zorgplicht: UUID, gevraagd: str, uiterlijk: date, door: Handelend) -> Oordeel:
    """Data are asked of parents: the clock stands still from tomorrow. Raises ``NietMogelijk``."""
    rij = _lock(zorgplicht)
    feiten, klok = _stand(rij, door)
    parameters = read_parameters(rij.dossier.regio_id)
    oordeel = _check(beoordeel_pauze(feiten, uiterlijk, door.vandaag, klok, parameters))
    pauze = Zorgplichtpauze(
        id=uuid4(),
        dossier_id=rij.dossier_id,
        zorgplicht=rij,
        gevraagd=gevraagd,
        van=door.vandaag,
        uiterlijk=uiterlijk,
        door=door.houder,
    )
    pauze.save(force_insert=True)
    _record("zorgplicht.stil", rij, door, gevraagd)
    taak.ask(
        dossier=rij.dossier_id,
        soort="zorgplicht_gegevens",
        houder=door.houder,
        object_id=rij.id,
        termijn=uiterlijk,
        door=door,
    )
    _plan(rij, door)
    return oordeel


@transaction.atomic
def resume(*, zorgplicht: UUID, door: Handelend) -> None:
    """The data came: the clock runs again from tomorrow. Without a pause nothing changes."""
    rij = _lock(zorgplicht)
    for pauze in rij.pauzes.filter(tot=None):
        pauze.tot = door.vandaag
        pauze.save(update_fields=["tot"])
        _record("zorgplicht.hervat", rij, door)
    taak.finish(soort="zorgplicht_gegevens", object_id=rij.id, door=door)
    _plan(rij, door)


@transaction.atomic
def extend(*, zorgplicht: UUID, waarom: str, door: Handelend) -> Oordeel:
    """Take longer, once. Raises ``NietMogelijk``."""
    rij = _lock(zorgplicht)
    feiten, klok = _stand(rij, door)
    oordeel = _check(beoordeel_verlengen(feiten, waarom, door.vandaag, klok))
    rij.verlengd_op, rij.verlengd_reden = door.vandaag, waarom.strip()
    _save(rij)
    _record("zorgplicht.verlengd", rij, door, waarom)
    _plan(rij, door)
    return oordeel


@transaction.atomic
def consult(*, zorgplicht: UUID, akkoord: bool, door: Handelend) -> None:
    """What parents, and the child, said about the other school. Raises ``NietMogelijk`` once it was decided."""
    rij = _lock_open(zorgplicht)
    rij.overlegd_op, rij.akkoord = door.vandaag, akkoord
    _save(rij)
    _record("zorgplicht.overlegd", rij, door)


@transaction.atomic
def decide(
    *, zorgplicht: UUID, besluit: Besluit, waarom: str, andere_school: Organisatie | None, door: Handelend
) -> Oordeel:
    """End the application. ``andere_school``: the school that said yes. Raises ``NietMogelijk`` with what is needed first."""
    rij = _lock(zorgplicht)
    feiten, _klok = _stand(rij, door)
    over = Besluitfeiten(
        besluit,
        waarom,
        toegezegd=andere_school is not None,
        overlegd=rij.overlegd_op is not None,
        akkoord=bool(rij.akkoord),
    )
    oordeel = _check(beoordeel_besluit(feiten, over, door.vandaag))
    rij.besluit, rij.besluit_reden = besluit.value, waarom.strip()
    rij.besloten_op, rij.besloten_door = door.vandaag, door.houder
    rij.andere_school = andere_school if besluit is Besluit.ANDERE_SCHOOL else None
    _save(rij)
    _record("zorgplicht.besloten", rij, door, waarom)
    for koppeling in Zorgplichtplaats.objects.filter(zorgplicht=rij, plaats__vrij_op=None).select_related("zorgplicht"):
        if koppeling.school_id != rij.andere_school_id:
            release_place(koppeling=koppeling, door=door)
    for soort in TAKEN:
        taak.finish(soort=soort, object_id=rij.id, door=door)
    return oordeel


@transaction.atomic
def place_for_now(*, zorgplicht: UUID, waar: str, door: Handelend) -> Oordeel:
    """Give the temporary place to which the child has a right. Raises ``NietMogelijk`` when it has none."""
    rij = _lock(zorgplicht)
    feiten, klok = _stand(rij, door)
    oordeel = _check(beoordeel_tijdelijk(feiten, door.vandaag, klok))
    rij.tijdelijk_op, rij.tijdelijk_waar = door.vandaag, waar.strip()
    _save(rij)
    _record("zorgplicht.tijdelijk", rij, door)
    taak.finish(soort="zorgplicht_tijdelijk", object_id=rij.id, door=door)
    return oordeel


@transaction.atomic
def advise(*, zorgplicht: UUID, partij: str, tekst: str, gegeven_op: date, door: Handelend) -> Zorgplichtadvies:
    """Record what a partner advised (R202). Raises ``NietMogelijk`` once it was decided."""
    rij = _lock_open(zorgplicht)
    advies = Zorgplichtadvies(
        id=uuid4(),
        dossier_id=rij.dossier_id,
        zorgplicht=rij,
        partij=partij,
        tekst=tekst,
        gegeven_op=gegeven_op,
        door=door.houder,
        op=door.moment,
    )
    advies.save(force_insert=True)
    _record("zorgplicht.advies", rij, door, tekst, regel="R202")
    return advies


# A place elsewhere ------------------------------------------------------------------------------------------------------


@transaction.atomic
def hold_place(*, zorgplicht: UUID, voorziening: UUID, door: Handelend) -> Zorgplichtplaats:
    """Hold a place for this child; the other school hears that one is held, not for whom.

    Raises ``ondersteuning.Geweigerd``, and ``NietMogelijk`` once it was decided.
    """
    rij = _lock_open(zorgplicht)
    parameters = read_parameters(rij.dossier.regio_id)
    plaats = aanbod.hold(voorziening=voorziening, parameters=parameters, door=writer(door))
    koppeling = Zorgplichtplaats(
        id=uuid4(),
        dossier_id=rij.dossier_id,
        zorgplicht=rij,
        plaats=plaats,
        school_id=plaats.voorziening.aanbod.school_id,
        door=door.houder,
        op=door.moment,
    )
    koppeling.save(force_insert=True)
    _record("zorgplicht.plaats_gehouden", rij, door, regel="R201")
    return koppeling


@transaction.atomic
def release_place(*, koppeling: Zorgplichtplaats, door: Handelend) -> None:
    """Let the place go, so that another child can have it."""
    aanbod.release(plaats=koppeling.plaats_id, door=writer(door))
    _record("zorgplicht.plaats_vrij", koppeling.zorgplicht, door, regel="R201")


def writer(door: Handelend) -> Schrijver:
    """Who acts, as the services of the network know it."""
    assert door.organisatie is not None
    return Schrijver(door.houder, door.organisatie, door.regio or "", door.moment)


# ------------------------------------------------------------------------------------------------------------------------


def _stand(rij: Zorgplicht, door: Handelend) -> tuple[Aanmelding, Klok | None]:
    return read_stand(rij, rij.dossier.regio_id, door.vandaag)


def _plan(rij: Zorgplicht, door: Handelend) -> None:
    """Ask what must be done, before and at the term, of who keeps the application; asking again moves the date."""
    _feiten, klok = _stand(rij, door)
    if rij.besloten_op is not None:
        return
    if klok is None:
        for soort in ("zorgplicht_bijna", "zorgplicht_tijdelijk"):
            taak.finish(soort=soort, object_id=rij.id, door=door)
        _ask(rij, "zorgplicht_besluiten", None, door)
        return
    bijna = read_parameters(rij.dossier.regio_id).op("zorgplicht_bijna_dagen", rij.aangemeld_op)
    einde = klok.termijn.einde
    _ask(rij, "zorgplicht_bijna", max(door.vandaag, einde - timedelta(days=bijna)), door)
    _ask(rij, "zorgplicht_besluiten", einde, door)
    if rij.heeft_school:
        taak.finish(soort="zorgplicht_tijdelijk", object_id=rij.id, door=door)
    else:
        _ask(rij, "zorgplicht_tijdelijk", klok.tijdelijk_vanaf, door)


def _ask(rij: Zorgplicht, soort: str, termijn: date | None, door: Handelend) -> None:
    taak.ask(dossier=rij.dossier_id, soort=soort, houder=rij.door, object_id=rij.id, termijn=termijn, door=door)


def _lock(pk: UUID) -> Zorgplicht:
    return Zorgplicht.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=pk)


def _lock_open(pk: UUID) -> Zorgplicht:
    rij = _lock(pk)
    if rij.besloten_op is not None:
        raise NietMogelijk(geweigerd(reden("L14", "zorgplicht.al_besloten")))
    return rij


def _save(rij: Zorgplicht) -> None:
    rij.versie += 1
    rij.save()


def _check(oordeel: Oordeel) -> Oordeel:
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    return oordeel


def _record(soort: str, rij: Zorgplicht, door: Handelend, inhoud: str = "", *, regel: str = "L14") -> None:
    gebeurtenis.record(
        dossier=rij.dossier_id,
        soort=soort,
        object_soort="zorgplicht",
        object_id=rij.id,
        door=door,
        regels=(regel,),
        inhoud=inhoud,
    )
