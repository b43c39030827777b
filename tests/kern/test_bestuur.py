"""Does the governance work? Who was there, who agreed, and what must be done every year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.bestuur import (
    JAARPLICHTEN,
    Antwoord,
    Gremiumsoort,
    Lidfeiten,
    Mandaat,
    Partij,
    Sprekerfeiten,
    Stand,
    keur_bijeenkomst,
    keur_samenstelling,
    mag_antwoorden,
    moet_zeggen,
    overeenstemming,
    stand_jaarplicht,
    telt_als_oogo,
)
from rondom.kern.kalender import Kalender
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.termijn import Stand as Termijnstand

OND, GEM, HULP = Partij.ONDERWIJS, Partij.GEMEENTE, Partij.HULP
JA, RAAD, OOR = Mandaat.BESLISSEN, Mandaat.ADVISEREN, Mandaat.LUISTEREN
KALENDER = Kalender(())


def seat(partij: Partij, mandaat: Mandaat = JA, er: bool = True) -> Lidfeiten:
    return Lidfeiten(partij, mandaat, er)


BIJEENKOMSTEN = [
    ("beide partijen, met mandaat", "oogo_samen", [seat(OND), seat(GEM)], []),
    ("de gemeente ontbreekt bij het OOGO", "oogo_samen", [seat(OND), seat(GEM, er=False)], ["afwezig.gemeente", "telt_niet_als_oogo"]),
    ("het onderwijs ontbreekt in een werkgroep", "werkgroep", [seat(GEM), seat(HULP)], ["afwezig.onderwijs"]),
    ("er mag niemand van het onderwijs beslissen", "stuurgroep", [seat(OND, RAAD), seat(GEM)], ["zonder_mandaat.onderwijs"]),
    ("één van twee mag beslissen, dat is genoeg", "stuurgroep", [seat(OND, RAAD), seat(OND), seat(GEM)], []),
    ("wie mag beslissen, was er niet", "stuurgroep", [seat(OND, RAAD), seat(OND, er=False), seat(GEM)], ["zonder_mandaat.onderwijs"]),
    ("er was niemand", "oogo_jeugd", [seat(OND, er=False)], ["afwezig.onderwijs", "afwezig.gemeente", "telt_niet_als_oogo"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("soort", "zetels", "verwacht"), [r[1:] for r in BIJEENKOMSTEN], ids=[r[0] for r in BIJEENKOMSTEN]
)
def test_a_meeting_without_one_of_both_is_marked(soort: str, zetels: list[Lidfeiten], verwacht: list[str]) -> None:
    redenen = keur_bijeenkomst(Gremiumsoort(soort), zetels)
    assert [r.tekst.removeprefix("bestuur.") for r in redenen] == verwacht
    telt = telt_als_oogo(Gremiumsoort(soort), [z.partij for z in zetels if z.aanwezig])
    assert telt is (soort.startswith("oogo") and not any(v.startswith("afwezig") for v in verwacht))


@pytest.mark.parametrize(
    ("zetels", "verwacht"),
    [
        ([], ["geen_zetel.onderwijs", "geen_zetel.gemeente"]),
        ([seat(OND, er=False), seat(GEM, er=False)], []),
        ([seat(OND), seat(GEM, RAAD)], ["geen_mandaat.gemeente"]),
    ],
    ids=["leeg", "op papier compleet", "gemeente zonder mandaat"],
)
def test_what_a_body_lacks_on_paper(zetels: list[Lidfeiten], verwacht: list[str]) -> None:
    assert [r.tekst.removeprefix("bestuur.") for r in keur_samenstelling(zetels)] == verwacht


@pytest.mark.parametrize(
    ("antwoorden", "stand"),
    [
        ({}, Stand.OPEN),
        ({"SWV": Antwoord.EENS, "Lindestad": Antwoord.EENS}, Stand.OVEREENSTEMMING),
        ({"SWV": Antwoord.EENS, "Lindestad": Antwoord.OPEN}, Stand.OPEN),
        ({"SWV": Antwoord.ONEENS, "Lindestad": Antwoord.OPEN}, Stand.GEEN),
        ({"SWV": Antwoord.EENS, "Lindestad": Antwoord.ONEENS}, Stand.GEEN),
    ],
    ids=["nog niemand", "allebei", "één zweeg", "een nee staat", "één is tegen"],
)
def test_agreement_is_of_every_party(antwoorden: dict[str, Antwoord], stand: Stand) -> None:
    gevonden, oordeel = overeenstemming(antwoorden)
    assert gevonden is stand
    assert oordeel.mag is (stand is Stand.OVEREENSTEMMING)
    assert bool(oordeel.alternatieven) is (stand is Stand.GEEN)


@given(st.dictionaries(st.text(min_size=1, max_size=4), st.sampled_from(Antwoord), min_size=1, max_size=6))
def test_nobody_is_outvoted(antwoorden: dict[str, Antwoord]) -> None:
    """The naive reading: agreement when all say yes, none when somebody says no, else open."""
    stand, _ = overeenstemming(antwoorden)
    gezegd = set(antwoorden.values())
    verwacht = (
        Stand.GEEN if Antwoord.ONEENS in gezegd else Stand.OVEREENSTEMMING if gezegd == {Antwoord.EENS} else Stand.OPEN
    )
    assert stand is verwacht


SPREKERS = [
    # who, keeps it, own seat, seats of the party, said by the party itself → key of the reason
    ("wie beslist, spreekt", False, JA, {JA}, False, "spreekt_namens"),
    ("wie beslist, verbetert ook wat de partij zelf zei", False, JA, {JA, RAAD}, True, "spreekt_namens"),
    ("wie adviseert, spreekt als niemand beslist", False, RAAD, {RAAD, OOR}, False, "spreekt_namens"),
    ("wie adviseert, spreekt niet naast wie beslist", False, RAAD, {JA, RAAD}, False, "spreekt_niet"),
    ("wie luistert, spreekt niet", False, OOR, {OOR}, False, "spreekt_niet"),
    ("zonder zetel spreekt niemand", False, None, {JA}, False, "spreekt_niet"),
    ("wie bijhoudt, schrijft op", True, None, {JA}, False, "schrijft_op"),
    ("wie bijhoudt en adviseert, schrijft op", True, RAAD, {JA, RAAD}, False, "schrijft_op"),
    ("wie bijhoudt en beslist, spreekt zelf", True, JA, {JA}, True, "spreekt_namens"),
    ("wie bijhoudt, verandert niet wat de partij zelf zei", True, None, {JA}, True, "zelf_gezegd"),
    ("tenzij niemand er meer voor spreekt", True, None, {OOR}, True, "schrijft_op"),
    ("of de partij er weg is", True, None, set(), True, "schrijft_op"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("houdt_bij", "mandaat", "mandaten", "zelf", "waarom"), [r[1:] for r in SPREKERS], ids=[r[0] for r in SPREKERS]
)
def test_who_says_what_a_party_thinks(
    houdt_bij: bool, mandaat: Mandaat | None, mandaten: set[Mandaat], zelf: bool, waarom: str
) -> None:
    oordeel = mag_antwoorden(Sprekerfeiten(houdt_bij, mandaat, frozenset(mandaten), zelf))
    assert [r.tekst for r in oordeel.redenen] == [f"bestuur.{waarom}"]
    assert oordeel.mag is (waarom in ("spreekt_namens", "schrijft_op"))


@pytest.mark.parametrize(
    ("gedaan", "vandaag", "stand"),
    [
        (date(2026, 3, 1), date(2026, 11, 9), Termijnstand.OP_TIJD),
        (date(2026, 3, 1), date(2027, 2, 1), Termijnstand.BIJNA),
        (date(2026, 3, 1), date(2027, 3, 1), Termijnstand.BIJNA),
        (date(2026, 3, 1), date(2027, 3, 2), Termijnstand.TE_LAAT),
        (None, date(2026, 11, 9), Termijnstand.TE_LAAT),
        (date(2027, 1, 1), date(2026, 11, 9), Termijnstand.OP_TIJD),
    ],
    ids=["net gedaan", "bijna", "laatste dag", "een dag te laat", "nog nooit", "een dag die nog komt"],
)
def test_the_clock_of_a_yearly_duty(gedaan: date | None, vandaag: date, stand: Termijnstand) -> None:
    _, gevonden = stand_jaarplicht(gedaan, date(2024, 8, 1), vandaag, STANDAARD, KALENDER)
    assert gevonden.stand is stand


def test_a_region_may_ask_more_than_once_a_year() -> None:
    vaker = parameters_from([("jaarplicht_maanden", 6, date(2026, 1, 1))])
    termijn, _ = stand_jaarplicht(date(2026, 3, 1), date(2024, 8, 1), date(2026, 5, 1), vaker, KALENDER)
    assert termijn.einde == date(2026, 9, 1)


def test_only_the_oogo_is_done_by_holding_it() -> None:
    assert [j.sleutel for j in JAARPLICHTEN.values() if j.door_oogo] == ["oogo"]


@pytest.mark.parametrize(
    ("open_", "zelf", "weken", "vraagt"),
    [
        (True, False, 0, True),
        (True, False, 200, True),
        (False, True, 0, False),
        (False, False, 12, True),
        (False, False, 13, False),
    ],
)
def test_a_party_is_asked_until_it_answers_and_for_a_while_whether_what_was_written_is_right(
    open_: bool, zelf: bool, weken: int, vraagt: bool
) -> None:
    gehouden = date(2026, 9, 1)
    vandaag = gehouden + timedelta(weeks=weken)
    assert moet_zeggen(open_=open_, zelf_gezegd=zelf, gehouden=gehouden, vandaag=vandaag) is vraagt
