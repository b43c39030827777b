"""What can a reader take along? The rows of one indicator, or the whole publication."""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from typing import IO

from rondom.spiegel.indicatorpagina import Keuze
from rondom.spiegel.publicatie import KOLOMMEN, VERBORGEN, Cijfer, Publicatie


def as_row(c: Cijfer) -> list[str | int]:
    """A row as it stands in the file."""
    teller: str | int = VERBORGEN if c.teller is None else c.teller
    leeg = VERBORGEN if c.welke in ("noemer", "beide") else ""
    noemer: str | int = leeg if c.noemer is None else c.noemer
    waar = [c.indicator, c.maat, c.niveau, c.gebied, c.tijdvak, c.periode, c.klasse]
    return [*waar, teller, noemer, c.gebiedsnaam, c.waarde, c.welke]


def indicator_csv(keuze: Keuze) -> str:
    """All rows of an indicator that the reader may see on its page, as published."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    for c in keuze.publicatie.cijfers:
        if c.indicator == keuze.indicator and (c.niveau != "school" or c.gebied in keuze.scholen):
            schrijver.writerow(as_row(c))
    return uit.getvalue()


def as_zip(publicatie: Publicatie) -> IO[bytes]:
    """Every published file, as it was published, in one zip."""
    uit = tempfile.SpooledTemporaryFile(max_size=8 * 1024 * 1024)  # noqa: SIM115 - the response closes it
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for pad in sorted(p for p in publicatie.map.rglob("*") if p.is_file() and not p.name.startswith(".")):
            zip_.write(pad, pad.relative_to(publicatie.map))
    uit.seek(0)
    return uit  # type: ignore[return-value]
