"""One application, ready for its page: the clock, what holds, and what can be done now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from rondom.casus.laden import Tafel
from rondom.casus.models import Zorgplicht, Zorgplichtadvies, Zorgplichtpauze, Zorgplichtplaats
from rondom.casus.services import zorgplicht as dienst
from rondom.kern.oordeel import Oordeel
from rondom.kern.teksten import tekst
from rondom.kern.termijn import Termijnstand, dag_van, stand_op
from rondom.kern.zorgplicht import Aanmelding, Klok, beoordeel_tijdelijk, beoordeel_verlengen, holds, is_vroeg
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.tonen import show_oordeel, show_text, taal


@dataclass(frozen=True)
class Blad:
    """What the page of one application shows."""

    rij: Zorgplicht
    feiten: Aanmelding
    klok: Klok | None
    stand: Termijnstand | None
    standtekst: str
    dagen: tuple[int, int]
    """Which day of how many."""
    rust: dict[str, Any]
    vroeg: str
    verlengen: dict[str, Any]
    tijdelijk: dict[str, Any]
    mag_tijdelijk: bool
    pauzes: list[Zorgplichtpauze]
    adviezen: list[tuple[Zorgplichtadvies, str]]
    plaatsen: list[Zorgplichtplaats]
    wacht: bool


def read_blad(rij: Zorgplicht, tafel: Tafel, door: Handelend) -> Blad:
    """The page of one application on a day."""
    regio, dag = tafel.casus.dossier.regio_id, door.vandaag
    feiten, klok = dienst.read_stand(rij, regio, dag)
    parameters = read_parameters(regio)
    tijdelijk = beoordeel_tijdelijk(feiten, dag, klok)
    loopt = klok is not None and not rij.besloten_op and klok.termijn.begin <= dag
    kalender = read_kalender(regio)
    stand = stand_op(klok.termijn, dag, parameters, kalender) if klok and loopt else None
    pauzes = list(visible(Zorgplichtpauze.objects.filter(zorgplicht=rij), door).order_by("van", "id"))
    adviezen = visible(Zorgplichtadvies.objects.filter(zorgplicht=rij), door).order_by("-gegeven_op", "id")
    plaatsen = visible(Zorgplichtplaats.objects.filter(zorgplicht=rij), door)
    return Blad(
        rij=rij,
        feiten=feiten,
        klok=klok,
        stand=stand,
        standtekst=show_text(stand.reden) if stand else "",
        dagen=dag_van(klok.termijn, dag, kalender) if klok and loopt else (0, 0),
        rust=show_oordeel(holds(feiten), _heading(holds(feiten))),
        vroeg=show_text(is_vroeg(feiten, parameters).redenen[0]) if klok else "",
        verlengen=show_oordeel(beoordeel_verlengen(feiten, "…", dag, klok)),
        tijdelijk=show_oordeel(tijdelijk),
        mag_tijdelijk=tijdelijk.mag and rij.tijdelijk_op is None,
        pauzes=pauzes,
        adviezen=[(a, tekst(f"zorgplicht.advies.{a.partij}", taal())) for a in adviezen],
        plaatsen=list(plaatsen.select_related("plaats", "school").order_by("-op", "id")),
        wacht=any(p.tot is None for p in pauzes),
    )


def _heading(oordeel: Oordeel) -> str:
    return _("De zorgplicht rust op deze school") if oordeel.mag else _("De zorgplicht rust nu niet op deze school")


def decision_text(rij: Zorgplicht) -> str:
    """The decision in words; empty while there is none."""
    return tekst(f"zorgplicht.besluit.{rij.besluit}", taal()) if rij.besluit else ""


def soort_text(rij: Zorgplicht) -> str:
    """What kind of application it is."""
    return tekst(f"zorgplicht.soort.{rij.soort}", taal())


def is_past(dag: date, rij: Zorgplichtplaats) -> bool:
    """Whether a held place lapsed or was let go."""
    return rij.plaats.vrij_op is not None or rij.plaats.tot < dag
