"""Mag dit gedeeld worden? Five answers and what they say; read with the one who asks at the left."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.categorie import Categorie as C
from rondom.kern.deelvraag import Deelvraag, Gezag, Gezegd, Wie, deelfeiten_of, list_wie, oudertekst
from rondom.kern.delen import beoordeel
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import Uitkomst
from rondom.kern.stromen import PARTIJ_VAN_ORGANISATIE, Partijsoort
from rondom.kern.teksten import TEKSTEN

VANDAAG = date(2026, 11, 9)
S, H = Partijsoort.SCHOOL, Partijsoort.JEUGDHULP
JA, EERST, NEE = Uitkomst.TOEGESTAAN, Uitkomst.ONDER_VOORWAARDE, Uitkomst.GEWEIGERD

# fmt: off
TABEL = [
    ("mentor met collega", S, Wie.COLLEGA, C.ONDERWIJS, 9, Gezag.OUDERS, Gezegd.NIET, JA, "R028"),
    ("mentor met gezinswerker, niet besproken", S, Wie.JEUGDHULP, C.GEZIN, 9, Gezag.OUDERS, Gezegd.NIET, EERST, "BR04"),
    ("mentor met gezinswerker, ouders erbij", S, Wie.JEUGDHULP, C.GEZIN, 9, Gezag.OUDERS, Gezegd.ERBIJ, JA, "BR01"),
    ("mentor met gezinswerker, iedereen zegt ja", S, Wie.JEUGDHULP, C.GEZIN, 14, Gezag.OUDERS, Gezegd.JA, JA, "BR14"),
    ("mentor met gezinswerker, iemand zegt nee", S, Wie.JEUGDHULP, C.GEZIN, 14, Gezag.OUDERS, Gezegd.NEE, NEE, "L03"),
    ("mentor met gezinswerker, gezag onbekend", S, Wie.JEUGDHULP, C.GEZIN, 9, Gezag.ONBEKEND, Gezegd.JA, EERST, "L07"),
    ("mentor met gezinswerker, voogd zegt ja", S, Wie.JEUGDHULP, C.GEZIN, 9, Gezag.VOOGD, Gezegd.JA, JA, "L07"),
    ("gezinswerker met school", H, Wie.SCHOOL, C.STATUS, 9, Gezag.OUDERS, Gezegd.GEVRAAGD, EERST, "L08"),
    ("gezinswerker in dezelfde hulp", H, Wie.ZELFDE_HULP, C.GEZIN, 9, Gezag.OUDERS, Gezegd.NIET, JA, "L08"),
    ("school meldt uren bij leerplicht", S, Wie.LEERPLICHT, C.CONTACT | C.VERZUIM, 14, Gezag.OUDERS, Gezegd.NIET, JA, "L20"),
    ("school vertelt leerplicht over thuis", S, Wie.LEERPLICHT, C.GEZIN, 14, Gezag.OUDERS, Gezegd.GEVRAAGD, EERST, "BR14"),
    ("school vraagt het samenwerkingsverband", S, Wie.SAMENWERKINGSVERBAND, C.ONDERWIJS, 9, Gezag.OUDERS, Gezegd.NIET, JA, "L01"),
    ("jeugdbescherming met ondertoezichtstelling", S, Wie.INSTELLING, C.GEZIN, 9, Gezag.TOEZICHT, Gezegd.NEE, JA, "L07"),
    ("jeugdbescherming zonder maatregel", S, Wie.INSTELLING, C.GEZIN, 9, Gezag.OUDERS, Gezegd.NEE, NEE, "L03"),
    ("een maatregel helpt een ander niet", S, Wie.JEUGDHULP, C.GEZIN, 9, Gezag.TOEZICHT, Gezegd.NEE, NEE, "L03"),
    ("moeder van 17 over studie", S, Wie.OUDER, C.ONDERWIJS, 17, Gezag.OUDERS, Gezegd.NIET, JA, "L10"),
    ("moeder van 17 over gezondheid", S, Wie.OUDER, C.GEZONDHEID, 17, Gezag.OUDERS, Gezegd.GEVRAAGD, EERST, "L04"),
    ("moeder van 18", S, Wie.OUDER, C.ONDERWIJS, 18, Gezag.OUDERS, Gezegd.NEE, NEE, "L06"),
    ("vader zonder gezag over school", S, Wie.OUDER_ZONDER_GEZAG, C.ONDERWIJS, 9, Gezag.OUDERS, Gezegd.NIET, JA, "L07"),
    ("vader zonder gezag over thuis", S, Wie.OUDER_ZONDER_GEZAG, C.GEZIN, 9, Gezag.OUDERS, Gezegd.NEE, NEE, "L03"),
    ("veiligheid", S, Wie.COLLEGA, C.VEILIGHEID, 9, Gezag.OUDERS, Gezegd.JA, NEE, "L09"),
]
# fmt: on


@pytest.mark.parametrize(
    ("zin", "van", "wie", "wat", "leeftijd", "gezag", "gezegd", "uitkomst", "regel"), TABEL, ids=[r[0] for r in TABEL]
)
def test_the_guide_says(
    zin: str,
    van: Partijsoort,
    wie: Wie,
    wat: C,
    leeftijd: int,
    gezag: Gezag,
    gezegd: Gezegd,
    uitkomst: Uitkomst,
    regel: str,
) -> None:
    vraag = Deelvraag(wie, wat, leeftijd, gezag, gezegd)
    oordeel = beoordeel(deelfeiten_of(vraag, vandaag=VANDAAG, van=van, convenant=True))
    assert oordeel.uitkomst is uitkomst
    assert regel in {r.regel for r in oordeel.redenen}


VRAGEN = st.builds(
    Deelvraag,
    st.sampled_from(Wie),
    st.integers(1, int(C(~0))).map(C),
    st.integers(0, 25),
    st.sampled_from(Gezag),
    st.sampled_from(Gezegd),
)


@given(VRAGEN, st.sampled_from(Partijsoort), st.booleans(), st.dates(date(2024, 1, 1), date(2032, 12, 31)))
def test_every_answer_gives_a_verdict_and_a_no_is_never_overruled_by_being_asked(
    vraag: Deelvraag, van: Partijsoort, convenant: bool, dag: date
) -> None:
    feiten = deelfeiten_of(vraag, vandaag=dag, van=van, convenant=convenant)
    assert leeftijd_op(feiten.geboortedatum, dag) == vraag.leeftijd
    oordeel = beoordeel(feiten)
    if vraag.wat & C.VEILIGHEID:
        assert oordeel.uitkomst is NEE
    if vraag.wie is Wie.JEUGDHULP and vraag.gezegd in (Gezegd.NIET, Gezegd.NEE, Gezegd.GEVRAAGD):
        assert not oordeel.mag
    for taal in ("nl", "en"):
        zinnen = oudertekst(vraag, oordeel, vandaag=dag, taal=taal)
        assert all(z and "{" not in z for z in zinnen)
        assert not (zinnen and vraag.wat & C.VEILIGHEID)


@pytest.mark.parametrize(("leeftijd", "begin"), [(9, "U beslist of"), (14, "U beslist dit samen"), (17, "Jij beslist")])
def test_the_words_for_home_are_for_who_decides(leeftijd: int, begin: str) -> None:
    vraag = Deelvraag(Wie.JEUGDHULP, C.GEZIN, leeftijd, Gezag.OUDERS, Gezegd.NIET)
    oordeel = beoordeel(deelfeiten_of(vraag, vandaag=VANDAAG, van=S, convenant=True))
    zinnen = oudertekst(vraag, oordeel, vandaag=VANDAAG, taal="nl")
    assert zinnen[1].startswith(begin)
    assert any("Nee zeggen mag" in z for z in zinnen)


def test_where_the_law_itself_shares_nobody_is_asked_to_agree() -> None:
    vraag = Deelvraag(Wie.LEERPLICHT, C.VERZUIM, 14, Gezag.OUDERS, Gezegd.NIET)
    oordeel = beoordeel(deelfeiten_of(vraag, vandaag=VANDAAG, van=S, convenant=True))
    zinnen = oudertekst(vraag, oordeel, vandaag=VANDAAG, taal="nl")
    assert "Dat staat in de wet" in zinnen[0] and not any("Nee zeggen mag" in z for z in zinnen)


def test_every_choice_has_words_and_the_same_help_is_a_question_for_helpers_only() -> None:
    for soort in (Wie, Gezag, Gezegd):
        assert all(f"deelvraag.{soort.__name__.lower()}.{s.value}" in TEKSTEN for s in soort)
    assert Wie.ZELFDE_HULP in list_wie(H) and Wie.ZELFDE_HULP not in list_wie(S)
    assert set(PARTIJ_VAN_ORGANISATIE.values()) == set(Partijsoort) - {Partijsoort.FAMILIE}
