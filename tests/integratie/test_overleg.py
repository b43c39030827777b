"""Meetings: ask, choose people, invite, sit together, write down, look back."""

from datetime import UTC, datetime, timedelta

import pytest

from rondom.casus.models import (
    Agendapunt,
    Casus,
    Genodigde,
    Overleg,
    Overlegcheck,
    Taak,
    Verslag,
    Verslagversie,
)
from rondom.casus.selectors_overleg import read_blad
from rondom.casus.services import casus as casussen
from rondom.casus.services import overleg as overleggen
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.services.overleg import Verslagconflict
from rondom.kern.categorie import Categorie
from rondom.kern.overleg import Familiekeuze, Overlegsoort, Uitnodiging
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in, visible
from rondom.toegang.models import Gebeurtenis
from tests import toneel as t

pytestmark = pytest.mark.django_db

DONDERDAG = datetime(2026, 11, 12, 14, 0, tzinfo=UTC)
CONTACT = Categorie.CONTACT | Categorie.STATUS


def weighed() -> t.Toneel:
    """A casus that school is weighing, with Bram of the vo-team taking part."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    with acting(toneel.door("anouk")) as door:
        casussen.move(casus=Casus.objects.get(), naar="weging", door=door)
    return toneel


def plan(toneel: t.Toneel, *wie: str, door: str = "anouk", uitgelaten: dict[str, str] | None = None) -> Overleg:
    """Somebody plans a meeting with these people."""
    with acting(toneel.door(door)) as handelend:
        return overleggen.plan_meeting(
            casus=Casus.objects.get(),
            soort=Overlegsoort.OVERLEG,
            op=DONDERDAG,
            genodigden={houder(toneel, naam) for naam in wie},
            uitgelaten={houder(toneel, naam): waarom for naam, waarom in (uitgelaten or {}).items()},
            door=handelend,
        )


def houder(toneel: t.Toneel, naam: str):  # type: ignore[no-untyped-def]
    return toneel.door(naam).houder


def begun(toneel: t.Toneel, *aanwezig: str) -> Overleg:
    """A meeting that has begun, with everybody's consent to share the report with the vo-team."""
    t.consent_of_all(toneel, categorieen=CONTACT | Categorie.VERSLAG)
    overleg = plan(toneel, "noor", "eva", "omar", "mees", "bram")
    with acting(toneel.door("anouk")) as door:
        overleggen.begin_meeting(
            overleg=overleg,
            aanwezig={houder(toneel, w) for w in aanwezig or ("noor", "eva", "anouk", "bram")},
            door=door,
        )
    return overleg


def open_taken(toneel: t.Toneel, soort: str) -> set[str]:
    with acting(toneel.door("anouk")):
        houders = set(Taak.objects.filter(soort=soort, afgerond_op__isnull=True).values_list("houder", flat=True))
    return {n for n in ("noor", "eva", "omar", "mees", "bram", "lea", "anouk", "jip") if houder(toneel, n) in houders}


def test_planning_invites_everybody_and_moves_the_casus() -> None:
    toneel = weighed()
    t.consent_of_all(toneel, categorieen=CONTACT)
    plan(toneel, "noor", "eva", "omar", "mees", "bram")
    assert open_taken(toneel, "uitnodiging_beantwoorden") == {"noor", "eva", "omar", "mees", "bram"}
    with acting(toneel.door("anouk")):
        assert Casus.objects.get().status == "overleg"
        assert Genodigde.objects.get(houder=t.key("anouk")).antwoord == "ja"


def test_leaving_a_parent_out_without_a_reason_is_refused_and_with_a_reason_recorded() -> None:
    toneel = weighed()
    with pytest.raises(NietMogelijk) as fout:
        plan(toneel, "noor", "eva", "mees")
    assert [v.sleutel for v in fout.value.oordeel.voorwaarden] == ["reden"]
    plan(toneel, "noor", "eva", "mees", uitgelaten={"omar": "Omar is op reis en hoort het van Eva."})
    with acting(toneel.door("omar")):
        zelf = Genodigde.objects.get(houder=toneel.omar.id)
        assert zelf.uitgelaten and zelf.uitgelaten_reden.startswith("Omar is op reis")
        assert "R057" in Gebeurtenis.objects.get(soort="overleg.gepland").regels
    assert "omar" not in open_taken(toneel, "uitnodiging_beantwoorden")


