"""Pages for who guards and who administers: the access log, and the network's organisations and functions."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.bevoegd import Verzoek, openbaar, vereist, voor_tweede_stap
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import log_list
from rondom.toegang.models import Inzage

PER_BLADZIJDE = 50


@vereist(Bevoegdheid.LOGBOEK_LEZEN)
def access_log(request: Verzoek) -> HttpResponse:
    """Who opened what and when, and every refused attempt. Names of professionals; never of a child."""
    geweigerd = request.GET.get("geweigerd") == "1"
    rijen = Inzage.objects.exclude(houder=request.door.houder).order_by("-moment", "id")
    if geweigerd:
        rijen = rijen.filter(geslaagd=False)
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    wie = read_houders({r.houder for r in bladzijde.object_list if r.houder})
    log_list(request.door, "inzage", [r.id for r in bladzijde.object_list], "logboek")
    context = {"bladzijde": bladzijde, "wie": wie, "geweigerd": geweigerd}
    return render(request, "toegang/logboek.html", context)


@vereist(Bevoegdheid.BEHEREN)
def administration(request: Verzoek) -> HttpResponse:
    """Organisations with how many people work there today, with search."""
    zoek = request.GET.get("zoek", "")[:100]
    dag = request.door.vandaag
    nu = Q(functies__vanaf__lte=dag) & (Q(functies__tot__isnull=True) | Q(functies__tot__gt=dag))
    rijen = Organisatie.objects.filter(regio=request.door.regio, naam__icontains=zoek).select_related("gemeente")
    rijen = rijen.annotate(mensen=Count("functies", filter=nu)).order_by("soort", "naam")
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    return render(request, "toegang/beheer.html", {"bladzijde": bladzijde, "zoek": zoek})


@vereist(Bevoegdheid.BEHEREN)
def organisation(request: Verzoek, organisatie: UUID) -> HttpResponse:
    """One organisation: who works there in which function, since and until when."""
    gevonden = get_object_or_404(Organisatie, regio=request.door.regio, pk=organisatie)
    functies = (
        Functie.objects.filter(organisatie=organisatie)
        .select_related("persoon")
        .order_by("rol", "persoon__sorteernaam", "vanaf")
    )
    return render(request, "toegang/organisatie.html", {"organisatie": gevonden, "functies": functies})


@login_not_required
@voor_tweede_stap
@openbaar("everybody may read how accessible the site is")
def accessibility(request: Verzoek) -> HttpResponse:
    """Statement on accessibility (L50)."""
    return render(request, "toegang/toegankelijkheid.html")


@login_not_required
@voor_tweede_stap
@openbaar("everybody may read how data are handled")
def privacy(request: Verzoek) -> HttpResponse:
    """How data are handled, in plain words."""
    return render(request, "toegang/privacy.html")
