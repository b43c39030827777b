"""What plain SQL under the web role cannot do, whatever line of Python is wrong: move a row, take a place, widen a yes.

Every test first lets somebody act who has rights in one dossier, and then does what a forgotten check would let through.
"""

from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from rondom.casus.services import familiebericht as berichten
from rondom.casus.services import overleg as overleggen
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import Dossiersoort, Relatie
from rondom.toegang import beleid, beleid_bewaren
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.models import Betrokkene, Dossier, Jeugdige, Toestemming
from rondom.toegang.services import dossier as dossiers
from tests import toneel as t
from tests.integratie.test_overleg import plan, weighed

pytestmark = pytest.mark.django_db


def changed(door: Handelend, opdracht: str, *waarden: object) -> int:
    """How many rows plain SQL changed for this holder; 0 when a policy hid them or the database refused."""
    with acting(door):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(opdracht, waarden)
                return int(cursor.rowcount)
        except DatabaseError as fout:
            assert getattr(fout.__cause__, "sqlstate", "") in ("42501", "23001", "23503"), fout
            return 0


@pytest.fixture
def twee() -> tuple[t.Toneel, UUID]:
    """Noor's casus of the Lindecollege, and a dossier of another school in which nobody of Noor's has a place."""
    toneel = t.open_casus()
    with acting(t.professional("ingrid")) as door:
        school = t.organisatie("wilgenschool")
        ander = dossiers.open_dossier(soort=Dossiersoort.SCHOOLVRAAG, school=school, door=door)
    return toneel, ander.id


def test_a_late_task_and_a_message_stay_in_their_dossier(twee: tuple[t.Toneel, UUID]) -> None:
    """Their own policies look at the holder alone: without more, the holder could carry them to any dossier."""
    toneel, ander = twee
    door = t.professional("anouk")
    with acting(door), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO casus_taak (id, dossier_id, soort, regel, houder, object_id, gemaakt_op, gemaakt_door)"
            " VALUES (%s, %s, 'signaal_wegen', 'BR05', %s, %s, %s, %s)",
            [uuid4(), toneel.dossier.id, door.houder, uuid4(), door.moment, door.houder],
        )
    assert changed(door, "UPDATE casus_taak SET termijn = %s WHERE houder = %s", door.vandaag, door.houder) >= 1
    assert changed(door, "UPDATE casus_taak SET dossier_id = %s WHERE houder = %s", ander, door.houder) == 0


def test_no_row_moves_between_two_dossiers_of_the_same_holder(twee: tuple[t.Toneel, UUID]) -> None:
    toneel, _ander = twee
    tweede = t.open_casus()
    door = t.professional("anouk")
    assert changed(door, "UPDATE toegang_betrokkene SET dossier_id = %s WHERE dossier_id = %s",
                   tweede.dossier.id, toneel.dossier.id) == 0  # fmt: skip
    assert changed(door, "UPDATE casus_casus SET dossier_id = %s WHERE dossier_id = %s",
                   tweede.dossier.id, toneel.dossier.id) == 0  # fmt: skip


def test_every_protected_table_that_can_change_holds_its_rows_in_their_dossier(eigenaar: psycopg.Connection) -> None:
    tabellen = {m._meta.db_table for m in beleid.protected_models()}
    vast = {naam for (naam,) in eigenaar.execute(
        "SELECT c.relname FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE g.tgname = 'vast'"
    )}  # fmt: skip
    assert tabellen <= vast


@pytest.mark.parametrize("kolom", ["jeugdige_id", "school_id", "geopend_door", "hoofd_id", "soort"])
def test_a_dossier_stays_what_it_was_opened_for(twee: tuple[t.Toneel, UUID], kolom: str) -> None:
    """Grants follow from these columns: another child in an own dossier would open that child."""
    toneel, ander = twee
    waarden = {
        "jeugdige_id": t.open_casus().jeugdige.id,
        "school_id": t.key("wilgenschool"),
        "geopend_door": t.key("mees") if toneel.dossier.geopend_door != t.key("mees") else t.key("vera"),
        "hoofd_id": ander,
        "soort": "schoolvraag",
    }
    door = t.professional("anouk")
    assert (
        changed(door, f"UPDATE toegang_dossier SET {kolom} = %s WHERE id = %s", waarden[kolom], toneel.dossier.id) == 0
    )


