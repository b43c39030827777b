"""Calendars and mails hold nothing about anybody."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from icalendar import Calendar

from rondom.casus import tasks
from rondom.casus.models import Agendasleutel, Casus
from rondom.casus.services import overleg as overleggen
from rondom.kern.overleg import Overlegsoort
from rondom.kern.rechten import Relatie
from rondom.netwerk.models import Persoon
from rondom.toegang.handelen import acting
from rondom.toegang.services import dossier as dossiers
from tests import toneel as t
from tests.integratie.test_overleg import DONDERDAG, houder, plan, weighed

pytestmark = pytest.mark.django_db

NAMEN = ("Noor", "Aldermans", "Eva", "Omar", "Anouk", "Vermeulen", "Lindecollege", "Kerkstraat")


def at(toneel: t.Toneel, plaats: str, thuis: bool) -> None:
    with acting(toneel.door("anouk")) as door:
        overleggen.plan_meeting(
            casus=Casus.objects.get(), soort=Overlegsoort.OVERLEG, op=DONDERDAG, plaats=plaats, plaats_is_thuis=thuis,
            genodigden={houder(toneel, w) for w in ("noor", "eva", "omar")}, door=door,
        )  # fmt: skip


def feed_of(client: Client) -> str:
    client.post("/agenda/", {"maak": "1"})
    adres = client.get("/agenda/").context["adres"]
    return adres.removeprefix("http://testserver")


def test_one_meeting_as_a_file_says_when_and_where_and_nothing_about_anybody(aangemeld) -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar")
    antwoord = aangemeld("anouk").get(f"/overleg/{overleg.id}/agenda.ics")
    assert antwoord["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(antwoord.content).walk("VEVENT")
    assert event["SUMMARY"] == "Rondom: overleg"
    assert event.decoded("DTSTART") == DONDERDAG
    assert event.decoded("DTEND") == DONDERDAG + timedelta(minutes=60)
    assert str(overleg.id) in event["URL"]
    assert not [n for n in NAMEN if n in antwoord.content.decode()]


@pytest.mark.parametrize(("thuis", "gedeeld"), [(False, True), (True, False)])
def test_the_address_of_a_home_never_leaves(aangemeld, thuis: bool, gedeeld: bool) -> None:
    toneel = weighed()
    at(toneel, "Kerkstraat 1", thuis)
    inhoud = Client().get(feed_of(aangemeld("anouk"))).content.decode()
    assert ("Kerkstraat" in inhoud) is gedeeld


def test_the_feed_acts_as_its_own_holder_only(aangemeld) -> None:
    toneel = weighed()
    plan(toneel, "noor", "eva", "omar")
    eva, mees = aangemeld(naaste=toneel.eva), aangemeld("mees")
    assert Client().get(feed_of(eva)).content.count(b"BEGIN:VEVENT") == 1
    assert Client().get(feed_of(mees)).content.count(b"BEGIN:VEVENT") == 0


def test_the_address_is_shown_once_kept_as_a_hash_and_ends_when_replaced(aangemeld) -> None:
    weighed()
    anouk = aangemeld("anouk")
    eerste = feed_of(anouk)
    assert anouk.get("/agenda/").context["adres"] == ""
    assert Client().get(eerste).status_code == 200
    tweede = feed_of(anouk)
    assert (Client().get(eerste).status_code, Client().get(tweede).status_code) == (404, 200)
    anouk.post("/agenda/", {"weg": "1"})
    assert Client().get(tweede).status_code == 404
    for verzinsel in ("x", "0" * 32, "0" * 75, tweede[8:20]):
        assert Client().get(f"/agenda/{verzinsel}.ics").status_code == 404


def test_the_key_of_another_account_is_not_there(aangemeld) -> None:
    weighed()
    feed_of(aangemeld("anouk"))
    with acting(t.professional("mees")):
        assert not Agendasleutel.objects.exists()


def test_a_mail_says_only_that_something_is_waiting(aangemeld, eigenaar) -> None:
    toneel = weighed()
    with acting(toneel.door("anouk")) as door:
        oma = dossiers.add_naaste(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, relatie=Relatie.STEUNFIGUUR, naam="Oma Aldermans",
            email="oma@thuis.example", door=door,
        )  # fmt: skip
    tasks.send_notice(str(oma.id))
    (bericht,) = mail.outbox
    assert bericht.to == ["oma@thuis.example"]
    assert bericht.subject == "Er staat iets voor u klaar in Rondom"
    assert not [n for n in NAMEN if n in bericht.body + bericht.subject]
    assert not Persoon.objects.get(id=t.key("persoon-mees")).email
    tasks.send_notice(str(t.key("mees")))
    assert len(mail.outbox) == 1


def test_planning_queues_a_mail_for_each_invited_after_commit(aangemeld, django_capture_on_commit_callbacks) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    toneel = weighed()
    with django_capture_on_commit_callbacks(execute=True):
        overleg = plan(toneel, "noor", "eva", "omar", "mees")
        with acting(toneel.door("anouk")) as anouk:
            overleggen.move_meeting(
                overleg=overleg, op=DONDERDAG + timedelta(hours=1), reden_tekst="Later", versie=1, door=anouk
            )
    banen = ProcrastinateJob.objects.filter(task_name="toegang.send_notice")
    assert {b.args["houder"] for b in banen} == {str(houder(toneel, w)) for w in ("noor", "eva", "omar", "mees")}
    # One mail is enough for what already waits.
    assert banen.count() == 4
