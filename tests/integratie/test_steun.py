"""The family brings its own support: it chooses what that person sees, and takes it away at once (A05)."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from rondom.casus.models import Taak
from rondom.kern.categorie import Categorie as C
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD
from rondom.kern.uitnodigen import Weg
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Gebeurtenis, Gezinsuitnodiging, Naaste, Toestemming
from rondom.toegang.services import steun
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t
from tests.integratie.test_uitnodiging import come_in, sql

pytestmark = pytest.mark.django_db
MINUUT = timedelta(minutes=1)
WAT = C.STATUS | C.ONDERWIJS


def choose(toneel: t.Toneel, wie: str = "eva", categorieen: C = WAT, later: timedelta = MINUUT) -> steun.Gekozen:
    """Somebody of the family invites an aunt."""
    with acting(toneel.door(wie, later)) as door:
        return steun.choose(
            dossier=toneel.dossier, naam="Greet Aldermans", aanduiding="tante", email="", weg=Weg.BRIEF,
            categorieen=categorieen, doel="Tante Greet denkt met ons mee.", parameters=STANDAARD, door=door,
        )  # fmt: skip


def sees(toneel: t.Toneel, naaste: Naaste, later: timedelta = timedelta(hours=2)) -> C:
    with acting(t.familie(naaste, t.NU + later)) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


def say_yes(toneel: t.Toneel, wie: str, later: timedelta = timedelta(minutes=30)) -> None:
    with acting(toneel.door("anouk")):
        vraag = Toestemming.objects.get(ontvanger_naaste__isnull=False)
    t.answer(toneel, vraag, wie, later=later)


def test_from_12_to_15_a_supporter_sees_what_all_who_decide_gave_and_not_before() -> None:
    toneel = t.open_casus()
    gekozen = choose(toneel)
    assert gekozen.oordeel.uitkomst is Uitkomst.ONDER_VOORWAARDE
    assert {dict(v.gegevens)["wie"] for v in gekozen.oordeel.voorwaarden} == {"Noor Aldermans", "Omar Sahin"}
    gezegd, greet = come_in(gekozen.gemaakt, naam="greet@thuis.example")
    assert gezegd == "binnen" and isinstance(greet, Handelend)
    assert sees(toneel, gekozen.naaste) == C.GEEN
    with acting(toneel.door("omar")):
        assert Taak.objects.filter(houder=toneel.omar.id, soort="toestemming_beantwoorden", afgerond_op=None).exists()
    say_yes(toneel, "omar")
    assert sees(toneel, gekozen.naaste) == C.GEEN
    say_yes(toneel, "noor")
    assert sees(toneel, gekozen.naaste) == WAT | C.CONTACT
    with acting(t.familie(gekozen.naaste, t.NU + timedelta(hours=2))) as door:
        assert not inzicht_in(toneel.dossier.id, door).beslissen


def test_a_young_person_of_16_opens_it_alone_and_a_parent_then_does_not() -> None:
    toneel = t.open_casus(geboortedatum=date(2010, 5, 4))
    gekozen = choose(toneel, "noor")
    assert gekozen.oordeel.uitkomst is Uitkomst.TOEGESTAAN
    assert sees(toneel, gekozen.naaste) == WAT | C.CONTACT
    with pytest.raises(Ongeldig):
        choose(toneel, "eva", C.STATUS)


@pytest.mark.parametrize("wie", ["noor", "eva", "omar"])
def test_one_of_those_who_decide_takes_a_supporter_away_and_the_ledger_follows_at_once(wie: str) -> None:
    toneel = t.open_casus()
    gekozen = choose(toneel)
    for ander in ("omar", "noor"):
        say_yes(toneel, ander)
    assert sees(toneel, gekozen.naaste)
    with acting(toneel.door(wie, timedelta(hours=3))) as door:
        oordeel = steun.remove(dossier=toneel.dossier, naaste=gekozen.naaste, parameters=STANDAARD, door=door)
        assert oordeel.mag
        soorten = set(Gebeurtenis.objects.filter(houder=door.houder).values_list("soort", flat=True))
        assert {"steun.weggehaald", "toestemming.ingetrokken", "naaste.beeindigd"} <= soorten
    assert sees(toneel, gekozen.naaste, timedelta(hours=3)) == C.GEEN
    assert come_in(gekozen.gemaakt, moment=t.NU + timedelta(hours=4)) == ("weg", None)


def test_a_supporter_sees_no_more_than_who_invites_and_no_safety() -> None:
    toneel = t.open_casus()
    with pytest.raises(Ongeldig) as fout:
        choose(toneel, categorieen=C.STATUS | C.VEILIGHEID)
    assert fout.value.oordeel.redenen[0].regel == "L09"
    t.end_custody(toneel, "omar")
    t.information(toneel, "omar", C.ONDERWIJS)
    with pytest.raises(Ongeldig):
        choose(toneel, "omar", C.ONDERWIJS)
    with acting(toneel.door("eva")):
        assert not Naaste.objects.filter(relatie="steunfiguur").exists()


def test_professionals_do_not_use_the_door_of_the_family() -> None:
    toneel = t.open_casus()
    with pytest.raises(Ongeldig):
        choose(toneel, "anouk")
    gekozen = choose(toneel)
    with pytest.raises(Ongeldig), acting(toneel.door("anouk")) as anouk:
        steun.remove(dossier=toneel.dossier, naaste=gekozen.naaste, parameters=STANDAARD, door=anouk)


# Plain SQL --------------------------------------------------------------------------------------------------------

VRAAG = (
    "INSERT INTO toegang_toestemming (id, dossier_id, ontvanger_naaste_id, categorieen, doel, vanaf, tot, gevraagd_door,"
    " gevraagd_op) VALUES (%s, %s, %s, %s, 'x', %s, %s, %s, %s)"
)
NIEUW = (
    "INSERT INTO toegang_naaste (id, jeugdige_id, relatie, aanduiding, naam, taal, tolk_nodig, vanaf,"
    " gezag_bron, gezag_vanaf, gezag_gecontroleerd_op, account_id)"
    " VALUES (%s, %s, %s, '', 'x', '', false, %s, %s, %s, %s, %s)"
)


def VRAAG_WAARDEN(toneel: t.Toneel, naaste: Naaste, wat: int, door: Handelend) -> tuple[object, ...]:  # noqa: N802
    """The values of ``VRAAG``: ``door`` asks that this person may see these categories."""
    tot = door.vandaag + timedelta(days=9)
    return uuid4(), toneel.dossier.id, naaste.id, wat, door.vandaag, tot, door.houder, door.moment


def test_in_sql_a_parent_asks_for_a_supporter_alone_and_for_nothing_more_than_is_seen() -> None:
    toneel = t.open_casus()
    greet = choose(toneel).naaste
    with acting(toneel.door("eva")) as eva:
        assert sql(VRAAG, *VRAAG_WAARDEN(toneel, greet, int(C.GEZIN), eva)) == 1
        assert sql(VRAAG, *VRAAG_WAARDEN(toneel, greet, int(C.GEZIN | C.VEILIGHEID), eva)) == -1
        assert sql(VRAAG, *VRAAG_WAARDEN(toneel, toneel.omar, int(C.GEZIN), eva)) == -1
    t.end_custody(toneel, "omar")
    t.information(toneel, "omar", C.ONDERWIJS)
    with acting(toneel.door("omar")) as omar:
        assert sql(VRAAG, *VRAAG_WAARDEN(toneel, greet, int(C.ONDERWIJS), omar)) == -1


def test_in_sql_a_parent_adds_support_and_nobody_who_decides() -> None:
    toneel = t.open_casus()
    dag, kind = t.NU.date(), toneel.jeugdige.id
    with acting(toneel.door("eva")):
        assert sql(NIEUW, uuid4(), kind, "steunfiguur", dag, "", None, None, None) == 1
        assert sql(NIEUW, uuid4(), kind, "ouder", dag, "", None, None, None) == -1
        assert sql(NIEUW, uuid4(), kind, "steunfiguur", dag, "zelf", dag, dag, None) == -1
        assert sql(NIEUW, uuid4(), kind, "steunfiguur", dag, "", None, None, t.account_of("chantal").id) == -1
    for wie in ("chantal", "bram"):
        with acting(toneel.door(wie)):
            assert sql(NIEUW, uuid4(), kind, "steunfiguur", dag, "", None, None, None) == -1


def test_in_sql_a_parent_ends_a_supporter_and_nobody_else_of_the_family() -> None:
    toneel = t.open_casus()
    greet = choose(toneel).naaste
    weg = "UPDATE toegang_naaste SET tot = %s WHERE id = %s"
    with acting(toneel.door("eva")) as eva:
        assert sql(weg, eva.vandaag, toneel.omar.id) == 0
        assert sql("UPDATE toegang_naaste SET relatie = 'ouder' WHERE id = %s", greet.id) == -1
        assert sql(weg, eva.vandaag + timedelta(days=3), greet.id) == -1
        assert sql(weg, eva.vandaag, greet.id) == 1
    with acting(toneel.door("anouk")):
        assert Gezinsuitnodiging.objects.filter(naaste=greet.id).exists()
