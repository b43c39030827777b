"""Write what a school offers in a school year, and hold one of its places (R198, R201, L15).

Who may is a right of the role and, in the database, of the school: who keeps the offer writes it, the head adopts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import F
from django.utils.timezone import localdate

from rondom.kern.afspraken import Afspraken
from rondom.kern.ondersteuning import (
    beoordeel_gekomen,
    beoordeel_houden,
    beoordeel_plaatsen,
    beoordeel_vaststellen,
    schooljaar_of,
)
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.netwerk.feiten_ondersteuning import count_gehouden, regel_of, regels_of
from rondom.netwerk.models import Bron, Ondersteuningsaanbod, Plaats, Plaatshouder, Voorziening
from rondom.netwerk.services.aanbod import Schrijver

VELDEN = ("toelichting", "grens", "gids", "mr_op")
REGELVELDEN = ("soort", "niveau", "wat", "voor_wie", "wie", "leeftijd_van", "leeftijd_tot", "plaatsen", "bezet")
"""What somebody writes; the rest follows."""


class Geweigerd(Exception):
    """A rule does not allow this; ``oordeel`` says why, ``veld`` where on the form."""

    def __init__(self, oordeel: Oordeel, veld: str | None = None) -> None:
        super().__init__()
        self.oordeel, self.veld = oordeel, veld


class Veranderd(Exception):
    """Somebody else changed the same thing since it was opened; ``versie`` is how it stands now."""

    def __init__(self, versie: int) -> None:
        super().__init__()
        self.versie = versie


@transaction.atomic
def start(*, schooljaar: int, door: Schrijver) -> Ondersteuningsaanbod:
    """The draft of the own school for a year: a copy of its last offer before, or an empty one. Once per year."""
    bekend = Ondersteuningsaanbod.objects.filter(school=door.organisatie, schooljaar=schooljaar).first()
    if bekend is not None:
        return bekend
    eerder = (
        Ondersteuningsaanbod.objects.filter(school=door.organisatie, schooljaar__lt=schooljaar)
        .order_by("-schooljaar")
        .first()
    )
    over = {v: getattr(eerder, v) for v in ("toelichting", "grens", "gids")} if eerder else {}
    aanbod = _new(schooljaar, {**over, "mr_op": None}, eerder, door)
    if eerder is not None:
        regels = list(eerder.voorzieningen.order_by("id"))
        Voorziening.objects.bulk_create(_copy(regel, aanbod) for regel in regels)
    return aanbod


def _new(
    schooljaar: int, gegevens: Mapping[str, Any], eerder: Ondersteuningsaanbod | None, door: Schrijver
) -> Ondersteuningsaanbod:
    aanbod = Ondersteuningsaanbod(
        school_id=door.organisatie,
        schooljaar=schooljaar,
        bron=Bron.SCHOOLGIDS,
        kopie_van=eerder,
        gecontroleerd_op=localdate(door.moment),
        gecontroleerd_door=door.houder,
        gewijzigd_op=door.moment,
        gewijzigd_door=door.houder,
        versie=1,
        **gegevens,
    )
    aanbod.save(force_insert=True)
    return aanbod


def _copy(regel: Voorziening, aanbod: Ondersteuningsaanbod) -> Voorziening:
    velden = {v: getattr(regel, v) for v in REGELVELDEN}
    return Voorziening(id=uuid4(), aanbod=aanbod, lijn=regel.lijn, versie=1, **velden)


@transaction.atomic
def write(
    *, schooljaar: int, gegevens: Mapping[str, Any], regels: Iterable[Mapping[str, Any]], door: Schrijver
) -> Ondersteuningsaanbod:
    """A whole new draft at once, with its lines: for loading. Raises ``IntegrityError`` when there is one already."""
    aanbod = _new(schooljaar, {v: gegevens.get(v, None if v == "mr_op" else "") for v in VELDEN}, None, door)
    Voorziening.objects.bulk_create(
        Voorziening(id=(sleutel := uuid4()), aanbod=aanbod, lijn=sleutel, versie=1, **{v: r[v] for v in REGELVELDEN})
        for r in regels
    )
    return aanbod


@transaction.atomic
def change(*, aanbod: UUID, gegevens: Mapping[str, Any], versie: int, door: Schrijver) -> Ondersteuningsaanbod:
    """Other words about the school as a whole. Who writes has looked, so it counts as checked. Raises ``Veranderd``."""
    rij = Ondersteuningsaanbod.objects.select_for_update(no_key=True).get(pk=aanbod)
    if rij.versie != versie:
        raise Veranderd(rij.versie)
    for veld in VELDEN:
        setattr(rij, veld, gegevens[veld])
    _touch(rij, door)
    return rij


@transaction.atomic
def put_regel(
    *, aanbod: UUID, regel: UUID | None, gegevens: Mapping[str, Any], versie: int, door: Schrijver
) -> Voorziening:
    """Add a line, or change one.

    Raises ``Geweigerd`` when its numbers cannot be, ``Veranderd`` when a colleague was first.
    """
    moeder = Ondersteuningsaanbod.objects.select_for_update(no_key=True).get(pk=aanbod)
    sleutel = uuid4()
    rij = Voorziening(id=sleutel, aanbod=moeder, lijn=sleutel, versie=0)
    if regel is not None:
        # First the line, then its row: who holds a place takes them in that order too.
        _lock_lijn(Voorziening.objects.values_list("lijn", flat=True).get(pk=regel, aanbod=moeder))
        rij = Voorziening.objects.select_for_update(of=("self",), no_key=True).get(pk=regel, aanbod=moeder)
        if rij.versie != versie:
            raise Veranderd(rij.versie)
    for veld in REGELVELDEN:
        setattr(rij, veld, gegevens[veld])
    gehouden = count_gehouden([rij.lijn], localdate(door.moment)).get(rij.lijn, 0)
    oordeel = beoordeel_plaatsen(plaatsen=rij.plaatsen, bezet=rij.bezet, gehouden=gehouden)
    if not oordeel.mag:
        raise Geweigerd(oordeel, "plaatsen")
    rij.versie += 1
    rij.save(force_insert=regel is None)
    _touch(moeder, door)
    return rij


@transaction.atomic
def drop_regel(*, regel: UUID, door: Schrijver) -> None:
    """Take a line out. One of which a place was ever held stays, with no places: raises ``Geweigerd``."""
    rij = Voorziening.objects.select_related("aanbod").get(pk=regel)
    gehouden = Plaats.objects.filter(voorziening=rij).count()
    if gehouden:
        oordeel = beoordeel_plaatsen(plaatsen=0, bezet=0, gehouden=gehouden)
        raise Geweigerd(oordeel)
    rij.delete()
    _touch(Ondersteuningsaanbod.objects.select_for_update(no_key=True).get(pk=rij.aanbod_id), door)


def judge(aanbod: Ondersteuningsaanbod, afspraken: Afspraken, dag: date) -> Oordeel:
    """May it be adopted as it stands, with the kinds of support that the region knows? With what is needed first."""
    soorten = {s.sleutel for s in afspraken.soorten_op(dag)}
    return beoordeel_vaststellen(regels_of(aanbod), soorten, schooljaar=aanbod.schooljaar, dag=dag)


@transaction.atomic
def adopt(*, aanbod: UUID, afspraken: Afspraken, door: Schrijver) -> Ondersteuningsaanbod:
    """The head adopts the offer: from now on it stands in the school's guide. Raises ``Geweigerd``."""
    rij = Ondersteuningsaanbod.objects.select_for_update(no_key=True).get(pk=aanbod)
    if rij.vastgesteld_op is not None:
        return rij
    oordeel = judge(rij, afspraken, localdate(door.moment))
    if not oordeel.mag:
        raise Geweigerd(oordeel)
    rij.vastgesteld_op, rij.vastgesteld_door = localdate(door.moment), door.houder
    rij.save(update_fields=["vastgesteld_op", "vastgesteld_door"])
    return rij


