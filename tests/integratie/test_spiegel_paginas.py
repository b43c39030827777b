"""The mirror: what stands on a page is what stands in the files, and what is hidden there is hidden everywhere."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typst
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from rondom.spiegel import dashboard, indicatorpagina, landelijk, oogobeeld, oogostuk, publicatie, spreiding, tonen
from rondom.spiegel.publicatie import VERBORGEN

pytestmark = pytest.mark.django_db
BRON = Path(__file__).parent / "publicatie"


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    """A publication of its own for each test, small and made by hand."""
    doel = tmp_path / "publicatie"
    shutil.copytree(BRON, doel)
    settings.PUBLICATIE = doel
    settings.TEGELKAART = Path(__file__).parents[2] / "regios" / "demo" / "tegelkaart.csv"
    return doel


def rows() -> list[dict[str, str]]:
    with (BRON / "cijfers.csv").open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def get(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return antwoord.content.decode()


# What is shown -------------------------------------------------------------------------------------------------


def test_without_a_publication_the_page_says_so(aangemeld, tmp_path: Path, settings: Any) -> None:
    settings.PUBLICATIE = tmp_path / "leeg"
    assert "Er zijn nog geen cijfers gepubliceerd" in get(aangemeld("pien"), "/spiegel/")


def test_the_region_shows_its_figures_with_date_change_and_country(aangemeld, folder: Path) -> None:
    tekst = words(get(aangemeld("pien"), "/spiegel/"))
    assert "Onbekend" not in tekst, "whoever has no known region is not where a reader starts"
    assert "Regio Lindestreek" in tekst and "1 oktober 2026" in tekst and "Nederland" in tekst
    rij = next(
        r
        for r in rows()
        if r["indicator"] == "I13" and r["gebied"] == "lindestreek" and r["periode"] == "2024-2025" and not r["klasse"]
    )
    procent = f"{int(rij['teller']) / int(rij['noemer']) * 100:.1f}%".replace(".", ",")
    assert procent in tekst
    assert "procentpunt" in tekst


def test_every_count_on_the_page_of_an_indicator_is_the_one_in_the_file(aangemeld, folder: Path) -> None:
    html = get(aangemeld("pien"), "/spiegel/cijfer/I01/?maat=thuiszitters&niveau=gemeente")
    tabel = re.search(r"Per gebied en periode.*?</table>", html, re.S)
    assert tabel
    regels = [re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", r) for r in re.findall(r"<tr.*?</tr>", tabel[0], re.S)]
    perioden = regels[0][1:]
    namen = {"Lindestad": "9901", "Vlierhoven": "9902", "Elzerbroek": "9903", "Wilgenmeer": "9904", "Essenveld": "9905"}
    file = {
        (r["gebied"], r["periode"]): r["teller"]
        for r in rows()
        if (r["indicator"], r["maat"], r["niveau"]) == ("I01", "thuiszitters", "gemeente")
    }
    getoond = {
        (namen[r[0]], p): cel for r in regels[1:] if r[0] in namen for p, cel in zip(perioden, r[1:], strict=True)
    }
    assert getoond == file
    assert VERBORGEN in getoond.values()


def test_places_stand_by_name_never_by_figure(aangemeld, folder: Path) -> None:
    html = get(aangemeld("pien"), "/spiegel/cijfer/I13/?niveau=gemeente")
    tabel = re.search(r"Per gebied en periode.*?</table>", html, re.S)
    assert tabel
    namen = re.findall(r'scope="row"[^>]*>([^<]+)<', tabel[0])
    assert namen == [
        "Elzerbroek",
        "Essenveld",
        "Lindestad",
        "Vlierhoven",
        "Wilgenmeer",
        "Regio Lindestreek",
        "Nederland",
    ]


def test_a_hidden_cell_is_one_sign_never_blank_and_never_zero(aangemeld, folder: Path) -> None:
    html = get(aangemeld("pien"), "/spiegel/gebied/gemeente/9902/")
    rij = next(r for r in re.findall(r"<tr.*?</tr>", html, re.S) if "/cijfer/I01/" in r and "2024-2025" in r)
    cellen = re.findall(r"<td[^>]*>(.*?)</td>", rij, re.S)
    assert cellen[1] == VERBORGEN
    assert cellen[2] == "–", "no change can be said of what is hidden"
    assert "is verborgen" in html


def test_every_picture_has_its_table(aangemeld, folder: Path) -> None:
    html = get(aangemeld("pien"), "/spiegel/cijfer/I13/")
    assert html.count("rondom-grafiek__beeld") == html.count("De tabel bij dit beeld</summary>") == 4


def test_numbers_in_drawings_have_a_point_in_dutch_too(aangemeld, folder: Path) -> None:
    html = get(aangemeld("pien"), "/spiegel/cijfer/I13/")
    assert not re.search(r'\s(?:x|y|cx|cy|x1|y1|width|height|viewBox)="[^"]*\d,\d', html)


# Schools -------------------------------------------------------------------------------------------------------


def test_a_school_is_shown_to_its_own_board_only(aangemeld, folder: Path) -> None:
    assert "Lindecollege" not in get(aangemeld("pien"), "/spiegel/cijfer/I13/?niveau=school")
    eigen = get(aangemeld("koen"), "/spiegel/cijfer/I13/?niveau=school")
    assert "Lindecollege" in eigen and "De Wilgenschool" not in eigen


def test_proof_a_page_that_sees_every_school_is_noticed(
    aangemeld, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rondom.spiegel.views.cijfers.list_schools_of_board", lambda bestuur: {"99T000", "99T100"})
    assert "De Wilgenschool" in get(aangemeld("pien"), "/spiegel/cijfer/I13/?niveau=school")


def test_the_csv_has_no_school_of_another_board(aangemeld, folder: Path) -> None:
    assert "99T" not in aangemeld("pien").get("/spiegel/cijfer/I13.csv").content.decode()
    assert "99T000" in aangemeld("koen").get("/spiegel/cijfer/I13.csv").content.decode()


def test_about_names_sources_threshold_check_and_what_was_left_out(aangemeld, folder: Path) -> None:
    tekst = words(get(aangemeld("pien"), "/spiegel/over/"))
    verborgen = sum(VERBORGEN in (r["teller"], r["noemer"]) for r in rows())
    assert f"Van {len(rows())} cijfers zijn er {verborgen} verborgen" in tekst
    for deel in ("onder 10", "Leerplicht Lindestreek", "In orde", "I17 eigen bijdrage: te weinig leveringen"):
        assert deel in tekst


@pytest.mark.parametrize("adres", ["/spiegel/", "/spiegel/cijfer/I13/", "/spiegel/over/"])
def test_english_pages_are_english(aangemeld, folder: Path, adres: str) -> None:
    client = aangemeld("pien")
    client.cookies["taal"] = "en"
    html = get(client, adres)
    assert "Published on" in html or "published on" in html
    assert "verborgen" not in words(html) and "leerlingen" not in words(html)


# Taking along --------------------------------------------------------------------------------------------------


def test_the_csv_of_an_indicator_is_that_of_the_file(aangemeld, folder: Path) -> None:
    antwoord = aangemeld("pien").get("/spiegel/cijfer/I01.csv")
    gegeven = list(csv.DictReader(io.StringIO(antwoord.content.decode())))
    assert gegeven == [r for r in rows() if r["indicator"] == "I01"]


def test_the_zip_opens_and_holds_the_files(aangemeld, folder: Path) -> None:
    antwoord = aangemeld("pien").get("/spiegel/publicatie.zip")
    with zipfile.ZipFile(io.BytesIO(b"".join(antwoord.streaming_content))) as zip_:  # type: ignore[attr-defined]
        assert zip_.testzip() is None
        assert {"manifest.json", "definities.json", "gebieden.csv", "cijfers.csv"} <= set(zip_.namelist())


def unpacked(stroom: bytes) -> bytes:
    """A stream of a PDF as text; empty when it is no compressed text."""
    try:
        return zlib.decompress(stroom.rstrip(b"\r\n"))
    except zlib.error:
        return b""


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_the_document_for_the_oogo_is_a_tagged_pdf_in_the_readers_language(aangemeld, folder: Path, taal: str) -> None:
    client = aangemeld("pien")
    client.cookies["taal"] = taal
    antwoord = client.get("/spiegel/gebied/gemeente/9901/oogo.pdf?cijfer=I13&cijfer=I02")
    assert antwoord["Content-Type"] == "application/pdf"
    pdf = antwoord.content
    assert pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
    alles = pdf + b"".join(unpacked(m[1]) for m in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.S))
    titel = {"nl": "Cijfers voor het OOGO: Lindestad", "en": "Figures for the OOGO: Lindestad"}[taal].encode()
    for deel in (b"/StructTreeRoot", b"/DisplayDocTitle true", b"pdfuaid", b"/S/TH", b"/Scope/Column", titel):
        assert deel in alles, deel
    assert set(re.findall(rb"/Lang\s?\((\w+)\)", alles)) == {taal.encode()}


def test_the_document_holds_the_numbers_of_the_page_and_only_what_was_chosen(aangemeld, folder: Path) -> None:
    gelezen = publicatie.load(folder)
    plek = gelezen.gebieden[("gemeente", "9905")]
    with translation.override("nl"):
        inhoud = oogostuk.content(gelezen, plek, ["I13"], "nl")
    (thema,) = inhoud["themas"]
    (rij,) = thema["rijen"]
    assert rij[0] == "Aandeel leerlingen met jeugdhulp" and rij[2] == VERBORGEN
    pagina = words(get(aangemeld("pien"), "/spiegel/gebied/gemeente/9905/"))
    assert all(cel in pagina for cel in rij)
    stuk = typst.query(
        str(oogostuk.SJABLOON),
        "table",
        ignore_system_fonts=True,
        sys_inputs={"gegevens": json.dumps(inhoud, default=str)},
    )
    assert all(json.dumps(cel, ensure_ascii=False)[1:-1] in stuk for cel in rij), "the document has the same cells"


# Broken and old ------------------------------------------------------------------------------------------------


def change(folder: Path, naam: str, tekst: str) -> None:
    pad = folder / naam
    nieuwer = pad.stat().st_mtime_ns + 10**9
    pad.write_text(tekst, encoding="utf-8")
    os.utime(pad, ns=(nieuwer, nieuwer))


@pytest.mark.parametrize(
    ("naam", "tekst", "reden"),
    [
        ("manifest.json", "{", "is niet te lezen"),
        ("manifest.json", "{}", "geen datum"),
        ("definities.json", '{"indicatoren": []}', "geen definitie van I01 pact"),
        ("cijfers.csv", "indicator,maat\nI01,x\n", "ontbreekt"),
        (
            "cijfers.csv",
            (BRON / "cijfers.csv").read_text(encoding="utf-8").replace("×", "0"),
            "hoort niet bij dit manifest",
        ),
        (
            "cijfers.csv",
            ",".join(publicatie.KOLOMMEN) + "\nI01,pact,land,NL,schooljaar,2024-2025,,veel,,Nederland,,\n",
            "regel 2",
        ),
    ],
)
def test_a_broken_publication_is_explained_and_the_last_good_one_stays(
    aangemeld, folder: Path, naam: str, tekst: str, reden: str
) -> None:
    client = aangemeld("pien")
    assert "Regio Lindestreek" in get(client, "/spiegel/")
    change(folder, naam, tekst)
    html = get(client, "/spiegel/")
    assert "Regio Lindestreek" in html and "Een nieuwe publicatie is niet te lezen" in html and reden in html


def test_a_publication_that_was_never_good_is_explained(aangemeld, folder: Path) -> None:
    (folder / "cijfers.csv").unlink()
    html = get(aangemeld("pien"), "/spiegel/")
    assert "De cijfers zijn nu niet te lezen" in html and "cijfers.csv" in html


def test_while_figures_are_made_the_step_is_told_and_the_old_ones_stay(aangemeld, folder: Path) -> None:
    client = aangemeld("pien")
    bezig = folder.with_name("publicatie.bezig")
    bezig.write_text("onthullingscontrole", encoding="utf-8")
    html = get(client, "/spiegel/")
    assert "Nog bezig: onthullingscontrole" in html and "Regio Lindestreek" in html
    (folder / "manifest.json").unlink()
    shutil.rmtree(folder)
    html = get(client, "/spiegel/")
    assert "De cijfers worden nu gemaakt" in html and "onthullingscontrole" in html


def test_an_old_publication_says_that_it_is_old(aangemeld, folder: Path) -> None:
    client = aangemeld("pien")
    assert "Deze cijfers zijn oud" not in get(client, "/spiegel/")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    change(folder, "manifest.json", json.dumps({**manifest, "datum": "2024-09-01"}))
    html = get(client, "/spiegel/")
    assert "Deze cijfers zijn oud" in html and "1 september 2024" in html


# Cost ----------------------------------------------------------------------------------------------------------


def test_figures_cost_no_query(aangemeld, folder: Path, django_assert_num_queries: Any) -> None:
    """As many queries as an explanation page without figures; an indicator asks once which schools are one's own."""
    client = aangemeld("pien")
    from django.db import connection

    def count(adres: str) -> int:
        with CaptureQueriesContext(connection) as gevraagd:
            get(client, adres)
        return len(gevraagd)

    zonder = count("/spiegel/over/")
    assert count("/spiegel/") == zonder
    assert count("/spiegel/gebied/gemeente/9901/") == zonder
    assert count("/spiegel/cijfer/I13/") == zonder + 1


