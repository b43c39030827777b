"""The pages of absence as mentor, absence coordinator and attendance officer meet them."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rondom.casus.models import Verzuim, Verzuimmelding
from rondom.toegang.handelen import acting
from rondom.toegang.services import gezin
from tests import toneel as t

pytestmark = pytest.mark.django_db


def lines(*dagen: tuple[str, str], **extra: str) -> dict[str, str]:
    """The form: (day, hours) per line."""
    gegevens = {"dag-TOTAL_FORMS": str(len(dagen)), "dag-INITIAL_FORMS": "0"}
    for n, (dag, uren) in enumerate(dagen):
        gegevens |= {f"dag-{n}-datum": dag, f"dag-{n}-uren": uren, f"dag-{n}-soort": "ongeoorloofd",
                     f"dag-{n}-reden": "onbekend"}  # fmt: skip
    return gegevens | extra


ZESTIEN = lines(("2026-11-02", "8"), ("2026-11-03", "8"))


def enter(client: Client, toneel: t.Toneel, gegevens: dict[str, str]):
    return client.post(f"/casus/{toneel.casus.id}/verzuim/invoeren/?week=2026-11-02", gegevens)


def test_a_mentor_fills_in_a_week_and_the_counter_shows(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("mees")
    formulier = client.get(f"/casus/{toneel.casus.id}/verzuim/invoeren/?week=2026-11-02").content.decode()
    assert "Maandag 2 november" in formulier and "Vrijdag 6 november" in formulier
    assert enter(client, toneel, lines(("2026-11-02", "1,5"), ("2026-11-03", ""))).status_code == 302
    pagina = client.get(f"/casus/{toneel.casus.id}/verzuim/").content.decode()
    assert "1,5" in pagina and "1 van 16" in pagina
    assert 'value="1,5"' in client.get(f"/casus/{toneel.casus.id}/verzuim/invoeren/?week=2026-11-02").content.decode()


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        (("2026-11-02", "drie"), "Vul een getal in"),
        (("2026-11-02", "11"), "Meer dan 10 uur"),
        (("2026-11-02", "1,3"), "Rond af op halve of hele uren"),
        (("2026-11-07", "4"), "Op deze dag is er geen school"),
        (("2026-11-10", "4"), "Deze dag komt nog"),
        (("", "4"), "Kies de dag"),
    ],
    ids=["geen getal", "te veel", "niet afgerond", "zaterdag", "morgen", "welke dag?"],
)
def test_a_mistake_stands_at_its_line(aangemeld, regel: tuple[str, str], fout: str) -> None:
    toneel = t.open_casus()
    antwoord = enter(aangemeld("mees"), toneel, lines(("2026-11-02", "2"), regel, **{"dag-1-soort": "ziekte"}))
    assert antwoord.status_code == 422
    assert fout in antwoord.content.decode()
    assert regel[1] in antwoord.content.decode()
    with acting(t.professional("mees")):
        assert not Verzuim.objects.exists()


def test_somebody_elses_number_is_told_and_saving_again_is_a_choice(aangemeld) -> None:
    toneel = t.open_casus()
    enter(aangemeld("anouk"), toneel, lines(("2026-11-02", "4")))
    client = aangemeld("mees")
    conflict = enter(client, toneel, lines(("2026-11-02", "6")))
    pagina = conflict.content.decode()
    assert conflict.status_code == 422
    assert "Anouk Vermeulen heeft hier intussen 4 uur van gemaakt" in pagina
    with acting(t.professional("mees")):
        rij = Verzuim.objects.get()
    assert f'value="{rij.id}"' in pagina
    opnieuw = lines(("2026-11-02", "6"), **{"dag-0-id": str(rij.id), "dag-0-versie": str(rij.versie)})
    assert enter(client, toneel, opnieuw).status_code == 302
    with acting(t.professional("mees")):
        assert Verzuim.objects.get().uren == 6


def test_the_absence_coordinator_reports_and_lets_leerplicht_see_the_hours(aangemeld) -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as anouk:
        gezin.change_jeugdige(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, roepnaam="Noor", tussenvoegsel="", achternaam="Aldermans",
            geboortedatum=toneel.jeugdige.geboortedatum, groep="2b", pc4="9901", woongemeente="9901", door=anouk,
        )  # fmt: skip
    mees = aangemeld("mees")
    enter(mees, toneel, ZESTIEN | {"dag-0-reden": "buikpijn"})
    adres = f"/casus/{toneel.casus.id}/verzuim/"
    assert "Uiterlijk 10 november 2026" in mees.get(adres).content.decode()
    assert "Dit is gemeld" not in mees.get(adres).content.decode(), "that is for the absence coordinator"
    vera = aangemeld("vera")
    assert "Dit is gemeld" in vera.get(adres).content.decode()
    with acting(t.professional("vera")):
        melding = Verzuimmelding.objects.get()
    te_vroeg = vera.post(f"{adres}gemeld/{melding.id}/", {f"{melding.id}-op": "2026-11-01"})
    assert te_vroeg.status_code == 422 and "Kies een dag vanaf 3 november 2026" in te_vroeg.content.decode()
    assert mees.post(f"{adres}gemeld/{melding.id}/", {f"{melding.id}-op": "2026-11-09"}).status_code == 404
    assert vera.post(f"{adres}gemeld/{melding.id}/", {f"{melding.id}-op": "2026-11-09"}).status_code == 302
    assert "0 van 16" in vera.get(adres).content.decode()
    assert "Lea Zandmeer" in vera.get(adres).content.decode()
    assert vera.post(f"{adres}leerplicht/", {"functie": t.key("lea")}).status_code == 302
    lea = aangemeld("lea").get(adres)
    tekst = lea.content.decode()
    assert lea.status_code == 200 and "8" in tekst
    assert "Buikpijn" not in tekst and "jeugdgezondheidszorg" not in tekst
    assert (
        aangemeld("lea").get(f"/casus/{toneel.casus.id}/signalen/").content.decode().count("rondom-eigen-woorden") == 0
    )


def test_the_coordinator_thinks_of_youth_health_care_at_stomach_aches(aangemeld) -> None:
    toneel = t.open_casus()
    enter(aangemeld("mees"), toneel, lines(("2026-11-02", "2"), **{"dag-0-reden": "buikpijn", "dag-0-soort": "ziekte"}))
    client = aangemeld("anouk")
    adres = f"/casus/{toneel.casus.id}/verzuim/"
    assert "BR32" in client.get(adres).content.decode()
    assert "Nu niet" in client.get(adres).content.decode()
    assert client.post(f"{adres}jgz/", {"keuze": "nu_niet"}).status_code == 302
    assert "Nu niet" not in client.get(adres).content.decode().replace("Vastgelegd: nu niet.", "")


def test_a_stranger_finds_nothing(aangemeld) -> None:
    toneel = t.open_casus()
    for vreemde in ("ingrid", "bram", "lea", "vera"):
        client = aangemeld(vreemde)
        assert client.get(f"/casus/{toneel.casus.id}/verzuim/").status_code == 404
        assert client.get(f"/casus/{toneel.casus.id}/verzuim/invoeren/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_days(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("mees")

    def count() -> int:
        with CaptureQueriesContext(connection) as gevangen:
            assert client.get(f"/casus/{toneel.casus.id}/verzuim/").status_code == 200
        return len(gevangen)

    enter(client, toneel, lines(("2026-11-02", "1")))
    weinig = count()
    enter(client, toneel, lines(*((f"2026-10-{n:02}", "1") for n in (5, 6, 7, 8, 9, 12, 13, 14, 15, 16))))
    assert count() == weinig
