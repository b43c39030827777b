"""What came before? Whom may a school ask, and what may an earlier school or team hand over? (R163, R164, R132, BR14)

Each kind of earlier trajectory belongs to one category, so a consent that leaves a category out leaves that kind out:
nobody has to remember what may not be said. Help is told as status: who, from when to when, and how it ended in one of
five answers. Words of its own it has only where the content of that category was consented to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.signaal import find_etiketten

NODIG = Categorie.CONTACT | Categorie.STATUS
"""What a partner must be allowed to know before it can be asked: about whom, and that there was something."""


def wie_antwoordt(is_school: bool) -> Bevoegdheid:
    """Who answers at the partner: at a school who coordinates, elsewhere everybody who works with children (R163)."""
    return Bevoegdheid.CASUS_COORDINEREN if is_school else Bevoegdheid.CASUS_LEZEN


class Trajectsoort(StrEnum):
    """What ran before: youth help, leerplicht, support at school, and what is about health."""

    JEUGDHULP = "jeugdhulp"
    LEERPLICHT = "leerplicht"
    ONDERSTEUNING = "ondersteuning"
    GEZONDHEID = "gezondheid"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"overdracht.soort.{self.value}"

    @property
    def categorie(self) -> Categorie:
        """What must have been consented to before it is told."""
        return CATEGORIE_PER_SOORT[self]


CATEGORIE_PER_SOORT: Mapping[Trajectsoort, Categorie] = {
    Trajectsoort.JEUGDHULP: Categorie.STATUS,
    Trajectsoort.LEERPLICHT: Categorie.VERZUIM,
    Trajectsoort.ONDERSTEUNING: Categorie.ONDERWIJS,
    Trajectsoort.GEZONDHEID: Categorie.GEZONDHEID,
}
MET_WOORDEN = frozenset({Trajectsoort.ONDERSTEUNING, Trajectsoort.GEZONDHEID})
"""Kinds of which the content was consented to; of help and of leerplicht only the status is told (BR16, R034)."""


class Resultaat(StrEnum):
    """How it ended, or that it still runs."""

    DOEL_BEREIKT = "doel_bereikt"
    DEELS = "deels"
    NIET_BEREIKT = "niet_bereikt"
    GESTOPT = "gestopt"
    """Ended early."""
    LOOPT_NOG = "loopt_nog"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"overdracht.resultaat.{self.value}"


@dataclass(frozen=True)
class Trajectfeit:
    """One earlier trajectory as a partner enters it. ``tot``: the last day, None while it runs."""

    soort: Trajectsoort
    wie: str
    contact: str
    van: date
    tot: date | None
    resultaat: Resultaat
    woorden: str = ""


def list_soorten(masker: Categorie) -> tuple[Trajectsoort, ...]:
    """The kinds that may be told with these categories, in the order in which they are shown."""
    return tuple(s for s in Trajectsoort if s.categorie & masker)


def list_gesloten(masker: Categorie) -> tuple[Trajectsoort, ...]:
    """The kinds that stay empty, because their category was not consented to."""
    return tuple(s for s in Trajectsoort if not s.categorie & masker)


def beoordeel_vraag(delen: Oordeel, *, open_: bool) -> Oordeel:
    """May this partner be asked? Only when sharing with it is allowed now; ``delen`` is that verdict, of the gate itself."""
    if not open_:
        return geweigerd(reden("R163", "overdracht.gesloten"))
    if not delen.mag:
        return geweigerd(
            reden("R163", "overdracht.eerst_toestemming"),
            *delen.redenen,
            alternatieven=(alternatief("gezin", "overdracht.alt_gezin"),),
        )
    return toegestaan(reden("R163", "overdracht.aan_partner"), *delen.redenen)


def beoordeel_traject(feit: Trajectfeit, *, masker: Categorie, vandaag: date) -> tuple[str, Oordeel]:
    """May this be told, and is it whole? The field that a refusal is about, and the verdict.

    ``masker``: what the family lets this partner share now.
    """
    for veld, sleutel in _problems(feit, masker, vandaag):
        return veld, geweigerd(reden("BR14" if veld == "soort" else "R164", sleutel))
    return "", toegestaan(reden("R164", "overdracht.bewaard"))


def _problems(feit: Trajectfeit, masker: Categorie, vandaag: date) -> list[tuple[str, str]]:
    loopt = feit.resultaat is Resultaat.LOOPT_NOG
    regels = (
        (not feit.soort.categorie & masker, "soort", "overdracht.geen_toestemming"),
        (not feit.wie.strip(), "wie", "overdracht.wie_hielp"),
        (feit.van > vandaag, "van", "overdracht.begin_later"),
        (feit.tot is not None and feit.tot < feit.van, "tot", "overdracht.einde_eerder"),
        (feit.tot is not None and feit.tot > vandaag, "tot", "overdracht.einde_later"),
        (loopt and feit.tot is not None, "tot", "overdracht.loopt_zonder_einde"),
        (not loopt and feit.tot is None, "tot", "overdracht.einde_nodig"),
        (bool(feit.woorden.strip()) and feit.soort not in MET_WOORDEN, "woorden", "overdracht.geen_woorden"),
        (_names_diagnosis(feit), "woorden", "overdracht.geen_diagnose"),
    )
    return [(veld, sleutel) for mis, veld, sleutel in regels if mis]


def _names_diagnosis(feit: Trajectfeit) -> bool:
    """A diagnosis belongs to health alone; in another kind it would go round what the family left out."""
    return feit.soort is not Trajectsoort.GEZONDHEID and bool(
        find_etiketten(f"{feit.wie} {feit.contact} {feit.woorden}")
    )
