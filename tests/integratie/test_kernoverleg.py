"""The standing meeting of a core team (R062): a seat opens no casus, a note stays with the casus, and SQL says the same."""

from __future__ import annotations

from datetime import date, time, timedelta
from uuid import UUID, uuid4

import pytest

from rondom.casus.models import Kernbespreking, Kernnotitie, Kernoverleg, Kernpunt, Ketenregel
from rondom.casus.selectors_kernoverleg import casus_of_points, find_bespreking, list_besproken, list_kernoverleggen
from rondom.casus.services import kernoverleg as kernoverleggen
from rondom.casus.services import kernpunt as kernpunten
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.services.consultatie import Herkenbaar
from rondom.casus.services.kernpunt import StaatErAl
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.kernoverleg import Gehoor, Kernsoort
from rondom.kern.oordeel import Uitkomst
from rondom.toegang.handelen import acting
from rondom.toegang.models import Betrokkene, Gebeurtenis, Toestemming
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db

OPEN = Categorie.CONTACT | Categorie.STATUS | Categorie.VERSLAG
VAST = {
    "weekdag": 1,
    "tijd": time(9, 0),
    "duur_minuten": 60,
    "weken": 1,
    "plaats": "Lokaal 1.12",
    "tot": None,
}


def make(*plekken: str, soort: Kernsoort = Kernsoort.KERN, wie: str = "anouk") -> Kernoverleg:
    with acting(t.professional(wie)) as door:
        return kernoverleggen.make(
            school=t.organisatie("lindecollege"),
            soort=soort,
            vanaf=date(2026, 11, 9),
            plekken=[t.key(p) for p in plekken],
            door=door,
            **VAST,
        )


def known_to(*wie: str) -> t.Toneel:
    """A casus about Noor in which these take part, with consent for their organisations."""
    toneel = t.open_casus()
    for naam in wie:
        t.join(toneel, naam)
        t.consent_of_all(toneel, t.MENSEN[naam][2], categorieen=OPEN)
    return toneel


def bring(overleg: Kernoverleg, toneel: t.Toneel, gehoor: Gehoor = Gehoor.IEDEREEN, wie: str = "anouk") -> Kernpunt:
    with acting(toneel.door(wie, timedelta(minutes=5))) as door:
        return kernpunten.add_casus(overleg=overleg, casus=toneel.casus, gehoor=gehoor, door=door)


def sees_name(punt: Kernpunt, wie: str) -> bool:
    with acting(t.later(t.professional(wie), minutes=6)) as door:
        assert Kernpunt.objects.filter(pk=punt.pk).exists()
        return punt.id in casus_of_points([punt], door)


def test_who_has_a_seat_sees_the_meeting_and_others_do_not() -> None:
    overleg = make("bram", "lea")
    for wie, ziet in (("anouk", True), ("bram", True), ("lea", True), ("mees", False), ("chantal", False)):
        with acting(t.later(t.professional(wie), minutes=1)) as door:
            assert list(list_kernoverleggen(door)) == ([overleg] if ziet else []), wie
            assert Kernoverleg.objects.exists() is ziet, wie


@pytest.mark.parametrize("wie", ["mees", "bram", "ingrid"])
def test_only_the_coordinator_of_that_school_makes_and_changes_it(wie: str) -> None:
    with pytest.raises(NietMogelijk):
        make("bram", wie=wie)
    overleg = make("bram")
    with acting(t.later(t.professional(wie), minutes=1)) as door:
        with pytest.raises((NietMogelijk, Kernoverleg.DoesNotExist)):
            kernoverleggen.change(overleg=overleg, versie=1, plekken=[], door=door, **VAST)


def test_a_seat_that_is_taken_away_closes_the_meeting_and_a_new_one_opens_it() -> None:
    overleg = make("bram")
    with acting(t.later(t.professional("anouk"), minutes=1)) as door:
        nu = kernoverleggen.change(overleg=overleg, versie=1, plekken=[t.key("lea")], door=door, **VAST)
    assert nu.versie == 2
    for wie, ziet in (("bram", False), ("lea", True), ("anouk", True)):
        with acting(t.later(t.professional(wie), minutes=2)):
            assert Kernoverleg.objects.exists() is ziet, wie
    with acting(t.later(t.professional("anouk"), minutes=3)) as door, pytest.raises(VersieConflict):
        kernoverleggen.change(overleg=overleg, versie=1, plekken=[], door=door, **VAST)


def test_everybody_may_hear_it_who_has_a_grant() -> None:
    toneel, overleg = known_to("bram"), make("bram")
    punt = bring(overleg, toneel)
    assert sees_name(punt, "bram")
    assert punt.tekst == ""


