"""Exactly one regisseur on every day of a plan's life; hand-over only when the other accepts (BR10, R072, X2)."""

import threading
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rondom.casus.feiten_regie import read_aanzittenden, read_regie
from rondom.casus.models import Casus, Doel, Plandeel, Regie, Taak
from rondom.casus.services import doel as doelen
from rondom.casus.services import plan as plannen
from rondom.casus.services import regie
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Leefgebied
from rondom.kern.delen import Besluit
from rondom.kern.regie import is_sluitend, regisseur_op, stel_voor
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.models import Betrokkene
from rondom.toegang.services import dossier as dossiers
from tests import toneel as t
from tests.integratie.test_plan import begun, goal, reason


def regisseur(toneel: t.Toneel, dag: int = 0) -> str:
    """The name of who steers, so many days after the start."""
    namen = {toneel.noor.id: "noor", toneel.eva.id: "eva", toneel.omar.id: "omar"} | {t.key(n): n for n in t.MENSEN}
    with acting(toneel.door("anouk", timedelta(days=dag, minutes=50))) as door:
        wie = regisseur_op(read_regie(Plandeel.objects.get().plan).perioden, door.vandaag)
        return namen[UUID(wie)] if wie else ""


def offer(toneel: t.Toneel, deel: Plandeel, aan: UUID, later: int = 10, wie: str = "anouk") -> None:
    with acting(toneel.door(wie, timedelta(minutes=later))) as door:
        regie.offer(plan=deel.plan, aan=aan, door=door)


@pytest.mark.django_db
def test_the_opener_steers_until_an_offer_is_accepted() -> None:
    toneel, deel = begun()
    assert regisseur(toneel) == "anouk"
    offer(toneel, deel, t.key("bram"))
    assert regisseur(toneel) == "anouk"
    with acting(toneel.door("bram", timedelta(minutes=11))) as door:
        assert Taak.objects.get(soort="regie_aannemen").houder == door.houder
        regie.accept(plan=deel.plan, door=door)
        assert not Taak.objects.filter(soort="regie_aannemen", afgerond_op__isnull=True).exists()
    assert regisseur(toneel) == "bram"


@pytest.mark.django_db
def test_declining_needs_nothing_but_a_reason_and_changes_nothing() -> None:
    toneel, deel = begun()
    offer(toneel, deel, t.key("bram"))
    with acting(toneel.door("bram", timedelta(minutes=11))) as door:
        regie.decline(plan=deel.plan, toelichting="Ik ga met verlof", door=door)
    assert regisseur(toneel) == "anouk"
    with acting(toneel.door("anouk", timedelta(minutes=12))):
        assert Regie.objects.get(afgewezen_op__isnull=False).reden == "Ik ga met verlof"
    offer(toneel, deel, toneel.eva.id, 13)  # and another can be asked


@pytest.mark.django_db
def test_refusals_say_why() -> None:
    toneel, deel = begun()
    for aan, waarom in (
        (t.key("chantal"), "regie.geen_partner"),
        (t.key("anouk"), "regie.is_het_al"),
    ):
        with pytest.raises(NietMogelijk) as fout:
            offer(toneel, deel, aan)
        assert reason(fout) == waarom
    offer(toneel, deel, t.key("bram"))
    with pytest.raises(NietMogelijk) as fout:
        offer(toneel, deel, toneel.eva.id, 11)
    assert reason(fout) == "regie.aanbod_loopt"
    with acting(toneel.door("omar", timedelta(minutes=12))) as door, pytest.raises(NietMogelijk) as fout:
        regie.accept(plan=deel.plan, door=door)
    assert reason(fout) == "regie.geen_aanbod"
    with acting(toneel.door("mees", timedelta(minutes=12))) as door, pytest.raises(NietMogelijk) as fout:
        regie.take_back(plan=deel.plan, door=door)
    assert reason(fout) == "plan.alleen_regisseur"


@pytest.mark.django_db
def test_a_parent_can_be_regisseur_and_then_leads_the_plan() -> None:
    toneel, deel = begun()
    goal(toneel, deel, "anouk")
    offer(toneel, deel, toneel.eva.id)
    with acting(toneel.door("eva", timedelta(minutes=11))) as door:
        regie.accept(plan=deel.plan, door=door)
        doelen.add_goal(plandeel=deel, leefgebied="gezin", tekst="Samen eten", door=door)
        deel.refresh_from_db()
        plannen.present(deel=deel, versie=deel.versie, door=door)
        deel.refresh_from_db()
        plannen.adopt(deel=deel, versie=deel.versie, evalueren_op=date(2026, 12, 1), door=door)
        assert Casus.objects.get().status == "uitvoering"
        assert set(Doel.objects.values_list("status", flat=True)) == {"loopt"}
    with acting(toneel.door("omar", timedelta(minutes=12))):
        assert Casus.objects.update(status="signaal") == 0  # a parent who does not steer moves no casus


