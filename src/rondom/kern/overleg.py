"""Who is invited to a meeting, may somebody be left out, and which consent is needed with whom present?

(BR01 BR12 BR33, R027–R029, R057, R059, R060)
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.kalender import Kalender
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import (
    Alternatief,
    Oordeel,
    Reden,
    alternatief,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.rechten import (
    Betrokkenefeit,
    Dossierfeiten,
    Relatie,
    gezagdragers_op,
    rechten_op,
    verleend_op,
    wie_beslist,
)
from rondom.kern.statussen import CASUS, CasusStatus, Overgang
from rondom.kern.termijn import Stand, dag_van, stand_op, start_termijn


class Overlegsoort(StrEnum):
    """Why people sit together."""

    OVERLEG = "overleg"
    STARTGESPREK = "startgesprek"
    """Help and its feedback are agreed (R064)."""
    REGIEOVERLEG = "regieoverleg"
    """The regisseur with everybody who takes part (R065)."""
    EINDEVALUATIE = "eindevaluatie"


class Overlegvorm(StrEnum):
    """How people take part (R069)."""

    SAMEN = "samen"
    VIDEO = "video"
    TELEFOON = "telefoon"
    GEMENGD = "gemengd"


class Uitnodiging(StrEnum):
    """What somebody answered to the invitation."""

    OPEN = "open"
    JA = "ja"
    NEE = "nee"
    VIDEO = "video"


class Familiekeuze(StrEnum):
    """Do parents want to talk together or each apart?"""

    OPEN = "open"
    SAMEN = "samen"
    APART = "apart"


IEDEREEN = frozenset({Overlegsoort.REGIEOVERLEG, Overlegsoort.EINDEVALUATIE})
"""Kinds for which everybody who takes part is proposed; for the others one chooses who is needed (BR33)."""

STANDAARDPUNTEN = tuple(
    f"overleg.punt_{naam}"
    for naam in ("behoeften", "doelen", "besluiten", "wie_wat", "regie", "voortgang", "terugkoppeling", "evaluatie")
)
"""Points that are offered for every agenda (R060, R061)."""

_VERDER = (CasusStatus.PLAN, CasusStatus.TOESTEMMING)


@dataclass(frozen=True)
class Buitenpartij:
    """Somebody from another organisation than the child's school; ``naam`` is the organisation's, for the text."""

    naam: str
    organisatie: UUID


@dataclass(frozen=True)
class Gespreksteller:
    """The counter 'within a week': day ``nu`` of ``van``, how it stands and why."""

    nu: int
    van: int
    stand: Stand
    reden: Reden


def hoort_erbij(feiten: Dossierfeiten, dag: date, parameters: Parameters = STANDAARD) -> frozenset[UUID]:
    """The family members who are invited unless a reason is recorded (BR01, R057).

    Parents and guardians with custody until the young person is of age, who then decides whether parents come (BR45);
    the young person from 12. A younger child speaks through the parents.
    """
    if feiten.geboortedatum is None:
        return frozenset(n.id for n in gezagdragers_op(feiten, dag, parameters))
    leeftijd = leeftijd_op(feiten.geboortedatum, dag)
    mee = leeftijd >= parameters.op("leeftijd_jeugdige_mee", dag)
    gezag = gezagdragers_op(feiten, dag, parameters)
    return frozenset(
        n.id for n in feiten.naasten if n.periode.omvat(dag) and ((n.relatie is Relatie.JEUGDIGE and mee) or n in gezag)
    )


def beoordeel_uitlaten(namen: Iterable[tuple[str, str]]) -> Oordeel:
    """May these family members be left out? ``namen``: (name, recorded reason) of each. Without a reason: not yet."""
    zonder = [naam for naam, waarom in namen if not waarom.strip()]
    if not zonder:
        return toegestaan(reden("R057", "overleg.reden_vastgelegd"))
    return onder_voorwaarde(
        reden("BR01", "overleg.hoort_erbij"),
        voorwaarden=(voorwaarde("reden", "R057", "overleg.geef_reden", wie=naam) for naam in zonder),
        alternatieven=(alternatief("uitnodigen", "overleg.alt_uitnodigen"),),
    )


def beoordeel_tafel(
    feiten: Dossierfeiten,
    aan_tafel: Collection[UUID],
    buiten: Iterable[Buitenpartij],
    dag: date,
    parameters: Parameters = STANDAARD,
) -> Oordeel:
    """May these people talk about the child together (R027, R029, R057)?

    With the family at the table no separate consent is needed: a parent who decides, and from 12 the young person too;
    from 16 the young person. Without them colleagues of one school may confer; every outside party needs consent that
    covers the report.
    """
    weg = _wie_ontbreekt(feiten, aan_tafel, dag, parameters)
    if weg is None:
        return toegestaan(reden("R027", "overleg.gezin_erbij"))
    van_buiten = {p.organisatie: p for p in buiten if p.organisatie != feiten.school}
    partijen = sorted(van_buiten.values(), key=lambda p: p.naam)
    if not partijen:
        return toegestaan(weg, reden("R028", "overleg.alleen_school"))
    ongedekt = [p for p in partijen if not _verslag_gedekt(feiten, p.organisatie, dag, parameters)]
    if not ongedekt:
        return toegestaan(weg, reden("R029", "overleg.toestemming_dekt"))
    return onder_voorwaarde(
        weg,
        reden("R029", "overleg.toestemming_nodig"),
        voorwaarden=(voorwaarde("toestemming", "R029", "overleg.vraag_toestemming", wie=p.naam) for p in ongedekt),
        alternatieven=ZONDER_TOESTEMMING,
    )


ZONDER_TOESTEMMING: tuple[Alternatief, ...] = (
    alternatief("samen", "overleg.alt_samen"),
    alternatief("anoniem", "delen.alt_anoniem"),
)


def _wie_ontbreekt(
    feiten: Dossierfeiten, aan_tafel: Collection[UUID], dag: date, parameters: Parameters
) -> Reden | None:
    """Which of those who decide have nobody at the table; None when the family is there."""
    regel = wie_beslist(feiten, dag, parameters)
    erbij = [n for n in feiten.naasten if n.id in aan_tafel and n.periode.omvat(dag)]
    ouders = any(n.gezag is not None and n.gezag.omvat(dag) for n in erbij)
    jongere = any(n.relatie is Relatie.JEUGDIGE for n in erbij)
    geen_ouders, geen_jongere = regel.ouders and not ouders, regel.jeugdige and not jongere
    if geen_ouders and geen_jongere:
        return reden("BR01", "overleg.zonder_gezin")
    if geen_ouders:
        return reden("BR01", "overleg.zonder_ouders")
    if geen_jongere:
        return reden("BR01", "overleg.zonder_jongere")
    return None


def _verslag_gedekt(feiten: Dossierfeiten, organisatie: UUID, dag: date, parameters: Parameters) -> bool:
    convenant = any(o == organisatie and p.omvat(dag) for o, p in feiten.convenanten)
    return convenant and any(
        t.ontvanger == organisatie and verleend_op(feiten, t, dag, parameters) & Categorie.VERSLAG
        for t in feiten.toestemmingen
    )


def wie_leest(
    feiten: Dossierfeiten,
    categorie: Categorie,
    dag: date,
    parameters: Parameters = STANDAARD,
    erbij: Iterable[Betrokkenefeit] = (),
) -> frozenset[UUID]:
    """Who reads a category of this dossier on a day, ``erbij`` counted as if they took part already."""
    samen = replace(feiten, betrokkenen=(*feiten.betrokkenen, *erbij))
    return frozenset(
        t.houder for t in rechten_op(samen, dag, parameters) if t.categorieen & categorie and t.acties & Actie.LEZEN
    )


def beoordeel_uitnodigen(leest_contact: bool, organisatie: str) -> Oordeel:
    """May Rondom invite this professional? An invitation tells who it is about, so contact must be shared (BR14)."""
    if leest_contact:
        return toegestaan(reden("BR14", "overleg.mag_uitnodigen"))
    return onder_voorwaarde(
        reden("BR14", "overleg.uitnodigen_zegt_wie"),
        voorwaarden=(voorwaarde("toestemming", "BR14", "overleg.vraag_toestemming_contact", wie=organisatie),),
        alternatieven=(alternatief("zelf", "overleg.alt_ouders_vragen"),),
    )


def familiekeuze(keuzes: Iterable[str]) -> Familiekeuze:
    """Together or apart, from what each parent chose: one 'apart' is enough, 'together' needs all."""
    gekozen = [Familiekeuze(k) for k in keuzes]
    if Familiekeuze.APART in gekozen:
        return Familiekeuze.APART
    if gekozen and all(k is Familiekeuze.SAMEN for k in gekozen):
        return Familiekeuze.SAMEN
    return Familiekeuze.OPEN


def count_days(
    gevraagd_op: date,
    vandaag: date,
    *,
    gepland_op: date | None = None,
    gehouden_op: date | None = None,
    parameters: Parameters = STANDAARD,
) -> Gespreksteller:
    """How the term of BR12 stands: held in time or not, planned inside it or not, else days left today."""
    kalender = Kalender()
    termijn = start_termijn("gesprek", gevraagd_op, parameters, kalender)
    dag = max(gevraagd_op, min(vandaag, gehouden_op or vandaag))
    nu, van = dag_van(termijn, dag, kalender)
    if gehouden_op is None and gepland_op is not None and gepland_op >= vandaag:
        op_tijd = gepland_op <= termijn.einde
        sleutel = "overleg.gepland_op_tijd" if op_tijd else "overleg.gepland_te_laat"
        stand = Stand.OP_TIJD if op_tijd else Stand.TE_LAAT
        return Gespreksteller(nu, van, stand, reden("BR12", sleutel, datum=gepland_op.isoformat()))
    hoe = stand_op(termijn, max(gevraagd_op, vandaag), parameters, kalender, gehouden_op)
    return Gespreksteller(nu, van, hoe.stand, hoe.reden)


def vervolgstappen(casusstatus: str) -> tuple[Overgang, ...]:
    """Where a casus can go by itself after a meeting; other steps are taken on their own pages."""
    if casusstatus != CasusStatus.OVERLEG:
        return ()
    return tuple(o for o in CASUS.vanuit(casusstatus) if o.naar in _VERDER)
