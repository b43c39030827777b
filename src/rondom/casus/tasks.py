"""Jobs of the casework: tell somebody by mail that something is waiting. The mail says nothing about anybody."""

import logging
from uuid import UUID

from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from rondom.netwerk.models import Functie
from rondom.toegang.handelen import Handelend, Houdersoort, acting, system_actor
from rondom.toegang.models import Naaste

logger = logging.getLogger(__name__)
OPNIEUW = RetryStrategy(max_attempts=5, exponential_wait=30)


def tell_by_mail(houder: UUID) -> None:
    """After this transaction, have a mail sent to the holder of a task. A mail that already waits is enough."""
    transaction.on_commit(lambda: _enqueue(houder), robust=True)


def _enqueue(houder: UUID) -> None:
    try:
        with transaction.atomic():
            send_notice.configure(queueing_lock=f"bericht:{houder}").defer(houder=str(houder))
    except AlreadyEnqueued:
        logger.debug("a mail for this holder already waits")


@app.task(name="casus.send_notice", retry=OPNIEUW)
def send_notice(houder: str) -> None:
    """Mail one holder that something is waiting; nothing happens without an address."""
    sleutel = UUID(houder)
    adres = _address_of(sleutel)
    if not adres:
        return
    with translation.override("nl"):
        send_mail(
            _("Er staat iets voor u klaar in Rondom"),
            _(
                "Er staat iets voor u klaar in Rondom.\n\n"
                "Log in zoals u gewend bent. In deze mail staan geen gegevens en geen link, zodat niemand kan meelezen."
            ),
            None,
            [adres],
        )


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


def _address_of(houder: UUID) -> str:
    functie = Functie.objects.filter(pk=houder).select_related("persoon").first()
    if functie is not None:
        return functie.persoon.email
    # Family rows show to their own holder only.
    zelf = Handelend(houder, Houdersoort.NAASTE, "ouder", timezone.now())
    with acting(zelf):
        naaste = Naaste.objects.filter(pk=houder).first()
        return naaste.email if naaste is not None else ""
