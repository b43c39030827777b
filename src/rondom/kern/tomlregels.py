"""On which line of a TOML file does a key stand? For messages that point at the place of a mistake.

``tomllib`` reads values and forgets where they stood. This walks over text that ``tomllib`` has already accepted, so it
may be brief about syntax. A path is written as messages write it: ``regel[3].als.leeftijd``, counted from 1.
"""

from collections.abc import Mapping

_KAAL = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
_EINDE_WAARDE = frozenset(",]}\n#")


def find_regels(tekst: str) -> Mapping[str, int]:
    """Path → line number (from 1), for every table, key and item of a list in valid TOML."""
    return _Loper(tekst.replace("\r\n", "\n")).loop()


def join_pad(pad: str, naam: str) -> str:
    """The path of a key inside a table: ``regel[3].reden``."""
    return f"{pad}.{naam}" if pad else naam


class _Loper:
    """Walks over the text once, from left to right."""

    def __init__(self, tekst: str) -> None:
        self.tekst, self.plek, self.regel = tekst, 0, 1
        self.gevonden: dict[str, int] = {}
        self.aantal: dict[str, int] = {}

    def loop(self) -> Mapping[str, int]:
        pad = ""
        while self._skip():
            if self._teken() == "[":
                pad = self._kop()
            else:
                self._toewijzing(pad)
        return self.gevonden

    def _teken(self) -> str:
        return self.tekst[self.plek : self.plek + 1]

    def _verder(self, aantal: int = 1) -> None:
        self.regel += self.tekst.count("\n", self.plek, self.plek + aantal)
        self.plek += aantal

    def _skip(self) -> bool:
        """Over white space, new lines and comments; False at the end."""
        while (teken := self._teken()) and (teken in " \t\n#"):
            if teken == "#":
                einde = self.tekst.find("\n", self.plek)
                self.plek = len(self.tekst) if einde < 0 else einde
            else:
                self._verder()
        return bool(self._teken())

    def _noteer(self, pad: str) -> str:
        self.gevonden.setdefault(pad, self.regel)
        return pad

    def _kop(self) -> str:
        """``[a.b]`` or ``[[a.b]]``: the path of the table that begins here."""
        lijst = self.tekst.startswith("[[", self.plek)
        self._verder(2 if lijst else 1)
        namen = self._namen()
        self._verder(2 if lijst else 1)
        pad = ""
        for naam in namen[:-1]:
            pad = self._laatste(self._noteer(join_pad(pad, naam)))
        pad = join_pad(pad, namen[-1])
        if not lijst:
            return self._noteer(pad)
        self._noteer(pad)
        self.aantal[pad] = self.aantal.get(pad, 0) + 1
        return self._noteer(self._laatste(pad))

    def _laatste(self, pad: str) -> str:
        return f"{pad}[{self.aantal[pad]}]" if pad in self.aantal else pad

    def _namen(self) -> list[str]:
        """The parts of a dotted key; stops before ``=`` or ``]``."""
        namen: list[str] = []
        while True:
            self._skip()
            if self._teken() in "\"'":
                begin = self.plek + 1
                self._tekst()
                namen.append(self.tekst[begin : self.plek - 1])
            else:
                begin = self.plek
                while self._teken() in _KAAL and self._teken():
                    self._verder()
                namen.append(self.tekst[begin : self.plek])
            self._skip()
            if self._teken() != ".":
                return namen
            self._verder()

    def _toewijzing(self, pad: str) -> None:
        regel = self.regel
        for naam in self._namen():
            pad = join_pad(pad, naam)
            self.gevonden.setdefault(pad, regel)
        self._verder()  # =
        self._waarde(pad)

    def _waarde(self, pad: str) -> None:
        self._skip()
        match self._teken():
            case "[":
                self._lijst(pad)
            case "{":
                self._verder()
                while self._skip() and self._teken() != "}":
                    self._verder() if self._teken() == "," else self._toewijzing(pad)
                self._verder()
            case '"' | "'":
                self._tekst()
            case _:
                while self._teken() not in _EINDE_WAARDE and self._teken():
                    self._verder()

    def _lijst(self, pad: str) -> None:
        self._verder()
        nummer = 0
        while self._skip() and self._teken() != "]":
            if self._teken() == ",":
                self._verder()
                continue
            nummer += 1
            self._waarde(self._noteer(f"{pad}[{nummer}]"))
        self._verder()

    def _tekst(self) -> None:
        """Over one text in quotes, of one line or more."""
        haak = self._teken()
        grens = haak * 3 if self.tekst.startswith(haak * 3, self.plek) else haak
        self._verder(len(grens))
        while not self.tekst.startswith(grens, self.plek):
            self._verder(2 if haak == '"' and self._teken() == "\\" else 1)
        self._verder(len(grens))
        # Up to two quotes more may stand right before the closing three.
        while len(grens) == 3 and self._teken() == haak:
            self._verder()
