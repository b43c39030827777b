"""Carry out what a form asks: a refusal of a rule or a change by somebody else is told in the form, nothing is lost."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from rondom.casus.forms.inzet import MetVersie
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.statussen import ALLE
from rondom.kern.teksten import tekst
from rondom.toegang.bevoegd import Verzoek
from rondom.toegang.services import concept as concepten
from rondom.toegang.tonen import show_oordeel, show_text, taal


def posted(request: Verzoek) -> QueryDict | None:
    """What was sent; also when nothing was filled in, so that the form says what is missing. None when just opened."""
    return request.POST if request.method == "POST" else None


def kept_texts(request: Verzoek, sleutel: str) -> dict[str, Any]:
    """What the visitor was typing in this form before."""
    return dict(concepten.read(sleutel=sleutel, door=request.door)) if request.method == "GET" else {}


def carry_out(
    request: Verzoek, form: forms.Form, noun: str, sleutel: str, do: Callable[[dict[str, Any]], object]
) -> Any:
    """Do it when the form was sent and is right; answers what ``do`` answered, or None with the reasons in the form."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        with transaction.atomic():
            gedaan = do(form.cleaned_data)
    except NietMogelijk as fout:
        form.oordeel = show_oordeel(fout.oordeel)  # type: ignore[attr-defined]
        redenen = fout.oordeel.redenen if fout.veld else fout.oordeel.redenen[:1]
        form.add_error(fout.veld, [show_text(r) for r in redenen])
        return None
    except VersieConflict as fout:
        _tell_conflict(form, noun, fout.rij)
        return None
    concepten.clear(sleutel=sleutel, door=request.door)
    return True if gedaan is None else gedaan


def _tell_conflict(form: forms.Form, noun: str, rij: Any) -> None:
    stand = tekst(ALLE[noun].stand(rij.status).tekst, taal())
    if isinstance(form, MetVersie):
        form.use_version(rij.versie)
    form.add_error(
        None,
        _("Iemand anders was u net voor. Dit is nu: %(stand)s. Uw tekst staat er nog. Stuur opnieuw, of ga terug.")
        % {"stand": stand},
    )
