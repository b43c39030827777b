"""I03: how long does it take from a request to a decision, and to the end of a local team's work?"""

from __future__ import annotations

import ibis.expr.types as ir

from rondom.monitor.bronnen import codes
from rondom.monitor.indicatoren.definitie import ALLE_NIVEAUS, Eenheid, Indicator, Maat, Tekst, Tijdvak
from rondom.monitor.indicatoren.maten import DUURKLASSEN, length_classes, mean_days
from rondom.monitor.indicatoren.werkbank import Werkbank


def _jeugdhulp(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("jeugdhulp_trajecten"), "aanmelding", "besluit", tijdvak)


def _verdeling(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return length_classes(bank, bank.bron("jeugdhulp_trajecten"), "aanmelding", "besluit", tijdvak)


def _tlv(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("tlv"), "aanvraag", "besluit", tijdvak)


def _team(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("lokale_teams"), "aanmelding", "afgerond", tijdvak, klasse="soort")


def _casus(bank: Werkbank, tijdvak: Tijdvak) -> ir.Table:
    return mean_days(bank, bank.bron("rondom_casussen"), "signaal", "plan", tijdvak)


INDICATOR = Indicator(
    id="I03",
    naam=Tekst("Doorlooptijd", "Lead time"),
    vraag=Tekst("Hoe lang duurt het van vraag tot besluit of plan?", "How long from request to decision or plan?"),
    maten=(
        Maat(
            "jeugdhulp",
            Tekst("Besluit over jeugdhulp", "Decision on youth help"),
            Tekst("dagen van vraag tot besluit of verwijzing", "days from request to decision or referral"),
            Tekst("trajecten met vraagdag en besluit", "trajectories with request and decision"),
            Eenheid.DAGEN,
            ("jeugdhulp_trajecten",),
            _jeugdhulp,
        ),
        Maat(
            "jeugdhulp_verdeling",
            Tekst("Besluit over jeugdhulp, verdeeld", "Decision on youth help, divided"),
            Tekst("trajecten met besluit, naar doorlooptijd", "trajectories decided, by lead time"),
            None,
            Eenheid.AANTAL,
            ("jeugdhulp_trajecten",),
            _verdeling,
            klassen=DUURKLASSEN,
            codes=codes.DUURKLASSE,
        ),
        Maat(
            "tlv",
            Tekst("Besluit over een TLV", "Decision on an admission statement"),
            Tekst("dagen van aanvraag van een TLV tot besluit", "days from request of a TLV to decision"),
            Tekst("aanvragen met besluit", "requests decided"),
            Eenheid.DAGEN,
            ("tlv",),
            _tlv,
        ),
        Maat(
            "team",
            Tekst("Vraag bij het lokale team", "Question at the local team"),
            Tekst("dagen van aanmelding bij het lokale team tot afronding", "days from registration to the end"),
            Tekst("afgeronde vragen", "finished questions"),
            Eenheid.DAGEN,
            ("lokale_teams",),
            _team,
            klassen=Tekst("soort lokale hulp", "kind of local help"),
            codes=codes.LOKALE_HULP,
        ),
        Maat(
            "tafel",
            Tekst("Van signaal tot plan in Rondom", "From signal to plan in Rondom"),
            Tekst("dagen van signaal tot vastgesteld plan", "days from signal to agreed plan"),
            Tekst("casussen met een plan", "cases with a plan"),
            Eenheid.DAGEN,
            ("rondom_casussen",),
            _casus,
        ),
    ),
    tijdvakken=(Tijdvak.KALENDERJAAR, Tijdvak.MAAND),
    niveaus=ALLE_NIVEAUS,
    herkomst="002 r1041; R107",
    kanttekeningen=(
        Tekst("Wat nog loopt telt niet mee.", "What still runs does not count."),
        Tekst("Een traject zonder besluitdag telt niet mee.", "A trajectory without decision day does not count."),
    ),
    parameters=("wachttijd_kort_dagen", "wachttijd_middel_dagen", "wachttijd_lang_dagen"),
)
