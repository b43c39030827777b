"""Which refused attempts does the family read? A row is a sentence."""

import pytest

from rondom.kern.inzage import WAAROM, hides_refusal, rollen_met_poging, toont_poging
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.teksten import TEKSTEN

# fmt: off
TABEL = [
    ("een mentor die een dossier probeerde", "mentor", "casus", True),
    ("de verzuimcoördinator bij een signaal", "verzuimcoordinator", "signaal", True),
    ("een beleidsmedewerker, die in geen casus hoort", "beleidsmedewerker", "casus", True),
    ("een aandachtsfunctionaris nooit: dat zou zeggen dat er zorg over veiligheid is", "aandachtsfunctionaris", "casus", False),
    ("wie in een noodgeval mag lezen ook niet", "gezinswerker", "casus", False),
    ("de coördinator evenmin", "zorgcoordinator", "casus", False),
    ("iemand van het gezin is geen zaak van een ander", "ouder", "casus", False),
    ("niets van een meldcode", "mentor", "meldcode", False),
    ("niets van een noodgeval", "mentor", "noodtoegang", False),
]
# fmt: on


@pytest.mark.parametrize(("zin", "rol", "soort", "ziet"), TABEL, ids=[r[0] for r in TABEL])
def test_which_attempts_are_told(zin: str, rol: str, soort: str, ziet: bool) -> None:
    assert toont_poging(rol, soort) is ziet


def test_each_ground_has_words() -> None:
    assert all(f"inzage.waarom.{regel}" in TEKSTEN for regel in WAAROM)
    assert rollen_met_poging()


# fmt: off
WEIGERING = [
    ("een meldcode die er is of niet", "meldcode", (Bevoegdheid.VEILIGHEID_BEHANDELEN,), True),
    ("een stap daarvan, op welke pagina ook", "meldcodestap", (Bevoegdheid.INGELOGD,), True),
    ("een casus waarover iemand een meldcode wil beginnen", "casus", (Bevoegdheid.VEILIGHEID_BEHANDELEN,), True),
    ("de pagina zelf, zonder recht", "scherm", (Bevoegdheid.VEILIGHEID_BEHANDELEN,), True),
    ("een casus op zijn eigen pagina", "casus", (Bevoegdheid.CASUS_LEZEN,), False),
    ("een casus op een pagina voor meer rechten", "casus",
     (Bevoegdheid.CASUS_LEZEN, Bevoegdheid.VEILIGHEID_BEHANDELEN), False),
    ("een pagina zonder recht in de tabel", "casus", (), False),
]
# fmt: on


@pytest.mark.parametrize(("zin", "soort", "nodig", "verhuld"), WEIGERING, ids=[r[0] for r in WEIGERING])
def test_which_refusals_say_no_more_than_that_a_page_was_refused(
    zin: str, soort: str, nodig: tuple[Bevoegdheid, ...], verhuld: bool
) -> None:
    assert hides_refusal(soort, nodig) is verhuld
