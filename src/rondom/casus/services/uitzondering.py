"""Record why help may start without the yes of the parents (L33)."""

from django.db import transaction

from rondom.casus.feiten_instemming import read_instemfeiten
from rondom.casus.models import Inzet
from rondom.casus.services.instemming import keep
from rondom.casus.services.inzet import write_content
from rondom.kern.instemming import Uitzondering, check_uitzondering
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services.toestemming import Ongeldig


@transaction.atomic
def set_aside(*, inzet: Inzet, soort: Uitzondering, waarom: str, door: Handelend) -> Oordeel:
    """Record it with the reason, whose words stand where the content of this help stands.

    Raises ``Ongeldig``; also for who may write no such words: then somebody else must.
    """
    feiten, parameters = read_instemfeiten(inzet, door), read_parameters(inzet.dossier.regio_id)
    veld, oordeel = check_uitzondering(feiten, waarom, parameters)
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)
    if write_content(inzet=inzet, soort="uitzondering", tekst=waarom, door=door) is None:
        raise Ongeldig("waarom", geweigerd(reden("L33", "instemming.ander_schrijft")))
    keep(inzet=inzet, naaste=None, besluit=soort.value, wijze=Wijze.GESPREK.value, door=door, inhoud=waarom)
    return oordeel
