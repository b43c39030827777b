"""What happens to a CSV that is good, and to every kind that is not: place and reason, and nothing of who it is about."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rondom.monitor.bronnen.controle import Controle, check
from rondom.monitor.bronnen.lezen import Lezing, open_file
from rondom.monitor.bronnen.redenen import Weigering
from rondom.monitor.bronnen.verslag import rejected, write_report
from tests.monitor.voorbeelden import KOP, THUIS, write

HULP = "bsn;gemeente;aanvang;hulpvorm;verwijzer;einde"
VERVOER = "pseudoniem;gemeente;vestiging;schooljaar;soort;begin;kosten_centen"
NIEMAND = "0123456789abcdef0123456789abcdef"


def run(tmp_path: Path, naam: str, inhoud: str | bytes) -> Controle:
    write(tmp_path / "in", naam, inhoud)
    controle = check(tmp_path / "in", tmp_path / "uit")
    write_report(controle)
    return controle


def reasons(controle: Controle) -> list[tuple[int, str, str]]:
    return [(rij, kolom, reden) for _, _, rij, kolom, reden, _ in rejected(controle)]


def rows(tmp_path: Path, bron: str, bestand: str = "herkenbaar.parquet") -> list[dict[str, object]]:
    return pq.read_table(tmp_path / "uit" / "goed" / bron / bestand).to_pylist()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("inhoud", "plek", "reden"),
    [
        pytest.param(b"", "", "leeg", id="empty file"),
        pytest.param(b"\n\n", "regel 1", "eerste regel is leeg", id="empty header"),
        pytest.param(
            THUIS.replace("begin;", "start;"), "regel 1, kolom begin", "ontbreekt: begin", id="missing column"
        ),
        pytest.param(THUIS.replace("einde", "begin", 1), "regel 1, kolom begin", "twee keer", id="duplicated header"),
        pytest.param(THUIS.replace("9902", "99\0002"), "regel 3", "NUL", id="NUL byte"),
        pytest.param(THUIS.encode("utf-16"), "regel 1", "UTF-16", id="UTF-16"),
        pytest.param(THUIS.encode() + b"1;9901;\x81;;\n", "regel 4", "geen windows-1252", id="no known encoding"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "regel 3", "NUL", id="a picture"),
    ],
)
def test_a_file_that_cannot_be_a_delivery_is_refused_whole(
    tmp_path: Path, inhoud: str | bytes, plek: str, reden: str
) -> None:
    controle = run(tmp_path, "thuiszitters.csv", inhoud)
    [uitkomst] = controle.bestanden
    assert reden in uitkomst.geweigerd
    assert uitkomst.plek == plek
    assert controle.goed == {} and not controle.in_orde
    assert uitkomst.geweigerd in (tmp_path / "uit" / "verslag.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("inhoud", [f"{KOP}\n", KOP, f"{KOP}\r\n"])
def test_a_header_without_rows_says_that_there_is_nothing(tmp_path: Path, inhoud: str) -> None:
    """A small municipality may have nobody to deliver; the report says it, so that an accident is seen."""
    controle = run(tmp_path, "thuiszitters.csv", inhoud)
    assert controle.in_orde and controle.goed == {"thuiszitters": 0}
    assert "geen enkele rij" in (tmp_path / "uit" / "verslag.md").read_text(encoding="utf-8")


def test_a_file_of_no_known_source_is_refused(tmp_path: Path) -> None:
    [uitkomst] = run(tmp_path, "ledenlijst.csv", THUIS).bestanden
    assert "van welke bron" in uitkomst.geweigerd


@pytest.mark.parametrize(
    ("rij", "kolom", "reden"),
    [
        pytest.param("999900006;9901;2026-01-12;99;01;", "hulpvorm", "code", id="code not in the list"),
        pytest.param("999900006;9901;2026-01-12;02;01;2025-12-01", "einde", "volgorde", id="end before start"),
        pytest.param("999900007;9901;2026-01-12;02;01;", "bsn", "elfproef", id="11-proef"),
        pytest.param(
            "000000000;9901;2026-01-12;02;01;", "bsn", "elfproef", id="all zeros passes the sum, not the proof"
        ),
        pytest.param("99990006;9901;2026-01-12;02;01;", "bsn", "patroon", id="eight digits"),
        pytest.param("999900006;363;2026-01-12;02;01;", "gemeente", "patroon", id="leading zero lost in a spreadsheet"),
        pytest.param("999900006;9901;2026-02-30;02;01;", "aanvang", "datum", id="day that does not exist"),
        pytest.param("999900006;9901;12 januari;02;01;", "aanvang", "datum", id="day in words"),
        pytest.param("999900006;9901;20260100;02;01;", "aanvang", "datum", id="unknown day of a start"),
        pytest.param("999900006;9901;;02;01;", "aanvang", "leeg", id="required and empty"),
        pytest.param("999900006;9901;2026-01-12;02", "", "kolommen", id="too few fields"),
        pytest.param("999900006;9901;2026-01-12;02;01;;;", "", "kolommen", id="too many fields"),
    ],
)
def test_a_row_that_cannot_be_is_rejected_with_its_place(tmp_path: Path, rij: str, kolom: str, reden: str) -> None:
    goed = "999900018;9901;2026-01-12;02;01;"
    controle = run(tmp_path, "jeugdhulp_trajecten.csv", f"{HULP}\n{goed}\n{rij}\n999900006;9901;2026-01-13;02;01;\n")
    assert reasons(controle) == [(3, kolom, reden)]
    assert controle.goed == {"jeugdhulp_trajecten": 2}
    assert len(rows(tmp_path, "jeugdhulp_trajecten")) == 2


@pytest.mark.parametrize(
    ("kosten", "verwacht"),
    [("460000", None), ("0", None), ("-1", "minimum"), ("12,50", "getal"), ("€ 12", "getal"), ("1.000", "getal")],
)
def test_money_is_whole_cents_or_rejected(tmp_path: Path, kosten: str, verwacht: str | None) -> None:
    rij = f"{NIEMAND};9901;99PA00;2025-2026;aangepast;2025-08-20;{kosten}"
    controle = run(tmp_path, "leerlingenvervoer.csv", f"{VERVOER}\n{rij}\n")
    assert [r for *_, r in reasons(controle)] == ([verwacht] if verwacht else [])


def test_a_row_has_all_its_reasons(tmp_path: Path) -> None:
    controle = run(tmp_path, "jeugdhulp_trajecten.csv", f"{HULP}\n1;x;y;z;;\n")
    assert {k for _, k, _ in reasons(controle)} == {"bsn", "gemeente", "aanvang", "hulpvorm", "verwijzer"}


def test_the_second_of_the_same_key_is_rejected_across_files(tmp_path: Path) -> None:
    write(tmp_path / "in", "thuiszitters-2025.csv", THUIS)
    controle = run(tmp_path, "thuiszitters-2026.csv", THUIS.replace("999900018", "999900031"))
    assert reasons(controle) == [(2, "bsn", "dubbel")]
    assert controle.goed == {"thuiszitters": 3}


def test_children_without_a_number_are_no_doubles_of_each_other(tmp_path: Path) -> None:
    kop = "bsn;achternaam;geboortedatum;gemeente;soort;begin"
    rijen = [f"999999999;{naam};2014-00-00;9901;relatief;2026-01-12" for naam in ("Vlierwoud", "Bosland", "Bosland")]
    controle = run(tmp_path, "thuiszitters.csv", "\n".join([kop, *rijen]))
    assert reasons(controle) == [(4, "bsn", "dubbel")]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "windows-1252"])
@pytest.mark.parametrize("scheiding", [";", ","])
def test_accents_survive_every_encoding_and_delimiter(tmp_path: Path, codering: str, scheiding: str) -> None:
    kop = ["bsn", "achternaam", "gemeente", "soort", "begin"]
    rij = ["999900006", '"van Oordström, Zoë"', "9901", "relatief", "12-01-2026"]
    inhoud = f"{scheiding.join(kop)}\r\n{scheiding.join(rij)}\r\n".encode(codering)
    run(tmp_path, "thuiszitters.csv", inhoud)
    [gelezen] = rows(tmp_path, "thuiszitters")
    assert gelezen["achternaam"] == "van Oordström, Zoë"
    assert str(gelezen["begin"]) == "2026-01-12"


@pytest.mark.parametrize(
    ("geschreven", "gelezen"),
    [
        ("2014-05-01", "2014-05-01"),
        ("20140501", "2014-05-01"),
        ("01-05-2014", "2014-05-01"),
        ("20140500", "2014-05-00"),
        ("20140000", "2014-00-00"),
        ("", None),
    ],
)
def test_a_birth_date_may_be_known_in_part(tmp_path: Path, geschreven: str, gelezen: str | None) -> None:
    run(
        tmp_path,
        "thuiszitters.csv",
        f"bsn;geboortedatum;gemeente;soort;begin\n999900006;{geschreven};9901;ziek;20260112\n",
    )
    assert [r["geboortedatum"] for r in rows(tmp_path, "thuiszitters")] == [gelezen]


@pytest.mark.parametrize(
    ("leerlingen", "waarde", "stand"),
    [("230", 230, "bekend"), ("0", 0, "bekend"), ("<5", None, "geheim"), ("*", None, "geheim"), ("", None, "onbekend")],
)
def test_a_suppressed_number_is_never_zero(tmp_path: Path, leerlingen: str, waarde: int | None, stand: str) -> None:
    inhoud = f"vestiging;naam;onderwijssoort;gemeente;leerlingen\n99PA00;De Lindewende;po;9901;{leerlingen}\n"
    run(tmp_path, "scholen.csv", inhoud)
    [rij] = rows(tmp_path, "scholen", "deel.parquet")
    assert (rij["leerlingen"], rij["leerlingen_stand"]) == (waarde, stand)


def test_decimal_comma_and_point_are_the_same(tmp_path: Path) -> None:
    write(tmp_path / "in", "cbs_jeugdzorg.csv", "gemeente;pct_jeugdzorg\n9901;10,6\n9902;10.6\n9903;.\n9904;tien\n")
    controle = check(tmp_path / "in", tmp_path / "uit")
    assert [
        (r["pct_jeugdzorg"], r["pct_jeugdzorg_stand"]) for r in rows(tmp_path, "cbs_jeugdzorg", "deel.parquet")
    ] == [
        (10.6, "bekend"),
        (10.6, "bekend"),
        (None, "geheim"),
    ]
    assert reasons(controle) == [(5, "pct_jeugdzorg", "decimaal")]


def secrets_in_report(folder: Path, geheim: list[str]) -> list[str]:
    tekst = "".join((folder / n).read_text(encoding="utf-8") for n in ("verslag.md", "verslag.json", "verworpen.csv"))
    return [g for g in geheim if g in tekst]


def test_no_report_repeats_who_a_row_is_about(tmp_path: Path) -> None:
    """Also when columns have moved, so that a name stands where a code should."""
    inhoud = f"{HULP};Wim Vlierwoud\n999900007;Vlierwoud;2014-05-01;Vlierwoud;Juna;2014-05-01;x\n"
    run(tmp_path, "jeugdhulp_trajecten.csv", inhoud)
    assert secrets_in_report(tmp_path / "uit", ["Vlierwoud", "Juna", "999900007", "2014-05-01"]) == []
    assert "aaaaaaaaa" in (tmp_path / "uit" / "verworpen.csv").read_text(encoding="utf-8")


def test_proof_a_report_that_repeats_a_value_is_noticed(tmp_path: Path) -> None:
    run(tmp_path, "thuiszitters.csv", THUIS)
    (tmp_path / "uit" / "verworpen.csv").write_text("rij 3: Vlierwoud", encoding="utf-8")
    assert secrets_in_report(tmp_path / "uit", ["Vlierwoud"]) == ["Vlierwoud"]


def test_every_row_is_accepted_or_has_a_reason(tmp_path: Path) -> None:
    rijen = ["999900006;9901;2026-01-12;02;01;", "x", "999900018;9901;x;02;01;", "999900006;9901;2026-01-12;02;01;"]
    controle = run(tmp_path, "jeugdhulp_trajecten.csv", "\n".join([HULP, *rijen]))
    [b] = controle.bestanden
    assert b.rijen == len(rijen)
    assert controle.goed["jeugdhulp_trajecten"] + b.verworpen + controle.dubbel["jeugdhulp_trajecten"] == len(rijen)
    assert len({rij for rij, *_ in reasons(controle)}) == b.verworpen + controle.dubbel["jeugdhulp_trajecten"]


def test_who_is_missing_and_who_stopped_delivering_is_said(tmp_path: Path) -> None:
    write(tmp_path / "in", "gemeenten.csv", "gemeente;naam\n9901;Lindestad\n9902;Vlierhoven\n9903;Elzerbroek\n")
    dagen = [("9901", f"2025-{m:02}-10") for m in range(1, 13)] + [("9902", f"2025-{m:02}-10") for m in range(1, 7)]
    rijen = [f"999999999;kind {g};{g};ziek;{dag}" for g, dag in dagen]
    run(tmp_path, "thuiszitters.csv", "\n".join(["bsn;achternaam;gemeente;soort;begin", *rijen]))
    dekking = json.loads((tmp_path / "uit" / "verslag.json").read_text())["dekking"]["thuiszitters"]
    assert dekking["ontbreekt"] == ["9903"]
    assert [g["wie"] for g in dekking["gaten"]] == ["9902"]


def test_what_jumped_since_the_last_delivery_is_said(tmp_path: Path) -> None:
    for map_, soorten in (("oud", ["ziek"] * 3 + ["relatief"] * 7), ("nieuw", ["ziek"] * 12 + ["relatief"] * 8)):
        rijen = [f"999999999;kind {i};9901;{s};2026-01-12" for i, s in enumerate(soorten)]
        write(tmp_path / map_, "thuiszitters.csv", "\n".join(["bsn;achternaam;gemeente;soort;begin", *rijen]))
    write_report(check(tmp_path / "oud", tmp_path / "uit_oud"))
    verslag = write_report(check(tmp_path / "nieuw", tmp_path / "uit_nieuw"), tmp_path / "uit_oud")
    zinnen = " | ".join(verslag["verschillen"])
    assert "rijen ging van 10 naar 20" in zinnen and "soort = ziek ging van 30.0% naar 60.0%" in zinnen
    gelijk = write_report(check(tmp_path / "oud", tmp_path / "uit_weer"), tmp_path / "uit_oud")
    assert gelijk["verschillen"] == []


def test_an_interrupted_check_goes_on_after_the_last_finished_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rondom.monitor.bronnen import controle as module

    for jaar in (2024, 2025, 2026):
        write(tmp_path / "in", f"thuiszitters-{jaar}.csv", THUIS.replace("2026-", f"{jaar}-"))
    echt, gelezen = module.open_file, []

    def once(pad: Path, *rest: object) -> object:
        gelezen.append(pad.name)
        if len(gelezen) == 2:
            raise KeyboardInterrupt
        return echt(pad, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "open_file", once)
    with pytest.raises(KeyboardInterrupt):
        check(tmp_path / "in", tmp_path / "uit")
    assert not (tmp_path / "uit" / "goed").exists()
    controle = check(tmp_path / "in", tmp_path / "uit")
    assert gelezen.count("thuiszitters-2024.csv") == 1 and gelezen.count("thuiszitters-2025.csv") == 2
    assert controle.goed == {"thuiszitters": 6}


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    run(tmp_path, "thuiszitters.csv", THUIS)
    assert run(tmp_path, "thuiszitters.csv", THUIS + "999900031;9901;ziek;2026-01-12;\n").goed == {"thuiszitters": 3}


def test_what_an_earlier_check_accepted_is_not_counted_when_it_is_refused_or_gone(tmp_path: Path) -> None:
    run(tmp_path, "thuiszitters.csv", THUIS)
    goed = tmp_path / "uit" / "goed" / "thuiszitters"
    assert goed.exists()
    run(tmp_path, "thuiszitters.csv", b"")
    assert not goed.exists()
    run(tmp_path, "thuiszitters.csv", THUIS)
    (tmp_path / "in" / "thuiszitters.csv").unlink()
    check(tmp_path / "in", tmp_path / "uit")
    assert not goed.exists()


@pytest.mark.parametrize("einde", [KeyboardInterrupt, Weigering("het bestand is beschadigd")])
def test_of_a_file_that_breaks_off_halfway_no_rows_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, einde: BaseException | type[BaseException]
) -> None:
    """Its first rows were good, and recognisable."""

    def broken(pad: Path, folder: Path, standaarden: Path | None) -> list[Lezing]:
        [lezing] = open_file(pad, folder, standaarden)
        eerst = next(lezing.batches)

        def blocks() -> Iterator[pa.Table]:
            yield eerst
            raise einde

        lezing.batches = blocks()
        return [lezing]

    monkeypatch.setattr("rondom.monitor.bronnen.controle.open_file", broken)
    with contextlib.suppress(KeyboardInterrupt):
        run(tmp_path, "thuiszitters.csv", THUIS)
    overig = [
        pad for pad in (tmp_path / "uit").rglob("*") if pad.is_file() and pad.suffix not in (".fout", ".json", ".md")
    ]
    assert [pad.name for pad in overig if pad.suffix != ".csv"] == []


def test_empty_lines_are_no_rows_and_do_not_shift_the_place_of_others(tmp_path: Path) -> None:
    inhoud = f"{HULP}\n\n999900006;9901;2026-01-12;02;01;\n\nx\n999900018;9901;2026-01-12;99;01;\n\n\n"
    controle = run(tmp_path, "jeugdhulp_trajecten.csv", inhoud)
    assert sorted(reasons(controle)) == [(5, "", "kolommen"), (6, "hulpvorm", "code")]
    assert controle.bestanden[0].rijen == 3


def test_a_cut_off_last_character_is_not_taken_for_utf_8(tmp_path: Path) -> None:
    inhoud = (KOP.replace("einde", "achternaam") + "\n999900006;9901;ziek;2026-01-12;Zo").encode() + b"\xc3"
    run(tmp_path, "thuiszitters.csv", inhoud)
    assert [r["achternaam"] for r in rows(tmp_path, "thuiszitters")] == ["ZoÃ"]


def test_parquet_of_another_type_is_judged_and_damaged_parquet_refused(tmp_path: Path) -> None:
    import pyarrow as pa

    tabel = pa.table(
        {
            "pseudoniem": [NIEMAND, NIEMAND, NIEMAND],
            "gemeente": [363, 9901, 9902],
            "soort": ["ziek"] * 3,
            "begin": [20260112, 20260113, 20260114],
        }
    )
    (tmp_path / "in").mkdir()
    pq.write_table(tabel, tmp_path / "in" / "thuiszitters.parquet")
    heel = (tmp_path / "in" / "thuiszitters.parquet").read_bytes()
    (tmp_path / "in" / "thuiszitters-half.parquet").write_bytes(heel[: len(heel) // 2])
    (tmp_path / "in" / "tlv.parquet").write_text("bsn;swv")
    controle = check(tmp_path / "in", tmp_path / "uit")
    assert {b.bestand: bool(b.geweigerd) for b in controle.bestanden} == {
        "thuiszitters-half.parquet": True,
        "thuiszitters.parquet": False,
        "tlv.parquet": True,
    }
    assert (1, "gemeente", "patroon") in reasons(controle)
    assert {(rij, k) for rij, k, _ in reasons(controle)} == {(1, "gemeente"), (1, "begin"), (2, "begin"), (3, "begin")}


class TestManifest:
    """A delivery is what its owner made, or it is refused: files change on their way, and get lost."""

    def deliver(self, tmp_path: Path, inhoud: str = VERVOER + "\n") -> Path:
        write(tmp_path / "in", "leerlingenvervoer/deel.csv", inhoud)
        pad = tmp_path / "in" / "leerlingenvervoer" / "deel.csv"
        beloofd = {"levering/leerlingenvervoer/deel.csv": hashlib.sha256(pad.read_bytes()).hexdigest()}
        (pad.parent / "deel.manifest.json").write_text(json.dumps({"bestanden": beloofd}))
        return pad

    def refused(self, tmp_path: Path) -> list[str]:
        return [b.geweigerd for b in check(tmp_path / "in", tmp_path / "uit").bestanden if b.geweigerd]

    def test_what_the_owner_made_is_read(self, tmp_path: Path) -> None:
        self.deliver(tmp_path)
        assert self.refused(tmp_path) == []

    def test_what_was_changed_afterwards_is_refused(self, tmp_path: Path) -> None:
        pad = self.deliver(tmp_path)
        pad.write_text(pad.read_text() + f"{NIEMAND};9901;;2024-2025;bus;2024-09-01;100\n")
        assert ["controlegetal" in reden for reden in self.refused(tmp_path)] == [True]

    def test_a_file_and_manifest_with_another_name_are_read(self, tmp_path: Path) -> None:
        """Two boards deliver under the same name, and who receives them puts them in one folder."""
        pad = self.deliver(tmp_path)
        pad.with_name("deel.manifest.json").rename(pad.with_name("bestuur-b.manifest.json"))
        pad.rename(pad.with_name("bestuur-b.csv"))
        self.deliver(tmp_path, f"{VERVOER}\n{NIEMAND};9901;;2024-2025;bus;2024-09-01;100\n")
        assert self.refused(tmp_path) == []

    def test_a_new_manifest_is_asked_again(self, tmp_path: Path) -> None:
        pad = self.deliver(tmp_path)
        (kaart := pad.with_name("deel.manifest.json")).write_text('{"bestanden": {}}')
        assert len(self.refused(tmp_path)) == 1
        kaart.unlink()
        self.deliver(tmp_path)
        assert self.refused(tmp_path) == []

    @pytest.mark.parametrize("kapot", ["", "[]", '{"bestanden": 3}', "{"])
    def test_a_manifest_that_is_none_is_refused(self, tmp_path: Path, kapot: str) -> None:
        self.deliver(tmp_path).with_name("deel.manifest.json").write_text(kapot)
        assert ["niet te lezen" in reden for reden in self.refused(tmp_path)] == [True]

    def test_a_file_that_got_lost_is_missed(self, tmp_path: Path) -> None:
        self.deliver(tmp_path)
        write(tmp_path / "in", "leerlingenvervoer/ander.csv", VERVOER + "\n")
        (tmp_path / "in" / "leerlingenvervoer" / "deel.csv").unlink()
        assert ["het bestand niet" in reden for reden in self.refused(tmp_path)] == [True]
