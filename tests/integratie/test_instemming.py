"""Agreeing to the help itself: in the talk, in the own door, a no that stays, and the exception with its reason (L33)."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from rondom.casus.models import Instemming, Inzet, Inzetinhoud, Taak
from rondom.casus.services import instemming as instemmingen
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.delen import Besluit
from rondom.toegang.handelen import acting
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services.toestemming import Ongeldig
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db


def says(toneel: t.Toneel, inzet: Inzet, wie: str, besluit: Besluit = Besluit.GEGEVEN, door: str = "") -> None:
    with acting(toneel.door(door or wie, timedelta(hours=2))) as handelend:
        wijze = Wijze.GESPREK if door else Wijze.PORTAAL
        instemmingen.answer(
            inzet=inzet, naaste=getattr(toneel, wie).id, besluit=besluit, wijze=wijze.value, door=handelend
        )


def begin(toneel: t.Toneel, inzet: Inzet) -> None:
    with acting(toneel.door("bram", timedelta(hours=3))) as bram:
        h.inzetten.start(
            inzet=inzet, uitvoerder=h.functie("bram"), gestart_op=bram.vandaag,
            afspraken=[h.Afspraak(t.key("anouk"), h.Wat.STATUS)], wanneer="bij_verandering", versie=1, door=bram,
        )  # fmt: skip


def tasks(toneel: t.Toneel, wie: str) -> list[str]:
    with acting(toneel.door(wie, timedelta(hours=4))) as door:
        return list(
            Taak.objects.filter(houder=door.houder, soort="instemming_lezen", afgerond_op=None).values_list(
                "soort", flat=True
            )
        )


def test_help_starts_when_everybody_who_must_has_said_yes() -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    for wie in ("noor", "eva"):
        says(toneel, inzet, wie)
    with pytest.raises(NietMogelijk) as fout:
        begin(toneel, inzet)
    assert [dict(v.gegevens) for v in fout.value.oordeel.voorwaarden] == [{"wie": "Omar Sahin"}]
    says(toneel, inzet, "omar", door="bram")  # said in the talk
    begin(toneel, inzet)
    with acting(toneel.door("bram")):
        assert Inzet.objects.get().status == "gestart"


def test_from_sixteen_the_young_person_alone() -> None:
    toneel = t.open_casus(date(2010, 5, 4))
    t.join(toneel, "bram")
    vraag = t.ask_consent(toneel, categorieen=h.ALLES)
    t.answer(toneel, vraag, "noor")
    inzet = h.asked(toneel)
    with pytest.raises(Ongeldig):
        says(toneel, inzet, "eva", door="bram")
    says(toneel, inzet, "noor")
    begin(toneel, inzet)


def test_a_no_of_a_parent_is_heard_and_nobody_turns_it_into_a_yes(aangemeld: Any) -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    says(toneel, inzet, "omar", Besluit.GEWEIGERD)
    assert tasks(toneel, "bram") == ["instemming_lezen"]
    with pytest.raises(Ongeldig):
        says(toneel, inzet, "omar", door="bram")
    pagina = aangemeld("bram").get(f"/hulp/{inzet.id}/").content.decode()
    assert "Omar Sahin wil deze hulp niet" in pagina
    assert tasks(toneel, "bram") == []
    lea = aangemeld("jip").get(f"/hulp/{inzet.id}/").content.decode()
    assert "rust brengen" not in lea


def test_the_family_says_yes_or_no_in_its_own_door_and_can_say_otherwise(aangemeld: Any) -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    eva, adres = aangemeld(naaste=toneel.eva), f"/mijn/hulp/{inzet.id}/wil-ik-dit/"
    assert adres in eva.get("/mijn/hulp/").content.decode()
    assert eva.get(adres).status_code == 200
    assert eva.post(adres, {}).status_code == 422
    assert eva.post(adres, {"besluit": "gegeven"}).status_code == 302
    assert "niet meer" in eva.get(adres).content.decode()
    assert eva.post(adres, {"besluit": "ingetrokken"}).status_code == 302
    assert "niet meer" in eva.get("/mijn/hulp/").content.decode()


def test_without_the_parents_it_starts_only_on_the_yes_of_the_young_person_with_a_reason(aangemeld: Any) -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    bram, adres = aangemeld("bram"), f"/hulp/{inzet.id}/zonder-ouders/"
    says(toneel, inzet, "omar", Besluit.GEWEIGERD)
    invoer = {"soort": "weloverwogen_wens", "waarom": "Ze zegt het al drie weken, ook aan de huisarts."}
    assert bram.post(adres, invoer).status_code == 422  # Noor said nothing yet
    says(toneel, inzet, "noor")
    assert "Leg vast waarom het zonder de ouders kan" in bram.get(f"/hulp/{inzet.id}/").content.decode()
    assert bram.post(adres, invoer | {"waarom": ""}).status_code == 422
    assert bram.post(adres, invoer).status_code == 302
    begin(toneel, inzet)
    with acting(toneel.door("bram")):
        assert Inzetinhoud.objects.filter(soort="uitzondering").count() == 1


def test_school_support_needs_no_agreement() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as anouk:
        inzet = h.inzetten.request(
            casus=toneel.casus, aanbieder=t.organisatie("lindecollege"), leefgebied=h.Leefgebied.SCHOOL,
            uitvoerder=h.functie("mees"), door=anouk,
        )  # fmt: skip
        assert instemmingen.judge(inzet, anouk).mag


ROW = (
    "INSERT INTO casus_instemming (id, dossier_id, inzet_id, naaste_id, besluit, moment, wijze, vastgelegd_door)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
)
START = "UPDATE casus_inzet SET status = 'gestart' WHERE id = %s"


def row(
    toneel: t.Toneel, inzet: Inzet, door: str, naaste: str, besluit: str, wijze: str = "portaal", *, na: int = 0
) -> int:
    handelend = toneel.door(door, timedelta(hours=3, minutes=na))
    wie = getattr(toneel, naaste).id if naaste else None
    waarden = (uuid4(), toneel.dossier.id, inzet.id, wie, besluit, handelend.moment, wijze, handelend.houder)
    return changed(handelend, ROW, *waarden)


def starts(toneel: t.Toneel, inzet: Inzet) -> int:
    return changed(toneel.door("bram", timedelta(hours=4)), START, inzet.id)


def test_in_plain_sql_too_nobody_answers_for_another_and_help_does_not_start_past_a_no() -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    assert starts(toneel, inzet) == 0
    assert row(toneel, inzet, "eva", "omar", "gegeven") == 0
    assert row(toneel, inzet, "bram", "omar", "gegeven") == 0  # as if Omar did it himself
    assert row(toneel, inzet, "bram", "", "weloverwogen_wens", "gesprek") == 0  # Noor said no yes
    assert row(toneel, inzet, "omar", "omar", "geweigerd") == 1
    assert row(toneel, inzet, "bram", "omar", "gegeven", "gesprek") == 0
    assert row(toneel, inzet, "noor", "noor", "gegeven") == 1
    assert starts(toneel, inzet) == 0
    assert row(toneel, inzet, "bram", "", "weloverwogen_wens", "gesprek") == 1
    assert starts(toneel, inzet) == 1


def test_in_plain_sql_too_a_no_counts_only_of_who_decides_today() -> None:
    """A father said no before he lost custody; a young person who no longer wants it is not passed by the exception."""
    toneel = h.table()
    inzet = h.asked(toneel)
    assert row(toneel, inzet, "omar", "omar", "geweigerd") == 1
    assert row(toneel, inzet, "eva", "eva", "gegeven") == 1
    assert row(toneel, inzet, "noor", "noor", "gegeven") == 1
    assert starts(toneel, inzet) == 0
    with acting(toneel.door("anouk", timedelta(hours=3))) as door, connection.cursor() as cursor:
        cursor.execute("UPDATE toegang_naaste SET gezag_tot = %s WHERE id = %s", [door.vandaag, toneel.omar.id])
        assert cursor.rowcount == 1
    assert row(toneel, inzet, "bram", "", "weloverwogen_wens", "gesprek", na=1) == 1
    assert row(toneel, inzet, "noor", "noor", "ingetrokken", na=2) == 1
    assert starts(toneel, inzet) == 0
    assert row(toneel, inzet, "noor", "noor", "gegeven", na=3) == 1
    assert starts(toneel, inzet) == 1


def test_who_only_knows_that_there_is_help_does_not_read_who_said_no() -> None:
    toneel = h.table()
    t.join(toneel, "vera")
    inzet = h.asked(toneel)
    says(toneel, inzet, "omar", Besluit.GEWEIGERD)
    for wie, aantal in (("bram", 1), ("eva", 1), ("noor", 1), ("chantal", 0), ("ingrid", 0)):
        with acting(toneel.door(wie, timedelta(hours=3))):
            assert Instemming.objects.count() == aantal, wie
