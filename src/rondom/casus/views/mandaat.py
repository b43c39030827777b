"""Who may decide about help for this young person: the own mandate, and who else has one (R009)."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from rondom.casus.feiten_mandaat import read_besluitvraag
from rondom.casus.forms.inzet import euro_field, whole_cents
from rondom.casus.laden import load_casus
from rondom.casus.selectors_mandaat import list_mandates
from rondom.kern.mandaat import check_mandaat, list_decisions
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.routetabel import Routetabel
from rondom.netwerk.selectors import read_routetabel
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.tonen import show_oordeel


class Mandaatvraag(forms.Form):
    """Which decision, and for how much."""

    wat = forms.ChoiceField(label=_("Welk besluit?"))
    bedrag = euro_field()

    def __init__(self, *args: Any, tabel: Routetabel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wat"].choices = [(w, w.replace("_", " ").capitalize()) for w in list_decisions(tabel)]  # type: ignore[attr-defined]


@vereist(B.CASUS_LEZEN)
def ask(request: Verzoek, casus: UUID) -> HttpResponse:
    """Ask before a decision is taken: is it within the mandate? Else who may."""
    tafel = load_casus(casus, door=request.door, doel="mandaat")
    tabel = read_routetabel(tafel.casus.dossier.regio_id, request.door.vandaag)
    context: dict[str, Any] = {"tafel": tafel, "tab": "casus:inzetten"}
    if tabel is None or not list_decisions(tabel):
        return render(request, "casus/mandaat.html", context)
    form = Mandaatvraag(request.GET or None, tabel=tabel)
    context |= {"form": form, "mandaten": list_mandates(tabel, tafel.casus.dossier.regio_id)}
    if form.is_valid():
        bedrag = form.cleaned_data["bedrag"]
        vraag = read_besluitvraag(tafel.casus, form.cleaned_data["wat"], whole_cents(bedrag), request.door)
        context["oordeel"] = show_oordeel(check_mandaat(vraag, tabel))
    return render(request, "casus/mandaat.html", context, status=422 if form.errors else 200)
