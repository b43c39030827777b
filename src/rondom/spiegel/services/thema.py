"""Make a theme, change its words, let it start, put it back, finish or stop it."""

from __future__ import annotations

from uuid import UUID

from django.db import connection, transaction

from rondom.kern.parameters import Parameters
from rondom.kern.programma import kan_thema
from rondom.kern.statussen import THEMA, ThemaStatus
from rondom.netwerk.models import Regio
from rondom.spiegel.models import Thema
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import Handelend


@transaction.atomic
def make(*, naam: str, waarom: str, door: Handelend) -> Thema:
    """A proposal for a theme in the own region. Raises ``Ongeldig``."""
    regio = sturing.require_keeper(door, door.regio)
    thema = sturing.first(Thema(naam=naam, waarom=waarom, status=ThemaStatus.VOORSTEL), regio, door=door)
    sturing.note(thema, "thema.gemaakt", door=door)
    return thema


@transaction.atomic
def change(*, thema: UUID, naam: str, waarom: str, versie: int, door: Handelend) -> Thema:
    """Other words for a theme. Raises ``Ongeldig`` and ``Veranderd``."""
    rij = sturing.lock(Thema, thema, door, versie)
    oud = f"{rij.naam}\n{rij.waarom}"
    rij.naam, rij.waarom = naam, waarom
    sturing.keep(rij, door=door)
    sturing.note(rij, "thema.gewijzigd", door=door, tekst=oud)
    return rij


@transaction.atomic
def move(*, thema: UUID, naar: ThemaStatus, parameters: Parameters, door: Handelend, tekst: str = "") -> Thema:
    """Another status. Two who start a theme at once wait for each other, so that the limit holds. Raises ``Ongeldig``."""
    rij = sturing.lock(Thema, thema, door)
    if naar is ThemaStatus.ACTIEF:
        _one_at_a_time(rij.regio_id)
    andere = Thema.objects.filter(regio=rij.regio_id, status=ThemaStatus.ACTIEF).exclude(pk=rij.pk)
    oordeel = kan_thema(
        rij.status, naar, actief=andere.order_by("naam").values_list("naam", flat=True),
        doelen=rij.doelen.filter(gestopt_op=None).count(), parameters=parameters, vandaag=door.vandaag,
    )  # fmt: skip
    sturing.require(oordeel)
    stap = THEMA.find_overgang(rij.status, naar)
    assert stap is not None, "the rule allowed it"
    rij.status = naar
    if naar is ThemaStatus.ACTIEF:
        rij.begonnen_op, rij.afgerond_op = rij.begonnen_op or door.vandaag, None
    elif naar is ThemaStatus.AFGEROND:
        rij.afgerond_op = door.vandaag
    sturing.keep(rij, door=door)
    sturing.note(rij, stap.soort, door=door, tekst=tekst)
    return rij


def _one_at_a_time(regio: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{Regio._meta.db_table}:{regio}:themas"]
        )
