"""Is er al hulp? Asked of the family, or with consent of one partner; never looked up (R033, BR16)."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from rondom.casus.models import Hulpnavraag, Taak
from rondom.casus.selectors_hulpnavraag import list_known
from rondom.casus.services import hulpnavraag as navragen
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import Besluit
from rondom.toegang.handelen import acting
from rondom.toegang.models import Inzage, Toestemming
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db

JA = {"antwoord": "ja", "wie": "Buurtteam Oost", "contact": "Chantal", "bereikbaar": "030 000 00 00"}


def url(toneel: t.Toneel) -> str:
    return f"/casus/{toneel.casus.id}/is-er-al-hulp/"


def ask_family(toneel: t.Toneel) -> Hulpnavraag:
    with acting(toneel.door("anouk", timedelta(minutes=5))) as anouk:
        return navragen.ask_family(dossier=toneel.dossier, door=anouk)


def open_tasks(toneel: t.Toneel, soort: str, wie: str) -> int:
    with acting(toneel.door(wie)) as door:
        return Taak.objects.filter(soort=soort, houder=door.houder, afgerond_op__isnull=True).count()


def test_the_family_answers_in_its_own_door_and_school_reads_yes_and_who(aangemeld) -> None:
    toneel = t.open_casus()
    aangemeld("anouk").post(url(toneel))
    assert [open_tasks(toneel, "hulp_navragen", wie) for wie in ("noor", "eva", "omar")] == [1, 1, 1]
    with acting(toneel.door("anouk")):
        pk = Hulpnavraag.objects.get().id
    eva = aangemeld(naaste=toneel.eva)
    assert eva.get(f"/mijn/is-er-al-hulp/{pk}/").status_code == 200
    assert eva.post(f"/mijn/is-er-al-hulp/{pk}/", JA).status_code == 302
    assert [open_tasks(toneel, "hulp_navragen", wie) for wie in ("noor", "eva", "omar")] == [0, 0, 0]
    assert open_tasks(toneel, "hulpnavraag_lezen", "anouk") == 1
    inhoud = aangemeld("anouk").get(url(toneel)).content.decode()
    assert "Ja, er is al hulp" in inhoud and "Buurtteam Oost" in inhoud
    assert open_tasks(toneel, "hulpnavraag_lezen", "anouk") == 0


def test_not_wanting_to_say_is_an_answer(aangemeld) -> None:
    toneel = t.open_casus()
    rij = ask_family(toneel)
    omar = aangemeld(naaste=toneel.omar)
    omar.post(f"/mijn/is-er-al-hulp/{rij.id}/", {"antwoord": "zegt_niet"})
    assert "Dat wil of mag ik niet zeggen" in aangemeld("anouk").get(url(toneel)).content.decode()


def test_without_consent_a_partner_is_not_asked_and_the_attempt_is_logged(aangemeld) -> None:
    toneel = t.open_casus()
    antwoord = aangemeld("anouk").post(url(toneel), {"partner": str(t.key("buurtteam"))})
    assert antwoord.status_code == 403
    inhoud = antwoord.content.decode()
    assert "Aan een partner vragen mag pas met toestemming." in inhoud
    assert "Nog niet iedereen die hierover beslist" in inhoud
    with acting(toneel.door("anouk")):
        assert not Hulpnavraag.objects.exists()
        poging = Inzage.objects.get(geslaagd=False)
        assert (poging.actie, poging.object_soort, poging.dossier) == ("geweigerd", "hulpnavraag", toneel.dossier.id)
    assert open_tasks(toneel, "hulp_navragen", "chantal") == 0


def test_a_no_of_one_parent_is_a_no(aangemeld) -> None:
    toneel = t.open_casus()
    toestemming = t.ask_consent(toneel, "buurtteam")
    t.answer(toneel, toestemming, "eva")
    t.answer(toneel, toestemming, "noor")
    t.answer(toneel, toestemming, "omar", Besluit.GEWEIGERD)
    assert aangemeld("anouk").post(url(toneel), {"partner": str(t.key("buurtteam"))}).status_code == 403


def test_with_consent_the_partner_is_asked_and_answers_without_content(aangemeld) -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel, "buurtteam", categorieen=C.CONTACT | C.STATUS)
    assert aangemeld("anouk").post(url(toneel), {"partner": str(t.key("buurtteam"))}).status_code == 302
    with acting(toneel.door("anouk")):
        pk = Hulpnavraag.objects.get().id
    assert open_tasks(toneel, "hulp_navragen", "chantal") == 1
    chantal = aangemeld("chantal")
    pagina = f"/is-er-al-hulp/{pk}/"
    assert chantal.get(pagina).status_code == 200
    assert chantal.post(pagina, JA | {"wie": ""}).status_code == 422
    assert chantal.post(pagina, {"antwoord": "nee"}).status_code == 302
    assert "Nee, er is geen hulp" in aangemeld("anouk").get(url(toneel)).content.decode()
    assert {f.name for f in Hulpnavraag._meta.concrete_fields} == {
        "id", "dossier", "partner", "gevraagd_door", "gevraagd_op", "antwoord", "wie", "contact", "bereikbaar",
        "beantwoord_door", "beantwoord_op", "voor", "ingetrokken_op",
    }  # fmt: skip


@pytest.mark.parametrize("wie", ["mees", "vera", "bram", "fenna", "ingrid", "lea"])
def test_nobody_else_asks_or_reads(aangemeld, wie: str) -> None:
    toneel = t.open_casus()
    rij = ask_family(toneel)
    assert aangemeld(wie).get(url(toneel)).status_code == 404
    assert aangemeld(wie).post(url(toneel)).status_code == 404
    assert aangemeld(wie).get(f"/is-er-al-hulp/{rij.id}/").status_code == 404


def test_there_is_nothing_to_search_in_and_a_partner_outside_the_convenant_is_no_choice(aangemeld) -> None:
    toneel = t.open_casus()
    inhoud = aangemeld("anouk").get(url(toneel)).content.decode()
    assert 'type="search"' not in inhoud and "rondom-zoek" not in inhoud
    antwoord = aangemeld("anouk").post(url(toneel), {"partner": str(t.key("zonder_convenant"))})
    assert antwoord.status_code == 422


def test_in_plain_sql_too_a_partner_is_asked_only_with_consent_and_only_who_was_asked_answers() -> None:
    toneel = t.open_casus()
    anouk = toneel.door("anouk", timedelta(minutes=6))
    vraag = (
        "INSERT INTO casus_hulpnavraag (id, dossier_id, partner_id, gevraagd_door, gevraagd_op, antwoord, wie, contact,"
        " bereikbaar) VALUES (%s, %s, %s, %s, %s, '', '', '', '')"
    )
    waarden = (toneel.dossier.id, t.key("buurtteam"), anouk.houder, anouk.moment)
    assert changed(anouk, vraag, uuid4(), *waarden) == 0
    rij = ask_family(toneel)
    zeg = (
        "UPDATE casus_hulpnavraag SET antwoord = 'ja', wie = 'x', beantwoord_door = %s, beantwoord_op = %s"
        " WHERE id = %s"
    )
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    for wie in ("anouk", "mees", "bram"):
        door = toneel.door(wie, timedelta(minutes=7))
        assert changed(door, zeg, door.houder, door.moment, rij.id) == 0, wie
    eva = toneel.door("eva", timedelta(minutes=8))
    assert changed(eva, zeg, toneel.omar.id, eva.moment, rij.id) == 0
    assert changed(eva, zeg, eva.houder, eva.moment, rij.id) == 1


def test_proof_a_gate_that_forgets_consent_is_stopped_by_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = t.open_casus()
    monkeypatch.setattr(navragen, "_check", lambda oordeel: None)
    with acting(toneel.door("anouk")) as anouk, pytest.raises(Exception, match="row-level security"):
        navragen.ask_partner(dossier=toneel.dossier, partner=t.organisatie("buurtteam"), door=anouk)


def test_without_anybody_who_decides_the_family_cannot_be_asked() -> None:
    toneel = t.open_casus()
    for wie in ("eva", "omar"):
        t.end_custody(toneel, wie)
    with pytest.raises(NietMogelijk):
        ask_family(toneel)


# Told unasked -------------------------------------------------------------------------------------------------------

EIGEN = "/mijn/er-is-al-hulp/"
VERTEL = {"wie": "Buurtteam Oost", "contact": "Chantal", "bereikbaar": "030 000 00 00"}


def tell(toneel: t.Toneel, wie: str = "eva", voor: tuple[str, ...] = ("lindecollege",)) -> Hulpnavraag:
    with acting(toneel.door(wie, timedelta(minutes=5))) as door:
        rij, _oordeel = navragen.tell(
            dossier=toneel.dossier, **VERTEL, voor=[t.key(organisatie) for organisatie in voor], door=door
        )
        return rij


def known(toneel: t.Toneel, wie: str) -> tuple[int, int]:
    """What the selector and plain SQL show to this holder."""
    with acting(toneel.door(wie, timedelta(minutes=9))) as door:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM casus_hulpnavraag")
            (kaal,) = cursor.fetchone()
        return list_known(Hulpnavraag.objects.all(), door).count(), kaal


def shared(toneel: t.Toneel) -> None:
    """The vo-team and the jgz may both know the status."""
    for organisatie, wie in (("vo_team", "bram"), ("jgz", "jip")):
        t.consent_of_all(toneel, organisatie)
        t.join(toneel, wie)


def test_the_family_tells_unasked_chooses_who_may_know_and_takes_it_back(aangemeld) -> None:
    toneel = t.open_casus()
    shared(toneel)
    eva = aangemeld(naaste=toneel.eva)
    assert "Helpt er al iemand? Vertel het zelf" in eva.get("/mijn/").content.decode()
    assert eva.get(EIGEN).status_code == 200
    assert eva.post(EIGEN, VERTEL).status_code == 422  # nobody was chosen
    assert eva.post(EIGEN, VERTEL | {"wie": " ", "voor": [str(t.key("vo_team"))]}).status_code == 422
    assert eva.post(EIGEN, VERTEL | {"voor": [str(t.key("vo_team"))]}).status_code == 302
    assert "Dit mag weten: VO-team" in eva.get(EIGEN).content.decode().replace("Vo-team", "VO-team")
    assert {wie: known(toneel, wie) for wie in ("eva", "noor", "bram", "jip", "anouk", "mees")} == {
        "eva": (1, 1), "noor": (1, 1), "bram": (1, 1), "jip": (0, 0), "anouk": (0, 0), "mees": (0, 0),
    }  # fmt: skip
    assert "Het gezin vertelde het zelf" in aangemeld("bram").get(url(toneel)).content.decode()
    assert VERTEL["bereikbaar"] not in aangemeld("anouk").get(url(toneel)).content.decode()
    with acting(toneel.door("eva")):
        pk = Hulpnavraag.objects.get().id
    assert aangemeld(naaste=toneel.omar).post(f"{EIGEN}{pk}/terug/").status_code == 404  # it is what Eva told
    assert eva.post(f"{EIGEN}{pk}/terug/").status_code == 302
    assert known(toneel, "bram") == (0, 0)
    with acting(toneel.door("eva")):
        rij = Hulpnavraag.objects.get()
        assert (rij.wie, rij.contact, rij.bereikbaar) == ("", "", "") and rij.ingetrokken_op is not None


def test_school_hears_it_when_chosen_and_withdrawing_consent_closes_it_for_a_team(aangemeld) -> None:
    toneel = t.open_casus()
    shared(toneel)
    tell(toneel, voor=("lindecollege", "vo_team"))
    assert open_tasks(toneel, "hulpnavraag_lezen", "anouk") == 1
    assert known(toneel, "anouk") == known(toneel, "bram") == (1, 1)
    with acting(toneel.door("anouk")):
        vraag = Toestemming.objects.get(ontvanger=t.key("vo_team"))
    t.answer(toneel, vraag, "omar", Besluit.INGETROKKEN, later=timedelta(minutes=6))
    assert known(toneel, "bram") == (0, 0)


def test_in_plain_sql_too_it_is_told_by_who_decides_to_who_may_know() -> None:
    toneel = t.open_casus()
    shared(toneel)
    vraag = (
        "INSERT INTO casus_hulpnavraag (id, dossier_id, gevraagd_door, gevraagd_op, antwoord, wie, contact, bereikbaar,"
        " beantwoord_door, beantwoord_op, voor) VALUES (%s, %s, %s, %s, 'ja', 'x', '', '', %s, %s, %s)"
    )

    def say(wie: str, voor: str, als: str = "") -> int:
        door = toneel.door(wie, timedelta(minutes=8))
        zegt = toneel.door(als, timedelta()).houder if als else door.houder
        waarden = (uuid4(), toneel.dossier.id, zegt, door.moment, zegt, door.moment, [t.key(voor)])
        return changed(door, vraag, *waarden)

    assert say("eva", "buurtteam") == 0  # may not know
    assert say("bram", "vo_team") == 0 and say("anouk", "lindecollege") == 0  # nobody tells for the family
    assert say("eva", "vo_team", als="omar") == 0
    assert say("eva", "vo_team") == 1
