"""How busy are teams? Counts that show nobody, from one function of the database (R113)."""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from rondom.kern.drukte import Drukte
from rondom.netwerk.models import Teamruimte
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend


def read_drukte(teams: Iterable[UUID], door: Handelend) -> dict[UUID, Drukte]:
    """How busy each of these teams is; those of another region are not answered. Three queries."""
    gevraagd = sorted(set(teams), key=str)
    if not gevraagd or door.regio is None:
        return {}
    parameters = read_parameters(door.regio)
    klein, dagen = (parameters.op(p, door.vandaag) for p in ("drukte_klein", "drukte_dagen"))
    plaatsen = {r.team_id: r.plaatsen for r in list_ruimte(gevraagd, door)}
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM toegang_drukte(%s, %s, %s)", [gevraagd, klein, dagen])
        return {rij[0]: Drukte(plaatsen.get(rij[0]), *rij[1:]) for rij in cursor.fetchall()}


def list_ruimte(teams: Iterable[UUID], door: Handelend) -> list[Teamruimte]:
    """What each team said last, of what holds today."""
    rijen = Teamruimte.objects.filter(team__in=list(teams), vanaf__lte=door.vandaag)
    return list(rijen.order_by("team", "-vanaf", "-gemaakt_op").distinct("team"))
