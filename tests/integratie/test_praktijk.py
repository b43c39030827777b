"""Paper beside practice: counts of casework that show nobody, in the page and in plain SQL (R200)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from rondom.kern.praktijk import Helft, last_finished
from rondom.netwerk.models import Parameterwaarde
from rondom.netwerk.selectors_ondersteuning import count_praktijk
from rondom.toegang import klok
from rondom.toegang.handelen import TIJDZONE, acting
from tests import toneel as t

HELFT = Helft(2026, False)
"""1 August 2026 – 31 January 2027: the half in which the stage plays."""
LATER = datetime(2027, 2, 15, 9, tzinfo=TIJDZONE)
SCHOOL = t.key("lindecollege")


def signals(aantal: int, weging: str = "") -> None:
    """So many signals at the Lindecollege, as far as a count can tell."""
    from uuid import uuid4

    from rondom.casus.models import Signaal

    toneel = t.open_casus()
    with acting(t.professional("anouk")) as anouk:
        for _ in range(aantal):
            Signaal(
                id=uuid4(), dossier=toneel.dossier, categorie=4, over="leerling", gezien="Iets", leefgebieden=["school"],
                besproken_met_jeugdige=True, besproken_met_ouders=True, status="nieuw", gemaakt_door=anouk.houder,
                gemaakt_op=anouk.moment, weging=weging, versie=1,
            ).save(force_insert=True)  # fmt: skip


def counted(wie: str, helft: Helft = HELFT, moment: datetime = LATER) -> dict[str, int]:
    with acting(t.professional(wie, moment)):
        return count_praktijk(helft).get(SCHOOL, {})


def test_a_count_below_the_bound_never_leaves_the_database(db: None) -> None:
    signals(9)
    assert counted("pien") == {}
    signals(1, "zelf")
    assert counted("pien") == {"signalen": 10}, "and the one that school did itself stays hidden"


@pytest.mark.parametrize(("wie", "ziet"), [("pien", True), ("anouk", True), ("ingrid", False), ("bram", False)])
def test_a_policy_officer_counts_every_school_and_a_school_itself(db: None, wie: str, ziet: bool) -> None:
    signals(12)
    assert bool(counted(wie)) is ziet


def test_a_half_that_still_runs_and_any_other_period_count_nothing(db: None) -> None:
    signals(30)
    assert counted("pien", moment=t.NU) == {}
    assert last_finished(LATER.date()) == HELFT
    with acting(t.professional("pien", LATER)), connection.cursor() as cursor:
        for vanaf, tot in (
            (date(2026, 8, 1), date(2026, 11, 10)),
            (date(2026, 8, 2), date(2027, 2, 2)),
            (date(2026, 8, 1), date(2027, 8, 1)),
            (date(2026, 11, 9), date(2026, 11, 10)),
        ):
            cursor.execute("SELECT * FROM casus_praktijk(%s, %s)", [vanaf, tot])
            assert cursor.fetchall() == [], (vanaf, tot)


def test_no_region_can_ask_less_than_five_and_a_later_bound_holds_from_its_day(
    verse_database: str, django_db_blocker: Any
) -> None:
    signals(6)
    assert counted("pien") == {}
    zet = Parameterwaarde.objects.using("eigenaar").create
    zet(regio_id="toets", sleutel="praktijk_drempel", waarde=1, vanaf=date(2027, 2, 16))
    assert counted("pien") == {}, "the day before"
    assert counted("pien", moment=LATER + timedelta(days=1)) == {"signalen": 6}
    signals_of_four = counted("pien", Helft(2025, True), LATER + timedelta(days=1))
    assert signals_of_four == {}


def test_the_tables_stay_closed_to_the_web_role(db: None) -> None:
    signals(12)
    with acting(t.professional("pien", LATER)), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM casus_signaal")
        assert cursor.fetchone() == (0,)
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("SET ROLE rondom_rechten")


def test_the_page_shows_hidden_counts_as_hidden(aangemeld, monkeypatch) -> None:
    signals(12, "zelf")
    pien = aangemeld("pien")
    monkeypatch.setattr(klok, "now", lambda session=None: LATER)
    tekst = " ".join(pien.get(reverse("toegang:praktijk")).content.decode().split())
    assert "Lindecollege" in tekst
    assert "&lt; 10" in tekst
    assert "Te weinig casussen om iets te zeggen" in tekst
    rij = tekst[tekst.index(">Lindecollege<") :]
    assert rij[: rij.index("</tr>")].count(">12<") == 2
