"""I30: how often is the end of help reported back, and in time?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import in_report, share
from rondom.monitor.indicatoren.voortellingen import days
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("rondom_inzet",)


def _gestopt(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    """Help that ended in the period and of which the end was reported or the term for that has passed."""
    i = in_report(bank, bank.bron("rondom_inzet"), "gestopt", tijdvak)
    i = i.filter(i.soort == "hulp")
    term = bank.parameters.expressie("terugkoppeling_dagen", i.gestopt)
    gemeld = i.teruggekoppeld.notnull() & (i.teruggekoppeld <= bank.tot_en_met)
    i = i.mutate(gemeld=gemeld, op_tijd=gemeld & (days(i.gestopt, i.teruggekoppeld) <= term), term=term)
    return i.filter(i.gemeld | (days(i.gestopt, bank.tot_en_met) > i.term))


def _gemeld(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    i = _gestopt(bank, tijdvak)
    return share(i, i.gemeld)


def _op_tijd(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    i = _gestopt(bank, tijdvak)
    return share(i, i.op_tijd)


INDICATOR = Indicator(
    id="I30",
    naam=Tekst("Terugkoppeling bij einde van hulp", "Report back at the end of help"),
    vraag=Tekst("Hoe vaak hoort school dat hulp is gestopt?", "How often does school hear that help has ended?"),
    maten=(
        Maat(
            "gemeld",
            Tekst("Einde gemeld", "End reported"),
            Tekst("hulp waarvan het einde is gemeld", "help of which the end was reported"),
            Tekst("gestopte hulp, gemeld of over de termijn", "ended help, reported or past the term"),
            Eenheid.AANDEEL,
            _BRON,
            _gemeld,
        ),
        Maat(
            "op_tijd",
            Tekst("Einde op tijd gemeld", "End reported in time"),
            Tekst("hulp waarvan het einde binnen de termijn is gemeld", "help of which the end was reported in time"),
            Tekst("gestopte hulp, gemeld of over de termijn", "ended help, reported or past the term"),
            Eenheid.AANDEEL,
            _BRON,
            _op_tijd,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.SCHOOLJAAR),
    niveaus=ALLE_NIVEAUS,
    herkomst="BR13; P02",
    kanttekeningen=(
        Tekst(
            "De termijn is vijf werkdagen, geteld als zeven dagen; feestdagen tellen hier mee.",
            "The term is five working days, counted as seven days; holidays count here.",
        ),
    ),
    parameters=("terugkoppeling_dagen",),
)
