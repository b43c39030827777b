"""May one professional take over from another, and who arranges that? A row is a sentence (R006, W30–W32)."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.aanstelling import ROLLEN_BIJ, Beheerder, check_aanstelling, check_correctie, is_bijzonder, rollen_bij
from rondom.kern.opvolging import Plek, Wisselreden, check_opvolging
from rondom.kern.rollen import ROLLEN

NS = UUID("9c0c7f1e-6a55-4b1f-8a0e-0f1d2c3b4a59")
DAG = date(2026, 11, 9)
VERTREK, WAARNEMING = Wisselreden.VERTREK, Wisselreden.WAARNEMING


def k(naam: str) -> UUID:
    return uuid5(NS, naam)


def plek(
    wie: str, organisatie: str = "team", rol: str = "gezinswerker", vanaf: date = date(2024, 8, 1), **meer
) -> Plek:
    return Plek(k(f"functie-{wie}"), k(wie), k(organisatie), rol, vanaf, **meer)


BRAM, FENNA = plek("bram"), plek("fenna")
TEAMLEIDER = Beheerder(k("tea"), k("team"), "teamleider")
REGIO = Beheerder(k("karin"), k("rondom"), "beheerder")
ZORGCO = Beheerder(k("anouk"), k("school"), "zorgcoordinator")
MENTOR = Beheerder(k("mees"), k("team"), "mentor")

OPVOLGING = [
    ("de teamleider laat Fenna het overnemen van Bram, die vertrekt", BRAM, FENNA, VERTREK, TEAMLEIDER, "R006", True),
    ("de beheerder van de regio ook", BRAM, FENNA, VERTREK, REGIO, "R006", True),
    ("Fenna neemt waar; Bram blijft", BRAM, FENNA, WAARNEMING, TEAMLEIDER, "R006", True),
    ("Bram vertrekt en niemand neemt het over", BRAM, None, VERTREK, TEAMLEIDER, "R006", True),
    ("waarnemen zonder waarnemer kan niet", BRAM, None, WAARNEMING, TEAMLEIDER, "R006", False),
    ("de zorgcoördinator van een school gaat niet over het team", BRAM, FENNA, VERTREK, ZORGCO, "R010", False),
    ("wie niet bijhoudt, doet dit niet", BRAM, FENNA, VERTREK, MENTOR, "R010", False),
    ("naar een ander team: dan opnieuw toestemming", BRAM, plek("chantal", "ander"), VERTREK, REGIO, "BR14", False),
    ("naar een andere functie: dan ziet iemand iets anders", BRAM, plek("lea", rol="teamleider"), VERTREK, REGIO, "BR14", False),
    ("Bram volgt zichzelf niet op", BRAM, replace(BRAM, functie=k("ander")), VERTREK, REGIO, "R006", False),
    ("de teamleider neemt zelf niets over", BRAM, plek("tea"), VERTREK, TEAMLEIDER, "W30", False),
    ("de teamleider meldt het eigen vertrek niet zelf", plek("tea"), FENNA, VERTREK, TEAMLEIDER, "W30", False),
    ("Fenna begint pas in december", BRAM, plek("fenna", vanaf=date(2026, 12, 1)), VERTREK, REGIO, "R006", False),
    ("Fenna is al weg", BRAM, replace(FENNA, tot=DAG), VERTREK, REGIO, "R006", False),
    ("Bram was al weg", replace(BRAM, tot=DAG), FENNA, VERTREK, REGIO, "R006", False),
    ("Bram begon vandaag: dat is een vergissing", replace(BRAM, vanaf=DAG), FENNA, VERTREK, REGIO, "R006", False),
    (
        "de beheerder legde Fenna zelf vast: een tweede draagt over",
        BRAM, replace(FENNA, vastgelegd_door=k("karin")), VERTREK, REGIO, "W31", False,
    ),
    (
        "een andere beheerder legde Fenna vast",
        BRAM, replace(FENNA, vastgelegd_door=k("tobias")), VERTREK, REGIO, "R006", True,
    ),
    (
        "de teamleider legde Fenna vast: zij gaat over het eigen team",
        BRAM, replace(FENNA, vastgelegd_door=k("tea")), VERTREK, TEAMLEIDER, "R006", True,
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("zin", "oud", "nieuw", "waarom", "door", "regel", "mag"), OPVOLGING, ids=[r[0] for r in OPVOLGING]
)
def test_who_takes_over(zin, oud, nieuw, waarom, door, regel, mag) -> None:
    oordeel = check_opvolging(oud, nieuw, DAG, waarom, door)
    assert (oordeel.redenen[0].regel, oordeel.mag) == (regel, mag)


def test_a_refusal_says_what_can_be_done() -> None:
    elders = check_opvolging(BRAM, plek("chantal", "ander"), DAG, VERTREK, REGIO)
    eigen = check_opvolging(BRAM, replace(FENNA, vastgelegd_door=k("karin")), DAG, VERTREK, REGIO)
    assert elders.alternatieven and eigen.alternatieven


MENSEN = st.sampled_from(("bram", "fenna", "karin", "tea", "anouk"))
PLEKKEN = st.builds(
    lambda wie, waar, rol, vanaf, door: replace(plek(wie, waar, rol), vanaf=vanaf, vastgelegd_door=door and k(door)),
    MENSEN,
    st.sampled_from(("team", "school")),
    st.sampled_from(("gezinswerker", "teamleider")),
    st.sampled_from((date(2024, 8, 1), DAG, date(2027, 1, 1))),
    st.none() | MENSEN,
)


@given(PLEKKEN, st.none() | PLEKKEN, st.sampled_from(Wisselreden), st.sampled_from((TEAMLEIDER, REGIO, ZORGCO, MENTOR)))
def test_nobody_comes_in_who_has_no_such_place_or_lets_himself_in(oud, nieuw, waarom, door) -> None:
    """A naive reading: whoever takes over stands in the same role at the same place today, and is not who arranges it."""
    if check_opvolging(oud, nieuw, DAG, waarom, door).mag and nieuw is not None:
        assert (nieuw.organisatie, nieuw.rol) == (oud.organisatie, oud.rol)
        assert len({oud.persoon, nieuw.persoon, door.persoon}) == 3
        assert nieuw.vanaf <= DAG
        assert door.rol == "beheerder" or door.organisatie == oud.organisatie
        assert door.organisatie == oud.organisatie or nieuw.vastgelegd_door != door.persoon


AANSTELLEN = [
    ("een zorgcoördinator legt een mentor vast", "mentor", "school", "wies", "school", ZORGCO, "R010", True),
    ("maar niet zichzelf", "mentor", "school", "anouk", "school", ZORGCO, "W30", False),
    ("en niet bij een ander", "gezinswerker", "vo_team", "wies", "team", ZORGCO, "R010", False),
    ("de schoolleider waakt over bewaren: die legt de regio vast", "schoolleider", "school", "wies", "school", ZORGCO, "W32", False),
    ("de beheerder van de regio wel", "schoolleider", "school", "wies", "school", REGIO, "R010", True),
    ("een school heeft geen gezinswerker", "gezinswerker", "school", "wies", "school", ZORGCO, "R010", False),
    ("een gezin is geen functie", "ouder", "school", "wies", "school", REGIO, "R010", False),
    ("een teamvorm van de regio zelf is een team", "gezinswerker", "jongerenplatform", "wies", "x", REGIO, "R010", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("zin", "rol", "soort", "wie", "waar", "door", "regel", "mag"), AANSTELLEN, ids=[r[0] for r in AANSTELLEN]
)
def test_who_puts_whom_where(zin, rol, soort, wie, waar, door, regel, mag) -> None:
    oordeel = check_aanstelling(rol=rol, soort=soort, persoon=k(wie), organisatie=k(waar), door=door)
    assert (oordeel.redenen[0].regel, oordeel.mag) == (regel, mag)


CORRECTIES = [
    ("het begin was een half jaar later", True, date(2025, 1, 6), None, True),
    ("zij stopt in juli", True, date(2024, 8, 1), date(2027, 7, 1), True),
    ("weg vanaf vandaag: dat hoort iedereen te weten", True, date(2024, 8, 1), DAG, False),
    ("dan begint zij pas morgen: vandaag valt weg", True, date(2026, 11, 10), None, False),
    ("van wie al weg was, mag het einde goed gezet", False, date(2024, 8, 1), date(2026, 3, 1), True),
    ("het einde ligt niet voor het begin", False, date(2026, 3, 1), date(2026, 2, 1), False),
]


@pytest.mark.parametrize(("zin", "loopt", "vanaf", "tot", "mag"), CORRECTIES, ids=[r[0] for r in CORRECTIES])
def test_put_right(zin, loopt, vanaf, tot, mag) -> None:
    oordeel = check_correctie(
        loopt=loopt, vanaf=vanaf, tot=tot, dag=DAG, persoon=k("bram"), organisatie=k("team"), door=TEAMLEIDER
    )
    assert oordeel.mag is mag


def test_every_role_at_work_has_a_place_and_guards_are_given_by_the_region() -> None:
    overal = {r for rollen in ROLLEN_BIJ.values() for r in rollen} | set(rollen_bij("een_vorm"))
    assert overal == {r.sleutel for r in ROLLEN.values()} - {"ouder", "jeugdige"}
    assert {r for r in overal if is_bijzonder(r)} == {"beheerder", "privacyfunctionaris", "schoolleider"}
