"""I23: at how many schools does a local team take part in the school's own support team?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import SCHOOLNIVEAUS, Eenheid, Indicator, Maat, Niveau, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import in_schoolyears, share
from rondom.monitor.indicatoren.voortellingen import PRIMAIR, scholen
from rondom.monitor.indicatoren.werkbank import Werkbank


def _verbonden(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_schoolyears(bank, bank.bron("team_scholen"))
    per_school = t.group_by("periode", "vestiging").agg(
        gemeente=t.gemeente.max(), verbonden=t.in_ondersteuningsteam.cast("int64").max()
    )
    soort = scholen(bank).select("vestiging", "onderwijssoort")
    per_school = per_school.left_join(soort, "vestiging").select(
        "periode", "vestiging", "gemeente", "verbonden", soort.onderwijssoort
    )
    klasse = ibis.cases(
        (per_school.onderwijssoort.isnull(), "onbekend"), (per_school.onderwijssoort.isin(PRIMAIR), "po"), else_="vo"
    )
    return share(per_school, per_school.verbonden == 1, klasse)


INDICATOR = Indicator(
    id="I23",
    naam=Tekst("Lokaal team in het ondersteuningsteam", "Local team in the school's support team"),
    vraag=Tekst(
        "Op hoeveel scholen zit een lokaal team in het ondersteuningsteam?",
        "At how many schools does a local team take part in the support team?",
    ),
    maten=(
        Maat(
            "scholen",
            Tekst("scholen met een lokaal team in hun ondersteuningsteam", "schools with a local team in theirs"),
            Tekst("scholen die een gemeente noemt", "schools that a municipality names"),
            Eenheid.AANDEEL,
            ("team_scholen",),
            _verbonden,
            klassen=Tekst("po (met sbo en so) of vo (met vso en mbo)", "po (with sbo, so) or vo (with vso, mbo)"),
            codes=codes.SCHOOLSECTOR,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=(*SCHOOLNIVEAUS, Niveau.GEMEENTE, Niveau.REGIO),
    herkomst="003 r495",
    kanttekeningen=(
        Tekst("Een school die niemand noemt ontbreekt in de noemer.", "A school that nobody names is not counted."),
        Tekst("Gemeente is hier die van het team.", "The municipality is that of the team."),
    ),
)
