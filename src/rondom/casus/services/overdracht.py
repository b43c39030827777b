"""Ask an earlier school or team what there was, and tell it: trajectories within what the family allows (R163, R164)."""

from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.models import EerderTraject, Overdrachtsvraag
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel
from rondom.kern.overdracht import NODIG, Trajectfeit, beoordeel_traject, beoordeel_vraag, wie_antwoordt
from rondom.kern.rechten import Dossierfeiten
from rondom.kern.termijn import start_termijn
from rondom.netwerk.models import Organisatie, Organisatiesoort
from rondom.netwerk.selectors import list_leden, read_kalender, read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Betrokkene, Casusrol, Dossier
from rondom.toegang.selectors import judge_ontvanger
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.toestemming import Ongeldig


@transaction.atomic
def ask(*, dossier: Dossier, partner: Organisatie, door: Handelend) -> Overdrachtsvraag:
    """Ask one partner, with consent that holds now; it then takes part and sees no more than was given.

    Asking again while the question is open answers that question. Raises ``NietMogelijk`` with the reasons of the gate.
    """
    feiten, regio = read_dossierfeiten(dossier.id)
    _check(judge(feiten, partner.id, door, regio))
    open_ = Overdrachtsvraag.objects.filter(dossier=dossier, partner=partner, beantwoord_op__isnull=True).first()
    if open_ is not None:
        return open_
    if not Betrokkene.objects.filter(dossier=dossier, organisatie=partner, tot__isnull=True).exists():
        dossiers.add_betrokkene(dossier=dossier, organisatie=partner, casusrol=Casusrol.DEELNEMER, door=door)
    termijn = start_termijn("overdracht", door.vandaag, read_parameters(regio), read_kalender(regio))
    vraag = Overdrachtsvraag(
        id=uuid4(),
        dossier=dossier,
        partner=partner,
        gevraagd_door=door.houder,
        gevraagd_op=door.moment,
        termijn=termijn.einde,
    )
    vraag.save(force_insert=True)
    recht = wie_antwoordt(partner.soort == Organisatiesoort.SCHOOL)
    for pk in list_leden(partner.id, recht, door.vandaag).values_list("id", flat=True):
        taak.ask(
            dossier=dossier.id,
            soort="overdracht_geven",
            houder=pk,
            object_id=vraag.id,
            termijn=termijn.einde,
            door=door,
        )
    _record("overdracht.gevraagd", vraag, door)
    return vraag


def judge(feiten: Dossierfeiten, partner: UUID, door: Handelend, regio: str) -> Oordeel:
    """May this partner be asked now? The best of the consents that name it; without one, what is needed first."""
    delen = judge_ontvanger(feiten, partner, NODIG, door, read_parameters(regio))
    return beoordeel_vraag(delen, open_=feiten.open.omvat(door.vandaag))


@transaction.atomic
def add(
    *, vraag: Overdrachtsvraag, feit: Trajectfeit, bereikbaar: str, masker: Categorie, door: Handelend
) -> EerderTraject:
    """Tell of one earlier trajectory; ``masker`` is what the holder may add to. Raises ``Ongeldig`` with the field."""
    veld, oordeel = beoordeel_traject(feit, masker=masker, vandaag=door.vandaag)
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)
    rij = EerderTraject(
        id=uuid4(),
        dossier_id=vraag.dossier_id,
        vraag=vraag,
        categorie=int(feit.soort.categorie),
        soort=feit.soort.value,
        wie=feit.wie.strip(),
        contact=feit.contact.strip(),
        bereikbaar=bereikbaar.strip(),
        van=feit.van,
        tot=feit.tot,
        resultaat=feit.resultaat.value,
        woorden=feit.woorden.strip(),
        door=door.houder,
        op=door.moment,
    )
    rij.save(force_insert=True)
    _record("overdracht.traject_toegevoegd", vraag, door, rij.woorden)
    return rij


@transaction.atomic
def take_back(*, traject: EerderTraject, door: Handelend) -> None:
    """Who told it takes it back, as long as the question is open: nobody else reads it any more."""
    traject.teruggenomen_op = door.moment
    traject.save(update_fields=["teruggenomen_op"])
    _record("overdracht.traject_verwijderd", traject.vraag, door)


@transaction.atomic
def finish(*, vraag: Overdrachtsvraag, door: Handelend) -> None:
    """The partner says that this is all; who asked hears it."""
    vraag.beantwoord_door, vraag.beantwoord_op = door.houder, door.moment
    vraag.save(update_fields=["beantwoord_door", "beantwoord_op"])
    taak.finish(soort="overdracht_geven", object_id=vraag.id, door=door)
    taak.ask(
        dossier=vraag.dossier_id,
        soort="overdracht_lezen",
        houder=vraag.gevraagd_door,
        object_id=vraag.id,
        door=door,
    )
    _record("overdracht.beantwoord", vraag, door)


def mark_read(*, dossier: UUID, door: Handelend) -> None:
    """Who asked has seen what came back."""
    for pk in Overdrachtsvraag.objects.filter(dossier=dossier, beantwoord_op__isnull=False).values_list(
        "id", flat=True
    ):
        taak.finish(soort="overdracht_lezen", object_id=pk, houder=door.houder, door=door)


def _check(oordeel: Oordeel) -> None:
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _record(soort: str, vraag: Overdrachtsvraag, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=vraag.dossier_id,
        soort=soort,
        object_soort="overdrachtsvraag",
        object_id=vraag.id,
        door=door,
        regels=("R163", "R164", "BR14"),
        inhoud=inhoud,
    )
