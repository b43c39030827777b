"""The pages of who guards privacy: overview, facts, questions to a reader, and who sees them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.core import mail
from django.db import connection
from django.db.utils import ProgrammingError
from django.test import Client

from rondom.kern.opvallend import Feitsoort
from rondom.toegang.handelen import acting
from rondom.toegang.laden import log
from rondom.toegang.models import Inzage, Leesvraag
from rondom.toegang.selectors_toezicht import read_aandacht, read_feiten
from rondom.toegang.services import leesvraag as leesvragen
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t

AVOND = timedelta(hours=13)
"""After the start of the play: 23.00 in the evening, in the region's time."""


def read_at_night(toneel: t.Toneel | None = None, naam: str = "anouk") -> t.Toneel:
    """Somebody opens a casus late in the evening."""
    toneel = toneel or t.open_casus()
    door = toneel.door(naam, AVOND)
    with acting(door):
        log(
            door=door,
            actie="lezen",
            object_soort="casus",
            objecten=[toneel.casus.id],
            doel="casus",
            dossier=toneel.dossier.id,
        )
    return toneel


def facts_of(naam: str = "dirk", later: timedelta = AVOND + timedelta(hours=1)) -> list[Any]:
    """What the guard of privacy finds in the week."""
    door = t.professional(naam, t.NU + later)
    with acting(door):
        return read_feiten(door, door.vandaag - timedelta(days=7), door.vandaag)


def ask(vraag: str = "Waarvoor keek u zo laat?") -> Leesvraag:
    """Dirk asks Anouk about it."""
    (feit,) = facts_of()
    dirk = t.professional("dirk", t.NU + AVOND + timedelta(hours=1))
    with acting(dirk):
        return leesvragen.ask(feit=feit, vraag=vraag, door=dirk)


# What the guard finds ------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_casus_read_late_in_the_evening_is_a_fact_with_its_line() -> None:
    toneel = read_at_night()
    (feit,) = facts_of()
    assert (feit.soort, feit.houder, feit.regels[0].dossier) == (
        Feitsoort.BUITEN_TIJD, toneel.door("anouk").houder, toneel.dossier.id,
    )  # fmt: skip
    assert facts_of("dirk", timedelta(days=40)) == []  # another week


@pytest.mark.django_db
def test_the_family_that_reads_its_own_record_at_night_is_no_fact() -> None:
    toneel = t.open_casus()
    read_at_night(toneel, "eva")
    assert facts_of() == []


@pytest.mark.parametrize(
    ("zin", "sql", "soort"),
    [
        ("the reader has the same family name", "UPDATE netwerk_persoon SET achternaam = 'aldermans' WHERE id = '{persoon}'", "eigen_naam"),
        ("the reader is a parent of this child", "UPDATE toegang_account SET persoon_id = NULL WHERE persoon_id = '{persoon}'; UPDATE toegang_account SET persoon_id = '{persoon}' WHERE id = '{eva}'", "eigen_kind"),
        ("a colleague is a parent of this child", "UPDATE toegang_account SET persoon_id = NULL WHERE persoon_id = '{mees}'; UPDATE toegang_account SET persoon_id = '{mees}' WHERE id = '{eva}'", "kind_van_collega"),
        ("the reader's own child lives in the same area", "UPDATE toegang_jeugdige SET pc4 = '0114'; INSERT INTO toegang_jeugdige (id, roepnaam, tussenvoegsel, achternaam, sorteernaam, geboortedatum, school_id, groep, pc4, geregistreerd_door, zoektekst) SELECT '{kind}', 'Kind', '', 'Anders', 'anders', '2015-01-01', school_id, '', '0114', geregistreerd_door, '' FROM toegang_jeugdige; INSERT INTO toegang_naaste (id, jeugdige_id, account_id, relatie, aanduiding, naam, taal, tolk_nodig, vanaf, gezag_bron) SELECT '{naaste}', '{kind}', id, 'ouder', '', 'x', '', false, '2015-01-01', '' FROM toegang_account WHERE persoon_id = '{persoon}'", "eigen_postcode"),
        ("the reader left the casus last week", "UPDATE toegang_betrokkene SET tot = '2026-11-02' WHERE functie_id = '{houder}'; INSERT INTO toegang_betrokkene (id, dossier_id, functie_id, organisatie_id, casusrol, grondslag, vanaf, tot, toegevoegd_door) SELECT '{kind}', d.id, '{houder}', d.school_id, 'deelnemer', '', '2026-09-01', '2026-11-02', '{houder}' FROM toegang_dossier d WHERE NOT EXISTS (SELECT 1 FROM toegang_betrokkene WHERE functie_id = '{houder}')", "vertrokken"),
    ],
)  # fmt: skip
def test_what_only_the_database_knows_of_a_reader(
    verse_database: str, owner_login: dict[str, str], zin: str, sql: str, soort: str
) -> None:
    toneel = t.open_casus()
    door = toneel.door("anouk", timedelta(hours=1))
    with acting(door):
        log(
            door=door,
            actie="lezen",
            object_soort="casus",
            objecten=[toneel.casus.id],
            doel="x",
            dossier=toneel.dossier.id,
        )
    assert facts_of(later=timedelta(hours=2)) == []
    sleutels = {"persoon": t.key("persoon-anouk"), "mees": t.key("persoon-mees"), "eva": t.key("account-eva"),
                "kind": t.key("ander kind"), "naaste": t.key("andere naaste"), "houder": t.key("anouk")}  # fmt: skip
    with psycopg.connect(**owner_login) as eigenaar:
        for opdracht in sql.format(**sleutels).split("; "):
            eigenaar.execute(opdracht)
    gevonden = facts_of(later=timedelta(hours=2))
    assert [f.soort.value for f in gevonden] == [soort], zin


