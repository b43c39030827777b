"""I09: how much light help and prevention do local teams give?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import EEN, counted, in_report
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import home_on, read_home
from rondom.monitor.indicatoren.werkbank import Werkbank

_BRON = ("lokale_teams",)


def _begonnen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return in_report(bank, bank.bron("lokale_teams"), "start_hulp", tijdvak)


def _vragen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = _begonnen(bank, tijdvak)
    return counted(t, t.soort)


def _jeugdigen(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = _begonnen(bank, tijdvak)
    t = t.mutate(woning=home_on(t.start_hulp, t.gemeente, t.pc4))
    per_kind = t.group_by("periode", "pseudoniem").agg(vestiging=t.vestiging.max(), woning=t.woning.max())
    return cells(per_kind.mutate(**read_home(per_kind.woning)), teller=EEN)


def _ingang(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_report(bank, bank.bron("lokale_teams"), "aanmelding", tijdvak)
    return counted(t, t.ingang)


def _consultaties(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    t = in_report(bank, bank.bron("rondom_consultaties"), "maand", tijdvak)
    return counted(t, t.uitkomst)


INDICATOR = Indicator(
    id="I09",
    naam=Tekst("Preventie en lichte hulp", "Prevention and light help"),
    vraag=Tekst("Hoeveel lichte hulp geven lokale teams?", "How much light help do local teams give?"),
    maten=(
        Maat(
            "vragen",
            Tekst("Vragen met hulp", "Questions with help"),
            Tekst("vragen waarbij hulp begon", "questions in which help started"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _vragen,
            klassen=Tekst("soort: advies, preventie, licht", "kind: advice, prevention, light"),
            codes=codes.LOKALE_HULP,
        ),
        Maat(
            "jeugdigen",
            Tekst("Jeugdigen met hulp", "Young people with help"),
            Tekst("jeugdigen bij wie hulp begon", "young people for whom help started"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _jeugdigen,
        ),
        Maat(
            "aanmeldingen",
            Tekst("Aanmeldingen", "Registrations"),
            Tekst("aanmeldingen bij lokale teams", "registrations with local teams"),
            None,
            Eenheid.AANTAL,
            _BRON,
            _ingang,
            klassen=Tekst("ingang: wie de vraag stelde", "entry: who asked"),
            codes=codes.INGANG,
        ),
        Maat(
            "consultaties",
            Tekst("Anonieme vragen", "Anonymous questions"),
            Tekst("anonieme vragen aan een team", "anonymous questions to a team"),
            None,
            Eenheid.AANTAL,
            ("rondom_consultaties",),
            _consultaties,
            klassen=Tekst("hoe het afliep", "how it ended"),
            codes=codes.CONSULTATIEUITKOMST,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.SCHOOLJAAR),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1039",
)
