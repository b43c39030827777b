"""Absence: sixteen hours become a report with a term; the counter restarts; stomach aches ask for youth health care."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rondom.casus.feiten_verzuim import read_registraties
from rondom.casus.models import Signaal, Taak, Verzuim, Verzuimmelding, Verzuimverhaal
from rondom.casus.services import verzuim as verzuimen
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.verzuim import Invoerregel, RegelConflict
from rondom.kern.categorie import Categorie
from rondom.kern.verzuim import Verzuimbeeld, Verzuimreden, Verzuimsoort
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Betrokkene, Casusrol
from tests import toneel as t

pytestmark = pytest.mark.django_db

MAANDAG = date(2026, 11, 2)
ONGEOORLOOFD, ZIEK = Verzuimsoort.ONGEOORLOOFD, Verzuimsoort.ZIEKTE


def hours(
    *dagen: tuple[int, int], soort: Verzuimsoort = ONGEOORLOOFD, reden: Verzuimreden = Verzuimreden.ONBEKEND
) -> list[Invoerregel]:
    """Lines: (days after Monday 2 November, hours)."""
    return [Invoerregel(MAANDAG + timedelta(days=d), Decimal(u), soort, reden) for d, u in dagen]


def enter(
    toneel: t.Toneel, regels: list[Invoerregel], wie: str = "mees", later: timedelta = timedelta()
) -> Verzuimbeeld:
    with acting(toneel.door(wie, later)) as door:
        return verzuimen.record_hours(casus=toneel.casus, regels=regels, door=door)


def open_taken(soort: str) -> dict[str, date | None]:
    rijen = dict(Taak.objects.filter(soort=soort, afgerond_op__isnull=True).values_list("houder", "termijn"))
    return {naam: rijen[t.key(naam)] for naam in t.MENSEN if t.key(naam) in rijen}


def test_sixteen_hours_ask_the_absence_coordinator_for_a_report_within_five_working_days() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 8), (1, 7)))
    with acting(toneel.door("mees")):
        assert not Verzuimmelding.objects.exists()
    enter(toneel, hours((2, 3)))
    with acting(toneel.door("mees")):
        melding = Verzuimmelding.objects.get()
        assert (melding.soort, melding.ontstaan_op, melding.uren) == ("zestien_uur", date(2026, 11, 4), 18)
        assert open_taken("duo_melding") == {"vera": date(2026, 11, 11)}
        assert Betrokkene.objects.get(functie=t.key("vera")).casusrol == Casusrol.VERZUIM
    with acting(toneel.door("vera")) as vera:
        assert inzicht_in(toneel.dossier.id, vera).ziet(Categorie.VERZUIM)


def test_the_duty_to_report_waits_for_no_talk_and_no_consent() -> None:
    """S1 step 2: nothing was discussed, and still the report is due (L20, L09)."""
    toneel = t.open_casus()
    beeld = enter(toneel, hours((0, 8), (1, 8)))
    assert beeld.meldplichten[0].oordeel.mag
    assert [r.regel for r in beeld.meldplichten[0].oordeel.redenen] == ["L20", "L09"]


def test_reporting_restarts_the_counter() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 8), (1, 8)))
    with acting(toneel.door("vera")) as vera:
        verzuimen.report(melding=Verzuimmelding.objects.get(), casus=toneel.casus, op=date(2026, 11, 5), door=vera)
        assert open_taken("duo_melding") == {}
    assert enter(toneel, hours((4, 6))).uren == 6
    with acting(toneel.door("vera")) as vera:
        with pytest.raises(NietMogelijk) as nee:
            verzuimen.report(melding=Verzuimmelding.objects.get(), casus=toneel.casus, op=vera.vandaag, door=vera)
        assert [r.tekst for r in nee.value.oordeel.redenen] == ["verzuim.al_gemeld"]


@pytest.mark.parametrize("op", [date(2026, 11, 2), date(2026, 11, 10)], ids=["voordat het zestien uur was", "morgen"])
def test_a_report_has_a_day_that_can_be(op: date) -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 8), (1, 8)))
    with acting(toneel.door("vera")) as vera, pytest.raises(NietMogelijk) as nee:
        verzuimen.report(melding=Verzuimmelding.objects.get(), casus=toneel.casus, op=op, door=vera)
    assert [r.tekst for r in nee.value.oordeel.redenen] == ["verzuim.meldingsdag"]


def test_corrected_hours_take_the_report_and_its_task_back() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 8), (1, 8)))
    with acting(toneel.door("mees")):
        rij = Verzuim.objects.get(datum=MAANDAG)
    enter(toneel, [Invoerregel(MAANDAG, Decimal(0), ONGEOORLOOFD, id=rij.id, versie=rij.versie)])
    with acting(toneel.door("mees")) as mees:
        assert Verzuimmelding.objects.get().vervallen_op == mees.vandaag
        assert open_taken("duo_melding") == {}
        assert len(read_registraties(toneel.dossier.id, mees)) == 1
    enter(toneel, hours((0, 9)))
    with acting(toneel.door("mees")):
        assert Verzuimmelding.objects.filter(vervallen_op__isnull=True).get().uren == 17


def test_illness_and_hours_in_a_weekend_are_no_report() -> None:
    toneel = t.open_casus()
    beeld = enter(toneel, hours((0, 8), (1, 8), soort=ZIEK) + hours((5, 8)))
    assert (beeld.uren, beeld.ziekte_uren, beeld.meldplichten) == (0, 16, ())


def test_stomach_aches_ask_the_coordinator_once_to_think_of_youth_health_care() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 2), soort=ZIEK, reden=Verzuimreden.BUIKPIJN))
    with acting(toneel.door("anouk")) as anouk:
        assert set(open_taken("jgz_overwegen")) == {"anouk"}
        verzuimen.consider_jgz(casus=toneel.casus, vragen=False, door=anouk)
    enter(toneel, hours((1, 2), soort=ZIEK, reden=Verzuimreden.BUIKPIJN))
    with acting(toneel.door("anouk")):
        assert open_taken("jgz_overwegen") == {}, "not asked again over the same weeks"


def test_two_people_entering_the_same_day_are_told() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 4)))
    with pytest.raises(RegelConflict) as conflict:
        enter(toneel, hours((1, 2), (0, 6)))
    assert (conflict.value.nummer, conflict.value.uren) == (1, 4)
    with acting(toneel.door("mees")):
        assert Verzuim.objects.get().uren == 4, "nothing of the second list is half saved"
        rij = Verzuim.objects.get()
    enter(toneel, [Invoerregel(MAANDAG, Decimal(5), ONGEOORLOOFD, id=rij.id, versie=1)])
    with pytest.raises(RegelConflict):
        enter(toneel, [Invoerregel(MAANDAG, Decimal(6), ONGEOORLOOFD, id=rij.id, versie=1)])


def test_another_kind_of_absence_is_another_line() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 4)))
    with acting(toneel.door("mees")):
        rij = Verzuim.objects.get()
    enter(toneel, [Invoerregel(MAANDAG, Decimal(4), ZIEK, Verzuimreden.HOOFDPIJN, rij.id, 1)])
    with acting(toneel.door("mees")) as mees:
        (nu,) = read_registraties(toneel.dossier.id, mees)
        assert (nu[0].soort, nu[1]) == ("ziekte", Verzuimreden.HOOFDPIJN)


def test_the_attendance_officer_sees_hours_after_a_report_and_never_the_story() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 8), (1, 8), reden=Verzuimreden.BUIKPIJN))
    with acting(toneel.door("vera")) as vera:
        lea = Functie.objects.select_related("organisatie").get(id=t.key("lea"))
        with pytest.raises(NietMogelijk):
            verzuimen.add_leerplicht(casus=toneel.casus, functie=lea, door=vera)
        verzuimen.report(melding=Verzuimmelding.objects.get(), casus=toneel.casus, op=vera.vandaag, door=vera)
        verzuimen.add_leerplicht(casus=toneel.casus, functie=lea, door=vera)
    with acting(toneel.door("lea")) as door:
        assert inzicht_in(toneel.dossier.id, door).lezen == Categorie.CONTACT | Categorie.VERZUIM
        assert Verzuim.objects.count() == 2
        assert not Verzuimverhaal.objects.exists()
        assert not Signaal.objects.exists()
        assert {reden for _, reden in read_registraties(toneel.dossier.id, door)} == {Verzuimreden.ONBEKEND}


def test_a_stranger_sees_no_hours() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 8)))
    for vreemde in ("ingrid", "bram", "lea", "vera"):
        with acting(toneel.door(vreemde)):
            assert not Verzuim.objects.exists(), vreemde


@pytest.mark.parametrize(("wie", "waarom"), [("mees", "verzuim.meldt_wie"), ("jip", "verzuim.meldt_eigen_school")])
def test_who_may_not_report_is_told_by_the_service_why(wie: str, waarom: str) -> None:
    """A mentor enters hours and does not report; another organisation does neither (L20)."""
    toneel = t.open_casus()
    enter(toneel, hours((0, 8), (1, 8)))
    with acting(toneel.door("vera")):
        melding = Verzuimmelding.objects.get()
    door = toneel.door(wie)
    with acting(door):
        for poging in (
            lambda: verzuimen.report(melding=melding, casus=toneel.casus, op=door.vandaag, door=door),
            lambda: verzuimen.add_leerplicht(
                casus=toneel.casus, functie=Functie.objects.get(id=t.key("lea")), door=door
            ),
        ):
            with pytest.raises(NietMogelijk) as nee:
                poging()
            assert [r.tekst for r in nee.value.oordeel.redenen] == [waarom]
