"""Answer a request of the family about its own data, or say that it takes longer (L10)."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from rondom.casus.feiten_rechtsverzoek import find_record
from rondom.casus.forms.rechtsverzoek import BeantwoordVerzoek, VerlengVerzoek
from rondom.casus.laden import Tafel
from rondom.casus.laden_inzet import find_casus
from rondom.casus.selectors_bijschrift import read_words
from rondom.casus.services import rechtzetten
from rondom.kern.oordeel import Oordeel
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, inzicht_in, log
from rondom.toegang.models import Rechtsverzoek
from rondom.toegang.selectors_rechtsverzoek import list_readable
from rondom.toegang.services import rechtsverzoek as verzoeken
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

DOEL = "rechtsverzoek"
RIJEN = Rechtsverzoek.objects.select_related("dossier", "naaste", "ontvanger")


def load_request(pk: UUID, door: Handelend) -> tuple[Rechtsverzoek, Tafel]:
    """A request for who may read it, with the casus it lies in. Raises ``Geweigerd`` (404); writes the access log."""
    rij = list_readable(RIJEN, door).filter(pk=pk).first()
    inzicht = inzicht_in(rij.dossier_id, door) if rij is not None else None
    if rij is None or inzicht is None or not inzicht.lezen:
        raise Geweigerd(DOEL, pk)
    log(
        door=door,
        actie="lezen",
        object_soort=DOEL,
        objecten=[pk],
        doel=DOEL,
        dossier=rij.dossier_id,
        grond=inzicht.gronden[0],
    )
    return rij, Tafel(find_casus(rij.dossier_id), inzicht)


@vereist(Bevoegdheid.CASUS_LEZEN)
def answer(request: Verzoek, verzoek: UUID) -> HttpResponse:
    """What is asked, about what; and the answer."""
    rij, tafel = load_request(verzoek, request.door)
    nu = rechtzetten.read_text(rij)
    woorden = read_words({rij.id}).get(rij.id, {})
    begin = {"nieuw": woorden.get("gewenst") or nu}
    form = BeantwoordVerzoek(request.POST or None, herschrijven=nu is not None, initial=begin)
    if request.method == "POST" and _done(request, form, lambda g: _answer(rij, g, request.door)):
        return redirect("casus:rechtsverzoek", verzoek)
    return _page(request, rij, tafel, form, woorden, nu)


@vereist(Bevoegdheid.CASUS_LEZEN)
def extend(request: Verzoek, verzoek: UUID) -> HttpResponse:
    """Say that it takes longer, and why."""
    rij, tafel = load_request(verzoek, request.door)
    form = VerlengVerzoek(request.POST or None)
    if request.method == "POST" and _done(
        request, form, lambda g: verzoeken.extend(verzoek=rij, waarom=g["waarom"], door=request.door)
    ):
        return redirect("casus:rechtsverzoek", verzoek)
    context = {"tafel": tafel, "verzoek": rij, "form": form}
    return render(request, "casus/rechtsverzoek_verlengen.html", context, status=422 if form.errors else 200)


def _answer(rij: Rechtsverzoek, gegevens: dict[str, Any], door: Handelend) -> Oordeel:
    return rechtzetten.answer(
        verzoek=rij,
        uitkomst=RechtsverzoekStatus(gegevens["uitkomst"]),
        toelichting=gegevens["toelichting"],
        nieuw=gegevens.get("nieuw", ""),
        door=door,
    )


def _done(request: Verzoek, form: forms.Form, do: Any) -> bool:
    """Carry out; False with the reason in the form when a rule refuses."""
    if not form.is_valid():
        return False
    try:
        oordeel = do(form.cleaned_data)
    except Ongeldig as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, show_text(fout.oordeel.redenen[0]))
        return False
    messages.success(request, show_text(oordeel.redenen[0]))
    return True


def _page(
    request: Verzoek, rij: Rechtsverzoek, tafel: Tafel, form: forms.Form, woorden: dict[str, str], nu: str | None
) -> HttpResponse:
    namen = read_houders({s for s in (rij.eigenaar, rij.beantwoord_door) if s})
    context = {
        "tafel": tafel,
        "verzoek": rij,
        "woorden": woorden,
        "nu": nu,
        "form": form,
        "eigenaar": namen.get(rij.eigenaar),
        "beantwoord": namen.get(rij.beantwoord_door) if rij.beantwoord_door else None,
        "stuk": find_record(rij.object_soort, rij.object_id),
    }
    return render(request, "casus/rechtsverzoek.html", context, status=422 if form.errors else 200)
