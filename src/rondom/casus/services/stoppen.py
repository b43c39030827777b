"""Stop help: not on the view of one life area, and not without school and the family (R112, R129, BR13, BR27)."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_afsluiten import read_eindbeeld
from rondom.casus.feiten_inzet import list_schoolbeeld
from rondom.casus.models import Casus, Evaluatie, Inzet, Schoolbeeld
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import nazorg, statusbericht, taak
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.inzet import advance, ask_feedback, feedback_term, write_content
from rondom.kern.afsluiten import Einde, Verzuimtrend, beoordeel_hulp
from rondom.kern.statussen import InzetStatus
from rondom.kern.terugkoppeling import Berichtsoort
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis

WEEK = timedelta(weeks=1)


@transaction.atomic
def propose(*, inzet: Inzet, nazorg_door: UUID, terugkijken_op: date, versie: int, door: Handelend) -> Evaluatie:
    """Propose to stop: school is asked how it goes there, everybody is asked to look back, somebody will ask later.

    Raises ``NietMogelijk`` and ``VersieConflict``.
    """
    advance(
        inzet=inzet,
        naar=InzetStatus.STOP_VOORGESTELD,
        versie=versie,
        door=door,
        stop_voorgesteld_op=door.moment,
        nazorg_door=nazorg_door,
    )
    for houder in list_schoolbeeld(inzet.dossier_id, door.vandaag):
        taak.ask(
            dossier=inzet.dossier_id,
            soort="schoolbeeld",
            houder=houder,
            object_id=inzet.id,
            termijn=feedback_term(inzet, door.vandaag),
            door=door,
        )
    eind = evaluaties.plan(
        casus=Casus.objects.get(dossier=inzet.dossier_id),
        soort="eind",
        gepland_op=terugkijken_op,
        inzet=inzet,
        door=door,
    )
    evaluaties.ask(evaluatie=eind, door=door)
    return eind


@transaction.atomic
def tell_school(*, inzet: Inzet, verzuim: Verzuimtrend, tekst: str, door: Handelend) -> Schoolbeeld:
    """School tells how it goes there and whether absence rises. One answer is enough for all who were asked."""
    beeld = Schoolbeeld(
        id=uuid4(),
        dossier_id=inzet.dossier_id,
        inzet=inzet,
        verzuim=verzuim.value,
        tekst=tekst.strip(),
        door=door.houder,
        op=door.moment,
    )
    beeld.save(force_insert=True)
    taak.finish(soort="schoolbeeld", object_id=inzet.id, door=door)
    gebeurtenis.record(
        dossier=inzet.dossier_id,
        soort="schoolbeeld.gegeven",
        object_soort="inzet",
        object_id=inzet.id,
        door=door,
        regels=("BR27", "R112"),
        inhoud=tekst,
    )
    return beeld


@transaction.atomic
def discuss_absence(*, inzet: Inzet, besluit: str, door: Handelend) -> None:
    """Rising absence was discussed together; what was decided is kept with the content of the help (R112)."""
    write_content(inzet=inzet, soort="verzuim_besproken", tekst=besluit, door=door)
    gebeurtenis.record(
        dossier=inzet.dossier_id,
        soort="inzet.verzuim_besproken",
        object_soort="inzet",
        object_id=inzet.id,
        door=door,
        regels=("R112",),
        inhoud=besluit,
    )


@transaction.atomic
def extend(*, inzet: Inzet, weken: int, versie: int, door: Handelend, tekst: str = "") -> statusbericht.Verzending:
    """Decide together to go on for some weeks. School and family are asked anew before a next end."""
    advance(
        inzet=inzet,
        naar=InzetStatus.GEWIJZIGD,
        versie=versie,
        door=door,
        stop_voorgesteld_op=None,
        verwacht_tot=door.vandaag + weken * WEEK,
    )
    write_content(inzet=inzet, soort="wijziging", tekst=tekst, door=door)
    _finish_final(inzet, "doorgaan", door)
    return statusbericht.send(inzet=inzet, soort=Berichtsoort.GEWIJZIGD, feit_op=door.vandaag, door=door)


def check(inzet: Inzet, einde: date, door: Handelend) -> Einde:
    """May this help end on a day, on what the acting holder may see?"""
    regio = inzet.dossier.regio_id
    beeld = read_eindbeeld(inzet.dossier_id, inzet, door)
    return beoordeel_hulp(beeld, einde, read_parameters(regio), read_kalender(regio))


@transaction.atomic
def stop(
    *, inzet: Inzet, gestopt_op: date, afloop: Berichtsoort, versie: int, door: Handelend
) -> statusbericht.Verzending:
    """End help. Raises ``NietMogelijk`` with everything that is needed first, and ``VersieConflict``.

    Those entitled hear it without content; the after-care checks are planned from this day.
    """
    einde = check(inzet, gestopt_op, door)
    if not einde.oordeel.mag:
        raise NietMogelijk(einde.oordeel)
    advance(
        inzet=inzet,
        naar=InzetStatus.GESTOPT,
        versie=versie,
        door=door,
        gestopt_op=gestopt_op,
        afloop=afloop.value,
    )
    _finish_final(inzet, "afsluiten", door)
    ask_feedback(inzet=inzet, feit_op=gestopt_op, door=door)
    if inzet.nazorg_door is not None:
        nazorg.schedule(
            dossier=inzet.dossier_id,
            houder=inzet.nazorg_door,
            dagen=tuple(t.einde for t in einde.nazorg),
            inzet=inzet,
            door=door,
        )
    return statusbericht.send(inzet=inzet, soort=afloop, feit_op=gestopt_op, door=door)


def _finish_final(inzet: Inzet, besluit: str, door: Handelend) -> None:
    taak.finish(soort="schoolbeeld", object_id=inzet.id, door=door)
    for eind in Evaluatie.objects.filter(inzet=inzet, soort="eind", status="gevraagd"):
        evaluaties.decide(evaluatie=eind, besluit=besluit, door=door)
