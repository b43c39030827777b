"""Who hears that help starts, changes or ends? Each row is one person around Noor."""

from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.oordeel import Uitkomst
from rondom.kern.rechten import Toekenning
from rondom.kern.terugkoppeling import Afspraak, Wat, beoordeel_ontvangers, beoordeel_start

RUIMTE = UUID("0c6a1a8e-3f1c-4f57-9b6e-6d1a2f5c9b77")
THUIS = Categorie.PLAN_GEZIN


def wie(naam: str) -> UUID:
    return uuid5(RUIMTE, naam)


def mag(naam: str, categorieen: Categorie, acties: Actie = Actie.LEZEN) -> Toekenning:
    return Toekenning(wie(naam), "BR14", "toestemming:x", int(categorieen), int(acties))


MENSEN = [
    ("de mentor mag weten wie helpt", [mag("mees", Categorie.STATUS)], True, False, "krijgt_bericht"),
    ("de gezinswerker ook hoe het thuis gaat", [mag("mees", Categorie.STATUS | THUIS)], True, True, "krijgt_bericht"),
    (
        "twee toestemmingen tellen samen",
        [mag("mees", Categorie.STATUS), mag("mees", THUIS)],
        True,
        True,
        "krijgt_bericht",
    ),
    ("leerplicht weet alleen van verzuim", [mag("mees", Categorie.VERZUIM)], False, False, "geen_toestemming"),
    ("inhoud zonder status is niets", [mag("mees", THUIS)], False, False, "geen_toestemming"),
    ("schrijven is geen lezen", [mag("mees", Categorie.STATUS, Actie.SCHRIJVEN)], False, False, "geen_toestemming"),
    ("toestemming van een ander telt niet", [mag("eva", Categorie.STATUS)], False, False, "geen_toestemming"),
]


@pytest.mark.parametrize(("rechten", "status", "inhoud", "tekst"), [r[1:] for r in MENSEN], ids=[r[0] for r in MENSEN])
def test_what_a_professional_may_hear(rechten: list[Toekenning], status: bool, inhoud: bool, tekst: str) -> None:
    (ontvanger,) = beoordeel_ontvangers([wie("mees")], [], rechten, THUIS)
    assert (ontvanger.status, ontvanger.inhoud, ontvanger.reden.tekst) == (status, inhoud, f"terugkoppeling.{tekst}")


def test_family_without_access_is_told_in_a_talk() -> None:
    (noor,) = beoordeel_ontvangers([], [wie("noor")], [], THUIS)
    assert noor.reden.tekst == "terugkoppeling.geen_inzage"


MEES = [mag("mees", Categorie.STATUS), mag("bram", Categorie.STATUS | THUIS)]
STARTS = [
    ("hulp zonder afspraak start niet", True, [], Uitkomst.GEWEIGERD, "BR13"),
    ("ondersteuning op school mag zonder", False, [], Uitkomst.TOEGESTAAN, "BR13"),
    ("status aan wie dat mag weten", True, [Afspraak(wie("mees"), Wat.STATUS)], Uitkomst.TOEGESTAAN, "BR13"),
    ("inhoud alleen met toestemming", True, [Afspraak(wie("mees"), Wat.INHOUD)], Uitkomst.GEWEIGERD, "BR14"),
    ("inhoud aan wie dat mag lezen", True, [Afspraak(wie("bram"), Wat.INHOUD)], Uitkomst.TOEGESTAAN, "BR13"),
    ("wie geen deel heeft, hoort niets", True, [Afspraak(wie("ingrid"), Wat.STATUS)], Uitkomst.GEWEIGERD, "BR14"),
]


@pytest.mark.parametrize(
    ("hulp", "afspraken", "uitkomst", "regel"), [r[1:] for r in STARTS], ids=[r[0] for r in STARTS]
)
def test_may_it_start(hulp: bool, afspraken: list[Afspraak], uitkomst: Uitkomst, regel: str) -> None:
    ontvangers = beoordeel_ontvangers([wie("mees"), wie("bram")], [], MEES, THUIS)
    oordeel = beoordeel_start(is_hulp=hulp, afspraken=afspraken, ontvangers=ontvangers)
    assert (oordeel.uitkomst, oordeel.redenen[0].regel) == (uitkomst, regel)


@given(st.integers(0, int(Categorie(~0) & 0xFFFF)), st.integers(0, 31))
def test_nobody_hears_content_without_hearing_of_the_help(categorieen: int, acties: int) -> None:
    rechten = [Toekenning(wie("mees"), "BR14", "toestemming:x", categorieen, acties)]
    (ontvanger,) = beoordeel_ontvangers([wie("mees")], [], rechten, THUIS)
    assert ontvanger.status or not ontvanger.inhoud
    assert not ontvanger.status or (categorieen & Categorie.STATUS and acties & Actie.LEZEN)
