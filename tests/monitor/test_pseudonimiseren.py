"""What leaves the owner, what stays, and what happens when a file is not as it should be?"""

from __future__ import annotations

import csv
import errno
import json
import re
import tracemalloc
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rondom.monitor.bronnen.contract import Behandeling, Contract, Kolom, Soort
from rondom.monitor.opdrachten import monitor
from rondom.monitor.pseudonimiseren import behandeling, levering, sleutel, volgorde
from rondom.monitor.pseudonimiseren.behandeling import KolommenFout

KOLOMMEN = {
    "bsn": "bsn",
    "voornaam": "naam",
    "achternaam": "naam",
    "geboortedatum": "geboortedatum",
    "postcode": "postcode",
    "zaaknummer": "kenmerk",
    "hulpvorm": "niet",
    "opmerking": "weg",
}
KOP = ";".join(KOLOMMEN)
SANNE = "123456782;Sanne;Rietveen;30-4-2011;3511 AB;Z-17;A1;belt graag"
JORIS = "111222333;Joris;Klaproos;2009-12-01;3512AC;Z-18;A2;"


class Huis:
    """A data owner's folder, with keys."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.uit = folder, folder / "uit"
        (folder / "kolommen.json").write_text(json.dumps(KOLOMMEN))
        for year in ("2025", "2026"):
            sleutel.create(folder / f"{year}.json", doel="monitor", project="regio", periode=year)

    def file(self, *lines: str, name: str = "jeugd.csv", **options: Any) -> Path:
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n", **options)
        return path

    def run(self, path: Path, *more: str, key: str = "2026") -> Result:
        given = ["--kolommen", str(self.folder / "kolommen.json"), "--uit", str(self.uit)]
        return CliRunner().invoke(
            monitor, ["pseudonimiseer", str(path), "--sleutel", str(self.folder / f"{key}.json"), *given, *more]
        )

    def rows(self, name: str = "levering/jeugd.csv") -> list[dict[str, str]]:
        with (self.uit / name).open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file, delimiter=";"))

    def manifest(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.uit / "levering" / "jeugd.manifest.json").read_text())
        return found


@pytest.fixture
def huis(tmp_path: Path) -> Huis:
    return Huis(tmp_path)


def test_what_identifies_is_replaced_made_coarser_or_left_out(huis: Huis) -> None:
    result = huis.run(huis.file(KOP, SANNE, JORIS))
    assert result.exit_code == 0, result.output
    second, first = sorted(huis.rows(), key=lambda row: row["geboortejaar"])
    assert list(first) == ["pseudoniem", "geboortejaar", "pc4", "zaaknummer", "hulpvorm"]
    assert (first["geboortejaar"], first["pc4"], first["hulpvorm"]) == ("2011", "3511", "A1")
    assert len(first["pseudoniem"]) == len(first["zaaknummer"]) == 32
    assert first["pseudoniem"] != second["pseudoniem"]


def test_nothing_that_was_in_a_closed_column_stands_in_any_file(huis: Huis) -> None:
    wrong = "987654321;Mirte;Zwanenbloem;2010-02-03;3513XY;Z-19;A3;geheim woord"
    huis.run(huis.file(KOP, SANNE, JORIS, wrong), "--vorige-sleutel", str(huis.folder / "2025.json"))
    left = "".join(path.read_text() for path in huis.uit.rglob("*") if path.is_file()).lower()
    left = re.sub("[0-9a-f]{32,}", "", left)  # pseudonyms and hashes may hold any four digits by chance
    secrets = ["123456782", "sanne", "rietveen", "30-4-2011", "2011-04-30", "3511 ab", "3511ab", "z-17", "belt graag"]
    secrets += ["111222333", "987654321", "mirte", "zwanenbloem", "2010-02-03", "3513", "geheim woord"]
    assert [secret for secret in secrets if secret in left] == []
    assert "hulpvorm" in left  # the search would have found them


def test_the_same_child_has_the_same_pseudonym_however_the_number_is_written(huis: Huis) -> None:
    huis.run(huis.file(KOP, SANNE, SANNE.replace("123456782", "1234.56.782"), SANNE.replace("Sanne", "Sanna")))
    assert len({row["pseudoniem"] for row in huis.rows()}) == 1


def test_a_rejected_row_is_reported_by_number_and_reason(huis: Huis) -> None:
    result = huis.run(huis.file(KOP, SANNE, JORIS.replace("111222333", "111222334"), "1;2;3", JORIS))
    assert result.exit_code == 0
    assert huis.rows("thuis/jeugd.afgewezen.csv") == [
        {"rij": "3", "kolom": "bsn", "reden": "voldoet niet aan de 11-proef", "gevolg": "afgewezen"},
        {"rij": "4", "kolom": "", "reden": "3 kolommen in plaats van 8", "gevolg": "afgewezen"},
    ]
    made = huis.manifest()
    assert (made["gelezen"], made["geleverd"], made["afgewezen"]) == (4, 2, 2)


def test_a_date_or_postcode_that_is_none_stays_empty_and_is_said(huis: Huis) -> None:
    huis.run(huis.file(KOP, SANNE.replace("30-4-2011", "gisteren").replace("3511 AB", "B-1000")))
    assert (huis.rows()[0]["geboortejaar"], huis.rows()[0]["pc4"]) == ("", "")
    assert [row["kolom"] for row in huis.rows("thuis/jeugd.afgewezen.csv")] == ["geboortedatum", "postcode"]


@pytest.mark.parametrize(
    ("value", "year"),
    [("2011-00-00", "2011"), ("2011-04-00", "2011"), ("20110000", "2011"), ("0000-00-00", ""), ("2011", "")],
)
def test_a_birth_date_may_be_half_known(value: str, year: str) -> None:
    assert behandeling.year_of(value) == year


def test_the_own_number_in_an_open_column_stops_the_row(huis: Huis) -> None:
    huis.run(huis.file(KOP, SANNE.replace(";A1;", ";zie 123456782;"), JORIS))
    assert len(huis.rows()) == 1
    assert "burgerservicenummer" in huis.rows("thuis/jeugd.afgewezen.csv")[0]["reden"]


def test_a_row_without_a_valid_number_can_be_kept_for_linkage(huis: Huis) -> None:
    lost = SANNE.replace("123456782", "")
    empty = ";;;;;Z-1;A1;"
    huis.run(huis.file(KOP, SANNE, lost, lost, empty), "--zonder-bsn", "vervangen")
    found = [row["pseudoniem"] for row in huis.rows()]
    assert sorted(Counter(found).values()) == [1, 2]


class TestRotation:
    def test_a_new_period_cannot_be_laid_beside_the_old(self, huis: Huis) -> None:
        source = huis.file(KOP, SANNE, JORIS)
        huis.run(source, key="2025")
        before, named = {row["pseudoniem"] for row in huis.rows()}, huis.manifest()["sleutel"]
        huis.run(source, key="2026")
        assert not before & {row["pseudoniem"] for row in huis.rows()}
        assert named != huis.manifest()["sleutel"]

    def test_the_owner_can_make_the_transition_and_only_when_asked(self, huis: Huis) -> None:
        source = huis.file(KOP, SANNE, JORIS)
        huis.run(source, key="2025")
        before = {row["pseudoniem"] for row in huis.rows()}
        assert not (huis.uit / "overgang" / "jeugd.csv").exists()
        huis.run(source, "--vorige-sleutel", str(huis.folder / "2025.json"))
        pairs = huis.rows("overgang/jeugd.csv")
        assert {row["pseudoniem_vorig"] for row in pairs} == before
        assert {row["pseudoniem"] for row in pairs} == {row["pseudoniem"] for row in huis.rows()}
        assert huis.manifest()["vorige_sleutel"]


class TestFiles:
    @pytest.mark.parametrize("mark", [";", ",", "\t"])
    def test_any_common_mark_between_columns(self, huis: Huis, mark: str) -> None:
        assert huis.run(huis.file(*(line.replace(";", mark) for line in (KOP, SANNE)))).exit_code == 0
        assert (huis.uit / "levering" / "jeugd.csv").read_text().count(mark) == 8

    def test_a_quoted_value_may_hold_the_mark_and_a_line(self, huis: Huis) -> None:
        huis.run(huis.file(KOP, SANNE.replace(";A1;", ';"A1;\nen A2";')))
        assert huis.rows()[0]["hulpvorm"] == "A1;\nen A2"

    def test_a_mark_of_byte_order_and_capitals_in_the_header(self, huis: Huis) -> None:
        assert huis.run(huis.file(KOP.upper(), SANNE, encoding="utf-8-sig")).exit_code == 0
        assert len(huis.rows()) == 1

    def test_parquet_keeps_the_kind_of_open_columns(self, huis: Huis) -> None:
        import datetime

        import pyarrow as pa
        import pyarrow.parquet as pq

        (huis.folder / "kolommen.json").write_text(
            json.dumps(KOLOMMEN | {"bedrag": "niet", "begin": "niet", "loopt": "niet"})
        )
        columns = dict(zip(KOLOMMEN, ([value] for value in SANNE.split(";")), strict=True))
        table = pa.table(columns | {"bedrag": [1250], "begin": [datetime.date(2026, 1, 5)], "loopt": [True]})
        pq.write_table(table, huis.folder / "jeugd.parquet")
        result = huis.run(huis.folder / "jeugd.parquet")
        assert result.exit_code == 0, result.output
        [row] = pq.read_table(huis.uit / "levering" / "jeugd.parquet").to_pylist()
        assert (row["bedrag"], row["begin"], row["loopt"]) == (1250, datetime.date(2026, 1, 5), True)
        assert "bsn" not in row and row["geboortejaar"] == "2011"

    def test_a_folder_is_treated_file_by_file_and_keeps_its_shape(self, huis: Huis) -> None:
        (huis.folder / "bron" / "jeugdhulp").mkdir(parents=True)
        for name in ("deel-1.csv", "deel-2.csv"):
            huis.file(KOP, SANNE, name=f"bron/jeugdhulp/{name}")
        result = huis.run(huis.folder / "bron")
        assert result.exit_code == 0, result.output
        assert len(huis.rows("levering/jeugdhulp/deel-1.csv")) == len(huis.rows("levering/jeugdhulp/deel-2.csv")) == 1
        (huis.folder / "leeg").mkdir()
        assert huis.run(huis.folder / "leeg").exit_code == 2

    def test_memory_does_not_grow_with_the_file(self, huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(volgorde, "REEKS", 1_000)
        monkeypatch.setattr(volgorde, "LEZEN", 10)
        peaks = []
        for count in (4_000, 16_000):
            source = huis.file(KOP, *[SANNE] * count, name=f"{count}.csv")
            order = levering.Opdracht(
                source,
                huis.uit,
                behandeling.of_mapping(KOLOMMEN, "jeugd"),
                sleutel.read(huis.folder / "2026.json"),
            )
            tracemalloc.start()
            levering.pseudonymise(order)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
        assert peaks[1] < 1.3 * peaks[0]


class TestRefused:
    @pytest.mark.parametrize(
        ("lines", "said"),
        [
            ([], "is leeg"),
            ([KOP.replace("bsn;", "")], "de kolom bsn ontbreekt"),
            ([KOP + ";telefoon"], "de kolom 'telefoon' staat niet in het contract"),
            ([KOP + ";BSN"], "meer dan één keer: bsn"),
            ([KOP, '123456782;"Sanne;x'], "geen geldige CSV"),
        ],
    )
    def test_a_file_is_refused_whole_and_nothing_is_made(self, huis: Huis, lines: list[str], said: str) -> None:
        result = huis.run(huis.file(*lines) if lines else huis.file(""))
        assert result.exit_code == 2
        assert said in result.output
        assert "Traceback" not in result.output
        assert [path for path in huis.uit.rglob("*") if path.is_file()] == []

    def test_a_name_of_a_file_or_folder_that_is_a_number_of_somebody_does_not_leave(self, huis: Huis) -> None:
        huis.file(KOP, SANNE, name="jeugd-20260131-000000001.csv")
        assert huis.run(huis.folder / "jeugd-20260131-000000001.csv").exit_code == 0
        (huis.folder / "alle" / "123456782").mkdir(parents=True)
        for name in ("alle/123456782/jeugd.csv", "jeugd-123456782.csv"):
            source = huis.file(KOP, SANNE, name=name)
            result = huis.run(huis.folder / "alle" if "/" in name else source)
            assert result.exit_code == 2 and "andere naam" in result.output and "123456782" not in result.output
        assert not [path for path in huis.uit.rglob("*") if "123456782" in str(path.relative_to(huis.uit))]

    def test_a_file_in_another_character_set_says_what_to_do(self, huis: Huis) -> None:
        source = huis.file(KOP, SANNE.replace("Sanne", "Zoë"), encoding="cp1252")
        refused = huis.run(source)
        assert refused.exit_code == 2 and "--tekenset cp1252" in refused.output
        assert huis.run(source, "--tekenset", "cp1252").exit_code == 0
        assert huis.run(source, "--tekenset", "klinkklaar").exit_code == 2

    @pytest.mark.parametrize("name", ["weg.csv", "jeugd.xlsx", "jeugd.parquet"])
    def test_a_file_that_is_not_there_or_cannot_be_read(self, huis: Huis, name: str) -> None:
        if name != "weg.csv":
            huis.file("PAR1 maar niet echt", name=name)
        result = huis.run(huis.folder / name)
        assert result.exit_code == 2 and name in result.output

    def test_a_key_or_treatment_that_is_none(self, huis: Huis) -> None:
        source = huis.file(KOP, SANNE)
        (huis.folder / "kolommen.json").write_text('{"bsn": "laat maar"}')
        assert huis.run(source).exit_code == 2
        (huis.folder / "kolommen.json").write_text("[]")
        assert huis.run(source).exit_code == 2
        assert huis.run(source, "--sleutel", str(huis.folder / "kolommen.json")).exit_code == 2

    def test_when_no_row_can_leave_the_exit_code_says_so(self, huis: Huis) -> None:
        assert huis.run(huis.file(KOP, SANNE.replace("123456782", "1"))).exit_code == 1

    def test_without_arguments_the_command_says_what_it_needs(self) -> None:
        result = CliRunner().invoke(monitor, ["pseudonimiseer"])
        assert result.exit_code == 2 and "--sleutel" in result.output


class TestContractAtHome:
    """What the contract does not know of a value stays at home: the receiver would refuse it, but then it had left."""

    KOP = (
        "bsn;voornaam;achternaam;gemeente;team;vestiging;ingang;vraag;soort;aanmelding;eerste_gesprek;besluit;start_hulp;"
        "afgerond;uitkomst"
    )
    ROW = "123456782;Sanne;Rietveen;9901;Buurtteam Noord;;school;verzuim;licht;2024-05-25;;;;;"

    def deliver(self, huis: Huis, row: str, kop: str = KOP) -> tuple[Result, list[dict[str, str]]]:
        source = huis.file(kop, row, self.ROW.replace("123456782", "111222333"), name="lokale_teams.csv")
        result = CliRunner().invoke(
            monitor,
            ["pseudonimiseer", str(source), "--sleutel", str(huis.folder / "2026.json"), "--uit", str(huis.uit)],
        )
        made = huis.uit / "levering" / "lokale_teams.csv"
        return result, huis.rows("levering/lokale_teams.csv") if made.exists() else []

    def test_a_row_as_the_contract_has_it_leaves(self, huis: Huis) -> None:
        assert len(self.deliver(huis, self.ROW)[1]) == 2

    @pytest.mark.parametrize(
        ("good", "bad", "said"),
        [
            (";verzuim;", ";Sanne uit de Dorpsstraat;", "vraag: staat niet in de codelijst"),
            (";9901;", ";moeder;", "gemeente: past niet bij de vorm die het contract vraagt"),
            ("2024-05-25", "vorige week, zei oma Til", "aanmelding: is geen bestaande dag"),
            ("2024-05-25", "2024-05-25 zei oma Til", "aanmelding: is geen bestaande dag"),
            ("2024-05-25", "2024-05-25T Sanne Rietveen", "aanmelding: is geen bestaande dag"),
            ("Buurtteam Noord", "team van Sanne Rietveen", "team: in deze kolom staat de naam"),
            ("Buurtteam Noord", "sanne@voorbeeld.nl", "team: lijkt een naam, nummer of adres te bevatten"),
            ("Buurtteam Noord", "bel 06 12 34 56 78", "team: lijkt een naam, nummer of adres te bevatten"),
        ],
    )
    def test_what_it_does_not_know_stays_at_home(self, huis: Huis, good: str, bad: str, said: str) -> None:
        result, rows = self.deliver(huis, self.ROW.replace(good, bad))
        assert said in result.output and bad not in result.output
        assert len(rows) == 1
        assert not [path for path in huis.uit.rglob("*") if path.is_file() and bad in path.read_text()]

    def test_a_column_that_the_receiver_needs_is_missed_before_anything_leaves(self, huis: Huis) -> None:
        result, rows = self.deliver(huis, self.ROW, self.KOP.replace("gemeente;", "", 1))
        assert result.exit_code == 2 and "deze kolom ontbreekt: gemeente" in result.output
        assert rows == []


class TestOrder:
    """A file that was sorted by name leaves in the order of pseudonyms, which tells nothing."""

    CHILDREN = [SANNE, JORIS, "100000009;Ab;Zand;;;Z-1;A1;", "100000010;Bo;Zee;;;Z-2;A2;"]

    @pytest.mark.parametrize("reeks", [1, 2, 3, 100])
    def test_rows_leave_in_the_order_of_their_pseudonyms(
        self, huis: Huis, monkeypatch: pytest.MonkeyPatch, reeks: int
    ) -> None:
        monkeypatch.setattr(volgorde, "REEKS", reeks)
        again = SANNE.replace(";A1;", ";A9;")
        huis.run(huis.file(KOP, *self.CHILDREN, again))
        rows = huis.rows()
        assert len(rows) == 5
        assert [row["pseudoniem"] for row in rows] == sorted(row["pseudoniem"] for row in rows)
        assert [row["hulpvorm"] for row in rows if row["hulpvorm"] in ("A1", "A9")] != []
        twice = [row for row in rows if [other["pseudoniem"] for other in rows].count(row["pseudoniem"]) == 2]
        assert [row["hulpvorm"] for row in twice] == ["A1", "A9"]  # of one child, as the owner has them

    def test_the_order_at_home_changes_nothing_in_what_leaves(self, huis: Huis) -> None:
        huis.run(huis.file(KOP, *self.CHILDREN))
        made = (huis.uit / "levering" / "jeugd.csv").read_bytes()
        huis.run(huis.file(KOP, *reversed(self.CHILDREN)))
        assert (huis.uit / "levering" / "jeugd.csv").read_bytes() == made


class TestTheComputerRefuses:
    def test_a_full_disk_leaves_no_half_file_and_says_so_in_words(
        self, huis: Huis, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(handle: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr("rondom.monitor.pseudonimiseren.bestanden.os.fsync", full)
        result = huis.run(huis.file(KOP, SANNE))
        assert result.exit_code == 2 and "de schijf is vol" in result.output
        assert "space left" not in result.output
        assert [path for path in huis.uit.rglob("*") if path.is_file()] == []

    def test_a_result_inside_the_source_is_refused(self, huis: Huis) -> None:
        (huis.folder / "bron").mkdir()
        huis.file(KOP, SANNE, name="bron/jeugd.csv")
        result = huis.run(huis.folder / "bron", "--uit", str(huis.folder / "bron" / "uit"))
        assert result.exit_code == 2 and "Kies een map daarbuiten" in result.output
        assert not (huis.folder / "bron" / "uit").exists()

    @pytest.mark.parametrize(
        ("text", "encoding", "said"),
        [
            (f"{KOP}\n{SANNE}\n", "utf-16", "--tekenset utf-16"),
            ("PK\x03\x04" + chr(0x14) + "\xff\xfe", "latin-1", "komt uit Excel"),
            (KOP.replace(";", "|") + "\n", "utf-8", "tussen de kolommen staat '|'"),
        ],
    )
    def test_a_file_of_another_kind_says_what_to_do(self, huis: Huis, text: str, encoding: str, said: str) -> None:
        path = huis.folder / "jeugd.csv"
        path.write_bytes(text.encode(encoding))
        result = huis.run(path)
        assert result.exit_code == 2 and said in result.output

    def test_a_folder_where_a_key_belongs(self, huis: Huis) -> None:
        result = huis.run(huis.file(KOP, SANNE), "--sleutel", str(huis.folder))
        assert result.exit_code == 2 and "dit is een map en geen bestand" in result.output


class TestInterrupted:
    def test_a_run_that_broke_off_leaves_nothing_under_its_own_name(
        self, huis: Huis, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        source = huis.file(KOP, SANNE, JORIS)
        huis.run(source)
        whole, card = (huis.uit / "levering" / "jeugd.csv").read_text(), huis.manifest()
        real, seen = behandeling.Behandelaar.treat, []

        def pulled(self: behandeling.Behandelaar, row: list[str]) -> Any:
            seen.append(row)
            if len(seen) == 2:
                raise KeyboardInterrupt
            return real(self, row)

        source.write_text(source.read_text() + JORIS + "\n")
        monkeypatch.setattr(behandeling.Behandelaar, "treat", pulled)
        broken = huis.run(source)
        assert broken.exit_code == 130 and "Geef de opdracht opnieuw" in broken.output
        assert [path for path in huis.uit.rglob("*") if path.is_file()] == []
        monkeypatch.setattr(behandeling.Behandelaar, "treat", real)
        assert huis.run(source).exit_code == 0
        assert set(whole.splitlines()) == set((huis.uit / "levering" / "jeugd.csv").read_text().splitlines())
        assert huis.manifest()["geleverd"] == card["geleverd"] + 1

    def test_what_stands_already_is_not_made_again_until_something_changes(self, huis: Huis) -> None:
        source = huis.file(KOP, SANNE)
        huis.run(source)
        made = (huis.uit / "levering" / "jeugd.csv").stat().st_mtime_ns
        assert "stond er al" in huis.run(source).output
        assert (huis.uit / "levering" / "jeugd.csv").stat().st_mtime_ns == made
        (huis.uit / "levering" / "jeugd.csv").write_text("aangeraakt")
        assert "stond er al" not in huis.run(source).output
        assert "stond er al" not in huis.run(source, key="2025").output


def test_the_manifest_says_what_a_receiver_must_know(huis: Huis) -> None:
    import hashlib

    source = huis.file(KOP, SANNE)
    huis.run(source)
    made = huis.manifest()
    assert made["bestanden"] == {
        "levering/jeugd.csv": hashlib.sha256((huis.uit / "levering" / "jeugd.csv").read_bytes()).hexdigest()
    }
    assert made["sleutel"] == sleutel.read(huis.folder / "2026.json").kenmerk
    assert (made["doel"], made["project"], made["periode"]) == ("monitor", "regio", "2026")
    assert made["bronkenmerk"] != hashlib.sha256(source.read_bytes()).hexdigest()  # it would confirm a guess
    assert made["versie"]


def test_a_source_contract_feeds_the_treatment() -> None:
    bsn = Kolom("bsn", Soort.TEKST, "", "", behandeling=Behandeling.BSN, ook=("burgerservicenummer",))
    contract = Contract("jeugdhulp", "", "", "", "", "", ("bsn",), (bsn, Kolom("hulpvorm", Soort.TEKST, "", "")))
    found = behandeling.of_contract(contract)
    assert found.match(["Burgerservicenummer", "hulpvorm"]) == ["bsn", "hulpvorm"]
    with pytest.raises(KolommenFout):
        found.match(["bsn", "burgerservicenummer"])
