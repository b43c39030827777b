"""Which figures of elsewhere stand beside the region's own grade? Dated, with their source; never a norm (F14, R226)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ijkpunt:
    """A figure of elsewhere: the number, or words where the source gives none; what it is about, when, and whose."""

    waarde: float | None
    woorden: tuple[str, str]
    wat: tuple[str, str]
    wanneer: str
    bron: str


IJKPUNTEN = (
    Ijkpunt(
        6.1,
        ("", ""),
        (
            "Cijfer van professionals in negen proefregio's voor de samenwerking van onderwijs en jeugdhulp",
            "Mark by professionals in nine pilot regions for the cooperation of education and youth help",
        ),
        "2014–2015",
        "NJi, Samen om het kind, deel 3 (2015)",
    ),
    Ijkpunt(
        None,
        ("krappe voldoende", "barely sufficient"),
        (
            "Zo noemde een regio de eigen samenwerking bij het begin van haar programma",
            "What a region called its own cooperation at the start of its programme",
        ),
        "2021",
        "Oberon, Van de 6 een 8 maken",
    ),
    Ijkpunt(
        8.0,
        ("", ""),
        ("Waar die regio naartoe wilde", "Where that region wanted to go"),
        "2021",
        "Oberon, Van de 6 een 8 maken",
    ),
)
"""In order of time. What the sources say and no more: another question, to other people, in another year."""
