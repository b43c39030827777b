"""I15: how much extra support does the partnership grant?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, added, counted, in_schoolyears
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import home_on, read_home
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("arrangementen",)


def _arrangementen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    a = in_schoolyears(bank, bank.bron("arrangementen"))
    return counted(a, a.soort)


def _leerlingen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    a = in_schoolyears(bank, bank.bron("arrangementen"))
    a = a.mutate(woning=home_on(a.ingang, a.gemeente, a.pc4))
    per_kind = a.group_by("periode", "pseudoniem").agg(vestiging=a.vestiging.max(), woning=a.woning.max())
    return cells(per_kind.mutate(**read_home(per_kind.woning)), teller=EEN)


def _bedrag(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    a = in_schoolyears(bank, bank.bron("arrangementen"))
    a = a.filter(a.bedrag_centen.notnull())
    return added(a, a.bedrag_centen, EEN, a.soort)


INDICATOR = Indicator(
    id="I15",
    naam=Tekst("Arrangementen", "Arrangements"),
    vraag=Tekst(
        "Hoeveel extra ondersteuning kent het samenwerkingsverband toe?",
        "How much extra support does the partnership of schools grant?",
    ),
    maten=(
        Maat(
            "arrangementen",
            Tekst("arrangementen in het schooljaar", "arrangements in the school year"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _arrangementen,
            klassen=Tekst("soort arrangement", "kind of arrangement"),
            codes=codes.ARRANGEMENTSOORT,
        ),
        Maat(
            "leerlingen",
            Tekst("leerlingen met een arrangement", "pupils with an arrangement"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _leerlingen,
        ),
        Maat(
            "bedrag",
            Tekst("bedrag in centen", "amount in cents"),
            Tekst("arrangementen waarvan het bedrag bekend is", "arrangements of which the amount is known"),
            Eenheid.EUROCENT,
            _BRON,
            _bedrag,
            klassen=Tekst("soort arrangement", "kind of arrangement"),
            codes=codes.ARRANGEMENTSOORT,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1124",
)
