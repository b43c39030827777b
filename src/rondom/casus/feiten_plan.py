"""Rows → facts for ``kern.plan``: what may somebody write in a part of the plan?"""

from dataclasses import dataclass, replace
from uuid import UUID

from rondom.casus.feiten_regie import Aanzittenden, Regiestand, read_aanzittenden, read_regie
from rondom.casus.models import Plandeel
from rondom.kern.plan import Schrijver
from rondom.kern.rollen import is_jeugdige
from rondom.kern.statussen import PlanStatus
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Inzicht, inzicht_in


@dataclass(frozen=True)
class Plankant:
    """One part of the plan from the side of one holder: who sits there, who steers, what the holder may write."""

    deel: Plandeel
    inzicht: Inzicht
    aan_tafel: Aanzittenden
    """Who sits at the table of this part's own dossier."""
    stand: Regiestand
    regisseur: UUID | None
    """None when the steering is kept in a dossier that the holder may not see."""
    schrijver: Schrijver


def read_plankant(deel: Plandeel, door: Handelend, inzicht: Inzicht | None = None) -> Plankant:
    """Everything that decides what ``door`` may do in this part. Needs ``deel.plan``."""
    open_ = inzicht or inzicht_in(deel.dossier_id, door)
    aan_tafel = read_aanzittenden(deel.dossier_id, door.vandaag)
    stand = read_regie(deel.plan)
    hoofd = aan_tafel
    if stand.dossier is not None and stand.dossier != deel.dossier_id:
        hoofd = read_aanzittenden(stand.dossier, door.vandaag)
    regisseur = stand.regisseur(door.vandaag, hoofd)
    schrijver = replace(schrijver_of(open_, regisseur, hoofd, door), gesloten=deel.status == PlanStatus.AFGESLOTEN)
    return Plankant(deel, open_, aan_tafel, stand, regisseur, schrijver)


def schrijver_of(inzicht: Inzicht, regisseur: UUID | None, aan_tafel: Aanzittenden, door: Handelend) -> Schrijver:
    """What counts about ``door``; ``aan_tafel`` is the table at which the regisseur sits."""
    return Schrijver(
        schrijft=inzicht.schrijven,
        bijdraagt=inzicht.bijdragen,
        is_jeugdige=is_jeugdige(door.rol),
        is_familie=door.is_familie,
        is_regisseur=regisseur == door.houder,
        regisseur_is_familie=regisseur is not None and regisseur in aan_tafel.familie,
    )
