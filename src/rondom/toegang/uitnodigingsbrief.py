"""What goes on the letter of an invitation: an address, letters to type, a square to scan. No name of anybody (A04)."""

import base64
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import qrcode
from django.conf import settings
from django.urls import reverse
from qrcode.image.svg import SvgPathImage

from rondom.toegang.services.uitnodiging import Gemaakt, is_recovery, spaced


@dataclass(frozen=True)
class Brief:
    """A letter and, apart from it, the code that is shown once. ``letters`` is empty when the link went by mail."""

    code: str
    letters: str
    adres: str
    vierkant: str
    taal: str
    tot: datetime
    herstel: bool
    """Is it for somebody who had a login already?"""


def letter_of(gemaakt: Gemaakt, taal: str) -> Brief:
    """The letter of an invitation that was just made, in ``nl`` or ``en``."""
    sleutel = gemaakt.sleutel
    in_vieren = " ".join(sleutel[n : n + 4] for n in range(0, len(sleutel), 4))
    pad = reverse("uitnodiging_openen", args=[sleutel]) if sleutel else ""
    return Brief(
        code=spaced(gemaakt.code),
        letters=in_vieren,
        adres=settings.SITE_ADRES + reverse("uitnodiging"),
        vierkant=_square(settings.SITE_ADRES + pad) if sleutel else "",
        taal=taal if taal in ("nl", "en") else "nl",
        tot=gemaakt.uitnodiging.link.geldig_tot,
        herstel=is_recovery(gemaakt.uitnodiging),
    )


def _square(adres: str) -> str:
    """A QR code as a data address, as the second step has it too."""
    beeld = qrcode.make(adres, image_factory=SvgPathImage, box_size=12, border=2)
    buffer = BytesIO()
    beeld.save(buffer)
    return f"data:image/svg+xml;base64,{base64.b64encode(buffer.getvalue()).decode()}"
