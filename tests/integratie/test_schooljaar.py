"""The year of a core team: from the talk at the start to the evaluation; who writes, who reads, in SQL too (R191, R192, R224)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.kern.schooljaar import Cijfervraag, Jaarstap, Plek, Stapstand, schooljaar_op
from rondom.netwerk.models import Contactpersoon, Functie, Organisatie, School
from rondom.spiegel.models import Kerndoel, Kerngesprek, Kernjaar, Ontwikkelmoment
from rondom.spiegel.selectors_schooljaar import list_asked, list_kernteam, list_schools, list_teams, read_plan
from rondom.spiegel.services import kernjaar as kernjaren
from rondom.spiegel.services import ontwikkelmoment as momenten
from rondom.spiegel.weigeren import NietMogelijk, Veranderd
from rondom.toegang.handelen import acting
from tests import toneel as t

PARTNERS = ("bram", "lea", "jip")
DAG = date(2026, 9, 8)


def make_partners(*wie: str) -> None:
    """These are the fixed contacts of the Lindecollege."""
    for naam in wie or PARTNERS:
        Contactpersoon(van_id=t.key("lindecollege"), functie_id=t.key(naam), vanaf=date(2026, 8, 1)).save(
            using="eigenaar"
        )


@pytest.fixture
def team(verse_database: str) -> Iterator[None]:
    """Bram, Lea and Jip sit in the core team of the Lindecollege, with Anouk."""
    make_partners()
    yield


def begin(wie: str = "anouk", moment: datetime = t.NU) -> Kernjaar:
    with acting(t.professional(wie, moment)) as door:
        anouk = Functie.objects.get(pk=t.key("anouk"))
        return kernjaren.begin(
            school=t.organisatie("lindecollege"), jaar=schooljaar_op(door.vandaag), procesbegeleider=anouk, door=door
        )


def functies(*wie: str) -> list[Functie]:
    return list(Functie.objects.filter(pk__in=[t.key(w) for w in wie]))


def talk(jaar: Kernjaar, wie: str = "anouk", **anders: Any) -> Kerngesprek:
    velden: dict[str, Any] = {
        "stap": Jaarstap.BEGIN, "dag": DAG, "aanwezig": functies("anouk", *PARTNERS),
        "afgemeld": {Plek.PASSEND: "geen_plek"}, "besproken": "Rust in de pauze", "versie": 0,
    }  # fmt: skip
    with acting(t.professional(wie)) as door:
        return kernjaren.record_talk(kernjaar=jaar, door=door, **velden | anders)


def write(
    jaar: Kernjaar, wie: str = "anouk", *, vaststellen: bool = False, versie: int = 0, **tekst: str
) -> Ontwikkelmoment:
    velden = {"gaat_goed": "De pauze", "aandacht": "De gangen", "gaan_doen": "Toezicht"} | tekst
    with acting(t.professional(wie)) as door:
        return momenten.write(
            kernjaar=jaar, stap=Jaarstap.ONTWIKKEL_1, versie=versie, vaststellen=vaststellen, door=door, **velden
        )


# What happens -----------------------------------------------------------------------------------------------------


def test_the_team_is_school_and_its_fixed_contacts_by_seat(team: None) -> None:
    with acting(t.professional("anouk")):
        rollen = [f.rol for f in list_kernteam(t.key("lindecollege"), t.NU.date())]
    assert set(rollen[:2]) == {"zorgcoordinator", "schoolleider"}
    assert rollen[2:] == ["leerplichtambtenaar", "jeugdverpleegkundige", "gezinswerker"]


def test_a_year_from_begin_to_evaluation(team: None) -> None:
    jaar = begin()
    assert begin("bram").id == jaar.id  # who begins a year that runs gets that one
    talk(jaar)
    write(jaar, "bram", vaststellen=True)
    with acting(t.professional("lea")) as lea:
        momenten.give_marks(kernjaar=jaar, plek=Plek.LEERPLICHT, cijfers=dict.fromkeys(Cijfervraag, 8), door=lea)
        momenten.give_marks(kernjaar=jaar, plek=Plek.LEERPLICHT, cijfers=dict.fromkeys(Cijfervraag, 6), door=lea)
        momenten.evaluate(kernjaar=jaar, versie=0, vaststellen=True, opbrengst="Rust", anders="Eerder", door=lea)
        stand = {s.stap: s.stand for s in read_plan(jaar, t.NU.date())}
    assert stand[Jaarstap.BEGIN] is stand[Jaarstap.ONTWIKKEL_1] is stand[Jaarstap.EVALUATIE] is Stapstand.GEDAAN
    assert stand[Jaarstap.EIND] is Stapstand.LATER
    with pytest.raises(NietMogelijk), acting(t.professional("jip")) as jip:
        momenten.give_marks(kernjaar=jaar, plek=Plek.JEUGDGEZONDHEID, cijfers=dict.fromkeys(Cijfervraag, 9), door=jip)


def test_a_talk_without_somebody_who_must_be_there_needs_a_reason(team: None) -> None:
    jaar = begin()
    with pytest.raises(NietMogelijk) as fout:
        talk(jaar, aanwezig=functies("anouk", "bram"))
    assert {v.sleutel for v in fout.value.oordeel.voorwaarden} == {"leerplicht", "jeugdgezondheid"}
    assert fout.value.veld == "aanwezig"
    with pytest.raises(NietMogelijk):
        talk(jaar, dag=t.NU.date() + timedelta(days=1))


def test_two_at_once_the_second_is_told_and_what_was_adopted_stays(team: None) -> None:
    jaar = begin()
    write(jaar, "anouk")
    with pytest.raises(Veranderd) as fout:
        write(jaar, "bram", gaat_goed="Iets anders")
    assert fout.value.rij.versie == 1  # type: ignore[attr-defined]
    write(jaar, "bram", versie=1, vaststellen=True)
    with pytest.raises(NietMogelijk):
        write(jaar, "anouk", versie=2)


def test_what_is_due_is_asked_of_who_guides_the_year(team: None) -> None:
    jaar = begin()
    with acting(t.professional("anouk")) as anouk:
        adressen = [("kerngesprek", "begin"), ("ontwikkelmoment", "ontwikkel_1")]
        assert [v.url for v in list_asked(anouk)] == [reverse(f"spiegel:{n}", args=[jaar.id, s]) for n, s in adressen]
        kernjaren.agree(
            kernjaar=jaar, tekst="Rooster maken", wie=Functie.objects.get(pk=t.key("bram")), voor=DAG, door=anouk
        )
    with acting(t.professional("bram")) as bram:
        assert [(v.wat, v.uiterst) for v in list_asked(bram)] == [("Rooster maken", DAG)]
        kernjaren.finish(afspraak=jaar.afspraken.select_related("kernjaar__school").get(), door=bram)
        assert list_asked(bram) == []
    talk(jaar)
    write(jaar, vaststellen=True)
    with acting(t.professional("anouk")) as anouk:
        assert list_asked(anouk) == []
    with acting(t.professional("mees")) as mees:
        assert list_asked(mees) == []


# Who may, in the service and in SQL -------------------------------------------------------------------------------

SCHRIJFT = {"anouk", "saar", "bram", "lea", "jip"}
LEEST = SCHRIJFT | {"mees", "vera", "nel", "pien", "koen"}


def writes_in_sql(jaar: Kernjaar, wie: str) -> bool:
    """Whether plain SQL of the web role lets this person add a goal."""
    rij = (
        "INSERT INTO spiegel_kerndoel (id, kernjaar_id, tekst, zichtbaar, vindplaats, stand, uitkomst, versie, op, door)"
        " VALUES (gen_random_uuid(), %s, 'x', 'x', '', 'loopt', '', 1, now(), %s)"
    )
    try:
        with acting(t.professional(wie)) as door, connection.cursor() as cursor:
            cursor.execute(rij, [jaar.id, door.houder])
    except ProgrammingError:
        return False
    return True


def begins(wie: str) -> bool:
    """Whether the service lets this person begin the year."""
    try:
        begin(wie)
    except NietMogelijk:
        return False
    return True


def test_who_reads_and_writes_by_rule_by_selector_and_by_sql(team: None) -> None:
    """Three layers that say the same of everybody of the cast."""
    jaar = begin()
    for wie in t.MENSEN:
        with acting(t.professional(wie)) as door:
            leest = Kernjaar.objects.filter(pk=jaar.pk).exists()
            in_lijst = list_schools(door).filter(pk=jaar.school_id).exists()
        assert (wie, leest, in_lijst) == (wie, wie in LEEST, wie in LEEST)
        assert (wie, begins(wie), writes_in_sql(jaar, wie)) == (wie, wie in SCHRIJFT, wie in SCHRIJFT)


def test_family_reads_nothing_of_it(team: None) -> None:
    toneel = t.open_casus()
    jaar = begin()
    with acting(t.familie(toneel.eva)):
        assert not Kernjaar.objects.filter(pk=jaar.pk).exists()


def test_a_contact_that_ended_closes_the_door(team: None) -> None:
    jaar = begin()
    Contactpersoon.objects.using("eigenaar").filter(functie=t.key("bram")).update(tot=t.NU.date())
    with acting(t.professional("bram")):
        assert not Kernjaar.objects.filter(pk=jaar.pk).exists()


def test_in_sql_nobody_writes_for_another_or_after_it_was_adopted(team: None) -> None:
    moment = write(begin(), vaststellen=True)
    with pytest.raises(ProgrammingError), acting(t.professional("bram")), connection.cursor() as cursor:
        cursor.execute("UPDATE spiegel_ontwikkelmoment SET gaat_goed = 'anders' WHERE id = %s", [moment.id])
    with pytest.raises(IntegrityError), acting(t.professional("bram")), connection.cursor() as cursor:
        cursor.execute("UPDATE spiegel_ontwikkelmoment SET stap = 'ontwikkel_2' WHERE id = %s", [moment.id])


def test_proof_without_its_policy_a_stranger_would_read_it(team: None, owner_login: dict[str, str]) -> None:
    jaar = begin()

    def stranger_reads() -> bool:
        with acting(t.professional("ingrid")):
            return Kernjaar.objects.filter(pk=jaar.pk).exists()

    assert not stranger_reads()
    with psycopg.connect(**owner_login) as eigenaar:  # type: ignore[arg-type]
        eigenaar.execute("DROP POLICY web_select ON spiegel_kernjaar")
        eigenaar.execute("CREATE POLICY web_select ON spiegel_kernjaar FOR SELECT TO rondom_web USING (true)")
    assert stranger_reads()


def test_proof_without_its_guard_what_was_adopted_could_change(team: None, owner_login: dict[str, str]) -> None:
    moment = write(begin(), vaststellen=True)
    with psycopg.connect(**owner_login) as eigenaar:  # type: ignore[arg-type]
        eigenaar.execute("DROP TRIGGER bewaak ON spiegel_ontwikkelmoment")
    with acting(t.professional("bram")), connection.cursor() as cursor:
        cursor.execute("UPDATE spiegel_ontwikkelmoment SET gaat_goed = 'anders' WHERE id = %s", [moment.id])
        assert cursor.rowcount == 1


# Pages ------------------------------------------------------------------------------------------------------------


def test_begin_talk_goal_moment_on_the_pages(als: Any) -> None:
    make_partners()
    anouk = als("anouk")
    school = t.key("lindecollege")
    pagina = anouk.get(reverse("spiegel:kernteam", args=[school]))
    assert "Begin schooljaar 2026-2027" in pagina.content.decode()
    antwoord = anouk.post(reverse("spiegel:kernteam", args=[school]), {"procesbegeleider": str(t.key("anouk"))})
    jaar = Kernjaar.objects.using("eigenaar").get()
    assert antwoord.url == reverse("spiegel:kernjaar", args=[jaar.id])
    adres = reverse("spiegel:kerngesprek", args=[jaar.id, "begin"])
    leeg = anouk.post(
        adres, {"versie": "0", "dag": "2026-09-08", "aanwezig": [str(t.key("anouk"))], "besproken": "Rust"}
    )
    assert leeg.status_code == 422
    assert "Zeg waarom leerplicht er niet was." in leeg.content.decode()
    goed = {
        "versie": "0", "dag": "2026-09-08", "aanwezig": [str(t.key(w)) for w in ("anouk", "bram", "jip")],
        "afgemeld_leerplicht": "verhinderd", "afgemeld_passend": "geen_plek", "besproken": "Rust in de pauze",
    }  # fmt: skip
    assert anouk.post(adres, goed).status_code == 302
    doel = {"tekst": "Minder ruzie", "zichtbaar": "Het logboek van de pauze", "stand": "loopt", "versie": "0"}
    assert anouk.post(reverse("spiegel:kerndoel_nieuw", args=[jaar.id]), doel).status_code == 302
    moment = {"gaat_goed": "Goed", "aandacht": "", "gaan_doen": "", "versie": "0"}
    adres = reverse("spiegel:ontwikkelmoment", args=[jaar.id, "ontwikkel_1"])
    assert anouk.post(adres, moment | {"vaststellen": "1"}).status_code == 422
    assert anouk.post(adres, moment | {"concept": "1"}).status_code == 302
    pagina = anouk.get(reverse("spiegel:kernjaar", args=[jaar.id])).content.decode()
    for woord in (
        "Minder ruzie",
        "Rust in de pauze",
        "leerplicht (kon niet)",
        "Staat nog niet in het plan",
        "Verder met",
    ):
        assert woord in pagina
    assert anouk.get(reverse("spiegel:kernjaar_pdf", args=[jaar.id])).content.startswith(b"%PDF")
    assert Kerndoel.objects.using("eigenaar").count() == 1


def test_somebody_else_guides_the_year_and_the_page_says_since_when(als: Any) -> None:
    make_partners()
    jaar = begin()
    anouk = als("anouk")
    blad, adres = reverse("spiegel:kernjaar", args=[jaar.id]), reverse("spiegel:kernjaar_begeleider", args=[jaar.id])
    assert adres in anouk.get(blad).content.decode()
    assert anouk.post(adres, {"procesbegeleider": str(t.key("bram"))}).status_code == 302
    html = anouk.get(blad).content.decode()
    assert "begeleid door Bram Hoogveld" in html
    assert "Iemand anders begeleidt het jaar" in html and "10 november" in html or "9 november" in html
    assert als("chantal").get(adres).status_code in (403, 404)


def test_a_name_in_a_text_is_asked_about_before_it_is_kept(als: Any) -> None:
    make_partners()
    jaar = begin()
    anouk = als("anouk")
    adres = reverse("spiegel:ontwikkelmoment", args=[jaar.id, "ontwikkel_1"])
    tekst = {"gaat_goed": "Jan Jansen komt weer naar school", "aandacht": "Rust", "gaan_doen": "Bellen", "versie": "0"}
    antwoord = anouk.post(adres, tekst | {"concept": "1"})
    assert antwoord.status_code == 422
    assert "Jan Jansen" in antwoord.content.decode()
    assert not Ontwikkelmoment.objects.using("eigenaar").exists()
    assert anouk.post(adres, tekst | {"concept": "1", "laat_staan": ["jan jansen"]}).status_code == 302
    nummer = tekst | {"gaat_goed": "BSN 111222333", "versie": "1", "laat_staan": ["111222333"]}
    assert anouk.post(adres, nummer).status_code == 422


def test_a_name_of_the_own_casussen_is_known(als: Any) -> None:
    make_partners()
    t.open_casus()
    jaar = begin()
    tekst = {"gaat_goed": "Met aldermans gaat het goed", "aandacht": "x", "gaan_doen": "x", "versie": "0"}
    antwoord = als("anouk").post(reverse("spiegel:ontwikkelmoment", args=[jaar.id, "ontwikkel_1"]), tekst)
    assert antwoord.status_code == 422


def test_mijn_dag_shows_what_is_due(als: Any) -> None:
    make_partners()
    begin()
    pagina = als("anouk").get(reverse("casus:mijn_dag")).content.decode()
    assert "Begingesprek" in pagina
    assert "Ontwikkeldocument: eerste moment" in pagina
    assert "Lindecollege" in pagina
    assert "Begingesprek" not in als("mees").get(reverse("casus:mijn_dag")).content.decode()


def test_the_overview_has_every_school_by_name_and_filters(als: Any) -> None:
    begin()
    pien = als("pien")
    pagina = pien.get(reverse("spiegel:kernteams")).content.decode()
    assert pagina.index("De Wilgenschool") < pagina.index("Lindecollege")
    assert "Iets is te laat" in pagina
    alleen = pien.get(reverse("spiegel:kernteams"), {"stand": "niet_begonnen"}).content.decode()
    assert "De Wilgenschool" in alleen
    assert reverse("spiegel:kernteam", args=[t.key("lindecollege")]) not in alleen
    assert (
        "De Wilgenschool"
        not in pien.get(reverse("spiegel:kernteams"), {"soort": "vo"}).content.decode().split("<main")[1]
    )
    fout = pien.get(reverse("spiegel:kernteams"), {"gemeente": "'; --", "stand": "x", "bladzijde": "zzz"})
    assert fout.status_code == 200


def many_schools(hoeveel: int) -> None:
    for n in range(hoeveel):
        school = Organisatie.objects.using("eigenaar").create(
            naam=f"School {n:03}", soort="school", regio_id="toets", gemeente_id="9901"
        )
        School.objects.using("eigenaar").create(organisatie=school, brin=f"98{n:04}", onderwijssoort="po", pc4="0111")
        Kernjaar.objects.using("eigenaar").create(
            school=school,
            begin=2026,
            procesbegeleider=t.key("anouk"),
            begonnen_op=t.NU,
            begonnen_door=t.key("anouk"),
        )


def test_a_hundred_schools_cost_as_many_queries_as_two(als: Any) -> None:
    pien = als("pien")

    def queries() -> int:
        with CaptureQueriesContext(connection) as gesteld:
            assert pien.get(reverse("spiegel:kernteams")).status_code == 200
        return len(gesteld)

    queries()
    begin()
    eerst = queries()
    many_schools(100)
    assert queries() == eerst
    assert "Pagina" in pien.get(reverse("spiegel:kernteams")).content.decode()


def test_list_teams_says_where_each_is(team: None) -> None:
    begin()
    with acting(t.professional("pien")) as pien:
        regels = {
            r.school.naam: r for r in list_teams(list_schools(pien), schooljaar_op(pien.vandaag), pien.vandaag, "toets")
        }
    assert regels["Lindecollege"].stand == "te_laat"
    assert regels["De Wilgenschool"].stand == "niet_begonnen"


def test_a_board_sees_its_own_schools_alone(team: None) -> None:
    def names(wie: str) -> list[str]:
        with acting(t.professional(wie)) as door:
            return [s.naam for s in list_schools(door)]

    assert names("koen") == ["Lindecollege"]
    assert names("pien") == ["De Wilgenschool", "Lindecollege"]
    assert names("bram") == ["Lindecollege"]
    assert names("chantal") == []
