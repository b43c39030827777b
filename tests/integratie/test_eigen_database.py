"""A PostgreSQL of one's own: both ways that docs/handleiding/eigen-database.md describes, on a second server."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from rondom.web import database
from rondom.web.embedded import Embedded, stop
from tests.draaiend import PROJECT, Draaiend, own_folder

pytestmark = pytest.mark.traag

BEFOREHAND = """
CREATE ROLE rondom_eigenaar LOGIN PASSWORD 'van de eigenaar';
CREATE ROLE rondom_web LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD 'van/het@web';
CREATE ROLE rondom_rechten NOLOGIN;
CREATE ROLE rondom_bewaren NOLOGIN;
GRANT rondom_rechten, rondom_bewaren TO rondom_eigenaar;
CREATE DATABASE rondom OWNER rondom_eigenaar ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE rondom FROM PUBLIC;
GRANT CONNECT ON DATABASE rondom TO rondom_web;
"""


@dataclass
class Elsewhere:
    folder: Path
    login: database.Login

    def run(self, statements: str) -> None:
        with database.connect(self.login, dbname="postgres", autocommit=True) as connection:
            for statement in filter(str.strip, statements.split(";")):
                connection.execute(statement)

    def url(self, user: str, password: str) -> str:
        found = self.login
        return database.Login(user, password, "rondom", found.host, found.port).as_url()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    """A server that belongs to somebody else."""
    with own_folder() as folder:
        server = Embedded(folder / "ander" / "pg18", durable=False)
        server.prepare()
        child = server.launch()
        server.wait_until_ready(child)
        login = server.login()
        yield Elsewhere(
            folder, database.Login(login["user"], login["password"], "rondom", login["host"], login["port"])
        )
        stop(child)


def test_rondom_makes_the_roles_itself_with_a_login_that_is_no_superuser(elsewhere: Elsewhere) -> None:
    elsewhere.run("CREATE ROLE beheer LOGIN CREATEROLE CREATEDB PASSWORD 'geheim'")
    rondom = Draaiend(elsewhere.folder / "data", environment={"DATABASE_URL": elsewhere.url("beheer", "geheim")})
    for _ in range(2):  # and doing it again changes nothing
        done = rondom.command("migrate")
        assert (done.returncode, done.stderr) == (0, "")
    with rondom:
        assert rondom.health()[0] == 200
        assert "de database" not in rondom.state()
        for name in ("de website", "de worker"):
            known = rondom.state()[name].environ()
            assert "beheer" not in known.get("RONDOM_WEB_URL", "") and "DATABASE_URL" not in known
    assert not (rondom.data / "database").exists()


def test_roles_that_were_made_beforehand_are_enough(elsewhere: Elsewhere) -> None:
    elsewhere.run(BEFOREHAND)
    web = {"RONDOM_WEB_URL": elsewhere.url("rondom_web", "van/het@web")}
    owner = {"DATABASE_URL": elsewhere.url("rondom_eigenaar", "van de eigenaar")}
    done = Draaiend(elsewhere.folder / "data", environment=web | owner).command("migrate")
    assert (done.returncode, done.stderr) == (0, "")
    # From here the owner is not known any more: the website's login is enough to serve.
    with Draaiend(elsewhere.folder / "data", environment=web, prepare=False) as running:
        assert running.health()[0] == 200


def test_manual_shows_the_same_statements() -> None:
    text = (PROJECT / "docs" / "handleiding" / "eigen-database.md").read_text(encoding="utf-8")
    for line in BEFOREHAND.strip().splitlines():
        assert line.replace("van de eigenaar", "…").replace("van/het@web", "…") in text


@pytest.mark.parametrize("url", ["mysql://a@b/c", "postgresql://a@b:poort/c", "rondom"])
def test_address_that_is_none_is_refused_in_words(url: str) -> None:
    with own_folder() as folder:
        done = Draaiend(folder / "data", environment={"DATABASE_URL": url}).command("migrate")
    assert done.returncode == 1
    assert "DATABASE_URL" in done.stderr and "Traceback" not in done.stderr


def test_server_that_is_not_there_is_told_in_one_line() -> None:
    with own_folder() as folder:
        url = "postgresql://a:b@127.0.0.1:1/c"
        done = Draaiend(folder / "data", environment={"DATABASE_URL": url}).command("migrate")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and ":b@" not in done.stderr


@pytest.mark.parametrize("password", ["gewoon", "met spatie", "a/b@c:d?e#f%", "é"])
def test_address_keeps_every_password(password: str) -> None:
    login = database.Login("wie", password, "naam", "/een/map", "5432", (("sslmode", "prefer"),))
    assert database.read_url(login.as_url()) == login


def test_too_old_a_server_is_refused(monkeypatch: pytest.MonkeyPatch, eigenaar: psycopg.Connection) -> None:
    monkeypatch.setattr(database, "OLDEST_SERVER", 990000)
    with pytest.raises(ValueError, match="PostgreSQL 15 of nieuwer"):
        database.check_version(eigenaar)
