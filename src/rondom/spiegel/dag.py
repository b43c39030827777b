"""What does the steering ask of somebody today? Computed from how things stand; nothing is stored (ADR 0051)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from rondom.kern.bestuur import Antwoord, Mandaat, moet_zeggen
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import BijeenkomstStatus
from rondom.kern.termijn import Stand
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel.laden import region_of
from rondom.spiegel.models import Bestuursbesluit, Bijeenkomst, Gremiumlid, Pilot
from rondom.spiegel.selectors_bestuur import Jaarplichtregel, read_jaarplichten
from rondom.spiegel.selectors_pilot import OPEN
from rondom.spiegel.selectors_programma import list_own_acties
from rondom.spiegel.services.partijstem import read_sprekers
from rondom.spiegel.tonen_programma import word
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import DAGVRAGEN, Dagvraag, ask_handlers
from rondom.toegang.tonen import show_dagvraag

WEEK = timedelta(days=7)


def read_dag(door: Handelend, plichten: Iterable[Jaarplichtregel] | None = None) -> list[Dagvraag]:
    """Own actions, pilots and answers for the own party; for who keeps the programme also what the region must do.

    ``plichten``: the duties of every year, by who has read them already. Three queries for who keeps nothing and sits
    nowhere, seven for who keeps; none for a family.
    """
    if door.is_familie or door.regio is None:
        return []
    houdt_bij = door.mag(Bevoegdheid.PROGRAMMA_BIJHOUDEN)
    punten = [*_actions(door), *_pilots(door, houdt_bij), *_answers(door)]
    if not houdt_bij:
        return punten
    regels = read_plichten(door) if plichten is None else plichten
    return [*punten, *_duties(regels), *_meetings(door)]


def read_plichten(door: Handelend) -> list[Jaarplichtregel]:
    """What the region of somebody does every year, with its clock (BR40). ``Http404`` for who has no region."""
    regio = region_of(door)
    return read_jaarplichten(regio, door.vandaag, read_parameters(regio))


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


def _duties(regels: Iterable[Jaarplichtregel]) -> list[Dagvraag]:
    """Yearly duties of which the clock runs out (BR40)."""
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


def _answers(door: Handelend) -> list[Dagvraag]:
    """Decisions on which the own party has still to say itself whether it agrees (R204, R207).

    What somebody wrote down for it is asked for a quarter; what nobody answered stays until it is answered.
    """
    zetels = Gremiumlid.objects.filter(functie=door.houder, vanaf__lte=door.vandaag).exclude(tot__lte=door.vandaag)
    gremia = set(zetels.exclude(mandaat=Mandaat.LUISTEREN).values_list("gremium", "organisatie"))
    vragen = []
    for gremium, partij in sorted(gremia):
        sprekers = read_sprekers(gremium)
        if not sprekers.speaks(door.houder, partij, door.moment):
            continue
        besluiten = Bestuursbesluit.objects.filter(bijeenkomst__gremium=gremium).select_related("bijeenkomst__gremium")
        for b in besluiten.prefetch_related("stemmen").order_by("bijeenkomst__dag", "id"):
            stem = next((s for s in b.stemmen.all() if s.organisatie_id == partij), None)
            open_ = stem is None or stem.antwoord == Antwoord.OPEN
            zelf = sprekers.said_itself(stem)
            if moet_zeggen(open_=open_, zelf_gezegd=zelf, gehouden=b.bijeenkomst.dag, vandaag=door.vandaag):
                vragen.append(_ask_answer(b, open_))
    return vragen


def _ask_answer(besluit: Bestuursbesluit, open_: bool) -> Dagvraag:
    wat = _("Zeg of uw partij het eens is") if open_ else _("Klopt wat voor uw partij is opgeschreven?")
    adres = reverse("spiegel:besluit_stem", args=[besluit.id])
    bij = f"{besluit.bijeenkomst.gremium.naam}: {besluit.tekst}"
    return Dagvraag(wat, bij, besluit.bijeenkomst.dag + WEEK, "R204", adres)


def show_dag(door: Handelend, plichten: Iterable[Jaarplichtregel]) -> list[dict[str, Any]]:
    """Everything that is asked of somebody, the most pressing first, for the component ``taken``.

    ``plichten``: the duties of every year, which the page shows as a whole as well.
    """
    bronnen = [partial(read_dag, plichten=plichten) if b is read_dag else b for b in ask_handlers(DAGVRAGEN)]
    vragen = [vraag for bron in bronnen for vraag in bron(door)]
    return [show_dagvraag(v, door.vandaag) for v in sorted(vragen, key=lambda v: (v.uiterst, v.wat))]
