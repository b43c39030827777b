"""Which database, and which login for whom?

Four roles (design §4): `rondom_eigenaar` owns the tables and runs migrations, `rondom_web` is what the web
process and the worker log in as. Two cannot log in: `rondom_rechten` owns the functions that may see past the
policies, `rondom_bewaren` those that destroy what two people approved. The web process gets the login of
`rondom_web` and nothing else: `web_login` never reads the owner's password.

Where the server is: the embedded one, or the one DATABASE_URL points at (see
docs/handleiding/eigen-database.md).
"""

from __future__ import annotations

import contextlib
import importlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import psycopg
from psycopg import sql

from rondom.web import plaats
from rondom.web.embedded import Embedded

OWNER = "rondom_eigenaar"
WEB = "rondom_web"
RIGHTS = "rondom_rechten"
KEEPING = "rondom_bewaren"
NAME = "rondom"
OLDEST_SERVER = 150000  # PostgreSQL 15, as PQserverVersion counts

# Tables of Django and of the queue, which no policy of the domain speaks about. What the domain's own tables
# allow is declared in rondom.toegang.beleid.
SHELL_TABLES: dict[str, str] = {
    "django_migrations": "SELECT",
    "django_content_type": "SELECT",
    "auth_permission": "SELECT",
    "auth_group": "SELECT",
    "auth_group_permissions": "SELECT",
    "django_session": "SELECT, INSERT, UPDATE, DELETE",
    "procrastinate_%": "SELECT, INSERT, UPDATE, DELETE",
}


class AddressProblem(ValueError):
    """DATABASE_URL or what it points at cannot be used; the text says why, without the password."""


@dataclass(frozen=True)
class Login:
    """How one role reaches one database."""

    user: str
    password: str
    dbname: str
    host: str
    port: str
    options: tuple[tuple[str, str], ...] = ()

    def for_psycopg(self) -> dict[str, str]:
        return {
            "user": self.user,
            "password": self.password,
            "dbname": self.dbname,
            "host": self.host,
            "port": self.port,
            **dict(self.options),
        }

    def for_django(self) -> dict[str, object]:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": self.dbname,
            "USER": self.user,
            "PASSWORD": self.password,
            "HOST": self.host,
            "PORT": self.port,
        }

    def as_url(self) -> str:
        """The same login in the form of RONDOM_WEB_URL."""
        user, password, name = (quote(part, safe="") for part in (self.user, self.password, self.dbname))
        options = {**dict(self.options), "host": self.host, "port": self.port}
        return f"postgresql://{user}:{password}@/{name}?{urlencode(options)}"

    def options_dict(self) -> dict[str, object]:
        return dict(self.options)


def embedded() -> Embedded:
    """The embedded server of this installation."""
    return Embedded(plaats.data_folder() / "database" / "pg18")


def uses_embedded() -> bool:
    return not (os.environ.get("DATABASE_URL") or os.environ.get("RONDOM_WEB_URL"))


