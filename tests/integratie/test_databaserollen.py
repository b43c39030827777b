"""The web role is small: what it may not do does not depend on any line of Python."""

import os

import psycopg
import pytest
from django.db import connection
from psycopg import errors

from rondom.web import database


def attributes(cursor, role: str) -> dict[str, bool]:
    cursor.execute(
        "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolcanlogin"
        " FROM pg_roles WHERE rolname = %s",
        [role],
    )
    names = ("superuser", "bypass", "createdb", "createrole", "replication", "login")
    return dict(zip(names, cursor.fetchone(), strict=True))


def test_django_connects_as_the_web_role(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, session_user")
        assert cursor.fetchone() == ("rondom_web", "rondom_web")


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("rondom_web", {"login"}),
        ("rondom_eigenaar", {"login", "createdb"}),
        ("rondom_rechten", set()),
        ("rondom_bewaren", set()),
    ],
)
def test_roles_may_no_more_than_they_need(role, may, db):
    with connection.cursor() as cursor:
        assert {name for name, has in attributes(cursor, role).items() if has} == may


def test_web_role_belongs_to_no_other_role(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolname FROM pg_roles WHERE rolname <> 'rondom_web' AND pg_has_role('rondom_web', oid, 'MEMBER')"
        )
        assert cursor.fetchall() == []


def test_web_role_owns_nothing(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relowner = 'rondom_web'::regrole")
        assert cursor.fetchall() == []


def test_no_table_may_be_truncated_or_get_triggers_or_references_from_the_web_role(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, p.privilege FROM pg_class c,"
            " (VALUES ('TRUNCATE'), ('TRIGGER'), ('REFERENCES')) p(privilege)"
            " WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace"
            " AND has_table_privilege('rondom_web', c.oid, p.privilege)"
        )
        assert cursor.fetchall() == []


@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE django_session",
        "CREATE TABLE van_het_web (id int)",
        "CREATE TEMPORARY TABLE van_het_web (id int)",
        "CREATE ROLE nog_een",
        "CREATE SCHEMA nog_een",
        "SET ROLE rondom_eigenaar",
        "SET ROLE rondom_rechten",
        "SET ROLE rondom_bewaren",
        "ALTER TABLE django_session DISABLE ROW LEVEL SECURITY",
        "ALTER ROLE rondom_web BYPASSRLS",
        "COPY django_session TO PROGRAM 'cat'",
        "SELECT pg_read_file('/etc/hostname')",
    ],
)
def test_web_role_is_refused(statement, web_login):
    with psycopg.connect(**web_login, autocommit=True) as own:
        with pytest.raises(errors.InsufficientPrivilege):
            own.execute(statement)


def test_web_role_cannot_make_a_database(web_login):
    with psycopg.connect(**web_login, autocommit=True) as own:
        with pytest.raises(errors.InsufficientPrivilege):
            own.execute("CREATE DATABASE van_het_web")


@pytest.mark.parametrize("password", ["", "postgres", "rondom"])
@pytest.mark.parametrize("user", ["postgres", "rondom_eigenaar", "rondom_web"])
def test_nobody_comes_in_without_the_password(user, password, web_login):
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(**(web_login | {"user": user, "password": password, "passfile": os.devnull}))


def test_server_listens_on_its_socket_only(eigenaar):
    assert eigenaar.execute("SHOW listen_addresses").fetchone() == ("",)
    folder = database.embedded().socket_folder
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (database.embedded().data / "pg_hba.conf").stat().st_mode & 0o777 == 0o600
    assert database.embedded().data.stat().st_mode & 0o777 == 0o700


def test_owner_may_give_a_function_to_the_role_that_sees_past_policies(eigenaar):
    eigenaar.execute("GRANT CREATE ON SCHEMA public TO rondom_rechten")
    eigenaar.execute("CREATE FUNCTION proef() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1")
    eigenaar.execute("ALTER FUNCTION proef() OWNER TO rondom_rechten")
    eigenaar.execute("SET ROLE rondom_rechten")
    assert eigenaar.execute("SELECT current_user").fetchone() == ("rondom_rechten",)


def test_fresh_database_keeps_commits_apart(verse_database, web_login, owner_login):
    with psycopg.connect(**owner_login) as owner:
        owner.execute("CREATE TABLE proef (n int)")
        owner.execute("GRANT SELECT ON proef TO rondom_web")
        owner.execute("INSERT INTO proef VALUES (1)")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database(), (SELECT n FROM proef)")
        assert cursor.fetchone() == (verse_database, 1)
