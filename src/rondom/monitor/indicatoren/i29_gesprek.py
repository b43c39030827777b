"""I29: how often is there a talk within a week?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import in_report, share
from rondom.monitor.indicatoren.voortellingen import days
from rondom.monitor.indicatoren.werkbank import Werkbank


def _in_time(bank: Werkbank, bron: str, begin: str, tijdvak: Tijdvak) -> ir.Table:
    """Of what began in the period and whose term has passed or whose talk was held: how much had it in time."""
    t = in_report(bank, bank.bron(bron), begin, tijdvak)
    term = bank.parameters.expressie("gesprek_dagen", t[begin])
    gehad = t.eerste_gesprek.notnull() & (t.eerste_gesprek <= bank.tot_en_met)
    voorbij = days(t[begin], bank.tot_en_met) > term
    t = t.mutate(op_tijd=gehad & (days(t[begin], t.eerste_gesprek) <= term)).filter(gehad | voorbij)
    return share(t, t.op_tijd)


def _team(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return _in_time(bank, "lokale_teams", "aanmelding", tijdvak)


def _tafel(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return _in_time(bank, "rondom_casussen", "signaal", tijdvak)


INDICATOR = Indicator(
    id="I29",
    naam=Tekst("Gesprek binnen een week", "Talk within a week"),
    vraag=Tekst("Hoe vaak is er binnen zeven dagen een gesprek?", "How often is there a talk within seven days?"),
    maten=(
        Maat(
            "team",
            Tekst("vragen met een eerste gesprek binnen de termijn", "questions with a first talk in time"),
            Tekst("vragen met een gesprek of waarvan de termijn voorbij is", "questions with a talk or past the term"),
            Eenheid.AANDEEL,
            ("lokale_teams",),
            _team,
        ),
        Maat(
            "tafel",
            Tekst(
                "casussen met een eerste gesprek binnen de termijn na het signaal",
                "cases with a first talk within the term after the signal",
            ),
            Tekst(
                "casussen met een gesprek of waarvan de termijn voorbij is",
                "cases with a talk, or of which the term has passed",
            ),
            Eenheid.AANDEEL,
            ("rondom_casussen",),
            _tafel,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.SCHOOLJAAR),
    niveaus=ALLE_NIVEAUS,
    herkomst="BR12; R107",
    parameters=("gesprek_dagen",),
)
