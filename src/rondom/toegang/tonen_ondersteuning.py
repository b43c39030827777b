"""What schools offer, in words of the region and the reader's language: for pages and the PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rondom.kern.afspraken import Afspraken, Niveau, Ondersteuningssoort
from rondom.kern.ondersteuning import name_of
from rondom.kern.praktijk import Telling, compare
from rondom.kern.tabellezer import Tekst
from rondom.kern.teksten import tekst
from rondom.kern.wittevlek import Stand, Vlek
from rondom.netwerk.models import Gemeente, Ondersteuningsaanbod
from rondom.netwerk.selectors_ondersteuning import Regel, Schoolregels
from rondom.toegang.tonen import show_text, taal
from rondom.ui.document import typeset
from rondom.ui.tegels import read_tiles

SJABLOON = Path(__file__).parent / "ondersteuning.typ"
STAPPEN: dict[Stand, int | str] = {
    Stand.ER_IS: 0, Stand.DICHTBIJ: 1, Stand.KRAP: 2, Stand.WIT: 4, Stand.ONBEKEND: "geen", Stand.GEEN_SCHOOL: "geen",
}  # fmt: skip
"""How dark a tile is: the less there is, the darker."""


def _in_taal(van: Tekst) -> str:
    return van.en if taal() == "en" else van.nl


def name_of_soort(soort: Ondersteuningssoort) -> str:
    """What the region calls a kind of support."""
    return _in_taal(soort.naam)


def name_of_level(niveau: Niveau) -> str:
    """What the region calls a level."""
    return _in_taal(niveau.naam)


@dataclass(frozen=True)
class Namen:
    """Names of kinds and levels by key; a key that the region no longer knows is shown as it is."""

    soorten: Mapping[str, str]
    niveaus: Mapping[str, str]

    def soort(self, sleutel: str) -> str:
        """The name of a kind."""
        return self.soorten.get(sleutel, sleutel)

    def niveau(self, sleutel: str) -> str:
        """The name of a level."""
        return self.niveaus.get(sleutel, sleutel)


def names_of(afspraken: Afspraken) -> Namen:
    """Every name that the region ever gave in this text: last year's lines keep theirs."""
    return Namen(
        {s.sleutel: name_of_soort(s) for s in afspraken.ondersteuning},
        {n.sleutel: name_of_level(n) for n in afspraken.niveaus},
    )


@dataclass(frozen=True)
class Getoond:
    """One line of an offer, ready for a page."""

    regel: Regel
    soort: str
    niveau: str
    plaatsen: str


def show_regels(regels: Sequence[Regel], namen: Namen, volgorde: Sequence[str]) -> list[Getoond]:
    """The lines of an offer, by level in the region's order, then by name."""
    plek = {n: i for i, n in enumerate(volgorde)}
    getoond = [Getoond(r, namen.soort(r.rij.soort), namen.niveau(r.rij.niveau), show_places(r)) for r in regels]
    return sorted(getoond, key=lambda g: (plek.get(g.regel.rij.niveau, len(plek)), g.soort.casefold()))


def show_places(regel: Regel) -> str:
    """The places in words: what there is, what is left."""
    vrij, plaatsen = regel.vrij, regel.rij.plaatsen
    if vrij is None or plaatsen is None:
        return _("geen vast aantal")
    woorden = ngettext("%(n)d plaats", "%(n)d plaatsen", plaatsen) % {"n": plaatsen}
    over = _("%(vrij)d vrij") % {"vrij": vrij} if vrij else _("vol")
    held = ngettext("%(n)d vastgehouden", "%(n)d vastgehouden", regel.gehouden) % {"n": regel.gehouden}
    return ", ".join([woorden, over, *([held] if regel.gehouden else [])])


# The PDF ----------------------------------------------------------------------------------------------------------------


def as_pdf(school: Any, aanbod: Ondersteuningsaanbod, regels: Sequence[Getoond], dag: date) -> bytes:
    """The offer of one school as a tagged PDF (PDF/UA-1), in the reader's language."""
    gegevens = {
        "titel": _("Ondersteuning op school"),
        "school": school.naam,
        "taal": taal(),
        "datum": [dag.year, dag.month, dag.day],
        "stand": _("Schooljaar %(jaar)s. Zo staat het op %(dag)s.")
        % {"jaar": name_of(aanbod.schooljaar), "dag": date_format(dag, "j F Y")},
        "concept": "" if aanbod.vastgesteld_op else _("Concept: nog niet vastgesteld."),
        "teksten": [
            {"kop": kop, "alineas": [a for a in inhoud.splitlines() if a.strip()]}
            for kop, inhoud in (("", aanbod.toelichting), (_("Wat kunnen wij niet"), aanbod.grens))
            if inhoud.strip()
        ],
        "labels": {
            "voor_wie": _("Voor wie"),
            "wie": _("Door wie"),
            "leeftijd": _("Leeftijd"),
            "plaatsen": _("Plaatsen"),
        },
        "niveaus": _per_level(regels),
        "leeg": _("De school heeft nog geen regels opgeschreven."),
        "gids": aanbod.gids,
        "gidskop": _("De schoolgids"),
    }
    return typeset(SJABLOON, gegevens)


