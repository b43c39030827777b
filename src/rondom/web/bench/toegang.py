"""The command ``rondom bench access``: what it costs that the database guards every row.

The same pages, by the same code, on the same database, once as the web role and once as a role that bypasses row-level
security; request by request in turn, so that whatever else the machine does hits both alike.
"""

import json
import secrets
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import click

BAR = 1.25
VRIJ = "rondom_bench_vrij"
"""The role that bypasses row-level security; made for the measurement and removed after it."""


@dataclass(frozen=True)
class Kosten:
    """One page: median and 95th percentile in milliseconds under both roles, the ratios, and the queries of a request."""

    bladzijde: str
    web_mediaan_ms: float
    web_p95_ms: float
    vrij_mediaan_ms: float
    vrij_p95_ms: float
    verhouding_mediaan: float
    verhouding_p95: float
    queries: int

    @property
    def haalt(self) -> bool:
        return self.verhouding_mediaan <= BAR and self.verhouding_p95 <= BAR


@contextmanager
def free_role() -> Iterator[None]:
    """Within the block Django signs in as a role that policies do not hold for, which can become the web role.

    Needs an administrator of the server; the role is removed afterwards.
    """
    from django.db import connection
    from psycopg import sql

    from rondom.web import database

    admin, web = database.admin_login(), database.web_login()
    if admin is None:
        raise click.ClickException(
            "deze database heeft geen beheerder om een rol mee te maken; meet op de meegeleverde"
        )
    namen = {"vrij": sql.Identifier(VRIJ), "web": sql.Identifier(web.user)}
    wachtwoord = secrets.token_urlsafe(24)
    eerder = dict(connection.settings_dict)
    with database.connect(admin, dbname="postgres", autocommit=True) as beheer:
        beheer.execute(sql.SQL("DROP ROLE IF EXISTS {vrij}").format(**namen))
        maak = sql.SQL("CREATE ROLE {vrij} LOGIN BYPASSRLS PASSWORD {wachtwoord} IN ROLE {web}")
        beheer.execute(maak.format(wachtwoord=sql.Literal(wachtwoord), **namen))
        try:
            connection.close()
            opties = {naam: w for naam, w in eerder["OPTIONS"].items() if naam != "pool"}
            connection.settings_dict |= {"USER": VRIJ, "PASSWORD": wachtwoord, "OPTIONS": opties}
            yield
        finally:
            connection.close()
            connection.settings_dict |= eerder
            beheer.execute(sql.SQL("DROP ROLE {vrij}").format(**namen))


def measure_costs(verzoeken: int, warm: int) -> list[Kosten]:
    """Every page of ``meten``, as both roles in turn, in the database that Django points at."""
    from django.db import connection, connections
    from django.test.utils import CaptureQueriesContext

    from rondom.web.bench.meten import list_pages, signed_in

    client, uitkomst = signed_in(), []
    for naam, adres in list_pages().items():
        tijden: dict[str, list[float]] = {"web": [], "vrij": []}
        for ronde in range(warm + verzoeken):
            for rol in ("web", "vrij") if ronde % 2 else ("vrij", "web"):
                with _as(rol, connection):
                    begin = time.perf_counter()
                    antwoord = client.get(adres)
                    duur = (time.perf_counter() - begin) * 1000
                if antwoord.status_code != 200:
                    raise RuntimeError(f"{adres} answers {antwoord.status_code} as {rol}")
                if ronde >= warm:
                    tijden[rol].append(duur)
        with CaptureQueriesContext(connections["default"]) as gevangen:
            client.get(adres)
        uitkomst.append(_compare(naam, tijden, len(gevangen)))
    return uitkomst


@contextmanager
def _as(rol: str, connection: Any) -> Iterator[None]:
    """Act on this connection as the role; changing it is not part of what is measured."""
    from rondom.web import database

    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE" if rol == "vrij" else f"SET ROLE {database.web_login().user}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")


