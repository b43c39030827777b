"""Who is there in a region? ``regio.toml``: municipalities, schools, team forms, teams and fixed contacts (R001–R011, R049).

Nothing assumes that a municipality has teams, or one form of team: the forms and their seats are data. And which team, and
which contact, stands for a party of the routing table, for this school and this home, on this day?
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from rondom.kern.routefeiten import Onderwijssoort
from rondom.kern.routetabel import Partij, check_periode, geldt
from rondom.kern.tabellezer import Lezer, Tekst, read, veld

CODE = r"[0-9]{4}"
SLEUTEL = r"[a-z][a-z0-9_]{1,29}"
KLOK = r"([01][0-9]|2[0-3]):[0-5][0-9]"
WERKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
SWV = "samenwerkingsverband"
REGIOSOORTEN = frozenset({Onderwijssoort.SO, Onderwijssoort.VO, Onderwijssoort.VSO, Onderwijssoort.MBO})
"""Kinds of education whose pupils come from several municipalities (R011)."""
VORMEN: dict[str, Tekst] = {
    "leerplicht": Tekst("Leerplicht", "Attendance office"),
    "jgz": Tekst("Jeugdgezondheidszorg", "Youth health care"),
    "vo_team": Tekst("Vo-team", "Secondary school team"),
    "buurtteam": Tekst("Buurtteam", "Neighbourhood team"),
    "mbo_team": Tekst("Mbo-team", "Vocational school team"),
}
"""Team forms that every region may use without declaring them."""


@dataclass(frozen=True)
class Gemeente:
    """A municipality that takes part."""

    code: str = veld("Code van het CBS, vier cijfers.", patroon=CODE)
    naam: str = veld("Naam van de gemeente.")
    stad: bool = veld("De centrumgemeente.", standaard=False)


@dataclass(frozen=True)
class Samenwerkingsverband:
    """A samenwerkingsverband and for which kinds of education it works."""

    code: str = veld("Code, zoals PO2603.")
    naam: str = veld("Naam.")
    onderwijs: tuple[Onderwijssoort, ...] = veld("Voor welke soorten onderwijs.")


@dataclass(frozen=True)
class School:
    """One school, written out."""

    vestiging: str = veld("Vestigingscode: zes tekens.", patroon=r"[0-9]{2}[A-Z0-9]{4}")
    naam: str = veld("Naam.")
    onderwijs: Onderwijssoort = veld("Soort onderwijs.")
    gemeente: str = veld("Code van de gemeente.", patroon=CODE)
    pc4: str = veld("Postcode: vier cijfers.", patroon=CODE, standaard="")
    swv: str = veld("Code van het samenwerkingsverband.", standaard="")


@dataclass(frozen=True)
class Schoolkeuze:
    """Which schools take part and how they work together: the first choice that fits a school counts."""

    onderwijs: tuple[Onderwijssoort, ...] = veld("Soorten onderwijs; weggelaten: alle.", standaard=())
    gemeenten: tuple[str, ...] = veld("Codes van gemeenten; weggelaten: alle.", patroon=CODE, standaard=())
    vestigingen: tuple[str, ...] = veld("Alleen deze scholen.", standaard=())
    bestand: str = veld("Lees ook de scholen uit dit CSV-bestand in deze map.", standaard="")
    werkwijze: str = veld("Hoe deze scholen samenwerken; rijen noemen dit woord.", patroon=SLEUTEL, standaard="")
    contact: str = veld("Functie van het vaste aanspreekpunt op school.", patroon=SLEUTEL, standaard="")
    regiofunctie: bool = veld(
        "Leerlingen komen uit meer gemeenten: school bij een grens of met een eigen profiel.", standaard=False
    )

    def past(self, school: School) -> bool:
        """Whether a school belongs to this choice."""
        return (
            (not self.onderwijs or school.onderwijs in self.onderwijs)
            and (not self.gemeenten or school.gemeente in self.gemeenten)
            and (not self.vestigingen or school.vestiging in self.vestigingen)
        )


@dataclass(frozen=True)
class Zetel:
    """A seat in a team form: who sits there, and for how much of the week (R003, R004)."""

    functie: str = veld("Functie, zoals 'jeugdverpleegkundige'.", patroon=SLEUTEL)
    van: str = veld("Van welke soort organisatie de zetel komt.", patroon=SLEUTEL, standaard="")
    uren: int | None = veld("Uren per week.", minimum=0, standaard=None)
    op_school: bool = veld("Vast op school aanwezig.", standaard=False)


@dataclass(frozen=True)
class Teamvorm:
    """A form of team as this region has it."""

    sleutel: str = veld("Naam waarmee teams en partijen deze vorm noemen.", patroon=SLEUTEL)
    naam: Tekst = veld("Hoe de vorm heet.", plat=True)
    zetels: tuple[Zetel, ...] = veld("Wie er een plaats heeft.", sleutel="zetel", standaard=())
    op_scholen: tuple[Onderwijssoort, ...] = veld(
        "Elke school van deze soorten onderwijs heeft zo'n team, zoals een kernteam.", standaard=()
    )


@dataclass(frozen=True)
class Aanspreekpunt:
    """How a team is reached: by function, never by the name of a person."""

    functie: str = veld("Functie van het aanspreekpunt.", patroon=SLEUTEL)
    bereikbaar: str = veld("Wanneer en hoe bereikbaar, in woorden.", standaard="")
    dagen: tuple[str, ...] = veld("Vaste dagen; weggelaten: elke werkdag.", keuzes=WERKDAGEN, standaard=())
    begint: str = veld("Bereikbaar vanaf dit uur.", patroon=KLOK, standaard="08:30")
    eindigt: str = veld("Bereikbaar tot dit uur.", patroon=KLOK, standaard="17:00")
    vervanger: str = veld("Functie van wie waarneemt.", patroon=SLEUTEL, standaard="")

    def is_reachable(self, moment: datetime) -> bool:
        """Whether somebody can be reached at this moment (local time)."""
        dag = WERKDAGEN[moment.weekday()] if moment.weekday() < len(WERKDAGEN) else ""
        return dag in (self.dagen or WERKDAGEN) and self.begint <= f"{moment:%H:%M}" < self.eindigt


@dataclass(frozen=True)
class Team:
    """A team: its form, for which schools or homes it works, and how it is reached."""

    soort: str = veld("Teamvorm.", patroon=SLEUTEL)
    naam: str = veld("Naam; elk team heeft een eigen naam.")
    gemeente: str = veld("Code van de gemeente waar het bij hoort.", patroon=CODE)
    gemeenten: tuple[str, ...] = veld("Werkt ook voor deze gemeenten.", patroon=CODE, standaard=())
    pc4: tuple[str, ...] = veld("Werkt voor gezinnen in deze postcodes.", patroon=CODE, standaard=())
    scholen: tuple[str, ...] = veld("Werkt alleen voor deze scholen (vestigingscodes).", standaard=())
    onderwijs: tuple[Onderwijssoort, ...] = veld("Werkt alleen voor deze soorten onderwijs.", standaard=())
    contact: Aanspreekpunt | None = veld("Vast aanspreekpunt voor elke school.", standaard=None)
    vanaf: date | None = veld("Eerste dag.", standaard=None)
    tot: date | None = veld("Eerste dag waarop het team er niet meer is.", standaard=None)

    @property
    def werkt_in(self) -> tuple[str, ...]:
        """Codes of all municipalities it works for."""
        return (self.gemeente, *self.gemeenten)

    def serves(self, school: School) -> bool:
        """Whether it works for this school."""
        if self.scholen:
            return school.vestiging in self.scholen
        return school.gemeente in self.werkt_in and (not self.onderwijs or school.onderwijs in self.onderwijs)


@dataclass(frozen=True)
class Vastcontact:
    """A contact of one team for some schools that differs from its usual one (R005)."""

    team: str = veld("Naam van het team.")
    scholen: tuple[str, ...] = veld("Voor deze scholen (vestigingscodes).")
    wie: Aanspreekpunt = veld("Het aanspreekpunt.", plat=True)


@dataclass(frozen=True)
class Aanbieder:
    """A provider of youth help."""

    naam: str = veld("Naam.")
    gemeente: str = veld("Code van de gemeente.", patroon=CODE)


@dataclass(frozen=True)
class Regio:
    """A region: everything that ``regio.toml`` says."""

    sleutel: str = veld("Sleutel van de regio: kleine letters, cijfers en streepjes.", patroon=r"[a-z][a-z0-9-]*")
    naam: str = veld("Naam van de regio.")
    gemeenten: tuple[Gemeente, ...] = veld("De gemeenten.", sleutel="gemeente")
    samenwerkingsverbanden: tuple[Samenwerkingsverband, ...] = veld(
        "De samenwerkingsverbanden.", sleutel="samenwerkingsverband", standaard=()
    )
    scholen: tuple[School, ...] = veld("Scholen, uitgeschreven.", sleutel="school", standaard=())
    keuzes: tuple[Schoolkeuze, ...] = veld("Welke scholen meedoen en hoe.", sleutel="scholen", standaard=())
    vormen: tuple[Teamvorm, ...] = veld("Eigen teamvormen.", sleutel="teamvorm", standaard=())
    teams: tuple[Team, ...] = veld("De teams.", sleutel="team", standaard=())
    contacten: tuple[Vastcontact, ...] = veld("Andere vaste contacten.", sleutel="contact", standaard=())
    aanbieders: tuple[Aanbieder, ...] = veld("Aanbieders van jeugdhulp.", sleutel="aanbieder", standaard=())

    def find_school(self, vestiging: str) -> School | None:
        """The school with this code."""
        return next((s for s in self.scholen if s.vestiging == vestiging), None)

    def keuze_of(self, school: School) -> Schoolkeuze | None:
        """How a school works together; None when no choice of the region fits it."""
        return next((k for k in self.keuzes if k.past(school)), None)

    def werkwijze_of(self, school: School) -> str:
        """How a school works together, in the region's word; empty when its data give none."""
        keuze = self.keuze_of(school)
        return keuze.werkwijze if keuze else ""

    def has_regiofunctie(self, school: School) -> bool:
        """Whether a school has pupils of several municipalities, so that each home has a route of its own (R011)."""
        keuze = self.keuze_of(school)
        return school.onderwijs in REGIOSOORTEN or (keuze is not None and keuze.regiofunctie)

    def vormen_at(self, soort: str, onderwijs: Onderwijssoort | None = None) -> tuple[Teamvorm, ...]:
        """The team forms with seats of an organisation: its own form, or of a school those that every such school has."""
        return tuple(v for v in self.vormen if v.zetels and (v.sleutel == soort or onderwijs in v.op_scholen))

    def naam_of_vorm(self, soort: str) -> Tekst | None:
        """What a team form is called; None when the region does not know it."""
        eigen = next((v.naam for v in self.vormen if v.sleutel == soort), None)
        return eigen or VORMEN.get(soort)

    @property
    def alle_teams(self) -> tuple[Team, ...]:
        """The teams, and the samenwerkingsverbanden as teams that serve the schools of their kind of education."""
        codes = tuple(g.code for g in self.gemeenten)
        swv = tuple(
            Team(
                SWV,
                s.naam,
                codes[0],
                codes[1:],
                scholen=tuple(school.vestiging for school in self.scholen if school.swv == s.code),
                onderwijs=s.onderwijs,
            )
            for s in self.samenwerkingsverbanden
        )
        return (*self.teams, *swv)

    def contact_at(self, team: str, vestiging: str) -> Aanspreekpunt | None:
        """The fixed contact of a school at a team; None when there is none."""
        anders = next((c.wie for c in self.contacten if c.team == team and vestiging in c.scholen), None)
        return anders or next((t.contact for t in self.teams if t.naam == team), None)


