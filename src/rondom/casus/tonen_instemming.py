"""Who agreed to help, as the page of that help shows it (L33)."""

from typing import Any

from django.utils.translation import gettext as _

from rondom.casus.feiten_instemming import read_instemfeiten
from rondom.casus.laden import Tafel
from rondom.casus.models import Inzet
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.instemming import NEE, beoordeel_instemming, kan_uitzondering, wie_stemt_in
from rondom.kern.statussen import InzetStatus
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.tonen import show_oordeel


def show_agreement(inzet: Inzet, tafel: Tafel, door: Handelend) -> dict[str, Any] | None:
    """The verdict, each answer in a word, and whether an exception can be recorded; None for who does not write here."""
    if not tafel.inzicht.schrijven & Categorie.STATUS:
        return None
    feiten, parameters = read_instemfeiten(inzet, door), read_parameters(inzet.dossier.regio_id)
    if not feiten.is_hulp:
        return None
    oordeel = beoordeel_instemming(feiten, parameters)
    wacht = inzet.status == InzetStatus.AANGEVRAAGD
    zelf_ja = feiten.jeugdige is not None and feiten.jeugdige.besluit is Besluit.GEGEVEN
    return {
        "oordeel": show_oordeel(oordeel, _("Wil het gezin deze hulp?")),
        "wie": [(i.naam, answer_name(i.besluit)) for i in wie_stemt_in(feiten, parameters)],
        "uitzondering": wacht and not oordeel.mag and zelf_ja and kan_uitzondering(feiten, parameters),
        "nee": any(i.besluit in NEE for i in wie_stemt_in(feiten, parameters)),
    }


def answer_name(besluit: Besluit) -> str:
    """One answer in a word."""
    return {
        Besluit.GEEN: _("nog niet gevraagd"),
        Besluit.GEGEVEN: _("ja"),
        Besluit.GEWEIGERD: _("nee"),
        Besluit.INGETROKKEN: _("niet meer"),
    }[besluit]
