"""How is a region's decision table written, and does it read well? TOML text in, a table of rows out (design §6).

A row has conditions on named facts, an answer in terms of the parties of the region, a reason in Dutch and
English, and the rules it rests on. The first row that matches answers. Rows stand in groups; ``voorrang`` orders the
groups, and within a group the narrower row comes first (``kern.dekking`` finds rows that answer differently without such
an order). Rows and mandates have a first and a last day, so a casus of last year keeps last year's answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from rondom.kern.conditie import CONDITIES, Conditie
from rondom.kern.regels import REGELS
from rondom.kern.routefeiten import Waarde
from rondom.kern.routeindex import Routeindex, build_index
from rondom.kern.tabellezer import Lezer, Tekst, read, veld

VINDPLAATSEN = ("", "school", "woonplaats", "regio")
KANALEN = ("", "rondom", "telefoon", "inloop", "overleg", "brief")


def geldt(vanaf: date | None, tot: date | None, dag: date) -> bool:
    """Whether a period holds on a day; ``tot`` is the first day on which it no longer does."""
    return (vanaf is None or vanaf <= dag) and (tot is None or dag < tot)


@dataclass(frozen=True)
class Partij:
    """Somebody who can take up, be contact, decide or pay, as this region names it.

    ``organisatiesoort`` is the kind of organisation or team form that stands for it, ``ook`` others that can, and
    ``vindplaats`` where to find the right one: ``school`` (the one that serves this school), ``woonplaats`` (by home
    postcode), ``regio`` (there is one), or empty when it is not in the system.
    """

    sleutel: str = veld("Naam waarmee de rijen deze partij noemen.", is_naam=True)
    naam: Tekst = veld("Hoe de partij heet.", plat=True)
    organisatiesoort: str = veld("Soort organisatie of teamvorm uit regio.toml.", standaard="")
    ook: tuple[str, ...] = veld("Andere teamvormen die deze partij kunnen zijn, in andere gemeenten.", standaard=())
    vindplaats: str = veld("Hoe het goede team gevonden wordt.", keuzes=VINDPLAATSEN, standaard="")
    aanmelden: str = veld("Hoe er wordt aangemeld.", keuzes=KANALEN, standaard="")

    @property
    def vormen(self) -> tuple[str, ...]:
        """Every kind of organisation or team form that can stand for it."""
        return tuple(vorm for vorm in (self.organisatiesoort, *self.ook) if vorm)


@dataclass(frozen=True)
class Mandaat:
    """What a party may decide: for whom, up to which amount, from and until when (R009, R047).

    Without municipalities it holds for all; ``tot_leeftijd`` is the first age for which it does not hold.
    """

    partij: str = veld("Wie het mandaat heeft: een partij.")
    wat: str = veld("Waarover, bijvoorbeeld 'specialistische_hulp'.", patroon=r"[a-z][a-z0-9_]*")
    gemeenten: tuple[str, ...] = veld(
        "Codes van de woongemeenten waarvoor het geldt; weggelaten: alle.", patroon=r"[0-9]{4}", standaard=()
    )
    vanaf_leeftijd: int = veld("Vanaf welke leeftijd.", minimum=0, standaard=0)
    tot_leeftijd: int | None = veld("Tot welke leeftijd (die zelf niet meer).", minimum=1, standaard=None)
    bedrag: int | None = veld("Hoogste bedrag in hele euro's per besluit.", minimum=0, standaard=None)
    vanaf: date | None = veld("Eerste dag.", standaard=None)
    tot: date | None = veld("Eerste dag waarop het niet meer geldt.", standaard=None)

    def geldt_voor(self, woongemeente: str, leeftijd: int) -> bool:
        """Whether it covers a young person of this municipality and age."""
        oud_genoeg = leeftijd >= self.vanaf_leeftijd
        return (
            oud_genoeg
            and (self.tot_leeftijd is None or leeftijd < self.tot_leeftijd)
            and (not self.gemeenten or woongemeente in self.gemeenten)
        )


@dataclass(frozen=True)
class Rij:
    """One row of the table: conditions, answer, reason and rules. The first rule is the one that decides.

    ``mandaat``: the decider needs this mandate; without it ``beslist_anders`` decides.
    """

    id: str = veld("Eigen naam van de rij.", patroon=r"[a-z0-9][a-z0-9-]*")
    als: Mapping[str, Conditie] = veld("Voorwaarden op feiten. Alle moeten gelden.", eigen=CONDITIES, weg={})
    team: str = veld("Wie het oppakt: een partij.")
    contact: str = veld("Aanspreekpunt; weggelaten: het team.", zoals="team")
    beslist: str = veld("Wie beslist; weggelaten: het team.", zoals="team")
    betaalt: str = veld("Wie betaalt: een partij.")
    reden: Tekst = veld("Waarom, voor mensen.")
    regels: tuple[str, ...] = veld("Regels waarop de rij rust; de eerste beslist.")
    school_eerst: str | None = veld("Wat school eerst doet: een tekst.", standaard=None)
    alternatieven: tuple[str, ...] = veld("Wat ook kan: teksten.", standaard=())
    groep: str = veld("Groep van de rij; de voorrang ordent de groepen.", standaard="", leeg_mag=True)
    mandaat: str | None = veld("Welk mandaat de beslisser nodig heeft.", standaard=None)
    beslist_anders: str | None = veld("Wie beslist als het mandaat niet geldt: een partij.", standaard=None)
    vanaf: date | None = veld("Eerste dag.", standaard=None)
    tot: date | None = veld("Eerste dag waarop de rij niet meer geldt.", standaard=None)

    def past(self, feiten: Mapping[str, Waarde]) -> bool:
        """Whether all conditions hold for these facts."""
        return all(conditie.geldt(feiten[naam]) for naam, conditie in self.als.items())

    @property
    def antwoord(self) -> tuple[str | None, ...]:
        """What the row answers, to compare two rows."""
        return self.team, self.contact, self.beslist, self.betaalt, self.mandaat, self.beslist_anders

    def partijen(self) -> Iterator[tuple[str, str]]:
        """Every party it names, with the key under which it does."""
        for naam in ("team", "contact", "beslist", "betaalt", "beslist_anders"):
            if sleutel := getattr(self, naam):
                yield naam, sleutel


@dataclass(frozen=True)
class Routetabel:
    """A region's routing table from a day on."""

    regio: str = veld("Sleutel van de regio, zoals in regio.toml.")
    geldig_vanaf: date = veld("Vanaf welke dag deze tabel geldt.")
    partijen: Mapping[str, Partij] = veld("Wie er in antwoorden voorkomen.")
    teksten: Mapping[str, Tekst] = veld("Zinnen voor 'school_eerst' en 'alternatieven'.", weg={})
    rijen: tuple[Rij, ...] = veld("De rijen: de eerste die past geeft antwoord.", sleutel="regel")
    voorrang: tuple[str, ...] = veld("Groepen van rijen, de belangrijkste eerst.", standaard=())
    mandaten: tuple[Mandaat, ...] = veld("Wie wat mag beslissen.", sleutel="mandaat", standaard=())

    @cached_property
    def index(self) -> Routeindex:
        """Per fact, which rows still match for a value."""
        return build_index([rij.als for rij in self.rijen])

    def first(self, feiten: Mapping[str, Waarde]) -> Rij | None:
        """The first row that matches, or ``None``."""
        nummer = self.index.first(feiten)
        return None if nummer is None else self.rijen[nummer]

    def op(self, dag: date) -> "Routetabel":
        """The rows and mandates that hold on a day."""
        return replace(
            self,
            rijen=tuple(r for r in self.rijen if geldt(r.vanaf, r.tot, dag)),
            mandaten=tuple(m for m in self.mandaten if geldt(m.vanaf, m.tot, dag)),
        )

    def wisseldagen(self) -> tuple[date, ...]:
        """The days on which an answer can change: the first day, and every first or last day of a row or mandate."""
        grenzen = {d for rij in self.rijen for d in (rij.vanaf, rij.tot) if d is not None}
        grenzen |= {d for m in self.mandaten for d in (m.vanaf, m.tot) if d is not None}
        return tuple(sorted({self.geldig_vanaf} | {d for d in grenzen if d > self.geldig_vanaf}))

    def find_mandaat(self, partij: str, wat: str, woongemeente: str, leeftijd: int) -> Mandaat | None:
        """The first mandate of a party that covers this; call it on the table of a day (``op``)."""
        return next(
            (m for m in self.mandaten if (m.partij, m.wat) == (partij, wat) and m.geldt_voor(woongemeente, leeftijd)),
            None,
        )