def parse_regio(inhoud: str, bestand: str) -> Regio:
    """Read ``regio.toml``. Raises ``Tabelfout``."""
    regio, lezer = read(Regio, inhoud, bestand)
    gemeenten = dict.fromkeys(g.code for g in regio.gemeenten)
    _check_once(lezer, "gemeente", "code", [g.code for g in regio.gemeenten])
    _check_once(lezer, "school", "vestiging", [s.vestiging for s in regio.scholen])
    _check_once(lezer, "team", "naam", [t.naam for t in regio.teams])
    for n, school in enumerate(regio.scholen, 1):
        _check_code(lezer, f"school[{n}].gemeente", school.gemeente, gemeenten)
    for n, keuze in enumerate(regio.keuzes, 1):
        for m, code in enumerate(keuze.gemeenten, 1):
            _check_code(lezer, f"scholen[{n}].gemeenten[{m}]", code, gemeenten)
    _check_teams(lezer, regio, gemeenten)
    _check_pc4(lezer, regio)
    for n, contact in enumerate(regio.contacten, 1):
        if contact.team not in {t.naam for t in regio.teams}:
            raise lezer.fout(f"contact[{n}].team", "onbekend", waarde=contact.team, waar="[[team]]")
    return regio


def _check_once(lezer: Lezer, tabel: str, sleutel: str, waarden: list[str]) -> None:
    for n, waarde in enumerate(waarden, 1):
        if waarde in waarden[: n - 1]:
            raise lezer.fout(f"{tabel}[{n}].{sleutel}", "dubbel", waarde=waarde)


