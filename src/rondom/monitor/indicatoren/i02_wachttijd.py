"""I02: how long do young people wait for help, and how many wait long?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import DUURKLASSEN, length_classes, mean_days
from rondom.monitor.indicatoren.werkbank import Werkbank


def _jeugdhulp(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("jeugdhulp_trajecten"), "aanmelding", "aanvang", tijdvak)


def _verdeling(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return length_classes(bank, bank.bron("jeugdhulp_trajecten"), "aanmelding", "aanvang", tijdvak)


def _tot_gesprek(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("lokale_teams"), "aanmelding", "eerste_gesprek", tijdvak)


def _tot_start(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("lokale_teams"), "aanmelding", "start_hulp", tijdvak)


def _tafel(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("rondom_inzet"), "aangevraagd", "gestart", tijdvak, klasse="soort")


INDICATOR = Indicator(
    id="I02",
    naam=Tekst("Wachttijd voor hulp", "Waiting time for help"),
    vraag=Tekst("Hoe lang wacht een jeugdige voordat hulp begint?", "How long does a child wait before help starts?"),
    maten=(
        Maat(
            "jeugdhulp",
            Tekst("dagen van vraag tot eerste dag van jeugdhulp", "days from request to first day of youth help"),
            Tekst("trajecten die begonnen en waarvan de vraagdag bekend is", "trajectories begun, request day known"),
            Eenheid.DAGEN,
            ("jeugdhulp_trajecten",),
            _jeugdhulp,
        ),
        Maat(
            "jeugdhulp_verdeling",
            Tekst("trajecten die begonnen, naar wachttijd", "trajectories begun, by waiting time"),
            None,
            Eenheid.AANTAL,
            ("jeugdhulp_trajecten",),
            _verdeling,
            klassen=DUURKLASSEN,
            codes=codes.DUURKLASSE,
        ),
        Maat(
            "team_gesprek",
            Tekst(
                "dagen van aanmelding bij het lokale team tot eerste gesprek", "days from registration to first talk"
            ),
            Tekst("vragen met een eerste gesprek", "questions with a first talk"),
            Eenheid.DAGEN,
            ("lokale_teams",),
            _tot_gesprek,
        ),
        Maat(
            "team_start",
            Tekst(
                "dagen van aanmelding bij het lokale team tot start van hulp",
                "days from registration with the local team to the start of help",
            ),
            Tekst("vragen waarbij hulp begon", "questions in which help started"),
            Eenheid.DAGEN,
            ("lokale_teams",),
            _tot_start,
        ),
        Maat(
            "tafel",
            Tekst("dagen van vraag tot eerste dag van de inzet", "days from request to first day"),
            Tekst("inzet die begon", "help and support that started"),
            Eenheid.DAGEN,
            ("rondom_inzet",),
            _tafel,
            klassen=Tekst("soort: hulp of ondersteuning", "kind: help or support"),
            codes=codes.INZETSOORT,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.MAAND),
    niveaus=ALLE_NIVEAUS,
    herkomst="000 r4920; R107",
    kanttekeningen=(
        Tekst(
            "Wie nog wacht telt niet mee: alleen wat begon heeft een wachttijd. Een lange rij maakt dit cijfer dus niet "
            "meteen hoger.",
            "Who still waits does not count: only what began has a waiting time. A long queue does not raise it at once.",
        ),
        Tekst(
            "Gemiddelde is som gedeeld door aantal; kijk ook naar de verdeling.",
            "The mean is the sum divided by the number; look at the distribution too.",
        ),
    ),
    parameters=("wachttijd_kort_dagen", "wachttijd_middel_dagen", "wachttijd_lang_dagen"),
)
