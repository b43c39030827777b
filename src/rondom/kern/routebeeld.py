"""What does a routing table look like? One picture (SVG) in which each row leads to who takes it up, without JavaScript.

A picture never stands alone: ``rows_of`` gives the same rows as a table, and ``page`` puts the two beside each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from rondom.kern.regioverschil import describe
from rondom.kern.routetabel import Rij, Routetabel
from rondom.kern.teksten import tekst

REGEL, KOP, BREEDTE, LINKS, RECHTS, VAK = 30, 46, 1000, 560, 760, 230
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


def rows_of(tabel: Routetabel, taal: str) -> tuple[Beeldrij, ...]:
    """The rows of a table in the order in which they are asked, in words."""
    return tuple(_row(n, rij, tabel, taal) for n, rij in enumerate(tabel.rijen, 1))


def _row(nummer: int, rij: Rij, tabel: Routetabel, taal: str) -> Beeldrij:
    wie = {naam: getattr(tabel.partijen[sleutel].naam, taal) for naam, sleutel in rij.partijen()}
    als = f" {tekst('verschil.en', taal)} ".join(describe(naam, c, taal) for naam, c in rij.als.items())
    beslist = wie["beslist"]
    if "beslist_anders" in wie:
        beslist = tekst("beeld.met_mandaat", taal, {"wie": beslist, "anders": wie["beslist_anders"]})
    return Beeldrij(
        nummer,
        rij.id,
        rij.groep,
        als or tekst("beeld.altijd", taal),
        wie["team"],
        beslist,
        wie["betaalt"],
        getattr(rij.reden, taal),
        " ".join(rij.regels),
    )


def draw(tabel: Routetabel, taal: str) -> str:
    """The picture: rows on the left in their order, who takes them up on the right, a line between."""
    rijen = rows_of(tabel, taal)
    teams = list(dict.fromkeys(r.team for r in rijen))
    hoogte = KOP + REGEL * max(len(rijen), len(teams))
    stap = (hoogte - KOP) / max(len(teams), 1)
    midden = {team: KOP + stap * (n + 0.5) for n, team in enumerate(teams)}
    groepen = list(dict.fromkeys(r.groep for r in rijen))
    uitleg = tekst("beeld.uitleg", taal, {"rijen": str(len(rijen)), "teams": str(len(teams))})
    delen = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREEDTE} {hoogte}" role="img"'
        f' aria-label="{escape(uitleg)}" font-family="sans-serif" font-size="12">',
        f"<title>{escape(uitleg)}</title>",
        _text(8, 24, tekst("beeld.kop_als", taal), "bold"),
        _text(RECHTS + 8, 24, tekst("beeld.kop_team", taal), "bold"),
    ]
    for n, rij in enumerate(rijen):
        kleur = groepen.index(rij.groep)
        y = KOP + REGEL * n + REGEL / 2
        delen.append(_line(y, midden[rij.team], kleur))
        delen.append(_text(8, y + 4, _short(f"{rij.nummer}. {rij.als}")))
    delen += [_box(y, team) for team, y in midden.items()]
    return "\n".join([*delen, "</svg>"])


def _short(zin: str) -> str:
    return zin if len(zin) <= LANGST else zin[: LANGST - 1].rstrip() + "…"


def _text(x: float, y: float, zin: str, gewicht: str = "normal") -> str:
    return f'<text x="{x:g}" y="{y:g}" font-weight="{gewicht}" fill="#1b1b1b">{escape(zin)}</text>'


def _line(van: float, naar: float, groep: int) -> str:
    """Groups differ in colour and in dashes, so that colour is not needed to tell them apart."""
    half = (LINKS + RECHTS) / 2
    streep = STREPEN[groep % len(STREPEN)]
    stijl = f' stroke-dasharray="{streep}"' if streep else ""
    return (
        f'<path d="M{LINKS} {van:g} C{half:g} {van:g} {half:g} {naar:g} {RECHTS} {naar:g}" fill="none"'
        f' stroke="{KLEUREN[groep % len(KLEUREN)]}" stroke-width="1.5"{stijl}/>'
    )


def _box(y: float, team: str) -> str:
    kort = team if len(team) <= 32 else team[:31].rstrip() + "…"
    return (
        f'<rect x="{RECHTS}" y="{y - 12:g}" width="{VAK}" height="24" rx="4" fill="#eef3f8" stroke="#1d4f8b"/>'
        + _text(RECHTS + 8, y + 4, kort)
    )


def page(tabel: Routetabel, taal: str) -> str:
    """A page of its own: the picture with its table, to print or to send."""
    titel = tekst("beeld.titel", taal, {"regio": tabel.regio})
    koppen = [tekst(f"beeld.{k}", taal) for k in ("nr", "rij", "groep", "als", "team", "beslist", "betaalt", "waarom")]
    rijen = "\n".join(
        "<tr>"
        + _cells((str(r.nummer), r.id, r.groep, r.als, r.team, r.beslist, r.betaalt, f"{r.reden} ({r.regels})"))
        + "</tr>"
        for r in rows_of(tabel, taal)
    )
    kop = "".join(f'<th scope="col">{escape(k)}</th>' for k in koppen)
    return (
        f'<!doctype html>\n<html lang="{taal}"><head><meta charset="utf-8"><title>{escape(titel)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<style>body{font-family:sans-serif;margin:1.5rem;color:#1b1b1b}svg{max-width:100%;height:auto}"
        ".vel{overflow-x:auto}table{border-collapse:collapse}"
        "th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}</style></head>\n"
        f"<body><main><h1>{escape(titel)}</h1>\n{draw(tabel, taal)}\n"
        f'<h2>{escape(tekst("beeld.tabel", taal))}</h2>\n<div class="vel" tabindex="0"><table>'
        f"<thead><tr>{kop}</tr></thead>\n<tbody>{rijen}</tbody></table></div></main></body></html>\n"
    )


def _cells(cellen: Sequence[str]) -> str:
    return "".join(f"<td>{escape(c)}</td>" for c in cellen)
