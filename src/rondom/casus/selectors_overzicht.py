"""The casus page: what a newcomer to the case must understand in a minute. A fixed number of queries."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.casus.laden import Tafel
from rondom.casus.models import Afspraak, Doel, Inzet, Overleg, Plandeel, Regie, Signaal, Taak
from rondom.casus.selectors_dag import Dagregel, before_its_day, list_dag
from rondom.casus.selectors_signaal import list_signalen
from rondom.kern.categorie import DEELBAAR, Categorie
from rondom.kern.rechten import Relatie
from rondom.kern.vervolg import Vervolg, find_vervolg
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, houder_of_functie, houder_of_naaste, read_houders
from rondom.toegang.laden import visible
from rondom.toegang.models import Betrokkene, Gebeurtenis, Naaste

BELLEN = ("oppakker", "coordinator", "melder")
"""Whom to call when there is no regisseur yet: who took it up, then school."""


@dataclass(frozen=True)
class Kringpersoon:
    """Somebody in the circle around the child."""

    houder: Houder
    casusrol: str
    regisseur: bool
    gezag: bool = False
    nog_niet: bool = False


@dataclass(frozen=True)
class Overzicht:
    """Everything on the casus page, as far as this holder may see it."""

    kring: tuple[Kringpersoon, ...]
    regisseur: Houder | None
    bellen: Houder | None
    signalen: tuple[Signaal, ...]
    doelen: tuple[Doel, ...]
    plandeel: Plandeel | None
    inzetten: tuple[Inzet, ...]
    afspraken: tuple[Afspraak, ...]
    overleg: Overleg | None
    taken: tuple[Dagregel, ...]
    volgende: Dagregel | None
    vervolg: Vervolg | None
    """The next step by the status of the casus, for when no task asks for one."""
    wie_is_aan_zet: Houder | None
    gebeurtenissen: tuple[Gebeurtenis, ...]
    onzichtbaar: tuple[Categorie, ...]
    namen: dict[UUID, Houder]
    contact_gevraagd: bool
    """Things are not well after help ended, and this holder was asked to get in touch (R131)."""


def read_overzicht(tafel: Tafel, door: Handelend) -> Overzicht:
    """Read the page for one holder."""
    dossier, dag = tafel.dossier, door.vandaag
    regie = Regie.objects.filter(dossier=dossier, aanvaard_op__isnull=False, tot__isnull=True).first()
    kring = _read_kring(tafel, regie.houder if regie else None, dag)
    taken = list(
        Taak.objects.filter(~before_its_day(dag), dossier=dossier, afgerond_op__isnull=True).order_by(
            "termijn", "gemaakt_op", "id"
        )[:20]
    )
    gebeurtenissen = tuple(_told(tafel, door).order_by("-volgnummer")[:8])
    afspraken = tuple(
        visible(Afspraak.objects.filter(dossier=dossier, status="open"), door).order_by("termijn", "id")[:6]
    )
    namen = {p.houder.id: p.houder for p in kring}
    namen |= read_houders(
        ({t.houder for t in taken} | {g.houder for g in gebeurtenissen} | {a.eigenaar for a in afspraken}
         | ({regie.houder} if regie else set())) - namen.keys()
    )  # fmt: skip
    regels = tuple(list_dag(taken, door, casus=tafel.casus, namen=namen))
    regisseur = namen.get(regie.houder) if regie else None
    return Overzicht(
        kring=kring,
        regisseur=regisseur,
        bellen=regisseur or _whom_to_call(kring),
        signalen=tuple(list_signalen(dossier, door)[:3]),
        doelen=tuple(
            visible(Doel.objects.filter(dossier=dossier), door)
            .exclude(status="gestopt")
            .order_by("-eigen_doel", "volgorde", "op")[:6]
        ),
        plandeel=visible(Plandeel.objects.filter(dossier=dossier), door).first(),
        inzetten=tuple(
            visible(Inzet.objects.filter(dossier=dossier), door)
            .select_related("aanbieder", "uitvoerder__persoon")
            .order_by("gestopt_op", "-gestart_op")[:6]
        ),
        afspraken=afspraken,
        overleg=visible(Overleg.objects.filter(dossier=dossier, status__in=("gepland", "bezig")), door)
        .order_by("gepland_op")
        .first(),
        taken=regels,
        volgende=regels[0] if regels else None,
        vervolg=find_vervolg(tafel.casus.status),
        wie_is_aan_zet=namen.get(taken[0].houder) if taken else None,
        gebeurtenissen=gebeurtenissen,
        onzichtbaar=tuple(c for c in DEELBAAR if not tafel.inzicht.ziet(c)),
        namen=namen,
        contact_gevraagd=Taak.objects.filter(
            dossier=dossier, soort="nazorg_contact", houder=door.houder, afgerond_op__isnull=True
        ).exists(),
    )


def _read_kring(tafel: Tafel, regisseur: UUID | None, dag: date) -> tuple[Kringpersoon, ...]:
    geldig = Q(tot__isnull=True) | Q(tot__gt=dag)
    familie = [
        Kringpersoon(houder_of_naaste(n), n.relatie, n.id == regisseur, gezag=n.gezag_vanaf is not None)
        for n in Naaste.objects.filter(geldig, jeugdige=tafel.casus.jeugdige_id).order_by("vanaf", "naam")
        if n.relatie != Relatie.JEUGDIGE
    ]
    anderen: dict[UUID, Kringpersoon] = {}
    for b in (
        Betrokkene.objects.filter(geldig, dossier=tafel.dossier)
        .select_related("functie__persoon", "functie__organisatie", "organisatie")
        .order_by("vanaf", "id")
    ):
        if b.functie is not None and b.functie.id not in anderen:
            anderen[b.functie.id] = Kringpersoon(houder_of_functie(b.functie), b.casusrol, b.functie.id == regisseur)
    return (*familie, *anderen.values())


def _whom_to_call(kring: tuple[Kringpersoon, ...]) -> Houder | None:
    for casusrol in BELLEN:
        for persoon in kring:
            if persoon.casusrol == casusrol:
                return persoon.houder
    return None


def _told(tafel: Tafel, door: Handelend) -> QuerySet[Gebeurtenis]:
    """The events of this casus. Who answered what on consent is for the family and for who asks it: nobody has to explain
    a no to somebody who only reads along (L03)."""
    rijen = Gebeurtenis.objects.filter(dossier=tafel.dossier)
    if door.is_familie or tafel.inzicht.beheren & Categorie.STATUS:
        return rijen
    return rijen.exclude(soort__startswith="toestemming.")
