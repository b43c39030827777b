"""Is this decision within a mandate, and who else may take it? (R009, R047)"""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.mandaat import Besluitvraag, check_mandaat, list_decisions
from rondom.kern.routetabel import parse_tabel

DEMO = Path(__file__).parents[2] / "regios" / "demo" / "routes.toml"
TABEL = parse_tabel(DEMO.read_text(encoding="utf-8"), "routes.toml").op(date(2026, 11, 9))
WAT = "specialistische_hulp"

RIJEN = [
    (
        "het vo-team, voor een 14-jarige uit de stad, 8.000 euro",
        "vo_team",
        "9901",
        14,
        800_000,
        True,
        "mandaat.dekt_tot",
    ),
    ("tot en met 12.000 euro", "vo_team", "9901", 14, 1_200_000, True, "mandaat.dekt_tot"),
    ("een cent meer niet", "vo_team", "9901", 14, 1_200_001, False, "mandaat.bedrag_te_hoog"),
    ("zonder bedrag mag de vraag gesteld", "vo_team", "9901", 14, None, True, "mandaat.dekt_tot"),
    ("de laatste dag als 17-jarige", "vo_team", "9901", 17, 100, True, "mandaat.dekt_tot"),
    ("vanaf 18 niet meer", "vo_team", "9901", 18, 100, False, "mandaat.leeftijd"),
    ("niet voor wie elders woont", "vo_team", "9902", 14, 100, False, "mandaat.woongemeente"),
    ("een buurtteam heeft dit mandaat niet", "buurtteam", "9901", 14, 100, False, "mandaat.geen"),
    ("een school ook niet", "school", "9901", 14, 100, False, "mandaat.geen"),
]


@pytest.mark.parametrize(
    ("zin", "soort", "gemeente", "leeftijd", "centen", "mag", "tekst"), RIJEN, ids=[r[0] for r in RIJEN]
)
def test_within_the_mandate_or_not(zin, soort, gemeente, leeftijd, centen, mag, tekst) -> None:
    oordeel = check_mandaat(Besluitvraag(WAT, soort, gemeente, leeftijd, centen), TABEL)
    assert (oordeel.mag, oordeel.redenen[0].tekst) == (mag, tekst)
    assert mag or oordeel.alternatieven, "a refusal says who may"


def test_a_mandate_that_ended_covers_nothing() -> None:
    inhoud = DEMO.read_text(encoding="utf-8").replace("bedrag = 12000\n", "bedrag = 12000\ntot = 2026-11-01\n")
    tabel = parse_tabel(inhoud, "routes.toml")
    vraag = Besluitvraag(WAT, "vo_team", "9901", 14, 100)
    assert check_mandaat(vraag, tabel.op(date(2026, 10, 31))).mag
    assert not check_mandaat(vraag, tabel.op(date(2026, 11, 1))).mag


def test_the_region_says_for_what_there_are_mandates() -> None:
    assert list_decisions(TABEL) == (WAT,)


@given(
    st.sampled_from(("vo_team", "mbo_team", "buurtteam", "school")),
    st.sampled_from(("9901", "9902", "")),
    st.integers(0, 27),
    st.none() | st.integers(0, 3_000_000),
)
def test_a_naive_reading_says_the_same(soort: str, gemeente: str, leeftijd: int, centen: int | None) -> None:
    hoort = any(
        soort in (TABEL.partijen[m.partij].organisatiesoort, *TABEL.partijen[m.partij].ook)
        and (not m.gemeenten or gemeente in m.gemeenten)
        and m.vanaf_leeftijd <= leeftijd < (m.tot_leeftijd or 999)
        and (centen is None or m.bedrag is None or centen / 100 <= m.bedrag)
        for m in TABEL.mandaten
    )
    assert check_mandaat(Besluitvraag(WAT, soort, gemeente, leeftijd, centen), TABEL).mag is hoort
