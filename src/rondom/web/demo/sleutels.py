"""The same keys in every run: services draw keys at random, and the demo's draws come from a seed.

Addresses in a handbook and pictures then stay right after ``make demo-reset``. Only while the demo is being loaded, in
the process that does nothing else; the secrets of the installation were made before.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch


@contextmanager
def seeded_keys(zaad: str) -> Iterator[None]:
    """Within the block ``uuid4`` and ``secrets`` draw from a seed."""
    lot = random.Random(zaad)  # noqa: S311 - the point is that it repeats
    with patch.object(os, "urandom", lot.randbytes), patch.object(random, "_urandom", lot.randbytes):
        yield
