"""A region from its files into the database: repeatable, nothing of the past rewritten, and a sixth municipality by data only."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.apps import apps
from django.db import connections, transaction

from rondom.cli import region
from rondom.kern.regiocheck import check_regio
from rondom.kern.route import beoordeel
from rondom.kern.routefeiten import ActieveHulp, Hulpvraag, Ingang, Onderwijssoort, Routefeiten, Vraag
from rondom.netwerk.models import Gemeente, Organisatie, Parameterwaarde, Regeling, School, Werkgebied
from rondom.netwerk.opdrachten_regio import load
from rondom.netwerk.selectors import (
    find_gemeente,
    find_team,
    read_bereikbaar,
    read_parameters,
    read_routetabel,
    read_wie,
)
from rondom.netwerk.services.regio import Laadverslag, load_regio
from rondom.regiomap import REGIOS, read_folder
from rondom.toegang.models import Account
from rondom.web.demo.netwerk import build_network
from tests.demoregio import empty_database

EIGENAAR = "eigenaar"
VANDAAG = date(2026, 11, 9)
NU, STRAKS = date(2026, 12, 31), date(2027, 1, 1)


@pytest.fixture(scope="module")
def kopie(django_db_setup: None, django_db_blocker: object) -> Iterator[str]:
    """A database without a network, once for all tests here."""
    with django_db_blocker.unblock(), empty_database() as naam:  # type: ignore[attr-defined]
        yield naam


@pytest.fixture
def leeg(kopie: str, django_db_blocker: object) -> Iterator[str]:
    """The same, emptied again after the test."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        yield kopie
        with transaction.atomic(using=EIGENAAR), connections[EIGENAAR].cursor() as cursor:
            for model in apps.get_app_config("netwerk").get_models():
                cursor.execute(f"DELETE FROM {model._meta.db_table}")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A copy of the demo's files, to edit."""
    doel = tmp_path / "lindestreek"
    shutil.copytree(REGIOS / "demo", doel)
    return doel


def edit(map_: Path, bestand: str, was: str, wordt: str) -> None:
    tekst = (map_ / bestand).read_text("utf-8")
    assert was in tekst
    (map_ / bestand).write_text(tekst.replace(was, wordt), "utf-8")


def load_it(map_: Path, vandaag: date = VANDAAG) -> Laadverslag:
    return load_regio(gegevens=read_folder(str(map_)), vandaag=vandaag)


@contextmanager
def counted() -> Iterator[dict[str, int]]:
    voor = {m.__name__: m.objects.count() for m in (Organisatie, School, Werkgebied, Gemeente, Regeling)}
    yield voor
    na = {m.__name__: m.objects.count() for m in (Organisatie, School, Werkgebied, Gemeente, Regeling)}
    assert na == voor


# Loading -----------------------------------------------------------------------------------------------------------


def test_load_puts_everything_there_and_a_second_time_changes_nothing(leeg: str, map_: Path) -> None:
    eerste = load_it(map_)
    assert eerste.afgewezen == []
    assert (eerste.nieuw["School"], eerste.nieuw["Gemeente"], eerste.nieuw["Regeling"]) == (101, 5, 3)
    with counted():
        tweede = load_it(map_)
    assert (sum(tweede.nieuw.values()), sum(tweede.gewijzigd.values()), tweede.afgewezen) == (0, 0, [])
    assert find_gemeente("0122", VANDAAG) == Gemeente.objects.get(pk="9902")
    assert School.objects.get(brin="99VA00").samenwerkingsverband is not None


def test_demo_that_was_drawn_from_the_same_files_is_there_already(leeg: str) -> None:
    build_network(VANDAAG)
    try:
        verslag = load_regio(gegevens=read_folder("demo"), vandaag=VANDAAG)
        assert (dict(verslag.nieuw), dict(verslag.gewijzigd), verslag.afgewezen) == ({}, {}, [])
    finally:
        Account.objects.using(EIGENAAR).all().delete()


def test_text_that_held_is_not_rewritten(leeg: str, map_: Path) -> None:
    load_it(map_)
    edit(map_, "routes.toml", "Dan pakt het vo-team het op", "Dan neemt het vo-team het op")
    verslag = load_it(map_)
    assert len(verslag.afgewezen) == 1
    assert "een latere geldig_vanaf" in verslag.afgewezen[0]
    edit(map_, "routes.toml", "geldig_vanaf = 2025-08-01", "geldig_vanaf = 2027-01-01")
    assert load_it(map_).afgewezen == []
    oud, nieuw = read_routetabel("lindestreek", NU), read_routetabel("lindestreek", STRAKS)
    assert oud and nieuw
    assert "pakt het vo-team" in next(r.reden.nl for r in oud.rijen if r.id == "vo-stad")
    assert "neemt het vo-team" in next(r.reden.nl for r in nieuw.rijen if r.id == "vo-stad")


