"""The pages of a measurement: who runs it, who answers, and the talk. No session, no script, one answer at a time."""

import re
from collections.abc import Mapping
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rondom.spiegel import gesprekstuk
from rondom.spiegel.models import Deelname, Gesprekspunt, Inzending, Meting, Opmerking
from rondom.spiegel.selectors import read_outcome
from rondom.spiegel.services import sluiten
from tests import meetspel as m
from tests import toneel as t

pytestmark = pytest.mark.django_db
VAN, TOT = m.DAG.isoformat(), "2026-11-23"
OPZET = {
    "titel": "Quickscan 2026", "doel": "Wij bespreken dit samen.", "van": VAN, "tot": TOT, "groepen": ["ouder", "jongere"],
}  # fmt: skip


@pytest.fixture(autouse=True)
def stil(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of who answers stands still too."""
    from rondom.toegang import klok

    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)


def get(client: Client, pad: str, status: int = 200) -> str:
    response = client.get(pad)
    assert response.status_code == status, (pad, response.status_code)
    return response.content.decode()


def made(client: Client, sleutel: str = "quickscan", opzet: Mapping[str, object] = OPZET) -> Meting:
    m.version(sleutel)
    response = client.post(f"/spiegel/metingen/nieuw/{sleutel}/", opzet)
    assert response.status_code == 302, response.content.decode()[:3000]
    return Meting.objects.latest("gemaakt_op")


def entered(sleutel: str) -> Client:
    client = Client()
    assert client.get(f"/meedoen/{sleutel}/").status_code == 302
    return client


# Who runs it -----------------------------------------------------------------------------------------------------


def test_from_making_to_the_talk(aangemeld, django_capture_on_commit_callbacks) -> None:
    pien = aangemeld("pien")
    assert "Er is nog niets gemeten" in get(pien, "/spiegel/metingen/")
    meting = made(pien)
    pad = f"/spiegel/metingen/{meting.id}/"
    assert "nog niet open" in get(pien, pad)
    assert pien.post(f"{pad}openen/").status_code == 302
    adressen = "\n".join(f"ouder{n}@voorbeeld.example" for n in range(6))
    with django_capture_on_commit_callbacks(execute=True):
        assert pien.post(f"{pad}groep/ouder/", {"adressen": adressen, "uitnodigen": "1"}).status_code == 302
    assert "<td" in get(pien, pad) and "minder dan 5" in get(pien, pad)
    for brief in mail.outbox:
        client = entered(brief.body.split("/meedoen/")[1].split("/")[0])
        assert client.post("/meedoen/vraag/1/", {"antwoord": "2", "tekst": "Fijn dat er tijd is."}).status_code == 302
        assert client.post("/meedoen/overzicht/").url == "/meedoen/bedankt/"
    assert "6 (100%)" in get(pien, pad)
    assert "Er is pas een uitkomst als de meting dicht is" in get(pien, f"{pad}gesprek/")
    assert pien.get(f"{pad}gesprek.pdf").status_code == 404
    assert pien.post(f"{pad}sluiten/").status_code == 302
    html = get(pien, f"{pad}gesprek/")
    assert "3,0 (2,2 tot 3,0; n = 6)" in html and "Fijn dat er tijd is" not in html
    assert "Er zijn opmerkingen om na te kijken" in get(pien, pad)
    assert pien.get(f"{pad}gesprek.pdf")["Content-Type"] == "application/pdf"


def test_comments_are_read_by_others_after_the_check(aangemeld) -> None:
    meting = m.opened(["ouder"])
    for n, sleutel in enumerate(m.links(meting, "ouder", 5)):
        m.send(sleutel, {"QS.1.1": 1}, {"QS.1.1": f"Opmerking nummer {n}"})
    m.closed(meting)
    pad = f"/spiegel/metingen/{meting.id}/"
    koen, pien = aangemeld("koen"), aangemeld("pien")
    assert koen.get(f"{pad}opmerkingen/").status_code == 404
    assert "Opmerking nummer" not in get(koen, f"{pad}gesprek/")
    m.look()
    een, ander, *_rest = Opmerking.objects.order_by("item", "id")
    gekozen = {f"tekst-{een.id}": "Met andere woorden", f"keuze-{een.id}": "vrij", f"keuze-{ander.id}": "weg"}
    assert pien.post(f"{pad}opmerkingen/", gekozen).status_code == 302
    html = get(koen, f"{pad}gesprek/")
    assert "Met andere woorden" in html and "Opmerking nummer" not in html
    m.look()
    ander.refresh_from_db()
    assert ander.tekst == "" and ander.stand == "weg"


def test_at_most_three_points_with_who_and_when(aangemeld) -> None:
    meting = m.opened(["ouder"])
    for sleutel in m.links(meting, "ouder", 5):
        m.send(sleutel, {"QS.1.1": 1})
    m.closed(meting)
    pien, pad = aangemeld("pien"), f"/spiegel/metingen/{meting.id}/"
    zonder = pien.post(f"{pad}punten/", {"wat_1": "Elke maand samen aan tafel", "versie_1": "0"})
    assert zonder.status_code == 422 and "Vul in wie dit doet" in zonder.content.decode()
    assert "Elke maand samen aan tafel" in zonder.content.decode()
    goed = {
        "item_1": "QS.1.1",
        "wat_1": "Elke maand samen aan tafel",
        "wie_1": "Buurtteam Oost",
        "wanneer_1": "2027-02-01",
    }
    assert pien.post(f"{pad}punten/", goed | {"versie_1": "0"}).status_code == 302
    html = get(aangemeld("koen"), f"{pad}gesprek/")
    assert "Elke maand samen aan tafel" in html and "1 februari 2027" in html
    oud = pien.post(f"{pad}punten/", goed | {"wat_1": "Iets anders", "versie_1": "0"})
    assert oud.status_code == 422 and "Iemand anders veranderde dit punt" in oud.content.decode()
    assert pien.post(f"{pad}punten/", {"versie_1": "1"}).status_code == 302 and not Gesprekspunt.objects.exists()


def test_bad_input_says_what_to_do_and_keeps_what_was_typed(aangemeld) -> None:
    pien = aangemeld("pien")
    m.version()
    fout = pien.post("/spiegel/metingen/nieuw/quickscan/", OPZET | {"tot": "2026-01-01"})
    assert fout.status_code == 422 and "De laatste dag ligt vóór de eerste" in fout.content.decode()
    meting = made(pien)
    pad = f"/spiegel/metingen/{meting.id}/"
    dicht = pien.post(f"{pad}groep/ouder/", {"adressen": "a@b.example", "uitnodigen": "1"})
    assert dicht.status_code == 422 and "niet open" in dicht.content.decode()
    pien.post(f"{pad}openen/")
    for getypt, zin in (("geen adres", "Dit is geen mailadres"), ("", "verplicht")):
        antwoord = pien.post(f"{pad}groep/ouder/", {"adressen": getypt, "uitnodigen": "1"})
        assert antwoord.status_code == 422 and zin in antwoord.content.decode()
    assert pien.post(f"{pad}groep/ouder/", {"aantal": "0"}).status_code == 422
    assert pien.post(f"{pad}groep/ouder/", {"aantal": "9999"}).status_code == 422
    assert pien.get(f"{pad}groep/kind/").status_code == 404
    weg = pien.post(f"{pad}groep/ouder/", {"aantal": "3"})
    assert weg["Content-Type"] == "application/pdf" and Deelname.objects.count() == 3
    eruit = pien.post(f"{pad}wijzigen/", OPZET | {"groepen": ["jongere"]})
    assert eruit.status_code == 422 and "al mensen uitgenodigd" in eruit.content.decode()


def test_what_was_not_mailed_is_told_once_and_the_rest_stays(
    aangemeld, django_capture_on_commit_callbacks, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.core.mail import EmailMessage

    echt = EmailMessage.send

    def fussy(brief: EmailMessage, *args: object, **meer: object) -> int:
        if brief.to[0].startswith("weg"):
            raise SMTPRecipientsRefused({})
        return echt(brief)

    monkeypatch.setattr(EmailMessage, "send", fussy)
    pien = aangemeld("pien")
    meting = made(pien)
    pad = f"/spiegel/metingen/{meting.id}/"
    pien.post(f"{pad}openen/")
    adressen = {"adressen": "weg@voorbeeld.example\ngoed@voorbeeld.example", "uitnodigen": "1"}
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = pien.post(f"{pad}groep/ouder/", adressen)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200 and "Location" not in antwoord
    assert "Deze adressen kregen geen mail" in html and "weg@voorbeeld" in html and "goed@voorbeeld" not in html
    assert Deelname.objects.count() == 1 and len(mail.outbox) == 1
    assert mail.outbox[0].body.split("/meedoen/")[1].split("/")[0] not in html
    later = get(pien, f"{pad}groep/ouder/")
    assert "weg@voorbeeld" not in later and "1 mail is verstuurd" in html + later
    with django_capture_on_commit_callbacks(execute=True):
        pien.post(f"{pad}groep/ouder/", {"adressen": "goed@voorbeeld.example", "herinneren": "1"})
    assert "herinnerd op" in get(pien, pad)
    monkeypatch.setattr(EmailMessage, "send", lambda *a, **k: (_ for _ in ()).throw(ConnectionRefusedError()))
    with django_capture_on_commit_callbacks(execute=True):
        niets = pien.post(f"{pad}groep/ouder/", {"adressen": "nieuw@voorbeeld.example", "uitnodigen": "1"})
    assert "Er is geen mail verstuurd" in niets.content.decode() and Deelname.objects.count() == 1


def test_who_may_what(aangemeld) -> None:
    meting = m.opened(["ouder"])
    pad = f"/spiegel/metingen/{meting.id}/"
    koen = aangemeld("koen")
    assert "Meting sluiten" not in get(koen, pad)
    for deel in ("groep/ouder/", "wijzigen/", "onderwerpen/", "punten/", "opmerkingen/"):
        assert koen.get(f"{pad}{deel}").status_code == 404
    for stap in ("openen/", "sluiten/"):
        assert koen.post(f"{pad}{stap}").status_code == 404
    for wie in ("anouk", "bram", "dirk"):
        assert aangemeld(wie).get(pad).status_code == 404


def test_a_theme_can_be_moved(aangemeld) -> None:
    meting = m.opened(["ouder"])
    pien, pad = aangemeld("pien"), f"/spiegel/metingen/{meting.id}/"
    html = get(pien, f"{pad}onderwerpen/")
    assert html.count("<select") == 20
    from rondom.spiegel.feiten import instrument_of

    gekozen = {i.id: i.deel for i in instrument_of(meting.instrument).items} | {"QS.5.4": "uitvoering"}
    assert pien.post(f"{pad}onderwerpen/", gekozen).status_code == 302
    meting.refresh_from_db()
    assert meting.themas == {"QS.5.4": "uitvoering"}


# Who answers -----------------------------------------------------------------------------------------------------


def test_the_link_leaves_the_address_and_no_session_is_made(aangemeld) -> None:
    from django.contrib.sessions.models import Session

    (sleutel,) = m.links(m.opened(["ouder"]), "ouder", 1)
    client = aangemeld("pien")  # somebody who is signed in, in the same browser
    voor = set(Session.objects.values_list("session_key", "session_data"))
    antwoord = client.get(f"/meedoen/{sleutel}/")
    assert antwoord.url == "/meedoen/" and antwoord.cookies["deelname"]["httponly"]
    html = get(client, "/meedoen/")
    assert "Niemand weet wat u antwoordt" in html and "Pien" not in html and sleutel not in html
    client.post("/meedoen/vraag/1/", {"antwoord": "1"})
    client.post("/meedoen/overzicht/")
    m.look()
    assert Inzending.objects.count() == 1
    assert set(Session.objects.values_list("session_key", "session_data")) == voor
    assert client.get("/spiegel/metingen/").status_code == 200, "still signed in elsewhere"


def test_answers_can_be_taken_up_again_on_another_device() -> None:
    (sleutel,) = m.links(m.opened(["ouder"]), "ouder", 1)
    telefoon, laptop = entered(sleutel), entered(sleutel)
    telefoon.post("/meedoen/vraag/1/", {"antwoord": "2", "tekst": "Op de telefoon"})
    assert "Ga verder" in get(laptop, "/meedoen/") and 'href="/meedoen/vraag/2/"' in get(laptop, "/meedoen/")
    assert "Op de telefoon" in get(laptop, "/meedoen/vraag/1/")
    assert "Vraag 2 van 20" in get(laptop, "/meedoen/vraag/2/")
    laptop.post("/meedoen/vraag/2/", {"antwoord": "0", "terug": "1"})
    assert "Kan beter" in get(telefoon, "/meedoen/overzicht/")


def test_passing_over_takes_an_answer_back() -> None:
    (sleutel,) = m.links(m.opened(["ouder"]), "ouder", 1)
    client = entered(sleutel)
    client.post("/meedoen/vraag/1/", {"antwoord": "2"})
    client.post("/meedoen/vraag/1/", {"antwoord": "2", "overslaan": "1"})
    assert get(client, "/meedoen/overzicht/").count("niet beantwoord") >= 20


@pytest.mark.parametrize("sleutel", ["onbekend", "x" * 500, "2" * 24])
def test_whatever_is_wrong_with_a_link_looks_the_same(sleutel: str) -> None:
    gebruikt, open_ = m.links(m.opened(["ouder"]), "ouder", 2)
    m.send(gebruikt, {"QS.1.1": 1})
    paginas = {
        re.sub(r'value="[^"]*"|csrf[^"]*"', "", get(Client(), f"/meedoen/{s}/", 410)) for s in (sleutel, gebruikt)
    }
    assert len({re.sub(r"/meedoen/\w+/|X-CSRFToken[^}]*", "", p) for p in paginas}) == 1
    assert "Deze link werkt niet" in paginas.pop() and Client().get(f"/meedoen/{open_}/").status_code == 302


def test_who_tries_many_links_waits_and_who_has_one_leaves_no_trace() -> None:
    from rondom.toegang.models import Tijdelijk

    (sleutel,) = m.links(m.opened(["ouder"]), "ouder", 1)
    entered(sleutel).post("/meedoen/vraag/1/", {"antwoord": "2"})
    assert not Tijdelijk.objects.exists()
    client = Client()
    codes = [client.get(f"/meedoen/poging{n}/").status_code for n in range(62)]
    assert codes[:60] == [410] * 60 and codes[60:] == [429, 429]


def test_letters_of_a_card_are_typed() -> None:
    (sleutel,) = m.links(m.opened(["kind"], sleutel="kinderen_6_11"), "kind", 1)
    client = Client()
    assert "letters" in get(client, "/meedoen/")
    getypt = " ".join(sleutel[n : n + 4] for n in range(0, 24, 4)).upper()
    assert client.post("/meedoen/", {"letters": getypt}).url == "/meedoen/"
    html = get(client, "/meedoen/vraag/1/")
    assert html.count("rondom-smiley__beeld") == 3 and "gezicht-5" in html and "<textarea" not in html
    assert "voorlezen" in get(client, "/meedoen/") or "lees de vraag voor" in get(client, "/meedoen/")


def test_a_young_person_is_addressed_with_je_and_a_wrong_answer_is_refused() -> None:
    (sleutel,) = m.links(m.opened(["jongere"], sleutel="jongeren_12plus"), "jongere", 1)
    client = entered(sleutel)
    assert "Niemand weet wat jij antwoordt" in get(client, "/meedoen/")
    assert client.post("/meedoen/vraag/1/", {"antwoord": "99"}).status_code == 422
    assert client.post("/meedoen/vraag/1/", {"antwoord": "1", "tekst": "x" * 1001}).status_code == 422
    assert client.get("/meedoen/vraag/99/").url == "/meedoen/overzicht/"
    client.cookies["taal"] = "en"
    assert "Nobody knows what you answer" in get(client, "/meedoen/")


def test_pages_ask_the_same_number_of_queries_whatever_the_number_of_answers(aangemeld) -> None:
    """A measurement with ten times as many people asks the database no more."""
    aantallen = {}
    pien = aangemeld("pien")
    for maal in (1, 10):
        meting = m.opened(m.ZES[:3])
        for groep in m.ZES[:3]:
            for n, sleutel in enumerate(m.links(meting, groep, 6 * maal)):
                m.send(sleutel, {"QS.1.1": n % 3, "QS.2.1": (n + 1) % 3}, {"QS.2.1": "zin"})
        m.closed(meting)
        m.look()
        Opmerking.objects.update(stand="vrij")
        get(pien, f"/spiegel/metingen/{meting.id}/gesprek/")
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            get(pien, f"/spiegel/metingen/{meting.id}/gesprek/")
        aantallen[maal] = len(vragen)
    assert aantallen[1] == aantallen[10] <= 18


def test_a_bar_on_paper_is_as_long_as_on_the_page_and_what_is_not_known_has_none(aangemeld) -> None:
    meting = m.opened(["ouder", "jongere"])
    for groep, waarde in (("ouder", 0), ("jongere", 1)):
        for n, sleutel in enumerate(m.links(meting, groep, 6)):
            m.send(sleutel, {"QS.1.1": waarde, **({"QS.1.2": 2} if groep == "ouder" or n < 3 else {})})
    m.closed(meting)
    m.look()
    stuk = gesprekstuk.content(read_outcome(Meting.objects.get(pk=meting.pk), m.STANDAARD), [], "nl")
    lengten = {v["titel"][:6]: [r["deel"] for r in v["rijen"]] for b in stuk["blokken"] for v in b["vragen"]}
    assert lengten["QS.1.1"] == [0, 0.5, 0.25], "from 1 to 3, not from nothing to the highest"
    assert lengten["QS.1.2"] == [1, None, 1], "three young people are too few"


# A year later ----------------------------------------------------------------------------------------------------


def test_the_same_again_and_an_honest_comparison(aangemeld, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import timedelta

    eerst = m.opened(["ouder", "jongere"])
    for groep in ("ouder", "jongere"):
        for sleutel in m.links(eerst, groep, 12):
            m.send(sleutel, {"QS.1.1": 0, "QS.1.2": 1})
    m.closed(eerst)
    jaar_later = t.professional("pien", t.NU + timedelta(days=365))
    later = m.opened(["ouder", "jongere"], door=jaar_later, vorige=eerst)
    for sleutel in m.links(later, "ouder", 12, jaar_later):
        m.send(sleutel, {"QS.1.1": 2, "QS.1.2": 1}, dag=jaar_later.vandaag)
    m.closed(later, jaar_later)
    html = get(aangemeld("pien"), f"/spiegel/metingen/{later.id}/vergelijken/")
    een = re.search(r"QS\.1\.1.*?</table>", html, re.S)
    twee = re.search(r"QS\.1\.2.*?</table>", html, re.S)
    assert een and "hoger" in een[0] and "1,0 (" in een[0] and "n = 12" in een[0]
    assert twee and "kan toeval zijn" in twee[0]
    assert "Niet in beide metingen te laten zien: Jongeren" in html


def test_the_same_again_begins_with_the_same_groups_and_version(aangemeld) -> None:
    eerst = m.closed(m.opened(["ouder"]))
    pien = aangemeld("pien")
    html = get(pien, f"/spiegel/metingen/{eerst.id}/opnieuw/")
    assert re.search(r'value="ouder"[^>]*checked', html)
    assert pien.post(f"/spiegel/metingen/{eerst.id}/opnieuw/", OPZET).status_code == 302
    later = Meting.objects.get(vorige=eerst)
    assert later.instrument_id == eerst.instrument_id


def test_the_grade_over_the_years_stands_beside_dated_figures(aangemeld) -> None:
    meting = m.opened(["professional_onderwijs"], sleutel="professionals_jaar")
    for n, sleutel in enumerate(m.links(meting, "professional_onderwijs", 10)):
        m.send(sleutel, {"PJ.2.1": 6 + n % 3})
    m.closed(meting)
    html = get(aangemeld("pien"), "/spiegel/metingen/cijfers/")
    assert "6,9 (" in html and "6,1" in html and "2014–2015" in html and "8,0" in html


def test_the_grades_ask_the_same_number_of_queries_whatever_the_number_of_rounds(aangemeld) -> None:
    pien, aantallen = aangemeld("pien"), []
    for maal in (1, 3):
        for _ in range(maal):
            meting = m.opened(["professional_onderwijs", "ouder"], sleutel="professionals_jaar")
            for n, sleutel in enumerate(m.links(meting, "professional_onderwijs", 6)):
                m.send(sleutel, {"PJ.2.1": 6 + n % 3})
            m.closed(meting)
        get(pien, "/spiegel/metingen/cijfers/")
        with CaptureQueriesContext(connection) as vragen:
            get(pien, "/spiegel/metingen/cijfers/")
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1] <= 14, aantallen


# Instruments -----------------------------------------------------------------------------------------------------


def test_an_administrator_adds_an_instrument_without_code(aangemeld) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    m.version("ouders")
    karin = aangemeld("karin")
    ruw = karin.get("/spiegel/instrumenten/ouders.json").content
    for bestand, zin, status in (
        (b"{", "geen JSON", 422),
        (ruw.replace(b'"en"', b'"fr"', 1), "en ontbreekt", 422),
        (ruw.replace(b"school", b"klas", 1), "was anders", 422),
        (ruw.replace(b'"instrument": "ouders"', b'"instrument": "ouders_eigen"'), "", 302),
    ):
        antwoord = karin.post("/spiegel/instrumenten/", {"bestand": SimpleUploadedFile("x.json", bestand)})
        assert antwoord.status_code == status and zin in antwoord.content.decode()
    assert "ouders_eigen" in get(karin, "/spiegel/instrumenten/")
    assert "OU.1.1" in get(aangemeld("pien"), "/spiegel/instrumenten/ouders_eigen/")
    assert aangemeld("pien").post("/spiegel/instrumenten/", {}).status_code == 404
    assert aangemeld("anouk").get("/spiegel/instrumenten/").status_code == 404


def test_names_in_a_comment_never_reach_the_page_of_the_check(aangemeld) -> None:
    meting = m.opened(["ouder"])
    for sleutel in m.links(meting, "ouder", 5):
        m.send(sleutel, {"QS.1.1": 1}, {"QS.1.1": "Meneer Pietersen luistert goed."})
    m.closed(meting, zoek=sluiten.find_marks)
    html = get(aangemeld("pien"), f"/spiegel/metingen/{meting.id}/opmerkingen/")
    assert "Pietersen" not in html and "luistert goed" in html


def test_what_was_changed_or_taken_away_stays_readable_with_who_and_when(aangemeld) -> None:
    pien = aangemeld("pien")
    meting = made(pien)
    pad = f"/spiegel/metingen/{meting.id}/"
    assert "Wat er gebeurde" not in get(pien, pad)
    anders = OPZET | {"titel": "Quickscan najaar"}
    assert pien.post(f"{pad}wijzigen/", anders).status_code == 302
    assert pien.post(f"{pad}wijzigen/", anders).status_code == 302
    html = get(pien, pad)
    assert html.count("Meting gewijzigd; zo was het") == 1, "the same again changes nothing"
    assert "Quickscan 2026. Wij bespreken dit samen." in html and "Pien Oosterkwartier" in html
    pien.post(f"{pad}openen/")
    pien.post(f"{pad}sluiten/")
    punt = {"item_1": "", "wat_1": "Samen aan tafel", "wie_1": "Buurtteam Oost", "wanneer_1": "2027-02-01"}
    assert pien.post(f"{pad}punten/", punt | {"versie_1": "0"}).status_code == 302
    assert pien.post(f"{pad}punten/", punt | {"versie_1": "1", "wat_1": "Elke week bellen"}).status_code == 302
    assert pien.post(f"{pad}punten/", {"versie_1": "2"}).status_code == 302
    html = get(pien, pad)
    assert "Punt gewijzigd; zo was het" in html and "1. Samen aan tafel (Buurtteam Oost)" in html
    assert "Punt weggehaald" in html and "1. Elke week bellen (Buurtteam Oost)" in html
    assert "Punt weggehaald" in get(aangemeld("koen"), pad), "others of the region read it too"