def parse_tabel(inhoud: str, bestand: str) -> Routetabel:
    """Read a table from TOML text. ``bestand`` serves the messages. Raises ``Tabelfout``."""
    tabel, lezer = read(Routetabel, inhoud, bestand)
    _check_rijen(lezer, tabel)
    _check_mandaten(lezer, tabel)
    _check_gebruik(lezer, tabel)
    volgorde = {groep: n for n, groep in enumerate(tabel.voorrang)}
    return replace(tabel, rijen=tuple(sorted(tabel.rijen, key=lambda r: volgorde.get(r.groep, 0))))


def _check_rijen(lezer: Lezer, tabel: Routetabel) -> None:
    if not tabel.rijen:
        raise lezer.fout("regel", "geen_rijen")
    gezien: set[str] = set()
    for nummer, rij in enumerate(tabel.rijen, start=1):
        pad = f"regel[{nummer}]"
        if rij.id in gezien:
            raise lezer.fout(f"{pad}.id", "dubbel", waarde=rij.id)
        gezien.add(rij.id)
        _check_rij(lezer, tabel, rij, pad)


def _check_rij(lezer: Lezer, tabel: Routetabel, rij: Rij, pad: str) -> None:
    for naam, sleutel in rij.partijen():
        _check_in(lezer, f"{pad}.{naam}", sleutel, tabel.partijen, "partijen")
    if not rij.regels:
        raise lezer.fout(f"{pad}.regels", "geen_regel")
    for n, regel in enumerate(rij.regels, 1):
        _check_in(lezer, f"{pad}.regels[{n}]", regel, REGELS, "docs/referentie/regels.md")
    if rij.school_eerst is not None:
        _check_in(lezer, f"{pad}.school_eerst", rij.school_eerst, tabel.teksten, "teksten")
    for n, sleutel in enumerate(rij.alternatieven, 1):
        _check_in(lezer, f"{pad}.alternatieven[{n}]", sleutel, tabel.teksten, "teksten")
    if tabel.voorrang:
        if not rij.groep:
            raise lezer.fout(f"{pad}.groep", "groep_nodig")
        _check_in(lezer, f"{pad}.groep", rij.groep, dict.fromkeys(tabel.voorrang), "voorrang")
    if rij.mandaat is not None and rij.beslist_anders is None:
        raise lezer.fout(f"{pad}.mandaat", "zonder_mandaat")
    check_periode(lezer, pad, rij.vanaf, rij.tot)


