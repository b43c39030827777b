"""Programme, governance and pilots of the test region, made through the services by Pien, who keeps them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from rondom.kern.parameters import STANDAARD
from rondom.kern.statussen import ThemaStatus
from rondom.netwerk.models import Functie
from rondom.spiegel.models import Bijeenkomst, Gremium, Gremiumlid, Pilot, Thema, Themaactie, Themadoel, Werkpunt
from rondom.spiegel.services import bijeenkomst as bijeenkomsten
from rondom.spiegel.services import gremium as gremia
from rondom.spiegel.services import pilot as pilots
from rondom.spiegel.services import thema as themas
from rondom.spiegel.services import themaactie as acties
from rondom.spiegel.services import themadoel as doelen
from rondom.spiegel.services import werkpunt as werkpunten
from rondom.toegang.handelen import Handelend, acting
from tests import toneel as t

VANDAAG = t.NU.date()
DOEL: dict[str, Any] = {
    "tekst": "In 2028 zitten nog 20 kinderen langer dan drie maanden thuis", "meting": "cijfer:I01", "nu": "61 kinderen",
    "streef": "20 kinderen", "streef_op": date(2028, 7, 1),
}  # fmt: skip
ACTIE: dict[str, Any] = {
    "tekst": "Alle 14 scholen bellen binnen twee dagen met ouders", "eigenaar": t.key("saar"), "vanaf": date(2026, 11, 1),
    "termijn": date(2027, 3, 1), "schaal": "regionaal", "waar": "", "spoor": "uitvoering",
}  # fmt: skip


def pien(later: timedelta = timedelta()) -> Handelend:
    """The policy officer of the municipality."""
    return t.professional("pien", t.NU + later)


def make_thema(naam: str = "Thuiszitters", *, actief: bool = False, doel: bool = True) -> Thema:
    """A theme, with a goal, that runs when asked."""
    with acting(pien()) as door:
        thema = themas.make(naam=naam, waarom="Kinderen zitten lang thuis en niemand lost het alleen op.", door=door)
        if doel:
            make_doel(thema)
        if actief:
            thema = themas.move(thema=thema.id, naar=ThemaStatus.ACTIEF, parameters=STANDAARD, door=door)
    return thema


def make_doel(thema: Thema, **anders: Any) -> Themadoel:
    """A goal that says everything, but for what is given."""
    with acting(pien()) as door:
        return doelen.write(thema=thema.id, gegevens=DOEL | anders, door=door)


def make_actie(doel: Themadoel, **anders: Any) -> Themaactie:
    """An action that says everything, but for what is given."""
    with acting(pien()) as door:
        return acties.write(doel=doel.id, gegevens=ACTIE | anders, door=door)


# Governance -------------------------------------------------------------------------------------------------------

LEDEN = {"koen": ("onderwijs", "beslissen"), "pien": ("gemeente", "beslissen"), "bram": ("hulp", "adviseren")}


def make_gremium(
    soort: str = "oogo_samen", leden: dict[str, tuple[str, str]] | None = None, naam: str = "OOGO"
) -> Gremium:
    """A body with its members since August."""
    with acting(pien()) as door:
        gremium = gremia.make(gegevens={"naam": naam, "soort": soort, "opdracht": "Samen afspreken"}, door=door)
        for wie, (partij, mandaat) in (LEDEN if leden is None else leden).items():
            gegevens = {"partij": partij, "mandaat": mandaat, "mandaat_tekst": "", "vanaf": date(2026, 8, 1)}
            functie = Functie.objects.get(pk=t.key(wie))
            gremia.add_member(gremium=gremium.id, functie=functie, gegevens=gegevens, door=door)
    return gremium


def make_punt(gremium: Gremium, titel: str = "Thuiszitters") -> Werkpunt:
    """A point of its work list."""
    with acting(pien()) as door:
        return werkpunten.add(
            gremium=gremium.id, gegevens={"titel": titel, "toelichting": "", "thema": None}, door=door
        )


def plan(gremium: Gremium, *punten: Werkpunt, dag: date = VANDAAG) -> Bijeenkomst:
    """A meeting with these points."""
    with acting(pien()) as door:
        return bijeenkomsten.plan(
            gremium=gremium.id, dag=dag, plaats="Stadhuis", agenda=[p.id for p in punten], door=door
        )


def hold(bijeenkomst: Bijeenkomst, *aanwezig: str, verslag: str = "") -> Bijeenkomst:
    """It was held, with these of the cast."""
    er = Gremiumlid.objects.filter(gremium=bijeenkomst.gremium_id, functie__in=[t.key(w) for w in aanwezig])
    with acting(pien()) as door:
        rij = Bijeenkomst.objects.get(pk=bijeenkomst.pk)
        return bijeenkomsten.hold(
            bijeenkomst=rij.id,
            aanwezig=[lid.id for lid in er],
            uitkomsten={},
            verslag=verslag,
            versie=rij.versie,
            door=door,
        )


# Pilots -----------------------------------------------------------------------------------------------------------

PILOT: dict[str, Any] = {
    "naam": "Brugfunctionaris", "doel": "Iemand op school die ouders de weg wijst", "gemeenten": ["9901"],
    "verwacht": "Ouders vinden binnen een week hulp", "scholen": [t.key("lindecollege")], "vanaf": date(2026, 1, 1),
    "einde": date(2026, 11, 9), "kosten": 4_500_000, "betaald_door": "gemeente en bestuur", "thema": None,
    "eigenaar": t.key("saar"),
}  # fmt: skip


def make_pilot(*, loopt: bool = True, **anders: Any) -> Pilot:
    """A pilot of one school that Saar leads; its end is today."""
    with acting(pien()) as door:
        pilot = pilots.register(gegevens=PILOT | anders, door=door)
        return pilots.begin(pilot=pilot.id, door=door) if loopt else pilot
