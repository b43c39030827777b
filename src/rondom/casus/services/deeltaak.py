"""Give somebody one task that he or she sees alone: invite, answer, take back, and end with the action (R082)."""

from datetime import timedelta
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.models import Afspraak, Deeltaak
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.tasks import tell_by_mail
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.deeltaak import Taakvraag, check_geven, vraagt_toestemming
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Dossierfeiten, rechten_op
from rondom.kern.statussen import AfspraakStatus, DeeltaakStatus, check_overgang
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import list_convenant_partners, read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Naaste
from rondom.toegang.services import gebeurtenis, rechten
from rondom.toegang.services import toestemming as toestemmingen

LOPEND = (DeeltaakStatus.GEVRAAGD.value, DeeltaakStatus.AANVAARD.value)
UITLOOP = timedelta(days=30)
"""So long after the agreed day the family's yes still holds: a task is often done a little later."""


@transaction.atomic
def give(*, afspraak: Afspraak, houder: Functie | Naaste, tekst: str, bellen: UUID, door: Handelend) -> Oordeel:
    """Ask somebody for one task in words of its own; answers whether the family is asked first.

    What the person sees is what stands here: this text, the child's first name, and whom to call. Raises ``NietMogelijk``.
    """
    feiten, regio = read_dossierfeiten(afspraak.dossier_id)
    parameters = read_parameters(regio)
    vraag = _vraag(afspraak, houder, feiten, parameters, door)
    oordeel = check_geven(vraag)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    toestemming = None
    if vraagt_toestemming(vraag):
        toestemming = toestemmingen.ask(
            dossier=afspraak.dossier,
            ontvanger=houder if isinstance(houder, Naaste) else houder.organisatie,
            categorieen=Categorie.TAAK,
            doel=tekst.strip(),
            tot=min(afspraak.termijn + UITLOOP, toestemmingen.latest_end(door.vandaag, parameters)),
            parameters=parameters,
            door=door,
        )
    rij = Deeltaak(
        id=uuid4(),
        dossier_id=afspraak.dossier_id,
        afspraak=afspraak,
        houder=houder.id,
        toestemming=toestemming,
        roepnaam=_first_name(afspraak),
        tekst=tekst.strip(),
        bellen=bellen,
        termijn=afspraak.termijn,
        status=DeeltaakStatus.GEVRAAGD.value,
        gevraagd_door=door.houder,
        gevraagd_op=door.moment,
    )
    rij.save(force_insert=True)
    rechten.recompute(rij.dossier_id)
    _record(rij, "gevraagd", door, tekst)
    if toestemming is None:
        tell(deeltaak=rij, door=door)
    return oordeel


def _vraag(
    afspraak: Afspraak, houder: Functie | Naaste, feiten: Dossierfeiten, parameters: Parameters, door: Handelend
) -> Taakvraag:
    """The facts for ``kern.deeltaak``."""
    ziet = {r.houder for r in rechten_op(feiten, door.vandaag, parameters) if r.categorieen & ~Categorie.TAAK}
    organisatie = houder.organisatie_id if isinstance(houder, Functie) else None
    partners = list_convenant_partners(feiten.school, door.vandaag)
    return Taakvraag(
        open=afspraak.status == AfspraakStatus.OPEN,
        aan_tafel=houder.id in ziet,
        gevraagd=Deeltaak.objects.filter(afspraak=afspraak, houder=houder.id, status__in=LOPEND).exists(),
        eigen_school=organisatie == feiten.school,
        netwerk=any(n.id == houder.id for n in feiten.naasten),
        convenant=organisatie is not None and partners.filter(id=organisatie).exists(),
    )


def _first_name(afspraak: Afspraak) -> str:
    kind = afspraak.dossier.jeugdige
    return kind.roepnaam if kind else ""