def _check_mandaten(lezer: Lezer, tabel: Routetabel) -> None:
    gevraagd = {r.mandaat for r in tabel.rijen}
    for n, m in enumerate(tabel.mandaten, 1):
        _check_in(lezer, f"mandaat[{n}].partij", m.partij, tabel.partijen, "partijen")
        if m.wat not in gevraagd:
            raise lezer.fout(f"mandaat[{n}].wat", "ongebruikt")
        check_periode(lezer, f"mandaat[{n}]", m.vanaf, m.tot)


def check_periode(lezer: Lezer, pad: str, vanaf: date | None, tot: date | None) -> None:
    """Raises ``Tabelfout`` when a period ends before it begins."""
    if vanaf is not None and tot is not None and tot <= vanaf:
        raise lezer.fout(f"{pad}.tot", "tot_voor_vanaf")


def _check_in(lezer: Lezer, pad: str, sleutel: str, bekend: Mapping[str, object], waar: str) -> None:
    if sleutel not in bekend:
        raise lezer.fout(pad, "onbekend", waarde=sleutel, waar=waar)


def _check_gebruik(lezer: Lezer, tabel: Routetabel) -> None:
    """Nothing that is declared stays unused."""
    partijen = {p for r in tabel.rijen for _, p in r.partijen()} | {m.partij for m in tabel.mandaten}
    for sleutel in sorted(tabel.partijen.keys() - partijen):
        raise lezer.fout(f"partijen.{sleutel}", "ongebruikt")
    teksten = {t for r in tabel.rijen for t in (r.school_eerst, *r.alternatieven)}
    for sleutel in sorted(tabel.teksten.keys() - teksten):
        raise lezer.fout(f"teksten.{sleutel}", "ongebruikt")
    for n, groep in enumerate(tabel.voorrang, 1):
        if groep not in {r.groep for r in tabel.rijen}:
            raise lezer.fout(f"voorrang[{n}]", "ongebruikt")
