"""Cards on paper, for who has no mail: cut out, shuffled and handed out, so that nobody knows which card who has (R225)."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import qrcode
from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from qrcode.image.svg import SvgPathImage

from rondom.kern.respondenten import Respondent
from rondom.spiegel.models import Meting
from rondom.ui.document import typeset

SJABLOON = Path(__file__).parent / "kaarten.typ"


def as_pdf(meting: Meting, wie: Respondent, sleutels: Sequence[str], taal: str) -> bytes:
    """The cards as PDF, eight on a page. The only place where these secrets ever stand."""
    return typeset(
        SJABLOON,
        {
            "taal": "en" if taal.startswith("en") else "nl",
            "titel": gettext("Kaarten: %(meting)s") % {"meting": meting.titel},
            "kop": meting.titel,
            "uitleg": gettext("Doe mee! Scan het vierkant, of ga naar dit adres en typ de letters."),
            "niemand": gettext("Niemand weet wat je antwoordt.")
            if wie.je
            else gettext("Niemand weet wat u antwoordt."),
            "adres": settings.SITE_ADRES + reverse("meedoen"),
            "tot": gettext("Tot en met %(datum)s") % {"datum": date_format(meting.tot, "j F Y")},
            "alt": gettext("Vierkant met de link"),
            "kaarten": [
                {"letters": " ".join(s[n : n + 4] for n in range(0, len(s), 4)), "vierkant": _square(s)}
                for s in sleutels
            ],
        },
    )


def _square(sleutel: str) -> str:
    buffer = BytesIO()
    adres = settings.SITE_ADRES + reverse("meedoen_openen", args=[sleutel])
    qrcode.make(adres, image_factory=SvgPathImage, box_size=10, border=1).save(buffer)
    return buffer.getvalue().decode()
