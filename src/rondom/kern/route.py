"""Who takes this up, who is the contact, who decides and who pays? (BR02 BR03 BR21–23, R042–R055, L29)

The answer comes from the region's decision table (``kern.routetabel``): the first row that matches. When a
fact is unknown and knowing it could change the answer, the answer is provisional: ask the family first
(BR16). A route may be overruled by two roles with a reason (R055). ``dekking`` proves that a table answers
every situation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cache
from typing import Any, get_type_hints

from rondom.kern.oordeel import (
    Alternatief,
    Oordeel,
    Reden,
    Voorwaarde,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.regels import REGELS
from rondom.kern.routetabel import (
    Bereik,
    Conditie,
    EenVan,
    Feitsoort,
    Feittype,
    Partij,
    Rij,
    Routetabel,
    Waarde,
    parse_tabel,
)
from rondom.kern.tabellezer import Tekst


class Ingang(StrEnum):
    """Where the question comes in."""

    VO_SCHOOL = "vo_school"
    PO_SCHOOL = "po_school"
    VSO_SCHOOL = "vso_school"
    MBO = "mbo"
    BUURTTEAM = "buurtteam"
    OUDER_JONGERE = "ouder_jongere"
    LEERPLICHT = "leerplicht"
    JGZ = "jgz"


class Onderwijssoort(StrEnum):
    """The kind of education the young person is in now."""

    PO = "po"
    SBO = "sbo"
    SO = "so"
    VO = "vo"
    VSO = "vso"
    MBO = "mbo"
    GEEN = "geen"


class ActieveHulp(StrEnum):
    """Who helps in the family already: yes or no and who, never content (BR16)."""

    GEEN = "geen"
    BUURTTEAM = "buurtteam"
    VO_TEAM = "vo_team"
    SPECIALIST = "specialist"
    ONBEKEND = "onbekend"


class Vraag(StrEnum):
    """What the question is about."""

    PSYCHOSOCIAAL = "psychosociaal"
    OPVOEDING = "opvoeding"
    SCHOOLLOOPBAAN = "schoolloopbaan"
    GEZONDHEID = "gezondheid"
    VERZUIM = "verzuim"
    MEERVOUDIG = "meervoudig"
    BROER_ZUS = "broer_zus"
    SPECIALISTISCH = "specialistisch"
    VEILIGHEID = "veiligheid"


class Hulpvraag(StrEnum):
    """Does the family want help with it?"""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


@dataclass(frozen=True)
class Routefeiten:
    """The facts on which a region's table may put conditions.

    ``schoolgemeente`` and ``woongemeente`` are codes of municipalities; empty when not known. ``leeftijd`` in
    whole years on the day of asking.
    """

    ingang: Ingang
    onderwijssoort: Onderwijssoort
    leeftijd: int
    vraag: Vraag
    woont_in_schoolgemeente: bool
    woont_in_regio: bool
    actieve_hulp_in_gezin: ActieveHulp = ActieveHulp.ONBEKEND
    hulpvraag_gezin: Hulpvraag = Hulpvraag.ONBEKEND
    schoolgemeente: str = ""
    woongemeente: str = ""


def _feitsoort(naam: str, soort: Any) -> Feitsoort:
    if soort is bool:
        return Feitsoort(naam, Feittype.JA_NEE)
    if soort is int:
        return Feitsoort(naam, Feittype.GETAL)
    if soort is str:
        return Feitsoort(naam, Feittype.TEKST)
    return Feitsoort(naam, Feittype.KEUZE, tuple(lid.value for lid in soort))


_HINTS = get_type_hints(Routefeiten)
FEITEN: dict[str, Feitsoort] = {f.name: _feitsoort(f.name, _HINTS[f.name]) for f in fields(Routefeiten)}
"""Every fact a row may name, with its type."""


@dataclass(frozen=True)
class Routeoordeel:
    """The verdict with its parties. Without a matching row everything but the verdict is ``None``."""

    oordeel: Oordeel
    rij: str | None = None
    team: Partij | None = None
    contact: Partij | None = None
    beslist: Partij | None = None
    betaalt: Partij | None = None
    school_eerst: Tekst | None = None


def read_tabel(tekst: str, bestand: str) -> Routetabel:
    """Read a region's table. Raises ``Tabelfout`` with file and key."""
    return parse_tabel(tekst, bestand, FEITEN)


def beoordeel(feiten: Routefeiten, tabel: Routetabel) -> Routeoordeel:
    """Which route do these facts take in this region?"""
    rij = tabel.first(_waarden(feiten))
    if rij is None:
        return Routeoordeel(geweigerd(reden("R055", "route.geen_antwoord"), alternatieven=(_AFWIJKEN,)))
    eerst = tuple(_vraag_eerst(feiten, rij, tabel))
    redenen = tuple(_redenen(rij))
    alternatieven = (
        *(alternatief(naam, "route.alternatief", **_beide(tabel.teksten[naam])) for naam in rij.alternatieven),
        _AFWIJKEN,
    )
    if eerst:
        oordeel = onder_voorwaarde(*redenen, voorwaarden=eerst, alternatieven=alternatieven)
    else:
        oordeel = toegestaan(*redenen, alternatieven=alternatieven)
    return Routeoordeel(
        oordeel=oordeel,
        rij=rij.id,
        team=tabel.partijen[rij.team],
        contact=tabel.partijen[rij.contact],
        beslist=tabel.partijen[rij.beslist],
        betaalt=tabel.partijen[rij.betaalt],
        school_eerst=None if rij.school_eerst is None else tabel.teksten[rij.school_eerst],
    )


def _waarden(feiten: Routefeiten) -> dict[str, Waarde]:
    return {naam: getattr(feiten, naam) for naam in FEITEN}


