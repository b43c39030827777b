"""Attacks on signing in: each is tried, and what stops it is shown to be needed where that can be done."""

import re
import statistics
import time

import psycopg
import pytest
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.internal import ratelimit
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse

from rondom.toegang import geheim, klok, sessies
from rondom.toegang.handelen import set_signing_in
from rondom.toegang.models import Account
from rondom.toegang.opdrachten_inlog import reseal_all
from tests import toneel as t
from tests.integratie.test_inloggen import WACHTWOORD, code_of, inloggen, stel_app_in

ANOUK, ONBEKEND = "anouk@toets.example", "niemand@toets.example"
SLEUTEL = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


class Trage(PBKDF2PasswordHasher):
    """The real way to hash, with fewer rounds: slow enough to measure."""

    algorithm = "toets_pbkdf2"
    iterations = 150_000


@pytest.fixture
def bezoek(verse_database, monkeypatch):
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)
    return Client()


@pytest.fixture
def anouk(verse_database):
    account = t.account_of("anouk")
    account.set_password(WACHTWOORD)
    account.save(update_fields=["password"])
    return account


def with_app(account: Account) -> None:
    with transaction.atomic():
        set_signing_in(account.pk)
        TOTP.activate(account, SLEUTEL)


def without_token(bladzijde: str, naam: str) -> str:
    return re.sub(r'value="[A-Za-z0-9]{64}"|X-CSRFToken[^}]*', "", bladzijde).replace(naam, "…")


# The session --------------------------------------------------------------------------------------------------------


def test_a_session_that_was_fixed_beforehand_does_not_become_signed_in(bezoek, anouk):
    bezoek.get("/inloggen/")
    bezoek.post("/taal/", {"language": "nl"})
    sessie = bezoek.session
    sessie["van_de_aanvaller"] = True
    sessie.save()
    vooraf = bezoek.session.session_key
    inloggen(bezoek, ANOUK)
    assert bezoek.session.session_key != vooraf
    aanvaller = Client()
    aanvaller.cookies["sessionid"] = vooraf
    assert aanvaller.get("/inlog/").status_code == 302


def test_the_session_also_changes_after_the_second_step(bezoek, anouk):
    with_app(anouk)
    inloggen(bezoek, ANOUK)
    halverwege = bezoek.session.session_key
    bezoek.post("/inloggen/tweede-stap/", {"code": code_of(SLEUTEL)})
    assert bezoek.get("/mijn-dag/").status_code == 200
    assert bezoek.session.session_key != halverwege
    aanvaller = Client()
    aanvaller.cookies["sessionid"] = halverwege
    assert aanvaller.get("/mijn-dag/").status_code == 302


@pytest.mark.parametrize(
    ("rust", "duur", "voorbij"),
    [(0, 0, False), (59, 59, False), (61, 61, True), (1, 599, False), (1, 601, True)],
)
def test_a_session_ends_after_rest_and_at_the_latest(rust, duur, voorbij):
    nu = time.time()
    sessie = {"sessie": {"begin": nu - duur * 60, "laatst": nu - rust * 60, "rust": 3600, "max": 36000}}
    assert sessies.has_ended(sessie, nu) is voorbij


def test_a_session_that_ended_is_out_and_told_so(aangemeld):
    client = aangemeld("anouk")
    assert client.get("/mijn-dag/").status_code == 200
    sessie = client.session
    sessie["sessie"] |= {"laatst": time.time() - 7200}
    sessie.save()
    assert client.get("/mijn-dag/").status_code == 302
    assert "U bent vanzelf uitgelogd" in client.get("/inloggen/").content.decode()


def test_a_session_without_notes_of_its_beginning_has_ended(aangemeld):
    client = aangemeld("anouk")
    sessie = client.session
    del sessie["sessie"]
    sessie.save()
    assert client.get("/mijn-dag/").status_code == 302


def test_one_sees_and_ends_the_own_sessions_only(bezoek, anouk):
    with_app(anouk)
    ander = Client()
    for nummer, client in enumerate((bezoek, ander)):
        inloggen(client, ANOUK)
        client.post("/inloggen/tweede-stap/", {"code": code_of(SLEUTEL, nummer)})
    assert bezoek.get("/inlog/apparaten/").content.decode().count("Uitloggen op dit apparaat") == 1
    bezoek.post("/inlog/apparaten/", {"sessie": "anderen"})
    assert ander.get("/mijn-dag/").status_code == 302
    assert bezoek.get("/mijn-dag/").status_code == 200


