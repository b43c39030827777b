"""The generated population is like real casework: the ledger and the chain hold, and the pages open on it."""

from datetime import date

from django.db import connections

from rondom.toegang.audit import verify
from rondom.web.bench.bevolking import Maat
from rondom.web.bench.laden import fill
from rondom.web.bench.meten import VERZOEKEN, WARM, Meting, measure


def test_a_small_population_verifies_and_its_pages_answer(verse_database: str, monkeypatch) -> None:
    assert (VERZOEKEN, WARM) == (200, 20)
    monkeypatch.setattr("rondom.web.bench.meten.VERZOEKEN", 20)
    monkeypatch.setattr("rondom.web.bench.meten.WARM", 1)
    fill(Maat(120, date.today()), lambda regel: None, processen=1)
    connections["default"].close()
    assert list(verify(using="eigenaar")) == []
    metingen = measure(120)
    assert {m.bladzijde for m in metingen} == {"werklijst", "casus", "zoeken", "mijn dag"}
    assert all(isinstance(m, Meting) and 0 < m.mediaan_ms <= m.p95_ms for m in metingen)
