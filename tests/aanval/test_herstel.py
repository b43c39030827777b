"""A forgotten password without mail: a way back for one place, and what somebody tries with it (A03, A04).

A letter of one school must never open what else a login opens, and nobody comes back as somebody else.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse

from rondom.kern.parameters import STANDAARD
from rondom.kern.rechten import Relatie
from rondom.kern.uitnodigen import POGINGEN, Weg
from rondom.netwerk.models import Persoon
from rondom.toegang import klok
from rondom.toegang.handelen import acting, show_invitation
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Account, Gebeurtenis, Gezinsuitnodiging, Naaste
from rondom.toegang.selectors import list_actors
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t
from tests.integratie.test_steun import choose
from tests.integratie.test_uitnodiging import PLEK, WACHTWOORD, add, come_in, invite, sql, visitor, wrong
from tests.integratie.test_uitnodiging_leeftijd import LINK
from tests.integratie.test_uitnodiging_paginas import plain

NAAM = "roos"
NIEUW = "een andere zin die ik onthoud"
UUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)


def inside(toneel: t.Toneel, naam: str = NAAM, account: Account | None = None, email: str = "") -> Naaste:
    """A mother, without an email address unless it is given, who came in, under this name or with a login that is there."""
    roos = add(toneel, email=email)
    assert come_in(invite(toneel, roos), naam=naam, account=account)[0] == "binnen"
    return row(toneel, roos)


def row(toneel: t.Toneel, naaste: Naaste) -> Naaste:
    with acting(toneel.door("anouk")):
        return Naaste.objects.select_related("account").get(pk=naaste.pk)


def come_back(gemaakt: uitnodigingen.Gemaakt, naam: str = NAAM) -> Client:
    """At the door in a browser with link and code."""
    client = Client()
    assert client.get(reverse("uitnodiging_openen", args=[gemaakt.sleutel])).status_code == 302
    velden = {"code": gemaakt.code, "gebruikersnaam": naam, "wachtwoord": NIEUW, "nog_een_keer": NIEUW}
    client.post(reverse("uitnodiging"), velden)
    return client


def sign_in(naam: str, wachtwoord: str) -> Client:
    client = Client()
    client.post(reverse("account_login"), {"login": naam, "password": wachtwoord})
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("portaal:thuis")).status_code == 200


@pytest.mark.django_db
def test_a_new_password_ends_every_session_opens_a_closed_name_and_is_told() -> None:
    toneel = t.open_casus()
    roos = inside(toneel)
    oud = sign_in(NAAM, WACHTWOORD)
    assert is_in(oud)
    for _ in range(6):
        sign_in(NAAM, "iets anders")
    assert not is_in(sign_in(NAAM, WACHTWOORD))  # closed for a quarter
    gemaakt = invite(toneel, roos)
    assert is_in(oud)  # until link and code are used, nothing changed
    with acting(replace(toneel.door("anouk"), houder=roos.id)) as ik:
        voor = inzicht_in(toneel.dossier.id, ik)
    come_back(gemaakt)
    assert not is_in(oud)
    nieuw = sign_in(NAAM, NIEUW)
    thuis = nieuw.get(reverse("portaal:thuis")).content.decode()
    assert "een nieuw wachtwoord gekozen" in thuis
    with acting(replace(toneel.door("anouk"), houder=roos.id)) as ik:
        assert inzicht_in(toneel.dossier.id, ik) == voor
    with acting(toneel.door("eva")):
        soorten = Gebeurtenis.objects.filter(dossier=toneel.dossier.id).values_list("soort", "houder")
        assert {("gezinsuitnodiging.herstel_gemaakt", t.key("anouk")), ("gezinsuitnodiging.hersteld", roos.id)} <= set(
            soorten
        )
        assert Gezinsuitnodiging.objects.get(soort="herstel").aanvaard_op is not None  # the other parent reads it too


@pytest.mark.django_db
def test_the_page_at_the_door_names_no_child_and_no_login() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, inside(toneel))
    client = Client()
    client.get(reverse("uitnodiging_openen", args=[gemaakt.sleutel]))
    bladzijde = client.get(reverse("uitnodiging")).content.decode()
    assert "nieuw wachtwoord" in bladzijde
    for woord in ("Noor", "Aldermans", "Roos", NAAM, "Lindecollege", gemaakt.code):
        assert woord not in bladzijde


@pytest.mark.django_db
def test_a_link_works_once_in_time_with_its_own_code_and_five_tries() -> None:
    toneel = t.open_casus()
    roos = inside(toneel)
    eerste, tweede = invite(toneel, roos), invite(toneel, roos)
    assert come_in(eerste, naam=NAAM) == ("weg", None)  # a newer one takes the place of the older
    assert come_in(tweede, naam=NAAM, moment=t.NU + timedelta(days=14)) == ("weg", None)
    assert come_in(tweede, code=eerste.code, naam=NAAM)[0] == "code_klopt_niet"
    assert come_in(tweede, naam=NAAM)[0] == "binnen"
    assert come_in(tweede, naam=NAAM) == ("weg", None)
    slot = invite(toneel, roos)
    for _ in range(POGINGEN):
        assert come_in(slot, code=wrong(slot.code), naam=NAAM)[0] == "code_klopt_niet"
    assert come_in(slot, naam=NAAM) == ("weg", None)


@pytest.mark.django_db
def test_a_letter_of_one_school_never_opens_the_other_child_of_the_same_login() -> None:
    een, twee = t.open_casus(), t.open_casus(geboortedatum=date(2018, 3, 1))
    eerste = inside(een)
    account = eerste.account
    assert account is not None
    tweede = inside(twee, account=account)
    gemaakt = invite(een, eerste)
    # The old name would be the old login, with both children: it is refused in the words of any name that is taken.
    assert come_in(gemaakt, naam=NAAM)[0] == "andere_naam"
    assert come_in(gemaakt, naam="roos twee")[0] == "binnen"
    assert row(een, eerste).account != account and row(twee, tweede).account == account
    account.refresh_from_db()
    assert account.check_password(WACHTWOORD)  # the login of the other child is as it was
    with visitor(account=account.id):
        assert [a.houder for a in list_actors(account, t.NU + UUR)] == [tweede.id]


@pytest.mark.django_db
def test_a_letter_never_opens_the_work_of_a_parent_who_is_a_professional_too() -> None:
    toneel = t.open_casus()
    account = t.account_of("ingrid")
    roos = inside(toneel, account=account)
    oud = Account.objects.get(pk=account.pk).password
    gemaakt = invite(toneel, roos)
    assert come_in(gemaakt, naam=account.gebruikersnaam)[0] == "andere_naam"
    assert come_in(gemaakt, naam="roos thuis")[0] == "binnen"
    account.refresh_from_db()
    assert account.password == oud and Persoon.objects.filter(account=account).exists()
    nieuw = row(toneel, roos).account
    assert nieuw is not None and nieuw.persoon_id is None


@pytest.mark.django_db
def test_another_name_leaves_nothing_behind_that_still_signs_in() -> None:
    toneel = t.open_casus()
    roos = inside(toneel)
    oud = sign_in(NAAM, WACHTWOORD)
    come_back(invite(toneel, roos), "roosje")
    assert not is_in(oud) and not is_in(sign_in(NAAM, WACHTWOORD)) and is_in(sign_in("roosje", NIEUW))


@pytest.mark.parametrize("wie", ["anouk", "eva"])
@pytest.mark.django_db
def test_who_made_the_link_and_the_other_parent_do_not_come_back_as_her(wie: str) -> None:
    toneel = t.open_casus()
    roos = inside(toneel)
    gezegd = {"anouk": "niet_van_werk", "eva": "ieder_een_inlog"}[wie]
    assert come_in(invite(toneel, roos), account=t.account_of(wie)) == (gezegd, None)
    assert row(toneel, roos).account == roos.account


@pytest.mark.parametrize(
    ("wie", "leeftijd", "relatie"),
    [
        ("chantal", 8, Relatie.OUDER),  # another organisation
        ("bram", 8, Relatie.OUDER),  # takes part, and coordinates nothing
        ("eva", 8, Relatie.OUDER),  # the other parent
        ("eva", 19, Relatie.JEUGDIGE),  # a parent, of somebody of nineteen
        ("noor", 17, Relatie.OUDER),  # a young person who decides alone, of a parent who has a login
    ],
)
@pytest.mark.django_db
def test_who_may_not_make_a_way_back(wie: str, leeftijd: int, relatie: Relatie) -> None:
    toneel = t.open_casus(geboortedatum=date(2026 - leeftijd, 5, 4))
    if wie == "bram":
        t.join(toneel, "bram")
    naaste = toneel.noor if relatie is Relatie.JEUGDIGE else inside(toneel)
    with pytest.raises((Ongeldig, DatabaseError)) as fout:
        invite(toneel, naaste, wie=wie)
    assert wie in ("chantal", "bram") or fout.type is Ongeldig
    assert made_in_sql(toneel, wie, naaste.id) is False


def made_in_sql(toneel: t.Toneel, wie: str, naaste: UUID, soort: str = "herstel") -> bool:
    """Does plain SQL make an invitation of this kind in the name of ``wie``?"""
    rij = (
        "INSERT INTO toegang_gezinsuitnodiging (id, dossier_id, naaste_id, link_id, soort, weg, code_hash, pogingen)"
        " VALUES (%s, %s, %s, %s, %s, 'brief', 'x', 0)"
    )
    with acting(toneel.door(wie)) as door:
        link = uuid4()
        assert sql(LINK, link, str(link), door.houder) == 1
        return sql(rij, uuid4(), toneel.dossier.id, naaste, link, soort) == 1


@pytest.mark.django_db
def test_where_a_mail_can_go_the_link_is_not_shown_to_who_makes_it(aangemeld) -> None:
    toneel = t.open_casus()
    roos = inside(toneel, email="roos@thuis.example")
    with pytest.raises(Ongeldig):
        invite(toneel, row(toneel, roos))
    assert invite(toneel, row(toneel, roos), Weg.MAIL).sleutel == ""
    adres = reverse("casus:naaste_uitnodigen", args=[toneel.casus.id, roos.id])
    assert 'value="brief"' not in aangemeld("anouk").get(adres).content.decode()


@pytest.mark.django_db
def test_a_first_invitation_takes_no_place_that_is_taken_and_a_way_back_needs_one() -> None:
    toneel = t.open_casus()
    roos, pim = add(toneel), add(toneel, "Pim Aldermans")
    eerst = invite(toneel, roos)
    assert not made_in_sql(toneel, "anouk", pim.id) and made_in_sql(toneel, "anouk", pim.id, "binnenkomen")
    vreemd = t.account_of("chantal").id
    with visitor(account=vreemd):
        show_invitation(eerst.sleutel, eerst.code)
        assert sql(PLEK, t.account_of("ingrid").id, roos.id) == 1
        assert sql(PLEK, vreemd, roos.id) == -1  # shown and open, and yet no second login
        assert sql("UPDATE toegang_naaste SET account_id = NULL WHERE id = %s", roos.id) == -1
    assert not made_in_sql(toneel, "anouk", roos.id, "binnenkomen") and made_in_sql(toneel, "anouk", roos.id)


def test_proof_without_the_guard_a_place_that_is_taken_changes_hands(verse_database, owner_login) -> None:
    toneel = t.open_casus()
    roos = inside(toneel)

    def carried_off() -> bool:
        with acting(toneel.door("anouk")):
            return sql(PLEK, t.account_of("chantal").id, roos.id) == 1

    assert not carried_off() and not made_in_sql(toneel, "eva", roos.id)
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        eigenaar.execute("DROP TRIGGER bewaak ON toegang_gezinsuitnodiging")
        eigenaar.execute("DROP TRIGGER bewaak ON toegang_naaste")
    assert made_in_sql(toneel, "eva", roos.id)
    assert carried_off()


@pytest.mark.django_db
def test_who_forgot_reads_the_same_words_whatever_was_typed() -> None:
    inside(t.open_casus())
    adres = reverse("account_reset_password")
    assert "geen mail?" in Client().get(adres).content.decode()
    gezien = {plain(Client().post(adres, {"gebruikersnaam": n})) for n in (NAAM, "bestaat niet")}
    assert len(gezien) == 1 and "een brief met een link" in gezien.pop()


@pytest.mark.django_db
def test_a_supporter_comes_back_through_the_family_and_stays_a_supporter() -> None:
    toneel = t.open_casus(geboortedatum=date(2010, 5, 4))
    gekozen = choose(toneel, "noor", later=timedelta())
    assert come_in(gekozen.gemaakt, naam="greet")[0] == "binnen"
    with acting(toneel.door("noor")):
        greet = Naaste.objects.get(pk=gekozen.naaste.pk)
    with acting(toneel.door("noor")) as noor:
        terug = uitnodigingen.invite(
            dossier=toneel.dossier, naaste=greet, weg=Weg.BRIEF, parameters=STANDAARD, door=noor
        )
    gezegd, door = come_in(terug, naam="greet")
    assert gezegd == "binnen" and door is not None and door.houder == greet.id
