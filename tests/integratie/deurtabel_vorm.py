"""The shape of one row of the table of doors (``deurtabel.py``)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Deur:
    """One address and who gets what; names separated by spaces."""

    naam: str
    ding: str = ""
    open: str = ""
    post: str | None = None
    knop: str = ""
    verder: str = ""
    overal: str = ""
    """Who has this by the role alone, in the whole region: for that role there is no elsewhere."""

    def status(self, wie: str) -> int:
        """What this person gets when asking for the page."""
        soorten = {200: self.open, 302: self.verder, 405: self.knop}
        return next((status for status, namen in soorten.items() if wie in namen.split()), 404)

    def passes(self, wie: str) -> bool:
        """Whether an empty form of this person gets past the door."""
        namen = f"{self.open} {self.verder}" if self.post is None else self.post
        return wie in namen.split()
