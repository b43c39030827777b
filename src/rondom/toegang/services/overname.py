"""A meldcode that nobody handles any more gets somebody: the aandachtsfunctionaris of that organisation (L35)."""

from datetime import datetime

from django.db import connection

from rondom.toegang.beleid_meldcode import OVERNAME
from rondom.toegang.handelen import acting, system_actor
from rondom.toegang.services import gebeurtenis, rechten
from rondom.toegang.tasks import tell_by_mail


def take_over(*, moment: datetime) -> int:
    """Let the aandachtsfunctionaris in at each meldcode of which the last who handled it does not work there any more.

    Answers how many. One of an organisation without such a function waits until there is one.
    """
    with acting(system_actor(OVERNAME, moment)) as door:
        with connection.cursor() as cursor:
            cursor.execute("SELECT dossier, meldcode, houder FROM toegang_neem_meldcodes_over()")
            opgenomen = cursor.fetchall()
        for dossier, meldcode, houder in opgenomen:
            rechten.recompute(dossier)
            gebeurtenis.record(
                dossier=dossier,
                soort="meldcode.overgenomen",
                object_soort="meldcode",
                object_id=meldcode,
                door=door,
                regels=("L35",),
                veiligheid=True,
            )
            tell_by_mail(houder)
    return len(opgenomen)
