"""Who can be asked to a meeting of one casus? Rows → what ``kern.overleg`` needs, and the candidates for the form."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rondom.casus.models import Genodigde, Overleg
from rondom.casus.services.casus import list_coordinators
from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel
from rondom.kern.overleg import (
    IEDEREEN,
    Buitenpartij,
    Overlegsoort,
    beoordeel_tafel,
    beoordeel_uitnodigen,
    hoort_erbij,
    wie_leest,
)
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Betrokkenefeit, Dossierfeiten, Periode, Relatie
from rondom.netwerk.models import Contactpersoon, Functie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Dossier


@dataclass(frozen=True)
class Kandidaat:
    """Somebody who can be asked, as the form shows it."""

    wie: Houder
    hoort_erbij: bool
    """Invited unless a reason is recorded."""
    voorgesteld: bool
    doet_mee: bool
    """Takes part in the casus already (family: always)."""
    oordeel: Oordeel


@dataclass(frozen=True)
class Genodigdenfeiten:
    """The facts of one dossier with everybody who could sit at its table."""

    feiten: Dossierfeiten
    parameters: Parameters
    dag: date
    hoort_erbij: frozenset[UUID]
    kandidaten: tuple[Kandidaat, ...]

    def find(self, houder: UUID) -> Kandidaat | None:
        """The candidate with this key."""
        return next((k for k in self.kandidaten if k.wie.id == houder), None)

    def leest(self, categorie: Categorie) -> frozenset[UUID]:
        """Who reads a category today, by the rule."""
        return wie_leest(self.feiten, categorie, self.dag, self.parameters)

    def beoordeel(self, aan_tafel: Collection[UUID]) -> Oordeel:
        """May these people talk together?"""
        wie = [k.wie for k in self.kandidaten if k.wie.id in aan_tafel]
        return judge_table(self.feiten, wie, self.dag, self.parameters)


def judge_table(feiten: Dossierfeiten, wie: Iterable[Houder], dag: date, parameters: Parameters) -> Oordeel:
    """May these people talk together about this child?"""
    mensen = list(wie)
    buiten = [Buitenpartij(h.organisatie, h.organisatie_id) for h in mensen if h.organisatie_id is not None]
    return beoordeel_tafel(feiten, frozenset(h.id for h in mensen if h.is_familie), buiten, dag, parameters)


def read_genodigdenfeiten(dossier: Dossier, door: Handelend, soort: str = Overlegsoort.OVERLEG) -> Genodigdenfeiten:
    """Facts and candidates for a meeting. A fixed number of queries.

    Somebody who may not see status (an attendance officer with a report of absence only) sees the participants who
    already know of the child, and cannot bring in others.
    """
    feiten, regio = read_dossierfeiten(dossier.id)
    parameters, dag = read_parameters(regio), door.vandaag
    inzicht = inzicht_in(dossier.id, door)
    deelnemers = {b.functie: b for b in feiten.betrokkenen if b.deelname.omvat(dag) and b.functieperiode.omvat(dag)}
    mag_erbij = bool(inzicht.schrijven & Categorie.STATUS)
    erbij = {f.functie: f for f in _reachable(dossier, door) if f.functie not in deelnemers} if mag_erbij else {}
    contact = wie_leest(feiten, Categorie.CONTACT, dag, parameters, erbij.values())
    mensen = read_houders({*deelnemers, *erbij, *(n.id for n in feiten.naasten if n.periode.omvat(dag))})
    horen = hoort_erbij(feiten, dag, parameters)
    kandidaten = [
        Kandidaat(
            wie=h,
            hoort_erbij=h.id in horen,
            voorgesteld=h.id in horen or (Overlegsoort(soort) in IEDEREEN and h.id in deelnemers and h.id in contact),
            doet_mee=h.is_familie or h.id in deelnemers,
            oordeel=beoordeel_uitnodigen(h.is_familie or h.id in contact, h.organisatie),
        )
        for h in mensen.values()
        if h.is_familie or h.id in contact or mag_erbij
    ]
    return Genodigdenfeiten(feiten, parameters, dag, horen, tuple(sorted(kandidaten, key=_order(feiten))))


def _order(feiten: Dossierfeiten) -> Callable[[Kandidaat], tuple[object, ...]]:
    """Sort key: the child first, then family, those who take part, then the others by organisation and name."""
    kind = {n.id for n in feiten.naasten if n.relatie is Relatie.JEUGDIGE}
    return lambda k: (
        k.wie.id not in kind,
        not k.wie.is_familie,
        not k.doet_mee,
        k.wie.organisatie_id != feiten.school,
        k.wie.organisatie,
        k.wie.naam,
    )


def _reachable(dossier: Dossier, door: Handelend) -> list[Betrokkenefeit]:
    """The school's fixed contacts and coordinators, as if they took part from today."""
    vast = Contactpersoon.objects.filter(van=dossier.school_id, vanaf__lte=door.vandaag, tot__isnull=True)
    functies = [
        *Functie.objects.filter(id__in=vast.values("functie"), vanaf__lte=door.vandaag, tot__isnull=True),
        *list_coordinators(dossier.school, door),
    ]
    vandaag = Periode(door.vandaag)
    return [Betrokkenefeit(f.id, f.organisatie_id, f.rol, vandaag, Periode(f.vanaf)) for f in functies]


def judge_present(overleg: Overleg, aanwezig: Collection[UUID], door: Handelend) -> Oordeel:
    """May those who are really there talk together now?"""
    feiten, regio = read_dossierfeiten(overleg.dossier_id)
    return judge_table(feiten, read_houders(aanwezig).values(), door.vandaag, read_parameters(regio))


def readers(overleg: Overleg, categorie: Categorie, door: Handelend) -> frozenset[UUID]:
    """Who reads a category of this dossier today, by the rule: the acting holder cannot see the grants of others."""
    feiten, regio = read_dossierfeiten(overleg.dossier_id)
    return wie_leest(feiten, categorie, door.vandaag, read_parameters(regio))


def find_genodigde(overleg: Overleg, houder: UUID) -> Genodigde | None:
    """The invitation of one holder, when there is one."""
    return Genodigde.objects.filter(overleg=overleg, houder=houder, uitgelaten=False).first()
