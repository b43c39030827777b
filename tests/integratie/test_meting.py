"""A measurement from invitation to result: who may, what is counted, what is not kept."""

from dataclasses import replace
from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import connection

from rondom.kern.meting import Stand
from rondom.spiegel import tasks, zegel
from rondom.spiegel.feiten import stand_of
from rondom.spiegel.models import Deelname, Inzending, Meting, Metinggroep, Opmerking, Telling
from rondom.spiegel.selectors import read_outcome
from rondom.spiegel.services import deelname, sluiten
from rondom.spiegel.services import gesprek as gesprekken
from rondom.spiegel.services import meting as metingen
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from rondom.toegang.services.toestemming import Ongeldig
from tests import meetspel as m
from tests import toneel as t

pytestmark = pytest.mark.django_db


def refusal(fout: pytest.ExceptionInfo[Ongeldig]) -> str:
    return fout.value.oordeel.redenen[0].tekst


def test_answers_become_counts_per_group_and_question() -> None:
    meting = m.opened(["ouder", "jongere"])
    for nummer, sleutel in enumerate(m.links(meting, "ouder", 6)):
        m.send(sleutel, {"QS.1.1": nummer % 3, "QS.1.2": 2})
    dicht = m.closed(meting)
    m.look()
    assert stand_of(dicht) is Stand.GESLOTEN and dicht.slot == "" and dicht.drempel == 5
    rijen = set(Telling.objects.filter(meting=dicht).values_list("groep", "item", "waarde", "aantal"))
    assert rijen == {
        ("ouder", "QS.1.1", 0, 2), ("ouder", "QS.1.1", 1, 2), ("ouder", "QS.1.1", 2, 2), ("ouder", "QS.1.2", 2, 6),
    }  # fmt: skip
    assert not Inzending.objects.exists() and not Deelname.objects.exists()
    groepen = dict(Metinggroep.objects.filter(meting=dicht).values_list("respondent", "ingezonden"))
    assert groepen == {"ouder": 6, "jongere": None}


def test_a_draft_is_kept_per_answer_and_opens_with_its_own_link_only() -> None:
    meting = m.opened(["ouder"])
    een, ander = m.links(meting, "ouder", 2)
    deelname.answer(sleutel=een, item="QS.1.1", waarde=2, tekst="Goed overleg", vandaag=m.DAG)
    deelname.answer(sleutel=een, item="QS.1.2", waarde=0, tekst="", vandaag=m.DAG)
    terug = deelname.find(een, m.DAG)
    assert terug is not None
    assert terug.antwoorden.waarden == {"QS.1.1": 2, "QS.1.2": 0} and terug.antwoorden.teksten == {
        "QS.1.1": "Goed overleg"
    }
    rij = Deelname.objects.get(hash=zegel.place_of(een))
    assert b"Goed overleg" not in bytes(rij.concept) and len(bytes(rij.concept)) % zegel.BLOK == 28
    with pytest.raises(zegel.Verzegeld):
        zegel.unseal(bytes(rij.concept), zegel.draft_key(ander), rij.groep_id)


def test_an_answer_can_be_changed_and_taken_back() -> None:
    meting = m.opened(["ouder"])
    (sleutel,) = m.links(meting, "ouder", 1)
    for waarde in (2, 1, None):
        deelname.answer(sleutel=sleutel, item="QS.1.1", waarde=waarde, tekst="", vandaag=m.DAG)
    nu = deelname.find(sleutel, m.DAG)
    assert nu is not None and nu.antwoorden.waarden == {} and nu.antwoorden.gezien == {"QS.1.1"}


def test_a_link_is_used_once_and_only_while_the_measurement_runs() -> None:
    meting = m.opened(["ouder"])
    een, ander = m.links(meting, "ouder", 2)
    assert deelname.find(een, m.DAG - timedelta(days=1)) is None
    assert deelname.find(een, m.DAG + timedelta(days=15)) is None
    assert deelname.find("onbekend", m.DAG) is None
    assert m.send(een, {"QS.1.1": 1}) and not m.send(een, {"QS.1.1": 1})
    assert deelname.find(een, m.DAG) is None
    m.closed(meting)
    assert deelname.find(ander, m.DAG) is None and not m.send(ander, {"QS.1.1": 1})


