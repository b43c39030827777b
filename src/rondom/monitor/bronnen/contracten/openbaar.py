"""Public reference data: schools, municipalities, postcode areas and national figures. About nobody."""

from __future__ import annotations

from dataclasses import replace

from rondom.monitor.bronnen import bouwstenen as b
from rondom.monitor.bronnen import codes
from rondom.monitor.bronnen.contract import Contract, Kolom, Soort

_GROND = "open data; geen persoonsgegevens"
_PC4 = b.tekst("pc4", "Postcodegebied: vier cijfers.", "Postcode area: four digits.", patroon="[0-9]{4}")
_SWV_PO = replace(b.SWV, naam="swv_po", verplicht=False, nl="Samenwerkingsverband po.", en="Partnership po.", ook=())
_SWV_VO = replace(b.SWV, naam="swv_vo", verplicht=False, nl="Samenwerkingsverband vo.", en="Partnership vo.", ook=())


def _deel(naam: str, nl: str, en: str) -> Kolom:
    return Kolom(naam, Soort.DECIMAAL, nl, en, verplicht=False, minimum=0, maximum=100, onderdrukbaar=True)


SCHOLEN = Contract(
    "scholen",
    "Scholen: elke vestiging met bestuur, gemeente, postcodegebied en samenwerkingsverband (DUO).",
    "Schools: every location with board, municipality, postcode area and partnership (DUO).",
    "DUO",
    _GROND,
    "per schooljaar",
    ("vestiging",),
    (
        replace(b.VESTIGING, ook=(*b.VESTIGING.ook, "vestigingsnummer")),
        b.tekst("naam", "Naam van de school.", "Name of the school."),
        b.code("onderwijssoort", codes.ONDERWIJSSOORT, "Soort onderwijs.", "Kind of education."),
        b.tekst("bestuur", "Nummer van het schoolbestuur.", "Number of the board.", False, "[0-9]{4,5}"),
        b.tekst("bestuur_naam", "Naam van het schoolbestuur.", "Name of the board.", False),
        b.GEMEENTE,
        b.mag_leeg(_PC4),
        _SWV_PO,
        _SWV_VO,
        Kolom(
            "leerlingen",
            Soort.GETAL,
            "Aantal leerlingen; klein is geheim.",
            "Number of pupils; small is secret.",
            verplicht=False,
            minimum=0,
            onderdrukbaar=True,
        ),
        b.tekst("swv_po_naam", "Naam van het samenwerkingsverband po.", "Name of the partnership po.", False),
        b.tekst("swv_vo_naam", "Naam van het samenwerkingsverband vo.", "Name of the partnership vo.", False),
    ),
    indicatoren=("I10", "I13", "I14", "I23"),
    dekking=(),
)
GEMEENTEN = Contract(
    "gemeenten",
    "Gemeenten met provincie, en de regio waarin zij samenwerken (CBS; de regio is van uzelf).",
    "Municipalities with province, and the region in which they work together (CBS; region is your own).",
    "CBS",
    _GROND,
    "per jaar",
    ("gemeente",),
    (
        b.GEMEENTE,
        b.tekst("naam", "Naam van de gemeente.", "Name of the municipality."),
        b.tekst("provincie", "Provincie.", "Province.", verplicht=False),
        b.tekst("regio", "Regio waarin de gemeente samenwerkt.", "Region it works in.", verplicht=False),
    ),
    dekking=(),
)
PC4_GEBIEDEN = Contract(
    "pc4_gebieden",
    "Postcodegebieden met gemeente, wijk en samenwerkingsverbanden (BWBR0032324).",
    "Postcode areas with municipality, neighbourhood and partnerships (BWBR0032324).",
    "OCW",
    _GROND,
    "zolang de indeling geldt",
    ("pc4",),
    (
        _PC4,
        b.mag_leeg(b.GEMEENTE),
        b.tekst("wijk", "Naam van de wijk; leeg waar geen indeling is.", "Neighbourhood; empty without one.", False),
        _SWV_PO,
        _SWV_VO,
    ),
    dekking=(),
)
CBS_JEUGDZORG = Contract(
    "cbs_jeugdzorg",
    "Inwoners en aandeel jongeren met jeugdzorg per gemeente (CBS 85039NED).",
    "Inhabitants and share of young people with youth care per municipality (CBS 85039NED).",
    "CBS",
    _GROND,
    "per jaar",
    ("gemeente",),
    (
        b.GEMEENTE,
        b.tekst("naam", "Naam van de gemeente.", "Name of the municipality.", verplicht=False),
        Kolom(
            "inwoners",
            Soort.GETAL,
            "Aantal inwoners.",
            "Number of inhabitants.",
            verplicht=False,
            minimum=0,
            onderdrukbaar=True,
        ),
        _deel("pct_0_15", "Aandeel inwoners tot 15 jaar, in procenten.", "Share under 15, per cent."),
        _deel("pct_15_25", "Aandeel inwoners van 15 tot 25 jaar, in procenten.", "Share from 15 to 25, per cent."),
        _deel("pct_jeugdzorg", "Aandeel jongeren met jeugdzorg, in procenten.", "Share with youth care, per cent."),
    ),
    indicatoren=("I13",),
    dekking=(),
)
OPENBARE_CIJFERS = Contract(
    "openbare_cijfers",
    "Openbare cijfers over heel Nederland, om naast de eigen cijfers te zetten.",
    "Public figures about all of the Netherlands, to stand beside the own figures.",
    "wie publiceert (CBS, DUO, OCW)",
    _GROND,
    "per jaar of schooljaar",
    ("indicator", "maat", "periode", "uitgever"),
    (
        b.tekst(
            "indicator", "Indicator waar het naast komt, zoals I13.", "Indicator it stands beside.", True, "I[0-9]{2}"
        ),
        b.tekst("maat", "Maat van die indicator, zoals aandeel.", "Measure of that indicator, such as aandeel."),
        b.tekst(
            "periode",
            "Jaar of schooljaar: 2024 of 2024-2025.",
            "Year or school year.",
            True,
            "20[0-9]{2}(-20[0-9]{2})?",
        ),
        Kolom(
            "waarde",
            Soort.DECIMAAL,
            "Het cijfer zoals het geschreven wordt: procenten, dagen, euro's of aantal.",
            "The figure as it is written: per cent, days, euros or a number.",
            minimum=0,
        ),
        b.tekst("uitgever", "Wie het cijfer publiceerde.", "Who published the figure."),
        b.tekst("titel", "Naam of nummer van de tabel.", "Name or number of the table."),
        Kolom("datum", Soort.DATUM, "Dag waarop het gepubliceerd is.", "Day on which it was published."),
        b.tekst("uitleg", "Wat dit cijfer anders telt dan de maat.", "What it counts differently (Dutch).", False),
        b.tekst("uitleg_en", "Hetzelfde in het Engels.", "The same in English.", False),
    ),
    dekking=(),
)
