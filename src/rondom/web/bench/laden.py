"""Fill a database of its own with the generated population, by COPY."""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import Any

import psycopg
from django.apps import apps
from django.core.management import call_command
from django.db import connections
from django.db.models import CharField, TextField
from psycopg import sql

from rondom.netwerk.models import Convenant, ConvenantPartij, Functie, Gemeente, Organisatie, Persoon, Regio, School
from rondom.toegang.models import Account
from rondom.web import database
from rondom.web.bench.bevolking import BEGIN, MEETPERSOON, TEAMS, Maat, Tabel, build, copy_text, key

ZONDER_TRIGGER = ("toegang_gebeurtenis",)
"""The chain is computed with the rows; its trigger would compute it again, row by row."""
VOLGORDE = (
    "toegang_jeugdige",
    "toegang_dossier",
    "toegang_naaste",
    "toegang_bereikbaarheid",
    "toegang_betrokkene",
    "toegang_toestemming",
    "toegang_toestemmingsbesluit",
    "toegang_recht",
    "toegang_gebeurtenis",
    "toegang_ketenkop",
    "casus_casus",
    "casus_signaal",
    "casus_taak",
    "casus_plan",
    "casus_plandeel",
    "casus_doel",
    "casus_afspraak",
    "casus_inzet",
    "casus_regie",
)
"""Tables in the order in which their keys refer to each other."""
DEEL = 1000
ROLLEN = ("mentor", "zorgcoordinator", "verzuimcoordinator")


def point_at(naam: str) -> None:
    """Make both connections of Django use another database of the same server."""
    for alias in connections:
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = naam


def has_database(naam: str) -> bool:
    """Whether the server has a database with this name."""
    login = database.owner_login().for_psycopg() | {"dbname": "postgres"}
    with psycopg.connect(**login, autocommit=True) as connection:  # type: ignore[arg-type]
        return bool(connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam]).fetchone())


def use_database(naam: str) -> None:
    """Point at this database, with the tables and policies of this version."""
    point_at(naam)
    call_command("migrate", database="eigenaar", interactive=False, verbosity=0)
    with psycopg.connect(**(database.owner_login().for_psycopg() | {"dbname": naam})) as connection:  # type: ignore[arg-type]
        database.apply_policies(connection)


def make_database(naam: str) -> None:
    """An empty, migrated database with this name, to which the connections then point; an older one is replaced."""
    login = database.owner_login().for_psycopg() | {"dbname": "postgres"}
    with psycopg.connect(**login, autocommit=True) as connection:  # type: ignore[arg-type]
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))
        database.make_database(connection, naam, "template1")
    use_database(naam)


def fill(maat: Maat, vertel: Callable[[str], None], processen: int = 2) -> None:
    """Load the network and the casussen; tells how far it is."""
    _fill_network(maat)
    begin = time.monotonic()
    stukken = [(maat, i, min(i + DEEL, maat.casussen)) for i in range(0, maat.casussen, DEEL)]
    with connections["eigenaar"].cursor() as cursor, ProcessPoolExecutor(processen) as uitvoerders:
        _doors(cursor, open_=True)
        rest = iter(stukken)
        wachtend = [uitvoerders.submit(_part, *s) for s in islice(rest, processen * 2)]
        klaar = 0
        while wachtend:
            for naam, kolommen, tekst in wachtend.pop(0).result():
                kop = sql.SQL("COPY {} ({}) FROM STDIN").format(
                    sql.Identifier(naam), sql.SQL(", ").join(map(sql.Identifier, kolommen))
                )
                with cursor.copy(kop) as copy:
                    copy.write(tekst)
            wachtend += [uitvoerders.submit(_part, *s) for s in islice(rest, 1)]
            klaar += 1
            if klaar % 10 == 0 or klaar == len(stukken):
                vertel(f"  {min(klaar * DEEL, maat.casussen)} casussen in {time.monotonic() - begin:.0f} s")
        _doors(cursor, open_=False)
        cursor.execute("ANALYZE")


