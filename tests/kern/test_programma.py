"""Is the programme small, measurable and somebody's? A row is a sentence a policy officer can read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.oordeel import Reden, Uitkomst
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.programma import (
    Actiefeiten,
    Doelfeiten,
    Schrijver,
    is_te_laat,
    kan_actie,
    kan_doel_stoppen,
    kan_thema,
    kan_uitstellen,
    keur_actie,
    keur_doel,
    mag_bijhouden,
    mag_voortgang,
    rollen_als_eigenaar,
    te_veel_acties,
)
from rondom.kern.rollen import ROLLEN, Bevoegdheid, rollen_met
from rondom.kern.statussen import ThemaactieStatus, ThemaStatus
from rondom.kern.vaag import VAAGWOORDEN, Vaagheid, find_vaag

VANDAAG = date(2026, 11, 9)
HEEL_DOEL = Doelfeiten("In 2028 zitten 20 kinderen thuis in plaats van 60", "cijfer:I01", "60", "20", date(2028, 7, 1))
HELE_ACTIE = Actiefeiten("Elke school belt binnen twee dagen met ouders", eigenaar=True, termijn=date(2027, 2, 1))


def keys(redenen: tuple[Reden, ...]) -> list[str]:
    return [r.tekst.removeprefix("programma.") for r in redenen]


VAAG = [
    ("Samenwerking versterken", [("versterken", "werkwoord")]),
    ("Versterking van de basis", [("Versterking", "werkwoord")]),
    ("Wij zetten in op preventie, waar mogelijk", [("zetten in op", "werkwoord"), ("waar mogelijk", "voorbehoud")]),
    ("Regelmatig overleg en aandacht voor ouders", [("Regelmatig", "tijd"), ("aandacht voor", "werkwoord")]),
    ("Betere overdracht, enz.", [("Betere", "hoeveelheid"), ("enz", "rommel")]),
    ("Zo veel mogelijk scholen doen mee", [("Zo veel mogelijk", "hoeveelheid")]),
    ("De leerplichtambtenaar belt elke maandag met de scholen", []),
    ("Meerkosten per kind uitrekenen", []),  # 'meer' counts as a word of its own only
    ("", []),
]


@pytest.mark.parametrize(("tekst", "verwacht"), VAAG, ids=[r[0] or "leeg" for r in VAAG])
def test_vague_words_are_found_as_they_stand_there(tekst: str, verwacht: list[tuple[str, str]]) -> None:
    assert [(v.woorden, v.soort.value) for v in find_vaag(tekst)] == verwacht


@pytest.mark.parametrize("rij", VAAGWOORDEN, ids=lambda r: r.stam)
def test_every_row_of_the_table_finds_itself_and_says_what_it_leaves_open(rij) -> None:
    gevonden = find_vaag(f"Wij gaan {rij.stam} doen")
    assert rij.stam in " ".join(v.woorden for v in gevonden).lower()
    assert len([r for r in VAAGWOORDEN if r.stam == rij.stam]) == 1


def test_every_kind_of_vagueness_has_rows() -> None:
    assert {r.soort for r in VAAGWOORDEN} == set(Vaagheid)


@given(st.text(alphabet="abe merobvaglnikt", max_size=60))
def test_what_is_found_stands_in_the_text_and_never_overlaps(tekst: str) -> None:
    over = tekst
    for v in find_vaag(tekst):
        assert v.woorden in over
        over = over.split(v.woorden, 1)[1]


DOELEN = [
    ("een doel dat alles zegt", {}, []),
    ("een doel zonder kinderen of ouders", {"tekst": "In 2028 is de wachttijd 4 weken"}, ["gebrek.voor_wie"]),
    ("minder mag, als het gemeten wordt", {"tekst": "Minder kinderen zitten thuis"}, []),
    (
        "minder zonder meting is vaag",
        {"tekst": "Minder kinderen zitten thuis", "meting": ""},
        ["vaag.hoeveelheid", "gebrek.meting"],
    ),
    (
        "een werkwoord blijft vaag, ook met een meting",
        {"tekst": "De positie van ouders versterken"},
        ["vaag.werkwoord"],
    ),
    ("geen nulmeting", {"nu": ""}, ["gebrek.nu"]),
    ("geen streefwaarde", {"streef": ""}, ["gebrek.streef"]),
    ("geen datum", {"streef_op": None}, ["gebrek.streef_op"]),
]


@pytest.mark.parametrize(("anders", "verwacht"), [r[1:] for r in DOELEN], ids=[r[0] for r in DOELEN])
def test_what_a_goal_does_not_say_yet_is_named(anders: dict[str, object], verwacht: list[str]) -> None:
    doel = Doelfeiten(**(HEEL_DOEL.__dict__ | anders))
    assert keys(keur_doel(doel)) == verwacht


ACTIES = [
    ("een actie die alles zegt", {}, []),
    ("van niemand", {"eigenaar": False}, ["gebrek.eigenaar"]),
    ("van iemand die weg is", {"eigenaar_tot": date(2026, 11, 9)}, ["gebrek.eigenaar_weg"]),
    ("van iemand die morgen weggaat", {"eigenaar_tot": date(2026, 11, 10)}, []),
    ("zonder datum", {"termijn": None}, ["gebrek.datum"]),
    ("te laat is niet onduidelijk", {"termijn": date(2026, 11, 8)}, []),
    ("te kort en vaag", {"tekst": "Preventie versterken"}, ["gebrek.kort", "vaag.werkwoord"]),
    ("gedaan wordt niet meer gekeurd", {"tekst": "Preventie", "eigenaar": False, "status": "gedaan"}, []),
]


@pytest.mark.parametrize(("anders", "verwacht"), [r[1:] for r in ACTIES], ids=[r[0] for r in ACTIES])
def test_what_an_action_does_not_say_yet_is_named(anders: dict[str, object], verwacht: list[str]) -> None:
    actie = Actiefeiten(**(HELE_ACTIE.__dict__ | anders))
    assert keys(keur_actie(actie, VANDAAG)) == verwacht


@pytest.mark.parametrize(
    ("termijn", "status", "laat"),
    [
        (date(2026, 11, 8), "loopt", True),
        (date(2026, 11, 8), "voorstel", True),
        (date(2026, 11, 9), "loopt", False),
        (date(2026, 11, 8), "gedaan", False),
        (date(2026, 11, 8), "gestopt", False),
        (None, "loopt", False),
    ],
)
def test_an_open_action_is_late_the_day_after_its_date(termijn: date | None, status: str, laat: bool) -> None:
    actie = Actiefeiten(HELE_ACTIE.tekst, eigenaar=True, termijn=termijn, status=status)
    assert (is_te_laat(actie, VANDAAG) is not None) is laat


def test_an_action_starts_with_an_owner_and_a_date_and_says_what_is_missing() -> None:
    los = Actiefeiten("Scholen bellen binnen twee dagen")
    oordeel = kan_actie(los, ThemaactieStatus.LOOPT, VANDAAG)
    assert oordeel.uitkomst is Uitkomst.ONDER_VOORWAARDE
    assert [v.sleutel for v in oordeel.voorwaarden] == ["eigenaar", "datum"]
    assert kan_actie(HELE_ACTIE, ThemaactieStatus.LOOPT, VANDAAG).mag
    assert kan_actie(los, ThemaactieStatus.GESTOPT, VANDAAG).mag
    assert not kan_actie(los, ThemaactieStatus.GEDAAN, VANDAAG).mag


@pytest.mark.parametrize(
    ("oud", "nieuw", "waarom", "mag"),
    [
        (date(2027, 1, 1), date(2027, 3, 1), "", False),
        (date(2027, 1, 1), date(2027, 3, 1), "  ", False),
        (date(2027, 1, 1), date(2027, 3, 1), "De school verhuist", True),
        (date(2027, 1, 1), date(2026, 12, 1), "", True),
        (None, date(2027, 3, 1), "", True),
    ],
    ids=["later zonder reden", "later met spaties", "later met reden", "eerder", "de eerste datum"],
)
def test_later_asks_for_a_reason(oud: date | None, nieuw: date, waarom: str, mag: bool) -> None:
    assert kan_uitstellen(oud, nieuw, waarom).mag is mag


def test_one_theme_more_than_agreed_is_refused_with_their_names_and_a_way_out() -> None:
    kan = {"doelen": 1, "parameters": STANDAARD, "vandaag": VANDAAG}
    assert kan_thema("voorstel", ThemaStatus.ACTIEF, actief=["Thuiszitters", "Overgang"], **kan).mag
    nee = kan_thema("voorstel", ThemaStatus.ACTIEF, actief=["Thuiszitters", "Overgang", "Taal"], **kan)
    assert nee.uitkomst is Uitkomst.GEWEIGERD
    assert dict(nee.redenen[0].gegevens) == {"aantal": "3", "grens": "3", "namen": "Thuiszitters, Overgang, Taal"}
    assert [a.sleutel for a in nee.alternatieven] == ["afronden"]
    assert kan_thema("actief", ThemaStatus.AFGEROND, actief=["a", "b", "c"], **kan).mag


def test_the_limit_is_that_of_the_region_on_that_day() -> None:
    ruimer = parameters_from([("programma_themas", 4, date(2027, 1, 1))])
    for dag, mag in ((date(2026, 12, 31), False), (date(2027, 1, 1), True)):
        oordeel = kan_thema(
            "voorstel", ThemaStatus.ACTIEF, actief=["a", "b", "c"], doelen=1, parameters=ruimer, vandaag=dag
        )
        assert oordeel.mag is mag


def test_a_theme_without_a_goal_does_not_start() -> None:
    oordeel = kan_thema("voorstel", ThemaStatus.ACTIEF, actief=[], doelen=0, parameters=STANDAARD, vandaag=VANDAAG)
    assert [v.sleutel for v in oordeel.voorwaarden] == ["doel"]


def test_more_open_actions_than_a_region_carries_are_warned_about() -> None:
    assert te_veel_acties(20, STANDAARD, VANDAAG) is None
    reden = te_veel_acties(61, STANDAARD, VANDAAG)
    assert reden and dict(reden.gegevens) == {"aantal": "61", "grens": "20"}


@pytest.mark.parametrize("rol", ROLLEN)
def test_who_keeps_the_programme_follows_from_the_role_and_the_own_region(rol: str) -> None:
    houdt_bij = rol in rollen_met(Bevoegdheid.PROGRAMMA_BIJHOUDEN)
    assert mag_bijhouden(Schrijver(rol, "lindestreek"), "lindestreek").mag is houdt_bij
    assert not mag_bijhouden(Schrijver(rol, "elders"), "lindestreek").mag
    assert mag_voortgang(Schrijver(rol, "lindestreek", eigenaar=True), "lindestreek").mag
    assert mag_voortgang(Schrijver(rol, "lindestreek"), "lindestreek").mag is houdt_bij
    assert not mag_voortgang(Schrijver(rol, "elders", eigenaar=True), "lindestreek").mag


def test_a_job_of_the_house_keeps_no_programme() -> None:
    assert not mag_bijhouden(Schrijver("systeem:bewaren", "lindestreek"), "lindestreek").mag


def test_who_leads_can_own_an_action_and_nobody_of_a_family() -> None:
    assert {"beleidsmedewerker", "programmaleider", "swv_directeur", "schoolleider", "teamleider"} <= set(
        rollen_als_eigenaar()
    )
    assert not {"ouder", "jeugdige", "privacyfunctionaris"} & set(rollen_als_eigenaar())


@pytest.mark.parametrize(
    ("gestopt", "lopend", "waarom", "reden"),
    [
        (False, 0, "Iets anders helpt meer.", "programma.doel_kan_stoppen"),
        (False, 0, "  ", "programma.doel_waarom"),
        (False, 2, "Iets anders helpt meer.", "programma.doel_lopende_acties"),
        (True, 0, "Iets anders helpt meer.", "programma.doel_al_gestopt"),
    ],
)
def test_a_goal_stops_once_with_a_reason_and_not_from_under_an_action(
    gestopt: bool, lopend: int, waarom: str, reden: str
) -> None:
    oordeel = kan_doel_stoppen(gestopt, lopend, waarom)
    assert oordeel.mag is (reden == "programma.doel_kan_stoppen") and oordeel.redenen[0].tekst == reden
