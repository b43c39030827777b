"""Why a row is rejected or a file refused: the place, the reason, and nothing of who it is about.

A rejected value is never repeated. Its shape is: letters become ``a``, digits ``9``, so that ``31-02-2026`` is shown
as ``99-99-9999`` and an owner can find what is wrong in the own file.
"""

from __future__ import annotations

from dataclasses import dataclass

REDENEN: dict[str, tuple[str, str]] = {
    "leeg": ("verplicht, maar leeg", "required, but empty"),
    "patroon": ("past niet bij de vorm die het contract vraagt", "does not fit the form of the contract"),
    "code": ("staat niet in de codelijst", "is not in the code list"),
    "datum": ("is geen bestaande dag", "is not an existing day"),
    "getal": ("is geen heel getal", "is not a whole number"),
    "decimaal": ("is geen getal", "is not a number"),
    "ja_nee": ("is geen ja of nee", "is neither yes nor no"),
    "minimum": ("is kleiner dan mag", "is below what is allowed"),
    "maximum": ("is groter dan mag", "is above what is allowed"),
    "elfproef": ("voldoet niet aan de 11-proef", "fails the 11-proef"),
    "volgorde": ("ligt voor de begindatum", "lies before its begin"),
    "dubbel": ("komt al eerder voor", "came before"),
    "kolommen": ("heeft een ander aantal velden dan de kopregel", "has another number of fields than the header"),
}
"""Reasons for one row: key → (Dutch, English)."""


@dataclass(frozen=True)
class Verworpen:
    """One reason why one row was rejected. `rij` counts from 1 for the header of a CSV, else from 1 for the first row."""

    bron: str
    bestand: str
    rij: int
    kolom: str
    reden: str
    vorm: str = ""


class Weigering(Exception):
    """A whole file is refused. `regel` is the line in the file where known; the text never repeats what stood there."""

    def __init__(self, reden: str, *, regel: int | None = None, kolom: str = "") -> None:
        self.reden, self.regel, self.kolom = reden, regel, kolom
        super().__init__(reden)

    @property
    def plek(self) -> str:
        """The place within the file, in words."""
        delen = [f"regel {self.regel}" if self.regel else "", f"kolom {self.kolom}" if self.kolom else ""]
        return ", ".join(d for d in delen if d)
