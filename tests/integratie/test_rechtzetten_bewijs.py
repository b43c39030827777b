"""What a record said before it was put right is gone, its salt too, and the chain is as valid as before (AVG art. 16)."""

from datetime import timedelta
from uuid import UUID

from django.db import connections

from rondom.casus.services import rechtzetten
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting
from rondom.toegang.models import Gebeurteniszout
from tests import toneel as t
from tests.integratie.test_gezinsdossier import add_note
from tests.integratie.test_lekken_sql import changed


def salted(pk: UUID) -> list[str]:
    """Kinds of the events about a record of which the salt is still there; as owner."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            "SELECT g.soort FROM toegang_gebeurtenis g JOIN toegang_gebeurteniszout z ON z.gebeurtenis_id = g.id"
            " WHERE g.object_id = %s ORDER BY g.volgnummer",
            [pk],
        )
        return [rij[0] for rij in cursor.fetchall()]


def test_the_salt_of_the_old_words_is_destroyed_and_of_the_new_ones_kept(verse_database) -> None:
    toneel = t.open_casus()
    deel = add_note(toneel, "gezin", "Noor slaapt bij oma.")
    ander = add_note(toneel, "school", "Noor werkt graag alleen.")
    assert salted(deel.id) == ["groeidocument.aangevuld"]
    with acting(toneel.door("eva", timedelta(minutes=5))) as eva:
        verzoek = rechtzetten.ask_correction(
            dossier=toneel.dossier,
            naaste=toneel.eva,
            rij=deel,
            wat="Klopt niet.",
            gewenst="Noor logeert soms.",
            door=eva,
        )
    anouk = toneel.door("anouk", timedelta(minutes=6))
    # Nobody destroys a salt outside the act of putting right.
    assert changed(anouk, "DELETE FROM toegang_gebeurteniszout WHERE dossier_id = %s", toneel.dossier.id) == 0
    with acting(anouk):
        rechtzetten.answer(
            verzoek=verzoek,
            uitkomst=RechtsverzoekStatus.TOEGEWEZEN,
            toelichting="",
            nieuw="Noor logeert soms.",
            door=anouk,
        )
    assert salted(deel.id) == ["groeidocument.gewijzigd"]
    assert salted(ander.id) == ["groeidocument.aangevuld"]
    later = toneel.door("anouk", timedelta(minutes=7))
    assert changed(later, "DELETE FROM toegang_gebeurteniszout WHERE dossier_id = %s", toneel.dossier.id) == 0
    assert list(verify(using="eigenaar")) == []
    with acting(later):
        assert not Gebeurteniszout.objects.values_list("gebeurtenis").exists()
