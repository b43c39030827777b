"""After-care and messages of the family: ask later, hear that it no longer works, open again (R130, R131, R179)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, transaction

from rondom.casus.models import Casus, Familiebericht, Nazorg, Taak
from rondom.casus.selectors_historie import list_trajecten
from rondom.casus.services import afsluiten, familiebericht
from rondom.casus.services import nazorg as nazorgen
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie.test_afsluiten import in_aftercare, running

pytestmark = pytest.mark.django_db


def sends(toneel: t.Toneel, wie: str = "eva", soort: str = "werkt_niet_meer", **later: float) -> Familiebericht:
    with acting(toneel.door(wie, timedelta(**later) if later else timedelta(hours=1))) as door:
        return familiebericht.send(
            dossier=toneel.dossier,
            naaste=getattr(toneel, wie),
            soort=soort,
            tekst="Het gaat weer mis 's ochtends.",
            door=door,
        )


def test_a_message_of_the_family_reaches_school_at_once_and_is_seen_by_name() -> None:
    toneel = h.table()
    bericht = sends(toneel)
    with acting(h.later(toneel, "anouk")) as door:
        taak = Taak.objects.get(soort="familiebericht_lezen")
        assert (taak.houder, taak.termijn) == (t.key("anouk"), h.day())
        familiebericht.mark_seen(bericht=bericht, door=door)
    with acting(h.later(toneel, "eva", hours=3)):
        assert Familiebericht.objects.get().gezien_door == t.key("anouk")


def test_nobody_speaks_for_somebody_else_and_kinds_are_known() -> None:
    toneel = h.table()
    with acting(h.later(toneel, "omar")) as door:
        with pytest.raises(Geweigerd):
            familiebericht.send(dossier=toneel.dossier, naaste=toneel.eva, soort="vraag", tekst="Hoi", door=door)
        with pytest.raises(ValueError, match="klacht"):
            familiebericht.send(dossier=toneel.dossier, naaste=toneel.omar, soort="klacht", tekst="Hoi", door=door)
    with (
        acting(h.later(toneel, "omar")) as door,
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        Familiebericht(dossier=toneel.dossier, naaste=toneel.eva, soort="vraag", tekst="Hoi", op=door.moment).save(
            force_insert=True
        )


def test_who_may_not_read_talks_finds_no_message_of_the_family() -> None:
    toneel = h.table()
    sends(toneel)
    for wie in ("lea", "jip", "ingrid"):
        with acting(h.later(toneel, wie)):
            assert not Familiebericht.objects.exists()


def test_while_a_message_waits_the_casus_does_not_close() -> None:
    toneel = h.table()
    running(toneel)
    h.stopped(toneel)
    in_aftercare(toneel)
    for n in range(2):
        with acting(toneel.door("anouk", timedelta(weeks=25 + n))) as door:
            rij = Nazorg.objects.filter(gedaan_op__isnull=True).earliest("gepland_op")
            nazorgen.record_check(nazorg=rij, uitkomst="goed", door=door)
    bericht = sends(toneel, weeks=27)
    with acting(toneel.door("anouk", timedelta(weeks=27, hours=1))) as door:
        casus = Casus.objects.select_related("dossier").get()
        assert [v.sleutel for v in afsluiten.check_close(casus).voorwaarden] == ["signaal_beantwoorden"]
        familiebericht.mark_seen(bericht=bericht, door=door)
        assert afsluiten.check_close(casus).mag


def test_after_closing_the_family_is_still_heard_by_school() -> None:
    toneel = h.table()
    running(toneel)
    h.stopped(toneel)
    in_aftercare(toneel)
    for n in range(2):
        with acting(toneel.door("anouk", timedelta(weeks=25 + n))) as door:
            rij = Nazorg.objects.filter(gedaan_op__isnull=True).earliest("gepland_op")
            nazorgen.record_check(nazorg=rij, uitkomst="goed", door=door)
    with acting(toneel.door("anouk", timedelta(weeks=27))) as door:
        afsluiten.close(casus=Casus.objects.select_related("dossier").get(), door=door)
    sends(toneel, weeks=28)
    with acting(toneel.door("anouk", timedelta(weeks=28, hours=1))):
        assert Taak.objects.get(soort="familiebericht_lezen").houder == t.key("anouk")


def test_history_tells_which_trajectories_ran_who_helped_and_how_they_ended() -> None:
    toneel = h.table()
    running(toneel)
    h.stopped(toneel)
    h.asked(toneel)
    with acting(toneel.door("lea", timedelta(weeks=21))) as door:
        rijen = list_trajecten(toneel.dossier.id, door)
    assert {(r.soort, r.organisatie, r.wie) for r in rijen} == {("hulp", "Vo-team Lindestad", "Bram Hoogveld")}
    assert {(r.begin, r.einde, r.uitkomst) for r in rijen} == {
        (h.day(), h.day(20), "samen afgesloten"),
        (h.day(), None, "gevraagd"),
    }
    with acting(toneel.door("ingrid", timedelta(weeks=21))) as door:
        assert list_trajecten(toneel.dossier.id, door) == []


# The pages -----------------------------------------------------------------------------------------


def at(monkeypatch: pytest.MonkeyPatch, **later: float) -> None:
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(**later))


def test_from_the_end_to_after_care_to_closed(aangemeld: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = h.table()
    running(toneel)
    anouk = aangemeld("anouk")
    adres = f"/casus/{toneel.casus.id}/afsluiten/"
    at(monkeypatch, weeks=1)
    nog_niet = anouk.get(adres).content.decode()
    assert "kan nog niet worden afgesloten" in nog_niet
    assert "Vraag school hoe het daar gaat" in nog_niet
    assert anouk.post(adres, {"nazorg_door": t.key("anouk")}).status_code == 422
    h.stopped(toneel)
    at(monkeypatch, weeks=21)
    assert "De nazorg kan beginnen" in anouk.get(adres).content.decode()
    assert anouk.post(adres, {"nazorg_door": ""}).status_code == 422
    assert anouk.post(adres, {"nazorg_door": t.key("anouk")}).status_code == 302
    assert anouk.post(adres + "sluiten/", follow=True).status_code == 200
    with acting(toneel.door("anouk", timedelta(weeks=21))):
        rijen = list(Nazorg.objects.order_by("gepland_op"))
    assert anouk.post(f"/nazorg/{rijen[0].id}/", {}).status_code == 422
    for rij in rijen:
        assert anouk.post(f"/nazorg/{rij.id}/", {"uitkomst": "goed"}).status_code == 302
    assert "Sluit de casus af" in anouk.get(adres).content.decode()
    assert anouk.post(adres + "sluiten/").status_code == 302
    assert "afgesloten" in anouk.get(adres).content.decode()
    assert anouk.post(f"/casus/{toneel.casus.id}/heropenen/").status_code == 302
    with acting(toneel.door("anouk", timedelta(weeks=22))):
        assert Casus.objects.get().status == "weging"


def test_a_professional_reads_the_familys_message(aangemeld: Any) -> None:
    toneel = h.table()
    bericht = sends(toneel)
    anouk = aangemeld("anouk")
    adres = f"/familiebericht/{bericht.id}/"
    assert "Het gaat weer mis" in anouk.get(adres).content.decode()
    assert "Gelezen door Anouk Vermeulen" in anouk.post(adres, follow=True).content.decode()
    for naam in ("lea", "ingrid"):
        assert aangemeld(naam).get(adres).status_code == 404
        assert aangemeld(naam).get(f"/casus/{toneel.casus.id}/afsluiten/").status_code == 404


def test_whoever_is_asked_to_get_in_touch_can_say_that_it_was_done(
    aangemeld: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check at six months finds something (R131); the button is there, however much else waits."""
    toneel = h.table()
    inzet = h.stopped(toneel)
    moment = t.NU + timedelta(weeks=46)
    monkeypatch.setattr(klok, "now", lambda *_: moment)
    with acting(toneel.door("anouk", timedelta(weeks=46))) as anouk_zelf:
        tweede = Nazorg.objects.filter(inzet=inzet).order_by("gepland_op").last()
        assert tweede is not None
        nazorgen.record_check(nazorg=tweede, uitkomst=nazorgen.OPNIEUW, door=anouk_zelf)
    anouk, adres = aangemeld("anouk"), f"/casus/{toneel.casus.id}/"
    assert "Er is contact geweest" in anouk.get(adres).content.decode()
    assert "Er is contact geweest" not in aangemeld("mees").get(adres).content.decode()
    assert anouk.post(f"{adres}contact/").status_code == 302
    assert "Er is contact geweest" not in anouk.get(adres).content.decode()
