"""The pages on which school's coordinator records what the court or the law says."""

from datetime import timedelta

import pytest

from rondom.kern.categorie import Categorie as C
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Gezagsbesluit, Wetsgrond
from tests import toneel as t

pytestmark = pytest.mark.django_db

VANDAAG = t.NU.date()


def url(toneel: t.Toneel, deel: str = "") -> str:
    return f"/casus/{toneel.casus.id}/gezin/{deel}"


def order(**anders: object) -> dict[str, object]:
    return {
        "ontvanger": str(t.key("guus")),
        "categorieen": [int(C.CONTACT), int(C.GEZIN)],
        "vanaf": VANDAAG.isoformat(),
        "tot": (VANDAAG + timedelta(days=200)).isoformat(),
        "bron": "beschikking",
        "gecontroleerd_op": VANDAAG.isoformat(),
    } | anders


def reads(toneel: t.Toneel, wie: str) -> C:
    with acting(toneel.door(wie)) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


def test_the_order_is_recorded_shown_and_ended_and_the_institution_follows(aangemeld) -> None:
    toneel = t.open_casus()
    anouk = aangemeld("anouk")
    assert anouk.get(url(toneel, "toezicht/")).status_code == 200
    assert anouk.post(url(toneel, "toezicht/"), order()).status_code == 302
    assert reads(toneel, "guus") == C.CONTACT | C.GEZIN
    assert "Ondertoezichtstelling: Jeugdbescherming Lindeland" in anouk.get(url(toneel)).content.decode()
    assert aangemeld("guus").get(f"/casus/{toneel.casus.id}/").status_code == 200
    with acting(toneel.door("anouk")):
        rij = Wetsgrond.objects.get()
    assert anouk.post(f"/wetsgrond/{rij.id}/einde/").status_code == 302
    assert reads(toneel, "guus") == C.GEEN
    assert aangemeld("guus").get(f"/casus/{toneel.casus.id}/").status_code == 404


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tot": ""}, "tot"),
        ({"tot": (VANDAAG + timedelta(days=900)).isoformat()}, "tot"),
        ({"bron": ""}, "bron"),
        ({"gecontroleerd_op": (VANDAAG + timedelta(days=2)).isoformat()}, "gecontroleerd_op"),
        ({"categorieen": []}, "categorieen"),
        ({"categorieen": [int(C.VEILIGHEID)]}, "categorieen"),
        ({"ontvanger": str(t.key("bram"))}, "ontvanger"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(aangemeld, anders: dict[str, object], veld: str) -> None:
    toneel = t.open_casus()
    antwoord = aangemeld("anouk").post(url(toneel, "toezicht/"), order(**anders))
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors


def test_a_parent_without_custody_is_told_the_facts_or_not_when_that_harms(aangemeld) -> None:
    toneel = t.open_casus()
    t.end_custody(toneel, "omar")
    anouk = aangemeld("anouk")
    vraag = {
        "ontvanger": str(toneel.omar.id),
        "categorieen": [int(C.ONDERWIJS)],
        "bron": "brief",
        "gecontroleerd_op": VANDAAG.isoformat(),
    }
    assert anouk.post(url(toneel, "informatie/"), vraag | {"strijdig_belang": "on"}).status_code == 422
    assert anouk.post(url(toneel, "informatie/"), vraag | {"ontvanger": str(toneel.eva.id)}).status_code == 422
    assert anouk.post(url(toneel, "informatie/"), vraag).status_code == 302
    assert reads(toneel, "omar") == C.ONDERWIJS
    thuis = aangemeld(naaste=toneel.omar).get("/mijn/").content.decode()
    assert "Hoe het met uw kind gaat" in thuis
    assert "Noor" not in thuis and "Aldermans" not in thuis


def test_who_decides_is_a_decision_with_a_reason(aangemeld) -> None:
    toneel = t.open_casus()
    anouk = aangemeld("anouk")
    assert anouk.post(url(toneel, "beslist/"), {"keuze": "alleen", "reden": ""}).status_code == 422
    assert anouk.post(url(toneel, "beslist/"), {"keuze": "alleen", "reden": "Zij overziet het."}).status_code == 302
    with acting(toneel.door("anouk")):
        assert Gezagsbesluit.objects.get().alleen_jeugdige
    assert "De jongere beslist alleen." in anouk.get(url(toneel)).content.decode()


@pytest.mark.parametrize("wie", ["mees", "bram", "guus", "ingrid", "vera"])
def test_nobody_else_records_it(aangemeld, wie: str) -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel, categorieen=C(~0) & ~C.VEILIGHEID)
    t.join(toneel, "bram")
    for deel in ("toezicht/", "informatie/", "beslist/"):
        assert aangemeld(wie).get(url(toneel, deel)).status_code == 404


def test_beside_a_guardian_a_parent_is_not_shown_as_who_has_custody(aangemeld) -> None:
    toneel = t.open_casus()
    voor = aangemeld("anouk").get(url(toneel)).content.decode()
    assert voor.count("Heeft gezag") == 2
    t.guardian(toneel)
    na = aangemeld("anouk").get(url(toneel)).content.decode()
    assert na.count("Heeft gezag") == 1 and na.count("De voogd heeft het gezag") == 2
