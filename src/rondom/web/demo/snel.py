"""A connection that loads fast: the same role and the same policies, with statements that the server keeps prepared.

Measured on 600 stories: planning a statement under row-level security costs more than running it, and every service
opens a savepoint that only a failure needs; here a failure ends the load.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from unittest.mock import patch

from django.db import connection

from rondom.netwerk import selectors

PREPARE_AFTER = 3
KEPT = 600


@contextmanager
def fast_connection() -> Iterator[None]:
    """Within the block the default connection is such a one; it is closed before and after."""
    opties = {
        **{k: w for k, w in connection.settings_dict["OPTIONS"].items() if k != "pool"},
        "server_side_binding": True,
        "prepare_threshold": PREPARE_AFTER,
    }
    connection.close()
    with (
        patch.dict(connection.settings_dict, {"OPTIONS": opties}),
        patch.object(connection.features, "uses_savepoints", False),
    ):
        connection.ensure_connection()
        connection.connection.prepared_max = KEPT
        with connection.cursor() as cursor:
            # Tables are empty at first: a plan made then must still be right when they are full.
            for instelling in (
                "synchronous_commit = off",
                "jit = off",
                "plan_cache_mode = force_generic_plan",
                "enable_seqscan = off",
            ):
                cursor.execute(f"SET {instelling}")
        try:
            yield
        finally:
            connection.close()


@contextmanager
def unchanging_region() -> Iterator[None]:
    """Within the block parameters and calendar of the region are read once: nobody changes them while we load.

    Wherever a module has taken the selector by name, it gets the one that remembers.
    """
    with ExitStack() as stapel:
        for naam in ("read_parameters", "read_kalender"):
            echt = getattr(selectors, naam)
            eens = cache(echt)
            for module in list(sys.modules.values()):
                if getattr(module, "__name__", "").startswith("rondom.") and getattr(module, naam, None) is echt:
                    stapel.enter_context(patch.object(module, naam, eens))
        drempels = gc.get_threshold()
        gc.set_threshold(100_000, 50, 50)
        stapel.callback(gc.set_threshold, *drempels)
        yield
