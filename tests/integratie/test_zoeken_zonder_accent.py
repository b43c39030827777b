"""An accent is neither needed nor in the way when one looks for a person or an organisation (R005)."""

import unicodedata

import pytest
from django.db.models import Value

from rondom.netwerk.models import Organisatie, Persoon
from rondom.netwerk.selectors_netwerk import Zoekvraag, bare, search_organisations, search_people
from rondom.toegang.handelen import acting
from tests import toneel as t

LETTERS = "àÁâÄãåçÉèêëÍïîñÓòôöõÚùûüýÿŠšžŽčĆěřőűłø"


@pytest.fixture
def accents(verse_database: str) -> None:
    Organisatie.objects.using("eigenaar").filter(id=t.key("jgz")).update(naam="Jeugdcafé Zoë")
    Persoon.objects.using("eigenaar").filter(functies=t.key("bram")).update(sorteernaam="DANIËLS, Bram")


@pytest.mark.parametrize("getypt", ["daniels", "Daniëls", "DANI", "danïels bram", "daniles"])
def test_a_person_is_found_with_and_without_the_accent(accents: None, getypt: str) -> None:
    with acting(t.professional("anouk")) as door:
        rijen, _bedoeld = search_people(getypt, "toets", door.vandaag)
        assert [f.pk for f in rijen] == [t.key("bram")]


@pytest.mark.parametrize("getypt", ["jeugdcafe", "café", "CAFE zoe", "Zoë"])
def test_an_organisation_is_found_with_and_without_the_accent(accents: None, getypt: str) -> None:
    with acting(t.professional("anouk")) as door:
        rijen, _bedoeld = search_organisations(Zoekvraag(getypt), "toets", door.vandaag)
        assert [o.pk for o in rijen] == [t.key("jgz")]


def test_a_name_without_and_one_with_the_accent_are_both_found(accents: None) -> None:
    Persoon.objects.using("eigenaar").filter(functies=t.key("lea")).update(sorteernaam="Daniels, Lea")
    with acting(t.professional("anouk")) as door:
        rijen, _bedoeld = search_people("daniels", "toets", door.vandaag)
        assert {f.pk for f in rijen} == {t.key("bram"), t.key("lea")}


def test_the_database_reads_a_letter_as_a_naive_reading_does(db: None) -> None:
    with acting(t.professional("anouk")):
        rij = Organisatie.objects.annotate(
            **{f"l{i}": bare_of(letter) for i, letter in enumerate(LETTERS)}
        ).values_list(*(f"l{i}" for i in range(len(LETTERS)))).first()  # fmt: skip
    naief = [unicodedata.normalize("NFD", letter)[0].lower() for letter in LETTERS]
    assert list(rij or ()) == naief


def bare_of(letter: str) -> object:
    return bare(Value(letter))
