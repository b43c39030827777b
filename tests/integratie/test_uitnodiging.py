"""A family comes in: invited by link and code, once, in time, by the right person, and seen no further than the rule says.

Each guard of the database is tried in plain SQL as the web role; ``test_uitnodiging_bewijs.py`` takes each away.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from rondom.kern.categorie import Categorie as C
from rondom.kern.parameters import STANDAARD
from rondom.kern.rechten import Relatie
from rondom.kern.statussen import UitnodigingStatus as S
from rondom.kern.uitnodigen import POGINGEN, Weg, status_op
from rondom.toegang.handelen import Handelend, acting, set_actor, show_invitation
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Account, Dossier, Gebeurtenis, Gezinsuitnodiging, Inloglink, Naaste
from rondom.toegang.selectors import list_actors
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gezin
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.toegang.services.account import find_invitation, hash_of
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t

pytestmark = pytest.mark.django_db
UUR = timedelta(hours=1)
WACHTWOORD = "een zin die ik onthoud"


def add(
    toneel: t.Toneel,
    naam: str = "Roos Aldermans",
    relatie: Relatie = Relatie.OUDER,
    gezag: bool = True,
    email: str = "roos@thuis.example",
) -> Naaste:
    """Somebody of the family without a login."""
    with acting(toneel.door("anouk")) as anouk:
        extra = {"gezag_vanaf": date(2020, 1, 1), "gezag_bron": "gezagsregister", "gezag_gecontroleerd_op": t.NU.date()}
        return dossiers.add_naaste(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, relatie=relatie, naam=naam, email=email,
            door=anouk, **(extra if gezag else {}),
        )  # fmt: skip


def invite(toneel: t.Toneel, naaste: Naaste, weg: Weg = Weg.BRIEF, wie: str = "anouk") -> uitnodigingen.Gemaakt:
    with acting(toneel.door(wie)) as door:
        return uitnodigingen.invite(dossier=toneel.dossier, naaste=naaste, weg=weg, parameters=STANDAARD, door=door)


@contextmanager
def visitor(moment: datetime = t.NU + UUR, account: UUID | None = None) -> Iterator[None]:
    """Somebody at the door, who acts in nothing yet."""
    with transaction.atomic():
        set_actor(None, moment, account)
        yield


def come_in(
    gemaakt: uitnodigingen.Gemaakt,
    code: str | None = None,
    moment: datetime = t.NU + UUR,
    sleutel: str | None = None,
    account: Account | None = None,
    naam: str = "roos@thuis.example",
) -> tuple[str, Handelend | None]:
    """Show link and code; answers the key of what was said, and who came in."""
    with visitor(moment, account.id if account else None):
        gevonden = uitnodigingen.find(sleutel or gemaakt.sleutel, moment)
        if gevonden is None:
            return "weg", None
        oordeel, door = uitnodigingen.accept(
            uitnodiging=gevonden, sleutel=sleutel or gemaakt.sleutel, code=gemaakt.code if code is None else code,
            moment=moment, account=account, gebruikersnaam=naam, wachtwoord=WACHTWOORD,
        )  # fmt: skip
        return oordeel.redenen[0].tekst.removeprefix("uitnodigen."), door


def stand(toneel: t.Toneel, gemaakt: uitnodigingen.Gemaakt, moment: datetime = t.NU + UUR) -> S:
    with acting(toneel.door("anouk")):
        rij = Gezinsuitnodiging.objects.select_related("link").get(pk=gemaakt.uitnodiging.pk)
        return status_op(rij.feit, moment)


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**8:08}"


# The whole way ------------------------------------------------------------------------------------------------------


def test_a_parent_comes_in_with_link_and_code_and_reads_what_the_rule_gives() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    gemaakt = invite(toneel, roos)
    assert stand(toneel, gemaakt) is S.VERZONDEN
    with visitor():
        gevonden = uitnodigingen.find(gemaakt.sleutel, t.NU + UUR)
        assert gevonden is not None
        uitnodigingen.note_opened(uitnodiging=gevonden, moment=t.NU + UUR)
    assert stand(toneel, gemaakt) is S.GEOPEND
    gezegd, door = come_in(gemaakt, code=uitnodigingen.spaced(gemaakt.code))
    assert gezegd == "binnen" and door is not None and door.houder == roos.id
    assert stand(toneel, gemaakt) is S.AANVAARD
    account = Account.objects.get(gebruikersnaam="roos@thuis.example")
    assert account.check_password(WACHTWOORD) and account.persoon_id is None
    with visitor(account=account.id):
        assert [a.houder for a in list_actors(account, t.NU + UUR)] == [roos.id]
    with acting(door) as ik:
        assert inzicht_in(toneel.dossier.id, ik).lezen & C.GEZIN
        soorten = Gebeurtenis.objects.filter(dossier=toneel.dossier.id).values_list("soort", "houder")
        assert ("gezinsuitnodiging.aanvaard", roos.id) in soorten
        assert ("gezinsuitnodiging.gemaakt", t.key("anouk")) in soorten


def test_of_link_and_code_nothing_but_a_hash_is_kept_and_the_code_cannot_be_guessed_from_a_copy() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    with acting(toneel.door("anouk")):
        rij = Gezinsuitnodiging.objects.select_related("link").get(pk=gemaakt.uitnodiging.pk)
        alles = " ".join(str(w) for r in (rij, rij.link) for w in vars(r).values())
    assert gemaakt.code not in alles and gemaakt.sleutel not in alles
    # The hash of the code needs the secret of the link: all codes tried on a copy of the rows find nothing.
    assert rij.code_hash not in (hash_of(gemaakt.code), hash_of(f"{rij.link.hash}:{gemaakt.code}"))
    assert rij.code_hash == hash_of(f"{gemaakt.sleutel}:{gemaakt.code}")


def test_a_parent_without_custody_comes_in_and_sees_nothing_until_the_rule_says_so() -> None:
    toneel = t.open_casus()
    ver = add(toneel, "Daan Verhoef", gezag=False)
    gezegd, door = come_in(invite(toneel, ver))
    assert gezegd == "binnen" and door is not None
    with acting(door) as ik:
        assert inzicht_in(toneel.dossier.id, ik).lezen == C.GEEN
    toneel.ver = ver  # type: ignore[attr-defined]
    t.information(toneel, "ver", C.ONDERWIJS)
    with acting(door) as ik:
        assert inzicht_in(toneel.dossier.id, ik).lezen == C.ONDERWIJS


def test_one_login_takes_a_second_child_by_link_and_code_and_nothing_is_joined_by_name_or_address() -> None:
    een, twee = t.open_casus(), t.open_casus(geboortedatum=date(2018, 3, 1))
    eerste, tweede = add(een), add(twee)  # the same name and the same address
    _, door = come_in(invite(een, eerste))
    account = Account.objects.get(gebruikersnaam="roos@thuis.example")
    with visitor(account=account.id):
        assert [a.houder for a in list_actors(account, t.NU + UUR)] == [eerste.id]
    gemaakt = invite(twee, tweede)
    assert come_in(gemaakt)[0] == "andere_naam"  # not silently the login that has this name
    assert come_in(gemaakt, account=account)[0] == "binnen"
    with visitor(account=account.id):
        assert {a.houder for a in list_actors(account, t.NU + UUR)} == {eerste.id, tweede.id}


# Refused --------------------------------------------------------------------------------------------------------------


def test_a_link_is_used_once() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    assert come_in(gemaakt)[0] == "binnen"
    assert come_in(gemaakt, naam="ander@thuis.example") == ("weg", None)


def test_five_tries_close_a_link_also_for_the_right_code() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    gemaakt = invite(toneel, roos)
    assert [come_in(gemaakt, code=wrong(gemaakt.code))[0] for _ in range(POGINGEN)] == ["code_klopt_niet"] * POGINGEN
    assert come_in(gemaakt) == ("weg", None)
    assert stand(toneel, gemaakt) is S.OP_SLOT
    opnieuw = invite(toneel, roos)
    assert come_in(opnieuw)[0] == "binnen"


def test_the_fifth_try_still_counts_when_it_is_right() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    for _ in range(POGINGEN - 1):
        come_in(gemaakt, code=wrong(gemaakt.code))
    assert come_in(gemaakt)[0] == "binnen"


def test_an_invitation_ends_by_itself_by_taking_back_and_by_a_new_one() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    oud = invite(toneel, roos)
    assert come_in(oud, moment=t.NU + timedelta(days=14)) == ("weg", None)
    nieuw = invite(toneel, roos)
    assert come_in(oud) == ("weg", None)
    assert stand(toneel, oud) is S.INGETROKKEN
    with acting(toneel.door("anouk")) as anouk:
        uitnodigingen.take_back(uitnodiging=nieuw.uitnodiging, door=anouk)
    assert come_in(nieuw) == ("weg", None)


def test_who_no_longer_belongs_to_the_family_does_not_come_in_by_an_old_letter() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    gemaakt = invite(toneel, roos)
    with acting(toneel.door("anouk")) as anouk:
        gezin.end_naaste(dossier=toneel.dossier, naaste=roos, door=anouk)
    assert come_in(gemaakt) == ("weg", None)


def test_the_code_of_another_invitation_opens_nothing() -> None:
    toneel = t.open_casus()
    een, twee = invite(toneel, add(toneel)), invite(toneel, add(toneel, "Pim Aldermans"))
    assert come_in(een, code=twee.code)[0] == "code_klopt_niet"
    assert come_in(een, sleutel=uitnodigingen.new_secret()) == ("weg", None)


def test_who_invites_and_who_works_in_the_casus_does_not_take_the_place() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    gemaakt = invite(toneel, add(toneel))
    for wie in ("anouk", "bram"):
        assert come_in(gemaakt, account=t.account_of(wie)) == ("niet_van_werk", None)
    assert come_in(gemaakt, account=t.account_of("ingrid"))[0] == "binnen"  # somebody's teacher is somebody's mother


def test_the_login_of_one_parent_is_never_that_of_the_other() -> None:
    toneel = t.open_casus()
    assert come_in(invite(toneel, add(toneel)), account=t.account_of("eva")) == ("ieder_een_inlog", None)


@pytest.mark.parametrize(
    ("leeftijd", "relatie", "gezag", "wie", "mag"),
    [
        (8, Relatie.JEUGDIGE, False, "anouk", False),
        (14, Relatie.OUDER, False, "anouk", True),
        (16, Relatie.OUDER, True, "anouk", True),
        (16, Relatie.OUDER, False, "anouk", False),
        (16, Relatie.OUDER, False, "noor", True),
        (14, Relatie.OUDER, False, "noor", False),
        (14, Relatie.STEUNFIGUUR, False, "anouk", False),
        (14, Relatie.STEUNFIGUUR, False, "eva", True),
        (14, Relatie.STEUNFIGUUR, False, "noor", True),
        (16, Relatie.STEUNFIGUUR, False, "eva", False),
        (16, Relatie.STEUNFIGUUR, False, "noor", True),
    ],
)
def test_who_may_invite_whom_is_what_the_rule_says(
    leeftijd: int, relatie: Relatie, gezag: bool, wie: str, mag: bool
) -> None:
    toneel = t.open_casus(geboortedatum=date(2026 - leeftijd, 5, 4))
    naaste = add(toneel, relatie=relatie, gezag=gezag)
    if mag:
        assert invite(toneel, naaste, wie=wie).code
    else:
        with pytest.raises(Ongeldig):
            invite(toneel, naaste, wie=wie)


def test_a_link_of_an_invitation_sets_no_password_of_a_login() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    with visitor():
        assert find_invitation(gemaakt.sleutel, t.NU + UUR) is None


# Plain SQL under the web role -------------------------------------------------------------------------------------------


def sql(opdracht: str, *waarden: object) -> int:
    """How many rows the web role changed; -1 when the database refused."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht, waarden)
            return cursor.rowcount
    except DatabaseError:
        return -1


