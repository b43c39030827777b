"""One story: a child, a family, a school, and the steps that they take through the services.

Every step acts as the person who would do it, at a moment on a working day in the past. The length of each pause is
drawn beforehand, so that the last step falls as long ago as wanted. A service that refuses ends the load: a story may
not contain what the rules do not allow.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from rondom.casus.models import Casus, Doel, Inzet, Overleg, Plandeel, Signaal
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED, Categorie, Leefgebied
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Relatie, beslissers
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import TIJDZONE, Handelend, set_actor
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Naaste
from rondom.toegang.selectors import actor_of_functie, actor_of_naaste
from rondom.web.demo.bezetting import Bezetting, Schoolbezetting
from rondom.web.demo.zinnen import Thema

# Pauses between steps in days (at least, at most).
PAUZES: dict[str, tuple[int, int]] = {
    "gezin": (1, 6),
    "gesprek": (1, 7),
    "weging": (1, 5),
    "invullen": (1, 4),
    "vragen": (0, 4),
    "antwoord": (1, 8),
    "aanmelden": (1, 4),
    "oppakken": (1, 6),
    "plannen": (1, 4),
    "overleg": (4, 12),
    "plan": (1, 7),
    "voorleggen": (1, 5),
    "standpunt": (1, 7),
    "vaststellen": (1, 5),
    "inzet": (1, 7),
    "starten": (2, 9),
    "evaluatie": (44, 62),
    "terugblik": (2, 8),
    "besluit": (1, 4),
    "stop": (14, 50),
    "schoolbeeld": (2, 8),
    "stoppen": (1, 5),
    "nazorg": (1, 4),
    "controle1": (86, 95),
    "controle2": (86, 95),
    "sluiten": (1, 6),
    "later": (0, 3),
}


@dataclass
class Lid:
    """One of the family. ``portaal``: answers in Rondom; otherwise a professional writes down what was said."""

    naaste: Naaste
    gezag: bool
    portaal: bool

    @property
    def id(self) -> UUID:
        return self.naaste.id

    @property
    def is_kind(self) -> bool:
        return self.naaste.relatie == Relatie.JEUGDIGE

    @property
    def partij(self) -> str:
        return "jeugdige" if self.is_kind else "ouder"


@dataclass
class Kind:
    """The child as the story draws it."""

    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    geboortedatum: date
    groep: str
    pc4: str

    @property
    def vol(self) -> str:
        return " ".join(d for d in (self.roepnaam, self.tussenvoegsel, self.achternaam) if d)


@dataclass
class Verhaal:
    """State of one story while it is told."""

    nummer: int
    lot: random.Random
    bezetting: Bezetting
    plek: Schoolbezetting
    kind: Kind
    thema: Thema
    melder: Functie
    parameters: Parameters
    dag: date
    """The day of the next step before weekends are taken out."""
    pauzes: dict[str, int]
    heden: date
    """The day on which the demo is loaded."""
    gezin: list[Lid] = field(default_factory=list)
    casus: Casus = field(init=False)
    signaal: Signaal = field(init=False)
    team: Organisatie | None = None
    werker: Functie | None = None
    overleg: Overleg | None = None
    deel: Plandeel | None = None
    inzet: Inzet | None = None
    personas: bool = False
    """The family of the personas: logins of their own, and no draws about who they are."""
    _nu: datetime = field(init=False)

    def __post_init__(self) -> None:
        self._nu = self._moment_on(self.dag)

    # Time ---------------------------------------------------------------------------------------------------

    def wait(self, pauze: str) -> None:
        """Let the pause before a step pass."""
        self.dag += timedelta(days=self.pauzes.get(pauze, 0))
        assert self.dag < self.heden, "the story runs past today"
        nieuw = self._moment_on(self.dag)
        self._nu = nieuw if nieuw.date() > self._nu.date() else self._nu + timedelta(minutes=self.lot.randint(3, 25))

    def _moment_on(self, dag: date) -> datetime:
        """A moment in the morning of this day, or of the Friday before a weekend."""
        while dag.weekday() >= 5:
            dag -= timedelta(days=1)
        uur, minuut = self.lot.randint(8, 10), self.lot.randint(0, 59)
        return datetime.combine(dag, time(uur, minuut), TIJDZONE)

    @property
    def vandaag(self) -> date:
        return self._nu.date()

    # Who acts -----------------------------------------------------------------------------------------------

    def door(self, wie: Functie | Lid) -> Handelend:
        """Somebody acting a few minutes later than the step before."""
        self._nu += timedelta(minutes=self.lot.randint(1, 6))
        if isinstance(wie, Lid):
            return actor_of_naaste(wie.naaste, wie.naaste.account_id, self._nu)
        return actor_of_functie(wie, None, self._nu)

    @contextmanager
    def als(self, wie: Functie | Lid) -> Iterator[Handelend]:
        """Act as somebody. Each step tells the database who acts; the transaction around the stories ends it."""
        door = self.door(wie)
        set_actor(door.houder, door.moment, door.account)
        yield door

    def lees(self) -> Casus:
        """The casus as it stands, for who acts now."""
        self.casus = Casus.objects.select_related("dossier__school", "jeugdige").get(pk=self.casus.pk)
        return self.casus

    @property
    def coordinator(self) -> Functie:
        return self.plek.coordinator

    @property
    def trekker(self) -> Functie:
        """Who leads the meeting and the plan: the team's worker, else the school's coordinator."""
        return self.werker or self.coordinator

    # The child and the family -------------------------------------------------------------------------------

    def zin(self, zinnen: Sequence[str]) -> str:
        """One of these sentences, about this child."""
        return self.lot.choice(zinnen).replace("{naam}", self.kind.roepnaam)

    def kans(self, procent: int) -> bool:
        """Yes in so many of a hundred stories."""
        return self.lot.randrange(100) < procent

    @property
    def leeftijd(self) -> int:
        return leeftijd_op(self.kind.geboortedatum, self.vandaag)

    @property
    def jongere(self) -> Lid:
        return next(lid for lid in self.gezin if lid.is_kind)

    @property
    def ouders(self) -> list[Lid]:
        return [lid for lid in self.gezin if not lid.is_kind and lid.gezag]

    def list_beslissers(self) -> list[Lid]:
        """Who decides on sharing today, by the rule."""
        feiten, _regio = read_dossierfeiten(self.casus.dossier_id)
        ids = beslissers(feiten, self.vandaag, self.parameters)
        return [lid for lid in self.gezin if lid.id in ids]

    def can_add(self, wie: Lid | Functie, categorie: Categorie) -> bool:
        """May somebody add own words in this category now?"""
        with self.als(wie) as door:
            return bool(inzicht_in(self.casus.dossier_id, door).bijdragen & categorie)

    def can_view(self, doel: Doel, door: Handelend) -> bool:
        """May who acts say something of this goal?"""
        return bool(inzicht_in(self.casus.dossier_id, door).bijdragen & doel.categorie)

    def can_write(self, leefgebied: Leefgebied, door: Handelend) -> bool:
        """May who acts write the plan of this life area?"""
        return bool(inzicht_in(self.casus.dossier_id, door).schrijven & PLAN_PER_LEEFGEBIED[leefgebied])

    def list_writers(self, categorie: Categorie) -> list[Lid]:
        """The family members who answer in Rondom themselves and may add words in this category."""
        return [lid for lid in self.gezin if lid.portaal and self.can_add(lid, categorie)]
