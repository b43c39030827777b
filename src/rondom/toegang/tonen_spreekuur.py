"""Who is at school when, and the places of a consultation hour, as plain values for pages (R003, R183)."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst

from rondom.kern.aanwezig import Dienst
from rondom.kern.teksten import TEKSTEN, tekst
from rondom.netwerk.models import Vastdagdeel
from rondom.netwerk.selectors_aanwezig import Rooster
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import houder_of_functie
from rondom.toegang.models import Boeking
from rondom.toegang.selectors_spreekuur import Plekregel
from rondom.toegang.tonen import taal

SLEUTEL = "%Y%m%d-%H%M"
"""How the begin of a place stands in its address (local time)."""
DAGNAAM = "l"


def show_plekken(plekken: Iterable[Plekregel]) -> list[dict[str, Any]]:
    """Places per half-day: with whom, for what, where, and each free moment with the page on which it is booked.

    Two who are there at the same time keep a half-day each, however their moments lie between one another.
    """
    per: dict[tuple[date, UUID], list[Plekregel]] = {}
    for p in plekken:
        per.setdefault((p.plek.dienst.dag, p.plek.dienst.deel.id), []).append(p)
    uit = []
    for rij in per.values():
        wie = houder_of_functie(rij[0].wie)
        sleutel = f"waarvoor.{rij[0].wie.rol}"
        uit.append(
            {
                "dag": rij[0].plek.dienst.dag,
                "wie": wie,
                "waarvoor": tekst(sleutel, taal()) if sleutel in TEKSTEN else "",
                "plaats": rij[0].plaats,
                "tijden": [{"begin": p.plek.begin, "url": place_url(p)} for p in rij if p.vrij],
            }
        )
    return uit


def place_url(plek: Plekregel) -> str:
    """The page on which this place is booked."""
    return reverse("toegang:spreekuur_boeken", args=[plek.plek.dienst.deel.id, key_of(plek.plek.begin)])


def key_of(begin: datetime) -> str:
    """The begin of a place as it stands in an address."""
    return begin.astimezone(TIJDZONE).strftime(SLEUTEL)


def moment_of(sleutel: str) -> datetime | None:
    """The begin of a place from its address; None for what is no moment."""
    try:
        return datetime.strptime(sleutel, SLEUTEL).replace(tzinfo=TIJDZONE)
    except ValueError:
        return None


def show_boekingen(boekingen: Iterable[Boeking], rooster: Rooster | None = None) -> list[dict[str, Any]]:
    """Appointments with the professional, the place, and how they stand."""
    return [
        {
            "boeking": b,
            "wie": houder_of_functie(b.functie),
            "als": tekst(f"spreekuur.boeker.{b.als}", taal()),
            "stand": tekst(f"spreekuur.stand.{b.stand}", taal()),
            "plaats": b.vastdagdeel.plaats,
            "reden": getattr(getattr(b, "reden", None), "tekst", "") if rooster is None else "",
        }
        for b in boekingen
    ]


def show_dienst(rooster: Rooster, dienst: Dienst) -> dict[str, Any]:
    """One half-day: who, when, where, and whether somebody stands in or it was moved."""
    rij = rooster.rijen[dienst.deel.id]
    return {
        "dag": dienst.dag,
        "begin": dienst.deel.begin,
        "einde": dienst.deel.einde,
        "wie": houder_of_functie(rooster.wie(dienst)),
        "plaats": rij.plaats,
        "vervangt": rooster.mensen[dienst.deel.functie].persoon.naam if dienst.vervangt else "",
        "verplaatst": dienst.verplaatst,
        "spreekuur": bool(dienst.deel.plek),
        "school": rij.school,
    }


def show_rooster(rooster: Rooster) -> list[dict[str, Any]]:
    """Half-days per day, in order of time."""
    return [
        {"dag": dag, "diensten": [show_dienst(rooster, d) for d in groep]}
        for dag, groep in groupby(rooster.diensten, key=lambda d: d.dag)
    ]


def day_name(weekdag: int) -> str:
    """Monday for 0, in the reader's language."""
    return str(date_format(datetime(2024, 1, 1 + weekdag), DAGNAAM))  # 1 January 2024 was a Monday


def say_fixed(rij: Vastdagdeel) -> str:
    """A fixed half-day in words: dinsdagochtend, even weken."""
    ochtend = "ochtend" if rij.begin.hour < 12 else "middag"
    woord = tekst(f"aanwezig.dagdeel.{ochtend}", taal())
    dag = day_name(rij.weekdag)
    deel = f"{dag} {woord}" if taal() == "en" else f"{dag}{woord}"
    weken = "" if rij.weken == "elke" else f", {tekst(f'aanwezig.weken.{rij.weken}', taal())}"
    return f"{deel}{weken}"


def say_fixed_all(rijen: Iterable[Vastdagdeel]) -> str:
    """The fixed half-days of one person at one school, as one line."""
    return capfirst("; ".join(say_fixed(r) for r in rijen))
