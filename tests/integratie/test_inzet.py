"""Help and support: start with agreed feedback, change, a no; and who hears what (R105, R111, R126, R127, R133, BR13)."""

from datetime import timedelta

import pytest
from django.db import ProgrammingError

from rondom.casus.feiten_inzet import list_functies
from rondom.casus.models import Inzet, Inzetinhoud, Statusbericht, Taak, Terugkoppelafspraak
from rondom.casus.services import inzet as inzetten
from rondom.casus.services import statusbericht, weigering
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import Categorie, Leefgebied
from rondom.kern.terugkoppeling import Afspraak, Wat
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd, load
from rondom.toegang.models import Casusrol, Gebeurtenis
from tests import hulpspel as h
from tests import toneel as t

pytestmark = pytest.mark.django_db


def messages_to(toneel: t.Toneel, inzet: Inzet) -> dict[str, str]:
    """Who got which last message, by name of the cast."""
    namen = {t.key(n): n for n in t.MENSEN} | {getattr(toneel, n).id: n for n in t.FAMILIE}
    with acting(h.later(toneel, "anouk", weeks=30)):
        rijen = Statusbericht.objects.filter(inzet=inzet).order_by("verzonden_op")
        return {namen[b.aan]: b.soort for b in rijen}


def open_tasks(toneel: t.Toneel, soort: str) -> set[str]:
    namen = {t.key(n): n for n in t.MENSEN} | {getattr(toneel, n).id: n for n in t.FAMILIE}
    with acting(h.later(toneel, "anouk", weeks=30)):
        return {namen[x.houder] for x in Taak.objects.filter(soort=soort, afgerond_op__isnull=True)}


def test_who_is_asked_for_help_gets_a_task_within_the_term() -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    assert inzet.soort == "hulp"
    with acting(toneel.door("bram")):
        taak = Taak.objects.get(soort="inzet_starten")
    assert (taak.houder, taak.termijn) == (t.key("bram"), h.day(1))


def test_what_school_gives_is_support_and_no_help() -> None:
    toneel = h.table()
    with acting(toneel.door("anouk")) as door:
        inzet = inzetten.request(
            casus=toneel.casus, aanbieder=t.organisatie("lindecollege"), leefgebied=Leefgebied.SCHOOL, door=door
        )
    assert inzet.soort == "ondersteuning"


def test_help_cannot_start_before_it_is_agreed_who_hears_what() -> None:
    toneel = h.table()
    with pytest.raises(NietMogelijk) as fout:
        h.started(toneel, afspraken=[])
    assert [r.regel for r in fout.value.oordeel.redenen] == ["BR13"]


@pytest.mark.parametrize(
    ("aan", "wat", "tekst"),
    [
        ("vera", Wat.STATUS, "terugkoppeling.status_mag_niet"),
        ("lea", Wat.INHOUD, "terugkoppeling.inhoud_mag_niet"),
    ],
    ids=["wie geen deel heeft, hoort niets", "inhoud alleen als de toestemming zo ver gaat"],
)
def test_an_agreement_never_goes_further_than_consent(aan: str, wat: Wat, tekst: str) -> None:
    toneel = h.table()
    with pytest.raises(NietMogelijk) as fout:
        h.started(toneel, afspraken=[Afspraak(t.key(aan), wat)])
    assert fout.value.oordeel.redenen[0].tekst == tekst


def test_when_help_starts_everybody_entitled_hears_it_at_once_and_without_content() -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    assert set(messages_to(toneel, inzet)) == {"anouk", "mees", "jip", "lea", "noor", "eva", "omar"}
    assert set(messages_to(toneel, inzet).values()) == {"gestart"}
    assert open_tasks(toneel, "statusbericht_lezen") == {"anouk", "mees", "jip", "lea", "noor", "eva", "omar"}
    with acting(h.later(toneel, "lea")):
        gezien = Inzet.objects.get()
        assert gezien.gestart_op == h.day()
        assert not Inzetinhoud.objects.exists()


def test_who_lacks_consent_gets_no_message_and_the_sender_reads_why() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    t.join(toneel, "lea", Casusrol.DEELNEMER, grondslag="L20")
    t.consent_of_all(toneel, "vo_team", categorieen=h.ALLES)
    inzet = h.asked(toneel)
    with acting(h.later(toneel, "bram")) as door:
        verzending = inzetten.start(
            inzet=inzet,
            uitvoerder=h.functie("bram"),
            gestart_op=door.vandaag,
            afspraken=[Afspraak(t.key("anouk"), Wat.STATUS)],
            wanneer="bij_verandering",
            versie=1,
            ja_van=h.everybody(toneel, inzet, door),
            door=door,
        )
    assert [(o.houder, o.reden.tekst) for o in verzending.niet] == [(t.key("lea"), "terugkoppeling.geen_toestemming")]
    assert "lea" not in messages_to(toneel, inzet)