def _check_code(lezer: Lezer, pad: str, code: str, gemeenten: Mapping[str, object]) -> None:
    if code not in gemeenten:
        raise lezer.fout(pad, "onbekend", waarde=code, waar="[[gemeente]]")


def _check_teams(lezer: Lezer, regio: Regio, gemeenten: Mapping[str, object]) -> None:
    scholen = {s.vestiging for s in regio.scholen}
    uit_bestand = any(k.bestand for k in regio.keuzes)
    for n, team in enumerate(regio.teams, 1):
        pad = f"team[{n}]"
        if regio.naam_of_vorm(team.soort) is None:
            raise lezer.fout(f"{pad}.soort", "onbekend", waarde=team.soort, waar="[[teamvorm]]")
        _check_code(lezer, f"{pad}.gemeente", team.gemeente, gemeenten)
        for m, code in enumerate(team.gemeenten, 1):
            _check_code(lezer, f"{pad}.gemeenten[{m}]", code, gemeenten)
        for m, vestiging in enumerate(team.scholen, 1):
            if vestiging not in scholen and not uit_bestand:
                raise lezer.fout(f"{pad}.scholen[{m}]", "onbekend", waarde=vestiging, waar="[[school]]")
        check_periode(lezer, pad, team.vanaf, team.tot)


