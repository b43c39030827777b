"""The paper route: an overview and a form to print, what was signed, and what came of it (A06, L10)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from rondom.casus.selectors_papier import read_voor_papier
from rondom.casus.views.uitnodiging import open_family
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_uitnodiging import Papiervorm, Uitkomst
from rondom.toegang.laden import load
from rondom.toegang.models import Papier
from rondom.toegang.selectors_uitnodiging import list_teksten
from rondom.toegang.services import papier as papieren
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

COORDINEREN = Bevoegdheid.CASUS_COORDINEREN


@vereist(COORDINEREN)
def printed(request: Verzoek, casus: UUID, naaste: UUID) -> HttpResponse:
    """On paper for one person: what he or she may read, and a form for every right. Printing it is an event."""
    tafel, wie = open_family(request, casus, naaste)
    if request.method == "POST":
        papieren.give(dossier=tafel.casus.dossier, naaste=wie, door=request.door)
    blad = read_voor_papier(tafel, wie, request.door, read_parameters(tafel.casus.dossier.regio_id))
    context = {"tafel": tafel, "naaste": wie, "blad": blad, "gegeven": request.method == "POST"}
    return render(request, "casus/op_papier.html", context | {"vandaag": request.door.vandaag})


@vereist(COORDINEREN)
def write_down(request: Verzoek, casus: UUID, naaste: UUID) -> HttpResponse:
    """Write down what this person signed."""
    tafel, wie = open_family(request, casus, naaste)
    form = Papiervorm(request.POST or None, vandaag=request.door.vandaag)
    if request.method == "POST" and form.is_valid():
        try:
            _rij, oordeel = papieren.write_down(
                dossier=tafel.casus.dossier,
                naaste=wie,
                feit=form.feit(request.door.vandaag),
                parameters=read_parameters(tafel.casus.dossier.regio_id),
                door=request.door,
            )
            messages.success(request, show_text(oordeel.redenen[0]))
            return redirect("casus:gezin", casus)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    context = {"tafel": tafel, "naaste": wie, "form": form}
    return render(request, "casus/papier_vastleggen.html", context, status=422 if form.errors else 200)


@vereist(COORDINEREN)
def answer(request: Verzoek, papier: UUID) -> HttpResponse:
    """Read what was asked on paper, and write down what came of it."""
    rijen = Papier.objects.select_related("naaste", "dossier", "verzoek")
    rij, inzicht = load(rijen, papier, door=request.door, doel="op papier")
    form = Uitkomst(request.POST or None, verzoek=rij.verzoek is not None)
    if request.method == "POST" and form.is_valid() and inzicht.schrijven & Papier.CATEGORIE:
        try:
            oordeel = papieren.answer(papier=rij, door=request.door, **form.answer())
            messages.success(request, show_text(oordeel.redenen[0]))
            return redirect("casus:gezin", rij.dossier.casus.id)
        except Ongeldig as fout:
            form.add_error(fout.veld if fout.veld in form.fields else None, show_text(fout.oordeel.redenen[0]))
    context = {"papier": rij, "form": form, "teksten": list_teksten(rij)}
    return render(request, "casus/papier.html", context, status=422 if form.errors else 200)
