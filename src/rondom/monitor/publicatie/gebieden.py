"""Which areas are there, how are they called, and what are they part of?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import duckdb

from rondom.monitor.indicatoren.definitie import Niveau
from rondom.monitor.indicatoren.niveaus import LAND, ONBEKEND
from rondom.monitor.indicatoren.voortellingen import PRIMAIR


@dataclass(frozen=True)
class Gebied:
    """An area: code, name and the code of what it is part of. ``swv`` only for schools."""

    niveau: Niveau
    code: str
    naam: str
    ouder_niveau: str = ""
    ouder: str = ""
    swv: str = ""


@dataclass(frozen=True)
class Gebieden:
    """All areas of the deliveries. What no delivery knows is part of ``onbekend``."""

    alle: Mapping[tuple[Niveau, str], Gebied]

    def naam(self, niveau: Niveau, code: str) -> str:
        """The name, or the code where nobody gave a name."""
        gebied = self.alle.get((niveau, code))
        return gebied.naam if gebied else ("Onbekend" if code == ONBEKEND else code)

    @cached_property
    def school(self) -> dict[str, tuple[str, str]]:
        """School → board and partnership."""
        return {c: (g.ouder, g.swv) for (n, c), g in self.alle.items() if n is Niveau.SCHOOL}

    @cached_property
    def gemeente(self) -> dict[str, str]:
        """Municipality → region."""
        return {c: g.ouder for (n, c), g in self.alle.items() if n is Niveau.GEMEENTE}

    def met_onbekend(self, niveau: Niveau, code: str) -> Gebied:
        """The area, also where only the figures know its code."""
        return self.alle.get((niveau, code)) or Gebied(niveau, code, self.naam(niveau, code))


def read_areas(goed: Path, heel_land: bool = False) -> Gebieden:
    """From the accepted deliveries ``scholen`` and ``gemeenten``: the same choice as the indicators make.

    ``heel_land``: is all that was delivered together the Netherlands?
    """
    alle: dict[tuple[Niveau, str], Gebied] = {}

    def neem(gebied: Gebied) -> None:
        alle[gebied.niveau, gebied.code] = gebied

    neem(Gebied(Niveau.LAND, LAND, "Nederland" if heel_land else "Alle leveringen samen"))
    with duckdb.connect() as con:
        soorten = ", ".join(f"'{s}'" for s in PRIMAIR)
        scholen = con.execute(
            f"""SELECT vestiging, max(naam), max(bestuur), max(bestuur_naam),
            max(CASE WHEN onderwijssoort IN ({soorten}) THEN swv_po ELSE swv_vo END),
            max(CASE WHEN onderwijssoort IN ({soorten}) THEN swv_po_naam ELSE swv_vo_naam END)
            FROM read_parquet(?) GROUP BY vestiging ORDER BY vestiging""",  # noqa: S608
            [str(goed / "scholen" / "deel.parquet")],
        ).fetchall()
        gemeenten = con.execute(
            "SELECT gemeente, max(naam), max(regio) FROM read_parquet(?) GROUP BY gemeente ORDER BY gemeente",
            [str(goed / "gemeenten" / "deel.parquet")],
        ).fetchall()
    swv_namen: dict[str, str] = {}
    for code, naam, bestuur, bestuur_naam, swv, swv_naam in scholen:
        bestuur, swv = bestuur or ONBEKEND, swv or ONBEKEND
        neem(Gebied(Niveau.SCHOOL, code, naam or code, Niveau.BESTUUR, bestuur, swv))
        neem(Gebied(Niveau.BESTUUR, bestuur, bestuur_naam or bestuur, Niveau.LAND, LAND))
        swv_namen[swv] = max(swv_naam or "", swv_namen.get(swv, ""))  # a school without the name takes it from another
        neem(Gebied(Niveau.SWV, swv, swv_namen[swv] or swv, Niveau.LAND, LAND))
    for code, naam, regio in gemeenten:
        regio = regio or ONBEKEND
        neem(Gebied(Niveau.GEMEENTE, code, naam or code, Niveau.REGIO, regio))
        neem(Gebied(Niveau.REGIO, regio, regio, Niveau.LAND, LAND))
    for niveau, ouder_niveau, ouder in (
        (Niveau.SCHOOL, Niveau.BESTUUR, ONBEKEND), (Niveau.BESTUUR, Niveau.LAND, LAND), (Niveau.SWV, Niveau.LAND, LAND),
        (Niveau.GEMEENTE, Niveau.REGIO, ONBEKEND), (Niveau.REGIO, Niveau.LAND, LAND),
    ):  # fmt: skip
        neem(Gebied(niveau, ONBEKEND, "Onbekend", ouder_niveau, ouder, ONBEKEND if niveau is Niveau.SCHOOL else ""))
    return Gebieden(alle)