@transaction.atomic
def check(*, aanbod: UUID, door: Schrijver) -> Ondersteuningsaanbod:
    """Everything is still right."""
    rij = Ondersteuningsaanbod.objects.select_for_update(no_key=True).get(pk=aanbod)
    _touch(rij, door)
    return rij


def _touch(rij: Ondersteuningsaanbod, door: Schrijver) -> None:
    rij.gecontroleerd_op, rij.gecontroleerd_door = localdate(door.moment), door.houder
    rij.gewijzigd_op, rij.gewijzigd_door = door.moment, door.houder
    rij.versie += 1
    rij.save()


# Places ---------------------------------------------------------------------------------------------------------------


@transaction.atomic
def hold(*, voorziening: UUID, parameters: Parameters, door: Schrijver) -> Plaats:
    """Keep one place for a pupil of the own school, for as long as the region says. Raises ``Geweigerd``.

    Of two people at once the second waits for the first, and then sees what is left.
    """
    rij = Voorziening.objects.select_related("aanbod").get(pk=voorziening)
    _lock_lijn(rij.lijn)
    rij.refresh_from_db(fields=["plaatsen", "bezet"])
    dag = localdate(door.moment)
    feit = regel_of(rij, count_gehouden([rij.lijn], dag).get(rij.lijn, 0))
    oordeel = beoordeel_houden(
        feit,
        van_elders=rij.aanbod.school_id != door.organisatie,
        vastgesteld=rij.aanbod.vastgesteld_op is not None,
        voorbij=rij.aanbod.schooljaar < schooljaar_of(dag),
    )
    if not oordeel.mag:
        raise Geweigerd(oordeel)
    dagen = parameters.op("plaats_houden_dagen", dag)
    plaats = Plaats(id=uuid4(), voorziening=rij, lijn=rij.lijn, vanaf=dag, tot=dag + timedelta(days=dagen))
    plaats.save(force_insert=True)
    houder = Plaatshouder(plaats=plaats, organisatie_id=door.organisatie, functie=door.houder, op=door.moment)
    houder.save(force_insert=True)
    return plaats