def test_nobody_but_a_guard_learns_what_the_database_knows_and_only_of_the_own_area(
    verse_database: str, owner_login: dict[str, str]
) -> None:
    toneel = read_at_night()
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("UPDATE netwerk_persoon SET achternaam = 'Aldermans' WHERE id = %s", [t.key("persoon-anouk")])

    def told(naam: str) -> list[Any]:
        with acting(toneel.door(naam, AVOND)), connection.cursor() as cursor:
            cursor.execute("SELECT soort FROM toegang_verwant('2026-01-01', '2027-01-01')")
            return cursor.fetchall()

    assert told("dirk") == [("eigen_naam",)]
    assert [told(n) for n in ("mees", "karin", "eva", "anouk")] == [[], [], [], []]
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute(
            "UPDATE netwerk_functie SET organisatie_id = %s WHERE id = %s", [t.key("gemeente"), t.key("dirk")]
        )
    assert told("dirk") == []


def test_proof_without_its_condition_a_mentor_would_learn_it(verse_database: str, owner_login: dict[str, str]) -> None:

    from rondom.toegang.beleid_verantwoording import VERWANT
    from rondom.toegang.voorwaarden import bewaakt_privacy

    toneel = read_at_night()
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("UPDATE netwerk_persoon SET achternaam = 'Aldermans' WHERE id = %s", [t.key("persoon-anouk")])
        open_ = VERWANT.replace(bewaakt_privacy(), "true").replace(
            "CREATE OR REPLACE FUNCTION toegang_verwant", "CREATE FUNCTION lek"
        )
        eigenaar.execute(open_)
        eigenaar.execute("GRANT CREATE ON SCHEMA public TO rondom_rechten")
        eigenaar.execute("ALTER FUNCTION lek(timestamptz, timestamptz) OWNER TO rondom_rechten")
    with acting(toneel.door("mees", AVOND)), connection.cursor() as cursor:
        cursor.execute("SELECT soort FROM lek('2026-01-01', '2027-01-01')")
        assert cursor.fetchall() == [("eigen_naam",)]


# The question to the reader --------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_reader_is_asked_answers_and_the_guard_closes_it_each_with_a_line_in_the_log() -> None:
    read_at_night()
    vraag = ask()
    anouk = t.professional("anouk", t.NU + AVOND + timedelta(hours=2))
    with acting(anouk):
        leesvragen.answer(leesvraag=vraag, antwoord="Voorbereiding van het overleg van morgen.", door=anouk)
        with pytest.raises(Ongeldig):
            leesvragen.answer(leesvraag=vraag, antwoord="Nog iets.", door=anouk)
    (feit,) = facts_of()
    dirk = t.professional("dirk", t.NU + AVOND + timedelta(hours=3))
    with acting(dirk):
        assert read_aandacht(dirk).antwoorden == 1
        rij = leesvragen.explain(feit=feit, verklaring="Past bij het overleg.", door=dirk)
        assert (rij.id, read_aandacht(dirk).antwoorden) == (vraag.id, 0)
        with pytest.raises(Ongeldig):
            leesvragen.explain(feit=feit, verklaring="Weer.", door=dirk)
        stappen = Inzage.objects.filter(object_soort="leesvraag").order_by("moment").values_list("actie", flat=True)
        assert list(stappen) == ["vragen", "antwoorden", "verklaren"]


