"""Who works where: begin, end and correct a function, and let somebody else take over (R006, P06).

Who keeps the network holds no grant in any dossier. What changes there changes in the same transaction, by database
functions that move keys and show nothing (``beleid_netwerk``), and every dossier hears of it by an event.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import Model, Q, QuerySet

from rondom.kern.aanstelling import Beheerder, check_aanstelling, check_correctie, check_periode
from rondom.kern.oordeel import Oordeel
from rondom.kern.opvolging import Wisselreden, check_opvolging
from rondom.netwerk.feiten_netwerk import plek_of
from rondom.netwerk.models import Contactpersoon, Functie, Netwerkwijziging, Organisatie, Persoon, Zetelbezetting
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import log
from rondom.toegang.services import gebeurtenis, overname, rechten, spreekuur
from rondom.toegang.services.dossier import sort_name

_R = TypeVar("_R", bound=Model)


class NietMogelijk(ValueError):
    """The rule refused; carries its verdict, and the field it is about."""

    def __init__(self, oordeel: Oordeel, veld: str = "") -> None:
        super().__init__(oordeel.redenen[0].tekst)
        self.oordeel = oordeel
        self.veld = veld


@dataclass(frozen=True)
class Nieuwpersoon:
    """Somebody who is not known yet, as typed."""

    voornaam: str
    achternaam: str
    tussenvoegsel: str = ""
    email: str = ""
    telefoon: str = ""


@dataclass(frozen=True)
class Omvang:
    """How much somebody has in open dossiers: numbers only, for who may not know which."""

    casussen: int = 0
    andere: int = 0
    """Other dossiers: a core team, a question of the school."""
    taken: int = 0
    """Open tasks that go along."""
    blijvend: int = 0
    """Open tasks asked of this person alone, which do not."""
    inzetten: int = 0
    regie: int = 0
    overleggen: int = 0
    zetels: int = 0
    contacten: int = 0


def keeper_of(door: Handelend) -> Beheerder:
    """Who acts, as the rules of the network know it."""
    persoon, organisatie = Functie.objects.values_list("persoon", "organisatie").get(pk=door.houder)
    return Beheerder(persoon, organisatie, door.rol)


@transaction.atomic
def add(
    *,
    organisatie: Organisatie,
    rol: str,
    persoon: Persoon | Nieuwpersoon,
    vanaf: date,
    bereikbaar: str = "",
    tot: date | None = None,
    door: Handelend,
) -> Functie:
    """Let somebody work here in a role from a day on. Raises ``NietMogelijk``."""
    wie = persoon.id if isinstance(persoon, Persoon) else uuid4()
    beheerder = keeper_of(door)
    _check(check_aanstelling(rol=rol, soort=organisatie.soort, persoon=wie, organisatie=organisatie.id, door=beheerder))
    _check(check_periode(vanaf=vanaf, tot=tot, persoon=wie, organisatie=organisatie.id, door=beheerder), "tot")
    if isinstance(persoon, Nieuwpersoon):
        persoon = _new_person(wie, persoon)
    functie = Functie(
        id=uuid4(),
        persoon=persoon,
        organisatie=organisatie,
        rol=rol,
        vanaf=vanaf,
        tot=tot,
        bereikbaar=bereikbaar,
        vastgelegd_door=door.houder,
    )
    functie.save(force_insert=True)
    _recompute(_record("functie_begonnen", functie, door))
    return functie


def _new_person(sleutel: UUID, nieuw: Nieuwpersoon) -> Persoon:
    persoon = Persoon(
        id=sleutel,
        voornaam=nieuw.voornaam,
        tussenvoegsel=nieuw.tussenvoegsel,
        achternaam=nieuw.achternaam,
        sorteernaam=sort_name(nieuw.achternaam, nieuw.tussenvoegsel, nieuw.voornaam),
        email=nieuw.email,
        telefoon=nieuw.telefoon,
    )
    persoon.save(force_insert=True)
    return persoon


@transaction.atomic
def correct(*, functie: UUID, vanaf: date, tot: date | None, toelichting: str, door: Handelend) -> Functie:
    """Put start or end of a function right, with the reason; how it stood stays known. Raises ``NietMogelijk``."""
    rij = _lock(functie)
    oordeel = check_correctie(
        loopt=plek_of(rij).loopt(door.vandaag),
        vanaf=vanaf,
        tot=tot,
        dag=door.vandaag,
        persoon=rij.persoon_id,
        organisatie=rij.organisatie_id,
        door=keeper_of(door),
    )
    _check(oordeel, "tot")
    eerder = (rij.vanaf, rij.tot)
    rij.vanaf, rij.tot = vanaf, tot
    rij.save(update_fields=["vanaf", "tot"])
    _recompute(_record("functie_gecorrigeerd", rij, door, toelichting=toelichting, eerder=eerder))
    spreekuur.settle(functie=rij.id, regio=rij.organisatie.regio_id, moment=door.moment)
    overname.take_over(moment=door.moment)
    return rij


@transaction.atomic
def replace(
    *,
    functie: UUID,
    opvolger: UUID | None,
    waarom: Wisselreden,
    toelichting: str = "",
    alleen: UUID | None = None,
    door: Handelend,
) -> Netwerkwijziging:
    """Let ``opvolger`` take over today what ``functie`` does in every open dossier, seat and fixed contact.

    ``alleen``: in this dossier and nowhere else, such as a pupil who gets another mentor; then no function ends.

    The function ends when the reason says so; without ``opvolger`` nobody takes over. Everybody in the open casussen is
    told in this transaction, and the old one is closed out from its commit on. Raises ``NietMogelijk``.
    """
    oud = _lock(functie)
    nieuw = _lock(opvolger) if opvolger else None
    assert alleen is None or not waarom.eindigt
    _check(check_replace(oud, nieuw, waarom, door), "opvolger")
    soort = "opgevolgd" if nieuw else "functie_beeindigd"
    wijziging = _record(soort, oud, door, opvolger=nieuw, reden=waarom.value, toelichting=toelichting)
    if alleen is None:
        if waarom.eindigt:
            oud.tot = door.vandaag
            oud.save(update_fields=["tot"])
        _hand_over_places(oud, nieuw, door)
    dossiers = _call("toegang_draag_over", wijziging.id, alleen)
    _recompute(wijziging)
    for dossier in dossiers:
        gebeurtenis.record(
            dossier=dossier,
            soort="functie.opgevolgd" if nieuw else "functie.vertrokken",
            object_soort="netwerkwijziging",
            object_id=wijziging.id,
            door=door,
            regels=("R006",),
        )
    if alleen is None:
        # Who leaves is not there when somebody comes to talk: who booked hears it now.
        spreekuur.settle(functie=oud.id, regio=oud.organisatie.regio_id, moment=door.moment)
        overname.take_over(moment=door.moment)
    return wijziging


def check_replace(oud: Functie, nieuw: Functie | None, waarom: Wisselreden, door: Handelend) -> Oordeel:
    """May ``nieuw`` take over from ``oud`` today? Asked again when it is done."""
    return check_opvolging(plek_of(oud), plek_of(nieuw) if nieuw else None, door.vandaag, waarom, keeper_of(door))


def read_omvang(functie: Functie, door: Handelend) -> Omvang:
    """How much there is to hand over: numbers only. All zero for who does not keep this organisation."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM toegang_omvang(%s)", [functie.id])
        namen = [kolom.name for kolom in cursor.description]
        getallen: dict[str, int] = dict(zip(namen, cursor.fetchone(), strict=True))
    zetels = _current(Zetelbezetting.objects.filter(functie=functie), door.vandaag).count()
    contacten = _current(Contactpersoon.objects.filter(functie=functie), door.vandaag).count()
    return Omvang(**getallen, zetels=zetels, contacten=contacten)


