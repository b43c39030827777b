"""From two owners to a link file: with commands, as they would do it. What is left afterwards, and what is refused?"""

from __future__ import annotations

import csv
import datetime
import json
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rondom.monitor.koppelen import linkbestand, mensen, vernietigen
from rondom.monitor.koppelen.linkbestand import LinkFout
from rondom.monitor.opdrachten import monitor
from rondom.monitor.pseudonimiseren import sleutel
from tests.monitor.koppelplan import FEITEN

SCHOOL, GEMEENTE = FEITEN["partijen"]
KOLOMMEN = {"bsn": "bsn", "voornaam": "naam", "achternaam": "naam", "geboortedatum": "geboortedatum"}
KOLOMMEN |= {"postcode": "postcode", "huisnummer": "weg", "straat": "weg", "woonplaats": "weg"}
LISTS = mensen.two_lists(300, 320, 200, zaad=12, vuil=0.02)
VANDAAG = datetime.date(2026, 11, 25)


def bsn(who: int) -> str:
    """A number that passes the 11-proef, another for each child."""
    digits = f"{10_000_000 + 37 * who:08d}"
    for last in range(10):
        total = sum((9 - n) * int(d) for n, d in enumerate(digits)) - last
        if total % 11 == 0:
            return digits + str(last)
    return bsn(who + 100_000)


class Partijen:
    """Two owners and a linkage unit, each with a folder."""

    def __init__(self, folder: Path, **other: object) -> None:
        self.folder = folder
        self.plan = folder / "plan.json"
        self.plan.write_text(json.dumps(FEITEN | other))
        (folder / "kolommen.json").write_text(json.dumps(KOLOMMEN))
        self.koppelmap = folder / "koppelaar"
        self.uit = folder / "uit"
        sleutel.create(folder / "koppelsleutel.json", doel="koppelen", project=FEITEN["project"], periode="2026")
        for owner, side, who in ((SCHOOL, LISTS.a, LISTS.wie_a), (GEMEENTE, LISTS.b, LISTS.wie_b)):
            home = self.home(owner)
            home.mkdir()
            sleutel.create(home / "eigen.json", doel="monitor", project="eigen", periode="2026")
            (home / "koppelsleutel.json").write_bytes((folder / "koppelsleutel.json").read_bytes())
            (home / "koppelsleutel.json").chmod(0o600)
            with (home / "jeugd.csv").open("w", newline="") as file:
                writer = csv.writer(file, delimiter=";")
                writer.writerow(KOLOMMEN)
                writer.writerows(zip([bsn(int(n)) for n in who], *(side[veld] for veld in mensen.VELDEN), strict=True))

    def home(self, owner: str) -> Path:
        return self.folder / owner.split()[0].lower()

    def encode(self, owner: str, *more: str) -> Result:
        home = self.home(owner)
        words = ["codeer", str(home / "jeugd.csv"), "--plan", str(self.plan), "--partij", owner, *more]
        words += ["--sleutel", str(home / "eigen.json"), "--koppelsleutel", str(home / "koppelsleutel.json")]
        words += ["--kolommen", str(self.folder / "kolommen.json"), "--uit", str(self.koppelmap)]
        return CliRunner().invoke(monitor, words)

    def encodings(self) -> list[Path]:
        return [self.koppelmap / f"{owner}.codering" for owner in (SCHOOL, GEMEENTE)]

    def link(self, *more: str) -> Result:
        files = [str(path) for path in self.encodings()]
        return CliRunner().invoke(monitor, ["koppel", *files, "--plan", str(self.plan), "--uit", str(self.uit), *more])


@pytest.fixture
def partijen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Partijen:
    (tmp_path / "tijdelijk").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tijdelijk"))
    return Partijen(tmp_path)


def test_two_owners_link_without_showing_each_other_a_name(partijen: Partijen) -> None:
    for owner in (SCHOOL, GEMEENTE):
        assert partijen.encode(owner).exit_code == 0
    result = partijen.link()
    assert result.exit_code == 0, result.output
    links, card = linkbestand.read(
        partijen.uit / "koppeling.csv", gebruiker="monitor", doel=FEITEN["doel"], vandaag=VANDAAG
    )
    assert 190 <= len(links) <= 205
    assert len({a for a, _, _ in links}) == len({b for _, b, _ in links}) == len(links)
    assert card["kwaliteit"]["precisie"] > 0.97 and card["kwaliteit"]["opbrengst"] > 0.95
    assert card["kwaliteit"]["drempel"] == 0.5 and card["overeenkomst"] == FEITEN["overeenkomst"]


