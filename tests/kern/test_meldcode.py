"""Which step of the meldcode may be taken, and what does the framework say? A row is a sentence (L35)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.kalender import Kalender
from rondom.kern.meldcode import (
    AFWEGINGSKADER,
    Advies,
    Besluit,
    Instantie,
    Kindcheck,
    Stap,
    check_afhalen,
    check_besluit,
    check_stap,
    kindcheck,
    start_reactie,
    weeg,
)
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD
from rondom.kern.teksten import TEKSTEN

S, A = Stap, Advies
JA, NEE, OPEN = True, False, None

WEGEN = [
    ("geen vermoeden: afsluiten", (NEE, OPEN, OPEN, OPEN, OPEN), A.AFSLUITEN),
    ("nog niet bekend of er een vermoeden is", (OPEN, OPEN, OPEN, OPEN, OPEN), A.VERDER_WEGEN),
    ("acuut of structureel onveilig: melden", (JA, JA, OPEN, OPEN, OPEN), A.MELDEN),
    ("onveilig, ook al werkt de hulp: melden", (JA, JA, JA, JA, JA), A.MELDEN),
    ("nog niet bekend of het veilig is", (JA, OPEN, JA, JA, JA), A.VERDER_WEGEN),
    ("wij kunnen zelf niet helpen: melden", (JA, NEE, NEE, OPEN, OPEN), A.MELDEN),
    ("de hulp wordt niet aangenomen: melden", (JA, NEE, JA, NEE, OPEN), A.MELDEN),
    ("de hulp loopt nog: spreek af wanneer u kijkt", (JA, NEE, JA, JA, OPEN), A.VERDER_WEGEN),
    ("de hulp leidt tot niets: (opnieuw) melden", (JA, NEE, JA, JA, NEE), A.MELDEN),
    ("de hulp werkt: geen melding, wel volgen", (JA, NEE, JA, JA, JA), A.HULP),
]  # fmt: skip


def answers(rij: tuple[bool | None, ...]) -> dict[str, bool | None]:
    return dict(zip((v.sleutel for v in AFWEGINGSKADER), rij, strict=True))


@pytest.mark.parametrize(("zin", "rij", "advies"), WEGEN, ids=[r[0] for r in WEGEN])
def test_what_the_framework_says(zin: str, rij: tuple[bool | None, ...], advies: Advies) -> None:
    weging = weeg(answers(rij))
    assert weging.advies is advies
    assert weging.reden.regel == "L35"


@given(st.tuples(*[st.sampled_from([True, False, None])] * 5))
def test_every_answer_leads_somewhere_and_no_suspected_danger_ends_without_report_or_work(rij) -> None:
    """A naive reading of the five questions says the same."""
    vermoeden, onveilig, zelf, neemt_aan, werkt = rij
    if vermoeden is None:
        naief = A.VERDER_WEGEN
    elif vermoeden is False:
        naief = A.AFSLUITEN
    elif onveilig is None:
        naief = A.VERDER_WEGEN
    elif onveilig or zelf is False:
        naief = A.MELDEN
    elif zelf is None:
        naief = A.VERDER_WEGEN
    elif neemt_aan is False:
        naief = A.MELDEN
    elif neemt_aan is None or werkt is None:
        naief = A.VERDER_WEGEN
    else:
        naief = A.HULP if werkt else A.MELDEN
    assert weeg(answers(rij)).advies is naief


def test_an_unknown_question_is_a_fault_of_who_asks() -> None:
    with pytest.raises(KeyError):
        weeg({"schuld": True})


STAPPEN = [
    ("stap 1 kan altijd", S.IN_KAART, set(), False, Uitkomst.TOEGESTAAN),
    ("overleg komt na in kaart brengen", S.OVERLEG, set(), False, Uitkomst.ONDER_VOORWAARDE),
    ("praten mag voor het overleg", S.GESPREK, {S.IN_KAART}, False, Uitkomst.TOEGESTAAN),
    ("wegen zonder gesprek kan niet", S.WEGEN, {S.IN_KAART, S.OVERLEG}, False, Uitkomst.ONDER_VOORWAARDE),
    ("wegen na de eerste drie", S.WEGEN, {S.IN_KAART, S.OVERLEG, S.GESPREK}, False, Uitkomst.TOEGESTAAN),
    ("besluiten zonder wegen kan niet", S.BESLISSEN, {S.IN_KAART, S.OVERLEG, S.GESPREK}, False, Uitkomst.ONDER_VOORWAARDE),
    ("bij acuut gevaar besluit u meteen", S.BESLISSEN, {S.IN_KAART}, True, Uitkomst.TOEGESTAAN),
    ("een stap kan nog eens", S.OVERLEG, {S.IN_KAART, S.OVERLEG}, False, Uitkomst.TOEGESTAAN),
]  # fmt: skip


@pytest.mark.parametrize(("zin", "stap", "gedaan", "acuut", "uitkomst"), STAPPEN, ids=[r[0] for r in STAPPEN])
def test_which_step_may_be_taken(zin: str, stap: Stap, gedaan: set[Stap], acuut: bool, uitkomst: Uitkomst) -> None:
    assert check_stap(stap, frozenset(gedaan), acuut=acuut).uitkomst is uitkomst
    assert check_stap(stap, frozenset(gedaan), acuut=acuut, afgerond=True).uitkomst is Uitkomst.GEWEIGERD


BESLUITEN = [
    ("melden mag altijd", (NEE, OPEN, OPEN, OPEN, OPEN), Besluit.MELDEN, "", True),
    ("niet melden terwijl het kader melden zegt, kan niet zonder reden", (JA, JA, OPEN, OPEN, OPEN), Besluit.HULP, "", False),
    ("een spatie is geen reden", (JA, JA, OPEN, OPEN, OPEN), Besluit.HULP, "  ", False),
    ("met een reden besluit de professional zelf", (JA, JA, OPEN, OPEN, OPEN), Besluit.HULP, "Vanavond wonen zij bij oma.", True),
    ("afsluiten als er geen vermoeden is", (NEE, OPEN, OPEN, OPEN, OPEN), Besluit.AFSLUITEN, "", True),
    ("afsluiten terwijl nog niet alles bekend is, vraagt een reden", (JA, OPEN, OPEN, OPEN, OPEN), Besluit.AFSLUITEN, "", False),
    ("hulp als hulp werkt", (JA, NEE, JA, JA, JA), Besluit.HULP, "", True),
]  # fmt: skip


@pytest.mark.parametrize(("zin", "rij", "besluit", "afwijking", "mag"), BESLUITEN, ids=[r[0] for r in BESLUITEN])
def test_people_decide_and_say_why(zin: str, rij, besluit: Besluit, afwijking: str, mag: bool) -> None:
    assert check_besluit(besluit, weeg(answers(rij)), afwijking).mag is mag


def test_veilig_thuis_decides_in_five_working_days() -> None:
    termijn = start_reactie(Instantie.VEILIG_THUIS, date(2026, 11, 12), STANDAARD, Kalender(()))
    assert (termijn.einde, termijn.regel) == (date(2026, 11, 19), "L35")
    assert start_reactie(Instantie.SAVE, date(2026, 11, 12), STANDAARD, Kalender(())).einde == date(2026, 11, 26)


def test_every_step_and_every_question_has_words() -> None:
    assert all(f"meldcode.stap.{s.value}" in TEKSTEN for s in Stap)
    assert all(v.tekst in TEKSTEN for v in AFWEGINGSKADER)


KINDVRAGEN = [
    ("er zijn geen kinderen", False, None, Kindcheck.NIET_NODIG),
    ("er zijn geen kinderen, dus ook zorgen leiden nergens toe", False, True, Kindcheck.NIET_NODIG),
    ("er zijn kinderen en u maakt zich geen zorgen", True, False, Kindcheck.NIET_NODIG),
    ("er zijn kinderen en u weet niet of zij veilig zijn", True, None, Kindcheck.OVERLEGGEN),
    ("er zijn kinderen en u maakt zich zorgen", True, True, Kindcheck.MELDCODE),
    ("u weet niet of er kinderen zijn", None, False, Kindcheck.EERST_VRAGEN),
    ("u weet niet of er kinderen zijn, en ook niet of er zorgen zijn", None, None, Kindcheck.EERST_VRAGEN),
    ("u weet niet of er kinderen zijn, maar u maakt zich zorgen", None, True, Kindcheck.OVERLEGGEN),
]


@pytest.mark.parametrize(("zin", "kinderen", "zorgen", "uitkomst"), KINDVRAGEN, ids=[r[0] for r in KINDVRAGEN])
def test_who_helps_an_adult_asks_about_the_children(
    zin: str, kinderen: bool | None, zorgen: bool | None, uitkomst: Kindcheck
) -> None:
    gevonden, waarom = kindcheck(kinderen=kinderen, zorgen=zorgen)
    assert gevonden is uitkomst
    assert waarom.regel == "L35"


@pytest.mark.parametrize(
    ("behandelaars", "behandelt", "mag"), [(2, True, True), (3, True, True), (1, True, False), (2, False, False)]
)
def test_the_last_one_who_handles_it_stays(behandelaars: int, behandelt: bool, mag: bool) -> None:
    assert check_afhalen(behandelaars, behandelt=behandelt).mag is mag
