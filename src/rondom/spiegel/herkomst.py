"""Where do the figures come from, what was hidden or left out, and how was that checked? As the manifest tells it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext

from rondom.spiegel.publicatie import Publicatie
from rondom.spiegel.tonen import in_language


def provenance(publicatie: Publicatie) -> dict[str, Any]:
    """Sources, settings, hidden cells and the audit, as the page *Over deze cijfers* shows them."""
    m = publicatie.manifest
    return {
        "bronkolommen": [gettext("Bron"), gettext("Eigenaar"), gettext("Periode"), gettext("Datum")],
        "bronnen": [
            [source_name(b), *(str(b.get(k) or "–") for k in ("eigenaar", "periode", "datum"))]
            for b in m.get("bronnen", ())
        ],
        "parameters": [(k.replace("_", " "), str(w)) for k, w in m.get("parameters", {}).items()],
        "drempel": m.get("drempel"),
        "aantal": len(publicatie.cijfers),
        "verborgen": publicatie.verborgen_aantal,
        "audit": in_language(m.get("audit", {}).get("uitslag")) or gettext("niet in de publicatie genoemd"),
        "weggelaten": withheld(publicatie),
    }


def source_name(bron: dict[str, Any]) -> str:
    """The name of a source in the reader's language."""
    return in_language(bron.get("naam")) or str(bron.get("bron", "")).replace("_", " ")


def withheld(publicatie: Publicatie, indicator: str = "") -> list[str]:
    """What was left out of the publication, with the reason; of one indicator when that is given."""
    regels = []
    for w in publicatie.manifest.get("niet_gepubliceerd", ()):
        if indicator and w.get("indicator") != indicator:
            continue
        wat = " ".join(str(w[k]) for k in ("indicator", "maat", "niveau", "periode") if w.get(k))
        regels.append(f"{wat}: {in_language(w.get('reden'))}".replace("_", " "))
    return regels
