"""Reads about coming in: how an invitation stands, papers that wait for an answer, and for whom a login can act."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from rondom.kern.statussen import UitnodigingStatus
from rondom.kern.uitnodigen import BRUIKBAAR, Uitnodigingsoort, status_op
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.laden import visible
from rondom.toegang.models import Gezinsuitnodiging, Jeugdige, Naaste, Papier, Rechtsverzoektekst

VERTELLEN_DAGEN = 30
"""Days in which somebody is told on arrival that the own place got a new password by link and code."""


@dataclass(frozen=True)
class Uitnodigingstand:
    """The last invitation of one person, and how it stands."""

    uitnodiging: Gezinsuitnodiging
    status: UitnodigingStatus

    @property
    def loopt(self) -> bool:
        """Can it still be used, or taken back?"""
        return self.status in BRUIKBAAR

    @property
    def is_herstel(self) -> bool:
        """Is it a way back, for who had a login already?"""
        return self.uitnodiging.soort == Uitnodigingsoort.HERSTEL.value


def read_standen(dossier: UUID, door: Handelend) -> dict[UUID, Uitnodigingstand]:
    """The last invitation of everybody of this family, by the key of the person. One query."""
    rijen = visible(Gezinsuitnodiging.objects.filter(dossier=dossier), door)
    return {
        u.naaste_id: Uitnodigingstand(u, status_op(u.feit, door.moment))
        for u in rijen.select_related("link").order_by("link__gemaakt_op", "id")
    }


def last_recovery(door: Handelend) -> Gezinsuitnodiging | None:
    """The last time that this place got a new password by link and code, while that is short ago; it is told on arrival."""
    return (
        Gezinsuitnodiging.objects.filter(
            naaste=door.houder,
            soort=Uitnodigingsoort.HERSTEL.value,
            aanvaard_op__gt=door.moment - timedelta(days=VERTELLEN_DAGEN),
        )
        .select_related("link")
        .order_by("-aanvaard_op")
        .first()
    )


def list_papieren(dossier: UUID, door: Handelend) -> list[Papier]:
    """What was asked on paper, what waits for an answer first."""
    rijen = visible(Papier.objects.filter(dossier=dossier), door).select_related("naaste", "verzoek")
    return sorted(rijen, key=lambda p: (p.klaar_op is not None, p.antwoord_voor, str(p.id)))


def list_teksten(papier: Papier) -> list[Rechtsverzoektekst]:
    """The words of the request that a paper made, in the order in which they were written; none when it made none."""
    return (
        list(Rechtsverzoektekst.objects.filter(verzoek=papier.verzoek_id).order_by("op", "soort"))
        if papier.verzoek_id
        else []
    )


def list_steun(jeugdige: UUID, dag: date) -> list[Naaste]:
    """The support that this family brings along today."""
    rijen = Naaste.objects.filter(Q(tot__isnull=True) | Q(tot__gt=dag), jeugdige=jeugdige, relatie="steunfiguur")
    return list(rijen.order_by("naam", "id"))


@dataclass(frozen=True)
class Plek:
    """One place in which a login can act for a family. ``kind`` is empty where the name may not be read."""

    door: Handelend
    kind: str
    nu: bool


def list_plekken(actors: list[Handelend], nu: Handelend | None) -> list[Plek]:
    """The places in families of one login, with the name of the child where the ledger opens it to that place."""
    plekken = []
    for actor in actors:
        if actor.is_familie:
            with acting(actor):
                roepnaam = Jeugdige.objects.filter(naasten=actor.houder).values_list("roepnaam", flat=True).first()
            plekken.append(Plek(actor, roepnaam or "", nu is not None and nu.houder == actor.houder))
    return plekken
