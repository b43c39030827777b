"""The network on its pages: look people up, also as it was, keep it, and see what is missing (R001–R008)."""

from datetime import date, timedelta
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.netwerk import selectors
from rondom.netwerk.models import Contactpersoon, Expertise, Functie, Netwerkwijziging, Zetelbezetting
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie.test_wissel import toneel  # noqa: F401

pytestmark = pytest.mark.django_db
WIE = """
sleutel = "toets"
naam = "Toetsregio"
[[gemeente]]
code = "9901"
naam = "Lindestad"
[[teamvorm]]
sleutel = "kernteam"
nl = "Kernteam"
en = "Core team"
op_scholen = ["vo"]
zetel = [{ functie = "jeugdverpleegkundige", van = "jgz", op_school = true }, { functie = "leerplichtambtenaar" }]
[[teamvorm]]
sleutel = "vo_team"
nl = "Vo-team"
en = "City team"
zetel = [{ functie = "gezinswerker", uren = 12 }]
[[team]]
soort = "vo_team"
naam = "Vo-team Lindestad"
gemeente = "9901"
onderwijs = ["vo"]
[[team]]
soort = "jgz"
naam = "Jeugdgezondheid Lindestreek"
gemeente = "9901"
"""


@pytest.fixture
def wie(monkeypatch: pytest.MonkeyPatch) -> None:
    """The region's own data: a core team at each secondary school, and a seat in the vo-team."""
    echt = selectors._read_regeling
    monkeypatch.setattr(
        selectors, "_read_regeling", lambda regio, soort, dag: WIE if soort == "regio" else echt(regio, soort, dag)
    )


@pytest.fixture
def als(aangemeld):
    return aangemeld


def test_search_forgives_and_says_what_it_took(als) -> None:
    pagina = als("mees").get("/netwerk/", {"zoek": "lindecolege"}).content.decode()
    assert "Lindecollege" in pagina and "U ziet wat er is voor" in pagina
    assert "Niets gevonden" in als("mees").get("/netwerk/", {"zoek": "xyzabc"}).content.decode()


def test_people_are_found_by_function_and_by_what_they_know(als) -> None:
    bram = als("bram")
    assert bram.post("/netwerk/mijn-expertise/", {"onderwerpen": ["schulden", "ggz"]}).status_code == 302
    assert set(Expertise.objects.values_list("onderwerp", flat=True)) == {"schulden", "ggz"}
    mees = als("mees")
    for zoek in ("geldzorgen", "schuldn", "hoogvelt", "vo-team gezinswerker"):
        antwoord = mees.post("/netwerk/mensen/", {"zoek": zoek, "op": "", "expertise": ""})
        assert antwoord.status_code == 302 and zoek not in antwoord["Location"]
        assert "Bram Hoogveld" in mees.get(antwoord["Location"]).content.decode(), zoek
    assert bram.post("/netwerk/mijn-expertise/", {"onderwerpen": []}).status_code == 302
    assert not Expertise.objects.filter(tot=None).exists()


def test_who_says_what_one_knows_is_recorded_with_when_and_shown_to_who_keeps_it(als) -> None:
    bram = als("bram")
    for onderwerpen in (["schulden", "ggz"], ["schulden"], ["schulden"]):
        assert bram.post("/netwerk/mijn-expertise/", {"onderwerpen": onderwerpen}).status_code == 302
    rijen = Netwerkwijziging.objects.values_list("soort", "reden", "functie", "door", "op", "organisatie")
    vast = (t.key("bram"), t.key("bram"), t.NU, t.key("vo_team"))
    assert set(rijen) == {
        ("expertise_bij", "ggz", *vast),
        ("expertise_bij", "schulden", *vast),
        ("expertise_weg", "ggz", *vast),
    }
    assert len(rijen) == 3, "what stays is no change"
    pagina = als("karin").get(f"/netwerk/functie/{t.key('bram')}/").content.decode()
    assert "Bram Hoogveld weet veel van: Geld en schulden" in pagina
    assert "Bram Hoogveld staat niet meer bij: Psychische problemen (ggz)" in pagina


