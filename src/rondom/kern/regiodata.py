"""What do a region's files say together? Their texts in, one ``Regiogegevens`` out, with every mistake named (design §6).

Each file is declared once; ``VORMEN`` says which, and from the same declarations come the JSON schemas for editors.
"""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from rondom.kern.afspraken import Afspraken, parse_afspraken
from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.parameters import SOORTEN, Parameters, Waarde
from rondom.kern.regio import Regio, School, parse_regio
from rondom.kern.routefeiten import Onderwijssoort
from rondom.kern.routetabel import Routetabel, parse_tabel
from rondom.kern.situaties import Situaties, parse_situaties
from rondom.kern.tabellezer import Lezer, Tabelfout, read, schema, veld


@dataclass(frozen=True)
class Parameterrij:
    """A value of a parameter from a day on."""

    sleutel: str = veld("Welke parameter.", keuzes=tuple(SOORTEN))
    waarde: int = veld("De waarde vanaf die dag.", minimum=0)
    vanaf: date = veld("Eerste dag.")
    toelichting: str = veld("Waarom, voor wie het later leest.", standaard="")


@dataclass(frozen=True)
class Parameterbestand:
    """Everything that ``parameters.toml`` says."""

    rijen: tuple[Parameterrij, ...] = veld("Eigen waarden, gedateerd.", sleutel="parameter", standaard=())


@dataclass(frozen=True)
class Vakantierij:
    """A school holiday; ``tot`` is the first day after it."""

    naam: str = veld("Naam.")
    vanaf: date = veld("Eerste dag.")
    tot: date = veld("Eerste dag na de vakantie.")


@dataclass(frozen=True)
class Vakantiebestand:
    """Everything that ``schoolvakanties.toml`` says."""

    vakanties: tuple[Vakantierij, ...] = veld("De vakanties, in volgorde.", sleutel="vakantie", standaard=())
    gelijkgesteld: tuple[date, ...] = veld("Dagen die als feestdag gelden.", standaard=())


def parse_parameters(inhoud: str, bestand: str) -> Parameters:
    """Read ``parameters.toml``: rows of key, value and from which day. Raises ``Tabelfout``."""
    gelezen, lezer = read(Parameterbestand, inhoud, bestand)
    waarden: list[Waarde] = []
    for nummer, rij in enumerate(gelezen.rijen, start=1):
        minimum = SOORTEN[rij.sleutel].minimum
        if rij.waarde < minimum:
            raise lezer.fout(f"parameter[{nummer}].waarde", "te_laag", minimum=minimum)
        maximum = SOORTEN[rij.sleutel].maximum
        if maximum is not None and rij.waarde > maximum:
            raise lezer.fout(f"parameter[{nummer}].waarde", "te_hoog", maximum=maximum)
        if any((w.sleutel, w.vanaf) == (rij.sleutel, rij.vanaf) for w in waarden):
            raise lezer.fout(f"parameter[{nummer}].vanaf", "twee_waarden", waarde=rij.sleutel)
        waarden.append(Waarde(rij.sleutel, rij.waarde, rij.vanaf))
    return Parameters(tuple(waarden))


def parse_schoolvakanties(inhoud: str, bestand: str) -> Kalender:
    """Read ``schoolvakanties.toml``: named holidays, and days made equal to a public holiday. Raises
    ``Tabelfout``.
    """
    gelezen, lezer = read(Vakantiebestand, inhoud, bestand)
    vakanties: list[Vakantie] = []
    for nummer, rij in enumerate(gelezen.vakanties, start=1):
        if rij.tot <= rij.vanaf:
            raise lezer.fout(f"vakantie[{nummer}].tot", "tot_voor_vanaf")
        if vakanties and rij.vanaf < vakanties[-1].tot:
            raise lezer.fout(f"vakantie[{nummer}].vanaf", "vakantie_overlapt")
        vakanties.append(Vakantie(rij.naam, rij.vanaf, rij.tot))
    return Kalender(tuple(vakanties), frozenset(gelezen.gelijkgesteld))


VORMEN: dict[str, tuple[Any, Callable[[str, str], Any], str]] = {
    "regio.toml": (Regio, parse_regio, "Wie er zijn in de regio"),
    "routes.toml": (Routetabel, parse_tabel, "Wie een vraag oppakt"),
    "afspraken.toml": (Afspraken, parse_afspraken, "Ladder, niveaus en afwegingskader"),
    "parameters.toml": (Parameterbestand, parse_parameters, "Eigen termijnen en grenzen"),
    "schoolvakanties.toml": (Vakantiebestand, parse_schoolvakanties, "Schoolvakanties"),
    "situaties.toml": (Situaties, parse_situaties, "Voorbeelden met het verwachte antwoord"),
}
"""The files of a region: how each is declared, read and called."""
VERPLICHT = ("regio.toml", "routes.toml")


def schema_of(bestand: str) -> dict[str, Any]:
    """The JSON schema of one file of a region, for completion and checks in an editor."""
    soort, _, titel = VORMEN[bestand]
    return schema(soort, titel)


@dataclass(frozen=True)
class Afgewezen:
    """A row of a schools file that cannot be used: which line, and why."""

    bestand: str
    regel: int
    fout: Tabelfout


