"""How are the secrets of second steps kept? Encrypted, with keys of the installation; the newest encrypts, all decrypt.

Changing the key: the old one goes to ``geheim/factoren.oud``, ``geheim/factoren`` is made again, and ``rondom inlog sleutel``
closes everything with the new one.
"""

import base64
from functools import cache

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


@cache
def _keys(sleutels: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(_derive(s)) for s in sleutels])


def _derive(sleutel: str) -> bytes:
    afgeleid = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"rondom second steps").derive(
        sleutel.encode()
    )
    return base64.urlsafe_b64encode(afgeleid)
