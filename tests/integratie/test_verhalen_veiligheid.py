"""Steps of the acceptance stories S3 and S6 where they touch sharing, consultation and the meldcode, at the services."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rondom.casus.models import Meldcode
from rondom.casus.services import consultatie as consultaties
from rondom.kern.categorie import Categorie as C
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from tests import toneel as t
from tests.integratie.test_meldcode import ANDEREN, counts, reported, stage

pytestmark = pytest.mark.django_db


def reads(toneel: t.Toneel, wie: str, later: timedelta) -> C:
    with acting(toneel.door(wie, later)) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


def test_s3_steps_2_and_3_history_is_shared_and_a_diagnosis_is_not() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    gevraagd = C.CONTACT | C.STATUS | C.ONDERWIJS | C.VERZUIM | C.GEZONDHEID
    toestemming = t.ask_consent(toneel, "vo_team", gevraagd)
    for wie in ("noor", "eva", "omar"):
        t.answer(toneel, toestemming, wie, categorieen=gevraagd & ~C.GEZONDHEID)
    gezien = reads(toneel, "bram", timedelta(minutes=5))
    assert gezien & C.ONDERWIJS and gezien & C.STATUS
    assert not gezien & C.GEZONDHEID
    with acting(t.later(t.professional("anouk"), minutes=6)) as anouk, pytest.raises(consultaties.Herkenbaar):
        consultaties.ask(
            team=t.organisatie("buurtteam"), vraag="Noor had eerder hulp. Wat werkte?", al_geprobeerd="",
            leeftijdsgroep="12-16", door=anouk,
        )  # fmt: skip


def test_s6_step_7_one_parent_takes_back_home_and_the_rest_goes_on() -> None:
    toneel = t.open_casus(geboortedatum=date(2021, 5, 4))
    t.join(toneel, "bram")
    toestemming = t.ask_consent(toneel, "vo_team", C.CONTACT | C.STATUS | C.ONDERWIJS | C.GEZIN)
    for wie in ("eva", "omar"):
        t.answer(toneel, toestemming, wie)
    assert reads(toneel, "bram", timedelta(minutes=5)) & C.GEZIN
    zonder_thuis = C(toestemming.categorieen) & ~C.GEZIN
    t.answer(toneel, toestemming, "eva", categorieen=zonder_thuis, later=timedelta(minutes=10))
    gezien = reads(toneel, "bram", timedelta(minutes=11))
    assert not gezien & C.GEZIN
    assert gezien & C.ONDERWIJS and gezien & C.STATUS


def test_s6_step_9_the_meldcode_stands_apart_and_veilig_thuis_has_five_working_days() -> None:
    toneel = stage()
    meldcode, melding = reported(toneel)
    assert (melding.verwacht_op - melding.gemeld_op).days == 7
    with acting(toneel.door("nel", timedelta(minutes=20))):
        assert Meldcode.objects.get().id == meldcode.id
    for wie in set(ANDEREN) - {"nel"}:
        assert not any(counts(toneel.door(wie, timedelta(minutes=20))).values()), wie
