"""I06: how many children go to a private school?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.indicatoren.definitie import WOONNIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, in_schoolyears
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import home_on, read_home
from rondom.monitor.indicatoren.werkbank import Werkbank


def _jeugdigen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_schoolyears(bank, bank.bron("particulier_onderwijs"))
    t = t.group_by("periode", "pseudoniem").agg(woning=home_on(t.begin, t.gemeente, t.pc4).max())
    return cells(t.mutate(**read_home(t.woning)), teller=EEN)


INDICATOR = Indicator(
    id="I06",
    naam=Tekst("Particulier onderwijs", "Private education"),
    vraag=Tekst("Hoeveel jeugdigen gaan naar een particuliere school?", "How many children attend a private school?"),
    maten=(
        Maat(
            "jeugdigen",
            Tekst("Jeugdigen", "Young people"),
            Tekst("jeugdigen op een niet bekostigde school", "children at a school without public funding"),
            None,
            Eenheid.AANTAL,
            ("particulier_onderwijs",),
            _jeugdigen,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=WOONNIVEAUS,
    herkomst="002 r1043",
    kanttekeningen=(Tekst("Zoals leerplicht ze kent.", "As the attendance office knows them."),),
)
