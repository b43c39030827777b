"""All indicators, by their id; and those that no source of the monitor carries.

A new file ``iNN_name.py`` with an ``INDICATOR`` is found by itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable

import rondom.monitor.indicatoren as pakket
from rondom.monitor.indicatoren.definitie import Indicator, NietGedragen, Tekst

_MODULES = sorted(m.name for m in pkgutil.iter_modules(pakket.__path__) if m.name[0] == "i" and m.name[1:3].isdigit())
INDICATOREN: dict[str, Indicator] = {
    indicator.id: indicator
    for indicator in (importlib.import_module(f"{pakket.__name__}.{naam}").INDICATOR for naam in _MODULES)
}

NIET_GEDRAGEN: tuple[NietGedragen, ...] = (
    NietGedragen(
        "I26 besparing",
        Tekst("Besparing en maatschappelijke kosten en baten", "Savings, social costs and benefits"),
        Tekst(
            "Vraagt wat er zonder de aanpak gebeurd zou zijn; dat staat in geen bron. De kosten zelf staan in I26, I15 "
            "en I17.",
            "Needs what would have happened otherwise; no source has it. The costs are in I26, I15 and I17.",
        ),
        "002 r1187-1191",
    ),
)


class OnbekendeIndicator(ValueError):
    """Somebody asks for an indicator that does not exist."""


def choose(ids: Iterable[str]) -> list[Indicator]:
    """The indicators of these ids, or all when there are none. Raises :class:`OnbekendeIndicator`."""
    gevraagd = [i.upper() for i in ids]
    if vreemd := sorted(set(gevraagd) - set(INDICATOREN)):
        raise OnbekendeIndicator(f"onbekende indicator: {', '.join(vreemd)}; er zijn {', '.join(INDICATOREN)}")
    return [i for sleutel, i in INDICATOREN.items() if not gevraagd or sleutel in gevraagd]
