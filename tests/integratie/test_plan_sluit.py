"""When a casus ends its plan ends: a final state, nobody left steering; opened again, the same plan goes on (R129, R131)."""

from datetime import timedelta

import pytest

from rondom.casus.feiten_regie import read_regie
from rondom.casus.models import Casus, Doel, Evaluatie, Plandeel, Planversie, Regie, Taak
from rondom.casus.services import afsluiten
from rondom.casus.services import casus as casussen
from rondom.casus.services import doel as doelen
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import nazorg as nazorgen
from rondom.casus.services import plan as plannen
from rondom.casus.services import regie as regies
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.afsluiten import Verzuimtrend
from rondom.kern.categorie import Categorie
from rondom.kern.regie import is_sluitend, regisseur_op
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie.test_plan import begun, consent_family, family_part, goal

pytestmark = pytest.mark.django_db
WEEK = timedelta(weeks=1)


def adopted() -> tuple[t.Toneel, Plandeel]:
    """A plan that was agreed, with a goal and a day to look back; Anouk steers and has offered it to Bram."""
    toneel, deel = begun(h.ALLES)
    goal(toneel, deel, "anouk")
    with acting(toneel.door("anouk", timedelta(minutes=20))) as door:
        plannen.present(deel=deel, versie=1, door=door)
        plannen.adopt(deel=deel, versie=2, evalueren_op=door.vandaag + 6 * WEEK, door=door)
        regies.offer(plan=deel.plan, aan=t.key("bram"), door=door)
    return toneel, deel


def close_all(toneel: t.Toneel) -> None:
    """Everybody looked back, after-care went well twice, and the casus is closed."""
    with acting(toneel.door("anouk", WEEK)) as door:
        doel = Doel.objects.get()
        doelen.move_goal(doel=doel, naar="behaald", versie=doel.versie, door=door)
        casus = Casus.objects.select_related("dossier").get()
        afsluiten.tell_school(casus=casus, verzuim=Verzuimtrend.DAALT, tekst="Het gaat goed.", door=door)
        eind = evaluaties.plan(casus=casus, soort="eind", gepland_op=door.vandaag, door=door)
        evaluaties.ask(evaluatie=eind, door=door)
    h.everybody_looks_back(toneel, eind, weken=1)
    with acting(toneel.door("anouk", 2 * WEEK)) as door:
        casus = Casus.objects.select_related("dossier").get()
        for rij in afsluiten.begin_nazorg(casus=casus, nazorg_door=t.key("anouk"), door=door):
            nazorgen.record_check(nazorg=rij, uitkomst="goed", door=door)
        afsluiten.close(casus=casus, door=door)


def test_closing_a_casus_closes_its_plan_and_ends_the_steering_that_day() -> None:
    toneel, deel = adopted()
    close_all(toneel)
    with acting(toneel.door("anouk", 3 * WEEK)) as door:
        assert Plandeel.objects.get(pk=deel.pk).status == "afgesloten"
        assert not Regie.objects.filter(tot__isnull=True, afgewezen_op__isnull=True).exists()
        perioden = read_regie(deel.plan).perioden
        assert is_sluitend(perioden)
        dag = (t.NU + 2 * WEEK).date()
        assert regisseur_op(perioden, dag - timedelta(days=1)) == str(t.key("anouk"))
        assert regisseur_op(perioden, dag) is None
        assert not Taak.objects.filter(soort__in=("standpunt", "regie_aannemen"), afgerond_op__isnull=True).exists()
        assert set(Evaluatie.objects.filter(plandeel=deel, soort="tussen").values_list("status", flat=True)) == {
            "vervallen"
        }
        assert door


def test_nothing_changes_any_more_in_a_closed_plan_and_it_says_why() -> None:
    toneel, deel = adopted()
    close_all(toneel)
    for naam in ("anouk", "noor"):
        with acting(toneel.door(naam, 3 * WEEK)) as door, pytest.raises(NietMogelijk) as fout:
            deel = Plandeel.objects.select_related("plan").get(pk=deel.pk)
            doelen.add_goal(plandeel=deel, leefgebied="school", tekst="Nog een", eigen_doel=naam == "noor", door=door)
        assert [r.regel for r in fout.value.oordeel.redenen] == ["R129"]
        assert [a.sleutel for a in fout.value.oordeel.alternatieven] == ["heropen"]


def test_opened_again_the_same_plan_goes_on_with_one_regisseur_and_nobody_in_between() -> None:
    toneel, deel = adopted()
    close_all(toneel)
    with acting(toneel.door("anouk", 5 * WEEK)) as door:
        casus = Casus.objects.select_related("dossier", "jeugdige").get()
        afsluiten.reopen(casus=casus, door=door)
        assert not read_regie(deel.plan).lopend
        with pytest.raises(NietMogelijk):
            plannen.start_plan(casus=casus, door=door)
        casussen.move(casus=casus, naar="overleg", door=door)
        weer = plannen.start_plan(casus=casus, door=door)
        assert (weer.pk, weer.status, casus.status) == (deel.pk, "herzien", "plan")
        perioden = read_regie(deel.plan).perioden
        assert regisseur_op(perioden, door.vandaag) == str(t.key("anouk"))
        assert is_sluitend(perioden, [((t.NU + 2 * WEEK).date(), door.vandaag)])
        assert doelen.add_goal(plandeel=weer, leefgebied="school", tekst="Nog een", door=door)


