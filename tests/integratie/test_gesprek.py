"""Talks with pupil and parents make a concern discussed (BR04); custody is known with its source (L07)."""

from datetime import date, timedelta

import pytest

from rondom.casus.feiten_gesprek import ZonderKind, bespreekfeiten, besproken
from rondom.casus.models import Gesprek, Groeidocumentdeel, Taak
from rondom.casus.services import gesprek as gesprekken
from rondom.casus.services import signaal as signalen
from rondom.casus.services import taak
from rondom.casus.services.casus import VersieConflict
from rondom.casus.services.gesprek import Gespreksinhoud
from rondom.casus.services.signaal import Signaalinhoud
from rondom.kern.signaal import Besproken, Over
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Jeugdige
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gezin
from tests import toneel as t

pytestmark = pytest.mark.django_db


def talk(toneel: t.Toneel, *wie: str, **extra: str) -> Gesprek:
    with acting(toneel.door("anouk")) as door:
        return gesprekken.record(
            casus=toneel.casus, met=[getattr(toneel, w) for w in wie],
            inhoud=Gespreksinhoud(op=door.vandaag, **extra), door=door,
        )  # fmt: skip


def stand(toneel: t.Toneel, wie: str = "anouk") -> Besproken:
    with acting(toneel.door(wie)) as door:
        return besproken(toneel.dossier.id, door=door)


@pytest.mark.parametrize(
    ("met", "uitkomst"),
    [
        ((), Besproken(False, False)),
        (("noor",), Besproken(True, False)),
        (("noor", "eva"), Besproken(True, False)),
        (("eva", "omar"), Besproken(False, True)),
        (("noor", "eva", "omar"), Besproken(True, True)),
    ],
    ids=["niemand", "alleen Noor", "één van twee ouders met gezag", "beide ouders", "iedereen"],
)
def test_who_was_spoken_to_decides(met: tuple[str, ...], uitkomst: Besproken) -> None:
    toneel = t.open_casus()
    if met:
        talk(toneel, *met)
    assert stand(toneel) == uitkomst


def test_parents_apart_count_together_and_the_one_who_is_left_is_named() -> None:
    toneel = t.open_casus()
    talk(toneel, "noor", "eva")
    with acting(toneel.door("mees")) as mees:
        assert bespreekfeiten(toneel.dossier.id, door=mees).nog_ouders == ("Omar Sahin",)
    talk(toneel, "omar")
    assert stand(toneel, "mees").compleet


def test_under_twelve_the_parents_are_enough() -> None:
    toneel = t.open_casus(date(2018, 5, 4))
    talk(toneel, "eva", "omar")
    assert stand(toneel).compleet


def test_without_custody_known_any_parent_counts() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as door:
        for ouder in (toneel.eva, toneel.omar):
            dossiers.set_gezag(
                dossier=toneel.dossier, naaste=ouder, gezag_vanaf=None, gezag_tot=None, bron="", gecontroleerd_op=None,
                door=door,
            )  # fmt: skip
    talk(toneel, "noor", "eva")
    assert stand(toneel).compleet


def test_wishes_go_along_to_the_running_record_and_the_task_closes() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("mees")) as mees:
        taak.ask(dossier=toneel.dossier.id, soort="bespreken", houder=mees.houder, object_id=toneel.casus.id, door=mees)
    talk(toneel, "noor", "eva", wens_jeugdige="Weer naar school willen.", wens_ouders="Rust thuis.")
    with acting(toneel.door("anouk")):
        assert dict(Groeidocumentdeel.objects.values_list("soort", "tekst")) == {
            "wens_jeugdige": "Weer naar school willen.", "wens_ouders": "Rust thuis.",
        }  # fmt: skip
        assert Taak.objects.filter(soort="bespreken", afgerond_op__isnull=True).exists(), "Omar is not spoken to yet"
    talk(toneel, "omar")
    with acting(toneel.door("anouk")):
        assert not Taak.objects.filter(soort="bespreken", afgerond_op__isnull=True).exists()


