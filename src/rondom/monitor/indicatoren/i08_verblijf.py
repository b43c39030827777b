"""I08: how many young people live away from home in youth help?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.bronnen.codes import VERBLIJF
from rondom.monitor.indicatoren.definitie import WOONNIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import declaraties, gedeclareerd, hulp_per_kind
from rondom.monitor.indicatoren.werkbank import Werkbank

VERBLIJFCATEGORIEEN = ("35", "36", "37", "38", "43", "44")  # iJw JZ020: foster care up to residence


def _jeugdigen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    h = bank.voortelling(hulp_per_kind, tijdvak)
    soorten = [h.filter(h[f"verblijf_{vorm}"] == 1).mutate(vorm=ibis.literal(vorm)) for vorm in VERBLIJF]
    alle = h.filter(ibis.or_(*(h[f"verblijf_{vorm}"] == 1 for vorm in VERBLIJF)))
    return ibis.union(cells(alle, teller=EEN), *(cells(s, teller=EEN, klasse=s.vorm) for s in soorten))


def _declaratie(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    d = bank.voortelling(gedeclareerd, tijdvak, anders=declaraties)
    d = d.filter(d.productcategorie.isin(VERBLIJFCATEGORIEEN))
    return cells(d.select("periode", "pseudoniem", "gemeente").distinct(), teller=EEN)


INDICATOR = Indicator(
    id="I08",
    naam=Tekst("Jeugdigen in verblijf", "Young people in residence"),
    vraag=Tekst("Hoeveel jeugdigen wonen niet thuis en krijgen jeugdhulp?", "How many live away from home in help?"),
    maten=(
        Maat(
            "jeugdigen",
            Tekst("Volgens trajecten", "By trajectories"),
            Tekst("jeugdigen met verblijf dat in de periode liep", "young people with residence in the period"),
            None,
            Eenheid.AANTAL,
            ("jeugdhulp_trajecten",),
            _jeugdigen,
            klassen=Tekst("hulpvorm; een jeugdige kan er meer hebben", "kind of help; a child can have several"),
            codes=codes.HULPVORM,
            telt_op=False,
        ),
        Maat(
            "declaratie",
            Tekst("Volgens declaraties", "By declarations"),
            Tekst("jeugdigen voor wie verblijf is gedeclareerd", "young people for whom residence was declared"),
            None,
            Eenheid.AANTAL,
            ("jeugdhulp_declaraties",),
            _declaratie,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR,),
    niveaus=WOONNIVEAUS,
    herkomst="002 r1045",
    kanttekeningen=(
        Tekst(
            "Bij declaraties telt wie verhuisde bij elke gemeente die betaalde, en in de regio dus vaker.",
            "In declarations who moved counts at each paying municipality, so more than once in the region.",
        ),
    ),
)