class TestDestroyed:
    def test_keys_and_encodings_are_gone_after_use(self, partijen: Partijen) -> None:
        for owner in (SCHOOL, GEMEENTE):
            key = partijen.home(owner) / "koppelsleutel.json"
            assert key.exists()
            partijen.encode(owner)
            assert not key.exists()
        assert all(path.exists() for path in partijen.encodings())
        marks = [path.read_bytes()[5_000:5_064] for path in partijen.encodings()]
        assert partijen.link().exit_code == 0
        assert list(partijen.koppelmap.iterdir()) == []
        assert list((partijen.folder / "tijdelijk").iterdir()) == []
        assert sorted(path.name for path in partijen.uit.iterdir()) == ["koppeling.csv", "koppeling.json"]
        left = b"".join(path.read_bytes() for path in partijen.folder.rglob("*") if path.is_file())
        assert not any(mark in left for mark in marks)

    def test_a_file_is_overwritten_before_it_is_removed(self, tmp_path: Path) -> None:
        path, kept = tmp_path / "geheim", tmp_path / "tweede-naam"
        path.write_bytes(b"geheim" * 400_000)
        kept.hardlink_to(path)  # looks at the same bytes on the disk after the first name is gone
        seen: list[bytes] = []
        real = vernietigen.os.fsync

        def watched(handle: int) -> None:
            real(handle)
            seen.append(kept.read_bytes())

        vernietigen.os.fsync = watched  # type: ignore[assignment]
        try:
            assert vernietigen.destroy([path, tmp_path / "er niet"]) == [path]
        finally:
            vernietigen.os.fsync = real
        assert len(seen[0]) == 2_400_000 and b"geheim" not in seen[0]
        assert kept.read_bytes() == b""
        assert [one.name for one in tmp_path.iterdir()] == ["tweede-naam"]

    def test_nothing_is_destroyed_while_there_is_no_answer(self, partijen: Partijen) -> None:
        for owner in (SCHOOL, GEMEENTE):
            partijen.encode(owner)
        partijen.plan.write_text(json.dumps(FEITEN | {"doel": "iets anders"}))
        assert partijen.link().exit_code == 2
        assert all(path.exists() for path in partijen.encodings())

    def test_a_key_can_be_kept_for_the_next_source(self, partijen: Partijen) -> None:
        partijen.encode(SCHOOL, "--bewaar-koppelsleutel")
        assert (partijen.home(SCHOOL) / "koppelsleutel.json").exists()


class TestRefused:
    def test_owners_who_may_not_share_a_key_but_did(self, partijen: Partijen) -> None:
        shared = (partijen.home(SCHOOL) / "eigen.json").read_bytes()
        (partijen.home(GEMEENTE) / "eigen.json").write_bytes(shared)
        for owner in (SCHOOL, GEMEENTE):
            partijen.encode(owner)
        result = partijen.link()
        assert result.exit_code == 2 and "dezelfde pseudoniemsleutel" in result.output
        assert not partijen.uit.exists()

    def test_an_owner_the_plan_does_not_know(self, partijen: Partijen) -> None:
        partijen.home("Iemand anders").mkdir()
        assert "het plan noemt" in partijen.encode("Iemand anders").output

    def test_a_plan_that_has_ended(self, partijen: Partijen) -> None:
        partijen.plan.write_text(json.dumps(FEITEN | {"einddatum": "2020-01-01"}))
        result = partijen.encode(SCHOOL)
        assert result.exit_code == 2 and "2020-01-01" in result.output

    def test_a_key_of_another_project(self, partijen: Partijen) -> None:
        key = partijen.home(SCHOOL) / "koppelsleutel.json"
        key.unlink()
        sleutel.create(key, doel="koppelen", project="ander", periode="2026")
        assert partijen.encode(SCHOOL).exit_code == 2
        assert key.exists()

    def test_damaged_or_missing_encodings(self, partijen: Partijen) -> None:
        partijen.encode(SCHOOL)
        assert partijen.link().exit_code == 2
        partijen.encodings()[1].write_text("x")
        result = partijen.link()
        assert result.exit_code == 2 and "Traceback" not in result.output

    def test_the_same_party_twice(self, partijen: Partijen) -> None:
        partijen.encode(SCHOOL)
        partijen.encodings()[1].write_bytes(partijen.encodings()[0].read_bytes())
        assert "allebei van" in partijen.link().output