def _doors(cursor: Any, *, open_: bool) -> None:
    """COPY does not work where policies hold for the owner too; they hold again before anything is measured."""
    for tabel in VOLGORDE:
        cursor.execute(f"ALTER TABLE {tabel} {'NO ' if open_ else ''}FORCE ROW LEVEL SECURITY")
    for tabel in ZONDER_TRIGGER:
        cursor.execute(f"ALTER TABLE {tabel} {'DISABLE' if open_ else 'ENABLE'} TRIGGER USER")


def _part(maat: Maat, begin: int, eind: int) -> list[tuple[str, tuple[str, ...], bytes]]:
    tabellen = build(maat, begin, eind)
    for naam, tabel in tabellen.items():
        _add_empty_texts(naam, tabel)
    return [(naam, tabellen[naam].kolommen, copy_text(tabellen[naam])) for naam in VOLGORDE if naam in tabellen]


def _fill_network(maat: Maat) -> None:
    o = "eigenaar"
    regio = Regio.objects.using(o).create(sleutel="bench", naam="Meetregio")
    gemeente = Gemeente.objects.using(o).create(code="9899", naam="Meetstad", regio=regio)
    organisaties = [(key("school", i), f"Meetschool {i}", "school") for i in range(maat.scholen)]
    organisaties += [(key("team", i), f"Meetteam {i}", "buurtteam") for i in range(TEAMS)]
    organisaties += [(key("jgz", 0), "Meet-JGZ", "jgz")]
    Organisatie.objects.using(o).bulk_create(
        Organisatie(id=pk, naam=naam, soort=soort, regio=regio, gemeente=gemeente) for pk, naam, soort in organisaties
    )
    School.objects.using(o).bulk_create(
        School(organisatie_id=key("school", i), brin=f"{i:06d}", onderwijssoort="vo", pc4="9901")
        for i in range(maat.scholen)
    )
    functies = [(rol, i, key("school", i)) for i in range(maat.scholen) for rol in ROLLEN]
    functies += [("gezinswerker", i, key("team", i)) for i in range(TEAMS)]
    functies += [("jeugdverpleegkundige", 0, key("jgz", 0))]
    Persoon.objects.using(o).bulk_create(
        Persoon(id=key("persoon", rol, i), voornaam="Meet", achternaam=f"{rol} {i}", sorteernaam=f"{rol} {i}")
        for rol, i, _ in functies
    )
    Functie.objects.using(o).bulk_create(
        Functie(id=key("functie", rol, i), persoon_id=key("persoon", rol, i), organisatie_id=org, rol=rol, vanaf=BEGIN)
        for rol, i, org in functies
    )
    convenant = Convenant.objects.using(o).create(id=key("convenant"), naam="Meetconvenant", vanaf=BEGIN)
    ConvenantPartij.objects.using(o).bulk_create(
        ConvenantPartij(id=key("partij", pk), convenant=convenant, organisatie_id=pk) for pk, _, _ in organisaties
    )
    persoon = Functie.objects.using(o).get(id=MEETPERSOON).persoon
    account = Account(id=key("account"), gebruikersnaam="meet", persoon=persoon)
    account.set_unusable_password()
    account.save(using=o, force_insert=True)


def _add_empty_texts(naam: str, tabel: Tabel) -> None:
    """A text that the population does not speak of is empty, as in a form that was not filled in."""
    model = next(m for m in apps.get_models() if m._meta.db_table == naam)
    leeg = tuple(
        str(veld.column)
        for veld in model._meta.concrete_fields
        if isinstance(veld, CharField | TextField) and not veld.null and veld.column not in tabel.kolommen
    )
    tabel.kolommen += leeg
    tabel.rijen = [(*rij, *("" for _ in leeg)) for rij in tabel.rijen]
