"""Training, prevention, step plan, who does what, the model of cooperation, good examples: the rules as sentences."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern import praatplaat, preventie, samenwerking, scholing, voorbeeld, werkblad
from rondom.kern.herkenbaar import Markering, Spoor
from rondom.kern.meelezen import NOOIT, SPOREN, open_sporen
from rondom.kern.parameters import STANDAARD
from rondom.kern.praatplaat import NIEMAND, SAMEN, Eens
from rondom.kern.samenwerking import RISICOS, Model
from rondom.kern.scholing import Scholingfeiten, Scholingstand
from rondom.kern.schooljaar import Band
from rondom.kern.voorbeeld import Voorbeeldfeiten, Voorbeeldstand
from rondom.spiegel import bladen

NU = date(2026, 11, 26)
DAG = timedelta(days=1)


@pytest.mark.parametrize(
    ("feiten", "stand"),
    [
        (Scholingfeiten(), Scholingstand.GEVRAAGD),
        (Scholingfeiten(dag=NU), Scholingstand.AFGESPROKEN),
        (Scholingfeiten(dag=NU - DAG), Scholingstand.TERUGKIJKEN),
        (Scholingfeiten(dag=NU - DAG, geevalueerd_op=NU), Scholingstand.KLAAR),
        (Scholingfeiten(dag=NU - DAG, ingetrokken_op=NU), Scholingstand.INGETROKKEN),
    ],
)
def test_how_far_a_training_is(feiten: Scholingfeiten, stand: Scholingstand) -> None:
    assert scholing.stand(feiten, NU) is stand


@pytest.mark.parametrize(
    ("feiten", "vraagt", "geeft", "afspreken", "terugkijken", "intrekken"),
    [
        (Scholingfeiten(), True, False, True, False, True),
        (Scholingfeiten(), False, True, True, False, False),
        (Scholingfeiten(), False, False, False, False, False),
        (Scholingfeiten(dag=NU), True, False, True, False, True),
        (Scholingfeiten(dag=NU - DAG), True, False, False, True, False),
        # Who gave it does not judge the own work.
        (Scholingfeiten(dag=NU - DAG), False, True, False, False, False),
        (Scholingfeiten(dag=NU - DAG, geevalueerd_op=NU), True, False, False, False, False),
        (Scholingfeiten(ingetrokken_op=NU), True, False, False, False, False),
    ],
)
def test_who_may_do_what_with_a_training(
    feiten: Scholingfeiten, vraagt: bool, geeft: bool, afspreken: bool, terugkijken: bool, intrekken: bool
) -> None:
    assert scholing.check_afspreken(feiten, NU, vraagt_mee=vraagt, geeft=geeft).mag is afspreken
    assert scholing.check_evalueren(feiten, NU, vraagt_mee=vraagt, geeft=geeft).mag is terugkijken
    assert scholing.check_intrekken(feiten, NU, eigen=vraagt).mag is intrekken


@pytest.mark.parametrize(
    ("band", "school", "wijk"),
    [
        (Band("zorgcoordinator", eigen_school=True), True, True),
        (Band("zorgcoordinator"), False, True),
        (Band("leerplichtambtenaar", vaste_partner=True), True, False),
        (Band("mentor", eigen_school=True), False, False),
        (Band("beleidsmedewerker", zelfde_regio=True), False, True),
    ],
)
def test_who_keeps_the_calendar_of_a_school_and_of_a_neighbourhood(band: Band, school: bool, wijk: bool) -> None:
    assert preventie.check_school(band).mag is school
    assert preventie.check_wijk(band.rol).mag is wijk


@pytest.mark.parametrize(
    ("mee", "af", "beantwoord", "schrijft", "rondt_af"),
    [
        (True, False, 0, True, False),
        (True, False, 3, True, True),
        (True, False, 58, True, True),
        (True, True, 58, False, False),
        (False, False, 58, False, False),
    ],
)
def test_who_takes_part_writes_until_it_is_finished(
    mee: bool, af: bool, beantwoord: int, schrijft: bool, rondt_af: bool
) -> None:
    assert werkblad.check_schrijven(doet_mee=mee, afgerond=af).mag is schrijft
    assert werkblad.check_afronden(doet_mee=mee, afgerond=af, beantwoord=beantwoord, van=58).mag is rondt_af


def test_the_step_plan_has_five_steps_with_four_sides_and_every_word_in_two_languages() -> None:
    delen = bladen.stappenplan()
    assert [d.id for d in delen] == [f"{s}-{b}" for s, b in product(werkblad.Stap, werkblad.Blik)]
    vragen = [v for d in delen for v in d.vragen]
    assert len({v.id for v in vragen}) == len(vragen) == 58
    alle = [*vragen, *bladen.kaarten(), *(v for d in bladen.taken() for v in d.vragen)]
    assert all(v.nl and v.en and bool(v.hulp_nl) == bool(v.hulp_en) for v in alle)
    assert (len(bladen.kaarten()), sum(len(d.vragen) for d in bladen.taken())) == (8, 15)


@pytest.mark.parametrize(
    ("visies", "eens"),
    [
        ({}, Eens.LEEG),
        ({"school": "school"}, Eens.EEN_KANT),
        ({"school": "school", "hulp": "school"}, Eens.EENS),
        ({"school": SAMEN, "hulp": SAMEN}, Eens.EENS),
        ({"school": "hulp", "hulp": "school"}, Eens.ANDERS),
        ({"school": "school", "hulp": "hulp"}, Eens.DUBBEL),
        ({"school": NIEMAND, "hulp": "school"}, Eens.GAT),
        ({"school": NIEMAND, "hulp": NIEMAND}, Eens.GAT),
    ],
)
def test_how_far_parties_see_one_task_alike(visies: dict[str, str], eens: Eens) -> None:
    assert praatplaat.beeld("taak", visies).eens is eens


@given(st.dictionaries(st.sampled_from("abc"), st.sampled_from(["a", "b", "c", SAMEN, NIEMAND])))
def test_agreed_means_two_or_more_who_say_the_same(visies: dict[str, str]) -> None:
    gezegd = list(visies.values())
    hetzelfde = len(gezegd) > 1 and all(w == gezegd[0] for w in gezegd) and NIEMAND not in gezegd
    assert (praatplaat.beeld("t", visies).eens is Eens.EENS) == hetzelfde


def test_what_differs_comes_first() -> None:
    beelden = [praatplaat.beeld(n, v) for n, v in (("eens", {"a": "a", "b": "a"}), ("gat", {"a": NIEMAND, "b": "a"}))]
    assert [b.taak for b in praatplaat.order(beelden)] == ["gat", "eens"]


@pytest.mark.parametrize(("van", "af", "mag"), [(True, False, True), (False, False, False), (True, True, False)])
def test_nobody_speaks_for_another_party(van: bool, af: bool, mag: bool) -> None:
    assert praatplaat.check_visie(van_partij=van, afgerond=af).mag is mag


@pytest.mark.parametrize("model", Model)
def test_a_choice_names_a_reason_and_looks_at_each_risk(model: Model) -> None:
    alle = frozenset(RISICOS[model])
    assert samenwerking.check_kiezen("beleidsmedewerker", waarom="Zo kan het", gezien=alle, model=model).mag
    zonder = samenwerking.check_kiezen("beleidsmedewerker", waarom=" ", gezien=frozenset(), model=model)
    assert [v.sleutel for v in zonder.voorwaarden] == ["waarom", "risicos"]
    assert not samenwerking.check_kiezen("gezinswerker", waarom="x", gezien=alle, model=model).mag


def test_without_a_model_there_is_no_choice() -> None:
    oordeel = samenwerking.check_kiezen("beleidsmedewerker", waarom="x", gezien=frozenset(), model=None)
    assert [v.sleutel for v in oordeel.voorwaarden] == ["model"]


@pytest.mark.parametrize(
    ("feiten", "stand"),
    [
        (Voorbeeldfeiten(), Voorbeeldstand.INGEDIEND),
        (Voorbeeldfeiten(False, NU), Voorbeeldstand.TERUG),
        (Voorbeeldfeiten(True, NU), Voorbeeldstand.GEPLAATST),
        (Voorbeeldfeiten(True, date(2025, 11, 26)), Voorbeeldstand.GEPLAATST),
        (Voorbeeldfeiten(True, date(2025, 11, 25)), Voorbeeldstand.VEROUDERD),
        (Voorbeeldfeiten(True, None), Voorbeeldstand.VEROUDERD),
        (Voorbeeldfeiten(True, NU, gestopt=True), Voorbeeldstand.GESTOPT),
    ],
)
def test_how_a_good_example_stands(feiten: Voorbeeldfeiten, stand: Voorbeeldstand) -> None:
    assert voorbeeld.stand(feiten, NU, STANDAARD) is stand


@pytest.mark.parametrize(
    ("rol", "mens", "organisatie", "al", "mag"),
    [
        ("beleidsmedewerker", False, False, False, True),
        ("schoolleider", False, False, False, True),
        ("teamleider", False, False, False, True),
        ("teamleider", True, False, False, False),
        ("teamleider", False, True, False, False),
        ("teamleider", False, False, True, False),
        ("mentor", False, False, False, False),
    ],
)
def test_somebody_else_reviews_once(rol: str, mens: bool, organisatie: bool, al: bool, mag: bool) -> None:
    oordeel = voorbeeld.check_beoordelen(rol, zelfde_mens=mens, zelfde_organisatie=organisatie, al_beoordeeld=al)
    assert oordeel.mag is mag


@given(st.lists(st.tuples(st.sampled_from(Spoor), st.sampled_from(["noor", "112233445", "lindestad"]))), st.booleans())
def test_a_number_never_stays_and_what_texts_about_work_are_about_is_no_trace(
    sporen: list[tuple[Spoor, str]], alles_mag: bool
) -> None:
    merken = [Markering(0, 1, soort, tekst, "iemand") for soort, tekst in sporen]
    nog = open_sporen(merken, ["noor", "112233445", "lindestad"] if alles_mag else [])
    assert {m.soort for m in nog} <= SPOREN
    assert not alles_mag or {m.soort for m in nog} <= NOOIT
    if not alles_mag:
        assert {m.sleutel for m in nog} == {m.sleutel for m in merken if m.soort in SPOREN}