@pytest.mark.parametrize("wie", ["anouk", "dirk"])
def test_who_has_no_policy_right_finds_nothing(aangemeld, folder: Path, wie: str) -> None:
    for adres in (
        "/spiegel/",
        "/spiegel/cijfer/I13/",
        "/spiegel/publicatie.zip",
        "/spiegel/gebied/gemeente/9901/oogo.pdf",
    ):
        assert aangemeld(wie).get(adres).status_code == 404


def test_what_does_not_exist_is_404(aangemeld, folder: Path) -> None:
    client = aangemeld("pien")
    for adres in ("/spiegel/cijfer/I99/", "/spiegel/gebied/gemeente/0000/", "/spiegel/gebied/school/99T000/"):
        assert client.get(adres).status_code == 404
    assert client.get("/spiegel/cijfer/I13/?maat=x&niveau=y").status_code == 200


# Beside the country, classes by name, schools without names ----------------------------------------------------


def test_a_public_figure_of_the_country_stands_beside_with_source_and_day(aangemeld, folder: Path) -> None:
    tekst = words(get(aangemeld("pien"), "/spiegel/cijfer/I13/?maat=aandeel"))
    assert "Naast Nederland" in tekst and "10,0%" in tekst
    assert (
        "Bureau Voorbeeld, Jeugdhulp in het land, 2 maart 2026" in tekst and "Telt alle jongeren tot 23 jaar" in tekst
    )
    assert "geen openbaar cijfer over het hele land" in words(get(aangemeld("pien"), "/spiegel/cijfer/I01/"))
    begin = words(get(aangemeld("pien"), "/spiegel/"))
    assert "Nederland, 2024-2025: 10,0% (Bureau Voorbeeld)" in begin
    assert "Nederland (openbaar cijfer)" in begin and "10,0% (2024-2025)" in begin  # a column of its own
    assert "Nederland, 2024-2025 (Bureau Voorbeeld)" in tekst  # a bar of its own, and a line
    assert "Nederland (Bureau Voorbeeld)" in tekst


