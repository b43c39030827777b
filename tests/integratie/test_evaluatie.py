"""Look back: plan, ask, answer apart, decide (R128, R129)."""

from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from rondom.casus.forms.evaluatie import Terugblik
from rondom.casus.models import Casus, Evaluatie, Evaluatieantwoord, Taak
from rondom.casus.selectors_evaluatie import list_open_for, list_zeggers
from rondom.casus.services import casus as casussen
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services.casus import NietMogelijk
from rondom.toegang.handelen import acting
from tests import hulpspel as h
from tests import toneel as t

pytestmark = pytest.mark.django_db
KIND_VAN_TIEN = h.date(2016, 3, 1)


def asked(toneel: t.Toneel, soort: str = "tussen") -> Evaluatie:
    with acting(h.later(toneel, "anouk")) as door:
        for naar in ("weging", "overleg", "plan", "uitvoering"):
            casussen.move(casus=toneel.casus, naar=naar, door=door)
        rij = evaluaties.plan(casus=toneel.casus, soort=soort, gepland_op=h.day(4), door=door)
        evaluaties.ask(evaluatie=rij, door=door)
    return rij


def test_everybody_who_may_speak_is_asked_and_nobody_else() -> None:
    toneel = h.table()
    rij = asked(toneel)
    with acting(h.later(toneel, "anouk")):
        wie = set(Taak.objects.filter(soort="evaluatie", object_id=rij.id).values_list("houder", flat=True))
        assert Casus.objects.get().status == "evaluatie"
    assert wie == {t.key("anouk"), t.key("mees"), t.key("bram"), toneel.noor.id, toneel.eva.id, toneel.omar.id}
    with acting(h.later(toneel, "noor")) as door:
        assert [e.id for e in list_open_for(door)] == [rij.id]


def test_each_answers_apart_and_the_latest_counts() -> None:
    toneel = h.table()
    rij = asked(toneel)
    h.looks_back(toneel, rij, "noor", 4, weken=1)
    h.looks_back(toneel, rij, "noor", 6, weken=2)
    h.looks_back(toneel, rij, "eva", 7, weken=2)
    with acting(h.later(toneel, "noor", weeks=3)) as door:
        assert list(Evaluatieantwoord.objects.order_by("op").values_list("partij", "cijfer")) == [
            ("jeugdige", 4),
            ("jeugdige", 6),
            ("ouder", 7),
        ]
        assert list_open_for(door) == []


def test_who_may_not_read_talks_sees_that_there_is_an_answer_but_not_which() -> None:
    toneel = h.table()
    rij = asked(toneel)
    h.looks_back(toneel, rij, "noor", 4, weken=1)
    with acting(h.later(toneel, "lea", weeks=2)):
        assert Evaluatie.objects.filter(id=rij.id).exists()
        assert not Evaluatieantwoord.objects.exists()


def test_nobody_writes_an_answer_under_somebody_elses_hand() -> None:
    toneel = h.table()
    rij = asked(toneel)
    with (
        acting(h.later(toneel, "eva")) as door,
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        Evaluatieantwoord(
            dossier_id=rij.dossier_id,
            categorie=64,
            evaluatie=rij,
            houder=toneel.noor.id,
            partij="jeugdige",
            cijfer=9,
            vastgelegd_door=t.key("anouk"),
            op=door.moment,
        ).save(force_insert=True)


@pytest.mark.parametrize(
    ("wie", "geboren", "namen"),
    [
        ("bram", None, ["Bram Hoogveld", "Noor Aldermans", "Eva Aldermans", "Omar Sahin"]),
        ("eva", None, ["Eva Aldermans"]),
        ("eva", KIND_VAN_TIEN, ["Eva Aldermans", "Noor Aldermans"]),
        ("noor", None, ["Noor Aldermans"]),
    ],
    ids=["een professional schrijft op", "een ouder van een jongere", "een ouder van een kind", "de jongere zelf"],
)
def test_for_whom_somebody_can_write_down(wie: str, geboren: h.date | None, namen: list[str]) -> None:
    toneel = h.table() if geboren is None else t.open_casus(geboren)
    with acting(h.later(toneel, "anouk")) as door:
        rij = evaluaties.plan(casus=toneel.casus, soort="tussen", gepland_op=h.day(4), door=door)
    with acting(h.later(toneel, wie)) as door:
        casus = Casus.objects.select_related("dossier", "jeugdige").get()
        zeggers = list_zeggers(rij, casus, door)
    assert sorted(z.naam for z in zeggers) == sorted(namen)
    assert any(z.jong for z in zeggers) is (geboren is not None)


@pytest.mark.parametrize(
    ("besluit", "status"), [("doorgaan", "uitvoering"), ("aanpassen", "plan"), ("afsluiten", "evaluatie")]
)
def test_a_decision_brings_the_casus_on(besluit: str, status: str) -> None:
    toneel = h.table()
    rij = asked(toneel)
    with acting(h.later(toneel, "anouk", weeks=4)) as door:
        evaluaties.decide(evaluatie=rij, besluit=besluit, door=door)
        assert Casus.objects.get().status == status
        assert not Taak.objects.filter(soort="evaluatie", afgerond_op__isnull=True).exists()
        with pytest.raises(NietMogelijk):
            evaluaties.decide(evaluatie=rij, besluit=besluit, door=door)


def test_after_the_decision_no_answer_is_taken() -> None:
    toneel = h.table()
    rij = asked(toneel)
    with acting(h.later(toneel, "anouk", weeks=4)) as door:
        evaluaties.decide(evaluatie=rij, besluit="doorgaan", door=door)
    with pytest.raises(NietMogelijk):
        h.looks_back(toneel, rij, "noor", 4, weken=5)


# The form ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("velden", "jong", "geldig", "cijfer"),
    [
        ({}, False, False, None),
        ({"liever_niet": "on"}, False, True, None),
        ({"cijfer_geheel": "7"}, False, True, 7),
        ({"cijfer_geheel": "4"}, True, True, 8),
        ({"cijfer_geheel": "11"}, False, False, None),
        ({"tekst_geheel": "Fijn"}, False, True, None),
    ],
    ids=["niets", "liever niet", "een cijfer", "een gezicht telt dubbel", "een cijfer boven de tien", "alleen woorden"],
)
def test_what_an_answer_must_hold(velden: dict[str, str], jong: bool, geldig: bool, cijfer: int | None) -> None:
    form = Terugblik(velden, doelen=[], jong=jong)
    assert form.is_valid() is geldig
    if geldig:
        assert [a.cijfer for a in form.antwoorden()] == [cijfer]


