"""What the mirror answers when a lower room or casework asks. ``web`` registers these."""

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.scholing import terugkijken_voor
from rondom.kern.voorbeeld import oud_voor
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.spiegel.dag import read_dag
from rondom.spiegel.selectors_leren import list_to_look_back
from rondom.spiegel.selectors_schooljaar import list_asked
from rondom.spiegel.selectors_voorbeeld import list_stale, list_to_review
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import DAGVRAGEN, Dagvraag, answer_for

HOOGSTENS = 5
"""Examples on Mijn dag; the rest stands in the library."""


def look_back(door: Handelend) -> list[Dagvraag]:
    """Trainings that somebody asked for, that were given, and on which nobody looked back."""
    if door.is_familie or door.regio is None:
        return []
    gegeven = [s for s in list_to_look_back(door) if s.dag is not None]
    if not gegeven:
        return []
    parameters, kalender = read_parameters(door.regio), read_kalender(door.regio)
    return [
        Dagvraag(
            _("Kijk terug op de scholing"),
            s.onderwerp,
            terugkijken_voor(s.dag, parameters, kalender),
            "R194",
            reverse("spiegel:scholing_terugkijken", args=[s.id]),
        )
        for s in gegeven
        if s.dag is not None
    ]


def examples(door: Handelend) -> list[Dagvraag]:
    """Examples that wait for a review by somebody like this, and own ones that nobody checked for long."""
    if door.is_familie or door.regio is None:
        return []
    vragen = []
    if door.mag(B.VOORBEELD_BEOORDELEN):
        for v in list_to_review(door)[:HOOGSTENS]:
            url = reverse("spiegel:voorbeeld_beoordelen", args=[v.id])
            vragen.append(Dagvraag(_("Lees een goed voorbeeld"), v.titel, localdate(v.ingediend_op), "R237", url))
    grens = oud_voor(door.vandaag, read_parameters(door.regio))
    for v in list_stale(door, grens)[:HOOGSTENS]:
        url = reverse("spiegel:voorbeeld", args=[v.id])
        vragen.append(
            Dagvraag(_("Kijk of dit voorbeeld nog klopt"), v.titel, v.gecontroleerd_op or door.vandaag, "R237", url)
        )
    return vragen


def register_all() -> None:
    """Register every answer of the mirror."""
    answer_for(DAGVRAGEN, list_asked)
    answer_for(DAGVRAGEN, read_dag)
    answer_for(DAGVRAGEN, look_back)
    answer_for(DAGVRAGEN, examples)
