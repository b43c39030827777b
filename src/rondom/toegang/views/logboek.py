"""Pages for who guards: the access log, and what everybody may read about privacy and accessibility."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, openbaar, vereist, voor_tweede_stap
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import log_list
from rondom.toegang.selectors import inzagen_in_gebied

PER_BLADZIJDE = 50


@vereist(Bevoegdheid.LOGBOEK_LEZEN)
def access_log(request: Verzoek) -> HttpResponse:
    """Who opened what and when, and every refused attempt. Names of professionals; never of a child."""
    geweigerd = request.GET.get("geweigerd") == "1"
    rijen = inzagen_in_gebied(request.door)
    if geweigerd:
        rijen = rijen.filter(geslaagd=False)
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    wie = read_houders({r.houder for r in bladzijde.object_list if r.houder})
    log_list(request.door, "inzage", [r.id for r in bladzijde.object_list], "logboek")
    context = {"bladzijde": bladzijde, "wie": wie, "geweigerd": geweigerd}
    return render(request, "toegang/logboek.html", context)


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
