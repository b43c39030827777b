"""The demo's own pages: be somebody with one click, choose the day, and nothing of it outside demo mode."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client, override_settings
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from rondom.kern.rechten import Relatie
from rondom.toegang import handlers, klok
from rondom.toegang.handelen import TIJDZONE, acting
from rondom.toegang.klok import SLEUTEL
from rondom.toegang.models import Account, Naaste
from rondom.toegang.services import dossier as dossiers
from rondom.web.demo import casussen, gezin, netwerk
from rondom.web.demo.personas import GEZIN, PERSONAS
from tests import toneel as t
from tests.demoregio import EIGENAAR, empty_database

VANDAAG = timezone.now().astimezone(TIJDZONE).date()
DEMO = override_settings(DEMO=True, ROOT_URLCONF="tests.integratie.demo_urls", LOGIN_URL="demo")


@pytest.fixture(scope="module")
def region(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """The region with the casus of its personas, once for all tests here."""
    with django_db_blocker.unblock(), empty_database():  # type: ignore[attr-defined]
        netwerk.build_network(VANDAAG)
        personas = [o for o in casussen.list_opdrachten() if o.soort is casussen.PERSONAS]
        assert list(casussen.tell_all(personas, VANDAAG)) == personas
        yield


@pytest.fixture
def demo(region: None) -> Iterator[Client]:
    """A visitor of the demo."""
    with DEMO:
        yield Client()


def sign_in(client: Client, wie: Any) -> Any:
    """One click on a card: of a persona, or of an account."""
    account = wie.pk if isinstance(wie, Account) else wie.account
    return client.post(reverse("demo_als", args=[account]), follow=True)


def test_outside_demo_mode_the_pages_do_not_exist(db: None) -> None:
    for naam in ("demo", "demo_klok"):
        with pytest.raises(NoReverseMatch):
            reverse(naam)
    for adres in ("/demo/", "/demo/klok/", f"/demo/als/{PERSONAS[0].account}/"):
        assert Client().get(adres).status_code == 404
        assert Client().post(adres).status_code in (302, 404)


def test_outside_demo_mode_a_chosen_day_changes_nothing() -> None:
    sessie = {SLEUTEL: 7 * 24 * 60}
    assert klok.now(sessie) - timezone.now() < timedelta(minutes=1)
    with override_settings(DEMO=True):
        assert klok.now(sessie) - timezone.now() > timedelta(days=6)


def test_outside_demo_mode_no_family_gets_a_login_of_the_stock() -> None:
    handlers.register("demo.proef", gezin.give_login)
    assert gezin.give_login in handlers._HANDLERS["demo.proef"]
    assert gezin.give_login not in handlers._HANDLERS["naaste.toegevoegd"]


def test_the_first_page_of_the_demo_shows_everybody_one_can_be(demo: Client) -> None:
    antwoord = demo.get("/", follow=True)
    assert antwoord.redirect_chain[0][0].startswith("/demo/")
    pagina = antwoord.content.decode()
    for wie in (*PERSONAS, *GEZIN):
        assert wie.naam in pagina
    assert "Lindekade College" in pagina


@pytest.mark.parametrize("wie", [*PERSONAS, *GEZIN], ids=lambda p: p.sleutel)
def test_every_persona_comes_in_with_one_click_and_has_a_first_page(demo: Client, wie: Any) -> None:
    antwoord = sign_in(demo, wie)
    assert antwoord.status_code == 200
    assert wie.naam in antwoord.content.decode()
    assert "/kiezen/" not in antwoord.request["PATH_INFO"]


def test_signing_in_as_nobody_is_not_found_and_only_posting_signs_in(demo: Client) -> None:
    assert demo.post(reverse("demo_als", args=[t.key("niemand")])).status_code == 404
    assert demo.get(reverse("demo_als", args=[PERSONAS[0].account])).status_code == 405


# The clock --------------------------------------------------------------------------------------------------


def day_shown(client: Client) -> date:
    return client.get(reverse("demo_klok")).context["vandaag"]


def test_the_clock_goes_on_by_days_and_back_to_today(demo: Client) -> None:
    for stap in ("1", "7", "30"):
        demo.post(reverse("demo_klok"), {"stap": stap})
    assert day_shown(demo) == VANDAAG + timedelta(days=38)
    demo.post(reverse("demo_klok"), {"stap": "terug"})
    assert day_shown(demo) == VANDAAG


@pytest.mark.parametrize("dagen", [1, 130, 200, 365, -90], ids=["morgen", "na de wintertijd", "zomer", "jaar", "terug"])
def test_a_chosen_day_is_that_day_also_over_summer_time(demo: Client, dagen: int) -> None:
    doel = VANDAAG + timedelta(days=dagen)
    demo.post(reverse("demo_klok"), {"dag": doel.isoformat()})
    assert day_shown(demo) == doel


def test_the_clock_stays_when_one_becomes_somebody_else_and_the_ribbon_shows_it(demo: Client) -> None:
    demo.post(reverse("demo_klok"), {"stap": "7"})
    sign_in(demo, PERSONAS[2])
    pagina = sign_in(demo, PERSONAS[0])
    assert demo.session[SLEUTEL] == 7 * 24 * 60
    assert str((VANDAAG + timedelta(days=7)).day) in pagina.content.decode()
    assert pagina.wsgi_request.door.vandaag == VANDAAG + timedelta(days=7)


@pytest.mark.parametrize("dag", ["", "gisteren", "2026-13-40", "1999-01-01"])
def test_a_day_that_is_no_day_keeps_what_was_typed_and_says_so(demo: Client, dag: str) -> None:
    antwoord = demo.post(reverse("demo_klok"), {"dag": dag})
    assert antwoord.status_code == 422
    assert antwoord.context["form"]["dag"].value() == dag
    assert antwoord.context["form"].errors["dag"]
    assert day_shown(demo) == VANDAAG


# Family of a casus that a visitor opens ----------------------------------------------------------------------


@pytest.fixture
def stage(verse_database: str) -> Iterator[Client]:
    """A visitor of a demo in which Anouk has opened a casus."""
    gezin.forget_family()
    with DEMO:
        yield Client()
    gezin.forget_family()


def register_ria(toneel: t.Toneel) -> Naaste:
    """Anouk registers one more of the family, and the demo hears of it."""
    anouk = toneel.door("anouk")
    with acting(anouk):
        nieuw = dossiers.add_naaste(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, relatie=Relatie.OUDER, aanduiding="moeder",
            naam="Ria de Wit", door=anouk,
        )  # fmt: skip
        gezin.give_login(handlers.Gebeurd("naaste.toegevoegd", toneel.dossier.id, nieuw.id, anouk))
    return Naaste.objects.using(EIGENAAR).get(id=nieuw.id)


def test_a_family_that_is_registered_while_the_demo_runs_gets_a_login(stage: Client) -> None:
    Account.objects.using(EIGENAAR).bulk_create(gezin.stock())
    ria = register_ria(t.open_casus())
    assert "Ria de Wit" in stage.get(reverse("demo")).content.decode()
    assert ria.account is not None
    assert sign_in(stage, ria.account).status_code == 200


def test_a_pupil_whom_a_mentor_registers_gets_a_login_too(stage: Client) -> None:
    """A mentor may not say whose login it is; the demo has the coordinator say it."""
    Account.objects.using(EIGENAAR).bulk_create(gezin.stock())
    toneel, mees = t.open_casus(), t.professional("mees")
    with acting(mees):
        nieuw = dossiers.add_naaste(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, relatie=Relatie.OUDER, aanduiding="vader",
            naam="Rik de Wit", door=mees,
        )  # fmt: skip
        gezin.give_login(handlers.Gebeurd("naaste.toegevoegd", toneel.dossier.id, nieuw.id, mees))
    assert Naaste.objects.using(EIGENAAR).get(id=nieuw.id).account is not None


def test_when_the_stock_is_empty_nothing_breaks(stage: Client) -> None:
    assert register_ria(t.open_casus()).account is None
    assert "Ria de Wit" not in stage.get(reverse("demo")).content.decode()