def test_another_password_ends_other_sessions(bezoek, anouk):
    with_app(anouk)
    ander = Client()
    for nummer, client in enumerate((bezoek, ander)):
        inloggen(client, ANOUK)
        client.post("/inloggen/tweede-stap/", {"code": code_of(SLEUTEL, nummer)})
    nieuw = "acht groene kano's in de gracht"
    gegevens = {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw}
    assert bezoek.post("/inlog/wachtwoord/", gegevens).status_code == 302
    assert bezoek.get("/mijn-dag/").status_code == 200
    assert ander.get("/mijn-dag/").status_code == 302


# Who has a login? ---------------------------------------------------------------------------------------------------


def test_a_wrong_password_and_an_unknown_name_and_an_ended_login_read_the_same(bezoek, anouk, owner_login):
    fout = {
        naam: without_token(inloggen(Client(), naam, "fout fout fout").content.decode(), naam)
        for naam in (ANOUK, ONBEKEND)
    }
    with psycopg.connect(**owner_login) as owner:
        owner.execute("UPDATE toegang_account SET is_active = false WHERE id = %s", [anouk.pk])
    beeindigd = without_token(inloggen(Client(), ANOUK).content.decode(), ANOUK)
    assert fout[ANOUK] == fout[ONBEKEND] == beeindigd
    assert "horen niet bij elkaar" in beeindigd


def test_asking_a_link_reads_and_works_the_same(bezoek, anouk):
    antwoorden = [bezoek.post("/inloggen/vergeten/", {"gebruikersnaam": n}) for n in (ANOUK, ONBEKEND)]
    assert [a.status_code for a in antwoorden] == [200, 200]
    assert without_token(antwoorden[0].content.decode(), ANOUK) == without_token(
        antwoorden[1].content.decode(), ONBEKEND
    )
    with transaction.atomic():
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'toegang.send_link'")
            assert cursor.fetchone() == (2,)
    assert mail.outbox == []


def test_signing_up_is_no_address():
    namen = {p.name for p in get_resolver("rondom.toegang.urls_inloggen").url_patterns}
    assert not {n for n in namen if "signup" in n or "email" in n}


def median_times(client: Client, pogingen: int = 9) -> tuple[float, float]:
    """Seconds for a login that exists and for one that does not, taken in turn."""
    tijden: dict[str, list[float]] = {ANOUK: [], ONBEKEND: []}
    for _keer in range(pogingen):
        for naam, lijst in tijden.items():
            begin = time.perf_counter()
            inloggen(client, naam, "fout fout fout")
            lijst.append(time.perf_counter() - begin)
    return statistics.median(tijden[ANOUK]), statistics.median(tijden[ONBEKEND])


@pytest.fixture
def meetbaar(bezoek, settings, anouk):
    settings.PASSWORD_HASHERS = [f"{Trage.__module__}.Trage"]
    settings.ACCOUNT_RATE_LIMITS = False
    anouk.set_password(WACHTWOORD)
    anouk.save(update_fields=["password"])
    return bezoek


def test_time_does_not_tell_who_has_a_login(meetbaar):
    bekend, onbekend = median_times(meetbaar)
    assert 0.5 < onbekend / bekend < 2


def test_proof_without_the_work_for_unknown_names_time_would_tell(meetbaar, monkeypatch):
    gedaan: list[str] = []
    echt = AuthenticationBackend._mitigate_timing_attack
    monkeypatch.setattr(
        AuthenticationBackend, "_mitigate_timing_attack", lambda self, w: gedaan.append(w) or echt(self, w)
    )
    inloggen(meetbaar, ONBEKEND, "fout fout fout")
    assert gedaan == ["fout fout fout"]
    monkeypatch.setattr(AuthenticationBackend, "_mitigate_timing_attack", lambda self, w: None)
    bekend, onbekend = median_times(meetbaar, 5)
    assert onbekend < bekend * 0.8