def test_text_of_a_day_to_come_can_still_be_corrected(leeg: str, map_: Path) -> None:
    load_it(map_)
    edit(map_, "routes.toml", "geldig_vanaf = 2025-08-01", "geldig_vanaf = 2027-01-01")
    load_it(map_)
    edit(map_, "routes.toml", "Dan pakt het vo-team het op", "Dan neemt het vo-team het op")
    assert load_it(map_).afgewezen == []
    assert Regeling.objects.filter(soort="routes").count() == 2


def test_parameter_that_applied_is_not_rewritten_and_a_later_one_applies_from_its_day(leeg: str, map_: Path) -> None:
    load_it(map_)
    edit(map_, "parameters.toml", "waarde = 10\nvanaf = 2026-08-01", "waarde = 8\nvanaf = 2026-08-01")
    assert "er gold al 10" in load_it(map_).afgewezen[0]
    edit(
        map_,
        "parameters.toml",
        'waarde = 8\nvanaf = 2026-08-01\ntoelichting = "Terug',
        'waarde = 10\nvanaf = 2026-08-01\ntoelichting = "Terug',
    )
    with (map_ / "parameters.toml").open("a", encoding="utf-8") as bestand:
        bestand.write('\n[[parameter]]\nsleutel = "evaluatie_weken"\nwaarde = 6\nvanaf = 2027-01-01\n')
    assert load_it(map_).afgewezen == []
    parameters = read_parameters("lindestreek")
    assert [parameters.op("evaluatie_weken", d) for d in (VANDAAG, NU, STRAKS)] == [10, 10, 6]
    assert Parameterwaarde.objects.filter(sleutel="evaluatie_weken").count() == 2


def test_postcode_that_moves_keeps_its_past(leeg: str, map_: Path) -> None:
    load_it(map_)
    edit(map_, "regio.toml", 'pc4 = ["0111", "0112", "0113"]', 'pc4 = ["0111", "0112"]')
    edit(map_, "regio.toml", 'pc4 = ["0114", "0115", "0116"]', 'pc4 = ["0113", "0114", "0115", "0116"]')
    edit(map_, "routes.toml", "geldig_vanaf = 2025-08-01", "geldig_vanaf = 2027-01-01")
    assert load_it(map_).afgewezen == []
    gebieden = Werkgebied.objects.filter(pc4="0113").order_by("vanaf").values_list("team__naam", "vanaf", "tot")
    assert list(gebieden) == [
        ("Buurtteam Lindestad-Noord", date(2025, 8, 1), STRAKS),
        ("Buurtteam Lindestad-Oost", STRAKS, None),
    ]
    edit(map_, "regio.toml", 'pc4 = ["0111", "0112"]', 'pc4 = ["0111", "0112", "0113"]')
    edit(map_, "regio.toml", 'pc4 = ["0113", "0114", "0115", "0116"]', 'pc4 = ["0114", "0115", "0116"]')
    edit(map_, "routes.toml", "geldig_vanaf = 2027-01-01", "geldig_vanaf = 2027-08-01")
    assert load_it(map_).afgewezen == []
    terug = Werkgebied.objects.filter(pc4="0113", team__naam="Buurtteam Lindestad-Noord").order_by("vanaf")
    assert [(w.vanaf, w.tot) for w in terug] == [(date(2025, 8, 1), STRAKS), (date(2027, 8, 1), None)]


def test_rows_that_cannot_be_used_are_reported_with_their_reason(leeg: str, map_: Path) -> None:
    with (map_ / "scholen.csv").open("a", encoding="utf-8") as bestand:
        bestand.write("99PZ99,School Onbekend,po,99001,x,9999,0111,PO9901,VO9901,1\n")
        bestand.write("99PZ98,School Vreemd,kast,99001,x,9901,0111,PO9901,VO9901,1\n")
    verslag = load_it(map_)
    assert verslag.nieuw["School"] == 101
    assert [r.split(": ")[0] for r in verslag.afgewezen] == ["scholen.csv:103", "scholen.csv:104"]
    assert "'9999' staat niet in" in verslag.afgewezen[0]


def run(command: object, *woorden: str) -> Result:
    return CliRunner().invoke(command, list(woorden))  # type: ignore[arg-type]


def test_command_reports_and_refuses_what_is_not_whole(leeg: str, map_: Path) -> None:
    assert run(load, str(map_)).exit_code == 0
    assert "gelijk gebleven" in run(load, str(map_)).stdout
    edit(map_, "situaties.toml", 'wie = "Buurtteam Vlierhoven"', 'wie = "Buurtteam Essenveld"')
    geweigerd = run(load, str(map_))
    assert geweigerd.exit_code == 1
    assert "situaties.toml:" in geweigerd.stderr
    assert "niets geladen" in geweigerd.stderr


