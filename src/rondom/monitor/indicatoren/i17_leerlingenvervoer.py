"""I17: what does pupil transport cost, and for how many pupils?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, added, in_schoolyears
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("leerlingenvervoer",)
_NOEMER = Tekst("leerlingen per school en betalende gemeente", "pupils per school and paying municipality")
_PER_LEERLING = ("periode", "pseudoniem", "vestiging", "gemeente", "pc4")


def _added(t: ir.Table, centen: ir.IntegerValue) -> ir.Table:
    """Cents over pupils: first one row per pupil, school and municipality; per kind likewise."""
    t = t.mutate(centen=centen)
    per_leerling = t.group_by(*_PER_LEERLING).agg(centen=t.centen.sum())
    per_soort = t.group_by(*_PER_LEERLING, "soort").agg(centen=t.centen.sum())
    geteld = added(per_leerling, per_leerling.centen, EEN)
    soorten = added(per_soort, per_soort.centen, EEN, per_soort.soort)
    return ibis.union(geteld, soorten.filter(soorten.klasse != ""))


def _kosten(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_schoolyears(bank, bank.bron("leerlingenvervoer"))
    return _added(t, t.kosten_centen)


def _eigen_bijdrage(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_schoolyears(bank, bank.bron("leerlingenvervoer"))
    return _added(t, ibis.coalesce(t.bijdrage_centen, 0))


INDICATOR = Indicator(
    id="I17",
    naam=Tekst("Kosten van leerlingenvervoer", "Cost of pupil transport"),
    vraag=Tekst("Wat kost het vervoer van leerlingen?", "What does pupil transport cost?"),
    maten=(
        Maat(
            "kosten",
            Tekst("Kosten per leerling", "Cost per pupil"),
            Tekst("kosten voor de gemeente", "cost for the municipality"),
            _NOEMER,
            Eenheid.EUROCENT,
            _BRON,
            _kosten,
            klassen=Tekst("soort vervoer; een leerling kan er meer hebben", "kind of transport; several possible"),
            codes=codes.VERVOERSOORT,
            telt_op=False,
        ),
        Maat(
            "eigen_bijdrage",
            Tekst("Eigen bijdrage per leerling", "Own contribution per pupil"),
            Tekst("eigen bijdrage van ouders; leeg is nul", "own contribution of parents; empty is zero"),
            _NOEMER,
            Eenheid.EUROCENT,
            _BRON,
            _eigen_bijdrage,
            klassen=Tekst("soort vervoer; een leerling kan er meer hebben", "kind of transport; several possible"),
            codes=codes.VERVOERSOORT,
            telt_op=False,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1120",
    kanttekeningen=(
        Tekst(
            "Wie in het jaar van school, adres of gemeente wisselt telt bij elk; zo kloppen de kosten met de boeken.",
            "Who changes school, address or municipality counts at each; so costs agree with the books.",
        ),
    ),
)