def test_who_has_no_grant_sees_a_casus_and_not_which_also_in_sql() -> None:
    toneel, overleg = known_to("bram"), make("bram", "lea")
    with pytest.raises(NietMogelijk) as fout:
        bring(overleg, toneel)
    assert fout.value.oordeel.uitkomst is Uitkomst.ONDER_VOORWAARDE
    punt = bring(overleg, toneel, Gehoor.KLEIN)
    assert sees_name(punt, "bram")
    assert not sees_name(punt, "lea")
    with acting(t.later(t.professional("lea"), minutes=6)) as door:
        assert find_bespreking(punt, door) is None
        assert not Kernbespreking.objects.exists()
        rij = Kernpunt.objects.filter(pk=punt.pk).values_list().get()
        assert not {toneel.casus.id, toneel.dossier.id, toneel.jeugdige.id} & {w for w in rij if isinstance(w, UUID)}


def test_consent_that_is_withdrawn_closes_the_name_on_the_agenda() -> None:
    toneel, overleg = known_to("bram"), make("bram")
    punt = bring(overleg, toneel)
    with acting(toneel.door("anouk", timedelta(minutes=7))):
        vraag = Toestemming.objects.get(dossier=toneel.dossier)
    t.answer(toneel, vraag, "noor", Besluit.INGETROKKEN, later=timedelta(minutes=8))
    with acting(t.later(t.professional("bram"), minutes=9)) as door:
        assert not casus_of_points([punt], door)
        with pytest.raises(NietMogelijk):
            kernpunten.tick_casus(punt=punt, bespreking=None, notitie="x", door=door)


def test_who_may_not_tell_or_has_nobody_to_tell_is_refused_and_offered_another_way() -> None:
    toneel, overleg = t.open_casus(), make("bram")
    with pytest.raises(NietMogelijk) as fout:
        bring(overleg, toneel)
    assert fout.value.oordeel.uitkomst is Uitkomst.GEWEIGERD
    assert {a.sleutel for a in fout.value.oordeel.alternatieven} == {"anoniem", "toestemming"}
    with acting(t.professional("anouk")):
        assert not Kernpunt.objects.exists()
        assert not Kernbespreking.objects.exists()


def test_a_casus_stands_on_the_agenda_once() -> None:
    toneel, overleg = known_to("bram"), make("bram")
    bring(overleg, toneel)
    with pytest.raises(StaatErAl):
        bring(overleg, toneel, wie="bram")


def test_the_note_goes_to_the_casus_and_child_and_parents_read_it() -> None:
    toneel, overleg = known_to("bram"), make("bram", "lea")
    punt = bring(overleg, toneel, Gehoor.KLEIN)
    with acting(toneel.door("bram", timedelta(minutes=9))) as door:
        bespreking = find_bespreking(punt, door)
        kernpunten.tick_casus(punt=punt, bespreking=bespreking, notitie="Bram belt op vrijdag.", door=door)
    for wie in ("anouk", "mees", "bram", "noor", "eva", "omar"):
        with acting(toneel.door(wie, timedelta(minutes=10))) as door:
            (regel,) = list_besproken(toneel.dossier.id, door)
            assert regel.notitie == "Bram belt op vrijdag."
            assert regel.bespreking.besproken_door == t.key("bram")
    with acting(t.later(t.professional("lea"), minutes=10)):
        assert not Kernnotitie.objects.exists()
        assert Kernpunt.objects.get().uitkomst == ""
    with acting(toneel.door("anouk", timedelta(minutes=10))):
        keten = Gebeurtenis.objects.filter(dossier=toneel.dossier, object_soort="kernbespreking")
        assert [g.soort for g in keten.order_by("volgnummer")] == [
            "kernbespreking.geagendeerd",
            "kernbespreking.besproken",
        ]


def test_a_topic_names_nobody_and_is_ticked_off_once() -> None:
    known_to()
    overleg = make("bram")
    with acting(t.later(t.professional("anouk"), minutes=1)) as door:
        with pytest.raises(Herkenbaar):
            kernpunten.add_topic(overleg=overleg, tekst="Noor en haar vriendinnen.", door=door)
        punt = kernpunten.add_topic(overleg=overleg, tekst="Vapen op het plein.", door=door)
    with acting(t.later(t.professional("bram"), minutes=2)) as door:
        kernpunten.tick_topic(punt=punt, uitkomst="Les in alle tweede klassen.", door=door)
        with pytest.raises(NietMogelijk):
            kernpunten.tick_topic(punt=punt, uitkomst="Nog eens.", door=door)
        assert Kernpunt.objects.get().uitkomst == "Les in alle tweede klassen."