@pytest.mark.parametrize(("item", "waarde", "fout"), [("QS.9.9", 1, KeyError), ("QS.1.1", 3, ValueError)])
def test_an_answer_that_does_not_exist_is_refused(item: str, waarde: int, fout: type[Exception]) -> None:
    (sleutel,) = m.links(m.opened(["ouder"]), "ouder", 1)
    with pytest.raises(fout):
        deelname.answer(sleutel=sleutel, item=item, waarde=waarde, tekst="", vandaag=m.DAG)


def test_a_question_that_hangs_on_another_answer_counts_only_after_it() -> None:
    meting = m.opened(["professional_onderwijs"], sleutel="oza_toets")
    for sleutel in m.links(meting, "professional_onderwijs", 6):
        m.send(sleutel, {"OZADEF.2.1": 1, "OZADEF.3.1": 1})
        deelname.answer(sleutel=sleutel, item="OZADEF.2.1", waarde=0, tekst="", vandaag=m.DAG)
    zes = m.links(meting, "professional_onderwijs", 6)
    for sleutel in zes:
        deelname.answer(sleutel=sleutel, item="OZADEF.3.1", waarde=1, tekst="x", vandaag=m.DAG)
        deelname.answer(sleutel=sleutel, item="OZADEF.2.1", waarde=0, tekst="", vandaag=m.DAG)
        deelname.submit(sleutel=sleutel, vandaag=m.DAG)
    dicht = m.closed(meting)
    m.look()
    geteld = dict(Telling.objects.filter(meting=dicht, item="OZADEF.3.1").values_list("waarde", "aantal"))
    assert geteld == {1: 6} and not Opmerking.objects.filter(meting=dicht).exists()


def test_small_groups_are_taken_together_or_destroyed() -> None:
    meting = m.opened(["ouder", "jongere", "beleid"])
    for groep, aantal in (("ouder", 3), ("jongere", 2), ("beleid", 5)):
        for sleutel in m.links(meting, groep, aantal):
            m.send(sleutel, {"QS.1.1": 1})
    dicht = m.closed(meting)
    m.look()
    assert dict(Telling.objects.filter(meting=dicht).values_list("groep", "aantal")) == {"samen": 5, "beleid": 5}
    alleen = m.opened(["ouder", "beleid"])
    for groep, aantal in (("ouder", 4), ("beleid", 5)):
        for sleutel in m.links(alleen, groep, aantal):
            m.send(sleutel, {"QS.1.1": 1}, {"QS.1.1": f"woorden van {groep}"})
    dicht = m.closed(alleen)
    assert dict(Telling.objects.filter(meting=dicht).values_list("groep", "aantal")) == {"beleid": 5}
    assert set(Opmerking.objects.filter(meting=dicht).values_list("groep", flat=True)) == {"beleid"}


def test_names_are_taken_out_of_comments_before_anybody_reads_them() -> None:
    meting = m.opened(["ouder"])
    for sleutel in m.links(meting, "ouder", 5):
        m.send(
            sleutel, {"QS.1.1": 1}, {"QS.1.1": "Mevrouw Jansen van de Dorpsstraat 12 belt nooit terug: 06-12345678."}
        )
    m.closed(meting, zoek=sluiten.find_marks)
    m.look()
    for tekst in Opmerking.objects.values_list("tekst", flat=True):
        assert "Jansen" not in tekst and "Dorpsstraat" not in tekst and "12345678" not in tekst
        assert "belt nooit terug" in tekst
    assert set(Opmerking.objects.values_list("stand", flat=True)) == {"wacht"}


def test_mail_leaves_after_the_links_are_kept_with_a_link_each_and_the_reminder_has_none() -> None:
    meting, door = m.opened(["ouder"]), t.professional("pien")
    adressen = [f"ouder{n}@voorbeeld.example" for n in range(8)]
    with acting(door):
        brieven = metingen.invite(
            meting=meting, respondent="ouder", adressen=[*adressen, adressen[0].upper()], door=door
        )
    assert not mail.outbox, "nothing leaves before the links are kept"
    gedaan = metingen.deliver(brieven=brieven, door=door)
    assert gedaan.aantal == 8 and sorted(b.to[0] for b in mail.outbox) == adressen
    gevonden = [b.body.split("/meedoen/")[1].split("/")[0] for b in mail.outbox]
    assert len(set(gevonden)) == 8 and all(deelname.find(s, m.DAG) for s in gevonden)
    mail.outbox.clear()
    with acting(door):
        brieven = metingen.remind(meting=meting, respondent="ouder", adressen=adressen, door=door)
    assert "ouder" not in repr(brieven), "no address in a traceback"
    metingen.deliver(brieven=brieven, door=door)
    groep = Metinggroep.objects.get(meting=meting)
    assert (groep.herinnerd_op, groep.herinnerd_door) == (door.moment, door.houder)
    assert len({b.body for b in mail.outbox}) == 1 and "/meedoen/" not in mail.outbox[0].body


