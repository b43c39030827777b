"""The pages of plan and steering as people meet them."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rondom.casus.models import Afspraak, Doel, Plandeel, Regie, Standpunt
from rondom.casus.services import doel as doelen
from rondom.casus.services import regie
from rondom.kern.categorie import Categorie
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie.test_plan import begun, family_part, goal, lot, ready

pytestmark = pytest.mark.django_db


def page(client: Client, pad: str, code: int = 200) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == code, (pad, antwoord.status_code)
    return antwoord.content.decode()


def present(toneel: t.Toneel, client: Client, deel: Plandeel) -> None:
    assert client.post(f"/plan/{deel.id}/voorleggen/").status_code == 302


def test_from_nothing_to_an_adopted_plan(aangemeld) -> None:
    toneel = ready()
    anouk: Client = aangemeld("anouk")
    pad = f"/casus/{toneel.casus.id}/plan/"
    assert "Er is nog geen plan" in page(anouk, pad)
    assert "Kies waar het vooral over gaat" in anouk.post(pad + "beginnen/", {}).content.decode()
    assert anouk.post(pad + "beginnen/", {"hoofdleefgebied": "gezin"}).status_code == 302
    assert "Gevraagd om over te nemen: Bram Hoogveld" in page(anouk, pad)
    with acting(toneel.door("anouk")):
        deel = Plandeel.objects.get()
    noor: Client = aangemeld(naaste=toneel.noor)
    vraag = page(noor, f"/plan/{deel.id}/doel/")
    assert "Wat wil jij?" in vraag and "Waar komt het geld vandaan" not in vraag
    assert noor.post(f"/plan/{deel.id}/doel/", {"leefgebied": "school", "tekst": "Weer naar gym"}).status_code == 302
    nieuw = {
        "leefgebied": "school", "tekst": "Op tijd zijn", "begin": "2026-11-09", "eind": "2027-01-15",
        "meetbaar": "4 van de 5 dagen",
    }  # fmt: skip
    assert anouk.post(f"/plan/{deel.id}/doel/", nieuw).status_code == 302
    with acting(toneel.door("anouk")):
        doel = Doel.objects.get(eigen_doel=False)
    assert anouk.post(
        f"/doel/{doel.id}/afspraak/", {"wat": "Bellen", "eigenaar": toneel.eva.id, "termijn": "2026-11-20"}
    ).status_code == 302  # fmt: skip
    present(toneel, anouk, deel)
    eva: Client = aangemeld(naaste=toneel.eva)
    assert "2 doelen waarover u nog niets zei" in page(eva, f"/plan/{deel.id}/")
    eva.post(f"/doel/{doel.id}/standpunt/", {"akkoord": "nee", "toelichting": "Eerst slapen"})
    assert "Eerst slapen" in page(anouk, f"/plan/{deel.id}/vaststellen/")
    with acting(toneel.door("anouk")):
        deel.refresh_from_db()
    antwoord = anouk.post(f"/plan/{deel.id}/vaststellen/", {"evalueren_op": "2027-01-20", "versie": deel.versie})
    assert antwoord.status_code == 302
    inhoud = page(anouk, pad)
    assert inhoud.index("Weer naar gym") < inhoud.index("Op tijd zijn")
    assert "Versie 1, vastgesteld op" in inhoud and "Eerst slapen" in inhoud and "Ik zie het anders" in inhoud
    assert "Versie 1" in page(eva, f"/plan/{deel.id}/versies/")
    assert "Weer naar gym" in page(eva, f"/plan/{deel.id}/afdruk/")


def test_an_error_keeps_what_was_typed(aangemeld) -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    client: Client = aangemeld("anouk")
    for pad, gegevens, blijft in (
        (f"/plan/{deel.id}/doel/", {"tekst": "Samen ontbijten", "begin": "2026-11-09"}, "Samen ontbijten"),
        (f"/plan/{deel.id}/doel/", {"tekst": "X", "leefgebied": "school", "begin": "2026-11-09", "eind": "2026-11-01"},
         "vóór het begin"),
        (f"/doel/{doel.id}/standpunt/", {"akkoord": "nee"}, "Schrijf op wat u anders ziet"),
        (f"/doel/{doel.id}/afspraak/", {"wat": "Bellen met gym"}, "Bellen met gym"),
        (f"/plan/{deel.id}/regie/", {"toelichting": "Bram past beter"}, "Bram past beter"),
        (f"/doel/{doel.id}/afspraak/", {"wat": "Bel", "eigenaar": t.key("anouk"), "termijn": "2020-01-01"}, "Bel"),
    ):  # fmt: skip
        antwoord = client.post(pad, gegevens)
        assert antwoord.status_code == 422, pad
        assert blijft in antwoord.content.decode(), pad


def test_two_people_rewriting_choose(aangemeld) -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    client: Client = aangemeld("anouk")
    velden = {"tekst": "Van Anouk", "begin": "2026-11-09", "eind": "2027-01-15", "versie": 1, "meetbaar": "elke dag"}
    with acting(toneel.door("mees", timedelta(minutes=8))) as door:
        doelen.edit_goal(doel=doel, versie=1, velden={"tekst": "Van Mees", "meetbaar": "vaak"}, door=door)
    antwoord = client.post(f"/doel/{doel.id}/", velden)
    inhoud = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Mees" in inhoud and "Anouk" in inhoud and "vaak" in inhoud and 'name="versie" value="2"' in inhoud
    keuze = velden | {"keuze": "ander", "mijn_tekst": "Van Anouk", "versie": 2}
    assert client.post(f"/doel/{doel.id}/", keuze).status_code == 302
    with acting(toneel.door("anouk")):
        nu = Doel.objects.get()
    assert (nu.tekst, nu.meetbaar) == ("Van Mees", "elke dag")


def test_accepting_and_declining_the_steering(aangemeld) -> None:
    toneel, deel = begun()
    anouk, bram = aangemeld("anouk"), aangemeld("bram")
    aanbod = {"aan": t.key("bram"), "toelichting": "Thuis ligt het zwaartepunt"}
    assert anouk.post(f"/plan/{deel.id}/regie/", aanbod).status_code == 302
    with acting(toneel.door("bram")):
        rij = Regie.objects.get(aanvaard_op__isnull=True)
    assert "Thuis ligt het zwaartepunt" in page(bram, f"/regie/{rij.id}/")
    page(anouk, f"/regie/{rij.id}/", 404)
    assert "waarom het nu niet kan" in bram.post(f"/regie/{rij.id}/", {"antwoord": "nee"}).content.decode()
    assert bram.post(f"/regie/{rij.id}/", {"antwoord": "ja"}).status_code == 302
    assert "Dat bent u" in page(bram, f"/plan/{deel.id}/")
    assert "had de regie" in page(anouk, f"/plan/{deel.id}/regie/")
    assert "Stel vast" not in page(anouk, f"/plan/{deel.id}/")


def test_a_parent_who_steers_leads_from_the_same_pages(aangemeld) -> None:
    toneel, deel = begun()
    goal(toneel, deel, "anouk")
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        regie.offer(plan=deel.plan, aan=toneel.eva.id, door=door)
    with acting(toneel.door("eva", timedelta(minutes=10))) as door:
        regie.accept(plan=deel.plan, door=door)
    eva: Client = aangemeld(naaste=toneel.eva)
    assert "Leg voor" in page(eva, f"/plan/{deel.id}/")
    present(toneel, eva, deel)
    assert "voorgelegd" in page(eva, f"/plan/{deel.id}/")
    page(eva, f"/plan/{deel.id}/doel/")


def test_what_the_regisseur_may_not_read_is_added_by_who_may(aangemeld) -> None:
    toneel, deel = begun(Categorie.STATUS | Categorie.PLAN_GEZIN)
    goal(toneel, deel, "anouk", "gezin")
    goal(toneel, deel, "noor", "vrije_tijd", eigen_doel=True)
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        regie.offer(plan=deel.plan, aan=t.key("bram"), door=door)
    with acting(toneel.door("bram", timedelta(minutes=10))) as door:
        regie.accept(plan=deel.plan, door=door)
    bram, anouk, eva = aangemeld("bram"), aangemeld("anouk"), aangemeld(naaste=toneel.eva)
    present(toneel, bram, deel)
    with acting(toneel.door("bram")):
        deel.refresh_from_db()
    assert "vrije tijd" in page(bram, f"/plan/{deel.id}/vaststellen/")
    bram.post(f"/plan/{deel.id}/vaststellen/", {"evalueren_op": "2027-01-20", "versie": deel.versie})
    assert "Nog niet in versie 1: Vrije tijd" in page(anouk, f"/plan/{deel.id}/")
    assert "Stel dit mee vast" not in page(eva, f"/plan/{deel.id}/")
    eva.post(f"/plan/{deel.id}/aanvullen/")
    assert "Nog niet in versie 1" in page(eva, f"/plan/{deel.id}/")
    assert anouk.post(f"/plan/{deel.id}/aanvullen/").status_code == 302
    assert "Nog niet in versie" not in page(anouk, f"/plan/{deel.id}/")
    assert "Doel van noor" not in page(bram, f"/plan/{deel.id}/versies/")
    assert "Doel van noor" in page(eva, f"/plan/{deel.id}/versies/")


def test_the_plan_is_opened_to_change_and_goals_are_finished_and_moved(aangemeld) -> None:
    toneel, deel = begun()
    eerste, tweede = goal(toneel, deel, "anouk"), goal(toneel, deel, "mees", later=8)
    client: Client = aangemeld("anouk")
    present(toneel, client, deel)
    client.post(f"/plan/{deel.id}/bijstellen/")
    assert "wordt bijgesteld" in page(client, f"/plan/{deel.id}/")
    client.post(f"/doel/{tweede.id}/plaats/", {"kant": "omhoog"})
    client.post(f"/doel/{eerste.id}/stand/", {"naar": "gestopt", "versie": 1})
    inhoud = page(client, f"/plan/{deel.id}/")
    assert inhoud.index("Doel van mees") < inhoud.index("Klaar of gestopt") < inhoud.index("Doel van anouk")
    client.post(f"/doel/{tweede.id}/stand/", {"naar": "onzin", "versie": 1})
    assert "Kijk nog een keer" in page(client, f"/plan/{deel.id}/")


def test_the_family_part_is_opened_and_asks_the_parents(aangemeld) -> None:
    toneel, _deel = begun()
    client: Client = aangemeld("anouk")
    antwoord = client.post(f"/casus/{toneel.casus.id}/plan/gezinsdeel/", {"deelnemers": [t.key("bram")]})
    assert antwoord.status_code == 302 and antwoord["Location"].endswith("/toestemming/vragen/")
    assert ">Lindecollege</option>" in page(client, antwoord["Location"])  # school asks for itself, too
    assert "Naar het gezinsdeel" in page(client, f"/casus/{toneel.casus.id}/plan/")


def test_a_sisters_part_names_the_regisseur_only_to_who_may_know(aangemeld) -> None:
    toneel, _deel = begun()
    casus, van_lot, moeder = lot(toneel)
    assert "Anouk Vermeulen" in page(aangemeld("chantal"), f"/casus/{casus.id}/plan/")
    with acting(t.familie(moeder)) as door:
        from rondom.casus.selectors_plan import read_planbeeld

        beeld = read_planbeeld(Plandeel.objects.select_related("plan", "dossier").get(), door)
        assert beeld.regisseur is None and not beeld.leeg
    page(aangemeld("anouk"), f"/plan/{van_lot.id}/", 404)
    page(aangemeld("mees"), f"/casus/{casus.id}/plan/", 404)


def test_a_helper_from_outside_can_open_the_family_part(aangemeld) -> None:
    toneel, deel = begun()
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        regie.offer(plan=deel.plan, aan=t.key("bram"), door=door)
    with acting(toneel.door("bram", timedelta(minutes=10))) as door:
        regie.accept(plan=deel.plan, door=door)
    bram: Client = aangemeld("bram")
    antwoord = bram.post(f"/casus/{toneel.casus.id}/plan/gezinsdeel/", {})
    assert antwoord.status_code == 302
    page(bram, antwoord["Location"])
    assert "Naar het gezinsdeel" not in page(aangemeld("anouk"), f"/casus/{toneel.casus.id}/plan/")


def test_who_may_not_read_gets_the_same_as_for_absent(aangemeld) -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    gezin = family_part(toneel)
    for wie in ("ingrid", "chantal", "dirk"):
        client = aangemeld(wie)
        for pad in (
            f"/casus/{toneel.casus.id}/plan/", f"/plan/{deel.id}/", f"/plan/{deel.id}/regie/", f"/plan/{deel.id}/versies/",
            f"/plan/{deel.id}/afdruk/", f"/plan/{deel.id}/doel/", f"/doel/{doel.id}/", f"/doel/{doel.id}/standpunt/",
        ):  # fmt: skip
            page(client, pad, 404)
    page(aangemeld("mees"), f"/plan/{gezin.id}/", 404)
    page(aangemeld("lea"), f"/plan/{deel.id}/", 404)


def test_a_reader_without_the_pen_gets_no_form_and_cannot_post_one(aangemeld) -> None:
    toneel, deel = begun(Categorie.STATUS | Categorie.PLAN_SCHOOL)
    doel = goal(toneel, deel, "anouk", "vrije_tijd")
    mees: Client = aangemeld("mees")
    wijzig = f'href="/doel/{doel.id}/"'
    assert wijzig in page(aangemeld("anouk"), f"/plan/{deel.id}/")
    zicht = page(mees, f"/plan/{deel.id}/")
    assert wijzig not in zicht and f'action="/doel/{doel.id}/standpunt/"' in zicht
    page(mees, f"/doel/{doel.id}/", 404)
    assert mees.post(f"/doel/{doel.id}/stand/", {"naar": "loopt", "versie": 1}).status_code == 302
    with acting(toneel.door("anouk")):
        assert Doel.objects.get().status == "open"


def test_the_page_asks_as_many_queries_for_thirty_goals_as_for_three(aangemeld) -> None:
    toneel, deel = begun()
    client: Client = aangemeld("anouk")

    def fill(aantal: int) -> None:
        for n in range(aantal):
            doel = goal(toneel, deel, "anouk", ("school", "gezin", "vrije_tijd")[n % 3])
            for wie in ("anouk", "eva"):
                with acting(toneel.door(wie, timedelta(minutes=8))) as door:
                    doelen.say(doel=doel, akkoord=True, door=door)
            with acting(toneel.door("anouk", timedelta(minutes=8))) as door:
                Afspraak(
                    dossier=toneel.dossier, categorie=doel.categorie, doel=doel, tekst="x", eigenaar=door.houder,
                    termijn=door.vandaag, status="open", door=door.houder, op=door.moment, versie=1,
                ).save(force_insert=True)  # fmt: skip

    def count() -> int:
        page(client, f"/casus/{toneel.casus.id}/plan/")
        with CaptureQueriesContext(
            connection,
        ) as gevangen:
            page(client, f"/casus/{toneel.casus.id}/plan/")
        return len(gevangen)

    fill(3)
    weinig = count()
    fill(27)
    assert count() == weinig <= 45
    with acting(toneel.door("anouk")):
        assert Standpunt.objects.count() == 60


def test_somebody_is_brought_into_the_family_part_by_who_opened_it_only(aangemeld) -> None:
    toneel, _deel = begun()
    anouk: Client = aangemeld("anouk")
    anouk.post(f"/casus/{toneel.casus.id}/plan/gezinsdeel/", {})
    with acting(toneel.door("anouk", timedelta(hours=1))):
        gezin = Plandeel.objects.get(soort="gezin")
    adres = f"/plan/{gezin.id}/meewerken/"
    assert "Vraag iemand erbij" in page(anouk, f"/plan/{gezin.id}/")
    assert "Bram" in page(anouk, adres)
    leeg = anouk.post(adres, {})
    assert leeg.status_code == 422 and "Kies minstens één persoon." in leeg.content.decode()
    antwoord = anouk.post(adres, {"deelnemers": [t.key("bram")]})
    assert antwoord.status_code == 302 and "/toestemming/" in antwoord["Location"]
    assert "Bram Hoogveld" not in page(anouk, adres), "whoever works on it cannot be asked again"
    for wie in ("mees", "chantal", "bram"):
        assert aangemeld(wie).get(adres).status_code == 404, wie
