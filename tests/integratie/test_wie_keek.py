"""Who looked, when and why, in sentences, by person and organisation; attempts where it is safe (R037)."""

from datetime import timedelta

import pytest

from rondom.kern.categorie import Categorie as C
from rondom.toegang.handelen import acting
from rondom.toegang.laden import log
from rondom.toegang.models import Inzage
from rondom.toegang.services import nood as noden
from tests import toneel as t
from tests.integratie.test_gezinsdossier import filled

pytestmark = pytest.mark.django_db
ADRES = "/mijn/wie-keek/"


def looks(toneel: t.Toneel, wie: str, doel: str = "plan", keren: int = 1, dagen: int = 0, regel: str = "R028") -> None:
    for n in range(keren):
        with acting(toneel.door(wie, timedelta(days=dagen, minutes=n))) as door:
            log(
                door=door,
                actie="lezen",
                object_soort="casus",
                objecten=[toneel.casus.id],
                doel=doel,
                dossier=toneel.dossier.id,
                grond=f"{regel} functie:{door.houder}",
            )


def page(aangemeld, toneel: t.Toneel, vraag: str = "") -> str:  # type: ignore[no-untyped-def]
    return str(aangemeld(naaste=toneel.eva).get(ADRES + vraag).content.decode())


def test_one_sentence_per_person_and_day_with_what_for_and_why(aangemeld) -> None:
    toneel = filled()
    looks(toneel, "anouk", keren=3)
    looks(toneel, "anouk", "overleg")
    inhoud = page(aangemeld, toneel)
    assert "Anouk Vermeulen, zorgcoördinator, Lindecollege keek naar het overleg en het plan. 4 keer." in inhoud
    assert "Werkt op de school en doet mee in dit dossier." in inhoud
    looks(toneel, "bram", "plan", regel="BR14")
    assert "Er is toestemming gegeven om dit te delen." in page(aangemeld, toneel)


def test_by_person_and_by_organisation_and_an_unknown_key_filters_nothing(aangemeld) -> None:
    toneel = filled()
    looks(toneel, "anouk")
    looks(toneel, "bram")
    alleen_bram = page(aangemeld, toneel, f"?wie={t.key('bram')}")
    assert "Bram Hoogveld, gezinswerker, Vo-team Lindestad keek" in alleen_bram
    assert "Lindecollege keek" not in alleen_bram
    school = page(aangemeld, toneel, f"?organisatie={t.key('lindecollege')}")
    assert "Lindecollege keek" in school and "Vo-team Lindestad keek" not in school
    for vreemd in ("?wie=x", f"?wie={t.key('ingrid')}", "?bladzijde=999", "?organisatie=%00"):
        assert "Lindecollege keek" in page(aangemeld, toneel, vreemd)


def test_many_days_go_over_pages(aangemeld) -> None:
    toneel = filled()
    for dag in range(45):
        looks(toneel, "anouk", dagen=-dag)
    inhoud = page(aangemeld, toneel)
    assert inhoud.count("Lindecollege keek") <= 30 and "bladzijde=2" in inhoud


def test_a_list_of_names_is_not_an_opened_record(aangemeld) -> None:
    toneel = filled()
    aangemeld("mees").get("/casussen/")
    inhoud = page(aangemeld, toneel)
    assert "Mees Dorland, mentor, Lindecollege keek" not in inhoud
    assert "niet hetzelfde als een dossier openen" in inhoud


def test_a_refused_attempt_is_told_without_the_name(aangemeld) -> None:
    """Vera of another casus, a stranger to this one, types its address."""
    toneel = t.open_casus(mentor="mees")
    assert aangemeld("vera").get(f"/casus/{toneel.casus.id}/").status_code == 404
    inhoud = page(aangemeld, toneel)
    assert "Iemand van Lindecollege (verzuimcoördinator) probeerde iets te openen." in inhoud
    assert "Vera" not in inhoud


@pytest.mark.parametrize("wie", ["nel", "chantal", "bram", "ingrid"])
def test_an_attempt_of_who_may_read_in_danger_is_never_told(aangemeld, wie: str) -> None:
    toneel = t.open_casus()
    assert aangemeld(wie).get(f"/casus/{toneel.casus.id}/").status_code == 404
    assert "probeerde" not in page(aangemeld, toneel)
    with acting(toneel.door("eva")):
        assert not Inzage.objects.filter(geslaagd=False).exists()


def test_nobody_reads_an_attempt_on_another_child(aangemeld) -> None:
    toneel = t.open_casus()
    aangemeld("vera").get(f"/casus/{toneel.casus.id}/")
    for wie, ziet in (("eva", True), ("noor", True), ("mees", False), ("anouk", False), ("ingrid", False)):
        with acting(toneel.door(wie)):
            assert Inzage.objects.filter(geslaagd=False).exists() is ziet, wie
    ander = t.open_casus()
    with acting(ander.door("omar")):
        assert not Inzage.objects.filter(geslaagd=False).exists()


def test_an_emergency_is_told_when_it_may_be_and_not_before(aangemeld) -> None:
    toneel = t.open_casus()
    with acting(toneel.door("chantal")) as chantal:
        noden.open_glass(dossier=toneel.dossier.id, categorie=C.ONDERWIJS, reden="Zij is vermist.", door=chantal)
    client = aangemeld("chantal")
    assert client.get(f"/casus/{toneel.casus.id}/").status_code == 200
    inhoud = page(aangemeld, toneel)
    assert "Chantal Rietveen" in inhoud and "Las in een noodgeval" in inhoud