@transaction.atomic
def release(*, plaats: UUID, door: Schrijver) -> Plaats:
    """Let a place go: by who holds it, or by the school whose place it is. Twice is the same."""
    rij = Plaats.objects.select_for_update(of=("self",), no_key=True).get(pk=plaats)
    if rij.vrij_op is None:
        rij.vrij_op = localdate(door.moment)
        rij.save(update_fields=["vrij_op"])
    return rij


@transaction.atomic
def fill(*, plaats: UUID, door: Schrijver) -> Voorziening:
    """The pupil came: the school counts the place as taken, and holds it no more.

    Where the next year was written already, the place is taken there too. Raises ``Geweigerd`` when the place was let go,
    counted before, or lapsed.
    """
    rij = Plaats.objects.select_related("voorziening").select_for_update(of=("self",), no_key=True).get(pk=plaats)
    _lock_lijn(rij.lijn)
    over = beoordeel_gekomen(tot=rij.tot, vrij_op=rij.vrij_op, dag=localdate(door.moment))
    if not over.mag:
        raise Geweigerd(over)
    release(plaats=plaats, door=door)
    v = Voorziening.objects.select_for_update(of=("self",), no_key=True).get(pk=rij.voorziening_id)
    gehouden = count_gehouden([rij.lijn], localdate(door.moment)).get(rij.lijn, 0)
    oordeel = beoordeel_plaatsen(plaatsen=v.plaatsen, bezet=v.bezet + 1, gehouden=gehouden)
    if not oordeel.mag:
        raise Geweigerd(oordeel)
    v.bezet, v.versie = v.bezet + 1, v.versie + 1
    v.save(update_fields=["bezet", "versie"])
    later = Voorziening.objects.filter(
        lijn=rij.lijn, aanbod__schooljaar__gt=v.aanbod.schooljaar, bezet__lt=F("plaatsen")
    )
    later.update(bezet=F("bezet") + 1, versie=F("versie") + 1)
    _touch(Ondersteuningsaanbod.objects.select_for_update(no_key=True).get(pk=v.aanbod_id), door)
    return v


def _lock_lijn(lijn: UUID) -> None:
    """One at a time counts the places of a line; the database takes the same lock (``beleid_ondersteuning``)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('plaats:' || %s, 0))", [str(lijn)])
