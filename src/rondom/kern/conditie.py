"""How is a condition on a fact written, and when does it hold?

One value, a list of values, ``{ niet = […] }``, or for a number ``{ vanaf = 12, tot = 18 }`` (12 up to and including 17).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rondom.kern.routefeiten import FEITEN, Feitsoort, Feittype, Waarde
from rondom.kern.tabellezer import Eigen, Lezer
from rondom.kern.tomlregels import join_pad


@dataclass(frozen=True)
class EenVan:
    """The fact has one of these values; ``niet``: none of them."""

    waarden: frozenset[Waarde]
    niet: bool

    def geldt(self, waarde: Waarde) -> bool:
        """Whether a value of the fact meets the condition."""
        return (waarde in self.waarden) is not self.niet


@dataclass(frozen=True)
class Bereik:
    """The number is at least ``vanaf`` and less than ``tot``; ``None``: no bound on that side."""

    vanaf: int | None
    tot: int | None

    def geldt(self, waarde: Waarde) -> bool:
        """Whether a value of the fact meets the condition."""
        return (self.vanaf is None or waarde >= self.vanaf) and (self.tot is None or waarde < self.tot)  # type: ignore[operator]


Conditie = EenVan | Bereik


def _lees(waarde: object, lezer: Lezer, pad: str) -> Mapping[str, Conditie]:
    if not isinstance(waarde, dict):
        raise lezer.fout(pad, "moet_dict")
    return {naam: _lees_een(lezer, naam, c, join_pad(pad, naam)) for naam, c in waarde.items()}


def _lees_een(lezer: Lezer, naam: str, conditie: Any, pad: str) -> Conditie:
    if naam not in FEITEN:
        raise lezer.fout(pad, "onbekend_feit", bekend=", ".join(FEITEN))
    feit = FEITEN[naam]
    if not isinstance(conditie, dict):
        lijst: list[Any] = conditie if isinstance(conditie, list) else [conditie]
        return _lees_waarden(lezer, lijst, pad, feit, niet=False, los=not isinstance(conditie, list))
    bekend = {"vanaf", "tot"} if feit.type is Feittype.GETAL and "niet" not in conditie else {"niet"}
    for sleutel in conditie:
        if sleutel not in bekend:
            raise lezer.fout(join_pad(pad, sleutel), "onbekende_sleutel", bekend=", ".join(sorted(bekend)))
    if "niet" not in bekend:
        return _lees_bereik(lezer, conditie, pad)
    if "niet" not in conditie:
        raise lezer.fout(f"{pad}.niet", "ontbreekt")
    if not isinstance(conditie["niet"], list):
        raise lezer.fout(f"{pad}.niet", "moet_list")
    return _lees_waarden(lezer, conditie["niet"], f"{pad}.niet", feit, niet=True)


def _lees_bereik(lezer: Lezer, conditie: Mapping[str, Any], pad: str) -> Bereik:
    for grens, waarde in conditie.items():
        if not _CHECKS[Feittype.GETAL](waarde):
            raise lezer.fout(f"{pad}.{grens}", "moet_int")
    vanaf, tot = conditie.get("vanaf"), conditie.get("tot")
    if vanaf is None and tot is None:
        raise lezer.fout(pad, "grens_nodig")
    if vanaf is not None and tot is not None and vanaf >= tot:
        raise lezer.fout(pad, "geen_getal_ertussen")
    return Bereik(vanaf, tot)


_CHECKS: dict[Feittype, Callable[[object], bool]] = {
    Feittype.KEUZE: lambda w: isinstance(w, str),
    Feittype.TEKST: lambda w: isinstance(w, str),
    Feittype.JA_NEE: lambda w: isinstance(w, bool),
    Feittype.GETAL: lambda w: isinstance(w, int) and not isinstance(w, bool),
}
_MOET = {Feittype.KEUZE: "str", Feittype.TEKST: "str", Feittype.JA_NEE: "bool", Feittype.GETAL: "int"}


def _lees_waarden(
    lezer: Lezer, waarden: list[Any], pad: str, feit: Feitsoort, *, niet: bool, los: bool = False
) -> EenVan:
    if not waarden:
        raise lezer.fout(pad, "lege_lijst")
    for n, waarde in enumerate(waarden, 1):
        plek = pad if los else f"{pad}[{n}]"
        if not _CHECKS[feit.type](waarde):
            raise lezer.fout(plek, f"moet_{_MOET[feit.type]}")
        if feit.type is Feittype.KEUZE and waarde not in feit.keuzes:
            raise lezer.fout(plek, "keuze", waarde=waarde, keuzes=", ".join(feit.keuzes))
    return EenVan(frozenset(waarden), niet)


def _schema() -> dict[str, Any]:
    feiten = {naam: _schema_feit(feit) for naam, feit in FEITEN.items()}
    return {"type": "object", "properties": feiten, "additionalProperties": False}


def _schema_feit(feit: Feitsoort) -> dict[str, Any]:
    vormen_van: dict[Feittype, dict[str, Any]] = {
        Feittype.KEUZE: {"type": "string", "enum": list(feit.keuzes)},
        Feittype.TEKST: {"type": "string"},
        Feittype.JA_NEE: {"type": "boolean"},
        Feittype.GETAL: {"type": "integer"},
    }
    een = vormen_van[feit.type]
    lijst: dict[str, Any] = {"type": "array", "items": een, "minItems": 1}
    vormen = [een, lijst, _object({"niet": lijst}, ["niet"])]
    if feit.type is Feittype.GETAL:
        vormen.append(_object({"vanaf": een, "tot": een}, []) | {"minProperties": 1})
    return {"anyOf": vormen}


def _object(sleutels: dict[str, Any], verplicht: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": sleutels, "required": verplicht, "additionalProperties": False}


CONDITIES = Eigen(_lees, _schema)
"""A table of conditions on facts: all must hold."""
