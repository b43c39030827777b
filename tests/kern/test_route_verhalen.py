"""The stories S1, S3 and S5 as far as they ask who takes up, whom to call, who decides and who pays."""

from dataclasses import replace
from datetime import datetime

import pytest

from rondom.kern.afspraken import Wet, find_kader
from rondom.kern.afspraken import beoordeel as beoordeel_kader
from rondom.kern.oordeel import Uitkomst
from rondom.kern.regio import Team, find_team
from rondom.kern.regiodata import Regiogegevens
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.route import Routeoordeel, beoordeel, check_afwijken
from rondom.kern.routefeiten import ActieveHulp, Hulpvraag, Ingang, Vraag
from rondom.kern.situaties import Situatie, feiten_of
from rondom.kern.woonplaats import Woonfeiten, betaler
from rondom.regiomap import read_folder

UTRECHT, ZEIST, MBO = (read_folder(f"./voorbeelden/{m}") for m in ("utrecht-vo", "zuidoost-utrecht", "utrecht-mbo"))
DEMO = read_folder("demo")


def ask(gegevens: Regiogegevens, situatie: Situatie) -> Routeoordeel:
    school = gegevens.regio.find_school(situatie.school)
    assert school
    return beoordeel(feiten_of(situatie, gegevens.regio, school), gegevens.routes.op(gegevens.routes.geldig_vanaf))


def team_of(gegevens: Regiogegevens, situatie: Situatie) -> Team | None:
    school, uitkomst = gegevens.regio.find_school(situatie.school), ask(gegevens, situatie)
    assert school and uitkomst.team
    return find_team(
        gegevens.regio.alle_teams,
        uitkomst.team,
        school=school,
        pc4=situatie.pc4,
        woongemeente=situatie.woongemeente or school.gemeente,
        dag=gegevens.routes.geldig_vanaf,
    )


def who(uitkomst: Routeoordeel) -> tuple[str, str, str]:
    assert uitkomst.team and uitkomst.beslist and uitkomst.betaalt
    return uitkomst.team.sleutel, uitkomst.beslist.sleutel, uitkomst.betaalt.sleutel


# S1: Noah, 14, vmbo, Utrecht-Overvecht ----------------------------------------------------------------------------------

NOAH = Situatie("", "99UA00", 14, Vraag.MEERVOUDIG, pc4="3561")


def test_s1_6_no_help_is_running_so_the_vo_team_takes_it_up_and_the_rule_is_shown() -> None:
    eerst = ask(UTRECHT, replace(NOAH, hulp=ActieveHulp.ONBEKEND))
    assert [v.sleutel for v in eerst.oordeel.voorwaarden] == ["vraag_actieve_hulp"]
    uitkomst = ask(UTRECHT, NOAH)
    assert uitkomst.oordeel.uitkomst is Uitkomst.TOEGESTAAN
    assert who(uitkomst) == ("vo_team", "vo_team", "schoolgemeente")
    assert [r.regel for r in uitkomst.oordeel.redenen][:2] == ["BR02", "R042"]
    assert all(r.bron for r in uitkomst.oordeel.redenen)
    assert uitkomst.school_eerst and uitkomst.oordeel.alternatieven


def test_s1_9_the_buurtteam_helps_parents_and_lot_and_the_teams_agree_who_does_what() -> None:
    lot = ask(UTRECHT, replace(NOAH, vraag=Vraag.BROER_ZUS))
    assert (who(lot)[0], lot.oordeel.redenen[0].regel) == ("buurtteam", "BR22")
    samen = ask(UTRECHT, replace(NOAH, hulp=ActieveHulp.BUURTTEAM))
    assert who(samen)[0] == "buurtteam"
    assert [a.sleutel for a in samen.oordeel.alternatieven] == ["verbinden", "verdelen", "afwijken"]
    team = team_of(UTRECHT, replace(NOAH, hulp=ActieveHulp.BUURTTEAM))
    assert team and team.naam == "Buurtteam Overvecht"


# S3: Jayden, 14, from a school in De Bilt to one in Zeist --------------------------------------------------------------

JAYDEN = Situatie("", "99ZC00", 14, Vraag.MEERVOUDIG)


def test_s3_1_to_3_the_former_school_and_the_team_of_de_bilt_are_found_to_ask() -> None:
    vroeger = replace(JAYDEN, school="99ZD00", woongemeente="0310", hulp=ActieveHulp.BUURTTEAM)
    team = team_of(ZEIST, vroeger)
    assert team and team.naam == "Sociaal Team De Bilt"
    contact = ZEIST.regio.contact_at(team.naam, "99ZD00")
    assert contact and contact.functie == "gezinswerker"
    school = ZEIST.regio.find_school("99ZD00")
    assert school and (keuze := ZEIST.regio.keuze_of(school))
    assert keuze.contact == "zorgcoordinator"


