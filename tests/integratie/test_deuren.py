"""Every address × every persona, and a visitor, an expired session, one step too few: who gets what, from one table.

The table is ``deurtabel.py``, what it is about ``deurwereld.py``. Absent, forbidden and another's look the same, to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.test import Client, RequestFactory
from django.urls import URLPattern, reverse

from rondom.kern.rollen import ROLLEN
from rondom.toegang.handelen import Handelend, Houdersoort
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models import Account
from rondom.web.demo.personas import GEZIN, PERSONAS
from tests import toneel as t
from tests.architectuur.test_urls import addresses
from tests.conftest import clone, point_at
from tests.integratie import deurwereld as dw
from tests.integratie.deurtabel import DEUREN, VRIJ, Deur, Vrij
from tests.integratie.zijdeuren import undeclared

DEUR: dict[str, Deur] = {d.naam: d for d in DEUREN}
LOSSE = {
    "gebied": {"niveau": "gemeente", "code": "9901"},
    "indicator": {"code": "I01"},
    "instrument": {"sleutel": "quickscan", "instrument": "quickscan"},
    "meting (groep)": {"respondent": "ouder"},
    "jaarplicht": {"soort": "inkoop"},
    "verwerking": {"verwerking": dw.VERWERKING},
    "vastdagdeel": {"begin": "20261117-1020"},
    "hoofdstuk": {"sleutel": "mensen"},
    "contactpaar": {"partner": t.key("jgz")},
    "deel (groeidocument)": {"soort": "groeidocumentdeel"},
    "kernjaar (gesprek)": {"stap": "begin"},
    "kernjaar (partner)": {"functie": t.key("bram")},
    "kernjaar (moment)": {"stap": "ontwikkel_1"},
    "werkblad (stap)": {"stap": "verkennen"},
    "kanaal": {"kanaal": "telefoon"},
    "kaart": {"kaart": "ANDERS.1.1"},
    "zorgplicht (stap)": {"stap": "verlengen"},
}
"""Parts of an address that are no key of a row, by what the address is about."""
AF = (200, 302, 400, 409, 422)
"""What an empty form gets behind the door: carried out, or told what is missing."""


@cache
def patterns() -> dict[str, URLPattern]:
    return dict(addresses())


def missing(patronen: dict[str, URLPattern], deuren: tuple[Deur, ...], vrij: tuple[Vrij, ...]) -> list[str]:
    """Addresses without a row in the table."""
    return sorted(patronen.keys() - {d.naam for d in deuren} - {v.naam for v in vrij})


def test_every_address_has_a_row() -> None:
    zonder = missing(patterns(), DEUREN, VRIJ)
    assert not zonder, f"add a row to tests/integratie/deurtabel.py (and its object to deurwereld.py) for: {zonder}"
    over = sorted({r.naam for r in (*DEUREN, *VRIJ)} - patterns().keys())
    assert not over, f"no address has this name any more, take the row out of deurtabel.py: {over}"
    assert len(DEUR) == len(DEUREN)


def test_proof_an_address_without_a_row_is_noticed() -> None:
    assert missing(patterns(), tuple(d for d in DEUREN if d.naam != "casus:plan_afdruk"), VRIJ) == ["casus:plan_afdruk"]


def test_every_persona_of_the_demo_stands_in_the_table() -> None:
    van_demo = [p.rol for p in PERSONAS] + ["jeugdige" if g.relatie == "jeugdige" else "ouder" for g in GEZIN]
    assert sorted(dw.CAST.values()) == sorted(van_demo)


# The world, once for all of it ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wereld(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[dw.Wereld]:
    from django.conf import settings

    with django_db_blocker.unblock(), clone("deuren") as naam:
        vorige, cijfers = point_at(naam), settings.PUBLICATIE
        settings.PUBLICATIE = dw.publication(tmp_path_factory.mktemp("deuren"))
        try:
            gebouwd = dw.build()
            with dw.clock_at_later():
                yield gebouwd
        finally:
            settings.PUBLICATIE = cijfers
            point_at(vorige)


def address(wereld: dw.Wereld, rij: Deur | Vrij, pk: UUID | None = None) -> str:
    """The address of a row about its object, or with another key in the place of each."""
    ding = wereld.dingen.get(getattr(rij, "ding", ""))
    los = LOSSE.get(getattr(rij, "ding", ""), {})
    sleutels: dict[str, object] = {}
    for noun, soort in patterns()[rij.naam].pattern.converters.items():
        if noun in los:
            sleutels[noun] = los[noun]
            continue
        if type(soort).__name__ == "UUIDConverter":
            eigen = ding.toneel.casus.id if noun == "casus" and ding and ding.toneel else ding.id if ding else None
            sleutels[noun] = pk or eigen
        else:
            sleutels[noun] = 1 if type(soort).__name__ == "IntConverter" else "onbekend"
    return reverse(rij.naam, kwargs=sleutels)


SOORTEN: dict[str, str] = {}
"""With which kind of content each address answered last."""


def answer(client: Client, wijze: str, adres: str) -> tuple[int, bytes]:
    """Status and content; whatever it did is undone. A page that breaks is 500."""
    with transaction.atomic():
        antwoord = getattr(client, wijze)(adres)
        SOORTEN[adres] = antwoord.get("Content-Type", "text/html") if antwoord.status_code == 200 else "text/html"
        lijf = b"" if antwoord.streaming else antwoord.content
        antwoord.close()
        transaction.set_rollback(True)
    return antwoord.status_code, lijf


LOS = re.compile(rb'value="[A-Za-z0-9]{64}"|X-CSRFToken": "[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}|data-blad="[^"]*"')


def bare(lijf: bytes) -> bytes:
    """A page without the tokens of the session and without the key that was asked for."""
    return LOS.sub(b"", lijf)


def role_has_right(rij: Deur, wie: str) -> bool:
    rechten = patterns()[rij.naam].callback.bevoegdheden  # type: ignore[attr-defined]
    return bool(set(rechten) & ROLLEN[dw.CAST[wie]].bevoegdheden)


def closed_by_role() -> list[tuple[str, Deur]]:
    """Everybody × every address to which the role has no right at all."""
    return [(wie, rij) for wie in dw.CAST for rij in DEUREN if not role_has_right(rij, wie)]


def test_who_has_no_right_to_a_page_stops_at_its_first_line() -> None:
    """Each of these is 404 in the table, and the view itself refuses before it looks at anything (a form only: 405)."""
    for wie, rij in closed_by_role():
        assert rij.status(wie) == 404 and not rij.passes(wie), f"{wie}, {rij.naam}: the role has no right to it"
        for wijze in ("get", "post"):
            verzoek: Any = getattr(RequestFactory(), wijze)("/")
            verzoek.door = Handelend(t.key(wie), Houdersoort.FUNCTIE, dw.CAST[wie], t.NU)
            with pytest.raises(Geweigerd):
                patterns()[rij.naam].callback(verzoek)


@pytest.mark.parametrize("wie", dw.CAST)
def test_everybody_gets_what_the_table_says(wereld: dw.Wereld, wie: str) -> None:
    fout = []
    for nummer, rij in enumerate(DEUREN):
        # A role without the right stops at the first line of the view (the test above): some of those are enough here.
        if not role_has_right(rij, wie) and nummer % 8 != len(wie) % 8:
            continue
        ding = wereld.dingen.get(rij.ding)
        client = wereld.client(wie, ding.toneel if ding else None)
        adres = address(wereld, rij)
        status, _ = answer(client, "get", adres)
        if zijdeur := undeclared(rij.naam, SOORTEN[adres]):
            fout.append(zijdeur)
        if status != rij.status(wie):
            fout.append(f"GET {rij.naam}: {status}, the table says {rij.status(wie)}")
        status, _ = answer(client, "post", adres)
        if zijdeur := undeclared(rij.naam, SOORTEN[adres]):
            fout.append(zijdeur)
        if status not in (AF if rij.passes(wie) else (404,)):
            fout.append(f"POST {rij.naam}: {status}, the table says {'door' if rij.passes(wie) else 404}")
    assert not fout, f"{wie}: " + "; ".join(fout)


@pytest.mark.parametrize("wie", dw.CAST)
def test_of_another_is_the_same_as_what_never_was(wereld: dw.Wereld, wie: str) -> None:
    """Somebody with the same role elsewhere: 404 for everything that is about Noor, equal to the byte to what is not there."""
    fout = []
    for rij in DEUREN:
        ding = wereld.dingen.get(rij.ding)
        if ding is None or not isinstance(ding.id, UUID) or rij.ding in ("organisatie", "persoon"):
            continue
        if not role_has_right(rij, wie) or wie in rij.overal.split():
            continue
        client, van_ander, nergens = wereld.client(f"{wie}{dw.ELDERS}", None), address(wereld, rij), uuid4()
        (status, lijf), (leeg_status, leeg) = (
            answer(client, "get", adres) for adres in (van_ander, address(wereld, rij, nergens))
        )
        verwacht = 405 if wie in rij.knop.split() else 404
        if not status == leeg_status == verwacht or bare(lijf) != bare(leeg):
            fout.append(f"GET {rij.naam}: {status} and {leeg_status} for nothing, expected {verwacht}, same bytes")
        if (status := answer(client, "post", van_ander)[0]) != 404:
            fout.append(f"POST {rij.naam}: {status}")
    assert not fout, f"{wie}: " + "; ".join(fout)


@pytest.mark.parametrize("soort", ["bezoeker", "verlopen", "eenstap"])
def test_who_is_not_quite_in_gets_nothing_of_anybody(wereld: dw.Wereld, soort: str) -> None:
    """A visitor, a session that has ended, and somebody who still has to take the second step."""
    fout = []
    for rij in (*DEUREN, *VRIJ):
        client, adres = half_in(wereld, soort), address(wereld, rij)
        status, lijf = answer(client, "get", adres)
        if isinstance(rij, Vrij):
            verwacht = rij.eenstap if soort == "eenstap" else rij.bezoeker
        else:
            verwacht = 302
            post, _ = answer(half_in(wereld, soort), "post", adres)
            if post != (302 if soort == "eenstap" else 403):
                fout.append(f"POST {rij.naam}: {post}")
        if status != verwacht or b"Noor" in lijf or b"Aldermans" in lijf:
            fout.append(f"GET {rij.naam}: {status}, the table says {verwacht}")
    assert not fout, "; ".join(fout)


def half_in(wereld: dw.Wereld, soort: str) -> Client:
    """A client that is not quite in; a new one, where asking changes the session."""
    if soort == "bezoeker":
        return Client()
    sleutel = (soort, None)
    if sleutel not in wereld.clienten:
        client = Client()
        client.force_login(Account.objects.get(id=t.key("account-anouk")))
        if soort == "verlopen":
            sessie = client.session
            sessie["sessie"] = {**sessie["sessie"], "laatst": 0, "begin": 0}
            sessie.save()
        wereld.clienten[sleutel] = client
    return wereld.clienten[sleutel]


def test_who_is_in_gets_the_addresses_that_are_free(wereld: dw.Wereld) -> None:
    client = wereld.client("anouk", None)
    gekregen = {rij.naam: answer(client, "get", address(wereld, rij))[0] for rij in VRIJ}
    assert {n: s for n, s in gekregen.items() if s != {rij.naam: rij.binnen for rij in VRIJ}[n]} == {}


def test_proof_a_page_without_its_check_is_noticed(wereld: dw.Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the right of a function away from one view, and the table sees it; so does a page that says too much."""
    from rondom.toegang import bevoegd

    monkeypatch.setattr(bevoegd.Handelend, "mag", lambda self, bevoegdheid: True)
    monkeypatch.setitem(globals(), "DEUREN", (DEUR["toegang:beheer"],))
    with pytest.raises(
        (Exception, pytest.fail.Exception)
    ) as verder:  # it goes on into the view, whatever comes of that
        test_who_has_no_right_to_a_page_stops_at_its_first_line()
    assert not isinstance(verder.value, Geweigerd)
    monkeypatch.setitem(globals(), "role_has_right", lambda rij, wie: True)
    with pytest.raises(AssertionError, match="GET toegang:beheer: 200, the table says 404"):
        test_everybody_gets_what_the_table_says(wereld, "pien")
