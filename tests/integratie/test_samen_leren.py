"""Training, prevention, the step plan, boards, cards, the model of cooperation and the library, on their pages and in SQL."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg
import pytest
from django.db import ProgrammingError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.kern.werkblad import Groepsrol
from rondom.netwerk.models import Functie, Gemeente
from rondom.spiegel.models import (
    Kaartnotitie,
    Praatplaat,
    Preventieactiviteit,
    Samenwerkingskeuze,
    Scholing,
    Voorbeeld,
    Werkblad,
    Werkbladantwoord,
)
from rondom.spiegel.selectors_voorbeeld import search
from rondom.spiegel.services import praatplaat as praatplaten
from rondom.spiegel.services import preventie as preventies
from rondom.spiegel.services import scholing as scholingen
from rondom.spiegel.services import voorbeeld as voorbeelden
from rondom.spiegel.services import werkblad as werkbladen
from rondom.spiegel.weigeren import NietMogelijk, Veranderd
from rondom.toegang.handelen import acting
from tests import toneel as t


def page(antwoord: Any) -> str:
    """The main part of a page that came."""
    assert antwoord.status_code == 200, antwoord.status_code
    return str(antwoord.content.decode().split("<main")[1])


def sql(wie: str, opdracht: str, *waarden: object) -> int:
    """How many rows plain SQL of the web role touches for this person; 0 when it is refused."""
    try:
        with acting(t.professional(wie)), connection.cursor() as cursor:
            cursor.execute(opdracht, waarden)
            return cursor.rowcount
    except ProgrammingError:
        return 0


# Training ---------------------------------------------------------------------------------------------------------


def asked(wie: str = "anouk") -> Scholing:
    with acting(t.professional(wie)) as door:
        return scholingen.ask(onderwerp="Rouw", toelichting="Wat zeg je?", mensen=4, liefst="", door=door)


def test_a_training_is_asked_joined_offered_agreed_and_looked_back_on(aangemeld: Any) -> None:
    anouk, ingrid, bram = aangemeld("anouk"), aangemeld("ingrid"), aangemeld("bram")
    vraag = {"onderwerp": "Omgaan met rouw", "toelichting": "Wat zeg je in de klas?", "mensen": "5"}
    naar = anouk.post(reverse("spiegel:scholing_vragen"), vraag).url
    scholing = Scholing.objects.get()
    assert ingrid.post(reverse("spiegel:scholing_mee", args=[scholing.id]), {"mensen": "3"}).url == naar
    aanbod = {"titel": "Verdriet in de klas", "omschrijving": "Een middag."}
    assert bram.post(reverse("spiegel:scholing_antwoord", args=[scholing.id]), aanbod).status_code == 302
    dag = {"gever": str(t.key("vo_team")), "dag": "2026-11-02", "plaats": "Lindecollege"}
    assert aangemeld("pien").post(reverse("spiegel:scholing_afspreken", args=[scholing.id]), dag).status_code == 422
    assert bram.post(reverse("spiegel:scholing_afspreken", args=[scholing.id]), dag).status_code == 302
    assert "Kijk terug op de scholing" in page(anouk.get(reverse("casus:mijn_dag")))
    terug = {"cijfer": "8", "opbrengst": "We beginnen de dag met een rondje."}
    adres = reverse("spiegel:scholing_terugkijken", args=[scholing.id])
    assert bram.post(adres, terug).status_code == 422
    assert ingrid.post(adres, terug).status_code == 302
    tekst = page(ingrid.get(naar))
    assert "Cijfer: 8" in tekst
    assert "De Wilgenschool, 3 mensen" in tekst
    assert "Omgaan met rouw" in page(aangemeld("pien").get(reverse("spiegel:scholingen")))


def test_a_question_is_taken_back_by_who_asked_alone(aangemeld: Any) -> None:
    scholing = asked()
    adres = reverse("spiegel:scholing_intrekken", args=[scholing.id])
    assert aangemeld("ingrid").post(adres).status_code == 422
    assert aangemeld("anouk").post(adres).status_code == 302
    scholing.refresh_from_db()
    assert scholing.ingetrokken_op is not None


def test_in_sql_a_stranger_changes_no_question_of_another(db: None) -> None:
    scholing = asked()
    opdracht = "UPDATE spiegel_scholing SET onderwerp = 'x' WHERE id = %s"
    assert (sql("ingrid", opdracht, scholing.id), sql("anouk", opdracht, scholing.id)) == (0, 1)


# Prevention -------------------------------------------------------------------------------------------------------

ACTIVITEIT: dict[str, Any] = {
    "naam": "Weerbaar in de klas", "soort": "weerbaar", "voor_wie": "Alle eerste klassen", "wie": "Mentor en gezinswerker",
    "begin": date(2026, 9, 15), "eind": date(2026, 10, 6), "plaats": "", "gemeente": None, "wijk": "",
}  # fmt: skip


def activity(wie: str = "anouk", **anders: Any) -> Preventieactiviteit:
    with acting(t.professional(wie)) as door:
        return preventies.add(school=t.organisatie("lindecollege"), velden=ACTIVITEIT | anders, door=door)


def test_the_calendar_of_a_school_with_picture_table_and_ical(aangemeld: Any) -> None:
    anouk, school = aangemeld("anouk"), t.key("lindecollege")
    adres = f"{reverse('spiegel:preventie')}?school={school}"
    assert "Nog niets op deze kalender" in page(anouk.get(adres))
    velden = ACTIVITEIT | {"begin": "2026-09-15", "eind": "2026-09-01", "gemeente": "", "versie": "0"}
    nieuw = f"{reverse('spiegel:preventie_nieuw')}?school={school}"
    assert "Deze dag ligt voor het begin" in anouk.post(nieuw, velden).content.decode()
    assert anouk.post(nieuw, velden | {"eind": "2026-10-06"}).status_code == 302
    tekst = page(anouk.get(adres))
    assert "<svg" in tekst
    assert "15 september 2026 – 6 oktober 2026" in tekst
    agenda = anouk.get(f"{reverse('spiegel:preventie_agenda')}?school={school}").content.decode()
    assert "DTSTART;VALUE=DATE:20260915" in agenda
    assert "DTEND;VALUE=DATE:20261007" in agenda
    rij = Preventieactiviteit.objects.get()
    assert aangemeld("ingrid").get(reverse("spiegel:preventie_wijzigen", args=[rij.id])).status_code == 404
    assert aangemeld("mees").get(nieuw).status_code == 404
    assert aangemeld("ingrid").post(nieuw, velden | {"eind": "2026-10-06"}).status_code == 422


@pytest.mark.parametrize("vraag", ["jaar=99999&school=x&gemeente=%00", "jaar=-1", "jaar=%D9%A1", "school=%27--"])
def test_what_is_not_understood_does_not_limit(aangemeld: Any, vraag: str) -> None:
    for naam in ("preventie", "preventie_agenda"):
        assert aangemeld("anouk").get(f"{reverse(f'spiegel:{naam}')}?{vraag}").status_code == 200


def test_copied_forward_once_on_days_of_school(aangemeld: Any) -> None:
    activity()
    activity(naam="In de kerstvakantie", begin=date(2026, 12, 22), eind=date(2026, 12, 22))
    anouk, velden = aangemeld("anouk"), {"jaar": "2026", "school": str(t.key("lindecollege"))}
    assert anouk.post(reverse("spiegel:preventie_overnemen"), velden).status_code == 302
    anouk.post(reverse("spiegel:preventie_overnemen"), velden)
    nieuw = Preventieactiviteit.objects.filter(begin__gte=date(2027, 8, 1))
    assert sorted(nieuw.values_list("begin", "eind")) == [
        (date(2027, 9, 14), date(2027, 10, 5)), (date(2027, 12, 21), date(2027, 12, 21)),
    ]  # fmt: skip


def test_a_neighbourhood_is_written_by_who_keeps_an_offer_there(db: None) -> None:
    with acting(t.professional("chantal")) as chantal:
        rij = preventies.add(school=None, velden=ACTIVITEIT | _gemeente(), door=chantal)
    assert rij.school_id is None
    with pytest.raises(NietMogelijk), acting(t.professional("lea")) as lea:
        preventies.add(school=None, velden=ACTIVITEIT | _gemeente(), door=lea)
    with acting(t.professional("chantal")) as chantal, pytest.raises(Veranderd):
        preventies.change(activiteit=rij.id, velden=ACTIVITEIT | _gemeente(), versie=9, door=chantal)


def _gemeente() -> dict[str, Any]:
    return {"gemeente": Gemeente.objects.get(pk="9901")}


def test_the_calendar_costs_as_many_queries_with_one_as_with_thirty(aangemeld: Any) -> None:
    anouk = aangemeld("anouk")

    def queries() -> int:
        with CaptureQueriesContext(connection) as gesteld:
            anouk.get(reverse("spiegel:preventie"))
        return len(gesteld)

    activity()
    queries()
    eerst = queries()
    for n in range(30):
        activity(naam=f"Nummer {n}")
    assert queries() == eerst


# Step plan --------------------------------------------------------------------------------------------------------


def sheet(*erbij: str) -> Werkblad:
    with acting(t.professional("pien")) as pien:
        blad = werkbladen.begin(titel="Vroeg erbij", rol=Groepsrol.BELEID, door=pien)
        for wie in erbij:
            functie = Functie.objects.get(pk=t.key(wie))
            werkbladen.let_in(werkblad=blad.id, functie=functie, rol=Groepsrol.PROFESSIONAL, door=pien)
    return blad


def test_a_group_fills_in_the_step_plan_and_finishes(aangemeld: Any) -> None:
    blad = sheet("bram")
    pien, bram = aangemeld("pien"), aangemeld("bram")
    adres = reverse("spiegel:werkblad_stap", args=[blad.id, "verkennen"])
    assert "Welke problemen of kansen willen we samen aanpakken?" in page(pien.get(adres))
    verder = pien.post(adres, {"SP2A.1.1": "Lange wachttijd", "nummer-SP2A.1.1": "0", "verder": "1"})
    assert verder.url == reverse("spiegel:werkblad_stap", args=[blad.id, "betrekken"])
    assert "Lange wachttijd" in page(bram.get(adres))
    botst = bram.post(adres, {"SP2A.1.1": "Weinig plekken", "nummer-SP2A.1.1": "0"})
    assert botst.status_code == 409
    assert "Lange wachttijd" in botst.content.decode()
    assert "Weinig plekken" in botst.content.decode()
    samen = {"SP2A.1.1": "Lange wachttijd en weinig plekken", "nummer-SP2A.1.1": "1"}
    assert bram.post(adres, samen).status_code == 302
    with acting(t.professional("pien")):
        assert Werkbladantwoord.objects.filter(werkblad=blad).count() == 2
    assert pien.get(reverse("spiegel:werkblad_pdf", args=[blad.id])).content.startswith(b"%PDF")
    klaar = pien.post(reverse("spiegel:werkblad", args=[blad.id]), {"tekst": "Wij beginnen in januari."})
    assert klaar.status_code == 302
    assert "Wij beginnen in januari." in page(bram.get(reverse("spiegel:werkblad", args=[blad.id])))
    assert pien.post(adres, samen | {"nummer-SP2A.1.1": "2", "SP2A.1.1": "Nog iets"}).status_code == 422


def test_only_who_takes_part_reads_and_a_parent_takes_part_by_role(aangemeld: Any) -> None:
    blad = sheet()
    assert aangemeld("bram").get(reverse("spiegel:werkblad", args=[blad.id])).status_code == 404
    pien = aangemeld("pien")
    mensen = reverse("spiegel:werkblad_mensen", args=[blad.id])
    assert pien.post(mensen, {"functie": "", "rol": "ouder_of_jongere"}).status_code == 302
    assert pien.post(mensen, {"functie": str(t.key("bram")), "rol": "professional"}).status_code == 302
    tekst = page(aangemeld("bram").get(reverse("spiegel:werkblad", args=[blad.id])))
    assert "ouder of jongere (1)" in tekst
    assert "Bram Hoogveld (professional)" in tekst


def test_an_empty_sheet_is_not_finished_and_sql_lets_no_stranger_in(db: None) -> None:
    blad = sheet()
    with pytest.raises(NietMogelijk), acting(t.professional("pien")) as pien:
        werkbladen.finish(werkblad=blad.id, uitkomst="x", door=pien)
    assert (
        sql("bram", "UPDATE spiegel_werkblad SET leden = leden || %s::uuid WHERE id = %s", t.key("bram"), blad.id) == 0
    )
    assert sql("bram", "SELECT 1 FROM spiegel_werkblad WHERE id = %s", blad.id) == 0


# Who does what ----------------------------------------------------------------------------------------------------


def board() -> Praatplaat:
    with acting(t.professional("pien")) as pien:
        partijen = [t.organisatie("lindecollege"), t.organisatie("vo_team")]
        return praatplaten.make(
            titel="Eerste gesprek", partijen=partijen, taken=["Ouders bellen", "Plan maken"], door=pien
        )


def test_each_party_says_its_own_and_differences_come_first(aangemeld: Any) -> None:
    plaat = board()
    with acting(t.professional("pien")):
        partijen = {p.organisatie.naam: p for p in plaat.partijen.select_related("organisatie")}
        bellen, plan = plaat.taken.order_by("volgorde")
    school, hulp = partijen["Lindecollege"], partijen["Vo-team Lindestad"]
    anouk, bram = aangemeld("anouk"), aangemeld("bram")
    anouk.post(reverse("spiegel:praatvisie", args=[school.id]), {str(bellen.id): str(school.id), str(plan.id): "samen"})
    bram.post(reverse("spiegel:praatvisie", args=[hulp.id]), {str(bellen.id): "niemand", str(plan.id): "samen"})
    assert bram.get(reverse("spiegel:praatvisie", args=[school.id])).status_code == 404
    tekst = page(aangemeld("pien").get(reverse("spiegel:praatplaat", args=[plaat.id])))
    assert "Misschien doet niemand het" in tekst
    assert "1 taak om over te praten" in tekst
    assert tekst.index("Ouders bellen") < tekst.index("Plan maken")
    assert anouk.post(reverse("spiegel:praatplaat", args=[plaat.id]), {"tekst": "School belt."}).status_code == 302
    assert bram.post(reverse("spiegel:praatvisie", args=[hulp.id]), {str(plan.id): "niemand"}).status_code == 422
    nog = aangemeld("ingrid").post(reverse("spiegel:praatplaat", args=[plaat.id]), {"tekst": "x"})
    assert nog.status_code == 422


def test_a_board_needs_two_parties(aangemeld: Any) -> None:
    een = {"titel": "x", "partijen": [str(t.key("vo_team"))], "taken": "Bellen"}
    assert (
        "Kies minstens twee partijen."
        in aangemeld("anouk").post(reverse("spiegel:praatplaat_nieuw"), een).content.decode()
    )
    twee = een | {"partijen": [str(t.key("vo_team")), str(t.key("lindecollege"))]}
    assert aangemeld("anouk").post(reverse("spiegel:praatplaat_nieuw"), twee).status_code == 302


def test_in_sql_nobody_speaks_for_another_party(db: None) -> None:
    plaat = board()
    with acting(t.professional("pien")):
        partij, taak = plaat.partijen.get(organisatie=t.key("lindecollege")), plaat.taken.order_by("volgorde")[0]
    opdracht = ("INSERT INTO spiegel_praatvisie (id, taak_id, partij_id, wie, op, door)"
                " VALUES (gen_random_uuid(), %s, %s, 'samen', now(), %s)")  # fmt: skip
    assert sql("bram", opdracht, taak.id, partij.id, t.key("bram")) == 0
    assert sql("anouk", opdracht, taak.id, partij.id, t.key("anouk")) == 1


# Cards and the model ----------------------------------------------------------------------------------------------


def test_a_card_is_drawn_and_its_note_is_ones_own(aangemeld: Any) -> None:
    anouk = aangemeld("anouk")
    assert "Alle kaarten" in page(anouk.get(reverse("spiegel:kaarten")))
    adres = anouk.post(reverse("spiegel:kaart_trekken"), {"niet": "ANDERS.1.1"}).url
    assert adres != reverse("spiegel:kaart", args=["ANDERS.1.1"])
    assert anouk.post(adres, {"tekst": "Dit doen wij al."}).status_code == 302
    assert "Dit doen wij al." in page(anouk.get(adres))
    assert "Dit doen wij al." not in page(aangemeld("mees").get(adres))
    assert anouk.post(adres, {"tekst": ""}).status_code == 302
    assert not Kaartnotitie.objects.exists()
    assert anouk.get(reverse("spiegel:kaart", args=["bestaat-niet"])).status_code == 404


def test_the_region_chooses_with_a_reason_and_all_risks(aangemeld: Any) -> None:
    pien, adres = aangemeld("pien"), reverse("spiegel:samenwerking_kiezen")
    keuze = {"model": "netwerk", "waarom": "Wij kennen elkaar.", "risicos": ["veel_overleg"]}
    antwoord = pien.post(adres, keuze)
    assert antwoord.status_code == 422
    assert "Kijk naar elk risico" in antwoord.content.decode()
    assert pien.post(adres, keuze | {"risicos": ["veel_overleg", "wie_beslist", "wachten"]}).status_code == 302
    tekst = page(aangemeld("anouk").get(reverse("spiegel:samenwerking")))
    assert "Netwerk, vanaf 9 november 2026" in tekst
    assert aangemeld("anouk").get(adres).status_code == 404
    assert Samenwerkingskeuze.objects.get().risicos == ["veel_overleg", "wie_beslist"]


# Library ----------------------------------------------------------------------------------------------------------

VOORBEELD = {
    "titel": "Spreekuur op school", "thema": "hulp_op_school", "aanleiding": "Ouders kwamen laat.",
    "aanpak": "Elke week een inloopspreekuur bij de ingang.", "opbrengst": "Meer ouders kwamen langs.",
}  # fmt: skip


def example(wie: str = "anouk", dagen: int = 0) -> Voorbeeld:
    with acting(t.later(t.professional(wie), days=-dagen)) as door:
        return voorbeelden.submit(velden=VOORBEELD, door=door)


def accept(rij: Voorbeeld, wie: str = "pien") -> None:
    with acting(t.professional(wie)) as door:
        voorbeelden.review(voorbeeld=rij.id, akkoord=True, oordeel="", door=door)


@pytest.mark.parametrize(
    ("zoek", "gevonden"),
    [
        ("spreekuur", 1),
        ("SPREEKUUR", 1),
        ("langskomen", 0),
        ("spreekuurr", 1),
        ("inlopspreekuur", 1),
        ("voetbal", 0),
        ("", 1),
    ],
)
def test_search_forgives_and_shows_only_what_was_reviewed(db: None, zoek: str, gevonden: int) -> None:
    rij = example()
    with acting(t.professional("mees")):
        assert search("", "", "toets").rijen.count() == 0
    accept(rij)
    with acting(t.professional("mees")):
        vondst = search(zoek, "", "toets")
        assert vondst.rijen.count() == gevonden
        assert search("", "verzuim", "toets").rijen.count() == 0


def test_submitted_sent_back_changed_accepted_and_stale(aangemeld: Any) -> None:
    anouk, pien = aangemeld("anouk"), aangemeld("pien")
    adres = anouk.post(reverse("spiegel:voorbeeld_nieuw"), VOORBEELD | {"versie": "0"}).url
    rij = Voorbeeld.objects.filter(ingediend_door=t.key("anouk"))
    with acting(t.professional("anouk")):
        pk = rij.get().id
    assert aangemeld("mees").get(adres).status_code == 200  # a colleague of the same school
    assert aangemeld("bram").get(adres).status_code == 404
    oordeel = reverse("spiegel:voorbeeld_beoordelen", args=[pk])
    assert pien.post(oordeel, {"akkoord": "nee", "oordeel": ""}).status_code == 422
    assert pien.post(oordeel, {"akkoord": "nee", "oordeel": "Wat leverde het op?"}).status_code == 302
    assert "Wat leverde het op?" in page(anouk.get(adres))
    anders = VOORBEELD | {"opbrengst": "Dertig ouders in een half jaar.", "versie": "1"}
    assert anouk.post(reverse("spiegel:voorbeeld_wijzigen", args=[pk]), anders | {"versie": "9"}).status_code == 422
    assert anouk.post(reverse("spiegel:voorbeeld_wijzigen", args=[pk]), anders).status_code == 302
    assert pien.post(oordeel, {"akkoord": "ja"}).status_code == 302
    assert "In de bibliotheek" in page(aangemeld("bram").get(adres))


def test_nobody_reviews_the_own_example_not_in_sql_either(db: None) -> None:
    rij = example("saar")
    with pytest.raises(NietMogelijk), acting(t.professional("saar")) as saar:
        voorbeelden.review(voorbeeld=rij.id, akkoord=True, oordeel="", door=saar)
    opdracht = "UPDATE spiegel_voorbeeld SET akkoord = true, beoordeeld_door = %s WHERE id = %s"
    assert sql("saar", opdracht, t.key("saar"), rij.id) == 0
    assert sql("pien", "UPDATE spiegel_voorbeeld SET titel = 'x' WHERE id = %s", rij.id) == 0
    assert sql("pien", opdracht, t.key("pien"), rij.id) == 1


def test_what_nobody_checked_for_long_says_so_and_is_asked_about(aangemeld: Any) -> None:
    rij = example(dagen=400)
    accept(rij)
    anouk = aangemeld("anouk")
    assert "Lang niet gecontroleerd" in page(anouk.get(reverse("spiegel:voorbeelden")))
    assert "Kijk of dit voorbeeld nog klopt" in page(anouk.get(reverse("casus:mijn_dag")))
    assert anouk.post(reverse("spiegel:voorbeeld_gecontroleerd", args=[rij.id])).status_code == 302
    assert "Lang niet gecontroleerd" not in page(anouk.get(reverse("spiegel:voorbeelden")))
    assert anouk.post(reverse("spiegel:voorbeeld_stoppen", args=[rij.id])).status_code == 302
    assert rij.titel not in page(aangemeld("bram").get(reverse("spiegel:voorbeelden")))


def test_proof_without_its_guard_an_owner_would_review_itself(verse_database: str, owner_login: dict[str, str]) -> None:
    rij = example("saar")
    opdracht = "UPDATE spiegel_voorbeeld SET akkoord = true, beoordeeld_door = %s WHERE id = %s"
    assert sql("saar", opdracht, t.key("saar"), rij.id) == 0
    with psycopg.connect(**owner_login) as eigenaar:  # type: ignore[arg-type]
        eigenaar.execute("DROP TRIGGER bewaak ON spiegel_voorbeeld")
    assert sql("saar", opdracht, t.key("saar"), rij.id) == 1
