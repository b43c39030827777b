"""Two people changed the same row: show where both differ, and read what the second chose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.forms import Form
from django.http import QueryDict
from django.utils.formats import localize

from rondom.spiegel.models import Sturing


def as_text(waarde: Any) -> str:
    """A value as it is compared and shown: nothing is the empty text."""
    return "" if waarde is None else str(localize(waarde) if hasattr(waarde, "isoformat") else waarde)


def differing(form: Form, rij: Sturing, velden: Iterable[str]) -> list[dict[str, str]]:
    """Per text field that differs, both versions, as ``tweeversies`` wants them. Needs a form that is valid."""
    verschil = []
    for veld in velden:
        mijn, ander = as_text(form.cleaned_data.get(veld)), as_text(getattr(rij, veld))
        if mijn != ander and isinstance(getattr(rij, veld), str):
            verschil.append(
                {
                    "veld": veld,
                    "naam": f"keuze_{veld}",
                    "samen": f"samen_{veld}",
                    "label": str(form.fields[veld].label),
                    "mijn": mijn,
                    "ander": ander,
                }
            )
    return verschil


def chosen(post: QueryDict, rij: Sturing, velden: Iterable[str]) -> QueryDict:
    """The posted form with per field the text that was chosen: the own one, the other's, or one made of both."""
    gekozen = post.copy()
    for veld in velden:
        match post.get(f"keuze_{veld}"):
            case "mijn":
                gekozen[veld] = post.get(f"{veld}_mijn", "")
            case "ander":
                gekozen[veld] = getattr(rij, veld)
            case "samen":
                gekozen[veld] = post.get(f"samen_{veld}", "")
    return gekozen
