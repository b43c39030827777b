"""I18: how many young people leave school without a basic qualification?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.indicatoren import tijd
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import share
from rondom.monitor.indicatoren.voortellingen import leerlingen
from rondom.monitor.indicatoren.werkbank import Werkbank

ONDERWIJS = ("vo", "vso", "mbo")


def _vsv(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    lln = bank.voortelling(leerlingen, tijdvak)
    eerste = tijd.first_day(lln.periode, tijdvak)
    leeftijd = lln.periode - lln.geboortejaar
    telt = (
        lln.onderwijssoort.isin(ONDERWIJS)
        & (leeftijd >= bank.parameters.expressie("vsv_leeftijd_vanaf", eerste))
        & (leeftijd < bank.parameters.expressie("vsv_leeftijd_tot", eerste))
    )
    lln = lln.filter(telt)
    return share(lln, lln.vsv == 1)


INDICATOR = Indicator(
    id="I18",
    naam=Tekst("Voortijdig schoolverlaten", "Early school leaving"),
    vraag=Tekst(
        "Hoeveel jongeren verlaten school zonder startkwalificatie?", "How many leave without basic qualification?"
    ),
    maten=(
        Maat(
            "vsv",
            Tekst(
                "leerlingen die in het schooljaar vertrokken zonder startkwalificatie",
                "pupils who left in the school year without a basic qualification",
            ),
            Tekst(
                "leerlingen van vo, vso en mbo op de teldatum, van de leeftijd",
                "pupils of vo, vso and mbo on the counting day, of that age",
            ),
            Eenheid.AANDEEL,
            ("inschrijvingen",),
            _vsv,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="003 r48, r74; L23",
    kanttekeningen=(
        Tekst(
            "Leeftijd is het jaar waarin het schooljaar begint min het geboortejaar; wie geen geboortejaar heeft telt "
            "niet mee.",
            "Age is the year in which the school year begins minus the year of birth; unknown does not count.",
        ),
        Tekst(
            "Tot 27 jaar sinds de wet van 1 januari 2026, daarvoor tot 23.", "Up to 27 since 1 January 2026, then 23."
        ),
    ),
    parameters=("vsv_leeftijd_vanaf", "vsv_leeftijd_tot"),
)