def test_an_address_that_refuses_is_told_and_its_link_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.core.mail import EmailMessage

    echt = EmailMessage.send

    def fussy(brief: EmailMessage, *args: object, **meer: object) -> int:
        if brief.to[0].startswith("weg"):
            raise SMTPRecipientsRefused({})
        return echt(brief)

    monkeypatch.setattr(EmailMessage, "send", fussy)
    meting, door = m.opened(["ouder"]), t.professional("pien")
    with acting(door):
        brieven = metingen.invite(
            meting=meting, respondent="ouder", adressen=["goed@voorbeeld.example", "weg@voorbeeld.example"], door=door
        )
    gedaan = metingen.deliver(brieven=brieven, door=door)
    assert gedaan.mislukt == ("weg@voorbeeld.example",)
    assert Deelname.objects.count() == 1 and Metinggroep.objects.get(meting=meting).uitgenodigd == 1


def test_a_server_that_goes_away_half_way_keeps_what_left_and_undoes_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is raised and nothing is lost: who got a mail can answer, the others are named to be asked again."""
    from django.core.mail import EmailMessage

    echt, pogingen = EmailMessage.send, []

    def away(brief: EmailMessage, *args: object, **meer: object) -> int:
        pogingen.append(brief.to[0])
        if len(set(pogingen)) > 3:
            raise ConnectionRefusedError
        return echt(brief)

    monkeypatch.setattr(EmailMessage, "send", away)
    meting, door = m.opened(["ouder"]), t.professional("pien")
    adressen = [f"ouder{n}@voorbeeld.example" for n in range(9)]
    with acting(door):
        brieven = metingen.invite(meting=meting, respondent="ouder", adressen=adressen, door=door)
    gedaan = metingen.deliver(brieven=brieven, door=door)
    assert gedaan.aantal == 3 and {*gedaan.mislukt} == {*adressen} - {b.to[0] for b in mail.outbox}
    assert len(pogingen) == 5, "once again over a new connection, and then no waiting for each of the others"
    assert all(deelname.find(b.body.split("/meedoen/")[1].split("/")[0], m.DAG) for b in mail.outbox)
    assert Deelname.objects.count() == 3 and Metinggroep.objects.get(meting=meting).uitgenodigd == 3
    with acting(door):
        brieven = metingen.remind(meting=meting, respondent="ouder", adressen=adressen, door=door)
    assert metingen.deliver(brieven=brieven, door=door).aantal == 0
    assert Metinggroep.objects.get(meting=meting).herinnerd_op is None, "nobody was reminded"


def test_only_the_own_organisation_runs_it_and_steps_are_taken_in_order() -> None:
    meting = m.opened(["ouder"])
    koen = t.professional("koen")
    with acting(koen), pytest.raises(Ongeldig) as fout:
        sluiten.close(meting=meting, parameters=m.STANDAARD, door=koen)
    assert refusal(fout) == "meting.niet_van_u"
    dicht, pien = m.closed(meting), t.professional("pien")
    for stap in (
        lambda: metingen.open_meting(meting=dicht, door=pien),
        lambda: metingen.make_links(meting=dicht, respondent="ouder", aantal=1, door=pien),
        lambda: sluiten.close(meting=dicht, parameters=m.STANDAARD, door=pien),
    ):
        with acting(pien), pytest.raises(Ongeldig):
            stap()


def test_before_the_close_the_talk_says_when_it_can_begin() -> None:
    meting, pien = m.opened(["ouder"]), t.professional("pien")
    for stap in (
        lambda: gesprekken.check_comments(meting=meting, keuzes={}, door=pien),
        lambda: gesprekken.agree(meting=meting, punten=[], door=pien),
    ):
        with acting(pien), pytest.raises(Ongeldig) as fout:
            stap()
        assert refusal(fout) == "meting.nog_geen_uitkomst"


def test_who_was_asked_stays_asked_and_a_period_goes_forward() -> None:
    meting, pien = m.opened(["ouder", "jongere"]), t.professional("pien")
    m.links(meting, "ouder", 3)
    for opzet, waar in ((m.setup(["jongere"]), "groepen"), (replace(m.setup(), tot=m.DAG - timedelta(days=1)), "tot")):
        with acting(pien), pytest.raises(Ongeldig) as fout:
            metingen.change(meting=meting, opzet=opzet, door=pien)
        assert fout.value.veld == waar
    with acting(pien):
        metingen.change(meting=meting, opzet=replace(m.setup(["ouder"]), van=m.DAG - timedelta(days=3)), door=pien)
        assert Meting.objects.get(pk=meting.pk).van == m.DAG, "what is open keeps its first day"


def test_the_check_after_a_meeting_is_no_measurement() -> None:
    pien = t.professional("pien")
    with acting(pien), pytest.raises(Ongeldig) as fout:
        metingen.create(instrument=m.version("overleg_check"), opzet=m.setup(["ouder"]), door=pien)
    assert refusal(fout) == "meting.alleen_in_casus"


def test_what_is_due_is_closed_by_the_night() -> None:
    meting = m.opened(["ouder"])
    nog, later = t.NU + timedelta(days=14), t.NU + timedelta(days=15)
    assert sluiten.close_due(nog) == 0 and sluiten.close_due(later) == 1
    m.look()
    meting.refresh_from_db()
    assert isinstance(meting.gesloten_door, UUID) and meting.slot == ""


def test_one_that_cannot_be_closed_does_not_hold_up_the_others(caplog: pytest.LogCaptureFixture) -> None:
    kapot, goed = m.opened(["ouder"]), m.opened(["ouder"])
    m.look()
    Meting.objects.filter(pk=kapot.pk).update(slot="geen sleutel")
    (sleutel,) = m.links(kapot, "ouder", 1)
    Deelname.objects.filter(groep__meting=kapot).delete()
    Inzending.objects.create(id=uuid4(), groep=kapot.groepen.get(), inhoud=b"niets")
    with pytest.raises(sluiten.NietGesloten):
        sluiten.close_due(t.NU + timedelta(days=15))
    for meting, dicht in ((kapot, False), (goed, True)):
        meting.refresh_from_db()
        assert (meting.gesloten_op is not None) is dicht
    assert str(kapot.id) in caplog.text and sleutel not in caplog.text


def test_two_that_close_in_the_same_night_protect_each_other() -> None:
    """Five and six parents answer the same questions: shown both, the difference would be one parent."""
    for aantal in (5, 6):
        meting = m.opened(["ouder"])
        for sleutel in m.links(meting, "ouder", aantal):
            m.send(sleutel, {"QS.1.1": 1})
    sluiten.close_due(t.NU + timedelta(days=15))
    m.look()
    getoond = [len(read_outcome(x, m.STANDAARD).getoond) for x in Meting.objects.all()]
    assert sorted(getoond) == [0, 1]


def test_many_answers_are_counted_by_a_job_that_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
) -> None:
    """Who closes does not wait; from that moment nobody answers, nothing is shown, and the result is that of any close."""
    monkeypatch.setattr(sluiten, "INEENS", 5)
    meting, pien = m.opened(["ouder"]), t.professional("pien")
    *zes, over = m.links(meting, "ouder", 7)
    for sleutel in zes:
        m.send(sleutel, {"QS.1.1": 1})
    with acting(pien):
        half = sluiten.ask(meting=meting, parameters=m.STANDAARD, door=pien)
        assert stand_of(half) is Stand.SLUIT
        with pytest.raises(Ongeldig) as fout:
            sluiten.ask(meting=meting, parameters=m.STANDAARD, door=pien)
    assert refusal(fout) == "meting.sluit_al"
    assert deelname.find(over, m.DAG) is None and not m.send(over, {"QS.1.1": 1})
    with django_capture_on_commit_callbacks(execute=True):
        tasks.close_soon()
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args::text FROM procrastinate_jobs WHERE task_name LIKE 'spiegel.%'")
        assert cursor.fetchall() == [("spiegel.close_asked", "{}")]
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(minutes=5))
    tasks.close_asked()
    m.look()
    meting.refresh_from_db()
    assert stand_of(meting) is Stand.GESLOTEN and meting.slot == "" and meting.gesloten_door == pien.houder
    assert list(Telling.objects.values_list("groep", "waarde", "aantal")) == [("ouder", 1, 6)]
    assert not Inzending.objects.exists() and not Deelname.objects.exists()


def test_a_few_answers_are_counted_at_once() -> None:
    meting, pien = m.opened(["ouder"]), t.professional("pien")
    with acting(pien):
        assert stand_of(sluiten.ask(meting=meting, parameters=m.STANDAARD, door=pien)) is Stand.GESLOTEN
