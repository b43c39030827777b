"""Rows → facts for ``kern.mandaat`` (R009)."""

from rondom.casus.feiten_route import woongemeente_of
from rondom.casus.models import Casus
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.mandaat import Besluitvraag
from rondom.netwerk.models import Organisatie
from rondom.toegang.handelen import Handelend


def read_besluitvraag(casus: Casus, wat: str, centen: int | None, door: Handelend) -> Besluitvraag:
    """This decision, by the organisation of who acts, for the young person of this casus today. At most two queries."""
    dag = door.vandaag
    woon = woongemeente_of(casus, dag)
    soort = Organisatie.objects.values_list("soort", flat=True).get(functies=door.houder)
    return Besluitvraag(wat, soort, woon.pk if woon else "", leeftijd_op(casus.jeugdige.geboortedatum, dag), centen)
