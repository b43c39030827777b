"""End help and end a casus: school first, everybody looks back, somebody asks later (R112, R129, R130, BR13, BR27)."""

from datetime import timedelta

import pytest

from rondom.casus.models import Casus, Evaluatie, Nazorg, Schoolbeeld, Statusbericht, Taak
from rondom.casus.services import afsluiten, stoppen
from rondom.casus.services import casus as casussen
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import nazorg as nazorgen
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.afsluiten import Verzuimtrend
from rondom.kern.kalender import Kalender
from rondom.kern.terugkoppeling import Berichtsoort
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Dossier
from tests import hulpspel as h
from tests import toneel as t

pytestmark = pytest.mark.django_db


def needed(toneel: t.Toneel, inzet: h.Inzet, naam: str = "bram", weken: int = 20) -> list[str]:
    """What is needed before this help may stop, as somebody sees it."""
    with acting(toneel.door(naam, timedelta(weeks=weken, hours=1))) as door:
        return [v.sleutel for v in stoppen.check(inzet, door.vandaag, door).oordeel.voorwaarden]


def stop(toneel: t.Toneel, inzet: h.Inzet, versie: int = 3, weken: int = 20) -> object:
    with acting(toneel.door("bram", timedelta(weeks=weken, hours=2))) as door:
        return stoppen.stop(
            inzet=inzet, gestopt_op=door.vandaag, afloop=Berichtsoort.AFGESLOTEN, versie=versie, door=door
        )


def open_tasks(toneel: t.Toneel, soort: str, weken: int = 40) -> set[str]:
    namen = {t.key(n): n for n in t.MENSEN} | {getattr(toneel, n).id: n for n in t.FAMILIE}
    with acting(toneel.door("anouk", timedelta(weeks=weken))):
        return {namen[x.houder] for x in Taak.objects.filter(soort=soort, afgerond_op__isnull=True)}


def test_a_proposal_to_stop_asks_school_and_everybody_to_look_back() -> None:
    toneel = h.table()
    inzet, eind = h.to_stop(toneel)
    assert open_tasks(toneel, "schoolbeeld") == {"anouk", "mees"}
    assert open_tasks(toneel, "evaluatie") == {"anouk", "mees", "bram", "noor", "eva", "omar"}
    assert (eind.soort, eind.status, eind.inzet_id) == ("eind", "gevraagd", inzet.id)
    assert needed(toneel, inzet) == ["schoolbeeld", "evaluatie_kind", "evaluatie_ouders", "evaluatie_professionals"]


def test_help_does_not_stop_before_school_was_asked() -> None:
    toneel = h.table()
    inzet, eind = h.to_stop(toneel)
    h.everybody_looks_back(toneel, eind)
    with pytest.raises(NietMogelijk) as fout:
        stop(toneel, inzet)
    assert [v.regel for v in fout.value.oordeel.voorwaarden] == ["BR27"]
    assert [a.sleutel for a in fout.value.oordeel.alternatieven] == ["verleng"]


def test_rising_absence_holds_the_end_until_it_is_discussed_together() -> None:
    toneel = h.table()
    inzet, eind = h.to_stop(toneel)
    h.school_tells(toneel, inzet, Verzuimtrend.STIJGT)
    h.everybody_looks_back(toneel, eind)
    assert needed(toneel, inzet) == ["verzuim"]
    with acting(toneel.door("bram", timedelta(weeks=20, minutes=30))) as door:
        stoppen.discuss_absence(inzet=inzet, besluit="Mentor belt elke maandag.", door=door)
    assert needed(toneel, inzet) == []


def test_going_on_for_eight_weeks_asks_school_and_family_anew() -> None:
    toneel = h.table()
    inzet, eind = h.to_stop(toneel)
    h.school_tells(toneel, inzet, Verzuimtrend.STIJGT)
    h.everybody_looks_back(toneel, eind)
    with acting(toneel.door("bram", timedelta(weeks=20, hours=1))) as door:
        stoppen.extend(inzet=inzet, weken=8, versie=3, door=door)
        assert (inzet.status, inzet.verwacht_tot) == ("gewijzigd", door.vandaag + timedelta(weeks=8))
        assert Evaluatie.objects.get(id=eind.id).besluit == "doorgaan"
    with acting(toneel.door("bram", timedelta(weeks=28))) as door:
        stoppen.propose(inzet=inzet, nazorg_door=t.key("bram"), terugkijken_op=door.vandaag, versie=4, door=door)
    assert "schoolbeeld" in needed(toneel, inzet, weken=28)
    assert "evaluatie_kind" in needed(toneel, inzet, weken=28)


