"""A document of the mirror to print and take along: headings, texts and tables as an accessible PDF (PDF/UA-1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rondom.toegang.tonen import taal
from rondom.ui.document import typeset

SJABLOON = Path(__file__).parent / "stuk.typ"


@dataclass(frozen=True)
class Deel:
    """A part of a document: heading, paragraphs, and a table with its columns when it has rows."""

    kop: str
    teksten: tuple[str, ...] = ()
    kolommen: tuple[str, ...] = ()
    rijen: tuple[tuple[str, ...], ...] = ()
    niveau: int = 1


def paragraphs(tekst: str) -> tuple[str, ...]:
    """The paragraphs of a text; what is empty says so."""
    return tuple(a.strip() for a in tekst.splitlines() if a.strip()) or (_("Nog niets ingevuld."),)


def as_pdf(titel: str, ondertitel: str, delen: Iterable[Deel], dag: date) -> bytes:
    """The document in the reader's language."""
    return typeset(
        SJABLOON,
        {
            "titel": titel,
            "ondertitel": ondertitel,
            "taal": taal(),
            "datum": [dag.year, dag.month, dag.day],
            "voet": _("Rondom · gemaakt op %(dag)s") % {"dag": date_format(dag, "j F Y")},
            "delen": [_plain(d) for d in delen],
        },
    )


def _plain(deel: Deel) -> dict[str, object]:
    rijen: Sequence[Sequence[str]] = deel.rijen
    return {
        "kop": deel.kop,
        "niveau": deel.niveau,
        "teksten": list(deel.teksten),
        "kolommen": list(deel.kolommen),
        "rijen": [list(r) for r in rijen],
    }


def answer(inhoud: bytes, naam: str) -> HttpResponse:
    """The PDF as a page that the browser shows."""
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="{slugify(naam)}.pdf"'
    return antwoord
