"""Rows of an application → the facts of ``kern.zorgplicht``."""

from collections.abc import Iterable

from rondom.casus.models import Zorgplicht, Zorgplichtpauze
from rondom.kern.zorgplicht import Aanmelding, Pauze, Soort

EXTRA = {"ja": True, "nee": False, "onbekend": None}


def aanmelding_of(rij: Zorgplicht, pauzes: Iterable[Zorgplichtpauze]) -> Aanmelding:
    """The facts of one application, with its pauses."""
    return Aanmelding(
        soort=Soort(rij.soort),
        aangemeld_op=rij.aangemeld_op,
        schriftelijk=rij.schriftelijk,
        gewenst_op=rij.gewenst_op,
        extra=EXTRA[rij.extra],
        deelt=rij.deelt,
        eerste=rij.eerste,
        vol=rij.vol,
        respecteert=rij.respecteert,
        heeft_school=rij.heeft_school,
        pauzes=tuple(Pauze(p.van, p.uiterlijk, p.tot) for p in pauzes),
        verlengd_op=rij.verlengd_op,
        besloten_op=rij.besloten_op,
    )
