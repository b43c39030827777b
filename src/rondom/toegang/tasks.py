"""Jobs of signing in: mail a link. The mail holds the link and nothing about anybody."""

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

from rondom.toegang import klok
from rondom.toegang.handelen import acting, system_actor
from rondom.toegang.models import Account

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
    for _uitslag in vernietiging.destroy_approved(moment):
        pass
    vernietiging.clean_up(moment)
