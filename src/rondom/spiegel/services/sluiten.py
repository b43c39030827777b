"""A measurement is closed: answers become counts, comments lose names and order, and the rest is destroyed (R225).

One transaction. What stays holds no row per person, no secret, no moment and no order; what could be traced is destroyed, and
so is the key with which it was sealed.
"""

import logging
import secrets
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import uuid4

from django.db import transaction
from django.db.models import Q

from rondom.kern.groepen import destinations
from rondom.kern.herkenbaar import Beslissing, Keuze, Markering, carry_out, mark
from rondom.kern.meting import Opmerkingstand, judge_close
from rondom.kern.parameters import Parameters
from rondom.kern.respondenten import SAMEN
from rondom.kern.teksten import tekst as woorden_van
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel.feiten import facts_of
from rondom.spiegel.models import Deelname, Inzending, Meting, Metinggroep, Opmerking, Telling
from rondom.spiegel.services.deelname import seal_key, unpack
from rondom.spiegel.services.meting import lock
from rondom.spiegel.services.sturing import require
from rondom.toegang.handelen import Handelend, acting, system_actor
from rondom.toegang.markeren import find_marks

INEENS = 200
"""Answers that are counted while somebody waits: a second or two, with words to look for names in."""
LOG = logging.getLogger(__name__)


class NietGesloten(Exception):
    """So many measurements could not be closed; the others were."""


Zoeker = Callable[[str], Iterable[Markering]]
"""Finds what a library would hide in a text."""
Sleutel = tuple[str, str, int]
Woorden = tuple[str, str, str]
_VERVANG = Beslissing(Keuze.VERVANG)
_SCHUD = secrets.SystemRandom()


@transaction.atomic
def ask(*, meting: Meting, parameters: Parameters, door: Handelend) -> Meting:
    """Close it: at once when that takes no more than somebody waits for, else by a job of the house, right afterwards.

    From this moment nobody answers. The job is told nothing: it closes what stands as closing. Raises as ``close``.
    """
    nu = lock(meting)
    require(judge_close(facts_of(nu, door)))
    if Inzending.objects.filter(groep__meting=nu).count() <= INEENS:
        return _close(nu, parameters, door, find_marks)
    nu.sluiten_op, nu.sluiten_door = door.moment, door.houder
    nu.save(update_fields=["sluiten_op", "sluiten_door"])
    return nu


@transaction.atomic
def close(*, meting: Meting, parameters: Parameters, door: Handelend, zoek: Zoeker = find_marks) -> Meting:
    """Close it for good. Raises ``Ongeldig`` with the verdict when it is not open, or not of who acts."""
    nu = lock(meting)
    require(judge_close(facts_of(nu, door)))
    return _close(nu, parameters, door, zoek)


def _close(nu: Meting, parameters: Parameters, door: Handelend, zoek: Zoeker) -> Meting:
    # Who is sending at this moment finishes first; who comes later finds the link gone.
    list(Deelname.objects.filter(groep__meting=nu).select_for_update(of=("self",)).values_list("hash"))
    drempel = parameters.op("meting_groep_minimum", door.vandaag)
    aantallen, tellingen, teksten = _count(nu)
    naar = destinations(aantallen, drempel)
    _keep_counts(nu, tellingen, naar)
    _keep_words(nu, teksten, naar, zoek)
    _note_response(nu, aantallen, naar)
    # By their groups and not by a join: without statistics the planner would look up every row again for each row.
    groepen = list(nu.groepen.values_list("id", flat=True))
    Inzending.objects.filter(groep__in=groepen).delete()
    Deelname.objects.filter(groep__in=groepen).delete()
    nu.slot, nu.drempel, nu.gesloten_op, nu.gesloten_door = "", drempel, door.moment, nu.sluiten_door or door.houder
    nu.save(update_fields=["slot", "drempel", "gesloten_op", "gesloten_door"])
    return nu


