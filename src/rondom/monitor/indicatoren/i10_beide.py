"""I10: how many pupils have both extra support at school and youth help?"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import counted, share
from rondom.monitor.indicatoren.voortellingen import hulp_per_kind, leerlingen, ondersteund
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("inschrijvingen", "arrangementen", "jeugdhulp_trajecten")


def leerlingen_met_wat(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    """Pupils of the counting day with two booleans: ``steun`` (arrangement or OPP) and ``hulp`` in that school year."""
    lln = bank.voortelling(leerlingen, tijdvak)
    hulp = bank.voortelling(hulp_per_kind, tijdvak).select("periode", "pseudoniem", hulp=ibis.literal(True))
    steun = bank.voortelling(ondersteund, tijdvak).select("periode", "pseudoniem", steun=ibis.literal(True))
    sleutel = ("periode", "pseudoniem")
    samen = lln.left_join(hulp, sleutel).select(*(lln[k] for k in lln.columns), hulp=hulp.hulp.notnull())
    return samen.left_join(steun, sleutel).select(
        *(samen[k] for k in samen.columns if k != "opp"),
        steun=steun.steun.notnull() | (ibis.coalesce(samen.opp, 0) == 1),
    )


def _beide(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = bank.voortelling(leerlingen_met_wat, tijdvak)
    return share(t, t.hulp & t.steun)


def _verdeling(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = bank.voortelling(leerlingen_met_wat, tijdvak)
    klasse = ibis.cases((t.hulp & t.steun, "beide"), (t.steun, "ondersteuning"), (t.hulp, "hulp"), else_="geen")
    return counted(t, klasse)


INDICATOR = Indicator(
    id="I10",
    naam=Tekst("Ondersteuning en jeugdhulp tegelijk", "Support and youth help together"),
    vraag=Tekst(
        "Hoeveel leerlingen krijgen extra ondersteuning én jeugdhulp?", "How many pupils get both support and help?"
    ),
    maten=(
        Maat(
            "beide",
            Tekst("leerlingen met beide in hetzelfde schooljaar", "pupils with both in the same school year"),
            Tekst("leerlingen op de teldatum", "pupils on the counting day"),
            Eenheid.AANDEEL,
            _BRON,
            _beide,
        ),
        Maat(
            "verdeling",
            Tekst("leerlingen op de teldatum", "pupils on the counting day"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _verdeling,
            klassen=Tekst("beide, alleen ondersteuning, alleen hulp, geen", "both, only support, only help, none"),
            codes=codes.SAMENLOOP,
        ),
    ),
    tijdvakken=(Tijdvak.SCHOOLJAAR,),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r4997-5009; R227",
    kanttekeningen=(
        Tekst(
            "Beide in één schooljaar is niet altijd op dezelfde dag.",
            "Both in one school year need not be the same day.",
        ),
        Tekst(
            "Wie niet gekoppeld kon worden telt als zonder hulp: het cijfer is een ondergrens. De koppeling geeft haar "
            "kwaliteit erbij.",
            "Who could not be linked counts as without help: a lower bound. Linkage states its quality.",
        ),
    ),
)
