"""Hiding and attacking: small truths, and a naive attacker that tries every table beside the clever one.

The oracle shares no code with what it judges: it knows no system of equations and no solver, only "fill in all numbers
and keep the tables that look the same".
"""

from __future__ import annotations

import time
from itertools import combinations, product
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.monitor.onthulling.aanval import val_aan
from rondom.monitor.onthulling.bescherming import bescherm
from rondom.monitor.onthulling.meting import lees_tabel, naief_lek
from rondom.monitor.onthulling.netwerk import STIL
from rondom.monitor.onthulling.onveilig import Onbeschermbaar
from rondom.monitor.onthulling.stelsel import Stelsel, Uitgave, Vlaggen, bouw
from rondom.monitor.onthulling.tabellen import Beleid, Cel, Dimensie, Nullen, Tabel, ratio
from rondom.monitor.onthulling.verbergen import _Zoektocht, verberg

HIER = Path(__file__).parent
KLEIN = Beleid(drempel=3, marge=1)
RIJEN, KOLOMMEN = "pqr", "uvw"


def tabel(rijen: list[list[int]], maat: str = "n") -> Tabel:
    """Rows are the codes of dimension a, columns those of b."""
    a, b = Dimensie.plat("a", RIJEN[: len(rijen)]), Dimensie.plat("b", KOLOMMEN[: len(rijen[0])])
    places = product(a.bladeren, b.bladeren)
    return Tabel(maat, (a, b), dict(zip(places, [count for rij in rijen for count in rij], strict=True)))


def cel(a: str = "", b: str = "", maat: str = "n") -> Cel:
    return maat, tuple((naam, code) for naam, code in (("a", a), ("b", b)) if code)


def masker(stelsel: Stelsel, verborgen: set[Cel]) -> Vlaggen:
    return np.array([c in verborgen for c in stelsel.cellen], dtype=bool)


# ---- the oracle -------------------------------------------------------------------------------------------------------


def _met_totalen(binnen: npt.NDArray[np.int8], hoogte: int, breedte: int) -> dict[Cel, npt.NDArray[np.int64]]:
    """Every cell of every filled-in table; ``binnen`` has a row per table."""
    vak = {(i, j): binnen[:, i * breedte + j].astype(np.int64) for i in range(hoogte) for j in range(breedte)}
    alles = {cel(RIJEN[i], KOLOMMEN[j]): v for (i, j), v in vak.items()}
    for i in range(hoogte):
        alles[cel(RIJEN[i])] = sum(vak[i, j] for j in range(breedte))  # type: ignore[assignment]
    for j in range(breedte):
        alles[cel(b=KOLOMMEN[j])] = sum(vak[i, j] for i in range(hoogte))  # type: ignore[assignment]
    alles[cel()] = sum(vak.values())  # type: ignore[assignment]
    return alles


def mogelijk(rijen: list[list[int]], verborgen: set[Cel], minst: int, hoogst: int) -> dict[Cel, set[int]]:
    """Per cell the values it has in the tables that show the same, hidden cells being at least ``minst``."""
    hoogte, breedte = len(rijen), len(rijen[0])
    echt = _met_totalen(np.array([[x for rij in rijen for x in rij]], dtype=np.int8), hoogte, breedte)
    keuzes = [
        range(hoogst + 1) if cel(RIJEN[i], KOLOMMEN[j]) in verborgen else [rijen[i][j]]
        for i in range(hoogte)
        for j in range(breedte)
    ]
    binnen = np.array(np.meshgrid(*keuzes, indexing="ij"), dtype=np.int8).reshape(hoogte * breedte, -1).T
    alles = _met_totalen(binnen, hoogte, breedte)
    goed = np.ones(len(binnen), dtype=bool)
    for plaats, waarden in alles.items():
        goed &= waarden >= minst if plaats in verborgen else waarden == echt[plaats][0]
    return {plaats: set(waarden[goed].tolist()) for plaats, waarden in alles.items()}


tellingen = st.lists(st.lists(st.integers(0, 5), min_size=2, max_size=3), min_size=2, max_size=2).filter(
    lambda rijen: len({len(rij) for rij in rijen}) == 1
)