def _check_pc4(lezer: Lezer, regio: Regio) -> None:
    """A home has one team of a form on each day."""
    van: dict[tuple[str, str], list[Team]] = {}
    for n, team in enumerate(regio.teams, 1):
        for m, pc4 in enumerate(team.pc4, 1):
            for ander in van.get((team.soort, pc4), []):
                if _meet(team, ander):
                    raise lezer.fout(f"team[{n}].pc4[{m}]", "pc4_twee_teams", waarde=pc4, ander=ander.naam)
            van.setdefault((team.soort, pc4), []).append(team)


def _meet(een: Team, ander: Team) -> bool:
    """Whether two periods share a day."""
    return not (
        (een.tot is not None and ander.vanaf is not None and een.tot <= ander.vanaf)
        or (ander.tot is not None and een.vanaf is not None and ander.tot <= een.vanaf)
    )


# Which one? --------------------------------------------------------------------------------------------------------


def list_teams(teams: tuple[Team, ...], partij: Partij, school: School | None, dag: date) -> Iterator[Team]:
    """The teams that can stand for a party on a day; of those that serve a school, only what serves this one."""
    for team in teams:
        past = team.soort in partij.vormen and geldt(team.vanaf, team.tot, dag)
        if past and (partij.vindplaats != "school" or (school is not None and team.serves(school))):
            yield team


def find_team(
    teams: tuple[Team, ...], partij: Partij, *, school: School, pc4: str, woongemeente: str, dag: date
) -> Team | None:
    """The team that stands for a party of the routing table, for this school and this home, on a day.

    ``school``: the one that names this school, else the only one that serves it; ``woonplaats``: the one that works for the
    home's postcode area, else the only one for its municipality; ``regio``: the one there is. None when there is none,
    or when several would do and nothing tells them apart.
    """
    if not partij.organisatiesoort or not partij.vindplaats:
        return None
    mogelijk = list(list_teams(teams, partij, school, dag))
    if partij.vindplaats == "school":
        return _only([t for t in mogelijk if t.scholen]) or _only(mogelijk)
    if partij.vindplaats == "woonplaats":
        hier = [t for t in mogelijk if pc4 and pc4 in t.pc4]
        return _only(hier) or _only([t for t in mogelijk if woongemeente and woongemeente in t.werkt_in])
    return _only(mogelijk)


def _only(teams: list[Team]) -> Team | None:
    return teams[0] if len(teams) == 1 else None
