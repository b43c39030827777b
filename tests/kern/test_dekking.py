"""Is the check of a table exact? Against trying every value of a small set of facts, with code of its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.kern.conditie import Bereik, EenVan
from rondom.kern.dekking import dekking, pairs
from rondom.kern.routefeiten import Feitsoort, Feittype
from rondom.kern.routetabel import Rij, Routetabel
from rondom.kern.tabellezer import Tekst

LEEG = Routetabel("proef", date(2026, 8, 1), {}, {}, ())


KLEIN = {
    f.naam: f
    for f in (
        Feitsoort("kleur", Feittype.KEUZE, ("rood", "geel", "blauw")),
        Feitsoort("oud", Feittype.JA_NEE),
        Feitsoort("leeftijd", Feittype.GETAL),
        Feitsoort("plaats", Feittype.TEKST),
    )
}
WAARDEN: dict[str, list[Any]] = {
    "kleur": ["rood", "geel", "blauw"],
    "oud": [True, False],
    "leeftijd": list(range(0, 9)),
    "plaats": ["a", "b", "c", "zzz"],
}
CONDITIES = {
    "kleur": st.builds(EenVan, st.frozensets(st.sampled_from(WAARDEN["kleur"]), min_size=1), st.booleans()),
    "oud": st.builds(EenVan, st.frozensets(st.booleans(), min_size=1), st.just(False)),
    "leeftijd": st.tuples(st.none() | st.integers(0, 6), st.none() | st.integers(1, 8)).map(lambda g: Bereik(*g))
    | st.builds(EenVan, st.frozensets(st.integers(0, 7), min_size=1), st.booleans()),
    "plaats": st.builds(EenVan, st.frozensets(st.sampled_from(["a", "b", "c"]), min_size=1), st.booleans()),
}


@st.composite
def tabellen(draw: st.DrawFn) -> Routetabel:
    rijen = []
    for n in range(draw(st.integers(1, 6))):
        namen = draw(st.sets(st.sampled_from(sorted(CONDITIES)), max_size=3))
        als = {naam: draw(CONDITIES[naam]) for naam in sorted(namen)}
        wie = draw(st.sampled_from("xyz"))
        groep = draw(st.sampled_from(["een", "twee"]))
        rijen.append(Rij(f"r{n}", als, wie, wie, wie, wie, Tekst("a", "b"), ("BR02",), groep=groep))
    return replace(LEEG, rijen=tuple(sorted(rijen, key=lambda r: r.groep)))


def _past(rij: Rij, situatie: dict[str, Any]) -> bool:
    """The meaning of the conditions once more, without the table's own code."""
    for naam, conditie in rij.als.items():
        waarde = situatie[naam]
        if isinstance(conditie, Bereik):
            if conditie.vanaf is not None and waarde < conditie.vanaf:
                return False
            if conditie.tot is not None and not waarde < conditie.tot:
                return False
        elif (waarde in list(conditie.waarden)) == conditie.niet:
            return False
    return True


def _situaties() -> Iterator[dict[str, Any]]:
    for waarden in product(*WAARDEN.values()):
        yield dict(zip(WAARDEN, waarden, strict=True))


def _matching(tabel: Routetabel, situatie: dict[str, Any]) -> list[str]:
    return [rij.id for rij in tabel.rijen if _past(rij, situatie)]


@given(tabellen())
def test_coverage_agrees_with_trying_every_value(tabel: Routetabel) -> None:
    gevonden = dekking(tabel, KLEIN)
    passend = [_matching(tabel, s) for s in _situaties()]
    levend = {p[0] for p in passend if p}
    assert set(gevonden.dode_rijen) == {r.id for r in tabel.rijen} - levend
    assert bool(gevonden.gaten) == any(not p for p in passend)
    for gat in gevonden.gaten:
        rest: dict[str, Any] = {naam: w[0] for naam, w in WAARDEN.items()}
        assert not any(_past(rij, rest | dict(gat)) for rij in tabel.rijen)


