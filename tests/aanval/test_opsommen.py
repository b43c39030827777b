"""Can somebody find out who is in Rondom: by a message, by what the server does, or by asking often?

Clocks are fickle; what takes time is the questions to the database. The same questions, in the same order, is the same work.
"""

from __future__ import annotations

import re
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.toegang.handelen import acting
from rondom.toegang.models import Inzage
from tests import toneel as t
from tests.integratie.test_lekken_paginas import addresses

pytestmark = pytest.mark.django_db

WAARDE = re.compile(r'"s\d+_x\d+"' r"|'[^']*'|\b\d+\b|ARRAY\[[^\]]*\]|\{[^}]*\}")
LOS = re.compile(rb'value="[A-Za-z0-9]{64}"|X-CSRFToken": "[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}|data-blad="[^"]*"')


def work(client: Client, wijze: str, adres: str, **velden: object) -> tuple[int, bytes, list[str]]:
    """Status, page without what differs by itself, and the questions to the database without their values."""
    with CaptureQueriesContext(connection) as gevangen:
        antwoord = getattr(client, wijze)(adres, velden)
    return antwoord.status_code, LOS.sub(b"", antwoord.content), [WAARDE.sub("?", q["sql"]) for q in gevangen]


def same(een: tuple[int, bytes, list[str]], ander: tuple[int, bytes, list[str]]) -> None:
    """The same answer after the same work; the first difference is named."""
    assert een[0] == ander[0] and een[1] == ander[1]
    assert len(een[2]) == len(ander[2]), (een[2], ander[2])
    for a, b in zip(een[2], ander[2], strict=True):
        assert a == b


MAG_ZIEN = {
    ("dirk", f"toegang:{naam}") for naam in ("bewaren_dossier", "bewaarstop", "bewaarfeit", "vernietigingsverzoek")
}
"""What the guard of privacy may open: the terms of keeping of a dossier, without a word of its content."""


@pytest.mark.parametrize("wie", ["ingrid", "chantal", "karin", "dirk"])
def test_what_exists_and_what_does_not_take_the_same_work(aangemeld, wie: str) -> None:
    toneel, client = t.open_casus(), aangemeld(wie)
    client.get("/")  # the first request of a session notes its device
    for noun in ("casus", "dossier"):
        for naam in addresses(noun):
            if (wie, naam) in MAG_ZIEN:
                continue
            for wijze in ("get", "post"):
                bestaat, nergens = (
                    work(client, wijze, reverse(naam, args=[pk])) for pk in (getattr(toneel, noun).id, uuid4())
                )
                same(bestaat, nergens)


def test_proof_one_question_more_for_what_exists_would_be_noticed(aangemeld, monkeypatch) -> None:
    from rondom.toegang import laden

    toneel, client, echt = t.open_casus(), aangemeld("ingrid"), laden.load
    client.get("/")

    def telling(rijen, pk: UUID, **rest):
        if pk == toneel.casus.id:
            Inzage.objects.filter(dossier=pk).exists()
        return echt(rijen, pk, **rest)

    monkeypatch.setattr("rondom.casus.laden.load", telling)
    with pytest.raises(AssertionError):
        bestaat, nergens = (work(client, "get", reverse("casus:casus", args=[pk])) for pk in (toneel.casus.id, uuid4()))
        same(bestaat, nergens)


@pytest.mark.parametrize("wie", ["ingrid", "chantal", "lea"])
@pytest.mark.parametrize("zoek", ["Noor", "Aldermans", "oor ald"])
def test_searching_a_child_of_another_is_searching_nobody(aangemeld, wie: str, zoek: str) -> None:
    """Search starts from the own dossiers: a name that is there answers as one that is not, with the same work."""
    toneel, client = t.open_casus(), aangemeld(wie)
    client.get("/")

    def asked(woord: str) -> tuple[int, bytes, list[str]]:
        client.post(reverse("casus:lijst"), {"zoek": woord})
        status, lijf, vragen = work(client, "get", reverse("casus:lijst") + "?gezocht=1")
        return status, lijf.replace(woord.encode(), b""), vragen

    wel, niet = asked(zoek), asked(re.sub(r"\w", "z", zoek))
    same(wel, niet)
    assert toneel.casus.kenmerk.encode() not in wel[1]


def test_asking_for_many_keys_is_seen(aangemeld) -> None:
    """Every attempt at another's is in the log, whoever tries; what does not exist is logged in the same way."""
    toneel, client = t.open_casus(), aangemeld("ingrid")
    for pk in (toneel.casus.id, *(uuid4() for _ in range(4))):
        client.get(reverse("casus:casus", args=[pk]))
    with acting(t.professional("dirk")):
        pogingen = Inzage.objects.filter(houder=t.key("ingrid"), geslaagd=False, actie="geweigerd")
        assert pogingen.count() == 5


def test_a_parent_cannot_tell_whether_a_brother_or_another_child_has_a_casus(aangemeld) -> None:
    mijn, ander = t.open_casus(), t.open_casus()
    eva = aangemeld(naaste=mijn.eva)
    sessie = eva.session
    sessie["houder"] = str(mijn.eva.id)
    sessie.save()
    eva.get("/")
    for naam in ("casus:plan", "casus:afspraken"):
        wel, niet = (work(eva, "get", reverse(naam, args=[pk])) for pk in (ander.casus.id, uuid4()))
        assert wel[:2] == niet[:2] and wel[0] == 404
