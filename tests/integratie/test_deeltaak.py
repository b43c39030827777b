"""Who has only a task sees that task, the first name and whom to call, and nothing else; it ends with the task (R082)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse

from rondom.casus.models import Afspraak, Deeltaak, Taak
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services import deeltaak as deeltaken
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.rechten import Relatie
from rondom.kern.statussen import DeeltaakStatus
from rondom.netwerk.models import Functie
from rondom.toegang.beleid import content_tables
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.models import Naaste, Toestemming
from rondom.toegang.services import dossier as dossiers
from tests import toneel as t
from tests.integratie.test_lekken_paginas import addresses

pytestmark = pytest.mark.django_db
MINUUT = timedelta(minutes=1)


def given(wie: str = "chantal") -> tuple[t.Toneel, Deeltaak]:
    """Noor's casus with an action, and one person outside the table who is asked for it by Anouk."""
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as door:
        houder: Functie | Naaste
        if wie == "tante":
            houder = dossiers.add_naaste(
                dossier=toneel.dossier,
                jeugdige=toneel.jeugdige,
                relatie=Relatie.STEUNFIGUUR,
                naam="Tante Rosa",
                door=door,
            )
        else:
            houder = Functie.objects.select_related("organisatie").get(id=t.key(wie))
        afspraak = afspraken.add(
            dossier=toneel.dossier.id,
            tekst="Fietsen naar de manege, want thuis lukt dat niet.",
            eigenaar=door.houder,
            termijn=door.vandaag + timedelta(days=14),
            door=door,
        )
        afspraak = Afspraak.objects.select_related("dossier__jeugdige").get(pk=afspraak.pk)
        deeltaken.give(afspraak=afspraak, houder=houder, tekst="Fietst u woensdag mee?", bellen=door.houder, door=door)
        return toneel, Deeltaak.objects.select_related("afspraak").get()


def agreed(wie: str = "chantal") -> tuple[t.Toneel, Deeltaak]:
    """... and Noor and both parents said yes."""
    toneel, deeltaak = given(wie)
    with acting(toneel.door("anouk")):
        toestemming = Toestemming.objects.get()
    for naam in ("noor", "eva", "omar"):
        t.answer(toneel, toestemming, naam)
    return toneel, deeltaak


def rows(door: Handelend) -> dict[str, int]:
    """What raw SQL under the web role returns to this holder, per content table; the own grants and log aside.

    Logins are left out too: they name no child, and signing in looks them up before anybody is known.
    """
    aantallen = {}
    with acting(door), connection.cursor() as cursor:
        for tabel in set(content_tables()) - {"toegang_recht", "toegang_inzage", "toegang_concept", "toegang_account"}:
            cursor.execute("SELECT has_table_privilege(%s, 'SELECT')", [tabel])
            if cursor.fetchone()[0]:
                cursor.execute(f"SELECT count(*) FROM {tabel}")  # noqa: S608
                aantallen[tabel] = cursor.fetchone()[0]
    return {tabel: aantal for tabel, aantal in aantallen.items() if aantal}


ALLEEN_DE_TAAK = {"casus_deeltaak": 1, "casus_taak": 1}


def test_before_everybody_who_decides_said_yes_there_is_nothing() -> None:
    toneel, _deeltaak = given()
    assert rows(toneel.door("chantal", MINUUT)) == {}


def test_after_their_yes_raw_sql_shows_that_one_row_and_what_is_asked_of_the_person() -> None:
    toneel, deeltaak = agreed()
    assert rows(toneel.door("chantal", 2 * MINUUT)) == ALLEEN_DE_TAAK
    with acting(toneel.door("chantal", 2 * MINUUT)):
        gezien = Deeltaak.objects.get()
        assert (gezien.roepnaam, gezien.tekst, gezien.bellen) == ("Noor", "Fietst u woensdag mee?", t.key("anouk"))
        assert Taak.objects.get().object_id == deeltaak.id
    # Somebody else outside the table sees nothing: the yes is about this task and this person.
    assert rows(toneel.door("fenna", 2 * MINUUT)) == {}


def test_proof_the_same_count_sees_what_the_table_sees() -> None:
    toneel, _deeltaak = agreed()
    assert {"casus_casus", "toegang_jeugdige", "casus_afspraak", "toegang_dossier"} <= set(rows(toneel.door("anouk")))


def test_somebody_of_the_network_sees_the_own_place_and_the_task() -> None:
    toneel, deeltaak = agreed("tante")
    with acting(toneel.door("anouk")):
        tante = Naaste.objects.get(naam="Tante Rosa")
    door = t.familie(tante, t.NU + 2 * MINUUT)
    assert rows(door) == ALLEEN_DE_TAAK | {"toegang_naaste": 1}
    with acting(door):
        assert Naaste.objects.get().id == tante.id
        assert Deeltaak.objects.get().id == deeltaak.id


