"""Before help is recorded: is there a mandate for the decision, or did somebody else decide? (R009, R047, L26)"""

from rondom.casus.feiten_mandaat import read_besluitvraag
from rondom.casus.models import Casus
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.mandaat import check_vastleggen, find_besluit
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_routetabel
from rondom.toegang.handelen import Handelend


def check(*, casus: Casus, aanbieder: Organisatie, centen: int | None, beslist_door: str, door: Handelend) -> None:
    """Raises ``NietMogelijk``, at the field ``beslist_door``, outside the mandate of the asker and without these words."""
    tabel = read_routetabel(casus.dossier.regio_id, door.vandaag)
    besluit = find_besluit([aanbieder.soort], tabel)
    if tabel is None or besluit is None:
        return
    oordeel = check_vastleggen(read_besluitvraag(casus, besluit, centen, door), tabel, beslist_door)
    if not oordeel.mag:
        raise NietMogelijk(oordeel, "beslist_door")
