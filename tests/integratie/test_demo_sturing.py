"""The steering of the demo: three themes that run, something vague, an OOGO without the municipality, a pilot that waits."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

import pytest

from rondom.kern.bestuur import Stand
from rondom.kern.parameters import STANDAARD
from rondom.spiegel.dag import read_dag
from rondom.spiegel.models import Bijeenkomst, Pilot, Thema, Themaactie
from rondom.spiegel.selectors_bestuur import read_bijeenkomst, read_gremia
from rondom.spiegel.selectors_pilot import list_asking, read_pilot
from rondom.spiegel.selectors_programma import read_programma
from rondom.toegang.handelen import acting
from rondom.web.demo import netwerk
from rondom.web.demo.sturing import tell_steering
from rondom.web.demo.toezicht import persona
from tests.demoregio import empty_database

VANDAAG = date(2026, 11, 18)


@pytest.fixture
def leeg(django_db_setup: None, django_db_blocker: object) -> Iterator[str]:
    """A database without people."""
    with django_db_blocker.unblock(), empty_database() as naam:  # type: ignore[attr-defined]
        yield naam


def test_the_steering_of_the_demo_shows_every_state(leeg: str) -> None:
    netwerk.build_network(VANDAAG)
    begin = time.monotonic()
    assert tell_steering(VANDAAG) == "4 thema's, 2 overleggen en 4 pilots"
    assert time.monotonic() - begin < 30
    beleid = persona("beleid", VANDAAG, 9)
    regio = beleid.regio or ""
    with acting(beleid) as door:
        programma = read_programma(regio, VANDAAG, STANDAARD)
        assert len(programma.actief) == 3 and len(programma.voorstel) == 1 and programma.te_veel is None
        acties = [a for b in programma.actief for a in b.acties]
        assert 9 <= len(acties) <= 12 and Themaactie.objects.filter(status="gedaan").exists()
        assert any("vaag" in r.tekst for a in acties for r in a.gebreken), "something vague to mend"
        gebreken = [r.tekst for g in read_gremia(regio, VANDAAG) for b in g.bijeenkomsten for r in b.gebreken]
        assert "bestuur.telt_niet_als_oogo" in gebreken and "bestuur.afwezig.onderwijs" in gebreken
        besluiten = [b for bij in Bijeenkomst.objects.all() for b in read_bijeenkomst(bij).besluiten]
        standen = {b.stand for b in besluiten}
        assert {a.zelf for b in besluiten for a in b.antwoorden} == {True, False}, (
            "said by a party, and written down for one"
        )
        assert standen == {Stand.OVEREENSTEMMING, Stand.GEEN}
        assert [p.naam for p in list_asking(regio, VANDAAG)] == ["Brugfunctionaris op vier scholen"]
        assert set(Pilot.objects.values_list("status", flat=True)) == {"loopt", "verbreed", "gestopt"}
        assert any(read_pilot(p, VANDAAG).bedenkingen for p in Pilot.objects.all())
        vraagt = {p.regel for p in read_dag(door)}
        assert {"BR40", "BR41", "BR42", "R207"} <= vraagt, "Mijn dag of the policy officer holds one of each"
    assert Thema.objects.filter(status="voorstel").count() == 1
