"""I04: how often are young people referred to specialist help, by whom, and how many are they?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import WOONNIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, counted, in_report
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import LOKALE_HULPVORM, home_on, read_home
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("jeugdhulp_trajecten",)


def _begonnen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_report(bank, bank.bron("jeugdhulp_trajecten"), "aanvang", tijdvak)
    return t.filter(t.hulpvorm != LOKALE_HULPVORM)


def _verwijzingen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = _begonnen(bank, tijdvak)
    return counted(t, t.verwijzer)


def _jeugdigen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = _begonnen(bank, tijdvak)
    t = t.group_by("periode", "pseudoniem").agg(woning=home_on(t.aanvang, t.gemeente, t.pc4).max())
    return cells(t.mutate(**read_home(t.woning)), teller=EEN)


INDICATOR = Indicator(
    id="I04",
    naam=Tekst("Verwijzingen naar gespecialiseerde hulp", "Referrals to specialist help"),
    vraag=Tekst(
        "Hoe vaak begint gespecialiseerde hulp, en wie verwees?", "How often does specialist help start, who referred?"
    ),
    maten=(
        Maat(
            "trajecten",
            Tekst("Trajecten", "Trajectories"),
            Tekst("trajecten die begonnen, buiten het wijkteam", "trajectories begun, other than the local team"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _verwijzingen,
            klassen=Tekst("verwijzer", "referrer"),
            codes=codes.VERWIJZER,
        ),
        Maat(
            "jeugdigen",
            Tekst("Jeugdigen", "Young people"),
            Tekst("jeugdigen met ten minste één zo'n traject", "children with at least one of these"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _jeugdigen,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.MAAND),
    niveaus=WOONNIVEAUS,
    herkomst="002 r1041",
    kanttekeningen=(
        Tekst(
            "Geteld is wat begon; een verwijzing waarop niets volgde staat niet in deze bron.",
            "Counted is what began; a referral that nothing followed is not in this source.",
        ),
        Tekst("Een jeugdige telt bij zijn laatste woonplaats.", "A child counts at its last home."),
    ),
)
