"""What stands on the page of one indicator? Its definition, its figures over places and periods, and the pictures."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from rondom.spiegel import landelijk, spreiding
from rondom.spiegel.dashboard import described, measures
from rondom.spiegel.herkomst import source_name, withheld
from rondom.spiegel.publicatie import ONBEKEND, Cijfer, Gebied, Publicatie
from rondom.spiegel.tonen import (
    Waarde,
    class_name,
    in_language,
    in_unit,
    level_name,
    measure_name,
    period_name,
    unit_name,
    value_of,
)
from rondom.ui.tegels import read_tiles

MEESTE_PERIODEN = 6
"""As many columns as a table has room for; the download has all of them."""
KIESBAAR = ("gemeente", "swv", "bestuur", "wijk", "school")
SAMEN = ("regio", "land")


class Keuze:
    """What the reader asked for on the page of an indicator; what does not exist becomes the first that does."""

    def __init__(
        self,
        publicatie: Publicatie,
        indicator: str,
        maat: str = "",
        niveau: str = "",
        bij: str = "",
        scholen: Collection[str] = (),
    ) -> None:
        self.publicatie, self.indicator, self.scholen = publicatie, indicator, frozenset(scholen)
        self.definitie = publicatie.indicatoren[indicator]
        self.maten = measures(publicatie, indicator) or self.definitie["maten"]
        self.maat = next((m for m in self.maten if m["sleutel"] == maat), self.maten[0])
        self.niveaus = [n for n in KIESBAAR if publicatie.has(indicator, self.maat["sleutel"], n) and self.sees(n)]
        self.niveau = niveau if niveau in self.niveaus else (self.niveaus[0] if self.niveaus else "")
        self.eenheid: str = self.maat["eenheid"]
        self.bij = next((g for g in self.gebieden if g.code == bij), None)

    def sees(self, niveau: str) -> bool:
        """Schools are shown to their own board only: figures are no ranking of schools."""
        return niveau != "school" or bool(self.scholen)

    @property
    def gebieden(self) -> list[Gebied]:
        """The places of the chosen level, by name."""
        alle = self.publicatie.places(self.niveau)
        return [g for g in alle if self.niveau != "school" or g.code in self.scholen]

    @property
    def samen(self) -> list[Gebied]:
        """The larger places to compare with: region and country."""
        alle = [g for niveau in SAMEN for g in self.publicatie.places(niveau)]
        return [g for g in alle if g.code != ONBEKEND and self.series(g)]

    def series(self, gebied: Gebied, klasse: str = "") -> list[Cijfer]:
        """The rows of a place over time."""
        return self.publicatie.series(self.indicator, self.maat["sleutel"], gebied.niveau, gebied.code, klasse)

    def periods(self) -> list[str]:
        """All periods in which one of the places has a row, old to new."""
        return sorted({c.periode for g in [*self.samen, *self.gebieden] for c in self.series(g)})

    def values(self, gebied: Gebied, perioden: list[str], klasse: str = "") -> list[Waarde]:
        """The figure of a place in each of these periods."""
        totaal = {c.periode: c for c in self.series(gebied)}
        rijen = {c.periode: c for c in self.series(gebied, klasse)}
        return [value_of(rijen.get(p), self.eenheid, totaal.get(p) if klasse else None) for p in perioden]


def context(keuze: Keuze) -> dict[str, Any]:
    """Everything the page shows."""
    perioden = keuze.periods()
    kort = perioden[-MEESTE_PERIODEN:]
    return {
        "naam": in_language(keuze.definitie["naam"]),
        "vraag": in_language(keuze.definitie["vraag"]),
        "indicator": keuze.indicator,
        "maat": keuze.maat,
        "wat": described(keuze.maat),
        "maten": _tabs(keuze),
        "niveaus": _levels(keuze),
        "definitie": definition(keuze),
        "kanttekeningen": [in_language(k) for k in keuze.definitie.get("kanttekeningen", ())],
        "tabel": table(keuze, kort),
        "bij": keuze.bij,
        "meer_perioden": len(perioden) > len(kort),
        "verborgen": hidden_per_period(keuze),
        "weggelaten": withheld(keuze.publicatie, keuze.indicator),
        "lijn": line_picture(keuze, perioden),
        "staven": bar_picture(keuze, perioden),
        "kaart": tile_map(keuze, perioden),
        "verdeling": distribution(keuze, kort),
        "scholen": spreiding.schools(keuze, perioden),
        "landelijk": landelijk.beside(keuze.publicatie, keuze.indicator, keuze.maat),
        "csv_url": f"{reverse('spiegel:indicator_csv', args=[keuze.indicator])}",
    }


def _tabs(keuze: Keuze) -> list[dict[str, Any]]:
    return [
        {
            "naam": measure_name(m),
            "url": f"?maat={m['sleutel']}",
            "actief": m is keuze.maat,
        }
        for m in keuze.maten
    ]


def _levels(keuze: Keuze) -> list[dict[str, Any]]:
    return [
        {
            "naam": level_name(n, True).capitalize(),
            "url": f"?maat={keuze.maat['sleutel']}&niveau={n}",
            "actief": n == keuze.niveau,
        }
        for n in keuze.niveaus
    ]


def hidden_per_period(keuze: Keuze) -> dict[str, Any] | None:
    """How many rows of this measure are hidden in each period, as the manifest tells; for which reason is not told."""
    rijen = [
        [r["periode"], r["rijen"], r["verborgen"]]
        for r in keuze.publicatie.manifest.get("verborgen", ())
        if (r["indicator"], r["maat"]) == (keuze.indicator, keuze.maat["sleutel"])
    ]
    namen = (gettext("Cijfers"), gettext("Verborgen"))
    kolommen = [gettext("Periode"), *({"naam": n, "getal": True} for n in namen)]
    return {"kolommen": kolommen, "rijen": sorted(rijen)} if rijen else None


def definition(keuze: Keuze) -> list[tuple[str, str]]:
    """What is counted, from what, over which period, made when."""
    maat, d = keuze.maat, keuze.definitie
    return [
        (gettext("Geteld"), in_language(maat["teller"])),
        (gettext("Gedeeld door"), in_language(maat.get("noemer")) or gettext("niets: dit is een aantal")),
        (gettext("Getal"), unit_name(keuze.eenheid)),
        (gettext("Uitgesplitst naar"), in_language(maat.get("klassen")) or gettext("niets")),
        (gettext("Bron"), ", ".join(_sources(keuze))),
        (gettext("Tijdvak"), ", ".join(map(period_name, d.get("tijdvakken", ())))),
        (gettext("Herkomst van de definitie"), str(d.get("herkomst", ""))),
    ]


def _sources(keuze: Keuze) -> list[str]:
    """The names of the sources of a measure, with the day of delivery where the manifest knows it."""
    bekend = {b.get("bron"): b for b in keuze.publicatie.manifest.get("bronnen", ())}
    namen = []
    for sleutel in keuze.maat.get("bronnen") or keuze.definitie.get("bronnen", ()):
        bron = bekend.get(sleutel, {"bron": sleutel})
        datum = f" ({bron['datum']})" if bron.get("datum") else ""
        namen.append(f"{source_name(bron)}{datum}")
    return namen


def table(keuze: Keuze, perioden: list[str]) -> dict[str, Any]:
    """Places by name down, periods across; region and country below."""
    rijen = [[g.naam, *keuze.values(g, perioden)] for g in [*keuze.gebieden, *keuze.samen]]
    kop = level_name(keuze.niveau).capitalize() if keuze.niveau else gettext("Gebied")
    return {"kolommen": [kop, *({"naam": p, "getal": True} for p in perioden)], "rijen": rijen}


def line_picture(keuze: Keuze, perioden: list[str]) -> dict[str, Any] | None:
    """The larger places over time, and a public figure of the country as a line of its own.

    A count of a region and of a country do not share an axis.
    """
    if len(perioden) < 2:
        return None
    eigen = [keuze.bij] if keuze.bij else []
    elders = landelijk.lines(keuze.publicatie, keuze.indicator, keuze.maat, perioden)[:1]
    wie = [*eigen, *keuze.samen][: 1 if keuze.eenheid == "aantal" else 4 - len(elders)]
    reeksen = []
    for gebied in wie or keuze.gebieden[:4]:
        waarden = keuze.values(gebied, perioden)
        reeksen.append(
            {"naam": gebied.naam, "waarden": [w.getal for w in waarden], "teksten": [w.tekst for w in waarden]}
        )
    reeksen += elders
    return {
        "titel": gettext("Door de tijd"),
        "eenheid": unit_name(keuze.eenheid),
        "perioden": perioden,
        "reeksen": reeksen,
        "asteken": partial(_on_axis, eenheid=keuze.eenheid),
    }


def _on_axis(getal: float, eenheid: str) -> str:
    tekst = in_unit(getal, "aantal" if eenheid == "dagen" or getal == int(getal) else eenheid)
    return f"{tekst}%" if eenheid == "aandeel" and not tekst.endswith("%") else tekst


def bar_picture(keuze: Keuze, perioden: list[str]) -> dict[str, Any] | None:
    """The places of the newest period, by name."""
    if not perioden or not keuze.gebieden:
        return None
    wie = [*keuze.gebieden, *(keuze.samen if keuze.eenheid != "aantal" else ())]
    rijen = []
    for gebied in wie:
        waarde = keuze.values(gebied, perioden[-1:])[0]
        nadruk = gebied.niveau in SAMEN or gebied == keuze.bij
        rijen.append({"naam": gebied.naam, "waarde": waarde.getal, "tekst": waarde.tekst, "nadruk": nadruk})
    rijen += filter(None, [landelijk.bar(keuze.publicatie, keuze.indicator, keuze.maat)])
    kop = level_name(keuze.niveau).capitalize()
    titel = gettext("Naast elkaar, %(periode)s") % {"periode": perioden[-1]}
    return {"titel": titel, "kop": kop, "eenheid": unit_name(keuze.eenheid), "rijen": rijen}


def tile_map(keuze: Keuze, perioden: list[str]) -> dict[str, Any] | None:
    """A map of tiles of the municipalities; None when the region has no map."""
    plekken = read_tiles()
    if keuze.niveau != "gemeente" or not perioden:
        return None
    tegels = []
    for gebied in keuze.gebieden:
        if gebied.code in plekken:
            kolom, rij = plekken[gebied.code]
            waarde = keuze.values(gebied, perioden[-1:])[0]
            tegels.append(
                {"naam": gebied.naam, "kolom": kolom, "rij": rij, "waarde": waarde.getal, "tekst": waarde.tekst}
            )
    titel = gettext("Op de kaart, %(periode)s") % {"periode": perioden[-1]}
    beeld = {"titel": titel, "kop": gettext("Gemeente"), "eenheid": unit_name(keuze.eenheid), "tegels": tegels}
    return beeld if tegels else None


def distribution(keuze: Keuze, perioden: list[str]) -> dict[str, Any] | None:
    """How the figure of the largest place nearby divides into classes."""
    klassen = keuze.publicatie.classes(keuze.indicator, keuze.maat["sleutel"])
    wie = next((g for g in [*keuze.samen, *keuze.gebieden] if any(keuze.series(g, k) for k in klassen)), None)
    if wie is None or not perioden:
        return None
    rijen, staven = [], []
    for klasse in klassen:
        waarden = keuze.values(wie, perioden, klasse)
        rijen.append([class_name(klasse, keuze.maat), *waarden])
        staven.append(
            {
                "naam": class_name(klasse, keuze.maat),
                "waarde": waarden[-1].getal,
                "tekst": waarden[-1].tekst,
                "nadruk": False,
            }
        )
    titel = gettext("Verdeling in %(gebied)s, %(periode)s") % {"gebied": wie.naam, "periode": perioden[-1]}
    return {
        "gebied": wie.naam,
        "kolommen": [gettext("Soort"), *({"naam": p, "getal": True} for p in perioden)],
        "rijen": rijen,
        "beeld": {
            "titel": titel, "kop": gettext("Soort"), "eenheid": unit_name(keuze.eenheid), "rijen": staven,
        },
    }  # fmt: skip
