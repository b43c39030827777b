"""What Rondom's own export would hold about the children of one block."""

from __future__ import annotations

import numpy as np

from rondom.monitor.genereren.bevolking import Bevolking
from rondom.monitor.genereren.gemeente import chosen, school_of
from rondom.monitor.genereren.kolommen import (
    Codes,
    Getallen,
    Kolomwaarde,
    Rijen,
    constant,
    days,
    draw_codes,
    empty_where,
    join_rows,
    numbers_as_text,
    take,
)
from rondom.monitor.genereren.onderwijs import municipality, year_name


def cases(kinderen: Bevolking) -> Rijen:
    """Cases, begun in every school year; most of them about vulnerable children."""
    return join_rows([_cases_of(kinderen, jaar) for jaar in kinderen.opzet.jaren])


def _cases_of(kinderen: Bevolking, jaar: int) -> Rijen:
    rng, kind = chosen(kinderen, jaar, 1600, np.where(kinderen.kwetsbaar, 0.05, 0.006))
    aantal, opzet = len(kind), kinderen.opzet
    signaal = days(jaar, 8, 25) + rng.integers(0, 310, aantal)
    aangemeld = signaal + rng.integers(2, 25, aantal)
    gesprek = aangemeld + rng.gamma(1.4, 5, aantal).astype(np.int64)
    plan = gesprek + rng.integers(7, 45, aantal)
    start = plan + rng.gamma(1.2, 18, aantal).astype(np.int64)
    einde = start + 40 + rng.gamma(1.6, 70, aantal).astype(np.int64)

    def until_now(dag: Getallen) -> Getallen:
        return empty_where(dag, dag >= opzet.einde)

    return Rijen(
        kind,
        {
            "casus": numbers_as_text(jaar * 10_000_000_000 + kinderen.nummer[kind]),
            "gemeente": municipality(kinderen, jaar, kind),
            "vestiging": school_of(kinderen, jaar, kind),
            "team": Codes(kinderen.gebied[jaar][kind].astype(np.int32), kinderen.structuur.team_van),
            "signaal": signaal,
            "aangemeld": until_now(aangemeld),
            "eerste_gesprek": until_now(gesprek),
            "plan": until_now(plan),
            "start_hulp": until_now(start),
            "afgesloten": until_now(einde),
            "doorverwezen": rng.random(aantal) < 0.24,
            "afgeweken": rng.random(aantal) < 0.06,
        },
    )


def _of_case(casussen: Rijen, rijen: Getallen) -> dict[str, Kolomwaarde]:
    return {naam: take(casussen.kolommen[naam], rijen) for naam in ("casus", "gemeente", "vestiging")}


def _day(casussen: Rijen, naam: str, rijen: Getallen) -> Getallen:
    kolom = casussen.kolommen[naam]
    assert isinstance(kolom, np.ndarray)
    return kolom[rijen].astype(np.int64)


def meetings(kinderen: Bevolking, casussen: Rijen) -> Rijen:
    """One to four meetings per case that got a first talk."""
    rng = kinderen.rng(17)
    rijen = np.flatnonzero(_day(casussen, "eerste_gesprek", np.arange(len(casussen))) > 0)
    rijen = np.repeat(rijen, rng.integers(1, 5, len(rijen)))
    keer = np.arange(len(rijen)) - np.searchsorted(rijen, rijen, side="left")
    dag = _day(casussen, "eerste_gesprek", rijen) + 5 + keer * 35 + rng.integers(0, 20, len(rijen))
    alles = Rijen(
        casussen.kind[rijen],
        {
            **_of_case(casussen, rijen),
            "datum": dag,
            "ouders_aanwezig": rng.random(len(rijen)) < 0.86,
            "jeugdige_aanwezig": rng.random(len(rijen)) < 0.58,
        },
    )
    return alles.take(np.flatnonzero(dag < kinderen.opzet.einde))


def goals(kinderen: Bevolking, casussen: Rijen) -> Rijen:
    """One to four goals per case with a plan."""
    rng = kinderen.rng(18)
    rijen = np.flatnonzero(_day(casussen, "plan", np.arange(len(casussen))) > 0)
    rijen = np.repeat(rijen, rng.integers(1, 5, len(rijen)))
    vast = _day(casussen, "plan", rijen)
    af = vast + rng.integers(60, 240, len(rijen))
    loopt = af >= kinderen.opzet.einde
    hoe = draw_codes(rng, {"behaald": 0.54, "deels_behaald": 0.29, "gestopt": 0.17}, len(rijen))
    return Rijen(
        casussen.kind[rijen],
        {
            "doel": numbers_as_text(kinderen.blok * 10_000_000 + np.arange(len(rijen))),
            **_of_case(casussen, rijen),
            "leefgebied": draw_codes(rng, {"school": 0.4, "gezin": 0.34, "vrije_tijd": 0.16, "gezondheid": 0.1}, len(rijen)),
            "vastgesteld": vast,
            "afgerond": empty_where(af, loopt),
            "uitkomst": Codes(np.where(loopt, 3, hoe.plaats).astype(np.int32), [*hoe.waarden, "loopt"]),
        },
    )  # fmt: skip


