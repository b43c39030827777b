"""What does a routing table look like? One picture (SVG) in which each row leads to who takes it up, without JavaScript.

A picture never stands alone: ``rows_of`` gives the same rows as a table, and ``page`` puts the two beside each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from rondom.kern.regioverschil import describe
from rondom.kern.routetabel import Rij, Routetabel
from rondom.kern.teksten import tekst

REGEL, KOP, BREEDTE, LINKS, RECHTS, VAK = 30, 46, 1000, 520, 750, 240
"""Sizes in units of the picture: height of a row and of its head, width, where lines begin and end, width of a box."""
LANGST = 74
KLEUREN = ("#1d4f8b", "#7a3e00", "#2d6a4f", "#7b2d59", "#4a4e00", "#5b3a91")
STREPEN = ("", "7 4", "2 4", "10 3 2 3", "4 2", "12 6")


@dataclass(frozen=True)
class Beeldrij:
    """One row for people: its place, group, when it answers, and who takes up, decides and pays."""

    nummer: int
    id: str
    groep: str
    als: str
    team: str
    beslist: str
    betaalt: str
    reden: str
    regels: str


def rows_of(tabel: Routetabel, taal: str, namen: Mapping[str, str] | None = None) -> tuple[Beeldrij, ...]:
    """The rows of a table in the order in which they are asked, in words. ``namen``: codes of municipalities → names."""
    return tuple(_row(n, rij, tabel, taal, namen or {}) for n, rij in enumerate(tabel.rijen, 1))


def _row(nummer: int, rij: Rij, tabel: Routetabel, taal: str, namen: Mapping[str, str]) -> Beeldrij:
    wie = {naam: getattr(tabel.partijen[sleutel].naam, taal) for naam, sleutel in rij.partijen()}
    als = f" {tekst('verschil.en', taal)} ".join(describe(naam, c, taal, namen) for naam, c in rij.als.items())
    beslist = wie["beslist"]
    if "beslist_anders" in wie:
        beslist = tekst("routebeeld.met_mandaat", taal, {"wie": beslist, "anders": wie["beslist_anders"]})
    return Beeldrij(
        nummer,
        rij.id,
        rij.groep,
        als or tekst("routebeeld.altijd", taal),
        wie["team"],
        beslist,
        wie["betaalt"],
        getattr(rij.reden, taal),
        " ".join(rij.regels),
    )


@dataclass(frozen=True)
class Lijn:
    """A line from a row to who takes it up. Groups differ in colour and in dashes: colour is not needed to tell."""

    pad: str
    kleur: str
    streep: str


@dataclass(frozen=True)
class Woord:
    """A text at a place."""

    x: float
    y: float
    tekst: str
    vet: bool = False


@dataclass(frozen=True)
class Vak:
    """A box around a party."""

    x: float
    y: float


@dataclass(frozen=True)
class Beeld:
    """The picture as shapes, for whoever draws it."""

    breedte: int
    hoogte: int
    vakbreedte: int
    uitleg: str
    lijnen: tuple[Lijn, ...]
    vakken: tuple[Vak, ...]
    woorden: tuple[Woord, ...]


def picture(tabel: Routetabel, taal: str, namen: Mapping[str, str] | None = None) -> Beeld:
    """Rows on the left in their order, who takes them up on the right, a line between."""
    rijen = rows_of(tabel, taal, namen)
    teams = list(dict.fromkeys(r.team for r in rijen))
    hoogte = KOP + REGEL * max(len(rijen), len(teams))
    stap = (hoogte - KOP) / max(len(teams), 1)
    midden = {team: round(KOP + stap * (n + 0.5), 1) for n, team in enumerate(teams)}
    groepen = list(dict.fromkeys(r.groep for r in rijen))
    hoogtes = [KOP + REGEL * n + REGEL / 2 for n in range(len(rijen))]
    return Beeld(
        BREEDTE,
        hoogte,
        VAK,
        tekst("routebeeld.uitleg", taal, {"rijen": str(len(rijen)), "teams": str(len(teams))}),
        tuple(_line(y, midden[r.team], groepen.index(r.groep)) for y, r in zip(hoogtes, rijen, strict=True)),
        tuple(Vak(RECHTS, y - 12) for y in midden.values()),
        (
            Woord(8, 24, tekst("routebeeld.kop_als", taal), vet=True),
            Woord(RECHTS + 8, 24, tekst("routebeeld.kop_team", taal), vet=True),
            *(Woord(8, y + 4, _short(f"{r.nummer}. {r.als}", LANGST)) for y, r in zip(hoogtes, rijen, strict=True)),
            *(Woord(RECHTS + 8, y + 4, _short(team, 34)) for team, y in midden.items()),
        ),
    )


def _short(zin: str, langst: int) -> str:
    return zin if len(zin) <= langst else zin[: langst - 1].rstrip() + "…"


def _line(van: float, naar: float, groep: int) -> Lijn:
    half = (LINKS + RECHTS) / 2
    pad = f"M{LINKS} {van:g} C{half:g} {van:g} {half:g} {naar:g} {RECHTS} {naar:g}"
    return Lijn(pad, KLEUREN[groep % len(KLEUREN)], STREPEN[groep % len(STREPEN)])


def draw(tabel: Routetabel, taal: str, namen: Mapping[str, str] | None = None) -> str:
    """The picture as SVG, for a file of its own."""
    beeld = picture(tabel, taal, namen)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {beeld.breedte} {beeld.hoogte}" role="img"'
            f' aria-label="{escape(beeld.uitleg)}" font-family="sans-serif" font-size="12">',
            *(
                f'<path d="{lijn.pad}" fill="none" stroke="{lijn.kleur}" stroke-width="1.5"'
                f' stroke-dasharray="{lijn.streep or "none"}"/>'
                for lijn in beeld.lijnen
            ),
            *(
                f'<rect x="{v.x:g}" y="{v.y:g}" width="{VAK}" height="24" rx="4" fill="#eef3f8" stroke="#1d4f8b"/>'
                for v in beeld.vakken
            ),
            *(
                f'<text x="{w.x:g}" y="{w.y:g}" font-weight="{"bold" if w.vet else "normal"}" fill="#1b1b1b">'
                f"{escape(w.tekst)}</text>"
                for w in beeld.woorden
            ),
            "</svg>",
        ]
    )


def page(tabel: Routetabel, taal: str, namen: Mapping[str, str] | None = None) -> str:
    """A page of its own: the picture with its table, to print or to send."""
    titel = tekst("routebeeld.titel", taal, {"regio": tabel.regio})
    koppen = [
        tekst(f"routebeeld.{k}", taal) for k in ("nr", "rij", "groep", "als", "team", "beslist", "betaalt", "waarom")
    ]
    rijen = "\n".join(
        "<tr>"
        + _cells((str(r.nummer), r.id, r.groep, r.als, r.team, r.beslist, r.betaalt, f"{r.reden} ({r.regels})"))
        + "</tr>"
        for r in rows_of(tabel, taal, namen)
    )
    kop = "".join(f'<th scope="col">{escape(k)}</th>' for k in koppen)
    return (
        f'<!doctype html>\n<html lang="{taal}"><head><meta charset="utf-8"><title>{escape(titel)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<style>body{font-family:sans-serif;margin:1.5rem;color:#1b1b1b}svg{max-width:100%;height:auto}"
        ".vel{overflow-x:auto}table{border-collapse:collapse}"
        "th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}</style></head>\n"
        f"<body><main><h1>{escape(titel)}</h1>\n{draw(tabel, taal, namen)}\n"
        f'<h2>{escape(tekst("routebeeld.tabel", taal))}</h2>\n<div class="vel" tabindex="0"><table>'
        f"<thead><tr>{kop}</tr></thead>\n<tbody>{rijen}</tbody></table></div></main></body></html>\n"
    )


def _cells(cellen: Sequence[str]) -> str:
    return "".join(f"<td>{escape(c)}</td>" for c in cellen)
