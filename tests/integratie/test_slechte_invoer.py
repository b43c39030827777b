"""Whatever somebody types or changes in an address: a page in plain words, never a stack trace, and nothing lost.

A visitor of each kind walks over every page that can be reached from the first one, and sends in every form what no
form expects. Each answer is thrown away again, so that the next form finds the page as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from rondom.casus.models import Casus
from rondom.toegang.handelen import acting
from rondom.toegang.middleware import HOUDER
from rondom.toegang.services import toestemming as toestemmingen
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie.test_consultatie import ask
from tests.integratie.test_evaluatie import asked
from tests.integratie.test_overleg import plan, weighed
from tests.integratie.test_plan import begun, goal
from tests.integratie.test_regie import offer
from tests.integratie.test_verzuim import enter, hours

pytestmark = pytest.mark.django_db

NUL = "een\x00twee"
SLECHT = {
    "nul": NUL,
    "te groot": "9" * 25,
    "negatief": "-1",
    "geen datum": "31-02-2026",
    "verre datum": "9999-12-31",
    "geen sleutel": "niet-een-sleutel",
    "vreemde sleutel": "00000000-0000-4000-8000-000000000000",
    "tekens": "\u202e\ufeff😀'\"<script>{{ x }}",
    "lang": "a" * 5_000,
    "leeg": "",
}
BUITEN = ("/uitloggen/", "/taal/", "/static/", "/kiezen/")
MEEST = 75
SLEUTEL = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


@dataclass
class Formulier:
    """One form of a page: where it goes, how, and what it would send when nobody touches it."""

    adres: str
    methode: str
    velden: dict[str, str] = field(default_factory=dict)


class Lezer(HTMLParser):
    """Links and forms of a page."""

    def __init__(self, adres: str) -> None:
        super().__init__()
        self.adres, self.links, self.formulieren = adres, set[str](), list[Formulier]()
        self._open: Formulier | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "a" and a.get("href", "").startswith("/"):
            self.links.add(a["href"])
        elif tag == "form":
            doel = a.get("action") or self.adres
            self._open = Formulier(doel, a.get("method", "get").lower())
            self.formulieren.append(self._open)
        elif tag in ("input", "textarea", "select", "button") and self._open is not None:  # noqa: SIM102
            if a.get("name", "csrfmiddlewaretoken") != "csrfmiddlewaretoken":
                self._open.velden.setdefault(a["name"], a.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None


def read(adres: str, antwoord: HttpResponse) -> Lezer:
    lezer = Lezer(adres)
    if antwoord.headers.get("Content-Type", "").startswith("text/html"):
        lezer.feed(antwoord.content.decode())
    return lezer


def walk(client: Client, *begin: str) -> Iterator[Lezer]:
    """Every page that can be reached, one of each kind of address."""
    rij, gezien = ["/", "/mijn-dag/", *begin], set[str]()
    while rij and len(gezien) < MEEST:
        adres = rij.pop(0)
        soort = adres.split("?")[0] if adres in begin else kind_of(adres)
        if soort in gezien or soort.startswith(BUITEN):
            continue
        gezien.add(soort)
        antwoord = client.get(adres, follow=True)
        assert antwoord.status_code < 500, adres
        lezer = read(antwoord.request["PATH_INFO"], antwoord)
        close_files(antwoord)
        yield lezer
        rij += sorted(lezer.links)


def close_files(antwoord: HttpResponse) -> None:
    """What is taken along is not read to its end here. ``close`` of the answer itself would end the test's connection."""
    for sluit in antwoord._resource_closers:  # type: ignore[attr-defined]
        sluit()


def kind_of(adres: str) -> str:
    """The address without its keys: one page of each kind is enough."""
    return SLEUTEL.sub("*", urlsplit(adres).path)


def send(client: Client, formulier: Formulier, velden: dict[str, str]) -> HttpResponse:
    """Sends and takes everything back: rows, and the cookie of a session that the form ended or renewed."""
    koekjes = client.cookies.output()
    bewaard = deepcopy(client.cookies)
    with transaction.atomic():
        doe = client.post if formulier.methode == "post" else client.get
        antwoord = doe(formulier.adres, velden)
        close_files(antwoord)
        transaction.set_rollback(True)
    if client.cookies.output() != koekjes:
        client.cookies = bewaard
    return antwoord


def attempts(formulier: Formulier) -> Iterator[dict[str, str]]:
    """Everything wrong at once, one field wrong at a time, and nothing at all."""
    for waarde in SLECHT.values():
        yield dict.fromkeys(formulier.velden, waarde)
    for naam in formulier.velden:
        yield formulier.velden | {naam: NUL}
    yield {}


def stage() -> dict[str, t.Toneel]:
    """Casussen in several states, all of the same school."""
    overleg = weighed()
    plan(overleg, "noor", "eva", "omar", "mees")
    hulp = h.table()
    asked(hulp)
    h.asked(hulp)
    gepland, deel = begun()
    goal(gepland, deel, "anouk")
    goal(gepland, deel, "noor", eigen_doel=True)
    offer(gepland, deel, gepland.eva.id)
    verzuim = t.open_casus()
    enter(verzuim, hours((0, 8), (1, 8)))
    ask()
    return {"hulp": hulp, "plan": gepland, "overleg": overleg, "verzuim": verzuim}