def test_where_content_was_promised_the_worker_still_has_to_tell_it() -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    assert open_tasks(toneel, "terugkoppelen") == {"bram"}
    with acting(h.later(toneel, "bram")) as door:
        assert {a.wat for a in Terugkoppelafspraak.objects.filter(inzet=inzet)} == {"status", "inhoud"}
        inzetten.told(inzet=inzet, door=door)
    assert open_tasks(toneel, "terugkoppelen") == set()


def test_somebody_else_takes_over_and_the_first_professional_stays() -> None:
    toneel = h.table()
    t.consent_of_all(toneel, "buurtteam", categorieen=h.ALLES)
    inzet = h.started(toneel)
    with acting(h.later(toneel, "bram", weeks=3)) as door:
        inzetten.change(
            inzet=inzet,
            uitvoerder=h.functie("chantal"),
            gewijzigd_op=door.vandaag,
            tekst="Nu in de buurt.",
            versie=2,
            door=door,
        )
    with acting(h.later(toneel, "chantal", weeks=3, minutes=1)) as door:
        assert {t.key("bram"), t.key("chantal")} <= set(list_functies(toneel.dossier.id, door.vandaag))
    assert messages_to(toneel, inzet)["lea"] == "gewijzigd"
    assert messages_to(toneel, inzet)["chantal"] == "gewijzigd"


def test_two_people_change_the_same_help_and_the_second_is_told() -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    h_inzet = Inzet(id=inzet.id, dossier_id=inzet.dossier_id, soort="hulp", leefgebied="gezin", versie=1)
    with acting(h.later(toneel, "anouk")) as door:
        weigering.decline(inzet=inzet, reden="Nu niet.", vervolg="schoolplan", versie=1, door=door)
        with pytest.raises(VersieConflict) as fout:
            inzetten.advance(inzet=h_inzet, naar=inzetten.InzetStatus.GESTART, versie=1, door=door)
    assert fout.value.rij.status == "geweigerd"


def test_a_message_is_read_only_by_whom_it_is_for() -> None:
    toneel = h.table()
    h.started(toneel)
    with acting(h.later(toneel, "lea")):
        bericht = Statusbericht.objects.get(aan=t.key("lea"))
    with acting(h.later(toneel, "anouk")) as door:
        statusbericht.mark_read(bericht=bericht, door=door)
        assert Statusbericht.objects.filter(aan=t.key("lea")).update(gelezen_op=door.moment) == 0
    with acting(h.later(toneel, "lea")) as door:
        statusbericht.mark_read(bericht=bericht, door=door)
        assert Statusbericht.objects.get(id=bericht.id).gelezen_op == door.moment
    assert "lea" not in open_tasks(toneel, "statusbericht_lezen")


def test_a_no_of_the_family_is_no_end_and_the_coordinator_must_decide() -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    with acting(h.later(toneel, "bram", weeks=2)) as door:
        weigering.decline(inzet=inzet, reden="Het is nu te druk thuis.", vervolg="", versie=2, door=door)
    assert open_tasks(toneel, "geen_hulp_besluiten") == {"anouk"}
    assert open_tasks(toneel, "terugkoppelen") == set()
    assert messages_to(toneel, inzet)["lea"] == "geweigerd"
    with acting(h.later(toneel, "anouk", weeks=2)):
        nog = [v.sleutel for v in weigering.check(Inzet.objects.get()).voorwaarden]
        assert nog == ["gesprek_met_school", "vervolgstap", "regie"]
    with acting(h.later(toneel, "lea", weeks=2)):
        assert not Inzetinhoud.objects.exists()


def test_who_steers_and_what_comes_next_is_decided_and_recorded() -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    with acting(h.later(toneel, "anouk")) as door:
        weigering.decline(inzet=inzet, reden="Nu niet.", vervolg="blijf_in_gesprek", versie=1, door=door)
        weigering.decide(
            inzet=inzet,
            regie_bij=t.key("anouk"),
            vervolg="schoolplan",
            gesprek_school_op=door.vandaag,
            versie=2,
            door=door,
        )
        gezien = Inzet.objects.get()
        assert (gezien.status, gezien.afloop, gezien.regie_bij) == ("gestopt", "geweigerd_door_gezin", t.key("anouk"))
        assert Gebeurtenis.objects.filter(soort="inzet.regie_besloten", regels=["BR26"]).exists()
    assert open_tasks(toneel, "geen_hulp_besluiten") == set()


def test_the_family_may_think_again() -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    with acting(h.later(toneel, "anouk")) as door:
        weigering.decline(inzet=inzet, reden="Nu niet.", vervolg="blijf_in_gesprek", versie=1, door=door)
        weigering.ask_again(inzet=inzet, versie=2, door=door)
    assert inzet.status == "aangevraagd"
    assert open_tasks(toneel, "inzet_starten") == {"bram"}


