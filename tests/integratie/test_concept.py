"""Drafts are kept for who typed them, and for nobody else."""

import pytest

from rondom.toegang.services import concept
from tests import toneel as t

pytestmark = pytest.mark.django_db


def test_a_draft_is_kept_per_field_and_only_its_holder_reads_it(aangemeld) -> None:
    client = aangemeld("mees")
    assert client.post("/concept/signaal:nieuw/", {"veld": "gezien", "tekst": "Noor is stil"}).status_code == 200
    client.post("/concept/signaal:nieuw/", {"veld": "wens", "tekst": "Meedenken"})
    with t.acting(t.professional("mees")) as mees:
        assert concept.read(sleutel="signaal:nieuw", door=mees) == {"gezien": "Noor is stil", "wens": "Meedenken"}
    with t.acting(t.professional("anouk")) as anouk:
        assert concept.read(sleutel="signaal:nieuw", door=anouk) == {}
    with t.acting(t.professional("mees")) as mees:
        concept.clear(sleutel="signaal:nieuw", door=mees)
        assert concept.read(sleutel="signaal:nieuw", door=mees) == {}


def test_a_field_without_a_name_is_refused(aangemeld) -> None:
    assert aangemeld("mees").post("/concept/x/", {"tekst": "a"}).status_code == 400
