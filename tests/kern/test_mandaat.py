"""Is this decision within a mandate, and who else may take it? (R009, R047)"""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.mandaat import Besluitvraag, check_mandaat, check_vastleggen, find_besluit, list_decisions
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


@pytest.mark.parametrize(
    ("zin", "soort", "gemeente", "leeftijd", "centen", "beslist_door", "mag", "teksten"),
    [
        ("binnen het mandaat is niets op te schrijven", "vo_team", "9901", 14, 800_000, "", True, ["dekt_tot"]),
        ("te duur", "vo_team", "9901", 14, 1_200_001, "", False, ["bedrag_te_hoog", "schrijf_wie"]),
        ("te oud", "vo_team", "9901", 18, 100, "", False, ["leeftijd", "schrijf_wie"]),
        ("woont elders", "vo_team", "9902", 14, 100, "", False, ["woongemeente", "schrijf_wie"]),
        ("school heeft geen mandaat", "school", "9901", 14, None, "", False, ["geen", "schrijf_wie"]),
        ("de huisarts verwees", "school", "9901", 14, None, "De huisarts, 3 november.", True, ["ander_besliste"]),
        ("alleen spaties zegt niets", "school", "9901", 14, None, "  \n", False, ["geen", "schrijf_wie"]),
    ],
)
def test_help_outside_a_mandate_is_recorded_only_with_who_decided(
    zin, soort, gemeente, leeftijd, centen, beslist_door, mag, teksten
) -> None:
    oordeel = check_vastleggen(Besluitvraag(WAT, soort, gemeente, leeftijd, centen), TABEL, beslist_door)
    assert (oordeel.mag, [r.tekst for r in oordeel.redenen]) == (mag, [f"mandaat.{t}" for t in teksten])
    assert mag or oordeel.alternatieven, "a refusal says who may"


@pytest.mark.parametrize(
    ("zin", "aanbieders", "besluit"),
    [
        ("een jeugdhulpaanbieder", ["aanbieder"], WAT),
        ("een van velen", ["school", "vo_team", "aanbieder"], WAT),
        ("lichte hulp van een team", ["vo_team", "buurtteam", "school", "jgz"], None),
        ("niemand", [], None),
    ],
)
def test_only_a_provider_of_youth_help_needs_a_decision_first(zin, aanbieders, besluit) -> None:
    assert find_besluit(aanbieders, TABEL) == besluit
    assert find_besluit(aanbieders, None) is None, "a region without a table asks nothing"


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
