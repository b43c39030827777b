"""Of a pupil from another school three things are asked, and not knowing needs a reason (R163; S3 step 1)."""

import pytest

from rondom.kern.instroom import GEVRAAGD, Antwoord, Instroomfeit, beoordeel_casus, beoordeel_instroom
from rondom.kern.overdracht import Trajectsoort as S

A, F = Antwoord, Instroomfeit
NEE = {s: F(A.NEE) for s in GEVRAAGD}
TABEL = [
    ("alles nee is een antwoord", NEE, ()),
    ("jeugdhulp loopt nog", NEE | {S.JEUGDHULP: F(A.LOOPT)}, ()),
    ("er was een leerplichttraject", NEE | {S.LEERPLICHT: F(A.WAS)}, ()),
    ("onbekend, want ouders denken er nog over na", NEE | {S.JEUGDHULP: F(A.ONBEKEND, "denken na")}, ()),
    ("onbekend zonder reden", NEE | {S.JEUGDHULP: F(A.ONBEKEND)}, (("jeugdhulp_reden", "instroom.waarom_onbekend"),)),
    ("een spatie is geen reden", NEE | {S.LEERPLICHT: F(A.ONBEKEND, " ")}, (("leerplicht_reden", "instroom.waarom_onbekend"),)),
    ("een diagnose als reden", NEE | {S.ONDERSTEUNING: F(A.ONBEKEND, "door ADHD")}, (("ondersteuning_reden", "instroom.geen_diagnose"),)),
    ("een vraag overgeslagen", {S.JEUGDHULP: F(A.NEE), S.LEERPLICHT: F(A.NEE)}, (("ondersteuning", "instroom.verplicht"),)),
    ("niets ingevuld", {}, tuple((s.value, "instroom.verplicht") for s in GEVRAAGD)),
]  # fmt: skip


@pytest.mark.parametrize(("antwoorden", "mist"), [r[1:] for r in TABEL], ids=[r[0] for r in TABEL])
def test_what_the_intake_check_still_asks(antwoorden, mist) -> None:
    gevonden = tuple((veld, oordeel.redenen[0].tekst) for veld, oordeel in beoordeel_instroom(antwoorden))
    assert gevonden == mist


@pytest.mark.parametrize("soort", GEVRAAGD)
@pytest.mark.parametrize("antwoord", tuple(A))
def test_three_times_no_keeps_nothing_and_everything_else_does(soort: S, antwoord: A) -> None:
    assert beoordeel_casus(NEE | {soort: F(antwoord, "reden")}).mag is (antwoord is not A.NEE)


def test_health_is_never_asked() -> None:
    assert S.GEZONDHEID not in GEVRAAGD
