"""Who is regisseur on this date? Exactly one on every date of a plan's life (X2)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern import regie
from rondom.kern.categorie import Leefgebied
from rondom.kern.oordeel import Oordeel, Uitkomst
from rondom.kern.regie import Kandidaat, Kandidaatsoort, Perioden, regisseur_op

MA, DI, WO, DO = (date(2026, 11, 2) + timedelta(n) for n in range(4))
TAFEL = {"anouk", "bram", "vader"}


def begonnen() -> Perioden:
    perioden = regie.start("anouk", MA, TAFEL)
    assert not isinstance(perioden, Oordeel)
    return perioden


def aangeboden(aan: str = "bram") -> Perioden:
    perioden = regie.bied_aan(begonnen(), aan, DI, TAFEL)
    assert not isinstance(perioden, Oordeel)
    return perioden


def tekst(uitkomst: Perioden | Oordeel) -> str:
    assert isinstance(uitkomst, Oordeel)
    return uitkomst.redenen[0].tekst


VERLOOP = [
    ("wie begint, is regisseur", begonnen(), {MA: "anouk", DO: "anouk"}),
    ("vóór het plan is er geen regisseur", begonnen(), {MA - timedelta(1): None}),
    ("aanbieden verandert niets", aangeboden(), {DI: "anouk", DO: "anouk"}),
    (
        "aannemen draagt over, vanaf die dag",
        regie.aanvaard(aangeboden(), "bram", WO, TAFEL),
        {DI: "anouk", WO: "bram"},
    ),
    ("afwijzen laat het zoals het was", regie.wijs_af(aangeboden(), "bram", WO), {WO: "anouk", DO: "anouk"}),
    ("intrekken laat het zoals het was", regie.trek_terug(aangeboden(), WO), {WO: "anouk", DO: "anouk"}),
    (
        "vader kan regisseur zijn",
        regie.aanvaard(aangeboden("vader"), "vader", DI, TAFEL),
        {MA: "anouk", DI: "vader"},
    ),
    (
        "wie geen regisseur is, kan weggaan",
        regie.beeindig_deelname(begonnen(), "bram", DI, {"anouk"}),
        {DO: "anouk"},
    ),
    (
        "de regisseur gaat weg: de regie gaat terug naar school",
        regie.beeindig_deelname(begonnen(), "anouk", WO, {"bram", "vader"}, "bram"),
        {DI: "anouk", WO: "bram"},
    ),
    ("na het plan is er geen regisseur", regie.beeindig(begonnen(), WO), {DI: "anouk", WO: None}),
]


@pytest.mark.parametrize(("perioden", "wie"), [r[1:] for r in VERLOOP], ids=[r[0] for r in VERLOOP])
def test_regisseur_on_a_date(perioden: Perioden | Oordeel, wie: dict[date, str | None]) -> None:
    assert not isinstance(perioden, Oordeel)
    assert {dag: regisseur_op(perioden, dag) for dag in wie} == wie


NEE = [
    (
        "wie niet aan tafel zit, kan niet beginnen",
        lambda: regie.start("chantal", MA, TAFEL),
        "regie.geen_partner",
    ),
    (
        "aanbieden aan wie niet aan tafel zit",
        lambda: regie.bied_aan(begonnen(), "chantal", DI, TAFEL),
        "regie.geen_partner",
    ),
    (
        "aanbieden aan de regisseur zelf",
        lambda: regie.bied_aan(begonnen(), "anouk", DI, TAFEL),
        "regie.is_het_al",
    ),
    ("twee keer aanbieden", lambda: regie.bied_aan(aangeboden(), "vader", WO, TAFEL), "regie.aanbod_loopt"),
    ("aannemen zonder aanbod", lambda: regie.aanvaard(begonnen(), "bram", DI, TAFEL), "regie.geen_aanbod"),
    (
        "aannemen wat aan een ander is aangeboden",
        lambda: regie.aanvaard(aangeboden(), "vader", WO, TAFEL),
        "regie.geen_aanbod",
    ),
    (
        "afwijzen wat aan een ander is aangeboden",
        lambda: regie.wijs_af(aangeboden(), "vader", WO),
        "regie.geen_aanbod",
    ),
    ("intrekken zonder aanbod", lambda: regie.trek_terug(begonnen(), DI), "regie.geen_aanbod"),
    (
        "aannemen na vertrek",
        lambda: regie.aanvaard(aangeboden(), "bram", WO, {"anouk"}),
        "regie.geen_partner",
    ),
    (
        "aannemen op een dag vóór het aanbod",
        lambda: regie.aanvaard(aangeboden(), "bram", MA, TAFEL),
        "regie.in_het_verleden",
    ),
    (
        "aanbieden na het plan",
        lambda: regie.bied_aan(regie.beeindig(begonnen(), DI), "bram", WO, TAFEL),
        "regie.geen_lopend_plan",
    ),
    (
        "de regisseur gaat weg zonder opvolger",
        lambda: regie.beeindig_deelname(begonnen(), "anouk", DI, {"bram"}),
        "regie.nooit_zonder",
    ),
    (
        "de opvolger zit niet aan tafel",
        lambda: regie.beeindig_deelname(begonnen(), "anouk", DI, {"bram"}, "chantal"),
        "regie.nooit_zonder",
    ),
]


@pytest.mark.parametrize(("stap", "waarom"), [r[1:] for r in NEE], ids=[r[0] for r in NEE])
def test_refusal_says_why(stap, waarom: str) -> None:  # type: ignore[no-untyped-def]
    assert tekst(stap()) == waarom


def test_regisseur_who_leaves_hears_what_is_needed_first() -> None:
    oordeel = regie.beeindig_deelname(begonnen(), "anouk", DI, {"bram"})
    assert isinstance(oordeel, Oordeel)
    assert oordeel.uitkomst is Uitkomst.ONDER_VOORWAARDE
    assert [v.sleutel for v in oordeel.voorwaarden] == ["draag_over"]


def test_two_regisseurs_on_a_day_are_broken_facts() -> None:
    dubbel = begonnen() + begonnen()
    assert not regie.is_sluitend(dubbel)
    with pytest.raises(ValueError, match="more than one"):
        regisseur_op(dubbel, DI)


def test_gap_between_two_regisseurs_is_seen_by_the_audit() -> None:
    eerste = regie.beeindig(begonnen(), DI)
    tweede = regie.start("bram", WO, TAFEL)
    assert not isinstance(eerste, Oordeel)
    assert not isinstance(tweede, Oordeel)
    assert not regie.is_sluitend(eerste + tweede)
    assert not regie.is_sluitend(())


_K, _S = Kandidaat, Kandidaatsoort
_ZOCO = _K("zoco", _S.SCHOOL, frozenset({Leefgebied.SCHOOL}))
_WERKER = _K("gezinswerker", _S.PARTNER, frozenset({Leefgebied.GEZIN}))
VOORSTEL = [
    ("moeder wil zelf", [_ZOCO, _WERKER, _K("moeder", _S.OUDER, wil=True)], Leefgebied.GEZIN, "moeder"),
    (
        "moeder wil niet: de partner thuis",
        [_ZOCO, _WERKER, _K("moeder", _S.OUDER)],
        Leefgebied.GEZIN,
        "gezinswerker",
    ),
    ("vooral school: school", [_ZOCO, _WERKER], Leefgebied.SCHOOL, "zoco"),
    ("geen partner voor dit leefgebied: school", [_ZOCO, _WERKER], Leefgebied.GELD, "zoco"),
    (
        "jongere en moeder willen: hun eigen volgorde",
        [_ZOCO, _K("noah", _S.JONGERE, wil=True), _K("moeder", _S.OUDER, wil=True)],
        Leefgebied.GEZIN,
        "noah",
    ),
]


@pytest.mark.parametrize(("tafel", "gebied", "wie"), [r[1:] for r in VOORSTEL], ids=[r[0] for r in VOORSTEL])
def test_whom_to_ask_first(tafel: list[Kandidaat], gebied: Leefgebied, wie: str) -> None:
    voorstel = regie.stel_voor(tafel, gebied)
    assert (voorstel.vraag, voorstel.tot_dan) == (wie, "zoco")


def test_without_school_nobody_can_steer_meanwhile() -> None:
    with pytest.raises(ValueError, match="school"):
        regie.stel_voor([_WERKER], Leefgebied.GEZIN)


IEDEREEN = ("anouk", "bram", "chantal", "vader")


@given(st.data())
def test_exactly_one_regisseur_on_every_date_whatever_happens(data: st.DataObject) -> None:
    """A naive diary is the oracle: it writes a name per day and knows nothing of periods."""
    tafel = set(data.draw(st.sets(st.sampled_from(IEDEREEN), min_size=1)))
    eerste = data.draw(st.sampled_from(sorted(tafel)))
    uitkomst = regie.start(eerste, MA, tafel)
    assert not isinstance(uitkomst, Oordeel)
    perioden = uitkomst
    stuurt, gevraagd, dag = eerste, None, MA
    dagboek: dict[date, str] = {}
    for _ in range(data.draw(st.integers(0, 15))):
        morgen = dag + timedelta(data.draw(st.integers(0, 3)))
        while dag < morgen:
            dagboek[dag] = stuurt
            dag += timedelta(1)
        wie = data.draw(st.sampled_from(IEDEREEN))
        match data.draw(st.sampled_from(["bied", "neem", "af", "terug", "weg", "erbij"])):
            case "bied":
                nieuw = regie.bied_aan(perioden, wie, dag, tafel)
                if wie in tafel and wie != stuurt and gevraagd is None:
                    gevraagd = wie
                else:
                    assert isinstance(nieuw, Oordeel)
            case "neem":
                nieuw = regie.aanvaard(perioden, wie, dag, tafel)
                if wie == gevraagd:
                    stuurt, gevraagd = wie, None
                else:
                    assert isinstance(nieuw, Oordeel)
            case "af":
                nieuw = regie.wijs_af(perioden, wie, dag)
                if wie == gevraagd:
                    gevraagd = None
            case "terug":
                nieuw = regie.trek_terug(perioden, dag)
                gevraagd = None
            case "weg":
                terugval = data.draw(st.sampled_from([*IEDEREEN, None]))
                nieuw = regie.beeindig_deelname(perioden, wie, dag, tafel - {wie}, terugval)
                blijft = wie == stuurt and (terugval is None or terugval not in tafel - {wie})
                assert isinstance(nieuw, Oordeel) == blijft
                if not blijft and wie in tafel:
                    tafel.discard(wie)
                    if wie == stuurt and terugval is not None:
                        stuurt = terugval
                        gevraagd = None if gevraagd == terugval else gevraagd
                    gevraagd = None if gevraagd == wie else gevraagd
            case _:
                tafel.add(wie)
                nieuw = perioden
        perioden = perioden if isinstance(nieuw, Oordeel) else nieuw
        assert regie.is_sluitend(perioden)
        assert regisseur_op(perioden, dag) == stuurt
        assert stuurt in tafel
    assert {d: regisseur_op(perioden, d) for d in dagboek} == dagboek
    dagboek[dag] = stuurt
    einde = regie.beeindig(perioden, dag + timedelta(1))
    assert not isinstance(einde, Oordeel)
    assert regisseur_op(einde, dag) == stuurt
    assert regisseur_op(einde, dag + timedelta(1)) is None
    assert regie.find_aanbod(einde) is None
    assert regie.is_sluitend(einde)
    # Closed: nothing moves any more. Taken up again: one regisseur from that day, and nobody in between.
    assert isinstance(regie.bied_aan(einde, stuurt, dag + timedelta(1), tafel), Oordeel)
    weer = dag + timedelta(1 + data.draw(st.integers(0, 40)))
    wie = data.draw(st.sampled_from(IEDEREEN))
    hervat = regie.hervat(einde, wie, weer, tafel)
    assert isinstance(hervat, Oordeel) == (wie not in tafel)
    if not isinstance(hervat, Oordeel):
        dagen = [MA + timedelta(n) for n in range((weer - MA).days + 3)]
        rustig = {d for d in dagen if dag < d < weer}
        assert {d for d in dagen if regisseur_op(hervat, d) is None} == rustig
        assert all(regisseur_op(hervat, d) == naam for d, naam in dagboek.items())
        assert regisseur_op(hervat, weer) == wie
        assert regie.is_sluitend(hervat, [(dag + timedelta(1), weer)])
        assert regie.is_sluitend(hervat) == (not rustig)
        assert isinstance(regie.hervat(hervat, wie, weer, tafel), Oordeel)
