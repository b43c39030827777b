"""Every content table forces row-level security, under the policies as declared; and the checks can fail."""

from datetime import timedelta

import psycopg
import pytest

from rondom.casus.models import Casus
from rondom.toegang import beleid
from tests import toneel as t

pytestmark = pytest.mark.architectuur


def tables_without_forced_rls(connection: psycopg.Connection) -> list[str]:
    rijen = connection.execute(
        "SELECT relname FROM pg_class WHERE relname = ANY(%s) AND NOT (relrowsecurity AND relforcerowsecurity)",
        [beleid.content_tables()],
    )
    return sorted(naam for (naam,) in rijen)


def policies(connection: psycopg.Connection) -> set[tuple[str, str, str]]:
    return set(
        connection.execute("SELECT tablename, policyname, cmd FROM pg_policies WHERE schemaname = 'public'").fetchall()
    )


def declared_policies() -> set[tuple[str, str, str]]:
    gevonden = set()
    for opdracht in beleid.policy_statements():
        if opdracht.startswith("CREATE POLICY"):
            woorden = opdracht.split()
            gevonden.add((woorden[4], woorden[2], woorden[6] if woorden[5] == "FOR" else "ALL"))
    return gevonden


def test_every_model_of_the_house_has_a_rule() -> None:
    assert beleid.models_without_rule() == []


def test_every_content_table_forces_row_level_security(eigenaar: psycopg.Connection) -> None:
    assert len(beleid.content_tables()) > 30
    assert tables_without_forced_rls(eigenaar) == []


def test_the_database_has_the_policies_as_declared(eigenaar: psycopg.Connection) -> None:
    assert policies(eigenaar) == declared_policies()


def test_the_web_role_has_no_write_right_on_the_ledger_and_changes_no_event(eigenaar: psycopg.Connection) -> None:
    rechten = set(
        eigenaar.execute(
            "SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = 'rondom_web'"
            " AND table_name IN ('toegang_recht', 'toegang_gebeurtenis', 'toegang_inzage', 'toegang_ketenkop')"
        ).fetchall()
    )
    assert rechten == {
        ("toegang_recht", "SELECT"),
        ("toegang_gebeurtenis", "SELECT"),
        ("toegang_gebeurtenis", "INSERT"),
        ("toegang_inzage", "SELECT"),
        ("toegang_inzage", "INSERT"),
    }


# Proof that the checks above can fail: each breaks the thing that is guarded, in a transaction that is rolled back.


def test_proof_a_dropped_policy_is_noticed(eigenaar: psycopg.Connection) -> None:
    eigenaar.execute("DROP POLICY web_select ON casus_signaal")
    assert declared_policies() - policies(eigenaar) == {("casus_signaal", "web_select", "SELECT")}


def test_proof_a_table_that_no_longer_forces_its_policies_is_noticed(eigenaar: psycopg.Connection) -> None:
    eigenaar.execute("ALTER TABLE casus_verslag NO FORCE ROW LEVEL SECURITY")
    assert tables_without_forced_rls(eigenaar) == ["casus_verslag"]


def test_proof_without_its_policy_a_stranger_would_read_the_casus(verse_database: str, owner_login: dict) -> None:
    toneel = t.open_casus()

    def stranger_reads() -> int:
        with t.acting(t.professional("chantal")):
            return Casus.objects.filter(pk=toneel.casus.pk).count()

    assert stranger_reads() == 0
    with psycopg.connect(**owner_login) as connection:
        connection.execute("DROP POLICY web_select ON casus_casus")
        connection.execute("CREATE POLICY web_select ON casus_casus FOR SELECT TO rondom_web USING (true)")
    assert stranger_reads() == 1


def test_proof_without_its_guard_a_mentor_would_offer_himself_the_steering(
    verse_database: str, owner_login: dict
) -> None:
    from tests.integratie.test_lekken_sql_schrijven import regie_row
    from tests.integratie.test_plan import begun

    toneel, deel = begun()
    mees = toneel.door("mees", timedelta(minutes=20))
    assert regie_row(toneel, deel, mees.houder, mees, nu=False) == 0
    with psycopg.connect(**owner_login) as connection:
        connection.execute("DROP TRIGGER bewaak ON casus_regie")
    assert regie_row(toneel, deel, mees.houder, mees, nu=False) == 1
