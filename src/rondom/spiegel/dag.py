"""What does the steering ask of somebody today? Computed from how things stand; nothing is stored (ADR 0051)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import BijeenkomstStatus
from rondom.kern.termijn import Stand
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel.models import Bijeenkomst, Pilot
from rondom.spiegel.selectors_bestuur import read_jaarplichten
from rondom.spiegel.selectors_pilot import OPEN
from rondom.spiegel.selectors_programma import list_own_acties
from rondom.spiegel.tonen_programma import word
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import DAGVRAGEN, Dagvraag, ask_handlers
from rondom.toegang.tonen import show_dagvraag

WEEK = timedelta(days=7)


def read_dag(door: Handelend) -> list[Dagvraag]:
    """Own actions and pilots; for who keeps the programme also duties, pilots and meetings of the region.

    Two queries for who keeps nothing, six for who does; none for a family.
    """
    if door.is_familie or door.regio is None:
        return []
    houdt_bij = door.mag(Bevoegdheid.PROGRAMMA_BIJHOUDEN)
    punten = [*_actions(door), *_pilots(door, houdt_bij)]
    return [*punten, *_duties(door), *_meetings(door)] if houdt_bij else punten


def _actions(door: Handelend) -> list[Dagvraag]:
    return [
        Dagvraag(a.tekst, a.doel.thema.naam, a.termijn, "BR41", reverse("spiegel:actie", args=[a.id]))
        for a in list_own_acties(door.houder)
        if a.termijn is not None
    ]


def _pilots(door: Handelend, houdt_bij: bool) -> list[Dagvraag]:
    """A pilot whose end has come asks for a decision of who keeps the programme, and shows to who leads it (BR42)."""
    rijen = Pilot.objects.filter(status__in=OPEN, einde__lte=door.vandaag, regio=door.regio)
    if not houdt_bij:
        rijen = rijen.filter(eigenaar=door.houder)
    adres = "spiegel:pilot_besluit" if houdt_bij else "spiegel:pilot"
    return [
        Dagvraag(_("Besluit hoe deze pilot verdergaat"), p.naam, p.einde, "BR42", reverse(adres, args=[p.id]))
        for p in rijen.order_by("einde", "id")
    ]


def _duties(door: Handelend) -> list[Dagvraag]:
    """Yearly duties of which the clock runs out (BR40)."""
    regels = read_jaarplichten(door.regio or "", door.vandaag, read_parameters(door.regio or ""))
    return [
        Dagvraag(
            capfirst(word(r.plicht.tekst)),
            _("elk jaar"),
            r.termijn.einde,
            r.plicht.regel,
            reverse("spiegel:jaarplicht", args=[r.plicht.sleutel]),
        )
        for r in regels
        if r.stand.stand is not Stand.OP_TIJD
    ]


def _meetings(door: Handelend) -> list[Dagvraag]:
    """Meetings whose day has passed and of which nobody wrote down who was there (R207)."""
    rijen = Bijeenkomst.objects.filter(regio=door.regio, status=BijeenkomstStatus.GEPLAND, dag__lt=door.vandaag)
    return [
        Dagvraag(
            _("Leg vast wie er was en wat eruit kwam"),
            f"{b.gremium.naam}, {date_format(b.dag, 'j F Y')}",
            b.dag + WEEK,
            "R207",
            reverse("spiegel:bijeenkomst_gehouden", args=[b.id]),
        )
        for b in rijen.select_related("gremium").order_by("dag", "id")
    ]


def show_dag(door: Handelend) -> list[dict[str, Any]]:
    """Everything that the mirror asks of somebody, the most pressing first, for the component ``taken``."""
    vragen = [vraag for bron in ask_handlers(DAGVRAGEN) for vraag in bron(door)]
    return [show_dagvraag(v, door.vandaag) for v in sorted(vragen, key=lambda v: (v.uiterst, v.wat))]
