"""A consultation: about nobody recognisable, seen by asker and team only, tied to a casus with consent and not before."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from rondom.casus.models import Casus, Consultatie, Consultatiebericht, Consultatiekoppeling, Taak
from rondom.casus.selectors_consultatie import find_koppeling, list_koppelingen
from rondom.casus.services import consultatie as consultaties
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.services.consultatie import Herkenbaar
from rondom.kern.categorie import Categorie
from rondom.kern.consultatie import Uitkomst
from rondom.kern.delen import Besluit
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd, load
from rondom.toegang.models import Dossier, Gebeurtenis
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db

VRAAG = "Een leerling komt vaak te laat en zegt weinig. Hoe begin ik het gesprek?"


def ask(wie: str = "mees", team: str = "vo_team", vraag: str = VRAAG, **anders: object) -> Consultatie:
    with acting(t.professional(wie)) as door:
        return consultaties.ask(
            team=t.organisatie(team),
            door=door,
            **{"vraag": vraag, "al_geprobeerd": "", "leeftijdsgroep": "12-16", **anders},
        )


def answer(c: Consultatie, wie: str = "bram", tekst: str = "Vraag eerst hoe zij de dag begint.") -> Consultatie:
    with acting(t.later(t.professional(wie), minutes=5)) as door:
        return consultaties.answer(consultatie=c, antwoord=tekst, versie=c.versie, door=door)


def tasks_of(wie: str) -> list[str]:
    with acting(t.later(t.professional(wie), minutes=10)) as door:
        return list(Taak.objects.filter(houder=door.houder, afgerond_op=None).values_list("soort", flat=True))


def test_a_question_can_be_asked_while_there_is_no_consent_and_belongs_to_no_casus() -> None:
    toneel = t.open_casus()
    c = ask()
    with acting(t.professional("mees")) as door:
        dossier = Dossier.objects.get(pk=c.dossier_id)
        assert (dossier.soort, dossier.jeugdige_id, dossier.hoofd_id) == ("consultatie", None, None)
        assert not Gebeurtenis.objects.filter(dossier=toneel.dossier, object_soort="consultatie").exists()
        assert Casus.objects.get().dossier_id != c.dossier_id
        assert door.houder == c.gesteld_door


@pytest.mark.parametrize(
    ("veld", "tekst", "woorden"),
    [
        ("vraag", "Noor komt vaak te laat.", ["Noor"]),
        ("vraag", "noortje komt vaak te laat.", ["noortje"]),
        ("vraag", "De familie Aldermans vraagt rust.", ["Aldermans"]),
        ("vraag", "Aldermnas komt vaak te laat.", ["Aldermnas"]),
        ("vraag", "Moeder Eva belt vaak, vader Omar nooit.", ["Eva", "Omar"]),
        ("vraag", "Anouk Vermeulen denkt dat het komt door het slapen.", ["Anouk Vermeulen"]),
        ("vraag", "Een leerling van het Lindecollege.", ["Lindecollege"]),
        ("vraag", "Een leerling uit 2b.", ["2b"]),
        ("vraag", "Zij fietst elke dag vanuit Leeuwarden.", ["Leeuwarden"]),
        ("vraag", "Zij is bevriend met Annelies Kuiperberg.", ["Annelies Kuiperberg"]),
        ("al_geprobeerd", "Gebeld over 123456782.", ["123456782"]),
        ("al_geprobeerd", "Gebeld met 06-12345678.", ["06-12345678"]),
        ("al_geprobeerd", "Een leerling van 4-5-2012.", ["4-5-2012"]),
    ],
)
def test_a_text_that_gives_somebody_away_is_refused_and_nothing_is_kept(
    veld: str, tekst: str, woorden: list[str]
) -> None:
    t.open_casus()
    with pytest.raises(Herkenbaar) as fout:
        ask(**{veld: tekst})
    assert [m.tekst for m in fout.value.vondsten[veld]] == woorden
    with acting(t.professional("mees")):
        assert not Consultatie.objects.exists()
        assert not Taak.objects.filter(soort="consultatie_beantwoorden").exists()


def test_a_word_that_was_marked_leaves_with_a_reason_that_is_kept_and_names_nobody() -> None:
    t.open_casus()
    vraag = "Wij lezen het boek Noor en de zee. Helpt dat?"
    for blijft in ({"noor": " "}, {"noor": "zo heet onze Eva ook"}, {"lot": "iets anders"}):
        with pytest.raises(Herkenbaar):
            ask(vraag=vraag, blijft=blijft)
    c = ask(vraag=vraag, blijft={"noor": "het is de naam van een boek", "lot": "staat er niet"})
    assert c.blijft == {"noor": "het is de naam van een boek"}


def test_a_service_number_leaves_with_no_reason_whatever() -> None:
    with pytest.raises(Herkenbaar):
        ask(vraag="Gaat over 123456782.", blijft={"123456782": "het team kent het"})


def test_every_later_message_is_marked_again() -> None:
    t.open_casus()
    c = ask()
    with acting(t.later(t.professional("bram"), minutes=2)) as door:
        with pytest.raises(Herkenbaar):
            consultaties.ask_back(consultatie=c, wedervraag="Gaat het om Annelies Kuiperberg?", versie=1, door=door)
    c = answer(c)
    with acting(t.later(t.professional("mees"), minutes=8)) as door:
        with pytest.raises(Herkenbaar):
            consultaties.ask_on(consultatie=c, vraag="En als Noor niet wil?", versie=c.versie, door=door)
        with pytest.raises(Herkenbaar):
            consultaties.follow_up(
                consultatie=c, uitkomst=Uitkomst.ADVIES, opvolging="Ik bel Eva.", versie=c.versie, door=door
            )
        assert Consultatie.objects.get().versie == c.versie


def test_a_name_of_somebody_elses_casus_is_not_looked_up() -> None:
    t.open_casus()
    assert ask(wie="ingrid", vraag="Aldermans op de hoek, wat weet u daarvan?", blijft={"aldermans": "een winkel"})


def test_the_whole_team_is_asked_and_nobody_else_sees_it() -> None:
    c = ask()
    assert "consultatie_beantwoorden" in tasks_of("bram")
    assert "consultatie_beantwoorden" in tasks_of("fenna")
    for wie in ("bram", "fenna", "mees"):
        with acting(t.later(t.professional(wie), minutes=1)) as door:
            load(Consultatie.objects.all(), c.id, door=door, doel="consultatie")
    for wie in ("chantal", "ingrid", "anouk"):
        with acting(t.later(t.professional(wie), minutes=1)) as door:
            assert not Consultatie.objects.exists()
            with pytest.raises(Geweigerd):
                load(Consultatie.objects.all(), c.id, door=door, doel="consultatie")


def close(c: Consultatie, uitkomst: Uitkomst = Uitkomst.ADVIES, tekst: str = "") -> Consultatie:
    with acting(t.later(t.professional("mees"), minutes=8)) as door:
        return consultaties.follow_up(consultatie=c, uitkomst=uitkomst, opvolging=tekst, versie=c.versie, door=door)


def thread(c: Consultatie) -> list[tuple[str, str]]:
    with acting(t.later(t.professional("mees"), minutes=20)):
        return list(Consultatiebericht.objects.filter(consultatie=c).order_by("op").values_list("soort", "tekst"))


def test_answer_and_follow_up_close_the_circle() -> None:
    c = answer(ask())
    assert (c.status, c.beantwoord_door) == ("beantwoord", t.key("bram"))
    assert not tasks_of("fenna")
    assert tasks_of("mees") == ["consultatie_opvolgen"]
    c = close(c, Uitkomst.LICHTE_HULP, "Ik praat eerst met haar.")
    assert (c.status, c.uitkomst) == ("opgevolgd", "lichte_hulp")
    assert not tasks_of("mees")
    assert [soort for soort, _ in thread(c)] == ["antwoord", "afsluiting"]
    with pytest.raises(NietMogelijk):
        answer(c)


def test_the_team_asks_back_and_who_asked_explains() -> None:
    c = ask()
    with acting(t.later(t.professional("bram"), minutes=2)) as door:
        c = consultaties.ask_back(consultatie=c, wedervraag="Sinds wanneer is dat zo?", versie=1, door=door)
    assert c.status == "teruggevraagd"
    assert tasks_of("mees") == ["consultatie_opvolgen"]
    assert not tasks_of("fenna")
    with acting(t.later(t.professional("mees"), minutes=3)) as door:
        c = consultaties.ask_on(consultatie=c, vraag="Sinds de zomer.", versie=c.versie, door=door)
    assert "consultatie_beantwoorden" in tasks_of("fenna")
    answer(c)
    assert [soort for soort, _ in thread(c)] == ["wedervraag", "toelichting", "antwoord"]


def test_asking_on_keeps_the_first_question_and_asks_the_team_again() -> None:
    c = answer(ask())
    with acting(t.later(t.professional("mees"), minutes=8)) as door:
        c = consultaties.ask_on(consultatie=c, vraag="En als zij niet wil?", versie=c.versie, door=door)
    assert c.vraag == VRAAG
    assert thread(c)[-1] == ("doorvraag", "En als zij niet wil?")
    assert "consultatie_beantwoorden" in tasks_of("bram")
    assert not tasks_of("mees")


# From anonymous to named ----------------------------------------------------------------------------------------


def tie(c: Consultatie, toneel: t.Toneel, wie: str = "mees") -> Consultatiekoppeling:
    with acting(toneel.door(wie, timedelta(minutes=30))) as door:
        return consultaties.tie_to_casus(consultatie=c, casus=Casus.objects.get(pk=toneel.casus.id), door=door)


def test_without_consent_the_question_stays_apart_from_every_casus() -> None:
    toneel = t.open_casus()
    c = close(answer(ask()), Uitkomst.AANMELDEN)
    with pytest.raises(NietMogelijk) as nee:
        tie(c, toneel)
    assert {r.tekst for r in nee.value.oordeel.redenen} >= {"consultatie.eerst_toestemming"}
    with acting(toneel.door("mees", timedelta(minutes=31))):
        assert not Consultatiekoppeling.objects.exists()


def test_with_consent_of_all_it_belongs_to_the_casus_from_then_on() -> None:
    toneel = t.open_casus()
    c = close(answer(ask()), Uitkomst.AANMELDEN)
    t.consent_of_all(toneel, "vo_team", categorieen=Categorie.CONTACT | Categorie.STATUS)
    koppeling = tie(c, toneel)
    with pytest.raises(NietMogelijk) as nog:
        tie(c, toneel)
    assert nog.value.oordeel.redenen[0].tekst == "consultatie.al_gekoppeld"
    with acting(toneel.door("anouk", timedelta(minutes=31))) as anouk:
        assert list_koppelingen(toneel.dossier.id, anouk) == [(koppeling, False)]
        assert Gebeurtenis.objects.filter(dossier=toneel.dossier, soort="consultatie.gekoppeld").count() == 1
    with acting(toneel.door("bram", timedelta(minutes=31))) as bram:
        gevonden = find_koppeling(Consultatie.objects.get(pk=c.pk), bram)
        assert gevonden is not None and gevonden.id == toneel.casus.id
    with acting(toneel.door("chantal", timedelta(minutes=31))):
        assert not Consultatiekoppeling.objects.exists()


@pytest.mark.parametrize(
    ("uitkomst", "besluit"), [(Uitkomst.ADVIES, Besluit.GEGEVEN), (Uitkomst.AANMELDEN, Besluit.GEWEIGERD)]
)
def test_another_outcome_or_one_no_ties_nothing(uitkomst: Uitkomst, besluit: Besluit) -> None:
    toneel = t.open_casus()
    c = close(answer(ask()), uitkomst)
    toestemming = t.ask_consent(toneel, "vo_team", categorieen=Categorie.CONTACT | Categorie.STATUS)
    for wie in ("noor", "eva"):
        t.answer(toneel, toestemming, wie)
    t.answer(toneel, toestemming, "omar", besluit)
    with pytest.raises(NietMogelijk):
        tie(c, toneel)


def test_who_did_not_ask_ties_nothing_and_the_question_says_nothing_of_the_casus() -> None:
    toneel = t.open_casus()
    c = close(answer(ask()), Uitkomst.AANMELDEN)
    t.consent_of_all(toneel, "vo_team", categorieen=Categorie.CONTACT | Categorie.STATUS)
    with pytest.raises(NietMogelijk):
        tie(c, toneel, "anouk")
    tie(c, toneel)
    with acting(toneel.door("mees", timedelta(minutes=32))):
        rij = Consultatie.objects.get(pk=c.pk)
        waarden = {str(getattr(rij, f.attname)) for f in Consultatie._meta.concrete_fields}
        assert not waarden & {str(toneel.casus.id), str(toneel.dossier.id), str(toneel.jeugdige.id)}


# In plain SQL ---------------------------------------------------------------------------------------------------

BERICHT = (
    "INSERT INTO casus_consultatiebericht (id, dossier_id, consultatie_id, soort, tekst, blijft, door, op)"
    " VALUES (%s, %s, %s, %s, 'x', '{}', %s, %s)"
)
KOPPELING = (
    "INSERT INTO casus_consultatiekoppeling (id, dossier_id, consultatie, team_id, door, op)"
    " VALUES (%s, %s, %s, %s, %s, %s)"
)


def write(wie: str, soort: str, c: Consultatie, als: str = "") -> int:
    door = t.later(t.professional(wie), minutes=15)
    return changed(door, BERICHT, uuid4(), c.dossier_id, c.id, soort, t.key(als or wie), door.moment)


def test_in_sql_each_side_writes_its_own_messages_and_nothing_after_the_end() -> None:
    c = answer(ask())
    assert [write("bram", soort, c) for soort in ("antwoord", "wedervraag")] == [1, 1]
    assert [write("mees", soort, c) for soort in ("toelichting", "doorvraag", "afsluiting")] == [1, 1, 1]
    assert [write("bram", soort, c) for soort in ("toelichting", "doorvraag", "afsluiting")] == [0, 0, 0]
    assert [write("mees", soort, c) for soort in ("antwoord", "wedervraag")] == [0, 0]
    assert write("bram", "antwoord", c, als="fenna") == 0
    assert [write(wie, "antwoord", c) for wie in ("chantal", "ingrid", "anouk")] == [0, 0, 0]
    c = close(c)
    assert write("bram", "antwoord", c) == write("mees", "doorvraag", c) == 0
    veeg = "UPDATE casus_consultatiebericht SET tekst = 'y' WHERE consultatie_id = %s"
    assert changed(t.later(t.professional("bram"), minutes=16), veeg, c.id) == 0
    weg = "UPDATE casus_consultatie SET status = 'gesteld' WHERE id = %s"
    assert changed(t.later(t.professional("mees"), minutes=16), weg, c.id) == 0


def test_in_sql_a_question_is_tied_only_with_consent_by_who_asked() -> None:
    toneel = t.open_casus()
    c = close(answer(ask()), Uitkomst.AANMELDEN)

    def put(wie: str) -> int:
        door = toneel.door(wie, timedelta(minutes=40))
        return changed(door, KOPPELING, uuid4(), toneel.dossier.id, c.id, t.key("vo_team"), door.houder, door.moment)

    assert put("mees") == 0
    t.join(toneel, "bram")
    assert put("mees") == 0
    t.consent_of_all(toneel, "vo_team", categorieen=Categorie.CONTACT | Categorie.STATUS)
    assert put("anouk") == put("bram") == put("ingrid") == put("eva") == 0
    assert put("mees") == 1


def test_two_colleagues_who_answer_at_once_do_not_overwrite_each_other() -> None:
    c = ask()
    answer(c, "bram")
    with pytest.raises(VersieConflict):
        answer(c, "fenna", "Iets anders.")


def test_the_team_may_not_name_its_own_children_either() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    t.consent_of_all(toneel)
    c = ask(wie="ingrid")
    with acting(toneel.door("bram", timedelta(minutes=9))) as door:
        with pytest.raises(Herkenbaar):
            consultaties.answer(consultatie=c, antwoord="Net als bij Noor.", versie=c.versie, door=door)
