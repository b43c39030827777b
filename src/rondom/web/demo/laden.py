"""Load the region of the demo into an empty database."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.utils import timezone

from rondom.kern.rollen import ROLLEN
from rondom.toegang.handelen import TIJDZONE
from rondom.web.demo import netwerk
from rondom.web.demo.personas import GEZIN, PERSONAS

Voortgang = Callable[[str], None]


def load_region(progress: Voortgang) -> list[str]:
    """Network, casework, and who can log in. Answers the lines for the terminal."""
    begin = time.monotonic()
    vandaag = timezone.now().astimezone(TIJDZONE).date()
    rijen = netwerk.build_network(vandaag).rijen
    aantallen = {model.__name__: len(lijst) for model, lijst in rijen.items()}
    progress(
        f"{aantallen['School']} scholen, {aantallen['Organisatie'] - aantallen['School']} andere organisaties en"
        f" {aantallen['Persoon']} mensen ({time.monotonic() - begin:.1f} s)"
    )
    return list_logins()


def list_logins() -> list[str]:
    """Who can log in, as the terminal shows it."""
    regels = ["Inloggen gaat zonder wachtwoord: kies op de eerste pagina wie u bent."]
    regels += [f"  {ROLLEN[p.rol].nl:<32} {p.naam}" for p in PERSONAS]
    regels += [f"  {str(g.wie):<32} {g.naam}" for g in GEZIN]
    return regels
