"""What do the rules of the mirror need to know of a school and of who acts? Rows → frozen facts for ``kern``."""

from __future__ import annotations

from rondom.kern.schooljaar import Band
from rondom.netwerk.models import Organisatie, Organisatiesoort
from rondom.netwerk.selectors import list_contact_schools
from rondom.toegang.handelen import Handelend


def read_band(school: Organisatie, door: Handelend) -> Band:
    """What somebody has to do with a school today. At most two queries."""
    eigen = door.organisatie == school.id
    besturen = Organisatie.objects.filter(soort=Organisatiesoort.SCHOOLBESTUUR)
    vast = not eigen and list_contact_schools(door.houder, door.vandaag).filter(pk=school.id).exists()
    return Band(
        rol=door.rol,
        eigen_school=eigen,
        vaste_partner=vast,
        van_bestuur=door.organisatie is not None and school.bovenliggend_id == door.organisatie,
        werkt_bij_bestuur=door.organisatie is not None and besturen.filter(pk=door.organisatie).exists(),
        zelfde_regio=door.regio == school.regio_id,
    )
