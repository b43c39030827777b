"""Of which organisations may a guard of privacy read the access log? The own one, or the region that he or she guards."""

from uuid import UUID

import psycopg
import pytest

from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.laden import log
from rondom.toegang.selectors import inzagen_in_gebied
from tests import toneel as t


@pytest.mark.django_db
def test_who_guards_privacy_reads_the_log_of_the_own_organisation_or_region() -> None:
    """An installation serves more than one region; the log of another is another's to guard."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    t.consent_of_all(toneel)
    dirk, anouk, bram = (t.professional(n) for n in ("dirk", "anouk", "bram"))
    for door in (anouk, bram, toneel.door("eva"), t.professional("ingrid")):
        with acting(door):
            log(door=door, actie="lezen", object_soort="casus", objecten=[toneel.casus.id], doel="x",
                dossier=None if door.rol == "intern_begeleider" else toneel.dossier.id)  # fmt: skip

    def reads(door: Handelend) -> set[UUID | None]:
        with acting(door):
            return {i.houder for i in inzagen_in_gebied(door).filter(doel="x")}

    assert reads(dirk) == {anouk.houder, bram.houder, toneel.eva.id, t.key("ingrid")}
    assert reads(t.professional("vera")) == set()  # at the same school, and no guard


@pytest.mark.parametrize(
    ("werkt_bij", "leest"),
    [
        ("lindecollege", {"anouk", "bram", "eva"}),  # who works here, and who read of a pupil of this school
        ("vo_team", {"bram"}),  # the own people only: the dossier is the school's
        ("wilgenschool", {"ingrid"}),
        ("elders", set()),  # the office of another region
    ],
)
def test_a_guard_reads_of_one_organisation_what_it_did_and_what_was_done_with_its_pupils(
    verse_database: str, owner_login: dict[str, str], werkt_bij: str, leest: set[str]
) -> None:
    toneel = t.open_casus()
    with psycopg.connect(**owner_login) as eigenaar:
        if werkt_bij == "elders":
            eigenaar.execute("INSERT INTO netwerk_regio (sleutel, naam) VALUES ('elders', 'Elders')")
            eigenaar.execute(
                "INSERT INTO netwerk_organisatie (id, naam, soort, regio_id, telefoon, bereikbaar)"
                " VALUES (%s, 'Elders', 'rondom', 'elders', '', '')",
                [t.key("elders")],
            )
        eigenaar.execute(
            "UPDATE netwerk_functie SET organisatie_id = %s WHERE id = %s", [t.key(werkt_bij), t.key("dirk")]
        )
    namen = {t.key("anouk"): "anouk", t.key("bram"): "bram", toneel.eva.id: "eva", t.key("ingrid"): "ingrid"}
    for naam in namen.values():
        door = toneel.door(naam)
        with acting(door):
            log(door=door, actie="lezen", object_soort="casus", objecten=[toneel.casus.id], doel="x",
                dossier=None if naam == "ingrid" else toneel.dossier.id)  # fmt: skip
    with acting(t.professional("dirk")) as dirk:
        assert {namen[i.houder] for i in inzagen_in_gebied(dirk).filter(doel="x") if i.houder} == leest
