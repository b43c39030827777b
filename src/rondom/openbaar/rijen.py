"""How does one row of a public file become a row of ours? One function per kind of file.

DUO names its columns differently over the years: until 2022 ``BRIN NUMMER`` and ``VESTIGINGSNUMMER`` in windows-1252
with ``;``, since then ``INSTELLINGSCODE`` and ``VESTIGINGSCODE`` in UTF-8 with ``,``. Both are read. Values are text as
it was delivered; whether they are right is for the reader who keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Rij = Mapping[str, str]
"""Column name in lower case → text."""

GEHEIM = re.compile(r"<\s*[0-9]+|[xX*]|\.")
"""How DUO and CBS write a number that is too small to tell: it is there, and it is not 0."""
_SOORT = {"basisschool": "po", "sbao": "sbo", "bo": "po", "sbo": "sbo", "so": "so", "vso": "vso", "(v)so": "so"}
"""DUO's kinds of school; every other name is a kind of secondary school. (V)SO holds both, and counts as so."""


def first(rij: Rij, *namen: str) -> str:
    """The value of the first of these columns that is there."""
    return next((rij[n].strip() for n in namen if rij.get(n)), "")


def code_of(gemeente: str) -> str:
    """A municipality code of four digits, as CBS (``GM0363``), DUO (``363``) and others write it; empty without one."""
    cijfers = re.sub(r"\D", "", gemeente)
    return cijfers.zfill(4) if cijfers else ""


def school(rij: Rij) -> dict[str, str] | None:
    """A location of DUO, in its old and new columns, or of the compiled list of 2024. None without a location."""
    brin = first(rij, "brin nummer", "instellingscode", "brin")
    vestiging = first(rij, "vestigingscode", "vestigingsnummer")
    if len(vestiging) == 2:
        vestiging = brin + vestiging
    if not vestiging:
        return None
    soort = first(rij, "onderwijssoort", "type", "type_po", "soort po").lower()
    postcode = first(rij, "postcode").replace(" ", "").upper()
    return {
        "vestiging": vestiging,
        "naam": first(rij, "vestigingsnaam", "instellingsnaam", "naam"),
        "onderwijssoort": _SOORT.get(soort, "vo") if soort else _kind_by_columns(rij),
        "bestuur": first(
            rij, "bevoegd gezag nummer", "bevoegd_gezagnummer", "bevoegd_gezag_nummer", "bevoegd_gezag_code"
        ),
        "bestuur_naam": first(rij, "bevoegd gezag naam", "bevoegd_gezagnaam", "bevoegd_gezag_naam"),
        "gemeente": code_of(first(rij, "gemeentenummer", "gemeentecode")),
        "postcode": postcode,
        "pc4": postcode[:4],
        "plaats": first(rij, "plaatsnaam", "plaats"),
        "swv_po": first(rij, "swv_po"),
        "swv_vo": first(rij, "swv_vo"),
        "swv_po_naam": first(rij, "swv_po_naam"),
        "swv_vo_naam": first(rij, "swv_vo_naam"),
        "lat": first(rij, "lat", "latitude"),
        "lon": first(rij, "lon", "longitude"),
        "leerlingen": first(rij, "leerlingen", "aantal_leerlingen", "aantal leerlingen"),
    }


def _kind_by_columns(rij: Rij) -> str:
    """Files of primary schools have no kind; those of secondary schools say which levels they give."""
    return "vo" if "onderwijsstructuur" in rij else "po"


def municipality(rij: Rij) -> dict[str, str] | None:
    """A municipality of CBS."""
    code = code_of(first(rij, "gemeentecode", "gemeentenummer"))
    return {"gemeente": code, "naam": first(rij, "gemeente", "gemeentenaam"), "provincie": first(rij, "provincie")}


def area(rij: Rij) -> dict[str, str] | None:
    """A postcode area of the law's annex, or of a table that overrules it. ``gemeente_naam`` is as the law wrote it."""
    return {
        "pc4": first(rij, "pc4", "postcode"),
        "gemeente": code_of(first(rij, "gemeentecode")),
        "gemeente_naam": first(rij, "gemeente", "gemeentenaam"),
        "wijk": first(rij, "wijk", "wijknaam"),
        "swv_po": first(rij, "swv_po"),
        "swv_vo": first(rij, "swv_vo"),
        "reden": first(rij, "reden"),
    }


def point(rij: Rij) -> dict[str, str] | None:
    """Where a postcode area lies. Areas of post boxes alone have no place where somebody lives, and are left out."""
    if first(rij, "soort").lower() == "postbus":
        return None
    return {
        "pc4": first(rij, "postcode", "pc4"),
        "lat": first(rij, "latitude", "lat"),
        "lon": first(rij, "longitude", "lon"),
    }


def youth_care(rij: Rij) -> dict[str, str] | None:
    """Figures of CBS per municipality; regions above it (``NL01``, ``PV20``) are left out."""
    code = first(rij, "gemeentecode", "regios", "wijkenenbuurten")
    if code and not re.match(r"(GM)?\d", code):
        return None
    return {
        "gemeente": code_of(code),
        "naam": first(rij, "gemeente", "gemeentenaam"),
        "inwoners": first(rij, "inwoners", "aantalinwoners"),
        "pct_0_15": first(rij, "pct_0_15"),
        "pct_15_25": first(rij, "pct_15_25"),
        "pct_jeugdzorg": first(rij, "pct_jongeren_met_jeugdzorg", "percentagejongerenmetjeugdzorg"),
    }