@pytest.mark.parametrize("hoe", ["gedaan", "afgewezen", "teruggenomen", "afspraak klaar", "toestemming ingetrokken"])
def test_the_view_ends_with_the_task(hoe: str) -> None:
    toneel, deeltaak = agreed()
    na = 5 * MINUUT
    if hoe in ("gedaan", "afgewezen"):
        with acting(toneel.door("chantal", na)) as door:
            deeltaken.answer(deeltaak=deeltaak, naar=DeeltaakStatus(hoe), bericht="Het ging goed.", door=door)
    elif hoe == "toestemming ingetrokken":
        with acting(toneel.door("anouk")):
            toestemming = Toestemming.objects.get()
        t.answer(toneel, toestemming, "eva", Besluit.INGETROKKEN, later=na)
    else:
        with acting(toneel.door("anouk", na)) as door:
            if hoe == "teruggenomen":
                deeltaken.take_back(deeltaak=deeltaak, door=door)
            else:
                afspraken.move(afspraak=deeltaak.afspraak, naar="gedaan", door=door)
    over = rows(toneel.door("chantal", 2 * na))
    over.pop("casus_taak", None)  # one's own line of Mijn dag, closed: it holds keys and no content
    assert over == {}
    with acting(toneel.door("anouk", 2 * na)):
        assert not Taak.objects.filter(soort="deeltaak", afgerond_op__isnull=True).exists()


def test_who_asked_hears_the_answer() -> None:
    toneel, deeltaak = agreed()
    with acting(toneel.door("chantal", 2 * MINUUT)) as door:
        deeltaken.answer(deeltaak=deeltaak, naar=DeeltaakStatus.AANVAARD, bericht="Graag.", door=door)
        deeltaken.answer(deeltaak=deeltaak, naar=DeeltaakStatus.GEDAAN, bericht="Gedaan.", door=door)
    with acting(toneel.door("anouk", 3 * MINUUT)):
        assert Taak.objects.get(soort="deeltaak_bericht").houder == t.key("anouk")
        assert (Deeltaak.objects.get().status, Deeltaak.objects.get().bericht) == ("gedaan", "Gedaan.")


def test_a_colleague_at_school_is_asked_without_consent_and_somebody_at_the_table_is_not() -> None:
    toneel, _deeltaak = given("vera")
    assert rows(toneel.door("vera", MINUUT)) == ALLEEN_DE_TAAK
    with acting(toneel.door("anouk")) as door:
        assert not Toestemming.objects.exists()
        afspraak = Afspraak.objects.select_related("dossier__jeugdige").get()
        mees = Functie.objects.select_related("organisatie").get(id=t.key("mees"))
        with pytest.raises(NietMogelijk) as fout:
            deeltaken.give(afspraak=afspraak, houder=mees, tekst="x", bellen=door.houder, door=door)
    assert fout.value.oordeel.redenen[0].tekst == "deeltaak.doet_al_mee"


def test_the_family_is_asked_about_that_task_alone() -> None:
    toneel, _deeltaak = given()
    with acting(toneel.door("eva")):
        toestemming = Toestemming.objects.get()
    assert (Categorie(toestemming.categorieen), toestemming.doel) == (Categorie.TAAK, "Fietst u woensdag mee?")


# Pages ------------------------------------------------------------------------------------------------------------


def test_from_the_action_to_the_answer_through_the_pages(aangemeld) -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as door:
        afspraak = afspraken.add(
            dossier=toneel.dossier.id, tekst="Fietsen", eigenaar=door.houder, termijn=t.NU.date(), door=door
        )
    anouk, lijst = aangemeld("anouk"), f"/casus/{toneel.casus.id}/afspraken/"
    geven = f"/afspraak/{afspraak.id}/taak-geven/"
    assert geven in anouk.get(lijst).content.decode()
    fout = anouk.post(geven, {"wie": "", "tekst": "Fietst u mee?", "bellen": t.key("anouk")})
    assert fout.status_code == 422
    assert "Fietst u mee?" in fout.content.decode()
    vraag = {"wie": t.key("chantal"), "tekst": "Fietst u mee?", "bellen": t.key("anouk")}
    assert anouk.post(geven, vraag).status_code == 302
    with acting(toneel.door("anouk")):
        deeltaak, toestemming = Deeltaak.objects.get(), Toestemming.objects.get()
    adres = f"/taak/{deeltaak.id}/"
    chantal = aangemeld("chantal")
    assert chantal.get(adres).status_code == 404
    for naam in ("noor", "eva", "omar"):
        eigen = aangemeld(naaste=getattr(toneel, naam))
        assert "Fietst u mee?" in eigen.get(f"/mijn/toestemming/{toestemming.id}/").content.decode()
        antwoord = {"besluit": "gegeven", "categorieen": [int(Categorie.TAAK)]}
        assert eigen.post(f"/mijn/toestemming/{toestemming.id}/", antwoord).status_code == 302
    assert adres in chantal.get("/mijn-dag/").content.decode()
    pagina = chantal.get(adres).content.decode()
    assert "Fietst u mee?" in pagina
    assert "Noor" in pagina
    assert "Aldermans" not in pagina
    assert chantal.post(adres, {}).status_code == 422
    assert chantal.post(adres, {"antwoord": "gedaan", "bericht": "Het was leuk."}).status_code == 302
    assert chantal.get(adres).status_code == 404
    assert "Het was leuk." in anouk.get(lijst).content.decode()


def test_every_other_page_is_absent_for_who_has_only_a_task(aangemeld) -> None:
    toneel, _deeltaak = agreed()
    chantal = aangemeld("chantal")
    for noun in ("casus", "dossier"):
        for adres in addresses(noun):
            for doe in (chantal.get, chantal.post):
                antwoord = doe(reverse(adres, args=[getattr(toneel, noun).id]))
                assert antwoord.status_code in (404, 405), adres
                assert b"Aldermans" not in antwoord.content
    for adres in ("/casus/", "/mijn-dag/"):
        assert b"Aldermans" not in chantal.get(adres).content
