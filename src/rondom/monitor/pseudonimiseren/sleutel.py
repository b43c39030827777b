"""The key of a pseudonym: for one purpose, one project, one period. Who lacks it cannot make or undo a pseudonym.

A key file is JSON, readable by its owner only. From its secret a key is derived per kind of identifier, so the same number
gives other pseudonyms for another purpose, project, period or kind, and two deliveries cannot be laid side by side by
accident. `kenmerk` names a key without telling anything about it: it goes into manifests.

HMAC: RFC 2104, with SHA-256; deriving follows the expand step of HKDF (RFC 5869) for one block.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import hashlib
import hmac
import json
import os
import secrets
import stat
from dataclasses import dataclass, field
from pathlib import Path

from rondom.monitor.storing import explain

LENGTE = 32
VERSIE = 1


class SleutelFout(ValueError):
    """A key file cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class Sleutel:
    """A secret with what it may be used for."""

    doel: str
    project: str
    periode: str
    geheim: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.geheim) < LENGTE:
            raise SleutelFout(f"een sleutel heeft {LENGTE} bytes")
        for name in ("doel", "project", "periode"):
            value = getattr(self, name)
            if not value or "\x1f" in value:
                raise SleutelFout(f"{name} van de sleutel is leeg of heeft een vreemd teken")

    def derive(self, soort: str) -> bytes:
        """32 bytes for one kind of identifier."""
        scope = "\x1f".join(("rondom", str(VERSIE), self.doel, self.project, self.periode, soort))
        return hmac.digest(self.geheim, scope.encode() + b"\x01", "sha256")

    @property
    def kenmerk(self) -> str:
        """Eight hexadecimal digits that name this key."""
        return hashlib.sha256(self.derive("kenmerk")).hexdigest()[:8]


def pseudonym(key: bytes, value: str) -> str:
    """32 hexadecimal digits: the first half of HMAC-SHA256 of a normal form."""
    return hmac.digest(key, value.encode(), "sha256").hex()[:32]


def create(path: Path, *, doel: str, project: str, periode: str) -> Sleutel:
    """A new key in a new file with mode 0600. Raises `SleutelFout` when the file is there: a key is never overwritten."""
    made = Sleutel(doel, project, periode, secrets.token_bytes(LENGTE))
    facts = {
        "versie": VERSIE,
        "kenmerk": made.kenmerk,
        "doel": doel,
        "project": project,
        "periode": periode,
        "gemaakt": datetime.date.today().isoformat(),
        "geheim": base64.b64encode(made.geheim).decode(),
    }
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise SleutelFout(f"{path} bestaat al; een sleutel wordt niet overschreven. Kies een andere naam.") from error
    except OSError as error:
        raise SleutelFout(f"{path} is niet te maken: {explain(error)}") from error
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(facts, file, indent=2)
        file.write("\n")
    return made


def read(path: Path) -> Sleutel:
    """The key in a file. Raises `SleutelFout`, also when others than its owner may read it."""
    try:
        mode = path.stat().st_mode
        facts = json.loads(path.read_text(encoding="utf-8"))
        found = Sleutel(
            str(facts["doel"]),
            str(facts["project"]),
            str(facts["periode"]),
            base64.b64decode(facts["geheim"], validate=True),
        )
    except OSError as error:
        raise SleutelFout(f"{path} is niet te lezen: {explain(error)}") from error
    except (UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError, binascii.Error) as error:
        raise SleutelFout(f"{path} is geen sleutelbestand van Rondom") from error
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise SleutelFout(f"{path} is ook voor anderen te lezen. Geef eerst: chmod 600 {path}")
    if facts.get("kenmerk") != found.kenmerk:
        raise SleutelFout(f"{path} is veranderd: kenmerk en geheim horen niet bij elkaar")
    return found
