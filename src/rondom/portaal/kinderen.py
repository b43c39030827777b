"""Everything about all children of one login on one page: each child is read in the place that this login has for it.

Nothing is read for one child in the place of another: who decides about a sister does not by that decide about a brother.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from rondom.casus.models import Casus
from rondom.portaal.kijkers import MEEST, Kijkregel, group_looks, list_lookers, list_refused, show_looks, show_refused
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.houders import Houder
from rondom.toegang.laden import load_dossier, valid_rechten, visible
from rondom.toegang.models import Jeugdige


@dataclass(frozen=True)
class Kind:
    """One child of this login: the place in which one acts for it, its first name where that may be read, its dossiers."""

    door: Handelend
    naam: str
    dossiers: tuple[UUID, ...]
    casussen: tuple[UUID, ...]


@dataclass(frozen=True)
class Keuze:
    """By what the looks are filtered; None: not."""

    wie: UUID | None = None
    organisatie: UUID | None = None


def list_kinderen(actors: Iterable[Handelend]) -> list[Kind]:
    """The children of these places about whom something can be read today, by name."""
    kinderen = []
    for door in actors:
        if not door.is_familie:
            continue
        with acting(door):
            dossiers = tuple(valid_rechten(door).order_by("dossier").values_list("dossier", flat=True).distinct())
            casussen = tuple(visible(Casus.objects.filter(dossier__in=dossiers), door).values_list("id", flat=True))
            naam = Jeugdige.objects.filter(naasten=door.houder).values_list("roepnaam", flat=True).first()
        if casussen:
            kinderen.append(Kind(door, naam or "", dossiers, casussen))
    return sorted(kinderen, key=lambda k: (k.naam, str(k.door.houder)))


def list_looked(kinderen: Iterable[Kind], keuze: Keuze) -> list[tuple[Kind, dict[str, Any]]]:
    """Who looked at which child, newest first: per child at most ``MEEST`` lines. Writes the access log."""
    rijen: list[tuple[Kind, dict[str, Any]]] = []
    for kind in kinderen:
        with acting(kind.door):
            for dossier in kind.dossiers:
                load_dossier(dossier, door=kind.door, doel="eigen inzage")
            gevonden = group_looks(kind.dossiers, wie=keuze.wie, organisatie=keuze.organisatie)
            rijen += [(kind, r) for r in gevonden[:MEEST]]
    return sorted(rijen, key=lambda rij: rij[1]["laatst"], reverse=True)


def show_looked(rijen: Iterable[tuple[Kind, dict[str, Any]]]) -> list[tuple[str, Kijkregel]]:
    """One page of looks as (name of the child, sentence), in the order given. Two queries per child."""
    rijen = list(rijen)
    getoond: dict[int, tuple[str, Kijkregel]] = {}
    for kind in dict.fromkeys(k for k, _rij in rijen):
        plaatsen = [n for n, (k, _rij) in enumerate(rijen) if k is kind]
        with acting(kind.door):
            zinnen = show_looks([rijen[n][1] for n in plaatsen], kind.door)
        getoond |= {n: (kind.naam, zin) for n, zin in zip(plaatsen, zinnen, strict=True)}
    return [getoond[n] for n in range(len(rijen))]


def list_tried(kinderen: Iterable[Kind], meest: int) -> list[tuple[str, Kijkregel]]:
    """The last refused attempts as (name of the child, sentence), newest first; never of what can be about safety."""
    gevonden: list[tuple[datetime, str, Kijkregel]] = []
    for kind in kinderen:
        with acting(kind.door):
            regels = show_refused(list_refused(kind.dossiers, kind.casussen)[:meest])
        gevonden += [(r.moment, kind.naam, r) for r in regels]
    return [(naam, r) for _op, naam, r in sorted(gevonden, key=lambda g: g[0], reverse=True)[:meest]]


def list_choices(kinderen: Iterable[Kind]) -> tuple[list[Houder], list[tuple[UUID, str]]]:
    """Everybody who looked at any of these children, and their organisations: what one can filter by."""
    mensen: dict[UUID, Houder] = {}
    organisaties: dict[UUID, str] = {}
    for kind in kinderen:
        with acting(kind.door):
            wie, waar = list_lookers(kind.dossiers)
        mensen |= {h.id: h for h in wie}
        organisaties |= dict(waar)
    return sorted(mensen.values(), key=lambda h: h.naam), sorted(organisaties.items(), key=lambda o: o[1])
