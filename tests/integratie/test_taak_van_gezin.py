"""A task of a parent who never signs in says what whoever steers can do, and leads to where the answer is written down."""

from datetime import timedelta

import pytest

from rondom.casus.models import Taak
from rondom.casus.selectors_dag import list_dag
from rondom.casus.taakadressen import ADRESSEN_NAMENS
from rondom.kern.taken import TAAKSOORTEN, Namens, Taaksoort
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie.test_plan import begun

pytestmark = pytest.mark.django_db


def test_of_every_task_of_the_family_it_is_decided_whether_another_may_write_the_answer_down() -> None:
    namens = {s.sleutel for s in TAAKSOORTEN.values() if s.namens is Namens.OPSCHRIJVEN}
    assert namens == set(ADRESSEN_NAMENS)
    with pytest.raises(ValueError, match="decide"):
        Taaksoort("nieuw", "taken.afspraak", "R125", familie=True)


def open_tasks(toneel: t.Toneel) -> list[Taak]:
    return list(Taak.objects.filter(dossier=toneel.dossier, afgerond_op__isnull=True))


def test_a_late_consent_of_a_parent_says_call_or_paper_and_leads_to_the_page(aangemeld, monkeypatch) -> None:
    toneel, _deel = begun()
    toestemming = t.ask_consent(toneel, "buurtteam")
    with acting(toneel.door("anouk", timedelta(weeks=6))) as door:
        regels = {r.taak.houder: r for r in list_dag(open_tasks(toneel), door) if r.taak.object_id == toestemming.id}
    eva = regels[toneel.eva.id]
    assert eva.url == f"/toestemming/{toestemming.id}/antwoord/?naaste={toneel.eva.id}"
    assert eva.doen == "Bel Eva Aldermans, of geef de vraag op papier mee. U mag het antwoord opschrijven."
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(weeks=6))
    anouk = aangemeld("anouk")
    assert "of geef de vraag op papier mee" in anouk.get("/mijn-dag/").content.decode()
    antwoord = {"naaste": toneel.eva.id, "besluit": "gegeven", "categorieen": [2], "wijze": "gesprek"}
    assert anouk.post(eva.url, antwoord).status_code == 302
    with acting(toneel.door("anouk", timedelta(weeks=6, hours=1))):
        assert toneel.eva.id not in {x.houder for x in open_tasks(toneel) if x.object_id == toestemming.id}


def test_what_only_the_person_can_say_has_no_page_for_another() -> None:
    toneel, _deel = begun()
    with acting(toneel.door("anouk")) as door:
        taak = Taak(soort="standpunt", regel="R080", houder=toneel.eva.id, object_id=t.key("x"), dossier=toneel.dossier)
        (regel,) = list_dag([taak], door)
    assert regel.url == f"/casus/{toneel.casus.id}/"
    assert "Alleen Eva Aldermans zelf" in regel.doen
