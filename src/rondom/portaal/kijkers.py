"""Who looked, when and why, in sentences (R037): one line per person and day, and what was refused apart.

A professional's list of many casussen opens no record; it writes one line without a dossier, so it is not told here, and
the page says so.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import BooleanField, Count, ExpressionWrapper, F, Func, Max, Q, QuerySet, TextField, Value
from django.db.models.functions import TruncDate
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rondom.kern.inzage import WAAROM
from rondom.kern.regels import REGELS
from rondom.kern.rollen import ROLLEN
from rondom.kern.teksten import TEKSTEN, tekst
from rondom.netwerk.models import Organisatie
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.models import Inzage
from rondom.toegang.tonen import taal

MEEST = 5000
"""Lines in an archive; a dossier of years has some thousands."""


@dataclass(frozen=True)
class Kijkregel:
    """One person on one day: when last, the sentence, why it was allowed, how often; ``gelukt``: not refused."""

    moment: datetime
    wanneer: str
    zin: str
    waarom: str
    keren: int
    ik: bool
    gelukt: bool = True


def group_looks(
    dossiers: Collection[UUID], *, wie: UUID | None = None, organisatie: UUID | None = None
) -> QuerySet[Any]:
    """Looks at these dossiers per day, person and ground, newest first; filtered by person or organisation."""
    rijen = Inzage.objects.filter(dossier__in=dossiers, geslaagd=True)
    if wie is not None:
        rijen = rijen.filter(houder=wie)
    if organisatie is not None:
        rijen = rijen.filter(organisatie=organisatie)
    regel = Func(F("grond"), Value(" "), Value(1), function="split_part", output_field=TextField())
    meegenomen = ExpressionWrapper(Q(actie="uitvoer"), output_field=BooleanField())
    return (
        rijen.annotate(dag=TruncDate("moment", tzinfo=TIJDZONE), regel=regel, meegenomen=meegenomen)
        .values("dag", "houder", "rol", "organisatie", "regel", "meegenomen")
        .annotate(laatst=Max("moment"), keren=Count("id"), doelen=ArrayAgg("doel", distinct=True))
        .order_by("-laatst", "houder", "regel")
    )


def list_refused(dossiers: Collection[UUID], casussen: Collection[UUID]) -> QuerySet[Any]:
    """Attempts that were refused, per day, organisation and role, newest first; the database leaves safety out."""
    op_casus = Q(objecten__in=[[casus] for casus in casussen])
    return (
        Inzage.objects.filter(Q(dossier__in=dossiers) | op_casus, geslaagd=False, actie="geweigerd")
        .annotate(dag=TruncDate("moment", tzinfo=TIJDZONE))
        .values("dag", "rol", "organisatie")
        .annotate(laatst=Max("moment"), keren=Count("id"))
        .order_by("-laatst", "rol")
    )


def show_looks(rijen: Iterable[dict[str, Any]], door: Handelend) -> list[Kijkregel]:
    """One page of looks as sentences. Two queries, whatever the number."""
    rijen = list(rijen)
    wie = read_houders({r["houder"] for r in rijen if r["houder"]})
    return [
        Kijkregel(
            r["laatst"],
            _when(r["laatst"]),
            _sentence(r, wie.get(r["houder"]), door),
            _why(r["regel"]),
            r["keren"],
            r["houder"] == door.houder,
        )
        for r in rijen
    ]


def show_refused(rijen: Iterable[dict[str, Any]]) -> list[Kijkregel]:
    """Refused attempts as sentences: of which organisation and in which role, never the name. One query."""
    rijen = list(rijen)
    namen = dict(Organisatie.objects.filter(id__in={r["organisatie"] for r in rijen}).values_list("id", "naam"))
    zin = _("Iemand van %(organisatie)s (%(rol)s) probeerde iets te openen. Dat mocht niet, en er is niets getoond.")
    anders = _("Iemand (%(rol)s) probeerde iets te openen. Dat mocht niet, en er is niets getoond.")
    return [
        Kijkregel(
            r["laatst"],
            _when(r["laatst"]),
            (zin if r["organisatie"] in namen else anders)
            % {"organisatie": namen.get(r["organisatie"], ""), "rol": _role(r["rol"])},
            "",
            r["keren"],
            ik=False,
            gelukt=False,
        )
        for r in rijen
    ]


def list_lookers(dossiers: Collection[UUID]) -> tuple[list[Houder], list[tuple[UUID, str]]]:
    """Everybody who looked, and their organisations: what one can filter by. Four queries."""
    sleutels = Inzage.objects.filter(dossier__in=dossiers, geslaagd=True, houder__isnull=False)
    gekeken = sleutels.order_by("houder").values_list("houder", flat=True).distinct()
    mensen = read_houders(pk for pk in gekeken if pk is not None)
    organisaties = sleutels.order_by("organisatie").values_list("organisatie", flat=True).distinct()
    namen = Organisatie.objects.filter(id__in=list(organisaties)).order_by("naam", "id").values_list("id", "naam")
    return sorted(mensen.values(), key=lambda h: h.naam), list(namen)


def list_everybody(dossier: UUID, casus: UUID, door: Handelend) -> list[Kijkregel]:
    """All lines, for the archive: who looked and what was refused."""
    return [
        *show_looks(group_looks([dossier])[:MEEST], door),
        *show_refused(list_refused([dossier], [casus])[:MEEST]),
    ]


def _sentence(r: dict[str, Any], wie: Houder | None, door: Handelend) -> str:
    waar = _list([_purpose(d) for d in r["doelen"]])
    if r["houder"] == door.houder:
        if r["meegenomen"]:
            return _("Zelf een kopie van alles meegenomen.")
        return _("Zelf gekeken naar %(waar)s.") % {"waar": waar}
    naam = ", ".join(d for d in (wie.naam, wie.rol, wie.organisatie) if d) if wie else _somebody(r["rol"])
    if r["meegenomen"]:
        return _("%(naam)s nam een kopie mee.") % {"naam": naam}
    zin = _("%(naam)s keek naar %(waar)s.") % {"naam": naam, "waar": waar}
    if r["keren"] == 1:
        return zin
    return zin + " " + ngettext("%(keren)d keer.", "%(keren)d keer.", r["keren"]) % {"keren": r["keren"]}


def _somebody(rol: str) -> str:
    return _("Iemand die nu niet meer meedoet (%(rol)s)") % {"rol": _role(rol)}


def _role(sleutel: str) -> str:
    rol = ROLLEN.get(sleutel)
    return "" if rol is None else (rol.en if taal() == "en" else rol.nl)


def _why(regel: str) -> str:
    if regel in WAAROM:
        return tekst(f"inzage.waarom.{regel}", taal())
    return "" if regel not in REGELS else (REGELS[regel].en if taal() == "en" else REGELS[regel].nl)


def _purpose(doel: str) -> str:
    sleutel = f"inzage.doel.{doel}"
    return tekst(sleutel if sleutel in TEKSTEN else "inzage.doel.anders", taal())


def _list(woorden: list[str]) -> str:
    uniek = sorted(set(woorden))
    if len(uniek) < 2:
        return "".join(uniek)
    return _("%(eerste)s en %(laatste)s") % {"eerste": ", ".join(uniek[:-1]), "laatste": uniek[-1]}


def _when(moment: datetime) -> str:
    return date_format(moment.astimezone(TIJDZONE), "j F Y, H:i")
