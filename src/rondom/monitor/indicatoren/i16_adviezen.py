"""I16: which advice do pupils get at the end of primary school?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import counted, in_schoolyears
from rondom.monitor.indicatoren.werkbank import Werkbank


def _adviezen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    i = in_schoolyears(bank, bank.bron("inschrijvingen"))
    i = i.filter(i.advies.notnull())
    return counted(i, i.advies)


INDICATOR = Indicator(
    id="I16",
    naam=Tekst("Adviezen voor vervolgonderwijs", "Advice for secondary education"),
    vraag=Tekst("Welke schooladviezen krijgen leerlingen?", "Which advice do pupils get?"),
    maten=(
        Maat(
            "adviezen",
            Tekst("schooladviezen", "pieces of advice"),
            None,
            Eenheid.AANTAL,
            ("inschrijvingen",),
            _adviezen,
            klassen=Tekst("advies", "advice"),
            codes=codes.ADVIES,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1124",
    kanttekeningen=(
        Tekst(
            "Wie in het laatste jaar van school wisselde kan twee adviezen hebben.",
            "Who changed schools in the last year can have two recommendations.",
        ),
    ),
)