PLEK = "UPDATE toegang_naaste SET account_id = %s WHERE id = %s"
OPSLOT = "UPDATE toegang_gezinsuitnodiging SET pogingen = %s WHERE id = %s"
BINNEN = "UPDATE toegang_gezinsuitnodiging SET aanvaard_op = rondom_nu(), aanvaard_door_id = %s WHERE id = %s"
INLOG = "INSERT INTO toegang_account (id, gebruikersnaam, password, is_active) VALUES (%s, %s, '!x', true)"


def test_without_link_and_code_the_database_gives_no_place_and_no_login() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    gemaakt = invite(toneel, roos)
    ander = t.account_of("chantal").id
    for link, code in (("", ""), (gemaakt.sleutel, ""), (gemaakt.sleutel, wrong(gemaakt.code)), ("", gemaakt.code)):
        with visitor(account=ander):
            show_invitation(link, code)
            assert sql(PLEK, ander, roos.id) == 0
            assert sql(INLOG, uuid4(), "insluiper") == -1
            assert sql(BINNEN, ander, gemaakt.uitnodiging.id) <= 0
    with visitor(account=ander):
        show_invitation(gemaakt.sleutel, gemaakt.code)
        assert sql(PLEK, ander, roos.id) == 1


def test_link_and_code_open_one_place_and_nothing_of_the_family() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    gemaakt = invite(toneel, roos)
    with visitor():
        show_invitation(gemaakt.sleutel, gemaakt.code)
        assert list(Naaste.objects.values_list("id", flat=True)) == [roos.id]
        assert not Dossier.objects.exists() and list(Gezinsuitnodiging.objects.values_list("id", flat=True)) == [
            gemaakt.uitnodiging.id
        ]
        assert sql("UPDATE toegang_naaste SET relatie = 'voogd' WHERE id = %s", roos.id) == -1
        assert sql("UPDATE toegang_naaste SET gezag_vanaf = '2020-01-02' WHERE id = %s", roos.id) == -1
    with visitor():
        show_invitation(gemaakt.sleutel)  # the link alone shows no place at all
        assert not Naaste.objects.exists()


