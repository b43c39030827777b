"""An administrator makes, ends and reopens logins; two administrators replace a lost second step."""

import json
import re

import psycopg
import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from click.testing import CliRunner
from django.core import mail
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from rondom.toegang import klok, tasks
from rondom.toegang.handelen import acting, set_signing_in
from rondom.toegang.models import Account, Factorherstel, Inzage
from rondom.toegang.opdrachten_inlog import inlog
from tests import toneel as t
from tests.integratie.test_inloggen import WACHTWOORD, code_of, inloggen


@pytest.fixture
def nieuw(verse_database, owner_login):
    """Somebody at work without a login."""
    with psycopg.connect(**owner_login) as owner:
        owner.execute("DELETE FROM toegang_account WHERE id = %s", [t.key("account-mees")])
        owner.execute("UPDATE netwerk_persoon SET email = 'mees@toets.example' WHERE id = %s", [t.key("persoon-mees")])
    return t.key("persoon-mees")


def run_jobs() -> None:
    """Do the jobs of signing in that wait, as the worker would."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT args FROM procrastinate_jobs WHERE task_name = 'toegang.send_link' AND status = 'todo'")
        rijen = cursor.fetchall()
        cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE task_name = 'toegang.send_link'")
    for (args,) in rijen:
        tasks.send_link(**json.loads(args))


def link_in_mail() -> str:
    return re.search(r"https?://[^/]+(/\S+)", mail.outbox[-1].body)[1]


def test_from_invitation_to_working(als, nieuw):
    karin = als("karin")
    assert "Er is nog geen inlog" in karin.get(f"/beheer/persoon/{nieuw}/").content.decode()
    antwoord = karin.post(f"/beheer/persoon/{nieuw}/uitnodigen/", {"gebruikersnaam": "mees@toets.example"})
    assert antwoord.status_code == 302
    run_jobs()
    tekst = mail.outbox[-1].body + mail.outbox[-1].subject
    assert not re.search("Mees|Dorland|mentor|Lindecollege", tekst)
    bezoek, link = Client(), link_in_mail()
    assert bezoek.get(link).status_code == 200
    kort = bezoek.post(link, {"wachtwoord": "kort", "nog_een_keer": "kort"})
    assert kort.status_code == 422
    goed = bezoek.post(link, {"wachtwoord": WACHTWOORD, "nog_een_keer": WACHTWOORD})
    assert (goed.status_code, goed["Location"]) == (302, "/inloggen/")
    assert bezoek.get(link).status_code == 410
    assert inloggen(bezoek, "mees@toets.example").status_code == 302
    assert bezoek.get("/mijn-dag/")["Location"] == "/inlog/"
    with acting(t.professional("karin")):
        regel = Inzage.objects.get(object_soort="account")
    assert (regel.actie, regel.houder) == ("uitgenodigd", t.key("karin"))


def test_an_invitation_expires_and_a_new_one_replaces_it(als, nieuw, monkeypatch):
    karin = als("karin")
    for _keer in range(2):
        karin.post(f"/beheer/persoon/{nieuw}/uitnodigen/", {"gebruikersnaam": "mees@toets.example"})
        run_jobs()
    eerste = re.search(r"https?://[^/]+(/\S+)", mail.outbox[-2].body)[1]
    assert Client().get(eerste).status_code == 410
    assert Client().get(link_in_mail()).status_code == 200
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + t.timedelta(days=8))
    assert Client().get(link_in_mail()).status_code == 410


def test_an_ended_login_is_out_at_once_and_comes_back(als):
    karin, anouk = als("karin"), als("anouk")
    persoon = t.key("persoon-anouk")
    assert anouk.get("/mijn-dag/").status_code == 200
    karin.post(f"/beheer/persoon/{persoon}/inlog/", {"stap": "beeindigen"})
    assert anouk.get("/mijn-dag/").status_code == 302
    assert not Account.objects.get(id=t.key("account-anouk")).is_active
    karin.post(f"/beheer/persoon/{persoon}/inlog/", {"stap": "heropenen"})
    assert Account.objects.get(id=t.key("account-anouk")).is_active


def test_nobody_ends_the_own_login(als):
    karin = als("karin")
    karin.post(f"/beheer/persoon/{t.key('persoon-karin')}/inlog/", {"stap": "beeindigen"})
    assert Account.objects.get(id=t.key("account-karin")).is_active


def sluit_oude_stap(naam: str) -> Account:
    account = t.account_of(naam)
    account.set_password(WACHTWOORD)
    account.save(update_fields=["password"])
    with transaction.atomic():
        set_signing_in(account.pk)
        TOTP.activate(account, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    return account


def steps_of(account: Account) -> list[int]:
    with transaction.atomic():
        set_signing_in(account.pk)
        return list(Authenticator.objects.filter(user=account, type="totp").values_list("pk", flat=True))


def test_a_lost_second_step_takes_two_and_the_old_one_works_until_the_end(als, owner_login):
    account, karin, tobias = sluit_oude_stap("anouk"), als("karin"), als("tobias")
    adres = f"/beheer/persoon/{t.key('persoon-anouk')}/herstel/"
    oud = steps_of(account)
    karin.post(adres, {"stap": "vragen"})
    alleen = karin.post(adres, {"stap": "bevestigen"}, follow=True).content.decode()
    assert "Een andere beheerder moet het bevestigen" in alleen
    assert mail.outbox == []
    assert "Wacht op een tweede beheerder" in tobias.get("/beheer/").content.decode()
    tobias.post(adres, {"stap": "bevestigen"})
    assert mail.outbox[-1].to == ["anouk@toets.example"] and "Anouk" not in mail.outbox[-1].body
    assert steps_of(account) == oud
    bezoek, link = Client(), link_in_mail()
    sleutel = re.search(r"<code>([A-Z2-7]+)</code>", bezoek.get(link).content.decode())[1]
    fout = bezoek.post(link, {"wachtwoord": "iets anders dan dat", "code": code_of(sleutel)})
    assert "Dit wachtwoord klopt niet" in fout.content.decode()
    fout = bezoek.post(link, {"wachtwoord": WACHTWOORD, "code": "000000"})
    assert "Deze code klopt niet" in fout.content.decode()
    assert steps_of(account) == oud
    klaar = bezoek.post(link, {"wachtwoord": WACHTWOORD, "code": code_of(sleutel)})
    assert (klaar.status_code, bezoek.get(link).status_code) == (302, 410)
    assert len(steps_of(account)) == 1 and steps_of(account) != oud
    with psycopg.connect(**owner_login) as owner:
        gelogd = owner.execute(
            "SELECT actie, houder FROM toegang_inzage WHERE doel = 'verloren tweede stap' ORDER BY actie"
        )
        assert gelogd.fetchall() == [("herstel.bevestigd", t.key("tobias")), ("herstel.gevraagd", t.key("karin"))]


def test_the_password_of_a_recovery_is_not_guessed(als):
    sluit_oude_stap("anouk")
    karin, tobias = als("karin"), als("tobias")
    adres = f"/beheer/persoon/{t.key('persoon-anouk')}/herstel/"
    karin.post(adres, {"stap": "vragen"})
    tobias.post(adres, {"stap": "bevestigen"})
    bezoek, link = Client(), link_in_mail()
    for _keer in range(5):
        assert "klopt niet" in bezoek.post(link, {"wachtwoord": "gok gok gok", "code": "000000"}).content.decode()
    dicht = bezoek.post(link, {"wachtwoord": WACHTWOORD, "code": "000000"})
    assert "Wacht 15 minuten" in dicht.content.decode()


def test_a_recovery_expires(als, monkeypatch):
    sluit_oude_stap("anouk")
    karin, tobias = als("karin"), als("tobias")
    adres = f"/beheer/persoon/{t.key('persoon-anouk')}/herstel/"
    karin.post(adres, {"stap": "vragen"})
    tobias.post(adres, {"stap": "bevestigen"})
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + t.timedelta(hours=49))
    assert Client().get(link_in_mail()).status_code == 410


@pytest.mark.parametrize("wie", ["anouk", "dirk"])
def test_who_is_no_administrator_finds_none_of_these_pages(als, wie):
    client, persoon = als(wie), t.key("persoon-mees")
    for naam in ("persoon", "uitnodigen", "inlog_wijzigen", "factorherstel"):
        assert client.post(reverse(f"toegang:{naam}", args=[persoon])).status_code == 404


# What the database itself refuses ------------------------------------------------------------------------------------


@pytest.mark.parametrize("wie", ["anouk", "dirk"])
def test_the_database_lets_no_other_role_end_or_make_a_login(verse_database, wie):
    with pytest.raises(DatabaseError), acting(t.professional(wie)):
        Account.objects.filter(id=t.key("account-mees")).update(is_active=False)
    with pytest.raises(DatabaseError), acting(t.professional(wie)):
        Account(gebruikersnaam="x@toets.example", persoon_id=t.key("persoon-mees"), password="!").save(
            force_insert=True
        )


def test_the_database_lets_nobody_confirm_what_he_asked(verse_database):
    with acting(t.professional("karin")) as karin:
        rij = Factorherstel(
            account_id=t.key("account-anouk"), gevraagd_op=t.NU, gevraagd_door=karin.houder, geldig_tot=t.NU
        )
        rij.save(force_insert=True)
    with acting(t.professional("karin")):
        assert Factorherstel.objects.filter(pk=rij.pk).update(bevestigd_door=t.key("tobias"), bevestigd_op=t.NU) == 0


def test_somebody_elses_second_steps_show_to_nobody(verse_database):
    account = sluit_oude_stap("anouk")
    with acting(t.professional("karin")):
        assert Authenticator.objects.filter(user=account).count() == 0
    assert Authenticator.objects.count() == 0
    assert len(steps_of(account)) == 1


# The command line -----------------------------------------------------------------------------------------------------


def test_the_first_administrator_is_invited_from_the_command_line(nieuw):
    gedaan = CliRunner().invoke(inlog, ["uitnodigen", "mees@toets.example"])
    assert gedaan.exit_code == 0, gedaan.output
    pad = re.search(r"https?://[^/]+(/\S+)", gedaan.output)[1]
    assert Client().get(pad).status_code == 200
    assert Account.objects.filter(persoon=nieuw, gebruikersnaam="mees@toets.example").count() == 1


def test_a_mail_address_of_nobody_is_told_and_nothing_is_made(verse_database):
    voor = Account.objects.count()
    gedaan = CliRunner().invoke(inlog, ["uitnodigen", "niemand@toets.example"])
    assert gedaan.exit_code == 1 and "niemand heeft dit mailadres" in gedaan.output
    assert Account.objects.count() == voor
