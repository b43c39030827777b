"""An event is told in words everywhere: one without words, or with a rule that does not exist, is not recorded."""

import pytest

from rondom.toegang.models import Gebeurtenis
from rondom.toegang.services import gebeurtenis
from tests import toneel as t

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("soort", "regels", "ontbreekt"),
    [("casus.zomaar", (), "gebeurtenis.casus.zomaar"), ("casus.plan", ("BR999",), "BR999")],
)
def test_an_event_without_words_or_with_an_unknown_rule_is_refused(soort, regels, ontbreekt) -> None:
    toneel = t.open_casus()
    with t.acting(t.professional("anouk")) as door:
        eerder = Gebeurtenis.objects.count()
        with pytest.raises(KeyError, match=ontbreekt):
            gebeurtenis.record(
                dossier=toneel.casus.dossier_id,
                soort=soort,
                object_soort="casus",
                object_id=toneel.casus.id,
                door=door,
                regels=regels,
            )
        assert Gebeurtenis.objects.count() == eerder