def test_when_help_stops_school_youth_health_care_and_leerplicht_hear_it_within_five_working_days() -> None:
    toneel = h.table()
    inzet = h.stopped(toneel)
    with acting(toneel.door("lea", timedelta(weeks=20, hours=3))):
        bericht = Statusbericht.objects.get(aan=t.key("lea"), soort="afgesloten")
        assert not Schoolbeeld.objects.exists()
    assert bericht.verzonden_op.date() <= Kalender().add_werkdagen(inzet.gestopt_op, 5)
    with acting(toneel.door("anouk", timedelta(weeks=20, hours=3))):
        wie = set(Statusbericht.objects.filter(soort="afgesloten").values_list("aan", flat=True))
    assert {t.key(n) for n in ("anouk", "mees", "jip", "lea")} <= wie


def test_after_the_end_somebody_asks_after_three_and_six_months() -> None:
    toneel = h.table()
    inzet = h.stopped(toneel)
    with acting(toneel.door("anouk", timedelta(weeks=20, hours=3))):
        rijen = list(Nazorg.objects.filter(inzet=inzet).order_by("gepland_op"))
        eind = Evaluatie.objects.get(inzet=inzet)
    assert [(n.houder, (n.gepland_op.year, n.gepland_op.month)) for n in rijen] == [
        (t.key("bram"), (2027, 6)),
        (t.key("bram"), (2027, 9)),
    ]
    assert (eind.status, eind.besluit) == ("afgerond", "afsluiten")
    assert open_tasks(toneel, "nazorg") == {"bram"}


def test_who_may_not_see_schools_view_still_sees_that_it_was_given_but_cannot_stop_alone() -> None:
    toneel = h.table(ruim=False)
    inzet, _eind = _proposed_by_school(toneel)
    h.school_tells(toneel, inzet, Verzuimtrend.DAALT)
    assert needed(toneel, inzet, "bram")[0] == "verzuim_onbekend"
    assert needed(toneel, inzet, "anouk")[0] != "schoolbeeld"


def _proposed_by_school(toneel: t.Toneel) -> tuple[h.Inzet, Evaluatie]:
    inzet = h.asked(toneel, tekst="")
    with acting(h.later(toneel, "anouk")) as door:
        h.inzetten.start(
            inzet=inzet,
            uitvoerder=h.functie("bram"),
            gestart_op=door.vandaag,
            afspraken=[h.Afspraak(t.key("anouk"), h.Wat.STATUS)],
            wanneer="bij_verandering",
            versie=1,
            ja_van=h.everybody(toneel, inzet, door),
            door=door,
        )
    with acting(h.later(toneel, "anouk", weeks=20)) as door:
        return inzet, stoppen.propose(
            inzet=inzet, nazorg_door=t.key("anouk"), terugkijken_op=door.vandaag, versie=2, door=door
        )


# The casus ------------------------------------------------------------------------------------------


def running(toneel: t.Toneel) -> None:
    """The casus was met about and is being carried out."""
    with acting(toneel.door("anouk", timedelta(hours=1))) as door:
        for naar in ("weging", "overleg", "plan", "uitvoering"):
            casussen.move(casus=toneel.casus, naar=naar, door=door)


def in_aftercare(toneel: t.Toneel, weken: int = 21) -> list[Nazorg]:
    with acting(toneel.door("anouk", timedelta(weeks=weken))) as door:
        toneel.casus.refresh_from_db()
        return afsluiten.begin_nazorg(casus=toneel.casus, nazorg_door=t.key("anouk"), door=door)


def test_a_casus_does_not_end_while_help_runs() -> None:
    toneel = h.table()
    running(toneel)
    h.started(toneel)
    with pytest.raises(NietMogelijk) as fout:
        in_aftercare(toneel)
    assert fout.value.oordeel.voorwaarden[0].sleutel == "inzetten"


