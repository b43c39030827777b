"""Names of files, room for them, and who may add and take away."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.bijlage import (
    CATEGORIEEN,
    MB,
    NAAM_MAX,
    Bestandssoort,
    Gebrek,
    Ruimte,
    check_ruimte,
    clean_name,
    mag_toevoegen,
    mag_weghalen,
)
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.teksten import TEKSTEN

DAG = date(2026, 11, 9)
PDF, JPEG = Bestandssoort.PDF, Bestandssoort.JPEG


@pytest.mark.parametrize(
    ("gekregen", "soort", "naam"),
    [
        ("brief.pdf", PDF, "brief.pdf"),
        ("Brief.PDF", PDF, "Brief.pdf"),
        ("foto.png", JPEG, "foto.jpg"),
        ("brief.pdf.exe", PDF, "brief-pdf-exe.pdf"),
        ("brief.exe.pdf", PDF, "brief-exe.pdf"),
        ("../../etc/passwd", PDF, "passwd.pdf"),
        ("D:\\x\\verslag 12.11.2026.pdf", PDF, "verslag 12-11-2026.pdf"),
        ("brief\u202efdp.exe", PDF, "brieffdp-exe.pdf"),
        ("a\r\nSet-Cookie: x.pdf", PDF, "aSet-Cookie x.pdf"),
        ("een\x00twee.pdf", PDF, "eentwee.pdf"),
        ('"; rm.pdf', PDF, "rm.pdf"),
        ("", PDF, "stuk.pdf"),
        ("...", PDF, "stuk.pdf"),
        (".pdf", PDF, "stuk.pdf"),
        ("CON.pdf", PDF, "stuk CON.pdf"),
        ("Zoë’s brief.pdf", PDF, "Zoë’s brief.pdf"),
    ],
)
def test_a_name_is_cleaned(gekregen: str, soort: Bestandssoort, naam: str) -> None:
    assert clean_name(gekregen, soort) == naam


@given(st.text(max_size=300), st.sampled_from(Bestandssoort))
def test_whatever_the_name_it_is_one_safe_name_with_one_extension(gekregen: str, soort: Bestandssoort) -> None:
    naam = clean_name(gekregen, soort)
    assert 0 < len(naam) <= NAAM_MAX
    assert naam.count(".") == 1 and not naam.startswith(".") and naam == naam.strip()
    assert not any(unicodedata.category(t).startswith("C") or t in '/\\<>:"|?*' for t in naam)


@pytest.mark.parametrize(
    ("aantal", "staat_er", "erbij", "mag"),
    [
        (0, 0, 1, True),
        (0, 0, 10 * MB, True),
        (0, 0, 10 * MB + 1, False),
        (39, 0, 1, True),
        (40, 0, 1, False),
        (8, 70 * MB, 10 * MB, True),
        (8, 70 * MB + 1, 10 * MB, False),
    ],
)
def test_there_is_room_up_to_and_including_the_limit(aantal: int, staat_er: int, erbij: int, mag: bool) -> None:
    assert check_ruimte(Ruimte(aantal, staat_er), erbij, STANDAARD, DAG).mag is mag


def test_a_region_sets_its_own_limit_from_a_day_on() -> None:
    eigen = parameters_from([("bijlage_mb", 2, DAG)])
    assert not check_ruimte(Ruimte(0, 0), 3 * MB, eigen, DAG).mag
    assert check_ruimte(Ruimte(0, 0), 3 * MB, eigen, date(2026, 11, 8)).mag


@given(st.sampled_from(Categorie), st.integers(0, (1 << 17) - 1), st.integers(0, (1 << 17) - 1), st.booleans())
def test_a_professional_writes_and_family_adds_and_nobody_adds_safety(
    categorie: Categorie, schrijven: int, bijdragen: int, familie: bool
) -> None:
    mag = mag_toevoegen(categorie, schrijven=Categorie(schrijven), bijdragen=Categorie(bijdragen), familie=familie)
    if categorie not in CATEGORIEEN:
        assert not mag
    else:
        assert mag == (schrijven & categorie != 0 or (familie and bijdragen & categorie != 0))
    assert Categorie.VEILIGHEID not in CATEGORIEEN and Categorie.TAAK not in CATEGORIEEN


@pytest.mark.parametrize(
    ("eigen", "collega", "actie", "mag"),
    [
        (True, False, Actie.GEEN, True),
        (False, True, Actie.SCHRIJVEN, True),
        (False, True, Actie.LEZEN | Actie.BIJDRAGEN, False),
        (False, False, Actie.SCHRIJVEN, False),
    ],
)
def test_who_added_it_or_a_writing_colleague_takes_it_away(eigen: bool, collega: bool, actie: Actie, mag: bool) -> None:
    assert mag_weghalen(eigen=eigen, collega=collega, actie=actie) is mag


def test_every_defect_has_words() -> None:
    assert {f"bijlage.gebrek.{g.value}" for g in Gebrek} <= set(TEKSTEN)