def read_url(url: str) -> Login:
    """A `postgresql://user:password@host:port/name?option=value` address as a Login.

    Raises AddressProblem, in words for whoever typed it, when it is no such address.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise AddressProblem("DATABASE_URL begint met postgresql:// (Rondom kent alleen PostgreSQL).")
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or unquote(parts.hostname or "")
    try:
        port = options.pop("port", "") or str(parts.port or 5432)
    except ValueError:
        raise AddressProblem("De poort in DATABASE_URL is geen getal.") from None
    return Login(
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        dbname=unquote(parts.path.lstrip("/")) or NAME,
        host=host,
        port=port,
        options=tuple(sorted(options.items())),
    )


def web_login() -> Login:
    """The login of the web process and the worker."""
    if url := os.environ.get("RONDOM_WEB_URL"):
        return read_url(url)
    if url := os.environ.get("DATABASE_URL"):
        return _as_role(read_url(url), WEB, "database_web")
    return _embedded_login(WEB, "database_web")


def owner_login() -> Login:
    """The login that owns the tables. Only commands that change the shape of the database ask for it."""
    url = os.environ.get("DATABASE_URL")
    if not url:
        return _embedded_login(OWNER, "database_eigenaar")
    login = read_url(url)
    if os.environ.get("RONDOM_WEB_URL"):
        # Roles were made beforehand by the administrator of the server: this login is the owner itself.
        return login
    return _as_role(login, OWNER, "database_eigenaar")


def admin_login() -> Login | None:
    """The login that may make roles, or None when somebody made them beforehand."""
    if url := os.environ.get("DATABASE_URL"):
        return None if os.environ.get("RONDOM_WEB_URL") else read_url(url)
    server = embedded().login()
    return Login(server["user"], server["password"], NAME, server["host"], server["port"])


def _as_role(login: Login, role: str, secret: str) -> Login:
    return Login(role, plaats.secret(secret), login.dbname, login.host, login.port, login.options)


def _embedded_login(role: str, secret: str) -> Login:
    server = embedded()
    port = server.login(password="")["port"]
    return Login(role, plaats.secret(secret), NAME, str(server.socket_folder), port)


@contextlib.contextmanager
def available() -> Iterator[None]:
    """The database answers for the length of the block.

    The embedded server is started when nothing runs it yet.
    """
    if uses_embedded():
        with embedded().running():
            yield
    else:
        yield


def connect(login: Login, *, dbname: str | None = None, autocommit: bool = False) -> psycopg.Connection:
    """A plain connection, outside Django. Raises psycopg.OperationalError when the server does not answer."""
    parameters: dict[str, Any] = login.for_psycopg()
    if dbname is not None:
        parameters["dbname"] = dbname
    return psycopg.connect(autocommit=autocommit, connect_timeout=10, **parameters)


def make_roles(admin: Login) -> None:
    """Makes the four roles and the database; does nothing twice. Requires a login that may do so."""
    with connect(admin, dbname="postgres", autocommit=True) as connection:
        check_version(connection)
        for role, secret in ((OWNER, "database_eigenaar"), (WEB, "database_web")):
            _make_login(connection, role, plaats.secret(secret))
        for role in (RIGHTS, KEEPING):
            if not _exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", role):
                connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))
            if not _exists(connection, "SELECT 1 WHERE pg_has_role(%s, %s, 'MEMBER')", OWNER, role):
                # So that migrations can give the functions to their owner.
                connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(role), sql.Identifier(OWNER)))
        connection.execute(sql.SQL("ALTER ROLE {} CREATEDB").format(sql.Identifier(OWNER)))
        make_database(connection, admin.dbname)


def _make_login(connection: psycopg.Connection, role: str, password: str) -> None:
    name = sql.Identifier(role)
    if not _exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", role):
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(name))
    connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(name, sql.Literal(password)))


def make_database(connection: psycopg.Connection, name: str, template: str | None = None) -> None:
    """Makes a database of the owner, closed to everybody who was not let in.

    Leaves an existing one as it is.
    """
    if _exists(connection, "SELECT 1 FROM pg_database WHERE datname = %s", name):
        return
    # A login that may make roles but is no superuser gives away a database only to a role it may become. From
    # PostgreSQL 16 on, having made a role is not enough for that.
    kind = "SET" if connection.info.server_version >= 160000 else "MEMBER"
    if not _exists(connection, "SELECT 1 WHERE pg_has_role(%s, %s)", OWNER, kind):
        connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(OWNER)))
    database = sql.Identifier(name)
    statement = sql.SQL("CREATE DATABASE {} OWNER {}").format(database, sql.Identifier(OWNER))
    if template is not None:
        statement += sql.SQL(" TEMPLATE {}").format(sql.Identifier(template))
    connection.execute(statement)
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, sql.Identifier(WEB)))


def check_version(connection: psycopg.Connection) -> None:
    """Raises AddressProblem, in words for the administrator, when the server is too old."""
    if connection.info.server_version < OLDEST_SERVER:
        found = connection.info.parameter_status("server_version")
        raise AddressProblem(f"Rondom heeft PostgreSQL 15 of nieuwer nodig; deze server is {found}.")


def grant_shell_rights(connection: psycopg.Connection) -> None:
    """Gives the web role what it needs on Django's own tables and the queue.

    Run by the owner after migrations.
    """
    web, rights = sql.Identifier(WEB), sql.Identifier(RIGHTS)
    connection.execute(sql.SQL("REVOKE ALL ON SCHEMA public FROM PUBLIC"))
    connection.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}, {}").format(web, rights))
    for pattern, verbs in SHELL_TABLES.items():
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE %s",
            [pattern.replace("_", r"\_")],
        )
        for (table,) in tables.fetchall():
            connection.execute(sql.SQL("GRANT {} ON {} TO {}").format(sql.SQL(verbs), sql.Identifier(table), web))
    for (sequence,) in connection.execute(
        "SELECT sequencename FROM pg_sequences"
        r" WHERE schemaname = 'public' AND sequencename LIKE 'procrastinate\_%'"
    ).fetchall():
        connection.execute(sql.SQL("GRANT USAGE ON SEQUENCE {} TO {}").format(sql.Identifier(sequence), web))


def apply_policies(connection: psycopg.Connection) -> None:
    """Rights on Django's tables, then the policies of the domain.

    Idempotent; run by the owner after migrations.
    """
    grant_shell_rights(connection)
    # Loaded here: it needs Django's models, and this module is for before Django is ready.
    importlib.import_module("rondom.toegang.beleid").apply(connection)


def _exists(connection: psycopg.Connection, query: str, *values: str) -> bool:
    return connection.execute(query, values).fetchone() is not None  # type: ignore[arg-type]