# A sixth municipality, by data only -----------------------------------------------------------------------------------

HANDBOEK = (REGIOS.parent / "docs" / "handleiding" / "beleidsmedewerker.md").read_text("utf-8")
BEUK = Routefeiten(
    Ingang.VO_SCHOOL,
    Onderwijssoort.VO,
    14,
    Vraag.MEERVOUDIG,
    woont_in_schoolgemeente=True,
    woont_in_regio=True,
    actieve_hulp_in_gezin=ActieveHulp.GEEN,
    hulpvraag_gezin=Hulpvraag.JA,
    schoolgemeente="9906",
    woongemeente="9906",
)


def follow_handbook(map_: Path) -> None:
    """Do what the handbook tells: add each block to its file, and change each line that it names."""
    tekst = HANDBOEK.split("### Een gemeente erbij")[1].split("**Stap 6.**")[0]
    for bestand, blok in re.findall(r"onderaan in `(\w+\.toml)`:\s*```toml\n(.*?)```", tekst, re.DOTALL):
        with (map_ / bestand).open("a", encoding="utf-8") as doel:
            doel.write("\n" + blok)
    for bestand, was, wordt in re.findall(r"In `(\w+\.toml)` wordt `([^`]+)` nu `([^`]+)`", tekst):
        edit(map_, bestand, was, wordt)


def test_policy_officer_adds_a_sixth_municipality_by_data_only(leeg: str, map_: Path) -> None:
    load_it(map_)
    follow_handbook(map_)
    assert [b.uitleg("nl") for b in check_regio(read_folder(str(map_))).bevindingen] == []
    verschil = run(region, "diff", "demo", str(map_))
    assert "Gemeente Beukendal doet mee." in verschil.stdout
    assert "Nieuw team: Dorpsteam Beukendal." in verschil.stdout
    assert "het dorpsteam" in verschil.stdout
    assert load_it(map_).afgewezen == []
    school = Organisatie.objects.get(naam="Beukencollege")
    tabel = read_routetabel("lindestreek", STRAKS)
    assert tabel
    uitkomst = beoordeel(BEUK, tabel)
    assert (uitkomst.rij, uitkomst.oordeel.mag) == ("school-in-beukendal", True)
    assert uitkomst.team and uitkomst.oordeel.redenen[0].regel == "R002"
    team = find_team(uitkomst.team, school=school, pc4="0161", woongemeente="9906", dag=STRAKS)
    assert team and team.naam == "Dorpsteam Beukendal"
    # Whoever lives there and goes to school elsewhere is found by the party that was there already.
    stad = Organisatie.objects.get(naam="Lindekade College")
    thuis = find_team(tabel.partijen["buurtteam"], school=stad, pc4="0162", woongemeente="9906", dag=STRAKS)
    assert thuis == team
    # An older casus keeps the older rules.
    oud = read_routetabel("lindestreek", NU)
    assert oud
    assert beoordeel(BEUK, oud).rij == "woonplaats"
    assert read_wie("lindestreek", NU) != read_wie("lindestreek", STRAKS)


def test_without_postcodes_or_contact_the_sixth_municipality_is_not_accepted(map_: Path) -> None:
    follow_handbook(map_)
    edit(map_, "routes.toml", ', ook = ["dorpsteam"]', "")
    gevonden = {b.soort for b in check_regio(read_folder(str(map_))).bevindingen}
    assert gevonden == {"gemeente_zonder_team"}
    edit(map_, "regio.toml", 'contact = { functie = "dorpswerker"', "# contact =")
    assert "geen_contact" in {b.soort for b in check_regio(read_folder(str(map_))).bevindingen}


# Whom to call ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "nu"),
    [
        (datetime(2027, 1, 4, 10, 0), True),
        (datetime(2027, 1, 5, 10, 0), False),
        (datetime(2027, 1, 4, 18, 0), False),
        (datetime(2027, 1, 9, 10, 0), False),
    ],
)
def test_contact_is_reachable_on_fixed_days(moment: datetime, nu: bool, map_: Path) -> None:
    follow_handbook(map_)
    punt = read_folder(str(map_)).regio.contact_at("Dorpsteam Beukendal", "99VZ10")
    assert punt is not None
    assert punt.is_reachable(moment) is nu


def test_team_without_anybody_has_no_contact(leeg: str, map_: Path) -> None:
    load_it(map_)
    school, team = (Organisatie.objects.get(naam=n) for n in ("Lindekade College", "Stedelijk vo-team Lindestad"))
    bereikbaar = read_bereikbaar(school, team, datetime(2026, 11, 9, 10, 0))
    assert (bereikbaar.contact, bereikbaar.nu, bereikbaar.waarnemer) == (None, False, None)