@pytest.mark.parametrize(
    ("wat", "soort", "functie", "organisatie", "mag"),
    [
        ("of oneself", "expertise_bij", "bram", "vo_team", True),
        ("of a colleague", "expertise_bij", "fenna", "vo_team", False),
        ("in the name of another organisation", "expertise_bij", "bram", "lindecollege", False),
        ("something else of oneself", "functie_beeindigd", "bram", "vo_team", False),
    ],
)
def test_in_sql_somebody_records_only_what_oneself_knows_and_it_touches_no_dossier(
    toneel: t.Toneel,  # noqa: F811
    wat: str,
    soort: str,
    functie: str,
    organisatie: str,
    mag: bool,
) -> None:
    with acting(toneel.door("bram")) as bram:
        rij = Netwerkwijziging(
            soort=soort,
            functie_id=t.key(functie),
            organisatie_id=t.key(organisatie),
            reden="ggz",
            door=bram.houder,
            op=bram.moment,
        )
        if not mag:
            with pytest.raises(DatabaseError), transaction.atomic():
                rij.save(force_insert=True)
            return
        rij.save(force_insert=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM toegang_geraakt(%s)", [rij.id])
            assert cursor.fetchone() == (0,)
            cursor.execute("SELECT toegang_wissel_raakt(%s, %s)", [rij.id, toneel.casus.dossier_id])
            assert cursor.fetchone() == (False,)


def test_who_was_it_in_march(als, toneel: t.Toneel) -> None:  # noqa: F811
    karin = als("karin")
    vraag = {"waarom": "vertrek", "opvolger": str(t.key("fenna")), "bevestigd": "1"}
    karin.post(f"/netwerk/functie/{t.key('bram')}/iemand-anders/", vraag)
    nu = karin.get(f"/netwerk/{t.key('vo_team')}/").content.decode()
    assert "Fenna Wijngaard" in nu and ">Bram Hoogveld</a>" not in nu
    maart = karin.get(f"/netwerk/{t.key('vo_team')}/", {"op": "2026-03-10"}).content.decode()
    assert ">Bram Hoogveld</a>" in maart and "Zo was het op 10 maart 2026" in maart
    naar = karin.post("/netwerk/mensen/", {"zoek": "bram", "op": "2026-03-10", "expertise": ""})["Location"]
    assert "Bram Hoogveld" in karin.get(naar).content.decode()


def test_first_the_numbers_then_at_once(als, toneel: t.Toneel) -> None:  # noqa: F811
    karin = als("karin")
    adres = f"/netwerk/functie/{t.key('bram')}/iemand-anders/"
    pagina = karin.get(adres).content.decode()
    assert "Alleen aantallen" in pagina and "Noor" not in pagina and "Aldermans" not in pagina
    vraag = {"waarom": "vertrek", "opvolger": str(t.key("fenna")), "toelichting": ""}
    eerst = karin.post(adres, vraag)
    assert eerst.status_code == 200 and "Ja, doe dit nu" in eerst.content.decode()
    assert not Netwerkwijziging.objects.exists()
    assert karin.post(adres, vraag | {"bevestigd": "1"}).status_code == 302
    assert Functie.objects.get(pk=t.key("bram")).tot == t.NU.date()


def test_a_refusal_says_why_and_keeps_what_was_typed(als, toneel: t.Toneel) -> None:  # noqa: F811
    antwoord = als("karin").post(
        f"/netwerk/functie/{t.key('bram')}/iemand-anders/", {"waarom": "waarneming", "toelichting": "Zelf getypt"}
    )
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422 and "Kies dus wie het overneemt" in pagina and "Zelf getypt" in pagina


def test_the_family_reads_it_in_plain_words_and_is_done(als, toneel: t.Toneel, aangemeld) -> None:  # noqa: F811
    als("karin").post(
        f"/netwerk/functie/{t.key('bram')}/iemand-anders/",
        {"waarom": "vertrek", "opvolger": str(t.key("fenna")), "bevestigd": "1"},
    )
    adres = f"/casus/{toneel.casus.id}/wie-is-er-veranderd/"
    eva = aangemeld(naaste=toneel.eva)
    assert adres in eva.get(reverse("portaal:thuis")).content.decode()
    pagina = eva.get(adres).content.decode()
    assert "Fenna Wijngaard neemt het over" in pagina and "U hoeft niets te doen" in pagina
    assert "Je hoeft niets te doen" in aangemeld(naaste=toneel.noor).get(adres).content.decode()
    assert eva.post(adres).status_code == 302
    assert adres not in eva.get(reverse("portaal:thuis")).content.decode()
    assert als("karin").get(adres).status_code == 404


def test_a_coordinator_keeps_the_own_school_and_no_other(als) -> None:
    anouk = als("anouk")
    nieuw = {"rol": "mentor", "voornaam": "Wies", "achternaam": "Brandhout", "vanaf": "2026-11-09"}
    assert anouk.post(f"/netwerk/{t.key('lindecollege')}/functie/nieuw/", nieuw).status_code == 302
    assert anouk.post(f"/netwerk/{t.key('vo_team')}/functie/nieuw/", nieuw).status_code == 404
    fout = anouk.post(f"/netwerk/{t.key('lindecollege')}/functie/nieuw/", nieuw | {"rol": "schoolleider"})
    assert fout.status_code == 422 and "Alleen de beheerder van de regio" in fout.content.decode()
    leeg = anouk.post(f"/netwerk/{t.key('lindecollege')}/functie/nieuw/", {"rol": "mentor", "vanaf": "2026-11-09"})
    assert leeg.status_code == 422 and "Vul de naam in" in leeg.content.decode()


def test_put_right_with_the_reason(als) -> None:
    karin = als("karin")
    adres = f"/netwerk/functie/{t.key('mees')}/herstellen/"
    assert karin.post(adres, {"vanaf": "2025-08-01", "tot": "", "toelichting": ""}).status_code == 422
    goed = karin.post(adres, {"vanaf": "2025-08-01", "tot": "2027-07-01", "toelichting": "Verkeerd ingevoerd."})
    assert goed.status_code == 302
    pagina = karin.get(f"/netwerk/functie/{t.key('mees')}/").content.decode()
    assert "eerst: 1 augustus 2024" in pagina and "Verkeerd ingevoerd." in pagina and "Karin Egelantier" in pagina
    weg = karin.post(adres, {"vanaf": "2025-08-01", "tot": "2026-11-09", "toelichting": "Weg."})
    assert weg.status_code == 422 and "niemand in de lopende casussen hoort dat" in weg.content.decode()


def test_seats_stand_empty_until_somebody_sits_there(als, wie) -> None:
    anouk = als("anouk")
    assert "Jeugdverpleegkundige" in anouk.get("/netwerk/").content.decode().replace("jeugd", "Jeugd")
    dag = anouk.get("/mijn-dag/").content.decode()
    assert "Te regelen in het netwerk" in dag
    adres = f"/netwerk/{t.key('lindecollege')}/plaats/kernteam/jeugdverpleegkundige/"
    assert "Deze plaats is leeg" in anouk.get(adres).content.decode()
    jip = {"functie": str(t.key("jip")), "vanaf": "2026-11-09"}
    assert anouk.post(adres, jip).status_code == 302
    assert "Jip Korenaar" in anouk.get(f"/netwerk/{t.key('lindecollege')}/").content.decode()
    assert anouk.post(adres, {"functie": str(t.key("bram")), "vanaf": "2026-11-09"}).status_code == 422
    zit = Zetelbezetting.objects.get()
    assert als("mees").post(f"/netwerk/plaats/{zit.id}/leeg/").status_code == 404
    assert anouk.post(f"/netwerk/plaats/{zit.id}/leeg/").status_code == 302
    assert Zetelbezetting.objects.get().tot == t.NU.date()


def test_contacts_both_ways_and_what_is_missing(als, wie) -> None:
    anouk = als("anouk")
    overzicht = anouk.get("/netwerk/contacten/").content.decode()
    assert "Ontbreekt" in overzicht and "n.v.t." in overzicht
    adres = f"/netwerk/contacten/{t.key('lindecollege')}/{t.key('jgz')}/"
    paar = {"bij_partner": str(t.key("jip")), "op_school": str(t.key("anouk"))}
    assert anouk.post(adres, paar).status_code == 302
    assert set(Contactpersoon.objects.values_list("van", "functie")) == {
        (t.key("lindecollege"), t.key("jip")),
        (t.key("jgz"), t.key("anouk")),
    }
    assert "Compleet" in anouk.get("/netwerk/contacten/").content.decode()
    csv = anouk.get("/netwerk/contacten/lijst.csv", {"gaten": "on"}).content.decode()
    assert "Vo-team Lindestad" in csv and "Jeugdgezondheid Lindestreek;" not in csv
    assert anouk.post(adres, {"bij_partner": "", "op_school": ""}).status_code == 302
    assert not Contactpersoon.objects.filter(tot=None).exists()
    assert als("ingrid").get(adres).status_code == 404


def queries(client: Client, adres: str) -> int:
    client.get(adres)
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


def test_the_number_of_queries_does_not_grow_with_the_rows(als, wie, eigenaar: psycopg.Connection) -> None:
    anouk = als("anouk")
    bladen = (
        "/netwerk/",
        "/netwerk/contacten/",
        f"/netwerk/contacten/{t.key('lindecollege')}/",
        f"/netwerk/{t.key('lindecollege')}/",
    )
    weinig = [queries(anouk, b) for b in bladen]
    with acting(t.professional("anouk")) as door:
        for n in range(8):
            Contactpersoon(
                id=uuid4(), van_id=t.key("lindecollege"), functie_id=t.key("jip"), vanaf=date(2026, 1, 1) + timedelta(n),
                vastgelegd_door=door.houder,
            ).save(force_insert=True)  # fmt: skip
        for naam in ("mees", "vera", "nel"):
            Zetelbezetting(
                id=uuid4(), team_id=t.key("lindecollege"), vorm="kernteam", zetel="leerplichtambtenaar",
                functie_id=t.key(naam), waarnemer=False, vanaf=date(2026, 1, 1), vastgelegd_door=door.houder,
            ).save(force_insert=True)  # fmt: skip
    assert [queries(anouk, b) for b in bladen] == weinig
    assert max(weinig) <= 40


def test_nobody_outside_work_comes_in(als, toneel: t.Toneel, aangemeld) -> None:  # noqa: F811
    for adres in ("/netwerk/", "/netwerk/mensen/", "/netwerk/contacten/", f"/netwerk/{t.key('vo_team')}/"):
        assert aangemeld(naaste=toneel.eva).get(adres).status_code == 404


def test_in_the_casus_one_asks_whether_a_decision_is_within_the_mandate(als, toneel: t.Toneel) -> None:  # noqa: F811
    adres = f"/casus/{toneel.casus.id}/hulp/wie-beslist/"
    bram = als("bram")
    assert adres in bram.get(f"/casus/{toneel.casus.id}/hulp/").content.decode()
    weg = bram.get(adres, {"wat": "specialistische_hulp", "bedrag": "12000"}).content.decode()
    # Noor has no home address yet, so no municipality: the mandate does not cover her.
    assert "Dit mag niet" in weg and "gemeente waar deze jongere woont" in weg and "Hierover beslist" in weg
    fout = bram.get(adres, {"wat": "specialistische_hulp", "bedrag": "veel"})
    assert fout.status_code == 422
    with acting(toneel.door("anouk", timedelta(minutes=30))):
        toneel.jeugdige.woongemeente_id = "9901"
        toneel.jeugdige.save(update_fields=["woongemeente_id"])
    ja = bram.get(adres, {"wat": "specialistische_hulp", "bedrag": "12000"}).content.decode()
    assert "Dit mag" in ja and "tot 12000 euro" in ja
    nee = bram.get(adres, {"wat": "specialistische_hulp", "bedrag": "12000.01"}).content.decode()
    assert "Uw mandaat gaat tot 12000 euro per besluit" in nee


def test_a_pupil_gets_another_mentor_in_this_casus_alone(als, toneel: t.Toneel) -> None:  # noqa: F811
    anouk, karin = als("anouk"), als("karin")
    karin.post(
        f"/netwerk/{t.key('lindecollege')}/functie/nieuw/",
        {"rol": "mentor", "voornaam": "Wies", "achternaam": "Brandhout", "vanaf": "2026-11-09"},
    )
    wies = Functie.objects.get(persoon__voornaam="Wies")
    assert f"/casus/{toneel.casus.id}/wie-is-er-veranderd/" in anouk.get(f"/casus/{toneel.casus.id}/").content.decode()
    adres = f"/casus/{toneel.casus.id}/iemand-anders/"
    assert adres in anouk.get(f"/casus/{toneel.casus.id}/wie-is-er-veranderd/").content.decode()
    assert als("mees").get(f"/casus/{toneel.casus.id}/").status_code == 200
    keuze = {"functie": str(t.key("mees")), "opvolger": str(wies.pk)}
    assert anouk.post(adres, keuze).status_code == 302
    assert als("mees").get(f"/casus/{toneel.casus.id}/").status_code == 404
    assert Functie.objects.get(pk=t.key("mees")).tot is None
    assert (
        "Wies Brandhout neemt het over" in anouk.get(f"/casus/{toneel.casus.id}/wie-is-er-veranderd/").content.decode()
    )
    assert als("bram").get(adres).status_code == 404
    assert anouk.post(adres, keuze).status_code == 422, "Mees has no part here any more"