def test_tries_are_not_given_back_and_what_was_asked_does_not_change() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    with visitor():
        show_invitation(gemaakt.sleutel)
        assert sql(OPSLOT, 1, gemaakt.uitnodiging.id) == 1
        assert sql(OPSLOT, 0, gemaakt.uitnodiging.id) == -1
        assert sql(OPSLOT, 5, gemaakt.uitnodiging.id) == -1
        for n in range(2, POGINGEN + 1):
            assert sql(OPSLOT, n, gemaakt.uitnodiging.id) == 1
        assert sql(OPSLOT, POGINGEN + 1, gemaakt.uitnodiging.id) == -1
        assert sql("UPDATE toegang_gezinsuitnodiging SET code_hash = 'x' WHERE id = %s", gemaakt.uitnodiging.id) == -1
    with visitor():
        show_invitation("iets anders")
        assert sql(OPSLOT, 1, gemaakt.uitnodiging.id) == 0


def test_used_taken_back_and_too_old_are_closed_in_the_database_too() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    ander = t.account_of("chantal").id
    gemaakt = invite(toneel, roos)
    with visitor(moment=t.NU + timedelta(days=15), account=ander):
        show_invitation(gemaakt.sleutel, gemaakt.code)
        assert sql(PLEK, ander, roos.id) == -1
    with acting(toneel.door("anouk")) as anouk:
        uitnodigingen.take_back(uitnodiging=gemaakt.uitnodiging, door=anouk)
    with visitor(account=ander):
        show_invitation(gemaakt.sleutel, gemaakt.code)
        assert sql(PLEK, ander, roos.id) == -1
        assert sql(INLOG, uuid4(), "insluiper") == -1


