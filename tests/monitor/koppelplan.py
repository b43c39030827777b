"""A plan of linkage for the tests of linkage: seven fields of a child, three salts."""

from __future__ import annotations

import datetime
from typing import Any

from rondom.monitor.koppelen.plan import Koppelplan, of

FEITEN: dict[str, Any] = {
    "project": "regio-2026",
    "doel": "samenhang van ondersteuning en hulp",
    "partijen": ["Schoolbestuur Lindehof", "Gemeente Waterrijk"],
    "gebruikers": ["monitor"],
    "einddatum": "2099-12-31",
    "overeenkomst": "register 2026-014",
    "velden": [
        {"naam": "voornaam", "domein": "persoon"},
        {"naam": "achternaam", "domein": "persoon"},
        {"naam": "geboortedatum", "soort": "datum"},
        {"naam": "postcode", "soort": "postcode"},
        {"naam": "huisnummer", "soort": "code"},
        {"naam": "straat"},
        {"naam": "woonplaats"},
    ],
    "zouten": [["geboortedatum"], ["postcode"], ["straat", "huisnummer"]],
    "verwissel": [["voornaam", "achternaam"]],
    "adres": ["postcode", "huisnummer", "straat", "woonplaats"],
}
SLEUTEL = bytes(range(100, 132))


def plan(**other: Any) -> Koppelplan:
    """The plan, with other facts where they are given."""
    return of(FEITEN | other)


assert plan().einddatum == datetime.date(2099, 12, 31)
