"""In which region does somebody read the steering, and which row of it is asked for?"""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.http import Http404

from rondom.spiegel.models import Sturing
from rondom.toegang.bevoegd import Verzoek
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Dossier

R = TypeVar("R", bound=Sturing)


def region_of(door: Handelend) -> str:
    """The region in which one works; a family's is that of its dossier. ``Http404`` for who has none."""
    regio = door.regio or Dossier.objects.values_list("regio", flat=True).first()
    if regio is None:
        raise Http404
    return str(regio)


def find(model: type[R], pk: UUID, request: Verzoek, *samen: str) -> R:
    """A row of the reader's own region, with what it belongs to. ``Http404`` when it is not there."""
    rijen = model._default_manager.filter(pk=pk, regio=region_of(request.door))
    rij: R | None = (rijen.select_related(*samen) if samen else rijen).first()
    if rij is None:
        raise Http404
    return rij
