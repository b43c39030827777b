"""What the two schools of the stage offer, written through the services: a draft by its keeper, adopted by its head."""

from __future__ import annotations

from typing import Any

from rondom.kern.parameters import STANDAARD
from rondom.netwerk.models import Ondersteuningsaanbod, Plaats, Voorziening
from rondom.netwerk.selectors import read_afspraken
from rondom.netwerk.services import ondersteuning as dienst
from rondom.netwerk.services.aanbod import Schrijver
from rondom.toegang.handelen import Handelend, acting
from tests import toneel as t

JAAR = 2026
RUST: dict[str, Any] = {
    "soort": "gedrag", "niveau": "basis", "wat": "Een vaste opbouw van de dag", "voor_wie": "Alle leerlingen",
    "wie": "de leerkracht", "leeftijd_van": 4, "leeftijd_tot": 18, "plaatsen": None, "bezet": 0,
}  # fmt: skip
KLAS: dict[str, Any] = {
    "soort": "zorgklas", "niveau": "extra", "wat": "Een klas met verpleging in huis",
    "voor_wie": "Wie elke dag verpleging nodig heeft", "wie": "het vaste team",
    "leeftijd_van": 4, "leeftijd_tot": 15, "plaatsen": 2, "bezet": 1,
}  # fmt: skip
WOORDEN: dict[str, Any] = {"toelichting": "Een kleine school.", "grens": "", "gids": "", "mr_op": None}


def writer(door: Handelend) -> Schrijver:
    assert door.organisatie and door.regio
    return Schrijver(door.houder, door.organisatie, door.regio, door.moment)


def draft(
    wie: str = "anouk", regels: tuple[dict[str, Any], ...] = (RUST, KLAS), jaar: int = JAAR
) -> Ondersteuningsaanbod:
    """A draft of the school of ``wie``."""
    with acting(t.professional(wie)) as door:
        return dienst.write(schooljaar=jaar, gegevens=WOORDEN, regels=regels, door=writer(door))


def adopted(
    regels: tuple[dict[str, Any], ...] = (RUST, KLAS), jaar: int = JAAR, wie: str = "anouk", hoofd: str = "saar"
) -> Ondersteuningsaanbod:
    """The offer of a school, written by its coordinator and adopted by its head: the Lindecollege, unless said."""
    aanbod = draft(wie, regels, jaar)
    with acting(t.professional(hoofd)) as door:
        return dienst.adopt(aanbod=aanbod.id, afspraken=read_afspraken("toets", door.vandaag), door=writer(door))


def line(aanbod: Ondersteuningsaanbod, soort: str = "zorgklas") -> Voorziening:
    return Voorziening.objects.get(aanbod=aanbod, soort=soort)


def hold(voorziening: Voorziening, wie: str = "ingrid") -> Plaats:
    """Somebody of the cast holds a place for a pupil of the own school."""
    with acting(t.professional(wie)) as door:
        return dienst.hold(voorziening=voorziening.id, parameters=STANDAARD, door=writer(door))
