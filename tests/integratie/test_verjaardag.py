"""A birthday acts by itself, and who is concerned hears it beforehand (S5 steps 2 and 7)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection

from rondom.casus.models import Taak
from rondom.casus.services import verjaardag
from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import SCHOOLINFORMATIE
from rondom.kern.leeftijd import verjaardag as birthday
from rondom.kern.parameters import STANDAARD
from rondom.toegang.handelen import Handelend, acting, system_actor
from rondom.toegang.laden import inzicht_in
from rondom.toegang.services import eigen_keuze
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db

VANDAAG = t.NU.date()
BIJNA_18 = birthday(VANDAAG, -18) + timedelta(days=30)


LEZEN = ("verjaardag_mee", "verjaardag_alleen", "verjaardag_volwassen")


def job(later: timedelta = timedelta()) -> Handelend:
    return system_actor("verjaardag", t.NU + later)


def run(later: timedelta = timedelta()) -> int:
    """What the worker does on a morning."""
    with acting(job(later)):
        dossiers = verjaardag.list_near()
    aantal = 0
    for dossier in dossiers:
        with acting(job(later)) as door:
            aantal += verjaardag.tell(dossier=dossier, door=door)
    return aantal


def told(toneel: t.Toneel) -> set[str]:
    return {
        wie
        for wie in ("noor", "eva", "omar", "anouk", "mees", "vera", "bram")
        for door in [toneel.door(wie)]
        if _count(door)
    }


def _count(door: Handelend) -> int:
    with acting(door):
        return Taak.objects.filter(houder=door.houder, soort__in=LEZEN, afgerond_op=None).count()


def reads(toneel: t.Toneel, wie: str, later: timedelta = timedelta()) -> C:
    with acting(toneel.door(wie, later)) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


@pytest.mark.parametrize(
    ("geboren", "wie"),
    [
        (BIJNA_18, {"noor", "eva", "omar", "anouk"}),
        (birthday(VANDAAG, -16) + timedelta(days=30), {"noor", "eva", "omar", "anouk"}),
        (birthday(VANDAAG, -12) + timedelta(days=30), {"eva", "omar", "anouk"}),
        (birthday(VANDAAG, -18) + timedelta(days=91), set()),
        (birthday(VANDAAG, -14) + timedelta(days=30), set()),
    ],
    ids=["bijna 18", "bijna 16", "bijna 12", "nog te vroeg", "geen grens"],
)
def test_the_worker_tells_who_is_concerned_once(geboren: date, wie: set[str]) -> None:
    toneel = t.open_casus(geboren)
    assert run() == len(wie) + len(of_the_future(toneel))
    assert told(toneel) == wie
    assert run() == 0
    assert not wie or run(timedelta(days=3)) == 0


def of_the_future(toneel: t.Toneel) -> set[str]:
    """Who is asked to make a plan for after 18 (L30)."""
    wie = set()
    for naam in ("noor", "eva", "omar", "anouk", "mees"):
        with acting(toneel.door(naam)) as door:
            if Taak.objects.filter(houder=door.houder, soort="verjaardag_toekomst").exists():
                wie.add(naam)
    return wie


@pytest.mark.parametrize(
    ("dagen", "wie"),
    [(1, {"noor", "anouk"}), (184, {"noor", "anouk"}), (185, set())],
    ids=["morgen", "17½", "te vroeg"],
)
def test_from_seventeen_and_a_half_the_young_person_and_school_are_asked_for_a_plan(dagen: int, wie: set[str]) -> None:
    toneel = t.open_casus(birthday(VANDAAG, -18) + timedelta(days=dagen))
    run()
    assert of_the_future(toneel) == wie
    assert run() == 0


def test_priya_becomes_18_the_access_of_her_mother_ends_by_itself_and_she_lets_nobody_in(aangemeld) -> None:
    toneel = t.open_casus(BIJNA_18)
    erna = timedelta(days=31)
    assert reads(toneel, "eva") == SCHOOLINFORMATIE
    run()
    noor, eva = aangemeld(naaste=toneel.noor), aangemeld(naaste=toneel.eva)
    pagina = f"/casus/{toneel.casus.id}/verjaardag/"
    assert "zien je ouders hier niets meer" in noor.get(pagina).content.decode()
    assert "Uw toegang stopt die dag vanzelf" in eva.get(pagina).content.decode().replace("\n", " ")
    assert noor.post(f"/mijn/ouders/{toneel.eva.id}/", {}).status_code == 422
    assert noor.post(f"/mijn/ouders/{toneel.eva.id}/", {"keuze": "deel"}).status_code == 422
    assert noor.post(f"/mijn/ouders/{toneel.eva.id}/", {"keuze": "niets"}).status_code == 302
    assert noor.post(pagina).status_code == 302
    assert "noor" not in told(toneel)
    assert reads(toneel, "eva", erna) == C.GEEN
    assert reads(toneel, "noor", erna) & C.GEZIN


def test_she_may_let_her_mother_see_something_and_nothing_more_comes_along() -> None:
    toneel = t.open_casus(BIJNA_18)
    with acting(toneel.door("noor")) as noor:
        eigen_keuze.choose(
            dossier=toneel.dossier, naaste=toneel.eva, categorieen=C.STATUS, doel="x", parameters=STANDAARD, door=noor
        )
    assert reads(toneel, "eva", timedelta(days=31)) == C.STATUS | C.CONTACT
    assert reads(toneel, "omar", timedelta(days=31)) == C.GEEN
    with acting(toneel.door("noor", timedelta(days=40))) as noor:
        eigen_keuze.choose(
            dossier=toneel.dossier, naaste=toneel.eva, categorieen=C.GEEN, doel="x", parameters=STANDAARD, door=noor
        )
    assert reads(toneel, "eva", timedelta(days=41)) == C.GEEN


def test_after_the_birthday_the_mother_reads_neutral_words_and_nothing_else(aangemeld, monkeypatch) -> None:
    from rondom.toegang import klok

    toneel = t.open_casus(BIJNA_18)
    run()
    eva = aangemeld(naaste=toneel.eva)
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(days=31))
    inhoud = eva.get("/mijn/").content.decode()
    assert "is uw kind volwassen geworden" in inhoud
    assert "Noor" not in inhoud
    assert eva.get(f"/casus/{toneel.casus.id}/verjaardag/").status_code == 404


def test_on_the_day_itself_she_is_asked_and_the_question_stays_until_she_chose_about_both(
    aangemeld, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rondom.toegang import klok

    toneel = t.open_casus(BIJNA_18)
    run()
    noor, pagina = aangemeld(naaste=toneel.noor), f"/casus/{toneel.casus.id}/verjaardag/"
    assert "wat mogen je ouders nog zien" not in noor.get("/mijn/").content.decode()
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(days=31))
    assert "wat mogen je ouders nog zien" in noor.get("/mijn/").content.decode()
    assert "Je bent nu 18 jaar" in noor.get(pagina).content.decode()
    for naaste, blijft in ((toneel.eva, True), (toneel.omar, False)):
        noor.post(f"/mijn/ouders/{naaste.id}/", {"keuze": "niets"})
        assert ("wat mogen je ouders nog zien" in noor.get("/mijn/").content.decode()) is blijft
    assert "Jij koos: niets laten zien." in noor.get("/mijn/ouders/").content.decode()
    assert aangemeld(naaste=toneel.eva).get(pagina).status_code == 404
    gezin = aangemeld("anouk").get(f"/casus/{toneel.casus.id}/gezin/").content.decode()
    assert "Vertel ouders niets zonder ja van Noor" in gezin and "Heeft gezag" not in gezin


def test_at_14_the_young_person_does_not_choose_alone(aangemeld) -> None:
    toneel = t.open_casus()
    noor = aangemeld(naaste=toneel.noor)
    assert noor.get("/mijn/ouders/").status_code == 200
    assert (
        noor.post(f"/mijn/ouders/{toneel.eva.id}/", {"keuze": "deel", "categorieen": [int(C.STATUS)]}).status_code
        == 422
    )
    assert aangemeld(naaste=toneel.eva).get("/mijn/ouders/").status_code == 404


def test_the_job_of_birthdays_can_do_nothing_else() -> None:
    toneel = t.open_casus(BIJNA_18)
    taak = (
        "INSERT INTO casus_taak (id, dossier_id, soort, regel, houder, object_id, gemaakt_op, gemaakt_door)"
        " VALUES (gen_random_uuid(), %s, %s, 'L06', %s, gen_random_uuid(), %s, %s)"
    )
    door = job()
    assert changed(door, taak, toneel.dossier.id, "afspraak", toneel.eva.id, door.moment, door.houder) == 0
    ander = replace(door, houder=t.key("mees"))
    assert changed(ander, taak, toneel.dossier.id, "verjaardag_alleen", toneel.eva.id, door.moment, door.houder) == 0
    assert changed(door, taak, toneel.dossier.id, "verjaardag_volwassen", toneel.eva.id, door.moment, door.houder) == 1
    with acting(door), connection.cursor() as cursor:
        for tabel in ("toegang_jeugdige", "toegang_naaste", "casus_casus", "toegang_recht", "casus_groeidocumentdeel"):
            cursor.execute(f"SELECT count(*) FROM {tabel}")  # noqa: S608
            assert cursor.fetchone() == (0,), tabel
    with acting(t.professional("ingrid")), connection.cursor() as cursor:
        cursor.execute("SELECT toegang_jarigen(400, ARRAY[12, 16, 18])")
        assert cursor.fetchall() == []
