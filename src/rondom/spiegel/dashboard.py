"""What stands on a dashboard? The figures of one place by theme, beside those of the region and the country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rondom.spiegel import landelijk
from rondom.spiegel.publicatie import ONBEKEND, Gebied, Publicatie
from rondom.spiegel.tonen import GEEN, Waarde, change, in_language, last_two, level_name, measure_name, value_of

# Theme → its indicators, in the order in which a reader wants them; what is named nowhere comes last.
THEMAS: tuple[tuple[str | Promise, tuple[str, ...]], ...] = (
    (_("Naar school"), ("I01", "I19", "I18", "I20", "I07", "I06", "I14")),
    (_("Ondersteuning en hulp op school"), ("I10", "I13", "I15", "I05", "I16", "I23", "I09")),
    (_("Wachten en terugkoppelen"), ("I02", "I03", "I29", "I30", "I27")),
    (_("Jeugdhulp"), ("I04", "I08", "I28", "I21", "I25")),
    (_("Kosten"), ("I26", "I17")),
    (_("Samen werken en wat mensen ervan vinden"), ("I22", "I11", "I12", "I24")),
)
HOOFDCIJFERS = (
    ("I01", "thuiszitters"),
    ("I10", "beide"),
    ("I13", "aandeel"),
    ("I02", "jeugdhulp"),
    ("I29", "team"),
    ("I17", "kosten"),
)
"""The handful that comes first: who is at home, who gets both, who waits, and what travel costs."""
# Beside which larger places is a place shown?
NAAST = {
    "land": (),
    "regio": ("land",),
    "swv": ("land",),
    "gemeente": ("regio", "land"),
    "bestuur": ("land",),
    "wijk": ("gemeente", "regio"),
    "school": ("bestuur", "land"),
}


@dataclass(frozen=True)
class Regel:
    """One figure of a place: value, change since the period before, and the same figure of larger places.

    ``maatnaam``: which of several measures this is; empty where there is one. A place without the first has another.
    ``land``: the newest public figure of the country, which others counted in their own way.
    """

    indicator: str
    maat: str
    naam: str
    maatnaam: str
    wat: str
    url: str
    periode: str
    waarde: Waarde
    verandering: str
    vergelijk: tuple[Waarde, ...]
    land: Waarde


def measures(publicatie: Publicatie, indicator: str) -> list[dict[str, Any]]:
    """The measures of an indicator that have figures, in the order of the definition."""
    maten = publicatie.indicatoren[indicator]["maten"]
    return [m for m in maten if any(publicatie.has(indicator, m["sleutel"], n) for n in NAAST)]


def beside(publicatie: Publicatie, gebied: Gebied) -> list[Gebied]:
    """The larger places beside which this one is shown; a place that was not published is left out."""
    gevonden = []
    for niveau in NAAST[gebied.niveau]:
        kandidaten = [g for g in publicatie.places(niveau) if g.code != ONBEKEND]
        ouder = [g for g in kandidaten if g.code == gebied.ouder]
        gevonden += ouder or (kandidaten if len(kandidaten) == 1 else [])
    return gevonden


def line(
    publicatie: Publicatie, indicator: str, maat: dict[str, Any], gebied: Gebied, naast: Sequence[Gebied]
) -> Regel | None:
    """The newest figure of a place; None when it has none. Larger places answer for the same period."""
    nu, eerder = last_two(publicatie.series(indicator, maat["sleutel"], gebied.niveau, gebied.code))
    if nu is None:
        return None
    eenheid = maat["eenheid"]
    waarde = value_of(nu, eenheid)
    vergelijk = []
    for ander in naast:
        reeks = publicatie.series(indicator, maat["sleutel"], ander.niveau, ander.code)
        vergelijk.append(value_of(next((c for c in reeks if c.periode == nu.periode), None), eenheid))
    adres = reverse("spiegel:indicator", args=[indicator])
    vraag = {"maat": maat["sleutel"]}
    if gebied.niveau in ("gemeente", "swv", "bestuur"):
        vraag |= {"niveau": gebied.niveau, "bij": gebied.code}
    return Regel(
        indicator,
        maat["sleutel"],
        in_language(publicatie.indicatoren[indicator]["naam"]),
        _which(publicatie.indicatoren[indicator], maat),
        described(maat),
        f"{adres}?{urlencode(vraag)}",
        nu.periode,
        waarde,
        change(waarde, value_of(eerder, eenheid) if eerder else None, eenheid),
        tuple(vergelijk),
        landelijk.newest(publicatie, indicator, maat),
    )


def _which(definitie: dict[str, Any], maat: dict[str, Any]) -> str:
    """The name of one of several measures, where it says something that the name of the indicator does not."""
    naam = measure_name(maat)
    return naam if len(definitie["maten"]) > 1 and naam != in_language(definitie["naam"]) else ""


def described(maat: dict[str, Any]) -> str:
    """What a measure counts, in one sentence of the definition."""
    teller, noemer = in_language(maat["teller"]), in_language(maat.get("noemer"))
    return gettext("%(teller)s, per: %(noemer)s") % {"teller": teller, "noemer": noemer} if noemer else teller


def themes(publicatie: Publicatie, gebied: Gebied) -> list[dict[str, Any]]:
    """All figures of a place, by theme: first measure of each indicator; a theme without figures is left out."""
    genoemd = {i for _, namen in THEMAS for i in namen}
    overig = tuple(i for i in sorted(publicatie.indicatoren) if i not in genoemd)
    naast = beside(publicatie, gebied)
    kolommen = [
        gettext("Cijfer"),
        gettext("Periode"),
        *({"naam": n, "getal": True} for n in (breakable(gebied.naam), gettext("Verschil met vorige periode"))),
        *({"naam": breakable(g.naam), "getal": True} for g in naast),
    ]
    gevonden = []
    for naam, indicatoren in (*THEMAS, (_("Overig"), overig)):
        regels = [r for i in indicatoren if i in publicatie.indicatoren if (r := first_line(publicatie, i, gebied))]
        if regels:
            rijen = [[link(r), r.periode, r.waarde, r.verandering or GEEN, *r.vergelijk] for r in regels]
            land = any(r.land.tekst != GEEN for r in regels)
            if land:
                rijen = [[*rij, r.land] for rij, r in zip(rijen, regels, strict=True)]
            koppen = [*kolommen, {"naam": landelijk.column(), "getal": True}] if land else kolommen
            gevonden.append({"naam": naam, "regels": regels, "kolommen": koppen, "rijen": rijen})
    return gevonden


def breakable(naam: str) -> str:
    """A name for the head of a narrow column: a long word may break between its parts, and nowhere else."""
    return naam.replace("amenwerkingsverband", "amen\N{SOFT HYPHEN}werkings\N{SOFT HYPHEN}verband")


def first_line(publicatie: Publicatie, indicator: str, gebied: Gebied) -> Regel | None:
    """The figure of the first measure that this place has."""
    naast = beside(publicatie, gebied)
    regels = (line(publicatie, indicator, maat, gebied, naast) for maat in measures(publicatie, indicator))
    return next((r for r in regels if r), None)


def link(regel: Regel) -> Any:
    """The name of a figure, as a link to its page, and which measure it is."""
    welke = format_html('<br><span class="rondom-zacht">{}</span>', regel.maatnaam) if regel.maatnaam else ""
    return format_html('<a href="{}">{}</a>{}', regel.url, regel.naam, welke)


def headlines(publicatie: Publicatie, gebied: Gebied) -> list[dict[str, Any]]:
    """The handful that matters most, as the component ``cijfers`` shows it."""
    naast, kaarten = beside(publicatie, gebied), []
    for indicator, sleutel in HOOFDCIJFERS:
        if indicator not in publicatie.indicatoren:
            continue
        maat = next((m for m in publicatie.indicatoren[indicator]["maten"] if m["sleutel"] == sleutel), None)
        if maat is None or (regel := line(publicatie, indicator, maat, gebied, naast)) is None:
            continue
        bij = [f"{regel.periode}{' · ' + regel.verandering if regel.verandering else ''}"]
        bij += [f"{g.naam}: {w}" for g, w in zip(naast, regel.vergelijk, strict=True) if w.tekst != GEEN]
        bij += filter(None, [landelijk.shortly(publicatie, indicator, maat)])
        kaarten.append({"naam": regel.naam, "url": regel.url, "tekst": regel.waarde, "wat": regel.wat, "bij": bij})
    return kaarten


def place_lists(publicatie: Publicatie) -> list[dict[str, Any]]:
    """Where a reader can go: every place with a dashboard, by kind and by name."""
    return [
        {
            "kop": level_name(niveau, True).capitalize(),
            "plekken": [
                {"naam": g.naam, "url": reverse("spiegel:gebied", args=[niveau, g.code])}
                for g in publicatie.places(niveau)
                if g.code != ONBEKEND
            ],
        }
        for niveau in ("regio", "gemeente", "swv", "bestuur")
        if publicatie.places(niveau)
    ]


def place(publicatie: Publicatie, niveau: str, code: str) -> Gebied | None:
    """A place that has a dashboard of its own; schools, neighbourhoods and what is not known have none."""
    if code == ONBEKEND:
        return None
    return (
        publicatie.gebieden.get((niveau, code)) if niveau in ("land", "regio", "gemeente", "swv", "bestuur") else None
    )


def home(publicatie: Publicatie, regio: str | None) -> Gebied | None:
    """Where a reader starts: the own region, else the only or first one, else the country."""
    regios = [g for n in ("regio", "land") for g in publicatie.places(n) if g.code != ONBEKEND]
    return next((g for g in regios if g.code == regio), regios[0] if regios else None)
