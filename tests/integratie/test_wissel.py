"""Somebody else takes over: everybody hears at once, the old one is closed out, and who arranged it sees no child (R006, P06)."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import connection

from rondom.casus.models import Casus, Taak
from rondom.casus.selectors_wissel import list_wissels
from rondom.casus.services import taak
from rondom.kern.categorie import Categorie
from rondom.kern.opvolging import Wisselreden
from rondom.netwerk.models import Contactpersoon, Functie, Netwerkwijziging, Zetelbezetting
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.models import Betrokkene, Casusrol, Dossier, Gebeurtenis, Jeugdige, Recht
from rondom.toegang.services import functie as functies
from rondom.toegang.services.functie import NietMogelijk, Nieuwpersoon, Omvang
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db
VRAAG = "inzet_starten"


@pytest.fixture
def toneel() -> t.Toneel:
    """Noor's casus with Bram of the vo-team in it, by consent; one task is asked of him."""
    toneel = t.open_casus()
    t.consent_of_all(toneel, categorieen=Categorie.CONTACT | Categorie.STATUS | Categorie.GEZIN)
    t.join(toneel, "bram", Casusrol.OPPAKKER)
    anouk = toneel.door("anouk", timedelta(minutes=2))
    with acting(anouk):
        taak.ask(dossier=toneel.dossier.id, soort=VRAAG, houder=t.key("bram"), object_id=t.key("x"), door=anouk)
    return toneel


def karin(minuten: int = 10) -> Handelend:
    """Karin keeps the whole region."""
    return t.later(t.professional("karin"), minutes=minuten)


def sees(wie: str, toneel: t.Toneel, minuten: int = 11) -> bool:
    door = t.later(t.professional(wie), minutes=minuten)
    with acting(door):
        return Casus.objects.filter(pk=toneel.casus.pk).exists()


def hand_over(
    door: Handelend, waarom: Wisselreden = Wisselreden.VERTREK, naar: str | None = "fenna"
) -> Netwerkwijziging:
    with acting(door):
        return functies.replace(functie=t.key("bram"), opvolger=t.key(naar) if naar else None, waarom=waarom, door=door)


def open_tasks(houder: UUID, eigenaar: psycopg.Connection | None = None) -> set[str]:
    with acting(replace(t.professional("anouk"), houder=houder, moment=t.NU + timedelta(hours=1))):
        return set(Taak.objects.filter(houder=houder, afgerond_op=None).values_list("soort", flat=True))


def test_the_new_one_sees_the_casus_and_the_old_one_is_closed_out(toneel: t.Toneel) -> None:
    assert sees("bram", toneel, 9) and not sees("fenna", toneel, 9)
    hand_over(karin())
    assert sees("fenna", toneel) and not sees("bram", toneel)
    assert Functie.objects.get(pk=t.key("bram")).tot == t.NU.date()


def test_everybody_at_the_table_and_the_family_is_told_once(toneel: t.Toneel) -> None:
    wijziging = hand_over(karin())
    for houder in (t.key("anouk"), t.key("mees"), t.key("fenna"), toneel.noor.id, toneel.eva.id, toneel.omar.id):
        assert "wissel_lezen" in open_tasks(houder), houder
    for vreemd in ("bram", "chantal", "ingrid", "karin", "dirk"):
        assert "wissel_lezen" not in open_tasks(t.key(vreemd))
    eva = toneel.door("eva", timedelta(minutes=20))
    with acting(eva):
        (wissel,) = list_wissels(toneel.dossier.id, eva)
        event = Gebeurtenis.objects.get(dossier=toneel.dossier, soort="functie.opgevolgd")
    assert wissel.wat == (
        "Bram Hoogveld van Vo-team Lindestad is vervangen. Fenna Wijngaard neemt het over, vanaf 9 november 2026."
    )
    assert wissel.ongelezen and wissel.nieuw is not None and "toestemming" in wissel.voor_mij
    assert (event.houder, event.object_id, event.regels) == (t.key("karin"), wijziging.id, ["R006"])


def test_open_tasks_go_along_and_personal_ones_do_not(toneel: t.Toneel) -> None:
    anouk = toneel.door("anouk", timedelta(minutes=3))
    with acting(anouk):
        taak.ask(
            dossier=toneel.dossier.id, soort="overlegcheck", houder=t.key("bram"), object_id=t.key("y"), door=anouk
        )
    with acting(karin(9)):
        omvang = functies.read_omvang(Functie.objects.get(pk=t.key("bram")), karin(9))
    assert omvang == Omvang(casussen=1, taken=1, blijvend=1)
    hand_over(karin())
    assert VRAAG in open_tasks(t.key("fenna"))
    assert open_tasks(t.key("bram")) == {"overlegcheck"}


def test_who_arranges_it_sees_no_child_before_during_or_after(toneel: t.Toneel) -> None:
    hand_over(karin())
    for minuten in (9, 10, 11):
        with acting(karin(minuten)):
            for model in (Casus, Jeugdige, Dossier, Betrokkene, Taak, Recht):
                assert not model.objects.exists(), model
            assert not Gebeurtenis.objects.exists()


