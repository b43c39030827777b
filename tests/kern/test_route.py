"""Who takes this up in the demo region? Each row is a sentence; the table itself is proven complete."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.dekking import dekking
from rondom.kern.oordeel import Uitkomst
from rondom.kern.route import (
    FEITEN,
    ActieveHulp,
    Hulpvraag,
    Ingang,
    Onderwijssoort,
    Routefeiten,
    Vraag,
    beoordeel,
    parse_tabel,
)
from rondom.kern.tabellezer import Tabelfout

DEMO = (Path(__file__).parents[2] / "regios" / "demo" / "routes.toml").read_text(encoding="utf-8")
TABEL = parse_tabel(DEMO, "routes.toml")

NOAH = Routefeiten(
    ingang=Ingang.VO_SCHOOL,
    onderwijssoort=Onderwijssoort.VO,
    leeftijd=14,
    vraag=Vraag.MEERVOUDIG,
    woont_in_schoolgemeente=True,
    woont_in_regio=True,
    actieve_hulp_in_gezin=ActieveHulp.GEEN,
    hulpvraag_gezin=Hulpvraag.JA,
    schoolgemeente="9901",
    woongemeente="9901",
)
PRIYA = replace(
    NOAH,
    ingang=Ingang.MBO,
    onderwijssoort=Onderwijssoort.MBO,
    leeftijd=17,
    vraag=Vraag.PSYCHOSOCIAAL,
    woont_in_schoolgemeente=False,
    woongemeente="9902",
)
NERGENS_HULP = {"actieve_hulp_in_gezin": ActieveHulp.GEEN}

ROUTES: list[tuple[str, Routefeiten, dict[str, Any], tuple[str, str, str, str]]] = [
    # wat er is, feiten, wat anders is; team, wie beslist, wie betaalt, eerste regel
    ("Noah: signaal op een vo-school in de stad", NOAH, {}, ("vo_team", "vo_team", "schoolgemeente", "BR02")),
    (
        "woont elders, zit op school in de stad: toch het vo-team",
        NOAH,
        {"woont_in_schoolgemeente": False, "woongemeente": "9903"},
        ("vo_team", "vo_team", "schoolgemeente", "BR02"),
    ),
    (
        "er is al een buurtteam: geen tweede gezinswerker",
        NOAH,
        {"actieve_hulp_in_gezin": ActieveHulp.BUURTTEAM},
        ("buurtteam", "buurtteam", "woongemeente", "BR03"),
    ),
    (
        "er is al een specialist",
        NOAH,
        {"actieve_hulp_in_gezin": ActieveHulp.SPECIALIST},
        ("specialist", "woongemeente", "woongemeente", "BR03"),
    ),
    (
        "vo-school buiten de stad: buurtteam waar de leerling woont",
        NOAH,
        {"schoolgemeente": "9902", "woongemeente": "9902"},
        ("buurtteam", "buurtteam", "woongemeente", "BR02"),
    ),
    (
        "vo-school buiten de stad, woont buiten de regio",
        NOAH,
        {"schoolgemeente": "9902", "woont_in_regio": False, "woont_in_schoolgemeente": False},
        ("wijkteam_elders", "wijkteam_elders", "woongemeente", "R049"),
    ),
    (
        "basisschool",
        NOAH,
        {"ingang": Ingang.PO_SCHOOL, "onderwijssoort": Onderwijssoort.PO, "leeftijd": 8},
        ("buurtteam", "buurtteam", "woongemeente", "BR02"),
    ),
    (
        "signaal bij het buurtteam, ook al zit Noah in de stad op school",
        NOAH,
        {"ingang": Ingang.BUURTTEAM},
        ("buurtteam", "buurtteam", "woongemeente", "BR02"),
    ),
    (
        "vader vraagt het zelf",
        NOAH,
        {"ingang": Ingang.OUDER_JONGERE},
        ("buurtteam", "buurtteam", "woongemeente", "BR02"),
    ),
    (
        "leerplicht ziet een leerling van een school in de stad",
        NOAH,
        {"ingang": Ingang.LEERPLICHT},
        ("vo_team", "vo_team", "schoolgemeente", "R045"),
    ),
    (
        "vraag over zusje Lot: buurtteam waar zij woont",
        NOAH,
        {"vraag": Vraag.BROER_ZUS},
        ("buurtteam", "buurtteam", "woongemeente", "BR22"),
    ),
    (
        "specialistische hulp, woont in de stad: het vo-team mag verwijzen",
        NOAH,
        {"vraag": Vraag.SPECIALISTISCH},
        ("vo_team", "vo_team", "woongemeente", "R047"),
    ),
    (
        "specialistische hulp, woont elders: de woongemeente beslist",
        NOAH,
        {"vraag": Vraag.SPECIALISTISCH, "woont_in_schoolgemeente": False},
        ("buurtteam", "woongemeente", "woongemeente", "BR21"),
    ),
    (
        "een vraag over leren doet school zelf",
        NOAH,
        {"vraag": Vraag.SCHOOLLOOPBAAN},
        ("school", "school", "school", "BR07"),
    ),
    (
        "verzuim: eerst het gesprek op school",
        NOAH,
        {"vraag": Vraag.VERZUIM},
        ("school", "school", "school", "R137"),
    ),
    (
        "de leerplichtambtenaar vraagt een gesprek",
        NOAH,
        {"vraag": Vraag.VERZUIM, "ingang": Ingang.LEERPLICHT},
        ("leerplicht", "leerplicht", "woongemeente", "R059"),
    ),
    (
        "buikpijn: jeugdgezondheidszorg",
        NOAH,
        {"vraag": Vraag.GEZONDHEID},
        ("jgz", "jgz", "schoolgemeente", "BR32"),
    ),
    (
        "het gezin wil geen hulp: school blijft, en er wordt besloten wie de regie heeft",
        NOAH,
        {"hulpvraag_gezin": Hulpvraag.NEE},
        ("school", "school", "school", "BR26"),
    ),
    (
        "het gezin wil geen hulp: het buurtteam trekt zich niet zomaar terug",
        NOAH,
        {"hulpvraag_gezin": Hulpvraag.NEE, "ingang": Ingang.BUURTTEAM},
        ("buurtteam", "buurtteam", "woongemeente", "R109"),
    ),
    (
        "zorg over veiligheid gaat nooit via een gewone aanmelding",
        NOAH,
        {"vraag": Vraag.VEILIGHEID, "hulpvraag_gezin": Hulpvraag.NEE},
        ("eigen_organisatie", "veilig_thuis", "woongemeente", "R022"),
    ),
    (
        "Priya: postcode is geen drempel voor het mbo-team",
        PRIYA,
        {},
        ("mbo_team", "mbo_team", "schoolgemeente", "R050"),
    ),
    (
        "Priya: vraag over de studie doet de mbo-school",
        PRIYA,
        {"vraag": Vraag.SCHOOLLOOPBAAN},
        ("school", "school", "school", "R050"),
    ),
    (
        "Priya: broertje gaat naar het buurtteam van de woonplaats",
        PRIYA,
        {"vraag": Vraag.BROER_ZUS},
        ("buurtteam", "buurtteam", "woongemeente", "BR22"),
    ),
    (
        "mbo-student uit de stad: ook broertjes en zusjes",
        PRIYA,
        {"vraag": Vraag.BROER_ZUS, "woont_in_schoolgemeente": True},
        ("mbo_team", "mbo_team", "woongemeente", "R046"),
    ),
    (
        "Priya vóór 18, specialistisch: woongemeente",
        PRIYA,
        {"vraag": Vraag.SPECIALISTISCH},
        ("buurtteam", "woongemeente", "woongemeente", "BR21"),
    ),
    (
        "Priya 18, specialistisch: Wmo",
        PRIYA,
        {"vraag": Vraag.SPECIALISTISCH, "leeftijd": 18},
        ("wmo_team", "woongemeente", "woongemeente", "BR23"),
    ),
    (
        "Priya 18: het mbo-team blijft",
        PRIYA,
        {"leeftijd": 18},
        ("mbo_team", "mbo_team", "schoolgemeente", "R050"),
    ),
    (
        "Priya 18, verzuim: Doorstroompunt",
        PRIYA,
        {"leeftijd": 18, "vraag": Vraag.VERZUIM},
        ("doorstroompunt", "doorstroompunt", "woongemeente", "L23"),
    ),
    (
        "vwo-leerling van 18: Wmo",
        NOAH,
        {"leeftijd": 18},
        ("wmo_team", "woongemeente", "woongemeente", "BR23"),
    ),
]


@pytest.mark.parametrize(("feiten", "anders", "antwoord"), [r[1:] for r in ROUTES], ids=[r[0] for r in ROUTES])
def test_route_in_the_demo_region(
    feiten: Routefeiten, anders: dict[str, Any], antwoord: tuple[str, str, str, str]
) -> None:
    route = beoordeel(replace(feiten, **anders), TABEL)
    assert route.oordeel.uitkomst is Uitkomst.TOEGESTAAN
    assert route.team and route.beslist and route.betaalt
    wie = (route.team.sleutel, route.beslist.sleutel, route.betaalt.sleutel)
    assert (*wie, route.oordeel.redenen[0].regel) == antwoord


EERST = [
    (
        "niemand weet of er al hulp is: eerst vragen",
        {"actieve_hulp_in_gezin": ActieveHulp.ONBEKEND},
        ["vraag_actieve_hulp"],
    ),
    (
        "niemand weet of het gezin hulp wil: eerst vragen",
        {"hulpvraag_gezin": Hulpvraag.ONBEKEND},
        ["vraag_wens"],
    ),
    (
        "een vraag over leren verandert er niet door",
        {
            "vraag": Vraag.SCHOOLLOOPBAAN,
            "actieve_hulp_in_gezin": ActieveHulp.ONBEKEND,
            "hulpvraag_gezin": Hulpvraag.ONBEKEND,
        },
        [],
    ),
    (
        "allebei onbekend: allebei vragen",
        {"actieve_hulp_in_gezin": ActieveHulp.ONBEKEND, "hulpvraag_gezin": Hulpvraag.ONBEKEND},
        ["vraag_actieve_hulp", "vraag_wens"],
    ),
]


@pytest.mark.parametrize(("anders", "eerst"), [r[1:] for r in EERST], ids=[r[0] for r in EERST])
def test_unknown_fact_that_matters_is_asked_first(anders: dict[str, Any], eerst: list[str]) -> None:
    route = beoordeel(replace(NOAH, **anders), TABEL)
    assert [v.sleutel for v in route.oordeel.voorwaarden] == eerst
    assert route.oordeel.mag is not bool(eerst)
    assert route.team is not None


def test_route_can_always_be_overruled_and_says_what_school_does_first() -> None:
    route = beoordeel(NOAH, TABEL)
    assert route.oordeel.alternatieven[-1].sleutel == "afwijken"
    assert route.school_eerst == TABEL.teksten["basis"]
    assert [r.regel for r in route.oordeel.redenen] == ["BR02", "R042", "R045", "BR21"]


def test_demo_table_answers_everything_and_has_no_dead_row() -> None:
    gevonden = dekking(TABEL)
    assert gevonden.gaten == ()
    assert gevonden.dode_rijen == ()
    assert gevonden.volledig
    assert gevonden.situaties > 10_000


def test_table_without_a_row_says_that_it_does_not_know() -> None:
    kaal = replace(TABEL, rijen=TABEL.rijen[:1])
    route = beoordeel(NOAH, kaal)
    assert (route.oordeel.uitkomst, route.team) == (Uitkomst.GEWEIGERD, None)
    assert not dekking(kaal).volledig


def test_row_behind_a_wider_row_is_dead() -> None:
    rijen = (*TABEL.rijen, replace(TABEL.rijen[0], id="te-laat"))
    assert dekking(replace(TABEL, rijen=rijen)).dode_rijen == ("te-laat",)


@given(
    st.builds(
        Routefeiten,
        st.sampled_from(Ingang),
        st.sampled_from(Onderwijssoort),
        st.integers(0, 30),
        st.sampled_from(Vraag),
        st.booleans(),
        st.booleans(),
        st.sampled_from(ActieveHulp),
        st.sampled_from(Hulpvraag),
        st.sampled_from(["", "9901", "9902"]),
        st.sampled_from(["", "9901", "9902"]),
    )
)
def test_every_situation_has_an_answer_and_help_is_never_refused_for_a_no(feiten: Routefeiten) -> None:
    route = beoordeel(feiten, TABEL)
    assert route.oordeel.uitkomst is not Uitkomst.GEWEIGERD
    assert route.team is not None
    if feiten.vraag is Vraag.VEILIGHEID:
        assert route.rij == "veiligheid"


# --- reading ---

KOP = """
regio = "proef"
geldig_vanaf = 2026-08-01
[partijen]
school = { nl = "de school", en = "the school" }
"""
RIJ = """
[[regel]]
id = "een"
team = "school"
contact = "school"
beslist = "school"
betaalt = "school"
regels = ["BR02"]
reden = { nl = "daarom", en = "therefore" }
"""


@pytest.mark.parametrize(
    ("als", "wel", "niet"),
    [
        ("leeftijd = 12", [12], [11, 13]),
        ("leeftijd = [12, 14]", [12, 14], [13]),
        ("leeftijd = { vanaf = 12 }", [12, 13], [11]),
        ("leeftijd = { tot = 12 }", [0, 11], [12]),
        ("leeftijd = { vanaf = 12, tot = 18 }", [12, 17], [11, 18]),
        ("leeftijd = { niet = [12] }", [11, 13], [12]),
    ],
)
def test_condition_on_a_number(als: str, wel: list[int], niet: list[int]) -> None:
    rij = parse_tabel(KOP + RIJ + f"als = {{ {als} }}", "proef.toml").rijen[0]
    assert [rij.past({"leeftijd": n}) for n in (*wel, *niet)] == [True] * len(wel) + [False] * len(niet)


def test_smallest_table_reads() -> None:
    tabel = parse_tabel(KOP + RIJ, "proef.toml")
    assert (tabel.regio, len(tabel.rijen), dict(tabel.rijen[0].als)) == ("proef", 1, {})


FOUTEN = [
    ("geen TOML", "regio = ", "", "no valid TOML"),
    ("geen regio", KOP.replace('regio = "proef"', "") + RIJ, "regio", "is missing"),
    ("dag is tekst", KOP.replace("2026-08-01", '"2026-08-01"') + RIJ, "geldig_vanaf", "must be a date"),
    ("geen rijen", KOP, "regel", "is missing"),
    ("onbekende sleutel", KOP + RIJ + "kleur = 1", "regel[1].kleur", "unknown key"),
    ("onbekend feit", KOP + RIJ + "als = { kleur = 1 }", "regel[1].als.kleur", "unknown fact"),
    ("onbekende keuze", KOP + RIJ + 'als = { ingang = "kat" }', "regel[1].als.ingang", "'kat' is none of"),
    ("lege lijst", KOP + RIJ + "als = { ingang = [] }", "regel[1].als.ingang", "never match"),
    (
        "ja of nee als tekst",
        KOP + RIJ + 'als = { woont_in_regio = "ja" }',
        "regel[1].als.woont_in_regio",
        "true or false",
    ),
    (
        "leeftijd als tekst",
        KOP + RIJ + 'als = { leeftijd = "12" }',
        "regel[1].als.leeftijd",
        "a whole number",
    ),
    ("leeftijd als waar", KOP + RIJ + "als = { leeftijd = true }", "regel[1].als.leeftijd", "a whole number"),
    ("leeftijd zonder grens", KOP + RIJ + "als = { leeftijd = {} }", "regel[1].als.leeftijd", "needs"),
    (
        "leeftijd van 18 tot 12",
        KOP + RIJ + "als = { leeftijd = { vanaf = 18, tot = 12 } }",
        "regel[1].als.leeftijd",
        "no number",
    ),
    (
        "grens als tekst",
        KOP + RIJ + 'als = { leeftijd = { tot = "x" } }',
        "regel[1].als.leeftijd.tot",
        "whole number",
    ),
    ("onbekende partij", KOP + RIJ.replace('team = "school"', 'team = "kat"'), "regel[1].team", "is not in partijen"),
    (
        "onbekende regel",
        KOP + RIJ.replace("BR02", "BR999"),
        "regel[1].regels[1]",
        "is not in docs/referentie/regels.md",
    ),
    ("geen regel", KOP + RIJ.replace('["BR02"]', "[]"), "regel[1].regels", "names no rule"),
    ("onbekende tekst", KOP + RIJ + 'school_eerst = "x"', "regel[1].school_eerst", "is not in teksten"),
    ("reden zonder Engels", KOP + RIJ.replace(', en = "therefore"', ""), "regel[1].reden.en", "is missing"),
    ("reden niet vertaald", KOP + RIJ.replace("therefore", "daarom"), "regel[1].reden", "the same"),
    ("lege reden", KOP + RIJ.replace("daarom", ""), "regel[1].reden.nl", "is empty"),
    ("twee keer hetzelfde id", KOP + RIJ + RIJ, "regel[2].id", "used twice"),
    (
        "partij die niemand gebruikt",
        KOP + 'x = { nl = "a", en = "b" }\n' + RIJ,
        "partijen.x",
        "used by no row",
    ),
    (
        "tekst die niemand gebruikt",
        KOP + '[teksten.x]\nnl = "a"\nen = "b"\n' + RIJ,
        "teksten.x",
        "used by no row",
    ),
    (
        "vindplaats bestaat niet",
        KOP.replace('en = "the school"', 'en = "the school", vindplaats = "maan"') + RIJ,
        "partijen.school.vindplaats",
        "is none of",
    ),
]


@pytest.mark.parametrize(("tekst", "sleutel", "wat"), [r[1:] for r in FOUTEN], ids=[r[0] for r in FOUTEN])
def test_mistake_in_a_table_names_file_and_key(tekst: str, sleutel: str, wat: str) -> None:
    with pytest.raises(Tabelfout) as fout:
        parse_tabel(tekst, "proef.toml")
    assert fout.value.sleutel == sleutel
    assert wat in fout.value.wat
    assert str(fout.value).startswith("proef.toml:" if fout.value.regel else "proef.toml: ")
    assert f": {sleutel}" in str(fout.value)


def test_table_can_name_every_fact() -> None:
    assert set(FEITEN) == {f.name for f in Routefeiten.__dataclass_fields__.values()}
