"""Files of a casus where commits are real: two at once, and what is left in the database after their term."""

from datetime import timedelta
from uuid import UUID

import psycopg
import pytest
from django.conf import settings

from rondom.casus.models import Bijlage
from rondom.casus.services import bijlage as bijlagen
from rondom.casus.services.bijlage import Stuk
from rondom.kern.categorie import Categorie as C
from rondom.kern.parameters import parameters_from
from rondom.toegang import geheim
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.opdrachten_inlog import reseal_files
from rondom.toegang.services import vernietiging
from tests import bestanden as b
from tests import toneel as t
from tests.integratie.test_bijlage import add, sees
from tests.integratie.test_regie import at_once
from tests.integratie.test_vernietiging import hold


def test_two_uploads_at_once_keep_the_limit_together(verse_database: str) -> None:
    toneel = t.open_casus()
    een = parameters_from([("bijlage_aantal", 1, t.NU.date())])

    def upload(door: Handelend) -> None:
        stuk = Stuk(b.pdf(), "x.pdf", "x", C.GEZIN)
        bijlagen.add(dossier=toneel.dossier, stuk=stuk, bij=None, parameters=een, door=door)

    uitkomsten = at_once(*[(toneel.door(wie, timedelta(minutes=5)), upload) for wie in ("anouk", "eva", "omar")])
    assert sorted(uitkomsten) == ["bijlage.te_veel", "bijlage.te_veel", "gelukt"]
    assert sees(toneel, "anouk") == 1


def test_proof_with_an_open_policy_a_stranger_reads_the_file(verse_database: str, owner_login: dict[str, str]) -> None:
    rij = add(t.open_casus())

    def reads() -> set[UUID]:
        with acting(t.professional("chantal")):
            return set(Bijlage.objects.values_list("id", flat=True))

    assert reads() == set()
    with psycopg.connect(**owner_login) as los:
        los.execute("DROP POLICY web_select ON casus_bijlage")
        los.execute("CREATE POLICY web_select ON casus_bijlage FOR SELECT TO rondom_web USING (true)")
    assert reads() == {rij.id}


def test_after_its_term_bytes_and_salts_are_destroyed_and_the_events_stay(
    verse_database: str, owner_login: dict[str, str]
) -> None:
    toneel = t.open_casus()
    weg, blijft = add(toneel), add(toneel)
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        bijlagen.remove(bijlage=weg, door=door)
    assert vernietiging.clean_up(t.NU + timedelta(days=29))["bijlage"] == 0
    assert vernietiging.clean_up(t.NU + timedelta(days=32))["bijlage"] == 1
    with acting(toneel.door("anouk", timedelta(hours=1))):
        assert set(Bijlage.objects.values_list("id", flat=True)) == {blijft.id}
    geteld = (
        "SELECT count(*), count(z.gebeurtenis_id) FROM toegang_gebeurtenis g"
        " LEFT JOIN toegang_gebeurteniszout z ON z.gebeurtenis_id = g.id WHERE g.object_id = %s"
    )
    with psycopg.connect(**owner_login) as los:
        assert los.execute(geteld, [weg.id]).fetchone() == (2, 0)
        assert los.execute(geteld, [blijft.id]).fetchone() == (1, 1)


def test_a_hold_on_the_dossier_keeps_a_file_that_was_taken_away(verse_database: str) -> None:
    toneel = t.open_casus()
    weg = add(toneel)
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        bijlagen.remove(bijlage=weg, door=door)
    bewaarstop = hold(toneel, timedelta(days=1), dagen=60)
    assert vernietiging.clean_up(t.NU + timedelta(days=40))["bijlage"] == 0
    assert bewaarstop.tot == (t.NU + timedelta(days=61)).date()
    assert vernietiging.clean_up(t.NU + timedelta(days=62))["bijlage"] == 1


def test_a_new_key_closes_every_file_again_and_the_old_one_can_go(
    verse_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "FACTORSLEUTELS", ["oud"])
    rij = add(t.open_casus())
    monkeypatch.setattr(settings, "FACTORSLEUTELS", ["nieuw", "oud"])
    assert reseal_files() == 1
    monkeypatch.setattr(settings, "FACTORSLEUTELS", ["nieuw"])
    with acting(t.professional("anouk")):
        assert bijlagen.read_content(Bijlage.objects.get(pk=rij.pk)).startswith(b"%PDF-")
    with pytest.raises(geheim.Onleesbaar):
        bijlagen.read_content(rij)
