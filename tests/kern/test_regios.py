"""Can every form of cooperation of the source documents be said in data, and does it answer as people there expect?"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rondom.kern.dekking import dekking
from rondom.kern.regiocheck import check_regio
from rondom.kern.regiodata import Regiogegevens
from rondom.kern.regioverschil import compare
from rondom.kern.route import Routefeiten, beoordeel
from rondom.kern.routefeiten import ActieveHulp, Hulpvraag, Ingang, Onderwijssoort, Vraag
from rondom.kern.situaties import Situatie, check_situatie, feiten_of
from rondom.regiomap import REGIOS, read_folder

VORMEN = {
    "utrecht-vo": "kernteam, stedelijk vo-team en buurtteams",
    "utrecht-mbo": "mbo-team: 18 jaar, woonplaats, broertjes en zusjes, mandaat",
    "haarlemmermeer": "schoolgericht team met mandaat van iedereen",
    "roosendaal": "vaste jeugdprofessional van het CJG",
    "achterhoek": "ondersteuningsteam met digitale aanmelding",
    "zuidoost-utrecht": "vijf gemeenten, BAS-team, SOT, regioscholen",
    "den-haag": "bovenstedelijk platform en mini-ZAT",
    "leeuwarden": "school als werkplaats",
    "contactvarianten": "drie manieren van contact (R048)",
}
MAPPEN = {"demo": "demo", **{naam: f"./voorbeelden/{naam}" for naam in VORMEN}}
GELEZEN: dict[str, Regiogegevens] = {naam: read_folder(map_) for naam, map_ in MAPPEN.items()}
SITUATIES = [(naam, s) for naam, gegevens in GELEZEN.items() for s in gegevens.situaties.rijen]


def test_every_form_of_the_sources_has_its_folder() -> None:
    assert {p.name for p in (REGIOS / "voorbeelden").iterdir()} == set(VORMEN)


@pytest.mark.parametrize("naam", MAPPEN)
def test_region_is_whole(naam: str) -> None:
    uitkomst = check_regio(GELEZEN[naam])
    assert [b.uitleg("nl") for b in uitkomst.bevindingen] == []
    assert uitkomst.situaties >= 8


@pytest.mark.parametrize(("naam", "situatie"), SITUATIES, ids=[f"{n}: {s.zin}" for n, s in SITUATIES])
def test_situation_has_the_answer_that_is_expected(naam: str, situatie: Situatie) -> None:
    gegevens = GELEZEN[naam]
    assert list(check_situatie(situatie, gegevens.regio, gegevens.routes)) == []


@pytest.mark.parametrize("naam", MAPPEN)
def test_proof_a_situation_with_another_answer_is_noticed(naam: str) -> None:
    gegevens = GELEZEN[naam]
    situatie = next(s for s in gegevens.situaties.rijen if s.regel)
    anders = list(check_situatie(replace(situatie, regel="X1"), gegevens.regio, gegevens.routes))
    assert [(a.wat, a.verwacht) for a in anders] == [("regel", "X1")]


@pytest.mark.parametrize("naam", MAPPEN)
@pytest.mark.parametrize("hulp", [ActieveHulp.BUURTTEAM, ActieveHulp.SPECIALIST])
def test_help_that_is_there_goes_first_in_every_region(naam: str, hulp: ActieveHulp) -> None:
    """BR03: whatever the form, a family that is helped keeps its helper; at school nobody comes beside."""
    gegevens = GELEZEN[naam]
    school = gegevens.regio.scholen[0]
    tabel = gegevens.routes.op(gegevens.routes.geldig_vanaf)
    for vraag in (Vraag.OPVOEDING, Vraag.MEERVOUDIG):
        situatie = Situatie("", school.vestiging, 14, vraag, hulp=hulp)
        uitkomst = beoordeel(feiten_of(situatie, gegevens.regio, school), tabel)
        assert uitkomst.oordeel.redenen[0].regel == "BR03", (naam, vraag)


@pytest.mark.parametrize("naam", MAPPEN)
def test_answer_is_complete_for_every_kind_of_question(naam: str) -> None:
    """Team, contact, decider and payer, what can be done instead, and reasons with rules, in both languages."""
    gegevens = GELEZEN[naam]
    tabel = gegevens.routes.op(gegevens.routes.geldig_vanaf)
    for school in gegevens.regio.scholen[:8]:
        for vraag in Vraag:
            uitkomst = beoordeel(feiten_of(Situatie("", school.vestiging, 14, vraag), gegevens.regio, school), tabel)
            assert uitkomst.team and uitkomst.contact and uitkomst.beslist and uitkomst.betaalt
            assert uitkomst.oordeel.redenen
            assert uitkomst.oordeel.alternatieven[-1].sleutel == "afwijken"


# Days ------------------------------------------------------------------------------------------------------------

DAG = date(2027, 1, 1)


def _dated() -> Regiogegevens:
    """Utrecht's mbo-team, whose mandate ends on a day and where another row holds from that day."""
    gegevens = GELEZEN["utrecht-mbo"]
    mandaten = tuple(replace(m, tot=DAG) for m in gegevens.routes.mandaten)
    rijen = tuple(
        deel
        for r in gegevens.routes.rijen
        for deel in (
            (replace(r, tot=DAG), replace(r, id="schulden-nieuw", vanaf=DAG, team="mbo_team"))
            if r.id == "schulden"
            else (r,)
        )
    )
    return replace(gegevens, routes=replace(gegevens.routes, mandaten=mandaten, rijen=rijen))