@settings(max_examples=60, deadline=None)
@given(rijen=tellingen, nullen=st.sampled_from(Nullen))
def test_nobody_who_tries_every_table_learns_a_small_cell(rijen: list[list[int]], nullen: Nullen) -> None:
    beleid = Beleid(drempel=3, marge=1, nullen=nullen)
    uitgave = Uitgave("u", (tabel(rijen),))
    try:
        result = bescherm(uitgave, beleid)
    except Onbeschermbaar:
        # Then hiding everything that may be hidden is not enough either.
        alles = {c for c, (v, _) in uitgave.cellen.items() if v or nullen is Nullen.VERBERGBAAR}
        waarden = mogelijk(rijen, alles, beleid.minst, 9)
        assert any(1 <= v < 3 and max(waarden[c]) < v + 1 for c, (v, _) in uitgave.cellen.items())
        return
    waarden = mogelijk(rijen, set(result.cellen), beleid.minst, 9)
    for plaats, (echt, bladeren) in uitgave.cellen.items():
        if plaats in result.cellen:
            assert len(waarden[plaats]) > 1, f"{plaats} is hidden and yet known"
        if 1 <= echt < beleid.drempel:
            bodem = bladeren if nullen is Nullen.GEPUBLICEERD else 0
            assert max(waarden[plaats]) >= echt + 1 and min(waarden[plaats]) <= max(echt - 1, bodem)


@settings(max_examples=60, deadline=None)
@given(rijen=tellingen, toeval=st.randoms(use_true_random=False))
def test_the_attacker_finds_exactly_the_cells_with_one_possible_value(rijen: list[list[int]], toeval) -> None:
    uitgave = Uitgave("u", (tabel(rijen),))
    stelsel = bouw(uitgave, KLEIN)
    verborgen = {c for c, (v, _) in uitgave.cellen.items() if v and (v < 3 or toeval.random() < 0.4)}
    waarden = mogelijk(rijen, verborgen, 1, 9)
    gevonden = val_aan(stelsel, masker(stelsel, verborgen))
    assert set(gevonden.precies) == {c for c in verborgen if len(waarden[c]) == 1}
    bladeren = {c: filled for c, (_, filled) in uitgave.cellen.items()}
    te_dichtbij = {
        c
        for c, (v, _) in uitgave.cellen.items()
        if 1 <= v < 3 and (max(waarden[c]) < v + 1 or min(waarden[c]) > max(v - 1, bladeren[c]))
    }
    assert set(gevonden.binnen) | set(gevonden.precies) >= te_dichtbij
    # What moves with such a cell one to one is named with it; where no cell is too close, none is named.
    assert te_dichtbij or not gevonden.binnen


def test_a_cell_that_moves_with_one_that_is_too_close_is_named_with_it() -> None:
    """Row p adds up to 3 of which u has none: what v wins, w loses. Only w stands too close; both are told."""
    uitgave = Uitgave("u", (tabel([[0, 1, 2], [3, 0, 2]]),))
    verborgen = {cel(), cel("q"), cel(b="v"), cel("p", "v"), cel("p", "w"), cel("q", "w")}
    stelsel = bouw(uitgave, KLEIN)
    gevonden = val_aan(stelsel, masker(stelsel, verborgen))
    waarden = mogelijk([[0, 1, 2], [3, 0, 2]], verborgen, 1, 9)
    assert waarden[cel("p", "v")] == waarden[cel("p", "w")] == {1, 2}
    assert {cel("p", "v"), cel("p", "w")} <= set(gevonden.binnen) and not gevonden.precies


