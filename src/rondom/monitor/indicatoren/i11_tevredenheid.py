"""I11: how satisfied are parents, young people and professionals with the help?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, added, in_schoolyears
from rondom.monitor.indicatoren.werkbank import Werkbank


def marks(bank: Werkbank, soort: str) -> ir.Table:
    """Answers of one kind of measurement within the report. Columns of ``rondom_metingen`` and periode."""
    m = in_schoolyears(bank, bank.bron("rondom_metingen"))
    return m.filter((m.soort == soort) & m.score.notnull())


def _tevredenheid(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    m = marks(bank, "tevredenheid")
    return added(m, m.score, EEN, m.doelgroep)


INDICATOR = Indicator(
    id="I11",
    naam=Tekst("Tevredenheid", "Satisfaction"),
    vraag=Tekst("Welk cijfer krijgt de hulp?", "Which mark does help get?"),
    maten=(
        Maat(
            "cijfer",
            Tekst("som van de cijfers, 1 tot en met 10", "sum of the marks, 1 to 10"),
            Tekst("antwoorden", "answers"),
            Eenheid.GEMIDDELDE,
            ("rondom_metingen",),
            _tevredenheid,
            klassen=Tekst("wie antwoordde", "who answered"),
            codes=codes.DOELGROEP,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r4936-4978; R225 R226",
    kanttekeningen=(
        Tekst(
            "Wie niet antwoordde telt niet mee; de respons staat er niet bij.",
            "Who did not answer does not count; the response rate is not shown here.",
        ),
        Tekst(
            "Lees cijfers naast verhalen (merkbaar).",
            "Read figures beside stories: what can be measured beside what people notice.",
        ),
    ),
)