@pytest.mark.django_db
def test_when_the_regisseur_leaves_the_steering_falls_back_to_school() -> None:
    toneel, deel = begun()
    offer(toneel, deel, t.key("bram"))
    with acting(toneel.door("bram", timedelta(minutes=11))) as door:
        regie.accept(plan=deel.plan, door=door)
    with acting(toneel.door("anouk", timedelta(days=3))) as door:
        dossiers.end_betrokkene(betrokkene=Betrokkene.objects.get(functie=t.key("bram")), door=door)
    assert (regisseur(toneel, 2), regisseur(toneel, 3)) == ("bram", "anouk")


@pytest.mark.django_db
def test_when_consent_is_withdrawn_the_regisseur_can_no_longer_steer() -> None:
    toneel, deel = begun()
    offer(toneel, deel, t.key("bram"))
    with acting(toneel.door("bram", timedelta(minutes=11))) as door:
        regie.accept(plan=deel.plan, door=door)
    with acting(toneel.door("anouk", timedelta(minutes=12))):
        from rondom.toegang.models import Toestemming

        vraag = Toestemming.objects.get()
    t.answer(toneel, vraag, "omar", Besluit.INGETROKKEN, later=timedelta(minutes=13))
    assert regisseur(toneel) == "anouk"


@pytest.mark.django_db
def test_when_consent_ends_by_itself_the_page_names_school_at_once() -> None:
    toneel, deel = begun()
    offer(toneel, deel, t.key("bram"))
    with acting(toneel.door("bram", timedelta(minutes=11))) as door:
        regie.accept(plan=deel.plan, door=door)
    with acting(toneel.door("anouk", timedelta(days=300))) as door:
        aan_tafel = read_aanzittenden(toneel.dossier.id, door.vandaag)
        assert read_regie(deel.plan).regisseur(door.vandaag, aan_tafel) == t.key("anouk")


@pytest.mark.django_db
def test_the_last_one_of_school_cannot_leave_while_steering() -> None:
    toneel, deel = begun()
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        for b in Betrokkene.objects.filter(functie__in=(t.key("mees"),)):
            dossiers.end_betrokkene(betrokkene=b, door=door)
        with pytest.raises(NietMogelijk) as fout, transaction.atomic():
            for b in Betrokkene.objects.filter(functie=t.key("anouk")):
                dossiers.end_betrokkene(betrokkene=b, door=door)
        assert reason(fout) == "regie.nooit_zonder"
    assert regisseur(toneel) == "anouk"


@pytest.mark.django_db
def test_the_proposal_follows_the_default_order() -> None:
    toneel, _deel = begun()
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        aan_tafel = read_aanzittenden(toneel.dossier.id, door.vandaag)
    for willen, gebied, wie in (
        ((toneel.eva.id,), Leefgebied.SCHOOL, toneel.eva.id),
        ((toneel.eva.id, toneel.noor.id), Leefgebied.SCHOOL, toneel.noor.id),
        ((), Leefgebied.GEZIN, t.key("bram")),
        ((), Leefgebied.SCHOOL, t.key("anouk")),
    ):
        voorstel = stel_voor(aan_tafel.kandidaten(willen), gebied)
        assert (voorstel.vraag, voorstel.tot_dan) == (str(wie), str(t.key("anouk")))


@pytest.mark.django_db
def test_the_database_refuses_a_second_regisseur_and_a_second_offer() -> None:
    """The candidate who accepts while the other still steers, and a second offer by who may offer."""
    toneel, deel = begun()
    offer(toneel, deel, t.key("bram"))
    aanvaard = "UPDATE casus_regie SET aanvaard_op = %s, vanaf = %s WHERE aanvaard_op IS NULL"
    nog_een = (
        "INSERT INTO casus_regie (id, dossier_id, plan_id, houder, aangeboden_door, aangeboden_op, reden)"
        " SELECT gen_random_uuid(), dossier_id, plan_id, houder, aangeboden_door, aangeboden_op, '' FROM casus_regie"
        " WHERE aanvaard_op IS NULL"
    )
    bram, anouk = (toneel.door(wie, timedelta(minutes=11)) for wie in ("bram", "anouk"))
    for door, opdracht, waarden in ((bram, aanvaard, [bram.moment, bram.vandaag]), (anouk, nog_een, [])):
        with acting(door), pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht, waarden)