STUDENT = Routefeiten(
    Ingang.MBO,
    Onderwijssoort.MBO,
    17,
    Vraag.SPECIALISTISCH,
    woont_in_schoolgemeente=True,
    woont_in_regio=True,
    actieve_hulp_in_gezin=ActieveHulp.GEEN,
    hulpvraag_gezin=Hulpvraag.JA,
    schoolgemeente="0344",
    woongemeente="0344",
    werkwijze="mbo_team",
)


@pytest.mark.parametrize(
    ("dag", "beslist", "schulden"),
    [
        (date(2026, 8, 1), "mbo_team", "schuldhulp"),
        (date(2026, 12, 31), "mbo_team", "schuldhulp"),
        (DAG, "woongemeente", "mbo_team"),
        (date(2027, 8, 1), "woongemeente", "mbo_team"),
    ],
)
def test_a_date_changes_answers_from_that_day_only(dag: date, beslist: str, schulden: str) -> None:
    tabel = _dated().routes.op(dag)
    uitkomst = beoordeel(STUDENT, tabel)
    assert uitkomst.beslist and uitkomst.beslist.sleutel == beslist
    geld = beoordeel(replace(STUDENT, vraag=Vraag.SCHULDEN), tabel)
    assert geld.team and geld.team.sleutel == schulden


def test_every_stretch_of_days_is_proven_apart() -> None:
    routes = _dated().routes
    assert routes.wisseldagen() == (date(2026, 8, 1), DAG)
    zonder = replace(routes, rijen=tuple(replace(r, tot=DAG) if r.id == "elders" else r for r in routes.rijen))
    assert dekking(zonder.op(date(2026, 8, 1))).gaten == ()
    assert dekking(zonder.op(DAG)).gaten != ()
    gevonden = check_regio(replace(GELEZEN["utrecht-mbo"], routes=zonder)).bevindingen
    assert {b.gegevens["vanaf"] for b in gevonden if b.soort == "gat"} == {"2027-01-01"}


def test_difference_between_two_days_reads_as_sentences() -> None:
    gegevens = _dated()
    zinnen = [v.zin("nl") for v in compare(gegevens, date(2026, 8, 1), gegevens, DAG)]
    assert any("de vraag schulden is" in z and "(rij schulden → schulden-nieuw)" in z for z in zinnen)
    assert any(z.startswith("Het mandaat van mbo_team") for z in zinnen)
    assert compare(gegevens, date(2026, 8, 1), gegevens, date(2026, 12, 31)) == ()


def test_mandate_covers_age_and_municipality_only() -> None:
    tabel = GELEZEN["utrecht-mbo"].routes.op(DAG)
    assert tabel.find_mandaat("mbo_team", "specialistische_hulp", "0344", 17) is not None
    assert tabel.find_mandaat("mbo_team", "specialistische_hulp", "0344", 18) is None
    assert tabel.find_mandaat("mbo_team", "specialistische_hulp", "0321", 17) is None


# What check finds ------------------------------------------------------------------------------------------------

KAPOT = [
    ("team zonder aanspreekpunt", "regio.toml", 'contact = { functie = "cjg_consulent"', "#", "geen_contact"),
    (
        "gemeente zonder team",
        "regio.toml",
        'naam = "CJG Zeist"\ngemeente = "0355"',
        'naam = "CJG Zeist"\ngemeente = "0310"',
        "gemeente_zonder_team",
    ),
    (
        "voorbeeld met een ander antwoord",
        "situaties.toml",
        'wie = "CJG Zeist"',
        'wie = "BAS-team Zeist"',
        "situatie_anders",
    ),
    (
        "voorbeeld met een school die er niet is",
        "situaties.toml",
        'school = "99ZC00"',
        'school = "99ZZ00"',
        "situatie_zonder_school",
    ),
    ("vorm zonder team", "routes.toml", 'organisatiesoort = "sot"', 'organisatiesoort = "mbo_team"', "geen_team"),
    (
        "vorm die niet bestaat",
        "routes.toml",
        'organisatiesoort = "sot"',
        'organisatiesoort = "sotje"',
        "onbekende_vorm",
    ),
]


@pytest.mark.parametrize(("bestand", "was", "wordt", "soort"), [r[1:] for r in KAPOT], ids=[r[0] for r in KAPOT])
def test_check_names_what_is_missing_and_where(bestand: str, was: str, wordt: str, soort: str, tmp_path: Path) -> None:
    for pad in (REGIOS / "voorbeelden" / "zuidoost-utrecht").iterdir():
        tekst = pad.read_text("utf-8")
        if pad.name == bestand:
            assert was in tekst
            tekst = tekst.replace(was, wordt)
        (tmp_path / pad.name).write_text(tekst, "utf-8")
    gevonden = [b for b in check_regio(read_folder(str(tmp_path))).bevindingen if b.soort == soort]
    assert gevonden
    for b in gevonden:
        assert b.bestand == bestand
        assert b.regel > 0
        assert b.uitleg("nl") != b.uitleg("en")