def test_who_keeps_another_organisation_learns_no_numbers(toneel: t.Toneel) -> None:
    anouk = toneel.door("anouk", timedelta(minutes=9))
    with acting(anouk):
        assert functies.read_omvang(Functie.objects.get(pk=t.key("bram")), anouk) == Omvang()


def test_nobody_takes_over_and_everybody_hears_so(toneel: t.Toneel) -> None:
    hand_over(karin(), naar=None)
    assert not sees("bram", toneel)
    eva = toneel.door("eva", timedelta(minutes=20))
    with acting(eva):
        (wissel,) = list_wissels(toneel.dossier.id, eva)
    assert wissel.nieuw is None and "nog niet bekend" in wissel.wat


def test_a_deputy_takes_over_and_the_function_goes_on(toneel: t.Toneel) -> None:
    hand_over(karin(), Wisselreden.WAARNEMING)
    assert sees("fenna", toneel) and not sees("bram", toneel)
    assert Functie.objects.get(pk=t.key("bram")).tot is None


def test_seats_and_contacts_move_and_how_it_was_stays(toneel: t.Toneel) -> None:
    with acting(karin(5)) as door:
        Contactpersoon(
            id=uuid4(), van_id=t.key("lindecollege"), functie_id=t.key("bram"), vanaf=date(2026, 9, 1),
            vastgelegd_door=door.houder,
        ).save(force_insert=True)  # fmt: skip
        Zetelbezetting(
            id=uuid4(), team_id=t.key("vo_team"), vorm="vo_team", zetel="gezinswerker", functie_id=t.key("bram"),
            waarnemer=False, vanaf=date(2026, 9, 1), vastgelegd_door=door.houder,
        ).save(force_insert=True)  # fmt: skip
    hand_over(karin())
    for model in (Contactpersoon, Zetelbezetting):
        rijen = list(model.objects.order_by("vanaf").values_list("functie", "vanaf", "tot"))
        assert rijen == [
            (t.key("bram"), date(2026, 9, 1), t.NU.date()),
            (t.key("fenna"), t.NU.date(), None),
        ]


@pytest.mark.parametrize(
    ("wie", "naar", "waarom", "regel"),
    [
        ("anouk", "fenna", Wisselreden.VERTREK, "R010"),
        ("karin", "chantal", Wisselreden.VERTREK, "BR14"),
        ("karin", "bram", Wisselreden.VERTREK, "R006"),
        ("karin", None, Wisselreden.WAARNEMING, "R006"),
    ],
)
def test_refused_with_its_reason(wie: str, naar: str | None, waarom: Wisselreden, regel: str, toneel: t.Toneel) -> None:
    with pytest.raises(NietMogelijk) as fout:
        hand_over(t.later(t.professional(wie), minutes=10), waarom, naar)
    assert fout.value.oordeel.redenen[0].regel == regel
    assert sees("bram", toneel)


def add(door: Handelend) -> Functie:
    """Wies begins as gezinswerker of the vo-team."""
    with acting(door):
        return functies.add(
            organisatie=t.organisatie("vo_team"),
            rol="gezinswerker",
            persoon=Nieuwpersoon("Wies", "Brandhout"),
            vanaf=door.vandaag,
            door=door,
        )


def test_who_keeps_the_region_hands_nothing_to_somebody_he_recorded_himself(toneel: t.Toneel) -> None:
    nieuw = add(karin(5))
    door = karin(6)
    with pytest.raises(NietMogelijk) as fout, acting(door):
        functies.replace(functie=t.key("bram"), opvolger=nieuw.id, waarom=Wisselreden.VERTREK, door=door)
    assert fout.value.oordeel.redenen[0].regel == "W31"
    tobias = t.later(t.professional("tobias"), minutes=7)
    with acting(tobias):
        functies.replace(functie=t.key("bram"), opvolger=nieuw.id, waarom=Wisselreden.VERTREK, door=tobias)
    with acting(replace(t.professional("fenna"), houder=nieuw.id, moment=t.NU + timedelta(minutes=8))):
        assert Casus.objects.filter(pk=toneel.casus.pk).exists()


def test_a_new_colleague_of_a_whole_team_sees_what_the_team_sees(toneel: t.Toneel) -> None:
    anouk = toneel.door("anouk", timedelta(minutes=3))
    from rondom.toegang.services import dossier as dossiers

    with acting(anouk):
        dossiers.add_betrokkene(
            dossier=toneel.dossier, organisatie=t.organisatie("vo_team"), casusrol=Casusrol.AANMELDTEAM, door=anouk
        )
    nieuw = add(karin(5))
    with acting(replace(t.professional("fenna"), houder=nieuw.id, moment=t.NU + timedelta(minutes=6))):
        assert Casus.objects.filter(pk=toneel.casus.pk).exists()