@pytest.mark.parametrize("woorden", ["", "  \n"])
@pytest.mark.django_db
def test_a_question_or_an_explanation_without_words_is_none(woorden: str) -> None:
    read_at_night()
    (feit,) = facts_of()
    dirk = t.professional("dirk", t.NU + AVOND + timedelta(hours=1))
    with acting(dirk):
        for doe in (
            lambda: leesvragen.ask(feit=feit, vraag=woorden, door=dirk),
            lambda: leesvragen.explain(feit=feit, verklaring=woorden, door=dirk),
        ):
            with pytest.raises(Ongeldig):
                doe()
        assert not Leesvraag.objects.exists()


def changed(naam: str, sql: str, vraag: UUID) -> int:
    """Rows that somebody changes in plain SQL under the web role; -1 when a guard refuses."""
    try:
        with acting(t.professional(naam, t.NU + AVOND + timedelta(hours=2))), connection.cursor() as cursor:
            cursor.execute(sql, [vraag])
            return int(cursor.rowcount)
    except ProgrammingError:
        return -1


ANTWOORD = "UPDATE toegang_leesvraag SET antwoord = 'x', beantwoord_op = now() WHERE id = %s"
VERKLAAR = "UPDATE toegang_leesvraag SET verklaring = 'x', verklaard_op = now(), verklaard_door = rondom_houder() WHERE id = %s"


@pytest.mark.parametrize(
    ("naam", "sql", "verwacht"),
    [
        ("dirk", ANTWOORD, -1),  # the guard does not answer for the reader
        ("anouk", VERKLAAR, -1),  # the reader does not explain herself away
        ("mees", ANTWOORD, 0),  # a colleague sees no such thing
        ("karin", VERKLAAR, 0),
        ("anouk", ANTWOORD, 1),
        ("dirk", VERKLAAR, 1),
    ],
)
def test_who_answers_and_who_closes_holds_in_plain_sql(verse_database: str, naam: str, sql: str, verwacht: int) -> None:
    read_at_night()
    assert changed(naam, sql, ask().id) == verwacht


def test_proof_without_its_guard_the_reader_would_explain_herself(
    verse_database: str, owner_login: dict[str, str]
) -> None:
    read_at_night()
    vraag = ask()
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("DROP TRIGGER bewaak ON toegang_leesvraag")
    assert changed("anouk", VERKLAAR, vraag.id) == 1


# The pages -------------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_pages_of_facts_ask_and_close(aangemeld: Any, django_capture_on_commit_callbacks: Any) -> None:
    read_at_night()
    client: Client = aangemeld("dirk")
    lijst = client.get("/toezicht/lezen/", {"van": "2026-11-05", "tot": "2026-11-09"})
    assert "Gelezen buiten werktijd" in (tekst := lijst.content.decode())
    assert "Anouk Vermeulen" in tekst
    assert "Noor" not in tekst
    (feit,) = facts_of()
    adres = f"/toezicht/lezen/{feit.sleutel}/?van=2026-11-05&tot=2026-11-09"
    assert "dossier 1" in client.get(adres).content.decode()
    assert client.post(adres, {"wat": "vraag", "vraag-vraag": " "}).status_code == 422
    assert client.post(adres, {"wat": "vraag", "vraag-vraag": "Waarvoor?"}).status_code == 302
    assert "Waarvoor?" in client.get(adres).content.decode()
    reader: Client = aangemeld("anouk")
    assert "/vragen-over-inzage/" in reader.get("/mijn-dag/").content.decode()
    eigen = f"/vragen-over-inzage/{feit.sleutel}/"
    assert "Waarvoor?" in reader.get(eigen).content.decode()
    assert reader.post(eigen, {"antwoord": ""}).status_code == 422
    assert reader.post(eigen, {"antwoord": "Overleg morgen."}).status_code == 302
    assert "/vragen-over-inzage/" not in reader.get("/mijn-dag/").content.decode()
    assert "Overleg morgen." in client.get(adres).content.decode()
    assert client.post(adres, {"wat": "verklaring", "verklaring-verklaring": "Klopt."}).status_code == 302
    assert aangemeld("mees").get(eigen).status_code == 404
    assert mail.outbox == []  # nothing before the commit


