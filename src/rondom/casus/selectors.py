"""Reads of the casework. Every list starts from the holder's grants."""

from django.db.models import QuerySet

from rondom.casus.models import Casus
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible


def list_casussen(door: Handelend) -> QuerySet[Casus]:
    """The casussen the holder may see, last changed first."""
    return visible(Casus.objects.select_related("jeugdige"), door).order_by("-bijgewerkt_op", "id")
