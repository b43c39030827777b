"""Which situations did a region write down with the answer it expects? ``situaties.toml``, and whether they come out.

A situation is anonymous: facts, no child. People who know the region read the sentences; ``rondom region check`` asks them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from rondom.kern.regio import Regio, School, find_team
from rondom.kern.route import Routeoordeel, beoordeel
from rondom.kern.routefeiten import ActieveHulp, Hulpvraag, Ingang, Onderwijssoort, Routefeiten, Vraag
from rondom.kern.routetabel import Routetabel
from rondom.kern.tabellezer import read, veld

INGANGEN = {
    Onderwijssoort.PO: Ingang.PO_SCHOOL,
    Onderwijssoort.SBO: Ingang.PO_SCHOOL,
    Onderwijssoort.SO: Ingang.PO_SCHOOL,
    Onderwijssoort.VO: Ingang.VO_SCHOOL,
    Onderwijssoort.VSO: Ingang.VSO_SCHOOL,
    Onderwijssoort.MBO: Ingang.MBO,
    Onderwijssoort.GEEN: Ingang.OUDER_JONGERE,
}
"""Which door a question takes that comes in at a school of this kind."""


@dataclass(frozen=True)
class Situatie:
    """One situation with the answer that is expected.

    Unless they are given, the facts follow: kind of education, municipality and way of working from the school, whether the
    young person lives there from the home municipality. Help and wish are known (none, yes) unless given.
    """

    zin: str = veld("De situatie in een zin.")
    school: str = veld("Vestigingscode van de school.")
    leeftijd: int = veld("Leeftijd in hele jaren.", minimum=0)
    vraag: Vraag = veld("Waar het over gaat.")
    woongemeente: str = veld(
        "Code van de woongemeente; weggelaten: die van de school.", patroon=r"[0-9]{4}", standaard=""
    )
    pc4: str = veld("Postcode van thuis, vier cijfers.", patroon=r"[0-9]{4}", standaard="")
    ingang: Ingang | None = veld("Waar de vraag binnenkomt; weggelaten: bij de school.", standaard=None)
    hulp: ActieveHulp = veld("Wie er al helpt.", standaard=ActieveHulp.GEEN)
    wens: Hulpvraag = veld("Of het gezin hulp wil.", standaard=Hulpvraag.JA)
    basis_geprobeerd: bool = veld("Basisondersteuning is geprobeerd.", standaard=True)
    op: date | None = veld("Op welke dag; weggelaten: de eerste dag van de tabel.", standaard=None)
    rij: str = veld("Welke rij antwoordt.", standaard="")
    team: str = veld("Welke partij het oppakt.", standaard="")
    wie: str = veld("Hoe het team heet dat het oppakt; '-' als dat buiten de regio ligt.", standaard="")
    contact: str = veld("Welke functie het vaste aanspreekpunt heeft.", standaard="")
    beslist: str = veld("Welke partij beslist.", standaard="")
    betaalt: str = veld("Welke partij betaalt.", standaard="")
    regel: str = veld("Welke regel beslist.", standaard="")
    eerst: tuple[str, ...] | None = veld("Wat eerst aan het gezin gevraagd wordt.", standaard=None)


@dataclass(frozen=True)
class Situaties:
    """Everything that ``situaties.toml`` says."""

    rijen: tuple[Situatie, ...] = veld("De situaties.", sleutel="situatie", standaard=())


@dataclass(frozen=True)
class Anders:
    """An answer that is not what the situation expects; ``gegeven`` is empty when there is none."""

    zin: str
    wat: str
    verwacht: str
    gegeven: str


def parse_situaties(inhoud: str, bestand: str) -> Situaties:
    """Read ``situaties.toml``. Raises ``Tabelfout``."""
    return read(Situaties, inhoud, bestand)[0]


def feiten_of(situatie: Situatie, regio: Regio, school: School) -> Routefeiten:
    """The facts of a situation: what it says, and what follows from the school."""
    woon = situatie.woongemeente or school.gemeente
    return Routefeiten(
        ingang=situatie.ingang or INGANGEN[school.onderwijs],
        onderwijssoort=school.onderwijs,
        leeftijd=situatie.leeftijd,
        vraag=situatie.vraag,
        woont_in_schoolgemeente=woon == school.gemeente,
        woont_in_regio=woon in {g.code for g in regio.gemeenten},
        schoolgemeente=school.gemeente,
        woongemeente=woon,
        actieve_hulp_in_gezin=situatie.hulp,
        hulpvraag_gezin=situatie.wens,
        werkwijze=regio.werkwijze_of(school),
        basis_geprobeerd=situatie.basis_geprobeerd,
    )


def check_situatie(situatie: Situatie, regio: Regio, routes: Routetabel) -> Iterator[Anders]:
    """Every part of the answer that is not as expected. Raises ``KeyError`` for a school that is not there."""
    school = regio.find_school(situatie.school)
    if school is None:
        raise KeyError(situatie.school)
    dag = situatie.op or routes.geldig_vanaf
    gegeven = beoordeel(feiten_of(situatie, regio, school), routes.op(dag))
    for f in fields(Situatie):
        verwacht: Any = getattr(situatie, f.name)
        if f.name in _ANTWOORD and verwacht not in ("", None):
            antwoord = _antwoord(f.name, gegeven, situatie, regio, school, dag)
            if antwoord != verwacht:
                yield Anders(situatie.zin, f.name, _words(verwacht), _words(antwoord))


_ANTWOORD = ("rij", "team", "wie", "contact", "beslist", "betaalt", "regel", "eerst")


def _words(waarde: Any) -> str:
    return ", ".join(waarde) if isinstance(waarde, tuple) else str(waarde or "")


def _antwoord(wat: str, gegeven: Routeoordeel, situatie: Situatie, regio: Regio, school: School, dag: date) -> Any:
    if wat == "rij":
        return gegeven.rij
    if wat == "regel":
        return gegeven.oordeel.redenen[0].regel
    if wat == "eerst":
        return tuple(v.sleutel for v in gegeven.oordeel.voorwaarden)
    if wat in ("team", "beslist", "betaalt"):
        partij = getattr(gegeven, wat)
        return partij.sleutel if partij else ""
    team = None
    if gegeven.team is not None:
        team = find_team(
            regio.alle_teams,
            gegeven.team,
            school=school,
            pc4=situatie.pc4,
            woongemeente=situatie.woongemeente or school.gemeente,
            dag=dag,
        )
    if wat == "wie":
        return team.naam if team else "-"
    contact = regio.contact_at(team.naam, school.vestiging) if team else None
    return contact.functie if contact else ""
