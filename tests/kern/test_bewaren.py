"""How long is what kept? A row is a sentence that somebody who keeps an archive can read.

Noor left the Lindecollege on 10 July 2026 and her casus was closed on 1 October 2026. Fedde was born on 29 February
2012. Sami and Lina are brother and sister, with one family part. Priya becomes 18 on 10 February 2027.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.bewaren import (
    MET_KOPIE,
    REGELS_PER_SOORT,
    VAN_DOSSIER,
    Bewaarfeiten,
    Soort,
    Stop,
    Stopsoort,
    beoordeel_einde,
    beoordeel_verzoek,
    check_tweede,
    eind_van,
    einde_van,
    list_termijnen,
    mag_vragen,
    rijp_op,
)
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import SOORTEN, STANDAARD, Parameters, Waarde
from rondom.kern.rechten import Dossiersoort
from rondom.kern.regels import REGELS
from rondom.kern.teksten import TEKSTEN

D = date
DICHT = D(2026, 10, 1)
NOOR = Bewaarfeiten(
    Dossiersoort.CASUS, laatste_op=DICHT, gesloten_op=DICHT, geboren=D(2012, 5, 4), van_school_op=D(2026, 7, 10)
)
HULP = replace(NOOR, hulp_op=D(2026, 9, 15))
ALLES = replace(HULP, verzuim=True, swv=True, leerplicht_op=D(2026, 3, 2))
FEDDE = replace(NOOR, geboren=D(2012, 2, 29), van_school_op=D(2024, 2, 29), gesloten_op=D(2024, 2, 29))
GEZIN = Bewaarfeiten(Dossiersoort.GEZINSDEEL, laatste_op=DICHT, gesloten_op=DICHT, kinderen=(DICHT, D(2027, 3, 1)))
MELDCODE = Bewaarfeiten(
    Dossiersoort.MELDCODE, laatste_op=DICHT, gesloten_op=DICHT, geboren=D(2012, 5, 4), jongste=D(2020, 8, 1)
)
VRAAG = Bewaarfeiten(Dossiersoort.CONSULTATIE, laatste_op=D(2026, 2, 3))


def kopie(feiten: Bewaarfeiten, *soorten: Soort) -> Bewaarfeiten:
    return replace(feiten, kopieen=frozenset(soorten))


# fmt: off
TABEL = [
    ("een casus die loopt, heeft geen einde", replace(NOOR, gesloten_op=None), None),
    ("de werkruimte: 2 jaar na sluiten, school al eerder weg", NOOR, D(2028, 10, 1)),
    ("van school na het sluiten: 2 jaar na die dag", replace(NOOR, van_school_op=D(2027, 7, 9)), D(2029, 7, 9)),
    ("niemand schreef op wanneer zij van school ging: tot zij 18 is en 2 jaar", replace(NOOR, van_school_op=None), D(2032, 5, 4)),
    ("niemand schreef het op en zij was al 18 bij het sluiten: 2 jaar na sluiten", replace(NOOR, van_school_op=None, geboren=D(2006, 1, 1)), D(2028, 10, 1)),
    ("verzuim: 5 jaar na het verlaten van school", replace(NOOR, verzuim=True), D(2031, 7, 10)),
    ("jeugdhulp: 20 jaar na de laatste wijziging", HULP, D(2046, 9, 15)),
    ("jeugdhulp met eigen kopie: de werkruimte wacht niet", kopie(HULP, Soort.JEUGDHULP), D(2028, 10, 1)),
    ("van alles iets: de langste", ALLES, D(2046, 9, 15)),
    ("alleen de jeugdhulp heeft een kopie: het verzuim houdt het vast", kopie(ALLES, Soort.JEUGDHULP), D(2031, 7, 10)),
    ("school en jeugdhulp hebben een kopie: leerplicht nog niet", kopie(ALLES, Soort.JEUGDHULP, Soort.VERZUIM, Soort.SCHOOL), D(2031, 3, 2)),
    ("alleen het samenwerkingsverband nog: 3 jaar na het einde", replace(NOOR, swv=True), D(2029, 10, 1)),
    ("ieder heeft een eigen kopie", kopie(ALLES, *MET_KOPIE), D(2028, 10, 1)),
    ("een kopie van de werkruimte bestaat niet: die is van niemand alleen", replace(NOOR, van_school_op=D(2020, 1, 1)), D(2028, 10, 1)),
    ("gesloten op 29 februari: 1 maart, nooit een dag te vroeg", FEDDE, D(2026, 3, 1)),
    ("de hulp ging weer open: het einde telt opnieuw", replace(HULP, gesloten_op=D(2027, 5, 1), hulp_op=D(2027, 4, 30)), D(2047, 4, 30)),
    ("de hulp ging weer open en loopt nog", replace(HULP, gesloten_op=None), None),
    ("het gezinsdeel leeft zolang de casus van Lina", GEZIN, D(2029, 3, 1)),
    ("het gezinsdeel blijft: de casus van Lina loopt", replace(GEZIN, kinderen=(DICHT, None)), None),
    ("het gezinsdeel met hulp erin: 20 jaar", replace(GEZIN, hulp_op=DICHT), D(2046, 10, 1)),
    ("een meldcode: tot het jongste kind van het gezin 18 is", MELDCODE, D(2038, 8, 1)),
    ("een meldcode over een kind dat alleen is: tot het zelf 18 is", replace(MELDCODE, jongste=None), D(2030, 5, 4)),
    ("een meldcode over wie bijna 18 is: 2 jaar na sluiten", replace(MELDCODE, jongste=D(2009, 2, 10)), D(2028, 10, 1)),
    ("een meldcode die loopt", replace(MELDCODE, gesloten_op=None), None),
    ("een vraag zonder naam: 2 jaar na de laatste stap, niemand sluit die", VRAAG, D(2028, 2, 3)),
    ("een kernoverleg: 2 jaar na de laatste stap", replace(VRAAG, soort=Dossiersoort.KERNOVERLEG), D(2028, 2, 3)),
]
# fmt: on


@pytest.mark.parametrize(("zin", "feiten", "dag"), TABEL, ids=[r[0] for r in TABEL])
def test_first_day_on_which_it_may_go(zin: str, feiten: Bewaarfeiten, dag: date | None) -> None:
    assert rijp_op(feiten) == dag
    if dag is None:
        assert beoordeel_einde(feiten, (), D(2099, 1, 1)).uitkomst is Uitkomst.GEWEIGERD
    else:
        assert beoordeel_einde(feiten, (), dag).mag
        assert not beoordeel_einde(feiten, (), dag - timedelta(days=1)).mag


KLACHT = Stop(Stopsoort.KLACHT, D(2028, 1, 1), D(2029, 1, 1))
EINDELOOS = Stop(Stopsoort.VEILIGHEID, D(2028, 1, 1))
RIJP = D(2028, 10, 1)

# fmt: off
STOPS = [
    ("een klacht loopt", KLACHT, RIJP, False, "bewaren.stop_tot"),
    ("de stop is voorbij op de laatste dag", KLACHT, D(2029, 1, 1), True, "bewaren.voorbij.werkruimte"),
    ("de stop begint pas later", KLACHT, D(2027, 12, 31), False, "bewaren.bewaart.school"),
    ("wat over veiligheid loopt, houdt tegen en wordt niet genoemd", EINDELOOS, D(2050, 1, 1), False, "bewaren.stop_open"),
]
# fmt: on


@pytest.mark.parametrize(("zin", "stop", "dag", "mag", "tekst"), STOPS, ids=[r[0] for r in STOPS])
def test_a_hold_stops_everything(zin: str, stop: Stop, dag: date, mag: bool, tekst: str) -> None:
    oordeel = beoordeel_einde(NOOR, (stop,), dag)
    assert oordeel.mag is mag
    assert tekst in {r.tekst for r in oordeel.redenen} or dag < D(2028, 1, 1)
    assert not any("veiligheid" in str(r) for r in oordeel.redenen)


def test_an_answer_names_every_term_and_what_an_owner_still_has_to_do() -> None:
    oordeel = beoordeel_einde(ALLES, (), RIJP)
    assert oordeel.uitkomst is Uitkomst.ONDER_VOORWAARDE
    assert {v.sleutel for v in oordeel.voorwaarden} == {
        "kopie_jeugdhulp", "kopie_verzuim", "kopie_swv", "kopie_leerplicht"
    }  # fmt: skip
    assert {r.regel for r in oordeel.redenen} == {"L41", "L42", "L43", "L45"}
    klaar = beoordeel_einde(kopie(ALLES, *MET_KOPIE), (), RIJP)
    assert [(r.regel, dict(r.gegevens)["datum_tot"]) for r in klaar.redenen] == [("L46", "2028-10-01")]


VROEG = D(2027, 1, 1)
# fmt: off
VERZOEKEN = [
    ("een vader zonder gezag vraagt het", HULP, (), False, Uitkomst.GEWEIGERD, "L10"),
    ("alleen hulp en werkruimte, school is al weg en heeft een kopie", kopie(HULP, Soort.SCHOOL), (), True, Uitkomst.TOEGESTAAN, "L10"),
    ("school bewaart nog en heeft geen kopie", HULP, (), True, Uitkomst.ONDER_VOORWAARDE, "L42"),
    ("het verzuim moet blijven", kopie(replace(HULP, verzuim=True), Soort.SCHOOL), (), True, Uitkomst.ONDER_VOORWAARDE, "L42"),
    ("er loopt een rechtszaak", kopie(HULP, Soort.SCHOOL), (Stop(Stopsoort.PROCEDURE, VROEG, D(2028, 1, 1)),), True, Uitkomst.GEWEIGERD, "R240"),
    ("de casus loopt nog", replace(HULP, gesloten_op=None), (), True, Uitkomst.GEWEIGERD, "R240"),
    ("een meldcode blijft", MELDCODE, (), True, Uitkomst.GEWEIGERD, "L44"),
]
# fmt: on


@pytest.mark.parametrize(
    ("zin", "feiten", "stops", "mag", "uitkomst", "regel"), VERZOEKEN, ids=[r[0] for r in VERZOEKEN]
)
def test_may_it_go_earlier_when_they_ask(
    zin: str, feiten: Bewaarfeiten, stops: tuple[Stop, ...], mag: bool, uitkomst: Uitkomst, regel: str
) -> None:
    oordeel = beoordeel_verzoek(feiten, stops, VROEG, mag_vragen=mag)
    assert oordeel.uitkomst is uitkomst
    assert regel in {r.regel for r in oordeel.redenen}


PRIYA = D(2009, 2, 10)
# fmt: off
VRAGERS = [
    ("Noor is 11: zij nog niet", True, False, D(2012, 5, 4), D(2024, 5, 3), False),
    ("Noor wordt 12: zij ook", True, False, D(2012, 5, 4), D(2024, 5, 4), True),
    ("haar moeder, tot Noor 16 is", False, True, D(2012, 5, 4), D(2028, 5, 3), True),
    ("vanaf 16 vraagt Noor het alleen", False, True, D(2012, 5, 4), D(2028, 5, 4), False),
    ("een ouder zonder gezag", False, False, D(2012, 5, 4), D(2020, 1, 1), False),
    ("Priya is 18", True, False, PRIYA, D(2027, 2, 10), True),
    ("haar ouders niet meer", False, True, PRIYA, D(2027, 2, 10), False),
]
# fmt: on


@pytest.mark.parametrize(("zin", "jeugdige", "gezag", "geboren", "dag", "mag"), VRAGERS, ids=[r[0] for r in VRAGERS])
def test_who_may_ask(zin: str, jeugdige: bool, gezag: bool, geboren: date, dag: date, mag: bool) -> None:
    zegt = mag_vragen(geboren=geboren, is_jeugdige=jeugdige, heeft_gezag=gezag, dag=dag, parameters=STANDAARD)
    assert zegt is mag


def test_nobody_approves_what_he_or_she_put_forward() -> None:
    assert check_tweede("willem", "saskia").mag
    assert not check_tweede("willem", "willem").mag


def test_the_term_of_the_day_on_which_it_began_applies() -> None:
    langer = Parameters((Waarde("bewaren_werkruimte_jaren", 4, D(2027, 1, 1)),))
    assert rijp_op(NOOR, langer) == D(2028, 10, 1)
    assert rijp_op(replace(NOOR, gesloten_op=D(2027, 1, 1)), langer) == D(2031, 1, 1)


def test_kinds_that_end_by_themselves_count_in_days_or_years() -> None:
    assert eind_van(Soort.CONCEPT, D(2026, 1, 1)) == D(2026, 4, 1)
    assert eind_van(Soort.LOGBOEK, D(2024, 2, 29)) == D(2029, 3, 1)
    assert eind_van(Soort.INLOG, D(2026, 11, 9)) == D(2026, 12, 9)


def test_the_table_is_whole() -> None:
    assert set(REGELS_PER_SOORT) == set(Soort)
    for soort, regel in REGELS_PER_SOORT.items():
        assert regel.bron in REGELS and regel.parameter in SOORTEN
        if soort in VAN_DOSSIER:
            assert f"bewaren.voorbij.{soort}" in TEKSTEN and f"bewaren.bewaart.{soort}" in TEKSTEN
        if regel.kopie:
            assert f"bewaren.kopie.{soort}" in TEKSTEN and f"bewaren.soort.{soort}" in TEKSTEN
    for stop in Stopsoort:
        assert (f"bewaren.stopsoort.{stop}" in TEKSTEN) is (stop is not Stopsoort.VEILIGHEID)


@pytest.mark.parametrize("soort", ["school", "verzuim", "jeugdhulp", "swv", "logboek"])
def test_a_region_never_keeps_shorter_than_the_law(soort: str) -> None:
    parameter = SOORTEN[REGELS_PER_SOORT[Soort(soort)].parameter]
    assert parameter.minimum == parameter.standaard


# In random situations --------------------------------------------------------------------------------------------

DAGEN = st.dates(D(2015, 1, 1), D(2035, 12, 31))


@st.composite
def situaties(draw: st.DrawFn) -> Bewaarfeiten:
    misschien = st.none() | DAGEN
    return Bewaarfeiten(
        soort=draw(st.sampled_from(Dossiersoort)),
        laatste_op=draw(DAGEN),
        gesloten_op=draw(misschien),
        geboren=draw(st.none() | st.dates(D(2000, 1, 1), D(2014, 12, 31))),
        jongste=draw(st.none() | st.dates(D(2000, 1, 1), D(2034, 12, 31))),
        van_school_op=draw(misschien),
        verzuim=draw(st.booleans()),
        hulp_op=draw(misschien),
        swv=draw(st.booleans()),
        leerplicht_op=draw(misschien),
        kinderen=tuple(draw(st.lists(misschien, max_size=3))),
        kopieen=frozenset(draw(st.lists(st.sampled_from(MET_KOPIE), max_size=4))),
    )


def naive_minima(f: Bewaarfeiten) -> list[tuple[date, int]]:
    """(from, years) that the law asks, read straight from L41–L46; shares nothing with the table."""
    if f.soort in (Dossiersoort.CONSULTATIE, Dossiersoort.SCHOOLVRAAG, Dossiersoort.KERNOVERLEG):
        return [(f.laatste_op, 2)]
    assert f.gesloten_op is not None
    uit: list[tuple[date, int]] = [(f.gesloten_op, 2), *((k, 2) for k in f.kinderen if k)]
    if f.soort is Dossiersoort.MELDCODE:
        return uit + ([(f.jongste, 18)] if f.jongste else [(f.geboren, 18)] if f.geboren else [])
    if f.hulp_op and Soort.JEUGDHULP not in f.kopieen:
        uit.append((f.hulp_op, 20))
    if f.soort is Dossiersoort.CASUS:
        if f.van_school_op and Soort.SCHOOL not in f.kopieen:
            uit.append((f.van_school_op, 2))
        if not f.van_school_op and f.geboren and Soort.SCHOOL not in f.kopieen:
            uit.append((f.geboren, 20))
        if f.verzuim and Soort.VERZUIM not in f.kopieen:
            uit.append((f.van_school_op or f.gesloten_op, 5))
        if f.swv and Soort.SWV not in f.kopieen:
            uit.append((f.gesloten_op, 3))
        if f.leerplicht_op and Soort.LEERPLICHT not in f.kopieen:
            uit.append((f.leerplicht_op, 5))
    return uit


@given(situaties())
def test_never_before_any_lawful_minimum_and_never_while_it_runs(f: Bewaarfeiten) -> None:
    rijp = rijp_op(f)
    if rijp is None:
        assert f.gesloten_op is None or None in f.kinderen
        return
    for vanaf, jaren in naive_minima(f):
        assert vanaf <= rijp and leeftijd_op(vanaf, rijp) >= jaren


@given(situaties(), DAGEN, DAGEN, st.sampled_from(Stopsoort))
def test_never_while_a_hold_lasts(f: Bewaarfeiten, vanaf: date, dag: date, soort: Stopsoort) -> None:
    for stop in (Stop(soort, vanaf), Stop(soort, vanaf, dag + timedelta(days=1))):
        if stop.geldt_op(dag):
            assert beoordeel_einde(f, (stop,), dag).uitkomst is Uitkomst.GEWEIGERD
            assert beoordeel_verzoek(f, (stop,), dag, mag_vragen=True).uitkomst is Uitkomst.GEWEIGERD


@given(situaties(), st.integers(0, 4000), st.sampled_from(["gesloten_op", "van_school_op", "hulp_op", "laatste_op"]))
def test_what_ended_later_goes_no_earlier(f: Bewaarfeiten, dagen: int, veld: str) -> None:
    if getattr(f, veld) is None or rijp_op(f) is None:
        return
    later = replace(f, **{veld: getattr(f, veld) + timedelta(days=dagen)})
    assert rijp_op(f) <= rijp_op(later)  # type: ignore[operator]


@given(situaties(), DAGEN, st.integers(0, 4000))
def test_once_it_may_go_it_may_go_later_too(f: Bewaarfeiten, dag: date, dagen: int) -> None:
    if beoordeel_einde(f, (), dag).mag:
        assert beoordeel_einde(f, (), dag + timedelta(days=dagen)).mag


@given(situaties(), st.sampled_from(MET_KOPIE))
def test_a_copy_never_makes_it_wait_longer(f: Bewaarfeiten, soort: Soort) -> None:
    eerst, dan = rijp_op(f), rijp_op(replace(f, kopieen=f.kopieen | {soort}))
    assert (eerst is None) == (dan is None)
    if eerst is not None and dan is not None:
        assert einde_van(f) <= dan <= eerst  # type: ignore[operator]


@given(situaties(), DAGEN)
def test_a_request_is_never_stricter_than_the_end_of_the_term(f: Bewaarfeiten, dag: date) -> None:
    if beoordeel_einde(f, (), dag).mag:
        assert beoordeel_verzoek(f, (), dag, mag_vragen=True).mag


def test_terms_stand_in_order() -> None:
    assert [t.soort for t in list_termijnen(ALLES)] == [
        Soort.SCHOOL, Soort.WERKRUIMTE, Soort.SWV, Soort.LEERPLICHT, Soort.VERZUIM, Soort.JEUGDHULP
    ]  # fmt: skip
