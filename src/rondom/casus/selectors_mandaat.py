"""The mandates of a region as people read them (R009)."""

from dataclasses import dataclass
from datetime import date

from rondom.kern.routetabel import Routetabel
from rondom.netwerk.selectors import read_gemeentenamen
from rondom.toegang.tonen import taal


@dataclass(frozen=True)
class Mandaatregel:
    """Who may decide about what: for which municipalities (none: all), which ages, up to how many euros, until when."""

    wie: str
    wat: str
    gemeenten: tuple[str, ...]
    vanaf_leeftijd: int
    tot_leeftijd: int | None
    bedrag: int | None
    vanaf: date | None
    tot: date | None


def list_mandates(tabel: Routetabel, regio: str) -> list[Mandaatregel]:
    """Every mandate of this table, in its order. One query."""
    namen = read_gemeentenamen(regio)
    return [
        Mandaatregel(
            getattr(tabel.partijen[m.partij].naam, taal()),
            m.wat.replace("_", " "),
            tuple(namen.get(g, g) for g in m.gemeenten),
            m.vanaf_leeftijd,
            m.tot_leeftijd,
            m.bedrag,
            m.vanaf,
            m.tot,
        )
        for m in tabel.mandaten
    ]
