"""Hiding, attacking and proving on small tables; a naive attacker that enumerates every table is the oracle."""

from __future__ import annotations

from itertools import product

from rondom.monitor.onthulling.aanval import val_aan
from rondom.monitor.onthulling.stelsel import Uitgave, bouw
from rondom.monitor.onthulling.tabellen import Beleid, Dimensie, Tabel
from rondom.monitor.onthulling.verbergen import verberg

A, B = Dimensie.plat("a", "pqrs"), Dimensie.plat("b", "uvw")


def tabel(rijen: list[list[int]], maat: str = "n") -> Tabel:
    """Rows are the codes of dimension a, columns those of b."""
    a, b = Dimensie.plat("a", "pqrs"[: len(rijen)]), Dimensie.plat("b", "uvwxyz"[: len(rijen[0])])
    return Tabel(
        maat, (a, b), {(p, q): rijen[i][j] for i, p in enumerate(a.bladeren) for j, q in enumerate(b.bladeren)}
    )


def mogelijke_tabellen(rijen: list[list[int]], zichtbaar: set[tuple[int, int]], minst: int) -> list[list[list[int]]]:
    """Every table that an outsider cannot tell from this one, by trying all numbers. The oracle: no solver, no system.

    Cells are (row, column) with the last index of each for the totals; ``zichtbaar`` are those that can be read.
    """
    hoogte, breedte = len(rijen), len(rijen[0])

    def vol(t: list[list[int]]) -> list[list[int]]:
        met = [[*r, sum(r)] for r in t]
        return [*met, [sum(k) for k in zip(*met, strict=True)]]

    echt = vol(rijen)
    bereik = []
    for i, j in product(range(hoogte), range(breedte)):
        bereik.append([echt[i][j]] if (i, j) in zichtbaar else range(minst, 15))
    gevonden = []
    for keuze in product(*bereik):
        kandidaat = vol([list(keuze[i * breedte : (i + 1) * breedte]) for i in range(hoogte)])
        if all(
            kandidaat[i][j] == echt[i][j] if (i, j) in zichtbaar else kandidaat[i][j] >= minst
            for i in range(hoogte + 1)
            for j in range(breedte + 1)
        ):
            gevonden.append(kandidaat)
    return gevonden


def test_the_third_number_of_a_sum_is_hidden_too() -> None:
    stelsel = bouw(Uitgave("u", (tabel([[4, 20], [30, 40]]),)), Beleid())
    naief = val_aan(stelsel, stelsel.primair)
    assert naief.precies == (("n", (("a", "p"), ("b", "u"))),)
    verborgen = verberg(stelsel, 3)
    assert verborgen.secundair == verborgen.ondergrens == 3
    assert val_aan(stelsel, verborgen.masker).veilig
