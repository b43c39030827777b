"""What can a reader take along? The rows of one indicator, the whole publication, and where it all comes from."""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from typing import IO, Any

from django.utils.translation import gettext

from rondom.spiegel.indicatorpagina import Keuze
from rondom.spiegel.publicatie import NODIG, VERBORGEN, Cijfer, Publicatie
from rondom.spiegel.tonen import in_language


def as_row(c: Cijfer) -> list[str | int]:
    """A row as it stands in the file."""
    teller: str | int = VERBORGEN if c.teller is None else c.teller
    noemer: str | int = "" if c.noemer is None else c.noemer
    if c.verborgen and c.noemer_verborgen:
        noemer = VERBORGEN
    return [c.indicator, c.maat, c.niveau, c.gebied, c.tijdvak, c.periode, c.klasse, teller, noemer]


def indicator_csv(keuze: Keuze) -> str:
    """All rows of an indicator that the reader may see on its page, as published."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\n")
    schrijver.writerow(NODIG)
    for c in keuze.publicatie.cijfers:
        if c.indicator == keuze.indicator and (c.niveau != "school" or c.gebied in keuze.scholen):
            schrijver.writerow(as_row(c))
    return uit.getvalue()


def as_zip(publicatie: Publicatie) -> IO[bytes]:
    """Every published file, as it was published, in one zip."""
    uit = tempfile.SpooledTemporaryFile(max_size=8 * 1024 * 1024)  # noqa: SIM115 - the response closes it
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for pad in sorted(p for p in publicatie.map.iterdir() if p.is_file() and not p.name.startswith(".")):
            zip_.write(pad, pad.name)
    uit.seek(0)
    return uit  # type: ignore[return-value]


def provenance(publicatie: Publicatie) -> dict[str, Any]:
    """Sources, settings, hidden cells and the audit, as the page *Over deze cijfers* shows them."""
    m = publicatie.manifest
    return {
        "bronkolommen": [gettext("Bron"), gettext("Eigenaar"), gettext("Periode"), gettext("Geleverd")],
        "bronnen": [
            [in_language(b.get("naam")) or b.get("bron", ""), b.get("eigenaar", ""), b.get("periode", ""), b.get("datum", "")]
            for b in m.get("bronnen", ())
        ],
        "parameters": [(k.replace("_", " "), str(w)) for k, w in m.get("parameters", {}).items()],
        "drempel": m.get("drempel"),
        "aantal": len(publicatie.cijfers),
        "verborgen": publicatie.verborgen_aantal,
        "audit": in_language(m.get("audit", {}).get("uitslag")) or gettext("niet in de publicatie genoemd"),
    }  # fmt: skip
