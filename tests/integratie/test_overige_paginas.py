"""The log, the administration and the public pages: for whom, and what never stands there."""

import pytest
from django.test import Client

from tests import toneel as t

pytestmark = pytest.mark.django_db


def test_the_privacy_officer_reads_who_looked_and_every_refusal_but_no_name_of_a_child(aangemeld) -> None:
    toneel = t.open_casus()
    aangemeld("anouk").get(f"/casus/{toneel.casus.id}/")
    aangemeld("chantal").get(f"/casus/{toneel.casus.id}/")
    pagina = aangemeld("dirk").get("/logboek/").content.decode()
    assert "Anouk Vermeulen" in pagina and "Chantal Rietveen" in pagina and "Geweigerd" in pagina
    assert "Noor" not in pagina and "Aldermans" not in pagina
    alleen = aangemeld("dirk").get("/logboek/?geweigerd=1").content.decode()
    assert "Chantal Rietveen" in alleen and "Getoond" not in alleen
    assert str(toneel.casus.id) in alleen, "a refusal says what was tried"


@pytest.mark.parametrize("wie", ["anouk", "bram", "lea"])
def test_nobody_else_reads_the_log_or_the_administration(aangemeld, wie: str) -> None:
    assert aangemeld(wie).get("/logboek/").status_code == 404
    assert aangemeld(wie).get("/beheer/").status_code == 404


def test_public_pages_need_no_login(db: None) -> None:
    for adres in ("/privacy/", "/toegankelijkheid/", "/inloggen/"):
        assert Client().get(adres).status_code == 200
    assert Client().get("/casussen/").status_code == 302
