"""The mails of a measurement: sent when the links are kept, from memory. No queue, no outbox, no line in a log (R225)."""

import logging
import smtplib
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True)
class Brieven:
    """Mails that are ready and were not sent: each with its address, for an invitation with the secret of its link.

    They stand in memory alone, between the transaction in which the links were laid and the sending right after it.
    """

    meting: Meting
    respondent: str
    paren: tuple[tuple[str, str], ...]
    """(address, secret); the secret is empty in a reminder."""

    def __repr__(self) -> str:
        return f"<{len(self.paren)} mails>"


def send(brieven: Brieven) -> Bezorging:
    """Send them in the order given. Nothing is raised: an address that refuses, and all that were left when the server
    went away, are answered."""
    verbinding = get_connection()
    aantal, mislukt, weg = 0, [], False
    herinnering = _reminder(brieven.meting)
    for adres, sleutel in brieven.paren:
        onderwerp, tekst = herinnering
        if sleutel:
            link = settings.SITE_ADRES + reverse("meedoen_openen", args=[sleutel])
            onderwerp, tekst = _text(brieven.meting, link)
        brief = EmailMessage(onderwerp, tekst, None, [adres], connection=verbinding)
        # Nobody waits for each of three hundred mails when the server is away.
        gelukt = None if weg else _try(brief, verbinding)
        weg = gelukt is None
        if gelukt:
            aantal += 1
        else:
            mislukt.append(adres)
    _close(verbinding)
    if mislukt:
        logger.warning("mails of a measurement that could not be sent: %s", len(mislukt))
    return Bezorging(aantal, tuple(mislukt))


_DIT_ADRES = (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError, smtplib.SMTPSenderRefused, ValueError)


def _try(brief: EmailMessage, verbinding: Any) -> bool | None:
    """Whether it left; None when the server cannot be reached, also not over a new connection."""
    for _keer in range(2):
        try:
            brief.send()
            return True
        except _DIT_ADRES:
            return False
        except OSError:
            _close(verbinding)
    return None


def _close(verbinding: Any) -> None:
    with suppress(OSError):
        verbinding.close()


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