def test_s3_7_a_new_team_builds_on_what_is_there() -> None:
    uitkomst = ask(ZEIST, JAYDEN)
    assert "BR06" in [r.regel for r in uitkomst.oordeel.redenen]
    assert "verder_bouwen" in [a.sleutel for a in uitkomst.oordeel.alternatieven]


def test_s3_8_one_fixed_contact_at_school_and_reachable_on_a_working_day() -> None:
    team = team_of(ZEIST, JAYDEN)
    assert team and team.naam == "CJG Zeist"
    contact = ZEIST.regio.contact_at(team.naam, JAYDEN.school)
    assert contact and contact.functie == "cjg_consulent"
    assert contact.is_reachable(datetime(2026, 11, 10, 10, 0))
    assert not contact.is_reachable(datetime(2026, 11, 14, 10, 0))
    assert contact.vervanger == "gezinswerker"


# S5: Priya, 17, vocational student in Utrecht, lives in Houten -----------------------------------------------------------

PRIYA = Situatie("", "99MA00", 17, Vraag.PSYCHOSOCIAAL, woongemeente="0321")
VERHAAL = [
    ("S5.1 de postcode is geen drempel", PRIYA, ("mbo_team", "mbo_team", "schoolgemeente"), "R050"),
    ("S5.1 meervoudig: ook het mbo-team", replace(PRIYA, vraag=Vraag.MEERVOUDIG), ("mbo_team", "mbo_team", "schoolgemeente"), "R050"),
    ("S5.1 studieloopbaan: school", replace(PRIYA, vraag=Vraag.SCHOOLLOOPBAAN), ("school", "school", "school"), "BR07"),
    ("S5.3 broertje van 13: wijkteam Houten", replace(PRIYA, vraag=Vraag.BROER_ZUS), ("elders", "elders", "woongemeente"), "BR22"),
    ("S5.4 ggz vóór 18: geen mandaat voor Houten", replace(PRIYA, vraag=Vraag.SPECIALISTISCH), ("elders", "woongemeente", "woongemeente"), "BR21"),
    ("S5.5 vanaf 18: Wmo", replace(PRIYA, vraag=Vraag.SPECIALISTISCH, leeftijd=18), ("wmo", "woongemeente", "woongemeente"), "BR23"),
    ("S5.6 schulden: gericht, zonder nieuwe analyse", replace(PRIYA, vraag=Vraag.SCHULDEN), ("schuldhulp", "woongemeente", "woongemeente"), "R171"),
    ("S5.8 verzuim vanaf 18: Doorstroompunt", replace(PRIYA, vraag=Vraag.VERZUIM, leeftijd=18), ("doorstroompunt", "doorstroompunt", "woongemeente"), "L23"),
    ("S5.11 verhuisd naar Utrecht, broertje mee: nu wel het mbo-team", replace(PRIYA, vraag=Vraag.BROER_ZUS, woongemeente="0344"), ("mbo_team", "mbo_team", "woongemeente"), "R046"),
    ("S5.11 de hulp die loopt, blijft tot de overdracht", replace(PRIYA, hulp=ActieveHulp.SPECIALIST, woongemeente="0344"), ("specialist", "woongemeente", "woongemeente"), "BR03"),
]  # fmt: skip


@pytest.mark.parametrize(("situatie", "antwoord", "regel"), [r[1:] for r in VERHAAL], ids=[r[0] for r in VERHAAL])
def test_s5_who_takes_up_decides_and_pays(situatie: Situatie, antwoord: tuple[str, str, str], regel: str) -> None:
    uitkomst = ask(MBO, situatie)
    assert who(uitkomst) == antwoord
    assert uitkomst.oordeel.redenen[0].regel == regel


def test_s5_2_her_own_wish_counts_and_no_help_is_sent_without_it() -> None:
    """At 17 psychosocial help is hers to ask; a no leaves school as contact, an unknown is asked first."""
    nee = ask(MBO, replace(PRIYA, wens=Hulpvraag.NEE))
    assert (who(nee)[0], nee.oordeel.redenen[0].regel) == ("school", "BR26")
    onbekend = ask(MBO, replace(PRIYA, wens=Hulpvraag.ONBEKEND))
    assert [v.sleutel for v in onbekend.oordeel.voorwaarden] == ["vraag_wens"]


