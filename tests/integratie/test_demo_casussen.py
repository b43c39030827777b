"""The casework of the demo: made through the services, the same every time, in every state, with nothing impossible."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection

from rondom.casus.models import (
    Casus,
    Deeltaak,
    Evaluatieantwoord,
    Kernbespreking,
    Kernoverleg,
    Kernpunt,
    Ketenregel,
    Leerplichtbesluit,
    Taak,
)
from rondom.kern.delen import Besluit
from rondom.kern.overleg import STANDAARDPUNTEN
from rondom.kern.signaal import find_etiketten
from rondom.kern.statussen import ALLE, CasusStatus
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting
from rondom.toegang.models import (
    Bevestiging,
    Bewaarstop,
    Briefverzoek,
    Gebeurtenis,
    Gezinsuitnodiging,
    Naaste,
    Papier,
    Recht,
    Toestemmingsbesluit,
    Vernietigingsbewijs,
    Vernietigingsvoorstel,
)
from rondom.toegang.selectors_toezicht import list_leesvragen_aan, read_aandacht, read_feiten
from rondom.web.demo import casussen, netwerk, oud, stappen, toezicht, zinnen
from rondom.web.demo.bijzonder import OOK
from rondom.web.demo.personas import GEZIN, JONGERE, PERSONAS, TWEE_KINDEREN, key
from tests.demoregio import EIGENAAR, empty_database

VANDAAG = date(2026, 11, 18)


@pytest.fixture
def leeg(django_db_setup: None, django_db_blocker: object) -> Iterator[str]:
    """A database without people."""
    with django_db_blocker.unblock(), empty_database() as naam:  # type: ignore[attr-defined]
        yield naam


def one_of_each() -> list[casussen.Opdracht]:
    """The first story of every kind: the shortest list that reaches every state."""
    per_soort: dict[str, casussen.Opdracht] = {}
    for opdracht in casussen.list_opdrachten():
        per_soort.setdefault(opdracht.soort.naam, opdracht)
    return list(per_soort.values())


def tell(opdrachten: list[casussen.Opdracht]) -> None:
    netwerk.build_network(VANDAAG)
    assert list(casussen.tell_all(opdrachten, VANDAAG)) == opdrachten


def test_every_state_is_there_and_nothing_is_impossible(leeg: str) -> None:
    tell(one_of_each())
    assert set(Casus.objects.using(EIGENAAR).values_list("status", flat=True)) == {s.value for s in CasusStatus}
    assert list(verify(using=EIGENAAR)) == []
    assert impossible_steps() == []
    assert Gebeurtenis.objects.using(EIGENAAR).filter(moment__date__gte=VANDAAG).count() == 0
    antwoorden = set(Toestemmingsbesluit.objects.using(EIGENAAR).values_list("besluit", flat=True))
    assert antwoorden >= {Besluit.GEGEVEN.value, Besluit.INGETROKKEN.value}
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        assert cursor.fetchone() == (0,), "what happened months ago sends no mail today"


def test_what_few_casussen_have_can_be_seen_at_the_personas_schools(leeg: str) -> None:
    bijzonder = [o for o in casussen.list_opdrachten() if o.ook]
    assert {o.ook for o in bijzonder} == set(OOK)
    tell(bijzonder)
    assert list(verify(using=EIGENAAR)) == []
    aantal = {m.__name__: m.objects.using(EIGENAAR).count() for m in (Kernoverleg, Kernpunt, Kernbespreking)}
    assert aantal == {"Kernoverleg": 2, "Kernpunt": 3, "Kernbespreking": 1}
    assert Ketenregel.objects.using(EIGENAAR).exclude(tekst="").count() >= 4
    assert Deeltaak.objects.using(EIGENAAR).get().status == "aanvaard"
    assert Evaluatieantwoord.objects.using(EIGENAAR).filter(samen=True, partij="jeugdige").count() == 1
    assert Bevestiging.objects.using(EIGENAAR).get().klopt
    assert Leerplichtbesluit.objects.using(EIGENAAR).get().uitkomst == "waarschuwing"


def test_what_is_past_its_term_can_be_seen_in_every_stand(leeg: str) -> None:
    netwerk.build_network(VANDAAG)
    oud.tell_old(VANDAAG)
    standen = Vernietigingsvoorstel.objects.using(EIGENAAR).order_by("status").values_list("status", flat=True)
    assert list(standen) == ["vernietigd", "vervallen", "voorgelegd", "voorgesteld", "voorgesteld"]
    assert Vernietigingsbewijs.objects.using(EIGENAAR).count() == Bewaarstop.objects.using(EIGENAAR).count() == 1
    assert list(verify(using=EIGENAAR)) == []
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        assert cursor.fetchone() == (0,)


def test_families_have_come_in_are_on_their_way_and_ask_on_paper(leeg: str) -> None:
    tell([o for o in casussen.list_opdrachten() if o.ook in ("gezin", "twee_kinderen", "uitgenodigd")])
    plekken = Naaste.objects.using(EIGENAAR).filter(account=TWEE_KINDEREN.account)
    assert len({n.jeugdige.school_id for n in plekken}) == 2
    rijen = Gezinsuitnodiging.objects.using(EIGENAAR)
    assert (rijen.filter(aanvaard_op=None).count(), rijen.exclude(aanvaard_op=None).count()) == (2, 2)
    assert Papier.objects.using(EIGENAAR).get().verzoek.status == "gevraagd"
    steun = Naaste.objects.using(EIGENAAR).get(naam="Samira Belhadj")
    assert not Recht.objects.using(EIGENAAR).filter(houder=steun.id).exists()  # his father has not answered


def impossible_steps() -> list[tuple[UUID, str, str]]:
    """Steps of a casus in the log that its table does not have."""
    fout = []
    vorige: dict[UUID, str] = {}
    statussen = {s.value for s in CasusStatus}
    rijen = Gebeurtenis.objects.using(EIGENAAR).filter(object_soort="casus").order_by("dossier_id", "volgnummer")
    for g in rijen:
        naar = g.soort.partition(".")[2]
        if naar not in statussen:
            continue
        van = vorige.get(g.dossier_id, ALLE["casus"].begin)
        if ALLE["casus"].find_overgang(van, naar) is None:
            fout.append((g.dossier_id, van, naar))
        vorige[g.dossier_id] = naar
    return fout


def test_the_same_stories_get_the_same_keys_and_the_same_chain_of_events(
    django_db_setup: None, django_db_blocker: object
) -> None:
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        een, ander = chain(), chain()
    assert een == ander
    assert len(een) > 100


def chain() -> list[tuple[object, ...]]:
    """Every event of three stories, told in a database of their own."""
    with empty_database():
        tell([o for o in one_of_each() if o.soort.naam in ("personas", "toestemming", "uitvoering")])
        rijen = Gebeurtenis.objects.using(EIGENAAR).order_by("dossier_id", "volgnummer")
        return list(rijen.values_list("dossier_id", "volgnummer", "soort", "moment", "hash"))


def test_there_are_about_600_casussen_of_every_kind_and_two_loads_are_told_the_same() -> None:
    opdrachten = casussen.list_opdrachten()
    kinderen = [o for o in opdrachten if o.soort not in (casussen.CONSULTATIE, casussen.GROEP)]
    assert len(kinderen) == 600
    assert opdrachten == casussen.list_opdrachten()
    assert [o.nummer for o in opdrachten] == list(range(len(opdrachten)))


def test_the_family_of_the_demo_finds_a_plan_a_meeting_and_an_open_question(leeg: str) -> None:
    tell([o for o in casussen.list_opdrachten() if o.soort is casussen.PERSONAS])
    zelf = Naaste.objects.using(EIGENAAR).get(account=JONGERE.account)
    ouders = Naaste.objects.using(EIGENAAR).filter(account__in=[g.account for g in GEZIN if g is not JONGERE])
    assert [n.gezag_vanaf for n in ouders] == [zelf.jeugdige.geboortedatum] * 2
    gevraagd = set(
        Taak.objects.using(EIGENAAR).filter(houder=zelf.id, afgerond_op__isnull=True).values_list("soort", flat=True)
    )
    assert gevraagd >= {"standpunt", "uitnodiging_beantwoorden", "toestemming_beantwoorden"}
    casus = Casus.objects.using(EIGENAAR).get()
    assert (casus.status, casus.jeugdige.school_id) == ("plan", key("school:Lindekade College"))


def test_the_coordinator_finds_work_for_today_and_for_this_week(leeg: str) -> None:
    gekozen = [o for o in casussen.list_opdrachten() if o.school == "school:Lindekade College"]
    tell([o for o in gekozen if o.soort.naam in ("personas", "uitvoering", "signaal", "plan")])
    zorgcoordinator = next(p for p in PERSONAS if p.sleutel == "zorgcoordinator")
    termijnen = set(
        Taak.objects.using(EIGENAAR)
        .filter(houder=zorgcoordinator.functie, afgerond_op__isnull=True)
        .values_list("termijn", flat=True)
    )
    dagen = {t for t in termijnen if t is not None}
    assert VANDAAG in dagen
    assert any(VANDAAG < d <= VANDAAG + timedelta(days=7) for d in dagen)
    assert any(d < VANDAAG for d in dagen)


def test_a_story_that_a_service_refuses_leaves_nothing_and_is_named(leeg: str) -> None:
    def refused(v: casussen.Verhaal) -> None:
        stappen.to_signaal(v)
        stappen.check_nazorg(v)

    soort = casussen.Soort("stuk", 1, refused, (1, 2), ())
    netwerk.build_network(VANDAAG)
    (antwoord,) = casussen.tell_all([casussen.Opdracht(9000, soort)], VANDAAG)
    assert antwoord == casussen.Mislukt(9000, "stuk", "AssertionError: ")
    assert not Casus.objects.using(EIGENAAR).exists()


# The sentences ----------------------------------------------------------------------------------------------


def test_no_sentence_names_what_might_be_the_matter_or_speaks_of_zorg() -> None:
    teksten = zinnen.all_sentences()
    assert len(teksten) > 250
    assert [t for t in teksten if find_etiketten(t)] == []
    assert [t for t in teksten if "zorg" in t.lower() and not _allowed(t.lower())] == []


def _allowed(tekst: str) -> bool:
    """The verb for looking after somebody, worries, and the insurance as it is called; never a service."""
    zonder = tekst
    for woord in ("zorgverzekering", "zorgt thuis", "thuis zorgen", "zorgen over", "ons zorgen", "geldzorgen", "zorgt"):
        zonder = zonder.replace(woord, "")
    return "zorg" not in zonder.replace("zorgen dat", "")


def test_no_sentence_keeps_a_gap() -> None:
    assert [t for t in zinnen.all_sentences() if "{" in t.replace("{naam}", "")] == []


def test_standard_points_are_not_typed_again_in_the_demo() -> None:
    assert not set(zinnen.AGENDA_SCHOOL) & set(STANDAARDPUNTEN)


def test_the_guard_of_the_demo_finds_facts_letters_breaches_and_agreements(leeg: str) -> None:
    tell([o for o in casussen.list_opdrachten() if o.ook][:2])
    toezicht.tell_oversight(VANDAAG)
    willem = toezicht.persona("privacy", VANDAAG, 9)
    with acting(willem):
        feiten = {f.soort.value for f in read_feiten(willem, VANDAAG - timedelta(days=7), VANDAAG)}
        assert "buiten_tijd" in feiten
        aandacht = read_aandacht(willem)
        assert (aandacht.antwoorden, aandacht.laat, len(aandacht.lekken)) == (1, 1, 1)
        assert {g.value for _n, _v, _t, g in aandacht.aflopend} == {"bijna", "verlopen"}
        assert aandacht.gemis > 0
    hanneke = toezicht.persona("zorgcoordinator", VANDAAG, 9)
    with acting(hanneke):
        assert Briefverzoek.objects.count() == 3
        assert list_leesvragen_aan(hanneke).get().antwoord
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        assert cursor.fetchone() == (0,)
