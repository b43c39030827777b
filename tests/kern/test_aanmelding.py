"""When may a casus be registered with a team? Each row is one situation as a zorgcoördinator would tell it."""

from dataclasses import replace

import pytest

from rondom.kern.aanmelding import Aanmeldfeiten, beoordeel
from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import ALTIJD_MOGELIJK
from rondom.kern.oordeel import Uitkomst, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde

JA = toegestaan(reden("BR14", "delen.toestemming_gegeven"))
WACHT = onder_voorwaarde(
    reden("BR14", "delen.toestemming_ontbreekt"),
    voorwaarden=[voorwaarde("toestemming", "BR14", "delen.vraag_toestemming_aan", wie="Omar")],
)
NEE = geweigerd(reden("L03", "delen.geweigerd_door", wie="Omar"), alternatieven=ALTIJD_MOGELIJK)
KLAAR = Aanmeldfeiten(
    besproken_met_jeugdige=True,
    besproken_met_ouders=True,
    weging="partner",
    team=True,
    convenant=True,
    verleend=C.CONTACT | C.STATUS | C.GEZIN,
    gevraagd=C.CONTACT | C.STATUS | C.GEZIN,
    delen=JA,
)

RIJEN = [
    ("all is in order", {}, Uitkomst.TOEGESTAAN, ()),
    ("thinking along is bringing somebody in too", {"weging": "meedenken"}, Uitkomst.TOEGESTAAN, ()),
    ("the consent is limited but shows the registration", {"verleend": C.CONTACT | C.STATUS}, Uitkomst.TOEGESTAAN, ()),
    ("parents were not spoken to", {"besproken_met_ouders": False}, Uitkomst.ONDER_VOORWAARDE, ("bespreken",)),
    ("the pupil was not spoken to", {"besproken_met_jeugdige": False}, Uitkomst.ONDER_VOORWAARDE, ("bespreken",)),
    ("nobody weighed", {"weging": ""}, Uitkomst.ONDER_VOORWAARDE, ("wegen",)),
    ("school chose to do it itself", {"weging": "zelf"}, Uitkomst.ONDER_VOORWAARDE, ("wegen",)),
    ("there is no convenant", {"convenant": False}, Uitkomst.ONDER_VOORWAARDE, ("convenant",)),
    ("nothing was asked", {"delen": None, "verleend": C.GEEN}, Uitkomst.ONDER_VOORWAARDE, ("toestemming_vragen",)),
    ("father has not answered", {"delen": WACHT, "verleend": C.GEEN}, Uitkomst.ONDER_VOORWAARDE, ("toestemming",)),
    ("father says no", {"delen": NEE, "verleend": C.GEEN}, Uitkomst.GEWEIGERD, ()),
    ("only contact may be shared", {"verleend": C.CONTACT}, Uitkomst.ONDER_VOORWAARDE, ("toestemming_vragen",)),
    ("no team in Rondom", {"team": False}, Uitkomst.GEWEIGERD, ()),
    (
        "nothing was done yet",
        {"besproken_met_ouders": False, "weging": "", "convenant": False, "delen": None, "verleend": C.GEEN},
        Uitkomst.ONDER_VOORWAARDE,
        ("bespreken", "wegen", "convenant", "toestemming_vragen"),
    ),
]


@pytest.mark.parametrize(("wat", "anders", "uitkomst", "eerst"), RIJEN, ids=[r[0] for r in RIJEN])
def test_sending_a_registration(wat: str, anders: dict[str, object], uitkomst: Uitkomst, eerst: tuple[str, ...]) -> None:
    oordeel = beoordeel(replace(KLAAR, **anders))  # type: ignore[arg-type]
    assert oordeel.uitkomst is uitkomst
    assert tuple(v.sleutel for v in oordeel.voorwaarden) == eerst


def test_a_limited_consent_says_what_the_team_will_not_see() -> None:
    redenen = beoordeel(replace(KLAAR, verleend=C.CONTACT | C.STATUS)).redenen
    assert ("wat", "gezin") in redenen[-1].gegevens


def test_who_was_not_spoken_to_is_named() -> None:
    teksten = {
        (jeugdige, ouders): beoordeel(
            replace(KLAAR, besproken_met_jeugdige=jeugdige, besproken_met_ouders=ouders)
        ).voorwaarden[0].tekst
        for jeugdige, ouders in ((False, False), (True, False), (False, True))
    }
    assert len(set(teksten.values())) == 3