def test_s5_4_and_5_the_family_doctor_is_an_alternative_before_and_after_18() -> None:
    for leeftijd in (17, 18):
        uitkomst = ask(MBO, replace(PRIYA, vraag=Vraag.SPECIALISTISCH, leeftijd=leeftijd))
        assert "huisarts_ook" in [a.sleutel for a in uitkomst.oordeel.alternatieven]


def test_s5_5_guidance_from_18_falls_under_the_wmo() -> None:
    rijen = find_kader(DEMO.afspraken.kader_op(DEMO.routes.geldig_vanaf), "begeleiding wonen", 18)
    assert [r.wet for r in rijen] == [Wet.WMO]
    assert find_kader(DEMO.afspraken.kader, "begeleiding wonen", 17) == ()


def test_s5_11_who_pays_follows_the_registered_address_and_not_the_school() -> None:
    assert betaler(Woonfeiten(brp="0321")).gemeente == "0321"
    na = betaler(Woonfeiten(brp="0344"))
    assert (na.gemeente, na.reden.regel) == ("0344", "L29")
    opvang = betaler(Woonfeiten(brp="0344", verblijf=True, voor_verblijf="0321"))
    assert opvang.gemeente == "0321"


# The framework of laws, and another route than the table's --------------------------------------------------------------


def test_grey_area_is_an_answer_that_opens_a_meeting() -> None:
    rij = next(r for r in DEMO.afspraken.kader if r.grijs)
    oordeel = beoordeel_kader(rij)
    assert oordeel.uitkomst is Uitkomst.ONDER_VOORWAARDE
    assert [v.sleutel for v in oordeel.voorwaarden] == ["overleg"]
    assert beoordeel_kader(next(r for r in DEMO.afspraken.kader if not r.grijs)).mag


def test_search_in_the_framework_finds_dutch_and_english_and_other_words() -> None:
    kader = DEMO.afspraken.kader
    for vraag in ("taxi", "pupil transport", "VERVOER"):
        assert "vervoer" in [r.id for r in find_kader(kader, vraag)]
    assert find_kader(kader) == kader
    assert find_kader(kader, "kwantum") == ()


def test_ladder_goes_up_as_days_pass() -> None:
    namen = [DEMO.afspraken.trede_after(d) for d in (0, 9, 10, 20, 35, 45, 500)]
    assert [n.naam.nl if n else "" for n in namen] == [
        "Regisseur",
        "Regisseur",
        "Teamleiders",
        "Samenwerkingsverband en gemeente",
        "Doorbraaktafel",
        "Bestuur",
        "Bestuur",
    ]


COORDINATOR = frozenset({Bevoegdheid.CASUS_COORDINEREN})
TEAM = frozenset({Bevoegdheid.AANMELDING_OPPAKKEN})
AFWIJKEN = [
    ("school stelt voor, het team is het eens", "kent het gezin", COORDINATOR, TEAM, False, Uitkomst.TOEGESTAAN),
    ("school stelt voor, het team zegt nog niets", "kent het gezin", COORDINATOR, None, False, Uitkomst.ONDER_VOORWAARDE),
    ("zonder reden", "  ", COORDINATOR, TEAM, False, Uitkomst.GEWEIGERD),
    ("een mentor stelt voor", "kent het gezin", frozenset(), TEAM, False, Uitkomst.GEWEIGERD),
    ("een mentor is het eens", "kent het gezin", COORDINATOR, frozenset(), False, Uitkomst.GEWEIGERD),
    ("een en dezelfde persoon", "kent het gezin", COORDINATOR, TEAM, True, Uitkomst.GEWEIGERD),
]  # fmt: skip


@pytest.mark.parametrize(
    ("waarom", "eerste", "tweede", "dezelfde", "uitkomst"), [r[1:] for r in AFWIJKEN], ids=[r[0] for r in AFWIJKEN]
)
def test_table_is_overruled_by_two_roles_with_a_reason(
    waarom: str,
    eerste: frozenset[Bevoegdheid],
    tweede: frozenset[Bevoegdheid] | None,
    dezelfde: bool,
    uitkomst: Uitkomst,
) -> None:
    oordeel = check_afwijken(waarom=waarom, eerste=eerste, tweede=tweede, dezelfde=dezelfde)
    assert oordeel.uitkomst is uitkomst
    assert oordeel.redenen[0].regel == "R055"


def test_door_of_a_parent_leads_to_the_same_answer_as_the_door_of_school_when_the_region_says_so() -> None:
    school, ouder = (ask(MBO, replace(PRIYA, ingang=i)) for i in (Ingang.MBO, Ingang.OUDER_JONGERE))
    assert school.rij == ouder.rij