@settings(max_examples=25, deadline=None)
@given(rijen=st.lists(st.lists(st.integers(0, 5), min_size=2, max_size=2), min_size=2, max_size=2))
def test_no_smaller_choice_of_cells_is_safe(rijen: list[list[int]]) -> None:
    uitgave = Uitgave("u", (tabel(rijen),))
    stelsel = bouw(uitgave, KLEIN)
    try:
        gekozen = verberg(stelsel, KLEIN.marge, speling=0.0)
    except Onbeschermbaar:
        return
    klein = {c for c, (v, _) in uitgave.cellen.items() if 1 <= v < 3}
    anderen = [c for c, (v, _) in uitgave.cellen.items() if v >= 3]

    def veilig(verborgen: set[Cel]) -> bool:
        waarden = mogelijk(rijen, verborgen, 1, 9)
        return all(
            max(waarden[c]) >= uitgave.cellen[c][0] + 1
            and min(waarden[c]) <= max(uitgave.cellen[c][0] - 1, uitgave.cellen[c][1])
            for c in klein
        )

    minst = next(k for k in range(len(anderen) + 1) if any(veilig(klein | set(c)) for c in combinations(anderen, k)))
    assert gekozen.secundair == gekozen.ondergrens == minst


# ---- small truths -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rijen", "erbij", "waarom"),
    [
        ([[20, 30], [40, 50]], 0, "nothing is small, so everything is shown"),
        ([[4, 20], [30, 40]], 3, "one small cell needs another in its row, its column, and the corner"),
        ([[4, 7], [8, 9]], 0, "with all inner cells small the totals may stay"),
        ([[0, 0], [0, 0]], 0, "a table of zeros shows no one"),
    ],
)
def test_how_many_cells_are_hidden_for_others(rijen: list[list[int]], erbij: int, waarom: str) -> None:
    assert bescherm(Uitgave("u", (tabel(rijen),)), Beleid(), speling=0.0).verborgen.secundair == erbij, waarom


def test_of_a_first_safe_choice_nothing_is_left_that_could_be_shown() -> None:
    """A build is content with a choice well above the bound; each cell that it still hides, some attack asks for."""
    stelsel = bouw(lees_tabel(HIER / "tabel_30x4x4.csv"), Beleid())
    gekozen = verberg(stelsel, Beleid().marge, speling=1.0)
    anders = _Zoektocht(stelsel, Beleid().marge, time.monotonic() + 60, lambda regel: None)
    klasse = anders.netwerk.klasse
    erbij = gekozen.masker & ~stelsel.primair & (klasse != STIL)
    assert gekozen.secundair >= 64 and erbij.any()
    for een in np.unique(klasse[erbij]).tolist():
        zonder = np.zeros(anders.netwerk.aantal)
        zonder[klasse[gekozen.masker & (klasse != STIL)]] = 1.0
        zonder[een] = 0.0
        assert anders.dekking.eerste_tekort(zonder, anders.dekking.alles_open()) is not None


def test_hiding_only_the_small_cell_is_undone_by_one_subtraction() -> None:
    stelsel = bouw(Uitgave("u", (tabel([[4, 20], [30, 40]]),)), Beleid())
    assert val_aan(stelsel, stelsel.primair).precies == (cel("p", "u"),)


def test_a_single_child_in_a_table_of_zeros_cannot_be_protected() -> None:
    with pytest.raises(Onbeschermbaar) as onveilig:
        bescherm(Uitgave("u", (tabel([[2, 0], [0, 40]]),)), Beleid(), bekend=frozenset([cel(), cel("q")]))
    assert cel("p", "u") in onveilig.value.cellen


def test_hidden_is_one_symbol_whatever_the_reason() -> None:
    result = bescherm(Uitgave("u", (tabel([[4, 20], [30, 40]]),)), Beleid())
    assert {result.waarde(c) for c in result.cellen} == {None} and len(result.cellen) == 4
    assert result.waarde(cel()) == 94


def test_fewer_counts_are_hidden_when_a_hidden_cell_may_be_zero() -> None:
    result = bescherm(lees_tabel(HIER / "tabel_30x4x4.csv"), Beleid(nullen=Nullen.VERBERGBAAR), speling=0.1)
    assert result.uitslag.veilig and result.verborgen.secundair < 60  # with zeros published at least 64