def test_nobody_opens_a_dossier_about_a_child_that_he_or_she_did_not_register(twee: tuple[t.Toneel, UUID]) -> None:
    toneel, _ander = twee
    for naam, school in (("ingrid", "wilgenschool"), ("chantal", "buurtteam"), ("mees", "wilgenschool")):
        door = t.professional(naam)
        with acting(door), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            dossiers.open_dossier(
                soort=Dossiersoort.CASUS,
                school=t.organisatie(school),
                jeugdige=Jeugdige(id=toneel.jeugdige.id),
                door=door,
            )


def test_a_family_part_is_opened_only_under_a_dossier_in_which_one_writes(twee: tuple[t.Toneel, UUID]) -> None:
    toneel, _ander = twee
    door = t.professional("ingrid")
    with acting(door), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        dossiers.open_dossier(
            soort=Dossiersoort.SCHOOLVRAAG, school=t.organisatie("wilgenschool"),
            hoofd=Dossier(id=toneel.dossier.id), door=door,
        )  # fmt: skip


@pytest.mark.parametrize("naam", ["ingrid", "chantal", "bram", "eva"])
def test_nobody_takes_a_place_in_a_dossier_by_himself(twee: tuple[t.Toneel, UUID], naam: str) -> None:
    toneel, _ander = twee
    door = toneel.door(naam)
    with acting(door), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Betrokkene(
            id=uuid4(), dossier_id=toneel.dossier.id, functie_id=t.key("ingrid"), organisatie_id=t.key("wilgenschool"),
            casusrol="deelnemer", grondslag="", vanaf=door.vandaag, toegevoegd_door=door.houder,
        ).save(force_insert=True)  # fmt: skip


def test_a_professional_does_not_link_the_own_login_to_a_family(twee: tuple[t.Toneel, UUID]) -> None:
    """With that login the professional would be a parent, and say yes to the own question."""
    toneel, _ander = twee
    door = t.Handelend(**{**t.professional("anouk").__dict__, "account": t.key("account-anouk")})
    with acting(door), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        dossiers.add_naaste(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, relatie=Relatie.OUDER, naam="Iemand",
            account=door.account, door=door,
        )  # fmt: skip
    with acting(door):
        oom = dossiers.add_naaste(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, relatie=Relatie.STEUNFIGUUR, naam="Oom Bas", door=door
        )
    assert changed(door, "UPDATE toegang_naaste SET account_id = %s WHERE id = %s", door.account, oom.id) == 0


def test_the_login_of_a_parent_is_not_given_to_somebody_else(twee: tuple[t.Toneel, UUID]) -> None:
    toneel, _ander = twee
    door = t.professional("anouk")
    assert changed(door, "UPDATE toegang_naaste SET account_id = %s WHERE id = %s",
                   t.key("account-ingrid"), toneel.eva.id) == 0  # fmt: skip


def test_somebody_of_the_family_does_not_move_to_another_child(twee: tuple[t.Toneel, UUID]) -> None:
    toneel, _ander = twee
    tweede = t.open_casus()
    opdracht = "UPDATE toegang_naaste SET jeugdige_id = %s WHERE id = %s"
    assert changed(t.professional("anouk"), opdracht, tweede.jeugdige.id, toneel.eva.id) == 0


def test_a_child_does_not_change_school_by_a_correction(twee: tuple[t.Toneel, UUID]) -> None:
    toneel, _ander = twee
    opdracht = "UPDATE toegang_jeugdige SET school_id = %s WHERE id = %s"
    assert changed(t.professional("anouk"), opdracht, t.key("wilgenschool"), toneel.jeugdige.id) == 0