def test_a_stranger_finds_no_help_and_cannot_write_any() -> None:
    toneel = h.table()
    inzet = h.started(toneel)
    with acting(toneel.door("ingrid", timedelta(hours=2))) as door:
        with pytest.raises(Geweigerd):
            load(Inzet.objects.all(), inzet.id, door=door, doel="inzet")
        for model in (Inzet, Inzetinhoud, Statusbericht, Terugkoppelafspraak):
            assert not model.objects.exists()
        with pytest.raises(ProgrammingError, match="row-level security"):
            inzetten.request(
                casus=toneel.casus, aanbieder=t.organisatie("vo_team"), leefgebied=Leefgebied.GEZIN, door=door
            )


# Help for which somebody must have decided ---------------------------------------------------------------------


def ask_provider(toneel: t.Toneel, naam: str = "bram", **extra: object) -> Inzet:
    """Somebody asks a provider of youth help; the vo-team may decide for who lives in the city, up to 12.000 euros."""
    with acting(h.later(toneel, naam)) as door:
        return inzetten.request(
            casus=toneel.casus,
            aanbieder=t.organisatie("zonder_convenant"),
            leefgebied=Leefgebied.GEZIN,
            door=door,
            **extra,  # type: ignore[arg-type]
        )


def live_in(toneel: t.Toneel, gemeente: str) -> None:
    with acting(toneel.door("anouk", timedelta(minutes=30))):
        toneel.jeugdige.woongemeente_id = gemeente
        toneel.jeugdige.save(update_fields=["woongemeente_id"])
        toneel.casus.jeugdige.woongemeente_id = gemeente


def test_help_of_a_provider_within_the_mandate_is_recorded_and_outside_it_only_with_who_decided() -> None:
    toneel = h.table()
    with pytest.raises(NietMogelijk) as fout:
        ask_provider(toneel)
    assert fout.value.veld == "beslist_door", "nobody knows yet where Noor lives"
    live_in(toneel, "9901")
    assert ask_provider(toneel, centen=1_200_000).status == "aangevraagd"
    with pytest.raises(NietMogelijk) as fout:
        ask_provider(toneel, centen=1_200_001)
    assert [r.tekst for r in fout.value.oordeel.redenen] == ["mandaat.bedrag_te_hoog", "mandaat.schrijf_wie"]
    inzet = ask_provider(toneel, centen=1_200_001, beslist_door="De gemeente, 3 november.")
    with acting(h.later(toneel, "bram")):
        inhoud = Inzetinhoud.objects.get(inzet=inzet)
        assert (inhoud.soort, inhoud.tekst) == ("wie_besliste", "De gemeente, 3 november.")
        assert Inzet.objects.count() == 2, "what was refused left nothing"


def test_who_may_write_no_content_cannot_name_who_decided_and_hears_why() -> None:
    toneel = h.table()
    with pytest.raises(NietMogelijk) as fout:
        ask_provider(toneel, "jip", beslist_door="De huisarts.")
    assert [r.tekst for r in fout.value.oordeel.redenen] == ["mandaat.nergens_opschrijven"]


# Help of a team that nobody of the case belongs to -----------------------------------------------------------


def ask_neighbourhood(toneel: t.Toneel, monkeypatch: pytest.MonkeyPatch) -> Inzet:
    """Bram asks the neighbourhood team, at which Chantal is the school's fixed contact (R005)."""
    monkeypatch.setattr(inzetten, "find_contact", lambda school, organisatie, dag: h.functie("chantal"))
    with acting(toneel.door("bram", timedelta(hours=1))) as door:
        return inzetten.request(
            casus=toneel.casus, aanbieder=t.organisatie("buurtteam"), leefgebied=Leefgebied.GEZIN, door=door
        )


def test_the_fixed_contact_of_a_new_team_comes_in_and_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """S1 step 9: the buurtteam starts its own help, on what the family lets it know."""
    toneel = h.table()
    t.consent_of_all(toneel, "buurtteam", categorieen=Categorie.STATUS)
    inzet = ask_neighbourhood(toneel, monkeypatch)
    assert open_tasks(toneel, "inzet_starten") == {"chantal"}
    with acting(toneel.door("chantal", timedelta(hours=2))) as chantal:
        gevonden, _inzicht = load(Inzet.objects.all(), inzet.id, door=chantal, doel="inzet")
        assert gevonden.aanbieder_id == t.key("buurtteam")


def test_without_a_yes_for_that_team_nobody_of_it_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = h.table()
    ask_neighbourhood(toneel, monkeypatch)
    assert open_tasks(toneel, "inzet_starten") == {"bram"}
    with acting(toneel.door("bram")) as bram:
        assert t.key("chantal") not in list_functies(toneel.dossier.id, bram.vandaag)
