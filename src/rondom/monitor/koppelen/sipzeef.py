"""SipHash-2-4 over whole arrays: a keyed function whose outcome says nothing to who lacks the key.

Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012). One record needs hundreds of keyed values; a call of
HMAC for each would take hours at a million records. So HMAC-SHA256 makes the key of a record's view (`coderen`), and
SipHash makes the positions with it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

U64 = NDArray[np.uint64]


def _rotate(x: U64, bits: int) -> U64:
    return (x << np.uint64(bits)) | (x >> np.uint64(64 - bits))


def _round(v0: U64, v1: U64, v2: U64, v3: U64) -> tuple[U64, U64, U64, U64]:
    v0 = v0 + v1
    v2 = v2 + v3
    v1 = _rotate(v1, 13) ^ v0
    v3 = _rotate(v3, 16) ^ v2
    v0 = _rotate(v0, 32)
    v2 = v2 + v1
    v0 = v0 + v3
    v1 = _rotate(v1, 17) ^ v2
    v3 = _rotate(v3, 21) ^ v0
    v2 = _rotate(v2, 32)
    return v0, v1, v2, v3


def siphash(k0: U64, k1: U64, word: U64, length: int) -> U64:
    """SipHash-2-4 of a message of `length` ≤ 7 bytes, given as the low bytes of `word`; shapes broadcast."""
    assert 0 <= length <= 7
    message = word | np.uint64(length << 56)
    v0 = k0 ^ np.uint64(0x736F6D6570736575)
    v1 = k1 ^ np.uint64(0x646F72616E646F6D)
    v2 = k0 ^ np.uint64(0x6C7967656E657261)
    v3 = k1 ^ np.uint64(0x7465646279746573) ^ message
    for _ in range(2):
        v0, v1, v2, v3 = _round(v0, v1, v2, v3)
    v0 = v0 ^ message
    v2 = v2 ^ np.uint64(0xFF)
    for _ in range(4):
        v0, v1, v2, v3 = _round(v0, v1, v2, v3)
    return v0 ^ v1 ^ v2 ^ v3
