"""Instruments as data: read whole, every mistake named; which question somebody gets; and those that come with Rondom."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rondom.kern.instrument import GETALLEN, Gebruik, Instrument, Instrumentfout, Soort, asked, read, schema
from rondom.kern.meting import (
    MEEST,
    Metingfeiten,
    Opzet,
    Punt,
    Stand,
    judge_batch,
    judge_change,
    judge_close,
    judge_invite,
    judge_make,
    judge_open,
    judge_points,
    judge_result,
    judge_setup,
    judge_talk,
    judge_themes,
)
from rondom.kern.respondenten import RESPONDENTEN, respondent_naam

DAG = date(2026, 11, 9)
EIGEN = Path(__file__).parents[2] / "src" / "rondom" / "spiegel" / "instrumenten"
BESTANDEN = sorted(EIGEN.glob("*.json"))

AANTALLEN = {
    "quickscan": 20, "vijf_factoren": 28, "bestuur_checklist": 10, "stappenplan": 58, "doen_wat_werkt": 34, "oza_toets": 14,
    "oza_succesfactoren": 28, "koers": 20, "kernpartners_school": 7, "anders_denken": 8, "optimale_samenwerking": 9,
    "taken": 15, "opbrengsten": 27, "ouders": 10, "jongeren_12plus": 8, "kinderen_6_11": 5, "professionals_jaar": 10,
    "overleg_check": 4, "effectladder": 15,
}  # fmt: skip
"""How many questions each instrument has: 330 together."""


def raw(pad: Path) -> dict[str, Any]:
    inhoud: dict[str, Any] = json.loads(pad.read_text(encoding="utf-8"))
    return inhoud


def test_every_instrument_is_there_with_all_its_questions() -> None:
    instrumenten = [read(raw(pad)) for pad in BESTANDEN]
    assert {i.sleutel: len(i.items) for i in instrumenten} == AANTALLEN
    alle = [item.id for i in instrumenten for item in i.items]
    assert len(alle) == len(set(alle)) == 330
    assert [i.sleutel for i in instrumenten if i.gebruik is Gebruik.CASUS] == ["overleg_check"]


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda p: p.stem)
def test_every_question_exists_in_both_languages_and_the_schema_agrees(pad: Path) -> None:
    Draft202012Validator(schema()).validate(raw(pad))
    instrument = read(raw(pad))
    for woord in (*(i.tekst for i in instrument.items), *(i.uitleg for i in instrument.items if i.uitleg)):
        assert woord.nl and woord.en and woord.nl != woord.en
    assert pad.stem == instrument.sleutel


EEN: dict[str, Any] = {
    "instrument": "proef",
    "versie": 1,
    "titel": {"nl": "Proef", "en": "Trial"},
    "doel": {"nl": "Kijken", "en": "Look"},
    "respondenten": ["ouder"],
    "schaal": {"soort": "keuze", "antwoorden": [{"nl": "nee", "en": "no"}, {"nl": "ja", "en": "yes"}]},
    "delen": [
        {
            "id": "een",
            "titel": {"nl": "Deel", "en": "Part"},
            "items": [
                {"id": "A", "tekst": {"nl": "Vraag", "en": "Question"}},
                {
                    "id": "B",
                    "tekst": {"nl": "Vervolg", "en": "Next"},
                    "alleen_als": {"item": "A", "antwoord": [1]},
                },
                {"id": "C", "tekst": {"nl": "Verder", "en": "On"}, "alleen_als": {"item": "B", "antwoord": [0, 1]}},
                {"id": "D", "tekst": {"nl": "Cijfer", "en": "Mark"}, "soort": "cijfer"},
                {"id": "E", "tekst": {"nl": "Woorden", "en": "Words"}, "soort": "open"},
            ],
        }
    ],
}
ITEM = ("delen", 0, "items", 1)


def changed(*pad: Any, naar: Any = None) -> dict[str, Any]:
    """The trial with one place changed; without ``naar`` that place is taken away."""
    inhoud: Any = deepcopy(EEN)
    plek = inhoud
    for stap in pad[:-1]:
        plek = plek[stap]
    if naar is None:
        del plek[pad[-1]]
    else:
        plek[pad[-1]] = naar
    result: dict[str, Any] = inhoud
    return result


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        ([], "Hier hoort een vak met velden."),
        (changed("doel"), "doel ontbreekt."),
        (changed("titel", "en"), "titel: en ontbreekt."),
        (changed("titel", "en", naar=" "), "titel.en: Hier hoort een tekst."),
        (changed("kleur", naar="rood"), "kleur kent Rondom niet. Haal het weg."),
        (changed("versie", naar=0), "versie: Hier hoort een heel getal vanaf 1."),
        (changed("instrument", naar="Met Hoofdletters"), "Met Hoofdletters kan niet als sleutel"),
        (changed("respondenten", naar=["buurman"]), "buurman kan hier niet."),
        (changed("schaal", "soort", naar="raden"), "raden kan hier niet. Kies uit: keuze, smiley, cijfer, open."),
        (changed("schaal", "antwoorden", naar=[{"nl": "a", "en": "b"}]), "twee tot zeven antwoorden"),
        (changed("delen", naar=[]), "delen: Hier hoort een lijst"),
        (changed(*ITEM, "id", naar="A"), "A staat er twee keer."),
        (changed(*ITEM, "alleen_als", "item", naar="D"), "B: alleen_als verwijst naar D"),
        (changed(*ITEM, "alleen_als", "antwoord", naar=[7]), "B: alleen_als verwijst naar A"),
        (changed("schaal", naar={"soort": "open", "antwoorden": []}) | {"delen": changed(*ITEM, "soort", naar="keuze")["delen"]}, "geen antwoorden"),
    ],
)  # fmt: skip
def test_every_mistake_is_named_by_its_place(inhoud: Any, zin: str) -> None:
    with pytest.raises(Instrumentfout) as fout:
        read(inhoud)
    assert any(zin in f.uitleg("nl") for f in fout.value.fouten), [f.uitleg("nl") for f in fout.value.fouten]
    assert all(f.uitleg("en") != f.uitleg("nl") for f in fout.value.fouten)


def test_all_mistakes_are_told_at_once() -> None:
    dubbel = changed("titel", "en")
    del dubbel["doel"]["nl"]
    with pytest.raises(Instrumentfout) as fout:
        read(dubbel)
    assert len(fout.value.fouten) == 2


@pytest.mark.parametrize(
    ("antwoorden", "gevraagd"),
    [
        ({}, "ADE"),
        ({"A": 0}, "ADE"),
        ({"A": 1}, "ABDE"),
        ({"A": 1, "B": 0}, "ABCDE"),
        ({"A": 0, "B": 1}, "ADE"),  # an answer that became void opens nothing
    ],
)
def test_which_questions_somebody_gets(antwoorden: dict[str, int], gevraagd: str) -> None:
    assert "".join(i.id for i in asked(read(EEN), antwoorden)) == gevraagd


def test_what_can_be_answered() -> None:
    instrument = read(EEN)
    mogelijk = {i.id: list(instrument.waarden(i)) for i in instrument.items}
    assert mogelijk["A"] == [0, 1] and mogelijk["D"] == list(range(1, 11)) and mogelijk["E"] == []
    assert {i.id for i in instrument.items if i.soort in GETALLEN} == set("ABCD")
    assert instrument.item("D").soort is Soort.CIJFER and instrument.deel_titel("een").in_taal("en") == "Part"
    for zoek in (instrument.item, instrument.deel_titel):
        with pytest.raises(KeyError):
            zoek("Z")


def test_help_for_arrangements_stops_where_the_definition_does() -> None:
    toets: Instrument = read(raw(EIGEN / "oza_toets.json"))
    assert len(asked(toets, {"OZADEF.2.1": 0})) == 3 and len(asked(toets, {"OZADEF.2.1": 1})) == 14


def test_every_kind_of_respondents_has_a_name_in_both_languages() -> None:
    for wie in (*RESPONDENTEN, "samen"):
        assert respondent_naam(wie, "nl") != "" != respondent_naam(wie, "en")
    assert "zorgcoordinator" in RESPONDENTEN["professional_onderwijs"].functies
    assert RESPONDENTEN["beleid"].functies == ("beleidsmedewerker",) and RESPONDENTEN["ouder"].functies == ()


# When a measurement may be opened, and which points count ------------------------------------------------------------


def facts(stand: Stand = Stand.CONCEPT, tot: date = DAG, groepen: int = 1, van_mij: bool = True) -> Metingfeiten:
    return Metingfeiten(stand, DAG, tot, groepen, van_mij)


@pytest.mark.parametrize(
    ("wat", "feiten", "tekst"),
    [
        (judge_open, facts(), "meting.kan_open"),
        (judge_open, facts(groepen=0), "meting.geen_groepen"),
        (judge_open, facts(tot=date(2026, 11, 8)), "meting.voorbij"),
        (judge_open, facts(Stand.OPEN), "meting.al_open"),
        (judge_open, facts(van_mij=False), "meting.niet_van_u"),
        (judge_invite, facts(Stand.OPEN), "meting.kan_uitnodigen"),
        (judge_invite, facts(Stand.OPEN, date(2026, 11, 8)), "meting.voorbij"),
        (judge_invite, facts(Stand.GESLOTEN), "meting.niet_open"),
        (judge_invite, facts(Stand.SLUIT), "meting.niet_open"),
        (judge_invite, facts(Stand.OPEN, van_mij=False), "meting.niet_van_u"),
    ],
)
def test_steps_that_depend_on_the_day(wat: Any, feiten: Metingfeiten, tekst: str) -> None:
    assert wat(feiten, DAG).redenen[0].tekst == tekst


@pytest.mark.parametrize(
    ("wat", "feiten", "tekst"),
    [
        (judge_close, facts(Stand.OPEN), "meting.kan_dicht"),
        (judge_close, facts(Stand.CONCEPT), "meting.niet_open"),
        (judge_close, facts(Stand.SLUIT), "meting.sluit_al"),
        (judge_result, facts(Stand.SLUIT), "meting.nog_geen_uitkomst"),
        (judge_close, facts(Stand.OPEN, van_mij=False), "meting.niet_van_u"),
        (judge_result, facts(Stand.OPEN), "meting.nog_geen_uitkomst"),
        (judge_result, facts(Stand.GESLOTEN, van_mij=False), "meting.uitkomst"),
        (judge_talk, facts(Stand.GESLOTEN), "meting.uitkomst"),
        (judge_talk, facts(Stand.OPEN), "meting.nog_geen_uitkomst"),
        (judge_talk, facts(Stand.SLUIT), "meting.nog_geen_uitkomst"),
        (judge_talk, facts(Stand.GESLOTEN, van_mij=False), "meting.niet_van_u"),
        (judge_change, facts(), "meting.kan_anders"),
        (judge_change, facts(Stand.OPEN), "meting.kan_anders"),
        (judge_change, facts(Stand.SLUIT), "meting.niet_open"),
        (judge_change, facts(Stand.GESLOTEN), "meting.niet_open"),
        (judge_change, facts(van_mij=False), "meting.niet_van_u"),
        (judge_themes, facts(Stand.GESLOTEN), "meting.kan_anders"),
        (judge_themes, facts(van_mij=False), "meting.niet_van_u"),
    ],
)
def test_steps_that_do_not(wat: Any, feiten: Metingfeiten, tekst: str) -> None:
    assert wat(feiten).redenen[0].tekst == tekst


@pytest.mark.parametrize(
    ("gebruik", "werkt_ergens", "mag", "tekst"),
    [
        (Gebruik.METING, True, True, "meting.kan_maken"),
        (Gebruik.METING, False, False, "meting.geen_regio"),
        (Gebruik.CASUS, True, False, "meting.alleen_in_casus"),
    ],
)
def test_what_can_be_measured_and_by_whom(gebruik: Gebruik, werkt_ergens: bool, mag: bool, tekst: str) -> None:
    oordeel = judge_make(gebruik, werkt_ergens=werkt_ergens)
    assert (oordeel.mag, oordeel.redenen[0].tekst) == (mag, tekst)


EINDE = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("opzet", "uitgenodigd", "fout"),
    [
        (Opzet(["ouder"], DAG, EINDE), [], []),
        (Opzet(["ouder"], DAG, DAG), [], []),
        (Opzet(["ouder"], DAG, EINDE, DAG), [], []),
        (Opzet(["ouder"], DAG, EINDE, EINDE), ["ouder"], []),
        (Opzet(["ouder"], EINDE, DAG), [], [("tot", "meting.eind_voor_begin")]),
        (Opzet(["ouder"], EINDE, DAG, DAG), [], [("tot", "meting.eind_voor_begin")]),
        (Opzet(["ouder"], DAG, EINDE, date(2026, 11, 8)), [], [("herinneren_op", "meting.herinneren_erbuiten")]),
        (Opzet(["ouder"], DAG, EINDE, date(2026, 11, 24)), [], [("herinneren_op", "meting.herinneren_erbuiten")]),
        (Opzet([], DAG, EINDE), [], [("groepen", "meting.geen_groepen")]),
        (Opzet(["ouder", "buren"], DAG, EINDE), [], [("groepen", "meting.onbekende_groep")]),
        (Opzet(["ouder"], DAG, EINDE), ["ouder", "jongere"], [("groepen", "meting.al_uitgenodigd")]),
        (Opzet([], EINDE, DAG), [], [("tot", "meting.eind_voor_begin"), ("groepen", "meting.geen_groepen")]),
    ],
)
def test_whom_a_measurement_asks_and_when(opzet: Opzet, uitgenodigd: list[str], fout: list[tuple[str, str]]) -> None:
    assert [(veld, o.redenen[0].tekst) for veld, o in judge_setup(opzet, uitgenodigd)] == fout
    assert all(not o.mag for _veld, o in judge_setup(opzet, uitgenodigd))


@pytest.mark.parametrize(("aantal", "mag"), [(0, False), (1, True), (MEEST, True), (MEEST + 1, False)])
def test_how_many_are_asked_at_one_time(aantal: int, mag: bool) -> None:
    assert judge_batch(aantal).mag is mag


GOED = Punt("Samen aan tafel", "Buurtteam", DAG)
LEEG = Punt("", " ", None)


@pytest.mark.parametrize(
    ("punten", "waar", "tekst"),
    [
        ([GOED, LEEG, GOED], (0, ""), "meting.punten_goed"),
        ([LEEG, Punt("", "Buurtteam", DAG)], (1, "wat"), "meting.punt_wat"),
        ([Punt("Samen", "", DAG)], (0, "wie"), "meting.punt_wie"),
        ([GOED, Punt("Samen", "Buurtteam", None)], (1, "wanneer"), "meting.punt_wanneer"),
        ([Punt("Samen", "Buurtteam", date(2026, 11, 8))], (0, "wanneer"), "meting.punt_voorbij"),
        ([GOED] * 4, (3, "wat"), "meting.te_veel_punten"),
    ],
)
def test_which_points_can_be_carried_out(punten: list[Punt], waar: tuple[int, str], tekst: str) -> None:
    plek, veld, oordeel = judge_points(punten, DAG)
    assert (plek, veld) == waar and oordeel.redenen[0].tekst == tekst