@pytest.mark.django_db
def test_days_that_do_not_fit_are_said_and_nothing_is_shown(aangemeld: Any) -> None:
    client: Client = aangemeld("dirk")
    for van, tot in (("2026-11-09", "2026-11-01"), ("2026-01-01", "2026-11-09"), ("gisteren", "2026-11-09")):
        assert client.get("/toezicht/lezen/", {"van": van, "tot": tot}).status_code == 422
    leeg = client.get("/toezicht/lezen/", {"van": "2026-10-01", "tot": "2026-10-02"})
    assert "Er valt niets op" in leeg.content.decode()


@pytest.mark.django_db
def test_the_facts_as_a_file_carry_out_nothing(aangemeld: Any, owner_login: dict[str, str]) -> None:
    from rondom.toegang.tonen_toezicht import write_csv

    read_at_night()
    client: Client = aangemeld("dirk")
    antwoord = client.get("/toezicht/lezen/", {"van": "2026-11-05", "tot": "2026-11-09", "vorm": "csv"})
    assert antwoord["Content-Disposition"].startswith("attachment")
    assert "Gelezen buiten werktijd,Anouk Vermeulen,zorgcoördinator,Lindecollege" in antwoord.content.decode()
    assert write_csv(["a"], [["=1+1"], ["-2"], ["gewoon"]]) == "a\r\n'=1+1\r\n'-2\r\ngewoon\r\n"


@pytest.mark.django_db
def test_the_pages_take_the_same_number_of_queries_for_few_and_many(
    aangemeld: Any, django_assert_num_queries: Any
) -> None:
    from django.test.utils import CaptureQueriesContext

    client: Client = aangemeld("dirk")
    toneel = read_at_night()

    def count(adres: str) -> int:
        with CaptureQueriesContext(connection) as gevraagd:
            assert client.get(adres).status_code == 200
        return len(gevraagd)

    adressen = ("/toezicht/", "/toezicht/lezen/?van=2026-11-05&tot=2026-11-09")
    weinig = [count(a) for a in adressen]
    for naam in ("mees", "bram", "vera", "ingrid", "fenna"):
        read_at_night(toneel, naam)
    assert [count(a) for a in adressen] == weinig


@pytest.mark.parametrize("naam", ["anouk", "mees", "bram", "pien", "karin"])
@pytest.mark.django_db
def test_who_guards_nothing_finds_no_such_page(aangemeld: Any, naam: str) -> None:
    client: Client = aangemeld(naam)
    adressen = ("/toezicht/", "/toezicht/lezen/", "/toezicht/register/", "/toezicht/overeenkomsten/", "/toezicht/datalekken/",
                "/logboek/meenemen/")  # fmt: skip
    assert {client.get(a).status_code for a in adressen} == {404}


def test_the_log_is_taken_along_in_the_form_of_a_standard_for_the_own_area_alone(
    verse_database: str, owner_login: dict[str, str], aangemeld: Any
) -> None:
    read_at_night()
    client: Client = aangemeld("dirk")
    vraag = {"vorm": "nen7513", "van": "2026-11-09", "tot": "2026-11-09"}
    assert client.get("/logboek/meenemen/").status_code == 200
    assert client.get("/logboek/meenemen/", vraag | {"tot": "2026-11-01"}).status_code == 422
    antwoord = client.get("/logboek/meenemen/", vraag)
    assert b'"roleIDCode":"zorgcoordinator"' in antwoord.getvalue()
    with acting(t.professional("dirk")):
        assert Inzage.objects.filter(actie="meenemen", object_soort="inzage").count() == 1
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute(
            "UPDATE netwerk_functie SET organisatie_id = %s WHERE id = %s", [t.key("gemeente"), t.key("dirk")]
        )
    assert b"zorgcoordinator" not in client.get("/logboek/meenemen/", vraag).getvalue()
