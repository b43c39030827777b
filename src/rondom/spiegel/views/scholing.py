"""Who looks for a training and who gives one (R194)."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.scholing import check_afspreken, check_evalueren, check_intrekken, stand
from rondom.spiegel.forms import leren as forms
from rondom.spiegel.invullen import page, refuse
from rondom.spiegel.models import Scholing
from rondom.spiegel.selectors_leren import list_offers, list_trainings
from rondom.spiegel.services import scholing as scholingen
from rondom.spiegel.weigeren import NietMogelijk
from rondom.toegang.bevoegd import Verzoek, vereist

SAMEN = (B.CASUS_LEZEN, B.BELEID_LEZEN)
PER_BLADZIJDE = 25


@vereist(*SAMEN)
def overview(request: Verzoek) -> HttpResponse:
    """What is asked for and what can be given in the region."""
    bladzijde = Paginator(list_trainings(request.door), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    vragen = [{"rij": s, "stand": stand(scholingen.facts(s), request.door.vandaag)} for s in bladzijde.object_list]
    context = {"bladzijde": bladzijde, "vragen": vragen, "aanbod": list_offers(request.door)[:100]}
    return render(request, "spiegel/scholingen.html", context)


@vereist(*SAMEN)
def ask(request: Verzoek) -> HttpResponse:
    """A new question."""
    form = forms.Scholingsvraag(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        nieuw = scholingen.ask(
            onderwerp=g["onderwerp"],
            toelichting=g["toelichting"],
            mensen=g["mensen"],
            liefst=g["liefst"],
            door=request.door,
        )
        return redirect("spiegel:scholing", nieuw.id)
    return page(request, form, _("Een scholing vragen"), _("Scholing"), reverse("spiegel:scholingen"))


@vereist(*SAMEN)
def detail(request: Verzoek, scholing: UUID) -> HttpResponse:
    """One question: who asks, who offers, the day, and looking back."""
    rij = get_object_or_404(Scholing.objects.select_related("organisatie", "gever"), pk=scholing)
    feiten, dag = scholingen.facts(rij), request.door.vandaag
    mee = {"vraagt_mee": scholingen.asks(rij, request.door), "geeft": scholingen.gives(rij, request.door)}
    context = {
        "scholing": rij,
        "stand": stand(feiten, dag),
        "deelnames": rij.deelnames.select_related("organisatie").order_by("organisatie__naam"),
        "aanbod": rij.aanbod.select_related("organisatie").order_by("aangeboden_op"),
        "mag_afspreken": check_afspreken(feiten, dag, **mee).mag,
        "mag_terugkijken": check_evalueren(feiten, dag, **mee).mag,
        "mag_intrekken": check_intrekken(feiten, dag, eigen=request.door.organisatie == rij.organisatie_id).mag,
    }
    return render(request, "spiegel/scholing.html", context | mee | {"mee_form": forms.Mee()})


@vereist(*SAMEN)
@require_POST
def join(request: Verzoek, scholing: UUID) -> HttpResponse:
    """The own organisation asks along."""
    rij, form = get_object_or_404(Scholing, pk=scholing), forms.Mee(request.POST)
    if not form.is_valid():
        return page(request, form, _("Meevragen"), rij.onderwerp, reverse("spiegel:scholing", args=[rij.id]))
    scholingen.join(scholing=rij, mensen=form.cleaned_data["mensen"], door=request.door)
    return redirect("spiegel:scholing", rij.id)


@vereist(*SAMEN)
def offer(request: Verzoek) -> HttpResponse:
    """Something that can be given to everybody."""
    form = forms.Scholingsaanbod(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        scholingen.offer(titel=g["titel"], omschrijving=g["omschrijving"], scholing=None, door=request.door)
        return redirect("spiegel:scholingen")
    return page(request, form, _("Een scholing aanbieden"), _("Scholing"), reverse("spiegel:scholingen"))


@vereist(*SAMEN)
def answer(request: Verzoek, scholing: UUID) -> HttpResponse:
    """Offer to give what is asked."""
    rij = get_object_or_404(Scholing, pk=scholing)
    form = forms.Scholingsaanbod(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        scholingen.offer(titel=g["titel"], omschrijving=g["omschrijving"], scholing=rij, door=request.door)
        return redirect("spiegel:scholing", rij.id)
    return page(
        request, form, _("Aanbieden om dit te geven"), rij.onderwerp, reverse("spiegel:scholing", args=[rij.id])
    )


@vereist(*SAMEN)
def agree(request: Verzoek, scholing: UUID) -> HttpResponse:
    """Agree who gives it, when and where."""
    rij = get_object_or_404(Scholing, pk=scholing)
    eerst = {"gever": rij.gever_id or rij.aanbod.values_list("organisatie", flat=True).first(), "dag": rij.dag}
    form = forms.Afspreken(request.POST or None, initial=eerst | {"plaats": rij.plaats}, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            scholingen.agree(scholing=rij.id, gever=g["gever"], dag=g["dag"], plaats=g["plaats"], door=request.door)
            return redirect("spiegel:scholing", rij.id)
        except NietMogelijk as fout:
            refuse(form, fout)
    return page(request, form, _("Een dag afspreken"), rij.onderwerp, reverse("spiegel:scholing", args=[rij.id]))


@vereist(*SAMEN)
def evaluate(request: Verzoek, scholing: UUID) -> HttpResponse:
    """Look back on a training."""
    rij = get_object_or_404(Scholing, pk=scholing)
    form = forms.Terugkijken(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            scholingen.evaluate(scholing=rij.id, cijfer=g["cijfer"], opbrengst=g["opbrengst"], door=request.door)
            return redirect("spiegel:scholing", rij.id)
        except NietMogelijk as fout:
            refuse(form, fout)
    return page(
        request, form, _("Terugkijken op de scholing"), rij.onderwerp, reverse("spiegel:scholing", args=[rij.id])
    )


@vereist(*SAMEN)
@require_POST
def withdraw(request: Verzoek, scholing: UUID) -> HttpResponse:
    """Take the question back."""
    rij, form = get_object_or_404(Scholing, pk=scholing), forms.Leeg(request.POST)
    try:
        form.is_valid()
        scholingen.withdraw(scholing=rij.id, door=request.door)
        return redirect("spiegel:scholingen")
    except NietMogelijk as fout:
        refuse(form, fout)
    return page(request, form, _("Vraag intrekken"), rij.onderwerp, reverse("spiegel:scholing", args=[rij.id]))
