"""An application at school: the clock on its page, tasks before and at the term, its steps, and a place held elsewhere."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from rondom.casus.models import Taak, Zorgplicht, Zorgplichtplaats
from rondom.casus.services import zorgplicht as dienst
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.zorgplicht import Besluit
from rondom.netwerk.feiten_ondersteuning import count_gehouden
from rondom.netwerk.models import Ondersteuningsaanbod, Plaats
from rondom.netwerk.services import ondersteuning as aanbod
from rondom.toegang.handelen import acting
from rondom.toegang.models import Gebeurtenis
from tests import toneel as t
from tests.schoolaanbod import adopted, line

DAG = t.NU.date()
FEITEN: dict[str, Any] = {
    "schriftelijk": True, "gewenst_op": None, "extra": "ja", "zoekt": "zorgklas", "nodig": "Verpleging in de klas",
    "heeft_school": False, "deelt": True, "eerste": True, "vol": False, "respecteert": True,
}  # fmt: skip


def begin(toneel: t.Toneel, soort: str = "aanmelding", dag: date = DAG, **anders: Any) -> Zorgplicht:
    with acting(t.professional("anouk")) as anouk:
        return dienst.start(
            dossier=toneel.dossier, soort=soort, aangemeld_op=dag, gegevens={**FEITEN, **anders}, door=anouk
        )


def elders() -> Ondersteuningsaanbod:
    """The Wilgenschool offers a class with nursing and has one place left."""
    return adopted(wie="ingrid", hoofd="bas")


def open_tasks(rij: Zorgplicht, wie: str = "anouk") -> dict[str, date | None]:
    with acting(t.professional(wie)):
        return dict(Taak.objects.filter(object_id=rij.id, afgerond_op=None).values_list("soort", "termijn"))


@pytest.fixture
def toneel(db: None) -> t.Toneel:
    return t.open_casus()


# The clock and its tasks ------------------------------------------------------------------------------------------------


def test_tasks_stand_before_at_and_after_the_term(toneel: t.Toneel) -> None:
    rij = begin(toneel)
    einde = DAG + timedelta(weeks=6)
    assert open_tasks(rij) == {
        "zorgplicht_bijna": einde - timedelta(days=14),
        "zorgplicht_besluiten": einde,
        "zorgplicht_tijdelijk": DAG + timedelta(weeks=10, days=1),
    }


def test_a_pupil_of_the_school_has_a_task_and_no_term(toneel: t.Toneel) -> None:
    assert open_tasks(begin(toneel, "zittend")) == {"zorgplicht_besluiten": None}


def test_one_application_runs_at_a_time(toneel: t.Toneel) -> None:
    assert begin(toneel) == begin(toneel, "zittend")


def test_waiting_for_data_moves_every_task_and_coming_in_time_moves_them_back(toneel: t.Toneel) -> None:
    rij, einde = begin(toneel), DAG + timedelta(weeks=6)
    with acting(t.professional("anouk")) as anouk:
        dienst.pause(zorgplicht=rij.id, gevraagd="Verslag", uiterlijk=DAG + timedelta(days=14), door=anouk)
    taken = open_tasks(rij)
    assert taken["zorgplicht_besluiten"] == einde + timedelta(days=14)
    assert taken["zorgplicht_gegevens"] == DAG + timedelta(days=14)
    with acting(t.later(t.professional("anouk"), days=7)) as later:
        dienst.resume(zorgplicht=rij.id, door=later)
    taken = open_tasks(rij)
    assert taken["zorgplicht_besluiten"] == einde + timedelta(days=7)
    assert "zorgplicht_gegevens" not in taken


def test_extending_once_with_a_reason(toneel: t.Toneel) -> None:
    rij = begin(toneel)
    with acting(t.professional("anouk")) as anouk:
        with pytest.raises(NietMogelijk):
            dienst.extend(zorgplicht=rij.id, waarom=" ", door=anouk)
        dienst.extend(zorgplicht=rij.id, waarom="Wacht op advies", door=anouk)
        with pytest.raises(NietMogelijk):
            dienst.extend(zorgplicht=rij.id, waarom="Nog eens", door=anouk)
        # In plain SQL neither.
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE casus_zorgplicht SET verlengd_op = NULL WHERE id = %s", [rij.id])
    assert open_tasks(rij)["zorgplicht_besluiten"] == DAG + timedelta(weeks=10)


def test_a_temporary_place_only_from_its_day(toneel: t.Toneel) -> None:
    rij = begin(toneel)
    with acting(t.professional("anouk")) as anouk, pytest.raises(NietMogelijk):
        dienst.place_for_now(zorgplicht=rij.id, waar="Lindecollege, 2b", door=anouk)
    with acting(t.later(t.professional("anouk"), days=71)) as later:
        dienst.place_for_now(zorgplicht=rij.id, waar="Lindecollege, 2b", door=later)
        assert not Taak.objects.filter(soort="zorgplicht_tijdelijk", afgerond_op=None).exists()


# Deciding ---------------------------------------------------------------------------------------------------------------


def test_another_school_needs_a_yes_there_and_agreement_here(toneel: t.Toneel) -> None:
    rij = begin(toneel)
    school = t.organisatie("wilgenschool")
    with acting(t.professional("anouk")) as anouk:
        with pytest.raises(NietMogelijk) as fout:
            dienst.decide(
                zorgplicht=rij.id,
                besluit=Besluit.ANDERE_SCHOOL,
                waarom="Geen verpleging",
                andere_school=None,
                door=anouk,
            )
        assert [v.sleutel for v in fout.value.oordeel.voorwaarden] == ["toezegging", "overleg"]
        dienst.consult(zorgplicht=rij.id, akkoord=True, door=anouk)
        dienst.decide(
            zorgplicht=rij.id, besluit=Besluit.ANDERE_SCHOOL, waarom="Geen verpleging", andere_school=school, door=anouk
        )
    assert open_tasks(rij) == {}
    with acting(t.professional("anouk")):
        soorten = list(
            Gebeurtenis.objects.filter(object_id=rij.id).order_by("volgnummer").values_list("soort", flat=True)
        )
    assert soorten == ["zorgplicht.begonnen", "zorgplicht.overlegd", "zorgplicht.besloten"]


def test_after_the_decision_nothing_changes_and_no_place_stays_held(toneel: t.Toneel) -> None:
    ander, rij = elders(), begin(toneel)
    with acting(t.professional("anouk")) as anouk:
        dienst.hold_place(zorgplicht=rij.id, voorziening=line(ander).id, door=anouk)
        dienst.decide(zorgplicht=rij.id, besluit=Besluit.INGETROKKEN, waarom="", andere_school=None, door=anouk)
        assert count_gehouden([line(ander).lijn], DAG) == {}
        for stap in (
            lambda: dienst.change(zorgplicht=rij.id, gegevens=FEITEN, versie=2, door=anouk),
            lambda: dienst.consult(zorgplicht=rij.id, akkoord=False, door=anouk),
            lambda: dienst.advise(zorgplicht=rij.id, partij="jgz", tekst="Rust", gegeven_op=DAG, door=anouk),
            lambda: dienst.hold_place(zorgplicht=rij.id, voorziening=line(ander).id, door=anouk),
        ):
            with pytest.raises(NietMogelijk) as fout:
                stap()
            assert fout.value.oordeel.redenen[0].tekst == "zorgplicht.al_besloten"


def test_who_opened_an_older_version_hears_of_it(toneel: t.Toneel) -> None:
    rij = begin(toneel)
    with acting(t.professional("anouk")) as anouk:
        dienst.change(zorgplicht=rij.id, gegevens={**FEITEN, "extra": "onbekend"}, versie=1, door=anouk)
        with pytest.raises(VersieConflict):
            dienst.change(zorgplicht=rij.id, gegevens=FEITEN, versie=1, door=anouk)


def test_in_plain_sql_nobody_but_the_coordinator_of_the_school_writes(toneel: t.Toneel) -> None:
    rij = begin(toneel)
    t.join(toneel, "bram")
    t.consent_of_all(toneel)
    for wie in ("bram", "mees", "ingrid"):
        with acting(t.professional(wie)), connection.cursor() as cursor:
            cursor.execute("UPDATE casus_zorgplicht SET vol = true WHERE id = %s", [rij.id])
            assert cursor.rowcount == 0, wie


# A place elsewhere ------------------------------------------------------------------------------------------------------


def test_a_place_is_held_for_a_child_and_only_its_school_knows_for_whom(toneel: t.Toneel) -> None:
    ander = elders()
    rij = begin(toneel, "zittend")
    with acting(t.professional("anouk")) as anouk:
        dienst.hold_place(zorgplicht=rij.id, voorziening=line(ander).id, door=anouk)
        with pytest.raises(aanbod.Geweigerd):
            dienst.hold_place(zorgplicht=rij.id, voorziening=line(ander).id, door=anouk)
        assert Zorgplichtplaats.objects.count() == 1
    with acting(t.professional("ingrid")):
        assert (Plaats.objects.count(), Zorgplichtplaats.objects.count(), Zorgplicht.objects.count()) == (1, 0, 0)


# Pages --------------------------------------------------------------------------------------------------------------------


def url(naam: str, *args: Any) -> str:
    return reverse(f"casus:{naam}", args=args)


def words(antwoord: Any) -> str:
    return " ".join(antwoord.content.decode().split())


def test_from_beginning_to_a_held_place_and_a_decision(aangemeld) -> None:
    toneel = t.open_casus()
    elders()
    anouk = aangemeld("anouk")
    formulier = {"soort": "zittend", "aangemeld_op": DAG, "extra": "ja", "zoekt": "zorgklas", "nodig": "Verpleging",
                 "heeft_school": "on", "deelt": "on", "eerste": "on", "respecteert": "on", "schriftelijk": "on"}  # fmt: skip
    naar = anouk.post(url("zorgplicht_beginnen", toneel.casus.id), formulier)["Location"]
    assert "Er loopt geen termijn" in words(anouk.get(naar))
    with acting(t.professional("anouk")):
        rij = Zorgplicht.objects.get()
    zoeken = anouk.get(url("zorgplicht_zoeken", rij.id))
    assert "De Wilgenschool" in words(zoeken)
    assert "Houd een plaats vast" in words(zoeken)
    voorziening = zoeken.context["vondsten"][0][2][0].rij.id
    gehouden = anouk.post(url("zorgplicht_zoeken", rij.id), {"voorziening": voorziening}, follow=True)
    assert "vastgehouden tot en met 23 november 2026" in words(gehouden)
    besluit = {"besluit": "andere_school", "andere_school": t.key("wilgenschool"), "waarom": "Geen verpleging hier"}
    nog_niet = anouk.post(url("zorgplicht_stap", rij.id, "besluiten"), besluit)
    assert nog_niet.status_code == 422
    assert "Bespreek met ouders" in words(nog_niet)
    assert "Geen verpleging hier" in words(nog_niet), "what was typed stays"
    anouk.post(url("zorgplicht_stap", rij.id, "overleg"), {"akkoord": "ja"})
    klaar = anouk.post(url("zorgplicht_stap", rij.id, "besluiten"), besluit, follow=True)
    assert "Een andere school die het kan" in words(klaar)
    assert "Tot die school het kind inschrijft" in words(klaar)


def test_the_page_shows_the_clock_and_mijn_dag_leads_there(aangemeld) -> None:
    toneel = t.open_casus()
    rij = begin(toneel)
    anouk = aangemeld("anouk")
    tekst = words(anouk.get(url("zorgplicht", rij.id)))
    assert "maandag 21 december 2026" in tekst
    assert "dinsdag 19 januari 2027" in tekst
    assert "Dag 0 van 42" in tekst
    dag = words(anouk.get(reverse("casus:mijn_dag")))
    assert "Besluit over de schoolplek" in dag
    assert url("zorgplicht", rij.id) in dag
    assert "De termijn van de schoolplek is bijna om" not in dag, "shown only from its day on"


@pytest.mark.parametrize(
    ("stap", "gegevens", "tekst"),
    [
        ("verlengen", {"waarom": ""}, "Schrijf waarom u langer nodig hebt"),
        ("stil", {"gevraagd": "Verslag", "uiterlijk": "2027-06-01"}, "hooguit 4 weken verder"),
        ("stil", {"gevraagd": "Verslag", "uiterlijk": "geen dag"}, "Verslag"),
        ("tijdelijk", {"waar": "Hier"}, "vanaf 19 januari 2027"),
        ("besluiten", {"besluit": "niet_behandeld"}, "alleen als u om gegevens vroeg"),
        ("besluiten", {"besluit": "bestaat_niet"}, "besluit"),
        ("advies", {"partij": "jgz", "gegeven_op": "2030-01-01", "tekst": "Doen"}, "Deze dag moet nog komen"),
    ],
)
def test_a_step_that_cannot_says_why_and_keeps_what_was_typed(
    aangemeld, stap: str, gegevens: dict[str, str], tekst: str
) -> None:
    rij = begin(t.open_casus())
    antwoord = aangemeld("anouk").post(url("zorgplicht_stap", rij.id, stap), gegevens)
    assert antwoord.status_code == 422
    assert tekst in words(antwoord)


def test_advice_is_recorded_and_every_step_has_a_page(aangemeld) -> None:
    from rondom.casus.views.zorgplicht import STAPPEN

    rij = begin(t.open_casus())
    anouk = aangemeld("anouk")
    for stap in STAPPEN:
        assert anouk.get(url("zorgplicht_stap", rij.id, stap)).status_code == 200, stap
    assert anouk.get(url("zorgplicht_stap", rij.id, "bestaat-niet")).status_code == 404
    anouk.post(url("zorgplicht_stap", rij.id, "advies"), {"partij": "jgz", "gegeven_op": DAG, "tekst": "Begin klein"})
    assert "Begin klein" in words(anouk.get(url("zorgplicht", rij.id)))


def test_the_mentor_reads_and_takes_no_step_and_a_stranger_finds_nothing(aangemeld) -> None:
    toneel = t.open_casus()
    rij = begin(toneel)
    mees = aangemeld("mees")
    assert mees.get(url("zorgplicht", rij.id)).status_code == 200
    assert "Wat kunt u doen" not in words(mees.get(url("zorgplicht", rij.id)))
    assert mees.get(url("zorgplicht_stap", rij.id, "verlengen")).status_code == 404
    for wie in ("ingrid", "bram", "lea", "pien"):
        for naam, sleutel in (("zorgplicht", rij.id), ("zorgplicht_zoeken", rij.id), ("zorgplichten", toneel.casus.id)):
            assert aangemeld(wie).get(url(naam, sleutel)).status_code == 404, (wie, naam)


def test_who_lost_the_last_place_reads_that_it_is_gone(aangemeld) -> None:
    toneel = t.open_casus()
    ander = elders()
    rij = begin(toneel, "zittend")
    anouk = aangemeld("anouk")
    voorziening = line(ander).id
    anouk.post(url("zorgplicht_zoeken", rij.id), {"voorziening": voorziening})
    weer = anouk.post(url("zorgplicht_zoeken", rij.id), {"voorziening": voorziening}, follow=True)
    assert "De laatste plaats is bezet of vastgehouden" in words(weer)
    with acting(t.professional("anouk")):
        koppeling = Zorgplichtplaats.objects.get()
    vrij = anouk.post(url("zorgplicht_plaats_vrij", koppeling.id), follow=True)
    assert "weer vrij voor een ander" in words(vrij)


def test_the_number_of_queries_of_the_page_does_not_grow(aangemeld, django_assert_max_num_queries) -> None:
    rij = begin(t.open_casus())
    anouk = aangemeld("anouk")
    anouk.get(url("zorgplicht", rij.id))
    with django_assert_max_num_queries(45) as tel:
        anouk.get(url("zorgplicht", rij.id))
    eerst = len(tel)
    with acting(t.professional("anouk")) as door:
        for n in range(8):
            dienst.advise(zorgplicht=rij.id, partij="jgz", tekst=f"Advies {n}", gegeven_op=DAG, door=door)
    with django_assert_max_num_queries(eerst + 2):
        anouk.get(url("zorgplicht", rij.id))


def test_the_family_reads_it_in_its_own_record(aangemeld) -> None:
    toneel = t.open_casus()
    elders()
    rij = begin(toneel)
    with acting(t.professional("anouk")) as anouk:
        dienst.hold_place(zorgplicht=rij.id, voorziening=line(Ondersteuningsaanbod.objects.get()).id, door=anouk)
        dienst.extend(zorgplicht=rij.id, waarom="Wij wachten op advies", door=anouk)
    tekst = words(aangemeld(naaste=toneel.eva).get(reverse("portaal:hoofdstuk", args=["bekend"])))
    for zin in (
        "Schoolplek",
        "Verpleging in de klas",
        "Wij wachten op advies",
        "Een plaats vastgehouden",
        "De Wilgenschool",
    ):
        assert zin in tekst, zin
