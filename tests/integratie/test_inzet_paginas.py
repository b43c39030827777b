"""The pages of help as people meet them: start to stop, refusals with reasons, what a status-only reader sees."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rondom.casus.models import Inzet, Statusbericht
from rondom.casus.services import inzet as inzetten
from rondom.kern.afsluiten import Verzuimtrend
from rondom.kern.categorie import Leefgebied
from rondom.netwerk.models import Organisatie
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from tests import hulpspel as h
from tests import toneel as t

pytestmark = pytest.mark.django_db


def at(monkeypatch: pytest.MonkeyPatch, **later: float) -> None:
    """The site's clock stands still, later than the start."""
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(**later))


def the_help(toneel: t.Toneel) -> Inzet:
    with acting(toneel.door("anouk", timedelta(weeks=25))):
        return Inzet.objects.get()


def test_asking_and_starting_help_tells_everybody_and_says_who_not(aangemeld: Any) -> None:
    toneel = h.table()
    t.join(toneel, "chantal")
    bram = aangemeld("bram")
    lijst = f"/casus/{toneel.casus.id}/hulp/"
    assert "Er is geen hulp of ondersteuning" in bram.get(lijst).content.decode()
    antwoord = bram.post(
        lijst + "vragen/", {"aanbieder": t.key("vo_team"), "leefgebied": "gezin", "tekst": "Rust aan tafel."}
    )
    assert antwoord.status_code == 302, antwoord.content.decode()
    inzet = the_help(toneel)
    begin = f"/hulp/{inzet.id}/starten/"
    leeg = bram.post(begin, {"uitvoerder": t.key("bram"), "op": "2026-11-09", "versie": 1, "tekst": "Elke week."})
    assert leeg.status_code == 422
    assert "Elke week." in leeg.content.decode()
    velden = {"uitvoerder": t.key("bram"), "op": "2026-11-09", "versie": 1, "wanneer": "bij_verandering"}
    niet_gevraagd = bram.post(begin, velden | {"status_aan": [t.key("anouk")]})
    assert niet_gevraagd.status_code == 422
    assert "Vraag Omar Sahin of die deze hulp wil" in niet_gevraagd.content.decode()
    velden["ja_van"] = [toneel.noor.id, toneel.eva.id, toneel.omar.id]
    zonder = bram.post(begin, velden)
    assert zonder.status_code == 422
    assert "BR13" in zonder.content.decode()
    goed = bram.post(begin, velden | {"status_aan": [t.key("anouk")], "inhoud_aan": [toneel.eva.id]}, follow=True)
    pagina = goed.content.decode()
    assert "Bericht verstuurd aan" in pagina
    assert "Chantal Rietveen kreeg geen bericht" in pagina
    assert "Ook hoe het gaat" in pagina


def test_a_date_that_is_still_to_come_is_refused_beside_the_field(aangemeld: Any) -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    velden = {"uitvoerder": t.key("bram"), "op": "2026-12-24", "versie": 1, "wanneer": "maand"}
    antwoord = aangemeld("bram").post(f"/hulp/{inzet.id}/starten/", velden)
    assert antwoord.status_code == 422
    assert "nog niet geweest" in antwoord.content.decode()
    assert "2026-12-24" in antwoord.content.decode()


def test_who_may_only_know_that_there_is_help_sees_no_content(aangemeld: Any) -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    lea = aangemeld("lea")
    pagina = lea.get(f"/hulp/{inzet.id}/").content.decode()
    assert "Actief sinds" in pagina
    assert "Bram Hoogveld" in pagina
    assert "rust brengen" not in pagina
    assert "Anouk Vermeulen" not in pagina
    assert "Actief sinds 9 november 2026" in lea.get(f"/casus/{toneel.casus.id}/hulp/").content.decode()
    assert "De inhoud is niet met u gedeeld" in pagina
    assert lea.get(f"/hulp/{inzet.id}/stoppen/").status_code == 404
    assert "rust brengen" in aangemeld("anouk").get(f"/hulp/{inzet.id}/").content.decode()


def test_a_message_is_read_with_one_button(aangemeld: Any) -> None:
    toneel = h.table()
    h.started(toneel)
    with acting(h.later(toneel, "lea")):
        bericht = Statusbericht.objects.get(aan=t.key("lea"))
    lea = aangemeld("lea")
    assert (
        "Hulp van Vo-team Lindestad is gestart op 9 november 2026"
        in lea.get(f"/bericht/{bericht.id}/").content.decode()
    )
    assert lea.post(f"/bericht/{bericht.id}/").status_code == 302
    assert "Ik heb dit gelezen" not in lea.get(f"/bericht/{bericht.id}/").content.decode()


