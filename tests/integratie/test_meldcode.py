"""The meldcode stands apart: its steps, its reports, and that nobody who does not handle it can tell that it is there."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import connection
from django.urls import reverse

from rondom.casus.models import Meldcode, Meldcodestap, Taak, Veiligheidsmelding, Vrijgave
from rondom.casus.services import meldcode as meldcodes
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.services.meldcode import Stapinhoud
from rondom.kern.meldcode import Besluit, Instantie, Stap
from rondom.kern.taken import TAAKSOORTEN
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.models import Gebeurtenis, Inzage
from tests import toneel as t
from tests.integratie.test_lekken_paginas import addresses
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db

TABELLEN = ("casus_meldcode", "casus_meldcodestap", "casus_veiligheidsmelding", "casus_vrijgave")
ANDEREN = ("anouk", "bram", "nel", "vera", "dirk", "ingrid", "eva", "omar", "noor")
KADER = {"vermoeden": True, "onveilig": True, "zelf_helpen": None, "aanvaard": None, "resultaat": None}


def stage() -> t.Toneel:
    toneel = t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    return toneel


def begun(toneel: t.Toneel, wie: str = "mees") -> Meldcode:
    with acting(toneel.door(wie)) as door:
        return meldcodes.start(gezien="Blauwe plekken op beide armen.", casus=toneel.casus, door=door)


def note(meldcode: Meldcode, stap: Stap, door: Handelend, **anders: object) -> Meldcodestap:
    versie = Meldcode.objects.get(pk=meldcode.pk).versie
    return meldcodes.note(meldcode=meldcode, inhoud=Stapinhoud(stap, "Tekst.", **anders), versie=versie, door=door)  # type: ignore[arg-type]


def reported(toneel: t.Toneel) -> tuple[Meldcode, Veiligheidsmelding]:
    """Mees walked through all steps with Nel and reported."""
    meldcode = begun(toneel)
    with acting(toneel.door("mees", timedelta(minutes=5))) as mees:
        meldcodes.involve(meldcode=meldcode, functie=Functie.objects.get(pk=t.key("nel")), door=mees)
        note(meldcode, Stap.OVERLEG, mees)
        note(meldcode, Stap.GESPREK, mees, uitgesteld=True)
        note(meldcode, Stap.WEGEN, mees, weging=KADER)
        note(meldcode, Stap.BESLISSEN, mees, besluit=Besluit.MELDEN)
        melding = meldcodes.report(
            meldcode=meldcode, instantie=Instantie.VEILIG_THUIS, gemeld_op=mees.vandaag, wat="Gemeld.", door=mees
        )
    return meldcode, melding


def counts(door: Handelend) -> dict[str, int]:
    """How many rows of safety plain SQL shows to this holder, the tables of access itself included."""
    with acting(door), connection.cursor() as cursor:
        gezien = {}
        for tabel in TABELLEN:
            cursor.execute(f"SELECT count(*) FROM {tabel}")
            gezien[tabel] = cursor.fetchone()[0]
        for tabel, waar in (
            ("toegang_gebeurtenis", "veiligheid"),
            ("toegang_dossier", "soort = 'meldcode'"),
            ("casus_taak", "soort LIKE 'veiligheid%%'"),
            ("toegang_betrokkene", "dossier_id IN (SELECT dossier_id FROM casus_meldcode)"),
        ):
            cursor.execute(f"SELECT count(*) FROM {tabel} WHERE {waar}")
            gezien[tabel] = cursor.fetchone()[0]
        cursor.execute("SELECT count(*) FROM toegang_inzage WHERE veiligheid AND houder <> %s", [door.houder])
        gezien["toegang_inzage"] = cursor.fetchone()[0]
    return gezien


# Steps ------------------------------------------------------------------------------------------------------------


def test_the_five_steps_are_recorded_with_who_when_and_what_was_weighed() -> None:
    toneel = stage()
    meldcode, melding = reported(toneel)
    with acting(toneel.door("nel", timedelta(minutes=6))):
        rijen = list(Meldcodestap.objects.filter(meldcode=meldcode).order_by("op", "stap"))
        assert {r.stap for r in rijen} == {1, 2, 3, 4, 5}
        assert all(r.door == t.key("mees") and r.op for r in rijen)
        assert next(r for r in rijen if r.stap == 4).weging == KADER
        soorten = list(Gebeurtenis.objects.filter(dossier=meldcode.dossier_id).values_list("soort", "veiligheid"))
        assert all(veilig for _, veilig in soorten) and len(soorten) >= 8
    assert melding.verwacht_op == date(2026, 11, 16)


def test_a_step_that_needs_others_first_is_refused_and_a_colleagues_change_is_noticed() -> None:
    toneel = stage()
    meldcode = begun(toneel)
    with acting(toneel.door("mees", timedelta(minutes=1))) as mees:
        with pytest.raises(NietMogelijk):
            note(meldcode, Stap.BESLISSEN, mees, besluit=Besluit.MELDEN)
        with pytest.raises(VersieConflict):
            meldcodes.note(meldcode=meldcode, inhoud=Stapinhoud(Stap.OVERLEG, "x"), versie=99, door=mees)
        with pytest.raises(NietMogelijk):
            meldcodes.finish(meldcode=meldcode, door=mees)
        note(meldcode, Stap.OVERLEG, mees, acuut=True)
        note(meldcode, Stap.BESLISSEN, mees, besluit=Besluit.MELDEN)
        meldcodes.finish(meldcode=meldcode, door=mees)
        with pytest.raises(NietMogelijk):
            note(meldcode, Stap.OVERLEG, mees)
        assert not Taak.objects.filter(dossier=meldcode.dossier_id, afgerond_op=None).exists()


def test_no_reaction_comes_back_as_a_task_with_the_term_of_the_law_until_it_is_recorded() -> None:
    toneel = stage()
    meldcode, melding = reported(toneel)
    with acting(toneel.door("mees", timedelta(days=10))) as mees:
        taak = Taak.objects.get(soort="veiligheid_reactie", houder=mees.houder)
        assert (taak.termijn, taak.object_id) == (melding.verwacht_op, melding.id)
        meldcodes.note_reaction(melding=melding, reactie="Zij onderzoeken het.", op=mees.vandaag, door=mees)
        taak.refresh_from_db()
        assert taak.afgerond_op is not None


# Closed -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wie", ANDEREN)
def test_plain_sql_shows_nothing_to_who_does_not_handle_it(wie: str) -> None:
    toneel = stage()
    begun(toneel)
    door = toneel.door(wie, timedelta(minutes=9))
    assert set(counts(door).values()) == {0}
    assert counts(toneel.door("mees", timedelta(minutes=9)))["casus_meldcode"] == 1


def test_it_is_not_seen_by_the_first_step_up_the_ladder_when_it_is_late() -> None:
    """A head of school sees that something of a colleague is late, but nothing of safety (R125, L35)."""
    toneel = stage()
    reported(toneel)
    uitgesloten = [s.sleutel for s in TAAKSOORTEN.values() if s.veiligheid]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_expr(polqual, polrelid) FROM pg_policy WHERE polname = 'web_select'"
                       " AND polrelid = 'casus_taak'::regclass")  # fmt: skip
        regel = cursor.fetchone()[0]
    assert uitgesloten and all(f"'{s}'" in regel for s in uitgesloten)


@pytest.mark.parametrize("wie", ["anouk", "bram", "nel", "eva", "omar", "noor"])
def test_nobody_writes_himself_in_or_reads_by_a_row_of_his_own(wie: str) -> None:
    toneel = stage()
    meldcode = begun(toneel)
    door = toneel.door(wie, timedelta(minutes=9))
    assert changed(
        door,
        "INSERT INTO toegang_betrokkene (id, dossier_id, functie_id, organisatie_id, casusrol, grondslag, vanaf,"
        " toegevoegd_door) VALUES (gen_random_uuid(), %s, %s, %s, 'deelnemer', '', %s, %s)",
        meldcode.dossier_id, door.houder, t.key("lindecollege"), door.vandaag, door.houder,
    ) == 0  # fmt: skip
    assert changed(
        door,
        "INSERT INTO casus_vrijgave (id, dossier_id, stap_id, naaste_id, tekst, reden, door, op)"
        " SELECT gen_random_uuid(), %s, s.id, %s, 'x', 'x', %s, %s FROM casus_meldcodestap s",
        meldcode.dossier_id, toneel.eva.id, door.houder, door.moment,
    ) == 0  # fmt: skip
    assert (
        changed(door, "UPDATE toegang_dossier SET gesloten_op = %s WHERE id = %s", door.vandaag, meldcode.dossier_id)
        == 0
    )


def test_the_handler_tells_one_parent_one_thing_and_nobody_else_anything() -> None:
    toneel = stage()
    meldcode, _ = reported(toneel)
    with acting(toneel.door("mees", timedelta(hours=1))) as mees:
        stap = Meldcodestap.objects.filter(meldcode=meldcode, stap=3).get()
        meldcodes.release(
            stap=stap, naaste=toneel.eva, tekst="Wij maken ons zorgen.", reden="U vroeg ernaar.", door=mees
        )
    straks = timedelta(hours=2)
    gezien = counts(toneel.door("eva", straks))
    assert gezien.pop("casus_vrijgave") == 1 and set(gezien.values()) == {0}
    for wie in ("omar", "noor", "anouk", "bram"):
        assert set(counts(toneel.door(wie, straks)).values()) == {0}
    with acting(toneel.door("eva", straks)):
        assert Vrijgave.objects.get().tekst == "Wij maken ons zorgen."


def test_another_family_can_be_told_nothing() -> None:
    toneel, ander = stage(), t.open_casus()
    meldcode = begun(toneel)
    with acting(toneel.door("mees", timedelta(minutes=3))):
        stap = Meldcodestap.objects.get(meldcode=meldcode)
    mees = toneel.door("mees", timedelta(minutes=4))
    opdracht = (
        "INSERT INTO casus_vrijgave (id, dossier_id, stap_id, naaste_id, tekst, reden, door, op)"
        " VALUES (gen_random_uuid(), %s, %s, %s, 'x', 'x', %s, %s)"
    )
    rest = (mees.houder, mees.moment)
    assert changed(mees, opdracht, meldcode.dossier_id, stap.id, ander.eva.id, *rest) == 0
    assert changed(mees, opdracht, meldcode.dossier_id, stap.id, toneel.eva.id, *rest) == 1


def test_a_colleague_who_was_asked_handles_it_and_who_works_elsewhere_never_does() -> None:
    toneel = stage()
    meldcode, _ = reported(toneel)
    assert counts(toneel.door("nel", timedelta(hours=1)))["casus_meldcodestap"] == 5
    with acting(toneel.door("mees", timedelta(hours=1))) as mees:
        meldcodes.involve(meldcode=meldcode, functie=Functie.objects.get(pk=t.key("bram")), door=mees)
    assert counts(toneel.door("bram", timedelta(hours=2)))["casus_meldcodestap"] == 0


# Pages ------------------------------------------------------------------------------------------------------------

FIXED = re.compile(
    r'csrfmiddlewaretoken" value="[^"]*"|X-CSRFToken": "[^"]*"|value="[A-Za-z0-9]{64}"|nonce="[^"]*"|[A-Z0-9]{4}-[A-Z0-9]{4}'
    # The moment and the signature of the note of an open page; what it notes stays in the comparison.
    r"|:[0-9A-Za-z]{6}:[0-9A-Za-z_-]{43}"
)


def walk(client, start: list[str]) -> dict[str, str]:
    """Every page that can be reached by links from these, with what it says; tokens of the session left out."""
    gezien: dict[str, str] = {}
    nog = list(start)
    while nog:
        adres = nog.pop()
        if adres in gezien or len(gezien) > 120:
            continue
        antwoord = client.get(adres)
        inhoud = antwoord.content.decode(errors="replace") if not antwoord.streaming else ""
        gezien[adres] = f"{antwoord.status_code} " + FIXED.sub("…", inhoud)
        if antwoord.get("Content-Type", "").startswith("text/html"):
            nog += [h.split("#")[0].replace("&amp;", "&") for h in re.findall(r'href="(/[^"]*)"', inhoud)
                    if not h.startswith(("/static", "/inlog", "/uitloggen", "/concept"))]  # fmt: skip
    return gezien


def starts(toneel: t.Toneel) -> list[str]:
    eigen = [reverse(n, args=[toneel.casus.id]) for n in addresses("casus")]
    eigen += [reverse(n, args=[toneel.dossier.id]) for n in addresses("dossier")]
    return ["/", *eigen, f"/casussen/?zoek=Noor&x={1}"]


def clients(toneel: t.Toneel, aangemeld) -> Iterator[tuple[str, object]]:
    for wie in ("eva", "noor"):
        yield wie, aangemeld(naaste=getattr(toneel, wie))
    for wie in ("anouk", "bram", "nel"):
        yield wie, aangemeld(wie)


def pages(toneel: t.Toneel, aangemeld) -> dict[str, dict[str, str]]:
    """What everybody but the handler sees. The log grows by looking, so the page that lists it is compared by its rows."""
    gezien = {}
    for wie, client in clients(toneel, aangemeld):
        gezien[wie] = {a: p for a, p in walk(client, starts(toneel)).items() if "wie-keek" not in a}
    return gezien


def looked(toneel: t.Toneel) -> int:
    """How many lines of the log about this casus Eva sees that are of Mees."""
    with acting(toneel.door("eva", timedelta(hours=3))):
        return Inzage.objects.filter(dossier=toneel.dossier.id, houder=t.key("mees"), geslaagd=True).count()


def test_every_page_of_others_is_the_same_with_and_without_a_running_meldcode(aangemeld) -> None:
    toneel = stage()
    voor, gekeken = pages(toneel, aangemeld), looked(toneel)
    client = aangemeld("mees")
    gegevens = {"casus": toneel.casus.id, "gezien": "Blauwe plekken."}
    assert client.post(reverse("casus:meldcode_nieuw"), gegevens).status_code == 302
    with acting(toneel.door("mees")):
        pk = Meldcode.objects.get().pk
    assert client.get(reverse("casus:meldcode", args=[pk])).status_code == 200
    na = pages(toneel, aangemeld)
    assert sum(len(p) for p in voor.values()) > 60
    for wie, paginas in voor.items():
        assert paginas.keys() == na[wie].keys()
        for adres, wat in paginas.items():
            assert na[wie][adres] == wat, f"{wie} {adres}"
    assert looked(toneel) == gekeken
    for _, ander in clients(toneel, aangemeld):
        vals = t.key("bestaat-niet")
        weg = ander.get(reverse("casus:meldcode", args=[pk]))
        niet = ander.get(reverse("casus:meldcode", args=[vals]))
        assert weg.status_code == niet.status_code == 404
        assert FIXED.sub("", weg.content.decode().replace(str(pk), str(vals))) == FIXED.sub("", niet.content.decode())


def test_proof_a_meldcode_in_the_casus_itself_would_be_noticed(aangemeld) -> None:
    """The same walk sees it as soon as one ordinary task of it hangs on the casus."""
    from rondom.casus.services import taak

    toneel = stage()
    voor = pages(toneel, aangemeld)
    with acting(toneel.door("mees")) as mees:
        taak.ask(
            dossier=toneel.dossier.id,
            soort="bespreken",
            houder=t.key("mees"),
            object_id=toneel.casus.id,
            door=mees,
        )
    na = pages(toneel, aangemeld)
    assert any(na[w] != p for w, p in voor.items())


def test_the_handlers_pages_work_from_start_to_end(aangemeld) -> None:
    toneel = stage()
    client = aangemeld("mees")
    leeg = client.post(reverse("casus:meldcode_nieuw"), {"gezien": "Iets."})
    assert leeg.status_code == 422 and "Iets." in leeg.content.decode()
    client.post(reverse("casus:meldcode_nieuw"), {"casus": toneel.casus.id, "gezien": "Blauwe plekken."})
    with acting(toneel.door("mees")):
        meldcode = Meldcode.objects.get()
    pagina = reverse("casus:meldcode", args=[meldcode.id])
    assert "Noor Aldermans" in client.get(pagina).content.decode()
    nog_niet = client.post(
        reverse("casus:meldcode_stap", args=[meldcode.id, 5]), {"versie": 2, "tekst": "x", "besluit": "melden"}
    )
    assert nog_niet.status_code == 422 and "Weeg wat er aan de hand is" in nog_niet.content.decode()
    assert (
        client.post(reverse("casus:meldcode_erbij", args=[meldcode.id]), {"functie": t.key("nel")}).status_code == 302
    )
    assert (
        client.post(
            reverse("casus:meldcode_stap", args=[meldcode.id, 2]), {"versie": 2, "tekst": "Met Nel."}
        ).status_code
        == 302
    )
    assert client.get(reverse("casus:meldcode_stap", args=[meldcode.id, 9])).status_code == 404
    melding = {"instantie": "veilig_thuis", "gemeld_op": "2026-11-09", "wat": "Gemeld."}
    assert client.post(reverse("casus:meldcode_melding", args=[meldcode.id]), melding).status_code == 302
    assert (
        client.post(
            reverse("casus:meldcode_melding", args=[meldcode.id]), {**melding, "gemeld_op": "2027-01-01"}
        ).status_code
        == 422
    )
    assert "16 november 2026" in client.get(pagina).content.decode()
    with acting(toneel.door("mees")):
        stap = Meldcodestap.objects.get(stap=1)
    vertel = reverse("casus:meldcode_vertellen", args=[stap.id])
    assert client.get(vertel).status_code == 200
    gegevens = {"naaste": toneel.eva.id, "tekst": "Wij zagen plekken.", "reden": "U vroeg ernaar."}
    assert client.post(vertel, gegevens).status_code == 302
    assert "Wij zagen plekken." in aangemeld(naaste=toneel.eva).get(reverse("portaal:verteld")).content.decode()
    assert "Wij zagen plekken." not in aangemeld(naaste=toneel.omar).get(reverse("portaal:verteld")).content.decode()
    assert reverse("casus:meldcode_nieuw") in client.get(reverse("casus:signaal_nieuw")).content.decode()


def test_who_opened_it_reads_it_in_the_log_as_safety(aangemeld) -> None:
    toneel = stage()
    meldcode = begun(toneel)
    aangemeld("mees").get(reverse("casus:meldcode", args=[meldcode.id]))
    with acting(toneel.door("mees")):
        regel = Inzage.objects.filter(object_soort="meldcode").latest("moment")
        assert (regel.veiligheid, regel.grond.split()[0], regel.geslaagd) == (True, "L35", True)
    pagina = aangemeld("dirk").get(reverse("toegang:logboek")).content.decode()
    assert "Iets van veiligheid" in pagina and "meldcode" not in pagina


# Who handles it ---------------------------------------------------------------------------------------------------


def take_off(toneel: t.Toneel, meldcode: Meldcode, wie: str, door: str = "mees") -> None:
    with acting(toneel.door(door, timedelta(minutes=30))) as wie_dat_doet:
        meldcodes.take_off(meldcode=meldcode, functie=t.key(wie), door=wie_dat_doet)


def open_tasks(toneel: t.Toneel, wie: str) -> set[str]:
    with acting(toneel.door(wie, timedelta(minutes=40))) as door:
        taken = Taak.objects.filter(houder=door.houder, soort__startswith="veiligheid", afgerond_op=None)
        return set(taken.values_list("soort", flat=True))


@pytest.mark.parametrize(("weg", "blijft"), [("mees", "nel"), ("nel", "mees")])
def test_who_no_longer_handles_it_sees_nothing_more_and_what_was_asked_goes_to_who_stays(weg: str, blijft: str) -> None:
    toneel = stage()
    meldcode, _melding = reported(toneel)
    take_off(toneel, meldcode, weg)
    # What stays visible to who leaves are keys: of the dossier that one opened, and of one's own tasks, which are done.
    nog = counts(toneel.door(weg, timedelta(minutes=41)))
    assert {tabel for tabel, aantal in nog.items() if aantal} <= {"toegang_dossier", "casus_taak"}
    assert counts(toneel.door(blijft, timedelta(minutes=41)))["casus_meldcode"] == 1
    assert open_tasks(toneel, blijft) == {"veiligheid_verder", "veiligheid_reactie"}
    assert open_tasks(toneel, weg) == set()
    with acting(toneel.door(blijft, timedelta(minutes=41))):
        laatste = Gebeurtenis.objects.filter(dossier=meldcode.dossier_id, soort="betrokkene.beeindigd")
        assert [g.veiligheid for g in laatste] == [True]


def test_somebody_always_keeps_handling_it_in_sql_too() -> None:
    toneel = stage()
    meldcode = begun(toneel)
    for wie in ("mees", "nel"):
        with pytest.raises(NietMogelijk):
            take_off(toneel, meldcode, wie)
    mees = toneel.door("mees", timedelta(minutes=31))
    einde = "UPDATE toegang_betrokkene SET tot = %s WHERE dossier_id = %s AND functie_id = %s"
    assert changed(mees, einde, mees.vandaag, meldcode.dossier_id, mees.houder) == 0
    with acting(mees):
        meldcodes.involve(meldcode=meldcode, functie=Functie.objects.get(pk=t.key("nel")), door=mees)
    assert changed(mees, einde, mees.vandaag, meldcode.dossier_id, t.key("nel")) == 1


def test_taking_off_on_the_page(aangemeld) -> None:
    toneel = stage()
    meldcode, _melding = reported(toneel)
    nel, pagina = aangemeld("nel"), reverse("casus:meldcode", args=[meldcode.id])
    eraf = reverse("casus:meldcode_eraf", args=[meldcode.id])
    assert "Haal Mees Dorland eraf" in nel.get(pagina).content.decode()
    assert nel.post(eraf, {"functie": "x"}).status_code == 422
    assert nel.post(eraf, {"functie": t.key("bram")}).status_code == 422
    assert nel.post(eraf, {"functie": t.key("mees")}).status_code == 302
    assert aangemeld("mees").get(pagina).status_code == 404
    assert "eraf" not in nel.get(pagina).content.decode()
    laatste = nel.post(eraf, {"functie": t.key("nel")})
    assert laatste.status_code == 422 and "Minstens één persoon blijft" in laatste.content.decode()
    assert aangemeld("ingrid").post(eraf, {"functie": t.key("nel")}).status_code == 404


# Kindcheck --------------------------------------------------------------------------------------------------------


def test_the_child_check_leads_to_the_meldcode_and_keeps_nothing(aangemeld) -> None:
    client, url = aangemeld("bram"), reverse("casus:kindcheck")
    assert url in client.get(reverse("casus:meldcodes")).content.decode()
    assert client.get(url).status_code == 200
    assert client.post(url, {"kinderen": "ja"}).status_code == 422
    ja = client.post(url, {"kinderen": "ja", "zorgen": "ja"}).content.decode()
    assert reverse("casus:meldcode_nieuw") in ja and "Begin met de meldcode. Schrijf" in ja
    overleg = client.post(url, {"kinderen": "ja", "zorgen": "onbekend"}).content.decode()
    assert reverse("casus:consultatie_nieuw") in overleg and "Veilig Thuis om advies" in overleg
    nee = client.post(url, {"kinderen": "nee", "zorgen": "nee"}).content.decode()
    assert reverse("casus:meldcode_nieuw") not in nee
    with acting(t.professional("bram")):
        assert not Meldcode.objects.exists()


def test_a_refused_try_tells_who_guards_the_log_no_more_than_that_a_page_was_refused(aangemeld) -> None:
    toneel = stage()
    meldcode, melding = reported(toneel)
    with acting(toneel.door("mees")):
        stap = Meldcodestap.objects.filter(meldcode=meldcode).values_list("pk", flat=True)[0]
    sleutels = [meldcode.pk, meldcode.dossier_id, melding.pk, stap, toneel.casus.pk]
    paden = [
        reverse("casus:meldcode", args=[meldcode.pk]),
        reverse("casus:meldcode_stap", args=[meldcode.pk, 1]),
        reverse("casus:meldcode_melding", args=[meldcode.pk]),
        reverse("casus:meldcode_reactie", args=[melding.pk]),
        reverse("casus:meldcode_vertellen", args=[stap]),
        reverse("casus:meldcode", args=[t.key("bestaat niet")]),
        f"{reverse('casus:meldcode_nieuw')}?casus={toneel.casus.pk}",
    ]
    for wie in ("bram", "ingrid", "anouk"):
        client = aangemeld(wie)
        for pad in paden:
            client.get(pad)
    # A page of casework that somebody may not open at all reads the same.
    aangemeld("mees").get(reverse("casus:naaste_uitnodigen", args=[toneel.casus.pk, toneel.eva.pk]))
    with acting(toneel.door("dirk")):
        regels = list(Inzage.objects.filter(geslaagd=False).values_list("object_soort", "objecten", "dossier", "doel"))
    gezien = [r for r in regels if r[0] == "scherm"]
    assert gezien and set(map(str, gezien)) == {str(("scherm", [], None, "casus"))}
    dirk = aangemeld("dirk")
    for pad in ("/logboek/", "/logboek/?geweigerd=1", reverse("toegang:feiten")):
        blad = dirk.get(pad).content.decode().partition("<main")[2]
        assert not re.search(r"meldcode|casus:meldcode|vrijgave", blad)
        assert not any(str(s) in blad for s in sleutels)
