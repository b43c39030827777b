"""Reads of access: in which functions can an account act, and how does a consent stand?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.delen import Antwoord, Beslisregel, Besluit, Deelfeiten, beoordeel
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import (
    Dossierfeiten,
    Relatie,
    Toestemmingfeit,
    beslissers,
    gezagdragers_op,
    gezagsbesluit_op,
    is_opgeschort,
    laatste_antwoord,
    rechten_op,
    rol_in_gezin,
    verleend_op,
    wie_beslist,
)
from rondom.netwerk.models import Functie
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import TIJDZONE, Handelend, Houdersoort
from rondom.toegang.laden import visible
from rondom.toegang.models import Account, Inzage, Naaste, Toestemming, Toestemmingsbesluit


def list_actors(account: Account, moment: datetime) -> list[Handelend]:
    """All functions and places in a family in which this account can act at this moment, functions first.

    Needs ``set_actor`` with the account, because a family's rows only show to their own account.
    """
    dag = moment.astimezone(TIJDZONE).date()
    functies = (
        Functie.objects.filter(persoon=account.persoon_id, vanaf__lte=dag)
        .filter(Q(tot__isnull=True) | Q(tot__gt=dag))
        .select_related("persoon", "organisatie")
        .order_by("organisatie__naam", "rol")
        if account.persoon_id
        else Functie.objects.none()
    )
    naasten = (
        Naaste.rijen.filter(account=account, vanaf__lte=dag)
        .filter(Q(tot__isnull=True) | Q(tot__gt=dag))
        .order_by("naam", "id")
    )
    return [actor_of_functie(f, account.id, moment) for f in functies] + [
        actor_of_naaste(n, account.id, moment) for n in naasten
    ]


def roles_of(account: Account, moment: datetime) -> frozenset[str]:
    """The roles of the functions in which this account can act at this moment."""
    dag = moment.astimezone(TIJDZONE).date()
    if not account.persoon_id:
        return frozenset()
    functies = Functie.objects.filter(persoon=account.persoon_id, vanaf__lte=dag)
    return frozenset(functies.filter(Q(tot__isnull=True) | Q(tot__gt=dag)).values_list("rol", flat=True))


def actor_of_functie(functie: Functie, account: UUID | None, moment: datetime) -> Handelend:
    """Somebody acting in a function; needs ``persoon`` and ``organisatie`` of the function."""
    return Handelend(
        houder=functie.id,
        soort=Houdersoort.FUNCTIE,
        rol=functie.rol,
        moment=moment,
        account=account,
        organisatie=functie.organisatie_id,
        regio=functie.organisatie.regio_id,
        naam=functie.persoon.naam,
        organisatie_naam=functie.organisatie.naam,
    )


def actor_of_naaste(naaste: Naaste, account: UUID | None, moment: datetime) -> Handelend:
    """Somebody acting as one of a family."""
    return Handelend(
        houder=naaste.id,
        soort=Houdersoort.NAASTE,
        rol=rol_in_gezin(naaste.relatie),
        moment=moment,
        account=account,
        jeugdige=naaste.jeugdige_id,
        naam=naaste.naam,
    )


@dataclass(frozen=True)
class Partij:
    """One of those who decide, and what he or she last answered."""

    naaste: UUID
    naam: str
    relatie: str
    antwoord: Antwoord
    is_beslisser: bool


@dataclass(frozen=True)
class Stand:
    """How one consent request stands today."""

    toestemming: Toestemming
    partijen: tuple[Partij, ...]
    verleend: Categorie
    gevraagd: Categorie
    regel: Beslisregel
    oordeel: Oordeel
    status: str
    """gevraagd, compleet, geweigerd, ingetrokken, verlopen, opgeschort (``kern.statussen``)"""
    wachtend: tuple[Toestemmingsbesluit, ...] = ()
    """Signed papers that a second professional must still confirm (W02)."""

    @property
    def ontvanger_naam(self) -> str:
        """Who would receive it: an organisation, or one of the family."""
        return self.toestemming.ontvanger_naam

    @property
    def open_voor(self) -> tuple[UUID, ...]:
        """Those who must still answer."""
        return tuple(p.naaste for p in self.partijen if p.is_beslisser and p.antwoord.besluit is Besluit.GEEN)


def list_toestemmingen(dossier: UUID, door: Handelend) -> list[Toestemming]:
    """The consent requests of a dossier that the holder may see, newest first."""
    return list(
        visible(Toestemming.objects.filter(dossier=dossier), door)
        .select_related("ontvanger", "ontvanger_naaste", "dossier")
        .order_by("-gevraagd_op", "id")
    )


def list_standen(dossier: UUID, door: Handelend, parameters: Parameters, besproken: bool = True) -> list[Stand]:
    """How every consent request of a dossier stands today, newest first. A fixed number of queries."""
    toestemmingen = list_toestemmingen(dossier, door)
    if not toestemmingen:
        return []
    feiten, _ = read_dossierfeiten(dossier)
    namen = names_of(feiten, door)
    per_id = {t.id: t for t in feiten.toestemmingen}
    wachtend = list_waiting(dossier)
    return [
        replace(
            stand_of(t, per_id[t.id], feiten, namen, door.vandaag, parameters, besproken),
            wachtend=tuple(b for b in wachtend if b.toestemming_id == t.id),
        )
        for t in toestemmingen
        if t.id in per_id
    ]


def list_waiting(dossier: UUID) -> list[Toestemmingsbesluit]:
    """Signed papers of this dossier that nobody has confirmed or denied yet, oldest first."""
    rijen = Toestemmingsbesluit.objects.filter(dossier=dossier, getuige__isnull=False, bevestiging__isnull=True)
    return list(rijen.select_related("naaste").order_by("moment", "id"))


def list_witnesses(dossier: UUID, door: Handelend, parameters: Parameters) -> list[tuple[UUID, str]]:
    """Other professionals who know how this dossier stands: who can confirm a signed paper."""
    feiten, _ = read_dossierfeiten(dossier)
    wie = {
        r.houder
        for r in rechten_op(feiten, door.vandaag, parameters)
        if r.categorieen & Categorie.STATUS and r.acties & Actie.BIJDRAGEN
    }
    ik = Functie.objects.filter(pk=door.houder).values("persoon")
    functies = Functie.objects.filter(id__in=wie).exclude(persoon__in=ik).select_related("persoon", "organisatie")
    return [(f.id, f"{f.persoon.naam} ({f.organisatie.naam})") for f in functies.order_by("persoon__sorteernaam", "id")]


def names_of(feiten: Dossierfeiten, door: Handelend) -> dict[UUID, tuple[str, str]]:
    """Name and place in the family of everybody in the facts whom the holder may see."""
    rijen: Iterable[tuple[UUID, str, str]] = Naaste.objects.filter(id__in=[n.id for n in feiten.naasten]).values_list(
        "id", "naam", "aanduiding"
    )
    return {pk: (naam, aanduiding) for pk, naam, aanduiding in rijen}


def stand_of(
    toestemming: Toestemming,
    feit: Toestemmingfeit,
    feiten: Dossierfeiten,
    namen: dict[UUID, tuple[str, str]],
    dag: date,
    parameters: Parameters,
    besproken: bool = True,
) -> Stand:
    """How one request stands on a day: who decides, who answered what, and the verdict on sharing all that was asked."""
    regel = wie_beslist(feiten, dag, parameters)
    moeten = beslissers(feiten, dag, parameters)
    partijen = tuple(
        Partij(
            n.id,
            namen.get(n.id, ("", ""))[0],
            namen.get(n.id, ("", n.relatie.value))[1] or n.relatie.value,
            laatste_antwoord(feit, n.id, dag),
            n.id in moeten,
        )
        for n in feiten.naasten
        if n.id in moeten or any(b.naaste == n.id for b in feit.besluiten)
    )
    verleend = verleend_op(feiten, feit, dag, parameters)
    oordeel = beoordeel(deelfeiten_of(feiten, feit, namen, dag, feit.categorieen, besproken, parameters), parameters)
    return Stand(
        toestemming,
        partijen,
        verleend,
        feit.categorieen,
        regel,
        oordeel,
        "opgeschort"
        if is_opgeschort(feiten, feit.ontvanger, dag, parameters)
        else _status(feit, partijen, verleend, dag),
    )


def deelfeiten_of(
    feiten: Dossierfeiten,
    feit: Toestemmingfeit | None,
    namen: dict[UUID, tuple[str, str]],
    dag: date,
    categorieen: Categorie,
    besproken: bool,
    parameters: Parameters,
) -> Deelfeiten:
    """The facts for ``kern.delen`` about sharing from this dossier with the receiver of one consent."""
    leeg = Toestemmingfeit(feiten.dossier, feiten.dossier, Categorie.GEEN, feiten.open)
    vraag = feit or leeg
    stand = gezagsbesluit_op(feiten, dag)
    gezag, voogden = (
        tuple(
            _met_naam(laatste_antwoord(vraag, n.id, dag), namen.get(n.id, ("", ""))[0])
            for n in gezagdragers_op(feiten, dag, parameters)
            if (n.relatie is Relatie.VOOGD) is voogd
        )
        for voogd in (False, True)
    )
    zelf = next((n for n in feiten.naasten if n.relatie is Relatie.JEUGDIGE), None)
    antwoord = laatste_antwoord(vraag, zelf.id, dag) if zelf else Antwoord(naam="")
    return Deelfeiten(
        vandaag=dag,
        geboortedatum=feiten.geboortedatum or date(1900, 1, 1),
        categorieen=categorieen,
        gezagdragers=gezag,
        jeugdige=_met_naam(antwoord, namen.get(zelf.id, ("", ""))[0] if zelf else ""),
        besproken=besproken,
        convenant=vraag.ontvanger == feiten.school
        or any(o == vraag.ontvanger and p.omvat(dag) for o, p in feiten.convenanten)
        or any(n.id == vraag.ontvanger for n in feiten.naasten),
        wilsbekwaam=stand.wilsbekwaam,
        alleen_jeugdige=stand.alleen_jeugdige,
        voogden=voogden,
        opgeschort=is_opgeschort(feiten, vraag.ontvanger, dag, parameters),
    )


def judge_ontvanger(
    feiten: Dossierfeiten, ontvanger: UUID, categorieen: Categorie, door: Handelend, parameters: Parameters
) -> Oordeel:
    """May this be shared with a receiver now? The best of the consents that name it; without one, what is needed first."""
    namen = names_of(feiten, door)
    vragen = [t for t in feiten.toestemmingen if t.ontvanger == ontvanger]
    oordelen = [
        beoordeel(deelfeiten_of(feiten, vraag, namen, door.vandaag, categorieen, True, parameters), parameters)
        for vraag in vragen or (None,)
    ]
    return next((o for o in oordelen if o.mag), oordelen[0])


def _met_naam(antwoord: Antwoord, naam: str) -> Antwoord:
    return Antwoord(naam, antwoord.besluit, antwoord.categorieen, antwoord.tot)


def _status(feit: Toestemmingfeit, partijen: tuple[Partij, ...], verleend: Categorie, dag: date) -> str:
    if feit.periode.tot <= dag:
        return "verlopen"
    besluiten = {p.antwoord.besluit for p in partijen if p.is_beslisser}
    if Besluit.GEWEIGERD in besluiten:
        return "geweigerd"
    if Besluit.INGETROKKEN in besluiten:
        return "ingetrokken"
    return "compleet" if verleend else "gevraagd"


def inzagen_in_gebied(door: Handelend) -> QuerySet[Inzage]:
    """The access log that ``door`` guards, latest first, without the own lines: of the own organisation and its parts,
    or of the whole region for who guards that. A line belongs to the organisation of who looked and to the school of
    the dossier; the database decides (``toegang_in_gebied``), because a guard reads no dossier.
    """
    return Inzage.objects.exclude(houder=door.houder).order_by("-moment", "id")
