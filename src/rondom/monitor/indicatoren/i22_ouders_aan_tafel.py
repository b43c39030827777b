"""I22: how often are parents and the young person at the table?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import in_report, share
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("rondom_overleggen",)
_NOEMER = Tekst("overleggen over een jeugdige", "meetings about a young person")


def _ouders(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    o = in_report(bank, bank.bron("rondom_overleggen"), "datum", tijdvak)
    return share(o, o.ouders_aanwezig)


def _jeugdige(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    o = in_report(bank, bank.bron("rondom_overleggen"), "datum", tijdvak)
    return share(o, o.jeugdige_aanwezig)


INDICATOR = Indicator(
    id="I22",
    naam=Tekst("Ouders en jongere aan tafel", "Parents and young person at the table"),
    vraag=Tekst("Hoe vaak zitten ouders en jongere bij het overleg?", "How often are they at the meeting?"),
    maten=(
        Maat(
            "ouders",
            Tekst("Ouders aan tafel", "Parents at the table"),
            Tekst("overleggen met een ouder aan tafel", "meetings with a parent"),
            _NOEMER,
            Eenheid.AANDEEL,
            _BRON,
            _ouders,
        ),
        Maat(
            "jeugdige",
            Tekst("Jongere aan tafel", "Young person at the table"),
            Tekst("overleggen met de jeugdige aan tafel", "meetings with the young person"),
            _NOEMER,
            Eenheid.AANDEEL,
            _BRON,
            _jeugdige,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.SCHOOLJAAR),
    niveaus=ALLE_NIVEAUS,
    herkomst="003 r493; BR01",
)
