"""What schools and partnerships would deliver about the children of one block."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rondom.monitor.genereren.bevolking import GEEN, KLAAR, Bevolking
from rondom.monitor.genereren.kolommen import (
    LEEG,
    Codes,
    Getallen,
    Rijen,
    constant,
    days,
    draw_codes,
    empty_where,
    join_rows,
    numbers_as_text,
)
from rondom.monitor.genereren.structuur import SOORTEN

_PO, _SBO, _SO, _VO, _VSO = range(5)
_KLAAR = list(dict.fromkeys(KLAAR.values()))
BESTEMMING = ["zelfde_soort", "po", "sbo", "so", "vo", "vso", "mbo", "werk", "onbekend", "nieuw"]


def year_name(jaar: int) -> str:
    """A school year as the contracts write it."""
    return f"{jaar}-{jaar + 1}"


def school_columns(kinderen: Bevolking, school: Getallen) -> dict[str, Codes]:
    """Location, board and partnership of each row's school; -1 is none."""
    plaats, structuur = school.astype(np.int32), kinderen.structuur
    return {
        "vestiging": Codes(plaats, structuur.vestigingen),
        "bestuur": Codes(plaats, structuur.besturen),
        "swv": Codes(plaats, structuur.swvs),
    }


def municipality(kinderen: Bevolking, jaar: int, kind: Getallen) -> Codes:
    """Where each child lived in a school year: the index is that of the area, so that its postcode follows."""
    return Codes(kinderen.gebied[jaar][kind].astype(np.int32), kinderen.structuur.gemeente_van)


def has_opp(kinderen: Bevolking) -> NDArray[np.bool_]:
    """Pupils in regular education with a development perspective: one in nine of the vulnerable, 3 % of the others."""
    return kinderen.rng(20).random(len(kinderen)) < np.where(kinderen.kwetsbaar, 0.11, 0.03)


def enrolments(kinderen: Bevolking) -> Rijen:
    """One row per pupil and school year."""
    return join_rows([_enrolments_of(kinderen, jaar) for jaar in kinderen.opzet.jaren])


def _enrolments_of(kinderen: Bevolking, jaar: int) -> Rijen:
    rng = kinderen.rng(100 + jaar)
    kind = np.flatnonzero(kinderen.soort[jaar] != GEEN)
    soort, school = kinderen.soort[jaar][kind], kinderen.school[jaar][kind]
    leeftijd = kinderen.age(days(jaar, 10))[kind]
    middelbaar = soort >= _VO
    volgend = kinderen.soort[jaar + 1][kind] if jaar + 1 in kinderen.soort else None
    laatste_po = ~middelbaar & (leeftijd == 11)
    duur = np.array([4, 4, 4, 4, 5, 6])[kinderen.niveau.plaats[kind]]
    laatste_vo = middelbaar & (leeftijd == 11 + duur)
    geslaagd = laatste_vo & (rng.random(len(kind)) < 0.92)
    vroeg = middelbaar & (leeftijd >= 15) & (rng.random(len(kind)) < np.where(kinderen.kwetsbaar[kind], 0.03, 0.008))
    weg = _destination(laatste_po, laatste_vo, vroeg, soort, volgend)
    einde = empty_where(np.full(len(kind), days(jaar + 1, 7, 31)), weg < 0)
    return Rijen(
        kind,
        {
            "schooljaar": constant(year_name(jaar), len(kind)),
            **school_columns(kinderen, school),
            "onderwijssoort": Codes(soort.astype(np.int32), SOORTEN),
            "leerjaar": np.clip(np.where(middelbaar, leeftijd - 11, leeftijd - 3), 1, 8),
            "gemeente": municipality(kinderen, jaar, kind),
            "ingeschreven": np.full(len(kind), days(jaar, 8)),
            "uitgeschreven": np.where(vroeg, days(jaar, 9) + rng.integers(0, 250, len(kind)), einde),
            "herkomst": Codes(_origin(kinderen, jaar, kind, leeftijd), BESTEMMING),
            "bestemming": Codes(weg, BESTEMMING),
            "opp": has_opp(kinderen)[kind] | np.isin(soort, (_SBO, _SO, _VSO)),
            "advies": Codes(np.where(laatste_po, kinderen.niveau.plaats[kind], -1).astype(np.int32), kinderen.niveau.waarden),
            "vsv": vroeg,
            "diploma": _diploma(kinderen, kind, geslaagd, laatste_vo),
        },
    )  # fmt: skip


