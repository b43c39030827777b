"""I07: how many children are exempt from compulsory education, and on which ground?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import WOONNIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, in_schoolyears
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import home_on, read_home
from rondom.monitor.indicatoren.werkbank import Werkbank


def _jeugdigen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    v = in_schoolyears(bank, bank.bron("vrijstellingen"))
    v = v.mutate(woning=home_on(v.begin, v.gemeente, v.pc4))
    per_kind = v.group_by("periode", "pseudoniem").agg(woning=v.woning.max())
    per_grond = v.group_by("periode", "pseudoniem", "grond").agg(woning=v.woning.max())
    return ibis.union(
        cells(per_kind.mutate(**read_home(per_kind.woning)), teller=EEN),
        cells(per_grond.mutate(**read_home(per_grond.woning)), teller=EEN, klasse=per_grond.grond),
    )


INDICATOR = Indicator(
    id="I07",
    naam=Tekst("Vrijstellingen van de leerplicht", "Exemptions from compulsory education"),
    vraag=Tekst("Hoeveel jeugdigen zijn vrijgesteld?", "How many children are exempt?"),
    maten=(
        Maat(
            "jeugdigen",
            Tekst("Jeugdigen", "Young people"),
            Tekst("jeugdigen met een vrijstelling in het schooljaar", "children with an exemption in the school year"),
            None,
            Eenheid.AANTAL,
            ("vrijstellingen",),
            _jeugdigen,
            klassen=Tekst("grond; een jeugdige kan er twee hebben", "ground; a child can have two"),
            codes=codes.VRIJSTELLINGSGROND,
            telt_op=False,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=WOONNIVEAUS,
    herkomst="002 r1045; Leerplichtwet 1969 art. 5 en 15",
)
