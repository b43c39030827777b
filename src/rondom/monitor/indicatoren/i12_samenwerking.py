"""I12: which mark does the cooperation between school and youth help get?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.i11_tevredenheid import marks
from rondom.monitor.indicatoren.maten import EEN, added
from rondom.monitor.indicatoren.werkbank import Werkbank


def _cijfer(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    m = marks(bank, "samenwerking")
    return added(m, m.score, EEN, m.doelgroep)


INDICATOR = Indicator(
    id="I12",
    naam=Tekst("Waardering van de samenwerking", "Appreciation of the cooperation"),
    vraag=Tekst("Welk cijfer krijgt de samenwerking?", "Which mark does the cooperation get?"),
    maten=(
        Maat(
            "cijfer",
            Tekst("Cijfer", "Mark"),
            Tekst("som van de cijfers, 1 tot en met 10", "sum of the marks, 1 to 10"),
            Tekst("antwoorden", "answers"),
            Eenheid.GEMIDDELDE,
            ("rondom_metingen",),
            _cijfer,
            klassen=Tekst("wie antwoordde", "who answered"),
            codes=codes.DOELGROEP,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r5006; R226",
    kanttekeningen=(
        Tekst("Ter vergelijking: 6,1 in de proefregio's van 2014-2015.", "To compare: 6.1 in the pilots of 2014-2015."),
    ),
)
