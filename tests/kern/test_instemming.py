"""Who agrees to the help itself? Ages, custody, capacity, a no, and the two exceptions of the law (L33)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.delen import Besluit as B
from rondom.kern.instemming import (
    Instemfeiten,
    Instemmer,
    Uitzondering,
    beoordeel_instemming,
    check_antwoord,
    check_uitzondering,
    wie_stemt_in,
)
from rondom.kern.oordeel import Uitkomst

VANDAAG = date(2026, 11, 9)


def wie(naam: str, nummer: int, besluit: B = B.GEEN) -> Instemmer:
    return Instemmer(UUID(int=nummer), naam, besluit)


def feiten(leeftijd: int, eva: B = B.GEEN, omar: B = B.GEEN, noor: B = B.GEEN, **anders: object) -> Instemfeiten:
    basis = Instemfeiten(
        is_hulp=True,
        geboortedatum=date(VANDAAG.year - leeftijd, 5, 4),
        vandaag=VANDAAG,
        gezagdragers=(wie("Eva", 1, eva), wie("Omar", 2, omar)),
        jeugdige=wie("Noor", 3, noor),
    )
    return replace(basis, **anders)  # type: ignore[arg-type]


JA, NEE, GEEN = B.GEGEVEN, B.GEWEIGERD, B.GEEN
MAG, EERST, NIET = Uitkomst.TOEGESTAAN, Uitkomst.ONDER_VOORWAARDE, Uitkomst.GEWEIGERD
NADEEL, WENS = Uitzondering.ERNSTIG_NADEEL, Uitzondering.WELOVERWOGEN_WENS
# fmt: off
TABEL = [
    ("voor ondersteuning op school is geen instemming nodig", feiten(8, is_hulp=False), MAG),
    ("onder de 12 zeggen beide ouders ja", feiten(8, JA, JA), MAG),
    ("één ouder is niet genoeg", feiten(8, JA), EERST),
    ("het kind van 8 hoeft niets te zeggen", feiten(8, JA, JA, NEE), MAG),
    ("zegt één ouder nee, dan begint de hulp niet", feiten(8, JA, NEE), NIET),
    ("niet meer willen is ook nee", feiten(8, JA, B.INGETROKKEN), NIET),
    ("van 12 tot en met 15 zegt ook de jongere ja", feiten(14, JA, JA), EERST),
    ("ouders en jongere", feiten(14, JA, JA, JA), MAG),
    ("de jongere zegt nee", feiten(14, JA, JA, NEE), NIET),
    ("de jongere alleen is van 12 tot en met 15 niet genoeg", feiten(14, GEEN, GEEN, JA), EERST),
    ("bij ernstig nadeel wel", feiten(14, NEE, GEEN, JA, uitzondering=NADEEL), MAG),
    ("bij een weloverwogen wens ook", feiten(14, NEE, NEE, JA, uitzondering=WENS), MAG),
    ("nooit zonder ja van de jongere zelf", feiten(14, NEE, JA, GEEN, uitzondering=NADEEL), NIET),
    ("onder de 12 bestaat de uitzondering niet", feiten(11, NEE, JA, JA, uitzondering=WENS), NIET),
    ("kan de jongere het niet overzien, dan ook niet", feiten(14, NEE, JA, JA, uitzondering=WENS, wilsbekwaam=False), NIET),
    ("vanaf 16 de jongere alleen", feiten(16, NEE, NEE, JA), MAG),
    ("vanaf 16 is het ja van de ouders niet genoeg", feiten(16, JA, JA), EERST),
    ("een 16-jarige die het niet kan overzien: de ouders", feiten(16, JA, JA, wilsbekwaam=False), MAG),
    ("een 18-jarige alleen", feiten(18, NEE, NEE, JA), MAG),
    ("is niemands gezag vastgelegd, dan eerst dat", feiten(8, gezagdragers=()), EERST),
    ("staat de jongere er niet bij, dan eerst dat", feiten(14, JA, JA, jeugdige=None), EERST),
]
# fmt: on


@pytest.mark.parametrize(("zin", "geval", "verwacht"), TABEL, ids=[rij[0] for rij in TABEL])
def test_may_the_help_start(zin: str, geval: Instemfeiten, verwacht: Uitkomst) -> None:
    oordeel = beoordeel_instemming(geval)
    assert oordeel.uitkomst is verwacht
    assert oordeel.redenen[0].regel == "L33"


def test_a_no_of_a_parent_beside_a_yes_of_the_young_person_names_the_way_that_the_law_leaves() -> None:
    assert [a.sleutel for a in beoordeel_instemming(feiten(14, NEE, JA, JA)).alternatieven] == ["uitzondering"]
    assert not beoordeel_instemming(feiten(8, NEE, JA)).alternatieven


@given(
    st.integers(0, 19),
    st.tuples(*[st.sampled_from([JA, NEE, GEEN, B.INGETROKKEN])] * 3),
    st.booleans(),
    st.sampled_from([None, NADEEL, WENS]),
)
def test_a_start_equals_a_naive_reading_of_the_law(
    leeftijd: int, antwoorden: tuple[B, B, B], bekwaam: bool, uitzondering: Uitzondering | None
) -> None:
    eva, omar, noor = antwoorden
    if leeftijd >= 18:
        mag = noor is JA
    elif leeftijd >= 16:
        mag = noor is JA if bekwaam else eva is omar is JA
    elif leeftijd >= 12 and bekwaam:
        mag = noor is JA and (eva is omar is JA or uitzondering is not None)
    else:
        mag = eva is omar is JA
    assert (
        beoordeel_instemming(feiten(leeftijd, *antwoorden, wilsbekwaam=bekwaam, uitzondering=uitzondering)).mag is mag
    )


@pytest.mark.parametrize(
    ("geval", "waarom", "veld"),
    [
        (feiten(14, NEE, NEE, JA), "Ze zegt het al drie weken.", ""),
        (feiten(14, NEE, NEE, JA), "  ", "waarom"),
        (feiten(14, NEE, NEE, GEEN), "Ze zegt het al drie weken.", "uitzondering"),
        (feiten(11, NEE, NEE, JA), "Ze zegt het al drie weken.", "uitzondering"),
        (feiten(16, NEE, NEE, JA), "Ze zegt het al drie weken.", "uitzondering"),
    ],
)
def test_an_exception_has_its_age_the_yes_of_the_young_person_and_words(
    geval: Instemfeiten, waarom: str, veld: str
) -> None:
    waar, oordeel = check_uitzondering(geval, waarom)
    assert (waar, oordeel.mag) == (veld, veld == "")


@pytest.mark.parametrize(
    ("zin", "besluit", "eerder", "zelf", "moet", "mag"),
    [
        ("de persoon zelf kan altijd anders", JA, NEE, True, True, True),
        ("een professional schrijft een ja op", JA, GEEN, False, True, True),
        ("maar maakt van een nee geen ja", JA, NEE, False, True, False),
        ("een nee opschrijven kan altijd", NEE, JA, False, True, True),
        ("wie niet beslist, antwoordt niet", JA, GEEN, True, False, False),
    ],
)
def test_who_answers(zin: str, besluit: B, eerder: B, zelf: bool, moet: bool, mag: bool) -> None:
    assert check_antwoord(besluit, eerder, zelf=zelf, moet=moet).mag is mag


def test_for_a_guardian_and_at_every_age_somebody_is_asked() -> None:
    tessa = wie("Tessa", 4)
    assert wie_stemt_in(feiten(8, gezagdragers=(tessa,))) == (tessa,)
    assert [i.naam for i in wie_stemt_in(feiten(14))] == ["Eva", "Omar", "Noor"]
    assert [i.naam for i in wie_stemt_in(feiten(17))] == ["Noor"]
