"""What municipalities would deliver beside youth help: absence, exemptions, transport and the local teams."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rondom.monitor.genereren.bevolking import GEEN, Bevolking
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
)
from rondom.monitor.genereren.onderwijs import municipality, school_columns, year_name

_VO = 3
VRAGEN = {
    "opvoeden": 0.17, "gedrag": 0.15, "angst": 0.13, "school": 0.12, "scheiding": 0.1, "ontwikkeling": 0.08, "verzuim": 0.06,
    "pesten": 0.05, "online": 0.04, "geld": 0.04, "verlies": 0.02, "middelen": 0.01, "wonen": 0.01, "overig": 0.02,
}  # fmt: skip


def chosen(
    kinderen: Bevolking, jaar: int, onderwerp: int, kans: NDArray[np.floating[Any]]
) -> tuple[np.random.Generator, Getallen]:
    rng = kinderen.rng(onderwerp + jaar)
    return rng, np.flatnonzero(rng.random(len(kinderen)) < kans)


def school_of(kinderen: Bevolking, jaar: int, kind: Getallen) -> Codes:
    return school_columns(kinderen, kinderen.school[jaar][kind])["vestiging"]


def absence_reports(kinderen: Bevolking) -> Rijen:
    """Reports of absence, most of them about secondary school."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        soort = kinderen.soort[jaar]
        kans = np.where(soort >= _VO, 0.03, 0.004) * np.where(kinderen.kwetsbaar, 2.5, 0.8) * (soort != GEEN)
        rng, kind = chosen(kinderen, jaar, 1000, kans)
        begin = days(jaar, 8, 20) + rng.integers(0, 300, len(kind))
        wat = draw_codes(
            rng, {"16_uur": 0.62, "luxe": 0.12, "langdurig": 0.08, "signaal": 0.08, "beginnend": 0.1}, len(kind)
        )
        delen.append(
            Rijen(
                kind,
                {
                    "gemeente": municipality(kinderen, jaar, kind),
                    "vestiging": school_of(kinderen, jaar, kind),
                    "schooljaar": constant(year_name(jaar), len(kind)),
                    "soort": wat,
                    "gemeld": begin + rng.integers(0, 28, len(kind)),
                    "begin": begin,
                    "einde": empty_where(begin + rng.integers(1, 60, len(kind)), rng.random(len(kind)) < 0.15),
                    "uren": empty_where(rng.integers(16, 120, len(kind)), rng.random(len(kind)) < 0.1),
                    "status": draw_codes(
                        rng, {"afgesloten": 0.8, "in_behandeling": 0.12, "ter_kennisneming": 0.08}, len(kind)
                    ),
                },
            )
        )
    return join_rows(delen)


