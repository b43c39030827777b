"""The sociale kaart of the demo region, written by the people who keep it: the teams and the municipality."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from rondom.kern.rollen import Bevoegdheid, rollen_met
from rondom.netwerk.models import Functie, Gemeente
from rondom.netwerk.services import aanbod as kaart
from rondom.toegang.handelen import TIJDZONE, acting
from rondom.toegang.selectors import actor_of_functie
from rondom.web.demo.netwerk import MAP


def load_aanbod(vandaag: date) -> int:
    """Write every entry of ``aanbod.toml`` on the day on which it was last checked; answers how many."""
    gemeenten = {g.code: g for g in Gemeente.objects.all()}
    bewaarders = _keepers()
    aantal = 0
    for rij in _entries(gemeenten):
        plaatsen = [gemeenten[c] for c in rij["gemeenten"]]
        functie = bewaarders[plaatsen[0].code if plaatsen else "9901"]
        dag = vandaag - timedelta(days=rij["dagen"])
        door = actor_of_functie(functie, None, datetime.combine(dag, time(10), TIJDZONE))
        assert door.organisatie is not None
        assert door.regio is not None
        with acting(door):
            schrijver = kaart.Schrijver(door.houder, door.organisatie, door.regio, door.moment)
            kaart.add(gegevens=rij, gemeenten=plaatsen, door=schrijver)
        aantal += 1
    return aantal


def _keepers() -> dict[str, Functie]:
    """Municipality → who keeps its entries: somebody of a team that helps there."""
    rollen = set(rollen_met(Bevoegdheid.AANBOD_BIJHOUDEN)) & set(rollen_met(Bevoegdheid.AANMELDING_OPPAKKEN))
    functies = Functie.objects.filter(rol__in=rollen, organisatie__gemeente__isnull=False)
    return {
        str(f.organisatie.gemeente_id): f
        for f in functies.select_related("persoon", "organisatie").order_by("organisatie__naam", "id")
    }


def _entries(gemeenten: dict[str, Gemeente]) -> Iterator[dict[str, Any]]:
    leeg = {"trefwoorden": "", "kosten": "", "aanmelden": "", "telefoon": "", "website": "", "gemeenten": []}
    for rij in tomllib.loads((MAP / "aanbod.toml").read_text(encoding="utf-8"))["aanbod"]:
        if not rij.get("per_gemeente"):
            yield leeg | rij
            continue
        for g in gemeenten.values():
            yield leeg | rij | {"naam": rij["naam"].format(plaats=g.naam), "gemeenten": [g.code]}
