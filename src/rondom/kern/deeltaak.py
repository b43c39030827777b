"""May somebody be given a task and see that task alone? (R082)"""

from dataclasses import dataclass

from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan


@dataclass(frozen=True)
class Taakvraag:
    """Somebody is about to be asked for a task.

    ``open``: the action is still to be done. ``aan_tafel``: takes part already and sees more. ``gevraagd``: was asked for
    this action already. ``eigen_school``: works at the child's own school. ``netwerk``: of the family's own network.
    """

    open: bool = True
    aan_tafel: bool = False
    gevraagd: bool = False
    eigen_school: bool = False
    netwerk: bool = False
    convenant: bool = False


def vraagt_toestemming(vraag: Taakvraag) -> bool:
    """Must the family say yes first? Only a colleague at the child's own school is asked without (R028)."""
    return not vraag.eigen_school


def check_geven(vraag: Taakvraag) -> Oordeel:
    """May this person be asked? What he or she sees, ``kern.rechten`` says: this task, and only while it lasts."""
    if not vraag.open:
        return geweigerd(reden("R125", "deeltaak.klaar"))
    if vraag.aan_tafel:
        return geweigerd(reden("R082", "deeltaak.doet_al_mee"))
    if vraag.gevraagd:
        return geweigerd(reden("R082", "deeltaak.al_gevraagd"))
    if vraag.eigen_school:
        return toegestaan(reden("R028", "deeltaak.eigen_school"))
    if not (vraag.netwerk or vraag.convenant):
        return geweigerd(
            reden("BR37", "delen.geen_convenant"), alternatieven=(alternatief("gezin", "deeltaak.alt_gezin"),)
        )
    return toegestaan(reden("R082", "deeltaak.na_toestemming"))
