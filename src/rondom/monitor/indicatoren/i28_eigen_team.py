"""I28: how often does the local team help itself, and how often does it refer?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import counted, in_report, share
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.werkbank import Werkbank


def _afgerond(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_report(bank, bank.bron("lokale_teams"), "afgerond", tijdvak)
    return t.filter(t.uitkomst != "loopt")


def _uitkomst(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = _afgerond(bank, tijdvak)
    return counted(t, t.uitkomst)


def _eigen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = _afgerond(bank, tijdvak)
    t = t.filter(t.uitkomst.isin(("eigen_team", "doorverwezen")))
    return share(t, t.uitkomst == "eigen_team")


def _casus(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    c = in_report(bank, bank.bron("rondom_casussen"), "afgesloten", tijdvak)
    return share(c, ~c.doorverwezen)


def _afgeweken(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_report(bank, bank.bron("rondom_afwijkingen"), "kwartaal", tijdvak)
    return ibis.union(cells(t, teller=t.aantal), cells(t, teller=t.aantal, klasse=t.akkoord))


INDICATOR = Indicator(
    id="I28",
    naam=Tekst("Hulp in eigen team of doorverwezen", "Help in own team or referred"),
    vraag=Tekst("Hoe vaak helpt het lokale team zelf?", "How often does the local team help itself?"),
    maten=(
        Maat(
            "uitkomst",
            Tekst("Hoe vragen aflopen", "How questions end"),
            Tekst("afgeronde vragen", "finished questions"),
            None,
            Eenheid.AANTAL,
            ("lokale_teams",),
            _uitkomst,
            klassen=Tekst("hoe het afliep", "how it ended"),
            codes=codes.LOKALE_UITKOMST,
        ),
        Maat(
            "eigen_team",
            Tekst("In het eigen team afgerond", "Finished in the own team"),
            Tekst("vragen afgerond in het eigen team", "questions finished in the own team"),
            Tekst("vragen waarbij geholpen of verwezen is", "questions with help or a referral"),
            Eenheid.AANDEEL,
            ("lokale_teams",),
            _eigen,
        ),
        Maat(
            "tafel",
            Tekst("In Rondom, zonder verwijzing", "In Rondom, without a referral"),
            Tekst("casussen afgesloten zonder verwijzing", "cases closed without referral"),
            Tekst("afgesloten casussen", "closed cases"),
            Eenheid.AANDEEL,
            ("rondom_casussen",),
            _casus,
        ),
        Maat(
            "afgeweken",
            Tekst("Langs een andere route", "Along another route"),
            Tekst(
                "aanmeldingen langs een andere route dan de tabel", "registrations by another route than the table's"
            ),
            None,
            Eenheid.AANTAL,
            ("rondom_afwijkingen",),
            _afgeweken,
            klassen=Tekst("akkoord: wat het team ervan vond", "agreed: what the team thought of it"),
            codes=codes.ROUTEAKKOORD,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.SCHOOLJAAR),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r2669-2687",
)
