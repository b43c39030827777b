"""Writing: fields, drafts, undo, and the choice between two versions."""

import difflib
import re
from typing import Any

from django import template
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from rondom.ui.formulier import RondomBoundField

register = template.Library()


@register.simple_tag
def veld(gebonden: BoundField, concept: str = "", naast: bool = False) -> SafeString:
    """One field with label, help and errors.

    ``concept``: the address that takes its draft; ``naast``: choices beside each other.
    """
    if concept:
        gebonden.field.widget.attrs["data-concept"] = concept
    if isinstance(gebonden, RondomBoundField):
        gebonden.naast = naast
    return gebonden.as_field_group()


@register.inclusion_tag("ui/veld/foutenlijst.html")
def foutenlijst(form: Any) -> dict[str, Any]:
    """The list of errors at the top of a form, each with a link to its field."""
    return {"form": form}


@register.inclusion_tag("ui/conceptmelding.html", takes_context=True)
def conceptmelding(context: Any, tijd: str, weg_url: str = "") -> dict[str, Any]:
    """Says that the page shows a saved draft; ``weg_url`` (POST) throws it away."""
    return {"tijd": tijd, "weg_url": weg_url, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("ui/ongedaan.html", takes_context=True)
def ongedaan(context: Any, tekst: str, url: str, naam: str = "", waarde: str = "") -> dict[str, Any]:
    """Says what was done and offers to undo it (POST to ``url``)."""
    return {
        "tekst": tekst,
        "url": url,
        "naam": naam,
        "waarde": waarde,
        "csrf_token": context.get("csrf_token"),
    }


def words(tekst: str) -> list[str]:
    """Words and the white space between them, so that joining gives the text back."""
    return re.findall(r"\s+|\S+", tekst.replace("\r\n", "\n"))


def differences(eigen: str, ander: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both texts cut into pieces; True marks words that the other text does not have."""
    links, rechts = (words(tekst) for tekst in (eigen, ander))
    mijn: list[tuple[str, bool]] = []
    die: list[tuple[str, bool]] = []
    for soort, a, b, c, d in difflib.SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if a < b:
            mijn.append(("".join(links[a:b]), soort != "equal"))
        if c < d:
            die.append(("".join(rechts[c:d]), soort != "equal"))
    return mijn, die


@register.inclusion_tag("ui/tweeversies.html")
def tweeversies(
    mijn: str,
    ander: str,
    wie: str,
    tijd: str,
    veld: str = "tekst",
    label: str = "",
    naam: str = "keuze",
) -> dict[str, Any]:
    """Two people wrote at the same time: shows both and lets the second choose.

    Goes inside a form; sends ``keuze`` (``mijn``, ``ander`` or ``samen``) and, for ``samen``, the text under the
    name ``veld``. A page that asks about two texts gives each its own ``naam`` instead of ``keuze``.
    """
    stukken_mijn, stukken_ander = differences(mijn, ander)
    return {
        "mijn": mijn,
        "stukken_mijn": stukken_mijn,
        "stukken_ander": stukken_ander,
        "wie": wie,
        "tijd": tijd,
        "veld": veld,
        "label": label,
        "naam": naam,
    }
