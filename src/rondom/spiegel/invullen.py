"""A form that was filled in and could not be saved: say why beside it, and keep what was typed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rondom.spiegel.weigeren import NietMogelijk
from rondom.toegang.tonen import show_text


def refuse(form: forms.Form, fout: NietMogelijk) -> None:
    """The reasons of the rule, and what is needed first, beside the field they are about."""
    oordeel = fout.oordeel
    veld = fout.veld if fout.veld in form.fields else None
    for reden in oordeel.redenen:
        form.add_error(veld, show_text(reden))
    for eerst in oordeel.voorwaarden:
        form.add_error(veld, show_text(eerst))


def start_again(form: forms.Form, rij: Any) -> None:
    """A colleague was first: what is sent next counts from that version, and is a choice."""
    data: Any = form.data
    data = data.copy()
    data["versie"] = str(getattr(rij, "versie", 0))
    form.data = data
    form.add_error(
        None,
        _("Een collega heeft dit net veranderd. Hieronder staat wat u typte. Kijk of het nog klopt en bewaar opnieuw."),
    )


def page(request: HttpRequest, form: Any, titel: str, boven: str, terug_url: str, **rest: Any) -> HttpResponse:
    """A page with one form, on the way back to where it came from; 422 when something is wrong."""
    context = {"form": form, "titel": titel, "boven": boven, "terug_url": terug_url} | rest
    return render(request, "spiegel/leren_formulier.html", context, status=422 if form.errors else 200)
