"""Files of a casus: added by who writes or belongs to the family, seen by who may read that subject, never run.

Noor (14), her parents and Anouk have a casus; Bram of the vo-team may read and write what the family gave.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rondom.casus.models import Bijlage, Signaal
from rondom.casus.selectors_bijlage import visible_bijlagen
from rondom.casus.services import bijlage as bijlagen
from rondom.casus.services import signaal as signalen
from rondom.casus.services.bijlage import Stuk
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import Besluit
from rondom.kern.parameters import STANDAARD, Parameters, parameters_from
from rondom.kern.signaal import Over
from rondom.toegang import geheim
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models import Gebeurtenis, Inzage, Toestemming
from tests import bestanden as b
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db
RUIM = C.CONTACT | C.STATUS | C.GEZIN | C.VERSLAG


def add(
    toneel: t.Toneel,
    wie: str = "anouk",
    categorie: C = C.GEZIN,
    inhoud: bytes | None = None,
    parameters: Parameters = STANDAARD,
    **meer: object,
) -> Bijlage:
    with acting(toneel.door(wie, timedelta(minutes=5))) as door:
        stuk = Stuk(b.pdf() if inhoud is None else inhoud, "brief.pdf", "Brief van de huisarts", categorie)
        return bijlagen.add(
            dossier=toneel.dossier,
            stuk=stuk,
            bij=meer.get("bij"),
            parameters=parameters,
            door=door,  # type: ignore[arg-type]
        )


def sees(toneel: t.Toneel, wie: str, later: timedelta = timedelta(hours=1)) -> int:
    with acting(toneel.door(wie, later)) as door:
        return visible_bijlagen(toneel.dossier.id, door).count()


def send(client: Client, adres: str, inhoud: bytes, naam: str = "brief.pdf", **meer: object) -> HttpResponse:
    bestand = SimpleUploadedFile(naam, inhoud, content_type="application/pdf")
    velden = {"bestand": bestand, "titel": "Brief van de huisarts", "categorie": str(int(C.GEZIN))} | meer
    return client.post(adres, velden)


def page(toneel: t.Toneel) -> str:
    return f"/casus/{toneel.casus.id}/stukken/"


def with_bram(categorieen: C = RUIM) -> tuple[t.Toneel, Toestemming]:
    toneel = t.open_casus()
    toestemming = t.consent_of_all(toneel, categorieen=categorieen)
    t.join(toneel, "bram")
    return toneel, toestemming


# Adding and saving ---------------------------------------------------------------------------------------------


def test_a_professional_adds_a_file_and_everybody_who_may_read_it_saves_it(aangemeld) -> None:
    toneel, _toestemming = with_bram()
    anouk = aangemeld("anouk")
    assert "Er zijn geen stukken" in anouk.get(page(toneel)).content.decode()
    assert send(anouk, page(toneel), b.pdf(), naam="../../Brief.pdf.exe").status_code == 302
    inhoud = anouk.get(page(toneel)).content.decode()
    assert "Brief van de huisarts" in inhoud and "Brief-pdf-exe.pdf" in inhoud
    adres = re.search(r"/stuk/[0-9a-f-]{36}/", inhoud).group()  # type: ignore[union-attr]
    for client in (anouk, aangemeld("bram"), aangemeld(naaste=toneel.eva), aangemeld(naaste=toneel.noor)):
        antwoord = client.get(adres)
        assert antwoord.status_code == 200 and antwoord.content.startswith(b"%PDF-")
    with acting(toneel.door("eva")):
        gelezen = Inzage.objects.filter(object_soort="bijlage", actie="lezen", doel="stuk")
        assert gelezen.count() == 4 and all(r.dossier == toneel.dossier.id and r.grond for r in gelezen)
        assert Gebeurtenis.objects.filter(soort="bijlage.toegevoegd", dossier=toneel.dossier).count() == 1


def test_family_adds_a_file_in_its_own_door(aangemeld) -> None:
    toneel, _toestemming = with_bram()
    eva = aangemeld(naaste=toneel.eva)
    assert "/mijn/stukken/" in eva.get("/mijn/").content.decode()
    antwoord = send(eva, "/mijn/stukken/", b.picture("JPEG"), naam="foto.png")
    assert antwoord.status_code == 302 and antwoord["Location"] == "/mijn/stukken/"
    assert "foto.jpg" in eva.get("/mijn/stukken/").content.decode()
    assert sees(toneel, "anouk") == sees(toneel, "omar") == sees(toneel, "bram") == 1


@pytest.mark.parametrize("naam", ["brief.pdf", 'Zoë; x="1"\r\nX-Y: z.pdf', "\u202efdp.exe"])
def test_a_browser_saves_it_and_does_nothing_else_with_it(aangemeld, naam: str) -> None:
    toneel = t.open_casus()
    anouk = aangemeld("anouk")
    send(anouk, page(toneel), b.pdf(), naam=naam)
    with acting(toneel.door("anouk")):
        pk = Bijlage.objects.get().id
    antwoord = anouk.get(f"/stuk/{pk}/")
    assert antwoord["Content-Disposition"].startswith("attachment; filename")
    assert "\n" not in antwoord["Content-Disposition"] and ".exe" not in antwoord["Content-Disposition"]
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert antwoord["Cache-Control"] == "no-store"
    assert antwoord["Cross-Origin-Resource-Policy"] == "same-origin"


# Refused, in words, with nothing lost --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "woorden"),
    [
        (b"", "Dit bestand is leeg"),
        (b"<html><script>", "geen PDF, PNG of JPEG"),
        (b.locked(), "zit een wachtwoord"),
        (b.with_file(), "vanzelf werkt"),
        (b.bomb(), "te veel beeldpunten"),
        (b"%PDF-1.7 niets", "niet goed te lezen"),
    ],
)
def test_a_bad_file_gets_words_at_its_field_and_the_rest_stays(aangemeld, inhoud: bytes, woorden: str) -> None:
    toneel = t.open_casus()
    antwoord = send(aangemeld("anouk"), page(toneel), inhoud, titel="Mijn lange titel")
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert woorden in tekst and 'value="Mijn lange titel"' in tekst
    assert f'value="{int(C.GEZIN)}" selected' in tekst
    assert sees(toneel, "anouk") == 0


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("titel", ""),
        ("titel", "a\x00b"),
        ("categorie", str(int(C.VEILIGHEID))),
        ("categorie", "3"),
        ("bij", "signaal:x"),
    ],
)
def test_another_wrong_field_asks_to_choose_the_file_again(aangemeld, veld: str, waarde: str) -> None:
    toneel = t.open_casus()
    report(toneel)
    antwoord = send(aangemeld("anouk"), page(toneel), b.pdf(), **{veld: waarde})
    assert antwoord.status_code == 422
    assert "Kies het bestand opnieuw" in antwoord.content.decode()
    assert sees(toneel, "anouk") == 0


def test_without_a_file_the_form_says_so(aangemeld) -> None:
    toneel = t.open_casus()
    antwoord = aangemeld("anouk").post(page(toneel), {"titel": "x", "categorie": str(int(C.GEZIN))})
    assert antwoord.status_code == 422 and "Kies het bestand opnieuw" not in antwoord.content.decode()


def test_what_is_much_too_big_is_refused_while_it_comes_in(aangemeld, monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = t.open_casus()
    anouk = aangemeld("anouk")
    antwoord = send(anouk, page(toneel), b"%PDF-" + b"a" * (settings.UPLOAD_MAX + 1))
    assert antwoord.status_code == 413 and "Dit is te groot" in antwoord.content.decode()
    # said beforehand, it is not read at all
    antwoord = send(anouk, page(toneel), b"a" * (settings.UPLOAD_MAX + settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1))
    assert antwoord.status_code == 413
    assert sees(toneel, "anouk") == 0


def test_a_little_too_big_is_told_at_the_field_in_english_too(aangemeld) -> None:
    toneel = t.open_casus()
    anouk = aangemeld("anouk")
    te_veel = b"%PDF-" + b"a" * (10 * 1024 * 1024)
    assert "Een bestand mag 10 MB zijn" in send(anouk, page(toneel), te_veel).content.decode()
    antwoord = anouk.post(
        page(toneel),
        {"bestand": SimpleUploadedFile("x.pdf", te_veel), "titel": "x", "categorie": str(int(C.GEZIN))},
        headers={"accept-language": "en"},
    )
    assert antwoord.status_code == 422 and "A file may be 10 MB" in antwoord.content.decode()


def test_a_closed_casus_takes_no_file() -> None:
    toneel = t.open_casus()
    toneel.dossier.gesloten_op = t.NU
    with pytest.raises(NietMogelijk):
        add(toneel)


# Who ----------------------------------------------------------------------------------------------------------


def test_who_may_not_read_the_subject_sees_no_file_and_gets_404(aangemeld) -> None:
    toneel, _toestemming = with_bram(C.CONTACT | C.STATUS | C.GEZIN)
    rij = add(toneel, categorie=C.ONDERWIJS)
    assert sees(toneel, "bram") == 0 and sees(toneel, "eva") == 1
    for wie in ("bram", "chantal", "ingrid", "dirk", "saar"):
        assert aangemeld(wie).get(f"/stuk/{rij.id}/").status_code == 404
        assert aangemeld(wie).post(f"/stuk/{rij.id}/weg/").status_code == 404
    assert aangemeld("anouk").get(f"/stuk/{uuid4()}/").status_code == 404


def test_from_withdrawal_on_the_file_is_not_there(aangemeld) -> None:
    toneel, toestemming = with_bram()
    rij = add(toneel)
    bram = aangemeld("bram")
    assert bram.get(f"/stuk/{rij.id}/").status_code == 200
    t.answer(toneel, toestemming, "omar", Besluit.INGETROKKEN, later=timedelta(minutes=6))
    for adres in (f"/stuk/{rij.id}/", f"/stuk/{rij.id}/weg/", page(toneel)):
        assert bram.get(adres).status_code == 404
    assert sees(toneel, "bram") == 0


@pytest.mark.parametrize(
    ("wie", "categorie", "mag"),
    [
        ("anouk", C.GEZIN, True),
        ("mees", C.ONDERWIJS, True),
        ("mees", C.GEZIN, False),
        ("eva", C.GEZIN, True),
        ("noor", C.ONDERWIJS, True),
        ("eva", C.VEILIGHEID, False),
        ("anouk", C.VEILIGHEID, False),
        ("anouk", C.TAAK, False),
        ("chantal", C.GEZIN, False),
        ("dirk", C.STATUS, False),
    ],
)
def test_who_adds_in_which_subject_in_python_and_in_sql(wie: str, categorie: C, mag: bool) -> None:
    toneel = t.open_casus()
    if mag:
        add(toneel, wie, categorie)
    else:
        with pytest.raises(Geweigerd):
            add(toneel, wie, categorie)
    door = toneel.door(wie, timedelta(minutes=9))
    if categorie in (C.VEILIGHEID, C.TAAK):
        return  # a constraint of the table refuses those for everybody: the next test
    assert inserted(toneel, door, categorie) == int(mag)


def inserted(toneel: t.Toneel, door: Handelend, categorie: int, wie: UUID | None = None) -> int:
    return changed(
        door,
        "INSERT INTO casus_bijlage (id, dossier_id, categorie, titel, naam, soort, grootte, vingerafdruk, gesloten, door,"
        " op) VALUES (%s, %s, %s, 'x', 'x.pdf', 'pdf', 1, '', '', %s, %s)",
        uuid4(), toneel.dossier.id, int(categorie), wie or door.houder, door.moment,
    )  # fmt: skip


def test_plain_sql_adds_nothing_for_another_and_nothing_that_is_two_subjects_at_once() -> None:
    toneel, _toestemming = with_bram()
    door = toneel.door("bram", timedelta(minutes=9))
    assert inserted(toneel, door, C.GEZIN, toneel.eva.id) == 0
    anouk = toneel.door("anouk", timedelta(minutes=9))
    assert inserted(toneel, anouk, C.VEILIGHEID) == inserted(toneel, anouk, C.TAAK) == 0
    with pytest.raises(AssertionError, match="bijlage_een_categorie"):
        inserted(toneel, anouk, C.GEZIN | C.ONDERWIJS)


def test_plain_sql_changes_no_file_and_takes_none_of_another_away() -> None:
    toneel, _toestemming = with_bram()
    rij = add(toneel, "eva")
    for wie in ("anouk", "bram", "omar", "noor", "mees"):
        door = toneel.door(wie, timedelta(minutes=9))
        weg = "UPDATE casus_bijlage SET verwijderd_op = %s, verwijderd_door = %s WHERE id = %s"
        assert changed(door, weg, door.moment, door.houder, rij.id) == 0
    eva = toneel.door("eva", timedelta(minutes=9))
    for kolom, waarde in (
        ("titel", "y"), ("naam", "y"), ("gesloten", b"y"), ("categorie", int(C.CONTACT)), ("door", toneel.omar.id),
    ):  # fmt: skip
        assert changed(eva, f"UPDATE casus_bijlage SET {kolom} = %s WHERE id = %s", waarde, rij.id) == 0
    voor_ander = "UPDATE casus_bijlage SET verwijderd_op = %s, verwijderd_door = %s WHERE id = %s"
    assert changed(eva, voor_ander, eva.moment, toneel.omar.id, rij.id) == 0
    assert changed(eva, voor_ander, eva.moment - timedelta(days=40), eva.houder, rij.id) == 0
    assert changed(eva, "DELETE FROM casus_bijlage WHERE id = %s", rij.id) == 0
    assert changed(eva, voor_ander, eva.moment, eva.houder, rij.id) == 1


def test_in_plain_sql_a_stranger_reads_and_changes_no_file() -> None:
    toneel = t.open_casus()
    rij = add(toneel)
    lezen = "UPDATE casus_bijlage SET verwijderd_op = verwijderd_op WHERE id = %s"
    assert changed(t.professional("chantal"), lezen, rij.id) == 0
    with acting(t.professional("chantal")):
        assert not Bijlage.objects.exists()


def report(toneel: t.Toneel) -> Signaal:
    """Mees saw something at school."""
    with acting(toneel.door("mees")) as mees:
        inhoud = signalen.Signaalinhoud(Over.LEERLING, "Ze is stil.", ("school",))
        return signalen.record_for_casus(casus=toneel.casus, inhoud=inhoud, door=mees)


# Taking away --------------------------------------------------------------------------------------------------


def test_taken_away_nobody_opens_it_and_who_did_puts_it_back(aangemeld) -> None:
    toneel, _toestemming = with_bram()
    rij = add(toneel)
    anouk, bram = aangemeld("anouk"), aangemeld("bram")
    assert f"/stuk/{rij.id}/weg/" not in bram.get(page(toneel)).content.decode()
    assert bram.post(f"/stuk/{rij.id}/weg/").status_code == 404
    assert anouk.post(f"/stuk/{rij.id}/weg/").status_code == 302
    assert anouk.get(f"/stuk/{rij.id}/").status_code == bram.get(f"/stuk/{rij.id}/").status_code == 404
    inhoud = anouk.get(page(toneel)).content.decode()
    assert "Door u weggehaald" in inhoud and "Na 30 dagen" in inhoud
    assert bram.post(f"/stuk/{rij.id}/weg/", {"terug": "1"}).status_code == 404
    assert anouk.post(f"/stuk/{rij.id}/weg/", {"terug": "1"}).status_code == 302
    assert bram.get(f"/stuk/{rij.id}/").status_code == 200
    with acting(toneel.door("anouk")):
        soorten = list(
            Gebeurtenis.objects.filter(object_id=rij.id).order_by("volgnummer").values_list("soort", flat=True)
        )
    assert soorten == ["bijlage.toegevoegd", "bijlage.weggehaald", "bijlage.teruggezet"]


def test_the_family_takes_its_files_along_and_not_what_was_taken_away_or_is_closed_to_it(aangemeld) -> None:
    toneel = t.open_casus()
    rij, weg = add(toneel), add(toneel, "eva")
    with acting(toneel.door("eva", timedelta(minutes=9))) as door:
        bijlagen.remove(bijlage=weg, door=door)
    eva = aangemeld(naaste=toneel.eva)
    antwoord = eva.post("/mijn/dossier/meenemen/")
    with zipfile.ZipFile(io.BytesIO(b"".join(antwoord.streaming_content))) as zip_:  # type: ignore[attr-defined]
        stukken = [n for n in zip_.namelist() if n.startswith("stukken/")]
        assert stukken == [f"stukken/{rij.id} brief.pdf"]
        assert zip_.read(stukken[0]).startswith(b"%PDF-")
        assert str(rij.id).encode() in zip_.read("dossier.json") and str(weg.id).encode() not in zip_.read(
            "dossier.json"
        )
    assert "Brief van de huisarts" in eva.get("/mijn/dossier/bekend/").content.decode()


# Kept closed, and no more than fits ---------------------------------------------------------------------------


def test_in_the_database_it_cannot_be_read_and_a_swapped_file_does_not_open(aangemeld) -> None:
    toneel = t.open_casus()
    een, twee = add(toneel), add(toneel)
    assert b"%PDF" not in bytes(een.gesloten)
    assert bijlagen.read_content(een).startswith(b"%PDF-")
    een.gesloten = twee.gesloten
    with pytest.raises(geheim.Onleesbaar):
        bijlagen.read_content(een)


def test_a_file_that_does_not_open_is_told_and_not_a_stack_trace(aangemeld, monkeypatch: pytest.MonkeyPatch) -> None:
    toneel = t.open_casus()
    rij = add(toneel)

    def fail(bijlage: Bijlage) -> bytes:
        raise geheim.Onleesbaar

    monkeypatch.setattr(bijlagen, "read_content", fail)
    antwoord = aangemeld("anouk").get(f"/stuk/{rij.id}/", follow=True)
    assert "Dit stuk is nu niet te openen" in antwoord.content.decode()


def test_the_number_per_subject_is_limited_and_another_subject_does_not_count() -> None:
    toneel = t.open_casus()
    een = parameters_from([("bijlage_aantal", 1, t.NU.date())])
    rij = add(toneel, parameters=een)
    with pytest.raises(NietMogelijk) as fout:
        add(toneel, parameters=een)
    assert fout.value.oordeel.redenen[0].tekst == "bijlage.te_veel"
    add(toneel, categorie=C.ONDERWIJS, parameters=een)
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door:
        bijlagen.remove(bijlage=rij, door=door)
    add(toneel, parameters=een)
    with acting(toneel.door("anouk", timedelta(minutes=9))) as door, pytest.raises(NietMogelijk):
        bijlagen.put_back(bijlage=rij, parameters=een, door=door)


# To what it belongs -------------------------------------------------------------------------------------------


def test_it_says_to_which_record_it_belongs_only_to_who_sees_that_record(aangemeld) -> None:
    toneel, _toestemming = with_bram(C.CONTACT | C.STATUS | C.GEZIN)
    signaal = report(toneel)
    antwoord = send(aangemeld("anouk"), page(toneel), b.pdf(), bij=f"signaal:{signaal.id}")
    assert antwoord.status_code == 302
    assert "hoort bij: Signaal van" in aangemeld("anouk").get(page(toneel)).content.decode()
    inhoud = aangemeld("bram").get(page(toneel)).content.decode()
    assert "Brief van de huisarts" in inhoud and "Signaal van" not in inhoud


def test_a_list_reads_no_content_and_costs_the_same_for_many(aangemeld) -> None:
    toneel = t.open_casus()
    for _n in range(3):
        add(toneel)
    anouk = aangemeld("anouk")
    anouk.get(page(toneel))
    with CaptureQueriesContext(connection) as drie:
        anouk.get(page(toneel))
    for _n in range(3):
        add(toneel, "mees", C.ONDERWIJS)
    with CaptureQueriesContext(connection) as zes:
        anouk.get(page(toneel))
    assert len(zes) == len(drie)
    assert not any('"gesloten"' in q["sql"] for q in zes)