# The pages -----------------------------------------------------------------------------------------


def test_planning_asking_answering_and_deciding(aangemeld: Any) -> None:
    toneel = h.table()
    anouk = aangemeld("anouk")
    lijst = f"/casus/{toneel.casus.id}/terugkijken/"
    fout = anouk.post(lijst + "plannen/", {"soort": "tussen", "gepland_op": "2020-01-01"})
    assert fout.status_code == 422
    assert "een dag die nog komt" in fout.content.decode()
    assert anouk.post(lijst + "plannen/", {"soort": "tussen", "gepland_op": "2026-12-01"}).status_code == 302
    with acting(h.later(toneel, "anouk")):
        rij = Evaluatie.objects.get()
    adres = f"/terugkijken/{rij.id}/"
    assert "Nog niemand is gevraagd" in anouk.get(adres).content.decode()
    assert anouk.post(adres + "vragen/").status_code == 302
    leeg = anouk.post(adres + "antwoord/", {})
    assert leeg.status_code == 422
    assert anouk.post(adres + "antwoord/", {"cijfer_geheel": "8", "tekst_geheel": "Rustiger."}).status_code == 302
    namens = f"{adres}antwoord/?wie={toneel.noor.id}"
    assert "Schrijf op wat Noor Aldermans zegt" in anouk.get(namens).content.decode()
    assert anouk.post(namens, {"cijfer_geheel": "6", "tekst_geheel": "Wel oké."}).status_code == 302
    pagina = anouk.get(adres).content.decode()
    assert "Cijfer 8" in pagina
    assert "Wel oké." in pagina
    assert "De ouders" in pagina
    assert anouk.post(adres + "besluit/", {"versie": 2, "besluit": "doorgaan"}).status_code == 302
    assert "We gaan zo door" in anouk.get(adres).content.decode()


def test_only_who_steers_decides_and_a_stranger_finds_nothing(aangemeld: Any) -> None:
    toneel = h.table()
    rij = asked(toneel)
    assert aangemeld("bram").get(f"/terugkijken/{rij.id}/besluit/").status_code == 404
    ingrid = aangemeld("ingrid")
    for pad in ("", "antwoord/", "besluit/"):
        assert ingrid.get(f"/terugkijken/{rij.id}/{pad}").status_code == 404
    assert aangemeld("lea").get(f"/terugkijken/{rij.id}/antwoord/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_answers(aangemeld: Any) -> None:
    toneel = h.table()
    rij = asked(toneel)
    anouk = aangemeld("anouk")
    h.looks_back(toneel, rij, "noor", 5, weken=0)

    def count() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert anouk.get(f"/terugkijken/{rij.id}/").status_code == 200
        return len(vragen)

    count()
    eerst = count()
    for wie in ("eva", "omar", "bram", "noor", "eva"):
        h.looks_back(toneel, rij, wie, 5, weken=0)
    assert count() == eerst


def test_the_day_of_a_plan_is_planned_once_and_moves_with_it() -> None:
    toneel = h.table()
    with acting(h.later(toneel, "anouk")) as door:
        deel = _part_of(toneel, door)
        for dag in (h.day(8), h.day(10)):
            deel.evalueren_op = dag
            evaluaties.follow_plan(deel=deel, door=door)
        assert [e.gepland_op for e in Evaluatie.objects.all()] == [h.day(10)]
        assert Taak.objects.get(soort="evaluatie").termijn == h.day(10)


def _part_of(toneel: t.Toneel, door: Any) -> Any:
    from rondom.casus.services import plan as plannen

    for naar in ("weging", "overleg"):
        casussen.move(casus=toneel.casus, naar=naar, door=door)
    return plannen.start_plan(casus=toneel.casus, door=door)
