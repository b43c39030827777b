"""Columns that come back in many contracts, said once."""

from __future__ import annotations

from dataclasses import replace

from rondom.monitor.bronnen.contract import Behandeling, Codelijst, Kolom, Soort

BSN = Kolom(
    "bsn",
    Soort.TEKST,
    "Burgerservicenummer of persoonsgebonden nummer, 9 cijfers; 999999999 is onbekend.",
    "Citizen service number or education number, 9 digits; 999999999 is unknown.",
    behandeling=Behandeling.BSN,
    patroon="[0-9]{9}",
    ook=("burgerservicenummer", "pgn", "persoonsgebonden_nummer"),
)
ACHTERNAAM = Kolom(
    "achternaam",
    Soort.TEKST,
    "Achternaam met voorvoegsel.",
    "Family name with prefix.",
    verplicht=False,
    behandeling=Behandeling.NAAM,
    ook=("geslachtsnaam",),
)
VOORNAAM = Kolom(
    "voornaam",
    Soort.TEKST,
    "Voornaam.",
    "First name.",
    verplicht=False,
    behandeling=Behandeling.NAAM,
    ook=("voornamen",),
)
GEBOORTEDATUM = Kolom(
    "geboortedatum",
    Soort.GEBOORTEDATUM,
    "Geboortedatum; 00 voor wat onbekend is.",
    "Date of birth; 00 for what is unknown.",
    verplicht=False,
    behandeling=Behandeling.GEBOORTEDATUM,
)
POSTCODE = Kolom(
    "postcode",
    Soort.TEKST,
    "Postcode van de woning.",
    "Postcode of the home.",
    verplicht=False,
    behandeling=Behandeling.POSTCODE,
    patroon="[0-9]{4}( ?[A-Z]{2})?",
)
PERSOON = (BSN, ACHTERNAAM, VOORNAAM, GEBOORTEDATUM, POSTCODE)
"""Who a row is about, as owners have it. Names, date and postcode let linkage repair what a number misses."""

GEMEENTE = Kolom(
    "gemeente",
    Soort.TEKST,
    "CBS-code van de gemeente waar de jeugdige woont.",
    "CBS code of the municipality where the young person lives.",
    patroon="[0-9]{4}",
    ook=("gemeentecode", "gemeentenummer", "woongemeente"),
)
VESTIGING = Kolom(
    "vestiging",
    Soort.TEKST,
    "School: BRIN met vestiging, 6 tekens.",
    "School: BRIN with location, 6 characters.",
    patroon="[0-9]{2}[A-Z]{2}[0-9A-Z]{2}",
    ook=("vestigingscode", "brin6", "vestigingsnummer_volledig"),
)
SCHOOLJAAR = Kolom(
    "schooljaar",
    Soort.TEKST,
    "Schooljaar, zoals 2025-2026.",
    "School year, such as 2025-2026.",
    patroon="20[0-9]{2}-20[0-9]{2}",
)
AANBIEDER = Kolom(
    "aanbieder",
    Soort.TEKST,
    "AGB-code van de aanbieder.",
    "AGB code of the provider.",
    patroon="[0-9]{8}",
    ook=("agb", "agbcode"),
)
SWV = Kolom(
    "swv",
    Soort.TEKST,
    "Code van het samenwerkingsverband.",
    "Code of the partnership of school boards.",
    patroon="(PO|VO)[0-9A-Z]{4}",
    ook=("samenwerkingsverband", "swvnummer"),
)


def tekst(naam: str, nl: str, en: str, verplicht: bool = True, patroon: str | None = None) -> Kolom:
    """A column with free but short text."""
    return Kolom(naam, Soort.TEKST, nl, en, verplicht=verplicht, patroon=patroon)


def code(naam: str, codes: Codelijst, nl: str, en: str, verplicht: bool = True) -> Kolom:
    """A column with a code of a closed list."""
    return Kolom(naam, Soort.TEKST, nl, en, verplicht=verplicht, codes=codes)


def datum(naam: str, nl: str, en: str, verplicht: bool = True, ook: tuple[str, ...] = ()) -> Kolom:
    """A column with a full date."""
    return Kolom(naam, Soort.DATUM, nl, en, verplicht=verplicht, ook=ook)


def centen(naam: str, nl: str, en: str, verplicht: bool = True) -> Kolom:
    """A column with an amount in whole cents, never below zero."""
    return Kolom(naam, Soort.CENTEN, nl, en, verplicht=verplicht, minimum=0)


def getal(naam: str, nl: str, en: str, verplicht: bool = True, maximum: int | None = None) -> Kolom:
    """A column with a whole number, never below zero."""
    return Kolom(naam, Soort.GETAL, nl, en, verplicht=verplicht, minimum=0, maximum=maximum)


def ja_nee(naam: str, nl: str, en: str, verplicht: bool = True) -> Kolom:
    """A column with yes or no."""
    return Kolom(naam, Soort.JA_NEE, nl, en, verplicht=verplicht)


def kenmerk(naam: str, nl: str, en: str, verplicht: bool = True) -> Kolom:
    """A number of the owner's own administration, replaced by a keyed hash at the owner's."""
    return Kolom(naam, Soort.TEKST, nl, en, verplicht=verplicht, behandeling=Behandeling.KENMERK)


def mag_leeg(kolom: Kolom) -> Kolom:
    """The same column where it may be empty."""
    return replace(kolom, verplicht=False)
