"""Agreements: an owner and a date, always."""

from datetime import date, timedelta

import pytest

from rondom.casus.models import Afspraak, Taak
from rondom.casus.selectors_dag import list_dag
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import Categorie, Leefgebied
from rondom.toegang.handelen import acting
from rondom.toegang.laden import visible
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t

pytestmark = pytest.mark.django_db

VRIJDAG = date(2026, 11, 20)


def agree(toneel: t.Toneel, wie: str, door: str = "anouk", **extra: object) -> Afspraak:
    with acting(toneel.door(door)) as handelend:
        return afspraken.add(
            dossier=toneel.dossier.id, eigenaar=toneel.door(wie).houder, door=handelend,
            **{"tekst": "Belt de school", "termijn": VRIJDAG, **extra},  # type: ignore[arg-type]
        )  # fmt: skip


def open_taak(toneel: t.Toneel, wie: str) -> Taak | None:
    with acting(toneel.door(wie)) as door:
        return Taak.objects.filter(soort="afspraak", houder=door.houder, afgerond_op__isnull=True).first()


def test_a_parent_and_the_young_person_can_be_owner_and_get_a_task_with_the_date() -> None:
    toneel = t.open_casus()
    for wie in ("noor", "eva", "mees"):
        agree(toneel, wie)
        taak = open_taak(toneel, wie)
        assert taak is not None and taak.termijn == VRIJDAG


def test_an_owner_who_may_not_read_it_gets_no_task_that_leads_nowhere() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    agree(toneel, "bram")
    assert open_taak(toneel, "bram") is None
    t.consent_of_all(toneel, categorieen=Categorie.CONTACT | Categorie.STATUS | Categorie.VERSLAG)
    agree(toneel, "bram")
    assert open_taak(toneel, "bram") is not None


def test_a_life_area_puts_it_under_that_part_of_the_plan() -> None:
    toneel = t.open_casus()
    agree(toneel, "eva", categorie=afspraken.category_of(Leefgebied.GEZIN))
    with acting(toneel.door("mees")) as mees:
        assert not visible(Afspraak.objects.all(), mees).exists()
        assert not Afspraak.objects.exists()
    with acting(toneel.door("eva")) as eva:
        assert visible(Afspraak.objects.all(), eva).count() == 1


def test_a_day_in_the_past_or_before_what_comes_first_is_refused() -> None:
    toneel = t.open_casus()
    with pytest.raises(Ongeldig) as fout:
        agree(toneel, "mees", termijn=t.NU.date() - timedelta(days=1))
    assert fout.value.veld == "termijn"
    eerst = agree(toneel, "mees")
    with pytest.raises(Ongeldig):
        agree(toneel, "eva", na=eerst, termijn=VRIJDAG - timedelta(days=1))
    assert agree(toneel, "eva", na=eerst).na_id == eerst.id


def test_done_and_undone() -> None:
    toneel = t.open_casus()
    afspraak = agree(toneel, "eva")
    with acting(toneel.door("eva")) as eva:
        afspraken.move(afspraak=afspraak, naar="gedaan", door=eva)
        assert open_taak(toneel, "eva") is None
        with pytest.raises(NietMogelijk):
            afspraken.move(afspraak=afspraak, naar="gedaan", door=eva)
        afspraken.move(afspraak=afspraak, naar="open", door=eva)
    assert open_taak(toneel, "eva") is not None


def test_another_date_needs_the_version_that_was_opened_and_moves_the_task() -> None:
    toneel = t.open_casus()
    afspraak = agree(toneel, "eva")
    with acting(toneel.door("anouk")) as anouk:
        later = VRIJDAG + timedelta(days=7)
        afspraken.reschedule(afspraak=afspraak, termijn=later, reden_tekst="Ziek", versie=1, door=anouk)
        with pytest.raises(VersieConflict):
            afspraken.reschedule(afspraak=afspraak, termijn=VRIJDAG, reden_tekst="Toch", versie=1, door=anouk)
    taak = open_taak(toneel, "eva")
    assert taak is not None and taak.termijn == later


def test_dropped_asks_nothing_any_more() -> None:
    toneel = t.open_casus()
    afspraak = agree(toneel, "mees")
    with acting(toneel.door("mees")) as mees:
        afspraken.move(afspraak=afspraak, naar="vervallen", reden_tekst="Is al geregeld", door=mees)
    assert open_taak(toneel, "mees") is None


def test_a_stranger_sees_nothing() -> None:
    toneel = t.open_casus()
    agree(toneel, "mees")
    with acting(toneel.door("ingrid")):
        assert not Afspraak.objects.exists()


def test_mijn_dag_tells_the_words_of_an_agreement_to_its_readers_alone() -> None:
    toneel = t.open_casus()
    agree(toneel, "eva", categorie=afspraken.category_of(Leefgebied.GEZIN), tekst="Belt de coach en wacht " * 30)
    with acting(toneel.door("eva")) as eva:
        (regel,) = list_dag(list(Taak.objects.filter(soort="afspraak")), eva)
        assert regel.wat.startswith("Afspraak: Belt de coach") and len(regel.wat) < 140
        assert regel.toont_inhoud
    with acting(toneel.door("mees")) as mees:
        (regel,) = list_dag(list(Taak.objects.filter(soort="afspraak")), mees)
        assert (regel.wat, regel.toont_inhoud) == ("Voer uw afspraak uit", False)