def test_tables_that_share_cells_are_one_system() -> None:
    """A table that hides two totals is safe, and so is one that has nothing to hide; the second shows those totals."""
    a, b, c = Dimensie.plat("a", "pq"), Dimensie.plat("b", "uv"), Dimensie.plat("c", "xy")
    een = Tabel("n", (a, b), dict(zip(product("pq", "uv"), [4, 20, 30, 40], strict=True)))
    ander = Tabel("n", (a, c), dict(zip(product("pq", "xy"), [12, 12, 35, 35], strict=True)))
    geheim = {cel("p", "u"), cel("p"), cel("q", "u"), cel("q")}
    apart = bouw(Uitgave("u", (een,)), Beleid())
    assert val_aan(apart, masker(apart, geheim)).veilig
    assert not bescherm(Uitgave("u", (ander,)), Beleid()).cellen

    samen = Uitgave("u", (een, ander))
    stelsel = bouw(samen, Beleid())
    assert cel("p", "u") in val_aan(stelsel, masker(stelsel, geheim - {cel("p"), cel("q")})).precies
    assert bescherm(samen, Beleid()).uitslag.veilig


def test_a_hierarchy_is_protected_on_every_level() -> None:
    school = Dimensie("school", {"s1": "b1", "s2": "b1", "s3": "b2", "s4": "b2", "b1": "", "b2": ""})
    soort = Dimensie.plat("hulp", ["h1", "h2"])
    waarden = [3, 25, 14, 31, 40, 22, 18, 27]
    plaatsen = product(["s1", "s2", "s3", "s4"], ["h1", "h2"])
    uitgave = Uitgave("u", (Tabel("n", (school, soort), dict(zip(plaatsen, waarden, strict=True))),))
    result = bescherm(uitgave, Beleid())
    assert result.uitslag.veilig and ("n", (("hulp", "h1"), ("school", "s1"))) in result.cellen


def test_a_share_protects_those_without_as_well() -> None:
    """37 of 40 with help are 3 without: the subtraction that every reader makes."""
    noemer, teller = tabel([[40, 60], [70, 80]], "alle"), tabel([[37, 30], [40, 45]], "met")
    tabellen, verband = ratio(teller, noemer, "zonder")
    result = bescherm(Uitgave("u", tabellen, (verband,)), Beleid())
    assert result.cellen & {cel("p", "u", "alle"), cel("p", "u", "met")}
    assert cel("p", "u", "zonder") in result.cellen


@pytest.mark.parametrize(("bestand", "precies", "breedte"), [("tabel_30x4x4", 99, 148), ("tabel_100x8x6", 481, 709)])
def test_what_naive_suppression_leaks(bestand: str, precies: int, breedte: int) -> None:
    stelsel = bouw(lees_tabel(HIER / f"{bestand}.csv"), Beleid())
    lek = naief_lek(stelsel, Beleid(), 120.0)
    assert lek is not None and (lek.precies, lek.binnen_twee) == (precies, breedte)


def test_the_small_benchmark_reaches_its_proven_optimum() -> None:
    result = bescherm(lees_tabel(HIER / "tabel_30x4x4.csv"), Beleid(), speling=0.0)
    assert (result.verborgen.secundair, result.verborgen.ondergrens) == (64, 64)


# ---- bad input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("maak", "woord"),
    [
        (lambda: Beleid(drempel=1), "drempel"),
        (lambda: Beleid(marge=0), "marge"),
        (lambda: Dimensie("a", {"p": "q"}), "no code"),
        (lambda: Dimensie("a", {"p": "q", "q": "p"}), "part of itself"),
        (lambda: Dimensie.uit_kolommen("a", ["s", "s"], ["b1", "b2"]), "both"),
        (lambda: tabel([[-1, 2], [3, 4]]), "0 or more"),
        (lambda: Tabel("n", (Dimensie.plat("a", "p"),), {("z",): 1}), "no place"),
        (lambda: ratio(tabel([[9, 1]]), tabel([[4, 1]]), "rest"), "more than"),
        (lambda: Uitgave("u", (tabel([[1, 2]]), tabel([[1, 3]]))).cellen, "one table"),
    ],
)
def test_what_cannot_be_is_refused_by_name(maak, woord: str) -> None:
    with pytest.raises(ValueError, match=woord):
        maak()
