"""May a request from outside be answered?"""

import pytest

from rondom.kern.briefverzoek import Identiteit, Ontvangst, check_brief
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.statussen import RechtsverzoekStatus as R
from rondom.kern.teksten import TEKSTEN


@pytest.mark.parametrize(
    ("zin", "uitkomst", "wie", "open_", "toelichting", "mag", "veld"),
    [
        ("yes, and it is sure who asks", R.TOEGEWEZEN, Identiteit.GEZIEN, True, "", True, ""),
        ("yes to who may be somebody else", R.TOEGEWEZEN, None, True, "", False, "uitkomst"),
        ("in part to who may be somebody else", R.DEELS, None, True, "Dit wel.", False, "uitkomst"),
        ("no with a reason, whoever it is", R.AFGEWEZEN, None, True, "Wij weten niet wie u bent.", True, ""),
        ("no without a reason", R.AFGEWEZEN, Identiteit.GEZIEN, True, " ", False, "toelichting"),
        ("answered already", R.TOEGEWEZEN, Identiteit.GEZIEN, False, "", False, ""),
        ("taken back is no answer", R.INGETROKKEN, Identiteit.GEZIEN, True, "x", False, "uitkomst"),
    ],
)
@pytest.mark.parametrize("soort", list(Verzoeksoort))
def test_an_answer(
    soort: Verzoeksoort,
    zin: str,
    uitkomst: R,
    wie: Identiteit | None,
    open_: bool,
    toelichting: str,
    mag: bool,
    veld: str,
) -> None:
    gevonden, oordeel = check_brief(soort, uitkomst, identiteit=wie, open_=open_, toelichting=toelichting)
    assert (oordeel.mag, gevonden) == (mag, veld), zin


def test_every_way_has_words() -> None:
    assert all(f"briefverzoek.{w.value}" in TEKSTEN for w in (*Ontvangst, *Identiteit))