def _hand_over_places(oud: Functie, nieuw: Functie | None, door: Handelend) -> None:
    """Seats and fixed contacts: the old row ends today, a new one begins."""
    for zetel in _current(Zetelbezetting.objects.filter(functie=oud), door.vandaag):
        if nieuw is not None:
            Zetelbezetting(
                id=uuid4(), team_id=zetel.team_id, vorm=zetel.vorm, zetel=zetel.zetel, functie=nieuw,
                waarnemer=zetel.waarnemer, vanaf=max(door.vandaag, zetel.vanaf), tot=zetel.tot,
                vastgelegd_door=door.houder,
            ).save(force_insert=True)  # fmt: skip
        _end(zetel, door.vandaag)
    for contact in _current(Contactpersoon.objects.filter(functie=oud), door.vandaag):
        if (
            nieuw is not None
            and not _current(Contactpersoon.objects.filter(van=contact.van_id, functie=nieuw), door.vandaag).exists()
        ):
            Contactpersoon(
                id=uuid4(), van_id=contact.van_id, functie=nieuw, vanaf=max(door.vandaag, contact.vanaf), tot=contact.tot,
                vastgelegd_door=door.houder,
            ).save(force_insert=True)  # fmt: skip
        _end(contact, door.vandaag)


def _end(rij: Zetelbezetting | Contactpersoon, dag: date) -> None:
    rij.tot = max(dag, rij.vanaf)
    rij.save(update_fields=["tot"])


def _lock(functie: UUID) -> Functie:
    return Functie.objects.select_for_update(of=("self",)).select_related("persoon", "organisatie").get(pk=functie)


def _current(rijen: QuerySet[_R], dag: date) -> QuerySet[_R]:
    return rijen.filter(Q(tot__isnull=True) | Q(tot__gt=dag))


def _check(oordeel: Oordeel, veld: str = "") -> None:
    if not oordeel.mag:
        raise NietMogelijk(oordeel, veld)


def _record(
    soort: str,
    functie: Functie,
    door: Handelend,
    *,
    opvolger: Functie | None = None,
    reden: str = "",
    toelichting: str = "",
    eerder: tuple[date | None, date | None] = (None, None),
) -> Netwerkwijziging:
    """The change as it is kept, and the line of the access log. Before the change itself: the database reads it."""
    rij = Netwerkwijziging(
        id=uuid4(),
        soort=soort,
        organisatie_id=functie.organisatie_id,
        functie=functie,
        opvolger=opvolger,
        reden=reden,
        toelichting=toelichting,
        eerder_vanaf=eerder[0],
        eerder_tot=eerder[1],
        door=door.houder,
        op=door.moment,
    )
    rij.save(force_insert=True)
    log(door=door, actie=soort, object_soort="functie", objecten=[functie.id], doel="netwerk bijhouden")
    return rij


def _recompute(wijziging: Netwerkwijziging) -> None:
    """The ledger of every dossier in which these functions count, a whole team's included."""
    for dossier in _call("toegang_geraakt", wijziging.id):
        rechten.recompute(dossier)


def _call(naam: str, *sleutels: UUID | None) -> list[UUID]:
    with connection.cursor() as cursor:
        plekken = ", ".join(["%s"] * len(sleutels))
        cursor.execute(f"SELECT {naam}({plekken})", list(sleutels))  # noqa: S608 - one of the two names above
        return [rij[0] for rij in cursor.fetchall()]
