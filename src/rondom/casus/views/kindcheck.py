"""Kindcheck: whoever helps an adult asks whether there are children, and whether they are safe. Nothing is kept (L35)."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from rondom.casus.forms.meldcode import Kindvragen
from rondom.kern.meldcode import Kindcheck, kindcheck
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.tonen import show_text


@vereist(Bevoegdheid.VEILIGHEID_BEHANDELEN)
def ask(request: Verzoek) -> HttpResponse:
    """Two questions, and what follows from the answers. They come by POST, so that they stand in no address or log."""
    form = Kindvragen(request.POST or None)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        uitkomst, waarom = kindcheck(**form.answers())
        context |= {"antwoord": show_text(waarom), "begin": uitkomst is Kindcheck.MELDCODE}
        context["vraag"] = uitkomst is Kindcheck.OVERLEGGEN
    return render(request, "casus/kindcheck.html", context, status=422 if form.errors else 200)
