"""What the family can read of its own record is the same with and without an emergency that is not told yet (design §4).

Not only pages: every table that the database shows to a member of the family, its counts, and the numbers in the chain.
"""

from datetime import timedelta

from django.db import connection, connections

from rondom.casus.services import signaal as signalen
from rondom.kern.categorie import Categorie as C
from rondom.kern.signaal import Over
from rondom.toegang.audit import verify
from rondom.toegang.beleid import DEFINERS, content_tables
from rondom.toegang.handelen import acting
from rondom.toegang.models import Gebeurtenis
from rondom.toegang.services import nood as noden
from tests import toneel as t
from tests.integratie.test_nood import stage

STIL = {"onveilig": "Vertellen is nu gevaarlijk.", "tweede": t.key("nel")}
FAMILIE = ("noor", "eva", "omar")


def play(stil: bool) -> t.Toneel:
    """Ordinary work, in between an emergency that the family is not told yet, and ordinary work again."""
    toneel = stage()
    if stil:
        with acting(toneel.door("chantal", timedelta(minutes=1))) as chantal:
            noden.open_glass(
                dossier=toneel.dossier.id, categorie=C.ONDERWIJS, reden="Zij is vermist.", door=chantal, **STIL
            )
        with acting(toneel.door("nel", timedelta(minutes=2))) as nel:
            nood = noden.Noodtoegang.objects.get()
            noden.judge(nood=nood, akkoord=True, toelichting="Eens.", door=nel)
    with acting(toneel.door("mees", timedelta(minutes=5))) as mees:
        inhoud = signalen.Signaalinhoud(Over.LEERLING, "Zij is er vandaag niet.", ("school",))
        signalen.record_for_casus(casus=toneel.casus, inhoud=inhoud, door=mees)
    return toneel


def seen(toneel: t.Toneel, wie: str) -> dict[str, int]:
    """How many rows plain SQL shows to somebody of the family, per table; of the log only of this dossier."""
    with acting(toneel.door(wie, timedelta(hours=1))), connection.cursor() as cursor:
        aantal = {}
        for tabel in content_tables():
            cursor.execute("SELECT has_table_privilege('rondom_web', %s, 'SELECT')", [tabel])
            if cursor.fetchone()[0]:
                cursor.execute(f"SELECT count(*) FROM {tabel}")
                aantal[tabel] = cursor.fetchone()[0]
        return aantal


def numbers(toneel: t.Toneel, wie: str) -> list[int]:
    with acting(toneel.door(wie, timedelta(hours=1))):
        rijen = Gebeurtenis.objects.filter(dossier=toneel.dossier.id).order_by("volgnummer")
        return list(rijen.values_list("volgnummer", flat=True))


def test_plain_sql_shows_the_family_the_same_rows_and_no_gap(db: None) -> None:
    met, zonder = play(stil=True), play(stil=False)
    for wie in FAMILIE:
        assert seen(met, wie) == seen(zonder, wie), wie
        assert numbers(met, wie) == numbers(zonder, wie) == list(range(1, len(numbers(met, wie)) + 1)), wie


def test_both_chains_are_whole(verse_database) -> None:
    play(stil=True)
    assert list(verify(using="eigenaar")) == []
    ketens = Gebeurtenis.objects.using("eigenaar").values_list("veiligheid", flat=True)
    assert set(ketens) == {True, False}


def test_proof_one_chain_for_both_leaves_a_gap(verse_database) -> None:
    een_keten = DEFINERS["toegang_schakel()"].replace(" AND veiligheid = NEW.veiligheid", "")
    assert een_keten != DEFINERS["toegang_schakel()"]
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("ALTER FUNCTION toegang_schakel() OWNER TO CURRENT_USER")
        cursor.execute(een_keten)
    toneel = play(stil=True)
    gezien = numbers(toneel, "eva")
    assert gezien != list(range(1, len(gezien) + 1))
