"""Contact details of the family: by default for who is at work, by choice for who is named; rule and plain SQL (BR14)."""

from datetime import timedelta
from itertools import product
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection

from rondom.kern.bereikbaar import Kanaal, Lezer, Zichtbaar, check_zien
from rondom.kern.categorie import Categorie as C
from rondom.toegang.handelen import acting
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Bereikbaarheid, Naaste
from rondom.toegang.services import bereikbaarheid
from rondom.toegang.services.toestemming import Ongeldig
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db

STRAKS = timedelta(hours=2)
NUMMER = "099 123 45 67"
CAST = ("anouk", "mees", "bram", "jip", "lea", "chantal", "ingrid", "eva", "omar", "noor")
WERKT = {"anouk", "mees", "bram"}
"""Of the child's own school, or of the team that helps."""


def write(toneel: t.Toneel, kanaal: Kanaal = Kanaal.TELEFOON, **anders: Any) -> None:
    """Anouk writes down how Eva is reached."""
    with acting(toneel.door("anouk", timedelta(minutes=5))) as anouk:
        bereikbaarheid.write(naaste=toneel.eva, waarden={kanaal: NUMMER}, door=anouk, **anders)


def choose(toneel: t.Toneel, zichtbaar: Zichtbaar, voor: tuple[str, ...], kanaal: Kanaal = Kanaal.TELEFOON) -> None:
    with acting(toneel.door("eva", timedelta(minutes=9))) as eva:
        sleutels = [t.key(o) for o in voor]
        bereikbaarheid.choose(
            dossier=toneel.dossier, naaste=toneel.eva, kanaal=kanaal, waarde=NUMMER, zichtbaar=zichtbaar,
            voor=sleutels, kent_kind=sleutels, door=eva,
        )  # fmt: skip


def sees(toneel: t.Toneel, wie: str) -> bool:
    """Does the selector show it, and plain SQL? They must agree."""
    with acting(toneel.door(wie, STRAKS)) as door:
        naaste = Naaste.objects.filter(pk=toneel.eva.pk).first()
        via = bool(naaste and (naaste.telefoon or naaste.adres))
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM toegang_bereikbaarheid WHERE naaste_id = %s", [toneel.eva.pk])
            assert bool(cursor.fetchone()[0]) == via, wie
        getoond = read_houders([toneel.eva.pk]).get(toneel.eva.pk)
        assert (getoond is not None and bool(getoond.telefoon)) == bool(naaste and naaste.telefoon), wie
        assert door.houder
        return via


def reader(toneel: t.Toneel, wie: str) -> Lezer:
    """The facts about one of the cast, read apart from the policy."""
    with acting(toneel.door(wie, STRAKS)) as door:
        inzicht = inzicht_in(toneel.dossier.id, door)
        return Lezer(
            zelf=door.houder == toneel.eva.id, contact=bool(inzicht.lezen & C.CONTACT), gezin=door.is_familie,
            in_hand=bool(inzicht.beheren & C.CONTACT), werkt=wie in WERKT, organisatie=door.organisatie,
        )  # fmt: skip


def test_by_default_who_is_at_work_and_the_family_see_it_and_who_may_only_know_the_child_does_not() -> None:
    toneel = h.table()
    h.asked(toneel)  # the team of Bram is asked for help
    write(toneel)
    assert {wie for wie in CAST if sees(toneel, wie)} == {"anouk", "mees", "bram", "eva", "omar", "noor"}


@pytest.mark.parametrize(("zichtbaar", "voor"), list(product(Zichtbaar, [(), ("vo_team",), ("jgz", "lindecollege")])))
def test_the_rule_and_plain_sql_agree_for_everybody(zichtbaar: Zichtbaar, voor: tuple[str, ...]) -> None:
    toneel = h.table()
    h.asked(toneel)
    choose(toneel, zichtbaar, voor)
    gekozen: frozenset[UUID] = (
        frozenset(t.key(o) for o in voor) if zichtbaar is not Zichtbaar.STANDAARD else frozenset()
    )
    for wie in CAST:
        assert sees(toneel, wie) == check_zien(zichtbaar, gekozen, reader(toneel, wie)).mag, wie


