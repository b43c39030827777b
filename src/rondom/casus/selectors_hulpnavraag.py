"""Reads of 'is there help already?': what was asked, and what the family told unasked to whom it chose (R033)."""

from django.db.models import Q, QuerySet

from rondom.casus.models import Hulpnavraag
from rondom.toegang.handelen import Handelend, Houdersoort
from rondom.toegang.laden import visible


def list_known(rijen: QuerySet[Hulpnavraag], door: Handelend) -> QuerySet[Hulpnavraag]:
    """Of these rows what ``door`` may know: all for the family; of what it told unasked only whom it chose, until it is
    taken back."""
    gezien = visible(rijen, door)
    if door.soort is Houdersoort.NAASTE:
        return gezien
    gekozen = Q(voor__contains=[door.organisatie], ingetrokken_op__isnull=True)
    return gezien.filter(Q(voor=[]) | gekozen) if door.organisatie else gezien.filter(voor=[])


def list_told(rijen: QuerySet[Hulpnavraag], door: Handelend) -> QuerySet[Hulpnavraag]:
    """What the family told unasked and still stands, newest first."""
    return list_known(rijen.exclude(voor=[]).filter(ingetrokken_op__isnull=True), door).order_by("-gevraagd_op", "id")
