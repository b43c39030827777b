"""Jobs of the house: mail a link to sign in, or that something is waiting; keep, and the consultation hour.

A mail holds a link to sign in at most, and nothing about anybody.
"""

import logging
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from rondom.netwerk.models import Functie
from rondom.toegang import geheim, klok
from rondom.toegang.handelen import Handelend, Houdersoort, acting, system_actor
from rondom.toegang.models import Account, Naaste

logger = logging.getLogger(__name__)
OPNIEUW = RetryStrategy(max_attempts=5, exponential_wait=30)


def send_link_later(account: UUID, tot: datetime) -> None:
    """After this transaction, have a link made and mailed; nothing happens when there is no such login."""
    transaction.on_commit(lambda: _enqueue(account, tot), robust=True)


def _enqueue(account: UUID, tot: datetime) -> None:
    with transaction.atomic():
        send_link.defer(account=str(account), tot=tot.isoformat())


@app.task(name="toegang.send_link", retry=OPNIEUW)
def send_link(account: str, tot: str) -> None:
    """Make a link with which the password of this login can be set, and mail it."""
    from rondom.toegang.services.account import make_link

    with acting(system_actor("inloglink", klok.now())) as door:
        gevonden = Account.objects.filter(pk=UUID(account), is_active=True).select_related("persoon").first()
        adres = address_of(gevonden) if gevonden else ""
        if not gevonden or not adres:
            return
        sleutel = make_link(account=gevonden.id, tot=datetime.fromisoformat(tot), moment=door.moment, door=None)
        mail_link(adres, reverse("wachtwoord_nieuw", args=[sleutel]))


def send_invitation_later(adres: str, sleutel: str) -> None:
    """After this transaction, have the link of an invitation mailed to somebody of a family (A04).

    In the queue the secret is closed with a key of the installation, because it cannot be made again from its hash.
    """
    gesloten = geheim.encrypt(f"{sleutel} {adres}")
    transaction.on_commit(lambda: _enqueue_invitation(gesloten), robust=True)


def _enqueue_invitation(gesloten: str) -> None:
    with transaction.atomic():
        send_invitation.defer(gesloten=gesloten)


@app.task(name="toegang.send_invitation", retry=OPNIEUW)
def send_invitation(gesloten: str) -> None:
    """Mail the link of an invitation that can still be used, and note that it left. The mail names nobody."""
    from rondom.toegang.services.uitnodiging import find

    sleutel, adres = geheim.decrypt(gesloten).split(" ", 1)
    with acting(system_actor("uitnodiging", klok.now())) as door:
        uitnodiging = find(sleutel, door.moment)
        if uitnodiging is None or uitnodiging.verzonden_op is not None:
            return
        uitnodiging.verzonden_op = door.moment
        uitnodiging.save(update_fields=["verzonden_op"])
        mail_invitation(adres, reverse("uitnodiging_openen", args=[sleutel]))


def mail_invitation(adres: str, pad: str) -> None:
    """One mail with the link, at once: when it cannot be sent, the job tries again and nothing was noted."""
    with translation.override("nl"):
        tekst = _(
            "Iemand met wie u gesproken hebt, nodigt u uit voor Rondom of helpt u daar weer binnen."
            " Open deze link:\n\n%(link)s\n\n"
            "U hebt ook een code van acht cijfers nodig. Die krijgt u van diegene zelf, aan de telefoon of op papier."
            " De code staat nooit in een mail.\n\n"
            "De link werkt één keer en verloopt vanzelf. Weet u van niets? Dan hoeft u niets te doen."
        ) % {"link": settings.SITE_ADRES + pad}
        send_mail(_("Uw uitnodiging voor Rondom"), tekst, None, [adres])


