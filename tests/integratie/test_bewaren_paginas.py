"""The pages about keeping: two people decide, neither sees a name, and the family reads what happens and asks."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.toegang import klok
from rondom.toegang.handelen import acting
from rondom.toegang.models import Bewaarstop, Vernietigingsverzoek, Vernietigingsvoorstel
from rondom.toegang.services import vernietiging as vernietigingen
from tests import toneel as t
from tests.integratie.test_vernietiging import JAREN, at, closed, proposed

pytestmark = pytest.mark.django_db

LIJST = "/bewaren/"


def two_years_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site's clock stands two years further."""
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + JAREN)


def test_nothing_to_decide_says_so_and_a_wrong_number_is_met_at_its_field(aangemeld) -> None:
    dirk = aangemeld("dirk")
    assert "Er is niets" in dirk.get(LIJST).content.decode()
    antwoord = dirk.get(LIJST, {"kenmerk": "XX-1"})
    assert antwoord.status_code == 422 and "geen casus met dit kenmerk" in antwoord.content.decode()
    assert "Er is nog niets vernietigd" in dirk.get("/bewaren/bewijzen/").content.decode()
    assert aangemeld("anouk").get(LIJST).status_code == 404


def test_from_proposal_to_approval_no_page_names_the_child(aangemeld, monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = closed()
    voorstel = proposed(toneel)
    dirk, saar = aangemeld("dirk"), aangemeld("saar")
    two_years_on(monkeypatch)
    pagina = dirk.get(LIJST).content.decode()
    assert toneel.casus.kenmerk in pagina and "L42, L46" in pagina and "Aldermans" not in pagina
    eigen = reverse("toegang:bewaren_dossier", args=[toneel.dossier.id])
    assert "Dit dossier mag weg" in dirk.get(eigen).content.decode()
    leeg = dirk.post("/bewaren/voorleggen/", follow=True).content.decode()
    assert "Kies eerst een of meer dossiers" in leeg
    na = dirk.post("/bewaren/voorleggen/", {"voorstel": [str(voorstel.id), "geen"]}, follow=True).content.decode()
    assert "1 dossier is voorgelegd" in na
    twee = dirk.post("/bewaren/voorleggen/", {"voorstel": str(voorstel.id)}, follow=True).content.decode()
    assert "iemand anders was u voor" in twee
    zelf = dirk.post(reverse("toegang:bewaren_goedkeuren", args=[voorstel.id]))
    assert zelf.status_code == 422 and "Iemand anders beslist" in zelf.content.decode()
    assert "Keur goed als tweede persoon" in saar.get(eigen).content.decode()
    goed = saar.post(reverse("toegang:bewaren_goedkeuren", args=[voorstel.id]), follow=True).content.decode()
    assert "Goedgekeurd" in goed and "Aldermans" not in goed
    with acting(at("dirk", JAREN)):
        assert Vernietigingsvoorstel.objects.get().status == "goedgekeurd"


def test_a_hold_and_a_fact_keep_what_was_typed_when_something_is_wrong(aangemeld, monkeypatch) -> None:
    toneel = closed()
    proposed(toneel)
    dirk = aangemeld("dirk")
    two_years_on(monkeypatch)
    plek = reverse("toegang:bewaarstop", args=[toneel.dossier.id])
    fout = dirk.post(plek, {"soort": "klacht", "reden": "Een klacht bij het bestuur.", "tot": "2040-01-01"})
    assert fout.status_code == 422
    assert "Een klacht bij het bestuur." in fout.content.decode() and "uiterlijk" in fout.content.decode()
    dag = (t.NU + JAREN + timedelta(days=60)).date().isoformat()
    goed = dirk.post(plek, {"soort": "klacht", "reden": "Een klacht.", "tot": dag}, follow=True).content.decode()
    assert "De bewaarstop geldt" in goed and "Dit dossier blijft nog" in goed
    with acting(at("dirk", JAREN)):
        stop = Bewaarstop.objects.get()
        assert Vernietigingsvoorstel.objects.get().status == "vervallen"
    assert "voorbij" in dirk.post(reverse("toegang:bewaarstop_einde", args=[stop.id]), follow=True).content.decode()
    feit = reverse("toegang:bewaarfeit", args=[toneel.dossier.id])
    assert dirk.post(feit, {"soort": "school", "dag": "2099-01-01", "bron": "brief"}).status_code == 422
    assert dirk.post(feit, {"soort": "school", "dag": "2028-01-01", "bron": "brief"}).status_code == 302


def test_the_family_reads_how_long_asks_and_reads_the_answer(aangemeld) -> None:
    toneel = closed()
    eva, dirk = aangemeld(naaste=toneel.eva), aangemeld("dirk")
    pagina = eva.get("/mijn/bewaren/").content.decode()
    assert "Wat school schreef: tot" in pagina and "Vraag om eerder te vernietigen" in pagina
    assert "binnen een maand" in eva.post("/mijn/bewaren/", {"reden": "Liever weg."}, follow=True).content.decode()
    assert "Hoe lang blijft dit" in eva.get("/mijn/").content.decode()
    lijst = dirk.get(LIJST).content.decode()
    assert "Een gezin vraagt" in lijst and "Liever weg" not in lijst
    plek = reverse("toegang:vernietigingsverzoek", args=[toneel.dossier.id])
    kan_niet = dirk.post(plek, {"antwoord": "ja", "toelichting": ""})
    assert kan_niet.status_code == 422 and "eigen kopie" in kan_niet.content.decode()
    zonder = dirk.post(plek, {"antwoord": "belang_ander", "toelichting": ""})
    assert zonder.status_code == 422 and "Schrijf op waarom" in zonder.content.decode()
    assert dirk.post(plek, {"antwoord": "belang_ander", "toelichting": "Een broer."}).status_code == 302
    antwoord = eva.get("/mijn/bewaren/").content.decode()
    assert "Het antwoord is nee" in antwoord and "Een broer." in antwoord
    with acting(at("dirk", timedelta())):
        assert Vernietigingsverzoek.objects.get().toegewezen is False


def test_what_is_put_forward_stands_on_the_familys_page_with_the_day(aangemeld, monkeypatch) -> None:
    toneel = closed()
    voorstel = proposed(toneel)
    with acting(at("dirk", JAREN)) as dirk:
        vernietigingen.present(voorstel=voorstel, door=dirk)
    assert vernietigingen.tell_families(t.NU + JAREN) == 1
    assert vernietigingen.tell_families(t.NU + JAREN) == 0
    noor = aangemeld(naaste=toneel.noor)
    two_years_on(monkeypatch)
    pagina = noor.get("/mijn/bewaren/").content.decode()
    assert "wordt dit dossier vernietigd" in pagina and "kopie" in pagina
    assert "wordt dit dossier vernietigd" in noor.get("/mijn/").content.decode()
    assert mail.outbox == []


def test_a_proof_is_printable_and_holds_no_content(aangemeld, monkeypatch) -> None:
    toneel = closed()
    voorstel = proposed(toneel)
    with acting(at("dirk", JAREN)) as dirk:
        vernietigingen.present(voorstel=voorstel, door=dirk)
    vernietigingen.tell_families(t.NU + JAREN)
    with acting(at("saar", JAREN)) as saar:
        vernietigingen.approve(voorstel=Vernietigingsvoorstel.objects.get(), door=saar)
    assert [u.uitkomst for u in vernietigingen.destroy_approved(t.NU + JAREN + timedelta(days=43))] == ["vernietigd"]
    two_years_on(monkeypatch)
    client = aangemeld("saar")
    lijst = client.get("/bewaren/bewijzen/").content.decode()
    adres = re.search(r"/bewaren/bewijs/[0-9a-f-]+/", lijst)
    assert adres is not None
    bewijs = client.get(adres[0]).content.decode()
    assert "Dirk Wolfaart" in bewijs and "Saar Lindhout" in bewijs and toneel.casus.kenmerk in bewijs
    assert "casus.Casus" in bewijs and "Aldermans" not in bewijs
    assert aangemeld("ingrid").get(adres[0]).status_code == 404
    assert client.get(reverse("toegang:bewaren_dossier", args=[toneel.dossier.id])).status_code == 404
    assert toneel.casus.kenmerk in client.get(LIJST + "?stand=vernietigd").content.decode()


def test_the_list_takes_the_same_number_of_queries_however_long_it_is(aangemeld, monkeypatch) -> None:
    tonelen = [closed()]
    proposed(tonelen[0])
    dirk = aangemeld("dirk")
    two_years_on(monkeypatch)
    dirk.get(LIJST)
    with CaptureQueriesContext(connection) as een:
        dirk.get(LIJST)
    tonelen += [closed() for _ in range(3)]
    list(vernietigingen.propose_all(t.NU + JAREN))
    with CaptureQueriesContext(connection) as vier:
        dirk.get(LIJST)
    assert len(een) == len(vier)
