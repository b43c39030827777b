"""Publishing counts: protect with everything published before, prove, let the checker add up, register, then show."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from rondom.monitor.onthulling import controle
from rondom.monitor.onthulling.bescherming import Bescherming, bescherm
from rondom.monitor.onthulling.bewijs import BEWIJS, UITGAVE, schrijf_bewijs
from rondom.monitor.onthulling.register import Post, Register
from rondom.monitor.onthulling.stelsel import Uitgave
from rondom.monitor.onthulling.tabellen import Beleid


def geef_uit(
    uitgave: Uitgave,
    beleid: Beleid,
    *,
    register: Register,
    openbaar: Path,
    besloten: Path,
    datum: date,
    speling: float = 0.01,
    seconden: float = 240.0,
    voortgang: Callable[[str], None] = lambda regel: None,
) -> Bescherming:
    """Writes ``uitgave.json`` in ``openbaar`` and the confidential ``bewijs.json`` in ``besloten``.

    Nothing becomes visible before it is proven and registered. Raises ``Onveilig`` when cells would be disclosed,
    ``RegisterFout`` when the register is broken or knows the name, ``controle.Fout`` when the checker disagrees.
    """
    eerder, bekend = register.verwant(uitgave)
    protected = bescherm(
        uitgave, beleid, eerder=eerder, bekend=bekend, speling=speling, seconden=seconden, voortgang=voortgang
    )
    hidden_before = {post.uitgave.naam: post.verborgen for post in register.posten()}
    related = [(one, hidden_before[one.naam]) for one in eerder]
    seal = schrijf_bewijs(
        besloten,
        besloten,
        beleid=beleid,
        stelsel=protected.stelsel,
        uitslag=protected.uitslag,
        uitgaven=[(uitgave, protected.cellen), *related],
    )
    controle.main(str(besloten / UITGAVE), str(besloten / BEWIJS))
    register.voeg_toe(Post(uitgave, protected.cellen, datum, seal))
    openbaar.mkdir(parents=True, exist_ok=True)
    (openbaar / f".{UITGAVE}").write_bytes((besloten / UITGAVE).read_bytes())
    os.replace(openbaar / f".{UITGAVE}", openbaar / UITGAVE)
    return protected
