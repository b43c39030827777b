"""May somebody be given one task? A truth table that a practitioner can read (R082)."""

import pytest

from rondom.kern.deeltaak import Taakvraag, check_geven, vraagt_toestemming

TABEL = [
    ("oma van het gezin", Taakvraag(netwerk=True), True, "R082", True),
    ("een coach van een organisatie met convenant", Taakvraag(convenant=True), True, "R082", True),
    ("een coach zonder convenant", Taakvraag(), False, "BR37", True),
    ("de gymleraar van de eigen school", Taakvraag(eigen_school=True), True, "R028", False),
    ("iemand die al meedoet", Taakvraag(convenant=True, aan_tafel=True), False, "R082", True),
    ("iemand die al gevraagd is", Taakvraag(netwerk=True, gevraagd=True), False, "R082", True),
    ("een afspraak die al klaar is", Taakvraag(netwerk=True, open=False), False, "R125", True),
]


@pytest.mark.parametrize(("wie", "vraag", "mag", "regel", "eerst_gezin"), TABEL, ids=[rij[0] for rij in TABEL])
def test_giving_a_task(wie: str, vraag: Taakvraag, mag: bool, regel: str, eerst_gezin: bool) -> None:
    oordeel = check_geven(vraag)
    assert oordeel.mag is mag
    assert [r.regel for r in oordeel.redenen] == [regel]
    assert vraagt_toestemming(vraag) is eerst_gezin
