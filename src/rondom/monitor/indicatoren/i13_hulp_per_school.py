"""I13: what share of the pupils of a school has allocated youth help, and which schools reach the threshold?"""

from __future__ import annotations

from functools import partial

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren import tijd
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, SCHOOLNIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, added, share
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import declaraties, gedeclareerd, leerlingen, toegewezen
from rondom.monitor.indicatoren.werkbank import Werkbank

_TOEWIJZING = ("inschrijvingen", "jeugdhulp_toewijzingen")
_DECLARATIE = ("inschrijvingen", "jeugdhulp_declaraties")


def leerlingen_met_toewijzing(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    """Pupils of the counting day with the boolean ``hulp``: an allocation held in that school year."""
    lln = bank.voortelling(leerlingen, tijdvak)
    hulp = bank.voortelling(toegewezen, tijdvak).select("periode", "pseudoniem", hulp=ibis.literal(True))
    return lln.left_join(hulp, ("periode", "pseudoniem")).select(
        "periode", "pseudoniem", "vestiging", "gemeente", "pc4", hulp=hulp.hulp.notnull()
    )


def _aandeel(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = bank.voortelling(leerlingen_met_toewijzing, tijdvak)
    return share(t, t.hulp)


def _zorgintensief(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = bank.voortelling(leerlingen_met_toewijzing, tijdvak)
    per_school = t.group_by("periode", "vestiging").agg(hulp=t.hulp.cast("int64").sum(), alle=t.count())
    grens = bank.parameters.expressie("zorgintensief_procent", tijd.first_day(per_school.periode, tijdvak))
    # Whole numbers on both sides: 30 of 100 is at the threshold, on every engine.
    return share(per_school, per_school.hulp * 100 >= per_school.alle * grens)


def leerlingen_met_kosten(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    """Pupils of the counting day for whom was declared in that school year, with ``centen``."""
    d = bank.voortelling(gedeclareerd, tijdvak, anders=declaraties)
    per_kind = d.group_by("periode", "pseudoniem").agg(centen=d.centen.sum())
    lln = bank.voortelling(leerlingen, tijdvak, anders=partial(leerlingen, onder=per_kind))
    return per_kind.inner_join(lln, ("periode", "pseudoniem")).select(
        "periode", "pseudoniem", "vestiging", "gemeente", "pc4", per_kind.centen
    )


def leerlingen_met_declaratie(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    """Pupils of the counting day, one row per product category that was declared for them in that school year."""
    d = bank.voortelling(gedeclareerd, tijdvak, anders=declaraties)
    per_soort = d.select("periode", "pseudoniem", "productcategorie").distinct()

    def zonder_kosten(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
        return bank.voortelling(leerlingen, tijdvak, anders=partial(leerlingen, onder=per_soort))

    lln = bank.voortelling(leerlingen_met_kosten, tijdvak, anders=zonder_kosten)
    return per_soort.inner_join(lln, ("periode", "pseudoniem")).select(
        "periode", "pseudoniem", "productcategorie", "vestiging", "gemeente", "pc4"
    )


def _declaratie(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    # Asked for twice, so that it is a table: an engine need not see that both halves are the same.
    samen = bank.voortelling(leerlingen_met_declaratie, tijdvak)
    wie = bank.voortelling(leerlingen_met_declaratie, tijdvak).group_by("periode", "pseudoniem")
    wie = wie.agg(**{plaats: samen[plaats].max() for plaats in ("vestiging", "gemeente", "pc4")})
    return ibis.union(cells(wie, teller=EEN), cells(samen, teller=EEN, klasse=samen.productcategorie))


def _kosten(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = bank.voortelling(leerlingen_met_kosten, tijdvak)
    return added(t, t.centen, EEN)


INDICATOR = Indicator(
    id="I13",
    naam=Tekst("Aandeel leerlingen met jeugdhulp", "Share of pupils with youth help"),
    vraag=Tekst(
        "Welk deel van de leerlingen heeft geïndiceerde jeugdhulp, en op hoeveel scholen is dat veel?",
        "Which share of pupils has allocated help, and which schools reach the threshold?",
    ),
    maten=(
        Maat(
            "aandeel",
            Tekst("Aandeel leerlingen", "Share of pupils"),
            Tekst("leerlingen met een toewijzing die in het schooljaar gold", "pupils with an allocation that year"),
            Tekst("leerlingen op de teldatum", "pupils on the counting day"),
            Eenheid.AANDEEL,
            _TOEWIJZING,
            _aandeel,
        ),
        Maat(
            "zorgintensief",
            Tekst("Scholen met veel jeugdhulp", "Schools with much youth help"),
            Tekst("scholen op of boven de drempel", "schools at or above the threshold"),
            Tekst("scholen met leerlingen op de teldatum", "schools with pupils on the counting day"),
            Eenheid.AANDEEL,
            _TOEWIJZING,
            _zorgintensief,
            niveaus=SCHOOLNIVEAUS,
        ),
        Maat(
            "declaratie",
            Tekst("Leerlingen met declaraties", "Pupils with declarations"),
            Tekst("leerlingen voor wie in het schooljaar hulp is gedeclareerd", "pupils with declared help that year"),
            None,
            Eenheid.AANTAL,
            _DECLARATIE,
            _declaratie,
            klassen=Tekst("productcategorie; een leerling kan er meer hebben", "product category; several possible"),
            codes=codes.PRODUCTCATEGORIE,
            telt_op=False,
        ),
        Maat(
            "kosten",
            Tekst("Kosten per leerling", "Cost per pupil"),
            Tekst("gedeclareerd bedrag voor leerlingen", "declared amount for pupils"),
            Tekst("leerlingen voor wie is gedeclareerd", "pupils for whom was declared"),
            Eenheid.EUROCENT,
            _DECLARATIE,
            _kosten,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1239-1253; BR31; R196",
    kanttekeningen=(
        Tekst(
            "De drempel zet aan tot een gesprek over een collectieve aanpak; zij is geen oordeel over een school.",
            "The threshold starts a talk about a collective approach; it is no verdict on a school.",
        ),
        Tekst("Toewijzingen aan het wijkteam tellen niet mee.", "Allocations to the local team do not count."),
        Tekst("Wie niet gekoppeld kon worden telt als zonder hulp.", "Who could not be linked counts as without help."),
    ),
    parameters=("zorgintensief_procent",),
)