def test_without_the_family_an_outside_party_needs_consent_for_the_report() -> None:
    zonder = {"noor": "Wil er niet bij zijn.", "eva": "Werkt.", "omar": "Op reis."}
    toneel = weighed()
    t.consent_of_all(toneel, categorieen=CONTACT)
    with pytest.raises(NietMogelijk) as fout:
        plan(toneel, "mees", "bram", uitgelaten=zonder)
    assert [r.regel for r in fout.value.oordeel.redenen] == ["BR01", "R029"]
    with acting(toneel.door("anouk")):
        assert not Overleg.objects.exists()
    t.consent_of_all(toneel, categorieen=CONTACT | Categorie.VERSLAG)
    assert plan(toneel, "mees", "bram", uitgelaten=zonder).status == "gepland"


def test_colleagues_of_one_school_may_confer_without_the_family_with_reasons() -> None:
    toneel = weighed()
    plan(toneel, "mees", uitgelaten={"noor": "Later.", "eva": "Later.", "omar": "Later."})


def test_somebody_who_may_not_know_of_the_child_is_not_invited() -> None:
    toneel = weighed()
    with pytest.raises(NietMogelijk) as fout:
        plan(toneel, "noor", "eva", "omar", "bram")
    assert fout.value.oordeel.voorwaarden[0].sleutel == "toestemming"


def test_the_attendance_officer_asks_for_a_meeting_and_school_plans_it() -> None:
    toneel = weighed()
    t.join(toneel, "lea", grondslag="L20")
    with acting(toneel.door("lea")) as lea:
        gevraagd = overleggen.request_meeting(casus=Casus.objects.get(), soort=Overlegsoort.OVERLEG, door=lea)
        nogmaals = overleggen.request_meeting(casus=Casus.objects.get(), soort=Overlegsoort.OVERLEG, door=lea)
    assert gevraagd == nogmaals
    assert open_taken(toneel, "overleg_plannen") == {"anouk"}
    overleg = plan(toneel, "noor", "eva", "omar", "lea")
    assert (overleg.id, overleg.gevraagd_door) == (gevraagd.id, t.key("lea"))
    assert open_taken(toneel, "overleg_plannen") == set()
    assert "lea" in open_taken(toneel, "uitnodiging_beantwoorden")


def test_the_attendance_officer_plans_moves_and_cancels_without_seeing_help() -> None:
    toneel = weighed()
    t.join(toneel, "lea", grondslag="L20")
    overleg = plan(toneel, "noor", "eva", "omar", "mees", door="lea")
    with acting(toneel.door("lea")) as lea:
        assert Casus.objects.get().status == "overleg"
        overleggen.move_meeting(
            overleg=overleg, op=DONDERDAG + timedelta(days=1), reden_tekst="Zaal bezet", versie=1, door=lea
        )
        overleggen.cancel_meeting(overleg=overleg, reden_tekst="Niet meer nodig", versie=2, door=lea)
    assert open_taken(toneel, "uitnodiging_beantwoorden") == set()
    assert open_taken(toneel, "overleg_gewijzigd") == {"noor", "eva", "omar", "mees"}