def test_who_made_the_invitation_does_not_take_the_place_in_sql_either() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    gemaakt = invite(toneel, roos)
    with visitor(account=t.account_of("anouk").id):
        show_invitation(gemaakt.sleutel, gemaakt.code)
        assert sql(PLEK, t.account_of("anouk").id, roos.id) == -1


def test_nobody_outside_makes_an_invitation_or_a_link_in_the_name_of_another() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    maak = (
        "INSERT INTO toegang_inloglink (id, account_id, hash, gemaakt_op, gemaakt_door, geldig_tot)"
        " VALUES (%s, %s, %s, now(), %s, now() + interval '9 days')"
    )
    rij = (
        "INSERT INTO toegang_gezinsuitnodiging (id, dossier_id, naaste_id, link_id, soort, weg, code_hash, pogingen)"
        " VALUES (%s, %s, %s, %s, 'binnenkomen', 'brief', 'x', 0)"
    )
    link = uuid4()
    with acting(toneel.door("chantal")):
        assert sql(maak, uuid4(), None, "h1", t.key("anouk")) == -1
        assert sql(maak, uuid4(), t.account_of("eva").id, "h2", t.key("chantal")) == -1
        assert sql(maak, link, None, "h3", t.key("chantal")) == 1
        assert sql(rij, uuid4(), toneel.dossier.id, roos.id, link) == -1
    with acting(toneel.door("eva")):  # a parent invites support, not a parent
        link = uuid4()
        assert sql(maak, link, None, "h4", toneel.eva.id) == 1
        assert sql(rij, uuid4(), toneel.dossier.id, roos.id, link) == -1


def test_the_ledger_does_not_change_when_somebody_comes_in() -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    with acting(replace(toneel.door("anouk"), houder=roos.id)) as ik:
        voor = inzicht_in(toneel.dossier.id, ik)
    come_in(invite(toneel, roos))
    with acting(replace(toneel.door("anouk"), houder=roos.id)) as ik:
        assert inzicht_in(toneel.dossier.id, ik) == voor
    assert Inloglink.objects.filter(account=None, gebruikt_op=None).count() == 0
