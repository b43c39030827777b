"""Who may read a row and add to it, still does not write for another: plain SQL under the web role, by insiders.

Everybody here has grants in the casus: a mentor who writes status, a helper, a parent who adds own words. Each test does
in SQL what only somebody else may do by the rule, and ends with what the rule does allow, so that none passes because
nothing can change at all.
"""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import pytest

from rondom.casus.models import Evaluatie, Plandeel, Signaal, Taak, Verzuimmelding
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services import familiebericht as berichten
from rondom.casus.services import regie, taak
from rondom.casus.services import signaal as signalen
from rondom.casus.services import verzuim as verzuimen
from rondom.kern.categorie import Categorie
from rondom.kern.signaal import Over
from rondom.toegang.bewaking import BEWAAKT, NIEUW
from rondom.toegang.handelen import Handelend, acting
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie.test_consultatie import ask
from tests.integratie.test_evaluatie import asked
from tests.integratie.test_lekken_sql import changed
from tests.integratie.test_overleg import plan, weighed
from tests.integratie.test_plan import begun, goal
from tests.integratie.test_regie import offer, regisseur
from tests.integratie.test_verzuim import enter, hours

pytestmark = pytest.mark.django_db

INSIDERS = ("mees", "bram", "eva", "omar", "noor")


def regie_row(toneel: t.Toneel, deel: Plandeel, houder: UUID, door: Handelend, *, nu: bool) -> int:
    """How many rows of steering plain SQL added: an offer, or somebody who steers from today."""
    return changed(
        door,
        "INSERT INTO casus_regie (id, dossier_id, plan_id, houder, vanaf, aangeboden_door, aangeboden_op, aanvaard_op, reden)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, '')",
        uuid4(), toneel.dossier.id, deel.plan_id, houder, door.vandaag if nu else None, door.houder, door.moment,
        door.moment if nu else None,
    )  # fmt: skip


# Steering (BR10, R072) -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wie", INSIDERS)
def test_nobody_takes_the_steering_by_changing_its_row(wie: str) -> None:
    toneel, deel = begun()
    door = toneel.door(wie, timedelta(minutes=20))
    for opdracht in (
        "UPDATE casus_regie SET houder = %s WHERE plan_id = %s",
        "UPDATE casus_regie SET aangeboden_door = %s WHERE plan_id = %s",
    ):
        assert changed(door, opdracht, door.houder, deel.plan_id) == 0
    assert changed(door, "UPDATE casus_regie SET tot = %s WHERE plan_id = %s", door.vandaag, deel.plan_id) == 0
    assert changed(door, "UPDATE casus_regie SET vanaf = vanaf - 30 WHERE plan_id = %s", deel.plan_id) == 0
    assert regisseur(toneel) == "anouk"


@pytest.mark.parametrize("wie", INSIDERS)
def test_nobody_but_who_leads_offers_and_nobody_makes_himself_regisseur(wie: str) -> None:
    toneel, deel = begun()
    door = toneel.door(wie, timedelta(minutes=20))
    assert regie_row(toneel, deel, door.houder, door, nu=False) == 0
    assert regie_row(toneel, deel, door.houder, door, nu=True) == 0
    assert regie_row(toneel, deel, t.key("mees"), door, nu=True) == 0
    anouk = toneel.door("anouk", timedelta(minutes=21))
    assert regie_row(toneel, deel, t.key("bram"), anouk, nu=True) == 0
    assert regie_row(toneel, deel, t.key("bram"), anouk, nu=False) == 1


