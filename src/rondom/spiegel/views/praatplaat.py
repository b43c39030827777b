"""Who does what: a board on which each party gives its own view (R215)."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.kern.rollen import Bevoegdheid as B
from rondom.spiegel import praatplaatpagina
from rondom.spiegel.forms import leren as forms
from rondom.spiegel.invullen import page, refuse
from rondom.spiegel.models import Praatpartij, Praatplaat
from rondom.spiegel.selectors_werkblad import list_boards
from rondom.spiegel.services import praatplaat as praatplaten
from rondom.spiegel.weigeren import NietMogelijk
from rondom.toegang.bevoegd import Verzoek, vereist

SAMEN = (B.CASUS_LEZEN, B.BELEID_LEZEN)


@vereist(*SAMEN)
def overview(request: Verzoek) -> HttpResponse:
    """The boards of the region."""
    return render(request, "spiegel/praatplaten.html", {"platen": list_boards(request.door)[:100]})


@vereist(*SAMEN)
def add(request: Verzoek) -> HttpResponse:
    """A new board, with tasks to begin with."""
    form = forms.Praatplaat(request.POST or None, initial={"taken": praatplaatpagina.first_tasks()}, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        nieuw = praatplaten.make(titel=g["titel"], partijen=g["partijen"], taken=g["taken"], door=request.door)
        return redirect("spiegel:praatplaat", nieuw.id)
    return page(request, form, _("Nieuwe praatplaat"), _("Wie doet wat?"), reverse("spiegel:praatplaten"))


@vereist(*SAMEN)
def detail(request: Verzoek, praatplaat: UUID) -> HttpResponse:
    """The board: what differs first; here it is finished."""
    plaat = get_object_or_404(Praatplaat, pk=praatplaat, regio=request.door.regio)
    form = forms.Uitkomst(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        try:
            praatplaten.finish(praatplaat=plaat, conclusie=form.cleaned_data["tekst"], door=request.door)
            return redirect("spiegel:praatplaat", plaat.id)
        except NietMogelijk as fout:
            refuse(form, fout)
    context = praatplaatpagina.context(plaat, request.door) | {"form": form}
    return render(request, "spiegel/praatplaat.html", context, status=422 if form.errors else 200)


@vereist(*SAMEN)
def view_of(request: Verzoek, partij: UUID) -> HttpResponse:
    """The view of the own organisation."""
    rij = get_object_or_404(Praatpartij.objects.select_related("praatplaat", "organisatie"), pk=partij)
    if rij.organisatie_id != request.door.organisatie:
        raise Http404
    taken, partijen, nu = praatplaatpagina.choices(rij)
    form = forms.Visie(request.POST or None, initial=nu, taken=taken, partijen=partijen)
    if request.method == "POST" and form.is_valid():
        try:
            visies = {UUID(k): w for k, w in form.cleaned_data.items()}
            praatplaten.say(partij=rij, visies=visies, door=request.door)
            return redirect("spiegel:praatplaat", rij.praatplaat_id)
        except NietMogelijk as fout:
            refuse(form, fout)
    titel = _("Wie doet wat, volgens %(wie)s?") % {"wie": rij.organisatie.naam}
    return page(request, form, titel, rij.praatplaat.titel, reverse("spiegel:praatplaat", args=[rij.praatplaat_id]))