@pytest.mark.parametrize(
    ("kolom", "waarde"),
    [
        ("ontvanger_id", "buurtteam"),
        ("categorieen", "alles"),
        ("tot", "later"),
        ("vanaf", "eerder"),
        ("doel", "anders"),
    ],
)
def test_what_was_said_yes_to_stays_what_it_was(twee: tuple[t.Toneel, UUID], kolom: str, waarde: str) -> None:
    """A yes to one team until June is no yes to another team, nor until July (L03)."""
    toneel, _ander = twee
    toestemming = t.consent_of_all(toneel)
    waarden = {
        "buurtteam": t.key("buurtteam"),
        "alles": int(Categorie(~0)),
        "later": toestemming.tot + timedelta(days=90),
        "eerder": toestemming.vanaf - timedelta(days=90),
        "anders": "Iets anders.",
    }
    opdracht = f"UPDATE toegang_toestemming SET {kolom} = %s WHERE id = %s"
    assert changed(t.professional("anouk"), opdracht, waarden[waarde], toestemming.id) == 0
    with acting(t.professional("anouk")):
        assert getattr(Toestemming.objects.get(id=toestemming.id), kolom) == getattr(toestemming, kolom)


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE toegang_recht SET categorieen = 32767",
        "INSERT INTO toegang_recht (dossier, houder, regel, grond, categorieen, acties, vanaf, tot)"
        " SELECT dossier, houder, regel, grond, 32767, 31, vanaf, tot FROM toegang_recht",
        "DELETE FROM toegang_recht",
        "UPDATE toegang_inzage SET houder = NULL",
        "DELETE FROM toegang_inzage",
        "UPDATE toegang_gebeurtenis SET soort = 'x'",
        "DELETE FROM toegang_gebeurtenis",
        "UPDATE toegang_toestemmingsbesluit SET besluit = 'gegeven'",
        "DELETE FROM toegang_toestemmingsbesluit",
        "UPDATE toegang_account SET persoon_id = NULL",
        "UPDATE toegang_account SET gebruikersnaam = 'x'",
        "UPDATE netwerk_functie SET rol = 'privacyfunctionaris'",
        "DELETE FROM casus_casus",
    ],
)
def test_ledger_log_chain_answers_and_logins_do_not_change(twee: tuple[t.Toneel, UUID], opdracht: str) -> None:
    toneel, _ander = twee
    t.consent_of_all(toneel)
    assert changed(t.professional("anouk"), opdracht) == 0


def test_an_offer_to_steer_and_a_decision_on_custody_bear_the_name_of_who_made_them(
    twee: tuple[t.Toneel, UUID],
) -> None:
    toneel, _ander = twee
    door = t.professional("anouk")
    besluit = (
        "INSERT INTO toegang_gezagsbesluit (id, dossier_id, vanaf, wilsbekwaam, alleen_jeugdige, reden, door)"
        " VALUES (%s, %s, %s, true, false, 'x', %s)"
    )
    assert changed(door, besluit, uuid4(), toneel.dossier.id, door.vandaag, t.key("mees")) == 0
    assert changed(door, besluit, uuid4(), toneel.dossier.id, door.vandaag, door.houder) == 1


def test_own_words_and_answers_stay_those_of_who_gave_them() -> None:
    """A point for the agenda may be ticked by others and an invitation seen by all; nobody speaks for another."""
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar", "mees")
    eva, omar = toneel.door("eva"), toneel.door("omar")
    with acting(eva):
        punt = overleggen.add_point(overleg=overleg, tekst_punt="De gymles.", door=eva)
        bericht = berichten.send(
            dossier=toneel.dossier, naaste=toneel.eva, soort="verhaal", tekst="Zo gaat het thuis.", door=eva
        )
    for door in (omar, t.professional("anouk")):
        assert changed(door, "UPDATE casus_agendapunt SET tekst = 'x' WHERE id = %s", punt.id) == 0
        assert changed(door, "UPDATE casus_familiebericht SET tekst = 'x' WHERE id = %s", bericht.id) == 0
    antwoord = "UPDATE casus_genodigde SET antwoord = 'nee' WHERE overleg_id = %s AND houder = %s"
    assert changed(omar, antwoord, overleg.id, eva.houder) == 0
    assert changed(omar, antwoord, overleg.id, omar.houder) == 1
    assert changed(omar, "UPDATE casus_genodigde SET houder = %s WHERE houder = %s", uuid4(), omar.houder) == 0


