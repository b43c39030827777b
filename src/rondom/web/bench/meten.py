"""Measure pages as one client sees them: server time of warm requests, median and p95, and ratios between sizes."""

import statistics
import time
from dataclasses import asdict, dataclass

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rondom.casus.models import Casus
from rondom.toegang.models import Account
from rondom.toegang.sessies import note_second_step
from rondom.web.bench.bevolking import key

VERZOEKEN = 200
WARM = 20


@dataclass(frozen=True)
class Meting:
    """One page at one size: median and 95th percentile of the server time in milliseconds, and queries per request."""

    bladzijde: str
    casussen: int
    mediaan_ms: float
    p95_ms: float
    queries: int

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


def signed_in() -> Client:
    """A client of the measured holder."""
    client = Client()
    client.force_login(Account.objects.get(id=key("account")))
    sessie = client.session
    note_second_step(sessie, key("account"))
    sessie.save()
    return client


def list_pages() -> dict[str, str]:
    """The pages that are measured, by name."""
    casus = Casus.objects.using("eigenaar").get(id=key("casus", 3)).id
    return {
        "werklijst": "/casussen/",
        "casus": f"/casus/{casus}/",
        "zoeken": "/casussen/?zoek=amb+avond",
        "mijn dag": "/mijn-dag/",
    }


def measure(casussen: int) -> list[Meting]:
    """The work list, the casus page and search for the measured holder, in the database that Django points at."""
    client = signed_in()
    return [_page(client, naam, adres, casussen) for naam, adres in list_pages().items()]


def _page(client: Client, naam: str, adres: str, casussen: int) -> Meting:
    for _ in range(WARM):
        antwoord = client.get(adres)
        if antwoord.status_code != 200:
            raise RuntimeError(f"{adres} answers {antwoord.status_code}")
    tijden = []
    for _ in range(VERZOEKEN):
        begin = time.perf_counter()
        client.get(adres)
        tijden.append((time.perf_counter() - begin) * 1000)
    with CaptureQueriesContext(connections["default"]) as gevangen:
        client.get(adres)
    p95 = statistics.quantiles(tijden, n=20)[18]
    return Meting(naam, casussen, round(statistics.median(tijden), 1), round(p95, 1), len(gevangen))
