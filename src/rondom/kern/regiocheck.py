"""Is a region's data whole? Every situation an answer, every row a use, every team a contact, every home a team (R005, R049).

The routing table is proven for each stretch of days in which nothing changes (``kern.dekking``). A finding names the file,
the line where it can be mended, and what is wrong.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rondom.kern.dekking import MEESTE_GATEN, Dekking, dekking
from rondom.kern.regio import Regio, School, list_teams
from rondom.kern.regiodata import Regiogegevens
from rondom.kern.routefeiten import Waarde
from rondom.kern.routetabel import Partij, Rij, Routetabel
from rondom.kern.situaties import check_situatie
from rondom.kern.teksten import tekst
from rondom.kern.tomlregels import find_regels

BUITEN_TEAMS = ("", "school", "samenwerkingsverband", "gemeente", "aanbieder", "gecertificeerde_instelling")
"""Kinds of organisation that ``regio.toml`` does not list as teams."""


@dataclass(frozen=True)
class Bevinding:
    """Something to mend: file, line (0: the file as a whole), text key and its values."""

    bestand: str
    regel: int
    soort: str
    gegevens: Mapping[str, str]

    def uitleg(self, taal: str) -> str:
        """Place and finding in one line."""
        plek = f"{self.bestand}:{self.regel}" if self.regel else self.bestand
        return f"{plek}: {tekst(f'regiocheck.{self.soort}', taal, dict(self.gegevens))}"


@dataclass(frozen=True)
class Tijdvak:
    """The table as it is from a day on, and what it leaves open."""

    vanaf: date
    tabel: Routetabel
    dekking: Dekking


@dataclass(frozen=True)
class Regiocheck:
    """All that was found, and the proof per stretch of days."""

    bevindingen: tuple[Bevinding, ...]
    tijdvakken: tuple[Tijdvak, ...]
    situaties: int
    """How many written situations were asked."""

    @property
    def heel(self) -> bool:
        """Whether there is nothing to mend."""
        return not self.bevindingen


def check_regio(gegevens: Regiogegevens) -> Regiocheck:
    """Check everything of one region."""
    routes = gegevens.routes
    tijdvakken = tuple(Tijdvak(dag, routes.op(dag), dekking(routes.op(dag))) for dag in routes.wisseldagen())
    regels = {naam: find_regels(inhoud) for naam, inhoud in gegevens.teksten.items() if naam.endswith(".toml")}
    zoek = _Zoeker(gegevens, regels)
    bevindingen = dict.fromkeys(
        (
            *(b for vak in tijdvakken for b in _check_tabel(vak, zoek)),
            *_check_partijen(gegevens.regio, routes, zoek),
            *_check_contacten(gegevens, zoek),
            *_check_postcodes(gegevens, zoek),
            *_check_situaties(gegevens, zoek),
            *(_rejected(a.bestand, a.regel, a.fout.sleutel, a.fout.wat) for a in gegevens.afgewezen),
        )
    )
    return Regiocheck(tuple(bevindingen), tijdvakken, len(gegevens.situaties.rijen))


def _rejected(bestand: str, regel: int, sleutel: str, wat: str) -> Bevinding:
    return _found(bestand, regel, "afgewezen", kolom=sleutel, wat=wat)


def _found(bestand: str, regel: int, soort: str, **gegevens: object) -> Bevinding:
    return Bevinding(bestand, regel, soort, _Vast({k: str(v) for k, v in gegevens.items()}))


class _Vast(dict[str, str]):
    """Values of a finding; findings that say the same are one."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(sorted(self.items())))


@dataclass(frozen=True)
class _Zoeker:
    """On which line something stands."""

    gegevens: Regiogegevens
    regels: Mapping[str, Mapping[str, int]]

    def lijn(self, bestand: str, pad: str) -> int:
        return self.regels.get(bestand, {}).get(pad, 0)

    def rij(self, id_: str) -> int:
        """The line of a row of the table, by its id: rows are sorted after reading, the file is not."""
        zoek = f'id = "{id_}"'
        inhoud = self.gegevens.teksten.get("routes.toml", "")
        return next((n for n, regel in enumerate(inhoud.splitlines(), 1) if regel.strip() == zoek), 0)

    def team(self, naam: str) -> int:
        nummer = next(n for n, t in enumerate(self.gegevens.regio.teams, 1) if t.naam == naam)
        return self.lijn("regio.toml", f"team[{nummer}]")


# The table ----------------------------------------------------------------------------------------------------------


def show_situatie(situatie: Mapping[str, Waarde]) -> str:
    """A situation as facts in a row."""
    return ", ".join(f"{naam} = {_show(waarde)}" for naam, waarde in situatie.items())


def _show(waarde: Waarde) -> str:
    return str(waarde).lower() if isinstance(waarde, bool) else str(waarde)


def _check_tabel(vak: Tijdvak, zoek: _Zoeker) -> Iterator[Bevinding]:
    for gat in vak.dekking.gaten[:MEESTE_GATEN]:
        yield _found("routes.toml", 0, "gat", vanaf=vak.vanaf, situatie=show_situatie(gat))
    for rij in vak.dekking.dode_rijen:
        yield _found("routes.toml", zoek.rij(rij), "dode_rij", vanaf=vak.vanaf, rij=rij)
    per_id = {rij.id: rij for rij in vak.tabel.rijen}
    for o in vak.dekking.overlappen:
        feiten = {*per_id[o.eerste].als, *per_id[o.tweede].als}
        voorbeeld = show_situatie({naam: w for naam, w in o.situatie.items() if naam in feiten})
        yield _found(
            "routes.toml", zoek.rij(o.tweede), "overlap", vanaf=vak.vanaf, rij=o.tweede, ander=o.eerste, bij=voorbeeld
        )


