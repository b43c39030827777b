"""Somebody with the whole database in hand tries to tell who gave an answer: by tokens, ids, order, times and transactions.

The attacker is the web role or the owner, knows every address and every secret that was mailed, and knows in which order people
answered. Each clue that the attacker looks for is proven once on a database that was weakened in that way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import md5, sha1, sha256

import psycopg
import pytest
from django.core import mail
from django.test import Client
from psycopg import sql

from rondom.spiegel import zegel
from rondom.spiegel.models import Meting
from rondom.spiegel.services import meting as metingen
from rondom.toegang.handelen import acting
from tests import meetspel as m
from tests import toneel as t

MENSEN = 30
WAARDEN = [n * 7 % 10 + 1 for n in range(MENSEN)]
"""The mark that the n-th respondent gave: no order in it."""


@dataclass
class Gespeeld:
    """What happened, as the attacker knows it: who got which secret, and who wrote what, in order of answering."""

    meting: Meting
    adressen: list[str]
    sleutels: list[str]
    zinnen: list[str]


def answered(monkeypatch: pytest.MonkeyPatch) -> Gespeeld:
    """Thirty parents invited by mail, each answering through the pages in a known order; one stops half way."""
    from rondom.toegang import klok

    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)
    meting, door = m.opened(["ouder"], sleutel="ouders"), t.professional("pien")
    adressen = [f"ouder{n}@voorbeeld.example" for n in range(MENSEN + 1)]
    with acting(door):
        brieven = metingen.invite(meting=meting, respondent="ouder", adressen=adressen, door=door)
    metingen.deliver(brieven=brieven, door=door)
    sleutels = [b.body.split("/meedoen/")[1].split("/")[0] for b in mail.outbox]
    adressen = [b.to[0] for b in mail.outbox]
    zinnen = [f"zin nummer {n} over school" for n in range(MENSEN)]
    for n, sleutel in enumerate(sleutels):
        client = Client()
        client.get(f"/meedoen/{sleutel}/")
        client.post("/meedoen/vraag/1/", {"antwoord": "2", "tekst": zinnen[n] if n < MENSEN else "nooit verstuurd"})
        client.post("/meedoen/vraag/9/", {"antwoord": str(WAARDEN[n % MENSEN])})
        if n < MENSEN:
            client.post("/meedoen/overzicht/")
    return Gespeeld(meting, adressen, sleutels, zinnen)


# The attacker --------------------------------------------------------------------------------------------------------


def rows(verbinding: psycopg.Connection, tabel: str, kolommen: str = "*", volgorde: str = "ctid") -> list[tuple]:
    vraag = sql.SQL("SELECT {k} FROM {t} ORDER BY {v}").format(
        k=sql.SQL(kolommen), t=sql.Identifier(tabel), v=sql.SQL(volgorde)
    )
    return verbinding.execute(vraag).fetchall()


def tables(verbinding: psycopg.Connection) -> list[str]:
    gevonden = verbinding.execute(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
    )
    return sorted(naam for (naam,) in gevonden)


def everything(verbinding: psycopg.Connection) -> Iterator[tuple[str, str]]:
    """Every row of every table that this role may read, as text (binary as hexadecimal)."""
    for tabel in tables(verbinding):
        with verbinding.transaction():
            mag = verbinding.execute("SELECT has_table_privilege(%s, 'SELECT')", [tabel]).fetchone()
        if mag and mag[0]:
            yield tabel, "\n".join(str(rij) for rij in rows(verbinding, tabel, f"{tabel}::text", "1"))


def by_token(verbinding: psycopg.Connection, g: Gespeeld) -> list[str]:
    """A secret, its place, any plain hash of it, or an address, anywhere in the database."""
    sporen: dict[str, str] = {}
    for adres, sleutel in zip(g.adressen, g.sleutels, strict=True):
        for maak in (str, zegel.place_of, *(lambda s, h=h: h(s.encode()).hexdigest() for h in (md5, sha1, sha256))):
            sporen[maak(sleutel)] = adres
        sporen[adres] = adres
    patroon = re.compile("|".join(re.escape(s) for s in sporen))
    return [f"token in {tabel}" for tabel, inhoud in everything(verbinding) if patroon.search(inhoud)]


def by_column(verbinding: psycopg.Connection, g: Gespeeld) -> list[str]:
    """A column beside an answer that could say when, in which place, or of whom."""
    mag = {
        "spiegel_telling": {"id", "meting_id", "groep", "item", "waarde", "aantal"},
        "spiegel_opmerking": {"id", "meting_id", "groep", "item", "tekst", "stand", "bekeken_op", "bekeken_door"},
    }
    er_zijn = verbinding.execute(
        "SELECT table_name, column_name, coalesce(column_default, '') || is_identity FROM information_schema.columns"
        " WHERE table_name = ANY(%s)",
        [[*mag]],
    ).fetchall()
    over = [f"column {tabel}.{kolom}" for tabel, kolom, _ in er_zijn if kolom not in mag[tabel]]
    return over + [f"numbered {tabel}.{kolom}" for tabel, kolom, standaard in er_zijn if standaard != "NO"]


def likeness(gevonden: list[int]) -> float:
    """Spearman's correlation of an order with the order of answering: near 1 or -1 gives it away."""
    n = len(gevonden)
    if n < 2:
        return 0.0
    return 1 - 6 * sum((plek - nummer) ** 2 for plek, nummer in enumerate(gevonden)) / (n * (n * n - 1))


