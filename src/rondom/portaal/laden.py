"""The casus of the one who acts, loaded with check and log like everybody else's."""

from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Casus
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible


def find_own(door: Handelend) -> Tafel | None:
    """The casus of this child that changed last; None when there is none (any more) that this person may see."""
    pk = (
        visible(Casus.objects.filter(jeugdige=door.jeugdige), door)
        .order_by("-bijgewerkt_op", "id")
        .values_list("id", flat=True)
        .first()
    )
    return load_casus(pk, door=door, doel="eigen inzage") if pk else None
