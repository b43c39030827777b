"""What the law opens without consent, as one who works with it meets it: recorded by school, read by one receiver."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import Besluit
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Wetsgrond
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gezag as gezagen
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db


def reads(toneel: t.Toneel, wie: str, later: timedelta = timedelta()) -> C:
    with acting(toneel.door(wie, later)) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


def test_an_order_opens_to_the_institution_what_it_needs_while_it_runs() -> None:
    toneel = t.open_casus()
    t.join(toneel, "guus")
    assert reads(toneel, "guus") == C.GEEN
    rij = t.order(toneel, C.CONTACT | C.GEZIN)
    assert reads(toneel, "guus") == C.CONTACT | C.GEZIN
    assert reads(toneel, "guus", timedelta(days=179)) == C.CONTACT | C.GEZIN
    assert reads(toneel, "guus", timedelta(days=180)) == C.GEEN
    assert reads(toneel, "bram") == C.GEEN
    with acting(toneel.door("anouk")) as anouk:
        gezagen.end_wetsgrond(wetsgrond=rij, door=anouk)
    assert reads(toneel, "guus") == C.GEEN


def test_a_guardian_replaces_the_parents_and_what_they_gave() -> None:
    toneel = t.open_casus()
    toestemming = t.consent_of_all(toneel)
    t.join(toneel, "bram")
    assert reads(toneel, "bram") == C(toestemming.categorieen)
    toneel.tessa = t.guardian(toneel)  # type: ignore[attr-defined]
    assert reads(toneel, "bram") == C.GEEN
    assert reads(toneel, "eva") == C.GEEN
    assert reads(toneel, "tessa") & C.GEZIN
    t.answer(toneel, toestemming, "tessa", later=timedelta(minutes=9))
    assert reads(toneel, "bram") == C(toestemming.categorieen)


def test_a_parent_without_custody_who_asked_reads_the_important_facts_and_answers_nothing() -> None:
    toneel = t.open_casus()
    t.end_custody(toneel, "omar")
    assert reads(toneel, "omar") == C.GEEN
    t.information(toneel, "omar", C.ONDERWIJS | C.STATUS)
    assert reads(toneel, "omar") == C.ONDERWIJS | C.STATUS
    toestemming = t.ask_consent(toneel)
    with pytest.raises(Exception, match="row-level security"):
        t.answer(toneel, toestemming, "omar", Besluit.GEWEIGERD)


def test_what_was_not_seen_or_is_too_much_is_refused_and_nothing_is_kept() -> None:
    toneel = t.open_casus()
    for fout in (
        lambda: t.order(toneel, C.GEZIN, dagen=800),
        lambda: t.order(toneel, C.VEILIGHEID),
        lambda: t.information(toneel, "omar", C.ONDERWIJS),
    ):
        with pytest.raises(Ongeldig):
            fout()
    with acting(toneel.door("anouk")):
        assert not Wetsgrond.objects.exists()


def test_who_decides_is_never_changed_without_a_reason() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as anouk, pytest.raises(Ongeldig):
        dossiers.decide_gezag(dossier=toneel.dossier, wilsbekwaam=True, alleen_jeugdige=True, reden=" ", door=anouk)


INVOEGEN = (
    "INSERT INTO toegang_wetsgrond (id, dossier_id, soort, instelling_id, categorieen, vanaf, tot, bron,"
    " gecontroleerd_op, toelichting, door, op)"
    " VALUES (%s, %s, 'ondertoezichtstelling', %s, 65535, %s, %s, 'x', %s, '', %s, %s)"
)


@pytest.mark.parametrize("wie", ["mees", "bram", "guus", "eva", "noor", "ingrid"])
def test_nobody_opens_a_casus_to_an_institution_in_plain_sql(wie: str) -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel, categorieen=C(~0) & ~C.VEILIGHEID)
    for naam in ("bram", "guus"):
        t.join(toneel, naam)
    rij = t.order(toneel, C.STATUS)
    door, dag = toneel.door(wie, timedelta(minutes=9)), t.NU.date()

    def add(door) -> int:  # type: ignore[no-untyped-def]
        return changed(
            door, INVOEGEN, uuid4(), toneel.dossier.id, t.key("gi"), dag, dag + timedelta(days=9), dag, door.houder,
            door.moment,
        )  # fmt: skip

    assert add(door) == 0
    assert changed(door, "UPDATE toegang_wetsgrond SET beeindigd_op = %s WHERE id = %s", dag, rij.id) == 0
    assert add(toneel.door("anouk", timedelta(minutes=10))) == 1
    assert changed(toneel.door("anouk"), "UPDATE toegang_wetsgrond SET categorieen = 65535 WHERE id = %s", rij.id) == 0


def test_the_ledger_names_the_fact_that_opened_it() -> None:
    toneel = t.open_casus()
    t.join(toneel, "guus")
    rij = t.order(toneel, C.CONTACT | C.GEZIN)
    with acting(toneel.door("guus")), connection.cursor() as cursor:
        cursor.execute("SELECT regel, grond, categorieen FROM toegang_recht")
        assert cursor.fetchall() == [("L07", f"wetsgrond:{rij.id}", int(C.CONTACT | C.GEZIN))]


def test_who_has_no_ground_of_its_own_is_not_asked_consent_for() -> None:
    toneel = t.open_casus()
    with pytest.raises(Ongeldig) as fout:
        t.ask_consent(toneel, "rondom")
    assert (fout.value.veld, fout.value.oordeel.redenen[0].regel) == ("ontvanger", "L01")
