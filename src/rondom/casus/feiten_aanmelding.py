"""Rows → facts for ``kern.aanmelding``: discussed, weighed, convenant, and how consent to the team stands."""

from dataclasses import dataclass, replace
from uuid import UUID

from rondom.casus.feiten_gesprek import bespreekfeiten
from rondom.casus.models import Casus, Signaal
from rondom.kern.aanmelding import Aanmeldfeiten, beoordeel
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.signaal import mag_naar_buiten
from rondom.kern.statussen import SignaalStatus
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import list_convenant_partners
from rondom.toegang.handelen import Handelend
from rondom.toegang.selectors import Stand, list_standen


@dataclass(frozen=True)
class Aanmeldstand:
    """May it be sent to this team now, and how does the consent to that team stand (None: nothing asked)?"""

    oordeel: Oordeel
    toestemming: Stand | None


def last_weging(dossier: UUID) -> Signaal | None:
    """The signal that was weighed last and is not being weighed again; None when there is none."""
    gewogen = Signaal.objects.filter(dossier=dossier, status__in=(SignaalStatus.GEWOGEN, SignaalStatus.DOORGEZET))
    return gewogen.order_by("-gewogen_op").first()


def read_stand(
    casus: Casus, team: Organisatie | None, door: Handelend, parameters: Parameters, *, school_zelf: bool = False
) -> Aanmeldstand:
    """May this casus be sent to this team now? Reads as the school's coordinator; a fixed number of queries.

    ``school_zelf``: there is no team because the route leads to the school itself.
    """
    gewogen = last_weging(casus.dossier_id)
    stand = None if team is None else _consent_to(casus, team, door, parameters)
    aanmeldfeiten = Aanmeldfeiten(
        naar_buiten=mag_naar_buiten(bespreekfeiten(casus.dossier_id, door=door), gewogen is not None, parameters),
        weging=gewogen.weging if gewogen else "",
        team=team is not None,
        school_zelf=school_zelf,
        convenant=team is not None
        and list_convenant_partners(casus.dossier.school_id, door.vandaag).filter(pk=team.pk).exists(),
    )
    if stand is not None:
        aanmeldfeiten = replace(aanmeldfeiten, verleend=stand.verleend, gevraagd=stand.gevraagd, delen=stand.oordeel)
    return Aanmeldstand(beoordeel(aanmeldfeiten), stand)


def _consent_to(casus: Casus, team: Organisatie, door: Handelend, parameters: Parameters) -> Stand | None:
    """The consent to this team that says most today: one that opens something, else the newest."""
    standen = [
        s
        for s in list_standen(casus.dossier_id, door, parameters)
        if s.toestemming.ontvanger_id == team.pk and s.toestemming.afgesloten_op is None
    ]
    return next((s for s in standen if s.verleend), standen[0] if standen else None)
