"""Agree to help, refuse it, no longer want it (L33)."""

from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_instemming import answer_of, read_instemfeiten
from rondom.casus.feiten_inzet import list_responsible
from rondom.casus.models import Instemming, Inzet
from rondom.casus.services import taak
from rondom.kern.delen import Besluit
from rondom.kern.instemming import beoordeel_instemming, check_antwoord, wie_stemt_in
from rondom.kern.oordeel import Oordeel
from rondom.kern.statussen import InzetStatus
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.toestemming import Ongeldig

AF = (InzetStatus.GESTOPT.value, InzetStatus.GEWEIGERD.value)


@transaction.atomic
def answer(*, inzet: Inzet, naaste: UUID, besluit: Besluit, wijze: str, door: Handelend) -> Oordeel:
    """Record what one person says about this help; ``door`` is that person, or a professional who writes it down.

    Who no longer wants help that runs is heard at once: who gives it and who steers get a task. Raises ``Ongeldig``.
    """
    feiten, parameters = read_instemfeiten(inzet, door), read_parameters(inzet.dossier.regio_id)
    moet = naaste in {i.id for i in wie_stemt_in(feiten, parameters)}
    oordeel = check_antwoord(besluit, answer_of(feiten, naaste), zelf=naaste == door.houder, moet=moet)
    if not oordeel.mag:
        raise Ongeldig("besluit", oordeel)
    keep(inzet=inzet, naaste=naaste, besluit=besluit.value, wijze=wijze, door=door)
    if besluit is not Besluit.GEGEVEN and inzet.status not in AF:
        for houder in {*filter(None, [inzet.uitvoerder_id]), *list_responsible(inzet.dossier_id, door.vandaag)}:
            taak.ask(dossier=inzet.dossier_id, soort="instemming_lezen", houder=houder, object_id=inzet.id, door=door)
    return oordeel


def judge(inzet: Inzet, door: Handelend) -> Oordeel:
    """May this help start, as far as agreeing goes?"""
    return beoordeel_instemming(read_instemfeiten(inzet, door), read_parameters(inzet.dossier.regio_id))


def mark_read(*, inzet: Inzet, door: Handelend) -> None:
    """The acting person has read that somebody does not want this help."""
    taak.finish(soort="instemming_lezen", object_id=inzet.id, houder=door.houder, door=door)


def keep(
    *, inzet: Inzet, naaste: UUID | None, besluit: str, wijze: str, door: Handelend, inhoud: str = ""
) -> Instemming:
    """Add one answer with its event; without a person it is an exception."""
    rij = Instemming(
        id=uuid4(),
        dossier_id=inzet.dossier_id,
        inzet=inzet,
        naaste_id=naaste,
        besluit=besluit,
        moment=door.moment,
        wijze=wijze,
        vastgelegd_door=door.houder,
    )
    rij.save(force_insert=True)
    gebeurtenis.record(
        dossier=inzet.dossier_id,
        soort="instemming.uitzondering" if naaste is None else f"instemming.{besluit}",
        object_soort="inzet",
        object_id=inzet.id,
        door=door,
        regels=("L33",),
        inhoud=inhoud,
    )
    return rij
