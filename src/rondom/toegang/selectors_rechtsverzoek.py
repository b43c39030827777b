"""Which requests about own data may this holder read? The same rule as the policy, for whoever reads a list (L10)."""

from django.db.models import Q, QuerySet

from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.models import Rechtsverzoek

OVER_PAPIER = "papier"
"""What a request is about that was made on paper: no record of the casework."""


def list_readable(rijen: QuerySet[Rechtsverzoek], door: Handelend) -> QuerySet[Rechtsverzoek]:
    """Of these requests those that ``door`` made or must handle, and what put a record right that ``door`` reads."""
    if door.is_familie:
        return rijen.filter(naaste=door.houder)
    mag = Q(eigenaar=door.houder) | Q(vastgelegd_door=door.houder)
    if door.mag(Bevoegdheid.CASUS_COORDINEREN):
        mag |= Q(dossier__school=door.organisatie)
    rechtgezet = visible(rijen, door).filter(
        soort=Verzoeksoort.CORRECTIE.value,
        status__in=(RechtsverzoekStatus.TOEGEWEZEN.value, RechtsverzoekStatus.DEELS.value),
    )
    return rijen.filter(mag | Q(id__in=rechtgezet.exclude(object_soort__in=("", OVER_PAPIER)).values("id")))
