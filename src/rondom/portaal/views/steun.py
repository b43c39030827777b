"""The family brings its own support: who reads along, what, and away again (A05, R179)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.laden import Tafel
from rondom.kern.rechten import Relatie, beslissers, verleend_op, wie_beslist
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.uitnodigen import Weg
from rondom.netwerk.selectors import read_parameters
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.forms_uitnodiging import Steunfiguur, Uitnodigen
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models import Naaste
from rondom.toegang.selectors_uitnodiging import list_steun, read_standen
from rondom.toegang.services import steun
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import category_names, show_oordeel, show_text
from rondom.toegang.uitnodigingsbrief import letter_of

EIGEN = Bevoegdheid.EIGEN_DOSSIER


@vereist(EIGEN)
def overview(request: Verzoek) -> HttpResponse:
    """Everybody whom this family brought along, what each may read, and whether others must still say yes."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    feiten, regio = read_dossierfeiten(tafel.dossier)
    parameters, dag = read_parameters(regio), request.door.vandaag
    standen = read_standen(tafel.dossier, request.door)
    rijen = []
    for naaste in list_steun(tafel.casus.jeugdige_id, dag):
        vragen = [t for t in feiten.toestemmingen if t.ontvanger == naaste.id]
        leest = 0
        for vraag in vragen:
            leest |= int(verleend_op(feiten, vraag, dag, parameters))
        rijen.append({"naaste": naaste, "leest": category_names(leest), "stand": standen.get(naaste.id)})
    beslist = request.door.houder in beslissers(feiten, dag, parameters)
    regel = show_text(wie_beslist(feiten, dag, parameters).reden)
    return render(request, "portaal/steun.html", {"rijen": rijen, "beslist": beslist, "regel": regel})


@vereist(EIGEN)
def choose(request: Verzoek) -> HttpResponse:
    """Choose who may read along and what; the code is shown once."""
    tafel = _own(request)
    parameters = read_parameters(tafel.casus.dossier.regio_id)
    feiten, _regio = read_dossierfeiten(tafel.dossier)
    form = Steunfiguur(
        request.POST or None, eigen=steun.own_view(feiten, parameters, request.door), initial={"weg": Weg.BRIEF.value}
    )
    if request.method == "POST" and form.is_valid():
        gekozen = _chosen(request, tafel, form)
        if gekozen is not None:
            oordeel = show_oordeel(gekozen.oordeel, _("Wanneer gaat het open?"))
            return _made(request, gekozen.naaste, gekozen.gemaakt, form, oordeel)
    return render(request, "portaal/steun_nieuw.html", {"form": form}, status=422 if form.errors else 200)


def _chosen(request: Verzoek, tafel: Tafel, form: Steunfiguur) -> steun.Gekozen | None:
    g = form.cleaned_data
    try:
        return steun.choose(
            dossier=tafel.casus.dossier,
            naam=g["naam"],
            aanduiding=g["aanduiding"],
            email=g["email"],
            weg=Weg(g["weg"]),
            categorieen=g["categorieen"],
            doel=_("%(naam)s steunt ons gezin en leest mee.") % {"naam": g["naam"]},
            parameters=read_parameters(tafel.casus.dossier.regio_id),
            door=request.door,
        )
    except Ongeldig as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, show_text(fout.oordeel.redenen[0]))
        return None


@vereist(EIGEN)
def invite(request: Verzoek, naaste: UUID) -> HttpResponse:
    """A new link and code for somebody of the family: a supporter, or a parent when the young person decides alone."""
    tafel = _own(request)
    wie = _of_family(tafel, naaste)
    parameters = read_parameters(tafel.casus.dossier.regio_id)
    vraag: dict[str, Any] = dict(naaste=wie, parameters=parameters, door=request.door)
    herstel, eerst = wie.account_id is not None, uitnodigingen.first_way(wie)
    alleen_mail = herstel and eerst is Weg.MAIL
    form = Uitnodigen(request.POST or None, initial={"weg": eerst.value}, alleen_mail=alleen_mail)
    oordeel = uitnodigingen.judge(dossier=tafel.dossier, weg=eerst, **vraag)
    if request.method == "POST" and form.is_valid():
        try:
            gemaakt = uitnodigingen.invite(dossier=tafel.casus.dossier, weg=Weg(form.cleaned_data["weg"]), **vraag)
            return _made(request, wie, gemaakt, form, None)
        except Ongeldig as fout:
            oordeel = fout.oordeel
            form.add_error("weg", show_text(oordeel.redenen[0]))
    context = {"naaste": wie, "form": form, "oordeel": show_oordeel(oordeel, _("Kan dat?")), "mag": oordeel.mag}
    context["herstel"] = herstel
    return render(request, "portaal/uitnodigen.html", context, status=422 if form.errors else 200)


@vereist(EIGEN)
@require_POST
def remove(request: Verzoek, naaste: UUID) -> HttpResponse:
    """Away, at once."""
    tafel = _own(request)
    wie = _of_family(tafel, naaste)
    try:
        oordeel = steun.remove(
            dossier=tafel.casus.dossier,
            naaste=wie,
            parameters=read_parameters(tafel.casus.dossier.regio_id),
            door=request.door,
        )
        messages.success(request, show_text(oordeel.redenen[0]))
    except Ongeldig as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    return redirect("portaal:steun")


def _made(request: Verzoek, naaste: Naaste, gemaakt: Any, form: Any, oordeel: Any) -> HttpResponse:
    brief = letter_of(gemaakt, form.cleaned_data.get("taal", "nl"))
    return render(request, "portaal/uitgenodigd.html", {"naaste": naaste, "brief": brief, "oordeel": oordeel})


def _own(request: Verzoek) -> Tafel:
    tafel = find_own(request.door)
    if tafel is None:
        raise Geweigerd("scherm", None)
    return tafel


def _of_family(tafel: Tafel, pk: UUID) -> Naaste:
    wie = Naaste.objects.filter(pk=pk, jeugdige=tafel.casus.jeugdige_id, tot=None).exclude(relatie=Relatie.JEUGDIGE)
    gevonden = wie.first()
    if gevonden is None:
        raise Geweigerd("naaste", pk, tafel.dossier)
    return gevonden
