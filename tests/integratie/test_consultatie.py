"""A consultation: about nobody recognisable, tied to no casus, seen by asker and team only."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rondom.casus.models import Casus, Consultatie, Taak
from rondom.casus.services import consultatie as consultaties
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.services.consultatie import Herkenbaar
from rondom.kern.herkenbaar import Spoor
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd, load
from rondom.toegang.models import Dossier, Gebeurtenis
from tests import toneel as t

pytestmark = pytest.mark.django_db

VRAAG = "Een leerling komt vaak te laat en zegt weinig. Hoe begin ik het gesprek?"


def ask(wie: str = "mees", team: str = "vo_team", vraag: str = VRAAG, **anders: str) -> Consultatie:
    with acting(t.professional(wie)) as door:
        return consultaties.ask(
            team=t.organisatie(team),
            door=door,
            **{"vraag": vraag, "al_geprobeerd": "", "leeftijdsgroep": "12-16", **anders},
        )


def answer(c: Consultatie, wie: str = "bram", tekst: str = "Vraag eerst hoe zij de dag begint.") -> Consultatie:
    with acting(t.later(t.professional(wie), minutes=5)) as door:
        return consultaties.answer(consultatie=c, antwoord=tekst, versie=c.versie, door=door)


def tasks_of(wie: str) -> list[str]:
    with acting(t.later(t.professional(wie), minutes=10)) as door:
        return list(Taak.objects.filter(houder=door.houder, afgerond_op=None).values_list("soort", flat=True))


def test_a_question_can_be_asked_while_there_is_no_consent_and_belongs_to_no_casus() -> None:
    toneel = t.open_casus()
    c = ask()
    with acting(t.professional("mees")) as door:
        dossier = Dossier.objects.get(pk=c.dossier_id)
        assert (dossier.soort, dossier.jeugdige_id, dossier.hoofd_id) == ("consultatie", None, None)
        assert not Gebeurtenis.objects.filter(dossier=toneel.dossier, object_soort="consultatie").exists()
        assert Casus.objects.get().dossier_id != c.dossier_id
        assert door.houder == c.gesteld_door


@pytest.mark.parametrize(
    ("veld", "tekst", "soort"),
    [
        ("vraag", "Noor komt vaak te laat.", Spoor.NAAM),
        ("vraag", "De familie Aldermans vraagt rust.", Spoor.NAAM),
        ("al_geprobeerd", "Gebeld over 123456782.", Spoor.NUMMER),
        ("al_geprobeerd", "Een leerling van 4-5-2012.", Spoor.GEBOORTEDATUM),
    ],
)
def test_a_text_that_gives_somebody_away_is_refused_and_nothing_is_kept(veld: str, tekst: str, soort: Spoor) -> None:
    t.open_casus()
    with pytest.raises(Herkenbaar) as fout:
        ask(**{veld: tekst})
    assert {v.soort for v in fout.value.vondsten[veld]} == {soort}
    with acting(t.professional("mees")):
        assert not Consultatie.objects.exists()
        assert not Taak.objects.filter(soort="consultatie_beantwoorden").exists()


def test_a_name_of_somebody_elses_casus_is_not_looked_up() -> None:
    t.open_casus()
    assert ask(wie="ingrid", vraag="Noor van de buurvrouw.").vraag == "Noor van de buurvrouw."


def test_the_whole_team_is_asked_and_nobody_else_sees_it() -> None:
    c = ask()
    assert "consultatie_beantwoorden" in tasks_of("bram")
    assert "consultatie_beantwoorden" in tasks_of("fenna")
    for wie in ("bram", "fenna", "mees"):
        with acting(t.later(t.professional(wie), minutes=1)) as door:
            load(Consultatie.objects.all(), c.id, door=door, doel="consultatie")
    for wie in ("chantal", "ingrid", "anouk"):
        with acting(t.later(t.professional(wie), minutes=1)) as door:
            assert not Consultatie.objects.exists()
            with pytest.raises(Geweigerd):
                load(Consultatie.objects.all(), c.id, door=door, doel="consultatie")


def test_answer_and_follow_up_close_the_circle() -> None:
    c = answer(ask())
    assert (c.status, c.beantwoord_door) == ("beantwoord", t.key("bram"))
    assert not tasks_of("fenna")
    assert tasks_of("mees") == ["consultatie_opvolgen"]
    with acting(t.later(t.professional("mees"), minutes=8)) as door:
        c = consultaties.follow_up(consultatie=c, opvolging="Ik praat eerst met haar.", versie=c.versie, door=door)
    assert c.status == "opgevolgd"
    assert not tasks_of("mees")
    with pytest.raises(NietMogelijk):
        answer(c)


def test_asking_on_keeps_the_first_question_and_asks_the_team_again() -> None:
    c = answer(ask())
    with acting(t.later(t.professional("mees"), minutes=8)) as door:
        c = consultaties.ask_on(consultatie=c, vraag="En als zij niet wil?", versie=c.versie, door=door)
    assert c.vraag.startswith(VRAAG)
    assert c.vraag.endswith("En als zij niet wil?")
    assert "consultatie_beantwoorden" in tasks_of("bram")
    assert not tasks_of("mees")


def test_two_colleagues_who_answer_at_once_do_not_overwrite_each_other() -> None:
    c = ask()
    answer(c, "bram")
    with pytest.raises(VersieConflict):
        answer(c, "fenna", "Iets anders.")


def test_the_team_may_not_name_its_own_children_either() -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    t.consent_of_all(toneel)
    c = ask(wie="ingrid")
    with acting(toneel.door("bram", timedelta(minutes=9))) as door:
        with pytest.raises(Herkenbaar):
            consultaties.answer(consultatie=c, antwoord="Net als bij Noor.", versie=c.versie, door=door)