@pytest.mark.parametrize("wie", ["anouk", *INSIDERS])
def test_only_the_candidate_accepts_and_nobody_declines_for_the_candidate(wie: str) -> None:
    toneel, deel = begun()
    offer(toneel, deel, t.key("bram"))
    door = toneel.door(wie, timedelta(minutes=20))
    aanvaard = "UPDATE casus_regie SET aanvaard_op = %s, vanaf = %s WHERE plan_id = %s AND aanvaard_op IS NULL"
    afgewezen = "UPDATE casus_regie SET afgewezen_op = %s, reden = 'x' WHERE plan_id = %s AND aanvaard_op IS NULL"
    if wie == "bram":
        assert changed(door, "UPDATE casus_regie SET tot = %s WHERE aanvaard_op IS NOT NULL", door.vandaag) == 1
        assert changed(door, aanvaard, door.moment, door.vandaag, deel.plan_id) == 1
        assert regisseur(toneel) == "bram"
        return
    if wie != "anouk":
        assert changed(door, "UPDATE casus_regie SET tot = %s WHERE aanvaard_op IS NOT NULL", door.vandaag) == 0
    assert changed(door, aanvaard, door.moment, door.vandaag, deel.plan_id) == 0
    assert changed(door, afgewezen, door.moment, deel.plan_id) == (1 if wie == "anouk" else 0)


def test_an_offer_that_was_answered_is_not_answered_again() -> None:
    toneel, deel = begun()
    offer(toneel, deel, t.key("bram"))
    bram = toneel.door("bram", timedelta(minutes=20))
    with acting(bram):
        regie.decline(plan=deel.plan, toelichting="Geen tijd", door=bram)
    opdracht = "UPDATE casus_regie SET aanvaard_op = %s, vanaf = %s, afgewezen_op = NULL WHERE houder = %s"
    assert changed(bram, opdracht, bram.moment, bram.vandaag, bram.houder) == 0
    assert regisseur(toneel) == "anouk"


def test_steering_hangs_on_a_part_of_its_own_plan() -> None:
    toneel, deel = begun()
    with acting(toneel.door("anouk")):
        vreemd = deel.plan_id
    ander = t.open_casus()
    anouk = toneel.door("anouk", timedelta(minutes=30))
    opdracht = (
        "INSERT INTO casus_regie (id, dossier_id, plan_id, houder, aangeboden_door, aangeboden_op, reden)"
        " VALUES (%s, %s, %s, %s, %s, %s, '')"
    )
    assert changed(anouk, opdracht, uuid4(), ander.dossier.id, vreemd, t.key("mees"), anouk.houder, anouk.moment) == 0


# The plan (R075, R079, R080) -------------------------------------------------------------------------------------


@pytest.mark.parametrize("wie", ["mees", "bram", "eva", "noor"])
def test_only_who_leads_adopts_a_plan(wie: str) -> None:
    toneel, deel = begun()
    goal(toneel, deel, "anouk")
    door = toneel.door(wie, timedelta(minutes=20))
    stel_vast = "UPDATE casus_plandeel SET status = 'vastgesteld', nummer = 1, vastgesteld_op = %s WHERE id = %s"
    assert changed(door, stel_vast, door.vandaag, deel.id) == 0
    assert changed(door, "UPDATE casus_plandeel SET status = 'voorgelegd' WHERE id = %s", deel.id) == 0
    anouk = toneel.door("anouk", timedelta(minutes=21))
    assert changed(anouk, stel_vast, anouk.vandaag, deel.id) == 1


@pytest.mark.parametrize("wie", ["eva", "omar", "noor"])
def test_family_that_does_not_steer_rewrites_no_goal_and_adds_none_but_the_own(wie: str) -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    door = toneel.door(wie, timedelta(minutes=20))
    assert changed(door, "UPDATE casus_doel SET tekst = 'x' WHERE id = %s", doel.id) == 0
    assert changed(door, "UPDATE casus_doel SET status = 'behaald' WHERE id = %s", doel.id) == 0
    nieuw = (
        "INSERT INTO casus_doel (id, dossier_id, categorie, plandeel_id, leefgebied, tekst, eigen_doel, meetbaar, merkbaar,"
        " eigen_kracht, financiering, begin, eind, status, volgorde, door, op, versie)"
        " VALUES (%s, %s, %s, %s, 'school', 'x', %s, '', '', '', '', %s, %s, 'open', 9, %s, %s, 1)"
    )
    for eigen in (False, True):
        waarden = (uuid4(), toneel.dossier.id, int(Categorie.PLAN_SCHOOL), deel.id, eigen, door.vandaag,
                   door.vandaag + timedelta(days=30), door.houder, door.moment)  # fmt: skip
        assert changed(door, nieuw, *waarden) == (1 if eigen and wie == "noor" else 0)