def test_without_public_figures_there_is_no_column_of_the_country(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["land"]["openbaar"] = []
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    gelezen = publicatie.load(folder)
    regio = dashboard.home(gelezen, None)
    assert regio is not None
    for thema in dashboard.themes(gelezen, regio):
        assert len(thema["kolommen"]) == len(thema["rijen"][0])
        assert landelijk.column() not in [k["naam"] for k in thema["kolommen"] if isinstance(k, dict)]
    keuze = indicatorpagina.Keuze(gelezen, "I13", "aandeel")
    beeld = indicatorpagina.line_picture(keuze, keuze.periods())
    assert beeld is None or not any("(" in r["naam"] for r in beeld["reeksen"])


def test_when_everybody_delivered_no_other_figure_of_the_country_is_shown(aangemeld, folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["land"]["heel_land"] = True
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert "Naast Nederland" not in get(aangemeld("pien"), "/spiegel/cijfer/I13/?maat=aandeel")


def test_classes_have_their_names_in_the_language_of_the_reader(folder: Path) -> None:
    maat = next(m for d in publicatie.load(folder).indicatoren.values() for m in d["maten"] if m.get("klassenamen"))
    code, namen = next(iter(maat["klassenamen"].items()))
    for taal in ("nl", "en"):
        with translation.override(taal):
            assert tonen.class_name(code, maat) == namen[taal]
    with translation.override("en"):
        assert tonen.class_name("onbekend", maat) == "unknown"
        assert publicatie.Gebied("land", "NL", publicatie.ALLES).naam == "All deliveries together"


@pytest.mark.parametrize(
    ("hoogste", "stap"), [(0, 1), (4.2, 1), (11.9, 2), (29, 5), (30, 10), (100, 20), (0.9, 0.2), (1234, 500)]
)
def test_ranges_of_schools_have_round_widths(hoogste: float, stap: float) -> None:
    assert spreiding._step(hoogste) == pytest.approx(stap)


def test_schools_are_counted_by_range_without_names_and_what_is_hidden_apart(folder: Path) -> None:
    gelezen = publicatie.load(folder)
    echt = [c for c in gelezen.cijfers if c.niveau == "school" and c.indicator == "I13" and not c.klasse]
    periode = max(c.periode for c in echt)
    rij = next(c for c in echt if c.periode == periode)
    delen = [(5, ""), (12, ""), (13, ""), (31, ""), (0, ""), (0, "teller")]
    cijfers = tuple(
        replace(rij, gebied=f"S{i}", maat="aandeel", teller=None if weg else t, noemer=100, welke=weg)
        for i, (t, weg) in enumerate(delen)
    )
    gebieden = {("school", f"S{i}"): publicatie.Gebied("school", f"S{i}", f"School {i}") for i in range(len(delen))}
    klein = replace(gelezen, cijfers=cijfers, gebieden=gebieden)
    beeld = spreiding.schools(indicatorpagina.Keuze(klein, "I13", "aandeel"), [periode])
    assert beeld is not None
    assert [r["tekst"] for r in beeld["rijen"]] == ["2", "2", "0", "1", "1"]
    assert "School" not in json.dumps([r["naam"] for r in beeld["rijen"]])
    minder = replace(klein, cijfers=cijfers[1:])
    assert spreiding.schools(indicatorpagina.Keuze(minder, "I13", "aandeel"), [periode]) is None


def test_the_document_has_pictures_with_the_same_in_words_and_nothing_hidden_is_drawn(folder: Path) -> None:
    gelezen = publicatie.load(folder)
    with translation.override("nl"):
        lijst = oogobeeld.pictures(gelezen, gelezen.gebieden["gemeente", "9901"], ["I13"])
    assert [b["naam"] for b in lijst] == ["Aandeel leerlingen met jeugdhulp"]
    staven, lijn, kaart = lijst[0]["staven"], lijst[0]["lijn"], lijst[0]["kaart"]
    assert max(r["deel"] for r in staven["rijen"] if r["deel"] is not None) == 1
    assert {r["tekst"] for r in staven["rijen"] if r["deel"] is None} <= {VERBORGEN, tonen.GEEN}
    assert next(r["naam"] for r in staven["rijen"] if r["nadruk"]) == "Lindestad"
    assert all(h is None or 0 <= h <= 1 for r in lijn["reeksen"] for h in r["hoogten"])
    assert all(t["naam"] in kaart["tekst"] for t in kaart["tegels"]) and "Lindestad" in lijn["tekst"]
    assert all((t["stap"] is None) == (t["tekst"] in (VERBORGEN, tonen.GEEN)) for t in kaart["tegels"])
    assert oogobeeld.pictures(gelezen, gelezen.gebieden["gemeente", "9901"], ["I99"]) == []


# Which measure a figure is -------------------------------------------------------------------------------------


def named(folder: Path, *, keep: str) -> publicatie.Publicatie:
    """The publication with I02 in two measures of which this place has only the second, as a partnership has."""
    boek = publicatie.load(folder)
    eerste = boek.indicatoren["I02"]["maten"][0]
    tafel = {**eerste, "sleutel": "tafel", "naam": {"nl": "Na een plan in Rondom", "en": "After a plan in Rondom"}}
    eerste = {**eerste, "naam": {"nl": "Op jeugdhulp", "en": "For youth help"}}
    rijen = tuple(replace(c, maat="tafel") if (c.indicator, c.niveau) == ("I02", keep) else c for c in boek.cijfers)
    definitie = {**boek.indicatoren["I02"], "maten": [eerste, tafel]}
    return replace(boek, indicatoren={**boek.indicatoren, "I02": definitie}, cijfers=rijen)


@pytest.mark.parametrize(("taal", "naam"), [("nl", "Na een plan in Rondom"), ("en", "After a plan in Rondom")])
def test_a_place_without_the_first_measure_says_which_one_it_shows(folder: Path, taal: str, naam: str) -> None:
    """A partnership has no waiting time of youth help; that of the table under the same words would be another figure."""
    boek = named(folder, keep="gemeente")
    [gemeente] = [g for g in boek.places("gemeente") if g.code == "9901"]
    [regio] = [g for g in boek.places("regio") if g.code != publicatie.ONBEKEND]
    with translation.override(taal):
        regel = dashboard.first_line(boek, "I02", gemeente)
        assert regel and regel.maatnaam == naam and naam in dashboard.link(regel)
        andere = dashboard.first_line(boek, "I02", regio)
        assert andere and andere.maatnaam not in ("", naam)
        tabellen = oogostuk.content(boek, gemeente, ("I02",), taal)["themas"]
        assert any(rij[0].endswith(f": {naam}") for t in tabellen for rij in t["rijen"])


def test_the_ways_of_counting_have_their_names_in_the_language_of_the_reader(folder: Path) -> None:
    boek = named(folder, keep="gemeente")
    for taal, namen in (
        ("nl", ["Op jeugdhulp", "Na een plan in Rondom"]), ("en", ["For youth help", "After a plan in Rondom"]),
    ):  # fmt: skip
        with translation.override(taal):
            tabs = indicatorpagina.context(indicatorpagina.Keuze(boek, "I02"))["maten"]
            assert [t["naam"] for t in tabs] == namen
