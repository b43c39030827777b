"""How are the secrets of second steps and the files of a casus kept? Encrypted, with keys of the installation.

The newest key encrypts, all decrypt.

Changing the key: the old one goes to ``geheim/factoren.oud``, ``geheim/factoren`` is made again, and ``rondom inlog sleutel``
closes everything with the new one.
"""

import base64
from functools import cache
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class Onleesbaar(ValueError):
    """No key of this installation fits what was stored."""


def encrypt(tekst: str) -> str:
    """The text, closed with the newest key."""
    return _keys(tuple(settings.FACTORSLEUTELS)).encrypt(tekst.encode()).decode("ascii")


def decrypt(gesloten: str) -> str:
    """The text again. Raises ``Onleesbaar`` when none of the keys fits."""
    try:
        return _keys(tuple(settings.FACTORSLEUTELS)).decrypt(gesloten.encode("ascii")).decode()
    except InvalidToken as fout:
        raise Onleesbaar from fout


def reseal(gesloten: str) -> str:
    """The same text, closed with the newest key."""
    return encrypt(decrypt(gesloten))


def encrypt_bytes(inhoud: bytes, van: UUID) -> bytes:
    """A file, closed with the newest key together with the key of its row, so that it opens as no other row."""
    token = _keys(tuple(settings.FACTORSLEUTELS), _STUKKEN).encrypt(van.bytes + inhoud)
    return base64.urlsafe_b64decode(token)


def decrypt_bytes(gesloten: bytes, van: UUID) -> bytes:
    """The file again. Raises ``Onleesbaar`` when no key fits, or when it was closed for another row."""
    try:
        alles = _keys(tuple(settings.FACTORSLEUTELS), _STUKKEN).decrypt(base64.urlsafe_b64encode(gesloten))
    except InvalidToken as fout:
        raise Onleesbaar from fout
    if alles[:16] != van.bytes:
        raise Onleesbaar
    return alles[16:]


def reseal_bytes(gesloten: bytes, van: UUID) -> bytes:
    """The same file, closed with the newest key."""
    return encrypt_bytes(decrypt_bytes(gesloten, van), van)


_STAPPEN, _STUKKEN = b"rondom second steps", b"rondom attachments"


@cache
def _keys(sleutels: tuple[str, ...], waarvoor: bytes = _STAPPEN) -> MultiFernet:
    return MultiFernet([Fernet(_derive(s, waarvoor)) for s in sleutels])


def _derive(sleutel: str, waarvoor: bytes) -> bytes:
    afgeleid = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=waarvoor).derive(sleutel.encode())
    return base64.urlsafe_b64encode(afgeleid)
