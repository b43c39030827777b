"""On which step of the ladder does each of these late tasks stand? (R145)"""

from collections.abc import Iterable
from uuid import UUID

from rondom.casus.models import Opschaling
from rondom.kern.afspraken import Trede
from rondom.netwerk.selectors import read_afspraken
from rondom.toegang.handelen import Handelend


def read_tredes(taken: Iterable[UUID], door: Handelend) -> dict[UUID, Trede]:
    """The highest step of each task that has one, in the words of the reader's region. Two queries; none without tasks.

    Starts from tasks that the reader sees already; the database shows no others.
    """
    gevraagd = list(taken)
    if not gevraagd or door.regio is None:
        return {}
    hoogste: dict[UUID, int] = {}
    for taak, trede in Opschaling.objects.filter(taak__in=gevraagd).values_list("taak", "trede"):
        hoogste[taak] = max(trede, hoogste.get(taak, 0))
    if not hoogste:
        return {}
    tredes = read_afspraken(door.regio, door.vandaag).tredes
    return {taak: tredes[n - 1] for taak, n in hoogste.items() if n <= len(tredes)}
