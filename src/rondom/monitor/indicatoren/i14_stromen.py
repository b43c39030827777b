"""I14: where do pupils come from and where do they go?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import counted, in_schoolyears
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("inschrijvingen",)
_KLASSEN = Tekst("onderwijssoort of plek", "kind of education or place")


def _instroom(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    i = in_schoolyears(bank, bank.bron("inschrijvingen"))
    i = i.filter(i.herkomst.notnull())
    return counted(i, i.herkomst)


def _uitstroom(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    i = in_schoolyears(bank, bank.bron("inschrijvingen"))
    i = i.filter(i.uitgeschreven.notnull())
    return counted(i, i.bestemming)


INDICATOR = Indicator(
    id="I14",
    naam=Tekst("In- en uitstroom van leerlingen", "Flows of pupils"),
    vraag=Tekst("Waar komen leerlingen vandaan en waar gaan zij heen?", "Where do pupils come from and go to?"),
    maten=(
        Maat(
            "instroom",
            Tekst("inschrijvingen met een herkomst", "enrolments with an origin"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _instroom,
            klassen=_KLASSEN,
            codes=codes.HERKOMST,
        ),
        Maat(
            "uitstroom",
            Tekst("inschrijvingen die in het schooljaar eindigden", "enrolments that ended in the school year"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _uitstroom,
            klassen=_KLASSEN,
            codes=codes.HERKOMST,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1112",
    kanttekeningen=(
        Tekst(
            "Geteld zijn stappen, geen leerlingen: wie twee keer wisselt telt twee keer.",
            "Steps are counted, not pupils: who changes twice counts twice.",
        ),
    ),
)