def test_stopping_from_proposal_to_end(aangemeld: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    at(monkeypatch, weeks=20)
    bram, mees = aangemeld("bram"), aangemeld("mees")
    at(monkeypatch, weeks=20)
    adres = f"/hulp/{inzet.id}/"
    voorstel = {"versie": 2, "terugkijken_op": "2027-04-05", "nazorg_door": t.key("bram")}
    assert bram.post(adres + "stoppen/voorstellen/", voorstel).status_code == 302
    geweigerd = bram.post(adres + "stoppen/", {"versie": 3, "op": "2027-03-29", "afloop": "afgesloten"})
    assert geweigerd.status_code == 422
    assert "Vraag school hoe het daar gaat" in geweigerd.content.decode()
    assert mees.post(adres + "school/", {"verzuim": "stijgt"}).status_code == 422
    assert mees.post(adres + "school/", {"verzuim": "stijgt", "tekst": "Vaker ziek."}).status_code == 302
    pagina = bram.get(adres).content.decode()
    assert "Bespreek dat samen" in pagina
    assert "Vaker ziek." in pagina
    assert bram.post(adres + "doorgaan/", {"versie": 3, "weken": 8}).status_code == 422
    assert bram.post(adres + "doorgaan/", {"versie": 3, "weken": 8, "samen": "on"}).status_code == 302
    assert "24 mei 2027" in bram.get(adres).content.decode()


def test_the_last_step_ends_help_and_plans_after_care(aangemeld: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = h.table()
    inzet, eind = h.to_stop(toneel)
    h.school_tells(toneel, inzet, Verzuimtrend.DAALT)
    h.everybody_looks_back(toneel, eind)
    at(monkeypatch, weeks=20, hours=2)
    bram = aangemeld("bram")
    at(monkeypatch, weeks=20, hours=2)
    adres = f"/hulp/{inzet.id}/"
    assert "De hulp kan stoppen" in bram.get(adres + "stoppen/").content.decode()
    assert bram.post(adres + "stoppen/", {"versie": 3, "op": "2027-03-29", "afloop": "afgesloten"}).status_code == 302
    pagina = bram.get(adres).content.decode()
    assert "samen afgesloten" in pagina
    assert "29 juni 2027" in pagina


def test_a_no_and_what_was_decided(aangemeld: Any) -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    bram, anouk = aangemeld("bram"), aangemeld("anouk")
    adres = f"/hulp/{inzet.id}/"
    leeg = bram.post(adres + "nee/", {"versie": 2})
    assert leeg.status_code == 422
    assert bram.post(adres + "nee/", {"versie": 2, "reden": "Nu te druk."}).status_code == 302
    assert "Er moet nog iets worden besloten" in anouk.get(adres).content.decode()
    morgen = {"versie": 3, "regie_bij": t.key("anouk"), "gesprek_school_op": "2026-11-10", "vervolg": "schoolplan"}
    assert "nog niet geweest" in anouk.post(adres + "besluit/", morgen).content.decode()
    besluit = {"versie": 3, "regie_bij": t.key("anouk"), "gesprek_school_op": "2026-11-09", "vervolg": "schoolplan"}
    assert anouk.post(adres + "besluit/", besluit).status_code == 302
    assert "De regie is bij" in anouk.get(adres).content.decode()


def test_the_second_of_two_reads_what_the_first_did_and_keeps_the_text(aangemeld: Any) -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    bram, anouk = aangemeld("bram"), aangemeld("anouk")
    adres = f"/hulp/{inzet.id}/"
    assert bram.post(adres + "nee/", {"versie": 2, "reden": "Nu te druk."}).status_code == 302
    velden = {"versie": 2, "uitvoerder": t.key("bram"), "op": "2026-11-09", "tekst": "Om de week."}
    antwoord = anouk.post(adres + "wijzigen/", velden)
    assert antwoord.status_code == 422
    assert "Iemand anders was u net voor" in antwoord.content.decode()
    assert "Om de week." in antwoord.content.decode()
    assert 'value="3"' in antwoord.content.decode()


@pytest.mark.parametrize("pad", ["", "starten/", "wijzigen/", "stoppen/", "nee/", "school/", "besluit/"])
def test_a_stranger_gets_the_same_as_for_absent(aangemeld: Any, pad: str) -> None:
    inzet = h.started(h.table())
    assert aangemeld("ingrid").get(f"/hulp/{inzet.id}/{pad}").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_rows(aangemeld: Any) -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    anouk = aangemeld("anouk")

    def count(adres: str) -> int:
        anouk.get(adres)
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            assert anouk.get(adres).status_code == 200
        return len(vragen)

    lijst, blad = f"/casus/{toneel.casus.id}/hulp/", f"/hulp/{inzet.id}/"
    eerst = count(lijst), count(blad)
    for n in range(6):
        with acting(toneel.door("bram", timedelta(hours=2, minutes=n))) as door:
            inzetten.request(
                casus=toneel.casus, aanbieder=t.organisatie("vo_team"), leefgebied=Leefgebied.GEZIN, door=door
            )
            inzetten.change(
                inzet=inzet, uitvoerder=h.functie("bram"), gewijzigd_op=door.vandaag, versie=2 + n, door=door
            )
    assert (count(lijst), count(blad)) == eerst


def test_help_of_a_provider_outside_the_mandate_is_asked_about_at_the_field(
    aangemeld: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    toneel = h.table()
    bram, adres = aangemeld("bram"), f"/casus/{toneel.casus.id}/hulp/vragen/"
    assert "Wie besliste over deze hulp" not in bram.get(adres).content.decode(), "no provider to choose here"
    keuze = Organisatie.objects.filter(id__in=[t.key("zonder_convenant"), t.key("vo_team")])
    monkeypatch.setattr("rondom.casus.views.inzet.list_aanbieders", lambda school, dag: keuze)
    vraag = {"aanbieder": t.key("zonder_convenant"), "leefgebied": "gezin", "tekst": "Rust.", "bedrag": "900,50"}
    buiten = bram.post(adres, vraag)
    pagina = buiten.content.decode()
    assert buiten.status_code == 422 and "900,50" in pagina
    assert set(buiten.context["form"].errors) == {"beslist_door"}
    assert "gemeente waar deze jongere woont" in pagina and "Schrijf dan op wie" in pagina
    assert "Hierover beslist" in pagina
    assert bram.post(adres, vraag | {"bedrag": "veel"}).context["form"].errors.keys() == {"bedrag"}
    goed = bram.post(adres, vraag | {"beslist_door": "De gemeente, 3 november."}, follow=True).content.decode()
    assert "Wie over deze hulp besliste" in goed and "De gemeente, 3 november." in goed
