"""I01: how many children are out of school, of which kind, and for how many does it last over three months?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren import tijd
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import counted, share
from rondom.monitor.indicatoren.voortellingen import days, home_on, read_home
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("thuiszitters",)


def thuiszitters(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    """One row per child and school year: its heaviest kind, the longest time reached, and whether help is involved.

    A period counts in a school year in which it runs and in which, counted from its own first day, it has reached the
    length that its kind needs (L21). Columns periode, pseudoniem, vestiging, gemeente, pc4, rang, lengte, hulp.
    """
    t = bank.bron("thuiszitters")
    t = tijd.through(t, t.begin, t.einde, tijdvak, bank.van, bank.tot_en_met)
    einde_jaar = tijd.last_day(t.periode, tijdvak)
    tot = ibis.least(ibis.coalesce(t.einde, bank.tot_en_met), bank.tot_en_met, einde_jaar)
    t = t.mutate(lengte=days(t.begin, tot) + 1, eerste=tijd.first_day(t.periode, tijdvak))
    nodig = bank.parameters.expressie("thuiszitter_dagen", t.eerste)
    ziek_telt = bank.parameters.expressie("thuiszitter_ziek_telt", t.eerste) == 1
    t = t.filter(
        (t.soort == "absoluut")
        | ((t.soort == "relatief") & (t.lengte >= nodig))
        | ((t.soort == "ziek") & (t.lengte >= nodig) & ziek_telt)
    )
    rang = t.soort.cases(("absoluut", 3), ("relatief", 2), else_=1).cast("int64")
    t = t.mutate(rang=rang, woning=home_on(t.begin, t.gemeente, t.pc4))
    per_kind = t.group_by("periode", "pseudoniem").agg(
        vestiging=t.vestiging.max(),
        woning=t.woning.max(),
        rang=t.rang.max(),
        lengte=t.lengte.max(),
        hulp=ibis.coalesce(t.hulp_betrokken, False).cast("int64").max(),
    )
    return per_kind.mutate(**read_home(per_kind.woning)).drop("woning")


def _aantal(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = bank.voortelling(thuiszitters, tijdvak)
    soort = t.rang.cases((3, "absoluut"), (2, "relatief"), else_="ziek")
    return counted(t, soort)


def _pact(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = bank.voortelling(thuiszitters, tijdvak)
    grens = bank.parameters.expressie("thuiszitter_pact_dagen", tijd.first_day(t.periode, tijdvak))
    return share(t, t.lengte >= grens)


def _met_hulp(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = bank.voortelling(thuiszitters, tijdvak)
    return share(t, t.hulp == 1)


INDICATOR = Indicator(
    id="I01",
    naam=Tekst("Thuiszitters", "Children out of school"),
    vraag=Tekst("Hoeveel leerplichtige jeugdigen zitten thuis?", "How many children of school age are out of school?"),
    maten=(
        Maat(
            "thuiszitters",
            Tekst("jeugdigen met een periode thuis die meetelt", "children with a period at home that counts"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _aantal,
            klassen=Tekst(
                "soort: absoluut gaat voor relatief, relatief voor ziek",
                "kind: absolute comes before relative, relative before ill",
            ),
            codes=codes.THUISZITTERSOORT,
        ),
        Maat(
            "pact",
            Tekst("van hen: langer dan drie maanden", "of them: longer than three months"),
            Tekst("thuiszitters", "children out of school"),
            Eenheid.AANDEEL,
            _BRON,
            _pact,
        ),
        Maat(
            "met_hulp",
            Tekst("van hen: er is jeugdhulp betrokken", "of them: youth help is involved"),
            Tekst("thuiszitters", "children out of school"),
            Eenheid.AANDEEL,
            _BRON,
            _met_hulp,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r4918; 002 r1043; L20 L21",
    kanttekeningen=(
        Tekst(
            "Regio's tellen verschillend; daarom zijn de grenzen parameters en blijven de dagen zelf bewaard.",
            "Regions count differently; so the bounds are parameters and the days themselves are kept.",
        ),
        Tekst(
            "Wie niet is ingeschreven heeft geen school en telt bij scholen onder 'onbekend'.",
            "Who is not enrolled has no school and counts under 'onbekend' there.",
        ),
    ),
    parameters=("thuiszitter_dagen", "thuiszitter_pact_dagen", "thuiszitter_ziek_telt"),
)
