"""Under which policy is published? Dated: what holds on the day of publication, holds for the whole publication.

GOVERNANCE. The defaults are those of the field: threshold 10, distance 3, zeros published where that can be protected.
Neighbourhoods are never published: nearly all their counts lie below the threshold and would hide others.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from rondom.monitor.indicatoren.definitie import Niveau
from rondom.monitor.onthulling.celruis import Ruistabel
from rondom.monitor.onthulling.tabellen import Beleid, Nullen

NIVEAUS = (Niveau.SCHOOL, Niveau.BESTUUR, Niveau.SWV, Niveau.GEMEENTE, Niveau.REGIO, Niveau.LAND)


class Methode(StrEnum):
    """How children are protected. One of both for everything that is published: noise over hidden counts gives them away."""

    VERBERGEN = "verbergen"
    CELRUIS = "celruis"


KLEINSTE_VARIANTIE = 1.0
"""GOVERNANCE. With less most counts stay what they are, and noise hides nobody."""
_SOORTEN: dict[str, tuple[type, ...]] = {
    "vanaf": (date,), "drempel": (int,), "marge": (int,), "nullen": (str,), "scholen": (bool,), "heel_land": (bool,),
    "methode": (str,), "variantie": (int, float), "grootste": (int,),
}  # fmt: skip
_KEUZES: dict[str, type[StrEnum]] = {"nullen": Nullen, "methode": Methode}


class BeleidFout(ValueError):
    """A file of policies cannot be used; the text says why."""


@dataclass(frozen=True)
class Publicatiebeleid:
    """The policy of disclosure control, whether schools and boards are published at all, and whether it is the country.

    ``heel_land``: whoever publishes states that all of the Netherlands delivered. Else the level ``land`` is called after
    what it is: the deliveries together. ``variantie`` and ``grootste``: of the noise, where ``methode`` is celruis.
    Raises ``ValueError`` when there is no such noise.
    """

    controle: Beleid = Beleid()
    scholen: bool = True
    heel_land: bool = False
    methode: Methode = Methode.VERBERGEN
    variantie: float = 2.0
    grootste: int = 5

    def __post_init__(self) -> None:
        if self.methode is Methode.CELRUIS:
            if not self.variantie >= KLEINSTE_VARIANTIE or self.grootste < 2:
                raise ValueError(
                    f"ruis met variantie {self.variantie} en grootste {self.grootste} beschermt niet; kies ten minste "
                    f"{KLEINSTE_VARIANTIE:g} en 2"
                )
            try:
                Ruistabel.maak(self.variantie, self.grootste)
            except ValueError as fout:
                raise ValueError(f"variantie {self.variantie} past niet bij grootste {self.grootste}") from fout


def read_policy(pad: Path | None, dag: date) -> Publicatiebeleid:
    """The policy in force on ``dag``: ``[[publicatie]]`` tables with ``vanaf`` and what differs from the default.

    Raises :class:`BeleidFout` for a file that cannot be read, an unknown key or a value that protects nothing.
    """
    if pad is None:
        return Publicatiebeleid()
    try:
        regels = tomllib.loads(pad.read_text(encoding="utf-8"))["publicatie"]
        geldig = sorted((r for r in regels if r["vanaf"] <= dag), key=lambda r: r["vanaf"])
        regel: dict[str, Any] = dict(geldig[-1]) if geldig else {"vanaf": dag}
        _require_known(regel)
        del regel["vanaf"]
        scholen, heel_land = bool(regel.pop("scholen", True)), bool(regel.pop("heel_land", False))
        methode = Methode(regel.pop("methode", Methode.VERBERGEN))
        ruis = {"variantie": float(regel.pop("variantie", 2.0)), "grootste": int(regel.pop("grootste", 5))}
        if "nullen" in regel:
            regel["nullen"] = Nullen(regel["nullen"])
        return Publicatiebeleid(Beleid(**regel), scholen, heel_land, methode, **ruis)  # type: ignore[arg-type]
    except (OSError, ValueError, KeyError, TypeError) as fout:
        raise BeleidFout(
            f"{pad.name}: elke [[publicatie]] heeft vanaf, en verder drempel, marge, nullen, scholen, heel_land, methode,"
            f" variantie of grootste ({fout})"
        ) from fout


def _require_known(regel: dict[str, Any]) -> None:
    """A word for a yes or no, or a key with a typing error, must not choose in silence. Raises ``ValueError``."""
    for naam, waarde in regel.items():
        keuzes = [str(k) for k in _KEUZES.get(naam, ())]
        if type(waarde) not in _SOORTEN.get(naam, ()) or (keuzes and waarde not in keuzes):
            raise ValueError(f"{naam} = {waarde} kan niet" + (f"; kies uit {', '.join(keuzes)}" if keuzes else ""))