# Guessing -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", [ANOUK, ONBEKEND])
def test_after_five_wrong_guesses_a_name_is_closed_for_a_quarter(bezoek, anouk, monkeypatch, naam):
    for _keer in range(5):
        assert "te vaak" not in inloggen(Client(), naam, "fout fout fout").content.decode()
    dicht = inloggen(Client(), naam).content.decode()
    assert "Wacht 15 minuten" in dicht
    echt = time.time
    monkeypatch.setattr(ratelimit.time, "time", lambda: echt() + 16 * 60)
    assert "te vaak" not in inloggen(Client(), naam, "fout fout fout").content.decode()


def test_who_is_closed_out_closes_nobody_else_out(bezoek, anouk):
    for _keer in range(6):
        inloggen(Client(), ONBEKEND, "fout fout fout")
    assert inloggen(bezoek, ANOUK).status_code == 302


def test_attempts_are_counted_for_all_web_processes(bezoek, anouk, owner_login):
    inloggen(bezoek, ANOUK, "fout fout fout")
    with psycopg.connect(**owner_login) as owner:
        assert owner.execute("SELECT count(*) FROM toegang_tijdelijk").fetchone()[0] >= 1
        assert owner.execute("SELECT count(*) FROM toegang_tijdelijk WHERE cache_key LIKE '%anouk%'").fetchone() == (0,)


def test_codes_are_not_guessed_either(bezoek, anouk):
    with_app(anouk)
    for nummer in range(5):
        client = Client()
        inloggen(client, ANOUK)
        client.post("/inloggen/tweede-stap/", {"code": f"{nummer:06d}"})
    inloggen(bezoek, ANOUK)
    goed = bezoek.post("/inloggen/tweede-stap/", {"code": code_of(SLEUTEL)})
    assert "Wacht 15 minuten" in goed.content.decode()
    assert bezoek.get("/mijn-dag/").status_code == 302


def test_a_link_is_not_asked_without_end(bezoek, anouk):
    for _keer in range(5):
        assert bezoek.post("/inloggen/vergeten/", {"gebruikersnaam": ANOUK}).status_code == 200
    assert bezoek.post("/inloggen/vergeten/", {"gebruikersnaam": ANOUK}).status_code == 422


# Other ways in ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "adres",
    [
        "/inloggen/", "/inloggen/vergeten/", "/inloggen/tweede-stap/", "/inloggen/passkey/", "/uitloggen/",
        "/inloggen/organisatie/toets/", "/inlog/app/", "/inlog/wachtwoord/", "/inlog/apparaten/", "/kiezen/",
    ],
)  # fmt: skip
def test_no_form_works_from_another_site(aangemeld, adres):
    client = aangemeld("anouk")
    client.handler.enforce_csrf_checks = True
    assert client.post(adres, {"login": ANOUK}).status_code == 403


def test_signing_in_leads_to_no_other_site(bezoek, anouk):
    with_app(anouk)
    bezoek.post("/inloggen/", {"login": ANOUK, "password": WACHTWOORD, "next": "https://elders.example/"})
    assert bezoek.post("/inloggen/tweede-stap/", {"code": code_of(SLEUTEL)})["Location"] == "/"


def test_a_function_that_ended_opens_nothing_and_says_so(bezoek, anouk, owner_login):
    with psycopg.connect(**owner_login) as owner:
        owner.execute("UPDATE netwerk_functie SET tot = '2026-11-01' WHERE id = %s", [t.key("anouk")])
    inloggen(bezoek, ANOUK)
    assert bezoek.get("/mijn-dag/")["Location"] == "/kiezen/"
    assert "Er is nu geen functie bij deze inlog" in bezoek.get("/kiezen/").content.decode()


def test_the_last_second_step_of_a_professional_stays(bezoek, anouk):
    inloggen(bezoek, ANOUK)
    stel_app_in(bezoek)
    assert "U hebt een tweede stap nodig" in bezoek.get("/inlog/app/weg/").content.decode()
    bezoek.post("/inlog/app/weg/")
    with transaction.atomic():
        set_signing_in(anouk.pk)
        assert Authenticator.objects.filter(user=anouk, type="totp").exists()


