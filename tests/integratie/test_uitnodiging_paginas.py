"""The pages of coming in: what somebody at the door sees, what who invites sees, and what neither sees.

A stranger at the door cannot tell a used link from an old one, or a code that is nearly right from one that is not.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.casus.models import Verklaring
from rondom.kern.categorie import Categorie as C
from rondom.kern.uitnodigen import POGINGEN, Weg
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from rondom.toegang.models import Account, Gebeurtenis, Gezinsuitnodiging, Inzage, Naaste, Papier, Rechtsverzoek
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.toegang.tasks import send_invitation, send_invitation_later
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed
from tests.integratie.test_steun import choose
from tests.integratie.test_uitnodiging import WACHTWOORD, add, come_in, invite, wrong

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)


def openen(client: Client, sleutel: str):  # type: ignore[no-untyped-def]
    return client.get(reverse("uitnodiging_openen", args=[sleutel]))


def typed(gemaakt: uitnodigingen.Gemaakt, **anders: str) -> dict[str, str]:
    velden = {"code": gemaakt.code, "gebruikersnaam": "roos@thuis.example", "wachtwoord": WACHTWOORD}
    return velden | {"nog_een_keer": anders.get("wachtwoord", WACHTWOORD)} | anders


def plain(antwoord) -> str:  # type: ignore[no-untyped-def]
    return re.sub(r'(name="csrfmiddlewaretoken" value=|X-CSRFToken": )"[^"]*"', "", antwoord.content.decode())


# At the door ----------------------------------------------------------------------------------------------------------


def test_from_link_to_home_with_a_new_login() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    client = Client()
    antwoord = openen(client, gemaakt.sleutel)
    assert antwoord.status_code == 302 and antwoord["Location"] == reverse("uitnodiging")
    bladzijde = client.get(reverse("uitnodiging")).content.decode()
    for woord in ("Noor", "Aldermans", "Roos", "Lindecollege", "Anouk", gemaakt.sleutel, gemaakt.code):
        assert woord not in bladzijde
    antwoord = client.post(reverse("uitnodiging"), typed(gemaakt))
    assert antwoord.status_code == 302 and antwoord["Location"] == reverse("account_login")
    assert "_auth_user_id" not in client.session and "uitnodiging" not in client.session
    client.post(reverse("account_login"), {"login": "roos@thuis.example", "password": WACHTWOORD})
    thuis = client.get(reverse("portaal:thuis")).content.decode()
    assert "Dag Roos Aldermans" in thuis and "Noor" in thuis


def test_unknown_used_taken_back_closed_and_old_links_look_the_same_and_cost_the_same(monkeypatch) -> None:
    toneel = t.open_casus()
    gemaakt = {w: invite(toneel, add(toneel, f"Wie {w}")) for w in ("gebruikt", "terug", "slot", "oud")}
    assert come_in(gemaakt["gebruikt"])[0] == "binnen"
    with acting(toneel.door("anouk")) as anouk:
        uitnodigingen.take_back(uitnodiging=gemaakt["terug"].uitnodiging, door=anouk)
    for _ in range(POGINGEN):
        come_in(gemaakt["slot"], code=wrong(gemaakt["slot"].code))
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(days=20))
    gezien = set()
    for sleutel in (*(g.sleutel for g in gemaakt.values()), uitnodigingen.new_secret(), "ditbestaatniet"):
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            antwoord = openen(Client(), sleutel)
        gezien.add((antwoord.status_code, plain(antwoord).replace(sleutel, ""), len(vragen)))
    assert len(gezien) == 1 and next(iter(gezien))[0] == 410


def test_a_wrong_code_is_counted_although_the_page_says_so_and_nothing_tells_of_login_names() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    client = Client()
    openen(client, gemaakt.sleutel)
    teksten = set()
    for naam in ("eva@thuis.example", "niemand@thuis.example"):  # one exists, one does not
        antwoord = client.post(reverse("uitnodiging"), typed(gemaakt, code=wrong(gemaakt.code), gebruikersnaam=naam))
        teksten.add(plain(antwoord).replace(naam, ""))
        assert antwoord.status_code == 200
    assert len(teksten) == 1
    with acting(toneel.door("anouk")):
        assert Gezinsuitnodiging.objects.get(pk=gemaakt.uitnodiging.pk).pogingen == 2
    gezien = [
        client.post(reverse("uitnodiging"), typed(gemaakt, code=wrong(gemaakt.code))).status_code for _ in range(4)
    ]
    assert gezien == [200, 200, 200, 410]
    assert openen(client, gemaakt.sleutel).status_code == 410
    assert not Account.objects.filter(gebruikersnaam="roos@thuis.example").exists()


def test_what_is_mistyped_beside_the_code_costs_no_try() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    client = Client()
    openen(client, gemaakt.sleutel)
    bladzijde = client.post(reverse("uitnodiging"), typed(gemaakt, wachtwoord="kort")).content.decode()
    assert "roos@thuis.example" in bladzijde
    with acting(toneel.door("anouk")):
        assert Gezinsuitnodiging.objects.get(pk=gemaakt.uitnodiging.pk).pogingen == 0


def test_a_session_fixed_beforehand_is_worth_nothing_after_the_link() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    client = Client()
    client.get(reverse("uitnodiging"))
    sessie = client.session
    sessie["vast"] = "aanvaller"
    sessie.save()
    voor = sessie.session_key
    client.cookies["sessionid"] = voor
    openen(client, gemaakt.sleutel)
    assert client.session.session_key != voor
    aanvaller = Client()
    aanvaller.cookies["sessionid"] = voor
    assert "code" not in aanvaller.get(reverse("uitnodiging")).context["form"].fields
    na_link = client.session.session_key
    client.post(reverse("uitnodiging"), typed(gemaakt))
    assert client.session.session_key != na_link


def test_a_form_on_another_site_takes_no_place() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    client = Client(enforce_csrf_checks=True)
    openen(client, gemaakt.sleutel)
    assert client.post(reverse("uitnodiging"), typed(gemaakt)).status_code == 403


def test_a_parent_links_a_second_child_after_signing_in_and_switches_between_them(aangemeld) -> None:
    een, twee = t.open_casus(), t.open_casus(geboortedatum=date(2018, 3, 1))
    with acting(twee.door("anouk")):
        Naaste.objects.filter(pk=twee.eva.pk).update(tot=t.NU.date())
    gemaakt = invite(twee, add(twee, "Eva Aldermans"))
    client = aangemeld(naaste=een.eva)
    openen(client, gemaakt.sleutel)
    assert "eva@thuis.example" in client.get(reverse("uitnodiging")).content.decode()
    assert client.post(reverse("uitnodiging"), {"code": gemaakt.code})["Location"] == reverse("begin")
    thuis = client.get(reverse("portaal:thuis")).content.decode()
    assert 'class="rondom-kinderen"' in thuis and thuis.count('name="houder"') == 1
    client.post(reverse("toegang:kiezen"), {"houder": str(een.eva.id)})
    assert client.session["houder"] == str(een.eva.id)
    keuze = client.get(reverse("toegang:kiezen")).content.decode()
    assert keuze.count("Over Noor") == 2


def test_the_letters_of_a_letter_are_typed_with_spaces_and_capitals() -> None:
    toneel = t.open_casus()
    gemaakt = invite(toneel, add(toneel))
    letters = " ".join(re.findall("....", gemaakt.sleutel.upper()))
    client = Client()
    assert client.get(reverse("uitnodiging")).status_code == 200
    assert client.post(reverse("uitnodiging"), {"letters": letters}).status_code == 302
    assert client.get(reverse("uitnodiging")).context["form"].fields["code"]
    assert Client().post(reverse("uitnodiging"), {"letters": "iets anders"}).status_code == 410
    assert Client().post(reverse("uitnodiging"), {"letters": ""}).status_code == 422


# Who invites ------------------------------------------------------------------------------------------------------------


def test_who_coordinates_gets_a_letter_without_a_name_and_the_code_once(aangemeld) -> None:
    toneel = t.open_casus()
    roos = add(toneel)
    client = aangemeld("anouk")
    adres = reverse("casus:naaste_uitnodigen", args=[toneel.casus.id, roos.id])
    assert client.get(adres).status_code == 200
    bladzijde = client.post(adres, {"weg": "brief", "taal": "en"}).content.decode()
    brief = bladzijde[bladzijde.index("<article") : bladzijde.index("</article>")]
    assert 'lang="en"' in brief and "data:image/svg+xml" in brief
    code = re.search(r"\d{4} \d{4}", bladzijde)
    assert code and code.group() not in brief
    for woord in ("Noor", "Aldermans", "Roos", "Lindecollege"):
        assert woord not in brief
    gezin = client.get(reverse("casus:gezin", args=[toneel.casus.id])).content.decode()
    assert "verstuurd" in gezin and code.group() not in gezin
    client.post(reverse("casus:uitnodiging_terug", args=[toneel.casus.id, roos.id]))
    assert "teruggenomen" in client.get(reverse("casus:gezin", args=[toneel.casus.id])).content.decode()


def test_a_mail_leaves_on_commit_and_holds_a_link_and_nothing_else(
    mailoutbox, django_capture_on_commit_callbacks, monkeypatch
) -> None:
    toneel = t.open_casus()
    gevraagd: list[str] = []
    monkeypatch.setattr("rondom.toegang.tasks.send_invitation.defer", lambda gesloten: gevraagd.append(gesloten))
    with django_capture_on_commit_callbacks(execute=True):
        gemaakt = invite(toneel, add(toneel), Weg.MAIL)
        assert gevraagd == [] and gemaakt.sleutel == ""
    assert len(gevraagd) == 1 and "roos" not in gevraagd[0]
    send_invitation(gevraagd[0])
    send_invitation(gevraagd[0])  # the queue may run a job twice
    assert len(mailoutbox) == 1
    mail = f"{mailoutbox[0].subject} {mailoutbox[0].body}"
    for woord in ("Noor", "Aldermans", "Roos", "Lindecollege", "Anouk", gemaakt.code):
        assert woord not in mail
    sleutel = re.search(r"/uitnodiging/(\w+)/", mail)
    assert sleutel and openen(Client(), sleutel.group(1)).status_code == 302
    assert callable(send_invitation_later)


def test_only_who_manages_the_casus_opens_these_pages(aangemeld) -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    roos = add(toneel)
    for wie in ("mees", "bram", "chantal", "ingrid"):
        client = aangemeld(wie)
        for naam in ("naaste_uitnodigen", "op_papier", "papier_nieuw"):
            assert client.get(reverse(f"casus:{naam}", args=[toneel.casus.id, roos.id])).status_code == 404, wie
        assert client.post(reverse("casus:uitnodiging_terug", args=[toneel.casus.id, roos.id])).status_code == 404
    ander = t.open_casus(geboortedatum=date(2018, 3, 1))
    client = aangemeld("anouk")
    assert client.get(reverse("casus:naaste_uitnodigen", args=[ander.casus.id, roos.id])).status_code == 404


def test_a_refusal_says_why_and_what_else_and_offers_no_form(aangemeld) -> None:
    toneel = t.open_casus(geboortedatum=date(2010, 5, 4))
    roos = add(toneel, gezag=False)
    adres = reverse("casus:naaste_uitnodigen", args=[toneel.casus.id, roos.id])
    bladzijde = aangemeld("anouk").get(adres).content.decode()
    assert "De jongere kiest zelf of deze persoon meeleest." in bladzijde and 'name="weg"' not in bladzijde


# The family's own door ----------------------------------------------------------------------------------------------------


def test_a_parent_chooses_support_sees_how_it_stands_and_takes_it_away(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld(naaste=toneel.eva)
    assert "Er leest nog niemand" in client.get(reverse("portaal:steun")).content.decode()
    velden = {"naam": "Greet Aldermans", "aanduiding": "tante", "weg": "brief", "categorieen": [int(C.STATUS)]}
    bladzijde = client.post(reverse("portaal:steun_nieuw"), velden).content.decode()
    assert re.search(r"\d{4} \d{4}", bladzijde) and "Ook Omar Sahin moet ja zeggen." in bladzijde
    lijst = client.get(reverse("portaal:steun")).content.decode()
    assert "Greet Aldermans" in lijst and "Leest nog niets" in lijst
    with acting(toneel.door("eva")):
        greet = Naaste.objects.get(relatie="steunfiguur")
    client.post(reverse("portaal:steun_weg", args=[greet.id]))
    assert "Greet Aldermans" not in client.get(reverse("portaal:steun")).content.decode()


def test_what_is_wrong_in_the_form_of_support_stands_beside_it_and_nothing_is_kept(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld(naaste=toneel.eva)
    velden = {"naam": "Greet", "weg": "mail", "categorieen": [int(C.STATUS)]}
    antwoord = client.post(reverse("portaal:steun_nieuw"), velden)
    assert antwoord.status_code == 422 and "email" in antwoord.context["form"].errors
    antwoord = client.post(
        reverse("portaal:steun_nieuw"), velden | {"weg": "brief", "categorieen": [int(C.VEILIGHEID)]}
    )
    assert antwoord.status_code == 422
    with acting(toneel.door("eva")):
        assert not Naaste.objects.filter(relatie="steunfiguur").exists()


def test_a_supporter_and_a_stranger_do_not_change_support(aangemeld) -> None:
    toneel = t.open_casus(geboortedatum=date(2010, 5, 4))
    greet = choose(toneel, "noor", C.STATUS, later=timedelta()).naaste
    _, door = come_in(choose(toneel, "noor", C.STATUS, later=timedelta()).gemaakt, naam="greet@thuis.example")
    assert door is not None
    client = aangemeld(naaste=_row(door.houder))
    assert "Haal" not in client.get(reverse("portaal:steun")).content.decode()
    assert client.post(reverse("portaal:steun_weg", args=[greet.id])).status_code == 302  # with the reason
    with acting(toneel.door("noor")):
        assert Naaste.objects.get(pk=greet.id).tot is None
    ander = t.open_casus(geboortedatum=date(2018, 3, 1))
    vreemd = aangemeld(naaste=ander.eva)
    vreemd.post(reverse("toegang:kiezen"), {"houder": str(ander.eva.id)})
    assert vreemd.post(reverse("portaal:steun_weg", args=[greet.id])).status_code == 404


def _row(pk):  # type: ignore[no-untyped-def]
    with acting(t.familie(Naaste(id=pk, relatie="steunfiguur"))):
        return Naaste.objects.get(pk=pk)


# On paper -------------------------------------------------------------------------------------------------------------


def test_an_overview_on_paper_holds_what_this_person_may_read_and_is_an_event(aangemeld) -> None:
    toneel = t.open_casus()
    t.ask_consent(toneel)
    ver = add(toneel, "Daan Verhoef", gezag=False)
    client = aangemeld("anouk")
    adres = reverse("casus:op_papier", args=[toneel.casus.id, toneel.eva.id])
    eva = client.post(adres).content.decode()
    assert "Vo-team Lindestad" in eva and "Handtekening" in eva and "Ik geef toestemming" in eva
    daan = client.get(reverse("casus:op_papier", args=[toneel.casus.id, ver.id])).content.decode()
    assert "Vo-team Lindestad" not in daan and "Handtekening" in daan and "Ik geef toestemming" not in daan
    with acting(toneel.door("eva")):
        assert Gebeurtenis.objects.filter(soort="papier.gegeven", houder=t.key("anouk")).count() == 1
        assert Inzage.objects.filter(dossier=toneel.dossier.id, doel="op papier").exists()


def test_what_was_signed_is_written_down_answered_once_and_told_with_its_term(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    adres = reverse("casus:papier_nieuw", args=[toneel.casus.id, toneel.eva.id])
    velden = {
        "soort": "verbeteren",
        "getekend_op": "2026-11-06",
        "papier": "formulier, map",
        "tekst": "Mijn naam klopt niet.",
        "gewenst": "Eva met een a.",
    }
    fout = client.post(adres, velden | {"getekend_op": "2026-11-10"})
    assert fout.status_code == 422 and "Mijn naam klopt niet." in fout.content.decode()
    assert client.post(adres, velden).status_code == 302
    gezin = client.get(reverse("casus:gezin", args=[toneel.casus.id])).content.decode()
    assert "Antwoord vóór 9 december 2026" in gezin
    with acting(toneel.door("anouk")):
        papier = Papier.objects.get()
    assert "Eva met een a." in client.get(reverse("casus:papier", args=[papier.id])).content.decode()
    zonder_reden = client.post(reverse("casus:papier", args=[papier.id]), {"uitkomst": "afgewezen", "toelichting": ""})
    assert zonder_reden.status_code == 422
    for uitkomst in ("toegewezen", "afgewezen"):
        client.post(reverse("casus:papier", args=[papier.id]), {"uitkomst": uitkomst, "toelichting": "Verbeterd."})
    with acting(toneel.door("eva")):
        verzoek = Rechtsverzoek.objects.get()
        assert (verzoek.status, verzoek.wijze, verzoek.naaste_id) == ("toegewezen", "papier", toneel.eva.id)
        assert Papier.objects.get().getekend_op == date(2026, 11, 6)
        assert Gebeurtenis.objects.filter(soort="papier.vastgelegd", houder=t.key("anouk")).exists()
    assert aangemeld("chantal").get(reverse("casus:papier", args=[papier.id])).status_code == 404


def test_a_question_on_paper_that_is_no_right_is_no_request_and_is_answered_once(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    velden = {"soort": "steun", "getekend_op": "2026-11-06", "papier": "brief", "tekst": "Zo was het niet."}
    client.post(reverse("casus:papier_nieuw", args=[toneel.casus.id, toneel.eva.id]), velden)
    with acting(toneel.door("anouk")):
        papier = Papier.objects.get()
    adres = reverse("casus:papier", args=[papier.id])
    assert client.post(adres, {"toelichting": "Bij het dossier gedaan."}).status_code == 302
    laat = client.post(adres, {"toelichting": "Toch niet."})
    assert laat.status_code == 422 and laat.context["form"].non_field_errors()
    with acting(toneel.door("eva")):
        papier.refresh_from_db()
        assert papier.uitkomst == "Bij het dossier gedaan." and not Rechtsverzoek.objects.exists()


def test_words_on_paper_are_read_by_who_signed_and_school_and_by_no_other_of_the_family(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    adres = reverse("casus:papier_nieuw", args=[toneel.casus.id, toneel.eva.id])
    velden = {"getekend_op": "2026-11-06", "papier": "brief", "tekst": "Omar wil niet praten.", "gewenst": "Anders."}
    for soort in ("steun", "verbeteren"):
        assert client.post(adres, velden | {"soort": soort}).status_code == 302
    for wie, aantal in (("eva", 2), ("anouk", 2), ("omar", 0), ("noor", 0)):
        with acting(toneel.door(wie)):
            assert Papier.objects.count() == aantal, wie


def test_a_statement_on_paper_is_kept_as_an_own_statement_and_who_signed_can_take_it_back(aangemeld) -> None:
    toneel = t.open_casus()
    velden = {"soort": "verklaring", "getekend_op": "2026-11-06", "papier": "brief", "tekst": " Zo was het niet. "}
    adres = reverse("casus:papier_nieuw", args=[toneel.casus.id, toneel.eva.id])
    assert aangemeld("anouk").post(adres, velden).status_code == 302
    with acting(toneel.door("omar")):
        verklaring = Verklaring.objects.get()
        assert (verklaring.naaste_id, verklaring.tekst, verklaring.object_id) == (
            toneel.eva.id,
            "Zo was het niet.",
            None,
        )
    aangemeld(naaste=toneel.eva).post(reverse("portaal:verklaring_terug", args=[verklaring.id]))
    with acting(toneel.door("omar")):
        assert Verklaring.objects.get().ingetrokken_op is not None


def test_nobody_lets_other_words_than_the_paper_stand_as_a_statement_of_somebody_else(aangemeld) -> None:
    toneel = t.open_casus()
    papier = t.key("brief")
    rij = (
        "INSERT INTO toegang_papier (id, dossier_id, naaste_id, soort, getekend_op, papier, tekst, antwoord_voor, door, op,"
        " uitkomst) VALUES (%s, %s, %s, 'verklaring', %s, 'brief', 'Zo niet.', %s, %s, %s, '')"
    )
    nieuw = (
        "INSERT INTO casus_verklaring (id, dossier_id, categorie, naaste_id, object_soort, tekst, op)"
        f" VALUES (%s, %s, {int(C.CONTACT)}, %s, '', %s, %s)"
    )
    anouk = toneel.door("anouk")
    dag = anouk.vandaag
    assert changed(anouk, rij, papier, toneel.dossier.id, toneel.eva.id, dag, dag, anouk.houder, anouk.moment) == 1
    vast = (toneel.dossier.id, toneel.eva.id)
    assert changed(anouk, nieuw, papier, *vast, "Toch wel.", anouk.moment) == 0
    assert changed(anouk, nieuw, t.key("ander"), *vast, "Zo niet.", anouk.moment) == 0
    assert changed(toneel.door("mees"), nieuw, papier, *vast, "Zo niet.", anouk.moment) == 0
    assert changed(anouk, nieuw, papier, *vast, "Zo niet.", anouk.moment) == 1


def test_a_page_that_says_what_is_wrong_in_its_form_is_in_the_log_and_what_was_not_done_is_not(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    velden = {"soort": "steun", "getekend_op": "2026-11-06", "papier": "brief", "tekst": "Tante Greet."}
    client.post(reverse("casus:papier_nieuw", args=[toneel.casus.id, toneel.eva.id]), velden)
    with acting(toneel.door("eva")):
        papier = Papier.objects.get()
        voor = Inzage.objects.filter(objecten=[papier.id]).count()
    antwoord = client.post(reverse("casus:papier", args=[papier.id]), {"toelichting": ""})
    assert antwoord.status_code == 422 and "Tante Greet." in antwoord.content.decode()
    with acting(toneel.door("eva")):
        nieuw = Inzage.objects.filter(objecten=[papier.id])
        assert nieuw.count() == voor + 1 and set(nieuw.values_list("actie", flat=True)) == {"lezen"}
        assert not Gebeurtenis.objects.filter(soort="papier.afgehandeld").exists()


@pytest.mark.parametrize("soort", ["kopie", "verklaring"])
def test_who_has_no_right_of_the_own_gets_the_same_answer_on_paper_as_in_rondom(aangemeld, soort: str) -> None:
    toneel = t.open_casus()
    ver = add(toneel, "Daan Verhoef", gezag=False)
    velden = {"soort": soort, "getekend_op": "2026-11-06", "papier": "brief", "tekst": "Zo was het niet."}
    antwoord = aangemeld("anouk").post(reverse("casus:papier_nieuw", args=[toneel.casus.id, ver.id]), velden)
    assert antwoord.status_code == 422 and antwoord.context["form"].errors["soort"]


def test_the_family_page_asks_no_more_of_the_database_for_more_family(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")

    def queries() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(reverse("casus:gezin", args=[toneel.casus.id])).status_code == 200
        return len(vragen)

    weinig = queries()
    for n in range(4):
        invite(toneel, add(toneel, f"Wie {n}"))
    assert queries() == weinig