def _destination(
    laatste_po: NDArray[np.bool_],
    laatste_vo: NDArray[np.bool_],
    vroeg: NDArray[np.bool_],
    soort: Getallen,
    volgend: Getallen | None,
) -> NDArray[np.int32]:
    weg = np.full(len(soort), -1, dtype=np.int32)
    weg[laatste_po] = BESTEMMING.index("vo")
    weg[laatste_vo] = BESTEMMING.index("mbo")
    if volgend is not None:
        anders = (volgend != soort) & (volgend != GEEN)
        weg[anders] = np.array([BESTEMMING.index(s) for s in SOORTEN])[volgend[anders]]
    weg[vroeg] = BESTEMMING.index("onbekend")
    return weg


def _origin(kinderen: Bevolking, jaar: int, kind: Getallen, leeftijd: Getallen) -> NDArray[np.int32]:
    herkomst = np.full(len(kind), -1, dtype=np.int32)
    herkomst[leeftijd == 4] = BESTEMMING.index("nieuw")
    herkomst[leeftijd == 12] = BESTEMMING.index("po")
    if jaar - 1 in kinderen.soort:
        eerder, nu = kinderen.soort[jaar - 1][kind], kinderen.soort[jaar][kind]
        was = np.array([BESTEMMING.index(s) for s in SOORTEN])
        herkomst = np.where((eerder != GEEN) & (eerder != nu), was[eerder], herkomst)
        school = kinderen.school[jaar - 1][kind] != kinderen.school[jaar][kind]
        herkomst = np.where((eerder == nu) & school, BESTEMMING.index("zelfde_soort"), herkomst)
    return herkomst.astype(np.int32)


def _diploma(kinderen: Bevolking, kind: Getallen, geslaagd: NDArray[np.bool_], laatste: NDArray[np.bool_]) -> Codes:
    lijst = ["geen", *_KLAAR]
    van_niveau = np.array([lijst.index(KLAAR[w]) for w in kinderen.niveau.waarden])[kinderen.niveau.plaats[kind]]
    return Codes(np.where(geslaagd, van_niveau, np.where(laatste, 0, -1)).astype(np.int32), lijst)


def absences(kinderen: Bevolking) -> Rijen:
    """Hours of absence per pupil and school year, for who had any."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        rng = kinderen.rng(200 + jaar)
        kind = np.flatnonzero((kinderen.soort[jaar] != GEEN) & (rng.random(len(kinderen)) < 0.6))
        zwaar = np.where(kinderen.kwetsbaar[kind], 2.5, 1.0) * np.where(kinderen.soort[jaar][kind] >= _VO, 1.6, 1.0)
        scholen = school_columns(kinderen, kinderen.school[jaar][kind])
        delen.append(
            Rijen(
                kind,
                {
                    "vestiging": scholen["vestiging"],
                    "schooljaar": constant(year_name(jaar), len(kind)),
                    "gemeente": municipality(kinderen, jaar, kind),
                    "uren_ongeoorloofd": np.minimum(rng.gamma(0.25, 12, len(kind)) * zwaar, 900).astype(np.int64),
                    "uren_geoorloofd": rng.gamma(0.8, 6, len(kind)).astype(np.int64),
                    "uren_ziekte": np.minimum(rng.gamma(0.9, 22, len(kind)) * zwaar, 900).astype(np.int64),
                },
            )
        )
    return join_rows(delen)


def arrangements(kinderen: Bevolking) -> Rijen:
    """Most pupils with a development perspective in regular education have one, each year again."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        rng = kinderen.rng(300 + jaar)
        gewoon = np.isin(kinderen.soort[jaar], (_PO, _VO))
        kind = np.flatnonzero(gewoon & has_opp(kinderen) & (rng.random(len(kinderen)) < 0.8))
        ingang = days(jaar, 8) + rng.integers(0, 200, len(kind))
        scholen = school_columns(kinderen, kinderen.school[jaar][kind])
        soort = draw_codes(rng, {"licht": 0.62, "intensief": 0.25, "voorziening": 0.08, "oza": 0.05}, len(kind))
        prijs = np.array([180_000, 520_000, 940_000, 1_250_000])
        delen.append(
            Rijen(
                kind,
                {
                    "gemeente": municipality(kinderen, jaar, kind),
                    "swv": scholen["swv"],
                    "vestiging": scholen["vestiging"],
                    "schooljaar": constant(year_name(jaar), len(kind)),
                    "beschikkingsnummer": numbers_as_text(jaar * 10_000_000_000 + kinderen.nummer[kind]),
                    "soort": soort,
                    "ingang": ingang,
                    "einde": np.full(len(kind), days(jaar + 1, 7, 31)),
                    "bedrag_centen": prijs[soort.plaats] * rng.integers(80, 121, len(kind)) // 100,
                },
            )
        )
    return join_rows(delen)