def tell(*, deeltaak: Deeltaak, door: Handelend) -> None:
    """The person can see the task now: ask for an answer, without anything personal in the mail."""
    taak.ask(
        dossier=deeltaak.dossier_id,
        soort="deeltaak",
        houder=deeltaak.houder,
        object_id=deeltaak.id,
        termijn=deeltaak.termijn,
        door=door,
    )
    if deeltaak.houder != door.houder:
        tell_by_mail(deeltaak.houder)


@transaction.atomic
def consent_changed(*, toestemming: UUID, door: Handelend) -> None:
    """The family answered: whoever may see the task now is asked, whoever may not any more is not asked longer."""
    for rij in Deeltaak.objects.filter(toestemming=toestemming, status__in=LOPEND):
        feiten, regio = read_dossierfeiten(rij.dossier_id)
        mag = {
            r.houder
            for r in rechten_op(feiten, door.vandaag, read_parameters(regio))
            if r.grond == f"deeltaak:{rij.id}" and r.acties & Actie.LEZEN
        }
        if rij.houder in mag:
            tell(deeltaak=rij, door=door)
        else:
            taak.finish(soort="deeltaak", object_id=rij.id, door=door)


@transaction.atomic
def answer(*, deeltaak: Deeltaak, naar: DeeltaakStatus, bericht: str = "", door: Handelend) -> None:
    """Say yes, done, or that it cannot be done; who asked is told. Done or declined, nothing is seen any more.

    Raises ``NietMogelijk``.
    """
    rij = Deeltaak.objects.select_for_update(of=("self",)).get(pk=deeltaak.pk)
    taak.finish(soort="deeltaak", object_id=rij.id, houder=door.houder, door=door)
    taak.ask(
        dossier=rij.dossier_id,
        soort="deeltaak_bericht",
        houder=rij.gevraagd_door,
        object_id=rij.id,
        termijn=door.vandaag + timedelta(days=7),
        door=door,
    )
    if naar is DeeltaakStatus.AANVAARD:
        tell(deeltaak=rij, door=door)
    rij.bericht = bericht.strip()
    _step(rij, naar, door)


@transaction.atomic
def take_back(*, deeltaak: Deeltaak, door: Handelend) -> None:
    """Take the task back: from now on the person sees nothing. Raises ``NietMogelijk``."""
    _step(Deeltaak.objects.select_for_update(of=("self",)).get(pk=deeltaak.pk), DeeltaakStatus.INGETROKKEN, door)


@transaction.atomic
def end_with(*, afspraak: UUID, door: Handelend) -> None:
    """The action is done or dropped: with it end the tasks that were given for it."""
    for rij in Deeltaak.objects.filter(afspraak=afspraak, status__in=LOPEND):
        _step(rij, DeeltaakStatus.INGETROKKEN, door)


@transaction.atomic
def seen(*, deeltaak: Deeltaak, door: Handelend) -> None:
    """Who asked has read the answer."""
    taak.finish(soort="deeltaak_bericht", object_id=deeltaak.id, houder=door.houder, door=door)


def _step(rij: Deeltaak, naar: DeeltaakStatus, door: Handelend) -> None:
    oordeel = check_overgang("deeltaak", rij.status, naar.value)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    rij.status = naar.value
    velden = ["status", "bericht"]
    if naar is not DeeltaakStatus.AANVAARD:
        rij.beeindigd_op, rij.beeindigd_door = door.moment, door.houder
        velden += ["beeindigd_op", "beeindigd_door"]
        taak.finish(soort="deeltaak", object_id=rij.id, door=door)
    # The event comes first: with the last step the person's own grant ends.
    _record(rij, naar.value, door, rij.bericht)
    rij.save(update_fields=velden)
    rechten.recompute(rij.dossier_id)


def _record(rij: Deeltaak, soort: str, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=rij.dossier_id,
        soort=f"deeltaak.{soort}",
        object_soort="deeltaak",
        object_id=rij.id,
        door=door,
        regels=("R082",),
        inhoud=inhoud,
    )