def mail_link(adres: str, pad: str) -> None:
    """One mail with a link to this path of the site; after the transaction."""
    with translation.override("nl"):
        onderwerp = _("Uw link voor Rondom")
        tekst = _(
            "Met deze link gaat u verder met inloggen in Rondom:\n\n%(link)s\n\n"
            "De link werkt één keer en verloopt vanzelf. Hebt u hier niet om gevraagd? Dan hoeft u niets te doen."
        ) % {"link": settings.SITE_ADRES + pad}
    transaction.on_commit(lambda: send_mail(onderwerp, tekst, None, [adres]), robust=True)


def address_of(account: Account) -> str:
    """The mail address of a login: of the professional, else the name of the login itself where that is an address."""
    werk = account.persoon.email if account.persoon_id and account.persoon else ""
    return werk or (account.gebruikersnaam if "@" in account.gebruikersnaam else "")


def mail_notice(adres: str) -> None:
    """Tell that something of a login was changed; after the transaction, without details."""
    with translation.override("nl"):
        onderwerp = render_to_string("toegang/mail/inlog_gewijzigd_subject.txt").strip()
        tekst = render_to_string("toegang/mail/inlog_gewijzigd_message.txt")
    transaction.on_commit(lambda: send_mail(onderwerp, tekst, None, [adres]), robust=True)


@app.periodic(cron="40 3 * * *")
@app.task(name="toegang.keep", retry=OPNIEUW, queueing_lock="bewaren")
def keep(timestamp: int) -> None:
    """Every night: propose what is past its term, tell families, destroy what two people approved, clean up."""
    from rondom.toegang.services import vernietiging

    moment = klok.now()
    for _stand in vernietiging.propose_all(moment):
        pass
    vernietiging.tell_families(moment)
    uitkomsten = [u.uitkomst for u in vernietiging.destroy_approved(moment)]
    vernietiging.clean_up(moment)
    if mislukt := uitkomsten.count(vernietiging.MISLUKT):
        # The rest is done; the job still fails, so that somebody looks and it is tried again.
        raise vernietiging.NietVernietigd(mislukt)


# Something is waiting ---------------------------------------------------------------------------------------------


def tell_by_mail(houder: UUID) -> None:
    """After this transaction, have a mail sent to the holder of a task. A mail that already waits is enough."""
    transaction.on_commit(lambda: _enqueue_notice(houder), robust=True)


def _enqueue_notice(houder: UUID) -> None:
    try:
        with transaction.atomic():
            send_notice.configure(queueing_lock=f"bericht:{houder}").defer(houder=str(houder))
    except AlreadyEnqueued:
        logger.debug("a mail for this holder already waits")


@app.task(name="toegang.send_notice", retry=OPNIEUW)
def send_notice(houder: str) -> None:
    """Mail one holder that something is waiting; nothing happens without an address."""
    sleutel = UUID(houder)
    adres = _address_of_holder(sleutel)
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


def _address_of_holder(houder: UUID) -> str:
    functie = Functie.objects.filter(pk=houder).select_related("persoon").first()
    if functie is not None:
        return functie.persoon.email
    # Family rows show to their own holder only.
    zelf = Handelend(houder, Houdersoort.NAASTE, "ouder", klok.now())
    with acting(zelf):
        naaste = Naaste.objects.filter(pk=houder).first()
        return naaste.email if naaste is not None else ""


@app.periodic(cron="5 * * * *")
@app.task(name="toegang.remind_talks", retry=OPNIEUW, queueing_lock="spreekuur")
def remind_talks(timestamp: int) -> None:
    """Every hour: remind who has a talk in a consultation hour soon."""
    from rondom.toegang.services import spreekuur

    spreekuur.remind(moment=klok.now())


@app.periodic(cron="15 0 * * *")
@app.task(name="toegang.take_over_meldcodes", retry=OPNIEUW, queueing_lock="overname")
def take_over_meldcodes(timestamp: int) -> None:
    """Just after midnight, when functions ended: no meldcode stays without somebody who handles it."""
    from rondom.toegang.services import overname

    overname.take_over(moment=klok.now())
