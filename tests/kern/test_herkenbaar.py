"""What gives somebody away in an anonymous question?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.herkenbaar import (
    Bekende,
    Beslissing,
    Keuze,
    Markering,
    Spoor,
    carry_out,
    complaint_about,
    find_sporen,
    mark,
    undecided,
)
from rondom.kern.naamvorm import is_gewoon_woord

NAMEN = ("Noor", "Lot", "Zoë", "El Amrani", "Wit")

RIJEN: list[tuple[str, set[Spoor]]] = [
    ("Een leerling van 14 komt vaak te laat. Wat helpt?", set()),
    ("Noor komt vaak te laat.", {Spoor.NAAM}),
    ("noor komt vaak te laat.", {Spoor.NAAM}),
    ("Het Noorderlicht is mooi.", set()),
    ("Haar lot is onzeker; de muur is wit.", set()),
    ("Lot is onzeker.", {Spoor.NAAM}),
    ("Met Zoe gaat het beter.", {Spoor.NAAM}),
    ("Het gezin El Amrani vraagt rust.", {Spoor.NAAM}),
    ("Een leerling, geboren 12-03-2012.", {Spoor.GEBOORTEDATUM}),
    ("Geboren op 3 maart 2012.", {Spoor.GEBOORTEDATUM}),
    ("Geboren 2012-03-12.", {Spoor.GEBOORTEDATUM}),
    ("In 2012 begon het.", set()),
    ("Nummer 123456782.", {Spoor.NUMMER}),
    ("Nummer 1234.56.782.", {Spoor.NUMMER}),
    ("Bel 06 12345678.", {Spoor.TELEFOON}),
    ("Bel +31 (0)6-12345678.", {Spoor.TELEFOON}),
    ("Woont in 9712 QX.", {Spoor.POSTCODE}),
    ("Woont aan de Zonnebloemstraat 12.", {Spoor.ADRES}),
    ("Woont op zonnebloemlaan 3b.", {Spoor.ADRES}),
    ("Zit in havo 3.", {Spoor.KLAS}),
    ("Zit in 2 vmbo.", {Spoor.KLAS}),
    ("Leerling K. zegt weinig.", {Spoor.NAAM}),
    ("K.J.M. zegt weinig.", {Spoor.NAAM}),
    ("Juf Brechtje maakt zich zorgen.", {Spoor.NAAM}),
    ("De leerling praat met een juf.", set()),
    ("Moeder Is dat zo?", set()),
    ("18 uur verzuim in 4 weken.", set()),
    ("Mail ouder@thuis.example.", {Spoor.EMAIL}),
    ("Zit in klas 2b.", {Spoor.KLAS}),
    ("Zit in groep 5.", {Spoor.KLAS}),
    ("Zit in een groep met drukke kinderen.", set()),
]


@pytest.mark.parametrize(("tekst", "soorten"), RIJEN, ids=[r[0] for r in RIJEN])
def test_traces_in_a_question(tekst: str, soorten: set[Spoor]) -> None:
    assert {v.soort for v in find_sporen(tekst, NAMEN)} == soorten


KIND = Bekende("Noor", Spoor.NAAM, "leerling")
BEKENDEN = (
    KIND,
    Bekende("van den Aldermans", Spoor.NAAM, "leerling"),
    Bekende("Aïsha El Amrani", Spoor.NAAM, "ouder"),
    Bekende("Jansen-de Boer", Spoor.NAAM, "professional"),
    Bekende("Mohammed", Spoor.NAAM, "broer_zus"),
    Bekende("Anne-Marie", Spoor.NAAM, "ouder"),
    Bekende("De Roos", Spoor.NAAM, "professional"),
    Bekende("Lindecollege", Spoor.SCHOOL, "school"),
    Bekende("De Blauwe Vlinder", Spoor.SCHOOL, "school"),
    Bekende("9901", Spoor.POSTCODE, "adres"),
)
VORMEN: list[tuple[str, list[str]]] = [
    ("Gisteren was Noor er weer.", ["Noor"]),
    ("gisteren was noor er weer", ["noor"]),
    ("GISTEREN WAS NOOR ER WEER", ["NOOR"]),
    ("Noors moeder belde, en Noor's oma.", ["Noors", "Noor"]),
    ("Wij noemen haar Noortje.", ["Noortje"]),
    ("Met Noor A. gaat het beter.", ["Noor A."]),
    ("No\u200bor komt te laat.", ["No\u200bor"]),
    ("De familie van den Aldermans.", ["van den Aldermans"]),
    ("Het gezin v.d. Aldermans.", ["v.d. Aldermans"]),
    ("Het gezin Van Den Aldermans.", ["Van Den Aldermans"]),
    ("Het gezin vdAldermans.", ["vdAldermans"]),
    ("Mevrouw N. Aldermans belt.", ["N. Aldermans"]),
    ("Noor van den Aldermans is ziek.", ["Noor van den Aldermans"]),
    ("Aldermas is ziek.", ["Aldermas"]),
    ("alderman is ziek", ["alderman"]),
    ("Aldemrans is ziek.", ["Aldemrans"]),
    ("Mevrouw El Amrani en Aisha.", ["El Amrani", "Aisha"]),
    ("Mevrouw el-Amrani.", ["el-Amrani"]),
    ("Mevrouw ElAmrani.", ["ElAmrani"]),
    ("Aicha of Aïcha kwam niet.", ["Aicha", "Aïcha"]),
    ("Mevrouw de Boer gaf les, Janssen ook.", ["de Boer", "Janssen"]),
    ("Broertje Mo speelt buiten, net als Mohamed.", ["Mo", "Mohamed"]),
    ("Anne Marie, annemarie en Anne-Marie.", ["Anne Marie", "annemarie", "Anne-Marie"]),
    ("Meester De Roos zag een roos.", ["De Roos"]),
    ("Zij zit op het Lindecollege.", ["Lindecollege"]),
    ("Zij zat op De Blauwe Vlinder, en zag een blauwe vis.", ["De Blauwe Vlinder"]),
    ("Zij woont in 9901, niet in 9902.", ["9901"]),
    ("Een leerling mist moed en zegt dat zij er niet bij hoort.", []),
    ("Hoe begin ik het gesprek met een moeder die boos is?", []),
    ("De noordkant van het plein.", []),
]


@pytest.mark.parametrize(("tekst", "woorden"), VORMEN, ids=[v[0] for v in VORMEN])
def test_a_name_of_the_own_casussen_in_the_ways_in_which_people_type_it(tekst: str, woorden: list[str]) -> None:
    assert [m.tekst for m in mark(tekst, BEKENDEN)] == woorden


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_number_of_nine_digits_is_found_wherever_it_stands(voor: str, na: str) -> None:
    assert Spoor.NUMMER in {v.soort for v in find_sporen(f"{voor} x 123456782 x {na}")}


LETTERS = "abcdefghijklmnopqrstuvwxyzéëïöü"
NAAM = st.text(LETTERS, min_size=4, max_size=14).map(str.capitalize).filter(lambda n: not is_gewoon_woord(n.casefold()))
OMGEVING = st.text(st.characters(exclude_categories=("Cs", "Mn", "Mc", "Me")), max_size=40)


@given(NAAM, OMGEVING, OMGEVING, st.sampled_from([str, str.upper, str.lower]), st.sampled_from(' \n.,;:!?()"-/'))
def test_an_own_name_anywhere_is_marked(naam: str, voor: str, na: str, vorm: object, grens: str) -> None:
    assert callable(vorm)
    begin = len(voor) + 1
    geschreven = vorm(naam)
    tekst = f"{voor}{grens}{geschreven}{grens}{na}"
    assert any(m.begin <= begin and begin + len(geschreven) <= m.einde for m in mark(tekst, [Bekende(naam)]))


@given(NAAM, st.data())
def test_a_long_own_name_with_one_letter_wrong_is_marked(naam: str, data: st.DataObject) -> None:
    naam = (naam + "mar")[:14].capitalize()
    plaats = data.draw(st.integers(1, len(naam) - 1))
    fout = data.draw(st.sampled_from([naam[:plaats] + naam[plaats + 1 :], naam[:plaats] + "q" + naam[plaats:]]))
    if len(naam) >= 6 and not is_gewoon_woord(fout.casefold()):
        assert [m.tekst for m in mark(f"Want {fout} zegt niets", [Bekende(naam)])] == [fout]


@given(OMGEVING, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12), st.sampled_from(Spoor)), max_size=8))
def test_marks_cover_what_was_found_in_order_and_never_overlap(
    tekst: str, stukken: list[tuple[int, int, Spoor]]
) -> None:
    elders = [
        Markering(b, min(b + n, len(tekst)), s, tekst[b : b + n], "iemand")
        for b, n, s in stukken
        if tekst[b : b + n].strip()
    ]
    marks = mark(tekst, (), elders)
    assert all(a.einde <= b.begin for a, b in zip(marks, marks[1:], strict=False))
    assert all(m.tekst == tekst[m.begin : m.einde] for m in marks)
    assert all(any(m.begin <= e.begin and e.einde <= m.einde for m in marks) for e in elders)


ROLWOORDEN = {"leerling": "de leerling", "iemand": "iemand", "nummer": "een nummer"}


@given(OMGEVING, st.lists(st.sampled_from(["Noor", "noor", "123456782", "Noortje", "weer"]), max_size=5))
def test_nothing_undecided_is_left_after_every_mark_was_replaced(tekst: str, woorden: list[str]) -> None:
    tekst = f"{tekst} {' '.join(woorden)}"
    marks = mark(tekst, [KIND])
    nieuw = carry_out(tekst, marks, {m.sleutel: Beslissing(Keuze.VERVANG) for m in marks}, _all_words())
    assert not any(v.rol == "leerling" for v in mark(nieuw, [KIND]))


def _all_words() -> dict[str, str]:
    return {rol: "iemand" for rol in ("leerling", "iemand", "nummer", "datum", "telefoon", "email", "adres", "klas")}


def test_a_decision_counts_for_every_place_where_the_same_words_stand() -> None:
    tekst = "Noor komt te laat. Waarom komt noor te laat?"
    marks = mark(tekst, [KIND])
    assert {m.sleutel for m in marks} == {"noor"}
    assert carry_out(tekst, marks, {"noor": Beslissing(Keuze.VERVANG)}, ROLWOORDEN) == (
        "De leerling komt te laat. Waarom komt de leerling te laat?"
    )
    assert carry_out(tekst, marks, {"noor": Beslissing(Keuze.ANDERS, "zij")}, ROLWOORDEN) == (
        "Zij komt te laat. Waarom komt zij te laat?"
    )
    assert carry_out(tekst, marks, {"noor": Beslissing(Keuze.LAAT, "x")}, ROLWOORDEN) == tekst


@pytest.mark.parametrize(
    ("blijft", "open_"),
    [
        ({}, ["Noor", "123456782"]),
        ({"noor": " "}, ["Noor", "123456782"]),
        ({"noor": "het is de naam van een boek"}, ["123456782"]),
        ({"noor": "een boek", "123456782": "ik wil het zo"}, ["123456782"]),
    ],
)
def test_nothing_leaves_undecided_and_a_service_number_never(blijft: dict[str, str], open_: list[str]) -> None:
    assert [m.tekst for m in undecided(mark("Noor heeft 123456782.", [KIND]), blijft)] == open_


@pytest.mark.parametrize(
    ("beslissing", "soort", "klacht"),
    [
        (None, Spoor.NAAM, "herkenbaar.kies"),
        (Beslissing(Keuze.VERVANG), Spoor.NAAM, ""),
        (Beslissing(Keuze.ANDERS), Spoor.NAAM, "herkenbaar.welke_woorden"),
        (Beslissing(Keuze.ANDERS, "zij"), Spoor.NAAM, ""),
        (Beslissing(Keuze.LAAT, " "), Spoor.NAAM, "herkenbaar.waarom_blijft"),
        (Beslissing(Keuze.LAAT, "een boek"), Spoor.NAAM, ""),
        (Beslissing(Keuze.LAAT, "een boek"), Spoor.NUMMER, "herkenbaar.mag_niet_blijven"),
    ],
)
def test_what_is_missing_in_a_decision(beslissing: Beslissing | None, soort: Spoor, klacht: str) -> None:
    assert complaint_about(beslissing, soort) == klacht