def test_a_casus_that_is_withdrawn_leaves_no_plan_and_no_regisseur_behind() -> None:
    toneel, deel = begun()
    with acting(toneel.door("anouk", timedelta(hours=1))) as door:
        casussen.move(casus=Casus.objects.get(), naar="ingetrokken", door=door)
        assert Plandeel.objects.get(pk=deel.pk).status == "afgesloten"
        assert not Regie.objects.filter(tot__isnull=True, afgewezen_op__isnull=True).exists()


def test_the_page_says_that_the_plan_is_closed_and_offers_to_go_on_when_the_casus_opens_again(
    aangemeld, monkeypatch
) -> None:
    toneel, _deel = adopted()
    close_all(toneel)
    anouk = aangemeld("anouk")
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + 3 * WEEK)
    adres = f"/casus/{toneel.casus.id}/plan/"
    pagina = anouk.get(adres).content.decode()
    assert "Dit plan is afgesloten" in pagina
    assert "Schrijf een doel" not in pagina
    assert "Ga verder met dit plan" not in pagina
    with acting(toneel.door("anouk", 3 * WEEK)) as door:
        casus = Casus.objects.select_related("dossier").get()
        afsluiten.reopen(casus=casus, door=door)
        casussen.move(casus=casus, naar="overleg", door=door)
    assert "Ga verder met dit plan" in anouk.get(adres).content.decode()


def test_the_plan_says_what_is_missing_by_rule_and_names_the_help_there_is(aangemeld) -> None:
    toneel, deel = begun(h.ALLES)
    anouk, adres = aangemeld("anouk"), f"/casus/{toneel.casus.id}/plan/"
    leeg = anouk.get(adres).content.decode()
    assert "Het deel over school ontbreekt nog" in leeg
    assert "Bij dit plan staat nog geen jeugdhulp" in leeg
    assert "R077" in leeg
    goal(toneel, deel, "anouk")
    h.asked(toneel)
    vol = anouk.get(adres).content.decode()
    assert "ontbreekt nog" not in vol
    assert "Jeugdhulp van Vo-team Lindestad" in vol


def test_the_family_part_names_the_school_career_of_the_child_for_who_may_see_it(aangemeld) -> None:
    toneel, deel = begun(h.ALLES)
    gezin = family_part(toneel)
    consent_family(toneel, gezin, "vo_team")
    eva, bram, adres = aangemeld("eva"), aangemeld("bram"), f"/plan/{gezin.id}/"
    for client in (eva, bram):
        leeg = client.get(adres).content.decode()
        assert "De schoolloopbaan ontbreekt nog" in leeg
        assert "BR17" in leeg
    assert "Bij dit plan staat nog geen jeugdhulp" not in eva.get(adres).content.decode()
    goal(toneel, deel, "anouk", later=24)
    for pad in (adres, f"{adres}afdruk/"):
        vol = eva.get(pad).content.decode()
        assert "Doel van anouk" in vol, pad
        assert "ontbreekt nog" not in vol, pad


def test_who_may_not_see_the_childs_school_part_reads_nothing_of_it_in_the_family_part(aangemeld) -> None:
    toneel, deel = begun(h.ALLES & ~Categorie.PLAN_SCHOOL)
    gezin = family_part(toneel)
    consent_family(toneel, gezin, "vo_team")
    bram, adres = aangemeld("bram"), f"/plan/{gezin.id}/"
    assert "schoolloopbaan ontbreekt" not in bram.get(adres).content.decode()
    goal(toneel, deel, "anouk", later=24)
    assert "Doel van anouk" not in bram.get(adres).content.decode()


def test_paper_and_versions_name_the_help_and_only_for_who_may_know_of_it(aangemeld) -> None:
    toneel, deel = begun(h.ALLES)
    goal(toneel, deel, "anouk")
    h.asked(toneel)
    regisseur, dag = ("anouk", timedelta(hours=2))
    with acting(toneel.door(regisseur, dag)) as door:
        nu = Plandeel.objects.get(pk=deel.pk)
        plannen.present(deel=nu, versie=nu.versie, door=door)
        nu = Plandeel.objects.get(pk=deel.pk)
        plannen.adopt(deel=nu, versie=nu.versie, evalueren_op=door.vandaag + 2 * WEEK, door=door)
    eva = aangemeld("eva")
    for pad in ("afdruk", "versies"):
        assert "Jeugdhulp van Vo-team Lindestad" in eva.get(f"/plan/{deel.id}/{pad}/").content.decode(), pad
    with acting(toneel.door("eva", timedelta(hours=3))):
        versie = Planversie.objects.get(plandeel=deel, leefgebied="school")
        assert "Vo-team" not in str(versie.inhoud), "the version keeps a key; what it stands for, the ledger opens"


def test_whoever_may_end_the_casus_closes_the_plan_that_somebody_else_steers() -> None:
    toneel, deel = begun(h.ALLES)
    with acting(toneel.door("bram", timedelta(hours=1))) as door:
        casussen.move(casus=Casus.objects.get(), naar="ingetrokken", door=door)
    with acting(toneel.door("anouk", timedelta(hours=2))):
        assert Plandeel.objects.get(pk=deel.pk).status == "afgesloten"
        assert not Regie.objects.filter(tot__isnull=True).exists()
