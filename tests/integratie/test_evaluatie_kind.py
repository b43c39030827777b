"""A child under 12 looks back itself, with faces and own words, with a parent or a professional beside it (R128, R182)."""

from datetime import date

import pytest

from rondom.casus.models import Evaluatie, Evaluatieantwoord
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services.casus import NietMogelijk
from rondom.toegang.handelen import acting
from tests import toneel as t

pytestmark = pytest.mark.django_db
ACHT, TWAALF = date(2018, 5, 4), date(2014, 5, 4)


def asked(geboren: date = ACHT) -> tuple[t.Toneel, Evaluatie]:
    """Everybody was asked to look back on Noor's casus."""
    toneel = t.open_casus(geboren)
    with acting(toneel.door("anouk")) as door:
        rij = evaluaties.plan(casus=toneel.casus, soort="tussen", gepland_op=door.vandaag, door=door)
        evaluaties.ask(evaluatie=rij, door=door)
    return toneel, rij


@pytest.mark.parametrize(("wie", "lijst"), [("eva", "/mijn/terugkijken/{}/"), ("mees", "/terugkijken/{}/")])
def test_the_child_chooses_and_it_stands_there_as_the_childs_with_who_sat_beside(
    aangemeld, wie: str, lijst: str
) -> None:
    toneel, rij = asked()
    client = aangemeld(naaste=toneel.eva) if wie == "eva" else aangemeld(wie)
    adres, pagina = f"/terugkijken/{rij.id}/samen/", lijst.format(rij.id)
    assert adres in client.get(pagina).content.decode()
    assert "Hoe gaat het, Noor?" in client.get(adres).content.decode()
    assert client.post(adres, {}).status_code == 422
    gedaan = client.post(adres, {"cijfer_geheel": "4", "tekst_geheel": "Ik vind rekenen leuker."})
    assert (gedaan.status_code, gedaan.url) == (302, pagina)
    with acting(toneel.door("anouk")):
        antwoord = Evaluatieantwoord.objects.get()
    met = toneel.eva.id if wie == "eva" else t.key("mees")
    assert (antwoord.houder, antwoord.partij, antwoord.cijfer) == (toneel.noor.id, "jeugdige", 8)
    assert (antwoord.samen, antwoord.vastgelegd_door) == (True, met)
    getoond = client.get(pagina).content.decode()
    assert "Ik vind rekenen leuker." in getoond
    assert "koos zelf, samen met" in getoond
    assert "🙂" in getoond


def test_from_12_on_the_young_person_answers_alone_and_the_page_is_absent(aangemeld) -> None:
    toneel, rij = asked(TWAALF)
    for client in (aangemeld(naaste=toneel.eva), aangemeld("mees")):
        assert client.get(f"/terugkijken/{rij.id}/samen/").status_code == 404
    with acting(toneel.door("eva")) as door, pytest.raises(NietMogelijk) as fout:
        evaluaties.answer(
            evaluatie=rij,
            houder=toneel.noor.id,
            partij="jeugdige",
            antwoorden=[evaluaties.Antwoord(None, 8)],
            samen=True,
            door=door,
        )
    assert [r.regel for r in fout.value.oordeel.redenen] == ["R182"]


def test_a_stranger_finds_nothing(aangemeld) -> None:
    _toneel, rij = asked()
    for doe in (aangemeld("chantal").get, aangemeld("chantal").post):
        assert doe(f"/terugkijken/{rij.id}/samen/").status_code == 404