def broken(client: Client, *begin: str) -> tuple[int, dict[str, object]]:
    """How many forms were tried, and what ended in a fault of ours."""
    fouten: dict[str, object] = {}
    geteld = set[tuple[str, tuple[str, ...]]]()
    client.raise_request_exception = False
    for lezer in walk(client, *begin):
        for formulier in lezer.formulieren:
            kenmerk = (kind_of(formulier.adres), tuple(formulier.velden))
            if kenmerk in geteld or kenmerk[0].startswith(BUITEN):
                continue
            geteld.add(kenmerk)
            for velden in attempts(formulier):
                antwoord = send(client, formulier, velden)
                if antwoord.status_code >= 500:
                    slecht = {k: v[:30] for k, v in velden.items() if v in SLECHT.values()}
                    exc = antwoord.exc_info[1] if getattr(antwoord, "exc_info", None) else None
                    fouten[f"{formulier.methode} {kenmerk[0]} {type(exc).__name__}: {exc!s:.80}"] = slecht
    return len(geteld), fouten


@pytest.mark.parametrize("wie", ["anouk", "eva"])
def test_no_form_of_any_page_ends_in_a_stack_trace(aangemeld, wie: str) -> None:
    tonelen = stage()
    client = aangemeld(wie)
    casussen = [f"/casus/{x.casus.id}/" for x in tonelen.values()] if wie in ("anouk", "bram") else []
    totaal, fouten = 0, {}
    for toneel in tonelen.values() if wie == "eva" else [next(iter(tonelen.values()))]:
        if wie == "eva":
            sessie = client.session
            sessie[HOUDER] = str(toneel.eva.id)
            sessie.save()
        aantal, fout = broken(client, *casussen)
        totaal, fouten = totaal + aantal, fouten | fout
    assert fouten == {}
    assert totaal >= {"anouk": 20, "eva": 3}[wie], totaal


@pytest.mark.parametrize(
    "adres",
    [
        "/casussen/?zoek=%00", "/casussen/?bladzijde=-9", "/casussen/?bladzijde=x", "/consultatie/?zoek=a%00b&kant=%00",
        "/mijn-dag/?bladzijde=99999999999999999999", "/signaal/klassen/?klas=%00", "/signaal/nieuw/?casus=%00",
        "/casus/{casus}/verzuim/invoeren/?week=%00", "/casus/{casus}/gezin/?weg=%00",
    ],
)  # fmt: skip
def test_an_address_that_somebody_changed_shows_a_page(aangemeld, adres: str) -> None:
    toneel = t.open_casus()
    antwoord = aangemeld("anouk").get(adres.format(casus=toneel.casus.id), follow=True)
    assert antwoord.status_code == 200


@pytest.mark.parametrize(
    "adres", ["/casus/00000000-0000-4000-8000-000000000000/", "/casus/niet-een-sleutel/", "/casus/%00/"]
)
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_what_is_not_there_says_so_in_the_language_of_the_visitor(aangemeld, adres: str, taal: str) -> None:
    antwoord = aangemeld("anouk").get(adres, headers={"accept-language": taal})
    assert antwoord.status_code == 404
    assert f'lang="{taal}"' in antwoord.content.decode()


def test_a_character_that_no_keyboard_types_is_told_beside_its_field_and_the_rest_is_kept(aangemeld) -> None:
    antwoord = aangemeld("anouk").post(
        "/signaal/nieuw/",
        {"over_wie": "leerling", "leerling": NUL, "gezien": "Ziet er moe uit." + NUL, "wens": "Rust in de klas."},
    )
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Rust in de klas." in tekst
    assert "Ziet er moe uit." in tekst


def test_a_draft_keeps_everything_but_that_character(aangemeld) -> None:
    client = aangemeld("anouk")
    assert client.post("/concept/signaal:nieuw/", {"veld": "gezien", "tekst": NUL}).status_code == 200
    assert client.post("/concept/signaal:nieuw/", {"veld": "x" * 61, "tekst": "a"}).status_code == 400


@pytest.mark.parametrize("manier", ["put", "delete", "patch", "options", "trace"])
def test_a_way_of_asking_that_no_page_knows_is_no_fault_of_ours(aangemeld, manier: str) -> None:
    toneel = t.open_casus()
    for adres in ("/casussen/", f"/casus/{toneel.casus.id}/", "/uitloggen/", "/concept/x/"):
        assert getattr(aangemeld("anouk"), manier)(adres).status_code < 500


def test_a_team_that_takes_back_the_question_for_itself_ends_its_own_access() -> None:
    """The grant under which it acts ends with it; that was a fault of ours once."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    vraag = t.consent_of_all(toneel)
    with acting(toneel.door("bram", timedelta(minutes=5))) as door:
        toestemmingen.take_back(toestemming=vraag, door=door)
        assert not Casus.objects.exists()