def statements(kinderen: Bevolking) -> Rijen:
    """An admission statement in the year in which special education begins, and some requests that were refused."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        rng = kinderen.rng(400 + jaar)
        soort = kinderen.soort[jaar]
        leeftijd = kinderen.age(days(jaar, 10))
        eerder = kinderen.soort.get(jaar - 1, np.where(np.isin(leeftijd, (4, 12)), GEEN, soort))
        nieuw = np.isin(soort, (_SBO, _SO, _VSO)) & (eerder != soort)
        verlengd = np.isin(soort, (_SBO, _SO, _VSO)) & ~nieuw & (rng.random(len(kinderen)) < 0.2)
        vergeefs = np.isin(soort, (_PO, _VO)) & has_opp(kinderen) & (rng.random(len(kinderen)) < 0.02)
        kind = np.flatnonzero(nieuw | verlengd | vergeefs)
        naar = np.where(vergeefs, _special(soort), soort)
        delen.append(_statements_of(kinderen, jaar, jaar, kind, naar[kind], vergeefs[kind], rng))
    # Who goes in August had the decision before: so the last year decides about a year of which no pupils are known yet.
    rng = kinderen.rng(400 + jaar + 1)
    gewoon = np.isin(soort, (_PO, _VO)) & has_opp(kinderen)
    gaat = gewoon & (rng.random(len(kinderen)) < nieuw.sum() / max(int(gewoon.sum()), 1))
    blijft = np.isin(soort, (_SBO, _SO, _VSO)) & (rng.random(len(kinderen)) < 0.2)
    vergeefs = gewoon & ~gaat & (rng.random(len(kinderen)) < 0.02)
    kind = np.flatnonzero(gaat | blijft | vergeefs)
    naar = np.where(blijft, soort, _special(soort))
    delen.append(_statements_of(kinderen, jaar + 1, jaar, kind, naar[kind], vergeefs[kind], rng))
    return join_rows(delen)


def _special(soort: Getallen) -> Getallen:
    """The special education beside a kind of regular education."""
    return np.where(soort == _VO, _VSO, _SBO)


def _statements_of(
    kinderen: Bevolking, jaar: int, bekend: int, kind: Getallen, naar: Getallen, vergeefs: NDArray[np.bool_],
    rng: np.random.Generator,
) -> Rijen:  # fmt: skip
    """Decisions about the school year ``jaar``, with school and home as they are in the year ``bekend``."""
    scholen = school_columns(kinderen, kinderen.school[bekend][kind])
    aanvraag = days(jaar, 3) + rng.integers(0, 150, len(kind))
    return Rijen(
        kind,
        {
            "gemeente": municipality(kinderen, bekend, kind),
            "swv": scholen["swv"],
            "vestiging": scholen["vestiging"],
            "schooljaar": constant(year_name(jaar), len(kind)),
            "beschikkingsnummer": numbers_as_text(jaar * 10_000_000_000 + 5_000_000_000 + kinderen.nummer[kind]),
            "onderwijssoort": Codes(naar.astype(np.int32), SOORTEN),
            "categorie": draw_codes(rng, {"L": 0.8, "M": 0.08, "H": 0.12}, len(kind)),
            "uitkomst": Codes(vergeefs.astype(np.int32), ["toegekend", "afgewezen"]),
            "aanvraag": aanvraag,
            "besluit": aanvraag + 10 + rng.gamma(2.0, 14, len(kind)).astype(np.int64),
            "ingang": np.where(vergeefs, LEEG, days(jaar, 8)),
            "einde": np.where(vergeefs, LEEG, days(jaar + 2, 7, 31)),
        },
    )
