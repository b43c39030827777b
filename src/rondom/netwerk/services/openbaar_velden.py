"""Is a value of a public file right? Every refusal keeps the line, the field, what stood there and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from rondom.netwerk.models import AfgekeurdeRij, Lading, Stand
from rondom.openbaar.bestanden import Regel
from rondom.openbaar.rijen import GEHEIM

BREEDTE, LENGTE = (50.7, 53.7), (3.2, 7.3)
"""The Netherlands in Europe, in degrees (WGS84)."""


@dataclass
class _Afkeuring:
    regel: int
    sleutel: str
    veld: str
    waarde: str
    reden: str
    overgenomen: bool


@dataclass
class Keuring:
    """The refusals of one file, in the order in which they were found."""

    gevonden: list[_Afkeuring] = field(default_factory=list)

    @property
    def aantal_afgekeurd(self) -> int:
        """Rows that were not taken over at all."""
        return sum(not a.overgenomen for a in self.gevonden)

    def rijen(self, lading: Lading) -> list[AfgekeurdeRij]:
        """The refusals as rows to keep."""
        return [
            AfgekeurdeRij(
                lading=lading,
                regel=a.regel,
                sleutel=a.sleutel[:40],
                veld=a.veld,
                waarde=a.waarde[:200],
                reden=a.reden,
                overgenomen=a.overgenomen,
            )
            for a in self.gevonden
        ]

    def reject(self, regel: Regel, sleutel: str, veld: str, reden: str) -> None:
        """The row is not taken over."""
        waarde = regel.waarden.get(veld, "")
        self.gevonden.append(_Afkeuring(regel.nummer, sleutel, veld, waarde, reden, overgenomen=False))

    def note(self, regel: Regel, sleutel: str, veld: str, reden: str, waarde: str) -> None:
        """The row is taken over without this value."""
        self.gevonden.append(_Afkeuring(regel.nummer, sleutel, veld, waarde, reden, overgenomen=True))

    def keyed(self, regels: Iterable[Regel], veld: str, patroon: str) -> Iterator[tuple[Regel, str]]:
        """The rows whose key is right and comes for the first time."""
        vorm, gezien = re.compile(patroon), set[str]()
        for regel in regels:
            sleutel = regel.waarden[veld]
            if not sleutel:
                self.reject(regel, "", veld, "leeg")
            elif not vorm.fullmatch(sleutel):
                self.reject(regel, sleutel, veld, "vorm")
            elif sleutel in gezien:
                self.reject(regel, sleutel, veld, "dubbel")
            else:
                gezien.add(sleutel)
                yield regel, sleutel

    def need(self, regel: Regel, sleutel: str, veld: str) -> str:
        """A value that must be there; empty refuses the row."""
        waarde = regel.waarden[veld]
        if not waarde:
            self.reject(regel, sleutel, veld, "leeg")
        return waarde

    def number(self, regel: Regel, sleutel: str, veld: str) -> tuple[int | None, str]:
        """A count of people: known, suppressed or not given."""
        tekst = regel.waarden[veld]
        if not tekst:
            return None, Stand.ONBEKEND
        if GEHEIM.fullmatch(tekst):
            return None, Stand.GEHEIM
        if re.fullmatch(r"[0-9]{1,9}", tekst):
            return int(tekst), Stand.BEKEND
        self.note(regel, sleutel, veld, "getal", tekst)
        return None, Stand.ONBEKEND

    def share(self, regel: Regel, sleutel: str, veld: str) -> tuple[Decimal | None, str]:
        """A share in per cent: known, suppressed or not given."""
        tekst = regel.waarden[veld]
        if not tekst:
            return None, Stand.ONBEKEND
        if GEHEIM.fullmatch(tekst):
            return None, Stand.GEHEIM
        try:
            waarde = Decimal(tekst.replace(",", ".")).quantize(Decimal("0.01"))
        except InvalidOperation:
            waarde = Decimal(-1)
        if 0 <= waarde <= 100:
            return waarde, Stand.BEKEND
        self.note(regel, sleutel, veld, "getal", tekst)
        return None, Stand.ONBEKEND

    def swv(self, regel: Regel, sleutel: str, veld: str, begin: str) -> str:
        """The number of a samenwerkingsverband (``PO2707``); empty when it is not given or not right."""
        tekst = regel.waarden[veld].upper()
        if tekst and not re.fullmatch(begin + r"[0-9]{4}", tekst):
            self.note(regel, sleutel, veld, "vorm", tekst)
            return ""
        return tekst

    def postcode(self, regel: Regel, sleutel: str) -> str:
        """A postcode of six characters; empty when it is not right."""
        tekst = regel.waarden["postcode"]
        if tekst and not re.fullmatch(r"[1-9][0-9]{3}[A-Z]{2}", tekst):
            self.note(regel, sleutel, "postcode", "vorm", tekst)
            return ""
        return tekst

    def place(self, regel: Regel, sleutel: str, *, overnemen: bool = False) -> tuple[float, float] | None:
        """Latitude and longitude inside the Netherlands; None when they are not given or not right."""
        breedte, lengte = regel.waarden["lat"], regel.waarden["lon"]
        if not breedte and not lengte:
            return None
        try:
            plek = (float(breedte), float(lengte))
        except ValueError:
            plek = (0.0, 0.0)
        if BREEDTE[0] <= plek[0] <= BREEDTE[1] and LENGTE[0] <= plek[1] <= LENGTE[1]:
            return plek
        if overnemen:
            self.note(regel, sleutel, "lat", "buiten_nederland", f"{breedte}, {lengte}")
        else:
            self.reject(regel, sleutel, "lat", "buiten_nederland")
        return None

    def shape(self, regel: Regel, sleutel: str) -> dict[str, Any] | None:
        """A boundary as GeoJSON polygon or multipolygon."""
        if regel.grens and regel.grens.get("type") in ("Polygon", "MultiPolygon") and regel.grens.get("coordinates"):
            return regel.grens
        self.reject(regel, sleutel, "grens", "vorm")
        return None