def test_the_words_of_the_young_person_stay_his_or_hers() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "noor", eigen_doel=True)
    opdracht = "UPDATE casus_doel SET tekst = 'x' WHERE id = %s"
    for wie in ("anouk", "bram", "eva", "omar"):
        assert changed(toneel.door(wie, timedelta(minutes=20)), opdracht, doel.id) == 0
    assert changed(toneel.door("noor", timedelta(minutes=21)), opdracht, doel.id) == 1


def test_a_goal_keeps_its_life_area_and_so_who_reads_it() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk", leefgebied="gezin")
    door = toneel.door("anouk", timedelta(minutes=20))
    opdracht = "UPDATE casus_doel SET leefgebied = 'school', categorie = %s WHERE id = %s"
    assert changed(door, opdracht, int(Categorie.PLAN_SCHOOL), doel.id) == 0


def test_a_parent_who_steers_writes_along() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    offer(toneel, deel, toneel.eva.id)
    with acting(toneel.door("eva", timedelta(minutes=12))) as eva:
        regie.accept(plan=deel.plan, door=eva)
    opdracht = "UPDATE casus_doel SET meetbaar = 'x' WHERE id = %s"
    assert changed(toneel.door("omar", timedelta(minutes=13)), opdracht, doel.id) == 0
    assert changed(toneel.door("eva", timedelta(minutes=13)), opdracht, doel.id) == 1


# Agreements, tasks, meetings, messages ---------------------------------------------------------------------------


def test_an_agreement_is_changed_by_its_owner_or_who_writes_there_and_never_reworded() -> None:
    toneel, deel = begun()
    doel = goal(toneel, deel, "anouk")
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        afspraak = afspraken.add(
            dossier=toneel.dossier.id, tekst="Belt de gymclub.", eigenaar=toneel.eva.id, doel=doel,
            categorie=Categorie.PLAN_SCHOOL, termijn=door.vandaag + timedelta(days=7), door=door,
        )  # fmt: skip
    gedaan = "UPDATE casus_afspraak SET status = 'gedaan' WHERE id = %s"
    later = {"later": timedelta(minutes=20)}
    assert changed(toneel.door("omar", **later), gedaan, afspraak.id) == 0
    assert changed(toneel.door("noor", **later), gedaan, afspraak.id) == 0
    assert changed(toneel.door("eva", **later), gedaan, afspraak.id) == 1
    for kolom, waarde in (("tekst", "x"), ("eigenaar", str(toneel.omar.id)), ("door", str(toneel.eva.id))):
        opdracht = f"UPDATE casus_afspraak SET {kolom} = %s WHERE id = %s"
        assert changed(toneel.door("anouk", **later), opdracht, waarde, afspraak.id) == 0


def test_a_task_stays_with_whom_it_was_given_and_is_done_in_the_own_name() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as anouk:
        gevraagd = taak.ask(
            dossier=toneel.dossier.id, soort="signaal_wegen", houder=t.key("mees"), object_id=uuid4(), door=anouk
        )
    door = toneel.door("anouk", timedelta(minutes=5))
    for kolom, waarde in (("houder", t.key("vera")), ("soort", "bespreken"), ("object_id", uuid4())):
        assert changed(door, f"UPDATE casus_taak SET {kolom} = %s WHERE id = %s", waarde, gevraagd.id) == 0
    klaar = "UPDATE casus_taak SET afgerond_op = %s, afgerond_door = %s WHERE id = %s"
    assert changed(door, klaar, door.moment, t.key("mees"), gevraagd.id) == 0
    assert changed(door, klaar, door.moment, door.houder, gevraagd.id) == 1
    assert changed(door, "UPDATE casus_taak SET afgerond_op = NULL WHERE id = %s", gevraagd.id) == 0
    with acting(door):
        assert Taak.objects.get(id=gevraagd.id).houder == t.key("mees")


