"""Who works where in the demo region? Read once; every story picks its people from here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from rondom.netwerk.models import Contactpersoon, Functie, Organisatie, School
from rondom.web.demo.netwerk import PC4

ZIET_HET = ("mentor", "leerkracht")
COORDINEERT = ("zorgcoordinator", "intern_begeleider")


@dataclass(frozen=True)
class Schoolbezetting:
    """A school and the people whom a story about one of its pupils can meet."""

    school: School
    coordinator: Functie
    ziet: tuple[Functie, ...]
    verzuim: Functie | None
    contacten: dict[UUID, Functie]
    """The fixed person for this school at each team around it."""

    @property
    def organisatie(self) -> Organisatie:
        return self.school.organisatie

    @property
    def soort(self) -> str:
        return self.school.onderwijssoort

    @property
    def is_vo(self) -> bool:
        return self.soort in ("vo", "vso")

    @property
    def pc4s(self) -> tuple[str, ...]:
        """Postcode areas of the school's own municipality."""
        return PC4[self.organisatie.gemeente_id or "9901"]

    def contact_in(self, soort: str) -> Functie | None:
        """The fixed person at a team of this kind."""
        return next((f for f in self.contacten.values() if f.organisatie.soort == soort), None)


@dataclass(frozen=True)
class Bezetting:
    """All schools in a fixed order, and all functions by organisation."""

    scholen: tuple[Schoolbezetting, ...]
    per_organisatie: dict[UUID, list[Functie]] = field(default_factory=dict)

    def leden(self, organisatie: UUID, *rollen: str) -> list[Functie]:
        """Who works at an organisation in one of these roles."""
        return [f for f in self.per_organisatie.get(organisatie, []) if f.rol in rollen]


def read_bezetting() -> Bezetting:
    """Read the network. Four queries."""
    per: dict[UUID, list[Functie]] = defaultdict(list)
    alle = {}
    for f in Functie.objects.select_related("persoon", "organisatie").order_by("id"):
        per[f.organisatie_id].append(f)
        alle[f.id] = f
    vast: dict[UUID, dict[UUID, Functie]] = defaultdict(dict)
    for c in Contactpersoon.objects.order_by("id"):
        functie = alle[c.functie_id]
        vast[c.van_id].setdefault(functie.organisatie_id, functie)
    scholen = tuple(
        Schoolbezetting(
            school=s,
            coordinator=_first(per[s.organisatie_id], COORDINEERT),
            ziet=tuple(f for f in per[s.organisatie_id] if f.rol in ZIET_HET),
            verzuim=next((f for f in per[s.organisatie_id] if f.rol == "verzuimcoordinator"), None),
            contacten=vast[s.organisatie_id],
        )
        for s in School.objects.select_related("organisatie").order_by("brin")
    )
    return Bezetting(scholen, dict(per))


def _first(functies: list[Functie], rollen: tuple[str, ...]) -> Functie:
    return next(f for f in functies if f.rol in rollen)
