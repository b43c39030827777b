"""I24: do partners know each other's mission and tasks?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.i11_tevredenheid import marks
from rondom.monitor.indicatoren.maten import counted, share
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("rondom_metingen",)
_KENT_GOED = 2


def _kent(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    m = marks(bank, "bekendheid")
    return share(m, m.score == _KENT_GOED, m.doelgroep)


def _verdeling(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    m = marks(bank, "bekendheid")
    return counted(m, ibis.cases((m.score == 0, "nee"), (m.score == 1, "half"), else_="ja"))


INDICATOR = Indicator(
    id="I24",
    naam=Tekst("Kennis van elkaars taken", "Knowledge of each other's tasks"),
    vraag=Tekst("Kennen partners elkaars opdracht en taken?", "Do partners know each other's mission and tasks?"),
    maten=(
        Maat(
            "kent",
            Tekst("Kent de ander goed", "Knows the other well"),
            Tekst("antwoorden: ja, goed", "answers: yes, well"),
            Tekst("antwoorden", "answers"),
            Eenheid.AANDEEL,
            _BRON,
            _kent,
            klassen=Tekst("wie antwoordde", "who answered"),
            codes=codes.DOELGROEP,
        ),
        Maat(
            "verdeling",
            Tekst("Alle antwoorden", "All answers"),
            Tekst("antwoorden", "answers"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _verdeling,
            klassen=Tekst("ja, half, nee", "yes, half, no"),
            codes=codes.KENT,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r4993-5000",
    kanttekeningen=(
        Tekst("Ter vergelijking: ongeveer de helft in 2014-2015.", "To compare: about half in 2014-2015."),
    ),
)
