"""Two people wrote at the same time: which text did the second choose? Reads what ``tweeversies`` posts."""

from typing import Any

from django import forms
from django.http import QueryDict


def count_from(form: forms.Form, versie: int) -> None:
    """Have a form that was sent count from the other's version: what is sent next is a choice."""
    data: Any = form.data
    data = data.copy()
    data["versie"] = str(versie)
    form.data = data


def chosen(post: QueryDict, veld: str, ander: str) -> QueryDict:
    """The posted form with the chosen text in ``veld``: the own one, the other's, or one made of both."""
    gekozen = post.copy()
    match post.get("keuze"):
        case "mijn":
            gekozen[veld] = post.get(f"{veld}_mijn", "")
        case "ander":
            gekozen[veld] = ander
    return gekozen
