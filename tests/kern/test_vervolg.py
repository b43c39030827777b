"""A casus that nobody is asked about still says what comes next, and who starts it."""

import pytest

from rondom.kern.statussen import CASUS, CasusStatus, Eigenaar
from rondom.kern.teksten import tekst
from rondom.kern.vervolg import VERVOLG, find_vervolg


@pytest.mark.parametrize(
    ("status", "eigenaar", "regel"),
    [
        ("signaal", Eigenaar.SIGNALEERDER, "BR05"),  # somebody weighs the concern
        ("opgepakt", Eigenaar.OPPAKKER, "BR12"),  # who took it up plans the first meeting
        ("plan", Eigenaar.REGISSEUR, "R071"),  # one plan, made together
        ("nazorg", Eigenaar.REGISSEUR, "R130"),  # asks after three and six months
    ],
)
def test_the_next_step_names_who_starts_it_and_the_rule(status: str, eigenaar: Eigenaar, regel: str) -> None:
    vervolg = find_vervolg(status)
    assert vervolg is not None
    assert (vervolg.eigenaar, vervolg.regel) == (eigenaar, regel)
    assert tekst(vervolg.tekst, "nl") != tekst(vervolg.tekst, "en")


def test_every_status_that_does_not_rest_has_a_next_step_and_no_other() -> None:
    assert {s for s in CasusStatus if not CASUS.stand(s.value).rust} == set(VERVOLG)


def test_a_casus_that_rests_asks_nothing() -> None:
    assert find_vervolg("afgesloten") is None


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(ValueError, match="zomaar"):
        find_vervolg("zomaar")
