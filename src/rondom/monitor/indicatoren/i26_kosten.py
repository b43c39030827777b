"""I26: what does youth help cost, and per young person?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import WOONNIVEAUS, Eenheid, Indicator, Maat, Niveau, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, added
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import gedeclareerd
from rondom.monitor.indicatoren.werkbank import Werkbank


def _kosten(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    # Asked for twice, so that it is a table: an engine need not see that both halves are the same.
    per_soort = bank.voortelling(gedeclareerd, tijdvak)
    per_kind = bank.voortelling(gedeclareerd, tijdvak).group_by("periode", "pseudoniem", "gemeente")
    per_kind = per_kind.agg(centen=per_soort.centen.sum())
    return ibis.union(
        added(per_kind, per_kind.centen, EEN),
        cells(per_soort, teller=per_soort.centen, noemer=EEN, klasse=per_soort.productcategorie),
    )


INDICATOR = Indicator(
    id="I26",
    naam=Tekst("Kosten van jeugdhulp", "Cost of youth help"),
    vraag=Tekst("Wat kost jeugdhulp, in totaal en per jeugdige?", "What does youth help cost, in all and per child?"),
    maten=(
        Maat(
            "kosten",
            Tekst("Kosten per jeugdige", "Cost per young person"),
            Tekst("gedeclareerd bedrag, credit afgetrokken", "declared amount, credit taken off"),
            Tekst("jeugdigen per betalende gemeente", "young people per paying municipality"),
            Eenheid.EUROCENT,
            ("jeugdhulp_declaraties",),
            _kosten,
            klassen=Tekst("productcategorie; een jeugdige kan er meer hebben", "product category; several possible"),
            codes=codes.PRODUCTCATEGORIE,
            telt_op=False,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR,),
    niveaus=tuple(n for n in WOONNIVEAUS if n is not Niveau.WIJK),
    herkomst="002 r1187-1191",
    kanttekeningen=(
        Tekst(
            "Wie verhuisde telt bij elke gemeente die betaalde; zo kloppen de kosten met de boeken van elke gemeente.",
            "Who moved counts at each municipality that paid; so costs agree with the books of each.",
        ),
        Tekst(
            "Het jaar is dat van de eerste dag van de prestatie, niet van de rekening.",
            "The year is that of the first day of the service, not of the bill.",
        ),
        Tekst(
            "Besparing en MKBA vragen een vergelijking met wat zonder aanpak gebeurd was; die staat in geen bron.",
            "Savings need a comparison with what would have happened otherwise; no source has it.",
        ),
    ),
)
