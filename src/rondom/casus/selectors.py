"""Reads of the casework. Every list starts from the holder's grants."""

from django.db.models import Q, QuerySet

from rondom.casus.models import Casus
from rondom.kern.statussen import CasusStatus
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.models import Jeugdige
from rondom.toegang.services.dossier import search_text

KLAAR = (CasusStatus.AFGESLOTEN.value, CasusStatus.INGETROKKEN.value)


def list_casussen(door: Handelend, *, klaar: bool = False) -> QuerySet[Casus]:
    """The casussen the holder may see, last changed first: those that run, or those that are done."""
    rijen = visible(Casus.objects.select_related("jeugdige", "jeugdige__school"), door)
    rijen = rijen.filter(status__in=KLAAR) if klaar else rijen.exclude(status__in=KLAAR)
    return rijen.order_by("-bijgewerkt_op", "id")


def search_casussen(zoek: str, door: Handelend, *, klaar: bool = False) -> QuerySet[Casus]:
    """Casussen by name of the child or by number, among the holder's own only; never a search over everybody.

    Every word must begin a part of the name. Case and accents do not matter.
    """
    kenmerk = zoek.strip().upper()
    vraag = Q()
    for woord in search_text(zoek).split():
        vraag &= Q(zoektekst__startswith=woord) | Q(zoektekst__contains=f" {woord}")
    if not vraag:
        return list_casussen(door, klaar=klaar)
    eigen = visible(Casus.objects.all(), door).values("jeugdige")
    kinderen = Jeugdige.objects.filter(vraag, id__in=eigen).values("id")
    return list_casussen(door, klaar=klaar).filter(Q(jeugdige__in=kinderen) | Q(kenmerk=kenmerk))
