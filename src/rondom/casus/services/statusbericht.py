"""Send a message that help started, changed or ended, to everybody who may know it (R127, BR13). No content."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from rondom.casus.feiten_inzet import read_ontvangers
from rondom.casus.models import Inzet, Statusbericht
from rondom.casus.services import taak
from rondom.kern.termijn import start_termijn
from rondom.kern.terugkoppeling import Berichtsoort, Ontvanger
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis


@dataclass(frozen=True)
class Verzending:
    """Who got the message, and who did not with the reason."""

    naar: tuple[Ontvanger, ...]
    niet: tuple[Ontvanger, ...]


def send(*, inzet: Inzet, soort: Berichtsoort, feit_op: date, door: Handelend) -> Verzending:
    """Tell everybody around the child who may know that there is help; whoever sends does not write to oneself.

    ``feit_op`` is the day on which it happened: the term of BR13 runs from there. Requires the transaction of the
    change.
    """
    alle = [o for o in read_ontvangers(inzet, door) if o.houder != door.houder]
    naar = tuple(o for o in alle if o.status)
    regio = inzet.dossier.regio_id
    termijn = start_termijn("terugkoppeling", feit_op, read_parameters(regio), read_kalender(regio)).einde
    for ontvanger in naar:
        bericht = Statusbericht(
            id=uuid4(),
            dossier_id=inzet.dossier_id,
            inzet=inzet,
            aan=ontvanger.houder,
            soort=soort.value,
            feit_op=feit_op,
            verzonden_op=door.moment,
        )
        bericht.save(force_insert=True)
        taak.ask(
            dossier=inzet.dossier_id,
            soort="statusbericht_lezen",
            houder=ontvanger.houder,
            object_id=bericht.id,
            termijn=termijn,
            door=door,
        )
    gebeurtenis.record(
        dossier=inzet.dossier_id,
        soort="statusbericht.verzonden",
        object_soort="inzet",
        object_id=inzet.id,
        door=door,
        regels=("R127", "BR13"),
    )
    return Verzending(naar, tuple(o for o in alle if not o.status))


def mark_read(*, bericht: Statusbericht, door: Handelend) -> None:
    """Whoever it was sent to has read it. Reading twice is reading once; nobody reads for somebody else."""
    if bericht.aan != door.houder or bericht.gelezen_op is not None:
        return
    bericht.gelezen_op = door.moment
    bericht.save(update_fields=["gelezen_op"])
    taak.finish(soort="statusbericht_lezen", object_id=bericht.id, houder=door.houder, door=door)


def names_of(ontvangers: tuple[Ontvanger, ...]) -> tuple[UUID, ...]:
    """The keys of these receivers."""
    return tuple(o.houder for o in ontvangers)
