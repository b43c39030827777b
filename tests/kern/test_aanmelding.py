"""When may a casus be registered with a team? Each row is one situation as a zorgcoördinator would tell it."""

from dataclasses import replace
from datetime import date

import pytest

from rondom.kern.aanmelding import Aanmeldfeiten, beoordeel
from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import ALTIJD_MOGELIJK
from rondom.kern.oordeel import Uitkomst, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.signaal import Bespreekfeiten, mag_naar_buiten

JA = toegestaan(reden("BR14", "delen.toestemming_gegeven"))
WACHT = onder_voorwaarde(
    reden("BR14", "delen.toestemming_ontbreekt"),
    voorwaarden=[voorwaarde("toestemming", "BR14", "delen.vraag_toestemming_aan", wie="Omar")],
)
NEE = geweigerd(reden("L03", "delen.geweigerd_door", wie="Omar"), alternatieven=ALTIJD_MOGELIJK)
NAAR_BUITEN = Bespreekfeiten(date(2012, 5, 4), date(2026, 11, 9), met_jeugdige=True, met_ouders=True)
KLAAR = Aanmeldfeiten(
    naar_buiten=mag_naar_buiten(NAAR_BUITEN, True),
    weging="partner",
    team=True,
    convenant=True,
    verleend=C.CONTACT | C.STATUS | C.GEZIN,
    gevraagd=C.CONTACT | C.STATUS | C.GEZIN,
    delen=JA,
)

NIET_OUDERS = mag_naar_buiten(replace(NAAR_BUITEN, met_ouders=False), True)
NIET_KIND = mag_naar_buiten(replace(NAAR_BUITEN, met_jeugdige=False), True)
NIET_GEWOGEN = mag_naar_buiten(NAAR_BUITEN, False)
NIETS = mag_naar_buiten(replace(NAAR_BUITEN, met_ouders=False), False)
RIJEN = [
    ("all is in order", {}, Uitkomst.TOEGESTAAN, ()),
    ("thinking along is bringing somebody in too", {"weging": "meedenken"}, Uitkomst.TOEGESTAAN, ()),
    ("the consent is limited but shows the registration", {"verleend": C.CONTACT | C.STATUS}, Uitkomst.TOEGESTAAN, ()),
    ("parents were not spoken to", {"naar_buiten": NIET_OUDERS}, Uitkomst.ONDER_VOORWAARDE, ("bespreken",)),
    ("the pupil was not spoken to", {"naar_buiten": NIET_KIND}, Uitkomst.ONDER_VOORWAARDE, ("bespreken",)),
    ("nobody weighed", {"naar_buiten": NIET_GEWOGEN, "weging": ""}, Uitkomst.ONDER_VOORWAARDE, ("wegen",)),
    ("school chose to do it itself", {"weging": "zelf"}, Uitkomst.ONDER_VOORWAARDE, ("wegen",)),
    ("there is no convenant", {"convenant": False}, Uitkomst.ONDER_VOORWAARDE, ("convenant",)),
    ("nothing was asked", {"delen": None, "verleend": C.GEEN}, Uitkomst.ONDER_VOORWAARDE, ("toestemming_vragen",)),
    ("father has not answered", {"delen": WACHT, "verleend": C.GEEN}, Uitkomst.ONDER_VOORWAARDE, ("toestemming",)),
    ("father says no", {"delen": NEE, "verleend": C.GEEN}, Uitkomst.GEWEIGERD, ()),
    ("only contact may be shared", {"verleend": C.CONTACT}, Uitkomst.ONDER_VOORWAARDE, ("toestemming_vragen",)),
    ("no team in Rondom", {"team": False}, Uitkomst.GEWEIGERD, ()),
    ("the route leads to school itself", {"team": False, "school_zelf": True}, Uitkomst.GEWEIGERD, ()),
    (
        "nothing was done yet",
        {"naar_buiten": NIETS, "weging": "", "convenant": False, "delen": None, "verleend": C.GEEN},
        Uitkomst.ONDER_VOORWAARDE,
        ("bespreken", "wegen", "convenant", "toestemming_vragen"),
    ),
]


@pytest.mark.parametrize(("wat", "anders", "uitkomst", "eerst"), RIJEN, ids=[r[0] for r in RIJEN])
def test_sending_a_registration(
    wat: str, anders: dict[str, object], uitkomst: Uitkomst, eerst: tuple[str, ...]
) -> None:
    oordeel = beoordeel(replace(KLAAR, **anders))  # type: ignore[arg-type]
    assert oordeel.uitkomst is uitkomst
    assert tuple(v.sleutel for v in oordeel.voorwaarden) == eerst


def test_a_limited_consent_says_what_the_team_will_not_see() -> None:
    redenen = beoordeel(replace(KLAAR, verleend=C.CONTACT | C.STATUS)).redenen
    assert ("wat", "gezin") in redenen[-1].gegevens


def test_a_route_without_team_says_whether_school_does_it_or_calls_itself() -> None:
    regels = {zelf: beoordeel(replace(KLAAR, team=False, school_zelf=zelf)).redenen[0].regel for zelf in (True, False)}
    assert regels == {True: "R051", False: "R049"}
