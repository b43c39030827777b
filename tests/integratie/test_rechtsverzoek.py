"""Requests about the own data: asked, made longer, answered, taken back; what waits; and what plain SQL cannot do (L10)."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from rondom.casus.models import Taak
from rondom.kern.categorie import Categorie as C
from rondom.kern.parameters import STANDAARD
from rondom.kern.rechtsverzoek import Verzoeksoort as V
from rondom.kern.statussen import RechtsverzoekStatus as S
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Rechtsverzoek, Rechtsverzoektekst
from rondom.toegang.selectors import list_standen
from rondom.toegang.services import rechtsverzoek as verzoeken
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db
STRAKS = timedelta(minutes=10)


def object_to(toneel: t.Toneel, wie: str = "eva", ontvanger: str | None = "vo_team") -> Rechtsverzoek:
    """One of the family objects to sharing; Anouk must answer."""
    with acting(toneel.door(wie, STRAKS)) as door:
        return verzoeken.ask(
            dossier=toneel.dossier,
            naaste=getattr(toneel, wie),
            soort=V.BEZWAAR,
            onderwerp=verzoeken.Onderwerp(),
            eigenaar=t.key("anouk"),
            wat="Ik wil niet dat zij dit lezen.",
            ontvanger=t.organisatie(ontvanger) if ontvanger else None,
            door=door,
        )


def correct(toneel: t.Toneel, categorie: C = C.GEZIN) -> Rechtsverzoek:
    """Eva asks to put something about home right."""
    with acting(toneel.door("eva", STRAKS)) as door:
        return verzoeken.ask(
            dossier=toneel.dossier,
            naaste=toneel.eva,
            soort=V.CORRECTIE,
            onderwerp=verzoeken.Onderwerp(categorie, "groeidocumentdeel", uuid4()),
            eigenaar=t.key("anouk"),
            wat="Wij wonen niet apart.",
            gewenst="Noor woont bij ons samen.",
            door=door,
        )


def settle(toneel: t.Toneel, verzoek: Rechtsverzoek, uitkomst: S, waarom: str = "Daarom.") -> None:
    with acting(toneel.door("anouk", STRAKS + timedelta(days=3))) as door:
        verzoeken.answer(verzoek=verzoek, uitkomst=uitkomst, toelichting=waarom, door=door)


def reads(toneel: t.Toneel, wie: str, later: timedelta = STRAKS) -> C:
    with acting(toneel.door(wie, later)) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


def tasks(toneel: t.Toneel, wie: str, soort: str) -> list[date | None]:
    with acting(toneel.door(wie)) as door:
        rijen = Taak.objects.filter(houder=door.houder, soort=soort, afgerond_op__isnull=True)
        return list(rijen.values_list("termijn", flat=True))


def test_a_correction_is_a_task_with_a_term_and_its_answer_comes_back() -> None:
    toneel = t.open_casus()
    verzoek = correct(toneel)
    assert tasks(toneel, "anouk", "rechtsverzoek_beantwoorden") == [date(2026, 12, 9)]
    with acting(toneel.door("anouk", STRAKS)) as door:
        verzoeken.extend(verzoek=verzoek, waarom="Wij zoeken het na bij de vorige school.", door=door)
    assert tasks(toneel, "anouk", "rechtsverzoek_beantwoorden") == [date(2027, 2, 9)]
    settle(toneel, verzoek, S.AFGEWEZEN, "Zo is het in het gesprek gezegd.")
    assert tasks(toneel, "anouk", "rechtsverzoek_beantwoorden") == []
    assert len(tasks(toneel, "eva", "rechtsverzoek_lezen")) == 1
    with acting(toneel.door("eva")):
        teksten = Rechtsverzoektekst.objects.filter(verzoek=verzoek).order_by("op", "soort")
        assert {r.soort for r in teksten} == {"wat", "gewenst", "verlenging", "antwoord"}
        assert Rechtsverzoek.objects.get(pk=verzoek.pk).status == S.AFGEWEZEN


def test_an_objection_of_who_decides_stops_sharing_at_once_until_it_is_answered() -> None:
    toneel = t.open_casus()
    toestemming = t.consent_of_all(toneel)
    t.join(toneel, "bram")
    assert reads(toneel, "bram") == C.CONTACT | C.STATUS | C.GEZIN
    verzoek = object_to(toneel)
    assert reads(toneel, "bram") == C.GEEN
    with acting(toneel.door("anouk", STRAKS)) as door:
        stand = next(s for s in list_standen(toneel.dossier.id, door, STANDAARD) if s.toestemming.id == toestemming.id)
        assert stand.status == "opgeschort" and not stand.oordeel.mag
        assert stand.oordeel.redenen[0].tekst == "delen.opgeschort"
    settle(toneel, verzoek, S.AFGEWEZEN)
    assert reads(toneel, "bram", timedelta(days=4)) == C.CONTACT | C.STATUS | C.GEZIN


def test_an_objection_that_is_upheld_ends_the_consent() -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    settle(toneel, object_to(toneel, ontvanger=None), S.TOEGEWEZEN, "")
    assert reads(toneel, "bram", timedelta(days=30)) == C.GEEN


def test_taking_it_back_lets_sharing_go_on_and_asks_nobody_to_read_an_answer() -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    verzoek = object_to(toneel, "noor")
    with acting(toneel.door("noor", STRAKS)) as door:
        verzoeken.take_back(verzoek=verzoek, door=door)
    assert reads(toneel, "bram") != C.GEEN
    assert tasks(toneel, "noor", "rechtsverzoek_lezen") == tasks(toneel, "anouk", "rechtsverzoek_beantwoorden") == []


def test_an_objection_does_not_stop_what_the_law_itself_opens() -> None:
    toneel = t.open_casus()
    t.order(toneel, C.STATUS | C.GEZIN)
    t.join(toneel, "guus")
    object_to(toneel, ontvanger=None)
    assert reads(toneel, "guus") == C.CONTACT | C.STATUS | C.GEZIN


def test_a_request_is_read_by_who_asked_and_by_professionals_who_read_what_it_is_about() -> None:
    toneel = t.open_casus()
    verzoek = correct(toneel)
    for wie, ziet in (
        ("eva", True),
        ("anouk", True),
        ("omar", False),
        ("noor", False),
        ("mees", False),
        ("ingrid", False),
    ):
        with acting(toneel.door(wie)):
            assert Rechtsverzoek.objects.filter(pk=verzoek.pk).exists() is ziet, wie
            assert Rechtsverzoektekst.objects.filter(verzoek=verzoek).exists() is ziet, wie


def test_the_privacy_officer_sees_the_term_and_no_words() -> None:
    toneel = t.open_casus()
    verzoek = correct(toneel)
    with acting(toneel.door("dirk")):
        assert Rechtsverzoek.objects.get(pk=verzoek.pk).termijn == date(2026, 12, 9)
        assert not Rechtsverzoektekst.objects.exists()


def test_a_supporter_asks_nothing_in_the_name_of_another() -> None:
    toneel = t.open_casus()
    t.end_custody(toneel, "omar")
    with acting(toneel.door("omar")) as door, pytest.raises(Ongeldig) as fout:
        verzoeken.ask(
            dossier=toneel.dossier, naaste=toneel.omar, soort=V.KOPIE, onderwerp=verzoeken.Onderwerp(),
            eigenaar=t.key("anouk"), door=door,
        )  # fmt: skip
    assert fout.value.oordeel.redenen[0].tekst == "rechtsverzoek.geen_eigen_recht"


def test_in_plain_sql_nobody_answers_for_the_owner_changes_the_words_or_moves_the_term() -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    verzoek = correct(toneel)
    antwoord = (
        "UPDATE toegang_rechtsverzoek SET status = 'afgewezen', beantwoord_op = %s, beantwoord_door = %s WHERE id = %s"
    )
    for wie in ("mees", "bram", "eva", "omar", "dirk"):
        door = toneel.door(wie, STRAKS)
        assert changed(door, antwoord, door.moment, door.houder, verzoek.id) == 0, wie
        assert changed(door, "UPDATE toegang_rechtsverzoek SET termijn = '2030-01-01' WHERE id = %s", verzoek.id) == 0
        assert changed(door, "UPDATE toegang_rechtsverzoektekst SET tekst = 'x' WHERE verzoek_id = %s", verzoek.id) == 0
    anouk = toneel.door("anouk", STRAKS)
    vast = "UPDATE toegang_rechtsverzoek SET soort = 'inzage' WHERE id = %s"
    assert changed(anouk, vast, verzoek.id) == 0
    assert changed(anouk, antwoord, anouk.moment, toneel.eva.id, verzoek.id) == 0
    assert changed(anouk, antwoord, anouk.moment, anouk.houder, verzoek.id) == 1
    anders = antwoord.replace("afgewezen", "toegewezen")
    assert changed(anouk, anders, anouk.moment, anouk.houder, verzoek.id) == 0


def test_in_plain_sql_nobody_asks_or_speaks_in_the_name_of_another() -> None:
    toneel = t.open_casus()
    verzoek = correct(toneel)
    erbij = (
        "INSERT INTO toegang_rechtsverzoek (id, dossier_id, categorie, soort, status, naaste_id, object_soort, eigenaar,"
        " wijze, gevraagd_op, termijn, vastgelegd_door) VALUES (%s, %s, 2, 'bezwaar', 'gevraagd', %s, '', %s, 'portaal',"
        " %s, '2026-12-09', %s)"
    )

    def asks(wie: str, naaste: UUID) -> int:
        door = toneel.door(wie, STRAKS)
        return changed(door, erbij, uuid4(), toneel.dossier.id, naaste, t.key("anouk"), door.moment, door.houder)

    assert asks("omar", toneel.eva.id) == asks("mees", toneel.eva.id) == asks("ingrid", toneel.eva.id) == 0
    assert asks("omar", toneel.omar.id) == asks("anouk", toneel.eva.id) == 1
    zeg = (
        "INSERT INTO toegang_rechtsverzoektekst (id, dossier_id, categorie, verzoek_id, soort, tekst, door, op)"
        " VALUES (%s, %s, %s, %s, %s, 'x', %s, %s)"
    )
    for wie, soort in (("omar", "antwoord"), ("eva", "antwoord"), ("anouk", "wat"), ("mees", "antwoord")):
        door = toneel.door(wie, STRAKS)
        waarden = (uuid4(), toneel.dossier.id, verzoek.categorie, verzoek.id, soort, door.houder, door.moment)
        assert changed(door, zeg, *waarden) == 0, (wie, soort)
