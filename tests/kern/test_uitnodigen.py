"""Who may be invited, by whom, and what may a supporter see? Truth tables that a practitioner can read (A04, A05, L04–L07)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import beslisregel
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.rechten import Relatie
from rondom.kern.statussen import ALLE, UitnodigingStatus
from rondom.kern.uitnodigen import (
    BRUIKBAAR,
    POGINGEN,
    Aanvaarding,
    Steunvraag,
    Uitnodiger,
    Uitnodigingsfeit,
    Uitnodigingsvraag,
    Weg,
    check_aanvaarden,
    check_gezagscontrole,
    check_steun,
    check_uitnodigen,
    check_weghalen,
    status_op,
)

VANDAAG = date(2026, 11, 9)
JA, EERST, NEE = Uitkomst.TOEGESTAAN, Uitkomst.ONDER_VOORWAARDE, Uitkomst.GEWEIGERD
KIND, OUDER, VOOGD, PLEEG, STEUN = (
    Relatie.JEUGDIGE,
    Relatie.OUDER,
    Relatie.VOOGD,
    Relatie.PLEEGOUDER,
    Relatie.STEUNFIGUUR,
)
SCHOOL, EVA, NOOR = Uitnodiger.PROFESSIONAL, Uitnodiger.OUDER, Uitnodiger.JEUGDIGE


def regel(leeftijd: int, **besluit: bool):  # type: ignore[no-untyped-def]
    return beslisregel(date(VANDAAG.year - leeftijd, 5, 4), VANDAAG, STANDAARD, **besluit)


def vraag(relatie: Relatie, door: Uitnodiger, leeftijd: int, **feiten: object) -> Uitnodigingsvraag:
    return replace(Uitnodigingsvraag(relatie, door, regel(leeftijd)), **feiten)  # type: ignore[arg-type]


# fmt: off
UITNODIGEN = [
    ("school nodigt een moeder met gezag uit, kind van 8", vraag(OUDER, SCHOOL, 8, heeft_gezag=True), JA, "L07"),
    ("school nodigt een vader zonder gezag uit: hij ziet wat de regel geeft", vraag(OUDER, SCHOOL, 8), JA, "L07"),
    ("school nodigt een voogd uit", vraag(VOOGD, SCHOOL, 8, heeft_gezag=True), JA, "L07"),
    ("school nodigt een pleegouder uit", vraag(PLEEG, SCHOOL, 8), JA, "L07"),
    ("school nodigt een kind van 11 uit", vraag(KIND, SCHOOL, 11), NEE, "L05"),
    ("school nodigt een jongere van 12 uit", vraag(KIND, SCHOOL, 12), JA, "L04"),
    ("school nodigt een jongere van 14 uit die het niet kan overzien",
     replace(vraag(KIND, SCHOOL, 14), regel=regel(14, wilsbekwaam=False)), NEE, "L04"),
    ("school nodigt een jongere van 19 uit", vraag(KIND, SCHOOL, 19), JA, "L04"),
    ("school nodigt een moeder uit van een jongere van 15", vraag(OUDER, SCHOOL, 15, heeft_gezag=True), JA, "L07"),
    ("van 15, en de jongere beslist in deze casus alleen",
     replace(vraag(OUDER, SCHOOL, 15), regel=regel(15, alleen_jeugdige=True)), NEE, "L06"),
    ("van 16 met gezag: school vertelt ouders over school", vraag(OUDER, SCHOOL, 16, ziet=True), JA, "L06"),
    ("van 16 zonder gezag, en de jongere liet niets open", vraag(OUDER, SCHOOL, 16), NEE, "L06"),
    ("van 18: ook met gezag van vroeger kiest de jongere", vraag(OUDER, SCHOOL, 18), NEE, "L06"),
    ("van 18, en de jongere liet iets open", vraag(OUDER, SCHOOL, 18, ziet=True), JA, "L06"),
    ("de jongere van 17 nodigt zelf een vader uit", vraag(OUDER, NOOR, 17, beslist=True), JA, "BR45"),
    ("de jongere van 13 nodigt een vader uit: dat doet school", vraag(OUDER, NOOR, 13, beslist=True), NEE, "A04"),
    ("een moeder nodigt de vader uit: dat doet school", vraag(OUDER, EVA, 8, beslist=True), NEE, "A04"),
    ("een moeder nodigt de jongere van 14 uit: dat doet school", vraag(KIND, EVA, 14, beslist=True), NEE, "A04"),
    ("school nodigt een steunfiguur uit", vraag(STEUN, SCHOOL, 8), NEE, "A05"),
    ("school, nadat het gezin deze steunfiguur iets liet zien", vraag(STEUN, SCHOOL, 8, ziet=True), JA, "BR14"),
    ("een moeder met gezag nodigt een oma uit, kind van 8", vraag(STEUN, EVA, 8, beslist=True), JA, "A05"),
    ("de jongere van 13 nodigt een mentor uit", vraag(STEUN, NOOR, 13, beslist=True), JA, "A05"),
    ("een vader zonder gezag nodigt een oma uit", vraag(STEUN, EVA, 8), NEE, "L05"),
    ("een moeder van een jongere van 16 nodigt een oma uit", vraag(STEUN, EVA, 16), NEE, "L04"),
    ("een moeder die haar wachtwoord vergat", vraag(OUDER, SCHOOL, 8, heeft_gezag=True, heeft_inlog=True), JA, "A03"),
    ("van wie een mailadres bekend is: geen brief die een ander leest",
     vraag(OUDER, SCHOOL, 8, heeft_inlog=True, heeft_adres=True), NEE, "A03"),
    ("maar wel per mail", vraag(OUDER, SCHOOL, 8, heeft_inlog=True, heeft_adres=True, weg=Weg.MAIL), JA, "A03"),
    ("een jongere van 19 die een wachtwoord vergat", vraag(KIND, SCHOOL, 19, heeft_inlog=True), JA, "A03"),
    ("een moeder helpt haar zoon van 19 aan een wachtwoord", vraag(KIND, EVA, 19, heeft_inlog=True), NEE, "A04"),
    ("een vader de moeder", vraag(OUDER, EVA, 8, beslist=True, heeft_inlog=True), NEE, "A04"),
    ("de jongere van 17 een vader die al een inlog heeft", vraag(OUDER, NOOR, 17, beslist=True, heeft_inlog=True), NEE, "A03"),
    ("een moeder een oma die zij zelf meenam", vraag(STEUN, EVA, 8, beslist=True, heeft_inlog=True), JA, "A03"),
    ("school een vader van een jongere van 18 die niets openliet", vraag(OUDER, SCHOOL, 18, heeft_inlog=True), NEE, "L06"),
    ("een mail naar wie geen adres heeft", vraag(OUDER, SCHOOL, 8, weg=Weg.MAIL), NEE, "A04"),
    ("een mail naar wie een adres heeft", vraag(OUDER, SCHOOL, 8, weg=Weg.MAIL, heeft_adres=True), JA, "L07"),
]
# fmt: on


@pytest.mark.parametrize(("situatie", "feiten", "uitkomst", "waarom"), UITNODIGEN, ids=[r[0] for r in UITNODIGEN])
def test_who_may_be_invited(situatie: str, feiten: Uitnodigingsvraag, uitkomst: Uitkomst, waarom: str) -> None:
    oordeel = check_uitnodigen(feiten)
    assert (oordeel.uitkomst, oordeel.redenen[0].regel) == (uitkomst, waarom)


def test_of_a_young_person_who_decides_alone_nobody_at_school_invites_who_sees_nothing() -> None:
    """A naive reading of L06 over all ages and facts, beside the table."""
    for leeftijd, gezag, ziet, relatie in product(range(4, 22), (True, False), (True, False), (OUDER, VOOGD, PLEEG)):
        oordeel = check_uitnodigen(vraag(relatie, SCHOOL, leeftijd, heeft_gezag=gezag, ziet=ziet))
        assert oordeel.mag == (leeftijd < 16 or ziet), (leeftijd, gezag, ziet, relatie)


def test_a_way_back_is_never_wider_than_an_invitation() -> None:
    """Whoever may not be invited by somebody, gets no way back from that person either, in any situation."""
    for relatie, door, leeftijd, ziet, beslist, adres, weg in product(
        Relatie, Uitnodiger, range(4, 22), (True, False), (True, False), (True, False), Weg
    ):
        feiten = vraag(relatie, door, leeftijd, ziet=ziet, beslist=beslist, heeft_adres=adres, weg=weg)
        if check_uitnodigen(replace(feiten, heeft_inlog=True)).mag:
            assert check_uitnodigen(feiten).mag
            assert door is SCHOOL or relatie is STEUN


EIGEN = C.CONTACT | C.STATUS | C.GEZIN
STEUN_8 = Steunvraag(C.STATUS, EIGEN, regel(8), beslist=True)
# fmt: off
STEUNEN = [
    ("enige ouder met gezag, kind van 8: het gaat meteen open", STEUN_8, JA, "A05"),
    ("twee ouders met gezag: ook de ander moet ja zeggen", replace(STEUN_8, anderen=("Omar",)), EERST, "A05"),
    ("12 tot en met 15: jongere en ouders samen",
     replace(STEUN_8, regel=regel(14), anderen=("Eva", "Omar")), EERST, "A05"),
    ("16: de jongere alleen", replace(STEUN_8, regel=regel(16)), JA, "A05"),
    ("16: een ouder beslist niet meer", replace(STEUN_8, regel=regel(16), beslist=False), NEE, "L04"),
    ("een ouder zonder gezag", replace(STEUN_8, beslist=False), NEE, "L05"),
    ("meer dan wie uitnodigt zelf ziet", replace(STEUN_8, categorieen=C.STATUS | C.VERSLAG), NEE, "A05"),
    ("veiligheid", replace(STEUN_8, categorieen=C.VEILIGHEID, eigen=EIGEN | C.VEILIGHEID), NEE, "L09"),
    ("niets gekozen", replace(STEUN_8, categorieen=C.GEEN), NEE, "BR14"),
]
# fmt: on


@pytest.mark.parametrize(("situatie", "feiten", "uitkomst", "waarom"), STEUNEN, ids=[r[0] for r in STEUNEN])
def test_what_a_supporter_may_see(situatie: str, feiten: Steunvraag, uitkomst: Uitkomst, waarom: str) -> None:
    oordeel = check_steun(feiten)
    assert (oordeel.uitkomst, oordeel.redenen[0].regel) == (uitkomst, waarom)
    assert len(oordeel.voorwaarden) == (len(feiten.anderen) if uitkomst is EERST else 0)


def test_a_supporter_never_gets_more_than_the_one_who_invites_and_never_safety() -> None:
    for gekozen, eigen in product(range(1 << 8), (0, 1, 3, 15, 255)):
        if check_steun(replace(STEUN_8, categorieen=C(gekozen), eigen=C(eigen))).mag:
            assert not C(gekozen) & ~C(eigen) and not C(gekozen) & C.VEILIGHEID


def test_one_who_decides_takes_a_supporter_away_and_nobody_takes_a_parent_away() -> None:
    assert check_weghalen(STEUN, regel(8), beslist=True).mag
    assert not check_weghalen(STEUN, regel(8), beslist=False).mag
    assert not check_weghalen(OUDER, regel(8), beslist=True).mag


NU = datetime(2026, 11, 9, 9, tzinfo=UTC)
MORGEN = NU + timedelta(days=1)
FEIT = Uitnodigingsfeit(MORGEN)
S = UitnodigingStatus
# fmt: off
STANDEN = [
    ("net gemaakt", FEIT, S.GEMAAKT),
    ("verstuurd", replace(FEIT, verzonden_op=NU), S.VERZONDEN),
    ("de link is geopend", replace(FEIT, verzonden_op=NU, geopend_op=NU), S.GEOPEND),
    ("vier keer een verkeerde code", replace(FEIT, geopend_op=NU, pogingen=POGINGEN - 1), S.GEOPEND),
    ("vijf keer een verkeerde code", replace(FEIT, geopend_op=NU, pogingen=POGINGEN), S.OP_SLOT),
    ("de laatste minuut is voorbij", replace(FEIT, geldig_tot=NU), S.VERLOPEN),
    ("teruggenomen", replace(FEIT, ingetrokken_op=NU), S.INGETROKKEN),
    ("binnen, ook lang daarna", replace(FEIT, aanvaard_op=NU, geldig_tot=NU - timedelta(days=9)), S.AANVAARD),
    ("teruggenomen en daarna verlopen", replace(FEIT, ingetrokken_op=NU, geldig_tot=NU), S.INGETROKKEN),
]
# fmt: on


@pytest.mark.parametrize(("situatie", "feit", "stand"), STANDEN, ids=[r[0] for r in STANDEN])
def test_how_an_invitation_stands(situatie: str, feit: Uitnodigingsfeit, stand: UitnodigingStatus) -> None:
    assert status_op(feit, NU) is stand


def test_from_every_status_that_can_be_used_one_can_come_in_and_from_no_other() -> None:
    tabel = ALLE["gezinsuitnodiging"]
    assert {S(o.van) for o in tabel.overgangen if o.naar == S.AANVAARD} == BRUIKBAAR


# fmt: off
AANVAARDEN = [
    ("link, code en een eigen inlog", Aanvaarding(True), True, "uitnodigen.binnen"),
    ("een verkeerde code", Aanvaarding(False), False, "uitnodigen.code_klopt_niet"),
    ("een verkeerde code zegt niets over een naam die bezet is",
     Aanvaarding(False, naam_bezet=True, hoort_al_bij=True), False, "uitnodigen.code_klopt_niet"),
    ("wie uitnodigde, neemt de plek niet zelf", Aanvaarding(True, gemaakt_door_zelf=True), False, "uitnodigen.niet_van_werk"),
    ("de inlog van de andere ouder", Aanvaarding(True, hoort_al_bij=True), False, "uitnodigen.ieder_een_inlog"),
    ("een naam die bezet is", Aanvaarding(True, naam_bezet=True), False, "uitnodigen.andere_naam"),
]
# fmt: on


@pytest.mark.parametrize(("situatie", "feiten", "mag", "tekst"), AANVAARDEN, ids=[r[0] for r in AANVAARDEN])
def test_coming_in(situatie: str, feiten: Aanvaarding, mag: bool, tekst: str) -> None:
    oordeel = check_aanvaarden(feiten)
    assert (oordeel.mag, oordeel.redenen[0].tekst) == (mag, tekst)


def test_custody_is_checked_again_after_the_months_of_the_region() -> None:
    gezien = date(2025, 11, 9)
    streng = parameters_from([("gezag_controle_maanden", 6, date(2020, 1, 1))])
    assert check_gezagscontrole("Eva", gezien, date(2026, 11, 8), STANDAARD) is None
    assert check_gezagscontrole("Eva", gezien, date(2026, 11, 9), STANDAARD) is not None
    assert check_gezagscontrole("Eva", gezien, date(2026, 5, 8), streng) is None
    assert check_gezagscontrole("Eva", gezien, date(2026, 5, 9), streng) is not None
    assert check_gezagscontrole("Eva", None, VANDAAG, STANDAARD) is None
