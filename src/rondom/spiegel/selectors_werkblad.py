"""Reads of worksheets and boards."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from django.db.models import QuerySet

from rondom.kern.praatplaat import Taakbeeld, beeld, order
from rondom.spiegel.models import Praatplaat, Praatvisie, Werkblad, Werkbladantwoord
from rondom.toegang.handelen import Handelend


def read_answers(werkblad: Werkblad) -> dict[str, Werkbladantwoord]:
    """Item → its latest answer. One query."""
    rijen = Werkbladantwoord.objects.filter(werkblad=werkblad).order_by("item", "-nummer").distinct("item")
    return {a.item: a for a in rijen}


def list_sheets(door: Handelend) -> QuerySet[Werkblad]:
    """The worksheets in which somebody takes part, open ones first."""
    return Werkblad.objects.filter(leden__contains=[door.houder]).order_by("-afgerond_op", "-gemaakt_op")


def list_boards(door: Handelend) -> QuerySet[Praatplaat]:
    """The boards of the region, newest first."""
    return Praatplaat.objects.filter(regio=door.regio).order_by("-gemaakt_op")


def read_board(praatplaat: Praatplaat) -> tuple[Taakbeeld, ...]:
    """Each task with what each party says; what to talk about first, first. Two queries."""
    gezegd: dict[UUID, dict[str, str]] = defaultdict(dict)
    for taak, partij, wie in (
        Praatvisie.objects.filter(taak__praatplaat=praatplaat).exclude(wie="").values_list("taak", "partij", "wie")
    ):
        gezegd[taak][str(partij)] = wie
    taken = praatplaat.taken.order_by("volgorde").values_list("id", flat=True)
    return order(beeld(str(t), gezegd.get(t, {})) for t in taken)
