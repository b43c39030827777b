"""Reads of the sociale kaart: search in Dutch, with typing errors forgiven."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import Coalesce

from rondom.kern.parameters import Parameters
from rondom.netwerk.models import Aanbod, Aanbodmelding
from rondom.netwerk.zoekindex import Treffers, find
from rondom.netwerk.zoekwoord import words_of


@dataclass(frozen=True)
class Vraag:
    """What somebody looks for. Empty parts do not limit."""

    zoek: str = ""
    gemeente: str = ""
    leeftijd: int | None = None
    leefgebied: str = ""
    soort: str = ""


def search(vraag: Vraag, regio: str) -> Treffers[Aanbod]:
    """Entries that go on, in the region of the asker: all words of the question, in any form ('sporten' finds 'sport')."""
    return find(_limited(vraag, regio), vraag.zoek, "naam", lambda: _woordenschat(regio))


def _limited(vraag: Vraag, regio: str) -> QuerySet[Aanbod]:
    rijen = Aanbod.objects.filter(regio=regio, gestopt_op=None).select_related("eigenaar").prefetch_related("gemeenten")
    if vraag.gemeente:
        # A subquery, so that an entry of several municipalities comes once.
        hier = Aanbod.objects.filter(Q(gemeenten=vraag.gemeente) | Q(gemeenten=None)).values("id")
        rijen = rijen.filter(id__in=hier)
    if vraag.leeftijd is not None:
        rijen = rijen.filter(leeftijd_van__lte=vraag.leeftijd, leeftijd_tot__gte=vraag.leeftijd)
    if vraag.leefgebied:
        rijen = rijen.filter(leefgebieden__contains=[vraag.leefgebied])
    return rijen.filter(soort=vraag.soort) if vraag.soort else rijen


def _woordenschat(regio: str) -> frozenset[str]:
    stand = Aanbod.objects.filter(regio=regio).aggregate(laatst=Max("gewijzigd_op"), aantal=Count("id"))
    return _read_woordenschat(regio, stand["laatst"], stand["aantal"])


@lru_cache(maxsize=16)
def _read_woordenschat(regio: str, laatst: datetime | None, aantal: int) -> frozenset[str]:
    """Every word of the entries of a region; read again when one was changed."""
    rijen = Aanbod.objects.filter(regio=regio, gestopt_op=None).values_list("naam", "trefwoorden", "omschrijving")
    return frozenset(w for rij in rijen for w in words_of(" ".join(rij)))


def stale_before(parameters: Parameters, dag: date) -> date:
    """What was last checked before this day is stale."""
    return dag - relativedelta(months=parameters.op("aanbod_controle_maanden", dag))


def list_own(organisatie: UUID | None) -> QuerySet[Aanbod]:
    """Entries that the people of an organisation keep right: what others say is wrong first, then the longest unchecked."""
    open_ = Count("meldingen", filter=Q(meldingen__verwerkt_op=None))
    rijen = Aanbod.objects.filter(eigenaar=organisatie).annotate(open_meldingen=open_)
    return rijen.order_by(Coalesce("gestopt_op", date.min), "-open_meldingen", "gecontroleerd_op", "naam")


def open_reports(aanbod: Aanbod) -> QuerySet[Aanbodmelding]:
    """What was said to be wrong and was not dealt with yet, oldest first."""
    return aanbod.meldingen.filter(verwerkt_op=None).order_by("gemeld_op")
