"""Which municipality pays (L29)? The school's address never counts."""

import pytest

from rondom.kern.woonplaats import Woonfeiten, betaler

RIJEN = [
    ("lives at home", Woonfeiten(brp="9902"), "9902", "woonplaats.brp"),
    ("in a foster family", Woonfeiten("9901", True, "9902"), "9902", "woonplaats.voor_verblijf"),
    ("address before is unknown", Woonfeiten("9901", True, "", "9903"), "9903", "woonplaats.moeder"),
    ("stays somewhere, no more known", Woonfeiten("", True, verblijft_nu="9904"), "9904", "woonplaats.verblijft_nu"),
    ("an address on file is no answer for a stay", Woonfeiten("9901", True), "", "woonplaats.onbekend"),
    ("from abroad, stays in the region", Woonfeiten(verblijft_nu="9905"), "9905", "woonplaats.verblijft_nu"),
    ("nothing known", Woonfeiten(), "", "woonplaats.onbekend"),
]


@pytest.mark.parametrize(("wat", "feiten", "gemeente", "tekst"), RIJEN, ids=[r[0] for r in RIJEN])
def test_who_pays(wat: str, feiten: Woonfeiten, gemeente: str, tekst: str) -> None:
    gevonden = betaler(feiten)
    assert (gevonden.gemeente, gevonden.reden.tekst, gevonden.reden.regel) == (gemeente, tekst, "L29")
