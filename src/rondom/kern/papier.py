"""What can somebody ask and sign on paper, and what must be written down of it? The rights are the same (A06, L10)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.rechtsverzoek import Verzoeksoort


class Papiersoort(StrEnum):
    """What the paper asks. A consent on paper is an answer to a request: ``kern.vastleggen``."""

    VERBETEREN = "verbeteren"
    """Something is not right and must be corrected."""
    BEZWAAR = "bezwaar"
    """Objection to something that is kept or shared."""
    VERKLARING = "verklaring"
    """An own statement that is kept beside it."""
    KOPIE = "kopie"
    """A copy of everything that may be seen, on paper."""
    STEUN = "steun"
    """A supporter of one's own may come along or read along."""

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"papier.soort.{self.value}"


VERZOEK: dict[Papiersoort, Verzoeksoort] = {
    Papiersoort.VERBETEREN: Verzoeksoort.CORRECTIE,
    Papiersoort.BEZWAAR: Verzoeksoort.BEZWAAR,
    Papiersoort.KOPIE: Verzoeksoort.KOPIE,
}
"""Of these the paper is the same request as one made in Rondom (L10): with the same term and the same answer."""

MET_WOORDEN = frozenset({Papiersoort.VERBETEREN, Papiersoort.BEZWAAR, Papiersoort.VERKLARING, Papiersoort.STEUN})
"""Of these the words on the paper are written down; a copy needs none."""


@dataclass(frozen=True)
class Papierfeit:
    """What is written down of a signed paper. ``papier``: which paper, so that it can be found."""

    soort: Papiersoort
    vandaag: date
    getekend_op: date | None
    papier: str
    tekst: str = ""
    gewenst: str = ""


def check_papier(p: Papierfeit) -> tuple[str, Oordeel]:
    """Can this be written down? The form field that a refusal is about, and the verdict (A06)."""
    for geldt, veld, waarom in (
        (p.getekend_op is None, "getekend_op", "papier.welke_dag"),
        (p.getekend_op is not None and p.getekend_op > p.vandaag, "getekend_op", "papier.dag_komt_nog"),
        (not p.papier.strip(), "papier", "papier.welk_papier"),
        (p.soort in MET_WOORDEN and not p.tekst.strip(), "tekst", "papier.welke_woorden"),
        (p.soort is Papiersoort.VERBETEREN and not p.gewenst.strip(), "gewenst", "papier.wat_moet_er_staan"),
    ):
        if geldt:
            return veld, geweigerd(reden("A06", waarom))
    return "", toegestaan(reden("A06", "papier.vastgelegd"))
