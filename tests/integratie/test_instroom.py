"""A pupil comes from another school: the intake check is obligatory, and not knowing asks why (R163; S3 step 1)."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from rondom.casus.models import Casus, Instroomantwoord
from rondom.casus.services import instroom
from rondom.kern.categorie import Categorie as C
from rondom.kern.instroom import GEVRAAGD, Antwoord, Instroomfeit
from rondom.kern.overdracht import Trajectsoort as S
from rondom.toegang.handelen import acting
from rondom.toegang.models import Jeugdige
from tests import toneel as t

pytestmark = pytest.mark.django_db

NIEUW = "/leerling/van-andere-school/"
LEERLING = {"roepnaam": "Jayden", "achternaam": "Bakker", "geboortedatum": "2012-08-20", "klas": "3 mavo a"}
CHECK = {
    "jeugdhulp": "was", "jeugdhulp_reden": "", "leerplicht": "onbekend",
    "leerplicht_reden": "Vader vraagt het na bij moeder.", "ondersteuning": "loopt", "ondersteuning_reden": "",
}  # fmt: skip
NEE = {"jeugdhulp": "nee", "leerplicht": "nee", "ondersteuning": "nee"}


def children() -> int:
    with acting(t.professional("anouk")):
        return Jeugdige.objects.count()


def test_s3_1_the_check_is_obligatory_and_unknown_asks_a_reason(aangemeld: Any) -> None:
    anouk = aangemeld("anouk")
    assert "Leerling van een andere school" in anouk.get("/casussen/").content.decode()
    pagina = anouk.get(NIEUW).content.decode()
    for vraag in ("Is of was er jeugdhulp?", "Loopt of liep er iets bij leerplicht?", "extra ondersteuning op school?"):
        assert vraag in pagina
    leeg = anouk.post(NIEUW, LEERLING)
    assert leeg.status_code == 422 and leeg.content.decode().count("Kies een antwoord. Onbekend mag ook.") >= 3
    zonder = anouk.post(NIEUW, LEERLING | CHECK | {"leerplicht_reden": " "})
    assert zonder.status_code == 422
    assert "Schrijf op waarom het niet bekend is." in zonder.content.decode() and "Jayden" in zonder.content.decode()
    assert children() == 0
    klaar = anouk.post(NIEUW, LEERLING | CHECK, follow=True)
    assert children() == 1
    blad = klaar.content.decode()
    for woorden in (
        "Ja, eerder",
        "Onbekend",
        "Vader vraagt het na bij moeder",
        "Ja, het loopt nog",
        "Vraag het een vorige school",
    ):
        assert woorden in blad
    dubbel = anouk.post(NIEUW, LEERLING | CHECK)
    assert dubbel.status_code == 422 and "staat al in uw casussen" in dubbel.content.decode()


def test_three_times_no_keeps_nothing_about_the_pupil(aangemeld: Any) -> None:
    antwoord = aangemeld("anouk").post(NIEUW, LEERLING | NEE, follow=True)
    assert "Rondom bewaart daarom niets over deze leerling." in antwoord.content.decode()
    assert children() == 0


def test_a_mentor_and_a_team_do_not_register(aangemeld: Any) -> None:
    for wie in ("mees", "bram"):
        assert aangemeld(wie).get(NIEUW).status_code == 404


def test_later_the_answer_is_known_and_the_latest_counts(aangemeld: Any) -> None:
    toneel = t.open_casus()
    anouk, adres = aangemeld("anouk"), f"/casus/{toneel.casus.id}/eerder/intakecheck/"
    assert anouk.post(adres, CHECK).status_code == 302
    assert 'value="onbekend"' in anouk.get(adres).content.decode()
    with acting(toneel.door("anouk", timedelta(hours=1))) as later:
        bekend = {s: Instroomfeit(Antwoord.WAS) for s in GEVRAAGD}
        instroom.answer(casus=toneel.casus, antwoorden=bekend, door=later)
    blad = anouk.get(f"/casus/{toneel.casus.id}/eerder/").content.decode()
    assert "Vader vraagt het na" not in blad and blad.count("Ja, eerder") == 3
    assert aangemeld("mees").get(f"/casus/{toneel.casus.id}/eerder/").content.decode().count("Ja, eerder") == 3
    assert aangemeld("mees").get(adres).status_code == 404


def test_three_times_no_afterwards_withdraws_a_casus_without_a_signal() -> None:
    with acting(t.professional("anouk")) as anouk:
        leerling = instroom.NieuweLeerling("Jayden", "Bakker", t.NU.date().replace(year=2012))
        check = {s: Instroomfeit(Antwoord.ONBEKEND, "nog vragen") for s in GEVRAAGD}
        casus = instroom.register(leerling=leerling, school=t.organisatie("lindecollege"), antwoorden=check, door=anouk)
        instroom.answer(casus=casus, antwoorden={s: Instroomfeit(Antwoord.NEE) for s in GEVRAAGD}, door=anouk)
        assert Casus.objects.get(pk=casus.pk).status == "ingetrokken"


def test_each_answer_stands_under_the_category_of_its_kind_and_unknown_has_a_reason_in_the_database() -> None:
    toneel = t.open_casus()
    with acting(t.professional("anouk")) as anouk:
        check = {s: Instroomfeit(Antwoord.WAS) for s in GEVRAAGD}
        instroom.answer(casus=toneel.casus, antwoorden=check, door=anouk)
        stand = dict(Instroomantwoord.objects.values_list("soort", "categorie"))
        assert stand == {S.JEUGDHULP: C.STATUS, S.LEERPLICHT: C.VERZUIM, S.ONDERSTEUNING: C.ONDERWIJS}
        rij = Instroomantwoord(
            id=uuid4(), dossier_id=toneel.dossier.id, categorie=int(C.STATUS), soort="jeugdhulp", antwoord="onbekend",
            reden="", door=anouk.houder, op=anouk.moment,
        )  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            rij.save(force_insert=True)
