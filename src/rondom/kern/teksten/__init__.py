"""Which words belong to a text key? Dutch (B1) and English, one module per rule module; every module here counts.

A text may hold ``{name}`` placeholders; both languages use the same ones. Dates and numbers arrive as text; the
screen formats ISO dates before it fills them in.
"""

from importlib import import_module
from pkgutil import iter_modules

TEKSTEN: dict[str, tuple[str, str]] = {}
for _gevonden in iter_modules(__path__):
    _eigen: dict[str, tuple[str, str]] = import_module(f"{__name__}.{_gevonden.name}").TEKSTEN
    if dubbel := TEKSTEN.keys() & _eigen.keys():
        raise ValueError(f"text keys defined twice: {sorted(dubbel)}")
    TEKSTEN.update(_eigen)


def tekst(sleutel: str, taal: str, gegevens: dict[str, str] | None = None) -> str:
    """The text for a key in ``nl`` or ``en`` with its values filled in.

    Raises ``KeyError`` for an unknown key or a missing value.
    """
    nl, en = TEKSTEN[sleutel]
    return (en if taal == "en" else nl).format_map(gegevens or {})