def _per_level(regels: Sequence[Getoond]) -> list[dict[str, Any]]:
    niveaus: dict[str, list[dict[str, str]]] = {}
    for g in regels:
        rij = g.regel.rij
        niveaus.setdefault(g.niveau, []).append(
            {
                "soort": g.soort,
                "wat": rij.wat,
                "voor_wie": rij.voor_wie,
                "wie": rij.wie,
                "leeftijd": f"{rij.leeftijd_van}–{rij.leeftijd_tot}",
                "plaatsen": g.plaatsen,
            }
        )
    return [{"naam": naam, "regels": rijen} for naam, rijen in niveaus.items()]


# Coverage ---------------------------------------------------------------------------------------------------------------


def coverage_table(
    dekking: Mapping[tuple[str, str], Vlek], soorten: Sequence[Ondersteuningssoort], gemeenten: Sequence[Gemeente]
) -> list[dict[str, Any]]:
    """Rows by kind, cells by municipality: what stands there, and why."""
    return [
        {
            "soort": s,
            "naam": name_of_soort(s),
            "uitleg": _in_taal(s.uitleg),
            "cellen": [
                {"gemeente": g.naam, "stand": v.stand.value, "tekst": _stand(v.stand), "waarom": show_text(v.reden)}
                for g in gemeenten
                for v in (dekking[g.code, s.sleutel],)
            ],
        }
        for s in soorten
    ]


def _stand(stand: Stand) -> str:
    return tekst(f"wittevlek.stand.{stand.value}", taal())


def coverage_map(
    dekking: Mapping[tuple[str, str], Vlek],
    soorten: Sequence[Ondersteuningssoort],
    gemeenten: Sequence[Gemeente],
    gekozen: Ondersteuningssoort | None,
) -> dict[str, Any] | None:
    """The map: of one kind how each municipality stands, else how many kinds it misses. None without places for tiles."""
    plekken = read_tiles()
    tegels = []
    for g in gemeenten:
        if g.code not in plekken:
            continue
        kolom, rij = plekken[g.code]
        tegel: dict[str, Any] = {"naam": g.naam, "kolom": kolom, "rij": rij}
        if gekozen is None:
            wit = sum(dekking[g.code, s.sleutel].stand is Stand.WIT for s in soorten)
            tegel |= {"waarde": wit, "tekst": str(wit), "stap": min(wit, 4)}
        else:
            stand = dekking[g.code, gekozen.sleutel].stand
            tegel |= {"waarde": None, "tekst": _stand(stand), "stap": STAPPEN[stand]}
        tegels.append(tegel)
    if not tegels:
        return None
    return {
        "titel": name_of_soort(gekozen) if gekozen else _("Witte vlekken"),
        "kop": _("Gemeente"),
        "eenheid": _("hoe het er staat") if gekozen else _("soorten ondersteuning die ontbreken"),
        "uitleg": _("Elke gemeente is een even grote tegel: hoe donkerder, hoe minder er is.")
        + (" " + _("Een stippelrand: daar is niets over te zeggen.") if gekozen else ""),
        "tegels": tegels,
    }


# Paper and practice -------------------------------------------------------------------------------------------------------


def practice_rows(
    scholen: Sequence[Schoolregels], praktijk: Mapping[UUID, Mapping[str, int]], basis: str, te_klein: str
) -> list[list[Any]]:
    """Per school: what stands on paper, what casework shows, and what both say together."""
    rijen = []
    for s in scholen:
        getallen = praktijk.get(s.school.pk, {})
        extra = sum(r.rij.niveau != basis for r in s.regels)
        beeld = compare(
            gezegd=s.aanbod is not None, extra=extra, ondersteuning=getallen.get(Telling.ONDERSTEUNING.value)
        )
        papier = _("nog niets gezegd") if s.aanbod is None else f"{len(s.regels) - extra} + {extra}"
        aantallen = [getallen.get(t.value, te_klein) for t in Telling]
        rijen.append([s.naam, papier, *aantallen, tekst(f"praktijk.beeld.{beeld.value}", taal())])
    return rijen


def practice_columns() -> list[Any]:
    """The headings of that table."""
    tellingen = [{"naam": tekst(f"praktijk.telling.{t.value}", taal()), "getal": True} for t in Telling]
    return [_("School"), _("Op papier (basis + extra)"), *tellingen, _("Samen")]
