"""Messages of iJw and dossiers of OSO: the official samples go in, every damaged one is refused with line and reason."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from lxml import etree

from rondom.monitor.bronnen import berichten
from rondom.monitor.bronnen.controle import Controle, check
from rondom.monitor.bronnen.verslag import rejected
from tests.monitor.voorbeelden import bericht, stop, write

GOED = stop()
BOM = """<?xml version="1.0"?>
<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<b xmlns="http://www.istandaarden.nl/ijw/3_2/jw307/schema">&c;</b>"""
BUITEN = """<?xml version="1.0"?>
<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<b xmlns="http://www.istandaarden.nl/ijw/3_2/jw307/schema">&x;</b>"""


def run(tmp_path: Path, inhoud: str | bytes, standaarden: Path | None = None) -> Controle:
    write(tmp_path / "in", "bericht.xml", inhoud)
    return check(tmp_path / "in", tmp_path / "uit", standaarden=standaarden)


def accepted(tmp_path: Path, bron: str) -> list[dict[str, object]]:
    return pq.read_table(tmp_path / "uit" / "goed" / bron / "herkenbaar.parquet").to_pylist()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("inhoud", "plek", "reden"),
    [
        pytest.param("", "", "leeg", id="empty"),
        pytest.param(GOED[: len(GOED) // 2], "regel 20", "afgekapt", id="truncated"),
        pytest.param(GOED[: GOED.index(" </b:Client>")], "regel 3", "afgekapt", id="truncated after an element"),
        pytest.param("bsn;gemeente\n1;2\n", "regel 1", "geen geldige XML", id="a CSV named xml"),
        pytest.param(GOED.replace("Juna", "Ju\0na"), "regel 24", "NUL", id="NUL byte"),
        pytest.param(GOED.replace("Juna", "Zoë").encode("windows-1252"), "regel 24", "codering", id="wrong encoding"),
        pytest.param(GOED.replace("3_2", "3_1"), "regel 2", "iJw 3.1", id="older release"),
        pytest.param(GOED.replace("istandaarden.nl", "voorbeeld.nl"), "regel 2", "onbekend", id="other namespace"),
        pytest.param(GOED.replace(">440<", ">438<"), "regel 4, kolom BerichtCode", "440", id="code of another message"),
        pytest.param(stop(einde="2027-06-31"), "regel 33, kolom Einddatum", "bestaande dag", id="impossible day"),
        pytest.param(
            GOED.replace("2026-05-08", "gisteren"), "regel 11, kolom Dagtekening", "bestaande dag", id="no day"
        ),
        pytest.param(BOM, "", "DOCTYPE", id="entities that grow"),
        pytest.param(BUITEN, "", "DOCTYPE", id="entity from outside"),
        pytest.param(bericht("315", "446", ""), "regel 2", "geen bron", id="a message that is no source"),
    ],
)
def test_a_damaged_message_is_refused_with_its_place(
    tmp_path: Path, inhoud: str | bytes, plek: str, reden: str
) -> None:
    controle = run(tmp_path, inhoud)
    [uitkomst] = controle.bestanden
    assert reden in uitkomst.geweigerd
    assert plek in uitkomst.plek
    assert "Vlierwoud" not in uitkomst.geweigerd and controle.goed == {}


def test_a_message_over_the_limit_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(berichten, "GRENS", 1000)
    assert "groter dan" in run(tmp_path, GOED).bestanden[0].geweigerd


def test_a_stop_of_our_own_is_read_field_by_field(tmp_path: Path) -> None:
    run(tmp_path, GOED)
    [rij] = accepted(tmp_path, "jeugdhulp_stops")
    assert {k: str(v) for k, v in rij.items() if v is not None} == {
        "bsn": "999900006",
        "achternaam": "van Vlierwoud",
        "voornaam": "Juna",
        "geboortedatum": "2012-06-00",
        "geslacht": "2",
        "gemeente": "9901",
        "aanbieder": "98000001",
        "dagtekening": "2026-05-08",
        "toewijzingnummer": "300301",
        "productcategorie": "45",
        "productcode": "45A04",
        "begindatum": "2026-01-05",
        "einddatum": "2026-05-01",
        "reden_einde": "31",
        "status": "1",
    }


@pytest.mark.parametrize(
    ("inhoud", "kolom", "reden"),
    [
        pytest.param(stop(begin="2026-06-01"), "einddatum", "volgorde", id="end before start"),
        pytest.param(stop(reden="77"), "reden_einde", "code", id="reason not in the list"),
        pytest.param(stop(bsn="999900007"), "bsn", "elfproef", id="11-proef"),
    ],
)
def test_a_message_in_form_may_hold_a_row_that_cannot_be(tmp_path: Path, inhoud: str, kolom: str, reden: str) -> None:
    controle = run(tmp_path, inhoud)
    assert [(rij, k, r) for _, _, rij, k, r, _ in rejected(controle)] == [(1, kolom, reden)]


@pytest.mark.standaarden
def test_our_own_stop_is_valid_by_the_official_schema(tmp_path: Path, standards: Path) -> None:
    assert run(tmp_path, GOED, standards).goed == {"jeugdhulp_stops": 1}


@pytest.mark.standaarden
@pytest.mark.parametrize("met_schema", [True, False])
@pytest.mark.parametrize(
    ("bestand", "bron", "rijen"),
    [("JW301", "jeugdhulp_toewijzingen", 2), ("JW305", "jeugdhulp_starts", 2), ("JW323", "jeugdhulp_declaraties", 5)],
)
def test_official_samples_go_in(
    tmp_path: Path, standards: Path, bestand: str, bron: str, rijen: int, met_schema: bool
) -> None:
    inhoud = (standards / "ijw-3.2" / "berichten" / f"{bestand}.xml").read_bytes()
    controle = run(tmp_path, inhoud, standards if met_schema else None)
    [uitkomst] = controle.bestanden
    assert (uitkomst.geweigerd, uitkomst.rijen) == ("", rijen)
    assert controle.goed[bron] == rijen - controle.dubbel[bron]


@pytest.mark.standaarden
def test_amounts_of_the_sample_add_up_to_what_it_declares(tmp_path: Path, standards: Path) -> None:
    run(tmp_path, (standards / "ijw-3.2" / "berichten" / "JW323.xml").read_bytes(), standards)
    rijen = accepted(tmp_path, "jeugdhulp_declaraties")
    assert sum(int(str(r["bedrag_centen"])) for r in rijen) == 5000 + 24000 + 5000 + 24000 + 21000
    assert {r["gemeente"] for r in rijen} == {"0384"}


@pytest.mark.standaarden
@pytest.mark.parametrize("met_schema", [True, False])
def test_the_broken_sample_is_refused_with_its_impossible_day(
    tmp_path: Path, standards: Path, met_schema: bool
) -> None:
    inhoud = (standards / "ijw-3.2" / "berichten" / "JW315.xml").read_text(encoding="utf-8")
    regel = 1 + inhoud[: inhoud.index("2027-06-31")].count("\n")
    [uitkomst] = run(tmp_path, inhoud, standards if met_schema else None).bestanden
    assert uitkomst.geweigerd == "is geen bestaande dag"
    assert uitkomst.plek.startswith(f"regel {regel}, kolom ")


@pytest.mark.standaarden
@pytest.mark.parametrize("nummer", ["302", "306", "308", "317", "319", "320"])
def test_other_messages_are_known_and_are_no_source(tmp_path: Path, standards: Path, nummer: str) -> None:
    inhoud = (standards / "ijw-3.2" / "berichten" / f"JW{nummer}.xml").read_bytes()
    assert f"bericht {nummer} is geen bron" in run(tmp_path, inhoud, standards).bestanden[0].geweigerd


@pytest.mark.standaarden
def test_the_schema_refuses_what_the_code_itself_does_not_ask(tmp_path: Path, standards: Path) -> None:
    zonder = GOED.replace("  <b:Geslacht>2</b:Geslacht>\n", "")
    [uitkomst] = run(tmp_path, zonder, standards).bestanden
    assert "voldoet niet aan het schema" in uitkomst.geweigerd and "kolom Naam" in uitkomst.plek
    assert check(tmp_path / "in", tmp_path / "zonder").goed == {"jeugdhulp_stops": 1}


@pytest.mark.standaarden
@pytest.mark.parametrize("bestand", ["Voorbeelddossier_PaO_POSWV_full", "Voorbeelddossier_PaO_POSWV_opt_out"])
def test_a_dossier_for_the_swv_gives_its_statement_and_its_arrangement(
    tmp_path: Path, standards: Path, bestand: str
) -> None:
    inhoud = (standards / "oso-2019.1" / "voorbeelden" / f"{bestand}.xml").read_bytes()
    controle = run(tmp_path, inhoud, standards)
    assert {b.bron: b.geweigerd for b in controle.bestanden} == {"tlv": "", "arrangementen": ""}
    [tlv] = accepted(tmp_path, "tlv")
    assert (tlv["categorie"], str(tlv["ingang"]), tlv["schooljaar"]) == ("L", "2016-04-04", "2015-2016")
    [arrangement] = accepted(tmp_path, "arrangementen")
    assert (str(arrangement["ingang"]), arrangement["vestiging"]) == ("2015-01-28", tlv["vestiging"])


def test_another_year_of_oso_is_refused_by_name(tmp_path: Path) -> None:
    leeg = '<dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2024/dossier"/>'
    assert "OSO 2024" in run(tmp_path, leeg).bestanden[0].geweigerd


def test_a_dossier_without_either_is_refused(tmp_path: Path) -> None:
    leeg = '<dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier"/>'
    assert "geen TLV" in run(tmp_path, leeg).bestanden[0].geweigerd


def test_proof_a_parser_that_expands_entities_would_be_hit() -> None:
    """The bomb above is a real one: read without care it grows, and the file from outside would be looked for."""
    zonder_zorg = etree.XMLParser(resolve_entities=True)
    assert len(etree.fromstring(BOM.encode(), zonder_zorg).text or "") == 1000
    assert etree.fromstring(BUITEN.encode(), etree.XMLParser(resolve_entities=False, no_network=True)).text is None
