"""What came before is asked with consent, told within it, and read on one page (R163, R164, BR14; S3 steps 2 and 3)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from rondom.casus.models import EerderTraject, Overdrachtsvraag, Taak
from rondom.casus.services import overdracht as overdrachten
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import Besluit
from rondom.kern.overdracht import Resultaat, Trajectfeit, Trajectsoort
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Inzage
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db

GESCHIEDENIS = C.CONTACT | C.STATUS | C.ONDERWIJS | C.VERZUIM
HULP = Trajectfeit(
    Trajectsoort.JEUGDHULP, "Gezinshulp Wilgenoord", "mevrouw Zandstra", date(2024, 1, 8), date(2024, 7, 5),
    Resultaat.DOEL_BEREIKT,
)  # fmt: skip
INGEVULD = {
    "soort": "ondersteuning", "wie": "Steunpunt", "contact": "", "bereikbaar": "", "van": "2024-01-08",
    "tot": "2024-07-05", "resultaat": "deels", "woorden": "Vooraan zitten.",
}  # fmt: skip


def asked(toneel: t.Toneel, partner: str = "vo_team") -> Overdrachtsvraag:
    with acting(toneel.door("anouk", timedelta(minutes=30))) as anouk:
        return overdrachten.ask(dossier=toneel.dossier, partner=t.organisatie(partner), door=anouk)


def tells(toneel: t.Toneel, vraag: Overdrachtsvraag, feit: Trajectfeit = HULP) -> EerderTraject:
    with acting(toneel.door("bram", timedelta(minutes=40))) as bram:
        masker = inzicht_in(toneel.dossier.id, bram).bijdragen
        return overdrachten.add(vraag=vraag, feit=feit, bereikbaar="099 000 00 00", masker=masker, door=bram)


def with_history(wat: C = GESCHIEDENIS) -> t.Toneel:
    toneel = t.open_casus()
    t.consent_of_all(toneel, "vo_team", categorieen=wat)
    return toneel


def test_without_consent_nobody_is_asked_and_the_attempt_is_logged(aangemeld) -> None:
    toneel = t.open_casus()
    antwoord = aangemeld("anouk").post(f"/casus/{toneel.casus.id}/eerder/vragen/", {"partner": str(t.key("vo_team"))})
    assert antwoord.status_code == 403
    assert "mag pas met toestemming" in antwoord.content.decode()
    with acting(toneel.door("anouk")):
        assert not Overdrachtsvraag.objects.exists()
        poging = Inzage.objects.get(geslaagd=False)
        assert (poging.actie, poging.object_soort, poging.dossier) == ("geweigerd", "overdracht", toneel.dossier.id)


def test_the_team_has_ten_working_days_and_asking_again_is_the_same_question() -> None:
    toneel = with_history()
    vraag = asked(toneel)
    assert vraag.termijn == date(2026, 11, 23)  # NU is Monday 9 November
    assert asked(toneel).id == vraag.id
    with acting(toneel.door("bram")) as bram:
        taak = Taak.objects.get(soort="overdracht_geven", houder=bram.houder)
        assert taak.termijn == vraag.termijn


def test_the_team_tells_and_everybody_at_the_table_reads_one_page(aangemeld) -> None:
    toneel = with_history()
    vraag = asked(toneel)
    bram = aangemeld("bram")
    pagina = bram.get(f"/eerder/{vraag.id}/").content.decode()
    assert "hiervoor gaf het gezin geen toestemming" in pagina and 'value="gezondheid"' not in pagina
    assert bram.post(f"/eerder/{vraag.id}/", INGEVULD).status_code == 302
    for fout in ({"soort": "gezondheid"}, {"tot": "2023-01-01"}, {"tot": ""}, {"wie": ""}, {"woorden": "Heeft ADHD."}):
        assert bram.post(f"/eerder/{vraag.id}/", INGEVULD | fout).status_code == 422, fout
    assert bram.post(f"/eerder/{vraag.id}/klaar/").status_code == 302
    assert bram.post(f"/eerder/{vraag.id}/", INGEVULD).status_code == 404
    for wie in ("anouk", "mees"):
        blad = aangemeld(wie).get(f"/casus/{toneel.casus.id}/eerder/").content.decode()
        assert "Vooraan zitten." in blad and "leeg. Hiervoor gaf het gezin geen toestemming." in blad


def test_health_is_told_only_with_consent_for_health_and_the_mentor_does_not_read_it(aangemeld) -> None:
    toneel = with_history(GESCHIEDENIS | C.GEZONDHEID)
    vraag = asked(toneel)
    tells(toneel, vraag, Trajectfeit(
        Trajectsoort.GEZONDHEID, "Kinderarts", "", date(2024, 1, 8), date(2024, 7, 5), Resultaat.GESTOPT, "Onderzoek: ADHD.",
    ))  # fmt: skip
    pagina = f"/casus/{toneel.casus.id}/eerder/"
    assert "Onderzoek: ADHD." in aangemeld("anouk").get(pagina).content.decode()
    assert "Onderzoek: ADHD." not in aangemeld("mees").get(pagina).content.decode()


def test_what_was_taken_back_nobody_else_reads() -> None:
    toneel = with_history()
    rij = tells(toneel, asked(toneel))
    with acting(toneel.door("bram", timedelta(hours=1))) as bram:
        overdrachten.take_back(traject=EerderTraject.objects.select_related("vraag").get(pk=rij.pk), door=bram)
    with acting(toneel.door("anouk", timedelta(hours=2))):
        assert not EerderTraject.objects.exists()


def test_a_withdrawn_consent_closes_the_question() -> None:
    toneel = t.open_casus()
    toestemming = t.consent_of_all(toneel, "vo_team", categorieen=GESCHIEDENIS)
    vraag = asked(toneel)
    t.answer(toneel, toestemming, "eva", Besluit.INGETROKKEN, later=timedelta(hours=1))
    with acting(toneel.door("bram", timedelta(days=1))):
        assert not Overdrachtsvraag.objects.filter(pk=vraag.pk).exists()
    with acting(toneel.door("anouk", timedelta(days=1))) as anouk, pytest.raises(NietMogelijk):
        overdrachten.ask(dossier=toneel.dossier, partner=t.organisatie("vo_team"), door=anouk)


def test_a_kind_without_consent_is_refused_by_the_rule() -> None:
    toneel = with_history(C.CONTACT | C.STATUS)
    vraag = asked(toneel)
    feit = Trajectfeit(Trajectsoort.LEERPLICHT, "Leerplicht", "", date(2024, 1, 8), None, Resultaat.LOOPT_NOG)
    with pytest.raises(Ongeldig) as nee:
        tells(toneel, vraag, feit)
    assert (nee.value.veld, nee.value.oordeel.redenen[0].tekst) == ("soort", "overdracht.geen_toestemming")


def test_in_plain_sql_too_nothing_is_told_beyond_consent_by_another_or_afterwards() -> None:
    toneel = with_history()
    vraag = asked(toneel)
    zin = (
        "INSERT INTO casus_eerdertraject (id, dossier_id, vraag_id, categorie, soort, wie, contact, bereikbaar, van,"
        " resultaat, woorden, door, op) VALUES (%s, %s, %s, %s, %s, 'x', '', '', '2024-01-01', 'gestopt', '', %s, %s)"
    )

    def told(wie: str, soort: Trajectsoort, categorie: C) -> int:
        door = toneel.door(wie, timedelta(hours=1))
        waarden = (uuid4(), toneel.dossier.id, vraag.id, int(categorie), soort.value, door.houder, door.moment)
        return changed(door, zin, *waarden)

    assert told("bram", Trajectsoort.GEZONDHEID, C.GEZONDHEID) == 0
    assert told("bram", Trajectsoort.GEZONDHEID, C.STATUS) == 0  # nothing about health passes as help
    assert told("anouk", Trajectsoort.JEUGDHULP, C.STATUS) == 0
    assert told("bram", Trajectsoort.JEUGDHULP, C.STATUS) == 1
    klaar = "UPDATE casus_overdrachtsvraag SET beantwoord_door = %s, beantwoord_op = rondom_nu() WHERE id = %s"
    for wie, mag in (("anouk", 0), ("mees", 0), ("bram", 1)):
        door = toneel.door(wie, timedelta(hours=2))
        assert changed(door, klaar, door.houder, vraag.id) == mag, wie
    assert told("bram", Trajectsoort.JEUGDHULP, C.STATUS) == 0


def test_proof_a_gate_that_forgets_consent_is_stopped_by_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = t.open_casus()
    monkeypatch.setattr(overdrachten, "_check", lambda oordeel: None)
    with acting(toneel.door("anouk")) as anouk, pytest.raises(Exception, match="row-level security"):
        overdrachten.ask(dossier=toneel.dossier, partner=t.organisatie("buurtteam"), door=anouk)
