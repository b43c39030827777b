"""Programme, governance and pilots of the test region, made through the services by Pien, who keeps them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from rondom.kern.parameters import STANDAARD
from rondom.kern.statussen import ThemaStatus
from rondom.spiegel.models import Thema, Themaactie, Themadoel
from rondom.spiegel.services import thema as themas
from rondom.spiegel.services import themaactie as acties
from rondom.spiegel.services import themadoel as doelen
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
