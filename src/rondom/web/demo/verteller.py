"""The work of one process that tells stories. Imports nothing of Django: it is read before Django is ready."""

from __future__ import annotations

import multiprocessing
import os
import threading
from datetime import date


def prepare() -> None:
    """Set Django up in this process, which ends when the one that started it does, however that ended."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from rondom.web import opstart

    opstart.prepare_django(owner=True)


def _end_with_parent() -> None:
    ouder = multiprocessing.parent_process()
    if ouder is not None:
        ouder.join()
        os._exit(1)


def tell_some(nummers: list[int], vandaag: date) -> tuple[int, list[str]]:
    """Tell these stories; answers how many were told, and a line for each that was not."""
    from rondom.web.demo import casussen, snel

    wel = set(nummers)
    opdrachten = [o for o in casussen.list_opdrachten() if o.nummer in wel]
    with snel.fast_connection(), snel.unchanging_region():
        verteld = list(casussen.tell_all(opdrachten, vandaag))
    fouten = [f"{m.nummer} ({m.soort}): {m.waarom}" for m in verteld if isinstance(m, casussen.Mislukt)]
    return len(verteld) - len(fouten), fouten