def test_a_no_that_nobody_decided_about_keeps_the_casus_open() -> None:
    toneel = h.table()
    running(toneel)
    inzet = h.asked(toneel)
    with acting(h.later(toneel, "anouk", hours=2)) as door:
        h.inzetten.advance(inzet=inzet, naar=h.inzetten.InzetStatus.GEWEIGERD, versie=1, door=door)
    with pytest.raises(NietMogelijk) as fout:
        in_aftercare(toneel)
    assert fout.value.oordeel.voorwaarden[0].sleutel == "weigeringen"


def test_after_care_keeps_the_checks_that_were_planned_when_the_help_stopped() -> None:
    toneel = h.table()
    running(toneel)
    inzet = h.stopped(toneel)
    rijen = in_aftercare(toneel)
    assert toneel.casus.status == "nazorg"
    assert {r.inzet_id for r in rijen} == {inzet.id}
    assert len(rijen) == 2


def do_checks(toneel: t.Toneel, *uitkomsten: str) -> None:
    for n, uitkomst in enumerate(uitkomsten):
        with acting(toneel.door("bram", timedelta(weeks=25 + 13 * n))) as door:
            rij = Nazorg.objects.filter(gedaan_op__isnull=True).order_by("gepland_op").first()
            assert rij is not None
            nazorgen.record_check(nazorg=rij, uitkomst=uitkomst, door=door)


def test_after_two_good_checks_the_casus_closes_and_only_school_and_family_keep_access() -> None:
    toneel = h.table()
    # Consent of a year: outside parties still have it on the last day.
    running(toneel)
    h.stopped(toneel)
    in_aftercare(toneel)
    with acting(toneel.door("anouk", timedelta(weeks=22))):
        casus = Casus.objects.select_related("dossier").get()
        assert not afsluiten.check_close(casus).mag
    # within the consent: half a year is longer than it lasts, so school asks
    for n in range(2):
        with acting(toneel.door("anouk", timedelta(weeks=25 + n))) as door:
            rij = Nazorg.objects.filter(gedaan_op__isnull=True).order_by("gepland_op").first()
            assert rij is not None
            nazorgen.record_check(nazorg=rij, uitkomst="goed", door=door)
    with acting(toneel.door("anouk", timedelta(weeks=27))) as door:
        casus = Casus.objects.select_related("dossier").get()
        afsluiten.close(casus=casus, door=door)
    ziet = {}
    for naam in ("anouk", "eva", "noor", "bram", "lea"):
        with acting(toneel.door(naam, timedelta(weeks=27, hours=1))) as door:
            ziet[naam] = bool(inzicht_in(toneel.dossier.id, door).lezen)
    assert ziet == {"anouk": True, "eva": True, "noor": True, "bram": False, "lea": False}
    with acting(toneel.door("anouk", timedelta(weeks=27, hours=1))):
        assert Casus.objects.get().status == "afgesloten"
        assert Dossier.objects.get().gesloten_op is not None


def test_a_check_that_says_it_does_not_go_well_opens_the_casus_again() -> None:
    toneel = h.table()
    running(toneel)
    h.stopped(toneel)
    in_aftercare(toneel)
    do_checks(toneel, "opnieuw_contact")
    with acting(toneel.door("anouk", timedelta(weeks=26))):
        assert Casus.objects.get().status == "weging"
        assert set(Nazorg.objects.values_list("uitkomst", flat=True)) == {"opnieuw_contact", "vervallen"}
    assert open_tasks(toneel, "nazorg_contact") == {"anouk"}
    assert open_tasks(toneel, "nazorg") == set()


def test_a_closed_casus_opens_again_with_everything_that_was_there() -> None:
    test_after_two_good_checks_the_casus_closes_and_only_school_and_family_keep_access()
    with acting(t.professional("anouk", t.NU + timedelta(weeks=28))) as door:
        casus = Casus.objects.select_related("dossier").get()
        afsluiten.reopen(casus=casus, door=door)
        assert casus.status == "weging"
        assert casus.dossier.gesloten_op is None
        assert evaluaties.Evaluatie.objects.exists()
    with acting(t.professional("bram", t.NU + timedelta(weeks=28))) as door:
        assert inzicht_in(casus.dossier_id, door).lezen