def test_family_answers_and_one_apart_is_told_to_who_planned() -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar")
    with acting(toneel.door("eva")) as eva:
        mijn = Genodigde.objects.get(overleg=overleg, houder=eva.houder)
        overleggen.respond(genodigde=mijn, antwoord=Uitnodiging.VIDEO, door=eva)
    assert open_taken(toneel, "uitnodiging_beantwoorden") == {"noor", "omar"}
    assert open_taken(toneel, "overleg_gewijzigd") == set()
    with acting(toneel.door("omar")) as omar:
        mijn = Genodigde.objects.get(overleg=overleg, houder=omar.houder)
        overleggen.choose_apart(genodigde=mijn, keuze=Familiekeuze.APART, door=omar)
        overleggen.respond(genodigde=mijn, antwoord=Uitnodiging.NEE, door=omar)
    assert open_taken(toneel, "overleg_gewijzigd") == {"anouk"}


def test_parents_who_both_choose_together_need_no_word_of_the_young_person() -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar")
    for wie in ("eva", "omar"):
        with acting(toneel.door(wie)) as ouder:
            mijn = Genodigde.objects.get(overleg=overleg, houder=ouder.houder)
            overleggen.choose_apart(genodigde=mijn, keuze=Familiekeuze.SAMEN, door=ouder)
    with acting(toneel.door("anouk")) as anouk:
        blad = read_blad(overleg, inzicht_in(overleg.dossier_id, anouk), anouk)
    assert blad.keuze is Familiekeuze.SAMEN


def test_moving_asks_again_and_a_stale_version_is_refused() -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar")
    with acting(toneel.door("eva")) as eva:
        mijn = Genodigde.objects.get(overleg=overleg, houder=eva.houder)
        overleggen.respond(genodigde=mijn, antwoord=Uitnodiging.JA, door=eva)
    with acting(toneel.door("anouk")) as anouk:
        overleggen.move_meeting(
            overleg=overleg, op=DONDERDAG + timedelta(hours=2), reden_tekst="Later op de dag", versie=1, door=anouk
        )
        with pytest.raises(VersieConflict):
            overleggen.cancel_meeting(overleg=overleg, reden_tekst="Toch niet", versie=1, door=anouk)
    assert "eva" in open_taken(toneel, "uitnodiging_beantwoorden")


def test_the_family_adds_points_and_standard_points_come_once() -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar")
    with acting(toneel.door("noor")) as noor:
        overleggen.add_point(overleg=overleg, tekst_punt="De drukke klas", door=noor)
    with acting(toneel.door("anouk")) as anouk:
        assert overleggen.add_standard_points(overleg=overleg, taal="nl", door=anouk) == 8
        assert overleggen.add_standard_points(overleg=overleg, taal="nl", door=anouk) == 0
        punt = Agendapunt.objects.get(tekst="De drukke klas")
        overleggen.tick_points(overleg=overleg, besproken={punt.id}, door=anouk)
        assert Agendapunt.objects.get(besproken=True) == punt
    with acting(toneel.door("mees")) as mees:
        with pytest.raises(NietMogelijk):
            overleggen.add_point(overleg=overleg, tekst_punt="Ik ben niet uitgenodigd", door=mees)


def test_beginning_without_the_family_really_there_is_refused_without_consent() -> None:
    toneel = weighed()
    t.consent_of_all(toneel, categorieen=CONTACT)
    overleg = plan(toneel, "noor", "eva", "omar", "bram")
    with acting(toneel.door("anouk")) as anouk:
        with pytest.raises(NietMogelijk):
            overleggen.begin_meeting(overleg=overleg, aanwezig={anouk.houder, t.key("bram")}, door=anouk)
        assert not Verslag.objects.exists()
    with acting(toneel.door("anouk")) as anouk:
        overleg.refresh_from_db()
        aan_tafel = {anouk.houder, t.key("bram"), toneel.noor.id, toneel.eva.id}
        overleggen.begin_meeting(overleg=overleg, aanwezig=aan_tafel, door=anouk)