def _count(meting: Meting) -> tuple[Counter[str], Counter[Sleutel], list[Woorden]]:
    """How many answered per group, how often each answer was given, and all words; in memory alone."""
    sleutel = seal_key(meting)
    aantallen: Counter[str] = Counter({g: 0 for g in meting.groepen.values_list("respondent", flat=True)})
    tellingen: Counter[Sleutel] = Counter()
    teksten: list[Woorden] = []
    for inzending in Inzending.objects.filter(groep__meting=meting).select_related("groep").iterator():
        groep = inzending.groep.respondent
        antwoorden = unpack(inzending, sleutel)
        aantallen[groep] += 1
        tellingen.update((groep, item, waarde) for item, waarde in antwoorden.waarden.items())
        teksten += [(groep, item, tekst) for item, tekst in antwoorden.teksten.items()]
    return aantallen, tellingen, teksten


def _keep_counts(meting: Meting, tellingen: Counter[Sleutel], naar: dict[str, str | None]) -> None:
    samen: Counter[Sleutel] = Counter()
    for (groep, item, waarde), aantal in tellingen.items():
        if (doel := naar[groep]) is not None:
            samen[doel, item, waarde] += aantal
    Telling.objects.bulk_create(
        [
            Telling(id=uuid4(), meting=meting, groep=groep, item=item, waarde=waarde, aantal=aantal)
            for (groep, item, waarde), aantal in sorted(samen.items())
        ]
    )


def _keep_words(meting: Meting, teksten: list[Woorden], naar: dict[str, str | None], zoek: Zoeker) -> None:
    blijft = [(doel, item, hide_names(tekst, zoek)) for groep, item, tekst in teksten if (doel := naar[groep])]
    _SCHUD.shuffle(blijft)
    Opmerking.objects.bulk_create(
        [
            Opmerking(id=uuid4(), meting=meting, groep=groep, item=item, tekst=tekst, stand=Opmerkingstand.WACHT)
            for groep, item, tekst in blijft
        ]
    )


def hide_names(tekst: str, zoek: Zoeker = find_marks) -> str:
    """The text with a role word for every name, number, address and place that was found in it."""
    marks = mark(tekst, elders=zoek(tekst))
    rollen = {m.rol: woorden_van(f"herkenbaar.rol.{m.rol}", "nl") for m in marks}
    return carry_out(tekst, marks, {m.sleutel: _VERVANG for m in marks}, rollen)


def _note_response(meting: Meting, aantallen: Counter[str], naar: dict[str, str | None]) -> None:
    """How many answered, for groups that are large enough to say so."""
    klein = [g for g, doel in naar.items() if doel != g]
    for groep in meting.groepen.all():
        groep.ingezonden = None if groep.respondent in klein else aantallen[groep.respondent]
        groep.save(update_fields=["ingezonden"])
    if SAMEN in naar.values():
        gevraagd = sum(meting.groepen.filter(respondent__in=klein).values_list("uitgenodigd", flat=True))
        Metinggroep(
            id=uuid4(), meting=meting, respondent=SAMEN, uitgenodigd=gevraagd,
            ingezonden=sum(aantallen[g] for g in klein),
        ).save(force_insert=True)  # fmt: skip


def close_due(moment: datetime) -> int:
    """Close every measurement that somebody closed or whose last day has passed, one transaction each; answers how many.

    One that cannot be closed does not hold up the others; it is tried again the next night. Raises ``NietGesloten`` at the
    end, so that the job shows as failed.
    """
    door = system_actor("meting", moment)
    with acting(door):
        over = Q(tot__lt=door.vandaag) | Q(sluiten_op__isnull=False)
        af = list(Meting.objects.filter(over, geopend_op__isnull=False, gesloten_op=None))
    mislukt = 0
    for meting in af:
        try:
            with acting(door):
                nu = lock(meting)
                if nu.gesloten_op is None:
                    _close(nu, read_parameters(nu.regio_id), door, find_marks)
        except Exception as fout:
            # Only what kind of error: an error may quote what somebody answered.
            LOG.error("measurement %s was not closed: %s", meting.id, type(fout).__name__)
            mislukt += 1
    if mislukt:
        raise NietGesloten(mislukt)
    return len(af)
