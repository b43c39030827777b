"""Reads of tasks that somebody sees alone: who can be asked, what was given, and what was given to me (R082)."""

from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.db.models import Q

from rondom.casus.models import Afspraak, Deeltaak
from rondom.casus.services.deeltaak import LOPEND
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import rechten_op
from rondom.kern.statussen import DEELTAAK
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import list_convenant_partners, read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder
from rondom.toegang.laden import visible
from rondom.toegang.models import Naaste
from rondom.toegang.tonen import taal

Keuzes = list[tuple[str, str]]


def list_invitees(afspraak: Afspraak, door: Handelend) -> tuple[Keuzes, list[tuple[str, Keuzes]], Keuzes]:
    """Who can be asked (the family's network; professionals per organisation) and who can be called about it.

    Whoever sits at the table sees more already and is not offered.
    """
    feiten, regio = read_dossierfeiten(afspraak.dossier_id)
    ziet = {
        r.houder: r for r in rechten_op(feiten, door.vandaag, read_parameters(regio)) if r.categorieen & ~Categorie.TAAK
    }
    netwerk = Naaste.objects.filter(id__in=[n.id for n in feiten.naasten if n.id not in ziet]).order_by("naam")
    partners = list_convenant_partners(feiten.school, door.vandaag).values("id")
    functies = (
        Functie.objects.filter(Q(organisatie__in=partners) | Q(organisatie=feiten.school), vanaf__lte=door.vandaag)
        .filter(Q(tot__isnull=True) | Q(tot__gt=door.vandaag))
        .exclude(id__in=ziet)
        .select_related("persoon", "organisatie")
        .order_by("organisatie__naam", "persoon__sorteernaam", "id")
    )
    per_organisatie = [
        (naam, [(str(f.id), f.persoon.naam) for f in rij])
        for naam, rij in groupby(functies, key=lambda f: f.organisatie.naam)
    ]
    bellen = (
        Functie.objects.filter(id__in=ziet).select_related("persoon", "organisatie").order_by("persoon__sorteernaam")
    )
    return (
        [(str(n.id), f"{n.naam} ({n.aanduiding or n.relatie})") for n in netwerk],
        per_organisatie,
        [(str(f.id), f"{f.persoon.naam} ({f.organisatie.naam})") for f in bellen],
    )


def find_invitee(pk: UUID, afspraak: Afspraak) -> Functie | Naaste | None:
    """The function or family member behind a key that the form offered."""
    functie = Functie.objects.select_related("organisatie", "persoon").filter(pk=pk).first()
    return functie or Naaste.objects.filter(pk=pk, jeugdige=afspraak.dossier.jeugdige_id).first()


def list_given(dossier: UUID, door: Handelend) -> list[Deeltaak]:
    """The tasks that were given in a dossier, running ones first."""
    rijen = visible(Deeltaak.objects.filter(dossier=dossier).select_related("afspraak"), door)
    return sorted(rijen, key=lambda d: (d.status not in LOPEND, d.termijn, str(d.id)))


@dataclass(frozen=True)
class Deeltaakregel:
    """A task that was given, with the name of the person and how it stands in words."""

    rij: Deeltaak
    naam: str
    stand: str
    loopt: bool


def show_deeltaken(rijen: list[Deeltaak], namen: dict[UUID, Houder]) -> list[Deeltaakregel]:
    """Lines for the page of actions; a person whom the reader may not know has no name."""
    return [
        Deeltaakregel(
            d,
            namen[d.houder].naam if d.houder in namen else "",
            tekst(DEELTAAK.stand(d.status).tekst, taal()),
            d.status in LOPEND,
        )
        for d in rijen
    ]
