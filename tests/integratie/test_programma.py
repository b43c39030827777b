"""The programme: few themes, goals that can be seen, actions that are somebody's; written by who keeps it, read by all."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.kern.parameters import STANDAARD
from rondom.kern.statussen import ThemaactieStatus, ThemaStatus
from rondom.spiegel.models import Thema, Themaactie, Wijziging
from rondom.spiegel.selectors_programma import list_own_acties, read_programma
from rondom.spiegel.services import thema as themas
from rondom.spiegel.services import themaactie as acties
from rondom.spiegel.services import themadoel as doelen
from rondom.spiegel.weigeren import Veranderd
from rondom.toegang.handelen import acting
from rondom.toegang.services.toestemming import Ongeldig
from tests import stuurspel as s
from tests import toneel as t

pytestmark = pytest.mark.django_db


def words(antwoord: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", antwoord.content.decode())).split())


# Services ---------------------------------------------------------------------------------------------------------


def test_three_themes_run_and_the_fourth_is_refused_with_their_names() -> None:
    for naam in ("Thuiszitters", "Overgang", "Taal"):
        s.make_thema(naam, actief=True)
    vierde = s.make_thema("Vierde")
    with acting(s.pien()) as door, pytest.raises(Ongeldig) as fout:
        themas.move(thema=vierde.id, naar=ThemaStatus.ACTIEF, parameters=STANDAARD, door=door)
    assert "Overgang, Taal, Thuiszitters" in dict(fout.value.oordeel.redenen[0].gegevens)["namen"]
    with acting(s.pien()) as door:
        eerste = Thema.objects.get(naam="Taal")
        themas.move(thema=eerste.id, naar=ThemaStatus.AFGEROND, parameters=STANDAARD, door=door)
        assert (
            themas.move(thema=vierde.id, naar=ThemaStatus.ACTIEF, parameters=STANDAARD, door=door).begonnen_op
            == s.VANDAAG
        )
    soorten = set(Wijziging.objects.filter(onderwerp=vierde.id).values_list("soort", flat=True))
    assert soorten == {"thema.gemaakt", "thema.begonnen"}


def test_a_theme_without_a_goal_does_not_start() -> None:
    leeg = s.make_thema(doel=False)
    with acting(s.pien()) as door, pytest.raises(Ongeldig) as fout:
        themas.move(thema=leeg.id, naar=ThemaStatus.ACTIEF, parameters=STANDAARD, door=door)
    assert [v.sleutel for v in fout.value.oordeel.voorwaarden] == ["doel"]


def test_who_does_not_keep_the_programme_writes_nothing() -> None:
    doel = s.make_thema().doelen.get()
    with acting(t.professional("anouk")) as door:
        for schrijf in (
            lambda: themas.make(naam="x", waarom="y", door=door),
            lambda: doelen.write(thema=doel.thema_id, gegevens=s.DOEL, door=door),
            lambda: acties.write(doel=doel.id, gegevens=s.ACTIE, door=door),
        ):
            with pytest.raises(Ongeldig) as fout, transaction.atomic():
                schrijf()
            assert [r.regel for r in fout.value.oordeel.redenen] == ["R211"]


def test_an_action_starts_with_owner_and_date_and_its_owner_says_how_it_goes() -> None:
    doel = s.make_thema(actief=True).doelen.get()
    los = s.make_actie(doel, eigenaar=None, termijn=None)
    with acting(s.pien()) as door, pytest.raises(Ongeldig):
        acties.move(actie=los.id, naar=ThemaactieStatus.LOOPT, door=door)
    actie = s.make_actie(doel)
    with acting(t.professional("saar")) as saar:
        acties.move(actie=actie.id, naar=ThemaactieStatus.LOOPT, door=saar)
        acties.report(actie=actie.id, tekst="Vier scholen doen het al", door=saar)
        assert list_own_acties(saar.houder) == [actie]
        acties.move(actie=actie.id, naar=ThemaactieStatus.GEDAAN, door=saar)
        assert list_own_acties(saar.houder) == []
    with acting(t.professional("mees")) as mees, pytest.raises(Ongeldig):
        acties.report(actie=actie.id, tekst="Ik zeg ook wat", door=mees)
    soorten = set(Wijziging.objects.filter(onderwerp=actie.id).values_list("soort", flat=True))
    assert soorten == {"themaactie.gemaakt", "themaactie.begonnen", "themaactie.voortgang", "themaactie.gedaan"}


def test_later_asks_for_a_reason_and_the_history_keeps_both_dates() -> None:
    actie = s.make_actie(s.make_thema().doelen.get())
    later = date(2027, 9, 1)
    with acting(t.professional("saar")) as saar:
        with pytest.raises(Ongeldig) as fout:
            acties.reschedule(actie=actie.id, termijn=later, waarom="", versie=1, door=saar)
        assert fout.value.veld == "waarom"
        acties.reschedule(actie=actie.id, termijn=later, waarom="De school verhuist", versie=1, door=saar)
        with pytest.raises(Veranderd):
            acties.reschedule(actie=actie.id, termijn=later, waarom="Nog eens", versie=1, door=saar)
    regel = Wijziging.objects.get(onderwerp=actie.id, soort="themaactie.uitgesteld")
    assert (regel.van, regel.tot, regel.tekst, regel.door) == (
        s.ACTIE["termijn"],
        later,
        "De school verhuist",
        t.key("saar"),
    )


def test_the_second_of_two_sees_what_the_first_wrote() -> None:
    thema = s.make_thema()
    with acting(s.pien()) as door:
        themas.change(thema=thema.id, naam="Anders", waarom="Ook anders", versie=2 - 1, door=door)
        with pytest.raises(Veranderd) as fout:
            themas.change(thema=thema.id, naam="Nog anders", waarom="x", versie=1, door=door)
    assert fout.value.rij.naam == "Anders"  # type: ignore[attr-defined]
    assert "Kinderen zitten lang thuis" in Wijziging.objects.get(soort="thema.gewijzigd").tekst, "the old words stay"


# The database -----------------------------------------------------------------------------------------------------


def test_in_plain_sql_only_who_keeps_the_programme_writes_and_an_owner_says_how_far() -> None:
    actie = s.make_actie(s.make_thema().doelen.get())
    with acting(t.professional("anouk")), connection.cursor() as cursor:
        cursor.execute("UPDATE spiegel_thema SET naam = 'Van mij'")
        assert cursor.rowcount == 0
        cursor.execute("UPDATE spiegel_themaactie SET status = 'gedaan'")
        assert cursor.rowcount == 0
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("DELETE FROM spiegel_thema")
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("UPDATE spiegel_wijziging SET tekst = 'niet gebeurd'")
    with acting(t.professional("saar")), connection.cursor() as cursor:
        cursor.execute("UPDATE spiegel_themaactie SET status = 'loopt' WHERE id = %s", [actie.id])
        assert cursor.rowcount == 1
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("UPDATE spiegel_themaactie SET tekst = 'Iets lichters' WHERE id = %s", [actie.id])
    with acting(s.pien()), connection.cursor() as cursor, pytest.raises(IntegrityError), transaction.atomic():
        cursor.execute("UPDATE spiegel_thema SET regio_id = 'elders'")


# Pages ------------------------------------------------------------------------------------------------------------


def test_everybody_who_is_signed_in_reads_it_and_families_too(aangemeld) -> None:
    thema = s.make_thema(actief=True)
    actie = s.make_actie(thema.doelen.get())
    toneel = t.open_casus()
    for client in (aangemeld("mees"), aangemeld("dirk"), aangemeld("karin"), aangemeld(naaste=toneel.eva)):
        pagina = words(client.get(reverse("spiegel:programma")))
        assert "Thuiszitters" in pagina and s.DOEL["tekst"] in pagina
        assert "Thema toevoegen" not in pagina and "houden dit bij" in pagina
        assert client.get(reverse("spiegel:thema", args=[thema.id])).status_code == 200
        assert client.get(reverse("spiegel:actie", args=[actie.id])).status_code == 200
        assert client.get(reverse("spiegel:thema_nieuw")).status_code == 404


def test_the_public_page_names_functions_and_no_people(client) -> None:
    s.make_actie(s.make_thema(actief=True).doelen.get())
    s.make_thema("Nog een voorstel")
    pagina = words(client.get(reverse("spiegel:programma_openbaar")))
    assert "Programma van Toetsregio" in pagina and "schoolleider, Lindecollege" in pagina
    assert "Lindhout" not in pagina and "Nog een voorstel" not in pagina
    assert client.get(reverse("spiegel:programma_openbaar_regio", args=["toets"])).status_code == 200
    assert client.get(reverse("spiegel:programma_openbaar_regio", args=["elders"])).status_code == 404


def test_a_programme_that_is_not_there_yet_says_how_to_begin(aangemeld, client) -> None:
    assert "Begin met één thema" in words(aangemeld("pien").get(reverse("spiegel:programma")))
    assert "Er is nog geen programma" in words(aangemeld("mees").get(reverse("spiegel:programma")))
    assert "Er loopt nog geen thema" in words(client.get(reverse("spiegel:programma_openbaar")))


def test_the_policy_officer_makes_a_theme_a_goal_and_an_action_and_mends_what_is_vague(aangemeld) -> None:
    client = aangemeld("pien")
    klaar = client.post(
        reverse("spiegel:thema_nieuw"), {"naam": "Thuiszitters", "waarom": "Kinderen zitten lang thuis."}
    )
    thema = Thema.objects.get()
    assert klaar["Location"] == reverse("spiegel:thema", args=[thema.id])
    client.post(reverse("spiegel:doel_nieuw", args=[thema.id]), {"tekst": "Minder thuiszitten"})
    pagina = words(client.get(klaar["Location"]))
    assert "Er staat niet voor wie dit iets verandert" in pagina and "‘Minder’: hoeveel is dat?" in pagina
    doel = thema.doelen.get()
    klaar = client.post(
        reverse("spiegel:actie_nieuw", args=[doel.id]),
        {"tekst": "Preventie versterken", "schaal": "regionaal", "spoor": "uitvoering"},
    )
    pagina = words(client.get(klaar["Location"]))
    for gebrek in ("Deze actie is van niemand", "Er staat geen datum bij", "‘versterken’ kan niemand zien gebeuren"):
        assert gebrek in pagina
    actie = Themaactie.objects.get()
    goed = {
        "tekst": s.ACTIE["tekst"], "eigenaar": str(t.key("saar")), "vanaf": "2026-11-01", "termijn": "2027-03-01",
        "schaal": "regionaal", "spoor": "uitvoering", "versie": "1",
    }  # fmt: skip
    assert client.post(reverse("spiegel:actie_wijzigen", args=[actie.id]), goed).status_code == 302
    assert "Nog niet duidelijk" not in words(client.get(klaar["Location"]))


def test_two_at_once_choose_between_both_texts(aangemeld) -> None:
    thema = s.make_thema()
    client, adres = aangemeld("pien"), reverse("spiegel:thema_wijzigen", args=[thema.id])
    with acting(t.professional("koen")) as koen:
        themas.change(thema=thema.id, naam="Thuiszitters", waarom="De eerste tekst", versie=1, door=koen)
    botsing = client.post(adres, {"naam": "Thuiszitters", "waarom": "De tweede tekst", "versie": "1"})
    assert botsing.status_code == 422
    pagina = words(botsing)
    assert "De eerste tekst" in pagina and "De tweede tekst" in pagina and "Koen Rietlanden" in pagina
    keuze = {"naam": "Thuiszitters", "waarom": "De tweede tekst", "waarom_mijn": "De tweede tekst", "versie": "2"}
    assert client.post(adres, keuze | {"keuze_waarom": "ander"}).status_code == 302
    assert Thema.objects.get().waarom == "De eerste tekst"
    keuze |= {"versie": "3", "keuze_waarom": "samen", "samen_waarom": "Samen"}
    assert client.post(adres, keuze).status_code == 302
    assert Thema.objects.get().waarom == "Samen"


@pytest.mark.parametrize(
    ("tekst", "mag_toch"),
    [
        ("Het gaat om leerling Sanne de Vries uit de brugklas", True),
        ("Bel mevrouw Jansen op 06-12345678", True),
        ("Het nummer is 123456782", False),
    ],
)
def test_a_text_that_may_name_somebody_is_asked_about_and_a_bsn_never_stays(
    aangemeld, tekst: str, mag_toch: bool
) -> None:
    client, adres = aangemeld("pien"), reverse("spiegel:thema_nieuw")
    fout = client.post(adres, {"naam": "Thuiszitters", "waarom": tekst})
    assert fout.status_code == 422 and not Thema.objects.exists()
    assert tekst in fout.content.decode()
    blijft = re.findall(r'name="laat_staan"[^>]*value="([^"]*)"', fout.content.decode())
    assert bool(blijft) is mag_toch
    weer = client.post(adres, {"naam": "Thuiszitters", "waarom": tekst, "laat_staan": [unescape(b) for b in blijft]})
    assert weer.status_code == (302 if mag_toch else 422)


def test_a_programme_with_schools_and_dates_is_no_alarm(aangemeld) -> None:
    tekst = "In Lindestad bellen alle scholen vanaf 1 maart 2027 binnen twee dagen met ouders; het SWV telt mee."
    assert aangemeld("pien").post(reverse("spiegel:thema_nieuw"), {"naam": "Thuis", "waarom": tekst}).status_code == 302


def test_bad_input_is_told_beside_its_field_and_kept(aangemeld) -> None:
    doel, client = s.make_thema().doelen.get(), aangemeld("pien")
    adres = reverse("spiegel:actie_nieuw", args=[doel.id])
    fout = client.post(
        adres, {"tekst": "Bellen met ouders doen wij", "vanaf": "2027-05-01", "termijn": "2027-01-01", "schaal": "lokaal",
                "spoor": "x", "eigenaar": "geen-sleutel"},
    )  # fmt: skip
    assert fout.status_code == 422
    for wat in ("Het begin ligt na het einde", "Noem de gemeente of school", "Bellen met ouders doen wij"):
        assert wat in fout.content.decode()
    assert client.get(reverse("spiegel:thema", args=[t.key("niets")])).status_code == 404
    actie = s.make_actie(doel)
    assert "al geweest" in words(
        client.post(reverse("spiegel:actie_verzetten", args=[actie.id]), {"termijn": "2020-01-01"})
    )


def test_a_refused_step_says_why_and_what_can_be_done(aangemeld) -> None:
    for naam in ("Een", "Twee", "Drie"):
        s.make_thema(naam, actief=True)
    vierde = s.make_thema("Vier")
    antwoord = aangemeld("pien").post(reverse("spiegel:thema_stap", args=[vierde.id]), {"naar": "actief"}, follow=True)
    assert "hooguit 3 tegelijk" in words(antwoord) and "Rond eerst een ander thema af" in words(antwoord)
    assert aangemeld("pien").post(reverse("spiegel:thema_stap", args=[vierde.id]), {"naar": "onzin"}).status_code == 302


def test_the_day_reads_the_duties_of_the_year_once(aangemeld) -> None:
    client = aangemeld("pien")
    client.get(reverse("spiegel:dag"))
    with CaptureQueriesContext(connection) as gevangen:
        client.get(reverse("spiegel:dag"))
    assert len([q for q in gevangen if q["sql"].startswith('SELECT "spiegel_jaarplichtblijk"')]) == 1
    assert len(gevangen) <= 25, len(gevangen)


def test_the_number_of_queries_does_not_grow_with_the_programme(aangemeld) -> None:
    client = aangemeld("pien")
    thema = s.make_thema(actief=True)
    doel = thema.doelen.get()
    actie = s.make_actie(doel)
    adressen = [
        reverse("spiegel:programma"),
        reverse("spiegel:thema", args=[thema.id]),
        reverse("spiegel:actie", args=[actie.id]),
    ]

    def count() -> list[int]:
        aantallen = []
        for adres in adressen:
            client.get(adres)
            with CaptureQueriesContext(connection) as gevangen:
                client.get(adres)
            aantallen.append(len(gevangen))
        return aantallen

    weinig = count()
    tweede = s.make_thema("Overgang", actief=True)
    for i in range(5):
        for d in (doel, tweede.doelen.get()):
            s.make_actie(d, eigenaar=t.key(("saar", "pien", "koen")[i % 3]))
    assert count() == weinig
    assert max(weinig) <= 20, weinig


def test_the_pdf_can_be_read_aloud_and_holds_what_runs(aangemeld) -> None:
    s.make_actie(s.make_thema(actief=True).doelen.get())
    antwoord = aangemeld("mees").get(reverse("spiegel:programma_pdf"))
    assert antwoord["Content-Type"] == "application/pdf" and antwoord.content.startswith(b"%PDF")
    assert b"/StructTreeRoot" in antwoord.content or len(antwoord.content) > 5000


def test_sixty_actions_are_too_many_and_said_so() -> None:
    doel = s.make_thema(actief=True).doelen.get()
    for _ in range(21):
        s.make_actie(doel)
    programma = read_programma("toets", s.VANDAAG + timedelta(days=1), STANDAARD)
    assert programma.te_veel is not None and dict(programma.te_veel.gegevens)["aantal"] == "21"


def test_a_goal_is_shown_by_a_published_figure_and_keeps_its_key_when_that_is_gone(
    aangemeld, settings, tmp_path
) -> None:
    from tests.integratie.deurwereld import publication

    settings.PUBLICATIE = publication(tmp_path)
    thema = s.make_thema(doel=False)
    s.make_doel(thema, meting="cijfer:I01")
    s.make_doel(thema, meting="cijfer:I99")
    client = aangemeld("pien")
    antwoord = client.get(reverse("spiegel:thema", args=[thema.id]))
    assert "I99" in words(antwoord)
    assert reverse("spiegel:indicator", args=["I01"]) in antwoord.content.decode()
    assert "Cijfers uit de spiegel" in client.get(reverse("spiegel:doel_nieuw", args=[thema.id])).content.decode()


def test_a_goal_stops_with_its_reason_and_stays_in_the_history_of_its_theme(aangemeld) -> None:
    thema = s.make_thema("Taal", actief=True)
    doel = thema.doelen.get()
    adres, blad = reverse("spiegel:doel_stoppen", args=[doel.id]), reverse("spiegel:thema", args=[thema.id])
    pien = aangemeld("pien")
    assert adres in pien.get(blad).content.decode()
    zonder = pien.post(adres, {"waarom": "", "versie": doel.versie})
    assert zonder.status_code == 422
    assert pien.post(adres, {"waarom": "Taal zit nu in Overgang.", "versie": doel.versie}).status_code == 302
    doel.refresh_from_db()
    assert (doel.gestopt_op, doel.gestopt_door) == (s.VANDAAG, t.key("pien"))
    daarna = words(pien.get(blad))
    assert "Doel gestopt" in daarna and "Taal zit nu in Overgang." in daarna and adres not in daarna
    nogmaals = pien.post(adres, {"waarom": "Nog eens.", "versie": doel.versie})
    assert nogmaals.status_code == 422 and "al gestopt" in nogmaals.content.decode()
    assert aangemeld("anouk").get(adres).status_code in (403, 404)
