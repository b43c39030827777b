"""What a stranger, and somebody at the table with too little, gets of every address: the same as for absent, also by POST."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from rondom.casus.feiten_gesprek import bespreekfeiten
from rondom.casus.models import Genodigde, Verzuim
from rondom.kern.categorie import Categorie
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from rondom.toegang.models import Toestemming
from rondom.toegang.services import dossier as dossiers
from tests import toneel as t
from tests.integratie.test_overleg import plan, weighed

pytestmark = pytest.mark.django_db


def addresses(noun: str, knoop=None, ruimte: str = "") -> list[str]:
    """Names of all addresses whose only key is this noun."""
    gevonden = []
    for deel in (knoop or get_resolver()).url_patterns:
        if isinstance(deel, URLResolver):
            gevonden += addresses(noun, deel, f"{deel.namespace}:" if deel.namespace else ruimte)
        elif isinstance(deel, URLPattern) and deel.name and set(deel.pattern.converters) == {noun}:
            gevonden.append(ruimte + deel.name)
    return gevonden


@pytest.mark.parametrize("noun", ["casus", "dossier"])
@pytest.mark.parametrize("naam", ["ingrid", "chantal"])
def test_forbidden_looks_like_absent_by_get_and_by_post(aangemeld, naam: str, noun: str) -> None:
    toneel = t.open_casus()
    client = aangemeld(naam)
    namen = addresses(noun)
    assert len(namen) > 1
    for adres in namen:
        for doe in (client.get, client.post):
            antwoord = doe(reverse(adres, args=[getattr(toneel, noun).id]))
            assert antwoord.status_code in (404, 405), adres
            assert b"Noor" not in antwoord.content


def test_asking_consent_is_for_who_may_and_absent_for_others_at_the_table(aangemeld) -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.ask_consent(toneel)
    for wie in ("noor", "eva", "omar"):
        t.answer(toneel, toestemming, wie, categorieen=Categorie.CONTACT)
    client = aangemeld("bram")
    vraag = {"ontvanger": t.key("buurtteam"), "categorieen": [2], "doel": "Samen kijken", "tot": "2027-05-01"}
    for doe in (client.get, client.post):
        assert doe(f"/dossier/{toneel.dossier.id}/toestemming/vragen/", vraag).status_code == 404
    with acting(t.professional("anouk")):
        assert Toestemming.objects.count() == 1


def test_an_answer_after_the_end_is_refused_with_its_reason(aangemeld, monkeypatch) -> None:
    toneel = t.open_casus()
    toestemming = t.ask_consent(toneel, dagen=10)
    t.answer(toneel, toestemming, "eva")
    school, thuis = aangemeld("anouk"), aangemeld(naaste=toneel.eva)
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(days=20))
    gegevens = {"naaste": toneel.eva.id, "besluit": "geweigerd", "wijze": "gesprek", "toelichting": "Liever niet."}
    antwoord = school.post(f"/toestemming/{toestemming.id}/antwoord/", gegevens)
    assert antwoord.status_code == 422 and "Liever niet." in antwoord.content.decode()
    intrekken = reverse("portaal:toestemming_intrekken", args=[toestemming.id])
    assert thuis.post(intrekken).status_code == 302


def test_only_the_family_chooses_together_or_apart(aangemeld) -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar", "mees")
    with acting(t.professional("mees")):
        mijn = Genodigde.objects.get(overleg=overleg, houder=t.key("mees"))
    gegevens = {"genodigde": mijn.id, "keuze": "apart"}
    assert aangemeld("mees").post(reverse("casus:overleg_samen", args=[overleg.id]), gegevens).status_code == 302
    with acting(t.professional("mees")):
        assert Genodigde.objects.get(pk=mijn.id).familie_keuze == mijn.familie_keuze


def test_hours_of_another_child_are_absent(aangemeld) -> None:
    toneel, ander = t.open_casus(), t.open_casus()
    with acting(t.professional("mees")) as door:
        vreemd = Verzuim(
            id=uuid4(), dossier=ander.dossier, datum=date(2026, 11, 2), uren=2, soort="ongeoorloofd", door=door.houder,
            vastgelegd_op=door.moment, versie=1,
        )  # fmt: skip
        vreemd.save(force_insert=True)
    gegevens = {
        "dag-TOTAL_FORMS": "1", "dag-INITIAL_FORMS": "1", "dag-0-id": vreemd.id, "dag-0-versie": "1",
        "dag-0-datum": "2026-11-02", "dag-0-uren": "8", "dag-0-soort": "ongeoorloofd", "dag-0-reden": "onbekend",
    }  # fmt: skip
    adres = f"/casus/{toneel.casus.id}/verzuim/invoeren/?week=2026-11-02"
    assert aangemeld("mees").post(adres, gegevens).status_code == 404
    with acting(t.professional("mees")):
        assert Verzuim.objects.get(pk=vreemd.id).uren == 2


def test_the_absence_of_a_child_is_reported_and_weighed_by_the_own_school_only(aangemeld) -> None:
    """Also when a coordinator of another school sits at the table with a yes to everything."""
    toneel = t.open_casus()
    t.join(toneel, "ingrid")
    toestemming = t.ask_consent(toneel, "wilgenschool", categorieen=Categorie(~0) & ~Categorie.VEILIGHEID)
    for wie in ("noor", "eva", "omar"):
        t.answer(toneel, toestemming, wie)
    client = aangemeld("ingrid")
    assert client.get(f"/casus/{toneel.casus.id}/").status_code == 200
    for naam in ("casus:verzuim_jgz", "casus:verzuim_leerplicht"):
        assert client.post(reverse(naam, args=[toneel.casus.id]), {"keuze": "nu_niet"}).status_code == 404, naam


def test_who_decides_counts_also_for_who_may_not_read_why() -> None:
    """A decision on capacity opens with health only; the verdict on talking first is the same for everybody (L04)."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    t.consent_of_all(toneel)
    anouk = t.professional("anouk")
    with acting(anouk):
        dossiers.decide_gezag(
            dossier=toneel.dossier, wilsbekwaam=False, alleen_jeugdige=False, reden="Advies van de arts.", door=anouk
        )
    for naam in ("anouk", "bram"):
        with acting(toneel.door(naam, timedelta(minutes=5))) as door:
            assert bespreekfeiten(toneel.dossier.id, door=door).wilsbekwaam is False, naam


def test_no_cookie_holds_the_name_that_a_message_says(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    gegevens = {"naam": "Bas Aldermans", "relatie": "steunfiguur", "gezag": "nee"}
    antwoord = client.post(reverse("casus:naaste_nieuw", args=[toneel.casus.id]), gegevens)
    assert antwoord.status_code == 302
    assert set(client.cookies) <= {"sessionid", "csrftoken", "taal"}
    assert "Bas Aldermans staat bij het gezin" in client.get(antwoord["Location"]).content.decode()