def test_a_talk_is_with_this_family() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as door:
        with pytest.raises(ValueError, match="with somebody"):
            gesprekken.record(casus=toneel.casus, met=[], inhoud=Gespreksinhoud(op=door.vandaag), door=door)
    with acting(toneel.door("anouk")) as door:
        ander = signalen.record_for_new(
            leerling=signalen.NieuweLeerling("Sem", "Ander", date(2012, 1, 1)), school=t.organisatie("lindecollege"),
            inhoud=Signaalinhoud(Over.LEERLING, "Stil.", ("school",)), door=door,
        )  # fmt: skip
        with pytest.raises(ValueError, match="not of this family"):
            gesprekken.record(
                casus=signalen.find_casus(ander), met=[toneel.eva], inhoud=Gespreksinhoud(op=door.vandaag), door=door
            )


def test_correcting_tells_the_second_writer() -> None:
    toneel = t.open_casus()
    gesprek = talk(toneel, "noor")
    with acting(toneel.door("anouk")) as door:
        gesprekken.rewrite(
            gesprek=gesprek, casus=toneel.casus, met=[toneel.noor, toneel.eva], inhoud=Gespreksinhoud(op=door.vandaag),
            versie=1, door=door,
        )  # fmt: skip
        with pytest.raises(VersieConflict):
            gesprekken.rewrite(
                gesprek=gesprek, casus=toneel.casus, met=[toneel.noor], inhoud=Gespreksinhoud(op=door.vandaag),
                versie=1, door=door,
            )  # fmt: skip
        assert Gesprek.objects.get().met == [toneel.noor.id, toneel.eva.id]


def test_a_stranger_reads_no_talk() -> None:
    toneel = t.open_casus()
    talk(toneel, "noor")
    for vreemde in ("ingrid", "bram", "vera"):
        with acting(toneel.door(vreemde)):
            assert not Gesprek.objects.exists(), vreemde


def test_a_school_question_has_no_family() -> None:
    with acting(t.professional("mees")) as mees:
        signaal = signalen.record_for_school(
            school=t.organisatie("lindecollege"),
            inhoud=Signaalinhoud(Over.SCHOOL, "Veel ruzie.", ("school",)),
            door=mees,
        )
        with pytest.raises(ZonderKind):
            bespreekfeiten(signaal.dossier_id, door=mees)


def test_a_corrected_date_of_birth_moves_who_decides() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("noor")) as noor:
        assert inzicht_in(toneel.dossier.id, noor).lezen
    with acting(toneel.door("anouk")) as anouk:
        gezin.change_jeugdige(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, roepnaam="Noor", tussenvoegsel="van", achternaam="Élan",
            geboortedatum=date(2016, 5, 4), groep="2c", pc4="9901", woongemeente="9901", door=anouk,
        )  # fmt: skip
        assert Jeugdige.objects.get().zoektekst == "noor van elan"
    with acting(toneel.door("noor")) as noor:
        assert not inzicht_in(toneel.dossier.id, noor).lezen, "ten years old: parents decide"


def test_who_leaves_the_family_sees_nothing_more_until_that_is_undone() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk", timedelta())) as anouk:
        gezin.end_naaste(dossier=toneel.dossier, naaste=toneel.omar, door=anouk)
    with acting(toneel.door("omar")) as omar:
        assert not inzicht_in(toneel.dossier.id, omar).lezen
    with acting(anouk):
        gezin.restore_naaste(dossier=toneel.dossier, naaste=toneel.omar, door=anouk)
        gezin.change_naaste(
            dossier=toneel.dossier, naaste=toneel.omar, naam="Omar Şahin", aanduiding="vader", telefoon="", email="",
            taal="Turks", tolk_nodig=True, door=anouk,
        )  # fmt: skip
    with acting(toneel.door("omar")) as omar:
        assert inzicht_in(toneel.dossier.id, omar).lezen
