"""Why a write of the mirror cannot go on: a rule says no, or somebody else was first."""

from typing import Any

from rondom.kern.oordeel import Oordeel


class NietMogelijk(Exception):
    """A rule does not allow this step now; ``oordeel`` says why and what is needed first. ``veld``: the field it is about."""

    def __init__(self, oordeel: Oordeel, veld: str = "") -> None:
        super().__init__()
        self.oordeel = oordeel
        self.veld = veld


class Veranderd(Exception):
    """Somebody else changed the same thing since it was opened; ``rij`` is how it stands now."""

    def __init__(self, rij: Any) -> None:
        super().__init__()
        self.rij = rij


def require(oordeel: Oordeel, veld: str = "") -> None:
    """Go on only when the rule allows it. Raises ``NietMogelijk``."""
    if not oordeel.mag:
        raise NietMogelijk(oordeel, veld)
