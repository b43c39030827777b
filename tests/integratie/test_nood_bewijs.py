"""One person with two functions is still one person, and the ledger of an emergency is what the rule says."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from rondom.kern.categorie import Categorie as C
from rondom.netwerk.models import Functie
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting
from rondom.toegang.models import Recht
from rondom.toegang.services import nood as noden
from rondom.toegang.services.nood import NoodNietMogelijk
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed
from tests.integratie.test_nood import asked, glass, stage

INVOEGEN = (
    "INSERT INTO toegang_noodtoegang (id, dossier_id, soort, gevraagd_door_id, houder_id, categorieen, reden, vanaf, tot,"
    " stil_tot, onveilig, tweede_id, geprobeerd, geen_andere_weg, minimum, evenredig)"
    " VALUES (%s, %s, 'inzage', %s, %s, 4, 'x', %s, %s, %s, 'x', %s, '', '', '', '')"
)


def test_a_second_function_of_ones_own_is_no_second_person(verse_database) -> None:
    dubbel = t.key("anouk-tweede")
    Functie.objects.using("eigenaar").create(
        id=dubbel, persoon_id=t.key("persoon-anouk"), organisatie_id=t.key("lindecollege"),
        rol="aandachtsfunctionaris", vanaf=date(2024, 8, 1),
    )  # fmt: skip
    toneel = stage()
    with pytest.raises(NoodNietMogelijk):
        asked(toneel, tweede=dubbel)
    anouk = toneel.door("anouk", timedelta(hours=1))
    tijden = (anouk.moment, anouk.moment + timedelta(hours=4), anouk.moment + timedelta(days=2))
    wie = (toneel.dossier.id, anouk.houder, anouk.houder, *tijden)
    assert changed(anouk, INVOEGEN, uuid4(), *wie, dubbel) == 0
    assert changed(anouk, INVOEGEN, uuid4(), *wie, t.key("nel")) == 1


def test_audit_verify_finds_the_moments_right_and_a_moment_that_was_moved(verse_database) -> None:
    toneel = stage()
    glass(toneel)
    nood = asked(toneel, categorieen=C.ONDERWIJS)
    with acting(toneel.door("nel", timedelta(hours=1))) as nel:
        noden.judge(nood=nood, akkoord=True, toelichting="Eens.", door=nel)
    assert list(verify(using="eigenaar")) == []
    later = timedelta(days=1)
    for recht in Recht.objects.using("eigenaar").filter(regel="W10"):
        Recht.objects.using("eigenaar").filter(pk=recht.pk).update(tot_moment=recht.tot_moment + later)
    assert {v.soort for v in verify(using="eigenaar")} == {"recht"}
