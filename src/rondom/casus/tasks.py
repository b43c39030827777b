"""Jobs of the casework."""

from django.utils import timezone
from procrastinate.contrib.django import app

from rondom.toegang.handelen import acting, system_actor
from rondom.toegang.tasks import OPNIEUW, send_notice, tell_by_mail

__all__ = ["escalate_late", "send_notice", "tell_birthdays", "tell_by_mail"]


@app.periodic(cron="20 5 * * *")
@app.task(name="casus.tell_birthdays", retry=OPNIEUW, queueing_lock="verjaardagen")
def tell_birthdays(timestamp: int) -> None:
    """Every morning: tell who is concerned of a birthday that changes who decides. One dossier at a time."""
    from rondom.casus.services import verjaardag

    door = system_actor("verjaardag", timezone.now())
    with acting(door):
        dossiers = verjaardag.list_near()
    for dossier in dossiers:
        with acting(door):
            verjaardag.tell(dossier=dossier, door=door)


@app.periodic(cron="50 5 * * *")
@app.task(name="casus.escalate_late", retry=OPNIEUW, queueing_lock="opschalen")
def escalate_late(timestamp: int) -> None:
    """Every morning: bring what is late up the ladder of its region."""
    from rondom.casus.services import opschaling

    opschaling.escalate(moment=timezone.now())
