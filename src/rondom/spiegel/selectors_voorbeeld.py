"""Reads of the library of good examples: search in Dutch, with typing errors forgiven (R237)."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from django.db.models import Count, Max, Q, QuerySet

from rondom.netwerk.zoekindex import Treffers, find
from rondom.netwerk.zoekwoord import words_of
from rondom.spiegel.models import Voorbeeld
from rondom.toegang.handelen import Handelend


def search(zoek: str, thema: str, regio: str) -> Treffers[Voorbeeld]:
    """Examples in the library of a region: all words of the question, in any form."""
    rijen = Voorbeeld.objects.filter(regio=regio, akkoord=True, gestopt_op=None).select_related("organisatie")
    return find(rijen.filter(thema=thema) if thema else rijen, zoek, "titel", lambda: _words(regio))


def _words(regio: str) -> frozenset[str]:
    stand = Voorbeeld.objects.filter(regio=regio, akkoord=True).aggregate(laatst=Max("beoordeeld_op"), n=Count("id"))
    return _read_words(regio, stand["laatst"], stand["n"])


@lru_cache(maxsize=16)
def _read_words(regio: str, laatst: datetime | None, aantal: int) -> frozenset[str]:
    """Every word of the library of a region; read again when something came in."""
    rijen = Voorbeeld.objects.filter(regio=regio, akkoord=True).values_list(
        "titel", "aanleiding", "aanpak", "opbrengst"
    )
    return frozenset(w for rij in rijen for w in words_of(" ".join(rij)))


def list_own(door: Handelend) -> QuerySet[Voorbeeld]:
    """What the own organisation keeps, longest unchecked first."""
    eigen = [door.organisatie] if door.organisatie else []
    return Voorbeeld.objects.filter(organisatie__in=eigen).order_by("gestopt_op", "gecontroleerd_op", "titel")


def list_to_review(door: Handelend) -> QuerySet[Voorbeeld]:
    """What waits for a reader and is not of the own organisation, oldest first."""
    eigen = [door.organisatie] if door.organisatie else []
    rijen = Voorbeeld.objects.filter(~Q(organisatie__in=eigen), regio=door.regio, akkoord=None, gestopt_op=None)
    return rijen.select_related("organisatie").order_by("ingediend_op")


def list_stale(door: Handelend, voor: date) -> QuerySet[Voorbeeld]:
    """Examples in the library that this very person submitted and that nobody checked since before a day."""
    return Voorbeeld.objects.filter(
        ingediend_door=door.houder, akkoord=True, gestopt_op=None, gecontroleerd_op__lt=voor
    ).order_by("gecontroleerd_op")
