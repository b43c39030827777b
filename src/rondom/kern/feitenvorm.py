"""What do facts look like as JSON? Reading, checking and the JSON schema, derived from frozen dataclasses.

Known are: bool, int, text, date (ISO), ``StrEnum`` (its value), ``IntFlag`` (a list of names in lower case),
tuples of one type, frozen dataclasses inside each other, and each of these or ``null``. A field with a
default may be left out. What is wrong is said with the path of the field: ``gezagdragers[1].besluit``.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import IntFlag, StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from rondom.kern.teksten import tekst

_T = TypeVar("_T")


class Feitfout(ValueError):
    """Facts that cannot be read: which field, and why (a text key with its values)."""

    def __init__(self, veld: str, sleutel: str, **gegevens: str) -> None:
        self.veld = veld or "."
        self.sleutel = f"feiten.{sleutel}"
        self.gegevens = gegevens
        super().__init__(f"{self.veld}: {self.uitleg('en')}")

    def uitleg(self, taal: str) -> str:
        """What is wrong, in ``nl`` or ``en``."""
        return tekst(self.sleutel, taal, self.gegevens)


def parse_feiten(soort: type[_T], inhoud: str) -> _T:
    """Read facts from JSON text. Raises ``Feitfout`` that names the field."""
    try:
        waarde = json.loads(inhoud, object_pairs_hook=_zonder_dubbele)
    except json.JSONDecodeError as fout:
        raise Feitfout("", "geen_json", regel=str(fout.lineno), kolom=str(fout.colno)) from None
    except Feitfout:
        raise
    except ValueError:
        # Python refuses to read a number of thousands of digits.
        raise Feitfout("", "getal_te_groot") from None
    except RecursionError:
        raise Feitfout("", "te_diep") from None
    return read_feiten(soort, waarde)


def read_feiten(soort: type[_T], waarde: object) -> _T:
    """Read facts from what JSON gives (dict, list, text, number, bool). Raises ``Feitfout``."""
    gelezen = _lees(soort, waarde, "")
    assert isinstance(gelezen, soort)  # noqa: S101 - _lees builds what it is asked for
    return gelezen


def schema(soort: type[Any]) -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of a kind of facts."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": soort.__name__,
        **_schema(soort),
    }


def write_feiten(waarde: object) -> Any:
    """Facts as what JSON can hold; the opposite of ``read_feiten``."""
    match waarde:
        case StrEnum():
            return waarde.value
        case IntFlag():
            return [_naam(lid) for lid in _leden(type(waarde)) if lid in waarde]
        case date():
            return waarde.isoformat()
        case tuple():
            return [write_feiten(w) for w in waarde]
        case _ if is_dataclass(waarde):
            return {f.name: write_feiten(getattr(waarde, f.name)) for f in fields(waarde)}
        case _:
            return waarde


def _zonder_dubbele(paren: list[tuple[str, object]]) -> dict[str, object]:
    gelezen: dict[str, object] = {}
    for sleutel, waarde in paren:
        if sleutel in gelezen:
            raise Feitfout(sleutel, "dubbel")
        gelezen[sleutel] = waarde
    return gelezen


def _is_verplicht(veld: "Field[Any]") -> bool:
    return veld.default is MISSING and veld.default_factory is MISSING


def _leden(soort: type[IntFlag]) -> list[IntFlag]:
    """The single flags, without 'none' and combinations."""
    return [lid for lid in soort if lid.value and lid.value.bit_count() == 1]


def _naam(lid: IntFlag) -> str:
    return (lid.name or "").lower()


def _zonder_null(soort: Any) -> Any | None:
    """The type beside ``None`` in an optional type; ``None`` for a type that is not optional."""
    if get_origin(soort) not in (Union, UnionType):
        return None
    rest = [a for a in get_args(soort) if a is not NoneType]
    if len(rest) != 1 or len(rest) == len(get_args(soort)):
        raise TypeError(f"cannot read {soort}")
    return rest[0]


def _lees(soort: Any, waarde: object, pad: str) -> object:
    kern = _zonder_null(soort)
    if kern is not None:
        return None if waarde is None else _lees(kern, waarde, pad)
    if get_origin(soort) is tuple:
        return tuple(_lees(get_args(soort)[0], w, f"{pad}[{n}]") for n, w in enumerate(_lijst(waarde, pad)))
    if is_dataclass(soort):
        return _lees_object(soort, waarde, pad)
    if issubclass(soort, StrEnum):
        keuzes = {lid.value: lid for lid in soort}
        if not isinstance(waarde, str) or waarde not in keuzes:
            raise Feitfout(pad, "keuze", keuzes=", ".join(keuzes))
        return keuzes[waarde]
    if issubclass(soort, IntFlag):
        return _lees_vlaggen(soort, _lijst(waarde, pad), pad)
    if soort is date:
        return _lees_dag(waarde, pad)
    if soort not in (bool, int, str):
        raise TypeError(f"cannot read {soort}")
    # bool is an int in Python, not in JSON.
    if not isinstance(waarde, soort) or (soort is int and isinstance(waarde, bool)):
        raise Feitfout(pad, f"moet_{soort.__name__}")
    if isinstance(waarde, str) and not waarde.isprintable():
        raise Feitfout(pad, "onleesbaar")
    return waarde


def _lijst(waarde: object, pad: str) -> list[object]:
    if not isinstance(waarde, list):
        raise Feitfout(pad, "moet_lijst")
    return waarde


def _lees_dag(waarde: object, pad: str) -> date:
    try:
        dag = date.fromisoformat(waarde) if isinstance(waarde, str) else None
    except ValueError:
        dag = None
    # Python reads other ISO forms too (20260901, 2026-W36-2); the schema promises one.
    if dag is None or dag.isoformat() != waarde:
        raise Feitfout(pad, "moet_date")
    return dag


def _lees_vlaggen(soort: type[IntFlag], waarden: list[object], pad: str) -> IntFlag:
    keuzes = {_naam(lid): lid for lid in _leden(soort)}
    masker = soort(0)
    for n, waarde in enumerate(waarden):
        if not isinstance(waarde, str) or waarde not in keuzes:
            raise Feitfout(f"{pad}[{n}]", "keuze", keuzes=", ".join(keuzes))
        masker |= keuzes[waarde]
    return masker


def _lees_object(soort: Any, waarde: object, pad: str) -> object:
    if not isinstance(waarde, Mapping):
        raise Feitfout(pad, "moet_object")
    velden = {f.name: f for f in fields(soort) if f.init}
    for naam in waarde:
        if naam not in velden:
            raise Feitfout(_pad(pad, str(naam)), "onbekend_veld", velden=", ".join(velden))
    soorten = get_type_hints(soort)
    gelezen = {}
    for naam, veld in velden.items():
        if naam in waarde:
            gelezen[naam] = _lees(soorten[naam], waarde[naam], _pad(pad, naam))
        elif _is_verplicht(veld):
            raise Feitfout(_pad(pad, naam), "ontbreekt")
    return soort(**gelezen)


def _pad(pad: str, naam: str) -> str:
    return f"{pad}.{naam}" if pad else naam


def _schema(soort: Any) -> dict[str, Any]:
    kern = _zonder_null(soort)
    if kern is not None:
        return {"anyOf": [_schema(kern), {"type": "null"}]}
    if get_origin(soort) is tuple:
        return {"type": "array", "items": _schema(get_args(soort)[0])}
    if is_dataclass(soort):
        soorten = get_type_hints(soort)
        velden = [f for f in fields(soort) if f.init]
        return {
            "type": "object",
            "description": (soort.__doc__ or "").strip().split("\n")[0],
            "properties": {f.name: _schema_veld(f, soorten[f.name]) for f in velden},
            "required": [f.name for f in velden if _is_verplicht(f)],
            "additionalProperties": False,
        }
    if issubclass(soort, StrEnum):
        return {"type": "string", "enum": [lid.value for lid in soort]}
    if issubclass(soort, IntFlag):
        leden: dict[str, Any] = {"type": "string", "enum": [_naam(lid) for lid in _leden(soort)]}
        return {"type": "array", "items": leden, "uniqueItems": True}
    if soort is date:
        return {"type": "string", "format": "date"}
    return {"type": {bool: "boolean", int: "integer", str: "string"}[soort]}


def _schema_veld(veld: "Field[Any]", soort: Any) -> dict[str, Any]:
    if veld.default is MISSING:
        return _schema(soort)
    return {**_schema(soort), "default": write_feiten(veld.default)}
