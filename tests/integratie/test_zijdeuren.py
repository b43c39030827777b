"""No leak by a side door: in random situations nothing comes out of list, search, print, fragment, calendar or log that the
rule does not open; and each door is shown to let something through, so that its test can fail."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rondom.kern.categorie import DEELBAAR, Actie, Categorie
from rondom.kern.rechten import rechten_op
from rondom.toegang import klok
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import TIJDZONE
from tests import toneel as t
from tests.architectuur.test_urls import addresses
from tests.integratie import zijdeuren
from tests.integratie.deurwereld import signed_in
from tests.integratie.test_lekken import GEBOREN, STAP, days_of, play
from tests.integratie.zijdeuren import ZIJDEUREN, ZONDER_INHOUD, Zaal, mark_content, other_answers, undeclared

pytestmark = pytest.mark.django_db

KIJKERS = ("anouk", "mees", "bram", "chantal", "lea", "jip", "ingrid", "dirk", "noor", "eva", "omar")


def allowed(toneel: t.Toneel, wie: str, dag: date) -> Categorie:
    """What the rule lets this person read on this day."""
    feiten, _ = read_dossierfeiten(toneel.dossier.id)
    houder, open_ = toneel.door(wie).houder, Categorie.GEEN
    for r in rechten_op(feiten, dag):
        if r.houder == houder and r.acties & Actie.LEZEN:
            open_ |= Categorie(r.categorieen)
    return open_


def client_of(toneel: t.Toneel, wie: str) -> Client:
    naaste = getattr(toneel, wie) if wie in t.FAMILIE else None
    return signed_in(t.account_of(wie, naaste), naaste)


def leaks(zaal: Zaal, wie: str, client: Client, mag: Categorie) -> dict[str, list[str]]:
    """Per side door the categories that came out and may not."""
    gevonden = {}
    for naam, deur in ZIJDEUREN.items():
        te_veel = deur(client, zaal) & ~mag
        if te_veel:
            gevonden[naam] = [c.name for c in DEELBAAR if c & te_veel]
    return gevonden


@settings(
    max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(stappen=st.lists(STAP, max_size=8), geboren=GEBOREN, kijkers=st.permutations(KIJKERS))
def test_nothing_comes_out_of_a_side_door_that_the_rule_does_not_open(
    db: None, monkeypatch: pytest.MonkeyPatch, stappen: list[tuple], geboren: date, kijkers: list[str]
) -> None:
    with transaction.atomic():
        toneel = play(stappen, geboren)
        zaal = mark_content(toneel)
        dagen = days_of(toneel)
        for wie in kijkers[:3]:
            client = client_of(toneel, wie)
            for dag in {dagen[0], dagen[-1]}:
                moment = t.NU.astimezone(TIJDZONE).replace(year=dag.year, month=dag.month, day=dag.day)
                monkeypatch.setattr(klok, "now", lambda session=None, moment=moment: moment)
                assert leaks(zaal, wie, client, allowed(toneel, wie, dag)) == {}, (wie, dag)
        transaction.set_rollback(True)


LAAT_DOOR = {
    "casus:mijn_dag": "mees",
    "casus:agenda": "mees",
    "portaal:meenemen": "eva",
    "toegang:logboek": "",
    "toegang:logboek_meenemen": "",
    "toegang:feiten": "",
}
"""By whom each door is shown to let something through; by default Anouk. The log never shows content."""


@pytest.mark.parametrize("naam", [n for n in ZIJDEUREN if LAAT_DOOR.get(n, "anouk")])
def test_proof_a_door_that_lets_content_out_is_noticed(monkeypatch: pytest.MonkeyPatch, naam: str) -> None:
    """Who may read everything, held against a rule that opens nothing: each door must be named."""
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)
    zaal = mark_content(t.open_casus())
    wie = LAAT_DOOR.get(naam, "anouk")
    assert naam in leaks(zaal, wie, client_of(zaal.toneel, wie), Categorie.GEEN)


def test_proof_what_stands_in_the_log_that_goes_along_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log holds no content; were the key of the dossier content, it would be seen to come out."""
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)
    zaal = mark_content(t.open_casus())
    client_of(zaal.toneel, "anouk").get(f"/casus/{zaal.toneel.casus.id}/")
    dirk = client_of(zaal.toneel, "dirk")
    assert "toegang:logboek_meenemen" not in leaks(zaal, "dirk", dirk, Categorie.GEEN)
    monkeypatch.setattr(zijdeuren, "NAAM", str(zaal.toneel.dossier.id))
    assert "toegang:logboek_meenemen" in leaks(zaal, "dirk", dirk, Categorie.GEEN)


def test_every_view_that_can_answer_with_something_else_than_a_page_is_declared() -> None:
    gevonden = set(other_answers(dict(addresses())))
    assert "toegang:feiten" in gevonden, "the test finds the table behind ?vorm=csv"
    assert gevonden - set(ZIJDEUREN) - set(ZONDER_INHOUD) == set()


def test_an_address_that_answers_with_something_else_than_a_page_must_be_declared() -> None:
    assert "zijdeuren.py" in undeclared("casus:nieuwe_export", "text/csv")
    assert undeclared("casus:casus", "text/html; charset=utf-8") == ""
    assert undeclared("casus:overleg_agenda", "text/calendar") == ""


def test_no_file_of_anybody_is_kept_outside_the_database() -> None:
    """There are no attachments: a field for files would be a side door that no policy guards."""
    from django.apps import apps
    from django.db.models import FileField

    assert [f for m in apps.get_models() for f in m._meta.get_fields() if isinstance(f, FileField)] == []
