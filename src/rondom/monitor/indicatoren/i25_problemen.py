"""I25: which questions do families bring most?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import counted, in_report
from rondom.monitor.indicatoren.werkbank import Werkbank


def _vragen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_report(bank, bank.bron("lokale_teams"), "aanmelding", tijdvak)
    return counted(t, t.vraag)


INDICATOR = Indicator(
    id="I25",
    naam=Tekst("Top 10 van vragen", "Top 10 of questions"),
    vraag=Tekst("Met welke vragen komen gezinnen het meest?", "Which questions do families bring most?"),
    maten=(
        Maat(
            "vragen",
            Tekst("Vragen", "Questions"),
            Tekst("vragen bij lokale teams", "questions to local teams"),
            None,
            Eenheid.AANTAL,
            ("lokale_teams",),
            _vragen,
            klassen=Tekst("waarover het gaat", "what it is about"),
            codes=codes.VRAAG,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.SCHOOLJAAR),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r4885-4903; R195",
    kanttekeningen=(
        Tekst(
            "De volgorde wordt gemaakt na de onthullingscontrole: een plaats in een lijst verraadt ook een aantal.",
            "The order is made after disclosure control: a place in a list tells a number too.",
        ),
    ),
)