def by_order(verbinding: psycopg.Connection, g: Gespeeld) -> list[str]:
    """Comments in the order of the disk, of their key, of their transaction, in the order in which they were written?"""
    gevonden = []
    for volgorde in ("ctid", "id", "xmin::text::bigint, ctid"):
        zinnen = [zin for (zin,) in rows(verbinding, "spiegel_opmerking", "tekst", volgorde)]
        nummers = [g.zinnen.index(z) for z in zinnen if z in g.zinnen]
        if abs(likeness(nummers)) > 0.85:  # by chance once in some hundred million tries with thirty
            gevonden.append(f"order by {volgorde}")
    return gevonden


def by_transaction(verbinding: psycopg.Connection, g: Gespeeld) -> list[str]:
    """Rows of answers that were written in more than one transaction: each would be somebody's moment."""
    gevonden = []
    for tabel in ("spiegel_telling", "spiegel_opmerking"):
        transacties = {x for (x,) in rows(verbinding, tabel, "xmin::text")}
        if len(transacties) > 1:
            gevonden.append(f"{len(transacties)} transactions in {tabel}")
    return gevonden


def by_leftover(verbinding: psycopg.Connection, g: Gespeeld) -> list[str]:
    """Anything of one person that is still there: a submission, a draft, the key of the seal, a session, a job, a line."""
    over = [
        f"row in {tabel}" for tabel in ("spiegel_inzending", "spiegel_deelname") if rows(verbinding, tabel, "1", "1")
    ]
    over += ["key of the seal" for (slot,) in rows(verbinding, "spiegel_meting", "slot", "1") if slot]
    for tabel in ("django_session", "procrastinate_jobs", "toegang_inzage", "toegang_tijdelijk"):
        over += [f"row in {tabel}"] if rows(verbinding, tabel, "1", "1") else []
    return over


CLUES: tuple[Callable[[psycopg.Connection, Gespeeld], list[str]], ...] = (
    by_token, by_column, by_order, by_transaction, by_leftover,
)  # fmt: skip


def attack(login: dict[str, str], g: Gespeeld) -> list[str]:
    """Every clue that this login of the database finds."""
    with psycopg.connect(**login) as verbinding:
        return look(verbinding, g)


def look(verbinding: psycopg.Connection, g: Gespeeld) -> list[str]:
    """Every clue that can be found over this connection."""
    return [spoor for zoek in CLUES for spoor in zoek(verbinding, g)]


# What the attacker finds --------------------------------------------------------------------------------------------


@pytest.fixture
def gespeeld(verse_database: str, monkeypatch: pytest.MonkeyPatch) -> Gespeeld:
    return answered(monkeypatch)


def test_nothing_after_the_close_tells_who_gave_an_answer(
    gespeeld: Gespeeld, web_login: dict[str, str], owner_login: dict[str, str]
) -> None:
    m.closed(gespeeld.meting)
    with psycopg.connect(**owner_login) as verbinding:
        assert sorted(z for (z,) in rows(verbinding, "spiegel_opmerking", "tekst")) == sorted(gespeeld.zinnen)
        alles = dict(everything(verbinding))
    assert not any("nooit verstuurd" in inhoud for inhoud in alles.values()), "a draft was destroyed"
    assert attack(owner_login, gespeeld) == []
    assert attack(web_login, gespeeld) == []


def test_before_the_close_no_answer_can_be_read_and_no_address_is_there(
    gespeeld: Gespeeld, owner_login: dict[str, str]
) -> None:
    with psycopg.connect(**owner_login) as verbinding:
        alles = "\n".join(inhoud for _tabel, inhoud in everything(verbinding))
        plekken = [h for (h,) in rows(verbinding, "spiegel_deelname", "hash")]
        lengtes = {n for (n,) in rows(verbinding, "spiegel_inzending", "length(inhoud)")}
    for zin in (*gespeeld.zinnen, "nooit verstuurd"):
        assert zin not in alles and zin.encode().hex() not in alles
    assert not [a for a in gespeeld.adressen if a in alles]
    assert not [s for s in gespeeld.sleutels if s in alles]
    assert plekken == [zegel.place_of(gespeeld.sleutels[-1])], "links that were used are gone"
    assert len(lengtes) == 1, "the length tells nothing"