def test_put_right_keeps_how_it_stood(toneel: t.Toneel) -> None:
    door = karin()
    with acting(door):
        functies.correct(
            functie=t.key("bram"),
            vanaf=date(2025, 1, 6),
            tot=date(2027, 1, 1),
            toelichting="Verkeerd begin.",
            door=door,
        )
    rij = Netwerkwijziging.objects.get(soort="functie_gecorrigeerd")
    assert (rij.eerder_vanaf, rij.eerder_tot) == (date(2024, 8, 1), None) and rij.toelichting == "Verkeerd begin."
    with pytest.raises(NietMogelijk), acting(karin(11)) as later:
        functies.correct(functie=t.key("bram"), vanaf=date(2025, 1, 6), tot=later.vandaag, toelichting="", door=later)


# In plain SQL ------------------------------------------------------------------------------------------------------


def wijziging_row(door: Handelend, functie: UUID, opvolger: UUID | None, organisatie: str = "vo_team") -> UUID:
    sleutel = uuid4()
    return sleutel if changed(
        door,
        "INSERT INTO netwerk_netwerkwijziging (id, soort, organisatie_id, functie_id, opvolger_id, reden, toelichting,"
        " door, op) VALUES (%s, 'opgevolgd', %s, %s, %s, '', '', %s, %s)",
        sleutel, t.key(organisatie), functie, opvolger, door.houder, door.moment,
    ) else UUID(int=0)  # fmt: skip


@pytest.mark.parametrize(
    ("wie", "opvolger", "organisatie"),
    [
        ("mees", "fenna", "vo_team"),
        ("anouk", "fenna", "vo_team"),
        ("karin", "chantal", "vo_team"),
        ("anouk", "fenna", "lindecollege"),
        ("fenna", "fenna", "vo_team"),
    ],
)
def test_the_database_refuses_a_change_by_or_for_the_wrong_person(
    wie: str, opvolger: str, organisatie: str, toneel: t.Toneel
) -> None:
    door = t.later(t.professional(wie), minutes=10)
    assert wijziging_row(door, t.key("bram"), t.key(opvolger), organisatie) == UUID(int=0)
    assert wijziging_row(karin(), t.key("bram"), t.key("fenna")) != UUID(int=0)


def test_a_change_of_yesterday_moves_nothing(toneel: t.Toneel) -> None:
    wijziging = wijziging_row(karin(), t.key("bram"), t.key("fenna"))
    with acting(karin(12)), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM toegang_draag_over(%s, NULL)", [wijziging])
        assert cursor.fetchone() == (0,)
    assert sees("bram", toneel)


def test_a_row_about_a_contact_or_another_organisation_moves_nothing(toneel: t.Toneel) -> None:
    """Who keeps a school may note something of any function, as of a contact; that opens no dossier."""
    opdracht = (
        "INSERT INTO netwerk_netwerkwijziging (id, soort, organisatie_id, functie_id, reden, toelichting, door, op)"
        " VALUES (%s, %s, %s, %s, '', '', %s, %s)"
    )
    for wie, soort, organisatie, minuten in (
        ("anouk", "functie_beeindigd", "lindecollege", 10),
        ("karin", "contact_vast", "vo_team", 11),
    ):
        door, sleutel = t.later(t.professional(wie), minutes=minuten), uuid4()
        rij = (sleutel, soort, t.key(organisatie), t.key("bram"), door.houder, door.moment)
        assert changed(door, opdracht, *rij) == 1, "the row itself may be made, so this test can fail"
        with acting(door), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM toegang_draag_over(%s, NULL)", [sleutel])
            assert cursor.fetchone() == (0,)
    assert sees("bram", toneel)


def test_nobody_records_or_prolongs_a_function_that_is_not_theirs_to_keep(toneel: t.Toneel) -> None:
    maak = (
        "INSERT INTO netwerk_functie (id, persoon_id, organisatie_id, rol, vanaf, bereikbaar, vastgelegd_door)"
        " VALUES (%s, %s, %s, %s, '2026-01-01', '', %s)"
    )

    def row(wie: str, persoon: str, organisatie: str, rol: str) -> int:
        door = t.later(t.professional(wie), minutes=10)
        return changed(door, maak, uuid4(), t.key(f"persoon-{persoon}"), t.key(organisatie), rol, door.houder)

    assert row("mees", "fenna", "lindecollege", "mentor") == 0
    assert row("anouk", "anouk", "lindecollege", "mentor") == 0
    assert row("anouk", "fenna", "vo_team", "gezinswerker") == 0
    assert row("anouk", "fenna", "lindecollege", "schoolleider") == 0
    assert row("karin", "karin", "vo_team", "gezinswerker") == 0
    assert row("anouk", "fenna", "lindecollege", "mentor") == 1
    assert row("karin", "fenna", "lindecollege", "schoolleider") == 1
    langer = "UPDATE netwerk_functie SET tot = '2030-01-01' WHERE id = %s"
    assert changed(t.professional("anouk"), langer, t.key("anouk")) == 0
    assert changed(t.professional("fenna"), langer, t.key("bram")) == 0
    assert (
        changed(t.professional("karin"), "UPDATE netwerk_functie SET rol = 'mentor' WHERE id = %s", t.key("bram")) == 0
    )
    assert changed(t.professional("karin"), "UPDATE netwerk_persoon SET email = 'k@x.example' WHERE true") == 0
