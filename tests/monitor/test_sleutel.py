"""Can two deliveries be laid side by side that were not meant to be? Can a key be lost, leaked or overwritten?"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from rondom.monitor.pseudonimiseren import sleutel
from rondom.monitor.pseudonimiseren.sleutel import Sleutel, SleutelFout, pseudonym

GEHEIM = bytes(range(32))
EEN = Sleutel("monitor", "regio", "2026", GEHEIM)
NUMMER = "123456782"


def test_a_pseudonym_is_half_of_hmac_sha256() -> None:
    # RFC 4231, test case 2
    assert pseudonym(b"Jefe", "what do ya want for nothing?") == "5bdcc146bf60754e6a042426089575c7"


def test_the_derived_key_stays_the_same_in_every_version() -> None:
    # Computed apart, with the definition of HMAC and SHA-256 of the standard library only.
    import hashlib

    block = GEHEIM.ljust(64, b"\0")
    text = b"rondom\x1f1\x1fmonitor\x1fregio\x1f2026\x1fbsn" + b"\x01"
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in block) + text).digest()
    assert EEN.derive("bsn") == hashlib.sha256(bytes(byte ^ 0x5C for byte in block) + inner).digest()


@pytest.mark.parametrize(
    "other",
    [
        replace(EEN, doel="onderzoek"),
        replace(EEN, project="andere regio"),
        replace(EEN, periode="2027"),
        replace(EEN, geheim=bytes(32)),
        replace(EEN, doel="monitorregio", project="x"),
    ],
    ids=["purpose", "project", "period", "secret", "shifted"],
)
def test_the_same_number_gets_another_pseudonym_under_another(other: Sleutel) -> None:
    kinds = ("bsn", "kenmerk zaak", "zonder bsn")
    made = [pseudonym(key.derive(kind), NUMMER) for key in (EEN, other) for kind in kinds]
    assert len(set(made)) == len(made)
    assert EEN.kenmerk != other.kenmerk


def test_borders_between_words_cannot_be_moved() -> None:
    assert Sleutel("ab", "c", "d", GEHEIM).derive("bsn") != Sleutel("a", "bc", "d", GEHEIM).derive("bsn")
    with pytest.raises(SleutelFout):
        Sleutel("a\x1fb", "c", "d", GEHEIM)


def test_a_key_file_is_for_its_owner_and_comes_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    made = sleutel.create(path, doel="monitor", project="regio", periode="2026")
    assert path.stat().st_mode & 0o777 == 0o600
    assert sleutel.read(path) == made
    assert made.geheim.hex() not in repr(made)
    with pytest.raises(SleutelFout, match="bestaat al"):
        sleutel.create(path, doel="monitor", project="regio", periode="2026")
    assert sleutel.read(path) == made


def test_two_new_keys_differ(tmp_path: Path) -> None:
    one, other = (sleutel.create(tmp_path / name, doel="a", project="b", periode="c") for name in ("1", "2"))
    assert one.geheim != other.geheim


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_key_that_others_can_read_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    sleutel.create(path, doel="a", project="b", periode="c")
    path.chmod(0o640)
    with pytest.raises(SleutelFout, match="chmod 600"):
        sleutel.read(path)


@pytest.mark.parametrize("damage", ["", "{}", "[]", '"x"', "geen json", '{"doel": "a"}', "\x00\xff"])
def test_a_damaged_key_file_is_refused(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "sleutel.json"
    path.write_text(damage)
    path.chmod(0o600)
    with pytest.raises(SleutelFout):
        sleutel.read(path)


def test_a_key_file_that_was_changed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    sleutel.create(path, doel="monitor", project="regio", periode="2026")
    path.write_text(json.dumps(json.loads(path.read_text()) | {"periode": "2027"}))
    with pytest.raises(SleutelFout, match="veranderd"):
        sleutel.read(path)