def _beide(tekst: Tekst) -> dict[str, str]:
    return {"nl": tekst.nl, "en": tekst.en}


def _redenen(rij: Rij) -> Iterator[Reden]:
    """The row's own reason under the rule that decides, then what the other rules of the row say."""
    yield reden(rij.regels[0], "route.uit_tabel", **_beide(rij.reden))
    for regel in rij.regels[1:]:
        yield reden(regel, "route.volgens_regel", nl=REGELS[regel].nl, en=REGELS[regel].en)


def _vraag_eerst(feiten: Routefeiten, rij: Rij, tabel: Routetabel) -> Iterator[Voorwaarde]:
    """What to ask the family first: facts that are unknown and would, once known, lead elsewhere."""
    if feiten.actieve_hulp_in_gezin is ActieveHulp.ONBEKEND:
        bekend = (replace(feiten, actieve_hulp_in_gezin=h) for h in ActieveHulp if h is not ActieveHulp.ONBEKEND)
        if any(tabel.first(_waarden(f)) is not rij for f in bekend):
            yield voorwaarde("vraag_actieve_hulp", "BR16", "route.vraag_actieve_hulp")
    if feiten.hulpvraag_gezin is Hulpvraag.ONBEKEND:
        wens = (replace(feiten, hulpvraag_gezin=h) for h in Hulpvraag if h is not Hulpvraag.ONBEKEND)
        if any(tabel.first(_waarden(f)) is not rij for f in wens):
            yield voorwaarde("vraag_wens", "BR04", "route.vraag_wens")


_AFWIJKEN: Alternatief = alternatief("afwijken", "route.afwijken")


@dataclass(frozen=True)
class Dekking:
    """What a table leaves open.

    ``gaten`` are situations without an answer, each with one example value per fact that matters there (a
    fact that is not named may have any value). ``dode_rijen`` can never answer. ``situaties`` is how many
    different situations the conditions tell apart.
    """

    gaten: tuple[Mapping[str, Waarde], ...]
    dode_rijen: tuple[str, ...]
    situaties: int

    @property
    def volledig(self) -> bool:
        """Whether every situation has an answer and every row can give one."""
        return not self.gaten and not self.dode_rijen


def dekking(tabel: Routetabel, feiten: Mapping[str, Feitsoort] = FEITEN) -> Dekking:
    """Check a table exactly: does every combination of facts get an answer, and can every row give one?

    The values of each fact fall into finitely many classes that no condition tells apart. Each class is a set
    of rows that still match (a bit per row); walking over the facts intersects those sets. A branch ends as
    soon as no row is left (a gap) or the first row left puts no condition on the facts that remain (its
    answer).
    """
    klassen = {naam: _klassen(tabel, feit) for naam, feit in feiten.items()}
    namen = [naam for naam in feiten if len(klassen[naam]) > 1]
    situaties = 1
    for naam in namen:
        situaties *= len(klassen[naam])
    # From which fact on a row has no more conditions: one past its last conditioned fact.
    vrij_vanaf = [max((n + 1 for n, naam in enumerate(namen) if naam in rij.als), default=0) for rij in tabel.rijen]
    gaten: list[Mapping[str, Waarde]] = []
    levend: set[int] = set()

    @cache
    def loop(diepte: int, passend: int) -> tuple[tuple[tuple[str, Waarde], ...], ...]:
        if not passend:
            return ((),)
        eerste = (passend & -passend).bit_length() - 1
        if vrij_vanaf[eerste] <= diepte:
            levend.add(eerste)
            return ()
        naam = namen[diepte]
        return tuple(
            ((naam, voorbeeld), *rest)
            for voorbeeld, rijen in klassen[naam]
            for rest in loop(diepte + 1, passend & rijen)
        )

    alle = (1 << len(tabel.rijen)) - 1
    for enkel in (klassen[naam][0][1] for naam in feiten if naam not in namen):
        alle &= enkel
    gaten = [dict(gat) for gat in loop(0, alle)]
    dood = tuple(rij.id for n, rij in enumerate(tabel.rijen) if n not in levend)
    return Dekking(tuple(gaten), dood, situaties)


def _klassen(tabel: Routetabel, feit: Feitsoort) -> list[tuple[Waarde, int]]:
    """Values that no row tells apart, as (one example, the rows whose condition on this fact holds)."""
    gevonden: dict[int, Waarde] = {}
    for waarde in _voorbeelden(feit, [r.als[feit.naam] for r in tabel.rijen if feit.naam in r.als]):
        rijen = 0
        for n, rij in enumerate(tabel.rijen):
            if feit.naam not in rij.als or rij.als[feit.naam].geldt(waarde):
                rijen |= 1 << n
        gevonden.setdefault(rijen, waarde)
    return [(waarde, rijen) for rijen, waarde in gevonden.items()]


def _voorbeelden(feit: Feitsoort, condities: list[Conditie]) -> list[Waarde]:
    """At least one value of every class: all choices, both truth values, each bound and value with its
    neighbours, each text that is named and one that is not.
    """
    match feit.type:
        case Feittype.KEUZE:
            return list(feit.keuzes)
        case Feittype.JA_NEE:
            return [True, False]
        case Feittype.TEKST:
            genoemd = sorted({str(w) for c in condities if isinstance(c, EenVan) for w in c.waarden})
            return [*genoemd, "".join(genoemd) + "?"]
        case Feittype.GETAL:
            grenzen = {0}
            for conditie in condities:
                if isinstance(conditie, Bereik):
                    grenzen |= {g for g in (conditie.vanaf, conditie.tot) if g is not None}
                else:
                    grenzen |= {int(w) for w in conditie.waarden}
            return sorted({max(0, g + stap) for g in grenzen for stap in (-1, 0, 1)})
