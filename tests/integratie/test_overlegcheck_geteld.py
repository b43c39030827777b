"""The check after a meeting is counted, in the database and on the page, without showing anybody (R067)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.urls import reverse

from rondom.casus.models import Overleg, Overlegcheck
from rondom.kern.schooljaar import Schooljaar
from rondom.netwerk.models import Contactpersoon, Parameterwaarde, Regio
from rondom.spiegel.selectors_overlegcheck import read_counts
from rondom.toegang.handelen import TIJDZONE, acting
from rondom.toegang.models import Dossier, Jeugdige
from tests import toneel as t

JAAR = Schooljaar(2025)
LINDE, WILG = t.key("lindecollege"), t.key("wilgenschool")
MENSEN = [uuid4() for _ in range(6)]
IN_JAAR = datetime(2026, 3, 3, 12, tzinfo=TIJDZONE)


def children(school: UUID, aantal: int) -> list[UUID]:
    """So many casussen of a school, put in by the owner: dossiers."""
    uit = []
    for _ in range(aantal):
        jeugdige = Jeugdige.objects.using("eigenaar").create(
            roepnaam="Kind", achternaam="Toets", sorteernaam="Toets", geboortedatum=date(2012, 1, 1), school_id=school,
            geregistreerd_door=t.key("anouk"),
        )  # fmt: skip
        dossier = Dossier.objects.using("eigenaar").create(
            soort="casus", jeugdige=jeugdige, school_id=school, regio_id="toets", geopend_door=t.key("anouk"),
            geopend_op=IN_JAAR,
        )  # fmt: skip
        uit.append(dossier.id)
    return uit


def meet(dossiers: Iterable[UUID], aantal: int, mensen: list[UUID], cijfer: int, op: datetime = IN_JAAR) -> None:
    """So many meetings, one after another about each child, after which each of these people gave this mark thrice."""
    rond = list(dossiers)
    for nummer in range(aantal):
        overleg = Overleg.objects.using("eigenaar").create(
            dossier_id=rond[nummer % len(rond)], soort="overleg", status="afgerond", gevraagd_op=op.date(),
            gevraagd_door=mensen[0], duur_minuten=30, vorm="samen", plaats_is_thuis=False, versie=1,
        )  # fmt: skip
        for wie in mensen:
            Overlegcheck.objects.using("eigenaar").create(
                dossier_id=overleg.dossier_id, overleg=overleg, houder=wie, aan_tafel=cijfer, gehoord=cijfer,
                duidelijk=cijfer, op=op,
            )  # fmt: skip


def seen(wie: str, jaar: Schooljaar = JAAR, moment: datetime = t.NU) -> dict[UUID | None, tuple[int, int]]:
    """School → meetings, and marks to one question."""
    with acting(t.professional(wie, moment)):
        regels = read_counts(jaar)
    marken: Counter[UUID | None] = Counter()
    for r in regels:
        if r.vraag == "gehoord":
            marken[r.school] += r.aantal
    return {r.school: (r.overleggen, marken[r.school]) for r in regels}


def test_a_school_is_counted_from_ten_meetings_and_one_less_leaves_no_trace(verse_database: str) -> None:
    kinderen = children(LINDE, 5)
    meet(kinderen, 9, MENSEN[:5], 7)
    assert seen("pien") == {}
    meet(kinderen, 1, MENSEN[:2], 3)
    assert seen("pien") == {LINDE: (10, 47)}, "nine times five people and once two"


@pytest.mark.parametrize(("kinderen", "mensen"), [(4, 6), (6, 4)])
def test_many_meetings_of_few_people_or_about_few_children_are_not_counted(
    verse_database: str, kinderen: int, mensen: int
) -> None:
    meet(children(LINDE, kinderen), 30, MENSEN[:mensen], 7)
    assert seen("pien") == {}


def test_small_schools_are_taken_together_or_left_out_of_everything(verse_database: str) -> None:
    meet(children(LINDE, 5), 12, MENSEN[:5], 7)
    wilg = children(WILG, 5)
    meet(wilg, 9, MENSEN[:5], 2)
    assert seen("pien") == {LINDE: (12, 60)}, "nothing to subtract: the nine are in no total"
    derde = Regio.objects.using("eigenaar").get(pk="toets").organisaties.get(pk=t.key("vo_team")).id
    meet(children(derde, 1), 1, MENSEN[:1], 9)
    assert seen("pien") == {LINDE: (12, 60), None: (10, 46)}
    assert seen("anouk") == {LINDE: (12, 60)}, "a school reads itself, not what others are together"


def test_a_year_counts_what_was_given_in_it_and_only_when_it_is_over(verse_database: str) -> None:
    kinderen = children(LINDE, 5)
    eerste, laatste = datetime(2025, 8, 1, 0, 1, tzinfo=TIJDZONE), datetime(2026, 7, 31, 23, 59, tzinfo=TIJDZONE)
    meet(kinderen, 5, MENSEN[:5], 7, eerste)
    meet(kinderen, 5, MENSEN[:5], 7, laatste)
    meet(kinderen, 9, MENSEN[:5], 7, laatste + timedelta(minutes=1))
    assert seen("pien") == {LINDE: (10, 50)}
    assert seen("pien", moment=laatste) == {}, "it still runs"
    assert seen("pien", Schooljaar(2026)) == {}
    assert seen("pien", Schooljaar(2026), datetime(2027, 8, 1, 9, tzinfo=TIJDZONE)) == {}, "nine"


def test_a_region_may_ask_more_meetings_and_never_fewer(verse_database: str) -> None:
    kinderen = children(LINDE, 5)
    meet(kinderen, 9, MENSEN[:5], 7)
    zet = Parameterwaarde.objects.using("eigenaar").create
    zet(regio_id="toets", sleutel="overlegcheck_minimum", waarde=2, vanaf=date(2024, 1, 1))
    assert seen("pien") == {}
    meet(kinderen, 1, MENSEN[:5], 7)
    assert set(seen("pien")) == {LINDE}
    zet(regio_id="toets", sleutel="overlegcheck_minimum", waarde=11, vanaf=date(2026, 7, 1))
    assert seen("pien") == {}


def test_who_may_read_the_year_of_a_core_team_reads_its_count_and_nobody_else(verse_database: str) -> None:
    meet(children(LINDE, 5), 10, MENSEN[:5], 7)
    assert {wie for wie in ("pien", "anouk", "mees", "ingrid", "bram", "jip", "lea") if seen(wie)} == {
        "pien", "anouk", "mees",
    }  # fmt: skip
    Contactpersoon.objects.using("eigenaar").create(
        van_id=LINDE, functie_id=t.key("bram"), vanaf=t.NU.date() - timedelta(days=9)
    )
    assert seen("bram") == {LINDE: (10, 50)}, "a fixed contact of the school"
    with acting(t.professional("pien")), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM casus_overlegcheck")
        assert cursor.fetchone() == (0,), "who counts reads no mark"


def test_the_page_says_what_is_counted_and_matches_a_calculation_by_hand(als) -> None:
    client = als("pien")
    pagina = reverse("spiegel:overlegchecks")
    leeg = client.get(pagina).content.decode()
    assert "Nog te weinig overleggen" in leeg and "<table" not in leeg
    kinderen = children(LINDE, 5)
    meet(kinderen, 6, MENSEN[:5], 8)
    meet(kinderen, 4, MENSEN[:5], 3)
    tekst = " ".join(client.get(pagina, {"jaar": "2025"}).content.decode().split())
    rij = tekst[tekst.index(">Lindecollege<") :]
    rij = rij[: rij.index("</tr>")]
    assert ">10<" in rij and rij.count("6,0 (n = 50)") == 3, "(30 × 8 + 20 × 3) / 50"
    assert "2024-2025" in tekst and "te weinig overleggen" in tekst
    assert client.get(pagina, {"jaar": "'x"}).status_code == 200
