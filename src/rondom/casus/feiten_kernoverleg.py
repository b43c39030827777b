"""Who of a core team may hear one casus? Rows → what ``kern.kernoverleg`` needs."""

from uuid import UUID

from rondom.casus.models import Kernoverleg
from rondom.casus.selectors_kernoverleg import current_seats
from rondom.kern.kernoverleg import Gehoor, Toehoorder, beoordeel_gehoor, wie_hoort
from rondom.kern.oordeel import Oordeel
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import read_houders


def judge_hearing(overleg: Kernoverleg, dossier: UUID, door: Handelend, gehoor: Gehoor) -> Oordeel:
    """May this casus be talked about in this team today? Whoever asks is the one who brings it in."""
    feiten, regio = read_dossierfeiten(dossier)
    hoort = wie_hoort(feiten, door.vandaag, read_parameters(regio))
    plekken = {b.functie_id for b in current_seats(overleg) if b.functie_id is not None}
    mensen = sorted(read_houders(plekken - {door.houder}).values(), key=lambda h: (h.organisatie, h.naam))
    return beoordeel_gehoor(
        (Toehoorder(h.naam, h.id in hoort) for h in mensen), ik_mag=door.houder in hoort, gehoor=gehoor
    )
