"""What the region agreed, as pages: who takes up what, the framework of laws, the ladder; and whom to call now."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest
from django.urls import reverse

from rondom.netwerk.models import Contactpersoon, Regeling
from rondom.netwerk.selectors import read_bereikbaar
from rondom.regiomap import REGIOS
from tests import toneel as t

pytestmark = pytest.mark.django_db


def text_of(antwoord) -> str:
    """The words on a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", antwoord.content.decode()).split())


@pytest.fixture
def afspraken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo's agreements in the cast's region; the web role may not write them, so they are put in reading."""
    from rondom.netwerk import selectors

    echt = selectors._read_regeling

    def met_demo(regio: str, soort: str, dag: date) -> str | None:
        if soort in ("afspraken", "regio"):
            return (REGIOS / "demo" / f"{soort}.toml").read_text("utf-8")
        return echt(regio, soort, dag)

    monkeypatch.setattr(selectors, "_read_regeling", met_demo)


@pytest.mark.parametrize("blad", ["regiokader", "regioladder"])
def test_page_without_agreements_says_what_to_do(blad: str, aangemeld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rondom.netwerk.selectors._read_regeling", lambda regio, soort, dag: None)
    antwoord = aangemeld("anouk").get(reverse(f"casus:{blad}"))
    assert antwoord.status_code == 200
    assert "Deze regio heeft nog geen" in text_of(antwoord)


def test_routes_are_a_picture_with_its_table(aangemeld) -> None:
    antwoord = aangemeld("anouk").get(reverse("casus:regioroutes"))
    pagina = antwoord.content.decode()
    assert "<svg" in pagina
    assert "<script" not in pagina.split("<svg")[1].split("</svg>")[0]
    rijen = len(re.findall(r"<tr", pagina)) - 1
    assert rijen == pagina.count("<path d=")
    assert "Dan pakt het vo-team het op, waar de leerling ook woont." in text_of(antwoord)


def test_framework_is_searched_in_both_languages(aangemeld, afspraken: None) -> None:
    client = aangemeld("anouk")
    alles = text_of(client.get(reverse("casus:regiokader")))
    assert "Vervoer naar een school die ver weg is" in alles
    assert "Grijs gebied" in alles
    gevonden = text_of(client.get(reverse("casus:regiokader"), {"vraag": "taxi"}))
    assert "1 rij" in gevonden
    assert "Vervoer naar een school" in gevonden
    assert "Hulp bij schulden" not in gevonden
    assert "Niets gevonden" in text_of(client.get(reverse("casus:regiokader"), {"vraag": "kwantum"}))
    jong = text_of(client.get(reverse("casus:regiokader"), {"vraag": "ggz", "leeftijd": "17"}))
    assert "Behandeling of onderzoek door een specialist" in jong
    assert "Geestelijke gezondheidszorg vanaf 18 jaar" not in jong


def test_grey_area_opens_a_meeting_about_the_casus(aangemeld, afspraken: None) -> None:
    toneel = t.open_casus()
    client, zoek = aangemeld("anouk"), {"vraag": "verzorging"}
    zonder = client.get(reverse("casus:regiokader"), zoek).content.decode()
    assert reverse("casus:consultatie_nieuw") in zonder
    met = client.get(reverse("casus:regiokader"), zoek | {"casus": str(toneel.casus.id)}).content.decode()
    assert reverse("casus:overleg_plannen", args=[toneel.casus.id]) in met


def test_casus_of_somebody_else_is_not_there(aangemeld, afspraken: None) -> None:
    toneel = t.open_casus()
    antwoord = aangemeld("ingrid").get(reverse("casus:regiokader"), {"casus": str(toneel.casus.id)})
    assert antwoord.status_code == 404
    assert aangemeld("ingrid").get(reverse("casus:regiokader"), {"casus": "x"}).status_code == 200


def test_ladder_says_who_decides_and_when_it_goes_up(aangemeld, afspraken: None) -> None:
    pagina = text_of(aangemeld("anouk").get(reverse("casus:regioladder")))
    assert "de doorbraaktafel, met het gezin erbij" in pagina
    assert "Is er na 10 dagen geen besluit" in pagina
    assert "Basisondersteuning" in pagina


def test_family_has_no_such_page(aangemeld) -> None:
    toneel = t.open_casus()
    assert aangemeld(naaste=toneel.eva).get(reverse("casus:regioroutes")).status_code == 404


MOMENTEN = [
    ("op een werkdag in de ochtend", datetime(2026, 11, 9, 10, 0), True),
    ("in de avond", datetime(2026, 11, 9, 19, 0), False),
    ("op zaterdag", datetime(2026, 11, 14, 10, 0), False),
]


@pytest.mark.parametrize(("moment", "nu"), [r[1:] for r in MOMENTEN], ids=[r[0] for r in MOMENTEN])
def test_whom_school_calls_and_whether_now(moment: datetime, nu: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from rondom.netwerk import selectors

    demo = (
        (REGIOS / "demo" / "regio.toml").read_text("utf-8").replace("Stedelijk vo-team Lindestad", "Vo-team Lindestad")
    )
    monkeypatch.setattr(selectors, "_read_regeling", lambda regio, soort, dag: demo)
    school, team = t.organisatie("lindecollege"), t.organisatie("vo_team")
    team.naam = "Vo-team Lindestad"
    bereikbaar = read_bereikbaar(school, team, moment)
    assert bereikbaar.contact is not None
    assert (bereikbaar.contact.rol, bereikbaar.nu) == ("gezinswerker", nu)


def test_fixed_contact_goes_before_the_function(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Contactpersoon.objects.exists()
    assert Regeling.objects.filter(soort="routes").exists()
    school, team = t.organisatie("lindecollege"), t.organisatie("vo_team")
    zonder = read_bereikbaar(school, team, datetime(2026, 11, 9, 10, 0))
    assert (zonder.contact, zonder.nu) == (None, False)
