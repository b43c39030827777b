"""The network of the demo region: real structure and size, fictional names, the same every time."""

import csv
import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.netwerk.models import (
    Contactpersoon,
    Convenant,
    ConvenantPartij,
    Functie,
    Gemeente,
    Organisatie,
    Persoon,
    Regeling,
    School,
    Werkgebied,
)
from rondom.toegang.models import Account
from rondom.web.demo import namen
from rondom.web.demo.netwerk import Netwerk, draw_network
from rondom.web.demo.personas import GEZIN, PERSONAS, TWEE_KINDEREN

VANDAAG = date(2026, 11, 18)


@pytest.fixture(scope="module")
def netwerk() -> Netwerk:
    return draw_network(VANDAAG)


def test_the_region_has_the_size_of_a_real_one(netwerk: Netwerk) -> None:
    rijen = netwerk.rijen
    soorten = Counter(s.onderwijssoort for s in rijen[School])
    organisaties = Counter(str(o.soort) for o in rijen[Organisatie])
    assert len(rijen[Gemeente]) == 5
    assert (soorten["po"] + soorten["sbo"], soorten["vo"], soorten["so"] + soorten["vso"]) == (72, 20, 9)
    assert organisaties["samenwerkingsverband"] == 2
    assert 380 <= len(rijen[Persoon]) <= 435
    assert len(rijen[Convenant]) == 1


def test_the_same_seed_draws_the_same_region(netwerk: Netwerk) -> None:
    nog_eens = draw_network(VANDAAG)
    assert netwerk.rijen.keys() == nog_eens.rijen.keys()
    for model, rijen in netwerk.rijen.items():
        velden = [f.attname for f in model._meta.concrete_fields]
        assert [[getattr(r, v) for v in velden] for r in rijen] == [
            [getattr(r, v) for v in velden] for r in nog_eens.rijen[model]
        ]


def test_every_school_has_who_the_law_and_the_rules_ask_for(netwerk: Netwerk) -> None:
    rollen: dict[object, set[str]] = {}
    for f in netwerk.rijen[Functie]:
        rollen.setdefault(f.organisatie_id, set()).add(f.rol)
    for school in netwerk.rijen[School]:
        eigen = rollen[school.organisatie_id]
        coordinator = "zorgcoordinator" if school.onderwijssoort in ("vo", "vso") else "intern_begeleider"
        assert coordinator in eigen
        assert eigen & {"mentor", "leerkracht"}
        assert "schoolleider" in eigen
        if school.onderwijssoort in ("vo", "vso"):
            assert "verzuimcoordinator" in eigen


def test_every_role_that_works_with_casussen_is_somebody(netwerk: Netwerk) -> None:
    bezet = {f.rol for f in netwerk.rijen[Functie]}
    assert bezet == {r.sleutel for r in ROLLEN.values() if Bevoegdheid.EIGEN_DOSSIER not in r.bevoegdheden}


def test_every_home_has_a_buurtteam_and_contacts_go_both_ways(netwerk: Netwerk) -> None:
    gebieden = [w.pc4 for w in netwerk.rijen[Werkgebied]]
    assert len(gebieden) == len(set(gebieden))
    assert {s.pc4 for s in netwerk.rijen[School]} <= set(gebieden)
    scholen = {s.organisatie_id for s in netwerk.rijen[School]}
    van = {(c.van_id, c.functie.organisatie_id) for c in netwerk.rijen[Contactpersoon]}
    assert {school for school, _ in van if school in scholen} == scholen
    assert all((ander, een) in van for een, ander in van)


def test_all_who_share_signed_one_convenant(netwerk: Netwerk) -> None:
    partijen = [p.organisatie_id for p in netwerk.rijen[ConvenantPartij]]
    assert len(partijen) == len(set(partijen))
    delen_mee = {o.id for o in netwerk.rijen[Organisatie] if o.soort != "rondom"}
    assert set(partijen) == delen_mee


def test_the_oldest_casus_already_has_a_routing_table(netwerk: Netwerk) -> None:
    regelingen = netwerk.rijen[Regeling]
    assert {r.soort for r in regelingen} == {"routes", "regio", "afspraken"}
    assert all(r.vanaf <= netwerk.sinds for r in regelingen)


def test_every_persona_can_log_in_and_works_somewhere(netwerk: Netwerk) -> None:
    accounts = {a.id for a in netwerk.rijen[Account]}
    functies = {f.id: f.rol for f in netwerk.rijen[Functie]}
    assert accounts == {p.account for p in PERSONAS} | {g.account for g in (*GEZIN, TWEE_KINDEREN)}
    assert [functies[p.functie] for p in PERSONAS] == [p.rol for p in PERSONAS]
    assert {p.rol for p in PERSONAS} >= {
        "mentor", "intern_begeleider", "zorgcoordinator", "begeleider_passend_onderwijs", "leerplichtambtenaar",
        "jeugdverpleegkundige", "gezinswerker", "buurtteammedewerker", "privacyfunctionaris", "beleidsmedewerker",
        "beheerder",
    }  # fmt: skip


def test_names_are_different_and_telephones_cannot_ring(netwerk: Netwerk) -> None:
    vol = [p.naam for p in netwerk.rijen[Persoon]]
    assert len(vol) == len(set(vol))
    assert all(p.telefoon.startswith("099 ") for p in netwerk.rijen[Persoon])
    assert all(p.email.endswith(".example") for p in netwerk.rijen[Persoon])
    assert len({s.brin for s in netwerk.rijen[School]}) == 101


WOORDEN = frozenset(
    [
        "de",
        "het",
        "t",
        "school",
        "basisschool",
        "bs",
        "obs",
        "cbs",
        "rkbs",
        "pcbs",
        "college",
        "lyceum",
        "scholengemeenschap",
        "openbare",
        "christelijke",
        "vmbo",
        "mavo",
        "havo",
        "vwo",
        "sbo",
        "so",
        "vso",
        "montessori",
        "daltonschool",
        "dalton",
        "jenaplanschool",
        "kindcentrum",
        "ikc",
        "praktijkschool",
        "gymnasium",
        "vakcollege",
    ]
)  # noqa: SIM905


def own_name(naam: str) -> str:
    """What is left of a school's name without accents and kinds of school."""
    plat = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return " ".join(w for w in re.sub(r"[^a-z ]", " ", plat).split() if w not in WOORDEN)


@pytest.mark.referentie
def test_no_school_has_the_name_or_the_number_of_a_real_one(reference: Path, netwerk: Netwerk) -> None:
    with (reference / "scholen_2024.csv").open(encoding="utf-8") as bestand:
        echt = list(csv.DictReader(bestand))
    echte_namen = {own_name(r["naam"]) for r in echt}
    assert [n for n in (*namen.PO, *namen.VO, *namen.SPECIAAL) if own_name(n) in echte_namen] == []
    nummers = {r["brin"] for r in echt} | {r["vestigingscode"] for r in echt}
    assert [s.brin for s in netwerk.rijen[School] if s.brin[:4] in nummers or s.brin in nummers] == []
    codes = {r["gemeentecode"].removeprefix("GM") for r in echt}
    assert [g.code for g in netwerk.rijen[Gemeente] if g.code in codes] == []
    assert "Lindekade College" in namen.VO
