"""How is a file of the region read, so that every mistake names the file and the key? (design §6)"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


class Tabelfout(ValueError):
    """A table that cannot be used: file, key and what is wrong with it."""

    def __init__(self, bestand: str, sleutel: str, wat: str) -> None:
        self.bestand, self.sleutel, self.wat = bestand, sleutel, wat
        super().__init__(f"{bestand}: {sleutel}: {wat}" if sleutel else f"{bestand}: {wat}")


@dataclass(frozen=True)
class Tekst:
    """A text of the region in both languages."""

    nl: str
    en: str


_SOORTEN = {
    str: "text",
    dict: "a table",
    list: "a list",
    date: "a date",
    int: "a whole number",
    bool: "true or false",
}
_VERPLICHT = object()


class Lezer:
    """Reads values out of TOML and knows where it is, for the messages."""

    def __init__(self, bestand: str) -> None:
        self.bestand = bestand

    def load(self, tekst: str) -> dict[str, Any]:
        """The whole file. Raises ``Tabelfout`` when it is no TOML."""
        try:
            return tomllib.loads(tekst)
        except tomllib.TOMLDecodeError as fout:
            raise Tabelfout(self.bestand, "", f"no valid TOML: {fout}") from None

    def fout(self, sleutel: str, wat: str) -> Tabelfout:
        return Tabelfout(self.bestand, sleutel, wat)

    def check_sleutels(self, waarde: object, pad: str, bekend: set[str]) -> Mapping[str, Any]:
        if not isinstance(waarde, dict):
            raise self.fout(pad, "must be a table")
        for naam in waarde:
            if naam not in bekend:
                raise self.fout(join_pad(pad, naam), f"unknown key; known are {', '.join(sorted(bekend))}")
        return waarde

    def get(self, waarde: Mapping[str, Any], pad: str, naam: str, soort: type, anders: Any = _VERPLICHT) -> Any:
        if naam not in waarde:
            if anders is _VERPLICHT:
                raise self.fout(join_pad(pad, naam), "is missing")
            return anders
        gevonden = waarde[naam]
        if not isinstance(gevonden, soort) or (soort is int and isinstance(gevonden, bool)):
            raise self.fout(join_pad(pad, naam), f"must be {_SOORTEN[soort]}")
        if gevonden == "" and anders is _VERPLICHT:
            raise self.fout(join_pad(pad, naam), "is empty")
        return gevonden

    def get_lijst(self, waarde: Mapping[str, Any], pad: str, naam: str, anders: Any = _VERPLICHT) -> tuple[str, ...]:
        lijst = self.get(waarde, pad, naam, list, anders)
        for n, item in enumerate(lijst):
            if not isinstance(item, str):
                raise self.fout(f"{join_pad(pad, naam)}[{n}]", "must be text")
        return tuple(lijst)

    def read_tekst(self, waarde: object, pad: str) -> Tekst:
        tabel = self.check_sleutels(waarde, pad, {"nl", "en"})
        nl, en = (self.get(tabel, pad, taal, str) for taal in ("nl", "en"))
        if nl == en:
            raise self.fout(pad, "the Dutch and the English text are the same")
        return Tekst(nl, en)


def join_pad(pad: str, naam: str) -> str:
    """The path of a key inside a table, as a message names it: ``rijen.3.reden``."""
    return f"{pad}.{naam}" if pad else naam
