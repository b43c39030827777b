"""Rows → facts for ``kern.datalek``."""

from datetime import datetime

from rondom.kern.datalek import Lekfeiten, Risico
from rondom.toegang.models import Datalek


def lekfeiten_of(lek: Datalek, moment: datetime) -> Lekfeiten:
    """One breach as it stands at a moment."""
    return Lekfeiten(
        moment,
        lek.ontdekt_op,
        Risico(lek.risico) if lek.risico else None,
        lek.gemeld_op,
        lek.verteld_op,
        lek.waarom_niet_gemeld,
        lek.waarom_later,
        lek.waarom_niet_verteld,
        lek.maatregelen,
    )
