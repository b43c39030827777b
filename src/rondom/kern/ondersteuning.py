"""What does a school offer in a school year, may it be published, and how many places are left? (R198, R201, L15)"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from rondom.kern.oordeel import Oordeel, Voorwaarde, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.schooljaar import Schooljaar, schooljaar_op

BASIS = "basis"
"""The level of a region's data that every school gives; without a line of it an offer is not whole."""


def schooljaar_of(dag: date) -> int:
    """The school year of a day, by the year in which it begins (1 August)."""
    return schooljaar_op(dag).begin


def begin_of(schooljaar: int) -> date:
    """The first day of a school year."""
    return Schooljaar(schooljaar).vanaf


def name_of(schooljaar: int) -> str:
    """A school year as it is said: ``2026-2027``."""
    return Schooljaar(schooljaar).naam


@dataclass(frozen=True)
class Voorziening:
    """One line of an offer, as the rules see it.

    ``plaatsen``: how many pupils it can have; None when it has no limit. ``bezet``: pupils who have it now.
    ``gehouden``: places kept for a pupil of another school. Ages up to and including ``tot``.
    """

    soort: str
    niveau: str
    van: int = 0
    tot: int = 99
    plaatsen: int | None = None
    bezet: int = 0
    gehouden: int = 0

    @property
    def vrij(self) -> int | None:
        """Places that really exist: what there is without what is taken or held; None without a limit, never below 0."""
        return None if self.plaatsen is None else max(0, self.plaatsen - self.bezet - self.gehouden)

    @property
    def heeft_plaats(self) -> bool:
        """Whether one more pupil can come."""
        return self.vrij is None or self.vrij > 0

    def is_for(self, leeftijd: int | None) -> bool:
        """Whether it is for this age; for no age in particular always."""
        return leeftijd is None or self.van <= leeftijd <= self.tot


def beoordeel_plaatsen(*, plaatsen: int | None, bezet: int, gehouden: int) -> Oordeel:
    """May a line have these numbers? Never more taken and held than there are (R201)."""
    if plaatsen is None or bezet + gehouden <= plaatsen:
        return toegestaan(reden("R201", "ondersteuning.plaatsen_kloppen"))
    tekst = "ondersteuning.meer_bezet" if not gehouden else "ondersteuning.meer_gehouden"
    return geweigerd(reden("R201", tekst, plaatsen=plaatsen, bezet=bezet, gehouden=gehouden))


def beoordeel_houden(voorziening: Voorziening, *, van_elders: bool, vastgesteld: bool, voorbij: bool) -> Oordeel:
    """May one place be held for a pupil of another school? Only one that is there, of an offer that was adopted and
    whose school year is not over (``voorbij``)."""
    if voorbij:
        return geweigerd(reden("L15", "ondersteuning.jaar_voorbij"))
    if not van_elders:
        return geweigerd(reden("R201", "ondersteuning.eigen_school"))
    if not vastgesteld:
        return geweigerd(reden("L15", "ondersteuning.nog_concept"))
    if not voorziening.heeft_plaats:
        return geweigerd(reden("R201", "ondersteuning.vol"))
    return toegestaan(reden("R201", "ondersteuning.plaats_gehouden"))


def beoordeel_gekomen(*, tot: date, vrij_op: date | None, dag: date) -> Oordeel:
    """Did the pupil come for whom this place was held? Counted once, and not when it was let go or lapsed (R201)."""
    if vrij_op is not None or tot <= dag:
        return geweigerd(reden("R201", "ondersteuning.niet_meer_vast"))
    return toegestaan(reden("R201", "ondersteuning.plaats_gehouden"))


def beoordeel_vaststellen(
    regels: Sequence[Voorziening], soorten: Collection[str], *, schooljaar: int, dag: date
) -> Oordeel:
    """May the head adopt this offer, so that it is published? ``soorten``: kinds that the region knows on that day.

    It names at least what the school does for everybody, no kind that the region no longer has, and it is of the year
    that runs or of the next one: nobody writes last year's guide today.
    """
    nodig: list[Voorwaarde] = []
    if not any(r.niveau == BASIS for r in regels):
        nodig.append(voorwaarde("basis", "R198", "ondersteuning.eerst_basis"))
    vreemd = sorted({r.soort for r in regels if r.soort not in soorten})
    if vreemd:
        nodig.append(voorwaarde("soort", "R198", "ondersteuning.soort_vervallen", soorten=", ".join(vreemd)))
    if schooljaar < schooljaar_of(dag):
        return geweigerd(reden("L15", "ondersteuning.jaar_voorbij", jaar=name_of(schooljaar)))
    if nodig:
        return onder_voorwaarde(reden("R198", "ondersteuning.nog_niet_heel"), voorwaarden=nodig)
    return toegestaan(reden("L15", "ondersteuning.in_de_gids", jaar=name_of(schooljaar)))


def years_open(dag: date) -> tuple[int, int]:
    """The school years for which an offer can be written on a day: the one that runs and the next."""
    nu = schooljaar_of(dag)
    return nu, nu + 1
