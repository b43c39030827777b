"""I21: how many goals in plans are reached, at school, at home and in leisure?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import in_report, share
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("rondom_doelen",)
_NOEMER = Tekst("doelen die in de periode zijn beoordeeld", "goals judged in the period")
_KLASSEN = Tekst("leefgebied", "life area")


def _beoordeeld(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    d = in_report(bank, bank.bron("rondom_doelen"), "afgerond", tijdvak)
    return d.filter(d.uitkomst != "loopt")


def _behaald(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    d = _beoordeeld(bank, tijdvak)
    return share(d, d.uitkomst == "behaald", d.leefgebied)


def _deels(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    d = _beoordeeld(bank, tijdvak)
    return share(d, d.uitkomst.isin(("behaald", "deels_behaald")), d.leefgebied)


INDICATOR = Indicator(
    id="I21",
    naam=Tekst("Behaalde doelen", "Goals reached"),
    vraag=Tekst("Hoeveel doelen uit plannen zijn behaald?", "How many goals of plans are reached?"),
    maten=(
        Maat(
            "behaald",
            Tekst("behaalde doelen", "goals reached"),
            _NOEMER,
            Eenheid.AANDEEL,
            _BRON,
            _behaald,
            klassen=_KLASSEN,
            codes=codes.LEEFGEBIED,
        ),
        Maat(
            "deels",
            Tekst("geheel of deels behaalde doelen", "goals reached in whole or in part"),
            _NOEMER,
            Eenheid.AANDEEL,
            _BRON,
            _deels,
            klassen=_KLASSEN,
            codes=codes.LEEFGEBIED,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.SCHOOLJAAR),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r3725-3727",
    kanttekeningen=(
        Tekst(
            "Of een doel behaald is zeggen jeugdige, ouders en team samen.",
            "Whether a goal is reached is said by young person, parents and team together.",
        ),
    ),
)