def out_of_school(kinderen: Bevolking) -> Rijen:
    """Children at home without education: about three in a thousand a year."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        leeftijd = kinderen.age(days(jaar, 10))
        kans = np.where(kinderen.kwetsbaar, 0.014, 0.0012) * (leeftijd >= 5) * (leeftijd < 18)
        rng, kind = chosen(kinderen, jaar, 1100, kans)
        soort = draw_codes(rng, {"relatief": 0.62, "absoluut": 0.23, "ziek": 0.15}, len(kind))
        begin = days(jaar, 8, 20) + rng.integers(0, 270, len(kind))
        einde = begin + 28 + rng.gamma(1.3, 75, len(kind)).astype(np.int64)
        thuis = (soort.plaats == 1) | (kinderen.school[jaar][kind] == GEEN)
        school = school_columns(kinderen, np.where(thuis, GEEN, kinderen.school[jaar][kind]))["vestiging"]
        delen.append(
            Rijen(
                kind,
                {
                    "gemeente": municipality(kinderen, jaar, kind),
                    "vestiging": school,
                    "soort": soort,
                    "begin": begin,
                    "einde": empty_where(einde, einde >= kinderen.opzet.einde),
                    "hulp_betrokken": rng.random(len(kind)) < 0.7,
                },
            )
        )
    return join_rows(delen)


def exemptions(kinderen: Bevolking) -> Rijen:
    """Exemptions: who has one keeps it in most years."""
    delen = []
    eigen = kinderen.rng(12).random(len(kinderen))
    for jaar in kinderen.opzet.jaren:
        leeftijd = kinderen.age(days(jaar, 10))
        rng, kind = chosen(kinderen, jaar, 1200, ((eigen < 0.005) & (leeftijd >= 5) & (leeftijd < 17)) * 0.9)
        delen.append(
            Rijen(
                kind,
                {
                    "gemeente": municipality(kinderen, jaar, kind),
                    "schooljaar": constant(year_name(jaar), len(kind)),
                    "grond": draw_codes(rng, {"5a": 0.62, "5b": 0.12, "5c": 0.22, "15": 0.04}, len(kind)),
                    "begin": np.full(len(kind), days(jaar, 8)),
                    "einde": np.full(len(kind), days(jaar + 1, 7, 31)),
                },
            )
        )
    return join_rows(delen)


def private_schools(kinderen: Bevolking) -> Rijen:
    """Young people at a private school."""
    delen = []
    eigen = kinderen.rng(13).random(len(kinderen))
    for jaar in kinderen.opzet.jaren:
        leeftijd = kinderen.age(days(jaar, 10))
        _, kind = chosen(kinderen, jaar, 1300, ((eigen < 0.003) & (leeftijd >= 5) & (leeftijd < 18)) * 1.0)
        delen.append(
            Rijen(
                kind,
                {
                    "gemeente": municipality(kinderen, jaar, kind),
                    "schooljaar": constant(year_name(jaar), len(kind)),
                    "begin": np.full(len(kind), days(jaar, 8)),
                    "einde": np.full(len(kind), LEEG),
                },
            )
        )
    return join_rows(delen)


def transport(kinderen: Bevolking) -> Rijen:
    """Half of the pupils in special education travel at the cost of the municipality, and few others."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        soort = kinderen.soort[jaar]
        kans = np.choose(np.where(soort == GEEN, 5, soort), [0.002, 0.25, 0.6, 0.001, 0.45, 0.0])
        rng, kind = chosen(kinderen, jaar, 1400, kans)
        wat = draw_codes(rng, {"aangepast": 0.82, "ov": 0.1, "eigen": 0.06, "fiets": 0.02}, len(kind))
        prijs = np.array([460_000, 95_000, 80_000, 18_000])[wat.plaats]
        delen.append(
            Rijen(
                kind,
                {
                    "gemeente": municipality(kinderen, jaar, kind),
                    "vestiging": school_of(kinderen, jaar, kind),
                    "schooljaar": constant(year_name(jaar), len(kind)),
                    "soort": wat,
                    "begin": np.full(len(kind), days(jaar, 8, 20)),
                    "einde": np.full(len(kind), days(jaar + 1, 7, 15)),
                    "kosten_centen": prijs * rng.integers(50, 180, len(kind)) // 100,
                    "bijdrage_centen": empty_where(rng.integers(0, 70_000, len(kind)), rng.random(len(kind)) < 0.7),
                },
            )
        )
    return join_rows(delen)


def local_teams(kinderen: Bevolking) -> Rijen:
    """Questions to local teams, from the day of registration to the end."""
    return join_rows([_questions_of(kinderen, jaar) for jaar in kinderen.opzet.jaren])


def _questions_of(kinderen: Bevolking, jaar: int) -> Rijen:
    rng, kind = chosen(kinderen, jaar, 1500, np.where(kinderen.kwetsbaar, 0.2, 0.045))
    aantal, opzet = len(kind), kinderen.opzet
    aanmelding = days(jaar, 8) + rng.integers(0, 365, aantal)
    gesprek = aanmelding + rng.gamma(1.5, 5.5, aantal).astype(np.int64)
    besluit = gesprek + rng.gamma(1.5, 12, aantal).astype(np.int64)
    start = besluit + rng.gamma(1.2, 16, aantal).astype(np.int64)
    afgerond = start + 14 + rng.gamma(1.5, 60, aantal).astype(np.int64)
    loopt = afgerond >= opzet.einde
    hoe = draw_codes(rng, {"eigen_team": 0.66, "doorverwezen": 0.22, "geen_hulp": 0.12}, aantal)
    team = Codes(kinderen.gebied[jaar][kind].astype(np.int32), kinderen.structuur.team_van)
    return Rijen(
        kind,
        {
            "gemeente": municipality(kinderen, jaar, kind),
            "team": team,
            "vestiging": school_of(kinderen, jaar, kind),
            "ingang": draw_codes(rng, {"school": 0.34, "ouder": 0.36, "huisarts": 0.14, "jgz": 0.1, "overig": 0.06}, aantal),
            "vraag": draw_codes(rng, VRAGEN, aantal),
            "soort": draw_codes(rng, {"licht": 0.55, "advies": 0.3, "preventie": 0.15}, aantal),
            "aanmelding": aanmelding,
            "eerste_gesprek": empty_where(gesprek, gesprek >= opzet.einde),
            "besluit": empty_where(besluit, besluit >= opzet.einde),
            "start_hulp": empty_where(start, (start >= opzet.einde) | (hoe.plaats == 2)),
            "afgerond": empty_where(afgerond, loopt),
            "uitkomst": Codes(np.where(loopt, 3, hoe.plaats).astype(np.int32), [*hoe.waarden, "loopt"]),
        },
    )  # fmt: skip
