"""Add a file to a casus, read it, take it away and put it back (issue 3, part 10)."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import Count, Sum

from rondom.casus.keuring import inspect
from rondom.casus.models import Aanmelding, Bijlage, Plandeel, Signaal, Verslag
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.bijlage import Ruimte, check_ruimte, clean_name, mag_toevoegen, mag_weghalen
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.oordeel import geweigerd, reden
from rondom.kern.parameters import Parameters
from rondom.netwerk.models import Functie
from rondom.toegang import geheim
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, inzicht_in
from rondom.toegang.models import Dossier
from rondom.toegang.services import gebeurtenis

Bij = Signaal | Verslag | Plandeel | Aanmelding
"""The records to which a file can belong."""


@dataclass(frozen=True)
class Stuk:
    """What somebody chose: the bytes as they came, the name that came along, and own words about it."""

    inhoud: bytes
    naam: str
    titel: str
    categorie: Categorie


@transaction.atomic
def add(*, dossier: Dossier, stuk: Stuk, bij: Bij | None, parameters: Parameters, door: Handelend) -> Bijlage:
    """Check a file and keep it. ``bij``: the record of this dossier to which it belongs.

    Raises ``Geweigerd`` for who may not write in this category, ``Afgekeurd`` for a file that is not kept, and
    ``NietMogelijk`` when the casus is closed or there is no room.
    """
    inzicht = inzicht_in(dossier.id, door)
    if not mag_toevoegen(
        stuk.categorie, schrijven=inzicht.schrijven, bijdragen=inzicht.bijdragen, familie=door.is_familie
    ):
        raise Geweigerd("bijlage", None, dossier.id)
    if dossier.gesloten_op is not None:
        raise NietMogelijk(geweigerd(reden("W12", "bijlage.gesloten")))
    _require_room(dossier.id, stuk.categorie, len(stuk.inhoud), parameters, door.vandaag)
    soort, schoon = inspect(stuk.inhoud)
    _one_at_a_time(dossier.id)
    _require_room(dossier.id, stuk.categorie, len(schoon), parameters, door.vandaag)
    pk = uuid4()
    bijlage = Bijlage(
        id=pk,
        dossier=dossier,
        categorie=int(stuk.categorie),
        titel=stuk.titel.strip(),
        naam=clean_name(stuk.naam, soort),
        soort=soort.value,
        grootte=len(schoon),
        vingerafdruk=hashlib.sha256(schoon).hexdigest(),
        gesloten=geheim.encrypt_bytes(schoon, pk),
        door=door.houder,
        op=door.moment,
        **({str(bij._meta.model_name): bij} if bij is not None else {}),
    )
    bijlage.save(force_insert=True)
    _record("bijlage.toegevoegd", bijlage, door)
    return bijlage


def _one_at_a_time(dossier: UUID) -> None:
    """Until this transaction ends: two uploads at once see each other, and keep the limit together."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"bijlage:{dossier}"])


def _require_room(dossier: UUID, categorie: Categorie, grootte: int, parameters: Parameters, dag: date) -> None:
    oordeel = check_ruimte(read_ruimte(dossier, categorie), grootte, parameters, dag)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def read_ruimte(dossier: UUID, categorie: Categorie) -> Ruimte:
    """How much the holder sees in this category. Who may add there sees all of it."""
    geteld = Bijlage.objects.filter(dossier=dossier, categorie=int(categorie), verwijderd_op__isnull=True).aggregate(
        aantal=Count("id"), grootte=Sum("grootte")
    )
    return Ruimte(geteld["aantal"], geteld["grootte"] or 0)


def read_content(bijlage: Bijlage) -> bytes:
    """The file itself. Raises ``geheim.Onleesbaar`` when it was changed, or is of another row."""
    inhoud = geheim.decrypt_bytes(bytes(bijlage.gesloten), bijlage.id)
    if hashlib.sha256(inhoud).hexdigest() != bijlage.vingerafdruk:
        raise geheim.Onleesbaar
    return inhoud


def may_remove(bijlage: Bijlage, door: Handelend) -> bool:
    """May this holder take it away (``kern.bijlage.mag_weghalen``)?"""
    schrijft = inzicht_in(bijlage.dossier_id, door).schrijven & bijlage.categorie
    collega = (
        door.organisatie is not None and Functie.objects.filter(pk=bijlage.door, organisatie=door.organisatie).exists()
    )
    actie = Actie.SCHRIJVEN if schrijft else Actie.GEEN
    return mag_weghalen(eigen=bijlage.door == door.houder, collega=collega, actie=actie)


@transaction.atomic
def remove(*, bijlage: Bijlage, door: Handelend) -> None:
    """Take it away: nobody reads it any more; it can be put back until it is destroyed. Raises ``Geweigerd``."""
    if not may_remove(bijlage, door):
        raise Geweigerd("bijlage", bijlage.id, bijlage.dossier_id)
    if bijlage.verwijderd_op is not None:
        return
    bijlage.verwijderd_door, bijlage.verwijderd_op = door.houder, door.moment
    bijlage.save(update_fields=["verwijderd_door", "verwijderd_op"])
    _record("bijlage.weggehaald", bijlage, door)


@transaction.atomic
def put_back(*, bijlage: Bijlage, parameters: Parameters, door: Handelend) -> None:
    """Put back what this holder took away. Raises ``Geweigerd``, and ``NietMogelijk`` when there is no room any more."""
    if bijlage.verwijderd_op is None:
        return
    if bijlage.verwijderd_door != door.houder:
        raise Geweigerd("bijlage", bijlage.id, bijlage.dossier_id)
    _one_at_a_time(bijlage.dossier_id)
    _require_room(bijlage.dossier_id, Categorie(bijlage.categorie), bijlage.grootte, parameters, door.vandaag)
    bijlage.verwijderd_door = bijlage.verwijderd_op = None
    bijlage.save(update_fields=["verwijderd_door", "verwijderd_op"])
    _record("bijlage.teruggezet", bijlage, door)


def _record(soort: str, bijlage: Bijlage, door: Handelend) -> None:
    gebeurtenis.record(
        dossier=bijlage.dossier_id,
        soort=soort,
        object_soort="bijlage",
        object_id=bijlage.id,
        door=door,
        regels=("W12",),
        inhoud=f"{bijlage.titel}|{bijlage.naam}|{bijlage.vingerafdruk}",
    )