def test_changing_a_second_step_asks_the_password_again(aangemeld):
    client = aangemeld("anouk")
    account = t.account_of("anouk")
    account.set_password(WACHTWOORD)
    account.save(update_fields=["password"])
    client.force_login(account)
    sessie = client.session
    sessie["account_authentication_methods_user"] = str(account.pk)
    sessie["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": time.time() - 3600}]
    sessie.save()
    assert client.get("/inlog/app/")["Location"].startswith("/inlog/bevestigen/")


def test_the_demo_has_no_address_outside_demo_mode(db, client):
    assert client.get("/demo/").status_code == 404
    assert client.post(f"/demo/als/{t.key('account-anouk')}/").status_code == 404


def test_a_session_that_calls_itself_the_demo_is_not_believed(aangemeld):
    client = aangemeld("anouk")
    sessie = client.session
    del sessie["account_authentication_methods"]
    sessie["inlogwijze"] = [str(t.key("account-anouk")), "demo"]
    sessie.save()
    assert client.get("/mijn-dag/")["Location"] == "/inlog/"


def test_what_an_organisation_vouched_for_one_counts_for_no_other(aangemeld):
    client = aangemeld("anouk")
    for wie, adres in (("mees", "/inlog/"), ("anouk", None)):
        sessie = client.session
        sessie.pop("account_authentication_methods", None)
        sessie["inlogwijze"] = [str(t.key(f"account-{wie}")), "organisatie_sterk"]
        sessie.save()
        assert client.get("/mijn-dag/").headers.get("Location") == adres


ONLEESBAAR = (
    "",
    "1",
    "[]",
    "{",
    "null",
    '"x"',
    "{}",
    '{"response": 1}',
    '{"response": {"userHandle": "%%%"}}',
    '{"response": {}}',
)


@pytest.mark.parametrize("adres", ["/inloggen/passkey/", "/inloggen/tweede-stap/", "/inlog/passkeys/nieuw/"])
def test_an_answer_of_a_passkey_that_cannot_be_read_is_a_wrong_answer(bezoek, anouk, adres, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.MFA_RATE_LIMITS = False
    if adres == "/inlog/passkeys/nieuw/":
        inloggen(bezoek, ANOUK)
    elif adres == "/inloggen/tweede-stap/":
        with_app(anouk)
        inloggen(bezoek, ANOUK)
    bezoek.get(adres, headers={"Accept": "application/json"})
    assert {bezoek.post(adres, {"credential": antwoord}).status_code for antwoord in ONLEESBAAR} <= {200, 302}
    with transaction.atomic():
        set_signing_in(anouk.pk)
        assert not Authenticator.objects.filter(user=anouk, type="webauthn").exists()
    assert bezoek.get("/mijn-dag/").status_code == 302


# Secrets at rest ----------------------------------------------------------------------------------------------------


def test_secrets_of_second_steps_are_closed_and_can_get_another_key(bezoek, anouk, settings, owner_login):
    inloggen(bezoek, ANOUK)
    sleutel = stel_app_in(bezoek)
    with psycopg.connect(**owner_login) as owner:
        (alles,) = owner.execute("SELECT string_agg(data::text, ' ') FROM mfa_authenticator").fetchone()
    assert sleutel not in alles
    oud = settings.FACTORSLEUTELS
    settings.FACTORSLEUTELS = ["een nieuwe sleutel", *oud]
    with transaction.atomic(using="eigenaar"):
        assert reseal_all() == 2
    settings.FACTORSLEUTELS = ["een nieuwe sleutel"]
    bezoek.post("/uitloggen/")
    inloggen(bezoek, ANOUK)
    assert bezoek.post("/inloggen/tweede-stap/", {"code": code_of(sleutel, 1)}).status_code == 302
    settings.FACTORSLEUTELS = oud
    with pytest.raises(geheim.Onleesbaar), transaction.atomic():
        set_signing_in(anouk.pk)
        geheim.decrypt(Authenticator.objects.get(user=anouk, type="totp").data["secret"])


def test_choosing_a_function_is_logged(aangemeld):
    client = aangemeld("anouk")
    client.post(reverse("toegang:kiezen"), {"houder": str(t.key("anouk"))})
    from rondom.toegang.models import Inzage

    with t.acting(t.professional("anouk")):
        assert Inzage.objects.filter(actie="gekozen", houder=t.key("anouk")).count() == 1
