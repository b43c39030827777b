"""Rows → facts about who is around the child, for ``kern.terugkoppeling`` and for who must act."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q

from rondom.casus.models import Inzet, Regie
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED, Actie, Categorie, Leefgebied
from rondom.kern.rechten import Dossierfeiten, Toekenning, rechten_op, verleend_op
from rondom.kern.rollen import Bevoegdheid, rollen_met
from rondom.kern.terugkoppeling import Ontvanger, beoordeel_ontvangers
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Betrokkene, Dossier

"""Who knows how it goes at school."""


def category_of(inzet: Inzet) -> Categorie:
    """Under which category the content of this help stands: the plan of its life area."""
    return PLAN_PER_LEEFGEBIED[Leefgebied(inzet.leefgebied)]


def read_ontvangers(inzet: Inzet, door: Handelend) -> tuple[Ontvanger, ...]:
    """Everybody around the child and what he or she may hear of this help today."""
    feiten, toekenningen = read_toekenningen(inzet.dossier_id, door)
    naasten = [n.id for n in feiten.naasten if n.periode.omvat(door.vandaag)]
    return beoordeel_ontvangers(
        list_functies(inzet.dossier_id, door.vandaag), naasten, toekenningen, category_of(inzet)
    )


def read_toekenningen(dossier: UUID, door: Handelend) -> tuple[Dossierfeiten, frozenset[Toekenning]]:
    """The facts of a dossier and all grants of today: a professional sees only his or her own rows of the ledger."""
    feiten, regio = read_dossierfeiten(dossier)
    return feiten, rechten_op(feiten, door.vandaag, read_parameters(regio))


def may_know(dossier: UUID, organisatie: UUID, categorie: Categorie, door: Handelend) -> bool:
    """Does a consent that holds today open this category to the organisation?"""
    feiten, regio = read_dossierfeiten(dossier)
    parameters = read_parameters(regio)
    return any(
        verleend_op(feiten, t, door.vandaag, parameters) & categorie
        for t in feiten.toestemmingen
        if t.ontvanger == organisatie
    )


def list_functies(dossier: UUID, dag: date) -> list[UUID]:
    """The functions that take part by name on a day, in order of coming in; a whole team is no person."""
    rijen = (
        Betrokkene.objects.filter(dossier=dossier, functie__isnull=False, vanaf__lte=dag)
        .filter(Q(tot__isnull=True) | Q(tot__gt=dag))
        .order_by("vanaf", "id")
    )
    return list(dict.fromkeys(rijen.values_list("functie_id", flat=True)))


def list_holders(toekenningen: Iterable[Toekenning], masker: Categorie, actie: Actie) -> set[UUID]:
    """Who may do this in any of these categories today."""
    return {t.houder for t in toekenningen if t.acties & actie and t.categorieen & masker}


def find_regisseur(dossier: UUID, dag: date) -> UUID | None:
    """Who steers on a day; None without a plan."""
    return (
        Regie.objects.filter(Q(dossier=dossier) | Q(plan__delen__dossier=dossier), aanvaard_op__isnull=False)
        .filter(vanaf__lte=dag)
        .filter(Q(tot__isnull=True) | Q(tot__gt=dag))
        .values_list("houder", flat=True)
        .first()
    )


def list_coordinators(dossier: UUID, dag: date) -> list[UUID]:
    """Who coordinates at the child's own school in this dossier."""
    return _school_functions(dossier, dag, rollen_met(Bevoegdheid.CASUS_COORDINEREN))


def list_schoolbeeld(dossier: UUID, dag: date) -> list[UUID]:
    """Who in this dossier can tell how it goes at the child's own school."""
    return _school_functions(dossier, dag, rollen_met(Bevoegdheid.SCHOOLBEELD_GEVEN))


def _school_functions(dossier: UUID, dag: date, rollen: Iterable[str]) -> list[UUID]:
    ids = list_functies(dossier, dag)
    school = Dossier.objects.filter(id=dossier).values("school")
    functies = Functie.objects.filter(id__in=ids, rol__in=list(rollen), organisatie__in=school)
    wie = set(functies.values_list("id", flat=True))
    return [i for i in ids if i in wie]


def list_responsible(dossier: UUID, dag: date) -> list[UUID]:
    """The regisseur when that is a professional, else who coordinates at school: whom to ask something of."""
    regisseur = find_regisseur(dossier, dag)
    if regisseur is not None and Functie.objects.filter(id=regisseur).exists():
        return [regisseur]
    return list_coordinators(dossier, dag)
