"""Looking back and news about help from home: each for oneself, and no task without a page (R127, R128)."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from rondom.casus.feiten_inzet import find_regisseur
from rondom.casus.forms.evaluatie import Terugblik
from rondom.casus.models import Casus, Evaluatie, Evaluatieantwoord, Plandeel, Statusbericht, Taak
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services import casus as casussen
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import overleg as overleggen
from rondom.casus.services import plan as plannen
from rondom.casus.services import regie as regies
from rondom.casus.services import weigering
from rondom.casus.taakadressen import ADRESSEN_FAMILIE, address_of
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.taken import TAAKSOORTEN
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie import test_overleg, test_plan
from tests.integratie.test_evaluatie import asked

pytestmark = pytest.mark.django_db
FAMILIE = sorted(s.sleutel for s in TAAKSOORTEN.values() if s.familie)
ELDERS = {
    "deeltaak",
    "hulp_navragen",
    "verjaardag_kiezen",
    "verjaardag_mee",
    "verjaardag_alleen",
    "verjaardag_toekomst",
    "verjaardag_volwassen",
    "rechtsverzoek_lezen",
    "wissel_lezen",
}
"""Asked in test_deeltaak, test_hulpnavraag, test_verjaardag, test_rechtsverzoek and test_wissel."""


def said(rij: Evaluatie) -> list[tuple[object, ...]]:
    """All answers as anybody at school reads them: whose, as whom, mark, words, typed by."""
    with acting(t.professional("anouk")):
        velden = ("houder", "partij", "cijfer", "tekst", "vastgelegd_door")
        return list(Evaluatieantwoord.objects.filter(evaluatie=rij).order_by("op", "id").values_list(*velden))


# Looking back --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("wie", "partij"), [("noor", "jeugdige"), ("eva", "ouder"), ("omar", "ouder")])
def test_each_of_the_family_answers_from_home(aangemeld: Any, wie: str, partij: str) -> None:
    toneel = h.table()
    rij, ik = asked(toneel), getattr(toneel, wie)
    client = aangemeld(naaste=ik)
    adres = f"/mijn/terugkijken/{rij.id}/"
    assert adres in client.get("/mijn/").content.decode()
    assert "Bewaar mijn antwoord" in client.get(adres).content.decode()
    gedaan = client.post(adres, {"cijfer_geheel": "7", "tekst_geheel": "Rustiger thuis."}, follow=True)
    pagina = gedaan.content.decode()
    assert gedaan.redirect_chain == [(adres, 302)]
    assert "Rustiger thuis." in pagina
    assert "Bewaar mijn antwoord" not in pagina
    assert said(rij) == [(ik.id, partij, 7, "Rustiger thuis.", ik.id)]
    assert f'href="{adres}"' not in client.get("/mijn/").content.decode()


def test_nobody_of_the_family_answers_for_another(aangemeld: Any) -> None:
    toneel = h.table()
    rij = asked(toneel)
    eva, adres = aangemeld(naaste=toneel.eva), f"/mijn/terugkijken/{rij.id}/"
    for ander in (toneel.noor, toneel.omar):
        vreemd = {"houder": str(ander.id), "wie": str(ander.id), "partij": "jeugdige"}
        eva.post(f"{adres}?wie={ander.id}", {"cijfer_geheel": "2"} | vreemd)
    assert {(houder, partij) for houder, partij, *_ in said(rij)} == {(toneel.eva.id, "ouder")}
    with acting(t.professional("anouk")):
        open_ = Taak.objects.filter(soort="evaluatie", afgerond_op__isnull=True)
        assert {toneel.noor.id, toneel.omar.id} <= set(open_.values_list("houder", flat=True))


def test_a_parent_of_another_child_and_a_professional_find_nothing(aangemeld: Any) -> None:
    toneel, ander = h.table(), t.open_casus()
    rij = asked(toneel)
    client = aangemeld(naaste=ander.eva)
    session = client.session
    session["houder"] = str(ander.eva.id)
    session.save()
    assert client.get(f"/mijn/terugkijken/{rij.id}/").status_code == 404
    assert client.post(f"/mijn/terugkijken/{rij.id}/", {"cijfer_geheel": "1"}).status_code == 404
    assert aangemeld("anouk").get(f"/mijn/terugkijken/{rij.id}/").status_code == 404
    assert said(rij) == []


def test_an_empty_answer_is_asked_again_and_words_stay(aangemeld: Any) -> None:
    toneel = h.table()
    rij = asked(toneel)
    noor, adres = aangemeld(naaste=toneel.noor), f"/mijn/terugkijken/{rij.id}/"
    leeg = noor.post(adres, {})
    assert leeg.status_code == 422
    assert "liever niets zegt" in leeg.content.decode()
    fout = noor.post(adres, {"cijfer_geheel": "11", "tekst_geheel": "Wel oké."})
    assert fout.status_code == 422
    assert "Wel oké." in fout.content.decode()
    assert said(rij) == []


def test_who_prefers_to_say_nothing_says_nothing_also_beside_a_mark(aangemeld: Any) -> None:
    toneel = h.table()
    rij = asked(toneel)
    noor = aangemeld(naaste=toneel.noor)
    noor.post(f"/mijn/terugkijken/{rij.id}/", {"cijfer_geheel": "3", "liever_niet": "on"})
    assert said(rij) == [(toneel.noor.id, "jeugdige", None, "", toneel.noor.id)]


def test_each_goal_has_its_own_mark_and_the_latest_answer_counts(
    aangemeld: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    toneel = h.table()
    rij = asked(toneel)
    with acting(h.later(toneel, "anouk")) as door:
        evaluaties.decide(evaluatie=rij, besluit="aanpassen", door=door)
    deel = begin_plan(toneel)
    doel = test_plan.goal(toneel, deel, "noor", eigen_doel=True, later=90)
    with acting(h.later(toneel, "anouk", hours=2)) as door:
        rij = evaluaties.plan(casus=toneel.casus, soort="tussen", gepland_op=h.day(4), door=door)
        evaluaties.ask(evaluatie=rij, door=door)
    noor, adres = aangemeld(naaste=toneel.noor), f"/mijn/terugkijken/{rij.id}/"
    assert "Doel van noor" in noor.get(adres).content.decode()
    veld = f"cijfer_{doel.id.hex}"
    noor.post(adres, {veld: "4"})
    assert "Bewaar mijn antwoord" in noor.get(adres + "?opnieuw=1").content.decode()
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + h.MINUUT)
    noor.post(adres, {veld: "9", "cijfer_geheel": "8"})
    pagina = noor.get(adres).content.decode()
    assert "Cijfer 9" in pagina
    assert "Cijfer 4" not in pagina
    with acting(t.professional("anouk")):
        assert sorted(Evaluatieantwoord.objects.filter(doel=doel).values_list("cijfer", flat=True)) == [4, 9]


def test_a_young_child_gets_faces_instead_of_marks() -> None:
    widget = Terugblik(doelen=[], jong=True)["cijfer_geheel"].field.widget
    assert type(widget).__name__ == "Smiley"
    assert type(Terugblik(doelen=[])["cijfer_geheel"].field.widget).__name__ == "Cijfer"


def test_after_the_decision_the_answer_is_refused_with_its_reason_and_the_words_stay(aangemeld: Any) -> None:
    toneel = h.table()
    rij = asked(toneel)
    with acting(h.later(toneel, "anouk")) as door:
        evaluaties.decide(evaluatie=rij, besluit="doorgaan", door=door)
    noor, adres = aangemeld(naaste=toneel.noor), f"/mijn/terugkijken/{rij.id}/"
    pagina = noor.get(adres).content.decode()
    assert "We gaan zo door" in pagina
    assert "Bewaar mijn antwoord" not in pagina
    laat = noor.post(adres, {"tekst_geheel": "Ik was te laat."})
    assert laat.status_code == 422
    assert "Ik was te laat." in laat.content.decode()
    assert said(rij) == []


def test_before_everybody_is_asked_there_is_nothing_to_do_yet(aangemeld: Any) -> None:
    toneel = h.table()
    with acting(h.later(toneel, "anouk")) as door:
        rij = evaluaties.plan(casus=toneel.casus, soort="tussen", gepland_op=h.day(4), door=door)
    pagina = aangemeld(naaste=toneel.noor).get(f"/mijn/terugkijken/{rij.id}/").content.decode()
    assert "U hoeft nog niets te doen" in pagina
    assert "Bewaar mijn antwoord" not in pagina


# News about help -----------------------------------------------------------------------------------


def message_to(houder: object) -> Statusbericht:
    with acting(t.professional("anouk")):
        return Statusbericht.objects.get(aan=houder)


def test_a_parent_reads_that_help_started_and_only_the_own_copy(aangemeld: Any) -> None:
    toneel = h.table()
    h.started(toneel)
    mijn, van_omar = message_to(toneel.eva.id), message_to(toneel.omar.id)
    eva, adres = aangemeld(naaste=toneel.eva), f"/mijn/hulp/{mijn.id}/"
    assert adres in eva.get("/mijn/").content.decode()
    assert "is gestart op" in eva.get(adres).content.decode()
    assert eva.get(f"/mijn/hulp/{van_omar.id}/").status_code == 404
    assert eva.post(f"/mijn/hulp/{van_omar.id}/").status_code == 404
    lijst = eva.post(adres, follow=True)
    assert lijst.redirect_chain == [("/mijn/hulp/", 302)]
    assert f"/mijn/hulp/{van_omar.id}/" not in lijst.content.decode()
    assert adres not in eva.get("/mijn/").content.decode()
    assert "U las dit op" in eva.get(adres).content.decode()
    assert (message_to(toneel.eva.id).gelezen_op, message_to(toneel.omar.id).gelezen_op) == (t.NU, None)


def test_the_news_page_shows_what_was_done_before_and_opens_when_there_is_nothing(aangemeld: Any) -> None:
    toneel = h.table()
    noor = aangemeld(naaste=toneel.noor)
    assert "nog geen berichten" in noor.get("/mijn/hulp/").content.decode()
    h.started(toneel)
    assert 'href="/mijn/hulp/"' in noor.get("/mijn/").content.decode()
    pagina = noor.get("/mijn/hulp/").content.decode()
    assert "Wat er eerder is gedaan" in pagina
    assert "Vo-team Lindestad" in pagina


def test_the_number_of_queries_does_not_grow_with_the_messages(aangemeld: Any) -> None:
    toneel = h.table()
    h.started(toneel)
    eva = aangemeld(naaste=toneel.eva)

    def count() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert eva.get("/mijn/hulp/").status_code == 200
        return len(vragen)

    count()
    eerst = count()
    for _nog_een in range(3):
        h.started(toneel)
    assert count() == eerst


# Every task has a page -----------------------------------------------------------------------------


def test_every_task_that_can_be_asked_of_the_family_has_an_address_and_no_other() -> None:
    assert sorted(ADRESSEN_FAMILIE) == FAMILIE


@pytest.mark.parametrize("soort", FAMILIE)
def test_the_address_exists_and_opens_for_the_family(soort: str) -> None:
    sleutel = t.key("iets")
    url = address_of(soort, object_id=sleutel, dossier=sleutel, casus=sleutel, familie=True)
    assert url != reverse("begin")
    assert Bevoegdheid.EIGEN_DOSSIER in resolve(url).func.bevoegdheden  # type: ignore[attr-defined]


def test_what_services_ask_of_the_family_is_known_to_be_asked_of_the_family() -> None:
    """From consent to the last look back: everything that became a task of Noor, Eva or Omar."""
    toneel = test_overleg.weighed()
    overleg = test_overleg.begun(toneel)
    with acting(toneel.door("anouk")) as door:
        overleggen.finish_meeting(overleg=overleg, casus=Casus.objects.get(), naar="plan", door=door)
    later = test_overleg.plan(toneel, "noor", "eva", "omar", "mees", "bram")
    with acting(toneel.door("anouk")) as door:
        overleggen.cancel_meeting(overleg=later, reden_tekst="Niet meer nodig", versie=1, door=door)
    deel = begin_plan(toneel)
    test_plan.goal(toneel, deel, "anouk")
    test_plan.present(toneel, deel)
    with acting(h.later(toneel, "anouk")) as door:
        regies.offer(plan=deel.plan, aan=toneel.eva.id, door=door)
        afspraken.add(dossier=toneel.dossier.id, tekst="Bellen", eigenaar=toneel.eva.id, termijn=h.day(1), door=door)
    inzet, _eind = h.to_stop(toneel)
    h.school_tells(toneel, inzet, h.Verzuimtrend.DAALT)
    familie = {toneel.noor.id, toneel.eva.id, toneel.omar.id}
    with acting(t.professional("anouk")):
        gevraagd = set(Taak.objects.filter(houder__in=familie).values_list("soort", flat=True))
    assert sorted(gevraagd | ELDERS) == FAMILIE


def begin_plan(toneel: t.Toneel) -> Plandeel:
    """Anouk begins the plan."""
    with acting(h.later(toneel, "anouk")) as door:
        return plannen.start_plan(casus=Casus.objects.get(), door=door)


def test_a_parent_who_steers_is_not_asked_for_what_only_a_professional_can_write_down() -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    with acting(h.later(toneel, "anouk")) as door:
        for stap in ("weging", "overleg"):
            casussen.move(casus=toneel.casus, naar=stap, door=door)
    deel = begin_plan(toneel)
    with acting(h.later(toneel, "anouk")) as door:
        regies.offer(plan=deel.plan, aan=toneel.eva.id, door=door)
    with acting(h.later(toneel, "eva", hours=2)) as door:
        regies.accept(plan=deel.plan, door=door)
    with acting(h.later(toneel, "bram", hours=3)) as door:
        weigering.decline(inzet=inzet, reden="Nu niet.", vervolg="blijf_in_gesprek", versie=1, door=door)
    with acting(h.later(toneel, "anouk", hours=4)) as door:
        assert find_regisseur(toneel.dossier.id, door.vandaag) == toneel.eva.id
        gevraagd = set(Taak.objects.filter(soort="geen_hulp_besluiten").values_list("houder", flat=True))
    assert gevraagd == {t.key("anouk")}