STAP = st.tuples(
    st.sampled_from(("offer", "accept", "decline", "take_back")),
    st.sampled_from(("anouk", "bram", "mees", "eva", "noor")),
    st.integers(0, 40),
)


@pytest.mark.django_db
@given(st.lists(STAP, max_size=8))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_people_try_there_is_exactly_one_regisseur_on_every_day(stappen: list[tuple[str, str, int]]) -> None:
    with transaction.atomic():
        toneel, deel = begun()
        sleutel: dict[str, UUID] = {"eva": toneel.eva.id, "noor": toneel.noor.id}
        dag = 0
        for stap, wie, later in stappen:
            dag = min(dag + later, 90)
            try:
                take(toneel, deel, stap, wie, sleutel.get(wie, t.key(wie)), dag)
            except NietMogelijk:
                continue
        with acting(toneel.door("anouk", timedelta(days=dag, minutes=59))):
            perioden = read_regie(deel.plan).perioden
        assert is_sluitend(perioden)
        begin = t.NU.date()
        assert all(regisseur_op(perioden, begin + timedelta(days=n)) for n in range(dag + 1))
        transaction.set_rollback(True)


def take(toneel: t.Toneel, deel: Plandeel, stap: str, wie: str, sleutel: UUID, dag: int) -> None:
    leider = regisseur(toneel, dag) if stap in ("offer", "take_back") else wie
    with acting(toneel.door(leider, timedelta(days=dag, minutes=55))) as door, transaction.atomic():
        if stap == "offer":
            regie.offer(plan=deel.plan, aan=sleutel, door=door)
        elif stap == "decline":
            regie.decline(plan=deel.plan, toelichting="nee", door=door)
        else:
            getattr(regie, stap)(plan=deel.plan, door=door)


# At the same time -----------------------------------------------------------------------------------------


def at_once(*taken: tuple[Handelend, Any]) -> list[str]:
    """Each in a connection of its own, started together; answers how each ended."""
    start = threading.Barrier(len(taken))
    uitkomsten: list[str] = [""] * len(taken)

    def run(nummer: int, door: Handelend, doe: Any) -> None:
        try:
            start.wait(10)
            with acting(door):
                doe(door)
            uitkomsten[nummer] = "gelukt"
        except NietMogelijk as fout:
            uitkomsten[nummer] = fout.oordeel.redenen[0].tekst
        except Exception as fout:  # noqa: BLE001 - the test names whatever went wrong
            uitkomsten[nummer] = repr(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=run, args=(n, door, doe)) for n, (door, doe) in enumerate(taken)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    return uitkomsten


def test_two_offers_at_once_leave_one(verse_database: str) -> None:
    toneel, deel = begun()
    door = toneel.door("anouk", timedelta(minutes=10))
    uitkomsten = at_once(
        (door, lambda d: regie.offer(plan=deel.plan, aan=t.key("bram"), door=d)),
        (door, lambda d: regie.offer(plan=deel.plan, aan=toneel.eva.id, door=d)),
    )
    assert sorted(uitkomsten) == ["gelukt", "regie.aanbod_loopt"]


def test_accepting_and_taking_back_at_once_leave_one_regisseur(verse_database: str) -> None:
    toneel, deel = begun()
    for ronde in range(3):
        offer(toneel, deel, t.key("bram"), 10 + ronde)
        anouk, bram = (toneel.door(wie, timedelta(minutes=20 + ronde)) for wie in ("anouk", "bram"))
        uitkomsten = at_once(
            (bram, lambda d: regie.accept(plan=deel.plan, door=d)),
            (anouk, lambda d: regie.take_back(plan=deel.plan, door=d)),
        )
        assert uitkomsten.count("gelukt") == 1, uitkomsten
        with acting(anouk):
            lopend = Regie.objects.filter(aanvaard_op__isnull=False, tot__isnull=True)
            assert lopend.count() == 1
            if lopend.get().houder == t.key("bram"):
                break
    assert regisseur(toneel) in ("anouk", "bram")


def test_accepting_twice_at_once_is_once(verse_database: str) -> None:
    toneel, deel = begun()
    offer(toneel, deel, t.key("bram"))
    bram = toneel.door("bram", timedelta(minutes=20))
    uitkomsten = at_once(*[(bram, lambda d: regie.accept(plan=deel.plan, door=d))] * 2)
    assert sorted(uitkomsten) == ["gelukt", "regie.geen_aanbod"]
    assert regisseur(toneel) == "bram"
