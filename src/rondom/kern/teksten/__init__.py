"""Which words belong to a text key? Dutch (B1) and English, one module per rule module.

A text may hold ``{name}`` placeholders; both languages use the same ones. Dates and numbers arrive as text; the
screen formats ISO dates before it fills them in.
"""

from rondom.kern.teksten import (
    aanmelding,
    afsluiten,
    categorie,
    delen,
    feiten,
    rechten,
    regie,
    route,
    statussen,
    taken,
    termijn,
    verzuim,
)

TEKSTEN: dict[str, tuple[str, str]] = {}
for _module in (aanmelding, afsluiten, categorie, delen, feiten, rechten, regie, route, statussen, taken, termijn, verzuim):
    if dubbel := TEKSTEN.keys() & _module.TEKSTEN.keys():
        raise ValueError(f"text keys defined twice: {sorted(dubbel)}")
    TEKSTEN.update(_module.TEKSTEN)


def tekst(sleutel: str, taal: str, gegevens: dict[str, str] | None = None) -> str:
    """The text for a key in ``nl`` or ``en`` with its values filled in.

    Raises ``KeyError`` for an unknown key or a missing value.
    """
    nl, en = TEKSTEN[sleutel]
    return (en if taal == "en" else nl).format_map(gegevens or {})
