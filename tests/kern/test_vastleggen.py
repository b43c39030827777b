"""May this answer be written down for somebody? A truth table that a practitioner can read (L03, W02)."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from rondom.kern.delen import Besluit
from rondom.kern.oordeel import Uitkomst
from rondom.kern.vastleggen import Vastlegging, check_bevestigen, check_vastleggen, moet_bevestigd

VANDAAG = date(2026, 11, 9)
GISTEREN = VANDAAG - timedelta(days=1)
JA, EERST, NEE = Uitkomst.TOEGESTAAN, Uitkomst.ONDER_VOORWAARDE, Uitkomst.GEWEIGERD

NA_NEE = Vastlegging(VANDAAG, Besluit.GEGEVEN, eerder=Besluit.GEWEIGERD, eerder_op=GISTEREN)
PAPIER = replace(NA_NEE, papier=True, getekend_op=VANDAAG, getekend_te="op school", getuige=True)

# fmt: off
TABEL = [
    ("een eerste ja dat iemand opschrijft", Vastlegging(VANDAAG, Besluit.GEGEVEN), JA, False),
    ("een nee dat iemand opschrijft", Vastlegging(VANDAAG, Besluit.GEWEIGERD), JA, False),
    ("intrekken dat iemand opschrijft, na een ja", Vastlegging(VANDAAG, Besluit.INGETROKKEN, eerder=Besluit.GEGEVEN), JA, False),
    ("een kleiner ja na een ja", Vastlegging(VANDAAG, Besluit.GEGEVEN, eerder=Besluit.GEGEVEN), JA, False),
    ("na een nee zegt de ouder zelf ja in Rondom", replace(NA_NEE, zelf=True), JA, False),
    ("na een nee schrijft iemand een ja op uit een gesprek", NA_NEE, NEE, True),
    ("ook wie introk, zegt zelf weer ja", replace(NA_NEE, eerder=Besluit.INGETROKKEN), NEE, True),
    ("een papier zonder dag, plaats en tweede mens", replace(NA_NEE, papier=True), EERST, True),
    ("een papier zonder plaats", replace(PAPIER, getekend_te=" "), EERST, True),
    ("een papier zonder tweede mens", replace(PAPIER, getuige=False), EERST, True),
    ("een papier dat morgen getekend is", replace(PAPIER, getekend_op=VANDAAG + timedelta(days=1)), NEE, True),
    ("een papier van voor het nee", replace(PAPIER, getekend_op=GISTEREN - timedelta(days=1)), NEE, True),
    ("een papier van na het nee, met dag, plaats en tweede mens", PAPIER, JA, True),
]
# fmt: on


@pytest.mark.parametrize(("situatie", "feiten", "uitkomst", "wacht"), TABEL, ids=[rij[0] for rij in TABEL])
def test_writing_down_an_answer(situatie: str, feiten: Vastlegging, uitkomst: Uitkomst, wacht: bool) -> None:
    assert check_vastleggen(feiten).uitkomst is uitkomst
    assert moet_bevestigd(feiten) is wacht


def test_an_incomplete_paper_names_everything_that_is_missing() -> None:
    oordeel = check_vastleggen(replace(NA_NEE, papier=True))
    assert [v.sleutel for v in oordeel.voorwaarden] == ["getekend_op", "getekend_te", "getuige"]


def test_a_refusal_names_both_ways_that_are_open() -> None:
    oordeel = check_vastleggen(NA_NEE)
    assert {r.regel for r in oordeel.redenen} == {"W02"}
    assert [a.sleutel for a in oordeel.alternatieven] == ["zelf", "papier"]


@pytest.mark.parametrize("gevraagd,zelfde,gezegd", list(product((True, False), repeat=3)))
def test_only_the_second_person_who_was_asked_confirms_and_once(gevraagd: bool, zelfde: bool, gezegd: bool) -> None:
    oordeel = check_bevestigen(gevraagd=gevraagd, zelfde_mens=zelfde, al_gezegd=gezegd)
    assert oordeel.mag is (gevraagd and not zelfde and not gezegd)
