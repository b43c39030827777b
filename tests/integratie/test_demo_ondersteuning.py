"""What the demo region's schools offer: for the whole region, with schools that say nothing, white spots and full places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

import pytest

from rondom.kern.plaatszoeken import Zoekvraag
from rondom.kern.wittevlek import Stand
from rondom.netwerk.models import Functie, Gemeente
from rondom.netwerk.selectors import read_afspraken, read_parameters
from rondom.netwerk.selectors_ondersteuning import Dekkingsvraag, find_schools, list_years, read_dekking, read_scholen
from rondom.toegang.handelen import TIJDZONE, acting
from rondom.toegang.selectors import actor_of_functie
from rondom.web.demo.netwerk import build_network
from rondom.web.demo.ondersteuning import ZWIJGT, load_ondersteuning
from rondom.web.demo.personas import PERSONAS, SCHOOL, key
from tests.demoregio import empty_database

VANDAAG = date(2026, 11, 9)
REGIO = "lindestreek"


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: object) -> Iterator[int]:
    """The network of the demo with what its schools offer; how many offers there are."""
    with django_db_blocker.unblock(), empty_database():  # type: ignore[attr-defined]
        build_network(VANDAAG)
        yield load_ondersteuning(VANDAAG)


@pytest.fixture
def beleid(demo: int, django_db_blocker: object) -> Iterator[None]:
    """Read as the policy officer of the demo."""
    gezocht = next(p for p in PERSONAS if p.rol == "beleidsmedewerker")
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        functie = Functie.objects.select_related("persoon", "organisatie").get(id=gezocht.functie)
        with acting(actor_of_functie(functie, None, datetime(2026, 11, 9, 12, tzinfo=TIJDZONE))):
            yield


def test_most_schools_said_what_they_offer_and_some_did_not(demo: int, beleid: None) -> None:
    scholen = read_scholen(REGIO, 2026, VANDAAG)
    gezegd = [s for s in scholen if s.aanbod is not None]
    assert len(scholen) == 101
    assert len(scholen) - len(gezegd) in range(5, 101 // ZWIJGT + 2)
    assert demo == len(gezegd) + 2, "last year's of the two schools of the personas"
    assert all(s.aanbod and s.aanbod.vastgesteld_op <= VANDAAG for s in gezegd if s.aanbod.vastgesteld_op)
    assert all(any(r.rij.niveau == "basis" for r in s.regels) for s in gezegd)
    assert [a.schooljaar for a in list_years(key(SCHOOL))] == [2026, 2025]


def test_every_state_of_coverage_is_there_to_see(beleid: None) -> None:
    soorten = [s.sleutel for s in read_afspraken(REGIO, VANDAAG).soorten_op(VANDAAG)]
    gemeenten = list(Gemeente.objects.filter(regio=REGIO).values_list("code", flat=True))
    scholen = read_scholen(REGIO, 2026, VANDAAG)
    standen: Counter[Stand] = Counter()
    for soort in ("po", "vo", "so", "vso"):
        vraag = Dekkingsvraag((soort,))
        parameters = read_parameters(REGIO)
        uit = read_dekking(scholen, soorten, gemeenten, vraag, dag=VANDAAG, parameters=parameters)
        standen.update(v.stand for v in uit.values())
    assert {Stand.ER_IS, Stand.WIT, Stand.GEEN_SCHOOL} <= standen.keys(), standen


def test_a_search_finds_schools_with_a_place_near_and_far(beleid: None) -> None:
    scholen = read_scholen(REGIO, 2026, VANDAAG)
    vondsten = find_schools(Zoekvraag("tussenvoorziening", ("vo",), 14), scholen, pc4="0111")
    passen = [v for v in vondsten if v.past]
    assert 2 <= len(passen) < 20
    assert [v.school.naam for v in vondsten] == sorted(v.school.naam for v in vondsten), "by name, whatever fits"
    dichtbij = find_schools(Zoekvraag("tussenvoorziening", ("vo",), 14, 3), scholen, pc4="0111")
    assert 0 < sum(v.past for v in dichtbij) < len(passen)