def test_nobody_but_the_rights_role_runs_as_it_and_no_function_can_be_misled(eigenaar: psycopg.Connection) -> None:
    rijen = eigenaar.execute(
        "SELECT p.proname, r.rolname, p.proconfig, has_function_privilege('public', p.oid, 'EXECUTE')"
        " FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner"
        " WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace ORDER BY 1"
    ).fetchall()
    assert [naam for naam, *_rest in rijen] == [
        "bewaren_feiten", "bewaren_ruim_op", "bewaren_vernietig", "bewaren_wis", "casus_overlegchecks", "casus_plan_loopt",
        "casus_praktijk",
        "toegang_draag_over", "toegang_drukte", "toegang_feiten", "toegang_geraakt", "toegang_in_gebied", "toegang_is_stil", "toegang_jarigen",
        "toegang_koppeling", "toegang_loopt", "toegang_neem_meldcodes_over", "toegang_nood_kan", "toegang_omvang", "toegang_regisseurs", "toegang_registreerde",
        "toegang_schakel", "toegang_van_kenmerk", "toegang_vervang_rechten", "toegang_verwant", "toegang_wissel_raakt", "toegang_zei_nee",
        "toegang_zit_aan_tafel",
    ]  # fmt: skip
    assert {(wie, tuple(zet), ieder) for _naam, wie, zet, ieder in rijen} == {
        (wie, ("search_path=public, pg_temp",), False) for wie in ("rondom_rechten", "rondom_bewaren")
    }
    assert {naam for naam, wie, *_rest in rijen if wie == "rondom_bewaren"} == set(
        naam.partition("(")[0] for naam in beleid_bewaren.DEFINERS
    )


def test_conditions_in_a_function_read_the_tables_of_the_house(eigenaar: psycopg.Connection) -> None:
    """They run with the rights of who asks, and on a fixed path: a table of one's own, which is refused as well, does
    not answer for one of the house."""
    apart = eigenaar.execute(
        "SELECT proname, prosecdef, proconfig FROM pg_proc"
        " WHERE prosrc LIKE ' BEGIN RETURN %' AND proname NOT IN"
        " ('rondom_houder', 'rondom_account', 'rondom_inlogger', 'rondom_dag', 'rondom_nu', 'rondom_linkhash', 'rondom_codehash', 'rondom_vernietigt')"
        " AND pronamespace = 'public'::regnamespace ORDER BY proname"
    ).fetchall()
    assert [naam for naam, *_rest in apart] == [
        "rondom_ben_gezin", "rondom_ben_jeugdige", "toegang_mijn_nood", "toegang_naaste_getoond", "toegang_werkt_voor",
        "toegang_ziet_papier", "toegang_ziet_taak", "toegang_ziet_vernietigingsverzoek", "toegang_ziet_verzoek",
    ]  # fmt: skip
    assert {tuple(rij[1:]) for rij in map(_frozen, apart)} == {(False, ("search_path=public, pg_temp",))}
    with (
        acting(t.professional("anouk")),
        pytest.raises(DatabaseError, match="temporary"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("CREATE TEMP TABLE toegang_naaste (id uuid, relatie text)")


def _frozen(rij: tuple[str, bool, list[str]]) -> tuple[str, bool, tuple[str, ...]]:
    return rij[0], rij[1], tuple(rij[2])


def test_the_planner_opens_no_function_that_policies_call(eigenaar: psycopg.Connection) -> None:
    """A body in SQL would be read and inlined with every policy of every query (ADR 0037)."""
    geroepen = eigenaar.execute(
        "SELECT DISTINCT p.proname FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang, pg_policies b"
        " WHERE l.lanname = 'sql' AND NOT p.prosecdef AND p.proname ~ '^(rondom|toegang)_'"
        " AND concat(b.qual, b.with_check) LIKE '%%' || p.proname || '(%%'"
    ).fetchall()
    assert geroepen == []
