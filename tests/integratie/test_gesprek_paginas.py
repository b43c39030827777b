"""The page of family and custody."""

import pytest
from django.db import DatabaseError, transaction

from rondom.toegang.handelen import acting
from rondom.toegang.models import Jeugdige, Naaste
from tests import toneel as t

pytestmark = pytest.mark.django_db


def test_the_page_shows_who_has_custody_and_where_it_was_checked(aangemeld) -> None:
    toneel = t.open_casus()
    pagina = aangemeld("anouk").get(f"/casus/{toneel.casus.id}/gezin/").content.decode()
    assert "Eva Aldermans" in pagina and "Omar Sahin" in pagina
    assert "Heeft gezag" in pagina and "gecontroleerd op 9 november 2026" in pagina
    assert "De woongemeente is nog niet bekend" in pagina
    assert "Niemand" not in pagina


def test_custody_needs_its_source_and_the_day_it_was_checked(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    adres = f"/casus/{toneel.casus.id}/gezin/nieuw/"
    half = client.post(adres, {"naam": "Ilse Voogd", "relatie": "voogd", "gezag": "ja"})
    assert half.status_code == 422
    pagina = half.content.decode()
    assert "Kies waar u het gezag hebt gecontroleerd." in pagina and "Vul in wanneer" in pagina
    assert "Ilse Voogd" in pagina
    goed = {"naam": "Ilse Voogd", "relatie": "voogd", "gezag": "ja", "gezag_bron": "beschikking",
            "gezag_gecontroleerd_op": "2026-11-09"}  # fmt: skip
    assert client.post(adres, goed | {"gezag_gecontroleerd_op": "2026-11-10"}).status_code == 422
    assert client.post(adres, goed).status_code == 302
    with acting(t.professional("anouk")):
        ilse = Naaste.objects.get(naam="Ilse Voogd")
        assert (ilse.gezag_vanaf, ilse.gezag_bron) == (toneel.jeugdige.geboortedatum, "beschikking")


def test_without_anybody_with_custody_the_page_warns(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    for ouder in (toneel.eva, toneel.omar):
        client.post(f"/casus/{toneel.casus.id}/gezin/{ouder.id}/", {"naam": ouder.naam, "gezag": "nee"})
    assert "Er is niemand met gezag geregistreerd" in client.get(f"/casus/{toneel.casus.id}/gezin/").content.decode()


def test_a_mentor_adds_somebody_but_not_custody(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("mees")
    adres = f"/casus/{toneel.casus.id}/gezin/nieuw/"
    assert "gezag" not in client.get(adres).content.decode().lower().replace("gezin en gezag", "")
    client.post(adres, {"naam": "Oma Rie", "relatie": "steunfiguur", "gezag": "ja", "gezag_bron": "uittreksel"})
    with acting(t.professional("mees")):
        assert Naaste.objects.get(naam="Oma Rie").gezag_vanaf is None
    assert client.post(f"/casus/{toneel.casus.id}/gezin/{toneel.omar.id}/weg/").status_code == 404


def test_taking_somebody_away_can_be_undone(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    adres = f"/casus/{toneel.casus.id}/gezin/{toneel.omar.id}/weg/"
    pagina = client.get(client.post(adres)["Location"]).content.decode()
    assert "Omar Sahin staat niet meer bij het gezin" in pagina and "Ongedaan maken" in pagina
    client.post(adres, {"terug": "1"})
    with acting(t.professional("anouk")):
        assert Naaste.objects.get(id=toneel.omar.id).tot is None
    assert client.post(f"/casus/{toneel.casus.id}/gezin/{toneel.noor.id}/weg/").status_code == 404, "the child stays"


def test_the_home_is_recorded_for_the_route(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    adres = f"/casus/{toneel.casus.id}/gezin/leerling/"
    gegevens = {"roepnaam": "Noor", "achternaam": "Aldermans", "geboortedatum": "2012-05-04", "groep": "2b"}
    fout = client.post(adres, gegevens | {"pc4": "99AB"})
    assert fout.status_code == 422
    assert "Vul vier cijfers in" in fout.content.decode() and "99AB" in fout.content.decode()
    assert client.post(adres, gegevens | {"pc4": "9901", "woongemeente": "9901"}).status_code == 302
    with acting(t.professional("anouk")):
        assert Jeugdige.objects.get().woongemeente_id == "9901"


def test_the_date_of_birth_is_changed_by_who_may_change_custody(aangemeld) -> None:
    """It decides who decides, so a mentor who corrects the class leaves it as it is; in plain SQL it is refused."""
    toneel = t.open_casus()
    adres = f"/casus/{toneel.casus.id}/gezin/leerling/"
    gegevens = {"roepnaam": "Noor", "achternaam": "Aldermans", "geboortedatum": "2005-01-01", "groep": "3c"}
    mees = aangemeld("mees")
    assert "Vraag wie coördineert" in mees.get(adres).content.decode()
    assert mees.post(adres, gegevens).status_code == 302
    with acting(t.professional("mees")):
        kind = Jeugdige.objects.get()
        assert (kind.groep, str(kind.geboortedatum)) == ("3c", "2012-05-04")
        with pytest.raises(DatabaseError), transaction.atomic():
            Jeugdige.objects.update(geboortedatum="2005-01-01")
    assert aangemeld("anouk").post(adres, gegevens | {"geboortedatum": "2012-05-05"}).status_code == 302
    with acting(t.professional("anouk")):
        assert str(Jeugdige.objects.get().geboortedatum) == "2012-05-05"


def test_a_stranger_finds_nothing(aangemeld) -> None:
    toneel = t.open_casus()
    for vreemde in ("ingrid", "bram", "vera"):
        client = aangemeld(vreemde)
        for pad in (
            "gezin/",
            "gezin/nieuw/",
            "gezin/leerling/",
            f"gezin/{toneel.eva.id}/",
            "gesprek/nieuw/",
            "signalen/",
        ):
            assert client.get(f"/casus/{toneel.casus.id}/{pad}").status_code == 404, (vreemde, pad)


def test_somebody_of_another_family_is_not_changed_here(aangemeld) -> None:
    een, ander = t.open_casus(), t.open_casus()
    assert aangemeld("anouk").get(f"/casus/{een.casus.id}/gezin/{ander.eva.id}/").status_code == 404
