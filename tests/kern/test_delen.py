"""May this be shared? Truth tables that a practitioner can read, and what must always hold.

Cast: Noor is the young person, Eva and Omar are her parents with custody.
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import Antwoord, Besluit, Deelfeiten, beoordeel, beslisregel, verleend
from rondom.kern.leeftijd import verjaardag
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD, Parameters, Waarde

VANDAAG = date(2026, 11, 9)
GEVRAAGD = C.CONTACT | C.STATUS | C.GEZIN


def born(leeftijd: int) -> date:
    return date(VANDAAG.year - leeftijd, 5, 4)


def ja(naam: str, wat: C = GEVRAAGD, tot: date | None = date(2027, 6, 1)) -> Antwoord:
    return Antwoord(naam, Besluit.GEGEVEN, wat, tot)


def nee(naam: str) -> Antwoord:
    return Antwoord(naam, Besluit.GEWEIGERD)


def stil(naam: str) -> Antwoord:
    return Antwoord(naam)


def feiten(leeftijd: int, *ouders: Antwoord, noor: Antwoord | None = None, **anders: object) -> Deelfeiten:
    basis = Deelfeiten(
        vandaag=VANDAAG,
        geboortedatum=born(leeftijd),
        categorieen=GEVRAAGD,
        gezagdragers=ouders,
        jeugdige=noor or stil("Noor"),
        besproken=True,
        convenant=True,
    )
    return replace(basis, **anders)  # type: ignore[arg-type]


JA, EERST, NEE = Uitkomst.TOEGESTAAN, Uitkomst.ONDER_VOORWAARDE, Uitkomst.GEWEIGERD

# fmt: off
TABEL = [
    ("8 jaar, beide ouders zeggen ja", feiten(8, ja("Eva"), ja("Omar")), JA, {"BR14", "L05"}),
    ("8 jaar, een ouder heeft nog niet geantwoord", feiten(8, ja("Eva"), stil("Omar")), EERST, {"BR14", "L05"}),
    ("8 jaar, een ouder zegt nee", feiten(8, ja("Eva"), nee("Omar")), NEE, {"L03", "L05"}),
    ("8 jaar, het ja van Noor zelf vervangt de ouders niet", feiten(8, noor=ja("Noor")), EERST, {"L07", "L05"}),
    ("14 jaar, Noor en beide ouders zeggen ja", feiten(14, ja("Eva"), ja("Omar"), noor=ja("Noor")), JA, {"BR14", "L04"}),
    ("14 jaar, alleen de ouders zeggen ja", feiten(14, ja("Eva"), ja("Omar")), EERST, {"BR14", "L04"}),
    ("14 jaar, alleen Noor zegt ja", feiten(14, stil("Eva"), stil("Omar"), noor=ja("Noor")), EERST, {"BR14", "L04"}),
    ("14 jaar, Noor zegt nee", feiten(14, ja("Eva"), ja("Omar"), noor=nee("Noor")), NEE, {"L03", "L04"}),
    ("14 jaar, in deze casus beslist Noor alleen", feiten(14, noor=ja("Noor"), alleen_jeugdige=True), JA, {"BR14", "L04"}),
    ("14 jaar, Noor kan het niet overzien: de ouders beslissen", feiten(14, ja("Eva"), ja("Omar"), wilsbekwaam=False), JA, {"BR14", "L04"}),
    ("16 jaar, Noor zegt ja", feiten(16, noor=ja("Noor")), JA, {"BR14", "L04"}),
    ("16 jaar, een nee van een ouder telt niet meer", feiten(16, nee("Eva"), ja("Omar"), noor=ja("Noor")), JA, {"BR14", "L04"}),
    ("18 jaar, Noor beslist alleen", feiten(18, noor=ja("Noor")), JA, {"BR14", "L06"}),
    ("18 jaar, het ja van een ouder is niet genoeg", feiten(18, ja("Eva"), ja("Omar")), EERST, {"BR14", "L06"}),
    ("niemand met gezag geregistreerd", feiten(8), EERST, {"L07", "L05"}),
    ("nog niet besproken", feiten(8, ja("Eva"), ja("Omar"), besproken=False), EERST, {"BR04", "L05"}),
    ("geen convenant", feiten(8, ja("Eva"), ja("Omar"), convenant=False), EERST, {"BR37", "L05"}),
    ("de toestemming is verlopen", feiten(8, ja("Eva", tot=VANDAAG), ja("Omar")), EERST, {"L03", "L05"}),
    ("een ouder gaf minder dan gevraagd", feiten(8, ja("Eva"), ja("Omar", C.CONTACT)), NEE, {"BR14", "L05"}),
    ("collega op dezelfde school", feiten(8, zelfde_organisatie=True, besproken=False), JA, {"R028"}),
    ("samen dezelfde hulp", feiten(8, zelfde_hulp=True), JA, {"L08"}),
    ("een anonieme vraag", feiten(8, anoniem=True, besproken=False), JA, {"BR15"}),
    ("de familie zit erbij", feiten(8, familie_aanwezig=True), JA, {"BR01"}),
    ("veiligheid gaat nooit mee", feiten(8, ja("Eva"), ja("Omar"), categorieen=C.VEILIGHEID), NEE, {"L09"}),
    ("veiligheid ook niet binnen dezelfde school", feiten(8, zelfde_organisatie=True, categorieen=C.VEILIGHEID | C.STATUS), NEE, {"L09"}),
]
# fmt: on


@pytest.mark.parametrize(("situatie", "gegeven", "uitkomst", "regels"), TABEL, ids=[rij[0] for rij in TABEL])
def test_sharing(situatie: str, gegeven: Deelfeiten, uitkomst: Uitkomst, regels: set[str]) -> None:
    oordeel = beoordeel(gegeven)
    assert oordeel.uitkomst is uitkomst
    assert {r.regel for r in oordeel.redenen} == regels


def test_a_verdict_names_everything_that_is_needed_first() -> None:
    oordeel = beoordeel(feiten(14, stil("Eva"), stil("Omar"), besproken=False, convenant=False))
    assert [(v.sleutel, dict(v.gegevens).get("wie")) for v in oordeel.voorwaarden] == [
        ("bespreken", None),
        ("convenant", None),
        ("toestemming", "Eva"),
        ("toestemming", "Omar"),
        ("toestemming", "Noor"),
    ]
    assert {a.sleutel for a in oordeel.alternatieven} == {"anoniem", "samen", "gesprek"}


def test_parents_who_disagree_hear_of_the_court_but_nothing_is_overruled() -> None:
    oordeel = beoordeel(feiten(8, ja("Eva"), nee("Omar")))
    assert not oordeel.mag
    assert "rechter" in {a.sleutel for a in oordeel.alternatieven}


def test_the_ages_are_parameters_that_change_from_a_day_on() -> None:
    strenger = Parameters((Waarde("leeftijd_jeugdige_mee", 10, date(2026, 1, 1)),))
    assert beslisregel(born(11), VANDAAG, STANDAARD).jeugdige is False
    assert beslisregel(born(11), VANDAAG, strenger).jeugdige is True
    assert beslisregel(born(11), date(2025, 12, 31), strenger).jeugdige is False


@pytest.mark.parametrize(("leeftijd", "ouders", "jeugdige"), [(12, True, True), (16, False, True), (18, False, True)])
def test_who_decides_changes_on_the_birthday_itself(leeftijd: int, ouders: bool, jeugdige: bool) -> None:
    geboren = date(2012, 2, 29)
    op = verjaardag(geboren, leeftijd)
    daarvoor, daarna = beslisregel(geboren, date.fromordinal(op.toordinal() - 1)), beslisregel(geboren, op)
    assert (daarna.ouders, daarna.jeugdige) == (ouders, jeugdige)
    assert (daarvoor.reden.tekst, daarvoor.reden.gegevens) != (daarna.reden.tekst, daarna.reden.gegevens)


BESLUITEN = st.builds(
    Antwoord,
    naam=st.just("x"),
    besluit=st.sampled_from(Besluit),
    categorieen=st.integers(0, int(C(~0))).map(C),
    tot=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)


@given(st.lists(BESLUITEN, max_size=4))
def test_a_consent_that_is_not_there_never_grants(antwoorden: list[Antwoord]) -> None:
    gekregen = verleend(tuple(antwoorden), VANDAAG)
    for a in antwoorden:
        if a.besluit is not Besluit.GEGEVEN or (a.tot is not None and a.tot <= VANDAAG):
            assert gekregen == C.GEEN
        assert gekregen & ~a.categorieen == C.GEEN
    assert not gekregen & C.VEILIGHEID
    assert antwoorden or not gekregen


@given(
    leeftijd=st.integers(0, 25),
    ouders=st.lists(BESLUITEN, max_size=3),
    noor=BESLUITEN,
    vlaggen=st.fixed_dictionaries(
        {k: st.booleans() for k in ("besproken", "convenant", "wilsbekwaam", "alleen_jeugdige")}
    ),
)
def test_allowed_means_that_everybody_who_decides_gave_all_that_is_asked(
    leeftijd: int, ouders: list[Antwoord], noor: Antwoord, vlaggen: dict[str, bool]
) -> None:
    f = feiten(leeftijd, *ouders, noor=noor, **vlaggen)
    volwassen, jong = leeftijd >= 18, leeftijd < 12
    moet_ouders = not volwassen and (jong or not f.wilsbekwaam or (leeftijd < 16 and not f.alleen_jeugdige))
    moet_noor = volwassen or (not jong and f.wilsbekwaam)
    wie = (ouders if moet_ouders else []) + ([noor] if moet_noor else [])
    goed = all(
        a.besluit is Besluit.GEGEVEN and (a.tot is None or a.tot > VANDAAG) and GEVRAAGD & ~a.categorieen == C.GEEN
        for a in wie
    )
    verwacht = goed and f.besproken and f.convenant and bool(ouders or not moet_ouders)
    assert beoordeel(f).mag is verwacht
