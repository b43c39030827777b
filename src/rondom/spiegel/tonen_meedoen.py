"""What stands on the pages of who answers: the question and how far one is, and all answers beside each other."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from rondom.kern.instrument import Item, Soort
from rondom.spiegel.feiten import theme_of
from rondom.spiegel.services.deelname import Open
from rondom.toegang.tonen import taal


def show_question(nu: Open, nummer: int) -> dict[str, Any]:
    """The frame of one question: its part, its number, and the questions before and after."""
    item = nu.items[nummer - 1]
    deel = nu.instrument.deel_titel(theme_of(nu.meting, item.id, item.deel)).in_taal(taal())
    return {
        "deel": deel,
        "nummer": nummer,
        "aantal": len(nu.items),
        "laatste": nummer == len(nu.items),
        "smiley": item.soort is Soort.SMILEY,
    }


def show_answers(nu: Open) -> dict[str, Any]:
    """Every question with what was answered, and the way to change it; how many are open."""
    rijen = [
        {
            "vraag": item.tekst.in_taal(taal()),
            "antwoord": answer_text(nu, item),
            "tekst": nu.antwoorden.teksten.get(item.id, "") if item.soort is not Soort.OPEN else "",
            "url": reverse("meedoen_vraag", args=[nummer]),
        }
        for nummer, item in enumerate(nu.items, 1)
    ]
    return {"rijen": rijen, "open": sum(not r["antwoord"] for r in rijen), "aantal": len(rijen)}


def answer_text(nu: Open, item: Item) -> str:
    """What was answered, in words; empty when nothing was."""
    if item.soort is Soort.OPEN:
        return nu.antwoorden.teksten.get(item.id, "")
    waarde = nu.antwoorden.waarden.get(item.id)
    if waarde is None:
        return ""
    if item.soort is Soort.CIJFER:
        return gettext("%(cijfer)s van 10") % {"cijfer": waarde}
    return nu.instrument.antwoorden[waarde].in_taal(taal())
