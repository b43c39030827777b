"""Do the region's files of parameters and holidays read well?"""

from datetime import date
from pathlib import Path

import pytest

from rondom.kern.regiodata import parse_parameters, parse_schoolvakanties
from rondom.kern.tabellezer import Tabelfout

DEMO = Path(__file__).parents[2] / "regios" / "demo"


def test_demo_parameters_apply_from_their_day() -> None:
    parameters = parse_parameters((DEMO / "parameters.toml").read_text(encoding="utf-8"), "parameters.toml")
    assert [parameters.op("jgz_uren", date(jaar, 9, 1)) for jaar in (2024, 2025, 2026)] == [8, 12, 8]


def test_demo_holidays_cover_three_school_years() -> None:
    kalender = parse_schoolvakanties((DEMO / "schoolvakanties.toml").read_text(encoding="utf-8"), "v.toml")
    for dag in (date(2025, 12, 25), date(2026, 12, 25), date(2027, 12, 25), date(2028, 5, 1)):
        assert kalender.is_vakantie(dag)
    for dag in (date(2025, 11, 11), date(2026, 11, 11), date(2027, 11, 11), date(2028, 5, 16)):
        assert kalender.is_schooldag(dag)
    assert all(v.vanaf.weekday() == 5 and v.tot.weekday() == 0 for v in kalender.vakanties)


PARAMETERS = [
    ("onbekende parameter", 'sleutel = "x"\nwaarde = 1\nvanaf = 2026-08-01', "parameter[1].sleutel"),
    ("waarde is tekst", 'sleutel = "jgz_uren"\nwaarde = "1"\nvanaf = 2026-08-01', "parameter[1].waarde"),
    ("waarde onder nul", 'sleutel = "jgz_uren"\nwaarde = -1\nvanaf = 2026-08-01', "parameter[1].waarde"),
    ("geen dag", 'sleutel = "jgz_uren"\nwaarde = 1', "parameter[1].vanaf"),
    (
        "twee waarden op een dag",
        'sleutel = "jgz_uren"\nwaarde = 1\nvanaf = 2026-08-01\n'
        '[[parameter]]\nsleutel = "jgz_uren"\nwaarde = 2\nvanaf = 2026-08-01',
        "parameter[2].vanaf",
    ),
]


@pytest.mark.parametrize(("tekst", "sleutel"), [r[1:] for r in PARAMETERS], ids=[r[0] for r in PARAMETERS])
def test_mistake_in_parameters_names_the_key(tekst: str, sleutel: str) -> None:
    with pytest.raises(Tabelfout) as fout:
        parse_parameters("[[parameter]]\n" + tekst, "parameters.toml")
    assert fout.value.sleutel == sleutel


VAKANTIES = [
    ("eindigt voor het begin", "vanaf = 2026-10-26\ntot = 2026-10-17", "vakantie[1].tot"),
    ("dag is tekst", 'vanaf = "2026-10-17"\ntot = 2026-10-26', "vakantie[1].vanaf"),
    ("duurt geen dag", "vanaf = 2026-10-17\ntot = 2026-10-17", "vakantie[1].tot"),
    ("vrije dag is tekst", "vanaf = 2026-10-17\ntot = 2026-10-26", "gelijkgesteld[1]"),
    (
        "overlapt",
        'vanaf = 2026-10-17\ntot = 2026-10-26\n[[vakantie]]\nnaam = "b"\nvanaf = 2026-10-20\ntot = 2026-11-02',
        "vakantie[2].vanaf",
    ),
]


@pytest.mark.parametrize(("tekst", "sleutel"), [r[1:] for r in VAKANTIES], ids=[r[0] for r in VAKANTIES])
def test_mistake_in_holidays_names_the_key(tekst: str, sleutel: str) -> None:
    with pytest.raises(Tabelfout) as fout:
        kop = 'gelijkgesteld = ["2027-05-07"]\n' if sleutel.startswith("gelijk") else ""
        parse_schoolvakanties(kop + '[[vakantie]]\nnaam = "a"\n' + tekst, "schoolvakanties.toml")
    assert fout.value.sleutel == sleutel


def test_borders_that_are_allowed() -> None:
    parameters = parse_parameters('[[parameter]]\nsleutel = "jgz_uren"\nwaarde = 0\nvanaf = 2026-08-01', "p.toml")
    assert parameters.op("jgz_uren", date(2026, 8, 1)) == 0
    aansluitend = """
gelijkgesteld = [2027-05-07]
[[vakantie]]
naam = "a"
vanaf = 2026-10-17
tot = 2026-10-26
[[vakantie]]
naam = "b"
vanaf = 2026-10-26
tot = 2026-11-02
"""
    kalender = parse_schoolvakanties(aansluitend, "v.toml")
    assert kalender.is_vakantie(date(2026, 10, 26))
    assert not kalender.is_werkdag(date(2027, 5, 7))


def test_empty_files_leave_everything_at_its_default() -> None:
    assert parse_parameters("", "p.toml").op("jgz_uren", date(2026, 8, 1)) == 8
    assert parse_schoolvakanties("", "v.toml").vakanties == ()