def _compare(naam: str, tijden: dict[str, list[float]], queries: int) -> Kosten:
    mediaan = {rol: statistics.median(t) for rol, t in tijden.items()}
    p95 = {rol: statistics.quantiles(t, n=20)[18] for rol, t in tijden.items()}
    return Kosten(
        naam,
        round(mediaan["web"], 1),
        round(p95["web"], 1),
        round(mediaan["vrij"], 1),
        round(p95["vrij"], 1),
        round(mediaan["web"] / mediaan["vrij"], 2),
        round(p95["web"] / p95["vrij"], 2),
        queries,
    )


def measure_checks(pagina: str, aantal: int) -> float:
    """How many open pages per second one thread can tell that they may stay (``toegang.blad``)."""
    import re

    from rondom.toegang.blad import ADRES
    from rondom.web.bench.meten import signed_in

    client = signed_in()
    note = re.findall(r'data-blad="([^"]+)"', client.get(pagina).content.decode())[0]
    begin = time.perf_counter()
    for _ in range(aantal):
        if client.post(ADRES, note, content_type="text/plain").status_code != 204:
            raise RuntimeError("an open page was told to close")
    return aantal / (time.perf_counter() - begin)


@click.command(help="Wat het kost dat de database elke rij bewaakt: dezelfde pagina's met en zonder rijbeveiliging.")
@click.option("--casussen", default=200_000, show_default=True, type=click.IntRange(min=1_000))
@click.option("--verzoeken", default=200, show_default=True, type=click.IntRange(min=20))
@click.option("--bewaar", is_flag=True, help="Gebruik de meetdatabase van een eerdere meting als die er is.")
@click.option("--json", "als_json", is_flag=True, help="Druk de uitkomst af als JSON.")
def access(casussen: int, verzoeken: int, bewaar: bool, als_json: bool) -> None:
    """Fill a database, measure as both roles in turn, print; exit code 1 above the bar."""
    from django.conf import settings
    from django.core.management import call_command

    from rondom.web.bench.bevolking import Maat
    from rondom.web.bench.laden import fill, has_database, make_database, use_database
    from rondom.web.bench.meten import WARM, list_pages
    from rondom.web.opbouw import bring_up_to_date

    bring_up_to_date()
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    naam = f"rondom_bench_{casussen}"
    if bewaar and has_database(naam):
        use_database(naam)
    else:
        make_database(naam)
        fill(Maat(casussen, date.today()), lambda regel: click.echo(regel, err=True))
    with free_role():
        kosten = measure_costs(verzoeken, WARM)
    vragen = measure_checks(list_pages()["casus"], verzoeken * 5)
    uitkomst = {
        "casussen": casussen,
        "lat": BAR,
        "bladzijden": [asdict(k) | {"haalt": k.haalt} for k in kosten],
        "open_bladen_per_seconde": round(vragen),
    }
    click.echo(json.dumps(uitkomst, indent=2) if als_json else _table(kosten, casussen, vragen))
    if not all(k.haalt for k in kosten):
        sys.exit(1)


def _table(kosten: list[Kosten], casussen: int, vragen: float) -> str:
    regels = [f"{casussen} casussen; lat {BAR}"]
    regels.append(f"{'bladzijde':<12}{'web med/p95 ms':>18}{'vrij med/p95 ms':>18}{'verhouding':>16}{'queries':>9}")
    for k in kosten:
        web, vrij = f"{k.web_mediaan_ms}/{k.web_p95_ms}", f"{k.vrij_mediaan_ms}/{k.vrij_p95_ms}"
        verhouding = f"{k.verhouding_mediaan}/{k.verhouding_p95}"
        regels.append(f"{k.bladzijde:<12}{web:>18}{vrij:>18}{verhouding:>16}{k.queries:>9}")
    regels.append(f"open bladen die per seconde horen dat ze open mogen blijven (één draad): {vragen:.0f}")
    return "\n".join(regels)
