"""Where do the figures come from, what was hidden or left out, and how was that checked? As the manifest tells it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext

from rondom.spiegel.publicatie import Publicatie
from rondom.spiegel.tonen import in_language, measure_name


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
    gevonden: dict[tuple[str, str, str], list[str]] = {}
    for w in publicatie.manifest.get("niet_gepubliceerd", ()):
        if not indicator or w.get("indicator") == indicator:
            wat = _measure(publicatie, w.get("indicator", ""), w.get("maat", ""))
            sleutel = (w.get("indicator", ""), wat, in_language(w.get("reden")))
            gevonden.setdefault(sleutel, []).append(w.get("periode", ""))
    regels = []
    for (code, maat, reden), perioden in sorted(gevonden.items()):
        wat = " ".join(deel for deel in (code, maat, ", ".join(filter(None, perioden))) if deel)
        regels.append(f"{wat}: {reden}" if wat else reden)
    return regels


def _measure(publicatie: Publicatie, indicator: str, maat: str) -> str:
    """The name of a measure; its key where nothing of it was published, so that no definition came along."""
    maten = publicatie.indicatoren.get(indicator, {}).get("maten", ())
    return next((measure_name(m) for m in maten if m["sleutel"] == maat), maat.replace("_", " "))
