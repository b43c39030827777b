"""What do the municipality and the schools take to the OOGO? One place's figures as an accessible PDF (PDF/UA-1)."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from rondom.spiegel import dashboard, herkomst
from rondom.spiegel.indicatorpagina import Keuze, definition
from rondom.spiegel.oogobeeld import pictures
from rondom.spiegel.publicatie import VERBORGEN, Gebied, Publicatie
from rondom.spiegel.tonen import GEEN, in_language, level_name
from rondom.ui.document import typeset

SJABLOON = Path(__file__).parent / "oogo.typ"


def as_pdf(
    publicatie: Publicatie, gebied: Gebied, gekozen: Collection[str], taal: str, agenda: dict[str, Any] | None = None
) -> bytes:
    """The document in the reader's language; ``gekozen``: indicators, all of them when empty.

    ``agenda``: of the meeting for which it is made (``bijeenkomststuk.agenda``); it stands before the figures.

    Tagged, with title, language and headers of rows and columns; fonts come with typst, so no network is needed.
    """
    return typeset(SJABLOON, content(publicatie, gebied, gekozen, taal) | {"agenda": agenda})


def content(publicatie: Publicatie, gebied: Gebied, gekozen: Collection[str], taal: str) -> dict[str, Any]:
    """All words and numbers of the document, as plain data."""
    datum = publicatie.datum
    themas = _themes(publicatie, gebied, gekozen)
    manifest = herkomst.provenance(publicatie)
    geplaatst = date_format(datum, "j F Y")
    return {
        "titel": gettext("Cijfers voor het OOGO: %(gebied)s") % {"gebied": gebied.naam},
        "ondertitel": f"{level_name(gebied.niveau).capitalize()} · "
        + gettext("cijfers gepubliceerd op %(datum)s") % {"datum": geplaatst},
        "taal": "en" if taal.startswith("en") else "nl",
        "jaar": datum.year,
        "maand": datum.month,
        "dag": datum.day,
        "voet": gettext("Rondom · publicatie van %(datum)s") % {"datum": geplaatst},
        "inleiding": [
            gettext(
                "Dit stuk is voor het op overeenstemming gericht overleg (OOGO) van gemeenten, samenwerkingsverbanden "
                "en scholen. Het laat zien hoe het gaat, niet wie het zijn: niemand is eruit te herkennen."
            )
        ],
        "themas": [{"naam": str(t["naam"]), "kolommen": _heads(t), "rijen": _cells(t)} for t in themas],
        "beelden": {"kop": gettext("In beeld"), "lijst": pictures(publicatie, gebied, gekozen)},
        "betekenis": {
            "kop": gettext("Wat de cijfers betekenen"),
            "cijfers": [_meaning(publicatie, r.indicator, r.maat) for t in themas for r in t["regels"]],
        },
        "verborgen": {"kop": gettext("Wat is verborgen en waarom"), "regels": _hidden(manifest)},
        "bronnen": {
            "kop": gettext("Bronnen"),
            "kolommen": manifest["bronkolommen"],
            "rijen": manifest["bronnen"],
            "geen": gettext("De publicatie noemt geen bronnen."),
        },
    }


def _themes(publicatie: Publicatie, gebied: Gebied, gekozen: Collection[str]) -> list[dict[str, Any]]:
    themas = []
    for thema in dashboard.themes(publicatie, gebied):
        blijft = [i for i, r in enumerate(thema["regels"]) if not gekozen or r.indicator in gekozen]
        if blijft:
            themas.append(
                {
                    **thema,
                    "regels": [thema["regels"][i] for i in blijft],
                    "rijen": [thema["rijen"][i] for i in blijft],
                }
            )
    return themas


def _heads(thema: dict[str, Any]) -> list[str]:
    return [k["naam"] if isinstance(k, dict) else k for k in thema["kolommen"]]


def _cells(thema: dict[str, Any]) -> list[list[str]]:
    """The rows of the page, with the plain name where the page has a link."""
    return [
        [": ".join(filter(None, (regel.naam, regel.maatnaam))), *(str(cel) for cel in rij[1:])]
        for regel, rij in zip(thema["regels"], thema["rijen"], strict=True)
    ]


def _meaning(publicatie: Publicatie, indicator: str, maat: str) -> dict[str, Any]:
    d = publicatie.indicatoren[indicator]
    return {
        "naam": in_language(d["naam"]),
        "vraag": in_language(d["vraag"]),
        "gegevens": [paar for paar in definition(Keuze(publicatie, indicator, maat)) if paar[1]],
        "kanttekeningen": [in_language(k) for k in d.get("kanttekeningen", ())],
    }


def _hidden(manifest: dict[str, Any]) -> list[str]:
    return [
        gettext("%(teken)s is verborgen: het getal is zo klein dat iemand te herkennen kan zijn, of het zou een ander "
                "verborgen getal verraden.") % {"teken": VERBORGEN},
        gettext("%(teken)s betekent: geen cijfer geleverd.") % {"teken": GEEN},
        gettext("Van %(aantal)s cijfers in de hele publicatie zijn er %(verborgen)s verborgen.") % manifest,
        gettext("Controle voor publicatie: %(audit)s") % manifest,
    ]  # fmt: skip
