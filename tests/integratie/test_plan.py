"""One plan for one family: goals, views, versions, and a family part that a brother's or sister's school never sees."""

from datetime import date, timedelta

import pytest
from django.db import ProgrammingError, connection, transaction

from rondom.casus.models import Casus, Doel, Plan, Plandeel, Planversie, Standpunt, Taak
from rondom.casus.selectors_plan import list_newcomers, list_participants
from rondom.casus.services import casus as casussen
from rondom.casus.services import doel as doelen
from rondom.casus.services import plan as plannen
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.parameters import STANDAARD
from rondom.kern.rechten import Relatie
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models import Dossier, Jeugdige, Naaste
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import toestemming as toestemmingen
from tests import toneel as t

pytestmark = pytest.mark.django_db

PLAN = Categorie.STATUS | Categorie.PLAN_SCHOOL | Categorie.PLAN_GEZIN | Categorie.GEZIN


def ready(categorieen: Categorie = PLAN) -> t.Toneel:
    """A casus that came as far as a plan, with Bram at the table by consent."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    t.consent_of_all(toneel, categorieen=categorieen)
    with acting(toneel.door("anouk", timedelta(minutes=5))) as door:
        for stap in ("weging", "overleg"):
            casussen.move(casus=toneel.casus, naar=stap, door=door)
    return toneel


def begun(categorieen: Categorie = PLAN) -> tuple[t.Toneel, Plandeel]:
    """... and Anouk has begun the plan."""
    toneel = ready(categorieen)
    with acting(toneel.door("anouk", timedelta(minutes=6))) as door:
        return toneel, plannen.start_plan(casus=toneel.casus, door=door)


def goal(
    toneel: t.Toneel, deel: Plandeel, wie: str, leefgebied: str = "school", later: int = 7, **extra: object
) -> Doel:
    with acting(toneel.door(wie, timedelta(minutes=later))) as door:
        return doelen.add_goal(
            plandeel=deel,
            leefgebied=leefgebied,
            tekst=f"Doel van {wie}",
            door=door,
            **extra,  # type: ignore[arg-type]
        )


def texts(toneel: t.Toneel, wie: str) -> set[str]:
    with acting(toneel.door(wie, timedelta(minutes=30))):
        with connection.cursor() as cursor:
            cursor.execute("SELECT tekst FROM casus_doel")
            return {tekst for (tekst,) in cursor.fetchall()}


def reason(fout: pytest.ExceptionInfo[NietMogelijk]) -> str:
    return fout.value.oordeel.redenen[0].tekst


def test_starting_the_plan_moves_the_casus_and_makes_one_plan_for_the_family() -> None:
    toneel, deel = begun()
    with acting(toneel.door("anouk", timedelta(minutes=7))) as door:
        assert Casus.objects.get().status == "plan"
        assert deel.plan.gezin_id == Jeugdige.objects.get().gezin_id is not None
        with pytest.raises(NietMogelijk) as fout:
            plannen.start_plan(casus=Casus.objects.get(), door=door)
        assert reason(fout) == "plan.loopt_al"


def test_a_plan_cannot_begin_before_the_casus_is_that_far() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as door, pytest.raises(NietMogelijk) as fout:
        plannen.start_plan(casus=toneel.casus, door=door)
    assert reason(fout) == "statussen.kan_niet"


# Who writes what -----------------------------------------------------------------------------------------

WIE_SCHRIJFT = [
    ("anouk", "school", False, ""),
    ("anouk", "vrije_tijd", False, ""),
    ("mees", "school", False, ""),
    ("mees", "vrije_tijd", False, "plan.niet_jouw_leefgebied"),
    ("bram", "gezin", False, ""),
    ("noor", "vrije_tijd", True, ""),
    ("noor", "school", False, "plan.niet_jouw_leefgebied"),
    ("eva", "gezin", False, "plan.niet_jouw_leefgebied"),
    ("eva", "gezin", True, "plan.niet_jouw_leefgebied"),
    ("anouk", "wonen", False, "plan.leefgebied_later"),
]


@pytest.mark.parametrize(("wie", "leefgebied", "eigen", "waarom"), WIE_SCHRIJFT)
def test_who_writes_a_goal(wie: str, leefgebied: str, eigen: bool, waarom: str) -> None:
    toneel, deel = begun()
    if waarom:
        with pytest.raises(NietMogelijk) as fout:
            goal(toneel, deel, wie, leefgebied, eigen_doel=eigen)
        assert reason(fout) == waarom
    else:
        assert goal(toneel, deel, wie, leefgebied, eigen_doel=eigen).status == "open"


def test_from_sixteen_the_plan_also_has_wonen_geld_gezondheid_and_werk() -> None:
    from rondom.kern.plan import Plandeelsoort, leefgebieden

    assert len(leefgebieden(Plandeelsoort.KIND, date(2012, 5, 4), date(2028, 5, 3))) == 3
    assert len(leefgebieden(Plandeelsoort.KIND, date(2012, 5, 4), date(2028, 5, 4))) == 7


def test_the_own_goal_comes_first_and_keeps_the_childs_own_words() -> None:
    toneel, deel = begun()
    goal(toneel, deel, "anouk")
    eigen = goal(toneel, deel, "noor", "vrije_tijd", eigen_doel=True, later=8)
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        assert [d.eigen_doel for d in plannen.list_goals(deel)] == [True, False]
        with pytest.raises(NietMogelijk) as fout:
            doelen.edit_goal(doel=eigen, versie=1, velden={"tekst": "Beter gezegd"}, door=door)
        assert reason(fout) == "plan.eigen_woorden"
        doelen.edit_goal(doel=eigen, versie=1, velden={"merkbaar": "Noor traint weer"}, door=door)
    with acting(toneel.door("noor", timedelta(minutes=10))) as door:
        assert doelen.edit_goal(doel=eigen, versie=2, velden={"tekst": "Weer voetballen"}, door=door).versie == 3


def test_each_reader_sees_only_the_life_areas_that_are_consented() -> None:
    toneel, deel = begun(Categorie.STATUS | Categorie.PLAN_SCHOOL)
    goal(toneel, deel, "anouk", "school")
    goal(toneel, deel, "noor", "gezin", eigen_doel=True)
    assert texts(toneel, "bram") == {"Doel van anouk"}
    assert texts(toneel, "mees") == {"Doel van anouk"}
    assert texts(toneel, "eva") == {"Doel van anouk", "Doel van noor"}
    assert texts(toneel, "chantal") == set()


def test_two_people_rewriting_one_goal_get_a_choice() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    with acting(toneel.door("mees", timedelta(minutes=8))) as door:
        doelen.edit_goal(doel=doel, versie=1, velden={"tekst": "Van Mees"}, door=door)
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        with pytest.raises(VersieConflict) as fout:
            doelen.edit_goal(doel=doel, versie=1, velden={"tekst": "Van Anouk"}, door=door)
        assert fout.value.rij.tekst == "Van Mees"  # type: ignore[attr-defined]


# Views, presenting and adopting ------------------------------------------------------------------------------


def present(toneel: t.Toneel, deel: Plandeel, later: int = 10) -> Plandeel:
    with acting(toneel.door("anouk", timedelta(minutes=later))) as door:
        deel.refresh_from_db()
        plannen.present(deel=deel, versie=deel.versie, door=door)
        deel.refresh_from_db()
    return deel


def asked(toneel: t.Toneel) -> set[object]:
    with acting(toneel.door("anouk", timedelta(minutes=40))):
        namen = {toneel.noor.id: "noor", toneel.eva.id: "eva", toneel.omar.id: "omar"}
        namen |= {t.key(n): n for n in t.MENSEN}
        open_ = Taak.objects.filter(soort="standpunt", afgerond_op__isnull=True)
        return {namen[taak.houder] for taak in open_}


def test_presenting_asks_everybody_who_can_read_a_goal() -> None:
    toneel, deel = begun(Categorie.STATUS | Categorie.PLAN_GEZIN)
    goal(toneel, deel, "anouk", "school")
    present(toneel, deel)
    assert asked(toneel) == {"noor", "eva", "omar", "mees"}  # Bram reads only gezin


def test_an_empty_part_is_not_presented_and_only_the_regisseur_presents() -> None:
    toneel, deel = begun()
    with pytest.raises(NietMogelijk) as fout:
        present(toneel, deel)
    assert reason(fout) == "plan.eerst_doel"
    goal(toneel, deel, "anouk")
    with acting(toneel.door("bram", timedelta(minutes=10))) as door, pytest.raises(NietMogelijk) as fout:
        plannen.present(deel=deel, versie=1, door=door)
    assert reason(fout) == "plan.alleen_regisseur"


def test_saying_what_one_thinks_ends_the_task_and_a_changed_goal_asks_again() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    present(toneel, deel)
    with acting(toneel.door("eva", timedelta(minutes=11))) as door:
        with pytest.raises(NietMogelijk) as fout:
            doelen.say(doel=doel, akkoord=False, toelichting=" ", door=door)
        assert reason(fout) == "plan.zeg_wat"
        doelen.say(doel=doel, akkoord=False, toelichting="Eerst rust thuis", door=door)
    assert "eva" not in asked(toneel)
    with acting(toneel.door("anouk", timedelta(minutes=12))) as door:
        doelen.edit_goal(doel=doel, versie=1, velden={"tekst": "Anders"}, door=door)
    assert "eva" in asked(toneel)


def test_disagreement_does_not_block_and_stays_in_the_version() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    present(toneel, deel)
    with acting(toneel.door("omar", timedelta(minutes=11))) as door:
        doelen.say(doel=doel, akkoord=False, toelichting="Ik zie het anders", door=door)
    with acting(toneel.door("anouk", timedelta(minutes=12))) as door:
        deel.refresh_from_db()
        te_laat = door.vandaag + timedelta(weeks=13)
        with pytest.raises(NietMogelijk) as fout:
            plannen.adopt(deel=deel, versie=deel.versie, evalueren_op=te_laat, door=door)
        assert reason(fout) == "plan.evaluatie_te_laat"
        assert (
            plannen.adopt(deel=deel, versie=deel.versie, evalueren_op=door.vandaag + timedelta(weeks=12), door=door)
            == 1
        )
        versie = Planversie.objects.get()
        assert versie.inhoud["doelen"][0]["standpunten"][0]["toelichting"] == "Ik zie het anders"
        assert Doel.objects.get().status == "loopt"
        assert Casus.objects.get().status == "uitvoering"


def test_a_change_after_adoption_opens_the_plan_and_the_next_version_keeps_the_first() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    for nummer in (1, 2):
        deel = present(toneel, deel, 10 * nummer)
        with acting(toneel.door("anouk", timedelta(minutes=10 * nummer + 1))) as door:
            plannen.adopt(deel=deel, versie=deel.versie, evalueren_op=date(2026, 12, 24), door=door)
            if nummer == 1:
                doel = doelen.edit_goal(doel=doel, versie=doel.versie, velden={"tekst": "Anders"}, door=door)
                deel.refresh_from_db()
                assert deel.status == "herzien"
    with acting(toneel.door("eva", timedelta(minutes=40))):
        teksten = [v.inhoud["doelen"][0]["tekst"] for v in Planversie.objects.order_by("nummer")]
    assert teksten == ["Doel van anouk", "Anders"]


def test_nobody_speaks_for_somebody_else_in_the_database() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        doelen.say(doel=doel, akkoord=True, door=door)
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(
                    "INSERT INTO casus_standpunt (id, dossier_id, categorie, doel_id, houder, akkoord, toelichting,"
                    " doelversie, moment) SELECT gen_random_uuid(), dossier_id, categorie, doel_id, %s, true, '', 1,"
                    " moment FROM casus_standpunt",
                    [toneel.eva.id],
                )


def test_goals_keep_the_order_that_people_give_them() -> None:
    toneel, deel = begun()
    eerste, tweede = goal(toneel, deel, "anouk"), goal(toneel, deel, "mees", later=8)
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        doelen.place(doel=tweede, omhoog=True, door=door)
        assert [d.id for d in plannen.list_goals(deel)] == [tweede.id, eerste.id]


# The family part, and Lot ----------------------------------------------------------------------------------


def family_part(toneel: t.Toneel) -> Plandeel:
    with acting(toneel.door("anouk", timedelta(minutes=20))) as door:
        return plannen.open_family_part(
            casus=toneel.casus, deelnemers=[Functie.objects.get(id=t.key("bram"))], door=door
        )


def consent_family(toneel: t.Toneel, deel: Plandeel, ontvanger: str) -> None:
    door = toneel.door("anouk", timedelta(minutes=21))
    with acting(door):
        vraag = toestemmingen.ask(
            dossier=Dossier.objects.get(id=deel.dossier_id),
            ontvanger=t.organisatie(ontvanger),
            categorieen=Categorie.STATUS | Categorie.PLAN_GEZIN,
            doel="Samen thuis",
            tot=door.vandaag + timedelta(days=90),
            parameters=STANDAARD,
            door=door,
        )
    for wie in ("eva", "omar"):
        ouder = toneel.door(wie, timedelta(minutes=22))
        with acting(ouder):
            toestemmingen.answer(
                toestemming=vraag,
                naaste=getattr(toneel, wie),
                besluit=Besluit.GEGEVEN,
                categorieen=Categorie(vraag.categorieen),
                wijze="portaal",
                door=ouder,
            )


def test_parents_decide_about_the_family_part_and_school_sees_no_content_without_their_yes() -> None:
    toneel, _deel = begun()
    gezin = family_part(toneel)
    assert texts(toneel, "bram") == set()
    consent_family(toneel, gezin, "vo_team")
    goal(toneel, gezin, "bram", "gezin", later=23)
    assert texts(toneel, "bram") == texts(toneel, "eva") == {"Doel van bram"}
    assert texts(toneel, "anouk") == texts(toneel, "mees") == texts(toneel, "noor") == set()
    consent_family(toneel, gezin, "lindecollege")
    assert texts(toneel, "anouk") == {"Doel van bram"}
    assert texts(toneel, "mees") == set()  # does not take part in the family part


def test_who_comes_in_later_reads_the_family_part_only_after_the_parents_yes() -> None:
    """S1 step 9: the buurtteam joins a family part that is open already."""
    toneel, _deel = begun()
    gezin = family_part(toneel)
    consent_family(toneel, gezin, "vo_team")
    goal(toneel, gezin, "bram", "gezin", later=23)
    with acting(toneel.door("anouk", timedelta(minutes=24))) as door:
        for _keer in range(2):  # asking the same person twice is asking once
            chantal = Functie.objects.get(id=t.key("chantal"))
            plannen.join_family_part(deel=gezin, deelnemers=[chantal], door=door)
        assert [h.naam for h in list_participants(gezin, door)].count("Chantal Rietveen") == 1
        assert t.key("chantal") not in {h.id for h in list_newcomers(gezin, t.key("lindecollege"), [], door)}
    assert texts(toneel, "chantal") == set()
    consent_family(toneel, gezin, "buurtteam")
    assert texts(toneel, "chantal") == {"Doel van bram"}


def test_who_ceases_to_have_custody_loses_the_family_part_as_well() -> None:
    toneel, _deel = begun()
    gezin = family_part(toneel)
    consent_family(toneel, gezin, "vo_team")
    goal(toneel, gezin, "bram", "gezin", later=23)
    with acting(toneel.door("anouk", timedelta(minutes=24))) as door:
        dossiers.set_gezag(
            dossier=toneel.dossier,
            naaste=Naaste.objects.get(id=toneel.omar.id),
            gezag_vanaf=None,
            gezag_tot=None,
            bron="gezagsregister",
            gecontroleerd_op=door.vandaag,
            door=door,
        )
    assert texts(toneel, "omar") == set()
    assert texts(toneel, "eva") == {"Doel van bram"}


def lot(toneel: t.Toneel) -> tuple[Casus, Plandeel, Naaste]:
    """The buurtteam helps Lot: her own casus, with her own part of the same plan."""
    t.join(toneel, "chantal")
    t.consent_of_all(toneel, "buurtteam", categorieen=Categorie.STATUS)
    with acting(toneel.door("chantal", timedelta(minutes=20))) as door:
        zus = dossiers.register_jeugdige(
            roepnaam="Lot",
            achternaam="Aldermans",
            geboortedatum=date(2016, 3, 1),
            school=t.organisatie("buurtteam"),
            gezin=Jeugdige.objects.get().gezin,
            door=door,
        )
        casus = casussen.open_casus(jeugdige=zus, school=t.organisatie("buurtteam"), door=door)
        moeder = dossiers.add_naaste(
            dossier=casus.dossier,
            jeugdige=zus,
            relatie=Relatie.OUDER,
            naam="Eva Aldermans",
            gezag_vanaf=date(2016, 3, 1),
            gezag_bron="gezagsregister",
            gezag_gecontroleerd_op=door.vandaag,
            door=door,
        )
        for stap in ("weging", "overleg"):
            casussen.move(casus=casus, naar=stap, door=door)
        deel = plannen.start_plan(casus=casus, door=door)
        doelen.add_goal(plandeel=deel, leefgebied="gezin", tekst="Doel van Lot", door=door)
    return casus, deel, moeder


def test_a_sister_joins_the_same_plan_and_noors_school_never_sees_her() -> None:
    toneel, deel = begun()
    goal(toneel, deel, "anouk")
    casus, van_lot, _moeder = lot(toneel)
    assert van_lot.plan_id == deel.plan_id
    for wie in ("anouk", "mees", "noor", "eva", "bram"):
        with acting(toneel.door(wie, timedelta(minutes=30))), connection.cursor() as cursor:
            for tabel in (
                "casus_doel",
                "casus_plandeel",
                "casus_casus",
                "casus_regie",
                "toegang_gebeurtenis",
                "casus_taak",
            ):
                cursor.execute(f"SELECT count(*) FROM {tabel} WHERE dossier_id = %s", [casus.dossier_id])
                assert cursor.fetchone() == (0,), (wie, tabel)
            cursor.execute("SELECT count(*) FROM toegang_jeugdige WHERE roepnaam = 'Lot'")
            assert cursor.fetchone() == (0,), wie
    with acting(toneel.door("mees", timedelta(minutes=30))) as door, pytest.raises(Geweigerd):
        from rondom.casus.laden import load_casus

        load_casus(casus.id, door=door, doel="casus")
    with acting(toneel.door("chantal", timedelta(minutes=30))):
        assert Plan.objects.count() == 1


def test_a_stranger_sees_nothing_of_a_plan() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    with acting(toneel.door("anouk", timedelta(minutes=8))) as door:
        doelen.say(doel=doel, akkoord=True, door=door)
    with acting(toneel.door("ingrid", timedelta(minutes=9))):
        for model in (Plan, Plandeel, Doel, Standpunt, Planversie):
            assert not model.objects.exists(), model