def test_who_was_left_out_of_a_meeting_does_not_let_himself_in() -> None:
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "mees", uitgelaten={"omar": "Omar wil dat zelf zo."})
    opdracht = (
        "UPDATE casus_genodigde SET uitgelaten = false, uitgelaten_reden = '' WHERE overleg_id = %s AND uitgelaten"
    )
    assert changed(toneel.door("omar"), opdracht, overleg.id) == 0
    assert changed(toneel.door("anouk"), opdracht, overleg.id) == 1
    assert (
        changed(toneel.door("eva"), "UPDATE casus_genodigde SET aanwezig = true WHERE houder = %s", toneel.eva.id) == 0
    )


def test_no_row_hangs_on_a_row_of_another_dossier() -> None:
    """An invitation in the own dossier for the meeting of another one opened the marks of that meeting."""
    toneel = weighed()
    overleg = plan(toneel, "noor", "eva", "omar", "mees")
    ander = t.open_casus()
    door = ander.door("anouk")
    opdracht = (
        "INSERT INTO casus_genodigde (id, dossier_id, overleg_id, functie_id, houder, antwoord, familie_keuze, uitgelaten,"
        " uitgelaten_reden) VALUES (%s, %s, %s, %s, %s, 'open', 'open', false, '')"
    )
    vera = t.key("vera")
    assert changed(door, opdracht, uuid4(), ander.dossier.id, overleg.id, vera, vera) == 0
    assert changed(door, opdracht, uuid4(), toneel.dossier.id, overleg.id, vera, vera) == 1


def test_a_message_of_the_family_is_seen_by_a_professional_in_the_own_name() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("eva")) as eva:
        bericht = berichten.send(
            dossier=toneel.dossier, naaste=toneel.eva, soort="vraag", tekst="Mag ik bellen?", door=eva
        )
    opdracht = "UPDATE casus_familiebericht SET gezien_door = %s, gezien_op = %s WHERE id = %s"
    omar, anouk = toneel.door("omar"), toneel.door("anouk")
    assert changed(omar, opdracht, omar.houder, omar.moment, bericht.id) == 0
    assert changed(anouk, opdracht, t.key("mees"), anouk.moment, bericht.id) == 0
    assert changed(anouk, opdracht, anouk.houder, anouk.moment, bericht.id) == 1
    mees = toneel.door("mees", timedelta(minutes=5))
    assert changed(mees, opdracht, mees.houder, mees.moment, bericht.id) == 0  # the first reader counts


# Evaluation, school, absence, consultation, signal ----------------------------------------------------------------


def test_nobody_looks_back_in_the_name_of_another() -> None:
    """A professional may write down what the family says; a parent speaks for a young child only, never for the other."""
    toneel = h.table()
    rij = asked(toneel)
    opdracht = (
        "INSERT INTO casus_evaluatieantwoord (id, dossier_id, categorie, evaluatie_id, houder, partij, tekst,"
        " samen, vastgelegd_door, op) VALUES (%s, %s, %s, %s, %s, 'ouder', 'x', false, %s, %s)"
    )

    def says(wie: str, houder: UUID, als: UUID | None = None) -> int:
        door = h.later(toneel, wie)
        with acting(door):
            geheel = int(Categorie.VERSLAG)
        return changed(door, opdracht, uuid4(), rij.dossier_id, geheel, rij.id, houder, als or door.houder, door.moment)

    assert says("eva", toneel.omar.id) == 0
    assert says("eva", t.key("anouk")) == 0
    assert says("noor", toneel.eva.id) == 0
    assert says("anouk", t.key("mees")) == 0
    assert says("eva", toneel.eva.id, als=t.key("anouk")) == 0
    assert says("eva", toneel.eva.id) == 1
    assert says("anouk", toneel.eva.id) == 1