# Parties, contacts, homes -----------------------------------------------------------------------------------------------


def _check_partijen(regio: Regio, routes: Routetabel, zoek: _Zoeker) -> Iterator[Bevinding]:
    """A party of a form that the region does not have, or of which nobody is there."""
    for partij in routes.partijen.values():
        lijn = zoek.lijn("routes.toml", f"partijen.{partij.sleutel}")
        for vorm in partij.vormen:
            if vorm in BUITEN_TEAMS:
                continue
            if regio.naam_of_vorm(vorm) is None:
                yield _found("routes.toml", lijn, "onbekende_vorm", partij=partij.sleutel, vorm=vorm)
            elif not any(t.soort == vorm for t in regio.teams):
                yield _found("routes.toml", lijn, "geen_team", partij=partij.sleutel, vorm=vorm)


def _asked(routes: Routetabel) -> list[Partij]:
    """The parties that take up or are contact in some row."""
    return [p for s, p in routes.partijen.items() if any(s in (r.team, r.contact) for r in routes.rijen)]


def _check_contacten(gegevens: Regiogegevens, zoek: _Zoeker) -> Iterator[Bevinding]:
    """Every team that a row can lead to has a contact for every school it serves, and every school has one (R005)."""
    regio = gegevens.regio
    soorten = {vorm for p in _asked(gegevens.routes) for vorm in p.vormen}
    for team in regio.teams:
        if team.soort in soorten and team.contact is None:
            zonder = [s.naam for s in regio.scholen if team.serves(s) and not regio.contact_at(team.naam, s.vestiging)]
            if zonder or not regio.scholen:
                waar = ", ".join(zonder[:3]) + (" …" if len(zonder) > 3 else "")
                yield _found("regio.toml", zoek.team(team.naam), "geen_contact", team=team.naam, scholen=waar)
    for n, school in enumerate(regio.scholen, 1):
        keuze = regio.keuze_of(school)
        lijn = zoek.lijn("regio.toml", f"school[{n}]")
        if keuze is None:
            yield _found("regio.toml", lijn, "school_zonder_keuze", school=school.naam)
        elif not keuze.contact:
            nummer = regio.keuzes.index(keuze) + 1
            yield _found("regio.toml", zoek.lijn("regio.toml", f"scholen[{nummer}]"), "school_zonder_contact")


def _check_postcodes(gegevens: Regiogegevens, zoek: _Zoeker) -> Iterator[Bevinding]:
    """Every municipality, and every postcode area of a school, has one team of each form that is found by home."""
    regio, routes = gegevens.regio, gegevens.routes
    # What lies outside the places where a row can ask for it is not asked: a region may have two forms of home team.
    for partij in _asked(routes):
        if partij.vindplaats != "woonplaats" or partij.organisatiesoort in BUITEN_TEAMS:
            continue
        rijen = [r for r in routes.rijen if partij.sleutel in (r.team, r.contact)]
        for vak in routes.wisseldagen():
            yield from _homes(regio, partij, rijen, vak, zoek)


def _homes(regio: Regio, partij: Partij, rijen: list[Rij], dag: date, zoek: _Zoeker) -> Iterator[Bevinding]:
    teams = list(list_teams(regio.teams, partij, None, dag))
    for n, gemeente in enumerate(regio.gemeenten, 1):
        if not any(_can_live_in(rij, gemeente.code) for rij in rijen):
            continue
        hier = [t for t in teams if gemeente.code in t.werkt_in]
        lijn = zoek.lijn("regio.toml", f"gemeente[{n}]")
        if not hier:
            yield _found("regio.toml", lijn, "gemeente_zonder_team", gemeente=gemeente.naam, partij=partij.sleutel)
        elif len(hier) > 1:
            open_ = sorted(_postcodes(regio.scholen, gemeente.code) - {pc4 for t in hier for pc4 in t.pc4})
            if any(not t.pc4 for t in hier):
                yield _found("regio.toml", lijn, "team_zonder_postcodes", gemeente=gemeente.naam, partij=partij.sleutel)
            for pc4 in open_:
                yield _found("regio.toml", lijn, "postcode_zonder_team", pc4=pc4, gemeente=gemeente.naam)


def _can_live_in(rij: Rij, gemeente: str) -> bool:
    """Whether a row can match for a home in this municipality."""
    woont = rij.als.get("woongemeente")
    in_regio = rij.als.get("woont_in_regio")
    return (woont is None or woont.geldt(gemeente)) and (in_regio is None or in_regio.geldt(True))


def _postcodes(scholen: tuple[School, ...], gemeente: str) -> set[str]:
    """The postcode areas that we know of in a municipality: where its schools stand."""
    return {s.pc4 for s in scholen if s.gemeente == gemeente and s.pc4}


def _check_situaties(gegevens: Regiogegevens, zoek: _Zoeker) -> Iterator[Bevinding]:
    for n, situatie in enumerate(gegevens.situaties.rijen, 1):
        lijn = zoek.lijn("situaties.toml", f"situatie[{n}]")
        if gegevens.regio.find_school(situatie.school) is None:
            yield _found("situaties.toml", lijn, "situatie_zonder_school", zin=situatie.zin, school=situatie.school)
            continue
        for anders in check_situatie(situatie, gegevens.regio, gegevens.routes):
            yield _found(
                "situaties.toml",
                lijn,
                "situatie_anders",
                zin=anders.zin,
                wat=anders.wat,
                verwacht=anders.verwacht,
                gegeven=anders.gegeven or "–",
            )
