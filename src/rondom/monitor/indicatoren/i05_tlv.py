"""I05: how many admission statements for special education are asked for and granted?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import counted, in_report, share
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("tlv",)


def _toegekend(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_report(bank, bank.bron("tlv"), "besluit", tijdvak)
    t = t.filter(t.uitkomst == "toegekend")
    return counted(t, t.onderwijssoort)


def _besloten(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_report(bank, bank.bron("tlv"), "besluit", tijdvak)
    t = t.filter(t.uitkomst.isin(("toegekend", "afgewezen")))
    return share(t, t.uitkomst == "toegekend")


INDICATOR = Indicator(
    id="I05",
    naam=Tekst("Toelaatbaarheidsverklaringen", "Admission statements for special education"),
    vraag=Tekst("Hoeveel TLV's zijn toegekend?", "How many TLVs were granted?"),
    maten=(
        Maat(
            "toegekend",
            Tekst("Toegekend", "Granted"),
            Tekst("toegekende verklaringen", "statements granted"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _toegekend,
            klassen=Tekst("onderwijssoort waarheen", "kind of education it leads to"),
            codes=codes.ONDERWIJSSOORT,
        ),
        Maat(
            "aandeel",
            Tekst("Aandeel toegekend", "Share granted"),
            Tekst("toegekende verklaringen", "statements granted"),
            Tekst("besluiten: toegekend of afgewezen", "decisions: granted or refused"),
            Eenheid.AANDEEL,
            _BRON,
            _besloten,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR, Tijdvak.KALENDERJAAR),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1043",
    kanttekeningen=(
        Tekst("Een verlenging is een nieuwe verklaring en telt dus mee.", "A renewal is a new statement and counts."),
        Tekst("De periode is die van het besluit.", "The period is that of the decision."),
    ),
)
