"""Load the region of the demo into an empty database."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import date
from multiprocessing import get_context

from django.conf import settings
from django.db import connection, connections
from django.utils import timezone

from rondom.kern.rollen import ROLLEN
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.models import Account
from rondom.web.demo import gezin, netwerk, oud
from rondom.web.demo.aanbod import load_aanbod
from rondom.web.demo.metingen import measure
from rondom.web.demo.ondersteuning import load_ondersteuning
from rondom.web.demo.personas import GEZIN, PERSONAS, TWEE_KINDEREN
from rondom.web.demo.plaatsen import replace_somebody
from rondom.web.demo.samen_leren import load_samen_leren
from rondom.web.demo.schoolplek import tell_places
from rondom.web.demo.spreekuur import tell_hours
from rondom.web.demo.sturing import tell_steering
from rondom.web.demo.toezicht import tell_oversight
from rondom.web.demo.verteller import prepare, tell_some

Voortgang = Callable[[str], None]
PROCESSEN = 2
PER_BEURT = 30
"""Stories that a process tells before it says so."""


def load_region(progress: Voortgang) -> list[str]:
    """Network, casework, and who can log in. Answers the lines for the terminal."""
    begin = time.monotonic()
    vandaag = timezone.now().astimezone(TIJDZONE).date()
    rijen = netwerk.build_network(vandaag).rijen
    aantal = Counter({model.__name__: len(lijst) for model, lijst in rijen.items()})
    progress(
        f"{aantal['School']} scholen, {aantal['Organisatie'] - aantal['School']} andere organisaties en"
        f" {aantal['Persoon']} mensen"
    )
    progress(f"{load_aanbod(vandaag)} keer aanbod op de sociale kaart")
    progress(f"{load_samen_leren(vandaag)} kernteams in hun schooljaar")
    progress(f"{load_ondersteuning(vandaag)} keer wat een school biedt")
    klaar = 0
    niet: list[str] = []
    for erbij, fouten, alle in load_casework(vandaag):
        klaar, niet = klaar + erbij, niet + fouten
        progress(f"{klaar} van {alle} verhalen ({time.monotonic() - begin:.0f} s)")
    for regel in niet:
        progress(f"niet verteld: {regel}")
    progress(oud.tell_old(vandaag))
    tell_places(vandaag)
    progress(replace_somebody(timezone.now()))
    tell_oversight(vandaag)
    progress(measure(vandaag))
    progress(tell_steering(vandaag))
    progress(f"{tell_hours(vandaag)} vaste dagdelen op school")
    finish()
    progress(f"{klaar} verhalen in {time.monotonic() - begin:.0f} s")
    return list_logins()


def load_casework(vandaag: date) -> Iterator[tuple[int, list[str], int]]:
    """Have all stories told, in two processes where there are two cores.

    Yields each time how many came, which could not be told, and how many there are in all.
    """
    from rondom.web.demo.casussen import list_opdrachten

    nummers = [o.nummer for o in list_opdrachten()]
    beurten = [nummers[n :: _aantal_beurten(nummers)] for n in range(_aantal_beurten(nummers))]
    connections.close_all()
    with ProcessPoolExecutor(min(PROCESSEN, os.cpu_count() or 1), get_context("spawn"), prepare) as werkers:
        for deel in as_completed([werkers.submit(tell_some, beurt, vandaag) for beurt in beurten]):
            yield *deel.result(), len(nummers)


def _aantal_beurten(nummers: list[int]) -> int:
    return max(1, len(nummers) // PER_BEURT)


def finish() -> None:
    """What comes after the casework: logins for new families, and fresh statistics for the planner."""
    gezin.forget_family()
    Account.objects.using("eigenaar").bulk_create(gezin.stock())
    connection.close()
    if "eigenaar" in settings.DATABASES:
        with connections["eigenaar"].cursor() as cursor:
            cursor.execute("ANALYZE")


def list_logins() -> list[str]:
    """Who can log in, as the terminal shows it."""
    regels = ["Inloggen gaat zonder wachtwoord: kies op de eerste pagina wie u bent."]
    regels += [f"  {ROLLEN[p.rol].nl:<32} {p.naam}" for p in PERSONAS]
    regels += [f"  {str(g.wie):<32} {g.naam}" for g in (*GEZIN, TWEE_KINDEREN)]
    return regels
