"""Who needs a second step, and who may take a lost one away? (A01 A02 A03)"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.inloggen import STERK, Inlogfeiten, Methode, beoordeel, may_confirm_recovery, second_step_needed
from rondom.kern.oordeel import Uitkomst
from rondom.kern.rollen import ROLLEN

JA, EERST, NEE = Uitkomst.TOEGESTAAN, Uitkomst.ONDER_VOORWAARDE, Uitkomst.GEWEIGERD
W, A, P, H, ORG, OS, D = (
    Methode.WACHTWOORD,
    Methode.APP,
    Methode.PASSKEY,
    Methode.HERSTELCODE,
    Methode.ORGANISATIE,
    Methode.ORGANISATIE_STERK,
    Methode.DEMO,
)


@pytest.mark.parametrize(
    ("rollen", "methoden", "uitkomst"),
    [
        (["mentor"], [W], EERST),
        (["mentor"], [W, A], JA),
        (["mentor"], [P], JA),
        (["mentor"], [W, H], JA),
        (["mentor"], [ORG], EERST),
        (["mentor"], [OS], JA),
        (["mentor"], [D], JA),
        (["mentor"], [], EERST),
        (["ouder"], [W], JA),
        (["jeugdige"], [W], JA),
        (["ouder", "mentor"], [W], EERST),
        (["beheerder"], [W], EERST),
        (["privacyfunctionaris"], [W], EERST),
        ([], [W], JA),
    ],
)
def test_who_works_with_others_data_needs_two_steps(
    rollen: list[str], methoden: list[Methode], uitkomst: Uitkomst
) -> None:
    assert beoordeel(Inlogfeiten(frozenset(rollen), frozenset(methoden))).uitkomst is uitkomst


@given(st.frozensets(st.sampled_from(sorted(ROLLEN))), st.frozensets(st.sampled_from(Methode)))
def test_a_second_step_never_closes_and_one_role_of_a_professional_decides(
    rollen: frozenset[str], methoden: frozenset[Methode]
) -> None:
    streng = bool(rollen - {"ouder", "jeugdige"})
    assert second_step_needed(rollen) == streng
    uitkomst = beoordeel(Inlogfeiten(rollen, methoden)).uitkomst
    assert (uitkomst is EERST) == (streng and not methoden & STERK)


@pytest.mark.parametrize(
    ("vrager", "bevestiger", "eigenaar", "uitkomst", "tekst"),
    [
        ("a", "b", "c", JA, "inloggen.met_zijn_tweeen"),
        ("a", "a", "c", NEE, "inloggen.niet_alleen"),
        ("a", "c", "c", NEE, "inloggen.niet_voor_uzelf"),
        ("c", "b", "c", NEE, "inloggen.niet_voor_uzelf"),
    ],
)
def test_two_people_take_a_lost_second_step_away(
    vrager: str, bevestiger: str, eigenaar: str, uitkomst: Uitkomst, tekst: str
) -> None:
    oordeel = may_confirm_recovery(vrager=vrager, bevestiger=bevestiger, eigenaar=eigenaar)
    assert (oordeel.uitkomst, oordeel.redenen[0].tekst) == (uitkomst, tekst)
