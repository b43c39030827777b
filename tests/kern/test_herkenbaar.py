"""What gives somebody away in an anonymous question?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.herkenbaar import Spoor, find_sporen

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
    ("Bel 06 12345678.", set()),
    ("18 uur verzuim in 4 weken.", set()),
    ("Mail ouder@thuis.example.", {Spoor.EMAIL}),
    ("Zit in klas 2b.", {Spoor.KLAS}),
    ("Zit in groep 5.", {Spoor.KLAS}),
    ("Zit in een groep met drukke kinderen.", set()),
]


@pytest.mark.parametrize(("tekst", "soorten"), RIJEN, ids=[r[0] for r in RIJEN])
def test_traces_in_a_question(tekst: str, soorten: set[Spoor]) -> None:
    assert {v.soort for v in find_sporen(tekst, NAMEN)} == soorten


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_number_of_nine_digits_is_found_wherever_it_stands(voor: str, na: str) -> None:
    assert Spoor.NUMMER in {v.soort for v in find_sporen(f"{voor} x 123456782 x {na}")}
