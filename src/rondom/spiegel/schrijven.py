"""One shape for a page on which a row of the steering is written: refused, changed by somebody else, or kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.spiegel.forms.versies import chosen, differing
from rondom.spiegel.models import Sturing
from rondom.spiegel.weigeren import Veranderd
from rondom.toegang.bevoegd import Verzoek
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import read_houders
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_oordeel, show_text


def refuse(form: Form, fout: Ongeldig) -> dict[str, Any]:
    """Put the reason of a refusal beside its field, or the whole verdict above the form; answers context for the page."""
    eerste = (fout.oordeel.voorwaarden or fout.oordeel.redenen)[0]
    form.add_error(fout.veld if fout.veld in form.fields else None, show_text(eerste))
    return {"oordeel": show_oordeel(fout.oordeel)}


def write(
    request: Verzoek,
    form: Form,
    save: Callable[[dict[str, Any]], Any],
    *,
    naar: Callable[[Any], str],
    sjabloon: str,
    context: dict[str, Any] | None = None,
    opnieuw: Callable[[Any], Form] | None = None,
    velden: Iterable[str] = (),
) -> HttpResponse:
    """Show the form, or save and go on.

    ``save`` gets the cleaned data; ``naar`` the row that it answered. When somebody else changed the row meanwhile, both
    texts are shown per field of ``velden``; ``opnieuw`` makes the form of the posted data, which then counts from the
    other's version.
    """
    context = dict(context or {})
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(naar(save(form.cleaned_data)))
        except Ongeldig as fout:
            context |= refuse(form, fout)
        except Veranderd as fout:
            assert opnieuw is not None, "a form without a version cannot meet another version"
            context["verschil"] = differing(form, fout.rij, velden)
            context |= _other(fout.rij)
            data = request.POST.copy()
            data["versie"] = str(fout.rij.versie)
            form = opnieuw(data)
            form.add_error(None, _("Een collega heeft dit net veranderd. Kies wat blijft en bewaar opnieuw."))
    return render(request, sjabloon, context | {"form": form}, status=422 if form.errors else 200)


def posted(request: Verzoek, rij: Sturing, velden: Iterable[str]) -> Any:
    """What was posted, with the choice between two versions carried out; None when the page is only asked for."""
    return chosen(request.POST, rij, velden) if request.method == "POST" else None


def _other(rij: Sturing) -> dict[str, str]:
    wie = read_houders([rij.gewijzigd_door]).get(rij.gewijzigd_door)
    return {
        "ander_wie": wie.naam if wie else _("een collega"),
        "ander_tijd": date_format(rij.gewijzigd_op.astimezone(TIJDZONE), "H:i"),
    }
