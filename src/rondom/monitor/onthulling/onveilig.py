"""Why a publication does not go out."""

from __future__ import annotations

from rondom.monitor.onthulling.tabellen import Cel


class Onveilig(Exception):
    """Publication is refused: ``cellen`` holds each cell that would be disclosed, with the reason in words."""

    def __init__(self, cellen: dict[Cel, str]) -> None:
        self.cellen = cellen
        some = "; ".join(f"{noem(cel)} {why}" for cel, why in list(cellen.items())[:3])
        super().__init__(f"{len(cellen)} cells would be disclosed: {some}")


class Onbeschermbaar(Onveilig):
    """These cells can be worked out whatever else is hidden."""


class NietBewezen(Onveilig):
    """The attacker worked out these cells, so there is no proof to write."""


def noem(cel: Cel) -> str:
    """A cell in words: measure and where, without its value."""
    maat, where = cel
    return f"{maat}[{', '.join(f'{naam}={code}' for naam, code in where) or 'total'}]"
