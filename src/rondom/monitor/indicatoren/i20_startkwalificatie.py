"""I20: how many pupils get a diploma that is a basic qualification?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.bronnen.codes import STARTKWALIFICATIE
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import counted, share
from rondom.monitor.indicatoren.voortellingen import leerlingen
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("inschrijvingen",)


def _startkwalificatie(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    lln = bank.voortelling(leerlingen, tijdvak)
    lln = lln.filter(lln.diploma.notnull())
    return share(lln, lln.diploma.isin(STARTKWALIFICATIE))


def _diploma(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    lln = bank.voortelling(leerlingen, tijdvak)
    lln = lln.filter(lln.diploma.notnull())
    return counted(lln, lln.diploma)


INDICATOR = Indicator(
    id="I20",
    naam=Tekst("Diploma en startkwalificatie", "Diploma and basic qualification"),
    vraag=Tekst("Hoeveel leerlingen halen een startkwalificatie?", "How many pupils reach a basic qualification?"),
    maten=(
        Maat(
            "startkwalificatie",
            Tekst("leerlingen met een diploma havo, vwo of mbo vanaf 2", "pupils with havo, vwo or mbo from level 2"),
            Tekst("leerlingen van wie de uitslag van dit jaar bekend is", "pupils whose result of this year is known"),
            Eenheid.AANDEEL,
            _BRON,
            _startkwalificatie,
        ),
        Maat(
            "diploma",
            Tekst("leerlingen van wie de uitslag bekend is", "pupils whose result is known"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _diploma,
            klassen=Tekst("diploma; geen is gezakt of vertrokken", "diploma; none is failed or left"),
            codes=codes.DIPLOMA,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r2855-2857",
    kanttekeningen=(
        Tekst(
            "Een vmbo-diploma is een diploma, nog geen startkwalificatie.",
            "A vmbo diploma is a diploma, but not yet a basic qualification.",
        ),
    ),
)
