"""Consent: ask, give, limit, refuse, withdraw; and what each opens and closes at once."""

from datetime import timedelta

import pytest

from rondom.casus.models import Casus
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd, inzicht_in, load
from rondom.toegang.models import Casusrol, Jeugdige
from tests import toneel as t

pytestmark = pytest.mark.django_db


def sees(toneel: t.Toneel, wie: str, later: timedelta = timedelta(minutes=10)) -> Categorie:
    with acting(toneel.door(wie, later)) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


def test_a_partner_sees_nothing_before_everybody_who_decides_has_answered() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.ask_consent(toneel)
    for wie in ("noor", "eva"):
        t.answer(toneel, toestemming, wie)
        assert sees(toneel, "bram") == Categorie.GEEN
    t.answer(toneel, toestemming, "omar")
    assert sees(toneel, "bram") == Categorie.CONTACT | Categorie.STATUS | Categorie.GEZIN


def test_a_limited_consent_opens_only_what_all_have_given() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.ask_consent(toneel)
    t.answer(toneel, toestemming, "noor")
    t.answer(toneel, toestemming, "eva")
    t.answer(toneel, toestemming, "omar", categorieen=Categorie.STATUS)
    assert sees(toneel, "bram") == Categorie.CONTACT | Categorie.STATUS


def test_withdrawing_closes_at_once() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.consent_of_all(toneel)
    assert sees(toneel, "bram")
    t.answer(toneel, toestemming, "eva", Besluit.INGETROKKEN, later=timedelta(minutes=2))
    assert sees(toneel, "bram") == Categorie.GEEN


def test_a_stranger_and_an_absent_casus_look_the_same_and_the_database_agrees() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("chantal")) as door:
        with pytest.raises(Geweigerd):
            load(Casus.objects.all(), toneel.casus.id, door=door, doel="casus")
        assert not Casus.objects.exists()
        assert not Jeugdige.objects.exists()


def test_consent_to_an_organisation_without_convenant_opens_nothing() -> None:
    toneel = t.open_casus()
    toestemming = t.ask_consent(toneel, "zonder_convenant")
    for wie in ("noor", "eva", "omar"):
        t.answer(toneel, toestemming, wie)
    assert sees(toneel, "chantal") == Categorie.GEEN


def test_the_attendance_officer_knows_of_reported_absence_without_consent_but_not_of_help() -> None:
    toneel = t.open_casus()
    t.join(toneel, "lea", Casusrol.DEELNEMER, grondslag="L20")
    assert sees(toneel, "lea") == Categorie.CONTACT | Categorie.VERZUIM
