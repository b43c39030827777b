"""What leerplicht may decide about reported absence, and what it may know of help (R034, R144, BR14, L20)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.leerplicht import MILDER, Hulpfeit, Hulpstand, Uitkomst, beoordeel_uitkomst, hulpstand, weeg
from rondom.kern.statussen import InzetStatus as I

GEMELD, VANDAAG = date(2026, 11, 25), date(2026, 12, 10)
DEC7, DEC9 = date(2026, 12, 7), date(2026, 12, 9)
PV, WAARSCHUWING, HALT, SEPOT = Uitkomst.PROCES_VERBAAL, Uitkomst.WAARSCHUWING, Uitkomst.HALT, Uitkomst.SEPOT


@pytest.mark.parametrize(
    ("mag", "hulp", "stand", "sinds"),
    [
        (False, [Hulpfeit(I.GESTART, DEC7)], Hulpstand.ONBEKEND, None),
        (True, [], Hulpstand.GEEN, None),
        (True, [Hulpfeit(I.AANGEVRAAGD)], Hulpstand.GEEN, None),
        (True, [Hulpfeit(I.GESTART, DEC9), Hulpfeit(I.GEWIJZIGD, DEC7)], Hulpstand.ACTIEF, DEC7),
        (True, [Hulpfeit(I.STOP_VOORGESTELD, DEC7)], Hulpstand.ACTIEF, DEC7),
        (True, [Hulpfeit(I.GESTOPT, DEC7), Hulpfeit(I.GESTART, DEC9)], Hulpstand.ACTIEF, DEC9),
        (True, [Hulpfeit(I.GESTOPT, DEC7), Hulpfeit(I.GEWEIGERD)], Hulpstand.GEWEIGERD, None),
        (True, [Hulpfeit(I.GESTOPT, DEC7)], Hulpstand.GESTOPT, None),
    ],
    ids=[
        "zonder toestemming weet leerplicht niets, ook al loopt er hulp",
        "er is geen hulp",
        "gevraagd is nog niet actief",
        "actief sinds de eerste dag",
        "zolang hij niet gestopt is, loopt hij",
        "een nieuwe hulp na een oude",
        "een nee telt na het einde van eerdere hulp",
        "gestopt",
    ],
)
def test_what_leerplicht_may_know_of_help(
    mag: bool, hulp: list[Hulpfeit], stand: Hulpstand, sinds: date | None
) -> None:
    assert hulpstand(mag, hulp) == (stand, sinds)


@pytest.mark.parametrize(
    ("uitkomst", "gemeld_op", "eerder", "op", "mag", "tekst"),
    [
        (SEPOT, None, None, VANDAAG, False, "leerplicht.eerst_melden"),
        (SEPOT, GEMELD, None, date(2026, 11, 24), False, "leerplicht.dag"),
        (SEPOT, GEMELD, None, date(2026, 12, 11), False, "leerplicht.dag"),
        (PV, GEMELD, PV, VANDAAG, False, "leerplicht.al_zo"),
        (PV, GEMELD, None, GEMELD, True, "leerplicht.vastgelegd"),
        (WAARSCHUWING, GEMELD, PV, VANDAAG, True, "leerplicht.vastgelegd"),
        (SEPOT, GEMELD, WAARSCHUWING, VANDAAG, True, "leerplicht.vastgelegd"),
    ],
    ids=[
        "er is niets gemeld",
        "voor de melding",
        "morgen",
        "staat er al",
        "proces-verbaal op de dag van de melding",
        "het proces-verbaal wordt een waarschuwing",
        "de zaak rust",
    ],
)
def test_what_can_be_recorded(
    uitkomst: Uitkomst, gemeld_op: date | None, eerder: Uitkomst | None, op: date, mag: bool, tekst: str
) -> None:
    oordeel = beoordeel_uitkomst(
        uitkomst, gemeld_op=gemeld_op, eerder=eerder, besloten_op=op, vandaag=VANDAAG, stand=Hulpstand.GEEN
    )
    assert (oordeel.mag, oordeel.redenen[0].tekst) == (mag, tekst)


@pytest.mark.parametrize(
    ("stand", "regel", "milder"),
    [
        (Hulpstand.ACTIEF, "R034", ["waarschuwing", "sepot"]),
        (Hulpstand.GEWEIGERD, "R034", []),
        (Hulpstand.GESTOPT, "R034", []),
        (Hulpstand.GEEN, "R034", []),
        (Hulpstand.ONBEKEND, "BR14", []),
    ],
)
def test_running_help_shows_that_a_warning_or_nothing_can_be_enough(
    stand: Hulpstand, regel: str, milder: list[str]
) -> None:
    oordeel = weeg(stand, DEC7 if stand is Hulpstand.ACTIEF else None)
    assert [r.regel for r in oordeel.redenen] == [regel]
    assert [a.sleutel for a in oordeel.alternatieven] == milder


@given(st.sampled_from(Uitkomst), st.sampled_from(Hulpstand))
def test_people_decide_help_never_forbids_and_never_forces_an_outcome(uitkomst: Uitkomst, stand: Hulpstand) -> None:
    oordeel = beoordeel_uitkomst(
        uitkomst, gemeld_op=GEMELD, eerder=None, besloten_op=GEMELD, vandaag=VANDAAG, stand=stand
    )
    assert oordeel.mag
    assert not oordeel.alternatieven or uitkomst not in MILDER