def test_two_people_write_in_different_fields_and_nothing_is_lost() -> None:
    toneel = weighed()
    overleg = begun(toneel)
    with acting(toneel.door("anouk")) as anouk:
        overleggen.write_report(overleg=overleg, teksten={"zoals_school": "Noor is stil."}, geopend={}, door=anouk)
    with acting(toneel.door("bram")) as bram:
        overleggen.write_report(overleg=overleg, teksten={"zoals_thuis": "Noor praat veel."}, geopend={}, door=bram)
        with pytest.raises(Verslagconflict) as fout:
            overleggen.write_report(overleg=overleg, teksten={"zoals_school": "Anders."}, geopend={}, door=bram)
        assert [(v.veld, v.mijn, v.ander) for v in fout.value.velden] == [("zoals_school", "Anders.", "Noor is stil.")]
        overleggen.write_report(
            overleg=overleg, teksten={"zoals_school": "Anders."}, geopend={"zoals_school": "Noor is stil."}, door=bram
        )
        verslag = Verslag.objects.get()
        assert (verslag.zoals_school, verslag.zoals_thuis) == ("Anders.", "Noor praat veel.")
        assert Verslagversie.objects.get().zoals_school == "Noor is stil."


def test_the_report_is_readable_at_once_for_the_family_and_not_without_consent() -> None:
    toneel = weighed()
    t.join(toneel, "lea", grondslag="L20")
    overleg = begun(toneel)
    with acting(toneel.door("anouk")) as anouk:
        overleggen.write_report(overleg=overleg, teksten={"tekst": "Wat we bespraken"}, geopend={}, door=anouk)
    for wie in ("noor", "eva", "omar", "bram"):
        with acting(toneel.door(wie)) as door:
            assert visible(Verslag.objects.all(), door).get().tekst == "Wat we bespraken"
    with acting(toneel.door("lea")) as lea:
        assert visible(Overleg.objects.all(), lea).exists()
        assert not Verslag.objects.exists() and not Agendapunt.objects.exists()
        assert not visible(Verslag.objects.all(), lea).exists()
    with acting(toneel.door("chantal")):
        assert not Overleg.objects.exists() and not Genodigde.objects.exists() and not Verslag.objects.exists()


def test_finishing_asks_everybody_who_was_there_and_moves_the_casus() -> None:
    toneel = weighed()
    overleg = begun(toneel, "noor", "eva", "anouk", "bram")
    with acting(toneel.door("anouk")) as anouk:
        overleggen.finish_meeting(overleg=overleg, casus=Casus.objects.get(), naar="plan", door=anouk)
        assert Casus.objects.get().status == "plan"
        with pytest.raises(NietMogelijk):
            overleggen.finish_meeting(overleg=overleg, door=anouk)
    assert open_taken(toneel, "overlegcheck") == {"noor", "eva", "anouk", "bram"}


def test_the_check_is_named_once_per_person_and_only_for_who_was_invited() -> None:
    toneel = weighed()
    overleg = begun(toneel)
    with acting(toneel.door("anouk")) as anouk:
        overleggen.finish_meeting(overleg=overleg, door=anouk)
    with acting(toneel.door("noor")) as noor:
        for cijfer in (8, 2):
            overleggen.give_check(overleg=overleg, aan_tafel=cijfer, gehoord=7, duidelijk=6, door=noor)
        assert Overlegcheck.objects.get().aan_tafel == 8
    assert "noor" not in open_taken(toneel, "overlegcheck")
    t.join(toneel, "vera")
    with acting(toneel.door("bram")):
        assert Overlegcheck.objects.count() == 1
    with acting(toneel.door("anouk")) as anouk:
        Genodigde.objects.filter(houder=anouk.houder).update(uitgelaten=True, uitgelaten_reden="toets")
        # The same right to read reports, but not one of that meeting's people.
        assert Verslag.objects.exists()
        assert not Overlegcheck.objects.exists()


def test_a_child_under_twelve_is_invited_through_the_parents() -> None:
    toneel = t.open_casus(geboortedatum=t.NU.date().replace(year=2017))
    plan(toneel, "eva", "omar", "mees")
    assert open_taken(toneel, "uitnodiging_beantwoorden") == {"eva", "omar", "mees"}
    with acting(toneel.door("anouk")):
        assert not Genodigde.objects.filter(uitgelaten=True).exists()
