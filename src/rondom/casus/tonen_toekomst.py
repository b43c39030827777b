"""A plan for after 18 as plain values for its page."""

from collections.abc import Iterable
from typing import Any

from rondom.casus.selectors_toekomst import Onderwerp
from rondom.kern.achttien import Vervolg
from rondom.kern.afspraken import Wet
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import show_oordeel, taal


def show_onderwerpen(onderwerpen: Iterable[Onderwerp]) -> list[dict[str, Any]]:
    """Each subject in words, with the goals about it."""
    return [
        {
            "naam": tekst(f"achttien.onderwerp.{o.sleutel}", taal()),
            "doelen": [d.tekst for d in o.doelen],
            "dicht": o.dicht,
        }
        for o in onderwerpen
    ]


def show_vervolg(vervolg: Vervolg, woongemeente: str) -> dict[str, Any]:
    """Under which law help goes on; of the Wmo with the municipality that does it."""
    naam = tekst(f"achttien.wet.{vervolg.wet.value}", taal())
    kop = f"{naam}: {woongemeente}" if vervolg.wet is Wet.WMO and woongemeente else naam
    return show_oordeel(vervolg.oordeel, kop)
