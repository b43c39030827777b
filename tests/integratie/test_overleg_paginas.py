"""The pages of meetings, as people meet them."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rondom.casus.models import Afspraak, Agendapunt, Casus, Genodigde, Overleg, Overlegcheck, Verslag
from rondom.casus.services import overleg as overleggen
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie.test_overleg import begun, houder, plan, weighed

pytestmark = pytest.mark.django_db

DAG = {"dag": "2026-11-12", "tijd": "14:30", "duur_minuten": "60", "vorm": "samen"}


def form_data(client, url: str) -> dict[str, object]:
    """What a browser would send back of the report page without changing anything."""
    form = client.get(url).context["form"]
    waarden = {naam: form[naam].value() for naam in form.fields}
    return {naam: "" if waarde is None else waarde for naam, waarde in waarden.items()}


def test_planning_from_the_list_to_the_meeting(aangemeld) -> None:
    toneel = weighed()
    client = aangemeld("anouk")
    lijst = f"/casus/{toneel.casus.id}/overleg/"
    assert "Er is nog geen overleg" in client.get(lijst).content.decode()
    pagina = client.get(lijst + "nieuw/").content.decode()
    assert "Noor Aldermans" in pagina and "Mees Dorland" in pagina
    antwoord = client.post(
        lijst + "nieuw/", {**DAG, "wie": [toneel.noor.id, toneel.eva.id, toneel.omar.id, t.key("mees")]}
    )
    assert antwoord.status_code == 302, antwoord.content.decode()[:3000]
    overleg = client.get(antwoord["Location"]).content.decode()
    assert "donderdag 12 november 2026, 14:30" in overleg
    assert "op tijd" in overleg and "Nog geen antwoord" in overleg
    assert "12 november" in client.get(lijst).content.decode()


def test_a_missing_reason_stands_next_to_the_person_and_what_was_typed_stays(aangemeld) -> None:
    toneel = weighed()
    client = aangemeld("anouk")
    url = f"/casus/{toneel.casus.id}/overleg/nieuw/"
    antwoord = client.post(url, {**DAG, "plaats": "Lokaal 1.12", "wie": [toneel.noor.id, toneel.eva.id]})
    assert antwoord.status_code == 422
    pagina = antwoord.content.decode()
    assert "Schrijf op waarom niet" in pagina and "Lokaal 1.12" in pagina and "R057" in pagina
    assert antwoord.context["form"].errors.keys() == {f"reden_{toneel.omar.id}"}
    assert client.post(url, {"plaats": "x"}).status_code == 422
    gisteren = client.post(url, {**DAG, "dag": "2026-11-08"})
    assert "dag" in gisteren.context["form"].errors


def test_the_attendance_officer_asks_and_sees_no_agenda_or_report(aangemeld) -> None:
    toneel = weighed()
    t.join(toneel, "lea", grondslag="L20")
    lea = aangemeld("lea")
    assert lea.post(f"/casus/{toneel.casus.id}/overleg/vragen/").status_code == 302
    overleg = begun(toneel)
    with acting(toneel.door("anouk")) as anouk:
        overleggen.write_report(overleg=overleg, teksten={"tekst": "Geheim verhaal"}, geopend={}, door=anouk)
    pagina = lea.get(f"/overleg/{overleg.id}/")
    assert pagina.status_code == 200
    assert "Agenda en verslag ziet u hier niet" in pagina.content.decode()
    assert "Geheim verhaal" not in pagina.content.decode()
    for deel in ("tijdens/", "beginnen/", "afronden/"):
        assert lea.get(f"/overleg/{overleg.id}/{deel}").status_code == 404
    assert lea.post(f"/overleg/{overleg.id}/punt/", {"punt": "x"}).status_code == 404


def test_a_stranger_gets_404_everywhere(aangemeld) -> None:
    toneel = weighed()
    overleg = begun(toneel)
    vreemd = aangemeld("ingrid")
    for deel in ("", "verplaatsen/", "vervallen/", "beginnen/", "tijdens/", "afronden/", "agenda.ics"):
        assert vreemd.get(f"/overleg/{overleg.id}/{deel}").status_code == 404, deel
    assert vreemd.get(f"/overleg/{overleg.id}/check/").status_code == 404
    assert vreemd.get(f"/casus/{toneel.casus.id}/overleg/").status_code == 404
    assert vreemd.get(f"/casus/{toneel.casus.id}/afspraken/").status_code == 404
    for deel in ("antwoord", "samen", "gezien", "punt", "uitnodigen"):
        assert vreemd.post(f"/overleg/{overleg.id}/{deel}/").status_code == 404, deel


def test_the_family_answers_chooses_apart_adds_a_point_and_reads_at_once(aangemeld) -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar", "mees")
    eva = aangemeld(naaste=toneel.eva)
    url = f"/overleg/{overleg.id}/"
    with acting(toneel.door("eva")):
        mijn = Genodigde.objects.get(overleg=overleg, houder=toneel.eva.id)
        ander = Genodigde.objects.get(overleg=overleg, houder=toneel.omar.id)
    assert "Bent u erbij?" in eva.get(url).content.decode()
    eva.post(url + "antwoord/", {"genodigde": mijn.id, "antwoord": "video"})
    eva.post(url + "samen/", {"genodigde": mijn.id, "keuze": "apart"})
    eva.post(url + "punt/", {"punt": "Hoe Noor slaapt"})
    assert eva.post(url + "antwoord/", {"genodigde": ander.id, "antwoord": "nee"}).status_code == 404
    pagina = eva.get(url).content.decode()
    assert "Doet mee op afstand" in pagina and "U koos: apart." in pagina and "Hoe Noor slaapt" in pagina
    school = aangemeld("anouk").get(url).content.decode()
    assert "Een ouder praat liever apart" in school
    with acting(toneel.door("anouk")) as anouk:
        overleggen.begin_meeting(overleg=overleg, aanwezig={toneel.noor.id, toneel.eva.id}, door=anouk)
        overleggen.write_report(overleg=overleg, teksten={"tekst": "We luisterden."}, geopend={}, door=anouk)
    assert "We luisterden." in eva.get(url).content.decode()
    assert eva.get(url + "tijdens/").status_code == 404


def test_during_the_meeting_everything_on_the_page_is_saved_at_once(aangemeld) -> None:
    toneel = weighed()
    overleg = begun(toneel)
    with acting(toneel.door("noor")) as noor:
        punt = overleggen.add_point(overleg=overleg, tekst_punt="De drukke klas", door=noor)
    client = aangemeld("anouk")
    url = f"/overleg/{overleg.id}/tijdens/"
    data = form_data(client, url) | {
        "zoals_thuis": "Praat honderduit.", "besproken": [punt.id], "actie": "afspraak",
        "a-wat": "Belt de huisarts", "a-eigenaar": toneel.eva.id, "a-termijn": "2026-11-20",
    }  # fmt: skip
    antwoord = client.post(url, data)
    assert antwoord.status_code == 302 and antwoord["Location"].endswith("#afspraken")
    pagina = client.get(url).content.decode()
    assert "Belt de huisarts" in pagina and "Praat honderduit." in pagina
    with acting(toneel.door("anouk")):
        assert Agendapunt.objects.get().besproken and Afspraak.objects.get().overleg_id == overleg.id
    fout = client.post(url, {**data, "zoals_thuis": "Nieuwe tekst", "a-wat": "", "a-termijn": "2020-01-01"})
    assert fout.status_code == 422 and "Nieuwe tekst" in fout.content.decode()
    laat = client.post(url, {**data, **form_data(client, url), "zoals_thuis": "Nieuw", "a-termijn": "2020-01-01"})
    assert "Kies een dag vanaf vandaag." in laat.content.decode()
    with acting(toneel.door("anouk")):
        assert Verslag.objects.get().zoals_thuis == "Praat honderduit."
        assert Afspraak.objects.count() == 1


def test_the_second_writer_sees_both_texts_and_chooses(aangemeld) -> None:
    toneel = weighed()
    overleg = begun(toneel)
    url = f"/overleg/{overleg.id}/tijdens/"
    anouk, bram = aangemeld("anouk"), aangemeld("bram")
    van_bram = form_data(bram, url)
    anouk.post(url, form_data(anouk, url) | {"tekst": "Tekst van Anouk", "zoals_school": "Stil"})
    conflict = bram.post(url, van_bram | {"tekst": "Tekst van Bram", "actie": "bewaren"})
    assert conflict.status_code == 422 and conflict["HX-Retarget"] == "#tijdens"
    pagina = conflict.content.decode()
    assert "keuze_tekst" in pagina and "Anouk" in pagina and "mijn_tekst" in pagina
    assert 'name="geopend_tekst" value="Tekst van Anouk"' in pagina
    with acting(toneel.door("anouk")) as door:
        punt = overleggen.add_point(overleg=overleg, tekst_punt="Fietsen", door=door)
        overleggen.tick_points(overleg=overleg, besproken={punt.id}, door=door)
    keuze = van_bram | {
        "tekst": "Tekst van Bram", "keuze_tekst": "mijn", "mijn_tekst": "Tekst van Bram",
        "geopend_tekst": "Tekst van Anouk",
    }  # fmt: skip
    zonder = bram.post(url, {**keuze, "keuze_tekst": ""})
    assert zonder.status_code == 422
    assert bram.post(url, keuze).status_code == 302
    with acting(toneel.door("anouk")):
        verslag = Verslag.objects.get()
        assert (verslag.tekst, verslag.zoals_school) == ("Tekst van Bram", "Stil")
        # What Anouk ticked while Bram was writing stays ticked.
        assert Agendapunt.objects.get().besproken
    assert "Tekst van Anouk" in anouk.get(f"/overleg/{overleg.id}/").content.decode()
    ander = keuze | {"keuze_tekst": "ander", "mijn_tekst": "Weggelaten zin", "geopend_tekst": "Tekst van Bram"}
    assert anouk.post(url, ander).status_code == 302
    assert "Weggelaten zin" in anouk.get(f"/overleg/{overleg.id}/").content.decode()


def test_a_draft_comes_back_and_a_stale_one_never_replaces_silently(aangemeld) -> None:
    toneel = weighed()
    overleg = begun(toneel)
    url = f"/overleg/{overleg.id}/tijdens/"
    anouk = aangemeld("anouk")
    anouk.post(f"/concept/verslag:{overleg.id}/", {"veld": "tekst", "tekst": "Half geschreven"})
    assert "Half geschreven" in anouk.get(url).content.decode()
    with acting(toneel.door("bram", timedelta(minutes=5))) as bram:
        overleggen.write_report(overleg=overleg, teksten={"tekst": "Bram was eerst"}, geopend={}, door=bram)
    antwoord = anouk.post(url, form_data(anouk, url))
    assert antwoord.status_code == 422 and "Bram was eerst" in antwoord.content.decode()


def test_an_owner_without_consent_is_told_by_people(aangemeld) -> None:
    toneel = weighed()
    t.join(toneel, "lea", grondslag="L20")
    t.consent_of_all(toneel)
    overleg = plan(toneel, "noor", "eva", "omar", "lea")
    with acting(toneel.door("anouk")) as anouk:
        overleggen.begin_meeting(overleg=overleg, aanwezig={toneel.noor.id, toneel.eva.id}, door=anouk)
    client = aangemeld("anouk")
    url = f"/overleg/{overleg.id}/tijdens/"
    data = form_data(client, url) | {
        "actie": "afspraak", "a-wat": "Belt", "a-eigenaar": t.key("lea"), "a-termijn": "2026-11-20",
    }  # fmt: skip
    assert "kan deze afspraak niet in Rondom lezen" in client.post(url, data, follow=True).content.decode()


def test_finishing_and_the_quick_check(aangemeld) -> None:
    toneel = weighed()
    overleg = begun(toneel, "noor", "eva", "anouk")
    client = aangemeld("anouk")
    url = f"/overleg/{overleg.id}/"
    assert "Beginnen met het plan" in client.get(url + "afronden/").content.decode()
    assert client.post(url + "afronden/", {"naar": "plan"}).status_code == 302
    with acting(toneel.door("anouk")):
        assert Casus.objects.get().status == "plan"
    noor = aangemeld(naaste=toneel.noor)
    assert "korte check" in noor.get(url).content.decode()
    leeg = noor.post(url + "check/", {"toelichting": "Fijn"})
    assert leeg.status_code == 422 and "Fijn" in leeg.content.decode()
    noor.post(url + "check/", {"aan_tafel": 8, "gehoord": 9, "duidelijk": 7, "toelichting": "Fijn"})
    with acting(toneel.door("noor")):
        assert Overlegcheck.objects.get().gehoord == 9
    assert "Fijn" in client.get(url).content.decode()
    assert noor.get(url + "check/").status_code == 302
    # Omar was invited but not there: no check for him.
    assert aangemeld(naaste=toneel.omar).get(url + "check/").status_code == 302


def test_moving_and_cancelling_tell_why(aangemeld) -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar")
    client = aangemeld("anouk")
    url = f"/overleg/{overleg.id}/"
    data = {**DAG, "dag": "2026-11-13", "reden": "Omar kan dan wel", "versie": 1}
    assert client.post(url + "verplaatsen/", {**data, "reden": ""}).status_code == 422
    assert client.post(url + "verplaatsen/", data).status_code == 302
    oud = client.post(url + "verplaatsen/", {**data, "reden": "Nog eens"})
    assert oud.status_code == 422 and "Nog eens" in oud.content.decode()
    assert client.post(url + "vervallen/", {"reden": "Noor is ziek", "versie": 2}).status_code == 302
    eva = aangemeld(naaste=toneel.eva)
    assert "Noor is ziek" in eva.get(url).content.decode()
    assert eva.post(url + "gezien/").status_code == 302
    with acting(toneel.door("anouk")):
        assert Overleg.objects.get().status == "vervallen"


def test_agreements_are_ticked_off_undone_and_moved(aangemeld) -> None:
    from tests.integratie.test_afspraak import agree

    toneel = t.open_casus()
    afspraak = agree(toneel, "eva")
    eva = aangemeld(naaste=toneel.eva)
    lijst = f"/casus/{toneel.casus.id}/afspraken/"
    assert "Belt de school" in eva.get(lijst).content.decode()
    gedaan = eva.post(f"/afspraak/{afspraak.id}/stand/", {"naar": "gedaan"}, follow=True)
    assert "Ongedaan maken" in gedaan.content.decode()
    eva.post(f"/afspraak/{afspraak.id}/stand/", {"naar": "open"})
    verzet = f"/afspraak/{afspraak.id}/verzetten/"
    fout = eva.post(verzet, {"termijn": "2020-01-01", "reden": "Ziek", "versie": 3})
    assert fout.status_code == 422 and "Ziek" in fout.content.decode()
    assert eva.post(verzet, {"termijn": "2026-12-01", "reden": "Ziek", "versie": 3}).status_code == 302
    assert "1 december 2026" in eva.get(lijst).content.decode()
    noor = aangemeld(naaste=toneel.noor)
    assert noor.post(f"/afspraak/{afspraak.id}/stand/", {"naar": "gedaan"}).status_code == 404


def test_late_is_said_in_a_word(aangemeld, monkeypatch) -> None:
    from rondom.toegang import klok
    from tests.integratie.test_afspraak import agree

    toneel = t.open_casus()
    agree(toneel, "mees")
    client = aangemeld("anouk")
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(days=30))
    assert "Te laat" in client.get(f"/casus/{toneel.casus.id}/afspraken/").content.decode()


def count_queries(client, url: str) -> int:
    with CaptureQueriesContext(connection) as gemeten:
        assert client.get(url).status_code == 200
    return len(gemeten)


def test_the_number_of_queries_does_not_grow(aangemeld) -> None:
    toneel = weighed()
    overleg = begun(toneel)
    client = aangemeld("anouk")
    url = f"/overleg/{overleg.id}/"

    def fill(hoeveel: int) -> None:
        from rondom.casus.services import afspraak as afspraken

        with acting(toneel.door("anouk")) as anouk:
            for n in range(hoeveel):
                overleggen.add_point(overleg=overleg, tekst_punt=f"Punt {n}", door=anouk)
                afspraken.add(
                    dossier=toneel.dossier.id, tekst=f"Doet {n}", eigenaar=houder(toneel, "mees"), overleg=overleg,
                    termijn=t.NU.date(), door=anouk,
                )  # fmt: skip

    fill(3)
    weinig = [count_queries(client, url + deel) for deel in ("", "tijdens/")]
    fill(27)
    assert [count_queries(client, url + deel) for deel in ("", "tijdens/")] == weinig
