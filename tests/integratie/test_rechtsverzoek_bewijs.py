"""Broken on purpose: what hides a request and keeps its answer is the policy and the guard, and nothing else."""

from django.db import connections

from rondom.toegang.handelen import acting
from rondom.toegang.models import Rechtsverzoek
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed
from tests.integratie.test_rechtsverzoek import STRAKS, correct


def test_proof_the_policy_hides_it_from_the_other_parent_and_the_guard_keeps_the_answer(verse_database) -> None:
    """Broken on purpose, the same questions are answered otherwise: the tests above can fail."""
    toneel = t.open_casus()
    verzoek = correct(toneel)
    anouk = toneel.door("anouk", STRAKS)
    namens = (
        "UPDATE toegang_rechtsverzoek SET status = 'afgewezen', beantwoord_op = %s, beantwoord_door = %s WHERE id = %s"
    )
    waarden = (anouk.moment, toneel.eva.id, verzoek.id)
    assert changed(anouk, namens, *waarden) == 0
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("DROP TRIGGER bewaak ON toegang_rechtsverzoek")
        cursor.execute("DROP POLICY web_select ON toegang_rechtsverzoek")
        cursor.execute("CREATE POLICY web_select ON toegang_rechtsverzoek FOR SELECT TO rondom_web USING (true)")
    with acting(toneel.door("omar")):
        assert Rechtsverzoek.objects.filter(pk=verzoek.pk).exists()
    assert changed(anouk, namens, *waarden) == 1
