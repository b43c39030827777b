"""I19: how many hours are pupils absent, and how often is that reported?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, counted, in_report, in_schoolyears
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import leerlingen
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("schoolverzuim", "inschrijvingen")
_NOEMER = Tekst("leerlingen op de teldatum", "pupils on the counting day")
_NUL = ibis.literal(0, type="int64")


def _uren(bank: Werkbank, tijdvak: Tijdvak, kolom: str) -> ir.Table:
    """Hours where they were missed, over the pupils of the counting day: who was never absent has no row of hours."""
    v = in_schoolyears(bank, bank.bron("schoolverzuim"))
    lln = bank.voortelling(leerlingen, tijdvak)
    samen = ibis.union(cells(v, teller=v[kolom], noemer=_NUL), cells(lln, teller=_NUL, noemer=EEN))
    return cells(samen, teller=samen.teller, noemer=samen.noemer)


def _ongeoorloofd(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return _uren(bank, tijdvak, "uren_ongeoorloofd")


def _geoorloofd(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return _uren(bank, tijdvak, "uren_geoorloofd")


def _ziekte(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return _uren(bank, tijdvak, "uren_ziekte")


def _meldingen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    m = in_report(bank, bank.bron("verzuimmeldingen"), "gemeld", tijdvak)
    return counted(m, m.soort)


INDICATOR = Indicator(
    id="I19",
    naam=Tekst("Verzuim", "Absence"),
    vraag=Tekst(
        "Hoeveel uren verzuimen leerlingen, en hoe vaak is dat gemeld?", "How much absence, how often reported?"
    ),
    maten=(
        Maat(
            "ongeoorloofd",
            Tekst("uren zonder geldige reden", "hours without valid reason"),
            _NOEMER,
            Eenheid.GEMIDDELDE,
            _BRON,
            _ongeoorloofd,
        ),
        Maat(
            "geoorloofd",
            Tekst("uren met verlof, zonder ziekte", "hours with leave, not ill"),
            _NOEMER,
            Eenheid.GEMIDDELDE,
            _BRON,
            _geoorloofd,
        ),
        Maat("ziekte", Tekst("uren ziek", "hours ill"), _NOEMER, Eenheid.GEMIDDELDE, _BRON, _ziekte),
        Maat(
            "meldingen",
            Tekst("meldingen aan leerplicht", "reports to the attendance office"),
            None,
            Eenheid.AANTAL,
            ("verzuimmeldingen",),
            _meldingen,
            klassen=Tekst("soort melding", "kind of report"),
            codes=codes.VERZUIMSOORT,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r2854-2864; L20",
    kanttekeningen=(
        Tekst(
            "Uren tellen bij de school waar zij gemist zijn; leerlingen bij hun school op de teldatum.",
            "Hours count at the school where they were missed; pupils at their school on the counting day.",
        ),
        Tekst(
            "Scholen registreren verschillend; vergelijk vooral met uzelf.",
            "Schools record in different ways; compare most of all with yourself.",
        ),
    ),
)
