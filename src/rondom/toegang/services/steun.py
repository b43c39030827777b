"""The family brings its own support: chosen, invited and taken away from its own door (A05, R179)."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.delen import Besluit, deelbaar
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Dossierfeiten, Relatie, beslissers, laatste_besluit, rechten_op, wie_beslist
from rondom.kern.uitnodigen import Steunvraag, Weg, check_steun, check_weghalen
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Dossier, Naaste, Toestemming
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis, gezin
from rondom.toegang.services import toestemming as toestemmingen
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.toegang.services.toestemming import ALTIJD_MEE, Ongeldig
from rondom.toegang.services.uitnodiging import Gemaakt


@dataclass(frozen=True)
class Gekozen:
    """A supporter who was just invited, and the verdict: open at once, or first a yes of others."""

    naaste: Naaste
    gemaakt: Gemaakt
    oordeel: Oordeel


@transaction.atomic
def choose(
    *,
    dossier: Dossier,
    naam: str,
    aanduiding: str,
    email: str,
    weg: Weg,
    categorieen: Categorie,
    doel: str,
    parameters: Parameters,
    door: Handelend,
) -> Gekozen:
    """Add somebody as support, let him or her see these categories, and invite. ``door`` is of the family.

    What is chosen is kept as a consent like any other: everybody who decides is asked, it ends, it can be withdrawn.
    Raises ``Ongeldig`` with the verdict.
    """
    feiten, _regio = read_dossierfeiten(dossier.id)
    gevraagd = categorieen | ALTIJD_MEE if deelbaar(categorieen) else categorieen
    oordeel = check_steun(_vraag(feiten, gevraagd, parameters, door))
    if not oordeel.mag and not oordeel.voorwaarden:
        raise Ongeldig("categorieen", oordeel)
    assert dossier.jeugdige is not None
    naaste = dossiers.add_naaste(
        dossier=dossier,
        jeugdige=dossier.jeugdige,
        relatie=Relatie.STEUNFIGUUR,
        naam=naam,
        aanduiding=aanduiding,
        email=email,
        door=door,
    )
    _let_see(dossier, naaste, gevraagd, doel, parameters, door)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="steun.gekozen",
        object_soort="naaste",
        object_id=naaste.id,
        door=door,
        regels=("A05",),
    )
    gemaakt = uitnodigingen.invite(dossier=dossier, naaste=naaste, weg=weg, parameters=parameters, door=door)
    return Gekozen(naaste, gemaakt, oordeel)


@transaction.atomic
def remove(*, dossier: Dossier, naaste: Naaste, parameters: Parameters, door: Handelend) -> Oordeel:
    """Take a supporter away, at once: own consent withdrawn, invitation closed, the place ended. Raises ``Ongeldig``."""
    feiten, _regio = read_dossierfeiten(dossier.id)
    regel = wie_beslist(feiten, door.vandaag, parameters)
    mag = door.houder in beslissers(feiten, door.vandaag, parameters)
    oordeel = check_weghalen(Relatie(naaste.relatie), regel, beslist=mag)
    if not oordeel.mag:
        raise Ongeldig("", oordeel)
    _withdraw(feiten, naaste.id, door)
    gezin.end_naaste(dossier=dossier, naaste=naaste, door=door)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="steun.weggehaald",
        object_soort="naaste",
        object_id=naaste.id,
        door=door,
        regels=("A05", "L03"),
    )
    return oordeel


def own_view(feiten: Dossierfeiten, parameters: Parameters, door: Handelend) -> Categorie:
    """What ``door`` reads in this dossier today: the most that a supporter can be shown."""
    masker = Categorie.GEEN
    for r in rechten_op(feiten, door.vandaag, parameters):
        if r.houder == door.houder and r.acties & Actie.LEZEN and r.tot_moment is None:
            masker |= Categorie(r.categorieen)
    return masker


def _vraag(feiten: Dossierfeiten, gevraagd: Categorie, parameters: Parameters, door: Handelend) -> Steunvraag:
    wie = beslissers(feiten, door.vandaag, parameters)
    namen = dict(Naaste.objects.filter(id__in=wie).values_list("id", "naam"))
    return Steunvraag(
        categorieen=gevraagd,
        eigen=own_view(feiten, parameters, door),
        regel=wie_beslist(feiten, door.vandaag, parameters),
        beslist=door.houder in wie,
        anderen=tuple(namen.get(n, "") for n in wie if n != door.houder),
    )


def _let_see(
    dossier: Dossier, naaste: Naaste, wat: Categorie, doel: str, parameters: Parameters, door: Handelend
) -> None:
    toestemming = toestemmingen.ask(
        dossier=dossier,
        ontvanger=naaste,
        categorieen=wat,
        doel=doel,
        tot=toestemmingen.latest_end(door.vandaag, parameters),
        parameters=parameters,
        door=door,
    )
    toestemmingen.answer(
        toestemming=toestemming,
        naaste=Naaste.objects.get(pk=door.houder),
        besluit=Besluit.GEGEVEN,
        categorieen=wat,
        wijze=Wijze.PORTAAL,
        door=door,
    )


def _withdraw(feiten: Dossierfeiten, naaste: UUID, door: Handelend) -> None:
    """My yes to this person, where I gave one or have not answered, becomes a no."""
    open_ = Toestemming.objects.filter(
        dossier=feiten.dossier, ontvanger_naaste=naaste, afgesloten_op=None, tot__gt=door.vandaag
    )
    for toestemming in open_:
        vraag = next((t for t in feiten.toestemmingen if t.id == toestemming.id), None)
        laatste = laatste_besluit(vraag, door.houder, door.vandaag) if vraag else None
        besluit = Besluit.INGETROKKEN if laatste and laatste.besluit is Besluit.GEGEVEN else Besluit.GEWEIGERD
        toestemmingen.answer(
            toestemming=toestemming,
            naaste=Naaste.objects.get(pk=door.houder),
            besluit=besluit,
            categorieen=Categorie.GEEN,
            wijze=Wijze.PORTAAL,
            door=door,
        )
