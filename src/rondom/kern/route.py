"""Who takes this up, who is the contact, who decides and who pays? (BR02 BR03 BR21–23, R042–R055, L29)

The answer comes from the region's decision table (``kern.routetabel``): the first row that matches. When a
fact is unknown and knowing it could change the answer, the answer is provisional: ask the family first
(BR16). A route may be overruled by two roles with a reason (R055). ``kern.dekking`` proves that a table answers
every situation.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rondom.kern.oordeel import (
    Alternatief,
    Oordeel,
    Reden,
    Voorwaarde,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.regels import REGELS
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.routefeiten import (
    FEITEN,
    ActieveHulp,
    Hulpvraag,
    Ingang,
    Onderwijssoort,
    Routefeiten,
    Vraag,
)
from rondom.kern.routetabel import Mandaat, Partij, Rij, Routetabel, parse_tabel
from rondom.kern.tabellezer import Tekst

__all__ = [
    "FEITEN",
    "ActieveHulp",
    "Hulpvraag",
    "Ingang",
    "Onderwijssoort",
    "Routefeiten",
    "Routeoordeel",
    "Vraag",
    "beoordeel",
    "check_afwijken",
    "parse_tabel",
]


@dataclass(frozen=True)
class Routeoordeel:
    """The verdict with its parties. Without a matching row everything but the verdict is ``None``.

    ``mandaat``: by which mandate the decider may decide, when the row asks for one.
    """

    oordeel: Oordeel
    rij: str | None = None
    team: Partij | None = None
    contact: Partij | None = None
    beslist: Partij | None = None
    betaalt: Partij | None = None
    school_eerst: Tekst | None = None
    mandaat: Mandaat | None = None


def beoordeel(feiten: Routefeiten, tabel: Routetabel) -> Routeoordeel:
    """Which route do these facts take by this table? Give the table of one day (``Routetabel.op``)."""
    rij = tabel.first(vars(feiten))
    if rij is None:
        return Routeoordeel(geweigerd(reden("R055", "route.geen_antwoord"), alternatieven=(_AFWIJKEN,)))
    beslist, mandaat, waarom = _beslisser(rij, feiten, tabel)
    redenen = (*(_reden(r, n, rij.reden) for n, r in enumerate(rij.regels)), *waarom)
    eerst = tuple(_vraag_eerst(feiten, rij, tabel))
    alternatieven = (*(_alternatief(naam, tabel.teksten[naam]) for naam in rij.alternatieven), _AFWIJKEN)
    if eerst:
        oordeel = onder_voorwaarde(*redenen, voorwaarden=eerst, alternatieven=alternatieven)
    else:
        oordeel = toegestaan(*redenen, alternatieven=alternatieven)
    return Routeoordeel(
        oordeel=oordeel,
        rij=rij.id,
        team=tabel.partijen[rij.team],
        contact=tabel.partijen[rij.contact],
        beslist=tabel.partijen[beslist],
        betaalt=tabel.partijen[rij.betaalt],
        school_eerst=None if rij.school_eerst is None else tabel.teksten[rij.school_eerst],
        mandaat=mandaat,
    )


@lru_cache(maxsize=4096)
def _reden(regel: str, nummer: int, waarom: Tekst) -> Reden:
    """The row's own reason under the rule that decides; under the other rules what those say."""
    if nummer == 0:
        return reden(regel, "route.uit_tabel", nl=waarom.nl, en=waarom.en)
    return reden(regel, "route.volgens_regel", nl=REGELS[regel].nl, en=REGELS[regel].en)


@lru_cache(maxsize=1024)
def _alternatief(naam: str, wat: Tekst) -> Alternatief:
    return alternatief(naam, "route.alternatief", nl=wat.nl, en=wat.en)


def _beslisser(rij: Rij, feiten: Routefeiten, tabel: Routetabel) -> tuple[str, Mandaat | None, tuple[Reden, ...]]:
    """Who decides: the row's decider, unless it needs a mandate that it lacks for this home and age (R009, R047)."""
    if rij.mandaat is None:
        return rij.beslist, None, ()
    mandaat = tabel.find_mandaat(rij.beslist, rij.mandaat, feiten.woongemeente, feiten.leeftijd)
    if mandaat is None:
        return rij.beslist_anders or rij.beslist, None, (reden("R047", "route.zonder_mandaat"),)
    if mandaat.bedrag is None:
        return rij.beslist, mandaat, (reden("R009", "route.met_mandaat"),)
    return rij.beslist, mandaat, (reden("R009", "route.met_mandaat_tot", bedrag=mandaat.bedrag),)


def _vraag_eerst(feiten: Routefeiten, rij: Rij, tabel: Routetabel) -> Iterator[Voorwaarde]:
    """What to ask the family first: facts that are unknown and would, once known, lead elsewhere."""
    if feiten.actieve_hulp_in_gezin is ActieveHulp.ONBEKEND:
        bekend = (replace(feiten, actieve_hulp_in_gezin=h) for h in ActieveHulp if h is not ActieveHulp.ONBEKEND)
        if any(tabel.first(vars(f)) is not rij for f in bekend):
            yield voorwaarde("vraag_actieve_hulp", "BR16", "route.vraag_actieve_hulp")
    if feiten.hulpvraag_gezin is Hulpvraag.ONBEKEND:
        wens = (replace(feiten, hulpvraag_gezin=h) for h in Hulpvraag if h is not Hulpvraag.ONBEKEND)
        if any(tabel.first(vars(f)) is not rij for f in wens):
            yield voorwaarde("vraag_wens", "BR04", "route.vraag_wens")


_AFWIJKEN: Alternatief = alternatief("afwijken", "route.afwijken")


# Overruling the table ---------------------------------------------------------------------------------------------


def check_afwijken(
    *, waarom: str, eerste: frozenset[Bevoegdheid], tweede: frozenset[Bevoegdheid] | None, dezelfde: bool = False
) -> Oordeel:
    """May the table be overruled? Two named roles and a reason (R055).

    ``eerste``: the rights of who proposes, the coordinator of the child's school. ``tweede``: those of who agrees, somebody
    who takes up registrations at the team; None while nobody did yet. ``dezelfde``: it is one and the same person.
    """
    if Bevoegdheid.CASUS_COORDINEREN not in eerste:
        return geweigerd(reden("R055", "route.afwijken_coordinator"))
    if not waarom.strip():
        return geweigerd(reden("R055", "aanmelding.afwijken_reden"))
    if tweede is None:
        return onder_voorwaarde(
            reden("R055", "route.afwijken_nog_een"),
            voorwaarden=(voorwaarde("akkoord_team", "R055", "route.afwijken_team"),),
        )
    if Bevoegdheid.AANMELDING_OPPAKKEN not in tweede or dezelfde:
        return geweigerd(reden("R055", "route.afwijken_team"))
    return toegestaan(reden("R055", "route.afgeweken_door_twee"))