def help_given(kinderen: Bevolking, casussen: Rijen) -> Rijen:
    """One or two kinds of help or support per case with a plan; five in six ends are reported back."""
    rng = kinderen.rng(19)
    rijen = np.flatnonzero(_day(casussen, "plan", np.arange(len(casussen))) > 0)
    rijen = np.repeat(rijen, rng.integers(1, 3, len(rijen)))
    gevraagd = _day(casussen, "plan", rijen)
    gestart = gevraagd + rng.gamma(1.2, 18, len(rijen)).astype(np.int64)
    gestopt = gestart + 30 + rng.gamma(1.5, 60, len(rijen)).astype(np.int64)
    terug = gestopt + rng.integers(0, 21, len(rijen))
    einde = kinderen.opzet.einde
    return Rijen(
        casussen.kind[rijen],
        {
            "inzet": numbers_as_text(kinderen.blok * 10_000_000 + np.arange(len(rijen))),
            **_of_case(casussen, rijen),
            "soort": draw_codes(rng, {"hulp": 0.6, "ondersteuning": 0.4}, len(rijen)),
            "aangevraagd": gevraagd,
            "gestart": empty_where(gestart, gestart >= einde),
            "gestopt": empty_where(gestopt, gestopt >= einde),
            "teruggekoppeld": empty_where(terug, (terug >= einde) | (rng.random(len(rijen)) < 1 / 6)),
        },
    )


def answers(kinderen: Bevolking) -> Rijen:
    """Answers to questionnaires, of nobody: the child only decides for which municipality and school an answer counts."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        rng, kind = chosen(kinderen, jaar, 1700, np.where(kinderen.kwetsbaar, 0.04, 0.015))
        soort = draw_codes(rng, {"tevredenheid": 0.55, "samenwerking": 0.3, "bekendheid": 0.15}, len(kind))
        cijfer = np.clip(np.round(rng.normal(6.6 + 0.15 * (jaar - kinderen.opzet.jaren[0]), 1.5, len(kind))), 1, 10)
        weet = draw_codes(rng, {"nee": 0.2, "half": 0.35, "ja": 0.45}, len(kind))
        doelgroep = draw_codes(rng, {"ouder": 0.5, "jongere": 0.28, "professional": 0.22}, len(kind))
        delen.append(
            Rijen(
                kind,
                {
                    "antwoord": numbers_as_text(jaar * 10_000_000_000 + kinderen.nummer[kind]),
                    "schooljaar": constant(year_name(jaar), len(kind)),
                    "gemeente": municipality(kinderen, jaar, kind),
                    "vestiging": school_of(kinderen, jaar, kind),
                    "soort": soort,
                    "doelgroep": Codes(
                        np.where(soort.plaats == 2, 2, doelgroep.plaats).astype(np.int32), doelgroep.waarden
                    ),
                    "score": np.where(soort.plaats == 2, weet.plaats, cijfer).astype(np.int64),
                },
            )
        )
    return join_rows(delen)


def consultations(kinderen: Bevolking) -> Rijen:
    """Anonymous questions, of nobody: the child only decides for which municipality and age a question counts."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        rng, kind = chosen(kinderen, jaar, 1800, np.where(kinderen.kwetsbaar, 0.03, 0.006))
        maanden = np.array([days(jaar + (m < 8), m) for m in (8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7)])
        hoe = {"loopt": 0.2, "advies": 0.45, "lichte_hulp": 0.2, "aanmelden": 0.15}
        groep = {"0-4": 0.08, "4-12": 0.5, "12-16": 0.27, "16-18": 0.1, "18+": 0.05}
        delen.append(
            Rijen(
                kind,
                {
                    "vraag": numbers_as_text(jaar * 10_000_000_000 + kinderen.nummer[kind]),
                    "maand": maanden[rng.integers(0, 12, len(kind))],
                    "gemeente": municipality(kinderen, jaar, kind),
                    "leeftijdsgroep": draw_codes(rng, groep, len(kind)),
                    "uitkomst": draw_codes(rng, hoe, len(kind)),
                },
            )
        )
    return join_rows(delen)


def overruled(kinderen: Bevolking) -> Rijen:
    """Routes other than the table's, as counts, of nobody: the child only decides for which municipality a row counts."""
    delen = []
    for jaar in kinderen.opzet.jaren:
        rng, kind = chosen(kinderen, jaar, 1900, np.where(kinderen.kwetsbaar, 0.003, 0.0005))
        kwartalen = np.array([days(jaar + (m < 8), m) for m in (10, 1, 4)])
        delen.append(
            Rijen(
                kind,
                {
                    "kwartaal": kwartalen[rng.integers(0, 3, len(kind))],
                    "gemeente": municipality(kinderen, jaar, kind),
                    "rij": numbers_as_text(jaar * 10_000_000_000 + kinderen.nummer[kind]),
                    "van": draw_codes(rng, {"vo_team": 0.5, "buurtteam": 0.4, "mbo_team": 0.1}, len(kind)),
                    "naar": draw_codes(rng, {"jgz": 0.3, "buurtteam": 0.4, "vo_team": 0.3}, len(kind)),
                    "akkoord": draw_codes(rng, {"ja": 0.7, "nee": 0.2, "open": 0.1}, len(kind)),
                    "aantal": rng.integers(1, 4, len(kind)),
                },
            )
        )
    return join_rows(delen)
