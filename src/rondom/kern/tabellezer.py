"""How is a file of the region read, so that every mistake names file, line and key? (design §6)

A table is declared once, as a frozen dataclass whose fields are made with ``veld``. From that declaration ``read``
reads TOML and ``schema`` writes the JSON schema with which an editor completes and checks while somebody types.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from rondom.kern.teksten import tekst
from rondom.kern.tomlregels import find_regels, join_pad

_T = TypeVar("_T")
_GEEN: Any = MISSING


class Tabelfout(ValueError):
    """A file that cannot be used: file, line (0: the file as a whole), key, and what is wrong with it."""

    def __init__(self, bestand: str, sleutel: str, reden: str, regel: int = 0, **gegevens: object) -> None:
        self.bestand, self.sleutel, self.regel, self.reden = bestand, sleutel, regel, reden
        self.gegevens = {k: str(v) for k, v in gegevens.items()}
        super().__init__(self.uitleg("nl"))

    @property
    def wat(self) -> str:
        """What is wrong, in English."""
        return tekst(f"tabel.{self.reden}", "en", self.gegevens)

    def uitleg(self, taal: str) -> str:
        """Place and mistake in one line, as editors jump to it: ``routes.toml:12: regel[3].team: …``."""
        plek = f"{self.bestand}:{self.regel}" if self.regel else self.bestand
        return ": ".join(
            deel for deel in (plek, self.sleutel, tekst(f"tabel.{self.reden}", taal, self.gegevens)) if deel
        )


@dataclass(frozen=True)
class Eigen:
    """A value with a form of its own: how it is read (value, lezer, path) and its JSON schema."""

    lees: Callable[[object, "Lezer", str], Any]
    schema: Callable[[], dict[str, Any]]


def veld(
    uitleg: str,
    *,
    sleutel: str = "",
    patroon: str = "",
    minimum: int | None = None,
    keuzes: tuple[str, ...] = (),
    eigen: Eigen | None = None,
    zoals: str = "",
    plat: bool = False,
    is_naam: bool = False,
    leeg_mag: bool = False,
    weg: Any = _GEEN,
    standaard: Any = _GEEN,
) -> Any:
    """Declare a field: what it means (Dutch, shown by editors) and what it may hold.

    ``sleutel``: the key in the file when it differs from the field. ``standaard``: what it is when left out; ``weg``: the
    same, for a field that Python code must always give. ``zoals``: left out, it equals that other field.
    ``plat``: its keys stand in the table itself. ``is_naam``: its value is the name under which the table stands.
    """
    waarden = {
        "uitleg": uitleg,
        "sleutel": sleutel,
        "patroon": patroon,
        "minimum": minimum,
        "keuzes": keuzes,
        "eigen": eigen,
        "zoals": zoals,
        "plat": plat,
        "is_naam": is_naam,
        "leeg_mag": leeg_mag,
    }
    if weg is not _GEEN:
        waarden["weg"] = weg
    if standaard is _GEEN:
        return field(metadata=waarden)
    if isinstance(standaard, dict):
        return field(default_factory=dict, metadata=waarden)
    return field(default=standaard, metadata=waarden)


@dataclass(frozen=True)
class Tekst:
    """A text of the region in both languages."""

    nl: str = veld("De tekst in het Nederlands.")
    en: str = veld("Dezelfde tekst in het Engels.")


class Lezer:
    """Knows which file is read and where it is, for the messages."""

    def __init__(self, bestand: str, inhoud: str = "") -> None:
        self.bestand, self.inhoud = bestand, inhoud

    def load(self) -> dict[str, Any]:
        """The whole file. Raises ``Tabelfout`` when it is no TOML."""
        try:
            return tomllib.loads(self.inhoud)
        except tomllib.TOMLDecodeError as fout:
            regel = re.search(r"\(at line (\d+)", str(fout))
            raise Tabelfout(
                self.bestand, "", "geen_toml", int(regel[1]) if regel else self.inhoud.count("\n") + 1, wat=fout
            ) from None
        except RecursionError:
            raise Tabelfout(self.bestand, "", "geen_toml", wat="te diep genest") from None

    def fout(self, sleutel: str, reden: str, **gegevens: object) -> Tabelfout:
        """A mistake at a key; its line is that of the key, else of the table around it."""
        regels, pad = _regels(self.inhoud), sleutel
        while pad and pad not in regels:
            pad = re.sub(r"(\.?[^.\[]+|\[\d+\])$", "", pad)
        return Tabelfout(self.bestand, sleutel, reden, regels.get(pad, 0), **gegevens)


@cache
def _regels(inhoud: str) -> Mapping[str, int]:
    return find_regels(inhoud)


def read(soort: type[_T], inhoud: str, bestand: str) -> tuple[_T, Lezer]:
    """Read a whole file as the declared table, with its reader for checks that come after. Raises ``Tabelfout``."""
    lezer = Lezer(bestand, inhoud)
    gelezen = read_waarde(soort, lezer.load(), lezer, "")
    assert isinstance(gelezen, soort)  # noqa: S101 - read_waarde builds what it is asked for
    return gelezen, lezer


def read_waarde(soort: Any, waarde: object, lezer: Lezer, pad: str, meta: Mapping[str, Any] | None = None) -> Any:
    """Read one value as the declared type. Raises ``Tabelfout`` with its path."""
    meta = meta or {}
    if eigen := meta.get("eigen"):
        return eigen.lees(waarde, lezer, pad)
    soort = _zonder_none(soort)
    herkomst = get_origin(soort)
    if herkomst is tuple:
        lijst = _is(list, waarde, lezer, pad)
        return tuple(read_waarde(get_args(soort)[0], w, lezer, f"{pad}[{n}]", meta) for n, w in enumerate(lijst, 1))
    if herkomst is not None:
        tabel = _is(dict, waarde, lezer, pad)
        return {n: _read_onder(get_args(soort)[1], n, w, lezer, join_pad(pad, n)) for n, w in tabel.items()}
    if is_dataclass(soort):
        return _read_tabel(soort, _is(dict, waarde, lezer, pad), lezer, pad)
    if issubclass(soort, StrEnum):
        return soort(_check_tekst(_is(str, waarde, lezer, pad), tuple(soort), meta, lezer, pad))
    gelezen = _is(soort, waarde, lezer, pad)
    if soort is str:
        return _check_tekst(gelezen, meta.get("keuzes", ()), meta, lezer, pad)
    if soort is int and meta.get("minimum") is not None and gelezen < meta["minimum"]:
        raise lezer.fout(pad, "te_laag", minimum=meta["minimum"])
    return gelezen


def _is(soort: Any, waarde: object, lezer: Lezer, pad: str) -> Any:
    # In Python true is a number and a moment is a date; in these files they are not.
    fout = isinstance(waarde, bool) if soort is int else isinstance(waarde, datetime) if soort is date else False
    if fout or not isinstance(waarde, soort):
        raise lezer.fout(pad, f"moet_{soort.__name__}")
    return waarde


def _check_tekst(waarde: str, keuzes: tuple[str, ...], meta: Mapping[str, Any], lezer: Lezer, pad: str) -> str:
    if keuzes and waarde not in keuzes:
        raise lezer.fout(pad, "keuze", waarde=waarde, keuzes=", ".join(k for k in keuzes if k))
    if not waarde.strip() and not meta.get("leeg_mag") and "" not in keuzes:
        raise lezer.fout(pad, "leeg")
    if meta.get("patroon") and not re.fullmatch(meta["patroon"], waarde):
        raise lezer.fout(pad, "patroon", waarde=waarde, uitleg=meta["uitleg"])
    return waarde


def _read_onder(soort: Any, naam: str, waarde: object, lezer: Lezer, pad: str) -> Any:
    """A table under its own name; a field that is the name gets it."""
    namen = [f.name for f in fields(soort) if f.metadata.get("is_naam")] if is_dataclass(soort) else []
    if not namen:
        return read_waarde(soort, waarde, lezer, pad)
    return _read_tabel(soort, _is(dict, waarde, lezer, pad), lezer, pad, {n: naam for n in namen})


def _read_tabel(
    soort: Any, tabel: Mapping[str, Any], lezer: Lezer, pad: str, gelezen: dict[str, Any] | None = None
) -> Any:
    gelezen = dict(gelezen or {})
    for sleutel in tabel:
        if sleutel not in sleutels_of(soort):
            raise lezer.fout(join_pad(pad, sleutel), "onbekende_sleutel", bekend=", ".join(sorted(sleutels_of(soort))))
    soorten = _hints(soort)
    for f in fields(soort):
        if f.name in gelezen:
            continue
        if f.metadata.get("plat"):
            eigen = {k: w for k, w in tabel.items() if k in sleutels_of(soorten[f.name])}
            gelezen[f.name] = _read_tabel(soorten[f.name], eigen, lezer, pad)
            continue
        naam = _sleutel(f)
        if naam in tabel:
            gelezen[f.name] = read_waarde(soorten[f.name], tabel[naam], lezer, join_pad(pad, naam), f.metadata)
        elif zoals := f.metadata.get("zoals"):
            gelezen[f.name] = gelezen[zoals]
        elif "weg" in f.metadata:
            gelezen[f.name] = f.metadata["weg"]
        elif is_verplicht(f):
            raise lezer.fout(join_pad(pad, naam), "ontbreekt")
    if soort is Tekst and gelezen["nl"] == gelezen["en"]:
        raise lezer.fout(pad, "onvertaald")
    return soort(**gelezen)


@cache
def _hints(soort: Any) -> dict[str, Any]:
    return get_type_hints(soort)


@cache
def sleutels_of(soort: Any) -> frozenset[str]:
    """The keys that a declared table may hold."""
    gevonden: set[str] = set()
    for f in fields(soort):
        if f.metadata.get("plat"):
            gevonden |= sleutels_of(_hints(soort)[f.name])
        elif not f.metadata.get("is_naam"):
            gevonden.add(_sleutel(f))
    return frozenset(gevonden)


def _sleutel(f: "Field[Any]") -> str:
    return f.metadata.get("sleutel") or f.name


def is_verplicht(f: "Field[Any]") -> bool:
    """Whether a field must be written down."""
    zonder = f.default is MISSING and f.default_factory is MISSING
    return zonder and not f.metadata.get("zoals") and "weg" not in f.metadata


def _zonder_none(soort: Any) -> Any:
    """The type beside ``None``: in a file a value that is not there is left out."""
    if get_origin(soort) not in (Union, UnionType):
        return soort
    return next(a for a in get_args(soort) if a is not NoneType)


# The schema -----------------------------------------------------------------------------------------------------


def schema(soort: Any, titel: str) -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of a file that is read as ``soort``."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": titel, **_schema(soort, {})}


def _schema(soort: Any, meta: Mapping[str, Any]) -> dict[str, Any]:
    if eigen := meta.get("eigen"):
        gevonden: dict[str, Any] = eigen.schema()
        return gevonden
    soort = _zonder_none(soort)
    herkomst = get_origin(soort)
    if herkomst is tuple:
        return {"type": "array", "items": _schema(get_args(soort)[0], meta)}
    if herkomst is not None:
        return {"type": "object", "additionalProperties": _schema(get_args(soort)[1], {})}
    if is_dataclass(soort):
        return {
            "type": "object",
            "properties": dict(_properties(soort)),
            "required": sorted(_required(soort)),
            "additionalProperties": False,
        }
    if issubclass(soort, StrEnum):
        return {"type": "string", "enum": [lid.value for lid in soort]}
    if soort is str:
        return _schema_tekst(meta)
    if soort is int:
        return {"type": "integer"} | ({} if meta.get("minimum") is None else {"minimum": meta["minimum"]})
    return {"type": "boolean"} if soort is bool else {"type": "string", "format": "date"}


def _schema_tekst(meta: Mapping[str, Any]) -> dict[str, Any]:
    if meta.get("keuzes"):
        return {"type": "string", "enum": list(meta["keuzes"])}
    if meta.get("patroon"):
        return {"type": "string", "pattern": f"^(?:{meta['patroon']})$"}
    return {"type": "string"} if meta.get("leeg_mag") else {"type": "string", "pattern": r"\S"}


def _properties(soort: Any) -> list[tuple[str, dict[str, Any]]]:
    gevonden: list[tuple[str, dict[str, Any]]] = []
    for f in fields(soort):
        eigen = _hints(soort)[f.name]
        if f.metadata.get("plat"):
            gevonden += _properties(eigen)
        elif not f.metadata.get("is_naam"):
            gevonden.append((_sleutel(f), {"description": f.metadata.get("uitleg", ""), **_schema(eigen, f.metadata)}))
    return gevonden


def _required(soort: Any) -> set[str]:
    gevonden: set[str] = set()
    for f in fields(soort):
        if f.metadata.get("plat"):
            gevonden |= _required(_hints(soort)[f.name])
        elif is_verplicht(f) and not f.metadata.get("is_naam"):
            gevonden.add(_sleutel(f))
    return gevonden
