"""How long is what kept, and asking to destroy it earlier: for the family, without anything about safety (L10, L41)."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rondom.casus.laden import Tafel
from rondom.kern.bewaren import list_termijnen
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.selectors import read_parameters
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.feiten_bewaren import read_beeld
from rondom.toegang.models import Vernietigingsverzoek
from rondom.toegang.selectors_bewaren import find_announced
from rondom.toegang.services import bewaren as bewaringen
from rondom.toegang.services.bewaren import Achterhaald, BewarenNietMogelijk
from rondom.toegang.tonen import show_text

EIGEN = Bevoegdheid.EIGEN_DOSSIER


class Eerder(forms.Form):
    """Ask to destroy earlier."""

    reden = forms.CharField(
        label=gettext_lazy("Wilt u zeggen waarom? Dat hoeft niet."),
        max_length=4000,
        required=False,
        widget=forms.Textarea,
    )


@vereist(EIGEN)
def keeping(request: Verzoek) -> HttpResponse:
    """Until when each part stays, what was put forward, and the request to destroy earlier."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    form = Eerder(request.POST or None)
    if request.method == "POST" and form.is_valid() and _asked(request, tafel, form):
        return redirect("portaal:bewaren")
    beeld = read_beeld(tafel.dossier)
    context = {
        "form": form,
        "termijnen": list_termijnen(beeld.feiten, read_parameters(beeld.regio)) if beeld else (),
        "voorstel": find_announced(tafel.dossier).first(),
        "verzoek": Vernietigingsverzoek.objects.filter(dossier=tafel.dossier, gevraagd_door=request.door.houder)
        .order_by("-gevraagd_op")
        .first(),
        "dicht": beeld is not None and beeld.feiten.gesloten_op is not None,
    }
    return render(request, "portaal/bewaren.html", context, status=422 if form.errors else 200)


def _asked(request: Verzoek, tafel: Tafel, form: Eerder) -> bool:
    try:
        bewaringen.request(dossier=tafel.dossier, waarom=form.cleaned_data["reden"].strip(), door=request.door)
    except BewarenNietMogelijk as fout:
        form.add_error(None, show_text(fout.oordeel.redenen[0]))
        return False
    except Achterhaald:
        messages.warning(request, _("Er is al om gevraagd. U leest het antwoord hier."))
    else:
        messages.success(request, _("Uw vraag is verstuurd. U leest het antwoord hier, binnen een maand."))
    return True
