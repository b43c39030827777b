"""The mails of a measurement: sent at once, from memory. No queue, no outbox, no line in a log (R225)."""

import logging
import smtplib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.spiegel.models import Meting

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Bezorging:
    """How many mails left, and the addresses that refused. Shown once, kept nowhere."""

    aantal: int
    mislukt: tuple[str, ...] = ()


def post_invitations(meting: Meting, paren: Iterable[tuple[str, str]]) -> Bezorging:
    """One mail to each (address, secret), in the order given."""
    return _post(
        (adres, *_text(meting, settings.SITE_ADRES + reverse("meedoen_openen", args=[sleutel])))
        for adres, sleutel in paren
    )


def post_reminders(meting: Meting, adressen: Sequence[str]) -> Bezorging:
    """The same reminder to each address."""
    onderwerp, tekst = _reminder(meting)
    return _post((adres, onderwerp, tekst) for adres in adressen)


def _post(brieven: Iterable[tuple[str, str, str]]) -> Bezorging:
    aantal, mislukt = 0, []
    verbinding = get_connection()
    try:
        for adres, onderwerp, tekst in brieven:
            try:
                EmailMessage(onderwerp, tekst, None, [adres], connection=verbinding).send()
                aantal += 1
            except (smtplib.SMTPException, OSError, ValueError):
                mislukt.append(adres)
    finally:
        verbinding.close()
    if mislukt:
        logger.warning("mails of a measurement that could not be sent: %s", len(mislukt))
    return Bezorging(aantal, tuple(mislukt))


def _text(meting: Meting, link: str) -> tuple[str, str]:
    delen = []
    for taal in ("nl", "en"):
        with translation.override(taal):
            delen.append(
                _(
                    "U bent uitgenodigd om mee te doen aan %(titel)s.\n\n%(link)s\n\n"
                    "U hebt geen account nodig. Uw antwoorden zijn van niemand: bij het sluiten worden het tellingen,"
                    " en wie wat antwoordde is niet bewaard. Antwoorden kan tot en met %(datum)s.\n\n"
                    "De link is alleen voor u. Stuur hem niet door. Bewaar deze mail tot u klaar bent."
                )
                % {"titel": meting.titel, "link": link, "datum": date_format(meting.tot, "j F Y")}
            )
    return _subject(meting), "\n\n---\n\n".join(delen)


def _reminder(meting: Meting) -> tuple[str, str]:
    delen = []
    for taal in ("nl", "en"):
        with translation.override(taal):
            delen.append(
                _(
                    "Onlangs kreeg u een link om mee te doen aan %(titel)s. Antwoorden kan nog tot en met %(datum)s.\n\n"
                    "Zoek de eerdere mail op en open de link. Hebt u al geantwoord? Dan hoeft u niets te doen: iedereen"
                    " krijgt deze mail, want wie al antwoordde weten wij niet."
                )
                % {"titel": meting.titel, "datum": date_format(meting.tot, "j F Y")}
            )
    return _subject(meting), "\n\n---\n\n".join(delen)


def _subject(meting: Meting) -> str:
    with translation.override("nl"):
        return _("Doe mee: %(titel)s") % {"titel": " ".join(meting.titel.split())}
