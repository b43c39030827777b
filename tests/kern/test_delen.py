"""May this be shared? Truth tables that a practitioner can read, and what must always hold.

Cast: Noor is the young person, Eva and Omar are her parents with custody, Tessa is a guardian.
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID
from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import (
    INFORMATIE_ZONDER_GEZAG,
    Antwoord,
    Besluit,
    Deelfeiten,
    Ontvanger,
    beoordeel,
    beslisregel,
    verleend,
)
from rondom.kern.leeftijd import verjaardag
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD, Parameters, Waarde
from rondom.kern.stromen import STROMEN, Doel, Partijsoort, Toelating, find_stroom

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


P, D = Partijsoort, Doel
MET, ZONDER = Ontvanger.OUDER_MET_GEZAG, Ontvanger.OUDER_ZONDER_GEZAG
STUDIE, THUIS = C.ONDERWIJS | C.STATUS, C.GEZIN | C.GEZONDHEID

# fmt: off
WET = [
    ("voogd: het ja van Tessa is genoeg, ouders zijn niet nodig", feiten(8, stil("Eva"), voogden=(ja("Tessa"),)), JA, {"BR14", "L05", "L07"}),
    ("voogd: een nee van een ouder telt niet", feiten(8, nee("Eva"), voogden=(ja("Tessa"),)), JA, {"BR14", "L05", "L07"}),
    ("voogd: het nee van Tessa telt", feiten(8, ja("Eva"), voogden=(nee("Tessa"),)), NEE, {"L03", "L05", "L07"}),
    ("voogd: vanaf 12 ook Noor zelf", feiten(14, voogden=(ja("Tessa"),)), EERST, {"BR14", "L04", "L07"}),
    ("voogd: vanaf 16 alleen Noor", feiten(16, noor=ja("Noor"), voogden=(nee("Tessa"),)), JA, {"BR14", "L04"}),
    ("ondertoezichtstelling: de instelling krijgt wat nodig is zonder toestemming", feiten(8, nee("Eva"), toezicht=GEVRAAGD), JA, {"L07"}),
    ("ondertoezichtstelling: voor meer dan dat is toestemming nodig", feiten(8, nee("Eva"), ja("Omar"), toezicht=C.CONTACT), NEE, {"L03", "L05"}),
    ("ondertoezichtstelling: nooit veiligheid", feiten(8, toezicht=GEVRAAGD | C.VEILIGHEID, categorieen=C.VEILIGHEID), NEE, {"L09"}),
    ("ondertoezichtstelling: houdt op bij 18", feiten(18, noor=nee("Noor"), toezicht=GEVRAAGD), NEE, {"L03", "L06"}),
    ("ouder zonder gezag vraagt hoe het op school gaat", feiten(8, stil("Eva"), ontvanger=ZONDER, categorieen=STUDIE, besproken=False, convenant=False), JA, {"L07"}),
    ("ouder zonder gezag: niet over thuis, daar beslissen anderen over", feiten(8, stil("Eva"), ontvanger=ZONDER, categorieen=THUIS, convenant=False), EERST, {"BR14", "L05"}),
    ("ouder zonder gezag: niet waar de anderen wonen", feiten(8, stil("Eva"), ontvanger=ZONDER, categorieen=C.CONTACT, convenant=False), EERST, {"BR14", "L05"}),
    ("ouder zonder gezag: niet als het kind er schade van heeft", feiten(8, ontvanger=ZONDER, categorieen=STUDIE, strijdig_belang=True), NEE, {"L07"}),
    ("ouder zonder gezag: niets meer vanaf 18 zonder ja van Noor", feiten(18, ontvanger=ZONDER, categorieen=STUDIE), EERST, {"BR14", "L06"}),
    ("Priya 17: moeder mag weten hoe het met de studie gaat", feiten(17, ontvanger=MET, categorieen=STUDIE), JA, {"L10"}),
    ("Priya 17: over thuis en gezondheid alleen met haar ja", feiten(17, stil("Eva"), ontvanger=MET, categorieen=THUIS, convenant=False), EERST, {"BR14", "L04"}),
    ("Priya 17 zegt ja: dan mag moeder het weten", feiten(17, noor=ja("Noor", THUIS), ontvanger=MET, categorieen=THUIS, convenant=False), JA, {"BR14", "L04"}),
    ("Priya 18: moeder hoort niets vanzelf", feiten(18, ontvanger=MET, categorieen=STUDIE), EERST, {"BR14", "L06"}),
    ("Priya 18 zegt nee: moeder hoort niets", feiten(18, ja("Eva"), noor=nee("Noor"), ontvanger=MET, categorieen=STUDIE), NEE, {"L03", "L06"}),
    ("moeder van een kind van 8 mag alles weten", feiten(8, ontvanger=MET, categorieen=THUIS), JA, {"L10"}),
    ("leerplicht hoort de gemelde uren van de wet zelf", feiten(8, categorieen=C.CONTACT | C.VERZUIM, doel=D.VERZUIM, van=P.SCHOOL, naar=P.LEERPLICHT, besproken=False), JA, {"L20"}),
    ("leerplicht hoort meer alleen met toestemming", feiten(8, stil("Eva"), categorieen=C.GEZIN, doel=D.VERZUIM, van=P.SCHOOL, naar=P.LEERPLICHT), EERST, {"BR14", "L05"}),
    ("voor dit doel is er geen grond, ook niet met toestemming", feiten(8, ja("Eva"), doel=D.TOELAATBAARHEID, van=P.SCHOOL, naar=P.LEERPLICHT), NEE, {"L01"}),
    ("school is geen deel van dezelfde hulp", feiten(8, stil("Eva"), zelfde_hulp=True, doel=D.SAMENWERKEN, van=P.JEUGDHULP, naar=P.SCHOOL), EERST, {"BR14", "L05", "L08"}),
    ("twee hulpverleners in dezelfde hulp wel", feiten(8, zelfde_hulp=True, doel=D.SAMENWERKEN, van=P.JEUGDHULP, naar=P.JEUGDHULP), JA, {"L08"}),
]
# fmt: on


@pytest.mark.parametrize(("situatie", "gegeven", "uitkomst", "regels"), WET, ids=[rij[0] for rij in WET])
def test_the_law_beside_consent(situatie: str, gegeven: Deelfeiten, uitkomst: Uitkomst, regels: set[str]) -> None:
    test_sharing(situatie, gegeven, uitkomst, regels)


def test_each_flow_stands_once_and_only_the_law_opens_categories_by_itself() -> None:
    assert len({(s.doel, s.van, s.naar, s.vanaf) for s in STROMEN}) == len(STROMEN)
    assert all(bool(s.categorieen) == (s.toelating is Toelating.WET) for s in STROMEN)
    assert not any(s.categorieen & (C.VEILIGHEID | C.GEZIN | C.GEZONDHEID) for s in STROMEN)


def test_a_flow_has_no_ground_before_its_law_was_in_force() -> None:
    hulp = (Doel.SAMENWERKEN, Partijsoort.SCHOOL, Partijsoort.JEUGDHULP)
    assert find_stroom(*hulp, date(2014, 12, 31)) is None
    stroom = find_stroom(*hulp, date(2015, 1, 1))
    assert stroom is not None and stroom.toelating is Toelating.TOESTEMMING


@given(leeftijd=st.integers(0, 25), wat=st.integers(1, int(C(~0))).map(C), toezicht=st.integers(0, int(C(~0))).map(C))
def test_an_order_opens_only_its_own_categories_and_never_safety(leeftijd: int, wat: C, toezicht: C) -> None:
    mag = beoordeel(feiten(leeftijd, categorieen=wat, toezicht=toezicht, besproken=False)).mag
    assert mag is (leeftijd < 18 and not wat & ~(toezicht & ALLES_BEHALVE_VEILIGHEID))


@given(leeftijd=st.integers(0, 25), wat=st.integers(1, int(C(~0))).map(C), strijdig=st.booleans())
def test_a_parent_without_custody_never_hears_more_than_the_important_facts(
    leeftijd: int, wat: C, strijdig: bool
) -> None:
    oordeel = beoordeel(feiten(leeftijd, categorieen=wat, ontvanger=ZONDER, strijdig_belang=strijdig))
    assert oordeel.mag is (leeftijd < 18 and not strijdig and not wat & ~INFORMATIE_ZONDER_GEZAG)


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
