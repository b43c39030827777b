"""Where do children live, and which schools are there? From the demo region's files, or from the public figures."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DEMO = Path(__file__).parents[4] / "regios" / "demo"
SOORTEN = ("po", "sbo", "so", "vo", "vso")
LANDELIJK = 0.10
"""Share of young people with youth help in a year where no public figure is at hand, rounded."""
_DUO_SOORT = {"basisschool": "po", "sbao": "sbo", "so": "so", "vso": "vso"}
"""Every other kind of the list is secondary; (V)SO holds both ages and is dealt out in turn."""
_OMVANG = {"po": 220, "sbo": 110, "so": 90, "vo": 900, "vso": 130}


class StructureProblem(Exception):
    """A file of the structure is missing or cannot be read; the message says which and what to do."""


@dataclass(frozen=True)
class School:
    """One location. `leerlingen` is its weight when children choose."""

    vestiging: str
    naam: str
    soort: str
    bestuur: str
    bestuur_naam: str
    gemeente: str
    pc4: str
    swv_po: str
    swv_vo: str
    leerlingen: int


@dataclass(frozen=True)
class Gebied:
    """One postcode area where children live. `gewicht` is relative."""

    pc4: str
    gemeente: str
    wijk: str
    team: str
    swv_po: str
    swv_vo: str
    gewicht: float


@dataclass(frozen=True)
class Keuze:
    """Weighted choice of a school within a group, for millions of children at once."""

    volgorde: NDArray[np.int64]
    som: NDArray[np.float64]
    begin: NDArray[np.float64]
    eind: NDArray[np.float64]

    def draw(self, rng: np.random.Generator, groep: NDArray[np.int64]) -> NDArray[np.int64]:
        """A school index for every child, by the number of its group."""
        punt = self.begin[groep] + rng.random(len(groep)) * (self.eind[groep] - self.begin[groep])
        plek = np.minimum(np.searchsorted(self.som, punt, side="right"), len(self.volgorde) - 1)
        return self.volgorde[plek]


@dataclass(frozen=True)
class Structuur:
    """Areas, schools, municipalities and the share of youth help per municipality (a fraction)."""

    naam: str
    gemeenten: dict[str, tuple[str, str, str]]
    """code → name, province, region."""
    gebieden: tuple[Gebied, ...]
    scholen: tuple[School, ...]
    jeugdhulp: dict[str, float]
    swv_namen: Mapping[str, str] = field(default_factory=dict)
    """code → name, where the partnerships have one."""

    @cached_property
    def gemeente_van(self) -> list[str]:
        """The municipality of every area, by its index."""
        return [g.gemeente for g in self.gebieden]

    @cached_property
    def pc4_van(self) -> list[str]:
        """The postcode of every area, by its index."""
        return [g.pc4 for g in self.gebieden]

    @cached_property
    def team_van(self) -> list[str]:
        """The local team of every area, by its index."""
        return [g.team for g in self.gebieden]

    @cached_property
    def vestigingen(self) -> list[str]:
        """The code of every school, by its index."""
        return [s.vestiging for s in self.scholen]

    @cached_property
    def besturen(self) -> list[str]:
        """The board of every school, by its index."""
        return [s.bestuur for s in self.scholen]

    @cached_property
    def swvs(self) -> list[str]:
        """The partnership of every school, by its index."""
        return [s.swv_vo if s.soort in ("vo", "vso") else s.swv_po for s in self.scholen]

    def choice(self, soort: str) -> Keuze:
        """How children of each area choose a school of one kind: in the municipality, else in the SWV, else anywhere."""
        per_gemeente: dict[str, list[int]] = defaultdict(list)
        per_swv: dict[str, list[int]] = defaultdict(list)
        for i, school in enumerate(self.scholen):
            if school.soort == soort:
                per_gemeente[school.gemeente].append(i)
                per_swv[school.swv_vo if soort in ("vo", "vso") else school.swv_po].append(i)
        alle = [i for rij in per_gemeente.values() for i in rij]
        if not alle:
            raise StructureProblem(f"{self.naam}: er is geen enkele school van soort {soort}")
        groepen: dict[tuple[int, ...], tuple[float, float]] = {}
        volgorde: list[int] = []
        som: list[float] = []
        totaal = 0.0
        begin = np.zeros(len(self.gebieden))
        eind = np.zeros(len(self.gebieden))
        for nummer, gebied in enumerate(self.gebieden):
            swv = gebied.swv_vo if soort in ("vo", "vso") else gebied.swv_po
            groep = tuple(per_gemeente.get(gebied.gemeente) or per_swv.get(swv) or alle)
            if groep not in groepen:
                start = totaal
                for i in groep:
                    totaal += max(self.scholen[i].leerlingen, 1)
                    volgorde.append(i)
                    som.append(totaal)
                groepen[groep] = (start, totaal)
            begin[nummer], eind[nummer] = groepen[groep]
        return Keuze(np.array(volgorde), np.array(som), begin, eind)


def read_demo(folder: Path = DEMO) -> Structuur:
    """The fictional demo region from ``regio.toml`` and ``scholen.csv``. Raises StructureProblem when one is missing."""
    try:
        regio = tomllib.loads((folder / "regio.toml").read_text(encoding="utf-8"))
        rijen = _rows(folder / "scholen.csv")
    except OSError as problem:
        raise StructureProblem(f"{problem.filename} ontbreekt; wijs met --structuur de map van de regio aan") from None
    scholen = tuple(
        School(
            r["vestiging"], r["naam"], r["onderwijssoort"], r["bestuur"], r["bestuur_naam"], r["gemeente"],
            r["pc4"], r["swv_po"], r["swv_vo"], int(r["leerlingen"]),
        )
        for r in rijen
    )  # fmt: skip
    swv = {s["code"][:2]: s["code"] for s in regio["samenwerkingsverband"]}
    gebieden = tuple(
        Gebied(
            pc4,
            team["gemeente"],
            team["naam"].removeprefix("Buurtteam "),
            team["naam"],
            swv["PO"],
            swv["VO"],
            float(sum(s.leerlingen for s in scholen if s.soort == "po" and s.pc4 == pc4) + 100),
        )
        for team in regio["team"]
        for pc4 in team.get("pc4", ())
    )
    gemeenten = {g["code"]: (g["naam"], "", regio["naam"]) for g in regio["gemeente"]}
    # No real municipality: shares around the national one, so that the dashboards have something to compare.
    jeugdhulp = {
        code: LANDELIJK * factor for code, factor in zip(gemeenten, (1.18, 0.94, 0.82, 1.05, 0.9), strict=True)
    }
    namen = {s["code"]: s["naam"] for s in regio["samenwerkingsverband"]}
    return Structuur(regio["naam"], gemeenten, gebieden, scholen, jeugdhulp, namen)


def read_country(reference: Path | None) -> Structuur:
    """The country: municipalities and postcode areas from the public files, schools with invented names and codes.

    Without the files a country of the same shape is made: 342 municipalities with rounded national shares.
    """
    if reference is None:
        return _rounded_country()
    rijen = _rows(_needed(reference, "scholen_2024.csv"))
    namen = {r["gemeentecode"]: r for r in _rows(_needed(reference, "gemeenten_2026.csv"))}
    aandeel = {
        r["gemeentecode"].strip().removeprefix("GM"): float(r["pct_jongeren_met_jeugdzorg"]) / 100
        for r in _rows(_needed(reference, "cbs_85039NED_jeugdzorg_per_gemeente.csv"))
        if r["pct_jongeren_met_jeugdzorg"]
    }
    scholen: list[School] = []
    gewicht: dict[tuple[str, str, str, str], float] = defaultdict(lambda: 50.0)
    gezien: set[str] = set()
    besturen: dict[tuple[str, bool, int], str] = {}
    teller: dict[tuple[str, bool], int] = defaultdict(int)
    for r in rijen:
        if r["vestigingscode"] in gezien or not r["swv_po"] or not r["swv_vo"]:
            continue
        gezien.add(r["vestigingscode"])
        soort, gemeente, pc4 = _kind(r["type"], len(scholen)), r["gemeentecode"].removeprefix("GM"), r["postcode"][:4]
        leerlingen = int(r["leerlingen"]) if r["leerlingen"] else _OMVANG[soort]
        if soort == "po":
            gewicht[(pc4, gemeente, r["swv_po"], r["swv_vo"])] += leerlingen
        groep = (gemeente, soort == "vo")
        teller[groep] += 1
        bestuur = besturen.setdefault((*groep, teller[groep] // 14), f"{10000 + len(besturen)}")
        scholen.append(
            _invented(len(scholen), soort, bestuur, gemeente, pc4, r["swv_po"], r["swv_vo"], leerlingen)
        )  # fmt: skip
    gebieden = tuple(
        Gebied(pc4, gemeente, "", f"Lokaal team {gemeente}", po, vo, g)
        for (pc4, gemeente, po, vo), g in gewicht.items()
    )
    gemeenten = {
        code: (
            namen[code]["gemeente"] if code in namen else f"Gemeente {code}",
            namen[code]["provincie"] if code in namen else "",
            "",
        )
        for code in sorted({g.gemeente for g in gebieden} | {s.gemeente for s in scholen})
    }
    return Structuur("land", gemeenten, gebieden, tuple(scholen), aandeel)


def _rounded_country() -> Structuur:
    rng = np.random.default_rng(342)
    gemeenten: dict[str, tuple[str, str, str]] = {}
    gebieden: list[Gebied] = []
    scholen: list[School] = []
    aandeel: dict[str, float] = {}
    for nummer, grootte in enumerate(np.sort(rng.lognormal(3.0, 0.8, 342))[::-1]):
        code = f"{9000 + nummer}"
        po, vo = f"PO{9000 + nummer // 5}", f"VO{9000 + nummer // 5}"
        gemeenten[code] = (f"Gemeente {code}", f"Provincie {nummer % 12 + 1}", "")
        aandeel[code] = float(np.clip(rng.normal(LANDELIJK, 0.02), 0.04, 0.16))
        for deel in range(max(2, int(grootte // 2))):
            pc4 = f"0{nummer % 90 + 10:02}{deel % 10}"
            gebieden.append(Gebied(pc4, code, f"Wijk {deel + 1}", f"Lokaal team {code}", po, vo, float(grootte)))
            bestuur = f"{10000 + nummer * 3 + deel % 2}"
            for soort, om_de in (("po", 1), ("vo", 9), ("sbo", 24), ("so", 26), ("vso", 26)):
                if deel % om_de == 0:
                    scholen.append(_invented(len(scholen), soort, bestuur, code, pc4, po, vo, _OMVANG[soort]))
    return Structuur("land", gemeenten, tuple(gebieden), tuple(scholen), aandeel)


def _invented(
    nummer: int, soort: str, bestuur: str, gemeente: str, pc4: str, swv_po: str, swv_vo: str, leerlingen: int
) -> School:
    """A school that is nobody's: its code begins with 98 or 97, which DUO has not given out."""
    deel, rest = divmod(nummer, 26 * 26 * 9)
    code = f"{98 - deel}{chr(65 + rest // (26 * 9))}{chr(65 + rest // 9 % 26)}0{rest % 9}"
    return School(
        code, f"School {code}", soort, bestuur, f"Bestuur {bestuur}", gemeente, pc4, swv_po, swv_vo, leerlingen
    )


def _kind(soort: str, beurt: int) -> str:
    if soort == "(V)SO":
        return ("so", "vso")[beurt % 2]
    return _DUO_SOORT.get(soort.lower(), "vo")


def _needed(folder: Path, naam: str) -> Path:
    if not (folder / naam).is_file():
        raise StructureProblem(f"{naam} staat niet in de map van RONDOM_REFERENCE")
    return folder / naam


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
