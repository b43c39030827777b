"""The delivery of anonymous questions to the monitor: what the contract asks, and nobody in it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from rondom.casus.opdrachten import AFWIJKINGEN, KOLOMMEN, casuswerk
from rondom.casus.services import aanmelding as aanmeldingen
from rondom.kern.consultatie import Uitkomst
from rondom.monitor.bronnen.contract import Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie import test_aanmelding as brengen
from tests.integratie import test_consultatie as stap


@pytest.fixture
def asked(verse_database: str) -> None:
    t.open_casus()
    stap.close(stap.answer(stap.ask()), Uitkomst.LICHTE_HULP)
    stap.ask(wie="ingrid", leeftijdsgroep="4-12")


def test_a_row_per_question_without_person_school_or_day(asked: None, tmp_path: Path) -> None:
    uit = tmp_path / "consultaties.csv"
    klaar = CliRunner().invoke(casuswerk, ["consultaties", "--uit", str(uit)])
    assert (klaar.exit_code, klaar.output) == (0, "2 vragen\n")
    assert uit.read_text(encoding="utf-8").splitlines() == [
        ";".join(KOLOMMEN),
        "1;2026-11-01;9901;12-16;lichte_hulp",
        "2;2026-11-01;9901;4-12;loopt",
    ]


def test_a_place_where_one_cannot_write_is_said_and_nothing_breaks(asked: None, tmp_path: Path) -> None:
    mis = CliRunner().invoke(casuswerk, ["consultaties", "--uit", str(tmp_path / "weg" / "x.csv")])
    assert mis.exit_code == 1 and "kan niet schrijven" in mis.output


def test_the_columns_are_those_of_the_contract() -> None:
    for sleutel, kolommen in (("rondom_consultaties", KOLOMMEN), ("rondom_afwijkingen", AFWIJKINGEN)):
        contract = CONTRACTEN[sleutel]
        assert tuple(k.naam for k in contract.in_vorm(Vorm.PSEUDONIEM)) == kolommen
        assert not contract.over_personen


def test_overruled_routes_are_counted_without_person_school_day_or_reason(verse_database: str, tmp_path: Path) -> None:
    toneel = t.open_casus()
    brengen.weigh(toneel)
    t.consent_of_all(toneel, "jgz")
    aanmelding = brengen.fill_in(toneel)
    with acting(toneel.door("anouk")) as door:
        anders = aanmeldingen.choose_team(
            aanmelding=aanmelding,
            team=t.organisatie("jgz"),
            waarom="De jeugdverpleegkundige kent haar al.",
            versie=aanmelding.versie,
            door=door,
        )
    uit = tmp_path / "afwijkingen.csv"

    def lines() -> list[str]:
        klaar = CliRunner().invoke(casuswerk, ["afwijkingen", "--uit", str(uit)])
        assert klaar.exit_code == 0
        return uit.read_text(encoding="utf-8").splitlines()

    assert lines() == [";".join(AFWIJKINGEN)], "what was not sent is no overruled route yet"
    verzonden = brengen.send(toneel, anders)
    rij = aanmelding.route["rij"]
    assert lines()[1:] == [f"2026-10-01;9901;{rij};vo_team;jgz;open;1"]
    brengen.pick_up(toneel, verzonden, "jip", "jip")
    assert lines()[1:] == [f"2026-10-01;9901;{rij};vo_team;jgz;ja;1"]
    tekst = uit.read_text(encoding="utf-8")
    assert "kent haar" not in tekst and "Lindecollege" not in tekst
