"""The governance as it works: who was there, what was agreed and by whom, and what must be done every year."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.kern.bestuur import Antwoord, Stand
from rondom.kern.parameters import STANDAARD
from rondom.kern.statussen import BijeenkomstStatus
from rondom.kern.termijn import Stand as Termijnstand
from rondom.netwerk.models import Functie
from rondom.spiegel import bijeenkomststuk
from rondom.spiegel.dag import read_dag
from rondom.spiegel.models import (
    Bestuursbesluit,
    Bijeenkomst,
    Gremium,
    Gremiumlid,
    Jaarplichtblijk,
    Partijstem,
    Werkpunt,
)
from rondom.spiegel.selectors_bestuur import Partijantwoord, read_bijeenkomst, read_gremia, read_jaarplichten
from rondom.spiegel.services import bijeenkomst as bijeenkomsten
from rondom.spiegel.services import gremium as gremia
from rondom.spiegel.services import jaarplicht as jaarplichten
from rondom.spiegel.services import partijstem as partijstemmen
from rondom.spiegel.weigeren import Veranderd
from rondom.toegang.handelen import acting
from rondom.toegang.services.toestemming import Ongeldig
from tests import stuurspel as s
from tests import toneel as t
from tests.integratie.test_programma import words

pytestmark = pytest.mark.django_db


def duty(soort: str, dag: date = s.VANDAAG):  # type: ignore[no-untyped-def]
    return next(r for r in read_jaarplichten("toets", dag, STANDAARD) if r.plicht.sleutel == soort)


# Meetings ---------------------------------------------------------------------------------------------------------


def test_an_oogo_with_both_parties_is_the_proof_of_the_yearly_duty() -> None:
    bijeenkomst = s.hold(s.plan(s.make_gremium()), "koen", "pien")
    assert read_bijeenkomst(bijeenkomst).gebreken == ()
    assert Jaarplichtblijk.objects.get().bijeenkomst == bijeenkomst
    assert duty("oogo").gedaan_op == s.VANDAAG
    assert duty("oogo", s.VANDAAG + timedelta(days=400)).stand.stand is Termijnstand.TE_LAAT
    s.hold(bijeenkomst, "koen", "pien")
    assert Jaarplichtblijk.objects.count() == 1, "writing it down again proves nothing more"
    s.hold(bijeenkomst, "koen")
    assert duty("oogo").gedaan_op is None, "minutes put right: the municipality was not there after all"


def test_without_the_municipality_it_is_held_and_marked_and_is_no_proof() -> None:
    bijeenkomst = s.hold(s.plan(s.make_gremium()), "koen", "bram")
    gebreken = [r.tekst for r in read_bijeenkomst(bijeenkomst).gebreken]
    assert gebreken == ["bestuur.afwezig.gemeente", "bestuur.telt_niet_als_oogo"]
    assert duty("oogo").gedaan_op is None


def test_another_body_proves_no_oogo() -> None:
    s.hold(s.plan(s.make_gremium("stuurgroep")), "koen", "pien")
    assert not Jaarplichtblijk.objects.exists()


def test_the_seats_are_those_of_the_day_itself() -> None:
    gremium = s.make_gremium()
    oud = s.plan(gremium, dag=date(2026, 7, 1))
    assert read_bijeenkomst(oud).leden == []
    with acting(s.pien()) as door:
        gremia.end_member(lid=Gremiumlid.objects.get(functie=t.key("koen")).id, tot=s.VANDAAG, door=door)
    assert [str(r.tekst) for b in read_gremia("toets", s.VANDAAG) for r in b.gebreken] == [
        "bestuur.geen_zetel.onderwijs"
    ]
    assert len(read_bijeenkomst(s.plan(gremium, dag=date(2026, 9, 1))).leden) == 3


def test_the_agenda_comes_from_the_work_list_of_the_own_body_and_keeps_what_came_of_it() -> None:
    gremium = s.make_gremium()
    een, twee, vreemd = (
        s.make_punt(gremium, "Een"),
        s.make_punt(gremium, "Twee"),
        s.make_punt(s.make_gremium(naam="B"), "X"),
    )
    bijeenkomst = s.plan(gremium, twee, vreemd, een)
    assert [p.werkpunt.titel for p in read_bijeenkomst(bijeenkomst).agenda] == ["Twee", "Een"]
    with acting(s.pien()) as door:
        rij = bijeenkomsten.hold(
            bijeenkomst=bijeenkomst.id,
            aanwezig=[],
            uitkomsten={een.id: "Naar de raad"},
            verslag="Kort",
            versie=1,
            door=door,
        )
        with pytest.raises(Veranderd):
            bijeenkomsten.hold(bijeenkomst=rij.id, aanwezig=[], uitkomsten={}, verslag="", versie=1, door=door)
    assert [p.uitkomst for p in read_bijeenkomst(rij).agenda] == ["", "Naar de raad"]


def test_every_party_says_whether_it_agrees_and_nobody_is_outvoted() -> None:
    bijeenkomst = s.hold(s.plan(s.make_gremium()), "koen", "pien")
    with acting(s.pien()) as door:
        besluit = bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Wij bellen", werkpunt=None, door=door)

        def say(wie: str, antwoord: Antwoord, waarom: str = "") -> Stand:
            partij = t.organisatie(wie)
            partijstemmen.agree(
                besluit=besluit.id, organisatie=partij, antwoord=antwoord, toelichting=waarom, door=door
            )
            return read_bijeenkomst(bijeenkomst).besluiten[0].stand

        assert read_bijeenkomst(bijeenkomst).besluiten[0].stand is Stand.OPEN
        assert say("bestuur", Antwoord.EENS) is Stand.OPEN
        assert say("vo_team", Antwoord.EENS) is Stand.OPEN
        assert say("gemeente", Antwoord.ONEENS, "Te duur") is Stand.GEEN
        assert say("gemeente", Antwoord.EENS) is Stand.OVEREENSTEMMING


def decided() -> Bestuursbesluit:
    """A decision of Saar (lindecollege, decides), Pien (gemeente, decides) and Bram (vo_team, advises)."""
    leden = {"saar": ("onderwijs", "beslissen"), "pien": ("gemeente", "beslissen"), "bram": ("hulp", "adviseren")}
    bijeenkomst = s.hold(s.plan(s.make_gremium(leden=leden)), "saar", "pien")
    with acting(s.pien()) as door:
        return bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Wij bellen", werkpunt=None, door=door)


def say(wie: str, besluit: Bestuursbesluit, partij: str, antwoord: Antwoord = Antwoord.EENS) -> Partijstem:
    with acting(t.professional(wie)) as door:
        return partijstemmen.agree(
            besluit=besluit.id, organisatie=t.organisatie(partij), antwoord=antwoord, toelichting="", door=door
        )


def said(besluit: Bestuursbesluit, partij: str, lezer: str = "pien") -> Partijantwoord:
    with acting(t.professional(lezer)) as door:
        regel = read_bijeenkomst(besluit.bijeenkomst, door).besluiten[0]
    return next(a for a in regel.antwoorden if a.organisatie == t.key(partij))


def test_what_was_written_down_for_a_party_is_confirmed_or_corrected_by_the_party_itself() -> None:
    besluit = decided()
    say("pien", besluit, "lindecollege")
    opgeschreven = said(besluit, "lindecollege", "saar")
    assert not opgeschreven.zelf and opgeschreven.te_bevestigen and opgeschreven.wie is not None
    assert opgeschreven.wie.id == t.key("pien")
    say("saar", besluit, "lindecollege", Antwoord.ONEENS)
    zelf = said(besluit, "lindecollege", "saar")
    assert zelf.zelf and zelf.antwoord is Antwoord.ONEENS and not zelf.te_bevestigen
    with pytest.raises(Ongeldig), transaction.atomic():
        say("pien", besluit, "lindecollege", Antwoord.EENS)
    assert said(besluit, "lindecollege").antwoord is Antwoord.ONEENS, "what the party said itself, stays"


def test_nobody_speaks_for_another_party_and_a_seat_that_ended_speaks_no_more() -> None:
    besluit = decided()
    for wie, partij in (("saar", "gemeente"), ("bram", "lindecollege"), ("anouk", "lindecollege")):
        with pytest.raises(Ongeldig), transaction.atomic():
            say(wie, besluit, partij)
    say("saar", besluit, "lindecollege")
    with acting(s.pien()) as door:
        gremia.end_member(lid=Gremiumlid.objects.get(functie=t.key("saar")).id, tot=s.VANDAAG, door=door)
    with pytest.raises(Ongeldig), transaction.atomic():
        say("saar", besluit, "lindecollege")
    say("pien", besluit, "lindecollege", Antwoord.ONEENS)


def test_in_plain_sql_an_answer_is_of_who_writes_it_and_only_for_the_own_party() -> None:
    besluit = decided()
    say("pien", besluit, "gemeente")
    say("pien", besluit, "lindecollege")
    telt = "UPDATE spiegel_partijstem SET antwoord = 'oneens', door = rondom_houder(), op = rondom_nu()"
    for wie, aantal in (("anouk", 0), ("bram", 0), ("pien", 2)):
        with acting(t.professional(wie)), connection.cursor() as cursor:
            cursor.execute(telt)
            assert cursor.rowcount == aantal, wie
    with acting(t.professional("saar")), connection.cursor() as cursor:
        with pytest.raises(ProgrammingError, match="not yours to write"), transaction.atomic():
            cursor.execute("UPDATE spiegel_partijstem SET antwoord = 'eens'")  # under the name of who wrote it before
        cursor.execute(telt)
        assert cursor.rowcount == 1


UNDER_OWN_NAME = (
    "UPDATE spiegel_partijstem SET antwoord = 'oneens', door = rondom_houder(), op = rondom_nu() WHERE id = %s"
)


def sql(wie: str, opdracht: str, *waarden: object) -> int:
    """How many rows plain SQL of the web role touches for this person, half an hour later; 0 when it is refused."""
    try:
        with acting(t.professional(wie, t.NU + timedelta(minutes=30))), connection.cursor() as cursor:
            cursor.execute(opdracht, waarden)
            return cursor.rowcount
    except (IntegrityError, ProgrammingError):
        return 0


def test_in_plain_sql_too_what_a_party_said_itself_is_changed_by_that_party_alone() -> None:
    besluit = decided()
    stem = say("saar", besluit, "lindecollege")
    assert sql("pien", UNDER_OWN_NAME, stem.id) == 0, "she keeps the programme, and it is not her word"
    assert sql("pien", "UPDATE spiegel_bestuursbesluit SET tekst = 'Wij bellen niet' WHERE id = %s", besluit.id) == 0
    assert sql("saar", UNDER_OWN_NAME, stem.id) == 1
    for_them = say("pien", besluit, "vo_team")
    assert sql("pien", UNDER_OWN_NAME, for_them.id) == 1, "what she wrote down for a party, she puts right"


def test_in_plain_sql_nobody_makes_a_party_speechless_or_speaks_for_it_by_moving_a_seat() -> None:
    besluit = decided()
    stem = say("saar", besluit, "lindecollege")
    zetel = Gremiumlid.objects.get(functie=t.key("saar"))
    vroeger = f"tot = '{s.VANDAAG}', gewijzigd_op = '2026-08-02'"
    for wat in ("tot = '2026-08-02'", vroeger, "mandaat = 'luisteren'", f"functie = '{t.key('pien')}'"):
        assert sql("pien", f"UPDATE spiegel_gremiumlid SET {wat} WHERE id = %s", zetel.id) == 0, wat  # noqa: S608
    seat = (
        "INSERT INTO spiegel_gremiumlid (id, gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door, versie, functie, partij,"
        " mandaat, mandaat_tekst, vanaf, gremium_id, organisatie_id, regio_id) SELECT gen_random_uuid(), {op}, gemaakt_door,"
        " gewijzigd_op, gewijzigd_door, 1, {functie}, partij, mandaat, mandaat_tekst, vanaf, gremium_id, organisatie_id,"
        " regio_id FROM spiegel_gremiumlid WHERE id = %s"
    )
    assert sql("pien", seat.format(functie="rondom_houder()", op="rondom_nu()"), zetel.id) == 0, "of another party"
    assert sql("pien", seat.format(functie="functie", op="gemaakt_op"), zetel.id) == 0, "as if given before"
    assert sql("pien", seat.format(functie="functie", op="rondom_nu()"), zetel.id) == 1
    assert sql("pien", UNDER_OWN_NAME, stem.id) == 0


def test_where_somebody_decides_for_a_party_who_advises_does_not_speak_for_it_in_plain_sql() -> None:
    leden = {"saar": ("onderwijs", "beslissen"), "mees": ("onderwijs", "adviseren"), "pien": ("gemeente", "beslissen")}
    bijeenkomst = s.hold(s.plan(s.make_gremium(leden=leden)), "saar", "pien")
    with acting(s.pien()) as door:
        besluit = bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Wij bellen", werkpunt=None, door=door)
    stem = say("saar", besluit, "lindecollege")
    assert sql("mees", UNDER_OWN_NAME, stem.id) == 0
    with acting(s.pien()) as door:
        gremia.end_member(lid=Gremiumlid.objects.get(functie=t.key("saar")).id, tot=s.VANDAAG, door=door)
    assert sql("mees", UNDER_OWN_NAME, stem.id) == 1


def test_a_seat_given_afterwards_on_an_earlier_day_does_not_take_the_word_of_the_party_away() -> None:
    leden = {"mees": ("onderwijs", "adviseren"), "pien": ("gemeente", "beslissen")}
    bijeenkomst = s.hold(s.plan(s.make_gremium(leden=leden)), "mees", "pien")
    with acting(s.pien()) as door:
        besluit = bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Wij bellen", werkpunt=None, door=door)
    say("mees", besluit, "lindecollege")
    with acting(s.pien(timedelta(minutes=5))) as door:
        zetel = {"partij": "onderwijs", "mandaat": "beslissen", "mandaat_tekst": "", "vanaf": date(2026, 8, 1)}
        saar = Functie.objects.get(pk=t.key("saar"))
        gremia.add_member(gremium=bijeenkomst.gremium_id, functie=saar, gegevens=zetel, door=door)
    assert said(besluit, "lindecollege").zelf
    with pytest.raises(Ongeldig), transaction.atomic():
        say("pien", besluit, "lindecollege", Antwoord.ONEENS)
    stem = Partijstem.objects.get(organisatie=t.key("lindecollege"))
    assert sql("pien", UNDER_OWN_NAME, stem.id) == 0


def test_a_seat_that_ends_later_that_day_does_not_take_the_word_of_the_party_away() -> None:
    leden = {"saar": ("onderwijs", "beslissen"), "mees": ("onderwijs", "beslissen"), "pien": ("gemeente", "beslissen")}
    bijeenkomst = s.hold(s.plan(s.make_gremium(leden=leden)), "saar", "pien")
    with acting(s.pien()) as door:
        besluit = bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Wij bellen", werkpunt=None, door=door)
    stem = say("saar", besluit, "lindecollege")
    with acting(s.pien(timedelta(minutes=5))) as door:
        gremia.end_member(lid=Gremiumlid.objects.get(functie=t.key("saar")).id, tot=s.VANDAAG, door=door)
    assert said(besluit, "lindecollege").zelf
    with pytest.raises(Ongeldig), transaction.atomic():
        say("pien", besluit, "lindecollege", Antwoord.ONEENS)
    assert sql("pien", UNDER_OWN_NAME, stem.id) == 0
    assert sql("saar", UNDER_OWN_NAME, stem.id) == 0, "half an hour later the seat is gone"
    assert sql("mees", UNDER_OWN_NAME, stem.id) == 1


def test_the_word_of_a_party_that_comes_while_somebody_writes_it_down_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    besluit, echt = decided(), partijstemmen.read_sprekers

    def while_saar_answers(gremium: UUID) -> partijstemmen.Sprekers:
        monkeypatch.setattr(partijstemmen, "read_sprekers", echt)
        say("saar", besluit, "lindecollege")
        return echt(gremium)

    monkeypatch.setattr(partijstemmen, "read_sprekers", while_saar_answers)
    with pytest.raises(Ongeldig):
        say("pien", besluit, "lindecollege", Antwoord.ONEENS)


def test_a_seat_that_ended_stays_ended_on_its_day() -> None:
    s.make_gremium()
    zetel = Gremiumlid.objects.get(functie=t.key("koen"))
    for later in (timedelta(), timedelta(days=30)):
        with acting(s.pien(later)) as door:
            assert gremia.end_member(lid=zetel.id, tot=door.vandaag, door=door).tot == s.VANDAAG


def test_the_day_of_who_speaks_for_a_party_asks_what_it_did_not_say_itself() -> None:
    besluit = decided()

    def asks(wie: str, later: timedelta = timedelta()) -> list[str]:
        door = t.professional(wie, t.NU + later)
        with acting(door):
            return [v.wat for v in read_dag(door) if v.regel == "R204"]

    assert asks("saar") == asks("bram") == asks("pien") == ["Zeg of uw partij het eens is"]
    assert asks("anouk") == asks("koen") == []
    say("pien", besluit, "lindecollege")
    assert asks("saar") == ["Klopt wat voor uw partij is opgeschreven?"]
    assert asks("saar", timedelta(weeks=13)) == [], "what nobody corrected for a quarter, stands"
    assert asks("bram", timedelta(weeks=13)) == ["Zeg of uw partij het eens is"]
    say("saar", besluit, "lindecollege")
    assert asks("saar") == []


def test_a_party_answers_on_its_own_page(aangemeld) -> None:
    besluit = decided()
    say("pien", besluit, "lindecollege")
    pagina, vorm = (reverse("spiegel:bijeenkomst", args=[besluit.bijeenkomst_id]),
                    reverse("spiegel:besluit_stem", args=[besluit.id]))  # fmt: skip
    saar = aangemeld("saar")
    gelezen = words(saar.get(pagina))
    assert "schreef dit op voor deze partij" in gelezen and "Nog niet door u bevestigd" in gelezen
    gevraagd = saar.get(vorm)
    assert "schreef dit op. Klopt het?" in words(gevraagd)
    assert f"antwoord_{t.key('gemeente')}" not in gevraagd.content.decode(), "only the own party"
    assert saar.post(vorm, {f"antwoord_{t.key('lindecollege')}": "eens"}).status_code == 302
    gelezen = words(saar.get(pagina))
    assert "zei dit namens deze partij" in gelezen and "Nog niet door u bevestigd" not in gelezen
    weg = aangemeld("mees").get(vorm, follow=True)
    assert "Alleen wie in dit overleg voor deze partij spreekt" in words(weg)


def test_who_writes_down_for_several_parties_puts_nothing_back_that_changed_meanwhile(aangemeld) -> None:
    besluit, pien = decided(), aangemeld("pien")
    vorm = reverse("spiegel:besluit_stem", args=[besluit.id])
    gemeente, vo_team = (f"antwoord_{t.key(wie)}" for wie in ("gemeente", "vo_team"))

    def shown(antwoord) -> dict[str, str]:
        return {veld.html_name: str(veld.value()) for veld in antwoord.context["form"]}

    gezien = shown(pien.get(vorm))
    say("pien", besluit, "vo_team", Antwoord.ONEENS)
    assert pien.post(vorm, gezien | {gemeente: "eens"}).status_code == 302
    assert said(besluit, "gemeente").antwoord is Antwoord.EENS
    assert said(besluit, "vo_team").antwoord is Antwoord.ONEENS, "what was not touched on the page stays"
    botst = pien.post(vorm, gezien | {gemeente: "eens", vo_team: "eens"})
    assert botst.status_code == 422 and "Een collega heeft dit net veranderd." in words(botst)
    assert said(besluit, "vo_team").antwoord is Antwoord.ONEENS
    assert pien.post(vorm, shown(botst)).status_code == 302
    assert said(besluit, "vo_team").antwoord is Antwoord.EENS, "the second time it is a choice"


def test_a_held_meeting_is_not_cancelled_and_a_cancelled_one_can_be_planned_again() -> None:
    bijeenkomst = s.plan(s.make_gremium())
    with acting(s.pien()) as door:
        bijeenkomsten.move(bijeenkomst=bijeenkomst.id, naar=BijeenkomstStatus.VERVALLEN, door=door)
        bijeenkomsten.move(bijeenkomst=bijeenkomst.id, naar=BijeenkomstStatus.GEPLAND, door=door)
    s.hold(bijeenkomst, "koen")
    with acting(s.pien()) as door, pytest.raises(Ongeldig):
        bijeenkomsten.move(bijeenkomst=bijeenkomst.id, naar=BijeenkomstStatus.VERVALLEN, door=door)


# Duties -----------------------------------------------------------------------------------------------------------


def test_a_duty_is_done_by_writing_it_down_and_an_oogo_only_by_holding_it() -> None:
    s.make_gremium()
    with acting(s.pien()) as door:
        jaarplichten.prove(soort="inkoop", gedaan_op=date(2026, 3, 1), toelichting="Brief aan de raad", door=door)
        with pytest.raises(KeyError):
            jaarplichten.prove(soort="oogo", gedaan_op=s.VANDAAG, toelichting="", door=door)
    assert duty("inkoop").termijn.einde == date(2027, 3, 1)
    assert duty("professionalisering").gedaan_op is None


# Who ---------------------------------------------------------------------------------------------------------------


def test_nobody_else_writes_in_services_or_in_plain_sql() -> None:
    bijeenkomst = s.hold(s.plan(s.make_gremium()), "koen", "pien")
    with acting(t.professional("anouk")) as door, connection.cursor() as cursor:
        with pytest.raises(Ongeldig), transaction.atomic():
            bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="x", werkpunt=None, door=door)
        for wat in ("spiegel_gremium", "spiegel_gremiumlid", "spiegel_bijeenkomst", "spiegel_aanwezigheid"):
            cursor.execute(f"UPDATE {wat} SET regio_id = regio_id")  # noqa: S608
            assert cursor.rowcount == 0, wat
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("DELETE FROM spiegel_jaarplichtblijk")


def test_who_works_in_the_region_reads_it_and_a_family_does_not(aangemeld) -> None:
    gremium = s.make_gremium()
    bijeenkomst = s.plan(gremium)
    toneel = t.open_casus()
    adressen = [
        reverse("spiegel:bestuur"), reverse("spiegel:gremium", args=[gremium.id]),
        reverse("spiegel:bijeenkomst", args=[bijeenkomst.id]), reverse("spiegel:jaarplicht", args=["oogo"]),
    ]  # fmt: skip
    for adres in adressen:
        assert aangemeld("mees").get(adres).status_code == 200
        assert aangemeld(naaste=toneel.eva).get(adres).status_code == 404
    assert aangemeld("mees").get(reverse("spiegel:jaarplicht", args=["onzin"])).status_code == 404


# Pages ------------------------------------------------------------------------------------------------------------


def test_from_an_empty_region_to_a_decision_without_agreement(aangemeld) -> None:
    client = aangemeld("pien")
    assert "Er is nog geen overleg vastgelegd" in words(client.get(reverse("spiegel:bestuur")))
    klaar = client.post(reverse("spiegel:gremium_nieuw"), {"naam": "OOGO", "soort": "oogo_samen"})
    gremium = Gremium.objects.get()
    assert "Het onderwijs heeft hier geen zetel" in words(client.get(klaar["Location"]))
    for wie, partij in (("koen", "onderwijs"), ("pien", "gemeente")):
        lid = {"functie": str(t.key(wie)), "partij": partij, "mandaat": "beslissen", "vanaf": "2026-08-01"}
        assert client.post(reverse("spiegel:lid_nieuw", args=[gremium.id]), lid).status_code == 302
    client.post(reverse("spiegel:werkpunt_nieuw", args=[gremium.id]), {"titel": "Thuiszitters"})
    punt = Werkpunt.objects.get()
    klaar = client.post(
        reverse("spiegel:bijeenkomst_nieuw", args=[gremium.id]), {"dag": "2026-11-09", "agenda": [str(punt.id)]}
    )
    bijeenkomst = Bijeenkomst.objects.get()
    koen = Gremiumlid.objects.get(functie=t.key("koen"))
    client.post(
        reverse("spiegel:bijeenkomst_gehouden", args=[bijeenkomst.id]),
        {"aanwezig": [str(koen.id)], f"punt_{punt.id}": "Iedereen wil dit", "verslag": "Kort", "versie": "1"},
    )
    pagina = words(client.get(klaar["Location"]))
    assert "De gemeente was er niet" in pagina and "Dit telt niet als het jaarlijkse OOGO" in pagina
    assert "Iedereen wil dit" in pagina
    klaar = client.post(
        reverse("spiegel:besluit_nieuw", args=[bijeenkomst.id]), {"tekst": "Scholen bellen binnen twee dagen"}
    )
    antwoorden = {f"antwoord_{t.key('bestuur')}": "eens", f"antwoord_{t.key('gemeente')}": "oneens",
                  f"waarom_{t.key('gemeente')}": "Eerst geld"}  # fmt: skip
    assert client.post(klaar["Location"], antwoorden).status_code == 302
    pagina = words(client.get(reverse("spiegel:bijeenkomst", args=[bijeenkomst.id])))
    assert "geen overeenstemming" in pagina and "Eerst geld" in pagina and "Zet het opnieuw op de agenda" in pagina


def test_bad_input_is_told_and_kept(aangemeld) -> None:
    gremium, client = s.make_gremium(), aangemeld("pien")
    assert client.post(reverse("spiegel:gremium_nieuw"), {"naam": "", "soort": "x"}).status_code == 422
    fout = client.post(
        reverse("spiegel:bijeenkomst_nieuw", args=[gremium.id]), {"dag": "31-02-2026", "plaats": "Zaal 3"}
    )
    assert fout.status_code == 422 and "Zaal 3" in fout.content.decode()
    fout = client.post(reverse("spiegel:jaarplicht", args=["inkoop"]), {"gedaan_op": "2030-01-01"})
    assert fout.status_code == 422 and "moet nog komen" in fout.content.decode()
    assert client.post(reverse("spiegel:jaarplicht", args=["inkoop"]), {"gedaan_op": "2026-11-01"}).status_code == 302
    assert (
        client.post(
            reverse("spiegel:werkpunt_nieuw", args=[gremium.id]), {"titel": "Leerling Sanne de Vries"}
        ).status_code
        == 422
    )


def test_the_number_of_queries_does_not_grow(aangemeld) -> None:
    client, gremium = aangemeld("pien"), s.make_gremium()
    bijeenkomst = s.hold(s.plan(gremium, s.make_punt(gremium)), "koen")
    adressen = [reverse("spiegel:bestuur"), reverse("spiegel:gremium", args=[gremium.id]),
                reverse("spiegel:bijeenkomst", args=[bijeenkomst.id])]  # fmt: skip

    def count() -> list[int]:
        aantallen = []
        for adres in adressen:
            client.get(adres)
            with CaptureQueriesContext(connection) as gevangen:
                client.get(adres)
            aantallen.append(len(gevangen))
        return aantallen

    with acting(s.pien()) as door:
        bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Een", werkpunt=None, door=door)
    weinig = count()
    ander = s.make_gremium("werkgroep", naam="Werkgroep")
    for _ in range(3):
        s.hold(s.plan(ander, s.make_punt(ander), dag=date(2026, 10, 1)), "koen", "pien")
        s.hold(s.plan(gremium, s.make_punt(gremium), dag=date(2026, 9, 1)), "koen", "pien")
        with acting(s.pien()) as door:
            bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Nog een", werkpunt=None, door=door)
    assert count() == weinig
    assert max(weinig) <= 22, weinig


def test_the_document_holds_agenda_decision_and_who_agreed(aangemeld) -> None:
    gremium = s.make_gremium()
    bijeenkomst = s.hold(s.plan(gremium, s.make_punt(gremium)), "koen", verslag="Wij spraken kort")
    with acting(s.pien()) as door:
        bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Wij bellen", werkpunt=None, door=door)
    agenda = bijeenkomststuk.agenda(read_bijeenkomst(bijeenkomst))
    assert [p["titel"] for p in agenda["punten"]] == ["Thuiszitters"] and agenda["verslag"] == "Wij spraken kort"
    assert agenda["besluiten"][0]["stand"] == "nog open" and len(agenda["besluiten"][0]["partijen"]) == 3
    assert any("De gemeente was er niet" in r for r in agenda["let_op"])
    antwoord = aangemeld("mees").get(reverse("spiegel:bijeenkomst_pdf", args=[bijeenkomst.id]))
    assert antwoord.content.startswith(b"%PDF")


def test_page_and_document_say_the_same_about_who_wrote_an_answer_down(aangemeld) -> None:
    besluit = decided()
    say("pien", besluit, "vo_team", Antwoord.ONEENS)
    say("saar", besluit, "lindecollege")
    met = bijeenkomststuk.agenda(read_bijeenkomst(besluit.bijeenkomst))["besluiten"][0]["partijen"]
    schrijvers = [p["schrijver"] for p in met]
    assert sum("Saar Lindhout zei dit namens deze partij" in z for z in schrijvers) == 1
    assert sum("schreef dit op voor deze partij" in z for z in schrijvers) == 1
    assert schrijvers.count("") == 1, "who said nothing has no writer"
    gelezen = words(aangemeld("mees").get(reverse("spiegel:bijeenkomst", args=[besluit.bijeenkomst_id])))
    assert all(p["zegt"] in gelezen and p["schrijver"] in gelezen for p in met)


def test_of_an_oogo_the_document_has_the_figures_of_the_region_too(aangemeld, settings, tmp_path) -> None:
    from tests.integratie.deurwereld import publication

    settings.PUBLICATIE = publication(tmp_path)
    bijeenkomst = s.hold(s.plan(s.make_gremium()), "koen", "pien")
    met = aangemeld("pien").get(reverse("spiegel:bijeenkomst_pdf", args=[bijeenkomst.id])).content
    zonder = s.hold(s.plan(s.make_gremium("werkgroep", naam="Werkgroep")), "koen", "pien")
    los = aangemeld("pien").get(reverse("spiegel:bijeenkomst_pdf", args=[zonder.id])).content
    assert met.startswith(b"%PDF") and len(met) > 2 * len(los)
