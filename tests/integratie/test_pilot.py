"""Pilots: found by everybody, measured along the ladder, and none ends without a decision."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.kern.pilot import Besluit, Besluitfeiten, Trede, Uitslag
from rondom.kern.statussen import PilotStatus
from rondom.spiegel.models import Pilot, Pilotmeting
from rondom.spiegel.selectors_pilot import Pilotvraag, list_asking, read_pilot, search
from rondom.spiegel.services import pilot as pilots
from rondom.spiegel.weigeren import Veranderd
from rondom.toegang.handelen import acting
from rondom.toegang.services.toestemming import Ongeldig
from tests import stuurspel as s
from tests import toneel as t
from tests.integratie.test_programma import words

pytestmark = pytest.mark.django_db
STOPPEN = Besluitfeiten(Besluit.STOPPEN, "Het hielp niet", "Begin eerder met ouders")


def found(zoek: str = "", **rest: str) -> list[str]:
    return [p.naam for p in search(Pilotvraag(zoek, **rest)).rijen]


@pytest.mark.parametrize(
    ("zoek", "verwacht"),
    [
        ("brugfunctionaris", ["Brugfunctionaris"]),
        ("brugfuncionaris", ["Brugfunctionaris"]),
        ("OUDERS", ["Brugfunctionaris"]),
        ("ouder weg", ["Brugfunctionaris"]),
        ("lindestad", ["Brugfunctionaris", "Fietsen naar school"]),
        ("fietse", ["Fietsen naar school"]),
        ("xyzzy", []),
        ("'); DROP TABLE spiegel_pilot; --", []),
    ],
)
def test_pilots_are_found_in_any_form_and_with_a_slip(zoek: str, verwacht: list[str]) -> None:
    s.make_pilot()
    s.make_pilot(naam="Fietsen naar school", doel="Kinderen fietsen samen", verwacht="Meer buiten", eigenaar=None)
    assert found(zoek) == verwacht


def test_what_was_learned_is_found_too_and_place_and_status_limit() -> None:
    pilot = s.make_pilot()
    with acting(s.pien()) as door:
        pilots.decide(pilot=pilot.id, besluit=STOPPEN, versie=2, door=door)
    assert found("eerder") == ["Brugfunctionaris"]
    assert found(status="gestopt") == ["Brugfunctionaris"] and found(status="loopt") == []
    assert found(gemeente="9901") == ["Brugfunctionaris"] and found(gemeente="0000") == []


def test_a_pilot_begins_by_itself_and_ends_by_a_whole_decision_alone() -> None:
    pilot = s.make_pilot(loopt=False)
    with acting(s.pien()) as door:
        pilots.begin(pilot=pilot.id, door=door)
        for half, veld in (
            (Besluitfeiten(Besluit.STOPPEN, "", "Iets"), "reden"),
            (Besluitfeiten(Besluit.STOPPEN, "Daarom", ""), "geleerd"),
            (Besluitfeiten(Besluit.DOORGAAN, "Daarom", "Iets", s.PILOT["einde"]), "tot"),
            (Besluitfeiten(Besluit.VERBREDEN, "Daarom", "Iets"), "waar"),
        ):
            with pytest.raises(Ongeldig) as fout:
                pilots.decide(pilot=pilot.id, besluit=half, versie=2, door=door)
            assert fout.value.veld == veld
        verder = Besluitfeiten(Besluit.DOORGAAN, "Nog te vroeg", "Het duurt langer", date(2027, 7, 1))
        pilots.decide(pilot=pilot.id, besluit=verder, versie=2, door=door)
        rij = Pilot.objects.get()
        assert (rij.status, rij.einde, rij.geleerd) == (PilotStatus.LOOPT, date(2027, 7, 1), "Het duurt langer")
        with pytest.raises(Veranderd):
            pilots.decide(pilot=pilot.id, besluit=STOPPEN, versie=2, door=door)
        pilots.decide(pilot=pilot.id, besluit=STOPPEN, versie=3, door=door)
        with pytest.raises(Ongeldig):
            pilots.decide(pilot=pilot.id, besluit=STOPPEN, versie=4, door=door)


def test_on_its_last_day_somebody_is_asked_to_decide() -> None:
    pilot = s.make_pilot()
    assert list_asking("toets", s.VANDAAG) == [pilot]
    assert list_asking("toets", s.VANDAAG - timedelta(days=1)) == []
    assert read_pilot(pilot, s.VANDAAG).vraagt is not None
    with acting(s.pien()) as door:
        pilots.decide(pilot=pilot.id, besluit=STOPPEN, versie=2, door=door)
    assert list_asking("toets", s.VANDAAG) == []


def test_in_plain_sql_no_pilot_ends_without_a_decision_and_nothing_that_was_measured_changes() -> None:
    pilot = s.make_pilot()
    with acting(s.pien()), connection.cursor() as cursor:
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("UPDATE spiegel_pilot SET status = 'gestopt'")
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("DELETE FROM spiegel_pilot")
    with acting(t.professional("saar")) as saar:
        pilots.measure(
            pilot=pilot.id, trede=Trede.TEVREDEN, dag=s.VANDAAG, uitslag=Uitslag.GELUKT, meetbaar="8 van 10",
            merkbaar="Ouders zijn blij", door=saar,
        )  # fmt: skip
    with acting(s.pien()), connection.cursor() as cursor, pytest.raises(ProgrammingError), transaction.atomic():
        cursor.execute("UPDATE spiegel_pilotmeting SET uitslag = 'niet'")
    with acting(t.professional("mees")) as mees, pytest.raises(Ongeldig):
        pilots.measure(
            pilot=pilot.id,
            trede=Trede.LEREN,
            dag=s.VANDAAG,
            uitslag=Uitslag.GELUKT,
            meetbaar="x",
            merkbaar="",
            door=mees,
        )


def test_the_ladder_shows_the_latest_of_each_step_and_names_what_it_cannot_carry() -> None:
    pilot = s.make_pilot()
    with acting(s.pien()) as door:
        for trede, uitslag, dag in (
            (Trede.TEVREDEN, Uitslag.NIET, date(2026, 5, 1)),
            (Trede.TEVREDEN, Uitslag.GELUKT, date(2026, 9, 1)),
            (Trede.STEUN, Uitslag.GELUKT, date(2026, 9, 1)),
        ):
            pilots.measure(
                pilot=pilot.id, trede=trede, dag=dag, uitslag=uitslag, meetbaar="7", merkbaar="Goed", door=door
            )
    blad = read_pilot(pilot, s.VANDAAG)
    assert [(t_.trede, t_.aantal, t_.meting.uitslag if t_.meting else None) for t_ in blad.ladder] == [
        (5, 0, None), (4, 0, None), (3, 1, "gelukt"), (2, 0, None), (1, 2, "gelukt"),
    ]  # fmt: skip
    assert [r.tekst for r in blad.bedenkingen] == ["pilot.trede_overgeslagen"]


def test_everybody_finds_a_pilot_families_too_and_only_who_keeps_the_programme_writes(aangemeld) -> None:
    pilot, toneel = s.make_pilot(), t.open_casus()
    for client in (aangemeld("mees"), aangemeld(naaste=toneel.eva)):
        assert "Brugfunctionaris" in words(client.get(reverse("spiegel:pilots"), {"zoek": "brugfuncionaris"}))
        pagina = words(client.get(reverse("spiegel:pilot", args=[pilot.id])))
        assert "€ 45.000" in pagina and "Lindecollege" in pagina and "Besluit nemen" not in pagina
        assert client.get(reverse("spiegel:pilot_besluit", args=[pilot.id])).status_code == 404
    assert "Niets gevonden" in words(aangemeld("mees").get(reverse("spiegel:pilots"), {"zoek": "xyzzy"}))


def test_no_pilots_yet_is_said(aangemeld) -> None:
    assert "Er is nog geen pilot aangemeld" in words(aangemeld("mees").get(reverse("spiegel:pilots")))


def test_from_registering_to_a_decision_on_the_pages(aangemeld) -> None:
    client = aangemeld("pien")
    invoer = {
        "naam": "Brug", "doel": "Iemand wijst de weg", "verwacht": "Ouders vinden hulp", "gemeenten": ["9901"],
        "scholen": [str(t.key("lindecollege"))], "vanaf": "2026-01-01", "einde": "2025-01-01", "kosten": "45000,50",
        "eigenaar": str(t.key("saar")),
    }  # fmt: skip
    fout = client.post(reverse("spiegel:pilot_nieuw"), invoer)
    assert fout.status_code == 422 and "ligt niet na het begin" in fout.content.decode()
    klaar = client.post(reverse("spiegel:pilot_nieuw"), invoer | {"einde": "2026-11-09"})
    pilot = Pilot.objects.get()
    assert pilot.kosten == 4_500_050 and pilot.scholen == [t.key("lindecollege")]
    client.post(reverse("spiegel:pilot_begin", args=[pilot.id]))
    assert "Er is een besluit nodig" in words(client.get(klaar["Location"]))
    meting = {"trede": "1", "uitslag": "gelukt", "dag": "2026-11-01"}
    fout = client.post(reverse("spiegel:pilot_meting", args=[pilot.id]), meting)
    assert fout.status_code == 422 and "Liefst allebei" in fout.content.decode()
    assert (
        client.post(reverse("spiegel:pilot_meting", args=[pilot.id]), meting | {"merkbaar": "Blij"}).status_code == 302
    )
    assert Pilotmeting.objects.get().merkbaar == "Blij"
    assert "alleen verhalen" in words(client.get(klaar["Location"]))
    adres = reverse("spiegel:pilot_besluit", args=[pilot.id])
    half = client.post(adres, {"besluit": "stoppen", "reden": "Het hielp niet", "versie": "2"})
    assert (
        half.status_code == 422
        and "Schrijf op wat u leerde" in words(half)
        and "Het hielp niet" in half.content.decode()
    )
    assert (
        client.post(adres, {"besluit": "stoppen", "reden": "Nee", "geleerd": "Begin eerder", "versie": "2"}).status_code
        == 302
    )
    pagina = words(client.get(klaar["Location"]))
    assert "Stoppen" in pagina and "Begin eerder" in pagina and "Er is een besluit nodig" not in pagina


def test_the_number_of_queries_does_not_grow(aangemeld) -> None:
    client, pilot = aangemeld("pien"), s.make_pilot()
    adressen = [reverse("spiegel:pilots"), reverse("spiegel:pilot", args=[pilot.id])]

    def count() -> list[int]:
        aantallen = []
        for adres in adressen:
            client.get(adres)
            with CaptureQueriesContext(connection) as gevangen:
                client.get(adres)
            aantallen.append(len(gevangen))
        return aantallen

    def measure(trede: Trede) -> None:
        with acting(s.pien()) as door:
            pilots.measure(
                pilot=pilot.id, trede=trede, dag=s.VANDAAG, uitslag=Uitslag.GELUKT, meetbaar="7", merkbaar="", door=door
            )

    measure(Trede.LEREN)
    weinig = count()
    for trede in Trede:
        measure(trede)
        s.make_pilot(naam=f"Pilot {trede}")
    assert count() == weinig
    assert max(weinig) <= 18, weinig