@pytest.mark.parametrize("wie", ["eva", "omar", "noor"])
def test_family_decides_on_no_evaluation_and_plans_none(wie: str) -> None:
    toneel = h.table()
    rij = asked(toneel)
    door = h.later(toneel, wie)
    assert changed(door, "UPDATE casus_evaluatie SET status = 'afgerond', besluit = 'afsluiten'") == 0
    nieuw = (
        "INSERT INTO casus_evaluatie (id, dossier_id, soort, status, gepland_op, besluit, versie)"
        " VALUES (%s, %s, 'tussen', 'gepland', %s, '', 1)"
    )
    assert changed(door, nieuw, uuid4(), rij.dossier_id, door.vandaag) == 0
    with acting(door):
        assert Evaluatie.objects.get().status == "gevraagd"


@pytest.mark.parametrize("wie", ["eva", "noor", "bram"])
def test_only_school_says_how_it_goes_at_school(wie: str) -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    t.consent_of_all(toneel, categorieen=Categorie.STATUS | Categorie.ONDERWIJS)
    opdracht = (
        "INSERT INTO casus_schoolbeeld (id, dossier_id, verzuim, tekst, door, op) VALUES (%s, %s, 'daalt', 'x', %s, %s)"
    )
    for naam, aantal in ((wie, 0), ("mees", 1)):
        door = toneel.door(naam, timedelta(minutes=5))
        assert changed(door, opdracht, uuid4(), toneel.dossier.id, door.houder, door.moment) == aantal


def test_a_parent_does_not_change_the_story_behind_hours() -> None:
    toneel = t.open_casus()
    enter(toneel, hours((0, 8)))
    opdracht = "UPDATE casus_verzuimverhaal SET reden = 'hoofdpijn'"
    assert changed(toneel.door("eva"), opdracht) == 0
    assert changed(toneel.door("mees"), opdracht) == 1


def join_row(toneel: t.Toneel, wie: str, functie: str, grondslag: str) -> int:
    door = toneel.door(wie)
    opdracht = (
        "INSERT INTO toegang_betrokkene (id, dossier_id, functie_id, organisatie_id, casusrol, grondslag, vanaf,"
        " toegevoegd_door) VALUES (%s, %s, %s, %s, 'deelnemer', %s, %s, %s)"
    )
    organisatie = t.key(t.MENSEN[functie][2])
    return changed(door, opdracht, uuid4(), toneel.dossier.id, t.key(functie), organisatie, grondslag, door.vandaag,
                   door.houder)  # fmt: skip


def test_nobody_comes_in_on_the_ground_of_the_law_but_the_attendance_officer_after_a_report() -> None:
    """On that ground a name and hours are read without consent (L20); anybody who writes status could give it."""
    toneel = t.open_casus()
    assert join_row(toneel, "mees", "chantal", "L20") == 0
    assert join_row(toneel, "anouk", "lea", "L20") == 0  # nothing was reported yet
    enter(toneel, hours((0, 8), (1, 8)))
    with acting(toneel.door("vera")) as vera:
        verzuimen.report(melding=Verzuimmelding.objects.get(), casus=toneel.casus, op=vera.vandaag, door=vera)
    assert join_row(toneel, "mees", "lea", "L20") == 0
    assert join_row(toneel, "vera", "chantal", "L20") == 0
    assert join_row(toneel, "mees", "ingrid", "R071") == 0
    assert join_row(toneel, "vera", "lea", "L20") == 1


def test_nobody_puts_another_out_of_a_casus_or_in_the_place_of_somebody() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    weg = "UPDATE toegang_betrokkene SET tot = %s WHERE functie_id = %s"
    mees = toneel.door("mees")
    assert changed(mees, weg, mees.vandaag, t.key("bram")) == 0
    plaats = "UPDATE toegang_betrokkene SET functie_id = %s WHERE functie_id = %s"
    assert changed(toneel.door("anouk"), plaats, t.key("fenna"), t.key("bram")) == 0
    assert changed(toneel.door("anouk"), weg, mees.vandaag, t.key("bram")) == 1


