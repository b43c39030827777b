"""The family's own record: complete, in words, the same on the pages and in the archive, and never anything of safety."""

import io
import json
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rondom.casus.models import Groeidocumentdeel
from rondom.casus.services import groeidocument
from rondom.casus.services import signaal as signalen
from rondom.kern import statussen
from rondom.kern.categorie import Categorie as C
from rondom.kern.signaal import Over
from rondom.portaal.beeld import BEELD, HOOFDSTUKKEN
from rondom.portaal.dossierbeeld import read_hoofdstukken
from rondom.portaal.laden import find_own
from rondom.portaal.woorden import STATUS_VAN
from rondom.toegang.beleid import protected_models
from rondom.toegang.handelen import acting
from rondom.toegang.laden import visible
from rondom.toegang.models import Inzage, Naaste
from rondom.toegang.services import nood as noden
from tests import toneel as t
from tests.integratie.test_meldcode import starts

pytestmark = pytest.mark.django_db
STIL = {"onveilig": "Vertellen is nu gevaarlijk.", "tweede": t.key("nel")}


def filled(geboren: date = date(2012, 5, 4)) -> t.Toneel:
    """A casus with a signal, notes about home and school, absence, consent and a team."""
    toneel = t.open_casus(geboren)
    if geboren.year == 2012:
        t.consent_of_all(toneel)
        t.join(toneel, "bram")
    t.report_absence(toneel)
    with acting(toneel.door("mees")) as mees:
        inhoud = signalen.Signaalinhoud(Over.LEERLING, "Zij is vaak moe.", ("school",))
        signalen.record_for_casus(casus=toneel.casus, inhoud=inhoud, door=mees)
    add_note(toneel, "gezin", "Noor slaapt bij oma.")
    add_note(toneel, "school", "Noor werkt graag alleen.")
    return toneel


def add_note(toneel: t.Toneel, leefgebied: str, tekst: str) -> Groeidocumentdeel:
    with acting(toneel.door("anouk", timedelta(minutes=2))) as anouk:
        return groeidocument.add(
            dossier=toneel.dossier.id,
            soort="thuis_anders",
            leefgebied=leefgebied,
            tekst=tekst,
            bron="gesprek",
            door=anouk,
        )


def acting_for(aangemeld: Any, naaste: Naaste) -> Any:
    """A parent of two children, who chose this one."""
    client = aangemeld(naaste=naaste)
    sessie = client.session
    sessie["houder"] = str(naaste.id)
    sessie.save()
    return client