@dataclass(frozen=True)
class Regiogegevens:
    """All that a region's folder says. ``teksten``: the files as they were read, by name."""

    regio: Regio
    routes: Routetabel
    parameters: Parameters = field(default_factory=Parameters)
    kalender: Kalender = field(default_factory=Kalender)
    afspraken: Afspraken = field(default_factory=Afspraken)
    situaties: Situaties = field(default_factory=Situaties)
    afgewezen: tuple[Afgewezen, ...] = ()
    teksten: Mapping[str, str] = field(default_factory=dict)


def read_regio(teksten: Mapping[str, str]) -> tuple[Regiogegevens | None, tuple[Tabelfout, ...]]:
    """Everything of a folder, or every file's first mistake. ``teksten``: file name → text."""
    gelezen: dict[str, Any] = {}
    fouten: list[Tabelfout] = [
        Tabelfout(bestand, "", "geen_bestand") for bestand in VERPLICHT if bestand not in teksten
    ]
    for bestand, (_, parse, _) in VORMEN.items():
        if bestand in teksten:
            try:
                gelezen[bestand] = parse(teksten[bestand], bestand)
            except Tabelfout as fout:
                fouten.append(fout)
    if fouten:
        return None, tuple(fouten)
    regio, routes = gelezen["regio.toml"], gelezen["routes.toml"]
    if routes.regio != regio.sleutel:
        lezer = Lezer("routes.toml", teksten["routes.toml"])
        return None, (lezer.fout("regio", "andere_regio", waarde=routes.regio, regio=regio.sleutel),)
    scholen, afgewezen, fouten = _schools_of_files(regio, teksten)
    if fouten:
        return None, tuple(fouten)
    return Regiogegevens(
        regio=replace(regio, scholen=(*regio.scholen, *scholen)),
        routes=routes,
        parameters=gelezen.get("parameters.toml", Parameters()),
        kalender=gelezen.get("schoolvakanties.toml", Kalender()),
        afspraken=gelezen.get("afspraken.toml", Afspraken()),
        situaties=gelezen.get("situaties.toml", Situaties()),
        afgewezen=tuple(afgewezen),
        teksten=dict(teksten),
    ), ()


# Schools from a file ------------------------------------------------------------------------------------------------

KOLOMMEN = ("vestiging", "naam", "onderwijssoort", "gemeente", "pc4")


def _schools_of_files(
    regio: Regio, teksten: Mapping[str, str]
) -> tuple[list[School], list[Afgewezen], list[Tabelfout]]:
    """The schools that a choice takes from a file; a bad row is put aside with its reason, a bad file is refused."""
    gevonden: dict[str, School] = {s.vestiging: s for s in regio.scholen}
    afgewezen: list[Afgewezen] = []
    for nummer, keuze in enumerate(regio.keuzes, 1):
        if not keuze.bestand:
            continue
        if keuze.bestand not in teksten:
            lezer = Lezer("regio.toml", teksten["regio.toml"])
            return [], [], [lezer.fout(f"scholen[{nummer}].bestand", "geen_bestand")]
        rijen = csv.DictReader(teksten[keuze.bestand].splitlines())
        for kolom in KOLOMMEN:
            if kolom not in (rijen.fieldnames or ()):
                return [], [], [Tabelfout(keuze.bestand, "", "kolom_ontbreekt", 1, kolom=kolom)]
        for rij in rijen:
            _read_school(rij, rijen.line_num, keuze.bestand, regio, gevonden, afgewezen)
    zelf = {s.vestiging for s in regio.scholen}
    return [s for v, s in gevonden.items() if v not in zelf], _unique(afgewezen), []


def _read_school(
    rij: Mapping[str, Any],
    regel: int,
    bestand: str,
    regio: Regio,
    gevonden: dict[str, School],
    afgewezen: list[Afgewezen],
) -> None:
    soort, gemeente = rij["onderwijssoort"] or "", rij["gemeente"] or ""
    waarom: Tabelfout | None = None
    if soort not in tuple(Onderwijssoort):
        waarom = Tabelfout(bestand, "onderwijssoort", "keuze", regel, waarde=soort, keuzes=", ".join(Onderwijssoort))
    elif gemeente not in {g.code for g in regio.gemeenten}:
        waarom = Tabelfout(bestand, "gemeente", "onbekend", regel, waarde=gemeente, waar="[[gemeente]]")
    elif not (rij["vestiging"] and rij["naam"]):
        waarom = Tabelfout(bestand, "vestiging" if not rij["vestiging"] else "naam", "leeg", regel)
    if waarom is not None:
        afgewezen.append(Afgewezen(bestand, regel, waarom))
        return
    school = School(
        rij["vestiging"], rij["naam"], Onderwijssoort(soort), gemeente, rij["pc4"] or "", rij.get("swv") or ""
    )
    if regio.keuze_of(school) is None:
        return
    if (eerder := gevonden.get(school.vestiging)) is not None and eerder != school:
        fout = Tabelfout(bestand, "vestiging", "dubbel", regel, waarde=school.vestiging)
        afgewezen.append(Afgewezen(bestand, regel, fout))
        return
    gevonden[school.vestiging] = school


def _unique(afgewezen: list[Afgewezen]) -> list[Afgewezen]:
    """A file that two choices read is reported once."""
    return list({(a.bestand, a.regel): a for a in afgewezen}.values())