def test_a_mentor_gives_nobody_custody_and_no_login() -> None:
    """Custody decides about consent; who registers the family records it, who writes contact does not."""
    toneel = t.open_casus()
    mees, anouk = toneel.door("mees"), toneel.door("anouk")
    gezag = "UPDATE toegang_naaste SET gezag_tot = %s WHERE id = %s"
    assert changed(mees, gezag, mees.vandaag, toneel.omar.id) == 0
    assert changed(mees, "UPDATE toegang_naaste SET tot = %s WHERE id = %s", mees.vandaag, toneel.omar.id) == 0
    nieuw = (
        "INSERT INTO toegang_naaste (id, jeugdige_id, relatie, aanduiding, naam, taal, tolk_nodig,"
        " account_id, gezag_vanaf, gezag_bron, gezag_gecontroleerd_op, vanaf) VALUES (%s, %s, 'ouder', '', 'Iemand',"
        " '', false, %s, %s, 'gezagsregister', %s, %s)"
    )
    for door, aantal in ((mees, 0), (anouk, 1)):
        waarden = (uuid4(), toneel.jeugdige.id, None, door.vandaag, door.vandaag, door.vandaag)
        assert changed(door, nieuw, *waarden) == aantal
    assert changed(mees, nieuw, uuid4(), toneel.jeugdige.id, t.key("account-bram"), None, None, mees.vandaag) == 0
    assert changed(mees, nieuw, uuid4(), toneel.jeugdige.id, None, None, None, mees.vandaag) == 1
    assert changed(mees, "UPDATE toegang_naaste SET taal = 'Frans' WHERE id = %s", toneel.omar.id) == 1


def test_the_team_answers_a_consultation_and_who_asked_follows_it_up() -> None:
    c = ask()
    antwoord = "UPDATE casus_consultatie SET beantwoord_op = now(), beantwoord_door = %s WHERE id = %s"
    mees, bram = t.professional("mees"), t.professional("bram")
    assert changed(mees, antwoord, mees.houder, c.id) == 0
    assert changed(bram, antwoord, t.key("fenna"), c.id) == 0
    assert changed(bram, "UPDATE casus_consultatie SET vraag = 'x' WHERE id = %s", c.id) == 0
    assert changed(bram, antwoord, bram.houder, c.id) == 1
    answer_row = "UPDATE casus_consultatie SET uitkomst = 'advies' WHERE id = %s"
    assert changed(bram, answer_row, c.id) == 0
    assert changed(mees, answer_row, c.id) == 1


def test_what_somebody_saw_is_not_rewritten_by_another() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("mees")) as mees:
        inhoud = signalen.Signaalinhoud(
            over=Over.LEERLING, gezien="Stil.", leefgebieden=("school",), besproken_met_jeugdige=True,
            besproken_met_ouders=True,
        )  # fmt: skip
        signaal = signalen.record_for_casus(casus=toneel.casus, inhoud=inhoud, door=mees)
    for kolom, waarde in (("gezien", "x"), ("besproken_met_ouders", False)):
        opdracht = f"UPDATE casus_signaal SET {kolom} = %s WHERE id = %s"
        assert changed(toneel.door("anouk"), opdracht, waarde, signaal.id) == 0
        assert changed(toneel.door("mees"), opdracht, waarde, signaal.id) == 1
    with acting(toneel.door("mees")):
        assert Signaal.objects.get().gezien == "x"


# Proof -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def bewaakt(eigenaar: psycopg.Connection) -> Iterator[set[str]]:
    yield {
        naam
        for (naam,) in eigenaar.execute(
            "SELECT c.relname FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE g.tgname = 'bewaak'"
        )
    }


def test_every_guard_stands_in_the_database(bewaakt: set[str]) -> None:
    assert bewaakt == {label.lower().replace(".", "_") for label in BEWAAKT.keys() | NIEUW.keys()}


def test_every_reference_between_protected_rows_holds_in_the_database(eigenaar: psycopg.Connection) -> None:
    gevonden = {
        naam for (naam,) in eigenaar.execute("SELECT conname FROM pg_constraint WHERE conname LIKE '%zelfde_dossier'")
    }
    assert len(gevonden) > 20
    assert {
        "casus_genodigde_overleg_id_zelfde_dossier",
        "toegang_toestemmingsbesluit_toestemming_id_zelfde_dossier",
    } <= (gevonden)
