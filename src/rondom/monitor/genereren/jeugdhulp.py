"""What municipalities would deliver about youth help: trajectories, and the messages that belong to them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rondom.monitor.genereren.bevolking import Bevolking
from rondom.monitor.genereren.kolommen import (
    Codes,
    Getallen,
    Rijen,
    days,
    draw_codes,
    empty_where,
    numbers_as_text,
)
from rondom.monitor.genereren.onderwijs import municipality

HULPVORMEN = {"01": 0.12, "02": 0.52, "03": 0.05, "04": 0.17, "11": 0.055, "12": 0.025, "13": 0.005, "14": 0.055}
VERWIJZERS = {"01": 0.36, "02": 0.38, "03": 0.06, "04": 0.11, "05": 0.04, "06": 0.02, "08": 0.03}
REDENEN = {"31": 0.66, "32": 0.09, "33": 0.04, "34": 0.11, "35": 0.04, "38": 0.04, "39": 0.02}
_CATEGORIE = {"01": "31", "02": "45", "03": "41", "04": "34", "11": "35", "12": "36", "13": "37", "14": "43"}
_MAANDPRIJS = np.array([18_000, 62_000, 145_000, 71_000, 160_000, 520_000, 1_150_000, 690_000])
"""Cents a month by kind of help, rounded."""
_AANBIEDERS = [f"9800{n:04}" for n in range(1, 181)]
_DUUR_JAREN = 0.8
_ZEVEN = np.array([4.0, 0.6])
"""One in eight children is vulnerable and gets youth help four times as often as the average; the mean stays 1."""


@dataclass(frozen=True)
class Trajecten:
    """All trajectories that touch the period, the same for every message about them."""

    rijen: Rijen
    aanvang: Getallen
    einde: Getallen
    """The true end, also when it lies after the last day that is delivered."""
    nummer: Getallen
    """The number of the allocation: unique over all blocks."""
    product: Codes


def draw_trajectories(kinderen: Bevolking) -> Trajecten:
    """Starts in the school years and in the two years before, of which what still runs is delivered.

    A start rate of p / (1 + mean duration) gives p users a year when starts are spread evenly.
    """
    opzet, delen = kinderen.opzet, []
    aandeel = np.array([kinderen.structuur.jeugdhulp.get(g.gemeente, 0.10) for g in kinderen.structuur.gebieden])
    for jaar in range(opzet.jaren[0] - 2, opzet.jaren[-1] + 1):
        rng = kinderen.rng(500 + jaar)
        woont = kinderen.gebied[max(jaar, opzet.jaren[0])]
        kans = aandeel[woont] / (1 + _DUUR_JAREN) * np.where(kinderen.kwetsbaar, _ZEVEN[0], _ZEVEN[1])
        leeftijd = kinderen.age(days(jaar, 10))
        kans = kans * np.clip(0.35 + leeftijd * 0.11, 0.2, 1.5) * (leeftijd < 18) * (leeftijd >= 0)
        kind = np.flatnonzero(rng.random(len(kinderen)) < kans)
        aanvang = days(jaar, 8) + rng.integers(0, 365, len(kind))
        duur = np.clip(rng.lognormal(5.35, 0.8, len(kind)), 7, 1500).astype(np.int64)
        keep = aanvang + duur >= opzet.begin
        delen.append((jaar, kind[keep], aanvang[keep], duur[keep]))
    return _complete(kinderen, delen)


def _complete(kinderen: Bevolking, delen: list[tuple[int, Getallen, Getallen, Getallen]]) -> Trajecten:
    rng, opzet = kinderen.rng(5), kinderen.opzet
    kind, aanvang, duur = (np.concatenate([deel[i] for deel in delen]) for i in (1, 2, 3))
    aantal = len(kind)
    hulpvorm = draw_codes(rng, HULPVORMEN, aantal)
    aanmelding = aanvang - rng.gamma(1.6, 38, aantal).astype(np.int64)
    besluit = aanmelding + ((aanvang - aanmelding) * rng.random(aantal)).astype(np.int64)
    einde = aanvang + duur
    loopt = einde >= opzet.einde
    reden = draw_codes(rng, REDENEN, aantal)
    aanbieder = (rng.random(aantal) ** 2 * len(_AANBIEDERS)).astype(np.int32)
    rijen = Rijen(
        kind,
        {
            "geslacht": Codes(np.where(kinderen.man[kind], 1, 0).astype(np.int32), ["V", "M"]),
            "gemeente": _municipality_on(kinderen, kind, aanvang),
            "aanbieder": Codes(aanbieder, _AANBIEDERS),
            "aanmelding": empty_where(aanmelding, rng.random(aantal) < 0.2),
            "besluit": besluit,
            "aanvang": aanvang,
            "einde": empty_where(einde, loopt),
            "hulpvorm": hulpvorm,
            "verwijzer": draw_codes(rng, VERWIJZERS, aantal),
            "reden_einde": Codes(np.where(loopt, -1, reden.plaats).astype(np.int32), reden.waarden),
        },
    )
    lijst = [_CATEGORIE[w] for w in hulpvorm.waarden]
    product = Codes(
        hulpvorm.plaats * 5 + rng.integers(0, 5, aantal).astype(np.int32),
        [f"{c}A0{n}" for c in lijst for n in range(1, 6)],
    )
    nummer = 100_000_000 + kinderen.blok * 500_000 + np.arange(aantal)
    return Trajecten(rijen, aanvang, einde, nummer, product)  # fmt: skip


def _municipality_on(kinderen: Bevolking, kind: Getallen, dag: Getallen) -> Codes:
    """Where a child lived on a day; before the first school year: as in it."""
    uit = municipality(kinderen, kinderen.opzet.jaren[0], kind)
    plaats = uit.plaats.copy()
    for jaar in kinderen.opzet.jaren[1:]:
        later = dag >= days(jaar, 8)
        plaats[later] = municipality(kinderen, jaar, kind).plaats[later]
    return Codes(plaats, uit.waarden)


def trajectories(kinderen: Bevolking, trajecten: Trajecten) -> Rijen:
    """The Beleidsinformatie records."""
    return trajecten.rijen


def _message(kinderen: Bevolking, trajecten: Trajecten, rijen: Getallen) -> dict[str, Codes]:
    bron = trajecten.rijen.take(rijen)
    hulpvorm, gemeente, aanbieder = (bron.kolommen[n] for n in ("hulpvorm", "gemeente", "aanbieder"))
    assert isinstance(hulpvorm, Codes) and isinstance(gemeente, Codes) and isinstance(aanbieder, Codes)
    return {
        "geslacht": Codes(np.where(kinderen.man[bron.kind], 0, 1).astype(np.int32), ["1", "2"]),
        "gemeente": gemeente,
        "aanbieder": aanbieder,
        "productcategorie": Codes(hulpvorm.plaats, [_CATEGORIE[w] for w in hulpvorm.waarden]),
        "productcode": trajecten.product.take(rijen),
    }


def allocations(kinderen: Bevolking, trajecten: Trajecten) -> Rijen:
    """JW301: what was allocated. Half of the numbers of the neighbourhood teams need no allocation."""
    rng = kinderen.rng(6)
    rijen = np.flatnonzero(_hulpvorm(trajecten) > 0)
    bron = trajecten.rijen.take(rijen)
    besluit = bron.kolommen["besluit"]
    assert isinstance(besluit, np.ndarray)
    aantal = len(rijen)
    return Rijen(
        bron.kind,
        {
            **_message(kinderen, trajecten, rijen),
            "dagtekening": besluit + 1,
            "toewijzingnummer": numbers_as_text(trajecten.nummer[rijen]),
            "toewijzingsdatum": besluit,
            "ingangsdatum": np.minimum(besluit + 7, trajecten.aanvang[rijen]),
            "einddatum": trajecten.aanvang[rijen] + 365 + rng.integers(0, 200, aantal) + 1200 * (rng.random(aantal) < 0.1),
            "volume": rng.integers(1, 9, aantal),
            "eenheid": draw_codes(rng, {"04": 0.7, "16": 0.15, "14": 0.15}, aantal),
            "frequentie": draw_codes(rng, {"2": 0.7, "4": 0.3}, aantal),
            "budget_centen": empty_where(rng.integers(50_000, 4_000_000, aantal), rng.random(aantal) < 0.8),
        },
    )  # fmt: skip


def _hulpvorm(trajecten: Trajecten) -> Getallen:
    kolom = trajecten.rijen.kolommen["hulpvorm"]
    assert isinstance(kolom, Codes)
    return kolom.plaats.astype(np.int64)


def starts(kinderen: Bevolking, trajecten: Trajecten) -> Rijen:
    """JW305: the help began, within the period or before."""
    rijen = np.flatnonzero((_hulpvorm(trajecten) > 0) & (trajecten.aanvang < kinderen.opzet.einde))
    return Rijen(
        trajecten.rijen.kind[rijen],
        {
            **_message(kinderen, trajecten, rijen),
            "dagtekening": trajecten.aanvang[rijen] + 3,
            "toewijzingnummer": numbers_as_text(trajecten.nummer[rijen]),
            "begindatum": trajecten.aanvang[rijen],
            "status": Codes(np.zeros(len(rijen), dtype=np.int32), ["1"]),
        },
    )


def stops(kinderen: Bevolking, trajecten: Trajecten) -> Rijen:
    """JW307: the help ended within the period."""
    rijen = np.flatnonzero((_hulpvorm(trajecten) > 0) & (trajecten.einde < kinderen.opzet.einde))
    reden = trajecten.rijen.kolommen["reden_einde"]
    assert isinstance(reden, Codes)
    return Rijen(
        trajecten.rijen.kind[rijen],
        {
            **_message(kinderen, trajecten, rijen),
            "dagtekening": trajecten.einde[rijen] + 5,
            "toewijzingnummer": numbers_as_text(trajecten.nummer[rijen]),
            "begindatum": trajecten.aanvang[rijen],
            "einddatum": trajecten.einde[rijen],
            "reden_einde": reden.take(rijen),
            "status": Codes(np.zeros(len(rijen), dtype=np.int32), ["1"]),
        },
    )


def declarations(kinderen: Bevolking, trajecten: Trajecten) -> Rijen:
    """JW323: per month of help within the period, in as many lines as the asked size needs."""
    rng, opzet = kinderen.rng(7), kinderen.opzet
    begin = np.maximum(trajecten.aanvang, opzet.begin)
    einde = np.minimum(trajecten.einde, opzet.einde - 1)
    maanden = np.where(_hulpvorm(trajecten) > 0, (einde - begin) // 30 + 1, 0)
    gewenst = round(opzet.declaraties_per_jeugdige * len(kinderen))
    per_maand = max(gewenst / max(int(maanden.sum()), 1), 0.0)
    per_traject = np.floor(maanden * per_maand + rng.random(len(maanden))).astype(np.int64) * (maanden > 0)
    rijen = np.repeat(np.arange(len(maanden)), per_traject)
    volgnummer = np.arange(len(rijen)) - np.repeat(np.cumsum(per_traject) - per_traject, per_traject)
    stap = (einde - begin + 1)[rijen] / np.maximum(per_traject, 1)[rijen]
    van = begin[rijen] + (volgnummer * stap).astype(np.int64)
    tot = np.maximum(van, begin[rijen] + ((volgnummer + 1) * stap).astype(np.int64) - 1)
    prijs = _MAANDPRIJS[_hulpvorm(trajecten)[rijen]] * stap / 30
    bericht = _message(kinderen, trajecten, rijen)
    return Rijen(
        trajecten.rijen.kind[rijen],
        {
            **{k: v for k, v in bericht.items() if k != "geslacht"},
            "declaratienummer": numbers_as_text(kinderen.blok * 1_000_000 + van // 30 * 1000 + rijen % 1000),
            "referentienummer": numbers_as_text(kinderen.blok * 1_000_000_000 + np.arange(len(rijen))),
            "toewijzingnummer": numbers_as_text(trajecten.nummer[rijen]),
            "begindatum": van,
            "einddatum": tot,
            "volume": rng.integers(1, 40, len(rijen)),
            "eenheid": draw_codes(rng, {"04": 0.75, "16": 0.1, "14": 0.15}, len(rijen)),
            "bedrag_centen": np.maximum((prijs * rng.uniform(0.6, 1.4, len(rijen))).astype(np.int64), 100),
            "debet_credit": draw_codes(rng, {"D": 0.985, "C": 0.015}, len(rijen)),
        },
    )  # fmt: skip
