"""After 18: a row is a sentence that a coordinator can read (L30, L23; S5 steps 5 and 8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.achttien import TOEKOMSTPLAN, Hulpfeiten, Hulpvorm, beoordeel, ontbreekt
from rondom.kern.afspraken import Wet
from rondom.kern.categorie import Leefgebied
from rondom.kern.doorstroom import Meldadres, bestemming
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import parameters_from

GEBOREN = date(2008, 11, 9)
"""Eighteen on 9 November 2026."""
JARIG = date(2026, 11, 9)
H = Hulpvorm
JA, EERST, NEE = Uitkomst.TOEGESTAAN, Uitkomst.ONDER_VOORWAARDE, Uitkomst.GEWEIGERD


@pytest.mark.parametrize(
    ("wat", "feiten", "dag", "wet", "uitkomst", "tekst"),
    [
        ("the day before everything is youth help", Hulpfeiten(H.BEGELEIDING), JARIG - timedelta(1), Wet.JEUGDWET, JA, "nog_jeugdhulp"),
        ("guidance goes to the Wmo on the birthday", Hulpfeiten(H.BEGELEIDING, begon_eerder=True), JARIG, Wet.WMO, NEE, "begeleiding"),
        ("mental health goes to the insurance", Hulpfeiten(H.GGZ, begon_eerder=True), JARIG, Wet.ZVW, NEE, "ggz"),
        ("foster care goes on", Hulpfeiten(H.PLEEGZORG), JARIG, Wet.JEUGDWET, JA, "pleegzorg"),
        ("foster care until 21, then only on a ground", Hulpfeiten(H.PLEEGZORG), date(2029, 11, 9), Wet.WMO, NEE, "geen_grond"),
        ("foster care from 21 that began earlier", Hulpfeiten(H.PLEEGZORG, begon_eerder=True), date(2029, 11, 9), Wet.JEUGDWET, EERST, "begon_eerder"),
        ("a family home goes on", Hulpfeiten(H.GEZINSHUIS), JARIG, Wet.JEUGDWET, JA, "gezinshuis"),
        ("juvenile probation until 23", Hulpfeiten(H.JEUGDRECLASSERING), date(2031, 11, 8), Wet.JEUGDWET, JA, "jeugdreclassering"),
        ("skills that began before 18", Hulpfeiten(H.VAARDIGHEDEN, begon_eerder=True), JARIG, Wet.JEUGDWET, EERST, "begon_eerder"),
        ("treatment fixed before 18", Hulpfeiten(H.BEHANDELING, vastgesteld_eerder=True), JARIG, Wet.JEUGDWET, EERST, "vastgesteld_eerder"),
        ("again within half a year", Hulpfeiten(H.BEHANDELING, gestopt_op=date(2026, 12, 1)), date(2027, 6, 2), Wet.JEUGDWET, EERST, "opnieuw"),
        ("again after half a year", Hulpfeiten(H.BEHANDELING, gestopt_op=date(2026, 12, 1)), date(2027, 6, 3), Wet.WMO, NEE, "geen_grond"),
        ("new help after 18", Hulpfeiten(H.BEHANDELING), JARIG, Wet.WMO, NEE, "geen_grond"),
        ("nothing from 23 on", Hulpfeiten(H.VAARDIGHEDEN, begon_eerder=True), date(2031, 11, 9), Wet.WMO, NEE, "te_oud"),
    ],
)  # fmt: skip
def test_under_which_law_help_goes_on(
    wat: str, feiten: Hulpfeiten, dag: date, wet: Wet, uitkomst: Uitkomst, tekst: str
) -> None:
    vervolg = beoordeel(feiten, GEBOREN, dag)
    assert (vervolg.wet, vervolg.oordeel.uitkomst) == (wet, uitkomst)
    assert vervolg.oordeel.redenen[0].tekst == f"achttien.{tekst}"
    assert all(r.bron for r in vervolg.oordeel.redenen)


@given(
    st.sampled_from(Hulpvorm), st.booleans(), st.booleans(), st.dates(JARIG, date(2036, 1, 1)),
    st.none() | st.dates(date(2024, 1, 1), date(2036, 1, 1)),
)  # fmt: skip
def test_guidance_is_never_youth_help_after_18_and_nothing_is_past_23(
    vorm: Hulpvorm, begon: bool, vast: bool, dag: date, gestopt: date | None
) -> None:
    wet = beoordeel(Hulpfeiten(vorm, begon, vast, gestopt), GEBOREN, dag).wet
    if vorm is H.BEGELEIDING or dag >= date(2031, 11, 9):
        assert wet is not Wet.JEUGDWET
    meer = beoordeel(replace(Hulpfeiten(vorm, begon, vast, gestopt), begon_eerder=True), GEBOREN, dag).wet
    assert wet is not Wet.JEUGDWET or meer is Wet.JEUGDWET, "a ground more never takes help away"


def test_a_plan_for_after_18_speaks_of_six_subjects() -> None:
    assert list(TOEKOMSTPLAN) == ["wonen", "geld", "verzekering", "school", "werk", "netwerk"]
    assert ontbreekt([]) == tuple(TOEKOMSTPLAN)
    assert ontbreekt([Leefgebied.SCHOOL, Leefgebied.GEZIN]) == ("wonen", "geld", "verzekering", "werk")
    assert ontbreekt(Leefgebied) == ()


@pytest.mark.parametrize(
    ("wat", "dag", "diploma", "adres", "uitkomst"),
    [
        ("17: leerplicht", JARIG - timedelta(1), None, Meldadres.LEERPLICHT, JA),
        ("18 without a diploma: the Doorstroompunt", JARIG, False, Meldadres.DOORSTROOMPUNT, JA),
        ("18, nobody knows: ask first", JARIG, None, Meldadres.DOORSTROOMPUNT, EERST),
        ("18 with mbo 2: nobody", JARIG, True, Meldadres.NIEMAND, NEE),
        ("26: still the Doorstroompunt", date(2035, 11, 8), False, Meldadres.DOORSTROOMPUNT, JA),
        ("27: nobody", date(2035, 11, 9), False, Meldadres.NIEMAND, NEE),
    ],
)
def test_who_hears_of_absence(wat: str, dag: date, diploma: bool | None, adres: Meldadres, uitkomst: Uitkomst) -> None:
    naar = bestemming(GEBOREN, dag, diploma)
    assert (naar.adres, naar.oordeel.uitkomst) == (adres, uitkomst)


def test_turning_the_age_changes_the_outcome_from_that_day_only() -> None:
    drie = parameters_from(
        [("leeftijd_doorstroompunt", 23, date(2020, 1, 1)), ("leeftijd_doorstroompunt", 27, date(2032, 1, 1))]
    )
    assert bestemming(GEBOREN, date(2031, 12, 31), False, drie).adres is Meldadres.NIEMAND
    assert bestemming(GEBOREN, date(2032, 1, 1), False, drie).adres is Meldadres.DOORSTROOMPUNT