def test_a_secret_address_is_hidden_from_the_other_parent_and_everyone_but_the_named(aangemeld: Any) -> None:
    toneel = h.table()
    h.asked(toneel)
    write(toneel, Kanaal.ADRES, geheim=True)
    assert {wie for wie in CAST if sees(toneel, wie)} == {"anouk", "mees", "eva"}  # the school that wrote it down
    gezin = f"/casus/{toneel.casus.id}/gezin/"
    assert NUMMER in aangemeld("anouk").get(gezin).content.decode()
    assert NUMMER not in aangemeld("bram").get(gezin).content.decode()
    assert NUMMER not in aangemeld(naaste=toneel.omar).get("/mijn/dossier/mensen/").content.decode()
    assert NUMMER in aangemeld(naaste=toneel.eva).get("/mijn/dossier/mensen/").content.decode()
    with acting(toneel.door("bram", STRAKS)) as bram, pytest.raises(Ongeldig) as fout:
        bereikbaarheid.write(naaste=toneel.eva, waarden={Kanaal.ADRES: "Elders 1"}, door=bram)
    assert fout.value.veld == "adres"


def test_a_parent_chooses_in_the_own_door(aangemeld: Any) -> None:
    toneel = h.table()
    write(toneel)
    eva, adres = aangemeld(naaste=toneel.eva), "/mijn/contactgegevens/"
    assert NUMMER in eva.get(adres).content.decode()
    assert adres in eva.get("/mijn/").content.decode()
    assert eva.get(f"{adres}telefoon/").status_code == 200 and eva.get(f"{adres}fax/").status_code == 404
    assert eva.post(f"{adres}telefoon/", {}).status_code == 422
    assert eva.post(f"{adres}email/", {"waarde": "geen", "zichtbaar": "standaard"}).status_code == 422
    keuze = {"waarde": NUMMER, "zichtbaar": "gekozen", "voor": [str(t.key("jgz"))]}
    assert eva.post(f"{adres}telefoon/", keuze).status_code == 302
    assert sees(toneel, "jip") and not sees(toneel, "bram")
    assert eva.post(f"{adres}telefoon/", keuze | {"voor": [str(t.key("buurtteam"))]}).status_code == 422


CHOICE = "UPDATE toegang_bereikbaarheid SET zichtbaar = 'standaard' WHERE naaste_id = %s"
NEW = (
    "INSERT INTO toegang_bereikbaarheid (id, jeugdige_id, naaste_id, kanaal, waarde, zichtbaar, voor)"
    " VALUES (%s, %s, %s, 'email', 'x@thuis.example', 'standaard', '{}')"
)


def test_in_plain_sql_nobody_chooses_for_another_or_writes_without_the_right() -> None:
    toneel = h.table()
    choose(toneel, Zichtbaar.GEKOZEN, ("jgz",))
    for wie in ("anouk", "bram", "omar", "noor", "jip"):
        assert changed(toneel.door(wie, STRAKS), CHOICE, toneel.eva.id) == 0, wie
    for wie, aantal in (("omar", 0), ("noor", 0), ("chantal", 0), ("anouk", 1)):
        waarden = (uuid4(), toneel.jeugdige.id, toneel.eva.id)
        assert changed(toneel.door(wie, STRAKS), NEW, *waarden) == aantal, wie
    assert changed(toneel.door("eva", STRAKS), CHOICE, toneel.eva.id) == 2


def test_what_is_kept_secret_before_there_is_anything_stays_secret() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("eva")) as eva:
        bereikbaarheid.choose(
            dossier=toneel.dossier, naaste=Naaste.objects.get(pk=toneel.eva.id), kanaal=Kanaal.ADRES, waarde="",
            zichtbaar=Zichtbaar.GEHEIM, voor=(), kent_kind=(), door=eva,
        )  # fmt: skip
    with acting(toneel.door("anouk", STRAKS)) as anouk, pytest.raises(Ongeldig):
        bereikbaarheid.write(naaste=toneel.eva, waarden={Kanaal.ADRES: "Lindelaan 1"}, door=anouk)


def test_one_row_per_kind_and_an_empty_one_is_not_kept() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as anouk:
        bereikbaarheid.write(naaste=toneel.eva, waarden={Kanaal.EMAIL: " ", Kanaal.TELEFOON: NUMMER}, door=anouk)
        bereikbaarheid.write(naaste=toneel.eva, waarden={Kanaal.TELEFOON: "099 1"}, door=anouk)
        assert list(Bereikbaarheid.objects.values_list("kanaal", "waarde")) == [("telefoon", "099 1")]
