"""Which grants follow from danger, apart from consent? Meldcode, and what only an emergency opens (L35, design §4).

These grounds stand apart from ``kern.rechten``, which calls them: safety is in none of the ordinary grounds, and nothing
of this gives anybody more in the casus itself than a grant names.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.oordeel import Oordeel, Voorwaarde, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde

if TYPE_CHECKING:
    from rondom.kern.rechten import Dossierfeiten

Gunning = tuple[UUID, str, str, int, int, datetime | None]
"""Holder, rule, ground, categories, actions, and the moment at which it ends when that is within a day."""

MELDCODE = Categorie.STATUS | Categorie.VEILIGHEID
"""What a handler reads and writes in the dossier of a meldcode; of the child's contact only reading."""
_ALLES = Actie.LEZEN | Actie.BIJDRAGEN | Actie.SCHRIJVEN | Actie.BEHEREN


def meldcode_op(feiten: "Dossierfeiten", dag: date) -> Iterator[Gunning]:
    """The grants in the dossier of a meldcode on one day: who handles it at the organisation that keeps it, nobody else.

    Role, consent and custody open nothing here: not of a coordinator, not of a parent (L35).
    """
    for b in feiten.betrokkenen:
        if b.organisatie == feiten.school and b.deelname.omvat(dag) and b.functieperiode.omvat(dag):
            grond = f"functie:{b.functie}"
            yield b.functie, "L35", grond, int(MELDCODE), int(_ALLES), None
            yield b.functie, "L35", grond, int(Categorie.CONTACT), int(Actie.LEZEN), None


class Noodsoort(StrEnum):
    """Two ways past consent in danger: reading for some hours, or telling one other for some time."""

    INZAGE = "inzage"
    """Break-glass: somebody who helps now reads one category for some hours (design §4)."""
    ROUTE = "route"
    """Without consent: one receiver reads the least that is needed, after a second person agreed (R030, L09)."""


REGEL: dict[Noodsoort, str] = {Noodsoort.INZAGE: "W10", Noodsoort.ROUTE: "L09"}


@dataclass(frozen=True)
class Noodfeit:
    """One emergency as a fact: who gets what, from when, until which moment, and when a second person agreed."""

    id: UUID
    soort: Noodsoort
    houder: UUID
    categorieen: Categorie
    vanaf: datetime
    tot: datetime
    akkoord_op: datetime | None = None
    functie_tot: date = date(9999, 12, 31)

    @property
    def begin(self) -> datetime | None:
        """From when it opens anything; None while a second person must still agree."""
        return self.vanaf if self.soort is Noodsoort.INZAGE else self.akkoord_op

    @property
    def dagen(self) -> tuple[date, date] | None:
        """The days, from and up to, on which it can open anything; the moment closes it within the last of them."""
        begin = self.begin
        if begin is None or begin >= self.tot:
            return None
        return begin.date(), min(self.tot.date() + timedelta(days=1), self.functie_tot)


def nood_op(feiten: "Dossierfeiten", dag: date) -> Iterator[Gunning]:
    """What emergencies open in a casus on one day: to read, the named category and about whom it is, nothing else."""
    for n in feiten.noden:
        if n.dagen is not None and n.dagen[0] <= dag < n.dagen[1]:
            open_ = (n.categorieen | Categorie.CONTACT) & ~Categorie.VEILIGHEID
            yield n.houder, REGEL[n.soort], f"nood:{n.id}", int(open_), int(Actie.LEZEN), n.tot


@dataclass(frozen=True)
class Noodvraag:
    """A request as it is judged: what was written, and who stands where."""

    soort: Noodsoort
    bevoegd: bool
    """The function may ask this: of a professional, and for a route one who writes in this casus."""
    categorieen: Categorie
    reden: str
    onveilig: bool = False
    """The family is not told at once because that is not safe."""
    onveilig_reden: str = ""
    tweede: bool = False
    """A second person was named: somebody else, of the same organisation or an aandachtsfunctionaris."""
    anoniem_eerst: bool = False
    """An anonymous question was asked and answered first (BR15)."""
    geprobeerd: str = ""
    geen_andere_weg: str = ""
    minimum: str = ""
    evenredig: str = ""
    ontvanger_is_ander: bool = False


EISEN_ROUTE = ("geprobeerd", "geen_andere_weg", "minimum", "evenredig")
"""What must be written for a route without consent (L09)."""


def beoordeel_nood(vraag: Noodvraag) -> Oordeel:
    """May this emergency be opened? What is missing is named, all at once."""
    regel = REGEL[vraag.soort]
    if not vraag.bevoegd:
        return geweigerd(reden(regel, "nood.niet_bevoegd"))
    if vraag.categorieen & Categorie.VEILIGHEID:
        return geweigerd(reden("L35", "nood.veiligheid_apart"))
    mist = []
    if not vraag.reden.strip():
        mist.append(voorwaarde("reden", regel, "nood.reden"))
    if not vraag.categorieen or (vraag.soort is Noodsoort.INZAGE and vraag.categorieen.bit_count() != 1):
        mist.append(voorwaarde("categorieen", regel, "nood.een_soort"))
    if vraag.soort is Noodsoort.ROUTE:
        mist += _mist_route(vraag)
    elif vraag.onveilig:
        if not vraag.onveilig_reden.strip():
            mist.append(voorwaarde("onveilig", regel, "nood.waarom_onveilig"))
        if not vraag.tweede:
            mist.append(voorwaarde("tweede", regel, "nood.tweede"))
    if mist:
        return onder_voorwaarde(reden(regel, "nood.nog_niet"), voorwaarden=mist)
    return toegestaan(reden(regel, f"nood.mag_{vraag.soort.value}"))


def _mist_route(vraag: Noodvraag) -> Iterator[Voorwaarde]:
    if not vraag.anoniem_eerst:
        yield voorwaarde("consultatie", "BR15", "nood.anoniem_eerst")
    for eis in EISEN_ROUTE:
        if not str(getattr(vraag, eis)).strip():
            yield voorwaarde(eis, "L09", f"nood.{eis}")
    if not vraag.ontvanger_is_ander:
        yield voorwaarde("ontvanger", "R030", "nood.ontvanger")
    if not vraag.tweede:
        yield voorwaarde("tweede", "R030", "nood.tweede")
