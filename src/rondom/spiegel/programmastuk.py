"""The running programme as an accessible PDF (PDF/UA-1): themes, goals, actions with owner and date."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from rondom.spiegel import meetwijze
from rondom.spiegel.selectors_programma import Doelregel, Programma, Themablad
from rondom.spiegel.tonen_programma import owner_name, status_word
from rondom.ui.document import typeset

SJABLOON = Path(__file__).parent / "programma.typ"


def as_pdf(programma: Programma, regio: str, vandaag: date, taal: str) -> bytes:
    """The document in the reader's language, as the programme is on ``vandaag``."""
    return typeset(SJABLOON, content(programma, regio, vandaag, taal))


def content(programma: Programma, regio: str, vandaag: date, taal: str) -> dict[str, Any]:
    """All words of the document, as plain data."""
    stand = date_format(vandaag, "j F Y")
    return {
        "titel": gettext("Programma van %(regio)s") % {"regio": regio},
        "ondertitel": gettext("zoals het is op %(datum)s") % {"datum": stand},
        "taal": "en" if taal.startswith("en") else "nl",
        "datum": [vandaag.year, vandaag.month, vandaag.day],
        "voet": gettext("Rondom · programma van %(datum)s") % {"datum": stand},
        "leeg": gettext("Er loopt nu geen thema."),
        "themas": [_theme(blad) for blad in programma.actief],
    }


def _theme(blad: Themablad) -> dict[str, Any]:
    return {"naam": blad.thema.naam, "waarom": blad.thema.waarom, "doelen": [_goal(d) for d in blad.doelen]}


def _goal(regel: Doelregel) -> dict[str, Any]:
    doel = regel.doel
    return {
        "tekst": doel.tekst,
        "gegevens": [
            [gettext("Waaraan u het ziet"), meetwijze.name_of(doel.meting) or "–"],
            [gettext("Nu"), doel.nu or "–"],
            [gettext("Straks"), doel.streef or "–"],
            [gettext("Wanneer"), date_format(doel.streef_op, "j F Y") if doel.streef_op else "–"],
        ],
        "kolommen": [gettext("Actie"), gettext("Wie"), gettext("Klaar"), gettext("Stand")],
        "geen": gettext("Voor dit doel zijn er nog geen acties."),
        "acties": [
            [
                a.actie.tekst,
                owner_name(a),
                date_format(a.actie.termijn, "j M Y") if a.actie.termijn else "–",
                status_word(a.actie),
            ]
            for a in regel.acties
        ],
    }