def test_links_stand_in_no_order_of_the_mail(verse_database: str, owner_login: dict[str, str]) -> None:
    meting, door = m.opened(["ouder"]), t.professional("pien")
    adressen = [f"ouder{n:02}@voorbeeld.example" for n in range(MENSEN)]
    with acting(door):
        brieven = metingen.invite(meting=meting, respondent="ouder", adressen=adressen, door=door)
    metingen.deliver(brieven=brieven, door=door)
    plek = {b.to[0]: zegel.place_of(b.body.split("/meedoen/")[1].split("/")[0]) for b in mail.outbox}
    with psycopg.connect(**owner_login) as verbinding:
        for volgorde in ("ctid", "hash"):
            er_staan = [h for (h,) in rows(verbinding, "spiegel_deelname", "hash", volgorde)]
            assert abs(likeness([er_staan.index(plek[a]) for a in adressen])) < 0.85
        assert len({x for (x,) in rows(verbinding, "spiegel_deelname", "xmin::text")}) == 1
    assert abs(likeness([adressen.index(b.to[0]) for b in mail.outbox])) < 0.85, "mail leaves in random order"


def test_a_link_made_apart_lies_among_the_others(verse_database: str, owner_login: dict[str, str]) -> None:
    meting = m.opened(["ouder", "jongere"])
    m.links(meting, "ouder", 6)
    m.links(meting, "jongere", 1)
    with psycopg.connect(**owner_login) as verbinding:
        op_de_plank = [h for (h,) in rows(verbinding, "spiegel_deelname", "hash")]
        assert len({x for (x,) in rows(verbinding, "spiegel_deelname", "xmin::text")}) == 1
    assert op_de_plank == sorted(op_de_plank)


def test_a_draft_and_a_submission_hold_no_moment(gespeeld: Gespeeld, owner_login: dict[str, str]) -> None:
    """A Fernet token would have the second of its making in front; these begin with a random nonce."""
    with psycopg.connect(**owner_login) as verbinding:
        stukken = [bytes(b) for (b,) in rows(verbinding, "spiegel_inzending", "inhoud")]
    assert len({s[:9] for s in stukken}) == MENSEN and not [
        s for s in stukken if s[0] == 0x80 and s[1:5] == b"\0\0\0\0"
    ]


# Proof: each clue is found when it is there --------------------------------------------------------------------------

ZWAK = {
    "token": (
        "ALTER TABLE spiegel_opmerking ADD COLUMN van text",
        "UPDATE spiegel_opmerking SET van = %(plek)s",
    ),
    "column": ("ALTER TABLE spiegel_opmerking ADD COLUMN op timestamptz DEFAULT now()",),
    "numbered": ("ALTER TABLE spiegel_telling ADD COLUMN nummer bigserial",),
    "order": (
        "CREATE TEMP TABLE apart AS SELECT * FROM spiegel_opmerking",
        "DELETE FROM spiegel_opmerking",
        "INSERT INTO spiegel_opmerking SELECT * FROM apart ORDER BY split_part(tekst, ' ', 3)::int",
    ),
    "transactions": ("UPDATE spiegel_telling SET aantal = aantal WHERE waarde = 2",),
    "row in spiegel_inzending": (
        "INSERT INTO spiegel_inzending (id, groep_id, inhoud) SELECT gen_random_uuid(), id, '' FROM spiegel_metinggroep",
    ),
    "row in django_session": ("INSERT INTO django_session VALUES ('sleutel', '', now())",),
    "row in procrastinate_jobs": (
        "INSERT INTO procrastinate_jobs (queue_name, task_name, priority, args) VALUES ('default', 'mail', 0, '{}')",
    ),
}
"""The clue that must be found → how the database is weakened."""


def test_proof_each_clue_is_found_when_it_is_there(gespeeld: Gespeeld, owner_login: dict[str, str]) -> None:
    """One weakness at a time, each taken back: the attacker finds it."""
    m.closed(gespeeld.meting)
    plek = {"plek": zegel.place_of(gespeeld.sleutels[0])}
    gevonden = {}
    with psycopg.connect(**owner_login) as verbinding:
        assert look(verbinding, gespeeld) == []
        verbinding.rollback()
        for wat, opdrachten in ZWAK.items():
            for opdracht in opdrachten:
                verbinding.execute(opdracht, plek if "%(" in opdracht else None)
            gevonden[wat] = look(verbinding, gespeeld)
            verbinding.rollback()
    assert [wat for wat, sporen in gevonden.items() if not any(wat in spoor for spoor in sporen)] == []


def test_proof_a_close_that_keeps_the_order_is_noticed(
    gespeeld: Gespeeld, owner_login: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from rondom.spiegel.services import sluiten

    class Stil:
        def shuffle(self, lijst: list) -> None:
            """Leave it as it came in."""

    monkeypatch.setattr(sluiten, "_SCHUD", Stil())
    m.closed(gespeeld.meting)
    assert "order by ctid" in attack(owner_login, gespeeld)
