"""Rows → facts for ``kern.regie``: who sits at the table of a dossier today, and who steered when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from rondom.casus.models import Plan, Regie
from rondom.kern.categorie import INHOUD_PER_LEEFGEBIED, Actie, Categorie
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Betrokkenefeit, Dossierfeiten, Dossiersoort, Relatie, rechten_op
from rondom.kern.regie import Kandidaat, Kandidaatsoort, Perioden, Regieperiode, regisseur_op
from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.models import Betrokkene


@dataclass(frozen=True)
class Aanzittenden:
    """Who sits at the table of one dossier on one day: those with a name who may read how things stand."""

    feiten: Dossierfeiten
    parameters: Parameters
    lezen: Mapping[UUID, Categorie]
    """Everybody at the table and what he or she may read."""
    school: tuple[UUID, ...]
    """Functions of the organisation that registered the child, its coordinator first."""
    familie: tuple[UUID, ...]
    rollen: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def partners(self) -> frozenset[str]:
        """The keys that ``kern.regie`` knows people by."""
        return frozenset(str(wie) for wie in self.lezen)

    def terugval(self, zonder: UUID | None = None) -> UUID | None:
        """To whom the steering falls back: the school's coordinator, else somebody else of school."""
        return next((wie for wie in self.school if wie != zonder), None)

    def kandidaten(self, willen: Iterable[UUID] = ()) -> list[Kandidaat]:
        """Everybody as a candidate to steer, family in its own order; ``willen`` are those who want to."""
        wil = set(willen)
        return [self._kandidaat(wie, wie in wil) for wie in (*self.familie, *self.school, *self._anderen())]

    def _anderen(self) -> list[UUID]:
        return [wie for wie in self.lezen if wie not in self.familie and wie not in self.school]

    def _kandidaat(self, wie: UUID, wil: bool) -> Kandidaat:
        if wie in self.familie:
            zelf = any(n.id == wie and n.relatie is Relatie.JEUGDIGE for n in self.feiten.naasten)
            return Kandidaat(str(wie), Kandidaatsoort.JONGERE if zelf else Kandidaatsoort.OUDER, wil=wil)
        soort = Kandidaatsoort.SCHOOL if wie in self.school else Kandidaatsoort.PARTNER
        schrijft = ROLLEN[self.rollen[wie]].schrijft
        gebieden = frozenset(g for g, c in INHOUD_PER_LEEFGEBIED.items() if schrijft & c)
        return Kandidaat(str(wie), soort, gebieden, wil)


def read_aanzittenden(dossier: UUID, dag: date) -> Aanzittenden:
    """Who sits at the table on ``dag``. A team that has named nobody yet does not sit there.

    Locks the facts of the dossier until the transaction ends, so that two changes of steering wait for each other.
    """
    feiten, regio = read_dossierfeiten(dossier)
    parameters = read_parameters(regio)
    genoemd = set(
        Betrokkene.objects.filter(dossier=dossier, functie__isnull=False, vanaf__lte=dag).values_list(
            "functie", flat=True
        )
    )
    lezen: dict[UUID, Categorie] = {}
    for recht in rechten_op(feiten, dag, parameters):
        if recht.acties & Actie.LEZEN:
            lezen[recht.houder] = lezen.get(recht.houder, Categorie.GEEN) | Categorie(recht.categorieen)
    familie = tuple(
        n.id
        for n in sorted(feiten.naasten, key=lambda n: (n.relatie is not Relatie.JEUGDIGE, str(n.id)))
        if lezen.get(n.id, Categorie.GEEN) & Categorie.STATUS
    )
    zittend = [
        b
        for b in feiten.betrokkenen
        if b.functie in genoemd and b.deelname.omvat(dag) and lezen.get(b.functie, Categorie.GEEN) & Categorie.STATUS
    ]
    op_volgorde = [*familie, *dict.fromkeys(b.functie for b in sorted(zittend, key=_eerst))]
    thuis = feiten.school if feiten.soort is Dossiersoort.CASUS else None
    return Aanzittenden(
        feiten=feiten,
        parameters=parameters,
        lezen={wie: lezen[wie] for wie in op_volgorde},
        school=tuple(dict.fromkeys(b.functie for b in sorted(zittend, key=_eerst) if b.organisatie == thuis)),
        familie=familie,
        rollen={b.functie: b.rol for b in zittend},
    )


def _eerst(b: Betrokkenefeit) -> tuple[bool, bool, date, str]:
    """Coordinators first, then who can write a plan, then the longest there."""
    rechten = ROLLEN[b.rol].bevoegdheden
    return (
        Bevoegdheid.CASUS_COORDINEREN not in rechten,
        Bevoegdheid.PLAN_SCHRIJVEN not in rechten,
        b.deelname.vanaf,
        str(b.functie),
    )


@dataclass(frozen=True)
class Regiestand:
    """The steering of one plan, as far as the acting holder may see it."""

    rijen: tuple[Regie, ...] = ()

    @property
    def lopend(self) -> Regie | None:
        """The row of the present regisseur."""
        return next((r for r in self.rijen if r.aanvaard_op and r.tot is None), None)

    @property
    def aanbod(self) -> Regie | None:
        """The offer that waits for an answer."""
        return next((r for r in self.rijen if r.aanvaard_op is None and r.afgewezen_op is None), None)

    @property
    def dossier(self) -> UUID | None:
        """The dossier in which the steering is kept: that of the child for whom the plan began, or was taken up again."""
        rij = self.lopend or (self.rijen[-1] if self.rijen else None)
        return rij.dossier_id if rij else None

    @property
    def perioden(self) -> Perioden:
        """The periods as ``kern.regie`` takes them; what was declined is no period."""
        return tuple(_periode(r) for r in self.rijen if r.afgewezen_op is None)

    def regisseur(self, dag: date, aan_tafel: Aanzittenden) -> UUID | None:
        """Who steers on ``dag``. Somebody who is no longer at the table does not: then school does until accepted."""
        wie = regisseur_op(self.perioden, dag)
        if wie is None or wie in aan_tafel.partners:
            return UUID(wie) if wie else None
        return aan_tafel.terugval(UUID(wie))


def read_regie(plan: Plan) -> Regiestand:
    """All steering of a plan, first offered first; empty when the acting holder may not see it."""
    return Regiestand(tuple(Regie.objects.filter(plan=plan).order_by("aangeboden_op", "vanaf", "id")))


def _periode(rij: Regie) -> Regieperiode:
    aangeboden = rij.aangeboden_op.astimezone(TIJDZONE).date()
    aanvaard = rij.aanvaard_op.astimezone(TIJDZONE).date() if rij.aanvaard_op else None
    return Regieperiode(str(rij.houder), rij.vanaf or aangeboden, rij.tot, aangeboden, aanvaard)
