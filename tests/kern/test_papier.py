"""What must be written down of a signed paper? (A06, L10)"""

from dataclasses import replace
from datetime import date

import pytest

from rondom.kern.papier import VERZOEK, Papierfeit, Papiersoort, check_papier

VANDAAG = date(2026, 11, 9)
GOED = Papierfeit(Papiersoort.VERBETEREN, VANDAAG, VANDAAG, "formulier, map 3", "Mijn naam klopt niet.", "Roos.")

# fmt: off
TABEL = [
    ("dag, papier en woorden", GOED, ""),
    ("zonder dag", replace(GOED, getekend_op=None), "getekend_op"),
    ("morgen getekend", replace(GOED, getekend_op=date(2026, 11, 10)), "getekend_op"),
    ("niet gezegd welk papier", replace(GOED, papier=" "), "papier"),
    ("een verzoek tot verbeteren zonder woorden", replace(GOED, tekst=" "), "tekst"),
    ("zonder wat er wel moet staan", replace(GOED, gewenst=""), "gewenst"),
    ("een kopie heeft geen woorden nodig", replace(GOED, soort=Papiersoort.KOPIE, tekst=""), ""),
    ("een bezwaar zonder woorden", replace(GOED, soort=Papiersoort.BEZWAAR, tekst=""), "tekst"),
]
# fmt: on


@pytest.mark.parametrize(("situatie", "feit", "veld"), TABEL, ids=[r[0] for r in TABEL])
def test_what_a_paper_needs(situatie: str, feit: Papierfeit, veld: str) -> None:
    gevonden, oordeel = check_papier(feit)
    assert (gevonden, oordeel.mag) == (veld, veld == "")


def test_what_is_a_right_of_the_law_is_the_same_request_on_paper() -> None:
    assert {s.value for s in VERZOEK} == {"verbeteren", "bezwaar", "kopie"}
    assert {s.value for s in VERZOEK.values()} == {"correctie", "bezwaar", "kopie"}