@given(tabellen())
def test_first_row_agrees_with_asking_row_by_row(tabel: Routetabel) -> None:
    for situatie in _situaties():
        eerste = tabel.first(situatie)
        passend = _matching(tabel, situatie)
        assert (eerste.id if eerste else None) == (passend[0] if passend else None)


@given(tabellen())
def test_overlaps_agree_with_trying_every_value(tabel: Routetabel) -> None:
    """Two rows of a group that both match where the first answers, differ, and of which the first is not narrower."""
    rijen = {r.id: r for r in tabel.rijen}
    alle = [_matching(tabel, s) for s in _situaties()]
    verwacht = set()
    for passend in alle:
        for tweede in passend[1:]:
            een, ander = rijen[passend[0]], rijen[tweede]
            smaller = all(tweede in p for p in alle if passend[0] in p)
            if een.groep == ander.groep and een.team != ander.team and not smaller:
                verwacht.add((passend[0], tweede))
    gevonden = dekking(tabel, KLEIN).overlappen
    assert {(o.eerste, o.tweede) for o in gevonden} == verwacht
    for o in gevonden:
        situatie = {naam: w[0] for naam, w in WAARDEN.items()} | dict(o.situatie)
        passend = _matching(tabel, situatie)
        assert passend[0] == o.eerste
        assert o.tweede in passend


@settings(max_examples=60)
@given(tabellen(), tabellen())
def test_pairs_of_answers_agree_with_trying_every_value(eerst: Routetabel, nu: Routetabel) -> None:
    def answer(tabel: Routetabel, situatie: dict[str, Any]) -> str | None:
        return next(iter(_matching(tabel, situatie)), None)

    verwacht = {(answer(eerst, s), answer(nu, s)) for s in _situaties()}
    gevonden = pairs(eerst, nu, KLEIN)
    assert set(gevonden) == verwacht
    for paar, voorbeeld in gevonden.items():
        situatie = {naam: w[0] for naam, w in WAARDEN.items()} | dict(voorbeeld)
        assert (answer(eerst, situatie), answer(nu, situatie)) == paar


def _rij(naam: str, als: dict[str, Any], wie: str, groep: str = "een") -> Rij:
    return Rij(naam, als, wie, wie, wie, wie, Tekst("a", "b"), ("BR02",), groep=groep)


ROOD = {"kleur": EenVan(frozenset({"rood"}), niet=False)}
OUD = {"oud": EenVan(frozenset({True}), niet=False)}
OVERLAP = [
    ("deels dezelfde situaties, ander antwoord", _rij("a", ROOD, "x"), _rij("b", OUD, "y"), True),
    ("deels dezelfde situaties, zelfde antwoord", _rij("a", ROOD, "x"), _rij("b", OUD, "x"), False),
    ("de groepen hebben een voorrang", _rij("a", ROOD, "x", "een"), _rij("b", OUD, "y", "twee"), False),
    ("de smalle rij staat voor de brede", _rij("a", ROOD | OUD, "x"), _rij("b", OUD, "y"), False),
    ("nooit tegelijk", _rij("a", ROOD, "x"), _rij("b", {"kleur": EenVan(frozenset({"geel"}), False)}, "y"), False),
]


@pytest.mark.parametrize(("eerste", "tweede", "overlap"), [r[1:] for r in OVERLAP], ids=[r[0] for r in OVERLAP])
def test_overlap_is_two_answers_without_an_order(eerste: Rij, tweede: Rij, overlap: bool) -> None:
    tabel = replace(LEEG, rijen=(eerste, tweede, _rij("rest", {}, "z", "rest")))
    assert bool(dekking(tabel, KLEIN).overlappen) is overlap


def test_many_gaps_are_cut_off_and_found_at_once() -> None:
    """A table with a hole in each of a million cells answers without walking over all of them."""
    feiten = {f"f{n}": Feitsoort(f"f{n}", Feittype.JA_NEE) for n in range(20)}
    ja = EenVan(frozenset({True}), niet=False)
    tabel = replace(LEEG, rijen=(_rij("alles-ja", dict.fromkeys(feiten, ja), "x"),))
    gevonden = dekking(tabel, feiten)
    assert gevonden.situaties == 2**20
    assert 0 < len(gevonden.gaten) <= 200
