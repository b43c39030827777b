"""What is known of the country against what a file says: insert, update, mark what is gone. Never deletes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Substr

from rondom.netwerk.models import OpenbareGemeente, OpenbareSchool, Postcodegebied
from rondom.netwerk.services.openbaar_velden import Keuring

SWV = ("swv_po", "swv_vo")
PER_KEER = 1000
MINDER = 0.2
"""A file that lacks more than this part of what is known is taken for a part of the list, not for the whole."""

Voortgang = Callable[[int], None]


class Geweigerd(Exception):
    """A file that is not taken over; the message says why and what helps. Nothing of it was written."""


@dataclass
class Telling:
    """What one file brought."""

    nieuw: int = 0
    gewijzigd: int = 0
    gelijk: int = 0
    vervallen: int = 0
    deel: bool = False
    keuring: Keuring = field(default_factory=Keuring)


class Schrijver:
    """Reads and writes of one load, through the connection of the owner."""

    def __init__(self, using: str, peildatum: date, volledig: bool, progress: Voortgang) -> None:
        self.using, self.peildatum, self.volledig, self.progress = using, peildatum, volledig, progress

    def settle_schools(self) -> None:
        """A school belongs to the samenwerkingsverband of its postcode area, by law (Wpo 18a, WVO 2020)."""
        for veld in SWV:
            gebied = Postcodegebied.objects.using(self.using).filter(pc4=Substr(OuterRef("postcode"), 1, 4))
            van = Subquery(gebied.exclude(**{veld: ""}).values(veld)[:1])
            scholen = OpenbareSchool.objects.using(self.using).annotate(van=van).exclude(van=None)
            scholen.exclude(**{veld: F("van")}).update(**{veld: van})

    # What is there ----------------------------------------------------------------------------------------------

    def codes(self) -> set[str]:
        codes = set(OpenbareGemeente.objects.using(self.using).values_list("code", flat=True))
        if not codes:
            raise Geweigerd("laad eerst de lijst van gemeenten (CBS); dit bestand verwijst ernaar")
        return codes

    def names(self) -> dict[str, str]:
        """Name → code, of municipalities that exist today. Each name is there once."""
        rijen = OpenbareGemeente.objects.using(self.using).filter(vervallen_op=None).values_list("naam", "code")
        return {naam.casefold(): code for naam, code in rijen}

    def municipality_by_schools(self) -> dict[str, str]:
        """Postcode area → the municipality in which all its schools stand: tells what became of one that merged."""
        gevonden: dict[str, set[str]] = defaultdict(set)
        rijen = OpenbareSchool.objects.using(self.using).exclude(gemeente=None).values_list("postcode", "gemeente_id")
        for postcode, gemeente in rijen:
            gevonden[postcode[:4]].add(str(gemeente))
        return {pc4: next(iter(codes)) for pc4, codes in gevonden.items() if len(codes) == 1}

    def write(
        self,
        model: type[models.Model],
        rijen: dict[str, dict[str, Any]],
        telling: Telling,
        *,
        gone: models.QuerySet[Any] | None = None,
        insert: bool = True,
    ) -> Telling:
        """Insert what is new, update what differs, and mark what is gone. Never deletes: others point at it."""
        beheer = model._default_manager.using(self.using)
        er = {o.pk: o for o in beheer.all()}
        nieuw, anders, velden = [], [], sorted({v for r in rijen.values() for v in r})
        for aantal, (sleutel, waarden) in enumerate(rijen.items(), start=1):
            bestaand = er.get(sleutel)
            if bestaand is None:
                if insert:
                    nieuw.append(model(pk=sleutel, **waarden))
            elif any(getattr(bestaand, v) != w for v, w in waarden.items()):
                for v, w in waarden.items():
                    setattr(bestaand, v, w)
                anders.append(bestaand)
            else:
                telling.gelijk += 1
            if aantal % PER_KEER == 0:
                self.progress(PER_KEER)
        self.progress(len(rijen) % PER_KEER)
        beheer.bulk_create(nieuw, batch_size=PER_KEER)
        if anders:
            beheer.bulk_update(anders, velden, batch_size=PER_KEER)
        telling.nieuw, telling.gewijzigd = len(nieuw), len(anders)
        if gone is not None:
            self._mark_gone(gone, rijen, telling)
        return telling

    def _mark_gone(self, gone: models.QuerySet[Any], rijen: Iterable[str], telling: Telling) -> None:
        bekend = set(gone.using(self.using).filter(vervallen_op=None).values_list("pk", flat=True))
        weg = bekend - set(rijen)
        if len(weg) > MINDER * len(bekend) and not self.volledig:
            telling.deel = True
            return
        telling.vervallen = gone.using(self.using).filter(pk__in=weg).update(vervallen_op=self.peildatum)