class TestByKeyAndPlain:
    def file(self, folder: Path, name: str, *lines: str) -> str:
        (folder / name).write_text("\n".join(lines) + "\n")
        return str(folder / name)

    def test_by_key_alone_where_the_plan_allows_it(self, tmp_path: Path) -> None:
        a = self.file(tmp_path, "a.csv", "pseudoniem;x", "11;1", "11;2", "22;3")
        b = self.file(tmp_path, "b.csv", "pseudoniem", "33", "11")
        for shared, code in ((True, 0), (False, 2)):
            plan = self.file(tmp_path, "plan.json", json.dumps(FEITEN | {"gedeelde_sleutel": shared}))
            result = CliRunner().invoke(monitor, ["koppel", a, b, "--plan", plan, "--uit", str(tmp_path / "uit")])
            assert result.exit_code == code, result.output
        assert (tmp_path / "uit" / "koppeling.csv").read_text() == "a;b;kans;wijze\n11;11;1.0000;exact\n"

    @pytest.mark.parametrize("methode", ["eigen", "splink"])
    def test_plain_lists_inside_one_party(self, tmp_path: Path, methode: str) -> None:
        if methode == "splink":
            pytest.importorskip("splink", reason="Splink is not installed")
        files = []
        for name, side in (("a", LISTS.a), ("b", LISTS.b)):
            rows = zip(*(side[veld] for veld in mensen.VELDEN), strict=True)
            lines = [";".join(("id", *mensen.VELDEN)), *(";".join((f"{name}{n}", *row)) for n, row in enumerate(rows))]
            files.append(self.file(tmp_path, f"{name}.csv", *lines))
        plan = self.file(tmp_path, "plan.json", json.dumps(FEITEN))
        words = ["koppel", *files, "--plan", plan, "--uit", str(tmp_path / "uit"), "--leesbaar", "--methode", methode]
        result = CliRunner().invoke(monitor, words)
        assert result.exit_code == 0, result.output
        with (tmp_path / "uit" / "koppeling.csv").open() as file:
            links = [(int(row["a"][1:]), int(row["b"][1:])) for row in csv.DictReader(file, delimiter=";")]
        good = sum(LISTS.wie_a[i] == LISTS.wie_b[j] for i, j in links)
        assert good >= 180 and good / len(links) > (0.97 if methode == "eigen" else 0.85)

    def test_without_splink_the_message_says_what_to_do(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        import sys

        monkeypatch.setitem(sys.modules, "splink", None)
        a = self.file(tmp_path, "a.csv", "id;" + ";".join(mensen.VELDEN), "1;" + ";" * 6)
        plan = self.file(tmp_path, "plan.json", json.dumps(FEITEN))
        words = ["koppel", a, a, "--plan", plan, "--uit", str(tmp_path), "--leesbaar", "--methode", "splink"]
        result = CliRunner().invoke(monitor, words)
        assert result.exit_code == 2 and "--methode eigen" in result.output


class TestUse:
    @pytest.fixture
    def links(self, partijen: Partijen) -> Path:
        for owner in (SCHOOL, GEMEENTE):
            partijen.encode(owner)
        partijen.link()
        return partijen.uit / "koppeling.csv"

    def test_links_open_only_for_who_may_use_them(self, links: Path) -> None:
        good = {"gebruiker": "monitor", "doel": FEITEN["doel"], "vandaag": VANDAAG}
        assert linkbestand.read(links, **good)
        for wrong, said in (
            ({"gebruiker": "krant"}, "mag deze koppeling niet"),
            ({"doel": "opsporing"}, "gemaakt voor"),
            ({"vandaag": datetime.date(2100, 1, 1)}, "tot en met"),
        ):
            with pytest.raises(LinkFout, match=said):
                linkbestand.read(links, **(good | wrong))
        links.write_text(links.read_text().replace("gecodeerd", "exact"))
        with pytest.raises(LinkFout, match="veranderd"):
            linkbestand.read(links, **good)
        links.with_suffix(".json").unlink()
        with pytest.raises(LinkFout, match="kaart"):
            linkbestand.read(links, **good)
