"""How is an answer kept so that only its own link, or only the close of the measurement, can read it? (R225)

AES-GCM with a random nonce, and not the Fernet of ``toegang.geheim``: a Fernet token has the moment of making in plain view,
and a moment is what could give somebody away. Texts are filled up to whole blocks, so that the length tells little.
"""

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

BLOK = 4096
_NONCE = 12


class Verzegeld(ValueError):
    """The key does not fit."""


def place_of(sleutel: str) -> str:
    """Where the row of a link is found: a hash that says nothing about the key of its draft."""
    return _derive(sleutel, b"rondom deelname plaats").hex()


def draft_key(sleutel: str) -> bytes:
    """The key of the draft of a link. It is in no database: only who has the link can make it."""
    return _derive(sleutel, b"rondom deelname concept")


def new_key() -> bytes:
    """A key for the answers of one measurement."""
    return AESGCM.generate_key(256)


def seal(inhoud: bytes, sleutel: bytes, van: UUID) -> bytes:
    """The content, filled up and closed; it opens with the same key and the same ``van`` only."""
    vol = len(inhoud).to_bytes(4, "big") + inhoud
    vol += b"\0" * (-len(vol) % BLOK)
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(sleutel).encrypt(nonce, vol, van.bytes)


def unseal(gesloten: bytes, sleutel: bytes, van: UUID) -> bytes:
    """The content again. Raises ``Verzegeld`` when key or owner does not fit."""
    try:
        vol = AESGCM(sleutel).decrypt(gesloten[:_NONCE], gesloten[_NONCE:], van.bytes)
    except (InvalidTag, ValueError) as fout:
        raise Verzegeld from fout
    return vol[4 : 4 + int.from_bytes(vol[:4], "big")]


def _derive(sleutel: str, waarvoor: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=waarvoor).derive(sleutel.encode())
