"""What two parties agreed before anything is compared: fields, salts, purpose, who may use the answer, until when."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rondom.monitor.pseudonimiseren.normaal import NORMAAL

HOOGSTENS = 18  # what levels and stratum of a pair, seven to a field, leave room for in one number of 64 bits


class PlanFout(ValueError):
    """The plan cannot be used; the message names the place."""


@dataclass(frozen=True)
class Veld:
    """One compared field. `soort` decides how it is normalised; fields of one `domein` may be compared crosswise."""

    naam: str
    soort: str = "naam"
    domein: str = ""

    @property
    def ruimte(self) -> str:
        return self.domein or self.naam


@dataclass(frozen=True)
class Koppelplan:
    """A plan of linkage.

    `overeenkomst`: where the agreement between both parties for this flow is registered (R039); without it nothing starts.
    `gebruikers`: who may read the links, until and including `einddatum`. `gedeelde_sleutel`: whether the law lets both
    parties make pseudonyms with one key; school and youth help never may (R241, L12).

    `zouten`: each is a set of fields that together salt one view of a record. Two records are compared in a view only
    when all fields of its salt are equal, so a name is never encoded the same way for two birth dates.
    `adres`: fields that all change when a child moves.
    `verwissel`: pairs of fields that people mix up (given name and surname). Both must share a `domein`.
    """

    project: str
    doel: str
    partijen: tuple[str, str]
    gebruikers: tuple[str, ...]
    einddatum: datetime.date
    overeenkomst: str
    velden: tuple[Veld, ...]
    zouten: tuple[tuple[str, ...], ...]
    verwissel: tuple[tuple[str, str], ...] = ()
    adres: tuple[str, ...] = ()
    gedeelde_sleutel: bool = False
    verhard: bool = False

    def __post_init__(self) -> None:
        names = [veld.naam for veld in self.velden]
        if not names or len(set(names)) != len(names):
            raise PlanFout("velden: noem elk veld één keer, en ten minste één")
        if len(names) + len(self.verwissel) > HOOGSTENS:
            raise PlanFout(f"velden: niet meer dan {HOOGSTENS} velden en verwisselingen samen")
        for veld in self.velden:
            if veld.soort not in NORMAAL:
                raise PlanFout(f"velden: '{veld.naam}' heeft soort '{veld.soort}'; kies uit {', '.join(NORMAAL)}")
        if not 1 <= len(self.zouten) <= 6 or max(map(len, self.zouten)) > 3:
            raise PlanFout("zouten: geef één tot zes groepen van ten hoogste drie velden")
        for name in [name for zout in (*self.zouten, *self.verwissel, self.adres) for name in zout]:
            if name not in names:
                raise PlanFout(f"zouten, verwissel of adres: '{name}' staat niet bij velden")
        if not all(self.zouten):
            raise PlanFout("zouten: een groep is leeg; zonder zout zijn namen te herkennen aan hoe vaak zij voorkomen")
        space = {veld.naam: (veld.ruimte, veld.soort) for veld in self.velden}
        for one, other in self.verwissel:
            if space[one] != space[other]:
                raise PlanFout(f"verwissel: '{one}' en '{other}' hebben niet hetzelfde domein en dezelfde soort")
        if not (self.project and self.doel and all(self.partijen) and self.gebruikers and self.overeenkomst):
            raise PlanFout("project, doel, partijen, gebruikers en overeenkomst moeten zijn ingevuld")

    @property
    def veldnamen(self) -> list[str]:
        return [veld.naam for veld in self.velden]

    def positie(self, naam: str) -> int:
        return self.veldnamen.index(naam)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self) | {"einddatum": self.einddatum.isoformat()}


VERPLICHT = ("project", "doel", "partijen", "gebruikers", "einddatum", "overeenkomst", "velden", "zouten")


def read(path: Path) -> Koppelplan:
    """The plan in a JSON file. Raises `PlanFout` with the place when it cannot be used."""
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise PlanFout(f"{path}: niet te lezen ({error.__class__.__name__})") from error
    except json.JSONDecodeError as error:
        raise PlanFout(f"{path}: geen geldige JSON, regel {error.lineno}: {error.msg}") from error
    try:
        return of(facts)
    except PlanFout as error:
        raise PlanFout(f"{path}: {error}") from error


def of(facts: Mapping[str, Any]) -> Koppelplan:
    """The plan that these facts describe. Raises `PlanFout`."""
    if not isinstance(facts, Mapping):
        raise PlanFout("een plan is een object met velden en zouten")
    if missing := [name for name in VERPLICHT if name not in facts]:
        raise PlanFout(f"ontbreekt: {', '.join(missing)}")
    if unknown := set(facts) - set(Koppelplan.__dataclass_fields__):
        raise PlanFout(f"onbekend: {', '.join(sorted(unknown))}")
    try:
        one, other = facts["partijen"]
        return Koppelplan(
            project=str(facts["project"]),
            doel=str(facts["doel"]),
            partijen=(str(one), str(other)),
            gebruikers=tuple(map(str, facts["gebruikers"])),
            einddatum=datetime.date.fromisoformat(facts["einddatum"]),
            overeenkomst=str(facts["overeenkomst"]),
            velden=tuple(Veld(**veld) for veld in facts["velden"]),
            zouten=tuple(tuple(zout) for zout in facts["zouten"]),
            verwissel=tuple((pair[0], pair[1]) for pair in facts.get("verwissel", ())),
            adres=tuple(facts.get("adres", ())),
            gedeelde_sleutel=bool(facts.get("gedeelde_sleutel", False)),
            verhard=bool(facts.get("verhard", False)),
        )
    except PlanFout:
        raise
    except (TypeError, ValueError, KeyError, IndexError) as error:
        raise PlanFout(f"een waarde heeft niet de goede vorm ({error})") from error
