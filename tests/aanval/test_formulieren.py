"""Forms in hostile hands: fields that the form does not have, keys of another, no mark of our own, and pages that are old."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.casus.models import Afspraak, Gesprek
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from rondom.toegang.models import Naaste, Toestemming, Toestemmingsbesluit
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie.deurtabel import DEUREN
from tests.integratie.test_deuren import patterns
from tests.integratie.test_slechte_invoer import Formulier, kind_of, send, walk

pytestmark = pytest.mark.django_db

MERK = "zz-van-de-aanvaller-zz"
SLEUTEL = str(uuid4())
KAMERS = ("netwerk", "toegang", "casus")
TIJDELIJK = ("django_session", "toegang_tijdelijk", "toegang_concept")


def columns() -> dict[str, str]:
    """Every column that a row of the house has, as a field that a form could be given."""
    velden = {}
    for kamer in KAMERS:
        for model in apps.get_app_config(kamer).get_models():
            for veld in model._meta.concrete_fields:
                is_sleutel = veld.is_relation or veld.get_internal_type() == "UUIDField"
                velden |= dict.fromkeys((veld.name, veld.attname), SLEUTEL if is_sleutel else MERK)
    return velden


def written(client: Client, formulier, velden: dict[str, str]) -> list[str]:
    """Statements in which a value of the attacker reached a table, when this form is sent; it is undone."""
    with CaptureQueriesContext(connection) as gevangen, transaction.atomic():
        antwoord = send(client, formulier, velden)
        transaction.set_rollback(True)
    assert antwoord.status_code < 500, formulier.adres
    schrijft = [q["sql"] for q in gevangen if q["sql"].startswith(("INSERT", "UPDATE"))]
    return [s for s in schrijft if (MERK in s or SLEUTEL in s) and not any(naam in s for naam in TIJDELIJK)]


@pytest.mark.parametrize("wie", ["anouk", "eva"])
def test_no_form_takes_a_field_that_it_does_not_have(aangemeld, wie: str) -> None:
    toneel = h.table()
    h.started(toneel)
    t.ask_consent(toneel, "buurtteam")
    client = aangemeld(wie) if wie == "anouk" else aangemeld(naaste=toneel.eva)
    extra, gezien, fout = columns(), set(), {}
    for lezer in walk(client, *([f"/casus/{toneel.casus.id}/"] if wie == "anouk" else ["/mijn/"])):
        for formulier in lezer.formulieren:
            if formulier.methode.upper() != "POST" or kind_of(formulier.adres) in gezien:
                continue
            gezien.add(kind_of(formulier.adres))
            vreemd = {naam: waarde for naam, waarde in extra.items() if naam not in formulier.velden}
            if gevonden := written(client, formulier, formulier.velden | vreemd):
                fout[formulier.adres] = gevonden
    assert fout == {}
    assert len(gezien) >= (15 if wie == "anouk" else 3), len(gezien)


def test_proof_a_value_that_reaches_a_table_is_noticed(aangemeld) -> None:
    """The same search, with the mark in a field that the form does have."""
    toneel = t.open_casus()
    adres = reverse("casus:naaste_nieuw", args=[toneel.casus.id])
    goed = {"naam": MERK, "relatie": "steunfiguur", "gezag": "nee"}
    assert written(aangemeld("anouk"), Formulier(adres, "post"), goed)


# Keys of another in a form ------------------------------------------------------------------------------------------


def test_the_keys_in_a_form_are_those_of_this_casus_only(aangemeld) -> None:
    """Each form of Anouk that names somebody or something, given the key of another of her casussen."""
    mijn, ander = h.table(), h.table()
    anouk = aangemeld("anouk")
    gesprek = {"met": [str(ander.eva.id)], "op": "2026-11-09", "wens_jeugdige": "x", "verteld": "x"}
    anouk.post(reverse("casus:gesprek_nieuw", args=[mijn.casus.id]), gesprek)
    anouk.post(reverse("casus:naaste_wijzigen", args=[mijn.casus.id, ander.eva.id]), {"naam": "Iemand anders"})
    anouk.post(reverse("casus:naaste_weg", args=[mijn.casus.id, ander.eva.id]))
    vraag = t.ask_consent(mijn, "buurtteam")
    antwoord = {"naaste": str(ander.eva.id), "besluit": "gegeven", "categorieen": ["2"], "wijze": "gesprek"}
    assert anouk.post(reverse("toegang:toestemming_vastleggen", args=[vraag.id]), antwoord).status_code == 422
    with acting(t.professional("anouk")):
        assert not Gesprek.objects.filter(dossier=mijn.dossier).exists()
        assert Naaste.objects.get(pk=ander.eva.id).naam == "Eva Aldermans"
        assert Naaste.objects.get(pk=ander.eva.id).tot is None
        assert not Toestemmingsbesluit.objects.filter(toestemming=vraag).exists()


def test_a_parent_answers_nobody_elses_question_and_for_nobody_else(aangemeld) -> None:
    mijn, ander = t.open_casus(), t.open_casus()
    van_ander = t.ask_consent(ander, "vo_team")
    mijn_vraag = t.ask_consent(mijn, "vo_team")
    eva = aangemeld(naaste=mijn.eva)
    sessie = eva.session
    sessie["houder"] = str(mijn.eva.id)
    sessie.save()
    geven = {"besluit": "gegeven", "categorieen": ["1", "2"], "naaste": str(mijn.omar.id), "door": str(mijn.omar.id)}
    assert eva.post(reverse("portaal:toestemming_beantwoorden", args=[van_ander.id]), geven).status_code == 404
    eva.post(reverse("portaal:toestemming_beantwoorden", args=[mijn_vraag.id]), geven)
    with acting(t.professional("anouk")):
        assert not Toestemmingsbesluit.objects.filter(toestemming=van_ander).exists()
        assert set(Toestemmingsbesluit.objects.values_list("naaste", flat=True)) <= {mijn.eva.id}


def test_nobody_acts_as_a_holder_that_is_not_his_own(aangemeld) -> None:
    """The choice of function is a form too: with the key of another it chooses nothing."""
    toneel = t.open_casus()
    client = aangemeld("ingrid")
    for sleutel in (t.key("anouk"), toneel.eva.id, uuid4(), "x"):
        client.post(reverse("toegang:kiezen"), {"houder": str(sleutel)})
        assert client.get(f"/casus/{toneel.casus.id}/").status_code == 404
    sessie = client.session
    sessie["houder"] = str(t.key("anouk"))
    sessie.save()
    assert client.get(f"/casus/{toneel.casus.id}/").status_code == 404


# Without our own mark ---------------------------------------------------------------------------------------------------


def test_every_form_needs_the_mark_of_our_own_page(aangemeld) -> None:
    client = aangemeld("anouk")
    client.handler.enforce_csrf_checks = True
    fout = {}
    for rij in DEUREN:
        soorten = {"UUIDConverter": uuid4(), "IntConverter": 1}
        patroon = patterns()[rij.naam].pattern
        adres = reverse(rij.naam, kwargs={n: soorten.get(type(c).__name__, "x") for n, c in patroon.converters.items()})
        if (status := client.post(adres, {}).status_code) != 403:
            fout[rij.naam] = status
    assert fout == {}


# Pages that are old -------------------------------------------------------------------------------------------------------


def test_a_page_from_before_the_withdrawal_sends_nothing_any_more(aangemeld, monkeypatch) -> None:
    """Bram has everything open; Eva withdraws; every form on his pages is now of something that is not there."""
    toneel = h.table()
    inzet = h.started(toneel)
    bram = aangemeld("bram")
    formulieren = [f for lezer in walk(bram, f"/casus/{toneel.casus.id}/") for f in lezer.formulieren]
    over_noor = [f for f in formulieren if str(toneel.casus.id) in f.adres or str(inzet.id) in f.adres]
    assert len(over_noor) > 3
    with acting(toneel.door("anouk")):
        vragen = list(Toestemming.objects.filter(ontvanger=t.key("vo_team")))
    for vraag in vragen:
        t.answer(toneel, vraag, "eva", Besluit.INGETROKKEN, later=timedelta(hours=2))
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(hours=3))
    gekregen = {f.adres: send(bram, f, f.velden).status_code for f in over_noor}
    assert set(gekregen.values()) <= {404, 405}, gekregen


def test_a_draft_of_before_the_withdrawal_is_still_his_own_and_of_nobody_else(aangemeld) -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    vraag = t.consent_of_all(toneel, categorieen=Categorie.CONTACT | Categorie.STATUS | Categorie.VERSLAG)
    bram, adres = aangemeld("bram"), f"/concept/gesprek:{toneel.casus.id}/"
    t.answer(toneel, vraag, "eva", Besluit.INGETROKKEN, later=timedelta(minutes=5))
    assert bram.post(adres, {"veld": "verteld", "tekst": "Wat ik net typte."}).status_code == 200
    with acting(t.professional("anouk")):
        assert not Afspraak.objects.exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM toegang_concept")
            assert cursor.fetchone() == (0,)
