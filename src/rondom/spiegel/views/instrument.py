"""Pages of the instruments: which there are, what they ask, and a file that an administrator adds."""

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.kern.instrument import Instrumentfout, schema
from rondom.spiegel import selectors
from rondom.spiegel.forms.meting import Bestand
from rondom.spiegel.services import instrument as instrumenten
from rondom.spiegel.tonen_meting import show_instrument, show_short
from rondom.toegang.bevoegd import Bevoegdheid, Verzoek, vereist
from rondom.toegang.tonen import taal

LEZEN, BEHEREN = Bevoegdheid.BELEID_LEZEN, Bevoegdheid.BEHEREN


@vereist(LEZEN, BEHEREN)
def lijst(request: Verzoek) -> HttpResponse:
    """Every instrument with its newest version; an administrator adds one."""
    mag = request.door.mag(BEHEREN)
    if request.method == "POST" and not mag:
        raise Http404
    form = Bestand(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and _loaded(request, form):
        return redirect("spiegel:instrumenten")
    context = {
        "form": form if mag else None,
        "instrumenten": [show_short(g.instrument) for g in selectors.list_instruments()],
    }
    return render(request, "spiegel/instrument/lijst.html", context, status=422 if form.errors else 200)


def _loaded(request: Verzoek, form: Bestand) -> bool:
    try:
        rij, nieuw = instrumenten.load(
            inhoud=form.cleaned_data["bestand"], moment=request.door.moment, door=request.door.houder
        )
    except Instrumentfout as fout:
        for f in fout.fouten[:20]:
            form.add_error("bestand", f.uitleg(taal()))
        return False
    zin = _("%(naam)s, versie %(versie)s, is geladen.") if nieuw else _("%(naam)s, versie %(versie)s, stond er al.")
    messages.success(request, zin % {"naam": rij.sleutel, "versie": rij.versie})
    return True


@vereist(LEZEN, BEHEREN)
def instrument(request: Verzoek, sleutel: str) -> HttpResponse:
    """What one instrument asks, in the reader's language."""
    context = show_instrument(selectors.get_instrument(sleutel).instrument)
    return render(request, "spiegel/instrument/instrument.html", context)


@vereist(LEZEN, BEHEREN)
def bestand(request: Verzoek, sleutel: str) -> HttpResponse:
    """The file of an instrument: to copy and change into one of your own."""
    rij = selectors.get_instrument(sleutel).rij
    antwoord = JsonResponse(rij.inhoud, json_dumps_params={"ensure_ascii": False, "indent": 2})
    antwoord["Content-Disposition"] = f'attachment; filename="{rij.sleutel}.json"'
    return antwoord


@vereist(LEZEN, BEHEREN)
def instrumentschema(request: Verzoek) -> HttpResponse:
    """The JSON schema of such a file."""
    return JsonResponse(schema(), json_dumps_params={"indent": 2})
