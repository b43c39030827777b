"""I27: how long does youth help last?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import mean_days
from rondom.monitor.indicatoren.werkbank import Werkbank


def _trajecten(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("jeugdhulp_trajecten"), "aanvang", "einde", tijdvak, klasse="hulpvorm")


def _inzet(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("rondom_inzet"), "gestart", "gestopt", tijdvak, klasse="soort")


INDICATOR = Indicator(
    id="I27",
    naam=Tekst("Duur van jeugdhulp", "Duration of youth help"),
    vraag=Tekst("Hoe lang duurt hulp die geëindigd is?", "How long did help last that has ended?"),
    maten=(
        Maat(
            "trajecten",
            Tekst("dagen van eerste tot laatste dag van de hulp", "days from first to last day of help"),
            Tekst("trajecten die in de periode eindigden", "trajectories that ended in the period"),
            Eenheid.DAGEN,
            ("jeugdhulp_trajecten",),
            _trajecten,
            klassen=Tekst("hulpvorm", "kind of help"),
            codes=codes.HULPVORM,
        ),
        Maat(
            "tafel",
            Tekst("dagen van eerste tot laatste dag van de inzet", "days from the first to the last day of the help"),
            Tekst("inzet die in de periode stopte", "help and support that ended in the period"),
            Eenheid.DAGEN,
            ("rondom_inzet",),
            _inzet,
            klassen=Tekst("soort: hulp of ondersteuning", "kind: help or support"),
            codes=codes.INZETSOORT,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.MAAND),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1462-1464",
    kanttekeningen=(
        Tekst(
            "Wat nog loopt telt niet mee; lange hulp komt dus laat in beeld.",
            "What still runs does not count, so long help shows late.",
        ),
    ),
)
