"""Is there help already? Whom may school ask, and what may an answer hold?"""

from uuid import UUID

import pytest

from rondom.kern.hulpnavraag import (
    Antwoord,
    beoordeel_antwoord,
    beoordeel_gezin,
    beoordeel_partner,
    beoordeel_zelf,
)
from rondom.kern.oordeel import geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde

JA = toegestaan(reden("BR14", "delen.toestemming_gegeven"))
NEE = geweigerd(reden("L03", "delen.geweigerd_door", wie="Eva"))
EERST = onder_voorwaarde(
    reden("BR14", "delen.toestemming_ontbreekt"),
    voorwaarden=[voorwaarde("toestemming", "BR14", "delen.vraag_toestemming_aan", wie="Eva")],
)


@pytest.mark.parametrize(
    ("zin", "beslist", "open_", "mag"),
    [
        ("het gezin mag altijd gevraagd worden", True, True, True),
        ("maar niet als niemand beslist", False, True, False),
        ("en niet over een gesloten casus", True, False, False),
    ],
)
def test_asking_the_family(zin: str, beslist: bool, open_: bool, mag: bool) -> None:
    assert beoordeel_gezin(iemand_beslist=beslist, open_=open_).mag is mag


@pytest.mark.parametrize(
    ("zin", "delen", "open_", "mag"),
    [
        ("met toestemming", JA, True, True),
        ("zonder antwoord", EERST, True, False),
        ("na een nee", NEE, True, False),
        ("gesloten", JA, False, False),
    ],
)
def test_asking_a_partner(zin: str, delen: object, open_: bool, mag: bool) -> None:
    oordeel = beoordeel_partner(delen, open_=open_)  # type: ignore[arg-type]
    assert oordeel.mag is mag
    assert oordeel.redenen[0].regel == "R033"
    if not mag and open_:
        assert {r.regel for r in delen.redenen} <= {r.regel for r in oordeel.redenen}  # type: ignore[attr-defined]
        assert [a.sleutel for a in oordeel.alternatieven] == ["gezin"]


@pytest.mark.parametrize(
    ("antwoord", "wie", "contact", "veld"),
    [
        (Antwoord.JA, "Buurtteam Oost", "Chantal", ""),
        (Antwoord.JA, " ", "Chantal", "wie"),
        (Antwoord.NEE, "", "", ""),
        (Antwoord.NEE, "Buurtteam Oost", "", "antwoord"),
        (Antwoord.ZEGT_NIET, "", "", ""),
        (Antwoord.ZEGT_NIET, "", "Chantal", "antwoord"),
    ],
)
def test_yes_says_who_and_no_names_nobody(antwoord: Antwoord, wie: str, contact: str, veld: str) -> None:
    waar, oordeel = beoordeel_antwoord(antwoord, wie=wie, contact=contact, bereikbaar="")
    assert (waar, oordeel.mag) == (veld, veld == "")


SCHOOL, TEAM = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("zin", "beslist", "open_", "voor", "veld", "mag"),
    [
        ("wie beslist vertelt het aan school", True, True, {SCHOOL}, "", True),
        ("en aan wie het al mag weten", True, True, {SCHOOL, TEAM}, "", True),
        ("niet aan wie het nog niet mag weten", True, True, {SCHOOL, UUID(int=3)}, "voor", False),
        ("niet aan niemand", True, True, set(), "voor", False),
        ("wie niet beslist vertelt het niet", False, True, {SCHOOL}, "", False),
        ("na het sluiten niet meer", True, False, {SCHOOL}, "", False),
    ],
)
def test_telling_unasked(zin: str, beslist: bool, open_: bool, voor: set[UUID], veld: str, mag: bool) -> None:
    waar, oordeel = beoordeel_zelf(beslist=beslist, open_=open_, voor=voor, mogen_weten={SCHOOL, TEAM})
    assert (waar, oordeel.mag) == (veld, mag)
