"""Talking cards, and the model of cooperation of the region (R232, R236)."""

import secrets

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.samenwerking import RISICOS, Model, risico_tekst, wat_helpt
from rondom.kern.teksten import tekst
from rondom.spiegel.bladen import kaarten
from rondom.spiegel.forms import leren as forms
from rondom.spiegel.invullen import refuse
from rondom.spiegel.models import Kaartnotitie, Samenwerkingskeuze
from rondom.spiegel.services import kaart as kaartdienst
from rondom.spiegel.services import samenwerking
from rondom.spiegel.weigeren import NietMogelijk
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.tonen import taal

SAMEN = (B.CASUS_LEZEN, B.BELEID_LEZEN)


@vereist(*SAMEN)
def cards(request: Verzoek) -> HttpResponse:
    """All cards: to read, to print, to draw one."""
    lijst = [{"id": k.id, "tekst": k.tekst(taal())} for k in kaarten()]
    return render(request, "spiegel/kaarten.html", {"kaarten": lijst})


@vereist(*SAMEN)
@require_POST
def draw(request: Verzoek) -> HttpResponse:
    """A card by chance, another than the one on the table."""
    alle = [k.id for k in kaarten() if k.id != request.POST.get("niet")]
    return redirect("spiegel:kaart", secrets.choice(alle))


@vereist(*SAMEN)
def card(request: Verzoek, kaart: str) -> HttpResponse:
    """One card, with a note for oneself."""
    gevonden = next((k for k in kaarten() if k.id == kaart), None)
    if gevonden is None:
        raise Http404
    nu = Kaartnotitie.objects.filter(kaart=kaart, door=request.door.houder).first()
    form = forms.Notitie(request.POST or None, initial={"tekst": nu.tekst if nu else ""}, door=request.door)
    if request.method == "POST" and form.is_valid():
        kaartdienst.note(kaart=kaart, tekst=form.cleaned_data["tekst"], door=request.door)
        return redirect("spiegel:kaart", kaart)
    context = {"kaart": {"id": gevonden.id, "tekst": gevonden.tekst(taal())}, "form": form, "bewaard": nu}
    return render(request, "spiegel/kaart.html", context, status=422 if form.errors else 200)


@vereist(*SAMEN)
def model(request: Verzoek) -> HttpResponse:
    """The three models with their risks, and what the region chose, when and why."""
    keuzes = list(Samenwerkingskeuze.objects.filter(regio=request.door.regio).order_by("-vanaf", "-gekozen_op"))
    wie = read_houders(k.gekozen_door for k in keuzes)
    lijst = [{"rij": k, "naam": tekst(Model(k.model).tekst, taal()), "wie": wie.get(k.gekozen_door)} for k in keuzes]
    context = {"keuzes": lijst, "modellen": _models(), "mag": request.door.mag(B.SAMENWERKING_KIEZEN)}
    return render(request, "spiegel/samenwerking.html", context)


def _models() -> list[dict[str, object]]:
    def risks(m: Model) -> list[tuple[str, str]]:
        return [(tekst(risico_tekst(r), taal()), tekst(wat_helpt(r), taal())) for r in RISICOS[m]]

    return [{"naam": tekst(m.tekst, taal()), "uitleg": tekst(m.uitleg, taal()), "risicos": risks(m)} for m in Model]


@vereist(B.SAMENWERKING_KIEZEN)
def choose(request: Verzoek) -> HttpResponse:
    """Write down what the region chose."""
    form = forms.Keuze(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            samenwerking.choose(model=Model(g["model"]), waarom=g["waarom"], gezien=_of(g), door=request.door)
            return redirect("spiegel:samenwerking")
        except NietMogelijk as fout:
            refuse(form, fout)
    context = {"form": form, "titel": _("Leg de keuze van de regio vast")}
    return render(request, "spiegel/samenwerking_kiezen.html", context, status=422 if form.errors else 200)


def _of(gegeven: dict[str, object]) -> list[str]:
    """The risks of the chosen model that were ticked."""
    gezien = gegeven["risicos"]
    assert isinstance(gezien, list)
    return [r for r in RISICOS[Model(str(gegeven["model"]))] if r in gezien]