def test_the_list_of_the_chain_has_a_place_for_each_partner_and_loses_nothing() -> None:
    make("bram", "lea", soort=Kernsoort.KETEN)
    with acting(t.later(t.professional("lea"), minutes=1)) as door:
        assert Ketenregel.objects.count() == 6
        regel = Ketenregel.objects.get(partij=t.key("leerplicht"), vraag="grens")
        kernoverleggen.write_regel(regel=regel, tekst="Geen boete zonder gesprek.", versie=1, door=door)
    with acting(t.later(t.professional("bram"), minutes=2)) as door:
        with pytest.raises(VersieConflict):
            kernoverleggen.write_regel(regel=regel, tekst="Anders.", versie=1, door=door)
        assert Ketenregel.objects.get(pk=regel.pk).tekst == "Geen boete zonder gesprek."


# Plain SQL under the web role, by insiders -----------------------------------------------------------------------


def test_in_sql_only_the_schools_coordinator_changes_moment_place_and_seats() -> None:
    overleg = make("bram", "lea")
    bram, anouk = t.later(t.professional("bram"), minutes=3), t.later(t.professional("anouk"), minutes=3)
    opdracht = "UPDATE casus_kernoverleg SET plaats = 'elders' WHERE id = %s"
    assert changed(bram, opdracht, overleg.id) == 0
    assert changed(anouk, opdracht, overleg.id) == 1
    with acting(anouk):
        lea = Betrokkene.objects.get(dossier=overleg.dossier_id, functie=t.key("lea"))
    eruit = "UPDATE toegang_betrokkene SET tot = '2026-11-09' WHERE id = %s"
    assert changed(bram, eruit, lea.id) == 0
    erbij = (
        "INSERT INTO toegang_betrokkene (id, dossier_id, functie_id, organisatie_id, casusrol, grondslag, vanaf,"
        " toegevoegd_door) VALUES (%s, %s, %s, %s, 'deelnemer', '', '2026-11-09', %s)"
    )
    rij = (overleg.dossier_id, t.key("chantal"), t.key("buurtteam"))
    assert changed(bram, erbij, uuid4(), *rij, bram.houder) == 0
    assert changed(anouk, erbij, uuid4(), *rij, anouk.houder) == 1
    assert changed(anouk, eruit, lea.id) == 1


def test_in_sql_nobody_ticks_off_a_casus_that_is_closed_to_him() -> None:
    toneel, overleg = known_to("bram"), make("bram", "lea")
    punt = bring(overleg, toneel, Gehoor.KLEIN)
    lea, bram = t.later(t.professional("lea"), minutes=8), t.later(t.professional("bram"), minutes=8)
    af = "UPDATE casus_kernpunt SET besproken_op = now(), besproken_door = %s WHERE id = %s"
    assert changed(lea, af, lea.houder, punt.id) == 0
    assert changed(bram, af, lea.houder, punt.id) == 0
    assert changed(bram, "UPDATE casus_kernpunt SET tekst = 'Noor' WHERE id = %s", punt.id) == 0
    assert changed(bram, af, bram.houder, punt.id) == 1


def test_in_sql_nobody_hangs_a_casus_on_another_persons_point() -> None:
    toneel, overleg = known_to("bram"), make("bram", "lea")
    with acting(t.later(t.professional("lea"), minutes=1)) as door:
        punt = Kernpunt(
            id=uuid4(), dossier_id=overleg.dossier_id, overleg=overleg, soort="casus", gehoor="klein",
            door=door.houder, op=door.moment,
        )  # fmt: skip
        punt.save(force_insert=True)
    opdracht = "INSERT INTO casus_kernbespreking (id, dossier_id, punt_id, gehoor, door, op) VALUES (%s, %s, %s, 'klein', %s, now())"
    bram, mees = t.later(t.professional("bram"), minutes=8), t.later(t.professional("mees"), minutes=8)
    assert changed(bram, opdracht, uuid4(), toneel.dossier.id, punt.id, bram.houder) == 0
    assert changed(mees, opdracht, uuid4(), toneel.dossier.id, punt.id, mees.houder) == 0


def test_in_sql_the_list_of_the_chain_is_signed_by_who_writes() -> None:
    make("bram", "lea", soort=Kernsoort.KETEN)
    bram = t.later(t.professional("bram"), minutes=3)
    opdracht = "UPDATE casus_ketenregel SET tekst = 'x', versie = 2, door = %s WHERE vraag = 'doet' AND partij_id = %s"
    assert changed(bram, opdracht, t.key("lea"), t.key("leerplicht")) == 0
    assert changed(bram, opdracht, bram.houder, t.key("leerplicht")) == 1