def archive(client: Any) -> tuple[dict[str, Any], bytes]:
    antwoord = client.post("/mijn/dossier/meenemen/")
    assert antwoord.status_code == 200 and antwoord["Content-Type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(b"".join(antwoord.streaming_content))) as zip_:
        assert sorted(zip_.namelist()) == ["dossier.json", "dossier.pdf"]
        return json.loads(zip_.read("dossier.json")), zip_.read("dossier.pdf")


def ids(gegevens: dict[str, Any]) -> set[str]:
    return {s["id"] for h in gegevens["hoofdstukken"] for s in h["stukken"]}


def test_everything_that_is_open_to_them_is_in_the_chapters_and_nothing_else() -> None:
    """A naive oracle: every row of every protected model that ``visible`` shows, walked apart from the table."""
    toneel = filled()
    for wie in ("noor", "eva"):
        with acting(toneel.door(wie, timedelta(hours=1))) as door:
            tafel = find_own(door)
            assert tafel is not None
            getoond = {
                str(s.id)
                for h in read_hoofdstukken(tafel, door, HOOFDSTUKKEN, meest=None)
                for s in h.stukken
                if s.soort not in ("jeugdige", "naaste", "gebeurtenis")
            }
            open_ = {str(r.pk) for m in protected_models() for r in visible(m.objects.all(), door)}  # type: ignore[attr-defined]
        assert getoond == open_ and len(open_) > 15, wie


def test_what_the_pages_say_the_archive_says_and_the_other_way_round(aangemeld) -> None:
    toneel = filled()
    eva = aangemeld(naaste=toneel.eva)
    gegevens, pdf = archive(eva)
    for hoofdstuk in gegevens["hoofdstukken"]:
        pagina, nummer = "", 1
        while True:
            antwoord = eva.get(f"/mijn/dossier/{hoofdstuk['sleutel']}/?bladzijde={nummer}")
            pagina += antwoord.content.decode()
            if not antwoord.context["bladzijde"].has_next():
                break
            nummer += 1
        for stuk in hoofdstuk["stukken"]:
            if hoofdstuk["sleutel"] != "gedaan":  # reading a page adds nothing to it, asking does
                assert stuk["id"] in pagina, stuk
            for veld in stuk["velden"]:
                assert veld["label"] in pagina
        op_pagina = {s for s in ids(gegevens) if s in pagina}
        assert op_pagina <= {s["id"] for s in hoofdstuk["stukken"]}
    alles = json.dumps(gegevens, ensure_ascii=False)
    for zin in ("Noor slaapt bij oma.", "Noor werkt graag alleen.", "Zij is vaak moe.", "Bram Hoogveld"):
        assert zin in alles
    assert (gegevens["schema"], gegevens["versie"]) == ("rondom-gezinsarchief", 1)
    assert pdf.startswith(b"%PDF") and b"/StructTreeRoot" in pdf or b"StructTreeRoot" in pdf or len(pdf) > 10_000


def test_a_meldcode_and_an_emergency_that_is_not_told_are_nowhere(aangemeld) -> None:
    """The same archive and the same pages with and without: counts, log and events included."""
    zonder, met = filled(), filled()
    starts(met)
    with acting(met.door("chantal", timedelta(minutes=1))) as chantal:
        noden.open_glass(dossier=met.dossier.id, categorie=C.ONDERWIJS, reden="Zij is vermist.", door=chantal, **STIL)

    def told(toneel: t.Toneel) -> list[Any]:
        gegevens, _pdf = archive(acting_for(aangemeld, toneel.eva))
        return [
            [(h["sleutel"], sorted(s["titel"] for s in h["stukken"])) for h in gegevens["hoofdstukken"]],
            sorted((g["zin"], g["waarom"], g["keren"]) for g in gegevens["gekeken"]),
        ]

    assert told(met) == told(zonder)
    eva = acting_for(aangemeld, met.eva)
    for adres in ("/mijn/", "/mijn/wie-keek/", "/mijn/dossier/gedaan/"):
        inhoud = eva.get(adres).content.decode()
        assert "Chantal" not in inhoud and "vermist" not in inhoud and "eldcode" not in inhoud


def test_a_parent_of_a_sixteen_year_old_takes_only_what_school_tells(aangemeld) -> None:
    toneel = filled(date(2010, 5, 4))
    alles = json.dumps(archive(aangemeld(naaste=toneel.eva))[0], ensure_ascii=False)
    assert "Noor werkt graag alleen." in alles and "Noor slaapt bij oma." not in alles
    assert "Noor slaapt bij oma." in json.dumps(archive(aangemeld(naaste=toneel.noor))[0], ensure_ascii=False)


def test_a_child_under_twelve_has_no_door_of_its_own(aangemeld) -> None:
    toneel = filled(date(2018, 5, 4))
    noor = aangemeld(naaste=toneel.noor)
    assert "niets om te laten zien" in noor.get("/mijn/dossier/").content.decode()
    assert noor.post("/mijn/dossier/meenemen/").get("Content-Type", "").startswith("text/html")


def test_taking_along_is_in_the_log_that_the_family_reads(aangemeld) -> None:
    toneel = filled()
    eva = aangemeld(naaste=toneel.eva)
    archive(eva)
    with acting(toneel.door("eva")):
        assert Inzage.objects.filter(actie="uitvoer", dossier=toneel.dossier.id, houder=toneel.eva.id).count() == 1
    assert "Zelf een kopie van alles meegenomen." in eva.get("/mijn/wie-keek/").content.decode()
    assert (
        "Eva Aldermans, moeder nam een kopie mee."
        in aangemeld(naaste=toneel.noor).get("/mijn/wie-keek/").content.decode()
    )


def test_the_number_of_queries_does_not_grow_with_the_rows(aangemeld) -> None:
    toneel = filled()
    eva = aangemeld(naaste=toneel.eva)

    def count(adres: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as gemeten:
            assert eva.get(adres).status_code == 200
        return len(gemeten)

    adressen = ("/mijn/dossier/bekend/", "/mijn/dossier/", "/mijn/wie-keek/", "/mijn/verzoeken/")
    for adres in adressen:
        count(adres)
    eerst = {adres: count(adres) for adres in adressen}
    for n in range(12):
        add_note(toneel, "gezin", f"Notitie {n}")
    assert {adres: count(adres) for adres in adressen} == eerst
    with acting(toneel.door("eva")) as door, CaptureQueriesContext(connection) as alles:
        tafel = find_own(door)
        assert tafel is not None
        read_hoofdstukken(tafel, door, HOOFDSTUKKEN, meest=None)
    assert len(alles) <= len(BEELD) + 20


def test_an_unknown_chapter_and_a_stranger_are_not_there(aangemeld) -> None:
    toneel, ander = filled(), t.open_casus()
    eva = acting_for(aangemeld, toneel.eva)
    assert eva.get("/mijn/dossier/veiligheid/").status_code == 404
    deel = add_note(ander, "gezin", "Van een ander kind.")
    for adres in (f"/mijn/rechtzetten/groeidocumentdeel/{deel.id}/", f"/mijn/verklaring/groeidocumentdeel/{deel.id}/"):
        assert eva.get(adres).status_code == 404
    assert aangemeld("anouk").get("/mijn/dossier/").status_code == 404


def test_only_what_school_tells_can_be_asked_about_when_that_is_all_one_sees(aangemeld) -> None:
    toneel = filled(date(2010, 5, 4))
    thuis = Groeidocumentdeel.objects
    with acting(toneel.door("noor")):
        deel = thuis.get(tekst="Noor slaapt bij oma.")
    assert aangemeld(naaste=toneel.eva).get(f"/mijn/rechtzetten/groeidocumentdeel/{deel.id}/").status_code == 404
    assert aangemeld(naaste=toneel.noor).get(f"/mijn/rechtzetten/groeidocumentdeel/{deel.id}/").status_code == 200


def test_every_status_that_the_family_reads_has_words() -> None:
    zonder = {
        label
        for label, beschrijving in BEELD.items()
        if "status" in beschrijving.velden
        and STATUS_VAN.get(soort := label.split(".")[1].lower(), soort) not in statussen.ALLE
    }
    assert zonder == set()
