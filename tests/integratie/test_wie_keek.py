"""Who looked, when and why, in sentences, by person and organisation; attempts where it is safe (R037)."""

import re
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client

from rondom.casus.services import meldcode as meldcodes
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


# All children on one page -------------------------------------------------------------------------------------------


def two_children() -> tuple[t.Toneel, t.Toneel]:
    """Eva and Omar have two children at the Lindecollege: Noor, and Daan, whose casus Mees opened too."""
    noor, daan = t.open_casus(), t.open_casus()
    with acting(daan.door("anouk")):
        daan.jeugdige.roepnaam = "Daan"
        daan.jeugdige.save(update_fields=["roepnaam"])
    return noor, daan


def acting_for(aangemeld, naaste) -> Client:  # type: ignore[no-untyped-def]
    client = aangemeld(naaste=naaste)
    sessie = client.session
    sessie["houder"] = str(naaste.id)
    sessie.save()
    return client


def test_one_page_tells_of_all_children_and_can_be_narrowed_to_one(aangemeld) -> None:
    noor, daan = two_children()
    looks(noor, "anouk", "plan")
    looks(daan, "mees", "overleg", dagen=1)
    eva = acting_for(aangemeld, noor.eva)
    alles = eva.get(ADRES).content.decode()
    assert "over Noor" in alles and "over Daan" in alles
    assert alles.index("Mees Dorland, mentor, Lindecollege keek") < alles.index(
        "Anouk Vermeulen, zorgcoördinator, Lind"
    )
    een = eva.get(f"{ADRES}?kind={daan.eva.id}").content.decode()
    assert "keek naar het overleg" in een and "keek naar het plan" not in een
    assert "keek naar het plan" in eva.get(f"{ADRES}?kind={t.key('ingrid')}").content.decode()


def test_a_child_about_whom_one_no_longer_decides_is_not_on_the_page(aangemeld) -> None:
    noor, daan = two_children()
    looks(daan, "mees", "overleg")
    t.end_custody(daan, "eva")
    inhoud = acting_for(aangemeld, noor.eva).get(ADRES).content.decode()
    assert "Daan" not in inhoud and "keek naar het overleg" not in inhoud
    assert "keek naar het overleg" in acting_for(aangemeld, noor.omar).get(ADRES).content.decode()


def test_pages_go_over_all_children_together(aangemeld) -> None:
    noor, daan = two_children()
    for dag in range(20):
        looks(noor, "anouk", dagen=-dag)
        looks(daan, "anouk", dagen=-dag)
    eva = acting_for(aangemeld, noor.eva)
    eerste, tweede = (eva.get(f"{ADRES}?bladzijde={n}").content.decode() for n in (1, 2))
    assert eerste.count("Lindecollege keek") + tweede.count("Lindecollege keek") == 40


def test_looking_at_the_page_is_itself_in_the_log_of_each_child(aangemeld) -> None:
    noor, daan = two_children()
    acting_for(aangemeld, noor.eva).get(ADRES)
    for toneel in (noor, daan):
        with acting(toneel.door("eva")):
            assert Inzage.objects.filter(dossier=toneel.dossier.id, houder=toneel.eva.id).exists()


def told(aangemeld, stil: bool) -> str:  # type: ignore[no-untyped-def]
    """The whole page over two children, without keys; with a meldcode and a silent emergency about one, or without."""
    with transaction.atomic():
        noor, daan = two_children()
        looks(noor, "anouk")
        if stil:
            with acting(daan.door("mees")) as mees:
                meldcodes.start(casus=daan.casus, gezien="Blauwe plekken.", door=mees)
            with acting(daan.door("chantal", timedelta(minutes=1))) as chantal:
                noden.open_glass(
                    dossier=daan.dossier.id, categorie=C.ONDERWIJS, reden="Zij is vermist.", door=chantal,
                    onveilig="Vertellen is nu gevaarlijk.", tweede=t.key("nel"),
                )  # fmt: skip
            aangemeld("chantal").get(f"/casus/{daan.casus.id}/")
        inhoud = str(acting_for(aangemeld, noor.eva).get(ADRES).content.decode())
        transaction.set_rollback(True)
    return KENMERK.sub("…", inhoud)


KENMERK = re.compile(r'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|name="csrfmiddlewaretoken" value="[^"]*"|nonce="[^"]*"')


def test_nothing_on_the_page_of_all_children_reveals_safety(aangemeld) -> None:
    met, zonder = told(aangemeld, stil=True), told(aangemeld, stil=False)
    assert "over Daan" in met and "keek naar het plan" in met
    assert regels(met) == regels(zonder)


def regels(inhoud: str) -> list[str]:
    """The lines of a page, sorted: of two looks at one moment either may come first. A signed note that differs with
    every page is left out."""
    return sorted(regel for regel in inhoud.splitlines() if "nog-open" not in regel and "nog_open" not in regel)
